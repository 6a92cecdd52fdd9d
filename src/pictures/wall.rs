//! Wall: the plans of a class as files: a table for a spreadsheet, and a self-contained drawing.
//!
//! Out of scope: the collection of codes; the destination of the file.

use crate::draw::wall::{FIELD, Wall, WallDot};
use crate::draw::wording::{FigureNumberFormat, broken};
use crate::pictures::caption::Caption;
use crate::pictures::colours::colour;
use crate::pictures::lines::head;
use crate::pictures::picture::{INK, LIST, MUTED_COLOUR, PLOT, Picture, RULE, SIZE, STRONG, SvgDrawing, framed, stroke, style, tenths};
use cairn_analysis::export::sheet::{self, SpreadsheetCell};
use cairn_analysis::figure::Tone;
use cairn_analysis::findings::class::ClassView;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::code::{ClassPlan, THEMES};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Labels in the files of a wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallLabels {
    pub title: String,
    pub code: String,
    /// Number of times a plan was chosen.
    pub times: String,
    /// The horizontal and the vertical result, as changes.
    pub axes: [String; 2],
    /// Meaning of a dot, of the cross and of the central plan.
    pub dot: String,
    /// The reference, with no lever moved.
    pub reference: String,
    /// The central plan.
    pub median: String,
}

/// The name of a result in the year in which plans are compared.
pub fn result(words: &Words, headline: Headline, year: Year) -> String {
    let [year, from, to] = [year, Year::LEVERS, Year::LAST].map(|year| words.year(year));
    words.fill(names::headline(headline)[0], &[("year", &year), ("from", &from), ("to", &to)])
}

/// One line for each plan with every digit, the reference first; `exact` writes a number so that it parses back to the same value.
pub fn columns(
    words: &Words,
    named: &WallLabels,
    (view, plans): (Option<&ClassView>, &[(ClassPlan, usize)]),
    caption: &Caption,
    exact: impl Fn(f64) -> String,
) -> String {
    let text = |text: &str| SpreadsheetCell::Text(bare(text));
    let mut rows = head(words, &named.title, None, caption);
    let reference = view.and_then(|view| view.reference.as_ref());
    let unit = |at: usize| reference.map_or("", |numbers| numbers[at].0.symbol());
    let mut heads = vec![text(&named.code), text(words.say(Key::FilePlace)), text(&named.times)];
    heads.extend(THEMES.map(|theme| text(words.say(names::theme(theme)))));
    for (at, headline) in Headline::FIRST.into_iter().enumerate() {
        heads.push(text(
            &[
                &result(words, headline, cairn_analysis::findings::class::COMPARED_YEAR),
                ", ",
                unit(at),
            ]
            .concat(),
        ));
    }
    rows.push(heads);
    if let (Some(view), Some(numbers)) = (view, reference) {
        let mut row = vec![text(&named.reference), text(words.place(view.place)), text("")];
        row.extend(THEMES.map(|_| SpreadsheetCell::Number(0.0)));
        row.extend(numbers.iter().map(|(_, value)| SpreadsheetCell::Number(*value)));
        rows.push(row);
    }
    for (plan, times) in plans {
        let mut row = vec![
            text(&plan.code().unwrap_or_default()),
            text(words.place(plan.place)),
            SpreadsheetCell::Number(*times as f64),
        ];
        row.extend(plan.levels.map(|level| SpreadsheetCell::Number(f64::from(level))));
        let known = view
            .filter(|view| view.place == plan.place)
            .and_then(|view| view.result(&plan.levels));
        row.extend((0..Headline::FIRST.len()).map(|at| known.map_or_else(|| text(""), |numbers| SpreadsheetCell::Number(numbers[at].1))));
        rows.push(row);
    }
    sheet::write(words.language(), &rows, exact)
}

