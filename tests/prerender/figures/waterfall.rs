//! Attribution to levers as steps, sentence, table and files; the parts add up in each.

use cairn::draw::waterfall::{WaterfallChart, spoken_text, strategic, strategies_of};
use cairn::draw::wording;
use cairn::pictures::caption::Caption;
use cairn::pictures::waterfall::{columns, draw};
use cairn_analysis::export::exact;
use cairn_analysis::figure::lens::{Lens, figure_through};
use cairn_analysis::figure::sentence::sentences;
use cairn_analysis::figure::waterfall::Waterfall;
use cairn_analysis::figure::wedges::over_years;
use cairn_analysis::findings::attribution::view::{AttributionProgress, AttributionQuery, AttributionView};
use cairn_analysis::findings::headline::{Headline, HeadlineSeries, unit};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::{Chart, Per};
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Document, Language, Lever};
use cairn_core::model;
use cairn_core::year::Year;

use super::{FOCUS, choices, synthetic};

/// The reply to a page after at most this number of runs.
fn attribution_view(plan: &Choices, runs: usize) -> AttributionView {
    attribution_over(plan, Headline::Emissions, runs)
}

/// The same, with the parts of a result over the years.
fn attribution_over(plan: &Choices, over: Headline, runs: usize) -> AttributionView {
    let facts = synthetic::facts(&synthetic::PLAIN);
    let query = AttributionQuery {
        choices: plan.clone(),
        focus: FOCUS,
        per: Per::Total,
        over,
    };
    // These facts have no bundle of the Panel, so its levers do nothing.
    let ten = Document::Panel.strategies().iter().flat_map(|strategy| strategy.levers());
    let mut asking = AttributionProgress::new(&query, &ten.collect::<Vec<Lever>>(), true);
    for _ in 0..runs {
        let Some(choices) = asking.wanted() else { break };
        let outcome = model::run(&facts, choices);
        asking.take(&outcome);
    }
    AttributionView::of(facts.place, &query, &asking)
}

fn waterfall(plan: &Choices, result: Headline) -> Waterfall {
    Waterfall::of(&attribution_view(plan, usize::MAX), result).expect("a result of the first screen")
}

fn three() -> Choices {
    choices().with(Lever::SteelMaking, Level::STEP_3)
}

fn waterfall_chart(steps: Waterfall) -> WaterfallChart {
    WaterfallChart {
        steps: Ok(steps),
        plan: "Your plan".to_owned(),
        result: "Emissions".to_owned(),
        title: String::new(),
    }
}

pub(crate) fn caption() -> Caption {
    Caption {
        place: "India; =here".to_owned(),
        scenario: "Longer <life> & \"more\"".to_owned(),
        link: "https://example.org/en/explore/IND/?c=who&l=hs20".to_owned(),
        release: "1.0-26a".to_owned(),
    }
}

#[test]
fn steps_lead_from_nothing_pulled_to_the_plan_the_largest_first() {
    for result in Headline::FIRST {
        let of = waterfall(&three(), result);
        assert!(of.exact && of.awaited == 0 && of.steps.len() == 3, "{result:?}");
        let end = of.edges().last().expect("a step")[1];
        assert!(
            (end - of.plan()).abs() <= 1e-9 * of.plan().abs(),
            "{result:?}: {end} is not {}",
            of.plan()
        );
        let sizes: Vec<f64> = of.steps.iter().map(|step| step.part.abs()).collect();
        assert!(sizes.is_sorted_by(|one, other| one >= other), "{result:?}: {sizes:?}");
        let overlaps: f64 = of.steps.iter().map(|step| step.overlap()).sum();
        assert!((overlaps - (of.one_by_one() - of.whole)).abs() <= 1e-9 * of.plan().abs());
        let [low, high] = of.axis();
        assert!(
            of.edges()
                .flatten()
                .chain([of.nothing, of.plan()])
                .all(|end| (low..=high).contains(&end))
        );
    }
    assert!(Waterfall::of(&attribution_view(&three(), usize::MAX), Headline::Particles).is_none());
}

