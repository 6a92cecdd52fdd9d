//! Draw: a figure becomes marks on a page. The only room that names plotters.
//!
//! ```text
//! figure → scale (nice ticks) → plot (plotters → outlines) → picture (outlines → nodes) → chart
//! ```
//!
//! A chart fits every width without measuring: marks stand in a stretched picture whose
//! strokes do not stretch, points stand in per cent, and all text is the page's own. So
//! the page written ahead, the page that takes over and a page of any width are one.
//! Styles are in `www/styles/chart.css`. Does not know: the model.

pub mod bands;
pub mod bars;
pub mod chart;
pub mod code;
pub mod dots;
pub mod earth;
pub mod flow;
pub mod glimpse;
pub mod goal;
pub(crate) mod labels;
pub mod lines;
pub mod matters;
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
pub mod say;
pub mod scale;
pub mod sides;
pub mod sketch;
pub mod still;
pub mod wall;
pub mod waterfall;
pub mod window;
