//! Leaves: static pages in every language, from the tables that the site serves.

use std::path::Path;
use std::rc::Rc;

use crate::goals::{self, GoalContext};
use crate::home::{self, HomeFigures};
use crate::host::HostAddresses;
use crate::pages::home::{self as home_page, Home, HomeProps};
use crate::pages::kiosk::{self, Kiosk, KioskProps};
use crate::pages::leaf::about::{AboutPage, AboutProps};
use crate::pages::leaf::access::{Access, AccessProps};
use crate::pages::leaf::benchmarks::{self, PublishedComparison};
use crate::pages::leaf::charts::{ChartGallery, ChartGalleryProps};
use crate::pages::leaf::check::{Check, CheckProps, StatisticComparisons};
use crate::pages::leaf::cities::{Cities, CitiesProps};
use crate::pages::leaf::class::{ClassLeaf, ClassProps};
use crate::pages::leaf::data::{Data, DataProps};
use crate::pages::leaf::documents::{Documents, DocumentsProps};
use crate::pages::leaf::glossary::{GlossaryPage, GlossaryProps};
use crate::pages::leaf::levers::{Levers, LeversProps};
use crate::pages::leaf::method::{Fingerprint, Method, MethodProps};
use crate::pages::leaf::modellers::{Modellers, ModellersProps};
use crate::pages::leaf::outlook::{self, OutlookPage, OutlookPageContext, OutlookProps, begin, worlds};
use crate::pages::leaf::plans::{PlanGallery, PlanGalleryProps};
use crate::pages::leaf::releases::{Folder, ReleaseChange, Releases, ReleasesProps};
use crate::pages::leaf::rules::PurchaseRuleResults;
use crate::pages::leaf::story::{Stories, StoriesProps, StoryPage, StoryProps};
use crate::plan::{self, ShownPlan};
use crate::story::{Counts, Telling, lesson_numbers};
use crate::story_figure::{self as story, Staged};
use cairn::site::bootstrap::{Bootstrap, outlook::OutlookBootstrap};
use cairn_analysis::findings::forests::{ForestHeadroom, rooms};
use cairn_analysis::findings::jumps::Jumps;
use cairn_analysis::findings::study_cases::verdict::{CaseRunner, Judged, judge};
use cairn_analysis::findings::study_cases::{PublishedCase, places::CasePlaces};
use cairn_analysis::outlook::two_worlds::{self, TwoWorlds};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route, Story};
use cairn_core::choices::{Choices, Level, scenario::Scenario};
use cairn_core::facts::{World, doubt_target::DoubtTarget, pack};
use cairn_core::kind::Lever;
use cairn_core::model::Outcome;
use cairn_core::place::{PlaceId, Wider};
use cairn_evidence::comparison::case_file;
use cairn_evidence::comparison::{baseline::baseline_values, hindcast::with_observed, recent_statistics::compare, skill::skills};
use cairn_evidence::comparison::{project::WorkedProject, range_coverage::figures};
use cairn_evidence::outlook::{Outlook, cases::CaseModels};
use cairn_evidence::{TableCatalogue, Tables, guesses_built_in, history_built_in, recent_built_in};

use crate::cities::{self, Everywhere};
use crate::page::PageKind;
use crate::parts::sources::shared_sources;
use crate::releases::{self, fingerprint};
use crate::site::{Site, render};
use crate::{classes, comparison_page, search, wanted::WantedPages, write};

