//! Spanish: what it can be like, and the page for the person beside.

use crate::text::{Companion, Range, Titled};

pub(super) const RANGE: Range = Range {
    cards: &[
        Titled {
            title: "Imágenes",
            line: "Puedes ver formas, colores o escenas con los ojos cerrados. O ninguna.",
        },
        Titled {
            title: "Tiempo y espacio",
            line: "El tiempo puede alargarse, saltar o detenerse. La habitación puede parecer cercana, lejana, grande o pequeña.",
        },
        Titled {
            title: "Tu cuerpo",
            line: "Puede sentirse liviano, pesado, lejano, o como si no fuera tuyo.",
        },
        Titled {
            title: "Emociones",
            line: "Puede venir cualquier emoción, de leve a fuerte: calma, alegría, miedo, tristeza. Puede cambiar rápido.",
        },
        Titled {
            title: "Muy poco",
            line: "Algunas personas notan poco o nada. Un estudio con 576 personas no encontró una relación que importe entre sentir desconexión y mejorar.",
        },
        Titled {
            title: "Cuándo, y qué tan fuerte",
            line: "Es difícil saber de antemano cuándo empieza y qué tan fuerte se vuelve. Puede venir rápido, y una vez puede ser distinta de la siguiente.",
        },
        Titled {
            title: "Cuando es difícil",
            line: "Personas capacitadas están contigo. Puedes pedir que te den la mano, una pausa o silencio en cualquier momento.",
        },
    ],
    passes: "Y es pasajero.",
    often: "Con qué frecuencia",
    often_line: "De 100 personas con aerosol nasal de esketamina, y de 100 con un aerosol sin ella. Según el prospecto de EE. UU.; 346 personas recibieron el medicamento. La ketamina dada de otra forma puede ser distinta.",
    often_heads: ["Lo que notaron", "Con ella", "Sin ella"],
    often_rows: &[
        ("Sentirse lejos del cuerpo o del lugar", 41, 9),
        ("Mareo", 29, 8),
        ("Náuseas", 28, 9),
        ("Ganas de dormir", 23, 9),
        ("Sentir que todo gira", 23, 3),
        ("Dolor de cabeza", 20, 17),
        ("Ansiedad", 13, 6),
        ("Presión arterial más alta", 10, 3),
        ("Vómitos", 9, 2),
    ],
    side_effects: "Después: qué es habitual, y cuándo llamar",
};

pub(super) const COMPANION: Companion = Companion {
    title: "Para la persona que te acompaña",
    intro: "Estás con alguien después de un tratamiento. Casi siempre, estar ahí es suficiente.",
    watch: "Una mirada cada cuarto de hora",
    watch_line: "La página te avisa cuando ha pasado un cuarto de hora, con una campana suave si el sonido está activado en Ajustes. Déjala abierta a tu lado.",
    watch_start: "Empezar",
    watch_stop: "Terminar",
    watch_next: |minutes| match minutes {
        1 => "La próxima mirada es en 1 minuto.".into(),
        minutes => format!("La próxima mirada es en {minutes} minutos."),
    },
    watch_passed: |quarters| match quarters {
        0 => "Acaba de empezar.".into(),
        quarters => {
            let (hours, minutes) = (quarters / 4, quarters % 4 * 15);
            let verb = if quarters == 4 { "Ha" } else { "Han" };
            let unit = if hours == 1 { "hora" } else { "horas" };
            let passed = match (hours, minutes) {
                (0, minutes) => format!("{minutes} minutos"),
                (hours, 0) => format!("{hours} {unit}"),
                (hours, minutes) => format!("{hours} {unit} y {minutes} minutos"),
            };
            format!("{verb} pasado {passed}. Mira ahora cómo está.")
        }
    },
    watch_looks: &[
        "¿Responde cuando le hablas en voz baja?",
        "¿Respira con facilidad?",
        "¿Le ayudaría agua, una manta o silencio?",
        "Si algo de esto te preocupa, mira las listas de abajo.",
    ],
    usual: "Habitual y pasajero",
    usual_list: &[
        "Mareo, ganas de dormir, náuseas, dolor de cabeza.",
        "Vista borrosa, el tiempo se siente extraño.",
        "Sentirse lejos de su cuerpo o del lugar.",
        "Emociones fuertes, o ninguna.",
    ],
    orient: "Si no sabe dónde está",
    orient_list: &[
        "Di tu nombre, dónde están y qué hora es.",
        "Di: hoy tuviste un tratamiento, y esto es pasajero.",
        "Habla despacio. Una frase corta, y luego espera.",
        "Deja que se levante despacio, y quédate cerca en las escaleras.",
    ],
    avoid: "Por favor, no hagas esto",
    avoid_list: &[
        "No le hagas preguntas de prueba, ni preguntes qué significó.",
        "No dejes que hoy conduzca, beba alcohol, firme cosas o cuide niños a solas.",
        "No dejes a la persona a solas mientras esté confundida.",
    ],
};
