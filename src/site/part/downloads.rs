//! Downloads: a chart as a file: numbers for a spreadsheet, a drawing, an image.
//!
//! The files are made in the browser from the data shown, and saved as blobs; nothing is loaded. The image is the
//! drawing, painted on a canvas outside the page. It can also be copied to the clipboard, for a text or a slide. So can the
//! HTML that shows the chart in another page.

use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, Element, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Url};
use yew::prelude::*;

use crate::draw::matters::MattersChart;
use crate::draw::mined::MinedChart;
use crate::draw::money::MoneyChart;
use crate::draw::need::NeedChart;
use crate::draw::pair::PairChart;
use crate::draw::snapshot::SnapshotChart;
use crate::draw::waterfall::WaterfallChart;
use crate::pictures::caption::{Caption, file_name};
use crate::pictures::picture::PICTURE_WIDTH;
use crate::pictures::{columns, matters, mined, money, need, pair, passages, picture, waterfall};
use crate::site::device;
use crate::site::link::absolute;
use crate::site::link::explore;
use crate::site::part::files::{CSV, exact};
use crate::site::part::scenarios::called;
use crate::site::part::snapshot::content;
use crate::site::parts;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::figure::Figure;
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Chart, Mode};
use cairn_core::place::PlaceId;

/// Image pixels for each unit of the drawing, so that it is sharp in print.
const SHARP: u32 = 2;
/// Media type of a picture of pixels.
const PNG: &str = "image/png";
/// Attribute of a button whose copy was just made.
const COPIED: &str = "data-copied";
/// Time for which it stays, ms.
const COPIED_MS: u32 = 2_000;

cairn_core::closed! {
    #[derive(Clone, Copy, PartialEq)]
    pub(crate) enum ChartFileFormat {
        /// Numbers for a spreadsheet.
        Csv;
        /// A drawing.
        Svg;
        /// An image.
        Png;
        /// An image on the clipboard.
        Copy;
    }
}

impl ChartFileFormat {
    /// The file extension.
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            ChartFileFormat::Csv => "csv",
            ChartFileFormat::Svg => "svg",
            ChartFileFormat::Png | ChartFileFormat::Copy => "png",
        }
    }

    /// Its name on the page.
    pub(crate) const fn name(self) -> Key {
        match self {
            ChartFileFormat::Csv => Key::FileCsv,
            ChartFileFormat::Svg => Key::FileSvg,
            ChartFileFormat::Png => Key::FilePng,
            ChartFileFormat::Copy => Key::FileCopy,
        }
    }
}

/// A row of buttons, one a format. It is a function and not a component, since it has no state.
pub fn downloads(words: &Rc<Words>, state: &Rc<ExplorerState>, figure: &Rc<Figure>, act: &Callback<Action>) -> Html {
    let button = |form: ChartFileFormat| {
        let (words, state, figure) = (Rc::clone(words), Rc::clone(state), Rc::clone(figure));
        let name = words.say(form.name()).to_owned();
        let act = act.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            let (words, state, figure, act) = (Rc::clone(&words), Rc::clone(&state), Rc::clone(&figure), act.clone());
            let button = copy_button(&event, form);
            spawn_local(async move {
                match parts::save_chart(words, state, figure, form).await {
                    Ok(()) => button.iter().for_each(mark),
                    Err(_) => act.emit(Action::NoFile),
                }
            });
        });
        html! { <button type="button" {onclick}>{ name }</button> }
    };
    html! {
        <div class="downloads" role="group" aria-label={words.say(Key::FileTitle).to_owned()}>
            <span aria-hidden="true">{ words.say(Key::FileTitle) }</span>
            { for ChartFileFormat::ALL.into_iter().map(button) }
            { embed_button(words, state, figure.id, act) }
        </div>
    }
}

