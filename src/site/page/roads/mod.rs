//! Roads: the page of road vehicles: what would help, how old they are, who sells and buys used ones, and which rules there are.

mod fleet;
mod helps;
mod trade;

use std::rc::Rc;

use yew::prelude::*;

use crate::choices::Level;
use crate::draw::pick::{Options, Pick};
use crate::figure::board::View;
use crate::findings::roads::{Given, LEVERS, Plan, YEARS};
use crate::place::{PlaceId, Wider};
use crate::site::handed::roads::Start;
use crate::site::hooks::{Written, use_address, use_client, use_live, use_opened, use_question};
use crate::site::link::explore;
use crate::site::link::query;
use crate::site::link::roads as address;
use crate::site::page::Begun;
use crate::site::part::drawer::step_name;
use crate::site::part::frame::{Doors, bar, foot};
use crate::site::part::notices::{Noticed, notices};
use crate::site::state::roads::{RoadsAction, RoadsState};
use crate::words::places::PlaceName;
use crate::words::{Key, Words, names};

/// The page of road vehicles.
#[component]
pub fn Roads(begun: &Begun<Rc<Start>>) -> Html {
    let Begun { words, client, start } = begun;
    let state = {
        let start = Rc::clone(start);
        use_reducer(move || RoadsState::start(start))
    };
    use_client(client, &state, RoadsAction::News);
    use_question(client, (!state.is_answered()).then(|| state.ask()));
    let history = {
        let (dispatcher, start, words) = (state.dispatcher(), Rc::clone(start), Rc::clone(words));
        use_opened(move |came| {
            if !came.asks() {
                return;
            }
            let known = |place| words.wider().iter().chain(words.places()).any(|named| named.id == place);
            let (home, release) = (start.shown.place, &start.shown.release);
            let (place, asked, remarks) = address::read(&query(), home, &start.offered, release, known);
            dispatcher.dispatch(RoadsAction::Open(place, asked, remarks));
        })
    };
    use_address(
        &history,
        Written {
            address: state.touched.then(|| state.address(words.language())),
            // Another place is a step that can be gone back to; levers stand in the address's stead.
            step: state.place,
            counts: true,
            over: 0,
            walked: 0,
        },
    );
    let live = use_live();
    let places = use_memo((), |()| {
        let named = |place: &PlaceName| (place.id.to_string().into(), place.name.clone().into());
        words.wider().iter().chain(words.places()).map(named).collect::<Vec<_>>()
    });
    let act = {
        let dispatcher = state.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    let retry = {
        let (client, ask) = (client.clone(), state.ask());
        Callback::from(move |_: MouseEvent| client.retry(ask.clone()))
    };
    page(&RoadsDesk {
        words,
        state: &state,
        act: &act,
        retry: &retry,
        live,
        places,
    })
}

/// The page as it is now.
pub struct RoadsDesk<'a> {
    /// The words of the page's language.
    pub words: &'a Rc<Words>,
    /// What is chosen and shown.
    pub state: &'a RoadsState,
    /// Acts on the state.
    pub act: &'a Callback<RoadsAction>,
    /// Asks once more after a failure.
    pub retry: &'a Callback<MouseEvent>,
    /// Whether scripts are at work.
    pub live: bool,
    /// Every place that can be chosen.
    pub places: Options,
}

fn page(desk: &RoadsDesk<'_>) -> Html {
    let RoadsDesk { words, state, live, .. } = *desk;
    let language = words.language();
    let dimmed = !state.is_of_this();
    let pick = desk.act.filter_reform(|id: String| PlaceId::parse(&id).map(RoadsAction::Visit));
    let chosen = AttrValue::from(state.place.to_string());
    html! {
        <>
            <a class="skip" href={[&state.address(language), "#main"].concat()}>{ words.say(Key::Skip) }</a>
            { bar(words, Doors::plain(language, Some(state.place), Some(Key::PageVehicles)), Html::default(), |other| state.address(other)) }
            <main id="main" class="compare roads" tabindex="-1" data-answered={state.is_answered().to_string()}>
                <div class="lead">
                    <h1>{ finding(words, state) }</h1>
                    <p class="scope">{ words.say(Key::RoadsLead) }</p>
                </div>
                { noticed(desk) }
                <div class="sides">
                    <Pick id="place" label={words.say(Key::PlaceLabel).to_owned()} options={Rc::clone(&desk.places)} {chosen} {live} {pick} />
                </div>
                <div class={classes!(dimmed.then_some("is-dimmed"))}>
                    { helps::helps(desk) }
                    { fleet::fleet(desk) }
                </div>
                { trade::trade(desk) }
                { trade::rules(desk) }
                <section aria-labelledby="roads-unknown">
                    <h2 id="roads-unknown">{ words.say(Key::RoadsUnknown) }</h2>
                    <p>{ words.say(Key::RoadsUnknownWhat) }</p>
                    <p>{ words.say(Key::RoadsUnknownTrade) }</p>
                    <p class="scope-note">{ words.say(Key::WarnScope) }{ " " }{ words.say(Key::WarnNotForecast) }</p>
                </section>
            </main>
            { foot(words, &state.start.shown.release) }
        </>
    }
}

