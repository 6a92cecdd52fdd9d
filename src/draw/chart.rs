//! Chart: a figure on the page, as picture, sentence, table and points for the keyboard.
//!
//! Prerenderer and browser produce the same nodes: no code here reads the window, and controls that need scripts are
//! enabled after the first render. Chart and table are two radio buttons and a CSS rule. So both work with scripts off,
//! and hydration keeps the visitor's choice.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag};

use crate::draw::column::NameColumn;
use crate::draw::count_point::{CountedPoint, point as counted_point};
use crate::draw::cursor::{self, use_cursor};
use crate::draw::glimpse::{Glimpse, glimpse};
use crate::draw::goal;
use crate::draw::labels::{labels, tip};
use crate::draw::numbers::{Numbers, legend};
use crate::draw::pick::Pick;
use crate::draw::picture::Picture;
use crate::draw::pointer::{PointerProps, pointer};
use crate::draw::reach::whiskers;
use crate::draw::saving;
use crate::draw::snapshot::{Snapshot, SnapshotSettings};
use crate::draw::wording;
use cairn_analysis::figure::charts::columns;
use cairn_analysis::figure::goal::aim;
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::figure::{Figure, title};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link;
use cairn_core::year::Year;

/// Properties of a chart.
#[derive(Clone, PartialEq, Properties)]
pub struct ChartProps {
    pub figure: Rc<Figure>,
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The year of the values shown while no year is pointed at.
    pub focus: Year,
    /// Name of the place, in the page's language.
    pub place: AttrValue,
    /// True if scripts run.
    pub live: bool,
    /// True if the content is outdated and new content is being computed.
    #[prop_or_default]
    pub dimmed: bool,
    /// Prefix of element ids; must differ where a page shows a figure twice.
    #[prop_or_default]
    pub prefix: AttrValue,
    /// Called when a year is chosen on the chart.
    #[prop_or_default]
    pub pick: Callback<Year>,
    /// True if the list offers only charts made for a city.
    #[prop_or_default]
    pub city: bool,
    /// Called when another chart is chosen.
    #[prop_or_default]
    pub choose: Callback<link::Chart>,
    /// The goal to compare the figure with.
    #[prop_or_default]
    pub goal: Option<link::MetricGoal>,
    /// Called when the lens changes; `None` if the lens is fixed.
    #[prop_or_default]
    pub look: Option<Callback<Lens>>,
    /// True if the table is shown.
    #[prop_or_default]
    pub table: bool,
    /// Called with `true` for the table and `false` for the chart.
    #[prop_or_default]
    pub as_table: Callback<bool>,
    /// Called to start drawing a guess; `None` if no guess is possible.
    #[prop_or_default]
    pub draw: Option<Callback<MouseEvent>>,
    /// Effect of the lever in view on its own.
    #[prop_or_default]
    pub glimpse: Option<Glimpse>,
    /// A value of one year that was counted.
    #[prop_or_default]
    pub counted: Option<CountedPoint>,
    /// Replaces the lines over years in a chart without years.
    #[prop_or_default]
    pub still: Option<Snapshot>,
}

