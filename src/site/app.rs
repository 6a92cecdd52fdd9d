//! App: the application around a page: what the prerenderer drew, and the browser takes over.

use std::rc::Rc;

use yew::prelude::*;

use crate::choices::link::Mode;
use crate::place::Wider;
use crate::site::client::Client;
use crate::site::handed::{self, Classed, Explored, Handed};
use crate::site::hooks::use_heard;
use crate::site::page::brief::BriefPage;
use crate::site::page::city::CityPage;
use crate::site::page::class::ClassPage;
use crate::site::page::compare::Compare;
use crate::site::page::explore::Explore;
use crate::site::page::hotspots::HotspotsPage;
use crate::site::page::outlook::Outlook;
use crate::site::page::plastics::PlasticsPage;
use crate::site::page::project::ProjectPage;
use crate::site::page::purchase::PurchasePage;
use crate::site::page::ranks::Ranks;
use crate::site::page::roads::RoadsPage;
use crate::site::wire;
use crate::words::Words;

/// What the application stands around.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The page.
    pub children: Html,
}

impl AppProps {
    /// Around whatever page was opened, with all parts at hand.
    #[must_use]
    pub fn whole(opened: Opened) -> AppProps {
        AppProps {
            children: match opened.handed {
                Handed::Explore(board, about, effects) => {
                    let Opened { words, client, mode, .. } = opened;
                    html! { <Explore {words} {client} start={(board, about, effects, mode)} /> }
                }
                Handed::Class(start) => {
                    let Opened { words, client, .. } = opened;
                    html! { <ClassPage {words} {client} {start} /> }
                }
                handed => beside(Opened { handed, ..opened }),
            },
        }
    }
}

/// What a page starts from.
#[derive(Clone)]
pub struct Opened {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// Where the page asks.
    pub client: Client,
    /// What the prerenderer gave the page.
    pub handed: Handed,
    /// Whether the explorer is a page or a part of another one.
    pub mode: Mode,
}

/// The application. Its first render is the prerendered page, to the node.
#[component]
pub fn App(props: &AppProps) -> Html {
    use_heard();
    props.children.clone()
}

/// What a page is given, not read yet.
pub struct Given {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// Where the page asks.
    pub client: Client,
    /// What the prerenderer gave the page.
    pub bytes: Vec<u8>,
    /// Whether the explorer is a page or a part of another one.
    pub mode: Mode,
}

/// A page that was read.
pub struct Taken {
    /// What it shows.
    pub page: Html,
    /// Its name, as the root tells it.
    pub name: String,
}

impl Given {
    /// Whether it is what the desk of a class is given.
    #[must_use]
    pub fn is_class(&self) -> bool {
        Classed::is(&self.bytes)
    }

    /// Whether it is what the explorer is given: the first of its kinds.
    #[must_use]
    pub fn is_explorer(&self) -> bool {
        self.bytes.first() == Some(&0)
    }
}

/// The explorer. The workers' program comes while the page is taken over.
///
/// # Errors
/// Where another build wrote what was given.
pub fn explorer(given: Given) -> Result<Taken, String> {
    let Given {
        words,
        client,
        bytes,
        mode,
    } = given;
    let Explored::Explore(board, about, effects) = wire::read(&bytes)?;
    let place = board.place;
    // A part of another page that shows what was prerendered asks for nothing more.
    if mode != Mode::Embed {
        client.warm(Wider::find(place.as_str()).is_some());
    }
    Ok(Taken {
        page: html! { <Explore {words} {client} start={(board, about, effects, mode)} /> },
        name: handed::explored(place, mode),
    })
}

/// Another page.
///
/// # Errors
/// Where another build wrote what was given.
pub fn other(given: Given) -> Result<Taken, String> {
    let Given { words, client, bytes, .. } = given;
    let handed: Handed = wire::read(&bytes)?;
    if let Some(large) = handed.wants() {
        client.warm(large);
    }
    let name = handed.page().into_owned();
    Ok(Taken {
        page: beside(Opened {
            words,
            client,
            handed,
            mode: Mode::Page,
        }),
        name,
    })
}

/// The desk of a class. The workers' program comes when the first code does.
///
/// # Errors
/// Where another build wrote what was given.
pub fn classed(given: Given) -> Result<Taken, String> {
    let Given { words, client, bytes, .. } = given;
    let start = Classed::read(&bytes)?;
    Ok(Taken {
        page: html! { <ClassPage {words} {client} {start} /> },
        name: "class".to_owned(),
    })
}

/// A page beside the explorer.
fn beside(opened: Opened) -> Html {
    let Opened { words, client, handed, .. } = opened;
    match handed {
        // Each of these has a part of its own.
        Handed::Explore(..) | Handed::Class(_) => Html::default(),
        Handed::Compare(start) => html! { <Compare {words} {client} {start} /> },
        Handed::Ranks(start, sheet) => html! { <Ranks {words} {client} start={(start, sheet)} /> },
        Handed::Roads(start) => html! { <RoadsPage {words} {client} {start} /> },
        Handed::Plastics(start) => html! { <PlasticsPage {words} {client} {start} /> },
        Handed::Purchase(start) => html! { <PurchasePage {words} {client} {start} /> },
        Handed::Hotspots(start) => html! { <HotspotsPage {words} {client} {start} /> },
        Handed::Project(start) => html! { <ProjectPage {words} {client} {start} /> },
        Handed::Brief(start) => html! { <BriefPage {words} {client} {start} /> },
        Handed::City(start) => html! { <CityPage {words} {client} {start} /> },
        Handed::Outlook(start) => html! { <Outlook {words} {client} {start} /> },
    }
}
