//! Production: emissions of a kilogram of each material, made new and made from scrap.
//!
//! ```text
//! cement     = ratio · (process + fuel) · (1 − captured) + (kWh + captured / rate · ratio · kWh of capture) · national grid
//! ratio      = clinker of today · dial / dial of the reference, not below the least (or today's, if that is lower)
//! primary    = (direct + power · grid(t) / world grid of 2020) · (1 + change of other making, or of firing bricks)
//! near zero  = (1 − share) · primary + share · near-zero route
//! secondary  = direct + kWh · grid(t)
//! ```
//!
//! Heavy and cheap materials are made on the national grid, the rest on the world's grid, which no choice changes.
//! Parts and new scrap that are used as they are emit nothing here. Scrap carries no burden and earns no credit. Out of
//! scope: amounts.

use crate::choices::Choices;
use crate::facts::Facts;
use crate::facts::process::{Grid, MaterialProduction};
use crate::kind::{Dial, DialScope, LeverQuantity, Material, Pool};
use crate::model::moves::DialValues;
use crate::model::power::{self, Power};
use crate::year::Year;

const CLINKER: Dial = LeverQuantity::ClinkerRatio.on_scope(DialScope::All);

/// Carbon intensity of a material, kg CO2e/kg.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Intensity {
    /// Made new.
    pub primary: f64,
    /// Made from scrap, remelting included.
    pub secondary: f64,
}

/// Carbon intensity of each material in a year under choices, in the order of [`Material::ALL`], and the inputs to
/// compute cement of another clinker ratio.
pub fn carbon_intensity(facts: &Facts, choices: &Choices, year: Year) -> ([Intensity; Material::COUNT], Binder) {
    let reference = Choices::default();
    let moves = DialValues::of(facts, if year < Year::LEVERS { &reference } else { choices });
    let power = power::power_mix(facts, Some(&moves));
    (intensities(facts, &moves, &power, year), binder(facts, &moves, &power, year))
}

/// Emission factors of cement, without its clinker ratio.
#[derive(Clone, Copy, Debug)]
pub struct Binder {
    /// Carbon of a kilogram of clinker, kg CO2e.
    clinker: f64,
    /// Power of a kilogram of cement, kWh, and the additional power of capture for each unit of clinker.
    kwh: [f64; 2],
    /// Carbon of power, kg CO2e a kWh.
    grid: f64,
}

impl Binder {
    /// Carbon intensity of cement at a clinker ratio, kg CO2e/kg.
    pub fn cement(&self, ratio: f64) -> f64 {
        let [kwh, capture] = self.kwh;
        ratio * self.clinker + (kwh + ratio * capture) * self.grid
    }
}

fn binder(facts: &Facts, moves: &DialValues, power: &Power, year: Year) -> Binder {
    let cement = &facts.process.cement;
    let (captured, equipped) = captured(moves, year);
    Binder {
        clinker: (cement.process.value + cement.fuel.value) * (1.0 - captured),
        kwh: [cement.kwh.value, equipped * cement.capture_kwh.value],
        grid: power.national()[year],
    }
}

/// Share of the carbon that is captured, and share of the clinker made in kilns with capture.
fn captured(moves: &DialValues, year: Year) -> (f64, f64) {
    let captured = moves.change(LeverQuantity::Captured.on_scope(DialScope::All), year).clamp(0.0, 1.0);
    let rate = moves.at(LeverQuantity::CaptureRate.on_scope(DialScope::All), year).max(captured);
    (captured, if rate > 0.0 { captured / rate } else { 0.0 })
}

/// Shares of a year that money reads.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct CleanShares {
    /// Share of primary steel, and of primary aluminium, by near-zero routes.
    pub(crate) near_zero: [f64; 2],
    /// Carbon dioxide that is captured for a kilogram of cement, kg.
    pub(crate) captured: f64,
}

/// Near-zero shares and captured carbon dioxide in a year.
pub(crate) fn clean_shares(facts: &Facts, moves: &DialValues, year: Year) -> CleanShares {
    let cement = &facts.process.cement;
    let (captured, _) = captured(moves, year);
    CleanShares {
        near_zero: [Pool::Steel, Pool::Aluminium].map(|pool| near_zero(moves, pool, year)),
        captured: clinker_ratio(facts, moves, year) * (cement.process.value + cement.fuel.value) * captured,
    }
}

