//! Paper.

/// Opens the browser's print dialogue; the style sheet says what reaches the paper.
pub(crate) fn print() {
    // A browser without paper, as in some apps, does nothing.
    let _ = super::window().print();
}
