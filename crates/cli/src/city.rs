//! `city`: inflow, stock and outflow of a city, and a comparison of its urban forms; for a listed city or the user's own.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use cairn_analysis::ask::choices::called;
use cairn_analysis::ask::place;
use cairn_analysis::export;
use cairn_analysis::export::exact;
use cairn_analysis::export::table::rounded;
use cairn_analysis::export::terminal::line;
use cairn_analysis::findings::city::sheet::{far, own_numbers};
use cairn_analysis::findings::city::{
    CityQuantity, CityQuantityGroup, CityRun, NOT_MODELLED, TradeRow, TradeoffCell, TradeoffColumn, TradeoffTable, UNKNOWN,
    facts_with_input, trade,
};
use cairn_analysis::words::names;
use cairn_core::choices::Choices;
use cairn_core::choices::city_input::CityInput;
use cairn_core::choices::native::read_city;
use cairn_core::facts::cities::CityPack;
use cairn_core::facts::city as derived;
use cairn_core::facts::city::OwnCity;
use cairn_core::facts::{Facts, World};
use cairn_core::kind::{CityObserved, Confidence};
use cairn_core::limits;
use cairn_core::model;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use clap::Args;
use serde_json::{Value, json};

use crate::choice_args::{self, PlanArgs};
use crate::cities::{self, NOTE};
use crate::fault::CommandFault;
use crate::output::{remark, remarks};
use crate::report::{CommandReport, CsvLines, PageTable, ReportFormat, ReportHead, print};
use crate::{user_file, world};

pub(crate) const EXAMPLES: &str = "Examples:
  cairn city KEN-21711                       what comes into Nairobi, is in use and leaves it, and three ways to grow
  cairn city Nairobi --path compact          the same if it grows compactly
  cairn city KEN-21711 --set md=2            with a lever on top, in every way to grow
  cairn city mine.json                       your own city
  cairn city KEN-21711 --format json         for programs; csv for a spreadsheet

A file: {\"cairn_city\":1,\"place\":\"KEN\",\"people\":4700000,\"land_km2\":380,\"home_m2\":14,\"cars_per_1000\":60}
place is a country or a listed city; every number may be left out: people_2050 land_2050_km2 dwellings and dwelling_m2 (for home_m2)
flats_percent km_per_car street_km power_kwh (per person per year) waste_kg_day recycled_percent dumped_percent.
With land_2050_km2, --path planned grows to it, and the plan is shown beside the other ways to grow. Costs are not modelled.";

/// Years in which flows are printed.
const YEARS: [Year; 4] = [Year::BASE, Year::of(2030), Year::of(2050), Year::LAST];

/// Arguments of `city`.
#[derive(Args)]
pub(crate) struct CityArgs {
    /// Id or name of a city, such as KEN-21711 or Nairobi; or a file of your own city
    #[arg(value_name = "CITY|FILE.json")]
    city: String,
    #[command(flatten)]
    choices: PlanArgs,
    /// Output format
    #[arg(
        long,
        value_parser = ReportFormat::parser("text", "Aligned columns, to read", "One value per line, full precision"),
        default_value = "text"
    )]
    format: ReportFormat,
    /// Use the facts of this pack instead of the built-in ones
    #[arg(long, value_name = "FILE")]
    facts: Option<PathBuf>,
}

/// Results of a city, and their request.
struct CityReport<'a> {
    run: CityRun<'a>,
    trade: TradeoffTable,
    head: ReportHead,
}

pub(crate) fn run(args: &CityArgs) -> Result<(), CommandFault> {
    let world = world(args.facts.as_deref())?;
    let cities = cities::read_cities()?;
    let path = Path::new(&args.city);
    let own = if path.extension().is_some_and(|end| end == "json") || path.is_file() {
        read_own_city(path)?
    } else {
        let (_, city) = cities::city(&cities, &args.city).map_err(|fault| country(&world, &args.city).unwrap_or(fault))?;
        OwnCity {
            place: Some(city.place),
            ..OwnCity::default()
        }
    };
    let facts = facts(&world, &cities, &own)?;
    let release = export::release(&world.release);
    let chosen = choice_args::choose(&args.choices, &facts, &release)?;
    remarks(&chosen.remarks);
    let choices = &chosen.scenario.choices;
    let outcome = model::run(&facts, choices);
    let (Some(run), Some(trade)) = (CityRun::of(&facts, choices, &outcome), trade(&facts, choices)) else {
        return Err(cities::unknown(&args.city, &[]));
    };
    flagged(&world, &cities, &own, &facts)?;
    let report = CityReport {
        run,
        trade,
        head: ReportHead {
            place: facts.place,
            name: facts.name.clone(),
            scenario: called(&chosen.scenario),
            release,
        },
    };
    print(&report, args.format)
}

/// The fault of a country where a city is needed.
fn country(world: &World, wanted: &str) -> Option<CommandFault> {
    let Facts { name, place, .. } = place::find(world, wanted)?;
    let advice = format!("`cairn cities {place}` lists its cities.");
    Some(CommandFault::new("CITY", format!("{name} is a country."), advice))
}

