//! Thirty numbers, each in seven places: explorer, embed, stage, comparison, brief, spreadsheet and command line.
//!
//! The places are six countries under all measures, with five results in 2060. Explorer and stage write a result with the
//! same function; its text is read on the page. An embed without a chosen number has its result in the sentence.

use std::rc::Rc;

use crate::{real, typed};
use cairn::pictures::caption::Caption;
use cairn::pictures::columns;
use cairn::site::app::{App, AppProps, PageStart};
use cairn::site::bootstrap::Bootstrap;
use cairn::site::client::Client;
use cairn_analysis::export;
use cairn_analysis::figure::board::{self, Board, View};
use cairn_analysis::findings::brief::{BriefQuery, BriefRun};
use cairn_analysis::findings::compare::{self, Measure};
use cairn_analysis::findings::effects::{Effects, EffectsQuery};
use cairn_analysis::findings::headline::{Headline, HeadlineReading};
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Words, names};
use cairn_core::choices::Choices;
use cairn_core::choices::link::{Mode, Per};
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::Facts;
use cairn_core::kind::Language;
use cairn_core::model::{self, Outcome};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use typed::right;
use yew::LocalServerRenderer;

const PLACES: [&str; 6] = ["IND", "DEU", "NGA", "USA", "BRA", "KEN"];
const FOCUS: Year = Year::LAST;

/// The runs of a place: today's path and all measures.
struct ComparedPlace {
    facts: &'static Facts,
    plan: Choices,
    runs: [Outcome; 2],
}

impl ComparedPlace {
    fn of(id: &str) -> ComparedPlace {
        let facts = real::world().place(PlaceId::parse(id).unwrap()).unwrap();
        let plan = Scenario::All.choices();
        let runs = [Choices::default(), plan.clone()].map(|choices| model::run(facts, &choices));
        ComparedPlace { facts, plan, runs }
    }

    fn board(&self, result: Headline) -> Board {
        let [reference, outcome] = &self.runs;
        let view = View {
            choices: self.plan.clone(),
            focus: FOCUS,
            charts: View::charts_of(result),
            lenses: View::lenses_of(result),
            result,
            ..View::default()
        };
        board::board("0.1-26a", self.facts, outcome, reference, &view)
    }

    /// The value in the comparison with today's path.
    fn compared(&self, result: Headline) -> f64 {
        let [reference, outcome] = &self.runs;
        let rows = compare::rows(&[reference, outcome], Per::Total, FOCUS);
        let row = rows.into_iter().find(|row| row.measure == Measure::of(result)).unwrap();
        row.in_focus[1]
    }

    /// The value in the title of a brief.
    fn in_brief(&self, result: Headline) -> f64 {
        let query = BriefQuery {
            choices: self.plan.clone(),
            taken: true,
            focus: FOCUS,
            result,
        };
        let [reference, plan] = [0, 1].map(|at| BriefRun::of(&self.runs[at]));
        let known = |choices: &Choices| Some(if *choices == Choices::default() { &reference } else { &plan });
        query.reply(&known).result()[1]
    }

    /// The values of the focus year in the spreadsheet of the result's chart.
    fn in_spreadsheet(words: &Words, board: &Board) -> Vec<f64> {
        let caption = Caption {
            place: "Here".to_owned(),
            scenario: "All".to_owned(),
            link: "https://example.org/".to_owned(),
            release: "0".to_owned(),
        };
        let text = columns::write(words, &board.figures[0], &caption, export::exact);
        let year = FOCUS.to_string();
        let row = text.lines().find(|line| line.starts_with(&year)).unwrap();
        row.split(',').skip(2).filter_map(|cell| cell.parse().ok()).collect()
    }

