//! Spanish: the words of small steps, and of what is taken to the therapist.

use crate::after::left::What;
use crate::reflection::entry::{Kind, Writing};
use crate::reflection::sheet::Along;
use crate::reflection::thread::Said;
use crate::text::{SheetWords, Text, ThreadWords, Titled};
use crate::time::DateTime;

pub(super) const THREAD: ThreadWords = ThreadWords {
    title: "Pequeños pasos",
    intro: "De lo que esperabas, a lo que viste, a una cosa pequeña en la vida diaria. La miras de nuevo después de 1, 3, 7 y 30 días, si quieres.",
    none: "Todavía no hay pequeños pasos. Uno es suficiente, y ninguno está bien.",
    due: "Una mirada, cuando quieras",
    waits: |day| format!("Próxima mirada: {day}"),
    rests: "En descanso",
    resting: |count| format!("En descanso ({count})"),
    begin_title: "Un nuevo pequeño paso",
    intention: "Lo que esperaba (opcional)",
    insight: Titled { title: "Lo que vi o entendí (opcional)", line: "Una línea es suficiente." },
    step: Titled {
        title: "Mi pequeño paso",
        line: "Tan pequeño que se puede hacer en unos minutos.",
    },
    entry: "De una entrada (opcional)",
    no_entry: "Ninguna",
    begin: "Guardar este paso",
    step_missing: "Primero escribe un paso, en pocas palabras.",
    one_title: "Un pequeño paso",
    from_entry: |day| format!("La entrada del {day}"),
    look_title: "¿Cómo va este paso?",
    look_early: "Mirarlo ahora",
    look_line: "Cada respuesta es una respuesta completa.",
    few_words: "Unas palabras (opcional)",
    said: |said| match said {
        Said::Did => "Lo hice",
        Said::Some => "Una parte",
        Said::NotYet => "Todavía no",
        Said::NoLongerFits => "Ya no encaja",
    },
    looks: "Miradas hasta ahora",
    not_now: "Ahora no",
    put_off: "Vuelve otro día.",
    change: "Cambiar las palabras",
    end: "Dejarlo descansar",
    ended: "Ahora descansa.",
    begin_anew: "Empezarlo de nuevo",
    remove: "Quitar",
    removed: "Se quitó el paso.",
    gone: "Este paso no está aquí. Quizá se quitó.",
    offer: "Un pequeño paso tuyo",
    look_at_it: "Mirarlo",
    sheet: SheetWords {
        title: "Hoja para mi terapeuta",
        intro: "Tú eliges lo que lleva, línea por línea. Nada sale de este dispositivo, a menos que la imprimas, la copies o la guardes.",
        choose: "Elegir entradas",
        no_entries: "Todavía no hay entradas.",
        lines: "Líneas de esta entrada",
        older: "Mostrar entradas anteriores",
        along: "Qué más lleva",
        along_of: |along| match along {
            Along::Feelings => "Ánimo y emociones",
            Along::Distress => "Marcas de malestar",
            Along::Steps => "Pequeños pasos",
            Along::Questions => "Preguntas pendientes para la clínica",
        },
        preview: "Esto es todo lo que lleva",
        empty: "Todavía no hay nada elegido.",
        paper_title: "De mi diario",
        questions: "Preguntas",
        print: "Imprimir o guardar como PDF",
        copy: "Copiar como Markdown",
        log: "Mi diario",
        whole: Titled {
            title: "El diario completo",
            line: "Todas las entradas y todos los pequeños pasos en un archivo Markdown, para cualquier otra app de diario. No está protegido: guárdalo donde solo tú puedas leerlo.",
        },
        hand_over: "Guardar el diario como Markdown",
        marks,
        begun: |at| format!("Pequeño paso, empezado el {at}"),
        look: |look, at| format!("{at}: {}", (THREAD.said)(look.said)),
        thread: ["Lo que esperaba", "Lo que vi o entendí", "Mi pequeño paso"],
    },
};

/// "Desahogo. Calma. Emociones: tristeza, cansancio. Malestar: 6 antes, 3 después. Tratamiento: 2026-11-24".
fn marks(writing: &Writing, text: &Text) -> String {
    let mut told = Vec::new();
    if writing.kind != Kind::Free {
        told.push((text.kind)(writing.kind).title.to_owned());
    }
    told.extend(writing.mood.map(|mood| (text.left)(What::Mood(mood)).to_owned()));
    if !writing.feelings.is_empty() {
        let names = writing.feelings.iter().map(|feeling| (text.writing.feeling)(*feeling));
        let names: Vec<&str> = names.collect();
        told.push(format!("Emociones: {}", names.join(", ")));
    }
    match (writing.before, writing.after) {
        (Some(before), Some(after)) => {
            told.push(format!("Malestar: {before} antes, {after} después"))
        }
        (Some(before), None) => told.push(format!("Malestar: {before} antes")),
        (None, Some(after)) => told.push(format!("Malestar: {after} después")),
        (None, None) => {}
    }
    // The year belongs to what is read years later.
    let day = |day| DateTime::midnight(day).to_string()[..10].to_owned();
    told.extend(writing.treatment.map(|treatment| format!("Tratamiento: {}", day(treatment))));
    let mut told = told.join(". ");
    if !told.is_empty() {
        told.push('.');
    }
    told
}
