//! Fuzz: whatever bytes come, they are answered: links, scenario files, projects, case files, packs, tables, messages of page and workers.
//!
//! ```text
//! input = a sound one, some bytes changed, lost, doubled or put in from a list of words      seed fixed, order fixed
//! ```
//!
//! Nothing may panic, and what is taken comes back as it was written. Runs for [`SECONDS`]; `cargo xtask fuzz --minutes N`
//! for as long as one likes, from another seed with `--seed`. An input that fails is kept in `target/fuzz/`.
//! Does not know: what is right; other tests do.
#![cfg(all(feature = "prerender", not(target_arch = "wasm32")))]
#![allow(clippy::print_stdout, reason = "how much was tried is shown")]

mod sealed;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use cairn::choices::Choices;
use cairn::choices::file::ScenarioFile;
use cairn::choices::link::text::Plain;
use cairn::choices::link::{Link, Route};
use cairn::evidence::{self, Tables, cases};
use cairn::export::{csv, terminal};
use cairn::facts::pack;
use cairn::findings::{agreement, published};
use cairn::kind::Lever;
use cairn::model;
use cairn::place::PlaceId;
use cairn::project::{Described, file, link as project_link};
use cairn::site::handed::Handed;
use cairn::site::wire::{self, Answer, Question, Request, Said};

use crate::sealed::sealed;

/// How long it runs where nothing else is asked.
const SECONDS: u64 = 20;
const SEED: u64 = 20_601_231;

/// Chance, the same every time (xorshift64*).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() >> 33) as usize % end.max(1)
    }
}

/// What breaks readers: separators, ends of numbers, marks, escapes.
const WORDS: [&str; 40] = [
    "&",
    "=",
    ".",
    "~",
    ";",
    ":",
    "-",
    "_",
    "%",
    "%e2%80%ae",
    "\u{202e}",
    "\u{1b}[2J",
    "\0",
    "\n",
    "\r\n",
    "\"",
    "\"\"",
    ",",
    "{",
    "}",
    "[",
    "]",
    "null",
    "true",
    "1e999",
    "-1e999",
    "NaN",
    "inf",
    "-0",
    "0.1",
    "99999999999999999999",
    "2060",
    "1899",
    "l=",
    "hs50",
    "IND",
    "\u{feff}",
    "长",
    "ط",
    "\u{1f3f3}\u{200d}\u{1f308}",
];

/// A sound input with some of it changed.
fn spoilt(sound: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = sound.to_vec();
    for _ in 0..=chance.below(6) {
        let at = chance.below(bytes.len() + 1);
        let end = (at + chance.below(12)).min(bytes.len());
        match chance.below(7) {
            0 if at < bytes.len() => bytes[at] ^= 1 << chance.below(8),
            1 if at < bytes.len() => bytes[at] = chance.next() as u8,
            2 => drop(bytes.drain(at..end)),
            3 => {
                let part = bytes[at..end].to_vec();
                bytes.splice(at..at, part);
            }
            4 => bytes.truncate(at),
            _ => {
                let word = WORDS[chance.below(WORDS.len())];
                bytes.splice(at..at, word.bytes());
            }
        }
    }
    bytes
}

