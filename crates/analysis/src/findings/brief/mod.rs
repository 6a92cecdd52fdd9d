//! Brief: the content of two pages on a place. They compare today's path with the scenario and give the saving of each
//! measure.
//!
//! ```text
//! alone(k) = R(nothing) − R(k as in the scenario)          last(k) = R(scenario without k) − R(scenario)
//! ```
//!
//! R is the chosen result of a run of the whole model, by default emissions. The levers of a theme are one measure.
//! Both savings are given, because they do not add up. A flow of a year is the mean of the five years around it, as everywhere. 2030 and 2035 are shown next to
//! the focus year, whichever year that is. A brief of today's path takes none of its measures: both runs are today's
//! path, and the measures are options. Out of scope: running the model, wording, and the figures next to the runs
//! ([`context`]).

pub mod context;
pub mod rules;

use serde::{Deserialize, Serialize};

use crate::findings::decomposition::FactorContributions;
use crate::findings::headline::{Headline, five_years};
use crate::findings::lever::DIFFERING;
use crate::findings::variable;
use cairn_core::choices::{Background, Choices};
use cairn_core::kind::{Counting, Lever, Theme};
use cairn_core::model::Outcome;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// The base year of targets in country reports: the last year with observed stocks.
pub const BASE: Year = Year::of(2020);
/// Years shown next to the focus year. A contribution under the Paris Agreement ends in the second.
pub const ALWAYS: [Year; 2] = [Year::of(2030), Year::of(2035)];
/// First and last year of such a contribution.
pub const PERIOD: [Year; 2] = [Year::of(2031), Year::of(2035)];
/// First year kept: the mean of the five years around [`BASE`] begins with it.
const FIRST: Year = Year::of(2018);
/// Number of measures shown: those with the largest part of the saving.
pub const MEASURES: usize = 8;
/// Number of measures named in the message and in the lines to paste.
pub const NAMED: usize = 3;

/// A query for a brief of a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BriefQuery {
    /// Choices of the scenario. A brief on today's path uses them only for its measures.
    pub choices: Choices,
    /// True if the brief is of the scenario; false if it is of today's path.
    pub taken: bool,
    /// The focus year, shown next to [`ALWAYS`].
    pub focus: Year,
    /// The chosen result, for the title and the measures.
    pub result: Headline,
}

cairn_core::closed! {
    /// A variable that the brief reads from a run, year by year.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum BriefVariable in BRIEF_VARIABLES: (&'static str, Unit) {
        /// All greenhouse gases.
        Ghg => ("GHG", Unit::MtCo2ePerYear);
        /// Emissions from making materials, from construction and from the end of life.
        Making => ("GHG|Material cycle", Unit::MtCo2ePerYear);
        /// Emissions from the use of buildings.
        Buildings => ("GHG|Use|Buildings", Unit::MtCo2ePerYear);
        /// Emissions from driving.
        Vehicles => ("GHG|Use|Vehicles", Unit::MtCo2ePerYear);
        /// Primary materials.
        New => ("Primary|Material", Unit::MtPerYear);
        /// Share of the demand for materials met by reuse and recycling.
        Circular => (Headline::Circular.columns().variable, Unit::Share);
        /// Outflow of materials.
        Leaving => ("Outflow|Material", Unit::MtPerYear);
        /// Floor area in stock.
        Floor => ("Stock|Product@Buildings", Unit::MillionM2);
        /// Inflow of steel.
        Steel => ("Inflow|Steel", Unit::MtPerYear);
        /// Inflow of cement.
        Cement => ("Inflow|Cement", Unit::MtPerYear);
        /// Floor area of homes per person.
        Space => (Headline::Space.columns().variable, Unit::M2PerPerson);
        /// Fine particles from exhausts.
        Particles => (Headline::Particles.columns().variable, Unit::KtPerYear);
        /// Emissions from construction and assembly, a part of [`BriefVariable::Making`].
        Construction => ("GHG|Construction", Unit::MtCo2ePerYear);
        /// Emissions from the end of life, a part of [`BriefVariable::Making`].
        EndOfLife => ("GHG|End of life", Unit::MtCo2ePerYear);
    }
}

