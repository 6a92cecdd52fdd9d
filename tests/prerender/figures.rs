//! Figures: the same values as the outcome, in picture, table and sentence.
//!
//! Drawings and pages are tested only with the features `draw` and `prerender`.

mod amounts;
mod cards;
mod drawings;
mod goal_ways;
mod lenses;
mod lever_pairs;
mod page;
mod passages;
mod saved_figures;
mod waterfall;
mod weighed;

use crate::synthetic;
use cairn::pictures::colours::colour;
use cairn_analysis::figure::board::{Board, View, board};
use cairn_analysis::figure::lens::{Lens, figure_through};
use cairn_analysis::figure::sentence::sentences;
use cairn_analysis::figure::table::{TableYears, table};
use cairn_analysis::figure::{Figure, MarkShape, Tone, age, figure};
use cairn_analysis::findings::variable;
use cairn_analysis::words::Key;
use cairn_core::choices::link::{Chart, Per};
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Lever, Product};
use cairn_core::model::{self, Account, Outcome};
use cairn_core::year::Year;

const FOCUS: Year = Year::of(2050);

/// Less living space per person and longer lifetimes, both at half of the full level.
fn choices() -> Choices {
    let level = Level::nearest(2.0);
    Choices::default().with(Lever::HomeSpace, level).with(Lever::BuildingLife, level)
}

fn plan_outcome() -> Outcome {
    model::run(&synthetic::facts(&synthetic::PLAIN), &choices())
}

fn reference() -> Outcome {
    model::run(&synthetic::facts(&synthetic::PLAIN), &Choices::default())
}

/// All figures, the stock by age first.
fn figures(outcome: &Outcome, reference: &Outcome) -> Vec<Figure> {
    let others = Chart::ALL.into_iter().filter(|chart| *chart != Chart::Age);
    let all = std::iter::once(Chart::Age).chain(others);
    all.map(|chart| figure(chart, outcome, reference)).collect()
}

fn one(chart: Chart) -> Figure {
    figure(chart, &plan_outcome(), &reference())
}

/// The band, line or ghost with this label.
fn mark(figure: &Figure, key: Key) -> &[f64] {
    let found = figure.marks.iter().find(|mark| mark.label.key == key);
    &found.expect("a mark").values
}

fn every_figure() -> Vec<Figure> {
    figures(&plan_outcome(), &reference())
}

fn named(outcome: &Outcome, name: &str) -> Vec<f64> {
    let all = variable::all(outcome);
    let series = all.iter().find(|series| series.variable == name).expect("a variable");
    series.values.span(Year::RESULTS, Year::LAST).to_vec()
}

fn is_close(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-12 * left.abs().max(right.abs())
}

