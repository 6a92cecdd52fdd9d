//! Reading cases: reports every fault of a file at once, each with its line and column.
//!
//! The columns of the agreed form are required, in any order. Our additional columns are optional, and other columns
//! are ignored. A case that says why it cannot be compared needs no range.

mod ends;

use std::collections::BTreeMap;

use crate::{Fault, Faults};
use cairn_analysis::findings::study_cases::{Boundary, CaseMeasure, CaseRun, PublishedCase, ReadCause};
use cairn_analysis::findings::variable::name;
use cairn_core::choices::link::Link;
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Background, Choices, Policy};
use cairn_core::kind::{Lever, Proof, Prospect, Storyline};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Our own cases.
pub const TABLE: &str = include_str!("../../../../static/evidence/published.csv");

/// The name of the table of our own cases.
pub const FILE: &str = "published.csv";

/// Columns of the agreed form.
const COLUMNS: [&str; 14] = [
    "case",
    "study",
    "source",
    "place",
    "scenario",
    "background",
    "variable",
    "measure",
    "from",
    "to",
    "low",
    "high",
    "unit",
    "note",
];

/// Reads cases from the text of a file; `file` is its name in faults.
///
/// # Errors
/// Returns every fault of the file.
pub fn read(file: &str, text: &str) -> Result<Vec<PublishedCase>, Faults> {
    let mut faults = Vec::new();
    // With CRLF line ends, the parser would count lines one short.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let heading: Vec<String> = match reader.headers() {
        Ok(record) => record.iter().map(|name| name.trim().to_owned()).collect(),
        Err(fault) => {
            faults.push(broken(file, &fault));
            Vec::new()
        }
    };
    for column in COLUMNS {
        if !heading.iter().any(|name| name == column) {
            faults.push(Fault::at(
                file,
                1,
                column,
                "there is no such column",
                format!("Write \"{}\".", COLUMNS.join(",")),
            ));
        }
    }
    let mut cases = Vec::new();
    if faults.is_empty() {
        for record in reader.records() {
            match record {
                Ok(record) => {
                    let line = record.position().map_or(0, csv::Position::line);
                    if record.len() != heading.len() {
                        faults.push(Fault {
                            line: Some(line),
                            ..Fault::of_table(
                                file,
                                format!("there are {} cells", record.len()),
                                format!("Write {}, one a column; put text with commas in quotes.", heading.len()),
                            )
                        });
                        continue;
                    }
                    let cells = heading.iter().map(String::as_str).zip(record.iter().map(str::trim)).collect();
                    let mut row = CaseCells {
                        file,
                        line,
                        cells,
                        faults: &mut faults,
                    };
                    cases.extend(row.case());
                }
                Err(fault) => faults.push(broken(file, &fault)),
            }
        }
        if cases.is_empty() && faults.is_empty() {
            faults.push(Fault::of_table(file, "there is no case", "Write one a line."));
        }
    }
    Faults::none(faults).map(|()| cases)
}

fn broken(file: &str, fault: &csv::Error) -> Fault {
    Fault::of_table(file, format!("is not a table ({fault})"), "Write comma-separated text in UTF-8.")
}

/// The cells of a line.
struct CaseCells<'a> {
    file: &'a str,
    line: u64,
    cells: BTreeMap<&'a str, &'a str>,
    faults: &'a mut Vec<Fault>,
}

