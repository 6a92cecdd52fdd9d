//! How is a cell, or several that belong together, read as a value of a type?
//!
//! A declaration ([`crate::rows::row`]) names the type, the columns and the limits; the number of columns and the type of
//! the limits choose the implementation. A cell that names a place or a region also puts it down for the check of keys.

use std::ops::{RangeFull, RangeInclusive};

use crate::rows::{From, Region, Scheme};
use crate::table_reader::{Origin, RowCells};
use cairn_core::closed::ClosedList;
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;

/// A value read from `N` columns, within limits.
pub(crate) trait Cell<const N: usize, L>: Sized {
    /// `None` if a cell has a fault, which is then recorded.
    fn read(cells: &mut RowCells<'_>, columns: [&'static str; N], limits: L) -> Option<Self>;
}

/// Limits: the cell may be empty.
pub(crate) struct OrEmpty;

/// Limits: a place of ours, or a region, a group or the world.
pub(crate) struct OrWider;

/// Limits: `places.csv` need not list the place, nor a place of it be in the region.
pub(crate) struct Unlisted;

/// Reads cells by a function of a table's own.
pub(crate) fn by<T, const N: usize>(
    cells: &mut RowCells<'_>,
    columns: [&'static str; N],
    read: impl FnOnce(&mut RowCells<'_>, [&'static str; N]) -> Option<T>,
) -> Option<T> {
    read(cells, columns)
}

impl Cell<1, ()> for String {
    fn read(cells: &mut RowCells<'_>, [column]: [&'static str; 1], (): ()) -> Option<String> {
        cells.text(column)
    }
}

impl Cell<1, OrEmpty> for String {
    fn read(cells: &mut RowCells<'_>, [column]: [&'static str; 1], _: OrEmpty) -> Option<String> {
        Some(cells.note(column))
    }
}

/// A text, or nothing.
impl Cell<1, ()> for Option<String> {
    fn read(cells: &mut RowCells<'_>, [column]: [&'static str; 1], (): ()) -> Option<Option<String>> {
        Some(Some(cells.note(column)).filter(|text| !text.is_empty()))
    }
}

/// The code of a region; the table has one scheme.
impl Cell<1, Scheme> for String {
    fn read(cells: &mut RowCells<'_>, [column]: [&'static str; 1], scheme: Scheme) -> Option<String> {
        let code = cells.text(column)?;
        cells.name_region(Region {
            scheme,
            code: code.clone(),
        });
        Some(code)
    }
}

/// One of these words.
impl<const W: usize> Cell<1, [&'static str; W]> for String {
    fn read(cells: &mut RowCells<'_>, [column]: [&'static str; 1], words: [&'static str; W]) -> Option<String> {
        cells.word(column, &words, |word| word).map(str::to_owned)
    }
}

impl Cell<1, ()> for bool {
    fn read(cells: &mut RowCells<'_>, [column]: [&'static str; 1], (): ()) -> Option<bool> {
        cells.yes(column)
    }
}

/// Any entry of a closed list.
impl<T: ClosedList> Cell<1, RangeFull> for T {
    fn read(cells: &mut RowCells<'_>, [column]: [&'static str; 1], _: RangeFull) -> Option<T> {
        cells.word(column, T::ENTRIES, T::identifier)
    }
}

/// One of these entries of a closed list.
impl<T: ClosedList, const W: usize> Cell<1, [T; W]> for T {
    fn read(cells: &mut RowCells<'_>, [column]: [&'static str; 1], entries: [T; W]) -> Option<T> {
        cells.word(column, &entries, T::identifier)
    }
}

/// Any entry of a closed list, or nothing.
impl<T: ClosedList> Cell<1, OrEmpty> for Option<T> {
    fn read(cells: &mut RowCells<'_>, [column]: [&'static str; 1], _: OrEmpty) -> Option<Option<T>> {
        if cells.is_empty(column) {
            return Some(None);
        }
        cells.word(column, T::ENTRIES, T::identifier).map(Some)
    }
}

