//! Shoreline.
#[cfg(target_arch = "wasm32")]
mod app {
    use leptos::prelude::*;
    use wasm_bindgen::prelude::wasm_bindgen;
    #[wasm_bindgen(start)]
    fn start() {
        leptos::mount::mount_to_body(|| view! { <p>"Shoreline"</p> });
        document().body().expect("body").set_attribute("data-ready", "0.1.0").expect("set");
    }
}
