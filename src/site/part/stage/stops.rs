//! Stops: the links of a presentation, stored on the device as they were pasted.
//!
//! A line is a link of any host, a path or a query; if it names no place, the open one stays. Without a list the
//! built-in scenarios are the stops. A line from a story names its step in the fragment (`#`).

use std::rc::Rc;

use crate::site::link::explore;
use crate::site::part::stage::tale::step_of;
use crate::site::state::explore::knob::offered;
use crate::site::state::explore::sender::SenderRecord;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::findings::lever::LeverReading;
use cairn_core::choices::Choices;
use cairn_core::choices::link::{Link, Story};
use cairn_core::choices::scenario::Scenario;
use cairn_core::kind::Lever;
use cairn_core::limits::STOPS_BYTES;
use cairn_core::place::PlaceId;

/// Local-storage key of the list.
const STORAGE_KEY: &str = "cairn-stops";

/// A stop of the presentation.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Stop {
    /// A built-in scenario at the open place.
    Scenario(Scenario),
    Link(Option<PlaceId>, Box<Link>),
}

impl Stop {
    pub(crate) fn open(&self, state: &ExplorerState) -> Vec<Action> {
        match self {
            Stop::Scenario(scenario) => vec![Action::Preset(*scenario)],
            Stop::Link(place, link) => {
                let (view, remarks) = explore::view(link, &levers(&state.board.levers));
                let goal = link.goal;
                vec![
                    // The presenter sets the mode, so it appears in the address.
                    Action::Mode(state.stage().mode),
                    Action::Goal(goal),
                    Action::Open {
                        place: place.unwrap_or(state.place),
                        view,
                        laid: explore::layout_of(link),
                        // The presenter already knows the sender's data.
                        sent: SenderRecord::of(link, &state.board.release).map(|sent| SenderRecord { read: true, ..sent }),
                        remarks,
                    },
                ]
            }
        }
    }

    /// True if the stop is the current view.
    pub(crate) fn is_shown(&self, state: &ExplorerState) -> bool {
        match self {
            Stop::Scenario(scenario) => {
                let background = state.view.choices.background;
                let choices = offered(*scenario, &state.board.levers);
                state.view.choices == Choices { background, ..choices }
            }
            Stop::Link(place, link) => {
                let (view, _) = explore::view(link, &levers(&state.board.levers));
                place.unwrap_or(state.place) == state.place && view == state.view && link.goal == state.stage().goal
            }
        }
    }
}

fn levers(steps: &[LeverReading]) -> Vec<Lever> {
    steps.iter().map(|step| step.lever).collect()
}

/// The stops of a presentation.
pub(crate) struct Stops {
    /// The stops in order; the built-in scenarios if the list has no link.
    pub(crate) stops: Rc<[Stop]>,
    /// The story and step (from 0) that each stop comes from.
    pub(crate) steps: Rc<[Option<(Story, usize)>]>,
    /// Number of links in the list.
    pub(crate) own: usize,
    /// Number of lines that are no links of this site.
    pub(crate) unread: usize,
}

impl Stops {
    /// The index of the current stop: one that is the current view, else the last one.
    pub(crate) fn current(&self, last: Option<usize>, state: &ExplorerState) -> Option<usize> {
        let shown = |at: usize| self.stops.get(at).is_some_and(|stop| stop.is_shown(state));
        last.filter(|at| shown(*at))
            .or_else(|| (0..self.stops.len()).find(|at| shown(*at)))
            .or(last)
    }
}

/// Reads a list.
pub(crate) fn stops(list: &str, known: impl Fn(PlaceId) -> bool) -> Stops {
    let lines: Vec<_> = lines(list).map(|line| Some((stop(line, &known)?, step_of(line)))).collect();
    let all = lines.len();
    let (links, steps): (Vec<Stop>, Vec<_>) = lines.into_iter().flatten().unzip();
    let own = links.len();
    let stops = if links.is_empty() {
        Scenario::ALL.into_iter().map(Stop::Scenario).collect()
    } else {
        links.into()
    };
    Stops {
        stops,
        steps: steps.into(),
        own,
        unread: all - own,
    }
}

fn lines(list: &str) -> impl Iterator<Item = &str> {
    let mut end = list.len().min(STOPS_BYTES);
    while !list.is_char_boundary(end) {
        end -= 1;
    }
    list[..end].lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Reads a line as a stop; none if it names neither a known place nor choices.
pub(super) fn stop(line: &str, known: impl Fn(PlaceId) -> bool) -> Option<Stop> {
    let line = line.split('#').next().unwrap_or(line);
    let (path, query) = match line.split_once('?') {
        Some(halves) => halves,
        None if line.contains('=') => ("", line),
        None => (line, ""),
    };
    let (link, _) = Link::parse(query);
    // Host and language before that are ignored.
    let mut parts = path.split('/').skip_while(|part| *part != "explore").skip(1);
    let place = match parts.next() {
        // The query names a city.
        Some(id) => Some(link.at.filter(|at| at.is_city()).or(PlaceId::parse(&id.to_ascii_uppercase()))?),
        None => link.at,
    };
    if place.is_some_and(|place| !known(place)) || place.is_none() && link == Link::default() {
        return None;
    }
    Some(Stop::Link(place, Box::new(link)))
}

/// The list in local storage.
pub(crate) fn saved_list() -> String {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok()?);
    storage.and_then(|storage| storage.get_item(STORAGE_KEY).ok()?).unwrap_or_default()
}

/// Saves the list. Without local storage it is lost with the page.
pub(crate) fn save(list: &str) {
    if let Some(storage) = web_sys::window().and_then(|window| window.local_storage().ok()?) {
        let _ = storage.set_item(STORAGE_KEY, list);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_stops(list: &str) -> (Vec<Stop>, usize) {
        let stops = stops(list, |place| place.as_str() != "XYZ");
        (stops.stops.to_vec(), stops.unread)
    }

    fn link(place: &str, query: &str) -> Stop {
        Stop::Link(PlaceId::parse(place), Box::new(Link::parse(query).0))
    }

    #[test]
    fn a_line_is_a_link_of_any_host_a_path_or_a_query() {
        let list = "https://example.org/sub/ar/explore/IND/?l=hl30&mode=present\n\n  /en/explore/KEN/#main\n?l=hs20\nl=ru20&at=VNM\n";
        let expected = vec![
            link("IND", "l=hl30&mode=present"),
            link("KEN", ""),
            link("", "l=hs20"),
            link("VNM", "l=ru20&at=VNM"),
        ];
        assert_eq!(read_stops(list), (expected, 0));
    }

    #[test]
    fn what_is_no_link_of_ours_is_counted() {
        let (stops, unread) = read_stops("hello\nhttps://example.org/\nen/explore/XYZ/?l=hl30\nx/explore/nowhere/\n?l=hl30");
        assert_eq!((stops.len(), unread), (1, 4));
    }

    #[test]
    fn without_a_list_the_built_in_scenarios_are_the_stops() {
        assert_eq!(read_stops("").0.len(), Scenario::ALL.len());
        assert_eq!(read_stops("").0[0], Stop::Scenario(Scenario::Reference));
    }
}
