//! Raw deflate (RFC 1951), by the browser's own streams.

use js_sys::{Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStream, ReadableStreamDefaultReader, Response};

/// Why bytes could not be unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum InflateError {
    /// They unpack to more than was asked for; reading stopped there.
    TooLarge,
    /// They are not whole, or not deflate at all.
    Damaged,
}

// web-sys has the streams without their raw format.
#[wasm_bindgen]
extern "C" {
    type CompressionStream;
    #[wasm_bindgen(catch, constructor)]
    fn new(format: &str) -> Result<CompressionStream, JsValue>;

    type DecompressionStream;
    #[wasm_bindgen(catch, constructor)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;

    #[wasm_bindgen(extends = ReadableStream)]
    type Pipe;
    #[wasm_bindgen(catch, method, js_name = pipeThrough)]
    fn pipe_through(this: &Pipe, stream: &JsValue) -> Result<ReadableStream, JsValue>;
}

const RAW: &str = "deflate-raw";

/// Packs bytes; nothing where the browser has no such stream.
pub(crate) async fn deflate(bytes: &[u8]) -> Option<Vec<u8>> {
    let stream = CompressionStream::new(RAW).ok()?;
    let packed = piped(bytes, stream.as_ref()).ok()?;
    let buffer = Response::new_with_opt_readable_stream(Some(&packed)).ok()?.array_buffer().ok()?;
    let buffer = JsFuture::from(buffer).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Unpacks bytes, and reads no further than `most` of what comes out.
pub(crate) async fn inflate(bytes: &[u8], most: usize) -> Result<Vec<u8>, InflateError> {
    unpack(bytes, most).await.unwrap_or(Err(InflateError::Damaged))
}

async fn unpack(bytes: &[u8], most: usize) -> Result<Result<Vec<u8>, InflateError>, JsValue> {
    let stream = DecompressionStream::new(RAW)?;
    let reader: ReadableStreamDefaultReader =
        piped(bytes, stream.as_ref())?.get_reader().unchecked_into();
    let mut unpacked = Vec::new();
    loop {
        let chunk = JsFuture::from(reader.read()).await?;
        if Reflect::get(&chunk, &"done".into())?.is_truthy() {
            return Ok(Ok(unpacked));
        }
        let bytes = Uint8Array::new(&Reflect::get(&chunk, &"value".into())?);
        if unpacked.len() + bytes.length() as usize > most {
            let _: Promise = reader.cancel();
            return Ok(Err(InflateError::TooLarge));
        }
        unpacked.extend(bytes.to_vec());
    }
}

fn piped(bytes: &[u8], through: &JsValue) -> Result<ReadableStream, JsValue> {
    let parts = js_sys::Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence(&parts)?;
    blob.stream().unchecked_into::<Pipe>().pipe_through(through.unchecked_ref::<Object>())
}
