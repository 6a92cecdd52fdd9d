//! Figures: the same values as the outcome, as picture, table and sentence.
//!
//! Drawings and pages are tested where the features `draw` and `prerender` are on.

#[cfg(feature = "draw")]
#[path = "figures/drawn.rs"]
mod drawn;
#[cfg(feature = "prerender")]
#[path = "figures/page.rs"]
mod page;
mod synthetic;

use cairn::choices::{Choices, Level};
use cairn::figure::board::{Board, board};
use cairn::figure::sentence::sentences;
use cairn::figure::table::{Years, table};
use cairn::figure::{Figure, FigureId, Shape, Tone, age, flow};
use cairn::findings::variable;
use cairn::kind::{Lever, Material};
use cairn::model::{self, Outcome};
use cairn::words::Key;
use cairn::year::Year;

const FOCUS: Year = Year::of(2050);

/// Less space a person and longer lives, both half way.
fn choices() -> Choices {
    let level = Level::nearest(2.0);
    Choices::default().with(Lever::HomeSpace, level).with(Lever::BuildingLife, level)
}

fn yours() -> Outcome {
    model::run(&synthetic::facts(&synthetic::PLAIN), &choices())
}

fn reference() -> Outcome {
    model::run(&synthetic::facts(&synthetic::PLAIN), &Choices::default())
}

fn figures(outcome: &Outcome, reference: &Outcome) -> Vec<Figure> {
    let flows = flow::SHOWN
        .into_iter()
        .filter_map(|material| flow::flow(material, outcome, reference));
    std::iter::once(age::age(outcome, reference)).chain(flows).collect()
}

fn every_figure() -> Vec<Figure> {
    figures(&yours(), &reference())
}

fn named(outcome: &Outcome, name: &str) -> Vec<f64> {
    let all = variable::all(outcome);
    let series = all.iter().find(|series| series.variable == name).expect("a variable");
    series.values.span(Year::RESULTS, Year::LAST).to_vec()
}

fn near(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-12 * left.abs().max(right.abs())
}

#[test]
fn every_figure_has_a_table_with_the_same_values() {
    for figure in every_figure() {
        let table = table(&figure, Years::All);
        assert_eq!(table.rows.len(), 91);
        for mark in &figure.marks {
            let column = table
                .columns
                .iter()
                .position(|column| column.label == mark.label)
                .expect("a column");
            for (row, value) in table.rows.iter().zip(&mark.values) {
                assert_eq!(row.values[column], Some(*value), "{:?} {}", figure.id, row.year);
            }
        }
    }
}

#[test]
fn a_short_table_has_every_tenth_year_and_the_ends_and_the_focus_year() {
    let figure = &every_figure()[0];
    let years = |focus| -> Vec<u16> {
        let table = table(figure, Years::Tenth(focus));
        table.rows.iter().map(|row| row.year.number()).collect()
    };
    assert_eq!(years(FOCUS), [1970, 1980, 1990, 2000, 2010, 2020, 2030, 2040, 2050, 2060]);
    assert_eq!(
        years(Year::of(2047)),
        [1970, 1980, 1990, 2000, 2010, 2020, 2030, 2040, 2047, 2050, 2060]
    );
}

#[test]
fn bands_sum_to_the_whole_stock() {
    let yours = yours();
    let figure = age::age(&yours, &reference());
    let total = figure.total();
    let stock = named(&yours, "Stock|Product@Homes");
    assert!(total.iter().zip(&stock).all(|(bands, whole)| near(*bands, *whole)));
    let column = table(&figure, Years::All);
    let whole = column
        .columns
        .iter()
        .position(|column| column.label.key == Key::TableTotal)
        .expect("a total");
    for (row, total) in column.rows.iter().zip(&total) {
        assert_eq!(row.values[whole], Some(*total));
    }
}

#[test]
fn the_ghost_is_the_whole_stock_of_the_reference() {
    let reference = reference();
    let figure = age::age(&yours(), &reference);
    let ghost = figure.marks.iter().find(|mark| mark.shape == Shape::Ghost).expect("a ghost");
    let stock = named(&reference, "Stock|Product@Homes");
    assert!(ghost.values.iter().zip(&stock).all(|(ghost, whole)| near(*ghost, *whole)));
}

