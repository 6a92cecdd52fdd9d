//! Writes every page ahead of time: `prerender FOLDER [PREFIX]`.
//!
//! FOLDER holds what Trunk built: `index.html` as the template, and the programs under
//! names that carry a hash. PREFIX is the path the site is served under (`/` unless told);
//! only `404.html` needs it, all other pages find the root by their depth.

mod keep;
mod leaves;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;
use std::{env, fs};

use cairn::choices::link::{Leaf, Route};
use cairn::export;
use cairn::facts::{Facts, World, pack};
use cairn::figure::board::{self, About, Board, View};
use cairn::findings::digest::Fnv;
use cairn::findings::lever::sum::Levers;
use cairn::kind::{Direction, Language};
use cairn::model::{self, Outcome};
use cairn::place::Wider;
use cairn::site::app::{App, AppProps};
use cairn::site::page::leaf;
use cairn::site::page::not_found::{NotFound, NotFoundProps};
use cairn::site::{protocol, start};
use cairn::words::{Key, Words, served};
use cairn::year::Stretch;

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
    match write_all(Path::new(&folder), &prefix) {
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

/// The programs of the site under names that carry a hash of what they hold.
struct Programs {
    app: String,
    app_wasm: String,
    worker: String,
    worker_wasm: String,
    /// Stands behind the names of files that do not tell what they hold.
    mark: String,
}

fn write_all(folder: &Path, prefix: &str) -> Result<usize, String> {
    let mut world = pack::read(pack::WORLD).map_err(|fault| format!("world.pack: {fault}"))?;
    let roads = pack::read_roads(pack::ROADS).map_err(|fault| format!("roads.pack: {fault}"))?;
    let template_path = folder.join("index.html");
    let template = fs::read_to_string(&template_path).map_err(|fault| format!("{}: {fault}", template_path.display()))?;
    let programs = Programs::find(folder)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|fault| fault.to_string())?;

    write(folder, "work.js", &programs.work_js())?;
    for (path, bytes) in pack::WORLD_PATHS.into_iter().zip([pack::WORLD, pack::ROADS]) {
        write_bytes(folder, path, bytes)?;
    }
    for facts in shown(&world) {
        write_bytes(folder, &pack::slice_path(facts.place), &pack::write_place(facts, &world.release))?;
        write_bytes(folder, &pack::roads_path(facts.place), &pack::write_roads(&roads.of(facts.place)))?;
    }
    world.join(&roads);
    let mut pages = 0;
    let boards = boards(&world);
    for language in Language::READY {
        let words = Rc::new(Words::embedded(language));
        write(
            folder,
            &start::words_path(language),
            &served::write(language).ok_or("a text is missing; `cargo test --test words` says which")?,
        )?;
        for (board, about) in &boards {
            let body = runtime.block_on(
                yew::LocalServerRenderer::<App>::with_props(AppProps {
                    words: Rc::clone(&words),
                    start: Rc::clone(board),
                    about: Rc::clone(about),
                })
                .render(),
            );
            let path = Route::Explore {
                language,
                place: board.place,
            }
            .write();
            let page = Page {
                words: &words,
                shows: Shows::Board(board, about),
                body: &body,
                programs: &programs,
            };
            write(
                folder,
                &format!("{path}index.html"),
                &page.fill(&template, &"../".repeat(path.matches('/').count()))?,
            )?;
            pages += 1;
            if language == Language::English && Some(board.place) == Wider::World.id() {
                // The front door: English until boot.js finds that the visitor reads another of our languages.
                write(folder, "index.html", &page.fill(&template, "./")?)?;
                pages += 1;
            }
        }
    }
    pages += leaves::write(folder, &template, &programs, &world, &runtime)?;
    let words = Rc::new(Words::embedded(Language::English));
    let props = NotFoundProps { words: Rc::clone(&words) };
    let body = runtime.block_on(yew::LocalServerRenderer::<NotFound>::with_props(props).hydratable(false).render());
    let page = Page {
        words: &words,
        shows: Shows::Nothing,
        body: &body,
        programs: &programs,
    };
    write(folder, "404.html", &page.fill(&template, prefix)?)?;
    keep::write(folder, &programs.mark)?;
    Ok(pages + 1)
}

