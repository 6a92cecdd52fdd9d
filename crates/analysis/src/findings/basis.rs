//! Basis: the facts, how well they are known, and the sources behind a figure of an outcome.
//!
//! A variable names its sector after `@` or in its path; without a sector it refers to all. The facts of that sector
//! and those of every sector are behind it, except for variables that count people or floor alone.
//!
//! Out of scope: the influence of each fact.

use crate::findings::variable::name::{self, Cause, Indicator, VariableKind, sectors};
use crate::findings::variable::{memo, need};
use cairn_core::facts::Facts;
use cairn_core::facts::parts::FactEntry;
use cairn_core::kind::{Basis, Sector, UseRule};

/// The indicator on homes whose name does not contain their sector.
const SPACE: &str = Indicator::FloorPerPerson.word();
/// The indicator of the share from reuse and recycling.
const CIRCULAR: &str = Indicator::Circular.word();

/// Reach of the levers on plastics.
const MOVES_PLASTICS: [&str; 7] = [
    "lever.plastic_packaging_avoided",
    "lever.plastic_packaging_replaced",
    "lever.goods_life",
    "lever.plastic_recycled",
    "lever.plastic_content",
    "lever.plastic_kept_safe",
    "lever.other_making",
];

/// The facts behind a variable, in the order of the fields of [`Facts`].
///
/// ```text
/// Population                      people
/// Stock|Product@Homes             people, floor, lives of homes
/// Inflow|Homes|Cement             people, and all that is known of homes as they are built
/// GHG                             all that is known but of exhaust
/// Air|NOx, Used cars|Imported     people, and all that is known of vehicles and their exhaust
/// Plastics|Use                    people, income, and all that is known of plastics
/// E-waste, Inflow|Goods           the same of goods
/// Primary|Material                the same, but for what heats, cools and powers
/// Indicator|Floor area per person people, floor of homes, and the levers that move it
/// ```
pub fn behind<'a>(facts: &'a Facts, variable: &str) -> Vec<FactEntry<'a>> {
    let mut parts = facts.parts();
    parts.retain(is_behind(variable));
    parts
}

/// Number of values behind a variable by basis, from best known ([`Basis::ALL`]) to assumed.
pub fn counted(parts: &[FactEntry<'_>], variable: &str) -> [u32; 4] {
    let (mut counts, wanted) = ([0; 4], is_behind(variable));
    for part in parts.iter().filter(|part| wanted(part)) {
        counts[part.basis as usize] += 1;
    }
    counts
}

/// Decides if a value is behind a variable.
fn is_behind(variable: &str) -> impl Fn(&FactEntry<'_>) -> bool + '_ {
    // The sector is after `@`, or is the second word of the path.
    let (path, named) = variable
        .split_once('@')
        .map_or((variable, None), |(path, sector)| (path, Some(sector)));
    let second = path.split('|').nth(1);
    let sector = named
        .or_else(|| (second == Some(SPACE)).then_some(Sector::Homes.name()))
        .or_else(|| second.filter(|word| Sector::ALL.into_iter().any(|sector| sector.name() == *word)));
    move |part: &FactEntry<'_>| {
        let driven = |sector: Sector| sector.row().in_use == UseRule::Drive;
        let ours = match (sector, part.sector) {
            (None, own) if path.starts_with("Air|") || path.starts_with("Used ") => own.map_or(part.name == "people", driven),
            (None, _) | (_, None) => true,
            (Some(word), Some(own)) => sectors(word).is_some_and(|sectors| sectors.contains(&own)),
        };
        ours && counts(path, &part.name)
    }
}

/// The weakest basis of the facts; none if there are none.
pub fn weakest(parts: &[FactEntry<'_>]) -> Option<Basis> {
    parts.iter().map(|part| part.basis).max()
}

/// True if a value affects a variable.
fn counts(path: &str, part: &str) -> bool {
    let mut steps = path.split('|');
    let field = part.rsplit('.').next().unwrap_or(part);
    // They say how sure another fact is, which has them in it.
    if matches!(part, "wall_block" | "block_cement" | "power.base") {
        return false;
    }
    let content = matches!(field, "structure" | "intensity" | "gross" | "refurbishing");
    let powers = part.starts_with("power") || part.starts_with("energy");
    // Transport and power do not affect the stock of homes.
    let aside = matches!(part, "income" | "urban") || powers || part.starts_with("process");
    if need::is_of_need(path) {
        let homes = matches!(part, "people" | "urban" | "home_level" | "goods.persons") || field == "floor_per_person";
        return homes || part.starts_with("need.") || path.contains("onnes") || path.contains("GHG");
    }
    if part.starts_with("need.") {
        return false;
    }
    if memo::is_of_goods(path) {
        return matches!(part, "people" | "income" | "lever.goods_life") || part.starts_with("goods.");
    }
    if memo::is_of_networks(path) {
        let pipes = matches!(
            part,
            "networks.served" | "networks.pipes" | "networks.pipe_mass" | "networks.rise" | "networks.fall"
        );
        let others = ["plastics.", "goods.", "air.", "wood."].iter().any(|of| part.starts_with(of));
        return !(others || pipes && path.contains("ower"));
    }
    if part.starts_with("networks.") || part.starts_with("wood.") && !memo::is_of_wood(path) {
        return false;
    }
    if memo::is_of_plastics(path) {
        let powered = part == "power.world" && path.starts_with("GHG");
        return matches!(part, "people" | "income") || part.starts_with("plastics.") || powered || MOVES_PLASTICS.contains(&part);
    }
    match (steps.next(), steps.next()) {
        (Some("Air" | "Used cars" | "Used trucks and buses"), _) => true,
        _ if part.starts_with("air.") => false,
        _ if part.starts_with("plastics.") || part.starts_with("goods.") => holds_goods(path),
        (Some("Stock" | "Inflow" | "Outflow"), Some("Homes")) => !aside,
        (Some("Population"), _) => part == "people",
        (Some("Indicator"), Some(SPACE)) => matches!(field, "people" | "home_level" | "floor_per_person" | "space_floor" | "home_space"),
        (Some("Primary"), _) | (Some("Indicator"), Some(CIRCULAR)) => !powers,
        (Some("Stock" | "Inflow" | "Outflow"), Some("Product")) => !content,
        _ => true,
    }
}

/// True if a variable includes household goods and plastics.
fn holds_goods(path: &str) -> bool {
    match name::read(path).map(|query| query.what) {
        Some(VariableKind::Material(..) | VariableKind::Surplus(_)) => true,
        Some(VariableKind::Ghg(cause)) => !matches!(
            cause,
            Cause::UseOfBuildings | Cause::Cooking | Cause::UseOfVehicles | Cause::Biogenic
        ),
        Some(VariableKind::Indicator(indicator)) => matches!(
            indicator,
            Indicator::Circular | Indicator::GhgPerPerson | Indicator::PrimaryPerPerson
        ),
        _ => false,
    }
}
