//! Programs: what Trunk built, by the names that pages call it by.

use std::fs;
use std::path::Path;

use cairn::findings::digest::Fnv;

use crate::keep;

/// The programs of the site under names that carry a hash of what they hold.
pub(crate) struct Programs {
    /// The application's module.
    pub(crate) app: String,
    /// The application.
    pub(crate) app_wasm: String,
    /// The worker's module.
    worker: String,
    /// The worker.
    worker_wasm: String,
    /// Stands behind the names of files that do not tell what they hold.
    pub(crate) mark: String,
}

impl Programs {
    /// What Trunk built into a folder.
    ///
    /// # Errors
    /// Where a program is not there.
    pub(crate) fn find(folder: &Path) -> Result<Programs, String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .map_err(|fault| format!("{}: {fault}", folder.display()))?
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .collect();
        names.sort();
        let one = |program: &str, end: &str| {
            let fits = |name: &&String| name.starts_with(program) && name.ends_with(end);
            names
                .iter()
                .find(fits)
                .cloned()
                .ok_or_else(|| format!("{}: Trunk left no {program}…{end} there", folder.display()))
        };
        // Trunk does not hash a worker's name.
        let worker = hashed(folder, &one("worker", ".js")?, ".js")?;
        let worker_wasm = hashed(folder, &one("worker", "_bg.wasm")?, "_bg.wasm")?;
        Ok(Programs {
            app: one("app", ".js")?,
            app_wasm: one("app", "_bg.wasm")?,
            worker,
            worker_wasm,
            mark: keep::mark(folder)?,
        })
    }

    /// The worker's first module: a fixed name that leads to the hashed ones.
    pub(crate) fn work_js(&self) -> String {
        format!(
            "import init from './{}';\nawait init({{ module_or_path: new URL('./{}', import.meta.url) }});\n",
            self.worker, self.worker_wasm
        )
    }
}

/// Gives a file a name that carries a hash of what it holds.
fn hashed(folder: &Path, name: &str, end: &str) -> Result<String, String> {
    let old = folder.join(name);
    let said = |fault: std::io::Error| format!("{}: {fault}", old.display());
    let mut fnv = Fnv::default();
    fnv.eat(&fs::read(&old).map_err(said)?);
    let new = format!("worker-{:016x}{end}", fnv.value());
    fs::rename(&old, folder.join(&new)).map_err(said)?;
    Ok(new)
}
