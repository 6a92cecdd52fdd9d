//! Tests of levers and the quantities they set.

use super::*;

#[test]
fn every_lever_moves_a_dial() {
    for lever in Lever::ALL {
        let moves = Dial::ALL.into_iter().any(|dial| dial.is_of(lever));
        assert!(moves, "{}", lever.id());
    }
}

#[test]
fn ids_are_read_back_and_stand_in_order() {
    for (index, dial) in Dial::ALL.into_iter().enumerate() {
        assert_eq!(dial.index(), index, "{dial:?} stands in two rows");
        assert_eq!(Dial::find(dial.id()), Some(dial));
        assert_eq!(Dial::try_from(u32::from(dial)), Ok(dial));
    }
}

#[test]
fn a_pair_without_a_row_is_no_dial() {
    let goods = LeverQuantity::Recovered.on_scope(DialScope::SectorPool(Sector::Goods, Pool::Steel));
    assert_eq!((goods.index(), goods.lever(), goods.id()), (Dial::COUNT, None, ""));
    assert!(Dial::try_from(u32::from(goods)).is_err());
}
