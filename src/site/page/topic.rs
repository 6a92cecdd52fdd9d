//! Topic: the common code of topic pages: their contact with browser and workers, and the frame around their own
//! sections. The frame has finding, place, levers in steps, and limits.
//!
//! Out of scope: the content of a topic.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::pick::{Pick, PickOptions};
use crate::draw::picture::percent;
use crate::pictures::caption::Caption;
use crate::site::hooks::{AddressUpdate, PageConnection, use_address, use_asker, use_opened};
use crate::site::link::{explore, query};
use crate::site::page::PageProps;
use crate::site::part::drawer::step_name;
use crate::site::part::files::DownloadInputs;
use crate::site::part::frame::{FrameLinks, bar, foot};
use crate::site::part::notices::{PageNotices, notices};
use crate::site::part::topics;
use crate::site::state::RequestingState;
use crate::site::state::topic::{PageTopic, TopicAction, TopicStart, TopicState};
use cairn_analysis::export::sheet::SpreadsheetCell;
use cairn_analysis::figure::board::View;
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::places::PlaceName;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::Level;
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Words, state and callbacks of a topic page.
pub struct TopicPageContext<T: PageTopic> {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The choices, and the results shown.
    pub state: UseReducerHandle<TopicState<T>>,
    /// Dispatches an action to the state.
    pub act: Callback<TopicAction>,
    /// Repeats the query after a failure.
    pub retry: Callback<MouseEvent>,
    /// True if scripts run.
    pub live: bool,
    /// Every place that can be chosen.
    pub places: PickOptions,
}

/// Opens the page of a topic: reads its address, sends its queries, writes the choices into the address.
#[hook]
pub fn use_topic<T: PageTopic>(begun: &PageProps<TopicStart<T>>) -> TopicPageContext<T> {
    let PageProps { words, client, start } = begun;
    let PageConnection { state, act, retry, live } = {
        let start = Rc::clone(start);
        use_asker(client, move || TopicState::<T>::start(start))
    };
    let history = {
        let (state, words) = (state.clone(), Rc::clone(words));
        use_opened(move |came| {
            if came.may_change_state() {
                let is_known = |place| words.wider().iter().chain(words.places()).any(|named| named.id == place);
                let (wanted, remarks) = state.read(&query(), is_known);
                state.dispatch(TopicAction::Open(Box::new(wanted), remarks));
            }
        })
    };
    // A change of place adds a history entry; a change of levers replaces the address.
    use_address(
        &history,
        AddressUpdate::settled(state.status.touched.then(|| state.address(words.language())), state.place),
    );
    let places = use_memo((), |()| {
        let named = |place: &PlaceName| (place.id.to_string().into(), place.name.clone().into());
        words.wider().iter().chain(words.places()).map(named).collect::<Vec<_>>()
    });
    TopicPageContext {
        words: Rc::clone(words),
        state,
        act,
        retry,
        live,
        places,
    }
}

/// Effects of measures on one quantity.
pub struct QuantityEffects<'a> {
    /// Id in tests.
    pub id: &'static str,
    pub name: &'a str,
    /// Unit of the amounts.
    pub unit: Unit,
    /// Amounts with no lever moved; empty while they are unknown.
    pub today: Vec<(Year, f64)>,
    pub rows: Vec<MeasureEffect<'a>>,
}

pub struct MeasureEffect<'a> {
    /// Id in tests.
    pub id: &'static str,
    pub name: &'a str,
    /// Share saved in each of two years; `None` while unknown.
    pub spared: [Option<f64>; 2],
}

