//! Spread: number of pupils for each level of each headline lever, as five small columns with the median marked;
//! and the lever moved most.
//!
//! Out of scope: the results.

use yew::prelude::*;

use crate::site::page::class::ClassPageContext;
use cairn_analysis::findings::class;
use cairn_analysis::words::names;
use cairn_core::choices::code::THEMES;

/// Height of the tallest column, in units of its picture.
const HIGH: usize = 30;

pub(super) fn spread(context: &ClassPageContext) -> Html {
    let plans = context.state.plans();
    let Some(median) = class::median(&plans) else {
        return html! { <p>{ context.say("wall.nobody") }</p> };
    };
    let most = class::most_moved(&plans).map(|(theme, mean, number)| {
        let with = [
            ("lever", context.words.say(names::theme(theme))),
            ("level", &context.words.number(mean, 1)),
            ("number", &context.whole(number)),
            ("count", &context.whole(plans.len())),
        ];
        context.fill("wall.most", &with)
    });
    let rows = THEMES.into_iter().zip(class::spread(&plans)).zip(median);
    let row = |((theme, counts), middle): ((cairn_core::kind::Theme, class::ClassLevelCounts), u8)| {
        let cell = |(level, count): (usize, usize)| {
            let high = (HIGH * count).div_ceil(plans.len().max(1));
            let is_middle = level == usize::from(middle);
            html! {
                <td class={classes!(is_middle.then_some("is-middle"))}>
                    <svg viewBox="0 0 40 30" preserveAspectRatio="none" aria-hidden="true">
                        <rect x="4" width="32" y={(HIGH - high).to_string()} height={high.to_string()} />
                    </svg>
                    <span>{ context.whole(count) }</span>
                    if is_middle {
                        <span class="unseen">{ " " }{ context.say("wall.median") }</span>
                    }
                </td>
            }
        };
        html! {
            <tr key={theme.levers()[0].id()}>
                <th scope="row">{ context.words.say(names::theme(theme)) }</th>
                { for counts.into_iter().enumerate().map(cell) }
            </tr>
        }
    };
    html! {
        <>
            <p>{ context.say("wall.spread_what") }</p>
            { for most.map(|most| html! { <p class="class-most"><strong>{ most }</strong></p> }) }
            <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby="class-step">
                <table class="class-spread" aria-labelledby="class-step">
                    <thead><tr>
                        <td></td>
                        { for (0..class::LEVELS).map(|level| html! { <th scope="col">{ context.whole(level) }</th> }) }
                    </tr></thead>
                    <tbody>{ for rows.map(row) }</tbody>
                </table>
            </div>
        </>
    }
}
