//! Plot: the marks of a figure as outlines on a large canvas, drawn by plotters.
//!
//! The canvas has [`WIDTH`] units across and [`HEIGHT`] units up. This is far finer than any screen, so integer
//! coordinates show no steps. The page stretches the canvas to its own size. Colours, widths and dashes come from the
//! styles, text from the page: an outline is geometry only.
//!
//! Bands are drawn from the topmost down to the axis, each over the one before. So each band needs only one edge, and
//! no seam shows. Values below zero stack downwards in the same way.

use std::cell::RefCell;
use std::fmt;
use std::ops::Range;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{PathElement, Polygon};
use plotters::style::BLACK;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};

use crate::draw::scale::ValueScale;
use cairn_analysis::figure::{Figure, MarkShape, Tone};
use cairn_core::year::Year;

/// Units of the canvas from the first year to the last.
pub const WIDTH: u32 = 9000;
/// Units of the canvas from the lowest tick to the highest.
pub const HEIGHT: u32 = 4000;

/// A drawn series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesOutlines {
    /// Its index in [`Figure::marks`]; one beyond the last for the total of all bands.
    pub mark: usize,
    /// Its outlines; an edge follows the area below it.
    pub outlines: Vec<Outline>,
}

/// A line or an area, in units of the canvas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    pub kind: OutlineKind,
    /// SVG path data: the start point, then relative steps.
    pub path: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutlineKind {
    Line,
    /// An area that is filled.
    Area,
    /// The outer edge of an area.
    Edge,
}

/// The reason why a figure could not be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlotFault {
    /// Plotters tried to draw text, which only the page does.
    Text,
    /// Plotters refused a mark.
    Refused,
}

impl fmt::Display for PlotFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            PlotFault::Text => "plot: a mark asked plotters for text; set text on the page instead",
            PlotFault::Refused => "plot: plotters refused a mark; look at the figure's table instead",
        })
    }
}

impl std::error::Error for PlotFault {}

/// The marks of a figure, in painting order.
///
/// Skips values that are not finite, and ghosts that cannot be distinguished from their line.
///
/// # Errors
/// If plotters refuses a mark; the table still has every value.
pub fn draw(figure: &Figure, scale: &ValueScale) -> Result<Vec<SeriesOutlines>, PlotFault> {
    let board = PlotArea::new(figure, scale);
    let mut drawn = Vec::new();
    for Band { mark, up, down } in bands(figure).into_iter().rev() {
        for (edge, side) in [(up, f64::max as ZeroSide), (down, f64::min)] {
            board.area(figure, mark, &edge, side)?;
            if figure.marks[mark].tone.is_edged() {
                board.edge(figure, mark, &edge, side)?;
            }
        }
        drawn.push(board.take_outlines(mark));
    }
    for (mark, low, high) in figure.reaches().filter(|(_, low, _)| low.tone != Tone::Reference) {
        board.reach(figure, &low.values, &high.values)?;
        drawn.push(board.take_outlines(mark));
    }
    if figure.lens.against && figure.is_stacked() {
        board.line(&points(figure, &figure.total()))?;
        drawn.push(board.take_outlines(figure.marks.len()));
    }
    for (mark, series) in figure.marks.iter().enumerate() {
        let seen = match series.shape {
            MarkShape::Band | MarkShape::Low | MarkShape::High => false,
            MarkShape::Line => true,
            MarkShape::Ghost => !figure.coincides(series),
        };
        if seen {
            // The past is the same on every path: a reference is drawn ahead only.
            let is_drawn = |year: Year| series.shape != MarkShape::Ghost || year >= Year::RECONSTRUCTED;
            let values = figure.years().zip(&series.values);
            let values: Vec<f64> = values.map(|(year, value)| if is_drawn(year) { *value } else { f64::NAN }).collect();
            board.line(&points(figure, &values))?;
            drawn.push(board.take_outlines(mark));
        }
    }
    Ok(drawn)
}

/// Selects the side of zero: the greater or the lesser of a value and zero.
type ZeroSide = fn(f64, f64) -> f64;

/// A band: its index among the marks, its outer edge above zero and the one below.
struct Band {
    mark: usize,
    up: Vec<f64>,
    down: Vec<f64>,
}

fn bands(figure: &Figure) -> Vec<Band> {
    let years = figure.years().count();
    let (mut up, mut down) = (vec![0.0; years], vec![0.0; years]);
    let mut bands = Vec::new();
    for (mark, series) in figure.marks.iter().enumerate() {
        if series.shape == MarkShape::Band {
            for ((up, down), value) in up.iter_mut().zip(&mut down).zip(&series.values) {
                *up += value.max(0.0);
                *down += value.min(0.0);
            }
            bands.push(Band {
                mark,
                up: up.clone(),
                down: down.clone(),
            });
        }
    }
    bands
}

/// Years and values, without values that are not finite.
fn points(figure: &Figure, values: &[f64]) -> Vec<(f64, f64)> {
    let years = figure.years_drawn().map(|year| f64::from(year.number()));
    years.zip(values.iter().copied()).filter(|(_, value)| value.is_finite()).collect()
}

/// The drawing area of plotters, and the outlines it produces.
struct PlotArea {
    area: DrawingArea<Canvas, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
    outlines: Rc<RefCell<Vec<Outline>>>,
}

