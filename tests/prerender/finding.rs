//! The title of a plan: its largest part, with the words that its share allows; and the list below, which adds up.

use std::rc::Rc;

use cairn::site::app::{App, AppProps, PageStart};
use cairn::site::bootstrap::Bootstrap;
use cairn::site::client::Client;
use cairn_analysis::export;
use cairn_analysis::figure::board::{self, Board, View};
use cairn_analysis::findings::effects::{Effects, EffectsQuery, numbers};
use cairn_analysis::findings::headline::{Headline, HeadlineSeries};
use cairn_analysis::findings::limits::Overdrawn;
use cairn_analysis::words::Words;
use cairn_core::choices::link::{Chart, Mode};
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Language, Lever, Theme};
use cairn_core::model;
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;
use yew::LocalServerRenderer;

use cairn_prerender::comparison_page;

use crate::real;

/// The explorer of a place under a plan, and the effects that it shows.
fn page(id: &str, choices: &Choices) -> (String, Rc<Effects>) {
    page_of_board(id, choices, Headline::NewMaterials, |_| ())
}

/// The same for a chosen result, with a change of its board.
fn page_of_board(id: &str, choices: &Choices, result: Headline, change: impl Fn(&mut Board)) -> (String, Rc<Effects>) {
    page_of(id, choices, result, true, change)
}

/// The same; without the effects of levers, which take a run each, if they are not `followed`.
fn page_of(id: &str, choices: &Choices, result: Headline, followed: bool, change: impl Fn(&mut Board)) -> (String, Rc<Effects>) {
    page_with(id, choices, result, [followed, false], change)
}

/// The same, with effects at the top level if asked for.
pub(crate) fn page_with(
    id: &str,
    choices: &Choices,
    result: Headline,
    [followed, tops]: [bool; 2],
    change: impl Fn(&mut Board),
) -> (String, Rc<Effects>) {
    let world = real::world();
    let facts = world.place(PlaceId::parse(id).expect("an id")).expect("facts");
    let view = View {
        choices: choices.clone(),
        charts: View::charts_of(result),
        lenses: View::lenses_of(result),
        result,
        ..View::default()
    };
    let run = |choices: &Choices| model::run(facts, choices);
    let (reference, outcome) = (run(&Choices::default()), run(choices));
    let mut board = board::board(&export::release(&world.release), facts, &outcome, &reference, &view);
    change(&mut board);
    let query = EffectsQuery {
        choices: choices.clone(),
        focus: view.focus,
        per: view.per,
        full: false,
        tops,
        city: false,
        cheap: true,
    };
    let lookup = |choices: &Choices| {
        let outcome = followed.then(|| run(choices));
        Some(outcome.map_or_else(Default::default, |outcome| {
            numbers(&HeadlineSeries::of(&outcome), view.focus, view.per)
        }))
    };
    let effects = Rc::new(query.effects(board.place, &lookup));
    let bootstrap = Bootstrap::Explore(Rc::new(board), Rc::new(board::about(facts)), Rc::clone(&effects));
    (rendered(bootstrap), effects)
}

fn rendered(bootstrap: Bootstrap) -> String {
    let props = AppProps::all_loaded(PageStart {
        words: Rc::new(Words::embedded(Language::English)),
        client: Client::default(),
        bootstrap,
        mode: Mode::Page,
    });
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(LocalServerRenderer::<App>::with_props(props).render())
}

/// The texts of the elements of a class, without marks of direction and hydration.
pub(crate) fn texts(html: &str, class: &str) -> Vec<String> {
    let opens = format!("<span class=\"{class}\"");
    let inside = html
        .split(&opens)
        .skip(1)
        .filter_map(|rest| rest.split_once('>')?.1.split("</span>").next());
    inside
        .map(|text| {
            let mut plain = String::new();
            let mut tag = false;
            for letter in text.chars() {
                match letter {
                    '<' => tag = true,
                    '>' => tag = false,
                    '\u{2066}'..='\u{2069}' => {}
                    _ if !tag => plain.push(letter),
                    _ => {}
                }
            }
            plain
        })
        .collect()
}

/// The text after the first occurrence of `opening`; empty if there is none.
pub(crate) fn after<'a>(html: &'a str, opening: &str) -> &'a str {
    html.split_once(opening).map_or("", |(_, rest)| rest)
}

