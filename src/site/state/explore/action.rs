//! Action: the actions of the explorer's state.
//!
//! Out of scope: their effect; the reducer defines it.

use crate::site::client::ClientMessage;
use crate::site::state::explore::knob::Knob;
use crate::site::state::explore::{ExplorerLayout, SenderRecord};
use cairn_analysis::figure::board::View;
use cairn_analysis::figure::guess::Guess;
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::findings::headline::Headline;
use cairn_core::choices::link::text::Plain;
use cairn_core::choices::link::{Chart, MetricGoal, Mode, Per, Remark};
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Background, Level};
use cairn_core::doubt::OwnNumber;
use cairn_core::facts::doubt_target::DoubtTarget;
use cairn_core::kind::{Lever, Theme, UrbanForm};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// The actions of the explorer.
#[derive(Clone, Debug)]
pub enum Action {
    /// An address was opened: at the start, or by going back or forward.
    Open {
        /// The named place.
        place: PlaceId,
        view: View,
        laid: ExplorerLayout,
        /// The sender's data in the link.
        sent: Option<SenderRecord>,
        /// Remarks on the address.
        remarks: Vec<Remark>,
    },
    /// A saved or loaded scenario was opened.
    Take {
        /// The place that it was made for.
        place: PlaceId,
        view: View,
        name: Plain,
        remarks: Vec<Remark>,
    },
    /// The visitor chooses another result.
    Result(Headline),
    /// The visitor guesses which of two themes saves more.
    Guess(Theme),
    /// A guess is drawn on a figure, compared with the result (true), or removed (none).
    Draw(Option<(Guess, bool)>),
    /// A name for the choices.
    Name(Plain),
    /// An address or a step in the browser's history sets the overlay and the open card.
    Over(Mode, Option<Headline>),
    /// Sets the goal to compare results with, or none. It comes from an address.
    Goal(Option<MetricGoal>),
    /// The visitor sets a goal.
    Aim(MetricGoal),
    /// The visitor switches the display mode.
    Mode(Mode),
    /// A lever, or a theme, is moved.
    Move(Knob, Level),
    /// Two levers are moved together.
    Both([(Lever, Level); 2]),
    /// The visitor presses a key on a lever, before it moves.
    Key(Knob),
    /// The visitor releases the lever.
    Settle,
    /// Resets a lever, or a theme, to the reference.
    Reset(Knob),
    /// First year of a lever's effect and year of its full effect; none = the default of the lever's row.
    Years(Lever, [Option<Year>; 2]),
    /// Sets the levers of a built-in scenario.
    Preset(Scenario),
    /// Another background.
    Background(Background),
    /// Another figure in one of the two slots.
    Show(usize, Chart),
    /// Another lens for the figure in one of the two slots.
    Look(usize, Lens),
    /// Shows the figure in one of the two slots as a table (true) or chart.
    Table(usize, bool),
    /// Totals, or per person.
    Per(Per),
    /// Shows every lever (true), or only the themes.
    Full(bool),
    /// The visitor leaves the seat: every lever may be moved.
    Release,
    /// Searches a lever by name.
    Seek(String),
    /// Another urban form of the city.
    Form(UrbanForm),
    /// Opens (true) or closes the list of numbers that can be set by hand.
    Numbers(bool),
    /// Chooses a number of that list; none = no number.
    Number(Option<DoubtTarget>),
    /// Sets a number by hand; none gives ours back.
    Assume(DoubtTarget, Option<OwnNumber>),
    /// Gives all our numbers back.
    Ours,
    /// Requests the names of a country's cities, or of all.
    Names(PlaceId),
    /// Resets all levers to the reference.
    ResetAll,
    /// Resets all levers to the levels of the opened link or saved scenario.
    ResetToOpened,
    /// Undoes one step.
    Undo,
    /// Redoes one step.
    Redo,
    /// Another place.
    Visit(PlaceId),
    /// Another focus year.
    Focus(Year),
    /// The card of a headline is opened or closed.
    Card(Headline, bool),
    /// The open card shows the makeup of its number, or not.
    Makes(bool),
    News(ClientMessage),
    /// The browser could not make a file.
    NoFile,
    /// A part of the application could not be loaded.
    NoPart,
    /// The visitor dismissed a notice.
    Dismiss,
    /// Requests the results of the link's release again.
    AskSince,
    /// The visitor dismissed the sender's data.
    DismissSent,
}
