//! Embed: what tells another site how a part of a page is put into it, as oEmbed 1.0 has it: a file a place and language.
//!
//! Only where the site's own address is known: it stands in what is handed on. Does not know: what the part shows.

use cairn::choices::link::Route;
use cairn::kind::Language;
use cairn::place::PlaceId;
use cairn::site::part::embed::{HEIGHT, code};
use cairn::words::Words;
use cairn::words::isolate::bare;
use serde_json::json;

/// How wide a part is unless told.
const WIDTH: u32 = 640;

/// Where it is told of a place, below the site's root.
pub(crate) fn described_at(language: Language, place: PlaceId) -> String {
    [&Route::Embed { language, place }.write(), "oembed.json"].concat()
}

/// What is told of a place, where the site stands at `public`.
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
        let told: serde_json::Value =
            serde_json::from_str(&described(&words, place, "Le \"Kenya\"", "https://example.org/cairn/")).unwrap();
        assert_eq!(told["version"], "1.0");
        assert_eq!(told["type"], "rich");
        let html = told["html"].as_str().unwrap();
        assert!(html.contains("src=\"https://example.org/cairn/fr/embed/KEN/\""), "{html}");
        assert!(html.contains("title=\"Le &quot;Kenya&quot;\""), "{html}");
        assert_eq!(described_at(Language::French, place), "fr/embed/KEN/oembed.json");
    }
}
