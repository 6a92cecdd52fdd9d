//! Part pictures: the picture of each way to build a part: every choice in the lists of a project has its own, one line
//! of a table.
//!
//! ```text
//! part system: mark and its numbers, …       a wall: its face on the left, a cut through it on the right, thicker where it is thicker
//! ```
//!
//! [`super::strokes`] explains the marks. Lines only, no letters and no colours: a picture is the same in every
//! language and takes the colour of the text next to it. Out of scope: the choice; the calculation of a system.

use crate::site::page::project::strokes::strokes;
use cairn_core::kind::BuildPart;

/// One line a picture: part and system, then the marks that draw it.
const TABLE: &str = "\
wall adobe_300: bond 1 2 28 28 7 14, grains 1 2 28 28 14, bond 33 2 10 28 7 10
wall cob_400: level 1 2 28 28 14, grains 1 2 28 28 7, frame 33 2 13 28, grains 33 2 13 28 7
wall rammed_300: level 1 2 28 28 7, level 33 2 10 28 7, frame 33 2 10 28
wall rammed_stabilised_300: level 1 2 28 28 4, frame 1 2 28 28, level 33 2 10 28 4, frame 33 2 10 28
wall cseb_140: bond 1 2 28 28 4 14, bond 33 2 5 28 4 5
wall cseb_220: bond 1 2 28 28 4 7, bond 33 2 8 28 4 8
wall issb_150: bond 1 2 28 28 7 14, upright 4 2 25 28 7, bond 33 2 5 28 7 5
wall wattle_daub_150: upright 1 2 28 28 7, level 1 2 28 28 7, grains 1 2 28 28 7, frame 33 2 5 28, ring 35 9 1, ring 35 23 1
wall bamboo_mat: slanted 1 2 28 28 4, level 1 2 28 28 4, frame 33 2 2 28
wall bahareque: upright 1 2 28 28 4, frame 33 2 6 28, ring 36 6 2, ring 36 16 2, ring 36 26 2
wall timber_board: level 1 2 28 28 5, frame 1 2 28 28, level 33 2 3 28 5, frame 33 2 3 28
wall timber_insulated: upright 1 2 28 28 14, frame 1 2 28 28, line 1 30 15 2, zigzag 33 2 9 28 7, frame 33 2 9 28
wall clt_insulated: upright 1 2 28 28 9, frame 1 2 28 28, upright 33 2 6 28 2, zigzag 39 2 6 28 7
wall block_150: bond 1 2 28 28 9 14, frame 33 2 5 28, level 33 2 5 28 9
wall block_150_reinforced: bond 1 2 28 28 9 14, upright 8 2 14 28 14, bond 33 2 5 28 9 5, line 35 1 35 31
wall block_200: bond 1 2 28 28 9 18, bond 33 2 8 28 9 8, frame 35 4 4 5, frame 35 13 4 5, frame 35 22 4 5
wall sandcrete_150: bond 1 2 28 28 9 14, grains 1 2 28 28 9, bond 33 2 5 28 9 5, ring 35 7 1, ring 35 25 1
wall sandcrete_solid_150: bond 1 2 28 28 9 14, grains 1 2 28 28 5, bond 33 2 5 28 9 5, grains 33 2 5 28 4
wall stone_cut_200: bond 1 2 28 28 14 20, line 1 9 12 9, bond 33 2 8 28 14 8
wall stone_mud_450: rubble 1 2 28 28, rubble 32 2 15 28
wall stone_cement_400: rubble 1 2 28 28, frame 1 2 28 28, rubble 33 2 13 28, frame 33 2 13 28
wall brick_110: bond 1 2 28 28 4 9, bond 33 2 4 28 4 4
wall brick_230: bond 1 2 28 28 4 9, upright 3 2 26 28 9, bond 33 2 8 28 4 4
wall brick_mud_350: bond 1 2 28 28 5 9, bond 33 2 12 28 5 4, line 32 2 32 30
wall ceramic_block_140: bond 1 2 28 28 7 9, level 1 2 28 28 2, bond 33 2 5 28 7 2
wall ceramic_300_insulated: bond 1 2 28 28 7 9, bond 33 2 8 28 7 2, zigzag 41 2 5 28 7
wall cavity_brick_block: bond 1 2 28 28 4 9, bond 33 2 4 28 4 4, zigzag 37 2 4 28 7, bond 42 2 4 28 9 4
wall aac_200: bond 1 2 28 28 9 28, frame 1 2 28 28, bond 33 2 8 28 9 8, ring 37 7 1, ring 37 16 1, ring 37 25 1
wall rc_150: frame 1 2 28 28, grains 1 2 28 28 9, frame 33 2 5 28, line 35 2 35 30
wall rc_200: frame 1 2 28 28, grains 1 2 28 28 6, frame 33 2 8 28, line 35 2 35 30, line 39 2 39 30
wall sheet_timber: upright 1 2 28 28 3, line 33 2 33 30, frame 35 4 4 4, frame 35 24 4 4
wall light_steel_board: upright 1 2 28 28 14, level 1 2 28 28 14, frame 1 2 28 28, frame 33 2 7 28, line 34 9 39 9, line 34 23 39 23
wall foam_panel_mortar: slanted 1 2 28 28 7, frame 1 2 28 28, frame 33 2 9 28, zigzag 35 2 5 28 4
wall straw_bale: bond 1 2 28 28 14 14, grains 1 2 28 28 4, frame 33 2 13 28, grains 33 2 13 28 4
foundation rubble_mud: line 0 8 48 8, rubble 14 8 20 22
foundation rubble_cement: line 0 8 48 8, rubble 14 8 20 22, frame 14 8 20 22
foundation strip_concrete: line 0 8 48 8, bond 18 2 12 20 5 6, frame 10 22 28 8, grains 10 22 28 8 5
foundation strip_brick: line 0 8 48 8, bond 20 2 8 12 3 4, bond 16 14 16 8 4 5, frame 10 22 28 8
foundation trench_fill: line 0 8 48 8, frame 14 12 20 19, grains 14 12 20 19 5, bond 18 2 12 10 5 6
foundation strip_insulated: line 0 8 48 8, frame 18 2 12 20, frame 10 22 28 8, zigzag 31 2 5 20 5
foundation posts: line 0 24 48 24, frame 6 2 4 22, frame 22 2 4 22, frame 38 2 4 22, frame 4 24 8 5, frame 20 24 8 5, frame 36 24 8 5
foundation pads: line 0 8 48 8, frame 8 2 5 20, frame 35 2 5 20, frame 2 22 17 8, frame 29 22 17 8
foundation raft_piles: frame 1 6 46 8, frame 6 14 4 17, frame 22 14 4 17, frame 38 14 4 17
ground earth: line 1 12 47 12, grains 1 12 46 16 6
ground earth_stabilised: frame 1 10 46 8, level 1 10 46 8 4, grains 1 20 46 10 6
ground screed_hardcore: frame 1 8 46 4, rubble 1 12 46 16
ground slab_100: frame 1 6 46 10, grains 1 6 46 10 5, rubble 1 16 46 12
ground slab_insulated: frame 1 4 46 9, grains 1 4 46 9 5, slanted 1 13 46 6 4, rubble 1 19 46 11
ground timber: level 1 8 46 3 3, upright 1 8 46 3 8, frame 5 11 4 8, frame 22 11 4 8, frame 39 11 4 8, line 0 24 48 24
frame none: frame 4 6 8 24, frame 36 6 8 24, line 2 30 46 30
frame bands_timber: frame 4 4 40 26, level 4 4 40 3 3, level 4 24 40 3 3, upright 8 4 32 3 8, upright 8 24 32 3 8
frame bands_concrete: frame 4 4 40 26, frame 4 4 40 5, frame 4 24 40 6, grains 4 24 40 6 5
frame confined: frame 4 2 40 28, frame 8 6 32 20, bond 8 6 32 20 5 8
frame rc_low: frame 4 16 40 4, upright 4 16 40 14 4, line 2 30 46 30
frame rc_mid: upright 8 2 32 28 16, upright 10 2 32 28 16, level 8 2 34 27 9
frame rc_high: frame 14 1 20 30, level 14 1 20 30 3, upright 14 1 20 30 10
frame timber_post: frame 6 8 4 22, frame 38 8 4 22, frame 4 4 40 4, line 10 16 18 8, line 38 16 30 8
frame bamboo: frame 6 4 3 26, frame 39 4 3 26, level 6 4 3 26 5, level 39 4 3 26 5, line 4 4 44 4, line 9 29 39 5
frame mass_timber: frame 4 2 7 28, frame 37 2 7 28, upright 4 2 7 28 2, upright 37 2 7 28 2, frame 11 2 26 7, level 11 2 26 7 2
frame steel_light: frame 4 3 40 27, upright 4 3 40 27 8, line 4 30 44 3, line 4 3 44 30
frame steel: line 6 2 16 2, line 11 2 11 30, line 6 30 16 30, line 32 2 42 2, line 37 2 37 30, line 32 30 42 30, line 11 8 37 8, line 11 14 37 14, upright 11 8 26 6 13
upper none: line 4 30 44 30, line 4 30 4 10, line 44 30 44 10, line 4 10 24 2, line 24 2 44 10
upper timber: frame 1 8 46 3, frame 4 11 4 12, frame 22 11 4 12, frame 40 11 4 12, line 1 23 47 23
upper bamboo: frame 1 7 46 5, grains 1 7 46 5 4, ring 6 15 3, ring 15 15 3, ring 24 15 3, ring 33 15 3, ring 42 15 3
upper rc_120: frame 1 12 46 8, line 3 18 45 18
upper rc_160: frame 1 10 46 12, line 3 20 45 20, line 3 12 45 12
upper rc_200: frame 1 8 46 16, line 3 22 45 22, line 3 10 45 10, grains 3 12 42 9 6
upper rib_block: frame 1 8 46 5, upright 8 13 32 11 16, upright 11 13 32 11 16, bond 11 13 13 11 11 6, bond 27 13 13 11 11 6
upper hollow_core: frame 1 9 46 14, ring 8 16 4, ring 19 16 4, ring 30 16 4, ring 41 16 4
upper filler_slab: frame 1 9 46 14, bond 6 16 10 7 3 5, bond 19 16 10 7 3 5, bond 32 16 10 7 3 5
upper jack_arch: line 1 8 47 8, line 1 22 9 14, line 9 14 16 14, line 16 14 24 22, line 24 22 32 14, line 32 14 39 14, line 39 14 47 22, line 21 24 27 24, line 24 8 24 24
upper clt: frame 1 8 46 15, level 1 8 46 15 3, upright 1 11 46 3 6, upright 1 17 46 3 6
roof thatch: line 2 28 24 3, line 24 3 46 28, line 2 28 46 28, grains 12 16 24 12 4, upright 4 28 40 3 4
roof sheet_timber: line 2 26 24 6, line 24 6 46 26, line 6 26 24 10, line 24 10 42 26, waves 2 28 44 3 4
roof sheet_steel: line 2 26 24 6, line 24 6 46 26, line 2 26 46 26, line 24 6 24 26, line 13 16 24 26, line 35 16 24 26, waves 2 28 44 3 4
roof sheet_bamboo: line 2 26 24 6, line 24 6 46 26, ring 10 23 2, ring 17 17 2, ring 24 12 2, ring 31 17 2, ring 38 23 2, waves 2 28 44 3 4
roof sheet_ceiling_insulated: line 2 22 24 3, line 24 3 46 22, frame 4 22 40 7, slanted 4 22 40 7 5, waves 2 30 44 2 4
roof clay_tile_timber: frame 4 4 40 24, bond 4 4 40 24 6 6, ring 7 28 2, ring 19 28 2, ring 31 28 2, ring 41 28 2
roof concrete_tile_timber: bond 4 4 40 24 8 10, line 2 30 46 30
roof fibre_cement_timber: line 2 26 24 6, line 24 6 46 26, line 2 26 46 26, upright 10 22 28 4 4, level 12 18 24 4 4, waves 2 28 44 3 8
roof tile_insulated: bond 4 2 40 14 5 6, slanted 4 18 40 8 5, frame 4 18 40 8, line 4 29 44 29
roof rc_120: frame 2 12 44 7, line 4 17 44 17, upright 6 19 36 12 36
roof rc_insulated: frame 2 14 44 8, slanted 2 7 44 7 5, grains 2 3 44 4 5, upright 6 22 36 9 36
roof filler_slab: frame 2 10 44 12, bond 6 16 9 6 3 4, bond 19 16 9 6 3 4, bond 32 16 9 6 3 4, upright 6 22 36 9 36
roof timber_insulated_flat: level 2 6 44 4 2, slanted 2 10 44 8 5, frame 4 10 4 10, frame 22 10 4 10, frame 40 10 4 10, upright 6 20 36 11 36
window shutter: frame 2 2 28 28, line 16 2 16 30, level 2 2 28 28 4
window single_wood: frame 2 2 28 28, frame 6 6 20 20, line 38 2 38 30, frame 35 2 6 4, frame 35 26 6 4
window single_steel: frame 2 2 28 28, line 16 2 16 30, line 2 16 30 16, line 38 2 38 30
window single_aluminium: frame 2 2 28 28, line 14 2 14 30, line 18 2 18 30, line 38 2 38 30, line 35 2 41 2, line 35 30 41 30
window double_wood: frame 2 2 28 28, frame 6 6 20 20, line 36 2 36 30, line 40 2 40 30, frame 34 2 8 4, frame 34 26 8 4
window double_plastic: frame 2 2 28 28, frame 7 7 18 18, frame 4 4 24 24, line 36 2 36 30, line 40 2 40 30
window triple_wood: frame 2 2 28 28, frame 6 6 20 20, line 35 2 35 30, line 39 2 39 30, line 43 2 43 30, frame 33 2 12 4, frame 33 26 12 4
finish none: frame 4 4 40 26, bond 4 4 40 26 9 14
finish basic: frame 4 4 40 26, bond 24 4 20 26 9 14
finish standard: frame 4 4 40 26, bond 4 21 40 9 9 9, frame 20 10 9 11
finish full: frame 4 4 40 26, bond 4 21 40 9 4 9, frame 30 8 9 13, level 8 8 16 9 3, upright 8 8 16 9 4
service none: frame 10 4 28 26, line 10 30 38 4
service basic: ring 24 9 6, line 24 15 24 22, line 18 22 30 22, line 4 30 44 30
service full: ring 12 9 6, line 12 15 12 22, line 28 8 40 8, line 40 8 40 16, frame 30 18 14 10, line 4 30 46 30
service plant: frame 3 5 20 22, ring 13 16 7, upright 28 5 16 22 4, line 28 5 44 5, line 28 27 44 27, line 23 10 28 10
";

