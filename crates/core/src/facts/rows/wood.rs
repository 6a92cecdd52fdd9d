//! Wood: the numbers of forests, in the order of their cells.
//!
//! Out of scope: names.

use crate::facts::rows::NumberContainer;
use crate::facts::wood::ForestFacts;

impl NumberContainer for ForestFacts {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.room, &mut self.roundwood].into_iter().for_each(see);
    }
}
