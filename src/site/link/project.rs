//! Project: reads the project, its place and its scenario from a query, and writes the query of all three.
//!
//! ```text
//! at = place      pj = the project's answers      pk = those of another to compare with      n = its name
//! b l a = the scenario, as in the explorer, whose links also work here
//! ```
//!
//! Without `pj` the project is the usual house of the place. A `pj` or `pk` that cannot be read causes a remark and
//! is ignored. Out of scope: the results of a project.

use crate::site::bootstrap::project::ProjectBootstrap;
use cairn_analysis::project::ProjectDescription;
use cairn_analysis::project::file::KINDS;
use cairn_analysis::project::link as answers;
use cairn_analysis::project::view::ProjectQuery;
use cairn_core::choices::link::text::{Plain, decode, encode};
use cairn_core::choices::link::{Link, Remark, Route};
use cairn_core::kind::Language;
use cairn_core::place::PlaceId;

/// The keys of the project and of the one to compare with.
const KEYS: [&str; 2] = ["pj", "pk"];

/// Reads a query; also returns remarks on it.
pub fn read(query: &str, start: &ProjectBootstrap) -> (ProjectQuery, Vec<Remark>) {
    let query = query.strip_prefix('?').unwrap_or(query);
    let own = |pair: &&str| pair.split_once('=').is_some_and(|(key, _)| KEYS.contains(&key));
    let (own, others): (Vec<&str>, Vec<&str>) = query.split('&').partition(own);
    let (mut link, mut remarks) = Link::parse(&others.join("&"));
    remarks.extend(link.without_own_numbers());
    let (choices, more) = link.choices(&start.offered);
    remarks.extend(more);
    remarks.extend(link.aged(&start.view.release));
    let home = start.view.query.place();
    let place = link.at.filter(|place| start.projects.place(*place).is_some()).unwrap_or_else(|| {
        remarks.extend(link.at.map(|place| Remark::UnknownPlace {
            found: Plain::clean(place.as_str()),
            shown: home,
        }));
        home
    });
    let [first, second] = KEYS.map(|key| {
        let last_pair = own.iter().filter_map(|pair| pair.split_once('=')).rfind(|(own, _)| *own == key);
        let (_, text) = last_pair?;
        let read = answers::read(&decode(text), &start.projects);
        read.map_err(|fault| {
            remarks.push(Remark::Unread {
                key,
                found: Plain::clean(&fault.found),
            });
        })
        .ok()
    });
    let mut described = first.unwrap_or_else(|| ProjectDescription::usual(place, KINDS[0]));
    described.name = link.name;
    // A project in another place has other conditions, so it cannot be compared.
    let other = second.filter(|other| other.place == described.place);
    let request = ProjectQuery { described, other, choices };
    (request, remarks)
}

/// The address of a state, below the site's root. It names the release if levers are set.
pub fn write(language: Language, request: &ProjectQuery, start: &ProjectBootstrap) -> String {
    let path = Route::Project { language }.write();
    let place = request.place();
    let mut link = Link::from_choices(&request.choices, None);
    if link != Link::default() {
        link.release = Plain::clean(&start.view.release);
    }
    link.at = (place != start.view.query.place()).then_some(place);
    link.name = request.described.name.clone();
    let mut query = link.write();
    let mut add = |key: &str, described: &ProjectDescription| {
        if !query.is_empty() {
            query.push('&');
        }
        query += &[key, "=", &encode(&answers::write(described, &start.projects))].concat();
    };
    let mut plain = request.described.clone();
    plain.name = Plain::default();
    if plain != ProjectDescription::usual(place, KINDS[0]) {
        add(KEYS[0], &plain);
    }
    if let Some(other) = &request.other {
        add(KEYS[1], other);
    }
    if query.is_empty() { path } else { [&path, "?", &query].concat() }
}

/// The page of a place as it opens, below the site's root.
pub fn plain(language: Language, place: Option<PlaceId>) -> String {
    let path = Route::Project { language }.write();
    match place {
        Some(place) => [&path, "?at=", place.as_str()].concat(),
        None => path,
    }
}
