//! Fits: every chart has room for its texts, on a stage, when embedded and on a phone. No text is cut, overlapped or missing.

use std::time::Duration;

use serde_json::json;

use crate::explorer::{INDIA, explorer};
use crate::screen::window_of_size;
use crate::visitor::{Visitor, VisitorOptions};

/// Time limit for charts that need many runs.
const LONG: Duration = Duration::from_secs(90);
/// Choices with which every chart has content.
const CHOSEN: &str = "b=all&g=ghr:2050:-60";
/// A goal that these choices meet: a sentence stands where the ways to it would be.
const GOAL_MET_QUERY: &str = "b=all&g=ghr:2050:-30&c=need";

/// What is wrong with the visible texts within an element, given by its selector: outside its box or the window's width,
/// cut by an element around, or over another text. A chart without any text or shape is wrong too.
const MISFITS: &str = "
    const [css, chart] = arguments, wrong = [], seen = [];
    const room = document.querySelector(css), box = room.getBoundingClientRect();
    const drawn = document.querySelector(chart);
    if (!drawn || !drawn.querySelector('path, rect, .chart-lacks')) wrong.push('nothing is drawn');
    const walk = document.createTreeWalker(room, NodeFilter.SHOW_TEXT);
    const unseen = '.unseen, .stage-controls, option, select, .chart-tip';
    for (let text; text = walk.nextNode();) {
      const parent = text.parentElement, said = text.data.trim().slice(0, 40), around = [];
      for (let element = parent; element && element !== room; element = element.parentElement) around.push(element);
      // Texts for screen readers alone are clipped.
      const isSeen = parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !parent.closest(unseen)
        && around.every((element) => getComputedStyle(element).clipPath === 'none');
      if (!said || !isSeen) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const own of [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)) {
        seen.push([own, said, text]);
        const scrolls = around.some((element) => getComputedStyle(element).overflowX === 'auto' && element.scrollWidth > element.clientWidth);
        if (scrolls) continue;
        if (own.left < 0 || own.right > innerWidth) wrong.push('beside the window: ' + said);
        if (own.top < box.top - 2 || own.bottom > box.bottom + 2) wrong.push('above or below the room: ' + said);
        for (const element of around) {
          const { overflowX, overflowY } = getComputedStyle(element), edge = element.getBoundingClientRect();
          if (overflowX !== 'visible' && (own.left < edge.left - 2 || own.right > edge.right + 2)) wrong.push('cut at a side: ' + said);
          if (overflowY !== 'visible' && (own.top < edge.top - 2 || own.bottom > edge.bottom + 2)) wrong.push('cut above or below: ' + said);
        }
      }
    }
    for (const [at, [one, said, of]] of seen.entries()) for (const [other, also, by] of seen.slice(at + 1)) {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (of !== by && wide > 3 && high > 0.35 * Math.min(one.height, other.height)) wrong.push('over each other: ' + said + ' | ' + also);
    }
    return [...new Set(wrong)]";

impl Visitor {
    /// The charts that the explorer offers.
    fn charts(&self) -> Vec<String> {
        let ids = self.script("return [...document.querySelectorAll('#chart-ghg-pick option')].map((option) => option.value)");
        ids.as_array()
            .into_iter()
            .flatten()
            .filter_map(|id| id.as_str().map(str::to_owned))
            .collect()
    }

    /// Waits until a chart is whole: its last runs are made.
    fn wait_chart_complete(&self) {
        self.wait_settled();
        self.wait_within(LONG, "the chart is whole", || {
            let waits = "const said = document.querySelector('main').textContent;
                return document.querySelectorAll('.is-dimmed, .dimmed, .sure-count').length > 0 || said.includes('Working it out')
                  || !document.querySelector('.stage-chart, .framed .chart')";
            self.script(waits).as_bool() == Some(false)
        });
    }

    /// The plot's share of the frame's width; `None` for a chart of another form.
    fn share_of_plot(&self) -> Option<f64> {
        let share = "const plot = document.querySelector('.framed .chart-plot');
            return plot && plot.getBoundingClientRect().width / innerWidth";
        self.script(share).as_f64()
    }

    fn misfits(&self, room: &str, chart: &str) -> Vec<String> {
        let found = self.wait(room, self.client.execute(MISFITS, vec![room.into(), chart.into()]));
        found
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|fault| fault.as_str().map(str::to_owned))
            .collect()
    }
}

