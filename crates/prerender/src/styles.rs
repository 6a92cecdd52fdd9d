//! Styles: joins the sheets for the screen in one file, so that a page waits for one response instead of ten.
//!
//! Trunk leaves one file per sheet of `www/styles`, in the order of the template; this order is kept. A sheet for another
//! medium stays separate, because a screen does not wait for it. The face that the sheet names is named by its content, so
//! that it is kept as programs are, and fetched with the sheet, not after it.

use std::fs;
use std::path::Path;

use cairn_analysis::findings::digest::Fnv;

/// Link to a sheet for every medium, as Trunk writes it.
const START: &str = "<link rel=\"stylesheet\" href=\"./";
const END: &str = "\"/>\n";
/// Folder of the faces, as Trunk copies it and as the sheets name it.
const FACES: &str = "fonts";
/// Ending of a face. The folder also holds its licence.
const FACE: &str = ".woff2";

/// Joins the sheets of a template in its folder. Returns the template with one link instead of many.
///
/// # Errors
/// A sheet or a face cannot be read, or written under its name.
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
    let faces = with_faces(folder, &mut sheet)?;
    let name = format!("style-{:016x}.css", digest(sheet.as_bytes()));
    crate::write(folder, &name, &sheet)?;
    for path in names {
        fs::remove_file(&path).map_err(|fault| format!("{}: {fault}", path.display()))?;
    }
    page.insert_str(place, &format!("{START}{name}{END}{}", early(&faces)));
    Ok(page)
}

/// Gives each face that a sheet names a name by its content, beside the sheet. Returns these names.
fn with_faces(folder: &Path, sheet: &mut String) -> Result<Vec<String>, String> {
    let mut faces = Vec::new();
    let below = folder.join(FACES);
    let text = |fault: std::io::Error| format!("{}: {fault}", below.display());
    for entry in fs::read_dir(&below).map_err(text)? {
        let path = entry.map_err(text)?.path();
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (Some(stem), address) = (file.strip_suffix(FACE), format!("{FACES}/{file}")) else {
            continue;
        };
        if !sheet.contains(&address) {
            return Err(format!("{address} is in no style sheet; www/styles/face.css names the faces."));
        }
        let bytes = fs::read(&path).map_err(|fault| format!("{}: {fault}", path.display()))?;
        let name = format!("{stem}-{:016x}{FACE}", digest(&bytes));
        *sheet = sheet.replace(&address, &name);
        fs::rename(&path, folder.join(&name)).map_err(|fault| format!("{}: {fault}", path.display()))?;
        faces.push(name);
    }
    faces.sort();
    Ok(faces)
}

/// Links that have the faces fetched before the sheet is read.
fn early(faces: &[String]) -> String {
    let link = |name: &String| format!("<link rel=\"preload\" href=\"./{name}\" as=\"font\" type=\"font/woff2\" crossorigin>\n");
    faces.iter().map(link).collect()
}

fn digest(bytes: &[u8]) -> u64 {
    let mut fnv = Fnv::default();
    fnv.eat(bytes);
    fnv.value()
}
