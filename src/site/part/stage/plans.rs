//! Plans: two plans that a presenter compares as A and B, and the vote between them.
//!
//! ```text
//! A  stores the current view as A, then as B, then as a new A   X  A, B, both together, and A again
//! a vote     hands for A and for B, and class codes: a code counts for the plan with that code, else for neither
//! ```
//!
//! Both together: the figure of B with the total of A as a line, and A's numbers below B's, if both have the same
//! chart and year. Votes come in while results are covered, and are revealed with them. Out of scope: the voters.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement, KeyboardEvent, SubmitEvent};
use yew::prelude::*;

use crate::draw::picture::percent;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::figure::board::{Board, View};
use cairn_analysis::figure::{Figure, Label, Mark, MarkShape, Tone};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::Choices;
use cairn_core::choices::code::{ClassPlan, paste};
use cairn_core::choices::link::text::Plain;
use cairn_core::kind::Lever;
use cairn_core::place::PlaceId;

/// The names of the two plans, in every language.
pub(super) const NAMES: [&str; 2] = ["A", "B"];
/// Most hands for a plan: a full hall.
const MAX_VOTES: u32 = 9_999;

#[derive(Clone, PartialEq)]
pub(super) struct StoredPlan {
    place: PlaceId,
    choices: Choices,
    name: Plain,
    board: Rc<Board>,
    code: Option<ClassPlan>,
}

/// The plan shown, of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PlanSide {
    /// A.
    A,
    B,
    /// B, with A drawn over it.
    Both,
}

/// Votes for A, for B, and for neither.
pub(super) type Votes = [u32; 3];

/// The incoming votes: hands, and pasted codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ballots {
    pub(super) hands: [u32; 2],
    pub(super) codes: Vec<ClassPlan>,
}

impl StoredPlan {
    fn of(state: &ExplorerState) -> StoredPlan {
        let offered: Vec<Lever> = state.board.levers.iter().map(|step| step.lever).collect();
        StoredPlan {
            place: state.place,
            choices: state.view.choices.clone(),
            name: state.name.clone(),
            board: Rc::clone(&state.board),
            code: Some(ClassPlan::of(state.place, &state.view.choices, &offered).0).filter(|plan| plan.letters().is_some()),
        }
    }

    fn is_shown(&self, state: &ExplorerState) -> bool {
        self.place == state.place && self.choices == state.view.choices
    }

    /// The action that opens it, with the current chart and year.
    fn open(&self, state: &ExplorerState) -> Action {
        Action::Take {
            place: self.place,
            view: View {
                choices: self.choices.clone(),
                ..state.view.clone()
            },
            name: self.name.clone(),
            remarks: Vec::new(),
        }
    }
}

/// The stored plans after the current view is stored too.
pub(super) fn with_current(plans: &[StoredPlan], state: &ExplorerState) -> Vec<StoredPlan> {
    let before = plans.iter().take(plans.len() % NAMES.len());
    before.cloned().chain([StoredPlan::of(state)]).collect()
}

/// The plan shown; none without two plans, or if another plan is open.
pub(super) fn side(plans: &[StoredPlan], both: bool, state: &ExplorerState) -> Option<PlanSide> {
    let [a, b] = plans else { return None };
    match (a.is_shown(state), b.is_shown(state)) {
        (_, true) if both => Some(PlanSide::Both),
        (true, _) => Some(PlanSide::A),
        (false, true) => Some(PlanSide::B),
        (false, false) => None,
    }
}

/// The next of A, B and both: true if both, and the action for the state. The plan that is left is stored as last
/// shown.
pub(super) fn turn(plans: &mut [StoredPlan], both: bool, state: &ExplorerState) -> Option<(bool, Option<Action>)> {
    let side = side(plans, both, state);
    let [a, b] = plans else { return None };
    if let (Some(PlanSide::A), false) = (side, state.waits()) {
        a.board = Rc::clone(&state.board);
    }
    Some(match side {
        Some(PlanSide::A) => (false, Some(b.open(state))),
        Some(PlanSide::B) => (true, None),
        Some(PlanSide::Both) | None => (false, Some(a.open(state))),
    })
}

