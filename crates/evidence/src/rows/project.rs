//! Rows of the components of projects: settings, materials, mixes, systems, usual houses. No rule of the country
//! model reads them.

use crate::rows::{From, Region, held, range};
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::{Bearing, BuildPart, BuildUnit, Haul, Material, MaterialGroup, Product, ProjectSetting, Proposed};

/// `project_setting.csv`: a parameter of projects or purchase rules.
#[derive(Clone, Debug)]
pub(crate) struct SettingRow {
    pub(crate) setting: ProjectSetting,
    pub(crate) value: f64,
    pub(crate) low: Option<f64>,
    pub(crate) high: Option<f64>,
}

impl Row for SettingRow {
    const FILE: &'static str = "project_setting.csv";
    const COLUMNS: &'static [&'static str] = &["setting", "value", "low", "high", "unit", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["setting"];
    fn read(cells: &mut RowCells<'_>) -> Option<SettingRow> {
        let setting = cells.word("setting", &ProjectSetting::ALL, ProjectSetting::id);
        let value = cells.number("value", 0.0, 1e4);
        let low = cells.number_or_empty("low", 0.0, 1e4);
        let high = cells.number_or_empty("high", 0.0, 1e4);
        cells.text("unit")?;
        let mut from = From::read(cells);
        range(cells, value, from.as_mut(), 0.0, 1e4)?;
        Some(SettingRow {
            setting: setting?,
            value: value?,
            low: low?,
            high: high?,
        })
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

/// `project_material.csv`: a material of projects.
#[derive(Clone, Debug)]
pub(crate) struct MaterialRow {
    pub(crate) id: String,
    pub(crate) counts_as: Option<Material>,
    /// Carbon with its low and high end; `None` if the country model computes it.
    pub(crate) carbon: Option<[f64; 3]>,
    /// Share lost on site; `None` if the place's own share applies.
    pub(crate) loss: Option<f64>,
    pub(crate) haul: Haul,
    pub(crate) end: f64,
    pub(crate) stored: f64,
    pub(crate) group: MaterialGroup,
}

impl Row for MaterialRow {
    const FILE: &'static str = "project_material.csv";
    const COLUMNS: &'static [&'static str] = &[
        "material",
        "counts_as",
        "rule",
        "value",
        "low",
        "high",
        "loss",
        "carried",
        "end_of_life",
        "biogenic",
        "group",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["material"];
    fn read(cells: &mut RowCells<'_>) -> Option<MaterialRow> {
        let id = cells.text("material");
        let counts_as = if cells.note("counts_as").is_empty() {
            Some(None)
        } else {
            cells.word("counts_as", &Material::OF_BUILDINGS, Material::id).map(Some)
        };
        let carbon = match cells.word("rule", &MadeBy::ALL, MadeBy::id)? {
            MadeBy::Followed => None,
            MadeBy::Table => Some(carbon(cells)?),
        };
        let loss = if cells.note("loss") == "site" {
            Some(None)
        } else {
            cells.number("loss", 0.0, 0.5).map(Some)
        };
        let haul = cells.word("carried", &Haul::ALL, Haul::id);
        let end = cells.number("end_of_life", 0.0, 5.0);
        let stored = cells.number("biogenic", 0.0, 3.0);
        let group = cells.word("group", &MaterialGroup::ALL, MaterialGroup::id);
        From::read(cells)?;
        if carbon.is_none() && counts_as == Some(None) {
            cells.fault(
                "counts_as",
                "nothing of that name is followed",
                "Name a followed material, or write table.",
            );
            return None;
        }
        Some(MaterialRow {
            id: id?,
            counts_as: counts_as?,
            carbon,
            loss: loss?,
            haul: haul?,
            end: end?,
            stored: stored?,
            group: group?,
        })
    }
}

/// Carbon: value, low and high.
fn carbon(cells: &mut RowCells<'_>) -> Option<[f64; 3]> {
    let value = held(cells, "value", ["low", "high"], [0.0, 20.0])?;
    Some([value, cells.number("low", 0.0, 20.0)?, cells.number("high", 0.0, 20.0)?])
}

/// `project_factor.csv`: a material that is made differently in a region or place.
#[derive(Clone, Debug)]
pub(crate) struct ProjectFactorRow {
    pub(crate) region: Region,
    pub(crate) material: String,
    pub(crate) carbon: [f64; 3],
}

impl Row for ProjectFactorRow {
    const FILE: &'static str = "project_factor.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "material", "value", "low", "high", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["scheme", "region", "material"];
    fn read(cells: &mut RowCells<'_>) -> Option<ProjectFactorRow> {
        let region = Region::read(cells);
        let material = cells.text("material");
        let carbon = carbon(cells);
        From::read(cells)?;
        Some(ProjectFactorRow {
            region: region?,
            material: material?,
            carbon: carbon?,
        })
    }
}

/// `project_mix.csv`: the share of a material in concrete, block, mortar or stabilised earth.
#[derive(Clone, Debug)]
pub(crate) struct MixRow {
    pub(crate) mix: String,
    pub(crate) material: String,
    pub(crate) share: f64,
}

impl Row for MixRow {
    const FILE: &'static str = "project_mix.csv";
    const COLUMNS: &'static [&'static str] = &["mix", "material", "share", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["mix", "material"];
    fn read(cells: &mut RowCells<'_>) -> Option<MixRow> {
        let (mix, material) = (cells.text("mix"), cells.text("material"));
        let share = cells.number("share", 0.0, 1.0);
        From::read(cells)?;
        Some(MixRow {
            mix: mix?,
            material: material?,
            share: share?,
        })
    }
}

/// `project_system.csv`: a material in a way of building a part.
#[derive(Clone, Debug)]
pub(crate) struct SystemRow {
    pub(crate) part: BuildPart,
    pub(crate) system: String,
    pub(crate) unit: BuildUnit,
    pub(crate) material: String,
    pub(crate) kg: f64,
    pub(crate) life: f64,
    pub(crate) storeys: f64,
    pub(crate) earthquake: f64,
    pub(crate) proposed: Proposed,
    pub(crate) bears: Bearing,
    pub(crate) flat: bool,
}

impl Row for SystemRow {
    const FILE: &'static str = "project_system.csv";
    const COLUMNS: &'static [&'static str] = &[
        "part",
        "system",
        "unit",
        "material",
        "kg",
        "low",
        "high",
        "life",
        "storeys",
        "earthquake",
        "propose",
        "bears",
        "flat",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["part", "system", "material"];
    fn read(cells: &mut RowCells<'_>) -> Option<SystemRow> {
        let part = cells.word("part", &BuildPart::ALL, BuildPart::id);
        let (system, material) = (cells.text("system"), cells.text("material"));
        let unit = cells.word("unit", &BuildUnit::ALL, BuildUnit::id);
        let kg = held(cells, "kg", ["low", "high"], [0.0, 5000.0]);
        let life = cells.number("life", 1.0, 200.0);
        let storeys = cells.number("storeys", 1.0, 99.0);
        let earthquake = cells.number("earthquake", 0.0, 3.0);
        let proposed = cells.word("propose", &Proposed::ALL, Proposed::id);
        let bears = cells.word("bears", &Bearing::ALL, Bearing::id);
        let flat = cells.yes("flat");
        From::read(cells)?;
        Some(SystemRow {
            part: part?,
            system: system?,
            unit: unit?,
            material: material?,
            kg: kg?,
            life: life?,
            storeys: storeys?,
            earthquake: earthquake?,
            proposed: proposed?,
            bears: bears?,
            flat: flat?,
        })
    }
}

/// `project_usual.csv`: the usual way to build homes of a kind, from a number of storeys on.
#[derive(Clone, Debug)]
pub(crate) struct UsualRow {
    pub(crate) region: Region,
    pub(crate) kind: Product,
    pub(crate) from_storeys: f64,
    /// In the order of [`BuildPart::CHOSEN`].
    pub(crate) systems: [String; BuildPart::CHOSEN.len()],
}

impl Row for UsualRow {
    const FILE: &'static str = "project_usual.csv";
    const COLUMNS: &'static [&'static str] = &[
        "scheme",
        "region",
        "kind",
        "from_storeys",
        "foundation",
        "ground",
        "frame",
        "wall",
        "inner_wall",
        "upper",
        "roof",
        "window",
        "finish",
        "service",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["scheme", "region", "kind", "from_storeys"];
    fn read(cells: &mut RowCells<'_>) -> Option<UsualRow> {
        let region = Region::read(cells);
        let kind = cells.word("kind", &[Product::SingleFamily, Product::MultiFamily], Product::id);
        let from_storeys = cells.number("from_storeys", 1.0, 60.0);
        let mut systems: [String; BuildPart::CHOSEN.len()] = Default::default();
        for (system, part) in systems.iter_mut().zip(BuildPart::CHOSEN) {
            *system = cells.text(part.id())?;
        }
        From::read(cells)?;
        Some(UsualRow {
            region: region?,
            kind: kind?,
            from_storeys: from_storeys?,
            systems,
        })
    }
}
