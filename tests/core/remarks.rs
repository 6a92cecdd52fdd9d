//! Single links: the reading of a sound link, and the state and remark for each fault.

use cairn_core::choices::link::{Link, Remark};
use cairn_core::choices::{Background, Choices, Level, Policy};
use cairn_core::kind::{Lever, Storyline};
use cairn_core::year::Year;

/// Reads a link; returns the state shown and the remarks.
fn parsed_link(text: &str) -> (String, Vec<String>) {
    let (link, remarks) = Link::parse(text);
    (link.write(), remarks.iter().map(ToString::to_string).collect())
}

#[test]
fn a_whole_link_reads_as_the_design_writes_it() {
    let text = "m=1.0-26a&l=hs20.ru24_30-45&a=ssp1.pol2&y=2060&at=IND&p=KEN~VNM&c=ghg~age&u=c\
                &s2=ref;hs30&g=ghg:2050:-60&n=Long%20life&k=7QF2M0XA&mode=present";
    let (written, remarks) = parsed_link(text);
    assert_eq!(written, text);
    assert_eq!(remarks, Vec::<String>::new());
    let (link, _) = Link::parse(text);
    assert_eq!(link.name.as_str(), "Long life");
    assert_eq!(link.pulls[&Lever::Reuse].from, Year::new(2030));
    assert_eq!(link.pulls[&Lever::Reuse].level.number(), 2.4);
}

#[test]
fn defaults_are_left_out() {
    assert_eq!(Link::default().write(), "");
    assert_eq!(parsed_link("?v=1&b=ref&l=&a=ssp2.none&y=2050&p=&n="), (String::new(), Vec::new()));
}

#[test]
fn each_fault_opens_the_nearest_state_and_is_named() {
    for (text, shown, remark) in [
        (
            "l=hs99",
            "l=hs50",
            "lever hs: \"99\" is no level from 0 to 50 (tenths); 5.0 is shown",
        ),
        (
            "l=hs-5",
            "l=hs0",
            "lever hs: \"-5\" is no level from 0 to 50 (tenths); 0.0 is shown",
        ),
        ("l=hs20.hs30", "l=hs30", "\"hs\" appears twice in the link; the last one counts"),
        ("l=hs20.zz30", "l=hs20", "no lever is called \"zz\"; left out"),
        ("l=hs", "", "l: \"hs\" cannot be read; left out"),
        (
            "l=hs20_20-45",
            "l=hs20_27-45",
            "\"20-45\" lies outside 2027 to 2060; 2027-2045 is shown",
        ),
        ("l=hs20_-2099", "l=hs20_-60", "\"-2099\" lies outside 2027 to 2060; -2060 is shown"),
        (
            "l=hs20_2045-2030",
            "l=hs20_45-45",
            "\"2045-2030\" runs backward; 2045-2045 is shown",
        ),
        ("l=hs20_soon", "l=hs20", "l: \"soon\" cannot be read; left out"),
        ("b=best", "", "b: \"best\" cannot be read; left out"),
        ("s3=best;hs10", "s3=ref;hs10", "s3: \"best\" cannot be read; left out"),
        ("a=ssp9", "", "a: \"ssp9\" cannot be read; left out"),
        ("a=ssp1.ssp3", "a=ssp3", "\"ssp3\" appears twice in the link; the last one counts"),
        ("y=2075", "y=2060", "\"2075\" lies outside 1970 to 2060; 2060 is shown"),
        ("y=2040-2030", "y=2030-2040", "\"2040-2030\" runs backward; 2030-2040 is shown"),
        ("y=soon", "", "y: \"soon\" cannot be read; left out"),
        ("at=1ND", "", "at: \"1ND\" cannot be read; left out"),
        ("p=KEN~KEN", "p=KEN", "\"KEN\" appears twice in the link; the last one counts"),
        (
            "p=A1~A2~A3~A4~A5~A6~A7~A8~A9",
            "p=A1~A2~A3~A4~A5~A6~A7~A8",
            "p: only the first 8 are shown",
        ),
        ("c=age~pie", "c=age", "c: \"pie\" cannot be read; left out"),
        ("u=kg", "", "u: \"kg\" cannot be read; left out"),
        ("g=ghg:2050:-60.0001", "", "g: \"ghg:2050:-60.0001\" cannot be read; left out"),
        ("g=joy:2050:1", "", "g: \"joy:2050:1\" cannot be read; left out"),
        ("n=%E2%80%AEefil", "n=efil", "a text was cut or cleaned; \"efil\" is shown"),
        ("k=7QF2M0X", "", "k: \"7QF2M0X\" cannot be read; left out"),
        ("mode=opera", "", "mode: \"opera\" cannot be read; left out"),
        ("v=2&u=c", "u=c", "v: \"2\" cannot be read; left out"),
        ("utm_source=post&u=c", "u=c", "\"utm_source\" is not a key of a link; left out"),
        ("y=2030&y=2040", "y=2040", "\"y\" appears twice in the link; the last one counts"),
    ] {
        assert_eq!(parsed_link(text), (shown.to_owned(), vec![remark.to_owned()]), "{text}");
    }
}

