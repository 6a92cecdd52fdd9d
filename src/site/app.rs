//! App: the application: the page that was prerendered, by what was handed over.

use std::rc::Rc;

use yew::prelude::*;

use crate::site::client::Client;
use crate::site::handed::Handed;
use crate::site::page::compare::Compare;
use crate::site::page::explore::Explore;
use crate::site::page::outlook::Outlook;
use crate::site::page::plastics::PlasticsPage;
use crate::site::page::ranks::Ranks;
use crate::site::page::roads::RoadsPage;
use crate::words::Words;

/// What a page starts from.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// Where the page asks.
    pub client: Client,
    /// What the prerenderer gave the page.
    pub handed: Handed,
}

impl PartialEq for AppProps {
    /// A page is opened once.
    fn eq(&self, other: &AppProps) -> bool {
        self.client == other.client
    }
}

/// The application. Its first render is the prerendered page, to the node.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { words, client, handed } = props.clone();
    match handed {
        Handed::Explore(board, about, effects) => html! { <Explore {words} {client} start={(board, about, effects)} /> },
        Handed::Compare(start) => html! { <Compare {words} {client} {start} /> },
        Handed::Ranks(start, sheet) => html! { <Ranks {words} {client} start={(start, sheet)} /> },
        Handed::Roads(start) => html! { <RoadsPage {words} {client} {start} /> },
        Handed::Plastics(start) => html! { <PlasticsPage {words} {client} {start} /> },
        Handed::Outlook(start) => html! { <Outlook {words} {client} {start} /> },
    }
}
