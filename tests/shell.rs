//! The page before any script says the same as the app.
#![cfg(not(target_arch = "wasm32"))]

use shoreline::breathing::pattern::{PatternId, Phase};
use shoreline::help::lines::{Country, Lines};
use shoreline::text::{EN, ES, Text};

const PAGE: &str = include_str!("../public/index.html");
/// Of the app and of the after place, in each language.
const MANIFESTS: [[&str; 2]; 2] = [
    [include_str!("../public/manifest.webmanifest"), include_str!("../public/after.webmanifest")],
    [
        include_str!("../public/manifest-es.webmanifest"),
        include_str!("../public/after-es.webmanifest"),
    ],
];
const TIDE: &str = include_str!("../style/tide.css");

/// The words of each language, of which the page shows those of its own.
fn both(words: impl Fn(&'static Text) -> &'static str) -> String {
    let spans =
        [&EN, &ES].map(|text| format!("<span lang=\"{}\">{}</span>", text.language, words(text)));
    spans.concat()
}

#[test]
fn it_has_the_numbers_of_every_country() {
    for country in Country::ALL {
        let lines = country.lines();
        let link = |number| format!("<td><a href=\"{}\">{number}</a></td>", Lines::href(number));
        let row = format!(
            "<tr><th scope=\"row\">{}</th>{}{}</tr>",
            both(|text| (text.country)(country)),
            link(lines.emergency),
            link(lines.crisis)
        );
        assert!(PAGE.contains(&row), "no row {row}");
    }
}

#[test]
fn it_says_the_words_of_the_app() {
    let word = |class, phase| {
        format!("<span class=\"{class}\">{}</span>", both(|text| (text.phase)(phase)))
    };
    for words in [
        word("word-in", Phase::Inhale),
        word("word-out", Phase::Exhale),
        format!("<title>{}</title>", EN.common.name),
        format!("content=\"{}\"", EN.common.tagline),
        format!(">{}</a>", both(|text| text.common.help)),
        format!(
            "<label class=\"chip still\"><input type=\"checkbox\"><span>{}</span></label>",
            both(|text| text.breathe.pause)
        ),
    ] {
        assert!(PAGE.contains(&words), "no {words}");
    }
}

#[test]
fn it_offers_to_begin_anew_in_the_words_of_settings() {
    for words in [both(|text| text.this_app.reset), both(|text| text.this_app.out_of_reach)] {
        assert!(PAGE.contains(&words), "no {words}");
    }
}

#[test]
fn the_manifests_of_each_language_agree_in_all_but_words() {
    let rest = |text: &str| {
        let mut manifest: serde_json::Value = serde_json::from_str(text).expect("JSON");
        let blank = |part: &mut serde_json::Value, words: &[&str]| {
            for word in words {
                assert!(part[word].take().is_string(), "no {word} in {text}");
            }
        };
        blank(&mut manifest, &["lang", "name", "short_name"]);
        if let Some(description) = manifest.get_mut("description") {
            description.take();
        }
        for shortcut in manifest["shortcuts"].as_array_mut().into_iter().flatten() {
            blank(shortcut, &["name"]);
        }
        manifest
    };
    let [english, spanish] = MANIFESTS.map(|both| both.map(rest));
    assert_eq!(english, spanish);
    assert_eq!(english[0]["icons"], english[1]["icons"], "one drawing for both apps");
    assert_ne!(english[0]["id"], english[1]["id"]);
}

#[test]
fn help_has_its_place_on_the_page_that_is_not_there() {
    let help = both(|text| text.common.help);
    let link = |to| format!("<a class=\"help-link\" href=\"{to}\">{help}</a></header>");
    assert!(PAGE.contains(&link("#lines")));
    assert!(include_str!("../public/404.html").contains(&link("/#/help")));
}

#[test]
fn its_tide_breathes_the_default_pattern() {
    let pattern = PatternId::LongerExhale.pattern();
    let cycle = pattern.cycle().as_secs();
    let (_, inhale) = pattern.parts().next().expect("a pattern begins with an in-breath");
    let turn = 100 * inhale.as_secs() / cycle;
    assert!(TIDE.contains(&format!("animation: sea-swell {cycle}s infinite")));
    assert!(TIDE.contains(&format!("  {turn}% {{ transform: translateY(34%)")));
}

#[test]
fn it_runs_nothing_inline() {
    assert!(!PAGE.contains(" style=") && !PAGE.contains("<style"));
    assert!(!PAGE.contains("<script>") && !PAGE.contains("onload="));
    for script in PAGE.split("<script").skip(1) {
        assert!(script.starts_with(" src=\""), "an inline script");
    }
}

#[test]
fn nothing_outside_the_pages_own_text_tells_of_a_drug_or_a_diagnosis() {
    let head = PAGE.split("</head>").next().expect("a head");
    let pages = [head, include_str!("../public/404.html")];
    for text in MANIFESTS.concat().into_iter().chain(pages) {
        for word in ["etamin", "depress", "psychi", "trauma", "therap"] {
            assert!(!text.to_lowercase().contains(word), "{word} in {text}");
        }
    }
}
