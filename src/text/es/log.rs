//! Spanish: the list, the search, and looking back.

use crate::text::LogWords;

pub(super) const LOG: LogWords = LogWords {
    ways: ["Pequeños pasos", "Hoja para mi terapeuta", "Mirar atrás", "Papelera"],
    drafts: "Otros borradores",
    draft: |at| ["Palabras sin guardar, ", at].concat(),
    not_saved: "todavía sin guardar",
    two_versions: "dos versiones",
    distress: |before, after| {
        let mut line = String::from("malestar");
        for (word, level) in [(" antes ", before), (" después ", after)] {
            if let Some(level) = level {
                // A second one follows the first.
                line.push_str(if line.ends_with(char::is_numeric) { "," } else { "" });
                line.push_str(word);
                line.push_str(&level.to_string());
            }
        }
        line
    },

    search: "Buscar",
    search_hint: "Busca aquí y no con la búsqueda de tu navegador, que solo ve lo que está en la pantalla.",
    filter: "Filtro y orden",
    arrange: "Orden",
    arrangements: ["Por día", "Por tratamiento"],
    signs: ["Tema", "Emociones", "Tratamientos"],
    treatment: |on| match on {
        Some(on) => ["Tratamiento del ", on].concat(),
        None => "Sin tratamiento".into(),
    },
    count: |shown, all| {
        let mut line = String::new();
        if shown != all {
            line.push_str(&shown.to_string());
            line.push_str(" de ");
        }
        line.push_str(&all.to_string());
        line.push_str(if all == 1 { " entrada" } else { " entradas" });
        line
    },
    none: "Ninguna entrada coincide. Con menos palabras o filtros pueden aparecer más.",
    all: "Mostrar todas",

    title: "Mirar atrás",
    raw: "Son marcas que hiciste tú, y nada más: ni suma, ni tendencia, ni veredicto.",
    nothing: "Todavía no hay nada que mostrar. Cuando tocas un número o una emoción al escribir, aquí aparece una marca.",
    nothing_recent: "No hay marcas en los últimos 30 días.",
    span: "Tiempo",
    spans: ["Todo", "Últimos 30 días"],
    levels: "Malestar antes y después",
    legend: "De 0, abajo, a 10, arriba. Un anillo es antes de escribir, un punto es después. Una línea fina une los dos.",
    chosen: "Emociones que elegiste",
    chosen_line: "Un punto por cada vez.",
    treatments: "Las líneas verticales son tratamientos:",
    table: "Como tabla",
    when: "Cuándo",
    before: "Antes",
    after: "Después",
    chosen_words: "Emociones",
    latest: |shown, all| {
        let (shown, all) = (shown.to_string(), all.to_string());
        let parts = ["Lo más reciente: ", &shown, " de ", &all];
        parts.concat() + ". En Ajustes hay una exportación con todo."
    },
};
