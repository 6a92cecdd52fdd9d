//! Trade in used vehicles under an import standard. By hand in four places: imports, exports, refused and kept cars.
//! Then laws: a stricter standard does more, and nothing is lost between places.
//!
//! The hand calculation reads the evidence tables itself. From the model it takes only the number of cars in use.

use crate::real::world;
use crate::support::choices::pulled;
use crate::support::real::place;
use crate::support::real::reference;
use crate::variables::at;
use std::collections::BTreeMap;
use std::path::Path;

use cairn_analysis::findings::variable;
use cairn_core::choices::{Choices, Level, ramp};
use cairn_core::facts::Facts;
use cairn_core::facts::cars::{CarLife, UsedAges};
use cairn_core::kind::Lever;
use cairn_core::model::{self, Account, Outcome, Summed};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::stock::survival::Lifetime;
use cairn_core::year::Year;
use cairn_evidence::{Origin, Tables, UsedOf, UsedVehicleMarket};

fn summed(whole: Wider, choices: &Choices) -> Outcome {
    Summed::of(whole.id().unwrap(), world().members(whole)).run(choices).clone()
}

/// Numbers of a row of an evidence table, by its first column; other cells are left out.
fn line(table: &str, key: &str) -> Vec<f64> {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .join("static/evidence")
        .join(table);
    let mut lines = csv::Reader::from_path(path).unwrap();
    let found = lines.records().map(|line| line.unwrap()).find(|line| line.get(0) == Some(key));
    found.unwrap().iter().filter_map(|cell| cell.parse().ok()).collect()
}

/// The standard for used vehicles at a level of the lever, read from the tables.
struct UsedVehicleStandard {
    /// Highest age at import; highest age at export under a seller's own rule; lowest class; replaced share, and the
    /// age it starts at.
    most: f64,
    sold: f64,
    class: usize,
    replaced: f64,
    from: usize,
    /// First years of the European emission classes.
    classes: Vec<f64>,
}

impl UsedVehicleStandard {
    fn of(level: usize) -> UsedVehicleStandard {
        let classes = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("static/evidence/exhaust_class.csv");
        let mut lines = csv::Reader::from_path(classes).unwrap();
        let europe = lines
            .records()
            .map(|line| line.unwrap())
            .find(|line| line.get(2) == Some("used_light"));
        UsedVehicleStandard {
            most: line("levers.csv", "used_car_years")[level],
            sold: line("levers.csv", "sold_car_years")[level],
            class: line("levers.csv", "used_class")[level] as usize,
            replaced: line("premises.csv", "used.replaced")[0],
            from: line("premises.csv", "used.replaced_from")[0] as usize,
            classes: europe
                .unwrap()
                .iter()
                .skip(3)
                .take(6)
                .filter_map(|cell| cell.parse().ok())
                .collect(),
        }
    }

    /// True if a car of an age may be imported in a year.
    fn passes(&self, year: usize, age: usize) -> bool {
        let made = (year - age) as f64;
        let class = self.classes.iter().filter(|first| **first <= made).count();
        age as f64 <= self.most && class >= self.class
    }
}

/// Cars of a year by hand: imported, refused, exported, kept, new.
#[derive(Default)]
struct Moved {
    came: f64,
    refused: f64,
    went: f64,
    kept: f64,
    new: f64,
}

