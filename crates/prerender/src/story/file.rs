//! File: reads the steps of a story from its file, and says where the file is wrong.
//!
//! [`super::rows`] lists the fields. Each fault names the file, the line, what was found and what to write.
//!
//! Out of scope: if a claim holds; [`super::numbers`] computes the numbers.

use std::collections::BTreeMap;

use toml::Spanned;

use crate::source_fault::SourceFault;
use crate::story::rows::{LineRow, NumberRow, StepRow, StoryRows, Word};
use crate::story::values::{FIELDS, RowFault, claim, earlier_number, fault, labelled, setting, year};
use crate::story::{Pictured, Reckoned, Setting, Telling, Track};
use cairn_core::choices::link::{Chart, Per, Story};
use cairn_core::place::PlaceId;

/// The file of a story.
const fn text(story: Story) -> &'static str {
    match story {
        Story::Standing => include_str!("../../../../static/stories/standing.toml"),
        Story::Recycling => include_str!("../../../../static/stories/recycling.toml"),
        Story::Lifetimes => include_str!("../../../../static/stories/lifetimes.toml"),
        Story::Space => include_str!("../../../../static/stories/space.toml"),
        Story::Timber => include_str!("../../../../static/stories/timber.toml"),
        Story::Power => include_str!("../../../../static/stories/power.toml"),
        Story::Plastics => include_str!("../../../../static/stories/plastics.toml"),
        Story::Vehicles => include_str!("../../../../static/stories/vehicles.toml"),
        Story::Worlds => include_str!("../../../../static/stories/worlds.toml"),
        Story::Lithium => include_str!("../../../../static/stories/lithium.toml"),
    }
}

/// The file of the questions of a class.
const LESSONS: &str = include_str!("../../../../static/stories/lessons.toml");

/// The steps of a story.
///
/// # Errors
/// The first fault of its file.
pub fn steps(story: Story) -> Result<Vec<Telling>, SourceFault> {
    read(&["stories/", story.id(), ".toml"].concat(), text(story))
}

/// The questions of a class, each with the numbers of its answer and the claims on them.
///
/// # Errors
/// The first fault of their file.
pub fn lessons() -> Result<Vec<Telling>, SourceFault> {
    read("stories/lessons.toml", LESSONS)
}

/// Reads the steps in a text; `file` is named in faults.
///
/// # Errors
/// The first fault.
pub fn read(file: &str, text: &str) -> Result<Vec<Telling>, SourceFault> {
    let rows: Result<StoryRows, _> = toml::from_str(text);
    let steps = rows.map_err(|fault| RowFault::of_toml(&fault, FIELDS)).and_then(|rows| {
        let settings: Result<_, _> = rows.settings.iter().map(|(name, row)| Ok((name.as_str(), setting(row)?))).collect();
        let known = NamedParts {
            variables: &rows.variables,
            settings: settings?,
        };
        rows.step.iter().map(|row| known.step(row)).collect()
    });
    steps.map_err(|fault| fault.in_file(file, text))
}

/// Makes a rule of two named numbers.
type PairRule = fn(String, String) -> Reckoned;

/// The parts of a file that its steps name.
pub(crate) struct NamedParts<'a> {
    /// Sums of variables, by name.
    pub(crate) variables: &'a BTreeMap<String, String>,
    /// Places with levers, by name.
    pub(crate) settings: BTreeMap<&'a str, Setting>,
}

/// Numbers by name, in the order of the file.
pub(crate) type NamedNumbers = Vec<(String, Reckoned)>;

