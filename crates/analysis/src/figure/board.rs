//! The board: the content of one screen, for one place under one set of choices.
//!
//! It is made outside the page's thread and sent to the page, which has no model and no facts. The part that does not
//! depend on choices is sent once for each place: [`BoardPlace`].

use serde::{Deserialize, Serialize};

use crate::figure::lens::{Lens, figure_through};
use crate::figure::{Figure, charts, sides};
use crate::findings::basis;
use crate::findings::compare::Measure;
use crate::findings::flows::{self, Passages};
use crate::findings::forests::{Strain, strained};
use crate::findings::headline::{self, Headline, HeadlineReading};
use crate::findings::homes::HomesNote;
use crate::findings::lever::{self, LeverReading};
use crate::findings::limits::{Overdrawn, overdrawn};
use crate::findings::receipt;
use crate::findings::remainder_share::RemainderShares;
use crate::findings::variable::name::{Indicator, VariableKind, VariableQuery};
use crate::findings::variable::series;
use cairn_core::choices::Choices;
use cairn_core::choices::link::receipt::Receipt;
use cairn_core::choices::link::{Chart, ChartOptions, Link, Per};
use cairn_core::doubt::OpenNumber;
use cairn_core::facts::Facts;
use cairn_core::kind::{Counting, Sector};
use cairn_core::model::Outcome;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// A query on a place: choices, focus year, figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// The choices.
    pub choices: Choices,
    /// The year in which headlines and levers are read.
    pub focus: Year,
    /// Figures, in the order of the page.
    pub charts: [Chart; 2],
    /// The lens of each figure.
    pub lenses: [Lens; 2],
    /// Values for the whole place, or for each person.
    pub per: Per,
    /// The chosen result.
    pub result: Headline,
}

impl View {
    /// The figures of a page that names none.
    pub const CHARTS: [Chart; 2] = [Chart::Causes, Chart::Age];
    /// The focus year of a page that names none.
    pub const FOCUS: Year = Year::of(2050);

    /// The year that the result is of: a sum over years counts to the last.
    pub fn result_year(&self) -> Year {
        self.result.year_of(self.focus)
    }

    /// The year that a figure marks: added up, that of the result.
    pub fn marked_year(&self, figure: &Figure) -> Year {
        if figure.lens.summed { self.result_year() } else { self.focus }
    }

    /// The figures of a page that names a result and no figure: the result over the years, and the stock by age.
    pub fn charts_of(result: Headline) -> [Chart; 2] {
        // A quotient has no chart of its parts.
        let large = if result.columns().is_ratio {
            Chart::Range
        } else {
            sides::chart(Measure::of(result))
        };
        [large, Chart::Age]
    }

    /// The lenses of these figures: a sum over years is shown as a sum.
    pub fn lenses_of(result: Headline) -> [Lens; 2] {
        let summed = result.columns().counting == Counting::Sum;
        [Lens { summed, ..Lens::default() }, Lens::default()]
    }

    /// The figures and lenses that a link names, or the usual ones of its result.
    pub fn figures_in(link: &Link) -> ([Chart; 2], [Lens; 2]) {
        let charts = View::charts(&link.charts, link.result);
        let options = charts.map(|chart| link.looks[chart as usize]);
        if link.charts.is_empty() && options == <[ChartOptions; 2]>::default() {
            return (charts, View::lenses_of(link.result));
        }
        (charts, options.map(Lens::of_options))
    }

    /// Writes figures, lenses and result into a link; what is usual for the result is left out.
    pub fn name_figures(&self, link: &mut Link) {
        link.result = self.result;
        let usual = self.charts == View::charts_of(self.result);
        if usual && self.lenses == View::lenses_of(self.result) {
            return;
        }
        // The sum over years is usual for the cumulative result: a link without it must name its figures.
        if !usual || View::lenses_of(self.result) != <[Lens; 2]>::default() {
            link.charts = self.charts.to_vec();
        }
        for (chart, lens) in self.charts.into_iter().zip(self.lenses) {
            link.looks[chart as usize] = lens.options();
        }
    }

