//! Spanish: writing, an entry’s history, and the bin.

use crate::reflection::entry::Kind;
use crate::reflection::feeling::Feeling;
use crate::text::{Titled, WritingWords};

pub(super) const WRITING: WritingWords = WritingWords {
    questions,
    feeling,
    start_from: "Algo para empezar",
    about: |kind| format!("Tema: {kind}"),
    a_question: "Hazme una pregunta",
    another_question: "Otra pregunta",
    no_question: "Sin pregunta",
    each_may_stay_empty: "Cualquiera de estas puede quedar vacía.",
    half_a_sign: "Aquí hay un signo que está solo a medias. Puede pasar al cortar o pegar texto. No se puede guardar. Bórralo y escríbelo de nuevo, por favor. Todo lo demás se queda.",
    half_a_sign_stays: "Sin guardar: un signo está solo a medias. Está marcado debajo de las palabras.",
    put_in: "Ponerlo en esta entrada",
    mood: "Una palabra para cómo me siento",
    before: "Malestar ahora",
    after: "Y ahora, después de escribir",
    distress_hint: "0 es nada, 10 es lo máximo. Toca otra vez para quitarlo.",
    feelings: "Emociones",
    feelings_hint: "Todas las que correspondan, o ninguna.",
    treatment: "Pertenece al tratamiento de este día",
    no_treatment: "Ninguno",
    changed_elsewhere: "Esta entrada cambió en otra pestaña. Al guardar se conservan las dos versiones.",
    deleted_elsewhere: "Esta entrada se eliminó en otra pestaña. Al guardar se conservan tus palabras.",
    copy_words: "Copiar mis palabras",
    save_as_file: "Guardar como archivo",
    file_name: "mis-palabras.txt",

    edit: "Editar",
    go_on: "Seguir con tus cambios",
    small_step: "Empezar un pequeño paso desde aquí",
    changed_at: |at| format!("Cambió el {at}"),
    mood_was: "Cómo me sentía",
    treatment_was: "Tratamiento",
    distress: "Malestar",
    from_to: |before, after| match (before, after) {
        (Some(before), Some(after)) => format!("{before} antes, {after} después"),
        (Some(level), None) => format!("{level} de 10"),
        (None, Some(level)) => format!("{level} después"),
        (None, None) => String::new(),
    },
    no_words: "Sin palabras, y está bien así.",

    two: "Dos versiones de esta entrada",
    two_line: "Se cambió en dos lugares. Elige qué conservar. Elijas lo que elijas, las otras quedan en las versiones anteriores.",
    version: |at| format!("Escrita el {at}"),
    keep_this: "Conservar esta",
    keep_both: "Conservar las dos, una después de la otra",
    kept_this: "Ahora esta es la versión actual.",
    kept_both: "Ahora están las dos, una después de la otra.",
    only_here: "solo en esta versión: ",

    history: "Versiones anteriores",
    history_line: "Nada de lo que guardaste se pierde. Abre una para verla junto a la actual.",
    stands: "la actual",
    was_deleted: "eliminada",
    compared: "Tachado: está en esta versión, y ya no en la actual. Subrayado: todavía no está en esta versión.",
    went: "ya no está: ",
    came: "todavía no está: ",
    end_of_mark: " (fin) ",
    bring_this_back: "Recuperar esta",
    brought_back: "Recuperada.",
    to_entry: "A la entrada",

    bin: "Entradas eliminadas",
    bin_line: "Lo que eliminas se queda aquí 30 días. Después se borra.",
    bin_empty: "No hay nada aquí.",
    binned: |at, days| match days {
        1 => format!("Se eliminó el {at}. Se puede recuperar durante 1 día más."),
        days => format!("Se eliminó el {at}. Se puede recuperar durante {days} días más."),
    },
    bring_back: "Recuperar",
    erase: "Borrar ahora",
    erase_question: "¿Borrar esta entrada con todas sus versiones anteriores? No se puede recuperar.",
    erase_yes: "Sí, borrarla",
    erased: "Borrada.",
};

pub(super) fn kind(kind: Kind) -> Titled {
    let (title, line) = match kind {
        Kind::Free => ("Lo que quieras", ""),
        Kind::Release => ("Dejar salir", ""),
        Kind::Awareness => ("Verme", ""),
        Kind::Meaning => ("Lo que importa", ""),
        Kind::Perspective => ("Otra mirada", ""),
        Kind::Habit => ("Algo nuevo", ""),
        Kind::LittleHappened => (
            "Pasó poco",
            "Es una respuesta completa. La mayoría de los tratamientos no trae ningún momento cumbre. Agrega palabras solo si quieres.",
        ),
        Kind::ThoughtRecord => ("Un pensamiento", "Un pensamiento, paso a paso."),
        Kind::BodyAndBreath => ("Cuerpo y respiración", ""),
        Kind::FreeAssociation => {
            ("Tal como viene", "En cualquier orden. No hace falta que tenga sentido.")
        }
    };
    Titled { title, line }
}

