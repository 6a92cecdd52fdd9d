//! Values: what do the words of a story file mean: places, levers, years, labels and claims?
//!
//! Out of scope: the fields of a file ([`super::rows`]) and its steps ([`super::file`]).

use std::ops::Range;

use toml::Spanned;

use crate::source_fault::SourceFault;
use crate::story::rows::{BarRow, StorySettingRow, Word, YearWord};
use crate::story::{Called, Claim, Reckoned, Setting};
use cairn_analysis::words::names;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Link;
use cairn_core::kind::{Lever, Storyline, Theme};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Advice on fields.
pub(crate) const FIELDS: &str = "The head of crates/prerender/src/story/rows.rs lists the fields and their values.";

/// Advice on links.
pub(crate) const LINK: &str = "docs/link-format.md lists the keys of a link.";

/// A fault, with the bytes of the text that are wrong.
pub(crate) struct RowFault {
    pub(super) span: Range<usize>,
    pub(super) found: String,
    pub(super) advice: String,
}

impl RowFault {
    /// The fault of a text that no field could be read from.
    pub(crate) fn of_toml(fault: &toml::de::Error, advice: &str) -> RowFault {
        RowFault {
            span: fault.span().unwrap_or_default(),
            found: fault.message().to_owned(),
            advice: advice.to_owned(),
        }
    }

    /// The fault with its file and its line in the text.
    pub(crate) fn in_file(self, file: &str, text: &str) -> SourceFault {
        SourceFault {
            file: file.to_owned(),
            line: text.get(..self.span.start).unwrap_or_default().matches('\n').count() + 1,
            found: self.found,
            advice: self.advice,
        }
    }
}

/// A fault of a part that has its place in the file.
pub(crate) fn fault<T>(part: &Spanned<T>, found: String, advice: &str) -> RowFault {
    RowFault {
        span: part.span(),
        found,
        advice: advice.to_owned(),
    }
}

/// A place by its id.
fn place(word: &Word) -> Result<String, RowFault> {
    let id = word.get_ref();
    match PlaceId::parse(id) {
        Some(_) => Ok(id.clone()),
        None => Err(fault(
            word,
            format!("\"{id}\" is no place"),
            "Write an id that `cairn places` lists, such as \"IND\".",
        )),
    }
}

/// A lever by its letters.
fn lever(word: &Word) -> Result<Lever, RowFault> {
    let id = word.get_ref();
    Lever::find(id).ok_or_else(|| {
        fault(
            word,
            format!("\"{id}\" is no lever"),
            "Write the two letters of a lever, such as \"hl\".",
        )
    })
}

pub(crate) fn setting(row: &StorySettingRow) -> Result<Setting, RowFault> {
    let mut levers = Vec::new();
    for word in &row.levers {
        let name = word.get_ref();
        let is_named = |theme: &Theme| names::theme(*theme).id().strip_prefix("theme.") == Some(name);
        if name == "all" {
            levers.extend(Lever::ALL.into_iter().filter(|lever| lever.is_measure()));
        } else if let Some(theme) = Theme::ALL.into_iter().find(is_named) {
            levers.extend(theme.levers());
        } else {
            levers.push(lever(word)?);
        }
    }
    let storyline = row.background.as_ref().map_or(Ok(Storyline::default()), |word| {
        Storyline::find(word.get_ref()).ok_or_else(|| {
            let words = Storyline::ALL.map(Storyline::id).join(", ");
            let found = format!("\"{}\" is no background", word.get_ref());
            fault(word, found, &format!("Write one of: {words}."))
        })
    })?;
    Ok(Setting {
        place: place(&row.place)?,
        levers,
        storyline,
        linked: row.link.as_ref().map(|word| choices(word, row)).transpose()?,
    })
}

/// The choices of a link that stands alone in its setting.
fn choices(word: &Word, row: &StorySettingRow) -> Result<Choices, RowFault> {
    if !row.levers.is_empty() || row.background.is_some() {
        let found = "a setting has a link, and levers or a background".to_owned();
        return Err(fault(word, found, "Write one of them; a link names its background by \"a=\"."));
    }
    let (link, remarks) = Link::parse(word.get_ref());
    let (choices, more) = link.choices(&Lever::ALL);
    match remarks.iter().chain(&more).next() {
        Some(remark) => Err(fault(word, remark.to_string(), LINK)),
        None => Ok(choices),
    }
}

pub(super) fn year(word: &Spanned<YearWord>) -> Result<Year, RowFault> {
    let (year, found) = match word.get_ref() {
        YearWord::Number(number) => (Year::new(*number), number.to_string()),
        YearWord::Word(name) => {
            let year = match name.as_str() {
                "now" => Some(Year::RECONSTRUCTED),
                "first" => Some(Year::LEVERS),
                "last" => Some(Year::LAST),
                _ => None,
            };
            (year, format!("\"{name}\""))
        }
    };
    year.ok_or_else(|| {
        fault(
            word,
            format!("{found} is no year"),
            "Write 1900 to 2060, or \"now\", \"first\" or \"last\".",
        )
    })
}

/// The name of a number that the file gives on an earlier line.
pub(super) fn earlier_number(word: &Word, before: &[(String, Reckoned)]) -> Result<String, RowFault> {
    let name = word.get_ref();
    if before.iter().any(|(own, _)| own == name) {
        return Ok(name.clone());
    }
    Err(fault(
        word,
        format!("no number before is called \"{name}\""),
        "Write its row above, in the same step.",
    ))
}

/// A bar with its number and its label.
pub(super) fn labelled(row: &Spanned<BarRow>, numbers: &[(String, Reckoned)]) -> Result<(String, Called), RowFault> {
    let bar = row.get_ref();
    let called = match (&bar.place, &bar.lever, &bar.text) {
        (Some(of), None, None) => Called::Place(place(of)?),
        (None, Some(of), None) => Called::Lever(lever(of)?),
        (None, None, Some(text)) => Called::Text(text.clone()),
        _ => {
            let found = format!("the bar \"{}\" has not one label", bar.number.get_ref());
            return Err(fault(row, found, "Write place, lever or text."));
        }
    };
    Ok((earlier_number(&bar.number, numbers)?, called))
}

/// A claim: `number > times`, `number < times * other`. A factor may be a fraction such as 2/3.
pub(crate) fn claim(word: &Word, numbers: &[(String, Reckoned)]) -> Result<Claim, RowFault> {
    let text = word.get_ref();
    let wrong = || {
        fault(
            word,
            format!("\"{text}\" is no claim"),
            "Write \"number > 2 * other\" or \"number < 1/3\".",
        )
    };
    let parts: Vec<&str> = text.split(' ').collect();
    let (number, sign, times, than) = match parts[..] {
        [number, sign, times] => (number, sign, times, None),
        [number, sign, times, "*", than] => (number, sign, times, Some(than)),
        _ => return Err(wrong()),
    };
    let factor = match times.split_once('/') {
        Some((over, under)) => over
            .parse()
            .ok()
            .zip(under.parse().ok())
            .map(|(over, under): (f64, f64)| over / under),
        None => times.parse().ok(),
    };
    let named = |name: &str| earlier_number(&Spanned::new(word.span(), name.to_owned()), numbers);
    Ok(Claim {
        number: named(number)?,
        more: match sign {
            ">" => true,
            "<" => false,
            _ => return Err(wrong()),
        },
        times: factor.filter(|factor| factor.is_finite()).ok_or_else(wrong)?,
        than: than.map(named).transpose()?,
    })
}
