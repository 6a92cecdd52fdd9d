//! City: the page of a country's cities: flows and stock of one city, the results of its forms, its location, and the
//! growth of its land. Users can also describe their own city by its numbers.
//!
//! Out of scope: the model of a city.

mod files;
mod flow;
mod form;
mod land;
mod list;
mod measures;
mod stock;
mod trade;

use std::rc::Rc;

use yew::prelude::*;

use crate::pictures::caption::Caption;
use crate::site::device::{SavedPageKind, saved_pages};
use crate::site::hooks::{AddressUpdate, PageConnection, use_address, use_asker, use_opened};
use crate::site::link::city as address;
use crate::site::link::{explore, query};
use crate::site::page::PageProps;
use crate::site::part::files::DownloadInputs;
use crate::site::part::frame::{FrameLinks, bar, foot};
use crate::site::part::notices::{PageNotices, notices};
use crate::site::part::page_links::goals;
use crate::site::part::visitor_input;
use crate::site::state::RequestingState;
use crate::site::state::city::{CityAction, CityMessage, CityStart, CityState};
use cairn_analysis::figure::board::View;
use cairn_analysis::findings::city::CityQuantity;
use cairn_analysis::findings::city::sheet::{YEARS, far};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::city_input::{CityInput, Clash, DENSITY, tidy};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::kind::UrbanForm;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Words, state and callbacks of the page.
struct CityPageContext {
    words: Rc<Words>,
    state: UseReducerHandle<CityState>,
    act: Callback<CityAction>,
    retry: Callback<MouseEvent>,
    /// True if scripts run.
    live: bool,
}

/// The page of a country's cities.
#[component]
pub fn CityPage(begun: &PageProps<CityStart>) -> Html {
    let PageProps { words, client, start } = begun;
    let PageConnection { state, act, retry, live } = {
        let start = Rc::clone(start);
        use_asker(client, move || CityState::start(start))
    };
    let history = {
        let (state, start) = (state.dispatcher(), Rc::clone(start));
        use_opened(move |came| {
            state.dispatch(CityAction::Keeps(saved_pages(SavedPageKind::Cities).all().to_vec()));
            if came.may_change_state() {
                let (wanted, remarks) = address::read(&query(), &start);
                state.dispatch(CityAction::Open(Box::new(wanted), remarks));
            }
        })
    };
    // A change of city adds a history entry; a change of its numbers replaces the address.
    use_address(
        &history,
        AddressUpdate::settled(state.status.touched.then(|| state.address(words.language())), state.place()),
    );
    let context = CityPageContext {
        words: Rc::clone(words),
        state,
        act,
        retry,
        live,
    };
    context.page()
}

impl CityPageContext {
    fn page(&self) -> Html {
        let CityPageContext { words, state, .. } = self;
        let language = words.language();
        let country = state.start.country;
        let all = Route::Leaf {
            language,
            leaf: Leaf::Cities,
        }
        .write();
        let doors = FrameLinks::plain(language, Some(country), Some(Key::PageCities));
        html! {
            <>
                <a class="skip" href={[&state.address(language), "#main"].concat()}>{ words.say(Key::Skip) }</a>
                { bar(words, doors, Html::default(), |other| state.address(other)) }
                <main id="main" class="compare topic city" tabindex="-1" data-answered={state.is_answered().to_string()}>
                    <div class="lead">
                        <p class="city-up"><a href={all}>{ words.say(Key::PageCities) }</a>{ " · " }<a href={explore::plain(language, country)}>{ words.place(country) }</a>{ " · " }<a href={goals(language, Some(country))}>{ words.say(Key::PageGoals) }</a></p>
                        <h1>{ self.finding() }</h1>
                        <p class="scope">{ words.say(Key::UrbanLead) }</p>
                    </div>
                    { self.noticed() }
                    { form::chosen(self) }
                    <div class={classes!(self.dimmed())}>
                        { flow::flows(self) }
                        { stock::stock_view(self) }
                        { trade::trade(self) }
                        { land::land(self) }
                        { measures::measured(self) }
                    </div>
                    { list::list(self) }
                    if self.live {
                        { form::entry_form(self) }
                    }
                    { files::files(self) }
                    <section aria-labelledby="city-unknown">
                        <h2 id="city-unknown">{ words.say(Key::TopicUnknown) }</h2>
                        <p>{ words.say(Key::UrbanWhat) }</p>
                        <p>{ words.say(Key::UrbanUnknownInventory) }</p>
                        <p>{ words.say(Key::UrbanUnknownOwn) }</p>
                        if let Some((share, year)) = state.shown.slums {
                            <p>{ words.fill(Key::UrbanSlums, &[("share", &words.share(share)), ("year", &words.year(year))]) }</p>
                        }
                        { for self.air() }
                        <p class="scope-note">{ words.say(Key::WarnNotForecast) }</p>
                    </section>
                </main>
                { foot(words, &state.start.shown.release) }
            </>
        }
    }

