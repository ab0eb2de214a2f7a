//! The browser, one thin file per ability, its errors turned into ours.
//!
//! Only this folder names `web_sys`, `js_sys` or `gloo`. It knows wall-clock [`crate::time`] and
//! no room.

pub(crate) mod animation;
pub(crate) mod audio;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod crypto;
pub(crate) mod database;
pub(crate) mod deflate;
pub(crate) mod dom;
pub(crate) mod files;
pub(crate) mod folding;
pub(crate) mod fragment;
pub(crate) mod frames;
pub(crate) mod install;
mod intl;
pub(crate) mod language;
pub(crate) mod lifecycle;
pub(crate) mod listener;
pub(crate) mod live;
pub(crate) mod locale;
pub(crate) mod media_session;
pub(crate) mod nearness;
pub(crate) mod page;
pub(crate) mod persistence;
pub(crate) mod printing;
pub(crate) mod random;
pub(crate) mod share_sheet;
pub(crate) mod speech;
pub(crate) mod storage;
pub(crate) mod tabs;
pub(crate) mod task;
pub(crate) mod timer;
pub(crate) mod update;
pub(crate) mod vibration;
pub(crate) mod wake_lock;
pub(crate) mod way_back;

#[cfg(test)]
mod tests;

/// The window; the app runs nowhere else.
fn window() -> web_sys::Window {
    web_sys::window().expect("the app runs in a window")
}

fn document() -> web_sys::Document {
    window().document().expect("a window has a document")
}
