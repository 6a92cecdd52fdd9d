//! Sentence: the statement of a figure, in whole sentences of the catalogue.
//!
//! The first sentence gives the development up to the focus year, the second gives that of the reference. Stocks are
//! described from the last reconstructed year on, or from the figure's first year if the focus year lies in the past.
//! Flows are described in the focus year itself. Cumulative values are given up to the focus year, and differences as
//! less or more. Out of scope: language; the page fills the placeholders.

use crate::figure::charts::{ChartSentence, columns};
use crate::figure::{Figure, Label, Mark, MarkShape, Tone, title};
use crate::words::Key;
use cairn_core::choices::link::Chart;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// A change below this share of the starting value counts as no change.
const NO_CHANGE: f64 = 0.01;

/// A whole sentence: its text and the values of its placeholders.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureSentence {
    /// The text.
    pub key: Key,
    /// Its placeholders, by name.
    pub fills: Vec<(&'static str, Fill)>,
}

/// The value of a placeholder.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fill {
    /// The name of the place.
    Place,
    /// A label of the figure.
    Label(Label),
    /// The title of the figure, with the addition of its lens.
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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ChangeDirection {
    Rise,
    Fall,
    Hold,
}

/// The sentences of a figure for a focus year, in order.
pub fn sentences(figure: &Figure, focus: Year) -> Vec<FigureSentence> {
    let focus = figure.clamp_year(focus);
    let against = figure.lens.against;
    let mut all = match columns(figure.id).sentence {
        ChartSentence::Built if against => vec![built_against(figure, focus)],
        ChartSentence::Built => built(figure, focus),
        ChartSentence::Age if !against => age(figure, focus),
        ChartSentence::Exhaust => exhaust(figure, focus),
        ChartSentence::Grows if !against => change_since_base(figure, focus),
        ChartSentence::Savings | ChartSentence::Grows if against => vec![self::difference_from_reference(figure, focus)],
        ChartSentence::Reach | ChartSentence::Savings => reach(figure, focus),
        ChartSentence::Age | ChartSentence::Grows | ChartSentence::Parts => {
            if against {
                vec![self::difference_from_reference(figure, focus)]
            } else if figure.lens.summed {
                summed(figure, focus)
            } else {
                parts(figure, focus)
            }
        }
    };
    all.extend(figure.least.map(|year| FigureSentence {
        key: Key::SentenceLeast,
        fills: vec![("year", Fill::Year(year))],
    }));
    all
}

