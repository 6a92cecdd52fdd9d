//! Places: selects another place; levers keep their levels.
//!
//! A disclosure with a search field and plain links, so that it works without scripts. It lists recent places (from
//! local storage), the world and its regions, groups, then countries by name. A country with cities has their list at
//! the top, with a link back to the whole country. A search finds cities of every country; their names load when the
//! visitor starts to type. It does not depend on the levers: a move does not rerender two hundred links.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, InputEvent, KeyboardEvent, MouseEvent};
use yew::prelude::*;

use crate::site::hooks::use_unfolded;
use crate::site::link::explore;
use crate::site::part::recent_places;
use crate::site::part::towns::{sought, starts_so, towns_found, towns_of};
use crate::site::state::cities::CityLists;
use crate::site::state::explore::Action;
use cairn_analysis::words::places::PlaceName;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Route;
use cairn_core::place::{PlaceId, Wider, WiderPlaceKind};

/// Id of the list.
pub(crate) const ID: &str = "places";

/// Properties of the list.
#[derive(Clone, PartialEq, Properties)]
pub struct PlacesProps {
    /// Texts in the language of the page.
    pub words: Rc<Words>,
    /// The open place.
    pub place: PlaceId,
    /// The names of cities.
    pub cities: CityLists,
    /// Dispatches actions to the state.
    pub act: Callback<Action>,
}

/// Links to every place, behind the name of the open one.
#[component]
pub fn Places(props: &PlacesProps) -> Html {
    let PlacesProps {
        words,
        place: open,
        cities,
        act,
    } = props;
    let country = open.country().unwrap_or(*open);
    let typed = use_state_eq(String::new);
    let lately = use_state_eq(Vec::<PlaceId>::new);
    let sheet = use_node_ref();
    {
        let lately = lately.clone();
        use_effect_with(*open, move |open| lately.set(recent_places::opened(*open)));
    }
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                typed.set(input.value());
            }
        })
    };
    let (unfolded, ontoggle) = use_unfolded();
    {
        let act = act.clone();
        let wanted = (unfolded && words.cities(country) > 0).then_some(country);
        use_effect_with(wanted, move |wanted| {
            wanted.iter().for_each(|country| act.emit(Action::Names(*country)))
        });
    }
    let onfocus = Wider::World.id().map(|world| act.reform(move |_: FocusEvent| Action::Names(world)));
    let found = found(words, &typed, &lately);
    let listed_cities = Wider::World
        .id()
        .and_then(|world| cities.entries(world))
        .filter(|_| !typed.is_empty());
    let towns = listed_cities.map(|all| sought(all, &typed)).unwrap_or_default();
    let named = found.iter().any(|(_, places)| places[0].is_called(&typed));
    let first_town = towns
        .first()
        .filter(|town| found.is_empty() || !named && starts_so(&town.name, &typed));
    let onkeydown = {
        let (sheet, typed, act) = (sheet.clone(), typed.clone(), act.clone());
        let first = found.first().and_then(|(_, places)| places.first()).map(|place| place.id);
        let first = first_town.map(|town| town.place).or(first);
        Callback::from(move |event: KeyboardEvent| match (event.key().as_str(), first) {
            ("Escape", _) => shut(&sheet, &typed),
            ("Enter", Some(place)) if !typed.is_empty() => {
                event.prevent_default();
                shut(&sheet, &typed);
                act.emit(Action::Visit(place));
            }
            _ => {}
        })
    };
    let onclick = {
        let (sheet, typed, act) = (sheet.clone(), typed.clone(), act.clone());
        Callback::from(move |event: MouseEvent| {
            let Some(place) = pointed(&event).filter(|_| !opens_elsewhere(&event)) else {
                return;
            };
            event.prevent_default();
            shut(&sheet, &typed);
            act.emit(Action::Visit(place));
        })
    };
    let own = cities.entries(country).filter(|_| unfolded && typed.is_empty());
    // Separate elements: city names that arrive leave the rest of the list unchanged, even under a finger.
    let (before, after) = match own {
        Some(own) => (Some(towns_of(words, own, country, *open)), None),
        None if towns.is_empty() => (None, None),
        None if first_town.is_some() => (Some(towns_found(words, &towns)), None),
        None => (None, Some(towns_found(words, &towns))),
    };
    let raw = |list: String| Html::from_html_unchecked(list.into());
    html! {
        <nav class="places" aria-label={words.say(Key::PlaceLabel).to_owned()}>
            <details id={ID} ref={sheet.clone()} {onkeydown} {ontoggle}>
                <summary><span class="now">{ words.place(*open) }</span></summary>
                <div class="sheet">
                    <label class="search">
                        <span>{ words.say(Key::PlaceSearch) }</span>
                        <input type="search" autocomplete="off" value={(*typed).clone()} {oninput} {onfocus} />
                    </label>
                    <p class="known">{ words.say(Key::PlaceKnown) }</p>
                    if found.is_empty() && towns.is_empty() {
                        <p role="status">{ words.say(Key::PlaceNone) }</p>
                    }
                    <div {onclick}>
                        { before.map(raw) }
                        { raw(listed(words, &found, *open, unfolded)) }
                        { after.map(raw) }
                    </div>
                </div>
            </details>
        </nav>
    }
}

