//! Kinds: each kind of page with a choice, the source of its numbers, and the next action of a user.
//!
//! Out of scope: the faults.

use std::time::Duration;

use serde_json::json;

use crate::class::codes;
use crate::visitor::Visitor;

/// Time limit of a page, while all pages of the list are open side by side.
const TIME_LIMIT: Duration = Duration::from_secs(60);

/// A kind of page with a choice.
pub(crate) struct Kind {
    pub(crate) path: &'static str,
    /// The part of its address that carries the choice.
    pub(crate) keeps: &'static str,
    /// Selector of its numbers and of its list of stored data.
    pub(crate) numbers: &'static str,
    /// Script of the next user action; empty on a page without a program.
    pub(crate) moves: &'static str,
    /// Script that stores data of this page on the device. It runs before the page's own scripts.
    pub(crate) storage_script: fn() -> String,
}

pub(crate) const READ: Kind = Kind {
    path: "en/method/",
    keeps: "",
    numbers: "main",
    moves: "",
    storage_script: String::new,
};
pub(crate) const EXPLORER: Kind = Kind {
    path: "en/explore/IND/?l=hl30",
    keeps: "l=hl30",
    // Ranges appear later, so they are left out.
    numbers: ".headline :is(.value, .against)",
    moves: "const range = document.querySelector('#gr-range'); range.value = 40;
        for (const type of ['input', 'change']) range.dispatchEvent(new Event(type, { bubbles: true }));",
    ..READ
};
pub(crate) const COMPARE: Kind = Kind {
    // A country, because the World takes longer. The map and the outlook always show the World.
    path: "en/compare/?at=KEN&l=hl30",
    keeps: "l=hl30",
    numbers: ".differences tbody tr:not(.part)",
    moves: "const list = document.querySelector('#scenario-b'); list.value = 'loop';
        list.dispatchEvent(new Event('change', { bubbles: true }));",
    ..READ
};
pub(crate) const MAP: Kind = Kind {
    path: "en/map/?l=hl30",
    keeps: "l=hl30",
    numbers: ".ranks tbody tr:not(.part)",
    moves: "const list = document.querySelector('#result'); list.value = 'space';
        list.dispatchEvent(new Event('change', { bubbles: true }));",
    ..READ
};
pub(crate) const OUTLOOK: Kind = Kind {
    path: "en/outlook/?l=hl30",
    keeps: "l=hl30",
    numbers: ".outlook-bar .value",
    moves: "document.querySelector('.outlook-choose .row button:nth-of-type(9)').click();",
    ..READ
};
pub(crate) const VEHICLES: Kind = Kind {
    path: "en/vehicles/?at=KEN&l=cf20",
    keeps: "l=cf20",
    numbers: ".topic-effects td",
    moves: "document.querySelector('[data-lever=cf] button:nth-of-type(5)').click();",
    ..READ
};
pub(crate) const PLASTICS: Kind = Kind {
    path: "en/plastics/?at=IDN&l=pk20",
    keeps: "l=pk20",
    numbers: ".topic-effects td",
    moves: "document.querySelector('[data-lever=pk] button:nth-of-type(5)').click();",
    ..READ
};
pub(crate) const HOTSPOTS: Kind = Kind {
    path: "en/hotspots/?at=IND&y=2040",
    keeps: "y=2040",
    numbers: ".spots > li",
    moves: "document.querySelector('#hotspots-model ~ .focus button:last-child').click();",
    ..READ
};
pub(crate) const PURCHASE: Kind = Kind {
    path: "en/purchase/?at=NPL&rule=P-CK30",
    keeps: "rule=P-CK30",
    numbers: ".purchase-follows td",
    moves: "const list = document.querySelector('#rule'); list.value = 'P-NZS10';
        list.dispatchEvent(new Event('change', { bubbles: true }));",
    ..READ
};
pub(crate) const PROJECT: Kind = Kind {
    path: "en/project/?pj=NPL.single_family.30.1.48..2",
    keeps: "pj=NPL.single_family.30",
    numbers: ".project-result td, .own-kept a",
    moves: "const list = document.querySelector('#project-wall'); list.value = 'adobe_300';
        list.dispatchEvent(new Event('change', { bubbles: true }));",
    storage_script: || "localStorage.setItem('cairn-projects', 'n=Hill%20homes at=NPL&pj=NPL.single_family.12\\n');".to_owned(),
};
pub(crate) const BRIEF: Kind = Kind {
    path: "en/brief/KEN/?b=loop&y=2040",
    keeps: "b=loop",
    // The uncertainty appears last, so it is left out.
    numbers: "[data-block=message] p, [data-block=line] td, [data-block=levers] td",
    // No control on the page changes its scenario; a visitor changes it by going back in the history.
    moves: "history.pushState(null, '', location.pathname + '?b=avoid'); dispatchEvent(new PopStateEvent('popstate'));",
    ..READ
};
pub(crate) const CITY: Kind = Kind {
    path: "en/city/KEN/?at=KEN-21708&f=compact",
    keeps: "f=compact",
    numbers: "[data-measure] td, [data-row] td, .own-kept a",
    moves: "document.querySelector('[data-form=sprawl]').click();",
    storage_script: || "localStorage.setItem('cairn-cities', 'n=Port city/KEN/?at=KEN-21708\\n');".to_owned(),
};
pub(crate) const CLASS: Kind = Kind {
    path: "en/class/",
    keeps: "en/class/",
    numbers: "#class-count, .class-wall",
    moves:
        "const field = document.querySelector('#class-type'); field.value = localStorage.getItem('cairn-class').match(/^[0-9A-Z]{9}$/m)[0];
        field.form.requestSubmit();",
    storage_script: || {
        let codes = codes().join("\\n").replace('-', "");
        format!("localStorage.setItem('cairn-class', 'class at=IND lesson=1 step=1\\n{codes}\\n');")
    },
};

impl Visitor {
    /// Freezes the page for a time, as a browser does with a tab in the background, and wakes it.
    pub(crate) fn sleep_and_wake(&self, frozen: Duration) {
        self.script("window.lived = []; for (const kind of ['freeze', 'resume']) document.addEventListener(kind, () => lived.push(kind))");
        for (state, heard) in [("frozen", "freeze"), ("active", "resume")] {
            self.browser("Page.setWebLifecycleState", json!({ "state": state }));
            self.wait_until(&format!("the page is {state}"), || self.script("return lived.at(-1)") == heard);
            if state == "frozen" {
                std::thread::sleep(frozen);
            }
        }
    }

    /// Waits until the whole page is loaded and has answered.
    pub(crate) fn wait_there(&self) {
        self.wait_within(TIME_LIMIT, "it is there", || {
            let whole = self.script("return document.readyState").as_str() == Some("complete");
            whole && self.count("html[data-cairn=live]:not([data-plan=coming])") * self.count("[data-answered=true]") > 0
        });
    }

    /// The numbers of a page, and its list of stored data.
    pub(crate) fn numbers(&self, kind: &Kind) -> Vec<String> {
        let read = self.script(&format!(
            "return [...document.querySelectorAll('{}')].map((element) => element.textContent)",
            kind.numbers
        ));
        let lines = read.as_array().into_iter().flatten();
        lines.filter_map(|line| line.as_str().map(str::to_owned)).collect()
    }
}
