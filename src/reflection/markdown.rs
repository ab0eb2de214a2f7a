//! Lines as Markdown (CommonMark), in which words stay what they are: nothing that a person wrote
//! becomes a heading, a list, a link or markup.

use super::sheet::{Line, Part};

/// A document under its title.
#[must_use]
pub fn text(title: &str, lines: &[Line]) -> String {
    let mut out = String::from("# ");
    push(&mut out, title, " ");
    out.push('\n');
    for (part, words) in lines {
        out.push('\n');
        match part {
            Part::Heading => {
                out.push_str("## ");
                push(&mut out, words, " ");
            }
            Part::Asked => {
                out.push_str("> ");
                push(&mut out, words, "  \n> ");
            }
            // Two spaces at its end keep a line apart from the next.
            Part::Words | Part::Said => push(&mut out, words, "  \n"),
        }
        out.push('\n');
    }
    out
}

/// Puts each line of a text with nothing left that means anything in Markdown.
fn push(out: &mut String, text: &str, between: &str) {
    // A lone carriage return ends a line, too.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    for (number, line) in text.trim_matches('\n').split('\n').enumerate() {
        if number > 0 {
            out.push_str(between);
        }
        push_line(out, line);
    }
}

fn push_line(out: &mut String, line: &str) {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let blank = line.trim_matches([' ', '\t']).is_empty();
    let mut before = '\n';
    for (place, c) in line.char_indices() {
        let next = line[place + c.len_utf8()..].chars().next();
        let escaped = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '$' | '^' => true,
            '#' | '-' | '+' | ':' => place == 0,
            '=' | '%' => place == 0 || before == c || next == Some(c),
            '.' | ')' => digits > 0 && place == digits,
            '&' => next.is_some_and(|next| next == '#' || next.is_ascii_alphabetic()),
            _ => false,
        };
        match c {
            // Space that begins a line would make code of it, or go.
            ' ' if place == 0 && !blank => out.push_str("&#32;"),
            '\t' if place == 0 && !blank => out.push_str("&#9;"),
            ' ' | '\t' if blank => {}
            _ => {
                if escaped {
                    out.push('\\');
                }
                out.push(c);
            }
        }
        before = c;
    }
}
