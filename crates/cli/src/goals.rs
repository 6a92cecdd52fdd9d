//! `goals`: observed indicators of the global goals in a country, and the part of them that a plan moves.
//!
//! The numbers of the site's page of goals. Out of scope: how they are computed ([`cairn_analysis::findings::goals`]).

use std::fmt::Write as _;

use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export;
use cairn_analysis::export::exact;
use cairn_analysis::export::table::rounded;
use cairn_analysis::findings::goals::{
    AirChange, AirSource, CountryGoals, GoalChange, GoalIndicator, GoalPart, GoalPaths, GoalSeries, GoalValue, MILESTONES, Milestone,
    PlanEffect, TrendDirection, TrendUnit,
};
use cairn_analysis::findings::receipt;
use cairn_analysis::findings::variable::NamedSeries;
use cairn_core::choices::Choices;
use cairn_core::model::Outcome;
use cairn_core::unit::Unit;
use cairn_core::year::{Annual, Year};
use cairn_evidence::goals::{GoalTables, built_in};
use clap::Args;
use serde_json::{Value, json};

use crate::choice_args::{self, PlanArgs};
use crate::fault::CommandFault;
use crate::output::remarks;
use crate::report::{CommandReport, CsvLines, OutputArgs, PageTable, ReportHead, print};
use crate::world;

pub(crate) const EXAMPLES: &str = "Examples:
  cairn goals KEN                        observed indicators of goals 6, 7, 9, 11, 12 and 15 in Kenya
  cairn goals KEN --scenario all         and what all strategies do to those that the model moves
  cairn goals KEN --format csv           one number per line, with its source and licence
  cairn goals KEN --format json          the same for programs

Values are reports of states and estimates of agencies, of different years; some are old. Editions are never joined. A missing
value is said to be missing. Levers act on the indicators marked moves or part; the result of a plan stands beside the statistic
and is never subtracted from it. There is no score, no rank and no verdict on a target.";

/// Name of the air's result in files, and as a variable of `run`.
pub(crate) const AIR: &str = "Indicator|Air of transport and homes";

/// Change of the particles in the air of a country against the year of the shares, as a share of all of them: the whole value
/// of SDG decision 9.
///
/// It needs a table that the facts of a place do not have, so it is no variable of other commands.
pub(crate) fn air_series(outcome: &Outcome) -> Result<NamedSeries, CommandFault> {
    let tables = built_in()?;
    let Some(sources) = tables.countries.get(&outcome.place).and_then(|goals| goals.air) else {
        return Err(CommandFault::new(
            "--variable",
            format!("the sources of the air of {} are not known: they are of states.", outcome.place),
            "Name one state, such as KEN, or leave this variable out.",
        ));
    };
    let paths = GoalPaths::of(outcome);
    let change = |year| AirChange::of(&sources, &tables.assumed, &paths, year).total() / 100.0;
    Ok(NamedSeries {
        variable: AIR.to_owned(),
        unit: Unit::Share,
        values: Annual::from_fn(change),
    })
}

/// Arguments of `goals`.
#[derive(Args)]
pub(crate) struct GoalsArgs {
    /// Id or English name of a country, such as KEN or Kenya
    place: String,
    #[command(flatten)]
    choices: PlanArgs,
    #[command(flatten)]
    output: OutputArgs,
}

/// Indicators of a country, and the effect of a plan.
struct GoalReport {
    head: ReportHead,
    goals: CountryGoals,
    effect: PlanEffect,
    tables: GoalTables,
    moved: bool,
}

/// Runs today's path and a plan, and prints the indicators.
pub(crate) fn run(args: &GoalsArgs) -> Result<(), CommandFault> {
    let world = world(args.output.facts.as_deref())?;
    let tables = built_in()?;
    let mut target = RunTarget::find(&world, &args.place)?;
    let Some(goals) = tables.countries.get(&target.id()).cloned() else {
        return Err(CommandFault::new(
            "PLACE",
            format!("{} has no indicators: these are reports of states.", target.id()),
            "Name one state, such as KEN.",
        ));
    };
    let release = export::release(&world.release);
    let mut chosen = choice_args::choose(&args.choices, target.facts(), &release)?;
    let choices = chosen.scenario.choices.clone();
    let today = target.run(&Choices::default()).clone();
    let outcome = target.run(&choices);
    let effect = PlanEffect::of(&today, outcome);
    chosen.check_receipt(receipt::of(outcome));
    remarks(&chosen.remarks);
    let report = GoalReport {
        head: ReportHead::of(&target, &chosen.scenario, &release),
        goals,
        effect,
        tables,
        moved: choices != Choices::default(),
    };
    print(&report, args.output.format)
}

