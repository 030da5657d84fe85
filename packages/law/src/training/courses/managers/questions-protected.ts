import type { Question } from '../../course.ts'

/** People who must not be punished, and what comes after. */
export const protectedQuestions: readonly Question[] = [
  {
    id: 'managers-staffing-post',
    kind: 'single',
    lesson: 'protected-people',
    facts: ['stericycle', 'policy_design'],
    scenario: {
      en: 'A nursing home aide writes in a public group: “Two of us for forty people again, and no raise for three years. Who else has had it?” Several coworkers agree.',
      es: 'Una asistente de una residencia escribe en un grupo público: “Otra vez dos para cuarenta personas, y tres años sin aumento. ¿Quién más está harto?”. Varios compañeros le dan la razón.',
    },
    ask: { en: 'What does the manager do?', es: '¿Qué hace el gerente?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Open a privacy case, since “forty people” are residents.',
          es: 'Abrir un caso de privacidad, porque “cuarenta personas” son residentes.',
        },
        because: {
          en: 'A number of residents identifies no one.',
          es: 'Un número de residentes no identifica a nadie.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Ask her to delete it, as it makes the home look bad.',
          es: 'Pedirle que lo borre, porque deja mal a la residencia.',
        },
        because: {
          en: 'Talk among coworkers about pay and staffing is protected. Such a request is risky itself.',
          es: 'Hablar entre compañeros de paga y personal está protegido. Pedir eso ya es un riesgo.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Leave the post alone, and listen to what it says.',
          es: 'No tocar la publicación, y escuchar lo que dice.',
        },
        because: {
          en: 'Right. No patient, no privacy case. But perhaps a problem worth solving.',
          es: 'Correcto. Sin paciente no hay caso de privacidad. Pero quizá hay un problema que resolver.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Note the names of those who agreed, in case it gets worse.',
          es: 'Anotar los nombres de quienes le dieron la razón, por si empeora.',
        },
        because: {
          en: 'A list like that is the first step of revenge.',
          es: 'Una lista así es el primer paso de una venganza.',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'Pay, hours, staffing and safety belong to the workers’ own talk.',
      es: 'La paga, los horarios, el personal y la seguridad son tema propio de los trabajadores.',
    },
  },
  {
    id: 'managers-whistle',
    kind: 'multiple',
    lesson: 'protected-people',
    facts: ['whistleblower'],
    scenario: {
      en: 'A paramedic believes in good faith that her ambulance service hides medication errors. She has copies of run sheets with patients’ names.',
      es: 'Una paramédica cree de buena fe que su servicio de ambulancias esconde errores de medicación. Tiene copias de hojas de servicio con nombres de pacientes.',
    },
    ask: {
      en: 'To whom may she give them without breaking the privacy rule?',
      es: '¿A quién puede dárselas sin romper la regla de privacidad?',
    },
    options: [
      {
        id: 'a',
        text: { en: 'The state health department', es: 'Al departamento de salud del estado' },
        because: {
          en: 'Yes, it is a health oversight or public health agency.',
          es: 'Sí, supervisa la salud o es autoridad de salud pública.',
        },
      },
      {
        id: 'b',
        text: { en: 'A reporter who promises silence', es: 'A un reportero que promete callar' },
        because: {
          en: 'The press is not on the list.',
          es: 'La prensa no está en la lista.',
        },
      },
      {
        id: 'c',
        text: { en: 'Her own lawyer', es: 'A su propia abogada' },
        because: {
          en: 'Yes, to find out what she can do.',
          es: 'Sí, para saber qué puede hacer.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'A closed group of colleagues on a network',
          es: 'A un grupo cerrado de colegas en una red',
        },
        because: {
          en: 'No network is on the list, closed or not.',
          es: 'Ninguna red está en la lista, cerrada o no.',
        },
      },
    ],
    right: ['a', 'c'],
    explanation: {
      en: 'The place makes the difference: agency, accrediting body or own lawyer. Then there is no violation to punish.',
      es: 'El lugar hace la diferencia: agencia, organización que acredita o abogado propio. Entonces no hay infracción que castigar.',
    },
  },
  {
    id: 'managers-mixed',
    kind: 'single',
    lesson: 'protected-people',
    facts: ['stericycle', 'policy_design', 'gc_26_03'],
    scenario: {
      en: 'A nurse at a behavioral health unit posts: “Four call-outs tonight, nobody cares, and the woman in 7 screamed till 3.” Her manager is furious and wants her gone by noon.',
      es: 'Una enfermera de una unidad de salud mental publica: “Esta noche faltaron cuatro, a nadie le importa, y la mujer de la 7 gritó hasta las 3”. Su gerente está furioso y la quiere fuera antes del mediodía.',
    },
    ask: { en: 'What comes first?', es: '¿Qué va primero?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Stop. HR, the privacy officer and a lawyer look at both halves.',
          es: 'Detenerse. Recursos humanos, privacidad y un abogado miran las dos mitades.',
        },
        because: {
          en: 'Right. The staffing half may be protected; the woman in 7 is a patient. Only that half may count.',
          es: 'Correcto. La mitad sobre el personal puede estar protegida; la mujer de la 7 es paciente. Solo esa mitad puede contar.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Fire her at noon, as one word about a patient ends every protection.',
          es: 'Despedirla al mediodía, porque una palabra sobre una paciente acaba con toda protección.',
        },
        because: {
          en: 'It is not that simple, and a wrong firing cannot be taken back.',
          es: 'No es tan simple, y un mal despido no se puede retirar.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Do nothing, as the half on staffing protects the whole post.',
          es: 'No hacer nada, porque la mitad sobre el personal protege toda la publicación.',
        },
        because: {
          en: 'The patient’s half still needs an answer: proof, removal, the four factors.',
          es: 'La mitad de la paciente aún pide respuesta: prueba, retiro, los cuatro factores.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'Two halves, two questions. The incident goes on at once; the sanction waits.',
      es: 'Dos mitades, dos preguntas. El incidente sigue enseguida; la sanción espera.',
    },
  },
  {
    id: 'managers-revenge',
    kind: 'multiple',
    lesson: 'after',
    facts: ['no_retaliation', 'retaliation_160'],
    scenario: {
      en: 'An anonymous report about the head hygienist of a dental office turned out to be right. A month has passed.',
      es: 'Un aviso anónimo sobre la jefa de higiene de un consultorio dental resultó cierto. Pasó un mes.',
    },
    ask: { en: 'Which of these are revenge?', es: '¿Cuáles de estas son venganza?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Comparing handwriting to find the writer',
          es: 'Comparar la letra para hallar a quien lo escribió',
        },
        because: {
          en: 'Yes. The hunt itself scares everyone.',
          es: 'Sí. La búsqueda misma asusta a todos.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Giving the one who is suspected only Saturday shifts',
          es: 'Dar solo turnos de sábado a quien se sospecha',
        },
        because: {
          en: 'Yes, even if it is called “need of the office”.',
          es: 'Sí, aunque lo llamen “necesidad del consultorio”.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Training the whole team on sign-in sheets',
          es: 'Capacitar a todo el equipo sobre las hojas de llegada',
        },
        because: {
          en: 'No. It repairs the cause and singles out nobody.',
          es: 'No. Repara la causa y no señala a nadie.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Telling the writer through the code what was done',
          es: 'Decirle a quien avisó, por el código, qué se hizo',
        },
        because: {
          en: 'No. It shows that speaking up has an effect.',
          es: 'No. Muestra que hablar sirve.',
        },
      },
    ],
    right: ['a', 'b'],
    explanation: {
      en: 'Revenge is whatever makes the next one keep silent.',
      es: 'Venganza es todo lo que hace callar al próximo.',
    },
  },
  {
    id: 'managers-cause',
    kind: 'single',
    lesson: 'after',
    facts: ['policies', 'training'],
    scenario: {
      en: 'At a clinic a live video showed the board with today’s patients for the second time this year. Last time the team was told to be careful.',
      es: 'En una clínica un video en vivo mostró por segunda vez este año la pizarra con los pacientes del día. La primera vez se le dijo al equipo que tuviera cuidado.',
    },
    ask: { en: 'What closes the file best?', es: '¿Qué cierra mejor el archivo?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'An e-mail to everyone: “This is the last time. Please be much more careful from now on!”',
          es: 'Un correo a todos: “Es la última vez. ¡Por favor, mucho más cuidado desde hoy!”.',
        },
        because: {
          en: 'It did not work the first time.',
          es: 'La primera vez no sirvió.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'The board moves to a room with a door, by Friday, with a photo as proof.',
          es: 'La pizarra pasa a un cuarto con puerta, antes del viernes, con una foto como prueba.',
        },
        because: {
          en: 'Right. A thing has changed, with a date and a proof. A short training fits beside it.',
          es: 'Correcto. Cambió una cosa, con fecha y prueba. Al lado cabe una capacitación corta.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'A ban on all videos, for all time, by all staff.',
          es: 'Prohibir todos los videos, para siempre, a todo el personal.',
        },
        because: {
          en: 'Nobody would keep it, and the board would still hang there.',
          es: 'Nadie lo cumpliría, y la pizarra seguiría ahí.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Firing the one who held the phone.',
          es: 'Despedir a quien sostenía el teléfono.',
        },
        because: {
          en: 'The next one will stand in front of the same board.',
          es: 'El próximo estará frente a la misma pizarra.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'Change the wall, the rule or the habit. Then write down who did it and when.',
      es: 'Cambie la pared, la regla o la costumbre. Luego anote quién lo hizo y cuándo.',
    },
  },
]
