//! Home.

use super::offer::{self, Room};
use crate::browser::animation;
use crate::keep::live::use_keep;
use crate::route::Route;
use crate::ui::tide::Tide;
use crate::ui::{icon, minute};
use leptos::prelude::*;

pub(crate) fn page() -> AnyView {
    let keep = use_keep();
    let text = keep.text();
    let now = minute::now();
    let season = Memo::new(move |_| keep.season(now.get()));
    let tide = Tide::new();
    // The picture before the app was already breathing: go on with its breath.
    Effect::new(move |_| {
        if let Some(picture) = tide.picture.get() {
            animation::follow(&picture, "#shell .tide");
        }
    });
    let told = move || {
        let at = keep
            .contents
            .with(|kept| kept.plan.as_ref().and_then(|plan| plan.at));
        (text.season)(season.get(), at)
    };
    let rooms = move || {
        let mut rooms = offer::rooms(season.get()).map(room);
        let first = rooms.next();
        view! {
            <h2 class="sr-only">{text.home.first}</h2>
            <div class="first">{first}</div>
            <h2 class="sr-only">{text.home.rest}</h2>
            <ul class="rooms">{rooms.map(|room| view! { <li>{room}</li> }).collect::<Vec<_>>()}</ul>
        }
    };
    view! {
        <div class="home">
            <div class="hero">
                <h1 tabindex="-1" class="sr-only">{text.common.name}</h1>
                {tide.view(true)}
                <p class="breath-words" aria-hidden="true">
                    <span class="word-in">{(text.phase)(crate::breathing::pattern::Phase::Inhale)}</span>
                    <span class="word-out">{(text.phase)(crate::breathing::pattern::Phase::Exhale)}</span>
                </p>
            </div>
            <div class="home-rooms">
                <p class="season">{told}</p>
                {rooms}
                <ul class="more">
                    <li><a href="#/companion">{text.home.companion}</a></li>
                    <li><a href="#/share">{text.home.share}</a></li>
                    <li><a href="#/settings">{text.home.settings}</a></li>
                    <li><a href="#/about">{text.home.about}</a></li>
                </ul>
            </div>
        </div>
    }
    .into_any()
}

fn room(room: Room) -> impl IntoView {
    let words = (use_keep().text().room)(room);
    let route = match room {
        Room::Prepare => Route::Prepare,
        Room::Breathe => Route::Breathe,
        Room::Ground => Route::Ground,
        Room::After => Route::After,
        Room::Reflect => Route::Reflect,
    };
    view! {
        <a class="room" href=route.to_string()>
            {icon::room(room)}
            <span class="room-words">
                <strong>{words.title}</strong>
                <span>{words.line}</span>
            </span>
        </a>
    }
}
