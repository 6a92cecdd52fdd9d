//! Address: what the browser's address says, and writing the choices into it.

use web_sys::Window;

use crate::choices::Choices;
use crate::choices::link::text::Plain;
use crate::choices::link::{Link, Mode, Remark, Route};
use crate::figure::board::View;
use crate::kind::{Language, Lever};
use crate::place::PlaceId;
use crate::site::store::sent::Sent;
use crate::site::store::stage::Stage;
use crate::site::store::{Action, State};
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
/// and are not the reference's; what a sender said and saw stays while it holds.
#[must_use]
pub fn shown(language: Language, state: &State) -> String {
    let mut link = link(&state.view, &state.board.release);
    if state.is_answered() && state.view.choices != Choices::default() {
        link.receipt = Some(state.board.receipt);
    }
    if let Some(sent) = &state.sent {
        link.name = sent.name.clone();
        link.release = sent.release.clone();
        link.receipt = sent.receipt;
    }
    link.mode = state.stage().mode;
    link.goal = state.stage().goal;
    written(language, state.place, &link)
}

/// The address as it is sent, as a page whatever this one shows itself as: under the name that was given, with release and receipt of what its sender sees.
#[must_use]
pub fn sent(language: Language, state: &State) -> String {
    let mut link = link(&state.view, &state.board.release);
    if state.is_answered() {
        link.release = Plain::clean(&state.board.release);
        link.receipt = Some(state.board.receipt);
    }
    link.name = state.name.clone();
    link.goal = state.stage().goal;
    written(language, state.place, &link)
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
    link.per = view.per;
    link
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
    let view = View {
        choices,
        focus,
        charts: View::charts(&link.charts),
        per: link.per,
        ..View::default()
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

/// Reads the address that is open now; `start` is the place the page was prerendered for.
#[must_use]
pub fn read(start: PlaceId, offered: &[Lever], release: &str) -> Action {
    let (link, mut remarks) = Link::parse(&query());
    let (view, more) = view(&link, offered);
    remarks.extend(more);
    // A receipt says more than that a link has aged.
    remarks.extend(link.aged(release).filter(|_| link.receipt.is_none()));
    Action::Open {
        place: here().unwrap_or(start),
        view,
        sent: Sent::of(&link),
        remarks,
    }
}

/// Reads from the address that is open now how the page is to show itself.
#[must_use]
pub fn read_stage() -> Action {
    let (Link { mode, goal, .. }, _) = Link::parse(&query());
    Action::Stage(Stage { mode, goal })
}

/// Whether the address asks for anything but the reference.
#[must_use]
pub fn has_query() -> bool {
    query().len() > 1
}

/// The query of the address that is open now, with its `?`.
pub(crate) fn query() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The place in the path.
fn here() -> Option<PlaceId> {
    let window = window()?;
    let path = window.location().pathname().ok()?;
    let base = web_sys::Url::new(&window.document()?.base_uri().ok()??).ok()?.pathname();
    match Route::parse(path.strip_prefix(&base)?) {
        Route::Explore { place, .. } => Some(place),
        Route::Home | Route::Compare { .. } | Route::Map { .. } | Route::Leaf { .. } | Route::NotFound => None,
    }
}

/// Writes the address: a step that can be gone back to where the place changes, else in its stead.
pub fn write(address: &str, step: bool) {
    let Some(window) = window() else { return };
    let Some(base) = window.document().and_then(|document| document.base_uri().ok().flatten()) else {
        return;
    };
    let Ok(url) = web_sys::Url::new_with_base(address, &base) else {
        return;
    };
    let url = url.href();
    if window.location().href().is_ok_and(|now| now == url) {
        return;
    }
    let Ok(history) = window.history() else { return };
    let nothing = wasm_bindgen::JsValue::NULL;
    // A browser that refuses (too many writes in a minute) leaves the old address: nothing is lost.
    let _ = if step {
        history.push_state_with_url(&nothing, "", Some(&url))
    } else {
        history.replace_state_with_url(&nothing, "", Some(&url))
    };
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

/// Loads the page that is open anew.
pub fn load_anew() {
    if let Some(window) = window() {
        // A browser that refuses leaves the page as it is.
        let _ = window.location().reload();
    }
}

/// The whole address as it can be sent to somebody.
#[must_use]
pub fn whole(address: &str) -> String {
    let base = window()
        .and_then(|window| window.document())
        .and_then(|document| document.base_uri().ok().flatten());
    base.and_then(|base| web_sys::Url::new_with_base(address, &base).ok())
        .map_or_else(|| address.to_owned(), |url| url.href())
}

fn window() -> Option<Window> {
    web_sys::window()
}
