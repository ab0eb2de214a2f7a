//! The recovery code: a second way in, to be written down or printed.

/// Crockford's base 32: no I, L, O or U, which look like others or make words.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Signs of a code: 24, which are 120 bits.
const LENGTH: usize = 24;
const GROUP: usize = 4;

/// A code out of random bytes, in groups of four.
#[must_use]
pub fn code(random: [u8; 16]) -> String {
    let bits = u128::from_be_bytes(random);
    let sign = |place: usize| SIGNS[(bits >> (5 * place) & 31) as usize];
    let mut code = String::new();
    for place in 0..LENGTH {
        if place > 0 && place % GROUP == 0 {
            code.push('-');
        }
        code.push(char::from(sign(place)));
    }
    code
}

/// The code as it was made, however it is typed: capitals, spaces, dashes, and signs that look like
/// others. Nothing where it is no code.
#[must_use]
pub fn read(typed: &str) -> Option<String> {
    let mut code = String::new();
    let mut signs = 0;
    for c in typed.chars().filter(|c| c.is_alphanumeric()) {
        let sign = match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            sign => sign,
        };
        if !SIGNS.iter().any(|one| char::from(*one) == sign) {
            return None;
        }
        if signs > 0 && signs % GROUP == 0 {
            code.push('-');
        }
        code.push(sign);
        signs += 1;
    }
    (signs == LENGTH).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = code([0xA7; 16]);
        assert_eq!(code.len(), 29);
        assert_eq!(read(&code), Some(code.clone()));
        assert_eq!(read(&code.to_lowercase().replace('-', " ")), Some(code.clone()));
        assert_eq!(read(&code.replace('-', "")), Some(code));
        assert_eq!(read("OoIi-lL00 0000 0000 0000 0000"), read("0011-1100-0000-0000-0000-0000"));
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for odd in ["", "0000", "UUUU-0000-0000-0000-0000-0000", "two quiet boats", "é"] {
            assert_eq!(read(odd), None, "{odd}");
        }
        assert_eq!(read(&"0".repeat(25)), None);
    }
}
