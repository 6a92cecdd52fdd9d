//! Panel: the content of a step, as picture, table and sentence.
//!
//! Out of scope: reactions to a pointer; no program runs here.

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::story::{filled, unit};
use crate::story_figure::{Bearer, Staged, StoryPanel};
use cairn::draw::chart::tab;
use cairn::draw::column::NameColumn;
use cairn::draw::labels::labels;
use cairn::draw::lines::{Values, legend as names_of_lines, picture};
use cairn::draw::numbers::{Numbers, legend};
use cairn::draw::picture::{Picture, percent};
use cairn::draw::wording::{self, FigureNumberFormat};
use cairn_analysis::figure::Figure;
use cairn_analysis::figure::lines::LineChart;
use cairn_analysis::words::{Key, Words};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// The content of a step, for a place.
pub(super) fn panel(words: &Rc<Words>, staged: &Staged, place: &str) -> Html {
    let id = ["chart-", staged.step.id.as_str()].concat();
    let title = match &staged.panel {
        StoryPanel::Figure(figure) => wording::title(words, figure),
        StoryPanel::Lines(_) | StoryPanel::Bars(..) => filled(words, staged, staged.chart),
    };
    let focus = staged.step.focus;
    let (class, pictured, numbers, text) = match &staged.panel {
        StoryPanel::Figure(figure) => of_figure(words, figure, &title, place, focus),
        StoryPanel::Lines(lines) => of_lines(words, lines, &title, focus),
        StoryPanel::Bars(unit, bars) => of_bars(words, *unit, bars, &title),
    };
    // A chart of the explorer needs the name of its place; our own titles contain it.
    let whose = matches!(staged.panel, StoryPanel::Figure(_)).then(|| [place, " · "].concat());
    let titled = [id.as_str(), "-title"].concat();
    html! {
        <figure class={classes!("chart", class)} id={id.clone()} aria-labelledby={titled.clone()}>
            <div class="story-head">
                <h3 id={titled}>{ title }</h3>
                if let Some(unit) = unit(words, &staged.panel) {
                    <p class="chart-unit">{ whose }{ unit }</p>
                }
            </div>
            <div class="chart-body">
                { tab(&id, "chart", words.say(Key::TabChart), true) }
                { tab(&id, "table", words.say(Key::TabTable), false) }
                <div class="panel-chart">{ pictured }</div>
                <div class="panel-table">{ numbers }</div>
            </div>
            <figcaption class="chart-told">{ text }</figcaption>
        </figure>
    }
}

/// The picture of a step alone, for a card that leads to its story.
pub(super) fn glimpse(words: &Rc<Words>, staged: &Staged) -> Html {
    let (class, pictured) = match &staged.panel {
        StoryPanel::Figure(figure) => {
            let class = if figure.is_stacked() { "is-stacked" } else { "" };
            (
                class,
                html! { <Picture figure={Rc::clone(figure)} words={Rc::clone(words)} focus={None::<Year>} /> },
            )
        }
        StoryPanel::Lines(lines) => ("lines", picture(words, lines)),
        StoryPanel::Bars(unit, bars) => ("bars", list_of_bars(words, *unit, bars)),
    };
    html! {
        <div class={classes!("chart", "story-glimpse", class)} aria-hidden="true">
            if class == "bars" {
                { pictured }
            } else {
                <div class="chart-grid" translate="no">{ pictured }</div>
            }
        </div>
    }
}

