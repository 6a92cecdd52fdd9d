//! `chart`: the numbers of a chart of the explorer under the same choices.
//!
//! Out of scope: charts of many runs, which have commands of their own.

use cairn_analysis::ask::chart::{figure, find, find_any, series_name};
use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export;
use cairn_analysis::export::chart_code::{ChartCode, CodeLanguage};
use cairn_analysis::export::exact;
use cairn_analysis::export::table::rounded;
use cairn_analysis::figure::Figure;
use cairn_analysis::figure::table::{FigureTable, TableYears, table};
use cairn_analysis::findings::matters::ExplainedResult;
use cairn_core::choices::link::Link;
use clap::Args;
use serde_json::{Value, json};

use crate::choice_args::{ChoiceArgs, placed};
use crate::cities::world_with;
use crate::fault::CommandFault;
use crate::output::{remarks, show};
use crate::report::{CommandReport, CsvLines, OutputArgs, PageTable, ReportHead, print};

pub(crate) const EXAMPLES: &str = "Examples:
  cairn chart IND ghg                               emissions of India by cause
  cairn chart IND materials --scenario all          materials with levers moved
  cairn chart DEU ghg --link 'c=ghg&u=c&b=all'      what a link of the site shows: for each person
  cairn chart WLD stands --format csv               one number per line, full precision
  cairn chart IND range --code py                   lines of Python that give the numbers of the chart

Code: py, R, mjs (JavaScript, which takes the module of a site: write its address for SITE) or sh.

Charts: ghg sector materials age built eol energy plants grid nox pm25 soot plastics plastic-waste goods grows stands works
homes-need. Their numbers are those of the page: a flow is the mean of five years. The charts range, matters, who, wedges, need,
pair and flows have commands of their own: range, who, need and flows.";

/// Arguments of `chart`.
#[derive(Args)]
pub(crate) struct ChartArgs {
    /// Id or English name of a country, group or city, such as IND, India, G7, WLD or KEN-21711, or several joined by +
    place: String,
    /// Id of the chart, as `c=` of a link names it
    chart: String,
    /// Print lines of code that give the numbers, in this language: py, R, mjs or sh
    #[arg(long, value_name = "LANGUAGE")]
    code: Option<String>,
    #[command(flatten)]
    choices: ChoiceArgs,
    #[command(flatten)]
    output: OutputArgs,
}

/// A chart of a place, and its request.
struct ChartReport {
    head: ReportHead,
    of: Figure,
}

/// The folder of the module of a site, whose address is not known here.
const MODULE: &str = "https://SITE/module/";

/// Runs a place and prints the numbers of a chart, or the code that gives them.
pub(crate) fn run(args: &ChartArgs) -> Result<(), CommandFault> {
    if let Some(language) = &args.code {
        return show(&code(args, language)?);
    }
    let chart = find(&args.chart)?;
    let facts = args.output.facts.as_deref();
    let (world, chosen) = placed(world_with(facts, &args.place)?, &args.place, &args.choices, facts)?;
    let mut target = RunTarget::find(&world, &args.place)?;
    let of = figure(chart, &mut target, &chosen)?;
    remarks(&chosen.remarks);
    let report = ChartReport {
        head: ReportHead::of(&target, &chosen.scenario, &export::release(&world.release)),
        of,
    };
    print(&report, args.output.format)
}

/// Lines of code for any chart.
fn code(args: &ChartArgs, language: &str) -> Result<String, CommandFault> {
    let chart = find_any(&args.chart)?;
    let ids = || CodeLanguage::ALL.map(CodeLanguage::id);
    let known = ids().into_iter().find(|id| id.eq_ignore_ascii_case(language.trim()));
    let Some(language) = known.and_then(CodeLanguage::find) else {
        let found = format!("\"{language}\" is not a language of code.");
        return Err(CommandFault::new("--code", found, format!("Write one of {}.", ids().join(" "))));
    };
    let facts = args.output.facts.as_deref();
    let (world, chosen) = placed(world_with(facts, &args.place)?, &args.place, &args.choices, facts)?;
    let target = RunTarget::find(&world, &args.place)?;
    let view = &chosen.view;
    let link = Link {
        charts: vec![chart],
        per: view.per,
        result: view.result,
        ..Link::from_choices(&chosen.scenario.choices, Some(view.focus))
    };
    let typed = args
        .choices
        .plan
        .link
        .as_deref()
        .map(|link| link.split_once('?').map_or(link, |(_, query)| query));
    let (place, written, goal) = (target.id(), link.write(), format!("ghr:{}:-30", view.focus));
    let lines = ChartCode {
        chart,
        place: place.as_str(),
        link: typed.unwrap_or(&written),
        goal: &goal,
        result: ExplainedResult::of_headline(view.result).id(),
        pair: view.lenses.iter().find_map(|lens| lens.pair),
        module: MODULE,
    };
    remarks(&chosen.remarks);
    lines.write(language).ok_or_else(|| {
        CommandFault::new(
            "--code mjs",
            format!("the module has no function for \"{}\".", chart.id()),
            "Take py, R or sh.",
        )
    })
}

impl ChartReport {
    fn table(&self, years: TableYears) -> FigureTable {
        table(&self.of, years)
    }

    fn names(table: &FigureTable) -> Vec<String> {
        table.columns.iter().map(|column| series_name(column.label)).collect()
    }
}

impl CommandReport for ChartReport {
    fn page(&self) -> String {
        let table = self.table(TableYears::Tenth(self.of.last));
        let mut page = PageTable::new("<>");
        page.row_with(["year"], ChartReport::names(&table));
        let values: Vec<f64> = table.rows.iter().flat_map(|row| &row.values).flatten().copied().collect();
        let mut texts = rounded(&values).into_iter();
        for row in &table.rows {
            let cells = row.values.iter().map(|value| value.and_then(|_| texts.next()).unwrap_or_default());
            page.row_with([row.year.to_string().as_str()], cells.collect::<Vec<_>>());
        }
        format!(
            "{}Chart {}, {}.\n\n{page}",
            self.head.title(),
            self.of.id.id(),
            self.of.unit.symbol()
        )
    }

    fn csv(&self) -> CsvLines {
        let table = self.table(TableYears::All);
        let (names, chart) = (ChartReport::names(&table), self.of.id.id());
        let mut lines = self.head.lines("place,scenario,chart,year,series,unit,value");
        for row in &table.rows {
            for ((column, name), value) in table.columns.iter().zip(&names).zip(&row.values) {
                if let Some(value) = value {
                    lines.line([chart, &row.year.to_string(), name, column.unit.symbol(), &exact(*value)]);
                }
            }
        }
        lines
    }

    fn json(&self) -> Value {
        let table = self.table(TableYears::All);
        let names = ChartReport::names(&table);
        let series = names.iter().enumerate().map(|(at, name)| {
            let values: Vec<Option<f64>> = table.rows.iter().map(|row| row.values.get(at).copied().flatten()).collect();
            json!({ "name": name, "values": values })
        });
        let years: Vec<u16> = table.rows.iter().map(|row| row.year.number()).collect();
        self.head.object(json!({
            "chart": self.of.id.id(), "unit": self.of.unit.symbol(), "years": years, "series": series.collect::<Vec<Value>>(),
        }))
    }
}