/// Reference, all measures, and three plans that match no built-in scenario.
fn plans() -> Vec<Choices> {
    let mut plans = vec![Choices::default(), Scenario::All.choices()];
    for seed in 0..3_usize {
        let levers = Lever::ALL.into_iter().skip(seed).step_by(9);
        plans.push(levers.fold(Choices::default(), |plan, lever| plan.with(lever, Level::STEP_2)));
    }
    plans
}

#[test]
fn title_card_figure_and_bars_speak_of_the_chosen_result_in_every_country() {
    let (plans, mut moved) = (plans(), 0);
    for (index, country) in real::world().places.iter().enumerate() {
        // One page a country; `finding` in the library tries every plan without a page.
        let result = Headline::ALL[index % Headline::ALL.len()];
        let plan = &plans[index / Headline::ALL.len() % plans.len()];
        let id = country.place.as_str();
        let (html, _) = page_of(id, plan, result, false, |_| ());
        let card = after(&html, &format!("data-headline=\"{}\" class=\"headline is-result\"", result.id()));
        assert!(!card.is_empty(), "{id}: {} is not marked", result.id());
        assert_eq!(html.matches("headline is-result").count(), 1, "{id}");
        // It stands alone; the others are behind one button.
        let chosen = after(&html, "<dl class=\"chosen\">").split("</dl>").next().unwrap_or_default();
        assert!(chosen.contains(&format!("data-headline=\"{}\"", result.id())), "{id}: {chosen}");
        assert_eq!(chosen.matches("data-headline=").count(), 1, "{id}");
        assert_eq!(html.matches("data-headline=").count(), Headline::ALL.len(), "{id}");
        let large = after(&html, "class=\"charts first");
        let chart = View::charts_of(result)[0].id();
        assert!(
            large
                .split("class=\"charts second")
                .next()
                .is_some_and(|part| part.contains(&format!("chart-{chart}"))),
            "{id}: the large figure is not {chart}"
        );
        if result == Headline::Emissions {
            let strip = after(after(&html, "class=\"basis-strip\""), "aria-label=\"");
            let strip = strip.split('"').next().unwrap_or_default().replace(',', "");
            let counts = strip.split(|letter: char| !letter.is_ascii_digit());
            let counts: Vec<u32> = counts.filter_map(|count| count.parse().ok()).collect();
            let known = board::about(country).behind[result as usize];
            assert_eq!(counts, [&[known.iter().sum::<u32>()][..], &known].concat(), "{id}: {strip}");
        }
        if *plan == Choices::default() {
            continue;
        }
        // The share in the title is the share on the card.
        let claim = &texts(&html, "claim")[0];
        let change = card.split("class=\"card\"").next().unwrap_or_default();
        let printed = after(change, "<strong>").split("</strong>").next().unwrap_or_default();
        let digits: String = printed
            .chars()
            .filter(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '%'))
            .collect();
        if !digits.is_empty() && !claim.contains("hardly") {
            assert!(claim.contains(&digits), "{id}: {claim} for {digits}");
            moved += 1;
        }
    }
    assert!(moved > 60, "{moved} titles had a share");
}

#[test]
fn a_number_and_its_reference_have_the_same_digits() {
    let life = [Lever::BuildingLife, Lever::VehicleLife, Lever::GoodsLife, Lever::LastingRoads];
    let plan = life
        .into_iter()
        .fold(Choices::default(), |plan, lever| plan.with(lever, Level::STEP_3));
    let digits = |text: &str| {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        digits.trim_start_matches('0').len()
    };
    let (html, _) = page_of("DEU", &plan, Headline::Emissions, false, |_| ());
    let mut compared = 0;
    for headline in Headline::FIRST.into_iter().filter(|headline| *headline != Headline::Circular) {
        let card = after(&html, &format!("data-headline=\"{}\"", headline.id()));
        let card = card.split("class=\"card\"").next().unwrap_or_default();
        let number = after(card, "class=\"number\"").split("</bdi>").next().unwrap_or_default();
        let number = number.split_once('>').map_or("", |(_, text)| text);
        let Some(reference) = texts(card, "against").pop() else { continue };
        if [number, &reference].iter().any(|text| text.contains('.')) {
            compared += 1;
            assert_eq!([digits(number), digits(&reference)], [3; 2], "{number} against {reference}");
        }
    }
    assert!(compared > 0, "no number has digits after the point");
}

