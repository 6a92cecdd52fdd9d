//! Stock in tonnes and by age: sums by material, by use and in total agree in every place and year; works by age
//! match a hand calculation.

use crate::{real, synthetic};
use cairn_analysis::figure::lens::{Lens, figure_through};
use cairn_analysis::figure::{Figure, MarkShape, stock};
use cairn_analysis::findings::variable;
use cairn_core::choices::link::{Chart, Per};
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::Facts;
use cairn_core::kind::{Era, Lever, Sector, Storyline};
use cairn_core::model::{self, Account, Outcome, OutcomeSum};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// No lever, every lever, and another storyline.
fn plans() -> Vec<Choices> {
    let mut other = Choices::default().with(Lever::CleanPower, Level::TOP);
    other.background.storyline = Storyline::Ssp1;
    vec![Choices::default(), Scenario::All.choices(), other]
}

fn chart_figure(chart: Chart, outcome: &Outcome, per: Per, sectors: bool) -> Figure {
    let lens = Lens {
        sectors,
        ..Lens::default()
    };
    figure_through(chart, outcome, outcome, per, lens)
}

fn is_close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1e-9)
}

/// The sums by material and by sector both equal the stock of all materials.
fn adds_up(outcome: &Outcome, what: &str) {
    let whole = variable::find(outcome, "Stock|Material").unwrap();
    for per in [Per::Total, Per::Person] {
        let [materials, sectors] = [false, true].map(|by| chart_figure(Chart::Stands, outcome, per, by));
        assert_eq!(materials.unit, sectors.unit);
        for ((year, one), other) in materials.years().zip(materials.total()).zip(sectors.total()) {
            assert!(is_close(one, other), "{what}, {year}: {one} by material, {other} by use");
            let people = outcome.line(Account::People)[year] * 1e-6;
            let value = match per {
                Per::Total => one,
                Per::Person => one * people,
            };
            assert!(people <= 0.0 || is_close(value, whole.values[year]), "{what}, {year}: {value}");
        }
    }
}

/// Road stock by era adds up to the road stock. For civil works, networks are left out, and the sum never exceeds the
/// stock.
fn ages_add_up(outcome: &Outcome, what: &str) {
    let stock = |sector, year| -> f64 {
        outcome
            .of_uses(Account::Stock, |of| of.sector == sector)
            .map(|line| line[year])
            .sum()
    };
    for year in Year::all() {
        let laid = |from: usize| (from..from + Era::COUNT).map(|row| outcome.row(Account::Laid.of(row))[year]);
        assert!(laid(0).chain(laid(Era::COUNT)).all(|kg| kg >= -1e-6), "{what}, {year}");
        let [roads, works]: [f64; 2] = [laid(0).sum(), laid(Era::COUNT).sum()];
        assert!(is_close(roads, stock(Sector::Infrastructure, year)), "{what}, {year}: {roads}");
        let all = stock(Sector::CivilWorks, year);
        let networks: f64 = outcome.rows(Account::NetworkStock).map(|line| line[year]).sum();
        assert!(works <= all * (1.0 + 1e-9) + 1e-3, "{what}, {year}: {works} of {all}");
        assert!(works + networks >= all * (1.0 - 1e-9) - 1e-3, "{what}, {year}: {works} of {all}");
        for (era, of) in Era::ALL.iter().enumerate().filter(|(_, of)| of.first > year) {
            let early = outcome.row(Account::Laid.of(era))[year] + outcome.row(Account::Laid.of(Era::COUNT + era))[year];
            assert!(early.abs() <= 1e-6, "{what}, {year}: {early} from {}", of.first);
        }
    }
}

fn places() -> Vec<Facts> {
    let lands = [synthetic::PLAIN, synthetic::SHRINKING].iter().map(synthetic::facts);
    lands.chain(real::world().places.iter().cloned()).collect()
}

#[test]
fn by_material_by_use_and_as_a_whole_it_is_the_same_in_every_place_and_year_and_what_stood_wears_out() {
    for (at, plan) in plans().into_iter().enumerate() {
        let mut world = OutcomeSum::new(PlaceId::parse("WLD").unwrap());
        for facts in places() {
            let outcome = model::run(&facts, &plan);
            let what = format!("{}, plan {at}", facts.place);
            adds_up(&outcome, &what);
            ages_add_up(&outcome, &what);
            stood_wears_out(&outcome, &what);
            world.join(&outcome);
        }
        let world = world.outcome();
        adds_up(&world, "the world");
        ages_add_up(&world, "the world");
        stood_wears_out(&world, "the world");
    }
}

#[test]
fn the_line_is_at_what_stood_in_2026_also_for_each_person() {
    let facts = places().into_iter().find(|facts| facts.place.as_str() == "IND").unwrap();
    let outcome = model::run(&facts, &Scenario::All.choices());
    for (per, sectors) in [(Per::Total, false), (Per::Person, false), (Per::Person, true)] {
        let figure = chart_figure(Chart::Stands, &outcome, per, sectors);
        let line = figure.marks.iter().find(|mark| mark.shape == MarkShape::Line).unwrap();
        let stock_2026 = figure.total()[Year::RECONSTRUCTED.index() - figure.first.index()];
        assert!(stock_2026 > 0.0 && line.values.iter().all(|value| *value == stock_2026), "{per:?}");
    }
}

