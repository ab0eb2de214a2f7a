//! Words taken along as Markdown, read back by another's parser.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use shoreline::reflection::markdown;
use shoreline::reflection::sheet::Part;

/// What a reader sees of each block, and whether it is quoted. Anything but words in paragraphs
/// under the title is told apart.
fn seen(markdown: &str) -> Vec<String> {
    // All that common dialects add, but what makes quotes curly.
    let mut all = Options::all();
    all.remove(Options::ENABLE_SMART_PUNCTUATION);
    let mut blocks = Vec::new();
    let mut words = String::new();
    for event in Parser::new_ext(markdown, all) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => words.push_str(&format!("{level} ")),
            Event::Start(Tag::BlockQuote(None)) => words.push_str("asked "),
            Event::Text(text) => words.push_str(&text),
            Event::HardBreak => words.push('\n'),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_)) => {
                blocks.push(std::mem::take(&mut words));
            }
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::BlockQuote(None)) => {}
            other => blocks.push(format!("{other:?}")),
        }
    }
    blocks
}

fn of(words: &str) -> Vec<String> {
    seen(&markdown::text("Log", &[(Part::Words, words.to_owned())]))
}

/// The paragraphs of a text, without the space at the ends of lines, which nobody sees.
fn paragraphs(words: &str) -> Vec<String> {
    let words = words.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{FFFD}");
    let mut paragraphs = vec![Vec::new()];
    for line in words.split('\n') {
        match line.trim_end_matches([' ', '\t']) {
            "" => paragraphs.push(Vec::new()),
            line => paragraphs.last_mut().expect("one at least").push(line),
        }
    }
    paragraphs.retain(|lines| !lines.is_empty());
    paragraphs.into_iter().map(|lines| lines.join("\n")).collect()
}

#[test]
fn what_looks_like_markup_stays_what_it_is() {
    for words in [
        "# no heading",
        "no heading\n===",
        "no heading\n---",
        "- no list\n+ nor here\n* nor here",
        "1. first\n2) second\n1234567890. third",
        "> no quote",
        "    no code\n\tnor here",
        "```\nno code\n~~~",
        "`code` *soft* **strong** _soft_ ~~struck~~ ==marked== %%hidden%% $x$ ^up^",
        "[a link](https://example.org) ![a picture](x.png) <https://example.org> [[note]] [^1]",
        "[x]: https://example.org",
        "<script>alert(1)</script> <!-- hidden -->",
        "&amp; &#65; Tom & Jerry &copy; AT&T",
        "a | b\n--|--\n1 | 2",
        "term\n: meaning",
        "back\\slash \\* at its end\\\nnext",
        "---\ntitle: x\n---",
        "one\r\ntwo\rthree\n\n\n\nfour",
        "  שלום 🌊 – 100 %  ",
        "***\n___",
    ] {
        assert_eq!(of(words), [&["h1 Log".to_owned()][..], &paragraphs(words)].concat(), "{words}");
    }
}

#[test]
fn each_part_of_a_log_reads_as_what_it_is() {
    let lines = [
        (Part::Heading, "2026-11-24 10:00"),
        (Part::Said, "Letting out. Calm."),
        (Part::Asked, "What came up?\nAnd then?"),
        (Part::Words, "Tears.\nThen quiet.\n\nSleep."),
    ];
    let markdown = markdown::text("My log", &lines.map(|(part, text)| (part, text.to_owned())));
    assert_eq!(
        markdown,
        "# My log\n\n## 2026-11-24 10:00\n\nLetting out. Calm.\n\n> What came up?  \n> And then?\n\n\
         Tears.  \nThen quiet.  \n  \nSleep.\n"
    );
    let blocks = ["h1 My log", "h2 2026-11-24 10:00", "Letting out. Calm."];
    let rest = ["asked What came up?\nAnd then?", "Tears.\nThen quiet.", "Sleep."];
    assert_eq!(seen(&markdown), [&blocks[..], &rest].concat());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_words_are_read_as_they_were_written(
        words in "([-#+*=_~`>|:.()\\[\\]!<>&;\\\\$%^{}\"'/ \t\n\r0-9a-cxX#é🌊שׁ]){0,40}",
    ) {
        prop_assert_eq!(of(&words)[1..].to_vec(), paragraphs(&words));
    }

    #[test]
    fn questions_stay_above_their_words(asked in "[-#>*1. a\n]{1,20}", words in "[-#>*1. a\n]{0,20}") {
        prop_assume!(!asked.trim().is_empty());
        let lines = [(Part::Asked, asked.clone()), (Part::Words, words.clone())];
        let mut blocks = paragraphs(&asked);
        blocks[0].insert_str(0, "asked ");
        blocks.extend(paragraphs(&words));
        prop_assert_eq!(seen(&markdown::text("Log", &lines))[1..].to_vec(), blocks);
    }
}
