//! View: the amounts of a place for a page, as far as draws have been made.
//!
//! ```text
//! steps    one member is read; then one member of one draw: the run on the screen first, then the draws
//! lines    the sums and items of a column that are not 0, in the order of the table
//! ```
//!
//! The more members a place has, the fewer draws are made: a draw runs each of them several times. Out of scope: words,
//! drawing.

use serde::{Deserialize, Serialize};

use crate::findings::money::{MoneyColumns, MoneyDrawing, MoneyDraws, MoneyReading, MoneySum, RATES, YEARS, sums};
use crate::findings::range::Range;
use crate::findings::range::quantile::quantiles;
use crate::findings::range::view::{AT_ONCE, GLANCE, LEAST};
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::Facts;
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::money::MoneyFacts;
use cairn_core::kind::{MoneyColumn, MoneyItem};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;

/// Number of members from which on a place has many.
const MANY: usize = 40;

/// Number of draws for a page.
pub const fn draws(members: usize) -> u32 {
    match members {
        0 | 1 => AT_ONCE,
        2..MANY => GLANCE,
        _ => LEAST,
    }
}

/// A query for a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MoneyQuery {
    /// The choices.
    pub choices: Choices,
    /// Other choices with which extra investment is compared, draw by draw; none for most charts.
    pub against: Option<Choices>,
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
    /// True if the run on the screen is known.
    pub known: bool,
    /// Number of draws behind the ranges; 0 for the run on the screen alone.
    pub draws: u32,
    /// Number of draws to make.
    pub all: u32,
    /// The part of extra investment that the state buys to the focus year, if it buys as it does today, billion US$.
    pub public: Option<Range>,
    /// Extra investment under the other choices to the focus year, and ours less theirs, billion US$.
    pub compared: Option<[Range; 2]>,
    /// The lines; empty if nothing changes.
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
    members: usize,
    /// Complete draws; the first is the run on the screen.
    draws: Vec<MoneyColumns>,
    /// The draw in progress.
    sum: MoneyColumns,
    /// Drawing of the other choices, their draws in progress, and their complete draws of extra investment.
    other: Option<(MoneyDrawing, MoneyColumns, Vec<f64>)>,
    view: MoneyView,
}

impl MoneySteps {
    /// Starts with no draw made; the members are read one by one. None if there are none.
    pub fn new(place: PlaceId, query: MoneyQuery, members: &[&Facts]) -> Option<MoneySteps> {
        let whole = (members.len() > 1 || Wider::find(place.as_str()).is_some()).then_some(place);
        let own = if whole.is_some() { None } else { members.first().copied() };
        let all = draws(members.len());
        let first = members.first()?.place;
        let drawing = |choices| MoneyDrawing::without_members(whole, first, choices, query.focus);
        let other = query
            .against
            .as_ref()
            .map(|against| (drawing(against), MoneyColumns::ZERO, Vec::new()));
        Some(MoneySteps {
            drawing: drawing(&query.choices),
            other,
            hatched: hatched(place, own, &query.choices),
            members: members.len(),
            draws: Vec::new(),
            sum: MoneyColumns::ZERO,
            view: MoneyView {
                place,
                query,
                made: 0,
                awaited: (all + 1) * members.len() as u32,
                known: false,
                draws: 0,
                all,
                public: None,
                compared: None,
                lines: Vec::new(),
            },
        })
    }

    /// The query.
    pub const fn query(&self) -> &MoneyQuery {
        &self.view.query
    }

    /// The place.
    pub const fn place(&self) -> PlaceId {
        self.view.place
    }

    /// Index of the member that is read next; none if all are.
    pub fn lacks(&self) -> Option<usize> {
        Some(self.drawing.members()).filter(|member| *member < self.members)
    }

    /// True if the run on the screen is complete.
    pub const fn is_central_known(&self) -> bool {
        !self.draws.is_empty()
    }

    /// Reads the next member.
    pub fn take_in(&mut self, facts: &Facts, doubts: &Doubts) {
        self.drawing.take_in(facts, doubts);
        if let Some((drawing, _, _)) = &mut self.other {
            drawing.take_in(facts, doubts);
        }
    }

    /// Runs one member of one draw. False if all are made.
    pub fn step(&mut self, money: &MoneyFacts) -> bool {
        if self.view.awaited == 0 {
            return false;
        }
        let (member, draw) = (self.view.made as usize % self.members, self.draws.len() as u32);
        if let Some(columns) = self.drawing.columns(money, member, draw) {
            self.sum.add(&columns);
        }
        let last = member + 1 == self.members;
        if last {
            self.draws.push(std::mem::replace(&mut self.sum, MoneyColumns::ZERO));
        }
        if let Some((drawing, sum, draws)) = &mut self.other {
            if let Some(columns) = drawing.columns(money, member, draw) {
                sum.add(&columns);
            }
            if last {
                draws.push(extra(money, &std::mem::replace(sum, MoneyColumns::ZERO), self.view.query.focus));
            }
        }
        self.view.made += 1;
        self.view.awaited -= 1;
        true
    }

    /// Extra investment under the other choices, and ours less theirs, from the central run and a number of draws.
    fn compared(&self, money: &MoneyFacts, draws: usize) -> Option<[Range; 2]> {
        let (_, _, theirs) = self.other.as_ref()?;
        let ours = self.draws.iter().map(|columns| extra(money, columns, self.view.query.focus));
        let less: Vec<f64> = ours.zip(theirs).map(|(ours, theirs)| ours - theirs).collect();
        let range = |values: &[f64]| {
            let (central, drawn) = values.split_first()?;
            let mut drawn: Vec<f64> = drawn.iter().copied().take(draws).collect();
            Some(Range {
                central: *central,
                quantiles: quantiles(&mut drawn).unwrap_or([*central; 5]),
            })
        };
        Some([range(theirs)?, range(&less)?])
    }

    /// The reply so far. Fewer draws than the least for ends give the run on the screen alone.
    pub fn reply(&self, money: &MoneyFacts) -> MoneyView {
        let mut view = self.view.clone();
        if let Some((central, draws)) = self.draws.split_first() {
            let draws: &[MoneyColumns] = if draws.len() < LEAST as usize { &[] } else { draws };
            let all = MoneyDraws {
                central: central.clone(),
                draws: draws.to_vec(),
            };
            (view.known, view.draws) = (true, draws.len() as u32);
            view.compared = self.compared(money, draws.len());
            view.public = Some(all.public(view.query.focus)).filter(|public| public.central > 0.0);
            view.lines = lines(&all, money, view.query.focus, &self.hatched);
        }
        view
    }
}

/// Extra investment to the focus year.
fn extra(money: &MoneyFacts, columns: &MoneyColumns, focus: Year) -> f64 {
    columns.read(money, MoneyColumn::Extra, MoneySum::All, MoneyReading::Until(focus))
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