#[test]
fn every_figure_has_a_table_with_the_same_values() {
    for figure in every_figure() {
        let table = table(&figure, TableYears::All);
        // The reasons why emissions change begin in the base year, and the need for homes in 2000.
        let rows = match figure.id {
            Chart::Grows => 41,
            Chart::Homes => 61,
            _ => 91,
        };
        assert_eq!(table.rows.len(), rows);
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
        let table = table(figure, TableYears::Tenth(focus));
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
    let yours = plan_outcome();
    let figure = age::age(&yours, &reference());
    let total = figure.total();
    let stock = named(&yours, "Stock|Product@Buildings");
    assert!(total.iter().zip(&stock).all(|(bands, whole)| is_close(*bands, *whole)));
    let column = table(&figure, TableYears::All);
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
    let figure = age::age(&plan_outcome(), &reference);
    let ghost = figure.marks.iter().find(|mark| mark.shape == MarkShape::Ghost).expect("a ghost");
    let stock = named(&reference, "Stock|Product@Buildings");
    assert!(ghost.values.iter().zip(&stock).all(|(ghost, whole)| is_close(*ghost, *whole)));
}

#[test]
fn nothing_stands_before_it_is_built() {
    let figure = age::age(&plan_outcome(), &reference());
    let band = figure.marks.iter().find(|mark| mark.tone == Tone::StillToBuild).expect("a band");
    for year in figure.years() {
        let value = band.value(&figure, year).expect("a value");
        assert_eq!(value > 0.0, year > Year::RECONSTRUCTED, "{year}");
    }
}

#[test]
fn parts_are_those_of_the_outcome() {
    let yours = plan_outcome();
    for (chart, key, name) in [
        (Chart::Causes, Key::CauseMaterials, "GHG|Materials"),
        (Chart::Causes, Key::CauseConstruction, "GHG|Construction"),
        (Chart::Causes, Key::CauseBuildingsUse, "GHG|Use|Buildings"),
        (Chart::Causes, Key::CauseVehiclesUse, "GHG|Use|Vehicles"),
        (Chart::Causes, Key::CauseEol, "GHG|End of life"),
        (Chart::Sectors, Key::SectorHomes, "GHG@Homes"),
        (Chart::Sectors, Key::SectorCivil, "GHG@Civil works"),
        (Chart::Sectors, Key::SectorGoods, "GHG@Machines and goods"),
        (Chart::Sectors, Key::SectorUnmodelled, "GHG@Buildings not modelled"),
        (Chart::EndOfLife, Key::PartLost, "Loss|Material"),
        (Chart::Energy, Key::CarrierElectricity, "Energy|Electricity"),
        (Chart::Energy, Key::CarrierMotorFuel, "Energy|Motor fuel"),
        (Chart::Built, Key::BuiltHomes, "Inflow|Product@Homes"),
        (Chart::Built, Key::TornDown, "Outflow|Product@Buildings"),
    ] {
        let figure = one(chart);
        let series = named(&yours, name);
        let same = mark(&figure, key)
            .iter()
            .zip(&series)
            .all(|(mark, series)| is_close(*mark, *series));
        assert!(same, "{name}");
    }
}

#[test]
fn parts_together_are_the_whole() {
    let yours = plan_outcome();
    for (chart, name) in [
        (Chart::Causes, "GHG"),
        (Chart::Sectors, "GHG"),
        (Chart::Materials, "Demand|Material"),
        (Chart::Energy, "Energy"),
        (Chart::Built, "Inflow|Product@Buildings"),
    ] {
        let total = one(chart).total();
        let series = named(&yours, name);
        let off = total
            .iter()
            .zip(&series)
            .find(|(sum, whole)| (*sum - *whole).abs() > 1e-9 * whole.abs().max(1e-9));
        assert_eq!(off, None, "{name}");
    }
}

/// True if one tint is lighter than the other by two fifths, or if one is blue and the other yellow. All common kinds
/// of colour vision can tell blue from yellow.
fn differ(pair: &[Tone]) -> bool {
    let light = |tone: Tone| {
        let tint = u32::from_str_radix(&colour(tone)[1..], 16).expect("six digits");
        [16, 8, 0].map(|bits| {
            let part = f64::from(tint >> bits & 255) / 255.0;
            if part <= 0.04 {
                part / 12.92
            } else {
                libm::pow((part + 0.055) / 1.055, 2.4)
            }
        })
    };
    let [one, other] = [light(pair[0]), light(pair[1])];
    let [bright, dark] = [one, other].map(|[red, green, blue]| 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
    let [blue, yellow] = [one, other].map(|[red, green, blue]| blue - (red + green) / 2.0);
    bright / dark >= 1.4 || dark / bright >= 1.4 || (blue - yellow).abs() >= 0.5
}

#[test]
fn bands_that_touch_differ_by_more_than_hue() {
    for figure in every_figure() {
        let bands: Vec<Tone> = figure
            .marks
            .iter()
            .filter(|mark| mark.shape == MarkShape::Band)
            .map(|mark| mark.tone)
            .collect();
        for pair in bands.windows(2) {
            assert!(
                pair[0].is_edged() != pair[1].is_edged() || differ(pair),
                "{:?}: {pair:?}",
                figure.id
            );
        }
        // Nine sectors from the bottom, and civil works above them.
        assert!(bands.len() <= 10, "{:?}", figure.id);
    }
}

#[test]
fn a_ghost_that_is_its_line_is_told_from_one_that_is_not() {
    let same = figures(&plan_outcome(), &plan_outcome());
    let other = every_figure();
    let ghosts = |figure: &Figure, hidden: bool| {
        let mut ghosts = figure.marks.iter().filter(|mark| mark.shape == MarkShape::Ghost);
        ghosts.all(|ghost| figure.coincides(ghost) == hidden)
    };
    assert!(same.iter().all(|figure| ghosts(figure, true)));
    assert!(ghosts(&other[0], false) && ghosts(&one(Chart::Built), false));
}

#[test]
fn every_figure_says_a_sentence_of_every_year() {
    for figure in every_figure() {
        for year in figure.years() {
            let count = sentences(&figure, year).len();
            if figure.id == Chart::Grows {
                // The change, the largest increase, the largest decrease. In the first year, the only sentence says
                // that nothing has changed.
                assert!((1..=3).contains(&count) && (count > 1 || year == Year::BASE), "{year}: {count}");
            } else {
                assert_eq!(count, 2);
            }
        }
    }
    let age = &every_figure()[0];
    assert_eq!(sentences(age, FOCUS)[0].key, Key::SentenceAgeRise);
    let empty = Outcome::empty(plan_outcome().place);
    assert_eq!(sentences(&age::age(&empty, &empty), FOCUS)[0].key, Key::SentenceAgeHold);
    // Nothing has no largest part.
    let nothing = &sentences(&figure(Chart::Energy, &empty, &empty), FOCUS)[0];
    assert_eq!(nothing.key, Key::SentencePartsNone);
    assert!(nothing.fills.iter().all(|(name, _)| *name != "part"));
}

#[test]
fn no_choice_moves_the_reconstructed_past() {
    for figure in every_figure() {
        for ghost in figure.marks.iter().filter(|mark| mark.shape == MarkShape::Ghost) {
            let past = figure.years().position(|year| year > Year::RECONSTRUCTED).expect("a what-if");
            let counterpart = figure.counterpart(ghost);
            let same = ghost.values[..past]
                .iter()
                .zip(&counterpart[..past])
                .all(|(theirs, yours)| is_close(*theirs, *yours));
            assert!(same, "{:?}", figure.id);
        }
    }
}

#[test]
fn a_board_carries_the_figures_asked_for_and_travels_whole() {
    let facts = synthetic::facts(&synthetic::PLAIN);
    let view = View {
        choices: choices(),
        charts: [Chart::Energy, Chart::Built],
        ..View::default()
    };
    let board = board("0.1-26a", &facts, &plan_outcome(), &reference(), &view);
    let seen = |chart| figure_through(chart, &plan_outcome(), &reference(), Per::Total, Lens::default());
    assert_eq!(board.figures, [seen(Chart::Energy), seen(Chart::Built)]);
    let bytes = postcard::to_allocvec(&board).expect("bytes");
    assert_eq!(postcard::from_bytes::<Board>(&bytes).expect("a board"), board);
}

#[test]
fn where_only_the_least_is_built_charts_of_floor_say_so() {
    let facts = synthetic::facts(&synthetic::PLAIN);
    let reference = reference();
    let mut empty = model::run(&facts, &choices());
    let stands = empty.floor(Product::Other, FOCUS);
    empty.ledger[(Account::Vacant.of(Product::Other.index()), FOCUS)] = stands / 2.0;
    for chart in [Chart::Age, Chart::Built] {
        let sentences_of = |outcome: &Outcome| sentences(&figure(chart, outcome, &reference), FOCUS);
        let has_note = |outcome: &Outcome| sentences_of(outcome).iter().any(|sentence| sentence.key == Key::SentenceLeast);
        assert!(has_note(&empty) && !has_note(&reference), "{chart:?}");
    }
}
