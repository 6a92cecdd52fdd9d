//! Releases: compares the release of a link with this release.
//!
//! `1.0-26a` is version 1.0 of the model on release 26a of the data; both count upwards.

use crate::choices::link::text::Plain;
use crate::choices::link::{Link, Remark};

impl Link {
    /// A remark if the link comes from another release; none if it names no release or the two cannot be compared.
    pub fn aged(&self, current: &str) -> Option<Remark> {
        let (made, now) = (parse_release(self.release.as_str())?, parse_release(current)?);
        let found = self.release.clone();
        match made.cmp(&now) {
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some(Remark::Newer { found }),
            std::cmp::Ordering::Less => Some(Remark::Older {
                found,
                shown: Plain::clean(current),
            }),
        }
    }

    /// True if the link comes from an earlier release.
    pub fn is_older(&self, current: &str) -> bool {
        let (made, now) = (parse_release(self.release.as_str()), parse_release(current));
        made.zip(now).is_some_and(|(made, now)| made < now)
    }
}

/// Version, then year and letter of the data.
fn parse_release(release: &str) -> Option<(u32, u32, u32, &str)> {
    let (version, of_data) = release.split_once('-')?;
    let (major, minor) = version.split_once('.')?;
    let letter = of_data.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let year = &of_data[..of_data.len() - letter.len()];
    Some((major.parse().ok()?, minor.parse().ok()?, year.parse().ok()?, letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_and_a_newer_link_are_told_apart() {
        let aged = |release: &str| {
            let (link, _) = Link::parse(&format!("m={release}"));
            link.aged("1.2-26b").map(|remark| remark.id())
        };
        assert_eq!(aged("1.2-26b"), None);
        assert_eq!(aged("1.2-26a"), Some("older"));
        assert_eq!(aged("1.10-26a"), Some("newer"));
        assert_eq!(aged("1.2-27a"), Some("newer"));
        assert_eq!(aged("soon"), None);
        let older =
            ["1.2-26a", "1.2-26b", "1.10-26a", "soon", ""].map(|release| Link::parse(&format!("m={release}")).0.is_older("1.2-26b"));
        assert_eq!(older, [true, false, false, false, false]);
    }
}
