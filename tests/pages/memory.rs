//! Memory: the memory that a page uses after many actions. It counts scripts, elements, detached elements and
//! processes.
//!
//! ```text
//! actions = levers, plans, places, lenses, figures, years, cards, share, stage, undo; drawn at random from a fixed seed,
//!           each answered before the next
//! ```
//!
//! The counts are taken after garbage collection. A worker runs in the process of its page. A WebAssembly memory is
//! found in Linux's list of mappings: a writable range directly before a range of gigabytes that is not writable. Out
//! of scope: correctness of the numbers.

use std::fs;
use std::time::Duration;

use serde_json::{Value, json};

use crate::visitor::Visitor;

/// Largest number of garbage collections before a count is accepted.
const COLLECTIONS: u32 = 20;
/// Time limit for all actions. It is long because other programs use the machine too; the test measures memory, not
/// time.
const TIME_LIMIT: Duration = Duration::from_secs(900);

/// Performs `many` actions and waits for each answer. Reports how many were answered in time.
const ACT: &str = "
const [seed, many, places] = arguments;
window.acted = null;
let chance = seed;
const below = (end) => { chance = (Math.imul(chance, 1664525) + 1013904223) >>> 0; return Math.floor(chance / 4294967296 * end); };
const all = (css) => [...document.querySelectorAll(css)].filter((element) => !element.disabled);
const any = (css) => { const found = all(css); return found[below(found.length)]; };
const pause = () => new Promise((ready) => { const after = new MessageChannel(); after.port1.onmessage = ready; after.port2.postMessage(0); });
const until = async (holds) => {
  for (const start = performance.now(); !holds();) {
    if (performance.now() - start > 4000) return false;
    await new Promise((rest) => setTimeout(rest, 4));
  }
  return true;
};
const tell = (element, ...types) => types.forEach((type) => element.dispatchEvent(new Event(type, { bubbles: true })));
const answered = () => until(() => document.querySelector('main[data-answered=true]'));
const nothingOver = () => until(() => !document.querySelector('dialog[open], .stage') && document.querySelector('.desk'));
const press = (css) => { const found = any(css); found?.click(); return found; };
const actions = [
  // Mostly lever moves, as visitors make them.
  ...Array(10).fill(() => { const range = any('.levers input[type=range]'); if (!range) return;
    range.value = below(51); tell(range, 'input'); if (below(3) === 0) tell(range, 'change'); }),
  () => press('.presets button'),
  () => press('.headlines .years button'),
  () => press('.chart-switch'),
  () => { const list = any('.chart-title select'); if (list) { list.selectedIndex = below(list.options.length); tell(list, 'change'); } },
  () => press('button.undo'),
  () => press('button.redo'),
  () => press('.reset-all'),
  async () => { if (!press('.card > details > summary')) return; await pause(); await answered();
    document.querySelector('.card > details[open] > summary')?.click();
    // Waits until the fragment of the card has left the address: otherwise the next overlay would open on top of it.
    return until(() => !location.hash); },
  async () => { press('button.share'); await until(() => document.querySelector('dialog[open] .sent-as'));
    document.querySelector('.panel .close')?.click(); return nothingOver(); },
  // Going back without a stage to leave would leave the page.
  async () => { if (!press('button.present')) return; if (!await until(() => document.querySelector('.stage') && location.hash.startsWith('#stage'))) return false;
    await pause(); history.back(); return nothingOver(); },
  async () => { const place = places[below(places.length)];
    const list = document.querySelector('.places details'); if (!list.open) list.querySelector('summary').click();
    await until(() => list.querySelector(`a[href*='/${place}/']`));
    list.querySelector(`a[href*='/${place}/']`)?.click();
    return until(() => document.documentElement.dataset.place === place); },
];
// Restores the first state of the page, so that every count is of the same page.
const home = async () => {
  for (const open of all('details[open] > summary')) open.click();
  await pause();
  document.querySelector('.places summary').click();
  // The list gets all places and towns with its toggle event. Closed before that, it stays short, and counts differ.
  await until(() => document.querySelector('.places .towns') && document.querySelector(`.places a[href*='/${places[0]}/']`));
  document.querySelector(`.places a[href*='/${places[0]}/']`)?.click();
  await until(() => document.documentElement.dataset.place === places[0]);
  await until(() => document.querySelector('.places .towns'));
  for (const open of all('details[open] > summary')) open.click();
  document.querySelector('.reset-all')?.click();
  all('.chart-switch[aria-pressed=true]').forEach((pressed) => pressed.click());
  for (const [at, chart] of ['ghg', 'age'].entries()) {
    const list = all('.chart-title select')[at];
    if (list && list.value !== chart) { list.value = chart; tell(list, 'change'); await pause(); }
  }
  await pause();
  await answered();
  await new Promise((rest) => setTimeout(rest, 500));
};
(async () => {
  let good = 0;
  for (let action = 0; action < many; action += 1) {
    const held = await actions[below(actions.length)]();
    // A browser passes over addresses that are written more than two hundred times in ten seconds.
    await new Promise((rest) => setTimeout(rest, 50));
    if (await answered() && held !== false) good += 1;
  }
  await nothingOver();
  await home();
  window.acted = [good, chance];
})();
";

