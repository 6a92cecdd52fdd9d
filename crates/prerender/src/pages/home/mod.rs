//! Home: the front page. One number, one picture, one field; then findings, all countries, and where to go on.
//!
//! `www/find.js` searches; without it a link leads to the list of all countries. Out of scope: the numbers.

mod findings;
mod parade;
mod strata;

use std::rc::Rc;

use yew::prelude::*;

use crate::home::HomeFigures;
use crate::pages::home::findings::findings;
use crate::pages::home::parade::parade;
use crate::pages::home::strata::strata;
use cairn::site::link::{brief, explore};
use cairn::site::part::frame::{FrameLinks, bar, home, unread};
use cairn::site::part::page_links::leaves;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::kind::Language;
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;

/// Countries named below the field, with their shares.
const NAMED: [&str; 5] = ["KEN", "IND", "MEX", "CHN", "DEU"];
/// The country whose brief is the example.
pub(crate) const EXAMPLE: &str = "KEN";

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct HomeProps {
    /// Words of its language.
    pub words: Rc<Words>,
    /// Its numbers.
    pub figures: Rc<HomeFigures>,
}

/// Steps of the number while the picture grows; the styles move as many lines.
const STEPS: u32 = 16;

/// The number from zero up to its value, a line each. The styles show one line after the other while the picture grows; the text
/// of the page is the value from the start.
fn counted(words: &Words, share: f64) -> String {
    let lines: Vec<String> = (0..=STEPS)
        .map(|step| words.share(share * f64::from(step) / f64::from(STEPS)))
        .collect();
    lines.join("\n")
}

/// The front page.
#[component]
pub fn Home(props: &HomeProps) -> Html {
    let HomeProps { words, figures } = props;
    let language = words.language();
    html! {
        <>
            <a class="skip" href={[&home(language), "#main"].concat()}>{ words.say(Key::Skip) }</a>
            { bar(words, FrameLinks::plain(language, Wider::World.id(), None), Html::default(), home) }
            <main id="main" class="home" tabindex="-1">
                <div class="home-hero">
                    <div class="home-claim">
                        <h1><span class="home-count" data-count={counted(words, figures.share)}><span class="home-number">{ words.share(figures.share) }</span></span>{ " " }<span>{ words.fill(Key::HomeClaim, &[("year", &words.year(Year::LAST))]) }</span></h1>
                        <p class="home-lead">{ words.say(Key::HomeLead) }</p>
                        { field(words) }
                        { named(words, figures) }
                    </div>
                    { strata(words, &figures.floor) }
                </div>
                <section class="home-findings" aria-labelledby="findings">
                    <div class="home-head">
                        <h2 id="findings">{ words.say(Key::HomeFindings) }</h2>
                        <a href={Route::Leaf { language, leaf: Leaf::Stories }.write()}>{ words.say(Key::HomeStories) }</a>
                    </div>
                    { findings(words, figures) }
                </section>
                <section class="home-countries" aria-labelledby="countries">
                    <div class="home-head">
                        <h2 id="countries">{ most(words, figures) }</h2>
                        <a href={Route::Map { language }.write()}>{ words.say(Key::HomeMap) }</a>
                    </div>
                    <p class="scope">{ words.fill(Key::HomeParade, &[("year", &words.year(Year::LAST))]) }</p>
                    { parade(words, figures) }
                </section>
                { doors(words) }
            </main>
            { notes(words, figures) }
            <footer>
                { unread(words) }
                { leaves(words) }
                <p>{ words.say(Key::FooterCode) }</p>
            </footer>
        </>
    }
}

/// The search field. Its script reads the names of a language.
fn field(words: &Words) -> Html {
    let label = words.say(Key::HomeFind).to_owned();
    html! {
        <div class="find home-find" role="search">
            <label for="find">{ &label }</label>
            <input id="find" type="search" autocomplete="off" spellcheck="false" role="combobox" aria-expanded="false" aria-autocomplete="list"
                aria-controls="found" placeholder={label.clone()} data-language={words.language().id()} />
            <ul id="found" role="listbox" aria-label={label} hidden=true></ul>
            <p id="found-none" role="status" hidden=true>{ words.say(Key::FindNone) }</p>
        </div>
    }
}

/// Some countries with their shares, then the list of all.
fn named(words: &Words, figures: &HomeFigures) -> Html {
    let language = words.language();
    let one = |id: &str| {
        let place = PlaceId::parse(id)?;
        let share = words.share(figures.country(place)?);
        Some(html! { <li><a href={explore::plain(language, place)}>{ words.place(place) }{ " " }<b>{ share }</b></a></li> })
    };
    html! {
        <ul class="home-named">
            { for NAMED.into_iter().filter_map(one) }
            <li><a class="home-all" href={[&Route::Map { language }.write(), "#ranks"].concat()}>{ words.say(Key::HomeAll) }</a></li>
        </ul>
    }
}

/// In how many countries most of the floor is still to come.
fn most(words: &Words, figures: &HomeFigures) -> String {
    let number = |count: usize| words.number(count as f64, 0);
    let with = [("most", number(figures.most())), ("all", number(figures.countries.len()))];
    words.fill(Key::HomeMost, &with.each_ref().map(|(name, text)| (*name, text.as_str())))
}

/// Three ways onwards.
fn doors(words: &Words) -> Html {
    let language = words.language();
    let example = PlaceId::parse(EXAMPLE);
    let leaf = Leaf::Class;
    let mut doors = vec![
        (
            Route::Leaf { language, leaf }.write(),
            Key::HomeTeach,
            words.say(Key::HomeTeachText).to_owned(),
        ),
        (
            Route::Compare { language }.write(),
            Key::HomeCompare,
            words.say(Key::HomeCompareText).to_owned(),
        ),
    ];
    doors.extend(example.map(|place| {
        let text = words.fill(Key::HomeBriefText, &[("place", words.place(place))]);
        (brief::plain(language, place, false), Key::HomeBrief, text)
    }));
    html! {
        <ul class="home-doors">
            { for doors.into_iter().map(|(href, name, text)| html! {
                <li><a {href}><strong>{ words.say(name) }<span class="home-arrow" aria-hidden="true">{ " →" }</span></strong><span>{ text }</span></a></li>
            }) }
        </ul>
    }
}

/// Three notes: checks, limits, licences.
fn notes(words: &Words, figures: &HomeFigures) -> Html {
    let language = words.language();
    let number = |count: usize| words.number(count as f64, 0);
    let [within, all] = figures.checked.map(number);
    let checked = words.fill(Key::HomeCheckedText, &[("within", &within), ("all", &all)]);
    let open = words.fill(Key::HomeOpenText, &[("sources", &number(figures.sources))]);
    let leaf = |leaf: Leaf| Route::Leaf { language, leaf }.write();
    let note = |(href, name, text): (String, Key, String)| html! { <p><a {href}>{ words.say(name) }</a>{ " " }{ text }</p> };
    let notes = [
        (leaf(Leaf::Check), Key::HomeChecked, checked),
        (leaf(Leaf::Method), Key::HomeNot, words.say(Key::HomeNotText).to_owned()),
        (leaf(Leaf::Data), Key::HomeOpen, open),
    ];
    html! { <aside class="home-notes" aria-label={words.say(Key::NavTrust).to_owned()}>{ for notes.map(note) }</aside> }
}

/// Paths of the front page of a language: its own; in English also the root, until the visitor's language is known.
pub fn paths(language: Language) -> Vec<String> {
    let mut paths = vec![home(language)];
    paths.extend((language == Language::English).then(|| Route::Home { language: None }.write()));
    paths
}
