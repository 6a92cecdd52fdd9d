//! Content: materials of buildings, by structure and cohort.
//!
//! ```text
//! cement     = part of concrete + mortar and plaster (a third of it in timber)
//! aggregates = part of concrete; its water is not followed
//! before 1980: half of today's concrete share was masonry
//! informal   = single-family masonry with half the cement, mortar and steel
//! other buildings of timber: contents of timber homes of several floors, which most regions take from one region
//! steel      of homes · factor of the place, the middle of three sources (T5)
//! walls      = brick · (1 − share of block) + block, of cement and aggregates
//! aluminium, copper = fittings, alike in every structure
//! wood of structures other than timber · scale of its region
//! ```
//!
//! Figures are per gross square metre. Out of scope: losses on site, foundations beyond those in the figures, sand in
//! mortar.

use crate::assumption::Assumption;
use crate::context::{PlaceContext, called};
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::premise::Premise;
use crate::rows::{BlockRow, FittingRow, From, GrossAreaMaterial, HomeSteelRow, IntensityRow, Scheme, StructureRow, WoodRow};
use crate::table_reader::Row;
use cairn_core::facts::{Fact, ValueRange};
use cairn_core::kind::{Basis, Material, Product, Structure};
use cairn_core::year::Annual;

/// Share of each structure in construction, by cohort.
pub(super) fn structure(context: &PlaceContext<'_>, product: Product) -> Result<Fact<[Annual; 4]>, Fault> {
    let mut trail = ProvenanceCollector::new();
    let today = if product == Product::Informal {
        trail.take(context.assumptions, Assumption::InformalPart);
        Structure::ALL.map(|structure| if structure == Structure::Masonry { 1.0 } else { 0.0 })
    } else if let Some((shares, from)) = own_structure(context, product) {
        trail.add([from], Basis::National);
        trail.take(context.assumptions, Assumption::StructureOldMasonry);
        shares
    } else {
        let region = context.ladder.region(Scheme::Structure);
        let rows = context.evidence.structures.iter().map(|line| &line.row);
        let row = region.and_then(|(region, _)| rows.clone().find(|row| row.region == region.code && row.product == product));
        let Some(row) = row else {
            return Err(context.lack(StructureRow::FILE, &format!("structures of {}", called(product))));
        };
        trail.add([&row.from], Basis::Regional);
        trail.take(context.assumptions, Assumption::StructureOldMasonry);
        row.shares
    };
    let before = trail.bend(context.assumptions, Assumption::StructureOldBefore);
    let part = context.value(Assumption::StructureOldMasonry);
    let moved = part * today[Structure::Concrete.index()];
    let value = Structure::ALL.map(|structure| {
        let share = today[structure.index()];
        let old = match structure {
            Structure::Concrete => share - moved,
            Structure::Masonry => share + moved,
            Structure::Steel | Structure::Timber => share,
        };
        Annual::from_fn(|cohort| if f64::from(cohort.number()) < before { old } else { share })
    });
    Ok(Fact {
        value,
        basis: Basis::Assumed,
        sources: trail.sources(),
    })
}

/// Structures of the place itself, where a row tells them (T14).
fn own_structure<'a>(context: &PlaceContext<'a>, product: Product) -> Option<([f64; 4], &'a From)> {
    let mut rows = context.evidence.place_structures.iter().map(|line| &line.row);
    let row = rows.find(|row| row.place == context.ladder.place && row.product == product)?;
    Some((row.shares, &row.from))
}

/// Material per gross square metre by structure and material, kg.
pub(super) fn intensity(context: &PlaceContext<'_>, product: Product) -> Result<Fact<[[f64; Material::COUNT]; 4]>, Fault> {
    let mut trail = ProvenanceCollector::new();
    let mut value = [[0.0; Material::COUNT]; 4];
    for structure in Structure::ALL {
        value[structure.index()] = match product {
            Product::SingleFamily | Product::MultiFamily | Product::Other => formal(context, product, structure, &mut trail)?,
            Product::Informal => informal(context, &mut trail)?,
        };
    }
    home_steel(context, product, &mut value, &mut trail)?;
    for structure in Structure::ALL {
        limit_wood(context, structure, &mut value[structure.index()], &mut trail)?;
    }
    fittings(context, product, &mut value, &mut trail)?;
    walls(context, &mut value, &mut trail);
    trail.take(context.assumptions, Assumption::ConcreteCement);
    trail.take(context.assumptions, Assumption::MortarCement);
    trail.assume(context.assumptions, [Assumption::ConcreteAggregates, Assumption::MortarTimber]);
    Ok(trail.fact(value))
}

/// Steps of steel in a kilogram: no source knows more, and numbers that every place has of its own then take half the
/// bytes in the pack.
const STEPS: f64 = 1024.0;

