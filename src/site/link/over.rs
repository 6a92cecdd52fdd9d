//! Over: how a page shows itself and what lies over it, as its address says it behind the `#`, and as its styles are told.
//!
//! Does not know: what is chosen.

use crate::choices::link::Mode;
use crate::findings::headline::Headline;
use crate::site::link::window;
use crate::site::state::explore::stage::Stage;

/// Attribute of the page that says how it shows itself; `www/boot.js` sets it first.
pub const MARK: &str = "data-mode";
/// What it says of a part of another page.
pub const EMBED: &str = "embed";
/// The styles of paper.
const PAPER: &str = "link[href*=print-]";

/// What stands behind the `#` of an address where the panel lies over the page.
pub const SHARE: &str = "share";
/// Where it shows itself on a stage.
pub const STAGE: &str = "stage";
/// Where it shows what a presenter reads beside a stage.
pub const NOTES: &str = "notes";
/// Where it shows itself as paper.
pub const PRINT: &str = "print";
/// Where a number's card is open; the number's word follows.
pub const CARD: &str = "card-";

/// What stands behind the `#` of an address for what lies uppermost.
pub(super) fn over(stage: Stage, card: Option<Headline>) -> String {
    match (stage.mode, card) {
        (Mode::Share, _) => ["#", SHARE].concat(),
        (Mode::Present, _) => ["#", STAGE].concat(),
        (Mode::Notes, _) => ["#", NOTES].concat(),
        (Mode::Print, _) => ["#", PRINT].concat(),
        (Mode::Page | Mode::Kiosk | Mode::Embed, Some(card)) => ["#", CARD, card.id()].concat(),
        (Mode::Page | Mode::Kiosk | Mode::Embed, None) => String::new(),
    }
}

/// What an address says of what lies over the page: an older one as `mode=`, any other behind its `#`.
pub(super) fn read_over(mode: Mode, fragment: &str) -> (Mode, Option<Headline>) {
    let card = fragment.strip_prefix(CARD);
    let card = card.and_then(|id| Headline::ALL.into_iter().find(|headline| headline.id() == id));
    let mode = match fragment {
        _ if mode == Mode::Embed => mode,
        SHARE => Mode::Share,
        // A story may be named behind it, which is presented.
        of if of.split('-').next() == Some(STAGE) => Mode::Present,
        NOTES => Mode::Notes,
        PRINT => Mode::Print,
        _ if mode == Mode::Kiosk => Mode::Page,
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
            Mode::Page | Mode::Share | Mode::Kiosk => page.remove_attribute(MARK),
            Mode::Notes => page.set_attribute(MARK, "notes"),
            Mode::Present => page.set_attribute(MARK, "present"),
            Mode::Print => page.set_attribute(MARK, "print"),
            Mode::Embed => page.set_attribute(MARK, EMBED),
        };
    }
    let medium = if mode == Mode::Print { "all" } else { "print" };
    // A sheet whose medium is said once more is read once more, and what was read stays with the browser.
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
        let stage = |mode| Stage { mode, ..Stage::default() };
        for mode in [Mode::Page, Mode::Present, Mode::Notes, Mode::Print, Mode::Share] {
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
