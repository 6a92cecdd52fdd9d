//! Embed: oEmbed 1.0 descriptions that let other sites embed a page: one file per place and language.
//!
//! Written only if the site's public address is known, because the description contains it. Out of scope: the embedded
//! content.

use cairn::site::part::embed::{HEIGHT, code};
use cairn_analysis::words::Words;
use cairn_analysis::words::isolate::bare;
use cairn_core::choices::link::Route;
use cairn_core::kind::Language;
use cairn_core::place::PlaceId;
use serde_json::json;

/// Default width of an embedded page, in pixels.
const WIDTH: u32 = 640;

/// Address of a place's description, below the site's root.
pub(crate) fn described_at(language: Language, place: PlaceId) -> String {
    [&Route::Embed { language, place }.write(), "oembed.json"].concat()
}

/// Description of a place on a site at `public`.
pub(crate) fn described(words: &Words, place: PlaceId, title: &str, public: &str) -> String {
    let language = words.language();
    let address = [public, &Route::Embed { language, place }.write()].concat();
    let title = bare(title);
    json!({
        "version": "1.0",
        "type": "rich",
        "provider_name": "Cairn",
        "provider_url": public,
        "title": title,
        "width": WIDTH,
        "height": HEIGHT,
        "html": code(&address, &title),
    })
    .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_site_is_told_how_a_part_is_put_into_it() {
        let place = PlaceId::parse("KEN").unwrap();
        let words = Words::embedded(Language::French);
        let reply: serde_json::Value =
            serde_json::from_str(&described(&words, place, "Le \"Kenya\"", "https://example.org/cairn/")).unwrap();
        assert_eq!(reply["version"], "1.0");
        assert_eq!(reply["type"], "rich");
        let html = reply["html"].as_str().unwrap();
        assert!(html.contains("src=\"https://example.org/cairn/fr/embed/KEN/\""), "{html}");
        assert!(html.contains("title=\"Le &quot;Kenya&quot;\""), "{html}");
        assert_eq!(described_at(Language::French, place), "fr/embed/KEN/oembed.json");
    }
}
