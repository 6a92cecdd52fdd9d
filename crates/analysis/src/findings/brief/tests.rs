//! Tests of a brief: the choice of measures and the numbers.

use super::*;
use cairn_core::choices::Level;
use cairn_core::choices::scenario::Scenario;

/// Emissions of 100 a year; each lever set cuts the rest by a twentieth.
fn run(choices: &Choices) -> BriefRun {
    let left = choices.pulls.keys().fold(100.0, |left, _| left * 0.95);
    let years = Year::LAST.index() - FIRST.index() + 1;
    BriefRun(
        BriefVariable::ALL
            .map(|row| vec![if row == BriefVariable::Ghg { left } else { 1.0 }; years])
            .to_vec(),
    )
}

#[test]
fn every_run_that_a_brief_needs_is_asked_for_once() {
    let asked = BriefQuery {
        choices: Scenario::All.choices(),
        taken: true,
        focus: Year::of(2050),
        result: Headline::default(),
    };
    let runs: Vec<(Choices, BriefRun)> = asked.runs().into_iter().map(|run_of| (run_of.clone(), run(&run_of))).collect();
    for (at, (one, _)) in runs.iter().enumerate() {
        assert!(runs[..at].iter().all(|(other, _)| other != one));
    }
    let known = |choices: &Choices| runs.iter().find(|(own, _)| own == choices).map(|(_, read)| read);
    let told = asked.told(&known);
    assert_eq!((told.awaited, told.measures.len()), (0, MEASURES));
    assert!(told.more > 0 && told.measures.iter().all(|of| of.alone.is_some() && of.last.is_some()));
    let saved: Vec<f64> = told.measures.iter().map(|of| of.alone.unwrap()[2] + of.last.unwrap()[2]).collect();
    assert!(saved.windows(2).all(|two| two[0] >= two[1]), "{saved:?} falls");
    // A measure taken last saves less, because it acts on what the others leave.
    assert!(told.measures.iter().all(|of| of.last.unwrap()[2] <= of.alone.unwrap()[2]));
    // Today's path needs the same runs and gives the same measures, but saves nothing.
    let today = BriefQuery { taken: false, ..asked };
    let path = today.told(&known);
    assert_eq!((path.awaited, &path.measures), (0, &told.measures));
    assert_eq!((path.saved(today.focus), path.saved_in_all()), (0.0, 0.0));
    assert!(told.saved_in_all() > 0.0);
}

#[test]
fn what_is_not_known_yet_is_counted_and_none() {
    let asked = BriefQuery {
        choices: Choices::default().with(Lever::Reuse, Level::STEP_2),
        taken: true,
        focus: Year::of(2050),
        result: Headline::default(),
    };
    let told = asked.told(&|_| None);
    assert_eq!(told.awaited as usize, asked.runs().len());
    assert!(told.measures.iter().all(|of| of.alone.is_none() && of.last.is_none()));
    assert_eq!(told.at(BriefVariable::Ghg, Year::of(2050)), [0.0, 0.0]);
}
