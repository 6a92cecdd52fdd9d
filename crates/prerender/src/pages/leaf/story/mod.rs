//! Stories: one page for each story, step by step, to present, to read on a phone or to print; and the list of stories.
//!
//! A step is a section with its own address and links to the next and the previous one. So no script is needed to move
//! through them. Every number was computed when the page was prerendered. Out of scope: the choice of numbers, and their checks.

mod list;
mod panel;

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::story::panel::panel;
use crate::pages::leaf::{Framed, framed};
use crate::story::StoryNumber;
use crate::story_figure as story;
use crate::story_figure::{Staged, StoryPanel};
use cairn::draw::wording::{self, FigureNumberFormat};
use cairn::site::link::{explore, overlay};
use cairn::site::part::fold::folded;
use cairn::site::part::page_links::name;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route, Story};
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

pub use list::{Stories, StoriesProps};

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct StoryProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the back link opens.
    pub home: PlaceId,
    /// The release of model and data.
    pub release: String,
    pub story: Story,
    /// Title and lead of each story, in playing order.
    pub titles: Rc<Vec<[Key; 2]>>,
    pub steps: Rc<Vec<Staged>>,
}

/// The page: the guess, with the findings folded so that they do not answer it; each step; and the next story.
#[component]
pub fn StoryPage(props: &StoryProps) -> Html {
    let StoryProps { words, story, steps, .. } = props;
    let language = words.language();
    let own = Route::Story { language, story: *story }.write();
    let [title, lead] = about(&props.titles, *story);
    let findings = html! { <><p>{ words.say(lead) }</p>{ headlines(words, &own, steps) }</> };
    let guess = html! {
        <section class="story-contents" id="guess" aria-labelledby="guess-title">
            <h2 id="guess-title">{ words.say(Key::StoriesGuess) }</h2>
            <p>{ words.say(Key::StoriesGuessHow) }{ " " }<a href={step_address(&own, 0)} rel="next">{ words.say(Key::StoriesBegin) }</a></p>
            <p class="scope">{ minutes(words, steps) }{ " · " }{ words.fill(Key::StoriesComputed, &[("release", &words.isolate(&props.release))]) }</p>
            { folded(words.say(Key::StoriesContents), findings) }
            { for present(props) }
        </section>
    };
    let inside = html! {
        <>
            { guess }
            { for steps.iter().enumerate().map(|(place, staged)| step(props, &own, place, staged)) }
            { after(words, &props.titles, *story) }
        </>
    };
    let story = *story;
    let framed_as = Framed {
        title: words.say(title),
        lead: question(words, story),
        class: "leaf story",
        own: &own,
        here: name(Leaf::Stories),
    };
    framed(
        words,
        props.home,
        &framed_as,
        |language| Route::Story { language, story }.write(),
        inside,
    )
}

/// The question to guess, in the place of the lead, which would answer it.
fn question(words: &Words, of: Story) -> &str {
    story::guess(of).map_or("", |guess| words.say(guess))
}

/// Title and lead of a story.
fn about(titles: &[[Key; 2]], story: Story) -> [Key; 2] {
    let place = Story::ALL.iter().position(|known| *known == story);
    place
        .and_then(|place| titles.get(place).copied())
        .unwrap_or([Key::StoriesTitle, Key::StoriesLead])
}

/// The link to a stage that plays the story.
fn present(props: &StoryProps) -> Option<Html> {
    let StoryProps { words, steps, release, .. } = props;
    let first = &steps.first()?.step;
    let opens = explore::address(words.language(), first.setting.id()?, &story::view(first), release);
    let href = [&opens, "#", overlay::STAGE, "-", props.story.id()].concat();
    Some(html! { <p class="story-present"><a {href}>{ words.say(Key::StoriesPresent) }</a></p> })
}

/// Duration: a minute a step.
fn minutes(words: &Words, steps: &[Staged]) -> String {
    words.count(Key::StoriesMinutes, steps.len() as f64, &[])
}

/// The address of a step on the page of its story.
pub(in crate::pages) fn step_address(own: &str, place: usize) -> String {
    format!("{own}#step-{}", place + 1)
}

/// The findings of a story, each with a link to its step.
fn headlines(words: &Words, own: &str, steps: &[Staged]) -> Html {
    let item = |(place, staged): (usize, &Staged)| html! { <li><a href={step_address(own, place)}>{ filled(words, staged, staged.title) }</a></li> };
    html! { <ol>{ for steps.iter().enumerate().map(item) }</ol> }
}

