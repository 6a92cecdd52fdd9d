//! Map: the page of all places by one result: the query, the world with one dot for each place, and the list.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::draw::earth::WorldMap;
use crate::site::hooks::{AddressUpdate, PageConnection, use_address, use_asker, use_opened};
use crate::site::link::query;
use crate::site::link::ranks as address;
use crate::site::link::ranks::{open, write};
use crate::site::page::PageProps;
use crate::site::part::dots::Dots;
use crate::site::part::frame::{FrameLinks, bar, foot};
use crate::site::part::notices::{PageNotices, notices};
use crate::site::part::places::visit;
use crate::site::part::ranks::{map_files, ranks};
use crate::site::part::years::{use_play, years};
use crate::site::state::RequestingState;
use crate::site::state::ranks::{RanksAction, RanksState};
use cairn_analysis::findings::compare::Measure;
use cairn_analysis::findings::deciding_facts::grounds;
use cairn_analysis::findings::rank::{FIRST, RANKED, RankQuery, Ranking, STATISTIC};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::place::Wider;

/// Words, state and callbacks of the page, for all its parts.
pub struct RanksContext<'a> {
    /// The words of the page's language.
    pub words: &'a Rc<Words>,
    /// Positions of the places.
    pub sheet: &'a Rc<WorldMap>,
    /// The query, and the results shown.
    pub state: &'a RanksState,
    /// Dispatches an action to the state.
    pub act: &'a Callback<RanksAction>,
    /// Repeats the query after a failure.
    pub retry: &'a Callback<MouseEvent>,
    /// True if scripts run.
    pub live: bool,
    /// True while the years play.
    pub plays: &'a UseStateHandle<bool>,
}

/// The page that ranks places.
#[component]
pub fn Ranks(begun: &PageProps<(Rc<Ranking>, Rc<WorldMap>)>) -> Html {
    let PageProps { words, client, start } = begun;
    let (start, sheet) = start;
    let PageConnection { state, act, retry, live } = {
        let start = Rc::clone(start);
        use_asker(client, move || RanksState::start(start))
    };
    let history = {
        let (dispatcher, start) = (state.dispatcher(), Rc::clone(start));
        use_opened(move |came| {
            if !came.asks() {
                return;
            }
            let (asked, remarks) = address::read(&query(), &start.offered, &start.release);
            dispatcher.dispatch(RanksAction::Open(asked, remarks));
        })
    };
    // A change of result adds a history entry; other changes replace the address.
    use_address(
        &history,
        AddressUpdate::settled(state.status.touched.then(|| state.address(words.language())), state.query.measure),
    );
    let plays = use_play(state.query.focus, state.is_answered(), act.reform(RanksAction::Focus));
    page(&RanksContext {
        words,
        sheet,
        state: &state,
        act: &act,
        retry: &retry,
        live,
        plays: &plays,
    })
}

/// All places by one result.
fn page(context: &RanksContext<'_>) -> Html {
    let RanksContext {
        words, sheet, state, live, ..
    } = *context;
    let language = words.language();
    let shown = &state.shown;
    let dimmed = !state.is_answered();
    let title = words.say(names::measure(shown.query.measure));
    let title = words.fill(Key::MapFigure, &[("title", title), ("year", &words.year(shown.query.focus))]);
    let picture = title.clone();
    let explore = Wider::World
        .id()
        .map_or_else(String::new, |world| open(language, world, &state.query, &shown.release));
    html! {
        <>
            <a class="skip" href={[&state.address(language), "#main"].concat()}>{ words.say(Key::Skip) }</a>
            { bar(words, FrameLinks {
                explore,
                map: state.address(language),
                ..FrameLinks::plain(language, None, Some(Key::PageMap))
            }, Html::default(), |other| state.address(other)) }
            <main id="main" class="compare map-page" tabindex="-1" data-answered={(!dimmed).to_string()}>
                <div class="lead">
                    <h1>{ words.say(Key::MapTitle) }</h1>
                    <p class="scope">{ words.say(Key::MapLead) }</p>
                </div>
                { noticed(context) }
                { controls(context) }
                <section class={classes!(dimmed.then_some("is-dimmed"))} aria-labelledby="map-title">
                    <h2 id="map-title">{ title.clone() }</h2>
                    <Dots words={Rc::clone(words)} ranking={Rc::clone(shown)} sheet={Rc::clone(sheet)} {title} {live} />
                    { map_files(context, picture) }
                    <p id="map-told" class="finding">{ ranking_sentence(words, shown) }</p>
                    <p class="hint">{ rule(words, shown) }</p>
                    <p class="hint">{ words.say(Key::MapPlain) }</p>
                    <p class="scope-note">{ words.say(Key::WarnScope) }{ " " }{ words.say(Key::WarnNotForecast) }</p>
                </section>
                { ranks(context) }
            </main>
            { foot(words, &shown.release) }
        </>
    }
}

