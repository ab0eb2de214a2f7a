//! The other corners of the after place: taps that leave something for later, and more ways.

use super::corner::Corner;
use super::left::What;
use crate::browser::clock;
use crate::browser::dom::{El, el};
use crate::keep::live::Keep;
use crate::route::Route;
use crate::ui::{button, h2, link, p, page as titled};

pub(super) fn page(keep: Keep, corner: Corner) -> El {
    let text = keep.text();
    let words = &text.after;
    let (title, line) = match corner {
        Corner::First | Corner::More => (words.more, ""),
        Corner::Mark => (words.mark, words.mark_line),
        Corner::Mood => (words.mood, ""),
        Corner::Body => (words.body, ""),
        Corner::Tomorrow => (words.tomorrow, words.tomorrow_line),
    };
    let mut ways = el("div").class("after-ways");
    for (what, _) in What::ALL {
        if corner_of(what) == corner {
            ways = ways.add(button("huge quiet", (text.left)(what), move || keep.leave(what)));
        }
    }
    let further: &[(&str, &str)] = match corner {
        Corner::First | Corner::More => &[
            ("#/after/mark", words.mark),
            ("#/after/tomorrow", words.tomorrow),
            ("#/ground", words.others),
            ("#/", words.leave),
        ],
        Corner::Mark => &[("#/after/mood", words.mood), ("#/after/body", words.body)],
        _ => &[],
    };
    for (href, words) in further {
        ways = ways.add(link("button huge quiet", href, words));
    }
    let back = match corner {
        Corner::Mood | Corner::Body => Corner::Mark,
        _ => Corner::First,
    };
    let mut page = titled(title).class("page after");
    if !line.is_empty() {
        page = page.add(p("lead", line));
    }
    page = page.add(ways);
    if corner == Corner::Tomorrow {
        page = page.add(el("div").class("after-parked").live(move || parked(keep)));
    }
    page.add(link("button quiet", &Route::After(back).to_string(), text.common.back))
}

/// Where a thing is left.
const fn corner_of(what: What) -> Corner {
    match what {
        What::SomethingToTell => Corner::Mark,
        What::Mood(_) => Corner::Mood,
        What::Body(_) => Corner::Body,
        What::Decision(_) => Corner::Tomorrow,
    }
}

/// What is in the box already. Opening it early is allowed.
fn parked(keep: Keep) -> Vec<El> {
    let text = keep.text();
    let words = &text.after;
    let mut rows = Vec::new();
    for (id, left) in keep.contents.with(|kept| kept.left.clone()) {
        if let Some(due) = left.due {
            let name = format!("left-{id}");
            let ids = [id];
            let open = button("quiet", words.open_now, move || keep.write_about(&ids));
            let is_back = left.is_due(clock::now(), &clock::LocalZone);
            let told = if is_back {
                words.back_again.into()
            } else {
                (words.comes_back)(&keep.locale, due)
            };
            let row = el("section").add(h2((text.left)(left.what)).attr("id", &name));
            rows.push(row.add(p("", &told)).add(open.attr("aria-describedby", &name)));
        }
    }
    rows
}
