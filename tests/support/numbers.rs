//! Comparisons of numbers.

/// Asserts that a number differs from another by at most a share of it.
pub(crate) fn assert_close(what: &str, found: f64, wanted: f64, share: f64) {
    assert!((found / wanted - 1.0).abs() <= share, "{what}: {found} is not {wanted}");
}
