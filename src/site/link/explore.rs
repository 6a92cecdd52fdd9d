//! Explore: what the address of the explorer says, and the address of what is chosen.
//!
//! Old links say `mode=share`, `print` or `present`: these are read, never written.

use crate::choices::Choices;
use crate::choices::link::text::Plain;
use crate::choices::link::{Goal, Link, Look, Mode, Remark, Route};
use crate::figure::board::{Board, View};
use crate::figure::lens::Lens;
use crate::findings::headline::Headline;
use crate::kind::{Language, Lever};
use crate::place::PlaceId;
use crate::site::link::{fragment, path, query, window};
use crate::site::state::explore::sent::Sent;
use crate::site::state::explore::stage::Stage;
use crate::site::state::explore::{Action, Laid, State};
use crate::year::Year;

/// Attribute of the page that says how it shows itself; `www/boot.js` sets it first.
const MARK: &str = "data-mode";
/// The styles of paper.
const PAPER: &str = "link[href*=print-]";

/// Years a visitor can choose as focus on the page.
pub const FOCUS_YEARS: [Year; 4] = [Year::of(2030), Year::of(2040), Year::of(2050), Year::of(2060)];

/// The address of a page below the site's root, with what is asked of it and, where that is anything, the release it was asked of.
#[must_use]
pub fn of(language: Language, place: PlaceId, view: &View, release: &str) -> String {
    written(language, place, &link(view, release))
}

/// The address as the browser shows it: of what is asked, with the receipt of its numbers where these are there
/// and are not the reference's; the plan's name stays with it, and what a sender saw while it holds.
#[must_use]
pub fn shown(language: Language, state: &State) -> String {
    let mut link = link(&state.view, &state.board.release);
    if state.is_answered() && state.view.choices != Choices::default() {
        link.receipt = Some(state.board.receipt);
    }
    if let Some(sent) = &state.sent {
        link.release = sent.release.clone();
        link.receipt = sent.receipt;
    }
    written(language, state.place, &beside(link, state))
}

/// The same with what lies over the page, as it stands in the browser.
#[must_use]
pub fn whole(language: Language, state: &State) -> String {
    shown(language, state) + &over(state.stage(), state.open)
}

/// The address as it is sent, as a page whatever this one shows itself as: under the name that was given, with release and receipt of what its sender sees.
#[must_use]
pub fn sent(language: Language, state: &State) -> String {
    let mut link = link(&state.view, &state.board.release);
    if state.is_answered() {
        link.release = Plain::clean(&state.board.release);
        link.receipt = Some(state.board.receipt);
    }
    written(language, state.place, &beside(link, state))
}

/// A link with all that a page shows beside its numbers: the plan's name, a goal, what is laid out.
fn beside(mut link: Link, state: &State) -> Link {
    link.name = state.name.clone();
    link.goal = state.stage().goal;
    link.every_lever = state.laid.every_lever;
    for (chart, table) in state.view.charts.into_iter().zip(state.laid.tables) {
        if table {
            link.looks[chart as usize].table = true;
        }
    }
    link
}

/// The address of what is shown under other choices, with a goal: what a way to it sets.
#[must_use]
pub fn with(language: Language, state: &State, choices: &Choices, goal: Goal) -> String {
    let view = View {
        choices: choices.clone(),
        ..state.board.view.clone()
    };
    let mut link = beside(link(&view, &state.board.release), state);
    link.name = Plain::default();
    link.goal = Some(goal);
    written(language, state.board.place, &link)
}

/// The address of what a board shows, under the name it was given.
#[must_use]
pub fn named(language: Language, board: &Board, name: &Plain) -> String {
    let mut link = link(&board.view, &board.release);
    link.name = name.clone();
    written(language, board.place, &link)
}

/// What is asked of a place, as a link.
#[must_use]
pub fn link(view: &View, release: &str) -> Link {
    let mut link = Link::from_choices(&view.choices, Some(view.focus));
    if view.choices != Choices::default() {
        link.release = Plain::clean(release);
    }
    if view.charts != View::CHARTS {
        link.charts = view.charts.to_vec();
    }
    for (chart, lens) in view.charts.into_iter().zip(view.lenses) {
        link.looks[chart as usize] = Look {
            summed: lens.summed,
            against: lens.against,
            table: false,
            today: lens.today,
            pool: lens.pool,
            pair: lens.pair,
            sectors: lens.sectors,
        };
    }
    link.per = view.per;
    link
}

/// What a link lays out.
#[must_use]
pub fn laid(link: &Link) -> Laid {
    Laid {
        every_lever: link.every_lever,
        tables: View::charts(&link.charts).map(|chart| link.looks[chart as usize].table),
    }
}

/// What a link asks of a place that offers some levers, and what is remarked of it.
#[must_use]
pub fn view(link: &Link, offered: &[Lever]) -> (View, Vec<Remark>) {
    let (choices, mut remarks) = link.choices(offered);
    // Headlines add up from the first year a lever can act: an earlier focus has nothing to say.
    let named = link.focus.year();
    let focus = named.max(Year::LEVERS);
    if named != focus {
        remarks.push(Remark::YearHeld {
            found: Plain::clean(&named.to_string()),
            first: Year::LEVERS,
            last: Year::LAST,
            shown: focus.to_string(),
        });
    }
    let charts = View::charts(&link.charts);
    let view = View {
        choices,
        focus,
        charts,
        lenses: charts.map(|chart| {
            let Look {
                summed,
                against,
                today,
                pool,
                pair,
                sectors,
                ..
            } = link.looks[chart as usize];
            Lens {
                summed,
                against,
                today,
                pool,
                pair,
                sectors,
            }
        }),
        per: link.per,
    };
    (view, remarks)
}

