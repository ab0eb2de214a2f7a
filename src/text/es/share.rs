//! Spanish: composing a plan.

use crate::sharing::disclosure::Disclosed;
use crate::sharing::form::Field;
use crate::sharing::form_plan::Trouble;
use crate::sharing::qr::Ease;
use crate::sharing::suspicion::Kind;
use crate::sharing::template::TemplatesError;
use crate::text::{Handout, Passphrase, Share, Templates};

pub const SHARE: Share = Share {
    title: "Compartir un plan",
    intro: "Para terapeutas. Llena lo que tu paciente necesita saber; deja lo demás vacío. El plan es el enlace mismo: no se sube nada.",
    start_anew: "Vaciar el formulario",
    emptied: "El formulario está vacío.",
    visit: "La visita",
    before: "Antes",
    after: "Después",
    calming: "Para calmarse",
    wording: "Palabras y números",
    field: label,
    disclosed,
    hint,
    trouble,
    trouble_of: |field, trouble| format!("{field}: {trouble}"),
    companion: "Una persona adulta se queda con tu paciente",
    holds: "Sostener la respiración el día del tratamiento y el día siguiente",
    not_said: "Sin indicar",
    yes: "Sí",
    no: "No",
    exercises: "Ejercicios que sugieres",
    breathe: "Patrones de respiración que sugieres",
    pattern: |number| format!("Tu patrón {number}"),
    pattern_name: "Nombre del patrón",
    add_pattern: "Agregar un patrón propio",
    remove_pattern: "Quitar este patrón",
    link: "El enlace",
    not_yet: "El enlace se crea cuando esto está en orden:",
    length: |count| match count {
        ..=660 => format!("{count} caracteres: cabe en un mensaje y en un código QR."),
        661..=2000 => {
            format!("{count} caracteres. Hasta 660 cabe bien en un mensaje y en un código QR.")
        }
        _ => format!(
            "{count} caracteres. Un enlace puede tener hasta 2000: acórtalo para compartirlo."
        ),
    },
    shorten: |fields| format!("Acorta primero: {fields}."),
    parts: |count| match count {
        1 => "Un mensaje de texto.".into(),
        n => format!("Se envía como {n} mensajes de texto en uno."),
    },
    qr_size: |modules, ease| {
        let ease = match ease {
            Ease::Easy => "fácil de escanear",
            Ease::Large => "imprímelo de 9 cm de ancho o más",
            Ease::Hard => "difícil de escanear, mejor envía el enlace",
        };
        format!("Código QR de {modules} por {modules}: {ease}.")
    },
    no_packing: "Este navegador es demasiado antiguo para crear un enlace. Actualízalo o usa otro.",
    no_sealing: "Una frase secreta solo funciona donde esta página llega por una conexión segura. Vacíala para crear un enlace sin ella.",
    suspicious: "Mira primero estas palabras",
    suspicious_why: "Quien tenga el enlace puede leerlas. Cámbialas, o di que pueden quedarse.",
    suspicion: |field, kind, words| {
        let kind = match kind {
            Kind::Name => "un nombre",
            Kind::BirthDate => "una fecha de nacimiento",
            Kind::Diagnosis => "un diagnóstico",
            Kind::Dose => "una dosis",
            Kind::Email => "una dirección de correo electrónico",
        };
        format!("{field}: “{words}” parece {kind}.")
    },
    looked: "Ya miré, puede quedarse",
    copy: "Copiar el enlace",
    by_text: "Mensaje de texto",
    by_mail: "Correo electrónico",
    by_sheet: "Compartir",
    print: "Imprimir una hoja para entregar",
    draft_subject: "Tu plan",
    // Only letters of the alphabet of text messages: another one would make more parts of it.
    draft: |link| format!("Este es el plan para tu visita. Abre el enlace en tu teléfono: {link}"),
    qr: "Código QR",
    svg: "Guardar como SVG",
    png: "Guardar como PNG",
    preview: "Lo que verá tu paciente",
    reveals: "Lo que revela este enlace",
    reveals_why: "Quien tenga el enlace puede leer esto:",
    reveals_sealed: "Solo quien tenga el enlace y también la frase secreta puede leer esto:",
    passphrase: Passphrase {
        title: "Proteger el enlace",
        label: "Frase secreta",
        hint: "Sin ella, quien tenga el enlace puede leerlo. Nadie puede recuperar una que se pierde.",
        show: "Mostrar la frase secreta",
        apart: "Dile la frase secreta a tu paciente de otra manera, por teléfono o en persona, no en el mensaje con el enlace.",
    },
    templates: Templates {
        title: "Plantillas",
        choose: "Tus plantillas",
        none: "Elige una",
        use_it: "Llenar",
        edit: "Editar",
        duplicate: "Duplicar",
        copy_of: |name| format!("{name} (copia)"),
        remove: "Quitar",
        removed: "Plantilla quitada.",
        filled: "El formulario se llenó con la plantilla.",
        saving: "Guardar este formulario como plantilla",
        name: "Nombre de la plantilla",
        name_missing: "Dale un nombre a la plantilla.",
        keeps: "Conserva todo el formulario menos la cita, en este navegador.",
        save: "Guardar como plantilla",
        replace: |name| format!("Guardar los cambios en “{name}”"),
        save_new: "Guardar como una nueva",
        cannot_save: "Algo en el formulario todavía no se puede leer. No se guardó nada.",
        moving: "Exportar e importar",
        export: "Guardar todas como archivo",
        import: "Agregar desde un archivo",
        import_hint: "Agrega lo que no está aquí. No se reemplaza nada.",
        found: |new, same| match (new, same) {
            (0, _) => "Todas las plantillas de este archivo ya están aquí.".into(),
            (1, 0) => "Una plantilla nueva.".into(),
            (n, 0) => format!("{n} plantillas nuevas."),
            (n, here) => format!("Nuevas: {n}. Ya están aquí: {here}."),
        },
        add: "Agregarlas",
        added: "Plantillas agregadas.",
        error: |error| match error {
            TemplatesError::NotTemplates => "Este archivo no contiene plantillas de Shoreline.",
            TemplatesError::Newer => {
                "Estas plantillas son de una versión más nueva de la app. Actualízala e intenta de nuevo."
            }
            TemplatesError::Damaged => "Este archivo está dañado. No se agregó nada.",
            TemplatesError::TooMany => {
                "Este archivo es demasiado grande: como máximo 200 plantillas y 1 MiB. No se agregó nada."
            }
        },
        unreadable: "Este archivo no se puede leer.",
    },
    handout: Handout {
        intro: "Tu plan para los días alrededor de tu visita, en tu propio teléfono.",
        steps: &[
            "Apunta la cámara de tu teléfono al cuadrado, o abre el enlace que recibiste.",
            "El plan se abre en tu navegador. No hay nada que instalar ni hace falta una cuenta.",
            "Míralo. Si quieres guardarlo, elige “Guardar este plan”.",
        ],
        sealed: "Pide una frase secreta. Te la damos de otra manera.",
        private: "No se recopila nada. Lo que guardas se queda en tu teléfono.",
        call: "Si tienes preguntas o sientes que algo anda mal, llámanos",
        emergency: |number| format!("En una emergencia, llama al {number}."),
    },
};

