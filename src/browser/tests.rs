//! Each ability, asked of a real browser.

use super::animation::{Anchor, Cycle, Keyframe};
use super::database::{Database, DatabaseError, Step};
use super::deflate::{InflateError, deflate, inflate};
use super::dom::{self, El, el};
use super::frames::Frames;
use super::live::Live;
use super::{clock, document, random, storage};
use crate::time::{DateTime, Zone};
use any_spawner::Executor;
use leptos::prelude::Owner;
use leptos::task::tick;
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test as browser_test, wasm_bindgen_test_configure};
use web_sys::HtmlElement;

wasm_bindgen_test_configure!(run_in_browser);

const STORES: &[&str] = &["one", "two"];

async fn database(name: &str) -> Database {
    Database::open(name, Some(1), STORES).await.expect("Chromium has a database")
}

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(key, value)| ((*key).into(), (*value).into())).collect()
}

#[browser_test]
async fn what_is_written_is_read_back_in_the_order_of_its_keys() {
    let database = database("order").await;
    let steps = [
        Step::Put { store: "one", key: "b", value: "second" },
        Step::Add { store: "one", key: "a", value: "first 🌊" },
        Step::Put { store: "two", key: "a", value: "elsewhere" },
    ];
    database.write(&steps).await.expect("room enough");
    let all = database.all("one").await.expect("readable");
    assert_eq!(all, pairs(&[("a", "first 🌊"), ("b", "second")]));
    assert_eq!(database.get("two", "a").await.expect("readable").as_deref(), Some("elsewhere"));
    assert_eq!(database.get("two", "b").await.expect("readable"), None);
}

#[browser_test]
async fn a_transaction_that_fails_leaves_nothing_behind() {
    let database = database("whole").await;
    let first = [Step::Add { store: "one", key: "taken", value: "here" }];
    database.write(&first).await.expect("room enough");
    let steps = [
        Step::Put { store: "one", key: "new", value: "lost" },
        Step::Add { store: "one", key: "taken", value: "again" },
    ];
    assert!(matches!(database.write(&steps).await, Err(DatabaseError::Taken)));
    assert_eq!(database.all("one").await.expect("readable"), pairs(&[("taken", "here")]));
    database.write(&[Step::Clear { store: "one" }]).await.expect("room enough");
    assert_eq!(database.all("one").await.expect("readable"), pairs(&[]));
}

#[browser_test]
async fn a_transaction_that_expects_something_else_changes_nothing() {
    let database = database("expects").await;
    let put = |value| Step::Put { store: "one", key: "a", value };
    let expect = |value| Step::Expect { store: "two", key: "guard", value };
    database.write(&[expect(None), put("first")]).await.expect("nothing is there");
    for steps in [[expect(Some("x")), put("lost")], [put("lost"), expect(Some("x"))]] {
        assert!(matches!(database.write(&steps).await, Err(DatabaseError::Changed)));
    }
    let guard = [Step::Put { store: "two", key: "guard", value: "x" }];
    database.write(&guard).await.expect("room enough");
    assert!(matches!(
        database.write(&[expect(None), put("lost")]).await,
        Err(DatabaseError::Changed)
    ));
    assert_eq!(database.get("one", "a").await.expect("readable").as_deref(), Some("first"));
    database.write(&[expect(Some("x")), put("second")]).await.expect("as expected");
    assert_eq!(database.get("one", "a").await.expect("readable").as_deref(), Some("second"));
}

#[browser_test]
async fn a_tab_that_a_newer_app_shuts_out_says_so() {
    let old = database("outdated").await;
    drop(Database::open("outdated", Some(2), STORES).await.expect("made"));
    let steps = [Step::Put { store: "one", key: "a", value: "late" }];
    assert!(matches!(old.write(&steps).await, Err(DatabaseError::Newer)));
    assert!(matches!(old.get("one", "a").await, Err(DatabaseError::Newer)));
    let as_it_is = Database::open("outdated", None, STORES).await.expect("as it is");
    assert_eq!(as_it_is.all("one").await.expect("readable"), pairs(&[]));
}

