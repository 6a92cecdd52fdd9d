//! Goals: indicators of the global goals in a country, each with value, year, trend, source, licence, and the part that a
//! plan moves; and the list of the countries.
//!
//! A missing value is shown as missing. Editions are separate rows. There is no score, no rank and no traffic light (SDG
//! decisions 1 to 8). Every number is in the table of the evidence or a result of the model. Out of scope: a plan of the
//! reader's own, which the command line takes.

mod air;
mod sentences;

use std::rc::Rc;

use yew::prelude::*;

use crate::goals::{GoalContext, PLAN};
use crate::pages::leaf::{Framed, code, file, frame, framed, table};
use cairn::site::link::{brief, explore};
use cairn::site::part::page_links::{anchor, name};
use cairn::site::part::topics;
use cairn_analysis::findings::goals::{
    GoalIndicator, GoalLicence, GoalPart, GoalSeries, GoalValue, MILESTONES, Milestone, PlanReach, TrendDirection, TrendUnit,
};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route, Topic};
use cairn_core::place::PlaceId;

/// Significant digits of values, as many as the table has.
const DIGITS: u8 = 5;
/// Table of the indicators.
const TABLE: &str = "goals.csv";

/// Properties of the page of a country.
#[derive(Clone, PartialEq, Properties)]
pub struct GoalPageProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The indicators, and the results of the model.
    pub context: Rc<GoalContext>,
}

/// The four parts, the air, the milestones, and links to other pages on the country.
#[component]
pub fn GoalPage(props: &GoalPageProps) -> Html {
    let GoalPageProps { words, context } = props;
    let (language, place) = (words.language(), context.goals.place);
    let own = Route::Goals { language, place }.write();
    let title = words.fill(Key::GoalsPlace, &[("place", words.place(place))]);
    let with = [
        ("known", words.number(context.goals.known_count() as f64, 0)),
        ("all", words.number(GoalIndicator::COUNT as f64, 0)),
    ];
    let inside = html! {
        <>
            <p class="fact">{ words.fill(Key::GoalsKnown, &with.each_ref().map(|(name, text)| (*name, text.as_str()))) }</p>
            <p>{ words.say(Key::GoalsPlain) }</p>
            { for GoalPart::ALL.map(|of| part(words, context, of)) }
            { air::air(words, context) }
            { milestones(words, context) }
            { other_pages(words, place) }
        </>
    };
    let framed_as = Framed {
        title: &title,
        lead: words.say(Key::GoalsLead),
        class: "leaf goals",
        own: &own,
        here: name(Leaf::Goals),
    };
    framed(
        words,
        place,
        &framed_as,
        |language| Route::Goals { language, place }.write(),
        inside,
    )
}

/// A part of the page: its indicators, each with its series and the effect of the plan.
fn part(words: &Words, context: &GoalContext, of: GoalPart) -> Html {
    let id = ["goals-", of.id()].concat();
    let heads = [
        Key::GoalsColIndicator,
        Key::GoalsColValue,
        Key::TableYear,
        Key::GoalsColFirst,
        Key::GoalsColTrend,
        Key::GoalsColSource,
        Key::GoalsColPlan,
    ];
    let title = match of {
        GoalPart::Cities => Key::GoalsPartCities,
        GoalPart::Use => Key::GoalsPartUse,
        GoalPart::Energy => Key::GoalsPartEnergy,
        GoalPart::Nature => Key::GoalsPartNature,
    };
    let indicators = GoalIndicator::ALL.into_iter().filter(|indicator| indicator.columns().part == of);
    let rows = indicators.map(|of| {
        let series = GoalSeries::ALL.into_iter().filter(|series| series.columns().indicator == of);
        html! {
            <>
                { for series.map(|series| row(words, context, of, Some(series))) }
                if of == GoalIndicator::Procurement {
                    { row(words, context, of, None) }
                }
                <tr><td colspan="7">{ sentences::of(words, context, of) }</td></tr>
            </>
        }
    });
    html! {
        <section>
            <h2 id={id.clone()}>{ words.say(title) }</h2>
            { table(&id, "goal-rows", &heads.map(|key| words.say(key).to_owned()), rows.collect()) }
        </section>
    }
}

