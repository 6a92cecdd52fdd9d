//! Tests of the chosen result: its figure, its link, and figures that follow it by themselves.

use super::*;
use crate::site::link::explore;
use cairn_analysis::figure::lens::Lens;

/// The state of an address.
fn open(query: &str) -> Rc<ExplorerState> {
    let (link, remarks) = Link::parse(query);
    assert!(remarks.is_empty(), "{query}: {remarks:?}");
    let (view, _) = explore::view(&link, &Lever::ALL);
    let laid = explore::layout_of(&link);
    let place = PlaceId::parse("IND").unwrap();
    let open = Action::Open {
        place,
        view,
        laid,
        sent: None,
        remarks: Vec::new(),
    };
    after(opened(), [open])
}

fn query(state: &ExplorerState) -> String {
    let address = browser_address(Language::English, state);
    address.split_once('?').map_or(String::new(), |(_, query)| query.to_owned())
}

#[test]
fn each_result_brings_its_figure_and_its_link_brings_it_back() {
    for (result, written) in [
        (Headline::Emissions, ""),
        (Headline::Cumulative, "r=cum"),
        (Headline::NewMaterials, "r=new"),
        (Headline::Circular, "r=circular"),
        (Headline::Space, "r=space"),
        (Headline::Particles, "r=air"),
    ] {
        let state = after(opened(), [Action::Result(result)]);
        assert_eq!(query(&state), written);
        let last = if result == Headline::Cumulative {
            Year::LAST
        } else {
            state.view.focus
        };
        assert_eq!(state.view.result_year(), last, "{written}");
        let again = open(written);
        assert_eq!(again.view, state.view, "{written}");
        assert_eq!(state.view.charts, View::charts_of(result));
        assert_eq!(state.view.lenses[0].summed, result == Headline::Cumulative);
        let back = after(again, [Action::Result(Headline::Emissions)]);
        assert_eq!(
            (back.view.charts, back.view.lenses),
            (View::CHARTS, Default::default()),
            "{written}"
        );
    }
}

#[test]
fn a_figure_that_follows_the_result_stays_and_any_other_gives_way() {
    let who = after(open("c=who~age"), [Action::Result(Headline::NewMaterials)]);
    assert_eq!(who.view.charts, [Chart::Who, Chart::Age]);
    let wedges = after(open("c=wedges~age"), [Action::Result(Headline::NewMaterials)]);
    assert_eq!(wedges.view.charts, [Chart::Wedges, Chart::Age]);
    let energy = after(open("c=energy~age"), [Action::Result(Headline::NewMaterials)]);
    assert_eq!(energy.view.charts, [Chart::Materials, Chart::Age]);
    // The small figure is never the same as the large one.
    let small = after(open("c=ghg~materials"), [Action::Result(Headline::NewMaterials)]);
    assert_eq!(small.view.charts, [Chart::Materials, Chart::Causes]);
}

#[test]
fn a_sum_that_is_shown_year_by_year_keeps_its_link() {
    let by_year = after(opened(), [Action::Result(Headline::Cumulative), Action::Look(0, Lens::default())]);
    assert_eq!(query(&by_year), "c=ghg~age&r=cum");
    assert_eq!(open("c=ghg~age&r=cum").view, by_year.view);
}

#[test]
fn an_old_link_names_the_result_with_its_range() {
    let old = open("c=range~age&w=range:fact:circular");
    assert_eq!(old.view.result, Headline::Circular);
    assert_eq!(query(&old), "w=range:fact&r=circular");
    assert_eq!(open("c=range&w=range:new").view.result, Headline::NewMaterials);
}

#[test]
fn a_second_result_of_a_range_is_remarked() {
    for (query, remarks, result) in [
        ("w=range:new:circular", 1, Headline::Emissions),
        ("w=range:new~range:circular", 1, Headline::Circular),
        ("w=range:ghg", 1, Headline::Emissions),
        ("w=range:new&r=zzz", 1, Headline::NewMaterials),
        ("w=range:new&r=space", 0, Headline::Space),
    ] {
        let (link, found) = Link::parse(query);
        assert_eq!((found.len(), link.result), (remarks, result), "{query}: {found:?}");
    }
}
