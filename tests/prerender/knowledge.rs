//! Knowledge of a country: what its section says, in every language and without a script.

use cairn_analysis::findings::knowledge::CountryKnowledge;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::facts::pack;
use cairn_core::kind::Language;
use cairn_core::place::PlaceId;
use cairn_prerender::parts::knowledge::section;
use yew::prelude::*;

use crate::support::real;

#[derive(Clone, PartialEq, Properties)]
struct SectionProps {
    language: Language,
    place: PlaceId,
    of: CountryKnowledge,
    contact: Option<String>,
}

#[component]
fn Section(props: &SectionProps) -> Html {
    section(&Words::embedded(props.language), props.place, &props.of, props.contact.as_deref())
}

fn page_text(language: Language, place: PlaceId, of: &CountryKnowledge, contact: Option<&str>) -> String {
    let props = SectionProps {
        language,
        place,
        of: of.clone(),
        contact: contact.map(str::to_owned),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let page = runtime.block_on(yew::LocalServerRenderer::<Section>::with_props(props).hydratable(false).render());
    page.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
        .replace("&#x27;", "'")
}

#[test]
fn a_country_says_what_is_known_and_what_would_be_needed() {
    let doubts = pack::read_doubts(pack::DOUBTS).expect("pack");
    let place = PlaceId::parse("KEN").expect("an id");
    let facts = real::world().place(place).expect("a place");
    let of = CountryKnowledge::of(real::world(), facts, &doubts);
    assert!((1..=of.places).contains(&of.rank) && of.places > 150, "{of:?}");
    for language in Language::READY {
        let words = Words::embedded(language);
        let page = page_text(language, place, &of, None);
        assert!(!page.contains('⟦'), "{page}");
        for fact in of.facts.iter().flatten() {
            assert!(page.contains(words.say(names::ground(*fact))), "{fact:?}");
        }
        // Each count stands in the list and as a line of the form.
        for count in &of.wanted {
            assert_eq!(page.matches(count.name.say(language)).count(), 2, "{}", count.name.say(language));
        }
        assert_eq!(page.matches("KEN; ").count(), of.wanted.len());
        assert!(page.contains(words.say(Key::KnowledgeColumns)));
        assert!(!page.contains("href="), "a link without a contact");
        let sent = page_text(language, place, &of, Some("who@example.org"));
        assert!(
            sent.contains("href=\"mailto:who@example.org?subject=") && sent.contains("KEN%3B"),
            "{sent}"
        );
    }
}

#[test]
fn a_country_with_more_counts_of_its_own_ranks_above() {
    let known = |id: &str| {
        let place = PlaceId::parse(id).expect("an id");
        let facts = real::world().place(place).expect("a place");
        CountryKnowledge::of(real::world(), facts, &cairn_core::facts::doubts::Doubts::default())
    };
    let (germany, chad) = (known("DEU"), known("TCD"));
    assert!(germany.facts[0].len() > chad.facts[0].len() && germany.rank < chad.rank);
}
