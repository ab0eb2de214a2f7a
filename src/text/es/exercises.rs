//! Spanish: the exercises, step by step.

use crate::grounding::exercise::ExerciseId;
use crate::grounding::walk::Act;
use crate::text::Titled;

const fn said(title: &'static str, line: &'static str) -> Titled {
    Titled { title, line }
}

pub(super) const fn exercise(id: ExerciseId) -> Titled {
    match id {
        ExerciseId::Orient => said("Dónde estoy", "La hora, el lugar, y que esto es pasajero"),
        ExerciseId::Feet => said("Pies en el suelo", "Presiona, suelta, nota"),
        ExerciseId::Senses => said("Mirar y escuchar", "Ver, sentir, oír, oler, saborear"),
        ExerciseId::Temperature => said("Fresco y tibio", "Algo fresco, luego las manos tibias"),
        ExerciseId::NameThings => {
            said("Nombrar cosas", "Animales, lugares, comidas, de la A a la Z")
        }
        ExerciseId::Butterfly => {
            said("Toques de mariposa", "Brazos cruzados, toques lentos, izquierda y derecha")
        }
        ExerciseId::CalmPlace => {
            said("Un lugar tranquilo", "Una imagen, lo que se siente en ella, y una palabra")
        }
        ExerciseId::Container => said("Guardarlo", "Dejar algo hasta la terapia"),
        ExerciseId::Body => said("Manos y pies", "Solo eso, con los ojos abiertos"),
    }
}

pub(super) const fn caution(id: ExerciseId) -> &'static str {
    match id {
        ExerciseId::Orient => "",
        ExerciseId::Feet => "Quédate en tu asiento para esto.",
        ExerciseId::Senses => "Puedes saltarte oler y saborear.",
        ExerciseId::Temperature => "No metas la cara en agua fría.",
        ExerciseId::NameThings => {
            "Solo cosas sencillas. Deja los pensamientos difíciles, y escribir, para otro momento."
        }
        ExerciseId::Butterfly => "Detente si llegan recuerdos difíciles.",
        ExerciseId::CalmPlace => {
            "Elige un lugar tranquilo. Detente si la imagen se vuelve contra ti."
        }
        ExerciseId::Container => {
            "No hay que resolver nada ahora. Esto es para más adelante, en la terapia."
        }
        ExerciseId::Body => "Mantén los ojos abiertos. Si esto lo empeora, déjalo.",
    }
}

pub(super) const fn steps(id: ExerciseId) -> &'static [Titled] {
    match id {
        // What it tells is known only on the day.
        ExerciseId::Orient => &[],
        ExerciseId::Feet => {
            const {
                &[
                    said("Los dos pies apoyados", "Siéntate y pon los dos pies en el suelo."),
                    said("Presiona los dos pies hacia abajo", "Siente cómo el suelo te sostiene."),
                    said("Suelta", "Nota qué cambia en tus piernas y en tus pies."),
                    said("Presiona y suelta una vez más", "A tu propio ritmo."),
                ]
            }
        }
        ExerciseId::Senses => {
            const {
                &[
                    said(
                        "Mira cinco cosas",
                        "Deja que tus ojos descansen en cinco cosas, una tras otra.",
                    ),
                    said("Siente cuatro cosas", "Tus pies, tu ropa, la silla, el aire en la cara."),
                    said("Escucha tres sonidos", "Cercanos y lejanos. No necesitan nombre."),
                    said("Huele dos cosas", "O recuerda dos olores que te gustan."),
                    said("Saborea una cosa", "Un sorbo de agua, o solo el interior de tu boca."),
                    said("Mira tres cosas", "Deja que tus ojos descansen un momento en cada una."),
                    said("Escucha tres sonidos", "Cercanos y lejanos. No necesitan nombre."),
                    said(
                        "Mueve tres partes",
                        "Dedos de las manos, dedos de los pies, hombros: pequeño y lento.",
                    ),
                ]
            }
        }
        ExerciseId::Temperature => {
            const {
                &[
                    said(
                        "Algo fresco",
                        "Un paño húmedo, una lata, un vaso de agua. Pide a alguien que te lo traiga.",
                    ),
                    said("Sostenlo", "Siente lo fresco en las manos, o en el cuello."),
                    said("Déjalo a un lado", "Nota qué queda de lo fresco."),
                    said("Calienta tus manos", "Frótalas, o sostén una taza tibia."),
                ]
            }
        }
        ExerciseId::NameThings => {
            const {
                &[
                    said("Animales", "Nombra algunos, en voz alta o para ti."),
                    said("Lugares", "Ciudades, ríos, habitaciones que conoces."),
                    said("Comidas", "Dulces, saladas, cualquiera."),
                    said("De la A a la Z", "Una cosa por cada letra. Salta las difíciles."),
                ]
            }
        }
        ExerciseId::Butterfly => {
            const {
                &[
                    said(
                        "Cruza los brazos",
                        "Cada mano descansa en el otro brazo, cerca del hombro.",
                    ),
                    said(
                        "Da toques, izquierda y derecha",
                        "Lentos y suaves. Dos luces abajo muestran cuándo.",
                    ),
                    said("Descansa", "Las manos quietas. Mira a tu alrededor."),
                    said("Una vez más", "Lentos y suaves. Dos luces abajo muestran cuándo."),
                    said("Baja las manos", "Nota cómo estás ahora."),
                ]
            }
        }
        ExerciseId::CalmPlace => {
            const {
                &[
                    said(
                        "Imagina un lugar tranquilo",
                        "Real o inventado. Una orilla, una habitación, un jardín.",
                    ),
                    said(
                        "Mira lo que hay en él",
                        "Sus colores, su luz, qué está cerca y qué está lejos.",
                    ),
                    said("Escúchalo y siéntelo", "Sus sonidos, el aire, el suelo debajo de ti."),
                    said("Ponle una palabra", "Una sola palabra, para volver otro día con ella."),
                ]
            }
        }
        ExerciseId::Container => {
            const {
                &[
                    said(
                        "Imagina una caja",
                        "Fuerte, con tapa. De cualquier tamaño, de cualquier forma.",
                    ),
                    said("Ponlo adentro", "Lo que es demasiado por ahora va adentro."),
                    said("Cierra la tapa", "Espera ahí hasta la terapia. No tienes que cargarlo."),
                ]
            }
        }
        ExerciseId::Body => {
            const {
                &[
                    said(
                        "Tus manos",
                        "Ábrelas y ciérralas. Siente lo tibio, lo fresco, lo áspero, lo liso.",
                    ),
                    said(
                        "Tus pies",
                        "Mueve los dedos. Siente los calcetines, los zapatos, el suelo.",
                    ),
                    said("Manos y pies a la vez", "Y mira a tu alrededor."),
                ]
            }
        }
    }
}

pub(super) const fn act(act: Act) -> &'static str {
    match act {
        Act::Start => "Empezar",
        Act::Next => "Siguiente",
        Act::Back => "Atrás",
        Act::Skip => "Saltar este paso",
        Act::Stop => "Parar",
        Act::Worse => "Me siento peor con esto",
        Act::Again => "Una vez más",
        Act::Shorter => "Hacerlo más corto",
        Act::Longer => "Hacerlo completo",
        Act::ByItself => "Dejar que avance por sí solo",
        Act::OwnPace => "A mi propio ritmo",
        Act::Help => "Pedir ayuda",
    }
}
