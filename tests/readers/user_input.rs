//! Readers of files from a person, of text pasted into a page, and of data stored on the device.

use cairn::site::state::lesson::LessonRecord;
use cairn::site::state::saved_pages::SavedPages;
use cairn::site::state::saved_scenarios::SavedScenarios;
use cairn_analysis::ask::plan::EnsemblePlan;
use cairn_analysis::project::native;
use cairn_analysis::project::{ProjectDescription, file, link};
use cairn_core::choices::city;
use cairn_core::choices::code::paste;
use cairn_core::choices::file::ScenarioFile;
use cairn_core::choices::link::text::Plain;
use cairn_core::choices::native::read_city;
use cairn_core::limits::CLASS_CODES;
use cairn_evidence as evidence;
use cairn_evidence::comparison::agreement;
use cairn_evidence::{Tables, cases};

use crate::readers::packs::{EVIDENCE, PROJECTS};
use crate::readers::{Kind, bytes, kind, text};

const STOCKS: &str = r#"{"format":"cairn-dsm-cases/1","tolerance":{"abs":1e-9},"cases":[{"id":"A","model":"stock_driven_initial_stock","t":[2000,2001,2002,2003],
        "lifetime":{"type":"weibull","shape":2,"scale":[3,3,3,3]},"age_offset":0.5,"diagonal":"one","negative_inflow":"allowed",
        "inputs":{"initial_stock_by_cohort":[1,2],"initial_stock_year":2001,"future_stock":[3,1]},"outputs":{"stock":[1,3,3,1],"first_model_year_index":2}}]}"#;

const PLAN: &str = "places = [\"*\", \"KEN\"]\nvariables = [\"GHG\", \"Inflow|*\"]\nyears = \"2020..2060\"\nevery = 10\ndraws = 200\n\
    quantiles = [0.05, 0.5]\n\n[[scenarios]]\nname = \"Long life\"\nscenario = \"avoid\"\nset = [\"hl=3\"]\nbackground = \"ssp1.pol2\"\n";

pub(super) fn kinds() -> Vec<Kind> {
    let tables = ["population.csv", "levers.csv", "places.csv", "process.csv", "sources.csv"]
        .map(|file| [file.as_bytes(), b"\n", EVIDENCE.text(file).as_bytes()].concat());
    vec![
        kind(
            "scenario files",
            bytes([
                r#"{"cairn":1,"name":"Long life","place":"IND","background":{"ssp":2,"policy":"none"},"levers":{"ru":{"level":2.4,"from":2030,"to":2045}}}"#,
                r#"{"cairn":1,"base":"recc","levers":{"hs":{"level":0}}}"#,
            ]),
            2000,
            scenario,
        ),
        kind(
            "projects",
            bytes([
                r#"{"cairn_project":1,"name":"Hill","place":"NPL","dwellings":30,"m2":48.5,"wall":"stone_mud_450","inner_wall":"same","answers":{"7":60}}"#,
                "NPL.multi_family.30.2.48,5.4.2.rubble_mud.earth.bands_timber.stone_mud_450.same.timber.....plain.scrap.better.2.60...........60",
            ]),
            1000,
            project,
        ),
        kind(
            "city files",
            bytes([
                r#"{"cairn_city":1,"place":"KEN-21711","name":"Ours","people":4700000,"land_km2":380,"dwellings":1200000,"dwelling_m2":55,"flats_percent":55}"#,
                r#"{"cairn_city":1,"place":"IDN","people_2050":5e6,"land_2050_km2":400.5,"home_m2":14,"recycled_percent":10.6,"dumped_percent":89.4}"#,
            ]),
            2000,
            own_city,
        ),
        kind(
            "plans",
            bytes([PLAN, "places = [\"TUV\"]\nscenarios = [{ name = \"x\", link = \"l=hl30\" }]\n"]),
            1000,
            plan,
        ),
        kind("stock cases", bytes([STOCKS]), 500, stock_cases),
        kind(
            "published cases",
            vec![cairn_evidence::comparison::case_file::TABLE.bytes().take(4000).collect()],
            200,
            published_cases,
        ),
        kind("evidence tables", tables.to_vec(), 1, table),
        kind(
            "pasted codes",
            bytes(["Anna: 0TJ-2R2-MGK\n0TJ2R2MGK; 0tj 2ah 30v\nhttps://host/en/class/#0TJ2R2MGK, 0TJ-2R2-MGX"]),
            1000,
            pasted,
        ),
        kind(
            "kept on the device",
            bytes([
                "n=Long%20life&at=IND&l=hl40\nn=Two&at=KEN&b=all",
                "n=Hill%20homes at=NPL&pj=NPL.single_family.30\nn=b at=KEN&oc=4700000..380",
                "class at=IND lesson=1 x=new_materials y=emissions step=2\n0TJ2R2MGK\n0TJ2R2MGK\nvote 0TJ2R2MGK 12\n",
            ]),
            1000,
            saved,
        ),
    ]
}

