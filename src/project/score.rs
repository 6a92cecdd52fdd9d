//! Score: what answers come to, aspect by aspect, and how much of them was answered.
//!
//! ```text
//! points 0 to 4: linear between two values; straight between five; as chosen; plateau between two
//! aspect = 25 · Σ w s / Σ w over what is answered       overall = mean of the aspects, where two thirds are answered
//! ```
//!
//! Eight questions are answered from the numbers and may be overruled. A hazard question at 0 or 1, or a wall or frame that is
//! weak, warns whatever the score. Does not know: whether an answer is true.

use serde::{Deserialize, Serialize};

use crate::facts::projects::Question;
use crate::kind::{Aspect, Bearing, BuildPart, BuildUnit, Material, PointScale, ProjectSetting, SteelKind};
use crate::project::Ground;
use crate::project::carbon::ratio;
use crate::project::count::{Counted, reused_mass};
use crate::project::described::{Answered, Described, House, QUESTIONS};
use crate::project::energy::EnergyUsed;

/// Points of the highest answer.
pub const TOP: f64 = 4.0;
/// Part of a system's mass from which it is of earth, stone or plants.
const NATURAL: f64 = 0.6;
/// Part of questions that must be answered for an overall score.
const ENOUGH: f64 = 2.0 / 3.0;
/// The question on hazards.
const HAZARD: u8 = 21;
/// Points, and ranks in earthquakes, up to which a warning stands.
const WEAK: f64 = 1.0;

/// A question as it was answered.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scored {
    /// Its number.
    pub number: u8,
    /// The answer; none where it is open.
    pub answer: Option<f64>,
    /// Points of it.
    pub points: Option<f64>,
    /// Whether an answer stands in the place of what the numbers say.
    pub overruled: bool,
}

/// What warns, whatever the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Warning {
    /// Hazards are not solved.
    Hazard,
    /// A part is weak in earthquakes.
    Weak(BuildPart),
    /// A system carries no such height.
    TooHigh(BuildPart),
    /// The wall needs a frame, and nothing carries.
    NoFrame,
}

/// The score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// By question.
    pub questions: Vec<Scored>,
    /// 0 to 100 by aspect, in the order of [`Aspect::ALL`]; none where nothing is answered.
    pub aspects: [Option<f64>; Aspect::COUNT],
    /// The mean; none where too little is answered.
    pub overall: Option<f64>,
    /// Part of the questions that is answered.
    pub answered: f64,
}

/// Points of an answer, 0 to 4.
#[must_use]
pub fn points(question: &Question, answer: f64) -> f64 {
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

/// What the numbers answer, by question from 1; a question that they do not is open.
#[must_use]
pub fn automatic(ground: &Ground<'_>, house: &House, [own, usual]: [&Counted; 2], energy: &EnergyUsed) -> [Option<f64>; QUESTIONS] {
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

/// The score of answers; what a person answers stands in the place of what the numbers say.
#[must_use]
pub fn score(ground: &Ground<'_>, described: &Described, automatic: &[Option<f64>; QUESTIONS]) -> Score {
    let mut questions = Vec::new();
    let mut sums = [[0.0; 2]; Aspect::COUNT];
    for question in &ground.known.questions {
        let at = usize::from(question.number).saturating_sub(1).min(QUESTIONS - 1);
        let (said, told) = (described.answers[at], automatic[at]);
        let answer = said.or(told);
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
            overruled: said.is_some() && told.is_some(),
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

/// What warns of a house.
#[must_use]
pub fn warnings(ground: &Ground<'_>, house: &House, score: &Score) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let hazard = score.questions.iter().find(|scored| scored.number == HAZARD);
    if hazard.and_then(|scored| scored.points).is_some_and(|points| points <= WEAK) {
        warnings.push(Warning::Hazard);
    }
    let system = |part| house.system(part).and_then(|at| ground.known.systems.get(at));
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
    if !carries(ground, house) {
        warnings.push(Warning::NoFrame);
    }
    warnings
}

/// Whether a wall that needs a frame has one.
#[must_use]
pub fn carries(ground: &Ground<'_>, house: &House) -> bool {
    let bears = |part| {
        let system = house.system(part).and_then(|at| ground.known.systems.get(at));
        system.map_or(Bearing::Own, |system| system.bears)
    };
    bears(BuildPart::Wall) != Bearing::Infill || matches!(bears(BuildPart::Frame), Bearing::Frame | Bearing::FrameLight)
}

/// Reused, recycled or waste-based part of the mass that the country model follows.
fn secondary(ground: &Ground<'_>, house: &House, counted: &Counted) -> f64 {
    let setting = |of| ground.known.setting(of);
    let masses = counted.masses(ground.known.materials.len());
    let clinker = ratio(house.cement).map_or(ground.facts.process.cement.clinker.value, setting);
    let replaced = (1.0 - clinker / setting(ProjectSetting::CementPlain)).max(0.0);
    let scrap = match house.steel {
        SteelKind::Average => setting(ProjectSetting::SteelAverage),
        SteelKind::Scrap => 1.0,
    };
    let mut sum = reused_mass(house, counted);
    let mut whole = 0.0;
    for (known, kg) in ground.known.materials.iter().zip(&masses) {
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

/// Part of the area of walls, floors and roof that is of earth, stone or plants.
fn natural(ground: &Ground<'_>, counted: &Counted) -> f64 {
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
            if ground.known.materials[item.material].group.is_natural() {
                of_it += item.kg;
            }
            system = ground.known.systems.get(item.system);
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