/// The button that copies the HTML of this chart for another page. If the browser forbids it, the share panel opens, which shows
/// that HTML.
fn embed_button(words: &Rc<Words>, state: &Rc<ExplorerState>, chart: Chart, act: &Callback<Action>) -> Html {
    let name = words.say(Key::EmbedCopy).to_owned();
    let title = words.say(Key::EmbedTitle).to_owned();
    let (words, state, act) = (Rc::clone(words), Rc::clone(state), act.clone());
    let onclick = Callback::from(move |event: MouseEvent| {
        let (words, state, act) = (Rc::clone(&words), Rc::clone(&state), act.clone());
        let button = event.target_dyn_into::<Element>();
        spawn_local(async move {
            let code = parts::embed_code(words, state, chart).await;
            if let Ok(code) = code
                && device::copy(&code).await
            {
                button.iter().for_each(mark);
            } else {
                act.emit(Action::Mode(Mode::Share));
            }
        });
    });
    html! { <button type="button" {title} {onclick}>{ name }</button> }
}

/// The pressed button, if it copies.
pub(crate) fn copy_button(event: &MouseEvent, form: ChartFileFormat) -> Option<Element> {
    event.target_dyn_into::<Element>().filter(|_| form == ChartFileFormat::Copy)
}

/// Marks the button of a copy that was made, for a moment.
pub(crate) fn mark(button: &Element) {
    let _ = button.set_attribute(COPIED, "");
    let button = button.clone();
    gloo_timers::callback::Timeout::new(COPIED_MS, move || {
        let _ = button.remove_attribute(COPIED);
    })
    .forget();
}

/// The name of a place for file names; for a city with its id, since several cities may share a name.
fn placed(words: &Words, place: PlaceId) -> String {
    let name = bare(words.place(place));
    if place.is_city() {
        [&name, " · ", place.as_str()].concat()
    } else {
        name
    }
}

/// Makes the file of a format and saves it.
pub(crate) async fn keep(words: &Words, state: &ExplorerState, figure: &Figure, form: ChartFileFormat) -> Result<(), JsValue> {
    let board = &state.board;
    let link = explore::named(words.language(), board, &state.name);
    let caption = Caption {
        place: placed(words, board.place),
        scenario: called(words, board, &state.name),
        link: absolute(&link),
        release: board.release.clone(),
    };
    // A chart without years is saved as its still picture.
    let still = content(words, state, figure, &Callback::noop());
    let title = [
        words.say(figure.title()),
        " · ",
        still.as_ref().map_or("", |still| still.subject(words)),
    ]
    .concat();
    let file = if form == ChartFileFormat::Csv {
        let text = match &still {
            Some(SnapshotChart::Falls(WaterfallChart { steps: Ok(of), .. })) => waterfall::columns(words, &title, of, &caption, exact),
            Some(SnapshotChart::Need(NeedChart { ways: Ok(of), .. })) => need::columns(words, &title, of, &caption, exact),
            Some(SnapshotChart::Matters(MattersChart { of: Ok(of), unit, .. })) => {
                matters::columns(words, &title, of, *unit, &caption, exact)
            }
            Some(SnapshotChart::Pair(PairChart { pair: Ok(of), .. })) => pair::columns(words, &title, of, &caption, exact),
            Some(SnapshotChart::Mined(MinedChart { of: Ok(of), .. })) => mined::columns(words, &title, of, &caption, exact),
            Some(SnapshotChart::Money(MoneyChart { amounts: Ok(of), .. })) => money::columns(words, &title, of, &caption, exact),
            Some(SnapshotChart::Flows(of)) => passages::columns(words, &title, of, &caption, exact),
            Some(
                SnapshotChart::Falls(WaterfallChart { steps: Err(_), .. })
                | SnapshotChart::Need(NeedChart { ways: Err(_), .. })
                | SnapshotChart::Matters(MattersChart { of: Err(_), .. })
                | SnapshotChart::Pair(PairChart { pair: Err(_), .. })
                | SnapshotChart::Mined(MinedChart { of: Err(_), .. })
                | SnapshotChart::Money(MoneyChart { amounts: Err(_), .. }),
            )
            | None => columns::write(words, figure, &caption, exact),
        };
        blob(&text, CSV)?
    } else {
        let drawing = match &still {
            Some(SnapshotChart::Falls(WaterfallChart { steps: Ok(of), .. })) => waterfall::draw(words, &title, of, &caption),
            Some(SnapshotChart::Need(NeedChart { ways: Ok(of), .. })) => need::draw(words, &title, of, &caption),
            Some(SnapshotChart::Matters(MattersChart { of: Ok(of), unit, .. })) => matters::draw(words, &title, of, *unit, &caption),
            Some(SnapshotChart::Pair(PairChart { pair: Ok(of), .. })) => pair::draw(words, &title, of, &caption),
            Some(SnapshotChart::Mined(MinedChart { of: Ok(of), .. })) => mined::draw(words, &title, of, &caption),
            Some(SnapshotChart::Money(MoneyChart { amounts: Ok(of), .. })) => money::draw(words, &title, of, &caption),
            Some(SnapshotChart::Flows(of)) => passages::draw(words, &title, of, &caption),
            Some(
                SnapshotChart::Falls(WaterfallChart { steps: Err(_), .. })
                | SnapshotChart::Need(NeedChart { ways: Err(_), .. })
                | SnapshotChart::Matters(MattersChart { of: Err(_), .. })
                | SnapshotChart::Pair(PairChart { pair: Err(_), .. })
                | SnapshotChart::Mined(MinedChart { of: Err(_), .. })
                | SnapshotChart::Money(MoneyChart { amounts: Err(_), .. }),
            )
            | None => picture::draw(words, figure, &caption, figure.clamp_year(board.view.marked_year(figure))),
        };
        let svg = blob(&drawing.svg, "image/svg+xml;charset=utf-8")?;
        if form == ChartFileFormat::Copy {
            return copied(svg, drawing.height).await;
        }
        if form == ChartFileFormat::Png {
            painted(&svg, drawing.height).await?
        } else {
            svg
        }
    };
    hand_over(&file, &file_name(board.place, figure, &board.view, form.ending()))
}