/// A kind of input.
struct Kind {
    name: &'static str,
    sound: Vec<Vec<u8>>,
    /// How many in a turn: what takes long comes seldom.
    often: usize,
    read: fn(&[u8]),
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
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
    // A city stands on the page of its country: the page is found by the path, the city by the query.
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

fn scenario(bytes: &[u8]) {
    if let Ok(file) = ScenarioFile::read(&text(bytes)) {
        assert_eq!(ScenarioFile::read(&file.write()), Ok(file));
    }
}

fn project(bytes: &[u8]) {
    let known = pack::read_projects(pack::PROJECTS).unwrap();
    let text = text(bytes);
    if let Ok(read) = file::read(&text, &known) {
        assert_eq!(file::read(&file::write(&read, &known), &known), Ok(read.clone()));
        assert_eq!(
            project_link::read(&project_link::write(&read, &known), &known),
            Ok(Described {
                name: Plain::default(),
                ..read
            })
        );
    }
    if let Ok(read) = project_link::read(&text, &known) {
        assert_eq!(project_link::read(&project_link::write(&read, &known), &known), Ok(read));
    }
}

fn stock_cases(bytes: &[u8]) {
    match cases::read(&text(bytes)) {
        Ok(file) => file
            .cases
            .iter()
            .filter(|case| case.years < 100)
            .for_each(|case| drop(agreement::with(case))),
        Err(faults) => assert!(!faults.is_empty()),
    }
}

fn published_cases(bytes: &[u8]) {
    if let Err(faults) = published::read("fuzz.csv", &text(bytes)) {
        assert!(!faults.all().is_empty());
    }
}

/// A pack as it lies: nearly all are refused by their checksum.
fn packed(bytes: &[u8]) {
    let _ = (
        pack::read_place(bytes).is_ok(),
        pack::read_roads(bytes).is_ok(),
        pack::read(bytes).is_ok(),
    );
    let _ = pack::release_of(bytes);
}

/// What a pack holds, sealed anew: what is taken the model runs on.
fn place(bytes: &[u8]) {
    if let Ok(facts) = pack::read_place(&sealed(b'P', bytes)) {
        let outcome = model::run(&facts, &Choices::default());
        assert!(outcome.balance.worst().is_finite(), "the model fails on facts that were taken");
    }
}

fn roads(bytes: &[u8]) {
    let _ = pack::read_roads(&sealed(b'R', bytes)).is_ok();
}

fn table(bytes: &[u8]) {
    let text = text(bytes);
    let Some((file, content)) = text.split_once('\n') else { return };
    let Some(file) = evidence::SOURCE_TABLES.into_iter().find(|known| *known == file) else {
        return;
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/evidence");
    let tables = Tables::from_folder(&folder).unwrap().with(file, content);
    if let Err(faults) = evidence::world(&tables) {
        assert!(!faults.all().is_empty());
    }
}

fn message(bytes: &[u8]) {
    if let Ok(said) = serde_json::from_slice::<Said>(bytes)
        && let Said::Ask(request) = &said
    {
        assert!(request.replaces(request));
    }
    let _ = wire::read::<Said>(bytes).is_ok();
}

fn answer(bytes: &[u8]) {
    let _ = (wire::read::<Answer>(bytes).is_ok(), wire::read::<Handed>(bytes).is_ok());
}

fn kinds() -> Vec<Kind> {
    let world = pack::read(pack::WORLD).unwrap();
    let all_roads = pack::read_roads(pack::ROADS).unwrap();
    let facts = world.places.iter().find(|facts| facts.place.as_str() == "TUV").unwrap();
    let id = PlaceId::parse("TUV").unwrap();
    let links: Vec<Vec<u8>> = [
        "v=1&m=1.0-26a&b=all&l=hs20.ru24_30-45&a=ssp1.pol2&y=2030-2050&at=IND&p=KEN~VNM&c=ghg~age&u=c",
        "s2=ref;hs30&s3=all&g=ghg:2050:-60&n=Long%20life&k=7QF2M0XA&h=a&x=b&mode=present",
        "en/explore/IND/",
    ]
    .map(|link| link.as_bytes().to_vec())
    .to_vec();
    let scenarios = [
        r#"{"cairn":1,"name":"Long life","place":"IND","background":{"ssp":2,"policy":"none"},"levers":{"ru":{"level":2.4,"from":2030,"to":2045}}}"#,
        r#"{"cairn":1,"base":"recc","levers":{"hs":{"level":0}}}"#,
    ];
    let projects = [
        r#"{"cairn_project":1,"name":"Hill","place":"NPL","dwellings":30,"m2":48.5,"wall":"stone_mud_450","inner_wall":"same","answers":{"7":60}}"#,
        "NPL.multi_family.30.2.48,5.4.2.rubble_mud.earth.bands_timber.stone_mud_450.same.timber.....plain.scrap.better.2.60...........60",
    ];
    let stocks = r#"{"format":"cairn-dsm-cases/1","tolerance":{"abs":1e-9},"cases":[{"id":"A","model":"stock_driven_initial_stock","t":[2000,2001,2002,2003],
        "lifetime":{"type":"weibull","shape":2,"scale":[3,3,3,3]},"age_offset":0.5,"diagonal":"one","negative_inflow":"allowed",
        "inputs":{"initial_stock_by_cohort":[1,2],"initial_stock_year":2001,"future_stock":[3,1]},"outputs":{"stock":[1,3,3,1],"first_model_year_index":2}}]}"#;
    let question = |question| Said::Ask(Request { number: 7, question });
    let asked = [
        question(Question::Board {
            place: id,
            view: Default::default(),
            about: true,
        }),
        Said::Seat(2),
    ];
    let mut messages: Vec<Vec<u8>> = asked.iter().map(|said| serde_json::to_vec(said).unwrap()).collect();
    messages.extend(asked.iter().map(|said| wire::bytes(said).unwrap()));
    let outcome = model::run(facts, &Choices::default());
    let board = cairn::figure::board::board("26a", facts, &outcome, &outcome, &Default::default());
    let board = Answer::Board {
        board: Box::new(board),
        about: None,
    };
    let tables = ["population.csv", "levers.csv", "places.csv", "process.csv", "sources.csv"].map(|file| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/evidence");
        [file.as_bytes(), b"\n", &std::fs::read(folder.join(file)).unwrap()].concat()
    });
    let kind = |name, sound, often, read| Kind { name, sound, often, read };
    vec![
        kind("links", links, 2000, link),
        kind(
            "scenario files",
            scenarios.map(|file| file.as_bytes().to_vec()).to_vec(),
            2000,
            scenario,
        ),
        kind("projects", projects.map(|of| of.as_bytes().to_vec()).to_vec(), 200, project),
        kind("stock cases", vec![stocks.as_bytes().to_vec()], 500, stock_cases),
        kind(
            "published cases",
            vec![published::TABLE.bytes().take(4000).collect()],
            200,
            published_cases,
        ),
        kind(
            "packs",
            vec![pack::write_place(facts, "26a"), pack::write_roads(&all_roads.of(id))],
            100,
            packed,
        ),
        kind("facts of a place", vec![postcard::to_allocvec(facts).unwrap()], 50, place),
        kind(
            "roads of a place",
            vec![postcard::to_allocvec(&all_roads.of(id)).unwrap()],
            100,
            roads,
        ),
        kind("questions", messages, 2000, message),
        kind("answers", vec![wire::bytes(&board).unwrap()], 500, answer),
        kind("evidence tables", tables.to_vec(), 1, table),
    ]
}

