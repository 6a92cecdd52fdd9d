//! Saved scenarios: the visitor's own scenarios, as text in local storage.
//!
//! ```text
//! n=Long%20life&at=IND&l=hl40        one line each, in the syntax of links
//! ```
//!
//! Reading never fails, as for links: a line without a name and a place is skipped. Lines are written back as they
//! were read, skipped ones last, since another release may understand more of them. Out of scope: the storage.

use cairn_core::choices::link::Link;
use cairn_core::choices::link::text::{Plain, encode};
use cairn_core::limits::LINK_BYTES;

/// Largest number of saved scenarios.
pub const MOST: usize = 50;

/// Scenarios by name, each name once; newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedScenarios {
    own: Vec<Link>,
    /// The text line of each.
    lines: Vec<String>,
    /// Skipped lines.
    others: Vec<String>,
}

/// The reasons why a scenario cannot be saved or renamed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveRefusal {
    /// There are [`MOST`] already.
    Full,
    /// Another scenario has the name.
    Taken,
    /// The scenario was deleted meanwhile.
    Deleted,
}

impl SavedScenarios {
    /// Reads a text; unknown lines are set aside.
    pub fn read(text: &str) -> SavedScenarios {
        let mut saved = SavedScenarios::default();
        for line in text.split('\n').map(|line| line.trim_end_matches('\r')) {
            let (link, _) = Link::parse(line);
            let ours = link.at.is_some() && !link.name.is_empty();
            if ours && saved.find(&link.name).is_some() {
                continue;
            }
            if ours && saved.own.len() < MOST {
                saved.own.push(link);
                saved.lines.push(line.to_owned());
            } else {
                pass_over(line, &mut saved.others);
            }
        }
        saved
    }

    /// Writes the text.
    pub fn write(&self) -> String {
        [&self.lines[..], &self.others].concat().join("\n")
    }

    /// All scenarios, newest first.
    pub fn all(&self) -> &[Link] {
        &self.own
    }

    fn find(&self, name: &Plain) -> Option<usize> {
        self.own.iter().position(|own| own.name == *name)
    }

    /// Saves a scenario under its name, and returns the one that it replaces.
    ///
    /// # Errors
    /// There is no room.
    pub fn save(&mut self, link: Link) -> Result<Option<Link>, SaveRefusal> {
        let earlier = self.delete(&link.name);
        if self.own.len() >= MOST {
            return Err(SaveRefusal::Full);
        }
        self.lines.insert(0, link.write());
        self.own.insert(0, link);
        Ok(earlier)
    }

    /// Renames a scenario.
    ///
    /// # Errors
    /// Another has that name, or there is no such scenario.
    pub fn rename(&mut self, name: &Plain, to: &Plain) -> Result<(), SaveRefusal> {
        if name != to && self.find(to).is_some() {
            return Err(SaveRefusal::Taken);
        }
        let place = self.find(name).ok_or(SaveRefusal::Deleted)?;
        self.own[place].name = to.clone();
        let named = ["n=", &encode(to.as_str())].concat();
        let parts = self.lines[place].split('&');
        let parts: Vec<&str> = parts.map(|part| if part.starts_with("n=") { &named } else { part }).collect();
        self.lines[place] = parts.join("&");
        Ok(())
    }

    /// Deletes a scenario and returns it; none if there is none of that name.
    pub fn delete(&mut self, name: &Plain) -> Option<Link> {
        let place = self.find(name)?;
        self.lines.remove(place);
        Some(self.own.remove(place))
    }
}

