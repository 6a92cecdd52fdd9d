//! Rows of places to which a rule does not apply, or whose facts miss an event.

use crate::rows::row;
use cairn_core::place::PlaceId;

cairn_core::closed! {
    /// The kind of exception in a place.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum Exception {
        /// The cement of its region is no guide for the place, so the region does not limit it.
        CementPeer: "cement_peer";
        /// War destroyed much of the stock, which no table counts; a page says so.
        Destruction: "destruction";
    }
}

row! {
    /// `exceptions.csv`: a place and its exception.
    #[derive(Clone, Debug)]
    pub(crate) struct ExceptionRow in "exceptions.csv", Choices(1) {
        key place: PlaceId;
        key rule: Exception, in ..;
        _: From;
        _: String = "note";
    }
}