/// The browser's last layout keeps elements alive that have left the page. This script hides the page, lays it out,
/// and lays it out again, so that the browser releases them.
const FORCE_RELAYOUT: &str = "
const [done] = arguments;
const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
const page = document.documentElement;
(async () => {
  for (const shown of ['none', '']) {
    page.style.display = shown;
    page.getBoundingClientRect();
    await frame();
    await frame();
  }
  done();
})();
";

/// Memory in use.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MemoryUse {
    /// Megabytes of the JavaScript heap.
    pub(crate) heap: f64,
    /// Nodes in the document.
    pub(crate) nodes: f64,
    /// Nodes outside the document that something still references.
    pub(crate) detached: f64,
    /// Event listeners.
    pub(crate) listeners: f64,
    /// Private megabytes of the page's processes, workers included.
    pub(crate) process: f64,
    /// Megabytes of WebAssembly memory of the page and its workers.
    pub(crate) wasm: f64,
}

impl Visitor {
    /// Performs `many` actions on the given places. Returns the number answered in time and the next seed.
    pub(crate) fn act(&self, seed: u32, many: u32, places: &[&str]) -> (u32, u32) {
        self.wait("act", self.client.execute(ACT, vec![json!(seed), json!(many), json!(places)]));
        self.wait_within(TIME_LIMIT, "all actions are taken", || {
            let acted = self.script("return window.acted === undefined ? 'lost' : window.acted !== null");
            assert!(acted != "lost", "the page was loaded anew: {:?}", self.complaints());
            acted.as_bool() == Some(true)
        });
        self.tried.set(self.tried.get() + many);
        let done = self.script("return window.acted");
        let number = |at: usize| done[at].as_u64().and_then(|number| u32::try_from(number).ok()).unwrap_or_default();
        (number(0), number(1))
    }

    /// The browser's counts after repeated garbage collection, once another collection frees nothing. Memory of a
    /// pending answer is freed by then; leaked memory stays.
    fn counted_at_rest(&self) -> Value {
        let count = || {
            self.browser("HeapProfiler.collectGarbage", json!({}));
            self.browser("Performance.getMetrics", json!({}))
        };
        let counts = |counted: &Value| ["Nodes", "JSEventListeners"].map(|name| metric(counted, name));
        let mut counted = count();
        for _ in 0..COLLECTIONS {
            std::thread::sleep(Duration::from_millis(100));
            let again = count();
            let rests = counts(&again) == counts(&counted);
            counted = again;
            if rests {
                break;
            }
        }
        counted
    }

    /// Memory in use after garbage collection.
    pub(crate) fn memory_in_use(&self) -> MemoryUse {
        self.script_later(FORCE_RELAYOUT, Vec::new());
        self.browser("Performance.enable", json!({}));
        let counted = self.counted_at_rest();
        let metric = |name: &str| metric(&counted, name);
        let nodes = self
            .script("let nodes = 1; const walk = document.createTreeWalker(document); while (walk.nextNode()) nodes += 1; return nodes")
            .as_f64()
            .unwrap_or(f64::NAN);
        let (process, wasm) = processes(self.driver());
        MemoryUse {
            heap: metric("JSHeapUsedSize") / 1e6,
            nodes,
            detached: metric("Nodes") - nodes,
            listeners: metric("JSEventListeners"),
            process,
            wasm,
        }
    }
}

