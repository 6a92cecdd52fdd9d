//! Gather: the facts of each place, made from rows by the rules of this room.

use std::collections::BTreeSet;

use crate::evidence::assumption::Assumption;
use crate::evidence::desk::{Desk, Evidence};
use crate::evidence::fault::Fault;
use crate::evidence::fill::Trail;
use crate::evidence::reading::Found;
use crate::evidence::rows::PlaceRow;
use crate::evidence::{content, floor, life, people};
use crate::facts::{Facts, HomeFacts, Known, LeverFacts, Source, World};
use crate::kind::{Basis, Lever, Product};
use crate::year::{Annual, Year};

/// Facts of a place, and what is told of them beside.
pub(super) struct Gathered {
    pub(super) facts: Facts,
    /// What the sources of floor area in 2020 say, m² a person.
    pub(super) range: (f64, f64),
}

/// The facts of every place, in the order of ids; what is lacking stands in `found`.
pub(super) fn places(evidence: &Evidence, found: &mut Found) -> Vec<Gathered> {
    let Some(assumptions) = &evidence.assumptions else {
        return Vec::new();
    };
    let mut rows: Vec<&PlaceRow> = evidence.places.iter().map(|line| &line.row).collect();
    rows.sort_by_key(|row| row.place);
    let mut gathered = Vec::new();
    for row in rows {
        let desk = Desk::of(evidence, assumptions, row);
        match place(&desk, row) {
            Ok(facts) => gathered.push(facts),
            Err(faults) => {
                // Of a table that lost rows nothing can be said to be lacking.
                let lacking: Vec<Fault> = faults.into_iter().filter(|fault| !found.broken(&fault.file)).collect();
                found.faults.extend(lacking);
            }
        }
    }
    gathered
}

/// The world as one value.
pub(super) fn world(gathered: Vec<Gathered>, release: &str) -> World {
    World {
        release: release.to_owned(),
        places: gathered.into_iter().map(|place| place.facts).collect(),
    }
}

fn place(desk: &Desk<'_>, row: &PlaceRow) -> Result<Gathered, Vec<Fault>> {
    let mut faults = Vec::new();
    let people = keep(people::people(desk), &mut faults);
    let kinds = keep(floor::kinds(desk), &mut faults);
    let floor = kinds.as_ref().and_then(|kinds| keep(floor::floor(desk, kinds), &mut faults));
    let area = match (&people, &floor) {
        (Some(people), Some(floor)) => Annual::from_fn(|year| people.value[year] * floor.area[year]),
        _ => Annual::constant(1.0),
    };
    let mut homes = Vec::new();
    for (index, product) in Product::ALL.into_iter().enumerate() {
        let life = keep(life::life(desk, product, &area), &mut faults);
        let gross = keep(floor::gross(desk, product), &mut faults);
        let structure = keep(content::structure(desk, product), &mut faults);
        let intensity = keep(content::intensity(desk, product), &mut faults);
        if let (Some(life), Some((gross, basis)), Some(structure), Some(intensity), Some(kinds), Some(floor)) =
            (life, gross, structure, intensity, &kinds, &floor)
        {
            let mut trail = floor.trail.clone();
            trail.basis = trail.basis.max(kinds.trail.basis);
            trail.cite(&kinds.trail.sources());
            let mut measured = Trail::new();
            measured.add([&gross.from], basis);
            homes.push(HomeFacts {
                product,
                floor_per_person: Known {
                    value: Annual::from_fn(|year| floor.area[year] * kinds.shares[index][year]),
                    basis: trail.basis,
                    sources: trail.sources(),
                },
                mean_life: life.mean,
                shape: life.shape,
                extendable: match product {
                    Product::SingleFamily | Product::MultiFamily => true,
                    Product::Informal => false,
                },
                structure,
                intensity,
                gross: Known {
                    value: gross.factor,
                    basis: measured.basis,
                    sources: measured.sources(),
                },
            });
        }
    }
    let (Some(people), Some(floor), true) = (people, floor, faults.is_empty()) else {
        return Err(faults);
    };
    let assumed = |assumption| Known {
        value: desk.assumed(assumption),
        basis: Basis::Assumed,
        sources: desk.assumptions.sources(assumption).to_vec(),
    };
    let mut facts = Facts {
        place: row.place,
        name: row.name.clone(),
        people,
        homes,
        space_floor: assumed(Assumption::SpaceFloor),
        longest_life: assumed(Assumption::LifeLongest),
        refurbishing: assumed(Assumption::RefurbishingPart),
        levers: levers(desk.evidence),
        sources: Vec::new(),
    };
    facts.sources = sources(desk.evidence, &facts);
    Ok(Gathered { facts, range: floor.range })
}

fn keep<T>(value: Result<T, Fault>, faults: &mut Vec<Fault>) -> Option<T> {
    match value {
        Ok(value) => Some(value),
        Err(fault) => {
            faults.push(fault);
            None
        }
    }
}

fn levers(evidence: &Evidence) -> Vec<LeverFacts> {
    let row = |lever| evidence.levers.iter().map(|line| &line.row).find(|row| row.lever == lever);
    let rows = Lever::ALL.into_iter().filter_map(row);
    rows.map(|row| LeverFacts {
        lever: row.lever,
        parameter: row.parameter.clone(),
        steps: Known {
            value: row.steps,
            basis: Basis::Global,
            sources: row.from.sources.clone(),
        },
        to_verify: row.to_verify,
        full: row.full.max(Year::LEVERS),
    })
    .collect()
}

/// Every source that a value of the place names, in the order of the table.
fn sources(evidence: &Evidence, facts: &Facts) -> Vec<Source> {
    let mut keys: BTreeSet<&String> = BTreeSet::new();
    for home in &facts.homes {
        keys.extend(&home.floor_per_person.sources);
        keys.extend(&home.mean_life.sources);
        keys.extend(&home.shape.sources);
        keys.extend(&home.structure.sources);
        keys.extend(&home.intensity.sources);
        keys.extend(&home.gross.sources);
    }
    keys.extend(&facts.people.sources);
    for known in [&facts.space_floor, &facts.longest_life, &facts.refurbishing] {
        keys.extend(&known.sources);
    }
    keys.extend(facts.levers.iter().flat_map(|lever| &lever.steps.sources));
    let rows = evidence.sources.iter().map(|line| &line.row);
    rows.filter(|row| keys.contains(&row.key))
        .map(|row| Source {
            key: row.key.clone(),
            citation: row.citation.clone(),
            licence: row.licence.clone(),
        })
        .collect()
}
