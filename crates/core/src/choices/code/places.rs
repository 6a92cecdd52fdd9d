//! Places: the permanent number of each place in class codes.
//!
//! The number is the position in this list, which only grows. A new place goes to the end, and a removed place keeps
//! its position, because printed codes contain the number. The order is: groups, countries, then areas that are
//! computed but never listed. Out of scope: the places of a release.

use crate::choices::code::PLACES;
use crate::place::PlaceId;

/// All ids, in the order of their numbers.
const FROZEN: &str = "\
    WLD XAF XAP XEE XEU XLA XNA XWA G7 G20 EU LDC LIC LMIC UMIC HIC \
    AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA CAF CAN \
    CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM \
    GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ \
    KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ \
    MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY PSE QAT ROU RUS RWA SAU \
    SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA \
    UGA UKR URY USA UZB VAT VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE \
    ABW CUW ESH GLP GUF GUM HKG MAC MTQ MYT NCL PRI PYF REU TWN VIR XKX";

/// The number of a place; none for cities and for places without a number.
pub fn number(place: PlaceId) -> Option<u64> {
    let found = FROZEN.split(' ').position(|id| id == place.as_str())?;
    Some(found as u64).filter(|number| *number < PLACES)
}

/// The place with this number; none if the number is not assigned, or belongs to a later form.
pub fn place(number: u64) -> Option<PlaceId> {
    let number = usize::try_from(number).ok().filter(|number| (*number as u64) < PLACES)?;
    FROZEN.split(' ').nth(number).and_then(PlaceId::parse)
}

/// All places with a number, in its order.
pub fn all() -> impl Iterator<Item = PlaceId> {
    FROZEN.split(' ').filter_map(PlaceId::parse)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::Wider;

    /// Number of places when the list was frozen, and the FNV-1a hash of their ids.
    const FROZEN_LIST: (usize, u64) = (228, 0xdba9_a4e1_02e1_32d5);

    #[test]
    fn numbers_that_were_given_out_stay() {
        let given: Vec<&str> = FROZEN.split(' ').take(FROZEN_LIST.0).collect();
        let mark = given.join(" ").bytes().fold(0xcbf2_9ce4_8422_2325_u64, |mark, byte| {
            (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        assert_eq!((given.len(), mark), FROZEN_LIST, "the list may only grow at its end");
    }

    #[test]
    fn each_place_has_one_number() {
        let ids: Vec<&str> = FROZEN.split(' ').collect();
        for (at, id) in ids.iter().enumerate() {
            let own = PlaceId::parse(id).unwrap();
            assert_eq!(number(own), Some(at as u64), "{id}");
            assert_eq!(place(at as u64), Some(own));
        }
        assert_eq!(all().count(), ids.len());
        assert_eq!(place(ids.len() as u64), None);
        assert_eq!(place(PLACES), None);
        assert!(Wider::ALL.into_iter().all(|wider| wider.id().and_then(number).is_some()));
    }
}
