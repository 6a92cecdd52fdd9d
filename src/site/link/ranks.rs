//! Ranks: reads the query of a ranking of places, and writes it.
//!
//! ```text
//! b l a = choices      y = focus year      u = per person      only on this page: r = result, r2 = result up in a scatter plot
//! ```
//!
//! An address without a query opens the default ranking in its last year, per person. Any other address, as before,
//! shows 2050 unless it has `y`, and totals of the whole place unless it has `u`. All keys but `r` and `r2` are shared by every
//! link; other keys from links of other pages are ignored. Ranks stay on today's path: the documents' world is left out with
//! a remark (decision OW14).

use crate::site::link::explore;
use cairn_analysis::figure::board::View;
use cairn_analysis::findings::rank::{FIRST, RankQuery, RankResult};
use cairn_core::choices::Choices;
use cairn_core::choices::link::text::{Plain, decode};
use cairn_core::choices::link::{Link, Per, Remark, Route};
use cairn_core::kind::{Language, Lever, Storyline};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// The key of the result.
const RESULT: &str = "r";
/// The key of the result up in a scatter plot.
const UP: &str = "r2";

/// The default ranking: the share of the floor space of the last year that is not yet built.
pub fn usual() -> RankQuery {
    RankQuery {
        choices: Choices::default(),
        focus: Year::LAST,
        per: Per::Person,
        measure: RankResult::StillToBuild,
    }
}

/// Reads a query; also returns remarks on it.
pub fn read(query: &str, offered: &[Lever], release: &str) -> (RankQuery, Vec<Remark>) {
    let query = query.strip_prefix('?').unwrap_or(query);
    if query.is_empty() {
        return (usual(), Vec::new());
    }
    let is_own = |pair: &&str| pair.split_once('=').is_some_and(|(key, _)| [RESULT, UP].contains(&key));
    let others: Vec<&str> = query.split('&').filter(|pair| !is_own(pair)).collect();
    let (mut link, mut remarks) = Link::parse(&others.join("&"));
    remarks.extend(link.without_own_numbers());
    let (mut choices, more) = link.choices(offered);
    remarks.extend(more);
    if choices.background.storyline == Storyline::Out {
        choices.background.storyline = Storyline::default();
        remarks.push(Remark::TodaysPath);
    }
    remarks.extend(link.aged(release));
    let mut request = RankQuery {
        choices,
        focus: link.focus.year().max(FIRST),
        per: link.per,
        ..usual()
    };
    for key in [RESULT, UP] {
        let Some(named) = named(query, key) else { continue };
        match RankResult::find(&named) {
            Some(measure) if key == RESULT => request.measure = measure,
            Some(_) => {}
            None => remarks.push(Remark::Unread {
                key,
                found: Plain::clean(&named),
            }),
        }
    }
    (request, remarks)
}

/// The result up in a scatter plot; none for circles.
pub fn up(query: &str) -> Option<RankResult> {
    let query = query.strip_prefix('?').unwrap_or(query);
    named(query, UP).and_then(|named| RankResult::find(&named))
}

/// The last value of a key.
fn named(query: &str, key: &str) -> Option<String> {
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.rfind(|(name, _)| *name == key).map(|(_, named)| decode(named))
}

/// The address of a ranking, below the site's root, with the result up in a scatter plot. It names the release if the link
/// carries anything.
pub fn write(language: Language, request: &RankQuery, up: Option<RankResult>, release: &str) -> String {
    let path = Route::Map { language }.write();
    if *request == usual() && up.is_none() {
        return path;
    }
    let mut link = Link::from_choices(&request.choices, Some(request.focus));
    link.per = request.per;
    if link != Link::default() {
        link.release = Plain::clean(release);
    }
    let mut query = link.write();
    if request.measure != usual().measure || query.is_empty() {
        if !query.is_empty() {
            query.push('&');
        }
        query = [&query, RESULT, "=", request.measure.id()].concat();
    }
    if let Some(up) = up {
        query = [&query, "&", UP, "=", up.id()].concat();
    }
    [&path, "?", &query].concat()
}

/// The explorer's address of a place under the same choices.
pub fn open(language: Language, place: PlaceId, query: &RankQuery, release: &str) -> String {
    let view = View {
        choices: query.choices.clone(),
        focus: query.focus,
        per: query.per,
        ..View::default()
    };
    explore::address(language, place, &view, release)
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_analysis::findings::compare::Measure;

    fn opened(query: &str) -> (RankQuery, Vec<Remark>) {
        read(query, &Lever::ALL, "")
    }

    fn query(request: &RankQuery) -> String {
        let address = write(Language::English, request, None, "");
        address.split_once('?').map_or(String::new(), |(_, query)| query.to_owned())
    }

    #[test]
    fn what_is_written_reads_back_without_a_remark() {
        for text in [
            "",
            "b=all",
            "l=hs30&a=ssp1.pol2&y=2060&u=c&r=cars",
            "r=ghg",
            "r=cement",
            "u=c&r=ghg",
            "u=c",
            "r=still",
        ] {
            let (request, remarks) = opened(text);
            assert_eq!(remarks, [], "{text}");
            assert_eq!(query(&request), text);
        }
        assert_eq!(opened("y=2060&u=c").0, usual());
        assert_eq!(opened("b=all").0.per, Per::Total);
        for measure in RankResult::all() {
            let request = RankQuery { measure, ..usual() };
            assert_eq!(opened(&query(&request)), (request, Vec::new()));
        }
    }

    #[test]
    fn a_scatter_plot_is_in_the_address() {
        let up = |query| up(query).map(RankResult::id);
        for (text, id) in [("y=2060&u=c&r2=ghg", "ghg"), ("?b=all&r=cars&r2=space", "space")] {
            let (request, remarks) = opened(text);
            assert_eq!((up(text), remarks), (Some(id), Vec::new()), "{text}");
            let address = write(Language::English, &request, RankResult::find(id), "");
            assert_eq!(address, ["en/map/?", text.trim_start_matches('?')].concat());
        }
        assert_eq!(["", "r=ghg", "r2=nothing"].map(up), [None; 3]);
        let remarks = opened("r2=nothing").1;
        assert_eq!(remarks.iter().map(Remark::id).collect::<Vec<_>>(), ["value"]);
    }

    #[test]
    fn ranks_stay_on_todays_path_and_say_so() {
        let (request, remarks) = opened("b=all&a=out.pol2");
        assert_eq!(remarks, [Remark::TodaysPath]);
        assert_eq!(query(&request), "b=all&a=pol2");
    }

    #[test]
    fn an_old_link_opens_its_result_and_year() {
        let cars = opened("u=c&r=cars").0;
        assert_eq!((cars.measure, cars.focus), (RankResult::Compared(Measure::Cars), View::FOCUS));
        let none = opened("b=all").0;
        assert_eq!((none.measure, none.focus), (RankResult::StillToBuild, View::FOCUS));
    }

    #[test]
    fn any_query_opens_the_nearest() {
        let (query, remarks) = opened("?r=nothing&r=%F0%9F&y=1990&zz=1");
        assert_eq!((query.measure, query.focus), (usual().measure, FIRST));
        let texts: Vec<&str> = remarks.iter().map(Remark::id).collect();
        assert!(texts.contains(&"value") && texts.contains(&"unknown_key"), "{texts:?}");
        assert_eq!(opened("r=cars&y=2060&at=IND&s2=all&c=age").0.focus, Year::LAST);
    }
}
