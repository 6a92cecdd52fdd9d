//! The stage and the printed sheet: a presenter with a clicker, a hall, a printer.

use serde_json::json;

use crate::browser::key;
use crate::compare::plain;
use crate::explorer::{INDIA, INDIA_ARABIC, explorer, slider};
use crate::visitor::{Visitor, VisitorOptions};

/// Smallest font size that a hall can read, in pixels of a screen of 1920 by 1080.
const LEGIBLE: f64 = 28.0;

/// A presenter on a projector.
pub(crate) fn on_stage(path: &str) -> Visitor {
    let visitor = explorer(
        path,
        &VisitorOptions {
            width: 1920,
            height: 1080,
            ..VisitorOptions::default()
        },
    );
    visitor.wait_for(".stage");
    visitor.wait_settled();
    visitor
}

/// All visible text smaller than a hall can read.
pub(crate) fn too_small(visitor: &Visitor) -> serde_json::Value {
    visitor.script(&format!(
        "const small = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
         for (let text; text = walk.nextNode();) {{
           const element = text.parentElement, size = parseFloat(getComputedStyle(element).fontSize);
           if (text.data.trim() && element.checkVisibility({{ visibilityProperty: true }}) && size < {LEGIBLE}) small.push(size + ' ' + text.data);
         }}
         return small"
    ))
}

/// True if the whole stage fits into the window.
fn fits(visitor: &Visitor) -> bool {
    let page =
        "const page = document.documentElement; return page.scrollHeight <= page.clientHeight && page.scrollWidth <= page.clientWidth";
    visitor.script(page).as_bool() == Some(true)
}

#[test]
fn everything_on_a_stage_can_be_read_in_a_hall_and_in_arabic_it_mirrors() {
    let visitor = Visitor::arrive(&VisitorOptions {
        width: 1920,
        height: 1080,
        ..VisitorOptions::default()
    });
    for path in [
        "en/explore/IND/?l=hl30.er20&g=ghg:2050:-60&mode=present",
        "en/explore/DEU/?b=all&c=energy&mode=present",
        "ar/explore/IND/?l=hl30.er20&g=ghg:2050:-60&mode=present",
        "ar/explore/NGA/?b=lcm&c=materials&mode=present",
    ] {
        if path.contains("/IND/") {
            visitor.explore(path);
        } else {
            visitor.turn(path);
            visitor.wait_until("the other place is on stage", || visitor.count("html[data-place=IND]") == 0);
        }
        visitor.wait_for(".stage");
        visitor.wait_settled();
        assert_eq!(visitor.count(".stage .lever"), 2, "two levers on {path}");
        assert_eq!(visitor.count(".stage .chart-plot"), 1, "one figure on {path}");
        assert_eq!(visitor.count(".stage select, .stage details[open]"), 0, "no menu on {path}");
        assert_eq!(too_small(&visitor), json!([]), "on {path}");
        assert!(fits(&visitor), "{path} does not fit its screen");
        // Behind a name, the line of the year is covered in the colour of the band.
        let covered = visitor.script(
            "const fill = (element) => getComputedStyle(element).fill;
             return [...document.querySelectorAll('.stage-bands rect')].map((rect) => fill(rect) ===
               fill(document.querySelector(`.chart-plot .${[...rect.classList].find((name) => name.startsWith('tone-'))} .area`)))",
        );
        assert!(covered[0] == true && !covered.to_string().contains("false"), "{path}: {covered}");
        if path.starts_with(INDIA_ARABIC) {
            mirrors_and_time_does_not(&visitor);
        }
        visitor.is_usable_by_all();
        visitor.picture(&format!("stage-{}", path.replace(['/', '?', '&'], "-")));
        for panel in ["?", "l", "q"] {
            visitor.type_keys(panel);
            visitor.wait_for("dialog[open]");
            assert_eq!(too_small(&visitor), json!([]), "panel {panel} on {path}");
            // The panels do not depend on the place, so India represents all places, in each text direction.
            if path.contains("/IND/") {
                visitor.is_usable_within("dialog[open]");
            }
            visitor.type_keys(key::ESCAPE);
            visitor.wait_until("the panel is closed", || visitor.count("dialog") == 0);
        }
        visitor.is_content();
    }
}

