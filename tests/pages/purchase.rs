//! Purchase: the page of purchasing rules agrees with the command line, accepts a visitor's own rules, and lists what
//! it does not count.

use serde_json::Value;

use crate::compare::plain;
use crate::document::ServedDocument;
use crate::explorer::explorer;
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

/// A visitor on the purchase page, after the application has taken it over and answered.
fn purchase(path: &str) -> Visitor {
    let visitor = explorer(path, &VisitorOptions::default());
    visitor.wait_for(".purchase[data-answered=true]");
    visitor
}

/// Asserts that the page is whole without scripts.
pub(crate) fn is_whole(page: &ServedDocument<'_>, path: &str) {
    assert!(page.text("h1").chars().any(char::is_numeric), "{path}: a finding");
    assert_eq!(page.count(".purchase-follows tbody tr"), 4, "{path}");
    let named = page.texts(".purchase-all tbody th a");
    assert_eq!(named.len(), 83, "{path}: all rules");
    let first = named.iter().any(|name| name.starts_with("General Services Administration"));
    assert!(first, "{path}: the owner of a rule comes first: {named:?}");
    assert!(page.count(".purchase-group") >= 2, "{path}: examples, and rules elsewhere");
    assert!(!page.text("main").contains('⟦'), "{path}: every text is served");
}

#[test]
fn a_rule_is_told_as_in_the_terminal_and_opens_as_levers() {
    let visitor = purchase("en/purchase/?at=IRL&rule=IRL-30");
    let report: Value = serde_json::from_str(&cairn(&["purchase", "IRL", "--rule", "IRL-30", "--format", "json"])).unwrap();
    let row = |at: usize| plain(&visitor.text(&format!(".purchase-follows tbody tr:nth-child({})", at + 1)));
    for at in 0..3 {
        let percent = |of: &Value| {
            let share = of[at].as_f64().unwrap() * 100.0;
            if share < 9.95 {
                format!("{share:.1}%")
            } else {
                format!("{share:.0}%")
            }
        };
        for of in [&report["reach"], &report["falls"]] {
            assert!(row(at).contains(&percent(of)), "{}: {}", row(at), percent(of));
        }
        let level = format!("{:.1}", report["levels"][at].as_f64().unwrap());
        assert!(row(at).contains(&level), "{}: {level}", row(at));
    }
    let way = visitor.attribute("#purchase-follows ~ p a", "href").unwrap_or_default();
    assert!(way.contains("explore/IRL/") && way.contains("l=ck"), "{way}");
    visitor.is_content();
}

#[test]
fn a_rule_of_ones_own_travels_in_the_link_and_a_wrong_one_is_not_taken() {
    let visitor = purchase("en/purchase/?at=KEN");
    visitor.click(".purchase-rule summary");
    visitor.choose("#rule-kind", "recycled");
    visitor.wait_address("rule=recycled.30.2027.2030");
    visitor.wait_for(".purchase[data-answered=true]");
    assert!(plain(&visitor.text("h1")).contains("aggregates"), "{}", visitor.text("h1"));
    let share = ".purchase-own input";
    visitor.script(&format!(
        "const input = document.querySelector('{share}'); input.value = 130; input.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ));
    visitor.wait_until("it is said", || {
        visitor.text(".purchase-own [role=status]").contains("from 1 to 100")
    });
    assert_eq!(
        visitor.script("return location.search"),
        Value::from("?rule=recycled.30.2027.2030"),
        "what is wrong is not asked for"
    );
    visitor.choose("#rule", "P-NZS10");
    visitor.wait_address("rule=P-NZS10");
    visitor.wait_until("steel is told", || visitor.text("h1").contains("steel"));
    visitor.is_content();
}

#[test]
fn what_is_not_counted_is_said_and_a_rule_of_another_country_is_not_tried() {
    let visitor = purchase("en/purchase/?at=USA&rule=GSA-S-bars-20");
    assert!(visitor.text("[data-why]").contains("who gets the scrap"));
    assert_eq!(visitor.count(".purchase-follows"), 0);
    visitor.turn_to("en/purchase/?at=KEN&rule=IRL-30");
    visitor.wait_until("Kenya is told", || visitor.text("h1").contains("Kenya"));
    visitor.wait_for(".purchase[data-answered=true]");
    assert!(visitor.text(".purchase-rule .notice").contains("Ireland"));
    visitor.turn_to("en/purchase/?at=WLD");
    visitor.wait_until("the World has no rules", || visitor.text("main").contains("choose one"));
    visitor.choose("#place", "NPL");
    visitor.wait_until("Nepal is told", || visitor.count(".purchase-follows tbody tr") == 4);
    visitor.is_content();
}
