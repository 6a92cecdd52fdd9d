//! Press: the actions of a presenter's keys and clicker.
//!
//! Letters are read as printed on the key; on a keyboard of another script, by the position of the key. Out of scope:
//! the effect of an action.

use web_sys::KeyboardEvent;

use crate::site::link::explore::FOCUS_YEARS;
use cairn_analysis::words::Key;
use cairn_core::choices::link::Chart;
use cairn_core::year::Year;

/// The actions of a presenter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Press {
    /// The previous stop.
    Back,
    /// The next stop.
    Next,
    /// Covers the years ahead, or reveals them.
    Cover,
    /// The next year of all values.
    Year,
    /// Shows the difference from the reference, or the totals again.
    Difference,
    /// Another figure, by number.
    Chart(Chart),
    /// One lever fewer on stage.
    Fewer,
    /// One lever more.
    More,
    /// Switches dark and light colours.
    Colours,
    /// Resets levers to the stop; or to the reference, after a question.
    Reset,
    /// Stores the current view as plan A or B.
    Keep,
    /// Shows A, B, or both together.
    Side,
    /// Switches between a dark screen and the stage.
    Blank,
    /// Opens the vote between A and B.
    Vote,
    /// Shows the link as a code to scan from afar.
    Code,
    /// Opens the list of links.
    Links,
    /// Opens the notes in a second window.
    Notes,
    /// Switches between full screen and window.
    Full,
    /// Shows the list of keys.
    Keys,
    /// Returns to the page with the current view.
    Leave,
}

impl Press {
    /// All actions, in the order of their buttons.
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

    /// Its key, as the browser names it and as keyboards label it.
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

    /// True if the stage performs it when it is pressed in the notes: all but actions that open something or leave.
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

    /// True if the key works while a panel is open: it closes or changes the panel. The browser itself closes one on Escape.
    pub(crate) const fn acts_on_panel(self) -> bool {
        matches!(
            self,
            Press::Back | Press::Next | Press::Reset | Press::Vote | Press::Code | Press::Links | Press::Keys
        )
    }

    /// The action of a key; none with a modifier key, since that belongs to the browser.
    pub(crate) fn of(event: &KeyboardEvent) -> Option<Press> {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return None;
        }
        let key = event.key();
        match key.as_str() {
            // Some clickers send a full stop to darken the screen; Arabic has its own question mark.
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

/// The next focus year.
pub(super) fn after(focus: Year) -> Year {
    let later = FOCUS_YEARS.into_iter().find(|year| *year > focus);
    later.unwrap_or(FOCUS_YEARS[0])
}
