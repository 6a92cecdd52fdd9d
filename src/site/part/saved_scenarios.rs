//! Saved scenarios: the visitor's own scenarios on this device: save, open, rename, delete and restore.
//!
//! Each change starts from the current content of local storage. Out of scope: the time at which the list is read
//! again.

use std::rc::Rc;

use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use crate::site::device;
use crate::site::link::explore;
use crate::site::part::share::{ShareAction, ShareMessage, SharePanel, button, hint, title};
use crate::site::state::explore::{Action, ExplorerState};
use crate::site::state::saved_scenarios::{MOST, SaveRefusal};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::text::{LONGEST, Plain};
use cairn_core::choices::link::{Link, Remark};
use cairn_core::kind::Lever;
use cairn_core::place::PlaceId;

/// The saved scenarios, and a button to save the current one.
pub(crate) fn section(panel: &SharePanel) -> Html {
    let SharePanel { words, own, .. } = panel;
    html! {
        <section aria-labelledby="panel-kept">
            { title("panel-kept", words.say(Key::KeepTitle)) }
            { hint(words.say(Key::KeepHint)) }
            <div class="row">{ button("keep", words.say(Key::DoKeep), None, panel.with_report(save_choices)) }</div>
            if own.kept.all().is_empty() {
                { hint(words.say(Key::KeepNone)) }
            } else {
                <ul class="kept" aria-labelledby="panel-kept">{ for own.kept.all().iter().map(|link| item(panel, link)) }</ul>
            }
        </section>
    }
}

/// A saved scenario with its buttons.
fn item(panel: &SharePanel, link: &Link) -> Html {
    let SharePanel { words, own, .. } = panel;
    if own.renamed.as_ref() == Some(&link.name) {
        return html! { <li key={link.name.to_string()}>{ renaming(panel, &link.name) }</li> };
    }
    let name = words.isolate(link.name.as_str());
    let button = |class: &'static str, action: Key, onclick: Callback<MouseEvent>| {
        let action = words.say(action);
        let text = words.fill(Key::DoOne, &[("action", action), ("name", &name)]);
        button(class, action, Some(text), onclick)
    };
    let open = {
        let (act, link) = (panel.act.clone(), link.clone());
        panel.with_report(move |words, state| {
            act.emit(take(words, state, &link));
            scenario_message(words, Key::KeepOpened, &link.name)
        })
    };
    let rename = {
        let name = link.name.clone();
        panel.turn.reform(move |_: MouseEvent| ShareAction::Rename(Some(name.clone())))
    };
    let delete = {
        let name = link.name.clone();
        panel.with_report(move |words, _| self::delete(words, &name))
    };
    html! {
        <li key={link.name.to_string()}>
            <span class="what"><strong dir="auto">{ link.name.as_str() }</strong>{ " " }<span>{ for link.at.map(|place| words.place(place)) }</span></span>
            <span class="row">
                { button("open", Key::DoOpen, open) }
                { button("rename", Key::DoRename, rename) }
                { button("delete", Key::DoDelete, delete) }
            </span>
        </li>
    }
}

/// A field for a new name, focused at once: Enter confirms, Escape cancels.
fn renaming(panel: &SharePanel, name: &Plain) -> Html {
    let (words, field) = (panel.words, panel.hand.clone());
    let take = {
        let (words, turn, field, name) = (Rc::clone(words), panel.turn.clone(), field.clone(), name.clone());
        Callback::from(move |()| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                turn.emit(ShareAction::Say(rename(&words, &name, &Plain::clean(&field.value()))));
            }
        })
    };
    let onkeydown = {
        let (take, turn) = (take.clone(), panel.turn.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => take.emit(()),
            "Escape" => {
                // It closes the field, not the panel.
                event.prevent_default();
                turn.emit(ShareAction::Rename(None));
            }
            _ => {}
        })
    };
    let label = words.fill(Key::KeepNewName, &[("name", &words.isolate(name.as_str()))]);
    html! {
        <>
            <input ref={field} type="text" dir="auto" autocomplete="off" maxlength={LONGEST.to_string()} value={name.to_string()}
                aria-label={label} {onkeydown} />
            <span class="row">
                { button("take", words.say(Key::DoRename), None, take.reform(|_: MouseEvent| ())) }
            </span>
        </>
    }
}

