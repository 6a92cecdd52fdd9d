//! Quantities that a dial moves, and the meaning of their values.

/// A quantity that a lever moves. The dial adds the scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LeverQuantity {
    /// Floor area per person, change against the reference path.
    Space,
    /// Annual distance per vehicle, ratio to the reference: shared vehicles are fewer and travel further.
    Sharing,
    /// Share of trips that are shared rides.
    SharedRides,
    /// Distance travelled by people, change against the reference.
    Distance,
    /// Mean lifetime, change.
    Life,
    /// Target level of civil works per person, change.
    WorksLevel,
    /// Decay time towards that level, years: the logarithm of the ratio of stock to level falls to 1/e.
    WorksFold,
    /// Growth of infrastructure, change against the reference; worn parts are replaced.
    Growth,
    /// Progress from the present share of reclaimed material in new layers to its maximum, 0 to 1.
    Reclaimed,
    /// Material per new m², change.
    Lean,
    /// Mass of new vehicles through smaller size, change.
    Size,
    /// Mass of new vehicles at the same size, change.
    Weight,
    /// Share of steel in new vehicles replaced by aluminium.
    Replaced,
    /// Share lost in manufacturing.
    Lost,
    /// Share of cement, aggregates and bricks lost on construction sites.
    LostOnSites,
    /// Share of the outflow that is reused.
    Reused,
    /// Share of the outflow, after reuse, that is recovered.
    Recovered,
    /// Share of new scrap used without remelting.
    Diverted,
    /// Share of new buildings in timber.
    Timber,
    /// Share of primary metal from a near-zero route.
    NearZero,
    /// Share of the carbon of clinker that is captured.
    Captured,
    /// Capture rate of a kiln with carbon capture.
    CaptureRate,
    /// Clinker ratio of binder, relative to the present value in the tables.
    ClinkerRatio,
    /// Cement in concrete and mortar, change.
    LeanCement,
    /// Emissions of making copper, glass and plastics, change.
    OtherMaking,
    /// Emissions of firing bricks, change.
    BrickMaking,
    /// Maximum share of scrap in production.
    Cap,
    /// Share of the floor area of 2020 renovated each year.
    RenovationRate,
    /// Share of heating and cooling saved by a renovation.
    RenovationSaving,
    /// Heating need of new buildings, ratio to the present standard.
    NewHeating,
    /// Cooling need of new buildings, ratio to the present standard.
    NewCooling,
    /// Share of heat pumps in the heat of buildings.
    HeatPumps,
    /// Share of people without clean cooking who get it earlier than in the reference.
    CleanCooking,
    /// Share of plug-in vehicles among new vehicles.
    Electric,
    /// Share of battery vehicles among the new vehicles with engines in the reference.
    Electrified,
    /// Distance of lorries for the same freight, change against the reference.
    Hauling,
    /// Maximum sulphur in diesel, ppm.
    MostSulphur,
    /// Minimum emission class of new vehicles.
    LeastClass,
    /// Maximum age of imported used vehicles, years.
    MostYears,
    /// Maximum age of exported used cars, years.
    MostYearsSold,
    /// Minimum emission class of imported used vehicles.
    LeastUsedClass,
    /// Share of imported used vehicles with defective emission control.
    Broken,
    /// Share of plastic packaging avoided or reused.
    PackagingAvoided,
    /// Share of plastic packaging replaced by paper and card.
    PackagingReplaced,
    /// Share of plastic waste recycled, net of losses.
    PlasticRecycled,
    /// Maximum share of recycled plastic in use.
    PlasticContent,
    /// Share of mismanaged plastic waste collected and kept safe.
    PlasticKeptSafe,
    /// Year in which electricity reaches its residual carbon intensity.
    CleanPower,
}

impl LeverQuantity {
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

    /// The number of entries.
    pub const COUNT: usize = LeverQuantity::CleanPower as usize + 1;
}