/// Brings the steel of lasting homes to the middle of three sources, in every structure and cohort.
fn home_steel(
    context: &PlaceContext<'_>,
    product: Product,
    value: &mut [[f64; Material::COUNT]; 4],
    trail: &mut ProvenanceCollector,
) -> Result<(), Fault> {
    match product {
        Product::Other | Product::Informal => return Ok(()),
        Product::SingleFamily | Product::MultiFamily => {}
    }
    let mut rows = context.evidence.home_steel.iter().map(|line| &line.row);
    let Some(row) = rows.find(|row| row.place == context.ladder.place && row.product == product) else {
        return Err(context.lack(HomeSteelRow::FILE, &format!("steel of {}", called(product))));
    };
    trail.add([&row.from], Basis::Regional);
    for kg in value.iter_mut() {
        let steel = &mut kg[Material::Steel.index()];
        *steel = libm::round(*steel * row.factor * STEPS) / STEPS;
    }
    Ok(())
}

/// Share of hollow block in brick walls, with the range of its row; 0 without a row.
pub(super) fn block(context: &PlaceContext<'_>) -> Fact<ValueRange> {
    let found = context
        .ladder
        .fill(&context.evidence.blocks, |row: &BlockRow| &row.region, |_| true);
    let mut trail = ProvenanceCollector::new();
    let value = match found {
        Some((rows, basis)) => {
            trail.add([&rows[0].from], basis);
            let [value, low, high] = rows[0].from.ends.unwrap_or([rows[0].share; 3]);
            ValueRange { value, low, high }
        }
        None => {
            trail.basis = Basis::Assumed;
            trail.take(context.assumptions, Premise::BlockCement);
            ValueRange {
                value: 0.0,
                low: 0.0,
                high: 0.0,
            }
        }
    };
    trail.fact(value)
}

/// Makes part of brick walls hollow block: cement, sand and gravel of the same mass.
fn walls(context: &PlaceContext<'_>, value: &mut [[f64; Material::COUNT]; 4], trail: &mut ProvenanceCollector) {
    let found = context
        .ladder
        .fill(&context.evidence.blocks, |row: &BlockRow| &row.region, |_| true);
    let Some((rows, basis)) = found else { return };
    trail.add([&rows[0].from], basis);
    let cement = trail.take(context.assumptions, Premise::BlockCement);
    for kg in value {
        let block = rows[0].share * kg[Material::Bricks.index()];
        kg[Material::Bricks.index()] -= block;
        kg[Material::Cement.index()] += cement * block;
        kg[Material::Aggregates.index()] += (1.0 - cement) * block;
    }
}

/// Sets aluminium and copper to those of fittings, the same in every structure.
fn fittings(
    context: &PlaceContext<'_>,
    product: Product,
    value: &mut [[f64; Material::COUNT]; 4],
    trail: &mut ProvenanceCollector,
) -> Result<(), Fault> {
    for (content, material, factor) in [
        (GrossAreaMaterial::Aluminium, Material::Aluminium, Premise::FittingAluminium),
        (GrossAreaMaterial::Copper, Material::Copper, Premise::FittingCopper),
    ] {
        let mut rows = context.evidence.fittings.iter().map(|line| &line.row);
        let Some(row) = rows.find(|row| row.product == product && row.content == content) else {
            return Err(context.lack(FittingRow::FILE, &format!("{} in {}", content.id(), called(product))));
        };
        trail.add([&row.from], Basis::Assumed);
        for kg in value.iter_mut() {
            kg[material.index()] = row.kg * context.value(factor);
        }
    }
    trail.assume(context.assumptions, [Premise::FittingAluminium, Premise::FittingCopper]);
    trail.basis = Basis::Assumed;
    Ok(())
}

/// Scales wood of non-timber structures, so that buildings of the region take no more than it can use.
fn limit_wood(
    context: &PlaceContext<'_>,
    structure: Structure,
    kg: &mut [f64; Material::COUNT],
    trail: &mut ProvenanceCollector,
) -> Result<(), Fault> {
    match structure {
        Structure::Timber => {}
        Structure::Concrete | Structure::Masonry | Structure::Steel => {
            let row = wood(context)?;
            trail.add([&row.from], Basis::Regional);
            kg[Material::Wood.index()] *= row.scale;
        }
    }
    Ok(())
}

/// Wood use of the region.
fn wood<'a>(context: &PlaceContext<'a>) -> Result<&'a WoodRow, Fault> {
    let region = context.ladder.region(Scheme::MessageR12);
    let mut rows = context.evidence.wood.iter().map(|line| &line.row);
    let row = region.and_then(|(region, _)| rows.find(|row| row.region == region.code));
    row.ok_or_else(|| context.lack(WoodRow::FILE, "wood used in its message_r12 region"))
}

