//! Chart: a figure on the page, as picture, sentence, table and points for the keyboard.
//!
//! The same nodes ahead of time and in the browser: nothing here asks the window, and what
//! needs scripts is switched on after the first painting. Chart and table are two radio
//! buttons and a rule of the styles, so both are reached with scripts off, and taking over
//! the page leaves the choice alone.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag};

use crate::choices::link;
use crate::draw::goal;
use crate::draw::labels::{labels, tip};
use crate::draw::numbers::{Numbers, legend};
use crate::draw::pick::Pick;
use crate::draw::picture::Picture;
use crate::draw::pointer::{Pointed, pointer};
use crate::draw::say;
use crate::figure::goal::aim;
use crate::figure::lens::Lens;
use crate::figure::{Figure, title};
use crate::words::{Key, Words};
use crate::year::Year;

/// What a chart shows.
#[derive(Clone, PartialEq, Properties)]
pub struct ChartProps {
    /// The figure.
    pub figure: Rc<Figure>,
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The year numbers are read in while none is pointed at.
    pub focus: Year,
    /// Name of the place, in the page's language.
    pub place: AttrValue,
    /// Whether scripts are at work.
    pub live: bool,
    /// Whether what is shown waits for something newer.
    #[prop_or_default]
    pub dimmed: bool,
    /// Prefix of element ids; must differ where a page shows a figure twice.
    #[prop_or_default]
    pub prefix: AttrValue,
    /// A year is chosen on the chart.
    #[prop_or_default]
    pub pick: Callback<Year>,
    /// Another figure is chosen in its stead.
    #[prop_or_default]
    pub choose: Callback<link::Chart>,
    /// A goal to hold it against.
    #[prop_or_default]
    pub goal: Option<link::Goal>,
    /// The figure is to be looked at in another way; none = it cannot be.
    #[prop_or_default]
    pub look: Option<Callback<Lens>>,
    /// A guess is to be drawn on it; none = none can be.
    #[prop_or_default]
    pub draw: Option<Callback<MouseEvent>>,
}

/// A figure on the page.
#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let (figure, words) = (&*props.figure, &*props.words);
    let pointed = use_state(|| None::<Year>);
    let focus = figure.held(props.focus);
    let year = pointed.unwrap_or(focus);
    let point = {
        let pointed = pointed.clone();
        use_callback((), move |year: Option<Year>, ()| pointed.set(year))
    };
    let id = format!("chart-{}{}", props.prefix, figure.id.id());
    let name = AttrValue::from(words.say(title(figure.id)).to_owned());
    let told_by = AttrValue::from(format!("{id}-told"));
    let aim = props.goal.and_then(|goal| aim(goal, figure));
    let class = classes!(
        "chart",
        figure.is_stacked().then_some("is-stacked"),
        props.dimmed.then_some("is-dimmed")
    );
    let [inside, beside] = labels(words, figure, focus);
    html! {
        <figure {class} id={id.clone()} aria-labelledby={format!("{id}-title")} aria-busy={props.dimmed.to_string()}>
            { radio(&id, "chart", true, Some(words.say(Key::TabChart))) }
            { radio(&id, "table", false, Some(words.say(Key::TabTable))) }
            <div class="chart-head">
                <div class="chart-title">
                    <h2 id={format!("{id}-title")}>{ words.say(title(figure.id)) }</h2>
                    { picker(words, format!("{id}-pick"), figure.id, props.live, &props.choose) }
                </div>
                <div class="chart-views">
                    <label for={format!("{id}-chart")}>{ words.say(Key::TabChart) }</label>
                    <label for={format!("{id}-table")}>{ words.say(Key::TabTable) }</label>
                </div>
                { for props.look.as_ref().map(|look| more(words, figure, props.live, look, props.draw.as_ref())) }
                <p class="chart-unit">{ say::unit(words, figure) }</p>
            </div>
            <div class="panel-chart">
                { beside }
                <div class="chart-grid">
                    <Picture figure={Rc::clone(&props.figure)} words={Rc::clone(&props.words)} />
                    { inside }
                    if let Some(aim) = &aim {
                        <svg class="chart-aim" aria-hidden="true">{ goal::line(figure, aim) }</svg>
                    }
                    { pointer(&Pointed {
                        figure: &props.figure,
                        words,
                        year,
                        live: props.live,
                        title: name.clone(),
                        told_by: told_by.clone(),
                        point: &point,
                        pick: &props.pick,
                    }) }
                    { tip(words, figure, *pointed) }
                </div>
                { legend(words, figure, focus) }
                { for aim.iter().map(|aim| goal::told(words, aim)) }
            </div>
            <div class="panel-table">
                <Numbers figure={Rc::clone(&props.figure)} words={Rc::clone(&props.words)} title={name} {focus} live={props.live} />
            </div>
            <figcaption class="chart-told" id={told_by}>{ say::summary(words, figure, &props.place, focus) }</figcaption>
        </figure>
    }
}

/// The title as a list of all figures: lies unseen over the title, so that nothing moves when it comes alive.
fn picker(words: &Words, id: String, chosen: link::Chart, live: bool, choose: &Callback<link::Chart>) -> Html {
    let options = link::Chart::ALL.map(|chart| (AttrValue::from(chart.id()), AttrValue::from(words.say(title(chart)).to_owned())));
    let pick = choose.filter_reform(|chart: String| link::Chart::find(&chart));
    html! { <Pick {id} label={words.say(Key::ChartChoose).to_owned()} options={Rc::new(options.to_vec())} chosen={chosen.id()} {live} {pick} /> }
}

/// Switches of how the figure is looked at, behind one button.
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
                </div>
                { for draw.map(|draw| html! {
                    <button type="button" class="chart-switch draw" disabled={!live} onclick={draw}>{ words.say(Key::GuessDraw) }</button>
                }) }
            </div>
        </details>
    }
}

/// A tab: a radio button with its label.
pub(crate) fn tab(id: &str, view: &'static str, text: &str, first: bool) -> Html {
    html! {
        <>
            { radio(id, view, first, None) }
            <label for={format!("{id}-{view}")}>{ text.to_owned() }</label>
        </>
    }
}

/// The button of a tab; it has a name of its own where its label stands elsewhere.
///
/// Made by hand, for `html!` would set the button's state, and so undo a visitor's choice;
/// an attribute only says which tab is open at first.
fn radio(id: &str, view: &'static str, first: bool, name: Option<&str>) -> Html {
    let mut button = VTag::new("input");
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
