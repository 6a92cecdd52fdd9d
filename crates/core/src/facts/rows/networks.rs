//! Networks: the numbers of plants, lines and pipes, in the order of their cells.
//!
//! Out of scope: names.

use crate::facts::networks::{Distribution, MeshFacts, Pipes, PlantFacts};
use crate::facts::rows::NumberContainer;

impl NumberContainer for PlantFacts {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.running, &mut self.life].into_iter().for_each(&mut *see);
        self.mass.each(see);
    }
}

impl NumberContainer for MeshFacts {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        see(&mut self.per_km);
        self.mass.each(see);
    }
}

impl NumberContainer for Distribution {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.km, &mut self.medium, &mut self.low].into_iter().for_each(see);
    }
}

impl NumberContainer for Pipes {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.main, &mut self.sewer, &mut self.sewered, &mut self.later]
            .into_iter()
            .for_each(see);
    }
}