    /// Fine particles in the air of the country, with the link to its indicators.
    fn air(&self) -> Option<Html> {
        let CityPageContext { words, state, .. } = self;
        let air = state.start.air?;
        let percent = |share: f64| words.share(libm::round(share) / 100.0);
        let with = [
            ("place", words.place(state.start.country).to_owned()),
            ("value", words.figures(air.value, 3)),
            ("year", words.year(air.year)),
            ("origin", words.year(air.origin)),
            ("transport", percent(air.transport)),
            ("homes", percent(air.homes)),
        ];
        let text = words.fill(Key::UrbanAir, &with.each_ref().map(|(name, text)| (*name, text.as_str())));
        let href = [&goals(words.language(), Some(state.start.country)), "#goals-air"].concat();
        Some(html! { <p class="city-air">{ text }{ " " }<a {href}>{ words.say(Key::PageGoals) }</a></p> })
    }

    fn name(&self) -> String {
        let CityPageContext { words, state, .. } = self;
        match state.name() {
            Some(name) => words.isolate(name),
            None => words.say(Key::UrbanOwn).to_owned(),
        }
    }

    /// The city in two sentences.
    fn finding(&self) -> String {
        let CityPageContext { words, state, .. } = self;
        let name = self.name();
        let sheet = &*state.shown;
        let stands = words.quantity(sheet.value(CityQuantity::Stands, 0).unwrap_or(0.0), Unit::TonnesPerPersonInAll);
        let land = |form: usize| {
            sheet
                .land
                .get(land::COMPARISON_YEAR)
                .and_then(|forms| forms.get(form))
                .copied()
                .unwrap_or(0.0)
        };
        let (trend, spared) = (land(0), land(0) - land(1));
        if spared < land::DOUBT * trend {
            return words.fill(Key::UrbanFindingStill, &[("city", &name), ("stands", &stands)]);
        }
        let land = words.quantity(spared, Unit::Km2);
        let year = words.year(Year::of(2050));
        words.fill(
            Key::UrbanFinding,
            &[("city", &name), ("stands", &stands), ("land", &land), ("year", &year)],
        )
    }

