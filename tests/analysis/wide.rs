//! Ranges of groups: the table of places larger than a country belongs to this release, and equals the draws of the
//! command line to the last digit.

use std::fs;
use std::path::Path;

use cairn_analysis::ask::draw::drawing;
use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export::archive::digests::digest;
use cairn_analysis::findings::headline::{Headline, HeadlineSeries};
use cairn_analysis::findings::matters::aggregate::MemberRunSums;
use cairn_analysis::findings::matters::{ExplainedResult, Matters, SpreadShares, TornadoRuns, wide};
use cairn_analysis::findings::range::wide::{DRAWS, ROWS, Wides, YEARS, range, rows};
use cairn_analysis::findings::range::{DrawQuantity, RangeDraws, wide as ranges};
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::doubt::PlaceSampler;
use cairn_core::facts::doubt_words::DrawScope;
use cairn_core::facts::pack;
use cairn_core::facts::ranges::{WideMatters, WideRanges};
use cairn_core::model::{self, Outcome};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::{Stretch, Year};

const PARTS: [DrawQuantity; 4] = [
    DrawQuantity::Yours,
    DrawQuantity::Reference,
    DrawQuantity::Saved,
    DrawQuantity::SavedShare,
];
/// Advice for an outdated table.
const REDRAW_ADVICE: &str = "draw it anew: cargo run --release --package cairn-cli -- wide";

fn table() -> WideRanges {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("static/ranges/wide.pack");
    pack::read_ranges(&fs::read(path).unwrap()).unwrap_or_else(|fault| panic!("static/ranges/wide.pack: {fault}; {REDRAW_ADVICE}"))
}

#[test]
fn the_table_was_drawn_of_the_packs_of_this_release() {
    let (table, world) = (table(), pack::built_in().unwrap());
    let doubts = pack::read_doubts(pack::DOUBTS).unwrap();
    let now = [pack::WORLD, pack::ROADS, pack::DOUBTS].map(digest);
    assert_eq!(
        table.packs, now,
        "static/ranges/wide.pack was drawn of other facts or doubts; {REDRAW_ADVICE}"
    );
    assert_eq!(
        (table.release.as_str(), table.draws, table.varied as usize),
        (world.release.as_str(), DRAWS, doubts.rows.len())
    );
    let places: Vec<PlaceId> = table.places.iter().map(|of| of.place).collect();
    assert_eq!(places, Wider::ALL.map(|wider| wider.id().unwrap()));
    assert!(table.places.iter().all(|of| of.rows.len() == ROWS));
}

#[test]
fn the_runs_on_the_screen_are_those_of_the_model_of_today() {
    let (table, world) = (table(), pack::built_in().unwrap());
    let doubts = pack::read_doubts(pack::DOUBTS).unwrap();
    let mut wides = Wides::of(&world, &doubts, &Wider::ALL);
    let central = wides.draw(0);
    for (place, of) in wides.wholes().iter().zip(&central) {
        // A range of one run, given twice: both ends are the run itself.
        let now = rows(&[of, of]).unwrap();
        for (at, (now, was)) in now.iter().zip(table.rows(*place).unwrap()).enumerate() {
            assert_eq!(
                now[0].to_bits(),
                was[0].to_bits(),
                "{place}, row {at}: the model says another number; {REDRAW_ADVICE}"
            );
        }
    }
}

#[test]
fn a_group_says_what_the_command_line_draws_to_the_last_digit() {
    let (table, world) = (table(), pack::built_in().unwrap());
    let doubts = pack::read_doubts(pack::DOUBTS).unwrap();
    let target = RunTarget::find(&world, "G7").unwrap();
    let rows = table.rows(target.id()).unwrap();
    let cases = [
        (Scenario::Improve, Year::of(2050), Per::Total),
        (Scenario::Panel, Year::of(2030), Per::Person),
    ];
    for (scenario, year, per) in cases {
        let mut drawing = drawing(&target, &doubts, &scenario.choices(), (year, per));
        let mut runs = RangeDraws::new(drawing.draw(0));
        runs.join(1, drawing.block(1, DRAWS));
        for headline in Headline::FIRST {
            for part in PARTS {
                let range_of_release = range(rows, scenario, (year, per), headline, part).unwrap();
                let drawn = runs.headline(headline, part).unwrap();
                let seven = |value: f64| value as f32;
                assert_eq!(
                    (range_of_release.central as f32, range_of_release.quantiles.map(seven)),
                    (seven(drawn.central), drawn.quantiles.map(seven)),
                    "{} {part:?} of {}, {year}; {REDRAW_ADVICE}",
                    headline.id(),
                    scenario.id()
                );
            }
        }
    }
}

