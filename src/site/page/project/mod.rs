//! Project: the page of a housing project: its description, its results compared with the usual house, its score,
//! improvements, and its files.
//!
//! Warnings come first, whatever the numbers say. Out of scope: the assessment of a project.

mod build_year;
mod comparison;
mod drawing;
mod files;
mod form;
mod part_pictures;
mod questions;
mod result;
mod strokes;
mod suggestions;
mod usual_houses;

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::pick::PickOptions;
use crate::site::bootstrap::project::{ProjectNames, named};
use crate::site::device::{SavedPageKind, saved_pages};
use crate::site::hooks::{AddressUpdate, PageConnection, use_address, use_asker, use_opened};
use crate::site::link::project as address;
use crate::site::link::query;
use crate::site::page::PageProps;
use crate::site::part::frame::{FrameLinks, bar, foot};
use crate::site::part::notices::{PageNotices, notices};
use crate::site::part::visitor_input;
use crate::site::state::RequestingState;
use crate::site::state::project::{ProjectAction, ProjectMessage, ProjectStart, ProjectState};
use cairn_analysis::project::Assessed;
use cairn_analysis::project::count::ProjectInventory;
use cairn_analysis::project::description::House;
use cairn_analysis::project::score::Warning;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::Choices;
use cairn_core::choices::scenario::Scenario;
use cairn_core::kind::BuildPart;
use cairn_core::unit::Unit;

/// Words, state and callbacks of the page.
struct ProjectPageContext {
    words: Rc<Words>,
    state: UseReducerHandle<ProjectState>,
    act: Callback<ProjectAction>,
    retry: Callback<MouseEvent>,
    /// True if scripts run.
    live: bool,
    /// Every country that can be chosen.
    places: PickOptions,
}

/// The page of a housing project.
#[component]
pub fn ProjectPage(begun: &PageProps<ProjectStart>) -> Html {
    let PageProps { words, client, start } = begun;
    let PageConnection { state, act, retry, live } = {
        let start = Rc::clone(start);
        use_asker(client, move || ProjectState::start(start))
    };
    let history = {
        let (state, start) = (state.dispatcher(), Rc::clone(start));
        use_opened(move |came| {
            state.dispatch(ProjectAction::Keeps(saved_pages(SavedPageKind::Projects).all().to_vec()));
            if came.may_change_state() {
                let (request, remarks) = address::read(&query(), &start);
                state.dispatch(ProjectAction::Open(Box::new(request), remarks));
            }
        })
    };
    use_address(
        &history,
        AddressUpdate::settled(state.status.touched.then(|| state.address(words.language())), state.query.place()),
    );
    let places = use_memo((), |()| {
        let known = words.places().iter().filter(|place| start.projects.place(place.id).is_some());
        known
            .map(|place| (place.id.to_string().into(), place.name.clone().into()))
            .collect::<Vec<_>>()
    });
    let context = ProjectPageContext {
        words: Rc::clone(words),
        state,
        act,
        retry,
        live,
        places,
    };
    context.page()
}

impl ProjectPageContext {
    fn page(&self) -> Html {
        let ProjectPageContext { words, state, .. } = self;
        let language = words.language();
        let doors = FrameLinks::plain(language, Some(state.query.place()), Some(Key::PageProject));
        html! {
            <>
                <a class="skip" href={[&state.address(language), "#main"].concat()}>{ words.say(Key::Skip) }</a>
                { bar(words, doors, Html::default(), |other| state.address(other)) }
                <main id="main" class="compare topic project" tabindex="-1" data-answered={state.is_answered().to_string()}>
                    <div class="lead">
                        <h1>{ self.finding() }</h1>
                        <p class="scope">{ words.say(Key::ProjectLead) }</p>
                    </div>
                    { self.noticed() }
                    { self.safety() }
                    <div class="project-sides">
                        { form::form(self) }
                        <div class={classes!("project-result", self.dimmed())}>
                            { result::result(self) }
                            { suggestions::next(self) }
                        </div>
                    </div>
                    { comparison::beside(self) }
                    { questions::score(self) }
                    { build_year::later(self) }
                    { files::files(self) }
                    { usual_houses::usuals(self) }
                    <section aria-labelledby="project-unknown">
                        <h2 id="project-unknown">{ words.say(Key::TopicUnknown) }</h2>
                        <p>{ words.say(Key::ProjectUnknown) }</p>
                    </section>
                </main>
                { foot(words, &state.start.view.release) }
            </>
        }
    }

    /// The results.
    fn assessed(&self) -> &Assessed {
        &self.state.shown.assessed
    }

    fn names(&self) -> &ProjectNames {
        &self.state.start.names
    }

