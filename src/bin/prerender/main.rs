//! Writes every page ahead of time: `prerender FOLDER [PREFIX]`.
//!
//! FOLDER holds what Trunk built: `index.html` as the template, and the programs under
//! names that carry a hash. PREFIX is the path the site is served under (`/` unless told);
//! only `404.html` needs it, all other pages find the root by their depth. Where CAIRN_HOST tells the host, such as
//! `https://example.org`, pages say where on the web they and the pictures of links stand; without it they say it as seen
//! from themselves, which few who show links follow.

mod besides;
mod boards;
mod brief;
mod card;
mod compares;
mod hotspots;
mod keep;
mod leaves;
mod letters;
mod maps;
mod page;
mod plastics;
mod png;
mod programs;
mod project;
mod purchase;
mod roads;
mod sha256;
mod site;
mod styles;
mod whole;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;
use std::{env, fs};

use cairn::choices::link::{Route, Topic};
use cairn::facts::{Facts, World, pack};
use cairn::findings::ground::Known;
use cairn::kind::Language;
use cairn::place::{PlaceId, Wider};
use cairn::site::handed::{self, Handed};
use cairn::site::page::away::{self, Away, AwayProps};
use cairn::site::page::not_found::{NotFound, NotFoundProps};
use cairn::words::{Words, served};