impl<'a> CaseCells<'a> {
    fn cell(&self, column: &str) -> &'a str {
        self.cells.get(column).copied().unwrap_or("")
    }

    fn fault(&mut self, column: &str, found: impl Into<String>, advice: impl Into<String>) {
        self.faults.push(Fault::at(self.file, self.line, column, found, advice));
    }

    /// A required text.
    fn text(&mut self, column: &str) -> Option<&'a str> {
        let text = self.cell(column);
        if text.is_empty() {
            self.fault(column, "the cell is empty", "Fill it in.");
            return None;
        }
        Some(text)
    }

    fn case(&mut self) -> Option<PublishedCase> {
        let case = self.text("case");
        let cannot = Some(self.cell("cannot")).filter(|why| !why.is_empty());
        let places = self.places();
        let chosen = self.chosen();
        let variable = self.text("variable");
        let measure = self.measure(chosen.as_ref());
        let (from, to) = (self.year("from"), self.year("to"));
        let (low, high) = (self.number("low"), self.number("high"));
        let unit = if cannot.is_some() {
            Some(self.cell("unit"))
        } else {
            self.text("unit")
        };
        if let (Some(from), Some(to), Some(measure)) = (from, to, measure) {
            self.years(measure, from, to, cannot.is_some());
        }
        let group = self.word("group", &Proof::ALL, Proof::id);
        let boundary = self.word("boundary", &Boundary::ALL, Boundary::word);
        let among = self.levers_to_rank();
        let untested = Some(self.cell("untested")).filter(|why| !why.is_empty());
        if let (Some(low), Some(high)) = (low, high) {
            self.range(low, high, cannot.is_some());
        }
        let explained = self.explained(chosen.as_ref())?;
        let variable = variable?;
        let variables = variable.split(" + ").map(str::trim);
        Some(PublishedCase {
            line: self.line,
            case: case?.to_owned(),
            study: self.cell("study").to_owned(),
            source: self.cell("source").to_owned(),
            place: self.cell("place").to_owned(),
            places: places?,
            scenario: self.cell("scenario").to_owned(),
            chosen: chosen?,
            variable: variable.to_owned(),
            variables: variables.map(|word| (word.to_owned(), name::read(word))).collect(),
            measure: measure?,
            from: from?,
            to: to?,
            low: low?,
            high: high?,
            unit: unit?.to_owned(),
            note: self.cell("note").to_owned(),
            mapping: self.cell("mapping").to_owned(),
            tolerance: self.cell("tolerance").to_owned(),
            group: group?,
            boundary: boundary?,
            among: among?,
            untested: untested.map(str::to_owned),
            cannot: cannot.map(str::to_owned),
            missed: Some(self.cell("missed")).filter(|why| !why.is_empty()).map(str::to_owned),
            explained,
        })
    }

    /// The cause of a miss that was read in the source, with the levers that follow it; both or neither.
    #[expect(clippy::option_option, reason = "empty is an answer, a faulty cell is none")]
    fn explained(&mut self, chosen: Option<&CaseRun>) -> Option<Option<ReadCause>> {
        let (scenario, cause) = (self.cell("otherwise"), self.cell("explained"));
        if scenario.is_empty() && cause.is_empty() {
            return Some(None);
        }
        let Some(CaseRun::Choices(own)) = chosen.filter(|_| !scenario.is_empty() && !cause.is_empty()) else {
            let advice = "Write the levers in \"otherwise\" and the cause in \"explained\", of a case of the country model.";
            self.fault("explained", "a cause and its levers belong together", advice);
            return None;
        };
        let choices = Choices {
            background: own.background,
            ..self.link(scenario)?
        };
        Some(Some(ReadCause {
            scenario: scenario.to_owned(),
            choices,
            cause: cause.to_owned(),
        }))
    }

    /// One of a list of words; an empty cell or a missing column gives the default.
    fn word<T: Copy + Default>(&mut self, column: &str, all: &[T], word: fn(T) -> &'static str) -> Option<T> {
        let text = self.cell(column);
        let found = all.iter().copied().find(|of| word(*of) == text);
        if found.is_none() && !text.is_empty() {
            let words: Vec<&str> = all.iter().copied().map(word).collect();
            self.fault(
                column,
                format!("\"{text}\" is none of its words"),
                format!("Write one of {}.", words.join(", ")),
            );
            return None;
        }
        Some(found.unwrap_or_default())
    }

    /// `tm.hs.hl`: the levers to rank.
    fn levers_to_rank(&mut self) -> Option<Vec<Lever>> {
        let mut levers = Vec::new();
        for id in self.cell("among").split('.').filter(|id| !id.is_empty()) {
            let Some(lever) = Lever::find(id) else {
                self.fault(
                    "among",
                    format!("no lever is called \"{id}\""),
                    "Write levers with points between, such as hs.tm.hl.",
                );
                return None;
            };
            levers.push(lever);
        }
        Some(levers)
    }

    /// `G7`, `LIC+LMIC`.
    fn places(&mut self) -> Option<Vec<PlaceId>> {
        let mut places = Vec::new();
        for id in self.text("place")?.split('+').map(str::trim) {
            let Some(place) = PlaceId::parse(id) else {
                let advice = "Write an id such as IND, G7 or WLD, or several joined by +.";
                self.fault("place", format!("\"{id}\" is not the id of a place"), advice);
                return None;
            };
            if places.contains(&place) {
                self.fault("place", format!("{place} appears twice"), "Write each place once.");
                return None;
            }
            places.push(place);
        }
        Some(places)
    }

    /// A built-in id, `l=…`, or a scenario of the outlook; an empty cell is the reference.
    fn chosen(&mut self) -> Option<CaseRun> {
        let text = self.cell("scenario");
        let background = self.background();
        if let Some(prospect) = Prospect::find(text) {
            return Some(CaseRun::Outlook(prospect));
        }
        let choices = if text.is_empty() {
            Choices::default()
        } else if let Some(scenario) = Scenario::find(text) {
            scenario.choices()
        } else if text.contains('=') {
            self.link(text)?
        } else {
            let ids = Scenario::ALL.map(Scenario::id).join(" ");
            let advice = format!(
                "Write one of {ids}, levers such as l=hs40.tm40, or one of {}.",
                Prospect::FOLLOWED.map(Prospect::id).join(" ")
            );
            self.fault("scenario", format!("\"{text}\" is not a scenario"), advice);
            return None;
        };
        Some(CaseRun::Choices(Choices {
            background: background?,
            ..choices
        }))
    }

    /// `l=hs40.ru24_30-45`, or `b=recc&l=hs0`: the levers of a link; a remark of the link parser is a fault.
    fn link(&mut self, text: &str) -> Option<Choices> {
        let (link, mut remarks) = Link::parse(text);
        let (choices, more) = link.choices(&Lever::ALL);
        remarks.extend(more);
        for remark in &remarks {
            self.fault("scenario", remark.to_string(), "Write levers as links do, such as l=hs40.tm40.");
        }
        remarks.is_empty().then_some(choices)
    }

    /// `ssp1.pol2`, `ssp2`, `none`; an empty cell is the default.
    fn background(&mut self) -> Option<Background> {
        let mut background = Background::default();
        for item in self.cell("background").split('.').filter(|item| !item.is_empty()) {
            match (Storyline::find(item), Policy::find(item)) {
                (Some(storyline), _) => background.storyline = storyline,
                (None, Some(policy)) => background.policy = policy,
                (None, None) => {
                    let advice = "Write ssp1, ssp2, ssp3 or out, none or pol2, or both with a point between, such as ssp1.pol2.";
                    self.fault("background", format!("\"{item}\" is not a background"), advice);
                    return None;
                }
            }
        }
        Some(background)
    }

    fn measure(&mut self, chosen: Option<&CaseRun>) -> Option<CaseMeasure> {
        match self.text("measure")? {
            "level" => Some(CaseMeasure::Level),
            "cumulative" => Some(CaseMeasure::Cumulative),
            "saving" => Some(CaseMeasure::Saving),
            "saving_share" => Some(CaseMeasure::SavingShare),
            "cumulative_saving" => Some(CaseMeasure::CumulativeSaving),
            "ratio" => Some(CaseMeasure::Ratio),
            "per_person" => Some(CaseMeasure::PerPerson),
            "peak_year" => Some(CaseMeasure::PeakYear),
            "rank" => {
                let levers: Vec<Lever> = match chosen? {
                    CaseRun::Choices(choices) => choices.pulls.keys().copied().collect(),
                    CaseRun::Outlook(_) => Vec::new(),
                };
                let [lever] = levers[..] else {
                    let found = format!("a rank is that of one lever, here are {}", levers.len());
                    self.fault("scenario", found, "Write one, such as l=tm40.");
                    return None;
                };
                Some(CaseMeasure::Rank(lever))
            }
            other => {
                let advice = format!("Write one of {}.", CaseMeasure::WORDS.join(", "));
                self.fault("measure", format!("\"{other}\" is not a measure"), advice);
                None
            }
        }
    }

    /// A year of the grid, or an empty cell.
    #[expect(clippy::option_option, reason = "empty is an answer, a faulty cell is none")]
    fn year(&mut self, column: &str) -> Option<Option<Year>> {
        let text = self.cell(column);
        if text.is_empty() {
            return Some(None);
        }
        let year = text.parse::<i64>().ok().and_then(Year::new);
        if year.is_none() {
            let advice = format!("Write one from {} to {}, or leave the cell empty.", Year::FIRST, Year::LAST);
            self.fault(column, format!("\"{text}\" is not a year"), advice);
        }
        year.map(Some)
    }

    /// A number, or an empty cell: an open end.
    #[expect(clippy::option_option, reason = "empty is an answer, a faulty cell is none")]
    fn number(&mut self, column: &str) -> Option<Option<f64>> {
        let text = self.cell(column);
        if text.is_empty() {
            return Some(None);
        }
        let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
        if number.is_none() {
            let advice = "Write digits with a decimal point, such as 0.8, or leave the cell empty: that end is open.";
            self.fault(column, format!("\"{text}\" is not a number"), advice);
        }
        number.map(Some)
    }
}
