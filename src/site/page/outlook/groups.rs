//! Groups: all materials by edition, then each of the four groups, observed and to 2060, with land and nature. No lever changes them.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::plate::Plate;
use crate::site::page::outlook::OutlookContext;
use crate::site::page::outlook::bridge::saved;
use crate::site::page::outlook::file;
use cairn_analysis::words::Key;
use cairn_core::year::Year;

/// Number of pictures of all materials together; the groups follow.
const TOTAL_PICTURES: usize = 3;

/// Pictures with their sentences.
pub(super) fn groups(context: &OutlookContext<'_>) -> Html {
    let OutlookContext { words, state, .. } = *context;
    let all = state.start.fixed_pictures.iter().zip(context.fixed_charts.iter());
    let shown: Vec<Html> = all
        .map(|(drawn, lines)| {
            html! {
                <Plate id={drawn.id.clone()} words={Rc::clone(words)} lines={Rc::clone(lines)} title={drawn.title.clone()}
                    sentence={drawn.sentence.clone()} verify={drawn.verify} focus={Year::LAST} live={context.live}>
                    { saved(context, &drawn.id, false, drawn.title.clone(), Rc::clone(lines), Year::LAST) }
                </Plate>
            }
        })
        .collect();
    let (whole, parts) = shown.split_at(TOTAL_PICTURES.min(shown.len()));
    html! {
        <section>
            <h3 id="groups">{ words.say(Key::OutlookGroups) }</h3>
            <p>{ words.say(Key::OutlookEditions) }</p>
            <div class="outlook-charts">{ for whole.iter().cloned() }</div>
            <div class="outlook-charts small">{ for parts.iter().cloned() }</div>
            { file("outlook_history.csv") }
            { file("outlook_model.csv") }
        </section>
    }
}
