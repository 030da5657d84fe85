import type { Question } from '../../course.ts'

export const aboutClues: readonly Question[] = [
  {
    id: 'truck-fire',
    kind: 'single',
    lesson: 'why',
    cases: ['texas_childrens_2018'],
    scenario: {
      en: 'Luis works on an ambulance. On his own page he writes: “Pulled a man out of the truck fire on Route 9 last night. He is going to make it!” He gives no name.',
      es: 'Luis trabaja en una ambulancia. En su página personal escribe: “Anoche sacamos a un hombre del incendio de la camioneta en la Ruta 9. ¡Se va a salvar!” No da ningún nombre.',
    },
    ask: { en: 'What is the trouble with this post?', es: '¿Cuál es el problema de esta publicación?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Nothing: with no name, nobody is identified.',
          es: 'Ninguno: sin nombre no se identifica a nadie.',
        },
        because: {
          en: 'A name is only one of many clues. A fire on a known road last night has one driver.',
          es: 'El nombre es solo una de muchas pistas. Un incendio anoche en una calle conocida tiene un solo chofer.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Only the happy ending: outcomes are for the doctor to tell.',
          es: 'Solo el final feliz: los resultados los cuenta el médico.',
        },
        because: {
          en: 'Without the last sentence it would still tell the town who was hurt.',
          es: 'Sin la última frase, el pueblo sabría igual quién se lastimó.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Night, road and fire together lead neighbors to one man.',
          es: 'La noche, la calle y el incendio juntos llevan a los vecinos a un solo hombre.',
        },
        because: {
          en: 'Right. The local news and the neighbors fill in the name.',
          es: 'Correcto. Las noticias locales y los vecinos ponen el nombre.',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'A post can be free of names and still point to one person. The Houston nurse lost her job over exactly that.',
      es: 'Una publicación puede no tener nombres y aun así señalar a una persona. Por eso mismo la enfermera de Houston perdió su empleo.',
    },
  },
  {
    id: 'closed-group',
    kind: 'single',
    lesson: 'why',
    cases: ['texas_childrens_2018'],
    scenario: {
      en: 'Forty nurses of a hospital share a closed group. Mara posts there: “Anyone else had the teen with the snake bite in bed 4? His dad yelled at me too.” She trusts everyone in it.',
      es: 'Cuarenta enfermeras de un hospital comparten un grupo cerrado. Mara escribe ahí: “¿A alguien más le tocó el muchacho de la mordedura de serpiente, en la cama 4? Su papá también me gritó.” Confía en todas.',
    },
    ask: { en: 'How should Mara see this?', es: '¿Cómo debe verlo Mara?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'It is a disclosure: members who do not care for him now know about him.',
          es: 'Es una divulgación: personas que no lo atienden ahora saben de él.',
        },
        because: {
          en: 'Right. A chat group is not the care team, and any member can take a screenshot.',
          es: 'Correcto. Un chat no es el equipo que lo atiende, y cualquiera puede tomar una captura.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'It is fine: all members work at the same hospital.',
          es: 'Está bien: todas trabajan en el mismo hospital.',
        },
        because: {
          en: 'Working in the same house does not make every patient everybody’s business.',
          es: 'Trabajar en la misma casa no hace que cada paciente sea asunto de todas.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'It is fine if she leaves out the bed number.',
          es: 'Está bien si quita el número de cama.',
        },
        because: {
          en: 'A teen with a snake bite is already one person that week.',
          es: 'Un muchacho con mordedura de serpiente ya es una sola persona esa semana.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'Closed groups feel private. They are an audience. Talk about hard shifts with your supervisor or in person, without the patient.',
      es: 'Los grupos cerrados se sienten privados. Son un público. Hable de los turnos difíciles con su jefa o en persona, sin el paciente.',
    },
  },
  {
    id: 'ice-cream-truck',
    kind: 'multiple',
    lesson: 'identifies',
    facts: ['standard', 'actual_knowledge'],
    scenario: {
      en: 'A pharmacy technician drafts: “Our line was long all week. Monday morning the man with the only ice cream truck in town came for his first insulin. Everyone, please check your sugar!”',
      es: 'Una técnica de farmacia escribe un borrador: “La fila estuvo larga toda la semana. El lunes por la mañana vino por su primera insulina el señor del único camión de helados del pueblo. ¡Por favor, revísense el azúcar!”',
    },
    ask: {
      en: 'Which parts help a neighbor find out who it is?',
      es: '¿Qué partes ayudan a un vecino a saber quién es?',
    },
    options: [
      {
        id: 'a',
        text: { en: '“Our line was long all week”', es: '“La fila estuvo larga toda la semana”' },
        because: {
          en: 'This is about the pharmacy, not about him.',
          es: 'Esto habla de la farmacia, no de él.',
        },
      },
      {
        id: 'b',
        text: { en: '“the only ice cream truck in town”', es: '“el único camión de helados del pueblo”' },
        because: { en: 'Right. There is one such man.', es: 'Correcto. Hay un solo señor así.' },
      },
      {
        id: 'c',
        text: { en: '“please check your sugar”', es: '“revísense el azúcar”' },
        because: {
          en: 'General advice points to nobody. It can stay.',
          es: 'Un consejo general no señala a nadie. Puede quedarse.',
        },
      },
      {
        id: 'd',
        text: { en: '“Monday morning”', es: '“El lunes por la mañana”' },
        because: {
          en: 'Right. A time lets people check who was there.',
          es: 'Correcto. Con la hora se puede ver quién estuvo ahí.',
        },
      },
    ],
    right: ['b', 'd'],
    explanation: {
      en: 'Take out the man and what is left is a good post: “Please check your sugar.” That is all it needed.',
      es: 'Quite al señor y queda una buena publicación: “Revísense el azúcar.” No hacía falta más.',
    },
  },
  {
    id: 'changed-details',
    kind: 'single',
    lesson: 'identifies',
    facts: ['actual_knowledge'],
    scenario: {
      en: 'A counselor at a behavioral health center wants to share a moving talk with a client. She turns the mechanic into a painter and adds two years to his age. The story of the brothers and the barn fire stays.',
      es: 'Una consejera de un centro de salud mental quiere compartir una charla conmovedora con un cliente. Convierte al mecánico en pintor y le suma dos años. La historia de los hermanos y el incendio del granero se queda.',
    },
    ask: { en: 'Is the story safe now?', es: '¿Ya es segura la historia?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Yes: false details make it fiction.',
          es: 'Sí: los datos falsos la vuelven ficción.',
        },
        because: {
          en: 'The true core is still his life, told by his counselor.',
          es: 'El fondo verdadero sigue siendo su vida, contada por su consejera.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'No: his family and friends will know the fire and the brothers.',
          es: 'No: su familia y sus amigos reconocerán el incendio y a los hermanos.',
        },
        because: {
          en: 'Right. She knows that what is left can point to him, and so do they.',
          es: 'Correcto. Ella sabe que lo que queda puede señalarlo, y ellos también.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Yes, if she waits a year before she posts it.',
          es: 'Sí, si espera un año para publicarla.',
        },
        because: {
          en: 'Time does not make a rare story common.',
          es: 'El tiempo no vuelve común una historia rara.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'Swapping a job or an age hides little. A story stays known by its shape.',
      es: 'Cambiar un trabajo o una edad esconde poco. Una historia se reconoce por su forma.',
    },
  },
  {
    id: 'goodbye',
    kind: 'mark',
    lesson: 'identifies',
    facts: ['A', 'C'],
    scenario: {
      en: 'An aide is grieving after a night shift and writes this on her page.',
      es: 'Una auxiliar está de duelo después de un turno de noche y escribe esto en su página.',
    },
    ask: {
      en: 'Mark everything that points to the patient or says that he was one.',
      es: 'Marque todo lo que señala al paciente o dice que lo era.',
    },
    post: {
      en: 'Long night. We said goodbye to my favorite patient, Earl Whitcomb, 94, on March 3. Rest easy, friend.',
      es: 'Noche larga. Nos despedimos de mi paciente favorito, Earl Whitcomb, de 94 años, el 3 de marzo. Que descanse en paz.',
    },
    explanation: {
      en: 'The name, an age over 89, the day, and “my patient.” A death does not end privacy. Grief belongs in the break room, with people who knew him.',
      es: 'El nombre, una edad de más de 89, el día y “mi paciente”. La muerte no acaba con la privacidad. El duelo va en la sala de descanso, con quienes lo conocieron.',
    },
  },
  {
    id: 'what-is-fine',
    kind: 'multiple',
    lesson: 'identifies',
    scenario: {
      en: 'A community clinic asks its staff for ideas for its page. Four ideas are on the board.',
      es: 'Una clínica comunitaria pide a su personal ideas para su página. Hay cuatro en la pizarra.',
    },
    ask: { en: 'Which two carry no patient?', es: '¿Qué dos no llevan ningún paciente?' },
    options: [
      {
        id: 'a',
        text: {
          en: '“Flu shots: what to expect,” with a link to the health department',
          es: '“Vacuna de la gripe: qué esperar”, con enlace al departamento de salud',
        },
        because: {
          en: 'Right. General, useful, with a source.',
          es: 'Correcto. General, útil y con fuente.',
        },
      },
      {
        id: 'b',
        text: {
          en: '“Our first patient this morning walked two miles in the snow!”',
          es: '“¡Nuestra primera paciente de hoy caminó dos millas en la nieve!”',
        },
        because: {
          en: 'One person, one morning, one walk that others saw.',
          es: 'Una persona, una mañana, una caminata que otros vieron.',
        },
      },
      {
        id: 'c',
        text: {
          en: '“We hire: medical assistant, day shift, with benefits”',
          es: '“Buscamos asistente médico, turno de día, con beneficios”',
        },
        because: { en: 'Right. It is about us.', es: 'Correcto. Habla de nosotros.' },
      },
      {
        id: 'd',
        text: {
          en: '“Guess which local coach beat cancer with us?”',
          es: '“¿Adivina qué entrenador local venció el cáncer con nosotros?”',
        },
        because: {
          en: 'A riddle whose answer is a patient.',
          es: 'Una adivinanza cuya respuesta es un paciente.',
        },
      },
    ],
    right: ['a', 'c'],
    explanation: {
      en: 'The easiest way to protect a patient is to leave the patient out. There is plenty left to say.',
      es: 'La manera más fácil de proteger a un paciente es dejarlo fuera. Queda mucho que decir.',
    },
  },
]
