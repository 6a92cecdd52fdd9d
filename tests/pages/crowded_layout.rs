//! Room: with all levers moved every text has its place: amounts beside no slider, warnings on one line, parts in their panel.
//!
//! Out of scope: charts on a stage and in other pages ([`crate::fits`]), and a screen with three levers ([`crate::screen`]).

use serde_json::{Value, json};

use crate::explorer::{INDIA, explorer};
use crate::screen::window_of_size;
use crate::visitor::{Visitor, VisitorOptions};

/// Visible texts, and the lines of sliders, that lie over one another.
const OVERLAPPING_TEXTS: &str = "
    const seen = [], wrong = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
    for (let text; text = walk.nextNode();) {
      const parent = text.parentElement, said = text.data.trim().slice(0, 40), around = [];
      if (!said || /^(SCRIPT|STYLE|NOSCRIPT|OPTION)$/.test(parent.tagName) || parent.closest('.skip, .chart-tip, select')) continue;
      for (let element = parent; element && element !== document.body; element = element.parentElement) around.push(element);
      const isSeen = parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        && around.every((element) => getComputedStyle(element).clipPath === 'none');
      if (!isSeen) continue;
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) seen.push([box, said, text]);
    }
    for (const slide of document.querySelectorAll('.slide')) {
      const { left, right, top, height } = slide.getBoundingClientRect(), middle = top + height / 2;
      if (height && slide.checkVisibility()) seen.push([{ left, right, top: middle - 9, bottom: middle + 9, height: 18 }, 'slider of ' + slide.closest('.lever').dataset.lever, slide]);
    }
    for (const [at, [one, said, of]] of seen.entries()) for (const [other, also, by] of seen.slice(at + 1)) {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (of !== by && wide > 3 && high > 0.25 * Math.min(one.height, other.height)) wrong.push(said + ' | ' + also);
    }
    return [...new Set(wrong)]";

#[test]
fn with_all_levers_moved_no_text_lies_over_another_and_no_lever_touches_the_foot() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for path in [
        "en/explore/IND/?b=all",
        "en/explore/DEU/?b=all",
        // Emissions beside the buildings: the saving is told in the small chart, too.
        "en/explore/DEU/?b=all&c=age~ghg",
        "en/explore/DEU/?b=all&r=new",
        "ru/explore/DEU/?b=all",
        "ar/explore/IND/?b=all",
    ] {
        for (width, height) in [(1440, 900), (1280, 720)] {
            visitor.resize(width, height);
            visitor.explore(path);
            visitor.wait_for(".did-rest");
            visitor.wait_still();
            let what = format!("{path} at {width} by {height}");
            assert_eq!(visitor.script(OVERLAPPING_TEXTS), json!([]), "{what}");
            let ends = visitor.script(
                "const bottom = (css) => Math.max(...[...document.querySelectorAll(css)].filter((it) => it.checkVisibility()).map((it) => it.getBoundingClientRect().bottom));
                 return [bottom('.levers .lever, .levers-foot'), document.querySelector('.scope-note').getBoundingClientRect().top,
                   document.querySelectorAll('.warned summary').length,
                   Math.round(document.querySelector('.warned summary').getClientRects().length)]",
            );
            assert!(
                ends[0].as_f64() <= ends[1].as_f64(),
                "levers end at {}, the foot begins at {}: {what}",
                ends[0],
                ends[1]
            );
            assert_eq!((&ends[2], &ends[3]), (&json!(1), &json!(1)), "one line of warnings: {what}");
            visitor.picture(&format!("room-{}-{width}", &path[..14].replace('/', "-")));
        }
    }
    visitor.click(".warned summary");
    visitor.wait_for(".warned details[open]");
    visitor.is_usable_within(".desk");
    visitor.is_content();
}

#[test]
fn on_a_phone_a_plan_has_its_first_lever_in_the_upper_half_and_a_question_stands_no_lower_than_drawn() {
    let visitor = explorer(INDIA, &window_of_size(390, 844));
    let top = || {
        visitor
            .script("return document.querySelector('.lever input').getBoundingClientRect().top")
            .as_f64()
    };
    // The drawing of a phone has its first slider at 589 px below the question.
    for path in ["en/explore/MEX/", "ru/explore/MEX/", "ar/explore/IND/"] {
        visitor.explore(path);
        assert!(top() <= Some(589.0), "{path}: the first slider stands at {:?} px", top());
        let order = visitor.script(
            "return ['h1', '.numbers', '.charts.first .chart-plot', '.guess', '.lever'].map((part) => document.querySelector(part).getBoundingClientRect().top)",
        );
        let tops: Vec<f64> = order.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        assert!(tops.len() == 5 && tops.is_sorted(), "{path}: {order}");
    }
    for path in ["en/explore/DEU/?l=hl30", "en/explore/MEX/?l=hs30"] {
        visitor.explore(path);
        visitor.wait_for(".did li");
        visitor.wait_still();
        assert!(top() <= Some(420.0), "{path}: the first slider stands at {:?} px", top());
        assert_eq!(
            visitor.script(OVER_THE_NUMBER),
            json!(false),
            "{path}: the title lies over the number"
        );
        visitor.picture("phone-plan");
    }
    visitor.is_content();
}

/// True if the title reaches into the number below it.
const OVER_THE_NUMBER: &str = "return document.querySelector('h1').getBoundingClientRect().bottom
    > document.querySelector('.is-result .number').getBoundingClientRect().top + 4";
