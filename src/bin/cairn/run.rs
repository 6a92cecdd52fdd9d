//! `run`: one place to 2060 under choices, as a table or a file.

use std::path::PathBuf;

use cairn::choices::Background;
use cairn::choices::file::ScenarioFile;
use cairn::choices::link::Link;
use cairn::export::terminal::line;
use cairn::export::{self, Sheet, csv, iamc, table};
use cairn::figure::board::View;
use cairn::findings::receipt;
use cairn::findings::variable::{self, Series};
use cairn::kind::UrbanForm;
use cairn::model::Outcome;
use cairn::place::PlaceId;
use cairn::year::Year;
use clap::{Args, ValueEnum};

use crate::choose::{self, ChoiceArgs};
use crate::cities::{NOTE, world_with};
use crate::fault::Fault;
use crate::said::{remark, show, show_json};
use crate::target::Target;
use crate::{nearest, screen};

pub(crate) const EXAMPLES: &str = "Examples:
  cairn run IND                                          the reference on one screen
  cairn run India --set hs=2 --set hl=3                  two levers pulled
  cairn run IND --scenario recc --background ssp1.pol2   a scenario of the program in another world
  cairn run IND --scenario recc --set hs=0               a lever on top counts: space as in the reference
  cairn run IND --link 'l=hs20.hl30_30-45'               what a link of the site shows
  cairn run KEN-21711 --path compact                     a city that grows compact
  cairn run IND --scenario plan.json --format json       a scenario file, for a program
  cairn run IND --variable '*'                           every variable, every tenth year
  cairn run IND --variable 'Stock|*' --years 1970..2060 --format csv

