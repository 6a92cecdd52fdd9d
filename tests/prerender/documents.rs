//! Each figure of the UN documents is compared with a case that measures the same, and each link to its place on the site works.

use cairn_prerender::{cities, hotspots, plastics, project, roads};

use crate::real;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::rc::Rc;

use cairn::site::app::{App, AppProps, PageStart};
use cairn::site::bootstrap::Bootstrap;
use cairn::site::client::Client;
use cairn::site::link::project as answers;
use cairn_analysis::findings::study_cases::PublishedCase;
use cairn_analysis::findings::study_cases::places::CasePlaces;
use cairn_analysis::findings::study_cases::verdict::{CaseRunner, Judged, judge};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::Choices;
use cairn_core::choices::link::{Leaf, Link, Route, Topic};
use cairn_core::facts::World;
use cairn_core::kind::{Language, Lever};
use cairn_core::place::{PlaceId, Wider};
use cairn_evidence::comparison::document_figures::{PrintedComparison, compare};
use cairn_evidence::outlook::Outlook;
use cairn_evidence::outlook::cases::CaseModels;
use cairn_evidence::outlook::reports::{ComparisonMethod, Documented, FigureUse, SentenceSubject, built_in};
use cairn_prerender::pages::leaf::documents::{Documents, DocumentsProps};
use cairn_prerender::pages::leaf::outlook::{OutlookPage, OutlookPageContext, OutlookProps, begin, parts};
use yew::{BaseComponent, LocalServerRenderer};

fn rows() -> Vec<Documented> {
    built_in().expect("tables").documents
}

fn cases() -> BTreeMap<String, PublishedCase> {
    let all = cairn_evidence::comparison::case_file::read(
        cairn_evidence::comparison::case_file::FILE,
        cairn_evidence::comparison::case_file::TABLE,
    )
    .expect("cases");
    all.into_iter().map(|case| (case.case.clone(), case)).collect()
}

fn named(row: &Documented) -> String {
    format!("{}, {}: {}", row.document, row.paragraph, row.what)
}

#[test]
fn figures_of_a_document_stand_together() {
    let rows = rows();
    let mut documents: Vec<&str> = rows.iter().map(|row| row.document.as_str()).collect();
    documents.dedup();
    let all: BTreeSet<&str> = documents.iter().copied().collect();
    assert_eq!((documents.len(), all.len(), rows.len()), (5, 5, 110));
}

#[test]
fn each_printed_number_is_that_of_its_text() {
    for row in rows() {
        let Some(ends) = row.ends else { continue };
        let texts = [row.printed.replace(',', ""), row.why.clone()];
        for end in ends {
            let stands = |text: &String| text.split([' ', '+', ';']).any(|word| word.parse() == Ok(end));
            assert!(texts.iter().any(stands), "{}: {end} is not in {texts:?}", named(&row));
        }
    }
}

#[test]
fn each_case_is_there_and_measures_what_is_printed_or_is_not_compared() {
    let cases = cases();
    let mut compared = 0;
    for row in rows() {
        for case in &row.cases {
            let text = format!("{}: {case}", named(&row));
            let case = cases.get(case).unwrap_or_else(|| panic!("{text} is no case"));
            let ends = [f64::MIN, f64::MAX].map(|ours| compare(&row, case, Some(ours)));
            if row.compared == ComparisonMethod::None {
                let none = if row.ends.is_some() {
                    PrintedComparison::Unlike
                } else {
                    PrintedComparison::NoNumber
                };
                assert_eq!(ends, [none; 2], "{text}");
                continue;
            }
            // A printed figure passes its own case, so table and case have the same subject and unit.
            for end in ends {
                let PrintedComparison::By { printed, .. } = end else {
                    panic!("{text}: {end:?}");
                };
                assert!(case.passes(printed), "{text}: {printed}");
            }
            assert_eq!(compare(&row, case, None), PrintedComparison::Unlike);
            compared += 1;
        }
    }
    assert!(compared >= 16, "{compared}");
}

