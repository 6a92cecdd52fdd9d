//! Reads a link: each key on its own, with bounded work and a remark for every loss.
//!
//! A value that cannot be read gives the nearest valid state and a remark. Empty values and empty
//! list items give no remark, because messages often end in a full stop.

mod display_options;

use std::collections::BTreeMap;

use crate::choices::link::read::display_options::read_display_options;
use crate::choices::link::receipt::Receipt;
use crate::choices::link::seat::Seat;
use crate::choices::link::text::{Plain, decode};
use crate::choices::link::{Chart, ComparedScenario, Focus, Link, MetricGoal, Mode, PLACES, Per, Remark, write};
use crate::choices::scenario::Scenario;
use crate::choices::{Background, Level, Policy, Pull};
use crate::doubt::{OwnNumber, OwnNumbers};
use crate::facts::doubt_target::DoubtTarget;
use crate::kind::{Headline, Lever, Role, Storyline, UrbanForm};
use crate::limits::{LINK_BYTES, LINK_REMARKS};
use crate::place::PlaceId;
use crate::year::Year;

/// All keys, in the order of writing.
const KEYS: [&str; 23] = [
    "v", "m", "b", "l", "a", "f", "o", "y", "at", "p", "c", "x", "w", "r", "u", "s2", "s3", "s4", "g", "n", "k", "h", "mode",
];

impl Link {
    /// Reads a query, with or without its `?`. Any string gives a valid state.
    ///
    /// ```
    /// use cairn_core::choices::link::Link;
    /// let (link, remarks) = Link::parse("l=hs20.zz9&y=2060");
    /// assert_eq!(link.write(), "l=hs20&y=2060");
    /// assert_eq!(remarks[0].to_string(), "no lever is called \"zz\"; left out");
    /// ```
    pub fn parse(query: &str) -> (Link, Vec<Remark>) {
        let mut remarks = Remarks::default();
        let mut query = query.strip_prefix('?').unwrap_or(query);
        if query.len() > LINK_BYTES {
            remarks.add(Remark::TooLong { limit: LINK_BYTES });
            let mut end = LINK_BYTES;
            while !query.is_char_boundary(end) {
                end -= 1;
            }
            query = &query[..end];
        }
        let mut link = Link::default();
        // If a key occurs twice, the last one counts.
        let mut last: [Option<String>; KEYS.len()] = [const { None }; KEYS.len()];
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let key = decode(key);
            match KEYS.iter().position(|name| *name == key) {
                None => remarks.add(Remark::UnknownKey { found: Plain::clean(&key) }),
                Some(place) => {
                    if last[place].replace(decode(value)).is_some() {
                        remarks.repeated(&key);
                    }
                }
            }
        }
        for (key, value) in KEYS.into_iter().zip(last) {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                link.take(key, &value, &mut remarks);
            }
        }
        (link, remarks.listed())
    }

    /// Reads one key with a non-empty value.
    fn take(&mut self, key: &'static str, value: &str, remarks: &mut Remarks) {
        match key {
            "v" if value == "1" => {}
            "m" => self.release = plain(value, remarks),
            "b" => self.base = base(key, value, remarks),
            "l" => self.pulls = levers(key, value, remarks),
            "a" => self.background = background(value, remarks),
            "f" if UrbanForm::find(value).is_some() => self.form = UrbanForm::find(value).unwrap_or_default(),
            "o" => self.numbers = numbers(value, remarks),
            "y" => self.focus = focus(value, remarks),
            "at" => self.at = place(key, value, remarks),
            "p" => self.places = places(value, remarks),
            "c" => self.charts = charts(value, remarks),
            "w" => {
                let (looks, every_lever, of_range) = read_display_options(value, remarks);
                (self.looks, self.every_lever) = (looks, every_lever);
                self.result = of_range.unwrap_or(self.result);
            }
            "r" if Headline::of_word(value).is_some() => self.result = Headline::of_word(value).unwrap_or_default(),
            "u" if value == "c" => self.per = Per::Person,
            "s2" => self.compared[0] = Some(compared(key, value, remarks)),
            "s3" => self.compared[1] = Some(compared(key, value, remarks)),
            "s4" => self.compared[2] = Some(compared(key, value, remarks)),
            "g" => self.goal = goal(value, remarks),
            "n" => self.name = plain(value, remarks),
            "k" if Receipt::parse(value).is_some() => self.receipt = Receipt::parse(value),
            "h" => self.covered = plain(value, remarks),
            "x" => self.sit(seat(value, remarks)),
            "mode" if value == "present" => self.mode = Mode::Present,
            "mode" if value == "print" => self.mode = Mode::Print,
            "mode" if value == "share" => self.mode = Mode::Share,
            "mode" if value == "notes" => self.mode = Mode::Notes,
            "mode" if value == "kiosk" => self.mode = Mode::Kiosk,
            "mode" if value == "embed" => self.mode = Mode::Embed,
            _ => remarks.unread(key, value),
        }
    }
}

/// Collects remarks: keeps the first few and counts the rest.
#[derive(Default)]
struct Remarks {
    list: Vec<Remark>,
    more: usize,
}

