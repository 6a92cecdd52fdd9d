//! Aggregate: the uncertain inputs that matter most in places larger than a country, computed once for a release.
//!
//! ```text
//! effect(m, row, x)  of a member m with one row at distance x: two runs, at its low and at its high, linear in between
//! column(row, draw)  Σ over members of their effects where the draw puts the row in each
//! share(row)         b² · A / Σ b²      of least squares on columns; in a country, on distances
//! at low, at high    where all members share a row: the row at its end in all members.  Else 5 and 95 % of its column, because
//!                    rows of single places average out
//! ```
//!
//! Results of a run add up over members. The share from reuse and recycling is a quotient of two sums of five years.
//! An effect on it is an effect on the share of the whole. Storyline and policy elsewhere are the default.
//!
//! Out of scope: the query.

use crate::findings::headline::{Headline, five_years};
use crate::findings::matters::wide::explained_results;
use crate::findings::matters::{ExplainedResult, ROUNDING, fitted};
use crate::findings::range::DrawQuantity;
use crate::findings::range::quantile::quantiles;
use crate::findings::range::wide::YEARS;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::doubt::PlaceSampler;
use cairn_core::facts::Facts;
use cairn_core::facts::doubt_words::{DoubtGroup, DrawScope};
use cairn_core::facts::doubts::{Doubt, Doubts};
use cairn_core::facts::ranges::{InfluentialDoubts, PlaceMatters, RowTabled};
use cairn_core::model::{self, Account, Outcome, PlaceBaseState};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;

/// Number of rows kept with the largest shares, and with the longest bars.
const ROWS_KEPT: usize = 16;

const GHG: [Account; 4] = [
    Account::GhgMaterials,
    Account::GhgConstruction,
    Account::GhgUse,
    Account::GhgEndOfLife,
];

/// Numbers read of a run: greenhouse gases by year, their sum, primary materials, reuse and recycling, and demand; all
/// but the sum in each year.
const READ: usize = 4 * YEARS.len() + 1;
const IN_ALL: usize = YEARS.len();
const NEW: usize = IN_ALL + 1;
const AGAIN: usize = NEW + YEARS.len();
const ASKED: usize = AGAIN + YEARS.len();

/// Numbers of a run that add up over places.
type AdditiveResults = [f64; READ];

/// A result of a plan against its reference.
fn result((subject, year): (ExplainedResult, usize), yours: &AdditiveResults, reference: &AdditiveResults) -> f64 {
    match subject {
        ExplainedResult::Emissions => yours[year],
        ExplainedResult::Saved => DrawQuantity::Saved.value(yours[year], reference[year]),
        ExplainedResult::Cumulative => yours[IN_ALL],
        ExplainedResult::NewMaterials => yours[NEW + year],
        ExplainedResult::Circular if yours[ASKED + year] > 0.0 => yours[AGAIN + year] / yours[ASKED + year],
        ExplainedResult::Circular => 0.0,
    }
}

/// Reads an outcome.
fn numbers(outcome: &Outcome) -> AdditiveResults {
    let sum = |accounts: &[Account], years: [Year; 2]| -> f64 {
        let of = |account: &Account| {
            let sum: f64 = outcome.rows(*account).map(|line| line.sum(years[0], years[1])).sum();
            sum * account.published().1
        };
        accounts.iter().map(of).sum()
    };
    let mut read = [0.0; READ];
    read[IN_ALL] = sum(&GHG, [Year::LEVERS, Year::LAST]);
    for (at, year) in YEARS.into_iter().enumerate() {
        let years = five_years(year);
        let count = (years[1].index() - years[0].index() + 1) as f64;
        read[at] = sum(&GHG, years) / count;
        read[NEW + at] = sum(&[Account::Primary], years) / count;
        read[AGAIN + at] = sum(&[Account::Reuse, Account::Secondary], years);
        read[ASKED + at] = sum(&[Account::Demand], years);
    }
    read
}

fn add(sum: &mut AdditiveResults, more: &AdditiveResults) {
    sum.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
}

