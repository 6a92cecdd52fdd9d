//! Takes over the prerendered page.

use std::rc::Rc;

use cairn::site::app::{App, AppProps};
use cairn::site::compare::{Compare, CompareProps};
use cairn::site::start::{self, Handed};
use yew::html::BaseComponent;

fn main() {
    wasm_bindgen_futures::spawn_local(async {
        if let Err(fault) = take_over().await {
            // boot.js hears this, leaves the prerendered page as it is and says that levers cannot be moved.
            web_sys::console::error_1(&fault.clone().into());
            wasm_bindgen::throw_str(&fault);
        }
    });
}

/// Takes over the page node by node; where the page is not the one that was prerendered, or a first try failed, renders afresh.
async fn take_over() -> Result<(), String> {
    let (words, handed) = start::read().await?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or("no document")?;
    let root = document.get_element_by_id(start::ROOT).ok_or("no root element")?;
    let same = root.get_attribute(start::MARK) == Some(start::mark(words.language(), &handed));
    let whole = same && !root.has_attribute("data-afresh");
    match handed {
        Handed::Explore(board, about) => {
            let (start, about) = (Rc::new(*board), Rc::new(*about));
            mount::<App>(root, AppProps { words, start, about }, whole);
        }
        Handed::Compare(comparison) => {
            let start = Rc::new(*comparison);
            mount::<Compare>(root, CompareProps { words, start }, whole);
        }
    }
    Ok(())
}

fn mount<Page: BaseComponent>(root: web_sys::Element, props: Page::Properties, whole: bool) {
    let renderer = yew::Renderer::<Page>::with_root_and_props(root, props);
    if whole {
        renderer.hydrate();
    } else {
        renderer.render();
    }
}