impl Remarks {
    fn add(&mut self, remark: Remark) {
        if self.list.len() < LINK_REMARKS {
            self.list.push(remark);
        } else {
            self.more += 1;
        }
    }

    fn unread(&mut self, key: &'static str, found: &str) {
        self.add(Remark::Unread {
            key,
            found: Plain::clean(found),
        });
    }

    fn repeated(&mut self, found: &str) {
        self.add(Remark::Repeated {
            found: Plain::clean(found),
        });
    }

    fn listed(mut self) -> Vec<Remark> {
        if self.more > 0 {
            self.list.push(Remark::More { count: self.more });
        }
        self.list
    }
}

fn plain(value: &str, remarks: &mut Remarks) -> Plain {
    let shown = Plain::clean(value);
    if shown.as_str() != value {
        remarks.add(Remark::TextCleaned { shown: shown.clone() });
    }
    shown
}

fn base(key: &'static str, value: &str, remarks: &mut Remarks) -> Scenario {
    Scenario::find(value).unwrap_or_else(|| {
        remarks.unread(key, value);
        Scenario::default()
    })
}

/// Reads `hs20.ru24_30-45`; leaves out each lever that it cannot read.
fn levers(key: &'static str, value: &str, remarks: &mut Remarks) -> BTreeMap<Lever, Pull> {
    let mut pulls = BTreeMap::new();
    for item in value.split('.').filter(|item| !item.is_empty()) {
        let (head, years) = item.split_once('_').map_or((item, None), |(head, years)| (head, Some(years)));
        let id = head.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '-');
        let level = &head[id.len()..];
        let Some(lever) = Lever::find(id) else {
            remarks.add(Remark::UnknownLever { found: Plain::clean(id) });
            continue;
        };
        let Some(level) = self::level(lever, level, remarks) else {
            remarks.unread(key, item);
            continue;
        };
        let (from, to) = years.map_or((None, None), |years| self::years(key, years, remarks));
        if pulls.insert(lever, Pull { level, from, to }).is_some() {
            remarks.repeated(id);
        }
    }
    pulls
}

/// Reads a level in tenths, clamped to the valid range.
fn level(lever: Lever, text: &str, remarks: &mut Remarks) -> Option<Level> {
    let below = text.strip_prefix('-');
    let tenths = if below.is_some() { 0 } else { digits(text)? };
    if let Some(below) = below {
        digits(below)?;
    }
    let level = u8::try_from(tenths).ok().and_then(Level::from_tenths);
    if let (Some(level), None) = (level, below) {
        return Some(level);
    }
    let shown = level.unwrap_or(Level::BEYOND);
    remarks.add(Remark::LevelHeld {
        lever,
        found: Plain::clean(text),
        shown,
    });
    Some(shown)
}

/// Reads a number of digits only; too large a number gives the maximum.
pub(super) fn digits(text: &str) -> Option<u32> {
    let fits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().unwrap_or(u32::MAX))
}

/// Reads `30-45`, `2030-2045`, or one end alone: `30-`, `-45`.
fn years(key: &'static str, text: &str, remarks: &mut Remarks) -> (Option<Year>, Option<Year>) {
    let read = |end: &str| match (end.len(), digits(end)) {
        (0, None) => Some(None),
        (2, Some(year)) => Some(Some(2000 + year)),
        (4, Some(year)) => Some(Some(year)),
        _ => None,
    };
    let ends = text.split_once('-').map(|(from, to)| (read(from), read(to)));
    let Some((Some(from), Some(to))) = ends.filter(|ends| *ends != (Some(None), Some(None))) else {
        remarks.unread(key, text);
        return (None, None);
    };
    let within = |year: Option<u32>| year.map(|year| clamp_year(year, Year::LEVERS));
    let (first, to_held) = (within(from), within(to));
    let last = to_held.map(|year| first.map_or(year, |first| year.max(first)));
    let name = |year: Option<Year>| year.map_or(String::new(), |year| year.to_string());
    let number = |year: Option<Year>| year.map(|year| u32::from(year.number()));
    let shown = format!("{}-{}", name(first), name(last));
    if (number(first), number(to_held)) != (from, to) {
        remarks.add(year_remark(text, Year::LEVERS, shown));
    } else if last != to_held {
        let found = Plain::clean(text);
        remarks.add(Remark::YearsTurned { found, shown });
    }
    (first, last)
}

/// The remark for a year moved into the range from `first` to the end of the grid.
fn year_remark(found: &str, first: Year, shown: String) -> Remark {
    Remark::YearHeld {
        found: Plain::clean(found),
        first,
        last: Year::LAST,
        shown,
    }
}

/// The year clamped to the range from `first` to the end of the grid.
fn clamp_year(year: u32, first: Year) -> Year {
    Year::new(i64::from(year)).map_or(if year < 1900 { first } else { Year::LAST }, |year| year.max(first))
}

