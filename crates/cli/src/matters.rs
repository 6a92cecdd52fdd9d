//! `range --matters`: the varied inputs that matter most for a result.
//!
//! For a country, shares come from the draws. Bars come from two runs per number: at its low and at its high, with all
//! others central. For a region, a group and the world, both were computed at release time. Out of scope: the method
//! ([`cairn_analysis::findings::matters`]).

use std::fmt::Write as _;

use cairn_analysis::ask::draw::unit;
use cairn_analysis::export::csv::outside;
use cairn_analysis::export::exact;
use cairn_analysis::export::table::{ColumnAlignment, aligned, rounded};
use cairn_analysis::export::terminal::line;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::matters::{ExplainedResult, Matters, SensitivityRow, SpreadShares, TornadoRuns, wide};
use cairn_analysis::findings::range::{Drawing, RangeDraws};
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::doubt_words::DoubtEffect;
use cairn_core::facts::pack;
use cairn_core::kind::Language;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use cairn_evidence::{Varied, varied_built_in};
use serde_json::json;

use crate::facts::FactsFormat;
use crate::fault::CommandFault;
use crate::lists::row;
use crate::output::{show, show_json};

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
    pub(crate) place: PlaceId,
    pub(crate) name: String,
    pub(crate) scenario: String,
    pub(crate) release: String,
    pub(crate) focus: Year,
    pub(crate) per: Per,
}

/// Number of rows and form of output.
#[derive(Clone, Copy)]
pub(crate) struct Printed {
    pub(crate) count: usize,
    pub(crate) format: FactsFormat,
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
    show_told(of, &matters, printed)
}

/// Prints the inputs that matter most in a region, a group or the world, computed at release time.
pub(crate) fn show_released(of: &Of, subject: ExplainedResult, scenario: Option<Scenario>, printed: Printed) -> Result<(), CommandFault> {
    let fault = CommandFault::pack("built-in matters");
    let table = pack::read_matters(pack::MATTERS).map_err(&fault)?;
    let doubts = pack::read_doubts(pack::DOUBTS).map_err(&fault)?;
    let told = table
        .find(of.place)
        .zip(scenario)
        .and_then(|(place, scenario)| wide::told((place, table.draws), &doubts, scenario, subject, (of.focus, of.per)));
    let matters = told.ok_or_else(|| untold(of))?;
    show_told(of, &matters, printed)
}

/// The fault of a sum of places outside the table of the release.
fn untold(of: &Of) -> CommandFault {
    CommandFault::new(
        "--matters",
        format!(
            "of {}, a sum of places, this is known as it was worked out with the release: for regions, groups and the world, under built-in scenarios with SSP2 and no further policy, in 2030, 2040, 2050 and 2060, with all that is varied.",
            of.name
        ),
        "Ask for one of these, or for one of its countries.",
    )
}

fn show_told(of: &Of, matters: &Matters, printed: Printed) -> Result<(), CommandFault> {
    let told = SensitivityReport {
        of,
        matters,
        known: varied_built_in().unwrap_or_default(),
    };
    match printed.format {
        FactsFormat::Table => show(&told.page(printed.count)),
        FactsFormat::Csv => show(&told.csv()),
        FactsFormat::Json => show_json(&told.json()),
    }
}

