//! `published`: compares our numbers with published ones, with the reason of each miss.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use cairn_analysis::export::table::rounded;
use cairn_analysis::export::terminal::line;
use cairn_analysis::findings::study_cases::PublishedCase;
use cairn_analysis::findings::study_cases::places::{CasePlaces, TooMuch};
use cairn_analysis::findings::study_cases::verdict::{Judged, Verdict, judge, passed};
use cairn_core::kind::Proof;
use cairn_core::limits;
use cairn_evidence::comparison::case_file;
use cairn_evidence::outlook::Outlook;
use cairn_evidence::outlook::cases::CaseModels;
use clap::{Args, ValueEnum};

use crate::fault::CommandFault;
use crate::output::{show, show_json};
use crate::report::PageTable;
use crate::user_file;
use crate::{money, published_money, world};
use cairn_evidence::comparison::money::compare;

pub(crate) const EXAMPLES: &str = "Examples:
  cairn published                             every case, and why some do not pass
  cairn published --format json               the same, for programs
  cairn published --cases mine.csv            your own cases in the same form
  cairn published --money                     our amounts of money next to published ones

A case file begins with: case,study,source,place,scenario,background,variable,measure,from,to,low,high,unit,note
The exit code is 0 whatever the verdicts; it is 1 if a file is faulty.";

/// Arguments of `published`.
#[derive(Args)]
pub(crate) struct PublishedArgs {
    /// Cases from this file instead of our own
    #[arg(long, value_name = "FILE.csv")]
    cases: Option<PathBuf>,
    /// Compare amounts of money instead
    #[arg(long, conflicts_with = "cases")]
    money: bool,
    /// Output format
    #[arg(long, value_enum, default_value_t = PublishedFormat::Table)]
    format: PublishedFormat,
    /// Use the facts of this pack instead of the built-in ones
    #[arg(long, value_name = "FILE")]
    facts: Option<PathBuf>,
}

/// How the verdicts are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum PublishedFormat {
    /// Aligned columns, then the reasons
    Table,
    /// One list of objects, for programs
    Json,
}

/// Judges cases and prints the verdict on each.
pub(crate) fn run(args: &PublishedArgs) -> Result<(), CommandFault> {
    let world = world(args.facts.as_deref())?;
    if args.money {
        let verdicts = compare(&world, &money::unit_costs(args.facts.as_deref())?)?;
        return match args.format {
            PublishedFormat::Table => show(&published_money::table(&verdicts)),
            PublishedFormat::Json => show_json(&published_money::json(&verdicts)),
        };
    }
    let cases = match &args.cases {
        None => case_file::read(case_file::FILE, case_file::TABLE)?,
        Some(path) => case_file::read(&path.display().to_string(), &user_file::text(path, limits::CASES_BYTES)?)?,
    };
    let outlook = Outlook::of(&world)?;
    let mut places = CaseModels {
        places: CasePlaces::of(&world),
        outlook: &outlook,
    };
    if let Some(file) = &args.cases {
        places.places.within_limits(&cases).map_err(|passed| too_much(file, passed))?;
    }
    let judged: Vec<(PublishedCase, Judged)> = cases
        .into_iter()
        .map(|case| {
            let judged = judge(&case, &mut places);
            (case, judged)
        })
        .collect();
    match args.format {
        PublishedFormat::Table => show(&table(&judged)),
        PublishedFormat::Json => show_json(&json(&judged)),
    }
}

/// A file of cases that exceeds the limits of a run.
fn too_much(file: &Path, passed: TooMuch) -> CommandFault {
    let what = match passed {
        TooMuch::Scenarios => "scenarios of places",
        TooMuch::Runs => "runs of a country",
    };
    CommandFault::new(
        file.display(),
        format!("its cases need more than {} {what}.", passed.limit()),
        "Split the file, or choose smaller places.",
    )
}

fn table(judged: &[(PublishedCase, Judged)]) -> String {
    let mut table = PageTable::new("<<<<>><");
    table.row(["case", "place", "scenario", "what", "ours", "published", "unit", "verdict", "group"]);
    for (case, judged) in judged {
        let number = |value: Option<f64>| value.map_or_else(String::new, |value| rounded(&[value]).concat());
        let range = match (case.low, case.high) {
            (None, None) => String::new(),
            (low, high) => format!("{} … {}", number(low), number(high)),
        };
        let years = [case.from, case.to].into_iter().flatten().map(|year| year.to_string());
        let years: Vec<String> = years.collect();
        let what = format!("{}, {} {}", case.variable, case.measure.word(), years.join("–"));
        table.row([
            &case.case,
            &case.place,
            &case.scenario,
            &what,
            &number(judged.our_number),
            &range,
            &case.unit,
            judged.verdict.word(),
            case.group.id(),
        ]);
    }
    let mut text = format!("{table}\n");
    for group in Proof::ALL {
        let [passed, all] = passed(judged, group);
        let explained = judged
            .iter()
            .filter(|(case, judged)| case.group == group && judged.verdict == Verdict::Explained);
        let explained = match explained.count() {
            0 => String::new(),
            count => format!(" {count} of the others are explained, which is no pass."),
        };
        let _ = writeln!(text, "{}: {passed} of {all} pass.{explained}", group.id());
    }
    let count = |verdict| judged.iter().filter(|(_, judged)| judged.verdict == verdict).count();
    let _ = writeln!(
        text,
        "{} have no verdict; {} are outside what the model covers.",
        count(Verdict::Untested),
        count(Verdict::Cannot)
    );
    for verdict in [Verdict::Explained, Verdict::Fail, Verdict::Untested, Verdict::Cannot] {
        for (case, judged) in judged.iter().filter(|(_, judged)| judged.verdict == verdict) {
            let otherwise = judged
                .otherwise
                .map_or_else(String::new, |value| format!(" (reckoned so: {})", rounded(&[value]).concat()));
            let _ = writeln!(text, "{} {}: {}{otherwise}", verdict.word(), line(&case.case), line(&judged.reason));
        }
    }
    text
}

fn json(judged: &[(PublishedCase, Judged)]) -> String {
    let list: Vec<serde_json::Value> = judged
        .iter()
        .map(|(case, judged)| {
            serde_json::json!({
                "case": case.case,
                "study": case.study,
                "source": case.source,
                "place": case.place,
                "variable": case.variable,
                "measure": case.measure.word(),
                "ours": judged.our_number,
                "otherwise": judged.otherwise,
                "low": case.low,
                "high": case.high,
                "unit": case.unit,
                "verdict": judged.verdict.word(),
                "group": case.group.id(),
                "reason": judged.reason,
            })
        })
        .collect();
    serde_json::Value::from(list).to_string() + "\n"
}
