//! Column: the names of series in one column at the right of the plot, each with its value and a thread to its series.
//!
//! ```text
//! at        middle of the series at the right end of the plot, a share of its height from the top
//! down      the least moves of all names such that neighbours are a row apart: the mean of pushing down and pushing up
//! row       20 px per line of a name                     the names of least value go where the plot is too low for all
//! ```
//!
//! The height of the plot is not known here, and no text is measured. So the names are placed for several least heights,
//! and the styles show the one of the greatest that fits: names that are a row apart there are further apart in a higher
//! plot. Time runs left to right in every language, so the column is at the right in every language. Out of scope: names
//! inside bands ([`crate::draw::labels`]).

use yew::prelude::*;

use crate::draw::picture::{classes, percent};
use crate::draw::scale::ValueScale;
use crate::draw::wording::{self, FigureNumberFormat};
use cairn_analysis::figure::{Figure, Mark, MarkShape};
use cairn_analysis::order;
use cairn_analysis::words::{Key, Words};
use cairn_core::year::Year;

/// Least heights of a plot for which names are placed, in pixels; the styles know them.
pub const HEIGHTS: [f64; 3] = [80.0, 120.0, 220.0];
/// Height of a line of a name, in pixels.
pub const ROW: f64 = 20.0;
/// Position of the text, from the plot's right end; a thread leads to it.
const TEXT: u32 = 20;
/// Ends of a thread.
const THREAD: [&str; 2] = ["2", "16"];
/// Width of the text in the narrow and in the wide column, in pixels.
const WIDTHS: [f64; 2] = [110.0, 146.0];
/// Lines of a name at most.
const LINES: usize = 2;
/// Least value named, as a share of the axis.
const LEAST: f64 = 0.005;

/// A name before it is placed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NameBox {
    /// Wanted middle, as a share of the plot's height from the top.
    pub at: f64,
    /// Number of lines.
    pub lines: usize,
    /// Names of least weight go first.
    pub weight: f64,
}

/// The middles of names in a plot of a height, as shares of it; `None` for a name without room. Names are given from the
/// top down.
pub fn places(names: &[NameBox], high: f64) -> Vec<Option<f64>> {
    let mut order: Vec<usize> = (0..names.len()).collect();
    order::by(&mut order, |one, other| names[*other].weight.total_cmp(&names[*one].weight));
    let mut room = (high / ROW) as usize;
    let mut is_shown = vec![false; names.len()];
    for at in order {
        if names[at].lines <= room {
            room -= names[at].lines;
            is_shown[at] = true;
        }
    }
    let half = |at: usize| names[at].lines as f64 * ROW / 2.0;
    let shown: Vec<usize> = (0..names.len()).filter(|at| is_shown[*at]).collect();
    let wanted = |at: usize| (names[at].at * high).clamp(half(at), high - half(at));
    // Pushed down from the top, then held by the bottom.
    let mut down: Vec<f64> = Vec::new();
    let mut edge = 0.0;
    for at in &shown {
        let middle = wanted(*at).max(edge + half(*at));
        edge = middle + half(*at);
        down.push(middle);
    }
    fit_in_height(&shown, &mut down, high, &half);
    // Pushed up from the bottom, then held by the top: the same, turned over.
    let turned: Vec<usize> = shown.iter().rev().copied().collect();
    let mut up: Vec<f64> = Vec::new();
    let mut edge = 0.0;
    for at in &turned {
        let middle = (high - wanted(*at)).max(edge + half(*at));
        edge = middle + half(*at);
        up.push(middle);
    }
    fit_in_height(&turned, &mut up, high, &half);
    let mut placed = vec![None; names.len()];
    for (place, at) in shown.iter().enumerate() {
        let up = high - up[up.len() - 1 - place];
        placed[*at] = Some((down[place] + up) / 2.0 / high);
    }
    placed
}

/// Moves names up until the last ends within the height.
fn fit_in_height(shown: &[usize], middles: &mut [f64], high: f64, half: &impl Fn(usize) -> f64) {
    let mut edge = high;
    for (at, middle) in shown.iter().zip(middles).rev() {
        *middle = middle.min(edge - half(*at));
        edge = *middle - half(*at);
    }
}

