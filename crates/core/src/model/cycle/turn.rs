//! Turn: one year of a material cycle, on plain numbers.
//!
//! ```text
//! reuse(u)   = min(reused · outflow, inflow)                    parts used again as they are
//! input(u)   = (inflow − reuse) / (1 − all losses of making)
//! direct(u)  = share of last year's new scrap, at most input    used without remelting
//! scrap(w)   = recovered · (outflow − reuse) + rest of last year's new scrap
//! made(g)    = Σ_w scrap(w) · yield(w, g)
//! room(u)    = min(cap · input, input − direct)
//! secondary  = made(g), at most Σ room, to the uses of g in proportion to room
//! primary    = input − direct − secondary                       never below 0
//! ```
//!
//! A use is a material in a product. A scrap is a kind of scrap that is kept apart. A grade is a product of remelting;
//! each use buys one grade. New scrap of a year is used in the next. The order of steps is that of the RECC model; a
//! cap on the share of scrap replaces its chemistry. Material that no use takes is spare, and is never dropped. Worked
//! cases are in `tests/reference`.
//!
//! Out of scope: materials, years, carbon, the effect of any choice.

/// A link: index of the source node, index of the target node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CycleLink {
    /// Index of the source.
    pub from: usize,
    /// Index of the target.
    pub to: usize,
}

/// Links between uses, scraps and grades; the same in every year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CycleLinks {
    /// Number of scraps.
    pub scraps: usize,
    /// Number of grades.
    pub grades: usize,
    /// The grade that each use buys.
    pub grade: Vec<usize>,
    /// Links from a use to the new scrap of its making.
    pub making: Vec<CycleLink>,
    /// Links from a use to the old scrap of its end of life.
    pub ending: Vec<CycleLink>,
    /// Links from new scrap to a use that takes it as it is.
    pub direct: Vec<CycleLink>,
    /// Links from a scrap to a grade that remelting makes from it.
    pub melting: Vec<CycleLink>,
}

/// Shares of one year: by use, or by the links of the same name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CycleShares {
    /// Share of the outflow of a use that is reused.
    pub reused: Vec<f64>,
    /// Share of the input of a use that making loses for good.
    pub wasted: Vec<f64>,
    /// Largest share of the input of a use that remelting may supply.
    pub cap: Vec<f64>,
    /// Share of the input of a use that becomes new scrap.
    pub making: Vec<f64>,
    /// Share of the outflow of a use, without reuse, that becomes old scrap.
    pub ending: Vec<f64>,
    /// Share of last year's new scrap that is used as it is.
    pub direct: Vec<f64>,
    /// Yield of remelting a scrap.
    pub melting: Vec<f64>,
}

/// Results of one year, in the unit of inflow and outflow.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CycleYear {
    /// By use: parts used again as they are.
    pub reuse: Vec<f64>,
    /// By use: outflow without reused parts.
    pub waste: Vec<f64>,
    /// By use: input of making.
    pub input: Vec<f64>,
    /// By use: lost for good in making.
    pub wasted: Vec<f64>,
    /// By use: new scrap used as it is.
    pub direct: Vec<f64>,
    /// By use: made from scrap by remelting.
    pub secondary: Vec<f64>,
    /// By use: made new.
    pub primary: Vec<f64>,
    /// By use: outflow not recovered.
    pub unrecovered: Vec<f64>,
    /// By scrap: input of remelting.
    pub scrap: Vec<f64>,
    /// By scrap: new scrap of the year, for the next.
    pub fresh: Vec<f64>,
    /// By grade: output of remelting.
    pub made: Vec<f64>,
    /// By grade: output that no use takes.
    pub spare: Vec<f64>,
    room: Vec<f64>,
    wanted: Vec<f64>,
    losses: Vec<f64>,
}

impl CycleLinks {
    /// Number of uses.
    pub fn uses(&self) -> usize {
        self.grade.len()
    }
}

impl CycleYear {
    /// Reusable buffers for the years of a cycle, all zero.
    pub fn of(ways: &CycleLinks) -> CycleYear {
        let by_use = || vec![0.0; ways.uses()];
        let (by_scrap, by_grade) = (|| vec![0.0; ways.scraps], || vec![0.0; ways.grades]);
        CycleYear {
            reuse: by_use(),
            waste: by_use(),
            input: by_use(),
            wasted: by_use(),
            direct: by_use(),
            secondary: by_use(),
            primary: by_use(),
            unrecovered: by_use(),
            scrap: by_scrap(),
            fresh: by_scrap(),
            made: by_grade(),
            spare: by_grade(),
            room: by_use(),
            wanted: by_grade(),
            losses: by_use(),
        }
    }

    /// Computes a year: `inflow` and `outflow` by use, `buffer` the new scrap of the year before.
    pub fn year(&mut self, ways: &CycleLinks, shares: &CycleShares, inflow: &[f64], outflow: &[f64], buffer: &[f64]) {
        self.set_inputs(ways, shares, inflow, outflow);
        self.collect(ways, shares, buffer);
        self.share_out(ways, shares);
    }

    /// Reuse, and the input of making.
    fn set_inputs(&mut self, ways: &CycleLinks, shares: &CycleShares, inflow: &[f64], outflow: &[f64]) {
        self.losses.copy_from_slice(&shares.wasted);
        for (way, share) in ways.making.iter().zip(&shares.making) {
            self.losses[way.from] += share;
        }
        for at in 0..ways.uses() {
            let reuse = (shares.reused[at] * outflow[at]).min(inflow[at]);
            let input = (inflow[at] - reuse) / (1.0 - self.losses[at]);
            self.reuse[at] = reuse;
            self.waste[at] = outflow[at] - reuse;
            self.unrecovered[at] = self.waste[at];
            self.input[at] = input;
            self.wasted[at] = shares.wasted[at] * input;
        }
    }

