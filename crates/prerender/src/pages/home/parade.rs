//! Parade: every country as a bar, the largest share first. Width is its floor space of the last year, height the share
//! of it that is not built yet: so the filled area is what is still to build.
//!
//! Shapes stretch with the page, names do not. Out of scope: colours (`home.css`).

use std::fmt::Write as _;

use yew::prelude::*;

use crate::home::HomeFigures;
use cairn_analysis::words::Words;

/// Units of the drawing across, and down.
const WIDE: f64 = 2000.0;
const HIGH: f64 = 200.0;
/// Lower ends of the steps of colour from the second on, as shares.
const STEPS: [f64; 4] = [0.4, 0.55, 0.7, 0.8];
/// Units across that a letter of a name takes, on a wide page and on a phone.
const LETTER: f64 = 15.0;
const PHONE_LETTER: f64 = 56.0;
/// The share with a line and its number.
const HALF: f64 = 0.5;

/// The drawing.
pub(super) fn parade(words: &Words, figures: &HomeFigures) -> Html {
    let whole: f64 = figures.countries.iter().map(|country| country.floor).sum();
    let mut shapes: [String; STEPS.len() + 1] = std::array::from_fn(|_| String::new());
    let mut names = Vec::new();
    let mut start = 0.0;
    for country in &figures.countries {
        let wide = WIDE * country.floor / whole.max(f64::MIN_POSITIVE);
        let step = STEPS.iter().filter(|least| country.share >= **least).count();
        let top = HIGH * (1.0 - country.share);
        // Writing to a text cannot fail.
        let _ = write!(shapes[step], "M{start:.1} {HIGH:.0}V{top:.1}h{wide:.1}V{HIGH:.0}z");
        let name = words.place(country.place);
        let room = |letter: f64| name.chars().count() as f64 * letter < wide;
        if room(LETTER) {
            let middle = (start + wide / 2.0) / WIDE * 100.0;
            let class = classes!("home-name", format!("on-{step}"), (!room(PHONE_LETTER)).then_some("is-wide"));
            names.push(html! {
                <text {class} x={format!("{middle:.1}%")} y="100%" dy="-0.9em" text-anchor="middle">{ name }</text>
            });
        }
        start += wide;
    }
    html! {
        <svg class="home-parade" role="img" aria-labelledby="countries" direction="ltr">
            <svg width="100%" height="100%" viewBox={format!("0 0 {WIDE:.0} {HIGH:.0}")} preserveAspectRatio="none">
                { for shapes.into_iter().enumerate().map(|(step, d)| html! { <path class={format!("home-step-{step}")} {d} /> }) }
            </svg>
            <line class="home-half" x1="0" x2="100%" y1="50%" y2="50%" />
            <text class="home-year" x="100%" y="50%" dy="-0.4em" text-anchor="end">{ words.share(HALF) }</text>
            { names }
        </svg>
    }
}
