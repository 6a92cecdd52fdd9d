//! Page metadata: the lines in the head of a page for search engines, link previews, feed readers and home screens.
//!
//! ```text
//! always        web manifest, icon of a home screen, title, description and picture of a link
//! public        canonical address, the page in every language, feed of releases, structured data
//! ```
//!
//! The lines below `public` need whole addresses, so only a site that knows its own address has them. Structured data
//! (JSON-LD, <https://schema.org>) are a data block: a browser runs no such block, so the content security policy does
//! not apply to it. Out of scope: the files that these lines name.

use cairn::site::bootstrap::Bootstrap;
use cairn_analysis::words::Key;
use cairn_analysis::words::isolate::bare;
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::facts::pack::WORLD_PATHS;
use cairn_core::place::Wider;
use cairn_core::year::Year;
use serde_json::{Value, json};

use crate::page::{Page, PageKind, escape};
use crate::pages::leaf::releases::RELEASES;
use crate::{card, embed, feed, manifest, sitemap};

impl Page<'_> {
    /// All lines, each with a line break before it.
    pub(crate) fn metadata(&self, title: &str, description: &str, root: &str, path: &str) -> String {
        let mut all = manifest::links(self.words.language());
        all += &self.share_metadata(title, description, root, path);
        let Some(public) = self.public else { return all };
        if self.is_found() {
            all += &sitemap::links(public, path);
        }
        if let PageKind::Home | PageKind::Leaf(Leaf::Releases) = self.shows {
            let name = escape(self.words.say(Key::PageReleases));
            let feed = escape(&[public, &feed::path(self.words.language())].concat());
            all += &format!("\n<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{feed}\" title=\"Cairn · {name}\">");
        }
        all
    }

    /// True if search engines should list the page.
    fn is_found(&self) -> bool {
        match self.shows {
            PageKind::Live(_) | PageKind::Leaf(_) | PageKind::Goals(_) | PageKind::Story(..) | PageKind::Home => true,
            PageKind::Part(_) | PageKind::Nothing | PageKind::Away | PageKind::Kiosk => false,
        }
    }

    /// Structured data of the front page and of the data page, as a data block. None elsewhere, or without a public address.
    pub(crate) fn structured_data(&self, title: &str, description: &str, path: &str) -> Option<String> {
        let public = self.public?;
        let at = |path: &str| [public, path].concat();
        let language = self.words.language();
        let (release, day, _) = RELEASES[0];
        let mut data = json!({
            "@context": "https://schema.org",
            "name": bare(title),
            "description": bare(description),
            "inLanguage": language.tag(),
            "isAccessibleForFree": true,
            "version": release,
            "dateModified": day,
            "creator": { "@type": "Organization", "name": "Cairn", "url": public },
        });
        let licences = at(&[
            &Route::Leaf {
                language,
                leaf: Leaf::Data,
            }
            .write(),
            "#licences",
        ]
        .concat());
        let own: Value = match self.shows {
            PageKind::Home => json!({
                "@type": "WebApplication",
                "url": at(sitemap::canonical(path).as_str()),
                "applicationCategory": "EducationalApplication",
                "operatingSystem": "Any",
                "license": licences,
            }),
            PageKind::Leaf(Leaf::Data) => {
                let file = |path: &str, kind: &str| json!({ "@type": "DataDownload", "contentUrl": at(path), "encodingFormat": kind });
                let results = format!("releases/{release}/headlines.csv");
                json!({
                    "@type": "Dataset",
                    "url": at(path),
                    "license": licences,
                    "temporalCoverage": format!("{}/{}", Year::RESULTS, Year::LAST),
                    "distribution": [
                        file("evidence/datapackage.json", "application/json"),
                        file(&results, "text/csv"),
                        file(WORLD_PATHS[0], "application/octet-stream"),
                    ],
                })
            }
            _ => return None,
        };
        if let (Value::Object(data), Value::Object(own)) = (&mut data, own) {
            data.extend(own);
        }
        // No text inside the block may end it.
        let text = data.to_string().replace('<', "\\u003c");
        Some(format!("<script type=\"application/ld+json\">{text}</script>\n"))
    }

    /// Metadata that a chat or a feed shows for a link; for a place, a finding about it. The picture has no words.
    fn share_metadata(&self, title: &str, description: &str, root: &str, path: &str) -> String {
        let words = self.words;
        let (title, picture) = match &self.shows {
            PageKind::Nothing => return String::new(),
            // Search engines should find the page itself.
            PageKind::Part(_) | PageKind::Away | PageKind::Kiosk => return "\n<meta name=\"robots\" content=\"noindex\">".to_owned(),
            PageKind::Live(Bootstrap::Explore(board, ..)) => {
                let share = words.share(board.still_to_build[0]);
                let with = [("place", words.place(board.place)), ("share", share.as_str())];
                // Link previews show plain text.
                (bare(&words.fill(Key::ShareCard, &with)), card::path(board.place))
            }
            PageKind::Live(Bootstrap::City(start)) => (title.to_owned(), card::path(start.country)),
            PageKind::Goals(place) => (title.to_owned(), card::path(*place)),
            PageKind::Live(_) | PageKind::Leaf(_) | PageKind::Story(..) | PageKind::Home => {
                (title.to_owned(), Wider::World.id().map_or_else(String::new, card::path))
            }
        };
        let [wide, high] = card::SIZE.map(|size| size.to_string());
        let picture = [self.public.unwrap_or(root), &picture].concat();
        let mut all = String::new();
        let mut tell = |name: &str, content: &str| {
            let kind = if name.starts_with("og:") { "property" } else { "name" };
            all += &format!("\n<meta {kind}=\"{name}\" content=\"{}\">", escape(content));
        };
        tell("og:type", "website");
        tell("og:site_name", "Cairn");
        tell("og:locale", words.language().tag());
        tell("og:title", &title);
        tell("og:description", description);
        tell("og:image", &picture);
        tell("og:image:width", &wide);
        tell("og:image:height", &high);
        tell("og:image:alt", &title);
        tell("twitter:card", "summary_large_image");
        if let Some(public) = self.public {
            tell("og:url", &[public, path].concat());
        }
        if let (Some(public), PageKind::Live(Bootstrap::Explore(board, ..))) = (self.public, &self.shows) {
            let address = escape(&[public, &embed::described_at(words.language(), board.place)].concat());
            all += &format!(
                "\n<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}\" title=\"{}\">",
                escape(&title)
            );
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programs::{Program, Programs};
    use crate::styles::Templates;
    use cairn_analysis::words::Words;
    use cairn_core::kind::Language;

    const TEMPLATE: &str = "<html lang=\"en\" dir=\"ltr\">\n<head>\n<!--cairn:head-->\n<script src=\"boot.js\"></script>\n</head>\n\
        <body>\n<!--cairn:notices-->\n<div id=\"cairn\"></div>\n<!--cairn:start-->\n</body>\n</html>\n";

    fn page(shows: PageKind<'_>, public: Option<&str>, contact: Option<&str>, path: &str) -> String {
        let file = || Program {
            module: String::new(),
            wasm: String::new(),
        };
        let programs = Programs {
            app: file(),
            compare: Vec::new(),
            class: Vec::new(),
            beside: Vec::new(),
            worker: file(),
            mark: String::new(),
        };
        let words = Words::embedded(Language::French);
        let page = Page {
            words: &words,
            shows,
            body: String::new(),
            around: None,
            footer: "",
            programs: &programs,
            public,
            contact,
        };
        page.fill(&Templates::same_for_all(TEMPLATE), "../../", path).unwrap()
    }

    #[test]
    fn a_site_with_an_address_names_its_pages_in_whole() {
        let public = Some("https://example.org/cairn/");
        let data = page(PageKind::Leaf(Leaf::Data), public, None, "fr/data/");
        assert!(
            data.contains("<link rel=\"canonical\" href=\"https://example.org/cairn/fr/data/\">"),
            "{data}"
        );
        assert_eq!(data.matches("hreflang=").count(), 7);
        let (_, block) = data.split_once("<script type=\"application/ld+json\">").unwrap();
        let block: Value = serde_json::from_str(block.split("</script>").next().unwrap()).unwrap();
        assert_eq!(block["@type"], "Dataset");
        assert_eq!(block["url"], "https://example.org/cairn/fr/data/");
        assert_eq!(block["distribution"].as_array().unwrap().len(), 3);
        let home = page(PageKind::Home, public, None, "");
        assert!(
            home.contains("\"@type\":\"WebApplication\"") && home.contains("fr/releases/feed.atom"),
            "{home}"
        );
        let method = page(PageKind::Leaf(Leaf::Method), public, None, "fr/method/");
        assert!(!method.contains("ld+json") && !method.contains("feed.atom"), "{method}");
        let away = page(PageKind::Away, public, Some("who@example.org"), "fr/away/");
        assert!(
            away.contains("noindex") && !away.contains("hreflang=") && !away.contains("data-report"),
            "{away}"
        );
    }

    #[test]
    fn a_site_without_one_gives_only_what_holds_anywhere() {
        let page = page(PageKind::Leaf(Leaf::Data), None, Some("who@example.org"), "fr/data/");
        for never in ["canonical", "hreflang", "ld+json", "https:"] {
            assert!(!page.contains(never), "{never}: {page}");
        }
        assert!(page.contains("<link rel=\"manifest\" href=\"fr.webmanifest\">"), "{page}");
        assert!(
            page.contains("href=\"mailto:who@example.org?") && page.contains("data-report=\"fr/data/\""),
            "{page}"
        );
    }
}
