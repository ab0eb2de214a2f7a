//! How hard the Spanish of each place is to read: the perspicuity of Szigriszt Pazos, on the scale
//! INFLESZ, over the texts that [`super::grade`] measures.
//!
//! 206.835 − 62.3 × syllables per word − words per sentence: 55 to 65 is a daily paper, 65 to 80
//! "fairly easy", above that the first years of school. No kept package counts Spanish syllables;
//! the language is regular enough for a few lines.

use super::grade::{measured, split};
use super::*;

/// The lowest ease of a place on average: "fairly easy".
const EASE: f64 = 65.0;

#[derive(Default)]
struct Counts {
    sentences: u32,
    words: u32,
    syllables: u32,
}

impl Counts {
    fn add(&mut self, sentence: &str) {
        self.sentences += 1;
        let words = sentence.split(|sign: char| !sign.is_alphanumeric());
        for word in words.filter(|word| !word.is_empty()) {
            self.words += 1;
            self.syllables += syllables(word);
        }
    }

    fn ease(&self) -> f64 {
        let words = f64::from(self.words);
        206.835 - 62.3 * f64::from(self.syllables) / words - words / f64::from(self.sentences)
    }
}

/// Two strong vowels side by side are two syllables, and so is a weak one with a stress sign
/// beside another; all other vowels side by side are one. A number is read as one.
fn syllables(word: &str) -> u32 {
    let signs: Vec<char> = word.to_lowercase().chars().collect();
    let mut count = 0;
    let mut before: Option<bool> = None;
    for (index, sign) in signs.iter().enumerate() {
        let strong = match sign {
            'a' | 'e' | 'o' | 'á' | 'é' | 'ó' | 'í' | 'ú' => true,
            'i' | 'u' | 'ü' => false,
            'y' if index + 1 == signs.len() => false,
            _ => {
                before = None;
                continue;
            }
        };
        // The u of que, qui, gue and gui is silent.
        let silent = *sign == 'u'
            && index > 0
            && matches!(signs[index - 1], 'q' | 'g')
            && matches!(signs.get(index + 1), Some('e' | 'i' | 'é' | 'í'));
        if silent {
            continue;
        }
        if before.is_none() || (strong && before == Some(true)) {
            count += 1;
        }
        before = Some(strong);
    }
    count.max(1)
}

#[test]
fn every_place_is_fairly_easy_to_read_in_spanish() {
    if !LANGUAGES.contains(&"es") {
        return;
    }
    let mut places: BTreeMap<&str, Counts> = BTreeMap::new();
    let mut texts = Vec::new();
    for (place, one) in measured("es") {
        let mut alone = Counts::default();
        for sentence in split(&one.text) {
            places.entry(place).or_default().add(&sentence);
            alone.add(&sentence);
        }
        texts.push((alone.ease(), place, one));
    }
    texts.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut hard = String::new();
    for (place, counts) in places {
        println!("{:5.1}  {place}", counts.ease());
        if counts.ease() < EASE {
            hard.push_str(&format!("{place}, ease {:.1}:\n", counts.ease()));
            for (ease, _, one) in texts.iter().filter(|it| it.1 == place).take(12) {
                hard.push_str(&format!("  {ease:.1} {}: {}\n", one.path, one.text));
            }
        }
    }
    assert!(hard.is_empty(), "too hard: {hard}");
}

#[test]
fn syllables_are_counted_as_they_are_spoken() {
    for (word, count) in [
        ("sol", 1),
        ("aire", 2),
        ("ciudad", 2),
        ("leer", 2),
        ("día", 2),
        ("país", 2),
        ("quieres", 2),
        ("guía", 2),
        ("pingüino", 3),
        ("muy", 1),
        ("tratamiento", 4),
        ("respiración", 4),
        ("contraseña", 4),
        ("y", 1),
        ("30", 1),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn plain_spanish_is_easier_than_hard_spanish() {
    let ease = |text: &str| {
        let mut counts = Counts::default();
        split(text).iter().for_each(|sentence| counts.add(sentence));
        counts.ease()
    };
    assert!(ease("Siéntate. Pon los pies en el suelo. Nota qué cambia.") > 80.0);
    assert!(
        ease("La administración intranasal supervisada requiere monitorización continuada.") < 40.0
    );
}
