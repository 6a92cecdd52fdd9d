//! Finding: the page's headline. Before a move it is a finding on the place; after it, the plan's effect and its
//! largest contributor. If a plan changes neither materials nor greenhouse gases, it is the exhaust emissions.
//!
//! Out of scope: the attribution of a plan to its parts.

use cairn_analysis::figure::board::Board;
use cairn_analysis::findings::effects::{Effects, Mover, Part};
use cairn_analysis::findings::headline::{Headline, Reading};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::kind::Theme;
use cairn_core::year::Year;

/// A smaller change, as a share of the whole, counts as hardly any.
const HARDLY: f64 = 0.005;

/// The effect of a plan. Rows: less, the same or more material; columns: lower, the same or higher emissions.
const FINDINGS: [[Key; 3]; 3] = [
    [Key::FindingLessLess, Key::FindingLessSame, Key::FindingLessMore],
    [Key::FindingSameLess, Key::FindingSame, Key::FindingSameMore],
    [Key::FindingMoreLess, Key::FindingMoreSame, Key::FindingMoreMore],
];

/// The headline of the place or of the plan.
pub(crate) fn finding(words: &Words, board: &Board, effects: Option<&Effects>) -> String {
    if board.view.choices == Default::default() {
        let with = [("share", words.share(board.still_to_build[0])), ("year", words.year(Year::LAST))];
        return words.fill(Key::FindingStill, &with.each_ref().map(|(name, text)| (*name, text.as_str())));
    }
    let change = |headline: Headline| {
        let of = |reading: &&Reading| reading.headline == headline && reading.reference != 0.0;
        let reading = board.readings.iter().find(of);
        reading.map_or(0.0, |reading| (reading.yours - reading.reference) / reading.reference.abs())
    };
    let (material, emissions) = (change(Headline::NewMaterials), change(Headline::Emissions));
    let way = |change: f64| if change.abs() < HARDLY { 1 } else { usize::from(change > 0.0) * 2 };
    let air = change(Headline::Particles);
    if air <= -HARDLY && material.abs() < HARDLY && emissions.abs() < HARDLY {
        let with = [("share", words.share(-air)), ("year", words.year(board.view.focus))];
        return words.fill(Key::FindingAirLess, &with.each_ref().map(|(name, text)| (*name, text.as_str())));
    }
    let key = FINDINGS[way(material)][way(emissions)];
    let [material_said, emissions_said] = [material, emissions].map(|change| words.share(change.abs()));
    let with = [
        ("material", material_said.as_str()),
        ("emissions", emissions_said.as_str()),
        ("year", &words.year(board.view.focus)),
    ];
    let said = words.fill(key, &with);
    let shown = if material.abs() < HARDLY {
        Headline::Emissions
    } else {
        Headline::NewMaterials
    };
    match effects.and_then(|effects| most(words, effects, shown)) {
        Some(most) => [&said, " ", &most].concat(),
        None => said,
    }
}

/// The largest contributor to a plan, if it has several.
fn most(words: &Words, effects: &Effects, headline: Headline) -> Option<String> {
    if effects.parts.len() < 2 {
        return None;
    }
    let whole: f64 = effects.parts.iter().map(|part| part.change[headline as usize]).sum();
    let towards = |part: &&Part| part.change[headline as usize] * whole;
    let most = effects.parts.iter().max_by(|one, other| towards(one).total_cmp(&towards(other)))?;
    Some(words.fill(Key::FindingMost, &[("lever", mover(words, effects, most.mover))]))
}

/// The name of a mover.
pub(crate) fn mover<'a>(words: &'a Words, effects: &Effects, mover: Mover) -> &'a str {
    words.say(match mover {
        Mover::Background => Key::BackgroundTitle,
        Mover::Form => names::form(effects.asked.choices.form),
        Mover::Panel => Key::ScenarioRecc,
        Mover::Lever(lever) => {
            let theme = Theme::ALL.into_iter().find(|theme| theme.levers().first() == Some(&lever));
            theme.filter(|_| !effects.asked.full).map_or(names::lever(lever)[0], names::theme)
        }
    })
}
