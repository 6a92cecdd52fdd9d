//! Shard: makes a part of an ensemble as one file.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use cairn_analysis::ask::plan::EnsemblePlan;
use cairn_analysis::ask::sheet::picked;
use cairn_analysis::findings::range::quantile::at_share;
use cairn_analysis::findings::variable;
use cairn_core::choices::Choices;
use cairn_core::doubt::PlaceSampler;
use cairn_core::facts::Facts;
use cairn_core::facts::doubts::Doubts;
use cairn_core::model::{self, Outcome};
use parquet::arrow::ArrowWriter;
use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader, SerializedFileReader};

use crate::ensemble::seal;
use crate::fault::CommandFault;
use crate::long_table::{At, LongTable, RowIdentity, file};
use crate::write::NewFile;

/// Draws of a place per work item, if draws are kept.
const BLOCK: u32 = 50;

/// Rows in memory before they are written.
const ROWS: usize = 1 << 20;

/// Values of one place in memory before they are reduced: 1.6 GB.
const MAX_VALUES: usize = 200_000_000;

/// Number of this part and number of parts, from 1 on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct EnsembleShard {
    part: usize,
    of: usize,
}

impl fmt::Display for EnsembleShard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.part, self.of)
    }
}

impl EnsembleShard {
    /// Reads `3/64`.
    pub(crate) fn read(text: &str) -> Result<EnsembleShard, CommandFault> {
        let shard = text.split_once('/').and_then(|(part, of)| {
            Some(EnsembleShard {
                part: part.parse().ok()?,
                of: of.parse().ok()?,
            })
        });
        shard.filter(|shard| (1..=shard.of).contains(&shard.part)).ok_or_else(|| {
            let place = format!("--shard {text:?}");
            CommandFault::new(place, "this is not a part of a whole.", "Write 3/64 for the third of 64.")
        })
    }

    pub(crate) fn file(self, folder: &Path) -> PathBuf {
        folder.join(format!("shard-{}-of-{}.parquet", self.part, self.of))
    }
}

/// The work of all shards together.
pub(crate) struct EnsembleWork<'a> {
    pub(crate) plan: &'a EnsemblePlan,
    pub(crate) places: &'a [&'a Facts],
    /// The choices, by place and scenario.
    pub(crate) chosen: &'a [Vec<(&'a str, Choices)>],
    pub(crate) doubts: &'a Doubts,
}

impl EnsembleWork<'_> {
    /// Work items in order: a place, and the first and last draw.
    fn pieces(&self) -> impl Iterator<Item = (usize, u32, u32)> {
        let draws = self.plan.draws;
        let step = if self.plan.quantiles.is_empty() { BLOCK } else { draws + 1 };
        let blocks = move || {
            (0..=draws)
                .step_by(step as usize)
                .map(move |first| (first, draws.min(first + step - 1)))
        };
        (0..self.places.len()).flat_map(move |place| blocks().map(move |(first, last)| (place, first, last)))
    }
}

/// Statistics of a finished shard.
#[derive(Default)]
pub(crate) struct ShardStatistics {
    pub(crate) runs: usize,
    pub(crate) rows: usize,
    pub(crate) bytes: u64,
}

/// State of a shard's file before the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Existing {
    /// No file.
    Nothing,
    /// A file with changed or missing bytes, or one without a seal.
    Damaged,
    /// The same shard of the same plan and release.
    Whole,
}

/// Checks a shard's file. An intact file of another plan or release is an error.
pub(crate) fn existing(file: &Path, plan: &EnsemblePlan, release: &str) -> Result<Existing, CommandFault> {
    if !file.exists() {
        return Ok(Existing::Nothing);
    }
    let unreadable = |why: String| CommandFault::unreadable(file.display(), why);
    if !file.is_file() {
        return Err(unreadable("not a file".to_owned()));
    }
    let mut opened = File::open(file).map_err(|fault| unreadable(fault.to_string()))?;
    let intact = seal::is_intact(&mut opened).map_err(|fault| unreadable(fault.to_string()))?;
    let Ok(read) = SerializedFileReader::new(opened) else {
        return Ok(Existing::Damaged);
    };
    let entries = read.metadata().file_metadata().key_value_metadata();
    let entry = |name: &str| entries.and_then(|all| all.iter().find(|one| one.key == name)?.value.as_deref());
    let is_same = entry("cairn.plan") == Some(plan.text.as_str()) && entry("cairn.release") == Some(release);
    match (intact, is_same) {
        (true, true) => Ok(Existing::Whole),
        (false, _) if is_same || entry(seal::KEY).is_some() => Ok(Existing::Damaged),
        _ => Err(CommandFault::new(
            file.display(),
            "this was made by another plan or release.",
            "Move it away, or choose another folder with --out.",
        )),
    }
}

