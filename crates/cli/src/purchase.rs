//! `purchase`: the effect of a public purchasing rule on the materials of a country, and its limits.
//!
//! Out of scope: the calculation ([`cairn_analysis::purchase`]).

use std::fmt::Write as _;

use cairn_analysis::ask::place;
use cairn_analysis::ask::suggestion;
use cairn_analysis::export;
use cairn_analysis::export::exact;
use cairn_analysis::export::terminal::line;
use cairn_analysis::project::ProjectContext;
use cairn_analysis::purchase::rule::{self, OwnPurchaseRule};
use cairn_analysis::purchase::savings::FOCUS;
use cairn_analysis::purchase::{Acts, Bought, UncountedReason, bought};
use cairn_core::choices::Choices;
use cairn_core::facts::Facts;
use cairn_core::facts::projects::PurchaseRule;
use cairn_core::kind::{Binding, RuleKind};
use cairn_core::model;
use cairn_core::year::Year;
use clap::Args;
use serde_json::{Value, json};

use crate::choice_args::no_place;
use crate::fault::CommandFault;
use crate::project::read_projects;
use crate::report::{CommandReport, CsvLines, OutputArgs, PageTable, print};
use crate::world;

pub(crate) const EXAMPLES: &str = "Examples:
  cairn purchase --list                          rules in force when read, pledged or proposed, and examples
  cairn purchase IRL --rule IRL-30               30 % of clinker replaced in public works
  cairn purchase KEN --rule P-EPD80              an example: concrete about as good as the best fifth, tried in Kenya
  cairn purchase KEN --rule recycled.25.2028.2032     a rule of your own: a quarter of aggregates recycled
  cairn purchase USA --rule GSA-S-bars-20        a ceiling that scrap-based steel already meets";

/// Arguments of `purchase`.
#[derive(Args)]
pub(crate) struct PurchaseArgs {
    /// Id or English name of a country, such as KEN or Kenya
    place: Option<String>,
    /// The name of a rule, such as P-CK30; or one of your own: kind, percent, first year, year of full effect
    #[arg(long, value_name = "ID")]
    rule: Option<String>,
    /// List all rules
    #[arg(long, conflicts_with_all = ["place", "rule"])]
    list: bool,
    #[command(flatten)]
    output: OutputArgs,
}

/// A rule in a place, and its effects.
struct PurchaseReport<'a> {
    facts: &'a Facts,
    bought: Bought,
    release: String,
}

/// All rules.
struct PurchaseRuleList<'a>(&'a [PurchaseRule]);

/// Assesses a rule and prints its effects.
pub(crate) fn run(args: &PurchaseArgs) -> Result<(), CommandFault> {
    let projects = read_projects()?;
    if args.list {
        return print(&PurchaseRuleList(&projects.rules), args.output.format);
    }
    let (Some(place), Some(id)) = (&args.place, &args.rule) else {
        return Err(CommandFault::new(
            "purchase",
            "no rule was named.",
            "Name a country and --rule ID; `cairn purchase --list` lists them all.",
        ));
    };
    let world = world(args.output.facts.as_deref())?;
    let facts = place::place(&world, place)?;
    let rule = rule::rule(&projects, id).ok_or_else(|| {
        if let Some(kind) = rule::OWN.into_iter().find(|kind| id.starts_with(&format!("{}.", kind.id()))) {
            return CommandFault::new(
                "--rule",
                format!("\"{id}\" is not a rule of your own."),
                format!(
                    "Write kind, percent from 1 to 100, first year and year of full effect ({} to {}, in this order), such as {}.30.2027.2030.",
                    Year::LEVERS,
                    Year::LAST,
                    kind.id()
                ),
            );
        }
        CommandFault::unknown(
            "--rule",
            format!("there is no rule \"{id}\"."),
            &suggestion::names(id, projects.rules.iter().map(|rule| rule.id.as_str())),
            "`cairn purchase --list` lists them all.",
        )
    })?;
    if let Some(own) = rule.place.filter(|_| !rule::fits(&rule, facts.place)) {
        return Err(CommandFault::new(
            "--rule",
            format!("{} applies in {own}.", rule.id),
            "Ask for that place, or try one of the examples, such as P-CK30.",
        ));
    }
    let ground = ProjectContext::of(&projects, facts).ok_or_else(|| no_place(place))?;
    let (base_state, mut outcome) = model::base_state(facts);
    model::run_ahead(&base_state, facts, &Choices::default(), &mut outcome);
    let report = PurchaseReport {
        facts,
        bought: bought(&ground, rule, &base_state, &outcome),
        release: export::release(&world.release),
    };
    print(&report, args.output.format)
}