/// What clean fuel and the standard do to soot, alone and together; nothing where that is not known yet.
fn finding(words: &Words, state: &RoadsState) -> String {
    let last = YEARS.len() - 1;
    let place = words.place(state.place);
    let spared = |plan| state.shown.spared(plan, Given::Soot, last).filter(|_| state.is_of_this());
    let (Some(fuel), Some(standard), Some(both)) = (spared(Plan::Fuel), spared(Plan::Standard), spared(Plan::Both)) else {
        return place.to_owned();
    };
    let [fuel_said, standard_said, both_said] = [fuel, standard, both].map(|share| words.share(share));
    let with = [
        ("place", place),
        ("year", &words.year(YEARS[last])),
        ("fuel", &fuel_said),
        ("standard", &standard_said),
        ("both", &both_said),
    ];
    // What is told first is what does more; as they are said, so they are compared.
    let key = if fuel_said == standard_said {
        Key::RoadsFinding
    } else if fuel > standard {
        Key::RoadsFindingFuel
    } else {
        Key::RoadsFindingStandard
    };
    words.fill(key, &with)
}

fn noticed(desk: &RoadsDesk<'_>) -> Html {
    let RoadsDesk {
        words, state, act, retry, ..
    } = *desk;
    notices(
        words,
        &Noticed {
            opening: !state.is_answered() && !state.touched,
            sent: Html::default(),
            remarks: &state.remarks,
            left: Vec::new(),
            trouble: state.trouble.as_ref(),
            retry: retry.clone(),
            dismiss: act.reform(|_: MouseEvent| RoadsAction::Dismiss),
        },
    )
}

/// The levers of the page, each in five steps, and the way to the explorer with the same.
fn levers(desk: &RoadsDesk<'_>) -> Html {
    let RoadsDesk {
        words, state, act, live, ..
    } = *desk;
    let steps = [0_u8, 10, 20, 30, 40].map(Level::from_tenths);
    let view = View {
        choices: state.asked.choices(Plan::All),
        ..View::default()
    };
    let href = explore::of(words.language(), state.place, &view, &state.start.shown.release);
    let offered = LEVERS
        .into_iter()
        .enumerate()
        .filter(|(_, lever)| state.start.offered.contains(lever));
    html! {
        <div class="roads-levers">
            { for offered.map(|(at, lever)| {
                let level = state.asked.levels[at];
                let [name, what] = names::lever(lever).map(|key| words.say(key));
                let step = |to: Level| {
                    let onclick = act.reform(move |_: MouseEvent| RoadsAction::Pull(at, to));
                    let label = [name, ": ", &words.number(to.number(), 0), ", ", words.say(step_name(to))].concat();
                    html! { <button type="button" aria-label={label} aria-pressed={(to == level).to_string()} disabled={!live} {onclick}>{ words.number(to.number(), 0) }</button> }
                };
                html! {
                    <fieldset key={lever.id()} data-lever={lever.id()}>
                        <legend>{ name }</legend>
                        <div class="focus">{ for steps.into_iter().flatten().map(step) }</div>
                        <p class="hint">{ words.number(level.number(), 1) }{ " · " }{ words.say(step_name(level)) }</p>
                        <p class="hint">{ what }</p>
                    </fieldset>
                }
            }) }
            <p><a {href}>{ words.say(Key::RoadsExplore) }</a></p>
        </div>
    }
}

/// Whether a place is one country, with rules and neighbours of its own.
fn is_country(place: PlaceId) -> bool {
    Wider::find(place.as_str()).is_none()
}
