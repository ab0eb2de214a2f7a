//! Spanish: how long what is kept lasts, and taking it along.

use crate::text::Keeping;

pub(super) const KEEPING: Keeping = Keeping {
    to_export: "Exportar",
    not_now: "Ahora no",
    nudge: "Hay entradas que están solo en este navegador. Un archivo tuyo las protege si se pierde el teléfono o se vacía el navegador.",
    scarce: "Queda poco espacio para esta app en este dispositivo. Exporta lo que tienes y luego libera algo de espacio.",
    lasting: |lasting| match lasting {
        Some(true) => "Este navegador aceptó conservarlo, también cuando hay poco espacio.",
        Some(false) => {
            "Este navegador puede borrarlo cuando hay poco espacio. Safari también lo hace después de siete días de uso sin una visita, a menos que la app esté en la pantalla de inicio."
        }
        None => "Este navegador no dice cuánto tiempo lo conserva. Exporta de vez en cuando.",
    },
    room: |used, allowed| match allowed {
        0..1000 => format!("En uso: {used} MB de unos {allowed} MB."),
        _ => format!("En uso: {used} MB de unos {} GB.", allowed / 1000),
    },
    last: |day| format!("Última exportación: {day}."),
    never: "Todavía no hay ninguna exportación.",
    protect: "Exportar con una frase secreta",
    protect_hint: "Quien tenga el archivo necesita la frase secreta. Nadie puede restablecerla.",
    export_protected: "Exportar sellado",
    exporting: "Sellando…",
    not_sealed: "Esta página no puede sellar. No se exportó nada.",
    markdown: "El diario como archivo de texto (Markdown)",
    protected_file: "Este archivo está sellado. ¿Con qué frase secreta?",
    open: "Abrir el archivo",
    opening: "Abriendo…",
    wrong: "Eso no abre este archivo, o el archivo está dañado. No cambió nada.",
    no_sealing: "Esta página no puede abrir archivos sellados: no se abrió desde una dirección segura. No cambió nada.",
    lock_on: "Activado. Lo que escribes está sellado con tu frase secreta.",
    lock_off: "Desactivado. Sella lo que escribes con una frase secreta.",
    aside: |count| match count {
        1 => "1 registro apartado".into(),
        n => format!("{n} registros apartados"),
    },
    aside_title: "Registros apartados",
    aside_line: "Estos registros no se pudieron leer: están dañados o son de otra versión de la app. Eso no afecta a nada más, y son parte de cada exportación.",
    aside_none: "No hay nada apartado.",
    aside_from: |place| format!("Estaba en {place}"),
    aside_export: "Guardar como archivo",
    aside_remove: "Quitar",
    aside_removed: "Quitado.",
};
