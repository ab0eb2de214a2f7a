//! Spanish: preparing.

use super::{stage, the_clock};
use crate::locale::{Form, Locale};
use crate::preparation::clock_times::{ClockTime, TimeOf, When};
use crate::preparation::nook::Nook;
use crate::preparation::people::Promise;
use crate::preparation::steps::{Mark, StepId};
use crate::text::{CalendarWords, Hope, People, PlanWords, Prepare, Questions, Titled};

pub(super) const PREPARE: Prepare = Prepare {
    title: "Prepararte",
    intro: "Una cosa a la vez. Tus dudas se vuelven una lista para preguntar a tu clínica.",
    no_plan: "Todavía no hay plan. Si tu clínica te envía un enlace, ábrelo en este navegador y sus horas aparecen aquí.",
    nook: |nook| match nook {
        Nook::First => Titled { title: "Prepararte", line: "" },
        Nook::Stage(one) => Titled { title: stage(one), line: "" },
        Nook::Questions => {
            Titled { title: "Preguntas para mi clínica", line: "Qué preguntar, en tu orden" }
        }
        Nook::Range => Titled { title: "Cómo puede ser", line: "Y que es pasajero" },
        Nook::Hope => Titled { title: "Mi intención", line: "Una línea a la que volver" },
        Nook::People => {
            Titled { title: "Mi gente", line: "Quién se queda contigo, quién te lleva a casa" }
        }
        Nook::Sheet => Titled { title: "Lista para imprimir", line: "Todo en una hoja" },
    },
    ahead: "Falta por hacer",
    before: |locale, when| format!("Antes {}", of_the(locale, when)),
    left: |locale, count, before| {
        let left = match count {
            0 => return "no queda nada".into(),
            1 => "queda 1".to_owned(),
            count => format!("quedan {count}"),
        };
        before.map_or(left.clone(), |when| format!("{left}, antes {}", of_the(locale, when)))
    },
    more: |count| format!("y {count} más"),
    nothing_ahead: "No queda nada por hacer antes de tu cita.",
    steps: "Paso a paso",
    next_stage: |stage| format!("Sigue: {stage}"),
    ask_hours: "Las clínicas son distintas. Pregunta la hora en la tuya.",
    note: "Unas palabras, si quieres",
    look: |nook| match nook {
        Nook::Questions => "Ver mis preguntas",
        Nook::Range => "Leer cómo puede ser",
        Nook::Hope => "Escribir mi línea",
        Nook::People => "Anotar quién es",
        _ => "Mirar",
    },
    calendar: "Poner las horas en mi calendario",
    calendar_ready: "El archivo de calendario está listo. Ábrelo desde tus descargas.",
    calendar_files: CalendarWords {
        time_of: |what| match what {
            TimeOf::LastFood => "Última comida",
            TimeOf::LastDrink => "Última bebida",
            TimeOf::Arrival => "Estar allí",
            TimeOf::Appointment => "Cita",
            TimeOf::Ride => "Viaje a casa",
            TimeOf::Driving => "No conducir hasta después de una noche de sueño",
            TimeOf::Decisions => "No tomar decisiones grandes hasta después de una noche de sueño",
        },
        reflect: "Unas palabras",
    },
    finish: "Este tratamiento ya terminó",
    finished: "Archivado. Lo que sigue siendo cierto queda aquí.",
    former_kept: "Guardado. El plan que había antes está entre los anteriores.",
    earlier: "Planes anteriores",
    forget: "Quitar",
    forgotten: "Quitado.",
    plan_changed: "El plan cambió mientras tanto, quizá en otra pestaña. Así está ahora; no se hizo nada más.",
    after_link: "Mira ahora el lugar Después, mientras te sientes bien",
    print: "Imprimir",
    share: "Compartir",
    not_shared: "Este navegador no pudo compartirlo. En su lugar, puedes copiarlo.",
};

pub(super) const PLAN: PlanWords = PlanWords {
    times: "Horas que conviene saber",
    rest: "Todo lo que hay en el plan",
    zone: "Zona horaria",
    other_zone: |zone| format!("Las horas son las de {zone}."),
    time_of: |what| match what {
        TimeOf::LastFood => "Última comida",
        TimeOf::LastDrink => "Última bebida",
        TimeOf::Arrival => "Llegar a más tardar",
        TimeOf::Appointment => "Cita",
        TimeOf::Ride => "Viaje a casa",
        TimeOf::Driving => "No conducir hasta",
        TimeOf::Decisions => "No tomar decisiones grandes hasta",
    },
    when: |locale, when| match when {
        When::At(at) => locale.date_time(at, Form::Day),
        When::On(day) => locale.date(day, Form::Day),
    },
    hours: |locale, what, hours| {
        let side = match what {
            TimeOf::LastFood | TimeOf::LastDrink | TimeOf::Arrival => "antes",
            _ => "después",
        };
        let unit = if hours.minutes() == 60 { "hora" } else { "horas" };
        let hours = locale.number(hours.hundredths());
        format!("{hours} {unit} {side} de la cita")
    },
    unknown_zone: |zone| {
        format!(
            "Este navegador no conoce la zona horaria {zone}. Las horas se muestran como si fuera la zona de este dispositivo: pregunta a tu clínica."
        )
    },
    title: "Título",
    route: "Cómo se da",
    message: "Un mensaje de tu clínica",
    medicines: "Sobre tus medicamentos",
    emergency: "En una emergencia, tu clínica dice",
    companion: "Alguien contigo",
    companion_wanted: "Tu clínica quiere que una persona adulta se quede contigo después.",
    companion_not_wanted: "Tu clínica no pide que una persona adulta se quede contigo.",
    holds: "Sostener la respiración",
    holds_allowed: "Tu clínica permite sostener la respiración el día de un tratamiento y el día siguiente.",
    holds_not_allowed: "Tu clínica te pide no sostener la respiración el día de un tratamiento ni el día siguiente.",
    exercises: "Ejercicios para probar",
    breathe: "Respiraciones para probar",
    country: "País",
    language: "Idioma",
};

