//! Prepare: the plan, what is left to do, and the way to each of its places.

use super::ahead::{ahead, deadline};
use super::calendar::{Titles, calendar};
use super::nook::Nook;
use super::plan::Plan;
use super::season::Season;
use super::steps::{Stage, StepId};
use super::{hope_page, people_page, questions_page, range_page, sheet_page, stage_page};
use crate::browser::dom::{El, el};
use crate::browser::{clock, files};
use crate::keep::live::{Keep, zone_is_known, zone_of};
use crate::route::Route;
use crate::ui::plan_view::times_first;
use crate::ui::{button, controls, h2, link, list, p, page as titled, row};

/// How many groups of steps stand under what is left to do, and how many steps of each.
const NEXT: usize = 2;

pub(crate) fn page(keep: Keep, nook: Nook) -> El {
    match nook {
        Nook::First => first(keep),
        Nook::Stage(stage) => stage_page::page(keep, stage),
        Nook::Questions => questions_page::page(keep),
        Nook::Range => range_page::page(keep),
        Nook::Hope => hope_page::page(keep),
        Nook::People => people_page::page(keep),
        Nook::Sheet => sheet_page::page(keep),
    }
}

/// The way back from one of its places.
pub(super) fn way_back(keep: Keep) -> El {
    el("p").class("way-back").add(link("button quiet", "#/prepare", keep.text().prepare.title))
}

fn first(keep: Keep) -> El {
    let words = &keep.text().prepare;
    titled(words.title)
        .class("page wide")
        .add(p("lead", words.intro))
        .live_one(move || Some(el("div").class("halves").add(times(keep)).add(ways(keep))))
        .add(p("hint", keep.text().common.clinic_first))
}

/// What has to be done when.
fn times(keep: Keep) -> El {
    let words = &keep.text().prepare;
    let half = el("div");
    let Some(plan) = keep.contents.with(|kept| kept.plan.clone()) else {
        return half.add(p("hint empty", words.no_plan));
    };
    let half = half.add_all(left_to_do(keep, &plan)).add(times_first(keep, &plan));
    let dated = plan.at.is_some();
    let calendar = move || button("quiet", words.calendar, move || to_calendar(keep, &plan));
    half.add_all(dated.then(|| el("p").add(calendar())))
}

/// The way to each place, and what was before.
fn ways(keep: Keep) -> El {
    let text = keep.text();
    let words = &text.prepare;
    let now = stage_of(keep.season(clock::now()));
    let stages = Stage::ALL.map(|one| {
        let row = nook_row(keep, Nook::Stage(one), &stage_left(keep, one));
        row.class(if one == now { "room now" } else { "room" })
    });
    let mut rows = Vec::new();
    for nook in [Nook::Questions, Nook::Range, Nook::Hope, Nook::People, Nook::Sheet] {
        rows.push(nook_row(keep, nook, (words.nook)(nook).line));
    }
    rows.push(row("#/prepare/kit", text.kit.title, text.kit.line));
    let planned = keep.contents.with(|kept| kept.plan.is_some());
    let finish = planned.then(|| button("quiet", words.finish, move || keep.finish_plan()));
    el("div")
        .add(el("section").add(h2(words.steps)).add(list("rooms path", stages)))
        .add(list("rooms", rows))
        .add(controls([link("button quiet", "#/after", words.after_link)]).add_all(finish))
        .add_all(earlier(keep))
}

fn nook_row(keep: Keep, nook: Nook, line: &str) -> El {
    let href = Route::Prepare(nook).to_string();
    row(&href, (keep.text().prepare.nook)(nook).title, line)
}

/// The stage that today belongs to.
const fn stage_of(season: Season) -> Stage {
    match season {
        Season::Undated | Season::Between => Stage::FirstVisit,
        Season::Before { days: 1 } => Stage::DayBefore,
        Season::Before { .. } => Stage::WeekBefore,
        Season::DayOf => Stage::Morning,
        Season::SameDay => Stage::ComingHome,
        Season::After { .. } => Stage::DaysAfter,
    }
}

