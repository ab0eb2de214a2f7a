//! Everything an entry ever said.

use crate::browser::dom::El;
use crate::id::Id;
use crate::keep::live::Keep;
use crate::ui::page as titled;

pub(crate) fn page(keep: Keep, _id: &Id) -> El {
    titled(keep.text().reflect.title)
}