/// Follows the cars of one place alone, with the stock of the outcome as target, year by year.
fn by_hand(facts: &Facts, outcome: &Outcome, hand: Option<&UsedVehicleStandard>) -> BTreeMap<usize, Moved> {
    let cars = &facts.cars;
    let used = &cars.everywhere.used.ages.value;
    let stays = Lifetime::from(cars.life.value).stays(Year::COUNT - 1);
    let first = usize::from(Year::FIRST.number());
    let mut stands = vec![0.0; Year::COUNT];
    let mut years = BTreeMap::new();
    for year in Year::FIRST.to(Year::LAST) {
        let t = usize::from(year.number());
        let target: f64 = outcome.rows(Account::CarsInUse).map(|row| row[year]).sum();
        let before = stands.clone();
        for made in first..t {
            stands[made - first] *= stays[stays.len() - (t - made)];
        }
        let left: f64 = stands.iter().sum();
        if left > target {
            stands.iter_mut().for_each(|stands| *stands *= target / left);
        }
        let mut one = Moved::default();
        let ramp_share = hand.map_or(0.0, |_| ramp(Year::LEVERS, Year::of(2035), year));
        let share = cars.exported.value * cars.everywhere.export_ramp.value.at(year);
        for age in 8..=20_usize {
            let Some(made) = (t - first).checked_sub(age) else { continue };
            let goes = share * (before[made] - stands[made]);
            let domestic = if hand.is_some_and(|hand| age as f64 > hand.sold) {
                ramp_share * goes
            } else {
                0.0
            };
            one.kept += domestic;
            one.went += goes - domestic;
        }
        let missing = (target - left).max(0.0);
        let offered = cars.imports.value[year].min(missing);
        let parts: Vec<(Year, u16)> = used.cohorts(year).collect();
        for (made, part) in parts.into_iter().filter(|_| offered > 0.0) {
            let comes = offered * f64::from(part) / f64::from(UsedAges::TEN_THOUSANDTHS);
            let back = match hand {
                Some(hand) if !hand.passes(t, year.index() - made.index()) => ramp_share * comes,
                _ => 0.0,
            };
            stands[made.index()] += comes - back;
            one.came += comes - back;
            one.refused += back;
        }
        if let Some(hand) = hand.filter(|_| one.refused > 0.0) {
            let ages: Vec<usize> = (hand.from..=20).filter(|age| hand.passes(t, *age)).collect();
            for age in &ages {
                let comes = hand.replaced * one.refused / ages.len() as f64;
                stands[t - first - age] += comes;
                one.came += comes;
            }
        }
        one.new = missing - one.came;
        stands[t - first] += one.new;
        years.insert(t, one);
    }
    years
}

#[test]
fn cars_of_kenya_georgia_japan_and_germany_are_as_by_hand() {
    for id in ["KEN", "GEO", "JPN", "DEU"] {
        let facts = place(id);
        for level in [0, 2, 4] {
            let outcome = model::run(facts, &pulled(Lever::UsedVehicles, 10 * level as u8));
            let hand = (level > 0).then(|| UsedVehicleStandard::of(level));
            let by_hand = by_hand(facts, &outcome, hand.as_ref());
            let sum = |account: Account, year: Year| outcome.rows(account).map(|row| row[year]).sum::<f64>();
            for year in [2015, 2026, 2028, 2033, 2045, 2060].map(Year::of) {
                let one = &by_hand[&usize::from(year.number())];
                let pairs = [
                    (Account::CarsImported, one.came),
                    (Account::CarsRefused, one.refused),
                    (Account::CarsExported, one.went),
                    (Account::CarsKept, one.kept),
                    (Account::CarsNew, one.new),
                ];
                for (account, by_hand) in pairs {
                    let ours = sum(account, year);
                    assert!(
                        (ours - by_hand).abs() <= 1e-7 * sum(Account::CarsInUse, year),
                        "{id} {level} {year} {account:?}: {ours}, by hand {by_hand}"
                    );
                }
            }
        }
    }
}

/// A place with the listed lifetimes of cars.
fn listed(facts: &Facts) -> Facts {
    let mut facts = facts.clone();
    let times = facts.cars.stretch.value;
    facts.cars.life.value = match facts.cars.life.value {
        CarLife::Normal { mean, deviation } => CarLife::Normal {
            mean: mean / times,
            deviation: deviation / times,
        },
        CarLife::Weibull { shape, scale } => CarLife::Weibull {
            shape,
            scale: scale / times,
        },
    };
    facts
}

/// GHG of vehicle use less that without the lever: Mt in 2050, and Gt from 2027 to 2060.
fn spared(after: &Outcome, before: &Outcome) -> [f64; 2] {
    let [one, two] = [after, before].map(|outcome| variable::find(outcome, "GHG|Use|Vehicles").unwrap().values);
    let sum: f64 = Year::LEVERS.to(Year::LAST).map(|year| one[year] - two[year]).sum();
    [one[Year::of(2050)] - two[Year::of(2050)], sum / 1e3]
}

/// Change of a variable in 2050, percent.
fn percent(after: &Outcome, before: &Outcome, name: &str) -> f64 {
    100.0 * (at(after, name, 2050) / at(before, name, 2050) - 1.0)
}

