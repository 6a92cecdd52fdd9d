//! Need: readings of the floor that people lack, and groups of displaced people.
//!
//! A reading moves one assumption to an end of its range and keeps the other. Out of scope: values.

crate::closed! {
    /// A reading of a reckoned need.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum NeedReading in READINGS: &'static str {
        /// Spread and floor as assumed.
        Central => "";
        /// Low end of the spread of floor between people.
        LowSpread => "Low spread";
        /// High end of the spread.
        HighSpread => "High spread";
        /// Low end of the floor that is enough.
        LowFloor => "Low floor";
        /// High end of the floor that is enough.
        HighFloor => "High floor";
    }
}

impl NeedReading {
    /// The last word in variables; empty for the central reading.
    pub const fn name(self) -> &'static str {
        READINGS[self as usize]
    }
}

crate::closed! {
    /// End of the range of a count, or the count itself.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum CountEnd in ENDS: &'static str {
        /// The value that is used.
        Used => "";
        /// The lowest edition.
        Low => "Low";
        /// The highest edition.
        High => "High";
    }
}

impl CountEnd {
    /// The last word in variables; empty for the value that is used.
    pub const fn name(self) -> &'static str {
        ENDS[self as usize]
    }
}

crate::closed! {
    /// A group of displaced people, by the body that counts them.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum DisplacedGroup in GROUPS: &'static str {
        /// Refugees.
        Refugees => "Refugees";
        /// People who have asked for asylum.
        AsylumSeekers => "Asylum-seekers";
        /// Others in need of international protection.
        Protection => "Others in need of protection";
        /// People displaced by conflict within their country.
        Internal => "Internally displaced";
        /// Palestine refugees under the mandate of UNRWA.
        Palestine => "Palestine refugees";
    }
}

impl DisplacedGroup {
    /// The name in variables.
    pub const fn name(self) -> &'static str {
        GROUPS[self as usize]
    }
}
