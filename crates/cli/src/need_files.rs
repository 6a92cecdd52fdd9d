//! Output of `need`: a page, lines for a spreadsheet, an object for programs.
//!
//! Out of scope: the search.

use std::fmt::Write as _;

use cairn_analysis::export::exact;
use cairn_analysis::export::terminal::line;
use cairn_analysis::findings::headline::five_years;
use cairn_analysis::findings::need::{BASE, LeverNeed, Map, NeedPlan, PlaceGoal};
use cairn_analysis::words::{Words, names};
use cairn_core::choices::link::Metric;
use cairn_core::kind::{Language, Lever, Theme};
use serde_json::{Value, json};

use crate::need::{NeedLeverPlans, NeedReport, NeedResult};
use crate::range_files::written;
use crate::report::{CommandReport, CsvLines, PageTable};

/// Number of levers listed that cannot meet the goal alone.
const LISTED: usize = 12;

/// The unit of a result.
const fn unit(metric: Metric) -> &'static str {
    match metric {
        Metric::PerPerson => "t CO2e per person",
        _ => "%",
    }
}

/// A result with its unit.
fn result_text(metric: Metric, result: f64) -> String {
    // A value that rounds to zero has no sign.
    let rounded = (result * 10.0).round() / 10.0 + 0.0;
    match metric {
        Metric::PerPerson => format!("{:.2} t CO2e per person", result + 0.0),
        Metric::Circular => format!("{rounded:.1} %"),
        Metric::Emissions | Metric::EmissionsAgainst | Metric::Cumulative | Metric::MadeNew | Metric::MadeNewAgainst => {
            format!("{rounded:+.1} %").replace("+0.0", "0.0")
        }
    }
}

/// Description of the measure.
fn counted(aim: &PlaceGoal) -> String {
    let year = aim.goal.year;
    let [first, last] = five_years(BASE);
    match aim.goal.metric {
        Metric::Emissions => format!("greenhouse gases around {year} against {first} to {last}"),
        Metric::EmissionsAgainst => format!("greenhouse gases around {year} against today's path"),
        Metric::Cumulative => "greenhouse gases from 2027 to 2060 against today's path".to_owned(),
        Metric::MadeNew => format!("new materials around {year} against {first} to {last}"),
        Metric::MadeNewAgainst => format!("new materials around {year} against today's path"),
        Metric::Circular => format!("share from reuse and recycling around {year}"),
        Metric::PerPerson => format!("greenhouse gases around {year}"),
    }
}

impl CommandReport for NeedReport {
    fn page(&self) -> String {
        let head = &self.head;
        let metric = self.aim.goal.metric;
        let mut text = format!(
            "{} ({}), from {}, release {}\nGoal: {}, at {} {}. As chosen: {}{}\n",
            line(&head.name),
            head.place,
            head.scenario,
            head.release,
            counted(&self.aim),
            if metric.is_least() { "least" } else { "most" },
            result_text(metric, self.aim.goal.value),
            result_text(metric, self.now),
            if self.aim.goal.is_met(self.now) {
                ", so the goal is already met."
            } else {
                "."
            },
        );
        match &self.found {
            NeedResult::Levers(found) => {
                if !self.aim.goal.is_met(self.now) {
                    text.push_str(&each(self, found));
                    text.push_str(&together(self, found));
                }
            }
            NeedResult::Map(map) => text.push_str(&map_text(self, map)),
        }
        text
    }

    /// One line per lever alone and per plan. For a map: one line per pair of levels, and the line of the goal.
    fn csv(&self) -> CsvLines {
        let goal = self.aim.goal;
        let typed = written(goal);
        match &self.found {
            NeedResult::Levers(found) => {
                let NeedLeverPlans {
                    alone,
                    headlines,
                    left_out,
                    evenly,
                    least,
                    top,
                } = found.as_ref();
                let mut lines = self
                    .head
                    .lines_with("place,from,goal,what,levers,result,unit,meets,effort", [&typed]);
                let mut line = |what: &str, set: &str, result: f64, meets: bool, effort: &str| {
                    lines.line([what, set, &exact(result), unit(goal.metric), &meets.to_string(), effort]);
                };
                line("as chosen", "", self.now, goal.is_met(self.now), "0");
                for one in alone {
                    line("alone", &set(&[(one.lever, one.level)]), one.result, one.meets, "");
                }
                for (_, levers, one) in headlines {
                    let moved: Vec<_> = levers.iter().map(|lever| (*lever, one.level)).collect();
                    line("headline", &set(&moved), one.result, one.meets, "");
                }
                if let Some(one) = left_out {
                    line("left out", &set(&[(one.lever, one.level)]), one.result, one.meets, "");
                }
                for (what, plan) in [
                    ("evenly", evenly.as_ref()),
                    ("least effort", Some(least)),
                    ("all at their top", Some(top)),
                ] {
                    if let Some(plan) = plan {
                        line(what, &set(&plan.moved), plan.result, plan.meets, &exact(plan.effort));
                    }
                }
                lines
            }
            NeedResult::Map(map) => {
                let [along, up] = map.levers.map(Lever::id);
                let mut lines = self
                    .head
                    .lines_with(&format!("place,from,goal,what,{along},{up},result,unit"), [&typed]);
                let level = |at: usize| exact(at as f64 * f64::from(map.step) / 10.0);
                for second in 0..map.side() {
                    for first in 0..map.side() {
                        let result = exact(map.at(first, second));
                        lines.line(["level", &level(first), &level(second), &result, unit(goal.metric)]);
                    }
                }
                for [x, y] in map.line.iter().flatten() {
                    lines.line(["line", &exact(*x), &exact(*y), &exact(goal.value), unit(goal.metric)]);
                }
                lines
            }
        }
    }

