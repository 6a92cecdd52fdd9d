//! Storylines of draws: each draw follows one whole storyline, on both sides, for a country and for a sum of countries.

use crate::support::real::place;

use cairn_analysis::findings::range::{Drawing, StorylineWeights};
use cairn_core::choices::Choices;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::pack;
use cairn_core::kind::Storyline;
use cairn_core::place::Wider;
use cairn_core::year::Year;

const FOCUS: Year = Year::of(2050);

fn doubts() -> Doubts {
    pack::read_doubts(pack::DOUBTS).expect("doubts")
}

fn with_storyline(mut choices: Choices, storyline: Storyline) -> Choices {
    choices.background.storyline = storyline;
    choices
}

/// Draws of Kenya, or of Kenya and Nigeria as a whole, in which the plan and today's path follow a storyline.
fn drawing(is_whole: bool, storyline: Storyline) -> Drawing {
    let (plan, doubts) = (with_storyline(Scenario::All.choices(), storyline), doubts());
    let mut drawing = match Wider::World.id().filter(|_| is_whole) {
        Some(whole) => Drawing::of_whole(whole, ["KEN", "NGA"].map(place), &doubts, &plan, FOCUS),
        None => Drawing::of(place("KEN"), &doubts, &plan, FOCUS),
    };
    drawing.hold_against(with_storyline(Choices::default(), storyline));
    drawing
}

#[test]
fn a_draw_of_a_storyline_is_the_draw_of_a_person_who_chose_it() {
    for is_whole in [false, true] {
        let middle = drawing(is_whole, Storyline::Ssp2);
        for (at, storyline) in Storyline::PATHWAYS.into_iter().enumerate() {
            let mut weights = [0.0; 3];
            weights[at] = 1.0;
            let mut drawn = middle.clone();
            // What was cached of the storyline of the choices is not used.
            let _ = drawn.block(0, 3);
            drawn.draw_storylines(StorylineWeights::new(weights));
            assert_eq!(drawn.draw(0), middle.clone().draw(0), "the run on the screen stays");
            assert_eq!(drawn.block(1, 4), drawing(is_whole, storyline).block(1, 4), "{storyline:?}");
        }
    }
}

#[test]
fn storylines_that_are_drawn_no_more_leave_the_draws_as_they_were() {
    let mut drawn = drawing(false, Storyline::Ssp2);
    let before = drawn.block(0, 6);
    drawn.draw_storylines(StorylineWeights::new([0.25, 0.5, 0.25]));
    assert_ne!(drawn.block(0, 6), before);
    drawn.draw_storylines(None);
    assert_eq!(drawn.block(0, 6), before);
}
