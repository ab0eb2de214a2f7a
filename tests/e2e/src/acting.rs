//! What a person does: they find things by the words on them.

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use serde_json::{Value as Json, json};

use crate::browser::Browser;

const FIND: &str = include_str!("find.js");

/// The key under which WebDriver passes an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Sets a field the way the browser's own picker does; typing a date depends on the locale.
const SET: &str = "
    const [field, value] = arguments;
    const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    field.focus();
    Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
";

/// Says how the field wants to be filled, and selects what it holds so that typing replaces it.
const PREPARE: &str = "
    const [field] = arguments;
    const picked = ['date', 'time', 'datetime-local', 'month', 'week', 'range', 'color'];
    if (picked.includes(field.type)) return 'picked';
    if (field.type === 'file') return 'file';
    field.focus();
    field.select?.();
    return 'typed';
";

/// The app asks `Date.now` alone for the time.
const SET_CLOCK: &str = "
    const [days, clock] = arguments;
    const told = document.documentElement.dataset;
    const { now } = window.Date;
    const ahead = Number(told.ahead ?? 0);
    const truly = now.call(window.Date) - ahead;
    const to = new Date(truly);
    to.setDate(to.getDate() + days);
    to.setHours(...clock.split(':').map(Number), 0, 0);
    told.ahead = to - truly;
    const more = to - truly - ahead;
    window.Date.now = () => now.call(window.Date) + more;
";

impl Browser {
    pub async fn button(&self, name: &str) -> Result<Element> {
        self.named("button", name, None).await
    }

    pub async fn link(&self, name: &str) -> Result<Element> {
        self.named("link", name, None).await
    }

    pub async fn field(&self, label: &str) -> Result<Element> {
        self.named("field", label, None).await
    }

    /// Presses the button, link, tab, check box or radio button of this name.
    pub async fn press(&self, name: &str) -> Result<()> {
        self.act(&format!("to press {name:?}"), async || {
            Ok(self.look("pressable", name, None).await?.click().await?)
        })
        .await
    }

    /// Replaces what the field of this label holds.
    pub async fn fill(&self, label: &str, text: &str) -> Result<()> {
        self.act(&format!("to fill {label:?}"), async || {
            let field = self.look("field", label, None).await?;
            let kind = self.script_with(PREPARE, vec![json!(field)]).await?;
            match kind.as_str() {
                Some("picked") => {
                    self.script_with(SET, vec![json!(field), json!(text)]).await?;
                }
                // ChromeDriver types only what fits in 16 bits.
                _ if text.chars().any(|c| u32::from(c) > 0xFFFF) => {
                    self.script_with(SET, vec![json!(field), json!(text)]).await?;
                }
                // A driver's own way to empty a field is not what a key does.
                _ if text.is_empty() => field.send_keys(&Key::Delete.to_string()).await?,
                _ => field.send_keys(text).await?,
            }
            Ok(())
        })
        .await
    }

    /// Gives the file field of this label a file.
    pub async fn attach(&self, label: &str, file: &Path) -> Result<()> {
        let path = file.to_str().context("a test file has a plain name")?;
        self.act(&format!("to attach a file to {label:?}"), async || {
            Ok(self.look("field", label, None).await?.send_keys(path).await?)
        })
        .await
    }

    /// What the field of this label holds now.
    pub async fn value_of(&self, label: &str) -> Result<String> {
        let field = self.field(label).await?;
        Ok(field.prop("value").await?.unwrap_or_default())
    }

    /// Whether the check box, radio button or switch of this name is on.
    pub async fn is_on(&self, name: &str) -> Result<bool> {
        let found = self.named("field", name, None).await?;
        let on = self
            .script_with(
                "const [found] = arguments;
                 const control = found.control ?? found;
                 return control.checked ?? control.getAttribute('aria-checked') === 'true';",
                vec![json!(found)],
            )
            .await?;
        Ok(on == Json::Bool(true))
    }

    /// Picks an option of a select, or a choice of a group of radio buttons, check boxes or tabs.
    pub async fn choose(&self, label: &str, option: &str) -> Result<()> {
        self.act(&format!("to choose {option:?} for {label:?}"), async || {
            let group = self.look("group", label, None).await?;
            Ok(self.look("option", option, Some(&group)).await?.click().await?)
        })
        .await
    }

    /// Types on the keyboard, wherever the focus is; [`crate::Key`] has the keys without a letter.
    pub async fn keys(&self, keys: &str) -> Result<()> {
        let mut typed = KeyActions::new("keyboard".to_owned());
        for value in keys.chars() {
            typed = typed.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        Ok(self.client.perform_actions(typed).await?)
    }

    /// The name of what has the focus, or its text.
    pub async fn focused(&self) -> Result<String> {
        let name = self
            .script(
                "const at = document.activeElement;
                 return at?.getAttribute('aria-label') ?? at?.labels?.[0]?.innerText ?? at?.innerText ?? ''",
            )
            .await?;
        Ok(name.as_str().unwrap_or_default().trim().to_owned())
    }

    /// Has the wall clock of this page stand at this hour, as "08:00", of the day that is so many
    /// days ahead, and go on from there. Loading the page anew undoes it.
    pub async fn set_clock(&self, days: u8, clock: &str) -> Result<()> {
        self.script_with(SET_CLOCK, vec![json!(days), json!(clock)]).await?;
        Ok(())
    }

    async fn named(&self, kind: &str, name: &str, scope: Option<&Element>) -> Result<Element> {
        self.patiently(&format!("a {kind} {name:?}"), async || {
            Ok(Some(self.look(kind, name, scope).await?))
        })
        .await
    }

    /// Looks once.
    async fn look(&self, kind: &str, name: &str, scope: Option<&Element>) -> Result<Element> {
        let arguments = vec![json!(kind), json!(name), json!(scope)];
        let answer = self.script_with(FIND, arguments).await?;
        match answer[0][ELEMENT].as_str() {
            Some(id) => {
                let id = ElementRef::from(id.to_owned());
                Ok(Element::from_element_id(self.client.clone(), id))
            }
            None => Err(anyhow!("{}", answer[1].as_str().unwrap_or("nothing found"))),
        }
    }

    /// Tries until it works: a page may draw itself anew between looking and pressing.
    async fn act(&self, what: &str, mut attempt: impl AsyncFnMut() -> Result<()>) -> Result<()> {
        self.patiently(what, async || attempt().await.map(Some)).await
    }
}
