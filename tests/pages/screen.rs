//! Screen: the content that a visitor sees without scrolling, and the answers to a lever.
//!
//! Covers a desktop and a projector; [`crate::phone`] covers a phone. Out of scope: the appearance.

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::json;

use crate::browser::key;
use crate::explorer::{INDIA, WORLD, explorer, slider};
use crate::guest::guest;
use crate::visitor::{Visitor, VisitorOptions};

pub(crate) fn window_of_size(width: u32, height: u32) -> VisitorOptions {
    VisitorOptions {
        width,
        height,
        ..VisitorOptions::default()
    }
}

/// Number of elements that lie wholly within the window; those in a closed fold have a box and are not seen.
pub(crate) fn in_view(visitor: &Visitor, css: &str) -> u64 {
    let seen = visitor.script(&format!(
        "return [...document.querySelectorAll('{css}')].filter((element) => {{ const box = element.getBoundingClientRect();
           return element.checkVisibility() && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight + 0.5
             && box.left >= 0 && box.right <= innerWidth + 0.5;
         }}).length"
    ));
    seen.as_u64().unwrap_or_default()
}

#[test]
fn everything_that_matters_is_on_one_screen() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for path in [
        "en/explore/MEX/?l=hl30.hs20.tm20",
        "ar/explore/MEX/?l=hl30.hs20.tm20",
        "ru/explore/MEX/?l=hl30.hs20.tm20",
    ] {
        visitor.explore(path);
        visitor.wait_for(".did li");
        for (width, height) in [(1440, 900), (1280, 720)] {
            visitor.resize(width, height);
            for (what, count) in [
                (".lever input[type=range]", 8),
                (".headline", 1),
                (".chart-plot", 2),
                (".did li", 3),
            ] {
                assert_eq!(in_view(&visitor, what), count, "{what} on {path} at {width} by {height}");
            }
            let below = visitor.script("const list = document.querySelector('.groups'); return list.scrollHeight - list.clientHeight");
            assert_eq!(
                below.as_i64(),
                Some(0),
                "the list of levers is cut on {path} at {width} by {height}"
            );
            visitor.picture(&format!("one-screen-{}-{width}", &path[..2]));
            visitor.is_content();
        }
    }
}

/// Counts of a screen: words, controls, texts smaller than a label, cut texts, and the heights of the charts' plots.
const SCREEN_COUNTS: &str = "
    const seen = (element) => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && box.height > 1 && box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0
            && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    };
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
    let words = 0;
    const small = [], cut = [];
    for (let text; text = walk.nextNode();) {
        const within = text.parentElement;
        if (!text.data.trim() || /^(SCRIPT|STYLE|NOSCRIPT|OPTION)$/.test(within.tagName) || !seen(within)) continue;
        range.selectNodeContents(text);
        const box = range.getBoundingClientRect();
        if (box.width < 2 || box.height < 2) continue;
        words += text.data.trim().split(/\\s+/).length;
        if (parseFloat(getComputedStyle(within).fontSize) < 15) small.push(text.data);
        const hides = within.closest('.lever-head label, .lever-amount, dt, .value, .change, h1, .did-name');
        if (hides && getComputedStyle(hides).overflowX === 'hidden' && hides.scrollWidth > hides.clientWidth) cut.push(text.data);
    }
    // A pointer sees the tools of one lever at a time, a finger those of all; a browser without a screen counts as a finger.
    const controls = [...document.querySelectorAll('a[href], button:not([disabled]), input:not(.tab), select, summary, [role=slider]')]
        .filter((control) => seen(control) && !control.matches('.lever .reset, .why summary')).length;
    const heights = [...document.querySelectorAll('.chart-plot')].map((plot) => Math.round(plot.getBoundingClientRect().height));
    const scrolls = [...document.querySelectorAll('main *')].filter((part) => seen(part) &&
        /auto|scroll/.test(getComputedStyle(part).overflowY) && part.scrollHeight > part.clientHeight + 1).map((part) => part.className);
    return [words, controls, small, cut, heights, scrolls];
";

#[test]
fn a_screen_is_calm_at_rest_and_with_three_levers_and_its_charts_keep_their_heights() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for language in ["en", "ar", "ru"] {
        for (width, height) in [(1440, 900), (1280, 720)] {
            visitor.resize(width, height);
            let mut heights = Vec::new();
            for (plan, parts) in [("", 0), ("?l=hl30.hs20.tm20", 3)] {
                visitor.explore(&format!("{language}/explore/MEX/{plan}"));
                visitor.wait_until("the parts", || visitor.count(".did li") == parts);
                visitor.wait_still();
                let shown = visitor.script(SCREEN_COUNTS);
                let what = format!("{language} {plan} at {width} by {height}: {shown}");
                assert!(shown[0].as_u64() <= Some(260), "words, {what}");
                assert!(shown[1].as_u64() <= Some(45), "controls, {what}");
                for (at, name) in [(2, "small"), (3, "cut"), (5, "scrolled")] {
                    assert_eq!(shown[at], json!([]), "{name}, {what}");
                }
                heights.push(shown[4].clone());
            }
            assert_eq!(heights[0], heights[1], "heights of the charts, {language} at {width} by {height}");
        }
    }
    visitor.is_content();
}

