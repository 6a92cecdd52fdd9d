//! Writes a link: keys in fixed order, no default values, readable separators.

use std::collections::BTreeMap;
use std::fmt;

use crate::choices::link::text::{Plain, encode};
use crate::choices::link::{Amount, Chart, ChartOptions, ComparedScenario, Focus, Link, Mode, Per};
use crate::choices::scenario::Scenario;
use crate::choices::{Background, Policy, Pull};
use crate::doubt::OwnNumbers;
use crate::kind::{Lever, Storyline, UrbanForm};
use crate::year::Year;

impl Link {
    /// The query of this state, without `?`; empty if all values are defaults.
    pub fn write(&self) -> String {
        let mut query = QueryBuilder::default();
        query.text("m", &self.release);
        if self.base != Scenario::default() {
            query.put("b", self.base.id());
        }
        query.put("l", &levers(&self.pulls));
        query.put("a", &background(self.background));
        if self.form != UrbanForm::default() {
            query.put("f", self.form.id());
        }
        query.put("o", &numbers(&self.numbers));
        if self.focus != Focus::default() {
            query.put("y", &focus(self.focus));
        }
        if let Some(place) = self.at {
            query.put("at", place.as_str());
        }
        let places: Vec<&str> = self.places.iter().map(|place| place.as_str()).collect();
        query.put("p", &places.join("~"));
        let charts: Vec<&str> = self.charts.iter().map(|chart| chart.id()).collect();
        query.put("c", &charts.join("~"));
        query.put("w", &display_options(self.looks, self.every_lever));
        if self.result != self.usual_result() {
            query.put("r", self.result.columns().word);
        }
        if self.per == Per::Person {
            query.put("u", "c");
        }
        for (key, compared) in ["s2", "s3", "s4"].into_iter().zip(&self.compared) {
            query.put(key, &compared.as_ref().map_or(String::new(), scenario));
        }
        if let Some(goal) = self.goal {
            query.put("g", &format!("{}:{}:{}", goal.metric.id(), goal.year, goal.value));
        }
        query.text("n", &self.name);
        query.put("k", &self.receipt.map_or(String::new(), |receipt| receipt.to_string()));
        query.text("h", &self.covered);
        query.put("x", &self.allowed.map_or(String::new(), |seat| seat.to_string()));
        match self.mode {
            Mode::Page => {}
            Mode::Present => query.put("mode", "present"),
            Mode::Print => query.put("mode", "print"),
            Mode::Share => query.put("mode", "share"),
            Mode::Notes => query.put("mode", "notes"),
            Mode::Kiosk => query.put("mode", "kiosk"),
            Mode::Embed => query.put("mode", "embed"),
        }
        query.0
    }
}

/// A query under construction.
#[derive(Default)]
struct QueryBuilder(String);

impl QueryBuilder {
    /// Adds a key, unless its value is empty.
    fn put(&mut self, key: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(key);
        self.0.push('=');
        self.0.push_str(value);
    }

    /// Adds text, percent-encoded.
    fn text(&mut self, key: &str, text: &Plain) {
        self.put(key, &encode(text.as_str()));
    }
}

/// The word of a display option, and its field.
type Switch = (&'static str, fn(&mut ChartOptions) -> &mut bool);

/// The words of the display options, in the order of writing.
pub(super) const DISPLAY_WORDS: [Switch; 6] = [
    ("sum", |look| &mut look.summed),
    ("diff", |look| &mut look.against),
    ("table", |look| &mut look.table),
    ("fact", |look| &mut look.today),
    ("sector", |look| &mut look.sectors),
    ("power", |look| &mut look.power),
];
/// The word for the full list of levers.
pub(super) const LEVERS: &str = "levers";

/// Writes `ghg:sum:diff~flows:table:steel~pair:tm.nb~minerals:cobalt~levers`.
fn display_options(mut looks: [ChartOptions; Chart::ALL.len()], every_lever: bool) -> String {
    let mut items = String::new();
    for (chart, look) in Chart::ALL
        .into_iter()
        .zip(&mut looks)
        .filter(|(_, look)| **look != ChartOptions::default())
    {
        items.push('~');
        items.push_str(chart.id());
        for (word, on) in DISPLAY_WORDS {
            if *on(look) {
                items.push(':');
                items.push_str(word);
            }
        }
        if let Some(pool) = look.pool {
            items.push(':');
            items.push_str(pool.id());
        }
        if let Some([first, second]) = look.pair {
            items.extend([":", first.id(), ".", second.id()]);
        }
        if let Some(mineral) = look.mineral {
            items.extend([":", mineral.id()]);
        }
    }
    if every_lever {
        items.push('~');
        items.push_str(LEVERS);
    }
    items.split_off(usize::from(!items.is_empty()))
}

/// Writes `hs20.ru24_30-45`.
fn levers(pulls: &BTreeMap<Lever, Pull>) -> String {
    let items: Vec<String> = pulls
        .iter()
        .map(|(lever, pull)| {
            let level = pull.level.tenths();
            if pull.from.is_none() && pull.to.is_none() {
                format!("{}{level}", lever.id())
            } else {
                format!("{}{level}_{}-{}", lever.id(), short(pull.from), short(pull.to))
            }
        })
        .collect();
    items.join(".")
}

/// The last two digits of a lever's year; empty for the default year.
fn short(year: Option<Year>) -> String {
    year.map_or(String::new(), |year| format!("{:02}", year.number() % 100))
}

/// Writes `ssp1.pol2`.
fn background(background: Background) -> String {
    let storyline = (background.storyline != Storyline::default()).then(|| background.storyline.id());
    let policy = (background.policy != Policy::default()).then(|| background.policy.id());
    let items: Vec<&str> = storyline.into_iter().chain(policy).collect();
    items.join(".")
}

/// Writes `homes.life:90~cars.km:9500`.
fn numbers(numbers: &OwnNumbers) -> String {
    let items: Vec<String> = numbers.iter().map(|(on, number)| format!("{}:{number}", on.id())).collect();
    items.join("~")
}

/// Writes `2060` or `2030-2050`.
pub(super) fn focus(focus: Focus) -> String {
    match focus {
        Focus::Year(year) => year.to_string(),
        Focus::Span(first, last) => format!("{first}-{last}"),
    }
}

/// Writes `ref;hs30`.
fn scenario(compared: &ComparedScenario) -> String {
    let mut written = [compared.base.id(), ";", &levers(&compared.pulls)].concat();
    if compared.form != UrbanForm::default() {
        written = [&written, ";", compared.form.id()].concat();
    }
    if let Some(own) = compared.background {
        let text = background(own);
        let own = if text.is_empty() { own.storyline.id().to_owned() } else { text };
        written = [&written, ";", &own].concat();
    }
    written.trim_end_matches(';').to_owned()
}

impl fmt::Display for Amount {
    /// Writes the number with the fewest decimals.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / 1000, self.0.unsigned_abs() % 1000);
        if rest == 0 {
            return write!(f, "{sign}{whole}");
        }
        let decimals = format!("{rest:03}");
        write!(f, "{sign}{whole}.{}", decimals.trim_end_matches('0'))
    }
}
