//! Rows of the materials of homes.

use crate::rows::{From, Region, range};
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::{Product, Structure};

/// `structure_new.csv`: structures of the homes built today.
#[derive(Clone, Debug)]
pub(crate) struct StructureRow {
    pub(crate) region: String,
    pub(crate) product: Product,
    pub(crate) shares: [f64; 4],
    pub(crate) from: From,
}

impl Row for StructureRow {
    const FILE: &'static str = "structure_new.csv";
    const COLUMNS: &'static [&'static str] = &["region", "product", "concrete", "masonry", "steel", "timber", "source", "basis"];
    const KEY: &'static [&'static str] = &["region", "product"];
    fn read(cells: &mut RowCells<'_>) -> Option<StructureRow> {
        let region = cells.text("region");
        let product = cells.word("product", &Product::ALL, Product::id);
        let shares = Structure::ALL.map(|structure| cells.number(structure.id(), 0.0, 1.0));
        let from = From::read(cells);
        let [concrete, masonry, steel, timber] = shares;
        Some(StructureRow {
            region: region?,
            product: product?,
            shares: [concrete?, masonry?, steel?, timber?],
            from: from?,
        })
    }
}

cairn_core::closed! {
    /// Contents of a gross square metre, before concrete is split.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum GrossAreaMaterial {
        Concrete: "concrete";
        Steel: "steel";
        Bricks: "bricks";
        Wood: "wood";
        Aluminium: "aluminium";
        Copper: "copper";
        Glass: "glass";
        Plastics: "plastics";
    }
}

/// `wall_block.csv`: share of hollow block in brick walls.
#[derive(Clone, Debug)]
pub(crate) struct BlockRow {
    pub(crate) region: Region,
    pub(crate) share: f64,
    pub(crate) from: From,
}

impl Row for BlockRow {
    const FILE: &'static str = "wall_block.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "share", "low", "high", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["scheme", "region"];
    fn read(cells: &mut RowCells<'_>) -> Option<BlockRow> {
        let region = Region::read(cells);
        let share = cells.number("share", 0.0, 1.0);
        let mut from = From::read(cells);
        range(cells, share, from.as_mut(), 0.0, 1.0)?;
        Some(BlockRow {
            region: region?,
            share: share?,
            from: from?,
        })
    }
}

/// `fittings.csv`: aluminium and copper in windows, wires and pipes per gross square metre, before the factor of the
/// premises.
#[derive(Clone, Debug)]
pub(crate) struct FittingRow {
    pub(crate) product: Product,
    pub(crate) content: GrossAreaMaterial,
    pub(crate) kg: f64,
    pub(crate) from: From,
}

impl Row for FittingRow {
    const FILE: &'static str = "fittings.csv";
    const COLUMNS: &'static [&'static str] = &["product", "material", "kg_per_m2", "low", "high", "source", "basis"];
    const KEY: &'static [&'static str] = &["product", "material"];
    fn read(cells: &mut RowCells<'_>) -> Option<FittingRow> {
        let product = cells.word("product", &Product::ALL, Product::id);
        let content = cells.word(
            "material",
            &[GrossAreaMaterial::Aluminium, GrossAreaMaterial::Copper],
            GrossAreaMaterial::id,
        );
        let kg = cells.number("kg_per_m2", 0.0, 50.0);
        let mut from = From::read(cells);
        range(cells, kg, from.as_mut(), 0.0, 50.0)?;
        Some(FittingRow {
            product: product?,
            content: content?,
            kg: kg?,
            from: from?,
        })
    }
}

/// `wood_used.csv`: use of sawnwood and panels in a region, and the limit for buildings.
#[derive(Clone, Debug)]
pub(crate) struct WoodRow {
    pub(crate) region: String,
    /// Wood of concrete, masonry and steel buildings, relative to the tabulated value.
    pub(crate) scale: f64,
    /// The region whose timber homes of several floors are used for this one; `None` if it has its own.
    pub(crate) timber_of: Option<String>,
    pub(crate) from: From,
}

impl Row for WoodRow {
    const FILE: &'static str = "wood_used.csv";
    const COLUMNS: &'static [&'static str] = &["region", "used_mt", "scale", "timber_of", "source", "basis"];
    const KEY: &'static [&'static str] = &["region"];
    fn read(cells: &mut RowCells<'_>) -> Option<WoodRow> {
        let region = cells.text("region");
        cells.number("used_mt", 0.0, 1e4)?;
        let scale = cells.number("scale", 0.05, 1.0);
        let timber_of = Some(cells.note("timber_of")).filter(|region| !region.is_empty());
        let from = From::read(cells);
        Some(WoodRow {
            region: region?,
            scale: scale?,
            timber_of,
            from: from?,
        })
    }
}

/// `intensity.csv`: material per gross square metre.
#[derive(Clone, Debug)]
pub(crate) struct IntensityRow {
    pub(crate) region: String,
    pub(crate) product: Product,
    pub(crate) structure: Structure,
    pub(crate) content: GrossAreaMaterial,
    pub(crate) kg: f64,
    /// Number of buildings of the region behind the figure; 0 = pooled from its continent.
    pub(crate) buildings: f64,
    pub(crate) from: From,
}

impl Row for IntensityRow {
    const FILE: &'static str = "intensity.csv";
    const COLUMNS: &'static [&'static str] = &[
        "region",
        "product",
        "structure",
        "material",
        "kg_per_m2",
        "low",
        "high",
        "buildings",
        "source",
        "basis",
    ];
    const KEY: &'static [&'static str] = &["region", "product", "structure", "material"];
    fn read(cells: &mut RowCells<'_>) -> Option<IntensityRow> {
        let region = cells.text("region");
        let product = cells.word("product", &Product::ALL, Product::id);
        let structure = cells.word("structure", &Structure::ALL, Structure::id);
        let content = cells.word("material", &GrossAreaMaterial::ALL, GrossAreaMaterial::id);
        let kg = cells.number("kg_per_m2", 0.0, 4000.0);
        let buildings = cells.number("buildings", 0.0, 1e5);
        let mut from = From::read(cells);
        range(cells, kg, from.as_mut(), 0.0, 6000.0)?;
        Some(IntensityRow {
            region: region?,
            product: product?,
            structure: structure?,
            content: content?,
            kg: kg?,
            buildings: buildings?,
            from: from?,
        })
    }
}
