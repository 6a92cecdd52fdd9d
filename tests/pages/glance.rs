//! Glance: the page before and just after a move: the reach of a lever, the numbers that a move changed, and the mark of
//! a language that no native reader read, which `sweep` checks.

use std::time::Duration;

use fantoccini::actions::{InputSource, MouseActions, PointerAction};

use crate::access::prefers;
use crate::browser::key;
use crate::explorer::{INDIA, INDIA_ARABIC, explorer, slider};
use crate::visitor::{Visitor, VisitorOptions};

/// Rests the pointer on the middle of an element.
fn rest_on(visitor: &Visitor, css: &str) {
    let at = visitor.script(&format!(
        "const box = document.querySelector('{css}').getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2]"
    ));
    let to = PointerAction::MoveTo {
        duration: Some(Duration::from_millis(40)),
        x: at[0].as_f64().unwrap_or_default(),
        y: at[1].as_f64().unwrap_or_default(),
    };
    visitor.wait(css, visitor.client.perform_actions(MouseActions::new("mouse".to_owned()).then(to)));
}

const GLIMPSE: &str = "#chart-ghg .chart-glimpse";

/// Records from now on which numbers are marked, one entry each: the headline and the mark.
fn record_flashes(visitor: &Visitor) {
    visitor.script(
        "window.flashes = []; addEventListener('animationstart', (event) => {
           if (!event.animationName.startsWith('flash')) return;
           const value = event.target.closest('.value');
           flashes.push(event.target.closest('.headline').dataset.headline + ' ' + (value.classList.contains('for-better') ? 'better' : 'worse'));
         })",
    );
}

fn flashes(visitor: &Visitor) -> Vec<String> {
    let heard = visitor.script("return window.flashes.splice(0)");
    let heard = heard.as_array().cloned().unwrap_or_default();
    heard.iter().filter_map(|one| one.as_str().map(str::to_owned)).collect()
}

#[test]
fn a_pointer_or_the_keyboard_on_a_lever_sees_how_far_it_reaches() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for path in [INDIA, INDIA_ARABIC] {
        visitor.explore(path);
        assert_eq!(visitor.count(GLIMPSE), 0, "{path}");
        // A glance would answer the question that waits.
        rest_on(&visitor, "[data-lever=hl] .lever-head label");
        visitor.wait_two_frames();
        assert_eq!(visitor.count(GLIMPSE), 0, "{path}: before the guess");
        visitor.click(".guess button:nth-of-type(1)");
        visitor.wait_for(".levers.is-ranked");
        // The next page asks again.
        visitor.script("localStorage.removeItem('data-hinted')");
        rest_on(&visitor, "h1");
        rest_on(&visitor, "[data-lever=hl] .lever-head label");
        visitor.wait_for(GLIMPSE);
        // The bar next to the lever says the number: a text here would lie on the bands.
        assert_eq!(visitor.count(&format!("{GLIMPSE} text")), 0, "{path}: a text on the bands");
        visitor.wait_until("the bar beside the lever has the number", || {
            visitor
                .attribute("[data-lever=hl] .alone", "title")
                .is_some_and(|value_text| value_text.contains(['%', '٪']))
        });
        visitor.picture("glimpse");
        rest_on(&visitor, "h1");
        visitor.wait_until("it is gone", || visitor.count(GLIMPSE) == 0);
        if path == INDIA {
            the_keyboard_sees_it_and_a_finger_does_not(&visitor);
            a_lever_in_hand_hides_it(&visitor);
        }
        visitor.is_content();
    }
}

/// A lever in hand hides how far it reaches.
fn a_lever_in_hand_hides_it(visitor: &Visitor) {
    rest_on(visitor, "[data-lever=hl] .lever-head label");
    visitor.wait_for(GLIMPSE);
    // The page treats the lever as held until the `change` event.
    visitor.script(
        "const input = document.querySelector('#hl-range'); input.value = 20; input.dispatchEvent(new Event('input', { bubbles: true }))",
    );
    visitor.wait_until("nothing is in the way", || visitor.count(GLIMPSE) == 0);
    visitor.script("document.querySelector('#hl-range').dispatchEvent(new Event('change', { bubbles: true }))");
    visitor.wait_for(GLIMPSE);
}

