//! Today's path on the method page, and the baselines of others for comparison.

use std::collections::BTreeSet;

use cairn_analysis::words::Key;
use cairn_evidence::BaselineQuantity;
use cairn_evidence::comparison::baseline::BaselineValue;

use super::{complete_languages, escaped, method, part, table_catalogue, words};

/// Invented results for the world.
pub(super) fn baseline_values() -> Vec<BaselineValue> {
    let of = |of| BaselineValue {
        of,
        values: vec![1000.0, 2000.0],
    };
    BaselineQuantity::ALL.map(of).to_vec()
}

#[test]
fn the_method_page_sets_todays_path_beside_what_others_see() {
    let catalogue = table_catalogue();
    let beside = |of: BaselineQuantity| catalogue.baselines.iter().any(|row| row.subject == of);
    assert!(BaselineQuantity::ALL.into_iter().all(beside), "others see each");
    for language in complete_languages() {
        let words = words(language);
        let page = method(language, &catalogue);
        let text = part(&page, "path", "</details>");
        for key in [Key::MethodPathIs, Key::MethodPathIsNot, Key::MethodPathOthers, Key::MethodPathNone] {
            assert!(text.contains(&escaped(words.say(key))), "{language:?}: {key:?}");
        }
        let who: BTreeSet<(&str, &str)> = catalogue.baselines.iter().map(|row| (row.subject.id(), row.who.as_str())).collect();
        assert_eq!(
            text.matches("<tr>").count(),
            1 + BaselineQuantity::ALL.len() + who.len(),
            "{language:?}: a head, ours, theirs"
        );
        for row in &catalogue.baselines {
            assert!(text.contains(&escaped(&row.who)), "{}", row.who);
            assert!(row.sources.iter().all(|key| text.contains(key.as_str())), "{:?}", row.sources);
        }
    }
}
