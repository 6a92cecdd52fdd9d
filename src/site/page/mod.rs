//! Pages: each is opened once, with what the prerenderer gave it.

use std::rc::Rc;

use yew::prelude::*;

use crate::site::client::Client;
use cairn_analysis::words::Words;

pub mod brief;
pub mod city;
pub mod class;
pub mod compare;
pub mod explore;
pub mod hotspots;
pub mod outlook;
pub mod plastics;
pub mod project;
pub mod purchase;
pub mod ranks;
pub mod roads;
pub mod topic;

/// Arguments of a page at hydration.
#[derive(Clone, Properties)]
pub struct PageProps<Start: Clone + 'static> {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The client for queries to the workers.
    pub client: Client,
    /// The prerendered state.
    pub start: Start,
}

impl<Start: Clone + 'static> PartialEq for PageProps<Start> {
    /// A page is opened once.
    fn eq(&self, other: &PageProps<Start>) -> bool {
        self.client == other.client
    }
}
