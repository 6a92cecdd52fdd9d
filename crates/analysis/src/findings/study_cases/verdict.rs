//! Verdict: compares our number with a published one.
//!
//! ```text
//! saving(to)        = mean of five years around `to` of reference − scenario
//! saving_share(to)  = saving(to) / mean of the reference
//! cumulative        = Σ from … to,  ratio = value(to) / value(from),  per_person = value(to) / people(to)
//! rank              = 1 + number of the ranked levers, each alone at 4, that save more than the lever of the case
//! ```
//!
//! A miss is explained if its cause was read in the source and our number lies inside when it is reckoned that way
//! (decision T9). It is not a pass: a quota is pass / (pass + explained + fail) of rows that tell a statement each (T10).
//!
//! The reference has the background of the case and no lever set.
//!
//! Out of scope: running places; the caller provides that.

use crate::findings::headline::five_year_mean;
use crate::findings::study_cases::{Boundary, CaseMeasure, CaseRun, PublishedCase, ReadCause, factor};
use crate::findings::variable;
use cairn_core::choices::{Background, Choices, Level};
use cairn_core::kind::{Lever, Proof, Prospect};
use cairn_core::model::minerals::MineralOutcome;
use cairn_core::model::{Account, Outcome};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::{Annual, Year};

/// Verdict on a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Ours lies within the range.
    Pass,
    /// Ours lies outside the range, and inside it when reckoned as the source was read to do.
    Explained,
    /// Ours lies outside the range.
    Fail,
    /// Our value is shown without a verdict, which would prove nothing.
    Untested,
    /// The model does not cover the quantity of the case.
    Cannot,
}

impl Verdict {
    /// The word in files.
    pub const fn word(self) -> &'static str {
        match self {
            Verdict::Pass => "pass",
            Verdict::Explained => "explained",
            Verdict::Fail => "fail",
            Verdict::Untested => "untested",
            Verdict::Cannot => "cannot",
        }
    }
}

/// A case with our number and the verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// Our value in the unit of the case; none if no comparison is possible.
    pub our_number: Option<f64>,
    /// The verdict.
    pub verdict: Verdict,
    /// Reason, if it does not pass.
    pub reason: String,
    /// Our value reckoned as the source was read to do, if the case says how.
    pub otherwise: Option<f64>,
}

/// Runs places under choices; implemented by the owner of the facts.
pub trait CaseRunner {
    /// The outcome of summed places within a boundary; none if one of them is not known.
    fn run_within(&mut self, boundary: Boundary, places: &[PlaceId], choices: &Choices) -> Option<&Outcome>;

    /// Runs places within the default boundary: everything that is modelled.
    fn run(&mut self, places: &[PlaceId], choices: &Choices) -> Option<&Outcome> {
        self.run_within(Boundary::Whole, places, choices)
    }

    /// A variable computed from an outcome, in addition to those of the model; none if its name is not known.
    fn reckoned(&mut self, _boundary: Boundary, _places: &[PlaceId], _choices: &Choices, _variable: &str) -> Option<CaseSeries> {
        None
    }

    /// The minerals layer of a place; none without facts on minerals, or if the place is not known.
    fn minerals(&mut self, _place: PlaceId, _choices: &Choices) -> Option<&MineralOutcome> {
        None
    }

    /// A variable in a published scenario of the world's resources.
    ///
    /// # Errors
    /// Returns the reason if there is none.
    fn prospect(&self, prospect: Prospect, variable: &str) -> Result<Prospective, String>;
}

/// A variable in a published scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Prospective {
    /// First year of the scenario.
    pub first: Year,
    /// Its values from that year on.
    pub values: Annual,
    /// Values in the baseline of the report; none if it has none.
    pub baseline: Option<Annual>,
    /// Persons.
    pub people: Annual,
    /// Unit of the values.
    pub unit: String,
}

