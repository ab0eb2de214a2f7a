//! Spanish: opening a plan's link.

use crate::text::Open;

pub(super) const OPEN: Open = Open {
    title: "Un plan de un enlace",
    intro: "Esto es lo que contiene el enlace. No se guarda nada hasta que tú lo digas.",
    accept: "Guardar este plan",
    refuse: "Ahora no",
    look: "Solo mirar",
    beside: "Soy la persona que acompaña",
    looking: "Solo estás mirando",
    see: "Ver el plan, o guardarlo",
    looking_line: "No se guarda nada de este plan. Si recargas la página, desaparece.",
    compare: |title| format!("Ya tienes un plan, “{title}”"),
    compare_why: "Sigue ahí. Si guardas el nuevo, el que tienes pasa a tus planes anteriores. Se diferencian en esto:",
    next: "El día de ese plan ya pasó: si guardas este, empieza el siguiente tratamiento. Lo que sigue siendo cierto se conserva.",
    same: "Dice lo mismo que el plan que tienes.",
    here: "Tu plan",
    in_link: "Este enlace",
    not_said: "sin indicar",
    unknown: |count| match count {
        1 => "Una parte es para una versión más nueva de la app y queda fuera.".into(),
        n => format!("{n} partes son para una versión más nueva de la app y quedan fuera."),
    },
    past: "La cita de este plan ya pasó.",
    refused: "No se guardó nada.",
    failed: "Este enlace no se puede abrir",
    locked: "Un plan protegido",
    passphrase: "Frase secreta",
    show: "Mostrar lo que escribo",
    unlock: "Abrir el plan",
    opening: "Abriendo…",
};
