//! Infrastructure: the stock in each place at the end of 2020, its growth and its wear.
//!
//! ```text
//! own extract                  its masses
//! extract of several places    split by people of 2020
//! in a neighbour's extract     nothing; it is counted there
//! no extract                   tonnes per person of its region · people
//! main roads too wide          an extract above a multiple of the ninth decile of all, t/km: their median (T13)
//! all                          · scale, which brings the world to another count
//! reclaimed                    share of the region in 2020, linear from zero in a start year
//! ```
//!
//! Out of scope: tracks, disused rail and the steel of tunnels; the table leaves them out.

use crate::assumption::Assumption;
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::premise::Premise;
use crate::rows::{ExtractRelation, ExtractRow, MassRow, RegionMaterialRow, Regional, Scheme};
use crate::table_reader::Row;
use crate::works::{BaseYearPlace, RuleContext, lack};
use cairn_core::facts::Fact;
use cairn_core::facts::infrastructure::{InfrastructureFacts, LayerFacts, RoadFacts};
use cairn_core::facts::path::YearPath;
use cairn_core::kind::{Basis, Fabric, Layer};
use cairn_core::year::Year;

const TONNES_IN_MT: f64 = 1e6;

/// Growth and wear of infrastructure. The assumptions are the same everywhere, except the region's share of reclaimed
/// asphalt.
pub(super) fn infrastructure(bench: &RuleContext<'_>, place: &BaseYearPlace) -> Result<InfrastructureFacts, Fault> {
    Ok(InfrastructureFacts {
        people_power: bench.fact(Assumption::InfrastructurePeoplePower),
        income_power: bench.fact(Assumption::InfrastructureIncomePower),
        growth_before: bench.fact(Assumption::InfrastructureGrowthBefore),
        asphalt_life: bench.life(Assumption::AsphaltLife, Assumption::AsphaltDeviation),
        pavement_life: bench.life(Assumption::PavementLife, Assumption::PavementDeviation),
        lasting_life: bench.life(Assumption::LastingLife, Assumption::LastingDeviation),
        cement: bench.fact(Assumption::ConcreteCement),
        aggregates: bench.fact(Assumption::ConcreteAggregates),
        reclaimed: reclaimed(bench, place)?,
    })
}

/// Share of reclaimed asphalt in new asphalt: the region's value in 2020, zero up to a start year, linear between.
fn reclaimed(bench: &RuleContext<'_>, place: &BaseYearPlace) -> Result<Fact<YearPath>, Fault> {
    let region = place.ladder.region(Scheme::MessageR12);
    let mut rows = bench.built.regional.iter().map(|line| &line.row);
    let row = rows.find(|row| row.quantity == Regional::ReclaimedAsphalt && Some(&row.region) == region.map(|(region, _)| region));
    let (Some(row), Some((_, basis))) = (row, region) else {
        return Err(lack(RegionMaterialRow::FILE, place, "reclaimed asphalt in its region"));
    };
    let mut trail = ProvenanceCollector::new();
    trail.add([&row.from], basis);
    let from = trail.bend(bench.assumptions, Assumption::ReclaimedFrom);
    let from = Year::at((from as usize).saturating_sub(usize::from(Year::FIRST.number())));
    Ok(trail.fact(YearPath(vec![(from, 0.0), (Year::BASE, row.value)])))
}

/// Map data of a place before any fill.
#[derive(Clone, Debug)]
struct Mapped {
    layers: Vec<LayerFacts>,
    trail: ProvenanceCollector,
}

/// Infrastructure stock of each place, in the order of places.
pub(super) fn roads(bench: &RuleContext<'_>, faults: &mut Vec<Fault>) -> Vec<Option<RoadFacts>> {
    let widths = WIDE.map(|layer| Width::of(bench, layer));
    let mapped: Vec<Option<Mapped>> = bench.around.iter().map(|place| mapped(bench, place, &widths)).collect();
    let filled = bench.around.iter().zip(&mapped).map(|(place, own)| {
        let filled = own.clone().or_else(|| regional(bench, place, &mapped));
        let Some(Mapped { mut layers, mut trail }) = filled else {
            faults.push(lack(MassRow::FILE, place, "infrastructure, nor has its region"));
            return None;
        };
        let scale = trail.take(bench.assumptions, Assumption::InfrastructureScale);
        for mass in layers.iter_mut().flat_map(|layer| &mut layer.mass) {
            *mass *= scale;
        }
        Some(RoadFacts {
            place: place.ladder.place,
            layers: trail.fact(layers),
            // Computed with the plants, whose power they carry.
            lines: ProvenanceCollector::new().fact([0.0; 2]),
        })
    });
    filled.collect()
}

/// Layers whose width on the map is compared with that of all extracts.
const WIDE: [Layer; 2] = [Layer::Primary, Layer::Secondary];

/// Mass of a layer per kilometre over all extracts.
struct Width {
    layer: Layer,
    /// An extract above this takes the median, t/km.
    most: f64,
    median: f64,
}

