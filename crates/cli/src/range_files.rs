//! Output of `range`: a page, lines for a spreadsheet, an object for programs, and the draws themselves.

use std::fmt::Write as _;

use cairn_analysis::ask::draw::unit;
use cairn_analysis::export::exact;
use cairn_analysis::export::table::rounded;
use cairn_analysis::export::terminal::line;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::need::NeedGoal;
use cairn_analysis::findings::range::quantile::outwards;
use cairn_analysis::findings::range::{DrawQuantity, DrawResults, FIRST, Range, RangeDraws};
use cairn_core::choices::link::Per;
use cairn_core::year::Year;
use serde_json::{Map, Value, json};

use crate::range::RangeReport;
use crate::report::{CommandReport, CsvLines, PageTable, ReportHead};

/// A listed result: name, unit, year, and the range of its draws.
pub(crate) struct RangeLine {
    pub(crate) what: &'static str,
    pub(crate) unit: &'static str,
    pub(crate) year: String,
    pub(crate) part: DrawQuantity,
    pub(crate) range: Range,
}

/// Parts of the model that draws do not vary.
pub(crate) const NOT_VARIED: &str = "not varied: storyline, policy elsewhere, the model itself;\nnor anything about wood outside buildings, most of plastics, or the shift from open fires";

/// The same, where the storyline was drawn too.
const NOT_VARIED_BUT_STORYLINE: &str = "not varied: policy elsewhere, the model itself; the storyline only where it says so;\nnor anything about wood outside buildings, most of plastics, or the shift from open fires";

/// Years of greenhouse gases on the page.
const YEARS: [Year; 6] = [
    Year::of(1990),
    Year::BASE,
    Year::of(2030),
    Year::of(2040),
    Year::of(2050),
    Year::LAST,
];

pub(crate) const fn part(is_compared: bool, part: DrawQuantity) -> &'static str {
    match part {
        DrawQuantity::Yours => "yours",
        DrawQuantity::Reference if is_compared => "against",
        DrawQuantity::Reference => "reference",
        DrawQuantity::Saved => "saved",
        DrawQuantity::SavedShare => "saved_share",
    }
}

/// Parts of a headline to list. A quotient has no savings.
fn parts(headline: Headline, pulled: bool) -> Vec<DrawQuantity> {
    match headline.columns().is_ratio {
        _ if !pulled => vec![DrawQuantity::Yours],
        false => {
            vec![
                DrawQuantity::Yours,
                DrawQuantity::Reference,
                DrawQuantity::Saved,
                DrawQuantity::SavedShare,
            ]
        }
        true => vec![DrawQuantity::Yours, DrawQuantity::Reference],
    }
}

fn pulled(answer: &RangeReport) -> bool {
    let central = answer.runs.central();
    central.yours != central.reference
}

fn headlines(answer: &RangeReport, runs: &RangeDraws) -> Vec<RangeLine> {
    let range = |headline, part| runs.headline(headline, part);
    listed(pulled(answer), (answer.focus, answer.per), range)
}

/// The listed headlines, for any source of ranges.
pub(crate) fn listed(pulled: bool, (focus, per): (Year, Per), range: impl Fn(Headline, DrawQuantity) -> Option<Range>) -> Vec<RangeLine> {
    let mut all = Vec::new();
    for headline in Headline::FIRST {
        for part in parts(headline, pulled) {
            if let Some(range) = range(headline, part) {
                all.push(RangeLine {
                    what: headline.id(),
                    unit: if part == DrawQuantity::SavedShare {
                        "share"
                    } else {
                        unit(headline, per)
                    },
                    year: match headline {
                        Headline::Cumulative => format!("{}-{}", Year::LEVERS, Year::LAST),
                        _ => focus.to_string(),
                    },
                    part,
                    range,
                });
            }
        }
    }
    all
}

