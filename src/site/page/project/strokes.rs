//! Strokes: the marks that pictures consist of, as lines of a path.
//!
//! ```text
//! line x y x y     ring x y radius     frame x y width height      all others in a frame, then:
//! level, upright, slanted apart        bond height of a course, length of a piece      zigzag, waves length of a step
//! grains apart: short strokes          rubble: stones as they were found
//! ```
//!
//! A picture is 48 wide and 32 high, and all its coordinates are whole numbers. Out of scope: the content of pictures.

/// Adds the strokes of a mark to an SVG path; an unknown mark adds nothing.
pub(super) fn strokes(path: &mut String, mark: &str) {
    let mut parts = mark.split(' ');
    let name = parts.next().unwrap_or_default();
    let numbers: Vec<i32> = parts.filter_map(|number| number.parse().ok()).collect();
    match (name, numbers.as_slice()) {
        ("line", &[from_x, from_y, to_x, to_y]) => line(path, [from_x, from_y], [to_x, to_y]),
        ("ring", &[x, y, radius]) => ring(path, [x, y], radius),
        ("frame", &[x, y, wide, high]) => frame(path, [x, y, wide, high]),
        ("rubble", &[x, y, wide, high]) => rubble(path, [x, y, wide, high]),
        ("bond", &[x, y, wide, high, course, piece]) => bond(path, [x, y, wide, high], [course, piece]),
        (_, &[x, y, wide, high, apart]) if apart > 0 => repeated(path, name, [x, y, wide, high], apart),
        _ => {}
    }
}

/// Appends letters and numbers of a path.
fn write(path: &mut String, parts: &[(&str, i32)]) {
    for (letter, number) in parts {
        path.push_str(letter);
        path.push_str(&number.to_string());
    }
}

fn line(path: &mut String, [from_x, from_y]: [i32; 2], [to_x, to_y]: [i32; 2]) {
    write(path, &[("M", from_x), (" ", from_y), ("L", to_x), (" ", to_y)]);
}

fn ring(path: &mut String, [x, y]: [i32; 2], radius: i32) {
    write(path, &[("M", x - radius), (" ", y)]);
    for way in [2 * radius, -2 * radius] {
        write(path, &[("a", radius), (" ", radius)]);
        write(path, &[(" 0 1 0 ", way), (" ", 0)]);
    }
}

fn frame(path: &mut String, [x, y, wide, high]: [i32; 4]) {
    write(path, &[("M", x), (" ", y), ("h", wide), ("v", high), ("h", -wide)]);
    path.push('z');
}

/// Lines within a frame, with the given distance or length.
fn repeated(path: &mut String, name: &str, [x, y, wide, high]: [i32; 4], apart: i32) {
    let step = apart.unsigned_abs() as usize;
    let mut back = false;
    match name {
        "level" => (0..=high)
            .step_by(step)
            .for_each(|down| line(path, [x, y + down], [x + wide, y + down])),
        "upright" => (0..=wide)
            .step_by(step)
            .for_each(|along| line(path, [x + along, y], [x + along, y + high])),
        "slanted" => (0..=wide - apart)
            .step_by(step)
            .for_each(|along| line(path, [x + along, y + high], [x + along + apart, y])),
        "zigzag" => {
            for down in (0..high).step_by(step) {
                let [from, to] = if back { [x + wide, x] } else { [x, x + wide] };
                line(path, [from, y + down], [to, y + (down + apart).min(high)]);
                back = !back;
            }
        }
        "waves" => {
            for along in (0..wide).step_by(step) {
                let [from, to] = if back { [y, y + high] } else { [y + high, y] };
                line(path, [x + along, from], [x + (along + apart).min(wide), to]);
                back = !back;
            }
        }
        "grains" => {
            for down in (2..high - 1).step_by(step) {
                let shift = if back { 2 + apart / 2 } else { 2 };
                for along in (shift..wide - 2).step_by(step) {
                    line(path, [x + along, y + down], [x + along + 1, y + down + 1]);
                }
                back = !back;
            }
        }
        _ => {}
    }
}

/// Courses of pieces, each offset against the joints of the one below.
fn bond(path: &mut String, [x, y, wide, high]: [i32; 4], [course, piece]: [i32; 2]) {
    frame(path, [x, y, wide, high]);
    let [course_step, piece_step] = [course, piece].map(|step| step.unsigned_abs().max(1) as usize);
    for (row, down) in (0..high).step_by(course_step).enumerate() {
        line(path, [x, y + down], [x + wide, y + down]);
        let shift = if row % 2 == 0 { 0 } else { piece / 2 };
        let foot = (down + course).min(high);
        for along in (shift..=wide).step_by(piece_step) {
            line(path, [x + along, y + down], [x + along, y + foot]);
        }
    }
}

/// Uneven rows, with joints that lean alternately.
fn rubble(path: &mut String, [x, y, wide, high]: [i32; 4]) {
    let half = wide / 2;
    let (mut down, mut row) = (0, 0);
    while down < high {
        let foot = (down + 5 + row % 2).min(high);
        let bend = (down + 1).min(high);
        line(path, [x, y + down], [x + half, y + bend]);
        line(path, [x + half, y + bend], [x + wide, y + down]);
        for along in ((row % 3) * 2 + 3..wide - 1).step_by(7) {
            line(path, [x + along, y + down], [x + along + 1 - 2 * (row % 2), y + foot]);
        }
        down = foot;
        row += 1;
    }
    line(path, [x, y + high], [x + wide, y + high]);
}