#[test]
fn a_draw_of_the_world_and_of_its_parts_is_the_one_that_pages_make() {
    let world = pack::built_in().unwrap();
    let doubts = pack::read_doubts(pack::DOUBTS).unwrap();
    let mut wides = Wides::of(&world, &doubts, &[Wider::NorthAmerica, Wider::LowIncome, Wider::World]);
    let draw = wides.draw(7);
    for (place, of) in wides.wholes().to_vec().iter().zip(&draw) {
        let target = RunTarget::find(&world, place.as_str()).unwrap();
        let scenario = Scenario::ALL.into_iter().position(|scenario| scenario == Scenario::All).unwrap();
        let read = (YEARS[2], Per::Total);
        let pair = drawing(&target, &doubts, &Scenario::All.choices(), read).draw(7);
        assert_eq!(
            [of[scenario][2], of[0][2]],
            [pair.yours.headlines, pair.reference.headlines],
            "{place}"
        );
    }
}

#[test]
fn what_the_table_does_not_hold_it_does_not_say() {
    let table = table();
    let world = table.rows(Wider::World.id().unwrap()).unwrap();
    let read = |year| {
        range(
            world,
            Scenario::All,
            (Year::of(year), Per::Total),
            Headline::Emissions,
            DrawQuantity::Yours,
        )
    };
    assert!(read(2050).is_some() && read(2049).is_none());
    assert!(table.rows(PlaceId::parse("IND").unwrap()).is_none());
    let one = table.for_place(Wider::Africa.id().unwrap());
    assert_eq!((one.places.len(), one.draws), (1, table.draws));
}

fn matters() -> WideMatters {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("static/ranges/matters.pack");
    pack::read_matters(&fs::read(path).unwrap()).unwrap_or_else(|fault| panic!("static/ranges/matters.pack: {fault}; {REDRAW_ADVICE}"))
}

#[test]
fn what_matters_was_worked_out_of_the_packs_of_this_release() {
    let (table, world) = (matters(), pack::built_in().unwrap());
    let doubts = pack::read_doubts(pack::DOUBTS).unwrap();
    let now = [pack::WORLD, pack::ROADS, pack::DOUBTS].map(digest);
    assert_eq!(
        table.packs, now,
        "static/ranges/matters.pack was drawn of other facts or doubts; {REDRAW_ADVICE}"
    );
    assert_eq!((table.release.as_str(), table.draws), (world.release.as_str(), wide::DRAWS));
    let places: Vec<PlaceId> = table.places.iter().map(|of| of.place).collect();
    assert_eq!(places, Wider::ALL.map(|wider| wider.id().unwrap()));
    let known = self::table();
    for of in &table.places {
        assert_eq!(of.ends.len(), doubts.rows.len());
        for scenario in Scenario::DRAWN {
            for year in YEARS {
                for subject in ExplainedResult::ALL {
                    let spread = wide::tabled_matters((of, table.draws), &doubts, scenario, subject, (year, Per::Total)).unwrap();
                    let part = if subject == ExplainedResult::Saved {
                        DrawQuantity::Saved
                    } else {
                        DrawQuantity::Yours
                    };
                    let rows = known.rows(of.place).unwrap();
                    let run = ranges::range(rows, scenario, (year, Per::Total), subject.headline(), part).unwrap();
                    assert_eq!(
                        spread.central as f32, run.central as f32,
                        "{} {subject:?} {year}; {REDRAW_ADVICE}",
                        of.place
                    );
                    let groups: f64 = spread.groups.iter().map(|(_, share)| share).sum();
                    match spread.shares {
                        SpreadShares::Known { rest } => assert!((groups + rest - 1.0).abs() < 1e-5 && rest < 0.25, "{groups} {rest}"),
                        SpreadShares::Still => {
                            assert!(subject == ExplainedResult::Saved && scenario == Scenario::Reference && spread.rows.is_empty())
                        }
                        SpreadShares::Curved { .. } => assert!(spread.groups.is_empty() && !spread.rows.is_empty()),
                        SpreadShares::Wait { .. } => panic!("a release has draws enough"),
                    }
                }
            }
        }
    }
}

