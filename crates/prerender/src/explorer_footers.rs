//! Explorer footers: content below each explorer page, from tables and memberships of places.
//!
//! Out of scope: pages.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::pages::explorer_footer::{ExplorerFooter, ExplorerFooterProps};
use crate::parts::homes::PlaceHomes;
use crate::parts::minerals::PlaceMinerals;
use crate::parts::place_reports::PlaceMembership;
use cairn_analysis::figure::board::BoardPlace;
use cairn_analysis::findings::knowledge::CountryKnowledge;
use cairn_analysis::findings::study_cases::places::CasePlaces;
use cairn_analysis::words::Words;
use cairn_core::facts::World;
use cairn_core::place::{PlaceId, Wider};
use cairn_evidence::comparison::recent_statistics::{RecentComparison, compare};
use cairn_evidence::outlook::reports::{Quoted, built_in};
use cairn_evidence::{NationalRule, national_rules_built_in, recent_built_in};

/// Published figures and memberships of places.
pub(crate) struct FooterSources<'a> {
    world: &'a World,
    quoted: Rc<Quoted>,
    rules: Rc<Vec<NationalRule>>,
    recent: Rc<Vec<RecentComparison>>,
    homes: &'a BTreeMap<PlaceId, PlaceHomes>,
    minerals: &'a BTreeMap<PlaceId, PlaceMinerals>,
    knowledge: &'a BTreeMap<PlaceId, CountryKnowledge>,
    shared_sources: Rc<Vec<String>>,
    contact: Option<&'a str>,
}

impl FooterSources<'_> {
    /// Data of this release.
    ///
    /// # Errors
    /// A table of the release is faulty.
    pub(crate) fn of_release<'a>(
        world: &'a World,
        (homes, minerals): (&'a BTreeMap<PlaceId, PlaceHomes>, &'a BTreeMap<PlaceId, PlaceMinerals>),
        knowledge: &'a BTreeMap<PlaceId, CountryKnowledge>,
        shared_sources: &[String],
        contact: Option<&'a str>,
    ) -> Result<FooterSources<'a>, String> {
        let quoted = Rc::new(built_in().map_err(|faults| faults.to_string())?);
        let rules = Rc::new(national_rules_built_in().map_err(|faults| faults.to_string())?);
        let counts = recent_built_in().map_err(|faults| faults.to_string())?;
        Ok(FooterSources {
            world,
            quoted,
            rules,
            recent: Rc::new(compare(counts, &mut CasePlaces::of(world))),
            homes,
            minerals,
            knowledge,
            shared_sources: Rc::new(shared_sources.to_vec()),
            contact,
        })
    }

    /// Content below the page of a place.
    pub(crate) async fn footer(&self, about: &Rc<BoardPlace>, release: &str, words: &Rc<Words>) -> String {
        let props = ExplorerFooterProps {
            words: Rc::clone(words),
            around: self.membership(about.place),
            about: Rc::clone(about),
            quoted: Rc::clone(&self.quoted),
            rules: Rc::clone(&self.rules),
            recent: Rc::clone(&self.recent),
            homes: self.homes.get(&about.place).cloned(),
            minerals: self.minerals.get(&about.place).cloned(),
            knowledge: self.knowledge.get(&about.place).cloned(),
            contact: self.contact.map(str::to_owned),
            shared_sources: Rc::clone(&self.shared_sources),
            release: release.to_owned(),
        };
        yew::LocalServerRenderer::<ExplorerFooter>::with_props(props)
            .hydratable(false)
            .render()
            .await
    }

    fn membership(&self, place: PlaceId) -> PlaceMembership {
        let facts = self.world.places.iter().find(|facts| facts.place == place);
        let holding = facts.into_iter().flat_map(|facts| &facts.within);
        let wider = Wider::ALL.into_iter().find(|wider| wider.id() == Some(place));
        let places = self.world.places.iter().filter(|facts| facts.listed);
        PlaceMembership {
            place,
            within: holding.filter_map(|wider| wider.id()).collect(),
            members: places
                .filter(|facts| wider.is_some_and(|wider| facts.is_within(wider)))
                .map(|facts| facts.place)
                .collect(),
        }
    }
}
