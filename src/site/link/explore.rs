//! Explore: reads the explorer's state from its address, and writes the address of a state.
//!
//! A city is shown on the page of its country; the query names it. Old links with `mode=share`, `print` or `present`
//! are read, never written. `mode=kiosk` starts a public screen: the window stores it and no visitor's address
//! contains it (`www/kiosk.js`). For the application it is an ordinary page. An embedded explorer has an address of
//! its own, `en/embed/IND/`; `mode=embed` leads there (`www/boot.js`). It shows one chart (`c=`) or one number
//! (`#card-emissions`), and optionally one lever (`x=`).

use crate::site::link::overlay::{read_over, top_fragment};
use crate::site::link::{fragment, path, query};
use crate::site::state::explore::sender::SenderRecord;
use crate::site::state::explore::{Action, ExplorerLayout, ExplorerState};
use cairn_analysis::figure::board::{Board, View};
use cairn_core::choices::Choices;
use cairn_core::choices::link::text::Plain;
use cairn_core::choices::link::{Link, MetricGoal, Mode, Remark, Route};
use cairn_core::doubt::OwnNumbers;
use cairn_core::kind::{Language, Lever, UrbanForm};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// The focus years that a visitor can choose.
pub const FOCUS_YEARS: [Year; 4] = [Year::of(2030), Year::of(2040), Year::of(2050), Year::of(2060)];

/// The address of a view below the site's root. It names the release unless the choices are the default.
pub fn address(language: Language, place: PlaceId, view: &View, release: &str) -> String {
    written(language, place, &link(view, release))
}

/// The address as the browser shows it, with the receipt of the numbers if they are known and not those of the
/// reference. It keeps the plan's name, and the sender's data while they are valid.
pub fn browser_address(language: Language, state: &ExplorerState) -> String {
    let mut link = link(&state.view, &state.board.release);
    if state.is_answered() && state.view.choices != Choices::default() {
        link.receipt = Some(state.board.receipt);
    }
    if let Some(sent) = &state.sent {
        link.release = sent.release.clone();
        link.receipt = sent.receipt;
    }
    written(language, state.place, &with_view_settings(link, state))
}

/// The same with the overlays, as shown in the browser.
pub fn address_with_overlays(language: Language, state: &ExplorerState) -> String {
    browser_address(language, state) + &top_fragment(state.stage(), state.open)
}

/// The address to send: always a full page, under the given name, with the release and receipt of the sender's
/// numbers.
pub fn sent(language: Language, state: &ExplorerState) -> String {
    let mut link = link(&state.view, &state.board.release);
    if state.is_answered() {
        link.release = Plain::clean(&state.board.release);
        link.receipt = Some(state.board.receipt);
    }
    written(language, state.place, &with_view_settings(link, state))
}

/// The address that starts a public screen with the current view.
pub fn kiosk(language: Language, state: &ExplorerState) -> String {
    let link = Link {
        mode: Mode::Kiosk,
        ..with_view_settings(link(&state.view, &state.board.release), state)
    };
    written(language, state.place, &link)
}

