//! Brief: which scenario a query asks a brief for, and the address of a brief.
//!
//! ```text
//! b l a y n   as in the explorer, whose link can be followed here; without levers it is all three strategies
//! ```
//!
//! Keys of the explorer that have no meaning here are passed over. Does not know: what a brief tells.

use crate::choices::Choices;
use crate::choices::link::text::Plain;
use crate::choices::link::{Link, Remark, Route};
use crate::choices::scenario::Scenario;
use crate::export::brief::of_scenario;
use crate::figure::board::View;
use crate::findings::brief::Asked;
use crate::findings::lever::Step;
use crate::kind::Language;
use crate::place::PlaceId;
use crate::site::link::explore::{link, view};

/// What a query asks for, under which name, and what was remarked of it.
#[must_use]
pub fn read(query: &str, levers: &[Step], release: &str) -> (Asked, Plain, Vec<Remark>) {
    let offered: Vec<_> = levers.iter().map(|step| step.lever).collect();
    let (link, mut remarks) = Link::parse(query);
    let (view, more) = view(&link, &offered);
    remarks.extend(more);
    remarks.extend(link.aged(release));
    let mut choices = view.choices;
    if choices == Choices::default() {
        // A brief of nothing would say nothing.
        choices = of_scenario(Scenario::All, levers);
    }
    let focus = view.focus;
    (Asked { choices, focus }, link.name, remarks)
}

/// The address of a brief, below the site's root.
#[must_use]
pub fn write(language: Language, place: PlaceId, asked: &Asked, name: &Plain, release: &str) -> String {
    let view = View {
        choices: asked.choices.clone(),
        focus: asked.focus,
        ..View::default()
    };
    let mut link = link(&view, release);
    link.name = name.clone();
    let path = plain(language, place);
    let query = link.write();
    if query.is_empty() { path } else { [&path, "?", &query].concat() }
}

/// The address of a brief as it opens.
#[must_use]
pub fn plain(language: Language, place: PlaceId) -> String {
    Route::Brief { language, place }.write()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::Lever;
    use crate::year::Year;

    #[test]
    fn without_levers_it_is_all_three_and_what_is_written_reads_back() {
        let (asked, name, remarks) = read("?y=2040&n=Ours", &[], "0.1-26a");
        assert_eq!((asked.focus, name.as_str(), remarks.len()), (Year::of(2040), "Ours", 0));
        let place = PlaceId::parse("IND").unwrap();
        let asked = Asked {
            choices: Scenario::Loop.choices(),
            focus: Year::of(2050),
        };
        let address = write(Language::English, place, &asked, &Plain::default(), "0.1-26a");
        assert_eq!(address, "en/brief/IND/?m=0.1-26a&b=loop");
        let (link, _) = Link::parse(address.split_once('?').unwrap().1);
        assert_eq!(view(&link, &Lever::ALL).0.choices, asked.choices);
    }
}
