//! Lesson: the collected codes of a class, as text in local storage.
//!
//! ```text
//! class at=IND lesson=1 x=new_materials y=emissions step=2      place, question, results on the axes, step of the display
//! 0TJ2R2MGK                                                      one code a line, in order of arrival
//! vote 0TJ2R2MGK 12                                              a candidate with its votes
//! seat mayor 0TJ2R2MGK                                           the plan of a seat of the table
//! ```
//!
//! Reading never fails: unknown lines are skipped. Out of scope: the storage.

use cairn_analysis::findings::class::AXES;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::seat::joined;
use cairn_core::choices::code::{ClassPlan, Levels};
use cairn_core::kind::Role;
use cairn_core::limits::CLASS_CODES;
use cairn_core::place::PlaceId;

/// Largest number of candidates for a vote.
pub const CANDIDATES: usize = 4;
/// Most votes of a candidate: a full hall.
pub const VOTES: u32 = 999;
/// Number of steps of the wall display.
pub const STEPS: usize = 5;

/// The collected codes and the state of the lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonRecord {
    /// The place of the lesson; none until one was chosen.
    pub place: Option<PlaceId>,
    /// The question of the lesson, from 1; 0 is a question of the teacher's own.
    pub lesson: usize,
    /// Plans in order of arrival, with duplicates.
    pub plans: Vec<ClassPlan>,
    /// Candidates of the vote, each with its votes.
    pub candidates: Vec<(ClassPlan, u32)>,
    /// The plan of each seat of the table, in the order of [`Role::ALL`].
    pub seats: [Option<ClassPlan>; Role::ALL.len()],
    /// Results on the wall display: x axis, y axis.
    pub axes: [Headline; 2],
    /// Step of the wall display, from 0.
    pub step: usize,
}

impl Default for LessonRecord {
    fn default() -> LessonRecord {
        LessonRecord {
            place: None,
            lesson: 1,
            plans: Vec::new(),
            candidates: Vec::new(),
            seats: Default::default(),
            axes: AXES,
            step: 0,
        }
    }
}

impl LessonRecord {
    /// Reads a text; unknown lines are skipped.
    pub fn read(text: &str) -> LessonRecord {
        let mut gathered = LessonRecord::default();
        for line in text.lines() {
            let mut parts = line.split(' ');
            match parts.next() {
                Some("class") => gathered.read_head(parts),
                Some("vote") => {
                    let plan = parts.next().and_then(|code| ClassPlan::read(code).ok());
                    let votes = parts.next().and_then(|votes| votes.parse::<u32>().ok());
                    if let (Some(plan), Some(votes)) = (plan, votes) {
                        gathered.put_up(plan);
                        if let Some((_, own)) = gathered.candidates.iter_mut().find(|(own, _)| *own == plan) {
                            *own = votes.min(VOTES);
                        }
                    }
                }
                Some("seat") => {
                    let role = parts.next().and_then(Role::find);
                    let plan = parts.next().and_then(|code| ClassPlan::read(code).ok());
                    if let (Some(role), Some(plan)) = (role, plan) {
                        gathered.seats[role as usize] = Some(plan);
                    }
                }
                Some(code) if gathered.plans.len() < CLASS_CODES => gathered.plans.extend(ClassPlan::read(code)),
                _ => {}
            }
        }
        gathered
    }