const fn label(field: Field) -> &'static str {
    match field {
        Field::Title => "Título",
        Field::At => "Cita",
        Field::Zone => "Zona horaria",
        Field::Route => "Cómo se da el medicamento",
        Field::Arrive => "Llegada, horas antes",
        Field::Ride => "Viaje a casa, horas después",
        Field::Food => "Última comida, horas antes",
        Field::Drink => "Última bebida, horas antes",
        Field::Medicines => "Sobre los medicamentos",
        Field::Drive => "No conducir, horas después",
        Field::Decide => "No tomar decisiones, horas después",
        Field::Message => "Mensaje",
        Field::Office => "Teléfono, horario de atención",
        Field::OutOfHours => "Teléfono, cualquier otra hora",
        Field::Emergency => "En una emergencia",
        Field::Country => "País",
        Field::Language => "Idioma en que escribes",
        Field::Patterns => "Tus propios patrones de respiración",
    }
}

const fn hint(field: Field) -> &'static str {
    match field {
        Field::Title => "Por ejemplo, “La visita del martes”. Sin nombres.",
        Field::Zone => "Por ejemplo, America/Bogota",
        Field::Route => {
            "Con palabras sencillas, por ejemplo, “un aerosol para la nariz”. Sin dosis."
        }
        Field::Arrive => "0,25 es un cuarto de hora.",
        Field::Food | Field::Drink => "Vacío si tu clínica no fija una hora.",
        Field::Drive => "No antes del día siguiente, diga lo que diga aquí.",
        Field::Decide => "Las grandes. No antes del día siguiente, diga lo que diga aquí.",
        Field::Medicines => "Una o dos frases. Sin dosis.",
        Field::Emergency => "Una frase. El número propio del país se muestra además.",
        Field::Patterns => "Doce respiraciones por minuto como máximo.",
        _ => "",
    }
}

