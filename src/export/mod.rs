//! Export: outcomes as tables and files.
