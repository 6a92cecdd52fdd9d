//! Story: the steps of a story with their numbers, their text keys, and their panels.
//!
//! A text is found by its name, for example `story.timber.wood.title`. Its placeholders must be among the numbers of
//! its step. Out of scope: drawing, and languages except the placeholder names in the English texts.

use std::rc::Rc;

use crate::story::{Called, Counts, Pictured, Setting, Telling, Track, Untold, counted, run, series, steps};
use cairn_analysis::figure::board::View;
use cairn_analysis::figure::lens::{Lens, figure_through};
use cairn_analysis::figure::lines::{ChartLine, LineChart, Stroke};
use cairn_analysis::figure::{Figure, title};
use cairn_analysis::findings::headline::five_year_mean;
use cairn_analysis::findings::study_cases::verdict::CaseRunner;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::Story;
use cairn_core::kind::{Headline, Language};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Placeholders available in addition to the numbers of a step.
const EXTRA_PLACEHOLDERS: [&str; 2] = ["place", "year"];
/// The first year of lines that have a value then.
const FIRST: Year = Year::of(1990);
/// Strokes and tones of lines in their order; the first line is the one that the others are compared with.
const STROKES: [(Stroke, u8); 4] = [(Stroke::Dashed, 0), (Stroke::Whole, 3), (Stroke::Dotted, 2), (Stroke::Whole, 5)];

/// A step, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Staged {
    /// Its declaration.
    pub step: Telling,
    /// Its numbers.
    pub counts: Counts,
    /// The finding.
    pub title: Key,
    /// The text that explains the finding.
    pub text: Key,
    /// The question for the audience.
    pub ask: Key,
    /// The limits of the finding.
    pub not: Key,
    /// The title of the panel.
    pub chart: Key,
    pub panel: StoryPanel,
}

/// The content of a step's panel.
#[derive(Clone, Debug, PartialEq)]
pub enum StoryPanel {
    /// The chart that the explorer opens with.
    Figure(Rc<Figure>),
    /// Lines over years.
    Lines(Rc<LineChart>),
    /// Bars in one unit, each with its name and its value.
    Bars(Unit, Vec<(Bearer, f64)>),
}

/// Name of a bar.
#[derive(Clone, Debug, PartialEq)]
pub enum Bearer {
    Place(Setting),
    Text(Key),
}

/// Title and lead of a story.
///
/// # Errors
/// If there is no such text.
pub fn about(story: Story) -> Result<[Key; 2], Untold> {
    Ok([text(&[story.id(), "title"])?, text(&[story.id(), "lead"])?])
}

/// Title and lead of every story.
///
/// # Errors
/// If there is no such text.
pub fn titles() -> Result<Vec<[Key; 2]>, String> {
    let titles = Story::ALL.map(|story| about(story).map_err(|untold| untold.at(story, "title")));
    titles.into_iter().collect()
}

/// The question of a story that its steps answer, asked before any of them.
///
/// # Errors
/// If there is no such text.
pub fn guess(story: Story) -> Result<Key, Untold> {
    text(&[story.id(), "guess"])
}

/// Every step of every story, in playing order.
///
/// # Errors
/// As [`staged`].
pub fn all_staged(runs: &mut dyn CaseRunner) -> Result<Vec<Rc<Vec<Staged>>>, String> {
    let stories = Story::ALL.map(|story| staged(story, runs).map(Rc::new));
    stories.into_iter().collect()
}

/// Every step of a story.
///
/// # Errors
/// Names the step that cannot be told, with the reason, or the line of the file that is wrong.
pub fn staged(story: Story, runs: &mut dyn CaseRunner) -> Result<Vec<Staged>, String> {
    let english = Words::embedded(Language::English);
    about(story).map_err(|untold| untold.at(story, "title"))?;
    guess(story).map_err(|untold| untold.at(story, "guess"))?;
    let steps = steps(story).map_err(|fault| fault.to_string())?.into_iter();
    let stage_of = |step: Telling| {
        let id = step.id.clone();
        stage(story, step, runs, &english).map_err(|untold| untold.at(story, &id))
    };
    steps.map(stage_of).collect()
}

