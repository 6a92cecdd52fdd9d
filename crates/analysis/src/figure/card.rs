//! Card: the composition of a headline, with today's values, and the facts behind it.
//!
//! ```text
//! emissions, cumulative   the sum of their causes            new materials   the sum of their kinds
//! circular                reused + recycled, as shares of    space           floor of homes / people
//!                         what is asked for                  particles       the sum of kinds of vehicles
//! ```
//!
//! Every term is counted in the same way as its headline: the mean of five years, a sum of years, or a value for each
//! person. So the terms of a sum add up to the headline. Facts are grouped by topic. A place that is a sum of places
//! uses the facts of all of them. Out of scope: languages.

use serde::{Deserialize, Serialize};

use crate::figure::board::View;
use crate::figure::makeup::Makeup;
use crate::figure::parts::{CAUSES, ChartPart, PARTICLES};
use crate::findings::basis;
use crate::findings::compare::Measure;
use crate::findings::headline::{self, Headline, counted, five_year_mean};
use crate::findings::variable::name::{Cause, Indicator, ProductQuantity, VariableKind, VariableQuery};
use crate::findings::variable::series;
use crate::words::{Key, names};
use cairn_core::choices::link::Per;
use cairn_core::facts::parts::FactEntry;
use cairn_core::facts::{Facts, SourceCitation};
use cairn_core::kind::{Basis, Material, Product, Sector, StockUnit};
use cairn_core::model::{Account, Outcome};
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;
use cairn_core::year::Annual;

/// The composition of a headline and the facts behind it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// The place.
    pub place: PlaceId,
    /// The view of the place.
    pub view: View,
    /// The headline.
    pub headline: Headline,
    /// Terms that add up to the headline.
    pub terms: Vec<CardTerm>,
    /// Divisor of the sum of the terms, or the total of which they are shares; `None` if the headline is a plain sum.
    pub over: Option<CardTerm>,
    /// A quantity within the terms that is also shown on its own.
    pub within: Option<CardTerm>,
    /// The facts behind the headline, by topic.
    pub topics: Vec<CardTopic>,
    /// Composition of the number, term by term and fact by fact, if the query included it.
    pub makeup: Option<Box<Makeup>>,
}

/// A part of a formula, with its value.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct CardTerm {
    /// Name of the part.
    pub name: Key,
    /// Its value.
    pub value: f64,
    /// Its unit.
    pub unit: Unit,
    /// If the value is a share: the amount, in million tonnes a year.
    pub amount: Option<f64>,
}

/// Facts of one kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CardTopic {
    /// Name of the topic.
    pub name: Key,
    /// Number of facts by basis, from best known ([`Basis::ALL`]) to assumed.
    pub counts: [u32; 4],
    /// Their sources, in the order of the facts.
    pub sources: Vec<SourceCitation>,
    /// A remark on one of the facts, with its value; only for a single place.
    pub remark: Option<(Key, f64)>,
}

/// Kinds of materials under one name.
pub(super) const KINDS: [(Key, &[Material]); 7] = [
    (Key::MaterialConcrete, &[Material::Cement, Material::Aggregates]),
    (
        Key::MaterialSteel,
        &[Material::Steel, Material::AutomotiveSteel, Material::CastIron],
    ),
    (Key::MaterialBricks, &[Material::Bricks]),
    (Key::MaterialAsphalt, &[Material::Asphalt]),
    (Key::MaterialWood, &[Material::Wood]),
    (
        Key::MaterialMetals,
        &[
            Material::Aluminium,
            Material::CastAluminium,
            Material::Copper,
            Material::BatteryMinerals,
        ],
    ),
    (Key::MaterialOther, &[Material::Glass, Material::Plastics, Material::Other]),
];

