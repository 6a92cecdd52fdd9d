//! Letters: capitals, digits and the per cent sign as pen strokes, for pictures without a font.
//!
//! ```text
//! a letter    width and strokes on a grid 6 high: M x y lifts the pen to a point, L x y draws to one,
//!             Q x y x y bends towards the first and ends at the second
//! ```
//!
//! Drawn by hand for Cairn. Out of scope: the text.

use tiny_skia::{Path, PathBuilder};

/// Height of the grid.
const HEIGHT: f32 = 6.0;
/// Space between letters.
const GAP: f32 = 1.7;

/// Width and strokes of a letter. None if it is not drawn here.
const fn strokes(letter: char) -> Option<(f32, &'static str)> {
    Some(match letter {
        '0' => (4.0, "M 0 2 Q 0 0 2 0 Q 4 0 4 2 L 4 4 Q 4 6 2 6 Q 0 6 0 4 L 0 2"),
        '1' => (2.2, "M 0.4 1.3 L 2 0 L 2 6"),
        '2' => (4.0, "M 0 1.9 Q 0 0 2 0 Q 4 0 4 1.8 Q 4 3 2.8 3.8 L 0 6 L 4 6"),
        '3' => (
            4.0,
            "M 0.1 0.9 Q 0.7 0 2 0 Q 3.8 0 3.8 1.45 Q 3.8 2.8 1.8 2.8 Q 4 2.8 4 4.4 Q 4 6 2 6 Q 0.5 6 0 5",
        ),
        '4' => (4.0, "M 3 6 L 3 0 L 0 4.2 L 4 4.2"),
        '5' => (4.0, "M 3.7 0 L 0.5 0 L 0.3 2.8 Q 1 2.2 2 2.2 Q 4 2.2 4 4.1 Q 4 6 2 6 Q 0.6 6 0 5.1"),
        '6' => (4.0, "M 3.4 0 Q 0 2 0 4.1 Q 0 6 2 6 Q 4 6 4 4.1 Q 4 2.3 2 2.3 Q 0.4 2.3 0 3.9"),
        '7' => (4.0, "M 0 0 L 4 0 L 1.4 6"),
        '8' => (
            4.0,
            "M 2 2.8 Q 0.3 2.8 0.3 1.4 Q 0.3 0 2 0 Q 3.7 0 3.7 1.4 Q 3.7 2.8 2 2.8 Q 0 2.8 0 4.4 Q 0 6 2 6 Q 4 6 4 4.4 Q 4 2.8 2 2.8",
        ),
        '9' => (4.0, "M 0.6 6 Q 4 4 4 1.9 Q 4 0 2 0 Q 0 0 0 1.9 Q 0 3.7 2 3.7 Q 3.6 3.7 4 2.1"),
        '.' => (0.0, "M 0 6 L 0 6.01"),
        '%' => (
            5.8,
            "M 4.6 0 L 1.2 6 M 1 0 Q 2 0 2 1.2 Q 2 2.4 1 2.4 Q 0 2.4 0 1.2 Q 0 0 1 0 M 4.8 3.6 Q 5.8 3.6 5.8 4.8 Q 5.8 6 4.8 6 Q 3.8 6 3.8 4.8 Q 3.8 3.6 4.8 3.6",
        ),
        'A' => (4.0, "M 0 6 L 2 0 L 4 6 M 0.7 4 L 3.3 4"),
        'B' => (
            4.0,
            "M 0 6 L 0 0 L 2 0 Q 3.6 0 3.6 1.45 Q 3.6 2.9 2 2.9 L 0 2.9 M 2 2.9 Q 4 2.9 4 4.45 Q 4 6 2 6 L 0 6",
        ),
        'C' => (4.0, "M 4 1.3 Q 3.4 0 2 0 Q 0 0 0 2.2 L 0 3.8 Q 0 6 2 6 Q 3.4 6 4 4.7"),
        'D' => (4.0, "M 0 0 L 1.6 0 Q 4 0 4 2.4 L 4 3.6 Q 4 6 1.6 6 L 0 6 L 0 0"),
        'E' => (3.8, "M 3.8 0 L 0 0 L 0 6 L 3.8 6 M 0 2.9 L 3.2 2.9"),
        'F' => (3.8, "M 3.8 0 L 0 0 L 0 6 M 0 2.9 L 3.2 2.9"),
        'G' => (4.0, "M 4 1.3 Q 3.4 0 2 0 Q 0 0 0 2.2 L 0 3.8 Q 0 6 2 6 Q 4 6 4 4 L 4 3.3 L 2.2 3.3"),
        'H' => (4.0, "M 0 0 L 0 6 M 4 0 L 4 6 M 0 2.9 L 4 2.9"),
        'I' => (0.0, "M 0 0 L 0 6"),
        'J' => (3.0, "M 3 0 L 3 4.2 Q 3 6 1.5 6 Q 0.2 6 0 4.8"),
        'K' => (4.0, "M 0 0 L 0 6 M 3.9 0 L 0 3.7 M 1.3 2.6 L 4 6"),
        'L' => (3.6, "M 0 0 L 0 6 L 3.6 6"),
        'M' => (4.8, "M 0 6 L 0 0 L 2.4 4 L 4.8 0 L 4.8 6"),
        'N' => (4.0, "M 0 6 L 0 0 L 4 6 L 4 0"),
        'O' => (
            4.2,
            "M 0 2.2 Q 0 0 2.1 0 Q 4.2 0 4.2 2.2 L 4.2 3.8 Q 4.2 6 2.1 6 Q 0 6 0 3.8 L 0 2.2",
        ),
        'P' => (4.0, "M 0 6 L 0 0 L 2.1 0 Q 4 0 4 1.65 Q 4 3.3 2.1 3.3 L 0 3.3"),
        'Q' => (
            4.2,
            "M 0 2.2 Q 0 0 2.1 0 Q 4.2 0 4.2 2.2 L 4.2 3.8 Q 4.2 6 2.1 6 Q 0 6 0 3.8 L 0 2.2 M 2.6 4.4 L 4.3 6.3",
        ),
        'R' => (4.0, "M 0 6 L 0 0 L 2.1 0 Q 4 0 4 1.65 Q 4 3.3 2.1 3.3 L 0 3.3 M 1.9 3.3 L 4 6"),
        'S' => (
            4.0,
            "M 3.8 1 Q 3.2 0 2 0 Q 0.2 0 0.2 1.5 Q 0.2 2.6 2 2.9 Q 4 3.2 4 4.5 Q 4 6 2 6 Q 0.6 6 0 4.9",
        ),
        'T' => (4.0, "M 0 0 L 4 0 M 2 0 L 2 6"),
        'U' => (4.0, "M 0 0 L 0 3.9 Q 0 6 2 6 Q 4 6 4 3.9 L 4 0"),
        'V' => (4.0, "M 0 0 L 2 6 L 4 0"),
        'W' => (5.6, "M 0 0 L 1.3 6 L 2.8 1.4 L 4.3 6 L 5.6 0"),
        'X' => (4.0, "M 0 0 L 4 6 M 4 0 L 0 6"),
        'Y' => (4.0, "M 0 0 L 2 3 L 4 0 M 2 3 L 2 6"),
        'Z' => (4.0, "M 0 0 L 4 0 L 0 6 L 4 6"),
        _ => return None,
    })
}

