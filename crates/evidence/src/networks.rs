//! Networks, from rows to facts: power generation, lines and pipes of each place, and values that are the same
//! everywhere.
//!
//! ```text
//! made       = as counted; else generation per person of the region · people
//! lines      km = from 52 kV + untagged · (their share of lines with a voltage)     weighted = Σ km · weight · km / Σ km
//!            not on the map: weighted km per TWh of the region · TWh made in 2020
//! served     = as surveyed; else an assumption
//! ```
//!
//! Out of scope: years other than those of the tables.

use crate::context::PlaceContext;
use crate::fault::Fault;
use crate::fill::{ProvenanceCollector, settled};
use crate::premise::Premise;
use crate::rows::networks::{
    DistributionRow, MadePowerRow, MeshRow, PipeMassRow, PipeRow, PlantRow, PowerLineRow, SolarCountRow, WaterRow,
};
use crate::rows::{PlaceRow, Scheme};
use crate::table_reader::{ReadingLog, Row, TableLine, rows};
use crate::tables::Tables;
use cairn_core::facts::Fact;
use cairn_core::facts::infrastructure::NormalLife;
use cairn_core::facts::networks::{MeshFacts, NetworkFacts, NetworksEverywhere, OBSERVED_YEARS, PlantFacts};
use cairn_core::kind::{Basis, LinearNetwork, Mesh, Plant};

/// Lowest bits dropped from each value of a place (see `settled`).
const LEFT_OUT: u32 = 41;

/// All rows of the network tables.
#[derive(Clone, Debug)]
pub(super) struct NetworkRows {
    made: Vec<TableLine<MadePowerRow>>,
    solar: Vec<TableLine<SolarCountRow>>,
    lines: Vec<TableLine<PowerLineRow>>,
    plants: Vec<TableLine<PlantRow>>,
    mesh: Vec<TableLine<MeshRow>>,
    distribution: Vec<TableLine<DistributionRow>>,
    water: Vec<TableLine<WaterRow>>,
    pipes: Vec<TableLine<PipeRow>>,
    pipe_masses: Vec<TableLine<PipeMassRow>>,
}

impl NetworkRows {
    /// Reads every table. Anything unreadable becomes a fault in `found`.
    pub(super) fn read(tables: &Tables, found: &mut ReadingLog) -> NetworkRows {
        NetworkRows {
            made: rows(tables, found),
            solar: rows(tables, found),
            lines: rows(tables, found),
            plants: rows(tables, found),
            mesh: rows(tables, found),
            distribution: rows(tables, found),
            water: rows(tables, found),
            pipes: rows(tables, found),
            pipe_masses: rows(tables, found),
        }
    }
}

/// The networks of a place, and its power lines, which are passed on under the licence of the map.
pub(super) type PlaceNetworks = (NetworkFacts, Fact<[f64; 2]>);

/// The networks of every place, in the given order. Missing people give no fault here; their own rule reports it.
pub(super) fn networks(desks: &[(PlaceContext<'_>, &PlaceRow)]) -> Result<Vec<PlaceNetworks>, Vec<Fault>> {
    let Some((context, _)) = desks.first() else {
        return Ok(Vec::new());
    };
    let everywhere = everywhere(context).map_err(|fault| vec![fault])?;
    let people: Vec<f64> = desks.iter().map(|(context, _)| context.people_now()).collect();
    let made: Vec<_> = desks.iter().map(|(context, row)| counted_generation(context, row)).collect();
    let filled: Vec<_> = (0..desks.len())
        .map(|at| made[at].clone().or_else(|| regional(desks, &made, &people, at)))
        .collect();
    let mapped: Vec<_> = desks.iter().map(|(context, row)| mapped(context, row)).collect();
    let mut all = Vec::with_capacity(desks.len());
    let mut faults = Vec::new();
    for (at, (context, row)) in desks.iter().enumerate() {
        let lines = mapped[at].clone().or_else(|| by_power(desks, &mapped, &filled, at));
        let distribution = distribution(context);
        let pipes = pipes(context, row);
        match (&filled[at], lines, distribution, pipes) {
            (Some(made), Some(lines), Ok(distribution), Ok(pipes)) => all.push((
                NetworkFacts {
                    made: made.clone(),
                    solar: solar(context),
                    distribution,
                    served: served(context),
                    pipes,
                    everywhere: everywhere.clone(),
                },
                lines,
            )),
            (made, lines, distribution, pipes) => {
                faults.extend([distribution.err(), pipes.err()].into_iter().flatten());
                if made.is_none() {
                    faults.push(context.lack(MadePowerRow::FILE, "power that was made, nor has its region"));
                } else if lines.is_none() {
                    faults.push(context.lack(PowerLineRow::FILE, "power lines, nor has its region"));
                }
            }
        }
    }
    if faults.is_empty() { Ok(all) } else { Err(faults) }
}

type Twh = [[f64; Plant::COUNT]; OBSERVED_YEARS.len()];

/// Counted generation of the plants of a place.
fn counted_generation(context: &PlaceContext<'_>, place: &PlaceRow) -> Option<Fact<Twh>> {
    let mut twh = Twh::default();
    let mut trail = ProvenanceCollector::new();
    let all = context.evidence.networks.made.iter().map(|line| &line.row);
    let mut any = false;
    for row in all.filter(|row| row.place == place.place) {
        twh[row.at] = row.twh.map(|twh| settled(twh, LEFT_OUT));
        trail.add([&row.from], Basis::National);
        any = true;
    }
    any.then(|| trail.fact(twh))
}

/// Other places of the same region that have a value, with their index in the list.
fn others_of_region<'a, T>(
    desks: &'a [(PlaceContext<'_>, &PlaceRow)],
    of: &'a [Option<T>],
    at: usize,
) -> impl Iterator<Item = (usize, &'a T)> {
    let own = desks[at].0.ladder.region(Scheme::MessageR12).map(|(region, _)| region);
    let others = desks.iter().zip(of).enumerate();
    others.filter_map(move |(other, ((context, _), known))| {
        let region = context.ladder.region(Scheme::MessageR12).map(|(region, _)| region);
        (region == own).then_some(()).and(known.as_ref()).map(|known| (other, known))
    })
}

