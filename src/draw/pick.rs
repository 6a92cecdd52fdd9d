//! Pick: a list to choose one of.
//!
//! Out of scope: the content of the list.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Values and their names.
pub type PickOptions = Rc<Vec<(AttrValue, AttrValue)>>;

/// Properties of a list.
#[derive(Clone, PartialEq, Properties)]
pub struct PickProps {
    /// Id of the element.
    pub id: AttrValue,
    /// Label of the list.
    pub label: AttrValue,
    /// Values and their names.
    pub options: PickOptions,
    /// Groups of the list: a name, and the number of options that follow. Empty if the list has none.
    #[prop_or_default]
    pub groups: Rc<Vec<(AttrValue, usize)>>,
    pub chosen: AttrValue,
    /// True if scripts run.
    pub live: bool,
    /// Called when another value is chosen.
    pub pick: Callback<String, Option<()>>,
}

/// A list to choose one of. Rendered again only when one of its properties changes.
#[component]
pub fn Pick(props: &PickProps) -> Html {
    let list = use_node_ref();
    {
        let list = list.clone();
        use_effect_with((props.chosen.clone(), Rc::clone(&props.options)), move |(chosen, _)| {
            if let Some(list) = list.cast::<HtmlSelectElement>() {
                list.set_value(chosen);
            }
        });
    }
    let onchange = {
        let pick = props.pick.clone();
        Callback::from(move |event: Event| {
            if let Some(list) = event.target_dyn_into::<HtmlSelectElement>() {
                pick.emit(list.value());
            }
        })
    };
    html! {
        <label class="pick">
            <span>{ props.label.clone() }</span>
            <select ref={list} id={props.id.clone()} disabled={!props.live} autocomplete="off" {onchange}>
                { grouped(props) }
            </select>
        </label>
    }
}

/// The options, in their groups.
fn grouped(props: &PickProps) -> Html {
    let options = |options: &[(AttrValue, AttrValue)]| -> Html {
        let option = |(value, name): &(AttrValue, AttrValue)| {
            html! { <option value={value.clone()} selected={*value == props.chosen}>{ name.clone() }</option> }
        };
        options.iter().map(option).collect()
    };
    let mut rest = props.options.as_slice();
    let mut group = |(label, count): &(AttrValue, usize)| {
        let (own, others) = rest.split_at((*count).min(rest.len()));
        rest = others;
        html! { <optgroup label={label.clone()}>{ options(own) }</optgroup> }
    };
    let groups: Html = props.groups.iter().map(&mut group).collect();
    html! { <>{ groups }{ options(rest) }</> }
}
