//! Ranges: where the draws of a place lie, a block of draws more each time it is asked.
//!
//! Draws that were made stay while the place, what is varied and the choices do; when choices move, what no choice moves of the
//! first draws of a country stays, of all where the device says that it has memory enough. Between two draws, of a place larger
//! than a country between two members, the worker listens: a newer question takes the place of this one after a few
//! milliseconds, and what was drawn by then is kept. Of a built-in scenario of a place larger than a country the draws of the
//! release are read instead, where these are asked for, and what matters most. Does not know: how a number is varied; `doubt`
//! does.

use std::rc::Rc;

use cairn::facts::Facts;
use cairn::facts::doubts::Doubts;
use cairn::facts::ranges::WideRanges;
use cairn::findings::matters::{Alone, Matters, wide};
use cairn::findings::range::told::{AT_ONCE, Asked, Ranges, most};
use cairn::findings::range::{BLOCK, Drawing, Runs, Sums};
use cairn::place::PlaceId;
use cairn::site::wire::Answer;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::follow::{Places, Unknown};
use crate::listen::Listening;

/// Of a place larger than a country what is known is told after so many milliseconds.
const TOLD_AFTER_MS: f64 = 1000.0;

/// A device with so much memory, in gigabytes, keeps what no choice moves of all draws; some browsers do not tell.
const ROOMY: f64 = 8.0;

/// A place whose facts are drawn, and the draws that were made under the choices asked last.
pub(crate) struct DrawnPlace {
    place: PlaceId,
    members: Vec<&'static Facts>,
    drawing: Drawing,
    /// What is varied.
    varied: Doubts,
    asked: Asked,
    runs: Option<Runs>,
    /// The draw that is under way.
    draw: u32,
    /// How many members of it have joined, of a place larger than a country.
    sums: Option<(usize, Sums)>,
    /// Each number alone at its ends, as far as that is asked; whole once none is left.
    alone: (Alone, bool),
}

impl Places {
    /// Where draws lie after a block more; none where a newer question came in between.
    pub(crate) async fn ranges(&self, id: PlaceId, asked: &Asked, ear: &mut Listening<'_>) -> Result<Option<Answer>, Unknown> {
        ear.busy();
        if asked.table.is_some() {
            let mut ranges = self.as_released(id, asked, ear).await;
            ranges.matters = self.matters_released(id, asked, ear).await.map(Box::new);
            return Ok(Some(Answer::Ranges(Box::new(ranges))));
        }
        let known = self.known(id, ear).await?;
        let doubts = self.doubts(ear).await.filter(|doubts| doubts.release == known.release);
        let Some(doubts) = doubts else {
            return Ok(Some(Answer::Ranges(Box::new(Ranges::none(id, asked.clone())))));
        };
        let before = self.take_drawn();
        let before = before.filter(|drawn| drawn.place == id && drawn.asked.today == asked.today);
        let mut drawn = before.unwrap_or_else(|| Box::new(DrawnPlace::new(id, &known.members, doubts, asked)));
        drawn.choose(asked);
        let (start, first) = (ear.now(), drawn.draw);
        // Each telling costs the page a picture, for which the worker waits: once ends hardly move, tellings grow rare.
        let block = if first < AT_ONCE { BLOCK } else { AT_ONCE };
        let whole = drawn.members.len() > 1;
        while drawn.draw <= most(drawn.members.len()) || drawn.lacks_alone() {
            let made = drawn.step() && !whole && drawn.draw > first.max(1) + block - 1;
            if ear.listens().await && ear.newer().is_some() {
                self.put_drawn(drawn);
                return Ok(None);
            }
            // What is told must be more than before, or it is not asked for again.
            let more = drawn.draw > first.max(1);
            if made || whole && more && ear.now() - start > TOLD_AFTER_MS {
                break;
            }
        }
        let members = drawn.members.len();
        let mut ranges = Ranges::of(id, asked, drawn.varied.rows.len(), drawn.runs.as_ref(), members);
        ranges.matters = drawn.matters();
        self.put_drawn(drawn);
        Ok(Some(Answer::Ranges(Box::new(ranges))))
    }

