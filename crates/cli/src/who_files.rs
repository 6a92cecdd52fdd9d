//! Output of `who`: a page, lines for a spreadsheet, an object for programs.
//!
//! Out of scope: how parts are computed.

use cairn_analysis::export::exact;
use cairn_analysis::export::table::{decimals, parted, rounded, written};
use cairn_analysis::findings::attribution::{Player, PlayerPart, YearlyHeadlines};
use cairn_analysis::findings::headline::{Headline, unit};
use cairn_analysis::words::{Words, names};
use cairn_core::kind::{Language, Theme};
use cairn_core::unit::Unit;
use cairn_core::year::Year;
use serde_json::{Value, json};

use crate::attribution::AttributionReport;
use crate::report::{CommandReport, CsvLines, PageTable};

/// Ratio of the effect as last to the effect alone above which a note is printed.
const BETTER: f64 = 1.005;

pub(crate) const ABOUT: &str = "Approximate: the mean of alone and last, scaled to the whole. For a single country parts are exact.\n";

/// The lever ids of a player, and its name.
fn called(player: &Player, by_headline: bool) -> [String; 2] {
    let ids: Vec<&str> = player.levers.iter().map(|lever| lever.id()).collect();
    let theme = Theme::ALL.into_iter().find(|theme| theme.levers()[0] == player.lead);
    let name = match theme.filter(|_| by_headline) {
        Some(theme) => Words::embedded(Language::English).say(names::theme(theme)).to_owned(),
        None => names::lever_in_english(player.lead).to_owned(),
    };
    [ids.join(" "), name]
}

pub(crate) fn number(read: &YearlyHeadlines, headline: Headline, focus: Year) -> f64 {
    read.at(headline, focus).unwrap_or(0.0)
}

/// A number as shown; shares in percent.
pub(crate) fn value_text(headline: Headline, value: f64) -> f64 {
    if unit(headline, cairn_core::choices::link::Per::Total) == Unit::Share {
        value * 100.0
    } else {
        value
    }
}

pub(crate) fn symbol(report: &AttributionReport, headline: Headline) -> &'static str {
    match unit(headline, report.per) {
        Unit::Share => "points",
        unit => unit.symbol(),
    }
}

pub(crate) fn years(report: &AttributionReport, headline: Headline) -> String {
    match headline {
        Headline::Cumulative => format!("{}-{}", Year::LEVERS, Year::LAST),
        _ => report.focus.to_string(),
    }
}

impl CommandReport for AttributionReport {
    fn page(&self) -> String {
        let text = page_start(self);
        if self.answer.parts.is_empty() {
            return text;
        }
        let about = if self.answer.exact { "" } else { ABOUT };
        if self.over_years {
            return format!("{text}{}{about}", over_years(self));
        }
        let whole = number(&self.answer.whole, Headline::Emissions, self.focus);
        format!(
            "{text}{}{}\n{}{about}",
            emissions(self, whole),
            overlap(self, whole),
            other_results(self)
        )
    }

    /// One line per result, year and player; then greenhouse gases of every year.
    fn csv(&self) -> CsvLines {
        let mut lines = self.head.lines("place,scenario,result,unit,year,levers,part,alone,last");
        let mut write = |result: &str, unit: &str, year: &str, of: &dyn Fn(&YearlyHeadlines) -> f64| {
            for part in &self.answer.parts {
                let [ids, _] = called(&part.player, self.answer.by_headline);
                let [part, alone, last] = [&part.part, &part.alone, &part.last].map(|read| exact(of(read)));
                lines.line([result, unit, year, &ids, &part, &alone, &last]);
            }
            lines.line([result, unit, year, "all", &exact(of(&self.answer.whole)), "", ""]);
        };
        for headline in &self.results {
            let unit = unit(*headline, self.per).symbol();
            let of = |read: &YearlyHeadlines| number(read, *headline, self.focus);
            write(headline.id(), unit, &years(self, *headline), &of);
        }
        for (at, year) in Year::LEVERS.to(Year::LAST).enumerate() {
            let of = |read: &YearlyHeadlines| read.yearly(Headline::Emissions).map_or(0.0, |years| years[at]);
            write("ghg", unit(Headline::Emissions, self.per).symbol(), &year.to_string(), &of);
        }
        lines
    }

