//! Amounts: what each item of a place costs in each year, as a change against today's path, US$ of 2020.
//!
//! ```text
//! I(t) = ΔQ(t) · u(t)                                       Q under the choices less Q of today's path
//! I(t) = max(0, K(t) − Σ I of the last L − 1 years) · u     where K must stand and lasts L years
//! power = Δ new plants · u + Δ growth of lines · u          for a changed demand · the part of buildings and vehicles
//! floor = Δ new m² · u     space : life as A : B            A, B: what would be built more without the levers of each
//! metals, capture, materials: without clean power, whose plants would need more of them
//! ```
//!
//! Decisions: M10–M24. Out of scope: columns, sums over places.

use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Drivetrain, Lever, MoneyItem, Plant, Powered, Product, PublicPart, UnitCost, Vehicle};
use cairn_core::model::moves::{AHEAD, ahead};
use cairn_core::model::spending::{PRICED, SpendingQuantities, YearsAhead, by_year, conditioned_products};
use cairn_core::year::Year;

use crate::findings::money::prices::PlacePrices;

/// Petajoules in a kilowatt-hour.
const PJ_IN_KWH: f64 = 3.6e-9;
const KW_IN_GW: f64 = 1e6;
/// Two shares that differ by less are equal.
const SAME_SHARE: f64 = 1e-12;

/// Kinds of plants that a changed demand and clean power change, with their unit cost.
const PLANTS: [(Plant, UnitCost); 5] = [
    (Plant::Coal, UnitCost::PlantCoal),
    (Plant::Gas, UnitCost::PlantGas),
    (Plant::Oil, UnitCost::PlantOil),
    (Plant::Wind, UnitCost::PlantWind),
    (Plant::Solar, UnitCost::PlantSolar),
];

/// Unit costs of vehicles other than cars, and the share of the charging of a heavy truck; none: not charged on roads.
const VEHICLES: [(Vehicle, UnitCost, Option<UnitCost>); 5] = [
    (Vehicle::Bus, UnitCost::Bus, Some(UnitCost::ChargingBus)),
    (Vehicle::HeavyTruck, UnitCost::TruckHeavy, None),
    (Vehicle::MediumTruck, UnitCost::TruckMedium, Some(UnitCost::ChargingMedium)),
    (Vehicle::Van, UnitCost::Van, Some(UnitCost::ChargingVan)),
    (Vehicle::TwoWheeler, UnitCost::TwoWheeler, None),
];

/// Unit costs of materials, in the order of [`PRICED`].
const MATERIALS: [UnitCost; PRICED.len()] = [
    UnitCost::PriceCement,
    UnitCost::PriceSteel,
    UnitCost::PriceAggregates,
    UnitCost::PriceBricks,
    UnitCost::PriceAsphalt,
];

cairn_core::closed! {
    /// A run that money needs.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum MoneyRun in WITHOUT: &'static [Lever] {
        /// Today's path on the same storyline.
        Reference => &[];
        /// The choices.
        Chosen => &[];
        /// Without clean power and without waste kept safe: neither touches what the other changes.
        Unclean => &[Lever::CleanPower, Lever::WasteKeptSafe];
        /// Without less space.
        SameSpace => &[Lever::HomeSpace, Lever::WorkSpace];
        /// Without a longer life of buildings.
        SameLife => &[Lever::BuildingLife];
        /// Without the levers that save material in the same buildings and works, and without those of [`MoneyRun::Unclean`].
        SameDesign => &[
            Lever::BuildingDesign,
            Lever::MakingWaste,
            Lever::Clinker,
            Lever::SizedWorks,
            Lever::LastingRoads,
            Lever::CleanPower,
            Lever::WasteKeptSafe,
        ];
        /// Today's path with homes for all, if they are chosen: floor is compared with it.
        Homes => &[];
    }
}

impl MoneyRun {
    /// The choices of the run.
    pub fn choices(self, chosen: &Choices) -> Choices {
        let reference = Choices {
            background: chosen.background,
            ..Choices::default()
        };
        match self {
            MoneyRun::Reference => reference,
            MoneyRun::Homes => match chosen.pulls.get(&Lever::HousingNeed) {
                Some(pull) => reference.pulled(Lever::HousingNeed, *pull),
                None => reference,
            },
            MoneyRun::Chosen | MoneyRun::Unclean | MoneyRun::SameSpace | MoneyRun::SameLife | MoneyRun::SameDesign => {
                let moved = |lever: &&Lever| chosen.pulls.contains_key(*lever);
                let without = WITHOUT[self.index()].iter().filter(moved);
                without.fold(chosen.clone(), |choices, lever| choices.with(*lever, Level::NONE))
            }
        }
    }
}

