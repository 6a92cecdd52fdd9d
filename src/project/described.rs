//! Described: what a person answers of a project; what is left out is as usual in the place.
//!
//! ```text
//! a number is within its bounds or refused, with them      an answer left out is the usual house
//! ```
//!
//! Does not know: how answers are written in files and links.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::choices::link::text::Plain;
use crate::facts::projects::UsualHouse;
use crate::kind::{BuildPart, CementKind, EnergyStandard, Product, ProjectSetting, SteelKind};
use crate::place::PlaceId;
use crate::project::Ground;

/// How many questions there are.
pub const QUESTIONS: usize = 24;

/// A number that is answered: its name in files, its least and most, whether it is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answered {
    /// Homes of the project.
    Dwellings,
    /// Homes of one building; a terrace is one building of several.
    DwellingsABuilding,
    /// Floor of use of a home, m².
    UsableM2,
    /// People in a home.
    People,
    /// Storeys.
    Storeys,
    /// Solar panels, kWp in all.
    SolarKwp,
    /// Years it is meant to stand.
    Years,
    /// Gross floor for each square metre of use.
    GrossFactor,
    /// Kilometres that heavy materials come.
    LocalKm,
    /// Kilometres that goods of factories come.
    FactoryKm,
    /// Part of the frame that is reused.
    ReusedFrame,
    /// Part of the outer wall that is reused.
    ReusedWall,
    /// Part of the roof that is reused.
    ReusedRoof,
    /// Heat and cold that were calculated for it, kWh a square metre of use and year.
    OwnKwh,
}

impl Answered {
    /// How many there are.
    pub const COUNT: usize = 14;

    /// All, in the order of files.
    pub const ALL: [Answered; Answered::COUNT] = [
        Answered::Dwellings,
        Answered::DwellingsABuilding,
        Answered::UsableM2,
        Answered::People,
        Answered::Storeys,
        Answered::SolarKwp,
        Answered::Years,
        Answered::GrossFactor,
        Answered::LocalKm,
        Answered::FactoryKm,
        Answered::ReusedFrame,
        Answered::ReusedWall,
        Answered::ReusedRoof,
        Answered::OwnKwh,
    ];

    /// Place in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The word in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Answered::Dwellings => "dwellings",
            Answered::DwellingsABuilding => "dwellings_a_building",
            Answered::UsableM2 => "m2",
            Answered::People => "people",
            Answered::Storeys => "storeys",
            Answered::SolarKwp => "solar_kwp",
            Answered::Years => "years",
            Answered::GrossFactor => "gross_factor",
            Answered::LocalKm => "local_km",
            Answered::FactoryKm => "factory_km",
            Answered::ReusedFrame => "reused_frame",
            Answered::ReusedWall => "reused_wall",
            Answered::ReusedRoof => "reused_roof",
            Answered::OwnKwh => "own_kwh",
        }
    }

    /// Least and most.
    #[must_use]
    pub const fn bounds(self) -> [f64; 2] {
        match self {
            Answered::Dwellings => [1.0, 100_000.0],
            Answered::DwellingsABuilding => [1.0, 1000.0],
            Answered::UsableM2 => [8.0, 1000.0],
            Answered::People => [0.5, 30.0],
            Answered::Storeys => [1.0, 60.0],
            Answered::SolarKwp => [0.0, 100_000.0],
            Answered::Years => [5.0, 200.0],
            Answered::GrossFactor => [1.0, 2.0],
            Answered::LocalKm => [0.0, 2000.0],
            Answered::FactoryKm => [0.0, 20_000.0],
            // How much at most is a setting.
            Answered::ReusedFrame | Answered::ReusedWall | Answered::ReusedRoof => [0.0, 1.0],
            Answered::OwnKwh => [0.0, 1000.0],
        }
    }

    /// Whether only whole numbers are answers.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        matches!(self, Answered::Dwellings | Answered::DwellingsABuilding | Answered::Storeys)
    }

    /// The number, if it is an answer.
    ///
    /// # Errors
    /// What would be.
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

/// An answer that is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectFault {
    /// Which.
    pub at: String,
    /// What was found.
    pub found: String,
    /// What would be right.
    pub right: String,
}

impl fmt::Display for ProjectFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: \"{}\" is not an answer. {}.", self.at, self.found, self.right)
    }
}

/// A system that is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inner {
    /// As the outer wall; of inner walls alone.
    Same,
    /// By its place in the list.
    System(usize),
}