    fn json(&self) -> Value {
        let by_name = self.answer.by_headline;
        let result = |result: &str, unit: &str, year: String, of: &dyn Fn(&YearlyHeadlines) -> f64| {
            let part = |part: &PlayerPart| {
                let [ids, name] = called(&part.player, by_name);
                let ids: Vec<&str> = ids.split(' ').collect();
                json!({"levers": ids, "name": name, "part": of(&part.part), "alone": of(&part.alone), "last": of(&part.last)})
            };
            json!({
                "result": result, "unit": unit, "year": year, "nothing": of(&self.answer.nothing), "change": of(&self.answer.whole),
                "parts": self.answer.parts.iter().map(part).collect::<Vec<Value>>(),
            })
        };
        let headline = |headline: &Headline| {
            let of = |read: &YearlyHeadlines| number(read, *headline, self.focus);
            result(headline.id(), unit(*headline, self.per).symbol(), years(self, *headline), &of)
        };
        let yearly = |(at, year): (usize, Year)| {
            let of = |read: &YearlyHeadlines| read.yearly(Headline::Emissions).map_or(0.0, |years| years[at]);
            result("ghg", unit(Headline::Emissions, self.per).symbol(), year.to_string(), &of)
        };
        self.head.object(json!({
            "exact": self.answer.exact, "by_headline": by_name, "headlines": self.results.iter().map(headline).collect::<Vec<Value>>(),
            "ghg": Year::LEVERS.to(Year::LAST).enumerate().map(yearly).collect::<Vec<Value>>(),
        }))
    }
}

/// Beginning of every page: place, scenario, and the size of the difference.
pub(crate) fn page_start(report: &AttributionReport) -> String {
    let title = report.head.title();
    if report.answer.parts.is_empty() {
        return title + "No lever is moved, so there is nothing to attribute. Try --scenario all.\n";
    }
    let of = |read: &YearlyHeadlines| number(read, Headline::Emissions, report.focus);
    let (nothing, whole) = (of(&report.answer.nothing), of(&report.answer.whole));
    // The whole has the digits of its parts, so that a reader can add them up.
    let numbers = [rounded(&[nothing]), written(&[whole.abs()], digits(report))].concat();
    let how = if report.inside {
        "Of the difference, these levers make"
    } else {
        "All moved levers together make it"
    };
    format!(
        "{title}Greenhouse gases in {}: {} {} on today's path.\n{how} {} {}.\n\n",
        report.focus,
        numbers[0],
        symbol(report, Headline::Emissions),
        numbers[1],
        if whole > 0.0 { "more" } else { "less" }
    )
}

/// Decimals of the whole and of each part of greenhouse gases in the focus year.
fn digits(report: &AttributionReport) -> u8 {
    let of = |read: &YearlyHeadlines| number(read, Headline::Emissions, report.focus);
    let columns = report.answer.parts.iter().flat_map(|part| [&part.part, &part.alone, &part.last]);
    decimals(&columns.chain([&report.answer.whole]).map(of).collect::<Vec<f64>>())
}

/// Parts of greenhouse gases every five years; negative means less than with default levers.
fn over_years(report: &AttributionReport) -> PageTable {
    let years: Vec<Year> = Year::LEVERS.to(Year::LAST).filter(|year| year.number() % 5 == 0).collect();
    let of = |read: &YearlyHeadlines| {
        years
            .iter()
            .map(|year| number(read, Headline::Emissions, *year))
            .collect::<Vec<f64>>()
    };
    let parts = report.answer.ordered(Headline::Emissions, report.focus);
    let values: Vec<Vec<f64>> = parts.iter().map(|part| of(&part.part)).collect();
    let whole = of(&report.answer.whole);
    let places = decimals(&[values.concat(), whole.clone()].concat());
    // Each year's parts add up by themselves.
    let columns: Vec<Vec<String>> = (0..years.len())
        .map(|year| parted(&values.iter().map(|part| part[year]).collect::<Vec<f64>>(), places))
        .collect();
    let mut texts: Vec<String> = (0..parts.len())
        .flat_map(|part| columns.iter().map(move |column| column[part].clone()))
        .collect();
    texts.extend(written(&whole, places));
    let mut table = PageTable::new("<<>");
    table.row_with(["levers", symbol(report, Headline::Emissions)], years.iter().map(Year::to_string));
    let names = parts.iter().map(|part| called(&part.player, report.answer.by_headline));
    let names = names.chain([["together", ""].map(str::to_owned)]);
    for ([ids, name], cells) in names.zip(texts.chunks(years.len())) {
        table.row_with([&ids, &name], cells.iter().cloned());
    }
    table
}

