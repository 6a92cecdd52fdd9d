//! Embed: the HTML to paste into another page to show a part of this one, and the choice of that part.
//!
//! Out of scope: the other page. It may adapt the height, which the part reports (`www/boot.js`).

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::pick::Pick;
use crate::site::link::absolute;
use crate::site::link::embed::{EmbedContent, embedded};
use crate::site::part::result::name;
use crate::site::part::share::{ShareAction, SharePanel, button, hint, title as heading};
use crate::site::part::view_link::copy;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::figure::title;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::Chart;
use cairn_core::kind::Lever;

/// Height of the part until the other page adapts it, in CSS pixels.
pub const HEIGHT: u32 = 560;

/// The HTML to paste into another page.
pub fn code(address: &str, title: &str) -> String {
    let [address, title] = [address, title].map(escaped);
    format!("<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{HEIGHT}\" loading=\"lazy\" style=\"border:0\"></iframe>")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// The HTML that shows a chart of the explorer in another page.
pub(crate) fn code_of_chart(words: &Words, state: &ExplorerState, chart: Chart) -> String {
    let address = absolute(&embedded(words.language(), state, EmbedContent::Chart(chart), None));
    code(&address, &words.fill(Key::SiteTitle, &[("place", words.place(state.place))]))
}

/// The chosen part of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct EmbedChoice {
    /// A chart or a number; none = the first chart.
    shows: Option<EmbedContent>,
    /// A lever that can be moved there.
    lever: Option<Lever>,
}

/// The choice of part and lever, and the HTML to paste.
pub(crate) fn section(panel: &SharePanel<'_>) -> Html {
    let SharePanel {
        words, state, own, turn, ..
    } = panel;
    let chosen = own.embed;
    let charts = state.view.charts.map(EmbedContent::Chart);
    let all = charts.into_iter().chain([EmbedContent::Number(state.view.result)]);
    let shows = chosen
        .shows
        .filter(|shows| all.clone().any(|other| other == *shows))
        .unwrap_or(charts[0]);
    let id = |shows: EmbedContent| match shows {
        EmbedContent::Chart(chart) => chart.id(),
        EmbedContent::Number(_) => "number",
    };
    let called = |shows: EmbedContent| match shows {
        EmbedContent::Chart(chart) => words.say(title(chart)).to_owned(),
        EmbedContent::Number(headline) => words.fill(Key::EmbedNumber, &[("result", words.say(name(headline)))]),
    };
    let kinds: Vec<EmbedContent> = all.collect();
    let options: Vec<_> = kinds
        .iter()
        .map(|shows| (AttrValue::from(id(*shows)), AttrValue::from(called(*shows))))
        .collect();
    let pick = turn.filter_reform(move |found: String| {
        let shows = kinds.iter().copied().find(|shows| id(*shows) == found)?;
        Some(ShareAction::Embed(EmbedChoice {
            shows: Some(shows),
            ..chosen
        }))
    });
    let levers: Vec<Lever> = state.board.levers.iter().map(|step| step.lever).collect();
    let none = (AttrValue::from(""), AttrValue::from(words.say(Key::EmbedNoLever).to_owned()));
    let named = |lever: &Lever| {
        (
            AttrValue::from(lever.id()),
            AttrValue::from(words.say(names::lever(*lever)[0]).to_owned()),
        )
    };
    let with: Vec<_> = [none].into_iter().chain(levers.iter().map(named)).collect();
    let lever = chosen.lever.filter(|lever| levers.contains(lever));
    let pick_lever = turn.filter_reform(move |found: String| {
        let lever = Lever::find(&found);
        Some(ShareAction::Embed(EmbedChoice { lever, ..chosen }))
    });
    let address = absolute(&embedded(words.language(), state, shows, lever));
    let code = code(&address, &words.fill(Key::SiteTitle, &[("place", words.place(state.place))]));
    html! {
        <section class="embed" aria-labelledby="panel-embed">
            { heading("panel-embed", words.say(Key::EmbedTitle)) }
            <div class="row">
                <Pick id="embed-shows" label={words.say(Key::EmbedShows).to_owned()} options={Rc::new(options)} chosen={id(shows)} live=true {pick} />
                <Pick id="embed-lever" label={words.say(Key::EmbedLever).to_owned()} options={Rc::new(with)} chosen={lever.map_or("", Lever::id)} live=true pick={pick_lever} />
            </div>
            <p class="embed-code" dir="ltr"><code>{ &code }</code></p>
            <div class="row">
                { button("copy-embed", words.say(Key::EmbedCopy), None, copy(panel, &code, Key::ShareCopied)) }
                <a href={address} target="_blank" rel="noopener">{ words.say(Key::EmbedSee) }</a>
            </div>
            { hint(words.say(Key::EmbedHint)) }
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pasted_holds_no_markup_of_a_link_or_a_name() {
        let code = code("https://example.org/en/embed/KEN/?n=%22a&c=ghg", "A \"name\" <b>");
        assert_eq!(code.matches('<').count(), 2, "{code}");
        assert!(code.contains("?n=%22a&amp;c=ghg"), "{code}");
    }
}
