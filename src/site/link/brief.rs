//! Brief: reads a brief's scenario from a query, and writes the address of a brief.
//!
//! ```text
//! b l a y n r   as in the explorer, whose links also work here; without levers the brief covers all three strategies,
//!               or today's path, as the path says
//! ```
//!
//! Explorer keys without a meaning here are ignored. Out of scope: the content of a brief.

use crate::site::link::explore::{link, view};
use cairn_analysis::export::brief::of_scenario;
use cairn_analysis::figure::board::View;
use cairn_analysis::findings::brief::BriefQuery;
use cairn_analysis::findings::lever::LeverReading;
use cairn_core::choices::Choices;
use cairn_core::choices::link::text::Plain;
use cairn_core::choices::link::{Link, Remark, Route};
use cairn_core::choices::scenario::Scenario;
use cairn_core::kind::{Headline, Language};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// The query for some choices and a result. Without choices it is today's path, compared with the savings of all three
/// strategies.
pub fn brief_query(choices: Choices, focus: Year, result: Headline, levers: &[LeverReading]) -> BriefQuery {
    let (taken, numbers) = (!choices.is_reference(), choices.numbers.clone());
    let chosen = if taken { choices } else { of_scenario(Scenario::All, levers) };
    BriefQuery {
        choices: Choices { numbers, ..chosen },
        taken,
        focus,
        result,
    }
}

/// Reads the scenario, the name and the remarks from a query; `today` says if the path is that of today's path.
pub fn read(query: &str, levers: &[LeverReading], release: &str, today: bool) -> (BriefQuery, Plain, Vec<Remark>) {
    let offered: Vec<_> = levers.iter().map(|step| step.lever).collect();
    let (link, mut remarks) = Link::parse(query);
    let (view, more) = view(&link, &offered);
    remarks.extend(more);
    remarks.extend(link.aged(release));
    let mut request = brief_query(view.choices, view.focus, view.result, levers);
    request.taken |= !today;
    (request, link.name, remarks)
}

/// The address of a brief, below the site's root.
pub fn write(language: Language, place: PlaceId, request: &BriefQuery, name: &Plain, release: &str) -> String {
    let view = View {
        choices: request.described_choices(),
        focus: request.focus,
        charts: View::charts_of(request.result),
        lenses: View::lenses_of(request.result),
        result: request.result,
        ..View::default()
    };
    let mut link = link(&view, release);
    link.name = name.clone();
    let path = plain(language, place, !request.taken);
    let query = link.write();
    if query.is_empty() { path } else { [&path, "?", &query].concat() }
}

/// The address of a brief without a query, for today's path or all three strategies.
pub fn plain(language: Language, place: PlaceId, today: bool) -> String {
    Route::Brief { language, place, today }.write()
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::kind::Lever;

    #[test]
    fn without_levers_it_is_all_three_and_what_is_written_reads_back() {
        let (query, name, remarks) = read("?y=2040&n=Ours", &[], "0.1-26a", false);
        assert_eq!((query.focus, name.as_str(), remarks.len()), (Year::of(2040), "Ours", 0));
        assert!(query.taken);
        let place = PlaceId::parse("IND").unwrap();
        let query = BriefQuery {
            choices: Scenario::Loop.choices(),
            taken: true,
            focus: Year::of(2050),
            result: Headline::Emissions,
        };
        let address = write(Language::English, place, &query, &Plain::default(), "0.1-26a");
        assert_eq!(address, "en/brief/IND/?m=0.1-26a&b=loop");
        let (link, _) = Link::parse(address.split_once('?').unwrap().1);
        assert_eq!(view(&link, &Lever::ALL).0.choices, query.choices);
    }

    #[test]
    fn each_result_travels_and_names_no_figures() {
        let place = PlaceId::parse("IND").unwrap();
        for result in Headline::ALL {
            let own = brief_query(Scenario::Loop.choices(), Year::of(2050), result, &[]);
            let address = write(Language::English, place, &own, &Plain::default(), "");
            let (_, query) = address.split_once('?').unwrap();
            let written = result.columns().word;
            let wanted = if result == Headline::Emissions {
                "b=loop".to_owned()
            } else {
                ["b=loop&r=", written].concat()
            };
            assert_eq!(query, wanted);
            let (link, remarks) = Link::parse(query);
            assert_eq!((view(&link, &Lever::ALL).0.result, remarks), (result, Vec::new()));
        }
    }

    #[test]
    fn todays_path_has_a_path_of_its_own_where_nothing_is_moved() {
        let place = PlaceId::parse("IND").unwrap();
        let own = brief_query(Choices::default(), Year::of(2040), Headline::Emissions, &[]);
        let address = write(Language::French, place, &own, &Plain::default(), "0.1-26a");
        assert_eq!(address, "fr/brief/IND/reference/?y=2040");
        let (read_back, ..) = read("?m=0.1-26a&y=2040", &[], "0.1-26a", true);
        assert_eq!(read_back, own);
        let (moved, ..) = read("?a=ssp1", &[], "0.1-26a", true);
        assert!(moved.taken && moved.described_choices() == moved.choices);
    }
}
