//! Brief: the blocks of a two-page brief in the words of a language, and the same as a text file.
//!
//! ```text
//! page 1   message · emissions · built · measures · materials        page 2   rules · NDC · purse · money · homes · doubt · reported · foot
//! ```
//!
//! Page and file have the same content, block by block; only the page has charts. A line to paste names the year and
//! both bases. Fields that only the user can fill stay blank. Blocks of the first page are in `first`, of the second in
//! `second` and `lines`. Out of scope: the calculation of numbers, the look of a page.

mod first;
mod lines;
mod second;

use crate::export::brief::lines::{money, ndc, purse};
use crate::export::table::{ColumnAlignment, aligned};
use crate::figure::board::{Board, View};
use crate::findings::brief::context::BriefContext;
use crate::findings::brief::rules::theme;
use crate::findings::brief::{BASE, BriefMeasure, BriefVariable, BriefView};
use crate::findings::headline::Headline;
use crate::findings::lever::{LeverReading, changes};
use crate::findings::money::view::MoneyView;
use crate::findings::range::DrawQuantity;
use crate::findings::range::view::Ranges;
use crate::words::isolate::bare;
use crate::words::{Key, Words, names, own_number};
use cairn_core::choices::link::Link;
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Background, Choices};
use cairn_core::doubt::OpenNumber;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Range of nine runs in ten in the focus year, Mt CO2e: of savings, or of emissions on today's path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BriefRange {
    /// Number of runs.
    pub count: u32,
    /// Ends with all uncertainties varied.
    pub ends: [f64; 2],
    /// Ends with only one kind varied, in the order fact, path, lever; `None` if the query left them out.
    pub kinds: Option<[[f64; 2]; 3]>,
}

impl BriefRange {
    /// The quantity of the ends, with or without a scenario.
    pub const fn part(taken: bool) -> DrawQuantity {
        if taken { DrawQuantity::Saved } else { DrawQuantity::Yours }
    }

    /// The range from the draws of a page; `None` while there are too few.
    pub fn of(ranges: &Ranges, taken: bool) -> Option<BriefRange> {
        let part = BriefRange::part(taken);
        let ends = ranges.headline(Headline::Emissions, part)?.ends();
        Some(BriefRange {
            count: ranges.draws,
            ends,
            kinds: None,
        })
    }
}

/// The content of a brief.
#[derive(Clone, Copy, Debug)]
pub struct Paper<'a> {
    /// The words of its language.
    pub words: &'a Words,
    /// Name of the scenario.
    pub scenario: &'a str,
    /// Place, release, receipt, levers in physical units.
    pub board: &'a Board,
    /// Today's path and the scenario, and the effect of each measure.
    pub view: &'a BriefView,
    /// Data that does not depend on choices.
    pub context: &'a BriefContext,
    /// Uncertainty of savings; `None` while it is unknown.
    pub doubted: Option<BriefRange>,
    /// Amounts of money of the scenario; `None` while they are unknown.
    pub money: Option<&'a MoneyView>,
}

/// A block.
#[derive(Clone, Debug, PartialEq)]
pub struct BriefBlock {
    /// Its name in tests, styles and files.
    pub id: &'static str,
    /// Its page, of two.
    pub page: u8,
    /// Its title.
    pub title: Key,
    /// Sentences over its table.
    pub lines: Vec<String>,
    /// Its table, heads first; empty where it has none.
    pub table: Vec<Vec<String>>,
    /// A line below it.
    pub note: String,
}

impl BriefBlock {
    pub(super) const fn new(page: u8, id: &'static str, title: Key) -> BriefBlock {
        BriefBlock {
            id,
            page,
            title,
            lines: Vec::new(),
            table: Vec::new(),
            note: String::new(),
        }
    }
}

