//! The gallery of charts.

use cairn_core::choices::link::Chart;
use cairn_core::kind::Language;
use cairn_prerender::pages::leaf::charts::{ChartGallery, ChartGalleryProps};

use super::{complete_languages, home, is_sound, render_page, words};

fn page(language: Language) -> String {
    let (words, home) = (words(language), home());
    render_page::<ChartGallery>(ChartGalleryProps { words, home })
}

#[test]
fn the_gallery_names_every_chart_once_and_leads_to_it_and_to_it_alone() {
    for language in complete_languages() {
        let page = page(language);
        is_sound(&page, language);
        for chart in Chart::ALL {
            let id = chart.id();
            assert_eq!(page.matches(&format!("id=\"chart-{id}\"")).count(), 1, "{id}");
            for kind in ["explore", "embed"] {
                let own = format!("href=\"{}/{kind}/", language.id());
                let is_own =
                    |link: &str| link.starts_with(&own) && link.split('"').nth(1).is_some_and(|way| way.ends_with(&format!("c={id}")));
                let ways = page.match_indices(&own).filter(|(at, _)| is_own(&page[*at..])).count();
                assert_eq!(ways, 1, "{kind}: {id}");
            }
        }
    }
}
