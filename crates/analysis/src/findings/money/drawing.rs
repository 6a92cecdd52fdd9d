//! Drawing: the amounts of a place, draw by draw.
//!
//! ```text
//! a draw of a place   its facts and prices drawn; history once, 2027–2060 once for each run that differs
//! a draw of a whole   the sum of its members, in the order of ids, each item in its column before
//! ```
//!
//! Draw i of money goes with draw i of the run. Draw 0 is the run on the screen. Cities are left out. Out of scope:
//! statistics over draws.

use cairn_core::choices::Choices;
use cairn_core::doubt::PlaceSampler;
use cairn_core::facts::Facts;
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::money::MoneyFacts;
use cairn_core::kind::UnitCost;
use cairn_core::model::spending::{SpendingQuantities, SpendingRuns, YearsAhead, part_of_power};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

use crate::findings::money::amounts::{ItemAmounts, MoneyRun, MoneyRuns, amounts, public};
use crate::findings::money::columns::MoneyColumns;
use crate::findings::money::prices::PlacePrices;

/// A place, or the members of a whole, with its draws of money.
#[derive(Clone, Debug)]
pub struct MoneyDrawing {
    members: Vec<PlaceSampler>,
    /// The choices of each run, each once.
    choices: Vec<Choices>,
    /// Which of these choices each run has.
    runs: [usize; MoneyRun::COUNT],
    focus: Year,
    /// Buffer for the runs of each member in turn.
    model: SpendingRuns,
}

impl MoneyDrawing {
    /// Draws of a country, or of the members of `whole`.
    pub fn new<'a>(
        whole: Option<PlaceId>,
        members: impl IntoIterator<Item = &'a Facts>,
        doubts: &Doubts,
        chosen: &Choices,
        focus: Year,
    ) -> Option<MoneyDrawing> {
        let mut members = members.into_iter();
        let first = members.next()?;
        let mut drawing = MoneyDrawing::without_members(whole, first.place, chosen, focus);
        drawing.take_in(first, doubts);
        members.for_each(|facts| drawing.take_in(facts, doubts));
        Some(drawing)
    }

    /// Draws of a country or a whole that takes in its members later; `first` is the first of them.
    pub fn without_members(whole: Option<PlaceId>, first: PlaceId, chosen: &Choices, focus: Year) -> MoneyDrawing {
        let mut choices: Vec<Choices> = Vec::new();
        let runs = MoneyRun::ALL.map(|run| {
            let own = run.choices(chosen);
            choices.iter().position(|known| *known == own).unwrap_or_else(|| {
                choices.push(own);
                choices.len() - 1
            })
        });
        MoneyDrawing {
            members: Vec::new(),
            choices,
            runs,
            focus,
            model: SpendingRuns::new(whole, first),
        }
    }

    /// Adds a member, after those with an id before its own.
    pub fn take_in(&mut self, facts: &Facts, doubts: &Doubts) {
        self.members.push(PlaceSampler::of(facts, doubts));
    }

    /// Number of members.
    pub const fn members(&self) -> usize {
        self.members.len()
    }

    /// A draw of all members.
    pub fn draw(&mut self, money: &MoneyFacts, draw: u32) -> MoneyColumns {
        let mut sum = MoneyColumns::ZERO;
        for member in 0..self.members.len() {
            if let Some(columns) = self.columns(money, member, draw) {
                sum.add(&columns);
            }
        }
        sum
    }

    /// The amounts of one member in a draw, each item in its column; none if there is no such member or the table has no
    /// price level for it.
    pub fn columns(&mut self, money: &MoneyFacts, member: usize, draw: u32) -> Option<MoneyColumns> {
        let focus = self.focus;
        let (items, public) = self.member_amounts(money, member, draw)?;
        Some(MoneyColumns::of(&items, focus).with_public(&public))
    }

    /// The amounts of one member in a draw, in the sign of each item's own column.
    pub fn items(&mut self, money: &MoneyFacts, member: usize, draw: u32) -> Option<ItemAmounts> {
        Some(self.member_amounts(money, member, draw)?.0)
    }

    /// The amounts of one member in a draw, and the part that the state buys.
    fn member_amounts(&mut self, money: &MoneyFacts, member: usize, draw: u32) -> Option<(ItemAmounts, YearsAhead)> {
        let MoneyDrawing {
            members,
            choices,
            runs,
            focus,
            model,
        } = self;
        let facts = members.get_mut(member)?.draw(draw);
        let prices = PlacePrices::of(money, facts, draw)?;
        let base_state = model.base_state(facts);
        let [loss, least] = [UnitCost::PowerLoss, UnitCost::PowerLeast].map(|cost| prices.plain(cost, Year::LEVERS));
        let part = part_of_power(facts, model.outcome(), loss, least);
        let quantities: Vec<SpendingQuantities> = choices.iter().map(|choices| model.run(&base_state, facts, choices)).collect();
        let runs = MoneyRuns(runs.map(|at| &quantities[at]));
        let items = amounts(&runs, &prices, part, |item| money.life(item));
        let public = public(&items, &runs, &prices, *focus);
        Some((items, public))
    }
}
