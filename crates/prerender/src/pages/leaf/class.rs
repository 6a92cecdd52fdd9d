//! Class: a lesson of 45 minutes around the interactive desk: preparation, course, questions. A sheet for pupils and
//! one with answers each print on one page.
//!
//! The numbers in the answers were computed when the page was prerendered. Out of scope: the answers of a class.

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::seats::seats;
use crate::pages::leaf::story::written;
use crate::pages::leaf::{frame, table};
use crate::story::{Counts, Telling};
use cairn::site::bootstrap::ROOT;
use cairn::site::link::explore;
use cairn_analysis::figure::board::View;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::code::LENGTH;
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::place::PlaceId;

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct ClassProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the back link opens.
    pub home: PlaceId,
    /// The release of model and data.
    pub release: String,
    /// The questions with the numbers of their answers.
    pub lessons: Rc<Vec<(Telling, Counts)>>,
}

/// The preparation of a lesson.
const NEEDED: [Key; 5] = [Key::ClassNeed1, Key::ClassNeed2, Key::ClassNeed3, Key::ClassNeed4, Key::ClassNeed5];

/// First and last minute, activity, and instructions.
const PLAN: [([u8; 2], Key, Key); 7] = [
    ([0, 5], Key::ClassPlan1, Key::ClassPlan1How),
    ([5, 10], Key::ClassPlan2, Key::ClassPlan2How),
    ([10, 22], Key::ClassPlan3, Key::ClassPlan3How),
    ([22, 27], Key::ClassPlan4, Key::ClassPlan4How),
    ([27, 36], Key::ClassPlan5, Key::ClassPlan5How),
    ([36, 40], Key::ClassPlan6, Key::ClassPlan6How),
    ([40, 45], Key::ClassPlan7, Key::ClassPlan7How),
];

/// For each lesson: question, learning goal, answer, reason.
const LESSON_TEXTS: [[Key; 4]; 5] = [
    [Key::ClassQuestion1, Key::ClassAbout1, Key::ClassAnswer1, Key::ClassWhy1],
    [Key::ClassQuestion2, Key::ClassAbout2, Key::ClassAnswer2, Key::ClassWhy2],
    [Key::ClassQuestion3, Key::ClassAbout3, Key::ClassAnswer3, Key::ClassWhy3],
    [Key::ClassQuestion4, Key::ClassAbout4, Key::ClassAnswer4, Key::ClassWhy4],
    [Key::ClassQuestion5, Key::ClassAbout5, Key::ClassAnswer5, Key::ClassWhy5],
];

/// Number of arguments that a pupil writes down.
const ARGUMENTS: usize = 3;

/// The page around the desk, whose element stays empty.
#[component]
pub fn ClassLeaf(props: &ClassProps) -> Html {
    let words = &*props.words;
    let route = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Class,
    };
    let own = route.write();
    let ways = [
        ("class-gather", Key::ClassDesk),
        ("class-lesson-plan", Key::ClassLesson),
        ("class-questions", Key::ClassQuestions),
        ("class-cards", Key::ClassTable),
        ("class-sheet", Key::ClassSheet),
        ("class-answers", Key::ClassAnswers),
    ];
    let inside = html! {
        <>
            <nav class="class-contents" aria-label={words.say(Key::ClassContents).to_owned()}>
                <ul>{ for ways.map(|(id, name)| html! { <li><a href={[&own, "#", id].concat()}>{ words.say(name) }</a></li> }) }</ul>
            </nav>
            <div id={ROOT}></div>
            { lesson(words) }
            { questions(props) }
            { seats(words, props.lessons.first().and_then(|(step, _)| step.setting.id())) }
            { sheet(words) }
            { answers(props) }
        </>
    };
    frame(words, props.home, Leaf::Class, inside)
}

/// The preparation, and the course minute by minute.
fn lesson(words: &Words) -> Html {
    let heads = [Key::ClassMinutes, Key::ClassWhat, Key::ClassHow].map(|key| words.say(key).to_owned());
    let row = |(minutes, what, how): ([u8; 2], Key, Key)| {
        let [from, to] = minutes.map(|minute| words.number(f64::from(minute), 0));
        html! {
            <tr>
                <td dir="ltr">{ from }{ "–" }{ to }</td>
                <th scope="row">{ words.say(what) }</th>
                <td>{ words.say(how) }</td>
            </tr>
        }
    };
    html! {
        <section class="class-lesson">
            <h2 id="class-lesson-plan">{ words.say(Key::ClassLesson) }</h2>
            <p>{ words.say(Key::ClassLessonLead) }</p>
            <h3>{ words.say(Key::ClassNeeded) }</h3>
            <ul>{ for NEEDED.map(|key| html! { <li>{ words.say(key) }</li> }) }</ul>
            { table("class-lesson-plan", "class-plan", &heads, html! { <>{ for PLAN.map(row) }</> }) }
        </section>
    }
}

