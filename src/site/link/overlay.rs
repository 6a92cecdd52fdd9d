//! Over: the display mode of a page and its overlays, in the fragment (`#`) of its address and in the mark for its
//! styles.
//!
//! Out of scope: the choices.

use crate::site::link::window;
use crate::site::state::explore::stage::DisplaySettings;
use cairn_analysis::findings::headline::Headline;
use cairn_core::choices::link::Mode;

/// Attribute of the page with its display mode; `www/boot.js` sets it first.
pub const MARK: &str = "data-mode";
/// Its value for an embedded page.
pub const EMBED: &str = "embed";
/// Selector of the print styles.
const PAPER: &str = "link[href*=print-]";

/// Fragment of an address with the share panel open.
pub const SHARE: &str = "share";
/// Fragment of the stage.
pub const STAGE: &str = "stage";
/// Fragment of the presenter's notes for a stage.
pub const NOTES: &str = "notes";
/// Fragment of the print view.
pub const PRINT: &str = "print";
/// Fragment prefix of an open headline card; the id of the headline follows.
pub const CARD: &str = "card-";

/// The fragment of the topmost overlay.
pub(super) fn top_fragment(stage: DisplaySettings, card: Option<Headline>) -> String {
    match (stage.mode, card) {
        (Mode::Share, _) => ["#", SHARE].concat(),
        (Mode::Present, _) => ["#", STAGE].concat(),
        (Mode::Notes, _) => ["#", NOTES].concat(),
        (Mode::Print, _) => ["#", PRINT].concat(),
        (Mode::Page | Mode::Kiosk | Mode::Embed, Some(card)) => ["#", CARD, card.id()].concat(),
        (Mode::Page | Mode::Kiosk | Mode::Embed, None) => String::new(),
    }
}

/// The overlay in an address: old addresses use `mode=`, others the fragment.
pub(super) fn read_over(mode: Mode, fragment: &str) -> (Mode, Option<Headline>) {
    let card = fragment.strip_prefix(CARD);
    let card = card.and_then(|id| Headline::ALL.into_iter().find(|headline| headline.id() == id));
    let mode = match fragment {
        _ if mode == Mode::Embed => mode,
        SHARE => Mode::Share,
        // The id of a story may follow; it is then presented.
        of if of.split('-').next() == Some(STAGE) => Mode::Present,
        NOTES => Mode::Notes,
        PRINT => Mode::Print,
        _ if mode == Mode::Kiosk => Mode::Page,
        _ => mode,
    };
    (mode, card)
}

/// Marks the page with its display mode for styles. In the print view the print styles also apply on screen.
pub fn mark(mode: Mode) {
    let Some(document) = window().and_then(|window| window.document()) else {
        return;
    };
    if let Some(page) = document.document_element() {
        let _ = match mode {
            Mode::Page | Mode::Share | Mode::Kiosk => page.remove_attribute(MARK),
            Mode::Notes => page.set_attribute(MARK, "notes"),
            Mode::Present => page.set_attribute(MARK, "present"),
            Mode::Print => page.set_attribute(MARK, "print"),
            Mode::Embed => page.set_attribute(MARK, EMBED),
        };
    }
    let medium = if mode == Mode::Print { "all" } else { "print" };
    // Setting the same medium again would reload the sheet; a loaded sheet stays in the browser.
    if let Ok(Some(paper)) = document.query_selector(PAPER)
        && paper.get_attribute("media").as_deref() != Some(medium)
    {
        let _ = paper.set_attribute("media", medium);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_over_the_page_is_read_as_it_is_written() {
        let stage = |mode| DisplaySettings {
            mode,
            ..DisplaySettings::default()
        };
        for mode in [Mode::Page, Mode::Present, Mode::Notes, Mode::Print, Mode::Share] {
            let written = top_fragment(stage(mode), None);
            assert_eq!(read_over(Mode::Page, written.trim_start_matches('#')), (mode, None));
        }
        for headline in Headline::ALL {
            let written = top_fragment(stage(Mode::Page), Some(headline));
            assert_eq!(read_over(Mode::Page, written.trim_start_matches('#')), (Mode::Page, Some(headline)));
            assert_eq!(top_fragment(stage(Mode::Share), Some(headline)), "#share");
        }
        assert_eq!(read_over(Mode::Present, "main"), (Mode::Present, None));
        assert_eq!(read_over(Mode::Share, ""), (Mode::Share, None));
        assert_eq!(read_over(Mode::Kiosk, ""), (Mode::Page, None), "the window keeps it");
        assert_eq!(read_over(Mode::Page, "stage-power"), (Mode::Present, None));
        assert_eq!(read_over(Mode::Kiosk, SHARE), (Mode::Share, None));
        assert_eq!(
            read_over(Mode::Embed, SHARE),
            (Mode::Embed, None),
            "a part of another page has no panel"
        );
        assert_eq!(read_over(Mode::Embed, "card-ghg").0, Mode::Embed);
    }
}