#[test]
fn a_clicker_walks_through_pasted_links() {
    let visitor = on_stage("en/explore/IND/?mode=present");
    visitor.type_keys("l");
    visitor.wait_for("dialog[open] textarea");
    let links = format!(
        "{}\nnothing\n?l=hs20&mode=print\n",
        visitor.address("ar/explore/KEN/?l=hl30&g=ghg:2050:-20")
    );
    visitor.press("textarea", &links);
    visitor.type_keys(key::ESCAPE);
    visitor.wait_until("the panel is closed", || visitor.count("dialog") == 0);
    visitor.type_keys(key::PAGE_DOWN);
    visitor.wait_until("Kenya is on stage", || visitor.text("h1 .place") == "Kenya");
    visitor.wait_settled();
    visitor.wait_address("en/explore/KEN/?m=");
    for part in ["l=hl30", "g=ghg:2050:-20", "#stage"] {
        visitor.wait_address(part);
    }
    visitor.type_keys(key::PAGE_DOWN);
    visitor.wait_address("l=hs20");
    assert!(visitor.place().ends_with("#stage"), "{}", visitor.place());
    visitor.wait_settled();
    assert_eq!(visitor.text("h1 .place"), "Kenya", "a link without a place stays where it is");
    assert_eq!(visitor.count(".stage-goal"), 0, "a goal goes with its link");
    visitor.type_keys(key::PAGE_UP);
    visitor.wait_address("l=hl30");
    // R leads back to the stop, not to the reference.
    visitor.press(&slider("hl"), key::END);
    visitor.wait_address("l=hl40");
    visitor.type_keys("r");
    visitor.wait_address("l=hl30");
    // After a reload, as after sleep, the list is still there and the stage is unchanged.
    visitor.reload();
    visitor.wait_live();
    visitor.wait_for(".stage");
    visitor.wait_settled();
    assert_eq!(visitor.property(&slider("hl"), "value"), "30");
    visitor.type_keys(key::PAGE_DOWN);
    visitor.wait_address("l=hs20");
    visitor.is_content();
}

#[test]
fn without_links_the_built_in_scenarios_are_walked_and_the_keys_of_a_presenter_work() {
    let visitor = explorer(&format!("{INDIA}?c=age"), &VisitorOptions::default());
    visitor.click(".present");
    visitor.wait_for(".stage");
    visitor.wait_address("c=age~ghg#stage");
    visitor.type_keys(key::PAGE_DOWN);
    visitor.wait_address("b=avoid");
    visitor.wait_settled();
    // The title is the finding, and the two levers that did most have their parts of it.
    visitor.wait_until("the parts are known", || visitor.count(".stage-part") == 2);
    let title = visitor.text(".stage-scenario");
    assert!(title.contains("lower emissions in 2050"), "{title}");
    // The title names the first lever as the source of the change.
    assert_eq!(visitor.texts(".stage-lever label")[0], "Use space better");
    assert!(title.ends_with("from better use of space."), "{title}");
    assert!(visitor.text(".stage-address").ends_with("en/explore/IND"));
    assert!(visitor.texts(".stage-lead").iter().all(|part| part.starts_with("Part:")) && !visitor.text(".stage-lever .led").is_empty());

    // P hides numbers and lines after 2026 until the presenter reveals them. Ranges arrive later and are left out.
    let numbers = || visitor.texts(".stage-numbers .value");
    let shown = numbers();
    visitor.type_keys("p");
    visitor.wait_for(".stage-overlay .cover");
    let hidden = visitor.text(".stage-numbers");
    assert!(!hidden.contains("Mt") && hidden.contains("Your guess?"), "{hidden}");
    assert_eq!(
        (visitor.text(".stage-scenario").as_str(), visitor.count(".stage-part")),
        ("Use less", 0)
    );
    assert_eq!(visitor.count(".stage-names .value, .stage-bands text, .stage-overlay .year"), 0);
    visitor.type_keys("p");
    visitor.wait_until("the results are back", || numbers() == shown);

    // B shows a dark screen and makes everything below it inert.
    visitor.type_keys("b");
    visitor.wait_for(".stage-blank");
    assert_eq!(visitor.count(".stage-all[inert]"), 1);
    visitor.is_usable_by_all();
    visitor.type_keys("b");
    visitor.wait_until("the stage is back", || visitor.count(".stage-blank") == 0);

    // R asks first, and behind an open panel no other key changes the screen.
    visitor.type_keys("r");
    visitor.wait_for("dialog[open]");
    let behind = (visitor.place(), numbers());
    visitor.type_keys("3yd]a");
    assert_eq!((visitor.place(), numbers()), behind);
    visitor.type_keys("r");
    visitor.wait_until("the reference is back", || !visitor.place().contains("b=avoid"));
    assert_eq!(visitor.count("dialog"), 0);
    visitor.press(&slider("hl"), key::END);
    visitor.wait_address("l=hl40");

    // Buttons do the same. They become visible when focused.
    assert_eq!(
        visitor.script("return getComputedStyle(document.querySelector('.stage-controls')).opacity"),
        "0"
    );
    visitor.script("document.querySelector('[data-press=Escape]').focus()");
    visitor.wait_until("the buttons are seen", || {
        visitor.script("return getComputedStyle(document.querySelector('.stage-controls')).opacity") == "1"
    });
    visitor.type_keys(key::ESCAPE);
    visitor.wait_for(".desk");
    visitor.wait_until("the address is the page's", || !visitor.place().contains('#'));
    assert_eq!(visitor.property(&slider("hl"), "value"), "40", "levers stay as they are");
    assert_eq!(visitor.attribute("html", "data-mode"), None);
    visitor.is_content();
}

