//! The explorer as tests read it: which elements of the page show which data.
//!
//! If the layout of the page changes, only this file has to change.

use serde_json::json;

use crate::visitor::{Visitor, VisitorOptions};

/// The World in English.
pub(crate) const WORLD: &str = "en/explore/WLD/";
/// India in English.
pub(crate) const INDIA: &str = "en/explore/IND/";
pub(crate) const INDIA_ARABIC: &str = "ar/explore/IND/";

/// A visitor on the explorer, after the application has taken over the page.
pub(crate) fn explorer(path: &str, wish: &VisitorOptions) -> Visitor {
    let visitor = Visitor::arrive(wish);
    visitor.explore(path);
    visitor
}

impl Visitor {
    /// Opens a page in this window and waits until the application has taken over. What the browser has compiled stays.
    pub(crate) fn explore(&self, path: &str) {
        self.open(path);
        self.wait_live();
    }

    /// Goes to an address within the open page, as a step back in the history does. It loads no page.
    pub(crate) fn turn_to(&self, path: &str) {
        self.script(&format!(
            "history.pushState(null, '', '{}'); dispatchEvent(new PopStateEvent('popstate'))",
            self.address(path)
        ));
    }

    /// The same, and waits until the page has answered.
    pub(crate) fn turn(&self, path: &str) {
        self.turn_to(path);
        self.wait_settled();
    }

    /// Goes one step back in the browser history.
    pub(crate) fn back(&self) {
        self.wait("back", self.client.back());
        self.after_load();
    }

    /// Waits for the load of a page: now and then the driver answers before.
    pub(crate) fn after_load(&self) {
        if self.scripts {
            self.wait_loaded();
        }
    }

    /// Waits until style sheets and all else that the page asks for at first are there.
    pub(crate) fn wait_loaded(&self) {
        self.wait_until("the document is complete", || {
            self.script("return document.readyState") == "complete"
        });
    }

    /// Waits until the application has taken over the page and has answered the address.
    pub(crate) fn wait_live(&self) {
        self.wait_for("html[data-cairn=live]:not([data-plan=coming])");
        self.wait_settled();
    }

    /// Waits until the numbers shown belong to the current levers.
    pub(crate) fn wait_settled(&self) {
        self.wait_for("main[data-answered=true]");
    }

