//! Spanish, as it is understood all over Latin America.

mod exercises;
mod keeping;
mod lock;
mod log;
mod open;
mod prepare;
mod range;
mod share;
mod steps;
mod thread;
mod writing;

pub use share::SHARE;

use super::*;
use crate::after::left::{About as Decision, BodyPlace, Mood};

pub const ES: Text = Text {
    language: "es",
    common: Common {
        name: "Shoreline",
        tagline: "Respirar, prepararte, reflexionar",
        skip: "Ir al contenido",
        home: "Inicio",
        help: "Ayuda",
        back: "Atrás",
        save: "Guardar",
        saved: "Guardado",
        kept_for_now: "Se guarda hasta que cierres esta página",
        undo: "Deshacer",
        cancel: "Cancelar",
        copy: "Copiar",
        copied: "Copiado",
        not_copied: "Este navegador no dejó que la app lo copiara. Selecciona el texto y cópialo a mano.",
        from_link: "Del enlace de tu clínica, no revisado por esta app",
        clinic_first: "Las instrucciones de tu clínica van primero.",
        set_aside: |count| {
            match count {
            1 => "No se pudo leer un registro. Está apartado, no eliminado, y es parte de cada exportación.".into(),
            n => format!("No se pudieron leer {n} registros. Están apartados, no eliminados, y son parte de cada exportación."),
        }
        },
        no_such_place: "Esa página no existe aquí. Esto es el inicio.",
        source: "Fuente",
    },
    home: Home {
        first: "Para ahora",
        rest: "También aquí",
        share: "Para terapeutas: compartir un plan",
        companion: "Para la persona que te acompaña",
        settings: "Ajustes",
        about: "Privacidad, fuentes, límites",
        unreviewed: "La versión en español todavía no ha sido revisada por personal clínico.",
    },
    prepare: prepare::PREPARE,
    plan: prepare::PLAN,
    people: prepare::PEOPLE,
    questions: prepare::QUESTIONS,
    range: range::RANGE,
    hope: prepare::HOPE,
    breathe: Breathe {
        title: "Respirar",
        intro: "Suave y lento. Puede ayudarte a calmarte. Puedes parar en cualquier momento.",
        own: "Los tuyos",
        make: "Crear el tuyo",
        shut: "En este se sostiene la respiración. No es para el día de un tratamiento ni para el día siguiente, a menos que el plan de tu clínica lo permita.",
        start: "Empezar",
        pause: "Pausa",
        resume: "Seguir",
        stop: "Parar",
        stop_now: "Parar ahora",
        landing: "Terminando esta respiración",
        paused: "En pausa",
        away: "Saliste de aquí, o cambió el reloj. Sigue cuando quieras.",
        no_sound: "Ahora no hay sonido: el navegador no deja que suene. La respiración sigue sin él.",
        may_go_dark: "La pantalla puede apagarse: el navegador no la mantiene encendida ahora.",
        ready: "Cuando quieras",
        settling: "Deja caer los hombros",
        softer: "Más suave",
        slower: "Más lento",
        pace: |locale, tenths| format!("{} segundos por respiración", locale.number(tenths * 10)),
        own_rhythm: "Mi ritmo",
        own_rhythm_how: "Respira como lo haces ahora. La guía se une después de tres respiraciones, y las alarga poco a poco.",
        own_rhythm_pad: "Mantén presionado mientras inhalas. Suelta mientras exhalas.",
        own_rhythm_heard: |heard, of| format!("{heard} de {of}"),
        own_rhythm_unclear: "Fue difícil de seguir. Sin prisa: mantén presionado otra vez con tu próxima inhalación, o empieza con el patrón tal como está.",
        own_rhythm_skip: "Empezar tal como está",
        how_long: "Cuánto tiempo",
        lengths: ["Minutos", "Respiraciones", "Hasta que yo pare"],
        minutes: |count| match count {
            1 => "1 minuto".into(),
            n => format!("{n} minutos"),
        },
        breaths_to_go: |count| match count {
            1 => "1 respiración".into(),
            n => format!("{n} respiraciones"),
        },
        before: "Malestar antes: 0 es nada, 10 es lo máximo (opcional)",
        after: "Malestar ahora: 0 es nada, 10 es lo máximo (opcional)",
        options: "Imagen, sonido y tacto",
        cautions: &[
            "Siéntate o acuéstate. Nunca mientras conduces ni en el agua.",
            "Respira suave. Detente si sientes mareo.",
            "En caso de embarazo, o de problemas de corazón, pulmones, convulsiones o pánico: no sostengas la respiración, y pregunta antes a tu equipo.",
        ],
        holds_caution: "En este se sostiene la respiración. Vuelve a respirar cuando quieras.",
        not_breathing: "Sin ejercicios de respiración",
        breaths: |count| match count {
            0 => "Paraste durante la primera respiración.".into(),
            1 => "Una respiración.".into(),
            n => format!("{n} respiraciones."),
        },
        ending: "Puedes sentirte con más calma, igual, o peor. Todo eso es común.",
        next_thing: "Igual o peor es común. Quizá ahora te venga mejor otra cosa, o alguien con quien hablar.",
        again: "Respirar otra vez",
        keep_line: "Guardar una línea en mi diario",
        line_kept: "Hay una línea en tu diario.",
        line_removed: "La línea ya no está.",
        log_line: |sat| {
            let mut line = format!("Respiración, {}: ", sat.pattern);
            line.push_str(&match sat.breaths {
                1 => "1 respiración".to_owned(),
                n => format!("{n} respiraciones"),
            });
            line.push_str(&match sat.seconds {
                1 => ", 1 segundo.".to_owned(),
                seconds @ ..60 => format!(", {seconds} segundos."),
                seconds => format!(", {}:{:02} minutos.", seconds / 60, seconds % 60),
            });
            if let Some(before) = sat.before {
                line.push_str(&format!(" Malestar antes: {before}."));
            }
            if let Some(after) = sat.after {
                line.push_str(&format!(" Malestar después: {after}."));
            }
            line
        },
        seconds: |locale, lengths| {
            let parts: Vec<String> =
                lengths.iter().map(|half| locale.number(u32::from(*half) * 50)).collect();
            format!("{} segundos", parts.join(" · "))
        },
        about: "Lo que se sabe",
        known: |id| match id {
            PatternId::LongerExhale => {
                "Con una exhalación más larga, las personas se sintieron más relajadas (Van Diest, 2014; Laborde, 2021)."
            }
            PatternId::Gentle => {
                "Sin práctica, las personas respiran demasiado cuando bajan a seis respiraciones por minuto (Szulczewski, 2019). Por eso este empieza más rápido."
            }
            PatternId::Even => {
                "Uno de los ritmos más estudiados (Shao, 2024). Comparado con un placebo, no fue mejor que un ritmo normal (Fincham, 2023)."
            }
            PatternId::CyclicSigh => {
                "En un estudio con 114 personas, el ánimo fue mejor que con atención plena (mindfulness) (Balban, 2023). Ese estudio no fijó segundos; estos son nuestros."
            }
            PatternId::Box => "Lo estudió Röttger, 2020. Lo que hace por ti, solo tú lo sabes.",
            PatternId::FourSevenEight => {
                "En un estudio con 43 personas, el corazón latió más lento por poco tiempo (Vierra, 2022)."
            }
        },
        new_title: "Tu propio patrón",
        edit_title: "Cambiar tu patrón",
        edit: "Cambiarlo",
        name: "Nombre",
        name_missing: "Ponle un nombre para guardarlo.",
        name_too_long: "Un nombre tiene como máximo 40 caracteres.",
        parts: ["Inhala", "Un poco más", "Sostén, con aire", "Exhala", "Sostén, sin aire"],
        part: |locale, half| match half {
            0 => "nada".into(),
            2 => "1 segundo".into(),
            half => format!("{} segundos", locale.number(u32::from(half) * 50)),
        },
        longer: "Más largo",
        shorter: "Más corto",
        rate: |locale, tenths| match tenths {
            10 => "1 respiración por minuto".into(),
            tenths => format!("{} respiraciones por minuto", locale.number(tenths * 10)),
        },
        too_fast: "Como máximo 12 respiraciones por minuto. Alarga una parte para guardarlo.",
        remove: "Quitar",
        removed: "Se quitó el patrón.",
        gone: "Este patrón no está aquí. Quizá se quitó.",
    },
    senses: Senses {
        picture: "Imagen",
        pictures: |picture| match picture {
            Picture::Tide => "Marea",
            Picture::Ring => "Aro",
            Picture::Words => "Solo palabras",
        },
        count: "Mostrar la cuenta",
        sound: "Sonido",
        sounds: |sound| match sound {
            Sound::None => "Ninguno",
            Sound::Bell => "Campana suave",
            Sound::Tone => "Tono",
        },
        volume: "Volumen",
        vibration: "Vibrar en cada cambio de la respiración",
        spoken: "El lector de pantalla dice cada cambio",
    },
    timing: Timing {
        title: "Qué tan exacta es la guía",
        intro: "Un minuto de tu patrón en este dispositivo. Cada punto es un cambio de la respiración: cuánto se apartó de su momento exacto.",
        start: "Medir un minuto",
        stop: "Parar",
        running: |seconds| match seconds {
            1 => "Falta 1 segundo".into(),
            n => format!("Faltan {n} segundos"),
        },
        words: "Palabras",
        picture: "Imagen",
        sound: "Sonido",
        errors: |count, (middle, most)| {
            format!("Cambios: {count}. Diferencia: {middle} ms en el medio, {most} ms como máximo.")
        },
        nothing_yet: "Todavía no hay nada medido. Algunos navegadores no dicen cuándo sale el sonido del altavoz.",
        plot: "Un punto por cada cambio: los que llegan tarde, arriba de la línea; los que llegan antes, abajo. La franja es de 17 ms a cada lado, una imagen de la pantalla; el borde es de 50 ms.",
        reading: "Palabras e imagen: la primera imagen de la pantalla después de cada cambio exacto. Sonido: cuando este navegador dice que el cambio sale del altavoz; se mide en silencio.",
        link: "¿Qué tan exacta es la guía?",
    },
    ground: Ground {
        title: "Volver al presente",
        intro: "Formas cortas de volver al aquí y ahora. Mantén los ojos abiertos. Puedes saltar algo o parar cuando quieras.",
        settle: "Calmarme ahora",
        breathe: Titled { title: "Respirar con suavidad", line: "Suave y lento, solo si quieres" },
        finish: "Terminar",
        not_now: "Ahora no",
        more: "Más",
        step_of: |step, of| format!("{step} de {of}"),
        by_itself: ", avanza por sí solo",
        over: |end| match end {
            End::Finished => Titled {
                title: "Eso es todo.",
                line: "Puedes sentirte mejor, igual, o peor. Todo eso es común.",
            },
            End::Stopped => Titled {
                title: "Paraste. Está bien.",
                line: "Puedes seguir, probar otra cosa, o descansar.",
            },
            End::Worse => Titled {
                title: "Deja este por ahora.",
                line: "Eso ocurre. No hiciste nada mal. Puede que algo de otro tipo te venga mejor.",
            },
        },
        same_or_worse: "Igual o peor es común. Prueba lo siguiente, o deja que una persona te ayude.",
        next: |title| format!("Probar: {title}"),
        all_tried: "Ya probaste todo. Deja que una persona te ayude ahora.",
        others: "Otras formas",
        not_today: "Este se deja fuera el día de un tratamiento. Otro día está aquí de nuevo.",
        you_are: |place| format!("Estás aquí: {place}"),
        with_you: |person| format!("Contigo: {person}"),
        treated: "Hoy tuviste un tratamiento.",
        passes: Titled {
            title: "Esto es pasajero.",
            line: "Sentir algo raro, lentitud o lejanía es habitual después de un tratamiento. Se desvanece con el tiempo.",
        },
    },
    kit: Kit {
        title: "Mi kit",
        line: "Dos o tres formas de calmarte, para después",
        intro: "Mientras te sientes bien, prueba algunas y elige dos o tres. Después, un botón grande abre solo esas.",
        picked: |count, most| format!("Elegidas: {count} de {most}"),
        pick: "En mi kit",
        full: "Tres es lo máximo. Quita una primero.",
        try_it: "Probar",
        change: "Elegir mi kit",
    },
    after: After {
        title: "Después del tratamiento",
        call: |name| format!("Llamar a {name}"),
        call_person: "Llamar a mi acompañante",
        help: "Pedir ayuda",
        more: "Más",
        read: "Léeme esto",
        stop_reading: "Dejar de leer",
        others: "Otras formas de calmarte",
        mark: "Dejar una marca para después",
        mark_line: "Un toque. Espera en Reflexionar hasta que la quieras.",
        mood: "Una palabra para cómo me siento",
        body: "Un lugar de mi cuerpo",
        kept: "Guardado para después",
        taken_back: "Se quitó",
        tomorrow: "Aplazar una decisión grande",
        tomorrow_line: "Las decisiones grandes pueden esperar. Un toque, y vuelve mañana por la mañana.",
        parked: "Aplazada hasta la mañana",
        comes_back: |locale, due| {
            format!("Vuelve el {}, {}.", locale.date(due.date, Form::Day), at_clock(locale, due))
        },
        open_now: "Abrirla ahora",
        back_again: "Una decisión que aplazaste está de vuelta.",
        write_about: "Escribir sobre ella",
        let_go: "Dejarla ir",
        one_more_night: "Una noche más",
        gone: "Ya no está",
        waiting: "De las horas de después",
        waiting_line: "Dejaste esto para más tarde. Puede ser el comienzo de una entrada.",
        begin: "Empezar una entrada con esto",
        let_these_go: "Dejar ir esto",
        entry_line: |at, left| {
            let about = match left {
                What::Mood(_) => ", cómo me sentía",
                What::Body(_) => ", en mi cuerpo",
                What::SomethingToTell | What::Decision(_) => "",
            };
            format!("{at}{about}: {}", (ES.left)(left))
        },
        leave: "A los otros lugares",
        home_screen: "Para tenerlo en la pantalla de inicio de tu teléfono, ábrelo y elige “Agregar a la pantalla de inicio” en el menú de tu navegador.",
    },
    reflect: Reflect {
        title: "Reflexionar",
        intro: "Tu propio diario. Se queda en este navegador y no va a ningún otro lado.",
        write: "Escribir",
        go_on: "Seguir con tu borrador",
        empty: "Todavía no hay nada aquí. Escribe cuando quieras: esta noche, mañana, o dentro de un mes.",
        new_title: "Escribir",
        edit_title: "Tu entrada",
        about: "Tema",
        words: "Tus palabras",
        optional: "Puedes saltarte cualquier pregunta.",
        nothing_yet: "Todavía no hay palabras que guardar.",
        delete: "Eliminar",
        deleted: "Entrada eliminada.",
        restored: "De vuelta.",
        gone: "Esta entrada no está aquí. Quizá se eliminó.",
        beside: "Otra versión de esta entrada se escribió en una segunda pestaña. Se guardan las dos.",
        discard: "Descartar los cambios",
        discarded: "Cambios descartados.",
        draft_note: "Mientras escribes se guarda un borrador.",
    },
    writing: writing::WRITING,
    log: log::LOG,
    thread: thread::THREAD,
    lock: lock::LOCK,
    keeping: keeping::KEEPING,
    open: open::OPEN,
    companion: range::COMPANION,
    help: Help {
        title: "Ayuda",
        back: "Volver a donde estabas",
        write_to: |name| format!("Enviar un mensaje a {name}"),
        emergency: "Emergencia",
        crisis: "Alguien con quien hablar, de día y de noche",
        veterans: "Si eres veterano o veterana: presiona 1.",
        clinic: "Tu clínica",
        office: "Horario de atención",
        out_of_hours: "A cualquier otra hora",
        person: "Tu acompañante",
        no_country: "Sin elegir",
        usual: "Habitual y pasajero",
        usual_line: "Común en las horas después de un tratamiento:",
        usual_list: &[
            "Sentirte lejos de tu cuerpo o de lo que te rodea",
            "Mareo, o sentir que todo gira",
            "Náuseas",
            "Ganas de dormir, lentitud, vista borrosa",
            "Dolor de cabeza",
            "Ansiedad, o muchas emociones",
        ],
        call: "Llama a la clínica",
        call_line: "Llama el mismo día si ocurre algo de esto:",
        call_list: &[
            "Vomitar una y otra vez",
            "Confusión o sensación de lejanía al día siguiente",
            "Ánimo muy elevado, o sensación de que te vigilan o te siguen",
            "El ánimo empeora",
            "Dolor, sangre o urgencia al orinar",
        ],
        now: "Emergencia ahora",
        now_line: "Llama al número de emergencia si ocurre algo de esto:",
        now_list: &[
            "Dolor en el pecho",
            "Dificultad para respirar",
            "Desmayo, o no se logra despertar a la persona",
            "Una convulsión",
            "Un dolor de cabeza repentino y muy fuerte, o pérdida de la vista",
            "Intención de quitarte la vida",
        ],
        all: "Todos los países",
        elsewhere: "Para cualquier otro país, este sitio tiene una lista de líneas de ayuda. No es nuestro: si sigues el enlace, sales de la app.",
        elsewhere_link: "findahelpline.com",
        checked: |day| format!("Números revisados el {day}."),
    },
    settings: Settings {
        title: "Ajustes",
        language: "Idioma",
        no_language: "Ese idioma no se pudo cargar. Revisa la conexión e inténtalo de nuevo.",
        theme: "Colores",
        text_size: "Tamaño del texto",
        motion: "Movimiento",
        country: "País, para los números de ayuda",
        keeping: "Lo que guardas aquí",
        keeping_why: "Todo está solo en este navegador. Una exportación es un archivo con todo adentro: guárdalo donde solo tú puedas leerlo.",
        export: "Exportar todo",
        exported: "El archivo está listo. Búscalo en tus descargas.",
        import: "Importar un archivo",
        import_hint: "Ves lo que contiene antes de que algo cambie.",
        preview: |new, same, different| {
            let base = format!("Nuevos: {new}. Ya están aquí: {same}.");
            if different == 0 {
                base
            } else {
                format!(
                    "{base} Distintos de lo que hay aquí: {different}; lo que hay aquí queda como está."
                )
            }
        },
        add: "Agregar lo nuevo",
        nothing_new: "Todo lo de este archivo ya está aquí.",
        imported: "Agregado y guardado.",
        unreadable_file: "No se pudo leer este archivo. No cambió nada.",
        erase: "Borrar todo",
        erase_question: "¿Borrar todo en este navegador?",
        erase_what: "Tus planes, notas, preguntas, kit, marcas, patrones, plantillas, diario, pequeños pasos, borradores, ajustes, el bloqueo y lo que dejaste para después se borran para siempre. Sin una exportación, nadie puede recuperarlos.",
        erase_yes: "Sí, borrar todo",
        erased: "Todo está borrado.",
    },
    this_app: ThisApp {
        title: "Esta app",
        newer: "Hay una versión nueva lista.",
        use_it: "Usarla ahora",
        other_tabs: "Llega cuando se cierren las otras pestañas con esta app.",
        install_why: "En la pantalla de inicio se abre como una app propia. Funciona sin conexión y el navegador conserva por más tiempo lo que escribes.",
        install: "Ponerla en la pantalla de inicio",
        install_by_hand: "Busca en el menú del navegador “Instalar” o “Agregar a la pantalla de inicio”. En un iPhone o iPad está en Compartir. Ahí empieza vacía: primero exporta y luego importa allí el archivo.",
        reset: "Reiniciar la app y conservar lo que escribí",
        reset_question: "¿Cargar toda la app de nuevo?",
        reset_what: "Lo que escribiste y elegiste se queda. Hazlo cuando algo parezca roto.",
        reset_yes: "Sí, reiniciar la app",
        out_of_reach: "No se puede llegar a la app ahora, así que queda como está. Inténtalo de nuevo con conexión.",
    },
    about: About {
        title: "Privacidad, fuentes, límites",
        what: &[
            "Shoreline te ayuda a prepararte para un tratamiento con ketamina, a calmarte después, y a guardar tus propias notas.",
            "No es un consejo médico y no participa en tu tratamiento. Las instrucciones de tu clínica van primero.",
            "Es gratis. No hay cuenta, no se recopila nada, y no pide nada a ningún otro sitio.",
        ],
        stored: "Qué se guarda y dónde",
        stored_list: &[
            "Tus planes, lo que anotaste al prepararte, tu kit, tus patrones de respiración, tu diario, tus pequeños pasos, tus borradores y lo que dejaste para después están en la base de datos de este navegador, en este dispositivo. También las plantillas de terapeutas.",
            "Con el bloqueo de Ajustes activado, lo que escribes para ti queda sellado ahí, y solo tu frase secreta o tu código de recuperación lo abre. Tu plan, tu gente, tu kit y tus patrones quedan abiertos, para que la ayuda esté al alcance.",
            "El aspecto y los sonidos de la app están en el almacén pequeño de este navegador, para que la primera pantalla esté bien desde el comienzo.",
            "El enlace de un plan contiene el plan completo. No llega a un servidor, pero se queda en el chat en que llegó, y el historial del navegador puede guardarlo.",
        ],
        limits: "Lo que nadie puede prometer",
        limits_list: &[
            "Sin el bloqueo, cualquiera que pueda abrir este navegador en este dispositivo puede leer lo que escribiste. Con él, cualquiera que mire mientras está desbloqueado, o que conozca la frase secreta.",
            "El bloqueo no protege de un programa o una extensión que lee la página, de una frase secreta fácil de adivinar, ni de copias hechas antes de activarlo. Nadie puede restablecerlo.",
            "Un navegador puede eliminar lo que guardaron los sitios cuando hay poco espacio, o después de semanas sin una visita. Exporta de vez en cuando.",
            "Una extensión del navegador o un programa de este dispositivo puede leer cualquier página, también esta.",
            "La app no puede ver cómo estás. Nunca dice que puedes conducir ni que estás bien.",
        ],
        review: "Ningún profesional clínico ha revisado todavía estas palabras. Si no coinciden con lo que dice tu clínica, tu clínica tiene razón.",
        approval: "Sobre el medicamento",
        approval_text: "La ketamina no está aprobada por la FDA de EE. UU. para ningún trastorno psiquiátrico; el aerosol nasal de esketamina sí lo está, para algunos casos de depresión. Usar ketamina en casa agrega riesgo (FDA, 2023). Que pase poco o nada es común: un estudio con 576 personas no encontró una relación que importe entre sentir desconexión y mejorar.",
        sources: "Fuentes",
        sources_why: |day| {
            format!(
                "Cuando la app da un dato, viene de una de estas. Revisadas el {day}. Cuando no coinciden, pregunta a tu clínica."
            )
        },
        version: |version| format!("Versión {version}"),
    },
    steps: steps::STEPS,
    room: |room| match room {
        Room::Prepare => Titled { title: "Prepararte", line: "Pasos, horas y preguntas" },
        Room::Breathe => Titled { title: "Respirar", line: "Suave y lento, con la marea" },
        Room::Ground => Titled { title: "Volver al presente", line: "Regresar al aquí y ahora" },
        Room::After => {
            Titled { title: "Después del tratamiento", line: "Grande, oscuro y sencillo" }
        }
        Room::Reflect => {
            Titled { title: "Reflexionar", line: "Un diario privado en este dispositivo" }
        }
    },
    season: |locale, season, at, morning| match (season, at) {
        (Season::Before { days: 1 }, Some(at)) => {
            format!("Tu cita es mañana {}.", at_clock(locale, at))
        }
        (Season::Before { days }, Some(at)) => {
            format!(
                "Tu cita es en {days} días: {}, {}.",
                locale.date(at.date, Form::Day),
                locale.clock(at)
            )
        }
        (Season::DayOf, Some(at)) => format!("Tu cita es hoy {}.", at_clock(locale, at)),
        (Season::SameDay, _) => "Hoy tuviste un tratamiento. Esto es pasajero.".into(),
        (Season::After { days: 1 }, _) => {
            let greeting = if morning { "Buenos días. " } else { "" };
            format!("{greeting}Ayer fue tu tratamiento. Unas palabras, si quieres.")
        }
        (Season::After { days }, _) => {
            format!("Han pasado {days} días desde tu tratamiento. Unas palabras, si quieres.")
        }
        _ => "Respira con la marea, o elige un lugar.".into(),
    },
    stage,
    aspect: |aspect| match aspect {
        Aspect::Body => "Cuerpo",
        Aspect::Mind => "Mente",
        Aspect::Place => "Lugar",
        Aspect::People => "Personas",
    },
    mark: |mark| match mark {
        Mark::Done => "Hecho",
        Mark::Unsure => "Con dudas",
        Mark::NotForMe => "No es para mí",
    },
    source: |source| match source {
        Source::Articles => {
            "Cinco artículos sobre la terapia con ketamina que describen el camino de la atención"
        }
        Source::EsketamineLabel => "Prospecto de EE. UU. del aerosol nasal de esketamina",
        Source::Anesthesiologists => {
            "Sociedad Americana de Anestesiólogos (ASA), guía de ayuno, 2017 y 2023"
        }
        Source::FdaAlert => "Alerta de la FDA sobre la ketamina compuesta, 2023",
        Source::Breeksema => "Breeksema y colegas, Frontiers in Psychiatry, 2022",
        Source::Short => "Short y colegas, Lancet Psychiatry, 2018",
        Source::Mathai => "Mathai y colegas, sobre disociación y beneficio, 576 personas",
        Source::WattsLuoma => "Watts y Luoma, 2020",
        Source::Bathje => "Bathje y colegas, 2022",
        Source::LongerExhale => "Van Diest, 2014; Laborde, 2021: una exhalación más larga",
        Source::Szulczewski => "Szulczewski, 2019: bajar demasiado el ritmo de una vez",
        Source::Fincham => "Fincham, 2023: respiración lenta y estrés, 12 ensayos",
        Source::Shao => "Shao, 2024: una revisión de la respiración lenta, de tiempos iguales",
        Source::Balban => "Balban, 2023, Cell Reports Medicine: una doble inhalación, 114 personas",
        Source::Rottger => "Röttger, 2020: respiración cuadrada",
        Source::Vierra => "Vierra, 2022: 4-7-8, 43 personas",
        Source::Kuhn => "Kuhn, 2014: PTSD Coach",
    },
    clock_time: prepare::clock_time,
    pattern: |id| match id {
        PatternId::LongerExhale => Titled {
            title: "Exhalación más larga",
            line: "Exhalar dura un poco más que inhalar",
        },
        PatternId::Gentle => Titled {
            title: "Suave",
            line: "Respiraciones más cortas. La primera opción si te falta el aire",
        },
        PatternId::Even => {
            Titled { title: "Tiempos iguales", line: "Inhalar y exhalar duran lo mismo" }
        }
        PatternId::CyclicSigh => {
            Titled { title: "Doble inhalación", line: "Inhala, un poco más, y exhala largo" }
        }
        PatternId::Box => {
            Titled { title: "Cuadrada", line: "Cuatro lados iguales, con pausas sin respirar" }
        }
        PatternId::FourSevenEight => Titled {
            title: "4-7-8",
            line: "Una pausa larga sin respirar, y una exhalación aún más larga",
        },
    },
    phase: |phase| match phase {
        Phase::Inhale => "Inhala",
        Phase::TopUp => "Un poco más",
        Phase::HoldFull | Phase::HoldEmpty => "Sostén",
        Phase::Exhale => "Exhala",
    },
    exercise: exercises::exercise,
    caution: exercises::caution,
    exercise_steps: exercises::steps,
    act: exercises::act,
    left: |left| match left {
        What::SomethingToTell => "Algo para contar",
        What::Mood(Mood::Calm) => "Calma",
        What::Mood(Mood::Tender) => "Sensibilidad",
        What::Mood(Mood::Heavy) => "Pesadez",
        What::Mood(Mood::Afraid) => "Miedo",
        What::Mood(Mood::FarAway) => "Lejanía",
        What::Body(BodyPlace::Head) => "Cabeza",
        What::Body(BodyPlace::Chest) => "Pecho",
        What::Body(BodyPlace::Belly) => "Vientre",
        What::Body(BodyPlace::Hands) => "Brazos y manos",
        What::Body(BodyPlace::Legs) => "Piernas y pies",
        What::Decision(Decision::Someone) => "Una decisión sobre alguien",
        What::Decision(Decision::Work) => "Una decisión sobre trabajo o dinero",
        What::Decision(Decision::Other) => "Otra decisión",
    },
    kind: writing::kind,
    country: |country| match country {
        Country::UnitedStates => "Estados Unidos",
        Country::Canada => "Canadá",
        Country::UnitedKingdom => "Reino Unido",
        Country::Ireland => "Irlanda",
        Country::Australia => "Australia",
        Country::NewZealand => "Nueva Zelanda",
        Country::Germany => "Alemania",
        Country::France => "Francia",
        Country::Spain => "España",
        Country::Netherlands => "Países Bajos",
    },
    language_name: EN.language_name,
    theme: |theme| match theme {
        Theme::System => "Como el dispositivo",
        Theme::Light => "Claro",
        Theme::Dark => "Oscuro",
        Theme::Black => "Negro",
    },
    text_size: |size| match size {
        TextSize::Usual => "Habitual",
        TextSize::Large => "Grande",
        TextSize::Largest => "El más grande",
    },
    motion: |motion| match motion {
        Motion::System => "Como el dispositivo",
        Motion::Still => "Sin movimiento, con palabras",
    },
    link_error: |error| match error {
        LinkError::Empty => {
            "Aquí no hay un plan. Abre otra vez el enlace de tu clínica, completo, o pide uno nuevo."
        }
        LinkError::TooLong => {
            "Este enlace es más largo que cualquier plan. Pide a tu clínica que haga uno más corto."
        }
        LinkError::TooLarge => {
            "Este enlace contiene mucho más que un plan. No se abrió. Pregunta a tu clínica de dónde viene."
        }
        LinkError::Protected => {
            "Este enlace está protegido. Para abrirlo, escribe la frase secreta que te dio tu clínica."
        }
        LinkError::WrongPassphrase => {
            "El enlace no se abrió. Revisa la frase secreta, con sus mayúsculas y espacios. Si es correcta, el enlace cambió en el camino: pide a tu clínica que lo envíe de nuevo."
        }
        LinkError::Unfamiliar => {
            "Este enlace está protegido de una forma que esta app no abre. Pide a tu clínica que lo haga de nuevo."
        }
        LinkError::NoSealing => {
            "Este navegador no puede abrir un enlace protegido en esta página. Abre el enlace con https al comienzo, o usa otro navegador."
        }
        LinkError::Newer => {
            "Este enlace se hizo con una versión más nueva de la app. Recarga la página para actualizarla, y luego abre el enlace de nuevo."
        }
        LinkError::Damaged => {
            "Este enlace se cortó o cambió en el camino. Cópialo otra vez completo, o pide a tu clínica que lo envíe de nuevo."
        }
        LinkError::CaseLost => {
            "En el camino, todas las letras de este enlace se volvieron minúsculas, o todas se volvieron mayúsculas. Eso no se puede deshacer. Pide a tu clínica que lo envíe de otra forma, o como una imagen para escanear."
        }
        LinkError::NotAPlan => {
            "Este enlace contiene algo que no es un plan. No se guardó nada. Pide a tu clínica que lo haga de nuevo."
        }
    },
    backup_error: |error| match error {
        BackupError::NotABackup => {
            "Este archivo no es una exportación de Shoreline. No cambió nada."
        }
        BackupError::Newer => {
            "Este archivo se hizo con una versión más nueva de la app. Recarga la página para actualizarla, y luego impórtalo de nuevo. No cambió nada."
        }
        BackupError::TooLarge => {
            "Este archivo es más grande que cualquier exportación de Shoreline. No cambió nada."
        }
        BackupError::Damaged => {
            "Este archivo está dañado: le faltan partes o las tiene repetidas. No cambió nada."
        }
    },
    not_lasting: |error| match error {
        StoreError::Newer => {
            "En este navegador se usó una versión más nueva de la app. Puedes leer lo que hay aquí y exportarlo, pero no se puede guardar nada. Recarga la página para actualizarla."
        }
        _ => {
            "Este navegador no deja que la app guarde nada. Puedes usarla toda, pero lo que escribes se pierde cuando cierras la página."
        }
    },
    store_error: |error| match error {
        StoreError::Denied => {
            "No se guardó: este navegador no deja que la app guarde nada. Tus palabras siguen en la pantalla."
        }
        StoreError::Full => {
            "No se guardó: no queda espacio en este dispositivo. Tus palabras siguen en la pantalla. Libera espacio, o cópialas."
        }
        StoreError::Newer => {
            "No se guardó: aquí se usó una versión más nueva de la app. Recarga la página para actualizarla. Tus palabras siguen en la pantalla."
        }
        StoreError::Locked => {
            "Todavía no se guardó: la app está bloqueada. Lo que escribiste espera en esta página y se guarda cuando la desbloqueas."
        }
        StoreError::Taken
        | StoreError::Changed
        | StoreError::NotReadBack
        | StoreError::Failed(_) => {
            "No se guardó: el navegador no pudo hacerlo. Tus palabras siguen en la pantalla. Prueba otra vez, o cópialas."
        }
    },
};

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::FirstVisit => "Antes de tu primera visita",
        Stage::WeekBefore => "La semana anterior",
        Stage::DayBefore => "El día anterior",
        Stage::Morning => "La mañana",
        Stage::OnTheWay => "En camino",
        Stage::During => "Durante",
        Stage::ComingHome => "De vuelta a casa",
        Stage::DaysAfter => "Los días siguientes",
    }
}

