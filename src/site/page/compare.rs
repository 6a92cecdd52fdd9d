//! Compare: the page of sides: their places and choices, their differences, the results, and all as a table.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::pick::PickOptions;
use crate::draw::sides::SideLines;
use crate::site::hooks::{AddressUpdate, use_address, use_client, use_live, use_opened, use_question};
use crate::site::link::compare as address;
use crate::site::link::query;
use crate::site::page::PageProps;
use crate::site::part::causes::causes;
use crate::site::part::choice_differences::{apart, rest};
use crate::site::part::difference_ranges::doubted;
use crate::site::part::differences::differences;
use crate::site::part::fold::folded;
use crate::site::part::frame::{FrameLinks, bar, foot};
use crate::site::part::money_differences::compared_money;
use crate::site::part::notices::{PageNotices, notices};
use crate::site::part::paper::signed;
use crate::site::part::results::results;
use crate::site::part::sides::{in_a_sentence, named, side_name, sides};
use crate::site::part::toggle::toggle;
use crate::site::state::compare::{CompareAction, CompareState, IgnoredSetting};
use cairn_analysis::figure::Figure;
use cairn_analysis::figure::sides;
use cairn_analysis::findings::compare::{CompareRow, Finding, Measure, SideComparison, finding};
use cairn_analysis::words::places::PlaceName;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::doubt::OwnNumber;
use cairn_core::facts::doubt_target::DoubtTarget;
use cairn_core::place::PlaceId;

#[component]
pub fn Compare(begun: &PageProps<Rc<SideComparison>>) -> Html {
    let PageProps { words, client, start } = begun;
    let state = {
        let start = Rc::clone(start);
        use_reducer(move || CompareState::start(start))
    };
    use_client(client, &state, CompareAction::News);
    use_question(client, (!state.is_answered()).then(|| state.request()));
    use_question(client, state.ask_causes());
    use_question(client, state.ask_cities());
    use_question(client, state.ask_ranges());
    use_question(client, state.ask_money());
    use_cities(words, &state);
    let history = {
        let (dispatcher, start, words) = (state.dispatcher(), Rc::clone(start), Rc::clone(words));
        use_opened(move |came| {
            if !came.may_change_state() {
                return;
            }
            let home = start.query.sides[0].place;
            let is_known = |place| words.knows(place);
            let (request, remarks) = address::read(&query(), home, &start.offered, &start.release, is_known);
            let (name, chosen) = (address::name_of(&query()), address::names_second(&query()));
            dispatcher.dispatch(CompareAction::Open(request, name, chosen, remarks));
        })
    };
    use_address(
        &history,
        AddressUpdate {
            address: state.status.touched.then(|| state.address(words.language())),
            rests: true,
            // A change of places adds a history entry; other changes replace the address.
            step: state.compared.sides.iter().map(|side| side.place).collect::<Vec<_>>(),
            counts: true,
            over: 0,
            walked: 0,
        },
    );
    let live = use_live();
    let figure = use_memo(Rc::as_ptr(&state.shown), |_| sides::sides(&state.shown));
    let countries: Vec<PlaceId> = state.compared.sides.iter().map(|side| country(side.place)).collect();
    let places = use_memo((state.cities.clone(), countries), |(cities, countries)| {
        let named = |place: &PlaceName| (place.id.to_string().into(), place.name.clone().into());
        let mut all: Vec<(AttrValue, AttrValue)> = words.wider().iter().chain(words.places()).map(named).collect();
        // After all others come the cities of the compared countries.
        for (at, country) in countries.iter().enumerate() {
            let own = cities.entries(*country).filter(|_| !countries[..at].contains(country));
            for city in own.into_iter().flatten() {
                all.push((city.place.to_string().into(), words.place(city.place).to_owned().into()));
            }
        }
        all
    });
    let act = {
        let dispatcher = state.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    let retry = {
        let (client, ask) = (client.clone(), state.request());
        Callback::from(move |_: MouseEvent| client.retry(ask.clone()))
    };
    page(&CompareContext {
        words,
        state: &state,
        act: &act,
        retry: &retry,
        live,
        figure,
        places,
    })
}

/// The country of a city; any other place itself.
fn country(place: PlaceId) -> PlaceId {
    place.country().unwrap_or(place)
}

/// Fetches the names of the cities in the compared countries, and learns them before any text uses them.
#[hook]
fn use_cities(words: &Rc<Words>, state: &UseReducerHandle<CompareState>) {
    let _ = use_memo(state.cities.clone(), |cities| cities.all().for_each(|list| words.learn(list)));
    let countries = state.compared.sides.iter().map(|side| country(side.place));
    let lacks = |country: &PlaceId| words.cities(*country) > 0 && state.cities.entries(*country).is_none();
    let wanted = countries.filter(lacks).find(|_| state.is_answered());
    let dispatcher = state.dispatcher();
    use_effect_with(wanted, move |wanted| {
        wanted
            .iter()
            .for_each(|country| dispatcher.dispatch(CompareAction::Names(*country)));
    });
}

/// Words, state and callbacks of the page.
pub struct CompareContext<'a> {
    /// The words of the page's language.
    pub words: &'a Rc<Words>,
    /// The choices, and the results shown.
    pub state: &'a CompareState,
    /// Dispatches an action to the state.
    pub act: &'a Callback<CompareAction>,
    /// Repeats the query after a failure.
    pub retry: &'a Callback<MouseEvent>,
    /// True if scripts run.
    pub live: bool,
    /// The result shown, for every side.
    pub figure: Rc<Figure>,
    /// Every place that can be chosen.
    pub places: PickOptions,
}

