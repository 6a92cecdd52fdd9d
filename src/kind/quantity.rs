//! Quantities: what a dial moves, and what its values are.

/// What a lever moves. On what stands in the dial.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quantity {
    /// Floor area a person, change against the reference path.
    Space,
    /// Distance that a vehicle goes a year, ratio to the reference: shared ones are fewer and go further.
    Sharing,
    /// Share of trips that are shared rides.
    SharedRides,
    /// Distance that people go, change against the reference.
    Distance,
    /// Mean life, change.
    Life,
    /// Level to which civil works a person come down, change.
    WorksLevel,
    /// Years in which the logarithm of civil works above it falls to 1/e.
    WorksFold,
    /// Growth of what lies, change against the reference; what wears out is replaced.
    Growth,
    /// Part of the way from the share of reclaimed material in what is new to the most that it may be.
    Reclaimed,
    /// Material in a new square metre, change.
    Lean,
    /// Mass of new vehicles through smaller sizes, change.
    Size,
    /// Mass of new vehicles of the same size, change.
    Weight,
    /// Share of steel in new vehicles that aluminium replaces.
    Replaced,
    /// Share lost in making.
    Lost,
    /// Share of cement, aggregates and bricks lost on sites.
    LostOnSites,
    /// Share of what leaves that is reused.
    Reused,
    /// Share of what leaves, after reuse, that is recovered.
    Recovered,
    /// Share of new scrap that is used without remelting.
    Diverted,
    /// Share of new buildings in timber.
    Timber,
    /// Share of primary metal made by a near-zero route.
    NearZero,
    /// Share of the carbon of clinker that is captured.
    Captured,
    /// Share of its carbon that a kiln with capture captures.
    CaptureRate,
    /// Clinker in binder, relative to its tabled value of today.
    ClinkerRatio,
    /// Cement in concrete and mortar, change.
    LeanCement,
    /// Carbon of making copper, glass and plastics, change.
    OtherMaking,
    /// Carbon of firing bricks, change.
    BrickMaking,
    /// Largest share of scrap in what is made.
    Cap,
    /// Share of the floor of 2020 that is renovated each year.
    RenovationRate,
    /// Share of heat and cooling that a renovation saves.
    RenovationSaving,
    /// Heat that new buildings need, ratio to the standard of today.
    NewHeating,
    /// Cooling that new buildings need, ratio to the standard of today.
    NewCooling,
    /// Share of heat in buildings that comes from heat pumps.
    HeatPumps,
    /// Share of people without clean cooking who get it earlier than in the reference.
    CleanCooking,
    /// Share of new vehicles that are plugged in.
    Electric,
    /// Share of the new vehicles that the reference leaves to engines that a battery drives.
    Electrified,
    /// Distance of lorries for the same freight, change against the reference.
    Hauling,
    /// Most sulphur of diesel, ppm.
    MostSulphur,
    /// Least class of emission of new vehicles.
    LeastClass,
    /// Most years of a used vehicle that comes in.
    MostYears,
    /// Most years of a used car that goes out.
    MostYearsSold,
    /// Least class of emission of used vehicles that come in.
    LeastUsedClass,
    /// Share of used vehicles that come in whose emission control does not work.
    Broken,
    /// Share of plastic packaging that is avoided or used again.
    PackagingAvoided,
    /// Share of plastic packaging that paper and card replace.
    PackagingReplaced,
    /// Share of plastic waste that is recycled, losses taken off.
    PlasticRecycled,
    /// Most recycled plastic in what is used.
    PlasticContent,
    /// Share of mismanaged plastic waste that is collected and kept safe.
    PlasticKeptSafe,
    /// Year in which electricity reaches its residual carbon.
    CleanPower,
}

impl Quantity {
    /// Whether the model asks for its target and for how much of the way to it is gone, not for its value alone.
    #[must_use]
    pub const fn is_approached(self) -> bool {
        matches!(
            self,
            Quantity::Electric
                | Quantity::LeastClass
                | Quantity::MostSulphur
                | Quantity::MostYears
                | Quantity::MostYearsSold
                | Quantity::LeastUsedClass
                | Quantity::Broken
                | Quantity::PlasticRecycled
        )
    }

    /// Whether between two whole levels the lower counts.
    #[must_use]
    pub const fn is_stepped(self) -> bool {
        matches!(self, Quantity::LeastUsedClass)
    }

    /// How many there are.
    pub const COUNT: usize = Quantity::CleanPower as usize + 1;
}