    /// The two figures of a list. If it names only one, the other is the first of the default figures.
    pub fn charts(named: &[Chart], result: Headline) -> [Chart; 2] {
        let usual = View::charts_of(result);
        match *named {
            [] => usual,
            [first] => [first, usual[usize::from(first == usual[0])]],
            [first, second, ..] => [first, second],
        }
    }
}

impl Default for View {
    fn default() -> View {
        View {
            choices: Choices::default(),
            focus: View::FOCUS,
            charts: View::CHARTS,
            lenses: Default::default(),
            per: Per::Total,
            result: Headline::default(),
        }
    }
}

/// The content of one screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Board {
    /// Release of model and data.
    pub release: String,
    /// The place.
    pub place: PlaceId,
    /// The query.
    pub view: View,
    /// Headlines.
    pub readings: Vec<HeadlineReading>,
    /// Receipt of the headlines, for the recipients of a link.
    pub receipt: Receipt,
    /// Share of the floor in use in 2060 that is built from 2027 on: in the run, and in the reference.
    pub still_to_build: [f64; 2],
    /// Limits that the choices exceed, each with the first year.
    pub overdrawn: Vec<(Overdrawn, Year)>,
    /// Demands on forests that exceed their limits.
    pub strained: Vec<Strain>,
    /// Levers available here.
    pub levers: Vec<LeverReading>,
    /// The numbers that the choices set by hand, with ours; their values are among the choices. The maker of the board adds
    /// them, as it holds the doubts.
    pub numbers: Vec<OpenNumber>,
    /// Figures of the view.
    pub figures: Vec<Figure>,
    /// Origins and destinations of materials, if a figure of the view shows them.
    pub flows: Option<Passages>,
    /// Homes, if a figure of the view shows people with little floor.
    pub homes: Option<HomesNote>,
    /// Whole per cents of steel and of cement of the focus year that no object builds up.
    pub unbuilt: [Option<RemainderShares>; 2],
    /// Largest relative balance error of the run.
    pub balance_error: f64,
}

/// A source that a step of a lever cites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeverSource {
    /// Its key in the tables.
    pub key: String,
    /// Its full citation, in the language of publication.
    pub citation: String,
}

/// Data on a place that does not depend on choices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BoardPlace {
    /// The place.
    pub place: PlaceId,
    /// Keys of the sources behind what is shown, in the order of the facts.
    pub sources: Vec<String>,
    /// Those of them that a step of a lever cites, with their citation: a lever's panel shows it.
    pub lever_sources: Vec<LeverSource>,
    /// Number of facts behind each headline by basis, from best known ([`cairn_core::kind::Basis::ALL`]) to assumed.
    pub behind: Vec<[u32; 4]>,
    /// The same behind each chart, in the order of [`Chart::ALL`]; zeros for a chart of the chosen result.
    pub behind_charts: Vec<[u32; 4]>,
    /// True if war destroyed much of the stock; no number counts this.
    pub destroyed: bool,
    /// Emissions per person of every country on today's path in the default year, in hundredths of a tonne, ordered by
    /// place. Only a prerendered page has them; the browser keeps them for other places.
    pub among: Vec<u32>,
}

/// The board of a country: its outcome, compared with its outcome with no lever moved.
pub fn board(release: &str, facts: &Facts, outcome: &Outcome, reference: &Outcome, view: &View) -> Board {
    let levers = lever::steps(facts, outcome, reference, &view.choices, view.focus);
    board_with_levers(release, &[facts], outcome, reference, levers, view)
}

