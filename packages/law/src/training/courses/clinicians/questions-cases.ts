import type { Question } from '../../course.ts'

export const aboutCases: readonly Question[] = [
  {
    id: 'verified-doctors',
    kind: 'single',
    lesson: 'groups',
    cases: ['texas_childrens_2018'],
    facts: ['definition'],
    scenario: {
      en: 'Dr. Anders works in a small hospital. In a closed group of 12,000 verified doctors she wants to ask about a patient: “Carnival worker, sword swallower, second tear this year. What next?”',
      es: 'La doctora Anders trabaja en un hospital pequeño. En un grupo cerrado de 12,000 médicos verificados quiere preguntar por un paciente: “Artista de feria, tragasables, segundo desgarro este año. ¿Y ahora?”',
    },
    ask: { en: 'What is the best way to get help?', es: '¿Cuál es la mejor manera de pedir ayuda?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Post it as it is: all members are bound to secrecy.',
          es: 'Publicarlo así: todos los miembros deben guardar secreto.',
        },
        because: {
          en: 'They do not treat this patient. To him they are the public.',
          es: 'No atienden a este paciente. Para él son el público.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Ask the group about the problem: “How do you manage a second tear?” Call a consultant about the man.',
          es: 'Preguntar al grupo por el problema: “¿Cómo manejan un segundo desgarro?” Y llamar a un especialista por el señor.',
        },
        because: {
          en: 'Right. The question keeps its point and loses the person.',
          es: 'Correcto. La pregunta conserva el fondo y pierde a la persona.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Post it and delete it after an hour, when answers are in.',
          es: 'Publicarlo y borrarlo en una hora, ya con respuestas.',
        },
        because: {
          en: 'An hour is long enough for a screenshot.',
          es: 'Una hora basta para una captura.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'How many sword swallowers have torn their throat twice this year? The odd detail is the name.',
      es: '¿Cuántos tragasables se han desgarrado la garganta dos veces este año? El detalle curioso es el nombre.',
    },
  },
  {
    id: 'lung-case',
    kind: 'mark',
    lesson: 'groups',
    facts: ['B', 'C', 'H'],
    scenario: {
      en: 'A clinic’s nurse practitioner copies this into a professional forum.',
      es: 'Una enfermera practicante de una clínica copia esto en un foro profesional.',
    },
    ask: {
      en: 'Mark everything that could lead to the patient.',
      es: 'Marque todo lo que podría llevar al paciente.',
    },
    post: {
      en: 'Case for the group: our patient is the only school bus driver in Cedar Springs. Seen on October 4, MRN 0093317. Thoughts?',
      es: 'Caso para el grupo: nuestro paciente es el único chofer de autobús de Cedar Springs. Lo vimos el 4 de octubre, expediente 0093317. ¿Ideas?',
    },
    explanation: {
      en: 'Work, town, day and chart number are not needed to ask about a lung infection.',
      es: 'El trabajo, el pueblo, el día y el número de expediente no hacen falta para preguntar por una infección del pulmón.',
    },
  },
  {
    id: 'who-may-know',
    kind: 'multiple',
    lesson: 'groups',
    scenario: {
      en: 'A behavioral health therapist is worried about a client and wants to talk it over today.',
      es: 'Una terapeuta de salud mental está preocupada por una clienta y quiere hablarlo hoy.',
    },
    ask: { en: 'Which two ways are fine?', es: '¿Qué dos maneras están bien?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'With her clinical supervisor, behind a closed door',
          es: 'Con su supervisora clínica, a puerta cerrada',
        },
        because: {
          en: 'Right. That is part of the care.',
          es: 'Correcto. Eso es parte de la atención.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'In a chat of friends from graduate school, without the name',
          es: 'En un chat de amigas de la maestría, sin el nombre',
        },
        because: {
          en: 'Friends from school do not treat the client.',
          es: 'Las amigas de la escuela no atienden a la clienta.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'In secure messages with the psychiatrist who treats her too',
          es: 'Por mensajes seguros con el psiquiatra que también la atiende',
        },
        because: {
          en: 'Right. Same client, safe channel.',
          es: 'Correcto. Misma clienta, canal seguro.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'In a post “asking for a friend” in a therapists’ forum',
          es: 'En un foro de terapeutas, “preguntando por una amiga”',
        },
        because: {
          en: 'The old trick hides nothing: the story stays.',
          es: 'El viejo truco no esconde nada: la historia queda.',
        },
      },
    ],
    right: ['a', 'c'],
    explanation: {
      en: 'Talk about the person with those who care for the person. Talk about the problem with everyone else.',
      es: 'Hable de la persona con quienes atienden a la persona. Con los demás, hable del problema.',
    },
  },
  {
    id: 'officer-shot',
    kind: 'single',
    lesson: 'deidentified',
    facts: ['actual_knowledge'],
    scenario: {
      en: 'A paramedic has struck all eighteen kinds of identifiers from a case: an off-duty officer with a rare wound. The local TV showed the scene for a week.',
      es: 'Una paramédica tachó las dieciocho clases de identificadores de un caso: un policía en su día libre con una herida rara. La televisión local mostró el lugar toda la semana.',
    },
    ask: { en: 'May it be posted as de-identified?', es: '¿Se puede publicar como caso sin identificar?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Yes: every item on the list is gone.',
          es: 'Sí: no queda nada de la lista.',
        },
        because: {
          en: 'The list has a second half.',
          es: 'La lista tiene una segunda mitad.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Yes, because the news came out first.',
          es: 'Sí, porque la noticia salió primero.',
        },
        because: {
          en: 'The news makes it easier to know who it is, not more allowed.',
          es: 'La noticia hace más fácil saber quién es, no más permitido.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Yes, if she writes “somewhere in the Midwest.”',
          es: 'Sí, si escribe “en algún lugar del Medio Oeste”.',
        },
        because: {
          en: 'Her profile names her service.',
          es: 'Su perfil nombra su servicio.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'No: she knows that people can tell who it is.',
          es: 'No: ella sabe que la gente puede reconocerlo.',
        },
        because: {
          en: 'Right. Striking the list is not enough when you know better.',
          es: 'Correcto. Tachar la lista no basta cuando uno sabe más.',
        },
      },
    ],
    right: 'd',
    explanation: {
      en: 'Teach the skill instead: “How to pack a deep wound,” on a training doll.',
      es: 'Enseñe mejor la técnica: “Cómo taponar una herida profunda”, en un maniquí.',
    },
  },
  {
    id: 'clever-code',
    kind: 'single',
    lesson: 'deidentified',
    facts: ['reid_code', 'R'],
    scenario: {
      en: 'In a long-term care home, Dr. Ito posts wound pictures for teaching. He labels each with the initials turned around and the year of birth: “MB-1938.”',
      es: 'En un hogar de cuidados de largo plazo, el doctor Ito publica fotos de heridas para enseñar. Marca cada una con las iniciales al revés y el año de nacimiento: “MB-1938”.',
    },
    ask: { en: 'What is wrong with the label?', es: '¿Qué tiene de malo la etiqueta?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'It is made from the patient’s own data, so it can be turned back.',
          es: 'Está hecha con datos del propio paciente, y se puede revertir.',
        },
        because: {
          en: 'Right. A code must not come from the person.',
          es: 'Correcto. Un código no debe salir de la persona.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Nothing: without a key nobody can read it.',
          es: 'Nada: sin la clave nadie lo lee.',
        },
        because: {
          en: 'In a house with sixty residents, two letters and a year are a key.',
          es: 'En una casa con sesenta residentes, dos letras y un año son la clave.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'It is too short; ten characters would be safe.',
          es: 'Es muy corta; con diez caracteres sería segura.',
        },
        because: {
          en: 'Length does not help when it comes from the name.',
          es: 'El largo no ayuda si sale del nombre.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'And a wound has a body around it. Pictures of patients need an authorization, label or not.',
      es: 'Y una herida tiene un cuerpo alrededor. Las fotos de pacientes necesitan autorización, con etiqueta o sin ella.',
    },
  },
  {
    id: 'pacemaker-case',
    kind: 'mark',
    lesson: 'deidentified',
    facts: ['B', 'C', 'M'],
    scenario: {
      en: 'A hospital fellow is sure that this case is “fully de-identified.”',
      es: 'Un médico en formación de un hospital está seguro de que este caso “no identifica a nadie”.',
    },
    ask: {
      en: 'Mark everything that could lead to the patient.',
      es: 'Marque todo lo que podría llevar al paciente.',
    },
    post: {
      en: 'No name, no problem? Our patient is a retired judge from Marlow County, 92 years old. New pacemaker on May 9, serial number PX-88120.',
      es: '¿Sin nombre no hay problema? Nuestro paciente es un juez jubilado del condado de Marlow, de 92 años. Marcapasos nuevo el 9 de mayo, número de serie PX-88120.',
    },
    explanation: {
      en: 'County, age over 89, day and serial number are on the list. And how many judges of 92 does one county have?',
      es: 'El condado, la edad de más de 89, el día y el número de serie están en la lista. ¿Y cuántos jueces de 92 años tiene un condado?',
    },
  },
  {
    id: 'teach-a-case',
    kind: 'ordering',
    lesson: 'deidentified',
    facts: ['description', 'signature_date'],
    scenario: {
      en: 'A pharmacist saw a dangerous mix of two drugs and wants to warn others online.',
      es: 'Una farmacéutica vio una mezcla peligrosa de dos medicinas y quiere advertir a otros en internet.',
    },
    ask: {
      en: 'Put the steps in order, from the one that protects most.',
      es: 'Ponga los pasos en orden, empezando por el que más protege.',
    },
    steps: [
      {
        id: 'lesson',
        text: {
          en: 'Say in one sentence what others should learn.',
          es: 'Decir en una frase qué deben aprender los demás.',
        },
      },
      {
        id: 'without',
        text: {
          en: 'Try to write it as a rule or with an invented patient.',
          es: 'Tratar de escribirlo como regla o con un paciente inventado.',
        },
      },
      {
        id: 'sign',
        text: {
          en: 'Only if that fails: ask the patient for a signed authorization.',
          es: 'Solo si no se puede: pedir al paciente una autorización firmada.',
        },
      },
      {
        id: 'review',
        text: {
          en: 'Run the check and let a reviewer read the finished text.',
          es: 'Pasar la revisión y dejar que alguien lea el texto terminado.',
        },
      },
      {
        id: 'post',
        text: {
          en: 'Publish it with the source for the warning.',
          es: 'Publicarlo con la fuente de la advertencia.',
        },
      },
    ],
    explanation: {
      en: 'Most of the time you are done after the second step. The warning is the drug mix, not the person.',
      es: 'Casi siempre se termina en el segundo paso. La advertencia es la mezcla, no la persona.',
    },
  },
]