/// Runs of a member under each scenario: as part of the world, and as part of any other place.
type MemberRuns = Vec<[AdditiveResults; 2]>;

/// A member whose rows were varied one by one.
#[derive(Debug)]
struct Member {
    /// Indices of the wholes that contain it.
    within: Vec<usize>,
    people: f64,
    central: MemberRuns,
    /// Each row that acts in it, by its index in the table, at its low and at its high.
    alone: Vec<(usize, [MemberRuns; 2])>,
    /// Low, central and high value of each row.
    ends: Vec<[f64; 3]>,
    /// Distance of each row from its central value, draw by draw from 1 on.
    distances: Vec<Vec<f64>>,
}

/// Runs of the members of some wholes, and their sums.
#[derive(Debug)]
pub struct MemberRunSums<'a> {
    doubts: &'a Doubts,
    wholes: Vec<(PlaceId, Wider)>,
    scenarios: Vec<Choices>,
    members: Vec<Member>,
    /// For each draw from 1 on: sums of each whole under each scenario.
    draws: Vec<Vec<Vec<AdditiveResults>>>,
}

impl<'a> MemberRunSums<'a> {
    /// Some wholes without members yet; `draws` is the number of draws of each.
    pub fn of(doubts: &'a Doubts, wholes: &[Wider], draws: u32) -> MemberRunSums<'a> {
        let wholes: Vec<(PlaceId, Wider)> = wholes.iter().filter_map(|wider| Some((wider.id()?, *wider))).collect();
        let scenarios = Scenario::DRAWN.map(Scenario::choices).to_vec();
        MemberRunSums {
            draws: vec![vec![vec![[0.0; READ]; scenarios.len()]; wholes.len()]; draws as usize],
            doubts,
            wholes,
            scenarios,
            members: Vec::new(),
        }
    }

    /// Adds a member with all its runs.
    pub fn take_in(&mut self, facts: &Facts) {
        let within: Vec<usize> = (0..self.wholes.len()).filter(|at| facts.is_within(self.wholes[*at].1)).collect();
        if within.is_empty() {
            return;
        }
        let mut drawn = PlaceSampler::of(facts, self.doubts);
        let mut outcome = Outcome::of_totals(facts.place);
        let central = self.runs(drawn.draw(0), &mut outcome);
        let place = |doubt: &Doubt| self.doubts.rows.iter().position(|row| row.id == doubt.id);
        let rows: Vec<Option<usize>> = drawn.acting().map(place).collect();
        let ends = (0..rows.len()).map(|row| drawn.ends(row).unwrap_or_default()).collect();
        let mut alone = Vec::new();
        for (at, row) in rows.into_iter().enumerate() {
            let runs = [-1.0, 1.0].map(|x| self.runs(drawn.with_single_row(at, x), &mut outcome));
            alone.push((row.unwrap_or_default(), runs));
        }
        let mut distances = Vec::new();
        for draw in 1..=self.draws.len() {
            let runs = self.runs(drawn.draw(draw as u32), &mut outcome);
            for whole in &within {
                let sums = &mut self.draws[draw - 1][*whole];
                sums.iter_mut()
                    .zip(&runs)
                    .for_each(|(sum, run)| add(sum, member_run(self.wholes[*whole].1, run)));
            }
            distances.push(drawn.distances(draw as u32).collect());
        }
        self.members.push(Member {
            within,
            people: facts.people.value[Year::BASE],
            central,
            alone,
            ends,
            distances,
        });
    }

    /// Runs a member on some facts under each scenario.
    fn runs(&self, facts: &Facts, outcome: &mut Outcome) -> MemberRuns {
        let base_state: PlaceBaseState = model::base_state_into(facts, outcome);
        let mut run = |whole: Option<PlaceId>, choices: &Choices| {
            match whole {
                Some(whole) => model::run_ahead_within(whole, &base_state, facts, choices, outcome),
                None => model::run_ahead(&base_state, facts, choices, outcome),
            }
            numbers(outcome)
        };
        let of = |choices: &Choices| {
            let part = run(None, choices);
            let apart = model::differs_in_the_world(facts, choices);
            let world = if apart { run(Wider::World.id(), choices) } else { part };
            [world, part]
        };
        self.scenarios.iter().map(of).collect()
    }

    /// Adds the results of another program for other members.
    pub fn join(&mut self, other: MemberRunSums<'_>) {
        self.members.extend(other.members);
        let more = other.draws.iter().flatten().flatten();
        for (sum, more) in self.draws.iter_mut().flatten().flatten().zip(more) {
            add(sum, more);
        }
    }

    /// The inputs that matter most in each whole, for each result under each scenario. `central` reads the run on the
    /// screen: a headline of a whole under a scenario in one of the years.
    pub fn place_matters(&self, central: impl Fn(usize, usize, (Headline, usize), Per) -> f64) -> Vec<PlaceMatters> {
        let of = |(whole, (place, _)): (usize, &(PlaceId, Wider))| {
            let sums = self.sums(whole);
            let mut tabled = Vec::new();
            for scenario in 0..self.scenarios.len() {
                for way in explained_results() {
                    let run = |per| {
                        let [yours, reference] = [scenario, 0].map(|of| central(whole, of, (way.0.headline(), way.1), per));
                        if way.0 == ExplainedResult::Saved {
                            DrawQuantity::Saved.value(yours, reference)
                        } else {
                            yours
                        }
                    };
                    let (total, person) = (run(Per::Total), run(Per::Person));
                    tabled.push(InfluentialDoubts {
                        person: if total == 0.0 { 0.0 } else { (person / total) as f32 },
                        ..self.tabled((whole, scenario, way), &sums, total)
                    });
                }
            }
            PlaceMatters {
                place: *place,
                ends: self.ends(whole),
                tabled,
            }
        };
        self.wholes.iter().enumerate().map(of).collect()
    }

    fn members_of(&self, whole: usize) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(move |member| member.within.contains(&whole))
    }

