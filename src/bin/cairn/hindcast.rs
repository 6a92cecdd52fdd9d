//! `hindcast`: the years 1990–2020 as the model reconstructs them, beside what statistics observed.
//!
//! ```text
//! error = ours / observed − 1 in a year;  bias = mean of them,  spread = root of their mean square
//! ```
//!
//! A check and never a fit: the model is anchored at the end of 2020, and the years before are
//! what its stocks and lives say. Cement is observed as it is made and ours as it is used; crude
//! steel is a tenth or so more than the finished steel made of it.

use std::collections::BTreeMap;

use cairn::choices::Choices;
use cairn::evidence::{Observable, history_built_in};
use cairn::export::table::{Side, aligned, rounded};
use cairn::findings::published::judge::Runs;
use cairn::findings::variable;
use cairn::place::PlaceId;
use cairn::year::{Annual, Year};

use crate::fault::Fault;
use crate::published::Places;
use crate::{show, world};

/// Years that are printed.
const YEARS: [Year; 4] = [Year::of(1990), Year::of(2000), Year::of(2010), Year::of(2020)];

/// Prints every series that was observed beside ours.
pub(crate) fn run() -> Result<(), Fault> {
    let world = world(None)?;
    let observed = history_built_in().map_err(|faults| Fault::Cases {
        faults: faults.all().iter().map(ToString::to_string).collect(),
    })?;
    let mut series: BTreeMap<(Observable, PlaceId), BTreeMap<Year, f64>> = BTreeMap::new();
    for figure in observed {
        series
            .entry((figure.quantity, figure.place))
            .or_default()
            .insert(figure.year, figure.value);
    }
    let mut places = Places::of(&world);
    let mut head = vec!["what".to_owned(), "place".to_owned(), "unit".to_owned()];
    for year in YEARS {
        head.extend([format!("seen {year}"), "ours".to_owned()]);
    }
    head.extend(["years", "bias %", "spread %"].map(str::to_owned));
    let mut rows = vec![head];
    for ((quantity, place), seen) in &series {
        let Some(outcome) = places.run(&[*place], &Choices::default()) else {
            continue;
        };
        let named = |name: &str| variable::find(outcome, name).map_or_else(Annual::zero, |series| series.values);
        let steel = named("Demand|Steel");
        let ours = match quantity {
            Observable::CementMade => named("Demand|Cement"),
            Observable::CrudeSteel | Observable::SteelUsed => steel,
            Observable::SteelUsedPerPerson => Annual::from_fn(|year| steel[year] * 1e9 / outcome.people[year].max(1.0)),
            Observable::CarsSold => named("Inflow|Light-duty vehicles"),
        };
        rows.push(row(*quantity, *place, seen, &ours));
    }
    let mut sides = vec![Side::Left; 3];
    sides.extend([Side::Right; 2 * YEARS.len() + 3]);
    show(&format!(
        "Reconstructed years beside statistics: a check, never a fit.\n\n{}\nseen: as statistics have it. Cement and crude steel are observed where they are made, ours where they are used.\n",
        aligned(&rows, &sides)
    ))
}

fn row(quantity: Observable, place: PlaceId, seen: &BTreeMap<Year, f64>, ours: &Annual) -> Vec<String> {
    let mut row = vec![quantity.id().to_owned(), place.to_string(), quantity.unit().to_owned()];
    for year in YEARS {
        row.push(seen.get(&year).map_or_else(|| "–".to_owned(), |value| rounded(&[*value]).concat()));
        row.push(rounded(&[ours[year]]).concat());
    }
    let errors: Vec<f64> = seen
        .iter()
        .filter(|(_, value)| **value > 0.0)
        .map(|(year, value)| ours[*year] / value - 1.0)
        .collect();
    let count = errors.len().max(1) as f64;
    let bias = errors.iter().sum::<f64>() / count;
    let spread = libm::sqrt(errors.iter().map(|error| error * error).sum::<f64>() / count);
    row.push(errors.len().to_string());
    row.extend([bias, spread].map(|part| format!("{:.0}", part * 100.0)));
    row
}