fn by_year(answer: &RangeReport, runs: &RangeDraws, headline: Headline, years: impl Iterator<Item = Year>) -> Vec<RangeLine> {
    let parts: &[DrawQuantity] = if pulled(answer) {
        &[DrawQuantity::Yours, DrawQuantity::Reference]
    } else {
        &[DrawQuantity::Yours]
    };
    let mut all = Vec::new();
    for year in years {
        for part in parts {
            if let Some(range) = runs.over(headline, year, *part) {
                all.push(RangeLine {
                    what: headline.columns().by_year,
                    unit: unit(headline, answer.per),
                    year: year.to_string(),
                    part: *part,
                    range,
                });
            }
        }
    }
    all
}

/// The ends with two digits, rounded outwards. Says if a saving may be zero.
fn ends(listed: &RangeLine, [low, high]: [f64; 2]) -> String {
    let percent = if listed.unit == "share" { 100.0 } else { 1.0 };
    let [low, high] = outwards(low * percent, high * percent).map(figures);
    let sign = if listed.unit == "share" { " %" } else { "" };
    format!("{low} to {high}{sign}")
}

/// A number of two digits, with separated thousands.
fn figures(value: f64) -> String {
    let size = value.abs();
    if size >= 10.0 || size == 0.0 {
        let digits = format!("{size:.0}");
        let groups: Vec<&str> = digits
            .as_bytes()
            .rchunks(3)
            .rev()
            .map(|group| std::str::from_utf8(group).unwrap_or(""))
            .collect();
        let sign = if value < 0.0 { "-" } else { "" };
        return [sign, &groups.join(",")].concat();
    }
    // Two digits of a number below 10.
    let decimals = (1..9).find(|decimals| size * f64::from(10_u32.pow(decimals - 1)) >= 1.0);
    let decimals = decimals.unwrap_or(9) as usize;
    format!("{value:.decimals$}")
}

fn central(listed: &RangeLine) -> String {
    match listed.unit {
        "share" => format!("{:.0} %", listed.range.central * 100.0),
        _ => rounded(&[listed.range.central]).concat(),
    }
}

pub(crate) fn table(against: Option<&str>, all: &[RangeLine]) -> PageTable {
    let mut table = PageTable::new("<<<<>");
    table.row(["", "unit", "year", "", "this run", "in 9 of 10 of our runs", "half of them"]);
    for listed in all {
        let of = match listed.part {
            DrawQuantity::Yours => "",
            DrawQuantity::Reference => against.unwrap_or("reference"),
            DrawQuantity::Saved => "saved",
            DrawQuantity::SavedShare => "share less",
        };
        let saves = matches!(listed.part, DrawQuantity::Saved | DrawQuantity::SavedShare);
        let nine = if listed.range.is_still() {
            "same runs, same result".to_owned()
        } else if saves && listed.range.holds_nothing() {
            format!("{}: may not save", ends(listed, listed.range.ends()))
        } else {
            ends(listed, listed.range.ends())
        };
        let half = if listed.range.is_still() {
            String::new()
        } else {
            ends(listed, listed.range.half())
        };
        table.row([listed.what, listed.unit, &listed.year, of, &central(listed), &nine, &half]);
    }
    table
}

/// Headlines, then every series by year.
fn all_lines(answer: &RangeReport, runs: &RangeDraws) -> Vec<RangeLine> {
    let mut all = headlines(answer, runs);
    all.extend(
        Headline::YEARLY
            .into_iter()
            .flat_map(|headline| by_year(answer, runs, headline, FIRST.to(Year::LAST))),
    );
    all
}

/// The same results with a storyline of its own in each draw; empty if they were not asked for.
fn with_storylines(answer: &RangeReport) -> String {
    let Some(with) = &answer.with_storylines else {
        return String::new();
    };
    let weights: Vec<String> = with
        .weights
        .parts()
        .map(|(storyline, weight)| format!("{} {:.0} %", storyline.id(), weight * 100.0))
        .collect();
    let against = answer.against.as_deref();
    format!(
        "With the storyline drawn too, a whole one for each draw: {}.\n\n{}\n{}\n",
        weights.join(", "),
        table(against, &headlines(answer, &with.runs)),
        table(against, &by_year(answer, &with.runs, Headline::Emissions, YEARS.into_iter())),
    )
}