/// A figure on the page.
#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let (figure, words) = (&*props.figure, &*props.words);
    let (pointed, point) = use_cursor();
    let step = use_state_eq(|| None::<usize>);
    let focus = figure.clamp_year(props.focus);
    let pointed = pointed.map(|year| figure.clamp_year(year));
    let year = pointed.unwrap_or(focus);
    let point_step = {
        let step = step.clone();
        use_callback((), move |at: Option<usize>, ()| step.set(at))
    };
    let id = format!("chart-{}{}", props.prefix, figure.id.id());
    let name = AttrValue::from(words.say(figure.title()).to_owned());
    let told_by = AttrValue::from(format!("{id}-told"));
    let aim = props.goal.and_then(|goal| aim(goal, figure));
    let class = classes!(
        "chart",
        figure.is_stacked().then_some("is-stacked"),
        props.dimmed.then_some("is-dimmed")
    );
    let names = NameColumn::of(words, figure, focus, pointed);
    let [inside, beside] = labels(words, figure, focus, &names);
    let tabs = use_tabs(props.table, &props.as_table);
    let turned = {
        let as_table = props.as_table.clone();
        Callback::from(move |event: Event| {
            // Ignores changes of the list of figures in the title.
            if let Some(tab) = event.target_dyn_into::<HtmlInputElement>() {
                as_table.emit(tab.id().ends_with(TABLE));
            }
        })
    };
    let over_years = || {
        html! {
            <>
                <div class="panel-chart">
                    { beside }
                    <div class={names.class()} translate="no">
                        <Picture figure={Rc::clone(&props.figure)} words={Rc::clone(&props.words)} focus={Some(focus)} />
                        { inside }
                        { saving::arrow(words, figure, focus) }
                        { whiskers(figure, focus) }
                        { for props.counted.iter().map(|counted| counted_point(figure, counted)) }
                        { for props.glimpse.iter().map(|seen| glimpse(figure, seen)) }
                        if let Some(aim) = &aim {
                            <svg class="chart-aim" aria-hidden="true">{ goal::line(figure, aim) }</svg>
                        }
                        { cursor::line(figure, pointed) }
                        { pointer(&PointerProps {
                            figure: &props.figure,
                            words,
                            year,
                            live: props.live,
                            title: name.clone(),
                            described_by: told_by.clone(),
                            point: &point,
                            pick: &props.pick,
                        }) }
                        { tip(words, figure, pointed) }
                        { names.column() }
                    </div>
                    { legend(words, figure, focus) }
                    { for aim.iter().map(|aim| goal::goal_line(words, aim)) }
                </div>
                <div class="panel-table">
                    <Numbers figure={Rc::clone(&props.figure)} words={Rc::clone(&props.words)} title={name.clone()} {focus} live={props.live} />
                </div>
            </>
        }
    };
    let eras = props.still.is_none().then(|| wording::eras(words, figure)).flatten();
    let (panels, unit, description) = match &props.still {
        None => (
            over_years(),
            wording::unit(words, figure),
            wording::summary(words, figure, &props.place, focus),
        ),
        Some(still) => {
            let shown = SnapshotSettings {
                words,
                at: *step,
                live: props.live,
                staged: false,
                title: name.clone(),
                described_by: told_by.clone(),
                point: &point_step,
            };
            (still.panels(&shown), still.title(words), still.spoken_text(words, &props.place))
        }
    };
    html! {
        <figure {class} id={id.clone()} aria-labelledby={format!("{id}-title")} aria-busy={props.dimmed.to_string()} onchange={turned}>
            { radio(&id, CHART, &tabs[0], true, Some(words.say(Key::TabChart))) }
            { radio(&id, TABLE, &tabs[1], false, Some(words.say(Key::TabTable))) }
            <div class="chart-head">
                <div class="chart-title">
                    <h2 id={format!("{id}-title")}>{ words.say(figure.title()) }</h2>
                    { picker(words, format!("{id}-pick"), (figure.id, props.city), props.live, &props.choose) }
                </div>
                <div class="chart-views">
                    <label for={format!("{id}-chart")}>{ words.say(Key::TabChart) }</label>
                    <label for={format!("{id}-table")}>{ words.say(Key::TabTable) }</label>
                </div>
                { for props.look.as_ref().map(|look| more(words, figure, props.live, look, props.draw.as_ref())) }
                <p class="chart-unit">{ unit }</p>
            </div>
            { panels }
            <figcaption class="chart-told" id={told_by}>
                { description }
                { for eras.map(|eras| html! { <span class="unseen">{ " " }{ eras }</span> }) }
            </figcaption>
        </figure>
    }
}

/// Id suffix and name of the chart tab.
const CHART: &str = "chart";
/// Id suffix and name of the table tab.
const TABLE: &str = "table";