fn questions(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Free => &[
            "¿Qué tienes en la mente?",
            "¿Qué quieres recordar?",
            "¿Qué te gustaría que supiera tu terapeuta?",
            "¿Cómo fue el día de hoy?",
        ],
        Kind::Release => &[
            "¿Apareció una emoción? ¿Cómo era?",
            "¿Hubo algo a lo que te aferraste, o que soltaste?",
            "¿Qué sentiste, y adónde se fue?",
            "¿Hay algo que todavía no has dicho?",
        ],
        Kind::Awareness => &[
            "¿Qué notaste de ti?",
            "¿Viste en acción un hábito tuyo?",
            "¿Qué necesitabas, y lo sabías entonces?",
            "¿Qué te costó mirar?",
        ],
        Kind::Meaning => &[
            "¿Qué te importa en este momento?",
            "¿Qué personas o lugares sentiste cerca, y cuáles lejos?",
            "¿Hubo una sensación de ser parte de algo más grande, o ninguna?",
            "¿Hubo algo en la naturaleza, la música o el silencio que quieras anotar?",
            "¿Qué quieres que representen tus días?",
        ],
        Kind::Perspective => &[
            "¿Algo se ve distinto de como se veía antes? ¿Qué se ve igual?",
            "¿Cómo describiría alguien de tus amistades lo que pasó?",
            "¿Cómo podrías ver esto dentro de un año?",
            "¿Qué no sabes todavía de esto?",
        ],
        Kind::Habit => &[
            "¿Hay una cosa pequeña que te gustaría hacer de otra manera?",
            "¿Cuándo y dónde podrías probarla?",
            "¿Qué podría ponerse en el camino?",
            "¿Hay algo que te gustaría dejar como está?",
        ],
        Kind::LittleHappened => {
            &["¿Cómo pasó el tiempo?", "¿Qué esperabas, y qué hubo?", "¿Cómo era la sala?"]
        }
        Kind::ThoughtRecord => &[
            "¿Qué pasó?",
            "¿Cuál era el pensamiento?",
            "¿Qué sentí?",
            "¿Qué hay a favor del pensamiento?",
            "¿Qué hay en contra?",
            "¿Hay otra manera de verlo?",
        ],
        Kind::BodyAndBreath => &[
            "¿Qué notas en tu cuerpo, y dónde?",
            "¿Cómo está tu respiración?",
            "¿Cambió mientras le prestabas atención?",
        ],
        Kind::FreeAssociation => &[
            "¿Qué palabra, imagen o sonido hay ahora?",
            "¿Y qué viene después de eso?",
            "¿Qué recuerdo está cerca?",
            "¿Qué omitirías si alguien leyera esto?",
        ],
    }
}

/// Named as things, which fit everyone: words for how someone is would have a gender.
fn feeling(feeling: Feeling) -> &'static str {
    match feeling {
        Feeling::Calm => "Calma",
        Feeling::Relieved => "Alivio",
        Feeling::Grateful => "Gratitud",
        Feeling::Joyful => "Alegría",
        Feeling::Hopeful => "Esperanza",
        Feeling::Curious => "Curiosidad",
        Feeling::Connected => "Conexión",
        Feeling::Moved => "Algo me conmueve",
        Feeling::Tender => "Sensibilidad",
        Feeling::Proud => "Orgullo",
        Feeling::Sad => "Tristeza",
        Feeling::Grieving => "Duelo",
        Feeling::Lonely => "Soledad",
        Feeling::Ashamed => "Vergüenza",
        Feeling::Guilty => "Culpa",
        Feeling::Afraid => "Miedo",
        Feeling::Anxious => "Ansiedad",
        Feeling::Angry => "Enojo",
        Feeling::Irritated => "Irritación",
        Feeling::Confused => "Confusión",
        Feeling::Overwhelmed => "Agobio",
        Feeling::Restless => "Inquietud",
        Feeling::Tired => "Cansancio",
        Feeling::Numb => "Sin sentir nada",
        Feeling::Empty => "Vacío",
    }
}