/// The lines of the picture of a system of a part, as an SVG path; `None` if it is no choice.
pub(super) fn path(part: BuildPart, system: &str) -> Option<String> {
    // Inner walls are built like outer walls.
    let part = if part == BuildPart::InnerWall { BuildPart::Wall } else { part };
    let named = [part.id(), " ", system, ": "].concat();
    let marks = TABLE.lines().find_map(|line| line.strip_prefix(&named))?;
    let mut path = String::new();
    for mark in marks.split(", ") {
        strokes(&mut path, mark);
    }
    Some(path)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    const SYSTEMS: &str = include_str!("../../../../static/evidence/project_system.csv");
    /// Width and height of a picture.
    const SIZE: [i32; 2] = [48, 32];

    /// Part and name of every system that can be chosen.
    fn systems() -> Vec<(BuildPart, &'static str)> {
        let row = |line: &'static str| {
            let mut cells = line.split(',');
            let (part, system) = (cells.next()?, cells.next()?);
            let part = BuildPart::CHOSEN.into_iter().find(|own| own.id() == part)?;
            Some((part, system))
        };
        let mut all: Vec<_> = SYSTEMS.lines().skip(1).filter_map(row).collect();
        all.dedup();
        all
    }

    #[test]
    fn every_choice_has_a_drawing_of_its_own() {
        let mut drawn = BTreeMap::new();
        for (part, system) in systems() {
            let path = path(part, system).unwrap_or_else(|| panic!("{} {system} has no drawing", part.id()));
            if let Some((other, of)) = drawn.insert(path, (part, system)) {
                panic!("{} {system} is drawn as {} {of}", part.id(), other.id());
            }
        }
        assert_eq!(TABLE.lines().count(), drawn.len(), "a drawing of no choice");
        assert_eq!(path(BuildPart::InnerWall, "brick_110"), path(BuildPart::Wall, "brick_110"));
        assert_eq!(path(BuildPart::Wall, "straw"), None);
    }

    #[test]
    fn every_mark_draws_something_within_the_picture() {
        for line in TABLE.lines() {
            let (_, marks) = line.split_once(": ").unwrap();
            for mark in marks.split(", ") {
                let mut path = String::new();
                strokes(&mut path, mark);
                assert!(!path.is_empty(), "{line}: {mark} draws nothing");
                let mut numbers = mark.split(' ').skip(1).map(|number| number.parse::<i32>().unwrap());
                let mut next = || numbers.next().unwrap();
                let [x, y] = [next(), next()];
                let [right, foot] = match mark.split(' ').next().unwrap() {
                    "line" => [x.max(next()), y.max(next())],
                    "ring" => {
                        let radius = next();
                        assert!(x >= radius && y >= radius, "{line}: {mark}");
                        [x + radius, y + radius]
                    }
                    _ => [x + next(), y + next()],
                };
                assert!(x >= 0 && y >= 0 && right <= SIZE[0] && foot <= SIZE[1], "{line}: {mark}");
            }
        }
    }
}
