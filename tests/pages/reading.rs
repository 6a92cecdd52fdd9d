//! Reading: the page before and after the application takes it over, and with scripts off. The tests cover both
//! languages, a phone and a desktop, a sub-path, and the accessibility rules.

use crate::explorer::{INDIA, INDIA_ARABIC, WORLD, explorer, slider};
use crate::visitor::{Visitor, VisitorOptions};

/// Asserts that the explorer is whole without scripts.
pub(crate) fn is_whole(visitor: &Visitor, path: &str) {
    assert!(visitor.headlines().iter().all(|headline| headline.chars().any(char::is_numeric)));
    assert!(visitor.count(".chart-plot path") > 3, "no chart is drawn on {path}");
    assert!(visitor.count("table tbody tr") > 5, "no table on {path}");
    let covered = visitor.script(
        "return [...document.querySelectorAll('.chart-title select')].filter((list) => getComputedStyle(list).opacity !== '0').length",
    );
    assert_eq!(covered, 0, "a list lies over the title of a chart on {path}");
    assert!(
        visitor.count("noscript") > 0,
        "the page does not say that it stands at the reference"
    );
    let ran = visitor.requests().into_iter().find(|request| request.target.ends_with("work.js"));
    assert_eq!(ran, None, "scripts ran");
    visitor.picture_to_the_foot(&format!("script-off-{}", path.replace('/', "-")));
}

#[test]
fn a_plan_in_the_link_comes_without_a_jump_and_the_page_fits_its_window() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for path in [INDIA, INDIA_ARABIC, WORLD] {
        for (width, height) in [(390, 844), (1440, 900)] {
            visitor.resize(width, height);
            visitor.explore(&format!("{path}?l=hl30.tm20"));
            // The limit of web vitals for a good score. When this was written the value was 0.02 to 0.05; it was 0.4
            // before there was room for answers.
            let shift = visitor.shift();
            assert!(shift < 0.1, "{path} at {width}: the layout jumped by {shift}");
        }
        if path != WORLD {
            fits(&visitor, path);
        }
        visitor.is_content();
    }
}

/// The open page is no wider than its window at any width.
fn fits(visitor: &Visitor, path: &str) {
    for (width, height) in [(320, 640), (390, 844), (768, 1024), (1440, 900)] {
        visitor.resize(width, height);
        let over = visitor.script(
            "const page = document.documentElement, [left, right] = [0, page.clientWidth];
             if (page.scrollWidth <= page.clientWidth) return [];
             return [...document.querySelectorAll('body *')].filter((element) => {
               const box = element.getBoundingClientRect(); return box.left < left - 0.5 || box.right > right + 0.5;
             }).map((element) => element.tagName + '.' + (element.getAttribute('class') ?? ''))",
        );
        assert_eq!(over, serde_json::json!([]), "{path} at {width}: wider than its window");
        visitor.covers(&format!("fits {width} px"));
        visitor.picture_to_the_foot(&format!("explore-{}-{width}", &path[..2]));
    }
}

#[test]
fn in_arabic_the_page_mirrors_and_time_does_not() {
    let visitor = explorer(INDIA_ARABIC, &VisitorOptions::default());
    assert_eq!(visitor.attribute("html", "dir").as_deref(), Some("rtl"));
    let years = visitor.script(
        "const years = document.querySelectorAll('#chart-age .chart-years text');
         return years[0].getBoundingClientRect().left < years[years.length - 1].getBoundingClientRect().left",
    );
    assert_eq!(years.as_bool(), Some(true), "time runs from left to right in every language");
    let lefts = visitor.script(
        "return [...document.querySelectorAll('.headlines .focus:not(.per) button')].map((year) => year.getBoundingClientRect().left)",
    );
    let lefts: Vec<f64> = lefts.as_array().into_iter().flatten().filter_map(|left| left.as_f64()).collect();
    assert!(
        lefts.len() == 4 && lefts.windows(2).all(|pair| pair[0] < pair[1]),
        "focus years: {lefts:?}"
    );
    let slider = visitor.script(&format!(
        "return getComputedStyle(document.querySelector('{}')).direction",
        slider("hl")
    ));
    assert_eq!(slider.as_str(), Some("rtl"), "a level slider mirrors");
}

#[test]
fn under_a_sub_path_everything_is_found() {
    let visitor = explorer(
        &format!("{INDIA_ARABIC}?l=hl30"),
        &VisitorOptions {
            folder: "target/site-sub-path",
            base: "/sub/path/",
            ..VisitorOptions::default()
        },
    );
    assert_eq!(visitor.property(&slider("hl"), "value"), "30");
    assert_eq!(visitor.requests().into_iter().find(|request| request.code != 200), None);
    visitor.is_content();
}

#[test]
fn the_policy_is_in_force() {
    for folder in ["index.html", "404.html", "en/explore/IND/index.html", "ar/explore/BRA/index.html"] {
        let page = std::fs::read_to_string(xtask::project::root().join("dist").join(folder)).unwrap_or_default();
        let policy = page
            .split("Content-Security-Policy\" content=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        let header = xtask::host::POLICY;
        assert_eq!(policy, Some(header), "{folder}: its policy is not that of the host");
    }
    let visitor = explorer(INDIA, &VisitorOptions::default());
    visitor.is_content();
    visitor.script(
        "const script = document.createElement('script'); script.textContent = 'window.slipped = 1'; document.body.append(script);
         const image = new Image(); image.src = 'https://example.org/x.png'; document.body.append(image);
         document.body.setAttribute('style', 'color: red');",
    );
    visitor.wait_until("the policy refuses", || {
        visitor
            .script("return heard.faults.filter((fault) => fault.startsWith('policy')).length")
            .as_i64()
            >= Some(3)
    });
    assert!(visitor.script("return window.slipped ?? null").is_null(), "an inline script ran");
}
