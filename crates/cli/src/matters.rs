//! `range --matters`: the varied inputs that matter most for a result.
//!
//! For a country, shares come from the draws. Bars come from two runs per number: at its low and at its high, with all
//! others central. For a region, a group and the world, both were computed at release time. Out of scope: the method
//! ([`cairn_analysis::findings::matters`]).

use std::fmt::Write as _;

use cairn_analysis::ask::draw::unit;
use cairn_analysis::export::exact;
use cairn_analysis::export::table::rounded;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::matters::{ExplainedResult, Matters, SensitivityRow, SpreadShares, TornadoRuns, wide};
use cairn_analysis::findings::range::{Drawing, RangeDraws};
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::doubt_words::DoubtEffect;
use cairn_core::facts::pack;
use cairn_core::kind::Language;
use cairn_core::year::Year;
use cairn_evidence::{Varied, varied_built_in};
use serde_json::{Value, json};

use crate::fault::CommandFault;
use crate::report::{CommandReport, CsvLines, PageTable, ReportFormat, ReportHead, print};

/// Reads the name of a result.
pub(crate) fn subject(word: &str) -> Result<ExplainedResult, CommandFault> {
    ExplainedResult::named(word).ok_or_else(|| {
        let results = ExplainedResult::ALL.map(ExplainedResult::id).join(" ");
        CommandFault::new(
            "--matters",
            format!("\"{word}\" is not a result that this works for."),
            format!("Write one of {results}."),
        )
    })
}

/// The request and its place.
pub(crate) struct Of {
    pub(crate) head: ReportHead,
    pub(crate) focus: Year,
    pub(crate) per: Per,
}

/// Number of rows and form of output.
#[derive(Clone, Copy)]
pub(crate) struct Printed {
    pub(crate) count: usize,
    pub(crate) format: ReportFormat,
}

/// Prints the inputs that matter most in a country, from its draws.
pub(crate) fn show_of(
    of: &Of,
    subject: ExplainedResult,
    drawing: &mut Drawing,
    runs: &RangeDraws,
    printed: Printed,
) -> Result<(), CommandFault> {
    let alone = TornadoRuns::of(drawing);
    let matters = Matters::of(subject, drawing, &alone, runs).ok_or_else(|| untold(of))?;
    if let SpreadShares::Wait { least } = matters.shares {
        return Err(CommandFault::new(
            "--draws",
            format!(
                "{} are too few to show which numbers matter: four are needed for each number that acts.",
                matters.draws
            ),
            format!("Write {least} or more."),
        ));
    }
    show_table(of, &matters, printed)
}

/// Prints the inputs that matter most in a region, a group or the world, computed at release time.
pub(crate) fn show_released(of: &Of, subject: ExplainedResult, scenario: Option<Scenario>, printed: Printed) -> Result<(), CommandFault> {
    let fault = CommandFault::pack("built-in matters");
    let table = pack::read_matters(pack::MATTERS).map_err(&fault)?;
    let doubts = pack::read_doubts(pack::DOUBTS).map_err(&fault)?;
    let entry = table
        .find(of.head.place)
        .zip(scenario)
        .and_then(|(place, scenario)| wide::tabled_matters((place, table.draws), &doubts, scenario, subject, (of.focus, of.per)));
    let matters = entry.ok_or_else(|| untold(of))?;
    show_table(of, &matters, printed)
}

/// The fault of a sum of places outside the table of the release.
fn untold(of: &Of) -> CommandFault {
    CommandFault::new(
        "--matters",
        format!(
            "of {}, a sum of places, this is known as it was worked out with the release: for regions, groups and the world, under built-in scenarios with SSP2 and no further policy, in 2030, 2040, 2050 and 2060, with all that is varied.",
            of.head.name
        ),
        "Ask for one of these, or for one of its countries.",
    )
}

