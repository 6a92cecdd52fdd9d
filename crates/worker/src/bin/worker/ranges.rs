//! Ranges: the spread of a place's uncertainty draws, one more block of draws per request.
//!
//! Draws are kept while the place, the varied numbers and the choices are the same. When choices change, the part of a
//! draw that no choice changes is kept. That applies to the first draws of a country, or to all if the device has enough
//! memory. A step is one draw; in a place larger than a country, one member of a draw. For a built-in scenario of such a
//! place, the worker reads the draws of the release on request, and the inputs that matter most. Out of scope: how a
//! number is varied (see `doubt`).

use std::rc::Rc;

use cairn_analysis::findings::matters::{Matters, TornadoRuns, wide};
use cairn_analysis::findings::range::view::{AT_ONCE, RangeQuery, Ranges, most};
use cairn_analysis::findings::range::{BLOCK, DrawSums, Drawing, RangeDraws};
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::ranges::WideRanges;
use cairn_core::place::PlaceId;
use cairn_wire::Answer;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::answers::ReplyResult;
use crate::library::MemberFacts;
use crate::place_runs::WorkerPlaces;
use crate::slow_question::{SlowQuestion, SlowStep};
use crate::yield_point::TaskClock;

/// Time in milliseconds after which a place larger than a country reports what is known.
const WIDER_REPLY_AFTER_MS: f64 = 1000.0;

/// Device memory in gigabytes from which the part that no choice changes is kept for all draws. Some browsers do not
/// report it.
const ROOMY: f64 = 8.0;

/// A place whose facts are drawn, with the draws under the latest choices.
pub(crate) struct PlaceDraws {
    place: PlaceId,
    members: Vec<MemberFacts>,
    drawing: Drawing,
    /// The numbers that draws vary.
    varied: Doubts,
    query: RangeQuery,
    runs: Option<RangeDraws>,
    /// Number of the draw under way.
    draw: u32,
    /// The same at the start of the request.
    first: u32,
    /// Members of this draw already joined, in a place larger than a country.
    sums: Option<(usize, DrawSums)>,
    /// Runs with one number at its ends at a time, if requested; true once none is left.
    alone: (TornadoRuns, bool),
}

impl WorkerPlaces {
    /// Ranges after one more block of draws. None if a newer question interrupted.
    pub(crate) async fn ranges(&self, id: PlaceId, query: &RangeQuery, clock: &mut TaskClock<'_>) -> ReplyResult {
        clock.busy();
        if query.table.is_some() {
            let mut ranges = self.as_released(id, query, clock).await;
            ranges.matters = self.matters_released(id, query, clock).await.map(Box::new);
            return Ok(Some(Answer::Ranges(Box::new(ranges))));
        }
        let loaded = self.facts_of(id, clock).await?;
        let doubts = self.doubts(clock).await.filter(|doubts| doubts.release == loaded.release);
        let Some(doubts) = doubts else {
            return Ok(Some(Answer::Ranges(Box::new(Ranges::none(id, query.clone())))));
        };
        let before = self.last_draws.take();
        let before = before.filter(|drawn| drawn.place == id && drawn.query.today == query.today);
        let mut drawn = before.unwrap_or_else(|| Box::new(PlaceDraws::new(id, &loaded.members, doubts, query)));
        drawn.choose(query);
        let done = self.work(id, &mut *drawn, clock).await?;
        let answer = done.then(|| Answer::Ranges(Box::new(drawn.ranges())));
        self.last_draws.replace(Some(drawn));
        Ok(answer)
    }

    /// Ranges drawn at release time for a place larger than a country; empty if not available.
    async fn as_released(&self, id: PlaceId, query: &RangeQuery, clock: &mut TaskClock<'_>) -> Ranges {
        let table = self.library.ranges(clock.scope(), id).await;
        let loaded = self.library.loaded_facts(id);
        let fits = |table: &Rc<WideRanges>| loaded.is_none_or(|loaded| loaded.release == table.release);
        match table.filter(fits) {
            Some(table) => Ranges::of_table(id, query, &table),
            None => Ranges::none(id, query.clone()),
        }
    }

    /// The inputs that matter most in a place larger than a country, computed at release time. None if not requested or
    /// not available.
    async fn matters_released(&self, id: PlaceId, query: &RangeQuery, clock: &mut TaskClock<'_>) -> Option<Matters> {
        let (subject, scenario) = (query.matters?, query.table?);
        let table = self.library.matters(clock.scope(), id).await?;
        let doubts = self.doubts(clock).await.filter(|doubts| doubts.release == table.release)?;
        let of = (table.find(id)?, table.draws);
        wide::tabled_matters(of, doubts, scenario, subject, (query.focus, query.per))
    }
}

