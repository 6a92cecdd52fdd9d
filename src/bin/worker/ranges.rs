//! Ranges: where the draws of a country lie, a block of draws more each time it is asked.
//!
//! Draws that were made stay while the place, what is varied and the choices do; when choices move, what no choice moves of the
//! first draws stays. Between two draws the worker listens: a newer question takes the place of this one after a few
//! milliseconds, and what was drawn by then is kept. Does not know: how a number is varied; `doubt` does.

use cairn::findings::range::told::{Asked, MOST, Ranges};
use cairn::findings::range::{BLOCK, Drawing, Runs};
use cairn::place::PlaceId;
use cairn::site::wire::Answer;

use crate::follow::{Places, Unknown};
use crate::listen::Listening;

/// A country whose facts are drawn, and the draws that were made under the choices asked last.
pub(crate) struct DrawnPlace {
    place: PlaceId,
    drawing: Drawing,
    /// How many numbers are varied.
    varied: usize,
    asked: Asked,
    runs: Runs,
}

impl Places {
    /// Where draws lie after a block more; none where a newer question came in between.
    pub(crate) async fn ranges(&self, id: PlaceId, asked: &Asked, ear: &mut Listening<'_>) -> Result<Option<Answer>, Unknown> {
        ear.busy();
        let known = self.known(id, ear).await?;
        let doubts = self.doubts(ear).await.filter(|doubts| doubts.release == known.release);
        let (Some(doubts), [facts]) = (doubts, known.members.as_slice()) else {
            return Ok(Some(Answer::Ranges(Box::new(Ranges::none(id, asked.clone())))));
        };
        let before = self.take_drawn();
        let before = before.filter(|drawn| drawn.place == id && drawn.asked.today == asked.today);
        let mut drawn = before.unwrap_or_else(|| {
            let varied = asked.varied(doubts);
            let mut drawing = Drawing::of(facts, &varied, &asked.choices, asked.focus);
            drawing.choose(&asked.choices, asked.focus, asked.per);
            Box::new(DrawnPlace {
                place: id,
                varied: varied.rows.len(),
                runs: Runs::new(drawing.draw(0)),
                drawing,
                asked: asked.clone(),
            })
        });
        drawn.choose(asked);
        let first = drawn.runs.count() as u32 + 1;
        for draw in first..(first + BLOCK).min(MOST + 1) {
            let pair = drawn.drawing.draw(draw);
            drawn.runs.join(draw, [pair]);
            if ear.listens().await && ear.newer().is_some() {
                self.put_drawn(drawn);
                return Ok(None);
            }
        }
        let ranges = Ranges::of(id, asked, drawn.varied, &drawn.runs);
        self.put_drawn(drawn);
        Ok(Some(Answer::Ranges(Box::new(ranges))))
    }
}

impl DrawnPlace {
    /// Begins anew where something else is asked.
    fn choose(&mut self, asked: &Asked) {
        if self.asked != *asked {
            self.drawing.choose(&asked.choices, asked.focus, asked.per);
            self.runs = Runs::new(self.drawing.draw(0));
            self.asked = asked.clone();
        }
    }
}
