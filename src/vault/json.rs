//! Reading JSON as text, before or instead of understanding it.

/// Walks the bytes of a JSON text, saying of each whether it stands inside a string.
fn marked(json: &str) -> impl Iterator<Item = (u8, bool)> {
    let (mut in_text, mut escaped) = (false, false);
    json.bytes().map(move |byte| {
        let inside = in_text;
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ => {}
        }
        (byte, inside)
    })
}

/// How deep arrays and objects nest.
#[must_use]
pub fn depth(json: &str) -> usize {
    let (mut depth, mut deepest) = (0usize, 0);
    for (byte, in_text) in marked(json) {
        match byte {
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

/// Whether two texts are the same but for the space between their parts.
#[must_use]
pub fn same(one: &str, other: &str) -> bool {
    let parts = |json| {
        let told = marked(json);
        told.filter(|(byte, in_text)| *in_text || !byte.is_ascii_whitespace())
    };
    parts(one).eq(parts(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_inside_strings_do_not_nest() {
        assert_eq!(depth(r#"{"a":[1,{"b":"]}[[\\"}]}"#), 3);
        assert_eq!(depth("7"), 0);
    }

    #[test]
    fn only_space_between_parts_makes_no_difference() {
        assert!(same("{\"a\": [1, 2]}", "{\n  \"a\":[1,2]\n}"));
        assert!(!same(r#"{"a":"b c"}"#, r#"{"a":"bc"}"#));
        assert!(!same("[1]", "[1,2]"));
    }
}