    fn json(&self) -> Value {
        let (head, goal) = (&self.head, self.aim.goal);
        let plan = |plan: &NeedPlan| {
            let levers: serde_json::Map<String, Value> = plan
                .moved
                .iter()
                .map(|(lever, level)| (lever.id().to_owned(), json!(level.number())))
                .collect();
            json!({"levers": levers, "result": plan.result, "meets": plan.meets, "effort": plan.effort, "monotone": plan.monotone})
        };
        let found = match &self.found {
            NeedResult::Levers(found) => {
                let NeedLeverPlans {
                    alone,
                    headlines,
                    left_out,
                    evenly,
                    least,
                    top,
                } = found.as_ref();
                let headline = |(_, levers, one): &(Theme, Vec<Lever>, LeverNeed)| {
                    let levers: Vec<&str> = levers.iter().map(|lever| lever.id()).collect();
                    json!({"levers": levers, "level": one.level.number(), "result": one.result, "meets": one.meets})
                };
                let one = |one: &LeverNeed| json!({"lever": one.lever.id(), "level": one.level.number(), "result": one.result, "meets": one.meets});
                json!({
                    "alone": alone.iter().map(one).collect::<Vec<Value>>(),
                    "headlines": headlines.iter().map(headline).collect::<Vec<Value>>(),
                    "left_out": left_out.iter().map(one).collect::<Vec<Value>>(), "evenly": evenly.as_ref().map(plan),
                    "least_effort": plan(least), "all_at_their_top": plan(top),
                })
            }
            NeedResult::Map(map) => {
                let rows: Vec<Vec<f64>> = (0..map.side())
                    .map(|up| (0..map.side()).map(|along| map.at(along, up)).collect())
                    .collect();
                json!({
                    "levers": map.levers.map(Lever::id), "step": f64::from(map.step) / 10.0, "results": rows, "line": map.line,
                })
            }
        };
        json!({
            "place": head.place, "from": head.scenario, "release": head.release,
            "goal": {"kind": goal.metric.id(), "year": goal.year.number(), "value": goal.value, "against": self.aim.against},
            "as_chosen": self.now, "met": goal.is_met(self.now), "found": found,
        })
    }
}

/// Each lever and each headline alone: those that meet the goal, then those that come closest.
fn each(report: &NeedReport, found: &NeedLeverPlans) -> String {
    let metric = report.aim.goal.metric;
    let mut text = "\nEach lever alone, and the levers of a headline together, all others as chosen\n".to_owned();
    let words = Words::embedded(Language::English);
    let single = |one: &LeverNeed| (*one, one.lever.id().to_owned(), names::lever_in_english(one.lever));
    let headline = |(theme, levers, one): &(Theme, Vec<Lever>, LeverNeed)| (*one, ids(levers), words.say(names::theme(*theme)));
    let mut ordered: Vec<(LeverNeed, String, &str)> = found.alone.iter().map(single).collect();
    ordered.extend(found.headlines.iter().map(headline));
    let cost = |one: &LeverNeed| if metric.is_least() { -one.result } else { one.result };
    ordered.sort_by(|(one, ..), (other, ..)| {
        let (can, cannot) = (other.meets.cmp(&one.meets), cost(one).total_cmp(&cost(other)));
        can.then(if one.meets && other.meets {
            one.level.cmp(&other.level)
        } else {
            cannot
        })
    });
    let able = ordered.iter().filter(|(one, ..)| one.meets).count();
    let listed = able.max(LISTED).min(ordered.len());
    let mut table = PageTable::new("<");
    for (one, ids, name) in &ordered[..listed] {
        table.row([ids, name, &does(report, one)]);
    }
    let _ = write!(text, "{table}");
    if ordered.len() > listed {
        let _ = writeln!(text, "and {} more that bring less; --format csv has all.", ordered.len() - listed);
    }
    if let Some(out) = &found.left_out {
        let (name, id) = (names::lever_in_english(out.lever), out.lever.id());
        let _ = writeln!(
            text,
            "Left out, as it is mostly decided elsewhere (--clean-power includes it):\n{id}  {name}  {}",
            does(report, out)
        );
    }
    text
}

