//! View: the amounts of a place for a page, as far as draws have been made.
//!
//! ```text
//! steps    one member of one draw: the run on the screen first, then the draws
//! lines    the sums and items of a column that are not 0, in the order of the table
//! ```
//!
//! A place with many members shows the run on the screen alone: its draws take minutes. Out of scope: words, drawing.

use serde::{Deserialize, Serialize};

use crate::findings::money::{MoneyColumns, MoneyDrawing, MoneyDraws, MoneyReading, MoneySum, RATES, YEARS, sums};
use crate::findings::range::Range;
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::Facts;
use cairn_core::facts::money::MoneyFacts;
use cairn_core::kind::{MoneyColumn, MoneyItem};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;

/// Draws of a place with few members.
pub const DRAWS: u32 = 60;

/// Number of members from which on no draws are made.
const MANY: usize = 20;

/// A query for a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MoneyQuery {
    /// The choices.
    pub choices: Choices,
    /// The year to which amounts are added up.
    pub focus: Year,
}

/// A sum or an item in a column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MoneyLine {
    /// The column.
    pub column: MoneyColumn,
    /// What is added up.
    pub sum: MoneySum,
    /// True if the order of magnitude is not supported here.
    pub hatched: bool,
    /// Sum from 2027 to the focus year, billion US$.
    pub until: Range,
    /// Mean of five years around each of [`YEARS`], billion US$ a year.
    pub around: Vec<Range>,
    /// Yearly payments around the focus year at each of [`RATES`], billion US$ a year.
    pub paid_off: Vec<Range>,
}

/// The reply, as far as draws are known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MoneyView {
    /// The place.
    pub place: PlaceId,
    /// The query.
    pub query: MoneyQuery,
    /// Number of steps made.
    pub made: u32,
    /// Number of steps still to come.
    pub awaited: u32,
    /// Number of draws behind the ranges; 0 for the run on the screen alone.
    pub draws: u32,
    /// The lines; empty until the run on the screen is known, or if nothing changes.
    pub lines: Vec<MoneyLine>,
}

/// Items whose figures are hatched in a place under choices: the order of magnitude is not supported there, or a lever is
/// beyond the evidence. `own` has the facts of a country; none for a larger place.
pub fn hatched(place: PlaceId, own: Option<&Facts>, choices: &Choices) -> Vec<MoneyItem> {
    let mut codes = vec![place.as_str()];
    codes.extend(
        own.into_iter()
            .flat_map(|facts| facts.within.iter().map(|wider: &Wider| wider.code())),
    );
    let beyond = |item: &MoneyItem| item.levers().iter().any(|lever| choices.level(*lever) > Level::TOP);
    let all = MoneyItem::ALL.into_iter();
    all.filter(|item| item.is_hatched(&codes, own.is_none()) || beyond(item)).collect()
}

/// Makes the draws of a place, a member at a time.
#[derive(Clone, Debug)]
pub struct MoneySteps {
    drawing: MoneyDrawing,
    hatched: Vec<MoneyItem>,
    /// Complete draws; the first is the run on the screen.
    draws: Vec<MoneyColumns>,
    /// The draw in progress.
    sum: MoneyColumns,
    view: MoneyView,
}

impl MoneySteps {
    /// Starts with no draw made.
    pub fn new(place: PlaceId, query: MoneyQuery, drawing: MoneyDrawing, hatched: Vec<MoneyItem>) -> MoneySteps {
        let members = drawing.members();
        let draws = if members < MANY { DRAWS } else { 0 };
        MoneySteps {
            view: MoneyView {
                place,
                query,
                made: 0,
                awaited: (draws + 1) * members as u32,
                draws: 0,
                lines: Vec::new(),
            },
            drawing,
            hatched,
            draws: Vec::new(),
            sum: MoneyColumns::ZERO,
        }
    }

    /// The query.
    pub const fn query(&self) -> &MoneyQuery {
        &self.view.query
    }

    /// The place.
    pub const fn place(&self) -> PlaceId {
        self.view.place
    }

    /// Runs one member of one draw. False if all are made.
    pub fn step(&mut self, money: &MoneyFacts) -> bool {
        if self.view.awaited == 0 {
            return false;
        }
        let members = self.drawing.members();
        let (member, draw) = (self.view.made as usize % members, self.draws.len() as u32);
        if let Some(items) = self.drawing.items(money, member, draw) {
            self.sum.add(&MoneyColumns::of(&items, self.view.query.focus));
        }
        if member + 1 == members {
            self.draws.push(std::mem::replace(&mut self.sum, MoneyColumns::ZERO));
        }
        self.view.made += 1;
        self.view.awaited -= 1;
        true
    }

    /// The reply so far.
    pub fn reply(&self, money: &MoneyFacts) -> MoneyView {
        let mut view = self.view.clone();
        if let Some((central, draws)) = self.draws.split_first() {
            let all = MoneyDraws {
                central: central.clone(),
                draws: draws.to_vec(),
            };
            view.draws = draws.len() as u32;
            view.lines = lines(&all, money, view.query.focus, &self.hatched);
        }
        view
    }
}

/// The lines of a table.
fn lines(draws: &MoneyDraws, money: &MoneyFacts, focus: Year, hatched: &[MoneyItem]) -> Vec<MoneyLine> {
    let mut lines = Vec::new();
    for column in MoneyColumn::ALL {
        for sum in sums(column).into_iter().filter(|sum| !draws.is_nothing(column, *sum)) {
            let range = |reading| draws.range(money, column, sum, reading);
            lines.push(MoneyLine {
                column,
                sum,
                hatched: matches!(sum, MoneySum::Item(item) if hatched.contains(&item)),
                until: range(MoneyReading::Until(focus)),
                around: YEARS.into_iter().map(|year| range(MoneyReading::Around(year))).collect(),
                paid_off: RATES.into_iter().map(|rate| range(MoneyReading::PaidOff(focus, rate))).collect(),
            });
        }
    }
    lines
}
