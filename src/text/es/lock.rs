//! Spanish: the lock.

use crate::text::{LockWords, Titled, Unopened};

pub(super) const LOCK: LockWords = LockWords {
    title: "Bloqueo",
    first_unlock: "Esto está bloqueado. Primero ve a Reflexionar y desbloquéalo.",
    locked: "Bloqueado",
    locked_line: "Lo que escribiste está sellado. Tu plan, Respirar, Volver al presente, el lugar Después y Ayuda siguen abiertos, como siempre.",
    passphrase: "Frase secreta",
    or_code: "Aquí también sirve tu código de recuperación.",
    show: "Mostrar lo que escribo",
    unlock: "Desbloquear",
    unlocking: "Desbloqueando…",
    error: |error| {
        match error {
        Unopened::Wrong => "Eso no lo abre. No cambió nada.".into(),
        Unopened::Wait(seconds) => {
            let unit = if seconds == 1 { "segundo" } else { "segundos" };
            format!("Espera {seconds} {unit} antes del próximo intento, por favor. No cambió nada.")
        }
        Unopened::NoSealing => {
            "Esta página no puede sellar ni abrir lo sellado: no se abrió desde una dirección segura. No cambió nada.".into()
        }
        Unopened::Damaged => {
            "El bloqueo mismo está dañado. No cambió nada. Si tienes una copia de seguridad, todavía se abre.".into()
        }
    }
    },
    cover: "Tapar",
    uncover: "Mostrar de nuevo",
    lock: "Bloquear",
    what: &[
        "Con una frase secreta quedan sellados en este dispositivo tu diario, tus borradores, preguntas, notas, intención, pequeños pasos, planes anteriores y lo que dejaste para después. Solo la frase secreta o tu código de recuperación los abre.",
        "Tu plan, tu gente, tu kit y tus patrones de respiración siguen abiertos, para que la ayuda esté al alcance cuando una frase secreta sea demasiado.",
        "Nadie puede restablecerla. Si pierdes las dos cosas, lo que está sellado queda sellado.",
    ],
    not_from: "De qué no protege",
    not_from_list: &[
        "De alguien que mira mientras está desbloqueado, o que sabe la frase secreta.",
        "De un programa o una extensión del navegador en este dispositivo que lee la página o lo que escribes.",
        "De una frase secreta corta. Alguien con una copia de los archivos de este navegador puede probar muchas.",
        "De rastros de antes. Un navegador puede conservar en el disco, por un tiempo, copias viejas de datos borrados. Las exportaciones hechas antes quedan como están.",
        "De lo que tocas en el lugar Después mientras está bloqueado. Se sella la próxima vez que desbloquees.",
    ],
    new_passphrase: "Nueva frase secreta",
    new_hint: "Van bien cuatro o cinco palabras que solo tú juntarías. Al menos 8 caracteres.",
    too_short: "Usa al menos 8 caracteres, por favor.",
    turn_on: "Activar el bloqueo",
    sealing: "Sellando…",
    unfinished: "El bloqueo está activado, pero todavía no está sellado todo. Sigue la próxima vez que desbloquees.",
    still_opening: "El bloqueo se está desactivando, pero todavía no está abierto todo. Sigue la próxima vez que desbloquees.",
    go_on: "Seguir con eso ahora",
    code: Titled {
        title: "Tu código de recuperación",
        line: "Abre todo si olvidas la frase secreta. Se muestra solo ahora. Anótalo o imprímelo, y guárdalo lejos de este dispositivo.",
    },
    code_keep: "Las mayúsculas y los guiones no importan.",
    print: "Imprimir",
    have_it: "Ya lo tengo",
    is_on: "El bloqueo está activado.",
    after: "Bloquear cuando la app no está a la vista durante",
    minutes: |minutes| match minutes {
        0 => "Un momento",
        1 => "1 minuto",
        5 => "5 minutos",
        _ => "15 minutos",
    },
    change: "Cambiar la frase secreta",
    changed: "Cambiada",
    now_passphrase: "La frase secreta que tienes ahora",
    another_code: "Crear un nuevo código de recuperación",
    turn_off: "Desactivar el bloqueo",
    turn_off_line: "Todo se guarda otra vez sin sellar.",
    opening: "Abriendo…",
    is_off: "El bloqueo está desactivado",
};
