//! Lenses: figures per person, cumulative, and against the reference.

use super::{FOCUS, is_close, mark, named, one, plan_outcome, reference};
use cairn_analysis::figure::lens::{Lens, figure_through};
use cairn_analysis::figure::sentence::sentences;
use cairn_analysis::figure::{Figure, MarkShape};
use cairn_analysis::findings::headline::{five_years, readings_per};
use cairn_analysis::words::Key;
use cairn_core::choices::link::{Chart, Per};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

const AS_IT_IS: Lens = Lens {
    summed: false,
    against: false,
    today: false,
    pool: None,
    pair: None,
    sectors: false,
    power: false,
    mineral: None,
    over: cairn_core::kind::Headline::Emissions,
};
const SUMMED: Lens = Lens { summed: true, ..AS_IT_IS };
const AGAINST_REFERENCE: Lens = Lens { against: true, ..AS_IT_IS };

fn chart_figure(chart: Chart, per: Per, lens: Lens) -> Figure {
    figure_through(chart, &plan_outcome(), &reference(), per, lens)
}

/// A figure with flows as five-year means, as a page shows them. Stocks keep the value of the year.
fn five_year_mean(mut figure: Figure) -> Figure {
    if Lens::is_of_flows(figure.id) {
        let first = figure.first.index();
        for mark in &mut figure.marks {
            mark.values = five_year_means(&mark.values, first);
        }
    }
    figure
}

fn five_year_means(values: &[f64], first: usize) -> Vec<f64> {
    let mean = |place: usize| {
        let [from, to] = five_years(Year::at(first + place)).map(|year| year.index().max(first) - first);
        let five = &values[from..=to];
        five.iter().sum::<f64>() / five.len() as f64
    };
    (0..values.len()).map(mean).collect()
}

#[test]
fn a_flow_is_shown_as_the_mean_of_five_years_and_what_stands_as_it_is() {
    for chart in Chart::ALL {
        let (seen, mut mean) = (chart_figure(chart, Per::Total, AS_IT_IS), five_year_mean(one(chart)));
        // Ranges begin in the first year that draws keep.
        let before = seen.first.index() - mean.first.index();
        mean.marks.iter_mut().for_each(|mark| drop(mark.values.drain(..before)));
        mean.first = seen.first;
        assert_eq!(seen, mean);
    }
}

#[test]
fn a_mean_is_drawn_to_the_last_year_with_five_years_around_it_and_all_else_to_the_end() {
    let last = |chart, lens| chart_figure(chart, Per::Total, lens).years_drawn().next_back();
    for chart in [Chart::Causes, Chart::Materials, Chart::Plastics, Chart::Nox] {
        assert_eq!(last(chart, AS_IT_IS), Some(Year::of(2058)), "{chart:?}");
        assert_eq!(last(chart, SUMMED), Some(Year::LAST), "{chart:?}");
    }
    for chart in [Chart::Age, Chart::Stands, Chart::Works] {
        assert_eq!(last(chart, AS_IT_IS), Some(Year::LAST), "{chart:?}");
    }
    assert_eq!(Year::LAST, Year::of(2060));
}

#[test]
fn a_headline_is_what_its_chart_shows_in_every_focus_year() {
    for per in [Per::Total, Per::Person] {
        let (ghg, materials) = (
            chart_figure(Chart::Causes, per, AS_IT_IS),
            chart_figure(Chart::Materials, per, AS_IT_IS),
        );
        for focus in Year::LEVERS.to(Year::LAST) {
            let read = readings_per(&plan_outcome(), &reference(), focus, per);
            let at = |figure: &Figure| focus.index() - figure.first.index();
            let emissions = ghg.total()[at(&ghg)];
            assert!(
                (emissions - read[0].yours).abs() <= 1e-12 * emissions,
                "{focus}: {emissions}, {}",
                read[0].yours
            );
            let new = mark(&materials, Key::PartPrimary)[at(&materials)];
            assert!((new - read[2].yours).abs() <= 1e-12 * new, "{focus}: {new}, {}", read[2].yours);
        }
    }
}

