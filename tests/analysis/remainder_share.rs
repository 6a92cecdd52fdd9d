//! Remainder share: what no object builds up is told of every place, and its parts add up (K22 of the truth review).

use crate::real;
use cairn_analysis::findings::knowledge::{REQUESTED_COUNTS, by_basis, wanted};
use cairn_analysis::findings::remainder_share::RemainderShares;
use cairn_core::choices::Choices;
use cairn_core::facts::pack;
use cairn_core::kind::{Material, Sector};
use cairn_core::model::{self, Account};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

#[test]
fn what_no_object_builds_up_and_what_objects_do_make_the_whole() {
    for facts in &real::world().places {
        let outcome = model::run(facts, &Choices::default());
        for year in [Year::BASE, Year::of(2050)] {
            let read = |sectors: &[Sector]| -> f64 {
                let rows = sectors
                    .iter()
                    .filter_map(|sector| Account::Inflow.material(*sector, Material::Cement));
                rows.map(|row| outcome.row(row)[year]).sum()
            };
            let (all, rest) = (read(&Sector::ALL), read(&Sector::REMAINDER));
            let Some(shares) = RemainderShares::cement(&outcome, year) else {
                assert!(all <= 0.0, "{}", facts.place);
                continue;
            };
            assert!(
                (f64::from(shares.whole_percent()) - rest / all * 100.0).abs() <= 0.5 + 1e-9,
                "{} {shares:?}",
                facts.place
            );
            assert_eq!(shares.parts[0], 0, "cement is in no machine");
            let steel = RemainderShares::steel(&outcome, year).map_or(0, RemainderShares::whole_percent);
            assert!(steel <= 100 && shares.whole_percent() <= 100, "{}", facts.place);
        }
    }
}

#[test]
fn a_country_is_asked_for_the_counts_that_would_change_its_numbers_most() {
    let doubts = pack::read_doubts(pack::DOUBTS).unwrap();
    for id in ["DEU", "IND", "TCD"] {
        let facts = real::world().place(PlaceId::parse(id).unwrap()).unwrap();
        let wanted = wanted(facts, &doubts);
        assert_eq!(wanted.len(), REQUESTED_COUNTS, "{id}");
        assert!(wanted.is_sorted_by(|one, other| one.effect >= other.effect), "{wanted:?}");
        assert!(wanted[0].effect > 0.0 && wanted[0].effect < 1.0, "{wanted:?}");
        let known: usize = by_basis(facts).iter().map(Vec::len).sum();
        assert_eq!(known, cairn_analysis::findings::deciding_facts::DecidingFact::COUNT);
    }
}
