//! Seats: the demand of each seat at the table, the check of a run against it, and the one scenario that all six seats
//! form.
//!
//! ```text
//! part(run)  = R(run) / R(nothing)        for a headline R, rounded to whole percent, as it is shown
//! builder    living space      ≥ 90 %     rooms that people ask for are built       forester     emissions to 2060 ≤ 75 %   what forests live through is the sum
//! mayor      new material      ≤ 75 %     less to dig, to carry and to dump         young        emissions in 2050 ≤ 50 %
//! steelwork  new material      ≥ 60 %     there is still work                       minister     used again        ≥ 200 %  less is bought
//! joined(i)  = level of headline lever i in the plan of the seat that moves it; 0 if the seat is empty
//! ```
//!
//! **The demands are ours.** They are rules of a conversation, not the wishes of real people; nobody was asked. They meet
//! these conditions: two are already met if no lever is moved, and four are not. None of these four is met by the
//! levers of its own seat alone. Two seats demand opposite changes of the same result. All six can be met together. A
//! test checks this in the places of the lessons.
//!
//! Out of scope: the people in the seats.

use crate::findings::headline::Headline;
use cairn_core::choices::code::{Levels, THEMES};
use cairn_core::kind::Role;

/// The want of a seat: a limit on a result, relative to today's path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeatGoal {
    /// The headline.
    pub headline: Headline,
    /// The limit, as a ratio to today's path.
    pub limit: f64,
    /// True if the limit is a minimum; false if it is a maximum.
    pub at_least: bool,
}

/// The want of a seat.
pub const fn seat_goal(role: Role) -> SeatGoal {
    let (limit, at_least) = match role {
        Role::Builder => (0.9, true),
        Role::Mayor | Role::Forester => (0.75, false),
        Role::Steelworker => (0.6, true),
        Role::Young => (0.5, false),
        Role::Minister => (2.0, true),
    };
    SeatGoal {
        headline: role.result(),
        limit,
        at_least,
    }
}

impl SeatGoal {
    /// Ratio of a result to today's path; none if that is 0.
    pub fn part(self, yours: f64, reference: f64) -> Option<f64> {
        (reference != 0.0).then(|| yours / reference)
    }

    /// True if a ratio meets the want, in whole percent.
    pub fn is_met(self, part: f64) -> bool {
        let [part, limit] = [part, self.limit].map(|share| libm::round(100.0 * share));
        if self.at_least { part >= limit } else { part <= limit }
    }
}

/// The levers of each seat, in the order of [`Role::ALL`], as one plan.
pub fn joined(seats: &[Option<Levels>; Role::ALL.len()]) -> Levels {
    let mut all = Levels::default();
    for (role, levels) in Role::ALL.into_iter().zip(seats) {
        for (at, theme) in THEMES.into_iter().enumerate() {
            if let Some(levels) = levels.filter(|_| role.themes().contains(&theme)) {
                all[at] = levels[at];
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_seat_gives_its_own_levers_alone() {
        let plans = [1, 2, 3, 4, 1, 2].map(|level| Some([level; THEMES.len()]));
        let all = joined(&plans);
        for (at, theme) in THEMES.into_iter().enumerate() {
            let own = Role::ALL.into_iter().position(|role| role.themes().contains(&theme));
            assert_eq!(Some(all[at]), own.and_then(|own| plans[own]).map(|levels| levels[0]), "{theme:?}");
        }
        assert_eq!(joined(&[None; 6]), Levels::default());
    }

    #[test]
    fn a_want_is_judged_by_what_is_shown() {
        let most = seat_goal(Role::Mayor);
        assert!(most.is_met(0.754) && !most.is_met(0.756));
        let least = seat_goal(Role::Steelworker);
        assert!(least.is_met(0.596) && !least.is_met(0.594));
        assert_eq!(least.part(1.0, 0.0), None);
    }
}
