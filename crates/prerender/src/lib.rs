//! Pages and pictures written ahead of time.

pub mod boards;
mod bootstrap_writer;
mod brief;
mod cache_lists;
mod card;
pub mod cities;
pub mod classes;
pub mod comparison_page;
mod embed;
mod explorer_footers;
mod feed;
pub mod goals;
pub mod home;
mod homes;
pub mod host;
pub mod hotspots;
mod knowledge;
mod languages;
mod lean;
mod leaves;
mod letters;
mod manifest;
pub mod maps;
mod minerals;
mod own_names;
mod page;
mod page_metadata;
pub mod pages;
pub mod parts;
pub mod plan;
pub mod plastics;
mod png;
mod programs;
pub mod project;
mod purchase;
mod releases;
mod report;
pub mod roads;
pub mod search;
mod site;
mod site_texts;
mod sitemap;
pub mod source_fault;
pub mod story;
pub mod story_figure;
mod styles;
pub mod supply;
mod wanted;
pub mod world_sum;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::pages::not_found::{NotFound, NotFoundProps};
use cairn::site::bootstrap::Bootstrap;
use cairn_analysis::words::Words;
use cairn_core::facts::{Facts, World, pack};
use cairn_core::kind::Language;

use crate::bootstrap_writer::BootstrapTask;
use crate::host::HostAddresses;
use crate::languages::Languages;
use crate::leaves::Leaves;
use crate::page::{Page, PageKind};
use crate::programs::Programs;
use crate::site::Site;
use crate::wanted::WantedPages;

/// Number of countries per piece of bootstrap data.
const SOME: usize = 12;

