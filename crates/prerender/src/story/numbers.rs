//! Numbers: computes the numbers of a step and checks the claims of its text.
//!
//! Out of scope: the list of steps, number formats.

use crate::story::{Claim, Reckoned, Setting, Telling, Untold, lessons};
use cairn_analysis::findings::headline::five_year_mean;
use cairn_analysis::findings::minerals;
use cairn_analysis::findings::minerals::names::is_of_minerals;
use cairn_analysis::findings::study_cases::verdict::CaseRunner;
use cairn_analysis::findings::variable;
use cairn_core::model::Outcome;
use cairn_core::unit::Unit;
use cairn_core::year::{Annual, Stretch, Year};

/// A number with its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StoryNumber {
    /// Value in the unit.
    pub value: f64,
    pub unit: Unit,
}

/// The numbers of a step by name, in their order.
pub type Counts = Vec<(String, StoryNumber)>;

/// Units per person: unit of the total, unit per person, factor. Stocks are in tonnes, flows in kg.
const EACH: [(Unit, Unit, f64); 3] = [
    (Unit::Mt, Unit::TonnesPerPersonInAll, 1.0),
    (Unit::MtPerYear, Unit::KgPerPerson, 1e3),
    (Unit::MtCo2e, Unit::TonnesCo2ePerPersonInAll, 1.0),
];
/// Units of flows and of their sums over years.
const IN_ALL: [(Unit, Unit); 4] = [
    (Unit::KtPerYear, Unit::Kt),
    (Unit::MtPerYear, Unit::Mt),
    (Unit::MtCo2ePerYear, Unit::MtCo2e),
    (Unit::MillionM2PerYear, Unit::MillionM2),
];

/// Computes every number of a step and checks its claims.
///
/// # Errors
/// Returns the number that cannot be computed, or the first claim that does not hold.
pub fn counted(step: &Telling, runs: &mut dyn CaseRunner) -> Result<Counts, Untold> {
    computed(&step.numbers, &step.claims, runs)
}

/// Computes numbers in their order and checks the claims on them.
///
/// # Errors
/// Returns the number that cannot be computed, or the first claim that does not hold.
pub fn computed(numbers: &[(String, Reckoned)], claims: &[Claim], runs: &mut dyn CaseRunner) -> Result<Counts, Untold> {
    let mut known = Counts::new();
    for (name, how) in numbers {
        let count = count(name, how, &known, runs)?;
        known.push((name.clone(), count));
    }
    for claim in claims {
        check_claim(claim, &known)?;
    }
    Ok(known)
}

/// The questions of a class, each with its numbers.
///
/// # Errors
/// Names the fault of the file, or the question with the number or the claim that is wrong.
pub fn lesson_numbers(runs: &mut dyn CaseRunner) -> Result<Vec<(Telling, Counts)>, String> {
    let steps = lessons().map_err(|fault| fault.to_string())?;
    let steps = steps.into_iter().map(|step| {
        let counts = counted(&step, runs).map_err(|untold| format!("lesson {}: {untold}", step.id));
        counts.map(|counts| (step, counts))
    });
    steps.collect()
}

/// The outcome of a setting.
///
/// # Errors
/// Fails if its place is not known.
pub fn run<'a>(setting: &Setting, runs: &'a mut dyn CaseRunner) -> Result<&'a Outcome, Untold> {
    let unknown = Untold::Place(setting.place.clone());
    let id = setting.id().ok_or_else(|| unknown.clone())?;
    runs.run(&[id], &setting.choices()).ok_or(unknown)
}

/// A variable in a setting, or several summed.
///
/// # Errors
/// Fails if the place or a variable is not known, or if units differ.
pub fn series(setting: &Setting, names: &str, runs: &mut dyn CaseRunner) -> Result<(Unit, Annual), Untold> {
    let unknown = || Untold::Variable(names.to_owned());
    let mut all: Option<(Unit, Annual)> = None;
    for name in names.split(" + ") {
        let own = if is_of_minerals(name) {
            let id = setting.id().ok_or_else(|| Untold::Place(setting.place.clone()))?;
            let results = runs.minerals(id, &setting.choices()).ok_or_else(unknown)?;
            minerals::names::find(results, name)
        } else {
            variable::find(run(setting, runs)?, name)
        };
        let own = own.ok_or_else(unknown)?;
        all = Some(match all {
            None => (own.unit, own.values),
            Some((unit, sum)) if unit == own.unit => (unit, Annual::from_fn(|year| sum[year] + own.values[year])),
            Some(_) => return Err(unknown()),
        });
    }
    all.ok_or_else(unknown)
}

