//! Briefs: their numbers equal the variables they name, parts do not exceed the whole, and low does not exceed high.

use crate::real;
use cairn_analysis::export::brief::Paper;
use cairn_analysis::figure::brief::Brief;
use cairn_analysis::findings::brief::context::BriefContext;
use cairn_analysis::findings::brief::{ALWAYS, BASE, BriefQuery, BriefRun, BriefVariable, BriefView, MEASURES};
use cairn_analysis::findings::headline::{Headline, five_year_mean};
use cairn_analysis::findings::variable::find;
use cairn_analysis::purchase::purse::purse;
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Words, names};
use cairn_core::choices::Choices;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::{Facts, pack};
use cairn_core::kind::Language;
use cairn_core::model;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

fn brief_view(facts: &Facts, query: &BriefQuery) -> BriefView {
    let made: Vec<(Choices, BriefRun)> = query
        .runs()
        .into_iter()
        .map(|choices| {
            let run = BriefRun::of(&model::run(facts, &choices));
            (choices, run)
        })
        .collect();
    query.reply(&|choices| made.iter().find(|(own, _)| own == choices).map(|(_, run)| run))
}

fn all() -> BriefQuery {
    BriefQuery {
        choices: Scenario::All.choices(),
        taken: true,
        focus: Year::of(2050),
        result: Headline::Emissions,
    }
}

#[test]
fn every_number_is_that_of_the_variable_it_names() {
    let world = real::world();
    let query = all();
    for place in ["IND", "KEN", "USA"] {
        let facts = world.place(PlaceId::parse(place).unwrap()).unwrap();
        let view = brief_view(facts, &query);
        let runs = [Choices::default(), query.choices.clone()].map(|choices| model::run(facts, &choices));
        for row in BriefVariable::ALL {
            for (side, outcome) in runs.iter().enumerate() {
                let series = find(outcome, row.variable()).unwrap();
                assert_eq!(series.unit, row.unit(), "{}", row.variable());
                for year in [BASE, ALWAYS[0], ALWAYS[1], query.focus, Year::LAST] {
                    let own = if matches!(row, BriefVariable::Floor | BriefVariable::Space) {
                        series.values[year]
                    } else {
                        five_year_mean(&series.values, year)
                    };
                    let ours = view.at(row, year)[side];
                    assert!(
                        (ours - own).abs() <= 1e-12 * own.abs().max(1.0),
                        "{place} {} {year}: {ours} {own}",
                        row.variable()
                    );
                }
            }
        }
    }
}

#[test]
fn parts_of_emissions_are_the_whole_and_measures_no_more_than_it() {
    let world = real::world();
    let query = all();
    for place in ["IND", "DEU", "BRA", "TUV"] {
        let facts = world.place(PlaceId::parse(place).unwrap()).unwrap();
        let view = brief_view(facts, &query);
        for year in [BASE, ALWAYS[0], ALWAYS[1], query.focus] {
            let [all, making, buildings, vehicles] = BriefVariable::EMISSIONS.map(|row| view.at(row, year));
            for side in 0..2 {
                let parts = making[side] + buildings[side] + vehicles[side];
                assert!(
                    (parts - all[side]).abs() <= 1e-9 * all[side].abs(),
                    "{place} {year}: {parts} {}",
                    all[side]
                );
            }
        }
        assert!(!view.measures.is_empty() && view.awaited == 0);
        let shares = view.at(BriefVariable::Circular, query.focus);
        assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)), "{place}: {shares:?}");
        // Each measure has its saving alone and last. The saving of all levers together stays below the reference emissions.
        assert!(view.saved(query.focus) < view.at(BriefVariable::Ghg, query.focus)[0], "{place}");
    }
}

#[test]
fn what_the_state_buys_is_low_central_high_wherever_it_is_known() {
    let world = real::world();
    let projects = pack::read_projects(pack::PROJECTS).unwrap();
    let mut count = 0;
    for place in ["IND", "IRL", "KEN", "USA", "BRA"] {
        let facts = world.place(PlaceId::parse(place).unwrap()).unwrap();
        let Some(purse) = purse(&projects, facts) else { continue };
        count += 1;
        for three in [purse.buys, purse.a_year, purse.in_all] {
            assert!(three[0] <= three[1] && three[1] <= three[2], "{place}: {three:?}");
        }
        assert!(purse.buys[2] <= 1.0 && purse.a_year[0] >= 0.0, "{place}: {purse:?}");
    }
    assert!(count >= 4, "{count} of five");
}

/// The most words that a brief may have.
const WORDS: usize = 600;