    /// CSS class if the results belong to another project than the one described.
    fn dimmed(&self) -> Option<&'static str> {
        (!self.state.is_answered()).then_some("is-dimmed")
    }

    /// The project in one sentence, with the number of its warnings.
    fn finding(&self) -> String {
        warned(&self.words, self.result(), self.assessed().warnings.len())
    }

    /// The result of the project in one sentence.
    fn result(&self) -> String {
        let (words, of) = (&*self.words, self.assessed());
        let [own, usual] = [&of.own, &of.usual].map(|counted| counted.whole.upfront() / counted.shape.gross);
        let carbon = self.carbon(own);
        let with = [("place", words.place(self.state.shown.query.place())), ("carbon", carbon.as_str())];
        if of.own == of.usual {
            let mass = words.quantity(of.own.mass / of.own.shape.gross, Unit::KgPerM2);
            return words.fill(Key::ProjectFindingUsual, &[with[0], with[1], ("mass", &mass)]);
        }
        if of.too_close {
            return words.fill(Key::ProjectFindingClose, &with);
        }
        let change = words.change(own, usual);
        words.fill(Key::ProjectFinding, &[with[0], with[1], ("change", &change)])
    }

    /// Warnings, always first.
    fn safety(&self) -> Html {
        let ProjectPageContext { words, state, .. } = self;
        let text = |warning: &Warning| match warning {
            Warning::Hazard => words.say(Key::ProjectWarnHazard).to_owned(),
            Warning::NoFrame => words.say(Key::ProjectWarnFrame).to_owned(),
            Warning::Weak(part) => words.fill(Key::ProjectWarnWeak, &[("part", self.names().part(*part))]),
            Warning::TooHigh(part) => words.fill(Key::ProjectWarnHigh, &[("part", self.names().part(*part))]),
        };
        let warnings = &self.assessed().warnings;
        html! {
            <section class="project-safety" aria-labelledby="project-safety">
                <h2 id="project-safety">{ words.say(Key::ProjectSafety) }</h2>
                <div role="status">
                    if !warnings.is_empty() {
                        <ul>{ for warnings.iter().map(|warning| html! { <li>{ text(warning) }</li> }) }</ul>
                    }
                </div>
                <p>{ words.say(Key::ProjectProof) }</p>
                { for state.shown.fault.iter().map(|fault| html! {
                    <p class="defect">{ words.say(Key::ProjectFault) }{ " " }<span lang="en" dir="ltr">{ fault }</span></p>
                }) }
            </section>
        }
    }

    fn noticed(&self) -> Html {
        let ProjectPageContext {
            words, state, act, retry, ..
        } = self;
        let saying = state.saying.as_ref().map(|saying| self.message_text(saying));
        html! {
            <>
                { notices(
                    words,
                    &PageNotices::of(&state.status, !state.is_answered(), retry, act.reform(|_: MouseEvent| ProjectAction::Dismiss)),
                ) }
                <div class="notices project-said" role="status">{ for saying }</div>
            </>
        }
    }

    fn message_text(&self, saying: &ProjectMessage) -> Html {
        let words = &*self.words;
        let (text, faults): (String, &[String]) = match saying {
            ProjectMessage::Bounds(what) => {
                let [least, most] = what
                    .bounds()
                    .map(|bound| words.number(bound, u8::from(libm::trunc(bound) != bound)));
                let name = named(&self.names().numbers, what.index());
                (
                    words.fill(Key::ProjectBounds, &[("name", name), ("least", &least), ("most", &most)]),
                    &[],
                )
            }
            ProjectMessage::Filed(filed) => visitor_input::filed(words, filed),
        };
        visitor_input::notice(words, &text, faults, self.act.reform(|_: MouseEvent| ProjectAction::Dismiss))
    }

    /// A number with the digits of an early design, as in the terminal.
    fn amount(&self, value: f64) -> String {
        self.words.number(value, u8::from(value.abs() < 10.0))
    }

    /// kg CO2e a square metre.
    fn carbon(&self, value: f64) -> String {
        self.words.fill(Key::ProjectCarbon, &[("number", &self.amount(value))])
    }

    /// Name of the choices.
    fn called(&self, choices: &Choices) -> &str {
        let known = Scenario::ALL.into_iter().find(|scenario| scenario.choices() == *choices);
        self.words.say(known.map_or(Key::CompareYours, names::scenario))
    }

    /// The comparison for the project: its name, its results, and `true` if the two are too close to distinguish.
    fn against(&self) -> (Key, &Assessed, bool) {
        match &self.state.shown.other {
            Some((other, close)) => (Key::ProjectOther, other, *close),
            None => (Key::ProjectUsual, self.assessed(), self.assessed().too_close),
        }
    }
}

/// The homes to compare with: those of another project, otherwise the usual house.
fn counted(context: &ProjectPageContext) -> (Key, &ProjectInventory, bool) {
    let (name, of, close) = context.against();
    let counted = if name == Key::ProjectOther { &of.own } else { &of.usual };
    (name, counted, close)
}

/// A system of a part of a house; inner walls like the outer ones have none of their own.
fn system_of_house<'a>(context: &'a ProjectPageContext, house: &House, part: BuildPart) -> &'a str {
    match house.system(part) {
        Some(at) => context.names().system(at),
        None => context.words.say(Key::ProjectSame),
    }
}

/// A sentence on a project that does not celebrate while a safety warning stands.
fn warned(words: &Words, finding: String, warnings: usize) -> String {
    if warnings == 0 {
        return finding;
    }
    words.count(Key::ProjectFindingWarned, warnings as f64, &[("finding", &finding)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::kind::Language;

    #[test]
    fn a_title_counts_the_safety_warnings() {
        for language in Language::READY {
            let words = Words::embedded(language);
            assert_eq!(warned(&words, "Half".to_owned(), 0), "Half");
            for warnings in [1, 2, 3, 11] {
                let title = warned(&words, "Half".to_owned(), warnings);
                assert!(title.starts_with("Half") && title.chars().count() > 10, "{title}");
            }
        }
        let english = Words::embedded(Language::English);
        assert_eq!(warned(&english, "Half".to_owned(), 3), "Half, but 3 safety warnings");
    }
}