    /// Low, central and high of each row in a whole, as means over members weighted by people; 0 if it acts in none.
    fn ends(&self, whole: usize) -> Vec<[f32; 3]> {
        let mut sums = vec![([0.0; 3], 0.0); self.doubts.rows.len()];
        for member in self.members_of(whole) {
            for ((row, _), ends) in member.alone.iter().zip(&member.ends) {
                let (sum, people) = &mut sums[*row];
                sum.iter_mut().zip(ends).for_each(|(sum, end)| *sum += end * member.people);
                *people += member.people;
            }
        }
        let mean = |(sum, people): ([f64; 3], f64)| sum.map(|sum| if people > 0.0 { (sum / people) as f32 } else { 0.0 });
        sums.into_iter().map(mean).collect()
    }

    /// Sums of a whole with nothing varied, and with each row at its low and at its high in all members where it acts.
    fn sums(&self, whole: usize) -> (Vec<AdditiveResults>, Vec<[Vec<AdditiveResults>; 2]>) {
        let wider = self.wholes[whole].1;
        let mut central = vec![[0.0; READ]; self.scenarios.len()];
        for member in self.members_of(whole) {
            central
                .iter_mut()
                .zip(&member.central)
                .for_each(|(sum, run)| add(sum, member_run(wider, run)));
        }
        let mut moved = vec![[central.clone(), central.clone()]; self.doubts.rows.len()];
        for member in self.members_of(whole) {
            for (row, ends) in &member.alone {
                for (sums, runs) in moved[*row].iter_mut().zip(ends) {
                    for ((sum, run), before) in sums.iter_mut().zip(runs).zip(&member.central) {
                        add(sum, &less(member_run(wider, run), member_run(wider, before)));
                    }
                }
            }
        }
        (central, moved)
    }

