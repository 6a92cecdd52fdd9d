//! Parts: the inflow by year of the sectors that statistics close.
//!
//! ```text
//! goods, works    people · course of a person (`facts::course`) · remainder of 2018–2022
//! sized           works by their need, never more than without the choice
//! unmodelled      remainder of 2018–2022 · index;   index = five-year centred mean of new floor / that of 2018–2022, with an upper limit
//! cement          before 2015 both are the remainder of a series of cement made: max(used − modelled, a least part of used), unmodelled
//!                 first, works the rest; linear to 2019; without a series that is long enough, index and course back in time
//! steel           before 2020 all parts go back from 2020 in proportion to income, · one factor a year (`closing`)
//! ```
//!
//! The losses of the reference turn demand into inflow. Out of scope: lives, scrap.

use crate::facts::Facts;
use crate::facts::course::{CivilWorksNeed, thousands};
use crate::kind::Material;
use crate::model::account::Account;
use crate::model::moves::{AHEAD, ahead};
use crate::model::outcome::Outcome;
use crate::model::reconciliation::{self, Closed};
use crate::year::{Annual, Stretch, Year};

/// Kilograms in a megatonne.
pub(super) const KG_IN_MEGATONNE: f64 = 1e9;
/// Years in which the cement series passes to the course.
const JOINED: Stretch = Stretch {
    first: Year::of(2015),
    last: Year::of(2019),
};
/// Years on each side of the mean of new floor.
const HALF: usize = 2;

/// Inflow into use, kg a year.
#[derive(Clone, Debug)]
pub(super) struct WorksInflow {
    /// Steel into machines and goods.
    pub(super) goods: Annual,
    /// Cement and steel into buildings not modelled, for each unit of the index of new floor.
    pub(super) unmodelled: [f64; 2],
    /// Cement and steel into civil works.
    pub(super) works: [Annual; 2],
}

/// New floor of all buildings before 2027, m², and its index.
#[derive(Clone, Debug)]
pub(super) struct Floors {
    /// Mean of 2018–2022, m².
    base: f64,
    /// Up to 2026, m².
    before: Annual,
    most: f64,
}

impl Floors {
    /// New floor from an outcome.
    pub(super) fn of(facts: &Facts, outcome: &Outcome) -> Floors {
        let mut before = Annual::zero();
        for built in outcome.rows(Account::Built) {
            for year in Stretch::HISTORY.years() {
                before[year] += built[year];
            }
        }
        Floors {
            base: before.sum(Year::of(2018), Year::of(2022)) / 5.0,
            before,
            most: facts.civil.unmodelled.value.most,
        }
    }

    /// The index of the years of a stretch; `ahead` is the new floor from 2027 on, m².
    pub(super) fn index(&self, ahead: &[f64; AHEAD], years: Stretch) -> Annual {
        let built = |at: usize| {
            let since = at.checked_sub(Year::LEVERS.index());
            since.map_or_else(|| self.before[Year::at(at)], |since| ahead[since])
        };
        let mut index = Annual::zero();
        for year in years.years() {
            let (first, last) = (year.index().saturating_sub(HALF), (year.index() + HALF).min(Year::LAST.index()));
            let mean = (first..=last).map(built).sum::<f64>() / (last - first + 1) as f64;
            index[year] = if self.base > 0.0 { (mean / self.base).min(self.most) } else { 1.0 };
        }
        index
    }
}

/// Inflow in kg for a megatonne of demand.
fn kg(facts: &Facts, material: Material) -> f64 {
    KG_IN_MEGATONNE * (1.0 - facts.process.construction_loss.value[material.index()])
}

impl WorksInflow {
    /// The parts of a place from its people and income on a storyline; `need` is the chosen need of cement of civil
    /// works from 2027 on.
    pub(super) fn of(
        facts: &Facts,
        closed: &Closed,
        people: &Annual,
        income: &Annual,
        need: Option<&[CivilWorksNeed; AHEAD]>,
    ) -> WorksInflow {
        let course = &facts.civil.course.value;
        let income = thousands(income);
        let base = people[Year::BASE];
        let goods: f64 = closed.goods.iter().sum();
        let follow = |amount: f64, kg: f64, course: &dyn Fn(f64) -> Annual| {
            if amount <= 0.0 {
                return Annual::zero();
            }
            let course = course(amount * 1e6 / base);
            Annual::from_fn(|year| amount * kg * course[year] * people[year] / base)
        };
        let [cement, steel] = [Material::Cement, Material::Steel].map(|material| kg(facts, material));
        WorksInflow {
            goods: follow(goods, KG_IN_MEGATONNE * (1.0 - course.goods.loss), &|first| {
                course.goods(first, &income)
            }),
            unmodelled: [closed.unmodelled[0] * cement, closed.unmodelled[1] * steel],
            works: [
                follow(closed.works[0], cement, &|first| {
                    let as_it_goes = course.works(first, course.level[0], &income);
                    let Some(need) = need else { return as_it_goes };
                    let sized = course.sized(first, course.level[0], &income, |year| {
                        if year < Year::LEVERS { course.need() } else { need[ahead(year)] }
                    });
                    Annual::from_fn(|year| sized[year].min(as_it_goes[year]))
                }),
                follow(closed.works[1], steel, &|first| course.works(first, course.level[1], &income)),
            ],
        }
    }

    /// Replaces the course of cement before 2019 with the remainder of a series of cement made. Returns the cement of
    /// buildings not modelled, which follow `index` as far as the series has enough.
    pub(super) fn look_back(&mut self, facts: &Facts, outcome: &Outcome, index: &Annual) -> Annual {
        let course = &facts.civil.course.value;
        let used = facts.civil.cement.value;
        let mut unmodelled = Annual::from_fn(|year| self.unmodelled[0] * index[year]);
        if facts.civil.cement_before.value.at(Year::FIRST, course.fall_before).is_none() {
            return unmodelled;
        }
        let explained = reconciliation::explained_cement(facts, outcome);
        let kg = kg(facts, Material::Cement);
        for year in Year::FIRST.to(JOINED.last) {
            let made = facts.civil.cement_before.value.at(year, course.fall_before).unwrap_or_default();
            let series = used * made;
            let left = (series - explained[year]).max(course.history_least * series) * kg;
            let floor = unmodelled[year].min(left);
            let along =
                f64::from(year.number().saturating_sub(JOINED.first.number())) / f64::from(JOINED.last.number() - JOINED.first.number());
            for (own, known) in [(&mut unmodelled[year], floor), (&mut self.works[0][year], left - floor)] {
                *own = known + (*own - known) * along;
            }
        }
        unmodelled
    }

    /// Puts the steel of the years before 2020 on its own course, scaled so that all places add up to the crude steel
    /// of the world. Returns the steel of buildings not modelled, which follow `index` from 2020 on.
    pub(super) fn look_back_on_steel(&mut self, facts: &Facts, index: &Annual) -> Annual {
        let (people, income) = (&facts.people.value, thousands(&facts.income.value));
        let before = facts.civil.course.value.steel_before(&income);
        let course = &facts.civil.steel_course.value;
        let base = people[Year::BASE];
        let mut unmodelled = Annual::from_fn(|year| self.unmodelled[1] * index[year]);
        let at_base = [self.goods[Year::BASE], self.works[1][Year::BASE], unmodelled[Year::BASE]];
        for year in Year::FIRST.to(Year::of(2019)) {
            let part = before[year] * people[year] / base * course[year];
            let [goods, works, rest] = at_base.map(|kg| kg * part);
            self.goods[year] = goods;
            self.works[1][year] = works;
            unmodelled[year] = rest;
        }
        unmodelled
    }
}
