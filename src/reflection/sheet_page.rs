//! The sheet for the therapist.

use crate::browser::dom::El;
use crate::keep::live::Keep;
use crate::ui::page as titled;

pub(crate) fn page(keep: Keep) -> El {
    titled(keep.text().reflect.title)
}