impl BriefVariable {
    /// Total emissions, then the parts that add up to the total.
    pub const EMISSIONS: [BriefVariable; 4] = [
        BriefVariable::Ghg,
        BriefVariable::Making,
        BriefVariable::Buildings,
        BriefVariable::Vehicles,
    ];

    /// Name of the variable.
    pub const fn variable(self) -> &'static str {
        BRIEF_VARIABLES[self as usize].0
    }

    /// The variable of a result; for the cumulative result, that of its annual values.
    pub fn of(result: Headline) -> BriefVariable {
        let same = |row: &BriefVariable| row.variable() == result.columns().variable;
        BriefVariable::ALL.into_iter().find(same).unwrap_or(BriefVariable::Ghg)
    }

    /// True for a stock: its value is that of the year itself.
    const fn is_stock(self) -> bool {
        matches!(self, BriefVariable::Floor | BriefVariable::Space)
    }

    /// Unit of an annual value.
    pub const fn unit(self) -> Unit {
        BRIEF_VARIABLES[self as usize].1
    }
}

/// Series kept from a run: each of [`BriefVariable::ALL`], 2018 to 2060.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BriefRun(Vec<Vec<f64>>);

impl BriefRun {
    /// Extracts the series of a brief from an outcome.
    pub fn of(outcome: &Outcome) -> BriefRun {
        let values = |row: BriefVariable| {
            let series = variable::find(outcome, row.variable());
            series.map_or_else(Vec::new, |series| series.values.span(FIRST, Year::LAST).to_vec())
        };
        BriefRun(BriefVariable::ALL.map(values).to_vec())
    }

    /// Value of a single year, without averaging; 0 before the first stored year.
    fn year(&self, row: BriefVariable, year: Year) -> f64 {
        let along = year.index().checked_sub(FIRST.index());
        let values = self.0.get(row as usize);
        along.and_then(|along| values?.get(along).copied()).unwrap_or(0.0)
    }

    /// A result in a year; the cumulative result up to that year.
    fn result(&self, result: Headline, year: Year) -> f64 {
        let row = BriefVariable::of(result);
        match result.columns().counting {
            Counting::Sum => self.sum(row, Year::LEVERS, year),
            Counting::Flow | Counting::State => self.at(row, year),
        }
    }

    /// A flow: the mean of the five years around a year. A stock: the value at the end of the year.
    pub fn at(&self, row: BriefVariable, year: Year) -> f64 {
        if row.is_stock() {
            return self.year(row, year);
        }
        let [first, last] = five_years(year);
        let first = first.max(FIRST);
        let sum: f64 = first.to(last).map(|year| self.year(row, year)).sum();
        sum / (last.index() - first.index() + 1) as f64
    }

    /// Sum of annual values over years, without averaging.
    pub fn sum(&self, row: BriefVariable, first: Year, last: Year) -> f64 {
        first.to(last).map(|year| self.year(row, year)).sum()
    }
}

/// A measure: its savings in the years of [`BriefQuery::years`]; none until they are known.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct BriefMeasure {
    /// Its lever that does most for the result, of those that are set. The measure is expressed in the physical unit of
    /// this lever.
    pub lever: Lever,
    /// True if other levers of the theme are set too.
    pub many: bool,
    /// The first year in which it acts, and the year of full effect if the choices name one.
    pub years: (Year, Option<Year>),
    /// Decrease of the chosen result by the measure alone.
    pub alone: Option<[f64; 3]>,
    /// Decrease of the chosen result when all other measures are already taken.
    pub last: Option<[f64; 3]>,
    /// Emissions that the measure alone saves, Mt CO2e.
    pub saved: Option<[f64; 3]>,
}

impl BriefMeasure {
    /// True if its lever is another than the first of its theme, so that the amount needs the name of the lever.
    pub fn speaks_for_theme(&self) -> bool {
        self.many && Theme::ALL.iter().all(|theme| theme.levers().first() != Some(&self.lever))
    }

