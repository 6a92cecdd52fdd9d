//! Output of `project`: a page, an object for programs, and the lists for describing a project.

use std::fmt::Write as _;

use cairn_analysis::export::terminal::line;
use cairn_analysis::project::count::{Modules, ProjectInventory};
use cairn_analysis::project::description::{Answered, House};
use cairn_analysis::project::file;
use cairn_analysis::project::score::Warning;
use cairn_analysis::project::suggestions::HouseChange;
use cairn_core::facts::projects::Projects;
use cairn_core::kind::{Aspect, BuildPart, Product};
use serde_json::{Value, json};

use crate::project::ProjectReport;
use crate::report::PageTable;

/// Function that reads a module.
type ModuleReader = fn(&Modules) -> f64;

const KG_IN_TONNE: f64 = 1e3;
const KG_IN_MEGATONNE: f64 = 1e9;
/// The modules, as rows of the screen.
const MODULES: [(&str, ModuleReader); 7] = [
    ("A1-A3 making its materials", |of| of.making),
    ("A4 transport", |of| of.haul),
    ("A5 building, with waste", |of| of.site),
    ("A1-A5 upfront", Modules::upfront),
    ("B4 replaced within 50 years", |of| of.again),
    ("C demolition", |of| of.end),
    ("total without use", Modules::life),
];

pub(crate) fn page(project: &ProjectReport<'_>, reference: bool) -> String {
    let mut text = heading(project);
    for warning in &project.assessed.warnings {
        let _ = writeln!(text, "WARNING: {}", warned(*warning));
    }
    let _ = write!(
        text,
        "No proof of safety; costs are not computed. Errors of a third are usual.\n\n{}\n{}{}\n{}{}{}",
        modules(project),
        energy(project),
        parts(project),
        score(project),
        next(project),
        later_years(project, reference)
    );
    text
}

fn heading(project: &ProjectReport<'_>) -> String {
    let (house, facts) = (&project.assessed.house, project.ground.facts);
    let number = |what| house.number(what);
    let name = if project.described.name.is_empty() {
        String::new()
    } else {
        format!("{}: ", project.described.name)
    };
    let kind = match (house.kind, number(Answered::Dwellings) == 1.0) {
        (Product::MultiFamily, true) => "home in a block",
        (Product::MultiFamily, false) => "homes in blocks",
        (_, true) => "home",
        (_, false) => "homes",
    };
    format!(
        "{name}{} ({}), {} {kind} of {} m², {} people each, storeys: {}; scenario {}, release {}\n",
        line(&facts.name),
        facts.place,
        number(Answered::Dwellings),
        number(Answered::UsableM2),
        number(Answered::People),
        number(Answered::Storeys),
        line(&project.scenario),
        project.release,
    )
}

fn warned(warning: Warning) -> String {
    match warning {
        Warning::Hazard => "hazards of the plot are not solved; no other answer removes this warning".to_owned(),
        Warning::Weak(part) => format!("the {} is weak in earthquakes unless tied; ask an engineer", called(part)),
        Warning::TooHigh(part) => format!("the {} is not suitable for so many storeys", called(part)),
        Warning::NoFrame => "the wall needs a frame, and there is none".to_owned(),
    }
}

fn called(part: BuildPart) -> &'static str {
    match part {
        BuildPart::Foundation => "foundation",
        BuildPart::Ground => "ground floor",
        BuildPart::Frame => "frame",
        BuildPart::Wall => "outer wall",
        BuildPart::InnerWall => "inner wall",
        BuildPart::Upper => "upper floor",
        BuildPart::Roof => "roof",
        BuildPart::Window => "windows",
        BuildPart::Door => "doors",
        BuildPart::Finish => "finish",
        BuildPart::Service => "services",
    }
}

/// Rounds to the precision of early design.
pub(crate) fn rounded(value: f64) -> String {
    let decimals = usize::from(value.abs() < 10.0);
    format!("{:.decimals$}", value + 0.0)
}

/// The alternative to compare with: its name, its counts, and true if the two are too close to tell apart.
fn alternative<'a>(project: &'a ProjectReport<'_>) -> (&'a str, &'a ProjectInventory, bool) {
    match &project.other {
        Some((name, other, close)) => (name, &other.own, *close),
        None => ("usual here", &project.assessed.usual, project.assessed.too_close),
    }
}

