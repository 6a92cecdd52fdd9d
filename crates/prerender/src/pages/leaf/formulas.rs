//! Formulas: the equations of the method page that belong to a chart or a page of their own.
//!
//! Their texts are in `static/pages/method.*.md`; a block such as `{{need}}` places each. Out of scope: values, and the
//! equations of the model ([`super::equation`]).

use yew::prelude::*;

use crate::pages::leaf::titled;

/// Id of the heading above, and the lines.
const FORMULAS: [(&str, &str); 9] = [
    // Least squares on draws, and the share of a row.
    (
        "matters",
        "z = (x − μ(x)) / σ(x),  y = (r − μ(r)) / σ(r)\ny = Σ b · z + e,  Σ e² → min\nA = 1 − (1 − R²)(n − 1) / (n − p − 1)\ns = b² · A / Σ b²\nΣ s + (1 − A) = 1",
    ),
    // The equation: a lever's part, its effect alone, its effect as the last.
    (
        "who",
        "φ(i) = Σ |S|! (n − |S| − 1)!/n! · (R(S ∪ i) − R(S)),  i ∉ S\na(i) = R(i) − R(∅)\nb(i) = R(N) − R(N \\ i)\nΣ φ(i) = R(N) − R(∅)",
    ),
    // The terms, and the part of a factor.
    (
        "grows",
        "G1 = P · S/P · N/S · M/N · G1/M\nG2 = P · S/P · N/S · G2/N\nG3 = P · S/P · E/S · G3/E\nG4 = P · S/P · G4/S\nΔ(f) = Σ L(a, b) · ln(f(b)/f(a)),  L(a, b) = (a − b) / ln(a/b)\nΣ Δ(f) = Σ b − Σ a",
    ),
    // The equation: the condition of a goal, and the definition of effort.
    ("need", "R(ℓ) ≤ G   (≥ G for a share)\nE = Σ (ℓ(i) − ℓ₀(i)),  ℓ₀(i) ≤ ℓ(i) ≤ 4"),
    // A sector, all leftovers, and their destinations.
    (
        "flows",
        "P + S + R = I + W\nΔ = I − O + B\nL = O + W\nΣ L + K(t − 1) = R + S + K(t) + U + V",
    ),
    // The total, and the surviving stock of an era.
    (
        "stands",
        "K(t) = Σu Σm k(u, m, t)\nA(e, t) = Σc I(c) · S(t − c),  c ∈ e\nΣe A(e, t) = K(t)",
    ),
    // People below a floor, the floor they lack, its cost, and the lever.
    (
        "homes",
        "d = (ln T − ln m + σ²/2) / σ\ns = Φ(d),  G = T · Φ(d) − m · Φ(d − σ)\nV(y) = P(y) · (1 − h(y)) · G(y) · Σ N / Σ B\nm′ = m + h · G",
    ),
    // Reach, the fall under a ceiling, and its three readings.
    (
        "purchase",
        "r = public · coverage · compliance\nF(L) = E[max(0, X − L)] / μ,  X ~ N(μ, σ)\nhigh = r · F(L)    low = cleanest lots first    central = max(low, high · (1 − leak))\nlever at ℓ:  fall(ℓ) = fall",
    ),
    // Modules, and the half range of production.
    (
        "project",
        "A1–A3 = Σ kg · f\nA5 = Σ kg · w / (1 − w) · (f + A4 + C) + e · m²\nB4 = Σ (⌈50 / L⌉ − 1) · (A1–A5 + C)\n± = √Σ (kg · f)² · (r² + 0.2²)",
    ),
];

/// Each formula by the name of its block.
pub(super) fn formulas() -> [(&'static str, Html); FORMULAS.len()] {
    FORMULAS.map(|(id, lines)| {
        let shown = html! { <pre dir="ltr" tabindex="0" role="region" aria-labelledby={titled(id)}>{ lines }</pre> };
        (id, shown)
    })
}
