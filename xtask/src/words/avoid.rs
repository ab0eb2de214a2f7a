//! Words that no sentence may have, in any language.
//!
//! They are whole words, or several in a row: "treat" is found and "treatment" is not.

use super::*;
use crate::process::root;

/// What is avoided, with how each language would say it.
struct Avoided {
    what: &'static str,
    en: &'static [&'static str],
    es: &'static [&'static str],
}

const AVOIDED: &[Avoided] = &[
    Avoided {
        what: "a dose",
        en: &[
            "mg",
            "mcg",
            "ml",
            "milligram",
            "milligrams",
            "microgram",
            "micrograms",
            "dose",
            "doses",
            "dosage",
            "dosing",
            "lozenge",
            "lozenges",
        ],
        es: &[
            "mg",
            "mcg",
            "ml",
            "miligramo",
            "miligramos",
            "microgramo",
            "microgramos",
            "dosis",
            "dosificación",
        ],
    },
    Avoided {
        what: "who may be treated",
        en: &["eligible", "eligibility", "qualify", "right for you", "good candidate"],
        es: &[
            "apto",
            "apta",
            "elegible",
            "reúnes los requisitos",
            "indicado para ti",
            "buen candidato",
        ],
    },
    Avoided {
        what: "a clearance to drive",
        en: &[
            "safe to drive",
            "fit to drive",
            "able to drive",
            "you may drive",
            "you can drive",
            "drive again",
            "drive now",
        ],
        es: &[
            "seguro conducir",
            "segura para conducir",
            "seguro manejar",
            "apto para conducir",
            "puedes conducir",
            "puede conducir",
            "puedes manejar",
            "puede manejar",
            "conducir ya",
            "volver a conducir",
        ],
    },
    Avoided {
        what: "a promise",
        en: &[
            "treat",
            "treats",
            "treating",
            "cure",
            "cures",
            "cured",
            "curing",
            "heal",
            "heals",
            "healing",
            "reduce symptoms",
            "reduces symptoms",
            "symptom",
            "symptoms",
            "clinically proven",
            "proven",
            "guaranteed",
            "guarantee",
            "rewire",
            "rewires",
            "rewiring",
            "breakthrough",
            "miracle",
        ],
        es: &[
            "tratar",
            "trata",
            "tratan",
            "curar",
            "cura",
            "curas",
            "sanar",
            "sana",
            "sanación",
            "reduce los síntomas",
            "reducir los síntomas",
            "síntoma",
            "síntomas",
            "clínicamente probado",
            "clínicamente comprobado",
            "probado",
            "comprobado",
            "garantizado",
            "garantía",
            "reconecta",
            "reconfigura",
            "recablea",
            "milagro",
        ],
    },
    Avoided {
        what: "a deep breath",
        en: &["deep", "deeply", "deeper"],
        es: &["profundo", "profunda", "profundamente", "hondo", "honda", "hondamente"],
    },
    Avoided {
        what: "a verdict",
        en: &[
            "normal blood pressure",
            "too high",
            "too low",
            "your score",
            "good score",
            "bad score",
        ],
        es: &["presión normal", "demasiado alto", "demasiado alta", "tu puntuación", "tu puntaje"],
    },
    Avoided {
        what: "praise",
        en: &[
            "well done",
            "good job",
            "great job",
            "nice work",
            "good work",
            "great",
            "awesome",
            "amazing",
            "excellent",
            "perfect",
            "congratulations",
            "congrats",
            "bravo",
            "proud of you",
            "keep it up",
            "keep going",
            "way to go",
            "hooray",
        ],
        es: &[
            "bien hecho",
            "buen trabajo",
            "gran trabajo",
            "muy bien",
            "genial",
            "excelente",
            "increíble",
            "perfecto",
            "felicidades",
            "felicitaciones",
            "enhorabuena",
            "bravo",
            "orgulloso de ti",
            "sigue así",
            "tú puedes",
        ],
    },
    Avoided {
        what: "a streak",
        en: &[
            "streak",
            "streaks",
            "days in a row",
            "consecutive",
            "badge",
            "badges",
            "goal reached",
        ],
        es: &["racha", "rachas", "días seguidos", "consecutivos", "insignia", "meta alcanzada"],
    },
    Avoided {
        what: "guilt",
        en: &[
            "you missed",
            "you forgot",
            "you failed",
            "failed to",
            "your fault",
            "you should have",
            "you have not yet",
            "you haven’t",
            "don’t give up",
            "overdue",
            "lazy",
            "disappointed",
        ],
        es: &[
            "te perdiste",
            "olvidaste",
            "fallaste",
            "fracasaste",
            "tu culpa",
            "deberías haber",
            "no te rindas",
            "atrasado",
            "decepción",
        ],
    },
];

