//! Homes for all: what the section of a place says, from its own numbers, in every language.

use cairn_analysis::words::Words;
use cairn_core::choices::scenario::Scenario;
use cairn_core::kind::Language;
use cairn_core::model;
use cairn_core::place::PlaceId;
use cairn_prerender::parts::homes::{PlaceHomes, section};
use yew::prelude::*;

use crate::support::real;

#[derive(Clone, PartialEq, Properties)]
struct SectionProps {
    language: Language,
    place: PlaceId,
    of: PlaceHomes,
}

#[component]
fn Section(props: &SectionProps) -> Html {
    section(&Words::embedded(props.language), props.place, &props.of)
}

/// The text of a section, without marks and without the signs that isolate numbers.
fn page_text(language: Language, place: PlaceId, of: &PlaceHomes) -> String {
    let props = SectionProps {
        language,
        place,
        of: of.clone(),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let page = runtime.block_on(yew::LocalServerRenderer::<Section>::with_props(props).hydratable(false).render());
    page.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

fn of(id: &str) -> (PlaceId, PlaceHomes) {
    let place = PlaceId::parse(id).expect("an id");
    let facts = real::world().place(place).expect("a place");
    let runs = [Scenario::Reference, Scenario::Sufficiency].map(|scenario| model::run(facts, &scenario.choices()));
    (place, PlaceHomes::of_country(facts, &runs))
}

#[test]
fn a_place_says_what_is_counted_what_is_reckoned_and_how_large_it_is() {
    for (id, says) in [
        (
            "DEU",
            &[
                "a zero that the source sets for rich places",
                "most of what is built goes to people who have them already",
                "0.04% (0.0029 to 0.17%) of its emissions",
            ][..],
        ),
        (
            "IND",
            &[
                "by edition and definition",
                "By 2030 it would be more than all that today’s path builds",
            ][..],
        ),
        ("NGA", &["indicator 11.1.1 counted", "An estimate, not a count"][..]),
        ("LKA", &["Slums are not counted here"][..]),
        ("ISR", &["Indicator 11.1.1 has no data on slums here"][..]),
        ("JOR", &["names this place among the hosts", "Palestine refugees"][..]),
    ] {
        let (place, homes) = of(id);
        let text = page_text(Language::English, place, &homes);
        for phrase in says {
            assert!(text.contains(phrase), "{id}: {phrase} is not in {text}");
        }
        assert!(text.contains("c=homes-need"), "{id}: {text}");
        assert!(text.contains("s2=sufficiency"), "{id}: {text}");
    }
}

#[test]
fn the_section_is_whole_in_every_language() {
    for id in ["IND", "LKA", "ISR", "KEN", "BGD"] {
        let (place, homes) = of(id);
        for language in Language::READY {
            let text = page_text(language, place, &homes);
            assert!(!text.contains('⟦') && !text.contains('{'), "{id} {}: {text}", language.id());
        }
    }
}
