//! Sentence: what a figure says, in whole sentences of the catalogue.
//!
//! The first tells what happens up to the focus year, the second what the reference does.
//! Stocks are told from the last reconstructed year on (from the figure's first year where
//! the focus year lies in the past); flows are told of the focus year itself. What is added up is
//! told by the year it has come to, and a difference by how much less or more it is.
//! Does not know: language; the page fills the places.

use crate::choices::link::Chart;
use crate::figure::{Figure, Label, Mark, Shape, Tone, title};
use crate::unit::Unit;
use crate::words::Key;
use crate::year::Year;

/// A change smaller than this share of where it began is no change to speak of.
const HOLDS: f64 = 0.01;

/// A whole sentence: its text and what fills it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// The text.
    pub key: Key,
    /// Its placeholders, by name.
    pub fills: Vec<(&'static str, Fill)>,
}

/// What fills a placeholder.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fill {
    /// The name of the place.
    Place,
    /// A label of the figure.
    Label(Label),
    /// The title of the figure, with what its lens adds.
    Title,
    /// A year.
    Year(Year),
    /// A value with its unit.
    Amount(f64, Unit),
    /// A difference with its unit and its sign.
    Difference(f64, Unit),
    /// A share, 0 to 1.
    Share(f64),
    /// Two ends with their unit, rounded outwards.
    Between([f64; 2], Unit),
}

/// Which way a value went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Rise,
    Fall,
    Hold,
}

/// What a figure says of a focus year; one whole sentence after the other.
#[must_use]
pub fn sentences(figure: &Figure, focus: Year) -> Vec<Sentence> {
    let focus = figure.held(focus);
    let against = figure.lens.against;
    let mut all = match figure.id {
        Chart::Built if against => vec![built_against(figure, focus)],
        Chart::Built => built(figure, focus),
        Chart::Age if !against => age(figure, focus),
        Chart::Nox | Chart::Particles | Chart::Soot => exhaust(figure, focus),
        Chart::Grows if !against => grows(figure, focus),
        Chart::Wedges | Chart::Grows if against => vec![self::against(figure, focus)],
        Chart::Range | Chart::Matters | Chart::Who | Chart::Wedges | Chart::Need | Chart::Pair => reach(figure, focus),
        Chart::Age
        | Chart::Grows
        | Chart::Causes
        | Chart::Sectors
        | Chart::Materials
        | Chart::Flows
        | Chart::Stands
        | Chart::Works
        | Chart::EndOfLife
        | Chart::Energy
        | Chart::Plants
        | Chart::Grid
        | Chart::Plastics
        | Chart::PlasticWaste
        | Chart::Goods => {
            if against {
                vec![self::against(figure, focus)]
            } else if figure.lens.summed {
                summed(figure, focus)
            } else {
                parts(figure, focus)
            }
        }
    };
    all.extend(figure.least.map(|year| Sentence {
        key: Key::SentenceLeast,
        fills: vec![("year", Fill::Year(year))],
    }));
    all
}

fn age(figure: &Figure, focus: Year) -> Vec<Sentence> {
    let first = start_of(figure, focus);
    let total = figure.total();
    let (start, end) = (at(figure, &total, first), at(figure, &total, focus));
    let new = of(figure, Shape::Band, Tone::StillToBuild, focus);
    let key = match way(start, end) {
        Way::Rise => Key::SentenceAgeRise,
        Way::Fall => Key::SentenceAgeFall,
        Way::Hold => Key::SentenceAgeHold,
    };
    let yours = Sentence {
        key,
        fills: vec![
            ("place", Fill::Place),
            ("first", Fill::Year(first)),
            ("start", Fill::Amount(start, figure.unit)),
            ("last", Fill::Year(focus)),
            ("end", Fill::Amount(end, figure.unit)),
            ("share", Fill::Share(if end > 0.0 { new / end } else { 0.0 })),
        ],
    };
    vec![yours, reference(figure, focus)]
}

/// The year a course is told from.
fn start_of(figure: &Figure, focus: Year) -> Year {
    if focus > Year::RECONSTRUCTED {
        figure.held(Year::RECONSTRUCTED)
    } else {
        figure.first
    }
}

fn parts(figure: &Figure, focus: Year) -> Vec<Sentence> {
    let first = start_of(figure, focus);
    let total = figure.total();
    let (start, end) = (at(figure, &total, first), at(figure, &total, focus));
    let largest = largest(figure, focus);
    let key = match way(start, end) {
        Way::Rise => Key::SentencePartsRise,
        Way::Fall => Key::SentencePartsFall,
        Way::Hold => Key::SentencePartsHold,
    };
    let yours = Sentence {
        key,
        fills: vec![
            ("place", Fill::Place),
            ("title", Fill::Title),
            ("first", Fill::Year(first)),
            ("start", Fill::Amount(start, figure.unit)),
            ("last", Fill::Year(focus)),
            ("end", Fill::Amount(end, figure.unit)),
            ("part", Fill::Label(largest.0)),
            ("share", Fill::Share(if end > 0.0 { largest.1 / end } else { 0.0 })),
        ],
    };
    vec![yours, reference(figure, focus)]
}

