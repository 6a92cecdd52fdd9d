//! Files: a row of buttons under a picture to save it: numbers, drawing, image.
//!
//! The files are made on demand from the data shown. Out of scope: their content.

use std::rc::Rc;

use js_sys::Number;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::pictures::caption::Caption;
use crate::pictures::lines::head;
use crate::pictures::picture::Picture;
use crate::site::link::absolute;
use crate::site::part::downloads::{ChartFileFormat, blob, copied, copy_button, hand_over, mark, painted};
use cairn_analysis::export::sheet::{self, SpreadsheetCell};
use cairn_analysis::words::{Key, Words};

/// The media type of a table for a spreadsheet.
pub(crate) const CSV: &str = "text/csv;charset=utf-8";

/// The inputs for the files of one picture or page.
pub(crate) struct DownloadInputs {
    /// The names of the files, without extension.
    pub(crate) stem: String,
    /// The caption in the files; its link is the path below the site's root.
    pub(crate) caption: Caption,
    /// True once scripts respond.
    pub(crate) live: bool,
    /// Called if a file could not be made.
    pub(crate) failed: Callback<()>,
}

/// A button to save the numbers of a page, below a title.
pub(crate) fn numbers(
    words: &Rc<Words>,
    making: DownloadInputs,
    title: Key,
    rows: impl Fn() -> Vec<Vec<SpreadsheetCell>> + 'static,
) -> Html {
    let live = making.live;
    let name = words.say(ChartFileFormat::Csv.name()).to_owned();
    let made = Rc::clone(words);
    let onclick = Callback::from(move |_: MouseEvent| {
        let mut all = head(&made, made.say(title), None, &whole_of(&making.caption));
        all.extend(rows());
        let text = sheet::write(made.language(), &all, exact);
        let file = blob(&text, CSV).and_then(|file| hand_over(&file, &[&making.stem, ".", ChartFileFormat::Csv.ending()].concat()));
        if file.is_err() {
            making.failed.emit(());
        }
    });
    html! {
        <div class="downloads" role="group" aria-label={words.say(Key::FileTitle).to_owned()}>
            <span aria-hidden="true">{ words.say(Key::FileTitle) }</span>
            <button type="button" disabled={!live} {onclick}>{ name }</button>
        </div>
    }
}

/// A row of buttons, one a format.
pub(crate) fn files(
    words: &Words,
    making: DownloadInputs,
    columns: impl Fn(&Caption) -> String + 'static,
    drawing: impl Fn(&Caption) -> Picture + 'static,
) -> Html {
    let (live, made) = (making.live, Rc::new((making, columns, drawing)));
    let button = |form: ChartFileFormat| {
        let made = Rc::clone(&made);
        let onclick = Callback::from(move |event: MouseEvent| {
            let made = Rc::clone(&made);
            let button = copy_button(&event, form);
            spawn_local(async move {
                let (making, columns, drawing) = &*made;
                match keep(making, columns, drawing, form).await {
                    Ok(()) => button.iter().for_each(mark),
                    Err(_) => making.failed.emit(()),
                }
            });
        });
        html! { <button type="button" disabled={!live} {onclick}>{ words.say(form.name()).to_owned() }</button> }
    };
    html! {
        <div class="downloads" role="group" aria-label={words.say(Key::FileTitle).to_owned()}>
            <span aria-hidden="true">{ words.say(Key::FileTitle) }</span>
            { for ChartFileFormat::ALL.into_iter().map(button) }
        </div>
    }
}

async fn keep(
    making: &DownloadInputs,
    columns: &impl Fn(&Caption) -> String,
    drawing: &impl Fn(&Caption) -> Picture,
    form: ChartFileFormat,
) -> Result<(), JsValue> {
    let caption = whole_of(&making.caption);
    let file = if form == ChartFileFormat::Csv {
        blob(&columns(&caption), CSV)?
    } else {
        let drawn = drawing(&caption);
        let svg = blob(&drawn.svg, "image/svg+xml;charset=utf-8")?;
        if form == ChartFileFormat::Copy {
            return copied(svg, drawn.height).await;
        }
        if form == ChartFileFormat::Png {
            painted(&svg, drawn.height).await?
        } else {
            svg
        }
    };
    hand_over(&file, &[&making.stem, ".", form.ending()].concat())
}

/// The caption with the absolute address, for sending.
fn whole_of(caption: &Caption) -> Caption {
    Caption {
        link: absolute(&caption.link),
        ..caption.clone()
    }
}

/// A number with a decimal point and every digit.
pub(crate) fn exact(value: f64) -> String {
    Number::from(value).to_string_with_radix(10).map(String::from).unwrap_or_default()
}