/// The figure of B with the total of A as a line; none if A was last shown in another chart.
pub(super) fn with_line_of_a(first: &Board, figure: &Figure) -> Option<Figure> {
    let own = first.figures.first()?;
    if (own.id, own.unit, own.first, own.last) != (figure.id, figure.unit, figure.first, figure.last) || own.lens != figure.lens {
        return None;
    }
    let line = own
        .marks
        .iter()
        .find(|mark| mark.shape == MarkShape::Line)
        .map(|mark| mark.values.clone());
    let mut both = figure.clone();
    both.marks.push(Mark {
        label: Label::plain(Key::StagePlanA),
        shape: MarkShape::Line,
        tone: Tone::Guess,
        values: if own.is_stacked() { own.total() } else { line? },
    });
    Some(both)
}

pub(super) fn first(plans: &[StoredPlan]) -> Option<&Rc<Board>> {
    plans.first().map(|plan| &plan.board)
}

/// The name of the plan shown.
pub(super) fn named(side: PlanSide) -> Html {
    let name = match side {
        PlanSide::A => NAMES[0],
        PlanSide::B => NAMES[1],
        PlanSide::Both => "A · B",
    };
    html! { <><span class="stage-plan">{ name }</span>{ " " }</> }
}

/// True if somebody types: keys are then letters.
pub(super) fn types(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.closest("textarea, .stage-ballots").ok().flatten().is_some())
}

pub(super) fn count(plans: &[StoredPlan], ballots: &Ballots) -> Votes {
    let [a, b] = ballots.hands;
    let mut votes = [a, b, 0];
    for code in &ballots.codes {
        let to = plans.iter().position(|plan| plan.code == Some(*code));
        votes[to.unwrap_or(2)] += 1;
    }
    votes
}

/// The codes of both plans, and the votes once they are uncovered.
pub(super) fn tally(words: &Words, plans: &[StoredPlan], votes: Option<Votes>, covered: bool) -> Html {
    let [a, b] = plans else { return Html::default() };
    let code = |plan: &StoredPlan| plan.code.and_then(|code| code.code()).filter(|_| a.code != b.code);
    let number = |number: u32| words.number(f64::from(number), 0);
    let row = |at: usize| {
        let plan = [a, b][at];
        let of = votes.filter(|_| !covered).map(|votes| (votes[at], votes[0].max(votes[1]).max(1)));
        html! {
            <p class="stage-ballot" data-plan={NAMES[at]}>
                <strong>{ NAMES[at] }</strong>{ " " }<span dir="ltr">{ code(plan) }</span>
                { for of.map(|(own, most)| html! {
                    <>{ " " }<output translate="no">{ number(own) }</output>
                    <svg aria-hidden="true"><rect width={percent(f64::from(own) / f64::from(most))} height="100%" /></svg></>
                }) }
            </p>
        }
    };
    html! {
        <div class="stage-tally">
            <dt>{ words.say(Key::StageVote) }</dt>
            <dd>{ row(0) }{ row(1) }</dd>
            { for votes.map(|[.., neither]| html! {
                <dd class="change">
                    if covered {
                        { words.say(Key::StageVoteIn) }
                    } else if neither > 0 {
                        { words.fill(Key::StageVoteNone, &[("number", &number(neither))]) }
                    }
                </dd>
            }) }
        </div>
    }
}

/// A field for the hands of each plan, one for codes, and a button to count.
pub(super) fn ballots(words: &Words, count: &Callback<Ballots>) -> Html {
    let count = count.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let Some(form) = event.target_dyn_into::<web_sys::Element>() else {
            return;
        };
        let field = |id: &str| form.query_selector(id).ok().flatten();
        let hands = ["[name=A]", "[name=B]"].map(|id| {
            let typed = field(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
            typed
                .and_then(|field| field.value().trim().parse::<u32>().ok())
                .unwrap_or(0)
                .min(MAX_VOTES)
        });
        let text = field("textarea").and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
        let codes = text.map(|field| paste::read(&field.value()).plans).unwrap_or_default();
        count.emit(Ballots { hands, codes });
    });
    let hands = |name: &'static str| {
        html! { <label>{ words.fill(Key::StageVoteHands, &[("plan", name)]) }{ " " }<input {name} type="text" inputmode="numeric" autocomplete="off" size="4" /></label> }
    };
    html! {
        <form class="stage-ballots" {onsubmit}>
            <p>{ for NAMES.map(hands) }</p>
            <label>{ words.say(Key::StageVoteCodes) }<textarea rows="3" dir="ltr" autocomplete="off" spellcheck="false" /></label>
            <p class="hint">{ words.say(Key::StageVoteHint) }</p>
            <button type="submit">{ words.say(Key::StageVoteCount) }</button>
        </form>
    }
}