/// Makes a shard. Its file appears only once it is complete.
pub(crate) fn make(work: &EnsembleWork<'_>, shard: EnsembleShard, file: &Path, release: &str) -> Result<ShardStatistics, CommandFault> {
    let names = names(work)?;
    // All draws of a place, and then the quantiles.
    let each = (work.plan.draws as usize).max(work.plan.quantiles.len());
    let count = each * work.plan.scenarios.len() * work.plan.years.len();
    let most = names.iter().map(Vec::len).max().unwrap_or_default();
    if !work.plan.quantiles.is_empty() && count * most > MAX_VALUES {
        let values = count * most;
        return Err(CommandFault::new(
            "quantiles",
            format!("each place would need {values} values in memory, and the limit is {MAX_VALUES}."),
            "Ask for fewer variables, years, scenarios, draws or quantiles.",
        ));
    }
    let unwritable = |fault: io::Error| CommandFault::unwritable(file.display(), fault);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(unwritable)?;
    }
    let mut new = NewFile::create(file).map_err(unwritable)?;
    let made =
        fill(work, shard, BufWriter::new(new.file()), &names, release).map_err(|fault| CommandFault::unwritable(file.display(), fault))?;
    seal::seal(new.file()).map_err(unwritable)?;
    let bytes = new.file().metadata().map_err(unwritable)?.len();
    // Another process may have made the same file in the meantime.
    if existing(file, work.plan, release)? != Existing::Whole {
        new.finish().map_err(unwritable)?;
    }
    Ok(ShardStatistics { bytes, ..made })
}

/// The variables of each place: a city has fewer.
fn names(work: &EnsembleWork<'_>) -> Result<Vec<Vec<String>>, CommandFault> {
    // All countries share one list of variables, and all cities another, so each list is computed once.
    let mut known: [Option<Vec<String>>; 2] = [None, None];
    let mut all = Vec::new();
    for facts in work.places {
        let options = &mut known[usize::from(facts.city.is_some())];
        let names = match options {
            Some(names) => names.clone(),
            None => {
                let outcome = model::run(facts, &Choices::default());
                let picked = picked(&outcome, &work.plan.variables)?;
                let names: Vec<String> = picked.into_iter().map(|series| series.variable).collect();
                options.insert(names).clone()
            }
        };
        all.push(names);
    }
    Ok(all)
}

fn fill(
    work: &EnsembleWork<'_>,
    shard: EnsembleShard,
    to: BufWriter<&mut File>,
    names: &[Vec<String>],
    release: &str,
) -> Result<ShardStatistics, ParquetError> {
    let reduced = !work.plan.quantiles.is_empty();
    let mut table = LongTable::new(reduced);
    let about = [
        (
            "program",
            "Cairn, a scenario explorer of stocks, materials, waste and greenhouse gases".to_owned(),
        ),
        ("release", release.to_owned()),
        ("shard", shard.to_string()),
        ("plan", work.plan.text.clone()),
        // The last entry: the seal is searched from the end.
        ("sha256", seal::EMPTY.to_owned()),
    ];
    let mut out = file::parquet_of(to, table.batch()?.schema(), &about)?;
    let mut made = ShardStatistics::default();
    let mine = work.pieces().skip(shard.part - 1).step_by(shard.of);
    for (place, first, last) in mine {
        let piece = ShardPlace {
            work,
            place,
            names: &names[place],
        };
        let (runs, rows) = if reduced {
            piece.reduce(last, &mut table)
        } else {
            piece.write_draws(first, last, &mut table, &mut out)?
        };
        made.runs += runs;
        made.rows += rows;
        if table.rows() >= ROWS {
            out.write(&table.batch()?)?;
        }
    }
    if table.rows() > 0 {
        out.write(&table.batch()?)?;
    }
    out.close()?;
    Ok(made)
}