/// Cement in mortar and plaster, by structure, kg per gross square metre.
pub(super) fn mortar(context: &PlaceContext<'_>, product: Product) -> Fact<[f64; 4]> {
    let mortar = |structure| match product {
        Product::SingleFamily | Product::MultiFamily | Product::Other => mortar_in(context, structure),
        Product::Informal => mortar_in(context, Structure::Masonry) * context.value(Assumption::InformalPart),
    };
    let mut trail = ProvenanceCollector::new();
    trail.take(context.assumptions, Assumption::MortarCement);
    trail.assume(context.assumptions, [Assumption::MortarTimber]);
    Fact {
        value: Structure::ALL.map(mortar),
        basis: Basis::Assumed,
        sources: trail.sources(),
    }
}

/// Cement of mortar and plaster in lasting buildings.
fn mortar_in(context: &PlaceContext<'_>, structure: Structure) -> f64 {
    context.value(Assumption::MortarCement)
        * match structure {
            Structure::Concrete | Structure::Masonry | Structure::Steel => 1.0,
            Structure::Timber => context.value(Assumption::MortarTimber),
        }
}

fn formal(
    context: &PlaceContext<'_>,
    product: Product,
    structure: Structure,
    trail: &mut ProvenanceCollector,
) -> Result<[f64; Material::COUNT], Fault> {
    // The few other buildings of timber in the source have almost no wood, so they are read as homes of timber.
    let product = match (product, structure) {
        (Product::Other, Structure::Timber) => Product::MultiFamily,
        (Product::SingleFamily | Product::MultiFamily | Product::Informal, _)
        | (Product::Other, Structure::Concrete | Structure::Masonry | Structure::Steel) => product,
    };
    let (mut concrete, mut kg) = rows(context, (product, structure), None, trail)?;
    // Few timber homes of several floors were measured, so most other regions use those of one region.
    if let (Structure::Timber, Product::MultiFamily, Some(region)) = (structure, product, wood(context)?.timber_of.as_deref()) {
        let (theirs, timber) = rows(context, (product, structure), Some(region), trail)?;
        concrete = theirs;
        kg[Material::Wood.index()] = timber[Material::Wood.index()];
    }
    kg[Material::Cement.index()] = concrete * context.value(Assumption::ConcreteCement) + mortar_in(context, structure);
    kg[Material::Aggregates.index()] = concrete * context.value(Assumption::ConcreteAggregates);
    Ok(kg)
}

/// The same for every structure name, so that no share can make material vanish.
fn informal(context: &PlaceContext<'_>, trail: &mut ProvenanceCollector) -> Result<[f64; Material::COUNT], Fault> {
    let mut kg = formal(context, Product::SingleFamily, Structure::Masonry, trail)?;
    let part = context.value(Assumption::InformalPart);
    kg[Material::Cement.index()] *= part;
    kg[Material::Steel.index()] *= part;
    trail.basis = Basis::Assumed;
    Ok(kg)
}

/// Concrete, and everything else by material, from the table row of the place's own region or of another.
fn rows(
    context: &PlaceContext<'_>,
    (product, structure): (Product, Structure),
    other: Option<&str>,
    trail: &mut ProvenanceCollector,
) -> Result<(f64, [f64; Material::COUNT]), Fault> {
    let Some((own, basis)) = context.ladder.region(Scheme::Rasmi) else {
        return Err(context.lack(IntensityRow::FILE, "region"));
    };
    let region = other.unwrap_or(&own.code);
    let mut concrete = 0.0;
    let mut kg = [0.0; Material::COUNT];
    for content in GrossAreaMaterial::ALL {
        let mut rows = context.evidence.intensities.iter().map(|line| &line.row);
        let row = rows.find(|row| row.region == region && row.product == product && row.structure == structure && row.content == content);
        let Some(row) = row else {
            let what = format!("{} in {} of {}", content.id(), called(product), structure.id());
            return Err(context.lack(IntensityRow::FILE, &what));
        };
        let pooled = if row.buildings > 0.0 { basis } else { basis.max(Basis::Regional) };
        trail.add([&row.from], pooled);
        match material(content) {
            Some(material) => kg[material.index()] = row.kg,
            None => concrete = row.kg,
        }
    }
    Ok((concrete, kg))
}

/// The material of a content; `None` for concrete, which is split.
const fn material(content: GrossAreaMaterial) -> Option<Material> {
    match content {
        GrossAreaMaterial::Concrete => None,
        GrossAreaMaterial::Steel => Some(Material::Steel),
        GrossAreaMaterial::Bricks => Some(Material::Bricks),
        GrossAreaMaterial::Wood => Some(Material::Wood),
        GrossAreaMaterial::Aluminium => Some(Material::Aluminium),
        GrossAreaMaterial::Copper => Some(Material::Copper),
        GrossAreaMaterial::Glass => Some(Material::Glass),
        GrossAreaMaterial::Plastics => Some(Material::Plastics),
    }
}
