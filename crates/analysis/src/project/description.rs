//! Described: the answers of a user about a project; a missing answer takes the usual value of the place.
//!
//! ```text
//! a number outside its bounds is refused, with the bounds      a missing answer is that of the usual house
//! ```
//!
//! Out of scope: the format of files and links.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::project::ProjectContext;
use cairn_core::choices::link::text::Plain;
use cairn_core::facts::projects::UsualHouse;
use cairn_core::kind::{BuildPart, CementKind, EnergyStandard, Product, ProjectSetting, SteelKind};
use cairn_core::place::PlaceId;

/// The number of questions.
pub const QUESTIONS: usize = 24;

cairn_core::closed! {
    /// A number that a user can enter, with its name in files, its bounds, and a flag for whole numbers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Answered in BOUNDS: [f64; 2] {
        /// Homes in the project.
        Dwellings: "dwellings" => [1.0, 100_000.0];
        /// Homes per building; a terrace counts as one building with several homes.
        DwellingsABuilding: "dwellings_a_building" => [1.0, 1000.0];
        /// Usable floor area per home, m².
        UsableM2: "m2" => [8.0, 1000.0];
        /// People per home.
        People: "people" => [0.5, 30.0];
        /// Storeys.
        Storeys: "storeys" => [1.0, 60.0];
        /// Solar panels of the whole project, kWp.
        SolarKwp: "solar_kwp" => [0.0, 100_000.0];
        /// Planned service life, years.
        Years: "years" => [5.0, 200.0];
        /// Gross floor area per m² of usable area.
        GrossFactor: "gross_factor" => [1.0, 2.0];
        /// Transport distance of heavy local materials, km.
        LocalKm: "local_km" => [0.0, 2000.0];
        /// Transport distance of factory goods, km.
        FactoryKm: "factory_km" => [0.0, 20_000.0];
        // A setting gives the real maximum of the three.
        /// Reused share of the frame, 0 to 1.
        ReusedFrame: "reused_frame" => [0.0, 1.0];
        /// Reused share of the outer wall, 0 to 1.
        ReusedWall: "reused_wall" => [0.0, 1.0];
        /// Reused share of the roof, 0 to 1.
        ReusedRoof: "reused_roof" => [0.0, 1.0];
        /// Calculated energy for heating and cooling, kWh per usable m² and year.
        OwnKwh: "own_kwh" => [0.0, 1000.0];
    }
}

impl Answered {
    /// Minimum and maximum.
    pub const fn bounds(self) -> [f64; 2] {
        BOUNDS[self as usize]
    }

    /// True if only whole numbers are valid.
    pub const fn is_whole(self) -> bool {
        matches!(self, Answered::Dwellings | Answered::DwellingsABuilding | Answered::Storeys)
    }

    /// Returns the number if it is valid.
    ///
    /// # Errors
    /// The bounds of a valid number.
    pub fn check(self, number: f64) -> Result<f64, ProjectFault> {
        let [least, most] = self.bounds();
        let fits = (least..=most).contains(&number) && !(self.is_whole() && libm::trunc(number) != number);
        if fits {
            return Ok(number);
        }
        Err(ProjectFault {
            at: self.id().to_owned(),
            found: number.to_string(),
            right: format!(
                "Write a {} from {least} to {most}",
                if self.is_whole() { "whole number" } else { "number" }
            ),
        })
    }
}

/// An invalid answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectFault {
    /// The key of the answer.
    pub at: String,
    /// The value found.
    pub found: String,
    /// Advice on a valid value.
    pub right: String,
}

impl fmt::Display for ProjectFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: \"{}\" is not an answer. {}.", self.at, self.found, self.right)
    }
}

/// The system chosen for a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum InnerWall {
    /// The system of the outer wall; only for inner walls.
    Same,
    /// A system by its index in the list.
    System(usize),
}

