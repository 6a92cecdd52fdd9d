//! App: the application root. It hydrates the prerendered page.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::cursor::YearShare;
use crate::site::bootstrap::topic::TopicPageBootstrap;
use crate::site::bootstrap::{self, Bootstrap, ExplorerBootstrapVariant};
use crate::site::client::Client;
use crate::site::hooks::use_boot_signal;
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
use cairn_analysis::words::Words;
use cairn_core::choices::link::Mode;
use cairn_core::place::Wider;
use cairn_wire as wire;

/// Properties of `App`.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The page.
    pub children: Html,
}

impl AppProps {
    /// The application for any opened page; every split part must already be loaded.
    pub fn all_loaded(opened: PageStart) -> AppProps {
        AppProps {
            children: match opened.bootstrap {
                Bootstrap::Explore(board, about, effects) => {
                    let PageStart { words, client, mode, .. } = opened;
                    html! { <Explore {words} {client} start={(board, about, effects, mode)} /> }
                }
                Bootstrap::Class(start) => {
                    let PageStart { words, client, .. } = opened;
                    html! { <ClassPage {words} {client} {start} /> }
                }
                Bootstrap::Compare(start) => {
                    let PageStart { words, client, .. } = opened;
                    html! { <Compare {words} {client} {start} /> }
                }
                bootstrap => secondary_page(PageStart { bootstrap, ..opened }),
            },
        }
    }
}

/// The start values of a page.
#[derive(Clone)]
pub struct PageStart {
    /// Texts in the language of the page.
    pub words: Rc<Words>,
    /// The client that sends requests to the workers.
    pub client: Client,
    /// The bootstrap data from the prerenderer.
    pub bootstrap: Bootstrap,
    /// Says if the explorer is a page of its own or embedded in another one.
    pub mode: Mode,
}

/// The root component. Its first render equals the prerendered page, node for node.
#[component]
pub fn App(props: &AppProps) -> Html {
    use_boot_signal();
    html! { <YearShare>{ props.children.clone() }</YearShare> }
}

/// The start values of a page; the bootstrap data is not decoded yet.
pub struct PageBootstrap {
    /// Texts in the language of the page.
    pub words: Rc<Words>,
    /// The client that sends requests to the workers.
    pub client: Client,
    /// The encoded bootstrap data.
    pub bytes: Vec<u8>,
    /// Says if the explorer is a page of its own or embedded in another one.
    pub mode: Mode,
}

/// A page whose bootstrap data was decoded.
pub struct DecodedPage {
    /// The content of the page.
    pub page: Html,
    /// The name of the page in the mark attribute of the root.
    pub name: String,
}

impl PageBootstrap {
    /// True if this is the bootstrap data of the class page.
    pub fn is_class(&self) -> bool {
        bootstrap::CLASS.is(&self.bytes)
    }

    /// True if this is the bootstrap data of the comparison.
    pub fn is_comparison(&self) -> bool {
        bootstrap::COMPARE.is(&self.bytes)
    }

    /// True if this is the bootstrap data of the explorer: the first variant of `Handed`.
    pub fn is_explorer(&self) -> bool {
        self.bytes.first() == Some(&0)
    }
}

/// The explorer. The workers start to load during hydration.
///
/// # Errors
/// The bootstrap data comes from another build.
pub fn explorer(given: PageBootstrap) -> Result<DecodedPage, String> {
    let PageBootstrap {
        words,
        client,
        bytes,
        mode,
    } = given;
    let ExplorerBootstrapVariant::Explore(board, about, effects) = wire::read(&bytes)?;
    let place = board.place;
    // An embedded explorer that shows its prerendered state sends no request.
    if mode != Mode::Embed {
        client.warm(Wider::find(place.as_str()).is_some());
    }
    Ok(DecodedPage {
        page: html! { <Explore {words} {client} start={(board, about, effects, mode)} /> },
        name: bootstrap::explored(place, mode),
    })
}

/// The comparison. The workers start to load during hydration.
///
/// # Errors
/// The bootstrap data comes from another build.
pub fn compared(given: PageBootstrap) -> Result<DecodedPage, String> {
    let PageBootstrap { words, client, bytes, .. } = given;
    let start = bootstrap::COMPARE.read(&bytes)?;
    client.warm(bootstrap::is_large(&start));
    Ok(DecodedPage {
        page: html! { <Compare {words} {client} {start} /> },
        name: "compare".to_owned(),
    })
}

/// Any page without a part of its own.
///
/// # Errors
/// The bootstrap data comes from another build.
pub fn other(given: PageBootstrap) -> Result<DecodedPage, String> {
    let PageBootstrap { words, client, bytes, .. } = given;
    let bootstrap: Bootstrap = wire::read(&bytes)?;
    if let Some(large) = bootstrap.eager_workers() {
        client.warm(large);
    }
    let name = bootstrap.page().into_owned();
    Ok(DecodedPage {
        page: secondary_page(PageStart {
            words,
            client,
            bootstrap,
            mode: Mode::Page,
        }),
        name,
    })
}

/// The class page. Its worker starts with the first code.
///
/// # Errors
/// The bootstrap data comes from another build.
pub fn classed(given: PageBootstrap) -> Result<DecodedPage, String> {
    let PageBootstrap { words, client, bytes, .. } = given;
    let start = bootstrap::CLASS.read(&bytes)?;
    Ok(DecodedPage {
        page: html! { <ClassPage {words} {client} {start} /> },
        name: "class".to_owned(),
    })
}

/// The content of any page without a part of its own.
fn secondary_page(opened: PageStart) -> Html {
    let PageStart {
        words, client, bootstrap, ..
    } = opened;
    match bootstrap {
        // These have split parts of their own.
        Bootstrap::Explore(..) | Bootstrap::Class(_) | Bootstrap::Compare(_) => Html::default(),
        Bootstrap::Ranks(start, sheet) => html! { <Ranks {words} {client} start={(start, sheet)} /> },
        Bootstrap::Topic(TopicPageBootstrap::Roads(start)) => html! { <RoadsPage {words} {client} {start} /> },
        Bootstrap::Topic(TopicPageBootstrap::Plastics(start)) => html! { <PlasticsPage {words} {client} {start} /> },
        Bootstrap::Topic(TopicPageBootstrap::Purchase(start)) => html! { <PurchasePage {words} {client} {start} /> },
        Bootstrap::Topic(TopicPageBootstrap::Hotspots(start)) => html! { <HotspotsPage {words} {client} {start} /> },
        Bootstrap::Project(start) => html! { <ProjectPage {words} {client} {start} /> },
        Bootstrap::Brief(start) => html! { <BriefPage {words} {client} {start} /> },
        Bootstrap::City(start) => html! { <CityPage {words} {client} {start} /> },
        Bootstrap::Outlook(start) => html! { <Outlook {words} {client} {start} /> },
    }
}
