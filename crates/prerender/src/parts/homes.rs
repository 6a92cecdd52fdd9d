//! Homes for all: the section of a place on people counted in slums, people with little floor, and displaced people.
//!
//! Three numbers that are never added. Shares come with their range. Written by the prerenderer; it depends on no lever.
//! Decisions HN1, HN2, HN14 and HN16. Out of scope: the calculation ([`cairn_analysis::findings::homes`]).

use yew::prelude::*;

use crate::parts::place_reports::leaf;
use cairn::site::link::{compare, explore};
use cairn_analysis::figure::board::View;
use cairn_analysis::findings::homes::{self, GAP_CLOSED_BY, HomesAmount, HomesNeed, ReadValue};
use cairn_analysis::findings::variable;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::Leaf;
use cairn_core::choices::link::text::Plain;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::Facts;
use cairn_core::facts::need::{NeedFacts, SlumShare};
use cairn_core::kind::{DisplacedGroup, Headline, Lever};
use cairn_core::model::Outcome;
use cairn_core::model::need::SLUM_YEAR;
use cairn_core::place::{PlaceId, Wider};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// An earlier year, that of the Sustainable Development Goals.
const SOON: Year = Year::of(2030);
/// The year in which enough for all is compared.
const ENOUGH: Year = View::FOCUS;
/// Year of the last count of displaced people.
const DISPLACED: Year = Year::of(2024);
/// Two editions of a count that differ by more than this share are named.
const NAMED_DIFFERENCE: f64 = 0.15;
/// A smaller share of emissions would round to 0 %.
const LEAST_SHARE: f64 = 0.0005;
/// Counts of earlier years are shown as old.
const OLD: u16 = 2018;
/// Places whose hosts of displaced people HSP/HA/1/2/Add.1 names, paragraphs 51, 55 and 57.
const HOSTS: [&str; 4] = ["JOR", "KEN", "LBN", "TUR"];
/// The explorer query that shows the chart, and the one that closes the gap.
const CHART: &str = "?c=homes-need";
const CLOSED: &str = "?l=hn40&c=homes-need";

/// The need of a place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceHomes {
    floor: f64,
    least: f64,
    /// Of a country alone.
    slums: Option<SlumShare>,
    in_slums: [f64; 3],
    in_need: f64,
    below: ReadValue,
    below_least: ReadValue,
    need: HomesNeed,
    soon: HomesNeed,
    displaced: [f64; DisplacedGroup::COUNT],
    /// Floor of homes a person, m², and greenhouse gases, Mt CO2e a year, on today's path and with enough for all.
    enough: [[f64; 2]; 2],
}

impl PlaceHomes {
    /// The need of a country.
    pub fn of_country(facts: &Facts, runs: &[Outcome; 2]) -> PlaceHomes {
        PlaceHomes {
            slums: Some(facts.need.slums.value),
            ..PlaceHomes::of_sum(&facts.need, runs)
        }
    }

    /// The need of a region or group.
    ///
    /// The first run is today's path, the second [`Scenario::Sufficiency`].
    pub fn of_sum(need: &NeedFacts, runs: &[Outcome; 2]) -> PlaceHomes {
        let outcome = &runs[0];
        let read = |name: &str| {
            let of = |run: &Outcome| variable::find(run, name).map_or(0.0, |series| series.values[ENOUGH]);
            [of(&runs[0]), of(&runs[1])]
        };
        PlaceHomes {
            floor: need.floor.value.value,
            least: need.least.value.value,
            slums: None,
            in_slums: homes::in_slums(outcome),
            in_need: homes::in_need(outcome),
            below: homes::below_floor(outcome, Year::RECONSTRUCTED),
            below_least: homes::below_least(outcome, Year::RECONSTRUCTED),
            need: HomesNeed::of(outcome, GAP_CLOSED_BY),
            soon: HomesNeed::of(outcome, SOON),
            displaced: homes::displaced(outcome, DISPLACED),
            enough: [read(Headline::Space.columns().variable), read("GHG")],
        }
    }
}

