//! The command line on briefs: six languages, three forms, good and bad input.

mod typed;

use serde_json::Value;
use typed::{refused, right};

/// Words, and what is written like one: what holds two letters next to each other.
fn words(text: &str) -> usize {
    let is_word = |part: &&str| part.as_bytes().windows(2).any(|two| two.iter().all(u8::is_ascii_alphabetic));
    text.split_whitespace().filter(is_word).count()
}

#[test]
fn a_brief_holds_every_block_in_at_most_six_hundred_words() {
    for (place, ranges) in [("IND", true), ("KEN", false), ("USA", false)] {
        let asked = ["brief", place, "--no-range"];
        let text = right(&asked[..if ranges { 2 } else { 3 }]);
        for title in [
            "IN SHORT",
            "EMISSIONS",
            "BUILT, AND STILL TO BUILD",
            "WHAT GIVES HOW MUCH",
            "MATERIALS",
            "WHICH RULES WOULD DO IT",
            "LINES FOR THE NDC AND THE TRANSPARENCY REPORT",
            "WHAT THE STATE BUYS",
            "HOW SURE",
            "WHAT WAS SAID AND DONE",
            "SOURCES, AND HOW TO REPEAT IT",
        ] {
            assert!(text.lines().any(|line| line == title), "{place}: {title}\n{text}");
        }
        assert!(words(&text) <= 600, "{place}: {} words", words(&text));
        let ends = text.contains("In nine of ten of 250 runs") && text.contains("Varied by itself: ");
        assert_eq!(ends, ranges, "{text}");
        assert!(text.contains(&format!("cairn brief {place} --scenario all")), "{text}");
    }
}

#[test]
fn a_brief_is_written_in_every_language_and_form() {
    for language in ["en", "fr", "es", "ar", "ru", "zh"] {
        let text = right(&["brief", "TUV", "--no-range", "--lang", language]);
        assert!(!text.contains('⟦') && !text.contains('{') && !text.contains('\u{2066}'), "{text}");
        assert!(text.contains("4/CMA.1 I 1(d)"), "{text}");
    }
    let marked = right(&["brief", "TUV", "--no-range", "--format", "md"]);
    assert!(
        marked.starts_with("# Tuvalu: ") && marked.contains("\n## How sure\n") && marked.contains("| --- |"),
        "{marked}"
    );
    let object: Value = serde_json::from_str(&right(&["brief", "TUV", "--no-range", "--scenario", "loop", "--format", "json"])).unwrap();
    assert_eq!(object["blocks"].as_array().unwrap().len(), 11);
    assert_eq!(object["command"], "cairn brief TUV --scenario loop");
    assert_eq!(object["purse"]["rule"], "P-CK30");
}

#[test]
fn a_region_has_a_brief_without_a_purse() {
    let text = right(&["brief", "NZL+FJI", "--no-range"]);
    assert!(text.contains("Not told: the state’s part of cement"), "{text}");
}

#[test]
fn what_cannot_be_told_is_refused() {
    refused(
        &["brief", "IND", "--lang", "xx"],
        "--lang: \"xx\" is not one of our languages. Write en, fr, es, ar, ru or zh.",
    );
    assert!(right(&["--help"]).contains("cairn brief IND"));
}
