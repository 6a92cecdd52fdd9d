//! Second page: the blocks of the second page of a brief without lines to paste: rules, homes, uncertainty, reported values,
//! sources.
//!
//! Out of scope: the effect of each measure.

use crate::export::brief::{BriefBlock, Paper};
use crate::findings::brief::context::BriefHomes;
use crate::findings::brief::rules::{Decides, RuleOf, measure_rule, theme};
use crate::words::{Key, names};
use cairn_core::kind::{Lever, Storyline};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

impl Paper<'_> {
    pub(super) fn rules(&self) -> BriefBlock {
        let words = self.words;
        let mut block = BriefBlock::new(2, "rules", Key::BriefRules);
        let heads = [
            Key::BriefHeadMeasure,
            Key::BriefHeadRule,
            Key::BriefHeadDecides,
            Key::BriefHeadPurchase,
        ];
        if self.view.measures.is_empty() {
            block.lines.push(words.say(Key::BriefLeversNone).to_owned());
            return block;
        }
        block.table.push(heads.map(|key| words.say(key).to_owned()).to_vec());
        for measure in self.view.moving() {
            let Some(way) = theme(measure.lever).map(measure_rule) else {
                continue;
            };
            block.table.push(vec![
                self.name(measure).to_owned(),
                words.say(rule(way.rule)).to_owned(),
                words.say(decides(way.decides)).to_owned(),
                way.purchase.unwrap_or("–").to_owned(),
            ]);
        }
        block.note = words.say(Key::BriefRulesNote).to_owned();
        block
    }

    /// Need for homes, where it is known and not small.
    pub(super) fn homes(&self) -> Option<BriefBlock> {
        let words = self.words;
        let of = self.context.homes.as_ref()?;
        let mut block = BriefBlock::new(2, "homes", Key::BriefHomes);
        let [below, fewest, most] = of.below;
        let [share, least, largest] = of.share;
        let with = [
            ("people", &*words.quantity(below, Unit::MillionPeople)),
            ("people_range", &words.between([fewest, most], Unit::MillionPeople)),
            ("floor", &words.quantity(of.floor, Unit::M2PerPerson)),
            ("year", &words.year(Year::RECONSTRUCTED)),
            ("by", &words.year(BriefHomes::GAP_CLOSED_BY)),
            ("share", &words.share(share)),
            ("range", &words.between([least, largest], Unit::Share)),
            ("rule", words.say(Key::BriefRuleHomes)),
            ("lever", words.say(names::lever(Lever::HousingNeed)[0])),
        ];
        block.lines.push(words.fill(Key::BriefHomesLine, &with));
        Some(block)
    }

    pub(super) fn doubt(&self) -> BriefBlock {
        let words = self.words;
        let mut block = BriefBlock::new(2, "doubt", Key::BriefDoubt);
        if self.view.query.described_choices().background.storyline == Storyline::Out {
            block.lines.push(words.say(Key::BackgroundOutWhat).to_owned());
        }
        match &self.doubted {
            None => block.lines.push(words.say(Key::BriefDoubtLater).to_owned()),
            Some(doubted) => {
                let between = |ends: [f64; 2]| words.between(ends, Unit::MtCo2ePerYear);
                let with = [
                    ("count", &*words.number(f64::from(doubted.count), 0)),
                    ("range", &between(doubted.ends)),
                    ("year", &words.year(self.view.query.focus)),
                ];
                block
                    .lines
                    .push(words.fill(self.either(Key::BriefDoubtRange, Key::BriefTodayRange), &with));
                block.lines.extend(doubted.kinds.map(|kinds| self.causes(kinds)));
            }
        }
        let [own, regional, wide, assumed] = self.context.behind;
        let count = |number: u32| words.number(f64::from(number), 0);
        let with = [
            ("all", &*count(own + regional + wide + assumed)),
            ("own", &count(own)),
            ("regional", &count(regional)),
            ("wide", &count(wide)),
            ("assumed", &count(assumed)),
        ];
        block.lines.push(words.fill(Key::BriefDoubtBasis, &with));
        let [missed, all] = self.context.missed;
        block.lines.push(if all == 0 {
            words.say(Key::BriefDoubtUnchecked).to_owned()
        } else {
            words.fill(Key::BriefDoubtMissed, &[("missed", &count(missed)), ("all", &count(all))])
        });
        block
    }

    /// The range of each kind of uncertainty varied alone, the widest first.
    fn causes(&self, kinds: [[f64; 2]; 3]) -> String {
        let words = self.words;
        let keys = [Key::BriefDoubtFact, Key::BriefDoubtPath, Key::BriefDoubtLever];
        let mut all: Vec<([f64; 2], Key)> = kinds.into_iter().zip(keys).collect();
        // Without a scenario, no measures exist that could vary.
        all.truncate(if self.view.query.taken { 3 } else { 2 });
        all.sort_by(|(a, _), (b, _)| (b[1] - b[0]).total_cmp(&(a[1] - a[0])));
        let most = all.iter().flat_map(|(ends, _)| ends).fold(0.0_f64, |most, end| most.max(end.abs()));
        let axis = words.axis(Unit::MtCo2ePerYear, most);
        let text = |(ends, key): &([f64; 2], Key)| words.fill(*key, &[("range", &words.between_ends(*ends, axis.factor))]);
        let texts: Vec<String> = all.iter().map(text).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let with = [("unit", axis.title), ("causes", &*words.list(&texts))];
        words.fill(Key::BriefDoubtCauses, &with)
    }

    pub(super) fn reported(&self) -> BriefBlock {
        let words = self.words;
        let mut block = BriefBlock::new(2, "reported", Key::BriefReported);
        let cited = |cited: &String| words.isolate(&cited.replace("; ", words.semicolon()));
        let documents: Vec<String> = self.context.documents.iter().map(cited).collect();
        block.lines.push(if documents.is_empty() {
            words.say(Key::BriefReportedNone).to_owned()
        } else {
            words.fill(Key::BriefReportedNamed, &[("documents", &documents.join(words.semicolon()))])
        });
        block
    }

    pub(super) fn foot(&self) -> BriefBlock {
        let words = self.words;
        let mut block = BriefBlock::new(2, "foot", Key::BriefFoot);
        let with = [
            ("release", &*words.isolate(&self.board.release)),
            ("receipt", &words.isolate(&self.board.receipt.to_string())),
        ];
        block.lines.push(words.fill(Key::BriefFootView, &with));
        let link = words.isolate(&[words.language().id(), "/data/"].concat());
        block.lines.push(words.fill(Key::BriefFootSources, &[("link", &link)]));
        block
            .lines
            .push(words.fill(Key::BriefFootRepeat, &[("command", &words.isolate(&self.command()))]));
        block.note = words.say(Key::WarnNotForecast).to_owned();
        block
    }
}

const fn rule(rule: RuleOf) -> Key {
    match rule {
        RuleOf::Planning => Key::BriefRulePlanning,
        RuleOf::Keeping => Key::BriefRuleKeeping,
        RuleOf::Code => Key::BriefRuleCode,
        RuleOf::TakingBack => Key::BriefRuleTakingBack,
        RuleOf::Ceiling => Key::BriefRuleCeiling,
        RuleOf::Efficiency => Key::BriefRuleEfficiency,
        RuleOf::Fleet => Key::BriefRuleFleet,
        RuleOf::Power => Key::BriefRulePower,
        RuleOf::Collection => Key::BriefRuleCollection,
        RuleOf::Homes => Key::BriefRuleHomes,
    }
}

const fn decides(who: Decides) -> Key {
    match who {
        Decides::Cities => Key::BriefDecidesCities,
        Decides::Building => Key::BriefDecidesBuilding,
        Decides::Industry => Key::BriefDecidesIndustry,
        Decides::Transport => Key::BriefDecidesTransport,
        Decides::Energy => Key::BriefDecidesEnergy,
        Decides::Environment => Key::BriefDecidesEnvironment,
    }
}
