//! For the person who sits with someone after a treatment.

use super::clock_times::clock_times;
use super::watch_part::watch;
use crate::browser::dom::{El, el};
use crate::keep::live::{Keep, zone_of};
use crate::ui::plan_view::phones;
use crate::ui::{bullets, h2, link, p, page as titled};

pub(crate) fn page(keep: Keep) -> El {
    let text = keep.text();
    let words = &text.companion;
    let section = |class, title, lines: &[&'static str]| {
        el("section").class(class).add(h2(title)).add(bullets(lines.iter().copied()))
    };
    titled(words.title)
        .class("page spread")
        .add(p("lead", words.intro))
        .live_one(move || looking(keep))
        .add(watch(keep))
        .add(section("card calm", words.usual, words.usual_list))
        .add(section("card soon", text.help.call, text.help.call_list))
        .live_one(move || clinic(keep))
        .add(section("card now", text.help.now, text.help.now_list))
        .add(el("p").add(link("button", "#/help", text.common.help)))
        .add(section("", words.orient, words.orient_list))
        .add(section("", words.avoid, words.avoid_list))
        .live_one(move || times(keep))
        .add(p("hint", text.common.clinic_first))
}

/// Who only looks at a plan is told so, and may keep it.
fn looking(keep: Keep) -> Option<El> {
    let words = &keep.text().open;
    let see = || el("p").add(link("button quiet", "#/plan/", words.see));
    let told = || el("section").add(p("hint", words.looking_line)).add(see());
    keep.looking.with(Option::is_some).then(told)
}

/// Whom to call.
fn clinic(keep: Keep) -> Option<El> {
    let text = keep.text();
    let plan = keep.plan_in_view()?;
    let emergency = plan.emergency.as_ref();
    let emergency = emergency.map(|it| p("clinic-words", it.as_str()));
    let phones = phones(keep, &plan);
    let known = phones.is_some() || emergency.is_some();
    let section = el("section").add(h2(text.help.clinic)).add(p("origin", text.common.from_link));
    known.then(|| section.add_all(phones).add_all(emergency))
}

/// The times of the day, for the one who keeps an eye on them.
fn times(keep: Keep) -> Option<El> {
    let text = keep.text();
    let plan = keep.plan_in_view()?;
    let times = clock_times(&plan, zone_of(Some(&plan)).as_ref());
    let times: Vec<String> =
        times.into_iter().map(|time| (text.clock_time)(&keep.locale, time)).collect();
    let zone = plan.zone.as_ref().map(|zone| p("hint", &(text.plan.other_zone)(zone.as_str())));
    let section = el("section").add(h2(text.plan.times));
    let told = bullets(times.iter().map(String::as_str));
    (!times.is_empty()).then(|| section.add(told).add_all(zone))
}