/// One of the browser's metrics.
fn metric(counted: &Value, name: &str) -> f64 {
    let of = counted["metrics"].as_array().into_iter().flatten().find(|of| of["name"] == name);
    of.and_then(|of| of["value"].as_f64()).unwrap_or(f64::NAN)
}

/// Private megabytes of all renderer processes below a process, and the WebAssembly part of them.
fn processes(above: u32) -> (f64, f64) {
    let all: Vec<(u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter_map(|process: u32| {
            let status = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
            let parent = status.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()?;
            Some((process, parent))
        })
        .collect();
    let below = |mut process: u32| {
        while process > 1 && process != above {
            process = all.iter().find(|(own, _)| *own == process).map_or(0, |(_, parent)| *parent);
        }
        process == above
    };
    let pages = all.iter().map(|(process, _)| *process).filter(|process| {
        let command = fs::read_to_string(format!("/proc/{process}/cmdline")).unwrap_or_default();
        command.contains("--type=renderer") && below(*process)
    });
    pages.fold((0.0, 0.0), |(own, wasm), process| {
        (own + private_megabytes(process), wasm + of_wasm(process))
    })
}

/// Private megabytes of a process (`RssAnon`).
fn private_megabytes(process: u32) -> f64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:"));
    let kilobytes: Option<f64> = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
    kilobytes.unwrap_or(f64::NAN) / 1e3
}

/// Megabytes of WebAssembly memory: writable ranges directly before a range of more than 2 GB that is not writable.
fn of_wasm(process: u32) -> f64 {
    const GUARD: u64 = 2 << 30;
    let maps = fs::read_to_string(format!("/proc/{process}/maps")).unwrap_or_default();
    let stretches: Vec<(u64, u64, bool)> = maps
        .lines()
        .filter_map(|line| {
            let (range, rest) = line.split_once(' ')?;
            let (from, to) = range.split_once('-')?;
            let [from, to] = [from, to].map(|at| u64::from_str_radix(at, 16));
            Some((from.ok()?, to.ok()?, rest.starts_with("rw")))
        })
        .collect();
    let memories = stretches.windows(2).filter(|pair| {
        let ((_, end, writable), (next, last, other)) = (pair[0], pair[1]);
        writable && !other && end == next && last - next > GUARD
    });
    memories.map(|pair| (pair[0].1 - pair[0].0) as f64).sum::<f64>() / 1e6
}

impl MemoryUse {
    /// A line of the printed table.
    pub(crate) fn line(&self) -> String {
        let MemoryUse {
            heap,
            nodes,
            detached,
            listeners,
            process,
            wasm,
        } = self;
        format!(
            "scripts {heap:>5.1} MB, {nodes:>5.0} nodes and {detached:>4.0} detached, {listeners:>4.0} listeners, process {process:>4.0} MB, WebAssembly {wasm:>4.0} MB"
        )
    }

    /// Medians of several counts: heap, and nodes including detached ones. A count during a pending answer also
    /// includes the previous page; the median ignores it. A leak appears in all later counts, so the median shows it.
    pub(crate) fn middle(of: &[MemoryUse]) -> [f64; 2] {
        let middle = |read: fn(&MemoryUse) -> f64| {
            let mut all: Vec<f64> = of.iter().map(read).collect();
            all.sort_by(f64::total_cmp);
            all[all.len() / 2]
        };
        [middle(|memory| memory.heap), middle(|memory| memory.nodes + memory.detached)]
    }

    /// Means of several counts: heap, nodes including detached ones, processes, WebAssembly.
    pub(crate) fn mean(of: &[MemoryUse]) -> [f64; 4] {
        let sum = |read: fn(&MemoryUse) -> f64| of.iter().map(read).sum::<f64>() / of.len() as f64;
        [
            sum(|memory| memory.heap),
            sum(|memory| memory.nodes + memory.detached),
            sum(|memory| memory.process),
            sum(|memory| memory.wasm),
        ]
    }
}
