//! Wood: the numbers that forests hold, in the order of their cells.
//!
//! Does not know: what they are called.

use crate::facts::rows::Numbers;
use crate::facts::wood::ForestFacts;

impl Numbers for ForestFacts {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.room, &mut self.roundwood].into_iter().for_each(see);
    }
}
