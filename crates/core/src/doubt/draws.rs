//! Draws: the facts of a place, draw by draw.
//!
//! ```text
//! values that any row changes: reset to the known values, changed row by row, limited to the bounds of their rows
//! ```
//!
//! To find the values that rows change, `of` compares the known facts with two versions: all rows low, and all rows
//! high. So no unchanged value is copied, and drawn facts are as sound as known ones. Out of scope: the results of a
//! draw.

use crate::doubt::philox::{name, uniform};
use crate::doubt::spread::distance;
use crate::doubt::{DrawChange, act};
use crate::facts::Facts;
use crate::facts::doubts::{Doubt, Doubts};
use crate::facts::rows::{FactAt, FactCells, PlaceNumbers};
use crate::place::PlaceId;

/// A place with facts that change from draw to draw.
#[derive(Clone, Debug)]
pub struct PlaceSampler {
    facts: Facts,
    rows: Vec<PlaceDoubt>,
    touched: Vec<Touched>,
    /// Draw number of the current facts; none if one row alone was moved.
    at: Option<u32>,
}

/// A doubt that acts in the place.
#[derive(Clone, Debug)]
struct PlaceDoubt {
    doubt: Doubt,
    /// Low, central and high in this place.
    ends: [f64; 3],
    name: u32,
    with: Option<PlaceId>,
}

/// A value that some row changes, with its known numbers.
#[derive(Clone, Debug)]
struct Touched {
    fact: FactAt,
    central: Vec<f64>,
    cells: FactCells,
}

impl PlaceSampler {
    /// Starts at draw 0 of a place.
    pub fn of(facts: &Facts, doubts: &Doubts) -> PlaceSampler {
        let row = |doubt: &Doubt| PlaceDoubt {
            name: name(&doubt.id),
            ends: doubt.ends_of(facts),
            with: doubt.drawn_with(facts),
            doubt: doubt.clone(),
        };
        let mut drawn = PlaceSampler {
            facts: facts.clone(),
            rows: doubts.rows.iter().filter(|doubt| doubt.acts_in(facts)).map(row).collect(),
            touched: Vec::new(),
            at: Some(0),
        };
        drawn.touched = drawn.touched_by_any(facts);
        drawn
    }

    fn touched_by_any(&self, known: &Facts) -> Vec<Touched> {
        let before = PlaceNumbers::of(known);
        let ends = [-1.0, 1.0].map(|x| {
            let mut facts = known.clone();
            for row in &self.rows {
                row.change(&mut facts, x);
            }
            PlaceNumbers::of(&facts)
        });
        let mut touched = Vec::new();
        for (value, fact) in FactAt::all(known).into_iter().enumerate() {
            if ends.iter().any(|end| end.of_value(value) != before.of_value(value)) {
                touched.push(Touched {
                    fact,
                    central: before.of_value(value).to_vec(),
                    cells: fact.cells(known),
                });
            }
        }
        touched
    }

    /// The facts of a draw; draw 0 gives the known facts.
    pub fn draw(&mut self, draw: u32) -> &Facts {
        if self.at != Some(draw) {
            self.at = Some(draw);
            self.put_back();
            for row in &self.rows {
                row.change(&mut self.facts, distance(uniform(draw, row.name, row.with)));
            }
            if draw != 0 {
                self.clamp_to_bounds();
            }
        }
        &self.facts
    }

    /// The facts with one row at distance `x` and all others central; the known facts if there is no such row.
    pub fn with_single_row(&mut self, row: usize, x: f64) -> &Facts {
        self.at = None;
        self.put_back();
        if let Some(row) = self.rows.get(row) {
            row.change(&mut self.facts, x);
            self.clamp_to_bounds();
        }
        &self.facts
    }

    /// The doubts that act in the place, in the order in which they act.
    pub fn acting(&self) -> impl Iterator<Item = &Doubt> {
        self.rows.iter().map(|row| &row.doubt)
    }

    /// Low, central and high of a row in the place, limited to its bounds.
    pub fn ends(&self, row: usize) -> Option<[f64; 3]> {
        let PlaceDoubt { doubt, ends, .. } = self.rows.get(row)?;
        let within_bounds = |end: f64| end.max(doubt.least.unwrap_or(end)).min(doubt.most.unwrap_or(f64::INFINITY));
        Some([within_bounds(ends[0]), ends[1], within_bounds(ends[2])])
    }

    /// Distance of each row in a draw, in the order in which they act.
    pub fn distances(&self, draw: u32) -> impl Iterator<Item = f64> + '_ {
        self.rows.iter().map(move |row| distance(uniform(draw, row.name, row.with)))
    }

    /// The facts of the latest draw.
    pub const fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Number of rows that act in the place.
    pub const fn rows(&self) -> usize {
        self.rows.len()
    }

    fn put_back(&mut self) {
        for touched in &self.touched {
            let mut known = touched.central.iter();
            if let Some(figure) = touched.fact.value_mut(&mut self.facts) {
                figure.numbers().each(&mut |number| {
                    if let Some(value) = known.next() {
                        *number = *value;
                    }
                });
            }
        }
    }

    fn clamp_to_bounds(&mut self) {
        for touched in &self.touched {
            let mut at = 0;
            if let Some(value) = touched.fact.value_mut(&mut self.facts) {
                value.numbers().each(&mut |number| {
                    let cell = touched.cells.cell(at);
                    *number = number.max(cell.least).min(cell.most);
                    at += 1;
                });
            }
        }
    }
}

impl PlaceDoubt {
    fn change(&self, facts: &mut Facts, x: f64) {
        if let Some(change) = DrawChange::of(&self.doubt, self.ends, x) {
            act::act(facts, self.doubt.on, change);
        }
    }
}

/// The facts of a place in a draw.
pub fn facts_of_draw(facts: &Facts, doubts: &Doubts, draw: u32) -> Facts {
    let mut drawn = PlaceSampler::of(facts, doubts);
    drawn.draw(draw);
    drawn.facts
}

/// The names of the values of a place that a doubt changes, in the order of the facts.
pub fn acted_on(facts: &Facts, doubt: &Doubt) -> Vec<String> {
    touched(facts, doubt).iter().map(|fact| fact.name(facts)).collect()
}

/// Keys of the sources of the values of a place that a doubt changes, each once, in the order of the facts.
pub fn sources_of(facts: &Facts, doubt: &Doubt) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for fact in touched(facts, doubt) {
        for key in fact.provenance(facts).map_or(&[][..], |of| of.sources) {
            if !keys.contains(key) {
                keys.push(key.clone());
            }
        }
    }
    keys
}

fn touched(facts: &Facts, doubt: &Doubt) -> Vec<FactAt> {
    let one = Doubts {
        release: String::new(),
        rows: vec![doubt.clone()],
    };
    let drawn = PlaceSampler::of(facts, &one);
    drawn.touched.iter().map(|touched| touched.fact).collect()
}