/// A user's own city, from a file.
fn read_own_city(path: &Path) -> Result<OwnCity, CommandFault> {
    let text = user_file::text(path, limits::CITY_BYTES)?;
    read_city(&text).map_err(|faults| CommandFault::of_file(path.display(), faults))
}

/// The facts of a listed city with the user's numbers, or of a new city in a country.
fn facts(world: &World, cities: &CityPack, own: &OwnCity) -> Result<Facts, CommandFault> {
    let place = own.place.map_or_else(String::new, |place| place.to_string());
    let listed = own.place.filter(|place| place.is_city());
    let id = match listed {
        Some(_) => cities::city(cities, &place)?.0.place,
        None => place::place(world, &place)?.place,
    };
    let none = || choice_args::no_place(&place);
    let whole = Arc::new(world.place(id).ok_or_else(none)?.clone());
    let country = cities.country(id).ok_or_else(none)?;
    let city = listed.and_then(|id| country.cities.iter().find(|city| city.place == id));
    Ok(facts_with_input(&whole, cities, country, city, own))
}

/// Remarks on user's numbers that differ greatly from ours.
fn flagged(world: &World, cities: &CityPack, own: &OwnCity, facts: &Facts) -> Result<(), CommandFault> {
    let plain = self::facts(
        world,
        cities,
        &OwnCity {
            place: own.place,
            people: own.people,
            land: own.land,
            ..OwnCity::default()
        },
    )?;
    let choices = Choices::default();
    let outcome = model::run(&plain, &choices);
    let Some(run) = CityRun::of(&plain, &choices, &outcome) else {
        return Ok(());
    };
    let ours = own_numbers(&run, &plain);
    for (number, far) in CityInput::ALL
        .into_iter()
        .filter_map(|number| Some((number, far(number, own, &ours)?)))
    {
        let [text, ours] = far.map(|number| rounded(&[number]).concat());
        let key = number.id();
        remark(&format!(
            "{key}: {text} is used, though far from the {ours} of {}: check the unit",
            line(&facts.name)
        ));
    }
    Ok(())
}

/// Heading of a part.
const fn called_part(part: CityQuantityGroup) -> &'static str {
    match part {
        CityQuantityGroup::Place => "People and land",
        CityQuantityGroup::Built => "What is built: in = stays + out",
        CityQuantityGroup::Stands => "Buildings, streets and cars",
        CityQuantityGroup::Ghg => "Greenhouse gases: made elsewhere (materials) + of power + inside (fuels, sites)",
        CityQuantityGroup::Water => "Water: in = wastewater + rest; constant per person",
        CityQuantityGroup::Food => "Food: in = waste + eaten; constant per person",
        CityQuantityGroup::Waste => "Municipal waste, food waste among it; its gases are in no total",
        CityQuantityGroup::Goals => "Indicators of the Sustainable Development Goals",
    }
}

/// An id as readable text.
fn readable_text(word: &str) -> String {
    word.replace('_', " ")
}

