//! `range --table`: ranges computed at release time, for a place larger than a country under a built-in scenario.
//!
//! Results and forms are those of `range`. Out of scope: how the draws were made ([`crate::wide`]).

use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::findings::range::quantile::SHARES;
use cairn_analysis::findings::range::{Range, wide};
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::pack;
use cairn_core::facts::ranges::WideRanges;
use cairn_core::year::Year;
use serde_json::{Value, json};

use crate::fault::CommandFault;
use crate::range_files::{NOT_VARIED, RangeLine, csv_line, csv_lines, listed, object, part, table};
use crate::report::{CommandReport, CsvLines, ReportFormat, ReportHead, print};

/// A request to the table.
pub(crate) struct RangeTableQuery<'a> {
    pub(crate) target: &'a RunTarget<'a>,
    pub(crate) choices: &'a Choices,
    pub(crate) release: &'a str,
    pub(crate) read: (Year, Per),
}

/// The built-in scenario equal to the choices in a place, as far as the place offers its levers. None if there is no such
/// scenario.
pub(crate) fn built_in(target: &RunTarget<'_>, choices: &Choices) -> Option<Scenario> {
    let levers = target.facts().levers();
    Scenario::DRAWN.into_iter().find(|scenario| {
        let mut of = scenario.choices();
        of.pulls.retain(|lever, _| levers.contains(lever));
        of == *choices || scenario.choices() == *choices
    })
}

/// Prints the ranges of the table.
pub(crate) fn show_of(query: &RangeTableQuery<'_>, format: ReportFormat) -> Result<(), CommandFault> {
    let released = pack::read_ranges(pack::RANGES).map_err(CommandFault::pack("built-in ranges"))?;
    let place = query.target.id();
    let untold = || {
        CommandFault::new(
            "--table",
            format!("this release has no draws for {place} with these choices in {}.", query.read.0),
            "It has them for regions, groups and the world under built-in scenarios, in 2030, 2040, 2050 and 2060; without --table they are made now.",
        )
    };
    let scenario = built_in(query.target, query.choices).ok_or_else(untold)?;
    let rows = released.rows(place).ok_or_else(untold)?;
    let range = |headline, part| wide::range(rows, scenario, query.read, headline, part).map(seven_digits);
    let all = listed(scenario != Scenario::Reference, query.read, range);
    if all.is_empty() {
        return Err(untold());
    }
    let head = ReportHead {
        place,
        name: query.target.name().to_owned(),
        scenario: scenario.id().to_owned(),
        release: query.release.to_owned(),
    };
    print(&ReleasedRanges { head, released, all }, format)
}

struct ReleasedRanges {
    head: ReportHead,
    released: WideRanges,
    all: Vec<RangeLine>,
}

/// Rounds to the digits of the table.
fn seven_digits(range: Range) -> Range {
    let rounded = |value: f64| (value as f32).to_string().parse().unwrap_or(value);
    Range {
        central: rounded(range.central),
        quantiles: range.quantiles.map(rounded),
    }
}

impl CommandReport for ReleasedRanges {
    fn page(&self) -> String {
        format!(
            "{}{} draws, made with this release; reference and choices of each use the same facts\n\n{}\n\
             What we vary: {} numbers; {NOT_VARIED}.\nA range says what we doubt, as we judge it; it is no chance of what will be.\n",
            self.head.title(),
            self.released.draws,
            table(None, &self.all),
            self.released.varied,
        )
    }

    fn csv(&self) -> CsvLines {
        let mut lines = csv_lines(&self.head, self.released.draws as usize);
        self.all
            .iter()
            .for_each(|listed| csv_line(&mut lines, part(false, listed.part), listed));
        lines
    }

    fn json(&self) -> Value {
        let all = self.all.iter().map(|listed| object(false, listed));
        self.head.object(json!({
        "draws": self.released.draws, "varied": self.released.varied, "shares": SHARES, "table": true, "headlines": all.collect::<Vec<_>>(),
    }))
    }
}