fn modules(project: &ProjectReport<'_>) -> String {
    let own = &project.assessed.own;
    let (name, other, close) = alternative(project);
    let a_metre = |counted: &ProjectInventory, value: f64| rounded(value / counted.shape.gross);
    let mut table = PageTable::new("<>><");
    table.row(["kg CO2e per gross m²", "yours", name, ""]);
    for (what, of) in MODULES {
        let [mine, theirs] = [own, other].map(|counted| of(&counted.whole) / counted.shape.gross);
        let change = if theirs > 0.0 {
            format!("{:+.0} %", (mine / theirs - 1.0) * 100.0)
        } else {
            String::new()
        };
        table.row([what, &rounded(mine), &rounded(theirs), &change]);
    }
    let more = own.whole.making / own.items.iter().map(|item| item.modules.making).sum::<f64>().max(f64::MIN_POSITIVE);
    let half = |counted: &ProjectInventory| format!("± {}", a_metre(counted, counted.half * more));
    table.row(["half range of A1-A3", &half(own), &half(other), ""]);
    let mass = |counted: &ProjectInventory| a_metre(counted, counted.mass);
    table.row(["mass, kg per gross m²", &mass(own), &mass(other), ""]);
    let stored = |counted: &ProjectInventory| a_metre(counted, counted.stored);
    table.row(["carbon stored in it, in no total", &stored(own), &stored(other), ""]);
    let of_use = |counted: &ProjectInventory| rounded(counted.comparable[1] / counted.shape.usable);
    let country = format!("{} as Cairn counts the country", rounded(project.assessed.country[1]));
    table.row(["A1-A3 of what Cairn counts, per usable m²", &of_use(own), &of_use(other), &country]);
    let apart = if close { "A1-A3: too close to tell apart.\n" } else { "" };
    format!("{table}{apart}")
}

fn energy(project: &ProjectReport<'_>) -> String {
    let (energy, usual) = (&project.assessed.energy, &project.assessed.usual_energy);
    let area = project.assessed.own.shape.usable;
    format!(
        "In use: {} kWh for heating, cooling and hot water per m² per year (a new home here {}); {} of {} MWh of power made on site; \n\
         {} kg CO2e a m² and year (usual {}), at {:.2} kg a kWh of power on average\n\n",
        rounded(energy.kwh),
        rounded(energy.usual),
        rounded(energy.made / KG_IN_TONNE),
        rounded(energy.power / KG_IN_TONNE),
        rounded(energy.carbon / area),
        rounded(usual.carbon / area),
        energy.grid,
    )
    .replace("; \n", ";\n")
}

fn parts(project: &ProjectReport<'_>) -> PageTable {
    let (own, projects) = (&project.assessed.own, project.ground.projects);
    let mut table = PageTable::new("<<>");
    table.row(["part", "system", "kg per m²", "A1-A5", "usual"]);
    for part in BuildPart::ALL {
        let (mass, modules) = own.part(part);
        let (_, usual) = project.assessed.usual.part(part);
        let at = own.items.iter().find(|item| item.part == part).map(|item| item.system);
        let system = at
            .and_then(|at| projects.systems.get(at))
            .map_or("none", |system| system.id.as_str());
        if mass == 0.0 && usual.upfront() == 0.0 {
            continue;
        }
        let gross = own.shape.gross;
        let values = [mass, modules.upfront(), usual.upfront()].map(|value| rounded(value / gross));
        table.row_with([called(part), system], values);
    }
    table
}

fn score(project: &ProjectReport<'_>) -> String {
    let score = &project.assessed.score;
    let aspects: Vec<String> = Aspect::ALL
        .into_iter()
        .zip(score.aspects)
        .map(|(aspect, value)| format!("{} {}", aspect.id(), value.map_or("open".to_owned(), |value| format!("{value:.0}"))))
        .collect();
    let overall = score
        .overall
        .map_or("none, because fewer than two thirds are answered".to_owned(), |value| {
            format!("{value:.0}")
        });
    format!(
        "Score of 100: {}\n  overall {overall} ({:.0} % answered)\n",
        aspects.join(", "),
        score.answered * 100.0
    )
}

fn next(project: &ProjectReport<'_>) -> String {
    let projects = project.ground.projects;
    let mut text = String::new();
    for number in &project.assessed.questions {
        if let Some(question) = projects.questions.iter().find(|question| question.number == *number) {
            let _ = writeln!(text, "  next, question {number}: {}", question.next_step);
        }
    }
    for swap in &project.assessed.swaps {
        let saved = swap.saved / project.assessed.own.shape.gross;
        let _ = writeln!(
            text,
            "  instead: {}, {} kg CO2e per m² less (A1-A5)",
            instead(projects, swap.instead),
            rounded(saved)
        );
    }
    if project.assessed.swaps.len() > 1 {
        text.push_str("  each swap is counted alone; they do not add up\n");
    }
    text
}

/// A swap in the words of a project file.
pub(crate) fn instead(projects: &Projects, instead: HouseChange) -> String {
    match instead {
        HouseChange::System(part, at) => format!("{} {}", part.id(), projects.systems.get(at).map_or("", |system| &system.id)),
        HouseChange::Cement(cement) => format!("cement {}", cement.id()),
    }
}

