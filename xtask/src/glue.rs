//! The names between the app and its glue, made short; and what nothing calls, left out.
//!
//! wasm-bindgen tells imports apart by hashes, which stand in both files and compress to nothing.

use std::collections::{HashMap, HashSet};

use anyhow::{Context, Result};
use walrus::{FunctionKind, Module};

/// Classes that Leptos' server functions would use. This app has no server.
const UNUSED: [&str; 3] =
    ["IntoUnderlyingByteSource", "IntoUnderlyingSink", "IntoUnderlyingSource"];
/// The crate behind these classes: where they are gone, nothing of it is ever called.
const UNUSED_CRATE: &str = "wasm_streams";

/// The module and its glue, which fit each other and no other. `import_name` is how the module calls
/// the glue.
pub fn shorten(wasm: &[u8], glue: &str, import_name: &str) -> Result<(Vec<u8>, String)> {
    let mut module = Module::from_buffer(wasm).context("the module cannot be read")?;
    let glue = without_classes(glue, &UNUSED);
    let called: HashSet<&str> = words(&glue).collect();
    let exports: Vec<_> = module.exports.iter().map(|one| (one.id(), one.name.clone())).collect();
    for (id, _) in exports.iter().filter(|(_, name)| !called.contains(name.as_str())) {
        module.exports.delete(*id);
    }
    // The table of functions would hold on to it and to all it calls.
    empty_functions_of(&mut module, UNUSED_CRATE);
    walrus::passes::gc::run(&mut module);
    let imported: HashSet<&str> = module.imports.iter().map(|one| one.name.as_str()).collect();
    let glue = without_functions(&glue, &imported);

    let mut short = HashMap::from([(import_name.to_owned(), "g".to_owned())]);
    for (number, import) in module.imports.iter_mut().enumerate() {
        let name = nth_name(number);
        short.insert(std::mem::replace(&mut import.name, name.clone()), name);
        import.module = short[import_name].clone();
    }
    // Others, such as `memory`, are words that stand in the glue for something else, too.
    let ours = |name: &str| name.starts_with("__") || name.starts_with("wasm_bindgen__");
    for (number, export) in module.exports.iter_mut().filter(|one| ours(&one.name)).enumerate() {
        let name = nth_name(number);
        short.insert(std::mem::replace(&mut export.name, name.clone()), name);
    }
    let glue = glue.replace(import_name, &short[import_name]);
    Ok((module.emit_wasm(), rename(&glue, &short)))
}

/// The glue without the functions that the module no longer imports.
fn without_functions(glue: &str, imported: &HashSet<&str>) -> String {
    let mut kept = String::new();
    let mut within = false;
    for line in glue.lines() {
        let name = line.strip_prefix("        ").and_then(|line| line.split_once(": function("));
        within |=
            name.is_some_and(|(name, _)| name.starts_with("__wb") && !imported.contains(name));
        if !within {
            kept.push_str(line);
            kept.push('\n');
        }
        // Where a function of the list ends.
        within &= !(line.starts_with("        }") && line.ends_with(','));
    }
    kept
}

/// Leaves functions of this crate, and those made for its types, without what they do.
fn empty_functions_of(module: &mut Module, unused: &str) {
    for function in module.funcs.iter_mut() {
        // The release is built without merging functions, so one that has this name serves no other.
        let named = function.name.as_ref().is_some_and(|name| name.contains(unused));
        if let (true, FunctionKind::Local(function)) = (named, &mut function.kind) {
            let mut body = function.builder_mut().func_body();
            body.instrs_mut().clear();
            body.unreachable();
        }
    }
}