#[test]
fn over_the_years_wedges_are_the_difference_and_in_the_focus_year_the_steps() {
    let headlines = Scenario::All.choices();
    for (plan, bands) in [(three(), 3), (headlines, 10)] {
        let view = attribution_view(&plan, usize::MAX);
        let figure = over_years(&view).expect("wedges");
        let run = model::run(&synthetic::facts(&synthetic::PLAIN), &plan);
        let none = model::run(&synthetic::facts(&synthetic::PLAIN), &Choices::default());
        let against = Lens {
            against: true,
            ..Lens::default()
        };
        let whole = figure_through(Chart::Causes, &run, &none, Per::Total, against);
        assert_eq!((figure.first, figure.last, figure.unit), (whole.first, whole.last, whole.unit));
        assert!((1..=bands).contains(&figure.marks.len()), "{}", figure.marks.len());
        let peak = peak_of(&none);
        for (sum, difference) in figure.total().iter().zip(whole.total()) {
            assert!((sum - difference).abs() <= 1e-9 * peak, "{sum} is not {difference}");
        }
        let steps = Waterfall::of(&view, Headline::Emissions).expect("emissions").steps;
        for mark in figure.marks.iter().filter(|mark| mark.label.key != Key::WedgesRest) {
            let step = steps.iter().find(|step| step.label == mark.label.key).expect("a step");
            let at = mark.value(&figure, FOCUS).expect("a value");
            assert!((at - step.part).abs() <= 1e-12 * peak, "{at} is not {}", step.part);
        }
        // Levers cannot change the past.
        assert!(
            figure
                .marks
                .iter()
                .all(|mark| mark.value(&figure, Year::RECONSTRUCTED) == Some(0.0))
        );
        let spoken_sentences = sentences(&figure, FOCUS);
        assert_eq!(spoken_sentences.len(), 1);
    }
    assert!(
        over_years(&attribution_view(&three(), 5)).is_none() && over_years(&attribution_view(&Choices::default(), usize::MAX)).is_none()
    );
}

#[test]
fn wedges_are_of_the_chosen_result_and_sum_to_its_difference() {
    let facts = synthetic::facts(&synthetic::PLAIN);
    let run = |choices: &Choices| HeadlineSeries::of(&model::run(&facts, choices));
    let (plan, none) = (run(&three()), run(&Choices::default()));
    let mut titles = Vec::new();
    for result in Headline::FIRST {
        let attribution = attribution_over(&three(), result, usize::MAX);
        let figure = over_years(&attribution).expect("wedges");
        assert_eq!(figure.unit, unit(result, Per::Total), "{result:?}");
        // In the focus year, or the last one of a sum, they are the parts of the other chart.
        let year = if figure.lens.summed { Year::LAST } else { FOCUS };
        let total = figure.total()[year.index() - figure.first.index()];
        let [yours, theirs] = [&plan, &none].map(|series| series.at(result, year, Per::Total).1);
        let near = 1e-9 * theirs.abs();
        assert!(
            (total - (yours - theirs)).abs() <= near,
            "{result:?}: {total} is not {yours} − {theirs}"
        );
        let steps = Waterfall::of(&attribution, result).expect("steps").steps;
        for mark in &figure.marks {
            let step = steps.iter().find(|step| step.label == mark.label.key).expect("a step");
            let at = mark.value(&figure, year).expect("a value");
            assert!((at - step.part).abs() <= near, "{result:?}: {at} is not {}", step.part);
        }
        titles.push((figure.title(), figure.lens.summed));
        // A chart of single years does not say that they are means.
        let unit = wording::unit(&Words::embedded(Language::English), &figure);
        assert_eq!(
            unit.contains("five-year mean"),
            !matches!(result, Headline::Space | Headline::Cumulative),
            "{unit}"
        );
    }
    titles.dedup();
    assert_eq!(titles.len(), Headline::FIRST.len(), "each result has a title of its own");
    assert!(over_years(&attribution_over(&three(), Headline::Particles, usize::MAX)).is_none());
}

/// The highest yearly emissions.
fn peak_of(outcome: &model::Outcome) -> f64 {
    let figure = figure_through(Chart::Causes, outcome, outcome, Per::Total, Lens::default());
    figure.total().into_iter().fold(0.0, f64::max)
}

#[test]
fn until_all_runs_are_made_parts_are_about_or_not_told() {
    assert!(attribution_view(&three(), 5).shares.is_empty());
    let about = attribution_view(&three(), 8);
    assert!(!about.exact && about.awaited > 0 && about.shares.len() == 3);
    let of = Waterfall::of(&about, Headline::Emissions).expect("emissions");
    let end = of.edges().last().expect("a step")[1];
    assert!((end - of.plan()).abs() <= 1e-9 * of.plan().abs());
    assert!(attribution_view(&Choices::default(), usize::MAX).shares.is_empty());
}

