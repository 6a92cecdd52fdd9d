//! Projects: worked examples meet published results or say why not, and laws apply to every one.

use cairn_analysis::project::carbon::per_kg;
use cairn_analysis::project::count::{ProjectInventory, count};
use cairn_analysis::project::description::{Answered, InnerWall, ProjectDescription};
use cairn_analysis::project::native;
use cairn_analysis::project::result::{Assessed, assess};
use cairn_analysis::project::score::points;
use cairn_analysis::project::suggestions::with_change;
use cairn_analysis::project::{ProjectContext, comparison, file, link};
use cairn_core::choices::Choices;
use cairn_core::facts::projects::Projects;
use cairn_core::facts::{World, pack};
use cairn_core::kind::{BuildPart, Product};
use cairn_core::model;
use cairn_evidence::comparison::project as benchmarks;
use cairn_evidence::projects::checks_built_in;

fn read_projects() -> Projects {
    pack::read_projects(pack::PROJECTS).unwrap()
}

fn world() -> World {
    pack::built_in().unwrap()
}

fn counted(ground: &ProjectContext<'_>, described: &ProjectDescription) -> ProjectInventory {
    let house = described.filled(ground);
    let factors = per_kg(ground, &house, &Choices::default(), ground.building_year());
    count(ground, &house, &factors)
}

/// Every worked project.
fn cases(projects: &Projects) -> Vec<(String, ProjectDescription)> {
    let (cases, answers, _) = checks_built_in().unwrap();
    let of = |case| benchmarks::described(case, &answers, projects).unwrap();
    cases.iter().map(|case| (case.case.clone(), of(case))).collect()
}

fn assessed(projects: &Projects, world: &World, described: &ProjectDescription) -> Assessed {
    let facts = world.place(described.place).unwrap();
    let outcome = model::run(facts, &Choices::default());
    assess(
        &ProjectContext::of(projects, facts).unwrap(),
        described,
        &Choices::default(),
        &outcome,
    )
}

#[test]
fn eighteen_of_the_24_published_figures_are_met_and_misses_have_reasons() {
    let (projects, world) = (read_projects(), world());
    let all = benchmarks::compare(&projects, &world).unwrap();
    assert_eq!(all.len(), 24);
    let lines: Vec<String> = all.iter().map(benchmarks::ProjectComparison::line).collect();
    let missed: Vec<&str> = all
        .iter()
        .filter(|project| !project.is_met())
        .map(|project| project.benchmark.id.as_str())
        .collect();
    assert_eq!(missed, ["J01", "J02", "J05", "J08", "J18", "J19"], "{lines:#?}");
    for project in all.iter().filter(|project| !project.is_met()) {
        assert!(!project.benchmark.why.is_empty(), "{}: no reason", project.benchmark.id);
    }
}

#[test]
fn the_usual_house_differs_from_itself_in_nothing() {
    let (projects, world) = (read_projects(), world());
    for facts in &world.places {
        let ground = ProjectContext::of(&projects, facts).unwrap();
        for kind in [Product::SingleFamily, Product::MultiFamily] {
            let house = ProjectDescription::usual(facts.place, kind).filled(&ground);
            assert_eq!(house, house.as_usual(&ground), "{}", facts.place);
            let counted = counted(&ground, &ProjectDescription::usual(facts.place, kind));
            let whole = counted.whole;
            assert!(
                counted.mass > 0.0 && whole.each().iter().all(|value| value.is_finite() && *value >= 0.0),
                "{}",
                facts.place
            );
        }
    }
}

