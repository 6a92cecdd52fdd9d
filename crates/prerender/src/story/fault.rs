//! Fault: errors of a story with the facts of a release, and their remedies.

use std::fmt;

use crate::story::Claim;
use cairn_core::choices::link::Story;

/// An error of a step.
#[derive(Clone, Debug, PartialEq)]
pub enum Untold {
    /// Unknown place.
    Place(String),
    /// Unknown variable.
    Variable(String),
    /// A number is missing in the step, or its unit does not fit.
    Number(String),
    /// An event never happens.
    Never(String),
    /// A claim is false; with the number found and the number required.
    Claim(Claim, [f64; 2]),
    /// A text is not in the catalogue.
    Text(String),
    /// A text has a placeholder that the step does not fill.
    Placeholder(String, String),
    /// A chart has no printable form.
    Chart(String),
}

impl Untold {
    /// The message, with the story and the step.
    pub fn at(&self, story: Story, step: &str) -> String {
        format!("story {}, step {step}: {self}", story.id())
    }
}

impl fmt::Display for Untold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Untold::Place(id) => write!(f, "no place is called {id}. Name one that `cairn places` lists."),
            Untold::Variable(name) => write!(
                f,
                "no variable is called {name}. Name one that `cairn run WLD --variable '*'` lists."
            ),
            Untold::Number(name) => write!(
                f,
                "the number {name} cannot be worked out. Name it before it is used, in a unit that fits."
            ),
            Untold::Never(name) => write!(f, "{name} does not come to pass by 2060. Tell what happens instead."),
            Untold::Claim(claim, [found, other]) => {
                let (number, times) = (&claim.number, claim.times);
                let side = if claim.more { "more" } else { "less" };
                write!(f, "{number} is to be {side} than {times}")?;
                if let Some(than) = &claim.than {
                    write!(f, " times {than}")?;
                }
                write!(f, ", and it is {found}")?;
                if claim.than.is_some() {
                    write!(f, " beside {other}")?;
                }
                f.write_str(". Tell what the numbers show now, in every language.")
            }
            Untold::Text(key) => write!(f, "no text is called {key}. Write it, in every language."),
            Untold::Placeholder(key, name) => write!(
                f,
                "{key} asks for {{{name}}}, which the step does not give. Add the number, or take it out."
            ),
            Untold::Chart(id) => write!(f, "the chart {id} has no years of its own here. Show another, or bars."),
        }
    }
}