/// The wall as one drawing; shifts increase to the right and upwards in every language.
pub fn draw(words: &Words, named: &WallLabels, wall: &Wall, caption: &Caption) -> Picture {
    framed(words, [&named.title, &named.axes[1]], caption, |sheet| {
        let left = sheet.left();
        let scale = [SIZE.0 / FIELD[0], SIZE.1 / FIELD[1]];
        let place = |at: [f64; 2]| [left + at[0] * scale[0], PLOT.1 + at[1] * scale[1]];
        axes(sheet, words, wall, left);
        for spot in &wall.spots {
            dot(sheet, place(spot.at), spot, Tone::In);
        }
        let [x, y] = place(wall.reference);
        sheet.path(&cross(x, y), &stroke(INK, 4, ""));
        if let Some(central) = &wall.central {
            dot(sheet, place(central.at), central, Tone::Guess);
        }
        let foot = PLOT.1 + SIZE.1 + 50.0;
        let ltr = style(15, MUTED_COLOUR, false);
        sheet.set(left + SIZE.0 / 2.0, foot, "middle", &ltr, &named.axes[0]);
        let mut down = PLOT.1 + 14.0;
        for (tone, name) in [
            (Some(Tone::In), &named.dot),
            (None, &named.reference),
            (Some(Tone::Guess), &named.median),
        ] {
            sheet.swatch_dot(down, |[x, y]| match tone {
                Some(tone) => circle([f64::from(x), f64::from(y)], 9.0, tone),
                None => ["<path d=\"", &cross(f64::from(x), f64::from(y)), "\"", &stroke(INK, 4, ""), "/>"].concat(),
            });
            for line in broken(name, 26) {
                sheet.say(LIST.0 + 34.0, down, "start", &style(15, INK, false), &line);
                down += 20.0;
            }
            down += 10.0;
        }
    })
}

/// Lines and numbers of both scales; those at the reference are bold.
fn axes(sheet: &mut SvgDrawing, words: &Words, wall: &Wall, left: f64) {
    let quiet = style(14, MUTED_COLOUR, false) + " direction=\"ltr\"";
    let [across, up] = &wall.scales;
    let ink = |tick: f64, step: f64| if tick.abs() < step / 2.0 { STRONG } else { RULE };
    for tick in across.ticks() {
        let x = left + (1.0 - across.share_from_top(tick)) * SIZE.0;
        let line = ["M", &tenths(x), " ", &tenths(PLOT.1), "v", &tenths(SIZE.1)].concat();
        sheet.path(&line, &stroke(ink(tick, across.step), 1, ""));
        sheet.set(x, PLOT.1 + SIZE.1 + 24.0, "middle", &quiet, &written(words, across.step, tick));
    }
    for tick in up.ticks() {
        let y = PLOT.1 + up.share_from_top(tick) * SIZE.1;
        let line = ["M", &tenths(left), " ", &tenths(y), "h", &tenths(SIZE.0)].concat();
        sheet.path(&line, &stroke(ink(tick, up.step), 1, ""));
        sheet.set(left - 10.0, y + 5.0, "end", &quiet, &written(words, up.step, tick));
    }
}

/// A tick of a shift: in percent, or percentage points, without the percent sign.
pub fn written(words: &Words, step: f64, tick: f64) -> String {
    FigureNumberFormat::up_to(words, Unit::Share, 1.0).tick(tick, step)
}

fn dot(sheet: &mut SvgDrawing, at: [f64; 2], spot: &WallDot, tone: Tone) {
    sheet.add(&[&circle(at, spot.radius, tone)]);
}

fn circle([x, y]: [f64; 2], radius: f64, tone: Tone) -> String {
    let [x, y, radius] = [x, y, radius].map(tenths);
    [
        "<circle cx=\"",
        &x,
        "\" cy=\"",
        &y,
        "\" r=\"",
        &radius,
        "\" fill-opacity=\"0.75\" stroke=\"#fff\" stroke-width=\"2\" fill=\"",
        colour(tone),
        "\"/>",
    ]
    .concat()
}

/// A cross around a point.
pub fn cross(x: f64, y: f64) -> String {
    let [left, top] = [x - 12.0, y - 12.0].map(tenths);
    let [x, y] = [x, y].map(tenths);
    ["M", &left, " ", &y, "h24M", &x, " ", &top, "v24"].concat()
}