/// Data of the static pages, the same in every language.
pub(crate) struct Leaves {
    home: PlaceId,
    /// The numbers of the front page.
    figures: Rc<HomeFigures>,
    release: String,
    judged: Rc<Vec<(PublishedCase, Judged)>>,
    past: Rc<StatisticComparisons>,
    /// Housing projects and cities, compared with published results.
    projects: Rc<Vec<PublishedComparison>>,
    each: Rc<Vec<WorkedProject>>,
    rules: Rc<PurchaseRuleResults>,
    cities: Rc<Vec<PublishedComparison>>,
    money: Rc<Vec<PublishedComparison>>,
    everywhere: Everywhere,
    catalogue: Rc<TableCatalogue>,
    /// Keys of the sources that every place uses.
    pub(crate) shared_sources: Rc<Vec<String>>,
    fingerprint: Rc<Fingerprint>,
    folders: Rc<Vec<Folder>>,
    moved: Option<Rc<Vec<ReleaseChange>>>,
    /// Addresses that the builder of the site names.
    host: Rc<HostAddresses>,
    outlook: Rc<Outlook>,
    /// Indicators of the global goals, by country; empty if their pages are not wanted.
    goals: Vec<Rc<GoalContext>>,
    /// The world with default levers, and under all three strategies.
    world: [Outcome; 2],
    /// Possible harvest of forests, and demand for it.
    forests: Rc<Vec<ForestHeadroom>>,
    /// Today's path and the documents' world.
    worlds: Option<Rc<TwoWorlds>>,
    /// Places where construction jumps from one year to the next, with every lever at its end.
    jumps: Jumps,
    offered: Vec<Lever>,
    /// Title and description of each story, and its steps.
    titles: Rc<Vec<[Key; 2]>>,
    stories: Rc<Vec<Rc<Vec<Staged>>>>,
    /// Questions for a class, with the numbers in their answers.
    lessons: Rc<Vec<(Telling, Counts)>>,
    /// Plans of the gallery; empty if its page is not wanted.
    plans: Rc<Vec<ShownPlan>>,
}

impl Leaves {
    /// Writes the pages of a language and returns their number.
    ///
    /// # Errors
    /// A page cannot be written.
    pub(crate) fn write(&self, site: &Site<'_>, words: &Rc<Words>) -> Result<usize, String> {
        let language = words.language();
        let leaves = Leaf::ALL.map(|leaf| (leaf, Route::Leaf { language, leaf }.write()));
        for (leaf, path) in leaves.into_iter().filter(|(_, path)| site.wanted.includes(path)) {
            let whole = site.runtime.block_on(self.body(leaf, words));
            // The application takes over a part of two pages; the others are static.
            let bootstrap = match leaf {
                Leaf::Outlook => {
                    let parts = site.runtime.block_on(outlook::parts(&self.outlook_props(words)));
                    Bootstrap::Outlook(Rc::new(self.moving(words, parts)))
                }
                Leaf::Class => classes::class_bootstrap(language, &self.release, &self.offered)?,
                _ => {
                    site.put(&site.static_page(words, PageKind::Leaf(leaf), whole), &path)?;
                    continue;
                }
            };
            site.put(&site.live_page(words, &bootstrap, Some(&whole), ""), &path)?;
            site.write_bootstrap(&bootstrap, language)?;
        }
        goals::write(site, words, &self.goals)?;
        let stories = Story::ALL.map(|story| (story, Route::Story { language, story }.write()));
        for (place, (story, path)) in stories.into_iter().enumerate().filter(|(_, (_, path))| site.wanted.includes(path)) {
            let body = site.runtime.block_on(self.story(story, words, &self.stories[place]));
            site.put(&site.static_page(words, PageKind::Story(story, self.titles[place]), body), &path)?;
        }
        let body = site.runtime.block_on(self.kiosk(words));
        site.put(&site.static_page(words, PageKind::Kiosk, body), &kiosk::address(language))?;
        let homes = home_page::paths(language);
        for path in homes.iter().filter(|path| site.wanted.includes(path)) {
            let props = HomeProps {
                words: Rc::clone(words),
                figures: Rc::clone(&self.figures),
            };
            let body = site.runtime.block_on(render::<Home>(props));
            site.put(&site.static_page(words, PageKind::Home, body), path)?;
        }
        write(site.folder, &home::names_path(language), &home::names(words)?)?;
        write(site.folder, &search::path(language), &search::list(words)?)?;
        Ok(Leaf::ALL.len() + self.goals.len() + Story::ALL.len() + 1 + homes.len())
    }

    /// Content of the kiosk's start page.
    async fn kiosk(&self, words: &Rc<Words>) -> String {
        let props = KioskProps {
            words: Rc::clone(words),
            home: self.home,
            titles: Rc::new(self.titles.iter().map(|[title, _]| *title).collect()),
        };
        render::<Kiosk>(props).await
    }

    /// Published results compared with ours.
    pub(crate) fn judged(&self) -> &[(PublishedCase, Judged)] {
        &self.judged
    }

