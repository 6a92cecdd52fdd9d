//! Page: fills the template with one page: its texts, its drawings and its start-up code.
//!
//! Out of scope: the list of pages.

use crate::pages::leaf;
use cairn::site::bootstrap::{self, Bootstrap, START, WORDS, WORKER, WORKER_WASM};
use cairn::site::link::overlay;
use cairn::site::part::topics;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Story};
use cairn_core::facts::pack;
use cairn_core::kind::Direction;
use cairn_core::place::{PlaceId, Wider};

use crate::programs::{self, Programs};
use crate::styles::Templates;

/// The program of the front page, below the site's root.
pub(crate) const FIND: &str = "find.js";
/// The script by which links of the head, the tabs and the foot keep place and plan.
pub(crate) const LINK_SCRIPT: &str = "ways.js";

pub(crate) enum PageKind<'a> {
    /// A page that the application takes over.
    Live(&'a Bootstrap),
    /// An explorer embedded in another page; the application takes it over.
    Part(&'a Bootstrap),
    /// A static page without a program.
    Leaf(Leaf),
    /// Indicators of a country; without a program.
    Goals(PlaceId),
    /// A story, with the keys of its title and description; without a program.
    Story(Story, [Key; 2]),
    /// The page for addresses that do not exist.
    Nothing,
    /// The page shown offline when the requested page is not cached.
    Away,
    /// Start page of a kiosk.
    Kiosk,
    /// The front page.
    Home,
}

/// One page to be written.
pub(crate) struct Page<'a> {
    pub(crate) words: &'a Words,
    pub(crate) shows: PageKind<'a>,
    pub(crate) body: String,
    /// The surrounding page, if a program takes over only a part. The root of that part is then empty.
    pub(crate) around: Option<&'a str>,
    /// Content below the root that no program takes over; empty on most pages.
    pub(crate) footer: &'a str,
    pub(crate) programs: &'a Programs,
    /// Public address of the site, if known.
    pub(crate) public: Option<&'a str>,
    /// Address for reports of readers, if the builder names one.
    pub(crate) contact: Option<&'a str>,
}