/// Counts words: parts between spaces with a letter or a percent sign, including units and file names. Eight Chinese
/// characters count as five words.
fn words(text: &str) -> usize {
    let is_sign = |letter: &char| ('\u{4e00}'..='\u{9fff}').contains(letter);
    let signs = text.chars().filter(is_sign).count();
    let others: String = text.chars().map(|letter| if is_sign(&letter) { ' ' } else { letter }).collect();
    let is_word = |part: &&str| part.chars().any(|letter| letter.is_alphabetic() || letter == '%');
    others.split_whitespace().filter(is_word).count() + (signs * 5).div_ceil(8)
}

#[test]
fn no_brief_has_more_than_six_hundred_words_in_any_language_and_country() {
    use cairn_analysis::export::brief::{BriefRange, called};
    use cairn_analysis::figure::board::{BoardPlace, View, board};
    use cairn_analysis::figure::brief::view;
    use cairn_evidence::comparison::brief::documents_naming;
    use cairn_evidence::outlook::reports::built_in;

    let (world, projects, quoted) = (real::world(), pack::read_projects(pack::PROJECTS).unwrap(), built_in().unwrap());
    let text = Language::READY.map(Words::embedded);
    let mut longest = text.each_ref().map(|_| (0, String::new()));
    let mut countries = 0;
    for facts in world.places.iter().filter(|facts| facts.listed) {
        countries += 1;
        let reference = model::run(facts, &Choices::default());
        let levers = board("0.1-26a", facts, &reference, &reference, &View::default()).levers;
        let mut query = all();
        query
            .choices
            .pulls
            .retain(|lever, _| levers.iter().any(|step| step.lever == *lever));
        let outcome = model::run(facts, &query.choices);
        let taken = board("0.1-26a", facts, &outcome, &reference, &view(&query));
        let today = BriefQuery {
            taken: false,
            ..query.clone()
        };
        let mut path = board("0.1-26a", facts, &reference, &reference, &view(&today));
        path.levers.clone_from(&taken.levers);
        let reply = brief_view(facts, &query);
        let still = BriefView {
            query: today,
            runs: [reply.runs[0].clone(), reply.runs[0].clone()],
            ..reply.clone()
        };
        let both = [Brief::of(taken, reply), Brief::of(path, still)];
        assert!(both[1].view.grows.is_some() && both[0].view.grows.is_none());
        let mut about = BoardPlace::nothing(facts.place);
        about.join(facts);
        let context = BriefContext {
            purse: purse(&projects, facts),
            behind: about.behind[Headline::Emissions as usize],
            missed: [9, 29],
            ..BriefContext::default()
        };
        let documents = documents_naming(facts.place, &quoted.reported);
        let context = BriefContext { documents, ..context };
        // The longest version: with the ends of all draws and of each kind.
        let saved = [1.31e3, 1.92e3];
        let doubted = Some(BriefRange {
            count: 250,
            ends: saved,
            kinds: Some([saved; 3]),
        });
        for (words_of, longest) in text.iter().zip(&mut longest) {
            for Brief { board, view: reply } in &both {
                let scenario = called(words_of, "", &reply.query.described_choices(), &board.levers);
                let paper = Paper {
                    words: words_of,
                    scenario: &scenario,
                    board,
                    view: reply,
                    context: &context,
                    doubted,
                    money: None,
                };
                let count = words(&paper.text());
                if count > longest.0 {
                    *longest = (count, facts.place.to_string());
                }
            }
        }
    }
    assert!(countries > 180, "{countries}");
    let texts: Vec<String> = Language::READY
        .iter()
        .zip(&longest)
        .map(|(language, (count, place))| format!("{} {place} {count}", language.id()))
        .collect();
    assert!(longest.iter().all(|(count, _)| (300..=WORDS).contains(count)), "{texts:?}");
}

