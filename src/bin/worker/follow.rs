//! Places as they are followed: one path for a country and for what is summed of many.
//!
//! What stands in the members of a place is followed once; a move then walks each from 2027 on. Of a place larger than a
//! country other workers may follow some hands ([`crate::table`]). Every few milliseconds the worker listens: a newer
//! question takes the place of the one under way, and members that have joined stay. Of questions to one place that follow
//! each other quickly, as while a lever is dragged, every second one is answered at least, so that the picture moves along.

use std::cell::{Cell, RefCell};

use cairn::choices::Choices;
use cairn::export;
use cairn::facts::doubts::Doubts;
use cairn::facts::projects::Projects;
use cairn::facts::trail::Trails;
use cairn::figure::board::{self, About, Board, View};
use cairn::findings::brief;
use cairn::findings::class;
use cairn::findings::headline::Series;
use cairn::findings::hotspots;
use cairn::findings::lever::Step;
use cairn::findings::lever::sum::{Ground, Yours, joined, steps};
use cairn::findings::plastics;
use cairn::findings::roads::Run;
use cairn::model::{HANDS, Outcome};
use cairn::place::PlaceId;
use cairn::year::{Stretch, Year};

use crate::effects::Runs;
use crate::library::{Known, Library};
use crate::listen::Listening;
use crate::need::Searched;
use crate::own::{Own, Task};
use crate::pair::Plotted;
use crate::ranges::DrawnPlace;
use crate::table::{Followed, Heard, Table};
use crate::tried::Tried;
use crate::who::SharedOut;

/// Places that are kept standing: the newest ones.
const KEPT: usize = 4;
/// A place of fewer members is followed by one worker: to ask another would take longer.
const FEW: usize = 16;

/// A place of which nothing can be had, and why, in English.
pub(crate) struct Unknown {
    pub(crate) place: PlaceId,
    pub(crate) fault: String,
}

/// The places of a worker.
#[derive(Default)]
pub(crate) struct Places {
    pub(crate) library: Library,
    /// The workers beside this one.
    pub(crate) table: Table,
    shelf: RefCell<Vec<Place>>,
    /// The place whose facts were drawn last, with its draws: of one alone, for they hold the most.
    drawn: RefCell<Option<Box<DrawnPlace>>>,
    /// Who did it in the place that was asked for last, as far as runs were made.
    pub(crate) shared: RefCell<Option<Box<SharedOut>>>,
    /// What it would take in the place that was asked for last, as far as runs were made.
    pub(crate) searched: RefCell<Option<Box<Searched>>>,
    /// Two levers held against each other in the place that was asked for last.
    pub(crate) plotted: RefCell<Option<Box<Plotted>>>,
    /// Results of runs that both have made of a larger place.
    pub(crate) tried: RefCell<Tried>,
    /// Whether the question before was given up for this one.
    hurried: Cell<bool>,
}

/// One place.
pub(crate) struct Place {
    pub(crate) id: PlaceId,
    pub(crate) own: Own,
    /// What followed in runs that were made to tell levers apart.
    pub(crate) runs: Runs<Series>,
    /// The same of road vehicles.
    pub(crate) driven: Runs<Run>,
    /// The same of plastics.
    pub(crate) plastics: Runs<plastics::Run>,
    /// The same of briefs.
    pub(crate) briefs: Runs<brief::Run>,
    /// The same of hotspots.
    pub(crate) heats: Runs<hotspots::Run>,
    /// The same of the plans of a class.
    pub(crate) planned: Runs<class::Numbers>,
    /// Of all hands together, as they were followed last.
    sum: Outcome,
    /// With nothing pulled, once all hands were followed.
    reference: Option<Outcome>,
    /// Levers with nothing pulled, in the year they are read in.
    grounds: Option<(Year, Vec<Ground>)>,
    /// Levers under the choices that were followed last, hand by hand.
    yours: Vec<Yours>,
}

