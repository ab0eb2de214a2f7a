//! What programs on its way add to a link, and do to it.

use super::{encode, full_plan, payload};
use crate::through::decode;
use shoreline::route::Route;
use shoreline::sharing::link::LinkError;

#[test]
fn what_mail_programs_add_is_forgiven() {
    let link = encode(&full_plan());
    let (start, end) = link.split_at(40);
    for mangled in [
        format!("{link}&utm_source=mail"),
        format!("{link}%26utm_source=mail"),
        format!("{link}?utm_source=mail&utm_medium=x"),
        format!("{link}%3Futm_source%3Dmail"),
        format!("{link}%2526utm=1"),
        format!("{link}&amp;fbclid=AbC"),
        format!("{link}#:~:text=visit"),
        format!("{start}\r\n {end}"),
        format!("{start}%0D%0A%20{end}"),
        format!("{start}\n> {end}"),
        format!("{start}%0A%3E%20{end}"),
        format!("{start}=\r\n{end}"),
        format!("{start}\t{end} "),
        format!("%20{start}%20{end}%20"),
        format!("{start}\u{200B}{end}"),
        format!("{start}\u{AD}{end}\u{FEFF}"),
        format!("{start}%E2%80%8B{end}%C2%AD"),
        format!("{start}%25E2%2580%258B{end}"),
        format!("{link}."),
        format!("{link}..."),
        format!("{link},"),
        format!("{link}!"),
        format!("{link})."),
        format!("{link}>"),
        format!("{link}%3E"),
        format!("{link}\""),
        format!("{link}%22"),
        format!("{link}”"),
        format!("{link}%E2%80%9D"),
        format!("{link}%"),
        format!("{link}=="),
        link.replacen('.', "%2E", 1),
    ] {
        assert_eq!(decode(&mangled).map(|opened| opened.plan), Ok(full_plan()), "{mangled}");
    }
}

#[test]
fn a_link_is_found_in_an_address_whose_marks_were_encoded() {
    let link = encode(&full_plan());
    for address in [
        format!("#/plan/{link}"),
        format!("#%2Fplan%2F{link}"),
        format!("#%252Fplan%252F{link}"),
        format!("#/Plan/{link}"),
        format!("#/PLAN/{link}"),
        format!("#%23/plan/{link}."),
    ] {
        let Route::Plan(payload) = Route::parse(&address) else { panic!("{address}") };
        assert_eq!(decode(&payload).map(|opened| opened.plan), Ok(full_plan()), "{address}");
    }
}

#[test]
fn letters_that_lost_their_case_are_said_to_have() {
    let link = encode(&full_plan());
    for lost in [link.to_uppercase(), link.to_lowercase(), link.to_lowercase() + "&utm_source=MAIL"]
    {
        assert_eq!(decode(&lost), Err(LinkError::CaseLost), "{lost}");
    }
    let token =
        "1e.eyJhbGciOiJQQkVTMi1IUzUxMitBMjU2S1ciLCJlbmMiOiJBMjU2R0NNIn0.AAAA.AAAA.AAAA.AAAA";
    for lost in [token.to_uppercase(), token.to_lowercase()] {
        assert_eq!(decode(&lost), Err(LinkError::CaseLost), "{lost}");
    }
    // Too few letters to tell, and damage of another kind.
    for damaged in ["1.abcdefgh", &link[..link.len() / 2]] {
        assert_eq!(decode(damaged), Err(LinkError::Damaged), "{damaged}");
    }
}

#[test]
fn fields_of_a_later_app_are_ignored_and_counted() {
    let later = r#"{"title":"T","moon":"full","tide":{"high":[1]},"__proto__":{"title":"P"},"":0}"#;
    let opened = decode(&payload(later)).expect("a plan");
    assert_eq!((opened.plan.title.as_str(), opened.unknown), ("T", 4));
}

#[test]
fn a_field_that_comes_twice_counts_as_it_comes_last() {
    let opened = decode(&payload(r#"{"title":"first","moon":1,"title":"last","moon":2}"#));
    let opened = opened.expect("a plan");
    assert_eq!((opened.plan.title.as_str(), opened.unknown), ("last", 1));
}

#[test]
fn text_that_turns_or_hides_itself_is_made_plain() {
    let hiding =
        r#"{"title":"\u202eevil\u200b\udb40\udc41 plan\u00ad","message":"\u2066a\u2069\tb"}"#;
    let plan = decode(&payload(hiding)).expect("a plan").plan;
    assert_eq!(plan.title.as_str(), "evil plan");
    assert_eq!(plan.message.expect("a message").as_str(), "a b");
}
