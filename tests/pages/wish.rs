//! VisitorOptions: what a test asks of its browser and of the host.

use crate::engine::Engine;

/// Options of a visitor.
pub(crate) struct VisitorOptions {
    pub(crate) engine: Engine,
    /// Width of the viewport, in CSS pixels.
    pub(crate) width: u32,
    /// Height of the viewport, in CSS pixels.
    pub(crate) height: u32,
    /// True if scripts run.
    pub(crate) scripts: bool,
    /// True if processor and connection are those of a slow phone (Chromium only).
    pub(crate) slow: bool,
    /// Folder of the built site, relative to the project.
    pub(crate) folder: &'static str,
    /// Path under which the host serves the site.
    pub(crate) base: &'static str,
    /// True for a camera, which shows a test picture (Chromium only).
    pub(crate) camera: bool,
    /// True if Chromium is started as readers have it. The shell that others get knows no service worker in a frame of
    /// another site.
    pub(crate) whole: bool,
    /// True if the test gets a new browser that no other test uses.
    pub(crate) alone: bool,
    /// True if the browser has never fetched a file of the site, and saves pages for use offline. Other visitors in Chromium
    /// find the program in the browser's cache, which halves the time of a load, and save nothing.
    pub(crate) first_visit: bool,
}

impl Default for VisitorOptions {
    fn default() -> VisitorOptions {
        VisitorOptions {
            engine: Engine::Chromium,
            width: 1440,
            height: 900,
            scripts: true,
            slow: false,
            folder: "dist",
            base: "/",
            camera: false,
            whole: false,
            alone: false,
            first_visit: false,
        }
    }
}

impl VisitorOptions {
    /// A browser that no other test used before, so that its memory can be measured.
    pub(crate) fn isolated() -> VisitorOptions {
        VisitorOptions {
            alone: true,
            ..VisitorOptions::first_visit()
        }
    }

    /// True if a browser serves visitors one after another.
    pub(crate) fn is_shared(&self) -> bool {
        self.engine == Engine::Chromium && !self.camera && !self.whole && !self.alone
    }

    /// A browser that knows nothing of the site yet.
    pub(crate) fn first_visit() -> VisitorOptions {
        VisitorOptions {
            first_visit: true,
            ..VisitorOptions::default()
        }
    }
}
