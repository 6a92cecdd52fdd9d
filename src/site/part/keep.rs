//! Keep: the visitor's own scenarios on this device: save, open, rename, delete and take back.
//!
//! Each change starts from what is kept at that moment. Does not know: when the list is read anew.

use std::rc::Rc;

use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use crate::choices::link::text::{LONGEST, Plain};
use crate::choices::link::{Link, Remark};
use crate::kind::Lever;
use crate::place::PlaceId;
use crate::site::part::share::{PartProps, Said};
use crate::site::store::kept::{MOST, Refused};
use crate::site::store::{Action, State};
use crate::site::{address, device};
use crate::words::{Key, Words};

/// What is kept, and keeping what is shown.
#[component]
pub(crate) fn Keep(props: &PartProps) -> Html {
    let PartProps {
        words,
        state,
        act,
        kept,
        say,
    } = props;
    let renamed = use_state_eq(|| None::<Plain>);
    let save = {
        let (words, state, say) = (Rc::clone(words), Rc::clone(state), say.clone());
        Callback::from(move |_: MouseEvent| say.emit(keep(&words, &state)))
    };
    let item = |link: &Link| {
        let name = words.isolate(link.name.as_str());
        let told = |action: Key| words.fill(Key::DoOne, &[("action", words.say(action)), ("name", &name)]);
        if renamed.as_ref() == Some(&link.name) {
            let done = {
                let (words, say, renamed, from) = (Rc::clone(words), say.clone(), renamed.clone(), link.name.clone());
                Callback::from(move |to: Option<Plain>| {
                    renamed.set(None);
                    if let Some(to) = to {
                        say.emit(rename(&words, &from, &to));
                    }
                })
            };
            return html! { <li key={link.name.to_string()}><Rename words={Rc::clone(words)} name={link.name.clone()} {done} /></li> };
        }
        let open = {
            let (words, state, act, say, link) = (Rc::clone(words), Rc::clone(state), act.clone(), say.clone(), link.clone());
            Callback::from(move |_: MouseEvent| {
                act.emit(take(&words, &state, &link));
                say.emit(told_of(&words, Key::KeepOpened, &link.name));
            })
        };
        let start = {
            let (renamed, name) = (renamed.clone(), link.name.clone());
            Callback::from(move |_: MouseEvent| renamed.set(Some(name.clone())))
        };
        let delete = {
            let (words, say, name) = (Rc::clone(words), say.clone(), link.name.clone());
            Callback::from(move |_: MouseEvent| say.emit(self::delete(&words, &name)))
        };
        html! {
            <li key={link.name.to_string()}>
                <span class="what"><strong dir="auto">{ link.name.as_str() }</strong>{ " " }<span>{ for link.at.map(|place| words.place(place)) }</span></span>
                <span class="row">
                    <button type="button" class="open" aria-label={told(Key::DoOpen)} onclick={open}>{ words.say(Key::DoOpen) }</button>
                    <button type="button" class="rename" aria-label={told(Key::DoRename)} onclick={start}>{ words.say(Key::DoRename) }</button>
                    <button type="button" class="delete" aria-label={told(Key::DoDelete)} onclick={delete}>{ words.say(Key::DoDelete) }</button>
                </span>
            </li>
        }
    };
    html! {
        <section aria-labelledby="panel-kept">
            <h3 id="panel-kept">{ words.say(Key::KeepTitle) }</h3>
            <p class="hint">{ words.say(Key::KeepHint) }</p>
            <div class="row"><button type="button" class="keep" onclick={save}>{ words.say(Key::DoKeep) }</button></div>
            if kept.all().is_empty() {
                <p class="hint">{ words.say(Key::KeepNone) }</p>
            } else {
                <ul class="kept" aria-labelledby="panel-kept">{ for kept.all().iter().map(item) }</ul>
            }
        </section>
    }
}

/// What a field for a new name has.
#[derive(Clone, PartialEq, Properties)]
struct RenameProps {
    words: Rc<Words>,
    name: Plain,
    /// The new name, or that there is none.
    done: Callback<Option<Plain>>,
}