impl Places {
    /// A place followed under choices, and what is known of it; none where a newer question came in between.
    /// It is off the shelf: whoever has read it puts it back.
    ///
    /// # Errors
    /// Of which place it cannot be told, and why.
    pub(crate) async fn followed(
        &self,
        id: PlaceId,
        choices: &Choices,
        focus: Year,
        ear: &mut Listening<'_>,
    ) -> Result<Option<(Place, Known)>, Unknown> {
        let known = self.known(id, ear).await?;
        let mut place = self.take(id);
        if self.follow(&mut place, &known, choices, focus, ear).await {
            return Ok(Some((place, known)));
        }
        self.put(place);
        Ok(None)
    }

    /// What is known of a place, fetched where it was not.
    ///
    /// # Errors
    /// Of which place it cannot be told, and why.
    pub(crate) async fn known(&self, id: PlaceId, ear: &mut Listening<'_>) -> Result<Known, Unknown> {
        if let Some(known) = self.library.known(id) {
            return Ok(known);
        }
        ear.busy();
        let fetched = self.library.fetch(ear.scope(), id).await;
        let known = fetched.and_then(|()| self.library.known(id).ok_or_else(|| "nothing is known of the place".to_owned()));
        known.map_err(|fault| Unknown { place: id, fault })
    }

    /// Which lines of tables values rest on, fetched when first asked for; none where they cannot be had.
    pub(crate) async fn trails(&self, ear: &mut Listening<'_>) -> Option<&Trails> {
        if !self.library.has_trails() {
            ear.busy();
        }
        self.library.trails(ear.scope()).await
    }

    /// What is varied for ranges, fetched when first asked for; none where it cannot be had.
    pub(crate) async fn doubts(&self, ear: &mut Listening<'_>) -> Option<&Doubts> {
        self.library.doubts(ear.scope()).await
    }

    /// What is known of housing projects and purchase rules, fetched when first asked for; none where it cannot be had.
    pub(crate) async fn projects(&self, ear: &mut Listening<'_>) -> Option<&Projects> {
        self.library.projects(ear.scope()).await
    }

    /// The place whose facts were drawn last, off the shelf: whoever has drawn more puts it back.
    pub(crate) fn take_drawn(&self) -> Option<Box<DrawnPlace>> {
        self.drawn.take()
    }

    /// Keeps a place whose facts were drawn, instead of the one before.
    pub(crate) fn put_drawn(&self, drawn: Box<DrawnPlace>) {
        self.drawn.replace(Some(drawn));
    }

    /// Puts a place on the shelf; the oldest gives way.
    pub(crate) fn put(&self, place: Place) {
        let mut shelf = self.shelf.borrow_mut();
        if shelf.len() == KEPT {
            shelf.remove(0);
        }
        shelf.push(place);
    }

    /// A place from the shelf, or one in which nothing stands yet.
    pub(crate) fn take(&self, id: PlaceId) -> Place {
        let mut shelf = self.shelf.borrow_mut();
        match shelf.iter().position(|place| place.id == id) {
            Some(known) => shelf.remove(known),
            None => Place::new(id),
        }
    }

    /// Whether work on a place gives way to a newer question: the second time to one of the same place it does not.
    pub(crate) fn gives_way(&self, id: PlaceId, ear: &Listening<'_>) -> bool {
        ear.newer().is_some_and(|newer| newer != id || !self.hurried.replace(true))
    }