/// The quantities of all runs of a place.
#[derive(Clone, Copy, Debug)]
pub struct MoneyRuns<'a>(pub [&'a SpendingQuantities; MoneyRun::COUNT]);

impl<'a> MoneyRuns<'a> {
    const fn of(&self, run: MoneyRun) -> &'a SpendingQuantities {
        self.0[run.index()]
    }
}

/// The amounts of a place by item and year, in the sign of the item's own column, US$ of 2020.
pub type ItemAmounts = [YearsAhead; MoneyItem::COUNT];

/// Computes the amounts of a place. `part` is the part of power that buildings and vehicles use, `lives` the lives of items.
pub fn amounts(runs: &MoneyRuns<'_>, prices: &PlacePrices<'_>, part: f64, lives: impl Fn(MoneyItem) -> usize) -> ItemAmounts {
    let (chosen, reference) = (runs.of(MoneyRun::Chosen), runs.of(MoneyRun::Reference));
    let unclean = runs.of(MoneyRun::Unclean);
    let lasting = |item: MoneyItem, cost: UnitCost, stock: YearsAhead| {
        let bought = bought(&stock, lives(item));
        by_year(|year| bought[ahead(year)] * prices.unit(cost, year))
    };
    let more = |one: &YearsAhead, other: &YearsAhead| by_year(|year| one[ahead(year)] - other[ahead(year)]);
    let mut items = [[0.0; AHEAD]; MoneyItem::COUNT];
    for item in MoneyItem::ALL {
        items[item.index()] = match item {
            MoneyItem::Retrofit => by_year(|year| {
                let at = ahead(year);
                (chosen.renovated[at] - reference.renovated[at]) * prices.works(UnitCost::RetrofitFixed, year)
                    + (chosen.depth[at] - reference.depth[at]) * prices.works(UnitCost::RetrofitDepth, year)
            }),
            MoneyItem::NewStandard => by_year(|year| {
                let at = ahead(year);
                let built: f64 = conditioned_products().map(|product| chosen.built[product.index()][at]).sum();
                let more = prices.works(UnitCost::NewBuild, year) * prices.plain(UnitCost::NewStandard, year);
                built * (chosen.standard[at] - reference.standard[at]) * more
            }),
            MoneyItem::Pumps => {
                let kilowatts = by_year(|year| {
                    let heat = chosen.pump_heat[ahead(year)] - reference.pump_heat[ahead(year)];
                    heat / PJ_IN_KWH / prices.plain(UnitCost::PumpHours, year)
                });
                lasting(item, UnitCost::Pump, kilowatts)
            }
            MoneyItem::Cooking => lasting(item, UnitCost::Cooking, more(&reference.without_cooking, &chosen.without_cooking)),
            MoneyItem::Cars => by_year(|year| {
                let new = |run: &SpendingQuantities, drive| share(&run.cars_new, drive, year);
                let more = |drive| change(new(chosen, drive), new(reference, drive));
                sum_at(&chosen.cars_new, year)
                    * (more(Drivetrain::Battery) * prices.unit(UnitCost::CarBattery, year)
                        + more(Drivetrain::PlugIn) * prices.unit(UnitCost::CarPlugIn, year))
            }),
            MoneyItem::CarCharging => {
                let charged = by_year(|year| {
                    let used = |run: &SpendingQuantities, drive| share(&run.cars_in_use, drive, year);
                    let more = |drive| change(used(chosen, drive), used(reference, drive));
                    let plug_in = prices.plain(UnitCost::ChargingPlugIn, year);
                    sum_at(&chosen.cars_in_use, year) * (more(Drivetrain::Battery) + plug_in * more(Drivetrain::PlugIn))
                });
                lasting(item, UnitCost::CarCharging, charged)
            }
            MoneyItem::Trucks => by_year(|year| {
                VEHICLES
                    .into_iter()
                    .map(|(vehicle, cost, _)| {
                        let [new, battery] = vehicles(&chosen.vehicles_new, vehicle, year);
                        let [before, usual] = vehicles(&reference.vehicles_new, vehicle, year);
                        new * change(part_of(battery, new), part_of(usual, before)) * prices.unit(cost, year)
                    })
                    .sum()
            }),
            MoneyItem::TruckCharging => {
                let charged = by_year(|year| {
                    let weighted = VEHICLES.into_iter().map(|(vehicle, _, weight)| {
                        let weight = match (vehicle, weight) {
                            (Vehicle::HeavyTruck, _) => 1.0,
                            (_, Some(weight)) => prices.plain(weight, year),
                            (_, None) => 0.0,
                        };
                        let of = |run: &SpendingQuantities| vehicles(&run.vehicles_in_use, vehicle, year)[1];
                        weight * (of(chosen) - of(reference))
                    });
                    weighted.sum()
                });
                lasting(item, UnitCost::TruckCharging, charged)
            }
            MoneyItem::ChangedDemand => by_year(|year| part * power([unclean, reference], prices, year)),
            MoneyItem::CleanPower => by_year(|year| power([chosen, unclean], prices, year)),
            MoneyItem::Steel => lasting(item, UnitCost::Steel, more(&unclean.near_zero[0], &reference.near_zero[0])),
            MoneyItem::Aluminium => lasting(item, UnitCost::Aluminium, more(&unclean.near_zero[1], &reference.near_zero[1])),
            MoneyItem::Cement => lasting(item, UnitCost::Capture, more(&unclean.captured, &reference.captured)),
            MoneyItem::Waste => by_year(|year| {
                let safe = unclean.mismanaged[ahead(year)] - chosen.mismanaged[ahead(year)];
                safe * prices.unit(UnitCost::WasteSafe, year)
            }),
            MoneyItem::FloorSpace => by_year(|year| floor(runs, prices, year)[0]),
            MoneyItem::FloorLife => by_year(|year| floor(runs, prices, year)[1]),
            MoneyItem::FewerCars => by_year(|year| {
                fewer(sum_at(&reference.cars_new, year), sum_at(&chosen.cars_new, year)) * prices.unit(UnitCost::CarPrice, year)
            }),
            MoneyItem::Materials => by_year(|year| {
                let same = runs.of(MoneyRun::SameDesign);
                let of = |(at, cost): (usize, UnitCost)| {
                    let fewer = same.materials[at][ahead(year)] - unclean.materials[at][ahead(year)];
                    fewer * prices.unit(cost, year)
                };
                MATERIALS.into_iter().enumerate().map(of).sum()
            }),
        };
    }
    items
}