/// The keyboard sees how far a lever reaches, and a finger does not.
fn the_keyboard_sees_it_and_a_finger_does_not(visitor: &Visitor) {
    visitor.script("document.activeElement.blur()");
    // From where the question was: the list of plans, then the first lever.
    for keys in [key::TAB, key::TAB] {
        visitor.type_keys(keys);
    }
    visitor.wait_for(GLIMPSE);
    visitor.script("document.activeElement.blur()");
    visitor.wait_until("it is gone", || visitor.count(GLIMPSE) == 0);
    visitor.script(&format!(
        "window.glimpses = []; let last = null;
         new MutationObserver(() => {{
           const now = document.querySelector('{GLIMPSE} line')?.getAttribute('y2') ?? null;
           if (now !== null && now !== last) glimpses.push(now);
           last = now;
         }}).observe(document.querySelector('main'), {{ subtree: true, childList: true, characterData: true }});
         document.querySelector('[data-lever=hl] label')
           .dispatchEvent(new PointerEvent('pointerover', {{ bubbles: true, pointerType: 'touch' }}))"
    ));
    // A pointer rests on another lever later than the finger on this one, and sees the only glimpse.
    rest_on(visitor, "[data-lever=st] .lever-head label");
    visitor.wait_for(GLIMPSE);
    let seen = visitor.script("return glimpses");
    assert_eq!(
        seen,
        serde_json::json!([visitor.attribute(&format!("{GLIMPSE} line"), "y2")]),
        "a finger cannot rest"
    );
    rest_on(visitor, "h1");
    visitor.wait_until("it is gone", || visitor.count(GLIMPSE) == 0);
}

#[test]
fn numbers_that_a_move_changes_are_marked_for_a_moment_unless_less_motion_is_wanted() {
    let visitor = explorer(INDIA, &VisitorOptions::default());
    record_flashes(&visitor);
    let before = visitor.headlines();
    visitor.press(&slider("hl"), key::END);
    visitor.wait_moved(&before);
    visitor.wait_until("a mark was there", || visitor.script("return flashes.length").as_u64() > Some(0));
    let marked = flashes(&visitor);
    assert_eq!(marked, ["emissions better"], "the number in view is marked, and no other");
    visitor.wait_until("it is gone", || {
        visitor
            .script("return document.querySelector('.headlines').getAnimations({ subtree: true }).length")
            .as_u64()
            == Some(0)
    });
    // An undo is a change for the worse.
    let moved = visitor.headlines();
    visitor.click("button.undo");
    visitor.wait_moved(&moved);
    visitor.wait_until("marked anew", || visitor.script("return flashes.length").as_u64() > Some(0));
    let marked = flashes(&visitor);
    assert_eq!(marked, ["emissions worse"]);
    visitor.wait_until("the last step back leaves the focus at the step forward", || {
        visitor.script("return document.activeElement.id").as_str() == Some("redo")
    });
    // Another year is not a move.
    visitor.click(".headlines .years button:nth-of-type(1)");
    visitor.wait_settled();
    visitor.wait_two_frames();
    assert_eq!(flashes(&visitor), Vec::<String>::new());
    visitor.is_content();
    // Whoever wants less motion sees no number marked.
    prefers(&visitor, "prefers-reduced-motion", "reduce");
    let before = visitor.headlines();
    visitor.press(&slider("hl"), key::END);
    visitor.wait_moved(&before);
    visitor.wait_two_frames();
    assert_eq!(flashes(&visitor), Vec::<String>::new(), "less motion is wanted");
    rest_on(&visitor, "[data-lever=st] .lever-head label");
    visitor.wait_for(GLIMPSE);
    let animated = visitor.script(&format!(
        "return getComputedStyle(document.querySelector('{GLIMPSE}')).animationName"
    ));
    assert_eq!(animated.as_str(), Some("none"));
    visitor.is_content();
}

/// Checks the bar of a page in a language that no native reader read: its mark is within the bar, makes it no higher,
/// and leads to what is said of languages.
const UNREAD: &str = "
    const bar = document.querySelector('.bar'), mark = bar.querySelector('.languages small');
    if (!mark) return ['no mark'];
    const own = mark.getBoundingClientRect(), room = bar.getBoundingClientRect(), high = bar.offsetHeight;
    const isWithin = own.height > 0 && own.top >= room.top && own.bottom <= room.bottom && own.left >= 0 && own.right <= innerWidth;
    mark.style.display = 'none';
    const without = bar.offsetHeight;
    mark.style.display = '';
    const way = bar.querySelector('.languages .unread')?.getAttribute('href') ?? '';
    return [!isWithin && 'the mark is cut', high !== without && 'the mark makes the bar higher',
      !way.includes('about/#languages') && 'the mark leads elsewhere'].filter(Boolean)";

/// What is wrong with the mark in the bar of the explorer. English is read, so it has none.
pub(crate) fn unread_faults(visitor: &Visitor, language: &str) -> Option<String> {
    if language == "en" {
        return (visitor.count(".bar .languages small") > 0).then(|| "English is read".to_owned());
    }
    let found = visitor.script(UNREAD);
    (found != serde_json::json!([])).then(|| found.to_string())
}
