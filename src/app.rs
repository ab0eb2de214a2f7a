//! The shell: opens what is kept, and turns a route into a page. Two apps begin here, one for the
//! person in treatment and one for the therapist, so that nobody downloads the other's pages.
//! boot.js picks by the place, and starts the page anew on the way from one to the other.

use crate::after::corner::Corner;
use crate::browser::dom::{self, El, el};
use crate::browser::live::Live;
use crate::browser::page::Stay;
use crate::browser::task::spawn_local;
use crate::browser::timer::Timer;
use crate::browser::{fragment, lifecycle, page};
use crate::keep::live::Keep;
use crate::route::Route;
use crate::sharing::compose_page;
use crate::text::{Share, Text};
use crate::ui::{self, button, controls, door, link, p};
use crate::{
    about, after, breathing, grounding, help, home, preparation, reflection, settings, sharing,
};
use any_spawner::Executor;
use leptos::prelude::*;
use leptos::task::tick;
use std::cell::Cell;
use std::time::Duration;

/// How long "Saved" stays.
const NOTICE: Duration = Duration::from_secs(8);
/// How long an undo is offered.
const UNDO: Duration = Duration::from_secs(30);

/// Every place but the therapist's, in this language.
pub fn start(text: &'static Text) {
    open(text, page_of);
}

/// The therapist's one place.
pub fn start_desk(text: &'static Text, words: &'static Share) {
    open(text, move |keep, _| compose_page::page(keep, words));
}

/// `page_of` makes the page of a place.
fn open(text: &'static Text, page_of: impl Fn(Keep, Route) -> El + 'static) {
    // Fails only where there is an executor already, and nothing ran before this.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.set();
    spawn_local(async move {
        let keep = owner.with(|| Keep::open(text)).await;
        if owner.with(|| dom::mount(shell(keep, page_of))) {
            // What was begun while mounting still looks at the page before the app.
            tick().await;
            page::take_over(env!("CARGO_PKG_VERSION"));
        }
        // The app lasts as long as its page.
        std::mem::forget(owner);
    });
}

fn shell(keep: Keep, page_of: impl Fn(Keep, Route) -> El + 'static) -> [El; 5] {
    let text = keep.text();
    let (route, leave_help) = follow_the_address(keep);
    lifecycle::press_once();
    // Another tab may have kept something meanwhile.
    lifecycle::on_visibility(move |shown| {
        if shown {
            spawn_local(keep.reload());
        }
    });
    let skip = link("skip", "#main", text.common.skip).on("click", |event| {
        // A fragment is a place here, and "main" is none.
        event.prevent_default();
        page::arrive();
    });
    let bar = el("header").class("bar").add(link("name", "#/", text.common.name));
    let covered = Live::new(false);
    let bar = bar.live(move || private_ways(keep, route, covered));
    let bar = bar.add(link("help-link", "#/help", text.common.help));
    let aside = move || keep.helping.get() || covered.get();
    let seen = move || covered.get() && !keep.helping.get();
    let place = el("div").live_property("hidden", move || aside().into());
    dom::follow(Box::new(move || {
        // What was searched is forgotten with the words, when they are locked or erased.
        if keep.locked.get() || keep.contents.with(|kept| kept.log.is_empty()) {
            reflection::finder::forget();
        }
    }));
    let shut = Live::computed(move || keep.locked.get() && route.with(Route::is_private));
    let place = place.live(move || {
        let (route, shut) = (route.get(), shut.get());
        untrack(|| vec![if shut { door::door(keep) } else { page_of(keep, route) }])
    });
    let cover = el("div").live_one(move || seen().then(|| cover(keep, covered)));
    let help = el("div").live_one(move || {
        let leave = leave_help.clone();
        keep.helping.get().then(|| untrack(|| help::page::page(keep, leave)))
    });
    let main = el("main").attr("id", "main").add(place).add(cover).add(help);
    [skip, bar, el("div").live_one(move || banner(keep)), main, notices(keep)]
}

/// What is in reach beside Help in places that a lock shuts: a cover, and the lock.
fn private_ways(keep: Keep, route: Live<Route>, covered: Live<bool>) -> Vec<El> {
    let words = &keep.text().lock;
    if !route.with(Route::is_private) || keep.locked.get() || covered.get() {
        return Vec::new();
    }
    let cover = button("quiet", words.cover, move || covered.set(true));
    // Where there is no room for both, it is on the cover.
    let lock = keep.stage.get().map(|_| button("quiet roomy", words.lock, move || keep.lock_all()));
    [Some(cover), lock].into_iter().flatten().collect()
}

/// Hides what is on the screen from someone who comes near, without locking it.
fn cover(keep: Keep, covered: Live<bool>) -> El {
    let words = &keep.text().lock;
    let uncover = move || {
        covered.set(false);
        spawn_local(async {
            tick().await;
            page::focus_heading();
        });
    };
    let show = button("big", words.uncover, uncover).focused();
    let lock = move || {
        uncover();
        keep.lock_all();
    };
    let lock = keep.stage.get().map(|_| button("big quiet", words.lock, lock));
    ui::page(keep.text().common.name).class("page cover").add(controls([show]).add_all(lock))
}

