//! Catalogue: the texts built into native programs, as their files contain them: JSON, key → text.
//!
//! Out of scope: the keys.

use cairn_core::kind::Language;

/// The texts of the application, served to the browser.
pub const fn application(language: Language) -> &'static str {
    both_catalogues(language)[0]
}

/// The texts of prerendered pages only; they are never served separately.
pub const fn leaf(language: Language) -> &'static str {
    both_catalogues(language)[1]
}

/// Names used only on the page of a housing project: its systems, questions and answers. They are served with it.
pub const fn project(language: Language) -> &'static str {
    match language {
        Language::Arabic => include_str!("../../../../../static/words/project/ar.json"),
        Language::Chinese => include_str!("../../../../../static/words/project/zh.json"),
        Language::English => include_str!("../../../../../static/words/project/en.json"),
        Language::French => include_str!("../../../../../static/words/project/fr.json"),
        Language::Russian => include_str!("../../../../../static/words/project/ru.json"),
        Language::Spanish => include_str!("../../../../../static/words/project/es.json"),
    }
}

/// Texts used only by the class desk. They are served with it.
pub const fn class(language: Language) -> &'static str {
    match language {
        Language::Arabic => include_str!("../../../../../static/words/class/ar.json"),
        Language::Chinese => include_str!("../../../../../static/words/class/zh.json"),
        Language::English => include_str!("../../../../../static/words/class/en.json"),
        Language::French => include_str!("../../../../../static/words/class/fr.json"),
        Language::Russian => include_str!("../../../../../static/words/class/ru.json"),
        Language::Spanish => include_str!("../../../../../static/words/class/es.json"),
    }
}

/// The catalogues of the application and of the leaves.
pub(in crate::words) const fn both_catalogues(language: Language) -> [&'static str; 2] {
    match language {
        Language::Arabic => [
            include_str!("../../../../../static/words/ar.json"),
            include_str!("../../../../../static/words/leaf/ar.json"),
        ],
        Language::Chinese => [
            include_str!("../../../../../static/words/zh.json"),
            include_str!("../../../../../static/words/leaf/zh.json"),
        ],
        Language::English => [
            include_str!("../../../../../static/words/en.json"),
            include_str!("../../../../../static/words/leaf/en.json"),
        ],
        Language::French => [
            include_str!("../../../../../static/words/fr.json"),
            include_str!("../../../../../static/words/leaf/fr.json"),
        ],
        Language::Russian => [
            include_str!("../../../../../static/words/ru.json"),
            include_str!("../../../../../static/words/leaf/ru.json"),
        ],
        Language::Spanish => [
            include_str!("../../../../../static/words/es.json"),
            include_str!("../../../../../static/words/leaf/es.json"),
        ],
    }
}