    /// Where draws lie that were made with the release, of a place larger than a country; none where they cannot be had.
    async fn as_released(&self, id: PlaceId, asked: &Asked, ear: &mut Listening<'_>) -> Ranges {
        let table = self.library.ranges(ear.scope(), id).await;
        let known = self.library.known(id);
        let fits = |table: &Rc<WideRanges>| known.is_none_or(|known| known.release == table.release);
        match table.filter(fits) {
            Some(table) => Ranges::of_table(id, asked, &table),
            None => Ranges::none(id, asked.clone()),
        }
    }

    /// Which of the numbers varied matter most, as it was worked out with the release of a place larger than a country; none where
    /// that is not asked, or cannot be had.
    async fn matters_released(&self, id: PlaceId, asked: &Asked, ear: &mut Listening<'_>) -> Option<Matters> {
        let (subject, scenario) = (asked.matters?, asked.table?);
        let table = self.library.matters(ear.scope(), id).await?;
        let doubts = self.doubts(ear).await.filter(|doubts| doubts.release == table.release)?;
        let of = (table.find(id)?, table.draws);
        wide::told(of, doubts, scenario, subject, (asked.focus, asked.per))
    }
}

impl DrawnPlace {
    fn new(place: PlaceId, members: &[&'static Facts], doubts: &Doubts, asked: &Asked) -> DrawnPlace {
        let varied = asked.varied(doubts);
        let drawing = match members {
            [facts] => Drawing::of(facts, &varied, &asked.choices, asked.focus),
            _ => Drawing::of_whole(place, [], &varied, &asked.choices, asked.focus),
        };
        let mut drawn = DrawnPlace {
            place,
            members: members.to_vec(),
            drawing,
            varied,
            asked: asked.clone(),
            runs: None,
            draw: 0,
            sums: None,
            alone: (Alone::default(), false),
        };
        if has_room() {
            drawn.drawing.remember(most(1) as usize + 1);
        }
        drawn.begin();
        drawn
    }

    /// Begins anew where something else is asked.
    fn choose(&mut self, asked: &Asked) {
        let before = std::mem::replace(&mut self.asked, asked.clone());
        // The same draws tell what matters for any result, and any of them over the years.
        let of_same = Asked {
            matters: asked.matters,
            over: asked.over,
            ..before
        };
        if of_same != *asked {
            self.begin();
        }
    }

    fn begin(&mut self) {
        self.drawing.choose(&self.asked.choices, self.asked.focus, self.asked.per);
        self.drawing.hold_against(self.asked.against.clone().unwrap_or_default());
        self.drawing.aim(self.asked.goal);
        (self.runs, self.draw, self.sums) = (None, 0, None);
        self.alone = (Alone::default(), false);
    }

    /// Whether numbers are still to be followed alone: once the run on the screen is made, before all other draws.
    fn lacks_alone(&self) -> bool {
        self.asked.matters.is_some() && self.draw > 0 && !self.alone.1
    }

    /// Which of the numbers varied matter most, where that is asked.
    fn matters(&self) -> Option<Box<Matters>> {
        let (alone, whole) = &self.alone;
        let (subject, runs) = (self.asked.matters.filter(|_| *whole)?, self.runs.as_ref()?);
        Matters::of(subject, &self.drawing, alone, runs).map(Box::new)
    }

    /// A piece of a draw: the whole draw of a country, a member of a larger place; true where the draw is made.
    fn step(&mut self) -> bool {
        let all = self.members.len();
        if let Some(facts) = self.members.get(self.drawing.members()) {
            self.drawing.take_in(facts, &self.varied);
            return false;
        }
        if self.lacks_alone() {
            self.alone.1 = !self.alone.0.step(&mut self.drawing);
            return false;
        }
        let pair = if all == 1 {
            self.drawing.draw(self.draw)
        } else {
            let (joined, sums) = self.sums.get_or_insert_with(|| (0, Sums::new(self.place)));
            self.drawing.join(*joined, self.draw, sums);
            *joined += 1;
            if *joined < all {
                return false;
            }
            let pair = self.drawing.summed(sums);
            self.sums = None;
            pair
        };
        match &mut self.runs {
            None => self.runs = Some(Runs::new(pair)),
            Some(runs) => runs.join(self.draw, [pair]),
        }
        self.draw += 1;
        true
    }
}

/// Whether the device has memory for what no choice moves of all draws: about 150 MB.
fn has_room() -> bool {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
    let memory = get(&get(&js_sys::global(), "navigator"), "deviceMemory");
    memory.as_f64().is_some_and(|memory| memory >= ROOMY)
}
