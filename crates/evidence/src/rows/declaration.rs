//! How is an evidence table declared once?
//!
//! ```text
//! row! {
//!     /// `car_sold.csv`: new light-duty vehicles a year.
//!     #[derive(Clone, Debug)]
//!     pub(crate) struct CarSoldRow in "car_sold.csv", Cars {
//!         key place: PlaceId;
//!         million: f64, in 0.001..=100.0;
//!         range million, in 0.0..=100.0;
//!         from: From;
//!         unread "note";
//!     }
//! }
//! ```
//!
//! The entries follow the columns of the file. Each gives a field, its type, its columns, and what a cell may hold:
//!
//! ```text
//! f: T;                        column `f`; `Region` has the columns scheme and region, `From` source and basis
//! f: T = "a", "b";             other columns: one for each part of the type
//! f: T, in LIMITS;             limits that `Cell<_, LIMITS>` of the type knows; `in ..` is any entry of a closed list
//! f: T, by FUNCTION;           read by hand from the same columns
//! f: T => EXPRESSION;          no column of its own: made from other fields
//! key …                        its columns belong to the key of the table; of `From`, the source does
//! let f: T …                   for the entries below, the check and the expressions; not a field
//! _: T …                       must be right, is not kept
//! range f, in LIMITS;          columns low and high: the range of `f`; it goes into `from`
//! check range f, in LIMITS;    the same where low and high are fields too
//! unread "note";               no code reads it
//! ```
//!
//! A field may be used below its entry, in limits, functions, expressions and `check |cells| { … }` after the struct: there
//! it is an `Option`, `None` if its cell has a fault. `check` adds faults of cells that contradict each other; it may
//! return `None` to leave the row out. Behind the file stands the topic on the data page, with a rank where the order of
//! the registry is not that of the page, and `built in` if programs hold the text without a folder of tables.
//!
//! The table must also be a line of [`crate::rows::registry`]: without it, the declaration does not compile.

