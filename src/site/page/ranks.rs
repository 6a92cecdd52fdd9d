//! Map: the page of all places by one result: the finding, the query, circles and bars, and the list.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::draw::atlas::CircleMap;
use crate::site::hooks::{AddressUpdate, PageConnection, use_address, use_asker, use_opened};
use crate::site::link::query;
use crate::site::link::ranks as address;
use crate::site::link::ranks::open;
use crate::site::page::PageProps;
use crate::site::part::frame::{FrameLinks, bar, foot};
use crate::site::part::notices::{PageNotices, notices};
use crate::site::part::rank_map::RankMap;
use crate::site::part::ranks::{map_files, ranks};
use crate::site::part::toggle::toggle;
use crate::site::part::years::{use_play, years};
use crate::site::state::RequestingState;
use crate::site::state::ranks::{RanksAction, RanksState};
use cairn_analysis::findings::compare::Measure;
use cairn_analysis::findings::rank::{FIRST, RankResult, Ranking};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::place::Wider;

/// Words, state and callbacks of the page, for all its parts.
pub struct RanksContext<'a> {
    /// The words of the page's language.
    pub words: &'a Rc<Words>,
    /// Positions of the places.
    pub sheet: &'a Rc<CircleMap>,
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
pub fn Ranks(begun: &PageProps<(Rc<Ranking>, Rc<CircleMap>)>) -> Html {
    let PageProps { words, client, start } = begun;
    let (start, sheet) = start;
    let PageConnection { state, act, retry, live } = {
        let start = Rc::clone(start);
        use_asker(client, move || RanksState::start(start))
    };
    let history = {
        let (dispatcher, start) = (state.dispatcher(), Rc::clone(start));
        use_opened(move |came| {
            if !came.may_change_state() {
                return;
            }
            let (request, remarks) = address::read(&query(), &start.offered, &start.release);
            dispatcher.dispatch(RanksAction::Open(request, address::up(&query()), remarks));
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
    // A link that opens has a notice of its own.
    let waits = dimmed && state.status.touched && state.status.trouble.is_none();
    let title = title(words, shown);
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
            <main id="main" class="map-page" tabindex="-1" data-answered={(!dimmed).to_string()}>
                <div class="map-head">
                    <h1 id="map-told">{ finding(words, shown, &title) }</h1>
                    <p class="map-wait" role="status">{ if waits { words.say(Key::DidWaiting) } else { "" } }</p>
                </div>
                { noticed(context) }
                { controls(context) }
                <RankMap words={Rc::clone(words)} ranking={Rc::clone(shown)} sheet={Rc::clone(sheet)} second={state.up_ranking().cloned()} title={title.clone()} {live} {dimmed} />
                { ranks(context) }
                { map_files(context, title) }
                <p class="map-note">{ words.say(Key::WarnNotForecast) }{ words.sentence_gap() }{ words.say(Key::WarnScope) }{ words.sentence_gap() }{ words.say(Key::MapFifths) }{ words.sentence_gap() }{ words.say(Key::MapPlain) }</p>
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

/// Result, plan, for each person or the whole place, year.
fn controls(context: &RanksContext<'_>) -> Html {
    let RanksContext {
        words,
        state,
        act,
        live,
        plays,
        ..
    } = *context;
    let query = &state.query;
    let press = |name: &str, pressed: bool, action: RanksAction| {
        let onclick = act.reform(move |_: MouseEvent| action.clone());
        toggle(name, pressed, live, onclick)
    };
    let per = |key, per| press(words.say(key), per == query.per, RanksAction::Per(per));
    html! {
        <div class="map-controls">
            { results(context) }
            { scenarios(context) }
            { ups(context) }
            if has_totals(query.measure) {
                <div class="focus" role="group" aria-label={words.say(Key::CompareAmounts).to_owned()}>
                    { per(Key::ComparePerson, Per::Person) }
                    { per(Key::CompareTotal, Per::Total) }
                </div>
            }
            { years(words, [FIRST, query.focus], plays, live, &act.reform(RanksAction::Focus)) }
        </div>
    }
}

/// True if values of a result can be totals of places: it is no share and no mean.
fn has_totals(result: RankResult) -> bool {
    use Measure::{Circular, Space};
    !matches!(result, RankResult::StillToBuild | RankResult::Compared(Circular | Space))
}

/// A list to choose from, named for those who do not see it.
fn pick(id: &'static str, name: &str, live: bool, chosen: Callback<String>, options: Vec<(String, String, bool)>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(list) = event.target_dyn_into::<HtmlSelectElement>() {
            chosen.emit(list.value());
        }
    });
    let option = |(value, name, selected): (String, String, bool)| {
        html! { <option key={value.clone()} {value} {selected}>{ name }</option> }
    };
    html! {
        <select {id} aria-label={name.to_owned()} disabled={!live} autocomplete="off" {onchange}>{ for options.into_iter().map(option) }</select>
    }
}

/// The list of results.
fn results(context: &RanksContext<'_>) -> Html {
    let RanksContext {
        words, state, act, live, ..
    } = *context;
    let act = act.clone();
    let chosen = Callback::from(move |id: String| {
        RankResult::find(&id)
            .into_iter()
            .for_each(|result| act.emit(RanksAction::Show(result)))
    });
    let option = |result: RankResult| {
        let name = words.say(names::rank_result(result)).to_owned();
        (result.id().to_owned(), name, result == state.query.measure)
    };
    pick(
        "result",
        words.say(Key::CompareResult),
        live,
        chosen,
        RankResult::all().map(option).collect(),
    )
}

/// Circles, or a scatter plot with a second result.
fn ups(context: &RanksContext<'_>) -> Html {
    let RanksContext {
        words, state, act, live, ..
    } = *context;
    let act = act.clone();
    let chosen = Callback::from(move |id: String| act.emit(RanksAction::Scatter(RankResult::find(&id))));
    let circles = (String::new(), words.say(Key::MapCircles).to_owned(), state.up.is_none());
    let option = |result: RankResult| {
        let name = words.say(names::rank_result(result));
        let name = words.fill(Key::MapAgainst, &[("result", name)]);
        (result.id().to_owned(), name, Some(result) == state.up)
    };
    let options = [circles].into_iter().chain(RankResult::all().map(option)).collect();
    pick("against", words.say(Key::MapView), live, chosen, options)
}

/// Built-in scenarios and the visitor's own.
fn scenarios(context: &RanksContext<'_>) -> Html {
    let RanksContext {
        words, state, act, live, ..
    } = *context;
    let built_in = Scenario::ALL
        .into_iter()
        .map(|scenario| (names::scenario(scenario), state.scenario(scenario)));
    let own = state.own.iter().map(|own| (Key::CompareYours, own.clone()));
    let plans: Rc<Vec<(Key, Choices)>> = Rc::new(built_in.chain(own).collect());
    let option = |(index, (name, choices)): (usize, &(Key, Choices))| {
        (index.to_string(), words.say(*name).to_owned(), *choices == state.query.choices)
    };
    let options = plans.iter().enumerate().map(option).collect();
    let act = act.clone();
    let chosen = Callback::from(move |index: String| {
        if let Some((_, choices)) = index.parse().ok().and_then(|index: usize| plans.get(index)) {
            act.emit(RanksAction::Choose(choices.clone()));
        }
    });
    pick("plan", words.say(Key::CompareScenario), live, chosen, options)
}

/// Result and year.
fn title(words: &Words, ranking: &Ranking) -> String {
    let result = words.say(names::rank_result(ranking.query.measure));
    words.fill(Key::MapFigure, &[("title", result), ("year", &words.year(ranking.query.focus))])
}

/// Title of the map: the number of countries with most still to build; for other results, their name and year.
fn finding(words: &Words, ranking: &Ranking, title: &str) -> String {
    if ranking.query.measure != RankResult::StillToBuild {
        return title.to_owned();
    }
    let [number, all] = [ranking.more_than_half(), ranking.rows.len()].map(|count| words.number(count as f64, 0));
    let year = words.year(ranking.query.focus);
    words.fill(Key::MapFinding, &[("number", &number), ("all", &all), ("year", &year)])
}
