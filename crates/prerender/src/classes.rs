//! Classes: bootstrap data of the desk of a class: its texts in a language, and the places of its lessons.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::story::lessons;
use cairn::site::bootstrap::Bootstrap;
use cairn::site::bootstrap::class::ClassBootstrap;
use cairn_analysis::words::builtin::catalogue;
use cairn_core::kind::{Language, Lever};

/// The desk in a language.
///
/// # Errors
/// Its texts or its lessons cannot be read.
pub fn class_bootstrap(language: Language, release: &str, offered: &[Lever]) -> Result<Bootstrap, String> {
    let texts: BTreeMap<String, String> =
        serde_json::from_str(catalogue::class(language)).map_err(|fault| format!("words/class: {fault}"))?;
    let lessons = lessons().map_err(|fault| fault.to_string())?;
    Ok(Bootstrap::Class(Rc::new(ClassBootstrap {
        release: release.to_owned(),
        lessons: lessons.iter().filter_map(|lesson| lesson.setting.id()).collect(),
        offered: offered.to_vec(),
        texts: texts.into_iter().collect(),
    })))
}
