//! Press: what the keys of a presenter and of a clicker do.
//!
//! Letters are read as they are printed on the key; where the keyboard writes another script, by
//! the place of the key. Does not know: what follows of a press.

use web_sys::KeyboardEvent;

use crate::choices::link::Chart;
use crate::site::link::explore::FOCUS_YEARS;
use crate::words::Key;
use crate::year::Year;

/// What a presenter can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Press {
    /// The stop before.
    Back,
    /// The next stop.
    Next,
    /// Cover what lies ahead, or reveal it.
    Cover,
    /// The next year of all values.
    Year,
    /// What differs from the reference, or all of it again.
    Difference,
    /// The figure of that number.
    Chart(Chart),
    /// A lever less on stage.
    Fewer,
    /// A lever more.
    More,
    /// Dark colours, or light ones.
    Colours,
    /// Levers back to where the stop has them, or to the reference.
    Reset,
    /// What is shown is kept as plan A, or B.
    Keep,
    /// A, B, or both over each other.
    Side,
    /// A dark screen, or the stage again.
    Blank,
    /// Hands and codes of a vote between A and B.
    Vote,
    /// The link as a code to be read from afar.
    Code,
    /// The list of links to walk through.
    Links,
    /// A second window with notes.
    Notes,
    /// The whole screen, or the window again.
    Full,
    /// The list of keys.
    Keys,
    /// The page, with what is shown.
    Leave,
}

impl Press {
    /// All, in the order of their buttons.
    pub(crate) const ALL: [Press; 19] = [
        Press::Back,
        Press::Next,
        Press::Cover,
        Press::Year,
        Press::Difference,
        Press::Fewer,
        Press::More,
        Press::Colours,
        Press::Reset,
        Press::Keep,
        Press::Side,
        Press::Vote,
        Press::Blank,
        Press::Code,
        Press::Links,
        Press::Notes,
        Press::Full,
        Press::Keys,
        Press::Leave,
    ];

    /// Its name.
    pub(crate) const fn name(self) -> Key {
        match self {
            Press::Back => Key::StageBack,
            Press::Next => Key::StageNext,
            Press::Cover => Key::StageCover,
            Press::Year => Key::StageYear,
            Press::Difference => Key::LensAgainst,
            Press::Chart(_) => Key::ChartChoose,
            Press::Fewer => Key::StageFewer,
            Press::More => Key::StageMoreLevers,
            Press::Colours => Key::StageColours,
            Press::Reset => Key::StageReset,
            Press::Keep => Key::StageKeep,
            Press::Side => Key::StageSide,
            Press::Vote => Key::StageVote,
            Press::Blank => Key::StageBlank,
            Press::Code => Key::StageCode,
            Press::Links => Key::StageLinks,
            Press::Notes => Key::StageNotes,
            Press::Full => Key::StageFull,
            Press::Keys => Key::StageKeys,
            Press::Leave => Key::StageLeave,
        }
    }

    /// Its key, as the browser calls it and as keyboards are labelled.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Press::Back => "PageUp",
            Press::Next => "PageDown",
            Press::Cover => "P",
            Press::Year => "Y",
            Press::Difference => "D",
            Press::Chart(_) => "1",
            Press::Fewer => "[",
            Press::More => "]",
            Press::Colours => "T",
            Press::Reset => "R",
            Press::Keep => "A",
            Press::Side => "X",
            Press::Vote => "V",
            Press::Blank => "B",
            Press::Code => "Q",
            Press::Links => "L",
            Press::Notes => "N",
            Press::Full => "F",
            Press::Keys => "?",
            Press::Leave => "Escape",
        }
    }

    /// Whether it is done on the stage when it is pressed beside it: all but what opens something, or leaves.
    pub(crate) const fn travels(self) -> bool {
        match self {
            Press::Vote | Press::Code | Press::Links | Press::Notes | Press::Full | Press::Keys | Press::Leave => false,
            Press::Back
            | Press::Next
            | Press::Cover
            | Press::Year
            | Press::Difference
            | Press::Chart(_)
            | Press::Fewer
            | Press::More
            | Press::Colours
            | Press::Reset
            | Press::Keep
            | Press::Side
            | Press::Blank => true,
        }
    }

    /// What a key asks for; nothing with a key beside it that belongs to the browser.
    pub(crate) fn of(event: &KeyboardEvent) -> Option<Press> {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return None;
        }
        let key = event.key();
        match key.as_str() {
            // Some clickers blank with a full stop; in Arabic the question mark is its own.
            "." => return Some(Press::Blank),
            "؟" => return Some(Press::Keys),
            _ => {}
        }
        let code = event.code();
        match code.as_str() {
            "BracketLeft" => return Some(Press::Fewer),
            "BracketRight" => return Some(Press::More),
            _ => {}
        }
        if let Some(number) = code.strip_prefix("Digit").or_else(|| code.strip_prefix("Numpad")) {
            let place = number.parse::<usize>().ok()?.checked_sub(1)?;
            return Chart::ALL.get(place).copied().map(Press::Chart);
        }
        let sought = if key.is_ascii() {
            key.as_str()
        } else {
            code.strip_prefix("Key").unwrap_or(&key)
        };
        Press::ALL.into_iter().find(|press| press.key().eq_ignore_ascii_case(sought))
    }
}

/// The year that the next press shows.
pub(super) fn after(focus: Year) -> Year {
    let later = FOCUS_YEARS.into_iter().find(|year| *year > focus);
    later.unwrap_or(FOCUS_YEARS[0])
}
