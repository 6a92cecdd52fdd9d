//! Brief: the page of a brief: two sheets of A4, the same on screen and on paper, their text as a file, and the link to the explorer.
//!
//! [`cairn_analysis::export::brief`] writes the blocks; this page adds three charts. Out of scope: the content of the blocks.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::draw::lines::{legend, picture};
use crate::draw::numbers;
use crate::draw::picture::{Picture, percent};
use crate::draw::wording;
use crate::site::hooks::{AddressUpdate, PageConnection, use_address, use_asker, use_opened, use_rested};
use crate::site::link::brief as address;
use crate::site::link::query;
use crate::site::page::PageProps;
use crate::site::part::downloads::{blob, hand_over};
use crate::site::part::frame::{FrameLinks, bar, foot};
use crate::site::part::notices::{PageNotices, notices};
use crate::site::part::page_links::goals;
use crate::site::part::paper::signed;
use crate::site::state::brief::{BriefAction, BriefState};
use crate::site::state::{REST_MS, RequestingState};
use cairn_analysis::export::brief::{BriefBlock, called};
use cairn_analysis::figure::brief::Brief;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::text::{LONGEST, Plain};

/// MIME type of a text file.
const TEXT: &str = "text/plain;charset=utf-8";

#[component]
pub fn BriefPage(begun: &PageProps<Rc<crate::site::bootstrap::brief::BriefBootstrap>>) -> Html {
    let PageProps { words, client, start } = begun;
    let PageConnection { state, act, retry, live } = {
        let start = Rc::clone(start);
        use_asker(client, move || BriefState::start(start))
    };
    // Draws run once everything else has arrived.
    use_rested(client, state.ask_ranges().filter(|_| live && state.is_answered()), REST_MS);
    use_rested(client, state.ask_money().filter(|_| live && state.is_answered()), REST_MS);
    let history = {
        let (dispatcher, start) = (state.dispatcher(), Rc::clone(start));
        use_opened(move |came| {
            if came.may_change_state() {
                let board = &start.shown.board;
                let (request, name, remarks) = address::read(&query(), &board.levers, &board.release, !start.shown.view.query.taken);
                dispatcher.dispatch(BriefAction::Open(request, name, remarks));
            }
        })
    };
    // No control on the page changes its address.
    use_address(&history, AddressUpdate::settled(None, ()));
    let author = use_state_eq(Plain::default);
    let oninput = {
        let author = author.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                author.set(Plain::clean(&input.value()));
            }
        })
    };
    // The field needs scripts, and so does the imprint. The name stays on the page: links and files do not carry it.
    let imprint = live.then(|| BriefImprint {
        author: (*author).clone(),
        oninput,
    });
    page(words, &state, &act, retry, imprint)
}

/// The author of a printed brief, and the field for it.
struct BriefImprint {
    author: Plain,
    oninput: Callback<InputEvent>,
}

impl BriefImprint {
    /// The author and the data basis.
    fn rests_on(&self, words: &Words) -> String {
        let data = words.say(Key::FileFrom);
        if self.author.is_empty() {
            return data.to_owned();
        }
        let by = words.fill(Key::BriefBy, &[("author", &words.isolate(self.author.as_str()))]);
        [&by, " ", data].concat()
    }

    fn field(&self, words: &Words) -> Html {
        html! {
            <p class="brief-author">
                <label for="author">{ words.say(Key::BriefAuthor) }</label>
                <input id="author" type="text" dir="auto" autocomplete="name" maxlength={LONGEST.to_string()} oninput={self.oninput.clone()} />
            </p>
        }
    }
}