/// The place the person is in, and the way out of Help, which stands before it and changes nothing
/// behind: not a word, not a step.
fn follow_the_address(keep: Keep) -> (Live<Route>, impl Fn() + Clone + 'static) {
    let first = Route::parse(&fragment::read());
    let straight_to_help = first == Route::Help;
    keep.helping.set(straight_to_help);
    let dim = page::is_dim();
    let start = if dim { Route::After(Corner::First) } else { Route::Home };
    let behind = Live::new(start.to_string());
    let route = Live::new(if straight_to_help { start } else { first });
    if straight_to_help {
        fragment::remember_origin(false);
    }
    let stay: Live<Option<Stay>> = Live::new(None);
    fragment::on_change(move |former| {
        let to = Route::parse(&fragment::read());
        keep.dress();
        keep.leave_notice_behind();
        // Who only looks at a plan sees it where it leads, and nowhere else.
        if !matches!(to, Route::Plan(_) | Route::Companion | Route::Help) {
            keep.looking.set(None);
        }
        let (helping, was) = (to == Route::Help, keep.helping.get_untracked());
        if helping && !was {
            fragment::remember_origin(true);
            behind.set(former);
            stay.set(Some(page::stay()));
        }
        let returns = was && !helping && fragment::read() == behind.get_untracked();
        keep.helping.set(helping);
        if !helping && !returns {
            route.set(to);
        }
        spawn_local(async move {
            tick().await;
            stay.with_untracked(|stay| match stay {
                Some(stay) if returns => page::return_to(stay),
                _ => page::arrive(),
            });
        });
    });
    let leave = move || {
        if fragment::came_from_within() {
            fragment::back();
        } else {
            fragment::supersede(&behind.get_untracked());
        }
    };
    (route, leave)
}

fn page_of(keep: Keep, route: Route) -> El {
    match route {
        // Help stands before the place it was opened from, and the therapist's page is not here.
        Route::Home | Route::Help | Route::Share => home::page::page(keep),
        Route::Unknown => {
            keep.say(keep.text().common.no_such_place);
            home::page::page(keep)
        }
        Route::Prepare(nook) => preparation::page::page(keep, nook),
        Route::Breathe => breathing::page::choose(keep),
        Route::BreatheWith(key) => breathing::session_page::breathe(keep, key),
        Route::BreatheNew => breathing::own_page::make(keep),
        Route::BreatheEdit(id) => breathing::own_page::edit(keep, id),
        Route::Timing => breathing::timing_page::page(keep),
        Route::Ground => grounding::page::choose(keep),
        Route::GroundWith(id) => grounding::walk_page::walk(keep, id),
        Route::After(corner) => after::page::page(keep, corner),
        Route::Kit => grounding::kit_page::page(keep),
        Route::Reflect => reflection::page::entries(keep),
        Route::ReflectNew => reflection::page::write(keep, None),
        Route::ReflectOn(id) => reflection::page::write(keep, Some(&id)),
        Route::ReflectHistory(id) => reflection::history_page::page(keep, &id),
        Route::Bin => reflection::bin_page::page(keep),
        Route::LookingBack => reflection::back_page::page(keep),
        Route::Sheet => reflection::sheet_page::page(keep),
        Route::Threads => reflection::thread_page::threads(keep, None),
        Route::ThreadFrom(id) => reflection::thread_page::threads(keep, Some(&id)),
        Route::Thread(id) => reflection::thread_page::thread(keep, &id),
        Route::Plan(payload) => sharing::open_page::page(keep, &payload),
        Route::Companion => preparation::companion_page::page(keep),
        Route::Settings => settings::page::page(keep),
        Route::Locking => settings::lock_page::page(keep),
        Route::SetAside => settings::aside_page::page(keep),
        Route::About => about::page::page(keep),
    }
}

/// What a person must know before they trust the app with anything.
fn banner(keep: Keep) -> Option<El> {
    let text = keep.text();
    let not_lasting = keep.not_lasting.get().map(str::to_owned);
    let set_aside = keep.contents.with(|kept| kept.set_aside.len());
    let set_aside = (set_aside > 0).then(|| (text.common.set_aside)(set_aside));
    let lines: Vec<String> = not_lasting.into_iter().chain(set_aside).collect();
    let told = lines.iter().map(|line| p("", line));
    (!lines.is_empty()).then(|| el("div").class("banner").add_all(told))
}

/// The line at the foot of the screen that tells what happened.
fn notices(keep: Keep) -> El {
    let undo_words = keep.text().common.undo;
    let hiding: Cell<Option<Timer>> = Cell::default();
    let told = move || {
        let notice = keep.notice.get();
        let timer = notice.as_ref().map(|notice| {
            let stays = if notice.undo.is_some() { UNDO } else { NOTICE };
            Timer::after(stays, move || keep.notice.set(None))
        });
        hiding.set(timer);
        notice.map(|notice| notice.text).unwrap_or_default()
    };
    let undo = move || {
        let undo = keep.notice.with(|notice| notice.as_ref()?.undo.clone())?;
        Some(button("quiet", undo_words, move || {
            keep.notice.set(None);
            undo.act();
            page::focus_heading();
        }))
    };
    el("div")
        .class("notice")
        .live_class("shown", move || keep.notice.with(Option::is_some))
        .add(el("p").attr("role", "status").live_text(told))
        .live_one(undo)
}
