//! App: the application around a page: what the prerenderer drew, and the browser takes over.

use std::rc::Rc;

use yew::prelude::*;

use crate::site::client::Client;
use crate::site::handed::Handed;
use crate::site::page::compare::Compare;
use crate::site::page::explore::Explore;
use crate::site::page::hotspots::HotspotsPage;
use crate::site::page::outlook::Outlook;
use crate::site::page::plastics::PlasticsPage;
use crate::site::page::ranks::Ranks;
use crate::site::page::roads::RoadsPage;
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
            children: explorer(opened).unwrap_or_else(beside),
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
}

/// The application. Its first render is the prerendered page, to the node.
#[component]
pub fn App(props: &AppProps) -> Html {
    props.children.clone()
}

/// The explorer; what was opened, where that is another page.
///
/// # Errors
/// Where it is another page.
pub fn explorer(opened: Opened) -> Result<Html, Opened> {
    let Opened { words, client, handed } = opened;
    match handed {
        Handed::Explore(board, about, effects) => Ok(html! { <Explore {words} {client} start={(board, about, effects)} /> }),
        handed => Err(Opened { words, client, handed }),
    }
}

/// A page beside the explorer.
pub fn beside(opened: Opened) -> Html {
    let Opened { words, client, handed } = opened;
    match handed {
        Handed::Explore(..) => Html::default(),
        Handed::Compare(start) => html! { <Compare {words} {client} {start} /> },
        Handed::Ranks(start, sheet) => html! { <Ranks {words} {client} start={(start, sheet)} /> },
        Handed::Roads(start) => html! { <RoadsPage {words} {client} {start} /> },
        Handed::Plastics(start) => html! { <PlasticsPage {words} {client} {start} /> },
        Handed::Hotspots(start) => html! { <HotspotsPage {words} {client} {start} /> },
        Handed::Outlook(start) => html! { <Outlook {words} {client} {start} /> },
    }
}