/// Items of which the state buys a known share.
pub const PUBLIC: [MoneyItem; 4] = [MoneyItem::Retrofit, MoneyItem::NewStandard, MoneyItem::Steel, MoneyItem::Cement];

/// The part of [`PUBLIC`] items that the state buys, if it buys as it does today, US$ of 2020. Items that are not bought up
/// to a focus year are left out.
pub fn public(items: &ItemAmounts, runs: &MoneyRuns<'_>, prices: &PlacePrices<'_>, focus: Year) -> YearsAhead {
    let chosen = runs.of(MoneyRun::Chosen);
    let floor = |homes: f64| homes * prices.public(PublicPart::Homes) + (1.0 - homes) * prices.public(PublicPart::OtherBuildings);
    let built = |year: Year| {
        let of = |product: Product| chosen.built[product.index()][ahead(year)];
        1.0 - part_of(of(Product::Other), conditioned_products().map(of).sum())
    };
    let bought = |item: &MoneyItem| items[item.index()][..=ahead(focus)].iter().sum::<f64>() > 0.0;
    by_year(|year| {
        let share = |item: MoneyItem| match item {
            MoneyItem::Retrofit => floor(chosen.homes),
            MoneyItem::NewStandard => floor(built(year)),
            MoneyItem::Steel => prices.public(PublicPart::Steel),
            MoneyItem::Cement => prices.public(PublicPart::Cement),
            _ => 0.0,
        };
        let own = PUBLIC.into_iter().filter(bought);
        own.map(|item| items[item.index()][ahead(year)] * share(item)).sum()
    })
}

/// Purchases of each year that keep a stock at its size, if each lasts `life` years.
pub fn bought(stock: &YearsAhead, life: usize) -> YearsAhead {
    let mut bought: YearsAhead = [0.0; AHEAD];
    for at in 0..stock.len() {
        let lasting = life.saturating_sub(1).min(at);
        let stands: f64 = bought[at - lasting..at].iter().sum();
        bought[at] = (stock[at] - stands).max(0.0);
    }
    bought
}

fn sum_at(rows: &[YearsAhead], year: Year) -> f64 {
    rows.iter().map(|row| row[ahead(year)]).sum()
}