/// The section of a place.
pub fn section(words: &Words, place: PlaceId, of: &PlaceHomes) -> Html {
    let people = |million: f64| words.quantity(million, Unit::MillionPeople);
    let floor = words.quantity(of.floor, Unit::M2PerPerson);
    let least = words.quantity(of.least, Unit::M2PerPerson);
    let reckoned = words.fill(
        Key::HomesReckoned,
        &[
            ("people", &people(of.below.value)),
            ("floor", &floor),
            ("year", &words.year(Year::RECONSTRUCTED)),
            ("range", &words.between(of.below.ends, Unit::MillionPeople)),
            ("least", &least),
            ("fewer", &people(of.below_least.value)),
        ],
    );
    let is_world = Wider::World.id() == Some(place);
    html! {
        <section class="homes-need" aria-labelledby="homes-title">
            <h2 id="homes-title">{ words.say(Key::HomesTitle) }</h2>
            if is_world {
                <p><strong>{ words.fill(Key::HomesHeadline, &ghg(words, &of.need).each_ref().map(|(name, text)| (*name, text.as_str()))) }</strong></p>
            }
            <p class={of.slums.is_some_and(|slums| slums.used.is_some() && slums.year < OLD).then_some("scope")}>{ counted(words, of) }</p>
            <p>{ reckoned }</p>
            { for need_and_growth(words, of, &floor).into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }
            { for displaced(words, place, of) }
            <p>{ words.say(Key::HomesUpgrade) }</p>
            { table(words, of, &floor) }
            <p>
                { enough_changes(words, of) }{ words.sentence_gap() }
                { page_link(compared(words, place), words.say(Key::HomesCompare)) }
            </p>
            <p class="scope">{ words.say(Key::HomesAssumed) }</p>
            <p class="reported-ways">
                { page_link([&explore::plain(words.language(), place), CHART].concat(), words.say(Key::ChartHomes)) }
                { page_link([&explore::plain(words.language(), place), CLOSED].concat(), words.say(names::lever(Lever::HousingNeed)[0])) }
                { page_link([leaf(words, Leaf::Data).as_str(), "#source-wdi_slum"].concat(), words.say(Key::HomesSource)) }
            </p>
        </section>
    }
}

fn page_link(href: String, name: &str) -> Html {
    html! { <a {href}>{ name }</a> }
}

/// The address that compares enough for all with today's path.
fn compared(words: &Words, place: PlaceId) -> String {
    let view = View {
        choices: Scenario::Sufficiency.choices(),
        ..View::default()
    };
    compare::door(words.language(), place, &view, &Plain::default(), "")
}

/// Both changes of enough for all: floor a person, and greenhouse gases.
fn enough_changes(words: &Words, of: &PlaceHomes) -> String {
    let [[before, after], [then, now]] = of.enough;
    words.fill(
        Key::HomesEnough,
        &[
            ("year", &words.year(ENOUGH)),
            ("before", &words.quantity(before, Unit::M2PerPerson)),
            ("after", &words.quantity(after, Unit::M2PerPerson)),
            ("change", &words.change(now, then)),
        ],
    )
}

/// People counted in slums.
fn counted(words: &Words, of: &PlaceHomes) -> String {
    let [used, low, high] = of.in_slums.map(|million| words.quantity(million, Unit::MillionPeople));
    let Some(slums) = of.slums else {
        let joint = words.quantity(of.in_need, Unit::MillionPeople);
        return words.fill(
            Key::HomesCountedAll,
            &[
                ("year", &words.year(SLUM_YEAR)),
                ("people", &used),
                ("low", &low),
                ("high", &high),
                ("joint", &joint),
                ("least", &words.quantity(of.least, Unit::M2PerPerson)),
            ],
        );
    };
    let (Some(share), Some(least), Some(most)) = (slums.used, slums.low, slums.high) else {
        return words.say(Key::HomesNoCount).to_owned();
    };
    let [share_text, least_text, most_text] = [share, least, most].map(|share| words.share(share));
    let fills = [
        ("year", words.year(Year::of(slums.year))),
        ("share", share_text),
        ("low", least_text),
        ("high", most_text),
        ("people", used),
    ];
    let fills = fills.each_ref().map(|(name, text)| (*name, text.as_str()));
    if !slums.counted {
        words.fill(Key::HomesNotCounted, &fills)
    } else if !slums.is_count() {
        words.fill(Key::HomesZero, &fills)
    } else if most - least >= NAMED_DIFFERENCE {
        words.fill(Key::HomesCountedApart, &fills)
    } else {
        words.fill(Key::HomesCounted, &fills)
    }
}

/// A share in percent. One that would round to 0 has one digit more than zeros, so that it lies within its range.
fn small_share(words: &Words, share: f64) -> String {
    if share <= 0.0 || share >= LEAST_SHARE {
        return words.share(share);
    }
    let step = libm::pow(10.0, libm::floor(libm::log10(share)));
    words.percent(libm::round(share / step) * step, false)
}