impl Paper<'_> {
    /// Selects a text for a scenario or for today's path.
    pub(super) const fn either(&self, scenario: Key, today: Key) -> Key {
        if self.view.query.taken { scenario } else { today }
    }

    /// The title: the effect of the scenario on the chosen result, or the development of today's path.
    pub fn title(&self) -> String {
        let words = self.words;
        let focus = self.view.query.focus;
        // What another background changes, no lever saves.
        if !self.is_of_emissions() || self.has_own_background() {
            return self.result_title();
        }
        if !self.view.query.taken {
            let [then, now] = [BASE, focus].map(|year| self.view.at(BriefVariable::Ghg, year)[0]);
            let key = if now < then { Key::BriefTodayFalls } else { Key::BriefTodayRises };
            let with = [
                ("place", words.place(self.board.place)),
                ("change", &*words.change(now, then)),
                ("from", &words.year(BASE)),
                ("to", &words.year(focus)),
            ];
            return words.fill(key, &with);
        }
        let saved = self.view.saved_in_all();
        let key = if saved < 0.0 { Key::BriefTitleMore } else { Key::BriefTitle };
        let with = [
            ("place", words.place(self.board.place)),
            ("scenario", self.scenario),
            ("amount", &words.quantity(saved.abs(), Unit::MtCo2e)),
            ("from", &words.year(Year::LEVERS)),
            ("to", &words.year(Year::LAST)),
        ];
        words.fill(key, &with)
    }

    /// True if the chosen result is emissions, of a year or in total; all sentences are then of both.
    pub(super) const fn is_of_emissions(&self) -> bool {
        matches!(self.view.query.result, Headline::Emissions | Headline::Cumulative)
    }

    /// True if the scenario has another background than today's path.
    pub(super) fn has_own_background(&self) -> bool {
        self.view.query.taken && self.view.query.choices.background != Background::default()
    }

    /// The title of a result other than emissions, or of a scenario with a background of its own.
    fn result_title(&self) -> String {
        let (words, view) = (self.words, self.view);
        let row = BriefVariable::of(view.query.result);
        let [before, now] = [BASE, view.query.focus].map(|year| view.at(row, year));
        let [name, _] = names::headline(view.query.result);
        let value = |value| words.quantity(value, row.unit());
        let reference = if view.query.taken { now[0] } else { before[0] };
        let with = [
            ("place", words.place(self.board.place)),
            ("result", &*words.fill(name, &[("year", &words.year(view.query.focus))])),
            ("scenario", self.scenario),
            ("yours", &value(now[1])),
            ("theirs", &value(now[0])),
            ("change", &words.change_in(row.unit(), now[1], reference)),
            ("from", &words.year(BASE)),
        ];
        words.fill(self.either(Key::BriefResult, Key::BriefTodayResult), &with)
    }

    /// All blocks in their order.
    pub fn blocks(&self) -> Vec<BriefBlock> {
        let mut message = self.message();
        let set = &self.board.view.choices.numbers;
        let sentence = |number: &OpenNumber| Some(own_number::sentence(self.words, number, set.get(number.on)?));
        message.lines.splice(0..0, self.board.numbers.iter().filter_map(sentence));
        let mut blocks = vec![
            message,
            self.line(),
            self.built(),
            self.levers(),
            self.materials(),
            self.rules(),
            ndc(self),
            purse(self),
        ];
        blocks.extend(money(self));
        blocks.extend(self.homes());
        blocks.extend([self.doubt(), self.reported(), self.foot()]);
        blocks
    }

    /// Name of a measure: its theme if several of its levers are moved.
    pub fn name(&self, measure: &BriefMeasure) -> &str {
        let whole = theme(measure.lever).filter(|_| measure.many).map(names::theme);
        self.words.say(whole.unwrap_or(names::lever(measure.lever)[0]))
    }

    /// A sentence with the value of today's path and of the scenario.
    pub(super) fn paths(&self, theirs: &str, yours: &str) -> String {
        self.words.fill(Key::BriefPaths, &[("theirs", theirs), ("yours", yours)])
    }

    /// The command that produces the same numbers.
    pub fn command(&self) -> String {
        let query = &self.view.query;
        let mut head = ["cairn brief ", self.board.place.as_str()].concat();
        let is_usual = query.focus == View::FOCUS && query.result == Headline::default() && query.choices.numbers.is_empty();
        if !query.taken {
            head.push_str(" --today");
            if is_usual {
                return head;
            }
        }
        let own = built_in(&query.choices, &self.board.levers);
        if let Some(scenario) = own.filter(|_| query.taken && is_usual) {
            return [&head, " --scenario ", scenario.id()].concat();
        }
        let link = Link {
            result: query.result,
            ..Link::from_choices(&query.described_choices(), Some(query.focus))
        };
        [&head, " --link '", &link.write(), "'"].concat()
    }

    /// The file: title, blocks, tables aligned.
    pub fn text(&self) -> String {
        let mut text = bare(&self.title()) + "\n";
        for block in self.blocks() {
            text.extend(["\n", &self.words.say(block.title).to_uppercase(), "\n"]);
            for line in &block.lines {
                text.extend([bare(line).as_str(), "\n"]);
            }
            if !block.table.is_empty() {
                let rows: Vec<Vec<String>> = block.table.iter().map(|row| row.iter().map(|cell| bare(cell)).collect()).collect();
                text.push_str(&aligned(&rows, &[ColumnAlignment::Left; 6]));
            }
            if !block.note.is_empty() {
                text.extend([bare(&block.note).as_str(), "\n"]);
            }
        }
        text
    }
}