/// Number of draws that meet the goal, as a line; empty without a goal.
fn goal_line(answer: &RangeReport) -> String {
    let (Some(goal), Some(met)) = (answer.goal, answer.runs.meeting_goal()) else {
        return String::new();
    };
    let (count, text) = (answer.runs.count(), written(goal));
    format!("The goal {text} is met in {met} of {count} of our runs.\n\n")
}

/// Results of which less is better.
const LESS: [Headline; 3] = [Headline::Emissions, Headline::Cumulative, Headline::NewMaterials];

/// Compares two scenarios: how often each has less, and the mean regret of choosing the other. Empty if compared with the
/// reference.
fn comparison_text(answer: &RangeReport) -> String {
    let Some(other) = &answer.against else {
        return String::new();
    };
    let (count, runs) = (answer.runs.count(), &answer.runs);
    let mut table = PageTable::new("<<>");
    table.row(["", "unit", "lower in", "regret", "regret of the other"]);
    for headline in LESS {
        let regret = runs.regret(headline).map(|regret| rounded(&[regret]).concat());
        let lower = format!("{} of {count}", runs.lower(headline));
        table.row([headline.id(), unit(headline, answer.per), &lower, &regret[0], &regret[1]]);
    }
    format!(
        "Beside {}: in how many of our runs it is lower. Regret: the mean loss over all runs, counted where the other is lower.\n{table}\n",
        line(other)
    )
}

/// A goal as typed.
pub(crate) fn written(goal: NeedGoal) -> String {
    format!("{}:{}:{}", goal.metric.id(), goal.year, exact(goal.value))
}

/// The lines of some draws, as yet none.
pub(crate) fn csv_lines(head: &ReportHead, draws: usize) -> CsvLines {
    head.lines_with(
        "place,scenario,draws,result,unit,year,part,this_run,q05,q25,q50,q75,q95",
        [&draws.to_string()],
    )
}

/// Adds one result in one year.
pub(crate) fn csv_line(lines: &mut CsvLines, part: &str, listed: &RangeLine) {
    let numbers = std::iter::once(listed.range.central).chain(listed.range.quantiles);
    lines.line_with([listed.what, listed.unit, &listed.year, part], numbers.map(exact));
}

/// A result for programs.
pub(crate) fn object(is_compared: bool, listed: &RangeLine) -> Value {
    json!({
        "result": listed.what, "unit": listed.unit, "year": listed.year, "part": part(is_compared, listed.part),
        "this_run": listed.range.central, "quantiles": listed.range.quantiles,
    })
}

impl CommandReport for RangeReport {
    fn page(&self) -> String {
        let against = self.against.as_deref();
        format!(
            "{}{} draws; {} and choices of each use the same facts\n\n{}\n{}\n{}{}{}\
             What we vary: {} numbers; {}.\nA range says what we doubt, as we judge it; it is no chance of what will be.\n",
            self.head.title(),
            self.runs.count(),
            against.map_or("reference".into(), line),
            table(against, &headlines(self, &self.runs)),
            table(against, &by_year(self, &self.runs, Headline::Emissions, YEARS.into_iter())),
            with_storylines(self),
            goal_line(self),
            comparison_text(self),
            self.varied,
            if self.with_storylines.is_some() {
                NOT_VARIED_BUT_STORYLINE
            } else {
                NOT_VARIED
            },
        )
    }