impl PlaceDraws {
    fn new(place: PlaceId, members: &[MemberFacts], doubts: &Doubts, query: &RangeQuery) -> PlaceDraws {
        let varied = query.varied(doubts);
        let drawing = match members {
            [facts] => Drawing::of(facts, &varied, &query.choices, query.focus),
            _ => Drawing::of_whole(place, [], &varied, &query.choices, query.focus),
        };
        let mut drawn = PlaceDraws {
            place,
            members: members.to_vec(),
            drawing,
            varied,
            query: query.clone(),
            runs: None,
            draw: 0,
            first: 0,
            sums: None,
            alone: (TornadoRuns::default(), false),
        };
        if has_room() {
            drawn.drawing.remember(most(1) as usize + 1);
        }
        drawn.begin();
        drawn
    }

    /// Starts a request; its draws start again if the query differs.
    fn choose(&mut self, query: &RangeQuery) {
        let before = std::mem::replace(&mut self.query, query.clone());
        // The same draws serve every result and every series over years.
        let of_same = RangeQuery {
            matters: query.matters,
            over: query.over,
            ..before
        };
        if of_same != *query {
            self.begin();
        }
        self.first = self.draw;
    }

    fn begin(&mut self) {
        self.drawing.choose(&self.query.choices, self.query.focus, self.query.per);
        self.drawing.hold_against(self.query.against.clone().unwrap_or_default());
        self.drawing.aim(self.query.goal);
        (self.runs, self.draw, self.sums) = (None, 0, None);
        self.alone = (TornadoRuns::default(), false);
    }

    /// True if runs with one number at its ends are missing. They follow the run on the screen and precede all other
    /// draws.
    fn lacks_alone(&self) -> bool {
        self.query.matters.is_some() && self.draw > 0 && !self.alone.1
    }

    /// The inputs that matter most, if requested.
    fn matters(&self) -> Option<Box<Matters>> {
        let (alone, whole) = &self.alone;
        let (subject, runs) = (self.query.matters.filter(|_| *whole)?, self.runs.as_ref()?);
        Matters::of(subject, &self.drawing, alone, runs).map(Box::new)
    }

    /// The ranges from the draws so far.
    fn ranges(&self) -> Ranges {
        let (varied, members) = (self.varied.rows.len(), self.members.len());
        let mut ranges = Ranges::of(self.place, &self.query, varied, self.runs.as_ref(), members);
        ranges.matters = self.matters();
        ranges
    }

    /// Computes one piece: a whole draw of a country, or one member of a larger place.
    fn draw_piece(&mut self) {
        let all = self.members.len();
        if let Some(facts) = self.members.get(self.drawing.members()) {
            return self.drawing.take_in(facts, &self.varied);
        }
        if self.lacks_alone() {
            self.alone.1 = !self.alone.0.step(&mut self.drawing);
            return;
        }
        let pair = if all == 1 {
            self.drawing.draw(self.draw)
        } else {
            let (joined, sums) = self.sums.get_or_insert_with(|| (0, DrawSums::new(self.place)));
            self.drawing.join(*joined, self.draw, sums);
            *joined += 1;
            if *joined < all {
                return;
            }
            let pair = self.drawing.summed(sums);
            self.sums = None;
            pair
        };
        match &mut self.runs {
            None => self.runs = Some(RangeDraws::new(pair)),
            Some(runs) => runs.join(self.draw, [pair]),
        }
        self.draw += 1;
    }
}

impl SlowQuestion for PlaceDraws {
    fn step(&mut self, _: &WorkerPlaces) -> SlowStep {
        if self.draw > most(self.members.len()) && !self.lacks_alone() {
            return SlowStep::Done;
        }
        self.draw_piece();
        SlowStep::Made
    }

    fn replies(&self, passed: f64) -> bool {
        // A reply must contain more draws than the last one, or the page stops asking.
        let first = self.first.max(1);
        if self.members.len() > 1 {
            return self.draw > first && passed > WIDER_REPLY_AFTER_MS;
        }
        // Each reply makes the page draw a picture, and the worker waits for it. Once the ends hardly move, replies are
        // rarer.
        let block = if self.first < AT_ONCE { BLOCK } else { AT_ONCE };
        self.draw > first + block - 1
    }
}

/// True if the device has memory for the unchanging part of all draws: about 150 MB.
fn has_room() -> bool {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
    let memory = get(&get(&js_sys::global(), "navigator"), "deviceMemory");
    memory.as_f64().is_some_and(|memory| memory >= ROOMY)
}
