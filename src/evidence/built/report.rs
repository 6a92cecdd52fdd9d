//! Report: what these rules give for the world beside what others count, and how well it is known.
//!
//! Plain lines for a reader; a miss is shown, never mended.

use std::collections::BTreeMap;

use crate::evidence::built::{Around, Built, BuiltFacts};
use crate::evidence::rows::Regional;
use crate::kind::{Basis, Material};
use crate::year::Year;

/// A figure of ours beside one of others.
struct Beside<'a> {
    what: &'a str,
    ours: f64,
    theirs: f64,
    /// How far ours may be off and still be near, as a share.
    within: f64,
    note: &'a str,
}

impl Beside<'_> {
    fn line(&self) -> String {
        let off = self.ours / self.theirs - 1.0;
        let verdict = if off.abs() <= self.within { "near" } else { "missed" };
        format!(
            "WLD: {verdict}: {}: {} against {} ({:+.0} %, within {:.0} %; {})",
            self.what,
            short(self.ours),
            short(self.theirs),
            100.0 * off,
            100.0 * self.within,
            self.note
        )
    }
}

fn short(value: f64) -> String {
    if value.abs() >= 100.0 {
        format!("{value:.0}")
    } else {
        format!("{value:.3}")
    }
}

/// Lines on the world and on how well each sector is known.
pub(in crate::evidence) fn lines(built: &Built, around: &[Around], made: &[Option<BuiltFacts>]) -> Vec<String> {
    let facts: Vec<(&Around, &BuiltFacts)> = around
        .iter()
        .zip(made)
        .filter_map(|(place, made)| Some((place, made.as_ref()?)))
        .collect();
    let Some((_, first)) = facts.first() else { return Vec::new() };
    let sum = |value: &dyn Fn(&BuiltFacts) -> f64| -> f64 { facts.iter().map(|(_, made)| value(made)).sum() };
    let grid = |year| first.power.world.value.at(Year::of(year));
    let regional = |quantity| -> f64 {
        let rows = built.regional.iter().map(|line| &line.row);
        rows.filter(|row| row.quantity == quantity).map(|row| row.value).sum()
    };
    let cement = sum(&|made| made.civil.cement.value);
    let clinker = sum(&|made| made.civil.cement.value * made.process.cement.clinker.value) / cement;
    let steel = first.process.making.value[Material::Steel.index()].primary;
    let energy = |value: &dyn Fn(&BuiltFacts) -> f64| sum(value) / 1e3;
    let table = [
        Beside {
            what: "roads, rail, bridges and tunnels, Gt",
            ours: sum(&|made| made.roads.mass()) / 1e3,
            theirs: 314.0,
            within: 0.05,
            note: "wiedenhofer2024, 2021; the scale is set by it",
        },
        Beside {
            what: "cement used, Mt a year",
            ours: cement,
            theirs: regional(Regional::CementDemand),
            within: 0.01,
            note: "sum of regions, mix_materials, 2020",
        },
        Beside {
            what: "cement used, Mt a year",
            ours: cement,
            theirs: 4200.0,
            within: 0.05,
            note: "usgs_mcs, made in 2020",
        },
        Beside {
            what: "finished steel used, Mt a year",
            ours: sum(&|made| made.civil.steel.value),
            theirs: regional(Regional::SteelDemand),
            within: 0.01,
            note: "sum of regions, mix_materials, 2020",
        },
        Beside {
            what: "clinker in cement",
            ours: clinker,
            theirs: 0.70,
            within: 0.03,
            note: "demand-weighted mean of the regions",
        },
        Beside {
            what: "primary steel, kg CO2e a kg",
            ours: steel,
            theirs: 2.58,
            within: 0.02,
            note: "all steel of the world at 1.9",
        },
        Beside {
            what: "electricity of 2024, g CO2e a kWh",
            ours: grid(2024),
            theirs: 471.0,
            within: 0.02,
            note: "owid_co2_2026, life cycle; burning alone is 445",
        },
        Beside {
            what: "electricity of 2050 without a lever, g CO2e a kWh",
            ours: grid(2050),
            theirs: 320.0,
            within: 0.1,
            note: "own trend of each place; 150 to 450 is thinkable",
        },
        Beside {
            what: "heating of homes, EJ",
            ours: energy(&|made| made.energy.heating.value),
            theirs: 29.5,
            within: 0.02,
            note: "message_irp, 2020",
        },
        Beside {
            what: "cooling of homes, EJ",
            ours: energy(&|made| made.energy.cooling.value),
            theirs: 1.85,
            within: 0.02,
            note: "message_irp, 2020; others count about 4",
        },
        Beside {
            what: "other buildings, EJ",
            ours: energy(&|made| made.energy.other.value),
            theirs: 35.7,
            within: 0.02,
            note: "message_irp, 2020",
        },
        Beside {
            what: "cooking, light and appliances, EJ",
            ours: facts
                .iter()
                .map(|(place, made)| place.people * (made.energy.cooking.value.gigajoules + made.energy.appliances.value * 3.6e-3) / 1e9)
                .sum(),
            theirs: 40.0,
            within: 0.15,
            note: "from memory, 30 to 45; to be verified",
        },
    ];
    let mut lines: Vec<String> = table.iter().map(Beside::line).collect();
    for (what, basis) in [
        ("infrastructure", (|made| made.roads.layers.basis) as fn(&BuiltFacts) -> Basis),
        ("cement statistics", |made| made.civil.cement.basis),
        ("steel statistics", |made| made.civil.steel.basis),
        ("electricity", |made| made.power.national.basis),
        ("energy of homes", |made| made.energy.heating.basis),
        ("energy of other buildings", |made| made.energy.other.basis),
        ("processes", |made| made.process.cement.clinker.basis),
    ] {
        lines.push(coverage(what, &facts, basis));
    }
    lines
}

/// Shares of places and of people by how well something is known.
fn coverage(what: &str, facts: &[(&Around, &BuiltFacts)], basis: fn(&BuiltFacts) -> Basis) -> String {
    let mut places: BTreeMap<Basis, (f64, f64)> = BTreeMap::new();
    let people: f64 = facts.iter().map(|(place, _)| place.people).sum();
    for (place, made) in facts {
        let entry = places.entry(basis(made)).or_default();
        entry.0 += 100.0 / facts.len() as f64;
        entry.1 += 100.0 * place.people / people;
    }
    let parts: Vec<String> = places
        .iter()
        .map(|(basis, (places, people))| format!("{} {places:.0} % of places, {people:.0} % of people", basis.id()))
        .collect();
    format!("coverage: {what}: {}", parts.join("; "))
}