/// Generation per person in the region, times the people of the place.
fn regional(desks: &[(PlaceContext<'_>, &PlaceRow)], made: &[Option<Fact<Twh>>], people: &[f64], at: usize) -> Option<Fact<Twh>> {
    let (mut sum, mut heads) = (Twh::default(), 0.0);
    let mut trail = ProvenanceCollector::new();
    for (other, known) in others_of_region(desks, made, at) {
        heads += people[other];
        trail.cite(&known.sources);
        for (sum, twh) in sum.as_flattened_mut().iter_mut().zip(known.value.as_flattened()) {
            *sum += twh;
        }
    }
    trail.basis = Basis::Regional;
    (heads > 0.0).then(|| trail.fact(sum.map(|year| year.map(|twh| settled(twh * people[at] / heads, LEFT_OUT)))))
}

/// Weights of lines by voltage.
const WEIGHTS: [Premise; PowerLineRow::CLASSES] = [
    Premise::NetworkWeight52,
    Premise::NetworkWeight132,
    Premise::NetworkWeight220,
    Premise::NetworkWeight310,
    Premise::NetworkWeight550,
];

/// Mapped lines from 52 kV: length and weighted length, km.
fn mapped(context: &PlaceContext<'_>, place: &PlaceRow) -> Option<Fact<[f64; 2]>> {
    let all = context.evidence.networks.lines.iter().map(|line| &line.row);
    let row = { all }.find(|row| row.place == place.place)?;
    let high: f64 = row.from_volts.iter().sum();
    let value = high + row.below;
    if high <= 0.0 {
        return None;
    }
    let km = high + row.untagged * high / value;
    let weighted: f64 = row
        .from_volts
        .iter()
        .zip(WEIGHTS)
        .map(|(km, weight)| km * context.value(weight))
        .sum();
    let mut trail = ProvenanceCollector::new();
    trail.add([&row.from], Basis::National);
    trail.assume(context.assumptions, WEIGHTS);
    Some(trail.fact([settled(km, LEFT_OUT), settled(weighted * km / high, LEFT_OUT)]))
}

/// Lines of a place from the lines per TWh of its region.
fn by_power(
    desks: &[(PlaceContext<'_>, &PlaceRow)],
    mapped: &[Option<Fact<[f64; 2]>>],
    made: &[Option<Fact<Twh>>],
    at: usize,
) -> Option<Fact<[f64; 2]>> {
    let power = |at: usize| -> Option<f64> { Some(made[at].as_ref()?.value[OBSERVED_YEARS.len() - 1].iter().sum()) };
    let (mut sum, mut twh) = ([0.0; 2], 0.0);
    let mut trail = ProvenanceCollector::new();
    for (other, known) in others_of_region(desks, mapped, at) {
        let Some(power) = power(other) else { continue };
        twh += power;
        trail.cite(&known.sources);
        for (sum, km) in sum.iter_mut().zip(known.value) {
            *sum += km;
        }
    }
    trail.basis = Basis::Regional;
    let own = power(at)?;
    (twh > 0.0).then(|| trail.fact(sum.map(|km| settled(km * own / twh, LEFT_OUT))))
}

fn distribution(context: &PlaceContext<'_>) -> Result<Fact<cairn_core::facts::networks::Distribution>, Fault> {
    let found = context
        .ladder
        .fill(&context.evidence.networks.distribution, |row| &row.region, |_| true);
    let Some((rows, basis)) = found else {
        return Err(context.lack(DistributionRow::FILE, "power lines of its region"));
    };
    let mut trail = ProvenanceCollector::new();
    trail.add([&rows[0].from], basis);
    Ok(trail.fact(rows[0].known))
}

fn pipes(context: &PlaceContext<'_>, place: &PlaceRow) -> Result<Fact<cairn_core::facts::networks::Pipes>, Fault> {
    let all = context.evidence.networks.pipes.iter().map(|line| &line.row);
    let Some(row) = { all }.find(|row| place.within.contains(&row.income)) else {
        return Err(context.lack(PipeRow::FILE, "pipes of its income group"));
    };
    let mut trail = ProvenanceCollector::new();
    trail.add([&row.from], Basis::Regional);
    Ok(trail.fact(row.known))
}

fn served(context: &PlaceContext<'_>) -> Fact<f64> {
    let all = context.evidence.networks.water.iter().map(|line| &line.row);
    match { all }.find(|row| row.place == context.ladder.place) {
        Some(row) => {
            let mut trail = ProvenanceCollector::new();
            trail.add([&row.from], Basis::National);
            trail.fact(row.served)
        }
        None => context.fact(Premise::NetworkServed),
    }
}

/// Solar capacity counted at the end of 2024; 0 where it is not counted.
fn solar(context: &PlaceContext<'_>) -> Fact<f64> {
    let all = context.evidence.networks.solar.iter().map(|line| &line.row);
    match { all }.find(|row| row.place == context.ladder.place) {
        Some(row) => {
            let mut trail = ProvenanceCollector::new();
            trail.add([&row.from], Basis::National);
            trail.fact(row.gigawatts)
        }
        None => Fact {
            value: 0.0,
            ..context.fact(Premise::NetworkWind)
        },
    }
}

fn everywhere(context: &PlaceContext<'_>) -> Result<NetworksEverywhere, Fault> {
    let life = |mean, deviation: f64, bending| {
        let Fact {
            value: mean,
            basis,
            mut sources,
        } = context.fact(mean);
        sources.extend(context.fact(bending).sources);
        Fact {
            value: NormalLife { mean, deviation },
            basis,
            sources,
        }
    };
    let spread = context.value(Premise::NetworkLineSpread);
    let of_lines = |mean| life(mean, context.value(mean) * spread, Premise::NetworkLineSpread);
    Ok(NetworksEverywhere {
        plants: plants(context)?,
        mesh: mesh(context)?,
        pipes: pipe_masses(context)?,
        before: context.fact(Premise::NetworkBefore),
        power: context.fact(Premise::NetworkPower),
        least: context.fact(Premise::NetworkUsedLeast),
        wind: context.fact(Premise::NetworkWind),
        panels: context.fact(Premise::NetworkPanels),
        coal_2030: context.fact(Premise::PowerCoal2030),
        coal_2040: context.fact(Premise::PowerCoal2040),
        medium: context.fact(Premise::NetworkMedium),
        underground: context.fact(Premise::NetworkUnderground),
        line_life: of_lines(Premise::NetworkLineLife),
        transformer_life: of_lines(Premise::NetworkTransformerLife),
        spread: context.fact(Premise::NetworkPlantSpread),
        pipe_life: life(
            Premise::NetworkPipeLife,
            context.value(Premise::NetworkPipeDeviation),
            Premise::NetworkPipeDeviation,
        ),
        rise: context.fact(Premise::NetworkWaterRise),
        fall: context.fact(Premise::NetworkWaterFall),
    })
}

fn plants(context: &PlaceContext<'_>) -> Result<Fact<[PlantFacts; Plant::COUNT]>, Fault> {
    let mut all = [PlantFacts::default(); Plant::COUNT];
    let mut trail = ProvenanceCollector::new();
    for plant in Plant::ALL {
        let mut rows = context.evidence.networks.plants.iter().map(|line| &line.row);
        let Some(row) = rows.find(|row| row.plant == plant) else {
            return Err(context.lack(PlantRow::FILE, plant.id()));
        };
        trail.add([&row.from], Basis::Global);
        all[plant.index()] = row.known;
    }
    Ok(trail.fact(all))
}

fn mesh(context: &PlaceContext<'_>) -> Result<Fact<[MeshFacts; Mesh::COUNT]>, Fault> {
    let mut all = [MeshFacts::default(); Mesh::COUNT];
    let mut trail = ProvenanceCollector::new();
    for part in Mesh::ALL {
        let mut rows = context.evidence.networks.mesh.iter().map(|line| &line.row);
        let Some(row) = rows.find(|row| row.part == part) else {
            return Err(context.lack(MeshRow::FILE, part.id()));
        };
        trail.add([&row.from], Basis::Global);
        all[part.index()] = row.known;
    }
    Ok(trail.fact(all))
}

fn pipe_masses(context: &PlaceContext<'_>) -> Result<Fact<[[f64; 4]; LinearNetwork::PIPES]>, Fault> {
    let mut all = [[0.0; 4]; LinearNetwork::PIPES];
    let mut trail = ProvenanceCollector::new();
    for (mass, pipe) in all.iter_mut().zip([LinearNetwork::Mains, LinearNetwork::Sewers]) {
        let mut rows = context.evidence.networks.pipe_masses.iter().map(|line| &line.row);
        let Some(row) = rows.find(|row| row.pipe == pipe) else {
            return Err(context.lack(PipeMassRow::FILE, "kind of pipe"));
        };
        trail.add([&row.from], Basis::Global);
        *mass = row.mass;
    }
    Ok(trail.fact(all))
}
