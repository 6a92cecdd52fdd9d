//! Rows of the components of projects: settings, materials, mixes, systems, usual houses. No rule of the country
//! model reads them.

use std::ops::RangeInclusive;

use crate::rows::{Unlisted, row, with_ends};
use crate::table_reader::RowCells;
use cairn_core::kind::{Bearing, BuildPart, BuildUnit, Haul, Material, MaterialGroup, Product, ProjectSetting, Proposed};

row! {
    /// `project_setting.csv`: a parameter of projects or purchase rules.
    #[derive(Clone, Debug)]
    pub(crate) struct SettingRow in "project_setting.csv", Projects {
        key setting: ProjectSetting, in ..;
        value: f64, in 0.0..=1e4;
        low: Option<f64>, in 0.0..=1e4;
        high: Option<f64>, in 0.0..=1e4;
        check range value, in 0.0..=1e4;
        _: String = "unit";
        _: From;
        unread "note";
    }
}

cairn_core::closed! {
    /// Source of the making emissions of a material: the country model, or the table.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum MadeBy {
        Followed: "followed";
        Table: "table";
    }
}

row! {
    /// `project_material.csv`: a material of projects.
    #[derive(Clone, Debug)]
    pub(crate) struct MaterialRow in "project_material.csv", Projects {
        key id: String = "material";
        counts_as: Option<Material>, by followed;
        /// Carbon with its low and high end; `None` if the country model computes it.
        carbon: Option<[f64; 3]> = "rule", "value", "low", "high", by carbon;
        /// Share lost on site; `None` if the place's own share applies.
        loss: Option<f64>, by loss;
        haul: Haul = "carried", in ..;
        end: f64 = "end_of_life", in 0.0..=5.0;
        stored: f64 = "biogenic", in 0.0..=3.0;
        group: MaterialGroup, in ..;
        _: From;
        unread "note";
    }
    check |cells| {
        if carbon == Some(None) && counts_as == Some(None) {
            cells.fault(
                "counts_as",
                "nothing of that name is followed",
                "Name a followed material, or write table.",
            );
            return None;
        }
    }
}

/// Least and most carbon of a kilogram.
const CARBON: RangeInclusive<f64> = 0.0..=20.0;

#[expect(clippy::option_option, reason = "empty is an answer, a faulty cell is none")]
fn followed(cells: &mut RowCells<'_>, [column]: [&'static str; 1]) -> Option<Option<Material>> {
    if cells.is_empty(column) {
        return Some(None);
    }
    cells.word(column, &Material::OF_BUILDINGS, Material::id).map(Some)
}

#[expect(clippy::option_option, reason = "empty is an answer, a faulty cell is none")]
fn carbon(cells: &mut RowCells<'_>, [rule, columns @ ..]: [&'static str; 4]) -> Option<Option<[f64; 3]>> {
    match cells.word(rule, &MadeBy::ALL, MadeBy::id)? {
        MadeBy::Followed => Some(None),
        MadeBy::Table => with_ends(cells, columns, CARBON).map(Some),
    }
}

#[expect(clippy::option_option, reason = "empty is an answer, a faulty cell is none")]
fn loss(cells: &mut RowCells<'_>, [column]: [&'static str; 1]) -> Option<Option<f64>> {
    if cells.note(column) == "site" {
        return Some(None);
    }
    cells.number(column, 0.0, 0.5).map(Some)
}

row! {
    /// `project_factor.csv`: a material that is made differently in a region or place.
    #[derive(Clone, Debug)]
    pub(crate) struct ProjectFactorRow in "project_factor.csv", Projects {
        key region: Region, in Unlisted;
        key material: String;
        carbon: [f64; 3] = "value", "low", "high", by |cells, columns| with_ends(cells, columns, CARBON);
        _: From;
        unread "note";
    }
}

row! {
    /// `project_mix.csv`: the share of a material in concrete, block, mortar or stabilised earth.
    #[derive(Clone, Debug)]
    pub(crate) struct MixRow in "project_mix.csv", Projects {
        key mix: String;
        key material: String;
        share: f64, in 0.0..=1.0;
        _: From;
        unread "note";
    }
}

row! {
    /// `project_system.csv`: a material in a way of building a part.
    #[derive(Clone, Debug)]
    pub(crate) struct SystemRow in "project_system.csv", Projects {
        key part: BuildPart, in ..;
        key system: String;
        unit: BuildUnit, in ..;
        key material: String;
        kg: f64 = "kg", "low", "high", in 0.0..=5000.0;
        life: f64, in 1.0..=200.0;
        storeys: f64, in 1.0..=99.0;
        earthquake: f64, in 0.0..=3.0;
        proposed: Proposed = "propose", in ..;
        bears: Bearing, in ..;
        flat: bool;
        _: From;
        unread "note";
    }
}

row! {
    /// `project_usual.csv`: the usual way to build homes of a kind, from a number of storeys on.
    #[derive(Clone, Debug)]
    pub(crate) struct UsualRow in "project_usual.csv", Projects {
        key region: Region, in Unlisted;
        key kind: Product, in [Product::SingleFamily, Product::MultiFamily];
        key from_storeys: f64, in 1.0..=60.0;
        /// In the order of [`BuildPart::CHOSEN`].
        systems: [String; BuildPart::CHOSEN.len()] =
            "foundation", "ground", "frame", "wall", "inner_wall", "upper", "roof", "window", "finish", "service";
        _: From;
        unread "note";
    }
}