/// A series with its name.
struct SeriesName {
    mark: usize,
    class: Classes,
    value: String,
    lines: Vec<String>,
    wanted: NameBox,
}

/// The column of a figure.
pub struct NameColumn {
    names: Vec<SeriesName>,
    is_wide: bool,
    /// The year of the values, in words.
    year: String,
    /// The total of that year.
    total: Option<String>,
    is_pointed: bool,
}

impl NameColumn {
    /// The names of a figure: chosen and placed by the year in view, with the values of the year pointed at.
    pub fn of(words: &Words, figure: &Figure, focus: Year, pointed: Option<Year>) -> NameColumn {
        let year = pointed.unwrap_or(focus);
        let writing = FigureNumberFormat::of(words, figure);
        let (low, high) = figure.range();
        let is_seen = |mark: &Mark| mark.value(figure, focus).is_some_and(|value| value.abs() > (high - low) * LEAST);
        let values = writing.marks(figure, year);
        let mut names = Vec::new();
        for ((at, mark), value) in figure.marks.iter().enumerate().zip(values) {
            let is_named = match mark.shape {
                MarkShape::Band => is_seen(mark),
                MarkShape::Line => true,
                MarkShape::Ghost => !figure.coincides(mark),
                MarkShape::Low | MarkShape::High => false,
            };
            let Some(end) = middle(figure, at).filter(|_| is_named) else {
                continue;
            };
            // A reference is named without a value: it is what the others are compared with.
            let is_bare = mark.shape == MarkShape::Ghost && pointed.is_none();
            let widest = mark.values.iter().map(|value| value.abs()).filter(|value| value.is_finite());
            let widest = width(&writing.value(widest.fold(0.0, f64::max))) + GAP;
            let Some(lines) = broken(&wording::short(words, mark.label), widest) else {
                continue;
            };
            names.push(SeriesName {
                mark: at,
                class: classes(mark),
                value: value.filter(|_| !is_bare).unwrap_or_default(),
                wanted: NameBox {
                    at: end,
                    lines: lines.len(),
                    weight: weight(figure, mark, focus),
                },
                lines: lines.into_iter().map(|(line, _)| line).collect(),
            });
        }
        order::by(&mut names, |one, other| one.wanted.at.total_cmp(&other.wanted.at));
        let is_wide = names.iter().any(|name| {
            let first = width(&name.value) + GAP;
            let long = |(at, line): (usize, &String)| width(line) + if at == 0 { first } else { 0.0 };
            name.wanted.lines > 1 || name.lines.iter().enumerate().map(long).fold(0.0, f64::max) > WIDTHS[0]
        });
        let total = figure.is_stacked().then(|| figure.total());
        let total = total.and_then(|total| total.get(year.index().checked_sub(figure.first.index())?).copied());
        NameColumn {
            names,
            is_wide,
            year: words.fill(Key::ChartInYear, &[("year", &words.year(year))]),
            total: total.map(|total| writing.value(total)),
            is_pointed: pointed.is_some(),
        }
    }

    /// The classes of the grid that holds the column.
    pub fn class(&self) -> Classes {
        classes!(
            "chart-grid",
            (!self.names.is_empty()).then_some("has-names"),
            self.is_wide.then_some("has-long-names")
        )
    }

    /// True if a series is named in the column of a plot that is high enough.
    pub fn is_named(&self, mark: usize) -> bool {
        self.names.iter().any(|name| name.mark == mark)
    }

    /// The column: two cells of the grid.
    pub fn column(&self) -> Html {
        if self.names.is_empty() {
            return Html::default();
        }
        html! {
            <>
                <p class={classes!("names-head", self.is_pointed.then_some("is-pointed"))} aria-hidden="true">
                    { self.year.clone() }
                    { for self.total.iter().map(|total| html! { <span>{ " · " }{ total.clone() }</span> }) }
                </p>
                <div class="chart-names" aria-hidden="true">{ for HEIGHTS.iter().enumerate().map(|(tier, high)| self.tier(tier, *high)) }</div>
            </>
        }
    }

