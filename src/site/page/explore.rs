//! Explore: the one page of the application: levers, headlines, charts, sources. What stands below them whatever is
//! chosen is no program's: `site::page::beside` writes it.

use std::rc::Rc;

use yew::prelude::*;

use crate::choices::Level;
use crate::choices::link::Mode;
use crate::draw::chart::Chart;
use crate::figure::Figure;
use crate::findings::overdrawn::Overdrawn;
use crate::kind::Language;
use crate::place::Wider;
use crate::site::address;
use crate::site::app::Face;
use crate::site::compare::address::door;
use crate::site::part::brand::brand;
use crate::site::part::downloads::downloads;
use crate::site::part::headlines::Headlines;
use crate::site::part::levers::Levers;
use crate::site::part::notices::Notices;
use crate::site::part::places::Places;
use crate::site::part::sources::Sources;
use crate::site::part::yours::{use_own, yours};
use crate::site::store::{Action, State};
use crate::words::{Key, Words};
use crate::year::Year;

/// The explorer as a page.
pub const PAGE: Face = Face {
    more: false,
    show: |words, state, act, retry| html! { <Explore {words} {state} {act} {retry} around={DOORS} /> },
};

/// What stands around levers and results: ways to share, present and print, or these themselves.
#[derive(Clone, Copy, Debug)]
pub struct Around {
    /// Whether it is more than doors.
    pub more: bool,
    /// Beside the steps back and forward.
    pub buttons: fn(&Rc<Words>, &Rc<State>, &Callback<Action>) -> Html,
    /// Above the results, on paper.
    pub head: fn(&Words, &State, &Callback<Action>) -> Html,
    /// Below them, on paper.
    pub foot: fn(&Words, &State) -> Html,
}

impl PartialEq for Around {
    fn eq(&self, other: &Around) -> bool {
        self.more == other.more
    }
}

/// Doors alone: what lies behind them is another program's.
const DOORS: Around = Around {
    more: false,
    buttons: |words, _, act| {
        let door = |class: &'static str, mode, key| {
            let onclick = act.reform(move |_: MouseEvent| Action::Mode(mode));
            html! { <button type="button" {class} {onclick}>{ words.say(key) }</button> }
        };
        html! {
            <>
                { door("share", Mode::Share, Key::ShareTitle) }
                { door("present", Mode::Present, Key::StagePresent) }
                { door("print", Mode::Print, Key::PaperPrint) }
            </>
        }
    },
    head: |_, _, _| Html::default(),
    foot: |_, _| Html::default(),
};

/// What the page shows and how it acts.
#[derive(Clone, PartialEq, Properties)]
pub struct ExploreProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is chosen and shown.
    pub state: Rc<State>,
    /// Acts on the store.
    pub act: Callback<Action>,
    /// Asks once more after a failure.
    pub retry: Callback<()>,
    /// What stands around.
    pub around: Around,
}