#[test]
fn whatever_comes_is_answered() {
    let asked = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    let patience = Duration::from_secs(asked("CAIRN_FUZZ_MINUTES").map_or(SECONDS, |minutes| minutes * 60));
    let seed = asked("CAIRN_FUZZ_SEED").unwrap_or(SEED);
    let mut chance = Chance(seed.max(1));
    let kinds = kinds();
    let mut counts = vec![0_u64; kinds.len()];
    let start = Instant::now();
    'turns: loop {
        for (kind, count) in kinds.iter().zip(&mut counts) {
            for _ in 0..kind.often {
                if start.elapsed() > patience {
                    break 'turns;
                }
                let sound = &kind.sound[chance.below(kind.sound.len())];
                let input = spoilt(sound, &mut chance);
                *count += 1;
                if catch_unwind(AssertUnwindSafe(|| (kind.read)(&input))).is_err() {
                    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/fuzz");
                    let file = folder.join(format!("{}-{seed}-{count}", kind.name.replace(' ', "-")));
                    let kept = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, &input));
                    panic!(
                        "{}: input {count} of seed {seed} stops the program; {} ({kept:?})",
                        kind.name,
                        file.display()
                    );
                }
            }
        }
    }
    for (kind, count) in kinds.iter().zip(&counts) {
        println!("{:<18}{count:>10}", kind.name);
        assert!(*count > 0, "{}: none was tried in {} s", kind.name, patience.as_secs());
    }
    println!(
        "{:<18}{:>10}  seed {seed}, {} s",
        "in all",
        counts.iter().sum::<u64>(),
        start.elapsed().as_secs()
    );
}
