//! Rows of figures printed in reports on the world's resources to 2060.

use crate::rows::outlook::{prospect, resource};
use crate::rows::{OrEmpty, row};
use crate::table_reader::{Origin, RowCells};
use cairn_core::kind::{Prospect, Resource};
use cairn_core::year::Year;

cairn_core::closed! {
    /// Subject of a published figure.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    #[expect(missing_docs, reason = "the table says what each is, with its unit")]
    pub enum ReportSubject {
        Extraction: "extraction";
        Gdp: "gdp";
        Ghg: "ghg";
        AgriculturalLand: "agricultural_land";
        BiodiversityLossAvoided: "biodiversity_loss_avoided";
        Demand: "demand";
        ShareOfDemand: "share_of_demand";
        MaterialInput: "material_input";
        Circularity: "circularity";
        CircularityPotential: "circularity_potential";
        GhgShare: "ghg_share";
        BiodiversityShare: "biodiversity_share";
    }
}

/// Reference of a published change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// None: the value is absolute.
    Itself,
    /// The value of a year: +0.6 against 2020.
    Year(Year),
    /// Another scenario in the same year.
    Prospect(Prospect),
}

#[derive(Clone, Debug, PartialEq)]
pub struct ReportFigure {
    /// Year of the report; figures of two editions never share a line.
    pub edition: u16,
    /// The scenario; `None` for the observed past.
    pub prospect: Option<Prospect>,
    pub subject: ReportSubject,
    /// The group; `None` = all together.
    pub resource: Option<Resource>,
    pub year: Year,
    /// Value as printed; `None` if only a range is printed.
    pub value: Option<f64>,
    /// Low end of a printed range.
    pub low: Option<f64>,
    /// High end of a printed range.
    pub high: Option<f64>,
    /// Accepted distance of our figure, as a share of the value, or of one plus the change. `None` if nothing of ours
    /// is compared.
    pub tolerance: Option<f64>,
    /// Unit of value, low and high; `1` is a share or a change.
    pub unit: String,
    /// Reference of a change.
    pub against: Against,
    /// Symbol or name of the document.
    pub document: String,
    pub paragraph: String,
    /// True if the figure was recalled from memory: its source was not read.
    pub to_verify: bool,
    /// Further remarks, in English.
    pub note: String,
}

impl ReportFigure {
    /// Document and paragraph in one line.
    pub fn cited(&self) -> String {
        cited(&self.document, &self.paragraph)
    }
}

/// Document and paragraph, such as "UNEP/EA.6/8, para. 5".
pub(crate) fn cited(document: &str, paragraph: &str) -> String {
    if paragraph.is_empty() {
        document.to_owned()
    } else if paragraph.starts_with(|letter: char| letter.is_ascii_digit()) {
        format!("{document}, para. {paragraph}")
    } else {
        format!("{document}, {paragraph}")
    }
}

row! {
    /// `outlook_points.csv`: a figure in a report, with its citation.
    #[derive(Clone, Debug)]
    pub(crate) struct PointRow in "outlook_points.csv", Outlook, built in {
        key let edition: u16;
        key let prospect: Option<Prospect> = "scenario", by |cells, [column]| prospect(cells, column, "history");
        key let told: ReportSubject = "quantity", in ..;
        key let resource: Option<Resource> = "group", by resource;
        key let year: Year;
        let value: Option<f64>, in -1.0..=300.0;
        let low: Option<f64>, in -1.0..=300.0;
        let high: Option<f64>, in -1.0..=300.0;
        let tolerance: Option<f64>, in 0.0..=0.1;
        key let unit: String;
        key let against: Against, by against;
        let document: String;
        let paragraph: String, in OrEmpty;
        let from: From;
        let note: String, in OrEmpty;
        point: ReportFigure => ReportFigure {
            edition: edition?,
            prospect: prospect?,
            subject: told?,
            resource: resource?,
            year: year?,
            value: value?,
            low: low?,
            high: high?,
            tolerance: tolerance?,
            unit: unit?,
            against: against?,
            document: document?,
            paragraph: paragraph?,
            to_verify: from?.origin == Origin::Recalled,
            note: note?,
        };
    }
    check |cells| {
        if value == Some(None) && (low == Some(None) || high == Some(None)) {
            cells.fault("value", "there is neither a value nor a range", "Write one of the two.");
            return None;
        }
    }
}

/// A year, the id of a scenario, or nothing.
fn against(cells: &mut RowCells<'_>, [column]: [&'static str; 1]) -> Option<Against> {
    let text = cells.note(column);
    if text.is_empty() {
        return Some(Against::Itself);
    }
    if let Some(prospect) = Prospect::find(&text) {
        return Some(Against::Prospect(prospect));
    }
    cells.grid_year(column).map(Against::Year)
}
