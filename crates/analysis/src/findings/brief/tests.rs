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
    let query = BriefQuery {
        choices: Scenario::All.choices(),
        taken: true,
        focus: Year::of(2050),
        result: Headline::default(),
    };
    let runs: Vec<(Choices, BriefRun)> = query.runs().into_iter().map(|run_of| (run_of.clone(), run(&run_of))).collect();
    for (at, (one, _)) in runs.iter().enumerate() {
        assert!(runs[..at].iter().all(|(other, _)| other != one));
    }
    let lookup = |choices: &Choices| runs.iter().find(|(own, _)| own == choices).map(|(_, read)| read);
    let reply = query.reply(&lookup);
    assert_eq!((reply.awaited, reply.measures.len()), (0, MEASURES));
    assert!(reply.more > 0 && reply.measures.iter().all(|of| of.alone.is_some() && of.last.is_some()));
    let saved: Vec<f64> = reply.measures.iter().map(|of| of.alone.unwrap()[2] + of.last.unwrap()[2]).collect();
    assert!(saved.windows(2).all(|two| two[0] >= two[1]), "{saved:?} falls");
    // A measure taken last saves less, because it acts on the remaining emissions.
    assert!(reply.measures.iter().all(|of| of.last.unwrap()[2] <= of.alone.unwrap()[2]));
    // Today's path needs the same runs and gives the same measures, but saves nothing.
    let today = BriefQuery { taken: false, ..query };
    let path = today.reply(&lookup);
    assert_eq!((path.awaited, &path.measures), (0, &reply.measures));
    assert_eq!((path.saved(today.focus), path.saved_in_all()), (0.0, 0.0));
    assert!(reply.saved_in_all() > 0.0);
}

#[test]
fn what_is_not_known_yet_is_counted_and_none() {
    let query = BriefQuery {
        choices: Choices::default().with(Lever::Reuse, Level::STEP_2),
        taken: true,
        focus: Year::of(2050),
        result: Headline::default(),
    };
    let reply = query.reply(&|_| None);
    assert_eq!(reply.awaited as usize, query.runs().len());
    assert!(reply.measures.iter().all(|of| of.alone.is_none() && of.last.is_none()));
    assert_eq!(reply.at(BriefVariable::Ghg, Year::of(2050)), [0.0, 0.0]);
}

#[test]
fn every_result_has_its_variable_in_a_brief() {
    for result in Headline::ALL {
        assert_eq!(BriefVariable::of(result).variable(), result.columns().variable);
    }
}
