//! Site: writes pages and their bootstrap data, and renders live pages.
//!
//! Out of scope: the list of pages.

use std::path::Path;
use std::rc::Rc;

use cairn::site::app::{App, AppProps, PageStart};
use cairn::site::bootstrap::Bootstrap;
use cairn::site::client::Client;
use cairn_analysis::words::Words;
use cairn_core::choices::link::{Mode, Route};
use cairn_core::kind::Language;
use cairn_wire as wire;

use crate::lean::lean;
use crate::page::{Page, PageKind};
use crate::programs::Programs;
use crate::styles::Templates;
use crate::wanted::WantedPages;
use crate::{write, write_bytes};

/// The site being written.
pub(crate) struct Site<'a> {
    pub(crate) folder: &'a Path,
    pub(crate) wanted: &'a WantedPages,
    pub(crate) templates: &'a Templates,
    pub(crate) programs: &'a Programs,
    pub(crate) runtime: &'a tokio::runtime::Runtime,
    /// Public address of the site, if known.
    pub(crate) public: Option<&'a str>,
    /// Address for reports of readers, if the builder names one.
    pub(crate) contact: Option<&'a str>,
}

impl Site<'_> {
    /// True if the page of this route is written.
    pub(crate) fn writes(&self, route: Route) -> bool {
        self.wanted.includes(&route.write())
    }

    /// A live page, rendered by the application from its bootstrap data.
    pub(crate) fn live_page<'a>(
        &'a self,
        words: &'a Rc<Words>,
        bootstrap: &'a Bootstrap,
        around: Option<&'a str>,
        beside: &'a str,
    ) -> Page<'a> {
        self.rendered(words, bootstrap, Mode::Page, around, beside)
    }

    /// An explorer embedded in another page.
    pub(crate) fn part<'a>(&'a self, words: &'a Rc<Words>, bootstrap: &'a Bootstrap) -> Page<'a> {
        self.rendered(words, bootstrap, Mode::Embed, None, "")
    }

    fn rendered<'a>(
        &'a self,
        words: &'a Rc<Words>,
        bootstrap: &'a Bootstrap,
        mode: Mode,
        around: Option<&'a str>,
        beside: &'a str,
    ) -> Page<'a> {
        let opened = PageStart {
            words: Rc::clone(words),
            client: Client::default(),
            bootstrap: bootstrap.clone(),
            mode,
        };
        let props = AppProps::all_loaded(opened);
        Page {
            words,
            shows: if mode == Mode::Embed {
                PageKind::Part(bootstrap)
            } else {
                PageKind::Live(bootstrap)
            },
            body: unnamed(&self.runtime.block_on(yew::LocalServerRenderer::<App>::with_props(props).render())),
            around,
            footer: beside,
            programs: self.programs,
            public: self.public,
            contact: self.contact,
        }
    }

    /// A page that no program takes over.
    pub(crate) fn static_page<'a>(&'a self, words: &'a Words, shows: PageKind<'a>, body: String) -> Page<'a> {
        Page {
            words,
            shows,
            body,
            around: None,
            footer: "",
            programs: self.programs,
            public: self.public,
            contact: self.contact,
        }
    }

    /// Writes a page at its address below the root.
    ///
    /// # Errors
    /// The template lacks a slot, or the file cannot be written.
    pub(crate) fn put(&self, page: &Page<'_>, path: &str) -> Result<(), String> {
        let root = match path.matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        };
        write(
            self.folder,
            &[path, "index.html"].concat(),
            &lean(&page.fill(self.templates, &root, path)?),
        )
    }

    /// Writes a page's bootstrap data, unless the file exists: most are the same in every language.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(crate) fn write_bootstrap(&self, bootstrap: &Bootstrap, language: Language) -> Result<(), String> {
        let path = bootstrap.path(language);
        if self.folder.join(&path).exists() {
            return Ok(());
        }
        write_bytes(self.folder, &path, &wire::bytes(bootstrap)?)
    }
}

/// Removes component names that a debug build writes into its comments: `<!--<[cairn::…::Chart]>-->`.
fn unnamed(page: &str) -> String {
    let (mut all, mut rest) = (String::with_capacity(page.len()), page);
    let named = |text: &str| ["[cairn::", "[yew::"].iter().filter_map(|name| text.find(name)).min();
    while let Some(at) = named(rest) {
        all.push_str(&rest[..=at]);
        rest = &rest[at..];
        rest = &rest[rest.find(']').unwrap_or(1)..];
    }
    all + rest
}

/// Renders a component to text; no program takes it over.
pub(crate) async fn render<Component: yew::BaseComponent>(props: Component::Properties) -> String
where
    Component::Properties: Clone,
{
    yew::LocalServerRenderer::<Component>::with_props(props)
        .hydratable(false)
        .render()
        .await
}