    fn tabled(
        &self,
        (whole, scenario, way): (usize, usize, (ExplainedResult, usize)),
        (central, moved): &(Vec<AdditiveResults>, Vec<[Vec<AdditiveResults>; 2]>),
        run: f64,
    ) -> InfluentialDoubts {
        let wider = self.wholes[whole].1;
        let of = |sums: &[AdditiveResults]| result(way, &sums[scenario], &sums[0]);
        let central_result = of(central);
        let size = run.abs().max(if way.0 == ExplainedResult::Saved { central[0][way.1] } else { 0.0 });
        let mut rows: Vec<(usize, &Doubt, Vec<f64>, [f64; 2])> = Vec::new();
        for (place, doubt) in self.doubts.rows.iter().enumerate() {
            let mut column = vec![0.0; self.draws.len()];
            let mut slopes = [0.0; 2];
            for member in self.members_of(whole) {
                let Some(at) = member.alone.iter().position(|(row, _)| *row == place) else {
                    continue;
                };
                let effects = member.alone[at].1.each_ref().map(|runs| {
                    let with = |of: usize| {
                        let mut sum = central[of];
                        add(
                            &mut sum,
                            &less(member_run(wider, &runs[of]), member_run(wider, &member.central[of])),
                        );
                        sum
                    };
                    result(way, &with(scenario), &with(0)) - central_result
                });
                slopes.iter_mut().zip(effects).for_each(|(slope, effect)| *slope += effect);
                for (value, distances) in column.iter_mut().zip(&member.distances) {
                    let x = distances[at];
                    *value += if x < 0.0 { -x * effects[0] } else { x * effects[1] };
                }
            }
            let at = if doubt.scope == DrawScope::All {
                moved[place].each_ref().map(|sums| of(sums) - central_result)
            } else {
                let [low, .., high] = quantiles(&mut column.clone()).unwrap_or_default();
                if slopes[1] < slopes[0] { [high, low] } else { [low, high] }
            };
            if at.iter().any(|end| end.abs() > ROUNDING * size) {
                rows.push((place, doubt, column, at));
            }
        }
        rows.sort_by(|(_, one, ..), (_, other, ..)| one.id.cmp(&other.id));
        let results: Vec<f64> = self
            .draws
            .iter()
            .map(|draw| result(way, &draw[whole][scenario], &draw[whole][0]))
            .collect();
        let columns: Vec<Vec<f64>> = rows.iter().map(|(_, _, column, _)| column.clone()).collect();
        let fit = fitted(&columns, &results);
        let squares: f64 = fit.iter().flat_map(|fit| &fit.coefficients).map(|one| one * one).sum();
        let mut tabled = InfluentialDoubts {
            central: run as f32,
            fit: fit.as_ref().map_or(0.0, |fit| fit.adjusted.max(0.0) as f32),
            moving: rows.len() as u16,
            ..InfluentialDoubts::default()
        };
        let mut largest: Vec<RowTabled> = Vec::new();
        for (at, (place, doubt, _, ends)) in rows.iter().enumerate() {
            let share = fit.as_ref().filter(|_| squares > 0.0).map_or(0.0, |fit| {
                let one = fit.coefficients[at];
                one * one / squares * fit.adjusted
            });
            if let Some(group) = DoubtGroup::ALL.into_iter().position(|group| group == doubt.group) {
                tabled.groups[group] += share as f32;
            }
            largest.push(RowTabled {
                doubt: *place as u16,
                share: share as f32,
                at: ends.map(|end| (run + end) as f32),
            });
        }
        let longer = |row: &RowTabled| row.at.iter().fold(0.0_f32, |most, end| most.max((end - tabled.central).abs()));
        largest.sort_by(|one, other| longer(other).total_cmp(&longer(one)));
        let bars: Vec<u16> = largest.iter().take(ROWS_KEPT).map(|row| row.doubt).collect();
        largest.sort_by(|one, other| other.share.total_cmp(&one.share));
        let mut at = 0;
        largest.retain(|row| {
            at += 1;
            at <= ROWS_KEPT || bars.contains(&row.doubt)
        });
        tabled.rows = largest;
        tabled
    }
}

/// The run of a member that counts in a whole.
fn member_run(wider: Wider, [world, part]: &[AdditiveResults; 2]) -> &AdditiveResults {
    if wider == Wider::World { world } else { part }
}

fn less(one: &AdditiveResults, other: &AdditiveResults) -> AdditiveResults {
    std::array::from_fn(|at| one[at] - other[at])
}
