//! `brief`: two pages on a place and a scenario, as a text file in any language of the site.
//!
//! Texts and numbers are those of the site's page of briefs. Out of scope: the content of a brief
//! ([`cairn_analysis::findings::brief`]) and its wording ([`cairn_analysis::export::brief`]).

use std::path::PathBuf;

use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export;
use cairn_analysis::export::brief::{BriefBlock, BriefRange, Paper, called};
use cairn_analysis::figure::board::{Board, BoardPlace, View};
use cairn_analysis::figure::brief::view;
use cairn_analysis::findings::brief::context::{BriefContext, BriefHomes};
use cairn_analysis::findings::brief::{ALWAYS, BASE, BriefQuery, BriefRun, BriefVariable, BriefView};
use cairn_analysis::findings::decomposition::{Factor, FactorContributions, GrowthFactors};
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::money;
use cairn_analysis::findings::range::view::{AT_ONCE, most};
use cairn_analysis::findings::range::{BLOCK, DrawQuantity, Drawing, RangeDraws};
use cairn_analysis::findings::study_cases::PublishedCase;
use cairn_analysis::findings::study_cases::places::CasePlaces;
use cairn_analysis::findings::study_cases::verdict::judge;
use cairn_analysis::purchase::purse::purse;
use cairn_analysis::words::Words;
use cairn_analysis::words::isolate::bare;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::World;
use cairn_core::facts::doubt_words::DoubtKind;
use cairn_core::facts::doubts::Doubts;
use cairn_core::kind::Language;
use cairn_core::model::{self, Account, Outcome};
use cairn_core::year::Stretch;
use cairn_evidence::comparison::brief::documents_naming;
use cairn_evidence::comparison::case_file;
use cairn_evidence::outlook::Outlook;
use cairn_evidence::outlook::cases::CaseModels;
use cairn_evidence::outlook::reports::built_in;
use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use crate::brief_money::amounts;
use crate::choice_args::{ChoiceArgs, placed};
use crate::fault::CommandFault;
use crate::money::MANY;
use crate::output::{remark, remarks, show, show_json};
use crate::project::read_projects;
use crate::range::doubts;
use crate::world;

pub(crate) const EXAMPLES: &str = "Examples:
  cairn brief IND                                all three strategies in India, two pages of text
  cairn brief KEN --scenario loop --lang fr      another scenario, in French
  cairn brief IND --link 'l=hl30&y=2040&r=new'   what a link of the site shows, here new materials
  cairn brief IND --today                        today's path, and what could be done about it
  cairn brief IND --format md > brief.md         with headings and tables; json for programs

Without a scenario, the brief is of all three strategies; with one that moves no lever, of today's path. 2030 and 2035 are always shown beside the
focus year. Ranges take new runs each time, as many as on the page; --no-range leaves them out. cairn money gives
extra investment.";

/// Arguments of `brief`.
#[derive(Args)]
pub(crate) struct BriefArgs {
    /// Id or English name of a country or group, such as IND, India, G7 or WLD
    place: String,
    #[command(flatten)]
    choices: ChoiceArgs,
    /// Brief of today's path, with what each measure of all three strategies could save
    #[arg(long, conflicts_with_all = ["scenario", "set"])]
    today: bool,
    /// The language: en fr es ar ru zh
    #[arg(long, value_name = "ID", default_value = "en")]
    lang: String,
    /// Leave out the ranges of savings
    #[arg(long)]
    no_range: bool,
    /// Output format
    #[arg(long, value_enum, default_value_t = BriefFormat::Text)]
    format: BriefFormat,
    /// Use the facts of this pack instead of the built-in ones
    #[arg(long, value_name = "FILE")]
    facts: Option<PathBuf>,
}

/// How a brief is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum BriefFormat {
    /// Plain text
    Text,
    /// Markdown
    Md,
    /// One object, for programs
    Json,
}