/// "a las 10:00", or "a la 01:00".
fn at_clock(locale: &dyn Locale, at: DateTime) -> String {
    "a ".to_owned() + &the_clock(locale, at)
}

/// "las 10:00", or "la 1:00": one o'clock is one, on whatever clock it is told.
fn the_clock(locale: &dyn Locale, at: DateTime) -> String {
    let clock = locale.clock(at);
    let hour = clock.split(':').next().unwrap_or_default().trim_start_matches('0');
    let article = if hour == "1" { "la" } else { "las" };
    format!("{article} {clock}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Plain;

    #[test]
    fn one_of_anything_is_singular() {
        assert_eq!((ES.breathe.seconds)(&Plain, &[11, 8]), "5.5 · 4 segundos");
        assert_eq!((ES.breathe.rate)(&Plain, 10), "1 respiración por minuto");
        assert_eq!((ES.timing.running)(1), "Falta 1 segundo");
    }

    #[test]
    fn one_o_clock_is_one() {
        let at = |clock: &str| clock.parse::<DateTime>().map(|at| at_clock(&Plain, at));
        assert_eq!(at("2026-11-24T01:30"), Ok("a la 01:30".into()));
        assert_eq!(at("2026-11-24T13:00"), Ok("a las 13:00".into()));
    }

    #[test]
    fn an_hour_has_passed_and_hours_have() {
        let passed = |quarters| (ES.companion.watch_passed)(quarters);
        assert_eq!(passed(4), "Ha pasado 1 hora. Mira ahora cómo está.");
        assert_eq!(passed(5), "Han pasado 1 hora y 15 minutos. Mira ahora cómo está.");
        assert_eq!(passed(8), "Han pasado 2 horas. Mira ahora cómo está.");
    }
}
