//! What a person chose: scenario, file or link, then levers and background on top.
//!
//! A link is forgiven and remarked on, as on the page; what is typed here is held to.

use std::path::Path;

use cairn::choices::file::ScenarioFile;
use cairn::choices::link::Link;
use cairn::choices::link::receipt::Receipt;
use cairn::choices::scenario::Scenario;
use cairn::choices::{Background, Level, Policy};
use cairn::facts::Facts;
use cairn::figure::board::View;
use cairn::figure::lens::Lens;
use cairn::kind::{Lever, Storyline, UrbanForm};
use cairn::limits;
use cairn::year::Year;
use clap::Args;

use crate::brought;
use crate::fault::Fault;

/// What a person may choose for a place.
#[derive(Args)]
pub(crate) struct ChoiceArgs {
    /// A scenario (ref avoid shift improve all recc lcm loop), or a scenario file
    #[arg(long, value_name = "ID|FILE")]
    scenario: Option<String>,
    /// A link of the site, or the part after its question mark
    #[arg(long, value_name = "LINK", conflicts_with = "scenario")]
    link: Option<String>,
    /// Pull a lever to a level from 0 to 5, on top of scenario or link
    #[arg(long, value_name = "LEVER=LEVEL", num_args = 1..)]
    set: Vec<String>,
    /// What the world does, whatever is chosen: ssp1, ssp2 or ssp3, with or without the climate policy pol2, such as ssp1.pol2
    #[arg(long, value_name = "ID")]
    background: Option<String>,
    /// How the land of a city goes on: trend, compact, sprawl, or planned; of no meaning for other places
    #[arg(long, value_name = "FORM")]
    path: Option<String>,
}

/// Choices as they will be run, and what was remarked on the way.
pub(crate) struct Chosen {
    /// Name, place and choices.
    pub(crate) scenario: ScenarioFile,
    /// What was odd, in English.
    pub(crate) remarks: Vec<String>,
    /// The receipt of the link, where nothing was changed on top of it.
    pub(crate) receipt: Option<Receipt>,
    /// What a screen shows: what the link asks for, else what a page starts with. Its choices are those of the scenario.
    pub(crate) view: View,
}

impl Chosen {
    /// Remarks on a link whose sender saw other numbers than those of this receipt.
    pub(crate) fn held_against(&mut self, receipt: Receipt) {
        if let Some(seen) = self.receipt.filter(|seen| *seen != receipt) {
            self.remarks.push(format!(
                "--link: its receipt is {seen}, this run gives {receipt}: its sender saw other numbers, or another place"
            ));
        }
    }
}

/// Reads what was chosen for a place.
pub(crate) fn choose(asked: &ChoiceArgs, facts: &Facts, release: &str) -> Result<Chosen, Fault> {
    let offered = facts.levers();
    let mut chosen = match &asked.link {
        Some(link) => from_link(link, &offered, release),
        None => from_scenario(asked.scenario.as_deref().unwrap_or("ref"), facts)?,
    };
    chosen.scenario.place = Some(facts.place);
    for set in &asked.set {
        let (lever, level) = pulled(set, &offered)?;
        chosen.scenario.choices = chosen.scenario.choices.with(lever, level);
        chosen.receipt = None;
    }
    if let Some(background) = &asked.background {
        chosen.scenario.choices.background = read_background(background)?;
    }
    if let Some(path) = &asked.path {
        let form = UrbanForm::find(&path.to_lowercase());
        chosen.scenario.choices.form = form.ok_or_else(|| Fault::Form { found: path.clone() })?;
        chosen.receipt = None;
        if facts.city.is_none() {
            chosen
                .remarks
                .push(format!("--path: {} is no city, so nothing follows of its form", facts.place));
        }
    }
    let choices = &chosen.scenario.choices;
    if let Some(lever) = choices.pulls.keys().find(|lever| !offered.contains(lever)) {
        return Err(Fault::LeverHere {
            lever: *lever,
            place: facts.place,
            offered,
        });
    }
    Ok(chosen)
}