/// The answers about a project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProjectDescription {
    /// Its name, plain text. It stays on the page.
    #[serde(skip)]
    pub name: Plain,
    /// Place of the project.
    pub place: PlaceId,
    /// Single-family or multi-family.
    pub kind: Product,
    /// Numbers, in the order of [`Answered::ALL`].
    pub numbers: [Option<f64>; Answered::COUNT],
    /// Systems, in the order of [`BuildPart::CHOSEN`].
    pub systems: [Option<InnerWall>; BuildPart::CHOSEN.len()],
    /// Kind of cement.
    pub cement: Option<CementKind>,
    /// Kind of steel.
    pub steel: Option<SteelKind>,
    /// Energy standard for heating and cooling.
    pub standard: Option<EnergyStandard>,
    /// Answers to the questions; question 1 comes first.
    pub answers: [Option<f64>; QUESTIONS],
}

impl ProjectDescription {
    /// A project with no answers.
    pub fn usual(place: PlaceId, kind: Product) -> ProjectDescription {
        ProjectDescription {
            name: Plain::default(),
            place,
            kind,
            numbers: [None; Answered::COUNT],
            systems: [None; BuildPart::CHOSEN.len()],
            cement: None,
            steel: None,
            standard: None,
            answers: [None; QUESTIONS],
        }
    }

    /// The project with one more number answered.
    #[must_use]
    pub fn with_answer(mut self, what: Answered, number: f64) -> ProjectDescription {
        self.numbers[what.index()] = Some(number);
        self
    }

    /// Checks the answers against each other; each single answer was checked when read.
    ///
    /// # Errors
    /// The first answer that contradicts another.
    pub fn check(&self, ground: &ProjectContext<'_>) -> Result<(), ProjectFault> {
        let house = self.filled(ground);
        let (all, one) = (house.number(Answered::Dwellings), house.number(Answered::DwellingsABuilding));
        if one > all {
            return Err(ProjectFault {
                at: Answered::DwellingsABuilding.id().to_owned(),
                found: one.to_string(),
                right: format!("Write no more than the {all} homes of the project"),
            });
        }
        let most = ground.projects.setting(ProjectSetting::ReuseLimit);
        for what in [Answered::ReusedFrame, Answered::ReusedWall, Answered::ReusedRoof] {
            let reused = house.number(what);
            if reused > most {
                return Err(ProjectFault {
                    at: what.id().to_owned(),
                    found: reused.to_string(),
                    right: format!("Write a number from 0 to {most}"),
                });
            }
        }
        for (question, answer) in ground.projects.questions.iter().zip(&self.answers) {
            let Some(answer) = answer else { continue };
            let most = if question.classes.is_empty() { 1e4 } else { 4.0 };
            let whole = question.classes.is_empty() || libm::trunc(*answer) == *answer;
            if !(0.0..=most).contains(answer) || !whole {
                return Err(ProjectFault {
                    at: format!("answers.{}", question.number),
                    found: answer.to_string(),
                    right: format!("Write a {} from 0 to {most}", if most > 4.0 { "number" } else { "whole number" }),
                });
            }
        }
        Ok(())
    }

    /// The project with all missing answers filled in.
    pub fn filled(&self, ground: &ProjectContext<'_>) -> House {
        let usual = |what: Answered, dwellings: f64| usual_number(ground, self.kind, what, dwellings);
        let mut numbers = [0.0; Answered::COUNT];
        let dwellings = self.numbers[0].unwrap_or_else(|| usual(Answered::Dwellings, 0.0));
        for (number, what) in numbers.iter_mut().zip(Answered::ALL) {
            *number = self.numbers[what.index()].unwrap_or_else(|| usual(what, dwellings));
        }
        let storeys = numbers[Answered::Storeys.index()];
        let mut systems = usual_systems(ground, self.kind, storeys);
        for (system, chosen) in systems.iter_mut().zip(&self.systems) {
            match chosen {
                None => {}
                Some(InnerWall::Same) => *system = None,
                Some(InnerWall::System(at)) => *system = Some(*at),
            }
        }
        House {
            kind: self.kind,
            numbers,
            own_kwh: self.numbers[Answered::OwnKwh.index()],
            systems,
            cement: self.cement.unwrap_or(CementKind::Average),
            steel: self.steel.unwrap_or(SteelKind::Average),
            standard: self.standard.unwrap_or(EnergyStandard::Usual),
        }
    }
}

