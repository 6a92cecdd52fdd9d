//! The chapters of the page of the world's materials: each is a finding, a picture and a few words; all else is in its fold.
//!
//! Parts that no program changes come as markup from the prerenderer. Out of scope: their content.

mod bridge;
mod circularity;
mod countries;
mod decoupling;
mod groups;
mod ledger;

use std::rc::Rc;

use yew::prelude::*;

use crate::pictures::caption::Caption;
use crate::site::bootstrap::outlook::{OutlookBootstrap, OutlookPicture};
use crate::site::hooks::{AddressUpdate, PageConnection, use_address, use_asker, use_opened};
use crate::site::link::explore::address;
use crate::site::link::{outlook as address, query};
use crate::site::page::PageProps;
use crate::site::part::files::DownloadInputs;
use crate::site::part::fold::folded;
use crate::site::part::notices::{PageNotices, notices};
use crate::site::part::toggle::toggle;
use crate::site::state::RequestingState;
use crate::site::state::outlook::{OutlookAction, OutlookState};
use cairn_analysis::figure::board::View;
use cairn_analysis::figure::lines::LineChart;
use cairn_analysis::outlook::lever_effects::LeverQuantities;
use cairn_analysis::outlook::two_worlds;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Background, Choices};
use cairn_core::kind::Storyline;

/// The parts that levers change on the page of the world's materials: the rest of it is prerendered and static.
#[component]
pub fn Outlook(begun: &PageProps<Rc<OutlookBootstrap>>) -> Html {
    let PageProps { words, client, start } = begun;
    let PageConnection { state, act, retry, live } = {
        let start = Rc::clone(start);
        use_asker(client, move || OutlookState::start(start))
    };
    let history = {
        let (dispatcher, start) = (state.dispatcher(), Rc::clone(start));
        use_opened(move |came| {
            if !came.may_change_state() {
                return;
            }
            let (choices, focus, remarks) = address::read(&query(), &start.offered, &start.release);
            dispatcher.dispatch(OutlookAction::Open(choices, focus, remarks));
        })
    };
    use_address(
        &history,
        AddressUpdate::settled(state.status.touched.then(|| state.address(words.language())), ()),
    );
    let drawn = use_memo((), |()| {
        let lines = |drawn: &OutlookPicture| Rc::new(drawn.lines.clone());
        start.fixed_pictures.iter().map(lines).collect::<Vec<Rc<LineChart>>>()
    });
    page(&OutlookContext {
        words,
        state: &state,
        act: &act,
        retry: &retry,
        live,
        fixed_charts: drawn,
    })
}

/// Words, state and callbacks of the page.
pub struct OutlookContext<'a> {
    /// The words of the page's language.
    pub words: &'a Rc<Words>,
    /// The choices, and the results shown.
    pub state: &'a OutlookState,
    /// Dispatches an action to the state.
    pub act: &'a Callback<OutlookAction>,
    /// Repeats the query after a failure.
    pub retry: &'a Callback<MouseEvent>,
    /// True if scripts run.
    pub live: bool,
    /// The pictures that no lever changes, in the order of the page.
    pub fixed_charts: Rc<Vec<Rc<LineChart>>>,
}

impl OutlookContext<'_> {
    /// True if the parts that depend on levers are outdated.
    pub fn dimmed(&self) -> bool {
        !self.state.is_answered()
    }

    /// A toggle button, pressed while its setting is active.
    pub fn button(&self, name: &str, pressed: bool, onclick: Callback<MouseEvent>) -> Html {
        toggle(name, pressed, self.live, onclick)
    }

    /// Name of the choices, with the background if it is not the default.
    pub fn called(&self, choices: &Choices) -> String {
        let words = self.words;
        let mut called = words
            .say(self.state.named(choices).map_or(Key::CompareYours, names::scenario))
            .to_owned();
        if choices.background != Background::default() {
            let Background { storyline, policy } = choices.background;
            // Without levers the documents' world is no plan of today's path.
            if storyline == Storyline::Out && self.state.named(choices) == Some(Scenario::Reference) {
                called.clear();
            }
            for name in [names::storyline(storyline), names::policy(policy)] {
                let apart = if called.is_empty() { "" } else { " · " };
                called = [&called, apart, words.say(name)].concat();
            }
        }
        called
    }

    /// The side with levers, and its name.
    pub fn levers(&self) -> (String, &LeverQuantities) {
        let (choices, under) = self.state.levers();
        (self.called(&choices), under)
    }

    /// Settings and caption for files of a picture; `moved` if it depends on levers.
    pub(crate) fn making(&self, name: &str, moved: bool) -> DownloadInputs {
        let OutlookContext { words, state, .. } = *self;
        let scenario = if moved {
            words.fill(Key::OutlookLevers, &[("levers", &self.levers().0)])
        } else {
            words.say(Key::PageOutlook).to_owned()
        };
        DownloadInputs {
            stem: ["cairn-", name].concat(),
            caption: Caption {
                place: words.place(state.start.home).to_owned(),
                scenario,
                link: state.address(words.language()),
                release: state.start.release.clone(),
            },
            live: self.live,
            failed: self.act.reform(|()| OutlookAction::NoFile),
        }
    }
}