/// A place, and the variables to read.
struct ShardPlace<'a> {
    work: &'a EnsembleWork<'a>,
    place: usize,
    names: &'a [String],
}

impl ShardPlace<'_> {
    /// Runs a draw under every scenario; history runs once.
    fn draw(&self, drawn: &mut PlaceSampler, draw: u32, outcome: &mut Outcome, mut each: impl FnMut(usize, &Outcome)) {
        let facts = drawn.draw(draw);
        let base_state = model::base_state_into(facts, outcome);
        for (at, (_, choices)) in self.work.chosen[self.place].iter().enumerate() {
            model::run_ahead(&base_state, facts, choices, outcome);
            each(at, outcome);
        }
    }

    fn start(&self) -> (PlaceSampler, Outcome) {
        let facts = self.work.places[self.place];
        (PlaceSampler::of(facts, self.work.doubts), Outcome::empty(facts.place))
    }

    fn row_identity(&self, scenario: usize, at: At) -> RowIdentity<'_> {
        let (name, choices) = &self.work.chosen[self.place][scenario];
        RowIdentity {
            place: self.work.places[self.place].place.as_str(),
            scenario: name,
            background: choices.background,
            at,
        }
    }

    fn push_series(&self, table: &mut LongTable, scenario: usize, at: At, outcome: &Outcome) {
        let whose = self.row_identity(scenario, at);
        for series in self.names.iter().filter_map(|name| variable::find(outcome, name)) {
            let years = self.work.plan.years.iter().map(|year| (year.number(), series.values[*year]));
            table.push(&whose, (&series.variable, series.unit.symbol()), years);
        }
    }

    /// Writes every draw.
    fn write_draws<W: std::io::Write + Send>(
        &self,
        first: u32,
        last: u32,
        table: &mut LongTable,
        out: &mut ArrowWriter<W>,
    ) -> Result<(usize, usize), ParquetError> {
        let (mut drawn, mut outcome) = self.start();
        let (mut runs, mut rows) = (0, 0);
        for draw in first..=last {
            let before = table.rows();
            self.draw(&mut drawn, draw, &mut outcome, |scenario, outcome| {
                self.push_series(table, scenario, At::Draw(draw), outcome);
                runs += 1;
            });
            rows += table.rows() - before;
            if table.rows() >= ROWS {
                out.write(&table.batch()?)?;
            }
        }
        Ok((runs, rows))
    }

    /// Reduces all draws to quantiles, listed below the run itself.
    fn reduce(&self, last: u32, table: &mut LongTable) -> (usize, usize) {
        let (mut drawn, mut outcome) = self.start();
        let (mut runs, before) = (0, table.rows());
        self.draw(&mut drawn, 0, &mut outcome, |scenario, outcome| {
            self.push_series(table, scenario, At::Quantile(None), outcome);
            runs += 1;
        });
        let years = &self.work.plan.years;
        // The value of each draw, by scenario, variable and year.
        let mut values = vec![Vec::with_capacity(last as usize); self.work.plan.scenarios.len() * self.names.len() * years.len()];
        let mut units = vec![""; self.names.len()];
        for draw in 1..=last {
            self.draw(&mut drawn, draw, &mut outcome, |scenario, outcome| {
                runs += 1;
                for (at, name) in self.names.iter().enumerate() {
                    let Some(series) = variable::find(outcome, name) else { continue };
                    units[at] = series.unit.symbol();
                    let first = (scenario * self.names.len() + at) * years.len();
                    for (series_values, year) in values[first..].iter_mut().zip(years) {
                        series_values.push(series.values[*year]);
                    }
                }
            });
        }
        values.iter_mut().for_each(|series_values| series_values.sort_by(f64::total_cmp));
        for scenario in 0..self.work.plan.scenarios.len() {
            for share in &self.work.plan.quantiles {
                let whose = self.row_identity(scenario, At::Quantile(Some(*share)));
                for (at, name) in self.names.iter().enumerate() {
                    let first = (scenario * self.names.len() + at) * years.len();
                    let of_years = years.iter().zip(&values[first..]);
                    let read = of_years.filter_map(|(year, series_values)| Some((year.number(), at_share(series_values, *share)?)));
                    table.push(&whose, (name, units[at]), read);
                }
            }
        }
        (runs, table.rows() - before)
    }
}