/// Greenhouse gases in the focus year: part, alone, last.
fn emissions(report: &AttributionReport, whole: f64) -> PageTable {
    let of = |read: &YearlyHeadlines| number(read, Headline::Emissions, report.focus);
    let parts = report.answer.ordered(Headline::Emissions, report.focus);
    let part_head = if report.answer.exact { "part" } else { "part, approx." };
    let mut table = PageTable::new("<<>>>><");
    table.row(["levers", "", part_head, "%", "alone", "last", ""]);
    let mut columns: Vec<Vec<f64>> = vec![Vec::new(); 3];
    for part in &parts {
        for (column, read) in columns.iter_mut().zip([&part.part, &part.alone, &part.last]) {
            column.push(of(read));
        }
    }
    let places = digits(report);
    let texts = [parted(&columns[0], places), written(&columns[1..].concat(), places)].concat();
    let shares = columns[0].iter().map(|part| part / whole * 100.0).collect::<Vec<f64>>();
    let shares = if whole == 0.0 {
        vec![String::new(); parts.len()]
    } else {
        parted(&shares, 0)
    };
    let count = parts.len();
    for (at, part) in parts.iter().enumerate() {
        let [ids, name] = called(&part.player, report.answer.by_headline);
        let better = of(&part.last) / of(&part.alone) > BETTER;
        let text = if better { "works better with the others" } else { "" };
        let [part, alone, last] = [at, count + at, 2 * count + at].map(|at| texts[at].as_str());
        table.row([&ids, &name, part, &shares[at], alone, last, text]);
    }
    table
}

/// Difference between the sum of effects alone and the joint effect.
fn overlap(report: &AttributionReport, whole: f64) -> String {
    let Some(alone) = report.answer.one_by_one(Headline::Emissions, report.focus) else {
        return String::new();
    };
    if report.answer.parts.len() < 2 || report.inside {
        return String::new();
    }
    let texts = rounded(&[alone, whole, alone - whole].map(f64::abs));
    let [alone_text, whole_text, gap] = [&texts[0], &texts[1], &texts[2]];
    let unit = symbol(report, Headline::Emissions);
    if alone_text == whole_text {
        return format!(
            "One by one and together they would change it by {} {unit}.\n",
            rounded(&[whole]).concat()
        );
    }
    if alone < 0.0 && whole < 0.0 {
        let how = if alone < whole {
            "they overlap by"
        } else {
            "they help each other by"
        };
        return format!("One by one they would save {alone_text} {unit}, together {whole_text}: {how} {gap}.\n");
    }
    let signed = rounded(&[alone, whole, alone - whole]);
    format!(
        "One by one they would change it by {} {unit}, together by {}: a difference of {gap}.\n",
        signed[0], signed[1]
    )
}

/// Parts of the other results, one column each.
fn other_results(report: &AttributionReport) -> PageTable {
    let results: Vec<Headline> = report
        .results
        .iter()
        .copied()
        .filter(|headline| *headline != Headline::Emissions)
        .collect();
    let head = |cell: &dyn Fn(Headline) -> String| results.iter().map(|headline| cell(*headline)).collect::<Vec<_>>();
    let mut table = PageTable::new("<<>");
    table.row_with(["parts", ""], head(&|headline| headline.columns().heading.to_owned()));
    table.row_with(["levers", ""], head(&|headline| years(report, headline)));
    table.row_with(["", ""], head(&|headline| symbol(report, headline).to_owned()));
    let parts = report.answer.ordered(Headline::Emissions, report.focus);
    let columns: Vec<Vec<String>> = results
        .iter()
        .map(|headline| {
            let of = |read: &YearlyHeadlines| value_text(*headline, number(read, *headline, report.focus));
            let values: Vec<f64> = parts.iter().map(|part| of(&part.part)).collect();
            let whole = [of(&report.answer.whole)];
            let places = decimals(&[&values[..], &whole].concat());
            [parted(&values, places), written(&whole, places)].concat()
        })
        .collect();
    let cells = |at: usize| columns.iter().map(|column| column[at].clone()).collect::<Vec<_>>();
    for (at, part) in parts.iter().enumerate() {
        let [ids, name] = called(&part.player, report.answer.by_headline);
        table.row_with([&ids, &name], cells(at));
    }
    table.row_with(["together", ""], cells(parts.len()));
    table
}
