//! Equations: by topic, in symbols that need no language; a text explains the symbols.
//!
//! They are those of the files of `model`, shortened for readers. Out of scope: values.

use yew::prelude::*;

use cairn_analysis::words::{Key, Words};
use cairn_core::year::Year;

/// Topics of equations, which are also the points where levers act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EquationTopic {
    /// Timing of levers.
    Ramp,
    Demand,
    /// Stock by age.
    Stock,
    /// Survival of stock.
    Survival,
    /// Survival when a choice extends lifetimes.
    Life,
    /// Material content.
    Content,
    /// Remainder of statistics.
    Works,
    /// Origins and destinations of materials.
    Cycle,
    /// Energy in use.
    Energy,
    /// Greenhouse gases.
    Ghg,
    /// Other exhaust emissions.
    Air,
    /// Plastics, reported separately from the totals.
    Plastics,
    /// Goods of households.
    Goods,
    /// Power plants, lines and pipes.
    Networks,
    /// Wood outside buildings, and the supply of forests.
    Wood,
    /// Places larger than a country, and the mass balance.
    Sums,
}

impl EquationTopic {
    /// All, in the order of the page.
    pub(super) const ALL: [EquationTopic; 16] = [
        EquationTopic::Demand,
        EquationTopic::Stock,
        EquationTopic::Survival,
        EquationTopic::Life,
        EquationTopic::Content,
        EquationTopic::Works,
        EquationTopic::Cycle,
        EquationTopic::Energy,
        EquationTopic::Ghg,
        EquationTopic::Air,
        EquationTopic::Plastics,
        EquationTopic::Goods,
        EquationTopic::Networks,
        EquationTopic::Wood,
        EquationTopic::Ramp,
        EquationTopic::Sums,
    ];