/// The explorer.
#[component]
pub fn Explore(props: &ExploreProps) -> Html {
    let ExploreProps {
        words,
        state,
        act,
        retry,
        around,
    } = props;
    let board = Rc::clone(&state.board);
    let own = use_own(words);
    let path = address::of(words.language(), state.place, &state.view, &board.release);
    let figures = use_memo(Rc::clone(&board), |board| {
        board.figures.iter().cloned().map(Rc::new).collect::<Vec<_>>()
    });
    let dimmed = !state.shows_place() || (!state.is_answered() && state.in_hand.is_none() && !state.touched);
    let (last, first) = (words.year(Year::RECONSTRUCTED), words.year(Year::LEVERS));
    let place: AttrValue = words.place(board.place).to_owned().into();
    let chart = |slot: usize| {
        let figure: Option<&Rc<Figure>> = figures.get(slot);
        let choose = act.reform(move |chart| Action::Show(slot, chart));
        let look = act.reform(move |lens| Action::Look(slot, lens));
        html! {
            <div class={classes!("charts", ["first", "second"].get(slot).copied())}>
                { for figure.map(|figure| html! { <>
                    <Chart figure={Rc::clone(figure)} words={Rc::clone(words)} focus={state.view.focus} {dimmed} place={place.clone()} {choose} {look} />
                    { downloads(words, state, figure, act) }
                </> }) }
            </div>
        }
    };
    let still = words.share(board.still_to_build[0]);
    let theirs = words.share(board.still_to_build[1]);
    html! {
        <>
            <a class="skip" href={format!("{path}#main")}>{ words.say(Key::Skip) }</a>
            <header class="bar">
                { brand(address::plain(words.language(), Wider::World.id().unwrap_or(state.place))) }
                <Places words={Rc::clone(words)} place={state.place} act={act.clone()} />
                <a class="door" href={door(words.language(), state.place, &state.view, &board.release)}>{ words.say(Key::CompareTitle) }</a>
                <nav class="languages" aria-label={words.say(Key::LanguageLabel).to_owned()}>
                    { for Language::READY.into_iter().map(|language| {
                        let current = (language == words.language()).then_some("true");
                        let href = address::shown(language, state);
                        html! { <a {href} lang={language.tag()} dir="auto" aria-current={current}>{ language.own_name() }</a> }
                    }) }
                </nav>
            </header>
            <main id="main" tabindex="-1" data-answered={state.is_answered().to_string()}>
                <div class="lead">
                    <h1><span class="place">{ words.place(board.place) }</span>{ " " }<span class="claim">{ words.say(Key::FirstTitle) }</span></h1>
                    <p class="scope">{ words.say(Key::FirstLead) }</p>
                    <p class="fact"><strong>{ words.fill(Key::FirstFact, &[("share", &still)]) }</strong>
                        if still != theirs {
                            { " " }<span>{ words.fill(Key::FirstFactReference, &[("share", &theirs)]) }</span>
                        }
                    </p>
                    if Wider::find(board.place.as_str()).is_some() {
                        { yours(words, &own, act) }
                    }
                </div>
                <Notices words={Rc::clone(words)} state={Rc::clone(state)} act={act.clone()} retry={retry.clone()} />
                { (around.head)(words, state, act) }
                <div class="desk">
                    <Headlines words={Rc::clone(words)} state={Rc::clone(state)} act={act.clone()} {dimmed} />
                    <p class="scope-note">{ words.say(Key::WarnScope) }{ " " }{ words.say(Key::WarnNotForecast) }
                        { for board.overdrawn.iter().map(|(what, year)| {
                            let text = match what {
                                Overdrawn::Buildings => Key::WarnStockFall,
                                Overdrawn::Wood => Key::WarnWood,
                                Overdrawn::Makers => Key::WarnScrap,
                            };
                            html! { <>{ " " }<strong>{ words.fill(text, &[("year", &words.year(*year))]) }</strong></> }
                        }) }
                        if state.view.choices.pulls.values().any(|pull| pull.level > Level::TOP) {
                            { " " }<strong>{ words.say(Key::WarnBeyond) }</strong>
                        }
                    </p>
                    { chart(0) }
                    <Levers words={Rc::clone(words)} state={Rc::clone(state)} act={act.clone()} buttons={(around.buttons)(words, state, act)} />
                    { chart(1) }
                </div>
                { (around.foot)(words, state) }
                <div class="notes">
                <section class="limits" aria-labelledby="limits">
                    <h2 id="limits">{ words.say(Key::LimitsTitle) }</h2>
                    <ul>
                        <li>{ words.say(Key::WarnNotForecast) }</li>
                        <li>{ words.say(Key::LimitsScope) }</li>
                        <li>{ words.say(Key::LimitsPast) }{ " " }{ words.fill(Key::LimitsWhatIf, &[("last", &last), ("first", &first)]) }</li>
                        <li>{ words.say(Key::LimitsLevers) }</li>
                        <li>{ words.say(Key::LimitsBoundaries) }</li>
                    </ul>
                    <p>{ words.fill(Key::SentenceBalance, &[("error", &words.isolate(&power_of_ten(board.balance_error)))]) }</p>
                </section>
                <Sources words={Rc::clone(words)} about={Rc::clone(&state.about)} />
                </div>
            </main>
        </>
    }
}

/// A small error as the least power of ten that holds it: `1e-12`.
fn power_of_ten(error: f64) -> String {
    let (mut power, mut bound) = (0_u32, 1.0);
    while power < 30 && error <= bound / 10.0 {
        bound /= 10.0;
        power += 1;
    }
    ["1e-", &power.to_string()].concat()
}
