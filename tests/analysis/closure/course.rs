//! The world as a whole: metals, uses of steel, 2050 against other baselines, and the balance (K06–K08, K10).

use cairn_core::kind::{GoodsKind, Material, Product, Sector};
use cairn_core::model::{Account, reconciliation};
use cairn_core::year::Year;

use crate::closure::named::RuleViolation;
use crate::closure::places::{Place, mean, sum};
use crate::closure::statistics::table;

const TOLERANCE: f64 = 0.25;
const BALANCE: f64 = 1e-9;

/// Aluminium and copper in all uses, Mt a year about 2020; then the part that goes into buildings.
const ALL_USES: [(&str, f64); 2] = [("Aluminium", 86.0), ("Copper", 28.5)];
const OF_BUILDINGS: [(&str, &str, f64); 2] = [("Wrought aluminium", "aluminium", 21.5), ("Copper", "copper", 8.3)];
/// Aluminium in a new car, kg: the accepted range.
const OF_A_CAR: (f64, f64) = (170.0, 215.0);

/// Metals in buildings and cars against world totals; the figure of a miss is its relative deviation.
pub(crate) fn metals(places: &[Place]) -> Vec<RuleViolation> {
    let into = |name: &str| mean(&sum(places, name), 2020);
    let mut misses = Vec::new();
    for (metal, mt) in ALL_USES {
        record_deviation(&mut misses, &format!("{metal} of all uses"), into(&format!("Demand|{metal}")) / mt);
    }
    for (variable, metal, mt) in OF_BUILDINGS {
        record_deviation(
            &mut misses,
            &format!("{metal} into buildings"),
            into(&format!("Demand|{variable}@Buildings")) / mt,
        );
    }
    // Metal in new cars as sold, without losses in making.
    let kg = into("Inflow|Aluminium@Vehicles") * 1e3 / into("Inflow|Light-duty vehicles");
    if kg < OF_A_CAR.0 || kg > OF_A_CAR.1 {
        misses.push(RuleViolation::new("WLD", "aluminium of a new car", kg));
    }
    misses
}

fn record_deviation(misses: &mut Vec<RuleViolation>, what: &str, ratio: f64) {
    if (ratio - 1.0).abs() > TOLERANCE {
        misses.push(RuleViolation::new("WLD", what, ratio - 1.0));
    }
}

/// Shares of the world's steel by use, 2018–2022, against another count; the figure of a miss is its relative
/// deviation.
pub(crate) fn uses_of_steel(places: &[Place]) -> Vec<RuleViolation> {
    let wanted = |kinds: &[GoodsKind]| -> f64 {
        let shares = table("steel_share.csv");
        let of = |kind: &GoodsKind| shares.rows.iter().find(|row| row[1] == "WLD" && row[2] == kind.id()).unwrap()[3].parse::<f64>();
        kinds.iter().map(|kind| of(kind).unwrap()).sum()
    };
    let rest: Vec<GoodsKind> = GoodsKind::ALL
        .into_iter()
        .filter(|kind| ![GoodsKind::Machines, GoodsKind::Vehicles].contains(kind))
        .collect();
    let mut goods = [0.0; GoodsKind::COUNT];
    for place in places {
        for (sum, mt) in goods.iter_mut().zip(reconciliation::close(&place.facts, &place.outcome).goods) {
            *sum += mt;
        }
    }
    let all = mean(&sum(places, "Demand|Steel"), 2020);
    let cars = mean(&sum(places, "Demand|Automotive steel"), 2020);
    let owned = mean(&sum(places, "Demand|Steel@Household goods"), 2020);
    let of = |kinds: &[GoodsKind]| kinds.iter().map(|kind| goods[kind.index()]).sum::<f64>();
    let named: f64 = goods.iter().sum();
    let mut misses = Vec::new();
    for (what, ours, wanted) in [
        ("construction", all - cars - owned - named, 1.0 - wanted(&GoodsKind::ALL)),
        ("machines", of(&[GoodsKind::Machines]), wanted(&[GoodsKind::Machines])),
        ("vehicles", cars + of(&[GoodsKind::Vehicles]), wanted(&[GoodsKind::Vehicles])),
        ("goods", of(&rest) + owned, wanted(&rest)),
    ] {
        record_deviation(&mut misses, &format!("steel of {what}"), ours / all / wanted);
    }
    misses
}

/// Plausible values for the world in 2050: steel and cement in Mt, cars in million, floor of homes in m² a person.
const STEEL_2019: f64 = 1779.0;
const CEMENT: (f64, f64) = (2700.0, 4700.0);
const CARS: (f64, f64) = (1900.0, 2600.0);
const HOMES: (f64, f64) = (26.0, 34.0);

pub(crate) fn envelope(places: &[Place]) -> Vec<RuleViolation> {
    let year = Year::of(2050);
    let of = |name: &str| sum(places, name)[year];
    let mut floor = 0.0;
    for place in places {
        floor += Product::HOMES
            .iter()
            .map(|product| place.outcome.floor(*product, year))
            .sum::<f64>();
    }
    let people: f64 = places.iter().map(|place| place.outcome.line(Account::People)[year]).sum();
    let found = [
        ("steel 2050", of("Demand|Steel"), (STEEL_2019, STEEL_2019 * 1.4)),
        ("cement 2050", of("Demand|Cement"), CEMENT),
        ("cars 2050", of("Stock|Light-duty vehicles"), CARS),
        ("floor of homes 2050", floor / people, HOMES),
    ];
    let outside = found.into_iter().filter(|(_, value, (low, high))| value < low || value > high);
    outside.map(|(what, value, _)| RuleViolation::new("WLD", what, value)).collect()
}

/// Two laws: the change of a stock is inflow less outflow; floor in stock is either in use or vacant.
pub(crate) fn balance(places: &[Place]) -> Vec<RuleViolation> {
    let mut misses = Vec::new();
    for place in places {
        if place.outcome.balance.worst() >= BALANCE {
            misses.push(RuleViolation::new(place.id(), "balance", place.outcome.balance.worst()));
        }
        for (at, product) in Product::ALL.into_iter().enumerate() {
            let row = |account: Account, year| place.outcome.row(account.of(at))[year];
            let mut before = place.outcome.floor(product, Year::FIRST);
            for year in Year::at(1).to(Year::LAST) {
                let stands = place.outcome.floor(product, year);
                let net = row(Account::Built, year) - row(Account::TakenDown, year);
                let vacant = row(Account::Vacant, year);
                let error = ((stands - before - net) / stands.max(1.0)).abs();
                if error >= BALANCE || vacant < 0.0 || vacant > stands * (1.0 + BALANCE) {
                    misses.push(RuleViolation::new(place.id(), &format!("{product:?} {year}"), error));
                }
                before = stands;
            }
        }
        for (material, sector) in [(Material::Cement, Sector::Homes), (Material::Steel, Sector::CivilWorks)] {
            let Some(flow) = place.outcome.flow(sector, material) else {
                continue;
            };
            let change = flow.stock[Year::LAST] - flow.stock[Year::FIRST];
            let net = flow.inflow.sum(Year::at(1), Year::LAST) - flow.outflow.sum(Year::at(1), Year::LAST);
            let error = (change - net).abs() / flow.stock[Year::LAST].max(1.0);
            if error >= BALANCE {
                misses.push(RuleViolation::new(place.id(), &format!("{material:?} of {sector:?}"), error));
            }
        }
    }
    misses
}
