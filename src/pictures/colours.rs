//! Colours: those of the light page, for self-contained drawings.
//!
//! Out of scope: the use of the colours.

use cairn_analysis::figure::Tone;

/// The colour of a tone on the light page; `tests/figures` checks it against the styles.
pub const fn colour(tone: Tone) -> &'static str {
    match tone {
        Tone::Age(0) => "#16324a",
        Tone::Age(1) => "#23587c",
        Tone::Age(2) => "#36779b",
        Tone::Age(3) => "#74aaca",
        Tone::Age(_) => "#b3d2e3",
        Tone::StillToBuild => "#f0b45b",
        Tone::Part(0) => "#1f4e79",
        Tone::Part(1) => "#d39a3c",
        Tone::Part(2) => "#2f7d6e",
        Tone::Part(3) => "#8f4328",
        Tone::Part(4) => "#9db4c4",
        Tone::Part(5) => "#6b4f7f",
        Tone::Part(6) => "#a39a72",
        Tone::Part(7) => "#8c3f5f",
        Tone::Part(_) => "#b98aa0",
        Tone::Apart => "#70777e",
        Tone::In => "#0b5c8a",
        Tone::Out => "#b5521b",
        Tone::Reference => "#6d747b",
        Tone::Guess => "#a3147a",
        Tone::Wide => "#cfe0ea",
        Tone::Half => "#94bfd8",
    }
}