impl Page<'_> {
    /// The template filled with this page. `root` is the relative path to the site's root, `path` the page's path from
    /// there.
    ///
    /// # Errors
    /// The template lacks a slot.
    pub(crate) fn fill(&self, templates: &Templates, root: &str, path: &str) -> Result<String, String> {
        let template = templates.of(&self.shows);
        let words = self.words;
        let language = words.language();
        let direction = match language.direction() {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        };
        let (title, description) = match &self.shows {
            PageKind::Live(Bootstrap::Explore(board, ..)) | PageKind::Part(Bootstrap::Explore(board, ..)) => (
                words.fill(Key::SiteTitle, &[("place", words.place(board.place))]),
                words.say(Key::SiteDescription),
            ),
            PageKind::Live(Bootstrap::Compare(_)) => {
                let title = words.say(Key::CompareTitle);
                (words.fill(Key::PageTitle, &[("page", title)]), words.say(Key::CompareLead))
            }
            PageKind::Live(Bootstrap::Ranks(..)) => {
                let title = words.say(Key::MapTitle);
                (words.fill(Key::PageTitle, &[("page", title)]), words.say(Key::MapLead))
            }
            PageKind::Live(Bootstrap::Topic(start)) => self.titled(topics::titles(start.opened_with().0)),
            PageKind::Live(Bootstrap::Project(_)) => {
                let title = words.say(Key::PageProject);
                (words.fill(Key::PageTitle, &[("page", title)]), words.say(Key::ProjectLead))
            }
            PageKind::Live(Bootstrap::Brief(start)) => {
                let [title, lead] = if start.shown.view.query.taken {
                    [Key::BriefOf, Key::BriefLead]
                } else {
                    [Key::BriefOfToday, Key::BriefTodayLead]
                };
                let title = words.fill(title, &[("place", words.place(start.shown.board.place))]);
                (words.fill(Key::PageTitle, &[("page", &title)]), words.say(lead))
            }
            PageKind::Live(Bootstrap::City(start)) => {
                let title = words.fill(Key::UrbanMap, &[("place", words.place(start.country))]);
                (words.fill(Key::PageTitle, &[("page", &title)]), words.say(Key::UrbanLead))
            }
            PageKind::Live(Bootstrap::Outlook(_)) => self.read_only(Leaf::Outlook),
            PageKind::Live(Bootstrap::Class(_)) => self.read_only(Leaf::Class),
            PageKind::Part(_) => return Err("only the explorer is a part of another page".to_owned()),
            PageKind::Leaf(leaf) => self.read_only(*leaf),
            PageKind::Goals(place) => {
                let title = words.fill(Key::GoalsPlace, &[("place", words.place(*place))]);
                (words.fill(Key::PageTitle, &[("page", &title)]), words.say(Key::GoalsLead))
            }
            PageKind::Story(_, about) => self.titled(*about),
            PageKind::Nothing => (words.say(Key::MissingTitle).to_owned(), words.say(Key::SiteDescription)),
            PageKind::Away => (words.say(Key::AwayTitle).to_owned(), words.say(Key::SiteDescription)),
            PageKind::Kiosk => self.titled([Key::KioskTitle, Key::KioskLead]),
            PageKind::Home => (words.say(Key::HomeTitle).to_owned(), words.say(Key::SiteDescription)),
        };
        // Block rendering until the page is complete; otherwise the layout jumps with every piece that arrives. The line
        // precedes the base, so that its fragment refers to this page.
        let whole = match self.shows {
            PageKind::Live(_) | PageKind::Part(_) => format!("<link rel=\"expect\" href=\"#{}\" blocking=\"render\">\n", bootstrap::BLOCK),
            PageKind::Leaf(_)
            | PageKind::Goals(_)
            | PageKind::Story(..)
            | PageKind::Nothing
            | PageKind::Away
            | PageKind::Kiosk
            | PageKind::Home => String::new(),
        };
        let head = format!(
            "{whole}<base href=\"{root}\">\n<title>{}</title>\n<meta name=\"description\" content=\"{}\">{}",
            escape(&title),
            escape(description),
            self.metadata(&title, description, root, path),
        );
        let (start_up, root_mark) = match &self.shows {
            PageKind::Live(bootstrap) => (self.start_up(bootstrap), bootstrap::mark(language, &bootstrap.page())),
            PageKind::Part(bootstrap) => (
                self.start_up(bootstrap),
                bootstrap::mark(language, &bootstrap::part(&bootstrap.page())),
            ),
            PageKind::Leaf(leaf) => (String::new(), leaf.id().to_owned()),
            PageKind::Goals(_) => (String::new(), Leaf::Goals.id().to_owned()),
            PageKind::Story(story, _) => (String::new(), story.id().to_owned()),
            PageKind::Nothing => (String::new(), "not-found".to_owned()),
            PageKind::Away => (String::new(), "away".to_owned()),
            PageKind::Kiosk => (String::new(), "kiosk".to_owned()),
            PageKind::Home => (self.find(), "home".to_owned()),
        };
        let notices = [
            (
                "notice-script-off",
                match self.shows {
                    PageKind::Live(Bootstrap::Compare(_)) => Key::CompareDefault,
                    PageKind::Live(Bootstrap::Ranks(..)) => Key::MapDefault,
                    PageKind::Live(Bootstrap::Topic(_)) => Key::TopicDefault,
                    PageKind::Live(Bootstrap::Project(_)) => Key::ProjectDefault,
                    PageKind::Live(Bootstrap::Brief(start)) if !start.shown.view.query.taken => Key::BriefDefaultToday,
                    PageKind::Live(Bootstrap::Brief(_)) => Key::BriefDefault,
                    PageKind::Live(Bootstrap::City(_)) => Key::UrbanDefault,
                    PageKind::Live(Bootstrap::Outlook(_)) => Key::OutlookDefault,
                    PageKind::Live(Bootstrap::Class(_)) => Key::ClassDefault,
                    PageKind::Live(Bootstrap::Explore(..))
                    | PageKind::Part(_)
                    | PageKind::Leaf(_)
                    | PageKind::Goals(_)
                    | PageKind::Story(..)
                    | PageKind::Nothing
                    | PageKind::Away
                    | PageKind::Kiosk
                    | PageKind::Home => Key::NoticeNoScript,
                },
            ),
            ("notice-old-browser", Key::NoticeUnsupported),
            ("notice-dead", Key::NoticeFailed),
            ("notice-again", Key::NoticeAgain),
            ("notice-newer", Key::NoticeNewer),
        ];
        let notices = notices
            .into_iter()
            .filter(|_| matches!(self.shows, PageKind::Live(_) | PageKind::Part(_)))
            .map(|(id, key)| {
                let text = escape(words.say(key));
                if id == "notice-script-off" {
                    format!("<noscript><p class=\"notice\" id=\"{id}\">{text}</p></noscript>\n")
                } else {
                    format!("<p class=\"notice trouble\" id=\"{id}\" role=\"alert\" hidden>{text}</p>\n")
                }
            })
            .collect::<String>();
        let notices = notices + &self.plan_notices() + &self.as_it_is();
        let slot = ["<div id=\"", bootstrap::ROOT, "\"></div>"].concat();
        let mut page = match self.around {
            Some(around) => template.replacen(&slot, around, 1),
            None => template.to_owned(),
        };
        for (slot, with) in [
            (
                "<html lang=\"en\" dir=\"ltr\">",
                format!("<html lang=\"{}\" dir=\"{direction}\"{}>", language.tag(), self.shown_as()),
            ),
            ("<!--cairn:head-->", head),
            ("<!--cairn:notices-->", notices),
            ("<!--cairn:start-->", start_up),
            (
                slot.as_str(),
                format!(
                    "<div id=\"{}\" {}=\"{root_mark}\">{}</div>\n{}",
                    bootstrap::ROOT,
                    bootstrap::MARK,
                    self.body,
                    [self.footer, self.report(&title, path).as_str()].concat()
                ),
            ),
        ] {
            if !page.contains(slot) {
                return Err(format!(
                    "index.html has no {slot}; the prerenderer fills it. Put it back into www/index.html."
                ));
            }
            page = page.replacen(slot, &with, 1);
        }
        if let PageKind::Leaf(_) | PageKind::Goals(_) | PageKind::Story(..) = self.shows {
            // Only the program uses these lines; a static page omits them.
            let program = |line: &&str| line.starts_with("<script") || line.starts_with("<meta name=\"app\"");
            page = page.lines().filter(|line| !program(line)).flat_map(|line| [line, "\n"]).collect();
        }
        if let Some(block) = self.structured_data(&title, description, path) {
            page = page.replacen("</head>", &[&block, "</head>"].concat(), 1);
        }
        if let PageKind::Leaf(Leaf::Data) = self.shows {
            page = page.replacen("</head>", "<script type=\"module\" src=\"data.js\"></script>\n</head>", 1);
        }
        if !matches!(self.shows, PageKind::Part(_) | PageKind::Kiosk) {
            let ways = format!(
                "<script type=\"module\" src=\"{LINK_SCRIPT}?{}\"></script>\n</head>",
                self.programs.mark
            );
            page = page.replacen("</head>", &ways, 1);
        }
        Ok(page)
    }

    /// The attribute that marks an embedded page for the styles.
    fn shown_as(&self) -> String {
        match self.shows {
            PageKind::Part(_) => format!(" {}=\"{}\"", overlay::MARK, overlay::EMBED),
            _ => String::new(),
        }
    }

    /// Notices about the plan of a link: that it is on its way, with a slot for its name, and that it could not be read.
    /// boot.js shows them.
    fn plan_notices(&self) -> String {
        let (PageKind::Live(_) | PageKind::Part(_)) = self.shows else {
            return String::new();
        };
        let named = escape(&self.words.fill(Key::NoticePlanNamed, &[("name", "{name}")]));
        let [coming, lost] = [Key::NoticePlan, Key::NoticePlanLost].map(|key| escape(self.words.say(key)));
        format!(
            "<p class=\"notice opening\" id=\"notice-plan\" role=\"status\" data-named=\"{named}\" hidden>{coming}</p>\n\
             <p class=\"notice\" id=\"notice-plan-lost\" role=\"status\" hidden>{lost}</p>\n"
        )
    }

    /// Notice that this page ignores parameters of its address that only the page of a place can serve. The styles show
    /// it for a fragment behind `#`, without a script. For an older link's `mode=`, boot.js shows it.
    fn as_it_is(&self) -> String {
        if let PageKind::Live(Bootstrap::Explore(..)) | PageKind::Part(_) = self.shows {
            return String::new();
        }
        let cards = Headline::ALL.map(|headline| [overlay::CARD, headline.id()].concat());
        let overlays = [overlay::SHARE, overlay::STAGE, overlay::NOTES, overlay::PRINT].map(str::to_owned);
        let mut all = String::new();
        for name in overlays.into_iter().chain(cards) {
            all += &format!("<i class=\"asked\" id=\"{name}\"></i>");
        }
        let text = escape(self.words.say(Key::NoticeAsItIs));
        all + &format!("\n<p class=\"notice\" id=\"notice-as-it-is\" role=\"status\" hidden>{text}</p>\n")
    }

    /// The program that searches the names of countries.
    fn find(&self) -> String {
        format!("<script type=\"module\" src=\"{FIND}?{}\"></script>", self.programs.mark)
    }

    /// Title and description of a static page.
    fn read_only(&self, leaf: Leaf) -> (String, &str) {
        self.titled(leaf::about(leaf))
    }

    /// Window title, and a sentence.
    fn titled(&self, about: [Key; 2]) -> (String, &str) {
        let [title, lead] = about.map(|key| self.words.say(key));
        (self.words.fill(Key::PageTitle, &[("page", title)]), lead)
    }

    /// Start-up code: addresses of the program, its texts, its worker and its bootstrap data.
    fn start_up(&self, bootstrap: &Bootstrap) -> String {
        let Programs {
            app,
            compare,
            class,
            beside,
            worker,
            mark,
        } = self.programs;
        let parts = match bootstrap {
            Bootstrap::Explore(..) => String::new(),
            Bootstrap::Compare(_) => format!(" data-parts=\"{}\"", compare.join(" ")),
            Bootstrap::Class(_) => format!(" data-parts=\"{}\"", class.join(" ")),
            _ => format!(" data-parts=\"{}\"", beside.join(" ")),
        };
        let language = self.words.language();
        let place = match bootstrap {
            Bootstrap::Explore(board, ..) => Some(board.place),
            Bootstrap::Compare(comparison) => Some(comparison.query.sides[0].place),
            Bootstrap::Ranks(..) => None,
            Bootstrap::Topic(start) => Some(start.opened_with().1),
            Bootstrap::Project(start) => Some(start.view.query.place()),
            Bootstrap::Brief(start) => Some(start.shown.board.place),
            Bootstrap::City(start) => Some(start.country),
            Bootstrap::Outlook(start) => Some(start.home),
            Bootstrap::Class(_) => None,
        };
        // A page that starts workers at once: boot.js fetches their program.
        let wants = match self.shows {
            PageKind::Live(_) => bootstrap.eager_workers(),
            _ => None,
        };
        let warm = if wants.is_some() { " data-warm" } else { "" };
        // The members of a sum are one large file: only such a page fetches it early, and no other page fetches it for later.
        let country = place.filter(|place| Wider::ALL.into_iter().all(|wider| wider.id() != Some(*place)));
        let early = place.filter(|_| country.is_some() || wants == Some(true));
        let mut facts: Vec<String> = early.map_or_else(Vec::new, |place| pack::paths(place).to_vec());
        facts.extend(country.filter(|place| self.words.cities(*place) > 0).map(pack::cities_path));
        if let Bootstrap::Project(_) = bootstrap {
            facts.push(pack::PROJECTS_PATH.to_owned());
        }
        if let Bootstrap::City(start) = bootstrap {
            facts.push(pack::cities_path(start.country));
        }
        let facts: Vec<String> = facts.iter().map(|path| [path, "?", mark].concat()).collect();
        let facts = facts.join(" ");
        format!(
            "<script type=\"text/plain\" id=\"{block}\" data-program=\"{module}\" data-wasm=\"{wasm}\"{parts} {WORDS}=\"{words}?{mark}\" \
             {START}=\"{start}?{mark}\" {WORKER}=\"{worker}?{mark}\" {WORKER_WASM}=\"{worker_wasm}\"{warm} data-facts=\"{facts}\"></script>",
            block = bootstrap::BLOCK,
            module = app.module,
            wasm = app.wasm,
            words = bootstrap::words_path(language),
            start = bootstrap.path(language),
            worker = programs::FIRST,
            worker_wasm = worker.wasm,
        )
    }
}

/// A text for an element or an attribute of a page.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
