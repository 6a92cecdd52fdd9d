//! The contents of class codes, and the errors that the check finds.

use super::*;
use crate::kind::{LeverGroup, Theme};

/// A seeded pseudo-random generator: the same numbers on every run.
fn numbers(seed: u64) -> impl FnMut(u64) -> u64 {
    let mut state = seed;
    move |below| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    }
}

fn any(next: &mut impl FnMut(u64) -> u64) -> ClassPlan {
    let known = places::all().count() as u64;
    let place = places::place(next(known)).unwrap();
    let levels = std::array::from_fn(|_| next(LEVELS) as u8);
    ClassPlan { place, levels }
}

#[test]
fn every_place_and_its_extremes_read_back() {
    for place in places::all() {
        for level in 0..=HIGHEST {
            let plan = ClassPlan {
                place,
                levels: [level; THEMES.len()],
            };
            assert_eq!(ClassPlan::read(&plan.code().unwrap()), Ok(plan), "{place}");
        }
        for theme in 0..THEMES.len() {
            let mut plan = ClassPlan::reference(place);
            plan.levels[theme] = HIGHEST;
            assert_eq!(ClassPlan::read(&plan.letters().unwrap()), Ok(plan), "{place}");
        }
    }
}

#[test]
fn every_wrong_letter_and_every_two_that_changed_places_are_found() {
    let mut next = numbers(26);
    for _ in 0..1_000 {
        let letters: Vec<char> = any(&mut next).letters().unwrap().chars().collect();
        for at in 0..LENGTH {
            for other in LETTERS
                .iter()
                .map(|letter| char::from(*letter))
                .filter(|other| *other != letters[at])
            {
                let mut wrong = letters.clone();
                wrong[at] = other;
                assert_eq!(ClassPlan::read(&String::from_iter(&wrong)), Err(NoCode::Check));
            }
            for with in (at + 1..LENGTH).filter(|with| letters[*with] != letters[at]) {
                let mut wrong = letters.clone();
                wrong.swap(at, with);
                assert_eq!(ClassPlan::read(&String::from_iter(&wrong)), Err(NoCode::Check));
            }
        }
    }
}

#[test]
fn codes_are_as_they_were_given_out() {
    let plan = |place: &str, levels: Levels| ClassPlan {
        place: PlaceId::parse(place).unwrap(),
        levels,
    };
    for (code, link) in [
        ("000-000-007", plan("WLD", [0; 12])),
        ("0TJ-2AH-30V", plan("IND", [0; 12])),
        ("0TJ-2R2-MGK", plan("IND", [2, 0, 3, 0, 0, 4, 0, 0, 1, 0, 0, 0])),
        ("1V1-AKX-3R8", plan("ZWE", [4; 12])),
    ] {
        assert_eq!(link.code().as_deref(), Some(code));
    }
}

#[test]
fn what_cannot_be_meant_otherwise_is_read_as_it_is_meant() {
    let mut next = numbers(7);
    for _ in 0..200 {
        let plan = any(&mut next);
        let code = plan.code().unwrap();
        let typed = code.to_lowercase().replace('-', " \u{2013} ");
        assert_eq!(ClassPlan::read(&typed), Ok(plan));
        let alike = code.replace('0', "O").replace('1', "l").replace('5', "s").replace('2', "Z");
        assert_eq!(ClassPlan::read(&alike), Ok(plan), "{alike}");
        let cyrillic = code.replace('A', "А").replace('B', "в").replace('H', "Н").replace('0', "о");
        assert_eq!(ClassPlan::read(&cyrillic), Ok(plan), "{cyrillic}");
        let wide = code
            .chars()
            .filter(|letter| *letter != '-')
            .map(|letter| char::from_u32(letter as u32 + 0xfee0).unwrap());
        assert_eq!(ClassPlan::read(&wide.collect::<String>()), Ok(plan));
        let arabic = code
            .chars()
            .map(|letter| letter.to_digit(10).map_or(letter, |digit| char::from_u32(0x660 + digit).unwrap()));
        assert_eq!(ClassPlan::read(&arabic.collect::<String>()), Ok(plan));
    }
}

#[test]
fn a_wrong_code_says_which_kind_of_wrong() {
    assert_eq!(ClassPlan::read(""), Err(NoCode::Length(0)));
    assert_eq!(ClassPlan::read("KQ7-M3D-9X"), Err(NoCode::Length(8)));
    assert_eq!(ClassPlan::read("KQ7-M3D-9XAB"), Err(NoCode::Length(10)));
    assert_eq!(ClassPlan::read("KQ7-M3!-9XA"), Err(NoCode::Letter('!')));
    let largest = "YYYYYYYY";
    let fits: Vec<NoCode> = LETTERS
        .iter()
        .filter_map(|last| ClassPlan::read(&format!("{largest}{}", char::from(*last))).err())
        .collect();
    assert_eq!(
        fits.iter().filter(|fault| **fault == NoCode::Later).count(),
        1,
        "room that is left for a later form"
    );
    assert_eq!(fits.iter().filter(|fault| **fault == NoCode::Check).count(), 30);
    let city = ClassPlan::reference(PlaceId::parse("JPN-21671").unwrap());
    assert_eq!(city.code(), None);
}

#[test]
fn the_room_is_what_the_head_says() {
    assert!(BASE.pow(7) < places::all().count() as u64 * PLANS, "seven letters would do");
    assert!(PLACES * PLANS < BASE.pow(8));
    assert!((BASE.pow(8) - PLACES * PLANS) / (PLANS * LEVELS) >= 490);
    // The need for homes is no measure, and a code has no room for it.
    let measures = Theme::ALL
        .into_iter()
        .filter(|theme| !matches!(theme.group(), LeverGroup::Need | LeverGroup::Minerals));
    assert!(
        THEMES.into_iter().eq(measures),
        "another headline lever needs another form of the code"
    );
    assert!((LENGTH as u64) < BASE, "no weight is a multiple of it");
    assert!((2..BASE).all(|divisor| !BASE.is_multiple_of(divisor)));
}

#[test]
fn the_nearest_whole_step_is_taken_and_said() {
    let place = PlaceId::parse("IND").unwrap();
    let all = Lever::ALL;
    let level = |tenths| Level::from_tenths(tenths).unwrap();
    let of = |choices: &Choices| ClassPlan::of(place, choices, &all);
    assert_eq!(of(&Choices::default()), (ClassPlan::reference(place), true));
    let whole = Choices::default()
        .with(Lever::Reuse, level(20))
        .with(Lever::PackagingAvoided, level(20));
    let (plan, exact) = of(&whole);
    assert_eq!((plan.levels[4], exact), (2, true));
    let (plan, exact) = of(&whole.clone().with(Lever::Reuse, level(25)));
    assert_eq!((plan.levels[4], exact), (2, false), "22.5 tenths");
    let (plan, exact) = of(&Choices::default().with(Lever::CleanPower, level(25)));
    assert_eq!((plan.levels[11], exact), (3, false));
    let (plan, exact) = of(&Choices::default().with(Lever::CleanPower, Level::BEYOND));
    assert_eq!((plan.levels[11], exact), (4, false));
    // Levers that a place does not offer are ignored.
    let (plan, exact) = ClassPlan::of(place, &Choices::default().with(Lever::Reuse, level(30)), &[Lever::Reuse]);
    assert_eq!((plan.levels[4], exact), (3, true));
    let mut dated = whole;
    dated.pulls.get_mut(&Lever::Reuse).unwrap().from = Some(crate::year::Year::of(2035));
    assert!(!of(&dated).1);
}
