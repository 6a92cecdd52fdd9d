//! Seat: the levers that the reader of a link may move, by role or by list (`x=`).
//!
//! ```text
//! x=steelworker     the levers of a role          x=hl.ru.er     these
//! restrict(now, to) = now, with the levers of the seat as in `to`; background and form, which are no levers, as in `to`
//! ```
//!
//! A seat hides no numbers, and a button leaves it. Out of scope: the goals of a role.

use std::fmt::{self, Display, Formatter};

use crate::choices::Choices;
use crate::choices::link::Link;
use crate::kind::{Headline, Lever, Role};

impl Link {
    /// Takes a seat: a role speaks of its own result unless the link names one.
    pub fn sit(&mut self, seat: Option<Seat>) {
        self.allowed = seat;
        self.result = self.usual_result();
    }

    /// The result of a link that names none.
    pub(super) fn usual_result(&self) -> Headline {
        let role = self.allowed.and_then(|seat| seat.role);
        role.map_or(Headline::default(), Role::result)
    }
}

/// The levers that a user may move; at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    /// The role, if the seat belongs to one.
    pub role: Option<Role>,
    /// True for each lever that may be moved, in the order of [`Lever::ALL`].
    may: [bool; Lever::ALL.len()],
}

impl Seat {
    /// The seat of a role.
    pub fn of(role: Role) -> Seat {
        let own = role.themes();
        let may = Lever::ALL.map(|lever| own.iter().any(|theme| theme.levers().contains(&lever)));
        Seat { role: Some(role), may }
    }

    /// A seat with these levers and no role; none for an empty list.
    pub fn with_levers(levers: &[Lever]) -> Option<Seat> {
        let may = Lever::ALL.map(|lever| levers.contains(&lever));
        may.contains(&true).then_some(Seat { role: None, may })
    }

    /// True if the lever may be moved.
    pub fn may(&self, lever: Lever) -> bool {
        self.levers().any(|own| own == lever)
    }

    /// The levers that may be moved.
    pub fn levers(&self) -> impl Iterator<Item = Lever> + '_ {
        Lever::ALL.into_iter().zip(self.may).filter(|(_, may)| *may).map(|(lever, _)| lever)
    }

    /// The result when this seat changes the choices from `now` to `to`: levers outside the seat keep their values.
    pub fn restrict(&self, now: &Choices, to: Choices) -> Choices {
        let mut choices = Choices {
            panel: now.panel,
            pulls: now.pulls.clone(),
            ..to
        };
        for lever in self.levers() {
            match to.pulls.get(&lever) {
                Some(pull) => choices.pulls.insert(lever, *pull),
                None => choices.pulls.remove(&lever),
            };
        }
        choices
    }
}

impl Display for Seat {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(role) = self.role {
            return f.write_str(role.id());
        }
        for (at, lever) in self.levers().enumerate() {
            write!(f, "{}{}", if at > 0 { "." } else { "" }, lever.id())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choices::scenario::Scenario;
    use crate::choices::{Level, PanelBundle};

    #[test]
    fn a_role_opens_with_its_result_unless_the_link_names_one() {
        for (query, result) in [
            ("x=mayor", Headline::NewMaterials),
            ("x=minister", Headline::Circular),
            ("x=young", Headline::Emissions),
            ("x=hl.ru", Headline::Emissions),
            ("r=ghg&x=mayor", Headline::Emissions),
            ("r=space&x=mayor", Headline::Space),
        ] {
            let (link, remarks) = Link::parse(query);
            assert_eq!((link.result, remarks.len()), (result, 0), "{query}");
            assert_eq!(link.write(), query);
        }
    }

    #[test]
    fn a_seat_moves_its_own_levers_and_no_other() {
        let seat = Seat::of(Role::Mayor);
        let now = Choices::default().with(Lever::Reuse, Level::TOP).with(Lever::HomeSpace, Level::TOP);
        let all = Scenario::ALL.map(|scenario| scenario.choices());
        for to in all {
            let choices = seat.restrict(&now, to.clone());
            for lever in Lever::ALL {
                let from = if seat.may(lever) { &to } else { &now };
                assert_eq!(choices.pulls.get(&lever), from.pulls.get(&lever), "{}", lever.id());
            }
            assert_eq!((choices.panel, choices.background), (None, to.background));
        }
        let bundled = Choices {
            panel: Some(PanelBundle::AllCohorts),
            ..Choices::default()
        };
        assert_eq!(
            seat.restrict(&bundled, Choices::default()).panel,
            bundled.panel,
            "a bundle moves levers of others"
        );
    }
}
