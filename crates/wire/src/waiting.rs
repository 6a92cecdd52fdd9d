//! Waiting order: the questions that a page sends at rest, and the order in which they wait.
//!
//! Out of scope: the conditions under which a page needs them.

use crate::PageQuestion;

/// A kind of question that is sent at rest. It gives way to other questions and is sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlowKind {
    Effects,
    Since,
    Who,
    Need,
    Pair,
    Minerals,
    Money,
    Ranges,
}

/// The waiting order. A question under way gives way to one of an earlier row; a page sends them in the order of the
/// list. All other questions precede the first row.
pub(crate) const WAITING_ORDER: [&[SlowKind]; 3] = [
    &[SlowKind::Effects, SlowKind::Since],
    &[SlowKind::Who, SlowKind::Need, SlowKind::Pair, SlowKind::Minerals, SlowKind::Money],
    &[SlowKind::Ranges],
];

impl SlowKind {
    /// The kinds before this one in the waiting order.
    pub fn kinds_before(self) -> impl Iterator<Item = SlowKind> {
        WAITING_ORDER.into_iter().flatten().copied().take_while(move |kind| *kind != self)
    }
}

impl PageQuestion {
    /// The kind of a question sent at rest; none for all others.
    const fn slow_kind(&self) -> Option<SlowKind> {
        Some(match self {
            PageQuestion::Effects { .. } => SlowKind::Effects,
            PageQuestion::Since { .. } => SlowKind::Since,
            PageQuestion::Who { .. } => SlowKind::Who,
            PageQuestion::Need { .. } => SlowKind::Need,
            PageQuestion::Pair { .. } => SlowKind::Pair,
            PageQuestion::Minerals { .. } => SlowKind::Minerals,
            PageQuestion::Money { .. } => SlowKind::Money,
            PageQuestion::Ranges { .. } => SlowKind::Ranges,
            _ => return None,
        })
    }

    /// Waiting rank: the row of the waiting order, from 1; 0 for questions that do not wait. A higher rank gives way to
    /// a lower one.
    pub(crate) fn waits(&self) -> usize {
        let kind = self.slow_kind();
        let row = WAITING_ORDER.iter().position(|row| kind.is_some_and(|kind| row.contains(&kind)));
        row.map_or(0, |row| row + 1)
    }
}
