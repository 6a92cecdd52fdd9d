//! Host: the addresses that the builder of a site names.
//!
//! A site that knows none of them works; its pages then say that they are not known, or leave them out.

/// The addresses, each if known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HostAddresses {
    /// Of the site itself, with a slash at its end.
    pub public: Option<String>,
    /// For reports of readers: an e-mail address, or an address that begins with `https:`, `mailto:` or `tel:`.
    pub contact: Option<String>,
    /// Of the repository, which begins with `https:`.
    pub repository: Option<String>,
}
