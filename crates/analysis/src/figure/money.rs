//! Money: the blocks of the chart of money.
//!
//! ```text
//! extra      what has to be bought     items by their central run, the largest first; their sum above them
//! unneeded   what is not bought        the same, on the same scale
//! running    paid every year           apart
//! blank      levers that are moved and have no figure
//! ```
//!
//! Blocks are never added to each other. No pixels, no language. Out of scope: amounts.

use crate::findings::money::MoneySum;
use crate::findings::money::amounts::PUBLIC;
use crate::findings::money::view::{MoneyLine, MoneyView};
use crate::findings::range::Range;
use crate::order;
use cairn_core::choices::Level;
use cairn_core::kind::{Lever, MoneyColumn, MoneyItem, without_figure};
use cairn_core::year::Year;

/// The amounts so far.
#[derive(Clone, Debug, PartialEq)]
pub struct MoneyFigure {
    /// The year to which amounts are added up.
    pub focus: Year,
    /// Number of draws behind the ranges; 0 for the central run alone.
    pub draws: u32,
    /// Number of draws to make.
    pub all: u32,
    /// True if draws are still to come.
    pub waits: bool,
    /// The part of extra investment that the state buys, if it buys as it does today, and the items in it.
    pub public: Option<(Range, Vec<MoneyItem>)>,
    /// The blocks with a figure, in the order of columns.
    pub blocks: Vec<MoneyBlock>,
    /// Levers that are moved and have no figure.
    pub blank: Vec<Lever>,
}

/// One block.
#[derive(Clone, Debug, PartialEq)]
pub struct MoneyBlock {
    /// The column.
    pub column: MoneyColumn,
    /// The sum of the items in totals; none for what is paid every year.
    pub sum: Option<MoneyLine>,
    /// The items.
    pub items: Vec<(MoneyItem, MoneyLine)>,
}

impl MoneyFigure {
    /// The blocks of a reply; none until the central run is known.
    pub fn of(view: &MoneyView) -> Option<MoneyFigure> {
        if !view.known {
            return None;
        }
        let blocks: Vec<MoneyBlock> = MoneyColumn::ALL
            .into_iter()
            .filter_map(|column| block(&view.lines, column))
            .collect();
        let extra = blocks.iter().find(|block| block.column == MoneyColumn::Extra);
        let bought = |item: &MoneyItem| extra.is_some_and(|block| block.items.iter().any(|(own, _)| own == item));
        let choices = &view.query.choices;
        Some(MoneyFigure {
            focus: view.query.focus,
            draws: view.draws,
            all: view.all,
            waits: view.awaited > 0,
            public: view.public.map(|range| (range, PUBLIC.into_iter().filter(bought).collect())),
            blocks,
            blank: without_figure().filter(|lever| choices.level(*lever) > Level::NONE).collect(),
        })
    }

    /// A block; none if nothing in it changes.
    pub fn block(&self, column: MoneyColumn) -> Option<&MoneyBlock> {
        self.blocks.iter().find(|block| block.column == column)
    }

    /// The sum of extra investment; none if nothing more has to be bought.
    pub fn extra(&self) -> Option<&MoneyLine> {
        self.block(MoneyColumn::Extra)?.sum.as_ref()
    }

    /// True if an item is drawn with stripes: its order of magnitude is not supported here.
    pub fn has_hatched(&self) -> bool {
        self.blocks.iter().flat_map(|block| &block.items).any(|(_, line)| line.hatched)
    }

    /// The end of the scale that all blocks share, billion US$.
    pub fn axis(&self) -> f64 {
        let items = self.blocks.iter().flat_map(|block| &block.items);
        let ends = items.map(|(_, line)| line.until.central.max(line.until.ends()[1]));
        ends.fold(0.0, f64::max)
    }
}

fn block(lines: &[MoneyLine], column: MoneyColumn) -> Option<MoneyBlock> {
    let own = || lines.iter().filter(move |line| line.column == column);
    let mut items: Vec<(MoneyItem, MoneyLine)> = own()
        .filter_map(|line| match line.sum {
            MoneySum::Item(item) => Some((item, line.clone())),
            MoneySum::Group(_) | MoneySum::All => None,
        })
        .collect();
    order::by(&mut items, |(_, one), (_, other)| other.until.central.total_cmp(&one.until.central));
    (!items.is_empty()).then(|| MoneyBlock {
        column,
        sum: own().find(|line| line.sum == MoneySum::All).cloned(),
        items,
    })
}
