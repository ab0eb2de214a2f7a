//! The words of the list, the search, and looking back.

use crate::text::LogWords;

pub(super) const LOG: LogWords = LogWords { title: "Looking back" };