    /// The texts of the headlines: name, value and change of each. Ranges arrive later and are left out.
    pub(crate) fn headlines(&self) -> Vec<String> {
        let texts = self.script(
            "return [...document.querySelectorAll('.headline')].map((card) => {
               const ranges = [...card.querySelectorAll('.reach, .sure-card')].map((range) => range.innerText);
               const without = (text, range) => (range ? text.split(range).map((part) => part.trim()).join('') : text);
               return ranges.reduce(without, card.innerText).trim();
             })",
        );
        serde_json::from_value(texts).unwrap_or_default()
    }

    /// The path data of every chart.
    pub(crate) fn outlines(&self) -> String {
        self.script("return [...document.querySelectorAll('.chart-plot path')].map((path) => path.getAttribute('d')).join('|')")
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Opens the list of places and follows the link of one.
    pub(crate) fn visit(&self, place: &str) {
        let link = format!(".places a[href*={place}]");
        self.click(".places summary");
        self.wait_for(&link);
        self.click(&link);
    }

    /// Selects another figure in the title of the chart `shown`.
    pub(crate) fn choose_chart(&self, shown: &str, wanted: &str) {
        self.script(&format!(
            "const list = document.querySelector('#chart-{shown} .chart-title select'); list.value = '{wanted}';
             list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ));
        self.wait_for(&format!("#chart-{wanted}"));
        self.wait_settled();
    }

    /// Opens the list of the other results, which stands behind the name of the chosen one.
    pub(crate) fn open_results(&self) {
        if self.count(".others[open]") == 0 {
            self.script("document.querySelector('.others summary').click()");
            self.wait_for(".others[open]");
        }
    }

    /// Chooses a result in that list.
    pub(crate) fn choose_result(&self, result: &str) {
        if self.count(&format!(".headline.is-result[data-headline={result}]")) == 1 {
            return;
        }
        self.open_results();
        self.click(&format!("[data-headline={result}] .result-choice"));
        self.wait_for(&format!(".headline.is-result[data-headline={result}]"));
        assert_eq!(self.count(".others[open]"), 0, "the list closes");
        let focused = self.script("return document.activeElement.parentElement.className");
        assert_eq!(focused, "others", "the focus goes back to its button");
    }

    /// The number of a result, in view or behind the name of the chosen one.
    pub(crate) fn result_number(&self, result: &str) -> String {
        let text = self.script(&format!(
            "return document.querySelector('[data-headline={result}] .value .number').textContent"
        ));
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Opens what a chart has behind its button: table, switches and files.
    pub(crate) fn open_more(&self, chart: &str) {
        if self.count(&format!("{chart} .chart-more")) > 0 && self.count(&format!("{chart} .chart-more[open]")) == 0 {
            self.click(&format!("{chart} .chart-more summary"));
            self.wait_for(&format!("{chart} .chart-more[open]"));
        }
    }

    /// Opens the folded levers if an element is among them.
    pub(crate) fn unfold_levers(&self, css: &str) {
        let open = "document.querySelector(arguments[0])?.closest('.more-levers')?.setAttribute('open', '')";
        self.wait(css, self.client.execute(open, vec![json!(css)]));
    }

    /// Waits until nothing on the page fades or moves.
    pub(crate) fn wait_still(&self) {
        self.wait_until("nothing fades", || {
            self.script("return document.getAnimations().every((one) => one.playState !== 'running')") == json!(true)
        });
    }

    /// Opens the starting scenarios.
    pub(crate) fn open_plans(&self) {
        if self.count(".more-plans[open]") == 0 {
            self.click(".more-plans > summary");
            self.wait_for(".more-plans[open]");
        }
    }

    pub(crate) fn show_all_levers(&self) {
        if self.count(".more-levers:not([open])") > 0 {
            self.click(".more-levers > summary");
        }
        self.click(".views button:nth-of-type(2)");
        self.wait_for(".views input[type=search]");
    }

    /// Waits until the headlines differ from `before`.
    pub(crate) fn wait_moved(&self, before: &[String]) {
        self.wait_until("the headlines move", || self.headlines() != before);
        self.wait_settled();
    }

    /// Waits for two frames: what follows of the last answer at once has begun.
    pub(crate) fn wait_two_frames(&self) {
        let frames = "const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        self.script_later(frames, Vec::new());
    }

    /// Waits until the address contains a text.
    pub(crate) fn wait_address(&self, part: &str) {
        self.wait_until(&format!("the address holds `{part}`"), || self.place().contains(part));
    }

    /// Asserts that the page has no complaints.
    pub(crate) fn is_content(&self) {
        assert_eq!(self.complaints(), Vec::<String>::new(), "on {}", self.place());
    }

    /// Asserts that the page breaks no accessibility rule.
    pub(crate) fn is_usable_by_all(&self) {
        let faults = self.axe();
        assert!(faults.is_empty(), "on {}:\n{}", self.place(), faults.join("\n"));
        self.covers_in_window("accessibility rules");
        self.covers_contrast();
    }

    /// The same of a part: what a visitor opened or changed. The sweep checks the page around it.
    pub(crate) fn is_usable_within(&self, css: &str) {
        let faults = self.axe_within(css);
        assert!(faults.is_empty(), "`{css}` on {}:\n{}", self.place(), faults.join("\n"));
    }

    /// Records that the contrast was checked, with the colour scheme of the visitor's system.
    fn covers_contrast(&self) {
        let prefers = self.script(
            "return matchMedia('(forced-colors: active)').matches ? 'forced colours' : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'",
        );
        self.covers(&format!("contrast, {}", prefers.as_str().unwrap_or_default()));
    }
}

pub(crate) fn slider(lever: &str) -> String {
    format!("#{lever}-range")
}

/// The number field of a lever.
pub(crate) fn field(lever: &str) -> String {
    format!("[data-lever={lever}] input.level")
}

/// The button of a built-in scenario, by its position on the page.
pub(crate) fn scenario(place: usize) -> String {
    format!(".presets button:nth-of-type({})", place + 1)
}
