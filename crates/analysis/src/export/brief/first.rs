//! First page: the blocks of the first page of a brief: the development, its size, and the measures behind it.
//!
//! Out of scope: rules, lines to paste, uncertainty.

use crate::export::brief::{BriefBlock, Paper};
use crate::figure::decomposition::name;
use crate::findings::brief::{ALWAYS, BASE, BriefMeasure, BriefVariable, NAMED};
use crate::findings::compare::Measure;
use crate::findings::decomposition::{Factor, FactorContributions};
use crate::findings::headline::Headline;
use crate::findings::lever::LeverReading;
use crate::words::number::{decimals_of_size, ten_to};
use crate::words::{Key, Words, names};
use cairn_core::unit::Unit;
use cairn_core::unit::rounding::adding_up;
use cairn_core::year::Year;

impl Paper<'_> {
    pub(super) fn message(&self) -> BriefBlock {
        let (words, view) = (self.words, self.view);
        let year = |year| words.year(year);
        let focus = view.query.focus;
        let mut block = BriefBlock::new(1, "message", Key::BriefMessage);
        if !self.is_of_emissions() {
            block.lines.push(self.result_line());
            block.lines.extend(self.most());
            return block;
        }
        let ends = [BASE, focus].map(|year| view.at(BriefVariable::Ghg, year)[0]);
        let axis = words.axis(Unit::MtCo2ePerYear, ends[0].abs().max(ends[1].abs()));
        let [then, now] = ends.map(|end| words.figures(end * axis.factor, 3));
        let with = [
            ("then", then.as_str()),
            ("from", &year(BASE)),
            ("now", &now),
            ("unit", axis.title),
            ("to", &year(focus)),
        ];
        block.lines.push(words.fill(Key::BriefWithout, &with));
        if view.query.taken {
            block.lines.push(self.saves());
        } else {
            let [sum, _] = view.sum(BriefVariable::Ghg, Year::LEVERS, Year::LAST);
            let with = [
                ("sum", &*words.quantity(sum, Unit::MtCo2e)),
                ("from", &year(Year::LEVERS)),
                ("to", &year(Year::LAST)),
            ];
            block.lines.push(words.fill(Key::BriefTodaySum, &with));
            block.lines.extend(view.grows.map(|parts| self.growth_factors(parts)));
        }
        block.lines.extend(self.most());
        block
    }

    /// Sentence on today's path of a result other than emissions.
    fn result_line(&self) -> String {
        let (words, view) = (self.words, self.view);
        let row = BriefVariable::of(view.query.result);
        let [then, now] = [BASE, view.query.focus].map(|year| words.quantity(view.at(row, year)[0], row.unit()));
        let [name, _] = names::headline(view.query.result);
        let with = [
            ("result", &*words.fill(name, &[("year", &words.year(BASE))])),
            ("then", &*then),
            ("now", &now),
            ("to", &words.year(view.query.focus)),
        ];
        words.fill(Key::BriefResultLine, &with)
    }

    /// Sentence on the measures that improve the result most; none if no measure improves it, or if the background may do
    /// more.
    fn most(&self) -> Option<String> {
        if self.has_own_background() {
            return None;
        }
        let (words, view) = (self.words, self.view);
        let helps = |measure: &&BriefMeasure| measure.gain(view.query.result) > 0.0;
        let helping = view.measures.iter().filter(helps).take(NAMED);
        let named: Vec<&str> = helping.map(|measure| self.name(measure)).collect();
        let today = if self.is_of_emissions() {
            Key::BriefTodayMost
        } else {
            Key::BriefTodayResultMost
        };
        let key = self.either(Key::BriefMost, today);
        (!named.is_empty()).then(|| words.fill(key, &[("measures", &words.list(&named))]))
    }

    /// Effect of the scenario, relative to today's path.
    fn saves(&self) -> String {
        let (words, view) = (self.words, self.view);
        let year = |year| words.year(year);
        let [early_year, late_year] = view.query.pair();
        let saved = [early_year, late_year].map(|year| view.saved(year));
        let axis = words.axis(Unit::MtCo2ePerYear, saved[0].abs().max(saved[1].abs()));
        let [early, late] = saved.map(|saved| words.signed_figures(-saved * axis.factor, 3));
        let with = [
            ("early", &*early),
            ("first", &year(early_year)),
            ("late", &late),
            ("unit", axis.title),
            ("second", &year(late_year)),
            ("sum", &words.difference(-view.saved_in_all(), Unit::MtCo2e)),
            ("from", &year(Year::LEVERS)),
            ("to", &year(Year::LAST)),
        ];
        words.fill(Key::BriefSaves, &with)
    }

    /// The factors that change emissions of today's path most, the largest increase first.
    fn growth_factors(&self, parts: FactorContributions) -> String {
        let words = self.words;
        let mut all: Vec<(f64, Key)> = parts.into_iter().zip(Factor::ALL.map(name)).collect();
        all.sort_by(|(a, _), (b, _)| b.abs().total_cmp(&a.abs()));
        all.truncate(NAMED);
        all.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        let axis = words.axis(Unit::MtCo2ePerYear, parts.iter().fold(0.0_f64, |most, part| most.max(part.abs())));
        let text = |(part, factor): &(f64, Key)| [words.say(*factor), " ", &words.figures(part * axis.factor, 3)].concat();
        let texts: Vec<String> = all.iter().map(text).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        words.fill(Key::BriefTodayGrows, &[("unit", axis.title), ("factors", &*words.list(&texts))])
    }

    pub(super) fn line(&self) -> BriefBlock {
        let (words, view) = (self.words, self.view);
        let mut years = vec![BASE, ALWAYS[0], ALWAYS[1], view.query.focus];
        years.sort_unstable();
        years.dedup();
        let largest = years
            .iter()
            .flat_map(|year| view.at(BriefVariable::Ghg, *year))
            .fold(0.0_f64, |most, value| most.max(value.abs()));
        let axis = words.axis(Unit::MtCo2ePerYear, largest);
        let mut block = BriefBlock::new(1, "line", Key::BriefLine);
        let mut head = vec![String::new()];
        head.extend(years.iter().map(|year| words.year(*year)));
        block.table.push(head);
        let at = |row, year| view.at(row, year).map(|value| value * axis.factor);
        let written: Vec<[Vec<String>; 2]> = years.iter().map(|year| emissions(words, |row| at(row, *year))).collect();
        for (at, name) in EMISSIONS.into_iter().enumerate() {
            let mut cells = vec![words.say(name).to_owned()];
            for [theirs, yours] in &written {
                let [theirs, yours] = [&theirs[at], &yours[at]];
                cells.push(if theirs == yours {
                    theirs.clone()
                } else {
                    self.paths(theirs, yours)
                });
            }
            block.table.push(cells);
        }
        let key = self.either(Key::BriefLineNote, Key::BriefTodayLineNote);
        block.note = words.fill(key, &[("unit", axis.title)]);
        block
    }

    pub(super) fn built(&self) -> BriefBlock {
        let (words, view) = (self.words, self.view);
        let mut block = BriefBlock::new(1, "built", Key::BriefBuilt);
        let floor = |year| words.quantity(view.at(BriefVariable::Floor, year)[0], Unit::MillionM2);
        let with = [
            ("then", &*floor(BASE)),
            ("from", &words.year(BASE)),
            ("now", &floor(Year::LAST)),
            ("to", &words.year(Year::LAST)),
            ("share", &words.share(self.board.still_to_build[1])),
        ];
        block.lines.push(words.fill(Key::BriefFloor, &with));
        let in_all = |row| {
            let [theirs, yours] = words.quantities(view.sum(row, Year::LEVERS, Year::LAST), Unit::Mt);
            if view.query.taken { self.paths(&theirs, &yours) } else { theirs }
        };
        let with = [
            ("from", &*words.year(Year::LEVERS)),
            ("to", &words.year(Year::LAST)),
            ("steel", &in_all(BriefVariable::Steel)),
            ("cement", &in_all(BriefVariable::Cement)),
        ];
        block.lines.push(words.fill(Key::BriefIntoUse, &with));
        block
    }

    pub(super) fn levers(&self) -> BriefBlock {
        let (words, view) = (self.words, self.view);
        let focus = words.year(view.query.focus);
        let mut block = BriefBlock::new(1, "levers", self.either(Key::BriefLevers, Key::BriefTodayLevers));
        if view.measures.is_empty() {
            block.lines.push(words.say(Key::BriefLeversNone).to_owned());
            return block;
        }
        let at = |key, year: &str| words.fill(key, &[("year", year)]);
        // The cumulative result is a sum over years.
        let summed = view.query.result == Headline::Cumulative;
        // Where the result is of 2035, the year beside it is 2030.
        let early = usize::from(view.query.end() != ALWAYS[1]);
        let [first, end] = [ALWAYS[early], view.query.end()].map(|year| {
            let year = words.year(year);
            if summed {
                [&words.year(Year::LEVERS), "–", &*year].concat()
            } else {
                year
            }
        });
        let change = match names::start(&view.query.choices) {
            Key::StepWithout => Key::BriefHeadChangeWithout,
            _ => Key::BriefHeadChange,
        };
        block.table.push(vec![
            words.say(Key::BriefHeadMeasure).to_owned(),
            at(change, &focus),
            words.say(Key::BriefHeadYears).to_owned(),
            at(Key::BriefHeadAlone, &first),
            at(Key::BriefHeadAlone, &end),
            at(Key::BriefHeadLast, &end),
        ]);
        let most = view
            .measures
            .iter()
            .filter_map(|of| of.alone)
            .fold(0.0_f64, |most, alone| most.max(alone[2].abs()));
        let unit = if summed {
            Unit::MtCo2e
        } else {
            BriefVariable::of(view.query.result).unit()
        };
        let axis = words.axis(unit, most);
        let unit = if view.query.result == Headline::default() {
            axis.title.to_owned()
        } else {
            let name = words.say(names::measure(Measure::of(view.query.result)));
            words.qualified(name, axis.title)
        };
        let saved = |value: Option<f64>| value.map_or_else(|| "…".to_owned(), |saved| words.figures(-saved * axis.factor, 3));
        for measure in view.moving() {
            let step = self.board.levers.iter().find(|step| step.lever == measure.lever);
            let mut change = step.map_or_else(String::new, |step| self.change(step));
            if measure.speaks_for_theme() {
                change = [words.say(names::lever(measure.lever)[0]), " ", &change].concat();
            }
            let full = measure.years.1.or(step.map(|step| step.full));
            let years = full.map_or_else(String::new, |full| [&words.year(measure.years.0), "–", &words.year(full)].concat());
            block.table.push(vec![
                self.name(measure).to_owned(),
                change,
                years,
                saved(measure.alone.map(|alone| alone[early])),
                saved(measure.alone.map(|alone| alone[2])),
                saved(measure.last.map(|last| last[2])),
            ]);
        }
        let mut notes = vec![words.fill(self.either(Key::BriefLeversNote, Key::BriefTodayLeversNote), &[("unit", &unit)])];
        // Other measures may not change the result, and a share is not saved.
        let is_full = view.moving().count() == view.measures.len();
        if view.more > 0 && is_full && !view.query.result.columns().more_is_better {
            notes.push(words.count(Key::BriefLeversMore, f64::from(view.more), &[]));
        }
        block.note = notes.join(words.sentence_gap());
        block
    }

    /// A lever in physical units: today, in the focus year on today's path, and in that year under the scenario.
    fn change(&self, step: &LeverReading) -> String {
        let words = self.words;
        let yours = words.pieces(step.yours, step.unit);
        // The unit appears once if it is shared.
        let short = |value: f64| {
            let pieces = words.pieces(value, step.unit);
            let shared = pieces[0] == yours[0] && pieces[2] == yours[2];
            words.isolate(&if shared { pieces[..2].concat() } else { pieces.concat() })
        };
        let with = [
            ("today", &*short(step.today)),
            ("path", &short(step.reference)),
            ("plan", &words.quantity(step.yours, step.unit)),
        ];
        words.fill(Key::BriefThree, &with)
    }

    pub(super) fn materials(&self) -> BriefBlock {
        let (words, view) = (self.words, self.view);
        let focus = view.query.focus;
        let mut block = BriefBlock::new(1, "materials", Key::BriefMaterials);
        let [new, leaving] = [BriefVariable::New, BriefVariable::Leaving].map(|row| view.at(row, focus));
        let [before, share] = view.at(BriefVariable::Circular, focus).map(|share| words.share(share));
        let with = [
            ("year", &*words.year(focus)),
            ("new", &words.quantity(new[1], Unit::MtPerYear)),
            ("change", &words.change(new[1], new[0])),
            ("share", &share),
            ("before", &before),
            ("waste", &words.quantity(leaving[1], Unit::MtPerYear)),
            ("wasted", &words.change(leaving[1], leaving[0])),
        ];
        let key = self.either(Key::BriefMaterialsNew, Key::BriefTodayMaterials);
        block.lines.push(words.fill(key, &with));
        block.note = words.say(self.either(Key::BriefMaterialsNot, Key::BriefTodayNot)).to_owned();
        block
    }
}