    /// Reads the data, which are the same in every language.
    ///
    /// # Errors
    /// A table cannot be read.
    pub(crate) fn of(folder: &Path, world: &World, wanted: &WantedPages, host: HostAddresses) -> Result<Leaves, String> {
        let home = Wider::World.id().ok_or("the world has no id")?;
        let tables = Tables::from_folder(&folder.join("evidence")).map_err(|faults| faults.to_string())?;
        let catalogue = TableCatalogue::of(&tables).map_err(|faults| faults.to_string())?;
        let outlook = Rc::new(Outlook::of(world).map_err(|faults| faults.to_string())?);
        let mut places = CaseModels {
            places: CasePlaces::of(world).with_minerals(crate::minerals::mineral_facts()?),
            outlook: &outlook,
        };
        let mut judged = Vec::new();
        for case in case_file::read(case_file::FILE, case_file::TABLE).map_err(|faults| faults.to_string())? {
            let result = judge(&case, &mut places);
            judged.push((case, result));
        }
        let history = history_built_in().map_err(|faults| faults.to_string())?;
        let counts = recent_built_in().map_err(|faults| faults.to_string())?;
        let doubts = pack::read_doubts(pack::DOUBTS).map_err(|fault| format!("doubts.pack: {fault}"))?;
        let guesses = guesses_built_in(&counts).map_err(|faults| faults.to_string())?;
        let covered = figures(world, &doubts, &history, &counts, wanted.draws());
        let recent = compare(counts, &mut places);
        let past = StatisticComparisons {
            skills: skills(&recent, &guesses),
            covered,
            recent,
            hindcasts: with_observed(history, &mut places),
        };
        let release = cairn_analysis::export::release(&world.release);
        let folders = releases::folders(folder)?;
        let moved = releases::moved(folder, &folders)?.map(Rc::new);
        let fingerprint = Rc::new(fingerprint(&release, &mut places)?);
        let mut under = |choices: &Choices| places.run(&[home], choices).cloned().ok_or("the pack holds no place");
        let outcomes = [under(&Scenario::Reference.choices())?, under(&Scenario::All.choices())?];
        let timber = under(&Choices::default().with(Lever::Timber, Level::TOP))?;
        let [_, documents] = two_worlds::choices(&Choices::default());
        let worlds = worlds(&outlook, [&outcomes[0], &under(&documents)?]);
        let forests = Rc::new(rooms(&outcomes[0], &[&outcomes[1], &timber]));
        let titles = story::titles()?;
        let stories = story::all_staged(&mut places)?;
        let lessons = lesson_numbers(&mut places)?;
        let plans = plan::shown_plans(folder, world, wanted, &mut places)?;
        let entries = pack::read_projects(pack::PROJECTS).map_err(|fault| format!("projects.pack: {fault}"))?;
        let each = cairn_evidence::comparison::project::worked(&entries, world).map_err(|faults| faults.to_string())?;
        let (rules, uncounted) = cairn_evidence::comparison::purchase::compare(&entries, world).map_err(|faults| faults.to_string())?;
        let figures = HomeFigures::of(world, &outcomes[0], &judged, &stories, catalogue.sources.len())?;
        Ok(Leaves {
            home,
            figures: Rc::new(figures),
            projects: benchmarks::projects(&entries, world)?,
            each: Rc::new(each),
            rules: Rc::new(PurchaseRuleResults { rules, uncounted }),
            cities: benchmarks::cities(world)?,
            money: benchmarks::money(world)?,
            everywhere: cities::everywhere(&tables, world)?,
            judged: Rc::new(judged),
            past: Rc::new(past),
            catalogue: Rc::new(catalogue),
            shared_sources: Rc::new(shared_sources(world)),
            fingerprint,
            folders: Rc::new(folders),
            moved,
            host: Rc::new(host),
            release,
            world: outcomes,
            forests,
            worlds: worlds.map(Rc::new),
            jumps: Jumps::of(&world.places),
            offered: comparison_page::offered(world),
            outlook,
            goals: goals::wanted(world, wanted)?,
            titles: Rc::new(titles),
            stories: Rc::new(stories),
            lessons: Rc::new(lessons),
            plans: Rc::new(plans),
        })
    }

    /// Content of a story's page.
    async fn story(&self, story: Story, words: &Rc<Words>, steps: &Rc<Vec<Staged>>) -> String {
        let props = StoryProps {
            words: Rc::clone(words),
            home: self.home,
            release: self.release.clone(),
            story,
            titles: Rc::clone(&self.titles),
            steps: Rc::clone(steps),
        };
        render::<StoryPage>(props).await
    }

