//! Charts and views: seven figures in two positions, all levers or the main ones, and built-in scenarios.

use crate::browser::key;
use crate::explorer::{INDIA, INDIA_ARABIC, scenario, slider};
use crate::guest::guest;
use crate::visitor::{Visitor, Wish};

#[test]
fn every_figure_is_chosen_by_a_title_and_travels() {
    let visitor = Visitor::arrive(&Wish::default());
    for path in [INDIA, INDIA_ARABIC] {
        visitor.explore(path);
        let mut shown = "ghg";
        for wanted in ["sector", "materials", "built", "eol", "energy"] {
            visitor.choose_chart(shown, wanted);
            visitor.wait_address(&format!("c={wanted}~age"));
            assert!(!visitor.text(&format!("#chart-{wanted} .chart-told")).is_empty());
            visitor.picture(&format!("chart-{wanted}-{}", &path[..2]));
            shown = wanted;
        }
        visitor.is_usable_within(".charts");
        visitor.reload();
        visitor.wait_live();
        assert_eq!(visitor.count("#chart-energy") + visitor.count("#chart-age"), 2);
        visitor.is_content();
    }
}

#[test]
fn all_levers_are_a_view_of_the_same_choices_and_years_of_a_lever_travel() {
    let visitor = guest(INDIA);
    let themes = visitor.count(".lever");
    assert_eq!(themes, 12, "eleven headlines and clean power");
    let before = visitor.headlines();
    visitor.press(&slider("hl"), key::END);
    visitor.wait_moved(&before);
    visitor.show_all_levers();
    assert_eq!(visitor.count(".lever"), 37);
    assert_eq!(visitor.property(&slider("vl"), "value"), "40", "a theme moves all its levers");
    visitor.press(&slider("vl"), key::HOME);
    visitor.wait_until("the other lever is back", || visitor.place().contains("l=hl40.gl40.rp40&"));
    visitor.picture("all-levers");
    visitor.is_usable_within(".levers");
    // Years of a lever travel.
    visitor.click("[data-lever=hl] .why summary");
    visitor.wait_for("[data-lever=hl] .years input");
    visitor.script(
        "const [from] = document.querySelectorAll('[data-lever=hl] .years input'); from.value = '2035';
         from.dispatchEvent(new Event('change', { bubbles: true }));",
    );
    visitor.wait_address("l=hl40_35-");
    visitor.press(".views input", "timber");
    visitor.wait_until("one lever is left", || visitor.count(".lever") == 1);
    visitor.click(".views button:nth-of-type(1)");
    visitor.wait_for("[data-lever=hl] .mark.mixed");
    visitor.is_content();
}

#[test]
fn a_scenario_is_one_tap_and_one_step_back_a_background_is_apart_and_a_figure_shown_already_changes_places() {
    let visitor = guest(INDIA);
    let before = visitor.headlines();
    visitor.open_plans();
    visitor.click(&scenario(4));
    visitor.wait_moved(&before);
    visitor.wait_address("b=all");
    assert_eq!(visitor.attribute(&scenario(4), "aria-pressed").as_deref(), Some("true"));
    visitor.picture("all-three");
    visitor.reload();
    visitor.wait_live();
    visitor.open_plans();
    visitor.click(&scenario(0));
    visitor.wait_until("the reference is back", || visitor.headlines() == before);
    visitor.click("button.undo");
    visitor.wait_until("the scenario is back", || visitor.headlines() != before);
    visitor.wait_settled();
    let before = visitor.headlines();
    visitor.open_plans();
    visitor.click(".background summary");
    visitor.click(".background .row button");
    visitor.wait_moved(&before);
    visitor.wait_address("a=ssp1");
    visitor.choose_chart("ghg", "age");
    assert_eq!(visitor.count(".charts.first #chart-age"), 1);
    assert_eq!(visitor.count(".charts.second #chart-ghg"), 1);
    visitor.is_content();
}
