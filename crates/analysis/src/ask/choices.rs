//! Choices: a person's choices for a place: a scenario or a link, then levers and background on top.
//!
//! Faults in a link are corrected with a remark, as on the page; faults in typed input are errors. Out of scope:
//! scenario files.

use crate::ask::QueryFault;
use crate::figure::board::View;
use crate::figure::lens::Lens;
use cairn_core::choices::file::ScenarioFile;
use cairn_core::choices::link::Link;
use cairn_core::choices::link::receipt::Receipt;
use cairn_core::choices::{Background, Level, Policy};
use cairn_core::doubt::OpenNumber;
use cairn_core::facts::Facts;
use cairn_core::kind::{Lever, Storyline, UrbanForm};
use cairn_core::year::Year;

/// The choices for a run, with the remarks made on the way.
#[derive(Default)]
pub struct RunChoices {
    /// Name, place and choices.
    pub scenario: ScenarioFile,
    /// Remarks, in English.
    pub remarks: Vec<String>,
    /// The numbers that the choices set by hand, with ours.
    pub numbers: Vec<OpenNumber>,
    /// The receipt of the link, if nothing was changed on top of it.
    pub receipt: Option<Receipt>,
    /// The release that made the link; empty if unknown or without a link.
    pub made: String,
    /// The view of a screen: from the link, otherwise the default of a page. Its choices are those of the scenario.
    pub view: View,
}

impl RunChoices {
    /// Adds a remark if the sender of the link saw numbers with another receipt.
    pub fn check_receipt(&mut self, receipt: Receipt) {
        if let Some(seen) = self.receipt.filter(|seen| *seen != receipt) {
            self.remarks.push(format!(
                "--link: its receipt is {seen}, this run gives {receipt}: its sender saw other numbers, or another place"
            ));
        }
    }

    /// Sets a lever to a level, on top of the choices.
    pub fn pull(&mut self, lever: Lever, level: Level) {
        self.scenario.choices = std::mem::take(&mut self.scenario.choices).with(lever, level);
        self.receipt = None;
    }

    /// Sets the urban form of a city, on top of the choices; other places get a remark.
    ///
    /// # Errors
    /// The form does not exist.
    pub fn form(&mut self, typed: &str, facts: &Facts) -> Result<(), QueryFault> {
        let form = UrbanForm::find(&typed.to_lowercase());
        self.scenario.choices.form = form.ok_or_else(|| QueryFault::Form { found: typed.to_owned() })?;
        self.receipt = None;
        if facts.city.is_none() {
            self.remarks
                .push(format!("--path: {} is no city, so nothing follows of its form", facts.place));
        }
        Ok(())
    }

    /// Checks that the place offers every lever that is pulled.
    ///
    /// # Errors
    /// The first lever that it does not offer.
    pub fn check_levers(&self, facts: &Facts, offered: &[Lever]) -> Result<(), QueryFault> {
        match self.scenario.choices.pulls.keys().find(|lever| !offered.contains(lever)) {
            Some(lever) => Err(QueryFault::LeverHere {
                lever: *lever,
                place: facts.place,
                offered: offered.to_vec(),
            }),
            None => Ok(()),
        }
    }

    /// The scenario's label in tables: its name, or the levers it pulls.
    pub fn called(&self) -> String {
        called(&self.scenario)
    }
}

/// The scenario's label in tables: its name, or the levers it pulls.
pub fn called(scenario: &ScenarioFile) -> String {
    if !scenario.name.is_empty() {
        scenario.name.to_string()
    } else {
        let link = Link::from_choices(&scenario.choices, None);
        let plain = link.background == Background::default() && link.form == UrbanForm::default() && link.numbers.is_empty();
        if link.pulls.is_empty() && plain {
            link.base.id().to_owned()
        } else {
            link.write()
        }
    }
}

/// Reads a query, or a full address with a query.
pub fn from_link(text: &str, offered: &[Lever], release: &str) -> RunChoices {
    let address = text.split('#').next().unwrap_or_default();
    let (link, mut remarks) = Link::parse(address.split_once('?').map_or(address, |(_, query)| query));
    let (choices, more) = link.choices(offered);
    remarks.extend(more);
    remarks.extend(link.aged(release));
    let (charts, lenses) = View::figures_in(&link);
    RunChoices {
        scenario: ScenarioFile {
            name: link.name,
            place: None,
            choices,
        },
        remarks: remarks.iter().map(|remark| format!("--link: {remark}")).collect(),
        numbers: Vec::new(),
        receipt: link.receipt,
        made: link.release.as_str().to_owned(),
        view: View {
            // Sums start in the first year with an effect of levers, so an earlier focus year is useless.
            focus: link.focus.year().max(Year::LEVERS),
            charts,
            lenses: lenses.map(|lens| Lens {
                summed: false,
                against: false,
                ..lens
            }),
            result: link.result,
            per: link.per,
            ..View::default()
        },
    }
}

/// Reads `hs=2.4`.
///
/// # Errors
/// The invalid part.
pub fn pulled(text: &str, offered: &[Lever]) -> Result<(Lever, Level), QueryFault> {
    let Some((id, level)) = text.split_once('=') else {
        return Err(QueryFault::SetForm { found: text.to_owned() });
    };
    lever(id, level.trim().parse::<f64>().ok().and_then(Level::exact), level, offered)
}

/// A lever by its id, with a level already read from `typed`.
///
/// # Errors
/// The lever or the level does not exist.
pub fn lever(id: &str, level: Option<Level>, typed: &str, offered: &[Lever]) -> Result<(Lever, Level), QueryFault> {
    let lever = Lever::find(id.trim()).ok_or_else(|| QueryFault::Lever {
        found: id.to_owned(),
        offered: offered.to_vec(),
    })?;
    let level = level.ok_or_else(|| QueryFault::Level {
        lever,
        found: typed.to_owned(),
    })?;
    Ok((lever, level))
}

/// Reads `ssp1.pol2`.
///
/// # Errors
/// The text is not a background.
pub fn background(text: &str) -> Result<Background, QueryFault> {
    let mut background = Background::default();
    for item in text.split('.') {
        match (Storyline::find(item), Policy::find(item)) {
            (Some(storyline), _) => background.storyline = storyline,
            (None, Some(policy)) => background.policy = policy,
            (None, None) => return Err(QueryFault::Background { found: text.to_owned() }),
        }
    }
    Ok(background)
}