impl CompareContext<'_> {
    /// CSS class of a part that is outdated.
    pub fn waiting(&self) -> Option<&'static str> {
        (!self.state.is_answered()).then_some("is-dimmed")
    }

    /// A toggle button, pressed while its setting is active.
    pub fn button(&self, name: &str, pressed: bool, onclick: Callback<MouseEvent>) -> Html {
        toggle(name, pressed, self.live, onclick)
    }
}

/// The sides next to each other.
fn page(context: &CompareContext<'_>) -> Html {
    let CompareContext { words, state, live, .. } = *context;
    let shown = &state.shown;
    let language = words.language();
    let dimmed = !state.is_answered();
    let title = AttrValue::from(words.say(names::measure(shown.query.shown)).to_owned());
    let text = focus_year_sentence(context, shown);
    let names: Rc<[AttrValue]> = shown
        .query
        .each()
        .map(|side| AttrValue::from(side_name(context, &shown.query, side, false)))
        .collect();
    let scope = if shown.query.has_city() { Key::CityBeside } else { Key::WarnScope };
    html! {
        <>
            <a class="skip" href={[&state.address(language), "#main"].concat()}>{ words.say(Key::Skip) }</a>
            { bar(words, FrameLinks {
                compare: state.address(language),
                ..FrameLinks::plain(language, Some(state.compared.sides[0].place), Some(Key::CompareTitle))
            }, Html::default(), |other| state.address(other)) }
            <main id="main" class="compare beside" tabindex="-1" data-answered={(!dimmed).to_string()}>
                <h1 class={classes!("claim", context.waiting())}>{ claim(context) }{ for changed(context) }</h1>
                { set_by_hand(context) }
                { sides(context) }
                { noticed(context) }
                <div class="compare-stage">
                    <div class="compare-chart">
                        { results(context) }
                        <SideLines figure={Rc::clone(&context.figure)} words={Rc::clone(words)} {title} sentence={text} {names} focus={shown.query.focus} {live} {dimmed} />
                    </div>
                    <div class="compare-parts">
                        { causes(context) }
                        { doubted(context) }
                        { compared_money(context) }
                    </div>
                </div>
                { apart(context) }
                <div class="compare-more">
                    { rest(context) }
                    { folded(words.say(Key::CompareTable), html! {
                        <>
                            <div class={classes!("told", context.waiting())}>
                                { for finding(&shown.rows).map(|found| main_finding(context, &found)) }
                            </div>
                            { differences(context) }
                        </>
                    }) }
                </div>
                <p class="scope-note">{ words.say(scope) }{ words.sentence_gap() }{ words.say(Key::WarnNotForecast) }</p>
                if context.live {
                    { signed(words, &state.address(language), &shown.release, words.say(Key::FileFrom)) }
                }
            </main>
            { foot(words, &shown.release) }
        </>
    }
}

/// The finding of the page: the plan that is farthest from A until the focus year; or the result shown, side by side.
fn claim(context: &CompareContext<'_>) -> String {
    let (words, query) = (context.words, &context.state.shown.query);
    let rows = &context.state.shown.rows;
    let shown = rows.iter().find(|row| row.measure == query.shown);
    let plain = || shown.map_or_else(|| words.say(Key::CompareTitle).to_owned(), |row| in_words(context, row));
    let is_of_emissions = matches!(query.shown, Measure::Emissions | Measure::Cumulative);
    let Some(found) = finding(rows).filter(|_| is_of_emissions && !query.is_of_places()) else {
        return plain();
    };
    let size = |side: &usize| found.added_up.difference(*side).abs();
    let Some(side) = query.each().skip(1).max_by(|one, other| size(one).total_cmp(&size(other))) else {
        return plain();
    };
    let [a_year, in_all] = [found.emissions, found.added_up].map(|row| row.difference(side));
    let key = match (a_year < 0.0, a_year > 0.0, in_all < 0.0, in_all > 0.0) {
        (true, _, true, _) => Key::CompareClaimLess,
        (_, true, _, true) => Key::CompareClaimMore,
        _ => return plain(),
    };
    let with = [
        ("second", in_a_sentence(context, query, side)),
        ("year", words.year(query.focus)),
        ("amount", words.quantity(a_year.abs(), found.emissions.unit)),
        ("total", words.quantity(in_all.abs(), found.added_up.unit)),
    ];
    words.fill(key, &with.each_ref().map(|(name, text)| (*name, text.as_str())))
}

