//! Every sentence that people read, found by reading the sources of `src/text/`.
//!
//! The sources and not the compiled texts: half of the words stand in functions, which say one of
//! them at a time.

#[cfg(test)]
mod avoid;
pub mod claims;
#[cfg(test)]
mod ease;
#[cfg(test)]
mod grade;
pub mod places;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Expr, File, Item, Pat, Token};

/// The languages there are, by the names of their files.
pub const LANGUAGES: &[&str] = &["en", "es"];

/// What stands for a value that is known only in the app.
pub const HOLE: &str = "…";

/// One string literal of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Where in the text it is, such as `breathe.cautions[0]` or `mark.Unsure`; unlike any other's.
    pub path: String,
    /// As written, with [`HOLE`] for each value that is filled in.
    pub text: String,
}

/// What people read in one language: all literals but those without a letter and the language's
/// own code.
pub fn sentences(folder: &Path, language: &str) -> Result<Vec<Words>> {
    let mut all = literals(folder, language)?;
    all.retain(|one| one.path != "language" && one.text.chars().any(char::is_alphabetic));
    Ok(all)
}

/// Every string literal of one language, in the order of its text. `folder` is that of the texts.
pub fn literals(folder: &Path, language: &str) -> Result<Vec<Words>> {
    let sources = sources(folder, language)?;
    let mut reader = Reader::default();
    for (module, file) in &sources {
        for item in &file.items {
            let (name, part) = match item {
                Item::Const(it) => (it.ident.to_string(), Part::Value(it.expr.clone())),
                Item::Fn(it) => (it.sig.ident.to_string(), Part::Function(it.clone().into())),
                _ => continue,
            };
            reader.parts.insert((module.clone(), name), part);
        }
    }
    for (module, file) in &sources {
        for item in &file.items {
            let Item::Const(it) = item else { continue };
            // The text itself, and that of the therapist, which is apart from it.
            let start = match last_name(&it.ty).as_deref() {
                Some("Text") => "",
                Some("Share") => "share",
                _ => continue,
            };
            reader.read_part(&(module.clone(), it.ident.to_string()), start);
        }
    }
    reader.read_the_rest();
    ensure!(reader.unread.is_empty(), "words in a macro unknown here: {:?}", reader.unread);
    Ok(reader.found)
}

/// The files of a language by their module's name; its first file has none.
pub(crate) fn sources(folder: &Path, language: &str) -> Result<Vec<(String, File)>> {
    let mut paths = vec![(String::new(), folder.join(format!("{language}.rs")))];
    let below = folder.join(language);
    let mut entries = fs::read_dir(&below)
        .with_context(|| format!("no folder {}", below.display()))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    entries.sort();
    for path in entries {
        let name = path.file_stem().context("a file has a name")?.to_string_lossy().into_owned();
        paths.push((name, path));
    }
    let parse = |(module, path): (String, std::path::PathBuf)| {
        let source = fs::read_to_string(&path)?;
        let file =
            syn::parse_file(&source).with_context(|| format!("cannot read {}", path.display()))?;
        Ok((module, file))
    };
    paths.into_iter().map(parse).collect()
}

fn last_name(ty: &syn::Type) -> Option<String> {
    let syn::Type::Path(path) = ty else { return None };
    Some(path.path.segments.last()?.ident.to_string())
}

/// A module and a name in it.
type Name = (String, String);

#[derive(Clone)]
enum Part {
    Value(Box<Expr>),
    Function(Box<syn::ItemFn>),
}

#[derive(Default)]
struct Reader {
    parts: BTreeMap<Name, Part>,
    /// Those that were read; each is, once.
    done: BTreeSet<Name>,
    /// Named in the midst of another part: read there unless a field of its own names it.
    named: Vec<(Name, String)>,
    module: String,
    path: Vec<String>,
    found: Vec<Words>,
    /// How often each path has been given.
    given: BTreeMap<String, usize>,
    unread: Vec<String>,
}

impl Reader {
    fn read_part(&mut self, name: &Name, at: &str) {
        let Some(part) = self.parts.get(name).cloned() else { return };
        if !self.done.insert(name.clone()) {
            return;
        }
        let module = std::mem::replace(&mut self.module, name.0.clone());
        let start = if at.is_empty() { Vec::new() } else { vec![at.to_owned()] };
        let path = std::mem::replace(&mut self.path, start);
        match part {
            Part::Value(value) => self.visit_expr(&value),
            Part::Function(function) => self.visit_block(&function.block),
        }
        (self.module, self.path) = (module, path);
    }

    /// Helpers that no field names, and what nothing names at all.
    fn read_the_rest(&mut self) {
        let mut next = 0;
        while let Some((name, at)) = self.named.get(next).cloned() {
            self.read_part(&name, &at);
            next += 1;
        }
        for name in self.parts.keys().cloned().collect::<Vec<_>>() {
            self.read_part(&name, &format!("{}::{}", name.0, name.1));
        }
    }

    /// The part of this language that an expression names.
    fn part_of(&self, expr: &Expr) -> Option<Name> {
        let Expr::Path(it) = expr else { return None };
        let names: Vec<String> =
            it.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let (name, before) = names.split_last()?;
        let modules = match before.last().map(String::as_str) {
            // Its own module's, or the first file's by `use super::`.
            None => vec![self.module.clone(), String::new()],
            Some("super") => vec![String::new()],
            Some(module) => vec![module.to_owned()],
        };
        modules
            .into_iter()
            .map(|module| (module, name.clone()))
            .find(|it| self.parts.contains_key(it))
    }

    fn at(&self) -> String {
        self.path.concat().trim_start_matches('.').to_owned()
    }

