//! Everything a link goes through before anybody is asked: address, payload, header, deflate, JSON.
//!
//! The first byte says where the others come in.
#![no_main]

#[path = "../../tests/links/through.rs"]
mod through;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| through::go(bytes));