#[test]
fn more_than_eleven_levers_are_told_by_headline() {
    let of = waterfall(&Scenario::All.choices(), Headline::Emissions);
    let themes: Vec<Key> = cairn_core::kind::Theme::ALL.map(names::theme).to_vec();
    assert!(of.steps.len() <= 11 && of.steps.iter().all(|step| themes.contains(&step.label)));
}

#[test]
fn strategies_of_the_guides_and_of_the_panel_stand_in_table_and_files() {
    let choices = Scenario::Panel.choices().with(Lever::SteelMaking, Level::STEP_3);
    let guides = [Key::GuideLowCarbon, Key::GuideDesign, Key::GuideSubstitution];
    let panel = [Key::BundleTitle, Key::BundleYield, Key::BundleLean, Key::BundleBeside];
    for (plan, keys, count) in [(Scenario::Guides.choices(), &guides[..], 6), (choices, &panel[..], 11)] {
        let of = waterfall(&plan, Headline::Emissions);
        let sums: f64 = of.strategies.iter().map(|sum| sum.part).sum();
        assert_eq!((of.strategies.len(), of.exact, of.awaited), (count, true, 0));
        assert!(of.whole != 0.0 && (sums - of.whole).abs() <= 1e-9 * of.whole.abs());
        for language in Language::READY {
            let words = Words::embedded(language);
            let text = columns(&words, "title", &of, &caption(), exact);
            let rows = strategic(&words, &of);
            assert_eq!(rows.len(), count);
            assert!(rows.iter().all(|[name, ..]| text.contains(name)), "{rows:?}");
            for key in keys {
                assert!(text.contains(words.say(*key)), "{}", words.say(*key));
            }
        }
    }
    let other = waterfall(&three(), Headline::Emissions);
    assert!(other.strategies.is_empty() && strategies_of(&other).is_empty());
}

#[test]
fn the_sentence_names_who_did_most_in_every_language() {
    let steps = waterfall(&three(), Headline::Emissions);
    let most = steps.steps[0].label;
    let falls = waterfall_chart(steps);
    for language in Language::READY {
        let words = Words::embedded(language);
        let text = spoken_text(&words, &falls, "India");
        assert!(text.contains(words.say(most)) && !text.contains(['{', '⟦']), "{text}");
    }
}

#[test]
fn a_sum_over_years_is_of_the_last_year_everywhere() {
    let [last, chosen] = [Year::LAST, FOCUS].map(|year| year.to_string());
    for (result, is_sum) in [(Headline::Emissions, false), (Headline::Cumulative, true)] {
        let of = waterfall(&three(), result);
        let (named, other) = if is_sum { (&last, &chosen) } else { (&chosen, &last) };
        for language in Language::READY {
            let words = Words::embedded(language);
            let chart = columns(&words, "title", &of, &caption(), exact);
            for text in [spoken_text(&words, &waterfall_chart(of.clone()), "India"), chart] {
                assert!(text.contains(named) && !text.contains(other), "{result:?} {text}");
            }
        }
    }
}

#[test]
fn a_spreadsheet_holds_every_part_and_a_drawing_is_whole() {
    let of = waterfall(&three(), Headline::Emissions);
    for language in Language::READY {
        let words = Words::embedded(language);
        let drawn = draw(&words, "title", &of, &caption());
        for never in ["style=", "class=", "<script", "NaN", "<life>", "{", "\"\"\""] {
            assert!(!drawn.svg.contains(never), "{never}");
        }
        for open in ["<svg", "<text"] {
            let close = open.replace('<', "</") + ">";
            assert_eq!(drawn.svg.matches(open).count(), drawn.svg.matches(&close).count(), "{open}");
        }
        // The end of the steps has the name of the plan.
        assert!(!drawn.svg.contains(words.say(Key::CompareYours)));
    }
    let text = columns(&Words::embedded(Language::English), "title", &of, &caption(), exact);
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
    let parts: Vec<f64> = of.steps.iter().map(|step| step.part).collect();
    let words = Words::embedded(Language::English);
    for (step, part) in of.steps.iter().zip(parts) {
        let row = rows.iter().find(|row| row[0] == words.say(step.label)).expect("a row");
        let read: Vec<f64> = row[1..].iter().map(|cell| cell.parse().expect("a number")).collect();
        let share = of.share(step.part).expect("a share");
        assert_eq!(read, [part, share, step.alone, step.last, step.overlap()]);
    }
    assert!(
        !text.contains(words.say(Key::CompareYours)) && text.matches("Longer <life>").count() >= 3,
        "{text}"
    );
}
