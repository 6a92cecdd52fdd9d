//! Action: all that can happen to the store.
//!
//! Does not know: what follows of it; the reducer does.

use crate::choices::link::text::Plain;
use crate::choices::link::{Chart, Goal, Mode, Per, Remark};
use crate::choices::scenario::Scenario;
use crate::choices::{Background, Level};
use crate::figure::board::View;
use crate::figure::guess::Guess;
use crate::figure::lens::Lens;
use crate::findings::headline::Headline;
use crate::kind::{Lever, Theme, UrbanForm};
use crate::place::PlaceId;
use crate::site::client::News;
use crate::site::state::explore::knob::Knob;
use crate::site::state::explore::{Laid, Sent};
use crate::year::Year;

/// What can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// An address was opened: at the start, or by going back or forward.
    Open {
        /// The place named.
        place: PlaceId,
        /// What is asked of it.
        view: View,
        /// What is laid out.
        laid: Laid,
        /// What the link brought of its sender.
        sent: Option<Sent>,
        /// What was remarked.
        remarks: Vec<Remark>,
    },
    /// A scenario was opened that the visitor kept or brought.
    Take {
        /// The place it was made for.
        place: PlaceId,
        /// What is asked of it.
        view: View,
        /// Its name.
        name: Plain,
        /// What was remarked.
        remarks: Vec<Remark>,
    },
    /// Levers answer for another result.
    Result(Headline),
    /// The visitor guesses which of two saves more.
    Guess(Theme),
    /// A guess is drawn on a figure, shown beside what follows, or put away.
    Draw(Option<(Guess, bool)>),
    /// A name for what is chosen.
    Name(Plain),
    /// An address, or a step in the browser's history, says what lies over the page, and which card is open.
    Over(Mode, Option<Headline>),
    /// A goal to hold the results against, or none.
    Goal(Option<Goal>),
    /// The visitor sets a goal.
    Aim(Goal),
    /// The visitor wants the page to show itself in another way.
    Mode(Mode),
    /// A lever, or a theme, is moved.
    Move(Knob, Level),
    /// Two levers are moved together.
    Both([(Lever, Level); 2]),
    /// What is in hand is let go.
    Settle,
    /// A lever, or a theme, back to the reference.
    Reset(Knob),
    /// First year of a lever's effect and year of its full effect; none = as its row says.
    Years(Lever, [Option<Year>; 2]),
    /// Levers as a built-in scenario has them.
    Preset(Scenario),
    /// Another background.
    Background(Background),
    /// Another figure in one of the two places.
    Show(usize, Chart),
    /// The figure in one of the two places is looked at in another way.
    Look(usize, Lens),
    /// The figure in one of the two places is read as a table, or as a chart.
    Table(usize, bool),
    /// Amounts of the whole place, or for each person.
    Per(Per),
    /// Every lever is shown, or the themes alone.
    Full(bool),
    /// The seat is left: every lever may be moved.
    Release,
    /// A lever is sought by its name.
    Seek(String),
    /// How the land of the city goes on.
    Form(UrbanForm),
    /// Names of cities are to be shown: of a country, or of all.
    Names(PlaceId),
    /// All levers back to the reference.
    ResetAll,
    /// All levers back to where a link or a kept scenario had them when it was opened.
    ResetToOpened,
    /// One step back.
    Undo,
    /// One step forward again.
    Redo,
    /// Another place.
    Visit(PlaceId),
    /// Another focus year.
    Focus(Year),
    /// The card of a headline is opened or closed.
    Card(Headline, bool),
    /// The open card tells what makes its number, or no longer.
    Makes(bool),
    /// The worker or its keeper has something to say.
    News(News),
    /// The browser could not make a file.
    NoFile,
    /// What was to open could not be fetched.
    NoPart,
    /// A notice was read and put away.
    Dismiss,
    /// What the release of a link said is to be asked for once more.
    AskSince,
    /// What a link brought of its sender was read and put away.
    DismissSent,
}
