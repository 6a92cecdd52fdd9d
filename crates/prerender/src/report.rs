//! Report: the line at the foot of a page that opens a message about it, with its name, its address and the release.
//!
//! ```text
//! mailto:               a mail with a subject and a text
//! https:…/issues/new    the form of a tracker, with title and body
//! other https:          the address alone
//! tel:, no contact      no line
//! ```
//!
//! The contact is `CAIRN_CONTACT`, which `security.txt` names, too. On a live page `boot.js` replaces the address of the
//! page by the one with the reader's plan; without scripts, the message names the page. Nothing is sent before the
//! reader sends it.

use std::fmt::Write as _;

use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words};

use crate::page::{Page, PageKind, escape};
use crate::pages::leaf::releases::RELEASES;

/// The end of the address of a tracker's form.
const FORM: &str = "/issues/new";

impl Page<'_> {
    /// The line of this page; empty if the page has none.
    pub(crate) fn report(&self, title: &str, path: &str) -> String {
        match self.shows {
            PageKind::Live(_) | PageKind::Leaf(_) | PageKind::Goals(_) | PageKind::Story(..) | PageKind::Home => {
                line(self.words, self.contact, title, &[self.public.unwrap_or(""), path].concat())
            }
            PageKind::Part(_) | PageKind::Nothing | PageKind::Away | PageKind::Kiosk => String::new(),
        }
    }
}

/// The line as HTML; empty if there is no contact that takes texts.
fn line(words: &Words, contact: Option<&str>, title: &str, page: &str) -> String {
    let Some(target) = contact.and_then(|contact| target(words, contact, title, page)) else {
        return String::new();
    };
    format!(
        "<p class=\"report\"><a rel=\"noopener noreferrer\" href=\"{}\" data-report=\"{}\">{}</a></p>\n",
        escape(&target),
        escape(page),
        escape(words.say(Key::ReportLink))
    )
}

/// The address to open.
fn target(words: &Words, contact: &str, title: &str, page: &str) -> Option<String> {
    let lines = [
        words.say(Key::ReportSaw).to_owned(),
        String::new(),
        words.say(Key::ReportExpected).to_owned(),
        String::new(),
        words.fill(Key::ReportPage, &[("address", page)]),
        words.fill(Key::FooterRelease, &[("release", RELEASES[0].0)]),
    ];
    message(contact, title, &lines.join("\r\n"))
}

/// The address that opens a message with a subject and a text; none if the contact takes no texts.
pub(crate) fn message(contact: &str, title: &str, text: &str) -> Option<String> {
    let [title, body] = [title, text].map(|text| encoded(&bare(text)));
    match contact.split_once(':') {
        Some(("https", _)) if contact.ends_with(FORM) => Some(format!("{contact}?title={title}&body={body}")),
        Some(("https", _)) => Some(contact.to_owned()),
        Some(("mailto", _)) => Some(format!("{contact}?subject={title}&body={body}")),
        None if contact.contains('@') => Some(format!("mailto:{contact}?subject={title}&body={body}")),
        _ => None,
    }
}

/// A text as part of an address, as `encodeURIComponent` of a browser writes it; other signs than these do not occur in
/// addresses of pages.
fn encoded(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            all.push(char::from(byte));
        } else {
            let _ = write!(all, "%{byte:02X}");
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::kind::Language;

    const PAGE: &str = "https://example.org/en/explore/IND/";

    fn of(contact: &str) -> String {
        line(&Words::embedded(Language::English), Some(contact), "India & others", PAGE)
    }

    #[test]
    fn a_mail_names_the_page_and_the_release() {
        for contact in ["who@example.org", "mailto:who@example.org"] {
            let line = of(contact);
            assert!(
                line.contains("href=\"mailto:who@example.org?subject=India%20%26%20others&amp;body="),
                "{line}"
            );
            assert!(line.contains("https%3A%2F%2Fexample.org%2Fen%2Fexplore%2FIND%2F%0D%0A"), "{line}");
            assert!(
                line.contains(RELEASES[0].0) && line.contains(&format!("data-report=\"{PAGE}\"")),
                "{line}"
            );
        }
    }

    #[test]
    fn a_tracker_gets_title_and_body_and_any_other_page_nothing() {
        let line = of("https://example.org/o/r/issues/new");
        assert!(line.contains("/issues/new?title=India") && line.contains("&amp;body="), "{line}");
        assert!(of("https://example.org/tell").contains("href=\"https://example.org/tell\""));
        assert_eq!(of("tel:+41000"), "");
        assert_eq!(super::line(&Words::embedded(Language::English), None, "India", PAGE), "");
    }
}