/// Writes the brief of a place.
pub(crate) fn run(args: &BriefArgs) -> Result<(), CommandFault> {
    let language = Language::find(&args.lang.to_ascii_lowercase()).filter(|language| Language::READY.contains(language));
    let language = language.ok_or_else(|| {
        let found = format!("\"{}\" is not an available language.", args.lang);
        CommandFault::new("--lang", found, "Write en, fr, es, ar, ru or zh.")
    })?;
    let facts = args.facts.as_deref();
    let (world, mut chosen) = placed(world(facts)?, &args.place, &args.choices, facts)?;
    let mut target = RunTarget::find(&world, &args.place)?;
    let release = export::release(&world.release);
    let numbers = std::mem::take(&mut chosen.scenario.choices.numbers);
    if args.today && chosen.scenario.choices != Choices::default() {
        return Err(CommandFault::new(
            "--today",
            "these choices change today's path.",
            "Leave out --today, or the options that move levers or the background.",
        ));
    }
    let nothing = chosen.scenario.choices == Choices::default();
    if nothing {
        chosen.scenario.choices = Scenario::All.choices();
        let offered = target.facts().levers();
        chosen.scenario.choices.pulls.retain(|lever, _| offered.contains(lever));
    }
    chosen.scenario.choices.numbers = numbers;
    let brief = BriefQuery {
        choices: chosen.scenario.choices.clone(),
        // A link without changes, on the page of a brief, also means all three strategies.
        taken: !(nothing && (args.today || args.choices.plan.scenario.is_some())),
        focus: chosen.view.focus,
        result: chosen.view.result,
    };
    let members = target.members().len();
    if members >= MANY && !args.no_range {
        remark(&format!(
            "each range runs {members} places many times, which takes minutes; --no-range leaves ranges out"
        ));
    }
    let measured = View {
        choices: brief.choices.clone(),
        ..view(&brief)
    };
    let levers = target.board(&release, &measured).levers;
    let view = view(&brief);
    let board = Board {
        levers,
        numbers: chosen.numbers.clone(),
        ..target.board(&release, &view)
    };
    chosen.check_receipt(board.receipt);
    remarks(&chosen.remarks);
    let mut reply = followed(&mut target, &brief);
    reply.grows = growth_factors(&mut target, &brief);
    let context = fixed_content(&world, &target)?;
    let doubted = if args.no_range {
        None
    } else {
        let left = view.choices.numbers.left(&doubts(facts)?);
        doubted(&target, &view, BriefRange::part(brief.taken), &left)
    };
    let amounts = if brief.taken {
        amounts(&target, &view, if args.no_range { 0 } else { money::view::draws(members) }, facts)?
    } else {
        None
    };
    let words = Words::embedded(language);
    let scenario = called(&words, chosen.scenario.name.as_str(), &view.choices, &board.levers);
    let paper = Paper {
        words: &words,
        scenario: &scenario,
        board: &board,
        view: &reply,
        context: &context,
        doubted,
        money: amounts.as_ref(),
    };
    match args.format {
        BriefFormat::Text => show(&paper.text()),
        BriefFormat::Md => show(&markdown(&paper)),
        BriefFormat::Json => show_json(&json(&paper, &board)),
    }
}

/// Results of every run that a brief needs.
fn followed(target: &mut RunTarget<'_>, brief: &BriefQuery) -> BriefView {
    let mut made: Vec<(Choices, BriefRun)> = Vec::new();
    for choices in brief.runs() {
        let run = BriefRun::of(target.run(&choices));
        made.push((choices, run));
    }
    brief.reply(&|choices| made.iter().find(|(own, _)| own == choices).map(|(_, run)| run))
}

/// Why emissions change on today's path. One place only: factors of a sum of places are no sum of factors.
fn growth_factors(target: &mut RunTarget<'_>, brief: &BriefQuery) -> Option<FactorContributions> {
    if brief.taken || matches!(target, RunTarget::Whole { .. }) {
        return None;
    }
    let (_, scale) = Account::GhgMaterials.published();
    let parts = GrowthFactors::of(target.run(&brief.described_choices()), brief.focus).parts();
    Some(parts.map(|part| part * scale))
}

/// Content that does not depend on choices.
fn fixed_content(world: &World, target: &RunTarget<'_>) -> Result<BriefContext, CommandFault> {
    let mut about = BoardPlace::nothing(target.id());
    let members = match target {
        RunTarget::One { facts, .. } => vec![*facts],
        RunTarget::Whole { members, .. } => members.clone(),
    };
    members.iter().for_each(|facts| about.join(facts));
    let own = match target {
        RunTarget::One { facts, .. } => purse(&read_projects()?, facts),
        RunTarget::Whole { .. } => None,
    };
    let cases = case_file::read(case_file::FILE, case_file::TABLE)?;
    let outlook = Outlook::of(world)?;
    let mut places = CaseModels {
        places: CasePlaces::of(world),
        outlook: &outlook,
    };
    let own_cases = cases
        .into_iter()
        .filter(|case: &PublishedCase| BriefContext::is_of_place(case, target.id()));
    let judged: Vec<_> = own_cases
        .map(|case| {
            let judged = judge(&case, &mut places);
            (case, judged)
        })
        .collect();
    let quoted = built_in()?;
    let mut today = Outcome::empty(target.id());
    for facts in &members {
        let outcome = model::run(facts, &Choices::default());
        today.add(&outcome, Stretch::HISTORY);
        today.add(&outcome, Stretch::AHEAD);
    }
    let floor = members.first().map_or(0.0, |facts| facts.need.floor.value.value);
    let context = BriefContext {
        purse: own,
        homes: BriefHomes::of(floor, &today),
        behind: about.behind[Headline::Emissions as usize],
        documents: documents_naming(target.id(), &quoted.reported),
        ..BriefContext::default()
    };
    Ok(context.judged(target.id(), &judged))
}

