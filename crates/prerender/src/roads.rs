//! Roads: initial page of road vehicles: the world, and the trade in used ones.

use std::path::Path;
use std::rc::Rc;

use cairn::site::bootstrap::Bootstrap;
use cairn::site::bootstrap::roads::{FigureOrigin, UsedVehicleTrade, VehicleImportRule, VehicleTradeCount, VehicleTradeQuantity};
use cairn::site::bootstrap::topic::{TopicBootstrap, TopicPageBootstrap};
use cairn_analysis::export;
use cairn_analysis::findings::roads::{LEVERS, RoadResults, RoadRun, fleets, run, runs};
use cairn_analysis::findings::topic::{TopicQuery, TopicView};
use cairn_core::choices::Choices;
use cairn_core::facts::World;
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;
use cairn_evidence::{Middle, Origin, Tables, UsedCount, UsedFigure, UsedOf, UsedRule, UsedVehicleMarket, middles};

use crate::{comparison_page, world_sum};

/// Number of nearest places listed.
const NEIGHBOURS: usize = 5;

/// Data of the initial page.
///
/// # Errors
/// A table cannot be read.
pub fn usual(folder: &Path, world: &World) -> Result<Bootstrap, String> {
    let home = Wider::World.id().ok_or("the world has no id")?;
    let tables = Tables::from_folder(&folder.join("evidence")).map_err(|faults| faults.to_string())?;
    let used = UsedVehicleMarket::of(&tables).map_err(|faults| faults.to_string())?;
    let middles = middles(&tables).map_err(|faults| faults.to_string())?;
    let offered = comparison_page::offered(world);
    let query = TopicQuery::top(&LEVERS, &offered);
    let mut standing = Vec::new();
    let made: Vec<(Choices, RoadRun)> = runs(&query)
        .into_iter()
        .map(|choices| {
            let sum = world_sum::sum(world, home, &choices);
            if choices == Choices::default() {
                standing = fleets(&sum);
            }
            let read = run(&sum);
            (choices, read)
        })
        .collect();
    let lookup = |choices: &Choices| made.iter().find(|(run, _)| run == choices).map(|(_, read)| *read);
    let mut sources: Vec<String> = used.sellers.iter().chain(&used.buyers).flat_map(|of| of.sources.clone()).collect();
    sources.sort();
    sources.dedup();
    let roads = RoadResults::of(&query, standing, &lookup);
    Ok(Bootstrap::Topic(TopicPageBootstrap::Roads(Rc::new(TopicBootstrap {
        shown: TopicView::of((export::release(&world.release), home), &query, &runs(&query), &lookup, roads),
        offered,
        context: UsedVehicleTrade {
            rules: used.rules.iter().map(rule).collect(),
            counts: used.counts.iter().map(count).collect(),
            sellers: used.sellers.iter().map(|of| (of.place, of.share)).collect(),
            buyers: used.buyers.iter().map(|of| (of.place, of.share)).collect(),
            sources,
            near: nearest_neighbours(&listed(world, &middles), |_| true),
        },
    }))))
}

fn came(origin: Origin) -> FigureOrigin {
    match origin {
        Origin::Stored | Origin::Derived | Origin::Checked => FigureOrigin::Read,
        Origin::Recalled => FigureOrigin::Recalled,
        Origin::Assumed => FigureOrigin::Ours,
    }
}

fn rule(rule: &UsedRule) -> VehicleImportRule {
    VehicleImportRule {
        place: rule.place,
        heavy: rule.of == UsedOf::Heavy,
        banned: rule.banned,
        most_years: rule.most_years,
        least_class: rule.least_class,
        year: rule.year.and_then(|year| Year::new(year as i64)),
        sources: rule.sources.clone(),
        came: came(rule.origin),
    }
}

fn count(count: &UsedCount) -> VehicleTradeCount {
    VehicleTradeCount {
        place: count.place,
        heavy: count.of == UsedOf::Heavy,
        what: match count.what {
            UsedFigure::Exported => VehicleTradeQuantity::Exported,
            UsedFigure::Imported => VehicleTradeQuantity::Imported,
            UsedFigure::ImportedShare => VehicleTradeQuantity::ImportedShare,
            UsedFigure::UsedShare => VehicleTradeQuantity::UsedShare,
            UsedFigure::MeanAge => VehicleTradeQuantity::MeanAge,
        },
        partner: count.partner,
        years: count.years.map(Year::of),
        value: count.value,
        sources: count.sources.clone(),
        came: came(count.origin),
    }
}

/// Nearest neighbours of each place, by great-circle distance between centres, among the allowed places.
pub(crate) fn nearest_neighbours(from: &[&Middle], among: impl Fn(PlaceId) -> bool) -> Vec<(PlaceId, Vec<PlaceId>)> {
    let middles: Vec<&&Middle> = from.iter().filter(|middle| among(middle.place)).collect();
    let of = |from: &&Middle| {
        let mut others: Vec<(f64, PlaceId)> = middles
            .iter()
            .filter(|to| to.place != from.place)
            .map(|to| (closeness(from, to), to.place))
            .collect();
        others.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        (from.place, others.into_iter().take(NEIGHBOURS).map(|(_, place)| place).collect())
    };
    from.iter().map(of).collect()
}

/// Centres of the listed places.
pub(crate) fn listed<'a>(world: &World, middles: &'a [Middle]) -> Vec<&'a Middle> {
    let listed = |place: PlaceId| world.place(place).is_some_and(|facts| facts.listed);
    middles.iter().filter(|middle| listed(middle.place)).collect()
}

/// The cosine of the angle between two centres: larger means closer.
fn closeness(from: &Middle, to: &Middle) -> f64 {
    let [a, b] = [from.latitude, to.latitude].map(f64::to_radians);
    let apart = (from.longitude - to.longitude).to_radians();
    libm::sin(a) * libm::sin(b) + libm::cos(a) * libm::cos(b) * libm::cos(apart)
}