impl PlotArea {
    fn new(figure: &Figure, scale: &ValueScale) -> PlotArea {
        let outlines = Rc::new(RefCell::new(Vec::new()));
        let canvas = Canvas {
            size: (WIDTH, HEIGHT),
            outlines: Rc::clone(&outlines),
        };
        let root: DrawingArea<Canvas, Shift> = canvas.into_drawing_area();
        let years: Range<f64> = f64::from(figure.first.number())..f64::from(figure.last.number());
        let across = 0..i32::try_from(WIDTH).unwrap_or(i32::MAX);
        let down = i32::try_from(HEIGHT).unwrap_or(i32::MAX)..0;
        let area = root.apply_coord_spec(Cartesian2d::new(years, scale.low..scale.high, (across, down)));
        PlotArea { area, outlines }
    }

    fn line(&self, points: &[(f64, f64)]) -> Result<(), PlotFault> {
        if points.len() < 2 {
            return Ok(());
        }
        self.area.draw(&PathElement::new(points, BLACK)).map_err(|_| PlotFault::Refused)
    }

    /// From the outer edge of a band to the axis, for the years in which the band has a value on this side of zero.
    fn area(&self, figure: &Figure, mark: usize, outer: &[f64], side: ZeroSide) -> Result<(), PlotFault> {
        let band = &figure.marks[mark].values;
        let there = |thick: &f64| side(*thick, 0.0) != 0.0;
        let (Some(first), Some(last)) = (band.iter().position(there), band.iter().rposition(there)) else {
            return Ok(());
        };
        // From the year before to the year after, where the band has no height.
        let years = first.saturating_sub(1)..=last + 1;
        let edge = outer.iter().enumerate();
        let seen: Vec<f64> = edge
            .map(|(year, high)| if years.contains(&year) { *high } else { f64::NAN })
            .collect();
        let mut outline = points(figure, &seen);
        let (Some(first), Some(last)) = (outline.first().copied(), outline.last().copied()) else {
            return Ok(());
        };
        outline.extend([(last.0, 0.0), (first.0, 0.0)]);
        self.area.draw(&Polygon::new(outline, BLACK)).map_err(|_| PlotFault::Refused)
    }

    /// The area between a lower and an upper end.
    fn reach(&self, figure: &Figure, low: &[f64], high: &[f64]) -> Result<(), PlotFault> {
        let mut outline = points(figure, high);
        outline.extend(points(figure, low).into_iter().rev());
        if outline.len() < 4 {
            return Ok(());
        }
        self.area.draw(&Polygon::new(outline, BLACK)).map_err(|_| PlotFault::Refused)
    }

    /// The outer edge of a band, for the years in which the band has a value on this side of zero.
    fn edge(&self, figure: &Figure, mark: usize, outer: &[f64], side: ZeroSide) -> Result<(), PlotFault> {
        let band = &figure.marks[mark].values;
        let seen: Vec<f64> = outer
            .iter()
            .zip(band)
            .map(|(edge, thick)| if side(*thick, 0.0) == 0.0 { f64::NAN } else { *edge })
            .collect();
        self.line(&points(figure, &seen))?;
        if let Some(last) = self.outlines.borrow_mut().last_mut().filter(|last| last.kind == OutlineKind::Line) {
            last.kind = OutlineKind::Edge;
        }
        Ok(())
    }

    /// Takes the outlines drawn since the last call.
    fn take_outlines(&self, mark: usize) -> SeriesOutlines {
        SeriesOutlines {
            mark,
            outlines: self.outlines.borrow_mut().drain(..).collect(),
        }
    }
}

/// A plotters backend that records outlines.
struct Canvas {
    size: (u32, u32),
    outlines: Rc<RefCell<Vec<Outline>>>,
}

impl Canvas {
    fn add(&mut self, kind: OutlineKind, points: impl IntoIterator<Item = BackendCoord>) {
        let mut path = String::new();
        let mut before: Option<BackendCoord> = None;
        for (x, y) in points {
            match before {
                None => {
                    path.push('M');
                    number(&mut path, x);
                    number(&mut path, y);
                    path.push('l');
                }
                Some((a, b)) => {
                    number(&mut path, x - a);
                    number(&mut path, y - b);
                }
            }
            before = Some((x, y));
        }
        if kind == OutlineKind::Area {
            path.push('z');
        }
        self.outlines.borrow_mut().push(Outline { kind, path });
    }
}

/// Appends a number; a space separates it only where two numbers would merge.
fn number(path: &mut String, number: i32) {
    if number >= 0 && path.ends_with(|last: char| last.is_ascii_digit()) {
        path.push(' ');
    }
    path.push_str(&number.to_string());
}

impl DrawingBackend for Canvas {
    type ErrorType = PlotFault;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<PlotFault>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<PlotFault>> {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, _: BackendColor) -> Result<(), DrawingErrorKind<PlotFault>> {
        self.add(OutlineKind::Area, [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, _: &S) -> Result<(), DrawingErrorKind<PlotFault>> {
        self.add(OutlineKind::Line, [from, to]);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        _: &S,
    ) -> Result<(), DrawingErrorKind<PlotFault>> {
        self.add(OutlineKind::Line, path);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        _: &S,
    ) -> Result<(), DrawingErrorKind<PlotFault>> {
        self.add(OutlineKind::Area, corners);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, _: &str, _: &S, _: BackendCoord) -> Result<(), DrawingErrorKind<PlotFault>> {
        Err(DrawingErrorKind::DrawingError(PlotFault::Text))
    }

    fn estimate_text_size<S: BackendTextStyle>(&self, _: &str, _: &S) -> Result<(u32, u32), DrawingErrorKind<PlotFault>> {
        Err(DrawingErrorKind::FontError(Box::new(PlotFault::Text)))
    }
}
