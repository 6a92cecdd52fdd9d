//! Causes: attribution of the difference between two plans of one place, lever by lever.
//!
//! Parts are those of [`crate::findings::shapley`]. f(S) is a result under A with the differences S set as in B. All parts
//! add up to f(B) − f(A). The differences are the levers, the bundle of the Panel, the urban form and the background. As in
//! [`crate::findings::attribution`], up to eleven levers are players each by itself; with more, the levers of a headline
//! are one player. Parts are given by headline.
//!
//! Out of scope: making a run; two places, which differ in everything.

use serde::{Deserialize, Serialize};

use crate::findings::attribution;
use crate::findings::compare::{Measure, MeasureSeries, Sides};
use crate::findings::shapley;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::kind::{Lever, Theme};
use cairn_core::model::Outcome;
use cairn_core::place::Wider;
use cairn_core::year::Year;

/// Results with parts: those whose lines can be chosen.
pub const RESULTS: [Measure; 10] = [
    Measure::Emissions,
    Measure::Cumulative,
    Measure::NewMaterials,
    Measure::Circular,
    Measure::Space,
    Measure::Floor,
    Measure::Built,
    Measure::Out,
    Measure::Energy,
    Measure::Particles,
];

/// Largest number of players whose every order is run: 256 runs for each side. With more, a page of four plans would wait.
const FEW: usize = 8;

/// Each of [`RESULTS`] in one year.
pub type DifferenceResults = [f64; RESULTS.len()];

/// A difference between the plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlanDifference {
    /// The background.
    Background,
    /// The urban form of a city.
    Form,
    /// The bundle of the International Resource Panel.
    Panel,
    /// The levers of a headline, named by its lead.
    Levers(Lever),
}

/// Part of a mover in the difference B − A.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct DifferencePart {
    /// The mover.
    pub mover: PlanDifference,
    /// Change of each of [`RESULTS`].
    pub change: DifferenceResults,
}

/// The plans of A and of B.
fn plans(pair: &Sides) -> [&Choices; 2] {
    [0, 1].map(|side| &pair.sides[side].choices)
}

/// Differences between two plans of one place, in the order of the page; empty for two places.
pub fn movers(pair: &Sides) -> Vec<PlanDifference> {
    let [a, b] = plans(pair);
    let mut movers = Vec::new();
    if pair.is_of_places() {
        return movers;
    }
    if a.background != b.background {
        movers.push(PlanDifference::Background);
    }
    if a.form != b.form {
        movers.push(PlanDifference::Form);
    }
    if a.panel != b.panel {
        movers.push(PlanDifference::Panel);
    }
    for theme in Theme::ALL {
        if theme.levers().iter().any(|lever| a.pulls.get(lever) != b.pulls.get(lever)) {
            movers.push(PlanDifference::Levers(theme.levers()[0]));
        }
    }
    movers
}

/// A player: a mover, or one lever of it.
#[derive(Clone, Copy, Debug)]
struct DifferencePlayer {
    mover: PlanDifference,
    levers: &'static [Lever],
}

/// The players, in the order of [`movers`].
fn players(pair: &Sides) -> Vec<DifferencePlayer> {
    let [a, b] = plans(pair);
    let differs = |lever: &Lever| a.pulls.get(lever) != b.pulls.get(lever);
    let whole: Vec<DifferencePlayer> = movers(pair)
        .into_iter()
        .map(|mover| DifferencePlayer {
            mover,
            levers: match mover {
                PlanDifference::Levers(lead) => levers(lead),
                PlanDifference::Background | PlanDifference::Form | PlanDifference::Panel => &[],
            },
        })
        .collect();
    let each: Vec<DifferencePlayer> = whole
        .iter()
        .flat_map(|player| match player.levers {
            [] => vec![*player],
            levers => levers
                .chunks(1)
                .filter(|lever| lever.iter().any(differs))
                .map(|levers| DifferencePlayer { levers, ..*player })
                .collect(),
        })
        .collect();
    if each.len() > attribution::MOST { whole } else { each }
}

/// The plan A with some players set as in B.
fn mixed(pair: &Sides, players: impl Iterator<Item = DifferencePlayer>) -> Choices {
    let [a, b] = plans(pair);
    let mut choices = a.clone();
    for player in players {
        match player.mover {
            PlanDifference::Background => choices.background = b.background,
            PlanDifference::Form => choices.form = b.form,
            PlanDifference::Panel => choices.panel = b.panel,
            PlanDifference::Levers(_) => {
                for lever in player.levers {
                    choices.pulls.remove(lever);
                    if let Some(pull) = b.pulls.get(lever) {
                        choices.pulls.insert(*lever, *pull);
                    }
                }
            }
        }
    }
    choices
}

/// The levers of a headline, named by its lead.
fn levers(lead: Lever) -> &'static [Lever] {
    Theme::ALL
        .into_iter()
        .map(Theme::levers)
        .find(|levers| levers[0] == lead)
        .unwrap_or_default()
}

/// True if the parts are the mean over every order of the differences. With many players, and in a place larger than a
/// country, parts are estimated from each player alone and each as the last.
pub fn is_exact(pair: &Sides) -> bool {
    let count = players(pair).len();
    shapley::is_exact(count, FEW) && (count <= 2 || Wider::find(pair.sides[0].place.as_str()).is_none())
}

