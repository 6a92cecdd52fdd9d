//! Compare: the page of two sides: who they are, what differs, what follows, and all as a table.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::pair::Pair as Lines;
use crate::draw::say;
use crate::figure::pair::pair;
use crate::findings::compare::{Comparison, Finding, Row, finding};
use crate::kind::Language;
use crate::site::address::plain;
use crate::site::compare::state::{Action, State};
use crate::site::part::apart::apart;
use crate::site::part::brand::brand;
use crate::site::part::differences::Differences;
use crate::site::part::leaves::leaves;
use crate::site::part::notices::{remarked, troubled};
use crate::site::part::results::Results;
use crate::site::part::sides::{Left, Sides, side_name};
use crate::words::{Key, Words, names};
use crate::year::Year;

/// What the page shows and how it acts.
#[derive(Clone, PartialEq, Properties)]
pub struct PageProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is chosen and shown.
    pub state: Rc<State>,
    /// Acts on the state.
    pub act: Callback<Action>,
    /// Asks once more after a failure.
    pub retry: Callback<()>,
}

/// Two sides beside each other.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let PageProps { words, state, act, retry } = props;
    let live = use_state(|| false);
    {
        let live = live.clone();
        use_effect_with((), move |()| live.set(true));
    }
    let (live, shown) = (*live, Rc::clone(&state.shown));
    let language = words.language();
    let figure = use_memo(Rc::clone(&shown), |shown| pair(shown));
    let opening = !state.is_answered() && !state.touched && state.trouble.is_none();
    let dimmed = !state.is_answered();
    let title = AttrValue::from(words.say(names::measure(shown.pair.shown)).to_owned());
    let told = told(words, &shown, &title);
    let found = finding(&shown.rows);
    html! {
        <>
            <a class="skip" href={format!("{}#main", state.address(language))}>{ words.say(Key::Skip) }</a>
            <header class="bar">
                { brand(plain(language, state.home)) }
                <nav class="leaves" aria-label={words.say(Key::PageNav).to_owned()}>
                    <a href={plain(language, state.pair.sides[0].place)}>{ words.say(Key::PageExplore) }</a>
                </nav>
                <nav class="languages" aria-label={words.say(Key::LanguageLabel).to_owned()}>
                    { for Language::READY.into_iter().map(|other| {
                        let current = (other == language).then_some("true");
                        html! { <a href={state.address(other)} lang={other.tag()} dir="auto" aria-current={current}>{ other.own_name() }</a> }
                    }) }
                </nav>
            </header>
            <main id="main" class="compare" tabindex="-1" data-answered={state.is_answered().to_string()}>
                <div class="lead">
                    <h1><span class="place">{ words.say(Key::CompareTitle) }</span>{ " " }<span class="claim">{ words.say(Key::CompareClaim) }</span></h1>
                    <p class="scope">{ words.say(Key::CompareLead) }</p>
                </div>
                { notices(words, state, opening, act, retry) }
                <Sides words={Rc::clone(words)} state={Rc::clone(state)} act={act.clone()} {live} />
                <div class={classes!("told", dimmed.then_some("is-dimmed"))}>
                    { for found.map(|found| main_finding(words, &shown, &found)) }
                    <p class="scope-note">{ words.say(Key::WarnScope) }{ " " }{ words.say(Key::WarnNotForecast) }</p>
                </div>
                <section class="follows" aria-labelledby="follows">
                    <h2 id="follows">{ words.say(Key::CompareFollows) }</h2>
                    <Results words={Rc::clone(words)} pair={state.pair.clone()} act={act.clone()} {live} />
                    <Lines figure={Rc::clone(&figure)} words={Rc::clone(words)} {title} told={told} focus={shown.pair.focus} {live} {dimmed} />
                </section>
                { apart(words, &shown, state.places, dimmed) }
                <Differences words={Rc::clone(words)} comparison={Rc::clone(&shown)} {live} {dimmed} />
            </main>
            <footer>
                if language != Language::English {
                    <p>{ words.say(Key::NoticeNotReviewed) }</p>
                }
                { leaves(words) }
                <p>{ words.say(Key::FooterCode) }</p>
                <p>{ words.fill(Key::FooterRelease, &[("release", &words.isolate(&shown.release))]) }</p>
            </footer>
        </>
    }
}

