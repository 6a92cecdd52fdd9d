//! Suggestion: the known names most similar to an unknown one.

/// Up to three names that contain the text or differ from it in few letters, nearest first.
pub fn names<'a>(text: &str, known: impl Iterator<Item = &'a str>) -> Vec<String> {
    let text = text.to_lowercase();
    let most = (text.chars().count() / 3).max(1);
    let mut near: Vec<(usize, String)> = known
        .filter_map(|name| {
            let lower = name.to_lowercase();
            let far = distance(&text, &lower);
            let within = text.chars().count() >= 3 && lower.contains(&text);
            (far <= most || within).then(|| (far, name.to_owned()))
        })
        .collect();
    near.sort();
    near.dedup();
    near.truncate(3);
    near.into_iter().map(|(_, name)| name).collect()
}

/// Edit distance (Levenshtein): letters to change, add or remove.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (above, letter) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = above + 1;
        for (left, wanted) in other.iter().enumerate() {
            let changed = corner + usize::from(letter != *wanted);
            corner = row[left + 1];
            row[left + 1] = changed.min(corner + 1).min(row[left] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_comes_first() {
        let options = ["IND", "INDIA", "China", "Germany"];
        assert_eq!(names("Inda", options.into_iter()), ["IND", "INDIA"]);
        assert_eq!(names("german", options.into_iter()), ["Germany"]);
        assert_eq!(names("xyz", options.into_iter()), Vec::<String>::new());
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