/// A trend with its unit and first year.
fn trend(value: &GoalValue) -> String {
    let (Some(direction), Some(trend), Some((from, _))) = (value.direction(), value.trend, value.base) else {
        return "-".to_owned();
    };
    let unit = match value.series.columns().trend {
        TrendUnit::Percent => "%/yr",
        TrendUnit::Points | TrendUnit::Index | TrendUnit::None => "points/yr",
    };
    match direction {
        TrendDirection::Flat => format!("flat since {from}"),
        TrendDirection::Falls | TrendDirection::Rises => format!("{trend:+} {unit} since {from}"),
    }
}

/// Reading of a trend, by its direction alone.
const fn reading(direction: Option<TrendDirection>, better: Option<bool>) -> &'static str {
    match (direction, better) {
        (None, _) => "",
        (Some(TrendDirection::Flat), _) => "flat",
        (_, Some(true)) => "better",
        (_, Some(false)) => "worse",
        (_, None) => "changed",
    }
}

/// What a milestone counts, its unit, and the factor for its numbers.
const fn milestone(milestone: Milestone) -> (&'static str, &'static str, f64) {
    match milestone {
        Milestone::Materials => ("Primary|Material a person", "t/person/yr", 1.0),
        Milestone::Circular => ("Indicator|Share from reuse and recycling", "%", 100.0),
        Milestone::Cooking => ("Indicator|Clean cooking", "%", 100.0),
        Milestone::Exhaust => ("Air|PM2.5 of 2017", "%", 100.0),
    }
}

const fn changed(change: GoalChange) -> (GoalIndicator, &'static str) {
    match change {
        GoalChange::Informal => (GoalIndicator::Slums, "Stock|Informal homes"),
        GoalChange::Uncollected => (GoalIndicator::CityWaste, "Plastics|Waste|Mismanaged"),
        GoalChange::Energy => (GoalIndicator::Intensity, "Energy"),
        GoalChange::Carbon => (GoalIndicator::Carbon, "GHG|Use"),
    }
}

const fn indicator(milestone: Milestone) -> GoalIndicator {
    match milestone {
        Milestone::Materials => GoalIndicator::Footprint,
        Milestone::Circular => GoalIndicator::Recycling,
        Milestone::Cooking => GoalIndicator::Cooking,
        Milestone::Exhaust => GoalIndicator::Air,
    }
}

/// Series of materials whose named share is told.
const NAMED: [GoalSeries; 3] = [GoalSeries::Footprint, GoalSeries::Consumption, GoalSeries::ConsumptionLate];

impl GoalReport {
    fn air(&self, year: Year) -> Option<[f64; 2]> {
        let sources = self.goals.air?;
        Some(self.effect.air(&sources, &self.tables.assumed, year).map(AirChange::total))
    }

    /// The table of a part of the page.
    fn part(&self, part: GoalPart) -> PageTable {
        let mut table = PageTable::new("<<>><<<<");
        table.row(["", "series", "year", "value", "unit", "trend", "plan", "source"]);
        for indicator in GoalIndicator::ALL.into_iter().filter(|indicator| indicator.columns().part == part) {
            let reach = indicator.columns().reach.id();
            let mut found = false;
            for value in self.goals.of(indicator) {
                found = true;
                let (year, last) = value.last;
                let shown = value.last_value().map_or_else(|| "fault".to_owned(), |_| last.to_string());
                table.row([
                    indicator.id(),
                    value.series.id(),
                    &year.to_string(),
                    &shown,
                    value.series.columns().unit,
                    &trend(value),
                    reach,
                    &value.sources.join(" "),
                ]);
            }
            if !found {
                table.row([indicator.id(), "no value in the sources read", "", "", "", "", reach, ""]);
            }
        }
        table
    }

