//! Visitor input: the visitor's own input on a page: typed numbers, an opened file, saved entries.
//!
//! Out of scope: the subject of the input.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use crate::site::device::{self, SavedPageKind};
use crate::site::link::absolute;
use crate::site::state::FileMessage;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::text::Plain;

/// Most faults of a file that are listed.
const FAULTS: usize = 8;

pub struct NumberField<'a> {
    /// Id of the field in tests.
    pub id: String,
    /// Label of the field.
    pub name: &'a str,
    /// The typed value, in a form that can be typed again.
    pub shown: String,
    /// The value used if nothing is typed, as a hint.
    pub hint: String,
    /// True if the field accepts input.
    pub live: bool,
}

impl NumberField<'_> {
    /// Draws the field. An invalid value is reported too, and the old value returns.
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

/// The work that opens a file.
pub type FileTask = Pin<Box<dyn Future<Output = ()>>>;

/// A button to open a file.
pub fn file_button(words: &Words, id: &'static str, open: impl Fn(File) -> FileTask + 'static) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let Some((input, file)) = input.and_then(|input| Some((input.clone(), input.files()?.get(0)?))) else {
            return;
        };
        // Allows the same file to be chosen again.
        input.set_value("");
        device::run_in_background(open(file));
    });
    html! {
        <p><label class="button drop">{ words.say(Key::FileOpen) }<input {id} type="file" accept=".json,application/json" {onchange} /></label></p>
    }
}

/// The content of a file, or a message: it could not be read, or it has faults.
pub fn opened<T>(file: &File, read: Option<Result<T, Vec<impl ToString>>>) -> Result<T, FileMessage> {
    let name = Plain::clean(&file.name());
    let Some(read) = read else {
        return Err(FileMessage::Unread(name));
    };
    read.map_err(|faults| FileMessage::Foreign(name, faults.iter().take(FAULTS).map(ToString::to_string).collect()))
}

/// The saved entries of a page.
pub struct SavedList {
    pub of: SavedPageKind,
    /// Id of the button in tests.
    pub id: &'static str,
    /// The entries: names, and their addresses below the language.
    pub items: Vec<(Plain, String)>,
    /// Called with the entries after a change.
    pub changed: Callback<Vec<(Plain, String)>>,
    /// Called with a message to show.
    pub say: Callback<FileMessage>,
}

impl SavedList {
    /// Draws the list with the button that saves the current input; `own` gives its name and address.
    pub fn draw(self, words: &Words, own: impl Fn() -> (Plain, String) + 'static) -> Html {
        let SavedList {
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
                let there = device::change_saved(of, &mut |saved| saved.save(name.clone(), query.clone()));
                changed.emit(device::saved_pages(of).all().to_vec());
                say.emit(if there { FileMessage::Saved(name) } else { FileMessage::NotKept });
            })
        };
        let item = |(name, below): (Plain, String)| {
            let href = absolute(&[words.language().id(), "/", &below].concat());
            let delete = {
                let (changed, name) = (changed.clone(), name.clone());
                Callback::from(move |_: MouseEvent| {
                    device::change_saved(of, &mut |saved| saved.delete(&name));
                    changed.emit(device::saved_pages(of).all().to_vec());
                })
            };
            let text = words.fill(
                Key::DoOne,
                &[("action", words.say(Key::DoDelete)), ("name", &words.isolate(name.as_str()))],
            );
            html! {
                <li key={name.to_string()}>
                    <a {href} dir="auto">{ name.as_str() }</a>{ " " }
                    <button type="button" aria-label={text} onclick={delete}>{ words.say(Key::DoDelete) }</button>
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

/// The message on a file or on saved entries, and the faults of a file, in English.
pub fn filed<'a>(words: &Words, filed: &'a FileMessage) -> (String, &'a [String]) {
    let named = |key: Key, what: &str, name: &Plain| words.fill(key, &[(what, &words.isolate(name.as_str()))]);
    match filed {
        FileMessage::Unread(name) => (named(Key::FileUnread, "file", name), &[]),
        FileMessage::Foreign(name, faults) => (named(Key::FileForeign, "file", name), faults),
        FileMessage::Saved(name) => (named(Key::KeepSaved, "name", name), &[]),
        FileMessage::NotKept => (words.say(Key::KeepRefused).to_owned(), &[]),
    }
}

/// A notice on the visitor's action, with a button to dismiss it.
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
