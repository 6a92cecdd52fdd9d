//! The application: takes over whatever page it stands on.

fn main() {
    cairn::site::takeover::take_over();
}