    /// The milestones of today's path and of the plan.
    fn milestones(&self) -> PageTable {
        let mut table = PageTable::new("<<<>");
        table.row_with(["", "unit", "path"], MILESTONES.map(|year| year.to_string()));
        for of in Milestone::ALL {
            let (name, unit, factor) = milestone(of);
            let pairs = MILESTONES.map(|year| self.effect.milestone(of, year));
            let texts = rounded(&pairs.as_flattened().iter().map(|value| value * factor).collect::<Vec<f64>>());
            let each = |side: usize| texts.iter().skip(side).step_by(2).cloned().collect::<Vec<String>>();
            table.row_with([name, unit, "today"], each(0));
            if self.moved {
                table.row_with(["", "", "plan"], each(1));
            }
        }
        let air: Option<Vec<[f64; 2]>> = MILESTONES.into_iter().map(|year| self.air(year)).collect();
        if let Some(air) = air {
            let each = |side: usize| air.iter().map(move |pair| format!("{:+.1}", pair[side])).collect::<Vec<String>>();
            table.row_with([AIR, "% of 2017", "today"], each(0));
            if self.moved {
                table.row_with(["", "at most", "plan"], each(1));
            }
        }
        table
    }
}

impl CommandReport for GoalReport {
    fn page(&self) -> String {
        let mut text = self.head.title();
        let _ = writeln!(
            text,
            "{} of {} indicators with a value. Reports of states and estimates of agencies of different years; some are old.",
            self.goals.known_count(),
            GoalIndicator::COUNT
        );
        for part in GoalPart::ALL {
            let _ = write!(text, "\n{}\n{}", part.id(), self.part(part));
        }
        if let Some(air) = &self.goals.air {
            let shares = AirSource::ALL.map(|source| format!("{} {:.0}", source.id(), air.share(source)));
            let _ = writeln!(text, "\nParticles in the air of {} come from, %: {}.", air.year, shares.join(", "));
        }
        for series in NAMED {
            if let (Some(share), Some((year, _))) = (
                self.effect.named(&self.goals, series),
                self.goals.series(series).and_then(GoalValue::last_value),
            ) {
                let (percent, id) = (share * 100.0, series.id());
                let _ = if share > 1.0 {
                    writeln!(
                        text,
                        "The model counts more than {id} of {year} ({percent:.0} % of it): the two do not agree here."
                    )
                } else {
                    writeln!(text, "The model names {percent:.0} % of {id} of {year}.")
                };
            }
        }
        let _ = write!(text, "\nMilestones\n{}", self.milestones());
        if self.moved {
            let each = GoalChange::ALL.into_iter().filter_map(|of| {
                let change = self.effect.change(of)?;
                Some(format!("{} {:+.1} %", changed(of).1, change * 100.0))
            });
            let _ = writeln!(
                text,
                "\nPlan against today's path in 2050: {}.",
                each.collect::<Vec<String>>().join(", ")
            );
        }
        text
    }

