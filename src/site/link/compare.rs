//! Compare: reads sides from a query, and writes the query of sides.
//!
//! ```text
//! A = at, b, l, a, f   B, C, D = s2, s3, s4, or further places (p) under the same choices
//! n = the name of a plan that is not built in; for several such plans all names, separated by ~
//! y = focus year       y=2027-2050 with c=ghg: emissions added up      r, c = result      u = per person
//! ```
//!
//! Defaults: A is the reference of the home place. B is all three strategies if A is the reference, and the reference
//! otherwise. Sides share a background, unless the link gives a further plan its own. They always share the numbers set by
//! hand (o), which sides with a city do not have.

use crate::site::link::explore;
use cairn_analysis::figure::board::View;
use cairn_analysis::figure::sides::chart;
use cairn_analysis::findings::compare::{CompareSide, MOST, Measure, Sides};
use cairn_core::choices::link::text::Plain;
use cairn_core::choices::link::{Chart, ComparedScenario, Focus, Link, Per, Remark, Route};
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Background, Choices};
use cairn_core::doubt::OwnNumbers;
use cairn_core::kind::{Headline, Language, Lever, Storyline};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;

/// Separator between the names of plans.
const PLAN_SEPARATOR: char = '~';
/// Keys of further plans.
const KEYS: [&str; MOST - 1] = ["s2", "s3", "s4"];

/// A built-in scenario, without levers that are not offered.
pub fn built_in(base: Scenario, background: Background, offered: &[Lever]) -> Choices {
    let compared = ComparedScenario {
        base,
        ..ComparedScenario::default()
    };
    compared.choices(background, offered).0
}

/// The same choices with our numbers: a plan is the same plan under any numbers.
pub fn with_our_numbers(choices: &Choices) -> Choices {
    Choices {
        numbers: OwnNumbers::NONE,
        ..choices.clone()
    }
}

/// The default second side: the reference, or all three strategies if the first side is the reference. It has the numbers of
/// the first.
pub fn default_second_side(first: &Choices, offered: &[Lever]) -> Choices {
    let reference = built_in(Scenario::Reference, first.background, offered);
    let second = if with_our_numbers(first) == reference {
        built_in(Scenario::All, first.background, offered)
    } else {
        reference
    };
    Choices {
        numbers: first.numbers.clone(),
        ..second
    }
}

/// The default place to compare with: the world, then a group of countries by income.
pub fn other(places: &[PlaceId]) -> Option<PlaceId> {
    let usual = [
        Wider::World,
        Wider::HighIncome,
        Wider::UpperMiddleIncome,
        Wider::LowerMiddleIncome,
        Wider::LowIncome,
    ];
    usual.into_iter().filter_map(Wider::id).find(|id| !places.contains(id))
}

/// A built-in scenario that no side uses yet; the reference if all are used.
pub fn further(sides: &[CompareSide], offered: &[Lever]) -> Choices {
    let background = sides.first().map(|side| side.choices.background).unwrap_or_default();
    let mut all = Scenario::ALL.into_iter().map(|scenario| built_in(scenario, background, offered));
    let is_new = |choices: &Choices| sides.iter().all(|side| with_our_numbers(&side.choices) != *choices);
    all.find(is_new).unwrap_or_default()
}

/// Splits a link's name into the names of plans; a built-in plan (`own` is false) gets none.
pub fn names(name: &Plain, own: &[bool]) -> Vec<Plain> {
    let many = own.iter().filter(|own| **own).count();
    let mut texts = name.as_str().splitn(many.max(1), PLAN_SEPARATOR).map(Plain::clean);
    own.iter()
        .map(|own| if *own { texts.next().unwrap_or_default() } else { Plain::default() })
        .collect()
}

pub fn name_of(query: &str) -> Plain {
    Link::parse(query).0.name
}

/// True if a query names its second plan.
pub fn names_second(query: &str) -> bool {
    Link::parse(query).0.compared[0].is_some()
}

/// The name in a link: the names of all plans that are not built in.
pub fn name(names: &[&Plain]) -> Plain {
    match names {
        [only] => (*only).clone(),
        names if names.iter().all(|name| name.is_empty()) => Plain::default(),
        names => {
            let clear: Vec<String> = names.iter().map(|name| name.as_str().replace(PLAN_SEPARATOR, " ")).collect();
            Plain::clean(&clear.join(&PLAN_SEPARATOR.to_string()))
        }
    }
}

/// The default comparison.
pub fn usual(home: PlaceId, offered: &[Lever]) -> Sides {
    let sides = [Choices::default(), default_second_side(&Choices::default(), offered)];
    Sides {
        sides: sides.map(|choices| CompareSide { place: home, choices }).to_vec(),
        focus: View::FOCUS,
        per: Per::Total,
        shown: Measure::Emissions,
    }
}

