//! Parts of the model, in the order of a run, and sets of them.
//!
//! Out of scope: the work of each part.

crate::closed! {
    /// A part of the model.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ModelPart {
        /// People; no lever changes them.
        Drivers;
        /// Homes and other buildings.
        Buildings;
        /// Cars.
        Cars;
        /// Other road vehicles.
        Vehicles;
        /// Plastics.
        Plastics;
        /// Goods of households.
        Goods;
        /// Plants, lines, pipes.
        Networks;
        /// Roads, civil works, machines and goods, buildings not modelled.
        Works;
        /// Sources and fates of materials.
        Cycle;
    }
}

/// A set of parts, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ModelParts(u16);

impl ModelParts {
    /// All parts.
    pub const ALL: ModelParts = ModelParts::of(&ModelPart::ALL);

    /// The set of the given parts.
    pub const fn of(parts: &[ModelPart]) -> ModelParts {
        let (mut all, mut at) = (0, 0);
        while at < parts.len() {
            all |= 1 << parts[at] as usize;
            at += 1;
        }
        ModelParts(all)
    }

    /// True if a part is in the set.
    pub const fn has(self, part: ModelPart) -> bool {
        self.0 >> part as usize & 1 == 1
    }

    /// The parts of both sets.
    pub const fn with(self, other: ModelParts) -> ModelParts {
        ModelParts(self.0 | other.0)
    }
}
