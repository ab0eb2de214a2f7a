//! What the app's module is made of: its code by room and by crate, and its data.

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::Result;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::compression::brotli;

/// The app's own crate, of which each room is a line.
const OWN: &str = "shoreline";
/// Below this share of the download, in thousandths, parts stand together.
const SMALL: usize = 4;

/// Some functions, or the data.
#[derive(Debug, Default, PartialEq, Eq)]
struct Part {
    functions: usize,
    bytes: Vec<u8>,
}

/// A table in Markdown of a module that still has its names, heaviest part first. `sent` is how many
/// bytes of it travel: each part has as much of them as it packs to by itself, in proportion.
pub fn table(wasm: &[u8], sent: usize) -> Result<String> {
    let mut parts: Vec<(String, Part, usize)> = Vec::new();
    for (name, part) in parts_of(wasm)? {
        let packed = brotli(&part.bytes)?.len();
        parts.push((name, part, packed));
    }
    let sum: usize = parts.iter().map(|(.., packed)| packed).sum();
    parts.sort_by_key(|(.., packed)| std::cmp::Reverse(*packed));
    let mut rest = (0, 0, 0);
    let mut table = String::from("| part | functions | bytes | sent |\n|---|--:|--:|--:|\n");
    for (name, Part { functions, bytes }, packed) in &parts {
        if packed * 1000 < SMALL * sum {
            rest = (rest.0 + functions, rest.1 + bytes.len(), rest.2 + packed);
            continue;
        }
        let share = packed * sent / sum;
        writeln!(table, "| {name} | {functions} | {} | {share} |", bytes.len())?;
    }
    let (functions, bytes, packed) = rest;
    writeln!(table, "| the rest | {functions} | {bytes} | {} |", packed * sent / sum.max(1))?;
    Ok(table)
}

fn parts_of(wasm: &[u8]) -> Result<BTreeMap<String, Part>> {
    let (mut imported, mut bodies, mut names) = (0, Vec::new(), BTreeMap::new());
    let mut parts: BTreeMap<String, Part> = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(&wasm[body.range()]),
            Payload::DataSection(segments) => {
                let data = parts.entry("words and tables".to_owned()).or_default();
                for segment in segments {
                    data.bytes.extend_from_slice(segment?.data);
                }
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(sections) = section.as_known() else { continue };
                for section in sections {
                    let Name::Function(functions) = section? else { continue };
                    for function in functions {
                        let function = function?;
                        names.insert(function.index, function.name);
                    }
                }
            }
            _ => {}
        }
    }
    for (index, body) in (imported..).zip(bodies) {
        let name = names.get(&index).copied().unwrap_or_default();
        let part = parts.entry(part_of(name)).or_default();
        part.functions += 1;
        part.bytes.extend_from_slice(body);
    }
    Ok(parts)
}

/// The crate of a function, or the room in the case of ours. What a generic function of another
/// crate is made for stands in its arguments and does not count: it is that crate's code.
fn part_of(mangled: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(mangled));
    // `<crate::Type as other::Trait>::method` is of the type's crate.
    let path = name.trim_start_matches(['<', '&', '(', '[', '*']).trim_start_matches("mut ");
    let path = path.trim_start_matches("dyn ");
    let mut steps = path.split("::").map(|step| {
        let end = step.find(|it: char| !it.is_alphanumeric() && it != '_').unwrap_or(step.len());
        &step[..end]
    });
    match (steps.next(), steps.next()) {
        (Some(OWN), Some(room)) => format!("`{OWN}::{room}`"),
        (Some(name), Some(_)) if !name.is_empty() => format!("`{name}`"),
        _ => "glue and unnamed".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_its_room_or_its_crate() {
        for (name, part) in [
            ("shoreline::reflection::log::Log::entries", "`shoreline::reflection`"),
            ("<shoreline::vault::safe::Vault as core::ops::Drop>::drop", "`shoreline::vault`"),
            ("reactive_graph::owner::Owner::with::<shoreline::keep::Keep>", "`reactive_graph`"),
            ("core::ptr::drop_in_place::<shoreline::keep::Keep>", "`core`"),
            ("memcpy", "glue and unnamed"),
        ] {
            assert_eq!(part_of(name), part, "{name}");
        }
    }

    #[test]
    fn every_byte_of_code_and_data_is_in_one_part() {
        // A module of two functions, of which one has a name, and four bytes of data.
        let wasm = walrus_module();
        let parts = parts_of(&wasm).expect("a module");
        let functions: usize = parts.values().map(|part| part.functions).sum();
        assert_eq!(functions, 2);
        assert_eq!(parts["words and tables"].bytes, b"tide");
        assert_eq!(parts["`shoreline::tide`"].functions, 1);
        let table = table(&wasm, 1000).expect("a table");
        assert!(table.contains("`shoreline::tide`"), "{table}");
    }

    fn walrus_module() -> Vec<u8> {
        use walrus::{ConstExpr, DataKind, FunctionBuilder, Module, ir::Value};
        let mut module = Module::default();
        for name in ["shoreline::tide::rise", ""] {
            let mut function = FunctionBuilder::new(&mut module.types, &[], &[]);
            if !name.is_empty() {
                function.name(name.to_owned());
            }
            let id = function.finish(vec![], &mut module.funcs);
            module.exports.add(if name.is_empty() { "b" } else { "a" }, id);
        }
        let memory = module.memories.add_local(false, false, 1, None, None);
        let kind = DataKind::Active { memory, offset: ConstExpr::Value(Value::I32(0)) };
        module.data.add(kind, b"tide".to_vec());
        module.emit_wasm()
    }
}