/// How much more or less than around the base year, and what adds most and takes most away.
fn grows(figure: &Figure, focus: Year) -> Vec<Sentence> {
    let unit = figure.unit;
    let change = at(figure, &figure.total(), focus);
    let key = if change < 0.0 {
        Key::SentenceGrowsLess
    } else {
        Key::SentenceGrowsMore
    };
    let mut said = vec![Sentence {
        key,
        fills: vec![
            ("place", Fill::Place),
            ("title", Fill::Title),
            ("last", Fill::Year(focus)),
            ("change", Fill::Amount(change.abs(), unit)),
        ],
    }];
    for (key, way) in [(Key::SentenceGrowsUp, 1.0), (Key::SentenceGrowsDown, -1.0)] {
        let bands = figure.marks.iter().filter(|mark| mark.shape == Shape::Band);
        let values = bands.map(|band| (band.label, band.value(figure, focus).unwrap_or(0.0)));
        let most = values.max_by(|(_, one), (_, other)| (one * way).total_cmp(&(other * way)));
        let most = most.filter(|(_, value)| value * way > 0.0);
        said.extend(most.map(|(part, value)| Sentence {
            key,
            fills: vec![("part", Fill::Label(part)), ("most", Fill::Difference(value, unit))],
        }));
    }
    said
}

/// What leaves exhausts: how much less or more first, then how much, as an order of magnitude; and what is not in it.
fn exhaust(figure: &Figure, focus: Year) -> Vec<Sentence> {
    let not = Sentence {
        key: Key::SentenceAirNot,
        fills: Vec::new(),
    };
    if figure.lens.against {
        return vec![against(figure, focus), not];
    }
    let end = at(figure, &figure.total(), focus);
    let theirs = of(figure, Shape::Ghost, Tone::Reference, focus);
    let (part, most) = largest(figure, focus);
    let mut fills = vec![
        ("place", Fill::Place),
        ("title", Fill::Title),
        ("last", Fill::Year(focus)),
        ("end", Fill::Amount(end, figure.unit)),
        ("part", Fill::Label(part)),
        ("share", Fill::Share(if end > 0.0 { most / end } else { 0.0 })),
    ];
    let key = if end == theirs || theirs <= 0.0 {
        Key::SentenceAirSame
    } else {
        fills.push(("change", Fill::Share((end / theirs - 1.0).abs())));
        if end < theirs { Key::SentenceAirLess } else { Key::SentenceAirMore }
    };
    vec![Sentence { key, fills }, not]
}

/// The run on the screen, then between which ends runs lie, as far as they were made.
fn reach(figure: &Figure, focus: Year) -> Vec<Sentence> {
    let value = of(figure, Shape::Line, Tone::In, focus);
    let unit = figure.unit;
    let run = [("place", Fill::Place), ("title", Fill::Title), ("last", Fill::Year(focus))].to_vec();
    if figure.is_the_reference() {
        return vec![Sentence {
            key: Key::SentenceAgainstSame,
            fills: run,
        }];
    }
    let (key, value) = if figure.lens.against {
        (Key::SentenceRangeAgainst, Fill::Difference(value, unit))
    } else {
        (Key::SentenceRange, Fill::Amount(value, unit))
    };
    let mut said = vec![Sentence {
        key,
        fills: [run.as_slice(), &[("end", value)]].concat(),
    }];
    if let (Some(wide), Some(half)) = (figure.ends(Tone::Wide, focus), figure.ends(Tone::Half, focus)) {
        said.push(Sentence {
            key: Key::SentenceRangeEnds,
            fills: vec![("wide", Fill::Between(wide, unit)), ("half", Fill::Between(half, unit))],
        });
    }
    let theirs = figure.marks.iter().find(|mark| mark.shape == Shape::Ghost);
    if let Some(value) = theirs
        .filter(|ghost| !figure.coincides(ghost))
        .and_then(|ghost| ghost.value(figure, focus))
    {
        said.push(Sentence {
            key: Key::SentenceReference,
            fills: vec![("end", Fill::Amount(value, unit)), ("last", Fill::Year(focus))],
        });
    }
    said
}

