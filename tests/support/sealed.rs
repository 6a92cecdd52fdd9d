//! Sealed packs: a pack around any bytes, with a matching checksum.

use cairn_core::facts::pack::FORMAT;

/// A pack around any plain bytes, with a matching checksum; the compressed form is one literal without repeats.
pub(crate) fn sealed(mark: u8, plain: &[u8]) -> Vec<u8> {
    let mut text = Vec::new();
    let mut length = plain.len();
    while length >= 0x80 {
        text.push((length & 0x7f) as u8 | 0x80);
        length >>= 7;
    }
    text.push(length as u8);
    text.extend(plain);
    let payload = miniz_oxide::deflate::compress_to_vec(&text, 1);
    with_lengths(mark, plain.len() as u32, payload.len() as u32, &payload)
}

/// A pack around compressed bytes, with any claimed lengths.
pub(crate) fn with_lengths(mark: u8, inflated: u32, deflated: u32, payload: &[u8]) -> Vec<u8> {
    let mut bytes = b"CAIRN".to_vec();
    bytes.push(mark);
    bytes.extend(FORMAT.to_le_bytes());
    bytes.push(3);
    bytes.extend(b"26a");
    bytes.extend(inflated.to_le_bytes());
    bytes.extend(deflated.to_le_bytes());
    let mut sum: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in bytes.iter().chain(payload) {
        sum = (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    bytes.extend(sum.to_le_bytes());
    bytes.extend(payload);
    bytes
}
