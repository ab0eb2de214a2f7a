//! The words of small steps, and of what is taken to the therapist.

use crate::text::ThreadWords;

pub(super) const THREAD: ThreadWords = ThreadWords { title: "Small steps" };
