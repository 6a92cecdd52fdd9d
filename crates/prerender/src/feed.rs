//! Feed: the releases as an Atom feed (RFC 4287), one for each language.
//!
//! An entry has an id that is a whole address, so the feeds are written only if the public address of the site is known.
//! Out of scope: the page of releases.

use std::path::Path;

use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::kind::Language;

use crate::page::escape;
use crate::pages::leaf::releases::RELEASES;
use crate::write;

/// The feed of a language, below the site's root.
pub(crate) fn path(language: Language) -> String {
    [&page(language), "feed.atom"].concat()
}

fn page(language: Language) -> String {
    Route::Leaf {
        language,
        leaf: Leaf::Releases,
    }
    .write()
}

/// Writes the feed of every language.
///
/// # Errors
/// A file cannot be written.
pub(crate) fn write_files(folder: &Path, public: Option<&str>) -> Result<(), String> {
    let Some(public) = public else { return Ok(()) };
    Language::READY
        .into_iter()
        .try_for_each(|language| write(folder, &path(language), &feed(&Words::embedded(language), public)))
}

fn feed(words: &Words, public: &str) -> String {
    let language = words.language();
    let [own, page] = [path(language), page(language)].map(|path| escape(&[public, &path].concat()));
    let moment = |day: &str| [day, "T00:00:00Z"].concat();
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>Cairn · {}</title>\n<id>{page}</id>\n<link rel=\"self\" href=\"{own}\"/>\n<link href=\"{page}\"/>\n\
         <updated>{}</updated>\n<author><name>Cairn</name></author>\n",
        language.tag(),
        escape(words.say(Key::PageReleases)),
        moment(RELEASES[0].1),
    );
    for (release, day, note) in RELEASES {
        text += &format!(
            "<entry><title>Cairn {release}</title><id>{page}#{release}</id><link href=\"{page}#{release}\"/>\
             <updated>{}</updated><summary>{}</summary></entry>\n",
            moment(day),
            escape(&bare(words.say(note))),
        );
    }
    text + "</feed>\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_release_is_an_entry_with_an_address_and_a_day() {
        for language in Language::READY {
            let text = feed(&Words::embedded(language), "https://example.org/");
            assert_eq!(text.matches("<entry>").count(), RELEASES.len());
            for (release, day, _) in RELEASES {
                let id = format!("<id>https://example.org/{}/releases/#{release}</id>", language.id());
                assert!(
                    text.contains(&id) && text.contains(&format!("<updated>{day}T00:00:00Z</updated>")),
                    "{text}"
                );
            }
            for tag in ["feed", "title", "id", "updated", "author", "summary"] {
                let open = text.matches(&format!("<{tag}")).count();
                assert_eq!(open, text.matches(&format!("</{tag}>")).count(), "{tag}");
            }
        }
    }
}