/// Judges a case.
pub fn judge(case: &PublishedCase, runs: &mut impl CaseRunner) -> Judged {
    let number = match &case.cannot {
        Some(reason) => Err(reason.clone()),
        None => our_number(case, runs),
    };
    let judged = |ours, verdict, reason| Judged {
        our_number: ours,
        verdict,
        reason,
        otherwise: None,
    };
    match number {
        Err(reason) => judged(None, Verdict::Cannot, reason),
        Ok(ours) if case.untested.is_some() => judged(Some(ours), Verdict::Untested, case.untested.clone().unwrap_or_default()),
        Ok(ours) if case.passes(ours) => judged(Some(ours), Verdict::Pass, String::new()),
        Ok(ours) => {
            let otherwise = case.explained.as_ref().and_then(|read| otherwise(case, read, runs));
            let inside = otherwise.is_some_and(|value| case.passes(value));
            match &case.explained {
                Some(read) if inside => Judged {
                    otherwise,
                    ..judged(Some(ours), Verdict::Explained, read.cause.clone())
                },
                _ => Judged {
                    otherwise,
                    ..judged(Some(ours), Verdict::Fail, case.missed.clone().unwrap_or_else(|| far(case, ours)))
                },
            }
        }
    }
}

/// Our number reckoned as the source was read to do.
fn otherwise(case: &PublishedCase, read: &ReadCause, runs: &mut impl CaseRunner) -> Option<f64> {
    followed(case, &read.choices, runs).ok()
}

/// Number of cases of a group that pass, and number of cases judged.
pub fn passed(judged: &[(PublishedCase, Judged)], group: Proof) -> [usize; 2] {
    let of = judged.iter().filter(|(case, _)| case.group == group);
    of.fold([0, 0], |[passed, all], (_, judged)| match judged.verdict {
        Verdict::Pass => [passed + 1, all + 1],
        Verdict::Explained | Verdict::Fail => [passed, all + 1],
        Verdict::Untested | Verdict::Cannot => [passed, all],
    })
}

/// Distance of a number from the range, in words.
fn far(case: &PublishedCase, ours: f64) -> String {
    let nearest = case.low.filter(|low| ours < *low).or(case.high).unwrap_or(ours);
    let side = if ours < nearest { "below" } else { "above" };
    if nearest == 0.0 {
        return format!("{side} the range");
    }
    format!(
        "{:.0} % {side} the range; not looked into",
        ((ours - nearest) / nearest).abs() * 100.0
    )
}

/// Our number in the unit of the case, or the reason why there is none.
fn our_number(case: &PublishedCase, runs: &mut impl CaseRunner) -> Result<f64, String> {
    match &case.chosen {
        CaseRun::Choices(choices) => followed(case, choices, runs),
        CaseRun::Outlook(prospect) => prospective(case, *prospect, runs),
    }
}

/// Our number from the country model.
fn followed(case: &PublishedCase, choices: &Choices, runs: &mut impl CaseRunner) -> Result<f64, String> {
    let strangers: Vec<&str> = case
        .variables
        .iter()
        .filter(|(_, query)| query.is_none())
        .map(|(name, _)| name.as_str())
        .collect();
    let reference = nothing(choices.background);
    if !strangers.is_empty() {
        let found = reckoned(case, [choices, &reference], runs);
        return found.unwrap_or_else(|| Err(format!("{} is no variable of this model", strangers.join(", "))));
    }
    let unknown = || format!("{} is not a place of this model", case.place);
    let yours = runs
        .run_within(case.boundary, &case.places, choices)
        .and_then(|outcome| CaseSeries::of(outcome, case))
        .ok_or_else(unknown)?;
    let theirs = runs
        .run_within(case.boundary, &case.places, &reference)
        .and_then(|outcome| CaseSeries::of(outcome, case))
        .ok_or_else(unknown)?;
    if let CaseMeasure::Rank(lever) = case.measure {
        let to = case.to.unwrap_or(Year::LAST);
        let saved = five_year_mean(&theirs.values, to) - five_year_mean(&yours.values, to);
        return fitted(rank(case, (lever, saved), &theirs, runs)?, "rank", case);
    }
    measured(case, &yours, Some(&theirs.values))
}

