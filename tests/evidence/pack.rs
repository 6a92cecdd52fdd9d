//! The pack: any bytes are safe; each kind of fault has its own message, and nothing panics.

use std::sync::LazyLock;

use cairn_core::facts::pack::{self, FORMAT, PackFault};
use cairn_core::facts::{Facts, World};
use cairn_core::kind::Dial;
use cairn_core::year::Annual;
use cairn_evidence::RELEASE;
use proptest::prelude::*;

use crate::sealed::{sealed, with_lengths};

fn world() -> World {
    pack::read(pack::WORLD).unwrap_or_else(|fault| panic!("{fault}"))
}

fn india() -> Facts {
    let world = world();
    world.places.into_iter().find(|facts| facts.place.as_str() == "IND").unwrap()
}

#[test]
fn what_is_written_is_read_back_to_the_last_bit() {
    let world = world();
    assert_eq!(pack::write(&world), pack::WORLD);
    for facts in &world.places {
        let bytes = pack::write_place(facts, &world.release);
        assert_eq!(&pack::read_place(&bytes).unwrap(), facts);
        assert_eq!(pack::release_of(&bytes).unwrap(), RELEASE);
    }
}

#[test]
fn each_way_to_be_wrong_has_its_own_message() {
    let good = pack::write_place(&india(), RELEASE);
    let changed = |at: usize, byte: u8| {
        let mut bytes = good.clone();
        bytes[at] = byte;
        bytes
    };
    let mut longer = good.clone();
    longer.push(0);
    let last = good.len() - 1;
    let cases: [(&[u8], &str); 9] = [
        (b"", "the file is not a pack of Cairn's facts. Choose a file that ends in .pack."),
        (
            b"PK\x03\x04 something else",
            "the file is not a pack of Cairn's facts. Choose a file that ends in .pack.",
        ),
        (b"CAI", "the pack is cut short: 3 bytes instead of 5. Fetch it again."),
        (
            &good[..last],
            &format!("the pack is cut short: {last} bytes instead of {}. Fetch it again.", good.len()),
        ),
        (
            &longer,
            &format!(
                "the pack has {} bytes instead of {}: something was added to it. Fetch it again.",
                good.len() + 1,
                good.len()
            ),
        ),
        (
            &changed(6, 0),
            &format!("the pack has format 0, older than {FORMAT}, which this program reads. Compile it again from its tables."),
        ),
        (
            &changed(7, 1),
            &format!(
                "the pack has format {}, newer than {FORMAT}, which this program reads. Update the program or reload the page.",
                256 + FORMAT
            ),
        ),
        (
            &changed(last, !good[last]),
            "the pack was damaged: its checksum does not fit. Fetch it again.",
        ),
        (pack::WORLD, "the pack does not hold one place. Choose the pack that does."),
    ];
    for (bytes, expected) in cases {
        assert_eq!(pack::read_place(bytes).unwrap_err().to_string(), expected);
    }
    assert_eq!(
        pack::read(&good).unwrap_err().to_string(),
        "the pack does not hold the world. Choose the pack that does."
    );
}

#[test]
fn a_pack_that_would_fill_the_memory_is_refused() {
    let payload = miniz_oxide::deflate::compress_to_vec(&vec![0; 1 << 22], 6);
    for claim in [u32::MAX, 1 << 22, 1000] {
        let bytes = with_lengths(b'P', claim, payload.len() as u32, &payload);
        let fault = pack::read_place(&bytes).unwrap_err();
        assert!(matches!(fault, PackFault::Unreadable(_)), "{fault}");
    }
}

