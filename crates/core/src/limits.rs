//! Limits: the largest input that Cairn reads from a person. Each limit is checked before any work is done.
//!
//! `docs/limits.md` lists them; a test compares the two. Input above a limit is refused, and a link is cut. The message
//! names the limit. Each limit leaves room: ten times the largest of our own files, or as much as a link can express.
//!
//! Out of scope: the meaning of the input.

/// Bytes of a link that are read. The longest link we write is shorter.
pub const LINK_BYTES: usize = 8_192;

/// Remarks listed for one link; further ones are only counted.
pub const LINK_REMARKS: usize = 16;

/// Bytes of a scenario file. The largest we write has a twentieth of this.
pub const SCENARIO_BYTES: usize = 65_536;

/// Bytes of a project file. The largest we write has a twentieth of this.
pub const PROJECT_BYTES: usize = 65_536;

/// Bytes of the file of a user's own city. The largest possible city has a twentieth of this.
pub const CITY_BYTES: usize = 16_384;

/// Bytes of the plan of an ensemble. A plan with every country by name and fifty scenarios has a tenth of this.
pub const PLAN_BYTES: usize = 65_536;

/// Scenarios of an ensemble. The choices of each are kept in memory for every place before the first run.
pub const PLAN_SCENARIOS: usize = 500;

/// Runs that an ensemble may need, all shards together: places times scenarios times draws.
pub const PLAN_RUNS: usize = 100_000_000;

/// Bytes of an evidence table. Our largest has a tenth of this.
pub const TABLE_BYTES: usize = 4_000_000;

/// Rows of an evidence table. Our largest has a tenth of this.
pub const TABLE_ROWS: usize = 100_000;

/// Faults reported for a file or for the tables; further ones are only counted.
pub const MAX_FAULTS: usize = 200;

/// Bytes of a file of published cases.
pub const CASES_BYTES: usize = 500_000;

/// Scenarios of places that a file of published cases may need. Each is kept until the last case is judged.
pub const CASES_SCENARIOS: usize = 1_000;

/// Country runs that a file of published cases may need. The rank of a lever in the world takes about five thousand,
/// because each lever runs alone in each country.
pub const CASES_RUNS: usize = 60_000;

/// Bytes of a file of stock cases, the input of `cairn stocks`.
pub const STOCKS_BYTES: usize = 4_000_000;

/// Years of one stock case.
pub const STOCKS_YEARS: usize = 2_000;

/// Sum of squared years over all stock cases of a file: each year adds a cohort, followed through every later year.
pub const STOCKS_COHORT_YEARS: usize = 50_000_000;

/// Variable patterns in a query to the module or in an ensemble. There are fewer variables, and one pattern can match
/// all.
pub const PATTERNS: usize = 1_000;

/// Draws of a place. The ends of a range change little after the first thousand.
pub const DRAWS: usize = 10_000;

/// Draws of single countries that a range of a place may need. One draw of the world takes one of each country.
pub const MAX_PLACE_DRAWS: usize = 250_000;

/// Bytes of a pack as stored. Our largest has a sixteenth of this.
pub const PACK_BYTES: usize = 8 << 20;

/// Bytes of the pack of every place, or of all roads, after inflation.
pub const WORLD_INFLATED: usize = 12 << 20;

/// Bytes of the pack of one place after inflation.
pub const PLACE_INFLATED: usize = 1 << 20;

/// Places in a pack.
pub const PACK_PLACES: usize = 500;

/// Bytes of the list of links that a presenter walks through.
pub const STOPS_BYTES: usize = 65_536;

/// Codes collected for a class: seven classes of thirty at once.
pub const CLASS_CODES: usize = 200;

/// Bytes of text pasted into a class. As many codes in links have a third of this.
pub const CLASS_BYTES: usize = 65_536;
