//! Draw: turns figures into marks on a page. The only room that names plotters.
//!
//! ```text
//! figure → scale (nice ticks) → plot (plotters → outlines) → picture (outlines → nodes) → chart
//! ```
//!
//! A chart fits every width without measuring: marks lie in a stretched picture whose strokes do not stretch, points
//! are placed in per cent, and all text is HTML. So the prerendered page, the hydrated page and a page of any width are
//! the same. Styles are in `www/styles/chart.css`. Out of scope: the model.

pub mod atlas;
pub mod bands;
pub mod bars;
pub mod chart;
pub mod code;
pub mod column;
pub mod count_point;
pub mod cursor;
pub mod dots;
pub mod earth;
pub mod flow;
pub mod glimpse;
pub mod goal;
pub mod labels;
pub mod lines;
pub mod matters;
pub mod mined;
pub mod money;
pub mod need;
pub mod numbers;
pub mod pair;
pub mod passages;
pub mod pick;
pub mod picture;
pub mod plate;
pub mod plot;
pub mod pointer;
mod reach;
pub mod saving;
pub mod scale;
pub mod scatter;
pub mod sides;
pub mod sketch;
pub mod snapshot;
pub mod timeline;
pub mod wall;
pub mod waterfall;
pub mod window;
pub mod wording;
