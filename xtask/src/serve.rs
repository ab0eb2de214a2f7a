//! `cargo xtask serve`

use anyhow::{Context, Result};
use xtask_wasm::{Watch, xtask_command};

use crate::bundle::{self, Profile};
use crate::process::root;
use crate::server::{Options, Server};

/// Builds, serves, and with `watch` builds again at every change.
pub fn serve(port: u16, profile: Profile, watch: bool) -> Result<()> {
    let folder = bundle::build(profile)?;
    let server = Server::start(&folder, port, Options::default())
        .with_context(|| format!("cannot serve at port {port}; try another --port"))?;
    println!("Shoreline is at {}", server.url());
    if watch {
        let mut build = xtask_command();
        build.current_dir(root()).arg("build");
        if profile == Profile::Dev {
            build.arg("--dev");
        }
        // A failed build leaves the former site in place, so the server needs no lock.
        let watched =
            ["src", "apps", "style", "public", "Cargo.toml"].map(|name| root().join(name));
        Watch::default().watch_paths(watched).run(build)?;
    }
    server.wait();
    Ok(())
}
