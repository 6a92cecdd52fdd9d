//! Storylines of population and income.

use serde::{Deserialize, Serialize};

/// A shared socio-economic pathway.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Storyline {
    /// Sustainability.
    Ssp1,
    /// Middle of the road.
    #[default]
    Ssp2,
    /// Regional rivalry.
    Ssp3,
}

impl Storyline {
    /// All storylines.
    pub const ALL: [Storyline; 3] = [Storyline::Ssp1, Storyline::Ssp2, Storyline::Ssp3];

    /// The identifier in links and files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Storyline::Ssp1 => "ssp1",
            Storyline::Ssp2 => "ssp2",
            Storyline::Ssp3 => "ssp3",
        }
    }

    /// Position in [`Storyline::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The entry with this [`Storyline::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<Storyline> {
        Self::ALL.into_iter().find(|storyline| storyline.id() == id)
    }
}