/// Declares an evidence table: its row, columns, key, topic, and the way to read it.
macro_rules! row {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident in $file:literal, $topic:ident $(($rank:literal))? $(, built $built:tt)? { $($entries:tt)* }
    ) => {
        $crate::rows::row! {
            $(#[$meta])*
            $vis struct $name in $file, $topic $(($rank))? $(, built $built)? { $($entries)* }
            check |cells| {}
        }
    };
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident in $file:literal, $topic:ident $(($rank:literal))? $(, built $built:tt)? { $($entries:tt)* }
        check |$cells:ident| $check:block
    ) => {
        $crate::rows::row! {
            @entry $cells
            { { [$(#[$meta])*] [$vis] $name $file $topic [$($rank)?] [$($built)?] $check } [] [] [] [] [] [] [] [] }
            []
            $($entries)*
        }
    };

    // The next entry: its attributes, then what its value becomes, and whether it belongs to the key.
    (@entry $cells:ident $state:tt [$($attribute:tt)*] #[$meta:meta] $($rest:tt)*) => {
        $crate::rows::row! { @entry $cells $state [$($attribute)* #[$meta]] $($rest)* }
    };
    (@entry $cells:ident $state:tt [] unread $($column:literal),+; $($rest:tt)*) => {
        $crate::rows::row! { @put $cells $state [] [] [unread] [$($column)+] [] { } { } $($rest)* }
    };
    (@entry $cells:ident $state:tt [] range $value:ident, in $limits:expr; $($rest:tt)*) => {
        $crate::rows::row! { @put $cells $state [] [] [range $value] ["low" "high"] [] { } { $limits } $($rest)* }
    };
    (@entry $cells:ident $state:tt [] check range $value:ident, in $limits:expr; $($rest:tt)*) => {
        $crate::rows::row! { @put $cells $state [] [] [range $value] [] [] { } { $limits } $($rest)* }
    };
    (@entry $cells:ident $state:tt $attributes:tt key let $field:ident: $($rest:tt)*) => {
        $crate::rows::row! { @typed $cells $state $attributes [key] [local $field] $($rest)* }
    };
    (@entry $cells:ident $state:tt $attributes:tt key _: $($rest:tt)*) => {
        $crate::rows::row! { @typed $cells $state $attributes [key] [needed checked] $($rest)* }
    };
    (@entry $cells:ident $state:tt $attributes:tt key $field:ident: $($rest:tt)*) => {
        $crate::rows::row! { @typed $cells $state $attributes [key] [field $field] $($rest)* }
    };
    (@entry $cells:ident $state:tt $attributes:tt let $field:ident: $($rest:tt)*) => {
        $crate::rows::row! { @typed $cells $state $attributes [] [local $field] $($rest)* }
    };
    (@entry $cells:ident $state:tt $attributes:tt _: $($rest:tt)*) => {
        $crate::rows::row! { @typed $cells $state $attributes [] [needed checked] $($rest)* }
    };
    (@entry $cells:ident $state:tt $attributes:tt $field:ident: $($rest:tt)*) => {
        $crate::rows::row! { @typed $cells $state $attributes [] [field $field] $($rest)* }
    };

    // Parses the type and columns of an entry.
    (@typed $cells:ident $state:tt $attributes:tt $key:tt [$kind:ident $field:ident] From; $($rest:tt)*) => {
        $crate::rows::row! {
            @read $cells $state $attributes $key [from $kind $field] ["source" "basis"] ["source"] $crate::rows::From, (); $($rest)*
        }
    };
    (@typed $cells:ident $state:tt $attributes:tt $key:tt $bind:tt Region $(, in $limits:expr)?; $($rest:tt)*) => {
        $crate::rows::row! {
            @read $cells $state $attributes $key $bind ["scheme" "region"] ["scheme" "region"] $crate::rows::Region, ($($limits)?);
            $($rest)*
        }
    };
    (@typed $cells:ident $state:tt $attributes:tt [] [field $field:ident] $type:ty => $value:expr; $($rest:tt)*) => {
        $crate::rows::row! { @put $cells $state $attributes [] [made $field] [] [] { $type } { $value } $($rest)* }
    };
    (@typed $cells:ident $state:tt $attributes:tt $key:tt [$kind:ident $field:ident] $type:ty; $($rest:tt)*) => {
        $crate::rows::row! {
            @read $cells $state $attributes $key [$kind $field] [(stringify!($field))] [(stringify!($field))] $type, (); $($rest)*
        }
    };
    (@typed $cells:ident $state:tt $attributes:tt $key:tt [$kind:ident $field:ident] $type:ty, in $limits:expr; $($rest:tt)*) => {
        $crate::rows::row! {
            @read $cells $state $attributes $key [$kind $field] [(stringify!($field))] [(stringify!($field))] $type, ($limits); $($rest)*
        }
    };
    (@typed $cells:ident $state:tt $attributes:tt $key:tt [$kind:ident $field:ident] $type:ty, by $read:expr; $($rest:tt)*) => {
        $crate::rows::row! {
            @read $cells $state $attributes $key [$kind $field] [(stringify!($field))] [(stringify!($field))] $type, by $read; $($rest)*
        }
    };
    (@typed $cells:ident $state:tt $attributes:tt $key:tt $bind:tt $type:ty = $($column:literal),+; $($rest:tt)*) => {
        $crate::rows::row! { @read $cells $state $attributes $key $bind [$($column)+] [$($column)+] $type, (); $($rest)* }
    };
    (@typed $cells:ident $state:tt $attributes:tt $key:tt $bind:tt $type:ty = $($column:literal),+, in $limits:expr; $($rest:tt)*) => {
        $crate::rows::row! { @read $cells $state $attributes $key $bind [$($column)+] [$($column)+] $type, ($limits); $($rest)* }
    };
    (@typed $cells:ident $state:tt $attributes:tt $key:tt $bind:tt $type:ty = $($column:literal),+, by $read:expr; $($rest:tt)*) => {
        $crate::rows::row! { @read $cells $state $attributes $key $bind [$($column)+] [$($column)+] $type, by $read; $($rest)* }
    };

    // Generates the reader of an entry.
    (
        @read $cells:ident $state:tt $attributes:tt $key:tt $bind:tt [$($column:tt)+] $keys:tt $type:ty, $limits:tt; $($rest:tt)*
    ) => {
        $crate::rows::row! {
            @put $cells $state $attributes $key $bind [$($column)+] $keys { $type }
            { <$type as $crate::rows::Cell<_, _>>::read($cells, [$($column),+], $limits) }
            $($rest)*
        }
    };
    (
        @read $cells:ident $state:tt $attributes:tt $key:tt $bind:tt [$($column:tt)+] $keys:tt $type:ty, by $read:expr; $($rest:tt)*
    ) => {
        $crate::rows::row! {
            @put $cells $state $attributes $key $bind [$($column)+] $keys { $type }
            { $crate::rows::by::<$type, _>($cells, [$($column),+], $read) }
            $($rest)*
        }
    };

    // Puts the entry to those before it: columns, key, fields, reads, range, provenance, needed values, values of fields.
    (
        @put $cells:ident { $head:tt $c:tt [$($k:tt)*] $f:tt $r:tt $range:tt $from:tt $n:tt $m:tt }
        $attributes:tt [key] $bind:tt $columns:tt [$($key:tt)*] $type:tt $value:tt $($rest:tt)*
    ) => {
        $crate::rows::row! {
            @put $cells { $head $c [$($k)* $($key)*] $f $r $range $from $n $m }
            $attributes [] $bind $columns [] $type $value $($rest)*
        }
    };
    (
        @put $cells:ident { $head:tt $c:tt $k:tt $f:tt $r:tt $range:tt [] $n:tt $m:tt }
        $attributes:tt [] [from $kind:ident $field:ident] $columns:tt $keys:tt $type:tt $value:tt $($rest:tt)*
    ) => {
        $crate::rows::row! {
            @put $cells { $head $c $k $f $r $range [$field] $n $m }
            $attributes [] [$kind $field] $columns $keys $type $value $($rest)*
        }
    };
    (
        @put $cells:ident { $head:tt [$($c:tt)*] $k:tt [$($f:tt)*] [$($r:tt)*] $range:tt $from:tt $n:tt [$($m:tt)*] }
        $attributes:tt [] [field $field:ident] [$($column:tt)*] $keys:tt $type:tt $value:tt $($rest:tt)*
    ) => {
        $crate::rows::row! {
            @entry $cells {
                $head [$($c)* $($column)*] $k [$($f)* { $attributes $field $type }] [$($r)* { $field $value }] $range $from $n
                [$($m)* { $field { $field? } }]
            }
            [] $($rest)*
        }
    };
    (
        @put $cells:ident { $head:tt [$($c:tt)*] $k:tt $f:tt [$($r:tt)*] $range:tt $from:tt $n:tt $m:tt }
        $attributes:tt [] [local $field:ident] [$($column:tt)*] $keys:tt $type:tt $value:tt $($rest:tt)*
    ) => {
        $crate::rows::row! {
            @entry $cells { $head [$($c)* $($column)*] $k $f [$($r)* { $field $value }] $range $from $n $m }
            [] $($rest)*
        }
    };
    (
        @put $cells:ident { $head:tt [$($c:tt)*] $k:tt $f:tt [$($r:tt)*] $range:tt $from:tt [$($n:tt)*] $m:tt }
        $attributes:tt [] [needed $field:ident] [$($column:tt)*] $keys:tt $type:tt $value:tt $($rest:tt)*
    ) => {
        $crate::rows::row! {
            @entry $cells { $head [$($c)* $($column)*] $k $f [$($r)* { $field $value }] $range $from [$($n)* $field] $m }
            [] $($rest)*
        }
    };
    (
        @put $cells:ident { $head:tt $c:tt $k:tt [$($f:tt)*] $r:tt $range:tt $from:tt $n:tt [$($m:tt)*] }
        $attributes:tt [] [made $field:ident] [] $keys:tt $type:tt $value:tt $($rest:tt)*
    ) => {
        $crate::rows::row! {
            @entry $cells {
                $head $c $k [$($f)* { $attributes $field $type }] $r $range $from $n [$($m)* { $field $value }]
            }
            [] $($rest)*
        }
    };
    (
        @put $cells:ident { $head:tt [$($c:tt)*] $k:tt $f:tt $r:tt [] $from:tt $n:tt $m:tt }
        [] [] [range $value:ident] [$($column:tt)*] [] { } $limits:tt $($rest:tt)*
    ) => {
        $crate::rows::row! {
            @entry $cells { $head [$($c)* $($column)*] $k $f $r [{ $value $limits }] $from $n $m }
            [] $($rest)*
        }
    };
    (
        @put $cells:ident { $head:tt [$($c:tt)*] $k:tt $f:tt $r:tt $range:tt $from:tt $n:tt $m:tt }
        [] [] [unread] [$($column:tt)*] [] { } { } $($rest:tt)*
    ) => {
        $crate::rows::row! {
            @entry $cells { $head [$($c)* $($column)*] $k $f $r $range $from $n $m }
            [] $($rest)*
        }
    };

    // The range of a field goes into its provenance.
    (@range $cells:ident [] $from:tt) => {};
    (@range $cells:ident [$value:ident, $limits:expr] [$from:ident]) => {
        let $from = Some($crate::rows::range($cells, $value, $from, $limits)?);
    };

    // All entries are parsed: writes the struct.
    (
        @entry $cells:ident {
            { [$($meta:tt)*] [$vis:vis] $name:ident $file:literal $topic:ident [$($rank:literal)?] [$($built:tt)?] $check:block }
            [$($column:tt)*] [$($key:tt)*] [$({ [$($attribute:tt)*] $field:ident { $type:ty } })*]
            [$({ $local:ident { $read:expr } })*] [$({ $value:ident { $limits:expr } })?] [$($from:ident)?] [$($needed:ident)*]
            [$({ $made:ident { $make:expr } })*]
        }
        []
    ) => {
        $($meta)*
        $vis struct $name { $($($attribute)* $vis $field: $type,)* }

        impl $crate::table_reader::Row for $name {
            const FILE: &'static str = $file;
            const COLUMNS: &'static [&'static str] = &[$($column),*];
            const KEY: &'static [&'static str] = &[$($key),*];
            const TOPIC: $crate::rows::TableTopic = $crate::rows::TableTopic::$topic;
            $(const RANK: u8 = $rank;)?
            $(
                #[doc = concat!("Built ", stringify!($built), ".")]
                const TEXT: Option<&'static str> = Some(include_str!(concat!(
                    env!("CARGO_MANIFEST_DIR"),
                    "/../../static/evidence/",
                    $file
                )));
            )?
            fn read($cells: &mut $crate::table_reader::RowCells<'_>) -> Option<$name> {
                $(let $local = $read;)*
                $crate::rows::row!(@range $cells [$($value, $limits)?] [$($from)?]);
                $check
                $($needed?;)*
                Some($name { $($made: $make,)* })
            }
        }
    };
}

