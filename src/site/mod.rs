//! Site: the application.
