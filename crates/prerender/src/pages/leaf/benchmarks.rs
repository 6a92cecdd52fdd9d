//! Benchmarks: housing projects and cities compared with published figures, misses first, each with a possible cause.
//! After them, the figures that cannot be printed, with the reason, and each project by itself.
//!
//! Out of scope: the calculation of our figures (`project::compare` and `city::compare`).

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::{chapter, english, file, table, titled};
use cairn_analysis::words::{Key, Words};
use cairn_core::facts::World;
use cairn_core::facts::pack;
use cairn_core::facts::projects::Projects;
use cairn_core::kind::BuildPart;
use cairn_evidence::comparison::city::CityComparison;
use cairn_evidence::comparison::money::MoneyVerdict;
use cairn_evidence::comparison::project::{ProjectComparison, WorkedProject};

/// A published figure and our own.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedComparison {
    id: String,
    what: String,
    unit: String,
    why: String,
    ours: f64,
    /// True if our figure was computed once, with data that cannot be published.
    once: bool,
    /// The figure, and the interval in which ours meets it; `None` for a study that was not read.
    published: Option<[f64; 3]>,
    /// True if ours meets it.
    met: Option<bool>,
}

impl From<&ProjectComparison> for PublishedComparison {
    fn from(project: &ProjectComparison) -> PublishedComparison {
        let of = &project.benchmark;
        let far = if of.measure.is_ratio() {
            of.tolerance
        } else {
            of.tolerance * of.value
        };
        PublishedComparison {
            id: of.id.clone(),
            what: of.what.clone(),
            unit: of.unit.clone(),
            why: of.why.clone(),
            ours: project.our_result,
            once: false,
            published: Some([of.value, of.value - far, of.value + far]),
            met: Some(project.is_met()),
        }
    }
}

impl From<&CityComparison> for PublishedComparison {
    fn from(city: &CityComparison) -> PublishedComparison {
        let of = &city.benchmark;
        PublishedComparison {
            id: of.id.clone(),
            what: of.what.clone(),
            unit: of.unit.clone(),
            why: of.why.clone(),
            ours: city.ours,
            once: of.ours.is_some(),
            published: of.published,
            met: city.is_met(),
        }
    }
}

impl From<&MoneyVerdict> for PublishedComparison {
    fn from(verdict: &MoneyVerdict) -> PublishedComparison {
        let of = &verdict.row;
        let [low, high] = verdict.ends();
        let place = [of.place.as_str(), " ", &of.choices].concat();
        PublishedComparison {
            id: of.id.clone(),
            what: [place.trim(), ": ", &of.what].concat(),
            unit: of.unit.clone(),
            why: of.note.clone(),
            ours: verdict.ours,
            once: false,
            published: Some([(of.figure[0] + of.figure[1]) / 2.0, low, high]),
            met: Some(verdict.is_met()),
        }
    }
}

/// Housing projects compared with published figures.
pub(crate) fn projects(entries: &Projects, world: &World) -> Result<Rc<Vec<PublishedComparison>>, String> {
    let all = cairn_evidence::comparison::project::compare(entries, world).map_err(|faults| faults.to_string())?;
    Ok(Rc::new(all.iter().map(PublishedComparison::from).collect()))
}

/// Cities compared with published figures.
pub(crate) fn cities(world: &World) -> Result<Rc<Vec<PublishedComparison>>, String> {
    let known = pack::read_cities(pack::CITIES).map_err(|fault| format!("cities.pack: {fault}"))?;
    let all = cairn_evidence::comparison::city::compare(&known, world).map_err(|faults| faults.to_string())?;
    Ok(Rc::new(all.iter().map(PublishedComparison::from).collect()))
}

/// Amounts of money compared with published figures.
pub(crate) fn money(world: &World) -> Result<Rc<Vec<PublishedComparison>>, String> {
    let unit_costs = pack::read_money(pack::MONEY).map_err(|fault| format!("money.pack: {fault}"))?;
    let all = cairn_evidence::comparison::money::compare(world, &unit_costs).map_err(|faults| faults.to_string())?;
    Ok(Rc::new(all.iter().map(PublishedComparison::from).collect()))
}

/// Heading and file of a section.
pub(super) struct BenchmarkSection {
    pub(super) id: &'static str,
    pub(super) title: Key,
    pub(super) what: Key,
    pub(super) file: &'static str,
}

/// Figures within their range, and all that were compared.
pub(super) fn counts_within(all: &[PublishedComparison]) -> [usize; 2] {
    let ending = |end: bool| all.iter().filter(|worked| worked.met == Some(end)).count();
    [ending(true), ending(true) + ending(false)]
}

/// All of one kind, in a table.
pub(super) fn section(words: &Words, about: &BenchmarkSection, all: &[PublishedComparison]) -> Html {
    let heads = [
        Key::CheckColCase,
        Key::CheckColWhat,
        Key::CheckColOurs,
        Key::CheckColPublished,
        Key::CheckColDifference,
        Key::CheckColRange,
        Key::CheckColUnit,
        Key::CheckColVerdict,
        Key::CheckColReason,
    ];
    let heads: Vec<String> = heads.iter().map(|key| words.say(*key).to_owned()).collect();
    let ending = |end: Option<bool>| all.iter().filter(move |worked| worked.met == end);
    let [met, missed, unread] = [Some(true), Some(false), None].map(|end| ending(end).count());
    let counts = [met, met + missed, unread].map(|count| words.number(count as f64, 0));
    let with = [("met", counts[0].as_str()), ("all", counts[1].as_str())];
    let not_read = (unread > 0).then(|| words.fill(Key::CheckWorkedUnread, &[("count", &counts[2])]));
    // Misses come first.
    let ordered = [Some(false), None, Some(true)].into_iter().flat_map(ending);
    let inside = html! {
        <>
            <p>{ words.fill(Key::CheckWorkedMet, &with) }{ words.sentence_gap() }{ words.say(about.what) }</p>
            { for not_read.map(|text| html! { <p>{ text }</p> }) }
            <p>{ file(about.file) }</p>
            { table(&titled(about.id), "cases", &heads, html! { <>{ for ordered.map(|worked| row(words, worked)) }</> }) }
        </>
    };
    chapter(about.id, words.say(about.title).into(), false, inside)
}

