//! Lever rows: the value that a slider speaks, and the lever whose amount a theme shows.

use std::cell::RefCell;
use std::rc::Rc;

use cairn_analysis::findings::effects::Effects;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::lever::LeverReading;
use cairn_analysis::words::{Words, names};
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Choices, Level, Pull};
use cairn_core::kind::{Language, Lever};
use cairn_core::year::Year;

use crate::finding::{after, page_with, texts};

/// The explorer of a place under a plan, its effects, and the levers of its board.
fn page(id: &str, plan: &Choices) -> (String, Rc<Effects>, Vec<LeverReading>) {
    let levers = RefCell::new(Vec::<LeverReading>::new());
    let (html, effects) = page_with(id, plan, Headline::Emissions, [true, true], |board| {
        levers.borrow_mut().extend_from_slice(&board.levers);
    });
    (html, effects, levers.into_inner())
}

/// What the slider of a row speaks.
fn slider_text(html: &str, lever: Lever) -> String {
    let id = format!("id=\"{}-range\"", lever.id());
    let slider = html.split('<').find(|tag| tag.contains(&id)).expect("a slider");
    let text = after(slider, "aria-valuetext=\"");
    text.split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn a_slider_speaks_the_value_of_its_own_years_that_the_panel_says() {
    let words = Words::embedded(Language::English);
    let late = Pull {
        level: Level::STEP_3,
        from: Some(Year::of(2040)),
        to: Some(Year::of(2060)),
    };
    let levers = [Lever::BuildingLife, Lever::WasteKeptSafe];
    let plan = levers.into_iter().fold(Choices::default(), |plan, lever| plan.pulled(lever, late));
    let (html, _, steps) = page("IND", &plan);
    for lever in levers {
        let step = steps.iter().find(|step| step.lever == lever).expect("the lever");
        let [yours, by_default] = [step.yours, step.at_levels[3]].map(|value| words.quantity(value, step.unit));
        let text = slider_text(&html, lever);
        assert_ne!(yours, by_default, "{lever:?}: the years make a difference");
        assert!(text.contains(&yours) && !text.contains(&by_default), "{lever:?}: {text}, {yours}");
    }
}

#[test]
fn a_share_or_a_number_of_years_of_a_theme_says_of_what_it_is() {
    let words = Words::embedded(Language::English);
    let (html, effects, _) = page("IND", &Scenario::All.choices());
    let noun = |first: Lever| words.say(names::lever(effects.leading_lever(first, Headline::Emissions))[0]);
    for first in [Lever::BuildingLife, Lever::SteelMaking] {
        let row = after(&html, &format!("data-lever=\"{}\"", first.id()));
        let row = row.split("class=\"slide\"").next().unwrap_or_default();
        assert_eq!(texts(row, "mark part"), [noun(first)], "{first:?}");
    }
    // A row may have a warning in its place; the slider speaks it always.
    for first in [Lever::BuildingLife, Lever::SteelMaking, Lever::Reuse, Lever::Recovery] {
        let text = slider_text(&html, first);
        assert!(text.contains(&format!("; {} ", noun(first))), "{text}");
    }
    // A unit that names its thing needs no noun.
    assert!(!slider_text(&html, Lever::HomeSpace).contains("; Living space"));
}
