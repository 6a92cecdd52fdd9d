//! Rows of statistics on cement and steel.

use crate::rows::row;
use crate::table_reader::RowCells;
use cairn_core::kind::GoodsKind;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

row! {
    /// `cement_made.csv`: cement made in a place in a year.
    #[derive(Clone, Debug)]
    pub(crate) struct CementRow in "cement_made.csv", Materials, built in {
        key place: PlaceId;
        key year: Year;
        mt: f64, in 0.0..=3000.0;
        from: From;
    }
    check |cells| {
        if let Some(year) = year
            && year > Year::of(2022)
        {
            cells.fault("year", format!("{year} is not read"), "Write a year to 2022.");
            return None;
        }
    }
}

row! {
    /// `cement_sold.csv`: net cement exports, a year around 2020.
    #[derive(Clone, Debug)]
    pub(crate) struct SoldRow in "cement_sold.csv", Materials, built in {
        key place: PlaceId;
        mt: f64, in -100.0..=100.0;
        range mt, in -100.0..=100.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `cement_carbon.csv`: process carbon of the cement made in a place, per year, mean of 2018 to 2022.
    #[derive(Clone, Debug)]
    pub(crate) struct CementCarbonRow in "cement_carbon.csv", Materials {
        key place: PlaceId;
        mt: f64 = "mt_co2", in 0.0..=1500.0;
        from: From;
    }
}

row! {
    /// `steel_used.csv`: finished steel used per year, mean of 2018 to 2022.
    #[derive(Clone, Debug)]
    pub(crate) struct SteelUsedRow in "steel_used.csv", Materials, built in {
        key place: PlaceId;
        mt: f64, in 0.0..=2000.0;
        range mt, in 0.0..=2000.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `steel_share.csv`: share of a kind of machines and goods in the finished steel that a region uses.
    #[derive(Clone, Debug)]
    pub(crate) struct SteelShareRow in "steel_share.csv", Materials {
        key region: Region;
        key kind: GoodsKind = "use", in ..;
        share: f64, in 0.0..=1.0;
        from: From;
    }
}

row! {
    /// `goods_kind.csv`: lifetime of machines and goods, and the recovered share of their steel.
    #[derive(Clone, Debug)]
    pub(crate) struct GoodsKindRow in "goods_kind.csv", Materials {
        key kind: GoodsKind = "use", in ..;
        life: f64 = "life_years", "life_low", "life_high", by |cells, columns| within_ends(cells, columns, 200.0);
        recovered: f64 = "recovered", "recovered_low", "recovered_high", by |cells, columns| within_ends(cells, columns, 1.0);
        from: From;
    }
    check |cells| {
        if life.is_none() || recovered.is_none() {
            cells.fault("use", "a range does not hold its value", "Widen the range or correct the value.");
        }
    }
}

/// A value if it lies between its ends.
fn within_ends(cells: &mut RowCells<'_>, columns: [&'static str; 3], most: f64) -> Option<f64> {
    let [value, low, high] = columns.map(|column| cells.number(column, 0.0, most));
    let value = value?;
    (low? <= value && value <= high?).then_some(value)
}

row! {
    /// `steel_world.csv`: crude steel of the world.
    #[derive(Clone, Debug)]
    pub(crate) struct SteelWorldRow in "steel_world.csv", Materials {
        key year: Year;
        mt: f64 = "crude_mt", in 1.0..=5000.0;
        from: From;
    }
}

cairn_core::closed! {
    /// A quantity of a material in a whole region.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum Regional {
        /// Cement used in 2020, Mt.
        CementDemand: "cement_demand";
        /// Finished steel used in 2020, Mt.
        SteelDemand: "steel_demand";
        /// Aluminium used in 2020, Mt; for comparison with ours.
        AluminiumDemand: "aluminium_demand";
        /// Clinker per kilogram of cement.
        ClinkerRatio: "clinker_ratio";
        /// Share of reclaimed asphalt in new asphalt.
        ReclaimedAsphalt: "reclaimed_asphalt";
    }
}

impl Regional {
    const fn unit(self) -> &'static str {
        match self {
            Regional::CementDemand | Regional::SteelDemand | Regional::AluminiumDemand => "mt",
            Regional::ClinkerRatio | Regional::ReclaimedAsphalt => "1",
        }
    }
}

row! {
    /// `region_material.csv`: demand of 2020, clinker and reclaimed asphalt by region.
    #[derive(Clone, Debug)]
    pub(crate) struct RegionMaterialRow in "region_material.csv", Materials {
        key region: Region;
        key quantity: Regional, in ..;
        value: f64, in 0.0..=5000.0;
        _: () = "unit", by |cells, [column]| cells.unit(column, quantity?.unit(), quantity?.id());
        range value, in 0.0..=5000.0;
        from: From;
    }
}