/// The cell of a measure has three values of its lever, in this order.
fn each_measure_has_its_value_today_on_todays_path_and_in_the_plan(shown: &Brief, context: &BriefContext) {
    let words = Words::embedded(Language::English);
    let paper = Paper {
        words: &words,
        scenario: "",
        board: &shown.board,
        view: &shown.view,
        context,
        doubted: None,
        money: None,
    };
    let blocks = paper.blocks();
    let line = &blocks.iter().find(|block| block.id == "line").unwrap().table;
    printed_parts_of_emissions_add_up(line);
    let table = &blocks.iter().find(|block| block.id == "levers").unwrap().table;
    assert_eq!(bare(&table[0][1]), "Today · today’s path 2050 · plan 2050");
    assert_eq!(table.len(), 1 + MEASURES);
    let mut moved = 0;
    for (measure, row) in shown.view.moving().zip(&table[1..]) {
        assert_eq!(row[0], paper.name(measure));
        let step = shown.board.levers.iter().find(|step| step.lever == measure.lever).unwrap();
        let values = [step.today, step.reference, step.yours];
        let cell = bare(&row[1]);
        // Where the lever that does most is not the first of its theme, its amounts have its name.
        let name = if measure.speaks_for_theme() {
            [words.say(names::lever(measure.lever)[0]), " "].concat()
        } else {
            String::new()
        };
        let cell = cell.strip_prefix(&name).unwrap_or_else(|| panic!("{cell} lacks {name}"));
        let parts: Vec<&str> = cell.split(" · ").collect();
        assert_eq!(parts.len(), values.len(), "{cell}");
        for (part, value) in parts.iter().zip(values) {
            // A unit that the three share is written once, after the last.
            let whole = bare(&words.quantity(value, step.unit));
            let unit = whole.strip_prefix(*part);
            let is_cut = unit.is_some_and(|unit| unit.starts_with(|letter: char| letter.is_ascii_digit() || ".,".contains(letter)));
            assert!(unit.is_some() && !is_cut, "{}: {cell}, but {whole}", row[0]);
        }
        moved += usize::from(parts[0] != parts[1]);
    }
    assert!(moved > 0, "today’s path moves some of them");
}

/// The first row is the total, the others are its parts; a cell has one value, or those of both paths.
fn printed_parts_of_emissions_add_up(table: &[Vec<String>]) {
    for column in 1..table[0].len() {
        for side in 0..2 {
            let read = |row: &Vec<String>| {
                let cell = bare(&row[column]).replace(',', "").replace('−', "-");
                let values: Vec<f64> = cell.split(" → ").map(|value| value.parse().unwrap()).collect();
                values[side.min(values.len() - 1)]
            };
            let parts: f64 = table[2..].iter().map(read).sum();
            assert!((parts - read(&table[1])).abs() < 1e-9, "{column}: {table:?}");
        }
    }
}

/// The most bytes of the bootstrap data, and of the page itself. The site has six such pages for each country.
const HEAVIEST: usize = 28_000;

#[test]
fn a_page_is_slim_in_every_language_and_says_all_it_has() {
    use std::rc::Rc;

    use cairn::site::app::{App, AppProps, PageStart};
    use cairn::site::bootstrap::Bootstrap;
    use cairn::site::bootstrap::brief::BriefBootstrap;
    use cairn::site::client::Client;
    use cairn_analysis::figure::board;
    use cairn_analysis::figure::brief::view;
    use cairn_wire as wire;

    let world = real::world();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let facts = world.place(PlaceId::parse("IND").unwrap()).unwrap();
    let query = all();
    let [reference, outcome] = [Choices::default(), query.choices.clone()].map(|choices| model::run(facts, &choices));
    let board = board::board("0.1-26a", facts, &outcome, &reference, &view(&query));
    let shown = Brief::of(board, brief_view(facts, &query));
    let context = BriefContext {
        purse: purse(&pack::read_projects(pack::PROJECTS).unwrap(), facts),
        ..BriefContext::default()
    };
    each_measure_has_its_value_today_on_todays_path_and_in_the_plan(&shown, &context);
    let bootstrap = Bootstrap::Brief(Rc::new(BriefBootstrap { shown, context }));
    let given = wire::bytes(&bootstrap).unwrap().len();
    assert!(given < HEAVIEST, "{given} bytes are handed over");
    for language in Language::READY {
        let opened = PageStart {
            words: Rc::new(Words::embedded(language)),
            client: Client::default(),
            bootstrap: bootstrap.clone(),
            mode: cairn_core::choices::link::Mode::Page,
        };
        let props = AppProps::all_loaded(opened);
        let page = runtime.block_on(yew::LocalServerRenderer::<App>::with_props(props).render());
        assert!(!page.contains('⟦'), "{}", language.id());
        assert_eq!(page.matches("data-block=").count(), 11, "{}", language.id());
        if language == Language::English {
            let plain = page.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "");
            assert!(plain.contains("Today · today’s path 2050 · plan 2050"), "{plain}");
            assert!(plain.contains(" of the clinker in public concrete replaced ") && !plain.contains("less clinker in it"));
            // Electric cars: today, the share that today's path reaches, and that of the plan.
            let three = plain
                .split("<td>")
                .filter(|cell| cell.split("</td>").next().is_some_and(|cell| cell.matches(" · ").count() == 2));
            assert_eq!(three.count(), MEASURES, "{plain}");
        }
        // A debug build marks components in comments, which the prerenderer removes.
        let named: usize = page.split("<!--").skip(1).filter_map(|rest| rest.find("-->")).sum();
        let own = page.len() - named;
        assert!(own < HEAVIEST, "{}: {own} bytes", language.id());
    }
}