#[test]
fn the_title_says_most_only_of_more_than_half_of_the_result_it_names() {
    let one = Choices::default()
        .with(Lever::HomeSpace, Level::TOP)
        .with(Lever::CleanCooking, Level::STEP_2);
    let mut said_most = [0, 0];
    for id in ["IND", "DEU", "NGA"] {
        for plan in [&Scenario::All.choices(), &one] {
            let (html, effects) = page(id, plan);
            let claim = &texts(&html, "claim")[0];
            let changes: Vec<f64> = effects
                .parts
                .iter()
                .map(|part| part.change[Headline::NewMaterials as usize])
                .collect();
            let whole: f64 = changes.iter().sum();
            let share = changes.iter().map(|part| part / whole).fold(0.0, f64::max);
            let most = claim.contains(", most of it from ");
            said_most[usize::from(most)] += 1;
            assert_eq!(most, share > 0.5, "{id}: {claim}, {share}");
            assert!(
                most || claim.contains(&format!(", the largest part ({:.0}%) from ", share * 100.0)),
                "{id}: {claim}, {share}"
            );
            assert!(
                claim.contains(" new material in 2050, ") && !claim.contains("Your plan") && claim.ends_with('.') && !claim.contains(". "),
                "{id}: {claim}"
            );
        }
    }
    assert!(said_most.iter().all(|count| *count > 0), "both are tried: {said_most:?}");
}

#[test]
fn the_written_parts_of_the_list_add_up() {
    for id in ["IND", "DEU"] {
        let (html, effects) = page(id, &Scenario::All.choices());
        let written = texts(&html, "did-value");
        assert_eq!(written.len(), effects.parts.len(), "{id}");
        // The largest five have a line each; the others are added up, as printed, behind one line.
        let (listed, others) = html.split_once("class=\"did-rest\"").expect("small parts together");
        assert_eq!((texts(listed, "did-value").len(), texts(others, "did-sum").len()), (5, 1), "{id}");
        let digits = written
            .iter()
            .filter_map(|text| text.split_once('.'))
            .map(|(_, after)| after.len())
            .max();
        let unit = libm::pow(10.0, digits.unwrap_or(0) as f64);
        let read = |text: &String| text.replace('−', "-").replace(['+', ','], "").parse::<f64>().expect("a number");
        let sum: f64 = written.iter().map(read).sum();
        let whole: f64 = effects.parts.iter().map(|part| part.change[Headline::NewMaterials as usize]).sum();
        // In millions or billions of tonnes.
        let near = [whole, whole / 1e3]
            .iter()
            .any(|whole| ((whole * unit).round() - (sum * unit).round()).abs() < 0.5);
        assert!(near, "{id}: {written:?} is not {whole}");
        let added: f64 = written[5..].iter().map(read).sum();
        let together = read(&texts(others, "did-sum")[0]);
        assert!((added - together).abs() < 0.1 / unit, "{id}: {written:?}, together {together}");
    }
}

#[test]
fn a_warning_of_a_sum_of_places_says_that_only_some_of_them_shrink() {
    let scope = "in some of the countries added up here";
    let shrinks = |place: Option<PlaceId>| {
        let (html, _) = page_of_board("IND", &Scenario::All.choices(), Headline::default(), |board| {
            board.place = place.unwrap_or(board.place);
            board.overdrawn = vec![(Overdrawn::Buildings, Year::of(2036))];
        });
        assert!(html.contains("2036"));
        // One short line, and the sentence behind it.
        let line = texts(&html, "warned").concat();
        let empty = ["some buildings stand empty", "empty buildings in some countries"][usize::from(place.is_some())];
        assert!(html.contains(&format!("From 2036: {empty}")), "{line}");
        (html.contains("almost nothing new is built"), html.contains(scope))
    };
    assert_eq!(shrinks(Wider::World.id()), (true, true));
    assert_eq!(shrinks(None), (true, false), "a country by itself");
}

#[test]
fn a_lever_that_a_plan_does_not_move_is_not_said_to_be_on_todays_path() {
    let html = rendered(Bootstrap::Compare(Rc::new(
        comparison_page::usual(real::world()).expect("two sides"),
    )));
    let levels = texts(&html, "level");
    assert!(levels.iter().any(|text| text == "not moved"), "{levels:?}");
    assert!(levels.iter().all(|text| text != "today’s path"), "{levels:?}");
}

