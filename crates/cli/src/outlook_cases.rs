//! The four cases of the report of 2017 side by side, and the rate of the whole economy as levers change the part that we
//! model.

use cairn_analysis::export::table::rounded;
use cairn_analysis::outlook::circularity::EconomyCircularity;
use cairn_analysis::outlook::lever_effects::LeverQuantities;
use cairn_core::kind::{Prospect, Resource};
use cairn_core::model::Outcome;
use cairn_core::year::Year;
use cairn_evidence::outlook::Outlook;
use cairn_evidence::outlook::interpolation::{CASES, COMPARED, printed, total_extraction};
use cairn_evidence::outlook::report_figures;
use cairn_evidence::outlook::reports::{Against, ReportFigure, ReportSubject};

use crate::outlook::OutlookReport;
use crate::report::PageTable;

/// Years of resources under the cases.
const YEARS: [Year; 5] = [Year::of(2015), Year::of(2020), Year::of(2030), Year::of(2040), Year::of(2050)];

/// Inputs for the rate of the whole economy, and the part explained with default levers.
pub(crate) struct Economy {
    whole: Option<EconomyCircularity>,
    nothing: LeverQuantities,
}

impl Economy {
    /// From the printed figures and the outcome with default levers.
    pub(crate) fn of(outlook: &Outlook, nothing: &Outcome) -> Economy {
        Economy {
            whole: report_figures::whole_economy(&outlook.quoted, nothing),
            nothing: LeverQuantities::of(&outlook.quoted.taken, nothing),
        }
    }
}

impl OutlookReport<'_> {
    /// The rate of the whole economy and its maximum, in some years; empty if unknown.
    pub(crate) fn whole_economy(&self, years: &[Year]) -> Vec<[f64; 2]> {
        let levers = LeverQuantities::of(&self.outlook.quoted.taken, self.outcome);
        let (Some(whole), Some(path)) = (self.economy.whole, self.outlook.path(Prospect::Trends2024)) else {
            return Vec::new();
        };
        let rates = |year: &Year| {
            let world = Resource::ALL.into_iter().map(|resource| path.taken[resource.index()][*year]).sum();
            let nothing = self.economy.nothing.explained(*year).iter().sum();
            whole.rates(&levers.mixed(world, nothing, *year))
        };
        years.iter().map(rates).collect()
    }

    /// The report's figures for each case, then resources interpolated between them.
    pub(crate) fn cases(&self) -> String {
        let quoted = &self.outlook.quoted;
        let mut cases = PageTable::new("<<<><");
        cases.row(["case", "what", "year", "printed", "against", "where"]);
        for (case, subject) in CASES.into_iter().flat_map(|case| COMPARED.map(|subject| (case, subject))) {
            let mut none = true;
            for point in printed(quoted, case, subject) {
                none = false;
                let against = match point.against {
                    Against::Itself => String::new(),
                    Against::Year(year) => year.to_string(),
                    Against::Prospect(other) => other.id().to_owned(),
                };
                let own = [point.year.to_string(), text_of(point), against, point.cited()];
                cases.row_with([case.id(), named(subject)], own);
            }
            if none {
                cases.row([case.id(), named(subject), "", "none read", "", ""]);
            }
        }
        let mut resources = PageTable::new("<>");
        resources.row_with(["resources, Gt per year"], YEARS.map(|year| year.to_string()));
        for case in CASES {
            let known = total_extraction(quoted, case).unwrap_or_default();
            let of = |year: Year| known.iter().find(|(known, _)| *known == year).map(|(_, value)| *value);
            let values = YEARS.into_iter().map(of).collect::<Option<Vec<f64>>>();
            let cells = values.map_or_else(|| vec!["–".to_owned(); YEARS.len()], |values| rounded(&values));
            resources.row_with([case.id()], cells);
        }
        format!(
            "{cases}\n{resources}\nThe points are the report's; between them, constant growth and a linear departure from it are ours. Where no point was found there is no line.\n"
        )
    }
}

const fn named(subject: ReportSubject) -> &'static str {
    match subject {
        ReportSubject::Ghg => "greenhouse gases",
        ReportSubject::Gdp => "income",
        _ => "resources",
    }
}

/// A figure as printed, with its unit.
fn text_of(point: &ReportFigure) -> String {
    let percent = |share: f64| format!("{:+.1} %", share * 100.0);
    match (point.value, point.low, point.high, point.unit.as_str()) {
        (_, Some(low), Some(high), _) => format!("{} to {}", percent(high), percent(low)),
        (Some(value), .., "1") if point.subject == ReportSubject::Gdp => format!("{} per person", percent(value)),
        (Some(value), .., "1") => percent(value),
        (Some(value), .., unit) => format!("{value} {unit}"),
        _ => "–".to_owned(),
    }
}
