//! Output of `money`: a page, lines for a spreadsheet, an object for programs.
//!
//! Out of scope: the amounts.

use std::fmt::Write as _;

use cairn_analysis::export::exact;
use cairn_analysis::findings::money::amounts::PUBLIC;
use cairn_analysis::findings::money::columns::RATES;
use cairn_analysis::findings::money::{MoneyReading, MoneySum, YEARS, sums};
use cairn_analysis::findings::range::Range;
use cairn_analysis::findings::range::quantile::outwards;
use cairn_analysis::words::{Key, Words, money, names};
use cairn_core::kind::{Language, Lever, MoneyColumn, MoneyItem, without_figure};
use cairn_core::year::{Stretch, Year};
use serde_json::{Value, json};

use crate::money::{MoneyBy, MoneyReport};
use crate::money_names;
use crate::report::{CommandReport, CsvLines, PageTable};

/// Unit of a sum.
const SUM_UNIT: &str = "billion US$2020";
/// Unit of a year.
const YEAR_UNIT: &str = "billion US$2020/yr";
/// Billions below which an amount is shown as none: 10,000 US$.
const LEAST: f64 = 1e-5;
/// Billions from which on an amount is not said in millions.
const BILLION: f64 = 1.0;
/// A million, in billions.
const MILLION: f64 = 1e-3;
/// Billions from which on an amount is said in trillions.
const TRILLION: f64 = 1000.0;

impl MoneyReport {
    fn range(&self, column: MoneyColumn, sum: MoneySum, reading: MoneyReading) -> Range {
        self.draws.range(&self.money, column, sum, reading)
    }

    /// Columns with their sums that are not 0 everywhere.
    fn lines(&self) -> Vec<(MoneyColumn, MoneySum)> {
        let mut lines = Vec::new();
        for column in MoneyColumn::ALL {
            let some = |sum: &MoneySum| !self.draws.is_nothing(column, *sum);
            lines.extend(sums(column).into_iter().filter(some).map(|sum| (column, sum)));
        }
        lines
    }

    fn row_style(&self, sum: MoneySum) -> &'static str {
        match sum {
            MoneySum::Item(item) if self.hatched.contains(&item) => "hatched",
            MoneySum::Item(_) => "plain",
            MoneySum::Group(_) | MoneySum::All => "sum",
        }
    }
}

/// Name of a sum in files.
fn id(sum: MoneySum) -> String {
    match sum {
        MoneySum::Item(item) => item.id().to_owned(),
        MoneySum::Group(first) => ["sum ", &first.group().to_lowercase()].concat(),
        MoneySum::All => "sum".to_owned(),
    }
}

/// Ids of the levers of a sum.
fn levers(sum: MoneySum) -> String {
    match sum {
        MoneySum::Item(item) => ids(item.levers()),
        MoneySum::Group(_) | MoneySum::All => String::new(),
    }
}

fn ids(levers: &[Lever]) -> String {
    levers.iter().map(|lever| lever.id()).collect::<Vec<&str>>().join(" ")
}

/// What the figure of a sum leaves out.
fn left_out(words: &Words, sum: MoneySum) -> &str {
    match sum {
        MoneySum::Item(item) => money_names::left_out(item).map_or("", |key| words.say(key)),
        MoneySum::Group(_) | MoneySum::All => "",
    }
}

/// Readings of a table by item, each with its name and unit.
fn readings(focus: Year) -> Vec<(String, &'static str, MoneyReading)> {
    let mut all = vec![(format!("2027 to {focus}"), SUM_UNIT, MoneyReading::Until(focus))];
    all.extend(
        YEARS
            .into_iter()
            .map(|year| (format!("about {year}"), YEAR_UNIT, MoneyReading::Around(year))),
    );
    for rate in RATES {
        let name = format!("paid off at {:.0} %, about {focus}", rate * 100.0);
        all.push((name, YEAR_UNIT, MoneyReading::PaidOff(focus, rate)));
    }
    all
}

/// Readings of a table by year.
fn yearly(year: Year) -> [(String, MoneyReading); 3] {
    let [low, high] = RATES;
    [
        ("bought".to_owned(), MoneyReading::Around(year)),
        ("paid off at 3 %".to_owned(), MoneyReading::PaidOff(year, low)),
        ("paid off at 7 %".to_owned(), MoneyReading::PaidOff(year, high)),
    ]
}