/// Nitrogen oxides and particles of the world, and particles of Africa.
#[test]
fn a_stricter_standard_lowers_exhaust_more_and_clean_fuel_adds_to_it() {
    let africa = summed(Wider::Africa, &Choices::default());
    let changes = |choices: &Choices| {
        let (after, there) = (summed(Wider::World, choices), summed(Wider::Africa, choices));
        [
            percent(&after, reference(), "Air|NOx"),
            percent(&after, reference(), "Air|PM2.5"),
            percent(&there, &africa, "Air|PM2.5"),
        ]
    };
    let mild = changes(&pulled(Lever::UsedVehicles, 20));
    let strict = changes(&pulled(Lever::UsedVehicles, 40));
    let both = changes(&pulled(Lever::UsedVehicles, 40).with(Lever::CleanFuel, Level::TOP));
    for ((mild, strict), both) in mild.into_iter().zip(strict).zip(both) {
        let falls = -100.0 < both && both < strict && strict < mild && mild < 0.0;
        assert!(falls, "{mild:.2} %, {strict:.2} %, with clean fuel {both:.2} %");
    }
}

/// With the lifetimes fitted to sales, used cars stay longer on the road than with the listed ones. So their standard
/// spares more.
#[test]
fn what_use_spares_grows_with_the_standard_and_with_the_life_of_cars() {
    let listed: Vec<Facts> = world().places.iter().map(listed).collect();
    let alone = |choices: &Choices| {
        let apart = PlaceId::parse("ZZZ").unwrap();
        Summed::of(apart, &listed).run(choices).clone()
    };
    let before = alone(&Choices::default());
    let mut milder = [0.0; 2];
    for tenths in [20, 40] {
        let as_listed = spared(&alone(&pulled(Lever::UsedVehicles, tenths)), &before);
        let fitted = spared(&summed(Wider::World, &pulled(Lever::UsedVehicles, tenths)), reference());
        for ((as_listed, fitted), milder) in as_listed.into_iter().zip(fitted).zip(milder) {
            assert!(
                fitted < as_listed && as_listed < 0.0,
                "{tenths}: {fitted:.3}, as listed {as_listed:.3}"
            );
            assert!(fitted < milder, "{tenths}: {fitted:.3} after {milder:.3}");
        }
        milder = fitted;
    }
}

/// Buyers take more than the four sellers offer (decision T4), so the sellers keep their part of what is refused.
#[test]
fn in_the_world_sellers_keep_what_buyers_refuse() {
    let after = summed(Wider::World, &pulled(Lever::UsedVehicles, 40));
    let today = |word: &str| at(reference(), &format!("Used cars|{word}"), 2030);
    let beyond = today("Imported") / today("Exported");
    assert!((1.15..1.4).contains(&beyond), "{beyond}");
    for year in [2030, 2040, 2050, 2060] {
        let [refused, domestic, came, went] =
            ["Refused", "Kept", "Imported", "Exported"].map(|word| at(&after, &format!("Used cars|{word}"), year));
        assert!(
            (beyond * domestic / refused - 1.0).abs() < 0.05,
            "{year}: {refused} refused, {domestic} kept"
        );
        assert!((beyond * went / came - 1.0).abs() < 0.05, "{year}: {came} came, {went} went");
    }
    let new = |outcome: &Outcome| at(outcome, "Inflow|Light-duty vehicles", 2030);
    assert!(new(&after) > new(reference()), "what is scrapped sooner is made anew");
    let scrapped = |choices: &Choices| at(&summed(Wider::World, choices), "Outflow|Vehicles|Automotive steel", 2030);
    assert!(scrapped(&pulled(Lever::UsedVehicles, 40)) > scrapped(&Choices::default()));
}