/// The built-in scenario that equals the choices, limited to the levers available in a place.
pub fn built_in(choices: &Choices, levers: &[LeverReading]) -> Option<Scenario> {
    let same = |scenario: &Scenario| {
        let numbers = choices.numbers.clone();
        let own = of_scenario(*scenario, levers);
        Choices { numbers, ..own } == *choices
    };
    Scenario::ALL.into_iter().find(same)
}

/// The choices of a built-in scenario, limited to the levers available in a place.
pub fn of_scenario(scenario: Scenario, levers: &[LeverReading]) -> Choices {
    let mut choices = scenario.choices();
    choices.pulls.retain(|lever, _| levers.iter().any(|step| step.lever == *lever));
    choices
}

/// Display name of a scenario: its given name; or the matching built-in scenario, or the number of moved levers, with the
/// background if it is another than that of today's path.
pub fn called(words: &Words, name: &str, choices: &Choices, levers: &[LeverReading]) -> String {
    let called = if name.is_empty() {
        named_by_choices(words, choices, levers)
    } else {
        words.isolate(name)
    };
    if choices.numbers.is_empty() {
        return called;
    }
    [&called, " · ", words.say(Key::AssumeMark)].concat()
}

fn named_by_choices(words: &Words, choices: &Choices, levers: &[LeverReading]) -> String {
    if let Some(scenario) = built_in(choices, levers) {
        return words.say(names::scenario(scenario)).to_owned();
    }
    let own = Choices {
        background: Background::default(),
        ..choices.clone()
    };
    let count = changes(&own, levers);
    let mut parts = Vec::new();
    // Without levers, a background alone is the scenario.
    if count > 0 || own == *choices {
        let moved = || words.count(Key::LeversMoved, count as f64, &[]);
        parts.push(built_in(&own, levers).map_or_else(moved, |scenario| words.say(names::scenario(scenario)).to_owned()));
    }
    let (chosen, usual) = (choices.background, own.background);
    let storyline = (chosen.storyline != usual.storyline).then(|| names::storyline(chosen.storyline));
    let policy = (chosen.policy != usual.policy).then(|| names::policy(chosen.policy));
    parts.extend([storyline, policy].into_iter().flatten().map(|key| words.say(key).to_owned()));
    parts.join(" · ")
}
