//! Own: what a visitor describes on a page: numbers that are typed, a file that is brought, what the device keeps of it.
//!
//! Does not know: what is described.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use crate::choices::link::text::Plain;
use crate::site::device::{self, Shelf};
use crate::site::link::whole;
use crate::site::state::Filed;
use crate::words::{Key, Words};

/// How many faults of a file are told.
const FAULTS: usize = 8;

/// A field for a number.
pub struct NumberField<'a> {
    /// Its name in tests.
    pub id: String,
    /// What it is called.
    pub name: &'a str,
    /// What was typed, as it can be typed again.
    pub shown: String,
    /// What is taken where nothing is typed.
    pub hint: String,
    /// Whether it can be typed in.
    pub live: bool,
}

impl NumberField<'_> {
    /// Draws it. What is not taken is told too, and what was there stands again.
    pub fn draw(self, words: &Rc<Words>, takes: impl Fn(f64) -> bool + 'static, tell: Callback<Option<f64>>) -> Html {
        let NumberField {
            id,
            name,
            shown,
            hint,
            live,
        } = self;
        let onchange = {
            let (words, shown) = (Rc::clone(words), shown.clone());
            Callback::from(move |event: Event| {
                let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                    return;
                };
                let typed = input.value();
                if typed.trim().is_empty() {
                    return tell.emit(None);
                }
                let number = words.parse_number(&typed);
                if number.is_none_or(|number| !takes(number)) {
                    input.set_value(&shown);
                }
                tell.emit(Some(number.unwrap_or(f64::NAN)));
            })
        };
        html! {
            <label class="pick" key={id.clone()}>
                <span>{ name }</span>
                <input {id} type="text" inputmode="decimal" autocomplete="off" value={shown} placeholder={hint} disabled={!live} {onchange} />
            </label>
        }
    }
}

/// What is made of a file that was brought.
pub type Opening = Pin<Box<dyn Future<Output = ()>>>;

/// A button by which a file is brought back.
pub fn bring(words: &Words, id: &'static str, open: impl Fn(File) -> Opening + 'static) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let Some((input, file)) = input.and_then(|input| Some((input.clone(), input.files()?.get(0)?))) else {
            return;
        };
        // The same file can be chosen once more.
        input.set_value("");
        device::later(open(file));
    });
    html! {
        <p><label class="button drop">{ words.say(Key::FileOpen) }<input {id} type="file" accept=".json,application/json" {onchange} /></label></p>
    }
}

/// What a file holds, or what is to be said of it: one that was not read, or has faults.
pub fn opened<T>(file: &File, read: Option<Result<T, Vec<impl ToString>>>) -> Result<T, Filed> {
    let name = Plain::clean(&file.name());
    let Some(read) = read else {
        return Err(Filed::Unread(name));
    };
    read.map_err(|faults| Filed::Foreign(name, faults.iter().take(FAULTS).map(ToString::to_string).collect()))
}

/// What the device keeps of a page.
pub struct KeptList {
    /// Of which page.
    pub of: Shelf,
    /// The button's name in tests.
    pub id: &'static str,
    /// What is kept: names, and their addresses below the language.
    pub items: Vec<(Plain, String)>,
    /// Hears what is kept once that has changed.
    pub changed: Callback<Vec<(Plain, String)>>,
    /// Hears what is to be said.
    pub say: Callback<Filed>,
}

impl KeptList {
    /// Draws it, with the button that keeps what is described: its name, and what is kept of it.
    pub fn draw(self, words: &Words, own: impl Fn() -> (Plain, String) + 'static) -> Html {
        let KeptList {
            of,
            id,
            items,
            changed,
            say,
        } = self;
        let keep = {
            let changed = changed.clone();
            Callback::from(move |_: MouseEvent| {
                let (name, query) = own();
                let there = device::change_kept(of, &mut |kept| kept.keep(name.clone(), query.clone()));
                changed.emit(device::kept_pages(of).all().to_vec());
                say.emit(if there { Filed::Kept(name) } else { Filed::NotKept });
            })
        };
        let item = |(name, below): (Plain, String)| {
            let href = whole(&[words.language().id(), "/", &below].concat());
            let delete = {
                let (changed, name) = (changed.clone(), name.clone());
                Callback::from(move |_: MouseEvent| {
                    device::change_kept(of, &mut |kept| kept.delete(&name));
                    changed.emit(device::kept_pages(of).all().to_vec());
                })
            };
            let told = words.fill(
                Key::DoOne,
                &[("action", words.say(Key::DoDelete)), ("name", &words.isolate(name.as_str()))],
            );
            html! {
                <li key={name.to_string()}>
                    <a {href} dir="auto">{ name.as_str() }</a>{ " " }
                    <button type="button" aria-label={told} onclick={delete}>{ words.say(Key::DoDelete) }</button>
                </li>
            }
        };
        html! {
            <>
                <h3>{ words.say(Key::KeepTitle) }</h3>
                <p class="hint">{ words.say(Key::KeepHint) }</p>
                <p><button type="button" {id} onclick={keep}>{ words.say(Key::DoKeep) }</button></p>
                <ul class="own-kept">{ for items.into_iter().map(item) }</ul>
            </>
        }
    }
}

/// What is said of a file, or of what the device keeps, and the faults of a file, in English.
#[must_use]
pub fn filed<'a>(words: &Words, filed: &'a Filed) -> (String, &'a [String]) {
    let named = |key: Key, what: &str, name: &Plain| words.fill(key, &[(what, &words.isolate(name.as_str()))]);
    match filed {
        Filed::Unread(name) => (named(Key::FileUnread, "file", name), &[]),
        Filed::Foreign(name, faults) => (named(Key::FileForeign, "file", name), faults),
        Filed::Kept(name) => (named(Key::KeepSaved, "name", name), &[]),
        Filed::NotKept => (words.say(Key::KeepRefused).to_owned(), &[]),
    }
}

/// A notice of what the visitor did, which can be put away.
pub fn notice(words: &Words, text: &str, faults: &[String], dismiss: Callback<MouseEvent>) -> Html {
    html! {
        <div class="notice">
            <p>{ text }</p>
            if !faults.is_empty() {
                <ul lang="en" dir="ltr">{ for faults.iter().map(|fault| html! { <li>{ fault }</li> }) }</ul>
            }
            <button type="button" onclick={dismiss}>{ words.say(Key::DoClose) }</button>
        </div>
    }
}