/// What a year's sum has come to.
fn summed(figure: &Figure, focus: Year) -> Vec<Sentence> {
    let end = at(figure, &figure.total(), focus);
    let largest = largest(figure, focus);
    let yours = Sentence {
        key: Key::SentenceSummed,
        fills: vec![
            ("place", Fill::Place),
            ("title", Fill::Title),
            ("last", Fill::Year(focus)),
            ("end", Fill::Amount(end, figure.unit)),
            ("part", Fill::Label(largest.0)),
            ("share", Fill::Share(if end > 0.0 { largest.1 / end } else { 0.0 })),
        ],
    };
    vec![yours, reference(figure, focus)]
}

/// How much less or more than the reference, and which part of it differs most.
fn against(figure: &Figure, focus: Year) -> Sentence {
    let change = at(figure, &figure.total(), focus);
    let largest = largest(figure, focus);
    let key = if largest.1 == 0.0 {
        Key::SentenceAgainstSame
    } else if change < 0.0 {
        Key::SentenceAgainstLess
    } else {
        Key::SentenceAgainstMore
    };
    let mut fills = vec![("place", Fill::Place), ("title", Fill::Title), ("last", Fill::Year(focus))];
    if largest.1 != 0.0 {
        fills.extend([
            ("change", Fill::Amount(change.abs(), figure.unit)),
            ("part", Fill::Label(largest.0)),
            ("most", Fill::Difference(largest.1, figure.unit)),
        ]);
    }
    Sentence { key, fills }
}

fn built_against(figure: &Figure, focus: Year) -> Sentence {
    let total = at(figure, &figure.total(), focus);
    let down = of(figure, Shape::Line, Tone::Out, focus);
    let mut fills = vec![("place", Fill::Place), ("title", Fill::Title), ("last", Fill::Year(focus))];
    if total == 0.0 && down == 0.0 {
        return Sentence {
            key: Key::SentenceAgainstSame,
            fills,
        };
    }
    fills.extend([
        ("inflow", Fill::Difference(total, figure.unit)),
        ("outflow", Fill::Difference(down, figure.unit)),
    ]);
    Sentence {
        key: Key::SentenceAgainstBuilt,
        fills,
    }
}

/// The band that is largest in a year, by size and not by sign.
fn largest(figure: &Figure, year: Year) -> (Label, f64) {
    let mut largest = (Label::plain(title(figure.id)), 0.0_f64);
    for band in figure.marks.iter().filter(|mark| mark.shape == Shape::Band) {
        let value = band.value(figure, year).unwrap_or(0.0);
        if value.abs() > largest.1.abs() {
            largest = (band.label, value);
        }
    }
    largest
}

/// What all bands together are with no lever moved.
fn reference(figure: &Figure, focus: Year) -> Sentence {
    let theirs = of(figure, Shape::Ghost, Tone::Reference, focus);
    Sentence {
        key: if figure.lens.summed {
            Key::SentenceSummedReference
        } else {
            Key::SentenceReference
        },
        fills: vec![("end", Fill::Amount(theirs, figure.unit)), ("last", Fill::Year(focus))],
    }
}

fn built(figure: &Figure, focus: Year) -> Vec<Sentence> {
    let total = at(figure, &figure.total(), focus);
    let fills = |inflow, outflow| {
        vec![
            ("year", Fill::Year(focus)),
            ("inflow", Fill::Amount(inflow, figure.unit)),
            ("outflow", Fill::Amount(outflow, figure.unit)),
        ]
    };
    let keys = if figure.lens.summed {
        [Key::SentenceSummedBuilt, Key::SentenceSummedBuiltReference]
    } else {
        [Key::SentenceBuilt, Key::SentenceBuiltReference]
    };
    let mut yours = Sentence {
        key: keys[0],
        fills: vec![("place", Fill::Place)],
    };
    yours.fills.append(&mut fills(total, of(figure, Shape::Line, Tone::Out, focus)));
    let theirs = Sentence {
        key: keys[1],
        fills: fills(
            of(figure, Shape::Ghost, Tone::Reference, focus),
            of(figure, Shape::Ghost, Tone::Out, focus),
        ),
    };
    vec![yours, theirs]
}

fn way(before: f64, then: f64) -> Way {
    if (then - before).abs() <= before.abs().max(then.abs()) * HOLDS {
        Way::Hold
    } else if then > before {
        Way::Rise
    } else {
        Way::Fall
    }
}

/// A year of the first mark of a shape and tone; 0 where the figure has no such mark.
fn of(figure: &Figure, shape: Shape, tone: Tone, year: Year) -> f64 {
    let wanted = |mark: &&Mark| mark.shape == shape && mark.tone == tone;
    let found = figure.marks.iter().find(wanted).and_then(|mark| mark.value(figure, year));
    found.unwrap_or(0.0)
}

/// The value of a year; 0 where there is none.
fn at(figure: &Figure, values: &[f64], year: Year) -> f64 {
    values.get(year.index() - figure.first.index()).copied().unwrap_or(0.0)
}