/// All parts, in order.
fn page(context: &OutlookContext<'_>) -> Html {
    html! {
        <div class="outlook" data-answered={(!context.dimmed()).to_string()}>
            { noticed(context) }
            { chapter(context, MUCH, bridge::leading(context), html! {
                <>{ bridge::bridge(context) }{ groups::groups(context) }{ decoupling::decoupling(context) }</>
            }) }
            { chapter(context, HOUSING, ledger::leading(context), ledger::ledger(context)) }
            { chapter(context, CIRCULAR, circularity::leading(context), circularity::circular(context)) }
            { chapter(context, LAND, Html::default(), Html::default()) }
            { chapter(context, COUNTRIES, countries::search(context), Html::default()) }
        </div>
    }
}

/// Places of the chapters in the bootstrap data.
const MUCH: usize = 0;
const HOUSING: usize = 1;
const CIRCULAR: usize = 2;
const LAND: usize = 3;
const COUNTRIES: usize = 4;

/// A chapter: its finding, what leads it, and a fold with all else.
fn chapter(context: &OutlookContext<'_>, place: usize, leading: Html, more: Html) -> Html {
    let Some(chapter) = context.state.start.chapters.get(place) else {
        return Html::default();
    };
    let [shown, inside] = &chapter.parts;
    html! {
        <section class={classes!("chapter", chapter.id.clone())} aria-labelledby={chapter.id.clone()}>
            <h2 id={chapter.id.clone()}>{ &chapter.finding }</h2>
            { leading }
            { static_markup(shown) }
            { folded(&chapter.fold, html! { <>{ more }{ static_markup(inside) }</> }) }
        </section>
    }
}

/// Markup that no program changes. In the browser its text is empty and what the page contains stays.
fn static_markup(markup: &str) -> Html {
    html! { <div class="still">{ Html::from_html_unchecked(markup.to_owned().into()) }</div> }
}

/// The sentence of a chapter that no lever changes.
fn sentence(context: &OutlookContext<'_>, place: usize) -> Html {
    let chapter = context.state.start.chapters.get(place);
    html! { <p>{ for chapter.map(|chapter| chapter.sentence.clone()) }</p> }
}

fn noticed(context: &OutlookContext<'_>) -> Html {
    let OutlookContext {
        words, state, act, retry, ..
    } = *context;
    notices(
        words,
        &PageNotices::of(
            &state.status,
            context.dimmed(),
            retry,
            act.reform(|_: MouseEvent| OutlookAction::Dismiss),
        ),
    )
}

/// The built-in scenarios, the visitor's own if a link contains one, and the link to the explorer with the same levers.
fn choose(context: &OutlookContext<'_>) -> Html {
    let OutlookContext { words, state, act, .. } = *context;
    // The button of the drawn plan is pressed. Today's path is drawn beside it, so it is no plan of its own.
    let drawn = state.levers().0;
    let is_plan = |scenario: &Scenario| *scenario != Scenario::Reference || state.choices.background != Background::default();
    let choice = |choices: Choices, chosen: &Choices, name: &str| {
        let is_chosen = choices == *chosen;
        context.button(name, is_chosen, act.reform(move |_| OutlookAction::Choose(choices.clone())))
    };
    let built_in = |scenario: Scenario| choice(state.offered(scenario), &drawn, words.say(names::scenario(scenario)));
    let world = |choices: Choices| {
        let name = words.say(names::storyline(choices.background.storyline));
        choice(choices, &state.choices, name)
    };
    let view = View {
        choices: drawn.clone(),
        focus: state.focus,
        ..View::default()
    };
    let explorer = address(words.language(), state.start.home, &view, &state.start.release);
    html! {
        <div class="outlook-choose">
            <h3 id="choose">{ words.say(Key::OutlookChoose) }</h3>
            <div class="row" role="group" aria-labelledby="choose">
                { for Scenario::ALL.into_iter().filter(is_plan).map(built_in) }
                <span>{ for state.own.clone().map(|own| choice(own, &drawn, words.say(Key::CompareYours))) }</span>
            </div>
            <div class="row" role="group" aria-label={words.say(Key::BackgroundTitle).to_owned()}>
                { for two_worlds::choices(&state.choices).into_iter().map(world) }
            </div>
            <p><a href={explorer}>{ words.say(Key::OutlookExplorer) }</a></p>
        </div>
    }
}

/// A link to an evidence file behind the section.
fn file(name: &str) -> Html {
    html! { <p class="file"><a href={["evidence/", name].concat()}>{ english(name) }</a></p> }
}

/// A text available in English only.
fn english(text: &str) -> Html {
    html! { <span lang="en" dir="ltr">{ text.to_owned() }</span> }
}

/// Headings of a table.
fn heads(words: &Words, keys: &[Key]) -> Vec<String> {
    keys.iter().map(|key| words.say(*key).to_owned()).collect()
}

/// A table with its own scrolling, also by keyboard; `titled` is the id of its heading.
fn table(titled: &'static str, class: &'static str, heads: &[String], rows: Html) -> Html {
    html! {
        <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby={titled}>
            <table {class} aria-labelledby={titled}>
                <thead><tr>{ for heads.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}
