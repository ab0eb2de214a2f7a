//! How many messages a phone makes of one text, by the alphabets of GSM 03.38 (3GPP TS 23.038).

/// The basic alphabet but for its escape: each of these takes one septet.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
                     ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// The extension table: each of these takes an escape and a septet.
const EXTENSION: &str = "\u{c}^{}\\[~]|€";

/// How many parts a text is sent in: 160 septets or several times 153; where one character is
/// outside the alphabet, 70 UTF-16 units or several times 67. An empty text is one part.
#[must_use]
pub fn message_parts(text: &str) -> usize {
    let septets: Option<Vec<usize>> = text.chars().map(septets).collect();
    match septets {
        Some(septets) => parts(&septets, 160, 153),
        None => parts(&text.chars().map(char::len_utf16).collect::<Vec<_>>(), 70, 67),
    }
}

/// Nothing for a character outside the alphabet.
fn septets(c: char) -> Option<usize> {
    if BASIC.contains(c) { Some(1) } else { EXTENSION.contains(c).then_some(2) }
}

/// A character is never split between two parts.
fn parts(lengths: &[usize], alone: usize, each: usize) -> usize {
    if lengths.iter().sum::<usize>() <= alone {
        return 1;
    }
    let (mut parts, mut used) = (1, 0);
    for length in lengths {
        if used + length > each {
            parts += 1;
            used = 0;
        }
        used += length;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_fills_parts_as_the_standard_says() {
        for (text, expected) in [
            (String::new(), 1),
            ("a".repeat(160), 1),
            ("a".repeat(161), 2),
            ("a".repeat(306), 2),
            ("a".repeat(307), 3),
            ("ä".repeat(160), 1),
            ("€".repeat(80), 1),
            ("€".repeat(81), 2),
            // One of 153 septets is left over: no escape is parted from what it escapes.
            ("€".repeat(152), 2),
            ("€".repeat(153), 3),
            ("ç".repeat(70), 1),
            ("ç".repeat(71), 2),
            ("ç".repeat(134), 2),
            ("ç".repeat(135), 3),
            ("a".repeat(70) + "ç", 2),
            // One of 67 units is left over: no pair of surrogates is parted.
            ("🌊".repeat(35), 1),
            ("🌊".repeat(66), 2),
            ("🌊".repeat(67), 3),
        ] {
            assert_eq!(message_parts(&text), expected, "{text}");
        }
    }

    #[test]
    fn the_basic_alphabet_has_its_127_characters_and_the_extension_its_10() {
        assert_eq!(BASIC.chars().count(), 127);
        assert_eq!(EXTENSION.chars().count(), 10);
    }

    #[test]
    fn every_character_of_a_link_is_in_the_alphabet() {
        let link = "https://example.org/#/plan/1e.abcXYZ0189-_";
        assert!(link.chars().all(|c| septets(c) == Some(1)));
    }
}