fn scenario(bytes: &[u8]) {
    if let Ok(file) = ScenarioFile::read(&text(bytes)) {
        assert_eq!(ScenarioFile::read(&file.write()), Ok(file));
    }
}

fn project(bytes: &[u8]) {
    let projects = &*PROJECTS;
    let text = text(bytes);
    if let Ok(read) = native::read(&text, projects) {
        assert_eq!(native::read(&file::write(&read, projects), projects), Ok(read.clone()));
        let nameless = ProjectDescription {
            name: Plain::default(),
            ..read.clone()
        };
        assert_eq!(link::read(&link::write(&read, projects), projects), Ok(nameless));
    }
    if let Ok(read) = link::read(&text, projects) {
        assert_eq!(link::read(&link::write(&read, projects), projects), Ok(read));
    }
}

fn own_city(bytes: &[u8]) {
    if let Ok(own) = read_city(&text(bytes)) {
        // Numbers are written with nine digits, so a second round trip changes nothing.
        let written = city::write(&own);
        let again = read_city(&written).unwrap_or_else(|faults| panic!("{written}: {faults:?}"));
        assert_eq!(city::write(&again), written);
    }
}

fn plan(bytes: &[u8]) {
    if let Ok(plan) = EnsemblePlan::read(&text(bytes)) {
        assert!(!plan.years.is_empty() && plan.within_limits(0).is_ok());
        assert_eq!(EnsemblePlan::read(&plan.text), Ok(plan));
    }
}

fn stock_cases(bytes: &[u8]) {
    match cases::read(&text(bytes)) {
        Ok(file) => file
            .cases
            .iter()
            .filter(|case| case.years < 100)
            .for_each(|case| drop(agreement::of_case(case))),
        Err(faults) => assert!(!faults.is_empty()),
    }
}

fn published_cases(bytes: &[u8]) {
    if let Err(faults) = cairn_evidence::comparison::case_file::read("fuzz.csv", &text(bytes)) {
        assert!(!faults.all().is_empty());
    }
}

fn table(bytes: &[u8]) {
    let text = text(bytes);
    let Some((file, content)) = text.split_once('\n') else { return };
    let Some(file) = evidence::SOURCE_TABLES.into_iter().find(|name| *name == file) else {
        return;
    };
    let tables: Tables = EVIDENCE.clone().with(file, content);
    if let Err(faults) = evidence::world(&tables) {
        assert!(!faults.all().is_empty());
    }
}

fn pasted(bytes: &[u8]) {
    let pasted = paste::read(&text(bytes));
    assert!(pasted.plans.len() <= 2 * CLASS_CODES);
}

fn saved(bytes: &[u8]) {
    let text = text(bytes);
    let own = SavedScenarios::read(&text);
    assert_eq!(SavedScenarios::read(&own.write()), own);
    let pages = SavedPages::read(&text);
    assert_eq!(SavedPages::read(&pages.write()), pages);
    let class = LessonRecord::read(&text);
    assert_eq!(LessonRecord::read(&class.write()), class);
}
