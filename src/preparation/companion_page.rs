//! For the person who sits with someone after a treatment.

use crate::keep::live::use_keep;
use crate::ui::{bullets, heading};
use leptos::prelude::*;

pub(crate) fn page() -> AnyView {
    let text = use_keep().text();
    let words = &text.companion;
    view! {
        <div class="page">
            {heading(words.title)}
            <p class="lead">{words.intro}</p>
            <section class="card calm"><h2>{words.usual}</h2> {bullets(words.usual_list)}</section>
            <section><h2>{words.orient}</h2> {bullets(words.orient_list)}</section>
            <section><h2>{words.avoid}</h2> {bullets(words.avoid_list)}</section>
            <section class="card soon">
                <h2>{text.help.call}</h2>
                <p>{text.help.call_line}</p>
                {bullets(text.help.call_list)}
            </section>
            <section class="card now">
                <h2>{text.help.now}</h2>
                <p>{text.help.now_line}</p>
                {bullets(text.help.now_list)}
                <p><a class="button" href="#/help">{text.common.help}</a></p>
            </section>
            <p class="hint">{text.common.clinic_first}</p>
        </div>
    }
    .into_any()
}
