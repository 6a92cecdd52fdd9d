//! `outlook`: the world's materials to 2060 in reports, compared with the part that the country model explains.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use cairn_analysis::ask::choices;
use cairn_analysis::ask::choices::{from_link, pulled};
use cairn_analysis::export;
use cairn_analysis::export::table::rounded;
use cairn_analysis::export::terminal::line;
use cairn_analysis::outlook::bridge;
use cairn_analysis::outlook::circularity::{MATERIALS_SHOWN, MaterialSources};
use cairn_analysis::outlook::decoupling::{self, Indexed};
use cairn_analysis::outlook::ledger::{LedgerLine, demand, ledger, other_roundwood, stone};
use cairn_analysis::outlook::two_worlds::{self, TwoWorlds};
use cairn_core::choices::Choices;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::doubt_target::DoubtTarget;
use cairn_core::facts::{World, pack};
use cairn_core::kind::{Lever, Prospect, Resource};
use cairn_core::model::{Outcome, Summed};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use cairn_evidence::outlook::ends::{End, ends};
use cairn_evidence::outlook::report_figures;
use cairn_evidence::outlook::reports::Against;
use cairn_evidence::outlook::{Outlook, cases};
use clap::Args;

use crate::choice_args::{self, no_place};
use crate::fault::CommandFault;
use crate::outlook_cases::Economy;
use crate::output::remarks;
use crate::report::{PageTable, ReportFormat, print};
use crate::world;

pub(crate) const EXAMPLES: &str = "Examples:
  cairn outlook                                       all four paths, the bridge, circularity, decoupling
  cairn outlook --scenario gro2024-st                 one path
  cairn outlook --scenario gro2024-ht --scenario all  one path, and the bridge under a scenario of the country model
  cairn outlook --scenario all --set ru=4             the same with a lever on top
  cairn outlook --link 'b=all&l=ru40'                 what a link of the page shows
  cairn outlook --background out                      the same in the documents' world
  cairn outlook --format csv > outlook.csv            every year, full precision
  cairn outlook --base 1990                           indices from another year

Published scenarios: gro2019-bau gro2019-ts (Global Resources Outlook 2019), gro2024-ht gro2024-st (2024).
Paths between published points and their split into groups are ours: an interpolation, not a forecast.";

/// Years in a table.
const TABLE_YEARS: [Year; 5] = [Year::of(2020), Year::of(2030), Year::of(2040), Year::of(2050), Year::of(2060)];

/// Arguments of `outlook`.
#[derive(Args)]
pub(crate) struct OutlookArgs {
    /// A published scenario to follow, or a scenario of the country model (id or file) for the bridge; may be repeated
    #[arg(long, value_name = "ID|FILE")]
    scenario: Vec<String>,
    /// A link of the site, or the part after its question mark, for the bridge and the circle
    #[arg(long, value_name = "LINK")]
    link: Option<String>,
    /// Set a lever to a level from 0 to 5, on top of the scenario or link; may be repeated
    #[arg(long, value_name = "LEVER=LEVEL")]
    set: Vec<String>,
    /// Background: ssp1, ssp2, ssp3 or out (the documents' world), and pol2 for a path towards two degrees, joined by a point
    #[arg(long, value_name = "BACKGROUND")]
    background: Option<String>,
    /// Base year of the indices of decoupling
    #[arg(long, value_name = "YEAR", default_value_t = 2000)]
    base: i64,
    /// Output format
    #[arg(
        long,
        value_parser = ReportFormat::parser("table", "Aligned columns, rounded, every tenth year", "One value per line, every year, full precision"),
        default_value = "table"
    )]
    format: ReportFormat,
    /// Use the facts of this pack instead of the built-in ones
    #[arg(long, value_name = "FILE")]
    facts: Option<PathBuf>,
}

/// Content to print.
pub(crate) struct OutlookReport<'a> {
    pub(crate) outlook: &'a Outlook,
    pub(crate) prospects: Vec<Prospect>,
    /// Name of the country model's scenario.
    pub(crate) called: String,
    pub(crate) outcome: &'a Outcome,
    /// The whole economy with default levers.
    pub(crate) economy: Economy,
    /// Today's path and the documents' world under the chosen levers, beside the documents' share.
    pub(crate) worlds: Option<TwoWorlds>,
    base: Year,
}

