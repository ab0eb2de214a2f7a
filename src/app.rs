//! The shell: opens what is kept, and turns a route into a page.

use crate::browser::listener::Listener;
use crate::browser::timer::Timer;
use crate::browser::{fragment, page};
use crate::keep::live::Keep;
use crate::route::Route;
use crate::{
    about, after, breathing, grounding, help, home, preparation, reflection, settings, sharing,
};
use any_spawner::Executor;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use std::time::Duration;
use wasm_bindgen::prelude::wasm_bindgen;

/// How long "Saved" stays; a notice with an undo stays until the next one.
const NOTICE: Duration = Duration::from_secs(8);

#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
    // Mounting does this too, but what is kept is read before anything is mounted.
    let _ = Executor::init_wasm_bindgen();
    spawn_local(async {
        let owner = Owner::new();
        owner.set();
        let keep = Keep::open().await;
        let Some(place) = page::mount_point() else {
            return;
        };
        owner.with(|| provide_context(keep));
        leptos::mount::mount_to(place, move || owner.with(|| shell(keep))).forget();
        // The first effects take over from the page before the app: it goes after them.
        tick().await;
        page::take_over(env!("CARGO_PKG_VERSION"));
    });
}

fn shell(keep: Keep) -> impl IntoView {
    let text = keep.text();
    let route = RwSignal::new(Route::parse(&fragment::read()));
    let arrived = RwSignal::new(false);
    let hashes = fragment::on_change(move || {
        route.set(Route::parse(&fragment::read()));
        keep.dress();
        arrived.set(true);
    });
    let _listening: StoredValue<Listener, LocalStorage> = StoredValue::new_local(hashes);
    // After the page of the new route stands.
    Effect::new(move |_| {
        route.track();
        if arrived.get_untracked() {
            page::arrive();
        }
    });
    view! {
        <a class="skip" href="#main" on:click=|event| { event.prevent_default(); page::arrive(); }>
            {text.common.skip}
        </a>
        <header class="bar">
            <a class="name" href="#/">{text.common.name}</a>
            <a class="help-link" href="#/help">{text.common.help}</a>
        </header>
        {move || banner(keep)}
        <main id="main">
            {move || {
                let route = route.get();
                untrack(|| view_of(keep, route))
            }}
        </main>
        {notices(keep)}
    }
}

fn view_of(keep: Keep, route: Route) -> AnyView {
    match route {
        Route::Home => home::page::page(),
        Route::Unknown => {
            keep.say(keep.text().common.no_such_place);
            home::page::page()
        }
        Route::Prepare => preparation::page::page(),
        Route::Breathe => breathing::page::choose(),
        Route::BreatheWith(id) => breathing::page::breathe(id),
        Route::Ground => grounding::page::choose(),
        Route::GroundWith(id) => grounding::page::walk(id),
        Route::After => after::page::page(),
        Route::Reflect => reflection::page::list(),
        Route::ReflectNew => reflection::page::write(None),
        Route::ReflectOn(id) => reflection::page::write(Some(&id)),
        Route::Plan(payload) => sharing::open_page::page(&payload),
        Route::Companion => preparation::companion_page::page(),
        Route::Share => sharing::compose_page::page(),
        Route::Help => help::page::page(),
        Route::Settings => settings::page::page(),
        Route::About => about::page::page(),
    }
}

/// What a person must know before they trust the app with anything.
fn banner(keep: Keep) -> Option<impl IntoView> {
    let text = keep.text();
    let not_lasting = keep
        .not_lasting
        .get()
        .map(|_| text.common.not_lasting.to_owned());
    let set_aside = keep.contents.with(|kept| kept.set_aside);
    let set_aside = (set_aside > 0).then(|| (text.common.set_aside)(set_aside));
    let lines: Vec<String> = not_lasting.into_iter().chain(set_aside).collect();
    (!lines.is_empty()).then(|| {
        let lines: Vec<_> = lines
            .into_iter()
            .map(|line| view! { <p>{line}</p> })
            .collect();
        view! { <div class="banner">{lines}</div> }
    })
}

fn notices(keep: Keep) -> impl IntoView {
    let text = keep.text();
    let hiding: StoredValue<Option<Timer>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |_| {
        let passing = keep
            .notice
            .with(|notice| notice.as_ref().is_some_and(|one| one.undo.is_none()));
        let timer = passing.then(|| Timer::after(NOTICE, move || keep.notice.set(None)));
        hiding.set_value(timer);
    });
    let undo = move || {
        let undo = keep
            .notice
            .with(|notice| notice.as_ref().and_then(|one| one.undo));
        undo.map(|undo| {
            let press = move |_| {
                keep.notice.set(None);
                undo.run(());
            };
            view! { <button type="button" class="quiet" on:click=press>{text.common.undo}</button> }
        })
    };
    view! {
        <div class="notice" class:shown=move || keep.notice.with(Option::is_some)>
            <p role="status">
                {move || keep.notice.with(|notice| notice.as_ref().map(|one| one.text.clone()))}
            </p>
            {undo}
        </div>
    }
}
