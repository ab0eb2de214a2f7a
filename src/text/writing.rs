//! The words of writing, of an entry’s history, and of the bin.

pub struct WritingWords {
    pub title: &'static str,
}