/// The share of emissions with its range.
fn ghg(words: &Words, need: &HomesNeed) -> [(&'static str, String); 2] {
    [
        ("ghg", small_share(words, need.of_ghg.value)),
        ("ghg_range", words.between(need.of_ghg.ends, Unit::Share)),
    ]
}

/// The need beside growth.
fn need_and_growth(words: &Words, of: &PlaceHomes, floor: &str) -> [String; 2] {
    let share = of.need.share.value;
    let key = if share > 1.0 {
        Key::HomesShareAll
    } else if share > 0.5 {
        Key::HomesShareMost
    } else {
        Key::HomesShareLittle
    };
    let [ghg, range] = ghg(words, &of.need);
    let fills = [
        ghg,
        range,
        ("floor", floor.to_owned()),
        ("year", words.year(GAP_CLOSED_BY)),
        ("first", words.year(Year::LEVERS)),
        ("share", words.share(share)),
        ("range", words.between(of.need.share.ends, Unit::Share)),
    ];
    let fills = fills.each_ref().map(|(name, text)| (*name, text.as_str()));
    let soon = of.soon.share.value;
    let key_soon = if soon > 1.0 { Key::HomesSoonAll } else { Key::HomesSoon };
    let soon = words.fill(key_soon, &[("year", &words.year(SOON)), ("share", &words.share(soon))]);
    [words.fill(key, &fills), soon]
}

/// Displaced people, if any were counted.
fn displaced(words: &Words, place: PlaceId, of: &PlaceHomes) -> Option<Html> {
    let whole: f64 = of.displaced.iter().sum();
    if whole <= 0.0 {
        return None;
    }
    let named = DisplacedGroup::ALL
        .into_iter()
        .zip(of.displaced)
        .filter(|(_, people)| *people > 0.0);
    let groups: Vec<String> = named
        .map(|(group, people)| {
            let people = words.quantity(people, Unit::MillionPeople);
            words.fill(Key::HomesGroup, &[("group", words.say(group_name(group))), ("people", &people)])
        })
        .collect();
    let groups: Vec<&str> = groups.iter().map(String::as_str).collect();
    let counted = words.fill(
        Key::HomesDisplaced,
        &[
            ("year", &words.year(DISPLACED)),
            ("people", &words.quantity(whole, Unit::MillionPeople)),
            ("groups", &words.list(&groups)),
        ],
    );
    Some(html! {
        <p>
            { counted }
            if HOSTS.contains(&place.as_str()) {
                { words.sentence_gap() }{ words.say(Key::HomesHosts) }
            }
        </p>
    })
}

const fn group_name(group: DisplacedGroup) -> Key {
    match group {
        DisplacedGroup::Refugees => Key::HomesRefugees,
        DisplacedGroup::AsylumSeekers => Key::HomesAsylum,
        DisplacedGroup::Protection => Key::HomesProtection,
        DisplacedGroup::Internal => Key::HomesInternal,
        DisplacedGroup::Palestine => Key::HomesPalestine,
    }
}

/// New homes, the missing floor, and light homes.
fn table(words: &Words, of: &PlaceHomes, floor: &str) -> Html {
    let need = &of.need;
    let row = |name: String, of: &HomesAmount| {
        html! {
            <tr>
                <th scope="row">{ name }</th>
                <td>{ words.quantity(of.floor, Unit::MillionM2) }</td>
                <td>{ words.quantity(of.mass, Unit::Mt) }</td>
                <td>{ words.quantity(of.ghg, Unit::MtCo2e) }</td>
            </tr>
        }
    };
    let years = [("first", words.year(Year::LEVERS)), ("year", words.year(GAP_CLOSED_BY))];
    let years = years.each_ref().map(|(name, text)| (*name, text.as_str()));
    let gap = words.fill(
        Key::HomesRowGap,
        &[("floor", floor), ("homes", &words.quantity(need.homes, Unit::MillionHomes))],
    );
    html! {
        <div class="homes-table" role="group" tabindex="0" aria-labelledby="homes-title">
            <table>
                <caption>{ words.fill(Key::HomesTable, &years) }</caption>
                <thead><tr>
                    <td></td>
                    <th scope="col">{ words.say(Key::HomesColFloor) }</th>
                    <th scope="col">{ words.say(Key::HomesColMass) }</th>
                    <th scope="col">{ words.say(Key::HomesColGhg) }</th>
                </tr></thead>
                <tbody>
                    { row(words.say(Key::HomesRowNew).to_owned(), &need.new) }
                    { row(gap, &need.gap) }
                    { row(words.say(Key::HomesRowLight).to_owned(), &need.light) }
                </tbody>
            </table>
        </div>
    }
}