/// The glue without these classes and what belongs to them.
fn without_classes(glue: &str, classes: &[&str]) -> String {
    let mut kept = String::new();
    let mut within = false;
    for line in glue.lines() {
        let opens = |class: &&str| {
            line == format!("export class {class} {{")
                || line.starts_with(&format!("const {class}Finalization = "))
        };
        let tells = |class: &&str| line.starts_with(&format!("if (Symbol.dispose) {class}."));
        if within {
            within = line != "}" && !line.ends_with("));");
        } else if classes.iter().any(opens) {
            within = true;
        } else if !classes.iter().any(tells) {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

const fn is_in_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

fn words(script: &str) -> impl Iterator<Item = &str> {
    script.split(|c| !is_in_word(c)).filter(|word| !word.is_empty())
}

/// The script with these words changed wherever they stand whole.
fn rename(script: &str, short: &HashMap<String, String>) -> String {
    let mut renamed = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(first) = rest.chars().next() {
        let in_word = is_in_word(first);
        let end = rest.find(|c| is_in_word(c) != in_word).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        renamed.push_str(short.get(part).map_or(part, String::as_str));
        rest = after;
    }
    renamed
}

/// a, b, … z, aa, ab, …
fn nth_name(number: usize) -> String {
    let letter = char::from(b"abcdefghijklmnopqrstuvwxyz"[number % 26]);
    match number / 26 {
        0 => letter.to_string(),
        more => nth_name(more - 1) + &letter.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::FunctionBuilder;
    use walrus::ir::Instr;

    const GLUE: &str = "./app_bg.js";

    #[test]
    fn every_name_is_another() {
        let names: HashSet<String> = (0..2000).map(nth_name).collect();
        assert_eq!(names.len(), 2000);
        assert_eq!(
            (nth_name(0), nth_name(25), nth_name(26)),
            ("a".into(), "z".into(), "aa".into())
        );
    }

    #[test]
    fn only_whole_words_are_changed() {
        let short = HashMap::from([("__wbg_a_1".to_owned(), "a".to_owned())]);
        assert_eq!(rename("x(__wbg_a_1, __wbg_a_12); \"é\"", &short), "x(a, __wbg_a_12); \"é\"");
    }

    #[test]
    fn a_class_goes_with_all_that_belongs_to_it() {
        let glue = "export class Out {\n    free() {\n    }\n}\nif (Symbol.dispose) Out.prototype[x] = 1;\n\
                    export class Stays {\n}\nconst OutFinalization = (typeof F === 'undefined')\n\
                    ? { register: () => {} }\n: new F(ptr => wasm.__wbg_out_free(ptr, 1));\nlet wasm;\n";
        assert_eq!(without_classes(glue, &["Out"]), "export class Stays {\n}\nlet wasm;\n");
    }

    #[test]
    fn a_function_that_is_no_longer_imported_goes() {
        let one = "        __wbg_one_1: function(arg0) {\n            return arg0;\n        },\n";
        let two = "        __wbg_two_2: function() { return handleError(function () {\n            \
                   two();\n        }, arguments); },\n";
        let glue = format!("return {{\n{one}{two}        __proto__: null,\n}};\n");
        let kept = without_functions(&glue, &HashSet::from(["__wbg_one_1"]));
        assert_eq!(kept, glue.replace(two, ""));
    }

    #[test]
    fn a_function_for_an_unused_crate_calls_nothing_any_more() {
        let mut module = Module::default();
        let none = module.types.add(&[], &[]);
        let (called, _) = module.add_import_func(GLUE, "__wbg_call_0123", none);
        let mut entries = Vec::new();
        for name in ["poll<wasm_streams::Sink>", "poll<Ours>"] {
            let mut function = FunctionBuilder::new(&mut module.types, &[], &[]);
            function.name(name.into()).func_body().call(called);
            entries.push(function.finish(vec![], &mut module.funcs));
        }
        empty_functions_of(&mut module, UNUSED_CRATE);
        let still_calls = entries.iter().map(|id| {
            let body = module.funcs.get(*id).kind.unwrap_local();
            matches!(body.block(body.entry_block()).instrs[0].0, Instr::Call(_))
        });
        assert_eq!(still_calls.collect::<Vec<_>>(), [false, true]);
    }

    #[test]
    fn the_module_and_its_glue_still_fit() {
        let mut module = Module::default();
        let none = module.types.add(&[], &[]);
        let (called, _) = module.add_import_func(GLUE, "__wbg_call_0123", none);
        let (idle, _) = module.add_import_func(GLUE, "__wbg_idle_0123", none);
        module.exports.add("__wbindgen_start", called);
        module.exports.add("intounderlyingsink_abort", idle);
        let glue =
            "return { \"./app_bg.js\": { __wbg_call_0123: f } };\nwasm.__wbindgen_start();\n";
        let (wasm, glue) = shorten(&module.emit_wasm(), glue, GLUE).expect("a module");
        let module = Module::from_buffer(&wasm).expect("a module");
        let imports: Vec<_> = module.imports.iter().map(|it| (&*it.module, &*it.name)).collect();
        assert_eq!(imports, [("g", "a")]);
        assert_eq!(module.exports.iter().map(|it| &*it.name).collect::<Vec<_>>(), ["a"]);
        assert_eq!(glue, "return { \"g\": { a: f } };\nwasm.a();\n");
    }
}
