//! Plans: a card for each plan of the gallery, by region: what it tries, its levers, its results, and the links to it.
//!
//! Out of scope: the numbers ([`crate::plan`]).

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::frame;
use crate::pages::leaf::story::written;
use crate::plan::{ShownPlan, sections};
use crate::story_figure as story;
use cairn::draw::goal;
use cairn_analysis::figure::goal::FigureGoal;
use cairn_analysis::findings::headline::HeadlineReading;
use cairn_analysis::words::{Key, Words, filled, names};
use cairn_core::choices::link::{Leaf, Link, Route, Story};
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Background, Pull};
use cairn_core::kind::Lever;
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct PlanGalleryProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the link to the explorer opens.
    pub home: PlaceId,
    /// The plans with their numbers.
    pub plans: Rc<Vec<ShownPlan>>,
}

impl From<(Rc<Words>, PlaceId, &Rc<Vec<ShownPlan>>)> for PlanGalleryProps {
    fn from((words, home, plans): (Rc<Words>, PlaceId, &Rc<Vec<ShownPlan>>)) -> PlanGalleryProps {
        let plans = Rc::clone(plans);
        PlanGalleryProps { words, home, plans }
    }
}

/// The plans of the world, then those of each region.
#[component]
pub fn PlanGallery(props: &PlanGalleryProps) -> Html {
    let PlanGalleryProps { words, home, plans } = props;
    let inside = html! {
        <>
            <p>{ words.say(Key::PlansHow) }</p>
            { for sections().map(|region| section(words, region, plans)) }
            <p class="scope">{ words.say(Key::PlansLicence) }</p>
        </>
    };
    frame(words, *home, Leaf::Plans, inside)
}

/// The plans of a region; nothing if it has none.
fn section(words: &Words, region: Wider, plans: &[ShownPlan]) -> Html {
    let own: Vec<&ShownPlan> = plans.iter().filter(|shown| shown.region == region).collect();
    let Some(id) = region.id().filter(|_| !own.is_empty()) else {
        return Html::default();
    };
    let titled = ["plans-", region.code()].concat();
    html! {
        <section aria-labelledby={titled.clone()}>
            <h2 id={titled}>{ words.place(id).to_owned() }</h2>
            <ul class="story-cards">{ for own.into_iter().map(|shown| card(words, shown)) }</ul>
        </section>
    }
}

fn card(words: &Words, shown: &ShownPlan) -> Html {
    let (language, plan) = (words.language(), &shown.plan);
    let opens = plan.address(language);
    html! {
        <li class="story-card plan-card" id={["plan-", &plan.id].concat()}>
            <h3><a href={opens.clone()}>{ plan.title(language).to_owned() }</a></h3>
            <p class="scope">
                { words.place(plan.place).to_owned() }{ " · " }{ words.fill(Key::PlansAuthor, &[("author", &words.isolate(plan.author.as_str()))]) }
            </p>
            <p>{ text(words, shown) }</p>
            <dl>
                { start(words, &plan.link) }
                { levers(words, &plan.link) }
                { for shown.results.iter().map(|reading| result(words, *reading)) }
                { for shown.goal.iter().map(|aim| aimed(words, aim)) }
            </dl>
            <p class="plan-links">
                <a href={opens}>{ words.say(Key::PlansOpen) }</a>
                { " " }<a href={plan.path()} download="">{ words.say(Key::PlansFile) }</a>
                { for plan.story.map(|story| continued(words, story)) }
            </p>
        </li>
    }
}

/// The words of a plan, filled with its numbers.
pub fn text(words: &Words, shown: &ShownPlan) -> String {
    let counts = shown.counts.iter();
    let with: Vec<(&str, String)> = counts.map(|(name, count)| (name.as_str(), written(words, *count))).collect();
    let with: Vec<(&str, &str)> = with.iter().map(|(name, text)| (*name, text.as_str())).collect();
    filled(shown.plan.text(words.language()), &with)
}

/// The starting scenario and the background, if they are not today's path.
fn start(words: &Words, link: &Link) -> Html {
    let mut parts = Vec::new();
    if link.base != Scenario::default() {
        parts.push(words.say(names::scenario(link.base)));
    }
    if link.background.storyline != Background::default().storyline {
        parts.push(words.say(names::storyline(link.background.storyline)));
    }
    if link.background.policy != Background::default().policy {
        parts.push(words.say(names::policy(link.background.policy)));
    }
    if parts.is_empty() {
        return Html::default();
    }
    row(words.say(Key::PlansStart), html! { { parts.join(" · ") } })
}

/// The moved levers with their levels.
fn levers(words: &Words, link: &Link) -> Html {
    if link.pulls.is_empty() {
        return Html::default();
    }
    let item = |(lever, pull): (&Lever, &Pull)| {
        html! { <li>{ words.say(names::lever(*lever)[0]) }{ " · " }{ level(words, pull) }</li> }
    };
    row(words.say(Key::PlansLevers), html! { <ul>{ for link.pulls.iter().map(item) }</ul> })
}

/// The level of a lever, and its years if the plan names them.
fn level(words: &Words, pull: &Pull) -> String {
    let shown = words.figures(pull.level.number(), 2);
    match (pull.from, pull.to) {
        (None, None) => words.fill(Key::CompareLevel, &[("level", &shown)]),
        (Some(from), None) => words.fill(Key::PlansFrom, &[("level", &shown), ("from", &words.year(from))]),
        (from, Some(to)) => {
            let from = words.year(from.unwrap_or(Year::LEVERS));
            words.fill(Key::CompareSpan, &[("level", &shown), ("from", &from), ("to", &words.year(to))])
        }
    }
}

/// A result under the plan, and its change against today's path.
fn result(words: &Words, reading: HeadlineReading) -> Html {
    let name = names::headline(reading.headline)[0];
    let value = words.quantity(reading.yours, reading.unit);
    let change = words.change(reading.yours, reading.reference);
    let said = words.fill(Key::PlansResult, &[("value", &value), ("change", &change)]);
    row(&words.fill(name, &[("year", &words.year(reading.year))]), html! { { said } })
}

/// The goal in words: reached or missed.
fn aimed(words: &Words, aim: &FigureGoal) -> Html {
    let verdict: Vec<String> = goal::verdict(words, aim).into_iter().flatten().collect();
    row(&goal::named(words, aim), html! { { verdict.join(" · ") } })
}

/// A line of a card: its name, and what it says.
fn row(name: &str, said: Html) -> Html {
    html! { <div><dt>{ name.to_owned() }</dt><dd>{ said }</dd></div> }
}

/// The link to the story that the plan continues.
fn continued(words: &Words, of: Story) -> Html {
    let language = words.language();
    let href = Route::Story { language, story: of }.write();
    let title = story::about(of).map_or(Key::StoriesTitle, |[title, _]| title);
    html! { <>{ " " }<a {href}>{ words.fill(Key::PlansStory, &[("title", words.say(title))]) }</a></> }
}