fn noticed(context: &RanksContext<'_>) -> Html {
    let RanksContext {
        words, state, act, retry, ..
    } = *context;
    notices(
        words,
        &PageNotices {
            opening: !state.is_answered() && !state.status.touched,
            sent: Html::default(),
            remarks: &state.status.remarks,
            left: Vec::new(),
            trouble: state.status.trouble.as_ref(),
            retry: retry.clone(),
            dismiss: act.reform(|_: MouseEvent| RanksAction::Dismiss),
        },
    )
}

/// Result, for each person or the whole place, year, scenario.
fn controls(context: &RanksContext<'_>) -> Html {
    let RanksContext {
        words,
        state,
        act,
        live,
        plays,
        ..
    } = *context;
    let asked = &state.query;
    let press = |name: &str, pressed: bool, action: RanksAction| {
        let onclick = act.reform(move |_: MouseEvent| action.clone());
        html! { <button type="button" aria-pressed={pressed.to_string()} disabled={!live} {onclick}>{ name.to_owned() }</button> }
    };
    let per = |key, per| press(words.say(key), per == asked.per, RanksAction::Per(per));
    html! {
        <div class="result-controls">
            { results(context) }
            { years(words, [FIRST, asked.focus], plays, live, &act.reform(RanksAction::Focus)) }
            <div class="focus" role="group" aria-label={words.say(Key::CompareAmounts).to_owned()}>
                { per(Key::ComparePerson, Per::Person) }
                { per(Key::CompareTotal, Per::Total) }
            </div>
            { scenarios(context) }
        </div>
    }
}

/// The list of results: first those for which places have facts of their own.
fn results(context: &RanksContext<'_>) -> Html {
    let RanksContext {
        words, state, act, live, ..
    } = *context;
    let onchange = {
        let act = act.clone();
        Callback::from(move |event: Event| {
            let list = event.target_dyn_into::<HtmlSelectElement>();
            let id = list.map_or_else(String::new, |list| list.value());
            if let Some(measure) = Measure::ALL.into_iter().find(|measure| measure.id() == id) {
                act.emit(RanksAction::Show(measure));
            }
        })
    };
    let list = |ranked: bool| Measure::ALL.into_iter().filter(move |measure| RANKED.contains(measure) == ranked);
    let option = |measure: Measure| {
        let selected = measure == state.query.measure;
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
fn scenarios(context: &RanksContext<'_>) -> Html {
    let RanksContext { words, state, act, .. } = *context;
    let now = &state.query.choices;
    let built_in = Scenario::ALL
        .into_iter()
        .map(|scenario| (names::scenario(scenario), state.scenario(scenario)));
    let own = state.own.iter().map(|own| (Key::CompareYours, own.clone()));
    let link = |(name, choices): (Key, cairn_core::choices::Choices)| {
        let current = (choices == *now).then_some("true");
        let asked = RankQuery {
            choices: choices.clone(),
            ..state.query.clone()
        };
        let href = write(words.language(), &asked, &state.shown.release);
        let act = act.clone();
        let onclick = visit(move || act.emit(RanksAction::Choose(choices.clone())));
        html! { <li><a {href} aria-current={current} {onclick}>{ words.say(name) }</a></li> }
    };
    html! {
        <nav class="scenarios" aria-label={words.say(Key::CompareScenario).to_owned()}>
            <span>{ words.say(Key::CompareScenario) }</span>
            <ul>{ for own.chain(built_in).map(link) }</ul>
        </nav>
    }
}

/// The highest, the lowest, and the number of places with a rank; or that none has one.
fn ranking_sentence(words: &Words, ranking: &Ranking) -> String {
    let ranked = ranking.ranked();
    let (Some(first), Some(last)) = (ranked.first(), ranked.last()) else {
        return words.say(Key::MapNone).to_owned();
    };
    let with = [
        ("first", words.place(first.place).to_owned()),
        ("most", words.quantity(first.statistic.unwrap_or(0.0), ranking.unit)),
        ("last", words.place(last.place).to_owned()),
        ("least", words.quantity(last.statistic.unwrap_or(0.0), ranking.unit)),
        ("year", words.year(STATISTIC)),
        ("number", words.number(ranked.len() as f64, 0)),
        ("all", words.number(ranking.rows.len() as f64, 0)),
    ];
    words.fill(Key::MapTold, &with.each_ref().map(|(name, text)| (*name, text.as_str())))
}

/// The rule by which a place has a rank.
fn rule(words: &Words, ranking: &Ranking) -> String {
    let measure = ranking.query.measure;
    let facts: Vec<&str> = grounds(measure).iter().map(|ground| words.say(names::ground(*ground))).collect();
    let mut rule = words.fill(Key::MapRule, &[("facts", &words.list(&facts))]);
    if measure == Measure::Cement {
        rule = [&rule, " ", words.say(Key::MapRuleCement)].concat();
    }
    if RANKED.contains(&measure) {
        let year = words.fill(Key::MapRuleYear, &[("year", &words.year(STATISTIC))]);
        rule = [&rule, " ", &year].concat();
    }
    rule
}