#[test]
fn a_person_emits_what_the_indicator_says() {
    let figure = chart_figure(Chart::Causes, Per::Person, AS_IT_IS);
    assert_eq!(figure.unit, Unit::TonnesCo2ePerPerson);
    let indicator = named(&plan_outcome(), "Indicator|GHG per person");
    let indicator = five_year_means(&indicator, Year::RESULTS.index());
    assert!(figure.total().iter().zip(&indicator).all(|(own, value)| is_close(*own, *value)));
}

#[test]
fn every_figure_has_a_unit_a_person_and_flows_one_when_added_up() {
    for chart in Chart::ALL {
        let whole = one(chart).unit;
        let each = chart_figure(chart, Per::Person, AS_IT_IS).unit;
        // Population growth is one of the reasons why emissions change, so this figure is for the whole place only; so is
        // that of people who need a home.
        assert_eq!(each != whole, !matches!(chart, Chart::Grows | Chart::Homes), "{chart:?}");
        assert_eq!(
            chart_figure(chart, Per::Person, SUMMED).unit != each,
            Lens::can_sum(chart),
            "{chart:?}"
        );
        assert_eq!(
            chart_figure(chart, Per::Total, SUMMED).unit != whole,
            Lens::can_sum(chart),
            "{chart:?}"
        );
    }
}

#[test]
fn a_sum_begins_after_the_reconstructed_past_and_ends_at_the_headline() {
    let figure = chart_figure(Chart::Causes, Per::Total, SUMMED);
    let total = figure.total();
    let past = figure.years().filter(|year| *year <= Year::RECONSTRUCTED).count();
    assert!(past > 0 && total[..past].iter().all(|value| *value == 0.0));
    let ghg = named(&plan_outcome(), "GHG");
    let whole: f64 = ghg[ghg.len() - 34..].iter().sum();
    assert!((total[total.len() - 1] - whole).abs() < 1e-9 * whole);
}

#[test]
fn a_difference_is_yours_less_the_reference_in_every_band() {
    for chart in Chart::ALL {
        let (figure, own) = (chart_figure(chart, Per::Total, AGAINST_REFERENCE), five_year_mean(one(chart)));
        assert!(figure.marks.iter().all(|mark| mark.shape != MarkShape::Ghost));
        let ghost = own.marks.iter().find(|mark| mark.shape == MarkShape::Ghost).expect("a reference");
        let own_whole = own.counterpart(ghost);
        let whole = if figure.is_stacked() {
            figure.total()
        } else {
            figure.marks[0].values.clone()
        };
        for (year, change) in figure.years().zip(whole) {
            let at = year.index() - own.first.index();
            let expected = own_whole[at] - ghost.values[at];
            let size = own_whole[at].abs().max(1.0);
            assert!((change - expected).abs() < 1e-9 * size, "{chart:?} {year}");
        }
        let (low, high) = figure.range();
        let bands = figure.marks.iter().flat_map(|mark| &mark.values);
        assert!(bands.clone().all(|value| (low..=high).contains(value)), "{chart:?}");
    }
}

#[test]
fn against_itself_the_reference_is_the_same() {
    let reference = reference();
    for chart in Chart::ALL {
        for per in [Per::Total, Per::Person] {
            let figure = figure_through(chart, &reference, &reference, per, AGAINST_REFERENCE);
            assert!(figure.is_the_reference());
            let same = match chart {
                Chart::Wedges => Key::SentenceWedgesSame,
                _ => Key::SentenceAgainstSame,
            };
            assert_eq!(sentences(&figure, FOCUS)[0].key, same);
        }
    }
    assert!(!chart_figure(Chart::Age, Per::Total, AGAINST_REFERENCE).is_the_reference() && !one(Chart::Age).is_the_reference());
}