/// The list as raw HTML. Only a search changes its two hundred links, so they need not be elements that hydration
/// looks up one by one. All text comes from the project's own catalogues.
fn listed(words: &Words, found: &[(Key, Vec<&PlaceName>)], open: PlaceId, unfolded: bool) -> String {
    let mut list = String::new();
    let mut write = |parts: &[&str]| parts.iter().for_each(|part| list.push_str(part));
    let language = words.language();
    for (title, places) in found {
        // Without scripts the ranking page lists all countries.
        if *title == Key::PlaceCountries && !unfolded {
            let all = Route::Map { language }.write();
            write(&["<p><a href=\"", &all, "#ranks\">", words.say(*title), "</a></p>"]);
            continue;
        }
        write(&["<section><h2>", words.say(*title), "</h2><ul>"]);
        for place in places {
            let current = if place.id == open { "\" aria-current=\"page" } else { "" };
            let href = explore::plain(words.language(), place.id);
            write(&["<li><a href=\"", &href, current, "\">", &place.name, "</a>"]);
            let known = match place.quality {
                1 => Some(("1", Key::PlaceKnown1)),
                2 => Some(("2", Key::PlaceKnown2)),
                3 => Some(("3", Key::PlaceKnown3)),
                _ => None,
            };
            if let Some((mark, key)) = known {
                write(&[
                    "<span class=\"known-",
                    mark,
                    "\" role=\"img\" aria-label=\"",
                    words.say(key),
                    "\"></span>",
                ]);
            }
            write(&["</li>"]);
        }
        write(&["</ul></section>"]);
    }
    list
}

/// The place of a clicked link: a city follows the last `=`, any other place is in the path.
fn pointed(event: &MouseEvent) -> Option<PlaceId> {
    let link = event.target_dyn_into::<Element>()?.closest("a").ok()??;
    PlaceId::parse(link.get_attribute("href")?.trim_end_matches('/').rsplit(['/', '=']).next()?)
}

/// The places that match the typed text, by kind; empty kinds are left out. Exact matches come first.
fn found<'a>(words: &'a Words, typed: &str, lately: &[PlaceId]) -> Vec<(Key, Vec<&'a PlaceName>)> {
    let (mut recent, mut wider, mut groups, mut countries) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for place in words.wider().iter().chain(words.places()) {
        if !typed.is_empty() && !place.answers(typed) {
            continue;
        }
        match Wider::find(place.id.as_str()).map(Wider::kind) {
            Some(WiderPlaceKind::World) => wider.insert(0, place),
            Some(WiderPlaceKind::Region) => wider.push(place),
            Some(WiderPlaceKind::Group | WiderPlaceKind::Income) => groups.push(place),
            None => countries.push(place),
        }
    }
    // Only with the full list: search results list each place once.
    for id in lately.iter().filter(|_| typed.is_empty()) {
        recent.extend(wider.iter().chain(&groups).chain(&countries).find(|place| place.id == *id));
    }
    let mut kinds = vec![
        (Key::PlaceRecent, recent),
        (Key::PlaceRegions, wider),
        (Key::PlaceGroups, groups),
        (Key::PlaceCountries, countries),
    ];
    kinds.retain(|(_, places)| !places.is_empty());
    if !typed.is_empty() {
        for (_, places) in &mut kinds {
            if let Some(at) = places.iter().position(|place| place.is_called(typed)) {
                let called = places.remove(at);
                places.insert(0, called);
            }
        }
        if let Some(at) = kinds.iter().position(|(_, places)| places[0].is_called(typed)) {
            let called = kinds.remove(at);
            kinds.insert(0, called);
        }
    }
    kinds
}

/// Opens the list and focuses it.
pub(crate) fn unfold() {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(details) = document.and_then(|document| document.get_element_by_id(ID)) else {
        return;
    };
    let _ = details.set_attribute("open", "");
    let summary = details.query_selector("summary").ok().flatten();
    if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
        let _ = summary.focus();
    }
}

