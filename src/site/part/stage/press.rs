//! Press: what the keys of a presenter and of a clicker do.
//!
//! Letters are read as they are printed on the key; where the keyboard writes another script, by
//! the place of the key. Does not know: what follows of a press.

use web_sys::KeyboardEvent;

use crate::words::Key;

/// What a presenter can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Press {
    /// The stop before.
    Back,
    /// The next stop.
    Next,
    /// Cover what lies ahead, or reveal it.
    Cover,
    /// Levers back to where the stop has them, or to the reference.
    Reset,
    /// A dark screen, or the stage again.
    Blank,
    /// The link as a code to be read from afar.
    Code,
    /// The list of links to walk through.
    Links,
    /// The whole screen, or the window again.
    Full,
    /// The list of keys.
    Keys,
    /// The page, with what is shown.
    Leave,
}

impl Press {
    /// All, in the order of their buttons.
    pub(crate) const ALL: [Press; 10] = [
        Press::Back,
        Press::Next,
        Press::Cover,
        Press::Reset,
        Press::Blank,
        Press::Code,
        Press::Links,
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
            Press::Reset => Key::StageReset,
            Press::Blank => Key::StageBlank,
            Press::Code => Key::StageCode,
            Press::Links => Key::StageLinks,
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
            Press::Reset => "R",
            Press::Blank => "B",
            Press::Code => "Q",
            Press::Links => "L",
            Press::Full => "F",
            Press::Keys => "?",
            Press::Leave => "Escape",
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
        let sought = if key.is_ascii() {
            key.as_str()
        } else {
            code.strip_prefix("Key").unwrap_or(&key)
        };
        Press::ALL.into_iter().find(|press| press.key().eq_ignore_ascii_case(sought))
    }
}
