//! Styles: joins the sheets for the screen in one file, so that a page waits for one response instead of ten.
//!
//! Trunk leaves one file per sheet of `www/styles`, in the order of the template; this order is kept. A sheet for another
//! medium stays separate, because a screen does not wait for it.

use std::fs;
use std::path::Path;

use cairn_analysis::findings::digest::Fnv;

/// Link to a sheet for every medium, as Trunk writes it.
const START: &str = "<link rel=\"stylesheet\" href=\"./";
const END: &str = "\"/>\n";

/// Joins the sheets of a template in its folder. Returns the template with one link instead of many.
///
/// # Errors
/// A sheet cannot be read, or the joined one cannot be written.
pub(crate) fn joined(folder: &Path, template: &str) -> Result<String, String> {
    let (mut page, mut sheet, mut names) = (String::new(), String::new(), Vec::new());
    let mut place = None;
    for line in template.split_inclusive('\n') {
        let name = line.strip_prefix(START).and_then(|rest| rest.strip_suffix(END));
        let Some(name) = name.filter(|name| !name.contains('"')) else {
            page.push_str(line);
            continue;
        };
        let path = folder.join(name);
        sheet.push_str(&fs::read_to_string(&path).map_err(|fault| format!("{}: {fault}", path.display()))?);
        place.get_or_insert(page.len());
        names.push(path);
    }
    let Some(place) = place else {
        return Err("index.html names no style sheet as Trunk writes them; www/index.html has them.".to_owned());
    };
    let mut fnv = Fnv::default();
    fnv.eat(sheet.as_bytes());
    let name = format!("style-{:016x}.css", fnv.value());
    crate::write(folder, &name, &sheet)?;
    for path in names {
        fs::remove_file(&path).map_err(|fault| format!("{}: {fault}", path.display()))?;
    }
    page.insert_str(place, &format!("{START}{name}{END}"));
    Ok(page)
}
