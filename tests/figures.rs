//! Figures: the same values as the outcome, as picture, table and sentence.

#[path = "figures/made_up.rs"]
mod made_up;

use cairn::figure::sentence::sentences;
use cairn::figure::table::{Years, table};
use cairn::figure::{Figure, FigureId, Shape, Tone, age, flow};
use cairn::findings::variable;
use cairn::kind::Material;
use cairn::model::Outcome;
use cairn::words::Key;
use cairn::year::Year;

const FOCUS: Year = Year::of(2050);

fn figures(outcome: &Outcome, reference: &Outcome) -> Vec<Figure> {
    let flows = flow::SHOWN
        .into_iter()
        .filter_map(|material| flow::flow(material, outcome, reference));
    std::iter::once(age::age(outcome, reference)).chain(flows).collect()
}

fn every_figure() -> Vec<Figure> {
    figures(&made_up::yours(), &made_up::reference())
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
    let yours = made_up::yours();
    let figure = age::age(&yours, &made_up::reference());
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
    let reference = made_up::reference();
    let figure = age::age(&made_up::yours(), &reference);
    let ghost = figure.marks.iter().find(|mark| mark.shape == Shape::Ghost).expect("a ghost");
    let stock = named(&reference, "Stock|Product@Homes");
    assert!(ghost.values.iter().zip(&stock).all(|(ghost, whole)| near(*ghost, *whole)));
}

#[test]
fn nothing_stands_before_it_is_built() {
    let figure = age::age(&made_up::yours(), &made_up::reference());
    let band = figure.marks.iter().find(|mark| mark.tone == Tone::StillToBuild).expect("a band");
    for year in figure.years() {
        let value = band.value(&figure, year).expect("a value");
        assert_eq!(value > 0.0, year > Year::RECONSTRUCTED, "{year}");
    }
}

#[test]
fn flows_are_those_of_the_outcome() {
    let (yours, reference) = (made_up::yours(), made_up::reference());
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
        let figure = flow::flow(material, &made_up::yours(), &made_up::reference());
        assert_eq!(figure.is_some(), flow::SHOWN.contains(&material), "{}", material.id());
    }
}

#[test]
fn a_ghost_that_is_its_line_is_told_from_one_that_is_not() {
    let same = figures(&made_up::yours(), &made_up::yours());
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
    let empty = Outcome::empty(made_up::yours().place);
    assert_eq!(sentences(&age::age(&empty, &empty), FOCUS)[0].key, Key::SentenceAgeHold);
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

#[cfg(feature = "draw")]
mod drawn {
    use super::{every_figure, figures, made_up};
    use cairn::draw::plot::{Drawn, HEIGHT, Kind, Outline, draw};
    use cairn::draw::scale::Scale;
    use cairn::figure::{Figure, Shape, Tone};
    use cairn::model::Outcome;

    /// The places an outline goes through, from path data that begin with `M` and go on in steps.
    fn places(outline: &Outline) -> Vec<(i64, i64)> {
        let path = outline.path.trim_end_matches('z');
        let (start, steps) = path.strip_prefix('M').and_then(|path| path.split_once('l')).expect("M, then l");
        let number = |text: &str| text.parse::<i64>().expect("a whole number");
        let (x, y) = start.split_once(' ').expect("two numbers");
        let mut places = vec![(number(x), number(y))];
        let steps: Vec<i64> = steps.split(' ').map(number).collect();
        for step in steps.chunks(2) {
            let (x, y) = places[places.len() - 1];
            places.push((x + step[0], y + step[1]));
        }
        places
    }

    fn drawing(figure: &Figure) -> Vec<Drawn> {
        draw(figure, &Scale::of(figure)).expect("a drawing")
    }

    /// The flow of cement with one line replaced by values of our own.
    fn with_inflow(values: impl Fn(usize) -> f64) -> Figure {
        let mut figure = every_figure().remove(1);
        let years = figure.years().count();
        for mark in &mut figure.marks {
            let own = mark.shape == Shape::Line && mark.tone == Tone::In;
            mark.values = (0..years).map(|year| if own { values(year) } else { 0.0 }).collect();
        }
        figure
    }

    #[test]
    fn a_known_line_goes_through_known_places() {
        let figure = with_inflow(|year| year as f64);
        let scale = Scale::of(&figure);
        assert_eq!((scale.low, scale.high, scale.step), (0.0, 100.0, 20.0));
        let drawn = drawing(&figure);
        // Out lies on the axis; its ghost is the same line and is not drawn, that of In is not.
        assert_eq!(drawn.len(), 3);
        let line = drawn
            .iter()
            .find(|drawn| figure.marks[drawn.mark].tone == Tone::In && figure.marks[drawn.mark].shape == Shape::Line);
        let line = &line.expect("a line").outlines;
        assert_eq!((line.len(), line[0].kind), (1, Kind::Line));
        let places = places(&line[0]);
        assert_eq!(places.len(), 91);
        assert_eq!((places[0], places[45], places[90]), ((0, 4000), (4500, 2200), (9000, 400)));
    }

    #[test]
    fn bands_are_painted_from_the_topmost_down_and_reach_the_total() {
        let figure = &every_figure()[0];
        let drawn = drawing(figure);
        let order: Vec<usize> = drawn.iter().map(|drawn| drawn.mark).collect();
        assert_eq!(order, [5, 4, 3, 2, 1, 0, 6]);
        let scale = Scale::of(figure);
        let total = figure.total();
        let top = places(&drawn[0].outlines[0]);
        assert_eq!(top.len(), 93);
        for (year, total) in total.iter().enumerate() {
            let expected = scale.down(*total) * f64::from(HEIGHT);
            assert!((top[year].1 as f64 - expected).abs() <= 1.0, "{year}");
        }
        let kinds: Vec<Kind> = drawn[0].outlines.iter().map(|outline| outline.kind).collect();
        assert_eq!(kinds, [Kind::Area, Kind::Hatch]);
        // A line of the hatch each year from 2027 to 2060.
        assert_eq!(drawn[0].outlines[1].path.matches('M').count(), 34);
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
            for outline in drawing(&figure)
                .iter()
                .flat_map(|drawn| &drawn.outlines)
                .filter(|outline| outline.kind != Kind::Hatch)
            {
                for (x, y) in places(outline) {
                    assert!((0..=9000).contains(&x) && (0..=4000).contains(&y), "{:?}: {x} {y}", figure.id);
                }
            }
        }
    }

    #[test]
    fn nothing_at_all_is_a_line_on_the_axis() {
        let empty = Outcome::empty(made_up::yours().place);
        for figure in figures(&empty, &empty) {
            for outline in drawing(&figure).iter().flat_map(|drawn| &drawn.outlines) {
                assert!(places(outline).iter().all(|(_, y)| *y == 4000));
            }
        }
    }

    #[test]
    fn a_single_spike_reaches_its_height() {
        let figure = with_inflow(|year| if year == 60 { 7e9 } else { 0.0 });
        let drawn = drawing(&figure);
        let places = places(
            &drawn
                .iter()
                .rfind(|drawn| figure.marks[drawn.mark].tone == Tone::In)
                .expect("a line")
                .outlines[0],
        );
        let top = Scale::of(&figure).down(7e9) * f64::from(HEIGHT);
        assert!((places[60].1 as f64 - top).abs() <= 1.0);
        assert_eq!(places[59].1, 4000);
    }

    #[test]
    fn what_is_not_a_number_is_left_out() {
        let figure = with_inflow(|year| match year {
            3 => f64::NAN,
            4 => f64::INFINITY,
            _ => 1.0,
        });
        let drawn = drawing(&figure);
        let line = &drawn
            .iter()
            .rfind(|drawn| figure.marks[drawn.mark].tone == Tone::In)
            .expect("a line")
            .outlines[0];
        assert_eq!(places(line).len(), 89);
    }
}