    fn within(&mut self, step: String, read: impl FnOnce(&mut Self)) {
        self.path.push(step);
        read(self);
        self.path.pop();
    }

    fn yields(&mut self, text: String) {
        let at = self.at();
        let given = self.given.entry(at.clone()).or_default();
        *given += 1;
        let path = if *given == 1 { at } else { format!("{at}·{given}") };
        self.found.push(Words { path, text });
    }
}

impl<'a> Visit<'a> for Reader {
    // Attributes and doc comments are read by nobody but us.
    fn visit_attribute(&mut self, _: &'a syn::Attribute) {}

    fn visit_lit_str(&mut self, literal: &'a syn::LitStr) {
        self.yields(literal.value());
    }

    fn visit_field_value(&mut self, field: &'a syn::FieldValue) {
        let syn::Member::Named(name) = &field.member else {
            return visit::visit_field_value(self, field);
        };
        self.within(format!(".{name}"), |it| match it.part_of(&field.expr) {
            Some(part) => it.read_part(&part, &it.at()),
            None => it.visit_expr(&field.expr),
        });
    }

    fn visit_expr_path(&mut self, path: &'a syn::ExprPath) {
        let named = self.part_of(&Expr::Path(path.clone()));
        self.named.extend(named.map(|name| (name, self.at())));
    }

    fn visit_expr_array(&mut self, array: &'a syn::ExprArray) {
        for (index, element) in array.elems.iter().enumerate() {
            self.within(format!("[{index}]"), |it| it.visit_expr(element));
        }
    }

    fn visit_expr_tuple(&mut self, tuple: &'a syn::ExprTuple) {
        // A row of a table: its figures belong to its words.
        let literal = |expr: &Expr| match expr {
            Expr::Lit(it) => Some(it.lit.clone()),
            _ => None,
        };
        let figures = tuple.elems.iter().skip(1).map(|value| match literal(value)? {
            syn::Lit::Int(figure) => Some(figure.to_string()),
            _ => None,
        });
        match (tuple.elems.first().and_then(literal), figures.collect::<Option<Vec<_>>>()) {
            (Some(syn::Lit::Str(words)), Some(figures)) if !figures.is_empty() => {
                self.yields(format!("{}: {}", words.value(), figures.join(", ")));
            }
            _ => visit::visit_expr_tuple(self, tuple),
        }
    }

    fn visit_arm(&mut self, arm: &'a syn::Arm) {
        self.within(format!(".{}", label(&arm.pat)), |it| visit::visit_arm(it, arm));
    }

    fn visit_expr_call(&mut self, call: &'a syn::ExprCall) {
        self.visit_expr(&call.func);
        // `said("…", "…")`: what it calls them says which is which.
        let names = match self.part_of(&call.func).and_then(|name| self.parts.get(&name)) {
            Some(Part::Function(function)) => function.sig.inputs.iter().map(argument).collect(),
            _ => Vec::new(),
        };
        for (index, value) in call.args.iter().enumerate() {
            match names.get(index) {
                Some(Some(name)) if matches!(value, Expr::Lit(_)) => {
                    self.within(format!(".{name}"), |it| it.visit_expr(value));
                }
                _ => self.visit_expr(value),
            }
        }
    }

    fn visit_macro(&mut self, found: &'a syn::Macro) {
        let Ok(values) = found.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated)
        else {
            self.unread.push(self.at());
            return;
        };
        for (index, value) in values.iter().enumerate() {
            match value {
                Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. })
                    if index == 0 && found.path.is_ident("format") =>
                {
                    self.yields(with_holes(&text.value()));
                }
                other => self.visit_expr(other),
            }
        }
    }
}

fn argument(input: &syn::FnArg) -> Option<String> {
    let syn::FnArg::Typed(typed) = input else { return None };
    Some(label(&typed.pat))
}

/// A pattern in a few letters: `Gentle`, `Mood.Calm`, `1`, `_`.
fn label(pat: &Pat) -> String {
    let all =
        |pats: &Punctuated<Pat, Token![,]>| pats.iter().map(label).collect::<Vec<_>>().join(",");
    let last = |path: &syn::Path| path.segments.last().map(|it| it.ident.to_string());
    match pat {
        Pat::Ident(it) => it.ident.to_string(),
        Pat::Path(it) => last(&it.path).unwrap_or_default(),
        Pat::Struct(it) => last(&it.path).unwrap_or_default(),
        Pat::TupleStruct(it) => {
            format!("{}.{}", last(&it.path).unwrap_or_default(), all(&it.elems))
        }
        Pat::Tuple(it) => all(&it.elems),
        Pat::Or(it) => it.cases.iter().map(label).collect::<Vec<_>>().join("|"),
        Pat::Lit(it) => match &it.lit {
            syn::Lit::Int(number) => number.to_string(),
            syn::Lit::Bool(flag) => flag.value.to_string(),
            _ => "_".into(),
        },
        Pat::Range(_) => "..".into(),
        _ => "_".into(),
    }
}

/// The text of a format string with a hole for each value.
fn with_holes(format: &str) -> String {
    let mut text = String::new();
    let mut rest = format;
    while let Some(at) = rest.find(['{', '}']) {
        text.push_str(&rest[..at]);
        let doubled = rest[at..].starts_with("{{") || rest[at..].starts_with("}}");
        if doubled {
            text.push_str(&rest[at..=at]);
            rest = &rest[at + 2..];
        } else {
            text.push_str(HOLE);
            let end = rest[at..].find('}').map_or(rest.len(), |end| at + end + 1);
            rest = &rest[end..];
        }
    }
    text + rest
}
