//! Wide: the uncertain inputs that matter most in a place larger than a country, from the table of a release.
//!
//! The table has each built-in scenario in the years that a page offers, with the default storyline and no policy
//! elsewhere.
//!
//! Out of scope: how the table is computed ([`gathered`](crate::findings::matters::aggregate)).

use crate::findings::matters::{ExplainedResult, LEAST_FIT, Matters, SensitivityRow, SpreadShares};
use crate::findings::range::wide::YEARS;
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::doubt_words::DoubtGroup;
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::ranges::{PlaceMatters, RowTabled};
use cairn_core::year::Year;

/// Number of draws of a release: more than four for each input varied.
pub const DRAWS: u32 = 400;

/// Results and years in the order of the table; a sum over years is only in the first.
pub(super) fn explained_results() -> impl Iterator<Item = (ExplainedResult, usize)> {
    ExplainedResult::ALL.into_iter().flat_map(|subject| {
        let years = if subject == ExplainedResult::Cumulative { 1 } else { YEARS.len() };
        (0..years).map(move |year| (subject, year))
    })
}

/// Reads the table for a place. None for a year that it does not have, and for rows that are not among the inputs
/// varied.
pub fn tabled_matters(
    (of, draws): (&PlaceMatters, u32),
    doubts: &Doubts,
    scenario: Scenario,
    subject: ExplainedResult,
    (focus, per): (Year, Per),
) -> Option<Matters> {
    let scenario = Scenario::DRAWN.into_iter().position(|of| of == scenario)?;
    let year = YEARS.into_iter().position(|year| year == focus)?;
    let year = if subject == ExplainedResult::Cumulative { 0 } else { year };
    let way = explained_results().position(|way| way == (subject, year))?;
    let tabled = of.tabled.get(scenario * explained_results().count() + way)?;
    let times = if per == Per::Person { f64::from(tabled.person) } else { 1.0 };
    let shares = if tabled.moving == 0 {
        SpreadShares::Still
    } else if f64::from(tabled.fit) < LEAST_FIT {
        SpreadShares::Curved {
            fit: f64::from(tabled.fit),
        }
    } else {
        SpreadShares::Known {
            rest: 1.0 - f64::from(tabled.fit),
        }
    };
    let is_told = matches!(shares, SpreadShares::Known { .. });
    let row = |row: &RowTabled| {
        let doubt = doubts.rows.get(usize::from(row.doubt))?;
        Some(SensitivityRow {
            id: doubt.id.clone(),
            names: doubt.names.clone(),
            group: doubt.group,
            kind: doubt.kind,
            way: doubt.way,
            reason: doubt.reason,
            numbers: of.ends.get(usize::from(row.doubt))?.map(f64::from),
            at: row.at.map(|end| f64::from(end) * times),
            share: is_told.then(|| f64::from(row.share)),
        })
    };
    let mut rows = tabled.rows.iter().map(row).collect::<Option<Vec<SensitivityRow>>>()?;
    let central = f64::from(tabled.central) * times;
    if !is_told {
        rows.sort_by(|one, other| other.longer(central).total_cmp(&one.longer(central)));
    }
    let shared = DoubtGroup::ALL.into_iter().zip(tabled.groups.map(f64::from));
    let mut groups: Vec<(DoubtGroup, f64)> = shared.filter(|(_, share)| is_told && *share > 0.0).collect();
    groups.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    Some(Matters {
        subject,
        central,
        draws: draws as usize,
        acting: of.ends.iter().filter(|ends| ends.iter().any(|end| *end != 0.0)).count(),
        moving: usize::from(tabled.moving),
        shares,
        groups,
        rows,
    })
}
