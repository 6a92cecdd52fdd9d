//! Sitemap: the list of pages for search engines, each with its address in every language, and the file that names the list.
//!
//! ```text
//! sitemap.xml    every page that search engines should list; written if the public address of the site is known
//! robots.txt     everything may be read; names the list if there is one. It counts only at the root of a host
//! ```
//!
//! After the protocol of <https://www.sitemaps.org> (at most 50,000 addresses and 50 MB) and Google's extension for
//! languages. Embedded, offline and kiosk pages are left out: they say `noindex`. Out of scope: times of change, which
//! the build does not know.

use std::fs;
use std::path::Path;

use cairn_core::choices::link::Route;
use cairn_core::kind::Language;

use crate::page::escape;
use crate::write;

/// The list of pages, below the site's root.
pub(crate) const FILE: &str = "sitemap.xml";
/// The file that programs read first, below the site's root.
pub(crate) const ROBOTS: &str = "robots.txt";
/// Folders of a language whose pages are not listed.
const UNLISTED: [&str; 3] = ["away", "embed", "kiosk"];

/// The address of a page that search engines show. The page at the root is the English front page.
pub(crate) fn canonical(path: &str) -> String {
    if path.is_empty() {
        Route::Home {
            language: Some(Language::English),
        }
        .write()
    } else {
        path.to_owned()
    }
}

/// The same page in another language: the first part of an address is the language.
fn other(path: &str, language: Language) -> String {
    let rest = path.split_once('/').map_or("", |(_, rest)| rest);
    [language.id(), "/", rest].concat()
}

/// Lines for the head of a page: its own address, and that in every language.
pub(crate) fn links(public: &str, path: &str) -> String {
    let own = canonical(path);
    let mut all = format!("\n<link rel=\"canonical\" href=\"{}\">", escape(&[public, &own].concat()));
    for (tag, path) in alternates(&own) {
        let address = escape(&[public, &path].concat());
        all += &format!("\n<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\">");
    }
    all
}

/// The page in every language, then the page for all other languages: English.
fn alternates(path: &str) -> Vec<(&'static str, String)> {
    let ready = Language::READY.iter().map(|language| (language.tag(), other(path, *language)));
    ready.chain([("x-default", other(path, Language::English))]).collect()
}

/// Writes both files for a site whose pages are complete.
///
/// # Errors
/// A folder cannot be read, or a file cannot be written.
pub(crate) fn write_files(folder: &Path, public: Option<&str>) -> Result<(), String> {
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(public) = public {
        robots += &format!("Sitemap: {public}{FILE}\n");
        let mut pages = Vec::new();
        for language in Language::READY {
            find_pages(folder, language.id(), &mut pages)?;
        }
        write(folder, FILE, &list(public, &pages))?;
    }
    write(folder, ROBOTS, &robots)
}

fn list(public: &str, pages: &[String]) -> String {
    let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
        xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
        .to_owned();
    for page in pages {
        text += &format!("<url><loc>{}</loc>", escape(&[public, page].concat()));
        for (tag, path) in alternates(page) {
            let address = escape(&[public, &path].concat());
            text += &format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\"/>");
        }
        text += "</url>\n";
    }
    text + "</urlset>\n"
}

/// Addresses of the listed pages below a folder, each before those below it.
fn find_pages(root: &Path, below: &str, found: &mut Vec<String>) -> Result<(), String> {
    let fault = |fault: std::io::Error| format!("{below}: {fault}");
    if !root.join(below).is_dir() {
        return Ok(());
    }
    let entries = fs::read_dir(root.join(below)).map_err(fault)?;
    let mut names: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    // The page of a folder comes before those below it.
    names.sort_by_key(|name| (name != "index.html", name.clone()));
    for name in names.iter().filter(|name| !UNLISTED.contains(&name.as_str())) {
        if name == "index.html" {
            found.push([below, "/"].concat());
        } else if root.join(below).join(name).is_dir() {
            find_pages(root, &[below, "/", name].concat(), found)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLIC: &str = "https://example.org/cairn/";

    #[test]
    fn a_page_names_itself_and_its_six_languages() {
        let links = links(PUBLIC, "ar/explore/IND/");
        assert!(
            links.contains("<link rel=\"canonical\" href=\"https://example.org/cairn/ar/explore/IND/\">"),
            "{links}"
        );
        assert!(
            links.contains("hreflang=\"zh-Hans\" href=\"https://example.org/cairn/zh/explore/IND/\""),
            "{links}"
        );
        assert!(
            links.contains("hreflang=\"x-default\" href=\"https://example.org/cairn/en/explore/IND/\""),
            "{links}"
        );
        assert_eq!(links.matches("hreflang=").count(), Language::READY.len() + 1);
        assert!(super::links(PUBLIC, "").contains("rel=\"canonical\" href=\"https://example.org/cairn/en/\""));
    }

    #[test]
    fn the_list_has_every_page_but_those_that_nobody_should_find() {
        let folder = std::env::temp_dir().join(format!("cairn-sitemap-{}", std::process::id()));
        for page in [
            "en/",
            "en/explore/IND/",
            "fr/map/",
            "en/embed/IND/",
            "en/away/",
            "fr/kiosk/",
            "facts/",
        ] {
            write(&folder, &[page, "index.html"].concat(), "").unwrap();
        }
        write_files(&folder, Some(PUBLIC)).unwrap();
        let text = fs::read_to_string(folder.join(FILE)).unwrap();
        let pages: Vec<&str> = text.split("<loc>").skip(1).filter_map(|part| part.split('<').next()).collect();
        let expected = ["en/", "en/explore/IND/", "fr/map/"].map(|path| [PUBLIC, path].concat());
        assert_eq!(pages, expected);
        assert_eq!(text.matches("hreflang=").count(), 3 * 7);
        assert!(text.matches("<url>").count() == text.matches("</url>").count() && text.ends_with("</urlset>\n"));
        let robots = fs::read_to_string(folder.join(ROBOTS)).unwrap();
        assert_eq!(robots, "User-agent: *\nAllow: /\nSitemap: https://example.org/cairn/sitemap.xml\n");
        fs::remove_file(folder.join(FILE)).unwrap();
        write_files(&folder, None).unwrap();
        assert!(!folder.join(FILE).exists(), "a list without addresses");
        assert_eq!(fs::read_to_string(folder.join(ROBOTS)).unwrap(), "User-agent: *\nAllow: /\n");
        fs::remove_dir_all(&folder).unwrap();
    }
}