fn later_years(project: &ProjectReport<'_>, reference: bool) -> String {
    let each = project.assessed.later.iter();
    let upfront: Vec<String> = each
        .clone()
        .map(|later| format!("{} in {}", rounded(later.upfront), later.year))
        .collect();
    let all: Vec<String> = each
        .map(|later| format!("{:+.2} in {}", later.if_all / KG_IN_MEGATONNE, later.year))
        .collect();
    let scenario = if reference { "today's path" } else { "the scenario" };
    format!(
        "Built later under {scenario}, A1-A5: {}\nIf all new homes of the kind were built this way: {} Mt CO2e per year (arithmetic, not a run)\n",
        upfront.join(", "),
        all.join(", ")
    )
}

/// The project and its assessment, for programs.
pub(crate) fn json(project: &ProjectReport<'_>) -> String {
    let projects = project.ground.projects;
    let own_file = file::write(&project.described, projects);
    let described: Value = serde_json::from_str(&own_file).unwrap_or_default();
    let counted = |counted: &ProjectInventory| {
        json!({
            "gross_m2": counted.shape.gross, "usable_m2": counted.shape.usable, "mass": counted.mass, "stored": counted.stored,
            "half_range": counted.half, "comparable": { "kg": counted.comparable[0], "a1a3": counted.comparable[1] },
            "modules": modules_of(&counted.whole), "works": modules_of(&counted.works),
            "parts": parts_of(projects, counted),
        })
    };
    let of = &project.assessed;
    let score: Vec<Value> = of
        .score
        .questions
        .iter()
        .map(|scored| json!({ "number": scored.number, "answer": scored.answer, "points": scored.points, "overruled": scored.overruled }))
        .collect();
    let swaps: Vec<Value> = of
        .swaps
        .iter()
        .map(|swap| json!({ "instead": instead(projects, swap.instead), "saved": swap.saved }))
        .collect();
    let later: Vec<Value> = of
        .later
        .iter()
        .map(|later| json!({ "year": later.year.number(), "upfront_a_gross_m2": later.upfront, "if_all_new_homes": later.if_all }))
        .collect();
    let warnings: Vec<String> = of.warnings.iter().map(|warning| warned(*warning)).collect();
    let value = json!({
        "project": described, "filled": filled(projects, &of.house), "scenario": project.scenario, "release": project.release, "unit": "kg CO2e",
        "yours": counted(&of.own), "usual": counted(&of.usual), "too_close_to_tell": of.too_close,
        "against": project.other.as_ref().map(|(name, other, close)| json!({ "file": name, "counted": counted(&other.own), "too_close_to_tell": close })),
        "country_a_usable_m2": { "kg": of.country[0], "a1a3": of.country[1] },
        "energy": { "kwh_a_usable_m2": of.energy.kwh, "usual_kwh": of.energy.usual, "power_kwh": of.energy.power, "made_kwh": of.energy.made,
            "carbon_a_year": of.energy.carbon, "grid": of.energy.grid },
        "score": { "questions": score, "overall": of.score.overall, "answered": of.score.answered,
            "aspects": Aspect::ALL.into_iter().zip(of.score.aspects).map(|(aspect, value)| (aspect.id().to_owned(), json!(value))).collect::<serde_json::Map<_, _>>() },
        "warnings": warnings, "next_questions": of.questions, "swaps": swaps, "later": later,
    });
    format!("{value}\n")
}

fn modules_of(of: &Modules) -> Value {
    json!({ "a1a3": of.making, "a4": of.haul, "a5": of.site, "b4": of.again, "c": of.end })
}

fn parts_of(projects: &Projects, counted: &ProjectInventory) -> Vec<Value> {
    let each = counted.items.iter().map(|item| {
        json!({
            "part": item.part.id(), "system": projects.systems.get(item.system).map(|system| &system.id),
            "material": projects.materials.get(item.material).map(|material| &material.id), "kg": item.kg, "modules": modules_of(&item.modules),
        })
    });
    each.collect()
}

fn filled(projects: &Projects, house: &House) -> Value {
    let mut object = serde_json::Map::new();
    for what in Answered::ALL {
        object.insert(what.id().to_owned(), json!(house.number(what)));
    }
    for part in BuildPart::CHOSEN {
        let system = house.system(part).and_then(|at| projects.systems.get(at));
        object.insert(part.id().to_owned(), json!(system.map_or("same", |system| system.id.as_str())));
    }
    object.insert("cement".to_owned(), json!(house.cement.id()));
    object.insert("steel".to_owned(), json!(house.steel.id()));
    object.insert("standard".to_owned(), json!(house.standard.id()));
    Value::Object(object)
}