pub(crate) use row;

#[cfg(test)]
mod tests {
    use crate::rows::{OrEmpty, Registered};
    use crate::table_reader::{ReadingLog, Row, TableLine, rows};
    use crate::tables::Tables;
    use cairn_core::kind::Product;
    use cairn_core::place::PlaceId;

    row! {
        /// A table of each form.
        #[derive(Debug)]
        pub(super) struct SampleRow in "sample.csv", Checks(2) {
            key place: PlaceId;
            /// The kind of home.
            key kind: Product = "product", in [Product::SingleFamily, Product::MultiFamily];
            share: f64, in 0.0..=1.0;
            range share, in 0.0..=2.0;
            let parts: [f64; 2] = "one", "two", in 0.0..=10.0;
            sum: f64 => parts?.iter().sum();
            twice: f64, by |cells, [column]| cells.number(column, 0.0, 9.0).map(|number| 2.0 * number);
            _: String = "unit";
            from: From;
            unread "note";
        }
        check |cells| {
            if twice? > 16.0 {
                cells.fault("twice", "it is too large", "Write less.");
                return None;
            }
        }
    }

    impl Registered for SampleRow {}

    row! {
        /// A table without optional parts.
        pub(super) struct PlainRow in "plain.csv", Checks {
            _: String = "unit";
            note: String, in OrEmpty;
        }
    }