/// A project with all answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct House {
    /// Single-family or multi-family.
    pub kind: Product,
    numbers: [f64; Answered::COUNT],
    /// Calculated energy for heating and cooling, kWh per usable m² and year.
    pub own_kwh: Option<f64>,
    /// Index of each system, in the order of [`BuildPart::CHOSEN`]; none for inner walls that follow the outer wall.
    pub systems: [Option<usize>; BuildPart::CHOSEN.len()],
    /// Kind of cement.
    pub cement: CementKind,
    /// Kind of steel.
    pub steel: SteelKind,
    /// Energy standard for heating and cooling.
    pub standard: EnergyStandard,
}

impl House {
    /// The value of one number.
    pub const fn number(&self, what: Answered) -> f64 {
        self.numbers[what as usize]
    }

    /// The system of a part; none for inner walls that follow the outer wall, and for doors, which have no choice.
    pub fn system(&self, part: BuildPart) -> Option<usize> {
        let at = BuildPart::CHOSEN.iter().position(|chosen| *chosen == part)?;
        self.systems[at]
    }

    /// The house with another system for one part.
    #[must_use]
    pub fn swapped(mut self, part: BuildPart, system: usize) -> House {
        if let Some(at) = BuildPart::CHOSEN.iter().position(|chosen| *chosen == part) {
            self.systems[at] = Some(system);
        }
        self
    }

    /// The same homes as usually built in the place.
    pub fn as_usual(&self, ground: &ProjectContext<'_>) -> House {
        let mut usual = House {
            systems: usual_systems(ground, self.kind, self.number(Answered::Storeys)),
            own_kwh: None,
            cement: CementKind::Average,
            steel: SteelKind::Average,
            standard: EnergyStandard::Usual,
            ..self.clone()
        };
        for what in [
            Answered::SolarKwp,
            Answered::LocalKm,
            Answered::FactoryKm,
            Answered::ReusedFrame,
            Answered::ReusedWall,
            Answered::ReusedRoof,
        ] {
            usual.numbers[what.index()] = usual_number(ground, self.kind, what, 0.0);
        }
        usual
    }
}

fn usual_number(ground: &ProjectContext<'_>, kind: Product, what: Answered, dwellings: f64) -> f64 {
    let setting = |of| ground.projects.setting(of);
    let many = kind == Product::MultiFamily;
    match what {
        Answered::Dwellings if many => setting(ProjectSetting::BlockDwellings),
        Answered::Dwellings => 1.0,
        Answered::DwellingsABuilding if many => setting(ProjectSetting::BlockDwellings).min(dwellings),
        Answered::DwellingsABuilding => 1.0,
        Answered::UsableM2 => {
            let size = ground.facts.home_level.value.value * ground.facts.goods.persons.value;
            libm::round(size).max(Answered::UsableM2.bounds()[0])
        }
        Answered::People => libm::round(ground.facts.goods.persons.value * 10.0) / 10.0,
        Answered::Storeys if many => setting(ProjectSetting::BlockStoreys),
        Answered::Storeys => setting(ProjectSetting::HomeStoreys),
        Answered::Years => setting(ProjectSetting::HomeYears),
        Answered::GrossFactor => ground.homes(kind).map_or(1.0, |building| building.gross.value),
        Answered::LocalKm => setting(ProjectSetting::TransportLocal),
        Answered::FactoryKm => setting(ProjectSetting::TransportFactory),
        Answered::SolarKwp | Answered::ReusedFrame | Answered::ReusedWall | Answered::ReusedRoof | Answered::OwnKwh => 0.0,
    }
}

/// The systems of the usual house with this number of storeys.
fn usual_systems(ground: &ProjectContext<'_>, kind: Product, storeys: f64) -> [Option<usize>; BuildPart::CHOSEN.len()] {
    let houses = &ground.local.usual[usize::from(kind == Product::MultiFamily)];
    let fits = |house: &&UsualHouse| f64::from(house.from_storeys) <= storeys;
    let house = houses.iter().filter(fits).max_by_key(|house| house.from_storeys);
    let mut systems = [None; BuildPart::CHOSEN.len()];
    if let Some(house) = house.or(houses.first()) {
        for (system, usual) in systems.iter_mut().zip(&house.systems) {
            *system = *usual;
        }
    }
    systems
}
