//! What people do with Shoreline, from its first page to a restored log, in real browsers.
//!
//! | file | story |
//! |---|---|
//! | `whole` | a therapist's plan, a patient's week, a crash, and everything back from a file |
//! | `links` | links that were refused, changed on their way, or never were a plan |
//! | `preparing` | step by step: marks, questions, what is left, a line, and people |
//! | `treatments` | times on every clock and on paper, and what stays when it is over |
//! | `opening` | a plan beside one that is there, only looked at, and for the person beside |
//! | `python` | a clinic's own software writes the link |
//! | `breathing` | the breath is guided, held, and ended |
//! | `breathing_pace` | breaths get softer, slower, and as long as one's own |
//! | `breathing_senses` | less movement, and the whole way by keyboard |
//! | `breathing_sound` | what is heard and felt of the breath |
//! | `breathing_own` | patterns of one's own, and those of a clinic's link |
//! | `breathing_away` | the page is hidden, a clock is set; and what is kept afterwards |
//! | `breath` | what those share |
//! | `writing` | questions and taps become an entry; words kept to the letter |
//! | `reflection` | words on their way, and entries that change and go |
//! | `log` | a long log, searched, filtered, and looked back on |
//! | `threads` | a small step comes back when its day has come |
//! | `sheet` | what is taken to the therapist, and nothing else |
//! | `after` | the after place: large, dark, and what it says and reads aloud |
//! | `later` | marks and parked decisions, left with one tap and found again |
//! | `exercises` | every exercise from its start to each of its ends |
//! | `taps` | lights, bells and touch of the butterfly taps |
//! | `kit` | what a person picked, and what they come to next |
//! | `help` | whom to call first, and the way back to where one was |
//! | `places` | what single places promise, and the way there by keyboard |
//! | `backups` | out as a file, sealed or not, and in again |
//! | `faults` | a newer app, damaged records, no room, and a page that crashes |
//! | `refused` | what a browser may refuse: screen, sound, any store |
//! | `interrupted` | a frozen page, one that comes back, another clock, another zone |
//! | `killed` | browsers killed without warning |
//! | `locking` | a lock: what it seals, what it leaves open, and every way through it |
//! | `migration` | a database of the first schema |
//! | `tabs` | two tabs at once |
//! | `offline` | a start without a network, and what is kept for it |
//! | `updates` | how one version follows another, and the same one loaded anew |
//! | `languages` | which language it is, what it downloads, and turning to another |
//! | `crash` | what is left when the app is gone |
//! | `composing` | every field, what stands in the way, and a form that is not lost |
//! | `handing_over` | copied, as a picture, on paper, in a message, under a passphrase |
//! | `templates` | saved, used, changed, and shared in a practice |
//! | `desk` | the therapist's page, an app of its own |
//! | `start` | the two apps that a home screen can hold |
//! | `without` | without script, without the app, without anything to store in |
//! | `framing` | a frame around the app, and a host without headers |
//! | `parts` | what the stories share |

mod after;
mod backups;
mod breath;
mod breathing;
mod breathing_away;
mod breathing_own;
mod breathing_pace;
mod breathing_senses;
mod breathing_sound;
mod composing;
mod crash;
mod desk;
mod exercises;
mod faults;
mod framing;
mod handing_over;
mod help;
mod interrupted;
mod killed;
mod kit;
mod languages;
mod later;
mod links;
mod locking;
mod log;
mod migration;
mod offline;
mod opening;
mod parts;
mod places;
mod preparing;
mod python;
mod reflection;
mod refused;
mod sheet;
mod start;
mod tabs;
mod taps;
mod templates;
mod threads;
mod treatments;
mod updates;
mod whole;
mod without;
mod writing;