type PanelParts = (&'static str, Html, Html, String);

fn of_figure(words: &Rc<Words>, figure: &Rc<Figure>, title: &str, place: &str, focus: Year) -> PanelParts {
    let focus = figure.clamp_year(focus);
    let names = NameColumn::of(words, figure, focus, None);
    let [inside, beside] = labels(words, figure, focus, &names);
    let pictured = html! {
        <>
            { beside }
            <div class={names.class()} translate="no">
                <Picture figure={Rc::clone(figure)} words={Rc::clone(words)} focus={Some(focus)} />
                { inside }
                { names.column() }
            </div>
            { legend(words, figure, focus) }
        </>
    };
    let title = AttrValue::from(title.to_owned());
    let numbers = html! { <Numbers figure={Rc::clone(figure)} words={Rc::clone(words)} {title} {focus} live={false} /> };
    let class = if figure.is_stacked() { "is-stacked" } else { "" };
    (class, pictured, numbers, wording::summary(words, figure, place, focus))
}

fn of_lines(words: &Words, lines: &LineChart, title: &str, focus: Year) -> PanelParts {
    let pictured = html! {
        <>
            <div class="chart-grid" translate="no">{ picture(words, lines) }</div>
            { names_of_lines(words, lines, focus, None) }
        </>
    };
    let values = Values::of(words, lines);
    let heads: Vec<&str> = lines.lines.iter().map(|line| words.say(line.label)).collect();
    let rows = lines.rows(false, focus).into_iter().map(|year| {
        let cells = lines.lines.iter().map(|line| values.in_year(line, year)).collect();
        (words.year(year), cells)
    });
    let texts = lines.lines.iter().filter_map(|line| {
        let value = line.value(focus)?;
        let written = lines.unit.map_or_else(|| values.value(value), |unit| words.quantity(value, unit));
        Some(words.fill(Key::StoriesValue, &[("name", words.say(line.label)), ("value", &written)]))
    });
    let text = listed(words, Some(focus), &texts.collect::<Vec<String>>());
    (
        "lines",
        pictured,
        table(words, (title, values.unit()), words.say(Key::TableYear), &heads, rows),
        text,
    )
}

fn of_bars(words: &Words, unit: Unit, bars: &[(Bearer, f64)], title: &str) -> PanelParts {
    let most = largest(bars);
    let named = |bearer: &Bearer| named(words, bearer);
    let writing = FigureNumberFormat::up_to(words, unit, most);
    let rows = bars
        .iter()
        .map(|(bearer, value)| (named(bearer), vec![writing.with_digits_of(*value).value(*value)]));
    let texts = bars.iter().map(|(bearer, value)| {
        let (name, value) = (named(bearer), words.quantity(*value, unit));
        words.fill(Key::StoriesValue, &[("name", &name), ("value", &value)])
    });
    let text = listed(words, None, &texts.collect::<Vec<String>>());
    let pictured = list_of_bars(words, unit, bars);
    ("bars", pictured, table(words, (title, writing.unit), "", &[title], rows), text)
}

/// Bars with their names and values.
fn list_of_bars(words: &Words, unit: Unit, bars: &[(Bearer, f64)]) -> Html {
    let most = largest(bars);
    let bar = |(bearer, value): &(Bearer, f64)| {
        html! {
            <li>
                <span>{ named(words, bearer) }</span>
                <span class="value">{ words.quantity(*value, unit) }</span>
                <svg aria-hidden="true"><rect width={percent(if most > 0.0 { value / most } else { 0.0 })} height="100%" /></svg>
            </li>
        }
    };
    html! { <ul class="story-bars">{ for bars.iter().map(bar) }</ul> }
}

fn largest(bars: &[(Bearer, f64)]) -> f64 {
    bars.iter().map(|(_, value)| *value).fold(0.0, f64::max)
}

/// The name of a bar.
fn named(words: &Words, bearer: &Bearer) -> String {
    match bearer {
        Bearer::Place(setting) => setting.id().map_or_else(String::new, |id| words.place(id).to_owned()),
        Bearer::Text(key) => words.say(*key).to_owned(),
    }
}

/// A list of values, with their year if they share one.
fn listed(words: &Words, year: Option<Year>, texts: &[String]) -> String {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let values = words.list(&texts);
    match year {
        Some(year) => words.fill(Key::StoriesInYear, &[("year", &words.year(year)), ("values", &values)]),
        None => words.fill(Key::StoriesValues, &[("values", &values)]),
    }
}

/// A table under its title and unit.
fn table(
    words: &Words,
    (title, unit): (&str, &str),
    first: &str,
    heads: &[&str],
    rows: impl Iterator<Item = (String, Vec<String>)>,
) -> Html {
    let caption = match unit {
        "" => title.to_owned(),
        unit => words.fill(Key::TableCaption, &[("title", title), ("unit", unit)]),
    };
    html! {
        <div class="chart-scroll" tabindex="0" role="group" aria-label={caption.clone()}>
            <table>
                <caption>{ caption }</caption>
                <thead>
                    <tr>
                        if first.is_empty() {
                            <td></td>
                        } else {
                            <th scope="col">{ first.to_owned() }</th>
                        }
                        { for heads.iter().map(|head| html! { <th scope="col">{ (*head).to_owned() }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for rows.map(|(name, cells)| html! {
                        <tr>
                            <th scope="row">{ name }</th>
                            { for cells.into_iter().map(|cell| html! { <td>{ cell }</td> }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