/// Our value of a computed variable; none if its name is unknown.
fn reckoned(case: &PublishedCase, [choices, reference]: [&Choices; 2], runs: &mut impl CaseRunner) -> Option<Result<f64, String>> {
    let [(name, None)] = case.variables.as_slice() else { return None };
    let mut under = |choices: &Choices| runs.reckoned(case.boundary, &case.places, choices, name);
    let (yours, theirs) = (under(choices)?, under(reference)?);
    Some(measured(case, &yours, Some(&theirs.values)))
}

/// Our number from a published scenario of the world's resources.
fn prospective(case: &PublishedCase, prospect: Prospect, runs: &mut impl CaseRunner) -> Result<f64, String> {
    let world = Wider::World.id();
    if case.places.iter().any(|place| Some(*place) != world) {
        return Err(format!("{} is told of the world alone", prospect.id()));
    }
    let mut yours: Option<Prospective> = None;
    for (name, _) in &case.variables {
        let more = runs.prospect(prospect, name)?;
        yours = Some(match yours {
            None => more,
            Some(sum) if sum.unit == more.unit => Prospective {
                values: Annual::from_fn(|year| sum.values[year] + more.values[year]),
                baseline: match (sum.baseline, more.baseline) {
                    (Some(sum), Some(more)) => Some(Annual::from_fn(|year| sum[year] + more[year])),
                    _ => None,
                },
                ..sum
            },
            Some(sum) => return Err(format!("{name} is in {}, not in {}", more.unit, sum.unit)),
        });
    }
    let yours = yours.ok_or("no variable is asked for")?;
    let early = [case.from, case.to].into_iter().flatten().find(|year| *year < yours.first);
    if let Some(year) = early {
        return Err(format!("{} begins in {}, after {year}", prospect.id(), yours.first));
    }
    let read = CaseSeries {
        values: yours.values,
        people: yours.people,
        unit: yours.unit,
    };
    measured(case, &read, yours.baseline.as_ref())
}

/// The measure of a case, from yours and the baseline.
fn measured(case: &PublishedCase, yours: &CaseSeries, theirs: Option<&Annual>) -> Result<f64, String> {
    let (from, to) = (case.from.unwrap_or(Year::RESULTS), case.to.unwrap_or(Year::LAST));
    let theirs = || theirs.ok_or_else(|| "there is nothing to compare with".to_owned());
    let saved = || theirs().map(|theirs| five_year_mean(theirs, to) - five_year_mean(&yours.values, to));
    let total = yours.unit.trim_end_matches("/yr");
    let (value, unit) = match case.measure {
        CaseMeasure::Level => (yours.values[to], yours.unit.clone()),
        CaseMeasure::Cumulative => (yours.values.sum(from, to), total.to_owned()),
        CaseMeasure::Saving => (saved()?, yours.unit.clone()),
        CaseMeasure::SavingShare => (ratio(saved()?, five_year_mean(theirs()?, to))?, "1".to_owned()),
        CaseMeasure::CumulativeSaving => (theirs()?.sum(from, to) - yours.values.sum(from, to), total.to_owned()),
        CaseMeasure::Ratio => (ratio(yours.values[to], yours.values[from])?, "1".to_owned()),
        CaseMeasure::PerPerson => {
            let each = ratio(yours.values[to], yours.people[to])?;
            let unit = if yours.unit.ends_with("/yr") {
                format!("{total}/person/yr")
            } else {
                format!("{total}/person")
            };
            (each, unit)
        }
        CaseMeasure::PeakYear => (f64::from(peak(&yours.values).number()), "year".to_owned()),
        CaseMeasure::Rank(_) => return Err("a rank is that of a lever, and published scenarios have none".to_owned()),
    };
    fitted(value, &unit, case)
}

