//! Charts and views: seven figures in two positions, the names beside them, all levers or the main ones, and built-in
//! scenarios.

use crate::browser::key;
use crate::explorer::{INDIA, INDIA_ARABIC, scenario, slider};
use crate::guest::guest;
use crate::visitor::{Visitor, VisitorOptions};

#[test]
fn every_figure_is_chosen_by_a_title_and_travels() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
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
    assert_eq!(themes, 14, "eleven headlines, clean power, homes for all and batteries");
    let before = visitor.headlines();
    visitor.press(&slider("hl"), key::END);
    visitor.wait_moved(&before);
    visitor.show_all_levers();
    assert_eq!(visitor.count(".lever"), 40);
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

#[test]
fn the_documents_world_says_what_it_is_keeps_today_s_path_dashed_and_compares_both() {
    let visitor = guest("en/explore/IND/?a=out");
    visitor.wait_settled();
    visitor.open_plans();
    visitor.click(".background summary");
    let hints = visitor.text(".background");
    assert!(hints.contains("It is no forecast and not the report’s model."), "{hints}");
    assert!(visitor.text(".more-plans summary").contains("Documents’ world"));
    assert!(visitor.text(".did").contains("Here more is built because"));
    assert!(visitor.count(".chart .is-ghost") > 0, "today's path stays");
    let to = visitor.attribute(".background a", "href").unwrap_or_default();
    assert!(to.contains("at=IND") && to.contains("out"), "{to}");
    visitor.open(&to);
    visitor.wait_live();
    let named = visitor.text("main");
    assert!(named.contains("No lever is moved."), "{named}");
    visitor.is_content();
}

/// Faults of the columns of names. Each name must be beside its plot, within its height, whole, and a row from the next.
const COLUMNS: &str = "
    const wrong = [];
    for (const chart of document.querySelectorAll('.charts .chart')) {
      const plot = chart.querySelector('.chart-plot').getBoundingClientRect();
      const names = [...chart.querySelectorAll('.chart-names g')].filter((name) => name.checkVisibility());
      if (names.length < 3) wrong.push(chart.id + ': ' + names.length + ' names');
      const boxes = names.map((name) => [name.querySelector('text').getBoundingClientRect(), name.textContent]);
      boxes.sort(([one], [other]) => one.top - other.top);
      for (const [at, [box, said]] of boxes.entries()) {
        if (box.left < plot.right || box.right > innerWidth) wrong.push(chart.id + ': beside the page: ' + said);
        if (box.top < plot.top - 3 || box.bottom > plot.bottom + 3) wrong.push(chart.id + ': above or below: ' + said);
        const [next] = boxes[at + 1] ?? [];
        if (next && next.top < box.bottom - 2) wrong.push(chart.id + ': over the next: ' + said);
        if (next && next.top + next.bottom - box.top - box.bottom < 39) wrong.push(chart.id + ': less than a row: ' + said);
      }
      const strokes = [...chart.querySelectorAll('.chart-grid text')].filter((text) => getComputedStyle(text).stroke !== 'none');
      if (strokes.length > 0) wrong.push(chart.id + ': outlined: ' + strokes[0].textContent);
      const zero = [...chart.querySelectorAll('.chart-values b')].at(-1).getBoundingClientRect();
      const first = chart.querySelector('.chart-years text').getBoundingClientRect();
      if (zero.bottom > first.top && zero.right > first.left) wrong.push(chart.id + ': the axes touch');
      if (chart.querySelectorAll('.chart-values b').length > 5) wrong.push(chart.id + ': more than four lines beside the baseline');
    }
    return wrong";

#[test]
fn names_stand_apart_beside_their_plot_which_keeps_its_height_when_levers_move() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for language in ["en", "es", "fr", "ar", "zh", "ru"] {
        visitor.explore(&INDIA.replacen("en", language, 1));
        for (width, height) in [(1440, 900), (1280, 720)] {
            visitor.resize(width, height);
            assert_eq!(visitor.script(COLUMNS), serde_json::json!([]), "{language} at {width}");
        }
        let plots = || {
            visitor
                .script("return [...document.querySelectorAll('.charts .chart-plot')].map((plot) => plot.getBoundingClientRect().height)")
        };
        let heights = plots();
        let before = visitor.headlines();
        visitor.press(&slider("hl"), key::END);
        visitor.wait_moved(&before);
        assert_eq!(visitor.script(COLUMNS), serde_json::json!([]), "{language}, moved");
        assert_eq!(plots(), heights, "{language}: the plots keep their height");
        visitor.is_content();
    }
}

#[test]
fn a_saving_is_a_filled_area_with_its_number_and_the_past_is_veiled() {
    let visitor = guest(INDIA);
    assert_eq!(
        visitor.count("#chart-ghg .chart-saving, #chart-ghg .saved"),
        0,
        "at rest nothing is saved"
    );
    assert_eq!(
        visitor.count("#chart-ghg .veil") + visitor.count("#chart-age .veil"),
        1,
        "stocks are not veiled"
    );
    let before = visitor.headlines();
    visitor.press(&slider("hl"), key::END);
    visitor.wait_moved(&before);
    visitor.wait_for("#chart-ghg .chart-saving.better text");
    let text = visitor.text("#chart-ghg .chart-saving text");
    assert!(text.ends_with("t less"), "{text}");
    assert_eq!(visitor.count("#chart-ghg .saved"), 1);
    assert_eq!(visitor.count("#chart-age .saved"), 0, "a stock saves nothing");
    visitor.is_content();
}

#[test]
fn a_year_pointed_at_is_shown_on_both_charts() {
    let visitor = guest(INDIA);
    let heads = || visitor.texts(".names-head").join("|");
    let rest = heads();
    assert!(rest.contains("in 2050"), "{rest}");
    visitor.press("#chart-ghg .chart-pointer", key::LEFT);
    visitor.wait_until("both show it", || visitor.count(".chart-cursor") == 2);
    let pointed = heads();
    assert_eq!(pointed.matches("in 2049").count(), 2, "{pointed}");
    visitor.script("document.activeElement.blur()");
    visitor.wait_until("the year in view is back", || {
        visitor.count(".chart-cursor") == 0 && heads() == rest
    });
    visitor.is_content();
}
