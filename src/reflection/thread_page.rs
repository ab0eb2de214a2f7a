//! Small steps.

use crate::browser::dom::El;
use crate::id::Id;
use crate::keep::live::Keep;
use crate::ui::page as titled;

pub(crate) fn threads(keep: Keep) -> El {
    titled(keep.text().reflect.title)
}

pub(crate) fn thread(keep: Keep, _id: &Id) -> El {
    titled(keep.text().reflect.title)
}