    /// Follows a place under choices; false where a newer question came in between.
    async fn follow(&self, place: &mut Place, known: &Known, choices: &Choices, focus: Year, ear: &mut Listening<'_>) -> bool {
        let id = place.id;
        let gives_way = |ear: &Listening<'_>| self.gives_way(id, ear);
        let focus = focus.max(Year::LEVERS);
        let task = Task {
            place: id,
            choices: choices.clone(),
            focus,
            whole: place.reference.is_none(),
            grounds: place.grounds.as_ref().is_none_or(|(read, _)| *read != focus),
        };
        let parts = loop {
            let dealt = if known.members.len() < FEW { Vec::new() } else { self.table.deal() };
            self.table.ask(&dealt, &task);
            let mut parts = Vec::with_capacity(HANDS);
            for hand in (0..HANDS).filter(|hand| dealt.iter().all(|(_, hands)| !hands.contains(hand))) {
                match place.own.follow(hand, known, &task, ear, &gives_way).await {
                    Some(part) => parts.push(Followed { hand, part, far: None }),
                    None => return false,
                }
            }
            match self.table.heard(ear, &gives_way).await {
                Heard::All(far) => {
                    parts.extend(far);
                    break parts;
                }
                Heard::Overtaken => return false,
                Heard::Changed => {}
            }
        };
        self.hurried.set(false);
        place.sum_up(known.members.len(), focus, parts);
        true
    }
}

/// What is told of a place whatever is chosen.
pub(crate) async fn told(place: &Place, known: &Known, ear: &mut Listening<'_>) -> Box<About> {
    let mut about = Box::new(About::nothing(place.id));
    for facts in &known.members {
        about.join(facts);
        let _ = ear.listens().await;
    }
    about
}

impl Place {
    fn new(id: PlaceId) -> Place {
        Place {
            id,
            own: Own::new(id),
            runs: Runs::default(),
            driven: Runs::default(),
            plastics: Runs::default(),
            briefs: Runs::default(),
            heats: Runs::default(),
            planned: Runs::default(),
            sum: Outcome::empty(id),
            reference: None,
            grounds: None,
            yours: Vec::new(),
        }
    }

    /// Adds up what follows in the hands, in their order.
    fn sum_up(&mut self, members: usize, focus: Year, mut parts: Vec<Followed>) {
        parts.sort_by_key(|followed| followed.hand);
        // Hands without members add nothing.
        let with_members = &parts[..parts.len().min(members)];
        if self.reference.is_none() {
            for Followed { hand, part, far } in with_members {
                match far {
                    Some(far) => self.sum.add_flat(&far.history, Stretch::HISTORY),
                    None => self.sum.add(self.own.sum(*hand), Stretch::HISTORY),
                }
                self.sum.add_flat(part.reference.as_deref().unwrap_or_default(), Stretch::AHEAD);
            }
            self.reference = Some(self.sum.clone());
        }
        self.sum.clear(Stretch::AHEAD);
        for Followed { hand, far, .. } in with_members {
            match far {
                Some(far) => self.sum.add_flat(&far.ahead, Stretch::AHEAD),
                None => self.sum.add(self.own.sum(*hand), Stretch::AHEAD),
            }
        }
        if parts.iter().all(|followed| followed.part.grounds.is_some()) {
            let grounds = joined(parts.iter().map(|followed| followed.part.grounds.iter().flatten()));
            self.grounds = Some((focus, grounds));
        }
        self.yours = parts.into_iter().flat_map(|followed| followed.part.yours).collect();
    }

    /// What follows, as it was followed last.
    pub(crate) const fn outcome(&self) -> &Outcome {
        &self.sum
    }

    /// What follows with nothing pulled, once that was followed.
    pub(crate) const fn reference(&self) -> Option<&Outcome> {
        self.reference.as_ref()
    }

    /// What its levers mean under the choices that were followed last.
    pub(crate) fn steps(&self, choices: &Choices) -> Vec<Step> {
        let Some((focus, grounds)) = &self.grounds else { return Vec::new() };
        steps(grounds, self.yours.iter().copied(), choices, &self.sum, *focus)
    }

    /// What one screen shows of it, as it was followed last.
    pub(crate) fn board(&self, known: &Known, view: &View) -> Option<Board> {
        let levers = self.steps(&view.choices);
        let release = export::release(&known.release);
        Some(board::of(&release, &self.sum, self.reference.as_ref()?, levers, view))
    }
}