#[test]
fn levers_are_ranked_once_the_question_is_answered_and_a_row_in_hand_stays_where_it_is() {
    let visitor = explorer("en/explore/DEU/", &VisitorOptions::default());
    let rows = || visitor.script("return [...document.querySelectorAll('.groups > .lever')].map((row) => row.dataset.lever)");
    let themes = rows();
    // The first move: nothing is ranked while the lever is held.
    visitor.script("const range = document.querySelector('#hl-range'); range.focus(); range.value = 20; range.dispatchEvent(new Event('input', { bubbles: true }))");
    visitor.wait_settled();
    assert_eq!(rows(), themes, "while it is held");
    visitor.script("document.querySelector('#hl-range').dispatchEvent(new Event('change', { bubbles: true }))");
    visitor.wait_for(".levers.is-ranked");
    assert_ne!(rows(), themes, "once it is let go");
    let lead = visitor.text(".levers-lead");
    assert!(lead.contains("ordered by level 4"), "{lead}");
    assert_eq!(
        visitor.script("return document.activeElement.id").as_str(),
        Some("hl-range"),
        "the focus stays"
    );
    // A lever of the folded part that is moved comes into view, and its neighbours stay folded.
    visitor.click(".more-levers > summary");
    let last = visitor.script("return document.querySelector('.more-levers .lever').dataset.lever");
    let last = last.as_str().unwrap_or_default().to_owned();
    visitor.press(&slider(&last), key::END);
    visitor.wait_for(&format!(".groups > [data-lever={last}]"));
    assert_eq!(
        visitor.script("return document.activeElement.id").as_str(),
        Some(&*format!("{last}-range"))
    );
    assert_eq!(rows().as_array().map(Vec::len), Some(8));
    visitor.is_content();
}

#[test]
fn a_place_at_war_keeps_the_way_to_its_section_on_one_line() {
    let visitor = Visitor::arrive(&window_of_size(1280, 720));
    for language in ["en", "zh", "fr", "ru", "es", "ar"] {
        if ["en", "ar"].contains(&language) {
            visitor.explore(&format!("{language}/explore/UKR/"));
        } else {
            // The page is laid out alike: the note of its own language stands in for the English one.
            visitor.script_later(
                "const [language, done] = arguments;
                 fetch(`${language}/explore/UKR/`).then((answer) => answer.text()).then((text) => {
                   const own = new DOMParser().parseFromString(text, 'text/html');
                   document.documentElement.lang = own.documentElement.lang;
                   document.querySelector('.scope-note').innerHTML = own.querySelector('.scope-note').innerHTML;
                   done();
                 })",
                vec![json!(language)],
            );
        }
        assert_eq!(visitor.count(".scope-note strong"), 1, "{language}");
        assert_eq!(in_view(&visitor, ".scope-note, .scope-note > a"), 3, "{language}: the note is cut");
        let apart = visitor.script(
            "const [said, way] = document.querySelector('.scope-note').children; const tops = [said, way].map((one) => one.getBoundingClientRect());
             return tops[1].top < tops[0].bottom && tops[1].bottom > tops[0].top",
        );
        assert_eq!(apart, json!(true), "{language}: the way stands on a second line");
    }
    visitor.is_content();
}

#[test]
fn the_first_lever_is_four_keys_away_and_what_lies_over_the_list_pushes_nothing() {
    let visitor = explorer(INDIA, &window_of_size(1440, 900));
    the_first_lever_is_four_keys_away(&visitor);
    let tops = || visitor.script("return [...document.querySelectorAll('.lever')].map((row) => row.getBoundingClientRect().top)");
    let before = tops();
    visitor.click("[data-lever=hl] .why summary");
    visitor.wait_for("[data-lever=hl] .drawer table");
    assert_eq!(tops(), before);
    visitor.is_usable_within(".levers");
    visitor.type_keys(key::ESCAPE);
    visitor.wait_until("Escape closes it", || visitor.count(".why[open]") == 0);
    visitor.click("[data-lever=hl] .why summary");
    visitor.click("#did");
    visitor.wait_until("a press elsewhere closes it", || visitor.count(".why[open]") == 0);
    a_card_closes_by_a_press_elsewhere(&visitor);
    the_values_of_a_year_stand_beside_the_pointer(&visitor);
    visitor.is_content();
}