fn written(language: Language, place: PlaceId, link: &Link) -> String {
    let query = link.write();
    let path = plain(language, place);
    if query.is_empty() { path } else { [&path, "?", &query].concat() }
}

/// The address of a page at the reference.
#[must_use]
pub fn plain(language: Language, place: PlaceId) -> String {
    Route::Explore { language, place }.write()
}

/// Reads the address that is open now; `start` is the place the page was prerendered for. An address that is the visitor's
/// `own` has no sender.
#[must_use]
pub fn read(start: PlaceId, offered: &[Lever], release: &str, own: bool) -> Action {
    let (link, mut remarks) = Link::parse(&query());
    let (view, more) = view(&link, offered);
    remarks.extend(more);
    // A receipt says more than that a link has aged.
    remarks.extend(link.aged(release).filter(|_| link.receipt.is_none()));
    Action::Open {
        place: here().unwrap_or(start),
        view,
        laid: laid(&link),
        sent: Sent::of(&link).filter(|_| !own),
        remarks,
    }
}

/// Reads from the address that is open now what lies over the page.
#[must_use]
pub fn read_lain() -> Action {
    let (mode, card) = read_over(Link::parse(&query()).0.mode, &fragment());
    Action::Over(mode, card)
}

/// Reads the goal from the address that is open now.
#[must_use]
pub fn read_goal() -> Action {
    Action::Goal(Link::parse(&query()).0.goal)
}

/// The place in the path.
fn here() -> Option<PlaceId> {
    match Route::parse(&path()?) {
        Route::Explore { place, .. } => Some(place),
        Route::Home
        | Route::Brief { .. }
        | Route::Compare { .. }
        | Route::Map { .. }
        | Route::Project { .. }
        | Route::Topic { .. }
        | Route::Leaf { .. }
        | Route::Story { .. }
        | Route::NotFound => None,
    }
}

/// What stands behind the `#` of an address where the panel lies over the page.
pub const SHARE: &str = "share";
/// Where it shows itself on a stage.
pub const STAGE: &str = "stage";
/// Where it shows itself as paper.
pub const PRINT: &str = "print";
/// Where a number's card is open; the number's word follows.
pub const CARD: &str = "card-";

/// What stands behind the `#` of an address for what lies uppermost.
fn over(stage: Stage, card: Option<Headline>) -> String {
    match (stage.mode, card) {
        (Mode::Share, _) => ["#", SHARE].concat(),
        (Mode::Present, _) => ["#", STAGE].concat(),
        (Mode::Print, _) => ["#", PRINT].concat(),
        (Mode::Page, Some(card)) => ["#", CARD, card.id()].concat(),
        (Mode::Page, None) => String::new(),
    }
}

/// What an address says of what lies over the page: an older one as `mode=`, any other behind its `#`.
fn read_over(mode: Mode, fragment: &str) -> (Mode, Option<Headline>) {
    let card = fragment.strip_prefix(CARD);
    let card = card.and_then(|id| Headline::ALL.into_iter().find(|headline| headline.id() == id));
    let mode = match fragment {
        SHARE => Mode::Share,
        STAGE => Mode::Present,
        PRINT => Mode::Print,
        _ => mode,
    };
    (mode, card)
}

/// Marks the page with how it shows itself, for styles; on paper, those of paper hold on the screen too.
pub fn mark(mode: Mode) {
    let Some(document) = window().and_then(|window| window.document()) else {
        return;
    };
    if let Some(page) = document.document_element() {
        let _ = match mode {
            Mode::Page | Mode::Share => page.remove_attribute(MARK),
            Mode::Present => page.set_attribute(MARK, "present"),
            Mode::Print => page.set_attribute(MARK, "print"),
        };
    }
    if let Ok(Some(paper)) = document.query_selector(PAPER) {
        let _ = paper.set_attribute("media", if mode == Mode::Print { "all" } else { "print" });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_over_the_page_is_read_as_it_is_written() {
        let stage = |mode| Stage { mode, goal: None };
        for mode in [Mode::Page, Mode::Present, Mode::Print, Mode::Share] {
            let written = over(stage(mode), None);
            assert_eq!(read_over(Mode::Page, written.trim_start_matches('#')), (mode, None));
        }
        for headline in Headline::ALL {
            let written = over(stage(Mode::Page), Some(headline));
            assert_eq!(read_over(Mode::Page, written.trim_start_matches('#')), (Mode::Page, Some(headline)));
            assert_eq!(over(stage(Mode::Share), Some(headline)), "#share");
        }
        assert_eq!(read_over(Mode::Present, "main"), (Mode::Present, None));
        assert_eq!(read_over(Mode::Share, ""), (Mode::Share, None));
    }
}