impl CommandReport for MoneyReport {
    fn page(&self) -> String {
        let words = Words::embedded(Language::English);
        let mut text = self.head.title();
        let _ = writeln!(text, "{}", self.sentence());
        let figures = MoneyItem::ALL
            .into_iter()
            .filter(|item| item.column() == MoneyColumn::Extra)
            .count();
        let blank = without_figure().count();
        let _ = writeln!(
            text,
            "{figures} kinds of investment have a figure. {blank} levers have none: they are listed below."
        );
        for column in MoneyColumn::ALL {
            text.push_str(&self.block(&words, column));
        }
        let _ = writeln!(
            text,
            "\nNo figure\n{}* hatched: the order of magnitude is not supported here",
            blanks(&words)
        );
        text
    }

    /// One line for each item and reading, or for each item, year and reading; then the levers without a figure.
    fn csv(&self) -> CsvLines {
        let words = Words::embedded(Language::English);
        let of = |range: Range| [range.ends()[0], range.central, range.ends()[1]].map(exact);
        let mut lines = match self.by {
            MoneyBy::Item => self
                .head
                .lines("place,scenario,item,column,levers,look,measure,unit,low,central,high,left_out"),
            MoneyBy::Year => self
                .head
                .lines("place,scenario,item,column,levers,look,measure,unit,year,low,central,high,left_out"),
        };
        for (column, sum) in self.lines() {
            let (id, levers, look, left_out) = (id(sum), levers(sum), self.row_style(sum), left_out(&words, sum));
            match self.by {
                MoneyBy::Item => {
                    for (measure, unit, reading) in readings(self.focus) {
                        let [low, central, high] = of(self.range(column, sum, reading));
                        lines.line([&id, column.id(), &levers, look, &measure, unit, &low, &central, &high, left_out]);
                    }
                }
                MoneyBy::Year => {
                    for year in Stretch::AHEAD.years() {
                        for (measure, reading) in yearly(year) {
                            let [low, central, high] = of(self.range(column, sum, reading));
                            let year = year.to_string();
                            lines.line([
                                &id,
                                column.id(),
                                &levers,
                                look,
                                &measure,
                                YEAR_UNIT,
                                &year,
                                &low,
                                &central,
                                &high,
                                left_out,
                            ]);
                        }
                    }
                }
            }
        }
        for lever in without_figure() {
            let reason = money::blank(lever).map_or("", |key| words.say(key));
            match self.by {
                MoneyBy::Item => lines.line(["", "blank", lever.id(), "blank", "", "", "", "", "", reason]),
                MoneyBy::Year => lines.line(["", "blank", lever.id(), "blank", "", "", "", "", "", "", reason]),
            }
        }
        lines
    }

    fn json(&self) -> Value {
        let words = Words::embedded(Language::English);
        let of = |range: Range| json!({"low": range.ends()[0], "central": range.central, "high": range.ends()[1]});
        let items: Vec<Value> = self
            .lines()
            .into_iter()
            .map(|(column, sum)| {
                let read: serde_json::Map<String, Value> = match self.by {
                    MoneyBy::Item => readings(self.focus)
                        .into_iter()
                        .map(|(name, _, reading)| (name, of(self.range(column, sum, reading))))
                        .collect(),
                    MoneyBy::Year => Stretch::AHEAD
                        .years()
                        .map(|year| {
                            let all = yearly(year).into_iter();
                            let all = all.map(|(name, reading)| (name, of(self.range(column, sum, reading))));
                            (year.to_string(), Value::Object(all.collect()))
                        })
                        .collect(),
                };
                json!({
                    "item": id(sum), "variable": sum.variable(column), "column": column.id(), "levers": levers(sum),
                    "look": self.row_style(sum), "left_out": left_out(&words, sum), "values": read,
                })
            })
            .collect();
        let blank: Vec<Value> = without_figure()
            .map(|lever| json!({"lever": lever.id(), "reason": money::blank(lever).map(|key| words.say(key))}))
            .collect();
        self.head.object(json!({
            "to": self.focus.number(), "units": {"sum": SUM_UNIT, "year": YEAR_UNIT}, "draws": self.draws.draws.len(),
            "items": items, "without_figure": blank, "public": of(self.draws.public(self.focus)),
        }))
    }
}