fn count(name: &str, how: &Reckoned, counts: &Counts, runs: &mut dyn CaseRunner) -> Result<StoryNumber, Untold> {
    let uncounted = || Untold::Number(name.to_owned());
    let (value, unit) = match how {
        Reckoned::Flow(setting, of, year) => {
            let (unit, values) = series(setting, of, runs)?;
            (five_year_mean(&values, *year), unit)
        }
        Reckoned::Stand(setting, of, year) => {
            let (unit, values) = series(setting, of, runs)?;
            (values[*year], unit)
        }
        Reckoned::Summed(setting, of, [first, last]) => {
            let (unit, values) = series(setting, of, runs)?;
            let added = IN_ALL.iter().find(|(flow, _)| *flow == unit);
            (values.sum(*first, *last), added.ok_or_else(uncounted)?.1)
        }
        Reckoned::Share(of, by) => (ratio(counts, of, by)?, Unit::Share),
        Reckoned::Less(of, by) => (1.0 - ratio(counts, of, by)?, Unit::Share),
        Reckoned::More(of, by) => (ratio(counts, of, by)? - 1.0, Unit::Share),
        Reckoned::Rest(of) => {
            let of = find(counts, of)?;
            (1.0 - of.value, of.unit)
        }
        Reckoned::Minus(of, by) => {
            let [of, by] = [find(counts, of)?, find(counts, by)?];
            if of.unit != by.unit {
                return Err(uncounted());
            }
            (of.value - by.value, of.unit)
        }
        Reckoned::Each(of, people) => {
            let [of, people] = [find(counts, of)?, find(counts, people)?];
            let part = EACH
                .into_iter()
                .find(|(from, ..)| *from == of.unit && people.unit == Unit::MillionPeople);
            let (_, unit, each) = part.ok_or_else(uncounted)?;
            (of.value / people.value * each, unit)
        }
        Reckoned::Since(setting, of, than) => {
            let [(_, of), (_, than)] = [series(setting, of, runs)?, series(setting, than, runs)?];
            let since = Stretch::AHEAD.years().find(|year| of[*year] > than[*year]);
            (calendar(since.ok_or_else(|| Untold::Never(name.to_owned()))?), Unit::Year)
        }
        Reckoned::In(year) => (calendar(*year), Unit::Year),
    };
    if !value.is_finite() {
        return Err(uncounted());
    }
    Ok(StoryNumber { value, unit })
}

fn calendar(year: Year) -> f64 {
    f64::from(year.number())
}

fn find(counts: &Counts, name: &str) -> Result<StoryNumber, Untold> {
    let found = counts.iter().find(|(own, _)| own == name);
    found.map(|(_, count)| *count).ok_or_else(|| Untold::Number(name.to_owned()))
}

fn ratio(counts: &Counts, of: &str, by: &str) -> Result<f64, Untold> {
    let [whole, part] = [find(counts, by)?, find(counts, of)?];
    if whole.unit == part.unit {
        Ok(part.value / whole.value)
    } else {
        Err(Untold::Number(of.to_owned()))
    }
}

/// Checks a claim.
///
/// # Errors
/// Returns the values found if the claim does not hold.
fn check_claim(claim: &Claim, counts: &Counts) -> Result<(), Untold> {
    let found = find(counts, &claim.number)?;
    let other = claim
        .than
        .as_deref()
        .map_or(Ok(StoryNumber { value: 1.0, ..found }), |than| find(counts, than))?;
    let bound = claim.times * other.value;
    let right = if claim.more { found.value > bound } else { found.value < bound };
    if right && found.unit == other.unit {
        return Ok(());
    }
    Err(Untold::Claim(claim.clone(), [found.value, other.value]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample_counts() -> Counts {
        let count = |value, unit| StoryNumber { value, unit };
        vec![
            ("few".to_owned(), count(2.0, Unit::Mt)),
            ("many".to_owned(), count(30.0, Unit::Mt)),
            ("people".to_owned(), count(4.0, Unit::MillionPeople)),
        ]
    }

    fn claim(number: &str, more: bool, times: f64, than: Option<&str>) -> Claim {
        Claim {
            number: number.to_owned(),
            more,
            times,
            than: than.map(str::to_owned),
        }
    }

    #[test]
    fn a_claim_holds_or_tells_what_was_found() {
        assert_eq!(check_claim(&claim("many", true, 10.0, Some("few")), &sample_counts()), Ok(()));
        assert_eq!(check_claim(&claim("few", false, 2.5, None), &sample_counts()), Ok(()));
        let bent = claim("many", true, 20.0, Some("few"));
        assert_eq!(check_claim(&bent, &sample_counts()), Err(Untold::Claim(bent, [30.0, 2.0])));
        // Numbers of different units cannot be compared, and a missing number is an error.
        assert!(check_claim(&claim("many", true, 1.0, Some("people")), &sample_counts()).is_err());
        assert_eq!(
            check_claim(&claim("none", true, 1.0, None), &sample_counts()),
            Err(Untold::Number("none".to_owned()))
        );
    }

    #[test]
    fn shares_are_of_one_unit() {
        assert_eq!(ratio(&sample_counts(), "few", "many"), Ok(2.0 / 30.0));
        assert_eq!(ratio(&sample_counts(), "few", "people"), Err(Untold::Number("few".to_owned())));
    }
}
