//! The pack: facts compiled to bytes, and read back with care.
