//! Screen: the first output of `run` at a terminal: one screen of the site as text.
//!
//! ```text
//! whose           place, scenario, release
//! results         five, in the focus year: reference → your choice, change
//! two figures     one part per line, years as columns; the reference's total if it differs
//! what was moved  each lever as `--set` takes it, and its meaning here
//! notes           limits exceeded by choices, scope of the model, how to see the rest
//! ```
//!
//! Forty lines of a hundred columns for up to four levers; each further one takes a line. Numbers have the digits of the
//! site. Out of scope: the model; the input is a [`Board`].

use cairn_analysis::export::table::{ColumnAlignment, aligned};
use cairn_analysis::export::terminal::line;
use cairn_analysis::figure::board::Board;
use cairn_analysis::figure::table::{TableYears, table};
use cairn_analysis::figure::{Figure, Label, MarkShape};
use cairn_analysis::findings::headline::{Headline, HeadlineReading};
use cairn_analysis::findings::lever::changes;
use cairn_analysis::findings::limits::Overdrawn;
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::number::decimals_of_size;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::{Background, Choices, Level};
use cairn_core::kind::{Language, Lever};
use cairn_core::place::Wider;
use cairn_core::unit::Unit;
use cairn_core::unit::rounding::adding_up;
use cairn_core::year::Year;

/// Sizes are this much larger for the next larger unit.
const LARGER: f64 = 10.0;
/// Columns of a line.
const WIDTH: usize = 100;

/// Explains why a result and a table may differ in a year.
const MEANS: &str = "Flows are five-year means; stocks are at year end.";

const MORE: &str = "\
--variable '*' shows every variable, --variable 'Stock|*' those whose names begin so;
--format csv writes every year in full precision. `cairn run --help` tells the rest.
";

/// The screen of a board; its figures in some years.
pub(crate) fn page(name: &str, scenario: &str, board: &Board, years: &[Year]) -> String {
    let words = &Words::embedded(Language::English);
    let mut parts = vec![heading(words, name, scenario, board), results(words, board)];
    parts.extend(board.figures.iter().map(|figure| rows(words, figure, years)));
    parts.push(moved(words, board));
    parts.push(notes(words, board) + MORE);
    parts.retain(|part| !part.is_empty());
    parts.join("\n")
}

/// Place, scenario and release. Choices too long for one line follow below.
fn heading(words: &Words, name: &str, scenario: &str, board: &Board) -> String {
    let text = |scenario: &str| line(&format!("{name} ({}), scenario {scenario}, release {}", board.place, board.release));
    let whole = wrapped(&text(scenario));
    if fits(&whole) {
        return whole;
    }
    wrapped(&text(words.say(Key::ScenarioOwn)))
}

/// The headlines; if anything was chosen, compared with the reference.
fn results(words: &Words, board: &Board) -> String {
    let chosen = board.view.choices != Choices::default();
    let mut lines = vec![vec![words.say(Key::HeadlinesTitle).to_owned()]];
    if chosen {
        lines[0].extend([
            change_header(words, Key::StepReference, ""),
            words.say(Key::CompareChange).to_lowercase(),
        ]);
    } else {
        lines[0].push(words.say(Key::StepReference).to_owned());
    }
    // Headlines of the first screen, and all others that changed.
    let shown = |reading: &&HeadlineReading| Headline::FIRST.contains(&reading.headline) || reading.yours != reading.reference;
    for reading in board.readings.iter().filter(shown) {
        let [name, _] = names::headline(reading.headline);
        let years = [("year", reading.year), ("from", Year::LEVERS), ("to", Year::LAST)].map(|(name, year)| (name, words.year(year)));
        let years = years.each_ref().map(|(name, year)| (*name, year.as_str()));
        let (yours, reference) = (reading.yours, reading.reference);
        let mut line = vec![words.fill(name, &years), bare(&words.quantity(yours, reading.unit))];
        // Compare as printed, not to the last bit: what looks the same is the same.
        if line[1] != bare(&words.quantity(reference, reading.unit)) {
            line[1] = journey(words, reference, yours, reading.unit);
            line.push(bare(&words.effect(reading.unit, yours, reference)));
        } else if chosen {
            line.push(words.say(Key::ChangeNone).to_owned());
        }
        lines.push(line);
    }
    aligned(&lines, &[ColumnAlignment::Left; 3])
}

/// A figure as a table: one part per line.
fn rows(words: &Words, figure: &Figure, years: &[Year]) -> String {
    let mut shown = figure.clone();
    shown.marks.retain(|mark| mark.shape != MarkShape::Ghost || !figure.coincides(mark));
    let (low, high) = figure.range();
    let peak = high.max(-low);
    let table = rows_in(words, figure, &shown, years, [peak, peak]);
    // Many years of long numbers: the next larger unit takes less room.
    if fits(&table) {
        table
    } else {
        rows_in(words, figure, &shown, years, [peak, peak * LARGER])
    }
}

