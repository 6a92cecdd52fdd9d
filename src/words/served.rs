//! Served: the texts of a language and the names of places as one small file for the browser.
//!
//! ```text
//! [mark of the keys, [text, …], [[id, mark, name, further name, …], …], the same of regions and groups]
//! ```
//!
//! The mark of a place tells by its length how much is known of it: see `findings::ground::Known`.
//!
//! Texts stand in the order of the keys, so no key is sent; the mark tells whose order. Texts of
//! pages that are only read stand there empty: no program of the browser says them.
//! Native only: the prerenderer writes it, `site::handed` reads it.

use serde_json::{Map, Value, json};

use crate::kind::Language;
use crate::place::PlaceId;
use crate::words::Key;
use crate::words::places::{PlaceName, PlaceNames};

/// The file of a language; a text that its catalogue lacks, which a test finds, shows as its key in brackets.
#[must_use]
pub fn write(language: Language, known: impl Fn(PlaceId) -> u8) -> Option<String> {
    let mut texts: Map<String, Value> = serde_json::from_str(catalogue(language)).ok()?;
    let missing = |key: Key| format!("[{}]", key.id()).into();
    let mut sent = |key: Key| {
        if only_read(key) {
            "".into()
        } else {
            texts.remove(key.id()).unwrap_or_else(|| missing(key))
        }
    };
    let ordered: Vec<Value> = Key::ALL.into_iter().map(&mut sent).collect();
    let names = PlaceNames::embedded(language)?;
    let listed = |places: &[PlaceName]| -> Vec<Vec<String>> {
        let all = places.iter().map(|place| {
            let mark = "*".repeat(usize::from(known(place.id)));
            let mut names = vec![place.id.to_string(), mark, place.name.clone()];
            names.extend(place.also.iter().cloned());
            names
        });
        all.collect()
    };
    Some(json!([Key::MARK, ordered, listed(&names.places), listed(&names.wider)]).to_string())
}

/// Texts that the program of the page of the world's materials says, among those of a page that is else only read.
const MOVED: [Key; 75] = [
    Key::OutlookAc,
    Key::OutlookAll,
    Key::OutlookBau,
    Key::OutlookBiomass,
    Key::OutlookBridge,
    Key::OutlookBridgeAbove,
    Key::OutlookBridgeFactors,
    Key::OutlookBridgeRest,
    Key::OutlookBridgeSentence,
    Key::OutlookBridgeTold,
    Key::OutlookChoose,
    Key::OutlookChooseWhat,
    Key::OutlookCircular,
    Key::OutlookCircularChart,
    Key::OutlookCircularInYear,
    Key::OutlookCircularLeaves,
    Key::OutlookCircularLeavingLevers,
    Key::OutlookCircularLeavingReference,
    Key::OutlookCircularScope,
    Key::OutlookCircularShareLevers,
    Key::OutlookCircularShareReference,
    Key::OutlookCircularTable,
    Key::OutlookCircularTold,
    Key::OutlookCircularWhy,
    Key::OutlookDecoupling,
    Key::OutlookDecouplingAbsolute,
    Key::OutlookDecouplingBase,
    Key::OutlookDecouplingBetween,
    Key::OutlookDecouplingChart,
    Key::OutlookDecouplingNone,
    Key::OutlookDecouplingPresets,
    Key::OutlookDecouplingRelative,
    Key::OutlookDecouplingSentence,
    Key::OutlookDecouplingSpan,
    Key::OutlookEditions,
    Key::OutlookEp,
    Key::OutlookEt,
    Key::OutlookExplained,
    Key::OutlookExplainedLevers,
    Key::OutlookExplainedReference,
    Key::OutlookExplorer,
    Key::OutlookFocus,
    Key::OutlookFootprint,
    Key::OutlookFossil,
    Key::OutlookGdp,
    Key::OutlookGhg,
    Key::OutlookGroup,
    Key::OutlookGroups,
    Key::OutlookHt,
    Key::OutlookLevers,
    Key::OutlookMetalAluminium,
    Key::OutlookMetalBricks,
    Key::OutlookMetalConcrete,
    Key::OutlookMetalCopper,
    Key::OutlookMetalGlass,
    Key::OutlookMetalPlastics,
    Key::OutlookMetalSteel,
    Key::OutlookMetalWood,
    Key::OutlookMinerals,
    Key::OutlookObserved,
    Key::OutlookOf,
    Key::OutlookOres,
    Key::OutlookOver,
    Key::OutlookOverTold,
    Key::OutlookPeople,
    Key::OutlookPrinted,
    Key::OutlookRe,
    Key::OutlookRemainder,
    Key::OutlookScenario,
    Key::OutlookShare,
    Key::OutlookSource,
    Key::OutlookSt,
    Key::OutlookTs,
    Key::OutlookVerify,
    Key::OutlookWorld,
];

/// Whether only pages that are written ahead of time say a text.
fn only_read(key: Key) -> bool {
    let read = [
        "about_page.",
        "check.",
        "data_page.",
        "dial.",
        "equation.",
        "footprint.",
        "levers_page.",
        "measure.",
        "method.",
        "observed.",
        "outlook.",
        "reported.",
    ]
    .iter()
    .any(|start| key.id().starts_with(start));
    read && !MOVED.contains(&key)
}

/// The catalogue of a language.
pub(super) fn catalogue(language: Language) -> &'static str {
    match language {
        Language::Arabic => include_str!("../../static/words/ar.json"),
        Language::Chinese => include_str!("../../static/words/zh.json"),
        Language::English => include_str!("../../static/words/en.json"),
        Language::French => include_str!("../../static/words/fr.json"),
        Language::Russian => include_str!("../../static/words/ru.json"),
        Language::Spanish => include_str!("../../static/words/es.json"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_served_in_the_order_of_its_key() {
        for language in Language::READY {
            let file: Value = serde_json::from_str(&write(language, |_| 0).unwrap()).unwrap();
            assert_eq!(file[1].as_array().map(Vec::len), Some(Key::ALL.len()));
            assert_eq!(file[2].as_array().map(Vec::len), Some(195));
        }
    }
}