/// A text as a blob of a media type.
pub(crate) fn blob(text: &str, kind: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)
}

/// Paints a drawing as an image.
pub(crate) async fn painted(drawing: &Blob, height: u32) -> Result<Blob, JsValue> {
    let url = Url::create_object_url_with_blob(drawing)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&url);
    let ready = JsFuture::from(image.decode()).await;
    Url::revoke_object_url(&url)?;
    ready?;
    let canvas: HtmlCanvasElement = document()?.create_element("canvas")?.dyn_into()?;
    canvas.set_width(PICTURE_WIDTH * SHARP);
    canvas.set_height(height * SHARP);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    let (across, down) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, across, down)?;
    // `toBlob` may wait a second until the browser is idle.
    let text = canvas.to_data_url()?;
    let (_, coded) = text.split_once(',').ok_or(JsValue::NULL)?;
    let letters = web_sys::window().ok_or(JsValue::NULL)?.atob(coded)?;
    let bytes: Vec<u8> = letters.chars().map(|letter| letter as u8).collect();
    let options = BlobPropertyBag::new();
    options.set_type(PNG);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes.as_slice())), &options)
}

/// Puts a drawing on the clipboard as an image. The clipboard gets the promise of the image, because some browsers take
/// only what is written at once after a press.
pub(crate) async fn copied(drawing: Blob, height: u32) -> Result<(), JsValue> {
    let image = future_to_promise(async move { painted(&drawing, height).await.map(JsValue::from) });
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let make: Function = Reflect::get(&window, &"ClipboardItem".into())?.dyn_into()?;
    let kinds = Object::new();
    Reflect::set(&kinds, &PNG.into(), &image)?;
    let item = Reflect::construct(&make, &Array::of1(&kinds))?;
    let clipboard = Reflect::get(&window.navigator(), &"clipboard".into())?;
    let write: Function = Reflect::get(&clipboard, &"write".into())?.dyn_into()?;
    let written: Promise = write.call1(&clipboard, &Array::of1(&item))?.dyn_into()?;
    JsFuture::from(written).await.map(|_| ())
}

/// Saves a file, as if the visitor clicked a link to it.
pub(crate) fn hand_over(file: &Blob, name: &str) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(file)?;
    let link: HtmlAnchorElement = document()?.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser has started to read the file; some start a moment later.
    gloo_timers::callback::Timeout::new(10_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

fn document() -> Result<web_sys::Document, JsValue> {
    web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)
}