/// One of two that are compared: the id of a scenario, a scenario file, or a link.
pub(crate) fn one(text: &str, facts: &Facts, release: &str) -> Result<Chosen, Fault> {
    let chosen = if text.contains('=') && !Path::new(text).exists() {
        from_link(text, &facts.levers(), release)
    } else {
        from_scenario(text, facts)?
    };
    Ok(chosen)
}

/// A query, or a whole address with one.
pub(crate) fn from_link(text: &str, offered: &[Lever], release: &str) -> Chosen {
    let address = text.split('#').next().unwrap_or_default();
    let (link, mut remarks) = Link::parse(address.split_once('?').map_or(address, |(_, query)| query));
    let (choices, more) = link.choices(offered);
    remarks.extend(more);
    remarks.extend(link.aged(release));
    Chosen {
        scenario: ScenarioFile {
            name: link.name,
            place: None,
            choices,
        },
        remarks: remarks.iter().map(|remark| format!("--link: {remark}")).collect(),
        receipt: link.receipt,
        view: View {
            // Results add up from the first year a lever can act: an earlier focus has nothing to say.
            focus: link.focus.year().max(Year::LEVERS),
            charts: View::charts(&link.charts),
            lenses: View::charts(&link.charts).map(|chart| Lens {
                today: link.looks[chart as usize].today,
                pool: link.looks[chart as usize].pool,
                pair: link.looks[chart as usize].pair,
                sectors: link.looks[chart as usize].sectors,
                ..Lens::default()
            }),
            per: link.per,
            ..View::default()
        },
    }
}

/// The id of a scenario, or the path of a scenario file.
fn from_scenario(text: &str, facts: &Facts) -> Result<Chosen, Fault> {
    let mut chosen = Chosen {
        scenario: ScenarioFile::default(),
        remarks: Vec::new(),
        receipt: None,
        view: View::default(),
    };
    if let Some(scenario) = Scenario::find(text) {
        chosen.scenario.choices = scenario.choices();
        return Ok(chosen);
    }
    if !Path::new(text).exists() {
        return Err(Fault::Scenario { found: text.to_owned() });
    }
    let json = brought::text(Path::new(text), limits::SCENARIO_BYTES)?;
    chosen.scenario = ScenarioFile::read(&json).map_err(|faults| Fault::ScenarioFile {
        file: text.to_owned(),
        faults,
    })?;
    if let Some(place) = chosen.scenario.place.filter(|place| *place != facts.place) {
        chosen
            .remarks
            .push(format!("{text}: made for {place}; its levers are pulled for {} here", facts.place));
    }
    Ok(chosen)
}

/// `hs=2.4`.
pub(crate) fn pulled(text: &str, offered: &[Lever]) -> Result<(Lever, Level), Fault> {
    let Some((id, level)) = text.split_once('=') else {
        return Err(Fault::SetForm { found: text.to_owned() });
    };
    let lever = Lever::find(id.trim()).ok_or_else(|| Fault::Lever {
        found: id.to_owned(),
        offered: offered.to_vec(),
    })?;
    let exact = level.trim().parse::<f64>().ok().and_then(Level::exact);
    let level = exact.ok_or_else(|| Fault::Level {
        lever,
        found: level.to_owned(),
    })?;
    Ok((lever, level))
}

/// `ssp1.pol2`.
pub(crate) fn read_background(text: &str) -> Result<Background, Fault> {
    let mut background = Background::default();
    for item in text.split('.') {
        match (Storyline::find(item), Policy::find(item)) {
            (Some(storyline), _) => background.storyline = storyline,
            (None, Some(policy)) => background.policy = policy,
            (None, None) => return Err(Fault::Background { found: text.to_owned() }),
        }
    }
    Ok(background)
}
