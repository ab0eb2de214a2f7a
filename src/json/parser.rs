//! From a JSON text to its value, as RFC 8259 has it.

use super::value::{Object, Value};

/// Deeper than anything the app writes, and far from the end of the stack.
const DEEPEST: usize = 127;

/// Reads a whole text; nothing where it is not JSON, or nests deeper than 127.
#[must_use]
pub fn parse_value(text: &str) -> Option<Value> {
    let mut parser = Parser { rest: text };
    let value = parser.value(0)?;
    parser.skip_white_space();
    parser.rest.is_empty().then_some(value)
}

struct Parser<'a> {
    rest: &'a str,
}

impl<'a> Parser<'a> {
    fn skip_white_space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\n', '\r', '\t']);
    }

    fn next(&mut self) -> Option<char> {
        let mut rest = self.rest.chars();
        let next = rest.next()?;
        self.rest = rest.as_str();
        Some(next)
    }

    /// Whether the text goes on with this character, which is then behind.
    fn takes(&mut self, c: char) -> bool {
        let taken = self.rest.starts_with(c);
        if taken {
            self.next();
        }
        taken
    }

    fn expect(&mut self, word: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(word)?;
        Some(())
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        self.skip_white_space();
        match self.rest.as_bytes().first()? {
            b'n' => self.expect("null").map(|()| Value::Null),
            b't' => self.expect("true").map(|()| Value::Bool(true)),
            b'f' => self.expect("false").map(|()| Value::Bool(false)),
            b'"' => self.string().map(Value::String),
            b'[' if depth < DEEPEST => self.array(depth + 1),
            b'{' if depth < DEEPEST => self.object(depth + 1),
            _ => self.number(),
        }
    }

    fn array(&mut self, depth: usize) -> Option<Value> {
        let mut values = Vec::new();
        self.expect("[")?;
        while self.goes_on(values.is_empty(), ']')? {
            values.push(self.value(depth)?);
        }
        Some(Value::Array(values))
    }

    fn object(&mut self, depth: usize) -> Option<Value> {
        let mut fields = Object::default();
        let mut first = true;
        self.expect("{")?;
        while self.goes_on(first, '}')? {
            first = false;
            self.skip_white_space();
            let name = self.string()?;
            self.skip_white_space();
            self.expect(":")?;
            // A name that comes again counts as it comes last.
            fields.put(name, self.value(depth)?);
        }
        Some(Value::Object(fields))
    }

    /// Whether another part follows, or the end; nothing where it is neither.
    fn goes_on(&mut self, first: bool, end: char) -> Option<bool> {
        self.skip_white_space();
        let ends = self.takes(end);
        (ends || first || self.takes(',')).then_some(!ends)
    }

    fn string(&mut self) -> Option<String> {
        self.expect("\"")?;
        let mut text = String::new();
        loop {
            let end = self.rest.find(|c| c == '"' || c == '\\' || c < ' ')?;
            text.push_str(&self.rest[..end]);
            self.rest = &self.rest[end..];
            if self.takes('"') {
                return Some(text);
            }
            text.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Option<char> {
        self.expect("\\")?;
        Some(match self.next()? {
            mark @ ('"' | '\\' | '/') => mark,
            'b' => '\u{8}',
            'f' => '\u{C}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => return self.code_point(),
            _ => return None,
        })
    }

    /// Four digits, or a pair of surrogates; one without the other is no character.
    fn code_point(&mut self) -> Option<char> {
        let unit = self.four_digits()?;
        if !matches!(unit, 0xD800..0xDC00) {
            return char::from_u32(unit);
        }
        self.expect("\\u")?;
        let low = self.four_digits()?;
        let pair = 0x1_0000 + ((unit - 0xD800) << 10) + low.checked_sub(0xDC00)?;
        (low < 0xE000).then(|| char::from_u32(pair))?
    }

    fn four_digits(&mut self) -> Option<u32> {
        let digits = self.rest.get(..4)?;
        self.rest = &self.rest[4..];
        digits.chars().try_fold(0, |unit, digit| Some(unit * 16 + digit.to_digit(16)?))
    }

    fn number(&mut self) -> Option<Value> {
        let start = self.rest;
        self.takes('-');
        if !self.takes('0') {
            self.digits()?;
        }
        let mut number = behind(start, self.rest).to_owned();
        if self.takes('.') {
            let part = self.digits()?.trim_end_matches('0');
            number = number + "." + if part.is_empty() { "0" } else { part };
        }
        let exponent = self.rest;
        if self.takes('e') || self.takes('E') {
            let _sign = self.takes('+') || self.takes('-');
            self.digits()?;
            number.push_str(behind(exponent, self.rest));
        }
        Some(Value::Number(number))
    }

    /// At least one.
    fn digits(&mut self) -> Option<&'a str> {
        let start = self.rest;
        self.rest = start.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = behind(start, self.rest);
        (!digits.is_empty()).then_some(digits)
    }
}

/// What was read of a text up to its rest.
fn behind<'a>(text: &'a str, rest: &str) -> &'a str {
    &text[..text.len() - rest.len()]
}

/// How deep arrays and objects nest, found before anything is parsed.
#[must_use]
pub fn depth(json: &str) -> usize {
    let (mut depth, mut deepest, mut in_text, mut escaped) = (0usize, 0, false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_inside_strings_do_not_nest() {
        assert_eq!(depth(r#"{"a":[1,{"b":"]}[[\\"}]}"#), 3);
        assert_eq!(depth("7"), 0);
    }
}
