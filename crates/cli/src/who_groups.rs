//! Output of `who --by group` and `--by strategy`. Groups are avoid, shift and improve, as the UN orders levers, with
//! power apart. Strategies are the six of national guidelines or the ten of the Panel.
//!
//! A part is the sum of the parts of its levers. Each of the Panel's ten strategies moves its levers as one. All parts of
//! either add up to the whole. Out of scope: how parts are computed.

use std::fmt::Write as _;

use cairn_analysis::export::exact;
use cairn_analysis::export::table::{decimals, parted, written};
use cairn_analysis::figure::waterfall::LARGEST_SHARE;
use cairn_analysis::findings::attribution;
use cairn_analysis::findings::attribution::YearlyHeadlines;
use cairn_analysis::findings::headline::{Headline, unit};
use cairn_core::kind::{Document, LeverGroup};
use serde_json::{Value, json};

use crate::attribution::AttributionReport;
use crate::fault::CommandFault;
use crate::report::{CommandReport, CsvLines, PageTable};
use crate::who_files::{ABOUT, number, page_start, symbol, value_text, years};

/// Explains how the Panel's strategies are applied.
const PANEL: &str = "Each strategy moves as one. Levers are grouped as in the Panel's model RECC, as far as it could
be read; that losses on building sites count under yield, and lighter cars only under substitution,
is our choice. Parts are of the whole place, not of homes alone.
";

/// A group's word and its explanation.
const fn called(group: LeverGroup) -> [&'static str; 2] {
    match group {
        LeverGroup::Avoid => ["avoid", "need less, use again"],
        LeverGroup::Shift => ["shift", "to renewable materials"],
        LeverGroup::Improve => ["improve", "clean what remains"],
        LeverGroup::Apart => ["power", "clean power, apart"],
        LeverGroup::Need => ["need", "homes for all, no measure against emissions"],
        LeverGroup::Minerals => ["minerals", "batteries and magnets, minerals alone"],
    }
}

/// A group of levers, and the sum of their parts.
struct LeverGroupSum {
    word: &'static str,
    what: String,
    part: YearlyHeadlines,
}

/// Kind of group: the word for one and for all, in files.
#[derive(Clone, Copy)]
struct LeverGroupKind {
    one: &'static str,
    all: &'static str,
}

const GROUPS: LeverGroupKind = LeverGroupKind {
    one: "group",
    all: "groups",
};
const STRATEGIES: LeverGroupKind = LeverGroupKind {
    one: "strategy",
    all: "strategies",
};

/// The parts of an attribution, added up by group.
pub(crate) struct LeverGroupReport<'a> {
    whole: &'a AttributionReport,
    kind: LeverGroupKind,
    sums: Vec<LeverGroupSum>,
}

impl LeverGroupReport<'_> {
    /// Groups are avoid, shift, improve and power.
    pub(crate) fn by_group(whole: &AttributionReport) -> LeverGroupReport<'_> {
        let sum = |(group, part): (LeverGroup, YearlyHeadlines)| {
            let [word, what] = called(group);
            LeverGroupSum {
                word,
                what: what.to_owned(),
                part,
            }
        };
        LeverGroupReport {
            whole,
            kind: GROUPS,
            sums: whole.answer.by_group().into_iter().map(sum).collect(),
        }
    }

    /// Groups are strategies, if the plan belongs to a document that has some.
    pub(crate) fn by_strategy(whole: &AttributionReport) -> Result<LeverGroupReport<'_>, CommandFault> {
        let sum = |sum: attribution::StrategyPart| {
            let ids: Vec<&str> = sum.levers.iter().map(|lever| lever.id()).collect();
            LeverGroupSum {
                word: sum.strategy.id(),
                what: format!("{} ({})", sum.strategy.name(), ids.join(" ")),
                part: sum.part,
            }
        };
        let found = whole.answer.by_strategy().ok_or_else(|| {
            CommandFault::new(
                "--by strategy",
                "no document divides this plan into strategies.",
                "Write --scenario guide for the six of national guidelines, recc or recc-future for the Panel's ten; without --inside.",
            )
        })?;
        Ok(LeverGroupReport {
            whole,
            kind: STRATEGIES,
            sums: found.into_iter().map(sum).collect(),
        })
    }
}

