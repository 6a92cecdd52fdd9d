//! Result: the choice of the result that title, large figure, effects, goal and ranges show.
//!
//! ```text
//! large figure    that of the result; kept if it follows the result by itself (ranges, parts, goal)
//! drawn guess     removed with its figure
//! ```

use crate::site::state::explore::ExplorerState;
use cairn_analysis::figure::board::View;
use cairn_analysis::figure::charts::columns;
use cairn_analysis::findings::headline::Headline;

impl ExplorerState {
    /// Chooses a result, and shows its figure in the large slot.
    pub(super) fn choose_result(&mut self, result: Headline) {
        let old = self.view.result;
        if result == old {
            return;
        }
        self.view.result = result;
        let usual = |result| (View::charts_of(result)[0], View::lenses_of(result)[0]);
        let (chart, lens) = usual(result);
        let shown = self.view.charts[0];
        if !columns(shown).follows || shown == usual(old).0 {
            // The other slot gives up the same figure.
            if self.view.charts[1] == chart {
                self.view.charts.swap(0, 1);
                self.view.lenses.swap(0, 1);
                self.laid.tables.swap(0, 1);
            }
            self.view.charts[0] = chart;
            self.view.lenses[0] = lens;
        }
        self.status.touch();
    }
}