/// The places that the site shows; other areas are computed and summed, never listed.
fn shown(world: &World) -> impl Iterator<Item = &Facts> {
    world.places.iter().filter(|facts| facts.listed)
}

/// What each place shows at the reference: regions, groups and the world, then countries. A country is followed once,
/// and added to all that it is within.
fn boards(world: &World) -> Vec<(Rc<Board>, Rc<About>)> {
    let view = View::default();
    let release = export::release(&world.release);
    let mut sums: Vec<Sum<'_>> = Wider::ALL.into_iter().filter_map(Sum::of).collect();
    let mut countries = Vec::new();
    for facts in &world.places {
        let outcome = model::run(facts, &view.choices);
        for sum in sums.iter_mut().filter(|sum| facts.is_within(sum.wider)) {
            sum.join(facts, &outcome);
        }
        if facts.listed {
            let board = board::board(&release, facts, &outcome, &outcome, &view);
            countries.push((Rc::new(board), Rc::new(board::about(facts))));
        }
    }
    let wider = sums.into_iter().map(|sum| sum.board(&release, &view));
    wider.chain(countries).collect()
}

/// A place larger than a country, as its members join.
struct Sum<'a> {
    wider: Wider,
    outcome: Outcome,
    levers: Levers<'a>,
    about: About,
}

impl<'a> Sum<'a> {
    fn of(wider: Wider) -> Option<Sum<'a>> {
        let id = wider.id()?;
        Some(Sum {
            wider,
            outcome: Outcome::empty(id),
            levers: Levers::new(),
            about: About::nothing(id),
        })
    }

    fn join(&mut self, facts: &'a Facts, outcome: &Outcome) {
        self.outcome.add(outcome, Stretch::HISTORY);
        self.outcome.add(outcome, Stretch::AHEAD);
        self.levers.join(facts, outcome);
        self.about.join(facts);
    }

    fn board(mut self, release: &str, view: &View) -> (Rc<Board>, Rc<About>) {
        self.levers.begin(view.focus);
        let levers = self.levers.steps(&view.choices, &self.outcome);
        let board = board::of(release, &self.outcome, &self.outcome, levers, view);
        (Rc::new(board), Rc::new(self.about))
    }
}

/// What a page shows.
enum Shows<'a> {
    /// A place; the application takes over.
    Board(&'a Board, &'a About),
    /// A page that is only read: no program at all.
    Leaf(Leaf),
    /// There is no such page.
    Nothing,
}

/// One page to be written.
struct Page<'a> {
    words: &'a Words,
    shows: Shows<'a>,
    body: &'a str,
    programs: &'a Programs,
}

