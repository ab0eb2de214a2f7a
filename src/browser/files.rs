//! Files out and in.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, HtmlAnchorElement, HtmlInputElement, Url};

/// Hands a text to the browser as a file to keep, and says whether it took it.
pub(crate) fn hand_over(name: &str, kind: &str, text: &str) -> bool {
    hand_over_bytes(name, kind, text.as_bytes())
}

/// The same for a file that is no text.
pub(crate) fn hand_over_bytes(name: &str, kind: &str, bytes: &[u8]) -> bool {
    offer(name, kind, bytes).is_ok()
}

fn offer(name: &str, kind: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let anchor: HtmlAnchorElement = super::document().create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // The browser reads the file after this task; the address goes once it surely has.
    let release = Closure::once_into_js(move || Url::revoke_object_url(&url));
    super::window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(release.unchecked_ref(), 60_000)?;
    Ok(())
}

/// Why a chosen file gives no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileError {
    TooLarge,
    /// None was chosen, or it is no text.
    Unreadable,
}

/// The text of the file just chosen in a file field, if it has at most this many bytes.
pub(crate) async fn chosen(event: &Event, most: usize) -> Result<String, FileError> {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let input = input.ok_or(FileError::Unreadable)?;
    let file = input.files().and_then(|files| files.get(0)).ok_or(FileError::Unreadable)?;
    #[expect(clippy::cast_precision_loss, reason = "a limit of some megabytes is exact")]
    let text = if file.size() > most as f64 {
        Err(FileError::TooLarge)
    } else {
        let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
        text.ok_or(FileError::Unreadable)
    };
    // So that choosing the same file again is a change again.
    input.set_value("");
    text
}