/// One table for each quantity: a row for each measure, with a bar for the later year.
pub fn effects<'a>(words: &Words, years: [Year; 2], effects: impl Iterator<Item = QuantityEffects<'a>>) -> Html {
    let row = |row: &MeasureEffect<'_>| {
        let cell = |spared: Option<f64>| spared.map_or_else(|| "…".to_owned(), |spared| words.change(1.0 - spared, 1.0));
        let last = row.spared[1].unwrap_or(0.0);
        let class = if last < 0.0 { "spared worse" } else { "spared" };
        html! {
            <tr key={row.id} data-plan={row.id}>
                <th scope="row">{ row.name }</th>
                { for row.spared.into_iter().map(|spared| html! { <td>{ cell(spared) }</td> }) }
                <td class={class} aria-hidden="true"><svg><rect width={percent(last.abs().min(1.0))} height="100%" /></svg></td>
            </tr>
        }
    };
    let table = |effect: QuantityEffects<'a>| {
        let amount = |(year, value): &(Year, f64)| {
            let amount = words.quantity(*value, effect.unit);
            words.fill(Key::TopicInYear, &[("year", &words.year(*year)), ("amount", &amount)])
        };
        let amounts: Vec<String> = effect.today.iter().map(amount).collect();
        let amounts: Vec<&str> = amounts.iter().map(String::as_str).collect();
        let today = (!amounts.is_empty()).then(|| words.fill(Key::TopicToday, &[("amounts", &words.list(&amounts))]));
        html! {
            <table data-given={effect.id}>
                <caption>{ effect.name }</caption>
                <thead>
                    <tr>
                        <th scope="col"><span class="unseen">{ words.say(Key::TopicPlan) }</span></th>
                        { for years.iter().map(|year| html! { <th scope="col">{ words.year(*year) }</th> }) }
                        <th aria-hidden="true"></th>
                    </tr>
                </thead>
                <tbody>{ for effect.rows.iter().map(row) }</tbody>
                <tfoot><tr><td colspan="4">{ for today }</td></tr></tfoot>
            </table>
        }
    };
    html! { <div class="topic-effects">{ for effects.map(table) }</div> }
}

/// A row of the page's table file: quantity, measure or kind, year, unit, value.
pub(crate) fn kept_row(what: &str, which: &str, year: Year, unit: Unit, value: f64) -> Vec<SpreadsheetCell> {
    vec![
        SpreadsheetCell::Text(bare(what)),
        SpreadsheetCell::Text(bare(which)),
        SpreadsheetCell::Number(f64::from(year.number())),
        SpreadsheetCell::Text(bare(unit.symbol())),
        SpreadsheetCell::Number(value),
    ]
}

impl<T: PageTopic> TopicPageContext<T> {
    /// The frame around the sections of a topic: bar, finding, question, notices, place; limits; foot.
    pub fn frame(&self, finding: String, parts: Html, unknown: &[Key]) -> Html {
        let TopicPageContext { words, state, live, .. } = self;
        let language = words.language();
        let pick = self.act.filter_reform(|id: String| PlaceId::parse(&id).map(TopicAction::Visit));
        let chosen = AttrValue::from(state.place.to_string());
        let [name, lead] = topics::titles(T::NAME);
        let doors = FrameLinks::plain(language, Some(state.place), Some(name));
        html! {
            <>
                <a class="skip" href={[&state.address(language), "#main"].concat()}>{ words.say(Key::Skip) }</a>
                { bar(words, doors, Html::default(), |other| state.address(other)) }
                <main id="main" class={classes!("compare", "topic", T::NAME.id())} tabindex="-1" data-answered={state.is_answered().to_string()}>
                    <div class="lead">
                        <h1>{ finding }</h1>
                        <p class="scope">{ words.say(lead) }</p>
                    </div>
                    { self.noticed() }
                    <div class="sides">
                        <Pick id="place" label={words.say(Key::PlaceLabel).to_owned()} options={Rc::clone(&self.places)} {chosen} live={*live} {pick} />
                    </div>
                    { parts }
                    <section aria-labelledby="topic-unknown">
                        <h2 id="topic-unknown">{ words.say(Key::TopicUnknown) }</h2>
                        { for unknown.iter().map(|key| html! { <p>{ words.say(*key) }</p> }) }
                        <p class="scope-note">{ words.say(Key::WarnScope) }{ words.sentence_gap() }{ words.say(Key::WarnNotForecast) }</p>
                    </section>
                </main>
                { foot(words, &state.start.shown.release) }
            </>
        }
    }

