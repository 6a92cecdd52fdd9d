//! Limits: how much of what a person brings is read, each in one place and said before any work is done.
//!
//! `docs/limits.md` lists them; a test compares the two. What is above a limit is refused, or for a link cut, with the limit
//! in the message. Each leaves room: ten times the largest of our own, or as much as a link can say.
//!
//! Does not know: what any of it means.

/// Bytes of a link that are read; the longest link we write has fewer.
pub const LINK_BYTES: usize = 8_192;

/// Remarks on a link that are listed; further ones are counted.
pub const LINK_REMARKS: usize = 16;

/// Bytes of a scenario file; the largest we write has a twentieth of it.
pub const SCENARIO_BYTES: usize = 65_536;

/// Bytes of a project; the largest we write has a twentieth of it.
pub const PROJECT_BYTES: usize = 65_536;

/// Bytes of a city of one's own; the largest that can be told has a twentieth of it.
pub const CITY_BYTES: usize = 16_384;

/// Bytes of the plan of an ensemble; one of every country by name and fifty scenarios has a tenth of it.
pub const PLAN_BYTES: usize = 65_536;

/// Scenarios of an ensemble: what is chosen in each is held for every place before the first is run.
pub const PLAN_SCENARIOS: usize = 500;

/// Runs of a place that an ensemble may ask for, all shards together: places times scenarios times draws.
pub const PLAN_RUNS: usize = 100_000_000;

/// Bytes of an evidence table; the largest of ours has a tenth.
pub const TABLE_BYTES: usize = 4_000_000;

/// Rows of an evidence table; the largest of ours has a tenth.
pub const TABLE_ROWS: usize = 100_000;

/// Faults that are told of a file or of tables; further ones are counted.
pub const FAULTS_TOLD: usize = 200;

/// Bytes of a file of published cases.
pub const CASES_BYTES: usize = 500_000;

/// Scenarios of places that a file of published cases may ask for; each is kept until the last case is judged.
pub const CASES_SCENARIOS: usize = 1_000;

/// Runs of a country that a file of published cases may ask for: a rank of a lever in the world takes some five thousand,
/// for each lever is pulled alone in each country.
pub const CASES_RUNS: usize = 60_000;

/// Bytes of a file of stock cases, such as `cairn stocks` reads.
pub const STOCKS_BYTES: usize = 4_000_000;

/// Years of one stock case.
pub const STOCKS_YEARS: usize = 2_000;

/// Years of all stock cases of a file, each squared: a cohort a year is followed through every later year.
pub const STOCKS_COHORT_YEARS: usize = 50_000_000;

/// Patterns of variables of a query to the module or of an ensemble; one may stand for all, of which there are fewer.
pub const PATTERNS: usize = 1_000;

/// Draws of a place; the ends of a range change little after the first thousand.
pub const DRAWS: usize = 10_000;

/// Draws of single countries that a range of a place may ask for: a draw of the world takes one of each.
pub const DRAWN_PLACES: usize = 250_000;

/// Bytes of a pack as it lies; the largest of ours has a sixteenth.
pub const PACK_BYTES: usize = 8 << 20;

/// Bytes of the pack of every place, or of all roads, once inflated.
pub const WORLD_INFLATED: usize = 12 << 20;

/// Bytes of the pack of one place once inflated.
pub const PLACE_INFLATED: usize = 1 << 20;

/// Places of a pack.
pub const PACK_PLACES: usize = 500;

/// Bytes of the list of links that a presenter walks through.
pub const STOPS_BYTES: usize = 65_536;

/// Codes that a class's desk gathers: seven classes of thirty at once.
pub const CLASS_CODES: usize = 200;

/// Bytes of what is pasted there; as many codes in links have a third of it.
pub const CLASS_BYTES: usize = 65_536;
