//! Rows of the materials of homes.

use crate::rows::{Scheme, Unlisted, row};
use cairn_core::kind::{Product, Structure};
use cairn_core::place::PlaceId;

row! {
    /// `structure_new.csv`: structures of the homes built today.
    #[derive(Clone, Debug)]
    pub(crate) struct StructureRow in "structure_new.csv", Buildings {
        key region: String, in Scheme::Structure;
        key product: Product, in ..;
        shares: [f64; 4] = "concrete", "masonry", "steel", "timber", in 0.0..=1.0;
        from: From;
    }
}

row! {
    /// `structure_place.csv`: structures of the buildings of a place, where those of its region are not its own.
    #[derive(Clone, Debug)]
    pub(crate) struct PlaceStructureRow in "structure_place.csv", Buildings {
        key place: PlaceId;
        key product: Product, in ..;
        shares: [f64; 4] = "concrete", "masonry", "steel", "timber", in 0.0..=1.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `steel_homes.csv`: steel of homes beside the table of intensities, as the middle of three sources.
    #[derive(Clone, Debug)]
    pub(crate) struct HomeSteelRow in "steel_homes.csv", Buildings {
        key place: PlaceId;
        key product: Product, in ..;
        /// Steel of the place by its structures, kg per gross square metre.
        _: f64 = "mix_kg_per_m2", in 0.0..=500.0;
        /// Middle of that and of two global models.
        _: f64 = "middle_kg_per_m2", in 0.0..=500.0;
        factor: f64, in 0.5..=5.0;
        from: From;
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

row! {
    /// `wall_block.csv`: share of hollow block in brick walls.
    #[derive(Clone, Debug)]
    pub(crate) struct BlockRow in "wall_block.csv", Buildings {
        key region: Region, in Unlisted;
        share: f64, in 0.0..=1.0;
        range share, in 0.0..=1.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `fittings.csv`: aluminium and copper in windows, wires and pipes per gross square metre, before the factor of the
    /// premises.
    #[derive(Clone, Debug)]
    pub(crate) struct FittingRow in "fittings.csv", Buildings {
        key product: Product, in ..;
        key content: GrossAreaMaterial = "material", in [GrossAreaMaterial::Aluminium, GrossAreaMaterial::Copper];
        kg: f64 = "kg_per_m2", in 0.0..=50.0;
        range kg, in 0.0..=50.0;
        from: From;
    }
}

row! {
    /// `wood_used.csv`: use of sawnwood and panels in a region, and the limit for buildings.
    #[derive(Clone, Debug)]
    pub(crate) struct WoodRow in "wood_used.csv", Buildings {
        key region: String;
        _: f64 = "used_mt", in 0.0..=1e4;
        /// Wood of concrete, masonry and steel buildings, relative to the tabulated value.
        scale: f64, in 0.05..=1.0;
        /// The region whose timber homes of several floors are used for this one; `None` if it has its own.
        timber_of: Option<String>;
        from: From;
    }
}

row! {
    /// `intensity.csv`: material per gross square metre.
    #[derive(Clone, Debug)]
    pub(crate) struct IntensityRow in "intensity.csv", Buildings {
        key region: String, in Scheme::Rasmi;
        key product: Product, in ..;
        key structure: Structure, in ..;
        key content: GrossAreaMaterial = "material", in ..;
        kg: f64 = "kg_per_m2", in 0.0..=4000.0;
        range kg, in 0.0..=6000.0;
        /// Number of buildings of the region behind the figure; 0 = pooled from its continent.
        buildings: f64, in 0.0..=1e5;
        from: From;
    }
}