    fn noticed(&self) -> Html {
        let TopicPageContext {
            words, state, act, retry, ..
        } = self;
        notices(
            words,
            &PageNotices::of(
                &state.status,
                !state.is_answered(),
                retry,
                act.reform(|_: MouseEvent| TopicAction::Dismiss),
            ),
        )
    }

    /// CSS class if the results belong to another place or other levers than the query.
    pub fn dimmed(&self) -> Option<&'static str> {
        (!self.state.is_of_this()).then_some("is-dimmed")
    }

    /// True if the place is one country, with rules and neighbours of its own.
    pub fn is_country(&self) -> bool {
        Wider::find(self.state.place.as_str()).is_none()
    }

    /// The levers of the topic, each in five steps, and the link to the explorer with the same levels.
    pub fn levers(&self) -> Html {
        let TopicPageContext {
            words, state, act, live, ..
        } = self;
        let live = *live;
        let steps = [0_u8, 10, 20, 30, 40].map(Level::from_tenths);
        let view = View {
            choices: state.query.choices(T::LEVERS, |_| true),
            ..View::default()
        };
        let href = explore::address(words.language(), state.place, &view, &state.start.shown.release);
        let offered = state.query.pulls(T::LEVERS).enumerate();
        let offered = offered.filter(|(_, (lever, _))| state.start.offered.contains(lever));
        let all = Route::Leaf {
            language: words.language(),
            leaf: Leaf::Levers,
        };
        let all = all.write();
        html! {
            <div class="topic-levers">
                { for offered.map(|(at, (lever, level))| {
                    let [name, what] = names::lever(lever).map(|key| words.say(key));
                    let step = |to: Level| {
                        let onclick = act.reform(move |_: MouseEvent| TopicAction::Pull(at, to));
                        let label = words.labelled(name, &words.qualified(&words.number(to.number(), 0), words.say(step_name(to))));
                        html! { <button type="button" aria-label={label} aria-pressed={(to == level).to_string()} disabled={!live} {onclick}>{ words.number(to.number(), 0) }</button> }
                    };
                    html! {
                        <fieldset key={lever.id()} data-lever={lever.id()}>
                            <legend><a href={[&all, "#", lever.id()].concat()}>{ name }</a></legend>
                            <div class="focus">{ for steps.into_iter().flatten().map(step) }</div>
                            <p class="hint">{ words.number(level.number(), 1) }{ " · " }{ words.say(step_name(level)) }</p>
                            <p class="hint">{ what }</p>
                        </fieldset>
                    }
                }) }
                <p><a {href}>{ words.say(Key::TopicExplore) }</a></p>
            </div>
        }
    }

    /// Settings and caption for files of the page.
    pub(crate) fn making(&self) -> DownloadInputs {
        let TopicPageContext { words, state, .. } = self;
        let pulled = state.query.pulls(T::LEVERS).filter(|(_, level)| *level != Level::NONE);
        let pulled: Vec<String> = pulled
            .map(|(lever, level)| [words.say(names::lever(lever)[0]), " ", &words.number(level.number(), 1)].concat())
            .collect();
        let pulled: Vec<&str> = pulled.iter().map(String::as_str).collect();
        DownloadInputs {
            stem: ["cairn-", state.shown.place.as_str(), "-", T::NAME.id()].concat(),
            caption: Caption {
                place: words.place(state.shown.place).to_owned(),
                scenario: words.list(&pulled),
                link: state.address(words.language()),
                release: state.shown.release.clone(),
            },
            live: self.live && state.is_answered(),
            failed: self.act.reform(|()| TopicAction::NoFile),
        }
    }
}
