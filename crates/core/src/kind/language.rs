//! The six languages of the United Nations.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// A language of the interface.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Language {
        /// Arabic.
        Arabic: "ar";
        /// Chinese, simplified.
        Chinese: "zh";
        /// English.
        English: "en";
        /// French.
        French: "fr";
        /// Russian.
        Russian: "ru";
        /// Spanish.
        Spanish: "es";
    }
}

/// Writing direction of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    LeftToRight,
    /// Right to left.
    RightToLeft,
}

impl Language {
    /// Languages with a complete catalogue, in which the site appears.
    pub const READY: [Language; 6] = Language::ALL;

    /// The value of a page's `lang` attribute.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::Chinese => "zh-Hans",
            Language::Arabic | Language::English | Language::French | Language::Russian | Language::Spanish => self.id(),
        }
    }

    /// The name of the language in the language itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Language::Arabic => "العربية",
            Language::Chinese => "中文",
            Language::English => "English",
            Language::French => "Français",
            Language::Russian => "Русский",
            Language::Spanish => "Español",
        }
    }

    /// The writing direction.
    pub const fn direction(self) -> Direction {
        match self {
            Language::Arabic => Direction::RightToLeft,
            Language::Chinese | Language::English | Language::French | Language::Russian | Language::Spanish => Direction::LeftToRight,
        }
    }
}
