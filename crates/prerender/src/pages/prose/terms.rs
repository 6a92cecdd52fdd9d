//! Terms: the glossary as data, and links to it in the texts of other pages.
//!
//! ```text
//! ## Group {#id .bare}     starts a group
//! ## Term {#id}            a term; then its definition, then its forms in running text
//! cohort / cohorts         forms in small letters; `–` if the word is too common to be linked
//! ```
//!
//! A page links the first place where it uses a term, in the order of its text. Where two terms begin at one place, the
//! longer one is linked. Out of scope: the page of the glossary.

use std::cell::RefCell;
use std::collections::BTreeSet;

use yew::prelude::*;

use crate::pages::prose::{ProseContent, ProsePage, SectionStyle, prose};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::kind::Language;

/// Parts forms of a term.
const OR: &str = " / ";
/// A term without forms.
const NONE: &str = "–";

/// A term and its definition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GlossaryTerm {
    pub id: String,
    pub title: String,
    pub definition: String,
    /// Forms in running text, in small letters.
    pub forms: Vec<String>,
}

/// A group of terms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GlossaryGroup {
    pub id: String,
    pub title: String,
    pub terms: Vec<GlossaryTerm>,
}

/// The glossary of a language, in the order of its file.
pub fn glossary(language: Language) -> Vec<GlossaryGroup> {
    let mut groups: Vec<GlossaryGroup> = Vec::new();
    for block in prose(ProsePage::Glossary, language).blocks {
        match block.content {
            ProseContent::Heading {
                id,
                title,
                style: SectionStyle::Bare,
            } => groups.push(GlossaryGroup {
                id,
                title,
                terms: Vec::new(),
            }),
            ProseContent::Heading { id, title, .. } => {
                let term = GlossaryTerm {
                    id,
                    title,
                    ..GlossaryTerm::default()
                };
                groups.last_mut().into_iter().for_each(|group| group.terms.push(term.clone()));
            }
            ProseContent::Paragraph(text) => {
                let Some(term) = groups.last_mut().and_then(|group| group.terms.last_mut()) else {
                    continue;
                };
                if term.definition.is_empty() {
                    term.definition = text;
                } else if text != NONE {
                    term.forms = text.split(OR).map(str::to_owned).collect();
                }
            }
            ProseContent::List(_) | ProseContent::Block(_) | ProseContent::End => {}
        }
    }
    groups
}

/// Links from the texts of one page to the glossary, each term once.
pub struct TermLinks {
    language: Language,
    terms: Vec<GlossaryTerm>,
    /// Ids of the terms that the page has linked.
    linked: RefCell<BTreeSet<String>>,
}

impl TermLinks {
    /// Links for a page that has none yet.
    pub fn of(language: Language) -> TermLinks {
        TermLinks {
            language,
            terms: glossary(language).into_iter().flat_map(|group| group.terms).collect(),
            linked: RefCell::default(),
        }
    }

    /// A text with a link at each term that the page has not linked before.
    pub fn linked(&self, text: &str) -> Html {
        let small = text.to_lowercase();
        // Places in both texts must be the same.
        if small.len() != text.len() {
            return Html::from(text.to_owned());
        }
        let mut parts: Vec<Html> = Vec::new();
        let mut from = 0;
        while let Some((at, end, term)) = self.next(&small, from) {
            let (Some(before), Some(word)) = (text.get(from..at), text.get(at..end)) else {
                break;
            };
            parts.push(Html::from(before.to_owned()));
            parts.push(self.link(term, word));
            self.linked.borrow_mut().insert(term.id.clone());
            from = end;
        }
        parts.push(Html::from(text.get(from..).unwrap_or_default().to_owned()));
        html! { <>{ for parts }</> }
    }

    /// The next term to link in a text in small letters: its start, its end, and the term.
    fn next(&self, text: &str, from: usize) -> Option<(usize, usize, &GlossaryTerm)> {
        let linked = self.linked.borrow();
        let open = self.terms.iter().filter(|term| !linked.contains(&term.id));
        let found = open.flat_map(|term| {
            term.forms.iter().filter_map(move |form| {
                let at = self.find(text, from, form)?;
                Some((at, at + form.len(), term))
            })
        });
        found.min_by_key(|(at, end, _)| (*at, usize::MAX - end))
    }

    /// The first place of a form as a whole word. Chinese has no signs between words.
    fn find(&self, text: &str, from: usize, form: &str) -> Option<usize> {
        let is_apart = |letter: Option<char>| self.language == Language::Chinese || letter.is_none_or(|letter| !letter.is_alphanumeric());
        let places = text.get(from..)?.match_indices(form).map(|(at, _)| from + at);
        let mut whole = places.filter(|at| {
            let (before, after) = (text.get(..*at), text.get(at + form.len()..));
            is_apart(before.and_then(|before| before.chars().next_back())) && is_apart(after.and_then(|after| after.chars().next()))
        });
        whole.next()
    }

    fn link(&self, term: &GlossaryTerm, word: &str) -> Html {
        let route = Route::Leaf {
            language: self.language,
            leaf: Leaf::Glossary,
        };
        let href = [route.write().as_str(), "#", &term.id].concat();
        html! { <a class="term" {href} title={term.definition.clone()}>{ word.to_owned() }</a> }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_term_with_a_definition_and_forms() {
        let english: Vec<String> = glossary(Language::English)
            .into_iter()
            .flat_map(|group| group.terms)
            .map(|term| term.id)
            .collect();
        assert!(english.len() >= 80, "{}", english.len());
        for language in Language::READY {
            let groups = glossary(language);
            assert!(groups.iter().all(|group| !group.terms.is_empty() && !group.title.is_empty()));
            let terms: Vec<GlossaryTerm> = groups.into_iter().flat_map(|group| group.terms).collect();
            assert!(terms.iter().map(|term| &term.id).eq(english.iter()), "{language:?}");
            let mut forms = BTreeSet::new();
            for term in terms {
                assert!(
                    term.definition.ends_with(['.', '。']),
                    "{language:?}, {}: {}",
                    term.id,
                    term.definition
                );
                for form in &term.forms {
                    let small = form.to_lowercase();
                    assert!(
                        !form.is_empty() && forms.insert(small),
                        "{language:?}, {}: {form} names two terms",
                        term.id
                    );
                }
            }
        }
    }

    #[test]
    fn the_first_use_of_a_term_is_found_as_a_whole_word_and_the_longest_one_counts() {
        let term = |id: &str, forms: &[&str]| GlossaryTerm {
            id: id.to_owned(),
            forms: forms.iter().map(|form| (*form).to_owned()).collect(),
            ..GlossaryTerm::default()
        };
        let links = TermLinks {
            language: Language::English,
            terms: vec![term("stock", &["stock", "stocks"]), term("end", &["stock in use"])],
            linked: RefCell::default(),
        };
        let found = |from: usize| {
            links
                .next("livestock and the stock in use, then stocks", from)
                .map(|(at, end, term)| (at, end, term.id.as_str()))
        };
        assert_eq!(found(0), Some((18, 30, "end")));
        links.linked.borrow_mut().insert("end".to_owned());
        assert_eq!(found(30), Some((37, 43, "stock")));
        links.linked.borrow_mut().insert("stock".to_owned());
        assert_eq!(found(0), None);
    }
}