#[test]
fn the_goal_stands_where_the_link_says() {
    let visitor = on_stage("en/explore/IND/?l=hl30&g=ghg:2050:-60&mode=present");
    let text = visitor.text(".stage-names .is-goal");
    assert!(
        text.contains("Goal for 2050") && text.contains("60%") && text.contains("2022–2026"),
        "{text}"
    );
    assert!(visitor.text(".stage-goal").contains("missed"));
    assert_eq!(visitor.count(".stage-overlay .goal.is-missed circle"), 1);
    // The goal's dash differs from that of the reference.
    let dashes = "const dash = (css) => getComputedStyle(document.querySelector(css)).strokeDasharray;
        return dash('.stage-overlay .goal line:not(.ground)') !== dash('.chart-plot .is-ghost .line')";
    assert_eq!(visitor.script(dashes), json!(true));
    // Another figure shows no goal for emissions.
    visitor.type_keys("4");
    visitor.wait_for(".stage .tone-to-build");
    visitor.wait_address("c=age~ghg");
    assert_eq!(visitor.count(".stage-overlay .goal"), 0);
    visitor.is_content();
}

#[test]
fn a_goal_stands_on_the_page_too_and_changes_colour_when_it_is_reached() {
    let visitor = explorer(&format!("{INDIA}?l=hl30&g=ghg:2050:-60"), &VisitorOptions::default());
    let goal = || visitor.text("#chart-ghg .chart-goal");
    assert!(goal().contains("Goal for 2050") && goal().contains("missed"), "{}", goal());
    let colour = || {
        visitor.wait_for(".chart-aim .goal");
        visitor.script("return getComputedStyle(document.querySelector('.chart-aim .goal')).stroke")
    };
    let missed = colour();
    visitor.picture("goal-missed");
    visitor.turn(&format!("{INDIA}?l=hl30&g=ghg:2050:90"));
    visitor.wait_until("it is reached", || goal().contains("reached"));
    assert_ne!(colour(), missed);
    visitor.is_usable_within(".charts.first");
    visitor.is_content();
}

#[test]
fn a_stage_has_one_year_and_walks_the_years_figures_and_levers() {
    let visitor = on_stage("en/explore/IND/?l=hl30.hs20&n=Long%20life&k=0000000&mode=present");
    assert_eq!(visitor.count(".stage .notice"), 0, "nothing a visitor was told stands on a stage");
    assert_eq!(plain(&visitor.text("h1 .stage-scenario")), "Long life");
    for year in ["2060", "2030", "2040", "2050"] {
        visitor.type_keys("y");
        visitor.wait_until(&format!("{year} is shown"), || visitor.text(".stage-names .chart-year") == year);
        visitor.wait_settled();
        assert!(visitor.texts(".stage-numbers dt").iter().all(|name| name.contains(year)), "{year}");
    }
    visitor.type_keys("4");
    visitor.wait_for(".stage .tone-to-build");
    visitor.wait_address("c=age~ghg");
    visitor.type_keys("1");
    visitor.wait_until("emissions are back", || visitor.count(".stage .tone-to-build") == 0);
    visitor.type_keys("d");
    visitor.wait_for(".stage .is-whole");
    visitor.type_keys("d");
    visitor.wait_until("all of it is back", || visitor.count(".stage .is-whole") == 0);
    visitor.type_keys("]");
    visitor.wait_until("there are three levers", || visitor.count(".stage .lever") == 3);
    assert_eq!(too_small(&visitor), json!([]));
    assert!(fits(&visitor), "three levers do not fit");
    visitor.type_keys("[[");
    visitor.wait_until("there is one", || visitor.count(".stage .lever") == 1);
    let ground = || visitor.script("return getComputedStyle(document.documentElement).getPropertyValue('--ground')");
    let light = ground();
    visitor.type_keys("t");
    visitor.wait_until("it is dark", || ground() != light);
    visitor.picture("stage-dark");
    visitor.type_keys("t");
    visitor.wait_until("it is light", || ground() == light);
    visitor.is_content();
}

/// Holds messages to workers back until the page calls `let_go`.
const HOLD_BACK: &str = "
const said = Worker.prototype.postMessage, held = [];
Worker.prototype.postMessage = function (...what) { held.push(() => said.apply(this, what)); };
window.let_go = () => { Worker.prototype.postMessage = said; held.forEach((say) => say()); };
";

