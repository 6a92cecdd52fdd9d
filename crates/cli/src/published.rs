//! `published`: compares our numbers with published ones, with the reason of each miss.

use std::fmt::Write as _;
use std::path::PathBuf;

use cairn_analysis::export::table::{Side, aligned, rounded};
use cairn_analysis::export::terminal::line;
use cairn_analysis::findings::published::Case;
use cairn_analysis::findings::published::judge::{Judged, Verdict, judge, passed};
use cairn_analysis::findings::published::places::Places;
use cairn_core::kind::Proof;
use cairn_core::limits;
use cairn_evidence::outlook::Outlook;
use cairn_evidence::outlook::cases::Both;
use clap::{Args, ValueEnum};

use crate::brought;
use crate::fault::Fault;
use crate::said::{show, show_json};
use crate::world;

pub(crate) const EXAMPLES: &str = "Examples:
  cairn published                             every case, and why some do not pass
  cairn published --format json               the same, for programs
  cairn published --cases mine.csv            your own cases in the same form

A case file begins with: case,study,source,place,scenario,background,variable,measure,from,to,low,high,unit,note
The exit code is 0 whatever the verdicts; it is 1 if a file is faulty.";

/// What `published` is asked.
#[derive(Args)]
pub(crate) struct PublishedArgs {
    /// Cases from this file instead of our own
    #[arg(long, value_name = "FILE.csv")]
    cases: Option<PathBuf>,
    /// Output format
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Use the facts of this pack instead of the built-in ones
    #[arg(long, value_name = "FILE")]
    facts: Option<PathBuf>,
}

/// How the verdicts are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Aligned columns, then the reasons
    Table,
    /// One list of objects, for programs
    Json,
}

/// Judges cases and prints the verdict on each.
pub(crate) fn run(asked: &PublishedArgs) -> Result<(), Fault> {
    let world = world(asked.facts.as_deref())?;
    let cases = match &asked.cases {
        None => read(
            cairn_evidence::compared::published::FILE,
            cairn_evidence::compared::published::TABLE,
        )?,
        Some(path) => read(&path.display().to_string(), &brought::text(path, limits::CASES_BYTES)?)?,
    };
    let outlook = Outlook::of(&world).map_err(|faults| Fault::Cases {
        faults: faults.all().iter().map(ToString::to_string).collect(),
    })?;
    let mut places = Both {
        places: Places::of(&world),
        outlook: &outlook,
    };
    if let Some(file) = &asked.cases {
        let file = file.display().to_string();
        places
            .places
            .within_limits(&cases)
            .map_err(|passed| Fault::TooMuch { file, passed })?;
    }
    let judged: Vec<(Case, Judged)> = cases
        .into_iter()
        .map(|case| {
            let judged = judge(&case, &mut places);
            (case, judged)
        })
        .collect();
    match asked.format {
        Format::Table => show(&table(&judged)),
        Format::Json => show_json(&json(&judged)),
    }
}

fn read(file: &str, text: &str) -> Result<Vec<Case>, Fault> {
    cairn_evidence::compared::published::read(file, text).map_err(|faults| Fault::Cases {
        faults: faults.all().iter().map(ToString::to_string).collect(),
    })
}

fn table(judged: &[(Case, Judged)]) -> String {
    let row = |cells: [&str; 9]| cells.map(str::to_owned).to_vec();
    let mut rows = vec![row([
        "case",
        "place",
        "scenario",
        "what",
        "ours",
        "published",
        "unit",
        "verdict",
        "group",
    ])];
    for (case, judged) in judged {
        let number = |value: Option<f64>| value.map_or_else(String::new, |value| rounded(&[value]).concat());
        let range = match (case.low, case.high) {
            (None, None) => String::new(),
            (low, high) => format!("{} … {}", number(low), number(high)),
        };
        let years = [case.from, case.to].into_iter().flatten().map(|year| year.to_string());
        let years: Vec<String> = years.collect();
        let what = format!("{}, {} {}", case.variable, case.measure.word(), years.join("–"));
        rows.push(row([
            &case.case,
            &case.place,
            &case.scenario,
            &what,
            &number(judged.ours),
            &range,
            &case.unit,
            judged.verdict.word(),
            case.group.word(),
        ]));
    }
    let mut sides = vec![Side::Left; 4];
    sides.extend([Side::Right, Side::Right, Side::Left, Side::Left, Side::Left]);
    let mut text = aligned(&rows, &sides);
    text.push('\n');
    for group in Proof::ALL {
        let [passed, all] = passed(judged, group);
        let _ = writeln!(text, "{}: {passed} of {all} pass.", group.word());
    }
    let count = |verdict| judged.iter().filter(|(_, judged)| judged.verdict == verdict).count();
    let _ = writeln!(
        text,
        "{} have no verdict; {} are outside what the model covers.",
        count(Verdict::Untested),
        count(Verdict::Cannot)
    );
    for verdict in [Verdict::Fail, Verdict::Untested, Verdict::Cannot] {
        for (case, judged) in judged.iter().filter(|(_, judged)| judged.verdict == verdict) {
            let _ = writeln!(text, "{} {}: {}", verdict.word(), line(&case.case), line(&judged.reason));
        }
    }
    text
}

fn json(judged: &[(Case, Judged)]) -> String {
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
                "ours": judged.ours,
                "low": case.low,
                "high": case.high,
                "unit": case.unit,
                "verdict": judged.verdict.word(),
                "group": case.group.word(),
                "reason": judged.reason,
            })
        })
        .collect();
    serde_json::Value::from(list).to_string() + "\n"
}
