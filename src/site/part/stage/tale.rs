//! Tale: a story as stops of a stage, with its texts as notes of who presents it.
//!
//! ```text
//! en/stories/power/   a line of the list, or #stage-power behind an address: becomes the ways of its steps
//! …#power-3           a line that came of a story: its third step
//! ```
//!
//! Texts and ways are those of the story's own page, which is fetched: nothing of it is in the program. Does not know: what a story
//! claims.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, DomParser, Element, Response, SupportedType};
use yew::prelude::*;

use crate::choices::link::{Route, Story};
use crate::kind::Language;
use crate::site::link::fragment;
use crate::site::link::over::STAGE;
use crate::words::Words;

/// A step of a story, as it is presented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Noted {
    /// What it finds.
    pub(super) title: String,
    /// What is told, asked and not known.
    pub(super) told: Vec<String>,
    /// The way to the explorer.
    way: String,
}

/// The steps of a story, in a language; none where its page does not come.
pub(super) async fn steps(language: Language, story: Story) -> Option<Vec<Noted>> {
    let address = Route::Story { language, story }.write();
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str(&address)).await.ok()?;
    let answer: Response = answer.dyn_into().ok().filter(Response::ok)?;
    let text = JsFuture::from(answer.text().ok()?).await.ok()?.as_string()?;
    let page = DomParser::new().ok()?.parse_from_string(&text, SupportedType::TextHtml).ok()?;
    Some(all(&page, ".story-step").iter().filter_map(noted).collect())
}

fn all(page: &Document, css: &str) -> Vec<Element> {
    let found = page.query_selector_all(css).ok();
    let found = found.map(|found| (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect());
    found.unwrap_or_default()
}

fn noted(step: &Element) -> Option<Noted> {
    let text = |of: &Element| of.text_content().unwrap_or_default().trim().to_owned();
    let one = |css: &str| step.query_selector(css).ok().flatten();
    let told = [".story-text > p:first-child", ".story-ask", ".story-not"];
    Some(Noted {
        title: text(&one("h2")?),
        told: told.iter().filter_map(|css| one(css)).map(|part| text(&part)).collect(),
        way: one(".story-try")?.get_attribute("href")?,
    })
}

/// The story that the address asks to present, as it was opened.
fn asked() -> Option<Story> {
    fragment().strip_prefix(STAGE)?.strip_prefix('-').and_then(Story::find)
}

/// The story whose page a line of the list names.
fn of_line(line: &str) -> Option<Story> {
    let path = line.split(['?', '#']).next().unwrap_or(line);
    let mut parts = path.split('/').skip_while(|part| *part != "stories").skip(1);
    parts.next().and_then(Story::find)
}

/// The step of a story that a line of the list came of, counted from 0.
pub(super) fn step_of(line: &str) -> Option<(Story, usize)> {
    let (story, step) = line.split_once('#')?.1.trim().rsplit_once('-')?;
    let step = step.parse::<usize>().ok()?.checked_sub(1)?;
    Some((Story::find(story)?, step))
}

/// Puts the steps of a story in the place of the line that names it, where there is one; tells the list again once they came.
fn spread(language: Language, list: &str, relist: &Callback<String>) {
    let Some((line, story)) = list.lines().find_map(|line| Some((line.to_owned(), of_line(line)?))) else {
        return;
    };
    let (list, relist) = (list.to_owned(), relist.clone());
    spawn_local(async move {
        let Some(steps) = steps(language, story).await.filter(|steps| !steps.is_empty()) else {
            return;
        };
        let lines: Vec<String> = (1..)
            .zip(&steps)
            .map(|(number, step)| format!("{}#{}-{number}", step.way, story.id()))
            .collect();
        relist.emit(list.replacen(&line, &lines.join("\n"), 1));
    });
}

/// The line that names the page of a story.
fn line(language: Language, story: Story) -> String {
    Route::Story { language, story }.write()
}

/// A list in which a story is named becomes one of its steps, and so does a story that the address asks for.
#[hook]
pub(super) fn use_tale(words: &Words, relist: &Callback<String>) -> Callback<String> {
    let (language, first) = (words.language(), relist.clone());
    use_effect_with((), move |()| {
        if let Some(story) = asked() {
            spread(language, &line(language, story), &first);
        }
    });
    let relist = relist.clone();
    Callback::from(move |text: String| {
        relist.emit(text.clone());
        spread(language, &text, &relist);
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_names_a_story_or_a_step_of_one() {
        assert_eq!(of_line("https://example.org/sub/ar/stories/power/#step-2"), Some(Story::Power));
        assert_eq!(of_line(&line(Language::English, Story::Power)), Some(Story::Power));
        for none in ["", "en/stories/", "en/stories/none/", "en/explore/IND/?n=stories/power", "power"] {
            assert_eq!(of_line(none), None, "{none}");
        }
        assert_eq!(step_of("en/explore/IND/?l=hl30#power-3"), Some((Story::Power, 2)));
        for none in [
            "en/explore/IND/",
            "en/explore/IND/#power",
            "x#power-0",
            "x#power-x",
            "x#none-1",
            "x#stage",
        ] {
            assert_eq!(step_of(none), None, "{none}");
        }
    }
}
