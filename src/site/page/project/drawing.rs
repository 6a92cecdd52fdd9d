//! Drawing: a small picture of how a wall, a roof or a frame is built, drawn by code: courses, blocks, rubble, poles, boards, tiles.
//!
//! It repeats what the list beside it says, so that screen readers pass it over. Does not know: what is chosen.

use yew::prelude::*;

use crate::kind::BuildPart;

/// Width and height of a picture, in its own units.
const SIZE: [i32; 2] = [48, 32];

/// How something is built, as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    /// Courses of a height, of pieces of a length.
    Courses(i32, i32),
    /// Layers that were rammed or piled.
    Layers,
    /// Stones as they were found.
    Rubble,
    /// A woven mat.
    Weave,
    /// Poles with earth or mortar between.
    Poles,
    /// Boards over each other.
    Boards,
    /// Studs with braces.
    Studs,
    /// One piece.
    Cast,
    /// Sheet with waves.
    Sheet,
    /// Straw.
    Straw,
    /// A pitched roof with lines down its slope, at a distance.
    Pitched(i32),
    /// A flat roof.
    Flat,
    /// Bands around walls that carry.
    Bands,
    /// Posts and beams.
    Frame,
    /// Walls alone.
    Walls,
}

/// How a system is drawn; parts without a picture have none.
fn look(part: BuildPart, id: &str) -> Option<Look> {
    let is = |starts: &[&str]| starts.iter().any(|start| id.starts_with(start));
    match part {
        BuildPart::Wall | BuildPart::InnerWall => Some(if is(&["rammed", "cob"]) {
            Look::Layers
        } else if is(&["stone_mud", "stone_cement"]) {
            Look::Rubble
        } else if is(&["bamboo_mat"]) {
            Look::Weave
        } else if is(&["wattle", "bahareque"]) {
            Look::Poles
        } else if is(&["timber_board"]) {
            Look::Boards
        } else if is(&["timber_insulated", "light_steel"]) {
            Look::Studs
        } else if is(&["rc_", "foam", "clt"]) {
            Look::Cast
        } else if is(&["sheet"]) {
            Look::Sheet
        } else if is(&["straw"]) {
            Look::Straw
        } else if is(&["brick", "cavity"]) {
            Look::Courses(4, 8)
        } else if is(&["adobe", "cseb", "issb", "ceramic"]) {
            Look::Courses(6, 12)
        } else {
            Look::Courses(8, 16)
        }),
        BuildPart::Roof => Some(if is(&["rc_", "filler", "timber_insulated_flat"]) {
            Look::Flat
        } else if is(&["thatch"]) {
            Look::Pitched(2)
        } else if is(&["clay_tile", "concrete_tile", "tile"]) {
            Look::Pitched(4)
        } else {
            Look::Pitched(8)
        }),
        BuildPart::Frame => Some(if is(&["none"]) {
            Look::Walls
        } else if is(&["bands", "confined"]) {
            Look::Bands
        } else {
            Look::Frame
        }),
        BuildPart::Foundation
        | BuildPart::Ground
        | BuildPart::Upper
        | BuildPart::Window
        | BuildPart::Door
        | BuildPart::Finish
        | BuildPart::Service => None,
    }
}

/// A line of a path.
fn line(path: &mut String, [from_x, from_y]: [i32; 2], [to_x, to_y]: [i32; 2]) {
    for (letter, at) in [("M", from_x), (" ", from_y), ("L", to_x), (" ", to_y)] {
        path.push_str(letter);
        path.push_str(&at.to_string());
    }
}