#[test]
fn nothing_is_said_of_a_plan_before_it_is_answered() {
    let visitor = Visitor::arrive(&VisitorOptions {
        width: 1920,
        height: 1080,
        ..VisitorOptions::default()
    });
    visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": HOLD_BACK }));
    visitor.open("en/explore/CHN/?l=hl30.bk40.kc40&g=ghg:2050:-60&mode=present");
    visitor.wait_for("html[data-cairn=live]");
    visitor.wait_for(".stage");
    visitor.wait_until("the levers stand as the link says", || {
        visitor.property(&slider("hl"), "value") == "30"
    });
    assert_eq!(visitor.attribute("main", "data-answered").as_deref(), Some("false"));
    for value in visitor.texts(".stage-numbers .value") {
        assert_eq!(value, "…");
    }
    let text = visitor.text(".stage");
    assert!(
        text.contains("Working it out") && !text.contains("no change") && !text.contains("missed"),
        "{text}"
    );
    assert_eq!(
        visitor.count(".stage-names .value, .stage-bands text"),
        0,
        "values of today's path under a plan"
    );
    // The plan is held back here, so the page would stay pale.
    visitor.script("delete document.documentElement.dataset.plan");
    visitor.is_usable_by_all();

    // The page makes no statement about the plan either.
    visitor.open("en/explore/CHN/?l=hl30.bk40.kc40&g=ghg:2050:-60");
    visitor.wait_for("html[data-cairn=live]");
    visitor.wait_until("the levers stand as the link says", || {
        visitor.property(&slider("hl"), "value") == "30"
    });
    assert_eq!(visitor.text(".did-head p"), "", "what it comes to is not known");
    assert_eq!(
        visitor.count(".chart-goal, .chart-aim .goal"),
        0,
        "whether a goal is reached is not known"
    );
    assert!(visitor.text("#notice-plan").contains("on its way"));
    assert_eq!(visitor.count("#notice-plan:not([hidden])"), 1);
    visitor.script("let_go()");
    visitor.wait_settled();
    assert!(visitor.text(".did-head p").contains('→'), "{}", visitor.text(".did-head p"));
    assert_eq!(visitor.count(".notices .notice, #notice-plan:not([hidden])"), 0);
    visitor.is_content();
}

/// In Arabic the stage mirrors and time does not.
fn mirrors_and_time_does_not(visitor: &Visitor) {
    let sides = visitor.script(
        "const left = (css) => document.querySelector(css).getBoundingClientRect().left, years = document.querySelectorAll('.chart-years text');
         return [left('.stage-side') < left('.chart-plot'), left('.chart-values') < left('.chart-plot'),
           years[0].getBoundingClientRect().left < years[years.length - 1].getBoundingClientRect().left]",
    );
    assert_eq!(
        sides,
        json!([true, true, true]),
        "results left of the picture, values left of it as time begins there, early years left"
    );
}

#[test]
fn a_page_prints_on_one_sheet() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for path in [
        format!("{INDIA}?l=hl30.er20.tm20&mode=print"),
        format!("{INDIA_ARABIC}?l=hl30.er20.tm20&mode=print"),
        format!("{INDIA}?b=all&a=ssp3.pol2&mode=print"),
        format!("{INDIA_ARABIC}?b=all&mode=print"),
    ] {
        visitor.browser("Emulation.setEmulatedMedia", json!({ "media": "" }));
        visitor.explore(&path);
        visitor.wait_until("the sheet has its foot", || visitor.count(".paper-link") == 1);
        let printed = visitor.browser(
            "Page.printToPDF",
            json!({ "preferCSSPageSize": true, "displayHeaderFooter": false }),
        );
        let pages = visitor.script_later(
            "arguments[1]((atob(arguments[0]).match(/\\/Type\\s*\\/Page[^s]/g) ?? []).length)",
            vec![printed["data"].clone()],
        );
        assert_eq!(pages, json!(1), "{path}");
        visitor.browser("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        // On a screen the name of a result is a button; on paper it reads as that of the chosen one.
        let seen = visitor.script(
            "const look = (element) => { const style = getComputedStyle(element);
               return [style.borderStyle, style.backgroundColor, style.textDecorationLine, style.color, style.fontSize].join(' ') };
             const name = look(document.querySelector('.is-result dt'));
             return [...document.querySelectorAll('button, input, select, summary, .levers, .bar')]
               .filter((element) => element.checkVisibility() && !(element.matches('dt > .result-choice') && look(element) === name))
               .map((element) => `${element.outerHTML.slice(0, 120)} ${look(element)}, not ${name}`)",
        );
        assert_eq!(seen, json!([]), "{path}: controls on paper");
        assert!(visitor.texts(".paper li").len() >= 3, "{path}: what was moved");
        assert!(!visitor.text(".paper-link").contains("mode="), "{path}: the link opens the page");
        visitor.is_content();
    }
}
