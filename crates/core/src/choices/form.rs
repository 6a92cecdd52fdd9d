//! A scenario file as part of other JSON, serialised by serde in the order of its keys.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use crate::choices::Pull;
use crate::choices::file::{ScenarioFile, write};
use crate::doubt::OwnNumbers;
use crate::kind::UrbanForm;
use crate::place::PlaceId;
use crate::year::Year;

/// The scenario file in the form that serde writes, in the order of its keys.
#[derive(Clone, Debug, Serialize)]
pub struct ScenarioForm {
    cairn: u8,
    #[serde(skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<PlaceId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<&'static str>,
    background: BackgroundForm,
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<&'static str>,
    levers: BTreeMap<&'static str, PullForm>,
    #[serde(skip_serializing_if = "NumbersForm::is_empty")]
    assume: NumbersForm,
}

/// Numbers set by hand, in their order.
#[derive(Clone, Debug)]
struct NumbersForm(OwnNumbers);

impl NumbersForm {
    const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for NumbersForm {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(on, number)| (on.id(), number)))
    }
}

#[derive(Clone, Debug, Serialize)]
struct BackgroundForm {
    ssp: PathwayForm,
    policy: &'static str,
}

/// The number of a pathway, or the identifier of a background without one.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
enum PathwayForm {
    Number(u8),
    Word(&'static str),
}

#[derive(Clone, Debug, Serialize)]
struct PullForm {
    level: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Year>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Year>,
}

impl ScenarioFile {
    /// The content of the file, for serde.
    pub fn form(&self) -> ScenarioForm {
        let pull = |pull: &Pull| PullForm {
            level: pull.level.number(),
            from: pull.from,
            to: pull.to,
        };
        let background = self.choices.background;
        ScenarioForm {
            cairn: 1,
            name: self.name.to_string(),
            place: self.place,
            base: self.choices.panel.map(write::base),
            background: BackgroundForm {
                ssp: background
                    .storyline
                    .in_file()
                    .parse()
                    .map_or(PathwayForm::Word(background.storyline.id()), PathwayForm::Number),
                policy: background.policy.id(),
            },
            form: Some(self.choices.form)
                .filter(|form| *form != UrbanForm::default())
                .map(UrbanForm::id),
            assume: NumbersForm(self.choices.numbers.clone()),
            levers: self.choices.pulls.iter().map(|(lever, moved)| (lever.id(), pull(moved))).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_inside_other_json_reads_as_it_does_alone() {
        for query in [
            "",
            "n=Long%20%22life%22&at=IND&l=hs20.ru24_30-45.hl50_-40",
            "b=recc&l=hs0&a=ssp1.pol2",
            "b=all&a=ssp3",
            "b=all&a=out.pol2",
            "at=KEN-21711&l=hs20&f=compact",
            "l=hs20&o=homes.life:90~renovation.rate:0.0000123~power.grid:-0.012",
        ] {
            let (link, _) = crate::choices::link::Link::parse(query);
            let file = ScenarioFile {
                name: link.name.clone(),
                place: link.at,
                choices: link.choices(&crate::kind::Lever::ALL).0,
            };
            let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
            assert_eq!(read(&serde_json::to_string(&file.form()).unwrap()), read(&file.write()));
            assert_eq!(ScenarioFile::read(&file.write()), Ok(file));
        }
    }
}