/// Follows a link within the page; the browser handles new tabs and windows.
pub(crate) fn visit(go: impl Fn() + 'static) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        if !opens_elsewhere(&event) {
            event.prevent_default();
            go();
        }
    })
}

/// True if a click opens a new tab or window.
fn opens_elsewhere(event: &MouseEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0
}

/// Closes the list, clears the search text and returns the focus to the name.
fn shut(sheet: &NodeRef, typed: &UseStateHandle<String>) {
    typed.set(String::new());
    let Some(details) = sheet.cast::<Element>() else { return };
    let _ = details.remove_attribute("open");
    let summary = details.query_selector("summary").ok().flatten();
    if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
        let _ = summary.focus();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::kind::Language;

    /// The place that Enter opens.
    fn first(language: Language, typed: &str) -> String {
        let words = Words::embedded(language);
        let found = found(&words, typed, &[]);
        found
            .first()
            .map_or_else(|| "nothing".to_owned(), |(_, places)| places[0].id.to_string())
    }

    #[test]
    fn a_place_is_found_by_the_names_that_people_use() {
        for (language, all) in [
            (
                Language::English,
                "UK GBR, uk GBR, England GBR, Scotland GBR, Britain GBR, Turkey TUR, Holland NLD, Ivory Coast CIV, Burma MMR, USA USA, \
                 US USA, Korea KOR, North Korea PRK, Czech CZE, Swaziland SWZ, Macedonia MKD, Cape Verde CPV, Congo COG, DRC COD, Zaire COD, \
                 Palestine PSE, East Timor TLS, UAE ARE, Ukr UKR, Ireland IRL, Guinea GIN, Niger NER, Sudan SDN, Dominica DMA, EU EU",
            ),
            (
                Language::French,
                "Angleterre GBR, UK GBR, Grande-Bretagne GBR, Turquie TUR, Hollande NLD, cote d'ivoire CIV, Birmanie MMR, USA USA, Corée KOR, \
                 tchèque CZE, Swaziland SWZ, Macédoine MKD, Cap-Vert CPV, Congo COG, RDC COD, Palestine PSE, Biélorussie BLR",
            ),
            (
                Language::Spanish,
                "Inglaterra GBR, Gran Bretaña GBR, Turquía TUR, Holanda NLD, Costa de Marfil CIV, Birmania MMR, USA USA, EEUU USA, Corea KOR, \
                 checa CZE, Suazilandia SWZ, Macedonia MKD, Cabo Verde CPV, Congo COG, Zaire COD, Palestina PSE, Bielorrusia BLR",
            ),
            (
                Language::Russian,
                "Англия GBR, Великобритания GBR, Турция TUR, Голландия NLD, Берег Слоновой Кости CIV, Бирма MMR, США USA, Корея KOR, \
                 Южная Корея KOR, Чехия CZE, Свазиленд SWZ, Македония MKD, Острова Зелёного Мыса CPV, Конго COG, Палестина PSE, Белоруссия BLR",
            ),
            (
                Language::Chinese,
                "英国 GBR, 英格兰 GBR, 土耳其 TUR, 荷兰 NLD, 象牙海岸 CIV, 缅甸 MMR, 美国 USA, 韩国 KOR, 朝鲜 PRK, 捷克 CZE, 斯威士兰 SWZ, \
                 马其顿 MKD, 佛得角 CPV, 刚果 COG, 巴勒斯坦 PSE, 阿联酋 ARE",
            ),
            (
                Language::Arabic,
                "بريطانيا GBR, انجلترا GBR, تركيا TUR, هولندا NLD, ساحل العاج CIV, بورما MMR, كوريا KOR, التشيك CZE, سوازيلاند SWZ, \
                 مقدونيا MKD, الرأس الأخضر CPV, الكونغو COG, فلسطين PSE, روسيا RUS, روسيا البيضاء BLR",
            ),
        ] {
            for (typed, place) in all.split(", ").filter_map(|pair| pair.rsplit_once(' ')) {
                assert_eq!(first(language, typed), place, "{language:?}: {typed}");
            }
        }
        assert_eq!(first(Language::English, "Atlantis"), "nothing");
    }

    #[test]
    fn a_name_in_use_is_of_one_place_alone() {
        for language in Language::READY {
            let words = Words::embedded(language);
            for place in words.places() {
                for name in &place.usage {
                    let called = words.places().iter().chain(words.wider()).filter(|other| other.is_called(name));
                    assert_eq!(called.count(), 1, "{language:?}: {name}");
                    let known = std::iter::once(&place.name).chain(&place.also).any(|other| other == name);
                    assert!(!known, "{language:?}: {name} appears there twice");
                }
            }
        }
    }
}
