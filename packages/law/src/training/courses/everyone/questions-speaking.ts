import type { Question } from '../../course.ts'

export const aboutSpeaking: readonly Question[] = [
  {
    id: 'photo-the-right-way',
    kind: 'ordering',
    lesson: 'pictures',
    facts: ['signature_date', 'purpose'],
    scenario: {
      en: 'Jules, a driver for an ambulance service, meets a rescued patient who would love to be in a picture with the crew for the service’s page.',
      es: 'Jules, chofer de un servicio de ambulancias, conoce a un paciente rescatado que quisiera salir en una foto con el equipo para la página del servicio.',
    },
    ask: { en: 'Put the steps in order.', es: 'Ponga los pasos en orden.' },
    steps: [
      {
        id: 'ask-team',
        text: {
          en: 'Tell the people who run the page; take no picture yet.',
          es: 'Avisar a quienes llevan la página; todavía sin foto.',
        },
      },
      {
        id: 'sign',
        text: {
          en: 'They explain the authorization to the patient, who reads and signs it.',
          es: 'Ellos explican la autorización al paciente, que la lee y la firma.',
        },
      },
      {
        id: 'take',
        text: {
          en: 'The picture is taken with a device of the service.',
          es: 'Se toma la foto con un aparato del servicio.',
        },
      },
      {
        id: 'edges',
        text: {
          en: 'Somebody checks the finished picture and the words for other people and details.',
          es: 'Alguien revisa la foto terminada y el texto por si hay otras personas o datos.',
        },
      },
      {
        id: 'post',
        text: {
          en: 'It goes out from the official account.',
          es: 'Sale desde la cuenta oficial.',
        },
      },
    ],
    explanation: {
      en: 'First the paper, then the camera. A picture without a signature is a risk even before anyone posts it.',
      es: 'Primero el papel, luego la cámara. Una foto sin firma es un riesgo aun antes de publicarla.',
    },
  },
  {
    id: 'crash-report',
    kind: 'mark',
    lesson: 'identifies',
    facts: ['A', 'B', 'L'],
    scenario: {
      en: 'A young EMT cannot sleep and writes to his followers.',
      es: 'Un técnico joven de emergencias no puede dormir y les escribe a sus seguidores.',
    },
    ask: {
      en: 'Mark everything that points to the patient or says that he was one.',
      es: 'Marque todo lo que señala al paciente o dice que lo era.',
    },
    post: {
      en: 'Rough shift. Our patient was the driver, Dale Pruitt. His truck, plate KLM-4821, is still on Old Mill Road.',
      es: 'Turno difícil. Nuestro paciente era el chofer, Dale Pruitt. Su camioneta, placa KLM-4821, sigue en la calle Olmo.',
    },
    explanation: {
      en: 'Name, plate, street and “our patient.” Each alone would be enough. After a hard call, ask for the support team, not for followers.',
      es: 'Nombre, placa, calle y “nuestro paciente”. Cada uno bastaría. Después de una llamada dura, busque al equipo de apoyo, no a sus seguidores.',
    },
  },
  {
    id: 'staffing-post',
    kind: 'single',
    lesson: 'own-accounts',
    facts: ['stericycle'],
    scenario: {
      en: 'Four nurses of a hospital are tired of short staffing and write about it on their own pages.',
      es: 'Cuatro enfermeras de un hospital están cansadas de la falta de personal y escriben de eso en sus páginas.',
    },
    ask: { en: 'Which post keeps patients out of it?', es: '¿Qué publicación deja fuera a los pacientes?' },
    options: [
      {
        id: 'a',
        text: {
          en: '“Two of us for 24 beds, and the man in 7 waited an hour for his pain pill.”',
          es: '“Dos para 24 camas, y el señor de la 7 esperó una hora su pastilla.”',
        },
        because: {
          en: 'Bed 7 is a person with a wait, a pain and a pill.',
          es: 'La cama 7 es una persona con una espera, un dolor y una pastilla.',
        },
      },
      {
        id: 'b',
        text: {
          en: '“Ask me about the code we almost lost on Sunday because of this.”',
          es: '“Pregúntenme por el paro que casi perdemos el domingo por esto.”',
        },
        because: {
          en: 'A day and an emergency lead to one family.',
          es: 'Un día y una emergencia llevan a una familia.',
        },
      },
      {
        id: 'c',
        text: {
          en: '“Two nurses for 24 beds, third week in a row. We need help and better pay.”',
          es: '“Dos enfermeras para 24 camas, tercera semana. Necesitamos ayuda y mejor salario.”',
        },
        because: {
          en: 'Right. Staffing and pay are hers to talk about, in public too.',
          es: 'Correcto. Del personal y del salario puede hablar, también en público.',
        },
      },
      {
        id: 'd',
        text: {
          en: '“I took this picture of the full hallway so that you all see it.”',
          es: '“Tomé esta foto del pasillo lleno para que todos lo vean.”',
        },
        because: {
          en: 'A full hallway is full of patients.',
          es: 'Un pasillo lleno está lleno de pacientes.',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'You may speak about working conditions. No patient is needed to make the point.',
      es: 'Usted puede hablar de las condiciones de trabajo. No hace falta un paciente para explicarlas.',
    },
  },
  {
    id: 'where-to-report',
    kind: 'multiple',
    lesson: 'own-accounts',
    facts: ['whistleblower', 'retaliation_160'],
    scenario: {
      en: 'Dana works in a behavioral health center. In good faith she believes that clients are in danger, and her manager does nothing.',
      es: 'Dana trabaja en un centro de salud mental. De buena fe cree que hay clientes en peligro, y su jefe no hace nada.',
    },
    ask: {
      en: 'Where can she report it with the protection of HIPAA’s whistleblower rule?',
      es: '¿Dónde puede denunciarlo con la protección de la regla de HIPAA para denunciantes?',
    },
    options: [
      {
        id: 'a',
        text: { en: 'A health oversight agency', es: 'Una agencia que supervisa la salud' },
        because: { en: 'Right. The rule names it.', es: 'Correcto. La regla la nombra.' },
      },
      {
        id: 'b',
        text: { en: 'A local TV reporter', es: 'Un reportero de la televisión local' },
        because: {
          en: 'Reporters are not on the list.',
          es: 'Los periodistas no están en la lista.',
        },
      },
      {
        id: 'c',
        text: { en: 'Her own attorney', es: 'Su propio abogado' },
        because: { en: 'Right. The rule names this too.', es: 'Correcto. La regla también lo nombra.' },
      },
      {
        id: 'd',
        text: { en: 'A public post without names', es: 'Una publicación sin nombres' },
        because: {
          en: 'Social media is not on the list, with or without names.',
          es: 'Las redes sociales no están en la lista, con o sin nombres.',
        },
      },
      {
        id: 'e',
        text: { en: 'The body that accredits the center', es: 'El organismo que acredita al centro' },
        because: { en: 'Right. It is on the list.', es: 'Correcto. Está en la lista.' },
      },
    ],
    right: ['a', 'c', 'e'],
    explanation: {
      en: 'She can also come to our privacy officer, with or without her name. Nobody may punish her for it.',
      es: 'También puede acudir a la persona encargada de privacidad, con o sin su nombre. Nadie puede castigarla por eso.',
    },
  },
  {
    id: 'funny-video',
    kind: 'single',
    lesson: 'own-accounts',
    cases: ['emory_2022', 'sansum_2025'],
    scenario: {
      en: 'Three medical assistants of a clinic film a joke at closing time: “Types of patients who drive us crazy.” They wear their badges. No real patient is named or shown.',
      es: 'Tres asistentes de una clínica graban una broma al cerrar: “Tipos de pacientes que nos vuelven locos”. Llevan sus gafetes. No se nombra ni se ve a ningún paciente real.',
    },
    ask: { en: 'What is true?', es: '¿Qué es cierto?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'It names nobody, so nothing can follow from it.',
          es: 'No nombra a nadie, así que no puede pasar nada.',
        },
        because: {
          en: 'Workers have been fired for just such videos.',
          es: 'Ha habido despidos justo por videos así.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'It is sure to be a HIPAA breach, because they are at work.',
          es: 'Es sin duda una violación de HIPAA, porque están en el trabajo.',
        },
        because: {
          en: 'No patient is identified. The harm is of another kind.',
          es: 'No se identifica a ningún paciente. El daño es de otro tipo.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'It may be no breach, and still break our rules and patients’ trust.',
          es: 'Quizás no sea una violación, y aun así rompe nuestras reglas y la confianza.',
        },
        because: {
          en: 'Right. Every patient who sees it asks: “Which type am I?”',
          es: 'Correcto. Cada paciente que lo ve se pregunta: “¿Qué tipo soy yo?”',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'In Atlanta, four nurses lost their jobs over a video like this one. No identifiable patient was reported.',
      es: 'En Atlanta, cuatro enfermeras perdieron el empleo por un video parecido. No se informó de ningún paciente identificable.',
    },
  },
  {
    id: 'curious-chart',
    kind: 'single',
    lesson: 'own-accounts',
    facts: ['definition', 'audit_controls'],
    scenario: {
      en: 'A well-known singer is said to be in the hospital. A unit clerk on another floor could look it up in ten seconds, “just to know.”',
      es: 'Se dice que una cantante famosa está en el hospital. Un empleado de otro piso podría buscarla en diez segundos, “solo para saber”.',
    },
    ask: { en: 'May he look?', es: '¿Puede mirar?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'No. Looking without a work reason is already misuse, and it leaves a trace.',
          es: 'No. Mirar sin una razón de trabajo ya es mal uso, y deja huella.',
        },
        because: {
          en: 'Right. Access that is not permitted can be a breach, even if nothing is posted.',
          es: 'Correcto. Un acceso no permitido puede ser una violación, aunque no se publique nada.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Yes, as long as he tells nobody.',
          es: 'Sí, mientras no se lo cuente a nadie.',
        },
        because: {
          en: 'The harm begins with the look, not with the telling.',
          es: 'El daño empieza al mirar, no al contar.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Yes: fans have already posted that she is there.',
          es: 'Sí: sus seguidores ya publicaron que está ahí.',
        },
        because: {
          en: 'What others post gives us no right to look.',
          es: 'Lo que otros publican no nos da derecho a mirar.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'If your job does not need it today, it is not yours to open.',
      es: 'Si su trabajo de hoy no lo necesita, no es suyo para abrir.',
    },
  },
  {
    id: 'coworkers-story',
    kind: 'ordering',
    lesson: 'speak-up',
    facts: ['discovery', 'no_retaliation'],
    scenario: {
      en: 'On Saturday, Ruth from the kitchen of a long-term care home sees a coworker’s story: a resident asleep with cake on his face, with laughing emojis.',
      es: 'El sábado, Ruth, de la cocina de un hogar de cuidados de largo plazo, ve la historia de una compañera: un residente dormido con pastel en la cara y emojis de risa.',
    },
    ask: { en: 'Put Ruth’s steps in order.', es: 'Ponga en orden los pasos de Ruth.' },
    steps: [
      {
        id: 'capture',
        text: {
          en: 'Take a screenshot with the name of the account and the time.',
          es: 'Tomar una captura con el nombre de la cuenta y la hora.',
        },
      },
      {
        id: 'tell',
        text: {
          en: 'Tell the privacy officer the same day, by phone or form.',
          es: 'Avisar el mismo día a privacidad, por teléfono o formulario.',
        },
      },
      {
        id: 'handover',
        text: {
          en: 'Hand over the screenshot when the privacy officer asks for it, and answer the questions.',
          es: 'Entregar la captura cuando privacidad la pida, y responder a las preguntas.',
        },
      },
      {
        id: 'delete',
        text: {
          en: 'Delete her own copy once the privacy officer says so.',
          es: 'Borrar su propia copia cuando privacidad lo diga.',
        },
      },
    ],
    explanation: {
      en: 'A story vanishes fast, so the proof comes first. Then the clock is running: what Ruth knows, the home knows.',
      es: 'Una historia desaparece pronto; por eso la prueba va primero. Después corre el reloj: lo que Ruth sabe, el hogar lo sabe.',
    },
  },
  {
    id: 'wait-until-monday',
    kind: 'single',
    lesson: 'speak-up',
    facts: ['discovery', 'individual_notice'],
    scenario: {
      en: 'On Friday evening Omar, a dental assistant, finds a patient’s X-ray with her name on the office page. The manager is back on Monday.',
      es: 'El viernes por la noche, Omar, asistente dental, ve en la página del consultorio la radiografía de una paciente con su nombre. La gerente vuelve el lunes.',
    },
    ask: {
      en: 'When does the office count as knowing about it?',
      es: '¿Desde cuándo se considera que el consultorio lo sabe?',
    },
    options: [
      {
        id: 'a',
        text: {
          en: 'On Monday, when the manager is told.',
          es: 'El lunes, cuando se lo digan a la gerente.',
        },
        because: {
          en: 'The clock does not wait for the boss.',
          es: 'El reloj no espera a la jefa.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'On Friday, when Omar saw it, or even sooner if someone should have noticed.',
          es: 'El viernes, cuando Omar la vio, o antes si alguien debió notarlo.',
        },
        because: {
          en: 'Right. What a worker knows counts as known, and so does what reasonable care would have shown.',
          es: 'Correcto. Lo que sabe un trabajador cuenta, y también lo que se habría visto con un cuidado razonable.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'When the patient complains.',
          es: 'Cuando la paciente se queje.',
        },
        because: {
          en: 'No complaint is needed. She may never see it.',
          es: 'No hace falta una queja. Quizás ella nunca la vea.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'So Omar calls on Friday. Three quiet days are three lost days.',
      es: 'Por eso Omar llama el viernes. Tres días de silencio son tres días perdidos.',
    },
  },
]