#[test]
fn a_pointer_leaves_a_line_where_it_took_the_slider_and_a_level_stands_at_the_same_place_in_both_views() {
    let visitor = guest(&format!("{INDIA}?l=hl10"));
    a_pointer_leaves_a_line_where_it_took_the_slider(&visitor);
    visitor.press(&slider("hl"), &[key::HOME, &key::RIGHT.repeat(30)].concat());
    visitor.wait_address("l=hl30");
    let place = || visitor.script("const slider = document.querySelector('#hl-range'); return slider.value / slider.max");
    let simple = place();
    visitor.show_all_levers();
    assert_eq!(place(), simple);
    assert_eq!(simple.as_f64(), Some(0.6));
}

#[test]
fn each_lever_answers_for_the_result_chosen() {
    let visitor = explorer(&format!("{INDIA}?r=new"), &VisitorOptions::default());
    // No effect is in the page before the visitor has guessed or moved a lever.
    assert_eq!(visitor.count(".alone :is(.top, .now)"), 0);
    assert_eq!(visitor.texts(".alone span").concat(), "");
    visitor.press(&slider("hl"), key::END);
    visitor.press(&slider("tm"), key::END);
    visitor.wait_until("two answers", || visitor.count(".alone .now") == 2);
    assert!(visitor.count(".alone .top") >= 10, "and the reach of each lever");
    let answer_of = |lever: &str| {
        visitor
            .attribute(&format!("[data-lever={lever}] .alone svg"), "aria-label")
            .unwrap_or_default()
    };
    let materials = answer_of("hl");
    assert!(materials.starts_with("Alone: ") && materials.contains('−'), "{materials}");
    visitor.wait_until("what did it", || visitor.count(".did li") == 2);
    let change = |css: &str| -> f64 {
        let of = visitor.texts(css);
        of.iter()
            .map(|text| text.replace('−', "-").replace(['+', ','], "").parse::<f64>().expect("a number"))
            .sum()
    };
    let change_text = visitor.text(".did-head p");
    let whole: Vec<f64> = change_text
        .split(|letter: char| !(letter.is_ascii_digit() || letter == '.' || letter == ','))
        .filter_map(|part| part.replace(',', "").parse().ok())
        .skip(1)
        .collect();
    assert!(
        (change(".did-value") - (whole[1] - whole[0])).abs() < if change_text.contains('.') { 0.101 } else { 1.01 },
        "{change_text}"
    );
    visitor.choose_result("emissions");
    visitor.wait_until("another result, another answer", || answer_of("hl") != materials);
    visitor.is_usable_within(".levers");
    visitor.is_content();
}

#[test]
fn an_answered_question_is_not_asked_again() {
    let visitor = explorer(INDIA, &VisitorOptions::default());
    visitor.click(".guess button:nth-of-type(1)");
    visitor.reload();
    visitor.wait_live();
    let shown = visitor.script("return getComputedStyle(document.querySelector('.guess')).display");
    assert_eq!(shown.as_str(), Some("none"));
}

#[test]
fn a_guess_is_answered_and_the_headline_is_a_finding_and_then_the_plan() {
    let visitor = explorer(&format!("{INDIA}?r=new"), &VisitorOptions::default());
    let claim = || visitor.text("h1 .claim");
    assert!(claim().ends_with("has not been built yet."), "{}", claim());
    visitor.click(".guess button:nth-of-type(1)");
    visitor.wait_until("the answer", || visitor.text(".guess p").contains("as far as studies support"));
    assert_eq!(visitor.script("return document.activeElement.localName"), "button");
    visitor.click(".guess .plain");
    assert_eq!(visitor.script("return document.activeElement.id"), "list");
    visitor.reload();
    visitor.wait_live();
    let shown = visitor.script("return getComputedStyle(document.querySelector('.guess')).display");
    assert_eq!(shown.as_str(), Some("none"));
    visitor.press(&slider("hl"), key::END);
    visitor.press(&slider("ev"), key::END);
    visitor.wait_until("the plan, and who did most", || {
        claim().contains("less new material") && claim().contains("from longer lifetimes")
    });
    visitor.is_content();
}