impl NamedParts<'_> {
    /// The numbers of a step or of a plan, each with a name of its own.
    ///
    /// # Errors
    /// The first row that is wrong.
    pub(crate) fn numbers(&self, rows: &[Spanned<NumberRow>]) -> Result<NamedNumbers, RowFault> {
        let mut numbers = NamedNumbers::new();
        for number in rows {
            let name = &number.get_ref().name;
            if numbers.iter().any(|(own, _)| own == name.get_ref()) {
                let found = format!("the step has two numbers \"{}\"", name.get_ref());
                return Err(fault(name, found, "Give each a name of its own."));
            }
            let reckoned = self.reckoned(number, &numbers)?;
            numbers.push((name.get_ref().clone(), reckoned));
        }
        Ok(numbers)
    }

    fn step(&self, row: &StepRow) -> Result<Telling, RowFault> {
        let numbers = self.numbers(&row.numbers)?;
        let pictured = match (&row.bars, &row.lines) {
            (None, None) => Pictured::Chart,
            (Some(bars), None) => Pictured::Bars(bars.iter().map(|bar| labelled(bar, &numbers)).collect::<Result<_, _>>()?),
            (None, Some(lines)) => Pictured::Lines(lines.get_ref().iter().map(|line| self.track(line)).collect::<Result<_, _>>()?),
            (Some(_), Some(lines)) => {
                return Err(fault(lines, "a step has bars and lines".to_owned(), "Write one of them."));
            }
        };
        let chart = row.chart.get_ref();
        Ok(Telling {
            id: row.id.clone(),
            setting: self.setting(&row.setting)?,
            focus: year(&row.year)?,
            chart: Chart::find(chart).ok_or_else(|| {
                let words = Chart::ALL.map(Chart::id).join(", ");
                fault(&row.chart, format!("\"{chart}\" is no chart"), &format!("Write one of: {words}."))
            })?,
            per: if row.per_person { Per::Person } else { Per::Total },
            pictured,
            claims: row.claims.iter().map(|word| claim(word, &numbers)).collect::<Result<_, _>>()?,
            numbers,
        })
    }

    fn setting(&self, word: &Word) -> Result<Setting, RowFault> {
        let name = word.get_ref();
        if let Some(setting) = self.settings.get(name.as_str()) {
            return Ok(setting.clone());
        }
        if PlaceId::parse(name).is_some() {
            return Ok(Setting::of(name));
        }
        Err(fault(
            word,
            format!("\"{name}\" is no setting"),
            "Write a name of [settings], or a place that `cairn places` lists.",
        ))
    }

    /// The name of a variable, or the sum that [variables] calls so.
    fn variable(&self, name: &str) -> String {
        self.variables.get(name).map_or(name, String::as_str).to_owned()
    }

    fn track(&self, row: &Spanned<LineRow>) -> Result<Track, RowFault> {
        let line = row.get_ref();
        let (variable, flow) = match (&line.flow, &line.stock) {
            (Some(flow), None) => (flow, true),
            (None, Some(stock)) => (stock, false),
            _ => {
                let found = "a line has neither flow nor stock, or both".to_owned();
                return Err(fault(row, found, "Write the variable of one of them."));
            }
        };
        Ok(Track {
            setting: self.setting(&line.setting)?,
            variable: self.variable(variable),
            flow,
            text: line.text.clone(),
        })
    }

    /// The rule of a number; exactly one is written.
    fn reckoned(&self, row: &Spanned<NumberRow>, before: &[(String, Reckoned)]) -> Result<Reckoned, RowFault> {
        let NumberRow {
            name,
            setting,
            year: at,
            years,
            flow,
            stock,
            sum,
            since,
            share,
            less,
            more,
            minus,
            each,
            rest,
        } = row.get_ref();
        let place = || match setting {
            Some(setting) => self.setting(setting),
            None => Err(fault(
                row,
                format!("\"{}\" has no setting", name.get_ref()),
                "Write a place or a name of [settings].",
            )),
        };
        let then = || match at {
            Some(at) => year(at),
            None => Err(fault(
                row,
                format!("\"{}\" has no year", name.get_ref()),
                "Write 1900 to 2060, or \"now\", \"first\" or \"last\".",
            )),
        };
        let named = |word: &Word| earlier_number(word, before);
        let mut rules = Vec::new();
        if let Some(of) = flow {
            rules.push(Reckoned::Flow(place()?, self.variable(of), then()?));
        }
        if let Some(of) = stock {
            rules.push(Reckoned::Stand(place()?, self.variable(of), then()?));
        }
        if let Some(of) = sum {
            let Some([first, last]) = years else {
                let found = format!("\"{}\" has no years", name.get_ref());
                return Err(fault(row, found, "Write years = [first, last]."));
            };
            rules.push(Reckoned::Summed(place()?, self.variable(of), [year(first)?, year(last)?]));
        }
        if let Some([of, than]) = since {
            rules.push(Reckoned::Since(place()?, self.variable(of), self.variable(than)));
        }
        let pairs: [(_, PairRule); 5] = [
            (share, Reckoned::Share),
            (less, Reckoned::Less),
            (more, Reckoned::More),
            (minus, Reckoned::Minus),
            (each, Reckoned::Each),
        ];
        for (pair, rule) in pairs {
            if let Some([of, by]) = pair {
                rules.push(rule(named(of)?, named(by)?));
            }
        }
        if let Some(of) = rest {
            rules.push(Reckoned::Rest(named(of)?));
        }
        let wrong = |what: &str, advice: &str| fault(row, format!("\"{}\" {what}", name.get_ref()), advice);
        let is_bare = setting.is_none() && years.is_none();
        match rules.pop() {
            Some(_) if !rules.is_empty() => Err(wrong("has two rules", "Write one of them.")),
            Some(rule) if rule.is_of_numbers() && (!is_bare || at.is_some()) => Err(wrong(
                "has a setting or years of its own",
                "Leave them to the numbers that it names.",
            )),
            Some(rule) => Ok(rule),
            None if is_bare && at.is_some() => Ok(Reckoned::In(then()?)),
            None => Err(wrong("has no rule", FIELDS)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::kind::Lever;

    const SAMPLE: &str = "\
[settings]
long = { place = \"CHN\", levers = [\"hl\"] }

[[step]]
id = \"same\"
setting = \"long\"
year = 2050
chart = \"built\"
numbers = [
    { name = \"all\", flow = \"GHG\", setting = \"CHN\", year = \"now\" },
    { name = \"long\", flow = \"GHG\", setting = \"long\", year = 2050 },
    { name = \"less\", less = [\"long\", \"all\"] },
]
claims = [\"less > 1/2\", \"all > 1.5 * long\"]
";

    #[test]
    fn a_file_is_read_as_written() {
        let steps = read("stories/same.toml", SAMPLE).unwrap();
        let [step] = &steps[..] else { panic!("{steps:?}") };
        assert_eq!(step.setting.levers, [Lever::BuildingLife]);
        assert_eq!(step.numbers[2].1, Reckoned::Less("long".to_owned(), "all".to_owned()));
        assert_eq!(step.claims[0].times, 0.5);
        assert_eq!(step.claims[1].than.as_deref(), Some("long"));
    }

    #[test]
    fn a_fault_says_file_line_what_was_found_and_what_to_write() {
        for (from, to, line) in [
            (
                "year = 2050\n",
                "year = \"20l5\"\n",
                "line 7: \"20l5\" is no year. Write 1900 to 2060, or \"now\", \"first\" or \"last\".",
            ),
            ("\"built\"", "\"bilt\"", "line 8: \"bilt\" is no chart. Write one of: ghg, "),
            (
                "[\"hl\"]",
                "[\"h1\"]",
                "line 2: \"h1\" is no lever. Write the two letters of a lever, such as \"hl\".",
            ),
            (
                "place = \"CHN\"",
                "place = \"China\"",
                "line 2: \"China\" is no place. Write an id that `cairn places` lists, such as \"IND\".",
            ),
            (
                "setting = \"long\"\n",
                "setting = \"lang\"\n",
                "line 6: \"lang\" is no setting. Write a name of [settings], or a place that `cairn places` lists.",
            ),
            (
                "[\"long\", \"all\"]",
                "[\"lang\", \"all\"]",
                "line 12: no number before is called \"lang\". Write its row above, in the same step.",
            ),
            (
                "name = \"long\", flow",
                "name = \"all\", flow",
                "line 11: the step has two numbers \"all\". Give each a name of its own.",
            ),
            (
                "1/2\"",
                "half\"",
                "line 14: \"less > half\" is no claim. Write \"number > 2 * other\" or ",
            ),
            (
                "flow = \"GHG\", setting = \"CHN\"",
                "setting = \"CHN\"",
                "line 10: \"all\" has no rule. ",
            ),
            (
                "flow = \"GHG\", setting = \"CHN\"",
                "flow = \"GHG\"",
                "line 10: \"all\" has no setting. Write a place or a name of [settings].",
            ),
            ("chart = ", "chrat = ", "line 8: unknown field `chrat`"),
            (
                "less = [",
                "year = 2050, less = [",
                "line 12: \"less\" has a setting or years of its own. ",
            ),
        ] {
            let text = SAMPLE.replacen(from, to, 1);
            assert_ne!(text, SAMPLE, "{from}");
            match read("stories/same.toml", &text) {
                Err(fault) => {
                    let fault = fault.to_string();
                    assert!(fault.starts_with(&format!("stories/same.toml, {line}")), "{fault}");
                }
                Ok(steps) => panic!("{to}: {steps:?}"),
            }
        }
    }
}
