//! Map: the page of all places by one result: what is asked, the world with a dot a place, and the list.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::choices::link::{Per, Route};
use crate::choices::scenario::Scenario;
use crate::findings::compare::Measure;
use crate::findings::ground::grounds;
use crate::findings::rank::{Asked, RANKED, Ranking};
use crate::kind::Language;
use crate::place::Wider;
use crate::site::address::{FOCUS_YEARS, plain};
use crate::site::map::Desk;
use crate::site::map::address::{open, write};
use crate::site::map::state::Action;
use crate::site::part::brand::brand;
use crate::site::part::dots::Dots;
use crate::site::part::leaves::leaves;
use crate::site::part::notices::{remarked, troubled};
use crate::site::part::offline::offline;
use crate::site::part::places::visit;
use crate::site::part::ranks::ranks;
use crate::words::{Key, Words, names};

/// All places by one result.
pub(crate) fn page(desk: &Desk<'_>) -> Html {
    let Desk {
        words, sheet, state, live, ..
    } = *desk;
    let language = words.language();
    let shown = &state.shown;
    let dimmed = !state.is_answered();
    let title = words.say(names::measure(shown.asked.measure));
    let title = words.fill(Key::MapFigure, &[("title", title), ("year", &words.year(shown.asked.focus))]);
    let explore = Wider::World.id().map(|world| open(language, world, &state.asked, &shown.release));
    html! {
        <>
            <a class="skip" href={[&state.address(language), "#main"].concat()}>{ words.say(Key::Skip) }</a>
            <header class="bar">
                { for Wider::World.id().map(|world| brand(plain(language, world))) }
                <nav class="leaves" aria-label={words.say(Key::PageNav).to_owned()}>
                    <a href={explore}>{ words.say(Key::PageExplore) }</a>
                    <a href={Route::Compare { language }.write()}>{ words.say(Key::CompareTitle) }</a>
                </nav>
                <nav class="languages" aria-label={words.say(Key::LanguageLabel).to_owned()}>
                    { for Language::READY.into_iter().map(|other| {
                        let current = (other == language).then_some("true");
                        html! { <a href={state.address(other)} lang={other.tag()} dir="auto" aria-current={current}>{ other.own_name() }</a> }
                    }) }
                </nav>
            </header>
            <main id="main" class="compare map-page" tabindex="-1" data-answered={(!dimmed).to_string()}>
                <div class="lead">
                    <h1><span class="place">{ words.say(Key::MapTitle) }</span>{ " " }<span class="claim">{ words.say(Key::MapClaim) }</span></h1>
                    <p class="scope">{ words.say(Key::MapLead) }</p>
                </div>
                { notices(desk) }
                { controls(desk) }
                <section class={classes!(dimmed.then_some("is-dimmed"))} aria-labelledby="map-title">
                    <h2 id="map-title">{ title.clone() }</h2>
                    <Dots words={Rc::clone(words)} ranking={Rc::clone(shown)} sheet={Rc::clone(sheet)} {title} {live} />
                    <p id="map-told" class="finding">{ told(words, shown) }</p>
                    <p class="hint">{ rule(words, shown) }</p>
                    <p class="hint">{ words.say(Key::MapPlain) }</p>
                    <p class="scope-note">{ words.say(Key::WarnScope) }{ " " }{ words.say(Key::WarnNotForecast) }</p>
                </section>
                { ranks(desk) }
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
    html! {
        <div class="notices" role="status">
            if opening {
                <p class="notice">{ words.say(Key::NoticeOpening) }</p>
            }
            if !state.remarks.is_empty() {
                { remarked(words, &state.remarks, Html::default(), &dismiss) }
            }
            { for state.trouble.as_ref().map(|trouble| troubled(words, trouble, retry, &dismiss)) }
        </div>
    }
}

/// Which result, in which year, of the place or of a person, under which scenario.
fn controls(desk: &Desk<'_>) -> Html {
    let Desk {
        words, state, act, live, ..
    } = *desk;
    let asked = &state.asked;
    let press = |name: &str, pressed: bool, action: Action| {
        let onclick = act.reform(move |_: MouseEvent| action.clone());
        html! { <button type="button" aria-pressed={pressed.to_string()} disabled={!live} {onclick}>{ name.to_owned() }</button> }
    };
    let year = |year| press(&words.year(year), year == asked.focus, Action::Focus(year));
    let per = |key, per| press(words.say(key), per == asked.per, Action::Per(per));
    html! {
        <div class="result-controls">
            { results(desk) }
            <div class="focus" role="group" aria-label={words.say(Key::FocusLabel).to_owned()}>{ for FOCUS_YEARS.into_iter().map(year) }</div>
            <div class="focus" role="group" aria-label={words.say(Key::CompareAmounts).to_owned()}>
                { per(Key::CompareTotal, Per::Total) }
                { per(Key::ComparePerson, Per::Person) }
            </div>
            { scenarios(desk) }
        </div>
    }
}

/// The list of results: first those of which places have facts of their own.
fn results(desk: &Desk<'_>) -> Html {
    let Desk {
        words, state, act, live, ..
    } = *desk;
    let onchange = {
        let act = act.clone();
        Callback::from(move |event: Event| {
            let list = event.target_dyn_into::<HtmlSelectElement>();
            let id = list.map_or_else(String::new, |list| list.value());
            if let Some(measure) = Measure::ALL.into_iter().find(|measure| measure.id() == id) {
                act.emit(Action::Show(measure));
            }
        })
    };
    let list = |ranked: bool| Measure::ALL.into_iter().filter(move |measure| RANKED.contains(measure) == ranked);
    let option = |measure: Measure| {
        let selected = measure == state.asked.measure;
        html! { <option key={measure.id()} value={measure.id()} {selected}>{ words.say(names::measure(measure)) }</option> }
    };
    html! {
        <label class="pick">
            <span>{ words.say(Key::CompareResult) }</span>
            <select id="result" disabled={!live} autocomplete="off" {onchange}>
                <optgroup label={words.say(Key::MapRanked).to_owned()}>{ for list(true).map(option) }</optgroup>
                <optgroup label={words.say(Key::MapOthers).to_owned()}>{ for list(false).map(option) }</optgroup>
            </select>
        </label>
    }
}

/// Built-in scenarios and the visitor's own, each a link to this page.
fn scenarios(desk: &Desk<'_>) -> Html {
    let Desk { words, state, act, .. } = *desk;
    let now = &state.asked.choices;
    let built_in = Scenario::ALL
        .into_iter()
        .map(|scenario| (names::scenario(scenario), state.scenario(scenario)));
    let own = state.own.iter().map(|own| (Key::CompareYours, own.clone()));
    let link = |(name, choices): (Key, crate::choices::Choices)| {
        let current = (choices == *now).then_some("true");
        let asked = Asked {
            choices: choices.clone(),
            ..state.asked.clone()
        };
        let href = write(words.language(), &asked, &state.shown.release);
        let act = act.clone();
        let onclick = visit(move || act.emit(Action::Choose(choices.clone())));
        html! { <li><a {href} aria-current={current} {onclick}>{ words.say(name) }</a></li> }
    };
    html! {
        <nav class="scenarios" aria-label={words.say(Key::CompareScenario).to_owned()}>
            <span>{ words.say(Key::CompareScenario) }</span>
            <ul>{ for own.chain(built_in).map(link) }</ul>
        </nav>
    }
}

/// Who is highest, who is lowest, and how many have a rank; or that nobody has.
fn told(words: &Words, ranking: &Ranking) -> String {
    let ranked = ranking.ranked();
    let (Some(first), Some(last)) = (ranked.first(), ranked.last()) else {
        return words.say(Key::MapNone).to_owned();
    };
    let with = [
        ("title", words.say(names::measure(ranking.asked.measure)).to_owned()),
        ("year", words.year(ranking.asked.focus)),
        ("first", words.place(first.place).to_owned()),
        ("most", words.quantity(first.value, ranking.unit)),
        ("last", words.place(last.place).to_owned()),
        ("least", words.quantity(last.value, ranking.unit)),
        ("number", words.number(ranked.len() as f64, 0)),
        ("all", words.number(ranking.rows.len() as f64, 0)),
    ];
    words.fill(Key::MapTold, &with.each_ref().map(|(name, text)| (*name, text.as_str())))
}

/// By which rule a place has a rank.
fn rule(words: &Words, ranking: &Ranking) -> String {
    let measure = ranking.asked.measure;
    let facts: Vec<&str> = grounds(measure).iter().map(|ground| words.say(names::ground(*ground))).collect();
    let mut rule = words.fill(Key::MapRule, &[("facts", &words.list(&facts))]);
    if measure == Measure::Cement {
        rule = [&rule, " ", words.say(Key::MapRuleCement)].concat();
    }
    rule
}