#[browser_test]
async fn a_database_of_a_newer_version_is_refused() {
    drop(Database::open("newer", Some(2), STORES).await.expect("made"));
    assert!(matches!(Database::open("newer", Some(1), STORES).await, Err(DatabaseError::Newer)));
}

#[browser_test]
fn erasing_the_small_store_touches_nothing_of_others() {
    let raw = super::window().local_storage().expect("allowed").expect("there");
    raw.set_item("other.app", "stays").expect("room enough");
    assert!(storage::write("colour", "blue"));
    assert_eq!(storage::read("colour").as_deref(), Some("blue"));
    storage::erase();
    assert_eq!(storage::read("colour"), None);
    assert_eq!(raw.get_item("other.app").expect("allowed").as_deref(), Some("stays"));
}

#[browser_test]
async fn bytes_come_out_of_deflate_as_they_went_in() {
    let text = "a shore at dusk ".repeat(40);
    let packed = deflate(text.as_bytes()).await.expect("Chromium packs");
    assert!(packed.len() < text.len() / 4);
    assert_eq!(inflate(&packed, 64 * 1024).await.as_deref(), Ok(text.as_bytes()));
}

#[browser_test]
async fn unpacking_stops_at_its_limit_and_refuses_what_is_damaged() {
    let packed = deflate(&vec![b' '; 1_000_000]).await.expect("Chromium packs");
    assert_eq!(inflate(&packed, 64 * 1024).await, Err(InflateError::TooLarge));
    assert_eq!(inflate(&packed[..packed.len() / 2], 2_000_000).await, Err(InflateError::Damaged));
    assert_eq!(inflate(b"not deflate", 1_000).await, Err(InflateError::Damaged));
}

#[browser_test]
fn a_named_zone_follows_its_daylight_saving() {
    let berlin = clock::NamedZone::new("Europe/Berlin").expect("a zone every browser knows");
    for (local, minutes) in [("2026-07-01T12:00", 120), ("2026-12-01T12:00", 60)] {
        let local: DateTime = local.parse().expect("a time");
        assert_eq!(berlin.offset_minutes(local.instant(&berlin)), minutes);
    }
    let kathmandu = clock::NamedZone::new("Asia/Kathmandu").expect("a zone every browser knows");
    assert_eq!(kathmandu.offset_minutes(clock::now()), 345);
    let utc = clock::NamedZone::new("UTC").expect("a zone every browser knows");
    assert_eq!(utc.offset_minutes(clock::now()), 0);
    assert!(clock::NamedZone::new("Atlantis/Capital").is_none());
}

#[browser_test]
fn the_devices_own_zone_is_the_named_one() {
    let name = clock::local_zone_name().expect("a browser knows its zone");
    let named = clock::NamedZone::new(&name).expect("and its rules");
    let now = clock::now();
    assert_eq!(clock::LocalZone.offset_minutes(now), named.offset_minutes(now));
}

#[browser_test]
fn random_bits_differ() {
    assert_ne!(random::bits(), random::bits());
}

/// Builds on the test's page, as the app does on its own.
fn stage(build: impl FnOnce() -> El) -> (Owner, HtmlElement) {
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let built = owner.with(build);
    let element: HtmlElement = built.element().clone().unchecked_into();
    document().body().expect("a page").append_child(&element).expect("a place");
    (owner, element)
}

#[browser_test]
fn text_that_looks_like_markup_stays_text() {
    let (_owner, element) = stage(|| el("p").text("<img src=x onerror=alert(1)>"));
    assert_eq!(element.child_element_count(), 0);
    assert_eq!(element.text_content().as_deref(), Some("<img src=x onerror=alert(1)>"));
}

