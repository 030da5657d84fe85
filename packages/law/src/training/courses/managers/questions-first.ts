import type { Question } from '../../course.ts'

/** Intake, proof and containment. */
export const firstQuestions: readonly Question[] = [
  {
    id: 'managers-order-first-hour',
    kind: 'ordering',
    lesson: 'the-first-hour',
    facts: ['discovery', 'mitigation'],
    scenario: {
      en: 'In a nursing home an aide shows you a coworker’s public story: a resident in the shower chair. It has been up for twenty minutes.',
      es: 'En una residencia una asistente le muestra la historia pública de un compañero: una residente en la silla de ducha. Lleva veinte minutos publicada.',
    },
    ask: { en: 'Put the steps in order.', es: 'Ponga los pasos en orden.' },
    steps: [
      {
        id: 'thank',
        text: {
          en: 'Thank the aide, and see that the resident is safe',
          es: 'Dar las gracias a la asistente y ver que la residente esté a salvo',
        },
      },
      {
        id: 'shot',
        text: {
          en: 'Take a screenshot with address, account and time',
          es: 'Tomar una captura con dirección, cuenta y hora',
        },
      },
      {
        id: 'down',
        text: { en: 'Have the story taken down', es: 'Hacer que se quite la historia' },
      },
      {
        id: 'call',
        text: {
          en: 'Call the privacy officer within the hour',
          es: 'Llamar al oficial de privacidad dentro de la hora',
        },
      },
      {
        id: 'talk',
        text: {
          en: 'Later, with a plan: hear the coworker',
          es: 'Más tarde, con un plan: escuchar al compañero',
        },
      },
    ],
    explanation: {
      en: 'People first, proof before removal, and the talk with the coworker when the facts are on the table.',
      es: 'Primero las personas, la prueba antes de quitar, y la conversación cuando los hechos estén sobre la mesa.',
    },
  },
  {
    id: 'managers-waiting',
    kind: 'single',
    lesson: 'the-first-hour',
    facts: ['discovery'],
    scenario: {
      en: 'On Monday a nurse tells her supervisor at a hospital about a post. The supervisor wants to be sure and looks into it himself. On Thursday he tells the privacy officer.',
      es: 'El lunes una enfermera le cuenta a su supervisor en un hospital de una publicación. Él quiere estar seguro y lo averigua solo. El jueves avisa al oficial de privacidad.',
    },
    ask: {
      en: 'From which day does the federal clock run, if it was a breach?',
      es: '¿Desde qué día corre el plazo federal, si fue una violación?',
    },
    options: [
      {
        id: 'a',
        text: {
          en: 'From the day on which the privacy officer decides that it was a breach',
          es: 'Desde el día en que el oficial de privacidad decide que fue una violación',
        },
        because: {
          en: 'The decision comes later. The clock runs on while it is made.',
          es: 'La decisión viene después. El plazo corre mientras se toma.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'From Thursday, when the privacy officer hears of it',
          es: 'Desde el jueves, cuando se entera el oficial de privacidad',
        },
        because: {
          en: 'What anyone else on staff knows counts before that.',
          es: 'Lo que sabe cualquier otra persona del personal cuenta antes.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'From Monday at the latest',
          es: 'Desde el lunes, a más tardar',
        },
        because: {
          en: 'Right. The nurse knew. Three days are gone.',
          es: 'Correcto. La enfermera lo sabía. Se perdieron tres días.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'From the day on which the patient complains',
          es: 'Desde el día en que el paciente se queja',
        },
        because: {
          en: 'Many patients never know until we tell them.',
          es: 'Muchos pacientes no lo saben hasta que se les avisa.',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'The clock starts when someone here, other than the one who did it, knows or should have known.',
      es: 'El plazo empieza cuando alguien de aquí, que no sea quien lo hizo, lo sabe o debió saberlo.',
    },
  },
  {
    id: 'managers-mark-er',
    kind: 'mark',
    lesson: 'the-first-hour',
    facts: ['A', 'B', 'L'],
    scenario: {
      en: 'A paramedic’s friend sends you this post from the paramedic’s account. You must tell the privacy officer what is in it.',
      es: 'Un amigo de un paramédico le envía esta publicación de la cuenta del paramédico. Usted debe decirle al oficial de privacidad qué contiene.',
    },
    ask: {
      en: 'Mark what leads to the patient.',
      es: 'Marque lo que lleva al paciente.',
    },
    post: {
      en: 'Crazy night in the ER: little Mateo Delgado from Oak Street came in with a dog bite. His mom drives the red Honda, plate KLP 4471.',
      es: 'Noche de locos en urgencias: llegó el pequeño Mateo Delgado, de la calle Roble, con una mordida de perro. Su mamá maneja el Honda rojo, placa KLP 4471.',
    },
    explanation: {
      en: 'A relative’s plate identifies the boy as well as his own name. The list covers relatives and members of the household.',
      es: 'La placa de un familiar identifica al niño tanto como su nombre. La lista incluye a familiares y a quienes viven en la casa.',
    },
  },
  {
    id: 'managers-mark-mail',
    kind: 'mark',
    lesson: 'the-first-hour',
    facts: ['A', 'C', 'D', 'H'],
    scenario: {
      en: 'A clinic manager types an e-mail to the whole team after a reply went wrong. You read it before it goes out.',
      es: 'La gerente de una clínica escribe un correo a todo el equipo después de una mala respuesta. Usted lo lee antes de que salga.',
    },
    ask: {
      en: 'Mark what must not stand in this e-mail.',
      es: 'Marque lo que no debe estar en este correo.',
    },
    post: {
      en: 'Hi all, here is what was in our reply: Ms. Abernathy’s HIV result of June 4. Her number is 555-0147, her chart is MRN 2098114.',
      es: 'Hola a todos, esto decía nuestra respuesta: el resultado de VIH de la señora Abernathy, del 4 de junio. Su teléfono es 555-0147, su expediente es MRN 2098114.',
    },
    explanation: {
      en: 'The e-mail would be the second leak. The team needs the rule, not the patient.',
      es: 'El correo sería la segunda fuga. El equipo necesita la regla, no a la paciente.',
    },
  },
  {
    id: 'managers-proof',
    kind: 'multiple',
    lesson: 'proof-and-repair',
    facts: ['retention', 'mitigation'],
    scenario: {
      en: 'At a pharmacy a technician posted a picture of a prescription label. It is still online.',
      es: 'En una farmacia un técnico publicó la foto de una etiqueta de receta. Sigue en línea.',
    },
    ask: { en: 'What belongs in the incident file?', es: '¿Qué va en el archivo del incidente?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'A screenshot of the live post with address and time',
          es: 'Una captura de la publicación en vivo con dirección y hora',
        },
        because: {
          en: 'Yes, taken before it goes down.',
          es: 'Sí, tomada antes de que se quite.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'How many views it had, and who could see it',
          es: 'Cuántas vistas tuvo y quién podía verla',
        },
        because: {
          en: 'Yes. “Was it seen?” is one of the four factors.',
          es: 'Sí. “¿Se vio?” es uno de los cuatro factores.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Everything else the technician posted this year',
          es: 'Todo lo demás que el técnico publicó este año',
        },
        because: {
          en: 'That is snooping. Keep to the case.',
          es: 'Eso es husmear. Quédese en el caso.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Proof that it is gone, and a second look a week later',
          es: 'La prueba de que se quitó, y otra mirada una semana después',
        },
        because: {
          en: 'Yes. Posts come back as shares and copies.',
          es: 'Sí. Las publicaciones vuelven como compartidos y copias.',
        },
      },
    ],
    right: ['a', 'b', 'd'],
    explanation: {
      en: 'Enough to understand this case in six years, and nothing beyond it.',
      es: 'Lo suficiente para entender este caso en seis años, y nada más.',
    },
  },
  {
    id: 'managers-password',
    kind: 'single',
    lesson: 'proof-and-repair',
    facts: ['password_laws'],
    scenario: {
      en: 'A dental assistant says her story is set to “friends only”. Her manager thinks that there is a patient in it.',
      es: 'Una asistente dental dice que su historia es “solo amigos”. Su gerente cree que ahí sale un paciente.',
    },
    ask: { en: 'What may the manager do?', es: '¿Qué puede hacer la gerente?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Ask whether she would tell what she posted, and call the privacy officer.',
          es: 'Preguntarle si quiere contar qué publicó, y llamar al oficial de privacidad.',
        },
        because: {
          en: 'Right. She may tell or show it on her own. Nobody makes her.',
          es: 'Correcto. Ella puede contarlo o mostrarlo por su cuenta. Nadie la obliga.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Have her open the account and look over her shoulder.',
          es: 'Hacer que abra la cuenta y mirar por encima del hombro.',
        },
        because: {
          en: 'Many state laws forbid just that.',
          es: 'Muchas leyes estatales prohíben justo eso.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Send a friend request from a made-up account.',
          es: 'Mandar una solicitud de amistad desde una cuenta inventada.',
        },
        because: {
          en: 'A trick is no way round the rule, and it ruins trust.',
          es: 'Un truco no rodea la regla, y destruye la confianza.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Write her up for refusing to show it.',
          es: 'Sancionarla por negarse a mostrarla.',
        },
        because: {
          en: 'Saying no to that is no offense.',
          es: 'Decir que no a eso no es una falta.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'A personal account stays personal. What others saw and reported is enough to begin with.',
      es: 'Una cuenta personal es personal. Lo que otros vieron e informaron basta para empezar.',
    },
  },
]
