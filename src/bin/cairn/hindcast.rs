//! `hindcast`: the years 1990–2020 as the model reconstructs them and those after 2020 on today's path, beside what statistics observed.

use cairn::evidence::{Faults, history_built_in, recent_built_in};
use cairn::export::table::{Side, aligned, rounded};
use cairn::findings::hindcast::{Beside, YEARS, beside};
use cairn::findings::published::places::Places;
use cairn::findings::recent::{Held, Median, held, medians};

use crate::fault::Fault;
use crate::said::show;
use crate::world;

/// Prints every series that was observed beside ours.
pub(crate) fn run() -> Result<(), Fault> {
    let world = world(None)?;
    let told = |faults: Faults| Fault::Cases {
        faults: faults.all().iter().map(ToString::to_string).collect(),
    };
    let mut places = Places::of(&world);
    let observed = history_built_in().map_err(told)?;
    let held = held(recent_built_in().map_err(told)?, &mut places);
    let mut head = vec!["what".to_owned(), "place".to_owned(), "unit".to_owned()];
    for year in YEARS {
        head.extend([format!("seen {year}"), "ours".to_owned()]);
    }
    head.extend(["years", "bias %", "spread %"].map(str::to_owned));
    let mut rows = vec![head];
    rows.extend(beside(observed, &mut places).iter().map(row));
    let mut sides = vec![Side::Left; 3];
    sides.extend([Side::Right; 2 * YEARS.len() + 3]);
    show(&format!(
        "Reconstructed years beside statistics.\n\n{}\nseen: as statistics have it. Cement and crude steel are observed where they are made, ours where they are used.\n\n\
         Years after the base on today's path, beside statistics.\n\n{}\n{}\nseen: whether the base is a mean that holds the year. Medians are those of countries, sign left out.\n",
        aligned(&rows, &sides),
        after(&held),
        middles(&held)
    ))
}

fn after(held: &[Held]) -> String {
    let mut rows = vec![
        ["what", "place", "year", "counted", "ours", "error %", "seen"]
            .map(str::to_owned)
            .to_vec(),
    ];
    rows.extend(held.iter().map(|held| {
        let count = &held.count;
        let [counted, ours] = [count.value, held.ours].map(|value| rounded(&[value]).concat());
        vec![
            count.quantity.id().to_owned(),
            count.place.to_string(),
            count.year.to_string(),
            counted,
            ours,
            format!("{:.0}", held.error() * 100.0),
            yes(count.seen),
        ]
    }));
    let (left, right) = (Side::Left, Side::Right);
    aligned(&rows, &[left, left, left, right, right, right, left])
}

fn middles(held: &[Held]) -> String {
    let mut rows = vec![
        ["what", "seen", "figures", "median error %", "within 10 %"]
            .map(str::to_owned)
            .to_vec(),
    ];
    rows.extend(medians(held).into_iter().map(|median: Median| {
        vec![
            median.quantity.id().to_owned(),
            yes(median.seen),
            median.figures.to_string(),
            format!("{:.1}", median.error * 100.0),
            median.near.to_string(),
        ]
    }));
    let (left, right) = (Side::Left, Side::Right);
    aligned(&rows, &[left, left, right, right, right])
}

fn yes(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
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
