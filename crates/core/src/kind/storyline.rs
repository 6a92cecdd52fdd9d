//! Storylines of population and income.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// A shared socio-economic pathway.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Storyline {
        /// Sustainability.
        Ssp1: "ssp1";
        /// Middle of the road.
        #[default]
        Ssp2: "ssp2";
        /// Regional rivalry.
        Ssp3: "ssp3";
    }
}