/// Width of a text at a letter height. Unknown letters are skipped.
pub(crate) fn width(text: &str, height: f32) -> f32 {
    let wide: f32 = text.chars().filter_map(strokes).map(|(wide, _)| wide + GAP).sum();
    (wide - GAP).max(0.0) * height / HEIGHT
}

/// Strokes of a text; the point is its upper left corner. None if it contains no known letter.
pub(crate) fn written(text: &str, [x, y]: [f32; 2], height: f32) -> Option<Path> {
    let scale = height / HEIGHT;
    let mut path = PathBuilder::new();
    let mut along = x;
    for (wide, strokes) in text.chars().filter_map(strokes) {
        let mut words = strokes.split(' ');
        while let Some(command) = words.next() {
            let mut next = || words.next().and_then(|word| word.parse::<f32>().ok()).map(|number| number * scale);
            let mut point = || Some((along + next()?, y + next()?));
            let first = point()?;
            match command {
                "M" => path.move_to(first.0, first.1),
                "L" => path.line_to(first.0, first.1),
                _ => {
                    let end = point()?;
                    path.quad_to(first.0, first.1, end.0, end.1);
                }
            }
        }
        along += (wide + GAP) * scale;
    }
    path.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_an_id_and_of_a_share_can_be_written() {
        for letter in ('A'..='Z').chain('0'..='9').chain(['%', '.']) {
            let path = written(&letter.to_string(), [0.0, 0.0], 60.0).unwrap();
            let (seen, wide) = (path.bounds(), width(&letter.to_string(), 60.0));
            assert!(
                seen.right() <= wide + 2.0 && seen.left() >= 0.0 && seen.bottom() <= 63.5,
                "{letter}"
            );
        }
        assert!(written("ж", [0.0, 0.0], 60.0).is_none());
    }
}