/// The same, in the unit for a size.
fn rows_in(words: &Words, figure: &Figure, shown: &Figure, years: &[Year], [peak, size]: [f64; 2]) -> String {
    let axis = words.axis(figure.unit, size);
    let decimals = decimals_of_size(peak * axis.factor);
    let title = words.say(figure.title());
    let caption = words.fill(Key::TableCaption, &[("title", title), ("unit", axis.title)]);
    let mut lines = vec![vec![caption.clone()]];
    lines[0].extend(years.iter().map(|year| words.year(*year)));
    let table = table(shown, TableYears::All);
    let shown_rows = table.rows.iter().filter(|row| years.contains(&row.year));
    let written: Vec<Vec<String>> = shown_rows
        .map(|row| cells(words, shown, &row.values, axis.factor, decimals))
        .collect();
    for (place, column) in table.columns.iter().enumerate() {
        let mut line = vec![label(words, column.label)];
        line.extend(written.iter().map(|cells| cells.get(place).cloned().unwrap_or_default()));
        lines.push(line);
    }
    let mut sides = vec![ColumnAlignment::Right; years.len() + 1];
    sides[0] = ColumnAlignment::Left;
    let beside = aligned(&lines, &sides);
    if fits(&beside) {
        return beside;
    }
    // With many years, the caption is above the table.
    lines[0][0].clear();
    caption + "\n" + &aligned(&lines, &sides)
}

/// The values of a year, written; bands add up to the written total, which follows the last of them.
fn cells(words: &Words, figure: &Figure, values: &[Option<f64>], factor: f64, decimals: u8) -> Vec<String> {
    let band = |place: &usize| figure.marks.get(*place).is_some_and(|mark| mark.shape == MarkShape::Band);
    let total = (0..figure.marks.len()).rev().find(band).map_or(0, |last| last + 1);
    let bands: Vec<usize> = (0..total).filter(band).collect();
    let value = |place: usize| values.get(place).copied().flatten().map(|value| value * factor);
    let parts: Vec<f64> = bands.iter().map(|place| value(*place).unwrap_or(0.0)).collect();
    let rounded = adding_up(&parts, decimals);
    let shown = |place: usize| {
        let of_band = bands.iter().position(|band| *band == place).map(|at| rounded[at]);
        value(place)
            .map(|value| words.number(of_band.unwrap_or(value), decimals))
            .unwrap_or_default()
    };
    (0..values.len()).map(shown).collect()
}

/// A label with its years.
fn label(words: &Words, label: Label) -> String {
    let [from, to] = [label.from, label.to].map(|year| year.map_or_else(String::new, |year| words.year(year)));
    words.fill(label.key, &[("from", &from), ("to", &to)])
}

/// Differences from the reference: background and levers as typed, with their meaning here in the focus year.
fn moved(words: &Words, board: &Board) -> String {
    let choices = &board.view.choices;
    let background = background(words, choices.background);
    let mut lines = Vec::new();
    let by_panel = |lever: Lever| board.levers.iter().any(|step| step.lever == lever && step.by_panel);
    let own_years = choices.pulls.values().any(|pull| pull.from.or(pull.to).is_some());
    let count = changes(choices, &board.levers);
    for lever in Lever::ALL {
        let pull = choices.pulls.get(&lever);
        let level = match pull {
            Some(pull) => format!("{}={}", lever.id(), pull.level.number()),
            None if by_panel(lever) => words.say(Key::StepPanel).to_owned(),
            None => continue,
        };
        let step = board.levers.iter().find(|step| step.lever == lever);
        let means = step.map_or_else(
            || words.say(Key::StepNothing).to_owned(),
            |step| change(words, [step.reference, step.yours], step.unit, board.view.focus),
        );
        let mut line = vec![words.say(names::lever(lever)[0]).to_owned(), level, means];
        if let (true, Some(pull), Some(step)) = (own_years, pull, step) {
            let (from, full) = (pull.from.unwrap_or(Year::LEVERS), pull.to.unwrap_or(step.full));
            line.extend([words.year(from), words.year(full.max(from))]);
        }
        lines.push(line);
    }
    let focus = words.year(board.view.focus);
    let head = |title: String, from: Key| vec![title, String::new(), change_header(words, from, &focus)];
    let mut table = Vec::new();
    // Above levers the background needs no head: its lines name both ends.
    if !background.is_empty() && lines.is_empty() {
        table.push(head(words.say(Key::BackgroundTitle).to_owned(), Key::StepReference));
    }
    table.extend(background);
    if !lines.is_empty() {
        let title = match choices.panel {
            Some(_) => words.say(Key::ScenarioRecc).to_owned(),
            // A headline counts as one change, and a lever that does nothing here as none, but levers are listed one by one.
            None if count < lines.len() => words.say(Key::LeversTitle).to_owned(),
            None => words.count(Key::LeversMoved, count as f64, &[]),
        };
        let mut head = head(title, names::start(choices));
        if own_years {
            head.extend([Key::LeverFrom, Key::LeverTo].map(|key| words.say(key).to_owned()));
        }
        table.push(head);
        table.extend(lines);
    }
    if table.is_empty() {
        return String::new();
    }
    aligned(&table, &[ColumnAlignment::Left; 5])
}

