//! Saving: what a plan has less, or more, than today's path: the area between the two, and the difference of one year.
//!
//! ```text
//! area     from today's path down to the axis, under the bands, from the last year of the past on
//! edge     the top of the bands: one tone where it is below today's path, another where it is above
//! arrow    from today's path to the plan in the year in view, with the difference in words
//! ```
//!
//! Only stacked flows of which less is better have a saving; stocks and generation of power have not. Out of scope: the
//! dashed line of today's path, which is a mark of the figure.

use yew::prelude::*;

use crate::draw::column::width;
use crate::draw::picture::percent;
use crate::draw::plot::{HEIGHT, WIDTH};
use crate::draw::scale::{self, ValueScale};
use crate::draw::wording::{self, FigureNumberFormat};
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::figure::{Figure, Mark, MarkShape, Tone};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Chart;
use cairn_core::year::Year;

/// Least length of an arrow, as a share of the plot's height.
const SHORTEST: f64 = 0.06;
/// Beyond this share of the width, the words do not stand over the middle of the arrow.
const LATE: f64 = 0.8;
/// Widths of the usual plot and of a small one, in pixels, with the class of their words. The styles show the words of the
/// width that the plot has.
const PLOTS: [(f64, &str); 2] = [(500.0, "in-wide"), (180.0, "in-narrow")];
/// Years of a plot.
const YEARS: f64 = 90.0;

/// Today's path and the plan, for each year.
struct SavingLines<'a> {
    theirs: &'a [f64],
    yours: Vec<f64>,
}

fn lines(figure: &Figure) -> Option<SavingLines<'_>> {
    let is_flow = Lens::is_of_flows(figure.id) && !matches!(figure.id, Chart::Grid);
    if !is_flow || figure.lens.against || !figure.is_stacked() {
        return None;
    }
    let ghost = |mark: &&Mark| mark.shape == MarkShape::Ghost && mark.tone == Tone::Reference;
    let ghost = figure.marks.iter().find(ghost).filter(|ghost| !figure.coincides(ghost))?;
    Some(SavingLines {
        theirs: &ghost.values,
        yours: figure.total(),
    })
}

/// The outlines of a saving, on the canvas of the plot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavingOutlines {
    /// The area below today's path.
    pub area: String,
    /// The top of the bands where it is below today's path.
    pub better: String,
    /// The top of the bands where it is above.
    pub worse: String,
}

/// The outlines of a figure's saving; `None` if it has none.
pub fn outlines(figure: &Figure, scale: &ValueScale) -> Option<SavingOutlines> {
    let of = lines(figure)?;
    let place = |share: f64, whole: u32| libm::round(share * f64::from(whole)) as i64;
    let point = |year: Year, value: f64| {
        let across = place(scale::share_from_start(figure, f64::from(year.number())), WIDTH);
        [
            across.to_string(),
            " ".to_owned(),
            place(scale.share_from_top(value), HEIGHT).to_string(),
        ]
        .concat()
    };
    let mut drawn = SavingOutlines::default();
    let ahead = figure.years_drawn().filter(|year| *year >= Year::RECONSTRUCTED);
    let pairs = ahead.filter_map(|year| {
        let at = year.index().checked_sub(figure.first.index())?;
        Some((year, *of.theirs.get(at)?, *of.yours.get(at)?))
    });
    let pairs: Vec<(Year, f64, f64)> = pairs.filter(|(_, theirs, yours)| theirs.is_finite() && yours.is_finite()).collect();
    let (first, last) = (pairs.first()?, pairs.last()?);
    drawn.area = ["M", &point(first.0, 0.0)].concat();
    for (year, theirs, _) in &pairs {
        drawn.area.push('L');
        drawn.area.push_str(&point(*year, *theirs));
    }
    drawn.area.push('L');
    drawn.area.push_str(&point(last.0, 0.0));
    drawn.area.push('z');
    let near = (scale.high - scale.low) / f64::from(HEIGHT);
    for step in pairs.windows(2) {
        let [(from, _, before), (to, theirs, after)] = step else { continue };
        let edge = if after + near < *theirs {
            &mut drawn.better
        } else if *after > theirs + near {
            &mut drawn.worse
        } else {
            continue;
        };
        let start = point(*from, *before);
        if !edge.ends_with(&start) {
            edge.push('M');
            edge.push_str(&start);
        }
        edge.push('L');
        edge.push_str(&point(*to, *after));
    }
    Some(drawn)
}