/// Topics of facts, in the order of the card.
const TOPICS: [Key; 16] = [
    Key::TopicPeople,
    Key::SectorHomes,
    Key::SectorOtherBuildings,
    Key::TopicEnergy,
    Key::SectorVehicles,
    Key::SectorRoadVehicles,
    Key::TopicAir,
    Key::SectorInfrastructure,
    Key::SectorUnmodelled,
    Key::SectorGoods,
    Key::SectorHouseholdGoods,
    Key::SectorPlasticGoods,
    Key::SectorCivil,
    Key::CauseMaterials,
    Key::TopicPower,
    Key::LeversTitle,
];

/// The card of a headline of an outcome. `facts` are those of the place, or of each place in a sum.
pub fn card(place: PlaceId, facts: &[&Facts], outcome: &Outcome, view: &View, headline: Headline) -> Card {
    let (terms, over, within) = formula(outcome, view, headline);
    Card {
        place,
        view: view.clone(),
        headline,
        terms,
        over,
        within,
        topics: topics(facts, headline),
        makeup: None,
    }
}

/// A name and the quantity of the outcome behind it.
type NamedQuantity = (Key, VariableKind);

/// The terms of a headline.
enum CardTerms {
    /// Parts that add up to it.
    Parts(&'static [ChartPart]),
    /// Primary materials of each kind.
    Kinds,
    /// Terms, and the divisor of their sum.
    Ratio(&'static [NamedQuantity], NamedQuantity),
}

const fn material(name: Key, account: Account) -> NamedQuantity {
    (name, VariableKind::Material(account, &Material::ALL))
}

/// The headlines with terms. Any other headline is its own term.
const TERMS: [(Headline, CardTerms); 6] = [
    (Headline::Emissions, CardTerms::Parts(&CAUSES)),
    (Headline::Cumulative, CardTerms::Parts(&CAUSES)),
    (Headline::NewMaterials, CardTerms::Kinds),
    (
        Headline::Circular,
        CardTerms::Ratio(
            &[
                material(Key::PartReuse, Account::Reuse),
                material(Key::PartSecondary, Account::Secondary),
            ],
            material(Key::TermDemand, Account::Demand),
        ),
    ),
    (
        Headline::Space,
        CardTerms::Ratio(
            &[(
                Key::TermFloor,
                VariableKind::Product(ProductQuantity::Stock, StockUnit::Floor(&Product::HOMES)),
            )],
            (Key::TermPeople, VariableKind::People),
        ),
    ),
    (Headline::Particles, CardTerms::Parts(&PARTICLES)),
];

/// The terms of a headline, and their divisor.
fn made_of(headline: Headline) -> (Vec<NamedQuantity>, Option<NamedQuantity>) {
    match TERMS.iter().find(|(of, _)| *of == headline) {
        Some((_, CardTerms::Parts(parts))) => {
            let of = |part: &'static ChartPart| part.whats.iter().map(|what| (part.name, *what));
            (parts.iter().flat_map(of).collect(), None)
        }
        Some((_, CardTerms::Kinds)) => {
            let of = |(name, kinds): &(Key, &'static [Material])| (*name, VariableKind::Material(Account::Primary, kinds));
            (KINDS.iter().map(of).collect(), None)
        }
        Some((_, CardTerms::Ratio(terms, over))) => (terms.to_vec(), Some(*over)),
        None => {
            let measure = Measure::of(headline);
            (vec![(names::measure(measure), measure.variable())], None)
        }
    }
}

/// A quantity within the terms of a headline that is also shown on its own.
const fn quantity_within(headline: Headline) -> Option<NamedQuantity> {
    match headline {
        Headline::Emissions | Headline::Cumulative => Some((Key::TermCooking, VariableKind::Ghg(Cause::Cooking))),
        _ => None,
    }
}

fn formula(outcome: &Outcome, view: &View, headline: Headline) -> (Vec<CardTerm>, Option<CardTerm>, Option<CardTerm>) {
    let (parts, over) = made_of(headline);
    let sectors = &Sector::ALL;
    let series = |what| series(outcome, VariableQuery { what, sectors });
    let term = |(name, what): NamedQuantity| {
        let (unit, values) = series(what);
        let (unit, value) = if headline == Headline::Space {
            // Floor and people stay totals: floor for each person is the headline itself. Empty floor belongs to nobody.
            let lived_in = series(VariableKind::Indicator(Indicator::FloorPerPerson)).1[view.focus];
            match what {
                VariableKind::People => (unit, values[view.focus]),
                _ => (unit, lived_in * outcome.line(Account::People)[view.focus] * 1e-6),
            }
        } else {
            count(outcome, view, headline)(unit, values)
        };
        CardTerm {
            name,
            value,
            unit,
            amount: None,
        }
    };
    let mut terms: Vec<CardTerm> = parts.iter().map(|part| term(*part)).collect();
    if let (Headline::Circular, Some((_, demand))) = (headline, over) {
        let demand = series(demand).1;
        for (term, (_, what)) in terms.iter_mut().zip(parts) {
            let part = series(what).1;
            let share = Annual::from_fn(|year| if demand[year] > 0.0 { part[year] / demand[year] } else { 0.0 });
            term.amount = Some(term.value);
            (term.value, term.unit) = (five_year_mean(&share, view.focus), Unit::Share);
        }
    }
    (terms, over.map(term), quantity_within(headline).map(term))
}

/// Counts a series in the same way as the headline.
pub(super) fn count(outcome: &Outcome, view: &View, headline: Headline) -> impl Fn(Unit, Annual) -> (Unit, f64) {
    // The terms of a quotient stay totals.
    let per = if headline.columns().is_ratio { Per::Total } else { view.per };
    move |unit, values| {
        let (unit, values) = counted(unit, values, outcome.line(Account::People), per);
        headline::count(headline, unit, &values, view.focus)
    }
}

/// The facts behind a headline by topic; empty topics are left out.
fn topics(facts: &[&Facts], headline: Headline) -> Vec<CardTopic> {
    let mut topics = TOPICS.map(|name| CardTopic {
        name,
        counts: [0; 4],
        sources: Vec::new(),
        remark: if let [only] = facts { topic_remark(only, name) } else { None },
    });
    for facts in facts {
        for part in basis::behind(facts, headline.columns().variable) {
            let name = topic(&part);
            let Some(topic) = topics.iter_mut().find(|topic| topic.name == name) else {
                continue;
            };
            if let Some(place) = Basis::ALL.iter().position(|basis| *basis == part.basis) {
                topic.counts[place] += 1;
            }
            for key in part.sources {
                if topic.sources.iter().all(|known| known.key != *key) {
                    topic
                        .sources
                        .extend(facts.sources.iter().find(|source| source.key == *key).cloned());
                }
            }
        }
    }
    topics.into_iter().filter(|topic| topic.counts != [0; 4]).collect()
}

/// A lifetime of cars counts as listed if it differs from the listed one by less than this share.
const AS_LISTED: f64 = 0.05;

/// The remark on a topic: a level read from a census, or a stretched lifetime.
fn topic_remark(facts: &Facts, name: Key) -> Option<(Key, f64)> {
    let stretch = facts.cars.stretch.value;
    match name {
        Key::SectorHomes => facts.home_census.then_some((Key::CardCensus, facts.home_level.value.value)),
        Key::SectorVehicles => ((stretch - 1.0).abs() >= AS_LISTED).then_some((Key::CardStretch, stretch)),
        _ => None,
    }
}

/// The topic of a fact, by its name and sector.
fn topic(part: &FactEntry<'_>) -> Key {
    match (part.name.split('.').next().unwrap_or_default(), part.sector) {
        ("people" | "income" | "urban", _) => Key::TopicPeople,
        ("lever" | "panel", _) => Key::LeversTitle,
        ("power", _) => Key::TopicPower,
        ("process", _) => Key::CauseMaterials,
        ("energy", _) => Key::TopicEnergy,
        ("air", _) => Key::TopicAir,
        (_, sector) => sector.map_or(Key::SectorHomes, names::sector),
    }
}
