//! The words of the lock.

use crate::text::{LockWords, Titled, Unopened};

pub(super) const LOCK: LockWords = LockWords {
    title: "Lock",
    first_unlock: "This is locked. Go to Reflect and unlock it first.",
    locked: "Locked",
    locked_line: "What you wrote is sealed. Your plan, Breathe, Ground, the after place and Help are open as ever.",
    passphrase: "Passphrase",
    or_code: "Your recovery code works here too.",
    show: "Show what I type",
    unlock: "Unlock",
    unlocking: "Unlocking …",
    error: |error| {
        match error {
        Unopened::Wrong => "That does not open it. Nothing has changed.".into(),
        Unopened::Wait(seconds) => {
            format!("Please wait {seconds} seconds before the next try. Nothing has changed.")
        }
        Unopened::NoSealing => {
            "This page cannot seal or unseal: it was not opened over a secure address. Nothing has changed.".into()
        }
        Unopened::Damaged => {
            "The lock itself is damaged. Nothing has changed. If you have a backup, it still opens.".into()
        }
    }
    },
    cover: "Cover",
    uncover: "Show it again",
    lock: "Lock",
    what: &[
        "With a passphrase, your log, drafts, questions, notes, intention, small steps, earlier plans and what you left for later are sealed on this device. Only the passphrase or your recovery code opens them.",
        "Your plan, your people, your kit and breathing patterns stay open, so that help is in reach when a passphrase is too much.",
        "Nobody can reset it. If you lose both, what is sealed stays sealed.",
    ],
    not_from: "What it does not protect from",
    not_from_list: &[
        "Someone who watches while it is unlocked, or who knows the passphrase.",
        "A program or browser extension on this device that reads the page or what you type.",
        "A short passphrase. Someone with a copy of this browser’s files can try many.",
        "Traces from before. A browser may keep old copies of deleted data on the disk for a while. Exports made earlier stay as they are.",
        "What you tap in the after place while it is locked. It is sealed the next time you unlock.",
    ],
    new_passphrase: "New passphrase",
    new_hint: "Four or five words that only you would put together are good. At least 8 characters.",
    too_short: "Please take at least 8 characters.",
    turn_on: "Turn the lock on",
    sealing: "Sealing …",
    unfinished: "The lock is on, but not everything is sealed yet. It goes on the next time you unlock.",
    still_opening: "The lock is being turned off, but not everything is open yet. It goes on the next time you unlock.",
    go_on: "Go on with it now",
    code: Titled {
        title: "Your recovery code",
        line: "It opens everything if you forget the passphrase. It is shown only now. Write it down or print it, and keep it away from this device.",
    },
    code_keep: "Capitals and dashes do not matter.",
    print: "Print",
    have_it: "I have it",
    is_on: "The lock is on.",
    after: "Lock when the app was out of sight for",
    minutes: |minutes| match minutes {
        0 => "A moment",
        1 => "1 minute",
        5 => "5 minutes",
        _ => "15 minutes",
    },
    change: "Change the passphrase",
    changed: "Changed",
    now_passphrase: "The passphrase you have now",
    another_code: "Make a new recovery code",
    turn_off: "Turn the lock off",
    turn_off_line: "Everything is stored unsealed again.",
    opening: "Opening …",
    is_off: "The lock is off",
};