    fn rendered(&self, board: &Board, mode: Mode) -> String {
        let query = EffectsQuery {
            choices: self.plan.clone(),
            focus: FOCUS,
            per: Per::Total,
            full: false,
            tops: false,
            city: false,
            cheap: true,
        };
        let effects: Effects = query.effects(board.place, &|_| None);
        let handed = Bootstrap::Explore(Rc::new(board.clone()), Rc::new(board::about(self.facts)), Rc::new(effects));
        let props = AppProps::all_loaded(PageStart {
            words: Rc::new(Words::embedded(Language::English)),
            client: Client::default(),
            bootstrap: handed,
            mode,
        });
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        bare(&runtime.block_on(LocalServerRenderer::<App>::with_props(props).render()))
    }
}

/// The text of the first element after `opening`, without tags.
fn text_after(html: &str, opening: &str, end: &str) -> String {
    let inside = html
        .split_once(opening)
        .and_then(|(_, rest)| rest.split_once('>'))
        .map_or("", |(_, rest)| rest);
    let inside = inside.split(end).next().unwrap_or_default();
    let (mut text, mut tag) = (String::new(), false);
    for letter in inside.chars() {
        match letter {
            '<' => tag = true,
            '>' => tag = false,
            _ if !tag => text.push(letter),
            _ => {}
        }
    }
    text
}

/// True if two values differ by no more than the last digit of a sum.
fn is_close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs())
}

#[test]
fn thirty_numbers_are_the_same_in_seven_places() {
    let words = Words::embedded(Language::English);
    let mut read = 0;
    for id in PLACES {
        let place = ComparedPlace::of(id);
        let terminal = right(&["run", id, "--link", "b=all&y=2060"]);
        for result in Headline::FIRST {
            let board = place.board(result);
            let reading: HeadlineReading = *board.readings.iter().find(|reading| reading.headline == result).unwrap();
            let value = reading.yours;
            let what = format!("{id} {}", result.id());
            let [written, reference] = words.quantities([value, reading.reference], reading.unit).map(|text| bare(&text));

            // Explorer, and the stage, which writes it in the same way.
            let page = place.rendered(&board, Mode::Page);
            let card = page.split_once(&format!("data-headline=\"{}\"", result.id())).unwrap().1;
            let shown = text_after(card, "class=\"value", "</dd>");
            if written != reference {
                assert_eq!(shown, written, "{what}: explorer");
            }
            // The embed: its sentence is the one of the page.
            let framed = place.rendered(&board, Mode::Embed);
            let [sentence, own] = [&page, &framed].map(|html| text_after(html, "class=\"claim\"", "</h1>"));
            assert_eq!(sentence, own, "{what}: embed");
            let share = bare(&words.share(((value - reading.reference) / reading.reference).abs()));
            let hardly = ((value - reading.reference) / reading.reference).abs() < 0.005;
            assert!(
                hardly || own.contains(&written) || own.contains(&share),
                "{what}: {own} for {written}, {share}"
            );
            assert!(
                is_close(place.compared(result), value),
                "{what}: comparison {} {value}",
                place.compared(result)
            );
            assert!(
                is_close(place.in_brief(result), value),
                "{what}: brief {} {value}",
                place.in_brief(result)
            );
            let cells = ComparedPlace::in_spreadsheet(&words, &board);
            let found = cells.iter().any(|cell| is_close(*cell, value));
            assert!(found, "{what}: {value} is not among {cells:?}");
            // The command line writes today's path without the unit that both share.
            let [name, _] = names::headline(result);
            let years = [("year", FOCUS), ("from", Year::LEVERS), ("to", Year::LAST)].map(|(name, year)| (name, words.year(year)));
            let name = bare(&words.fill(name, &years.each_ref().map(|(name, year)| (*name, year.as_str()))));
            let line = terminal.lines().find(|line| line.starts_with(&name));
            let line = line.unwrap_or_else(|| panic!("{name}\n{terminal}"));
            assert!(line.contains(&written), "{what}: {line} for {written}");
            read += 1;
        }
    }
    assert_eq!(read, 30);
}