/// Ranges of emissions or savings: with all varied numbers, and with each kind alone.
fn doubted(target: &RunTarget<'_>, view: &View, part: DrawQuantity, doubts: &Doubts) -> Option<BriefRange> {
    let members = match target {
        RunTarget::One { .. } => 1,
        RunTarget::Whole { members, .. } => members.len(),
    };
    let count = most(members);
    let ends = |doubts: &Doubts, count: u32| {
        let mut drawing = match target {
            RunTarget::One { facts, .. } => Drawing::of(facts, doubts, &view.choices, view.focus),
            RunTarget::Whole { members, .. } => Drawing::of_whole(target.id(), members.iter().copied(), doubts, &view.choices, view.focus),
        };
        drawing.choose(&view.choices, view.focus, Per::Total);
        let mut runs = RangeDraws::new(drawing.draw(0));
        let mut first = 1;
        while first <= count {
            let block = BLOCK.min(count + 1 - first);
            runs.join(first, drawing.block(first, block));
            first += block;
        }
        runs.headline(Headline::Emissions, part).map(|range| range.ends())
    };
    let all = ends(doubts, count)?;
    // Each kind alone takes as long again: fewer draws do, and places larger than a country have none.
    let kinds = if members == 1 {
        let [fact, path, lever] = [DoubtKind::Fact, DoubtKind::Path, DoubtKind::Lever].map(|kind| ends(&doubts.only(&[kind]), AT_ONCE));
        fact.zip(path).zip(lever).map(|((fact, path), lever)| [fact, path, lever])
    } else {
        None
    };
    Some(BriefRange { count, ends: all, kinds })
}

/// As Markdown, with headings and tables.
fn markdown(paper: &Paper<'_>) -> String {
    let mut text = ["# ", &bare(&paper.title()), "\n"].concat();
    for block in paper.blocks() {
        text.push_str(&["\n## ", paper.words.say(block.title), "\n\n"].concat());
        for line in &block.lines {
            text.push_str(&[bare(line).as_str(), "\n\n"].concat());
        }
        for (at, row) in block.table.iter().enumerate() {
            let cells: Vec<String> = row.iter().map(|cell| bare(cell).replace('|', "\\|")).collect();
            text.push_str(&["| ", &cells.join(" | "), " |\n"].concat());
            if at == 0 {
                text.push_str(&["|", &" --- |".repeat(row.len()), "\n"].concat());
            }
        }
        if !block.note.is_empty() {
            text.push_str(&["\n", &bare(&block.note), "\n"].concat());
        }
    }
    text
}

/// As one JSON object: the texts and their numbers.
fn json(paper: &Paper<'_>, board: &Board) -> String {
    let view = paper.view;
    let years = [BASE, ALWAYS[0], ALWAYS[1], view.query.focus];
    let row = |row: BriefVariable| {
        let values =
            years.map(|year| json!({"year": year.number(), "reference": view.at(row, year)[0], "scenario": view.at(row, year)[1]}));
        json!({"variable": row.variable(), "unit": row.unit().symbol(), "values": values})
    };
    let measures = view.measures.iter().map(|measure| {
        json!({"lever": measure.lever.id(), "saved": measure.saved, "years": view.query.years().map(cairn_core::year::Year::number), "alone": measure.alone, "last": measure.last})
    });
    let block = |block: &BriefBlock| {
        let plain = |lines: &[String]| lines.iter().map(|line| bare(line)).collect::<Vec<String>>();
        let table: Vec<Vec<String>> = block.table.iter().map(|row| plain(row)).collect();
        json!({"id": block.id, "page": block.page, "title": paper.words.say(block.title), "lines": plain(&block.lines), "table": table, "note": bare(&block.note)})
    };
    let purse = paper
        .context
        .purse
        .as_ref()
        .map(|purse| json!({"rule": purse.rule, "buys": purse.buys, "reach": purse.reach, "saved_2050": purse.a_year, "saved_in_all": purse.in_all}));
    let object = json!({
        "place": board.place.to_string(), "scenario": bare(paper.scenario), "release": board.release, "receipt": board.receipt.to_string(),
        "language": paper.words.language().id(), "result": view.query.result.columns().word, "title": bare(&paper.title()), "command": paper.command(),
        "rows": BriefVariable::ALL.map(row), "saved_in_all": view.saved_in_all(), "measures": measures.collect::<Vec<Value>>(),
        "purse": purse, "homes": paper.context.homes, "behind": paper.context.behind, "missed": paper.context.missed, "documents": paper.context.documents,
        "saved_between": paper.doubted.filter(|_| view.query.taken).map(|doubted| doubted.ends),
        "emissions_between": paper.doubted.filter(|_| !view.query.taken).map(|doubted| doubted.ends),
        "factors": view.grows.map(|parts| Factor::ALL.map(|factor| json!({"factor": factor.id(), "change": parts[factor as usize]}))),
        "blocks": paper.blocks().iter().map(block).collect::<Vec<Value>>(),
    });
    format!("{object}\n")
}
