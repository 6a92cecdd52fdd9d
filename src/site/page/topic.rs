//! Topic: what the pages of topics have in common: what each does with the browser and its workers, and what stands around its
//! own parts: finding, place, levers in steps, what cannot be told.
//!
//! Does not know: what a topic tells.

use std::rc::Rc;

use yew::prelude::*;

use crate::choices::Level;
use crate::choices::link::{Leaf, Route};
use crate::draw::pick::{Options, Pick};
use crate::export::caption::Caption;
use crate::figure::board::View;
use crate::place::{PlaceId, Wider};
use crate::site::hooks::{Written, use_address, use_client, use_live, use_opened, use_question};
use crate::site::link::topic as address;
use crate::site::link::{explore, query};
use crate::site::page::Begun;
use crate::site::part::drawer::step_name;
use crate::site::part::files::Making;
use crate::site::part::frame::{Doors, bar, foot};
use crate::site::part::notices::{Noticed, notices};
use crate::site::part::topics;
use crate::site::state::topic::{Start, Topic, TopicAction, TopicState};
use crate::words::places::PlaceName;
use crate::words::{Key, Words, names};

/// The page of a topic as it is now.
pub struct Desk<T: Topic> {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is chosen and shown.
    pub state: UseReducerHandle<TopicState<T>>,
    /// Acts on the state.
    pub act: Callback<TopicAction>,
    /// Asks once more after a failure.
    pub retry: Callback<MouseEvent>,
    /// Whether scripts are at work.
    pub live: bool,
    /// Every place that can be chosen.
    pub places: Options,
}

/// Opens the page of a topic: reads its address, asks what it poses, writes what was chosen.
#[hook]
pub fn use_topic<T: Topic>(begun: &Begun<Start<T>>) -> Desk<T> {
    let Begun { words, client, start } = begun;
    let state = {
        let start = Rc::clone(start);
        use_reducer(move || TopicState::<T>::start(start))
    };
    use_client(client, &state, TopicAction::News);
    use_question(client, (!state.is_answered()).then(|| state.ask()));
    let history = {
        let (state, words) = (state.clone(), Rc::clone(words));
        use_opened(move |came| {
            if came.asks() {
                let known = |place| words.wider().iter().chain(words.places()).any(|named| named.id == place);
                let (place, asked, remarks) = address::read(&query(), state.page(), known);
                state.dispatch(TopicAction::Open(place, asked, remarks));
            }
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
    Desk {
        words: Rc::clone(words),
        state,
        act,
        retry,
        live,
        places,
    }
}

impl<T: Topic> Desk<T> {
    /// What stands around the parts of a topic: bar, finding, what it answers, notices, place; what it cannot tell; foot.
    pub fn frame(&self, finding: String, lead: Key, parts: Html, unknown: &[Key]) -> Html {
        let Desk { words, state, live, .. } = self;
        let language = words.language();
        let pick = self.act.filter_reform(|id: String| PlaceId::parse(&id).map(TopicAction::Visit));
        let chosen = AttrValue::from(state.place.to_string());
        let doors = Doors::plain(language, Some(state.place), Some(topics::name(T::NAME)));
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
                        <p class="scope-note">{ words.say(Key::WarnScope) }{ " " }{ words.say(Key::WarnNotForecast) }</p>
                    </section>
                </main>
                { foot(words, &state.start.shown.release) }
            </>
        }
    }

    fn noticed(&self) -> Html {
        let Desk { words, state, act, retry, .. } = self;
        notices(
            words,
            &Noticed {
                opening: !state.is_answered() && !state.touched,
                sent: Html::default(),
                remarks: &state.remarks,
                left: Vec::new(),
                trouble: state.trouble.as_ref(),
                retry: retry.clone(),
                dismiss: act.reform(|_: MouseEvent| TopicAction::Dismiss),
            },
        )
    }

    /// The class of what is of another place or other levers than are asked for.
    pub fn dimmed(&self) -> Option<&'static str> {
        (!self.state.is_of_this()).then_some("is-dimmed")
    }

    /// Whether the place is one country, with rules and neighbours of its own.
    pub fn is_country(&self) -> bool {
        Wider::find(self.state.place.as_str()).is_none()
    }

    /// The levers of the topic, each in five steps, and the way to the explorer with the same.
    pub fn levers(&self) -> Html {
        let Desk { words, state, act, live, .. } = self;
        let live = *live;
        let steps = [0_u8, 10, 20, 30, 40].map(Level::from_tenths);
        let view = View {
            choices: state.asked.choices(T::LEVERS, |_| true),
            ..View::default()
        };
        let href = explore::of(words.language(), state.place, &view, &state.start.shown.release);
        let offered = state.asked.pulls(T::LEVERS).enumerate();
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
                        let label = [name, ": ", &words.number(to.number(), 0), ", ", words.say(step_name(to))].concat();
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

    /// How a file of the page is made, and what it says of itself.
    pub(crate) fn making(&self) -> Making {
        let Desk { words, state, .. } = self;
        let pulled = state.asked.pulls(T::LEVERS).filter(|(_, level)| *level != Level::NONE);
        let pulled: Vec<String> = pulled
            .map(|(lever, level)| [words.say(names::lever(lever)[0]), " ", &words.number(level.number(), 1)].concat())
            .collect();
        let pulled: Vec<&str> = pulled.iter().map(String::as_str).collect();
        Making {
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