    /// CSS class if the results belong to another city or other numbers than the query.
    fn dimmed(&self) -> Option<&'static str> {
        (!self.state.is_answered()).then_some("is-dimmed")
    }

    fn noticed(&self) -> Html {
        let CityPageContext {
            words, state, act, retry, ..
        } = self;
        let saying = state.saying.as_ref().map(|saying| self.message_text(saying));
        let far = if state.is_answered() { self.far() } else { Vec::new() };
        html! {
            <>
                { notices(
                    words,
                    &PageNotices { left: far, ..PageNotices::of(&state.status, !state.is_answered(), retry, act.reform(|_: MouseEvent| CityAction::Dismiss)) },
                ) }
                <div class="notices city-said" role="status">{ for saying }</div>
            </>
        }
    }

    /// Notes on user numbers that differ widely from our data.
    fn far(&self) -> Vec<String> {
        let CityPageContext { words, state, .. } = self;
        let remark = |number: CityInput| {
            let values = far(number, state.own_city(), &state.shown.own_numbers)?;
            let [text, ours] = values.map(|value| words.figures(value, 3));
            let name = words.say(form::name(number));
            Some(words.fill(Key::UrbanOwnFar, &[("name", name), ("told", &text), ("ours", &ours)]))
        };
        CityInput::ALL.into_iter().filter_map(remark).collect()
    }

    fn message_text(&self, saying: &CityMessage) -> Html {
        let words = &*self.words;
        let (text, faults): (String, &[String]) = match saying {
            CityMessage::Bounds(number) => {
                let [least, most] = number.bounds().map(|bound| form::typed(words, bound));
                let name = words.say(form::name(*number));
                (
                    words.fill(Key::UrbanOwnBounds, &[("name", name), ("least", &least), ("most", &most)]),
                    &[],
                )
            }
            CityMessage::Clash(Clash::Waste) => (words.say(Key::UrbanOwnWasteClash).to_owned(), &[]),
            CityMessage::Clash(Clash::Shrinks) => (words.say(Key::UrbanOwnShrinks).to_owned(), &[]),
            CityMessage::Clash(Clash::Density(density)) => {
                let density = words.quantity(*density, Unit::PeoplePerKm2);
                let [least, most] = DENSITY.map(|bound| words.number(bound, 0));
                (
                    words.fill(
                        Key::UrbanOwnDensityClash,
                        &[("density", &density), ("least", &least), ("most", &most)],
                    ),
                    &[],
                )
            }
            CityMessage::Filed(filed) => visitor_input::filed(words, filed),
        };
        visitor_input::notice(words, &text, faults, self.act.reform(|_: MouseEvent| CityAction::Dismiss))
    }

    /// Address of the explorer for the city under some choices; `None` for an unlisted city.
    fn explorer(&self, choices: &cairn_core::choices::Choices) -> Option<String> {
        let CityPageContext { words, state, .. } = self;
        let view = View {
            choices: choices.clone(),
            ..View::default()
        };
        let place = state.place();
        place
            .is_city()
            .then(|| explore::address(words.language(), place, &view, &state.start.shown.release))
    }

    /// Settings and caption for files of the page.
    fn making(&self) -> DownloadInputs {
        let CityPageContext { words, state, .. } = self;
        let texts_entered = CityInput::ALL
            .into_iter()
            .filter_map(|number| Some((number, number.entered(state.own_city())?)));
        let texts: Vec<String> = texts_entered
            .map(|(number, value)| [words.say(form::name(number)), " ", &tidy(value)].concat())
            .collect();
        let mut scenario = vec![words.say(form::form_name(state.current_query().choices.form))];
        scenario.extend(texts.iter().map(String::as_str));
        DownloadInputs {
            stem: ["cairn-city-", state.place().as_str()].concat(),
            caption: Caption {
                place: [&self.name(), " (", words.place(state.start.country), ")"].concat(),
                scenario: words.list(&scenario),
                link: state.address(words.language()),
                release: state.shown.release.clone(),
            },
            live: self.live && state.is_answered(),
            failed: self.act.reform(|()| CityAction::NoFile),
        }
    }

    /// The year of the flow charts.
    fn year(&self) -> Year {
        YEARS[self.state.year()]
    }

    /// The forms available: a plan only where a city has planned its land.
    fn forms(&self) -> impl Iterator<Item = UrbanForm> + use<> {
        let planned = self.state.own_city().land_2050.is_some();
        UrbanForm::ALL
            .into_iter()
            .filter(move |form| planned || *form != UrbanForm::Planned)
    }
}
