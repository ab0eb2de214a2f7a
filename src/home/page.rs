//! Home.

use super::offer::{self, Room};
use crate::after::corner::Corner;
use crate::breathing::pattern::Phase;
use crate::browser::dom::{El, el};
use crate::browser::live::Live;
use crate::browser::task::spawn_local;
use crate::browser::{animation, clock};
use crate::keep::live::Keep;
use crate::preparation::nook::Nook;
use crate::route::Route;
use crate::time::DateTime;
use crate::ui::tide::Tide;
use crate::ui::{h2, link, list, minute, newer, p, revisit, row, said, waiting};

pub(crate) fn page(keep: Keep) -> El {
    let text = keep.text();
    let now = minute::now();
    let season = Live::computed(move || keep.season(now.get()));
    let told = move || {
        let at = keep.contents.with(|kept| kept.plan.as_ref().and_then(|plan| plan.at));
        let morning = DateTime::at(now.get(), &clock::LocalZone).hour() < 12;
        (text.season)(&keep.locale, season.get(), at, morning)
    };
    let rooms = move || {
        let mut rooms = offer::rooms(season.get()).map(|one| room(keep, one));
        let first = el("div").class("first").add_all(rooms.next());
        vec![
            h2(text.home.first).class("sr-only"),
            first,
            h2(text.home.rest).class("sr-only"),
            list("rooms", rooms),
        ]
    };
    let more = [
        ("#/companion", text.home.companion),
        ("#/share", text.home.share),
        ("#/settings", text.home.settings),
        ("#/about", text.home.about),
    ];
    let more = list("more", more.map(|(href, words)| link("", href, words)));
    let season = el("p").class("season").live_text(told);
    let side = el("div").class("home-rooms").add(season);
    el("div").class("home").add(hero(keep)).add(
        side.live(waiting::decisions(keep, now))
            .live_one(revisit::offer(keep, now))
            .live(rooms)
            .live_one(newer::offer(keep))
            .add_all(said("hint", text.home.unreviewed))
            .add(more),
    )
}

fn hero(keep: Keep) -> El {
    let text = keep.text();
    let tide = Tide::new("tide moving");
    let word = |class, phase| el("span").class(class).text((text.phase)(phase));
    let words = p("breath-words", "").attr("aria-hidden", "true");
    let words = words.add(word("word-in", Phase::Inhale)).add(word("word-out", Phase::Exhale));
    let name = el("h1").attr("tabindex", "-1").class("sr-only").text(text.common.name);
    // What moves by itself can be paused; the style sheet does it, before any script, too.
    let still = el("label").class("chip still").add(el("input").attr("type", "checkbox"));
    let still = still.add(el("span").text(text.breathe.pause));
    let hero = el("div").class("hero").add(name).add(tide.picture).add(words).add(still);
    let breathing = hero.clone();
    // The picture before the app was already breathing. Once this one stands beside it, it goes
    // on with the same breath.
    spawn_local(async move { animation::follow(breathing.element(), "#shell .hero") });
    hero
}

fn room(keep: Keep, room: Room) -> El {
    let words = (keep.text().room)(room);
    let route = match room {
        Room::Prepare => Route::Prepare(Nook::First),
        Room::Breathe => Route::Breathe,
        Room::Ground => Route::Ground,
        Room::After => Route::After(Corner::First),
        Room::Reflect => Route::Reflect,
    };
    row(&route.to_string(), words.title, words.line)
}
