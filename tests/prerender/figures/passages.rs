//! Material flows from source to destination: as drawing, sentence and files, in every language.

use cairn::draw::passages::name;
use cairn::draw::snapshot::{SnapshotChart, spoken_text};
use cairn::pictures::caption::Caption;
use cairn::pictures::passages::{columns, draw};
use cairn_analysis::export::exact;
use cairn_analysis::findings::flows::{Passages, Station, flows};
use cairn_analysis::words::Words;
use cairn_core::choices::link::Per;
use cairn_core::kind::{Language, Pool};

use super::{FOCUS, plan_outcome};

fn all(pool: Option<Pool>) -> Passages {
    flows(&plan_outcome(), pool, FOCUS, Per::Total)
}

fn caption() -> Caption {
    Caption {
        place: "India; =here".to_owned(),
        scenario: "Longer <life> & \"more\"".to_owned(),
        link: "https://example.org/en/explore/IND/?c=flows&l=hs20".to_owned(),
        release: "1.0-26a".to_owned(),
    }
}

#[test]
fn the_sentence_tells_what_was_used_before_in_every_language() {
    for language in Language::READY {
        let words = Words::embedded(language);
        for pool in Pool::ALL.into_iter().map(Some).chain([None]) {
            let of = all(pool);
            let back = words.share(of.back());
            let still = SnapshotChart::Flows(of.clone());
            let text = spoken_text(&words, &still, "India");
            assert!(text.contains("India") && !text.contains(['{', '⟦']), "{text}");
            assert!(of.used() == 0.0 || text.contains(&back), "{text}");
            assert!(still.title(&words).contains(&words.year(FOCUS)));
        }
    }
}

#[test]
fn a_spreadsheet_holds_every_passage_and_a_drawing_is_whole() {
    let of = all(None);
    for language in Language::READY {
        let words = Words::embedded(language);
        let drawn = draw(&words, "title", &of, &caption());
        for never in ["style=", "class=", "<script", "NaN", "<life>", "{", "\"\"\""] {
            assert!(!drawn.svg.contains(never), "{never}");
        }
        for open in ["<svg", "<text"] {
            let close = open.replace('<', "</") + ">";
            assert_eq!(drawn.svg.matches(open).count(), drawn.svg.matches(&close).count(), "{open}");
        }
    }
    let words = Words::embedded(Language::English);
    let text = columns(&words, "title", &of, &caption(), exact);
    let rows: Vec<&str> = text.lines().collect();
    for passage in &of.passages {
        let [from, to] = [passage.from, passage.to].map(|station| name(&words, &of, station));
        let ends = |end: &str| if end.contains(',') { format!("\"{end}\"") } else { end.to_owned() };
        let row = format!("{},{},{}", ends(from), ends(to), exact(passage.value));
        assert!(rows.contains(&row.as_str()), "{row}\n{text}");
    }
}

#[test]
fn what_is_recovered_of_wood_leaves_for_boards_and_fuel() {
    let words = Words::embedded(Language::English);
    assert_eq!(name(&words, &all(Some(Pool::Wood)), Station::Surplus), "for boards and fuel");
    assert_eq!(name(&words, &all(Some(Pool::Steel)), Station::Surplus), "surplus scrap");
}
