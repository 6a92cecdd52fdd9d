//! The page of checks: failures first, then all other comparisons; each number with its meaning.

use std::rc::Rc;

use cairn_analysis::findings::study_cases::places::CasePlaces;
use cairn_analysis::findings::study_cases::verdict::{Judged, Verdict, judge};
use cairn_analysis::findings::study_cases::{self, PublishedCase};
use cairn_analysis::words::{Key, Words};
use cairn_core::facts::pack;
use cairn_core::kind::{Language, Proof};
use cairn_evidence::comparison::hindcast::with_observed;
use cairn_evidence::comparison::project::WorkedProject;
use cairn_evidence::comparison::range_coverage::{RangePosition, StatisticWithRange, covered, figures};
use cairn_evidence::comparison::recent_statistics::{RecentComparison, compare, largest_first, medians};
use cairn_evidence::comparison::skill::{Skill, skills};
use cairn_evidence::outlook::Outlook;
use cairn_evidence::outlook::cases::CaseModels;
use cairn_evidence::{Late, guesses_built_in, history_built_in, recent_built_in};
use cairn_prerender::pages::leaf::benchmarks::PublishedComparison;
use cairn_prerender::pages::leaf::check::{Check, CheckProps, StatisticComparisons};
use cairn_prerender::pages::leaf::rules::PurchaseRuleResults;
use yew::LocalServerRenderer;

use super::{complete_languages, home, is_sound, real, runtime, words};

fn judged_cases() -> (Vec<(PublishedCase, Judged)>, StatisticComparisons) {
    let world = real::world();
    let outlook = Outlook::of(world).expect("tables");
    let mut places = CaseModels {
        places: CasePlaces::of(world),
        outlook: &outlook,
    };
    let cases = cairn_evidence::comparison::case_file::read(
        cairn_evidence::comparison::case_file::FILE,
        cairn_evidence::comparison::case_file::TABLE,
    )
    .expect("cases");
    let judged = cases.into_iter().map(|case| {
        let judged = judge(&case, &mut places);
        (case, judged)
    });
    let judged = judged.collect();
    let (history, counts) = (history_built_in().expect("figures"), recent_built_in().expect("figures"));
    let doubts = pack::read_doubts(pack::DOUBTS).expect("pack");
    let guesses = guesses_built_in(&counts).expect("guesses");
    let covered = figures(world, &doubts, &history, &counts, 20);
    let recent = compare(counts, &mut places);
    let past = StatisticComparisons {
        skills: skills(&recent, &guesses),
        covered,
        recent,
        hindcasts: with_observed(history, &mut places),
    };
    (judged, past)
}

/// Published figures and our results: housing projects, each project by itself, and cities.
type Works = (Rc<Vec<PublishedComparison>>, Rc<Vec<WorkedProject>>, Rc<Vec<PublishedComparison>>);

/// Compares housing projects and cities with published figures.
fn worked() -> Works {
    let world = real::world();
    let tables = pack::read_projects(pack::PROJECTS).expect("pack");
    let projects = cairn_evidence::comparison::project::compare(&tables, world).expect("tables");
    let each = cairn_evidence::comparison::project::worked(&tables, world).expect("tables");
    let cities = cairn_evidence::comparison::city::compare(&pack::read_cities(pack::CITIES).expect("pack"), world).expect("tables");
    (
        Rc::new(projects.iter().map(PublishedComparison::from).collect()),
        Rc::new(each),
        Rc::new(cities.iter().map(PublishedComparison::from).collect()),
    )
}

/// Amounts of money beside published figures.
fn money() -> Rc<Vec<PublishedComparison>> {
    let unit_costs = pack::read_money(pack::MONEY).expect("pack");
    let verdicts = cairn_evidence::comparison::money::compare(real::world(), &unit_costs).expect("tables");
    Rc::new(verdicts.iter().map(PublishedComparison::from).collect())
}

/// Purchase rules, with their effects.
fn rules() -> Rc<PurchaseRuleResults> {
    let projects = pack::read_projects(pack::PROJECTS).expect("pack");
    let (entries, uncounted) = cairn_evidence::comparison::purchase::compare(&projects, real::world()).expect("tables");
    Rc::new(PurchaseRuleResults { rules: entries, uncounted })
}