#[test]
fn nothing_stands_before_it_is_built() {
    let figure = age::age(&yours(), &reference());
    let band = figure.marks.iter().find(|mark| mark.tone == Tone::StillToBuild).expect("a band");
    for year in figure.years() {
        let value = band.value(&figure, year).expect("a value");
        assert_eq!(value > 0.0, year > Year::RECONSTRUCTED, "{year}");
    }
}

#[test]
fn flows_are_those_of_the_outcome() {
    let (yours, reference) = (yours(), reference());
    for (material, name) in [
        (Material::Cement, "Cement"),
        (Material::Steel, "Construction steel"),
        (Material::Wood, "Wood"),
    ] {
        let figure = flow::flow(material, &yours, &reference).expect("a figure");
        for (shape, outcome) in [(Shape::Line, &yours), (Shape::Ghost, &reference)] {
            for (tone, flow) in [(Tone::In, "Inflow"), (Tone::Out, "Outflow")] {
                let mark = figure
                    .marks
                    .iter()
                    .find(|mark| mark.shape == shape && mark.tone == tone)
                    .expect("a mark");
                let series = named(outcome, &format!("{flow}|Homes|{name}"));
                assert!(mark.values.iter().zip(&series).all(|(mark, series)| near(*mark, *series)));
            }
        }
    }
}

#[test]
fn a_material_without_a_chart_has_none() {
    for material in Material::ALL {
        let figure = flow::flow(material, &yours(), &reference());
        assert_eq!(figure.is_some(), flow::SHOWN.contains(&material), "{}", material.id());
    }
}

#[test]
fn a_ghost_that_is_its_line_is_told_from_one_that_is_not() {
    let same = figures(&yours(), &yours());
    let other = every_figure();
    let ghosts = |figure: &Figure, hidden: bool| {
        let mut ghosts = figure.marks.iter().filter(|mark| mark.shape == Shape::Ghost);
        ghosts.all(|ghost| figure.coincides(ghost) == hidden)
    };
    assert!(same.iter().all(|figure| ghosts(figure, true)));
    assert!(other.iter().all(|figure| ghosts(figure, false)));
}

#[test]
fn every_figure_says_a_sentence_of_every_year() {
    for figure in every_figure() {
        for year in figure.years() {
            assert_eq!(sentences(&figure, year).len(), 2);
        }
    }
    let age = &every_figure()[0];
    assert_eq!(sentences(age, FOCUS)[0].key, Key::SentenceAgeRise);
    let empty = Outcome::empty(yours().place);
    assert_eq!(sentences(&age::age(&empty, &empty), FOCUS)[0].key, Key::SentenceAgeHold);
}

#[test]
fn no_choice_moves_the_reconstructed_past() {
    for figure in every_figure() {
        for ghost in figure.marks.iter().filter(|mark| mark.shape == Shape::Ghost) {
            let past = figure.years().position(|year| year > Year::RECONSTRUCTED).expect("a what-if");
            let counterpart = figure.counterpart(ghost);
            let same = ghost.values[..past]
                .iter()
                .zip(&counterpart[..past])
                .all(|(theirs, yours)| near(*theirs, *yours));
            assert!(same, "{:?}", figure.id);
        }
    }
}

#[test]
fn a_board_carries_every_figure_and_travels_whole() {
    let facts = synthetic::facts(&synthetic::PLAIN);
    let board = board("0.1-26a", &facts, &yours(), &reference(), &choices(), FOCUS);
    assert_eq!(board.figures, every_figure());
    let bytes = postcard::to_allocvec(&board).expect("bytes");
    assert_eq!(postcard::from_bytes::<Board>(&bytes).expect("a board"), board);
}

#[test]
fn ids_of_figures_differ() {
    let mut ids: Vec<String> = Material::ALL.into_iter().map(|material| FigureId::Flow(material).id()).collect();
    ids.push(FigureId::Age.id());
    let many = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), many);
}
