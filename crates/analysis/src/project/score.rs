//! Score: points of the answers by aspect, and the share of questions answered.
//!
//! ```text
//! points 0 to 4: linear between two values; linear between five steps; as chosen; plateau between two
//! aspect = 25 · Σ w s / Σ w over answered questions       overall = mean of the aspects, if two thirds are answered
//! ```
//!
//! The numbers of the project answer eight questions; the user may overrule them. A hazard question at 0 or 1, or a
//! weak wall or frame, gives a warning at any score. Out of scope: the truth of an answer.

use serde::{Deserialize, Serialize};

use crate::project::ProjectContext;
use crate::project::carbon::ratio;
use crate::project::count::{ProjectInventory, reused_mass};
use crate::project::description::{Answered, House, ProjectDescription, QUESTIONS};
use crate::project::energy::EnergyUsed;
use cairn_core::facts::projects::ProjectQuestion;
use cairn_core::kind::{Aspect, Bearing, BuildPart, BuildUnit, Material, PointScale, ProjectSetting, SteelKind};

/// Points of the highest answer.
pub const TOP: f64 = 4.0;
/// Mass share of earth, stone or plants from which a system counts as natural.
const NATURAL: f64 = 0.6;
/// Share of the questions that must be answered for an overall score.
const ENOUGH: f64 = 2.0 / 3.0;
/// Number of the question on hazards.
const HAZARD: u8 = 21;
/// Highest points, or earthquake rank, that give a warning.
const WEAK: f64 = 1.0;

/// The result of one question.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scored {
    /// Number of the question.
    pub number: u8,
    /// The answer; none if open.
    pub answer: Option<f64>,
    /// Points, 0 to 4; none if open.
    pub points: Option<f64>,
    /// True if the user's answer replaces the computed one.
    pub overruled: bool,
}

/// A warning, independent of the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Warning {
    /// The hazards of the site are not addressed.
    Hazard,
    /// A part is weak in earthquakes.
    Weak(BuildPart),
    /// The building is too high for a system.
    TooHigh(BuildPart),
    /// The wall needs a frame, but the project has none.
    NoFrame,
}

/// The score of a project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// The result of each question.
    pub questions: Vec<Scored>,
    /// Points by aspect, 0 to 100, in the order of [`Aspect::ALL`]; none without an answer.
    pub aspects: [Option<f64>; Aspect::COUNT],
    /// Mean of the aspects; none if too few questions are answered.
    pub overall: Option<f64>,
    /// Share of the questions answered, 0 to 1.
    pub answered: f64,
}

/// Points of an answer, 0 to 4.
pub fn points(question: &ProjectQuestion, answer: f64) -> f64 {
    if question.least.is_some_and(|least| answer < least) {
        return 0.0;
    }
    let at = |wanted: usize| question.points.get(wanted).copied().unwrap_or(0.0);
    let along = |from: f64, to: f64| {
        if to == from {
            0.0
        } else {
            ((answer - from) / (to - from)).clamp(0.0, 1.0)
        }
    };
    match question.scale {
        PointScale::Class => answer.clamp(0.0, TOP),
        PointScale::Linear => TOP * along(at(0), at(1)),
        PointScale::Steps => (0..4).map(|step| along(at(step), at(step + 1))).sum(),
        PointScale::Plateau => TOP * along(at(0), at(1)).min(1.0 - along(at(2), at(3))),
    }
}

/// The answers that follow from the numbers, with question 1 first; none for all other questions.
pub fn automatic(
    ground: &ProjectContext<'_>,
    house: &House,
    [own, usual]: [&ProjectInventory; 2],
    energy: &EnergyUsed,
) -> [Option<f64>; QUESTIONS] {
    let mut answers = [None; QUESTIONS];
    answers[0] = Some(own.whole.upfront() / usual.whole.upfront());
    answers[1] = Some(own.comparable[0] / usual.comparable[0]);
    answers[2] = Some(secondary(ground, house, own));
    answers[3] = Some(natural(ground, own));
    answers[4] = Some(if energy.usual > 0.0 { energy.kwh / energy.usual } else { 0.0 });
    answers[5] = Some(if energy.power > 0.0 { energy.made / energy.power } else { 0.0 });
    answers[10] = Some(house.number(Answered::UsableM2) / house.number(Answered::People));
    answers[21] = Some(house.number(Answered::Years));
    answers
}