const fn trouble(field: Field, trouble: Trouble) -> &'static str {
    match (trouble, field) {
        (Trouble::Missing, _) => "Dale un título al plan.",
        (Trouble::NeedsAppointment, _) => {
            "Indica también la cita: a partir de ella se calculan las horas de reloj."
        }
        (_, Field::At) => "Esto no es una fecha con hora.",
        (_, Field::Zone) => "Este navegador no conoce esa zona. Escríbela como America/Bogota.",
        (_, Field::Office | Field::OutOfHours) => {
            "Un número de teléfono tiene de 3 a 15 dígitos y, además de ellos, solo + - ( ) / . y espacios."
        }
        (_, Field::Patterns) => {
            "Cada uno necesita un nombre y, como máximo, doce respiraciones por minuto."
        }
        (_, Field::Country | Field::Language) => "Elige uno de la lista.",
        (
            _,
            Field::Arrive | Field::Ride | Field::Food | Field::Drink | Field::Drive | Field::Decide,
        ) => "Las horas son un número de 0 a 72, en cuartos, como 6 o 0,25.",
        (_, Field::Medicines) => "Es demasiado largo: como máximo 300 caracteres.",
        (_, Field::Message) => "Es demasiado largo: como máximo 600 caracteres.",
        (_, Field::Emergency) => "Es demasiado largo: como máximo 200 caracteres.",
        _ => "Así como está no se puede leer.",
    }
}

const fn disclosed(what: Disclosed) -> &'static str {
    match what {
        Disclosed::Title => "Que es un plan para un tratamiento, y su título",
        Disclosed::Appointment => "Cuándo, y en qué parte del mundo",
        Disclosed::Route => "Cómo se da el medicamento",
        Disclosed::Coming => "Cuándo llegar, y cuándo es el viaje a casa",
        Disclosed::Fasting => "Horas sin comida o bebida",
        Disclosed::Medicines => "Lo que dices sobre los medicamentos",
        Disclosed::Driving => "Cuánto tiempo no conducir",
        Disclosed::Deciding => "Cuánto tiempo no tomar decisiones grandes",
        Disclosed::Companion => "Si alguien debe quedarse con tu paciente",
        Disclosed::Exercises => "Qué ejercicios sugieres",
        Disclosed::Breathing => "Patrones de respiración, y si se permite sostener la respiración",
        Disclosed::Message => "Tu mensaje",
        Disclosed::Phones => "Tus números de teléfono y, con ellos, tu clínica",
        Disclosed::Emergency => "Qué hacer en una emergencia",
        Disclosed::Country => "El país",
        Disclosed::Language => "El idioma en que escribes",
    }
}