/// The two tabs, which follow the state. A tab that a visitor pressed before hydration is applied after it.
#[hook]
fn use_tabs(table: bool, as_table: &Callback<bool>) -> [NodeRef; 2] {
    let tabs = [use_node_ref(), use_node_ref()];
    let [chart_tab, table_tab] = tabs.clone().map(|tab| move || tab.cast::<HtmlInputElement>());
    let (first, as_table) = (use_mut_ref(|| true), as_table.clone());
    use_effect_with(table, move |table| {
        let pressed = table_tab().is_some_and(|tab| tab.checked());
        if first.replace(false) && pressed {
            as_table.emit(true);
        } else if let Some(tab) = if *table { table_tab() } else { chart_tab() } {
            tab.set_checked(true);
        }
    });
    tabs
}

/// The title as a list of all figures: an invisible list over the title, so that nothing moves on hydration.
fn picker(words: &Words, id: String, (chosen, city): (link::Chart, bool), live: bool, choose: &Callback<link::Chart>) -> Html {
    let offered = |chart: &link::Chart| !city || columns(*chart).in_city || *chart == chosen;
    let named = |chart: link::Chart| (AttrValue::from(chart.id()), AttrValue::from(words.say(title(chart)).to_owned()));
    let options: Vec<_> = link::Chart::ALL.into_iter().filter(offered).map(named).collect();
    let pick = choose.filter_reform(|chart: String| link::Chart::find(&chart));
    html! { <Pick {id} label={words.say(Key::ChartChoose).to_owned()} options={Rc::new(options)} chosen={chosen.id()} {live} {pick} /> }
}

/// Switches for the lens, behind one button.
fn more(words: &Words, figure: &Figure, live: bool, look: &Callback<Lens>, draw: Option<&Callback<MouseEvent>>) -> Html {
    let now = figure.lens;
    let switch = |name: Key, on: bool, then: Lens| {
        let onclick = look.reform(move |_: MouseEvent| then);
        html! {
            <button type="button" class="chart-switch" aria-pressed={on.to_string()} disabled={!live} {onclick}>{ words.say(name) }</button>
        }
    };
    let (summed, against) = (!now.summed, !now.against);
    html! {
        <details class="chart-more" name="more">
            <summary aria-label={words.say(Key::ChartMore).to_owned()}></summary>
            <div class="chart-menu">
                <div class="chart-lens" role="group" aria-label={words.say(Key::LensLabel).to_owned()}>
                    if Lens::can_sum(figure.id) {
                        { switch(Key::LensSummed, now.summed, Lens { summed, ..now }) }
                    }
                    { switch(Key::LensAgainst, now.against, Lens { against, ..now }) }
                    if Lens::can_split(figure.id) {
                        { switch(Key::StandsSectors, now.sectors, Lens { sectors: !now.sectors, ..now }) }
                    }
                </div>
                { for draw.map(|draw| html! {
                    <button type="button" class="chart-switch draw" disabled={!live} onclick={draw}>{ words.say(Key::GuessDraw) }</button>
                }) }
            </div>
        </details>
    }
}

/// A tab: a radio button with its label.
pub fn tab(id: &str, view: &'static str, text: &str, first: bool) -> Html {
    html! {
        <>
            { radio(id, view, &NodeRef::default(), first, None) }
            <label for={format!("{id}-{view}")}>{ text.to_owned() }</label>
        </>
    }
}

/// The radio button of a tab; it has its own name if its label is elsewhere.
///
/// Built by hand: `html!` would set the button's state and so undo a visitor's choice. The attribute only sets the tab
/// that is open at first.
fn radio(id: &str, view: &'static str, node: &NodeRef, first: bool, name: Option<&str>) -> Html {
    let mut button = VTag::new("input");
    button.node_ref = node.clone();
    button.add_attribute("type", "radio");
    button.add_attribute("class", format!("tab tab-{view}"));
    button.add_attribute("name", format!("{id}-view"));
    button.add_attribute("id", format!("{id}-{view}"));
    if let Some(name) = name {
        button.add_attribute("aria-label", name.to_owned());
    }
    if first {
        button.add_attribute("checked", "checked");
    }
    VNode::from(button)
}