/// What is answered of a project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Described {
    /// Its name; text only. It stays on the page.
    #[serde(skip)]
    pub name: Plain,
    /// Where.
    pub place: PlaceId,
    /// Of one family or many.
    pub kind: Product,
    /// Numbers, in the order of [`Answered::ALL`].
    pub numbers: [Option<f64>; Answered::COUNT],
    /// Systems, in the order of [`BuildPart::CHOSEN`].
    pub systems: [Option<Inner>; BuildPart::CHOSEN.len()],
    /// Which cement.
    pub cement: Option<CementKind>,
    /// Which steel.
    pub steel: Option<SteelKind>,
    /// How much heat and cold it needs.
    pub standard: Option<EnergyStandard>,
    /// Questions, by number from 1.
    pub answers: [Option<f64>; QUESTIONS],
}

impl Described {
    /// Nothing answered.
    #[must_use]
    pub fn usual(place: PlaceId, kind: Product) -> Described {
        Described {
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

    /// With one number answered.
    #[must_use]
    pub fn with(mut self, what: Answered, number: f64) -> Described {
        self.numbers[what.index()] = Some(number);
        self
    }

    /// What is wrong between answers; single ones were checked when they were read.
    ///
    /// # Errors
    /// The first answer that another rules out.
    pub fn check(&self, ground: &Ground<'_>) -> Result<(), ProjectFault> {
        let house = self.filled(ground);
        let (all, one) = (house.number(Answered::Dwellings), house.number(Answered::DwellingsABuilding));
        if one > all {
            return Err(ProjectFault {
                at: Answered::DwellingsABuilding.id().to_owned(),
                found: one.to_string(),
                right: format!("Write no more than the {all} homes of the project"),
            });
        }
        let most = ground.known.setting(ProjectSetting::ReuseLimit);
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
        for (question, answer) in ground.known.questions.iter().zip(&self.answers) {
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

    /// The same with everything answered.
    #[must_use]
    pub fn filled(&self, ground: &Ground<'_>) -> House {
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
                Some(Inner::Same) => *system = None,
                Some(Inner::System(at)) => *system = Some(*at),
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

/// A project with everything answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct House {
    /// Of one family or many.
    pub kind: Product,
    numbers: [f64; Answered::COUNT],
    /// Heat and cold that were calculated for it, kWh a square metre of use.
    pub own_kwh: Option<f64>,
    /// Systems, in the order of [`BuildPart::CHOSEN`]; inner walls as outer ones are none.
    pub systems: [Option<usize>; BuildPart::CHOSEN.len()],
    /// Which cement.
    pub cement: CementKind,
    /// Which steel.
    pub steel: SteelKind,
    /// How much heat and cold it needs.
    pub standard: EnergyStandard,
}

impl House {
    /// A number.
    #[must_use]
    pub const fn number(&self, what: Answered) -> f64 {
        self.numbers[what as usize]
    }

    /// The system of a part; inner walls as outer ones have none of their own, doors are never chosen.
    #[must_use]
    pub fn system(&self, part: BuildPart) -> Option<usize> {
        let at = BuildPart::CHOSEN.iter().position(|chosen| *chosen == part)?;
        self.systems[at]
    }

    /// The same with another system of a part.
    #[must_use]
    pub fn swapped(mut self, part: BuildPart, system: usize) -> House {
        if let Some(at) = BuildPart::CHOSEN.iter().position(|chosen| *chosen == part) {
            self.systems[at] = Some(system);
        }
        self
    }

    /// The same homes as they are usually built.
    #[must_use]
    pub fn as_usual(&self, ground: &Ground<'_>) -> House {
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

fn usual_number(ground: &Ground<'_>, kind: Product, what: Answered, dwellings: f64) -> f64 {
    let setting = |of| ground.known.setting(of);
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
        Answered::GrossFactor => ground.homes(kind).map_or(1.0, |known| known.gross.value),
        Answered::LocalKm => setting(ProjectSetting::TransportLocal),
        Answered::FactoryKm => setting(ProjectSetting::TransportFactory),
        Answered::SolarKwp | Answered::ReusedFrame | Answered::ReusedWall | Answered::ReusedRoof | Answered::OwnKwh => 0.0,
    }
}

/// The systems of the usual house of so many storeys.
fn usual_systems(ground: &Ground<'_>, kind: Product, storeys: f64) -> [Option<usize>; BuildPart::CHOSEN.len()] {
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
