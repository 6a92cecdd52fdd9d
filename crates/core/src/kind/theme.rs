//! Themes: levers that move together in the simple view.
//!
//! The page shows the lead lever of a theme; the others move with it. The order is the UN's own: avoid,
//! shift, improve, then clean power, the need for homes, and batteries, each set apart.

use crate::kind::{LEVERS, Lever, LeverGroup};

crate::closed! {
    /// The common effect of several levers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Theme {
        /// Use space better.
        Space;
        /// Shared mobility.
        Mobility;
        /// Longer lifetimes.
        Lifetimes;
        /// Less by design.
        Design;
        /// Reuse.
        Reuse;
        /// Recover and recycle.
        Recycling;
        /// Timber and bio-based.
        Timber;
        /// Decarbonised materials.
        Materials;
        /// Efficient buildings.
        Buildings;
        /// Clean vehicles.
        Vehicles;
        /// Waste kept safe.
        Waste;
        /// Clean power.
        Power;
        /// Homes for all.
        Need;
        /// Batteries and magnets.
        Batteries;
    }
}

impl Theme {
    /// Its levers; the first is the lead.
    pub const fn levers(self) -> &'static [Lever] {
        const TABLE: &[Lever; Lever::COUNT] = &BY_THEME;
        let (mut first, mut many, mut at) = (0, 0, 0);
        while at < Lever::COUNT {
            first += ((LEVERS[at].theme as usize) < self as usize) as usize;
            many += (LEVERS[at].theme as usize == self as usize) as usize;
            at += 1;
        }
        TABLE.split_at(first).1.split_at(many).0
    }

    /// The group of the theme.
    pub const fn group(self) -> LeverGroup {
        match self {
            Theme::Space | Theme::Mobility | Theme::Lifetimes | Theme::Design | Theme::Reuse | Theme::Recycling => LeverGroup::Avoid,
            Theme::Timber => LeverGroup::Shift,
            Theme::Materials | Theme::Buildings | Theme::Vehicles | Theme::Waste => LeverGroup::Improve,
            Theme::Power => LeverGroup::Apart,
            Theme::Need => LeverGroup::Need,
            Theme::Batteries => LeverGroup::Minerals,
        }
    }
}

/// Levers sorted by theme, then by page order.
const BY_THEME: [Lever; Lever::COUNT] = {
    let (mut all, mut filled, mut theme) = ([LEVERS[0].lever; Lever::COUNT], 0, 0);
    while theme < Theme::ALL.len() {
        let mut at = 0;
        while at < Lever::COUNT {
            if LEVERS[at].theme as usize == theme {
                all[filled] = LEVERS[at].lever;
                filled += 1;
            }
            at += 1;
        }
        theme += 1;
    }
    assert!(filled == Lever::COUNT, "every theme is in the list of themes");
    all
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lever_stands_in_its_theme_alone() {
        for lever in Lever::ALL {
            let themes: Vec<Theme> = Theme::ALL.into_iter().filter(|theme| theme.levers().contains(&lever)).collect();
            assert_eq!(themes, [lever.theme()], "{}", lever.id());
        }
    }

    #[test]
    fn themes_stand_in_the_order_of_groups() {
        assert!(Theme::ALL.windows(2).all(|pair| pair[0].group() <= pair[1].group()));
    }
}
