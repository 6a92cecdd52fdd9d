//! A stock and its materials, calculated in the simplest way: the oracle for the fast engine.

use cairn_core::stock::{DrivenStock, StockResults, Surplus};

/// Results of one stock, as owned vectors.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Owned(pub(crate) [Vec<f64>; 6]);

impl Owned {
    /// Results of zeros.
    pub(crate) fn nothing(years: usize, materials: usize) -> Owned {
        let (by_year, by_material) = (vec![0.0; years], vec![0.0; years * materials]);
        Owned([
            by_year.clone(),
            by_year.clone(),
            by_year,
            by_material.clone(),
            by_material.clone(),
            by_material,
        ])
    }

    /// The results as mutable slices for the engine to fill.
    pub(crate) fn results(&mut self) -> StockResults<'_> {
        let [stock, inflow, removed, material_stock, material_inflow, material_outflow] = &mut self.0;
        StockResults {
            stock,
            inflow,
            removed,
            material_stock,
            material_inflow,
            material_outflow,
        }
    }
}

/// Amounts of some materials in a unit of each cohort; nearly all values differ.
pub(crate) fn composition(years: usize, materials: usize) -> Vec<f64> {
    (0..years * materials)
        .map(|place| 0.1 + ((place * 7919) % 1009) as f64 / 1009.0)
        .collect()
}

/// The plain twin: every cohort of every year, hazards, one loop a sum.
pub(crate) fn twin(stock: &DrivenStock, materials: usize) -> Owned {
    let years = stock.survival.years();
    let mut owned = Owned::nothing(years, materials);
    let mut standing: Vec<f64> = Vec::new();
    let mut held_before = vec![0.0; materials];
    for year in 0..years {
        for (cohort, stands) in standing.iter_mut().enumerate() {
            let before = stock.survival.share(year - 1, cohort);
            *stands *= if before > 0.0 {
                stock.survival.share(year, cohort) / before
            } else {
                0.0
            };
        }
        let natural: f64 = standing.iter().sum();
        let (missing, newborn) = (stock.target[year] - natural, stock.survival.share(year, year));
        let (mut inflow, mut stays, mut removed) = (0.0, 0.0, 0.0);
        if missing < 0.0 && stock.surplus == Surplus::Remove {
            removed = natural.min(-missing);
            for stands in &mut standing {
                *stands *= if natural > 0.0 { 1.0 - removed / natural } else { 1.0 };
            }
        } else if newborn > 0.0 {
            (inflow, stays) = (missing / newborn, missing);
        }
        standing.push(stays);
        owned.0[0][year] = standing.iter().sum();
        owned.0[1][year] = inflow;
        owned.0[2][year] = removed;
        for (material, held_before) in held_before.iter_mut().enumerate() {
            let holds = |cohort: usize| stock.composition[cohort * materials + material];
            let content: f64 = standing.iter().enumerate().map(|(cohort, stands)| stands * holds(cohort)).sum();
            owned.0[3][year * materials + material] = content;
            owned.0[4][year * materials + material] = inflow * holds(year);
            owned.0[5][year * materials + material] = inflow * holds(year) - (content - *held_before);
            *held_before = content;
        }
    }
    owned
}
