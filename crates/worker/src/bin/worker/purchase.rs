//! Purchase: the effects of a purchase rule in a country.
//!
//! Out of scope: the effect of a rule itself (see `purchase`).

use cairn_analysis::export;
use cairn_analysis::findings::topic::{Asked, Told};
use cairn_analysis::project::Ground;
use cairn_analysis::purchase::told::{Purchase, named};
use cairn_core::choices::Choices;
use cairn_core::facts::projects::Projects;
use cairn_core::model;
use cairn_core::place::PlaceId;
use cairn_wire::{Answer, Later};

use crate::follow::{Places, Unknown};
use crate::listen::Listening;

impl Places {
    /// The effects of a rule; empty for places larger than a country.
    pub(crate) async fn purchase(&self, id: PlaceId, asked: &Asked, ear: &mut Listening<'_>) -> Result<Option<Answer>, Unknown> {
        ear.busy();
        let known = self.known(id, ear).await?;
        let bought = match known.members.as_slice() {
            [facts] => {
                let projects: &Projects = self.projects(ear).await.ok_or_else(|| Unknown {
                    place: id,
                    fault: "what is known of purchase rules could not be fetched".to_owned(),
                })?;
                Ground::of(projects, facts).and_then(|ground| {
                    let (standing, mut reference) = model::standing(facts);
                    model::follow(&standing, facts, &Choices::default(), &mut reference);
                    named(&ground, &asked.own, &standing, &reference)
                })
            }
            _ => None,
        };
        let told = Told {
            release: export::release(&known.release),
            place: id,
            asked: asked.clone(),
            awaited: 0,
            what: Purchase { bought },
        };
        Ok(Some(Answer::Purchase(Later::of(&told))))
    }
}