/// How many steps of a stage are left, and until when.
pub(super) fn stage_left(keep: Keep, stage: Stage) -> String {
    let (unmarked, before) = keep.contents.with(|kept| {
        let plan = kept.plan.as_ref();
        let unmarked = StepId::of_stage(stage).filter(|step| kept.mark(*step).is_none()).count();
        let before = plan.and_then(|plan| {
            let zone = zone_of(Some(plan));
            let ends = deadline(stage, plan, zone.as_ref())?;
            (ends.begins(zone.as_ref()) > clock::now()).then_some(ends)
        });
        (unmarked, before)
    });
    (keep.text().prepare.left)(&keep.locale, unmarked, before)
}

/// What is to be done next, before which time. Nothing once there is nothing to prepare for.
fn left_to_do(keep: Keep, plan: &Plan) -> Option<El> {
    let text = keep.text();
    let words = &text.prepare;
    let (now, zone) = (clock::now(), zone_of(Some(plan)));
    plan.at.filter(|at| at.instant(zone.as_ref()) > now)?;
    let groups = keep.contents.with(|kept| ahead(plan, &kept.marks, now, zone.as_ref()));
    let rows = groups.iter().take(NEXT).map(|group| {
        let titles = group.steps.iter().take(NEXT).map(|step| text.steps.get(*step).title);
        let mut line = titles.collect::<Vec<_>>().join(", ");
        if group.steps.len() > NEXT {
            line = format!("{line}, {}", (words.more)(group.steps.len() - NEXT));
        }
        let stage = Nook::Stage(group.steps[0].stage());
        row(&Route::Prepare(stage).to_string(), &(words.before)(&keep.locale, group.before), &line)
    });
    let section = el("section").class("ahead").add(h2(words.ahead));
    Some(match groups.is_empty() {
        true => section.add(p("", words.nothing_ahead)),
        false => section.add(list("rooms", rows)),
    })
}

fn to_calendar(keep: Keep, plan: &Plan) {
    let words = &keep.text().prepare;
    let known = plan.zone.as_ref().filter(|_| zone_is_known(plan));
    let named = known.map(|zone| zone.as_str().to_owned());
    let name = named.or_else(clock::local_zone_name).unwrap_or_else(|| "Etc/UTC".into());
    let titles = Titles {
        time_of: &|what| (words.calendar_files.time_of)(what),
        reflect: words.calendar_files.reflect,
    };
    let zone = zone_of(Some(plan));
    if let Some(file) = calendar(plan, (&name, zone.as_ref()), &titles, clock::now())
        && files::hand_over("shoreline.ics", "text/calendar", &file)
    {
        keep.say(words.calendar_ready);
    }
}

/// Plans that were put away, with what was hoped for.
fn earlier(keep: Keep) -> Option<El> {
    let text = keep.text();
    let words = &text.prepare;
    let past = keep.contents.with(|kept| kept.past.clone());
    let rows: Vec<El> = past
        .into_iter()
        .rev()
        .map(|(id, treatment)| {
            let name = format!("past-{id}");
            let plan = &treatment.plan;
            let at = plan.at.map(|at| p("hint", &keep.date(at.date)));
            let hope = treatment.intention.as_ref();
            let hope = hope.map(|line| p("", &(text.hope.hoped)(line.as_str())));
            let forget = button("quiet", words.forget, move || keep.forget_past(&id));
            el("div")
                .class("step")
                .add(el("h3").attr("id", &name).text(plan.title.as_str()))
                .add_all(at)
                .add_all(hope)
                .add(el("div").class("chips").add(forget.attr("aria-describedby", &name)))
        })
        .collect();
    let summary = el("summary").add(h2(words.earlier));
    let details = el("details").class("countries").add(summary);
    (!rows.is_empty()).then(|| details.add(list("steps", rows)))
}
