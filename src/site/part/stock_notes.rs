//! Stock notes: the text below the charts of stocks and of people with little floor: the breakdown, the scope, and a link
//! to the method.
//!
//! Below people with little floor also the count of indicator 11.1.1, and bars: new homes on today's path, the part that
//! closes the gap, and the part that replaces light homes (decision HN13). The three overlap and are never added. Out of
//! scope: the stocks themselves.

use yew::prelude::*;

use crate::draw::count_point::CountedPoint;
use crate::draw::picture::percent;
use crate::site::part::scenarios::choice;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::figure::{Figure, stock};
use cairn_analysis::findings::homes::{GAP_CLOSED_BY, HomesNote};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Chart, Leaf, Per, Route};
use cairn_core::model::need::SLUM_YEAR;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Content below these charts; empty for any other.
pub(crate) fn notes(words: &Words, figure: &Figure, slot: usize, act: &Callback<Action>) -> Html {
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

/// The homes of the board, if the figure shows people with little floor.
fn note<'a>(state: &'a ExplorerState, figure: &Figure) -> Option<&'a HomesNote> {
    state.board.homes.as_ref().filter(|_| figure.id == Chart::Homes)
}

/// People counted in slums, as a point on the chart of people with little floor.
pub(crate) fn counted(state: &ExplorerState, figure: &Figure) -> Option<CountedPoint> {
    let [value, low, high] = note(state, figure)?.slums?;
    // A share of people is another scale, and a higher count has no room on the axis.
    let shown = state.board.view.per == Per::Total && value <= figure.range().1;
    (shown && !figure.lens.against).then_some(CountedPoint {
        year: SLUM_YEAR,
        value,
        ends: [low, high],
    })
}

/// Below the chart of people with little floor: the count, and bars of new homes on today's path.
pub(crate) fn homes(words: &Words, state: &ExplorerState, figure: &Figure) -> Html {
    let Some(HomesNote { slums, floor }) = note(state, figure) else {
        return Html::default();
    };
    let slums = slums.map(|counts| {
        let [people, low, high] = counts.map(|million| words.quantity(million, Unit::MillionPeople));
        let with = [("year", words.year(SLUM_YEAR)), ("people", people), ("low", low), ("high", high)];
        words.fill(Key::HomesSlums, &with.each_ref().map(|(name, text)| (*name, text.as_str())))
    });
    let title = words.fill(
        Key::HomesTable,
        &[("first", &words.year(Year::LEVERS)), ("year", &words.year(GAP_CLOSED_BY))],
    );
    let most = floor.iter().copied().fold(0.0, f64::max);
    let names = [Key::HomesRowNew, Key::HomesBarGap, Key::HomesRowLight];
    let bar = |(name, floor): (Key, &f64)| {
        let long = if most > 0.0 { floor / most } else { 0.0 };
        html! {
            <li>
                <span>{ words.say(name) }</span>
                <span class="value">{ words.quantity(*floor, Unit::MillionM2) }</span>
                <svg aria-hidden="true"><rect width={percent(long)} height="100%" /></svg>
            </li>
        }
    };
    html! {
        <details class="sure homes-bars" name="homes">
            <summary id="homes-bars">{ title }</summary>
            { for slums.map(|slums| html! { <p>{ slums }{ " " }{ for counted(state, figure).map(|_| words.say(Key::HomesPoint)) }</p> }) }
            <ul aria-labelledby="homes-bars">{ for names.into_iter().zip(floor).map(bar) }</ul>
        </details>
    }
}