fn stage(story: Story, step: Telling, runs: &mut dyn CaseRunner, english: &Words) -> Result<Staged, Untold> {
    let counts = counted(&step, runs)?;
    let own = |part: &str| text(&[story.id(), &step.id, part]);
    let [head, main_text, ask, not] = [own("title")?, own("told")?, own("ask")?, own("not")?];
    let chart = match step.pictured {
        Pictured::Chart => title(step.chart),
        Pictured::Bars(_) | Pictured::Lines(_) => own("chart")?,
    };
    for key in [head, main_text, ask, not, chart] {
        gives(english.say(key), &counts).map_err(|name| Untold::Placeholder(key.id().to_owned(), name))?;
    }
    Ok(Staged {
        title: head,
        text: main_text,
        ask,
        not,
        chart,
        panel: panel(&step, &counts, runs)?,
        counts,
        step,
    })
}

/// Checks that every placeholder of a text has a value.
///
/// # Errors
/// Returns the name of the first placeholder without a value.
fn gives(text: &str, counts: &Counts) -> Result<(), String> {
    for (name, _) in text.split('{').skip(1).filter_map(|part| part.split_once('}')) {
        if !EXTRA_PLACEHOLDERS.contains(&name) && !counts.iter().any(|(own, _)| own == name) {
            return Err(name.to_owned());
        }
    }
    Ok(())
}

/// Finds a text of the stories by the parts of its name.
fn text(parts: &[&str]) -> Result<Key, Untold> {
    let name = ["story.", &parts.join(".")].concat();
    Key::find(&name).ok_or(Untold::Text(name))
}

fn panel(step: &Telling, counts: &Counts, runs: &mut dyn CaseRunner) -> Result<StoryPanel, Untold> {
    match &step.pictured {
        Pictured::Chart => {
            let reference = run(&Setting::of(&step.setting.place), runs)?.clone();
            let outcome = run(&step.setting, runs)?;
            let figure = figure_through(step.chart, outcome, &reference, step.per, Lens::default());
            Ok(StoryPanel::Figure(Rc::new(figure)))
        }
        Pictured::Bars(bars) => {
            let mut unit = None;
            let mut all = Vec::new();
            for (name, called) in bars {
                let found = counts.iter().find(|(own, _)| own == name);
                let (_, count) = found
                    .filter(|(_, count)| unit.is_none_or(|unit| unit == count.unit))
                    .ok_or_else(|| Untold::Number(name.clone()))?;
                unit = Some(count.unit);
                all.push((bearer(called)?, count.value));
            }
            Ok(StoryPanel::Bars(unit.ok_or_else(|| Untold::Chart(step.id.clone()))?, all))
        }
        Pictured::Lines(tracks) => lines(step, tracks, runs).map(|lines| StoryPanel::Lines(Rc::new(lines))),
    }
}

fn bearer(called: &Called) -> Result<Bearer, Untold> {
    Ok(match called {
        Called::Place(id) => Bearer::Place(Setting::of(id)),
        Called::Lever(lever) => Bearer::Text(names::lever(*lever)[0]),
        Called::Text(name) => Bearer::Text(text(&["of", name])?),
    })
}

fn lines(step: &Telling, tracks: &[Track], runs: &mut dyn CaseRunner) -> Result<LineChart, Untold> {
    let mut lines: Vec<ChartLine> = Vec::new();
    let mut shown = None;
    for (track, (stroke, tone)) in tracks.iter().zip(STROKES) {
        let (unit, values) = series(&track.setting, &track.variable, runs)?;
        if shown.is_some_and(|shown| shown != unit) {
            return Err(Untold::Variable(track.variable.clone()));
        }
        shown = Some(unit);
        let value = |year| if track.flow { five_year_mean(&values, year) } else { values[year] };
        lines.push(ChartLine {
            label: text(&["of", &track.text])?,
            stroke,
            tone,
            points: FIRST.to(Year::LAST).map(|year| (year, value(year))).collect(),
        });
    }
    // A series that begins after the first year starts at a full decade.
    let counted = |year: &Year| lines.iter().all(|line| line.value(*year).is_some_and(|value| value > 0.0));
    let first = FIRST
        .to(Year::LAST)
        .step_by(10)
        .find(counted)
        .ok_or_else(|| Untold::Chart(step.id.clone()))?;
    for line in &mut lines {
        line.points.retain(|(year, _)| *year >= first);
    }
    Ok(LineChart {
        unit: shown,
        first,
        last: Year::LAST,
        step: 10,
        lines,
    })
}

/// The explorer view of a step.
pub fn view(step: &Telling) -> View {
    View {
        choices: step.setting.choices(),
        focus: step.focus,
        charts: View::charts(&[step.chart], Headline::default()),
        per: step.per,
        ..View::default()
    }
}