    fn read_head<'a>(&mut self, parts: impl Iterator<Item = &'a str>) {
        let result = |id: &str| Headline::FIRST.into_iter().find(|headline| headline.id() == id);
        for (key, value) in parts.filter_map(|part| part.split_once('=')) {
            match key {
                "at" => self.place = PlaceId::parse(value),
                "lesson" => self.lesson = value.parse().unwrap_or(1),
                "x" => self.axes[0] = result(value).unwrap_or(self.axes[0]),
                "y" => self.axes[1] = result(value).unwrap_or(self.axes[1]),
                "step" => self.step = value.parse().unwrap_or(0).min(STEPS - 1),
                _ => {}
            }
        }
    }

    /// Writes the text.
    pub fn write(&self) -> String {
        let mut text = "class".to_owned();
        if let Some(place) = self.place {
            text += &[" at=", place.as_str()].concat();
        }
        let [x, y] = self.axes.map(Headline::id);
        let [lesson, step] = [self.lesson, self.step].map(|number| number.to_string());
        text += &[" lesson=", &lesson, " x=", x, " y=", y, " step=", &step, "\n"].concat();
        for letters in self.plans.iter().filter_map(ClassPlan::letters) {
            text += &[&letters, "\n"].concat();
        }
        for (plan, votes) in &self.candidates {
            if let Some(letters) = plan.letters() {
                text += &["vote ", &letters, " ", &votes.to_string(), "\n"].concat();
            }
        }
        for (role, plan) in Role::ALL.into_iter().zip(&self.seats) {
            if let Some(letters) = plan.and_then(|plan| plan.letters()) {
                text += &["seat ", role.id(), " ", &letters, "\n"].concat();
            }
        }
        text
    }

    /// The joint plan of the seats of a place; none while no seat there has a plan.
    pub fn joined(&self, place: PlaceId) -> Option<Levels> {
        let own = self
            .seats
            .map(|plan| plan.filter(|plan| plan.place == place).map(|plan| plan.levels));
        own.iter().any(Option::is_some).then(|| joined(&own))
    }

    /// True if a class is under way.
    pub fn is_begun(&self) -> bool {
        !(self.plans.is_empty() && self.candidates.is_empty() && self.seats.iter().all(Option::is_none))
    }

    /// Adds a plan; false if there was no room.
    pub fn add(&mut self, plan: ClassPlan) -> bool {
        let room = self.plans.len() < CLASS_CODES;
        if room {
            self.plans.push(plan);
        }
        room
    }

    /// Adds a candidate; false if there was no room.
    pub fn put_up(&mut self, plan: ClassPlan) -> bool {
        let known = self.candidates.iter().any(|(own, _)| *own == plan);
        let room = self.candidates.len() < CANDIDATES;
        if room && !known {
            self.candidates.push((plan, 0));
        }
        room || known
    }

    /// Removes a candidate.
    pub fn take_down(&mut self, plan: ClassPlan) {
        self.candidates.retain(|(own, _)| *own != plan);
    }

    /// Adds votes to a candidate, or removes some; false if it is no candidate.
    pub fn vote(&mut self, plan: ClassPlan, more: i32) -> bool {
        let found = self.candidates.iter_mut().find(|(own, _)| *own == plan);
        if let Some((_, votes)) = found {
            *votes = votes.saturating_add_signed(more).min(VOTES);
            return true;
        }
        false
    }

    /// Plans of a place, in order of arrival.
    pub fn plans(&self, place: PlaceId) -> Vec<Levels> {
        let own = self.plans.iter().filter(|plan| plan.place == place);
        own.map(|plan| plan.levels).collect()
    }

    /// Number of times each plan was chosen, in order of first arrival.
    pub fn times(&self) -> Vec<(ClassPlan, usize)> {
        let mut times: Vec<(ClassPlan, usize)> = Vec::new();
        for plan in &self.plans {
            match times.iter_mut().find(|(own, _)| own == plan) {
                Some((_, count)) => *count += 1,
                None => times.push((*plan, 1)),
            }
        }
        times
    }

    /// Plans to compute in a place, each once: all chosen ones, the candidates and the joint plan of the seats.
    pub fn followed(&self, place: PlaceId) -> Vec<Levels> {
        let own = self.plans(place);
        let candidates = self.candidates.iter().filter(|(plan, _)| plan.place == place);
        let mut all: Vec<Levels> = Vec::new();
        let aside = candidates.map(|(plan, _)| plan.levels);
        for levels in own.into_iter().chain(aside).chain(self.joined(place)) {
            if !all.contains(&levels) {
                all.push(levels);
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(place: &str, first: u8) -> ClassPlan {
        let mut plan = ClassPlan::reference(PlaceId::parse(place).unwrap());
        plan.levels[0] = first;
        plan
    }

    #[test]
    fn what_is_kept_is_read_back() {
        let mut gathered = LessonRecord {
            place: PlaceId::parse("KEN"),
            lesson: 2,
            axes: [Headline::Space, Headline::Circular],
            step: 3,
            ..LessonRecord::default()
        };
        for first in [1, 2, 1, 4] {
            assert!(gathered.add(plan("KEN", first)));
        }
        gathered.add(plan("WLD", 3));
        assert!(gathered.put_up(plan("KEN", 2)) && gathered.vote(plan("KEN", 2), 12));
        assert!(!gathered.vote(plan("KEN", 1), 1));
        gathered.seats[Role::Mayor as usize] = Some(plan("KEN", 3));
        assert_eq!(LessonRecord::read(&gathered.write()), gathered);
        assert_eq!(gathered.plans(PlaceId::parse("KEN").unwrap()).len(), 4);
        assert_eq!(gathered.times()[0], (plan("KEN", 1), 2));
        assert_eq!(gathered.followed(PlaceId::parse("KEN").unwrap()).len(), 4, "that of the seats too");
        assert_eq!(gathered.joined(PlaceId::parse("WLD").unwrap()), None);
    }

    #[test]
    fn broken_text_is_passed_over_and_no_more_is_kept_than_a_class_has() {
        let text = "class at=ken x=nothing step=77\n\n{}\nvote 000 x\n000000007\nclass lesson=x\n000000008";
        let gathered = LessonRecord::read(text);
        assert_eq!((gathered.plans.len(), gathered.candidates.len(), gathered.step), (1, 0, 4));
        let many = LessonRecord::read(&"000000007\n".repeat(1_000));
        assert_eq!(many.plans.len(), CLASS_CODES);
        assert_eq!(LessonRecord::read(&"x".repeat(100_000)), LessonRecord::default());
    }

    #[test]
    fn no_more_than_four_are_voted_on() {
        let mut gathered = LessonRecord::default();
        for first in 0..4 {
            assert!(gathered.put_up(plan("KEN", first)));
        }
        assert!(!gathered.put_up(plan("KEN", 4)) && gathered.put_up(plan("KEN", 0)));
        gathered.vote(plan("KEN", 0), -3);
        assert_eq!(gathered.candidates[0].1, 0);
        gathered.take_down(plan("KEN", 0));
        assert_eq!(gathered.candidates.len(), 3);
    }
}