/// The runs for the parts, in the order in which [`parts`] reads them.
pub fn runs(pair: &Sides) -> impl Iterator<Item = Choices> {
    let players = players(pair);
    let coalitions = if is_exact(pair) {
        shapley::coalitions(players.len(), FEW)
    } else {
        shapley::ends(players.len())
    };
    coalitions
        .into_iter()
        .map(move |coalition| mixed(pair, shapley::moved(coalition, players.len()).map(|player| players[player])))
}

/// The results of a run in the focus year.
pub fn focus_results(outcome: &Outcome, per: Per, focus: Year) -> DifferenceResults {
    RESULTS.map(|measure| MeasureSeries::of(outcome, measure, per).at(focus))
}

/// The parts, from the results of [`runs`]; empty if some results are missing.
pub fn parts(pair: &Sides, read: &[DifferenceResults]) -> Vec<DifferencePart> {
    let players = players(pair);
    let changes = if is_exact(pair) {
        shapley::parts_of(players.len(), FEW, read)
    } else {
        shapley::estimated(players.len(), read)
    };
    let mut parts: Vec<DifferencePart> = Vec::new();
    for (player, change) in players.into_iter().zip(changes.unwrap_or_default()) {
        match parts.last_mut() {
            Some(part) if part.mover == player.mover => part.change = std::array::from_fn(|result| part.change[result] + change[result]),
            _ => parts.push(DifferencePart {
                mover: player.mover,
                change,
            }),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::compare::CompareSide;
    use cairn_core::choices::Level;
    use cairn_core::choices::scenario::Scenario;
    use cairn_core::place::PlaceId;

    fn pair(a: Choices, b: Choices) -> Sides {
        let place = PlaceId::parse("IND").unwrap();
        Sides {
            sides: [a, b].map(|choices| CompareSide { place, choices }).to_vec(),
            focus: Year::of(2050),
            per: Per::Total,
            shown: Measure::Emissions,
        }
    }

    /// Levers act one after another on the remaining amount, so their effects do not add up.
    fn run(choices: &Choices) -> DifferenceResults {
        let mut left = if choices.panel.is_some() { 90.0 } else { 100.0 };
        for (place, pull) in choices.pulls.values().enumerate() {
            left *= 1.0 - pull.level.number() * 0.01 * (place + 1) as f64;
        }
        std::array::from_fn(|result| left * (result + 1) as f64)
    }

    fn parted(pair: &Sides) -> Vec<DifferencePart> {
        let read: Vec<DifferenceResults> = runs(pair).map(|choices| run(&choices)).collect();
        parts(pair, &read)
    }

    #[test]
    fn the_parts_make_the_whole_difference() {
        let own = Choices::default()
            .with(Lever::HomeSpace, Level::STEP_3)
            .with(Lever::WorkSpace, Level::TOP)
            .with(Lever::Reuse, Level::STEP_2);
        let sides = [Choices::default(), own, Scenario::All.choices(), Scenario::Panel.choices()];
        for a in &sides {
            for b in &sides {
                let pair = pair(a.clone(), b.clone());
                let whole: DifferenceResults = std::array::from_fn(|result| run(b)[result] - run(a)[result]);
                let sum: DifferenceResults = std::array::from_fn(|result| parted(&pair).iter().map(|part| part.change[result]).sum());
                assert!(
                    sum.iter().zip(whole).all(|(sum, whole)| (sum - whole).abs() < 1e-9),
                    "{sum:?} {whole:?}"
                );
                assert_eq!(parted(&pair).is_empty(), a == b);
            }
        }
    }

    #[test]
    fn the_levers_of_a_headline_are_one_part_and_alone_the_whole() {
        let b = Choices::default()
            .with(Lever::WorkSpace, Level::TOP)
            .with(Lever::HomeSpace, Level::STEP_2);
        let pair = pair(Choices::default(), b.clone());
        let parts = parted(&pair);
        assert_eq!(movers(&pair), [PlanDifference::Levers(Lever::HomeSpace)]);
        assert_eq!(runs(&pair).count(), 4, "two levers, each a player");
        assert_eq!(parts.len(), 1);
        assert!((parts[0].change[0] - (run(&b)[0] - run(&Choices::default())[0])).abs() < 1e-12);
    }

    #[test]
    fn turned_sides_turn_every_part_and_two_places_have_none() {
        let (a, b) = (Scenario::Avoid.choices(), Scenario::Loop.choices());
        let there = parted(&pair(a.clone(), b.clone()));
        for (there, back) in there.iter().zip(parted(&pair(b, a.clone()))) {
            assert_eq!(there.mover, back.mover);
            assert!((there.change[0] + back.change[0]).abs() < 1e-9);
        }
        let mut places = pair(a.clone(), a);
        places.sides[1].place = PlaceId::parse("KEN").unwrap();
        assert_eq!(parted(&places), []);
    }

    #[test]
    fn a_run_that_is_missing_leaves_no_parts() {
        let pair = pair(Choices::default(), Scenario::All.choices());
        let read: Vec<DifferenceResults> = runs(&pair).map(|choices| run(&choices)).collect();
        assert!(!parts(&pair, &read).is_empty());
        assert_eq!(parts(&pair, &read[..read.len() - 1]), []);
    }
}