/// The age limit of sellers falls from level to level (`sold_car_years` of `levers.csv`), so a larger part is kept.
#[test]
fn a_seller_alone_keeps_more_at_each_level_and_its_scrap() {
    for id in ["JPN", "DEU", "USA"] {
        let before = model::run(place(id), &Choices::default());
        let mut milder = 0.0;
        for tenths in [10, 20, 30, 40] {
            let after = model::run(place(id), &pulled(Lever::UsedVehicles, tenths));
            let of = |outcome: &Outcome, word: &str| at(outcome, &format!("Used cars|{word}"), 2050);
            let part = of(&after, "Kept") / of(&before, "Exported");
            assert!(part > milder && part <= 1.0, "{id} at {tenths}: {part:.3} after {milder:.3}");
            milder = part;
            let whole = of(&after, "Kept") + of(&after, "Exported");
            assert!((whole / of(&before, "Exported") - 1.0).abs() < 1e-9);
            let steel = |outcome: &Outcome| at(outcome, "Outflow|Vehicles|Automotive steel", 2050);
            let mass = at(&after, "Used cars|Kept mass", 2050);
            assert!(steel(&after) > steel(&before) && steel(&after) < steel(&before) + mass, "{id}");
            for same in ["Inflow|Light-duty vehicles", "GHG|Use|Vehicles", "Air|PM2.5"] {
                assert_eq!(at(&after, same, 2050), at(&before, same, 2050), "{id} {same}");
            }
        }
    }
}

#[test]
fn nothing_asked_moves_no_bit_and_where_nothing_is_traded_nothing_moves() {
    for id in ["KEN", "GEO", "JPN", "DEU"] {
        let same = model::run(place(id), &pulled(Lever::UsedVehicles, 0)) == model::run(place(id), &Choices::default());
        assert!(same, "{id}");
    }
    let mut untraded = 0;
    for facts in &world().places {
        let imports = facts.cars.imports.value[Year::of(2050)] > 0.0;
        let heavy = facts.vehicles.fleets.iter().any(|fleet| fleet.used.value.share > 0.0);
        if !imports && !heavy && facts.cars.exported.value <= 0.0 {
            untraded += 1;
            let same = model::run(facts, &pulled(Lever::UsedVehicles, 40)) == model::run(facts, &Choices::default());
            assert!(same, "{}", facts.place);
        }
    }
    assert!(untraded > 10, "{untraded}");
}

/// Between two whole levels the age limits are interpolated linearly and the lower class applies. Without an age
/// limit, the class refuses cars.
#[test]
fn a_class_counts_where_age_does_not_and_ages_run_straight() {
    let mut facts = place("KEN").clone();
    for row in facts.dials.iter_mut().filter(|row| row.dial.id() == "used_car_years") {
        row.steps.value = [20.0; 5];
    }
    let refused = |facts: &Facts, tenths, year| at(&model::run(facts, &pulled(Lever::UsedVehicles, tenths)), "Used cars|Refused", year);
    assert_eq!(refused(&facts, 20, 2029), 0.0, "who is 20 years old is of class 4");
    assert_eq!(refused(&facts, 39, 2029), 0.0, "between 3 and 4 it is that of 3");
    assert!(refused(&facts, 40, 2029) > 0.0, "and not of class 6");
    assert_eq!(refused(&facts, 40, 2045), 0.0, "later all are");
    let kenya = place("KEN");
    let [nine, ten] = [15, 10].map(|tenths| refused(kenya, tenths, 2050));
    let half = refused(kenya, 12, 2050);
    assert!(ten < half && half < nine, "{ten} {half} {nine}");
}

#[test]
fn rules_and_counts_of_a_place_are_told_with_who_says_so() {
    let tables = Tables::from_folder(&Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("static/evidence")).unwrap();
    let used = UsedVehicleMarket::of(&tables).unwrap();
    let rule = |id: &str, of| used.rule(PlaceId::parse(id).unwrap(), of);
    let kenya = rule("KEN", UsedOf::Light).unwrap();
    assert_eq!((kenya.banned, kenya.most_years), (false, Some(8.0)));
    assert!(!kenya.sources.is_empty() && kenya.origin == Origin::Stored);
    let brazil = rule("BRA", UsedOf::Light).unwrap();
    assert!(brazil.banned && rule("BRA", UsedOf::Heavy).is_none());
    assert_eq!(rule("CIV", UsedOf::Heavy).unwrap().most_years, Some(10.0));
    assert!(rule("DEU", UsedOf::Light).is_none(), "no text that was read tells one");
    let ages: Vec<f64> = used.counts(PlaceId::parse("KEN").unwrap()).map(|count| count.value).collect();
    assert_eq!(ages, [0.97, 7.2]);
    for traders in [&used.sellers, &used.buyers] {
        let sum: f64 = traders.iter().map(|trader| trader.share).sum();
        assert!((sum - 1.0).abs() < 1e-9, "{sum}");
    }
}