/// Prints paths, the figures that reports print, and the part that the country model explains.
pub(crate) fn run(args: &OutlookArgs) -> Result<(), CommandFault> {
    let base = Year::new(args.base).filter(|year| (Year::RESULTS..=decoupling::LAST).contains(year));
    let base = base.ok_or_else(|| {
        let found = format!("{} is not an observed year.", args.base);
        CommandFault::new("--base", found, "Write one from 1970 to 2024.")
    })?;
    let world = world(args.facts.as_deref())?;
    let (prospects, called, choices) = chosen(args, &world)?;
    let outlook = Outlook::of(&world)?;
    let whole = PlaceId::parse("WLD").ok_or_else(|| no_place("WLD"))?;
    let mut summed = Summed::of(whole, &world.places);
    let economy = Economy::of(&outlook, summed.run(&Choices::default()));
    let [today, documents] = two_worlds::choices(&choices).map(|choices| summed.run(&choices).clone());
    let worlds = outlook.path(Prospect::Trends2024).map(|path| {
        let report = |resource: Resource, year: Year| path.taken[resource.index()][year];
        TwoWorlds::of(&outlook.quoted.taken, [&today, &documents], report)
    });
    let shown = OutlookReport {
        outlook: &outlook,
        prospects,
        called,
        economy,
        worlds,
        outcome: summed.run(&choices),
        base,
    };
    print(&shown, args.format)
}

/// Published scenarios, and the country model's choices with their name.
fn chosen(args: &OutlookArgs, world: &World) -> Result<(Vec<Prospect>, String, Choices), CommandFault> {
    let any = |lever: &Lever| world.places.iter().any(|facts| facts.levers().contains(lever));
    let offered: Vec<Lever> = Lever::ALL.into_iter().filter(any).collect();
    let mut prospects = Vec::new();
    let mut model = ("ref".to_owned(), Choices::default());
    if let Some(link) = &args.link {
        let read = from_link(link, &offered, &export::release(&world.release));
        remarks(&read.remarks);
        model = (link.clone(), read.scenario.choices);
    }
    for text in &args.scenario {
        if let Some(prospect) = Prospect::FOLLOWED.into_iter().find(|prospect| prospect.id() == text) {
            prospects.push(prospect);
        } else if let Some(scenario) = Scenario::find(text) {
            model = (text.clone(), scenario.choices());
        } else if Path::new(text).exists() {
            model = (text.clone(), choice_args::file(text)?.choices);
        } else {
            return Err(CommandFault::new(
                "--scenario",
                format!("\"{text}\" is neither a scenario nor a file that exists."),
                format!(
                    "Published scenarios are {}; scenarios of the country model are {}.",
                    Prospect::FOLLOWED.map(Prospect::id).join(" "),
                    Scenario::ALL.map(Scenario::id).join(" ")
                ),
            ));
        }
    }
    for set in &args.set {
        let (lever, level) = pulled(set, &offered)?;
        model = ([&model.0, " ", set].concat(), model.1.with(lever, level));
    }
    if let Some(background) = &args.background {
        model.0 = [&model.0, " ", background].concat();
        model.1.background = choices::background(background)?;
    }
    if prospects.is_empty() {
        prospects = Prospect::FOLLOWED.to_vec();
    }
    Ok((prospects, model.0, model.1))
}