use crate::besides::Besides;
use crate::leaves::Leaves;
use crate::page::{Page, Shows};
use crate::programs::Programs;
use crate::site::Site;

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let Some(folder) = arguments.next().or_else(|| env::var("TRUNK_STAGING_DIR").ok()) else {
        eprintln!("prerender: no folder. Say which folder Trunk built into: prerender FOLDER [PREFIX]");
        return ExitCode::from(2);
    };
    let prefix = arguments
        .next()
        .or_else(|| env::var("CAIRN_BASE").ok())
        .unwrap_or_else(|| "/".to_owned());
    let public = env::var("CAIRN_HOST").ok().map(|host| host + &prefix);
    match write_all(Path::new(&folder), &prefix, public.as_deref()) {
        Ok(pages) => {
            eprintln!("prerender: {pages} pages written to {folder}");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("prerender: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn write_all(folder: &Path, prefix: &str, public: Option<&str>) -> Result<usize, String> {
    let mut world = pack::read(pack::WORLD).map_err(|fault| format!("world.pack: {fault}"))?;
    let roads = pack::read_roads(pack::ROADS).map_err(|fault| format!("roads.pack: {fault}"))?;
    let template_path = folder.join("index.html");
    let template = fs::read_to_string(&template_path).map_err(|fault| format!("{}: {fault}", template_path.display()))?;
    let template = styles::joined(folder, &template)?;
    let programs = Programs::find(folder)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|fault| fault.to_string())?;
    let site = Site {
        folder,
        template: &template,
        programs: &programs,
        runtime: &runtime,
        public,
    };

    write(folder, programs::FIRST, &programs.first_module())?;
    for (path, bytes) in pack::WORLD_PATHS.into_iter().zip([pack::WORLD, pack::ROADS]) {
        write_bytes(folder, path, bytes)?;
    }
    write_bytes(folder, pack::TRAILS_PATH, pack::TRAILS)?;
    write_bytes(folder, pack::DOUBTS_PATH, pack::DOUBTS)?;
    write_bytes(folder, pack::PROJECTS_PATH, pack::PROJECTS)?;
    for facts in shown(&world) {
        write_bytes(folder, &pack::slice_path(facts.place), &pack::write_place(facts, &world.release))?;
        write_bytes(folder, &pack::roads_path(facts.place), &pack::write_roads(&roads.of(facts.place)))?;
    }
    world.join(&roads);
    let mut pages = 0;
    let boards = boards::boards(&world);
    for (board, ..) in &boards {
        write_bytes(folder, &card::path(board.place), &card::card(board)?)?;
    }
    let known = |place: PlaceId| {
        let listed = world.place(place).filter(|facts| facts.listed);
        listed.map_or(0, |facts| Known::of(facts) as u8 + 1)
    };
    let besides = Besides::of_release(&world)?;
    let compared = Handed::Compare(Rc::new(compares::usual(&world)?));
    let ranked = maps::usual(folder, &world)?;
    let topics = [
        (Topic::Vehicles, roads::usual(folder, &world)?),
        (Topic::Plastics, plastics::usual(&world)?),
        (Topic::Hotspots, hotspots::usual(folder, &world)?),
        (Topic::Purchase, purchase::usual(&world)?),
    ];
    let described = project::usual(&world, compares::offered(&world))?;
    let leaves = Leaves::of(folder, &world)?;
    let briefs = brief::briefs(&world, leaves.judged())?;
    for language in Language::READY {
        let words = Rc::new(Words::embedded(language).marked(known));
        write(
            folder,
            &handed::words_path(language),
            &served::write(language, known).ok_or("a text is missing; `cargo test --test words` says which")?,
        )?;
        for (board, about, effects) in &boards {
            let route = Route::Explore {
                language,
                place: board.place,
            };
            let beside = runtime.block_on(besides.of(about, &board.release, &words));
            let handed = Handed::Explore(Rc::clone(board), Rc::clone(about), Rc::clone(effects));
            let page = site.live(&words, &handed, None, &beside);
            site.put(&page, &route.write())?;
            pages += 1;
            if language == Language::English && Some(board.place) == Wider::World.id() {
                // The front door: English until boot.js finds that the visitor reads another of our languages.
                site.put(&page, "")?;
                pages += 1;
            }
            site.hand(&handed, language)?;
        }
        let project = described.handed(language)?;
        let ways = [
            (&compared, Route::Compare { language }),
            (&ranked, Route::Map { language }),
            (&project, Route::Project { language }),
        ];
        let about = topics.iter().map(|(topic, handed)| {
            let topic = *topic;
            (handed, Route::Topic { language, topic })
        });
        for (handed, route) in ways.into_iter().chain(about) {
            let route = route.write();
            site.put(&site.live(&words, handed, None, ""), &route)?;
            site.hand(handed, language)?;
            pages += 1;
        }
        for handed in &briefs {
            let Handed::Brief(start) = handed else { continue };
            let place = start.shown.board.place;
            site.put(&site.live(&words, handed, None, ""), &Route::Brief { language, place }.write())?;
            site.hand(handed, language)?;
            pages += 1;
        }
        pages += leaves.write(&site, &words)?;
        let props = AwayProps {
            words: Rc::clone(&words),
            home: Wider::World.id().ok_or("the world has no id")?,
        };
        let body = runtime.block_on(yew::LocalServerRenderer::<Away>::with_props(props).hydratable(false).render());
        let page = Page {
            words: &words,
            shows: Shows::Away,
            body,
            around: None,
            beside: "",
            programs: &programs,
            public,
        };
        // It is shown at the address of any page: only the whole prefix leads home from there.
        let path = away::address(language);
        write(folder, &[&path, "index.html"].concat(), &page.fill(&template, prefix, &path)?)?;
    }
    let words = Rc::new(Words::embedded(Language::English));
    let props = NotFoundProps { words: Rc::clone(&words) };
    let body = runtime.block_on(yew::LocalServerRenderer::<NotFound>::with_props(props).hydratable(false).render());
    let page = Page {
        words: &words,
        shows: Shows::Nothing,
        body,
        around: None,
        beside: "",
        programs: &programs,
        public,
    };
    write(folder, "404.html", &page.fill(&template, prefix, "404.html")?)?;
    keep::write(folder, &programs.mark)?;
    Ok(pages + 1)
}

/// The places that the site shows; other areas are computed and summed, never listed.
fn shown(world: &World) -> impl Iterator<Item = &Facts> {
    world.places.iter().filter(|facts| facts.listed)
}

fn write(folder: &Path, path: &str, text: &str) -> Result<(), String> {
    write_bytes(folder, path, text.as_bytes())
}

fn write_bytes(folder: &Path, path: &str, bytes: &[u8]) -> Result<(), String> {
    let whole: PathBuf = folder.join(path);
    let said = |fault: std::io::Error| format!("{}: {fault}", whole.display());
    if let Some(parent) = whole.parent() {
        fs::create_dir_all(parent).map_err(said)?;
    }
    fs::write(&whole, bytes).map_err(said)
}
