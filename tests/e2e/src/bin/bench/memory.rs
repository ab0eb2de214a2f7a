//! What the page holds in memory, after everything that could go has gone.

use e2e::{Browser, Context, Result, json};

/// Sizes in bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Memory {
    /// The heap of JavaScript.
    pub(crate) script: f64,
    /// The heap of the document: elements, styles, animations.
    pub(crate) document: f64,
    /// The memory of the app itself.
    pub(crate) wasm: f64,
}

pub(crate) async fn read(page: &Browser) -> Result<Memory> {
    let wasm = wasm(page).await?;
    // The second round takes what the first one's finalizers let go of.
    for _ in 0..2 {
        page.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let heap = page.devtools("Runtime.getHeapUsage", json!({})).await?;
    let size = |key: &str| heap[key].as_f64().with_context(|| format!("no {key} in {heap}"));
    Ok(Memory { script: size("usedSize")?, document: size("embedderHeapUsedSize")?, wasm })
}

/// The glue keeps its memory to itself; the debugger finds it by what it is made of.
async fn wasm(page: &Browser) -> Result<f64> {
    let group = "bench";
    let expression = json!({ "expression": "WebAssembly.Memory.prototype", "objectGroup": group });
    let prototype = page.devtools("Runtime.evaluate", expression).await?;
    let query = json!({
        "prototypeObjectId": prototype["result"]["objectId"], "objectGroup": group,
    });
    let memories = page.devtools("Runtime.queryObjects", query).await?;
    let sum = "function () { return this.reduce((sum, one) => sum + one.buffer.byteLength, 0) }";
    let call = json!({
        "functionDeclaration": sum, "returnByValue": true,
        "objectId": memories["objects"]["objectId"],
    });
    let size = page.devtools("Runtime.callFunctionOn", call).await?;
    page.devtools("Runtime.releaseObjectGroup", json!({ "objectGroup": group })).await?;
    let size = size["result"]["value"].as_f64();
    size.with_context(|| format!("no memory of WebAssembly: {memories}"))
}