/// One of these words, each with its value.
impl<T: Copy, const W: usize> Cell<1, [(&'static str, T); W]> for T {
    fn read(cells: &mut RowCells<'_>, [column]: [&'static str; 1], words: [(&'static str, T); W]) -> Option<T> {
        cells.word(column, &words, |(word, _)| word).map(|(_, value)| value)
    }
}

/// A place of ours.
impl Cell<1, ()> for PlaceId {
    fn read(cells: &mut RowCells<'_>, [column]: [&'static str; 1], (): ()) -> Option<PlaceId> {
        let place = cells.place(column)?;
        cells.name_place(column, place);
        Some(place)
    }
}

impl Cell<1, OrWider> for PlaceId {
    fn read(cells: &mut RowCells<'_>, [column]: [&'static str; 1], _: OrWider) -> Option<PlaceId> {
        let place = cells.place(column)?;
        if Wider::find(place.as_str()).is_none() {
            cells.name_place(column, place);
        }
        Some(place)
    }
}

impl Cell<1, Unlisted> for PlaceId {
    fn read(cells: &mut RowCells<'_>, [column]: [&'static str; 1], _: Unlisted) -> Option<PlaceId> {
        cells.place(column)
    }
}

impl Cell<1, ()> for Option<PlaceId> {
    fn read(cells: &mut RowCells<'_>, columns: [&'static str; 1], (): ()) -> Option<Option<PlaceId>> {
        place_or_empty(cells, columns, ())
    }
}

impl Cell<1, OrWider> for Option<PlaceId> {
    fn read(cells: &mut RowCells<'_>, columns: [&'static str; 1], limits: OrWider) -> Option<Option<PlaceId>> {
        place_or_empty(cells, columns, limits)
    }
}

impl Cell<1, Unlisted> for Option<PlaceId> {
    fn read(cells: &mut RowCells<'_>, columns: [&'static str; 1], limits: Unlisted) -> Option<Option<PlaceId>> {
        place_or_empty(cells, columns, limits)
    }
}

#[expect(clippy::option_option, reason = "empty is an answer, a faulty cell is none")]
fn place_or_empty<L>(cells: &mut RowCells<'_>, columns: [&'static str; 1], limits: L) -> Option<Option<PlaceId>>
where
    PlaceId: Cell<1, L>,
{
    if cells.is_empty(columns[0]) {
        return Some(None);
    }
    PlaceId::read(cells, columns, limits).map(Some)
}

/// A region with a place of ours in it.
impl Cell<2, ()> for Region {
    fn read(cells: &mut RowCells<'_>, columns: [&'static str; 2], (): ()) -> Option<Region> {
        let region = Region::read(cells, columns, Unlisted)?;
        cells.name_region(region.clone());
        Some(region)
    }
}

impl Cell<2, Unlisted> for Region {
    fn read(cells: &mut RowCells<'_>, [scheme, region]: [&'static str; 2], _: Unlisted) -> Option<Region> {
        let scheme = cells.word(scheme, &Scheme::ALL, Scheme::id);
        let code = cells.text(region);
        Some(Region {
            scheme: scheme?,
            code: code?,
        })
    }
}

/// Sources and basis of a row.
impl Cell<2, ()> for From {
    fn read(cells: &mut RowCells<'_>, [source, basis]: [&'static str; 2], (): ()) -> Option<From> {
        let sources = cells.sources(source);
        let origin = cells.word(basis, &Origin::ALL, Origin::id);
        let (table, line) = cells.stands();
        Some(From {
            table,
            line,
            ends: None,
            sources: sources?,
            origin: origin?,
        })
    }
}

/// A year from 1900 to 2100.
impl Cell<1, ()> for u16 {
    fn read(cells: &mut RowCells<'_>, [column]: [&'static str; 1], (): ()) -> Option<u16> {
        cells.year(column)
    }
}

/// A year of the grid.
impl Cell<1, ()> for Year {
    fn read(cells: &mut RowCells<'_>, [column]: [&'static str; 1], (): ()) -> Option<Year> {
        cells.grid_year(column)
    }
}