    /// Content of a static page.
    async fn body(&self, leaf: Leaf, words: &Rc<Words>) -> String {
        let (words, home) = (Rc::clone(words), self.home);
        let catalogue = Rc::clone(&self.catalogue);
        let release = self.release.clone();
        let host = Rc::clone(&self.host);
        match leaf {
            Leaf::About => render::<AboutPage>(AboutProps::from((words, home, release, catalogue, host))).await,
            Leaf::Access => render::<Access>(AccessProps { words, home }).await,
            Leaf::Charts => render::<ChartGallery>(ChartGalleryProps { words, home }).await,
            Leaf::Check => {
                let props = CheckProps {
                    words,
                    home,
                    judged: Rc::clone(&self.judged),
                    past: Rc::clone(&self.past),
                    projects: Rc::clone(&self.projects),
                    each: Rc::clone(&self.each),
                    rules: Rc::clone(&self.rules),
                    cities: Rc::clone(&self.cities),
                    money: Rc::clone(&self.money),
                    catalogue,
                };
                render::<Check>(props).await
            }
            Leaf::Cities => {
                let props = CitiesProps {
                    words,
                    home,
                    sheet: Rc::clone(&self.everywhere.sheet),
                    dots: Rc::clone(&self.everywhere.dots),
                    countries: Rc::clone(&self.everywhere.countries),
                };
                render::<Cities>(props).await
            }
            Leaf::Class => {
                let props = ClassProps {
                    words,
                    home,
                    release,
                    lessons: Rc::clone(&self.lessons),
                };
                render::<ClassLeaf>(props).await
            }
            Leaf::Data => {
                let props = DataProps {
                    words,
                    home,
                    release,
                    catalogue,
                    shared_sources: Rc::clone(&self.shared_sources),
                    host,
                };
                render::<Data>(props).await
            }
            Leaf::Documents => {
                let props = DocumentsProps {
                    words,
                    home,
                    outlook: Rc::clone(&self.outlook),
                    judged: Rc::clone(&self.judged),
                };
                render::<Documents>(props).await
            }
            Leaf::Glossary => render::<GlossaryPage>(GlossaryProps { words, home }).await,
            Leaf::Goals => goals::list(words, home).await,
            Leaf::Levers => {
                let props = LeversProps {
                    words,
                    home,
                    catalogue,
                    jumps: self.jumps,
                };
                render::<Levers>(props).await
            }
            Leaf::Method => {
                let props = MethodProps {
                    words,
                    home,
                    catalogue,
                    fingerprint: Rc::clone(&self.fingerprint),
                    ours: Rc::new(baseline_values(&self.world[0])),
                };
                render::<Method>(props).await
            }
            Leaf::Modellers => render::<Modellers>(ModellersProps::from((words, home, release, catalogue, host))).await,
            Leaf::Outlook => render::<OutlookPage>(self.outlook_props(&words)).await,
            Leaf::Plans => render::<PlanGallery>(PlanGalleryProps::from((words, home, &self.plans))).await,
            Leaf::Releases => {
                let (folders, moved) = (Rc::clone(&self.folders), self.moved.clone());
                let props = ReleasesProps {
                    words,
                    home,
                    release,
                    folders,
                    moved,
                    public: host.public.clone(),
                };
                render::<Releases>(props).await
            }
            Leaf::Stories => {
                let props = StoriesProps {
                    words,
                    home,
                    titles: Rc::clone(&self.titles),
                    stories: Rc::clone(&self.stories),
                };
                render::<Stories>(props).await
            }
        }
    }

    /// Properties of the page on the world's materials.
    fn outlook_props(&self, words: &Rc<Words>) -> OutlookProps {
        OutlookProps {
            words: Rc::clone(words),
            home: self.home,
            outlook: Rc::clone(&self.outlook),
            release: self.release.clone(),
            forests: Rc::clone(&self.forests),
            worlds: self.worlds.clone(),
        }
    }

    /// Bootstrap data of the live part of the page on the world's materials.
    fn moving(&self, words: &Words, parts: Vec<[String; 2]>) -> OutlookBootstrap {
        let mut doubts = self.catalogue.doubts.iter();
        let stone = doubts
            .find(|row| row.doubt.on == DoubtTarget::WorksStone)
            .and_then(|row| row.doubt.ends);
        begin(
            words,
            &OutlookPageContext {
                release: self.release.clone(),
                home: self.home,
                offered: self.offered.clone(),
                outlook: &self.outlook,
                outcomes: self.world.each_ref(),
                parts,
                stone,
            },
        )
    }
}
