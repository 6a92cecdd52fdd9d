//! Choose: what a person chose of a place: a scenario or a link, then levers and background on top.
//!
//! A link is forgiven and remarked on, as on the page; what is typed is held to. Does not know: scenario files.

use crate::ask::Fault;
use crate::choices::file::ScenarioFile;
use crate::choices::link::Link;
use crate::choices::link::receipt::Receipt;
use crate::choices::{Background, Level, Policy};
use crate::facts::Facts;
use crate::figure::board::View;
use crate::figure::lens::Lens;
use crate::kind::{Lever, Storyline, UrbanForm};
use crate::year::Year;

/// Choices as they will be run, and what was remarked on the way.
#[derive(Default)]
pub struct Chosen {
    /// Name, place and choices.
    pub scenario: ScenarioFile,
    /// What was odd, in English.
    pub remarks: Vec<String>,
    /// The receipt of the link, where nothing was changed on top of it.
    pub receipt: Option<Receipt>,
    /// The release that a link was made with; nothing where it does not say, or there is no link.
    pub made: String,
    /// What a screen shows: what the link asks for, else what a page starts with. Its choices are those of the scenario.
    pub view: View,
}

impl Chosen {
    /// Remarks on a link whose sender saw other numbers than those of this receipt.
    pub fn held_against(&mut self, receipt: Receipt) {
        if let Some(seen) = self.receipt.filter(|seen| *seen != receipt) {
            self.remarks.push(format!(
                "--link: its receipt is {seen}, this run gives {receipt}: its sender saw other numbers, or another place"
            ));
        }
    }

    /// Pulls a lever to a level, on top of what was chosen.
    pub fn pull(&mut self, lever: Lever, level: Level) {
        self.scenario.choices = std::mem::take(&mut self.scenario.choices).with(lever, level);
        self.receipt = None;
    }

    /// The form of a city, on top of what was chosen; of any other place remarked on.
    ///
    /// # Errors
    /// No such form.
    pub fn form(&mut self, typed: &str, facts: &Facts) -> Result<(), Fault> {
        let form = UrbanForm::find(&typed.to_lowercase());
        self.scenario.choices.form = form.ok_or_else(|| Fault::Form { found: typed.to_owned() })?;
        self.receipt = None;
        if facts.city.is_none() {
            self.remarks
                .push(format!("--path: {} is no city, so nothing follows of its form", facts.place));
        }
        Ok(())
    }

    /// Whether every lever that is pulled can be pulled there.
    ///
    /// # Errors
    /// The first that cannot.
    pub fn held_to(&self, facts: &Facts, offered: &[Lever]) -> Result<(), Fault> {
        match self.scenario.choices.pulls.keys().find(|lever| !offered.contains(lever)) {
            Some(lever) => Err(Fault::LeverHere {
                lever: *lever,
                place: facts.place,
                offered: offered.to_vec(),
            }),
            None => Ok(()),
        }
    }

    /// What the scenario is called in tables: its name, or what it pulls.
    #[must_use]
    pub fn called(&self) -> String {
        called(&self.scenario)
    }
}

/// What the scenario is called in tables: its name, or what it pulls.
#[must_use]
pub fn called(scenario: &ScenarioFile) -> String {
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

/// A query, or a whole address with one.
#[must_use]
pub fn from_link(text: &str, offered: &[Lever], release: &str) -> Chosen {
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
        made: link.release.as_str().to_owned(),
        view: View {
            // Results add up from the first year a lever can act: an earlier focus has nothing to say.
            focus: link.focus.year().max(Year::LEVERS),
            charts: View::charts(&link.charts),
            lenses: View::charts(&link.charts).map(|chart| Lens {
                today: link.looks[chart as usize].today,
                pool: link.looks[chart as usize].pool,
                pair: link.looks[chart as usize].pair,
                sectors: link.looks[chart as usize].sectors,
                over: link.looks[chart as usize].over,
                ..Lens::default()
            }),
            per: link.per,
            ..View::default()
        },
    }
}

/// `hs=2.4`.
///
/// # Errors
/// What of it is wrong.
pub fn pulled(text: &str, offered: &[Lever]) -> Result<(Lever, Level), Fault> {
    let Some((id, level)) = text.split_once('=') else {
        return Err(Fault::SetForm { found: text.to_owned() });
    };
    lever(id, level.trim().parse::<f64>().ok().and_then(Level::exact), level, offered)
}

/// A lever by its id, and a level that was typed so.
///
/// # Errors
/// No such lever, or no such level.
pub fn lever(id: &str, level: Option<Level>, typed: &str, offered: &[Lever]) -> Result<(Lever, Level), Fault> {
    let lever = Lever::find(id.trim()).ok_or_else(|| Fault::Lever {
        found: id.to_owned(),
        offered: offered.to_vec(),
    })?;
    let level = level.ok_or_else(|| Fault::Level {
        lever,
        found: typed.to_owned(),
    })?;
    Ok((lever, level))
}

/// `ssp1.pol2`.
///
/// # Errors
/// That it is none.
pub fn background(text: &str) -> Result<Background, Fault> {
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