#[test]
fn a_lever_that_moves_nothing_says_so() {
    let visitor = explorer("en/explore/MEX/", &VisitorOptions::default());
    visitor.show_all_levers();
    for lever in visitor
        .script("return [...document.querySelectorAll('.lever:not(.at-floor)')].map((row) => row.dataset.lever)")
        .as_array()
        .cloned()
        .unwrap_or_default()
    {
        let lever = lever.as_str().unwrap_or_default().to_owned();
        visitor.press(&slider(&lever), key::END);
        // The row says either another amount or that nothing moves; both are read at one moment.
        let row = format!("[data-lever={lever}]");
        visitor.wait_for(&format!("{row} .lever-amount .to, {row} .mark.idle"));
        visitor.wait_settled();
        let reply = visitor.script(&format!(
            "return ['.lever-amount .to', '.mark.idle'].map((part) => document.querySelector('{row} ' + part) !== null)"
        ));
        assert_ne!(reply[0], reply[1], "{lever}: {reply}");
    }
    visitor.is_content();
}

/// The values of a year stand beside the pointer, within a low window too.
fn the_values_of_a_year_stand_beside_the_pointer(visitor: &Visitor) {
    visitor.resize(1280, 720);
    visitor.script("scrollTo(0, 0)");
    assert_eq!(in_view(visitor, ".scope-note, .scope-note > a"), 3);
    values_are_in_view(visitor, &[0.2, 0.5, 0.9]);
}

/// The values of the year pointed at lie within the window, wherever the pointer is.
pub(crate) fn values_are_in_view(visitor: &Visitor, shares: &[f64]) {
    for along in shares {
        let at = visitor.script(&format!(
            "const box = document.querySelector('#chart-ghg .chart-pointer').getBoundingClientRect();
             return [box.left + {along} * box.width, box.top + box.height / 2]"
        ));
        let to = PointerAction::MoveTo {
            duration: None,
            x: at[0].as_f64().unwrap_or_default(),
            y: at[1].as_f64().unwrap_or_default(),
        };
        visitor.wait(
            "a pointer",
            visitor.client.perform_actions(MouseActions::new("mouse".to_owned()).then(to)),
        );
        visitor.wait_for("#chart-ghg .chart-tip:not([hidden])");
        // Beside a wide plot in the column of names, in a narrow one beside the pointer.
        let seen = "#chart-ghg .chart-tip > div, #chart-ghg .names-head.is-pointed";
        assert_eq!(in_view(visitor, seen), 1, "at {along}");
        let beyond = visitor.script("return document.documentElement.scrollWidth - innerWidth");
        assert!(
            beyond.as_f64() <= Some(0.0),
            "at {along} the page is {beyond} px wider than the window"
        );
    }
}

fn a_card_closes_by_a_press_elsewhere(visitor: &Visitor) {
    visitor.click("[data-headline=emissions] .card > details > summary");
    visitor.wait_for("[data-headline=emissions] .card .whole");
    visitor.click("h1");
    visitor.wait_until("it is closed", || visitor.count(".card > details[open]") == 0);
}

fn the_first_lever_is_four_keys_away(visitor: &Visitor) {
    visitor.script("document.activeElement.blur()");
    for keys in [key::TAB, key::ENTER, key::TAB] {
        visitor.type_keys(keys);
    }
    assert_eq!(visitor.script("return document.activeElement.id").as_str(), Some("hs-range"));
}

#[test]
fn the_first_move_of_the_world_gives_a_sign_at_once() {
    let visitor = explorer(WORLD, &VisitorOptions::default());
    visitor.script(&format!("document.querySelector('{}').focus()", slider("hl")));
    visitor.type_keys(key::END);
    // Either the answer has arrived, or the page shows that it waits for one.
    let seen = visitor.script_later(
        "const done = arguments[0];
         setTimeout(() => {
           const waits = document.querySelector('main').dataset.answered === 'false';
           done(!waits || getComputedStyle(document.querySelector('.numbers'), '::before').opacity === '1');
         }, 400);",
        Vec::new(),
    );
    assert_eq!(seen.as_bool(), Some(true));
    visitor.wait_settled();
}

fn a_pointer_leaves_a_line_where_it_took_the_slider(visitor: &Visitor) {
    let at = visitor.script(
        "const box = document.querySelector('#hl-range').getBoundingClientRect(); return [box.left + box.width * 0.5, box.top + box.height / 2]",
    );
    let (x, y) = (at[0].as_f64().unwrap_or_default(), at[1].as_f64().unwrap_or_default());
    let press = MouseActions::new("mouse".to_owned())
        .then(PointerAction::MoveTo { duration: None, x, y })
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
    visitor.wait("a press", visitor.client.perform_actions(press));
    visitor.wait_for("[data-lever=hl] .ghost:not(.gone)");
    visitor.wait("a release", visitor.client.release_actions());
    visitor.wait_for("[data-lever=hl] .ghost.gone");
    visitor.is_content();
}
