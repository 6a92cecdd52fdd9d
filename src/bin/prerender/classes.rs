//! Classes: bootstrap data of the desk of a class: its texts in a language, and the places of its lessons.

use std::collections::BTreeMap;
use std::rc::Rc;

use cairn::findings::story::LESSONS;
use cairn::kind::{Language, Lever};
use cairn::site::handed::Handed;
use cairn::site::handed::class::Opening;
use cairn::words::catalogue;

/// The desk in a language.
///
/// # Errors
/// Its texts cannot be read.
pub(crate) fn handed(language: Language, release: &str, offered: &[Lever]) -> Result<Handed, String> {
    let texts: BTreeMap<String, String> =
        serde_json::from_str(catalogue::class(language)).map_err(|fault| format!("words/class: {fault}"))?;
    Ok(Handed::Class(Rc::new(Opening {
        release: release.to_owned(),
        lessons: LESSONS.iter().filter_map(|lesson| lesson.setting.id()).collect(),
        offered: offered.to_vec(),
        texts: texts.into_iter().collect(),
    })))
}
