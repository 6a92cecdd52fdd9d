//! File: reads a plan of the gallery, and says where its file is wrong.
//!
//! ```text
//! author           who wrote its words
//! place, link      id of a place, and the query of an explorer address with a chart (`c=`)
//! story            the story that the plan continues; may be left out
//! release, receipt the release, and the receipt of its numbers; docs/adding.md says how to refresh both
//! [settings]       name = { place, link }; "plan" and "today" are the plan and today's path of its place
//! numbers, claims  as in a story, at least one claim
//! [title] [text]   a line for each language; a text names numbers in braces and has no digits
//! ```
//!
//! Out of scope: if a claim holds ([`super::shown_plan`]).

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::plan::Plan;
use crate::source_fault::SourceFault;
use crate::story::Setting;
use crate::story::file::NamedParts;
use crate::story::rows::{NumberRow, StorySettingRow, Word};
use crate::story::values::{LINK, RowFault, claim, fault, setting};
use cairn_core::choices::link::receipt::Receipt;
use cairn_core::choices::link::text::Plain;
use cairn_core::choices::link::{Link, Story};
use cairn_core::kind::{Language, Lever};
use cairn_core::place::PlaceId;

/// Advice on fields.
const FIELDS: &str = "The head of crates/prerender/src/plan/file.rs lists the fields and their values.";
/// The most letters of a title: as many as the name of a plan may have.
const TITLE: usize = 80;

/// A plan as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanRow {
    author: Word,
    place: Word,
    link: Word,
    story: Option<Word>,
    release: String,
    receipt: Word,
    #[serde(default)]
    variables: BTreeMap<String, String>,
    #[serde(default)]
    settings: BTreeMap<String, StorySettingRow>,
    #[serde(default)]
    numbers: Vec<Spanned<NumberRow>>,
    claims: Spanned<Vec<Word>>,
    title: Spanned<BTreeMap<String, Word>>,
    text: Spanned<BTreeMap<String, Word>>,
}

/// Reads the plan of this id.
///
/// # Errors
/// The first fault.
pub fn read(id: &str, text: &str) -> Result<Plan, SourceFault> {
    let row: Result<PlanRow, _> = toml::from_str(text);
    row.map_err(|fault| RowFault::of_toml(&fault, FIELDS))
        .and_then(|row| plan(id, &row))
        .map_err(|fault| fault.in_file(&["plans/", id, ".toml"].concat(), text))
}

fn plan(id: &str, row: &PlanRow) -> Result<Plan, RowFault> {
    let place = PlaceId::parse(row.place.get_ref()).filter(|place| !place.is_city());
    let place = place.ok_or_else(|| {
        let found = format!("\"{}\" is no country, region or group", row.place.get_ref());
        fault(&row.place, found, "Write an id that `cairn places` lists, such as \"IND\".")
    })?;
    let link = link(&row.link)?;
    let mut parts = NamedParts {
        variables: &row.variables,
        settings: BTreeMap::new(),
    };
    for (name, row) in &row.settings {
        parts.settings.insert(name, setting(row)?);
    }
    let today = Setting::of(place.as_str());
    let under_plan = Setting {
        linked: Some(link.choices(&Lever::ALL).0),
        ..today.clone()
    };
    parts.settings.extend([("today", today), ("plan", under_plan)]);
    let numbers = parts.numbers(&row.numbers)?;
    let claims: Vec<_> = row
        .claims
        .get_ref()
        .iter()
        .map(|word| claim(word, &numbers))
        .collect::<Result<_, _>>()?;
    if claims.is_empty() {
        return Err(fault(
            &row.claims,
            "the plan claims nothing".to_owned(),
            "Write the condition under which its text is right.",
        ));
    }
    let names: Vec<&str> = numbers.iter().map(|(name, _)| name.as_str()).collect();
    Ok(Plan {
        id: id.to_owned(),
        author: author(row)?,
        place,
        link,
        story: row.story.as_ref().map(story).transpose()?,
        release: Plain::clean(&row.release),
        receipt: Receipt::parse(row.receipt.get_ref()).ok_or_else(|| {
            let found = format!("\"{}\" is no receipt", row.receipt.get_ref());
            fault(&row.receipt, found, "Write the eight letters after \"k=\" of a shared link.")
        })?,
        titles: texts(&row.title, |word| {
            let is_long = word.get_ref().chars().count() > TITLE;
            if is_long {
                Some("the title is longer than the name of a plan".to_owned())
            } else {
                wrong_text(word, &[])
            }
        })?,
        texts: texts(&row.text, |word| wrong_text(word, &names))?,
        numbers,
        claims,
    })
}

/// Who wrote the words.
fn author(row: &PlanRow) -> Result<Plain, RowFault> {
    let author = Plain::clean(row.author.get_ref());
    if author.is_empty() {
        return Err(fault(
            &row.author,
            "nobody is named as the author".to_owned(),
            "Write who wrote the words of the plan.",
        ));
    }
    Ok(author)
}

