//! Outlook: reads the levers of the outlook from a query, and writes the query of some levers.
//!
//! ```text
//! b l a   scenario, levers, background: as in the explorer, whose links also work here      y = year of the materials
//! ```
//!
//! Explorer keys without a meaning here are ignored. Out of scope: base years, which have no key.

use crate::site::link::explore::link;
use cairn_analysis::figure::board::View;
use cairn_analysis::outlook::lever_effects::FIRST;
use cairn_core::choices::Choices;
use cairn_core::choices::link::text::Plain;
use cairn_core::choices::link::{Leaf, Link, Remark, Route};
use cairn_core::kind::{Language, Lever};
use cairn_core::year::Year;

/// Reads choices and year from a query; also returns remarks on it.
pub fn read(query: &str, offered: &[Lever], release: &str) -> (Choices, Year, Vec<Remark>) {
    let (mut link, mut remarks) = Link::parse(query);
    remarks.extend(link.without_own_numbers());
    let (choices, more) = link.choices(offered);
    remarks.extend(more);
    remarks.extend(link.aged(release));
    let named = link.focus.year();
    let focus = named.max(FIRST);
    if named != focus {
        remarks.push(Remark::YearHeld {
            found: Plain::clean(&named.to_string()),
            first: FIRST,
            last: Year::LAST,
            shown: focus.to_string(),
        });
    }
    (choices, focus, remarks)
}

/// The address of the page under some levers, below the site's root.
pub fn write(language: Language, choices: &Choices, focus: Year, release: &str) -> String {
    let path = Route::Leaf {
        language,
        leaf: Leaf::Outlook,
    }
    .write();
    let view = View {
        choices: choices.clone(),
        focus,
        ..View::default()
    };
    let query = link(&view, release).write();
    if query.is_empty() { path } else { [&path, "?", &query].concat() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::choices::Level;

    const RELEASE: &str = "0.1-26a";

    #[test]
    fn a_link_of_the_explorer_opens_here_and_what_is_written_reads_back() {
        let offered = Lever::ALL;
        let query = "m=0.1-26a&b=all&l=ru40&a=ssp1&y=2045&c=ghg~age&u=c";
        let (choices, focus, remarks) = read(query, &offered, RELEASE);
        assert_eq!((focus, remarks.len()), (Year::of(2045), 0));
        assert_eq!(choices.level(Lever::Reuse), Level::TOP);
        let written = write(Language::English, &choices, focus, RELEASE);
        assert_eq!(written, "en/outlook/?m=0.1-26a&b=all&l=ru40&a=ssp1&y=2045");
        let plain = write(Language::English, &Choices::default(), View::FOCUS, RELEASE);
        assert_eq!(plain, "en/outlook/");
        assert_eq!(read("y=1990", &offered, RELEASE).2.len(), 1);
        assert_eq!(read("l=zz9&zz=1", &offered, RELEASE).2.len(), 2);
    }
}