    impl Registered for PlainRow {}

    fn read_lines<R: Row>(line: &str) -> (Vec<TableLine<R>>, ReadingLog) {
        let mut found = ReadingLog::default();
        let text = [&R::COLUMNS.join(","), line, ""].join("\n");
        (rows(&Tables::of(R::FILE, &text), &mut found), found)
    }

    fn faults(line: &str) -> Vec<String> {
        let (read, found) = read_lines::<SampleRow>(line);
        assert!(read.is_empty(), "{line} is read");
        found.faults.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_declaration_gives_the_columns_in_order_and_the_key() {
        let columns = "place product share low high one two twice unit source basis note";
        assert_eq!(SampleRow::COLUMNS.join(" "), columns);
        assert_eq!((SampleRow::KEY, SampleRow::RANK), (&["place", "product"][..], 2));
        assert_eq!((PlainRow::COLUMNS, PlainRow::KEY), (&["unit", "note"][..], &[][..]));
    }

    #[test]
    fn a_right_line_becomes_a_row_with_its_provenance_and_place() {
        let (read, found) = read_lines::<SampleRow>("IND,multi_family,0.5,0.4,0.6,1,2,3,kg,a b,assumed,");
        assert!(found.faults.is_empty(), "{:?}", found.faults);
        let row = &read[0].row;
        assert_eq!((row.kind, row.share, row.sum, row.twice), (Product::MultiFamily, 0.5, 3.0, 6.0));
        assert_eq!((row.from.ends, row.from.line), (Some([0.5, 0.4, 0.6]), 2));
        assert_eq!(row.from.sources, ["a", "b"]);
        assert_eq!(found.places, [("sample.csv", 2, "place", row.place)]);
        assert_eq!(self::read_lines::<PlainRow>("kg,").0[0].row.note, "");
    }

    #[test]
    fn every_fault_of_a_line_is_told() {
        let found = faults("India,informal,3,,0.6,1,,3,,a,told,");
        for part in ["place", "product", "share", "two", "unit", "basis"] {
            let start = format!("sample.csv, line 2, {part}: ");
            assert!(found.iter().any(|fault| fault.starts_with(&start)), "{part}: {found:#?}");
        }
        assert_eq!(found.len(), 6, "{found:#?}");
    }

    #[test]
    fn ranges_and_checks_find_cells_that_contradict_each_other() {
        let found = faults("IND,multi_family,0.5,0.6,0.7,1,2,3,kg,a,stored,");
        assert!(found[0].contains("low: 0.6 to 0.7 does not hold the value 0.5"), "{found:?}");
        let found = faults("IND,multi_family,0.5,,,1,2,3,kg,a,assumed,");
        assert!(found[0].contains("low: an assumption has no range"), "{found:?}");
        let found = faults("IND,multi_family,0.5,,,1,2,9,kg,a,stored,");
        assert!(found[0].contains("twice: it is too large"), "{found:?}");
    }
}
