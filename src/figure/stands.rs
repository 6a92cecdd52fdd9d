//! Stands: the mass of all that is in use, by material or by what it is used for.
//!
//! ```text
//! band(t, of) = sum of the stock of each material in each sector that is of the band, at the end of t
//! level       = all bands at the end of 2026, the last year that no choice moves
//! ```
//!
//! Bands of both kinds sum the same rows, so both add up to the whole. Does not know: when what stands was built (`age`).

use crate::choices::link::Chart;
use crate::figure::card::KINDS;
use crate::figure::parts::Part;
use crate::figure::{Figure, Label, Mark, Shape, Tone, parts};
use crate::findings::variable::name::What;
use crate::kind::Material;
use crate::model::{Account, Outcome};
use crate::words::Key;
use crate::year::Year;

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
    level(&mut figure);
    figure
}

/// Puts the line of a figure at the level of 2026: again where its bands were divided by people.
pub(super) fn level(figure: &mut Figure) {
    let at = Year::RECONSTRUCTED.index() - figure.first.index();
    let stood = figure.total().get(at).copied().unwrap_or(0.0);
    for line in figure.marks.iter_mut().filter(|mark| mark.shape == Shape::Line) {
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