    fn tier(&self, tier: usize, high: f64) -> Html {
        let boxes: Vec<NameBox> = self.names.iter().map(|name| name.wanted).collect();
        let placed = self.names.iter().zip(places(&boxes, high));
        html! {
            <svg class={["names-", &tier.to_string()].concat()}>
                { for placed.filter_map(|(name, down)| Some(named(name, down?))) }
            </svg>
        }
    }
}

/// A name at its place, with its thread.
fn named(name: &SeriesName, down: f64) -> Html {
    let (at, down) = (percent(name.wanted.at.clamp(0.0, 1.0)), percent(down));
    let [from, to] = THREAD;
    // The middle of one line, or of two lines of 4/3 em.
    let first = if name.lines.len() > 1 { "-0.32em" } else { "0.35em" };
    let mut lines = name.lines.iter();
    let second = |line: &String| html! { <tspan x={TEXT.to_string()} dy="1.333em">{ line.clone() }</tspan> };
    html! {
        <g class={name.class.clone()}>
            <line x1={from} x2={to} y1={at} y2={down.clone()} />
            <text x={TEXT.to_string()} y={down} dy={first}>
                if !name.value.is_empty() {
                    <tspan class="value">{ name.value.clone() }</tspan>{ " " }
                }
                <tspan>{ lines.next().cloned() }</tspan>
                { for lines.map(second) }
            </text>
        </g>
    }
}

/// The middle of a series at the right end of the plot, as a share of the height from the top.
fn middle(figure: &Figure, mark: usize) -> Option<f64> {
    let scale = ValueScale::of(figure);
    let year = figure.years_drawn().next_back()?;
    let own = figure.marks.get(mark)?;
    let value = own.value(figure, year).filter(|value| value.is_finite())?;
    if own.shape != MarkShape::Band {
        return Some(scale.share_from_top(value));
    }
    let before = figure.marks.iter().take(mark).filter(|mark| mark.shape == MarkShape::Band);
    let start: f64 = before
        .filter_map(|mark| mark.value(figure, year))
        .filter(|other| (*other < 0.0) == (value < 0.0))
        .sum();
    Some(scale.share_from_top(start + value / 2.0))
}

/// Lines and references stay before bands; of these, the largest.
fn weight(figure: &Figure, mark: &Mark, focus: Year) -> f64 {
    match mark.shape {
        MarkShape::Band => mark.value(figure, focus).unwrap_or(0.0).abs(),
        _ => f64::MAX,
    }
}

/// Gap between a value and its name, in pixels.
const GAP: f64 = 5.0;

/// Estimated width of a text in pixels; no text is measured.
pub(crate) fn width(text: &str) -> f64 {
    let letter = |letter: char| match letter {
        ' ' | '.' | ',' | '’' | 'i' | 'l' | 'j' | '\u{a0}' => 4.0,
        '\u{200e}'..='\u{200f}' | '\u{2066}'..='\u{2069}' => 0.0,
        '0'..='9' => 8.0,
        '\u{400}'..='\u{4ff}' => 8.2,
        '\u{600}'..='\u{6ff}' => 6.8,
        '\u{2e80}'..='\u{ffef}' | '—' => 15.0,
        _ => 7.3,
    };
    text.chars().map(letter).sum()
}