fn show_table(of: &Of, matters: &Matters, printed: Printed) -> Result<(), CommandFault> {
    let report = SensitivityReport {
        of,
        matters,
        count: printed.count,
        inputs: varied_built_in().unwrap_or_default(),
    };
    print(&report, printed.format)
}

struct SensitivityReport<'a> {
    of: &'a Of,
    matters: &'a Matters,
    /// Number of rows on the page.
    count: usize,
    /// Varied numbers of this release; a row that was changed in a given pack has no source here.
    inputs: Vec<Varied>,
}

impl SensitivityReport<'_> {
    fn unit(&self) -> &'static str {
        unit(self.matters.subject.headline(), self.of.per)
    }

    /// The result, and its year.
    fn what(&self) -> [String; 2] {
        let year = match self.matters.subject.headline() {
            Headline::Cumulative => format!("{}-{}", Year::LEVERS, Year::LAST),
            _ => self.of.focus.to_string(),
        };
        [self.matters.subject.id().to_owned(), year]
    }

    fn varied(&self, row: &SensitivityRow) -> Option<&Varied> {
        let same = |varied: &&Varied| {
            let ends = varied.doubt.ends;
            varied.doubt.id == row.id && ends.is_none_or(|ends| ends[1] == row.numbers[1])
        };
        self.inputs.iter().find(same)
    }

    fn sources(&self, row: &SensitivityRow) -> String {
        self.varied(row).map_or_else(String::new, |varied| varied.sources.join(" "))
    }

    /// Unit of low, central and high, or the way they act.
    fn row_unit(&self, row: &SensitivityRow) -> String {
        match row.way {
            DoubtEffect::Times => "factor".to_owned(),
            DoubtEffect::Power => "power of growth".to_owned(),
            DoubtEffect::Add => "added".to_owned(),
            DoubtEffect::Span => "m2/person".to_owned(),
            DoubtEffect::Set => self.varied(row).and_then(|varied| varied.unit.clone()).unwrap_or_default(),
        }
    }

    fn shares(&self, rest: f64) -> String {
        let mut groups = PageTable::new("><");
        groups.row(["share", "by group"]);
        for (group, share) in &self.matters.groups {
            groups.row([&percent(*share), group.id()]);
        }
        groups.row([&percent(rest), "together or not in proportion"]);
        let mut numbers = PageTable::new("><");
        numbers.row(["share", "by number", "", ""]);
        for own in self.matters.rows.iter().take(self.count) {
            let share = own.share.map_or_else(String::new, percent);
            numbers.row([&share, &own.id, own.names.say(Language::English), own.kind.id()]);
        }
        format!("{groups}\n{numbers}")
    }

    fn one_by_one(&self) -> PageTable {
        let matters = self.matters;
        let mut table = PageTable::new("<>>><>>>><");
        table.row([
            "number", "low", "central", "high", "unit", "at low", "at high", "low %", "high %", "sources",
        ]);
        for own in matters.one_by_one(self.count) {
            let numbers = own.numbers.map(|number| format!("{}", (number * 1e4).round() / 1e4));
            let by = rounded(&own.at.map(|end| end - matters.central));
            let shares = matters.changes(own).map(|by| by.map(|by| format!("{:+.1}", by * 100.0)));
            let [low_share, high_share] = shares.unwrap_or_default();
            table.row([
                &own.id,
                &numbers[0],
                &numbers[1],
                &numbers[2],
                &self.row_unit(own),
                &by[0],
                &by[1],
                &low_share,
                &high_share,
                &self.sources(own),
            ]);
        }
        table
    }
}

