//! axe-core finds nothing to say against any place, in any state, in any theme; and what it cannot
//! see of zoom and spacing.
//!
//! | file | what is looked at |
//! |---|---|
//! | `inspection` | how |
//! | `places` | every place, also in Spanish and in forced colours; and the pages without the app |
//! | `preparing` | a plan, its steps, questions and people, and the person beside |
//! | `desk` | a form with all it makes |
//! | `breathing` | the breath from its patterns to its end |
//! | `log` | the list, entries and their versions, marks over time, small steps, the sheet |
//! | `locking` | exports, what was set aside, the lock, its door, the cover |
//! | `writing` | entries, settings, Help |
//! | `afterwards` | the day of a treatment, and what comes back |
//! | `zoom` | every place at 400 %, and with its letters, words and lines set wide |

mod afterwards;
mod breathing;
mod desk;
mod inspection;
mod locking;
mod log;
mod places;
mod preparing;
mod writing;
mod zoom;