#[test]
fn parts_and_works_are_the_whole() {
    let (projects, world) = (read_projects(), world());
    for (case, described) in cases(&projects) {
        let ground = ProjectContext::of(&projects, world.place(described.place).unwrap()).unwrap();
        let counted = counted(&ground, &described);
        let mut mass = 0.0;
        let mut sum = counted.works.each();
        for part in BuildPart::ALL {
            let (kg, modules) = counted.part(part);
            mass += kg;
            for (sum, value) in sum.iter_mut().zip(modules.each()) {
                *sum += value;
            }
        }
        for (sum, whole) in sum.into_iter().zip(counted.whole.each()) {
            assert!((sum - whole).abs() <= 1e-9 * whole.abs(), "{case}");
        }
        assert!((mass - counted.mass).abs() <= 1e-9 * mass, "{case}");
        let low = counted.whole.making / 1.15 - counted.half;
        assert!(low > 0.0 && counted.half > 0.0, "{case}: half range {}", counted.half);
    }
}

#[test]
fn a_swap_saves_what_is_said_and_keeps_height_and_strength() {
    let (projects, world) = (read_projects(), world());
    for (case, described) in cases(&projects).into_iter().step_by(3) {
        let of = assessed(&projects, &world, &described);
        let ground = ProjectContext::of(&projects, world.place(described.place).unwrap()).unwrap();
        assert!(of.swaps.len() <= 3);
        for swap in &of.swaps {
            let house = with_change(&of.house, swap.instead);
            let factors = per_kg(&ground, &house, &Choices::default(), ground.building_year());
            let after = count(&ground, &house, &factors).whole.upfront();
            assert!((of.own.whole.upfront() - after - swap.saved).abs() < 1e-6, "{case}: {swap:?}");
            if let cairn_analysis::project::suggestions::HouseChange::System(part, at) = swap.instead {
                let (now, then) = (&projects.systems[of.house.system(part).unwrap()], &projects.systems[at]);
                assert!(then.earthquake >= now.earthquake && f64::from(then.storeys) >= house.number(Answered::Storeys));
                assert!(
                    cairn_analysis::project::score::has_bearing_walls(&ground, &house),
                    "{case}: {swap:?}"
                );
            }
        }
    }
}

#[test]
fn a_project_is_read_back_from_its_file_and_from_its_link() {
    let projects = read_projects();
    for (case, described) in cases(&projects) {
        assert_eq!(
            native::read(&file::write(&described, &projects), &projects),
            Ok(described.clone()),
            "{case}"
        );
        assert_eq!(link::read(&link::write(&described, &projects), &projects), Ok(described), "{case}");
    }
    let least = ProjectDescription::usual(cairn_core::place::PlaceId::parse("NPL").unwrap(), Product::SingleFamily);
    assert_eq!(link::write(&least, &projects), "NPL.single_family");
    let half = least.with_answer(Answered::People, 4.5);
    assert_eq!(link::write(&half, &projects), "NPL.single_family....4,5");
}