/// Writes every page below a folder that Trunk built; returns their number.
///
/// # Errors
/// A file cannot be read or written, or a page misses what it needs.
pub fn write_all(folder: &Path, prefix: &str, host: &HostAddresses) -> Result<usize, String> {
    let (public, contact) = (host.public.as_deref(), host.contact.as_deref());
    pages::prose::check().map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?;
    let mut world = pack::read(pack::WORLD).map_err(|fault| format!("world.pack: {fault}"))?;
    let roads = pack::read_roads(pack::ROADS).map_err(|fault| format!("roads.pack: {fault}"))?;
    let template_path = folder.join("index.html");
    let template = fs::read_to_string(&template_path).map_err(|fault| format!("{}: {fault}", template_path.display()))?;
    let templates = styles::joined(folder, &template)?;
    let programs = Programs::find(folder)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|fault| fault.to_string())?;
    let wanted = WantedPages::from_env();
    let site = Site {
        folder,
        wanted: &wanted,
        templates: &templates,
        programs: &programs,
        runtime: &runtime,
        public,
        contact,
    };

    write(folder, programs::FIRST, &programs.first_module())?;
    for (path, bytes) in pack::WORLD_PATHS.into_iter().zip([pack::WORLD, pack::ROADS]) {
        write_bytes(folder, path, bytes)?;
    }
    write_bytes(folder, pack::TRAILS_PATH, pack::TRAILS)?;
    write_bytes(folder, pack::DOUBTS_PATH, pack::DOUBTS)?;
    write_bytes(folder, pack::PROJECTS_PATH, pack::PROJECTS)?;
    write_bytes(folder, pack::MINERALS_PATH, pack::MINERALS)?;
    write_bytes(folder, pack::MONEY_PATH, pack::MONEY)?;
    let ranges = pack::read_ranges(pack::RANGES).map_err(|fault| format!("wide.pack: {fault}"))?;
    for of in &ranges.places {
        write_bytes(
            folder,
            &pack::ranges_path(of.place),
            &pack::write_ranges(&ranges.for_place(of.place)),
        )?;
    }
    let matters = pack::read_matters(pack::MATTERS).map_err(|fault| format!("matters.pack: {fault}"))?;
    for of in &matters.places {
        write_bytes(
            folder,
            &pack::matters_path(of.place),
            &pack::write_matters(&matters.for_place(of.place)),
        )?;
    }
    for facts in shown_places(&world) {
        write_bytes(folder, &pack::slice_path(facts.place), &pack::write_place(facts, &world.release))?;
        write_bytes(
            folder,
            &pack::roads_path(facts.place),
            &pack::write_roads(&roads.for_place(facts.place)),
        )?;
    }
    let cities = cities::shown_cities(&world)?;
    for country in &cities.countries {
        write_bytes(
            folder,
            &pack::cities_path(country.place),
            &pack::write_cities(&cities.country_pack(country.place)),
        )?;
    }
    write_bytes(folder, pack::CITY_INDEX_PATH, &pack::write_city_index(&cities.index()))?;
    world.join(&roads);
    let offered = comparison_page::offered(&world);
    let boards = || {
        if !wanted.may_explore() {
            return Ok(Vec::new());
        }
        let boards = boards::boards(&world);
        for (board, ..) in &boards {
            write_bytes(folder, &card::path(board.place), &card::card(board)?)?;
        }
        let handed = boards
            .into_iter()
            .map(|(board, about, effects)| Bootstrap::Explore(board, about, effects));
        Ok(handed.collect())
    };
    let mut pieces: Vec<BootstrapTask<'_>> = vec![
        Box::new(boards),
        Box::new(|| Ok(vec![Bootstrap::Compare(Rc::new(comparison_page::usual(&world)?))])),
        Box::new(|| Ok(vec![maps::usual(folder, &world)?])),
        Box::new(|| Ok(vec![roads::usual(folder, &world)?])),
        Box::new(|| Ok(vec![plastics::usual(&world)?])),
        Box::new(|| Ok(vec![hotspots::usual(folder, &world)?])),
        Box::new(|| Ok(vec![purchase::usual(&world)?])),
    ];
    let city_chunks = cities.countries.chunks(SOME).filter(|_| wanted.may_include("/city/"));
    pieces.extend(city_chunks.map(|some| -> BootstrapTask<'_> {
        let (world, cities, offered) = (&world, &cities, &offered);
        Box::new(move || cities::pages(folder, world, cities, some, offered))
    }));
    let (leaves, mut given) = bootstrap_writer::write_pieces(folder, &pieces, || {
        let leaves = Leaves::of(folder, &world, &wanted, host.clone())?;
        releases::write_places(folder, &releases::folders(folder)?)?;
        Ok(leaves)
    })?;
    let (judged, countries): (_, Vec<&Facts>) = (leaves.judged(), shown_places(&world).collect());
    let briefs: Vec<BootstrapTask<'_>> = countries
        .chunks(SOME)
        .filter(|_| wanted.may_include("/brief/"))
        .map(|some| -> BootstrapTask<'_> {
            let world = &world;
            Box::new(move || brief::briefs(world, some, judged))
        })
        .collect();
    given.extend(bootstrap_writer::write_pieces(folder, &briefs, || Ok(()))?.1);
    let languages = Languages {
        folder,
        wanted: &wanted,
        prefix,
        public,
        contact,
        templates: &templates,
        programs: &programs,
        world: &world,
        cities: &cities,
        described: &project::usual(&world, offered.clone())?,
        homes: homes::needs(&world),
        minerals: if wanted.may_include("/explore/") {
            minerals::places(&world)?
        } else {
            BTreeMap::new()
        },
        knowledge: if wanted.may_include("/explore/") {
            knowledge::countries(&world)?
        } else {
            BTreeMap::new()
        },
        shared_sources: leaves.shared_sources.to_vec(),
        given,
    };
    let pages = languages.write(|| {
        let mut pages = 0;
        for language in Language::READY {
            pages += leaves.write(&site, &languages.words(language))?;
        }
        Ok(pages)
    })?;
    let words = Rc::new(Words::embedded(Language::English));
    let props = NotFoundProps { words: Rc::clone(&words) };
    let body = runtime.block_on(yew::LocalServerRenderer::<NotFound>::with_props(props).hydratable(false).render());
    let page = Page {
        words: &words,
        shows: PageKind::Nothing,
        body,
        around: None,
        footer: "",
        programs: &programs,
        public,
        contact,
    };
    write(folder, "404.html", &page.fill(&templates, prefix, "404.html")?)?;
    sitemap::write_files(folder, public)?;
    manifest::write_files(folder)?;
    feed::write_files(folder, public)?;
    site_texts::write_files(folder, public)?;
    cache_lists::write(folder, &programs.mark)?;
    Ok(pages + 1)
}

/// The places that the site shows. Other areas are computed and summed but not listed.
fn shown_places(world: &World) -> impl Iterator<Item = &Facts> {
    world.places.iter().filter(|facts| facts.listed)
}

fn write(folder: &Path, path: &str, text: &str) -> Result<(), String> {
    write_bytes(folder, path, text.as_bytes())
}

fn write_bytes(folder: &Path, path: &str, bytes: &[u8]) -> Result<(), String> {
    let whole: PathBuf = folder.join(path);
    let text = |fault: std::io::Error| format!("{}: {fault}", whole.display());
    if let Some(parent) = whole.parent() {
        fs::create_dir_all(parent).map_err(text)?;
    }
    fs::write(&whole, bytes).map_err(text)
}