#[test]
fn a_number_that_all_share_is_moved_in_every_member() {
    let (table, world) = (matters(), pack::built_in().unwrap());
    let doubts = pack::read_doubts(pack::DOUBTS).unwrap();
    let of = table.find(PlaceId::parse("G7").unwrap()).unwrap();
    let read = (Year::of(2050), Per::Total);
    let spread = wide::tabled_matters((of, table.draws), &doubts, Scenario::All, ExplainedResult::Emissions, read).unwrap();
    let shared = |id: &str| doubts.rows.iter().any(|doubt| doubt.id == id && doubt.scope == DrawScope::All);
    let row = spread.rows.iter().find(|row| shared(&row.id)).unwrap();
    for (x, end) in [(-1.0, row.at[0]), (1.0, row.at[1])] {
        let mut sum = Outcome::of_totals(of.place);
        for facts in world.places.iter().filter(|facts| facts.is_within(Wider::G7)) {
            let mut drawn = PlaceSampler::of(facts, &doubts);
            let at = drawn.acting().position(|doubt| doubt.id == row.id).unwrap();
            let mut outcome = Outcome::of_totals(facts.place);
            let facts = drawn.with_single_row(at, x);
            let base_state = model::base_state_into(facts, &mut outcome);
            model::run_ahead(&base_state, facts, &Scenario::All.choices(), &mut outcome);
            sum.add(&outcome, Stretch::AHEAD);
        }
        let (_, run) = HeadlineSeries::of(&sum).at(Headline::Emissions, read.0, read.1);
        assert!((run - end).abs() < 1e-6 * run, "{}: {end} is not {run}", row.id);
    }
}

#[test]
fn a_whole_of_one_member_has_what_matters_in_that_member() {
    let world = pack::built_in().unwrap();
    let doubts = pack::read_doubts(pack::DOUBTS).unwrap();
    let (target, read) = (RunTarget::find(&world, "NGA").unwrap(), (Year::of(2050), Per::Total));
    let mut gathered = MemberRunSums::of(&doubts, &[Wider::World], wide::DRAWS);
    gathered.take_in(target.facts());
    let choices = Scenario::Improve.choices();
    for subject in [ExplainedResult::Emissions, ExplainedResult::Circular] {
        let mut drawing = drawing(&target, &doubts, &choices, read);
        let mut runs = RangeDraws::new(drawing.draw(0));
        runs.join(1, drawing.block(1, wide::DRAWS));
        let alone = TornadoRuns::of(&mut drawing);
        let own = Matters::of(subject, &drawing, &alone, &runs).unwrap();
        let places = gathered.place_matters(|_, _, _, _| own.central);
        let matters = wide::tabled_matters((&places[0], wide::DRAWS), &doubts, Scenario::Improve, subject, read).unwrap();
        assert_eq!((matters.acting, matters.moving), (own.acting, own.moving));
        for (group, share) in &own.groups {
            let value = matters.groups.iter().find(|(of, _)| of == group).map_or(0.0, |(_, share)| *share);
            // This fit uses effects on the result; the other uses the distance of each number from its centre.
            assert!((value - share).abs() < 0.03, "{group:?}: {value} is not {share}");
        }
        for row in matters
            .rows
            .iter()
            .filter(|row| doubts.rows.iter().any(|of| of.id == row.id && of.scope == DrawScope::All))
        {
            let own = own.rows.iter().find(|of| of.id == row.id).unwrap();
            let near = |at: usize| (row.at[at] - own.at[at]).abs() < 2e-3 * matters.central;
            assert!(near(0) && near(1), "{}: {:?} is not {:?}", row.id, row.at, own.at);
        }
    }
}
