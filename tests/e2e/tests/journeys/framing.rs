//! Another site's frame around the app, and a host on which no header can be set.

use e2e::{Browser, Engine, Result, Site, ensure, on};

on!(every engine:
    a_page_that_frames_the_app_gets_nothing
    without_headers_the_page_still_has_its_own_policy
);

async fn a_page_that_frames_the_app_gets_nothing(engine: Engine) -> Result<()> {
    let site = Site::start()?;
    // The same app from a host that sends no headers: it may be framed, so the frame works.
    let bare = Site::start_bare()?;
    let folder = tempfile::tempdir()?;
    let around = format!(
        "<!doctype html><title>Around</title>
         <script>shown = 0</script>
         <iframe src=\"{}\" onload=\"shown += 1\"></iframe>
         <iframe src=\"{}\" onload=\"shown += 1\"></iframe>",
        site.base(),
        bare.base(),
    );
    std::fs::write(folder.path().join("index.html"), around)?;
    let other = Site::serve_bare(folder.path())?;

    let page = Browser::fresh(engine, &other).await?;
    page.visit(other.base()).await?;
    page.eventually_script("both frames to end loading", "return shown === 2").await?;
    let asked = |site: &Site, part: &str| site.requests().iter().any(|it| it.path.contains(part));
    page.eventually("the app in the other frame", async || Ok(asked(&bare, ".wasm"))).await?;
    ensure!(site.requests().iter().any(|it| it.path == "/"), "the frame asked for nothing at all");
    for part in [".js", ".css", ".wasm", ".webmanifest", ".svg"] {
        ensure!(!asked(&site, part), "the frame went on to ask for {part}");
    }
    Ok(())
}

async fn without_headers_the_page_still_has_its_own_policy(engine: Engine) -> Result<()> {
    let site = Site::start_bare()?;
    let page = Browser::fresh(engine, &site).await?;
    page.go("#/").await?;
    let broken = page
        .script_async(
            "const told = [];
             addEventListener('securitypolicyviolation', (it) => told.push(it.effectiveDirective));
             const put = (name, words) => {
                 const part = document.createElement(name);
                 part.append(words);
                 document.head.append(part);
             };
             put('style', 'body { display: none }');
             new Image().src = 'http://localhost:9/';
             await fetch('http://localhost:9/').catch(() => {});
             while (told.length < 3) await new Promise((again) => setTimeout(again, 20));
             const directives = told.map((it) => it.replace('-elem', ''));
             return [...new Set(directives)].sort().join(' ');",
        )
        .await?;
    ensure!(broken == "connect-src img-src style-src", "it forbids {broken}");
    Ok(())
}
