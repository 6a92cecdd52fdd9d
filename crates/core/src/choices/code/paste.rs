//! Paste: reads class codes from pasted text, one or several per line, after names, in links, with any separators.
//!
//! ```text
//! Anna: 0TJ-2R2-MGK          text before a colon or an equals sign, and other words, are skipped
//! 0TJ2R2MGK; 0tj 2ah 30v     several codes in a line
//! https://…/class/#0TJ2R2MGK the part of a link after the #
//! ```
//!
//! Each line without a code is reported with its fault; empty lines are ignored. Out of scope: the owner of a code.

use crate::choices::code::{ClassPlan, LENGTH, NoCode};
use crate::limits::{CLASS_BYTES, CLASS_CODES};

/// A line without a valid code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadLine {
    /// Line number, from 1.
    pub line: usize,
    /// The text of the line, shortened if long.
    pub found: String,
    /// The reason why it is not a code.
    pub fault: NoCode,
}

/// The codes found in pasted text, and the faulty lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// Codes in order of occurrence, duplicates included.
    pub plans: Vec<ClassPlan>,
    /// Faulty lines.
    pub bad: Vec<BadLine>,
}

/// Maximum length of a reported text, in characters.
const MOST_QUOTED: usize = 40;
/// Maximum number of faulty lines reported.
const BAD: usize = 50;

/// Reads at most [`CLASS_BYTES`] of the text, and at most twice [`CLASS_CODES`] codes.
pub fn read(text: &str) -> Pasted {
    let mut pasted = Pasted::default();
    let end = (0..=text.len().min(CLASS_BYTES)).rev().find(|end| text.is_char_boundary(*end));
    for (line, text) in text[..end.unwrap_or(0)].lines().enumerate() {
        for item in text.split([',', ';', '\t', '|', '،', '؛', '、', '，', '；']) {
            let mut read = of_item(item);
            let room = (2 * CLASS_CODES).saturating_sub(pasted.plans.len());
            read.plans.truncate(room);
            pasted.plans.append(&mut read.plans);
            for bad in read.bad {
                if pasted.bad.len() < BAD {
                    pasted.bad.push(BadLine { line: line + 1, ..bad });
                }
            }
        }
    }
    pasted
}

/// Reads the codes in one item of a line.
fn of_item(item: &str) -> Pasted {
    let mut pasted = Pasted::default();
    let link = item.rsplit_once('#').map_or(item, |(_, code)| code).trim();
    if link.is_empty() {
        return pasted;
    }
    let whole = match ClassPlan::read(link) {
        Ok(plan) => {
            pasted.plans.push(plan);
            return pasted;
        }
        Err(fault) => fault,
    };
    let bad = |found: &str, fault| BadLine {
        line: 0,
        found: found.chars().take(MOST_QUOTED).collect(),
        fault,
    };
    // Nine letters were meant as one code. For other lengths, the words of the item may contain codes.
    if matches!(whole, NoCode::Length(_)) {
        for run in runs(link) {
            match ClassPlan::read(&run) {
                Ok(plan) => pasted.plans.push(plan),
                Err(fault) => pasted.bad.push(bad(&run, fault)),
            }
        }
    }
    if pasted.plans.is_empty() && pasted.bad.is_empty() {
        pasted.bad.push(bad(link, whole));
    }
    pasted
}

/// Finds runs of words with nine letters in total that may be a code: with a digit, or without lowercase letters.
fn runs(text: &str) -> Vec<String> {
    let words: Vec<&str> = text
        .split(|letter: char| letter.is_whitespace() || [':', '=', '"', '(', ')', '：'].contains(&letter))
        .filter(|word| !word.is_empty())
        .collect();
    let letters = |word: &str| word.chars().filter(|letter| letter.is_alphanumeric()).count();
    let looks = |word: &str| {
        let large = !word.chars().any(char::is_lowercase);
        large || word.chars().any(char::is_numeric)
    };
    let (mut found, mut at) = (Vec::new(), 0);
    while at < words.len() {
        let mut count = 0;
        let taken = words[at..].iter().take(LENGTH).position(|word| {
            count += letters(word);
            count >= LENGTH
        });
        match taken.filter(|_| count == LENGTH) {
            Some(last) => {
                let run = words[at..=at + last].join(" ");
                if looks(&run) {
                    found.push(run);
                    at += last + 1;
                } else {
                    at += 1;
                }
            }
            None => at += 1,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::PlaceId;

    fn plan(first: u8) -> ClassPlan {
        let mut plan = ClassPlan::reference(PlaceId::parse("IND").unwrap());
        plan.levels[0] = first;
        plan.levels[7] = 3;
        plan
    }

    #[test]
    fn codes_are_found_however_they_are_pasted() {
        let all: Vec<ClassPlan> = (0..4).map(plan).collect();
        let codes: Vec<String> = all.iter().map(|plan| plan.code().unwrap()).collect();
        let letters: Vec<String> = all.iter().map(|plan| plan.letters().unwrap()).collect();
        for text in [
            codes.join("\n"),
            codes.join(", "),
            codes.join(" "),
            letters.join(";\r\n\r\n"),
            letters.join("\t").to_lowercase(),
            codes.join(" ").replace('-', " "),
            codes.iter().map(|code| format!("Anna B: {code}\n")).collect(),
            letters
                .iter()
                .map(|code| format!("https://example.org/en/class/#{code}\n"))
                .collect(),
        ] {
            let pasted = read(&text);
            assert_eq!((pasted.plans, pasted.bad), (all.clone(), Vec::new()), "{text}");
        }
    }

    #[test]
    fn a_bad_line_is_told_with_its_number_and_its_fault() {
        let good = plan(2).code().unwrap();
        let wrong = good.replace(&good[10..], if good.ends_with('A') { "B" } else { "A" });
        let text = format!("{good}\n{wrong}\n\n12345\nKQ7-M3!-9XA\n{good}");
        let pasted = read(&text);
        assert_eq!(pasted.plans, [plan(2), plan(2)]);
        let faults: Vec<(usize, NoCode)> = pasted.bad.iter().map(|bad| (bad.line, bad.fault)).collect();
        assert_eq!(faults, [(2, NoCode::Check), (4, NoCode::Length(5)), (5, NoCode::Letter('!'))]);
    }

    #[test]
    fn no_more_is_read_than_can_be_gathered() {
        let code = plan(1).code().unwrap();
        let pasted = read(&format!("{code}\n").repeat(5_000));
        assert_eq!(pasted.plans.len(), 2 * CLASS_CODES);
        let pasted = read(&"x\n".repeat(5_000));
        assert_eq!((pasted.plans.len(), pasted.bad.len()), (0, BAD));
        assert_eq!(read("").bad, []);
    }
}
