//! What the form makes, beside it: the link and the ways it leaves, what it gives away, what the
//! patient sees.

use super::desk::{Desk, Linked, Made};
use super::disclosure::{disclosed, longest};
use super::drafts;
use super::message_parts::message_parts;
use super::png;
use super::qr::Qr;
use crate::browser::deflate;
use crate::browser::dom::{self, El, drawing, el};
use crate::browser::live::Live;
use crate::browser::task::spawn_local;
use crate::browser::{clipboard, clock, files, printing, share_sheet};
use crate::keep::live::zone_of;
use crate::ui::plan_view::plan_view;
use crate::ui::{bullets, button, controls, h2, p};
use std::rc::Rc;

/// Longer than this, a link asks a lot of a message and of a QR code, in characters.
const AIM: usize = 660;

pub(super) fn result(desk: Desk) -> El {
    let words = desk.words;
    // Folded or not, it stays as it was while the link changes.
    let qr_open = Live::new(false);
    let link = el("section")
        .add(h2(words.link))
        .add(el("div").class("state").attr("aria-live", "polite").live(move || amiss(desk)))
        .live(move || sizes(desk))
        .live(move || way_out(desk, qr_open));
    el("div")
        .class("result")
        .add(link)
        .live_one(move || reveals(desk))
        .live_one(move || preview(desk))
}

/// What keeps the form from making a link.
fn amiss(desk: Desk) -> Vec<El> {
    let words = desk.words;
    match desk.made() {
        Some(Made::Cannot(why)) => vec![p("", why)],
        Some(Made::Troubles(troubles)) => {
            let told = troubles.into_iter().map(|(field, trouble)| {
                (words.trouble_of)((words.field)(field), (words.trouble)(field, trouble))
            });
            let told: Vec<String> = told.collect();
            vec![p("hint", words.not_yet), bullets(told.iter().map(String::as_str))]
        }
        _ => Vec::new(),
    }
}

/// How long the link is, in every way it leaves.
fn sizes(desk: Desk) -> Vec<El> {
    let words = desk.words;
    let Some(linked) = desk.linked() else { return Vec::new() };
    let length = linked.link.chars().count();
    let mut lines = vec![p("hint", &(words.length)(length))];
    let fields: Vec<&str> =
        longest(&linked.plan).into_iter().take(3).map(|(field, _)| (words.field)(field)).collect();
    if length > AIM && !fields.is_empty() {
        lines.push(p("hint", &(words.shorten)(&fields.join(", "))));
    }
    let zone = zone_of(Some(&linked.plan));
    if linked.plan.at.is_some_and(|at| at.instant(zone.as_ref()) < clock::now()) {
        lines.push(p("warning", desk.keep.text().open.past));
    }
    if let Some(qr) = &linked.qr {
        let parts = message_parts(&(words.draft)(&linked.link));
        let qr = (words.qr_size)(qr.modules(), qr.ease());
        lines.push(p("hint", &format!("{} {qr}", (words.parts)(parts))));
    }
    lines
}

/// The ways the link leaves, or what to look at first.
fn way_out(desk: Desk, qr_open: Live<bool>) -> Vec<El> {
    match desk.linked() {
        Some(linked) if linked.qr.is_none() => Vec::new(),
        Some(linked) if desk.has_to_look(&linked) => vec![warning(desk, linked)],
        Some(linked) => outputs(desk, &linked, qr_open),
        None => Vec::new(),
    }
}

fn warning(desk: Desk, linked: Rc<Linked>) -> El {
    let words = desk.words;
    let told: Vec<String> = linked
        .found
        .iter()
        .map(|it| (words.suspicion)((words.field)(it.field), it.kind, &it.words))
        .collect();
    let looked = button("", words.looked, move || desk.let_stay(&linked));
    el("div")
        .class("ask")
        .attr("id", "share-warning")
        .attr("role", "group")
        .attr("aria-labelledby", "share-look")
        .add(el("h3").attr("id", "share-look").text(words.suspicious))
        .add(bullets(told.iter().map(String::as_str)))
        .add(p("hint", words.suspicious_why))
        .add(looked)
}

