//! Homes: one kind of home walked from year to year, by cohort.
//!
//! ```text
//! K(t, c) = K(t-1, c) · h(t - c)            aged by what life says (`lives`)
//! I(t)    = target(t) - Σ_c K(t, c)         or, where that is negative, removal (`stock::meet`)
//! kept(t) = Σ_c B(c) · max(0, f_ref(t, c) - f(t, c))
//! ```
//!
//! B is what stood at the end of 2026, or came in after; f the share of it that dies of age
//! in the year under the choice, f_ref without it. What is kept is what would be gone by now:
//! it is refurbished once, in the year in which it would have died.
//!
//! Does not know: materials, people.

use crate::facts::BuildingFacts;
use crate::kind::Dial;
use crate::model::buildings::lives::Lives;
use crate::model::moves::Moves;
use crate::model::outcome::Buildings;
use crate::model::stock::{Surplus, age, meet};
use crate::year::{Annual, Year};

/// One kind of home, walked up to some year.
#[derive(Clone, Debug)]
pub(crate) struct Walk {
    /// What has come of it so far.
    pub(crate) homes: Buildings,
    /// What stands in all, m².
    pub(crate) total: Annual,
}

/// What stood in 2026 or came in after, by cohort, and which shares of it have not died of age: what `kept` needs.
#[derive(Default)]
struct Ageing {
    began: Vec<f64>,
    reference: Vec<f64>,
    chosen: Vec<f64>,
}

impl Walk {
    /// Walks a kind of home from 1900 to the end of 2026.
    pub(crate) fn to_today(facts: &BuildingFacts, lives: &Lives, target: &Annual) -> Walk {
        let mut walk = Walk {
            homes: Buildings::none(facts.product),
            total: Annual::zero(),
        };
        walk.homes.stock.row_mut(Year::FIRST)[0] = target[Year::FIRST];
        walk.total[Year::FIRST] = target[Year::FIRST];
        let mut cohorts = vec![target[Year::FIRST]];
        let mut stay = Vec::new();
        for year in Year::at(1).to(Year::RECONSTRUCTED) {
            lives.stay(year, 0.0, &mut stay);
            walk.year(&mut cohorts, year, &stay, target[year]);
        }
        walk
    }

    /// Walks on from 2027 to 2060 under choices.
    pub(crate) fn follow(&mut self, lives: &Lives, target: &Annual, moves: &Moves) {
        let longer = Annual::from_fn(|year| if year < Year::LEVERS { 0.0 } else { moves.at(Dial::HomeLife, year) });
        let lasts_longer = lives.can_last_longer() && longer.values().iter().any(|effect| *effect > 0.0);
        let mut cohorts = self.homes.stock.row(Year::RECONSTRUCTED).to_vec();
        let mut ageing = Ageing::default();
        for stands in &cohorts {
            ageing.add(*stands);
        }
        let mut stay = Vec::new();
        let mut stay_in_reference = Vec::new();
        for year in Year::LEVERS.to(Year::LAST) {
            lives.stay(year, longer[year], &mut stay);
            self.year(&mut cohorts, year, &stay, target[year]);
            if lasts_longer {
                lives.stay(year, 0.0, &mut stay_in_reference);
                self.homes.kept[year] = ageing.year(&stay, &stay_in_reference);
                ageing.add(self.homes.inflow[year]);
            }
        }
    }

    /// One year: age, then meet the target.
    fn year(&mut self, cohorts: &mut Vec<f64>, year: Year, stay: &[f64], target: f64) {
        let died = age(cohorts, stay);
        let met = meet(cohorts, target, 1.0, Surplus::Remove);
        cohorts.push(met.stays);
        let mut total = 0.0;
        for stands in cohorts.iter() {
            total += stands;
        }
        self.homes.stock.row_mut(year).copy_from_slice(cohorts);
        self.homes.inflow[year] = met.inflow;
        self.homes.outflow[year] = died + met.removed;
        self.homes.removed[year] = met.removed;
        self.total[year] = total;
    }
}

impl Ageing {
    fn add(&mut self, began: f64) {
        self.began.push(began);
        self.reference.push(1.0);
        self.chosen.push(1.0);
    }

    /// Ages by a year; returns what stands only because of the choice and would have died this year, m².
    fn year(&mut self, stay: &[f64], stay_in_reference: &[f64]) -> f64 {
        let mut kept = 0.0;
        for cohort in 0..self.began.len() {
            let dies_in_reference = self.reference[cohort] * (1.0 - stay_in_reference[cohort]);
            let dies = self.chosen[cohort] * (1.0 - stay[cohort]);
            kept += self.began[cohort] * (dies_in_reference - dies).max(0.0);
            self.reference[cohort] *= stay_in_reference[cohort];
            self.chosen[cohort] *= stay[cohort];
        }
        kept
    }
}
