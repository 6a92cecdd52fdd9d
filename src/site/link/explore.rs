//! Explore: what the address of the explorer says, and the address of what is chosen.
//!
//! A city is shown on the page of its country; the query names it.
//! Old links say `mode=share`, `print` or `present`: these are read, never written. `mode=kiosk` begins a screen at a stand, which the
//! window keeps and no address of a visit names (`www/kiosk.js`): to the application it is a page.
//! As a part of another page the explorer stands at an address of its own, `en/embed/IND/`, to which `mode=embed` leads
//! (`www/boot.js`): one chart (`c=`), or a number alone (`#card-emissions`), and perhaps one lever (`x=`).

use crate::choices::Choices;
use crate::choices::link::text::Plain;
use crate::choices::link::{Goal, Link, Look, Mode, Remark, Route};
use crate::figure::board::{Board, View};
use crate::figure::lens::Lens;
use crate::kind::{Language, Lever, UrbanForm};
use crate::place::PlaceId;
use crate::site::link::over::{over, read_over};
use crate::site::link::{fragment, path, query};
use crate::site::state::explore::sent::Sent;
use crate::site::state::explore::{Action, Laid, State};
use crate::year::Year;

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

/// The address that begins a screen at a stand, which opens what is shown.
#[must_use]
pub fn kiosk(language: Language, state: &State) -> String {
    let link = Link {
        mode: Mode::Kiosk,
        ..beside(link(&state.view, &state.board.release), state)
    };
    written(language, state.place, &link)
}

/// A link with all that a page shows beside its numbers: the plan's name, a goal, what is laid out, the seat that is taken.
pub(super) fn beside(mut link: Link, state: &State) -> Link {
    link.name = state.name.clone();
    link.goal = state.stage().goal;
    link.every_lever = state.laid.every_lever;
    link.allowed = state.laid.seat;
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
    // A way moves levers of every seat.
    link.allowed = None;
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
            over: lens.over,
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
        seat: link.allowed,
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
                over,
                ..
            } = link.looks[chart as usize];
            Lens {
                summed,
                against,
                today,
                pool,
                pair,
                sectors,
                over,
            }
        }),
        per: link.per,
    };
    (view, remarks)
}

/// A city stands in the query, on the page of its country.
fn written(language: Language, place: PlaceId, link: &Link) -> String {
    let at = place.is_city().then_some(place);
    let query = Link { at, ..link.clone() }.write();
    let path = plain(language, place.country().unwrap_or(place));
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
pub fn read(start: PlaceId, offered: &[Lever], release: &str, own: bool, known: impl Fn(PlaceId) -> bool) -> Action {
    let (link, mut remarks) = Link::parse(&query());
    let (mut view, more) = view(&link, offered);
    remarks.extend(more);
    // A receipt says more than that a link has aged.
    remarks.extend(link.aged(release).filter(|_| link.receipt.is_none()));
    let shell = here().unwrap_or(start);
    let place = city(shell, link.at, known, &mut remarks);
    form(place, &mut view, &mut remarks);
    Action::Open {
        place,
        view,
        laid: laid(&link),
        sent: Sent::of(&link, release).filter(|_| !own),
        remarks,
    }
}

/// Reads from the address that is open now what lies over the page; a part of another page stays one.
#[must_use]
pub fn read_lain(begun: Mode) -> Action {
    let asked = if begun == Mode::Embed {
        begun
    } else {
        Link::parse(&query()).0.mode
    };
    let (mode, card) = read_over(asked, &fragment());
    Action::Over(mode, card)
}

/// Reads the goal from the address that is open now.
#[must_use]
pub fn read_goal() -> Action {
    Action::Goal(Link::parse(&query()).0.goal)
}

/// The city that a link names, on the page of its country; the place of the page where it names none, or one of elsewhere, which is
/// remarked. Whether there is such a city the worker finds out.
fn city(shell: PlaceId, named: Option<PlaceId>, known: impl Fn(PlaceId) -> bool, remarks: &mut Vec<Remark>) -> PlaceId {
    let own = shell.country().map(|_| shell);
    let shell = shell.country().unwrap_or(shell);
    match named.filter(|named| named.is_city()).or(own) {
        Some(city) if city.country() == Some(shell) && known(city) => city,
        Some(city) => {
            let found = Plain::clean(city.as_str());
            remarks.push(Remark::UnknownPlace { found, shown: shell });
            shell
        }
        None => shell,
    }
}

/// Takes out a form that a place does not have, with a remark: only cities have one, and none is planned of a listed one.
fn form(place: PlaceId, view: &mut View, remarks: &mut Vec<Remark>) {
    let form = &mut view.choices.form;
    if *form == UrbanForm::Planned || *form != UrbanForm::default() && !place.is_city() {
        let found = Plain::clean(form.id());
        remarks.push(Remark::Unread { key: "f", found });
        *form = UrbanForm::default();
    }
}

/// The place in the path.
fn here() -> Option<PlaceId> {
    Route::parse(&path()?).explored()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_city_is_read_on_the_page_of_its_country_alone() {
        let id = |text: &str| PlaceId::parse(text).unwrap();
        let read = |shell: &str, named: Option<&str>| {
            let mut remarks = Vec::new();
            let place = city(
                id(shell),
                named.map(id),
                |place| place.country() != PlaceId::parse("AND"),
                &mut remarks,
            );
            (place.to_string(), remarks.len())
        };
        assert_eq!(read("KEN", Some("KEN-21711")), ("KEN-21711".to_owned(), 0));
        assert_eq!(read("KEN-21711", None), ("KEN-21711".to_owned(), 0));
        assert_eq!(read("KEN", Some("IND-21228")), ("KEN".to_owned(), 1), "of elsewhere");
        assert_eq!(read("AND", Some("AND-1")), ("AND".to_owned(), 1), "of a place without cities");
        assert_eq!(
            read("KEN", Some("IND")),
            ("KEN".to_owned(), 0),
            "no city: a page never asked for it"
        );
        let plan = View::default();
        assert_eq!(of(Language::English, id("KEN-21711"), &plan, ""), "en/explore/KEN/?at=KEN-21711");
        assert_eq!(of(Language::English, id("KEN"), &plan, ""), "en/explore/KEN/");
    }

    #[test]
    fn a_form_is_of_cities_alone() {
        let remarked = |place: &str, asked: UrbanForm| {
            let (mut view, mut remarks) = (View::default(), Vec::new());
            view.choices.form = asked;
            form(PlaceId::parse(place).unwrap(), &mut view, &mut remarks);
            (view.choices.form, remarks.len())
        };
        assert_eq!(remarked("KEN-21711", UrbanForm::Compact), (UrbanForm::Compact, 0));
        assert_eq!(remarked("KEN", UrbanForm::Compact), (UrbanForm::Trend, 1));
        assert_eq!(remarked("KEN-21711", UrbanForm::Planned), (UrbanForm::Trend, 1));
        assert_eq!(remarked("KEN", UrbanForm::Trend), (UrbanForm::Trend, 0));
    }
}
