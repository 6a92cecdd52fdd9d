//! Stands: the mass of all that is in use, by material or by what it is used for.
//!
//! ```text
//! band(t, of) = sum of the stock of each material in each sector that is of the band, at the end of t
//! level       = all bands at the end of 2026, the last year that no choice moves
//! stood(t)    = what of buildings, roads and civil works was there at the end of 2026 and still is at the end of t
//! ```
//!
//! Bands of both kinds sum the same rows, so both add up to the whole. What stood is summed by cohort, each with what it holds; vehicles,
//! goods and what networks add to works are not split, and of a city, whose streets are not, nothing is.
//! Does not know: when what stands was built (`age`).

use crate::choices::link::Chart;
use crate::figure::card::KINDS;
use crate::figure::parts::Part;
use crate::figure::{Figure, Label, Mark, Shape, Tone, parts};
use crate::findings::variable::name::What;
use crate::kind::{Material, Sector};
use crate::model::{Account, Outcome};
use crate::words::Key;
use crate::year::{Line, Year};

/// What stands, Mt: by what it is used for, or by material; across it the level of 2026.
#[must_use]
pub fn stands(outcome: &Outcome, reference: &Outcome, by_sector: bool) -> Figure {
    let bands = if by_sector {
        parts::sectors(&[What::Material(Account::Stock, &Material::ALL)])
    } else {
        materials()
    };
    let mut figure = parts::stack(Chart::Stands, &bands, outcome, reference);
    let line = Mark {
        label: Label {
            key: Key::StandsLevel,
            from: Some(Year::RECONSTRUCTED),
            to: None,
        },
        shape: Shape::Line,
        tone: Tone::In,
        values: vec![0.0; figure.years().count()],
    };
    // The whole of the reference stays last.
    figure.marks.insert(bands.len(), line);
    if let Some(line) = stood(outcome) {
        figure.marks.insert(bands.len() + 1, line);
    }
    level(&mut figure);
    figure
}

/// What stood at the end of 2026 and still does; none where roads stand whose cohorts are not kept.
fn stood(outcome: &Outcome) -> Option<Mark> {
    let roads = Account::Stood.of(Sector::Infrastructure.index());
    let lie = |line: Line<'_>| line[Year::RECONSTRUCTED] > 0.0;
    if !lie(outcome.row(roads)) && outcome.of_uses(Account::Stock, |of| of.sector == Sector::Infrastructure).any(lie) {
        return None;
    }
    let of = |year: Year| outcome.rows(Account::Stood).map(|line| line[year]).sum::<f64>() * Account::Stood.published().1;
    Some(Mark {
        label: Label {
            key: Key::StandsStood,
            from: Some(Year::RECONSTRUCTED),
            to: None,
        },
        shape: Shape::Line,
        tone: Tone::Out,
        values: Year::results().map(of).collect(),
    })
}

/// Which share of all that stands is of what stood, at the end of 2026 and in the last year; none where that is not told.
#[must_use]
pub fn shares(figure: &Figure) -> Option<[f64; 2]> {
    let line = figure.marks.iter().find(|mark| mark.label.key == Key::StandsStood)?;
    let total = figure.total();
    let at = |year: Year| Some(line.value(figure, year)? / total.get(year.index() - figure.first.index())?);
    Some([at(Year::RECONSTRUCTED)?, at(figure.last)?]).filter(|shares| shares.iter().all(|share| share.is_finite()))
}

/// Puts the line of a figure at the level of 2026: again where its bands were divided by people.
pub(super) fn level(figure: &mut Figure) {
    let at = Year::RECONSTRUCTED.index() - figure.first.index();
    let stood = figure.total().get(at).copied().unwrap_or(0.0);
    for line in figure.marks.iter_mut().filter(|mark| mark.label.key == Key::StandsLevel) {
        line.values.fill(stood);
    }
}

/// What stands of each kind of material.
static OF_KINDS: [[What; 1]; KINDS.len()] = {
    let mut all = [[What::Material(Account::Stock, &Material::ALL)]; KINDS.len()];
    let mut at = 0;
    while at < KINDS.len() {
        all[at] = [What::Material(Account::Stock, KINDS[at].1)];
        at += 1;
    }
    all
};

/// Materials by kind, from the bottom.
fn materials() -> Vec<Part> {
    let kinds = KINDS.iter().zip(&OF_KINDS).enumerate();
    kinds
        .map(|(tone, ((name, _), whats))| parts::all(*name, tone as u8, whats))
        .collect()
}
