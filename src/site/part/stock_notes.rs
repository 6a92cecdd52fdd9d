//! Stock notes: the text below the charts of stocks and of people with little floor: the breakdown, the scope, and a link
//! to the method.
//!
//! Out of scope: the stocks themselves.

use yew::prelude::*;

use crate::site::part::scenarios::choice;
use crate::site::state::explore::Action;
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::figure::{Figure, stock};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Chart, Leaf, Route};
use cairn_core::year::Year;

/// Content below these charts; empty for any other.
pub(crate) fn beside(words: &Words, figure: &Figure, slot: usize, act: &Callback<Action>) -> Html {
    let (note, chapter) = match figure.id {
        Chart::Stands => (Key::StandsNote, "#stands"),
        Chart::Works => (Key::StandsWorks, "#stands"),
        Chart::Homes => (Key::HomesNote, "#homes"),
        _ => return Html::default(),
    };
    let lens = figure.lens;
    let switch = |key, sectors: bool| {
        choice(
            words.say(key),
            lens.sectors == sectors,
            act,
            Action::Look(slot, Lens { sectors, ..lens }),
        )
    };
    let split = stock::shares(figure).map(|shares| {
        let [then, last] = shares.map(|share| words.share(share));
        let years = [Year::RECONSTRUCTED, figure.last].map(|year| words.year(year));
        let with = [("year", &*years[0]), ("then", &*then), ("last", &*years[1]), ("share", &*last)];
        html! { <>{ words.fill(Key::StandsSplit, &with) }{ " " }</> }
    });
    let href = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Method,
    };
    html! {
        <div class="sure">
            if Lens::can_split(figure.id) {
                <div class="sure-head">
                    <div class="focus" role="group" aria-label={words.say(Key::StandsLabel).to_owned()}>
                        { switch(Key::StandsMaterials, false) }
                        { switch(Key::StandsSectors, true) }
                    </div>
                </div>
            }
            <p>{ words.fill(note, &[("year", &words.year(Year::RECONSTRUCTED))]) }{ " " }{ for split }<a href={[&href.write(), chapter].concat()}>{ words.say(Key::StandsWay) }</a></p>
        </div>
    }
}