#[test]
fn what_stands_today_of_roads_and_works_only_wears_out() {
    let facts = places().into_iter().find(|facts| facts.place.as_str() == "DEU").unwrap();
    for plan in plans() {
        let figure = figure_through(
            Chart::Works,
            &model::run(&facts, &plan),
            &model::run(&facts, &Choices::default()),
            Per::Total,
            Lens::default(),
        );
        let from = Year::RECONSTRUCTED.index() - figure.first.index();
        let bands: Vec<_> = figure.marks.iter().filter(|mark| mark.shape == MarkShape::Band).collect();
        assert_eq!(bands.len(), Era::COUNT);
        for band in &bands[..Era::COUNT - 1] {
            assert!(band.values[from] > 0.0 && band.values[from..].is_sorted_by(|one, next| one >= next));
        }
        assert!(bands[Era::COUNT - 1].values[from..].is_sorted());
    }
}

/// Stock of 2026 that remains, by sector: equal to the whole stock before 2027, then falling.
fn stood_wears_out(outcome: &Outcome, what: &str) {
    for sector in Sector::ALL {
        let stock = |year: Year| -> f64 {
            let networks = outcome.rows(Account::NetworkStock).map(|line| line[year]).sum::<f64>();
            let all = outcome.of_uses(Account::Stock, |of| of.sector == sector);
            let all: f64 = all.map(|line| line[year]).sum();
            if sector == Sector::CivilWorks { all - networks } else { all }
        };
        let line = outcome.row(Account::Stood.of(sector.index()));
        for year in Year::all() {
            let remaining = line[year];
            let room = 1e-9 * stock(year).abs() + 1e-3;
            match sector {
                Sector::Homes | Sector::OtherBuildings | Sector::Infrastructure | Sector::Unmodelled if year < Year::LEVERS => {
                    assert!((remaining - stock(year)).abs() <= room, "{what}, {sector:?}, {year}: {remaining}");
                }
                // Cement and steel of networks are part of civil works.
                Sector::CivilWorks if year < Year::LEVERS => assert!(remaining >= stock(year) - room, "{what}, {year}: {remaining}"),
                Sector::Homes | Sector::OtherBuildings | Sector::Infrastructure | Sector::Unmodelled | Sector::CivilWorks => {
                    assert!(
                        remaining <= line[Year::at(year.index() - 1)] + room,
                        "{what}, {sector:?}, {year}: {remaining}"
                    );
                    assert!(
                        sector == Sector::CivilWorks || remaining <= stock(year) + room,
                        "{what}, {sector:?}, {year}: {remaining}"
                    );
                }
                Sector::Vehicles | Sector::RoadVehicles | Sector::Goods | Sector::HouseholdGoods | Sector::PlasticGoods => {
                    assert_eq!(remaining, 0.0);
                }
            }
        }
    }
    let laid = |year: Year| -> f64 {
        let eras = [0, Era::COUNT].into_iter().flat_map(|from| from..from + Era::COUNT - 1);
        eras.map(|row| outcome.row(Account::Laid.of(row))[year]).sum()
    };
    for year in Year::all() {
        let roads = [Sector::Infrastructure, Sector::CivilWorks].map(|sector| outcome.row(Account::Stood.of(sector.index()))[year]);
        assert!(is_close(roads.iter().sum::<f64>(), laid(year)), "{what}, {year}");
    }
}

#[test]
fn what_stood_is_the_surviving_floor_with_what_it_holds_and_longer_lives_keep_more() {
    let facts = places().into_iter().find(|facts| facts.place.as_str() == "DEU").unwrap();
    let last = |plan: &Choices| {
        let outcome = model::run(&facts, plan);
        let figure = chart_figure(Chart::Stands, &outcome, Per::Total, false);
        let [then, last] = stock::shares(&figure).unwrap();
        let each = stock::shares(&chart_figure(Chart::Stands, &outcome, Per::Person, true)).unwrap();
        assert!(
            is_close(then, each[0]) && is_close(last, each[1]),
            "shares are the same for each person and by use"
        );
        assert!(then > 0.9 && then <= 1.0 && last < then, "{then}, {last}");
        outcome.rows(Account::Stood).map(|line| line[Year::LAST]).sum::<f64>()
    };
    let longer = Choices::default().with(Lever::BuildingLife, Level::TOP);
    assert!(last(&longer) > last(&Choices::default()));
    // By hand: floor of each cohort of that time, times the kilograms a square metre of its kind before newer
    // building.
    let outcome = model::run(&facts, &Choices::default());
    let floor = |year: Year| -> f64 {
        let end = Year::LEVERS.index();
        let rows = outcome.floor_by_cohort(Sector::OtherBuildings).map(|cohorts| cohorts.row(year));
        rows.map(|row| row[..end.min(row.len())].iter().sum::<f64>()).sum()
    };
    let remaining = outcome.row(Account::Stood.of(Sector::OtherBuildings.index()));
    let [then, now] = [Year::RECONSTRUCTED, Year::of(2050)].map(|year| remaining[year] / floor(year));
    assert!((now / then - 1.0).abs() < 0.2, "{then} and {now} kg a square metre");
}

#[test]
fn asphalt_that_lasts_longer_is_older() {
    let facts = places().into_iter().find(|facts| facts.place.as_str() == "DEU").unwrap();
    let newly = |plan: &Choices| {
        let figure = chart_figure(Chart::Works, &model::run(&facts, plan), Per::Total, false);
        figure.marks[Era::COUNT - 1].values[Year::of(2040).index() - figure.first.index()]
    };
    let longer = Choices::default().with(Lever::LastingRoads, Level::TOP);
    assert!(newly(&longer) < newly(&Choices::default()));
}