impl OutlookReport<'_> {
    /// Printed figures of the requested scenarios, compared with ours.
    pub(crate) fn ends(&self) -> Vec<End<'_>> {
        let wanted = |end: &End<'_>| end.point.prospect.is_none_or(|prospect| self.prospects.contains(&prospect));
        ends(self.outlook).into_iter().filter(wanted).collect()
    }

    pub(crate) fn tables(&self) -> String {
        let called = line(&self.called);
        let mut text =
            "The world's materials to 2060 according to reports. Paths between published points are ours: an interpolation, not a forecast.\n"
                .to_owned();
        for (title, table) in [
            (
                "Paths, Gt per year unless noted; figures of two editions are never in one line",
                self.paths().to_string(),
            ),
            ("Published, and ours", self.printed().to_string()),
            ("Four cases of the report of 2017, as far as they were read", self.cases()),
            (
                &format!("What the country model explains under {called}, Gt per year"),
                self.bridge(),
            ),
            (
                &format!("Two worlds under these levers, housing and mobility with energy used in buildings, Gt per year, under {called}"),
                self.two_worlds(),
            ),
            (
                &format!("Circular: share of what is asked for that has been in use before, under {called}"),
                self.circular().to_string(),
            ),
            (&format!("Indices, {} = 100", self.base), self.indices().to_string()),
        ] {
            let _ = write!(text, "\n{title}\n\n{table}");
        }
        text.push_str("\nThe parting of paths into groups is ours: reports were read for their sums. `leaving`: what leaves use over what is asked for; growing stocks keep it low. Scrap of making comes on top. The whole economy: what the country model does not follow keeps historical trends and the rate of 2019; beside it stands what it were if all that leaves use here came back.\n");
        text
    }

    fn paths(&self) -> PageTable {
        let mut table = PageTable::new("<<<>");
        table.row_with(["scenario", "variable", "unit"], TABLE_YEARS.map(|year| year.to_string()));
        for path in self.prospects.iter().filter_map(|prospect| self.outlook.path(*prospect)) {
            for name in cases::variables() {
                let Ok(read) = cases::path_values(path, &name) else { continue };
                let values = rounded(&TABLE_YEARS.map(|year| read.values[year]));
                table.row_with([path.prospect.id(), &name, read.unit], values);
            }
        }
        table
    }

    fn printed(&self) -> PageTable {
        let mut table = PageTable::new("<<<<>>><");
        table.row(["scenario", "what", "year", "against", "printed", "ours", "apart %", "where"]);
        for end in self.ends() {
            let point = end.point;
            let whose = point.prospect.map_or("observed", Prospect::id);
            let what = point.resource.map_or(point.subject.id(), Resource::id);
            let against = match point.against {
                Against::Itself => String::new(),
                Against::Year(year) => year.to_string(),
                Against::Prospect(prospect) => prospect.id().to_owned(),
            };
            let number = |value: f64| rounded(&[value]).concat();
            let verify = if point.to_verify { " (from memory, to be verified)" } else { "" };
            let apart = format!("{:+.1}", end.deviation() * 100.0);
            let place = format!("{}{verify}", point.cited());
            let numbers = [number(end.printed), number(end.ours), apart, place];
            table.row_with([whose, what, &point.year.to_string(), &against], numbers);
        }
        table
    }

    /// The explained part of each group and of the whole, in 2020 and 2060.
    pub(crate) fn bridged(&self) -> Vec<(Year, &'static str, Resource, f64, f64)> {
        let mut all = Vec::new();
        for (year, prospect) in [(Year::BASE, Prospect::Trends2024)]
            .into_iter()
            .chain([Prospect::Trends2024, Prospect::Transition2024].map(|prospect| (Year::LAST, prospect)))
        {
            let Some(path) = self.outlook.path(prospect) else { continue };
            let explained = bridge::explained(&self.outlook.quoted.taken, self.outcome, year);
            let whose = if year == Year::BASE { "observed" } else { prospect.id() };
            for resource in Resource::ALL {
                all.push((
                    year,
                    whose,
                    resource,
                    path.taken[resource.index()][year],
                    explained[resource.index()],
                ));
            }
        }
        all
    }

    fn bridge(&self) -> String {
        let mut table = PageTable::new("<<<>");
        table.row(["year", "world of", "group", "world", "explained", "remainder", "share %"]);
        for (year, whose, resource, world, explained) in self.bridged() {
            let mut numbers = rounded(&[world, explained, world - explained]);
            numbers.push(format!("{:.0}", 100.0 * explained / world));
            table.row_with([&year.to_string(), whose, resource.name()], numbers);
        }
        let mut text = table.to_string();
        if let Some((mass, share, cited)) = report_figures::demand(&self.outlook.quoted) {
            let [_, explained] = demand(&ledger(&self.outlook.quoted.taken, self.outcome, Year::BASE));
            let _ = writeln!(
                text,
                "\nBuilt environment and mobility need {mass:.0} Gt, {:.0} % of all, in 2020 ({cited}); the country model explains {explained:.0} Gt of it.",
                share * 100.0
            );
        }
        text.push_str(&self.ledger());
        text
    }

    /// The explained part, line by line.
    fn ledger(&self) -> String {
        let years = [Year::BASE, Year::of(2040), Year::LAST];
        let of = years.map(|year| ledger(&self.outlook.quoted.taken, self.outcome, year));
        let mut table = PageTable::new("<>");
        table.row(["line", "2020", "2040", "2060"]);
        let mut push = |name: &str, values: &[f64]| table.row_with([name], values.iter().map(|gt| format!("{gt:.2}")));
        for line in LedgerLine::ALL {
            push(line.name(), &of.map(|lines| lines[line.index()]));
            match line {
                LedgerLine::Driving => push(
                    "housing and mobility, without energy used in buildings",
                    &of.map(|lines| demand(&lines)[0]),
                ),
                LedgerLine::Using => push("housing and mobility, with it", &of.map(|lines| demand(&lines)[1])),
                LedgerLine::Goods => push("all that is explained", &of.map(|lines| lines.iter().sum())),
                _ => {}
            }
        }
        let roundwood = years.map(|year| format!("{:.2}", other_roundwood(&self.outlook.quoted.taken, self.outcome, year)));
        let mut text = format!(
            "\nStep by step, Gt per year\n\n{table}\nIn no line: other industrial roundwood, for pulp and poles, {} Gt. Firewood is counted with energy.\n",
            roundwood.join(", ")
        );
        let known = pack::read_doubts(pack::DOUBTS).ok();
        if let Some([low, central, high]) = known.and_then(|doubts| doubts.ends(DoubtTarget::WorksStone)) {
            let gt = stone(&self.outlook.quoted.taken, self.outcome, Year::BASE);
            let [less, more] = [low, high].map(|end| gt * end / central);
            let _ = writeln!(
                text,
                "\nNo statistic counts the stone of civil works: it is estimated as {central} t per tonne of their cement, {low} to {high}; in 2020 that is {gt:.1} Gt, {less:.1} to {more:.1}."
            );
        }
        text
    }

    fn circular(&self) -> PageTable {
        let years = [Year::BASE, Year::of(2040), Year::LAST];
        let mut table = PageTable::new("<>");
        let head = years.iter().flat_map(|year| [year.to_string(), "leaving".to_owned()]);
        table.row_with(["material"], head);
        let every: Vec<_> = cairn_core::kind::Material::ALL.to_vec();
        let named = MATERIALS_SHOWN.iter().map(|(material, kinds)| (material.id().to_owned(), *kinds));
        for (name, kinds) in named.chain([("all that is followed".to_owned(), every.as_slice())]) {
            let cells = years.iter().flat_map(|year| {
                let sources = MaterialSources::of(self.outcome, kinds, *year);
                [sources.share(), sources.leaving()].map(|share| format!("{:.1} %", share * 100.0))
            });
            table.row_with([&name], cells);
        }
        let whole = self.whole_economy(&years).into_iter().flatten();
        let rates = whole.map(|rate| format!("{:.1} %", rate * 100.0));
        table.row_with(["the whole economy, estimated"], rates);
        table
    }

    fn indices(&self) -> PageTable {
        let of = |indexed| {
            decoupling::index(
                &report_figures::observed(indexed, &self.outlook.quoted, &self.outlook.totals),
                self.base,
            )
        };
        let all = Indexed::ALL.map(of);
        let mut table = PageTable::new("<>");
        table.row(["year", "people", "product", "footprint", "greenhouse gases"]);
        for (year, _) in &all[2] {
            let cells = all.iter().map(|series| {
                let value = series.iter().find(|(known, _)| known == year);
                value.map_or_else(|| "–".to_owned(), |(_, value)| format!("{value:.0}"))
            });
            table.row_with([&year.to_string()], cells);
        }
        table
    }
}
