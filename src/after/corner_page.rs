//! The other corners of the after place: taps that leave something for later, and more ways.

use super::corner::Corner;
use super::tomorrow::About;
use super::waypoint::{BodyPlace, Mark, Mood};
use crate::browser::dom::{El, el};
use crate::keep::live::Keep;
use crate::route::Route;
use crate::ui::{button, h2, link, p, page as titled};

pub(super) fn page(keep: Keep, corner: Corner) -> El {
    let text = keep.text();
    let words = &text.after;
    let go = |corner, words| link("button huge quiet", &Route::After(corner).to_string(), words);
    let leave = |mark| button("huge quiet", (text.left)(mark), move || keep.leave_mark(mark));
    let (title, line, ways): (_, _, Vec<El>) = match corner {
        Corner::First | Corner::More => {
            let ways = [
                go(Corner::Mark, words.mark),
                go(Corner::Tomorrow, words.tomorrow),
                link("button huge quiet", "#/ground", words.others),
                link("button huge quiet", "#/", words.leave),
            ];
            (words.more, "", ways.into())
        }
        Corner::Mark => {
            let ways = [
                leave(Mark::SomethingToTell),
                go(Corner::Mood, words.mood),
                go(Corner::Body, words.body),
            ];
            (words.mark, words.mark_line, ways.into())
        }
        Corner::Mood => (words.mood, "", Mood::ALL.map(Mark::Mood).map(leave).into()),
        Corner::Body => (words.body, "", BodyPlace::ALL.map(Mark::Body).map(leave).into()),
        Corner::Tomorrow => {
            let park =
                |about| button("huge quiet", (text.decision)(about), move || keep.park(about));
            (words.tomorrow, words.tomorrow_line, About::ALL.map(park).into())
        }
    };
    let line = (!line.is_empty()).then(|| p("lead", line));
    let parked = (corner == Corner::Tomorrow)
        .then(|| el("div").class("after-parked").live(move || parked(keep)));
    let back =
        if matches!(corner, Corner::Mood | Corner::Body) { Corner::Mark } else { Corner::First };
    titled(title)
        .class("page after")
        .add_all(line)
        .add(el("div").class("after-ways").add_all(ways))
        .add_all(parked)
        .add(go(back, text.common.back).class("button huge"))
}

/// What is in the box already. Opening it early is allowed.
fn parked(keep: Keep) -> Vec<El> {
    let text = keep.text();
    let words = &text.after;
    let waiting = keep.contents.with(|kept| kept.parked.clone());
    let rows = waiting.into_iter().map(|(id, parked)| {
        let about = parked.about;
        let open = move || keep.write_about_decision(id.clone(), about);
        el("section")
            .add(h2((text.decision)(about)))
            .add(p("", &(words.comes_back)(parked.due)))
            .add(button("quiet", words.open_now, open))
    });
    rows.collect()
}