    /// New scrap for the next year; scrap of this year, and the part that is used as it is.
    fn collect(&mut self, ways: &CycleLinks, shares: &CycleShares, buffer: &[f64]) {
        self.fresh.fill(0.0);
        for (way, share) in ways.making.iter().zip(&shares.making) {
            self.fresh[way.to] += share * self.input[way.from];
        }
        self.scrap.copy_from_slice(buffer);
        self.direct.fill(0.0);
        for (way, share) in ways.direct.iter().zip(&shares.direct) {
            let room = self.input[way.to] - self.direct[way.to];
            let taken = (share * buffer[way.from]).min(room);
            self.direct[way.to] += taken;
            self.scrap[way.from] -= taken;
        }
        for (way, share) in ways.ending.iter().zip(&shares.ending) {
            let old = share * self.waste[way.from];
            self.unrecovered[way.from] -= old;
            self.scrap[way.to] += old;
        }
    }

    /// Remelting, the allocation of its output to uses, and the primary rest.
    fn share_out(&mut self, ways: &CycleLinks, shares: &CycleShares) {
        self.made.fill(0.0);
        for (way, share) in ways.melting.iter().zip(&shares.melting) {
            self.made[way.to] += share * self.scrap[way.from];
        }
        self.wanted.fill(0.0);
        for at in 0..ways.uses() {
            let room = (shares.cap[at] * self.input[at]).min(self.input[at] - self.direct[at]);
            self.room[at] = room;
            self.wanted[ways.grade[at]] += room;
        }
        // From here on, `wanted` is the share of its room that each use of a grade receives.
        for ((wanted, made), spare) in self.wanted.iter_mut().zip(&self.made).zip(&mut self.spare) {
            let short = *made < *wanted;
            *spare = if short { 0.0 } else { *made - *wanted };
            *wanted = if short { *made / *wanted } else { 1.0 };
        }
        for at in 0..ways.uses() {
            let secondary = self.room[at] * self.wanted[ways.grade[at]];
            self.secondary[at] = secondary;
            self.primary[at] = (self.input[at] - self.direct[at] - secondary).max(0.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two uses that buy one grade, each with its own scrap.
    fn sample_links() -> CycleLinks {
        let own = vec![CycleLink { from: 0, to: 0 }, CycleLink { from: 1, to: 1 }];
        CycleLinks {
            scraps: 2,
            grades: 1,
            grade: vec![0, 0],
            making: own.clone(),
            ending: own.clone(),
            direct: own,
            melting: vec![CycleLink { from: 0, to: 0 }, CycleLink { from: 1, to: 0 }],
        }
    }

    fn shares() -> CycleShares {
        CycleShares {
            reused: vec![0.1, 0.0],
            wasted: vec![0.0, 0.0],
            cap: vec![0.9, 0.3],
            making: vec![0.2, 0.0],
            ending: vec![0.8, 0.5],
            direct: vec![0.5, 0.0],
            melting: vec![1.0, 0.5],
        }
    }

    fn run_sample(inflow: [f64; 2], outflow: [f64; 2], buffer: [f64; 2]) -> CycleYear {
        let ways = sample_links();
        let mut turn = CycleYear::of(&ways);
        turn.year(&ways, &shares(), &inflow, &outflow, &buffer);
        turn
    }

    #[test]
    fn scrap_goes_to_uses_in_proportion_to_what_they_may_take() {
        let turn = run_sample([81.0, 100.0], [10.0, 0.0], [0.0, 0.0]);
        assert_eq!(turn.reuse, [1.0, 0.0]);
        assert_eq!(turn.input, [100.0, 100.0]);
        let made = turn.made[0];
        assert!((made - 7.2).abs() < 1e-12);
        assert!((turn.secondary[0] - made * 90.0 / 120.0).abs() < 1e-12);
        assert!((turn.secondary[1] - made * 30.0 / 120.0).abs() < 1e-12);
        assert_eq!(turn.fresh, [20.0, 0.0]);
        assert_eq!(turn.spare, [0.0]);
    }

    #[test]
    fn what_no_use_may_take_is_spare() {
        let turn = run_sample([81.0, 100.0], [1000.0, 0.0], [0.0, 0.0]);
        assert!(turn.input[0] == 0.0 && turn.reuse[0] == 81.0);
        assert_eq!(turn.secondary, [0.0, 30.0]);
        assert!((turn.spare[0] - (0.8 * 919.0 - 30.0)).abs() < 1e-9);
    }

    #[test]
    fn scrap_that_is_diverted_stays_with_its_use_and_is_not_remelted() {
        let turn = run_sample([80.0, 0.0], [0.0, 0.0], [10.0, 4.0]);
        assert_eq!(turn.direct, [5.0, 0.0]);
        assert_eq!(turn.scrap, [5.0, 4.0]);
        assert!((turn.primary[0] - (100.0 - 5.0 - 7.0)).abs() < 1e-12);
    }

    #[test]
    fn nothing_in_and_nothing_out_is_nothing() {
        let turn = run_sample([0.0, 0.0], [0.0, 0.0], [0.0, 0.0]);
        assert_eq!([turn.primary, turn.secondary, turn.input], [[0.0, 0.0]; 3]);
    }
}