/// The state of the explorer. It names a chart, and neither name, release nor receipt, which have fields of their own.
fn link(word: &Word) -> Result<Link, RowFault> {
    let (link, remarks) = Link::parse(word.get_ref());
    if let Some(remark) = remarks.first() {
        return Err(fault(word, remark.to_string(), LINK));
    }
    if link.charts.is_empty() {
        return Err(fault(word, "the link opens no chart".to_owned(), "Add one, such as \"c=ghg\"."));
    }
    if link.receipt.is_some() || !link.name.is_empty() || !link.release.is_empty() {
        let found = "the link has a name, a release or a receipt".to_owned();
        return Err(fault(
            word,
            found,
            "Leave out \"n=\", \"m=\" and \"k=\": they have fields of their own.",
        ));
    }
    if link.write() != *word.get_ref() {
        let advice = format!("Write \"{}\".", link.write());
        return Err(fault(word, "the link is not in its usual form".to_owned(), &advice));
    }
    Ok(link)
}

fn story(word: &Word) -> Result<Story, RowFault> {
    Story::find(word.get_ref()).ok_or_else(|| {
        let words = Story::ALL.map(Story::id).join(", ");
        let found = format!("\"{}\" is no story", word.get_ref());
        fault(word, found, &format!("Write one of: {words}."))
    })
}

/// The texts of a table in the order of [`Language::READY`]; `wrong` says what is wrong with one.
fn texts(table: &Spanned<BTreeMap<String, Word>>, wrong: impl Fn(&Word) -> Option<String>) -> Result<Vec<String>, RowFault> {
    let rows = table.get_ref();
    if let Some((name, word)) = rows
        .iter()
        .find(|(name, _)| Language::READY.iter().all(|language| language.id() != *name))
    {
        return Err(fault(
            word,
            format!("\"{name}\" is no language"),
            "Write the id of a language, such as \"en\".",
        ));
    }
    let own = |language: Language| {
        let word = rows.get(language.id()).ok_or_else(|| {
            let found = format!("no text in \"{}\"", language.id());
            fault(table, found, "Write one line for each language.")
        })?;
        match wrong(word) {
            Some(found) => Err(fault(word, found, "Name a number in braces, and compute it in \"numbers\".")),
            None => Ok(word.get_ref().clone()),
        }
    };
    Language::READY.into_iter().map(own).collect()
}

/// What is wrong with a text: it is empty, names an unknown number, or has a digit.
fn wrong_text(word: &Word, names: &[&str]) -> Option<String> {
    let (mut bare, mut rest) = (String::new(), word.get_ref().as_str());
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            return Some("a brace is not closed".to_owned());
        };
        if !names.contains(&name) {
            return Some(format!("no number is called \"{name}\""));
        }
        bare.push_str(before);
        rest = after;
    }
    bare.push_str(rest);
    if word.get_ref().trim().is_empty() {
        return Some("a text is empty".to_owned());
    }
    let digit = bare.chars().find(|letter| letter.is_numeric());
    digit.map(|digit| format!("the digit \"{digit}\" is typed in a text"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "\
author = \"Cairn\"
place = \"CHN\"
link = \"l=hl40&c=built\"
release = \"0.1-26a\"
receipt = \"7QF2M0XA\"
numbers = [
    { name = \"before\", flow = \"GHG\", setting = \"today\", year = 2050 },
    { name = \"after\", flow = \"GHG\", setting = \"plan\", year = 2050 },
    { name = \"saved\", less = [\"after\", \"before\"] },
]
claims = [\"saved > 0\"]
[title]
ar = \"أ\"
en = \"Long\"
es = \"Larga\"
fr = \"Long\"
ru = \"Долго\"
zh = \"长\"
[text]
ar = \"{saved}\"
en = \"Saves {saved}.\"
es = \"{saved}\"
fr = \"{saved}\"
ru = \"{saved}\"
zh = \"{saved}\"
";

    #[test]
    fn a_plan_is_read_as_written() {
        let plan = read("long", SAMPLE).unwrap();
        assert_eq!(plan.title(Language::English), "Long");
        assert_eq!(plan.text(Language::English), "Saves {saved}.");
        assert_eq!(plan.path(), "plans/long.toml");
        assert_eq!(plan.author.as_str(), "Cairn");
        assert_eq!(
            plan.address(Language::English),
            "en/explore/CHN/?m=0.1-26a&l=hl40&c=built&n=Long&k=7QF2M0XA"
        );
    }

    #[test]
    fn a_fault_names_the_line_and_what_to_write() {
        for (from, to, line) in [
            ("\"Cairn\"", "\" \"", "line 1: nobody is named as the author"),
            ("\"CHN\"", "\"China\"", "line 2: \"China\" is no country"),
            ("l=hl40&", "l=hl99&", "line 3: "),
            ("&c=built", "", "line 3: the link opens no chart"),
            ("l=hl40&c=built", "c=built&l=hl40", "line 3: the link is not in its usual form"),
            ("7QF2M0XA", "7QF2", "line 5: \"7QF2\" is no receipt"),
            ("[\"saved > 0\"]", "[]", "line 11: the plan claims nothing"),
            ("\"Long\"\nes", "\"Long 2\"\nes", "line 14: the digit \"2\" is typed in a text"),
            ("Saves {saved}.", "Saves {less}.", "line 21: no number is called \"less\""),
            ("zh = \"长\"\n", "", "line 12: no text in \"zh\""),
        ] {
            let text = SAMPLE.replacen(from, to, 1);
            assert_ne!(text, SAMPLE, "{from}");
            let fault = read("long", &text).unwrap_err().to_string();
            assert!(fault.starts_with(&format!("plans/long.toml, {line}")), "{fault}");
        }
    }
}