    /// Element id on its page.
    pub(super) const fn id(self) -> &'static str {
        match self {
            EquationTopic::Ramp => "ramp",
            EquationTopic::Demand => "demand",
            EquationTopic::Stock => "stock",
            EquationTopic::Survival => "survival",
            EquationTopic::Life => "life",
            EquationTopic::Content => "content",
            EquationTopic::Works => "works",
            EquationTopic::Cycle => "cycle",
            EquationTopic::Energy => "energy",
            EquationTopic::Ghg => "ghg",
            EquationTopic::Air => "air",
            EquationTopic::Plastics => "plastics",
            EquationTopic::Goods => "goods",
            EquationTopic::Networks => "networks",
            EquationTopic::Wood => "wood",
            EquationTopic::Sums => "sums",
        }
    }

    /// Its title, and the explanation of its symbols.
    pub(super) const fn texts(self) -> [Key; 2] {
        match self {
            EquationTopic::Ramp => [Key::LeversPageHow, Key::EquationRampWhat],
            EquationTopic::Demand => [Key::EquationDemand, Key::EquationDemandWhat],
            EquationTopic::Stock => [Key::EquationStock, Key::EquationStockWhat],
            EquationTopic::Survival => [Key::EquationSurvival, Key::EquationSurvivalWhat],
            EquationTopic::Life => [Key::ThemeKeepLonger, Key::EquationLifeWhat],
            EquationTopic::Content => [Key::EquationContent, Key::EquationContentWhat],
            EquationTopic::Works => [Key::EquationWorks, Key::EquationWorksWhat],
            EquationTopic::Cycle => [Key::EquationCycle, Key::EquationCycleWhat],
            EquationTopic::Energy => [Key::ChartEnergy, Key::EquationEnergyWhat],
            EquationTopic::Ghg => [Key::ChartGhg, Key::EquationGhgWhat],
            EquationTopic::Air => [Key::EquationAir, Key::EquationAirWhat],
            EquationTopic::Plastics => [Key::EquationPlastics, Key::EquationPlasticsWhat],
            EquationTopic::Goods => [Key::EquationGoods, Key::EquationGoodsWhat],
            EquationTopic::Networks => [Key::EquationNetworks, Key::EquationNetworksWhat],
            EquationTopic::Wood => [Key::EquationWood, Key::EquationWoodWhat],
            EquationTopic::Sums => [Key::EquationSums, Key::EquationSumsWhat],
        }
    }

    pub(super) const fn lines(self) -> &'static str {
        match self {
            EquationTopic::Ramp => {
                "v(t) = v₀ + (v₁ − v₀) · ρ(t)\nρ(t) = ½ (1 − cos π (t − t₁ + 1)/(t₂ − t₁ + 1))\nρ(t) = 0,  t < t₁\nρ(t) = 1,  t ≥ t₂"
            }
            EquationTopic::Demand => "F(t) = P(t) · q(t) · (1 + e(t))",
            EquationTopic::Stock => {
                "K(t, c) = K(t−1, c) · S(t − c)/S(t−1 − c)\nI(t)    = max(F(t) − Σ K(t, c), I₀(t)),  c < t\nV(t)    = I(t) + Σ K(t, c) − F(t)\nF(t) < Σ K(t, c):  I(t) = 0,  K(t, c) → (1 − δ) · K(t, c)\nO(t)    = Σ (K(t−1, c) − K(t, c))"
            }
            EquationTopic::Survival => "S(a) = exp(−(a/z)ᵏ)\nz    = L/Γ(1 + 1/k)\nS(a) = 1 − Φ((a − L)/σ)",
            EquationTopic::Life => "h(a)  = S(a)/S(a − 1)\nh′(a) = h(a)^((1 + e)^−k)\ne     ≤ Lmax/L − 1",
            EquationTopic::Content => {
                "μ(c, m) = Σ x(c, s) · i(s, m) · (1 + e(c, m))\nM(t, m) = Σ K(t, c) · μ(c, m)\nI(t, m) = I(t) · μ(t, m)\nO(t, m) = Σ (K(t−1, c) − K(t, c)) · μ(c, m)"
            }
            EquationTopic::Works => {
                "W = max(X − Σ I(m)/(1 − ℓ), 0) = g P + b + k P\nln g(t+1) − ln g(t) = p · Δln y − max(0, ln(g/(s · L)))/f + max(0, ln(L/g))/n\nb(t) = b(2020) · I(t)/I(2020)"
            }
            EquationTopic::Cycle => {
                "R = min(r · O, I)\nX = (I − R)/(1 − ℓ)\nD = min(d · N(t−1), X)\nZ = b · (O − R) + N(t−1) − D\nB = min(y · Z, k · X, X − D)\nV = X − D − B"
            }
            EquationTopic::Energy => {
                "Q(t) = Q(2020) · Σ K(t, c) n(c)/Σ K(2020, c) n(c)\nE(t, j) = Q(t) · x(j)\na(t) = min(a(2020) · y(t)ᵖ, A) · (1 − g)^(t − 2020)\nE(t, j) = Σ K(t, c) · d(t) · u(c, j)"
            }
            EquationTopic::Ghg => "G(t) = Σ V g + Σ B s + I w + Σ E(t, j) f(t, j) + Σ O z",
            EquationTopic::Air => {
                "A    = Σ N(k) · D · ((1 − d) · p(k) + d · q(min(k, j)))\nq(k) → q(k) + b · max(0, n · q(1) − q(k))\nA₂₅  → A₂₅ + Σ N(k) · D · d · u/h · max(0, s − s(k)) · w"
            }
            EquationTopic::Plastics => {
                "U(t) = P(t) · u₀ · b · (y(t)/y(2019))ᵖ\nM(t) = Σ x · U(c) · S(t − c + ½)\nO(t) = M(t−1) + U(t) − M(t)\nm(t) = m(2019) · max(1, y(t)/y(2019))^−q · (1 − s(t))\nW(t) = ω · m(t) · O(t)\nZ(t) = min(r(t) · O(t), k · U(t))\nG(t) = (U − Z) g + Z h + U c + (B + o · m · O) z"
            }
            EquationTopic::Goods => {
                "q(t) = max(q(t−1), s · exp(−a · exp(−b · y(t))) · min(1, L(t)/L(2020)))\nI(t) = max(0, N(t) · q(t) − Σ K(t, c))/S(½),  c < t\nO(t) = K(t−1) + I(t) − K(t)\nD(t) = Σ I · w · x/(1 − ℓ)\nZ(t) = Σ O · w\nG(t) = Σ I · g"
            }
            EquationTopic::Networks => {
                "i(t)    = 1 + (U(t) − U(2020))/U(2020)\nE(t, p) = E(2020, p) · i(t) · c(t)/c(2020),  p = coal, gas, oil\nR(t)    = max(W · i(t) − Σ E(t, p), 0)\nN(t, p) = E(t, p)/(8.76 · h(p))\nI(t)    = max(0, N(t) − Σ I(c) · S(t − c)),  c < t\nZ(t)    = Z(2020) · max i(s)ᵖ,  s ≤ t"
            }
            EquationTopic::Wood => {
                "R(t) = max(0, U(2020) − B(2020)) · N(t) · y(t)ᵖ/(N(2020) · y(2020)ᵖ)\nA(t) = (B(t) + R(t)) · v + P(t)/b\nV    = Σ max(0, F · k · g − f · W − C)\nA(t) − A₀(t) > V"
            }
            EquationTopic::Sums => "Y(t) = Σ Yᵢ(t)\n|M(t) − M(t−1) − I(t) + O(t)|/max M",
        }
    }
}

/// A topic: its heading, its equations left to right, and the meaning of the symbols; `least` is the share that is always built.
pub(super) fn topic(words: &Words, topic: EquationTopic, least: &str) -> Html {
    let [title, what] = topic.texts();
    let id = topic.id();
    html! {
        <section class="equation">
            <h3 {id}>{ words.say(title) }</h3>
            <pre dir="ltr" tabindex="0" role="region" aria-labelledby={id}>{ topic.lines() }</pre>
            <p>{ words.fill(what, &[("first", &words.year(Year::LEVERS)), ("least", least)]) }</p>
        </section>
    }
}