#[browser_test]
async fn what_follows_a_value_changes_with_it_until_its_page_goes() {
    let mut value = None;
    let (owner, element) = stage(|| {
        let count = Live::new(1);
        value = Some(count);
        el("p").live_text(move || count.get().to_string())
    });
    let count = value.expect("made while building");
    assert_eq!(element.text_content().as_deref(), Some("1"));
    count.set(2);
    tick().await;
    assert_eq!(element.text_content().as_deref(), Some("2"));
    owner.cleanup();
    count.set(3);
    tick().await;
    assert_eq!(element.text_content().as_deref(), Some("2"));
}

#[browser_test]
async fn the_focus_stays_where_it_was_when_its_button_is_made_anew() {
    let mut value = None;
    let (_owner, element) = stage(|| {
        let words = Live::new("first");
        value = Some(words);
        el("div").live(move || vec![el("p"), el("button").text(words.get())])
    });
    let button = element.query_selector("button").expect("valid").expect("there");
    button.unchecked_into::<HtmlElement>().focus().expect("focusable");
    value.expect("made while building").set("second");
    tick().await;
    let focused = document().active_element().expect("something has the focus");
    assert_eq!(focused.text_content().as_deref(), Some("second"));
}

#[browser_test]
async fn a_computed_value_tells_only_when_its_result_changes() {
    let told = std::rc::Rc::new(std::cell::Cell::new(0));
    let counting = told.clone();
    let mut value = None;
    let (_owner, _) = stage(|| {
        let number = Live::new(1);
        value = Some(number);
        let even = Live::computed(move || number.get() % 2 == 0);
        dom::follow(Box::new(move || {
            even.get();
            counting.set(counting.get() + 1);
        }));
        el("p")
    });
    let number = value.expect("made while building");
    for (next, times) in [(3, 1), (4, 2), (6, 2), (7, 3)] {
        number.set(next);
        tick().await;
        tick().await;
        assert_eq!(told.get(), times, "after {next}");
    }
}

#[browser_test]
fn a_cycle_that_changes_its_rate_goes_on_from_where_it_is() {
    let (_owner, stage) = stage(|| el("p"));
    let frame = |offset, value: &str| Keyframe { offset, value: value.into(), easing: "linear" };
    let frames = [frame(0.0, "0"), frame(1.0, "1")];
    let second = Duration::from_secs(1);
    let now = clock::page_time();
    let started = Anchor { at: now, reached: 4 * second, rate: 1.0 };
    let cycle = Cycle::start(&stage, "opacity", &frames, 10 * second, started);
    let reached = |cycle: &Cycle| cycle.reached().expect("it runs").as_secs_f64();
    let before = reached(&cycle);
    // Half a second from now it is where it would have been, and twice as fast from then on.
    let half = second / 2;
    cycle.follow(Anchor { at: now + half, reached: 4 * second + half, rate: 2.0 });
    let meeting = 4.5;
    let expected = meeting - 2.0 * (meeting - before);
    assert!((reached(&cycle) - expected).abs() < 0.001, "{before} then {}", reached(&cycle));
    cycle.follow(Anchor { at: now + 60 * second, reached: Duration::ZERO, rate: 1.0 });
    assert_eq!(cycle.reached(), None, "it has not begun");
}

#[browser_test]
async fn pictures_of_the_screen_are_told_until_nobody_asks() {
    let told = Rc::new(Cell::new(0));
    let count = Rc::clone(&told);
    let frames = Frames::each(move |_| count.set(count.get() + 1));
    while told.get() < 3 {
        a_moment().await;
    }
    drop(frames);
    let so_far = told.get();
    for _ in 0..3 {
        a_moment().await;
    }
    assert_eq!(told.get(), so_far);
}

/// Longer than one picture of the screen.
async fn a_moment() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let timer =
            super::window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 40);
        timer.expect("a window has timers");
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.expect("a timer fires");
}