#[test]
fn a_huge_link_costs_few_remarks() {
    let (_, remarks) = Link::parse(&"q=1&".repeat(100_000));
    assert_eq!(remarks.len(), 17);
    assert_eq!(remarks[0].id(), "too_long");
    assert_eq!(remarks[16].id(), "more");
}

#[test]
fn what_a_release_does_not_carry_is_said_and_left_out() {
    let (link, _) = Link::parse("l=hs20.uv30.hl0&a=ssp3.pol2&s2=ref;gl10.st10");
    let offered = [Lever::HomeSpace, Lever::BuildingLife, Lever::SteelMaking];
    let (choices, remarks) = link.choices(&offered);
    let background = Background {
        storyline: Storyline::Ssp3,
        policy: Policy::Pol2,
    };
    let expected = Choices {
        background,
        ..Choices::default()
    };
    assert_eq!(choices, expected.with(Lever::HomeSpace, Level::from_tenths(20).unwrap()));
    let named: Vec<String> = remarks.iter().flat_map(Remark::parts).map(|(_, part)| part).collect();
    assert_eq!(named, ["uv"]);
    let beside = link.compared[0].as_ref().unwrap().choices(choices.background, &offered);
    assert_eq!(beside.0.pulls.len(), 1);
    assert_eq!(beside.0.background, background);
    assert_eq!(beside.1, [Remark::LaterLever { lever: Lever::GoodsLife }]);
}

#[test]
fn a_number_set_by_hand_stands_in_the_link_and_what_cannot_be_read_is_told() {
    let read = |query: &str| {
        let (link, remarks) = Link::parse(query);
        (link.write(), remarks.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    assert_eq!(
        read("l=hs20&o=cars.km:9500~homes.life:90.0"),
        ("l=hs20&o=homes.life:90~cars.km:9500".to_owned(), Vec::new())
    );
    assert_eq!(
        read("o=homes.life:90~homes.lives:3~cars.km:x~homes.life:80"),
        (
            "o=homes.life:80".to_owned(),
            vec![
                "o: \"homes.lives:3\" cannot be read; left out".to_owned(),
                "o: \"cars.km:x\" cannot be read; left out".to_owned(),
                "\"homes.life\" appears twice in the link; the last one counts".to_owned(),
            ]
        )
    );
    let choices = Link::parse("b=all&o=homes.life:90").0.choices(&Lever::ALL).0;
    assert_eq!(Link::from_choices(&choices, None).write(), "b=all&o=homes.life:90");
}

#[test]
fn a_seat_that_holds_nothing_is_none_and_what_it_does_not_know_is_told() {
    let read = |query: &str| {
        let (link, remarks) = Link::parse(query);
        (link.write(), remarks.len())
    };
    assert_eq!(read("x=steelworker"), ("x=steelworker".to_owned(), 0));
    assert_eq!(read("x=ru.hl.zz9"), ("x=hl.ru".to_owned(), 1));
    assert_eq!(read("x=nobody"), (String::new(), 1));
    assert_eq!(read("x=."), (String::new(), 0));
}