impl CommandReport for PurchaseReport<'_> {
    fn page(&self) -> String {
        let PurchaseReport { facts, bought, release } = self;
        let Bought {
            rule, effect, followed, ..
        } = bought;
        let (asks, holds) = if OwnPurchaseRule::read(&rule.id).is_some() {
            (format!("asks {} %", rule.limit.unwrap_or_default() * 100.0), "your own")
        } else {
            (requirement(rule), legal_force(rule.binding))
        };
        let whose = [&rule.who, &rule.of, &rule.scope].map(String::as_str);
        let whose: Vec<&str> = whose.into_iter().filter(|part| !part.is_empty()).collect();
        let whose = if whose.is_empty() {
            String::new()
        } else {
            [": ", &whose.join(", ")].concat()
        };
        let mut text = format!(
            "{} ({}), rule {}{whose}\n{asks}; {holds}; {} to {}; release {release}\n\n",
            line(&facts.name),
            facts.place,
            rule.id,
            rule.start,
            rule.full,
        );
        if let Acts::Not(why) = effect.acts {
            let _ = writeln!(text, "No effect is counted. {}", because(why));
            return text;
        }
        let percent = |values: [f64; 3]| values.map(|value| format!("{:.1} %", value * 100.0));
        let plain = |values: [f64; 3], digits: usize| values.map(|value| format!("{value:.digits$}"));
        let digits = usize::from(followed.in_all[2].abs() < 100.0) + 1;
        let levers: Vec<&str> = followed.levers.iter().map(|lever| lever.id()).collect();
        let mut table = PageTable::new("<>");
        table.row(["", "low", "central", "high", "everybody"]);
        let mut line = |what: &str, values: [String; 3], all: String| table.row_with([what], values.into_iter().chain([all]));
        line("purchases under the rule, of all", percent(effect.reach), "100 %".to_owned());
        line(reduction_label(rule.kind), percent(effect.falls), String::new());
        let of_all = |at: usize, digits: usize| followed.everybody.map_or(String::new(), |all| format!("{:.digits$}", all[at]));
        line(
            &["lever ", &levers.join(" "), ", level"].concat(),
            plain(followed.levels, 2),
            of_all(0, 2),
        );
        line(
            &format!("saved in {FOCUS}, Mt CO2e"),
            plain(followed.a_year, digits + 1),
            of_all(1, digits + 1),
        );
        line("saved 2027 to 2060, Mt CO2e", plain(followed.in_all, digits), of_all(2, digits));
        let _ = writeln!(text, "{table}\n{}", does_not(rule.kind));
        if let Some([allowed, mean]) = effect.met {
            let [allowed, mean] = [allowed, mean].map(|share| share * 100.0);
            let _ = writeln!(
                text,
                "The rule allows {allowed:.0} % of clinker in cement; the mean here is {mean:.0} % already: that is why it saves little."
            );
        }
        if rule.place.is_some() && rule.kind != RuleKind::Building {
            text.push_str("Reach counts all public purchases of the country, even where the rule is of a city, a state or a programme.\n");
        }
        text.push_str("Several rules on one lever count as the largest, not as their sum. Costs are not modelled.\n");
        text
    }

    fn csv(&self) -> CsvLines {
        let Bought {
            rule, effect, followed, ..
        } = &self.bought;
        let columns = "place,rule,what,unit,low,central,high,everybody";
        let mut lines = CsvLines::new(columns, [self.facts.place.as_str(), &rule.id]);
        let everybody = |at: usize| followed.everybody.map_or(String::new(), |all| exact(all[at]));
        let levers: Vec<&str> = followed.levers.iter().map(|lever| lever.id()).collect();
        let rows = [
            ("reach".to_owned(), "1", effect.reach, String::new()),
            ("falls".to_owned(), "1", effect.falls, String::new()),
            (["level of ", &levers.join(" ")].concat(), "level", followed.levels, everybody(0)),
            (format!("saved in {FOCUS}"), "Mt CO2e", followed.a_year, everybody(1)),
            ("saved 2027 to 2060".to_owned(), "Mt CO2e", followed.in_all, everybody(2)),
        ];
        for (what, unit, values, all) in rows {
            lines.line_with([what.trim(), unit], values.map(exact).into_iter().chain([all]));
        }
        lines
    }

    fn json(&self) -> Value {
        let PurchaseReport { facts, bought, release } = self;
        let Bought {
            rule, effect, followed, ..
        } = bought;
        let why = if let Acts::Not(why) = effect.acts {
            Some(because(why))
        } else {
            None
        };
        json!({
            "place": facts.place, "rule": rule.id, "kind": rule.kind.id(), "binding": rule.binding.id(), "release": release,
            "start": rule.start, "full": rule.full, "reach": effect.reach, "falls": effect.falls, "not_counted": why,
            "levers": followed.levers.iter().map(|lever| lever.id()).collect::<Vec<_>>(), "levels": followed.levels,
            "saved_2050": followed.a_year, "saved_in_all": followed.in_all,
            "everybody": followed.everybody.map(|[level, year, all]| json!({ "level": level, "saved_2050": year, "saved_in_all": all })),
        })
    }
}

