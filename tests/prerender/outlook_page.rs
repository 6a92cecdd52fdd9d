//! The outlook page: the world's materials to 2060 as the prerenderer writes them, and its section below the page of a place.

use crate::real;
use std::rc::Rc;

use cairn::site::bootstrap::outlook::OutlookBootstrap;
use cairn::site::client::Client;
use cairn::site::page::PageProps;
use cairn::site::page::outlook as moving;
use cairn_analysis::figure::board::BoardPlace;
use cairn_analysis::findings::forests::rooms;
use cairn_analysis::findings::study_cases::places::CasePlaces;
use cairn_analysis::findings::study_cases::verdict::CaseRunner;
use cairn_analysis::outlook::two_worlds;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Language, Lever, Resource};
use cairn_core::place::{PlaceId, Wider};
use cairn_evidence::comparison::recent_statistics::{RecentComparison, compare};
use cairn_evidence::outlook::Outlook;
use cairn_evidence::outlook::reports as outlook;
use cairn_evidence::{Late, national_rules_built_in, recent_built_in};
use cairn_prerender::pages::explorer_footer::{ExplorerFooter, ExplorerFooterProps};
use cairn_prerender::pages::leaf::outlook::{OutlookPage, OutlookPageContext, OutlookProps, begin, parts, worlds};
use cairn_prerender::parts::place_reports::PlaceMembership;
use yew::LocalServerRenderer;

