//! The six languages of the United Nations.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// A language of the interface.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Language in OWN_NAMES: &'static str {
        /// Arabic.
        Arabic: "ar" => "العربية";
        /// Chinese, simplified.
        Chinese: "zh" => "中文";
        /// English.
        English: "en" => "English";
        /// French.
        French: "fr" => "Français";
        /// Russian.
        Russian: "ru" => "Русский";
        /// Spanish.
        Spanish: "es" => "Español";
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
        OWN_NAMES[self as usize]
    }

    /// The writing direction.
    pub const fn direction(self) -> Direction {
        match self {
            Language::Arabic => Direction::RightToLeft,
            Language::Chinese | Language::English | Language::French | Language::Russian | Language::Spanish => Direction::LeftToRight,
        }
    }
}
