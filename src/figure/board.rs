//! The board: everything one screen shows of one place under one set of choices.
//!
//! Made beside the page's thread and sent over; the page holds no model and no facts. What
//! does not change with choices is sent once a place: [`About`].

use serde::{Deserialize, Serialize};

use crate::choices::Choices;
use crate::choices::link::receipt::Receipt;
use crate::choices::link::{Chart, Per};
use crate::facts::{Facts, Source};
use crate::figure::Figure;
use crate::figure::lens::{Lens, through};
use crate::findings::behind;
use crate::findings::flows::{self, Passages};
use crate::findings::forests::{Strain, strained};
use crate::findings::headline::{self, Headline, Reading};
use crate::findings::lever::{self, Step};
use crate::findings::overdrawn::{Overdrawn, overdrawn};
use crate::findings::receipt;
use crate::findings::variable::name::{Asked, Indicator, What};
use crate::findings::variable::read;
use crate::kind::Sector;
use crate::model::Outcome;
use crate::place::PlaceId;
use crate::year::Year;

/// What is asked of a place: under which choices, read in which year, as which figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// Under which choices.
    pub choices: Choices,
    /// The year headlines and levers are read in.
    pub focus: Year,
    /// Figures, in the order of the page.
    pub charts: [Chart; 2],
    /// How each of them is looked at.
    pub lenses: [Lens; 2],
    /// Amounts of the whole place, or for each person.
    pub per: Per,
}

impl View {
    /// The figures of a page that was not told which.
    pub const CHARTS: [Chart; 2] = [Chart::Causes, Chart::Age];
    /// The focus year of a page that was not told which.
    pub const FOCUS: Year = Year::of(2050);

    /// The two figures that a list of them asks for; where it names one, the other is the first of a page's own.
    #[must_use]
    pub fn charts(named: &[Chart]) -> [Chart; 2] {
        match *named {
            [] => View::CHARTS,
            [first] => [first, View::CHARTS[usize::from(first == View::CHARTS[0])]],
            [first, second, ..] => [first, second],
        }
    }
}

impl Default for View {
    fn default() -> View {
        View {
            choices: Choices::default(),
            focus: View::FOCUS,
            charts: View::CHARTS,
            lenses: Default::default(),
            per: Per::Total,
        }
    }
}

/// Everything one screen shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Board {
    /// Release of model and data.
    pub release: String,
    /// Which place.
    pub place: PlaceId,
    /// What was asked of it.
    pub view: View,
    /// Headlines.
    pub readings: Vec<Reading>,
    /// Receipt of the headlines, for whoever is sent a link.
    pub receipt: Receipt,
    /// Share of the floor standing in 2060 that is built from 2027 on: yours, and the reference's.
    pub still_to_build: [f64; 2],
    /// What the choices ask too much of, and since when.
    pub overdrawn: Vec<(Overdrawn, Year)>,
    /// What they ask too much of forests.
    pub strained: Vec<Strain>,
    /// Levers that can be pulled here.
    pub levers: Vec<Step>,
    /// Figures, those of the view.
    pub figures: Vec<Figure>,
    /// Where materials come from and go, where a figure of the view tells that.
    pub flows: Option<Passages>,
    /// Largest relative balance error of the run.
    pub balance_error: f64,
}

/// What is told of a place whatever is chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct About {
    /// Which place.
    pub place: PlaceId,
    /// Sources behind what is shown, in the order of the facts.
    pub sources: Vec<Source>,
    /// How many facts are behind each headline, from best known ([`crate::kind::Basis::ALL`]) to assumed.
    pub behind: Vec<[u32; 4]>,
    /// Whether war destroyed much of what stood there, which no number counts.
    pub destroyed: bool,
}

/// Everything one screen shows of an outcome of a country, beside its outcome with nothing pulled.
#[must_use]
pub fn board(release: &str, facts: &Facts, outcome: &Outcome, reference: &Outcome, view: &View) -> Board {
    let levers = lever::steps(facts, outcome, reference, &view.choices, view.focus);
    of(release, outcome, reference, levers, view)
}

/// The same of any place, where what its levers mean is known already: see [`lever::sum`].
#[must_use]
pub fn of(release: &str, outcome: &Outcome, reference: &Outcome, levers: Vec<Step>, view: &View) -> Board {
    Board {
        release: release.to_owned(),
        place: outcome.place,
        view: view.clone(),
        readings: headline::readings_per(outcome, reference, view.focus, view.per),
        receipt: receipt::of(outcome),
        still_to_build: [still_to_build(outcome), still_to_build(reference)],
        overdrawn: overdrawn(outcome, reference),
        strained: strained(outcome, reference),
        levers,
        figures: figures(outcome, reference, view),
        flows: flows(outcome, view),
        balance_error: outcome.balance.worst(),
    }
}

/// What goes where, around the focus year, of the materials that its figure is of.
fn flows(outcome: &Outcome, view: &View) -> Option<Passages> {
    let at = view.charts.iter().position(|chart| Lens::can_part(*chart))?;
    Some(flows::flows(outcome, view.lenses[at].pool, view.focus, view.per))
}

/// The figures of a view, each through its lens.
fn figures(outcome: &Outcome, reference: &Outcome, view: &View) -> Vec<Figure> {
    let seen = view.charts.iter().zip(view.lenses);
    seen.map(|(chart, lens)| through(*chart, outcome, reference, view.per, lens))
        .collect()
}

/// What is told of a country whatever is chosen.
#[must_use]
pub fn about(facts: &Facts) -> About {
    let mut about = About::nothing(facts.place);
    about.join(facts);
    about
}

impl About {
    /// Nothing yet, of a place larger than a country: its members join.
    #[must_use]
    pub fn nothing(place: PlaceId) -> About {
        About {
            place,
            sources: Vec::new(),
            behind: vec![[0; 4]; Headline::ALL.len()],
            destroyed: false,
        }
    }

    /// Adds the sources of a member, and counts the facts behind each headline.
    pub fn join(&mut self, facts: &Facts) {
        self.destroyed |= facts.destroyed && facts.place == self.place;
        let parts = behind::behind(facts, "GHG");
        for source in &facts.sources {
            let known = self.sources.iter().any(|known| known.key == source.key);
            let levers = || facts.dials.iter().any(|row| row.steps.sources.contains(&source.key));
            if !known && (levers() || parts.iter().any(|part| part.sources.contains(&source.key))) {
                self.sources.push(source.clone());
            }
        }
        for (headline, counts) in Headline::ALL.into_iter().zip(&mut self.behind) {
            for part in behind::behind(facts, headline.variable()) {
                counts[part.basis as usize] = counts[part.basis as usize].saturating_add(1);
            }
        }
    }
}

fn still_to_build(outcome: &Outcome) -> f64 {
    let what = What::Indicator(Indicator::StillToBuild);
    let sectors = &Sector::ALL;
    read(outcome, Asked { what, sectors }).1[Year::LAST]
}