impl Page<'_> {
    /// The template with this page in it; `root` is the way to the site's root.
    fn fill(&self, template: &str, root: &str) -> Result<String, String> {
        let words = self.words;
        let language = words.language();
        let direction = match language.direction() {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        };
        let (title, description) = match self.shows {
            Shows::Board(board, _) => (
                words.fill(Key::SiteTitle, &[("place", words.place(board.place))]),
                words.say(Key::SiteDescription),
            ),
            Shows::Leaf(leaf) => {
                let [title, lead] = leaf::about(leaf).map(|key| words.say(key));
                (words.fill(Key::PageTitle, &[("page", title)]), lead)
            }
            Shows::Nothing => (words.say(Key::MissingTitle).to_owned(), words.say(Key::SiteDescription)),
        };
        let head = format!(
            "<base href=\"{root}\">\n<title>{title}</title>\n<meta name=\"description\" content=\"{description}\">",
            title = escape(&title),
            description = escape(description),
        );
        let (start_up, root_mark) = match self.shows {
            Shows::Board(board, about) => (self.start_up(board, about)?, start::mark(language, board)),
            Shows::Leaf(leaf) => (String::new(), leaf.id().to_owned()),
            Shows::Nothing => (String::new(), "not-found".to_owned()),
        };
        let notices = [
            ("notice-script-off", Key::NoticeNoScript),
            ("notice-old-browser", Key::NoticeUnsupported),
            ("notice-dead", Key::NoticeFailed),
        ];
        let notices = notices
            .into_iter()
            .filter(|_| matches!(self.shows, Shows::Board(..)))
            .map(|(id, key)| {
                let text = escape(words.say(key));
                if id == "notice-script-off" {
                    format!("<noscript><p class=\"notice\" id=\"{id}\">{text}</p></noscript>\n")
                } else {
                    format!("<p class=\"notice trouble\" id=\"{id}\" role=\"alert\" hidden>{text}</p>\n")
                }
            })
            .collect::<String>();
        let mut page = template.to_owned();
        for (slot, with) in [
            (
                "<html lang=\"en\" dir=\"ltr\">",
                format!("<html lang=\"{}\" dir=\"{direction}\">", language.tag()),
            ),
            ("<!--cairn:head-->", head),
            ("<!--cairn:notices-->", notices),
            ("<!--cairn:start-->", start_up),
            (
                "<div id=\"cairn\"></div>",
                format!("<div id=\"{}\" {}=\"{root_mark}\">{}</div>", start::ROOT, start::MARK, self.body),
            ),
        ] {
            if !page.contains(slot) {
                return Err(format!(
                    "index.html has no {slot}; the prerenderer fills it. Put it back into www/index.html."
                ));
            }
            page = page.replacen(slot, &with, 1);
        }
        if let Shows::Leaf(_) = self.shows {
            // Only the program names these lines; a page that is only read does without.
            let program = |line: &&str| line.starts_with("<script") || line.starts_with("<meta name=\"app\"");
            page = page.lines().filter(|line| !program(line)).flat_map(|line| [line, "\n"]).collect();
        }
        Ok(page)
    }

    /// What the page needs to come alive: the first board, the names of the programs, and early fetches of both.
    fn start_up(&self, board: &Board, about: &About) -> Result<String, String> {
        let handed = protocol::to_text(&(board, about))?;
        let Programs { app, app_wasm, mark, .. } = self.programs;
        let [facts, roads] = pack::paths(board.place);
        Ok(format!(
            "<link rel=\"modulepreload\" href=\"{app}\">\n\
             <link rel=\"preload\" href=\"{app_wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n\
             <link rel=\"preload\" href=\"{words}\" as=\"fetch\" type=\"application/json\" crossorigin>\n\
             <script type=\"text/plain\" id=\"{block}\" data-words=\"{words}\" data-worker=\"work.js?{mark}\" \
             data-facts=\"{facts}?{mark} {roads}?{mark}\">{handed}</script>",
            words = [&start::words_path(self.words.language()), "?", mark].concat(),
            block = start::BLOCK,
        ))
    }
}

impl Programs {
    fn find(folder: &Path) -> Result<Programs, String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .map_err(|fault| format!("{}: {fault}", folder.display()))?
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .collect();
        names.sort();
        let one = |program: &str, end: &str| {
            let fits = |name: &&String| name.starts_with(program) && name.ends_with(end);
            names
                .iter()
                .find(fits)
                .cloned()
                .ok_or_else(|| format!("{}: Trunk left no {program}…{end} there", folder.display()))
        };
        // Trunk does not hash a worker's name.
        let worker = hashed(folder, &one("worker", ".js")?, ".js")?;
        let worker_wasm = hashed(folder, &one("worker", "_bg.wasm")?, "_bg.wasm")?;
        Ok(Programs {
            app: one("app", ".js")?,
            app_wasm: one("app", "_bg.wasm")?,
            worker,
            worker_wasm,
            mark: keep::mark(folder)?,
        })
    }

    /// The worker's first module: a fixed name that leads to the hashed ones.
    fn work_js(&self) -> String {
        format!(
            "import init from './{}';\nawait init({{ module_or_path: new URL('./{}', import.meta.url) }});\n",
            self.worker, self.worker_wasm
        )
    }
}

/// Gives a file a name that carries a hash of what it holds.
fn hashed(folder: &Path, name: &str, end: &str) -> Result<String, String> {
    let old = folder.join(name);
    let said = |fault: std::io::Error| format!("{}: {fault}", old.display());
    let mut fnv = Fnv::default();
    fnv.eat(&fs::read(&old).map_err(said)?);
    let new = format!("worker-{:016x}{end}", fnv.value());
    fs::rename(&old, folder.join(&new)).map_err(said)?;
    Ok(new)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
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
