//! Prose: the long texts of pages, in six languages.
//!
//! ```text
//! ## Title {#id}     starts a section; {#id .equation} and {#id .bare} give it another look
//! A paragraph.       one line of text
//! - An item.         a list is items without an empty line between them
//! {name}             a value, such as a number or a link
//! {{name}}           alone in a line: a block of the page, such as a table
//! ---                ends a section; what follows is outside
//! ```
//!
//! A file is `static/pages/PAGE.LANGUAGE.md`. It has no other Markdown. All languages have the sections, items and values
//! of English ([`check`]). The glossary ([`glossary`]) has the same form. Out of scope: short texts, which the catalogues have.

mod markdown;
mod render;
mod terms;

pub use markdown::{Prose, ProseBlock, ProseContent, SectionStyle, read};
pub use render::{chapters, html};
pub use terms::{GlossaryGroup, GlossaryTerm, TermLinks, glossary};

use std::collections::BTreeSet;

use crate::source_fault::SourceFault;
use cairn_core::kind::Language;

cairn_core::closed! {
    /// A page whose texts are prose.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ProsePage {
        /// The purpose of Cairn.
        About: "about";
        /// The accessibility statement.
        Access: "access";
        /// The terms of the site.
        Glossary: "glossary";
        /// The method: what the model does, and its limits.
        Method: "method";
        /// The guide for modellers.
        Modellers: "modellers";
    }
}

/// The file of a page in a language.
const fn text(page: ProsePage, language: Language) -> &'static str {
    match page {
        ProsePage::About => match language {
            Language::Arabic => include_str!("../../../../../static/pages/about.ar.md"),
            Language::Chinese => include_str!("../../../../../static/pages/about.zh.md"),
            Language::English => include_str!("../../../../../static/pages/about.en.md"),
            Language::French => include_str!("../../../../../static/pages/about.fr.md"),
            Language::Russian => include_str!("../../../../../static/pages/about.ru.md"),
            Language::Spanish => include_str!("../../../../../static/pages/about.es.md"),
        },
        ProsePage::Access => match language {
            Language::Arabic => include_str!("../../../../../static/pages/access.ar.md"),
            Language::Chinese => include_str!("../../../../../static/pages/access.zh.md"),
            Language::English => include_str!("../../../../../static/pages/access.en.md"),
            Language::French => include_str!("../../../../../static/pages/access.fr.md"),
            Language::Russian => include_str!("../../../../../static/pages/access.ru.md"),
            Language::Spanish => include_str!("../../../../../static/pages/access.es.md"),
        },
        ProsePage::Glossary => match language {
            Language::Arabic => include_str!("../../../../../static/pages/glossary.ar.md"),
            Language::Chinese => include_str!("../../../../../static/pages/glossary.zh.md"),
            Language::English => include_str!("../../../../../static/pages/glossary.en.md"),
            Language::French => include_str!("../../../../../static/pages/glossary.fr.md"),
            Language::Russian => include_str!("../../../../../static/pages/glossary.ru.md"),
            Language::Spanish => include_str!("../../../../../static/pages/glossary.es.md"),
        },
        ProsePage::Method => match language {
            Language::Arabic => include_str!("../../../../../static/pages/method.ar.md"),
            Language::Chinese => include_str!("../../../../../static/pages/method.zh.md"),
            Language::English => include_str!("../../../../../static/pages/method.en.md"),
            Language::French => include_str!("../../../../../static/pages/method.fr.md"),
            Language::Russian => include_str!("../../../../../static/pages/method.ru.md"),
            Language::Spanish => include_str!("../../../../../static/pages/method.es.md"),
        },
        ProsePage::Modellers => match language {
            Language::Arabic => include_str!("../../../../../static/pages/modellers.ar.md"),
            Language::Chinese => include_str!("../../../../../static/pages/modellers.zh.md"),
            Language::English => include_str!("../../../../../static/pages/modellers.en.md"),
            Language::French => include_str!("../../../../../static/pages/modellers.fr.md"),
            Language::Russian => include_str!("../../../../../static/pages/modellers.ru.md"),
            Language::Spanish => include_str!("../../../../../static/pages/modellers.es.md"),
        },
    }
}

/// Path of a file, below `static`.
fn path(page: ProsePage, language: Language) -> String {
    ["pages/", page.id(), ".", language.id(), ".md"].concat()
}

/// The prose of a page in a language. A faulty file gives no text; [`check`] reports it before any page is written.
pub fn prose(page: ProsePage, language: Language) -> Prose {
    read(&path(page, language), text(page, language)).unwrap_or_default()
}

/// Checks that every file can be read, and has the sections, items and values of English.
///
/// # Errors
/// All faults.
pub fn check() -> Result<(), Vec<SourceFault>> {
    let mut faults = Vec::new();
    for page in ProsePage::ALL {
        let english = match read(&path(page, Language::English), text(page, Language::English)) {
            Ok(prose) => prose,
            Err(fault) => {
                faults.push(fault);
                continue;
            }
        };
        for language in Language::READY {
            let file = path(page, language);
            match read(&file, text(page, language)) {
                Ok(own) => faults.extend(differs(&file, &own, &english)),
                Err(fault) => faults.push(fault),
            }
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

/// The first difference of a text from English in sections, items and values.
pub fn differs(file: &str, own: &Prose, english: &Prose) -> Option<SourceFault> {
    let fault = |line: usize, found: String, advice: String| SourceFault {
        file: file.to_owned(),
        line,
        found,
        advice,
    };
    for (own, english) in own.blocks.iter().zip(&english.blocks) {
        let [found, wanted] = [own, english].map(|block| block.content.kind());
        if found != wanted {
            let advice = format!("Write {wanted}, as line {} of English.", english.line);
            return Some(fault(own.line, format!("this is {found}"), advice));
        }
        let [given, expected] = [own, english].map(|block| block.content.values());
        if given != expected {
            let shown = |names: &BTreeSet<&str>| names.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(" ");
            let found = format!("the values are \"{}\"", shown(&given));
            let advice = format!("Use those of line {} of English: \"{}\".", english.line, shown(&expected));
            return Some(fault(own.line, found, advice));
        }
    }
    let [found, wanted] = [own, english].map(|prose| prose.blocks.len());
    if found == wanted {
        return None;
    }
    let line = own.blocks.last().map_or(1, |block| block.line);
    let advice = "Write the same headings, paragraphs and lists.".to_owned();
    Some(fault(line, format!("the text has {found} parts, English has {wanted}"), advice))
}