fn row(words: &Words, worked: &PublishedComparison) -> Html {
    let number = |value: f64| words.figures(value, 3);
    let [value, range] = match worked.published {
        Some([value, low, high]) => [
            number(value),
            words.fill(Key::CheckRange, &[("low", &number(low)), ("high", &number(high))]),
        ],
        None => [Key::CheckNone; 2].map(|key| words.say(key).to_owned()),
    };
    let (class, verdict) = ending(worked.met, Key::BasisRecalled);
    let difference = worked.published.map(|[value, ..]| words.change(worked.ours, value));
    let once = worked
        .once
        .then(|| html! { <>{ " " }<span class="reason">{ words.say(Key::CheckWorkedOnce) }</span></> });
    html! {
        <tr {class}>
            <th scope="row">{ english(&worked.id) }</th>
            <td>{ english(&worked.what) }</td>
            <td class="number">{ number(worked.ours) }{ for once }</td>
            <td class="number">{ value }</td>
            <td class="number">{ for difference }</td>
            <td>{ range }</td>
            <td>{ english(&worked.unit) }</td>
            <td class="verdict">{ words.say(verdict) }</td>
            <td class="reason">if worked.met != Some(true) { { english(&worked.why) } }</td>
        </tr>
    }
}

/// The outcome of a comparison: the class of its row, and its text.
const fn ending(met: Option<bool>, open: Key) -> (&'static str, Key) {
    match met {
        Some(true) => ("pass", Key::CheckPass),
        Some(false) => ("fail", Key::CheckFail),
        None => ("untested", open),
    }
}

/// Each project by itself, one row for each published figure.
pub(super) fn each(words: &Words, all: &[WorkedProject]) -> Html {
    let heads = [
        Key::CheckColProject,
        Key::CheckColPlace,
        Key::CheckColBuilt,
        Key::ProjectMass,
        Key::CheckColCarbon,
        Key::CheckColOfUsual,
        Key::CheckColFigure,
        Key::CheckColPublished,
        Key::CheckColOurs,
        Key::CheckColDifference,
        Key::CheckColUnit,
        Key::CheckColVerdict,
        Key::CheckColReason,
    ];
    let heads: Vec<String> = heads.iter().map(|key| words.say(*key).to_owned()).collect();
    let count = words.number(all.len() as f64, 0);
    let mut figures: Vec<ProjectFigure<'_>> = all.iter().flat_map(figures).collect();
    figures.sort_by_key(|(_, project)| project.map_or(2, |project| usize::from(project.is_met())));
    let inside = html! {
        <>
            <p>{ words.fill(Key::CheckEachWhat, &[("count", &count)]) }</p>
            <p>{ file("project_case.csv") }</p>
            { table(&titled("each"), "cases", &heads, html! { <>{ for figures.into_iter().map(|figure| row_of_figure(words, figure)) }</> }) }
        </>
    };
    chapter("each", words.say(Key::CheckEach).into(), false, inside)
}

/// A project, with one of its published figures.
type ProjectFigure<'a> = (&'a WorkedProject, Option<&'a ProjectComparison>);

/// A project with each of its figures; one entry without a figure if it has none.
fn figures(project: &WorkedProject) -> Vec<ProjectFigure<'_>> {
    if project.figures.is_empty() {
        return vec![(project, None)];
    }
    project.figures.iter().map(|entry| (project, Some(entry))).collect()
}

fn row_of_figure(words: &Words, (project, entry): ProjectFigure<'_>) -> Html {
    let case = &project.case;
    let built = BuildPart::CHOSEN.iter().zip(&case.systems);
    let built = built.filter(|(part, _)| [BuildPart::Frame, BuildPart::Wall, BuildPart::Roof].contains(part));
    let mut built: Vec<&str> = built.map(|(_, system)| system.as_str()).collect();
    built.insert(0, case.kind.id());
    let number = |value: f64| words.figures(value, 3);
    let (class, verdict) = ending(entry.map(ProjectComparison::is_met), Key::CheckEachNone);
    let of = entry.map(|entry| &entry.benchmark);
    let why = of.filter(|_| entry.is_some_and(|entry| !entry.is_met()));
    html! {
        <tr {class}>
            <th scope="row">{ english(&case.case) }</th>
            <td>{ words.place(case.place) }</td>
            <td>{ english(&built.join(", ")) }</td>
            <td class="number">{ number(project.mass) }</td>
            <td class="number">{ number(project.carbon[1]) }</td>
            <td class="number">{ words.share(project.of_usual) }</td>
            <td>{ for of.map(|of| english(&of.id)) }</td>
            <td class="number">{ for of.map(|of| number(of.value)) }</td>
            <td class="number">{ for entry.map(|entry| number(entry.our_result)) }</td>
            <td class="number">{ for entry.map(|entry| words.change(entry.our_result, entry.benchmark.value)) }</td>
            <td>{ for of.map(|of| english(&of.unit)) }</td>
            <td class="verdict">{ words.say(verdict) }</td>
            <td class="reason">{ for why.map(|of| english(&of.why)) }</td>
        </tr>
    }
}
