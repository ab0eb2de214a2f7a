//! The words of small steps, and of what is taken to the therapist.

pub struct ThreadWords {
    pub title: &'static str,
}