impl Cell<1, RangeInclusive<f64>> for f64 {
    fn read(cells: &mut RowCells<'_>, [column]: [&'static str; 1], limits: RangeInclusive<f64>) -> Option<f64> {
        cells.number(column, *limits.start(), *limits.end())
    }
}

/// Limits that another cell gives. If that one has a fault, this one is not read.
impl Cell<1, Option<RangeInclusive<f64>>> for f64 {
    fn read(cells: &mut RowCells<'_>, columns: [&'static str; 1], limits: Option<RangeInclusive<f64>>) -> Option<f64> {
        f64::read(cells, columns, limits?)
    }
}

/// A value with its low and its high end.
impl Cell<3, RangeInclusive<f64>> for f64 {
    fn read(cells: &mut RowCells<'_>, columns: [&'static str; 3], limits: RangeInclusive<f64>) -> Option<f64> {
        let [value, low, high] = columns.map(|column| cells.number(column, *limits.start(), *limits.end()));
        let value = value?;
        cells.holds(low?, value, high?).then_some(value)
    }
}

/// A number, or nothing.
impl Cell<1, RangeInclusive<f64>> for Option<f64> {
    fn read(cells: &mut RowCells<'_>, [column]: [&'static str; 1], limits: RangeInclusive<f64>) -> Option<Option<f64>> {
        cells.number_or_empty(column, *limits.start(), *limits.end())
    }
}

/// A count; the tables write it as a number.
impl Cell<1, RangeInclusive<f64>> for u16 {
    fn read(cells: &mut RowCells<'_>, columns: [&'static str; 1], limits: RangeInclusive<f64>) -> Option<u16> {
        f64::read(cells, columns, limits).map(|number| number as u16)
    }
}

impl Cell<1, RangeInclusive<f64>> for u8 {
    fn read(cells: &mut RowCells<'_>, columns: [&'static str; 1], limits: RangeInclusive<f64>) -> Option<u8> {
        f64::read(cells, columns, limits).map(|number| number as u8)
    }
}

/// A cell for each part, within the same limits.
impl<T: Cell<1, RangeInclusive<f64>>, const N: usize> Cell<N, RangeInclusive<f64>> for [T; N] {
    fn read(cells: &mut RowCells<'_>, columns: [&'static str; N], limits: RangeInclusive<f64>) -> Option<[T; N]> {
        whole(columns.map(|column| T::read(cells, [column], limits.clone())))
    }
}

impl<T: Cell<1, ()>, const N: usize> Cell<N, ()> for [T; N] {
    fn read(cells: &mut RowCells<'_>, columns: [&'static str; N], (): ()) -> Option<[T; N]> {
        whole(columns.map(|column| T::read(cells, [column], ())))
    }
}

/// A value with its low and its high end, all kept.
pub(crate) fn with_ends(cells: &mut RowCells<'_>, columns: [&'static str; 3], limits: RangeInclusive<f64>) -> Option<[f64; 3]> {
    f64::read(cells, columns, limits.clone())?;
    <[f64; 3]>::read(cells, columns, limits)
}

/// The values, if none is missing.
fn whole<T, const N: usize>(values: [Option<T>; N]) -> Option<[T; N]> {
    let values: Option<Vec<T>> = values.into_iter().collect();
    values?.try_into().ok()
}

/// The provenance of a value with its range from the columns low and high. An assumption must have both.
pub(crate) fn range(cells: &mut RowCells<'_>, value: Option<f64>, from: Option<From>, limits: RangeInclusive<f64>) -> Option<From> {
    let (least, most) = limits.into_inner();
    let low = cells.number_or_empty("low", least, most)?;
    let high = cells.number_or_empty("high", least, most)?;
    if let (Some(low), Some(high), Some(value)) = (low, high, value)
        && !cells.holds(low, value, high)
    {
        return None;
    }
    let mut from = from?;
    from.ends = value.zip(low).zip(high).map(|((value, low), high)| [value, low, high]);
    if from.origin == Origin::Assumed && (low.is_none() || high.is_none()) {
        cells.fault("low", "an assumption has no range", "Write its low and its high end.");
        return None;
    }
    Some(from)
}
