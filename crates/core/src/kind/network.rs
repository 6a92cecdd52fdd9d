//! Networks for electricity, water and waste water: plants, lines, stations, pipes.
//!
//! Roads and rail have their own list ([`crate::kind::Layer`]). Out of scope: amounts.

use crate::kind::Material;

crate::closed! {
    /// A kind of power plant, by energy source.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Plant {
        /// Coal, lignite, peat.
        Coal: "coal", "Coal";
        /// Natural gas.
        Gas: "gas", "Gas";
        /// Oil.
        Oil: "oil", "Oil";
        /// Nuclear.
        Nuclear: "nuclear", "Nuclear";
        /// Hydropower without pumped storage.
        Hydro: "hydro", "Hydro";
        /// Wind.
        Wind: "wind", "Wind";
        /// Solar power.
        Solar: "solar", "Solar";
        /// Wood, waste, biogas.
        Bioenergy: "bioenergy", "Bioenergy";
        /// Geothermal, solar thermal and tidal power.
        Other: "other", "Other";
    }
}

impl Plant {
    /// True if it emits in operation, so that cleaner power uses less of it.
    pub const fn burns(self) -> bool {
        match self {
            Plant::Coal | Plant::Gas | Plant::Oil => true,
            Plant::Nuclear | Plant::Hydro | Plant::Wind | Plant::Solar | Plant::Bioenergy | Plant::Other => false,
        }
    }
}

crate::closed! {
    /// A part of the power grid, per kilometre of line at its voltage.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Mesh {
        /// High voltage, from 52 kV: overhead lines.
        HighOverhead: "high_overhead";
        /// High voltage: underground cables.
        HighUnderground: "high_underground";
        /// High voltage: substations.
        HighSubstation: "high_substation";
        /// High voltage: transformers in substations.
        HighTransformer: "high_transformer";
        /// Medium voltage, to a district: overhead lines.
        MediumOverhead: "medium_overhead";
        /// Medium voltage: underground cables.
        MediumUnderground: "medium_underground";
        /// Medium voltage: substations.
        MediumSubstation: "medium_substation";
        /// Medium voltage: transformers in substations.
        MediumTransformer: "medium_transformer";
        /// Low voltage, to a home: overhead lines.
        LowOverhead: "low_overhead";
        /// Low voltage: underground cables.
        LowUnderground: "low_underground";
        /// Low voltage: substations.
        LowSubstation: "low_substation";
        /// Low voltage: transformers in substations.
        LowTransformer: "low_transformer";
    }
}

impl Mesh {
    /// Number of voltages, high to low; each has four parts: overhead, underground, substations, transformers.
    pub const VOLTAGES: usize = 3;
}

crate::closed! {
    /// A network counted by length.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum LinearNetwork in NETWORKS: &'static str {
        /// Power lines from 52 kV.
        High => "From 52 kV";
        /// Power lines below 52 kV.
        Distribution => "Below 52 kV";
        /// Water mains.
        Mains => "Water mains";
        /// Sewers.
        Sewers => "Sewers";
    }
}

impl LinearNetwork {
    /// The name in variables.
    pub const fn name(self) -> &'static str {
        NETWORKS[self as usize]
    }

    /// Number of pipe networks, which are the last entries.
    pub const PIPES: usize = 2;
}

/// Materials of networks.
pub const OF_NETWORKS: [Material; 7] = [
    Material::Cement,
    Material::Aggregates,
    Material::Steel,
    Material::Aluminium,
    Material::Copper,
    Material::Glass,
    Material::Plastics,
];