impl Width {
    fn of(bench: &RuleContext<'_>, layer: Layer) -> Width {
        let rows = bench.built.masses.iter().map(|line| &line.row).filter(|row| row.layer == layer);
        let mut all: Vec<f64> = rows.filter_map(a_kilometre).collect();
        all.sort_by(f64::total_cmp);
        // Between the two neighbours of a part of the list, in proportion.
        let at = |part: f64| {
            let place = part * all.len().saturating_sub(1) as f64;
            let (below, above) = (all.get(place as usize), all.get(place as usize + 1));
            let below = below.copied().unwrap_or_default();
            below + (above.copied().unwrap_or(below) - below) * place.fract()
        };
        Width {
            layer,
            most: bench.value(Premise::RoadWide) * at(0.9),
            median: at(0.5),
        }
    }
}

/// Mass per kilometre of a layer, t; `None` where no length is known.
fn a_kilometre(row: &MassRow) -> Option<f64> {
    let length = row.length_km.filter(|length| *length > 0.0)?;
    Some(row.masses.iter().flatten().sum::<f64>() * TONNES_IN_MT / length)
}

/// Part of the mass of a layer that counts: 1, or what brings it to the median where the map makes it too wide.
fn counted_share(row: &MassRow, widths: &[Width]) -> f64 {
    let width = widths.iter().find(|width| width.layer == row.layer);
    match (width, a_kilometre(row)) {
        (Some(width), Some(own)) if own > width.most => width.median / own,
        _ => 1.0,
    }
}

/// Map data of a place from the extracts; `None` if no extract covers it.
fn mapped(bench: &RuleContext<'_>, place: &BaseYearPlace, widths: &[Width]) -> Option<Mapped> {
    let id = place.ladder.place;
    let listed = |row: &&ExtractRow| row.place == id;
    let row = bench.built.extracts.iter().map(|line| &line.row).find(listed);
    let mut trail = ProvenanceCollector::new();
    let (extract, part) = match row {
        None => (id.to_string(), 1.0),
        Some(row) => {
            trail.add([&row.from], Basis::National);
            match row.part {
                ExtractRelation::Within => {
                    return Some(Mapped { layers: Vec::new(), trail });
                }
                ExtractRelation::Shared => {
                    trail.basis = trail.basis.max(Basis::Regional);
                    (row.extract.clone(), place.people / sharing(bench, &row.extract))
                }
            }
        }
    };
    let rows = bench.built.masses.iter().map(|line| &line.row);
    let rows: Vec<&MassRow> = rows.filter(|row| row.extract == extract).collect();
    trail.add(rows.iter().map(|row| &row.from), Basis::National);
    if rows.iter().any(|row| counted_share(row, widths) != 1.0) {
        // Width of some roads is that of other places.
        trail.bend(bench.assumptions, Premise::RoadWide);
        trail.basis = trail.basis.max(Basis::Regional);
    }
    let of = |layer| rows.iter().find(|row| row.layer == layer);
    let layers = Layer::ALL.into_iter().filter_map(of).map(|row| {
        let scale = part * counted_share(row, widths);
        LayerFacts {
            layer: row.layer,
            length: row.length_km.map(|length| length * part),
            mass: row.masses.map(|mass| mass.unwrap_or(0.0) * scale),
        }
    });
    (!rows.is_empty()).then_some(Mapped {
        layers: layers.collect(),
        trail,
    })
}

/// People in 2020 in all places that share an extract.
fn sharing(bench: &RuleContext<'_>, extract: &str) -> f64 {
    let shares = |place: &&BaseYearPlace| {
        let mut rows = bench.built.extracts.iter().map(|line| &line.row);
        rows.any(|row| row.place == place.ladder.place && row.extract == extract && row.part == ExtractRelation::Shared)
    };
    bench.around.iter().filter(shares).map(|place| place.people).sum()
}

/// Tonnes and lengths per person of the region, times people; `None` if the region has none.
fn regional(bench: &RuleContext<'_>, place: &BaseYearPlace, mapped: &[Option<Mapped>]) -> Option<Mapped> {
    let mut trail = ProvenanceCollector::new();
    let mut people = 0.0;
    let mut sums = Layer::ALL.map(|layer| LayerFacts {
        layer,
        length: None,
        mass: [0.0; Fabric::COUNT],
    });
    for (index, other) in bench.within(Scheme::Image26, place.region(Scheme::Image26)) {
        let Some(known) = mapped.get(index).and_then(Option::as_ref) else {
            continue;
        };
        people += other.people;
        trail.cite(&known.trail.sources());
        for layer in &known.layers {
            let sum = &mut sums[layer.layer as usize];
            sum.length = layer.length.map(|length| length + sum.length.unwrap_or(0.0)).or(sum.length);
            for (total, mass) in sum.mass.iter_mut().zip(layer.mass) {
                *total += mass;
            }
        }
    }
    if people <= 0.0 {
        return None;
    }
    trail.basis = trail.basis.max(Basis::Regional);
    let part = place.people / people;
    let layers = sums.into_iter().map(|sum| LayerFacts {
        layer: sum.layer,
        length: sum.length.map(|length| length * part),
        mass: sum.mass.map(|mass| mass * part),
    });
    Some(Mapped {
        layers: layers.filter(|layer| layer.mass.iter().any(|mass| *mass > 0.0)).collect(),
        trail,
    })
}