#[test]
fn failures_stand_first_and_every_case_and_series_stands_on_the_page() {
    let (judged, past) = judged_cases();
    let count = |verdict| judged.iter().filter(|(_, judged)| judged.verdict == verdict).count();
    let (passed, failed) = (count(Verdict::Pass), count(Verdict::Fail));
    let (judged, past) = (Rc::new(judged), Rc::new(past));
    let StatisticComparisons {
        recent,
        skills,
        hindcasts: beside,
        covered,
    } = &*past;
    let (projects, each, cities) = worked();
    assert_eq!((projects.len(), each.len()), (24, 28));
    let of_projects: usize = each.iter().map(|project| project.figures.len().max(1)).sum();
    let unpublished = each.iter().filter(|project| project.figures.is_empty()).count();
    let rules = rules();
    let money = money();
    assert_eq!(money.len(), 27);
    let worked_rows = projects.len() + of_projects + rules.rules.len() + cities.len() + money.len();
    // Medians, one table per quantity with a row for each listed country, and the world.
    let listed = |comparison: &&RecentComparison| words(Language::English).knows(comparison.count.place);
    let places = recent.iter().filter(listed).count();
    assert!(places > 200, "{places}");
    let later = medians(recent).iter().filter(|median| median.figures > 0).count() + places + Late::ALL.len();
    for language in complete_languages() {
        let props = CheckProps {
            words: words(language),
            home: home(),
            judged: Rc::clone(&judged),
            past: Rc::clone(&past),
            projects: Rc::clone(&projects),
            each: Rc::clone(&each),
            rules: Rc::clone(&rules),
            cities: Rc::clone(&cities),
            money: Rc::clone(&money),
            catalogue: super::table_catalogue(),
        };
        let whole = runtime().block_on(LocalServerRenderer::<Check>::with_props(props).hydratable(false).render());
        is_sound(&whole, language);
        reasons(&whole, &judged, &projects, &words(language));
        let (whole, ranges) = whole.split_once("id=\"covered\"").expect("ranges");
        of_ranges(ranges, covered, &words(language));
        // Housing projects and cities have their own tables.
        let (first, rest) = whole.split_once("id=\"projects\"").expect("projects");
        let (_, last) = rest.split_once("id=\"recent\"").expect("recent years");
        assert_eq!(rest.matches("<tr").count() - last.matches("<tr").count(), 5 + worked_rows);
        // A study that nobody read is named without its figure. A figure that was calculated once is marked so.
        assert_eq!(
            rest.matches("<tr class=\"untested\"").count() - last.matches("<tr class=\"untested\"").count(),
            7 + unpublished + 1
        );
        is_by_itself(super::part(whole, "each", "</details>"), &each, &words(language));
        of_rules(super::part(whole, "rules", "</details>"), &rules, &words(language));
        let words_of_page = words(language);
        assert!(rest.contains(&words_of_page.fill(Key::CheckWorkedUnread, &[("count", &words_of_page.number(7.0, 0))])));
        assert_eq!(rest.matches(words_of_page.say(Key::CheckWorkedOnce)).count(), 16);
        let page = [first, last].concat();
        assert_eq!(page.matches("<tr class=\"fail\"").count(), failed);
        assert_eq!(page.matches("<tr class=\"pass\"").count(), passed);
        assert!(
            page.rfind("<tr class=\"fail\"") < page.find("<tr class=\"pass\""),
            "a pass stands above a failure"
        );
        assert_eq!(page.matches("<tr").count(), 6 + judged.len() + beside.len() + later + skills.len());
        of_skill(super::part(&page, "skill", "</details>"), skills, &words(language));
        for quantity in Late::ALL {
            let own = words(language);
            let rows = super::part(whole, &format!("recent-{}", quantity.id()), "</details>");
            // The largest miss is first, whatever its sign.
            let first = largest_first(recent, quantity)[0];
            let text = rows.split("<tr").nth(2).unwrap_or_default();
            assert!(text.contains(own.place(first.count.place)) && text.contains(&own.change(first.ours, first.count.value)));
        }
        for (case, judged) in judged.iter() {
            let reason = judged.reason.split(['\'', '"', '&', '<', '>']).next().unwrap_or_default();
            assert!(page.contains(reason), "{}: no reason", case.case);
        }
        // Three numbers, never a single one; each with its meaning.
        let sentences: Vec<&str> = page.split("class=\"fact\"").skip(1).collect();
        assert_eq!(sentences.len(), Proof::ALL.len());
        for (group, sentence) in Proof::ALL.into_iter().zip(sentences) {
            let sentence = sentence.split("</p>").next().unwrap_or_default();
            for number in study_cases::verdict::passed(&judged, group) {
                assert!(sentence.contains(&number.to_string()), "{number} is not in {sentence}");
            }
        }
    }
}

/// Each skill stands with its numbers, and each loss is told in words.
fn of_skill(text: &str, skills: &[Skill], words: &Words) {
    assert!(skills.len() >= 5, "{skills:?}");
    for skill in skills {
        for number in [
            words.signed(skill.by_country, 2),
            words.signed(skill.by_mass, 2),
            words.share(skill.nearer),
        ] {
            assert!(text.contains(&number), "{number} {skill:?}");
        }
    }
    let has_won = text.contains(words.say(Key::CheckSkillWon));
    assert_eq!(has_won, skills.iter().all(|skill| !skill.loses()));
}

