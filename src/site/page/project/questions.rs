//! Questions: the score in five aspects or the questions answered, and the 24 questions, each with its answers.
//!
//! They are rendered when expanded. Out of scope: the scoring of answers.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::draw::picture::percent;
use crate::site::bootstrap::project::named;
use crate::site::link::explore;
use crate::site::page::project::ProjectPageContext;
use crate::site::page::project::form::{list, written};
use crate::site::state::project::ProjectAction;
use cairn_analysis::project::score::Scored;
use cairn_analysis::words::Key;
use cairn_core::choices::link::Chart;
use cairn_core::kind::Aspect;
use cairn_core::unit::Unit;

/// Values of the answer classes in lists.
const CLASSES: [&str; 5] = ["0", "1", "2", "3", "4"];

/// The question on floor a person.
const SPACE: usize = 11;

pub(super) fn score(context: &ProjectPageContext) -> Html {
    let words = &*context.words;
    let score = &context.assessed().score;
    let is_safe = context.assessed().warnings.is_empty();
    let row = |aspect: Aspect| {
        let [answered, all] = answered(context, aspect);
        // A part of the questions gives no score of an aspect, and an unsafe building none at all.
        let value = score.aspects[aspect.index()].filter(|_| is_safe && answered == all);
        let text = match value {
            Some(value) => words.number(value, 0),
            None if answered == all => "–".to_owned(),
            None => {
                let [number, all] = [answered, all].map(|count| words.number(count as f64, 0));
                words.fill(Key::ProjectAnsweredOf, &[("number", &number), ("all", &all)])
            }
        };
        let along = percent(value.unwrap_or(0.0) / 100.0);
        html! {
            <tr key={aspect.id()} data-aspect={aspect.id()}>
                <th scope="row">{ named(&context.names().aspects, aspect.index()) }</th>
                <td>{ text }</td>
                <td class="along" aria-hidden="true"><svg><rect width={along} height="100%" /></svg></td>
            </tr>
        }
    };
    let overall = score.overall.filter(|_| is_safe).map_or_else(
        || {
            words
                .say(if is_safe {
                    Key::ProjectOverallNone
                } else {
                    Key::ProjectOverallWarned
                })
                .to_owned()
        },
        |overall| words.fill(Key::ProjectOverall, &[("score", &words.number(overall, 0))]),
    );
    html! {
        <section aria-labelledby="project-score" class={classes!(context.dimmed())}>
            <h2 id="project-score">{ words.say(Key::ProjectScore) }</h2>
            <table class="topic-table project-table" aria-labelledby="project-score"><tbody>{ for Aspect::ALL.map(row) }</tbody></table>
            <p>{ overall }{ " " }{ words.fill(Key::ProjectAnswered, &[("share", &words.share(score.answered))]) }</p>
            <Questions questions={CollapsedQuestions::of(context)} />
        </section>
    }
}

/// Numbers of answered questions and of all questions of an aspect.
fn answered(context: &ProjectPageContext, aspect: Aspect) -> [usize; 2] {
    let scored = &context.assessed().score.questions;
    let known = context.state.start.projects.questions.iter().zip(scored);
    let own: Vec<bool> = known
        .filter(|(question, _)| question.aspect == aspect)
        .map(|(_, scored)| scored.points.is_some())
        .collect();
    [own.iter().filter(|is_answered| **is_answered).count(), own.len()]
}

/// The collapsed questions, rendered only when expanded.
#[derive(Clone, PartialEq)]
struct CollapsedQuestions {
    title: AttrValue,
    inside: Html,
}

impl CollapsedQuestions {
    fn of(context: &ProjectPageContext) -> CollapsedQuestions {
        let words = &*context.words;
        CollapsedQuestions {
            title: words.say(Key::ProjectQuestions).to_owned().into(),
            inside: if context.live { all(context) } else { Html::default() },
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct QuestionsProps {
    questions: CollapsedQuestions,
}

#[component]
fn Questions(props: &QuestionsProps) -> Html {
    let (unfolded, ontoggle) = crate::site::hooks::use_unfolded();
    html! {
        <details id="project-questions" {ontoggle}>
            <summary>{ props.questions.title.clone() }</summary>
            if unfolded {
                { props.questions.inside.clone() }
            }
        </details>
    }
}

/// All questions, aspect by aspect.
fn all(context: &ProjectPageContext) -> Html {
    let score = &context.assessed().score;
    let known = &context.state.start.projects.questions;
    let group = |aspect: Aspect| {
        let own = known
            .iter()
            .zip(&score.questions)
            .filter(|(question, _)| question.aspect == aspect)
            .map(|(_, scored)| one(context, scored));
        html! {
            <fieldset key={aspect.id()}>
                <legend>{ named(&context.names().aspects, aspect.index()) }</legend>
                { for own }
            </fieldset>
        }
    };
    html! { <div class="project-questions">{ for Aspect::ALL.map(group) }{ for enough(context) }</div> }
}

/// Floor a person of the project, and the way to the people who have little where it stands.
fn enough(context: &ProjectPageContext) -> Option<Html> {
    let words = &*context.words;
    let answers = &context.assessed().score.questions;
    let space = answers.iter().find(|scored| usize::from(scored.number) == SPACE)?.answer?;
    let place = context.state.query.described.place;
    let href = [&explore::plain(words.language(), place), "?c=", Chart::Homes.id()].concat();
    let each = words.quantity(space, Unit::M2PerPerson);
    Some(html! { <p>{ words.fill(Key::ProjectEnough, &[("each", &each)]) }{ " " }<a {href}>{ words.say(Key::ChartHomes) }</a></p> })
}

/// A question: classes as a list, a number as a field.
fn one(context: &ProjectPageContext, scored: &Scored) -> Html {
    let words = &*context.words;
    let at = usize::from(scored.number).saturating_sub(1);
    let Some(asking) = context.names().questions.get(at) else {
        return Html::default();
    };
    let own = context.state.query.described.answers.get(at).copied().flatten();
    let automatic = scored.answer.filter(|_| own.is_none());
    let hint = automatic.map(|answer| words.fill(Key::ProjectQuestionAuto, &[("answer", &words.number(answer, 2))]));
    let id = ["question-", &scored.number.to_string()].concat();
    let query = [&words.number(f64::from(scored.number), 0), ". ", &asking.text].concat();
    if asking.classes.is_empty() {
        let shown = own.map_or_else(String::new, |own| written(context, own));
        let onchange = {
            let (act, words) = (context.act.clone(), std::rc::Rc::clone(&context.words));
            Callback::from(move |event: Event| {
                if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                    let number = words.parse_number(&input.value());
                    if number.is_none() {
                        input.set_value("");
                    }
                    act.emit(ProjectAction::Answer(at, number));
                }
            })
        };
        return html! {
            <label class="pick" key={scored.number}>
                <span>{ query }</span>
                <input id={["project-", &id].concat()} type="text" inputmode="decimal" autocomplete="off" size="6" value={shown} {onchange} />
                { for hint.map(|hint| html! { <small>{ hint }</small> }) }
            </label>
        };
    }
    let mut options = vec![("", words.say(Key::ProjectOpen).to_owned())];
    options.extend(CLASSES.into_iter().zip(asking.classes.iter().cloned()));
    let chosen = own.and_then(|own| CLASSES.into_iter().nth(own as usize)).unwrap_or("");
    let pick = context.act.filter_reform(move |id: String| {
        let class = CLASSES.into_iter().position(|class| class == id);
        Some(ProjectAction::Answer(at, class.map(|class| class as f64)))
    });
    list(context, &id, &query, chosen, options, pick, Html::default())
}