/// Emissions of today's path and of the plan in a year, in the order of [`BriefVariable::EMISSIONS`].
///
/// Each side is rounded as the explorer rounds it, by cause, so that its parts add up. Where that would write a change
/// that there is not, or one of the other sign, today's path takes the text of the plan.
fn emissions(words: &Words, at: impl Fn(BriefVariable) -> [f64; 2]) -> [Vec<String>; 2] {
    let exact = BriefVariable::EMISSIONS.map(&at);
    let [building, ending] = [BriefVariable::Construction, BriefVariable::EndOfLife].map(&at);
    let decimals = decimals_of_size(exact[0][0].abs().max(exact[0][1].abs()));
    let [mut theirs, yours] = [0, 1].map(|side| {
        let [_, cycle, use_, driving] = exact.map(|sides| sides[side]);
        let causes = [cycle - building[side] - ending[side], building[side], use_, driving, ending[side]];
        let rounded = adding_up(&causes, decimals);
        [rounded.iter().sum(), rounded[0] + rounded[1] + rounded[4], rounded[2], rounded[3]]
    });
    let least = 0.5 / ten_to(decimals);
    for row in 1..exact.len() {
        let change = exact[row][1] - exact[row][0];
        if change.abs() < least || change * (yours[row] - theirs[row]) < 0.0 {
            theirs[row] = yours[row];
        }
    }
    [theirs, yours].map(|values: [f64; 4]| values.map(|value| words.number(value, decimals)).to_vec())
}

/// Names of the rows of emissions, in the order of [`BriefVariable::EMISSIONS`].
const EMISSIONS: [Key; 4] = [Key::BriefRowAll, Key::BriefRowMaking, Key::BriefRowBuildings, Key::BriefRowVehicles];
