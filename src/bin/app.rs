//! Takes over the prerendered page.

use cairn::site::app::App;
use cairn::site::start;

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
    let props = start::read().await?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or("no document")?;
    let root = document.get_element_by_id(start::ROOT).ok_or("no root element")?;
    let same = root.get_attribute(start::MARK) == Some(start::mark(props.words.language(), &props.start));
    let afresh = root.has_attribute("data-afresh");
    let renderer = yew::Renderer::<App>::with_root_and_props(root, props);
    if same && !afresh {
        renderer.hydrate();
    } else {
        renderer.render();
    }
    Ok(())
}
