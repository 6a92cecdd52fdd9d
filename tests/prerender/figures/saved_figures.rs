//! Saved figures: as a spreadsheet file and as a drawing.

use super::{FOCUS, every_figure, one, plan_outcome, reference};
use cairn::pictures::caption::{Caption, file_name};
use cairn::pictures::colours::colour;
use cairn::pictures::columns;
use cairn::pictures::picture::draw;
use cairn_analysis::export::exact;
use cairn_analysis::figure::board::View;
use cairn_analysis::figure::lens::{Lens, figure_through};
use cairn_analysis::figure::table::{TableYears, table};
use cairn_analysis::figure::{Figure, Tone};
use cairn_analysis::words::Words;
use cairn_core::choices::link::{Chart, Per};
use cairn_core::kind::Language;
use cairn_core::place::PlaceId;

fn caption() -> Caption {
    Caption {
        place: "India; =here".to_owned(),
        scenario: "Longer <life> & \"more\"".to_owned(),
        link: "https://example.org/en/explore/IND/?l=hs20&y=2060".to_owned(),
        release: "1.0-26a".to_owned(),
    }
}

/// All figures, unchanged and through every lens.
fn all() -> Vec<Figure> {
    let (yours, reference) = (plan_outcome(), reference());
    let mut all = every_figure();
    for chart in Chart::ALL {
        for (summed, against) in [(true, false), (false, true), (true, true)] {
            all.push(figure_through(
                chart,
                &yours,
                &reference,
                Per::Person,
                Lens {
                    summed,
                    against,
                    ..Lens::default()
                },
            ));
        }
    }
    all
}

#[test]
fn a_spreadsheet_holds_every_value_to_the_last_bit() {
    let words = Words::embedded(Language::English);
    for figure in all() {
        let text = columns::write(&words, &figure, &caption(), exact);
        let rest = text.strip_prefix('\u{feff}').expect("a byte-order mark");
        let (head, body) = rest.split_once("\r\n\r\n").expect("an empty line before the numbers");
        assert!(head.contains("Place,\"India; =here\"") && head.contains("Unit,"), "{head}");
        let table = table(&figure, TableYears::All);
        let lines: Vec<&str> = body.lines().collect();
        assert_eq!(lines.len(), table.rows.len() + 1);
        for (line, row) in lines[1..].iter().zip(&table.rows) {
            let cells: Vec<&str> = line.split(',').collect();
            assert_eq!(cells[0], row.year.to_string());
            let read: Vec<Option<f64>> = cells[2..].iter().map(|cell| cell.parse().ok()).collect();
            assert_eq!(read, row.values);
        }
    }
}

#[test]
fn a_drawing_is_whole_and_holds_nothing_it_could_be_made_to_run() {
    for language in Language::READY {
        let words = Words::embedded(language);
        for figure in all() {
            let drawn = draw(&words, &figure, &caption(), FOCUS);
            for never in ["style=", "class=", "<script", "NaN", ">inf<", "<life>", "{", "\"\"\""] {
                assert!(!drawn.svg.contains(never), "{never} in {:?}", figure.id);
            }
            assert!(drawn.svg.contains("&lt;life&gt; &amp;") && drawn.svg.contains("1.0-26a"));
            for open in ["<svg", "<text"] {
                let close = open.replace('<', "</") + ">";
                assert_eq!(drawn.svg.matches(open).count(), drawn.svg.matches(&close).count(), "{open}");
            }
        }
    }
}

#[test]
fn a_drawing_has_the_colours_of_the_light_page() {
    let styles = include_str!("../../../www/styles/tokens.css");
    let light = styles.split("@media").next().expect("the light set");
    let ages = (0..5).map(Tone::Age).map(|tone| (tone, "age"));
    let parts = (0..7).map(Tone::Part).map(|tone| (tone, "part"));
    for (place, (tone, name)) in ages.enumerate().chain(parts.enumerate()) {
        assert!(light.contains(&format!("--{name}-{place}: {};", colour(tone))), "{tone:?}");
    }
    for (tone, name) in [
        (Tone::StillToBuild, "to-build"),
        (Tone::Apart, "apart"),
        (Tone::In, "in"),
        (Tone::Out, "out"),
        (Tone::Reference, "reference"),
        (Tone::Guess, "guess"),
        (Tone::Wide, "wide"),
        (Tone::Half, "half"),
    ] {
        assert!(light.contains(&format!("--{name}: {};", colour(tone))), "{tone:?}");
    }
}

#[test]
fn a_file_says_in_plain_letters_what_it_holds() {
    let place = PlaceId::parse("IND").expect("a place");
    let view = View::default();
    assert_eq!(file_name(place, &one(Chart::Causes), &view, "csv"), "cairn-IND-ghg-2050.csv");
    let lens = Lens {
        summed: true,
        against: true,
        ..Lens::default()
    };
    let figure = figure_through(Chart::Built, &plan_outcome(), &reference(), Per::Person, lens);
    let view = View { per: Per::Person, ..view };
    assert_eq!(
        file_name(place, &figure, &view, "png"),
        "cairn-IND-built-2050-per-person-cumulative-difference.png"
    );
}
