//! The words of the list, the search, and looking back.

pub struct LogWords {
    pub title: &'static str,
}
