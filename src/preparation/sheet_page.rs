//! The checklist as it will be on paper: times, steps with a box each, numbers.

use super::clock_times::clock_times;
use super::nook::Nook;
use super::page::way_back;
use super::steps::{Mark, Stage, StepId};
use crate::browser::dom::{El, el};
use crate::browser::printing;
use crate::keep::live::{Keep, zone_of};
use crate::ui::{bullets, button, controls, h2, p, page as titled};

pub(super) fn page(keep: Keep) -> El {
    let text = keep.text();
    titled((text.prepare.nook)(Nook::Sheet).title)
        .class("page sheet")
        .add(
            controls([button("", text.prepare.print, printing::print)]).class("controls off-paper"),
        )
        .live_one(move || plan(keep))
        .live(move || Stage::ALL.map(|one| stage(keep, one)).into())
        .add(way_back(keep))
}

fn plan(keep: Keep) -> Option<El> {
    let text = keep.text();
    keep.contents.with(|kept| {
        let plan = kept.plan.as_ref()?;
        let times = clock_times(plan, zone_of(Some(plan)).as_ref());
        let times: Vec<String> =
            times.into_iter().map(|time| (text.clock_time)(&keep.locale, time)).collect();
        let numbers =
            [(text.help.office, &plan.office), (text.help.out_of_hours, &plan.out_of_hours)];
        let numbers = numbers.into_iter().filter_map(|(label, phone)| {
            Some(p("", &format!("{label}: {}", phone.as_ref()?.as_str())))
        });
        let said = |label: &str, words: &str| p("clinic-words", &format!("{label}: {words}"));
        let medicines = plan.medicines.as_ref();
        let medicines = medicines.map(|it| said(text.plan.medicines, it.as_str()));
        let zone = plan.zone.as_ref().filter(|_| !times.is_empty());
        let zone = zone.map(|zone| p("hint", &(text.plan.other_zone)(zone.as_str())));
        let section = el("section").add(h2(plan.title.as_str()));
        Some(
            section
                .add(bullets(times.iter().map(String::as_str)))
                .add_all(zone)
                .add_all(medicines)
                .add_all(numbers),
        )
    })
}

fn stage(keep: Keep, stage: Stage) -> El {
    let text = keep.text();
    let steps = StepId::of_stage(stage).filter_map(|step| {
        let mark = keep.contents.with(|kept| kept.mark(step));
        let class = if mark == Some(Mark::Done) { "box ticked" } else { "box" };
        let line = el("li").class(class).text(text.steps.get(step).title);
        (mark != Some(Mark::NotForMe)).then_some(line)
    });
    let steps = el("ul").attr("role", "list").add_all(steps);
    el("section").add(h2((text.stage)(stage))).add(steps)
}
