//! Readers of links: those of the explorer and of other pages, and the values of single keys.

use cairn::site::link::{brief, compare, outlook, ranks};
use cairn_analysis::export::{csv, terminal};
use cairn_analysis::purchase::rule::OwnPurchaseRule;
use cairn_core::choices::city_input;
use cairn_core::choices::code::{ClassPlan, LENGTH};
use cairn_core::choices::link::{Link, Route};
use cairn_core::kind::Lever;
use cairn_core::place::PlaceId;

use crate::readers::{Kind, bytes, kind, text};

pub(super) fn kinds() -> Vec<Kind> {
    vec![
        kind(
            "links",
            bytes([
                "v=1&m=1.0-26a&b=all&l=hs20.ru24_30-45&a=ssp1.pol2&y=2030-2050&at=IND&p=KEN~VNM&c=ghg~age&u=c",
                "s2=ref;hs30&s3=all&g=ghg:2050:-60&n=Long%20life&k=7QF2M0XA&h=a&x=b&mode=present",
                "en/explore/IND/",
            ]),
            2000,
            link,
        ),
        kind(
            "links of other pages",
            bytes([
                "p=KEN~VNM&s2=ref;hs30&s3=all&y=2040&c=ghg&l=hl30&n=Long%20life",
                "r=ghg&x=hl20&o=lower&w=all&l=hs20&at=IND&t=2050&m=1.0-26a&lang=fr",
            ]),
            500,
            page,
        ),
        kind(
            "own cities of a link",
            bytes(["4700000.5200000.380,5.420.14.55.60.12000.900.810.0,7.12.30"]),
            2000,
            own_city,
        ),
        kind(
            "own rules of a link",
            bytes(["clinker.30.2027.2030", "recycled.25.2028.2035"]),
            2000,
            own_rule,
        ),
        kind("codes", bytes(["0TJ-2R2-MGK", "0tj2r2mgk"]), 2000, code),
    ]
}

fn link(bytes: &[u8]) {
    let text = text(bytes);
    let (link, remarks) = Link::parse(&text);
    let written = link.write();
    assert_eq!(Link::parse(&written), (link.clone(), Vec::new()), "{written}");
    assert!(link.choices(&Lever::ALL).0.pulls.len() <= Lever::ALL.len());
    for remark in remarks {
        assert!(!terminal::line(&remark.to_string()).contains(char::is_control));
    }
    let route = Route::parse(&text);
    let written = route.write();
    // A city is shown on the page of its country: the path gives the country, the query gives the city.
    let (page, city) = written
        .split_once("?at=")
        .map_or((written.as_str(), None), |(page, city)| (page, Some(city)));
    match city.and_then(PlaceId::parse) {
        Some(city) => {
            assert_eq!(route.explored(), Some(city), "{written}");
            assert_eq!(Route::parse(page).explored(), city.country(), "{written}");
        }
        None => assert_eq!(Route::parse(page), route, "{written}"),
    }
    assert!(!csv::outside(&text).starts_with(['=', '+', '-', '@']));
}

/// Readers of pages that take a query. The comparison excludes cities, so it must read none.
fn page(bytes: &[u8]) {
    let text = text(bytes);
    let home = PlaceId::parse("IND").unwrap();
    let (sides, _) = compare::read(&text, home, &Lever::ALL, "26a", |place| !place.is_city());
    assert!(sides.sides.iter().all(|side| !side.place.is_city()));
    let (choices, ..) = outlook::read(&text, &Lever::ALL, "26a");
    assert!(choices.pulls.len() <= Lever::ALL.len());
    drop((
        ranks::read(&text, &Lever::ALL, "26a"),
        brief::read(&text, &[], "26a", false),
        brief::read(&text, &[], "26a", true),
    ));
}

fn own_city(bytes: &[u8]) {
    let text = text(bytes);
    if let Ok(own) = city_input::read(&text) {
        // Numbers are written with nine digits, so a second round trip changes nothing.
        let written = city_input::write(&own);
        let again = city_input::read(&written).unwrap_or_else(|fault| panic!("{written}: {fault}"));
        assert_eq!(city_input::write(&again), written);
    }
}

fn own_rule(bytes: &[u8]) {
    if let Some(own) = OwnPurchaseRule::read(&text(bytes)) {
        assert_eq!(OwnPurchaseRule::read(&own.write()), Some(own));
    }
}

fn code(bytes: &[u8]) {
    if let Ok(plan) = ClassPlan::read(&text(bytes)) {
        let letters = plan.letters().unwrap();
        assert_eq!(letters.len(), LENGTH);
        assert_eq!(ClassPlan::read(&letters), Ok(plan));
        assert!(plan.choices(&Lever::ALL).pulls.len() <= Lever::ALL.len());
    }
}
