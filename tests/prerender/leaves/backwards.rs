//! Levers that act in the wrong direction somewhere, from the table of misses: the page of levers must say so for each.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use cairn_analysis::words::{Key, Words};
use cairn_core::kind::{Language, Lever};

use super::glossary::without_terms;
use super::{JUMPS, escaped, levers, part, table_catalogue};

/// Rules, the levers that violate them somewhere, and the text that the page must show.
const STATEMENTS: [(&[&str], &[&str], Key); 13] = [
    (&["K11", "K13"], &["hl"], Key::LeversPageBackOlder),
    (&["K11", "K13"], &["hp"], Key::LeversPageHeldHp),
    (&["K11", "K13"], &["rf"], Key::LeversPageHeldRf),
    (&["K11", "K13"], &["et"], Key::LeversPageHeldEt),
    (&["K11", "K13"], &["uv"], Key::LeversPageHeldUv),
    (&["K13"], &["ws"], Key::LeversPageBackVacant),
    (&["K11"], &["pw"], Key::LeversPageHeldPw),
    (&["K14"], &["gl", "hl", "rp", "uv", "vl"], Key::LeversPageBackLeaves),
    (&["K14"], &["bd", "md", "rs", "va", "vs"], Key::LeversPageBackMetal),
    (&["K14"], &["pk", "ps"], Key::LeversPageBackPackaging),
    (&["K14"], &["wf"], Key::LeversPageBackScrap),
    (&["K14"], &["ev"], Key::LeversPageBackNew),
    (&["K14"], &["gr"], Key::LeversPageHeldGr),
];

/// Pairs of a rule and a lever that misses it in some place.
fn named() -> BTreeSet<(String, String)> {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("tests/closure/named.csv");
    let text = fs::read_to_string(path).expect("the table of misses");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    let rows = rows.filter(|row| ["K11", "K13", "K14"].contains(&&row[0]));
    rows.map(|row| (row[0].to_owned(), row[2].to_owned())).collect()
}

#[test]
fn a_lever_that_goes_backwards_somewhere_says_so() {
    let named = named();
    for (rule, lever) in &named {
        let statements = STATEMENTS
            .iter()
            .any(|(rules, levers, _)| rules.contains(&rule.as_str()) && levers.contains(&lever.as_str()));
        assert!(
            statements,
            "{rule}: {lever} goes backwards somewhere, and its part of the page does not say so"
        );
    }
    let catalogue = table_catalogue();
    for language in Language::READY {
        let (page, words) = (without_terms(&levers(language, &catalogue)), Words::embedded(language));
        for (rules, ids, key) in STATEMENTS {
            // The test compares only the part of a text before its first placeholder.
            let text = escaped(words.say(key).split('{').next().unwrap_or_default());
            for id in ids {
                let known = rules.iter().any(|rule| named.contains(&((*rule).to_owned(), (*id).to_owned())));
                assert!(known && Lever::find(id).is_some(), "{id} goes backwards nowhere: {rules:?}");
                assert!(part(&page, id, "lever-part").contains(text.trim()), "{language:?}, {id}: {text}");
            }
        }
    }
}

#[test]
fn the_page_of_levers_says_in_how_many_places_what_is_built_jumps() {
    let catalogue = table_catalogue();
    for language in Language::READY {
        let (page, words) = (levers(language, &catalogue), Words::embedded(language));
        let number = |places: usize| words.number(places as f64, 0);
        let (all, up, down) = (number(JUMPS.places), number(JUMPS.up), number(JUMPS.down));
        let text = words.fill(Key::LeversPageHowJumps, &[("all", &all), ("up", &up), ("down", &down)]);
        assert!([all, up, down].iter().all(|number| text.contains(number)), "{text}");
        assert!(page.contains(&escaped(&text)), "{language:?}: {text}");
    }
}