    /// One line per result and year.
    fn csv(&self) -> CsvLines {
        let (is_compared, count) = (self.against.is_some(), self.runs.count());
        let mut lines = csv_lines(&self.head, count);
        for listed in all_lines(self, &self.runs) {
            csv_line(&mut lines, part(is_compared, listed.part), &listed);
        }
        for listed in self.with_storylines.iter().flat_map(|with| all_lines(self, &with.runs)) {
            let part = format!("{} with storylines", part(is_compared, listed.part));
            csv_line(&mut lines, &part, &listed);
        }
        let mut line =
            |[result, unit, year, part]: [&str; 4], value: f64| lines.line([result, unit, year, part, &exact(value), "", "", "", "", ""]);
        if is_compared {
            let focus = self.focus.to_string();
            for headline in LESS {
                let (id, unit) = (headline.id(), unit(headline, self.per));
                let [own, other] = self.runs.regret(headline);
                line(
                    [id, "share", &focus, "lower"],
                    self.runs.lower(headline) as f64 / count.max(1) as f64,
                );
                line([id, unit, &focus, "regret"], own);
                line([id, unit, &focus, "regret of the other"], other);
            }
        }
        if let (Some(goal), Some(met)) = (self.goal, self.runs.meeting_goal()) {
            let what = format!("met {}", written(goal));
            line([&what, "share", &goal.year.to_string(), "draws"], met as f64 / count as f64);
        }
        lines
    }

    fn json(&self) -> Value {
        let one = |listed: &RangeLine| object(self.against.is_some(), listed);
        let beside =
            |headline: Headline| json!({"result": headline.id(), "lower": self.runs.lower(headline), "regret": self.runs.regret(headline)});
        let beside = self.against.as_ref().map(|_| LESS.map(beside));
        let mut all = json!({
            "against": self.against, "beside": beside, "draws": self.runs.count(), "varied": self.varied,
            "goal": self.goal.map(written), "met": self.runs.meeting_goal(), "shares": cairn_analysis::findings::range::quantile::SHARES,
            "headlines": headlines(self, &self.runs).iter().map(one).collect::<Vec<_>>(),
        });
        for headline in Headline::YEARLY {
            let years = by_year(self, &self.runs, headline, FIRST.to(Year::LAST));
            all[headline.columns().by_year] = years.iter().map(one).collect();
        }
        if let Some(with) = &self.with_storylines {
            let weights: Map<String, Value> = with
                .weights
                .parts()
                .map(|(storyline, weight)| (storyline.id().to_owned(), weight.into()))
                .collect();
            let headlines: Vec<Value> = headlines(self, &with.runs).iter().map(one).collect();
            all["with_storylines"] = json!({"weights": weights, "headlines": headlines});
            for headline in Headline::YEARLY {
                let years = by_year(self, &with.runs, headline, FIRST.to(Year::LAST));
                all["with_storylines"][headline.columns().by_year] = years.iter().map(one).collect();
            }
        }
        self.head.object(all)
    }
}

/// Each draw, with one line for choices and one for the reference. Draw 0 is the run itself.
pub(crate) fn draws(answer: &RangeReport) -> String {
    let mut text = "draw,part".to_owned();
    for headline in Headline::FIRST {
        let _ = write!(text, ",{}", headline.id());
    }
    for headline in Headline::YEARLY {
        for year in FIRST.to(Year::LAST) {
            let _ = write!(text, ",{}_{year}", headline.columns().by_year);
        }
    }
    text.push('\n');
    for (draw, pair) in std::iter::once(answer.runs.central()).chain(answer.runs.draws()).enumerate() {
        for (of, results) in [(DrawQuantity::Yours, &pair.yours), (DrawQuantity::Reference, &pair.reference)] {
            let _ = writeln!(text, "{draw},{},{}", part(answer.against.is_some(), of), numbers(results));
        }
    }
    text
}

fn numbers(results: &DrawResults) -> String {
    let all: Vec<String> = results
        .headlines
        .iter()
        .chain(results.years.iter().flatten())
        .map(|value| exact(f64::from(*value)))
        .collect();
    all.join(",")
}
