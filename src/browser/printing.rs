//! The printer.

/// Asks the browser to print; what of the page, the stylesheet says.
pub(crate) fn print() {
    // Refused only where the page may not open a dialog, and then nothing is printed.
    let _ = super::window().print();
}