/// The board of any place, with the reach of its levers already computed: see [`lever::sum`]. The facts are those of the
/// countries that the place sums.
pub fn board_with_levers(
    release: &str,
    members: &[&Facts],
    outcome: &Outcome,
    reference: &Outcome,
    levers: Vec<LeverReading>,
    view: &View,
) -> Board {
    Board {
        release: release.to_owned(),
        place: outcome.place,
        view: view.clone(),
        readings: headline::readings_per(outcome, reference, view.focus, view.per),
        receipt: receipt::of(outcome),
        still_to_build: [still_to_build(outcome), still_to_build(reference)],
        overdrawn: overdrawn(outcome, reference),
        strained: strained(outcome, reference),
        levers,
        numbers: Vec::new(),
        figures: figures(outcome, reference, view),
        flows: flows(outcome, view),
        homes: view.charts.contains(&Chart::Homes).then(|| HomesNote::of(members, reference)),
        unbuilt: [
            RemainderShares::steel(outcome, view.focus),
            RemainderShares::cement(outcome, view.focus),
        ],
        balance_error: outcome.balance.worst(),
    }
}

/// Material flows around the focus year, for the materials of the view's flow chart.
fn flows(outcome: &Outcome, view: &View) -> Option<Passages> {
    let at = view.charts.iter().position(|chart| Lens::can_part(*chart))?;
    Some(flows::flows(outcome, view.lenses[at].pool, view.focus, view.per))
}

/// The figures of a view, each through its lens.
fn figures(outcome: &Outcome, reference: &Outcome, view: &View) -> Vec<Figure> {
    let seen = view.charts.iter().zip(view.lenses);
    let over = view.result.yearly();
    seen.map(|(chart, lens)| figure_through(*chart, outcome, reference, view.per, Lens { over, ..lens }))
        .collect()
}

/// Data on a country that does not depend on choices.
pub fn about(facts: &Facts) -> BoardPlace {
    let mut about = BoardPlace::nothing(facts.place);
    about.join(facts);
    about
}

impl BoardPlace {
    /// Empty data for a place larger than a country, before its members join.
    pub fn nothing(place: PlaceId) -> BoardPlace {
        BoardPlace {
            place,
            sources: Vec::new(),
            lever_sources: Vec::new(),
            behind: vec![[0; 4]; Headline::ALL.len()],
            behind_charts: vec![[0; 4]; Chart::COUNT],
            destroyed: false,
            among: Vec::new(),
        }
    }

    /// Adds the sources of a member, and counts the facts behind each headline.
    pub fn join(&mut self, facts: &Facts) {
        self.destroyed |= facts.destroyed && facts.place == self.place;
        let all = facts.parts();
        let parts = basis::behind(facts, "GHG");
        for source in &facts.sources {
            let mut by_levers = self.lever_sources.iter().any(|known| known.key == source.key);
            if !by_levers && facts.dials.iter().any(|row| row.steps.sources.contains(&source.key)) {
                by_levers = true;
                self.lever_sources.push(LeverSource {
                    key: source.key.clone(),
                    citation: source.citation.clone(),
                });
            }
            let known = self.sources.contains(&source.key);
            if !known && (by_levers || parts.iter().any(|part| part.sources.contains(&source.key))) {
                self.sources.push(source.key.clone());
            }
        }
        let mut known: Vec<(&str, [u32; 4])> = Vec::new();
        let mut counted = |variable: &'static str| match known.iter().find(|(own, _)| *own == variable) {
            Some((_, counts)) => *counts,
            None => {
                let counts = basis::counted(&all, variable);
                known.push((variable, counts));
                counts
            }
        };
        let of_headlines = Headline::ALL.into_iter().map(|headline| Some(headline.columns().variable));
        let of_charts = Chart::ALL.into_iter().map(charts::variable);
        let sums = self.behind.iter_mut().chain(&mut self.behind_charts);
        for (variable, sums) in of_headlines.chain(of_charts).zip(sums) {
            let Some(counts) = variable.map(&mut counted) else { continue };
            for (sum, count) in sums.iter_mut().zip(counts) {
                *sum = sum.saturating_add(count);
            }
        }
    }
}

fn still_to_build(outcome: &Outcome) -> f64 {
    let what = VariableKind::Indicator(Indicator::StillToBuild);
    let sectors = &Sector::ALL;
    series(outcome, VariableQuery { what, sectors }).1[Year::LAST]
}