fn outputs(desk: Desk, linked: &Rc<Linked>, qr_open: Live<bool>) -> Vec<El> {
    let text = desk.keep.text();
    let words = desk.words;
    let link = linked.link.clone();
    let shown = el("textarea").attr("id", "share-link").attr("readonly", "").attr("rows", "3");
    let shown = shown.attr("aria-label", words.link).text(&link);
    let (copied, sheet) = (link.clone(), (words.draft)(&link));
    let copy = button("", words.copy, move || {
        let link = copied.clone();
        spawn_local(async move {
            let copied = clipboard::copy(&link).await;
            desk.keep.say(if copied { text.common.copied } else { text.common.not_copied });
        });
    });
    let share = share_sheet::is_there().then(|| {
        fresh(
            desk,
            button("quiet", words.by_sheet, move || {
                let offered = sheet.clone();
                spawn_local(async move {
                    if !share_sheet::share(&offered).await {
                        desk.keep.say(text.prepare.not_shared);
                    }
                });
            }),
        )
    });
    let message = (words.draft)(&link);
    let drafts = [
        draft(desk, words.by_text, drafts::sms(&message)),
        draft(desk, words.by_mail, drafts::mailto(words.draft_subject, &message)),
    ];
    let print = button("quiet", words.print, printing::print);
    let apart = linked.sealed.then(|| p("warning", words.passphrase.apart));
    let ways = controls([fresh(desk, copy)]).add_all(drafts).add_all(share);
    let mut parts = vec![shown, ways.add(fresh(desk, print))];
    parts.extend(apart);
    parts.push(code(desk, linked, qr_open));
    parts
}

/// Pressed only while the link is that of the form.
fn fresh(desk: Desk, button: El) -> El {
    button.live_property("disabled", move || desk.is_stale().into())
}

/// A link that begins a message.
fn draft(desk: Desk, words: &str, href: String) -> El {
    let draft = el("a").class("button quiet").text(words);
    draft.live_attr("href", move || (!desk.is_stale()).then(|| href.clone()))
}

/// The code on the screen, and as files.
fn code(desk: Desk, linked: &Rc<Linked>, qr_open: Live<bool>) -> El {
    let words = desk.words;
    let (svg, png) = (Rc::clone(linked), Rc::clone(linked));
    let svg = button("quiet", words.svg, move || {
        if let Some(qr) = &svg.qr {
            files::hand_over("plan-qr.svg", "image/svg+xml", &qr.svg());
        }
    });
    let png = button("quiet", words.png, move || {
        let linked = Rc::clone(&png);
        spawn_local(async move {
            if let Some(qr) = &linked.qr {
                save_png(qr).await;
            }
        });
    });
    let files = controls([svg, png].map(|button| fresh(desk, button)));
    let details = el("details").attr("id", "share-qr");
    let details = details.live_property("open", move || qr_open.get().into());
    details
        .on("toggle", move |event| qr_open.set(dom::opened(&event)))
        .add(el("summary").text(words.qr))
        .add_all(linked.qr.as_ref().map(|qr| picture(words.qr, qr)))
        .add(files)
}

/// A code, always black on white.
pub(super) fn picture(name: &str, qr: &Qr) -> El {
    let view_box = format!("0 0 {side} {side}", side = qr.side());
    let drawn = drawing("", &view_box, false, &qr.path());
    let drawn = drawn.attr("shape-rendering", "crispEdges");
    el("div").class("qr").attr("role", "img").attr("aria-label", name).add(drawn)
}

async fn save_png(qr: &Qr) {
    let rows = qr.rows();
    if let Some(packed) = deflate::deflate(&rows).await {
        let file = png::file(qr.pixels(), &rows, &packed);
        files::hand_over_bytes("plan-qr.png", "image/png", &file);
    }
}

fn reveals(desk: Desk) -> Option<El> {
    let words = desk.words;
    let linked = desk.linked()?;
    let why = if linked.sealed { words.reveals_sealed } else { words.reveals_why };
    let told = disclosed(&linked.plan).into_iter().map(|what| (words.disclosed)(what));
    let section = el("section").attr("id", "share-reveals").add(h2(words.reveals));
    Some(section.add(p("hint", why)).add(bullets(told)))
}

fn preview(desk: Desk) -> Option<El> {
    let words = desk.words;
    let linked = desk.linked()?;
    let section = el("section").attr("id", "share-preview").add(h2(words.preview));
    Some(section.add(plan_view(desk.keep, &linked.plan)))
}