#[cfg(feature = "prerender")]
mod page {
    use std::rc::Rc;

    use super::{FOCUS, every_figure};
    use cairn::draw::chart::{Chart, ChartProps};
    use cairn::figure::Figure;
    use cairn::kind::Language;
    use cairn::words::Words;
    use yew::LocalServerRenderer;

    fn rendered(figure: &Figure, language: Language) -> String {
        let props = ChartProps {
            figure: Rc::new(figure.clone()),
            words: Rc::new(Words::embedded(language)),
            focus: FOCUS,
            place: "India".into(),
            dimmed: false,
            prefix: "".into(),
            pick: yew::Callback::noop(),
        };
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        runtime.block_on(LocalServerRenderer::<Chart>::with_props(props).render())
    }

    /// Everything between the first `<svg class="chart-plot"` and its end.
    fn plot(page: &str) -> &str {
        let start = page.find("class=\"chart-plot\"").expect("a plot");
        let end = page[start..].find("</svg>").expect("an end");
        &page[start..start + end]
    }

    #[test]
    fn a_chart_holds_no_style_no_script_and_no_nan() {
        for figure in every_figure() {
            let page = rendered(&figure, Language::English);
            for never in ["style=", "<style", "<script", "NaN", "onclick=", ">inf", "infinity"] {
                assert!(!page.contains(never), "{never} in {:?}", figure.id);
            }
        }
    }

    #[test]
    fn a_chart_is_the_same_twice() {
        for figure in every_figure() {
            assert_eq!(rendered(&figure, Language::English), rendered(&figure, Language::English));
        }
    }

    #[test]
    fn marks_run_the_same_way_in_both_directions_of_script() {
        for figure in every_figure() {
            let marks = |language| {
                let page = rendered(&figure, language);
                let paths: Vec<String> = plot(&page).split(" d=\"").skip(1).map(str::to_owned).collect();
                let ends = paths.iter().map(|path| path.split('"').next().unwrap_or_default().to_owned());
                ends.collect::<Vec<String>>()
            };
            assert_eq!(marks(Language::English), marks(Language::Arabic));
        }
    }

    #[test]
    fn without_scripts_the_table_is_there_to_be_chosen() {
        let page = rendered(&every_figure()[0], Language::English);
        assert!(page.contains("<table>") && page.contains("scope=\"row\""));
        assert_eq!(page.matches("type=\"radio\"").count(), 2);
        assert!(page.contains("role=\"img\"") && !page.contains("role=\"slider\""));
    }
}
