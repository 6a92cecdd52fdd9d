//! Cursor: the year that a pointer or a key is on, shared by all charts of a page.
//!
//! A chart outside [`YearShare`] keeps its own year. Out of scope: the year in view, which is part of the link.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::scale;
use cairn_analysis::figure::Figure;
use cairn_core::year::Year;

/// The year pointed at, for all charts below a [`YearShare`].
#[derive(Clone, PartialEq)]
struct SharedYear(UseStateHandle<Option<Year>>);

/// Properties of [`YearShare`].
#[derive(Clone, PartialEq, Properties)]
pub struct YearShareProps {
    /// The page.
    pub children: Html,
}

/// All charts within show the same year while one of them is pointed at.
#[component]
pub fn YearShare(props: &YearShareProps) -> Html {
    let year = use_state_eq(|| None::<Year>);
    html! { <ContextProvider<SharedYear> context={SharedYear(year)}>{ props.children.clone() }</ContextProvider<SharedYear>> }
}

/// The year pointed at, and the callback that sets it.
#[hook]
pub(crate) fn use_cursor() -> (Option<Year>, Callback<Option<Year>>) {
    let own = use_state_eq(|| None::<Year>);
    let year = use_context::<SharedYear>().map_or(own, |shared| shared.0);
    let point = use_callback(year.setter(), |to: Option<Year>, year| year.set(to));
    (*year, point)
}

/// The line of the year pointed at, over the whole height of the plot.
pub(crate) fn line(figure: &Figure, year: Option<Year>) -> Html {
    let Some(year) = year.filter(|year| (figure.first..=figure.last).contains(year)) else {
        return Html::default();
    };
    let across = percent(scale::share_drawn(figure, year));
    html! { <svg class="chart-cursor" aria-hidden="true"><line x1={across.clone()} x2={across} y1="0" y2="100%" /></svg> }
}