impl MoneyReport {
    /// The extra investment in one sentence.
    fn sentence(&self) -> String {
        let of = |reading| self.range(MoneyColumn::Extra, MoneySum::All, reading);
        let sum = of(MoneyReading::Until(self.focus));
        if sum.is_still() && sum.central == 0.0 {
            return format!("Extra investment to {}: none.", self.focus);
        }
        let about = of(MoneyReading::Around(Year::of(2035)));
        if sum.is_still() {
            let [to, about] = [sum, about].map(|range| amount(range.central));
            return format!(
                "Extra investment to {}, central run: {to} US$ of 2020; about 2035, {about} a year.",
                self.focus
            );
        }
        let [low, high] = sum.ends();
        format!(
            "Extra investment to {}: {} US$ of 2020 (central run {}); about 2035, {} a year.{}",
            self.focus,
            span(low, high),
            amount(sum.central),
            span(about.ends()[0], about.ends()[1]),
            if low <= 0.0 { " It may need no more." } else { "" }
        )
    }

    /// A column with its items.
    fn block(&self, words: &Words, column: MoneyColumn) -> String {
        let lines: Vec<MoneySum> = self
            .lines()
            .into_iter()
            .filter(|(own, _)| *own == column)
            .map(|(_, sum)| sum)
            .collect();
        if lines.is_empty() {
            return String::new();
        }
        let mut text = match column {
            MoneyColumn::Extra => format!("\nExtra investment, {SUM_UNIT}\n"),
            MoneyColumn::Unneeded => format!("\nSpending not needed, {SUM_UNIT}\n{}\n", words.say(Key::MoneyNotGain)),
            MoneyColumn::Running => format!("\nRunning: paid every year, {SUM_UNIT}\n"),
        };
        let mut table = PageTable::new("<<>");
        let heads = YEARS.into_iter().map(|year| format!("about {year} a year"));
        table.row_with(["", "levers", &format!("to {}", self.focus)], heads);
        for sum in lines {
            let name = match sum {
                MoneySum::Item(item) => {
                    let mark = if self.hatched.contains(&item) { "*" } else { "" };
                    let apart = if item.in_total() || column == MoneyColumn::Running {
                        ""
                    } else {
                        ", not summed"
                    };
                    format!("  {}{mark}{apart}", words.say(money::item(item)))
                }
                MoneySum::Group(first) => first.group().to_owned(),
                MoneySum::All => "All items with a figure".to_owned(),
            };
            let cell = |reading| range(self.range(column, sum, reading));
            let years = YEARS.into_iter().map(|year| cell(MoneyReading::Around(year)));
            table.row_with([&name, &levers(sum), &cell(MoneyReading::Until(self.focus))], years);
        }
        let _ = write!(text, "{table}");
        if column != MoneyColumn::Running {
            let [low, high] = RATES.map(|rate| range(self.range(column, MoneySum::All, MoneyReading::PaidOff(self.focus, rate))));
            let _ = writeln!(
                text,
                "A year, paid off over the life, about {}: {low} at 3 %, {high} at 7 %.",
                self.focus
            );
        }
        let public = self.draws.public(self.focus);
        if column == MoneyColumn::Extra && public.central > 0.0 {
            let items = PUBLIC.map(MoneyItem::id).join(", ");
            let _ = writeln!(
                text,
                "If the state buys as it does today, it buys {} of it to {}; shares are known for {items}.",
                range(public),
                self.focus
            );
        }
        text
    }
}

/// Levers without a figure, with the reason.
fn blanks(words: &Words) -> String {
    let mut table = PageTable::new("<");
    for lever in without_figure() {
        let reason = money::blank(lever).map_or("", |key| words.say(key));
        table.row([lever.id(), names::lever_in_english(lever), reason]);
    }
    table.to_string()
}

/// A range and its central run.
fn range(range: Range) -> String {
    let [low, high] = range.ends();
    if low == high {
        return amount(range.central);
    }
    format!("{} ({})", span(low, high), amount(range.central))
}

/// The ends of a range, rounded outwards.
fn span(low: f64, high: f64) -> String {
    let [low, high] = outwards(low, high).map(amount);
    if low == high { low } else { format!("{low} to {high}") }
}

/// An amount to two digits.
fn amount(billion: f64) -> String {
    let size = billion.abs();
    if billion == 0.0 {
        return "0".to_owned();
    }
    if size < LEAST {
        return "about 0".to_owned();
    }
    let (value, unit) = if size >= TRILLION {
        (billion / TRILLION, "trillion")
    } else if size >= BILLION {
        (billion, "bn")
    } else {
        (billion / MILLION, "million")
    };
    let size = value.abs();
    if size < 0.1 {
        format!("{value:.3} {unit}")
    } else if size < 1.0 {
        format!("{value:.2} {unit}")
    } else if size < 10.0 {
        format!("{value:.1} {unit}")
    } else if size < 100.0 {
        format!("{value:.0} {unit}")
    } else {
        format!("{:.0} {unit}", (value / 10.0).round() * 10.0)
    }
}
