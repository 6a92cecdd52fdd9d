//! View: one mineral of a place under choices, as the explorer shows it, and the runs behind it, member by member.
//!
//! ```text
//! runs     each member under the choices and on today's path; the layer of the first on every path of battery chemistry
//! view     the figure of a mineral, its series for the text below the figure, and who mines another one
//! ```
//!
//! A change of the mineral costs no run. Out of scope: the layer ([`cairn_core::model::minerals`]).

use serde::{Deserialize, Serialize};

use crate::figure::Figure;
use crate::figure::minerals::figure;
use crate::findings::minerals::mined::MinedView;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::facts::Facts;
use cairn_core::facts::minerals::MineralFacts;
use cairn_core::kind::{ChemistryPath, Mineral, MineralFlow};
use cairn_core::model::minerals::{self, MineralOutcome, MineralRow};
use cairn_core::model::{self, Account};
use cairn_core::place::PlaceId;
use cairn_core::year::{Annual, Year};

/// A query for minerals of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MineralQuery {
    /// The choices.
    pub choices: Choices,
    /// The mineral of the chart of uses; none without that chart.
    pub mineral: Option<Mineral>,
    /// The mineral of the chart of mining; none without that chart.
    pub mined: Option<Mineral>,
    /// For the whole place, or for each person.
    pub per: Per,
}

/// Series of a mineral from [`MineralView::FIRST`] on, in the unit of the figure.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MineralSeries {
    /// Demand.
    pub demand: Vec<f64>,
    /// Content of all that leaves use.
    pub left: Vec<f64>,
    /// Recycled.
    pub recycled: Vec<f64>,
    /// Demand less recycled.
    pub primary: Vec<f64>,
    /// Lowest and highest primary on all paths of battery chemistry.
    pub range: [Vec<f64>; 2],
}

/// The reply, as far as runs were made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MineralView {
    /// The place.
    pub place: PlaceId,
    /// The query.
    pub query: MineralQuery,
    /// Members run.
    pub made: u32,
    /// Members still to run.
    pub awaited: u32,
    /// The figure; none until all members ran, or without its chart.
    pub figure: Option<Figure>,
    /// Series behind the text below the figure.
    pub series: MineralSeries,
    /// Mining today; none without its chart.
    pub mined: Option<MinedView>,
}

impl MineralView {
    /// First year shown.
    pub const FIRST: Year = Year::of(2000);

    /// The value of a series in a year.
    pub fn at(series: &[f64], year: Year) -> f64 {
        let at = year.index().checked_sub(Self::FIRST.index());
        at.and_then(|at| series.get(at)).copied().unwrap_or(0.0)
    }
}

/// Runs of the members of a place, as far as made.
#[derive(Clone, Debug)]
pub struct MineralRuns {
    place: PlaceId,
    choices: Choices,
    members: usize,
    /// Members run under the choices, and on today's path.
    joined: [usize; 2],
    /// The layer on each path, under the choices.
    paths: Vec<MineralOutcome>,
    /// The layer on today's path.
    reference: MineralOutcome,
    /// People under the choices, and on today's path.
    people: [Annual; 2],
}

impl MineralRuns {
    /// No runs yet.
    pub fn new(place: PlaceId, choices: Choices, members: usize) -> MineralRuns {
        MineralRuns {
            place,
            choices,
            members,
            joined: [0; 2],
            paths: vec![MineralOutcome::empty(place); ChemistryPath::COUNT],
            reference: MineralOutcome::empty(place),
            people: [Annual::zero(), Annual::zero()],
        }
    }

    /// True if the runs can serve a query after [`MineralRuns::choose`].
    pub fn is_of(&self, place: PlaceId, choices: &Choices) -> bool {
        self.place == place && self.choices.numbers == choices.numbers
    }

    /// Takes new choices; runs on today's path stay.
    pub fn choose(&mut self, choices: &Choices) {
        if self.choices != *choices {
            self.choices = choices.clone();
            self.joined[0] = 0;
            self.paths = vec![MineralOutcome::empty(self.place); ChemistryPath::COUNT];
            self.people[0] = Annual::zero();
        }
    }

    /// The index of the next member to run; none if all ran.
    pub fn next(&self) -> Option<usize> {
        let next = self.joined[0].min(self.joined[1]);
        (next < self.members).then_some(next)
    }

    /// Runs a member.
    pub fn join(&mut self, member: usize, facts: &Facts, minerals: &MineralFacts) {
        let people = |sum: &mut Annual, run: &model::Outcome| {
            let line = run.line(Account::People);
            *sum = Annual::from_fn(|year| sum[year] + line[year]);
        };
        if member == self.joined[0] {
            let run = model::run_within(self.place, facts, &self.choices);
            for (sum, path) in self.paths.iter_mut().zip(ChemistryPath::ALL) {
                sum.add(&minerals::run(facts, minerals, path, &self.choices, &run));
            }
            people(&mut self.people[0], &run);
            self.joined[0] += 1;
        }
        if member == self.joined[1] {
            let nothing = Choices::default();
            let run = model::run_within(self.place, facts, &nothing);
            self.reference
                .add(&minerals::run(facts, minerals, ChemistryPath::Reference, &nothing, &run));
            people(&mut self.people[1], &run);
            self.joined[1] += 1;
        }
    }

    /// The reply to a query.
    pub fn view(&self, query: &MineralQuery, minerals: &MineralFacts) -> MineralView {
        let left = query.mineral.and_then(|_| self.next()).map_or(0, |next| self.members - next);
        let whole = query.mineral.filter(|_| left == 0);
        MineralView {
            place: self.place,
            query: query.clone(),
            made: (self.members - left) as u32,
            awaited: left as u32,
            figure: whole.and_then(|mineral| {
                let runs = [self.paths.first()?, &self.reference];
                Some(figure(mineral, runs, &self.people, query.per))
            }),
            series: whole.map_or_else(MineralSeries::default, |mineral| self.series(mineral, query.per)),
            mined: query.mined.map(|mineral| MinedView::of(minerals, mineral)),
        }
    }

    fn series(&self, mineral: Mineral, per: Per) -> MineralSeries {
        let of = |results: &MineralOutcome, flow| row_values(results, MineralRow::Flow(flow, mineral), &self.people[0], per);
        let Some(first) = self.paths.first() else {
            return MineralSeries::default();
        };
        let primary = of(first, MineralFlow::Primary);
        let mut range = [primary.clone(), primary.clone()];
        for path in &self.paths {
            let own = of(path, MineralFlow::Primary);
            let [low, high] = &mut range;
            for ((low, high), own) in low.iter_mut().zip(high).zip(own) {
                (*low, *high) = (low.min(own), high.max(own));
            }
        }
        MineralSeries {
            demand: of(first, MineralFlow::Demand),
            left: of(first, MineralFlow::Left),
            recycled: of(first, MineralFlow::Recycled),
            primary,
            range,
        }
    }
}

/// A row over the years shown, kt or kg a person.
pub(crate) fn row_values(results: &MineralOutcome, row: MineralRow, people: &Annual, per: Per) -> Vec<f64> {
    let (_, factor) = row.published();
    let years = MineralView::FIRST.to(Year::LAST);
    let value = |year| {
        let value = results.at(row, year) * factor;
        let millions = people[year] * 1e-6;
        match per {
            Per::Total => value,
            Per::Person if millions > 0.0 => value / millions,
            Per::Person => 0.0,
        }
    };
    years.map(value).collect()
}