struct SensitivityReport<'a> {
    of: &'a Of,
    matters: &'a Matters,
    /// Varied numbers of this release; a row that was changed in a given pack has no source here.
    known: Vec<Varied>,
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
        self.known.iter().find(same)
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

    fn page(&self, count: usize) -> String {
        let (answer, matters, [what, year]) = (self.of, self.matters, self.what());
        let mut text = format!(
            "{} ({}), scenario {}, release {}\nWhat matters most for {what} in {year}, in this run {} {}: {} draws; {} numbers act here, {} of them on this result\n\n",
            line(&answer.name),
            answer.place,
            answer.scenario,
            answer.release,
            rounded(&[matters.central]).concat(),
            self.unit(),
            matters.draws,
            matters.acting,
            matters.moving,
        );
        match matters.shares {
            SpreadShares::Told { rest } => text.push_str(&self.shares(rest, count)),
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
        text.push_str("\nOne at a time, all else as in this run:\n");
        text.push_str(&self.one_by_one(count));
        text.push_str("\nLow and high are the 5 % and 95 % points of what we consider possible. A share says where our uncertainty comes from, not what will happen.\n");
        text
    }

    fn shares(&self, rest: f64, count: usize) -> String {
        let mut rows = vec![row(["share", "by group"])];
        let groups = &self.matters.groups;
        rows.extend(groups.iter().map(|(group, share)| row([&percent(*share), group.id()])));
        rows.push(row([&percent(rest), "together or not in proportion"]));
        let mut text = aligned(&rows, &[ColumnAlignment::Right, ColumnAlignment::Left]);
        let mut rows = vec![row(["share", "by number", "", ""])];
        for own in self.matters.rows.iter().take(count) {
            let share = own.share.map_or_else(String::new, percent);
            rows.push(row([&share, &own.id, own.names.say(Language::English), own.kind.id()]));
        }
        let _ = write!(
            text,
            "\n{}",
            aligned(
                &rows,
                &[
                    ColumnAlignment::Right,
                    ColumnAlignment::Left,
                    ColumnAlignment::Left,
                    ColumnAlignment::Left
                ]
            )
        );
        text
    }

    fn one_by_one(&self, count: usize) -> String {
        let matters = self.matters;
        let mut rows = vec![row([
            "number", "low", "central", "high", "unit", "at low", "at high", "low %", "high %", "sources",
        ])];
        for own in matters.one_by_one(count) {
            let numbers = own.numbers.map(|number| format!("{}", (number * 1e4).round() / 1e4));
            let by = rounded(&own.at.map(|end| end - matters.central));
            let shares = matters.changes(own).map(|by| by.map(|by| format!("{:+.1}", by * 100.0)));
            let [low_share, high_share] = shares.unwrap_or_default();
            rows.push(row([
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
            ]));
        }
        let mut sides = vec![ColumnAlignment::Left];
        sides.extend([ColumnAlignment::Right; 3]);
        sides.push(ColumnAlignment::Left);
        sides.extend([ColumnAlignment::Right; 4]);
        sides.push(ColumnAlignment::Left);
        aligned(&rows, &sides)
    }

    /// One line per number that changes the result, and one for the rest; shares add up to 1.
    fn csv(&self) -> String {
        let (answer, matters, [what, year]) = (self.of, self.matters, self.what());
        let mut text = "place,scenario,draws,result,unit,year,this_run,number,group,kind,share,low,central,high,number_unit,\
                        at_low,at_high,change_low,change_high,reason,sources\n"
            .to_owned();
        let scenario = outside(&answer.scenario);
        let head = format!(
            "{},{scenario},{},{what},{},{year},{}",
            answer.place,
            matters.draws,
            self.unit(),
            exact(matters.central)
        );
        for own in &matters.rows {
            let [low, central, high] = own.numbers.map(exact);
            let [at_low, at_high] = own.at.map(exact);
            let [by_low, by_high] = matters.changes(own).map(|by| by.map(exact)).unwrap_or_default();
            let _ = writeln!(
                text,
                "{head},{},{},{},{},{low},{central},{high},{},{at_low},{at_high},{by_low},{by_high},{},{}",
                outside(&own.id),
                own.group.id(),
                own.kind.id(),
                own.share.map(exact).unwrap_or_default(),
                outside(&self.row_unit(own)),
                own.reason.id(),
                outside(&self.sources(own)),
            );
        }
        if let SpreadShares::Told { rest } = matters.shares {
            let _ = writeln!(text, "{head},together and curved,,,{},,,,,,,,,,", exact(rest));
        }
        text
    }

    /// One object, for programs.
    fn json(&self) -> String {
        let (answer, matters, [what, year]) = (self.of, self.matters, self.what());
        let rows = matters.rows.iter().map(|own| {
            json!({
                "number": own.id, "name": own.names.say(Language::English), "group": own.group.id(), "kind": own.kind.id(), "share": own.share, "numbers": own.numbers,
                "unit": self.row_unit(own), "at": own.at, "changes": matters.changes(own), "reason": own.reason.id(),
                "sources": self.varied(own).map_or(&[][..], |varied| &varied.sources),
            })
        });
        let (told, rest, fit) = match matters.shares {
            SpreadShares::Told { rest } => ("told", Some(rest), Some(1.0 - rest)),
            SpreadShares::Curved { fit } => ("curved", None, Some(fit)),
            SpreadShares::Still | SpreadShares::Wait { .. } => ("still", None, None),
        };
        let groups: Vec<_> = matters
            .groups
            .iter()
            .map(|(group, share)| json!({"group": group.id(), "share": share}))
            .collect();
        let all = json!({
            "place": answer.place.to_string(), "scenario": answer.scenario, "release": answer.release, "result": what,
            "unit": self.unit(), "year": year, "this_run": matters.central, "draws": matters.draws, "acting": matters.acting,
            "shares": told, "fit": fit, "together_and_curved": rest, "groups": groups, "rows": rows.collect::<Vec<_>>(),
        });
        format!("{all}\n")
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
