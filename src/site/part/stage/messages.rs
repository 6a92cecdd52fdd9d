//! Messages: the messages between the stage and the window of its notes, which keep both at the same stop.
//!
//! ```text
//! told 2/8 0 1 - en/explore/IND/?l=hl30   the stage: third of eight stops, not covered, dark, neither of two plans, and its address
//! press PageDown                        the notes: a key of the presenter
//! vote 12/7 0TJ2R2MGK,0TJ2AH30V         the notes: hands for A and B, and codes; - without codes
//! who                                   the notes: they were just opened
//! gone                                  the stage was closed
//! ```
//!
//! The messages use a `BroadcastChannel`, which reaches only windows of this site in this browser. Unknown messages
//! are ignored. If two stages are open, both receive them, and the notes show the stage that sent last. Out of scope:
//! the effect of messages.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent};
use yew::prelude::*;

use crate::site::part::stage::plans::{Ballots, PlanSide};
use crate::site::part::stage::press::Press;
use cairn_core::choices::code::ClassPlan;
use cairn_core::choices::link::Chart;
use cairn_core::limits::LINK_BYTES;

/// The name of the channel; a changed message format needs another name.
const NAME: &str = "cairn-stage-2";

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StageState {
    /// Index of the stop and number of stops; none if no stop is shown.
    pub(super) at: Option<[usize; 2]>,
    /// True if the years ahead are covered.
    pub(super) covered: bool,
    /// True if the screen is dark.
    pub(super) blank: bool,
    /// The plan shown, of two.
    pub(super) side: Option<PlanSide>,
    /// The address of the current view, below the site's root.
    pub(super) address: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum StageMessage {
    State(StageState),
    /// A key pressed in the notes.
    Pressed(Press),
    /// The votes of the room.
    Voted(Ballots),
    /// The notes were opened.
    Who,
    /// The stage was closed.
    Closed,
}

impl StageMessage {
    fn write(&self) -> String {
        let sign = |on: bool| if on { "1" } else { "0" };
        match self {
            StageMessage::State(state) => {
                let at = state.at.map_or_else(|| "-".to_owned(), |[at, of]| format!("{at}/{of}"));
                [
                    "told",
                    &at,
                    sign(state.covered),
                    sign(state.blank),
                    side(state.side),
                    &state.address,
                ]
                .join(" ")
            }
            StageMessage::Pressed(Press::Chart(chart)) => {
                let place = Chart::ALL.iter().position(|known| known == chart).unwrap_or_default();
                format!("press {}", place + 1)
            }
            StageMessage::Pressed(press) => ["press ", press.key()].concat(),
            StageMessage::Voted(Ballots { hands: [a, b], codes }) => {
                let codes: Vec<String> = codes.iter().filter_map(ClassPlan::letters).collect();
                let codes = if codes.is_empty() { "-".to_owned() } else { codes.join(",") };
                format!("vote {a}/{b} {codes}")
            }
            StageMessage::Who => "who".to_owned(),
            StageMessage::Closed => "gone".to_owned(),
        }
    }

    fn read(text: &str) -> Option<StageMessage> {
        if text.len() > 2 * LINK_BYTES {
            return None;
        }
        let mut words = text.split(' ');
        let line = match (words.next()?, words.next()) {
            ("who", None) => StageMessage::Who,
            ("gone", None) => StageMessage::Closed,
            ("press", Some(key)) => StageMessage::Pressed(pressed(key)?),
            ("vote", Some(hands)) => {
                let (a, b) = hands.split_once('/')?;
                let codes = match words.next()? {
                    "-" => Vec::new(),
                    codes => codes
                        .split(',')
                        .map(|code| ClassPlan::read(code).ok())
                        .collect::<Option<Vec<ClassPlan>>>()?,
                };
                StageMessage::Voted(Ballots {
                    hands: [a.parse().ok()?, b.parse().ok()?],
                    codes,
                })
            }
            ("told", Some(at)) => {
                let at = match at {
                    "-" => None,
                    at => {
                        let (at, of) = at.split_once('/')?;
                        let (at, of): (usize, usize) = (at.parse().ok()?, of.parse().ok()?);
                        Some([at, of]).filter(|_| at < of)
                    }
                };
                let mut sign = || match words.next()? {
                    "0" => Some(false),
                    "1" => Some(true),
                    _ => None,
                };
                let (covered, blank) = (sign()?, sign()?);
                let own = words.next()?;
                let side = SIDES.into_iter().find(|known| side(*known) == own)?;
                let address = words.next().filter(|address| !address.is_empty())?.to_owned();
                StageMessage::State(StageState {
                    at,
                    covered,
                    blank,
                    side,
                    address,
                })
            }
            _ => return None,
        };
        words.next().is_none().then_some(line)
    }
}

/// All display options for two plans.
const SIDES: [Option<PlanSide>; 4] = [None, Some(PlanSide::A), Some(PlanSide::B), Some(PlanSide::Both)];

/// The word for an option.
const fn side(side: Option<PlanSide>) -> &'static str {
    match side {
        None => "-",
        Some(PlanSide::A) => "A",
        Some(PlanSide::B) => "B",
        Some(PlanSide::Both) => "AB",
    }
}

