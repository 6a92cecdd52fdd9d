//! Pictures of a page, saved in `target/pages/` for review.

use xtask::project;

use crate::visitor::Visitor;

impl Visitor {
    /// Saves a picture of the whole page, down to its foot.
    pub(crate) fn picture_to_the_foot(&self, name: &str) {
        let (width, height) = self.size();
        let whole = self
            .script("return document.documentElement.scrollHeight")
            .as_u64()
            .unwrap_or_default();
        self.resize(width, u32::try_from(whole).unwrap_or(height));
        self.picture(name);
        self.resize(width, height);
    }

    /// Saves a picture of the window in `target/pages/`.
    pub(crate) fn picture(&self, name: &str) {
        let folder = project::root().join("target/pages");
        let bytes = self.wait("picture", self.client.screenshot());
        std::fs::create_dir_all(&folder)
            .and_then(|()| std::fs::write(folder.join(format!("{name}.png")), bytes))
            .unwrap_or_else(|fault| panic!("{}: {fault}", folder.display()));
    }
}
