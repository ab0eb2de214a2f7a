//! Elements of the page, built once and kept in step with signals.
//!
//! Everything here goes through a few functions that are not generic, because a view type of its
//! own for each place more than doubled the download. Text reaches the page as text nodes only.

use super::listener::Listener;
use crate::browser::task::spawn_local;
use js_sys::JsString;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, Node};

/// What is done again and again. In a box of `dyn Fn` each closure would be there a second time, to be
/// called once and used up, which nobody does: 400 functions.
pub(crate) trait Act<T = ()> {
    fn act(&self) -> T;
}

impl<T, F: Fn() -> T> Act<T> for F {
    fn act(&self) -> T {
        self()
    }
}

/// One element. Copies are the same element.
#[derive(Clone)]
pub(crate) struct El(Element);

/// An element of HTML.
pub(crate) fn el(tag: &str) -> El {
    El(super::document().create_element(tag).expect("the tags of this app are valid names"))
}

/// A drawing of one path. Stretched, it fills its box; otherwise it keeps its shape.
pub(crate) fn drawing(class: &str, view_box: &str, stretched: bool, path: &str) -> El {
    const SVG: Option<&str> = Some("http://www.w3.org/2000/svg");
    let make = |tag| {
        El(super::document().create_element_ns(SVG, tag).expect("the tags of SVG are valid names"))
    };
    let picture = make("svg").attr("class", class).attr("viewBox", view_box);
    let picture = picture.attr("aria-hidden", "true").add(make("path").attr("d", path));
    if stretched { picture.attr("preserveAspectRatio", "none") } else { picture }
}

impl El {
    pub(crate) fn element(&self) -> &Element {
        &self.0
    }

    pub(crate) fn attr(self, name: &str, value: &str) -> Self {
        // The attributes of this app have valid names.
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// Not made anew at each of its many uses, as `attr` with one more word would be.
    #[inline(never)]
    pub(crate) fn class(self, names: &str) -> Self {
        self.attr("class", names)
    }

    /// A property of its own style, which the policy allows to scripts and not to attributes.
    pub(crate) fn style(self, name: &str, value: &str) -> Self {
        // The properties of this app have valid names and values; an empty one takes it away.
        let _ = self.0.unchecked_ref::<HtmlElement>().style().set_property(name, value);
        self
    }

    pub(crate) fn text(self, text: &str) -> Self {
        self.append(&super::document().create_text_node(text));
        self
    }

    pub(crate) fn add(self, child: Self) -> Self {
        self.append(&child.0);
        self
    }

    pub(crate) fn add_all(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::add)
    }

    fn append(&self, node: &Node) {
        // A node just made can stand anywhere.
        let _ = self.0.append_child(node);
    }

    /// Hears an event for as long as the page that made the element stands.
    pub(crate) fn on(self, event: &'static str, handler: impl FnMut(Event) + 'static) -> Self {
        Listener::on(&self.0, event, Box::new(handler)).hold();
        self
    }

    /// An attribute that follows its signals; nothing takes it away.
    pub(crate) fn live_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + 'static,
    ) -> Self {
        self.follow_attr(name, Box::new(value))
    }

    fn follow_attr(self, name: &'static str, value: Box<dyn Act<Option<String>>>) -> Self {
        let element = self.0.clone();
        follow(Box::new(move || {
            let _ = match value.act() {
                Some(value) => element.set_attribute(name, &value),
                None => element.remove_attribute(name),
            };
        }));
        self
    }

    /// A class that comes and goes with its signals.
    pub(crate) fn live_class(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        self.follow_class(name, Box::new(on))
    }

    fn follow_class(self, name: &'static str, on: Box<dyn Act<bool>>) -> Self {
        let classes = self.0.class_list();
        follow(Box::new(move || {
            let _ = classes.toggle_with_force(name, on.act());
        }));
        self
    }

    /// A property of a form field that follows its signals.
    pub(crate) fn live_property(
        self,
        name: &'static str,
        value: impl Fn() -> JsValue + 'static,
    ) -> Self {
        self.follow_property(name, Box::new(value))
    }

    fn follow_property(self, name: &'static str, value: Box<dyn Act<JsValue>>) -> Self {
        let element = self.0.clone();
        follow(Box::new(move || {
            let (name, value) = (JsValue::from(name), value.act());
            // Writing an equal value would move the caret.
            if js_sys::Reflect::get(&element, &name).ok().as_ref() != Some(&value) {
                let _ = js_sys::Reflect::set(&element, &name, &value);
            }
        }));
        self
    }

    /// Text that follows its signals.
    pub(crate) fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        self.follow_text(Box::new(text))
    }

    fn follow_text(self, text: Box<dyn Act<String>>) -> Self {
        let node = super::document().create_text_node("");
        self.append(&node);
        follow(Box::new(move || node.set_data(&text.act())));
        self
    }

    /// Children that follow their signals: made anew, in their place, at each change.
    pub(crate) fn live(self, children: impl Fn() -> Vec<Self> + 'static) -> Self {
        self.follow_children(Box::new(children))
    }

    /// One child, or none, that follows its signals.
    pub(crate) fn live_one(self, child: impl Fn() -> Option<Self> + 'static) -> Self {
        self.follow_child(Box::new(child))
    }

    fn follow_child(self, child: Box<dyn Act<Option<Self>>>) -> Self {
        self.live(move || child.act().into_iter().collect())
    }

    fn follow_children(self, children: Box<dyn Act<Vec<Self>>>) -> Self {
        let end = super::document().create_comment("");
        self.append(&end);
        let shown: Rc<RefCell<Vec<Self>>> = Rc::default();
        follow(Box::new(move || {
            let fresh = children.act();
            let mut shown = shown.borrow_mut();
            let focused = super::document().active_element();
            let had_focus = shown.iter().any(|child| child.0.contains(focused.as_deref()));
            let called = focused.and_then(|element| element.text_content());
            for child in shown.drain(..) {
                child.0.remove();
            }
            if let Some(parent) = end.parent_node() {
                for child in &fresh {
                    let _ = parent.insert_before(&child.0, Some(&end));
                }
            }
            // Whoever works by keyboard stays where they were.
            if had_focus {
                let around = end.parent_element().map(Self);
                let same = fresh.iter().find_map(|child| child.called(called.as_deref()?));
                same.iter().chain(&fresh).chain(around.iter()).any(Self::focus);
            }
            *shown = fresh;
        }));
        self
    }
}