/// The effect of a lever or headline alone.
fn does(report: &NeedReport, one: &LeverNeed) -> String {
    let metric = report.aim.goal.metric;
    if one.meets {
        format!("meets the goal at {}: {}", one.level, result_text(metric, one.result))
    } else if one.result == report.now {
        "has no effect here".to_owned()
    } else {
        format!("not alone: most possible: {} (at {})", result_text(metric, one.result), one.level)
    }
}

/// Ids of levers, separated by spaces.
fn ids(levers: &[Lever]) -> String {
    levers.iter().map(|lever| lever.id()).collect::<Vec<&str>>().join(" ")
}

/// Lines for two plans: all levers at one level, and the least effort.
fn together(report: &NeedReport, found: &NeedLeverPlans) -> String {
    let NeedLeverPlans { evenly, least, top, .. } = found;
    let metric = report.aim.goal.metric;
    let mut text = "\nTogether\n".to_owned();
    if let Some(plan) = evenly {
        let level = plan.moved.iter().map(|(_, level)| *level).max().unwrap_or_default();
        let _ = writeln!(
            text,
            "all {} evenly at {level}: {}, effort {:.1}{}",
            report.play,
            result_text(metric, plan.result),
            plan.effort,
            if plan.monotone {
                ""
            } else {
                "; a tenth more misses it again, so levels were tried one by one"
            }
        );
    }
    if least.meets {
        let _ = writeln!(
            text,
            "least effort found, {:.1}: {}, {}",
            least.effort,
            set(&least.moved),
            result_text(metric, least.result)
        );
        let _ = writeln!(text, "Effort adds up the levels of all levers. It is no cost.");
    } else {
        let _ = writeln!(
            text,
            "Not with these levers. All at the most the evidence supports: {}; the best found: {}. The goal needs {}.",
            result_text(metric, top.result),
            result_text(metric, least.result),
            result_text(metric, report.aim.goal.value)
        );
        text.push_str(
            "Others may help: --in all, clean power (--clean-power, or --set gr=4), or what the world does (--background ssp1.pol2).\n",
        );
    }
    text
}

/// Levers as `--set` takes them.
fn set(moved: &[(Lever, cairn_core::choices::Level)]) -> String {
    let all: Vec<String> = moved.iter().map(|(lever, level)| format!("{}={level}", lever.id())).collect();
    all.join(" ")
}

/// The map, every second level, with the area that meets the goal.
fn map_text(report: &NeedReport, map: &Map) -> String {
    let metric = report.aim.goal.metric;
    let [along, up] = map.levers;
    if !map.moves() {
        return format!(
            "\n{} and {} have no effect on it here, so there is no map.\n",
            names::lever_in_english(along),
            names::lever_in_english(up)
        );
    }
    let stride = if map.side() > 11 { 2 } else { 1 };
    let level = |at: usize| format!("{:.1}", at as f64 * f64::from(map.step) / 10.0);
    let places: Vec<usize> = (0..map.side()).step_by(stride).collect();
    let mut table = PageTable::new(">");
    for second in places.iter().rev() {
        let cells = places.iter().map(|first| {
            let result = map.at(*first, *second);
            let mark = if report.aim.goal.is_met(result) { "*" } else { " " };
            let number = if metric == Metric::PerPerson {
                format!("{result:.2}")
            } else {
                format!("{:.1}", (result * 10.0).round() / 10.0 + 0.0)
            };
            number + mark
        });
        table.row_with([&level(*second)], cells);
    }
    let corner = format!("{}/{}", up.id(), along.id());
    table.row_with([&corner], places.iter().map(|at| level(*at) + " "));
    let text = if map.line.is_empty() {
        if report.aim.goal.is_met(map.at(0, 0)) {
            "The goal is met everywhere on this map."
        } else {
            "The goal is met nowhere on this map: not with these two."
        }
    } else {
        "* the goal is met. --format csv has every level, and the line on which it is just met."
    };
    format!(
        "\n{} ({}) upwards, {} ({}) to the right\n{table}{text}\n",
        names::lever_in_english(up),
        up.id(),
        names::lever_in_english(along),
        along.id()
    )
}
