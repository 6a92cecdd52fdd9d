//! Kept pages: the visitor's own projects or cities, as text in local storage.
//!
//! ```text
//! n=Hill%20homes at=NPL&pj=NPL.single_family.30      one line each: the name, a space, the query of its page
//! ```
//!
//! Reading never fails: a line without a name is skipped, and written back unchanged, since it may be of another
//! release. A query is read when it is opened. Out of scope: the storage.

use crate::site::state::saved_scenarios::pass_over;
use cairn_core::choices::link::text::{Plain, decode, encode};
use cairn_core::limits::LINK_BYTES;

/// Largest number of saved pages.
pub const MOST: usize = 30;

/// Queries by name, each name once; newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedPages {
    own: Vec<(Plain, String)>,
    /// Skipped lines.
    others: Vec<String>,
}

impl SavedPages {
    /// Reads a text; unknown lines are set aside.
    pub fn read(text: &str) -> SavedPages {
        let mut saved = SavedPages::default();
        for line in text.split('\n').map(|line| line.trim_end_matches('\r')) {
            let Some((name, query)) = line.strip_prefix("n=").and_then(|line| line.split_once(' ')) else {
                pass_over(line, &mut saved.others);
                continue;
            };
            let name = Plain::clean(&decode(name));
            let fits = query.len() <= 2 * LINK_BYTES && !query.contains(char::is_whitespace);
            if fits && !name.is_empty() && saved.own.len() < MOST && !saved.own.iter().any(|(own, _)| *own == name) {
                saved.own.push((name, query.to_owned()));
            }
        }
        saved
    }

    /// Writes the text.
    pub fn write(&self) -> String {
        let line = |(name, query): &(Plain, String)| ["n=", &encode(name.as_str()), " ", query, "\n"].concat();
        let others = self.others.iter().map(|line| [line, "\n"].concat());
        self.own.iter().map(line).chain(others).collect()
    }

    /// All pages, newest first.
    pub fn all(&self) -> &[(Plain, String)] {
        &self.own
    }

    /// Saves a query under a name and replaces the one of that name; if the list is full, the oldest is dropped.
    pub fn save(&mut self, name: Plain, query: String) {
        self.delete(&name);
        self.own.truncate(MOST - 1);
        self.own.insert(0, (name, query));
    }

    pub fn delete(&mut self, name: &Plain) {
        self.own.retain(|(own, _)| own != name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_back_newest_first_and_each_name_once() {
        let mut saved = SavedPages::default();
        for (name, query) in [("Hill homes", "pj=NPL"), ("<b>بيت</b> & more = 1 %", "at=EGY"), ("Hill homes", "")] {
            saved.save(Plain::clean(name), query.to_owned());
        }
        assert_eq!(SavedPages::read(&saved.write()), saved);
        let names: Vec<&str> = saved.all().iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["Hill homes", "<b>بيت</b> & more = 1 %"]);
        saved.delete(&Plain::clean("Hill homes"));
        assert_eq!(saved.all().len(), 1);
    }

    #[test]
    fn broken_text_is_passed_over_and_the_oldest_gives_way() {
        let saved = SavedPages::read("n=One a=b\nnothing\nn= a\nn=%20 a\n\u{0}\nn=One c");
        assert_eq!(saved.all(), [(Plain::clean("One"), "a=b".to_owned())]);
        // Lines that may be of another release stay.
        assert_eq!(saved.write(), "n=One a=b\nnothing\n\u{0}\n");
        let mut many = SavedPages::default();
        for number in 0..MOST + 3 {
            many.save(Plain::clean(&number.to_string()), String::new());
        }
        assert_eq!(many.all().len(), MOST);
    }
}
