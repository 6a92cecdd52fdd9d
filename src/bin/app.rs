//! The application: takes over the page that loads it.

fn main() {
    cairn::site::takeover::take_over();
}