/// The lines of a picture.
fn lines(look: Look) -> String {
    let [wide, high] = SIZE;
    let mut path = String::new();
    let mut draw = |from: [i32; 2], to: [i32; 2]| line(&mut path, from, to);
    match look {
        Look::Courses(course, piece) => {
            for (row, y) in (0..=high).step_by(course as usize).enumerate() {
                draw([0, y], [wide, y]);
                let shift = if row % 2 == 0 { 0 } else { piece / 2 };
                for x in (shift..=wide).step_by(piece as usize).filter(|_| y < high) {
                    draw([x, y], [x, (y + course).min(high)]);
                }
            }
        }
        Look::Layers => {
            for y in (4..high).step_by(6) {
                draw([0, y], [wide / 3, y + 1]);
                draw([wide / 3, y + 1], [2 * wide / 3, y - 1]);
                draw([2 * wide / 3, y - 1], [wide, y]);
            }
        }
        Look::Rubble => {
            let corners = [[0, 9], [11, 12], [23, 8], [36, 12], [48, 9]];
            for pair in corners.windows(2) {
                for down in [0, 11] {
                    draw([pair[0][0], pair[0][1] + down], [pair[1][0], pair[1][1] + down]);
                }
            }
            for (x, y) in [(11, 12), (36, 12), (23, 19)] {
                draw([x, y], [x - 2, y + 10]);
            }
            for (x, y) in [(18, 0), (31, 0), (6, 20), (42, 20)] {
                draw([x, y], [x + 3, y + 10]);
            }
        }
        Look::Weave => {
            for row in 0..4 {
                for piece in 0..6 {
                    let (x, y) = (piece * 8, row * 8);
                    if (row + piece) % 2 == 0 {
                        draw([x, y + 2], [x + 8, y + 2]);
                        draw([x, y + 6], [x + 8, y + 6]);
                    } else {
                        draw([x + 2, y], [x + 2, y + 8]);
                        draw([x + 6, y], [x + 6, y + 8]);
                    }
                }
            }
        }
        Look::Poles => {
            for x in (4..wide).step_by(8) {
                draw([x, 0], [x, high]);
                draw([x + 2, 0], [x + 2, high]);
            }
            draw([0, 10], [wide, 10]);
            draw([0, 22], [wide, 22]);
        }
        Look::Boards => {
            for y in (0..=high).step_by(5) {
                draw([0, y], [wide, y]);
            }
        }
        Look::Studs => {
            for x in (1..wide).step_by(15) {
                draw([x, 0], [x, high]);
                draw([x + 2, 0], [x + 2, high]);
            }
            draw([3, high], [16, 0]);
            draw([33, 0], [46, high]);
        }
        Look::Cast => {
            for (x, y) in [(8, 7), (22, 12), (38, 6), (14, 22), (30, 25), (42, 18)] {
                draw([x, y], [x + 2, y + 1]);
            }
            draw([0, 16], [4, 16]);
            draw([wide - 4, 16], [wide, 16]);
        }
        Look::Sheet => {
            for x in (2..wide).step_by(4) {
                draw([x, 0], [x, high]);
            }
        }
        Look::Straw => {
            for row in 0..5 {
                for piece in 0..6 {
                    let (x, y) = (piece * 8 + (row % 2) * 4, row * 6 + 3);
                    draw([x, y], [x + 5, y + 2 - (piece % 3)]);
                }
            }
        }
        Look::Pitched(apart) => {
            draw([2, 26], [14, 6]);
            draw([14, 6], [34, 6]);
            draw([34, 6], [46, 26]);
            draw([46, 26], [2, 26]);
            for step in (apart..20).step_by(apart as usize) {
                draw([14 + step, 6], [2 + step * 44 / 20, 26]);
            }
            if apart == 4 {
                draw([8, 16], [40, 16]);
            }
        }
        Look::Flat => {
            for y in [10, 16] {
                draw([2, y], [46, y]);
            }
            draw([2, 10], [2, 16]);
            draw([46, 10], [46, 16]);
            draw([6, 16], [6, high]);
            draw([42, 16], [42, high]);
        }
        Look::Bands => {
            for y in [4, 7, 25, 28] {
                draw([2, y], [46, y]);
            }
            for x in [2, 5, 43, 46] {
                draw([x, 4], [x, 28]);
            }
        }
        Look::Frame => {
            for x in [4, 7, 23, 26, 42, 45] {
                draw([x, 4], [x, 30]);
            }
            for y in [4, 7, 17, 20] {
                draw([4, y], [45, y]);
            }
        }
        Look::Walls => {
            for x in [4, 12, 36, 44] {
                draw([x, 6], [x, 30]);
            }
            draw([4, 6], [12, 6]);
            draw([36, 6], [44, 6]);
        }
    }
    path
}

/// The picture of a system of a part.
pub(super) fn drawing(part: BuildPart, id: Option<&str>) -> Html {
    let Some(look) = id.and_then(|id| look(part, id)) else {
        return Html::default();
    };
    html! { <svg class="built" viewBox="0 0 48 32" aria-hidden="true"><path d={lines(look)} /></svg> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_picture_lies_within_its_frame() {
        let ids = [
            "adobe_300",
            "rammed_300",
            "stone_mud_450",
            "bamboo_mat",
            "bahareque",
            "timber_board",
            "timber_insulated",
        ];
        let more = [
            "rc_150",
            "sheet_timber",
            "straw_bale",
            "brick_230",
            "block_150",
            "thatch",
            "clay_tile_timber",
            "none",
            "confined",
        ];
        for part in [BuildPart::Wall, BuildPart::Roof, BuildPart::Frame] {
            for id in ids.iter().chain(&more) {
                let path = lines(look(part, id).unwrap());
                let numbers = path.split(['M', 'L', ' ']).filter(|text| !text.is_empty());
                for (place, number) in numbers.enumerate() {
                    let number: i32 = number.parse().unwrap();
                    let most = SIZE[place % 2];
                    assert!((-2..=most + 4).contains(&number), "{part:?} {id}: {number}");
                }
            }
        }
        assert!(look(BuildPart::Window, "shutter").is_none());
    }
}