/// Converts a number to the unit of the case.
fn fitted(value: f64, unit: &str, case: &PublishedCase) -> Result<f64, String> {
    match factor(unit, &case.unit) {
        Some(factor) => Ok(value * factor),
        None => Err(format!("ours is in {unit}, which is not {}", case.unit)),
    }
}

fn ratio(part: f64, whole: f64) -> Result<f64, String> {
    if whole == 0.0 {
        Err("there is nothing to compare with: today's path is zero".to_owned())
    } else {
        Ok(part / whole)
    }
}

fn peak(values: &Annual) -> Year {
    let mut peak = Year::RESULTS;
    for year in Year::results() {
        if values[year] > values[peak] {
            peak = year;
        }
    }
    peak
}

/// Rank of a lever by what it saves among the levers of a case, each of the others alone at 4.
fn rank(case: &PublishedCase, (lever, saved): (Lever, f64), reference: &CaseSeries, runs: &mut impl CaseRunner) -> Result<f64, String> {
    let to = case.to.unwrap_or(Year::LAST);
    let background = case.background().unwrap_or_default();
    let (mut own, mut above) = (false, 0_usize);
    for (other, alone) in each_alone(case, background) {
        if other == lever {
            own = true;
            continue;
        }
        let read = runs
            .run_within(case.boundary, &case.places, &alone)
            .and_then(|outcome| CaseSeries::of(outcome, case));
        let read = read.ok_or_else(|| format!("{} is not a place of this model", case.place))?;
        above += usize::from(five_year_mean(&reference.values, to) - five_year_mean(&read.values, to) > saved);
    }
    if !own {
        return Err(format!("the lever {} is none of those the rank is taken of", lever.id()));
    }
    Ok(1.0 + above as f64)
}

/// No lever set, against a background.
fn nothing(background: Background) -> Choices {
    Choices {
        background,
        ..Choices::default()
    }
}

/// Every ranked lever, alone at 4.
fn each_alone(case: &PublishedCase, background: Background) -> impl Iterator<Item = (Lever, Choices)> {
    let taken = |lever: &Lever| lever.is_measure() && case.among.is_empty() || case.among.contains(lever);
    let among = Lever::ALL.into_iter().filter(taken);
    among.map(move |lever| (lever, nothing(background).with(lever, Level::TOP)))
}

/// The choices under which a case runs its places.
pub(super) fn needed_runs(case: &PublishedCase) -> Vec<Choices> {
    let CaseRun::Choices(choices) = &case.chosen else {
        return Vec::new();
    };
    if case.cannot.is_some() {
        return Vec::new();
    }
    let mut plans = vec![choices.clone(), nothing(choices.background)];
    plans.extend(case.explained.iter().map(|read| read.choices.clone()));
    if matches!(case.measure, CaseMeasure::Rank(_)) {
        plans.extend(each_alone(case, choices.background).map(|(_, alone)| alone));
    }
    plans
}

/// Series that a case reads from an outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseSeries {
    /// Annual values.
    pub values: Annual,
    /// Persons.
    pub people: Annual,
    /// Unit of the values.
    pub unit: String,
}

impl CaseSeries {
    /// Sum of the variables of a case; none if their units differ.
    fn of(outcome: &Outcome, case: &PublishedCase) -> Option<CaseSeries> {
        let mut values = Annual::zero();
        let mut unit = None;
        for (_, query) in &case.variables {
            let (own, series) = variable::series(outcome, (*query)?);
            if unit.is_some_and(|unit| unit != own) {
                return None;
            }
            unit = Some(own);
            values = Annual::from_fn(|year| values[year] + series[year]);
        }
        Some(CaseSeries {
            values,
            people: outcome.line(Account::People).annual(),
            unit: unit?.symbol().to_owned(),
        })
    }
}
