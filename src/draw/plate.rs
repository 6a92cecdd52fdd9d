//! Plate: a chart of lines on the page, as picture, sentence, table and points for the keyboard.
//!
//! It serves lines with their own years as [`crate::draw::chart`] serves figures with one value a year: the same tabs,
//! the same keyboard control of the year, the same place for files. Out of scope: the content.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::chart::tab;
use crate::draw::lines::{Values, cross, legend, picture};
use cairn_analysis::figure::lines::LineChart;
use cairn_analysis::words::{Key, Words};
use cairn_core::year::Year;

/// Years that Page Up and Page Down move.
const PAGE: i64 = 10;

/// Properties of a plate.
#[derive(Clone, PartialEq, Properties)]
pub struct PlateProps {
    /// Id of the element; ids of its parts begin with it.
    pub id: AttrValue,
    /// The words of the page's language.
    pub words: Rc<Words>,
    pub lines: Rc<LineChart>,
    pub title: AttrValue,
    /// The sentence that describes it.
    pub sentence: AttrValue,
    /// True if a figure of the sentence is still to be verified.
    #[prop_or_default]
    pub verify: bool,
    /// The year of the values shown while no year is pointed at.
    pub focus: Year,
    /// True if scripts run.
    pub live: bool,
    /// True if the content is outdated and new content is being computed.
    #[prop_or_default]
    pub dimmed: bool,
    /// The download links.
    #[prop_or_default]
    pub children: Html,
}