#[test]
fn counts_that_reasons_tell_are_those_of_the_site() {
    let (world, quoted) = (real::world(), built_in().expect("tables"));
    let why = |what: &str| {
        let row = quoted.documents.iter().find(|row| row.what.starts_with(what)).expect("a figure");
        row.why.clone()
    };
    let listed = world.places.iter().filter(|facts| facts.listed).count();
    assert!(why("Countries in the tool for hotspots").starts_with(&format!("{listed} here")));
    let years = quoted.footprint.values().map(BTreeMap::len).max().unwrap_or_default();
    assert!(why("Years of data in the same tool").starts_with(&format!("{years} here")));
}

#[test]
fn sentences_that_the_documents_do_not_make_are_gone() {
    let quoted = built_in().expect("tables");
    let row = |what: &str| quoted.documents.iter().find(|row| row.what.starts_with(what)).expect("a figure");
    assert!(!row("What smarter use").printed.contains("2050"), "the paragraph names no year");
    assert!(
        row("Strategies for what is built")
            .what
            .ends_with("decarbonised making of materials")
    );
    let case = &cases()["P24"];
    assert_eq!((case.study.as_str(), case.source.as_str()), ("UNEP/EA.6/8, para. 5", "UNEP/EA.6/8"));
    // Each case that cites a paragraph of a document is that of a figure of the same document.
    for figure in quoted.documents.iter().filter(|row| row.compared != ComparisonMethod::None) {
        for case in figure.cases.iter().filter_map(|name| cases().remove(name)) {
            let document = case.source.starts_with("UNEP/EA.6") || case.source.starts_with("E/2021");
            assert!(!document || case.source == figure.document, "{}: {}", case.case, named(figure));
        }
    }
    let middle = quoted
        .sentences
        .iter()
        .find(|of| of.said == SentenceSubject::Middle)
        .expect("a sentence");
    assert!(middle.note.contains("four stages together"));
    // A base year and shares of stages that the text does not give are not shown as its own.
    let growth = row("Extraction of resources");
    assert!(
        !growth.what.contains("2015") && growth.why.contains("2015 is ours"),
        "{}",
        named(growth)
    );
    let sectors = row("Activities and policy instruments since 2013");
    assert!(sectors.printed.contains("tourism 34 %"), "one sector of seven: {}", sectors.printed);
    for name in ["financing", "planning"] {
        let stage = quoted.stages.iter().find(|of| of.stage == name).expect("a stage");
        assert_eq!(stage.impact, None, "{name}: the text has no impact");
    }
    // The table does not claim to be every figure.
    let readme = include_str!("../../static/evidence/README.md");
    let lead = Words::embedded(Language::English);
    for text in [readme, lead.say(Key::DocumentsLead)] {
        assert!(!text.contains("very figure of"), "{text}");
    }
    for language in Language::READY {
        let words = Words::embedded(language);
        assert!(!words.say(Key::OutlookCasesWhat).contains("{year}"), "{language:?}");
    }
}

fn render_page<Page: BaseComponent>(props: Page::Properties) -> String
where
    Page::Properties: Clone,
{
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(LocalServerRenderer::<Page>::with_props(props).hydratable(false).render())
}

fn words() -> Rc<Words> {
    Rc::new(Words::embedded(Language::English))
}

fn opened(bootstrap: &Bootstrap) -> String {
    render_page::<App>(AppProps::all_loaded(PageStart {
        words: words(),
        client: Client::default(),
        bootstrap: bootstrap.clone(),
        mode: cairn_core::choices::link::Mode::Page,
    }))
}