impl CommandReport for SensitivityReport<'_> {
    fn page(&self) -> String {
        let (matters, [what, year]) = (self.matters, self.what());
        let mut text = format!(
            "{}What matters most for {what} in {year}, in this run {} {}: {} draws; {} numbers act here, {} of them on this result\n\n",
            self.of.head.title(),
            rounded(&[matters.central]).concat(),
            self.unit(),
            matters.draws,
            matters.acting,
            matters.moving,
        );
        match matters.shares {
            SpreadShares::Known { rest } => text.push_str(&self.shares(rest)),
            SpreadShares::Curved { fit } => {
                let _ = writeln!(
                    text,
                    "No shares are shown: one by one, the numbers explain {} of the spread; at least 75 % is needed. The rest comes from numbers acting together, or not in proportion.",
                    percent(fit)
                );
            }
            SpreadShares::Still | SpreadShares::Wait { .. } => {
                text.push_str("Nothing that we vary changes it: same runs, same result.\n");
                return text;
            }
        }
        let _ = write!(
            text,
            "\nOne at a time, all else as in this run:\n{}\nLow and high are the 5 % and 95 % points of what we consider possible. A share says where our uncertainty comes from, not what will happen.\n",
            self.one_by_one()
        );
        text
    }

    /// One line per number that changes the result, and one for the rest; shares add up to 1.
    fn csv(&self) -> CsvLines {
        let (matters, [what, year]) = (self.matters, self.what());
        let common = [&matters.draws.to_string(), &what, self.unit(), &year, &exact(matters.central)];
        let mut lines = self.of.head.lines_with(
            "place,scenario,draws,result,unit,year,this_run,number,group,kind,share,low,central,high,number_unit,\
             at_low,at_high,change_low,change_high,reason,sources",
            common,
        );
        for own in &matters.rows {
            let [low, central, high] = own.numbers.map(exact);
            let [at_low, at_high] = own.at.map(exact);
            let [by_low, by_high] = matters.changes(own).map(|by| by.map(exact)).unwrap_or_default();
            let (share, unit) = (own.share.map(exact).unwrap_or_default(), self.row_unit(own));
            let numbers = [low, central, high, unit, at_low, at_high, by_low, by_high];
            let ends = [own.reason.id().to_owned(), self.sources(own)];
            let id = [&own.id, own.group.id(), own.kind.id(), &share];
            lines.line_with(id, numbers.into_iter().chain(ends));
        }
        if let SpreadShares::Known { rest } = matters.shares {
            let nothing = std::iter::repeat_n(String::new(), 10);
            lines.line_with(["together and curved", "", "", &exact(rest)], nothing);
        }
        lines
    }

    fn json(&self) -> Value {
        let (matters, [what, year]) = (self.matters, self.what());
        let rows = matters.rows.iter().map(|own| {
            json!({
                "number": own.id, "name": own.names.say(Language::English), "group": own.group.id(), "kind": own.kind.id(), "share": own.share, "numbers": own.numbers,
                "unit": self.row_unit(own), "at": own.at, "changes": matters.changes(own), "reason": own.reason.id(),
                "sources": self.varied(own).map_or(&[][..], |varied| &varied.sources),
            })
        });
        let (text, rest, fit) = match matters.shares {
            SpreadShares::Known { rest } => ("told", Some(rest), Some(1.0 - rest)),
            SpreadShares::Curved { fit } => ("curved", None, Some(fit)),
            SpreadShares::Still | SpreadShares::Wait { .. } => ("still", None, None),
        };
        let groups: Vec<_> = matters
            .groups
            .iter()
            .map(|(group, share)| json!({"group": group.id(), "share": share}))
            .collect();
        self.of.head.object(json!({
            "result": what, "unit": self.unit(), "year": year, "this_run": matters.central, "draws": matters.draws, "acting": matters.acting,
            "shares": text, "fit": fit, "together_and_curved": rest, "groups": groups, "rows": rows.collect::<Vec<_>>(),
        }))
    }
}

/// Whole percent; less than half a percent is not shown as zero.
fn percent(share: f64) -> String {
    if share < 0.005 {
        "under 1 %".to_owned()
    } else {
        format!("{:.0} %", share * 100.0)
    }
}