/// The score of all answers; the user's answer replaces a computed one.
pub fn score(ground: &ProjectContext<'_>, described: &ProjectDescription, automatic: &[Option<f64>; QUESTIONS]) -> Score {
    let mut questions = Vec::new();
    let mut sums = [[0.0; 2]; Aspect::COUNT];
    for question in &ground.projects.questions {
        let at = usize::from(question.number).saturating_sub(1).min(QUESTIONS - 1);
        let (user_answer, value) = (described.answers[at], automatic[at]);
        let answer = user_answer.or(value);
        let points = answer.map(|answer| points(question, answer));
        if let Some(points) = points {
            let [score, weight] = &mut sums[question.aspect.index()];
            *score += question.weight * points;
            *weight += question.weight;
        }
        questions.push(Scored {
            number: question.number,
            answer,
            points,
            overruled: user_answer.is_some() && value.is_some(),
        });
    }
    let aspects = sums.map(|[score, weight]| (weight > 0.0).then(|| 25.0 * score / weight));
    let answered = questions.iter().filter(|scored| scored.points.is_some()).count() as f64 / questions.len().max(1) as f64;
    let there: Vec<f64> = aspects.iter().copied().flatten().collect();
    let overall = (answered >= ENOUGH && !there.is_empty()).then(|| there.iter().sum::<f64>() / there.len() as f64);
    Score {
        questions,
        aspects,
        overall,
        answered,
    }
}

/// The warnings for a house.
pub fn warnings(ground: &ProjectContext<'_>, house: &House, score: &Score) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let hazard = score.questions.iter().find(|scored| scored.number == HAZARD);
    if hazard.and_then(|scored| scored.points).is_some_and(|points| points <= WEAK) {
        warnings.push(Warning::Hazard);
    }
    let system = |part| house.system(part).and_then(|at| ground.projects.systems.get(at));
    for part in [BuildPart::Wall, BuildPart::Frame] {
        if system(part).is_some_and(|system| f64::from(system.earthquake) <= WEAK) {
            warnings.push(Warning::Weak(part));
        }
    }
    let storeys = house.number(Answered::Storeys);
    for part in BuildPart::CHOSEN {
        if system(part).is_some_and(|system| f64::from(system.storeys) < storeys) {
            warnings.push(Warning::TooHigh(part));
        }
    }
    if !has_bearing_walls(ground, house) {
        warnings.push(Warning::NoFrame);
    }
    warnings
}

/// True if the walls bear loads or have a frame.
pub fn has_bearing_walls(ground: &ProjectContext<'_>, house: &House) -> bool {
    let bears = |part| {
        let system = house.system(part).and_then(|at| ground.projects.systems.get(at));
        system.map_or(Bearing::Own, |system| system.bears)
    };
    bears(BuildPart::Wall) != Bearing::Infill || matches!(bears(BuildPart::Frame), Bearing::Frame | Bearing::FrameLight)
}

/// Share of reused, recycled or waste-based mass in the materials that the country model covers, 0 to 1.
fn secondary(ground: &ProjectContext<'_>, house: &House, counted: &ProjectInventory) -> f64 {
    let setting = |of| ground.projects.setting(of);
    let masses = counted.masses(ground.projects.materials.len());
    let clinker = ratio(house.cement).map_or(ground.facts.process.cement.clinker.value, setting);
    let replaced = (1.0 - clinker / setting(ProjectSetting::CementPlain)).max(0.0);
    let scrap = match house.steel {
        SteelKind::Average => setting(ProjectSetting::SteelAverage),
        SteelKind::Scrap => 1.0,
    };
    let mut sum = reused_mass(house, counted);
    let mut whole = 0.0;
    for (known, kg) in ground.projects.materials.iter().zip(&masses) {
        let Some(material) = known.counts_as else { continue };
        whole += kg;
        if material == Material::Cement {
            sum += kg * replaced;
        } else if material == Material::Steel {
            sum += kg * scrap;
        }
    }
    if whole > 0.0 { (sum / whole).min(1.0) } else { 0.0 }
}

/// Share of earth, stone or plants in the area of walls, floors and roof, 0 to 1.
fn natural(ground: &ProjectContext<'_>, counted: &ProjectInventory) -> f64 {
    let (mut natural, mut whole) = (0.0, 0.0);
    for part in [
        BuildPart::Wall,
        BuildPart::InnerWall,
        BuildPart::Ground,
        BuildPart::Upper,
        BuildPart::Roof,
    ] {
        let (mut of_it, mut mass, mut system) = (0.0, 0.0, None);
        for item in counted.items.iter().filter(|item| item.part == part) {
            mass += item.kg;
            if ground.projects.materials[item.material].group.is_natural() {
                of_it += item.kg;
            }
            system = ground.projects.systems.get(item.system);
        }
        let (unit, flat) = system.map_or((BuildUnit::M2Gross, false), |system| (system.unit, system.flat));
        let area = if mass > 0.0 { counted.shape.amount(part, unit, flat) } else { 0.0 };
        whole += area;
        if of_it >= NATURAL * mass {
            natural += area;
        }
    }
    if whole > 0.0 { natural / whole } else { 0.0 }
}
