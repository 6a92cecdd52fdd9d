//! Links: the address codec. Any string gives a valid state and a list of remarks.