fn notices(words: &Words, state: &State, opening: bool, act: &Callback<Action>, retry: &Callback<()>) -> Html {
    let dismiss = act.reform(|_: MouseEvent| Action::Dismiss);
    let again = retry.reform(|_: MouseEvent| ());
    let left = state.left.map(|left| {
        html! { <li>{ match left {
            Left::Place(place) => words.fill(Key::CompareLeftPlace, &[("place", words.place(place))]),
            Left::Background => words.say(Key::CompareLeftBackground).to_owned(),
        } }</li> }
    });
    html! {
        <div class="notices" role="status">
            if opening {
                <p class="notice">{ words.say(Key::NoticeOpening) }</p>
            }
            if left.is_some() || !state.remarks.is_empty() {
                { remarked(words, &state.remarks, html! { <>{ for left }</> }, &dismiss) }
            }
            { for state.trouble.as_ref().map(|trouble| troubled(words, trouble, &again, &dismiss)) }
        </div>
    }
}

/// A row in the focus year, both sides and how far B is from A.
fn in_words(words: &Words, title: &str, row: &Row, focus: Year) -> String {
    let [a, b] = row.in_focus;
    let change = if a == 0.0 && b != 0.0 {
        words.quantity(b - a, row.unit)
    } else {
        words.change_in(row.unit, b, a)
    };
    let with = [
        ("title", title),
        ("year", &words.year(focus)),
        ("a", &words.quantity(a, row.unit)),
        ("b", &words.quantity(b, row.unit)),
        ("change", &change),
    ];
    words.fill(Key::CompareTold, &with)
}

/// The sentence of the lines shown.
fn told(words: &Words, shown: &Comparison, title: &str) -> AttrValue {
    let row = shown.rows.iter().find(|row| row.measure == shown.pair.shown);
    row.map_or_else(String::new, |row| in_words(words, title, row, shown.pair.focus))
        .into()
}

/// The main finding, in sentences.
fn main_finding(words: &Words, shown: &Comparison, found: &Finding) -> Html {
    let focus = shown.pair.focus;
    let title = |row: &Row| words.say(names::measure(row.measure));
    let said = |row: &Row| in_words(words, title(row), row, focus);
    let amount = |row: &Row| words.quantity(row.difference().abs(), row.unit);
    let less = |row: &Row, keys: [Key; 2]| keys[usize::from(row.difference() > 0.0)];
    let sum = found.added_up;
    let with = [
        ("first", words.year(Year::LEVERS)),
        ("year", words.year(focus)),
        ("amount", amount(&sum)),
    ];
    let with = with.each_ref().map(|(name, text)| (*name, text.as_str()));
    html! {
        <div class="finding">
            <p class="sides-named">{ side_name(words, &shown.pair, 0, true) }<br />{ side_name(words, &shown.pair, 1, true) }</p>
            <p><strong>{ said(&found.emissions) }</strong>
                if sum.difference() != 0.0 {
                    { " " }{ words.fill(less(&sum, [Key::CompareLess, Key::CompareMore]), &with) }
                }
                { for found.cause.map(|row| {
                    let with = [("cause", title(&row)), ("amount", &amount(&row))];
                    html! { <>{ " " }{ words.fill(less(&row, [Key::CompareCauseLess, Key::CompareCauseMore]), &with) }</> }
                }) }
                { " " }{ said(&found.materials) }
            </p>
        </div>
    }
}

/// The writing of a row: all its values alike.
pub(crate) fn writing<'a>(words: &'a Words, row: &Row) -> say::Writing<'a> {
    let peak = row.values.iter().flatten().fold(0.0_f64, |peak, value| peak.max(value.abs()));
    say::Writing::up_to(words, row.unit, peak)
}