/// Sets aside a line that may be of another release: at most the length of a link, and at most `MOST` lines.
pub(super) fn pass_over(line: &str, others: &mut Vec<String>) {
    if !line.is_empty() && line.len() <= LINK_BYTES && others.len() < MOST {
        others.push(line.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(name: &str, query: &str) -> Link {
        Link {
            name: Plain::clean(name),
            ..Link::parse(&["at=IND&", query].concat()).0
        }
    }

    fn names(saved: &SavedScenarios) -> Vec<&str> {
        saved.all().iter().map(|link| link.name.as_str()).collect()
    }

    #[test]
    fn what_is_kept_is_read_back() {
        let mut saved = SavedScenarios::default();
        for (name, query) in [
            ("Long life", "l=hl40"),
            ("<b>طول العمر</b> & more = 100 %\nline", "b=all&y=2060&a=ssp1"),
        ] {
            assert_eq!(saved.save(link(name, query)), Ok(None));
        }
        assert_eq!(SavedScenarios::read(&saved.write()), saved);
        assert_eq!(names(&saved), ["<b>طول العمر</b> & more = 100 % line", "Long life"]);
    }

    #[test]
    fn a_name_is_kept_once_and_the_earlier_is_given_back() {
        let mut saved = SavedScenarios::default();
        assert_eq!(saved.save(link("One", "l=hl10")), Ok(None));
        assert_eq!(saved.save(link("One", "l=hl20")), Ok(Some(link("One", "l=hl10"))));
        assert_eq!(saved.all(), [link("One", "l=hl20")]);
    }

    #[test]
    fn a_name_is_changed_only_to_one_that_is_free() {
        let mut saved = SavedScenarios::read("n=One&at=IND\nn=Two&at=DEU");
        let [one, two, three] = ["One", "Two", "Three"].map(Plain::clean);
        assert_eq!(saved.rename(&one, &two), Err(SaveRefusal::Taken));
        assert_eq!(saved.rename(&three, &one), Err(SaveRefusal::Taken));
        assert_eq!(saved.rename(&one, &one), Ok(()));
        assert_eq!(saved.rename(&one, &three), Ok(()));
        assert_eq!(saved.rename(&one, &one), Err(SaveRefusal::Deleted));
        assert_eq!(names(&saved), ["Three", "Two"]);
        assert_eq!(saved.delete(&one), None);
        assert_eq!(saved.delete(&two).map(|link| link.at), Some(link("", "at=DEU").at));
    }

    #[test]
    fn broken_text_is_passed_over_and_the_rest_stands() {
        let saved = SavedScenarios::read("{\"what\":[1]}\n\nn=One&at=IND&l=hl40.zz9\nn=&at=IND\nn=Nowhere\nn=One&at=DEU\n%%%\n\u{0}");
        assert_eq!(saved.all(), [link("One", "l=hl40")]);
        assert_eq!(SavedScenarios::read(&"x".repeat(100_000)), SavedScenarios::default());
    }

    #[test]
    fn what_another_release_wrote_stays_when_something_else_is_saved() {
        let (newer, part) = ("{\"cairn\":9}", "n=One&at=IND&l=hl40.zz9&later=3");
        let mut saved = SavedScenarios::read(&[newer, part].join("\n"));
        assert_eq!(saved.save(link("Two", "l=hl10")), Ok(None));
        assert_eq!(saved.write(), [&link("Two", "l=hl10").write(), part, newer].join("\n"));
        assert_eq!(saved.rename(&Plain::clean("One"), &Plain::clean("A & B")), Ok(()));
        assert!(
            saved.write().contains("\nn=A%20%26%20B&at=IND&l=hl40.zz9&later=3\n"),
            "{}",
            saved.write()
        );
        assert_eq!(SavedScenarios::read(&saved.write()), saved);
        assert!(saved.delete(&Plain::clean("A & B")).is_some() && !saved.write().contains("zz9"));
        // Lines of no release are dropped.
        let many = format!("{}\n{}", "?\n".repeat(1_000), "x".repeat(LINK_BYTES + 1));
        assert_eq!(SavedScenarios::read(&many).write().lines().count(), MOST);
    }

    #[test]
    fn no_more_are_kept_than_can_be_listed() {
        let mut saved = SavedScenarios::default();
        for number in 0..MOST {
            assert_eq!(saved.save(link(&number.to_string(), "")), Ok(None));
        }
        assert_eq!(saved.save(link("One more", "")), Err(SaveRefusal::Full));
        assert!(
            saved.save(link("7", "l=hl40")).is_ok_and(|earlier| earlier.is_some()),
            "a name that is there"
        );
        assert_eq!(saved.all().len(), MOST);
    }
}