/// The action of a key in the notes; none for keys that open something on the stage.
fn pressed(key: &str) -> Option<Press> {
    let chart = key
        .parse::<usize>()
        .ok()
        .and_then(|number| Chart::ALL.get(number.checked_sub(1)?).copied());
    let known = Press::ALL.into_iter().find(|press| press.key() == key);
    chart.map(Press::Chart).or(known).filter(|press| press.travels())
}

/// The channel, open while the window is visible: `hear` gets messages of others; the returned callback sends. A
/// window that closes sends `parting`.
#[hook]
pub(super) fn use_line(hear: &Callback<StageMessage>, parting: Option<StageMessage>) -> Callback<StageMessage> {
    let open = use_mut_ref(|| None::<BroadcastChannel>);
    let heard = use_mut_ref(|| hear.clone());
    *heard.borrow_mut() = hear.clone();
    {
        let open = open.clone();
        use_effect_with((), move |()| {
            // Without this API the browser keeps no second window in step.
            let channel = BroadcastChannel::new(NAME).ok();
            let ears = channel.clone().map(|channel| {
                EventListener::new(&channel, "message", move |event| {
                    let text = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
                    if let Some(line) = text.and_then(|text| StageMessage::read(&text)) {
                        let hear = heard.borrow().clone();
                        hear.emit(line);
                    }
                })
            });
            let part = {
                let (channel, parting) = (channel.clone(), parting.clone());
                move || {
                    if let (Some(channel), Some(parting)) = (&channel, &parting) {
                        say(channel, parting);
                    }
                }
            };
            let left = {
                let part = part.clone();
                web_sys::window().map(|window| EventListener::new(&window, "pagehide", move |_| part()))
            };
            *open.borrow_mut() = channel;
            move || {
                part();
                drop((ears, left));
                if let Some(channel) = open.borrow_mut().take() {
                    channel.close();
                }
            }
        });
    }
    Callback::from(move |line: StageMessage| {
        if let Some(channel) = &*open.borrow() {
            say(channel, &line);
        }
    })
}

fn say(channel: &BroadcastChannel, line: &StageMessage) {
    // Sending on a closed channel fails, but then nobody listens.
    let _ = channel.post_message(&line.write().into());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state_message(at: Option<[usize; 2]>) -> StageMessage {
        StageMessage::State(StageState {
            at,
            covered: false,
            blank: true,
            side: at.map(|_| PlanSide::Both),
            address: "en/explore/IND/?l=hl30&n=Long%20life".to_owned(),
        })
    }

    #[test]
    fn what_is_said_is_heard() {
        let mut all = vec![
            state_message(None),
            state_message(Some([2, 8])),
            StageMessage::Who,
            StageMessage::Closed,
        ];
        let plan = ClassPlan::read("0TJ2R2MGK").unwrap();
        for codes in [Vec::new(), vec![plan; 2]] {
            all.push(StageMessage::Voted(Ballots { hands: [12, 7], codes }));
        }
        all.extend(Press::ALL.into_iter().filter(|press| press.travels()).map(StageMessage::Pressed));
        all.extend(Chart::ALL.into_iter().map(|chart| StageMessage::Pressed(Press::Chart(chart))));
        for line in all {
            assert_eq!(StageMessage::read(&line.write()), Some(line));
        }
        assert_eq!(
            state_message(Some([2, 8])).write(),
            "told 2/8 0 1 AB en/explore/IND/?l=hl30&n=Long%20life"
        );
    }

    #[test]
    fn nothing_else_is_heard() {
        let long = format!("told - 0 0 {}", "a".repeat(20_000));
        for text in [
            "",
            "who is there",
            "gone ",
            "press",
            "press Escape",
            "press F",
            "press N",
            "press 0",
            "press 99",
            "press PageDown PageDown",
            "told",
            "told - 0",
            "told - 0 2 - en/",
            "told 8 0 0 - en/",
            "told 0/x 0 0 - en/",
            "told - 0 0 - ",
            "told - 0 0 C en/",
            "told - 0 0 - en/ more",
            "vote 1 -",
            "vote 1/2",
            "vote 1/2 0TJ2R2MKG",
            "{\"told\":1}",
            &long,
        ] {
            assert_eq!(StageMessage::read(text), None, "{text}");
        }
        // An impossible index is read as none.
        assert_eq!(
            StageMessage::read("told 9/8 0 1 - en/explore/IND/?l=hl30&n=Long%20life"),
            Some(state_message(None))
        );
    }

    #[test]
    fn whatever_is_cut_changed_or_put_in_is_heard_as_it_was_said_or_not_at_all() {
        for sound in [state_message(Some([2, 8])).write(), "press PageDown".to_owned(), "gone".to_owned()] {
            let letters: Vec<char> = sound.chars().collect();
            for at in 0..=letters.len() {
                let (start, end) = letters.split_at(at);
                for word in [
                    "",
                    " ",
                    "/",
                    "-",
                    "9",
                    "99999999999999999999",
                    "\u{0}",
                    "\u{202e}",
                    "长",
                    "told ",
                    "\n",
                ] {
                    for rest in [end, end.get(1..).unwrap_or_default(), &[]] {
                        let text: String = start.iter().copied().chain(word.chars()).chain(rest.iter().copied()).collect();
                        if let Some(line) = StageMessage::read(&text) {
                            assert_eq!(StageMessage::read(&line.write()), Some(line), "{text:?}");
                        }
                    }
                }
            }
        }
    }
}