#[test]
fn facts_on_which_the_model_could_fail_are_refused() {
    type Spoil = fn(&mut Facts);
    let cases: [(&str, Spoil); 10] = [
        ("people, 1900, is not a number", |facts| {
            facts.people.value = Annual::constant(f64::NAN)
        }),
        ("people, 1900, is -1", |facts| facts.people.value = Annual::constant(-1.0)),
        ("the kinds of homes", |facts| facts.homes.truncate(2)),
        ("the kinds of homes", |facts| facts.homes.swap(0, 1)),
        ("single_family.mean_life, 1900, is 0, not between 1 and 10000", |facts| {
            facts.homes[0].mean_life.value = Annual::zero()
        }),
        ("multi_family.shape is without end", |facts| {
            facts.homes[1].shape.value = f64::INFINITY
        }),
        ("informal, structure shares of 1900 sum to 0", |facts| {
            facts.homes[2].structure.value[1] = Annual::zero()
        }),
        ("the levers are out of order or there twice", |facts| facts.dials.reverse()),
        ("lever.shared_rides, level 4, is 2, not between 0 and 1", |facts| {
            let rides = facts.dials.iter_mut().find(|row| row.dial == dial("shared_rides"));
            rides.expect("a row").steps.value[4] = 2.0;
        }),
        ("panel.timber is -1, not between 0 and 1", |facts| {
            let timber = facts.panel.iter_mut().find(|row| row.dial == dial("timber"));
            timber.expect("a row").value.value = -1.0;
        }),
    ];
    for (expected, spoil) in cases {
        let mut facts = india();
        spoil(&mut facts);
        let fault = pack::read_place(&pack::write_place(&facts, RELEASE)).unwrap_err().to_string();
        assert!(fault.contains("the facts of IND are unsound"), "{fault}");
        assert!(fault.contains(expected), "{fault} instead of {expected}");
    }
    let mut world = world();
    world.places.reverse();
    assert!(pack::read(&pack::write(&world)).unwrap_err().to_string().contains("out of order"));
}

#[test]
fn a_series_with_too_few_years_is_refused() {
    // Encoded as the writer would do it: the steps of a series, one of them left out. Only a file from outside can
    // contain this.
    let facts = india();
    let people = postcard::to_allocvec(&facts.people.value).unwrap();
    let plain = postcard::to_allocvec(&facts).unwrap();
    let start = plain
        .windows(people.len())
        .position(|bytes| bytes == people)
        .expect("people as written");
    let length = people.windows(2).position(|pair| pair == [0xa1, 0x01]).expect("161 as a length");
    let last = people.iter().rposition(|byte| *byte >= 0x80).map_or(0, |at| at + 2);
    let last = if last == people.len() { people.len() - 2 } else { people.len() - 1 };
    let mut short = plain[..start].to_vec();
    short.extend(&people[..length]);
    short.extend([0xa0, 0x01]);
    short.extend(&people[length + 2..last]);
    short.extend(&plain[start + people.len()..]);
    let fault = pack::read_place(&sealed(b'P', &short)).unwrap_err().to_string();
    assert!(fault.contains("people has 160 years instead of 161"), "{fault}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(pack::read(&bytes).is_err());
        prop_assert!(pack::read_place(&bytes).is_err());
        let mut ours = b"CAIRN".to_vec();
        ours.extend(&bytes);
        prop_assert!(pack::read_place(&ours).is_err());
        prop_assert!(pack::read_place(&sealed(b'P', &bytes)).is_err());
    }

    #[test]
    fn a_pack_cut_anywhere_is_refused(cut in 0.0..1.0f64) {
        let end = (cut * pack::WORLD.len() as f64) as usize;
        let fault = pack::read(&pack::WORLD[..end]);
        let short = matches!(fault, Err(PackFault::Foreign | PackFault::Truncated { .. }));
        prop_assert!(short, "{fault:?}");
    }

    #[test]
    fn a_pack_with_a_flipped_bit_is_refused(at in 0.0..1.0f64, bit in 0..8u8) {
        let mut bytes = pack::WORLD.to_vec();
        let at = (at * bytes.len() as f64) as usize;
        bytes[at] ^= 1 << bit;
        prop_assert!(pack::read(&bytes).is_err());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Bytes changed before sealing, so that the checksum matches: the result is sound facts or an error.
    #[test]
    fn changed_facts_are_sound_or_refused(changes in proptest::collection::vec((0.0..1.0f64, any::<u8>()), 1..6)) {
        static PLAIN: LazyLock<Vec<u8>> = LazyLock::new(|| postcard::to_allocvec(&india()).unwrap());
        let mut plain = PLAIN.clone();
        for (at, byte) in changes {
            let at = (at * plain.len() as f64) as usize;
            plain[at] = byte;
        }
        if let Ok(facts) = pack::read_place(&sealed(b'P', &plain)) {
            prop_assert!(facts.people.value.is_whole());
            prop_assert_eq!(facts.homes.len(), 3);
        }
    }
}

/// A dial by its id in the tables.
fn dial(id: &str) -> Dial {
    Dial::find(id).unwrap_or_else(|| panic!("{id} is no dial"))
}
