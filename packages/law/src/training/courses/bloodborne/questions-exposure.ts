import type { Question } from '../../course.ts'

/** After an exposure, and what only the site can answer. */
export const exposureQuestions: readonly Question[] = [
  {
    id: 'bloodborne-order-stick',
    kind: 'ordering',
    lesson: 'if-it-happens',
    scenario: {
      en: 'While cleaning a tray, a dental assistant pricks her thumb on a used probe.',
      es: 'Al limpiar una bandeja, una asistente dental se pincha el pulgar con un explorador usado.',
    },
    ask: { en: 'Put the steps in order.', es: 'Ponga los pasos en orden.' },
    steps: [
      {
        id: 'wash',
        text: {
          en: 'Wash the thumb with soap and running water',
          es: 'Lavar el pulgar con agua corriente y jabón',
        },
      },
      {
        id: 'tell',
        text: { en: 'Tell the supervisor at once', es: 'Avisar de inmediato al supervisor' },
      },
      {
        id: 'seen',
        text: {
          en: 'Go to be seen where the plan says',
          es: 'Ir a que la vean donde dice el plan',
        },
      },
      {
        id: 'write',
        text: {
          en: 'Write down device, task and place',
          es: 'Anotar el dispositivo, la tarea y el lugar',
        },
      },
      {
        id: 'cause',
        text: {
          en: 'Help to find the cause and change it',
          es: 'Ayudar a buscar la causa y cambiarla',
        },
      },
    ],
    explanation: {
      en: 'Water first, words second, doctor third. Paper can wait for these, but not until tomorrow.',
      es: 'Primero el agua, segundo las palabras, tercero el médico. El papel espera a eso, pero no hasta mañana.',
    },
  },
  {
    id: 'bloodborne-after-shift',
    kind: 'single',
    lesson: 'if-it-happens',
    facts: ['bbp_post_exposure'],
    scenario: {
      en: 'A nursing home aide feels a prick while folding sheets: a forgotten lancet. It hardly bleeds, and there are three hours left.',
      es: 'Una asistente de una residencia siente un pinchazo al doblar sábanas: una lanceta olvidada. Casi no sangra, y le quedan tres horas.',
    },
    ask: { en: 'When does she report it?', es: '¿Cuándo lo informa?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'After the shift, so that nobody has to fill in for her.',
          es: 'Después del turno, para que nadie tenga que reemplazarla.',
        },
        because: {
          en: 'Some treatments lose strength with every hour.',
          es: 'Algunos tratamientos pierden fuerza con cada hora.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'If she feels ill in the weeks to come.',
          es: 'Si se siente mal en las próximas semanas.',
        },
        because: {
          en: 'One can be infected for long without feeling anything.',
          es: 'Se puede estar infectado mucho tiempo sin sentir nada.',
        },
      },
      {
        id: 'c',
        text: { en: 'Right now.', es: 'Ahora mismo.' },
        because: {
          en: 'Right. Then she is seen, and the lancet is not the next one’s trouble.',
          es: 'Correcto. Así la ven, y la lanceta no es problema del próximo.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Never; it was her own fault for not looking.',
          es: 'Nunca; fue culpa suya por no mirar.',
        },
        because: {
          en: 'Nobody is blamed. And it was someone else’s lancet.',
          es: 'No se culpa a nadie. Y la lanceta era de otra persona.',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'Small pricks count. Time counts more.',
      es: 'Los pinchazos pequeños cuentan. El tiempo cuenta más.',
    },
  },
  {
    id: 'bloodborne-confidential',
    kind: 'multiple',
    lesson: 'if-it-happens',
    scenario: {
      en: 'After his needle stick a medic is seen. His supervisor is curious, and so is the crew’s group chat.',
      es: 'Después de su pinchazo, ven a un paramédico. Su supervisor tiene curiosidad, y también el chat del equipo.',
    },
    ask: { en: 'What stays private?', es: '¿Qué queda en privado?' },
    options: [
      {
        id: 'a',
        text: { en: 'The medic’s own test results', es: 'Los resultados del paramédico' },
        because: {
          en: 'Yes. They are between him and the doctor.',
          es: 'Sí. Quedan entre él y el médico.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'The patient’s test results',
          es: 'Los resultados del paciente',
        },
        because: {
          en: 'Yes. The medic may hear them for his own care, and tells no one.',
          es: 'Sí. El paramédico puede oírlos para su cuidado, y no los cuenta.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'That needle boxes on the truck are mounted too high',
          es: 'Que las cajas de agujas de la ambulancia están muy altas',
        },
        because: {
          en: 'No. That is a danger everyone should hear of.',
          es: 'No. Ese es un peligro que todos deben conocer.',
        },
      },
    ],
    right: ['a', 'b'],
    explanation: {
      en: 'Causes are shared, results are not.',
      es: 'Las causas se comparten, los resultados no.',
    },
  },
  {
    id: 'bloodborne-new-device',
    kind: 'single',
    lesson: 'your-site',
    facts: ['bbp_training', 'bbp_ecp'],
    scenario: {
      en: 'A clinic buys new butterfly needles. On the first day two people cannot find the lock.',
      es: 'Una clínica compra agujas mariposa nuevas. El primer día dos personas no encuentran el seguro.',
    },
    ask: { en: 'What is the best next step?', es: '¿Cuál es el mejor paso?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Go on; everyone will have learned it after a week of use.',
          es: 'Seguir; en una semana de uso todos habrán aprendido.',
        },
        because: {
          en: 'A week of use is a week of open needles.',
          es: 'Una semana de uso es una semana de agujas abiertas.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Stop using them until all were shown how, and tell the safety lead.',
          es: 'No usarlas hasta que se les muestre a todos, y avisar al responsable de seguridad.',
        },
        because: {
          en: 'Right. New devices need training, and the plan needs your view of them.',
          es: 'Correcto. Un dispositivo nuevo pide capacitación, y el plan necesita su opinión.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Cut off the lock, which is only in the way of skilled hands.',
          es: 'Cortar el seguro, que solo estorba a las manos hábiles.',
        },
        because: {
          en: 'That makes a dangerous needle of a safe one.',
          es: 'Eso vuelve peligrosa una aguja segura.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'A safer device is safer only in hands that know it.',
      es: 'Un dispositivo más seguro lo es solo en manos que lo conocen.',
    },
  },
  {
    id: 'bloodborne-ask',
    kind: 'multiple',
    lesson: 'your-site',
    facts: ['bbp_training', 'bbp_ecp'],
    scenario: {
      en: 'A pharmacist who gives shots is about to sign that his training is complete.',
      es: 'Un farmacéutico que pone vacunas está por firmar que su capacitación está completa.',
    },
    ask: {
      en: 'What must his own workplace tell him first?',
      es: '¿Qué debe decirle antes su propio lugar de trabajo?',
    },
    options: [
      {
        id: 'a',
        text: {
          en: 'What the virus looks like under a microscope',
          es: 'Cómo se ve el virus en el microscopio',
        },
        because: {
          en: 'Interesting, but it protects nobody.',
          es: 'Interesante, pero no protege a nadie.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Where the plan is, and which of his tasks it names',
          es: 'Dónde está el plan, y qué tareas suyas nombra',
        },
        because: {
          en: 'Yes. It is his plan too.',
          es: 'Sí. También es su plan.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Whom to call after a stick on a Sunday',
          es: 'A quién llamar después de un pinchazo un domingo',
        },
        because: {
          en: 'Yes. Sticks know no office hours.',
          es: 'Sí. Los pinchazos no conocen horarios.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Answers to his own questions, from someone who knows',
          es: 'Las respuestas a sus preguntas, de alguien que sabe',
        },
        because: {
          en: 'Yes. That talk is part of the rule.',
          es: 'Sí. Esa conversación es parte de la regla.',
        },
      },
    ],
    right: ['b', 'c', 'd'],
    explanation: {
      en: 'No signature before the answers.',
      es: 'Ninguna firma antes de las respuestas.',
    },
  },
]
