//! Rows: which fields has a story file?
//!
//! ```text
//! [variables]  name = "sum of variables"                      a name for a sum that is used often
//! [settings]   name = { place, levers, background }           levers: two letters, a theme such as "recycle", or "all"
//!              name = { place, link }                         link: the query of an explorer address, such as "l=hl20"
//! [[step]]     id, setting, year, chart, per_person, bars or lines, numbers, claims
//! setting      a name of [settings], or a place such as "IND" with no lever moved
//! year         1900 to 2060, or "now", "first" and "last" (the last year no lever moves, the first it moves, 2060)
//! bars         { number, place or lever or text }             neither bars nor lines: the chart of the explorer
//! lines        { flow or stock, setting, text }
//! numbers      { name, flow or stock, setting, year }         { name, sum, setting, years = [first, last] }
//!              { name, share or less or more or minus or each = [number, number] }        { name, rest = number }
//!              { name, since = [variable, variable], setting }                            { name, year }
//! claims       "number > 2 * other"      "number < 1/3"
//! ```
//!
//! Out of scope: checks of the values; they are in [`super::file`].

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

/// A word with its place in the file, for messages.
pub(crate) type Word = Spanned<String>;

/// A story as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoryRows {
    /// Names of sums of variables.
    #[serde(default)]
    pub(super) variables: BTreeMap<String, String>,
    /// Places with levers, by name.
    #[serde(default)]
    pub(super) settings: BTreeMap<String, StorySettingRow>,
    pub(super) step: Vec<StepRow>,
}

/// A place with levers at their top level.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StorySettingRow {
    pub(super) place: Word,
    #[serde(default)]
    pub(super) levers: Vec<Word>,
    /// A storyline such as "out"; the middle one if it is left out.
    pub(super) background: Option<Word>,
    /// The choices of an address, in place of levers and background.
    pub(super) link: Option<Word>,
}

/// A step as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepRow {
    pub(super) id: String,
    pub(super) setting: Word,
    pub(super) year: Spanned<YearWord>,
    pub(super) chart: Word,
    #[serde(default)]
    pub(super) per_person: bool,
    pub(super) bars: Option<Vec<Spanned<BarRow>>>,
    pub(super) lines: Option<Spanned<Vec<Spanned<LineRow>>>>,
    pub(super) numbers: Vec<Spanned<NumberRow>>,
    pub(super) claims: Vec<Word>,
}

/// A year: its number, or a word.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum YearWord {
    /// The calendar year.
    Number(i64),
    /// A year of the model by name.
    Word(String),
}

/// A bar as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BarRow {
    pub(super) number: Word,
    pub(super) place: Option<Word>,
    pub(super) lever: Option<Word>,
    pub(super) text: Option<String>,
}

/// A line as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LineRow {
    pub(super) flow: Option<String>,
    pub(super) stock: Option<String>,
    pub(super) setting: Word,
    pub(super) text: String,
}

/// A number as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NumberRow {
    pub(super) name: Word,
    pub(super) setting: Option<Word>,
    pub(super) year: Option<Spanned<YearWord>>,
    pub(super) years: Option<[Spanned<YearWord>; 2]>,
    pub(super) flow: Option<String>,
    pub(super) stock: Option<String>,
    pub(super) sum: Option<String>,
    pub(super) since: Option<[String; 2]>,
    pub(super) share: Option<[Word; 2]>,
    pub(super) less: Option<[Word; 2]>,
    pub(super) more: Option<[Word; 2]>,
    pub(super) minus: Option<[Word; 2]>,
    pub(super) each: Option<[Word; 2]>,
    pub(super) rest: Option<Word>,
}