/// The questions, each with a link to its place in the explorer.
fn questions(props: &ClassProps) -> Html {
    let words = &*props.words;
    let one = |([question, about, ..], (step, _)): ([Key; 4], &(Telling, Counts))| {
        let Some(place) = step.setting.id() else {
            return Html::default();
        };
        let view = View::default();
        let href = explore::address(words.language(), place, &view, &props.release);
        let with = [("place", words.place(place))];
        html! {
            <li>
                <p><strong>{ words.fill(question, &with) }</strong></p>
                <p>{ words.say(about) }{ " " }<a {href}>{ words.fill(Key::ClassOpen, &with) }</a></p>
            </li>
        }
    };
    html! {
        <section class="class-lesson" aria-labelledby="class-questions">
            <h2 id="class-questions">{ words.say(Key::ClassQuestions) }</h2>
            <p>{ words.say(Key::ClassQuestionsLead) }</p>
            <ol>{ for LESSON_TEXTS.into_iter().zip(props.lessons.iter()).map(one) }</ol>
        </section>
    }
}

/// A page for a pupil.
fn sheet(words: &Words) -> Html {
    let line = |key: Key| html! { <p class="class-line"><span>{ words.say(key) }</span></p> };
    html! {
        <section class="class-sheet" aria-labelledby="class-sheet">
            <h2 id="class-sheet">{ words.say(Key::ClassSheet) }</h2>
            { line(Key::ClassSheetName) }
            { line(Key::ClassSheetQuestion) }
            <h3>{ words.say(Key::ClassSheetGuess) }</h3>
            <p>{ words.say(Key::ClassSheetGuessHow) }</p>
            <p class="class-line"></p>
            { line(Key::ClassSheetBecause) }
            <h3>{ words.say(Key::ClassSheetCode) }</h3>
            <p>{ words.say(Key::ClassSheetCodeHow) }</p>
            <p class="class-boxes" dir="ltr" aria-hidden="true">{ for (0..LENGTH).map(|_| html! { <span></span> }) }</p>
            <h3>{ words.say(Key::ClassSheetArguments) }</h3>
            <ol class="class-arguments">{ for (0..ARGUMENTS).map(|_| html! { <li></li> }) }</ol>
            <h3>{ words.say(Key::ClassSheetUnknown) }</h3>
            <p class="class-line"></p>
            <p class="hint">{ words.say(Key::ClassSheetLetters) }</p>
        </section>
    }
}

/// A page for the teacher.
fn answers(props: &ClassProps) -> Html {
    let words = &*props.words;
    let one = |([question, _, answer, why], (step, counts)): ([Key; 4], &(Telling, Counts))| {
        let mut with: Vec<(&str, String)> = counts.iter().map(|(name, count)| (name.as_str(), written(words, *count))).collect();
        with.push(("year", words.year(step.focus)));
        with.extend(step.setting.id().map(|place| ("place", words.place(place).to_owned())));
        let with: Vec<(&str, &str)> = with.iter().map(|(name, text)| (*name, text.as_str())).collect();
        html! {
            <li>
                <p><strong>{ words.fill(question, &with) }</strong></p>
                <p>{ words.fill(answer, &with) }</p>
                <p>{ words.say(why) }</p>
            </li>
        }
    };
    html! {
        <section class="class-sheet" aria-labelledby="class-answers">
            <h2 id="class-answers">{ words.say(Key::ClassAnswers) }</h2>
            <p>{ words.fill(Key::StoriesComputed, &[("release", &words.isolate(&props.release))]) }</p>
            <ol>{ for LESSON_TEXTS.into_iter().zip(props.lessons.iter()).map(one) }</ol>
            <h3>{ words.say(Key::ClassUnknown) }</h3>
            <ul>{ for [Key::ClassUnknown1, Key::ClassUnknown2, Key::ClassUnknown3].map(|key| html! { <li>{ words.say(key) }</li> }) }</ul>
        </section>
    }
}