/// Five reasons each, with the counts of the page; together, the results within and outside make all.
fn reasons(page: &str, judged: &[(PublishedCase, Judged)], projects: &[PublishedComparison], words: &Words) {
    let [trust, doubt] = ["trust", "doubt"].map(|id| super::part(page, id, "</ol>"));
    assert_eq!([trust, doubt].map(|list| list.matches("<li").count()), [5, 5]);
    let number = |count: usize| words.number(count as f64, 0);
    let [within, all] = study_cases::verdict::passed(judged, Proof::Independent);
    assert!(within > 0 && within < all);
    for (list, counts) in [(trust, [within, all]), (doubt, [all - within, all])] {
        let first = list.split("<li").nth(1).unwrap_or_default();
        assert!(counts.into_iter().all(|count| first.contains(&number(count))), "{first}");
    }
    // The last reason counts the misses of all groups.
    let missed = Proof::ALL
        .map(|group| study_cases::verdict::passed(judged, group))
        .map(|[within, all]| all - within);
    let last = trust.split("<li").last().unwrap_or_default();
    assert!(last.contains(&number(missed.iter().sum())), "{last}");
    assert!(trust.contains(&number(projects.len())), "{trust}");
    let catalogue = super::table_catalogue();
    assert!(trust.contains(&number(catalogue.sources.len())) && doubt.contains(&number(catalogue.assumed.len())));
    for list in [trust, doubt] {
        assert!(!list.contains(": ,") && !list.contains(": ."), "a value is missing: {list}");
    }
}

/// The table has each project with its place, its published figures, our difference, and the reason of each miss.
fn is_by_itself(text: &str, each: &[WorkedProject], words: &Words) {
    let rows: Vec<&str> = text.split("<tr").skip(2).collect();
    let cell = |id: &str| format!(">{id}<");
    for project in each {
        let of_project = rows.iter().filter(|row| row.contains(&cell(&project.case.case)));
        let own: Vec<&&str> = of_project.collect();
        assert_eq!(own.len(), project.figures.len().max(1), "{}", project.case.case);
        assert!(own.iter().all(|row| row.contains(words.place(project.case.place))), "{own:?}");
        for entry in &project.figures {
            let row = own.iter().find(|row| row.contains(&cell(&entry.benchmark.id)));
            let row = row.unwrap_or_else(|| panic!("{}: no {}", project.case.case, entry.benchmark.id));
            assert!(row.contains(&words.change(entry.our_result, entry.benchmark.value)), "{row}");
            let why = entry.benchmark.why.split('\'').next().unwrap_or_default();
            assert_eq!(row.contains("class=\"fail\""), !entry.is_met(), "{row}");
            assert!(entry.is_met() || (!why.is_empty() && row.contains(why)), "{row}");
        }
    }
    let count: usize = each.iter().map(|project| project.figures.len().max(1)).sum();
    assert_eq!(rows.len(), count);
    // Missed figures are first, projects without published figures last.
    let [missed, met, none] = ["fail", "pass", "untested"].map(|class| format!(" class=\"{class}\""));
    assert!(rows.is_sorted_by_key(|row| [&missed, &met, &none].iter().position(|class| row.starts_with(class.as_str()))));
}

/// Each rule is in the table with its three numbers, or below it among the rules without a calculated effect.
fn of_rules(text: &str, rules: &PurchaseRuleResults, words: &Words) {
    let (table, below) = text.split_once("id=\"uncounted\"").expect("rules of which nothing is counted");
    let rows: Vec<&str> = table.split("<tr").skip(2).collect();
    assert_eq!(rows.len(), rules.rules.len());
    for (row, entry) in rows.iter().zip(&rules.rules) {
        assert!(
            row.contains(&entry.bought.rule.id) && row.contains(words.place(entry.place)),
            "{row}"
        );
        for share in entry.bought.effect.falls {
            assert!(row.contains(&words.share(share)), "{row}");
        }
    }
    for (rule, _) in &rules.uncounted {
        assert!(below.contains(&rule.id), "{}", rule.id);
    }
}

/// Each kind of figure has a row, each figure outside its range has one more, and the kinds add up to the total.
fn of_ranges(ranges: &str, all: &[StatisticWithRange], words: &Words) {
    let kinds = covered(all);
    assert_eq!(
        kinds
            .iter()
            .map(cairn_evidence::comparison::range_coverage::Covered::figures)
            .sum::<usize>(),
        all.len()
    );
    let missed: Vec<&StatisticWithRange> = all
        .iter()
        .filter(|figure| figure.position() != RangePosition::Inside && words.knows(figure.place))
        .collect();
    let tables = ranges.matches("<table").count();
    assert_eq!(ranges.matches("<tr").count(), tables + kinds.len() + missed.len());
    for kind in kinds {
        assert!(ranges.contains(&words.share(kind.inside())), "{:?}", kind.what);
    }
    for figure in missed {
        let [low, high] = figure.ends;
        assert!(low <= high && (figure.counted < low || figure.counted > high), "{figure:?}");
    }
}