/// The end of the finding while numbers are set by hand.
fn changed(context: &CompareContext<'_>) -> Option<String> {
    let CompareContext { words, state, .. } = *context;
    let are_ours = state.shown.query.sides.iter().all(|side| side.choices.numbers.is_empty());
    (!are_ours).then(|| [" · ", words.say(Key::AssumeMark)].concat())
}

/// The numbers set by hand, as a link writes them, and the way back to ours; empty without any.
fn set_by_hand(context: &CompareContext<'_>) -> Html {
    let CompareContext {
        words, state, act, live, ..
    } = *context;
    let numbers = &state.compared.sides[0].choices.numbers;
    if numbers.is_empty() {
        return Html::default();
    }
    let written = |(on, number): (DoubtTarget, OwnNumber)| words.isolate(&[on.id(), ":", &number.to_string()].concat());
    let written: Vec<String> = numbers.iter().map(written).collect();
    let written: Vec<&str> = written.iter().map(String::as_str).collect();
    let back = act.reform(|_: MouseEvent| CompareAction::Ours);
    html! {
        <p class="own-told" role="status">
            { words.fill(Key::AssumeChart, &[("names", &words.list(&written))]) }{ " " }
            <button type="button" class="own-back" disabled={!live} onclick={back}>{ words.say(Key::AssumeBack) }</button>
        </p>
    }
}

fn noticed(context: &CompareContext<'_>) -> Html {
    let CompareContext {
        words, state, act, retry, ..
    } = *context;
    let left = state.left.map(|left| match left {
        IgnoredSetting::Place(place) => words.fill(Key::CompareLeftPlace, &[("place", words.place(place))]),
        IgnoredSetting::Background => words.say(Key::CompareLeftBackground).to_owned(),
        IgnoredSetting::Numbers => words.say(Key::CompareLeftNumbers).to_owned(),
    });
    notices(
        words,
        &PageNotices {
            left: left.into_iter().collect(),
            ..PageNotices::of(
                &state.status,
                !state.is_answered(),
                retry,
                act.reform(|_: MouseEvent| CompareAction::Dismiss),
            )
        },
    )
}

/// A result in the focus year: the value of each side by name, and its difference from A.
fn in_words(context: &CompareContext<'_>, row: &CompareRow) -> String {
    let (words, query) = (context.words, &context.state.shown.query);
    let line = |side: usize| {
        let (a, value) = (row.in_focus[0], row.in_focus[side]);
        let value_said = words.quantity(value, row.unit);
        let change = if a == 0.0 && value != 0.0 {
            value_said.clone()
        } else {
            words.change_in(row.unit, value, a)
        };
        let with = [
            ("name", in_a_sentence(context, query, side)),
            ("value", value_said),
            ("change", change),
        ];
        let with = with.each_ref().map(|(name, text)| (*name, text.as_str()));
        // Two places are no change of one.
        if side == 0 || query.is_of_places() {
            words.fill(Key::CompareToldFirst, &with[..2])
        } else {
            words.fill(Key::CompareToldOther, &with)
        }
    };
    let sides: Vec<String> = query.each().map(line).collect();
    let with = [
        ("title", words.say(names::measure(row.measure))),
        ("year", &words.year(query.focus)),
        ("sides", &words.list(&sides.iter().map(String::as_str).collect::<Vec<_>>())),
    ];
    words.fill(Key::CompareTold, &with)
}

/// The sentence on the lines shown: their values in the focus year, as in the legend.
fn focus_year_sentence(context: &CompareContext<'_>, shown: &SideComparison) -> AttrValue {
    let row = shown.rows.iter().find(|row| row.measure == shown.query.shown);
    row.map(|row| in_words(context, row)).unwrap_or_default().into()
}

/// The main finding, in sentences.
fn main_finding(context: &CompareContext<'_>, found: &Finding<'_>) -> Html {
    let (words, query) = (context.words, &context.state.shown.query);
    let other = |side: usize| {
        let sum = found.added_up.difference(side);
        let less = if sum < 0.0 { Key::CompareLess } else { Key::CompareMore };
        let [first, second] = [0, side].map(|side| in_a_sentence(context, query, side));
        let with = [
            ("first", first),
            ("second", second),
            ("year", words.year(query.focus)),
            ("amount", words.quantity(sum.abs(), found.added_up.unit)),
        ];
        let with = with.each_ref().map(|(name, text)| (*name, text.as_str()));
        let cause = found.cause(side).map(|row| {
            let with = [
                ("cause", words.say(names::measure(row.measure))),
                ("amount", &words.difference(row.difference(side), row.unit)),
            ];
            words.fill(Key::CompareCause, &with)
        });
        html! {
            <>
                if sum != 0.0 {
                    { " " }{ words.fill(less, &with) }
                }
                { for cause.map(|cause| html! { <>{ " " }{ cause }</> }) }
            </>
        }
    };
    html! {
        <div class="finding">
            { named(context) }
            <p><strong>{ in_words(context, found.emissions) }</strong>
                { for query.each().skip(1).map(other) }
                { " " }{ in_words(context, found.materials) }
            </p>
        </div>
    }
}