    fn csv(&self) -> CsvLines {
        let mut lines = self
            .head
            .lines("place,scenario,indicator,series,what,unit,year,value,note,licence,source,basis");
        for of in GoalIndicator::ALL {
            let mut found = false;
            for value in self.goals.of(of) {
                found = true;
                let from = [value.licence.id(), &value.sources.join(" "), value.basis];
                let defect = value.defect.map_or("", |defect| defect.id());
                let mut line = |what: &str, unit: &str, (year, number): (Year, Option<f64>), note: &str| {
                    let (year, number) = (year.to_string(), number.map_or_else(String::new, exact));
                    let [licence, source, basis] = from;
                    lines.line([of.id(), value.series.id(), what, unit, &year, &number, note, licence, source, basis]);
                };
                let unit = value.series.columns().unit;
                line("last", unit, (value.last.0, value.last_value().map(|(_, value)| value)), defect);
                if value.first.0 < value.last.0 && !value.is_hidden() {
                    line("first", unit, (value.first.0, Some(value.first.1)), "");
                }
                if let (Some(trend), Some((from, _)), false) = (value.trend, value.base, value.is_hidden()) {
                    let unit = match value.series.columns().trend {
                        TrendUnit::Percent => "%/yr",
                        TrendUnit::Points | TrendUnit::Index | TrendUnit::None => "points/yr",
                    };
                    let reading = reading(value.direction(), value.is_better());
                    line("trend", unit, (from, Some(trend)), reading);
                }
            }
            if !found {
                lines.line([of.id(), "", "last", "", "", "", "no value in the sources read", "", "", ""]);
            }
        }
        let ours = ["as the sources of the model", "cairn", "model"];
        let mut line = |of: GoalIndicator, name: &str, what: &str, unit: &str, year: Year, value: f64| {
            let [licence, source, basis] = ours;
            lines.line([
                of.id(),
                name,
                what,
                unit,
                &year.to_string(),
                &exact(value),
                "",
                licence,
                source,
                basis,
            ]);
        };
        for of in Milestone::ALL {
            let (name, unit, factor) = milestone(of);
            for year in MILESTONES {
                for (what, value) in ["today", "plan"].into_iter().zip(self.effect.milestone(of, year)) {
                    line(indicator(of), name, what, unit, year, value * factor);
                }
            }
        }
        for year in MILESTONES {
            for (what, value) in ["today", "plan"].into_iter().zip(self.air(year).into_iter().flatten()) {
                line(GoalIndicator::Air, AIR, what, "% of 2017", year, value);
            }
        }
        for of in GoalChange::ALL {
            if let (Some(change), Some(year)) = (self.effect.change(of), MILESTONES.last()) {
                line(changed(of).0, changed(of).1, "change", "%", *year, change * 100.0);
            }
        }
        lines
    }

    fn json(&self) -> Value {
        let series = |value: &GoalValue| {
            json!({
                "series": value.series.id(), "unit": value.series.columns().unit, "year": value.last.0.number(),
                "value": value.last_value().map(|(_, value)| value), "first": [json!(value.first.0.number()), json!(value.first.1)],
                "trend": value.direction().and(value.trend), "since": value.direction().and(value.base).map(|(year, _)| year.number()),
                "defect": value.defect.map(|defect| defect.id()), "licence": value.licence.id(), "sources": value.sources,
            })
        };
        let indicators = GoalIndicator::ALL.map(|of| {
            let columns = of.columns();
            let rows: Vec<Value> = self.goals.of(of).map(series).collect();
            json!({"indicator": of.id(), "same_as": columns.same_as, "part": columns.part.id(), "plan": columns.reach.id(), "series": rows})
        });
        let milestones = Milestone::ALL.map(|of| {
            let (name, unit, factor) = milestone(of);
            let rows = MILESTONES.map(|year| {
                let [today, plan] = self.effect.milestone(of, year).map(|value| value * factor);
                json!({"year": year.number(), "today": today, "plan": plan})
            });
            json!({"variable": name, "unit": unit, "years": rows})
        });
        let air = self.goals.air.map(|sources| {
            let shares = AirSource::ALL.map(|source| (source.id().to_owned(), json!(sources.share(source))));
            let shares: serde_json::Map<String, Value> = shares.into_iter().collect();
            let years = MILESTONES.map(|year| {
                let [today, plan] = self.air(year).unwrap_or_default();
                json!({"year": year.number(), "today": today, "plan": plan})
            });
            let [least, ..] = self.tables.assumed.least;
            json!({"year": sources.year.number(), "percent": shares, "change": years, "least": least})
        });
        let changes = GoalChange::ALL.map(|of| json!({"variable": changed(of).1, "indicator": changed(of).0.id(), "percent": self.effect.change(of).map(|change| change * 100.0)}));
        let named = NAMED.map(|series| json!({"series": series.id(), "share": self.effect.named(&self.goals, series)}));
        let observed = self.goals.series(GoalSeries::EWaste).and_then(GoalValue::last_value);
        let waste =
            observed.map(|(year, value)| json!({"year": year.number(), "observed": value, "model": self.effect.today.e_waste(year)}));
        self.head.object(json!({
            "indicators": indicators, "milestones": milestones, "air": air, "changes": changes, "named": named, "e_waste": waste,
        }))
    }
}
