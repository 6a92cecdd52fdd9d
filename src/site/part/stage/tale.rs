//! Story: a story as stops of a stage, with its texts as notes for the presenter.
//!
//! ```text
//! en/stories/power/   a line of the list, or #stage-power in an address: becomes the links of its steps
//! …#power-3           a line that comes from a story: its third step
//! ```
//!
//! Texts and links come from the story's own page, which is loaded; the program contains none of them. Out of scope:
//! the claims of a story.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, DomParser, Element, Response, SupportedType};
use yew::prelude::*;

use crate::site::link::fragment;
use crate::site::link::overlay::STAGE;
use cairn_analysis::words::Words;
use cairn_core::choices::link::{Route, Story};
use cairn_core::kind::Language;

/// A step of a story for presentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StoryStep {
    /// Its finding.
    pub(super) title: String,
    /// The texts: statements, questions and gaps.
    pub(super) texts: Vec<String>,
    /// The link to the explorer.
    way: String,
}

/// The steps of a story, in a language; none if its page cannot be loaded.
pub(super) async fn steps(language: Language, story: Story) -> Option<Vec<StoryStep>> {
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

fn noted(step: &Element) -> Option<StoryStep> {
    let text = |of: &Element| of.text_content().unwrap_or_default().trim().to_owned();
    let one = |css: &str| step.query_selector(css).ok().flatten();
    let selectors = [".story-text > p:first-child", ".story-ask", ".story-not"];
    Some(StoryStep {
        title: text(&one("h2")?),
        texts: selectors.iter().filter_map(|css| one(css)).map(|part| text(&part)).collect(),
        way: one(".story-try")?.get_attribute("href")?,
    })
}

/// The story that the opened address presents.
fn story_of_address() -> Option<Story> {
    fragment().strip_prefix(STAGE)?.strip_prefix('-').and_then(Story::find)
}

/// The story whose page a line of the list names.
fn of_line(line: &str) -> Option<Story> {
    let path = line.split(['?', '#']).next().unwrap_or(line);
    let mut parts = path.split('/').skip_while(|part| *part != "stories").skip(1);
    parts.next().and_then(Story::find)
}

/// The story and step (from 0) that a line of the list comes from.
pub(super) fn step_of(line: &str) -> Option<(Story, usize)> {
    let (story, step) = line.split_once('#')?.1.trim().rsplit_once('-')?;
    let step = step.parse::<usize>().ok()?.checked_sub(1)?;
    Some((Story::find(story)?, step))
}

/// Replaces the line that names a story by the steps of the story, if there is one; calls `relist` once they are
/// loaded.
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

/// Replaces a story in a list by its steps; also opens the story in the address.
#[hook]
pub(super) fn use_tale(words: &Words, relist: &Callback<String>) -> Callback<String> {
    let (language, first) = (words.language(), relist.clone());
    use_effect_with((), move |()| {
        if let Some(story) = story_of_address() {
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
