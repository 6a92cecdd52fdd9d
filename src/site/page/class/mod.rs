//! Class: the desk of a class: opening a code, gathering codes, the wall step by step, a vote, the table of all codes.
//! It also has the six seats of a table with their common result.
//!
//! No data leaves the device. The lesson around the desk is prerendered and static (`page/leaf/class`). Out of scope:
//! the results of a plan.

mod camera;
mod code_entry;
mod collection;
mod dots;
mod seats;
mod spread;
mod table;
mod vote;
mod wall;

use std::rc::Rc;

use web_sys::SubmitEvent;
use yew::prelude::*;

use crate::draw::pick::PickOptions;
use crate::pictures::caption::Caption;
use crate::pictures::wall::{WallLabels, result};
use crate::site::bootstrap::class::ClassBootstrap;
use crate::site::device;
use crate::site::hooks::{PageConnection, say_live, use_asker, use_question, use_window};
use crate::site::link::{class as address, explore, query};
use crate::site::page::PageProps;
use crate::site::part::files::DownloadInputs;
use crate::site::part::notices::{PageNotices, notices};
use crate::site::state::RequestingState;
use crate::site::state::class::{ClassAction, ClassStart, ClassState};
use crate::site::state::class_message::ClassMessage;
use cairn_analysis::figure::board::View;
use cairn_analysis::findings::class::COMPARED_YEAR;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::code::paste::BadLine;
use cairn_core::choices::code::{ClassPlan, Levels, NoCode, THEMES};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::kind::Direction;
use cairn_core::place::PlaceId;

/// Words, state and callbacks of the page.
struct ClassPageContext {
    words: Rc<Words>,
    state: UseReducerHandle<ClassState>,
    act: Callback<ClassAction>,
    retry: Callback<MouseEvent>,
    /// True if scripts run.
    live: bool,
    /// Every place that can be chosen.
    places: PickOptions,
}

/// The desk of a class.
#[component]
pub fn ClassPage(begun: &PageProps<ClassStart>) -> Html {
    let PageProps { words, client, start } = begun;
    let PageConnection { state, act, retry, live } = {
        let start = Rc::clone(start);
        use_asker(client, move || ClassState::start(start))
    };
    use_question(client, state.ask_money());
    use_stored_codes(&state);
    {
        let (act, step, rtl) = (
            act.clone(),
            state.gathered.step,
            words.language().direction() == Direction::RightToLeft,
        );
        let now = use_mut_ref(|| (0, false));
        *now.borrow_mut() = (step, state.large);
        use_window("keydown", move |event| {
            let (step, large) = *now.borrow();
            wall::pressed(event, step, large, rtl, &act);
        });
    }
    camera::use_camera(&state, &act);
    let places = use_memo((), |()| {
        let named = words.wider().iter().chain(words.places());
        named
            .map(|place| (place.id.to_string().into(), place.name.clone().into()))
            .collect::<Vec<_>>()
    });
    let context = ClassPageContext {
        words: Rc::clone(words),
        state,
        act,
        retry,
        live,
        places,
    };
    context.page()
}

/// Loads the stored codes and the code in the address, stores changes, and follows changes made by other pages of the site.
#[hook]
fn use_stored_codes(state: &UseReducerHandle<ClassState>) {
    {
        let state = state.dispatcher();
        use_effect_with((), move |()| {
            state.dispatch(ClassAction::Load(Box::new(device::gathered())));
            if let Some(code) = address::take_code() {
                state.dispatch(ClassAction::Link(code));
            }
            if address::is_of_other_world(&query()) {
                state.dispatch(ClassAction::Say(ClassMessage::TodaysPath));
            }
            say_live();
        });
    }
    {
        let dispatcher = state.dispatcher();
        use_window("hashchange", move |_| {
            if let Some(code) = address::take_code() {
                dispatcher.dispatch(ClassAction::Link(code));
            }
        });
    }
    {
        let dispatcher = state.dispatcher();
        use_window("storage", move |_| {
            dispatcher.dispatch(ClassAction::Load(Box::new(device::gathered())))
        });
    }
    let (loaded, gathered, dispatcher) = (state.loaded, state.gathered.clone(), state.dispatcher());
    use_effect_with((loaded, gathered), move |(loaded, gathered)| {
        if *loaded && *gathered != device::gathered() && !device::keep_gathered(gathered) {
            dispatcher.dispatch(ClassAction::Say(ClassMessage::NotKept));
        }
    });
}

/// Handles the submission of a form locally; no data is sent.
fn submitted(context: &ClassPageContext, read: impl Fn(&SubmitEvent) -> Option<ClassAction> + 'static) -> Callback<SubmitEvent> {
    let act = context.act.clone();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(action) = read(&event) {
            act.emit(action);
        }
    })
}

impl ClassPageContext {
    fn page(&self) -> Html {
        let ClassPageContext {
            words, state, act, retry, ..
        } = self;
        html! {
            <div class="class-desk" data-answered={state.is_answered().to_string()}>
                { notices(
                    words,
                    &PageNotices {
                        opening: false,
                        sent: Html::default(),
                        remarks: &[],
                        left: Vec::new(),
                        trouble: state.status.trouble.as_ref(),
                        retry: retry.clone(),
                        dismiss: act.reform(|_: MouseEvent| ClassAction::Dismiss),
                    },
                ) }
                { code_entry::open(self) }
                { collection::gather(self) }
                { wall::wall(self) }
                { table::table(self) }
                { seats::seats(self) }
            </div>
        }
    }

