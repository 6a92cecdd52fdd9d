//! Draw: a figure becomes marks on a page. The only room that names plotters.