    /// Improvement of the result in the focus year, mean of alone and last: near the part that `who` gives.
    pub fn gain(&self, result: Headline) -> f64 {
        let sum: f64 = [self.alone, self.last].iter().flatten().map(|decrease| decrease[2]).sum();
        if result.columns().more_is_better { -0.5 * sum } else { 0.5 * sum }
    }
}

/// The reply: a brief of a place under choices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BriefView {
    /// The query.
    pub query: BriefQuery,
    /// Number of runs still to come.
    pub awaited: u32,
    /// Today's path, then the scenario; empty until they are known.
    pub runs: [BriefRun; 2],
    /// The measures, in the order of [`BriefMeasure::gain`].
    pub measures: Vec<BriefMeasure>,
    /// Number of measures left out.
    pub more: u32,
    /// Causes of the change of emissions on today's path up to the focus year, by factor, Mt CO2e. None for a scenario
    /// or for a sum of places.
    pub grows: Option<FactorContributions>,
}

impl BriefQuery {
    /// The three years for which savings are given.
    pub const fn years(&self) -> [Year; 3] {
        [ALWAYS[0], ALWAYS[1], self.end()]
    }

    /// The year beside the focus year: 2035, or 2030 where 2035 is in focus.
    pub fn early(&self) -> Year {
        if self.focus == ALWAYS[1] { ALWAYS[0] } else { ALWAYS[1] }
    }

    /// That year and the focus year, in order.
    pub fn pair(&self) -> [Year; 2] {
        let (early, focus) = (self.early(), self.focus);
        [early.min(focus), early.max(focus)]
    }

    /// The year of the chosen result: the focus year, or the last for the cumulative result.
    pub const fn end(&self) -> Year {
        match self.result.columns().counting {
            Counting::Sum => Year::LAST,
            Counting::Flow | Counting::State => self.focus,
        }
    }

    /// The choices that the brief describes.
    pub fn described_choices(&self) -> Choices {
        if self.taken {
            return self.choices.clone();
        }
        Choices {
            numbers: self.choices.numbers.clone(),
            ..Choices::default()
        }
    }

    /// The levers of a theme that are set.
    fn pulled(&self, theme: Theme) -> Vec<Lever> {
        let levers = theme.levers().iter().copied();
        levers.filter(|lever| self.choices.pulls.contains_key(lever)).collect()
    }

    /// No lever set, under the chosen background.
    fn ground(&self) -> Choices {
        Choices {
            background: self.choices.background,
            ..Choices::default()
        }
    }

    fn only_levers(&self, levers: &[Lever]) -> Choices {
        let mut choices = self.ground();
        choices.pulls = self.choices.pulls.clone();
        choices.pulls.retain(|lever, _| levers.contains(lever));
        choices
    }

    fn without_levers(&self, levers: &[Lever]) -> Choices {
        let mut choices = self.choices.clone();
        choices.pulls.retain(|lever, _| !levers.contains(lever));
        choices
    }

    /// The runs needed, each once, most wanted first.
    pub fn runs(&self) -> Vec<Choices> {
        let mut runs = vec![Choices::default()];
        let mut add = |run: Choices| {
            if !runs.contains(&run) {
                runs.push(run);
            }
        };
        add(self.choices.clone());
        if self.choices.background != Background::default() {
            add(self.ground());
        }
        for theme in Theme::ALL {
            let levers = self.pulled(theme);
            if !levers.is_empty() {
                add(self.only_levers(&levers));
                add(self.without_levers(&levers));
            }
        }
        for theme in Theme::ALL {
            self.candidates(theme).into_iter().for_each(|lever| add(self.only_levers(&[lever])));
        }
        runs
    }

    /// The levers of a theme of which one speaks for all: none where one is set, or where it is the first everywhere.
    fn candidates(&self, theme: Theme) -> Vec<Lever> {
        let levers = self.pulled(theme);
        if levers.len() > 1 && DIFFERING.contains(&theme) {
            levers
        } else {
            Vec::new()
        }
    }