/// A sentence that may have one of the words, and why.
struct Exception {
    language: &'static str,
    path: &'static str,
    word: &'static str,
    why: &'static str,
}

const fn but(
    language: &'static str,
    path: &'static str,
    word: &'static str,
    why: &'static str,
) -> Exception {
    Exception { language, path, word, why }
}

const NO_DOSES: &str = "asks the therapist to leave doses out";
const POINTS_OUT: &str = "points a dose out before it can leave";

const EXCEPTIONS: &[Exception] = &[
    but("en", "share.hint.Route", "doses", NO_DOSES),
    but("en", "share.hint.Medicines", "doses", NO_DOSES),
    but("en", "share.suspicion.Dose", "dose", POINTS_OUT),
    but("en", "about.limits_list[4]", "you may drive", "says that the app never says it"),
    but("es", "share.hint.Route", "dosis", NO_DOSES),
    but("es", "share.hint.Medicines", "dosis", NO_DOSES),
    but("es", "share.suspicion.Dose", "dosis", POINTS_OUT),
    but("es", "about.limits_list[4]", "puedes conducir", "says that the app never says it"),
    but("es", "steps.ride.why", "puedes conducir", "says that one cannot"),
];

/// The words of a text in small letters, without its marks.
fn words(text: &str) -> Vec<String> {
    let parts = text.split(|sign: char| !sign.is_alphanumeric());
    parts.filter(|part| !part.is_empty()).map(str::to_lowercase).collect()
}

fn has(text: &[String], avoided: &str) -> bool {
    let avoided = words(avoided);
    text.windows(avoided.len()).any(|some| *some == avoided)
}

/// What a text has that it should not: what it is, and the word.
fn found(language: &str, text: &str) -> Vec<(&'static str, &'static str)> {
    let words = words(text);
    let mut found = Vec::new();
    for avoided in AVOIDED {
        let list = if language == "es" { avoided.es } else { avoided.en };
        let there = list.iter().filter(|word| has(&words, word));
        found.extend(there.map(|word| (avoided.what, *word)));
    }
    if text.contains(['!', '¡']) {
        found.push(("an exclamation mark", "!"));
    }
    found
}

#[test]
fn no_sentence_has_a_word_to_avoid() {
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        for one in sentences(&root().join("src/text"), language).expect("readable texts") {
            for (what, word) in found(language, &one.text) {
                let excepted = EXCEPTIONS.iter().any(|it| {
                    (it.language, it.path, it.word) == (*language, one.path.as_str(), word)
                });
                if !excepted {
                    wrong.push(format!("{language} {}: {what}, “{word}”: {}", one.path, one.text));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_exception_is_needed_and_says_why() {
    for exception in EXCEPTIONS.iter().filter(|it| LANGUAGES.contains(&it.language)) {
        let all = sentences(&root().join("src/text"), exception.language).expect("readable texts");
        let one = all.iter().find(|one| one.path == exception.path);
        let one = one.unwrap_or_else(|| panic!("no sentence at {}", exception.path));
        let there = found(exception.language, &one.text);
        assert!(there.iter().any(|(_, word)| *word == exception.word), "{}", exception.path);
        assert!(!exception.why.is_empty());
    }
}

#[test]
fn whole_words_are_found_and_parts_of_words_are_not() {
    let only =
        |language, text| found(language, text).into_iter().map(|it| it.1).collect::<Vec<_>>();
    assert_eq!(only("en", "You had a treatment today. Add 3 MB."), [""; 0]);
    assert_eq!(
        only("en", "It Treats you: clinically proven."),
        ["treats", "clinically proven", "proven"]
    );
    assert_eq!(only("en", "Take a deep breath!"), ["deep", "!"]);
    assert_eq!(only("en", "It is 40 mg, and you can drive."), ["mg", "you can drive"]);
    assert_eq!(only("en", "Don't give up"), ["don’t give up"]);
    assert_eq!(only("es", "¡Respira hondo, muy bien!"), ["hondo", "muy bien", "!"]);
    assert_eq!(only("es", "Después del tratamiento"), [""; 0]);
}
