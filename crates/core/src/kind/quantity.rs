//! Quantities that a dial moves, and the meaning of their values.

use crate::kind::Scale;

crate::closed! {
    /// A quantity that a lever moves. The dial adds the scope.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum LeverQuantity in SCALES: Scale {
        /// Floor area per person, change against the reference path.
        Space => Scale::Change;
        /// Annual distance per vehicle, ratio to the reference: shared vehicles are fewer and travel further.
        Sharing => Scale::Ratio;
        /// Share of trips that are shared rides.
        SharedRides => Scale::Share;
        /// Distance travelled by people, change against the reference.
        Distance => Scale::Change;
        /// Mean lifetime, change.
        Life => Scale::Change;
        /// Target level of civil works per person, change.
        WorksLevel => Scale::Change;
        /// Decay time towards that level, years: the logarithm of the ratio of stock to level falls to 1/e.
        WorksFold => Scale::Age;
        /// Growth of infrastructure, change against the reference; worn parts are replaced.
        Growth => Scale::Change;
        /// Progress from the present share of reclaimed material in new layers to its maximum, 0 to 1.
        Reclaimed => Scale::Share;
        /// Material per new m², change.
        Lean => Scale::Change;
        /// Mass of new vehicles through smaller size, change.
        Size => Scale::Change;
        /// Mass of new vehicles at the same size, change.
        Weight => Scale::Change;
        /// Share of steel in new vehicles replaced by aluminium.
        Replaced => Scale::Share;
        /// Share lost in manufacturing.
        Lost => Scale::Share;
        /// Share of cement, aggregates and bricks lost on construction sites.
        LostOnSites => Scale::Share;
        /// Share of the outflow that is reused.
        Reused => Scale::Share;
        /// Share of the outflow, after reuse, that is recovered.
        Recovered => Scale::Share;
        /// Share of new scrap used without remelting.
        Diverted => Scale::Share;
        /// Share of new buildings in timber.
        Timber => Scale::Share;
        /// Share of primary metal from a near-zero route.
        NearZero => Scale::Share;
        /// Share of the carbon of clinker that is captured.
        Captured => Scale::Share;
        /// Capture rate of a kiln with carbon capture.
        CaptureRate => Scale::Share;
        /// Clinker ratio of binder, relative to the present value in the tables.
        ClinkerRatio => Scale::Ratio;
        /// Cement in concrete and mortar, change.
        LeanCement => Scale::Change;
        /// Emissions of making copper, glass and plastics, change.
        OtherMaking => Scale::Change;
        /// Emissions of firing bricks, change.
        BrickMaking => Scale::Change;
        /// Maximum share of scrap in production.
        Cap => Scale::Share;
        /// Share of the floor area of 2020 renovated each year.
        RenovationRate => Scale::Rate;
        /// Share of heating and cooling saved by a renovation.
        RenovationSaving => Scale::Share;
        /// Heating need of new buildings, ratio to the present standard.
        NewHeating => Scale::Ratio;
        /// Cooling need of new buildings, ratio to the present standard.
        NewCooling => Scale::Ratio;
        /// Share of heat pumps in the heat of buildings.
        HeatPumps => Scale::Share;
        /// Share of people without clean cooking who get it earlier than in the reference.
        CleanCooking => Scale::Share;
        /// Share of plug-in vehicles among new vehicles.
        Electric => Scale::Share;
        /// Share of battery vehicles among the new vehicles with engines in the reference.
        Electrified => Scale::Share;
        /// Distance of lorries for the same freight, change against the reference.
        Hauling => Scale::Change;
        /// Maximum sulphur in diesel, ppm.
        MostSulphur => Scale::Ppm;
        /// Minimum emission class of new vehicles.
        LeastClass => Scale::Class;
        /// Maximum age of imported used vehicles, years.
        MostYears => Scale::Age;
        /// Maximum age of exported used cars, years.
        MostYearsSold => Scale::Age;
        /// Minimum emission class of imported used vehicles.
        LeastUsedClass => Scale::Class;
        /// Share of imported used vehicles with defective emission control.
        Broken => Scale::Share;
        /// Share of plastic packaging avoided or reused.
        PackagingAvoided => Scale::Share;
        /// Share of plastic packaging replaced by paper and card.
        PackagingReplaced => Scale::Share;
        /// Share of plastic waste recycled, net of losses.
        PlasticRecycled => Scale::Share;
        /// Maximum share of recycled plastic in use.
        PlasticContent => Scale::Share;
        /// Share of mismanaged plastic waste collected and kept safe.
        PlasticKeptSafe => Scale::Share;
        /// Share of the missing floor of homes that is built.
        HousingNeed => Scale::Share;
        /// Capacity of the battery of a new battery car, change against the reference.
        BatterySize => Scale::Change;
        /// Share of leaving vehicle batteries that is collected; the other steps of recycling move with it.
        BatteriesCollected => Scale::Share;
        /// Year in which electricity reaches its residual carbon intensity.
        CleanPower => Scale::Year;
    }
}

impl LeverQuantity {
    /// The scale of the quantity's values.
    pub const fn scale(self) -> Scale {
        SCALES[self as usize]
    }

    /// True if the model reads the target and the progress towards it, not only the value.
    pub const fn is_approached(self) -> bool {
        matches!(
            self,
            LeverQuantity::Electric
                | LeverQuantity::LeastClass
                | LeverQuantity::MostSulphur
                | LeverQuantity::MostYears
                | LeverQuantity::MostYearsSold
                | LeverQuantity::LeastUsedClass
                | LeverQuantity::Broken
                | LeverQuantity::PlasticRecycled
        )
    }

    /// True if a level between two steps has the value of the lower step.
    pub const fn is_stepped(self) -> bool {
        matches!(self, LeverQuantity::LeastUsedClass)
    }

    /// True if the reference is a path in the facts, so that level 0 has no value of its own.
    pub const fn follows_a_path(self) -> bool {
        matches!(
            self,
            LeverQuantity::Electric | LeverQuantity::PlasticRecycled | LeverQuantity::CleanPower
        )
    }
}