    /// The reply, as far as `lookup` has the runs.
    pub fn reply<'a>(&self, lookup: &dyn Fn(&Choices) -> Option<&'a BriefRun>) -> BriefView {
        let pending = self.runs().iter().filter(|run| lookup(run).is_none()).count();
        let mut measures: Vec<BriefMeasure> = Theme::ALL.into_iter().filter_map(|theme| self.measure(theme, lookup)).collect();
        // While no run is known, the order is that of themes.
        measures.sort_by(|a, b| b.gain(self.result).total_cmp(&a.gain(self.result)));
        let more = measures.len().saturating_sub(MEASURES);
        measures.truncate(MEASURES);
        let run = |choices: &Choices| lookup(choices).cloned().unwrap_or_default();
        BriefView {
            query: self.clone(),
            awaited: pending as u32,
            runs: [run(&Choices::default()), run(&self.described_choices())],
            measures,
            more: more as u32,
            grows: None,
        }
    }

    fn measure<'a>(&self, theme: Theme, lookup: &dyn Fn(&Choices) -> Option<&'a BriefRun>) -> Option<BriefMeasure> {
        let levers = self.pulled(theme);
        let less = |result: Headline, before: &Choices, after: &Choices| {
            let (before, after) = (lookup(before)?, lookup(after)?);
            Some(self.years().map(|year| before.result(result, year) - after.result(result, year)))
        };
        let (ground, alone) = (self.ground(), self.only_levers(&levers));
        let mut lead = (*levers.first()?, 0.0);
        for lever in self.candidates(theme) {
            let saved = less(self.result, &ground, &self.only_levers(&[lever])).map_or(0.0, |saved| saved[2]);
            let gain = if self.result.columns().more_is_better { -saved } else { saved };
            if gain > lead.1 {
                lead = (lever, gain);
            }
        }
        let pull = self.choices.pulls.get(&lead.0)?;
        Some(BriefMeasure {
            lever: lead.0,
            many: levers.len() > 1,
            years: (pull.from.unwrap_or(Year::LEVERS).max(Year::LEVERS), pull.to),
            alone: less(self.result, &ground, &alone),
            last: less(self.result, &self.without_levers(&levers), &self.choices),
            saved: less(Headline::Emissions, &ground, &alone),
        })
    }
}

impl BriefView {
    /// Values of today's path and of the scenario in a year.
    pub fn at(&self, row: BriefVariable, year: Year) -> [f64; 2] {
        [0, 1].map(|side| self.runs[side].at(row, year))
    }

    /// The measures, without those known not to change the chosen result.
    pub fn moving(&self) -> impl Iterator<Item = &BriefMeasure> {
        let is_still = |of: &&BriefMeasure| [of.alone, of.last].iter().all(|decrease| decrease.is_some_and(|by| by[2] == 0.0));
        let is_usual = self.query.result == Headline::default();
        self.measures.iter().filter(move |of| is_usual || !is_still(of))
    }

    /// Values of the chosen result at its end: today's path, then the scenario.
    pub fn result(&self) -> [f64; 2] {
        self.runs.each_ref().map(|run| run.result(self.query.result, self.query.end()))
    }

    /// Sums of both over years.
    pub fn sum(&self, row: BriefVariable, first: Year, last: Year) -> [f64; 2] {
        [0, 1].map(|side| self.runs[side].sum(row, first, last))
    }

    /// Emissions that the scenario saves in a year, Mt CO2e; negative if it adds emissions.
    pub fn saved(&self, year: Year) -> f64 {
        let [theirs, yours] = self.at(BriefVariable::Ghg, year);
        theirs - yours
    }

    /// Emissions saved from the first year in which levers act to the last, Mt CO2e.
    pub fn saved_in_all(&self) -> f64 {
        let [theirs, yours] = self.sum(BriefVariable::Ghg, Year::LEVERS, Year::LAST);
        theirs - yours
    }
}

#[cfg(test)]
mod tests;