pub(super) const PEOPLE: People = People {
    place: "Dónde voy a estar",
    person: "Quién va a estar conmigo",
    phone: "Su número de teléfono",
    ride: "Quién me lleva a casa",
    promise: "¿Va a estar?",
    ride_promise: "¿Está organizado el viaje?",
    promises: |promise| match promise {
        None => "Todavía sin preguntar",
        Some(Promise::Asked) => "Ya pregunté",
        Some(Promise::Confirmed) => "Dijo que sí",
    },
    not_a_phone: "Un número de teléfono tiene de 3 a 15 dígitos y, además de ellos, solo + - ( ) / . y espacios. Todavía no está guardado; lo demás sí.",
    same_link: "Dale el enlace que te envió tu clínica: tiene una página para la persona que te acompaña.",
};

pub(super) const QUESTIONS: Questions = Questions {
    of_step: |step, mark, title| match (step, mark) {
        (StepId::LastFood, None) => "¿Cuándo dejo de comer?".into(),
        (StepId::LastDrink, None) => "¿Cuándo dejo de beber, y cuenta el agua?".into(),
        (_, Some(Mark::NotForMe)) => format!("{title}: esto no es para mí."),
        _ => format!("{title}: tengo dudas sobre esto."),
    },
    none: "No hay preguntas ahora. Marca un paso “Con dudas”, o agrega una pregunta tuya.",
    add: "Una pregunta mía",
    add_button: "Agregar",
    up: "Mover hacia arriba",
    answered: "Con respuesta",
    remove: "Quitar",
    removed: "La pregunta se quitó.",
};

pub(super) const HOPE: Hope = Hope {
    prompts: &[
        "¿Con qué te gustaría estar, o qué te gustaría mirar?",
        "¿Cómo sería un pequeño cambio para mejor?",
        "¿Qué quieres recordar si se pone difícil?",
        "¿Qué puedes dejar de querer, solo por este día?",
    ],
    line: "Mi línea",
    line_hint: "La ves otra vez cuando escribes después. Puedes dejarla vacía.",
    hoped: |line| format!("Antes, esperabas: {line}"),
};

pub(super) fn clock_time(locale: &dyn Locale, time: ClockTime) -> String {
    let when = time.when;
    match time.what {
        TimeOf::LastFood => format!("Última comida: a más tardar {}", at_the(locale, when)),
        TimeOf::LastDrink => format!("Nada de beber después {}", of_the(locale, when)),
        TimeOf::Arrival => format!("Llega a más tardar {}", at_the(locale, when)),
        TimeOf::Appointment => match when {
            When::At(at) => {
                format!("Cita a {} del {}", the_clock(locale, at), locale.date(at.date, Form::Day))
            }
            When::On(day) => format!("Cita el {}", locale.date(day, Form::Day)),
        },
        TimeOf::Ride => format!("Te recogen {}", at_the(locale, when)),
        TimeOf::Driving => {
            format!("No conduzcas hasta {}, después de una noche de sueño", the(locale, when))
        }
        TimeOf::Decisions => {
            format!(
                "No tomes decisiones grandes hasta {}, después de una noche de sueño",
                the(locale, when)
            )
        }
    }
}

/// "las 04:00 del martes", or "el martes".
fn the(locale: &dyn Locale, when: When) -> String {
    let day = locale.date(when.date(), Form::Weekday);
    match when {
        When::At(at) => format!("{} del {day}", the_clock(locale, at)),
        When::On(_) => format!("el {day}"),
    }
}

/// "a las 04:00 del martes", or "el martes".
fn at_the(locale: &dyn Locale, when: When) -> String {
    let to = if matches!(when, When::At(_)) { "a " } else { "" };
    to.to_owned() + &the(locale, when)
}

/// "de las 04:00 del martes", or "del martes".
fn of_the(locale: &dyn Locale, when: When) -> String {
    let of = if matches!(when, When::At(_)) { "de " } else { "d" };
    of.to_owned() + &the(locale, when)
}