/// The arrow of a year with the difference in words, as a layer over the picture.
pub(crate) fn arrow(words: &Words, figure: &Figure, year: Year) -> Html {
    let Some((words_shown, [theirs, yours])) = difference(words, figure, year) else {
        return Html::default();
    };
    let scale = ValueScale::of(figure);
    let along = scale::share_drawn(figure, year);
    let [from, to] = [theirs, yours].map(|value| scale.share_from_top(value).clamp(0.0, 1.0));
    let is_better = yours < theirs;
    let across = percent(along);
    let head = if is_better { "M-5 -14L0 -8L5 -14" } else { "M-5 14L0 8L5 14" };
    let text = |(pixels, plot): (f64, &'static str)| {
        let place = WordPlace::of(figure, year, &words_shown, pixels);
        html! { <text class={classes!(plot, place.class)} x={percent(place.along)} y={percent(place.down)} dx={place.aside} dy="-0.6em">{ &words_shown }</text> }
    };
    html! {
        <div class={classes!("chart-saving", if is_better { "better" } else { "worse" })} aria-hidden="true">
            <svg>
                if (from - to).abs() >= SHORTEST {
                    <line x1={across.clone()} x2={across.clone()} y1={percent(from)} y2={percent(to)} />
                    <svg x={across} y={percent(to)}><path d={head} /></svg>
                }
                { for PLOTS.into_iter().map(text) }
            </svg>
        </div>
    }
}

/// The place of the words: above both lines over their whole length, as far as it can be told without measuring.
struct WordPlace {
    along: f64,
    down: f64,
    class: Option<&'static str>,
    aside: Option<&'static str>,
}

impl WordPlace {
    /// The place in a plot of a width. Words of a small plot stay within it: beside it are the names.
    fn of(figure: &Figure, year: Year, text: &str, pixels: f64) -> WordPlace {
        let along = scale::share_drawn(figure, year);
        let scale = ValueScale::of(figure);
        let of = lines(figure);
        let top = |year: Year| {
            let at = year.index().checked_sub(figure.first.index())?;
            let of = of.as_ref()?;
            Some(of.theirs.get(at)?.max(*of.yours.get(at)?))
        };
        let last = figure.years_drawn().next_back().unwrap_or(figure.last);
        let long = width(text) * 1.15;
        let falls = top(year) >= top(last);
        let years = |length: f64| (length * YEARS / pixels) as u16;
        let is_narrow = pixels < PLOTS[0].0;
        let fits = if is_narrow {
            along + long / 2.0 / pixels <= 1.0
        } else {
            along <= LATE
        };
        let (class, aside, [before, after]) = if fits {
            (None, None, [years(long / 2.0); 2])
        } else if is_narrow {
            let after = figure.last.number() - year.number();
            (Some("is-late"), None, [years(long).saturating_sub(after), after])
        } else if falls && long <= (1.0 - along) * pixels {
            (Some("is-ahead"), Some("-0.4em"), [0, years(long)])
        } else if year < last {
            (Some("is-late"), Some("2.4em"), [years(long - 40.0), years(40.0)])
        } else {
            (Some("is-late"), None, [years(long), 0])
        };
        let under = |at: &Year| (year.number().saturating_sub(before)..=year.number() + after).contains(&at.number());
        let highest = figure.years_drawn().filter(under).filter_map(top);
        let highest = highest.chain(top(year)).fold(f64::MIN, f64::max);
        WordPlace {
            along: if is_narrow && !fits { 1.0 } else { along },
            down: scale.share_from_top(highest).clamp(0.0, 1.0),
            class,
            aside,
        }
    }
}

/// The difference of a year in words, with today's path and the plan; `None` if no difference can be seen.
pub(crate) fn difference(words: &Words, figure: &Figure, year: Year) -> Option<(String, [f64; 2])> {
    let of = lines(figure).filter(|_| year > Year::RECONSTRUCTED)?;
    let at = year.index().checked_sub(figure.first.index())?;
    let ends = [*of.theirs.get(at)?, *of.yours.get(at)?];
    let [theirs, yours] = ends;
    let writing = FigureNumberFormat::of(words, figure);
    let saved = (theirs - yours).abs();
    if !saved.is_finite() || writing.value(saved) == writing.value(0.0) {
        return None;
    }
    // The digits of the list of parts, which has the same sum.
    let amount = writing.with_digits_of(saved).value(saved);
    let key = if yours < theirs { Key::ChartSaved } else { Key::ChartAdded };
    let unit = wording::short_unit(words, figure);
    let text = words.fill(key, &[("amount", &amount), ("unit", unit)]);
    // Without a short unit, only one space is left.
    Some((text.replace("  ", " "), ends))
}