fn requirement(rule: &PurchaseRule) -> String {
    if rule.written.is_empty() {
        "no effect in numbers".to_owned()
    } else {
        ["asks ", &rule.written].concat()
    }
}

fn legal_force(binding: Binding) -> &'static str {
    match binding {
        Binding::Yes => "in force when it was read; whether it still is was not checked",
        Binding::Pledge => "a pledge",
        Binding::Definition => "a definition",
        Binding::Announced => "announced",
        Binding::Covenant => "agreed among those who signed",
        Binding::Proposal => "proposed",
        Binding::Template => "an example",
    }
}

fn because(why: UncountedReason) -> &'static str {
    match why {
        UncountedReason::Scrap => {
            "Scrap-fed furnaces meet this ceiling: in this model it decides who gets the scrap, not how much there is."
        }
        UncountedReason::Glass => "How far glass products are spread about their mean is not known.",
        UncountedReason::NoLever => "It is about reporting, planning, money or companies, or defines a word: no lever does the same.",
        UncountedReason::First => "It is the first ceiling of its series, and usual products already meet it.",
    }
}

fn reduction_label(kind: RuleKind) -> &'static str {
    match kind {
        RuleKind::Clinker | RuleKind::ConcreteCeiling => "carbon of all cement falls by",
        RuleKind::NearZeroCement => "clinker carbon that is captured",
        RuleKind::NearZeroSteel => "new steel that is near zero",
        RuleKind::Recycled => "aggregates that are recycled",
        RuleKind::Reuse => "steel, bricks and wood reused",
        RuleKind::Timber => "more other buildings in timber",
        RuleKind::Design => "less concrete and steel",
        RuleKind::Building => "carbon of making a m² falls by",
        RuleKind::SteelCeiling | RuleKind::GlassCeiling | RuleKind::Told => "falls",
    }
}

fn does_not(kind: RuleKind) -> &'static str {
    match kind {
        RuleKind::Clinker | RuleKind::ConcreteCeiling => {
            "Low: the state buys only what was on the market before. Asking for what is already average does little; reach is the upper limit."
        }
        RuleKind::NearZeroCement | RuleKind::NearZeroSteel => {
            "It does not say who builds the plants, nor whether what is called green is near zero."
        }
        RuleKind::Recycled => "Recycled concrete replaces aggregates, never cement: it saves stone and dumps, hardly carbon.",
        RuleKind::Reuse => "It does not say where parts are stored, tested and matched.",
        RuleKind::Timber => "Carbon stored is in no total, and only other buildings are counted. Forests must supply the wood.",
        RuleKind::Design => "It asks for design and review, not for other products.",
        RuleKind::Building => "About: one level of leaner design, timber and leaner cement is looked for. Energy in use is another lever.",
        RuleKind::SteelCeiling | RuleKind::GlassCeiling | RuleKind::Told => "",
    }
}

impl CommandReport for PurchaseRuleList<'_> {
    fn page(&self) -> String {
        let mut table = PageTable::new("<");
        table.row(["rule", "place", "of", "asks", "kind", "", "years"]);
        for rule in self.0 {
            let place = rule.place.map_or("any".to_owned(), |place| place.to_string());
            let ends = [rule.kind.id(), rule.binding.id()].map(str::to_owned).into_iter();
            let ends = ends.chain([format!("{}-{}", rule.start, rule.full)]);
            table.row_with([&rule.id, &place, &rule.of, &rule.written], ends);
        }
        table.to_string()
    }

    fn csv(&self) -> CsvLines {
        let mut lines = CsvLines::new("rule,place,of,asks,kind,binding,start,full", []);
        for rule in self.0 {
            let place = rule.place.map_or(String::new(), |place| place.to_string());
            lines.line_with(
                [&rule.id, &place, &rule.of, &rule.written, rule.kind.id(), rule.binding.id()],
                [rule.start, rule.full].map(|year| year.to_string()),
            );
        }
        lines
    }

    fn json(&self) -> Value {
        let rules = self.0.iter().map(|rule| {
            json!({
                "rule": rule.id, "place": rule.place, "of": rule.of, "asks": rule.written, "kind": rule.kind.id(),
                "binding": rule.binding.id(), "start": rule.start, "full": rule.full,
            })
        });
        json!({ "rules": rules.collect::<Vec<_>>() })
    }
}
