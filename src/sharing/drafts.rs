//! Addresses that begin a message with the link in it: `sms:` and `mailto:` (RFC 5724, RFC 6068).

use std::fmt::Write as _;

/// A text message to whoever is chosen then.
#[must_use]
pub fn sms(body: &str) -> String {
    // The empty field is for phones that look for the body behind an ampersand.
    format!("sms:?&body={}", encoded(body))
}

/// An e-mail to whoever is chosen then.
#[must_use]
pub fn mailto(subject: &str, body: &str) -> String {
    format!("mailto:?subject={}&body={}", encoded(subject), encoded(body))
}

/// Everything but letters, digits and `-._~` as its bytes; line breaks as mail has them.
fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.replace('\n', "\r\n").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(char::from(byte));
            }
            _ => write!(encoded, "%{byte:02X}").expect("a string takes any text"),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_in_a_draft_keeps_its_every_mark() {
        assert_eq!(
            sms("Here: https://a.b/#/plan/1.x-_&y"),
            "sms:?&body=Here%3A%20https%3A%2F%2Fa.b%2F%23%2Fplan%2F1.x-_%26y"
        );
        assert_eq!(mailto("É?", "a\nb"), "mailto:?subject=%C3%89%3F&body=a%0D%0Ab");
    }
}
