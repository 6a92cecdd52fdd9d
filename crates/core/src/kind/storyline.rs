//! Storylines of population and income, and the background that follows the UN's documents.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// A background of what people, incomes and demand do without any lever.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Storyline in IN_FILES: &'static str {
        /// Sustainability.
        Ssp1: "ssp1" => "1";
        /// Middle of the road.
        #[default]
        Ssp2: "ssp2" => "2";
        /// Regional rivalry.
        Ssp3: "ssp3" => "3";
        /// Documents' world: people and incomes of the middle storyline; demand grows as UNEP/EA.6/8 sees it.
        Out: "out" => "\"out\"";
    }
}

impl Storyline {
    /// The shared socio-economic pathways: the storylines with people and incomes of their own.
    pub const PATHWAYS: [Storyline; 3] = [Storyline::Ssp1, Storyline::Ssp2, Storyline::Ssp3];

    /// The value in a scenario file, as JSON: the number of the pathway, or the identifier.
    pub const fn in_file(self) -> &'static str {
        IN_FILES[self as usize]
    }
}