/// A picture of lines on the page.
#[component]
pub fn Plate(props: &PlateProps) -> Html {
    let (id, words, lines) = (&props.id, &*props.words, &*props.lines);
    let pointed = use_state(|| None::<Year>);
    let point = {
        let pointed = pointed.clone();
        use_callback((), move |year: Option<Year>, ()| pointed.set(year))
    };
    let focus = lines.clamp_year(props.focus);
    let year = lines.clamp_year(pointed.unwrap_or(focus));
    let [titled, description] = ["title", "told"].map(|part| AttrValue::from([id.as_str(), "-", part].concat()));
    html! {
        <figure class={classes!("chart", "lines", props.dimmed.then_some("is-dimmed"))} id={id.clone()}
            aria-labelledby={titled.clone()} aria-busy={props.dimmed.to_string()}>
            <figcaption>
                <h3 id={titled}>{ props.title.clone() }</h3>
                <p class="chart-unit">{ Values::of(words, lines).unit() }</p>
            </figcaption>
            <div class="chart-body">
                { tab(id, "chart", words.say(Key::TabChart), true) }
                { tab(id, "table", words.say(Key::TabTable), false) }
                <div class="panel-chart">
                    <div class="chart-grid" translate="no">
                        { picture(words, lines) }
                        <YearMarker {point} {year} live={props.live} lines={Rc::clone(&props.lines)} words={Rc::clone(&props.words)}
                            title={props.title.clone()} told_by={description.clone()} />
                    </div>
                    { legend(words, lines, year, None) }
                </div>
                <div class="panel-table">
                    <Years lines={Rc::clone(&props.lines)} words={Rc::clone(&props.words)} title={props.title.clone()} {focus} live={props.live} />
                </div>
            </div>
            <p class="chart-told" id={description}>
                { props.sentence.clone() }
                if props.verify {
                    { " " }<span class="verify">{ words.say(Key::OutlookVerify) }</span>
                }
            </p>
            { props.children.clone() }
        </figure>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct YearsProps {
    lines: Rc<LineChart>,
    words: Rc<Words>,
    title: AttrValue,
    focus: Year,
    live: bool,
}

/// The table: one row for each year, one column for each line; every tenth year, or all of them.
#[component]
fn Years(props: &YearsProps) -> Html {
    let (lines, words) = (&*props.lines, &*props.words);
    let values = Values::of(words, lines);
    let all = use_state(|| false);
    let caption = match values.unit() {
        "" => props.title.to_string(),
        unit => words.fill(Key::TableCaption, &[("title", props.title.as_str()), ("unit", unit)]),
    };
    let onclick = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    let rows = lines.rows(*all, props.focus);
    html! {
        <>
            <div class="chart-scroll" tabindex="0" role="group" aria-label={caption.clone()}>
                <table>
                    <caption>{ caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.say(Key::TableYear) }</th>
                            { for lines.lines.iter().map(|line| html! { <th scope="col">{ words.say(line.label) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for rows.into_iter().map(|year| html! {
                            <tr class={classes!((year == props.focus).then_some("is-focus"))}>
                                <th scope="row">{ words.year(year) }</th>
                                { for lines.lines.iter().map(|line| html! { <td>{ values.in_year(line, year) }</td> }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <button type="button" class="chart-all" aria-pressed={(*all).to_string()} disabled={!props.live} {onclick}>
                { words.say(Key::TableAllYears) }
            </button>
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct WalkProps {
    lines: Rc<LineChart>,
    words: Rc<Words>,
    year: Year,
    live: bool,
    title: AttrValue,
    told_by: AttrValue,
    point: Callback<Option<Year>>,
}

/// The marker of one year, moved by keys, mouse or touch; screen readers see a slider over the years.
#[component]
fn YearMarker(props: &WalkProps) -> Html {
    let WalkProps {
        lines, words, year, live, ..
    } = props;
    let live = *live;
    let onkeydown = on_key(props);
    let moved = {
        let (lines, point) = (Rc::clone(lines), props.point.clone());
        Callback::from(move |event: PointerEvent| {
            let under = event
                .target_dyn_into::<web_sys::Element>()
                .filter(|element| element.client_width() > 0);
            if let Some(element) = under {
                let along = f64::from(event.offset_x()) / f64::from(element.client_width());
                point.emit(Some(lines.year_at(along)));
            }
        })
    };
    let back = props.point.reform(|_: PointerEvent| None);
    let lost = props.point.reform(|_: FocusEvent| None);
    let name = [props.title.as_str(), words.full_stop(), words.say(Key::ChartPoints)].concat();
    html! {
        <div class="chart-pointer" dir="ltr"
            role={if live { "slider" } else { "img" }}
            tabindex={live.then_some("0")}
            aria-label={if live { AttrValue::from(name) } else { props.title.clone() }}
            aria-describedby={props.told_by.clone()}
            aria-valuemin={live.then(|| lines.first.to_string())}
            aria-valuemax={live.then(|| lines.last.to_string())}
            aria-valuenow={live.then(|| year.to_string())}
            aria-valuetext={live.then(|| reading(words, lines, *year))}
            {onkeydown} onpointermove={moved.clone()} onpointerdown={moved} onpointerleave={back} onblur={lost}>
            { cross(lines, *year) }
        </div>
    }
}

/// All values of a year, for screen readers.
fn reading(words: &Words, lines: &LineChart, year: Year) -> String {
    let values = Values::of(words, lines);
    let points = lines
        .lines
        .iter()
        .flat_map(|line| line.values(year).map(move |value| (line, value)));
    let texts = points.map(|(line, value)| {
        let value = match lines.unit {
            Some(unit) => words.quantity(value, unit),
            None => values.value(value),
        };
        let with = [("series", words.say(line.label)), ("value", value.as_str())];
        words.fill(Key::ChartValue, &with)
    });
    let texts: Vec<String> = texts.collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    words.fill(Key::ChartYear, &[("year", &words.year(year)), ("values", &words.list(&texts))])
}

fn on_key(props: &WalkProps) -> Callback<KeyboardEvent> {
    let (lines, point, year) = (Rc::clone(&props.lines), props.point.clone(), props.year);
    Callback::from(move |event: KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let by = |years: i64| {
            let to = Year::new(i64::from(year.number()) + years);
            let end = if years < 0 { lines.first } else { lines.last };
            Some(lines.clamp_year(to.unwrap_or(end)))
        };
        let to = match event.key().as_str() {
            "ArrowLeft" | "ArrowDown" => by(-1),
            "ArrowRight" | "ArrowUp" => by(1),
            "PageDown" => by(-PAGE),
            "PageUp" => by(PAGE),
            "Home" => Some(lines.first),
            "End" => Some(lines.last),
            "Escape" => None,
            _ => return,
        };
        event.prevent_default();
        point.emit(to);
    })
}
