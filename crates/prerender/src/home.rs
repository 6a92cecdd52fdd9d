//! Home: the numbers of the front page, from the model, the stories and the checks; and the list of names to search.
//!
//! Out of scope: the page itself.

use std::rc::Rc;

use cairn_analysis::figure::lens::{Lens, figure_through};
use cairn_analysis::figure::{Figure, MarkShape};
use cairn_analysis::findings::headline::five_year_mean;
use cairn_analysis::findings::study_cases::PublishedCase;
use cairn_analysis::findings::study_cases::verdict::{Judged, passed};
use cairn_analysis::findings::variable;
use cairn_analysis::words::Words;
use cairn_core::choices::Choices;
use cairn_core::choices::link::{Chart, Per, Story};
use cairn_core::facts::World;
use cairn_core::kind::{Language, Proof};
use cairn_core::model::{self, Outcome};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

use crate::own_names::own_names;
use crate::story_figure::Staged;

/// The variable of the share of the floor that is not built yet.
const STILL_TO_BUILD: &str = "Indicator|Share still to build";
/// The steps of stories that the page shows, by the id of the step.
const STEPS: [(Story, &str); 3] = [(Story::Lifetimes, "same"), (Story::Standing, "weight"), (Story::Recycling, "world")];

/// A country's floor space of the last year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CountryFloor {
    /// The country.
    pub place: PlaceId,
    /// Share that is not built yet.
    pub share: f64,
    /// All of it, in million m².
    pub floor: f64,
}

/// A step of a story that the page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownStep {
    pub story: Story,
    /// Its place in the story, from 0.
    pub place: usize,
    pub step: Staged,
}

/// The numbers of the front page.
#[derive(Clone, Debug, PartialEq)]
pub struct HomeFigures {
    /// Share of the world's floor space of the last year that is not built yet.
    pub share: f64,
    /// The world's floor space by age.
    pub floor: Figure,
    /// Countries, those with the largest share first.
    pub countries: Vec<CountryFloor>,
    /// Lifetimes, materials in use, and flows: one step of a story each.
    pub steps: Vec<ShownStep>,
    /// Flows of the world into use and out of use, from the first year of results to the base year of scenarios.
    pub flows: [Vec<f64>; 2],
    /// Independent published results whose range has our number, and all that were compared.
    pub checked: [usize; 2],
    /// Number of sources.
    pub sources: usize,
}

impl HomeFigures {
    /// The numbers of a release. `outcome` is the world on today's path.
    ///
    /// # Errors
    /// A variable or a step is missing.
    pub fn of(
        world: &World,
        outcome: &Outcome,
        judged: &[(PublishedCase, Judged)],
        stories: &[Rc<Vec<Staged>>],
        sources: usize,
    ) -> Result<HomeFigures, String> {
        let today = Choices::default();
        let mut countries = Vec::new();
        for facts in world.places.iter().filter(|facts| facts.listed) {
            let outcome = model::run(facts, &today);
            countries.push(CountryFloor {
                place: facts.place,
                share: share(&outcome)?,
                floor: totals(&ages(&outcome)).last().copied().unwrap_or(0.0),
            });
        }
        countries.sort_by(|one, other| other.share.total_cmp(&one.share));
        let steps = STEPS.map(|(story, id)| {
            let steps = stories.get(story as usize).ok_or("a story is missing")?;
            let place = steps.iter().position(|step| step.step.id == id);
            let place = place.ok_or_else(|| format!("{}: no step {id}", story.id()))?;
            Ok::<ShownStep, String>(ShownStep {
                story,
                place,
                step: steps[place].clone(),
            })
        });
        let flow = |name: &str| -> Result<Vec<f64>, String> {
            let series = variable::find(outcome, name).ok_or(name)?;
            let years = Year::RESULTS.to(Year::RECONSTRUCTED);
            Ok(years.map(|year| five_year_mean(&series.values, year)).collect())
        };
        Ok(HomeFigures {
            share: share(outcome)?,
            floor: ages(outcome),
            countries,
            steps: steps.into_iter().collect::<Result<_, String>>()?,
            flows: [flow("Inflow|Material")?, flow("Outflow|Material")?],
            checked: passed(judged, Proof::Independent),
            sources,
        })
    }

    /// The share of a country.
    pub fn country(&self, place: PlaceId) -> Option<f64> {
        self.countries
            .iter()
            .find(|country| country.place == place)
            .map(|country| country.share)
    }

    /// Number of countries with more than half of their floor still to build.
    pub fn most(&self) -> usize {
        self.countries.iter().filter(|country| country.share > 0.5).count()
    }
}

fn share(outcome: &Outcome) -> Result<f64, String> {
    let series = variable::find(outcome, STILL_TO_BUILD).ok_or(STILL_TO_BUILD)?;
    Ok(series.values[Year::LAST])
}

fn ages(outcome: &Outcome) -> Figure {
    figure_through(Chart::Age, outcome, outcome, Per::Total, Lens::default())
}

/// The sum of all bands of a figure, year by year.
pub fn totals(figure: &Figure) -> Vec<f64> {
    let bands = figure.marks.iter().filter(|mark| mark.shape == MarkShape::Band);
    bands.fold(vec![0.0; figure.years().count()], |all, band| {
        all.iter().zip(&band.values).map(|(sum, value)| sum + value).collect()
    })
}

/// Address of the names to search in a language, below the site's root.
pub fn names_path(language: Language) -> String {
    format!("words/find.{}.json", language.id())
}

/// The names to search as JSON: for each country its id, its name, and further words.
///
/// # Errors
/// They cannot be written.
pub fn names(words: &Words) -> Result<String, String> {
    let rows: Vec<Vec<&str>> = words
        .places()
        .iter()
        .map(|place| {
            std::iter::once(place.id.as_str())
                .chain(place.names().map(String::as_str))
                .chain(own_names(place.id.as_str()).iter().copied())
                .collect()
        })
        .collect();
    serde_json::to_string(&rows).map_err(|fault| fault.to_string())
}