impl CommandReport for CityReport<'_> {
    fn page(&self) -> String {
        let mut text = [self.head.title().as_str(), NOTE].concat();
        text.push_str("Flows of what is built and of municipal supply, not of the whole economy; not a city inventory.\n");
        for part in CityQuantityGroup::ALL {
            let mut table = PageTable::new("<<>");
            table.row_with(["", "unit"], YEARS.iter().map(Year::to_string));
            for measure in CityQuantity::ALL.into_iter().filter(|measure| measure.part() == part) {
                let goal = measure.goal().map_or_else(String::new, |goal| [goal, " "].concat());
                let name = [goal, readable_text(measure.id())].concat();
                let values: Vec<Option<f64>> = YEARS.iter().map(|year| self.run.value(measure, *year)).collect();
                let numbers: Vec<f64> = values.iter().map(|value| value.unwrap_or(0.0)).collect();
                let written = rounded(&numbers);
                let cells = values.iter().zip(written);
                let cells = cells.map(|(value, text)| value.map_or_else(|| "no data".to_owned(), |_| text));
                table.row_with([&name, measure.unit()], cells);
            }
            let _ = write!(text, "\n{}\n{table}", called_part(part));
        }
        let _ = writeln!(
            text,
            "No data: {}. 11.3.1 compares 2026 and 2050; below 0, land grows while people become fewer.",
            UNKNOWN.join(", ")
        );
        if let Some(sure) = sure(self.run.facts) {
            let _ = writeln!(text, "Food waste is the country's figure, by UNEP, with {} confidence.", sure.id());
        }
        text.push_str(&observed(self));
        text.push_str(&forms(self));
        text
    }

    fn csv(&self) -> CsvLines {
        let mut lines = self.head.lines("place,scenario,part,measure,goal,unit,year,value");
        for measure in CityQuantity::ALL {
            for year in Year::BASE.to(Year::LAST) {
                if let Some(value) = self.run.value(measure, year) {
                    let (goal, year) = (measure.goal().unwrap_or(""), year.to_string());
                    lines.line([measure.part().id(), measure.id(), goal, measure.unit(), &year, &exact(value)]);
                }
            }
        }
        for (line, values) in TradeRow::ALL.into_iter().zip(&self.trade.rows) {
            for (column, of) in self.trade.columns.iter().zip(values) {
                if let Some(value) = of.value {
                    lines.line([column.id(), line.id(), "", line.unit(), "", &exact(value)]);
                }
            }
        }
        lines
    }

    fn json(&self) -> Value {
        let facts = self.run.facts;
        let years: Vec<Year> = Year::BASE.to(Year::LAST).collect();
        let measures = CityQuantity::ALL.into_iter().map(|measure| {
            let values: Vec<Option<f64>> = years.iter().map(|year| self.run.value(measure, *year)).collect();
            json!({"measure": measure.id(), "part": measure.part().id(), "unit": measure.unit(), "goal": measure.goal(), "values": values})
        });
        let rows = TradeRow::ALL.into_iter().zip(&self.trade.rows).map(|(line, values)| {
        let of = |(column, cell): (&TradeoffColumn, &TradeoffCell)| {
            json!({"path": column.id(), "value": cell.value, "change": cell.change, "within_doubt": cell.within_doubt})
        };
        let paths = self.trade.columns.iter().zip(values).map(of);
        json!({"row": line.id(), "unit": line.unit(), "paths": paths.collect::<Vec<_>>()})
    });
        let levers = TradeoffColumn::LEVERS.map(|(lever, level)| json!({"lever": lever.id(), "level": level.number()}));
        let observed = facts.city.as_ref().map_or_else(Vec::new, |city| {
            let of = |(what, value, years): &(CityObserved, f64, String)| json!({"what": what.id(), "value": value, "years": years});
            city.supply.observed.iter().map(of).collect()
        });
        self.head.object(json!({
            "country": facts.place.country().as_ref().map(PlaceId::as_str),
            "name": facts.name,
            "years": years,
            "measures": measures.collect::<Vec<_>>(),
            "observed": observed,
            "food_waste_confidence": sure(facts).map(Confidence::id),
            "forms": rows.collect::<Vec<_>>(),
            "compact_with_transit": levers,
            "not_modelled": NOT_MODELLED,
            "no_data": UNKNOWN,
            "land_km2_2020": facts.city.as_ref().map(|city| derived::land_m2(city) / 1e6),
            "balance_error": self.run.outcome.balance.worst(),
        }))
    }
}

/// Confidence in the source on food waste.
fn sure(facts: &Facts) -> Option<Confidence> {
    let supply = &facts.city.as_ref()?.supply;
    supply.confidence.filter(|_| supply.food_waste.is_some())
}

/// Observations in the city.
fn observed(report: &CityReport<'_>) -> String {
    let Some(city) = &report.run.facts.city else { return String::new() };
    let mut table = PageTable::new("<><");
    for (what, value, years) in &city.supply.observed {
        let unit = match what {
            CityObserved::Waste => "kg/person/day",
            CityObserved::Greenness => "0 to 1, of the urban centre",
            _ => "%",
        };
        table.row([&readable_text(what.id()), &exact(*value), unit, years]);
    }
    if table.len() == 0 {
        return String::new();
    }
    format!("\nObserved, for a municipality in it or for its centre\n{table}")
}

/// The urban forms side by side.
fn forms(city: &CityReport<'_>) -> String {
    let mut table = PageTable::new("<<>");
    table.row_with(["", "unit"], city.trade.columns.iter().map(|column| readable_text(column.id())));
    for (line, values) in TradeRow::ALL.into_iter().zip(&city.trade.rows) {
        let numbers: Vec<f64> = values.iter().map(|of| of.value.unwrap_or(0.0)).collect();
        let cells = values.iter().zip(rounded(&numbers)).map(|(of, text)| {
            let change = of.change.map_or_else(String::new, |change| {
                let doubt = if of.within_doubt { "~" } else { "" };
                format!(" ({:+.1}%{doubt})", change * 100.0)
            });
            of.value.map_or_else(|| "no data".to_owned(), |_| text + &change)
        });
        table.row_with([&readable_text(line.id()), line.unit()], cells);
    }
    let levers: Vec<String> = TradeoffColumn::LEVERS
        .iter()
        .map(|(lever, level)| format!("{}={level} ({})", lever.id(), names::lever_in_english(*lever)))
        .collect();
    let space = city.run.facts.space_floor.value;
    format!(
        "\nWays to grow, with the same levers; 2050, or 2027 to 2060 where added up\n{table}\
         ~ too small to be sure of. Compact with transit = compact and the levers {}.\n\
         A decent home needs {} m2 per person. Public transport and length of trips are shown and change nothing else.\n\
         Not modelled: {}. Form decides land, and mostly where the population grows.\n",
        levers.join(", "),
        exact(space),
        NOT_MODELLED.map(readable_text).join(", "),
    )
}