fn page(
    words: &Rc<Words>,
    state: &BriefState,
    act: &Callback<BriefAction>,
    retry: Callback<MouseEvent>,
    imprint: Option<BriefImprint>,
) -> Html {
    let live = imprint.is_some();
    let language = words.language();
    let shown = &state.shown;
    let name = if state.is_of_this() { state.name.as_str() } else { "" };
    let scenario = called(words, name, &shown.view.query.choices, &shown.board.levers);
    let paper = state.paper(words, &scenario);
    let doors = FrameLinks::plain(language, Some(state.place()), Some(Key::PageBrief));
    let blocks = paper.blocks();
    let sheet = |number: u8, imprint: Html| {
        let own = blocks.iter().filter(|block| block.page == number);
        html! {
            <div class="brief-sheet">
                { for own.map(|block| self::block(words, shown, &scenario, block)) }
                { imprint }
            </div>
        }
    };
    let noticed = PageNotices {
        opening: !state.is_answered() && !state.opened,
        sent: Html::default(),
        remarks: &state.status.remarks,
        left: Vec::new(),
        trouble: state.status.trouble.as_ref(),
        retry,
        dismiss: act.reform(|_: MouseEvent| BriefAction::Dismiss),
    };
    let text = {
        let (text, failed) = (live.then(|| paper.text()), act.reform(|()| BriefAction::NoFile));
        let file = ["cairn-", state.place().as_str(), "-brief-", language.id(), ".txt"].concat();
        Callback::from(move |_: MouseEvent| {
            let made = blob(text.as_deref().unwrap_or_default(), TEXT).and_then(|made| hand_over(&made, &file));
            if made.is_err() {
                failed.emit(());
            }
        })
    };
    let print = Callback::from(|_: MouseEvent| {
        if let Some(window) = web_sys::window() {
            // In a browser without a printer this does nothing.
            let _ = window.print();
        }
    });
    // The address needs the browser, so a page without scripts has no imprint.
    let [signed, field] = imprint.as_ref().map_or_else(Default::default, |imprint| {
        let signed = signed(words, &state.address(language), &shown.board.release, &imprint.rests_on(words));
        [signed, imprint.field(words)]
    });
    let other = if state.query.taken { Key::BriefToday } else { Key::BriefAll };
    let lead = if state.query.taken { Key::BriefLead } else { Key::BriefTodayLead };
    let class = classes!("brief", (!state.is_of_this()).then_some("is-dimmed"));
    html! {
        <>
            <a class="skip" href={[&state.address(language), "#main"].concat()}>{ words.say(Key::Skip) }</a>
            { bar(words, doors, Html::default(), |other| state.address(other)) }
            <main id="main" {class} tabindex="-1" data-answered={state.is_answered().to_string()}>
                <div class="lead">
                    <h1>{ paper.title() }</h1>
                    <p class="scope">{ words.say(lead) }</p>
                </div>
                { notices(words, &noticed) }
                <p class="brief-doors">
                    <button type="button" disabled={!live} onclick={print}>{ words.say(Key::BriefPrint) }</button>
                    <button type="button" disabled={!live} onclick={text}>{ words.say(Key::BriefText) }</button>
                    <a href={state.explore(language)}>{ words.say(Key::BriefExplore) }</a>
                    <a href={goals(language, Some(state.place()))}>{ words.say(Key::PageGoals) }</a>
                    <a class="brief-other" href={address::plain(language, state.place(), state.query.taken)}>{ words.say(other) }</a>
                </p>
                { sheet(1, Html::default()) }
                { sheet(2, signed) }
                { field }
            </main>
            { foot(words, &shown.board.release) }
        </>
    }
}