#[test]
fn an_answer_that_is_none_is_refused_with_what_would_be_one() {
    let projects = read_projects();
    let faults_of = |text: &str| {
        native::read(text, &projects)
            .unwrap_err()
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    let text = r#"{"cairn_project":1,"place":"NPL","dwellings":1.5,"m2":5000,"wall":"straw","rof":"none","answers":{"25":1,"7":-1}}"#;
    let faults = faults_of(text);
    for part in [
        "dwellings: 1.5 is not an answer. Write a whole number from 1 to 100000",
        "m2: 5000 is not an answer. Write a number from 8 to 1000",
        "wall: \"straw\" is not known. Write one of adobe_300,",
        "the file: \"rof\" is not a key. Known here: cairn_project,",
        "answers: \"25\" is no question. Write 1 to 24",
        "answers.7: -1 is not an answer.",
    ] {
        assert!(faults.iter().any(|fault| fault.starts_with(part)), "{part}\n{faults:#?}");
    }
    assert_eq!(
        faults_of("{}"),
        ["cairn_project: this is not a project of Cairn. One starts with {\"cairn_project\":1"]
    );
    assert_eq!(
        faults_of(r#"{"cairn_project":1,"place":"XYZ"}"#),
        ["place: this is not the id of a country. Write one such as \"NPL\""]
    );
    assert!(faults_of(r#"{"cairn_project":1,"place":"NPL","m2":40,"m2":50}"#)[0].contains("appears twice"));
    let large = format!("{{\"cairn_project\":1,\"name\":\"{}\"}}", "x".repeat(70_000));
    assert!(faults_of(&large)[0].contains("no more than 65536 bytes"));
    for (text, line) in [
        ("XYZ", "place: \"XYZ\" is not an answer. Write the id of a country, such as NPL."),
        (
            "NPL..0",
            "dwellings: \"0\" is not an answer. Write a whole number from 1 to 100000.",
        ),
        ("NPL..1.1.many", "m2: \"many\" is not an answer. Write a number from 8 to 1000."),
        ("NPL..1.1.NaN", "m2: \"NaN\" is not an answer. Write a number from 8 to 1000."),
    ] {
        assert_eq!(link::read(text, &projects).unwrap_err().to_string(), line);
    }
    let long = "NPL.".repeat(4000);
    assert!(link::read(&long, &projects).unwrap_err().to_string().contains("8192 bytes"));
    let many = format!("NPL{}1", ".".repeat(60));
    assert!(
        link::read(&many, &projects)
            .unwrap_err()
            .to_string()
            .contains("no answers after question 24")
    );
}

#[test]
fn points_follow_their_scales() {
    let projects = read_projects();
    let at = |number: usize, answer: f64| points(&projects.questions[number - 1], answer);
    assert_eq!((at(1, 1.0), at(1, 0.75), at(1, 0.4)), (0.0, 2.0, 4.0));
    assert_eq!(
        (at(7, 200.0), at(7, 80.0), at(7, 65.0), at(7, 30.0), at(7, 19.0)),
        (0.0, 3.0, 3.5, 4.0, 0.0)
    );
    assert_eq!(
        (at(11, 6.0), at(11, 15.0), at(11, 30.0), at(11, 45.0), at(11, 80.0)),
        (0.0, 4.0, 4.0, 2.0, 0.0)
    );
    assert_eq!((at(9, 3.0), at(22, 37.5), at(13, 10.0)), (3.0, 1.5, 4.0));
}

#[test]
fn what_is_left_open_counts_nowhere_and_two_thirds_make_an_overall() {
    let (projects, world) = (read_projects(), world());
    let cases = cases(&projects);
    let of = |id: &str| assessed(&projects, &world, &cases.iter().find(|(case, _)| case == id).unwrap().1);
    let full = of("C25");
    assert!(full.score.answered > 0.99 && full.score.overall.is_some());
    let bare = of("C28");
    assert!((bare.score.answered - 8.0 / 24.0).abs() < 1e-12);
    assert_eq!(bare.score.overall, None);
    assert!(bare.score.aspects[2].is_none(), "nothing cultural is answered from numbers");
    assert!(
        bare.warnings
            .iter()
            .any(|warning| matches!(warning, cairn_analysis::project::score::Warning::Weak(BuildPart::Wall)))
    );
    assert!(!bare.questions.is_empty() && full.questions.len() == 3);
}

#[test]
fn a_project_is_never_told_apart_from_itself_and_reuse_lowers_making_alone() {
    let (projects, world) = (read_projects(), world());
    let (_, described) = cases(&projects).into_iter().find(|(case, _)| case == "C25").unwrap();
    let ground = ProjectContext::of(&projects, world.place(described.place).unwrap()).unwrap();
    let house = described.filled(&ground);
    let factors = per_kg(&ground, &house, &Choices::default(), ground.building_year());
    let own = counted(&ground, &described);
    assert!(comparison::too_close(&ground, [&factors, &factors], [&own, &own]));
    let reused = counted(&ground, &described.clone().with_answer(Answered::ReusedWall, 0.5));
    assert!(reused.whole.making < own.whole.making && reused.whole.site < own.whole.site);
    assert_eq!((reused.mass, reused.whole.haul), (own.mass, own.whole.haul));
    let mut same = described;
    same.systems[4] = Some(InnerWall::Same);
    assert_eq!(
        counted(&ground, &same).mass,
        own.mass,
        "its inner walls are as the outer ones already"
    );
}