fn age(figure: &Figure, focus: Year) -> Vec<FigureSentence> {
    let first = start_of(figure, focus);
    let total = figure.total();
    let (start, end) = (at(figure, &total, first), at(figure, &total, focus));
    let new = mark_value(figure, MarkShape::Band, Tone::StillToBuild, focus);
    let key = match direction(start, end) {
        ChangeDirection::Rise => Key::SentenceAgeRise,
        ChangeDirection::Fall => Key::SentenceAgeFall,
        ChangeDirection::Hold => Key::SentenceAgeHold,
    };
    let yours = FigureSentence {
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

/// The first year of a described development.
fn start_of(figure: &Figure, focus: Year) -> Year {
    if focus > Year::RECONSTRUCTED {
        figure.clamp_year(Year::RECONSTRUCTED)
    } else {
        figure.first
    }
}

fn parts(figure: &Figure, focus: Year) -> Vec<FigureSentence> {
    let first = start_of(figure, focus);
    let total = figure.total();
    let (start, end) = (at(figure, &total, first), at(figure, &total, focus));
    let largest = largest(figure, focus);
    let key = match direction(start, end) {
        // Nothing has no largest part.
        _ if end <= 0.0 => Key::SentencePartsNone,
        ChangeDirection::Rise => Key::SentencePartsRise,
        ChangeDirection::Fall => Key::SentencePartsFall,
        ChangeDirection::Hold => Key::SentencePartsHold,
    };
    let mut fills = vec![
        ("place", Fill::Place),
        ("title", Fill::Title),
        ("first", Fill::Year(first)),
        ("start", Fill::Amount(start, figure.unit)),
        ("last", Fill::Year(focus)),
        ("end", Fill::Amount(end, figure.unit)),
    ];
    if end > 0.0 {
        fills.extend([("part", Fill::Label(largest.0)), ("share", Fill::Share(largest.1 / end))]);
    }
    vec![FigureSentence { key, fills }, reference(figure, focus)]
}

/// Change since the base period, with the largest increase and the largest decrease.
fn change_since_base(figure: &Figure, focus: Year) -> Vec<FigureSentence> {
    let unit = figure.unit;
    let change = at(figure, &figure.total(), focus);
    let key = if change < 0.0 {
        Key::SentenceGrowsLess
    } else {
        Key::SentenceGrowsMore
    };
    let mut sentences = vec![FigureSentence {
        key,
        fills: vec![
            ("place", Fill::Place),
            ("title", Fill::Title),
            ("last", Fill::Year(focus)),
            ("change", Fill::Amount(change.abs(), unit)),
        ],
    }];
    for (key, way) in [(Key::SentenceGrowsUp, 1.0), (Key::SentenceGrowsDown, -1.0)] {
        let bands = figure.marks.iter().filter(|mark| mark.shape == MarkShape::Band);
        let values = bands.map(|band| (band.label, band.value(figure, focus).unwrap_or(0.0)));
        let most = values.max_by(|(_, one), (_, other)| (one * way).total_cmp(&(other * way)));
        let most = most.filter(|(_, value)| value * way > 0.0);
        sentences.extend(most.map(|(part, value)| FigureSentence {
            key,
            fills: vec![("part", Fill::Label(part)), ("most", Fill::Difference(value, unit))],
        }));
    }
    sentences
}

/// Exhaust emissions: the change first, then the order of magnitude, then what is not included.
fn exhaust(figure: &Figure, focus: Year) -> Vec<FigureSentence> {
    let not = FigureSentence {
        key: Key::SentenceAirNot,
        fills: Vec::new(),
    };
    if figure.lens.against {
        return vec![difference_from_reference(figure, focus), not];
    }
    let end = at(figure, &figure.total(), focus);
    let theirs = mark_value(figure, MarkShape::Ghost, Tone::Reference, focus);
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
    vec![FigureSentence { key, fills }, not]
}

/// The current run, then the ends of the range once draws are available.
fn reach(figure: &Figure, focus: Year) -> Vec<FigureSentence> {
    let value = mark_value(figure, MarkShape::Line, Tone::In, focus);
    let unit = figure.unit;
    let run = [("place", Fill::Place), ("title", Fill::Title), ("last", Fill::Year(focus))].to_vec();
    if figure.is_the_reference() {
        return vec![FigureSentence {
            key: Key::SentenceAgainstSame,
            fills: run,
        }];
    }
    let (key, value) = if figure.lens.against {
        (Key::SentenceRangeAgainst, Fill::Difference(value, unit))
    } else {
        (Key::SentenceRange, Fill::Amount(value, unit))
    };
    let mut sentences = vec![FigureSentence {
        key,
        fills: [run.as_slice(), &[("end", value)]].concat(),
    }];
    if let (Some(wide), Some(half)) = (figure.ends(Tone::Wide, focus), figure.ends(Tone::Half, focus)) {
        sentences.push(FigureSentence {
            key: Key::SentenceRangeEnds,
            fills: vec![("wide", Fill::Between(wide, unit)), ("half", Fill::Between(half, unit))],
        });
    }
    let theirs = figure.marks.iter().find(|mark| mark.shape == MarkShape::Ghost);
    if let Some(value) = theirs
        .filter(|ghost| !figure.coincides(ghost))
        .and_then(|ghost| ghost.value(figure, focus))
    {
        sentences.push(FigureSentence {
            key: Key::SentenceReference,
            fills: vec![("end", Fill::Amount(value, unit)), ("last", Fill::Year(focus))],
        });
    }
    sentences
}

/// Cumulative value up to the focus year.
fn summed(figure: &Figure, focus: Year) -> Vec<FigureSentence> {
    let end = at(figure, &figure.total(), focus);
    let largest = largest(figure, focus);
    let yours = FigureSentence {
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

/// Difference from the reference, and the part that differs most. Wedges are levers, under the chosen background.
fn difference_from_reference(figure: &Figure, focus: Year) -> FigureSentence {
    let change = at(figure, &figure.total(), focus);
    let largest = largest(figure, focus);
    let [same, less, more] = if figure.id == Chart::Wedges {
        [Key::SentenceWedgesSame, Key::SentenceWedgesLess, Key::SentenceWedgesMore]
    } else {
        [Key::SentenceAgainstSame, Key::SentenceAgainstLess, Key::SentenceAgainstMore]
    };
    let key = match change {
        _ if largest.1 == 0.0 => same,
        _ if change < 0.0 => less,
        _ => more,
    };
    let mut fills = vec![("place", Fill::Place), ("title", Fill::Title), ("last", Fill::Year(focus))];
    if largest.1 != 0.0 {
        fills.extend([
            ("change", Fill::Amount(change.abs(), figure.unit)),
            ("part", Fill::Label(largest.0)),
            ("most", Fill::Difference(largest.1, figure.unit)),
        ]);
    }
    FigureSentence { key, fills }
}

fn built_against(figure: &Figure, focus: Year) -> FigureSentence {
    let total = at(figure, &figure.total(), focus);
    let down = mark_value(figure, MarkShape::Line, Tone::Out, focus);
    let mut fills = vec![("place", Fill::Place), ("title", Fill::Title), ("last", Fill::Year(focus))];
    if total == 0.0 && down == 0.0 {
        return FigureSentence {
            key: Key::SentenceAgainstSame,
            fills,
        };
    }
    fills.extend([
        ("inflow", Fill::Difference(total, figure.unit)),
        ("outflow", Fill::Difference(down, figure.unit)),
    ]);
    FigureSentence {
        key: Key::SentenceAgainstBuilt,
        fills,
    }
}

/// The largest band of a year by absolute value.
fn largest(figure: &Figure, year: Year) -> (Label, f64) {
    let mut largest = (Label::plain(title(figure.id)), 0.0_f64);
    for band in figure.marks.iter().filter(|mark| mark.shape == MarkShape::Band) {
        let value = band.value(figure, year).unwrap_or(0.0);
        if value.abs() > largest.1.abs() {
            largest = (band.label, value);
        }
    }
    largest
}

/// The total of all bands with no lever moved.
fn reference(figure: &Figure, focus: Year) -> FigureSentence {
    let theirs = mark_value(figure, MarkShape::Ghost, Tone::Reference, focus);
    FigureSentence {
        key: if figure.lens.summed {
            Key::SentenceSummedReference
        } else {
            Key::SentenceReference
        },
        fills: vec![("end", Fill::Amount(theirs, figure.unit)), ("last", Fill::Year(focus))],
    }
}

fn built(figure: &Figure, focus: Year) -> Vec<FigureSentence> {
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
    let mut yours = FigureSentence {
        key: keys[0],
        fills: vec![("place", Fill::Place)],
    };
    yours
        .fills
        .append(&mut fills(total, mark_value(figure, MarkShape::Line, Tone::Out, focus)));
    let theirs = FigureSentence {
        key: keys[1],
        fills: fills(
            mark_value(figure, MarkShape::Ghost, Tone::Reference, focus),
            mark_value(figure, MarkShape::Ghost, Tone::Out, focus),
        ),
    };
    vec![yours, theirs]
}

fn direction(before: f64, then: f64) -> ChangeDirection {
    if (then - before).abs() <= before.abs().max(then.abs()) * NO_CHANGE {
        ChangeDirection::Hold
    } else if then > before {
        ChangeDirection::Rise
    } else {
        ChangeDirection::Fall
    }
}

/// The value of a year in the first mark of a shape and tone; 0 if the figure has no such mark.
fn mark_value(figure: &Figure, shape: MarkShape, tone: Tone, year: Year) -> f64 {
    let wanted = |mark: &&Mark| mark.shape == shape && mark.tone == tone;
    let found = figure.marks.iter().find(wanted).and_then(|mark| mark.value(figure, year));
    found.unwrap_or(0.0)
}

/// The value of a year; 0 if there is none.
fn at(figure: &Figure, values: &[f64], year: Year) -> f64 {
    values.get(year.index() - figure.first.index()).copied().unwrap_or(0.0)
}
