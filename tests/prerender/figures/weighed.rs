//! The numbers with the most influence: the same as rows, sentence, table and files.

use cairn::draw::matters::{MattersChart, lacks, name, spoken_text, value};
use cairn::draw::snapshot::SnapshotChart;
use cairn::pictures::matters::{columns, draw};
use cairn_analysis::export::exact;
use cairn_analysis::findings::matters::{ExplainedResult, Matters, SensitivityRow, SpreadShares};
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words};
use cairn_core::facts::doubt_words::{DoubtEffect, DoubtGroup, DoubtKind, Reason};
use cairn_core::facts::doubts::NumberName;
use cairn_core::kind::Language;
use cairn_core::unit::Unit;

use super::waterfall::caption;

/// Invented results: a number with a large share, one with the same direction at both ends, and a remaining share.
fn made_up(shares: SpreadShares) -> Matters {
    let has_shares = matches!(shares, SpreadShares::Known { .. });
    let row = |id: &str, group, way, numbers, at, share: f64| SensitivityRow {
        id: id.to_owned(),
        names: NumberName::of(Language::ALL.map(|language| [id, " ", language.id()].concat())),
        group,
        kind: DoubtKind::Fact,
        way,
        reason: Reason::Judged,
        numbers,
        at,
        share: has_shares.then_some(share),
    };
    Matters {
        subject: ExplainedResult::Emissions,
        central: 1000.0,
        draws: 1000,
        acting: 3,
        moving: 3,
        shares,
        groups: if has_shares {
            vec![(DoubtGroup::Power, 0.6), (DoubtGroup::Floor, 0.25), (DoubtGroup::Lives, 0.05)]
        } else {
            Vec::new()
        },
        rows: vec![
            row(
                "power.slope",
                DoubtGroup::Power,
                DoubtEffect::Add,
                [-0.029, 0.0, 0.013],
                [700.0, 1200.0],
                0.6,
            ),
            row(
                "floor.home_all",
                DoubtGroup::Floor,
                DoubtEffect::Times,
                [0.94, 1.0, 1.06],
                [950.0, 1050.0],
                0.25,
            ),
            row(
                "life.homes",
                DoubtGroup::Lives,
                DoubtEffect::Times,
                [0.8, 1.0, 1.3],
                [1010.0, 1020.0],
                0.05,
            ),
        ],
    }
}

fn weighed(shares: SpreadShares) -> MattersChart {
    MattersChart {
        of: Ok(made_up(shares)),
        unit: Unit::MtCo2ePerYear,
        result: "greenhouse gases".to_owned(),
        title: "greenhouse gases · 2050".to_owned(),
        page: "../method/".to_owned(),
    }
}

const ALL: [SpreadShares; 3] = [
    SpreadShares::Known { rest: 0.1 },
    SpreadShares::Wait { least: 280 },
    SpreadShares::Curved { fit: 0.6 },
];

#[test]
fn sentence_and_note_are_whole_in_every_language() {
    for language in Language::READY {
        let words = Words::embedded(language);
        for shares in ALL {
            let weighed = weighed(shares);
            let text = spoken_text(&words, &weighed, "India");
            assert!(text.contains("power.slope") && !text.contains(['{', '⟦']), "{text}");
            let of = weighed.of.as_ref().unwrap();
            let note = lacks(&words, of);
            assert_eq!(note.is_none(), matches!(shares, SpreadShares::Known { .. }));
            assert!(note.unwrap_or_default().find(['{', '⟦']).is_none());
            for row in &of.rows {
                assert!(
                    !value(&words, weighed.unit, of, row).is_empty()
                        && name(&words, row).ends_with(&[&row.id, " ", language.id()].concat())
                );
            }
        }
    }
    let words = Words::embedded(Language::English);
    let text = spoken_text(&words, &weighed(ALL[0]), "India");
    assert!(bare(&text).contains("electricity, 60%."), "{text}");
    let still = SnapshotChart::Matters(MattersChart {
        of: Err(Key::MattersNone),
        ..weighed(ALL[0])
    });
    assert_eq!(still.lacks(), Some(Key::MattersNone));
}

#[test]
fn a_spreadsheet_holds_every_number_and_a_drawing_is_whole() {
    for shares in ALL {
        let of = made_up(shares);
        for language in Language::READY {
            let words = Words::embedded(language);
            let drawn = draw(&words, "title", &of, Unit::MtCo2ePerYear, &caption());
            for never in ["style=", "class=", "<script", "NaN", "<life>", "{", "\"\"\""] {
                assert!(!drawn.svg.contains(never), "{never}");
            }
            assert_eq!(drawn.svg.matches("<text").count(), drawn.svg.matches("</text>").count());
        }
        let words = Words::embedded(Language::English);
        let text = columns(&words, "title", &of, Unit::MtCo2ePerYear, &caption(), exact);
        for row in &of.rows {
            let line = text.lines().find(|line| line.contains(&row.id)).unwrap();
            assert!(line.ends_with(&format!("{},{}", exact(row.at[0]), exact(row.at[1]))), "{line}");
        }
        assert_eq!(
            text.contains("together or not in proportion,"),
            matches!(shares, SpreadShares::Known { .. }),
            "{text}"
        );
    }
}