/// The share of a part. None if the whole is zero.
fn share(part: f64, whole: f64) -> Option<f64> {
    (whole != 0.0).then(|| part / whole)
}

/// The same on the page: none if parts cancel out.
fn shown_share(part: f64, whole: f64) -> Option<f64> {
    share(part, whole).filter(|share| share.abs() <= LARGEST_SHARE)
}

impl CommandReport for LeverGroupReport<'_> {
    /// The page: part and share of each group, by result.
    fn page(&self) -> String {
        let (report, sums) = (self.whole, &self.sums);
        let mut text = page_start(report);
        if sums.is_empty() {
            return text;
        }
        for headline in &report.results {
            let of = |read: &YearlyHeadlines| value_text(*headline, number(read, *headline, report.focus));
            let whole = of(&report.answer.whole);
            let values: Vec<f64> = sums.iter().map(|sum| of(&sum.part)).collect();
            let places = decimals(&[&values[..], &[whole]].concat());
            let texts = parted(&values, places);
            let shares: Option<Vec<f64>> = values.iter().map(|part| Some(shown_share(*part, whole)? * 100.0)).collect();
            let shares = shares.map_or_else(|| vec![String::new(); sums.len()], |shares| parted(&shares, 1));
            let all = share(whole, whole).map_or_else(String::new, |_| "100.0".to_owned());
            let mut table = PageTable::new("<<>");
            table.row([
                headline.columns().heading,
                &years(report, *headline),
                symbol(report, *headline),
                "%",
            ]);
            for ((sum, share), text) in sums.iter().zip(&shares).zip(&texts) {
                table.row([sum.word, &sum.what, text, share]);
            }
            table.row(["together", "", &written(&[whole], places)[0], &all]);
            let _ = writeln!(text, "{table}");
        }
        if report.answer.document == Some(Document::Panel) {
            text.push_str(PANEL);
        }
        if !report.answer.exact {
            text.push_str(ABOUT);
        }
        text
    }

    /// One line per result and group.
    fn csv(&self) -> CsvLines {
        let report = self.whole;
        let columns = format!("place,scenario,result,unit,year,{},part,share", self.kind.one);
        let mut lines = report.head.lines(&columns);
        for headline in &report.results {
            let of = |read: &YearlyHeadlines| number(read, *headline, report.focus);
            let whole = of(&report.answer.whole);
            let (unit, year) = (unit(*headline, report.per).symbol(), years(report, *headline));
            let parts = self.sums.iter().map(|sum| (sum.word, of(&sum.part)));
            for (word, part) in parts.chain([("all", whole)]) {
                let share = share(part, whole).map_or_else(String::new, exact);
                lines.line([headline.id(), unit, &year, word, &exact(part), &share]);
            }
        }
        lines
    }

    fn json(&self) -> Value {
        let LeverGroupReport { whole: report, kind, sums } = self;
        let headline = |headline: &Headline| {
            let of = |read: &YearlyHeadlines| number(read, *headline, report.focus);
            let whole = of(&report.answer.whole);
            let one = |sum: &LeverGroupSum| json!({kind.one: sum.word, "part": of(&sum.part), "share": share(of(&sum.part), whole)});
            json!({
                "result": headline.id(), "unit": unit(*headline, report.per).symbol(), "year": years(report, *headline), "change": whole,
                kind.all: sums.iter().map(one).collect::<Vec<Value>>(),
            })
        };
        report.head.object(json!({
            "exact": report.answer.exact, "headlines": report.results.iter().map(headline).collect::<Vec<Value>>(),
        }))
    }
}