/// The page of the world's materials.
fn outlook(world: &World) -> String {
    let outlook = Rc::new(Outlook::of(world).expect("tables"));
    let mut places = CasePlaces::of(world);
    let whole = Wider::World.id().expect("an id");
    let reference = places.run(&[whole], &Choices::default()).expect("an outcome").clone();
    let props = OutlookProps {
        words: words(),
        home: whole,
        outlook: Rc::clone(&outlook),
        release: world.release.clone(),
        forests: Rc::new(Vec::new()),
        worlds: None,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let ground = OutlookPageContext {
        release: world.release.clone(),
        home: whole,
        offered: Lever::ALL.to_vec(),
        outlook: &outlook,
        outcomes: [&reference, &reference],
        parts: runtime.block_on(parts(&props)),
        stone: None,
    };
    let part = opened(&Bootstrap::Outlook(Rc::new(begin(&words(), &ground))));
    [render_page::<OutlookPage>(props), part].concat()
}

/// The site as links in documents see it: pages with their contents, and the data on projects.
struct Site {
    world: &'static World,
    project: Bootstrap,
    pages: BTreeMap<String, String>,
}

impl Site {
    fn of(rows: &[Documented]) -> Site {
        let world = real::world();
        let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("static");
        // The contents of a page do not depend on the number of places in the sum.
        let some = World {
            release: world.release.clone(),
            places: world.places.iter().filter(|facts| facts.place.as_str() < "AND").cloned().collect(),
        };
        let mut handed = vec![
            (Topic::Vehicles.id().to_owned(), roads::usual(&folder, &some).expect("a page")),
            (Topic::Plastics.id().to_owned(), plastics::usual(&some).expect("a page")),
            (Topic::Hotspots.id().to_owned(), hotspots::usual(&folder, &some).expect("a page")),
        ];
        let mut towns = cities::shown_cities(world).expect("cities");
        let towards = |place: PlaceId| {
            rows.iter()
                .flat_map(|row| &row.seen)
                .any(|seen| seen.starts_with(&format!("city/{place}/")))
        };
        towns.countries.retain(|country| towards(country.place));
        for page in cities::pages(&folder, world, &towns, &towns.countries, &Lever::ALL).expect("pages") {
            if let Bootstrap::City(start) = &page {
                handed.push((format!("city/{}", start.country), page.clone()));
            }
        }
        let project = project::usual(world, Lever::ALL.to_vec()).expect("what is known of projects");
        let project = project.bootstrap(Language::English).expect("names");
        handed.push(("project".to_owned(), project.clone()));
        let mut pages: BTreeMap<String, String> = handed.iter().map(|(name, page)| (name.clone(), opened(page))).collect();
        pages.insert(Leaf::Outlook.id().to_owned(), outlook(world));
        Site { world, project, pages }
    }

    fn is_listed(&self, place: PlaceId) -> bool {
        self.world.place(place).is_some_and(|facts| facts.listed)
    }

    /// The fault of a link; none if it works.
    fn misses(&self, seen: &str) -> Option<String> {
        let (address, part) = seen.split_once('#').map_or((seen, None), |(address, part)| (address, Some(part)));
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let whole = format!("{}/{path}", Language::English.id());
        let route = Route::parse(&whole);
        if route.write() != whole {
            return Some(format!("the page is written as {}", route.write()));
        }
        let is_there = match route {
            Route::Explore { place, .. } => self.is_listed(place) || Wider::find(place.as_str()).is_some(),
            Route::Brief { place, .. } | Route::Goals { place, .. } => self.is_listed(place),
            Route::City { place, .. } => self.pages.contains_key(&format!("city/{place}")),
            Route::Topic { .. } | Route::Leaf { .. } | Route::Project { .. } => true,
            _ => false,
        };
        if !is_there {
            return Some("no such page is written".to_owned());
        }
        let remarks = if let (Route::Project { .. }, Bootstrap::Project(start)) = (route, &self.project) {
            answers::read(query, start).1
        } else {
            let (link, mut remarks) = Link::parse(query);
            remarks.extend(link.choices(&Lever::ALL).1);
            if let Some(place) = link.at.filter(|place| !self.is_listed(*place)) {
                return Some(format!("{place} is no place"));
            }
            remarks
        };
        if !remarks.is_empty() {
            return Some(format!("{remarks:?}"));
        }
        let part = part?;
        let Some(page) = self.pages.get(path.trim_end_matches('/')) else {
            return Some("a part of a page that is not looked at here".to_owned());
        };
        (!page.contains(&format!("id=\"{part}\""))).then(|| format!("nothing is called {part}"))
    }
}

#[test]
fn every_way_lands_on_a_page_a_chart_and_a_part_that_are_there() {
    let rows = rows();
    let site = Site::of(&rows);
    let mut wrong = Vec::new();
    let mut parts = 0;
    for row in &rows {
        if row.role != FigureUse::Context && row.seen.is_empty() {
            wrong.push(format!("{}: is seen nowhere", named(row)));
        }
        for seen in &row.seen {
            parts += usize::from(seen.contains('#'));
            wrong.extend(site.misses(seen).map(|why| format!("{}: {seen}: {why}", named(row))));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(parts > 40, "{parts}");
    // The test must also find faults, or its success means nothing.
    for broken in [
        "outlook/#ledgers",
        "explore/XXX/",
        "explore/WLD/?c=stand",
        "explore/G7/?b=recc-past",
        "outlooks/",
        "project/?at=XXX",
        "city/AND/",
        "hotspots/?at=XXX",
        "explore/WLD?c=age",
    ] {
        assert!(site.misses(broken).is_some(), "{broken}");
    }
}

#[test]
fn the_page_has_each_figure_once_with_its_difference_and_its_ways() {
    let world = real::world();
    let outlook = Rc::new(Outlook::of(world).expect("tables"));
    let rows = &outlook.quoted.documents;
    let named_cases: BTreeSet<&String> = rows.iter().flat_map(|row| &row.cases).collect();
    let mut both = CaseModels {
        places: CasePlaces::of(world),
        outlook: &outlook,
    };
    let judged: Vec<(PublishedCase, Judged)> = cases()
        .into_iter()
        .filter(|(name, _)| named_cases.contains(name))
        .map(|(_, case)| {
            let judged = judge(&case, &mut both);
            (case, judged)
        })
        .collect();
    let judged = Rc::new(judged);
    for language in Language::READY {
        let words = Rc::new(Words::embedded(language));
        let page = render_page::<Documents>(DocumentsProps {
            words: Rc::clone(&words),
            home: PlaceId::parse("IND").expect("an id"),
            outlook: Rc::clone(&outlook),
            judged: Rc::clone(&judged),
        });
        assert_eq!(page.matches("<tr").count(), rows.len() + 5, "{language:?}");
        for never in ["NaN", ">inf<", "⟦", "style=", "{"] {
            assert!(!page.contains(never), "{never} in {language:?}");
        }
        for seen in rows.iter().flat_map(|row| &row.seen) {
            let href = format!("href=\"{}/{}\"", language.id(), seen.replace('&', "&amp;"));
            assert!(page.contains(&href), "{language:?}: {seen}");
        }
        if language == Language::English {
            let marks = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];
            let plain = page.replace("<span lang=\"en\" dir=\"ltr\">", "").replace(marks, "");
            for text in ["2.2 %/yr", "−80 %", "+117 %"] {
                assert!(plain.contains(text), "{text}: {plain}");
            }
            let put_in = page.matches("put in, so it comes out again").count();
            let agrees = page.matches("independent: agrees").count();
            assert!((put_in, page.contains(">Passes")) == (9, false) && agrees >= 4, "{put_in} {agrees}");
            assert!(page.contains("independent: differs"), "the flow of plastics into the sea");
        }
        let points = page.matches("percentage point").count();
        assert!(language != Language::English || points > 0, "no share is compared by points");
    }
}