/// What the focus can rest on.
const FOCUSABLE: &str = "button, a[href], input, select, textarea";

impl El {
    /// What takes the focus here and says the same.
    fn called(&self, words: &str) -> Option<Self> {
        let list = self.0.query_selector_all(FOCUSABLE).ok()?;
        let mut all = (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok());
        // What is folded away takes no focus.
        let folded = |one: &Element| {
            matches!(one.closest("details:not([open]) > :not(summary)"), Ok(Some(_)))
        };
        let same = |one: &Element| one.text_content().as_deref() == Some(words) && !folded(one);
        all.find(same).map(Self)
    }

    /// Moves the focus to this element, or to the first in it that takes it.
    fn focus(&self) -> bool {
        let itself = self.0.matches(FOCUSABLE).unwrap_or(false).then(|| self.0.clone());
        let found = itself.or_else(|| self.0.query_selector(FOCUSABLE).ok().flatten());
        found.is_some_and(|element| element.unchecked_into::<HtmlElement>().focus().is_ok())
    }

    /// Moves the focus here once the element stands on the page.
    pub(crate) fn focused(self) -> Self {
        let element = self.clone();
        spawn_local(async move {
            element.focus();
        });
        self
    }
}

/// Does now, and again whenever a signal it read has changed, until its page goes.
pub(crate) fn follow(act: Box<dyn Act>) {
    hold(RenderEffect::new(move |_: Option<()>| act.act()));
}

/// Keeps something for as long as the page that made it stands.
pub(crate) fn hold(thing: impl Any) {
    let _held: StoredValue<Box<dyn Any>, LocalStorage> = StoredValue::new_local(Box::new(thing));
}

/// Does something last of all when the page that asked goes.
pub(crate) fn on_leaving(act: impl FnOnce() + 'static) {
    // Nothing crosses a thread here: there is one.
    let act = SendWrapper::new(act);
    on_cleanup(move || act.take()());
}

/// Puts the app into its place in the document; nothing where there is no such place.
pub(crate) fn mount(parts: impl IntoIterator<Item = El>) -> bool {
    let Some(place) = super::document().get_element_by_id("app") else {
        return false;
    };
    El(place).add_all(parts);
    true
}

/// What a form field holds after an event.
pub(crate) fn value_of(event: &Event) -> String {
    field(event, "value").as_string().unwrap_or_default()
}

/// What a field of many words holds after an event, and whether that is the whole of it: half a
/// sign, which no text in UTF-8 can hold, is left out.
pub(crate) fn text_of(event: &Event) -> (String, bool) {
    let value = field(event, "value");
    let text = value.as_string().unwrap_or_default();
    let units: JsString = value.unchecked_into();
    // Half a sign becomes this one on its way here.
    if !text.contains('\u{FFFD}') || units.is_valid_utf16() {
        return (text, true);
    }
    (char::decode_utf16(units.iter()).filter_map(Result::ok).collect(), false)
}

/// The name of the key of an event, such as "Enter".
pub(crate) fn key_of(event: &Event) -> String {
    event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default()
}

/// Whether a checkbox is on after an event.
pub(crate) fn checked(event: &Event) -> bool {
    field(event, "checked").is_truthy()
}

/// Whether what a summary stands over is open after an event.
pub(crate) fn opened(event: &Event) -> bool {
    field(event, "open").is_truthy()
}

fn field(event: &Event, property: &str) -> JsValue {
    let target = event.target().map_or(JsValue::NULL, JsCast::unchecked_into);
    js_sys::Reflect::get(&target, &property.into()).unwrap_or(JsValue::NULL)
}