#[test]
fn the_outlook_tells_the_bridge_first_and_every_figure_with_its_document() {
    let world = real::world();
    let outlook = Rc::new(Outlook::of(world).expect("tables"));
    let mut places = CasePlaces::of(world);
    let whole = Wider::World.id().expect("an id");
    let mut under = |choices: &Choices| places.run(&[whole], choices).expect("an outcome").clone();
    let [reference, all] = [Scenario::Reference, Scenario::All].map(|scenario| under(&scenario.choices()));
    let timber = under(&Choices::default().with(Lever::Timber, Level::TOP));
    let forests = Rc::new(rooms(&reference, &[&all, &timber]));
    let [_, documents] = two_worlds::choices(&Choices::default()).map(|choices| under(&choices));
    let worlds = worlds(&outlook, [&reference, &documents]).map(Rc::new);
    for language in Language::READY {
        let words = Rc::new(Words::embedded(language));
        let props = OutlookProps {
            words: Rc::clone(&words),
            home: whole,
            outlook: Rc::clone(&outlook),
            release: world.release.clone(),
            forests: Rc::clone(&forests),
            worlds: worlds.clone(),
        };
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let ground = OutlookPageContext {
            release: world.release.clone(),
            home: whole,
            offered: Lever::ALL.to_vec(),
            outlook: &outlook,
            outcomes: [&reference, &all],
            parts: runtime.block_on(parts(&props)),
            stone: Some([4.5, 5.29, 6.1]),
        };
        let start = begin(&words, &ground);
        // The data of the page hold none of the parts that no program changes, and read back as what a browser opens.
        let handed = serde_json::to_string(&start).expect("data");
        assert!(!handed.contains("<section>"), "markup in the data");
        let opened: OutlookBootstrap = serde_json::from_str(&handed).expect("what was written");
        assert!(opened.chapters.iter().all(|chapter| chapter.parts.iter().all(String::is_empty)));
        let part = PageProps {
            words: Rc::clone(&words),
            client: Client::default(),
            start: Rc::new(start),
        };
        let part = runtime.block_on(LocalServerRenderer::<moving::Outlook>::with_props(part).hydratable(false).render());
        let around = runtime.block_on(LocalServerRenderer::<OutlookPage>::with_props(props).hydratable(false).render());
        assert_eq!(around.matches("<div id=\"cairn\"></div>").count(), 1, "the place of the part");
        let page = around.replace("<div id=\"cairn\"></div>", &part);
        assert_eq!(page.matches("<h1").count(), 1);
        assert!(!page.contains("href=\"/"), "a link that a sub-path would break");
        // Five chapters, each with one fold; all that was on the page is in a chapter.
        let order = [
            "chapter-much",
            "bridge",
            "groups",
            "decoupling",
            "cases",
            "paths",
            "printed",
            "chapter-housing",
            "two-worlds",
            "ledger",
            "strategies",
            "chains",
            "chapter-circular",
            "circular",
            "rates",
            "plastics",
            "chapter-land",
            "land",
            "forests",
            "nature",
            "chapter-countries",
            "policies",
        ];
        let heading = |id: &str| {
            let level = if id.starts_with("chapter-") { 2 } else { 3 };
            page.find(&format!("<h{level} id=\"{id}\""))
        };
        let places: Vec<Option<usize>> = order.iter().map(|id| heading(id)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
        assert_eq!(page.matches("<h2 ").count(), 5, "chapters");
        assert_eq!(
            page.matches("<details class=\"fold\"").count(),
            5 + 1,
            "one fold each, and the figures of both worlds"
        );
        let named = ["<summary>", words.say(Key::OutlookFold), "</summary>"].concat();
        assert_eq!(page.matches(&named).count(), 4, "the last shows all reports");
        for point in &outlook.quoted.points {
            assert!(page.contains(&point.document), "{point:?}");
        }
        assert_eq!(page.matches("class=\"fail\"").count(), 0, "a path misses what it is held to");
        let charts = page.matches("class=\"chart-told\"").count();
        assert_eq!(charts, page.matches("<figure ").count(), "a chart without a sentence");
        // The four cases of 2017, one side each. Seven of the twelve cells have no figure that was read.
        let start = page.find("id=\"cases-sides\"").expect("the cases");
        let cases = &page[start..heading("paths").expect("what follows")];
        assert_eq!(cases.matches("class=\"outlook-side\"").count(), 4);
        let none = format!(">{}<", words.say(Key::OutlookCasesNone));
        assert_eq!(cases.matches(&none).count(), 2 * 7, "said in the picture and in the table");
        // The ledger: each line with its reason, both sums and the figures of documents for them, and the possible error of stone.
        let start = heading("chapter-housing").expect("the ledger");
        let drawn = &page[start..heading("strategies").expect("what follows")];
        for reason in [
            Key::OutlookWhyBuildings,
            Key::OutlookWhyWorks,
            Key::OutlookWhyUsing,
            Key::OutlookWhyGoods,
        ] {
            assert_eq!(drawn.matches(words.say(reason)).count(), 1, "{reason:?}");
        }
        assert_eq!(drawn.matches("class=\"sum\"").count(), 2 * 3);
        assert_eq!(drawn.matches("class=\"said\"").count(), 1, "of 2020 alone");
        assert_eq!(drawn.matches("class=\"mark\"").count(), 11 + 3 + 1, "through all rows of 2020");
        assert_eq!(
            drawn.matches("class=\"whisker\"").count(),
            2 * 4 * 3,
            "civil works and the sums they are in"
        );
        // Both worlds, complete without a program: five years with three bars each, and both tables.
        let start = heading("two-worlds").expect("both worlds");
        let text = &page[start..heading("ledger").expect("what follows")];
        assert_eq!(text.matches("class=\"outlook-bar\"").count(), 5 * 3);
        assert_eq!(text.matches("<th scope=\"row\"").count(), 5 + Resource::COUNT);
        assert!(text.contains(words.say(Key::BackgroundOutWhat)) && text.contains("?a=out"));
        // Forests: a row for each region and one for the world; the warning names its regions.
        let start = heading("forests").expect("forests");
        let text = &page[start..heading("nature").expect("what follows")];
        assert_eq!(text.matches("<th scope=\"row\"").count(), 12 + 1);
        assert!(text.contains("explained above"), "some region could not give what timber asks");
        // Land and nature are shown with the groups. Levers that affect them link to the explorer.
        for id in ["edition-2017", "biomass", "agricultural-land", "biodiversity", "whole"] {
            assert!(page.contains(&format!("id=\"{id}-title\"")), "{id}");
        }
        for lever in [Lever::Timber, Lever::LastingRoads, Lever::SizedWorks] {
            let moved = format!("l={}40", lever.id());
            assert!(page.contains(&moved), "{moved}");
        }
        assert_eq!(page.matches("class=\"band").count(), 1, "the technical potential is a band");
        let verify = outlook.quoted.points.iter().filter(|point| point.to_verify).count()
            + outlook.quoted.stages.iter().filter(|stage| stage.to_verify).count();
        assert!(page.matches("class=\"verify\"").count() >= verify, "what rests on memory says so");
    }
}

/// The section below a place's page, in English, for a place with these wider places and members.
/// What statistics count after the base, beside ours.
fn recent() -> Rc<Vec<RecentComparison>> {
    static CACHE: std::sync::OnceLock<Vec<RecentComparison>> = std::sync::OnceLock::new();
    let known = CACHE.get_or_init(|| {
        let counts = recent_built_in().expect("a table");
        compare(counts, &mut CasePlaces::of(real::world()))
    });
    Rc::new(known.clone())
}

fn render_footer(place: &str, within: &[&str], members: &[&str]) -> String {
    let ids = |ids: &[&str]| ids.iter().map(|id| PlaceId::parse(id).expect("an id")).collect();
    let props = ExplorerFooterProps {
        words: Rc::new(Words::embedded(Language::English)),
        around: PlaceMembership {
            place: PlaceId::parse(place).expect("an id"),
            within: ids(within),
            members: ids(members),
        },
        quoted: Rc::new(outlook::built_in().expect("tables")),
        rules: Rc::new(national_rules_built_in().expect("a table")),
        homes: None,
        minerals: None,
        recent: recent(),
        knowledge: None,
        contact: None,
        about: Rc::new(BoardPlace::nothing(PlaceId::parse(place).expect("an id"))),
        shared_sources: Rc::default(),
        release: "1".to_owned(),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(LocalServerRenderer::<ExplorerFooter>::with_props(props).hydratable(false).render())
}

#[test]
fn a_place_tells_what_is_reported_of_it_and_of_what_it_is_part_of() {
    let quoted = outlook::built_in().expect("tables");
    for reported in &quoted.reported {
        for place in &reported.places {
            assert!(
                render_footer(place.as_str(), &[], &[]).contains(&reported.cited),
                "{place}: {reported:?}"
            );
        }
    }
    let argentina = render_footer("ARG", &["XLA", "G20"], &[]);
    assert!(argentina.contains("UNEP/EA.6/7, para. 10") && argentina.contains("href=\"en/levers/#bd\""));
    assert!(render_footer("FRA", &["G7", "EU"], &[]).contains("<strong>European Union</strong>"));
    let europe = render_footer("EU", &[], &["AUT", "SWE"]);
    assert!(europe.contains("en/explore/SWE/") && !europe.contains("en/explore/AUT/"));
    assert!(render_footer("AND", &["XEU"], &[]).contains("report nothing about this place"));
}

#[test]
fn a_country_shows_its_rules_with_years_status_and_source_and_no_other_place_shows_any() {
    let rules = national_rules_built_in().expect("a table");
    for of in &rules {
        let page = render_footer(of.place.as_str(), &[], &[]);
        let section = page
            .split_once("rules-title\">")
            .map(|(_, rest)| rest.split("</section>").next().unwrap_or_default());
        let section = section.unwrap_or_else(|| panic!("{}: no rules", of.place));
        assert!(section.contains(&of.rule.start.to_string()), "{}: {}", of.rule.id, of.rule.start);
        assert!(section.contains(&of.sources[0]), "{}: {:?}", of.rule.id, of.sources);
        assert_eq!(
            section.contains("to be verified"),
            rules.iter().any(|other| other.place == of.place && other.recalled)
        );
    }
    assert!(render_footer("FRA", &[], &[]).contains("rule=FRA-RE-SF2031"));
    assert!(render_footer("USA", &[], &[]).contains("#purchase-all"), "a long list is cut");
    for place in ["KEN", "WLD", "EU"] {
        assert!(!render_footer(place, &[], &[]).contains("rules-title"), "{place}");
    }
}

#[test]
fn no_place_that_a_document_names_is_said_to_be_unnamed() {
    let quoted = outlook::built_in().expect("tables");
    let named = [
        "AUS", "BEL", "BOL", "CHE", "COL", "DNK", "FJI", "ITA", "JPN", "LAO", "LKA", "MUS", "MYS", "NGA", "NOR", "USA",
    ];
    for place in named {
        assert!(
            !render_footer(place, &[], &[]).contains("report nothing about this place"),
            "{place}"
        );
        let id = PlaceId::parse(place).expect("an id");
        let documents = cairn_evidence::comparison::brief::documents_naming(id, &quoted.reported);
        assert!(!documents.is_empty(), "the brief of {place}");
    }
}

/// Countries that the five documents name by name, found by reading each: A is UNEP/EA.6/7, B is E/2021/56, C is
/// UNEP/EA.3, D is HSP/HA/1/2/Add.1, E is UNEP/EA.6/8.
const NAMED_IN: [(&str, &str); 15] = [
    ("A", "BGD CAN CHL CPV MEX SLV"),
    ("AB", "ARG CHE FRA GBR IDN SEN"),
    ("ABD", "DEU SGP ZAF"),
    ("ABDE", "CHN IND"),
    ("ABE", "CRI FIN THA"),
    ("AD", "CIV GHA IRN RWA ZMB"),
    ("AE", "MAR UKR ZWE"),
    ("B", "ATG BEL DNK HUN ITA LCA MUS"),
    ("BCD", "BRA JPN"),
    ("BD", "COL ESP KEN NGA SWE"),
    ("BDE", "AZE BTN"),
    ("BE", "ISR NLD"),
    ("D", "BFA BOL ETH FJI LAO LKA MMR MYS NIC NOR NPL TUR UGA"),
    ("DE", "BHR EGY JOR KHM LBN SYR VNM"),
    ("E", "ARE DZA ECU IRQ KGZ KWT MDA MNG OMN PAK PHL PSE QAT SAU TUN YEM"),
];

#[test]
fn a_brief_lists_each_document_that_names_its_country() {
    let quoted = outlook::built_in().expect("tables");
    let symbols = [
        ('A', "UNEP/EA.6/7,"),
        ('B', "E/2021/56,"),
        ('C', "UNEP/EA.3,"),
        ('D', "HSP/HA/1/2/Add.1,"),
        ('E', "UNEP/EA.6/8,"),
    ];
    let mut lacking = Vec::new();
    for (letters, places) in NAMED_IN {
        for place in places.split(' ') {
            let id = PlaceId::parse(place).expect("an id");
            let documents = cairn_evidence::comparison::brief::documents_naming(id, &quoted.reported);
            let named = |symbol: &str| documents.iter().any(|document| document.starts_with(symbol));
            let lacks = symbols
                .iter()
                .filter(|(letter, symbol)| letters.contains(*letter) && !named(symbol));
            lacking.extend(lacks.map(|(_, symbol)| [place, " ", *symbol].concat()));
        }
    }
    assert_eq!(lacking, Vec::<String>::new());
    let environmental = quoted.reported.iter().filter(|row| row.cited.contains("Add.1, para. 38"));
    let places: Vec<String> = environmental.flat_map(|row| &row.places).map(ToString::to_string).collect();
    assert!(
        ["BRA", "UGA"].iter().all(|place| places.iter().any(|named| named == place)),
        "{places:?}"
    );
}

#[test]
fn a_footprint_is_told_where_one_is_published_and_never_filled() {
    let argentina = render_footer("ARG", &[], &[]);
    assert!(argentina.contains("<td>14.5</td><td>12.5</td>"), "{argentina}");
    let world = render_footer("WLD", &[], &[]);
    assert!(world.contains("<td>12.5</td>") && world.contains("88 places"), "{world}");
    // There are no published figures for the Soviet years of a successor state.
    assert!(render_footer("KAZ", &[], &[]).contains("<th scope=\"row\">1990</th><td>–</td><td>8.7</td>"));
    for place in ["AND", "PRK", "EU"] {
        assert!(!render_footer(place, &[], &[]).contains("footprint"), "{place}");
    }
}

#[test]
fn a_place_shows_the_last_statistic_of_its_base_beside_ours() {
    let known = recent();
    let india = render_footer("IND", &[], &[]);
    let words = Words::embedded(Language::English);
    let section = india
        .split_once("place-counted")
        .map(|(_, rest)| rest.split("</section>").next().unwrap_or_default());
    let section = section.expect("India is counted");
    assert_eq!(section.matches("<th scope=\"row\">").count(), 3, "{section}");
    for quantity in Late::ALL {
        let of = |comparison: &&RecentComparison| comparison.count.place.as_str() == "IND" && comparison.count.quantity == quantity;
        let last = known
            .iter()
            .filter(of)
            .max_by_key(|comparison| comparison.count.year)
            .expect("a statistic");
        for number in [
            words.figures(last.count.value, 4),
            words.figures(last.ours, 4),
            words.change(last.ours, last.count.value),
            words.year(last.count.year),
        ] {
            assert!(section.contains(&number), "{quantity:?}: {number} is not in {section}");
        }
    }
    assert!(section.contains("check/#recent"), "{section}");
    assert!(!render_footer("TUV", &[], &[]).contains("place-counted"));
}
