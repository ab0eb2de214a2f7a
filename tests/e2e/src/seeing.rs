//! What a person notices.

use anyhow::{Context, Result};
use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::Value as Json;

use crate::browser::Browser;

impl Browser {
    /// The visible text of the page, with runs of white space as single spaces.
    pub async fn text(&self) -> Result<String> {
        let text = self.script("return document.body?.innerText ?? ''").await?;
        Ok(single_spaced(text.as_str().unwrap_or_default()))
    }

    /// Waits until the page says this.
    pub async fn sees(&self, text: &str) -> Result<()> {
        let wanted = single_spaced(text);
        self.eventually(&format!("to see {text:?}"), async || {
            Ok(self.text().await?.contains(&wanted))
        })
        .await
    }

    /// Waits until the page no longer says this.
    pub async fn sees_not(&self, text: &str) -> Result<()> {
        let unwanted = single_spaced(text);
        self.eventually(&format!("not to see {text:?}"), async || {
            Ok(!self.text().await?.contains(&unwanted))
        })
        .await
    }

    /// Waits until `probe` says yes; a failure tells what the page showed.
    pub async fn eventually(
        &self,
        what: &str,
        mut probe: impl AsyncFnMut() -> Result<bool>,
    ) -> Result<()> {
        self.patiently(what, async || Ok(probe().await?.then_some(()))).await
    }

    /// Waits until a script's answer is `true`.
    pub async fn eventually_script(&self, what: &str, body: &str) -> Result<()> {
        self.eventually(what, async || Ok(self.script(body).await? == Json::Bool(true))).await
    }

    /// Waits until the address is a certain one.
    pub async fn eventually_address(
        &self,
        what: &str,
        matches: impl Fn(&str) -> bool,
    ) -> Result<()> {
        self.eventually(what, async || Ok(matches(&self.url().await?))).await
    }

    /// What the app last announced.
    pub async fn status(&self) -> Result<String> {
        let all = self
            .script(
                "return [...document.querySelectorAll('[role=status]')]
                     .map((region) => region.textContent).join(' ')",
            )
            .await?;
        Ok(single_spaced(all.as_str().unwrap_or_default()))
    }

    /// Waits until the app announces this.
    pub async fn hears(&self, text: &str) -> Result<()> {
        self.eventually(&format!("to hear {text:?}"), async || {
            Ok(self.status().await?.contains(text))
        })
        .await
    }

    /// Waits for the first element that matches.
    pub async fn find(&self, css: &str) -> Result<Element> {
        self.patiently(&format!("an element {css}"), async || {
            Ok(Some(self.client.find(Locator::Css(css)).await?))
        })
        .await
    }

    /// Waits for the first element that matches and reads it.
    pub async fn text_of(&self, css: &str) -> Result<String> {
        let text = self.find(css).await?.text().await;
        Ok(single_spaced(&text.with_context(|| format!("reading {css}"))?))
    }

    /// How many elements match now.
    pub async fn count(&self, css: &str) -> Result<usize> {
        Ok(self.client.find_all(Locator::Css(css)).await?.len())
    }
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
