import type { Question } from '../../course.ts'

export const aboutPresence: readonly Question[] = [
  {
    id: 'scrubs-clip',
    kind: 'mark',
    lesson: 'scrubs',
    facts: ['A', 'C', 'Q'],
    scenario: {
      en: 'A nurse in a hospital films “a day in my scrubs.” The caption program has read everything in the picture.',
      es: 'Una enfermera de un hospital graba “un día en uniforme”. El programa de subtítulos leyó todo lo que sale en la imagen.',
    },
    ask: {
      en: 'Mark everything that points to a patient.',
      es: 'Marque todo lo que señala a una paciente.',
    },
    post: {
      en: 'Day in my scrubs! The board reads: room 12, Rosa Nunez, surgery on April 18.',
      es: '¡Mi día en uniforme! La pizarra dice: habitación 12, Rosa Núñez, cirugía el 18 de abril.',
    },
    explanation: {
      en: 'Nobody reads the board while filming. Everybody can read it while watching: they pause.',
      es: 'Nadie lee la pizarra mientras graba. Todos pueden leerla mientras miran: le dan pausa.',
    },
  },
  {
    id: 'hallway-dance',
    kind: 'single',
    lesson: 'scrubs',
    cases: ['citadel_2021'],
    facts: ['Q'],
    scenario: {
      en: 'Two aides of a long-term care home dance in the hallway on their break. At the end of the hall, from behind, a resident rolls by in a chair with a knitted red blanket.',
      es: 'Dos auxiliares de un hogar de cuidados de largo plazo bailan en el pasillo en su descanso. Al fondo, de espaldas, pasa un residente en silla con una manta roja tejida.',
    },
    ask: { en: 'What is the right call?', es: '¿Qué es lo correcto?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Post it: from behind nobody can tell.',
          es: 'Publicarlo: de espaldas nadie sabe quién es.',
        },
        because: {
          en: 'His family made that blanket.',
          es: 'Su familia tejió esa manta.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Post it with a sticker over the chair.',
          es: 'Publicarlo con una calcomanía sobre la silla.',
        },
        because: {
          en: 'A sticker slips for one frame and shows him. Film without him.',
          es: 'La calcomanía se mueve un instante y él se ve. Grabe sin él.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Delete it, and ask the manager if and where filming is allowed.',
          es: 'Borrarlo y preguntar a la gerente si se puede grabar, y dónde.',
        },
        because: {
          en: 'Right. It is his home, and he did not ask for a camera.',
          es: 'Correcto. Es su casa, y él no pidió una cámara.',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'Dance in the parking lot. A hallway in a home is somebody’s living room.',
      es: 'Bailen en el estacionamiento. El pasillo de un hogar es la sala de alguien.',
    },
  },
  {
    id: 'ride-along',
    kind: 'multiple',
    lesson: 'scrubs',
    facts: ['B', 'L', 'Q'],
    scenario: {
      en: 'A paramedic wants to make a clip, “12 hours on an ambulance,” with the OK of the service.',
      es: 'Un paramédico quiere hacer un video, “12 horas en una ambulancia”, con permiso del servicio.',
    },
    ask: { en: 'Which parts stay out?', es: '¿Qué partes quedan fuera?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Checking the gear at the start of the shift',
          es: 'La revisión del equipo al empezar el turno',
        },
        because: {
          en: 'Things and hands of the crew. Fine.',
          es: 'Cosas y manos del equipo. Está bien.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'The street sign and the house where they stop',
          es: 'El letrero de la calle y la casa donde paran',
        },
        because: {
          en: 'Right, leave it out. An address is a person.',
          es: 'Correcto, queda fuera. Una dirección es una persona.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'The radio call: “Male, 60, chest pain, Elm Street”',
          es: 'La llamada por radio: “Hombre, 60, dolor de pecho, calle Elm”',
        },
        because: {
          en: 'Right, leave it out. Sound tells as much as pictures.',
          es: 'Correcto, queda fuera. El sonido cuenta tanto como la imagen.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Cold pizza at midnight',
          es: 'Pizza fría a medianoche',
        },
        because: { en: 'Please keep it in.', es: 'Por favor, déjela.' },
      },
      {
        id: 'e',
        text: {
          en: 'The wrecked car, with a jacket over the plate',
          es: 'El auto chocado, con una chaqueta sobre la placa',
        },
        because: {
          en: 'Right, leave it out. Neighbors know the car, and the crash was seen.',
          es: 'Correcto, queda fuera. Los vecinos conocen el auto, y el choque se vio.',
        },
      },
    ],
    right: ['b', 'c', 'e'],
    explanation: {
      en: 'The work is interesting without the people it is for.',
      es: 'El trabajo es interesante aun sin las personas para las que se hace.',
    },
  },
  {
    id: 'live-counter',
    kind: 'single',
    lesson: 'scrubs',
    scenario: {
      en: 'A pharmacist goes live for ten minutes a day behind the counter and answers general questions. She points the camera at herself.',
      es: 'Una farmacéutica transmite en vivo diez minutos al día detrás del mostrador y contesta preguntas generales. La cámara la enfoca solo a ella.',
    },
    ask: { en: 'What is the main risk?', es: '¿Cuál es el riesgo principal?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Customers are heard when they give name and birth date, and live cannot be cut.',
          es: 'Se oye a los clientes dar su nombre y su fecha de nacimiento, y en vivo no se corta.',
        },
        because: {
          en: 'Right. The microphone does not know where the camera points.',
          es: 'Correcto. El micrófono no sabe a dónde apunta la cámara.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Her face is an identifier.',
          es: 'Su cara es un identificador.',
        },
        because: {
          en: 'It is her own face, and she is at ease with it.',
          es: 'Es su propia cara, y ella está de acuerdo.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'General questions may not be answered in public.',
          es: 'Las preguntas generales no se pueden contestar en público.',
        },
        because: {
          en: 'General education is welcome.',
          es: 'La educación general es bienvenida.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'A back room before opening time, recorded and checked, does the same good.',
      es: 'Un cuarto de atrás antes de abrir, grabado y revisado, hace el mismo bien.',
    },
  },
  {
    id: 'dentist-answer',
    kind: 'mark',
    lesson: 'requests',
    facts: ['C', 'D', 'R'],
    scenario: {
      en: 'Under a video about tooth care someone asks: “Should it still hurt?” A dentist types this answer.',
      es: 'Debajo de un video sobre el cuidado dental alguien pregunta: “¿Todavía debe doler?” Un dentista escribe esta respuesta.',
    },
    ask: {
      en: 'Mark everything that points to a patient or confirms care.',
      es: 'Marque todo lo que señala a una paciente o confirma la atención.',
    },
    post: {
      en: 'Our patient @nina_runs asks. Nina, your crown from July 8 is fine. I will call you at 555-0163.',
      es: 'Pregunta nuestra paciente @nina_runs. Nina, su corona del 8 de julio está bien. La llamo al 555-0163.',
    },
    explanation: {
      en: 'A safe answer is for all: “Some soreness is common in the first days. If it lasts, call your dentist.”',
      es: 'Una respuesta segura es para todos: “Algo de molestia es común los primeros días. Si sigue, llame a su dentista”.',
    },
  },
  {
    id: 'myth-buster',
    kind: 'multiple',
    lesson: 'good-voice',
    scenario: {
      en: 'A clinic doctor sees a false claim about vaccines spread in her town. She wants to answer it on her public page.',
      es: 'Una doctora de una clínica ve que en su pueblo corre una mentira sobre las vacunas. Quiere contestarla en su página pública.',
    },
    ask: { en: 'What makes her post good and safe?', es: '¿Qué hace buena y segura su publicación?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'One clear fact with a source and its year',
          es: 'Un dato claro con su fuente y su año',
        },
        because: {
          en: 'Right. That is what people can check.',
          es: 'Correcto. Eso lo puede comprobar la gente.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'The story of a child in town who got sick without the shot',
          es: 'La historia de un niño del pueblo que enfermó sin la vacuna',
        },
        because: {
          en: 'In a town there is one such child. This is how the Houston nurse lost her job.',
          es: 'En un pueblo hay un solo niño así. Así perdió su empleo la enfermera de Houston.',
        },
      },
      {
        id: 'c',
        text: {
          en: '“This is general information and my own view.”',
          es: '“Esto es información general y mi propia opinión”.',
        },
        because: {
          en: 'Right. It says what the post is, and whose.',
          es: 'Correcto. Dice qué es la publicación y de quién.',
        },
      },
      {
        id: 'd',
        text: {
          en: '“Mr. Cole’s kids are fine, ask him.”',
          es: '“Los hijos del señor Cole están bien, pregúntenle”.',
        },
        because: {
          en: 'Good news about patients is patient information.',
          es: 'Una buena noticia sobre pacientes es información de pacientes.',
        },
      },
    ],
    right: ['a', 'c'],
    explanation: {
      en: 'Facts travel further without a patient on board, and nobody has to take them down.',
      es: 'Los datos viajan más lejos sin un paciente a bordo, y nadie tiene que quitarlos.',
    },
  },
  {
    id: 'slip-at-night',
    kind: 'ordering',
    lesson: 'good-voice',
    facts: ['discovery', 'no_retaliation'],
    scenario: {
      en: 'At 10 p.m. a hospital resident sees that her popular thread names the day and the ward of a rare case. It is being shared fast.',
      es: 'A las 10 de la noche, una médica residente de un hospital ve que su popular hilo nombra el día y la sala de un caso raro. Se comparte rápido.',
    },
    ask: { en: 'Put her steps in order.', es: 'Ponga sus pasos en orden.' },
    steps: [
      {
        id: 'capture',
        text: {
          en: 'Take a screenshot of the thread with time and address.',
          es: 'Tomar una captura del hilo con hora y dirección.',
        },
      },
      {
        id: 'call',
        text: {
          en: 'Call the privacy officer now, because it is spreading.',
          es: 'Llamar a privacidad ahora, porque se está difundiendo.',
        },
      },
      {
        id: 'remove',
        text: {
          en: 'Take the thread down as agreed in the call.',
          es: 'Quitar el hilo como se acordó en la llamada.',
        },
      },
      {
        id: 'account',
        text: {
          en: 'Write down for the file who shared it and what was in it.',
          es: 'Anotar para el caso quién lo compartió y qué contenía.',
        },
      },
    ],
    explanation: {
      en: 'Proof, call, removal, record. An honest report in good faith is protected, and every hour counts.',
      es: 'Prueba, llamada, retiro, registro. Un aviso honesto está protegido, y cada hora cuenta.',
    },
  },
]