Scenarios: ref Reference · avoid · shift · improve (that group's levers at 3) · all (the three) ·
recc material efficiency as the International Resource Panel bundled it · lcm low-carbon materials · loop reuse and recycling first.
A scenario file: {\"cairn\":1,\"levers\":{\"hl\":{\"level\":3,\"from\":2030,\"to\":2045}}}
Costs are not modelled.";

/// What `run` is asked.
#[derive(Args)]
pub(crate) struct RunArgs {
    /// Id or English name of a country, group or city, such as IND, India, G7, WLD or KEN-21711, or several joined by +
    pub(crate) place: String,
    #[command(flatten)]
    pub(crate) choices: ChoiceArgs,
    /// Variables of this name instead of the screen, or instead of all in a file; * stands for any letters
    #[arg(long, value_name = "PATTERN", num_args = 1..)]
    pub(crate) variable: Vec<String>,
    /// First and last year, within 1970..2060; a table starts at 2020 unless told. On the screen they are the years of its tables;
    /// its results are those of 2050, or of the nearest of these years from 2027 on
    #[arg(long, value_name = "FROM..TO")]
    pub(crate) years: Option<String>,
    /// How to write it
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
    /// Facts from this pack instead of the built-in ones
    #[arg(long, value_name = "FILE")]
    pub(crate) facts: Option<PathBuf>,
}

/// How a run is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// One screen, or the variables that are named: aligned columns, rounded, every tenth year
    Table,
    /// One value a line, every year, full precision
    Csv,
    /// One object, for programs
    Json,
    /// The exchange table of integrated assessment, years as columns
    Iamc,
}

/// Runs a place and prints what follows.
pub(crate) fn run(asked: &RunArgs) -> Result<(), Fault> {
    let world = world_with(asked.facts.as_deref(), &asked.place)?;
    let mut target = Target::find(&world, &asked.place)?;
    let release = export::release(&world.release);
    let mut chosen = choose::choose(&asked.choices, target.facts(), &release)?;
    let (first, last) = years(asked)?;

    chosen.scenario.place = Some(target.id());
    if asked.format == Format::Table && asked.variable.is_empty() {
        let view = View {
            choices: chosen.scenario.choices.clone(),
            focus: chosen.view.focus.max(first).min(last).max(Year::LEVERS),
            ..chosen.view
        };
        let board = target.board(&release, &view);
        chosen.held_against(board.receipt);
        for text in &chosen.remarks {
            remark(text);
        }
        let page = screen::page(target.name(), &called(&chosen.scenario), &board, &table::years(first, last));
        return show(&noted(&page, target.id()));
    }
    let outcome = target.follow(&chosen.scenario.choices);
    chosen.held_against(receipt::of(outcome));
    let sheet = Sheet {
        place: outcome.place,
        scenario: called(&chosen.scenario),
        release,
        series: picked(outcome, &asked.variable)?,
        first,
        last,
    };
    let balance = outcome.balance.worst();
    for text in &chosen.remarks {
        remark(text);
    }
    match asked.format {
        Format::Table => show(&noted(&page(&sheet, target.name()), sheet.place)),
        Format::Csv => show(&csv::write(&sheet)),
        Format::Json => show_json(&(export::run::write(&sheet, &chosen.scenario, balance, &chosen.remarks) + "\n")),
        Format::Iamc => show(&iamc::write(&sheet)),
    }
}

/// A page whose title also says what a city is, where it is of one.
fn noted(page: &str, place: PlaceId) -> String {
    match page.split_once("\n\n") {
        Some((title, rest)) if place.is_city() => [title, "\n", NOTE, "\n", rest].concat(),
        _ => page.to_owned(),
    }
}

/// What the scenario is called in tables: its name, or what it pulls.
pub(crate) fn called(scenario: &ScenarioFile) -> String {
    if !scenario.name.is_empty() {
        scenario.name.to_string()
    } else {
        let link = Link::from_choices(&scenario.choices, None);
        if link.pulls.is_empty() && link.background == Background::default() && link.form == UrbanForm::default() {
            link.base.id().to_owned()
        } else {
            link.write()
        }
    }
}

/// The table with its heading and what it does not show.
fn page(sheet: &Sheet, name: &str) -> String {
    let all = sheet.first.to(sheet.last).count();
    let left_out = if table::years(sheet.first, sheet.last).len() < all {
        " --format csv has every year."
    } else {
        ""
    };
    format!(
        "{} ({}), scenario {}, release {}\n\n{}\nStocks stand at the end of a year. Costs are not modelled.{left_out}\n",
        line(name),
        sheet.place,
        sheet.scenario,
        sheet.release,
        table::write(sheet)
    )
}

/// `2020..2060` or `2050`, within the results.
fn years(asked: &RunArgs) -> Result<(Year, Year), Fault> {
    let Some(text) = &asked.years else {
        let first = if asked.format == Format::Table { Year::BASE } else { Year::RESULTS };
        return Ok((first, Year::LAST));
    };
    let read = |text: &str| text.trim().parse().ok().and_then(Year::new).filter(|year| *year >= Year::RESULTS);
    let (first, last) = text.split_once("..").unwrap_or((text, text));
    match (read(first), read(last)) {
        (Some(first), Some(last)) if first <= last => Ok((first, last)),
        _ => Err(Fault::Years { found: text.clone() }),
    }
}

/// The series that patterns ask for, in the order of the model; without one, all that are not of one sector (`@`).
///
/// A name that is not listed but is that of a variable (`Primary|Cement@Homes`) is found too.
fn picked(outcome: &Outcome, patterns: &[String]) -> Result<Vec<Series>, Fault> {
    let names = variable::names();
    let mut wanted: Vec<String> = Vec::new();
    let listed = |fit: &dyn Fn(&str) -> bool| -> Vec<String> { names.iter().filter(|name| fit(name)).cloned().collect() };
    if patterns.is_empty() {
        wanted = listed(&|name| !name.contains('@'));
    }
    for pattern in patterns {
        let mut fitting = listed(&|name| fits(pattern, name));
        if fitting.is_empty() && variable::name::read(pattern).is_some() {
            fitting.push(pattern.clone());
        }
        if fitting.is_empty() {
            return Err(Fault::Variable {
                found: pattern.clone(),
                near: nearest::names(pattern, names.iter().map(String::as_str)),
            });
        }
        for name in fitting {
            if !wanted.contains(&name) {
                wanted.push(name);
            }
        }
    }
    if outcome.place.is_city() {
        let asked_for = wanted.first().cloned().unwrap_or_default();
        wanted.retain(|name| variable::is_in_city(name));
        if wanted.is_empty() {
            return Err(Fault::NotInCity { found: asked_for });
        }
    }
    Ok(wanted.iter().filter_map(|name| variable::find(outcome, name)).collect())
}

/// Whether a name fits a pattern, in which `*` stands for any letters.
fn fits(pattern: &str, name: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else {
        return pattern == name;
    };
    let Some(mut name) = name.strip_prefix(start) else { return false };
    let mut parts: Vec<&str> = rest.split('*').collect();
    let end = parts.pop().unwrap_or_default();
    for part in parts {
        let Some(at) = name.find(part) else { return false };
        name = &name[at + part.len()..];
    }
    name.ends_with(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_any_letters() {
        for (pattern, name, fit) in [
            ("*", "Stock|Homes|Cement", true),
            ("Stock|*", "Stock|Homes|Cement", true),
            ("*|Cement", "Stock|Homes|Cement", true),
            ("S*k|*|C*t", "Stock|Homes|Cement", true),
            ("Stock", "Stock|Homes|Cement", false),
            ("*Cement*Cement", "Stock|Homes|Cement", false),
            ("", "Stock", false),
        ] {
            assert_eq!(fits(pattern, name), fit, "{pattern} {name}");
        }
    }
}
