//! `hindcast`: the years 1990–2020 as the model reconstructs them, beside what statistics observed.

use cairn::evidence::history_built_in;
use cairn::export::table::{Side, aligned, rounded};
use cairn::findings::hindcast::{Beside, YEARS, beside};
use cairn::findings::published::places::Places;

use crate::fault::Fault;
use crate::said::show;
use crate::world;

/// Prints every series that was observed beside ours.
pub(crate) fn run() -> Result<(), Fault> {
    let world = world(None)?;
    let observed = history_built_in().map_err(|faults| Fault::Cases {
        faults: faults.all().iter().map(ToString::to_string).collect(),
    })?;
    let mut head = vec!["what".to_owned(), "place".to_owned(), "unit".to_owned()];
    for year in YEARS {
        head.extend([format!("seen {year}"), "ours".to_owned()]);
    }
    head.extend(["years", "bias %", "spread %"].map(str::to_owned));
    let mut rows = vec![head];
    rows.extend(beside(observed, &mut Places::of(&world)).iter().map(row));
    let mut sides = vec![Side::Left; 3];
    sides.extend([Side::Right; 2 * YEARS.len() + 3]);
    show(&format!(
        "Reconstructed years beside statistics: a check, never a fit.\n\n{}\nseen: as statistics have it. Cement and crude steel are observed where they are made, ours where they are used.\n",
        aligned(&rows, &sides)
    ))
}

fn row(series: &Beside) -> Vec<String> {
    let quantity = series.quantity;
    let mut row = vec![quantity.id().to_owned(), series.place.to_string(), quantity.unit().to_owned()];
    for year in YEARS {
        row.push(
            series
                .seen
                .get(&year)
                .map_or_else(|| "–".to_owned(), |value| rounded(&[*value]).concat()),
        );
        row.push(rounded(&[series.ours[year]]).concat());
    }
    row.push(series.years().to_string());
    row.extend([series.bias(), series.spread()].map(|part| format!("{:.0}", part * 100.0)));
    row
}