#[test]
fn a_theme_shows_the_amount_of_the_lever_that_does_the_work_here() {
    let row = |id: &str, result: Headline| {
        let (html, effects) = page_with(id, &Scenario::All.choices(), result, [true, true], |_| ());
        let row = after(&html, "data-lever=\"rf\"")
            .split("class=\"slide\"")
            .next()
            .unwrap_or_default()
            .to_owned();
        (row, effects.leading_lever(Lever::Retrofit, result))
    };
    let (india, lead) = row("IND", Headline::Emissions);
    assert_eq!(lead, Lever::NewBuildings);
    let noun = "New-building standard";
    assert_eq!(texts(&india, "mark part"), [noun], "{india}");
    let with_retrofit = row("DEU", Headline::Emissions);
    assert_eq!(
        texts(&with_retrofit.0, "mark part").contains(&noun.to_owned()),
        with_retrofit.1 == Lever::NewBuildings
    );
    assert_ne!(with_retrofit.1, Lever::NewBuildings, "where most buildings stand already");
}

#[test]
fn before_the_visitor_guesses_or_moves_a_lever_the_page_names_no_effect_and_keeps_the_order_of_themes() {
    let rows = |html: &str| -> Vec<String> {
        let front = html.split("class=\"more-levers\"").next().unwrap_or_default();
        let rows = front.split("data-lever=\"").skip(1);
        rows.filter_map(|row| row.split('"').next().map(str::to_owned)).collect()
    };
    let themes: Vec<&str> = Theme::ALL
        .iter()
        .filter_map(|theme| theme.levers().first())
        .map(|lever| lever.id())
        .collect();
    let places = |rows: &[String]| -> Vec<usize> {
        let place = |row: &String| themes.iter().position(|theme| theme == row);
        rows.iter().filter_map(place).collect()
    };
    for id in ["DEU", "MEX", "NGA"] {
        let (rest, _) = page_with(id, &Choices::default(), Headline::Emissions, [true, true], |_| ());
        let own = places(&rows(&rest));
        assert_eq!(own.len(), 8, "{id}: rows in view");
        assert!(own.is_sorted(), "{id}: {own:?}");
        assert!(rest.matches("data-lever=").count() > 8, "{id}: the others are folded");
        assert!(
            !rest.contains("At level 4") && !rest.contains("class=\"top\""),
            "{id}: an effect is told"
        );
        // A moved lever is in view, whatever it does.
        let safe = Lever::WasteKeptSafe;
        let plan = Choices::default().with(safe, Level::STEP_2);
        let (moved, _) = page_with(id, &plan, Headline::Emissions, [true, true], |_| ());
        assert!(rows(&moved).contains(&safe.id().to_owned()), "{id}");
        assert!(!places(&rows(&moved)).is_sorted(), "{id}: the rows are ranked");
    }
}

#[test]
fn a_low_screen_gives_a_result_with_many_names_the_room_of_the_second_chart() {
    let world = real::world();
    let facts = world.place(PlaceId::parse("TUV").expect("an id")).expect("facts");
    let reference = model::run(facts, &Choices::default());
    let nothing = page_of("TUV", &Choices::default(), Headline::Emissions, false, |_| ()).1;
    for chart in Chart::ALL {
        let view = View {
            charts: View::charts(&[chart], Headline::Emissions),
            ..View::default()
        };
        let board = board::board("0", facts, &reference, &reference, &view);
        let html = rendered(Bootstrap::Explore(
            Rc::new(board),
            Rc::new(board::about(facts)),
            Rc::clone(&nothing),
        ));
        let wide = [
            Chart::Range,
            Chart::Matters,
            Chart::Who,
            Chart::Wedges,
            Chart::Grows,
            Chart::Need,
            Chart::Pair,
            Chart::Flows,
            Chart::Mined,
            Chart::Money,
        ];
        assert_eq!(html.contains("class=\"charts first is-wide\""), wide.contains(&chart), "{chart:?}");
    }
    // On such a screen the style sheet hides what stands beside it.
    let styles = include_str!("../../www/styles/explore.css");
    let low = after(styles, "(40rem <= height < 52rem) {\n  .one-screen > .lead");
    let hides = after(low, ".desk:has(.charts.first.is-wide) > :is(.charts.second, .did) {");
    assert!(hides.trim_start().starts_with("display: none;"));
}