/// A field for a new name, at hand at once: enter takes it, escape leaves it.
#[component]
fn Rename(props: &RenameProps) -> Html {
    let RenameProps { words, name, done } = props;
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with((), move |()| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                let _ = field.focus();
                field.select();
            }
        });
    }
    let read = {
        let field = field.clone();
        move || field.cast::<HtmlInputElement>().map(|field| Plain::clean(&field.value()))
    };
    let onkeydown = {
        let (done, read) = (done.clone(), read.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => done.emit(read()),
            "Escape" => {
                // Not the panel, only the field.
                event.prevent_default();
                done.emit(None);
            }
            _ => {}
        })
    };
    let cancel = done.reform(|_: MouseEvent| None);
    let take = done.reform(move |_: MouseEvent| read());
    let label = words.fill(Key::KeepNewName, &[("name", &words.isolate(name.as_str()))]);
    html! {
        <>
            <input ref={field} type="text" dir="auto" autocomplete="off" maxlength={LONGEST.to_string()} value={name.to_string()}
                aria-label={label} {onkeydown} />
            <span class="row">
                <button type="button" onclick={take}>{ words.say(Key::DoRename) }</button>
                <button type="button" onclick={cancel}>{ words.say(Key::DoCancel) }</button>
            </span>
        </>
    }
}

fn told_of(words: &Words, key: Key, name: &Plain) -> Said {
    Said::text(words.fill(key, &[("name", &words.isolate(name.as_str()))]))
}

fn refused(words: &Words, why: Refused, name: &Plain) -> Said {
    match why {
        Refused::Full => Said::text(words.fill(Key::KeepFull, &[("count", &MOST.to_string())])),
        Refused::Taken => told_of(words, Key::KeepTaken, name),
        Refused::Gone => told_of(words, Key::KeepGone, name),
    }
}

/// Keeps what is chosen under the name that was given.
fn keep(words: &Words, state: &State) -> Said {
    if state.name.is_empty() {
        return Said::text(words.say(Key::KeepNameless));
    }
    save(
        words,
        Link {
            at: Some(state.place),
            name: state.name.clone(),
            ..address::link(&state.view, &state.board.release)
        },
    )
}

/// Keeps a scenario, and offers to take back what it replaces.
pub(crate) fn save(words: &Words, link: Link) -> Said {
    let name = link.name.clone();
    match device::change(|kept| kept.save(link.clone())) {
        None => Said::text(words.say(Key::KeepRefused)),
        Some(Err(why)) => refused(words, why, &name),
        Some(Ok(None)) => told_of(words, Key::KeepSaved, &name),
        Some(Ok(Some(earlier))) => {
            let back = (earlier != link).then_some(earlier);
            let key = if back.is_some() { Key::KeepReplaced } else { Key::KeepSaved };
            Said {
                back,
                ..told_of(words, key, &name)
            }
        }
    }
}

fn rename(words: &Words, from: &Plain, to: &Plain) -> Said {
    if to.is_empty() {
        return Said::text(words.say(Key::KeepNameless));
    }
    match device::change(|kept| kept.rename(from, to)) {
        None => Said::text(words.say(Key::KeepRefused)),
        Some(Err(why)) => refused(words, why, if why == Refused::Gone { from } else { to }),
        Some(Ok(())) => told_of(words, Key::KeepRenamed, to),
    }
}

fn delete(words: &Words, name: &Plain) -> Said {
    match device::change(|kept| kept.delete(name)) {
        None => Said::text(words.say(Key::KeepRefused)),
        Some(None) => told_of(words, Key::KeepGone, name),
        Some(back) => Said {
            back,
            ..told_of(words, Key::KeepDeleted, name)
        },
    }
}

/// Opens a scenario that was kept or brought: its place where this site has it, its levers where that place offers them.
pub(crate) fn take(words: &Words, state: &State, link: &Link) -> Action {
    let known = |place: &PlaceId| words.places().iter().chain(words.wider()).any(|own| own.id == *place);
    let place = link.at.filter(known).unwrap_or(state.place);
    // Another place tells what it offers once it is there.
    let offered: Vec<Lever> = if place == state.board.place {
        state.board.levers.iter().map(|step| step.lever).collect()
    } else {
        Lever::ALL.into_iter().filter(|lever| !lever.is_later()).collect()
    };
    let (view, mut remarks) = address::view(link, &offered);
    if let Some(asked) = link.at.filter(|asked| *asked != place) {
        remarks.push(Remark::UnknownPlace {
            found: Plain::clean(asked.as_str()),
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