    fn start(&self) -> &ClassBootstrap {
        &self.state.start
    }

    fn say(&self, name: &str) -> String {
        self.start().say(name).to_owned()
    }

    fn fill(&self, name: &str, values: &[(&str, &str)]) -> String {
        self.start().fill(name, values)
    }

    /// A text with one whole number.
    fn count(&self, name: &str, number: usize) -> String {
        self.fill(name, &[("number", &self.whole(number))])
    }

    fn whole(&self, number: usize) -> String {
        self.words.number(number as f64, 0)
    }

    fn button(&self, id: &'static str, name: &str, action: ClassAction) -> Html {
        let onclick = self.act.reform(move |_: MouseEvent| action.clone());
        html! { <button type="button" class={id} disabled={!self.live} {onclick}>{ name.to_owned() }</button> }
    }

    /// A code for display, isolated from the direction of the text around it.
    fn code(&self, plan: ClassPlan) -> String {
        self.words.isolate(&plan.code().unwrap_or_default())
    }

    /// The plan of the lesson's place with these levels.
    fn plan(&self, levels: Levels) -> Option<ClassPlan> {
        Some(ClassPlan {
            place: self.state.place()?,
            levels,
        })
    }

    /// True if a place has pages on this site.
    fn is_listed(&self, place: PlaceId) -> bool {
        let words = &self.words;
        words.wider().iter().chain(words.places()).any(|named| named.id == place)
    }

    /// The link to a plan in the explorer; `None` if its place has no page.
    fn explorer_link(&self, plan: ClassPlan) -> Option<String> {
        let view = View {
            choices: plan.choices(&self.start().offered),
            focus: COMPARED_YEAR,
            ..View::default()
        };
        self.is_listed(plan.place)
            .then(|| explore::address(self.words.language(), plan.place, &view, &self.start().release))
    }

    /// The moved levers of a plan, with their levels.
    fn levers(&self, levels: &Levels) -> String {
        let words = &self.words;
        let pulled = THEMES.into_iter().zip(levels).filter(|(_, level)| **level > 0);
        let all: Vec<String> = pulled
            .map(|(theme, level)| [words.say(names::theme(theme)), " ", &words.number(f64::from(*level), 0)].concat())
            .collect();
        if all.is_empty() {
            return self.say("open.none");
        }
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        words.list(&all)
    }

    /// The name of a result.
    fn result(&self, headline: Headline) -> String {
        result(&self.words, headline, COMPARED_YEAR)
    }

    /// Difference of a plan's result from the reference, in words.
    fn change(&self, levels: &Levels, headline: Headline) -> Option<String> {
        let view = self.state.place_results()?;
        let at = Headline::FIRST.iter().position(|own| *own == headline)?;
        let (reference, (unit, value)) = (view.reference.as_ref()?[at], view.result(levels)?[at]);
        Some(self.words.change_in(unit, value, reference.1))
    }

    /// A plan with its horizontal and vertical results, as a sentence.
    fn plan_sentence(&self, levels: &Levels) -> Option<String> {
        let [across, up] = self.state.gathered.axes;
        let text = |headline: Headline| Some([&self.result(headline), " ", &self.change(levels, headline)?].concat());
        let code = self.plan(*levels).map(|plan| self.code(plan))?;
        Some(self.fill("wall.read", &[("code", &code), ("first", &text(across)?), ("second", &text(up)?)]))
    }

    /// Describes the fault in an invalid code.
    fn fault(&self, bad: &BadLine) -> String {
        let found = self.words.isolate(&bad.found);
        let with = |name: &str, more: &[(&str, &str)]| self.fill(name, &[&[("found", found.as_str())], more].concat());
        match bad.fault {
            NoCode::Length(length) => with("fault.length", &[("number", &self.whole(length))]),
            NoCode::Letter(letter) => with("fault.letter", &[("letter", &self.words.isolate(&letter.to_string()))]),
            NoCode::Check => with("fault.check", &[]),
            NoCode::Later => with("fault.later", &[]),
        }
    }

    /// Labels in the files of the class.
    fn named(&self) -> WallLabels {
        let axes = self.state.gathered.axes;
        WallLabels {
            title: self.say("wall.leads"),
            code: self.say("table.code"),
            times: self.say("table.times"),
            axes: axes.map(|headline| self.fill("wall.change", &[("result", &self.result(headline))])),
            dot: self.say("wall.dot"),
            reference: self.say("wall.reference"),
            median: self.say("wall.median"),
        }
    }

    /// Settings and caption for files of the class.
    fn making(&self, stem: &str) -> DownloadInputs {
        let ClassPageContext { words, state, act, .. } = self;
        let place = state.place();
        let route = Route::Leaf {
            language: words.language(),
            leaf: Leaf::Class,
        };
        DownloadInputs {
            stem: ["cairn-", place.as_ref().map_or("", PlaceId::as_str), "-", stem].concat(),
            caption: Caption {
                place: place.map_or_else(String::new, |place| words.place(place).to_owned()),
                scenario: self.count("wall.plans", state.plans().len()),
                link: route.write(),
                release: self.start().release.clone(),
            },
            live: self.live && state.is_answered(),
            failed: act.reform(|()| ClassAction::NoFile),
        }
    }

    /// The undo button, if there is something to undo.
    fn undo(&self) -> Html {
        html! {
            if self.state.back.is_some() {
                { " " }
                { self.button("class-undo", self.words.say(Key::DoUndo), ClassAction::Undo) }
            }
        }
    }
}