/// A name in at most two lines with their widths; the first begins after the value. `None` if two lines are too few.
fn broken(name: &str, value: f64) -> Option<Vec<(String, f64)>> {
    let narrow = value + width(name);
    if narrow <= WIDTHS[1] {
        return Some(vec![(name.to_owned(), narrow)]);
    }
    // Han text breaks between any two signs, other text between words.
    let is_han = name.chars().any(|letter| ('\u{2e80}'..='\u{ffef}').contains(&letter));
    let pieces: Vec<&str> = if is_han {
        name.split_inclusive(|_: char| true).collect()
    } else {
        name.split_inclusive([' ', '-']).collect()
    };
    let mut lines = vec![(String::new(), value)];
    for piece in pieces {
        let long = width(piece.trim_end());
        if let Some((line, used)) = lines.last_mut()
            && (*used + long <= WIDTHS[1] || (line.is_empty() && *used == 0.0))
        {
            line.push_str(piece);
            *used += width(piece);
        } else {
            lines.push((piece.to_owned(), width(piece)));
        }
    }
    let fits = lines.len() <= LINES && lines.iter().all(|(line, used)| !line.is_empty() && *used <= WIDTHS[1] + GAP);
    fits.then(|| lines.into_iter().map(|(line, used)| (line.trim_end().to_owned(), used)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random and are the same in every run.
    fn numbers() -> impl FnMut() -> f64 {
        let mut state = 20_261_128_u64;
        move || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as f64 / f64::from(1_u32 << 31)
        }
    }

    /// The height for which the styles show names placed for `HEIGHTS[tier]`: from it to the next.
    fn shown_at(tier: usize) -> impl Iterator<Item = f64> {
        let last = HEIGHTS.get(tier + 1).copied().unwrap_or(900.0);
        (0..8).map(move |step| HEIGHTS[tier] + (last - HEIGHTS[tier]) * f64::from(step) / 8.0)
    }

    #[test]
    fn names_are_a_row_apart_and_within_the_plot_at_every_height() {
        let mut next = numbers();
        for count in 0..=12 {
            for _ in 0..400 {
                let mut names: Vec<NameBox> = (0..count)
                    .map(|_| NameBox {
                        at: next() * 1.2 - 0.1,
                        lines: if next() > 0.7 { 2 } else { 1 },
                        weight: next(),
                    })
                    .collect();
                names.sort_by(|one, other| one.at.total_cmp(&other.at));
                for (tier, high) in HEIGHTS.into_iter().enumerate() {
                    let placed = places(&names, high);
                    for seen in shown_at(tier) {
                        let mut edge = -1e-9;
                        for (name, down) in names.iter().zip(&placed) {
                            let Some(down) = down else { continue };
                            let half = name.lines as f64 * ROW / 2.0;
                            assert!(down * seen - half >= edge - 1e-6, "{names:?} {seen}");
                            edge = down * seen + half;
                        }
                        assert!(edge <= seen + 1e-6, "{names:?} {seen}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_least_go_first_and_names_with_room_stay_at_their_series() {
        let name = |at, weight| NameBox { at, lines: 1, weight };
        let apart = [name(0.2, 3.0), name(0.5, 2.0), name(0.9, 1.0)];
        assert_eq!(places(&apart, 220.0), [Some(0.2), Some(0.5), Some(0.9)]);
        let five: Vec<NameBox> = (0..5).map(|at| name(f64::from(at) * 0.2 + 0.1, f64::from(at))).collect();
        let placed = places(&five, 80.0);
        assert_eq!(placed.iter().filter(|place| place.is_some()).count(), 4);
        assert_eq!(placed[0], None, "it has the least weight");
        // Two that want the same place make way by the same amount.
        let same = places(&[name(0.5, 1.0), name(0.5, 1.0)], 200.0);
        assert_eq!(same, [Some(0.45), Some(0.55)]);
    }

    #[test]
    fn a_name_has_two_lines_at_most_or_no_place() {
        assert_eq!(broken("driving", 30.0).map(|lines| lines.len()), Some(1));
        let two = broken("production de matières premières", 30.0).unwrap();
        assert_eq!(two.len(), 2);
        assert!(
            two.iter().all(|(line, used)| !line.ends_with(' ') && *used <= WIDTHS[1] + GAP),
            "{two:?}"
        );
        assert_eq!(broken("buildings, roads and works of 2026 that still stand today", 40.0), None);
        assert_eq!(broken("已建成的建筑物和道路设施", 40.0).map(|lines| lines.len()), Some(2));
    }

    #[test]
    fn the_styles_know_the_heights() {
        let styles = include_str!("../../www/styles/chart.css");
        for high in &HEIGHTS[1..] {
            assert!(
                styles.contains(&format!("(height >= {high}px)")) && styles.contains(&format!("(height < {high}px)")),
                "{high}"
            );
        }
    }
}
