//! Punctuation: a label before its text, and a name before its unit, as a language writes them.
//!
//! Out of scope: sentences, whose punctuation stands in the catalogue.

use crate::words::Words;
use cairn_core::kind::Language;

impl Words {
    /// The colon between a label and its text, with its spaces.
    pub fn colon(&self) -> &'static str {
        match self.language() {
            Language::French => "\u{a0}: ",
            Language::Chinese => "：",
            Language::Arabic | Language::English | Language::Russian | Language::Spanish => ": ",
        }
    }

    /// The comma between a name and what is said more of it, with its space.
    pub fn comma(&self) -> &'static str {
        match self.language() {
            Language::Arabic => "، ",
            Language::Chinese => "，",
            Language::English | Language::French | Language::Russian | Language::Spanish => ", ",
        }
    }

    /// The semicolon between two items of a list, with its spaces.
    pub fn semicolon(&self) -> &'static str {
        match self.language() {
            Language::Arabic => "؛ ",
            Language::Chinese => "；",
            Language::French => "\u{202f}; ",
            Language::English | Language::Russian | Language::Spanish => "; ",
        }
    }

    /// The full stop after a text of its own, and the space before the next.
    pub fn full_stop(&self) -> &'static str {
        match self.language() {
            Language::Chinese => "。",
            Language::Arabic | Language::English | Language::French | Language::Russian | Language::Spanish => ". ",
        }
    }

    /// An addition to a name in brackets, with the space before it.
    pub fn in_brackets(&self, addition: &str) -> String {
        match self.language() {
            Language::Chinese => ["（", addition, "）"].concat(),
            Language::Arabic | Language::English | Language::French | Language::Russian | Language::Spanish => {
                [" (", addition, ")"].concat()
            }
        }
    }

    /// The space between two sentences. A Chinese full stop is wide enough.
    pub fn sentence_gap(&self) -> &'static str {
        match self.language() {
            Language::Chinese => "",
            Language::Arabic | Language::English | Language::French | Language::Russian | Language::Spanish => " ",
        }
    }

    /// A label and its text: "Background: SSP2".
    pub fn labelled(&self, label: &str, text: &str) -> String {
        [label, self.colon(), text].concat()
    }

    /// A name and what is said more of it, such as its unit: "People, million".
    pub fn qualified(&self, name: &str, more: &str) -> String {
        [name, self.comma(), more].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_has_the_colon_of_its_language() {
        let of = |language| Words::embedded(language).labelled("A", "B");
        assert_eq!(
            [Language::English, Language::French, Language::Chinese].map(of),
            ["A: B", "A\u{a0}: B", "A：B"]
        );
        let of = |language| Words::embedded(language).qualified("A", "B");
        assert_eq!(
            [Language::Arabic, Language::Spanish, Language::Chinese].map(of),
            ["A، B", "A, B", "A，B"]
        );
        let of = |language| Words::embedded(language).semicolon();
        assert_eq!(
            [Language::English, Language::French, Language::Chinese].map(of),
            ["; ", "\u{202f}; ", "；"]
        );
        let of = |language| {
            let words = Words::embedded(language);
            ["A", words.full_stop(), "B", &words.in_brackets("C")].concat()
        };
        assert_eq!([Language::English, Language::Chinese].map(of), ["A. B (C)", "A。B（C）"]);
    }
}