/// A series; none = the indicator without any table.
fn row(words: &Words, context: &GoalContext, of: GoalIndicator, series: Option<GoalSeries>) -> Html {
    let label = words.say(series.map_or(Key::GoalsProcurement, sentences::series));
    let number = match of.columns().same_as {
        Some(same) => [of.id(), " = ", same].concat(),
        None => of.id().to_owned(),
    };
    let reach = match of.columns().reach {
        PlanReach::Moves => Key::GoalsPlanMoves,
        PlanReach::Part => Key::GoalsPlanPart,
        PlanReach::Beside => Key::GoalsPlanBeside,
        PlanReach::None => Key::GoalsPlanNo,
    };
    let value = series.and_then(|series| context.goals.series(series));
    let cells = match value {
        None => html! { <td colspan="5">{ words.say(Key::GoalsNone) }</td> },
        Some(value) if value.is_hidden() => html! {
            <>
                <td>{ words.say(Key::GoalsFault) }</td>
                <td>{ words.year(value.last.0) }</td>
                <td></td>
                <td></td>
                <td>{ source(words, value) }</td>
            </>
        },
        Some(value) => html! {
            <>
                <td>{ words.figures(value.last.1, DIGITS) }</td>
                <td>{ words.year(value.last.0) }</td>
                <td>{ first(words, value) }</td>
                <td>{ trend(words, value) }</td>
                <td>{ source(words, value) }</td>
            </>
        },
    };
    html! {
        <tr id={series.map_or("procurement", GoalSeries::id)}>
            <th scope="row"><b>{ number }</b>{ " " }{ label }</th>
            { cells }
            <td>{ words.say(reach) }</td>
        </tr>
    }
}

/// The first value with its year; nothing if there is only one.
fn first(words: &Words, value: &GoalValue) -> String {
    let (year, first) = value.first;
    if year == value.last.0 {
        return String::new();
    }
    [words.figures(first, DIGITS), " (".to_owned(), words.year(year), ")".to_owned()].concat()
}

/// The trend in words, or a remark on the value where there is none.
fn trend(words: &Words, value: &GoalValue) -> String {
    let mut all: Vec<String> = Vec::new();
    if let (Some(direction), Some(trend), Some((from, _))) = (value.direction(), value.trend, value.base) {
        let rate = match value.series.columns().trend {
            TrendUnit::Percent => words.share(trend.abs() / 100.0),
            TrendUnit::Points | TrendUnit::Index | TrendUnit::None => words.count(Key::GoalsPoints, trend.abs(), &[]),
        };
        let (arrow, key) = match direction {
            TrendDirection::Falls => ("↓", Key::GoalsTrendFalls),
            TrendDirection::Rises => ("↑", Key::GoalsTrendRises),
            TrendDirection::Flat => ("", Key::GoalsTrendFlat),
        };
        let text = words.fill(key, &[("rate", &rate), ("year", &words.year(from))]);
        all.push([arrow, &text].join(" ").trim_start().to_owned());
        if let Some(better) = value.is_better() {
            all.push(words.say(if better { Key::GoalsBetter } else { Key::GoalsWorse }).to_owned());
        }
    }
    all.extend(sentences::remarks(words, value));
    all.join(" · ")
}

/// The source, linked to its citation, and the licence.
fn source(words: &Words, value: &GoalValue) -> Html {
    let language = words.language();
    let data = Route::Leaf {
        language,
        leaf: Leaf::Data,
    };
    let page = data.write();
    let licence = match value.licence {
        GoalLicence::Un => words.say(Key::GoalsLicenceUn),
        GoalLicence::By | GoalLicence::ByIgo | GoalLicence::ByNcSaIgo => value.licence.id(),
    };
    html! {
        <>
            { for value.sources.iter().map(|key| html! { <><a href={[page.as_str(), "#", &anchor(key)].concat()}>{ key }</a>{ " " }</> }) }
            <small>{ licence }</small>
        </>
    }
}

