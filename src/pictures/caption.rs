//! Caption: the description of an exported figure, and its file name.
//!
//! A file may be read years later and far from its page. So the caption gives place, scenario, release, and a link to
//! the page. A table also gives unit, source, licence, the day of the release, and how to cite it. Out of scope: its form.

use std::borrow::Cow;

use cairn_analysis::export::release_day;
use cairn_analysis::figure::Figure;
use cairn_analysis::figure::board::View;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Per;
use cairn_core::place::PlaceId;

/// Text that accompanies a figure, in the language of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    /// Name of the place.
    pub place: String,
    /// Name of the scenario.
    pub scenario: String,
    /// The full address of the same page.
    pub link: String,
    /// Release of model and data.
    pub release: String,
}

impl Caption {
    /// The lines at the head of every table, each a name and a text: the same in all files. A release that is not frozen yet
    /// has no day.
    pub(crate) fn lines<'a>(&'a self, words: &'a Words, unit: &'a str) -> Vec<(Key, Cow<'a, str>)> {
        let day = release_day(&self.release);
        // Without a day, the address takes its place.
        let (date, address) = day.map_or((self.link.as_str(), ""), |day| (day, self.link.as_str()));
        let cite = words.fill(
            Key::CiteText,
            &[
                ("release", &self.release),
                ("place", &self.place),
                ("scenario", &self.scenario),
                ("date", date),
                ("address", address),
            ],
        );
        let cite = cite.trim_end_matches([' ', '.', '。']).to_owned();
        let mut lines = vec![
            (Key::FilePlace, self.place.as_str().into()),
            (Key::FileScenario, self.scenario.as_str().into()),
            (Key::FileLink, self.link.as_str().into()),
            (Key::FileUnit, unit.into()),
            (Key::FileSource, words.say(Key::FileFrom).into()),
            (Key::FileLicence, words.say(Key::FooterCode).into()),
            (Key::FileRelease, self.release.as_str().into()),
        ];
        lines.extend(day.map(|day| (Key::FileDate, day.into())));
        lines.push((Key::CiteTitle, cite.into()));
        lines
    }
}

/// The name of a figure's file, in plain letters: `cairn-IND-ghg-2050.csv`, with additions for the lens and the view.
pub fn file_name(place: PlaceId, figure: &Figure, view: &View, ending: &str) -> String {
    let flag = |on: bool, word: &'static str| if on { word } else { "" };
    [
        "cairn-",
        place.as_str(),
        "-",
        figure.id.id(),
        "-",
        &view.focus.to_string(),
        flag(view.per == Per::Person, "-per-person"),
        flag(figure.lens.summed, "-cumulative"),
        flag(figure.lens.against, "-difference"),
        ".",
        ending,
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::kind::Language;

    #[test]
    fn every_table_says_its_licence_the_day_of_its_release_and_how_to_cite_it() {
        let words = Words::embedded(Language::English);
        let caption = Caption {
            place: "India".to_owned(),
            scenario: "Long life".to_owned(),
            link: "https://example.org/en/explore/IND/?l=hl30".to_owned(),
            release: "0.1-26a".to_owned(),
        };
        let lines = caption.lines(&words, "Mt/yr");
        let of = |key: Key| lines.iter().find(|(name, _)| *name == key).map(|(_, text)| text.to_string());
        assert_eq!(of(Key::FileDate).as_deref(), Some("2026-11-25"));
        assert!(
            of(Key::FileLicence).is_some_and(|text| text.contains("MIT or Apache 2.0") && text.contains("licences of their sources")),
            "{lines:?}"
        );
        let cite = of(Key::CiteTitle).unwrap_or_default();
        for part in ["0.1-26a", "2026-11-25", "Long life", &caption.link] {
            assert!(cite.contains(part), "{cite}");
        }
    }

    #[test]
    fn a_release_without_a_day_leaves_no_hole() {
        for language in Language::READY {
            let words = Words::embedded(language);
            let caption = Caption {
                place: "India".to_owned(),
                scenario: "Long life".to_owned(),
                link: "https://example.org/".to_owned(),
                release: "9.9-99z".to_owned(),
            };
            let lines = caption.lines(&words, "Mt/yr");
            assert!(
                lines.iter().all(|(name, text)| *name != Key::FileDate && !text.is_empty()),
                "{lines:?}"
            );
            let cite = lines.last().map(|(_, text)| text.to_string()).unwrap_or_default();
            assert!(cite.ends_with(&caption.link) && cite.matches(&caption.link).count() == 1, "{cite}");
        }
    }
}
