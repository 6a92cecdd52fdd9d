//! Wide: the table of places larger than a country is that of this release, and says what the command line draws, to its last digit.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]

use std::fs;
use std::path::Path;

use cairn::ask::draw::drawing;
use cairn::ask::target::Target;
use cairn::choices::link::Per;
use cairn::choices::scenario::Scenario;
use cairn::export::frozen::sums::digest;
use cairn::facts::pack;
use cairn::facts::ranges::WideRanges;
use cairn::findings::headline::Headline;
use cairn::findings::range::wide::{DRAWS, ROWS, Wides, YEARS, range, rows};
use cairn::findings::range::{Part, Runs};
use cairn::place::{PlaceId, Wider};
use cairn::year::Year;

const PARTS: [Part; 4] = [Part::Yours, Part::Reference, Part::Saved, Part::SavedShare];
/// What to do where the table is another.
const ANEW: &str = "draw it anew: cargo run --release -- wide";

fn table() -> WideRanges {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/ranges/wide.pack");
    pack::read_ranges(&fs::read(path).unwrap()).unwrap_or_else(|fault| panic!("static/ranges/wide.pack: {fault}; {ANEW}"))
}

#[test]
fn the_table_was_drawn_of_the_packs_of_this_release() {
    let (table, world) = (table(), pack::built_in().unwrap());
    let doubts = pack::read_doubts(pack::DOUBTS).unwrap();
    let now = [pack::WORLD, pack::ROADS, pack::DOUBTS].map(digest);
    assert_eq!(
        table.packs, now,
        "static/ranges/wide.pack was drawn of other facts or doubts; {ANEW}"
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
        // One draw more, of the same: its ends are itself.
        let now = rows(&[of, of]).unwrap();
        for (at, (now, was)) in now.iter().zip(table.rows(*place).unwrap()).enumerate() {
            assert_eq!(
                now[0].to_bits(),
                was[0].to_bits(),
                "{place}, row {at}: the model says another number; {ANEW}"
            );
        }
    }
}

#[test]
fn a_group_says_what_the_command_line_draws_to_the_last_digit() {
    let (table, world) = (table(), pack::built_in().unwrap());
    let doubts = pack::read_doubts(pack::DOUBTS).unwrap();
    let target = Target::find(&world, "G7").unwrap();
    let rows = table.rows(target.id()).unwrap();
    let cases = [
        (Scenario::Improve, Year::of(2050), Per::Total),
        (Scenario::Panel, Year::of(2030), Per::Person),
    ];
    for (scenario, year, per) in cases {
        let mut drawing = drawing(&target, &doubts, &scenario.choices(), (year, per));
        let mut runs = Runs::new(drawing.draw(0));
        runs.join(1, drawing.block(1, DRAWS));
        for headline in Headline::FIRST {
            for part in PARTS {
                let told = range(rows, scenario, (year, per), headline, part).unwrap();
                let drawn = runs.headline(headline, part).unwrap();
                let seven = |value: f64| value as f32;
                assert_eq!(
                    (told.central as f32, told.quantiles.map(seven)),
                    (seven(drawn.central), drawn.quantiles.map(seven)),
                    "{} {part:?} of {}, {year}; {ANEW}",
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
        let target = Target::find(&world, place.as_str()).unwrap();
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
    let read = |year| range(world, Scenario::All, (Year::of(year), Per::Total), Headline::Emissions, Part::Yours);
    assert!(read(2050).is_some() && read(2049).is_none());
    assert!(table.rows(PlaceId::parse("IND").unwrap()).is_none());
    let one = table.of(Wider::Africa.id().unwrap());
    assert_eq!((one.places.len(), one.draws), (1, table.draws));
}
