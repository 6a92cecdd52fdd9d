//! The glossary: every term on its page, and links to it where other pages first use a term.

use cairn_core::kind::Language;
use cairn_prerender::pages::leaf::glossary::{GlossaryPage, GlossaryProps};
use cairn_prerender::pages::prose::{GlossaryTerm, glossary};

use super::{complete_languages, escaped, home, is_sound, levers, method, own_text, part, render_page, table_catalogue, words};

pub(super) fn page(language: Language) -> String {
    render_page::<GlossaryPage>(GlossaryProps {
        words: words(language),
        home: home(),
    })
}

/// A page with its terms as plain text, without their links.
pub(super) fn without_terms(page: &str) -> String {
    let mut text = String::new();
    for (place, piece) in page.split("<a ").enumerate() {
        match piece.split_once('>') {
            Some((tag, rest)) if place > 0 && tag.contains("class=\"term\"") => text += &rest.replacen("</a>", "", 1),
            _ if place > 0 => text += &["<a ", piece].concat(),
            _ => text += piece,
        }
    }
    text
}

#[test]
fn every_term_stands_on_its_page_with_its_definition_in_six_languages() {
    for language in complete_languages() {
        let page = page(language);
        is_sound(&page, language);
        let terms: Vec<GlossaryTerm> = glossary(language).into_iter().flat_map(|group| group.terms).collect();
        assert_eq!(page.matches("<dfn>").count(), terms.len());
        assert_eq!(part(&page, "main", "</ul>").matches("<li").count(), terms.len());
        for term in &terms {
            let own = part(&page, &term.id, "</dd>");
            assert!(
                own.contains(&escaped(&term.title)) && own.contains(&escaped(&term.definition)),
                "{own}"
            );
        }
        if language == Language::Arabic {
            let names = ["Cairn", "Shapley", "Apache"];
            let text = own_text(&page);
            let foreign = text.split(|letter: char| !letter.is_ascii_alphabetic());
            let foreign: Vec<&str> = foreign.filter(|word| word.len() > 3 && !names.contains(word)).collect();
            assert_eq!(foreign, Vec::<&str>::new());
        }
    }
}

#[test]
fn a_term_is_linked_once_where_a_page_first_uses_it() {
    let catalogue = table_catalogue();
    for language in complete_languages() {
        for (name, least, page) in [
            ("method", 9, method(language, &catalogue)),
            ("levers", 4, levers(language, &catalogue)),
        ] {
            let tags = page.split("<a ").skip(1).filter_map(|link| link.split('>').next());
            let links = tags.filter(|tag| tag.contains("class=\"term\""));
            let mut targets: Vec<&str> = links.filter_map(|tag| tag.split_once("href=\"")?.1.split('"').next()).collect();
            let linked = targets.len();
            targets.sort_unstable();
            targets.dedup();
            assert_eq!(targets.len(), linked, "{language:?}, {name}: a term is linked twice");
            assert!(linked >= least, "{language:?}, {name}: {linked} terms");
            assert!(page.contains(&format!("href=\"{}/glossary/\"", language.id())), "{name}");
        }
    }
}
