//! Quantities with units: types that prevent mixing up one quantity with another.
//!
//! Out of scope: units of figures.

use std::ops::{Add, Mul, Sub};

use serde::{Deserialize, Serialize};

/// Declares a quantity: its meaning, and its constructor and reader in the base unit.
macro_rules! quantity {
    ($(#[$meaning:meta])* $name:ident, $from:ident, $read:ident) => {
        $(#[$meaning])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize, Deserialize)]
        pub struct $name(f64);

        impl $name {
            /// From the base unit.
            pub const fn $from(value: f64) -> $name {
                $name(value)
            }

            /// In the base unit.
            pub const fn $read(self) -> f64 {
                self.0
            }
        }

        impl Add for $name {
            type Output = $name;
            fn add(self, other: $name) -> $name {
                $name(self.0 + other.0)
            }
        }

        impl Sub for $name {
            type Output = $name;
            fn sub(self, other: $name) -> $name {
                $name(self.0 - other.0)
            }
        }
    };
}

quantity!(
    /// Floor area in square metres.
    Area, from_m2, m2
);
quantity!(
    /// Mass in kilograms.
    Mass, from_kg, kg
);
quantity!(
    /// Material intensity, kg per m² of floor.
    Intensity, from_kg_per_m2, kg_per_m2
);
quantity!(
    /// Number of people.
    People, from_persons, persons
);
quantity!(
    /// Floor area per person, in m².
    FloorSpace, from_m2_per_person, m2_per_person
);
quantity!(
    /// A share, 0 to 1; pages show it in percent.
    Share, from_fraction, fraction
);
quantity!(
    /// A span of time in years.
    Years, from_years, years
);

impl Area {
    /// In million square metres.
    pub const fn million_m2(self) -> f64 {
        self.0 / 1e6
    }
}

impl Mass {
    /// In tonnes.
    pub const fn tonnes(self) -> f64 {
        self.0 / 1e3
    }

    /// In million tonnes.
    pub const fn megatonnes(self) -> f64 {
        self.0 / 1e9
    }
}

/// Area × material intensity is a mass; area × area does not compile.
///
/// ```
/// use cairn_core::unit::{Area, Intensity};
/// let cement = Area::from_m2(100.0) * Intensity::from_kg_per_m2(180.0);
/// assert_eq!(cement.tonnes(), 18.0);
/// ```
///
/// ```compile_fail
/// use cairn_core::unit::Area;
/// let nothing = Area::from_m2(100.0) * Area::from_m2(2.0);
/// ```
impl Mul<Intensity> for Area {
    type Output = Mass;
    fn mul(self, intensity: Intensity) -> Mass {
        Mass::from_kg(self.m2() * intensity.kg_per_m2())
    }
}

/// People × floor area per person is floor area.
impl Mul<FloorSpace> for People {
    type Output = Area;
    fn mul(self, space: FloorSpace) -> Area {
        Area::from_m2(self.persons() * space.m2_per_person())
    }
}
