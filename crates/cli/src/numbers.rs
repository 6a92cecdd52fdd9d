//! `numbers`: the numbers that ranges vary in a place, as a person may set them by hand with `--assume`.
//!
//! A number without a unit is a factor on ours, a power of growth, or an amount added. Out of scope: what a number does.

use cairn_analysis::ask::number;
use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export::exact;
use cairn_analysis::export::table::rounded;
use cairn_analysis::export::terminal::line;
use cairn_core::doubt::{OpenNumber, sources_of};
use cairn_core::facts::doubts::Doubts;
use cairn_core::kind::Language;
use cairn_core::place::PlaceId;
use clap::Args;
use serde_json::{Value, json};

use crate::cities::world_with;
use crate::fault::CommandFault;
use crate::range::doubts;
use crate::report::{CommandReport, CsvLines, OutputArgs, PageTable, print};

pub(crate) const EXAMPLES: &str = "Examples:
  cairn numbers IND                                 every number, with ours, low and high
  cairn numbers WLD --format csv                    means of all countries by people, for a spreadsheet
  cairn run IND --assume homes.life=90              homes stand 90 years
  cairn compare IND ref all --assume cars.km=8000   the same on both sides

times: a factor on ours, unless the number has a unit. power: of growth after 2020. add: added to ours. set: the number itself.
A number may lie beyond low and high, up to the bounds. Ranges then vary the other numbers only.";

/// Arguments of `numbers`.
#[derive(Args)]
pub(crate) struct NumbersArgs {
    /// Id or English name of a place, such as IND, India, G7 or WLD
    place: String,
    #[command(flatten)]
    output: OutputArgs,
}

/// The numbers of a place.
struct NumbersReport {
    place: PlaceId,
    name: String,
    numbers: Vec<(OpenNumber, Vec<String>)>,
}

/// Prints the numbers.
pub(crate) fn run(args: &NumbersArgs) -> Result<(), CommandFault> {
    let facts = args.output.facts.as_deref();
    let world = world_with(facts, &args.place)?;
    let target = RunTarget::find(&world, &args.place)?;
    if target.id().is_city() {
        let country = target.id().country().map_or_else(String::new, |country| country.to_string());
        return Err(CommandFault::new(
            "PLACE",
            "a city takes the numbers of its country as they are.",
            format!("Ask for its country: `cairn numbers {country}`."),
        ));
    }
    let doubts = doubts(facts)?;
    let with_sources = |number: OpenNumber| {
        let sources = sources(&target, &doubts, &number);
        (number, sources)
    };
    let report = NumbersReport {
        place: target.id(),
        name: target.name().to_owned(),
        numbers: number::open(&target, &doubts).into_iter().map(with_sources).collect(),
    };
    print(&report, args.output.format)
}

/// Sources of the values that a number changes; none for a sum of places, where each has its own.
fn sources(target: &RunTarget<'_>, doubts: &Doubts, number: &OpenNumber) -> Vec<String> {
    let RunTarget::One { facts, .. } = target else { return Vec::new() };
    let row = doubts.rows.iter().find(|row| row.id == number.row);
    row.map(|row| sources_of(facts, row)).unwrap_or_default()
}

fn unit(number: &OpenNumber) -> &'static str {
    number.unit.map_or("", |unit| unit.symbol())
}

impl CommandReport for NumbersReport {
    fn page(&self) -> String {
        let mut table = PageTable::new("<<><>><<");
        table.row(["name", "meaning", "ours", "unit", "low", "high", "way", "sources of the facts"]);
        for (number, sources) in &self.numbers {
            let cells = rounded(&[number.ends[1], number.ends[0], number.ends[2]]);
            let [ours, low, high] = [0, 1, 2].map(|at| cells.get(at).cloned().unwrap_or_default());
            let meaning = line(number.names.say(Language::English));
            table.row_with(
                [number.on.id(), &meaning],
                [
                    ours,
                    unit(number).to_owned(),
                    low,
                    high,
                    number.way.id().to_owned(),
                    sources.join(" "),
                ],
            );
        }
        format!("{} ({}): numbers that can be set by hand\n\n{table}", line(&self.name), self.place)
    }

    fn csv(&self) -> CsvLines {
        let mut lines = CsvLines::new(
            "place,name,meaning,way,unit,ours,low,high,least,most,doubt,sources",
            [self.place.as_str()],
        );
        for (number, sources) in &self.numbers {
            let meaning = number.names.say(Language::English);
            let [low, ours, high] = number.ends.map(exact);
            let [least, most] = number.bounds.map(exact);
            let rest = [ours, low, high, least, most, number.row.clone(), sources.join(" ")];
            lines.line_with([number.on.id(), meaning, number.way.id(), unit(number)], rest);
        }
        lines
    }

    fn json(&self) -> Value {
        let number = |(number, sources): &(OpenNumber, Vec<String>)| {
            json!({
                "name": number.on.id(),
                "meaning": number.names.say(Language::English),
                "way": number.way.id(),
                "unit": number.unit.map(|unit| unit.symbol()),
                "ours": number.ends[1],
                "low": number.ends[0],
                "high": number.ends[2],
                "least": number.bounds[0],
                "most": number.bounds[1],
                "doubt": number.row,
                "sources": sources,
            })
        };
        json!({ "place": self.place, "numbers": self.numbers.iter().map(number).collect::<Vec<Value>>() })
    }
}
