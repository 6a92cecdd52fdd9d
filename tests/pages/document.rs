//! Documents: pages of the built site as they are served, before any program runs. Their text is read from the file; what
//! a selector finds, a browser finds in it without loading the page.
//!
//! Out of scope: what is seen. A browser without scripts opens the explorer, stories, cities and others.

use serde_json::json;
use xtask::project;

use crate::coverage::covers;
use crate::visitor::Visitor;

/// The text of a page, by its path under the site.
pub(crate) fn served(page: &str) -> String {
    let file = match page {
        "en/nowhere/" => "404.html".to_owned(),
        page => format!("{page}index.html"),
    };
    let path = project::root().join("dist").join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    quoted(&text)
}

/// The page with quotes around each attribute that has a value; the site omits those that it can.
fn quoted(page: &str) -> String {
    let mut text = String::with_capacity(page.len());
    let (mut in_tag, mut in_quotes, mut is_bare) = (false, false, false);
    let mut letters = page.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().unwrap_or_default();
        if is_bare && (letter == '>' || letter.is_ascii_whitespace()) {
            text.push('"');
            is_bare = false;
        }
        text.push(letter);
        match letter {
            '<' if !in_tag => in_tag = next.is_ascii_alphabetic(),
            '"' if in_tag => in_quotes = !in_quotes,
            '>' if !in_quotes => in_tag = false,
            '=' if in_tag && !in_quotes && !is_bare && next != '"' => {
                text.push('"');
                is_bare = true;
            }
            _ => {}
        }
    }
    text
}

#[test]
fn quotes_that_the_site_omits_are_read() {
    assert_eq!(
        quoted("<a href=en/?a=b title=\"a > b\" hidden>x = y</a><input value=1>"),
        "<a href=\"en/?a=b\" title=\"a > b\" hidden>x = y</a><input value=\"1\">"
    );
}

/// A served page, read within the page that a visitor has open, as a browser without scripts reads it.
pub(crate) struct ServedDocument<'a> {
    visitor: &'a Visitor,
}

impl ServedDocument<'_> {
    /// Reads a page of the site.
    pub(crate) fn read<'a>(visitor: &'a Visitor, path: &str) -> ServedDocument<'a> {
        let read = "const [text, done] = arguments; window.servedDocument = new DOMParser().parseFromString(text, 'text/html'); done()";
        visitor.script_later(read, vec![json!(served(path))]);
        covers(path, "read without scripts");
        ServedDocument { visitor }
    }

    /// A property of each matching element.
    fn all(&self, css: &str, property: &str) -> Vec<String> {
        let found = self.visitor.script(&format!(
            "return [...window.servedDocument.querySelectorAll(`{css}`)].map((element) => element.{property})"
        ));
        serde_json::from_value(found).unwrap_or_default()
    }

    /// An attribute of the first that matches.
    pub(crate) fn attribute(&self, css: &str, name: &str) -> String {
        let first = self.all(css, &format!("getAttribute('{name}') ?? ''")).into_iter().next();
        first.unwrap_or_default()
    }

    /// Number of elements that match.
    pub(crate) fn count(&self, css: &str) -> usize {
        self.all(css, "localName").len()
    }

    /// The texts of all matching elements.
    pub(crate) fn texts(&self, css: &str) -> Vec<String> {
        self.all(css, "textContent")
    }

    /// The text of the first that matches.
    pub(crate) fn text(&self, css: &str) -> String {
        let first = self.texts(css).into_iter().next();
        first.unwrap_or_else(|| panic!("`{css}` is not in the served page"))
    }

    /// The path data of every chart.
    pub(crate) fn outlines(&self) -> String {
        self.all(".chart-plot path", "getAttribute('d')").join("|")
    }
}
