//! How is a closed list declared once?
//!
//! ```text
//! closed! { pub enum Fuel { Petrol: "petrol"; Diesel: "diesel"; } }      →  Fuel::COUNT, ALL, index, id, find
//! closed! { pub enum Fuel { Petrol: "petrol", "Petrol"; } }              →  the same, and name
//! closed! { pub enum Fuel { Petrol; Diesel; } }                          →  COUNT, ALL, index
//! closed! { pub enum Fuel in KG: f64 { Petrol: "petrol" => 0.75; … } }   →  the same, and KG: a row for each entry, in order
//! ```
//!
//! Attributes, comments and derives stand where they stand on a plain enum. What differs between variants by a
//! value is a column of the row; what differs by law is a `match`.

/// A closed list whose entries have identifiers. Code that reads any such list needs it.
pub trait ClosedList: Copy + 'static {
    /// All entries, in the order of the tables.
    const ENTRIES: &'static [Self];

    /// The identifier in tables.
    fn identifier(self) -> &'static str;
}

/// Declares a closed list: the enum, its entries in order, and its identifiers.
#[macro_export]
macro_rules! closed {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$about:meta])* $variant:ident;)+ }) => {
        $(#[$meta])*
        $vis enum $name { $($(#[$about])* $variant,)+ }

        #[allow(dead_code, reason = "every closed list has the same functions; not each is called")]
        impl $name {
            /// The number of entries.
            $vis const COUNT: usize = [$($name::$variant),+].len();

            /// All entries, in the order of the tables.
            $vis const ALL: [$name; $name::COUNT] = [$($name::$variant),+];

            /// Position in `ALL`.
            $vis const fn index(self) -> usize {
                self as usize
            }
        }
    };
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$about:meta])* $variant:ident: $id:literal;)+ }) => {
        $crate::closed! { $(#[$meta])* $vis enum $name { $($(#[$about])* $variant;)+ } }

        #[allow(dead_code, reason = "every closed list has the same functions; not each is called")]
        impl $name {
            /// The identifier in tables, links and files.
            $vis const fn id(self) -> &'static str {
                match self {
                    $($name::$variant => $id,)+
                }
            }

            /// The entry with this identifier.
            $vis fn find(id: &str) -> Option<$name> {
                $name::ALL.into_iter().find(|entry| entry.id() == id)
            }
        }

        impl $crate::closed::ClosedList for $name {
            const ENTRIES: &'static [$name] = &$name::ALL;

            fn identifier(self) -> &'static str {
                self.id()
            }
        }
    };
    (
        $(#[$meta:meta])* $vis:vis enum $name:ident in $seen:vis $table:ident: $row:ty {
            $($(#[$about:meta])* $variant:ident $(: $id:literal $(, $text:literal)?)? => $value:expr;)+
        }
    ) => {
        $crate::closed! { $(#[$meta])* $vis enum $name { $($(#[$about])* $variant $(: $id $(, $text)?)?;)+ } }

        /// The columns of each entry, in the order of `ALL`.
        $seen const $table: [$row; $name::COUNT] = [$($value),+];
    };
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$about:meta])* $variant:ident: $id:literal, $text:literal;)+ }) => {
        $crate::closed! { $(#[$meta])* $vis enum $name { $($(#[$about])* $variant: $id;)+ } }

        #[allow(dead_code, reason = "every closed list has the same functions; not each is called")]
        impl $name {
            /// The English name in variables and files.
            $vis const fn name(self) -> &'static str {
                match self {
                    $($name::$variant => $text,)+
                }
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::ClosedList;

    closed! {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Fuel {
            Petrol: "petrol", "Petrol";
            Diesel: "diesel", "Diesel oil";
        }
    }

    closed! {
        #[derive(Clone, Copy, Debug)]
        enum Density in KG_PER_L: f64 {
            Light: "light" => 0.75;
            Heavy: "heavy" => 0.83;
        }
    }

    #[test]
    fn a_row_of_the_table_belongs_to_its_entry() {
        assert_eq!(
            Density::ALL.map(|density| (density.id(), KG_PER_L[density.index()])),
            [("light", 0.75), ("heavy", 0.83)]
        );
    }

    #[test]
    fn a_list_is_read_back_by_its_identifiers() {
        assert_eq!(Fuel::COUNT, Fuel::ALL.len());
        for (index, fuel) in Fuel::ALL.into_iter().enumerate() {
            assert_eq!((fuel.index(), Fuel::find(fuel.id())), (index, Some(fuel)));
        }
        assert_eq!((Fuel::Diesel.name(), Fuel::find("coal")), ("Diesel oil", None));
        let listed: Vec<&str> = Fuel::ENTRIES.iter().map(|fuel| fuel.identifier()).collect();
        assert_eq!(listed, ["petrol", "diesel"]);
    }
}