/// A text of a step, filled with its numbers.
pub(in crate::pages) fn filled(words: &Words, staged: &Staged, key: Key) -> String {
    // Amounts of one text have one unit.
    let is_used = |name: &str| words.say(key).contains(&["{", name, "}"].concat());
    let largest = |unit: Unit| {
        let used = staged.counts.iter().filter(|(name, count)| count.unit == unit && is_used(name));
        used.map(|(_, count)| count.value.abs()).fold(0.0, f64::max)
    };
    let text = |count: StoryNumber| match count.unit {
        Unit::Year => written(words, count),
        unit => words.quantity_beside(count.value, largest(unit), unit),
    };
    let mut with: Vec<(&str, String)> = staged.counts.iter().map(|(name, count)| (name.as_str(), text(*count))).collect();
    with.push(("year", words.year(staged.step.focus)));
    if let Some(place) = staged.step.setting.id() {
        with.push(("place", words.place(place).to_owned()));
    }
    let with: Vec<(&str, &str)> = with.iter().map(|(name, text)| (*name, text.as_str())).collect();
    words.fill(key, &with)
}

/// A number as written in a text; a year has no groups of digits.
pub(in crate::pages) fn written(words: &Words, count: StoryNumber) -> String {
    let year = Year::new(count.value as i64).filter(|_| count.unit == Unit::Year);
    year.map_or_else(|| words.quantity(count.value, count.unit), |year| words.year(year))
}

/// A step: the finding, its explanation, a question, the limits, the link to the explorer, and the panel.
fn step(props: &StoryProps, own: &str, place: usize, staged: &Staged) -> Html {
    let words = &props.words;
    let (id, last) = (format!("step-{}", place + 1), place + 1 == props.steps.len());
    let titled = [id.as_str(), "-title"].concat();
    let [number, count] = [place + 1, props.steps.len()].map(|number| words.number(number as f64, 0));
    let Some(home) = staged.step.setting.id() else {
        return Html::default();
    };
    let opens = explore::address(words.language(), home, &story::view(&staged.step), &props.release);
    let say = |key: Key| words.say(key).to_owned();
    html! {
        <section class="story-step" {id} aria-labelledby={titled.clone()}>
            <p class="story-count">{ words.fill(Key::StoriesStep, &[("step", &number), ("count", &count)]) }</p>
            <h2 id={titled}>{ filled(words, staged, staged.title) }</h2>
            <div class="story-both">
                <div class="story-text">
                    <p>{ filled(words, staged, staged.text) }</p>
                    <p class="story-ask"><strong>{ say(Key::StoriesAsk) }</strong>{ " " }{ filled(words, staged, staged.ask) }</p>
                    <p class="story-not"><strong>{ say(Key::StoriesNot) }</strong>{ " " }{ filled(words, staged, staged.not) }</p>
                    <p><a class="story-try" href={opens}>{ say(Key::StoriesTry) }</a></p>
                </div>
                { panel(words, staged, words.place(home)) }
            </div>
            <nav class="story-ways" aria-label={words.fill(Key::StoriesStep, &[("step", &number), ("count", &count)])}>
                if place > 0 {
                    <a href={step_address(own, place - 1)} rel="prev">{ say(Key::StoriesFormer) }</a>
                }
                if last {
                    <a href={[own, "#after"].concat()} rel="next">{ say(Key::StoriesEnd) }</a>
                } else {
                    <a href={step_address(own, place + 1)} rel="next">{ say(Key::StoriesNext) }</a>
                }
            </nav>
        </section>
    }
}

/// The next story, and the link to all.
fn after(words: &Words, titles: &[[Key; 2]], story: Story) -> Html {
    let language = words.language();
    let next = story.next();
    let [title, _] = about(titles, next);
    let all = Route::Leaf {
        language,
        leaf: Leaf::Stories,
    };
    html! {
        <section class="story-after" id="after" aria-labelledby="after-title">
            <h2 id="after-title">{ words.say(Key::StoriesAfter) }</h2>
            <p><a href={Route::Story { language, story: next }.write()}>{ words.say(title) }</a></p>
            <p class="scope">{ question(words, next) }</p>
            <p><a href={all.write()}>{ words.say(Key::StoriesAll) }</a></p>
        </section>
    }
}

/// The unit over a panel; `None` where each value has its own.
fn unit(words: &Words, panel: &StoryPanel) -> Option<String> {
    match panel {
        StoryPanel::Figure(figure) => Some(wording::unit(words, figure)),
        StoryPanel::Lines(lines) => lines
            .unit
            .map(|unit| FigureNumberFormat::up_to(words, unit, lines.range().1).unit.to_owned()),
        StoryPanel::Bars(..) => None,
    }
}