#[test]
fn every_chart_has_room_on_a_stage() {
    let visitor = explorer(
        INDIA,
        &VisitorOptions {
            width: 1920,
            height: 1080,
            ..VisitorOptions::default()
        },
    );
    let mut wrong = Vec::new();
    let each = visitor.charts().into_iter().map(|chart| (format!("{CHOSEN}&c={chart}"), chart));
    let met = (GOAL_MET_QUERY.to_owned(), "need-met".to_owned());
    for (query, chart) in each.chain([met]) {
        visitor.turn_to(&format!("{INDIA}?{query}#stage"));
        visitor.wait_for(".stage");
        for (width, height) in [(1920, 1080), (1280, 720)] {
            visitor.resize(width, height);
            visitor.wait_chart_complete();
            visitor.picture(&format!("stage-{chart}-{width}"));
            let found = visitor.misfits(".stage-all", ".stage-chart");
            wrong.extend(found.into_iter().map(|fault| format!("{chart} {width}: {fault}")));
            if chart == "who" {
                the_bars_of_a_stage_use_its_height(&visitor);
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// No line of a name is clipped, and the bars reach from the top of the chart to its end.
fn the_bars_of_a_stage_use_its_height(visitor: &Visitor) {
    let seen = visitor.script(
        "const clipped = [...document.querySelectorAll('.stage .fall-name')].filter((name) =>
           getComputedStyle(name).overflowY !== 'visible' && name.scrollHeight > name.clientHeight + 1).map((name) => name.textContent);
         const bars = [...document.querySelectorAll('.stage .waterfall rect')].map((bar) => bar.getBoundingClientRect());
         const used = Math.max(...bars.map((bar) => bar.bottom)) - Math.min(...bars.map((bar) => bar.top));
         return [clipped, used / document.querySelector('.stage-chart').getBoundingClientRect().height]",
    );
    assert_eq!(seen[0], json!([]), "clipped names");
    assert!(seen[1].as_f64() >= Some(0.6), "bars use {} of the height", seen[1]);
}

/// The charts that have the whole column of a low window, and the element that must show each of its texts. What stands
/// below two of them is longer than the window, and their column scrolls.
const LOW: [(&str, &str); 7] = [
    ("need", ""),
    ("pair", ".charts.first"),
    ("flows", ".charts.first .chart"),
    ("range", ".charts.first"),
    ("wedges", ".charts.first"),
    ("grows", ".charts.first"),
    ("matters", ".charts.first .chart"),
];

#[test]
fn charts_with_many_names_have_room_in_a_low_window() {
    let visitor = explorer(&format!("{INDIA}?{GOAL_MET_QUERY}"), &window_of_size(1280, 720));
    visitor.wait_for("#chart-need .chart-lacks");
    let mut wrong = visitor.misfits(".charts.first", ".charts.first .chart");
    let plot = ".charts.first :is(.chart-plot, .pair-plot, .passages, .waterfall)";
    for (chart, room) in LOW {
        visitor.turn_to(&format!("{INDIA}?{CHOSEN}&c={chart}"));
        visitor.wait_for(&format!("#chart-{chart}"));
        visitor.wait_settled();
        visitor.wait_within(LONG, "it is drawn", || {
            visitor.count(plot) > 0 && visitor.count(".is-dimmed, .dimmed") == 0
        });
        visitor.picture(&format!("low-{chart}"));
        let high = visitor.script(&format!("return document.querySelector('{plot}').getBoundingClientRect().height"));
        if high.as_f64() < Some(160.0) {
            wrong.push(format!("{chart} is {high} px high"));
        }
        // The list of ways scrolls.
        if !room.is_empty() {
            let found = visitor.misfits(room, ".charts.first .chart");
            wrong.extend(found.into_iter().map(|fault| format!("{chart}: {fault}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_chart_has_room_in_another_page() {
    let visitor = explorer(INDIA, &VisitorOptions::default());
    let charts = visitor.charts();
    visitor.explore("en/embed/IND/");
    let mut wrong = Vec::new();
    for chart in charts {
        visitor.turn_to(&format!("en/embed/IND/?{CHOSEN}&c={chart}"));
        for width in [320, 760, 900, 1440] {
            visitor.resize(width, 720);
            visitor.wait_chart_complete();
            visitor.picture(&format!("embed-{chart}-{width}"));
            let found = visitor.misfits(".framed", ".framed .chart");
            wrong.extend(found.into_iter().map(|fault| format!("{chart} {width}: {fault}")));
            if width >= 900
                && let Some(share) = visitor.share_of_plot()
                && share < 0.6
            {
                wrong.push(format!("{chart} {width}: the plot has {share} of the width"));
            }
        }
    }
    // With a lever, in a frame as high as the code of the panel makes it.
    visitor.resize(900, 560);
    visitor.turn_to("en/embed/IND/?b=all&c=ghg&x=hl");
    visitor.wait_for(".framed .lever");
    visitor.wait_chart_complete();
    wrong.extend(visitor.misfits(".framed", ".framed .chart"));
    assert!(visitor.share_of_plot() >= Some(0.7), "{:?}", visitor.share_of_plot());
    let foot = "return document.querySelector('.framed-source').getBoundingClientRect().bottom";
    assert!(
        visitor.script(foot).as_f64() <= Some(560.0),
        "the source is cut: {}",
        visitor.script(foot)
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_chart_of_a_phone_lies_over_what_is_below_it() {
    let visitor = explorer(INDIA, &window_of_size(390, 844));
    for chart in visitor.charts() {
        let path = format!("{INDIA}?{CHOSEN}&c={chart}");
        visitor.turn(&path);
        let over = visitor.script(
            "const chart = document.querySelector('.charts.first'), foot = chart.getBoundingClientRect().bottom;
             if (getComputedStyle(chart).overflow === 'hidden') return [];
             const texts = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
             return [...chart.querySelectorAll('*')].filter((element) => texts(element) && element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
               .filter((element) => { const box = element.getBoundingClientRect(); return box.width > 2 && box.bottom > foot + 4; })
               .map((element) => element.textContent)",
        );
        assert_eq!(over, json!([]), "{path}");
    }
}
