//! Spanish: the words of each step.

use crate::text::{StepText, StepTexts};

pub(super) const STEPS: StepTexts = StepTexts {
    history: StepText {
        title: "Escribe tu historia de salud",
        why: "La atención empieza con una mirada a tu salud, para que el plan sea adecuado para ti.",
    },
    tell_clinic: StepText {
        title: "Avisa antes a tu clínica",
        why: "Tu clínica necesita saber de: presión arterial alta, problemas del corazón, un aneurisma o un sangrado en el cerebro, psicosis o manía, embarazo o lactancia, enfermedad del hígado, presión elevada en el ojo o en el cerebro, consumo de alcohol o drogas, problemas de la vejiga.",
    },
    list_medicines: StepText {
        title: "Haz una lista de todos los medicamentos que tomas",
        why: "También los que tomas sin receta. Tu clínica necesita la lista completa.",
    },
    past_care: StepText {
        title: "Anota cómo has estado, y qué te ha ayudado",
        why: "Los tratamientos anteriores y cómo te sientes ahora ayudan a tu equipo a hacer el plan contigo.",
    },
    hopes: StepText {
        title: "Piensa en lo que esperas",
        why: "Un plan se hace alrededor de tus propias metas.",
    },
    ask_fasting: StepText {
        title: "Pregunta cuándo dejar de comer y de beber",
        why: "Las clínicas son distintas, así que no hay una hora habitual que sirva de guía. La tuya la fija.",
    },
    ask_medicines: StepText {
        title: "Pregunta por cada uno de tus medicamentos",
        why: "Puede que algunos tengan que esperar ese día. Tu clínica dice cuáles. No cambies nada por tu cuenta.",
    },
    learn_range: StepText {
        title: "Ten en cuenta que varía",
        why: "Imágenes, tiempo y espacio extraños, sentirte lejos de tu cuerpo, cualquier emoción de leve a fuerte, o muy poco. Puede venir rápido y ser difícil de prever. Y es pasajero.",
    },
    practise_calm: StepText {
        title: "Practica un ejercicio para calmarte",
        why: "Pacientes de un estudio desearon haber practicado antes formas de calmarse.",
    },
    ride: StepText {
        title: "Organiza quién te lleva a casa",
        why: "No puedes conducir hasta el día siguiente, después de una noche de sueño.",
    },
    companion: StepText {
        title: "Pide a una persona adulta que esté contigo después",
        why: "El mareo, las ganas de dormir o la confusión son comunes después.",
    },
    child_care: StepText {
        title: "Organiza quién cuida a los niños",
        why: "Ese día no debes ser la única persona que los cuida.",
    },
    rest_place: StepText {
        title: "Prepara un lugar cómodo para descansar",
        why: "Luz tenue, una manta, agua, pocas escaleras. Un lugar tranquilo donde te sientas a gusto.",
    },
    bag: StepText {
        title: "Pon algunas cosas en una bolsa",
        why: "Ropa suelta y abrigada, lo que necesitas para el viaje de vuelta, y un teléfono cargado.",
    },
    no_alcohol: StepText {
        title: "Nada de alcohol ni cannabis",
        why: "No el día de un tratamiento. Pregunta a tu clínica cuánto tiempo antes y después.",
    },
    intention: StepText {
        title: "Pon lo que esperas en una línea",
        why: "Es fácil aferrarse a una línea, y bueno volver a ella.",
    },
    last_food: StepText {
        title: "Última comida",
        why: "Algunas clínicas piden dejar de comer durante unas horas. La tuya fija la hora.",
    },
    last_drink: StepText {
        title: "Última bebida",
        why: "Tu clínica fija también esta hora. Pregunta si el agua cuenta.",
    },
    morning_medicines: StepText {
        title: "Toma los medicamentos tal como dijo tu clínica",
        why: "Si tienes dudas sobre uno, llama antes de tomarlo o de dejarlo.",
    },
    leave_early: StepText {
        title: "Sal con tiempo de sobra",
        why: "Llegar sin prisa puede ayudarte a calmarte.",
    },
    confirm_ride: StepText {
        title: "Comprueba que quien te lleva sabe la hora",
        why: "Después del tratamiento te observan durante un rato. Tu equipo dice cuándo puedes irte.",
    },
    phone_away: StepText {
        title: "Guarda el teléfono",
        why: "Personas capacitadas dan el tratamiento y se quedan contigo. Esta app no participa en él.",
    },
    speak_up: StepText {
        title: "Di cómo te sientes en cualquier momento",
        why: "Tu equipo está para eso. Puedes pedir que te den la mano, una pausa o silencio.",
    },
    rise_slowly: StepText {
        title: "Levántate despacio",
        why: "Puedes tener mareo durante un rato. Sujétate de alguien o de algo.",
    },
    no_driving: StepText {
        title: "No conducir ni usar máquinas",
        why: "No antes del día siguiente, y no antes de una noche de sueño reparador. Si tu clínica dice más tiempo, más tiempo.",
    },
    no_decisions: StepText {
        title: "Deja las decisiones grandes para otro día",
        why: "Nada importante o legal hoy: no firmar, no comprar, no enviar mensajes que no puedas retirar.",
    },
    quiet_evening: StepText {
        title: "Que la tarde y la noche sean tranquilas",
        why: "Poca luz, poco ruido, algo fácil de comer. Las emociones pueden ir y venir.",
    },
    watch_signs: StepText {
        title: "Ten claro cuándo llamar",
        why: "Mira una vez las tres listas de Ayuda, mientras te sientes bien.",
    },
    write_a_little: StepText {
        title: "Escribe un poco, cuando quieras",
        why: "Esta noche, después de un día, de tres días, de una semana, de un mes. No está claro cuál es el mejor momento exacto.",
    },
    meet_therapist: StepText {
        title: "Reúnete con tu terapeuta",
        why: "En muchas clínicas, esta reunión es a los pocos días. La ketamina sola no lo es todo: hablar puede ayudar a que dure lo que encontraste.",
    },
    small_step: StepText {
        title: "Elige un pequeño paso",
        why: "Una caminata, una llamada, un hábito. Los pequeños pasos en la vida diaria son parte de los días siguientes.",
    },
};
