//! The habits of the sources: layout, licences and advisories. They need no crate of ours but the list of site rooms.

mod advisories;
mod documents;
mod house;
mod licences;
