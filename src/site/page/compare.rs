//! Compare: the page of two sides: who they are, what differs, what follows, and all as a table.

use std::rc::Rc;

use yew::prelude::*;

use crate::choices::link::Route;
use crate::draw::pair::Pair as Lines;
use crate::findings::compare::{Comparison, FIRST, Finding, Row, finding};
use crate::kind::Language;
use crate::site::address::plain;
use crate::site::compare::desk::Desk;
use crate::site::compare::state::{Action, Left};
use crate::site::part::apart::apart;
use crate::site::part::brand::brand;
use crate::site::part::differences::differences;
use crate::site::part::leaves::leaves;
use crate::site::part::notices::{remarked, troubled};
use crate::site::part::offline::offline;
use crate::site::part::results::results;
use crate::site::part::sides::{named, sides};
use crate::unit::Unit;
use crate::words::{Key, Words, names};
use crate::year::Year;

/// Two sides beside each other.
pub(crate) fn page(desk: &Desk<'_>) -> Html {
    let Desk { words, state, live, .. } = *desk;
    let shown = &state.shown;
    let language = words.language();
    let dimmed = !state.is_answered();
    let title = AttrValue::from(words.say(names::measure(shown.pair.shown)).to_owned());
    let told = told(words, shown, &title);
    html! {
        <>
            <a class="skip" href={[&state.address(language), "#main"].concat()}>{ words.say(Key::Skip) }</a>
            <header class="bar">
                { brand(plain(language, state.home)) }
                <nav class="leaves" aria-label={words.say(Key::PageNav).to_owned()}>
                    <a href={plain(language, state.pair.sides[0].place)}>{ words.say(Key::PageExplore) }</a>
                    <a href={Route::Map { language }.write()}>{ words.say(Key::MapTitle) }</a>
                </nav>
                <nav class="languages" aria-label={words.say(Key::LanguageLabel).to_owned()}>
                    { for Language::READY.into_iter().map(|other| {
                        let current = (other == language).then_some("true");
                        html! { <a href={state.address(other)} lang={other.tag()} dir="auto" aria-current={current}>{ other.own_name() }</a> }
                    }) }
                </nav>
            </header>
            <main id="main" class="compare" tabindex="-1" data-answered={(!dimmed).to_string()}>
                <div class="lead">
                    <h1><span class="place">{ words.say(Key::CompareTitle) }</span>{ " " }<span class="claim">{ words.say(Key::CompareClaim) }</span></h1>
                    <p class="scope">{ words.say(Key::CompareLead) }</p>
                </div>
                { notices(desk) }
                { sides(desk) }
                <div class={classes!("told", desk.waiting())}>
                    { for finding(&shown.rows).map(|found| main_finding(desk, &found)) }
                    <p class="scope-note">{ words.say(Key::WarnScope) }{ " " }{ words.say(Key::WarnNotForecast) }</p>
                </div>
                <section aria-labelledby="follows">
                    <h2 id="follows">{ words.say(Key::CompareFollows) }</h2>
                    { results(desk) }
                    <Lines figure={Rc::clone(&desk.figure)} words={Rc::clone(words)} {title} {told} focus={shown.pair.focus} {live} {dimmed} />
                </section>
                { apart(desk) }
                { differences(desk) }
            </main>
            <footer>
                if language != Language::English {
                    <p>{ words.say(Key::NoticeNotReviewed) }</p>
                }
                { leaves(words) }
                { offline(words) }
                <p>{ words.say(Key::FooterCode) }</p>
                <p>{ words.fill(Key::FooterRelease, &[("release", &words.isolate(&shown.release))]) }</p>
            </footer>
        </>
    }
}

fn notices(desk: &Desk<'_>) -> Html {
    let Desk {
        words, state, act, retry, ..
    } = *desk;
    let dismiss = act.reform(|_: MouseEvent| Action::Dismiss);
    let opening = !state.is_answered() && !state.touched && state.trouble.is_none();
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
            { for state.trouble.as_ref().map(|trouble| troubled(words, trouble, retry, &dismiss)) }
        </div>
    }
}

/// A result in the focus year: A, B, and how far B is from A.
fn in_words(words: &Words, title: &str, unit: Unit, [a, b]: [f64; 2], focus: Year) -> String {
    let change = if a == 0.0 && b != 0.0 {
        words.quantity(b, unit)
    } else {
        words.change_in(unit, b, a)
    };
    let with = [
        ("title", title),
        ("year", &words.year(focus)),
        ("a", &words.quantity(a, unit)),
        ("b", &words.quantity(b, unit)),
        ("change", &change),
    ];
    words.fill(Key::CompareTold, &with)
}

/// The sentence of the lines shown: what they are in the focus year, as the legend reads.
fn told(words: &Words, shown: &Comparison, title: &str) -> AttrValue {
    let focus = shown.pair.focus;
    let at = |line: &Vec<f64>| line.get(focus.index() - FIRST.index()).copied().unwrap_or(0.0);
    in_words(words, title, shown.unit, shown.lines.each_ref().map(at), focus).into()
}

/// The main finding, in sentences.
fn main_finding(desk: &Desk<'_>, found: &Finding) -> Html {
    let words = desk.words;
    let focus = desk.state.shown.pair.focus;
    let title = |row: &Row| words.say(names::measure(row.measure));
    let said = |row: &Row| in_words(words, title(row), row.unit, row.in_focus, focus);
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
            { named(desk) }
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
