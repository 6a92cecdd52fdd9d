//! The documents that name a place, for its brief.

use cairn_core::place::PlaceId;

use crate::outlook::reports::Reported;

/// The documents that name the place, each once.
pub fn documents_naming(place: PlaceId, reported: &[Reported]) -> Vec<String> {
    let mut documents: Vec<String> = Vec::new();
    for row in reported.iter().filter(|row| row.places.contains(&place)) {
        for document in row.cited.split(';').map(str::trim).filter(|cited| !cited.is_empty()) {
            if !documents.iter().any(|name| name == document) {
                documents.push(document.to_owned());
            }
        }
    }
    documents
}