/// The background, if it differs from the default.
fn background(words: &Words, chosen: Background) -> Vec<Vec<String>> {
    let usual = Background::default();
    let line = |title: Key, id: &str, [reference, yours]: [Key; 2]| {
        let means = [words.say(reference), " → ", words.say(yours)].concat();
        vec![words.say(title).to_owned(), id.to_owned(), means]
    };
    let mut lines = Vec::new();
    if chosen.storyline != usual.storyline {
        let names = [usual, chosen].map(|of| names::storyline(of.storyline));
        lines.push(line(Key::BackgroundStoryline, chosen.storyline.id(), names));
    }
    if chosen.policy != usual.policy {
        let names = [usual, chosen].map(|of| names::policy(of.policy));
        lines.push(line(Key::BackgroundPolicy, chosen.policy.id(), names));
    }
    lines
}

/// Head of a column of changes.
fn change_header(words: &Words, from: Key, year: &str) -> String {
    let head = [words.say(from), " → ", words.say(Key::StepYours), " ", year].concat();
    head.trim_end().to_owned()
}

/// The quantity of a lever: as [`journey`], or that both are written alike.
fn change(words: &Words, [reference, yours]: [f64; 2], unit: Unit, focus: Year) -> String {
    if words.quantity(reference, unit) == words.quantity(yours, unit) {
        return bare(&words.fill(Key::StepNoEffect, &[("year", &words.year(focus))]));
    }
    journey(words, reference, yours, unit)
}

/// From the reference to your choice; a shared unit appears once.
fn journey(words: &Words, reference: f64, yours: f64, unit: Unit) -> String {
    let [theirs, own] = words.pieces_of_two([reference, yours], unit);
    let first = if theirs[0] == own[0] && theirs[2] == own[2] && own[2].chars().any(char::is_alphabetic) {
        theirs[..2].concat()
    } else {
        theirs.concat()
    };
    bare(&[&first, " → ", &own.concat()].concat())
}

/// Notes on choices that exceed limits, and on the model's scope.
fn notes(words: &Words, board: &Board) -> String {
    let mut text = String::new();
    for (what, year) in &board.overdrawn {
        let key = match what {
            Overdrawn::Buildings if Wider::find(board.place.as_str()).is_some() => Key::WarnStockFallSome,
            Overdrawn::Buildings => Key::WarnStockFall,
            Overdrawn::Makers => Key::WarnScrap,
        };
        text.push_str(&wrapped(&words.fill(key, &[("year", &words.year(*year))])));
    }
    if let Some(strain) = words.strained(&board.strained) {
        text.push_str(&wrapped(&bare(&strain)));
    }
    if board.view.choices.pulls.values().any(|pull| pull.level > Level::TOP) {
        text.push_str(&wrapped(words.say(Key::WarnBeyond)));
    }
    let scope = [words.say(Key::WarnScope), words.say(Key::WarnNotForecast), MEANS].join(" ");
    text + &wrapped(&scope)
}

/// True if no line is wider than the screen.
fn fits(text: &str) -> bool {
    text.lines().all(|line| line.chars().count() <= WIDTH)
}

/// Wraps a paragraph to the screen's width; a longer word has its own line.
fn wrapped(paragraph: &str) -> String {
    let mut text = String::new();
    let mut width = 0;
    for word in paragraph.split(' ') {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > WIDTH {
            text.push('\n');
            width = 0;
        }
        if width > 0 {
            text.push(' ');
            width += 1;
        }
        text.push_str(word);
        width += length;
    }
    text + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_keeps_its_words_within_the_width() {
        let long = "a".repeat(WIDTH + 1);
        let text = wrapped(&["word ".repeat(50).trim_end(), &long, "end"].join(" "));
        assert_eq!(text.split_whitespace().count(), 52);
        let wide: Vec<&str> = text.lines().filter(|line| line.chars().count() > WIDTH).collect();
        assert_eq!(wide, [long]);
        assert!(text.lines().all(|line| line == line.trim()));
    }

    #[test]
    fn a_unit_is_said_once_where_both_share_it() {
        let words = Words::embedded(Language::English);
        let text = |reference, yours, unit| change(&words, [reference, yours], unit, Year::of(2050));
        assert_eq!(text(63.0, 85.4, Unit::Years), "63.0 → 85.4 years");
        assert_eq!(text(998.0, 1020.0, Unit::MtPerYear), "0.998 → 1.02 Gt per year");
        assert_eq!(text(0.1, 0.25, Unit::Share), "10% → 25%");
        assert_eq!(text(0.1, 0.101, Unit::Share), "no effect in 2050");
    }
}