fn scenario_message(words: &Words, key: Key, name: &Plain) -> ShareMessage {
    ShareMessage::text(words.fill(key, &[("name", &words.isolate(name.as_str()))]))
}

fn refused(words: &Words, why: SaveRefusal, name: &Plain) -> ShareMessage {
    match why {
        SaveRefusal::Full => ShareMessage::text(words.fill(Key::KeepFull, &[("count", &MOST.to_string())])),
        SaveRefusal::Taken => scenario_message(words, Key::KeepTaken, name),
        SaveRefusal::Deleted => scenario_message(words, Key::KeepGone, name),
    }
}

/// Saves the choices under the given name.
fn save_choices(words: &Words, state: &ExplorerState) -> ShareMessage {
    if state.name.is_empty() {
        return ShareMessage::text(words.say(Key::KeepNameless));
    }
    let link = explore::link(&state.view, &state.board.release);
    let (at, name) = (Some(state.place), state.name.clone());
    save(words, &Link { at, name, ..link })
}

/// Saves a scenario, and offers to restore the one it replaces.
pub(crate) fn save(words: &Words, link: &Link) -> ShareMessage {
    let mut answer = Ok(None);
    if !device::change(&mut |saved| answer = saved.save(link.clone())) {
        return ShareMessage::text(words.say(Key::KeepRefused));
    }
    match answer {
        Err(why) => refused(words, why, &link.name),
        Ok(earlier) => {
            let back = earlier.filter(|earlier| earlier.write() != link.write()).map(Box::new);
            let key = if back.is_some() { Key::KeepReplaced } else { Key::KeepSaved };
            ShareMessage {
                back,
                ..scenario_message(words, key, &link.name)
            }
        }
    }
}

fn rename(words: &Words, from: &Plain, to: &Plain) -> ShareMessage {
    if to.is_empty() {
        return ShareMessage::text(words.say(Key::KeepNameless));
    }
    let mut answer = Ok(());
    if !device::change(&mut |saved| answer = saved.rename(from, to)) {
        return ShareMessage::text(words.say(Key::KeepRefused));
    }
    match answer {
        Err(why) => refused(words, why, if why == SaveRefusal::Deleted { from } else { to }),
        Ok(()) => scenario_message(words, Key::KeepRenamed, to),
    }
}

fn delete(words: &Words, name: &Plain) -> ShareMessage {
    let mut back = None;
    if !device::change(&mut |saved| back = saved.delete(name).map(Box::new)) {
        return ShareMessage::text(words.say(Key::KeepRefused));
    }
    let key = if back.is_some() { Key::KeepDeleted } else { Key::KeepGone };
    ShareMessage {
        back,
        ..scenario_message(words, key, name)
    }
}

/// Opens a saved or loaded scenario: its place if the site has it, its levers if the place offers them.
pub(crate) fn take(words: &Words, state: &ExplorerState, link: &Link) -> Action {
    let place = link.at.filter(|place: &PlaceId| words.knows(*place)).unwrap_or(state.place);
    // The levers of another place are known once its board is loaded.
    let offered: Vec<Lever> = if place == state.board.place {
        state.board.levers.iter().map(|step| step.lever).collect()
    } else {
        Lever::ALL.to_vec()
    };
    let (view, mut remarks) = explore::view(link, &offered);
    if let Some(linked) = link.at.filter(|linked| *linked != place) {
        remarks.push(Remark::UnknownPlace {
            found: Plain::clean(linked.as_str()),
            shown: place,
        });
    }
    let name = link.name.clone();
    Action::Take {
        place,
        view,
        name,
        remarks,
    }
}