fn part_of(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

/// Change of a share. Fewer vehicles with the same shares are no change: a rest of rounding is 0.
fn change(share: f64, usual: f64) -> f64 {
    let more = share - usual;
    if more.abs() < SAME_SHARE { 0.0 } else { more }
}

/// Difference of two numbers of vehicles. Other drivetrains alone are no change: a rest of rounding is 0.
fn fewer(usual: f64, new: f64) -> f64 {
    let fewer = usual - new;
    if fewer.abs() < SAME_SHARE * usual { 0.0 } else { fewer }
}

/// Share of a drivetrain.
fn share(rows: &[YearsAhead; Drivetrain::COUNT], drive: Drivetrain, year: Year) -> f64 {
    part_of(rows[drive.index()][ahead(year)], sum_at(rows, year))
}

/// Vehicles of a kind, and those with a battery.
fn vehicles(rows: &[YearsAhead], vehicle: Vehicle, year: Year) -> [f64; 2] {
    let of = |battery| rows.get(Powered { vehicle, battery }.index()).map_or(0.0, |row| row[ahead(year)]);
    [of(false) + of(true), of(true)]
}

/// Plants and lines of one run beyond those of another in a year.
fn power([one, other]: [&SpendingQuantities; 2], prices: &PlacePrices<'_>, year: Year) -> f64 {
    let at = ahead(year);
    let connecting = prices.unit(UnitCost::PlantConnect, year);
    let plants = PLANTS.into_iter().map(|(plant, cost)| {
        let more = (one.plants[plant.index()][at] - other.plants[plant.index()][at]) * KW_IN_GW;
        let connected = matches!(plant, Plant::Wind | Plant::Solar);
        more * (prices.unit(cost, year) + if connected { connecting } else { 0.0 })
    });
    let lines = [UnitCost::LineHigh, UnitCost::LineLow].into_iter().enumerate();
    let lines = lines.map(|(voltage, cost)| (one.lines[voltage][at] - other.lines[voltage][at]) * prices.unit(cost, year));
    plants.sum::<f64>() + lines.sum::<f64>()
}

/// Floor not built in a year: because of less space, and because of a longer life less refurbishment.
fn floor(runs: &MoneyRuns<'_>, prices: &PlacePrices<'_>, year: Year) -> [f64; 2] {
    let (chosen, at) = (runs.of(MoneyRun::Chosen), ahead(year));
    let informal = prices.plain(UnitCost::NewInformal, year);
    // New floor, informal homes by their share of the cost, m².
    let new = |run: MoneyRun| -> f64 {
        let of = |product: Product| runs.of(run).built[product.index()][at];
        conditioned_products().map(of).sum::<f64>() + informal * of(Product::Informal)
    };
    let built = new(MoneyRun::Chosen);
    let fewer = new(MoneyRun::Homes) - built;
    let (space, life) = (new(MoneyRun::SameSpace) - built, new(MoneyRun::SameLife) - built);
    let part = if space + life != 0.0 {
        (space / (space + life)).clamp(0.0, 1.0)
    } else if life == 0.0 {
        1.0
    } else {
        0.5
    };
    let cost = prices.works(UnitCost::NewBuild, year);
    let kept: f64 = conditioned_products().map(|product| chosen.kept[product.index()][at]).sum();
    let refurbished = kept * prices.plain(UnitCost::Refurbish, year);
    [fewer * part * cost, (fewer * (1.0 - part) - refurbished) * cost]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A constant stock is bought at once, then again after its life.
    #[test]
    fn a_constant_stock_is_bought_again_after_its_life() {
        let bought = bought(&[6.0; AHEAD], 10);
        for (at, amount) in bought.into_iter().enumerate() {
            assert_eq!(amount, if at % 10 == 0 { 6.0 } else { 0.0 }, "{at}");
        }
    }

    #[test]
    fn materials_are_compared_without_their_levers() {
        let own = MoneyItem::Materials.levers();
        let left_out = WITHOUT[MoneyRun::SameDesign.index()];
        let unclean = WITHOUT[MoneyRun::Unclean.index()];
        assert!(own.iter().chain(unclean).all(|lever| left_out.contains(lever)));
        assert_eq!(left_out.len(), own.len() + unclean.len());
    }

    #[test]
    fn choices_of_each_run_leave_out_its_levers_alone() {
        let chosen = Choices::default()
            .with(Lever::CleanPower, Level::TOP)
            .with(Lever::BuildingLife, Level::STEP_2);
        assert_eq!(MoneyRun::Chosen.choices(&chosen), chosen);
        assert_eq!(MoneyRun::SameSpace.choices(&chosen), chosen);
        let unclean = MoneyRun::Unclean.choices(&chosen);
        assert!(unclean.level(Lever::CleanPower) == Level::NONE && unclean.level(Lever::BuildingLife) == Level::STEP_2);
        assert_eq!(MoneyRun::Homes.choices(&chosen), Choices::default());
    }
}
