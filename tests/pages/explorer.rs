//! The explorer as a visitor sees it: which elements of the page hold what.
//!
//! The one file to change when the page is laid out anew.

use crate::visitor::{Visitor, Wish};

/// The World in English.
pub(crate) const WORLD: &str = "en/explore/WLD/";
/// India in English.
pub(crate) const INDIA: &str = "en/explore/IND/";
/// India in Arabic.
pub(crate) const INDIA_ARABIC: &str = "ar/explore/IND/";

/// A visitor with the explorer before them, taken over by the application.
pub(crate) fn explorer(path: &str, wish: &Wish) -> Visitor {
    let visitor = Visitor::arrive(wish);
    visitor.open(path);
    visitor.wait_live();
    visitor
}

impl Visitor {
    /// Waits until the application has taken over and shows what was asked of it.
    pub(crate) fn wait_live(&self) {
        self.wait_for("html[data-cairn=live]");
        self.wait_settled();
    }

    /// Waits until the numbers shown are those of the levers.
    pub(crate) fn wait_settled(&self) {
        self.wait_for("main[data-answered=true]");
    }

    /// The headlines as read: name, value and change of each, without the range that comes a moment later.
    pub(crate) fn headlines(&self) -> Vec<String> {
        let texts = self.script(
            "return [...document.querySelectorAll('.headline')].map((card) => {
               const ranges = [...card.querySelectorAll('.reach')].map((range) => range.innerText);
               return ranges.reduce((text, range) => text.replace(range, ''), card.innerText).trim();
             })",
        );
        serde_json::from_value(texts).unwrap_or_default()
    }

    /// The outlines of every chart, as drawn.
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

    /// Chooses another figure by the title of one that is shown.
    pub(crate) fn choose_chart(&self, shown: &str, wanted: &str) {
        self.script(&format!(
            "const list = document.querySelector('#chart-{shown} .chart-title select'); list.value = '{wanted}';
             list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ));
        self.wait_for(&format!("#chart-{wanted}"));
        self.wait_settled();
    }

    /// Shows every lever.
    pub(crate) fn show_all_levers(&self) {
        self.click(".views button:nth-of-type(2)");
        self.wait_for(".views input[type=search]");
    }

    /// Waits until the headlines are no longer these.
    pub(crate) fn wait_moved(&self, before: &[String]) {
        self.wait_until("the headlines move", || self.headlines() != before);
        self.wait_settled();
    }

    /// Waits until the address tells something.
    pub(crate) fn wait_address(&self, part: &str) {
        self.wait_until(&format!("the address holds `{part}`"), || self.place().contains(part));
    }

    /// Nothing was held against the page.
    pub(crate) fn is_content(&self) {
        assert_eq!(self.complaints(), Vec::<String>::new(), "on {}", self.place());
    }

    /// No accessibility rule was broken.
    pub(crate) fn is_usable_by_all(&self) {
        let faults = self.axe();
        assert!(faults.is_empty(), "on {}:\n{}", self.place(), faults.join("\n"));
        self.covers_in_window("accessibility rules");
        self.covers_contrast();
    }

    /// The same where colours are looked at elsewhere.
    pub(crate) fn is_usable_but_for_colours(&self) {
        let faults = self.axe_but_for_colours();
        assert!(faults.is_empty(), "on {}:\n{}", self.place(), faults.join("\n"));
        self.covers_in_window("accessibility rules");
    }

    /// Colours were looked at, as the visitor's system prefers them.
    fn covers_contrast(&self) {
        let prefers = self.script(
            "return matchMedia('(forced-colors: active)').matches ? 'forced colours' : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'",
        );
        self.covers(&format!("contrast, {}", prefers.as_str().unwrap_or_default()));
    }

    /// No rule of colours was broken.
    pub(crate) fn can_be_told_apart(&self) {
        let faults = self.axe_of_colours();
        assert!(faults.is_empty(), "on {}:\n{}", self.place(), faults.join("\n"));
        self.covers_contrast();
    }
}

/// The slider of a lever.
pub(crate) fn slider(lever: &str) -> String {
    format!("#{lever}-range")
}

/// The field of a lever.
pub(crate) fn field(lever: &str) -> String {
    format!("[data-lever={lever}] input.level")
}

/// The buttons of the built-in scenarios, in the order of the page.
pub(crate) fn scenario(place: usize) -> String {
    format!(".presets button:nth-of-type({})", place + 1)
}
