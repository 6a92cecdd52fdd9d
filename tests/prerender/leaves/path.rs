//! Today's path on the method page, and the baselines of others for comparison.

use std::collections::BTreeSet;

use cairn_analysis::words::Key;
use cairn_evidence::BaselineQuantity;
use cairn_evidence::comparison::baseline::Ours;

use super::{escaped, method, part, shelf, whole, words};

/// Invented results for the world.
pub(super) fn ours() -> Vec<Ours> {
    let of = |of| Ours {
        of,
        values: vec![1000.0, 2000.0],
    };
    BaselineQuantity::ALL.map(of).to_vec()
}

#[test]
fn the_method_page_sets_todays_path_beside_what_others_see() {
    let shelf = shelf();
    let beside = |of: BaselineQuantity| shelf.baselines.iter().any(|row| row.subject == of);
    assert!(BaselineQuantity::ALL.into_iter().all(beside), "others see each");
    for language in whole() {
        let words = words(language);
        let page = method(language, &shelf);
        let text = part(&page, "path", "</details>");
        for key in [Key::MethodPathIs, Key::MethodPathIsNot, Key::MethodPathOthers, Key::MethodPathNone] {
            assert!(text.contains(&escaped(words.say(key))), "{language:?}: {key:?}");
        }
        let who: BTreeSet<(&str, &str)> = shelf.baselines.iter().map(|row| (row.subject.id(), row.who.as_str())).collect();
        assert_eq!(
            text.matches("<tr>").count(),
            1 + BaselineQuantity::ALL.len() + who.len(),
            "{language:?}: a head, ours, theirs"
        );
        for row in &shelf.baselines {
            assert!(text.contains(&escaped(&row.who)), "{}", row.who);
            assert!(row.sources.iter().all(|key| text.contains(key.as_str())), "{:?}", row.sources);
        }
    }
}
