//! What people do with Shoreline, from its first page to a restored log, in real browsers.
//!
//! | file | story |
//! |---|---|
//! | `whole` | a therapist's plan, a patient's week, a crash, and everything back from a file |
//! | `links` | links that were refused, changed on their way, or never were a plan |
//! | `breathing` | the breath is guided, held, and ended |
//! | `reflection` | words on their way, and entries that change and go |
//! | `places` | what single places promise, and the way there by keyboard |
//! | `without` | without script, without the app, without anything to store in |
//! | `parts` | what the stories share |

mod breathing;
mod links;
mod parts;
mod places;
mod reflection;
mod whole;
mod without;