/// Reads sides from a query; also returns remarks on it.
pub fn read(query: &str, home: PlaceId, offered: &[Lever], release: &str, is_known: impl Fn(PlaceId) -> bool) -> (Sides, Vec<Remark>) {
    let (link, mut remarks) = Link::parse(query);
    let (first, more) = link.choices(offered);
    remarks.extend(more);
    remarks.extend(link.aged(release));
    let here = |named: Option<PlaceId>, remarks: &mut Vec<Remark>| match named {
        Some(place) if !is_known(place) => {
            let found = Plain::clean(place.as_str());
            remarks.push(Remark::UnknownPlace { found, shown: home });
            None
        }
        named => named,
    };
    let place = here(link.at, &mut remarks).unwrap_or(home);
    let mut places = vec![place];
    for named in &link.places {
        let further = here(Some(*named), &mut remarks).filter(|further| !places.contains(further));
        if places.len() < MOST {
            places.extend(further);
        } else if further.is_some() {
            remarks.push(Remark::ListCut { key: "p", limit: MOST - 1 });
            break;
        }
    }
    let mut sides: Vec<CompareSide> = places
        .into_iter()
        .map(|place| CompareSide {
            place,
            choices: first.clone(),
        })
        .collect();
    let of_places = sides.len() > 1;
    for (key, compared) in KEYS.into_iter().zip(&link.compared) {
        let choices = match compared {
            // Places share one scenario.
            Some(compared) if of_places => {
                let found = Plain::clean(compared.base.id());
                remarks.push(Remark::Unread { key, found });
                continue;
            }
            Some(compared) => {
                let (choices, more) = compared.choices(link.background, offered);
                remarks.extend(more);
                choices
            }
            None if sides.len() == 1 => default_second_side(&first, offered),
            None => continue,
        };
        sides.push(CompareSide { place, choices });
    }
    // Totals start when levers can first act, so an earlier focus has no meaning.
    let named = link.focus.year();
    let focus = named.max(Year::LEVERS);
    if named != focus {
        remarks.push(Remark::YearHeld {
            found: Plain::clean(&named.to_string()),
            first: Year::LEVERS,
            last: Year::LAST,
            shown: focus.to_string(),
        });
    }
    sides.iter_mut().for_each(CompareSide::settle);
    let mut request = Sides {
        sides,
        focus,
        per: link.per,
        shown: linked_measure(&link),
    };
    request.share_numbers();
    if request.has_city() {
        remarks.extend((!link.numbers.is_empty()).then_some(Remark::OursOnly));
    }
    (request, remarks)
}

/// The result of a link: the chosen one, else that of its chart and focus.
fn linked_measure(link: &Link) -> Measure {
    if link.result != Headline::default() {
        return Measure::of(link.result);
    }
    match (link.charts.first(), link.focus) {
        (Some(Chart::Materials), _) => Measure::NewMaterials,
        (Some(Chart::Age), _) => Measure::Floor,
        (Some(Chart::Built), _) => Measure::Built,
        (Some(Chart::EndOfLife), _) => Measure::Out,
        (Some(Chart::Energy), _) => Measure::Energy,
        // Other charts have no result to compare.
        (_, Focus::Span(..)) => Measure::Cumulative,
        (_, Focus::Year(_)) => Measure::Emissions,
    }
}

/// The address of sides below the site's root. It names the release if the link carries anything. A second plan that was
/// `chosen` is named even where it is the default: other pages open it.
pub fn write(language: Language, query: &Sides, name: &Plain, chosen: bool, (home, offered): (PlaceId, &[Lever]), release: &str) -> String {
    let (a, others) = (&query.sides[0], &query.sides[1..]);
    let mut link = Link::from_choices(&a.choices, Some(query.focus));
    link.at = (a.place != home).then_some(a.place);
    if query.is_of_places() {
        link.places = others.iter().map(|side| side.place).collect();
        // Only cities have a form; any side that is a city can supply it.
        let forms = query.sides.iter().map(|side| side.choices.form);
        link.form = forms.max().unwrap_or_default();
    } else if chosen || others.len() != 1 || others[0].choices != default_second_side(&a.choices, offered) {
        for (slot, side) in link.compared.iter_mut().zip(others) {
            *slot = Some(ComparedScenario::of(&side.choices, a.choices.background));
        }
    }
    link.per = query.per;
    link.name = name.clone();
    link.result = headline(query.shown);
    let shown = chart(query.shown);
    if Measure::of(link.result) != query.shown && shown != Chart::Causes {
        link.charts = vec![shown];
    }
    address_of(language, link, release)
}

/// The explorer's result for a measure; emissions where it has none.
fn headline(shown: Measure) -> Headline {
    let is_of = |result: &Headline| Measure::of(*result) == shown;
    Headline::ALL.into_iter().find(is_of).unwrap_or_default()
}

/// The comparison of two worlds in one place: today's path, and the documents' world, both with no lever moved.
pub fn two_worlds(language: Language, place: PlaceId, release: &str) -> String {
    let own = Background {
        storyline: Storyline::Out,
        ..Background::default()
    };
    let mut link = Link {
        at: Some(place),
        ..Link::default()
    };
    link.compared[0] = Some(ComparedScenario {
        background: Some(own),
        ..ComparedScenario::default()
    });
    address_of(language, link, release)
}

/// The link from the explorer: the reference as A, the explorer's choices as B, with their name. From the reference
/// it opens the default comparison.
pub fn door(language: Language, place: PlaceId, view: &View, name: &Plain, release: &str) -> String {
    let compared = ComparedScenario::of(&view.choices, view.choices.background);
    let mut link = Link {
        at: Some(place),
        background: view.choices.background,
        numbers: view.choices.numbers.clone(),
        focus: Focus::Year(view.focus),
        result: view.result,
        ..Link::default()
    };
    if compared != ComparedScenario::default() {
        link.compared[0] = Some(compared);
        link.name = name.clone();
    }
    address_of(language, link, release)
}

fn address_of(language: Language, mut link: Link, release: &str) -> String {
    let path = Route::Compare { language }.write();
    if link == Link::default() {
        return path;
    }
    link.release = Plain::clean(release);
    [&path, "?", &link.write()].concat()
}

/// The explorer's address for a side, with the result shown if the explorer has it.
pub fn open(language: Language, side: &CompareSide, query: &Sides, release: &str) -> String {
    let result = headline(query.shown);
    let view = View {
        choices: side.choices.clone(),
        focus: query.focus,
        charts: View::charts_of(result),
        lenses: View::lenses_of(result),
        result,
        ..View::default()
    };
    explore::address(language, side.place, &view, release)
}

#[cfg(test)]
mod tests;