/// Adds all that a page shows apart from its numbers: the plan's name, a goal, the layout, the seat.
pub(super) fn with_view_settings(mut link: Link, state: &ExplorerState) -> Link {
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

/// The address of the current view under other choices with a goal, as set by a way to that goal.
pub fn address_with_choices(language: Language, state: &ExplorerState, choices: &Choices, goal: MetricGoal) -> String {
    let view = View {
        choices: choices.clone(),
        ..state.board.view.clone()
    };
    let mut link = with_view_settings(link(&view, &state.board.release), state);
    link.name = Plain::default();
    // A way moves levers of every seat.
    link.allowed = None;
    link.goal = Some(goal);
    written(language, state.board.place, &link)
}

/// The address of a board under a name.
pub fn named(language: Language, board: &Board, name: &Plain) -> String {
    let mut link = link(&board.view, &board.release);
    link.name = name.clone();
    written(language, board.place, &link)
}

pub fn link(view: &View, release: &str) -> Link {
    let mut link = Link::from_choices(&view.choices, Some(view.focus));
    if view.choices != Choices::default() {
        link.release = Plain::clean(release);
    }
    view.name_figures(&mut link);
    link.per = view.per;
    link
}

pub fn layout_of(link: &Link) -> ExplorerLayout {
    ExplorerLayout {
        every_lever: link.every_lever,
        tables: View::charts(&link.charts, link.result).map(|chart| link.looks[chart as usize].table),
        seat: link.allowed,
    }
}

/// The view in a link, for a place that offers some levers; also returns remarks.
pub fn view(link: &Link, offered: &[Lever]) -> (View, Vec<Remark>) {
    let (choices, mut remarks) = link.choices(offered);
    // Totals start in the first year in which levers can act, so an earlier focus has no meaning.
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
    let (charts, lenses) = View::figures_in(link);
    let view = View {
        choices,
        focus,
        charts,
        lenses,
        result: link.result,
        per: link.per,
    };
    (view, remarks)
}

/// The path names the country; the query names a city.
fn written(language: Language, place: PlaceId, link: &Link) -> String {
    let at = place.is_city().then_some(place);
    let query = Link { at, ..link.clone() }.write();
    let path = plain(language, place.country().unwrap_or(place));
    if query.is_empty() { path } else { [&path, "?", &query].concat() }
}

/// The address of a place at the reference.
pub fn plain(language: Language, place: PlaceId) -> String {
    Route::Explore { language, place }.write()
}

/// Reads the open address; `start` is the place of the prerendered page. An address of the visitor's `own` has no
/// sender.
pub fn read(start: PlaceId, offered: &[Lever], release: &str, own: bool, is_known: impl Fn(PlaceId) -> bool) -> Action {
    let (link, mut remarks) = Link::parse(&query());
    let (mut view, more) = view(&link, offered);
    remarks.extend(more);
    // A receipt already says more than the remark on an old link.
    remarks.extend(link.aged(release).filter(|_| link.receipt.is_none()));
    let shell = path_place().unwrap_or(start);
    let place = city(shell, link.at, is_known, &mut remarks);
    form(place, &mut view, &mut remarks);
    if place.is_city() && !view.choices.numbers.is_empty() {
        view.choices.numbers = OwnNumbers::NONE;
        remarks.push(Remark::OursOnly);
    }
    Action::Open {
        place,
        view,
        laid: layout_of(&link),
        sent: SenderRecord::of(&link, release).filter(|_| !own),
        remarks,
    }
}

/// Reads the overlay from the open address. An embedded page stays embedded.
pub fn read_lain(begun: Mode) -> Action {
    let mode_of_link = if begun == Mode::Embed {
        begun
    } else {
        Link::parse(&query()).0.mode
    };
    let (mode, card) = read_over(mode_of_link, &fragment());
    Action::Over(mode, card)
}

/// Reads the goal from the open address.
pub fn read_goal() -> Action {
    Action::Goal(Link::parse(&query()).0.goal)
}

/// The city that a link names, on the page of its country. Without a city, or with one elsewhere (which causes a
/// remark), it is the place of the page. The worker checks that the city exists.
fn city(shell: PlaceId, named: Option<PlaceId>, is_known: impl Fn(PlaceId) -> bool, remarks: &mut Vec<Remark>) -> PlaceId {
    let own = shell.country().map(|_| shell);
    let shell = shell.country().unwrap_or(shell);
    match named.filter(|named| named.is_city()).or(own) {
        Some(city) if city.country() == Some(shell) && is_known(city) => city,
        Some(city) => {
            let found = Plain::clean(city.as_str());
            remarks.push(Remark::UnknownPlace { found, shown: shell });
            shell
        }
        None => shell,
    }
}

/// Removes a form that a place does not have, with a remark. Only cities have one, and a listed city has no planned
/// form.
fn form(place: PlaceId, view: &mut View, remarks: &mut Vec<Remark>) {
    let form = &mut view.choices.form;
    if *form == UrbanForm::Planned || *form != UrbanForm::default() && !place.is_city() {
        let found = Plain::clean(form.id());
        remarks.push(Remark::Unread { key: "f", found });
        *form = UrbanForm::default();
    }
}

/// The place in the path.
fn path_place() -> Option<PlaceId> {
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
        assert_eq!(
            address(Language::English, id("KEN-21711"), &plan, ""),
            "en/explore/KEN/?at=KEN-21711"
        );
        assert_eq!(address(Language::English, id("KEN"), &plan, ""), "en/explore/KEN/");
    }

    #[test]
    fn a_form_is_of_cities_alone() {
        let remarked = |place: &str, urban_form: UrbanForm| {
            let (mut view, mut remarks) = (View::default(), Vec::new());
            view.choices.form = urban_form;
            form(PlaceId::parse(place).unwrap(), &mut view, &mut remarks);
            (view.choices.form, remarks.len())
        };
        assert_eq!(remarked("KEN-21711", UrbanForm::Compact), (UrbanForm::Compact, 0));
        assert_eq!(remarked("KEN", UrbanForm::Compact), (UrbanForm::Trend, 1));
        assert_eq!(remarked("KEN-21711", UrbanForm::Planned), (UrbanForm::Trend, 1));
        assert_eq!(remarked("KEN", UrbanForm::Trend), (UrbanForm::Trend, 0));
    }
}
