//! Chart: a figure on the page, as picture, sentence, table and points for the keyboard.
//!
//! The same nodes ahead of time and in the browser: nothing here asks the window, and what
//! needs scripts is switched on after the first painting. Chart and table are two radio
//! buttons and a rule of the styles, so both are reached with scripts off, and taking over
//! the page leaves the choice alone.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag};

use crate::choices::link;
use crate::draw::ends::ends;
use crate::draw::goal;
use crate::draw::numbers::{Numbers, legend};
use crate::draw::picture::Picture;
use crate::draw::pointer::Pointer;
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
}

/// A figure on the page.
#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let (figure, words) = (&*props.figure, &*props.words);
    let pointed = use_state(|| None::<Year>);
    let live = use_state(|| false);
    {
        let live = live.clone();
        use_effect_with((), move |()| live.set(true));
    }
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
    html! {
        <figure {class} id={id.clone()} aria-labelledby={format!("{id}-title")} aria-busy={props.dimmed.to_string()}>
            <figcaption>
                <div class="chart-title">
                    <h2 id={format!("{id}-title")}>{ words.say(title(figure.id)) }</h2>
                    <Picker words={Rc::clone(&props.words)} chosen={figure.id} live={*live} choose={props.choose.clone()} />
                </div>
                <p class="chart-unit">{ say::unit(words, figure) }</p>
            </figcaption>
            <div class="chart-body">
                { tab(&id, "chart", words.say(Key::TabChart), true) }
                { tab(&id, "table", words.say(Key::TabTable), false) }
                { for props.look.as_ref().map(|look| lenses(words, figure, *live, look)) }
                <div class="panel-chart">
                    <div class="chart-grid">
                        <Picture figure={Rc::clone(&props.figure)} words={Rc::clone(&props.words)} />
                        <Pointer figure={Rc::clone(&props.figure)} words={Rc::clone(&props.words)}
                            {year} live={*live} title={name.clone()} told_by={told_by.clone()} {point} pick={props.pick.clone()} />
                        if let Some(aim) = &aim {
                            <svg class="chart-aim" aria-hidden="true">{ goal::line(figure, aim) }</svg>
                        }
                        { ends(words, figure, year) }
                    </div>
                    { legend(words, figure, year) }
                    { for aim.iter().map(|aim| goal::told(words, aim)) }
                </div>
                <div class="panel-table">
                    <Numbers figure={Rc::clone(&props.figure)} words={Rc::clone(&props.words)} title={name} {focus} live={*live} />
                </div>
            </div>
            <p class="chart-told" id={told_by}>{ say::summary(words, figure, &props.place, focus) }</p>
        </figure>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PickerProps {
    words: Rc<Words>,
    chosen: link::Chart,
    live: bool,
    choose: Callback<link::Chart>,
}

/// The title as a list of all figures: lies unseen over the title, so that nothing moves when it comes alive.
#[component]
fn Picker(props: &PickerProps) -> Html {
    let PickerProps {
        words,
        chosen,
        live,
        choose,
    } = props;
    let list = use_node_ref();
    {
        let list = list.clone();
        use_effect_with(*chosen, move |chosen| {
            if let Some(list) = list.cast::<HtmlSelectElement>() {
                list.set_value(chosen.id());
            }
        });
    }
    let onchange = {
        let choose = choose.clone();
        Callback::from(move |event: Event| {
            let list = event.target_dyn_into::<HtmlSelectElement>();
            if let Some(chart) = list.and_then(|list| link::Chart::find(&list.value())) {
                choose.emit(chart);
            }
        })
    };
    html! {
        <select ref={list} disabled={!live} aria-label={words.say(Key::ChartChoose).to_owned()} autocomplete="off" {onchange}>
            { for link::Chart::ALL.into_iter().map(|chart| html! { <option value={chart.id()}>{ words.say(title(chart)) }</option> }) }
        </select>
    }
}

/// Switches of how the figure is looked at.
fn lenses(words: &Words, figure: &Figure, live: bool, look: &Callback<Lens>) -> Html {
    let now = figure.lens;
    let switch = |name: Key, on: bool, then: Lens| {
        let onclick = look.reform(move |_: MouseEvent| then);
        html! {
            <button type="button" class="chart-switch" aria-pressed={on.to_string()} disabled={!live} {onclick}>{ words.say(name) }</button>
        }
    };
    let (summed, against) = (!now.summed, !now.against);
    html! {
        <div class="chart-lens" role="group" aria-label={words.say(Key::LensLabel).to_owned()}>
            if Lens::can_sum(figure.id) {
                { switch(Key::LensSummed, now.summed, Lens { summed, ..now }) }
            }
            { switch(Key::LensAgainst, now.against, Lens { against, ..now }) }
        </div>
    }
}

/// A tab: a radio button with its label.
///
/// Made by hand, for `html!` would set the button's state, and so undo a visitor's choice;
/// an attribute only says which tab is open at first.
pub(crate) fn tab(id: &str, view: &'static str, text: &str, first: bool) -> Html {
    let own = format!("{id}-{view}");
    let mut button = VTag::new("input");
    button.add_attribute("type", "radio");
    button.add_attribute("class", format!("tab tab-{view}"));
    button.add_attribute("name", format!("{id}-view"));
    button.add_attribute("id", own.clone());
    if first {
        button.add_attribute("checked", "checked");
    }
    html! {
        <>
            { VNode::from(button) }
            <label for={own}>{ text.to_owned() }</label>
        </>
    }
}