/// Share of a primary metal that is made by a near-zero route.
fn near_zero(moves: &DialValues, pool: Pool, year: Year) -> f64 {
    moves
        .change(LeverQuantity::NearZero.on_scope(DialScope::Pool(pool)), year)
        .clamp(0.0, 1.0)
}

/// Carbon intensity of each material in a year, in the order of [`Material::ALL`].
pub(super) fn intensities(facts: &Facts, moves: &DialValues, power: &Power, year: Year) -> [Intensity; Material::COUNT] {
    let steel = near_zero(moves, Pool::Steel, year);
    let aluminium = near_zero(moves, Pool::Aluminium, year);
    let other = (1.0 + moves.change(LeverQuantity::OtherMaking.on_scope(DialScope::All), year)).max(0.0);
    let brick = (1.0 + moves.change(LeverQuantity::BrickMaking.on_scope(DialScope::All), year)).max(0.0);
    let mut all = [Intensity::default(); Material::COUNT];
    for ((material, making), intensity) in Material::ALL.into_iter().zip(&facts.process.making.value).zip(&mut all) {
        let primary = primary(making, power, year);
        *intensity = Intensity {
            primary: match material {
                Material::Cement => cement(facts, moves, power, year),
                Material::Steel | Material::AutomotiveSteel => toward(primary, making.near_zero, steel),
                Material::Aluminium | Material::CastAluminium => toward(primary, making.near_zero, aluminium),
                Material::Copper | Material::Glass | Material::Plastics => primary * other,
                Material::Bricks => primary * brick,
                Material::Aggregates
                | Material::Wood
                | Material::Asphalt
                | Material::CastIron
                | Material::BatteryMinerals
                | Material::Other => primary,
            },
            secondary: making.secondary + making.secondary_kwh * grid(making.grid, power, year),
        };
    }
    all
}

/// The primary material that scrap of a pool replaces; `None` if the pool is not recycled into a material.
pub(super) const fn spared(pool: Pool) -> Option<Material> {
    match pool {
        Pool::Steel => Some(Material::Steel),
        Pool::Aluminium => Some(Material::Aluminium),
        Pool::Copper => Some(Material::Copper),
        Pool::Glass => Some(Material::Glass),
        Pool::Plastics => Some(Material::Plastics),
        Pool::Concrete => Some(Material::Aggregates),
        Pool::Bricks | Pool::Wood | Pool::Asphalt | Pool::Rest => None,
    }
}

fn grid(of: Grid, power: &Power, year: Year) -> f64 {
    match of {
        Grid::World => power.world[year],
        Grid::National => power.national()[year],
    }
}

fn primary(making: &MaterialProduction, power: &Power, year: Year) -> f64 {
    let reference = power.world[Year::BASE];
    let ratio = if reference > 0.0 {
        grid(making.grid, power, year) / reference
    } else {
        0.0
    };
    making.primary + making.primary_power * ratio
}

fn toward(primary: f64, near_zero: Option<f64>, share: f64) -> f64 {
    near_zero.map_or(primary, |near_zero| primary + (near_zero - primary) * share)
}

/// Clinker ratio: `today` times a factor, but not below `least`, or `today` if that is lower.
pub fn clinker(today: f64, times: f64, least: f64) -> f64 {
    (today * times).max(least.min(today))
}

/// Clinker ratio of a year.
fn clinker_ratio(facts: &Facts, moves: &DialValues, year: Year) -> f64 {
    let cement = &facts.process.cement;
    let base = moves.base(CLINKER);
    let lower = if base > 0.0 { moves.at(CLINKER, year) / base } else { 1.0 };
    clinker(cement.clinker.value, lower, cement.least_clinker.value)
}

fn cement(facts: &Facts, moves: &DialValues, power: &Power, year: Year) -> f64 {
    let cement_facts = &facts.process.cement;
    let ratio = clinker_ratio(facts, moves, year);
    let (captured, equipped) = captured(moves, year);
    let kwh = cement_facts.kwh.value + equipped * ratio * cement_facts.capture_kwh.value;
    ratio * (cement_facts.process.value + cement_facts.fuel.value) * (1.0 - captured) + kwh * power.national()[year]
}