/// A block with its chart.
fn block(words: &Rc<Words>, shown: &Brief, scenario: &str, block: &BriefBlock) -> Html {
    let titled = AttrValue::from(["brief-", block.id].concat());
    let title = words.say(block.title);
    let chart = match block.id {
        "line" => lines(words, shown, scenario),
        "built" => age(words, shown),
        _ => Html::default(),
    };
    // Improvement by each measure alone in the year of the result, as a bar next to its numbers.
    let bars: Vec<f64> = if block.id == "levers" {
        let sign = if shown.view.query.result.columns().more_is_better {
            -1.0
        } else {
            1.0
        };
        let saved: Vec<f64> = shown
            .view
            .moving()
            .map(|of| of.alone.map_or(0.0, |alone| sign * alone[2]))
            .collect();
        let most = saved.iter().fold(0.0_f64, |most, saved| most.max(saved.abs()));
        saved.iter().map(|saved| if most > 0.0 { saved / most } else { 0.0 }).collect()
    } else {
        Vec::new()
    };
    html! {
        <section class={["brief-block of-", block.id].concat()} aria-labelledby={titled.clone()} data-block={block.id}>
            <h2 id={titled}>{ title }</h2>
            { for block.lines.iter().map(|line| html! { <p>{ line }</p> }) }
            { table(block, title, &bars) }
            if !block.note.is_empty() {
                <p class="brief-note">{ &block.note }</p>
            }
            { chart }
        </section>
    }
}

fn table(block: &BriefBlock, title: &str, bars: &[f64]) -> Html {
    let Some((head, rows)) = block.table.split_first() else {
        return Html::default();
    };
    let row = |(at, cells): (usize, &Vec<String>)| {
        let bar = bars.get(at).map(|bar| {
            let class = if *bar < 0.0 { "spared worse" } else { "spared" };
            html! { <td {class} aria-hidden="true"><svg><rect width={percent(bar.abs())} height="100%" /></svg></td> }
        });
        html! {
            <tr>
                { for cells.iter().enumerate().map(|(at, cell)| if at == 0 {
                    html! { <th scope="row">{ cell }</th> }
                } else {
                    html! { <td>{ cell }</td> }
                }) }
                { for bar }
            </tr>
        }
    };
    html! {
        <div class="brief-table" tabindex="0" role="group" aria-label={title.to_owned()}>
            <table>
                <thead>
                    <tr>
                        { for head.iter().map(|cell| if cell.is_empty() {
                            html! { <td></td> }
                        } else {
                            html! { <th scope="col">{ cell }</th> }
                        }) }
                        if !bars.is_empty() {
                            <td aria-hidden="true"></td>
                        }
                    </tr>
                </thead>
                <tbody>{ for rows.iter().enumerate().map(row) }</tbody>
            </table>
        </div>
    }
}

/// Emissions of both paths.
fn lines(words: &Words, shown: &Brief, scenario: &str) -> Html {
    let lines = shown.emissions();
    html! {
        <figure class="chart lines" aria-labelledby="brief-line">
            <div class="panel-chart">
                <div class="chart-grid" translate="no">{ picture(words, &lines) }</div>
                { legend(words, &lines, shown.view.query.focus, shown.view.query.taken.then_some(scenario)) }
            </div>
        </figure>
    }
}

/// Floor in use, by age.
fn age(words: &Rc<Words>, shown: &Brief) -> Html {
    let Some(figure) = shown.age() else { return Html::default() };
    let year = figure.clamp_year(shown.view.query.focus);
    let summary = wording::summary(words, figure, words.place(shown.board.place), year);
    html! {
        <figure class="chart is-stacked" aria-labelledby="brief-built">
            <p class="chart-unit">{ wording::unit(words, figure) }</p>
            <div class="panel-chart">
                <div class="chart-grid" translate="no">
                    <Picture figure={Rc::new(figure.clone())} words={Rc::clone(words)} focus={Some(year)} />
                </div>
                { numbers::legend(words, figure, year) }
            </div>
            <figcaption class="chart-told unseen">{ summary }</figcaption>
        </figure>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::kind::Language;

    #[test]
    fn the_author_stands_in_the_imprint_as_plain_text() {
        let imprint = |author: &str| BriefImprint {
            author: Plain::clean(author),
            oninput: Callback::noop(),
        };
        for language in Language::READY {
            let words = Words::embedded(language);
            let data = words.say(Key::FileFrom);
            assert_eq!(imprint(" ").rests_on(&words), data, "without an author there is no empty line");
            let text = imprint("Ana\u{202e}\n Ruiz").rests_on(&words);
            assert!(text.contains("Ana Ruiz") && text.ends_with(data), "{text}");
        }
    }
}
