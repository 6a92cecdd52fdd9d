//! Drawings: the marks that plotters makes from a figure.

use super::{every_figure, figures, one, plan_outcome};
use cairn::draw::plot::{HEIGHT, Outline, OutlineKind, SeriesOutlines, draw};
use cairn::draw::scale::ValueScale;
use cairn_analysis::figure::{Figure, MarkShape};
use cairn_core::choices::link::Chart;
use cairn_core::model::Outcome;

/// The points of an outline, from path data that begin with `M` and continue in relative steps.
fn places(outline: &Outline) -> Vec<(i64, i64)> {
    let path = outline.path.trim_end_matches('z');
    let (start, steps) = path.strip_prefix('M').and_then(|path| path.split_once('l')).expect("M, then l");
    let mut places: Vec<(i64, i64)> = Vec::new();
    for step in [numbers(start), numbers(steps)].concat().chunks(2) {
        let (x, y) = places.last().copied().unwrap_or_default();
        places.push((x + step[0], y + step[1]));
    }
    places
}

/// Numbers separated by a space or by the sign of the next number.
fn numbers(text: &str) -> Vec<i64> {
    let apart = text.replace('-', " -");
    apart.split_whitespace().map(|text| text.parse().expect("a whole number")).collect()
}

fn drawing(figure: &Figure) -> Vec<SeriesOutlines> {
    draw(figure, &ValueScale::of(figure)).expect("a drawing")
}

/// The figure of construction and demolition, with given values for the line and zero for all other marks.
fn with_line(values: impl Fn(usize) -> f64) -> Figure {
    let mut figure = one(Chart::Built);
    let years = figure.years().count();
    for mark in &mut figure.marks {
        let own = mark.shape == MarkShape::Line;
        mark.values = (0..years).map(|year| if own { values(year) } else { 0.0 }).collect();
    }
    figure
}

#[test]
fn a_known_line_goes_through_known_places() {
    let figure = with_line(|year| year as f64);
    let scale = ValueScale::of(&figure);
    assert_eq!((scale.low, scale.high, scale.step), (0.0, 100.0, 25.0));
    let drawn = drawing(&figure);
    // Two bands without height, the line and its ghost. The ghost of the bands equals them, so it is not drawn.
    assert_eq!(drawn.len(), 4);
    let line = drawn.iter().find(|drawn| figure.marks[drawn.mark].shape == MarkShape::Line);
    let line = &line.expect("a line").outlines;
    assert_eq!((line.len(), line[0].kind), (1, OutlineKind::Line));
    let places = places(&line[0]);
    // A mean of five years is drawn to 2058.
    assert_eq!(places.len(), 89);
    assert_eq!((places[0], places[45], places[88]), ((0, 4000), (4500, 2200), (8800, 480)));
}

#[test]
fn bands_are_painted_from_the_topmost_down_and_reach_the_total() {
    let figure = &every_figure()[0];
    let drawn = drawing(figure);
    let order: Vec<usize> = drawn.iter().map(|drawn| drawn.mark).collect();
    assert_eq!(order, [5, 4, 3, 2, 1, 0, 6]);
    let scale = ValueScale::of(figure);
    let total = figure.total();
    // Future construction begins at the end of 2026 with no height; its outline ends on the axis.
    let top = places(&drawn[0].outlines[0]);
    assert_eq!((top.len(), top[0].0, top[34].0), (37, 5600, 9000));
    assert_eq!((top[35], top[36]), ((9000, 4000), (5600, 4000)));
    for (place, total) in top[..35].iter().zip(&total[56..]) {
        let expected = scale.share_from_top(*total) * f64::from(HEIGHT);
        assert!((place.1 as f64 - expected).abs() <= 1.0, "{place:?}");
    }
    let kinds: Vec<OutlineKind> = drawn[0].outlines.iter().map(|outline| outline.kind).collect();
    assert_eq!(kinds, [OutlineKind::Area, OutlineKind::Edge]);
    // The edge follows the top from 2027 to 2060.
    let edge = places(&drawn[0].outlines[1]);
    assert_eq!((edge.len(), edge[0].0, edge[33].0), (34, 5700, 9000));
    assert_eq!(edge, top[1..35]);
}

#[test]
fn the_same_figure_is_drawn_the_same_twice() {
    for figure in every_figure() {
        assert_eq!(drawing(&figure), drawing(&figure));
    }
}

#[test]
fn every_place_is_on_the_canvas() {
    for figure in every_figure() {
        for outline in drawing(&figure).iter().flat_map(|drawn| &drawn.outlines) {
            for (x, y) in places(outline) {
                assert!((0..=9000).contains(&x) && (0..=4000).contains(&y), "{:?}: {x} {y}", figure.id);
            }
        }
    }
}

#[test]
fn what_lies_below_zero_stacks_downwards_and_its_whole_is_a_line() {
    use cairn_analysis::figure::lens::{Lens, figure_through};
    use cairn_core::choices::link::Per;

    let lens = Lens {
        summed: false,
        against: true,
        ..Lens::default()
    };
    let figure = figure_through(Chart::Age, &plan_outcome(), &super::reference(), Per::Total, lens);
    let (low, high) = figure.range();
    assert!(low < 0.0 && high > 0.0, "older buildings stand longer, fewer are built");
    let drawn = drawing(&figure);
    assert_eq!(drawn.last().map(|drawn| drawn.mark), Some(figure.marks.len()));
    let zero = (ValueScale::of(&figure).share_from_top(0.0) * f64::from(HEIGHT)).round() as i64;
    let sides = |mark: usize| {
        let outlines = drawn.iter().filter(|drawn| drawn.mark == mark).flat_map(|drawn| &drawn.outlines);
        let areas: Vec<&Outline> = outlines.filter(|outline| outline.kind == OutlineKind::Area).collect();
        let all: Vec<(i64, i64)> = areas.iter().flat_map(|area| places(area)).collect();
        (all.iter().any(|(_, y)| *y < zero - 1), all.iter().any(|(_, y)| *y > zero + 1))
    };
    assert_eq!(sides(5), (false, true), "what is still to be built");
    assert_eq!(sides(3), (true, false), "what was built from 1990 to 2009");
}

#[test]
fn nothing_at_all_stays_on_the_axis() {
    let empty = Outcome::empty(plan_outcome().place);
    for figure in figures(&empty, &empty) {
        for outline in drawing(&figure).iter().flat_map(|drawn| &drawn.outlines) {
            assert!(places(outline).iter().all(|(_, y)| *y == 4000));
        }
    }
}

#[test]
fn a_single_spike_reaches_its_height() {
    let figure = with_line(|year| if year == 60 { 7e9 } else { 0.0 });
    let drawn = drawing(&figure);
    let places = places(
        &drawn
            .iter()
            .rfind(|drawn| figure.marks[drawn.mark].shape == MarkShape::Line)
            .expect("a line")
            .outlines[0],
    );
    let top = ValueScale::of(&figure).share_from_top(7e9) * f64::from(HEIGHT);
    assert!((places[60].1 as f64 - top).abs() <= 1.0);
    assert_eq!(places[59].1, 4000);
}

#[test]
fn what_is_not_a_number_is_left_out() {
    let figure = with_line(|year| match year {
        3 => f64::NAN,
        4 => f64::INFINITY,
        _ => 1.0,
    });
    let drawn = drawing(&figure);
    let line = &drawn
        .iter()
        .rfind(|drawn| figure.marks[drawn.mark].shape == MarkShape::Line)
        .expect("a line")
        .outlines[0];
    assert_eq!(places(line).len(), 87);
}