/// Reads `ssp1.pol2`: one storyline, one policy.
fn background(value: &str, remarks: &mut Remarks) -> Background {
    let mut storyline = None;
    let mut policy = None;
    for item in value.split('.').filter(|item| !item.is_empty()) {
        let repeated = match (Storyline::find(item), Policy::find(item)) {
            (None, None) => {
                remarks.unread("a", item);
                false
            }
            (Some(found), _) => storyline.replace(found).is_some(),
            (None, Some(found)) => policy.replace(found).is_some(),
        };
        if repeated {
            remarks.repeated(item);
        }
    }
    Background {
        storyline: storyline.unwrap_or_default(),
        policy: policy.unwrap_or_default(),
    }
}

/// Reads `homes.life:90~cars.km:9500`; leaves out each number that it cannot read.
fn numbers(value: &str, remarks: &mut Remarks) -> OwnNumbers {
    let mut own = OwnNumbers::default();
    for item in value.split('~').filter(|item| !item.is_empty()) {
        let (id, number) = item.split_once(':').unwrap_or((item, ""));
        match DoubtTarget::find(id).zip(OwnNumber::parse(number)) {
            Some((on, number)) if own.set(on, Some(number)) => remarks.repeated(id),
            Some(_) => {}
            None => remarks.unread("o", item),
        }
    }
    own
}

/// Reads `2060` or `2030-2050`, within the years of results.
fn focus(value: &str, remarks: &mut Remarks) -> Focus {
    let ends = match value.split_once('-') {
        Some((first, last)) => digits(first).zip(digits(last)),
        None => digits(value).map(|year| (year, year)),
    };
    let Some((first, last)) = ends else {
        remarks.unread("y", value);
        return Focus::default();
    };
    let one = clamp_year(first.min(last), Year::RESULTS);
    let other = clamp_year(first.max(last), Year::RESULTS);
    let focus = if one == other { Focus::Year(one) } else { Focus::Span(one, other) };
    let shown = write::focus(focus);
    let within = |year: u32| u32::from(clamp_year(year, Year::RESULTS).number()) == year;
    if !within(first) || !within(last) {
        remarks.add(year_remark(value, Year::RESULTS, shown));
    } else if first > last {
        let found = Plain::clean(value);
        remarks.add(Remark::YearsTurned { found, shown });
    }
    focus
}

fn place(key: &'static str, text: &str, remarks: &mut Remarks) -> Option<PlaceId> {
    let place = PlaceId::parse(&text.to_ascii_uppercase());
    if place.is_none() {
        remarks.unread(key, text);
    }
    place
}

fn places(value: &str, remarks: &mut Remarks) -> Vec<PlaceId> {
    let mut places = Vec::new();
    for item in value.split('~').filter(|item| !item.is_empty()) {
        let Some(place) = place("p", item, remarks) else { continue };
        if places.contains(&place) {
            remarks.repeated(item);
        } else if places.len() == PLACES {
            remarks.add(Remark::ListCut { key: "p", limit: PLACES });
            break;
        } else {
            places.push(place);
        }
    }
    places
}

fn charts(value: &str, remarks: &mut Remarks) -> Vec<Chart> {
    let mut charts = Vec::new();
    for item in value.split('~').filter(|item| !item.is_empty()) {
        match Chart::find(item) {
            None => remarks.unread("c", item),
            Some(chart) if charts.contains(&chart) => remarks.repeated(item),
            Some(chart) => charts.push(chart),
        }
    }
    charts
}

/// Reads `ref;hs30`; behind it may stand the form of a city and a background, as in `ref;hs30;compact;out`.
fn compared(key: &'static str, value: &str, remarks: &mut Remarks) -> ComparedScenario {
    let mut parts = value.splitn(4, ';');
    let [id, moved] = std::array::from_fn(|_| parts.next().unwrap_or_default());
    let mut compared = ComparedScenario {
        base: base(key, id, remarks),
        pulls: levers(key, moved, remarks),
        ..ComparedScenario::default()
    };
    for part in parts.filter(|part| !part.is_empty()) {
        let first = part.split('.').next().unwrap_or_default();
        if let Some(form) = UrbanForm::find(part) {
            compared.form = form;
        } else if Storyline::find(first).is_some() || Policy::find(first).is_some() {
            compared.background = Some(background(part, remarks));
        } else {
            remarks.unread(key, part);
        }
    }
    compared
}

/// Reads `steelworker` or `hl.ru.er`; none if the list has no valid lever.
fn seat(value: &str, remarks: &mut Remarks) -> Option<Seat> {
    if let Some(role) = Role::find(value) {
        return Some(Seat::of(role));
    }
    let mut levers = Vec::new();
    for id in value.split('.').filter(|id| !id.is_empty()) {
        match Lever::find(id) {
            None => remarks.add(Remark::UnknownLever { found: Plain::clean(id) }),
            Some(lever) if levers.contains(&lever) => remarks.repeated(id),
            Some(lever) => levers.push(lever),
        }
    }
    Seat::with_levers(&levers)
}

/// Reads `ghg:2050:-60`.
fn goal(value: &str, remarks: &mut Remarks) -> Option<MetricGoal> {
    let goal = MetricGoal::read(value);
    if goal.is_none() {
        remarks.unread("g", value);
    }
    goal
}
