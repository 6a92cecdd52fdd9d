//! Stock: the mass of all materials in use, by material or by sector.
//!
//! ```text
//! band(t, of) = sum of the stock of each material in each sector that is of the band, at the end of t
//! level       = all bands at the end of 2026, the last year that no choice moves
//! stood(t)    = what of buildings, roads and civil works was there at the end of 2026 and still is at the end of t
//! ```
//!
//! Bands of both kinds sum the same rows, so both add up to the total. The surviving stock is summed by cohort, each
//! with its material content. It leaves out vehicles, goods and the part of works that networks add. A city has no
//! surviving stock, because its streets have no cohorts. Out of scope: the age of the stock (`age`).

use crate::figure::card::KINDS;
use crate::figure::parts::ChartPart;
use crate::figure::{Figure, Label, Mark, MarkShape, Tone, parts};
use crate::findings::variable::name::VariableKind;
use crate::words::Key;
use cairn_core::choices::link::Chart;
use cairn_core::kind::{Material, Sector};
use cairn_core::model::{Account, Outcome};
use cairn_core::year::{AnnualSlice, Year};

/// Stock in use, Mt: by sector or by material, with a line at the level of 2026.
pub fn stock_figure(outcome: &Outcome, reference: &Outcome, by_sector: bool) -> Figure {
    let bands = if by_sector {
        parts::sectors(&[VariableKind::Material(Account::Stock, &Material::ALL)])
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
        shape: MarkShape::Line,
        tone: Tone::In,
        values: vec![0.0; figure.years().count()],
    };
    // The total of the reference stays last.
    figure.marks.insert(bands.len(), line);
    if let Some(line) = remaining_stock(outcome) {
        figure.marks.insert(bands.len() + 1, line);
    }
    level(&mut figure);
    figure
}

/// The surviving stock of the end of 2026; `None` where there are roads without stored cohorts.
fn remaining_stock(outcome: &Outcome) -> Option<Mark> {
    let roads = Account::Stood.of(Sector::Infrastructure.index());
    let lie = |line: AnnualSlice<'_>| line[Year::RECONSTRUCTED] > 0.0;
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
        shape: MarkShape::Line,
        tone: Tone::Out,
        values: Year::results().map(of).collect(),
    })
}

/// Share of the surviving stock in all stock, at the end of 2026 and in the last year; `None` if the figure has no such line.
pub fn shares(figure: &Figure) -> Option<[f64; 2]> {
    let line = figure.marks.iter().find(|mark| mark.label.key == Key::StandsStood)?;
    let total = figure.total();
    let at = |year: Year| Some(line.value(figure, year)? / total.get(year.index() - figure.first.index())?);
    Some([at(Year::RECONSTRUCTED)?, at(figure.last)?]).filter(|shares| shares.iter().all(|share| share.is_finite()))
}

/// Puts the level line at the value of 2026; repeated after bands are divided by people.
pub(super) fn level(figure: &mut Figure) {
    let at = Year::RECONSTRUCTED.index() - figure.first.index();
    let stock = figure.total().get(at).copied().unwrap_or(0.0);
    for line in figure.marks.iter_mut().filter(|mark| mark.label.key == Key::StandsLevel) {
        line.values.fill(stock);
    }
}

/// Stock of each kind of material.
static OF_KINDS: [[VariableKind; 1]; KINDS.len()] = {
    let mut all = [[VariableKind::Material(Account::Stock, &Material::ALL)]; KINDS.len()];
    let mut at = 0;
    while at < KINDS.len() {
        all[at] = [VariableKind::Material(Account::Stock, KINDS[at].1)];
        at += 1;
    }
    all
};

/// Materials by kind, from the bottom.
fn materials() -> Vec<ChartPart> {
    let kinds = KINDS.iter().zip(&OF_KINDS).enumerate();
    kinds
        .map(|(tone, ((name, _), whats))| parts::all(*name, tone as u8, whats))
        .collect()
}