/// A list that a state may keep and come back to.
fn milestones(words: &Words, context: &GoalContext) -> Html {
    let mut heads = vec![words.say(Key::GoalsColIndicator).to_owned()];
    heads.extend(MILESTONES.map(|year| words.year(year)));
    let row = |of: Milestone| {
        let (key, factor) = match of {
            Milestone::Materials => (Key::GoalsMilestoneMaterials, 1.0),
            Milestone::Circular => (Key::GoalsMilestoneCircular, 100.0),
            Milestone::Cooking => (Key::GoalsMilestoneCooking, 100.0),
            Milestone::Exhaust => (Key::GoalsMilestoneExhaust, 100.0),
        };
        let cell = |year| {
            let [today, plan] = context.effect.milestone(of, year).map(|value| words.figures(value * factor, 3));
            html! { <td>{ today }{ " → " }<b>{ plan }</b></td> }
        };
        html! { <tr data-milestone={of.id()}><th scope="row">{ words.say(key) }</th>{ for MILESTONES.map(cell) }</tr> }
    };
    let place = context.goals.place;
    let command = ["cairn goals ", place.as_str(), " --scenario all"].concat();
    let [before, after] = split(words.say(Key::GoalsOwn));
    let href = [&explore::plain(words.language(), place), "?b=", PLAN.id()].concat();
    html! {
        <section>
            <h2 id="goals-milestones">{ words.say(Key::GoalsMilestones) }</h2>
            { table("goals-milestones", "goal-milestones", &heads, Milestone::ALL.map(row).into_iter().collect()) }
            <p><a {href}>{ words.say(Key::GoalsExplore) }</a></p>
            <p class="scope">{ before }{ code(&command) }{ after }</p>
        </section>
    }
}

/// A text before and after its command.
fn split(text: &str) -> [&str; 2] {
    let (before, after) = text.split_once("{command}").unwrap_or((text, ""));
    [before, after]
}

/// Other pages on the country, and the table.
fn other_pages(words: &Words, place: PlaceId) -> Html {
    let language = words.language();
    let leaf = |leaf| (Route::Leaf { language, leaf }.write(), name(leaf));
    let topic = |topic| (topics::door(language, topic, Some(place)), topics::name(topic));
    let mut all = vec![
        (explore::plain(language, place), Key::PageExplore),
        topic(Topic::Hotspots),
        (brief::plain(language, place, false), Key::PageBrief),
        topic(Topic::Purchase),
    ];
    if words.cities(place) > 0 {
        all.push((Route::City { language, place }.write(), Key::PageCities));
    }
    all.extend([leaf(Leaf::Documents), leaf(Leaf::Data), leaf(Leaf::Goals)]);
    html! {
        <section>
            <h2>{ words.fill(Key::GoalsMore, &[("place", words.place(place))]) }</h2>
            <ul class="reported-ways">{ for all.into_iter().map(|(href, name)| html! { <li><a {href}>{ words.say(name) }</a></li> }) }</ul>
            <p class="scope">{ words.say(Key::GoalsTerms) }{ " " }{ file(TABLE) }{ " " }{ words.say(Key::HotspotsUnknownTool) }</p>
        </section>
    }
}

/// Properties of the list of countries.
#[derive(Clone, PartialEq, Properties)]
pub struct GoalListProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the back link opens.
    pub home: PlaceId,
}

/// All countries, in the order of the language.
#[component]
pub fn GoalList(props: &GoalListProps) -> Html {
    let GoalListProps { words, home } = props;
    let language = words.language();
    let way = |place: PlaceId| html! { <li><a href={Route::Goals { language, place }.write()}>{ words.place(place) }</a></li> };
    let inside = html! {
        <section aria-labelledby="goals-list">
            <h2 id="goals-list">{ words.say(Key::GoalsList) }</h2>
            <p class="hint">{ words.say(Key::GoalsStates) }</p>
            <ul class="goal-list">{ for words.places().iter().map(|named| way(named.id)) }</ul>
            <p class="scope">{ words.say(Key::GoalsTerms) }{ " " }{ file(TABLE) }</p>
        </section>
    };
    frame(words, *home, Leaf::Goals, inside)
}
