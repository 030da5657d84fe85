import type { Question } from '../../course.ts'

/** The rule and the ways in. */
export const basicQuestions: readonly Question[] = [
  {
    id: 'bloodborne-screen-only',
    kind: 'single',
    lesson: 'what-this-course-is',
    facts: ['bbp_training'],
    scenario: {
      en: 'A new phlebotomist passes this course on her first morning. Her boss says: “Good, your bloodborne training is done. Start drawing.”',
      es: 'Una flebotomista nueva aprueba este curso en su primera mañana. Su jefe dice: “Bien, su capacitación sobre sangre está hecha. Empiece”.',
    },
    ask: { en: 'What is missing?', es: '¿Qué falta?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Nothing, as the course has questions and a certificate.',
          es: 'Nada, porque el curso tiene preguntas y certificado.',
        },
        because: {
          en: 'The questions of a screen are not the talk that the rule asks for.',
          es: 'Las preguntas de una pantalla no son la conversación que pide la regla.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'A second course, which must be taken at another company.',
          es: 'Un segundo curso, que debe tomarse en otra empresa.',
        },
        because: {
          en: 'Not another course: a person, and her own site.',
          es: 'No otro curso: una persona, y su propia sede.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'A talk with someone who knows, and the site’s own plan.',
          es: 'Hablar con alguien que sabe, y el plan propio de la sede.',
        },
        because: {
          en: 'Right. She must be able to ask, and to learn what holds here.',
          es: 'Correcto. Debe poder preguntar, y aprender lo que vale aquí.',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'This course is the awareness part. The employer adds the rest.',
      es: 'Este curso es la parte básica. El empleador agrega lo demás.',
    },
  },
  {
    id: 'bloodborne-how-often',
    kind: 'multiple',
    lesson: 'what-this-course-is',
    facts: ['bbp_training'],
    scenario: {
      en: 'A dental assistant asks when she has to be trained about blood.',
      es: 'Una asistente dental pregunta cuándo debe capacitarse sobre la sangre.',
    },
    ask: { en: 'Which answers are right?', es: '¿Qué respuestas son correctas?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'At the first assignment to such work',
          es: 'En la primera asignación a ese trabajo',
        },
        because: { en: 'Yes, when she begins.', es: 'Sí, cuando empieza.' },
      },
      {
        id: 'b',
        text: {
          en: 'Only after somebody was hurt',
          es: 'Solo después de que alguien se lastime',
        },
        because: {
          en: 'That would be too late for the one who was hurt.',
          es: 'Sería tarde para quien se lastimó.',
        },
      },
      {
        id: 'c',
        text: { en: 'At least once a year', es: 'Al menos una vez al año' },
        because: {
          en: 'Yes, within a year of the last time.',
          es: 'Sí, dentro de un año desde la última vez.',
        },
      },
      {
        id: 'd',
        text: { en: 'When her tasks change', es: 'Cuando cambian sus tareas' },
        because: {
          en: 'Yes. A new task brings new risks.',
          es: 'Sí. Una tarea nueva trae riesgos nuevos.',
        },
      },
    ],
    right: ['a', 'c', 'd'],
    explanation: {
      en: 'First day, every year, every change.',
      es: 'El primer día, cada año, cada cambio.',
    },
  },
  {
    id: 'bloodborne-who',
    kind: 'single',
    lesson: 'how-it-passes',
    scenario: {
      en: 'At a school clinic a cheerful ten-year-old has a nosebleed. The nurse is out of gloves and thinks: “He is a healthy child.”',
      es: 'En la enfermería de una escuela a un niño alegre de diez años le sangra la nariz. A la enfermera se le acabaron los guantes y piensa: “Es un niño sano”.',
    },
    ask: { en: 'What is the rule?', es: '¿Cuál es la regla?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'All blood is treated as infectious.',
          es: 'Toda la sangre se trata como infecciosa.',
        },
        because: {
          en: 'Right. She lets him press a tissue himself and gets gloves.',
          es: 'Correcto. Deja que él mismo apriete un pañuelo y busca guantes.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Gloves are for adults and for patients who are known to be infected.',
          es: 'Los guantes son para adultos y para pacientes que se sabe que están infectados.',
        },
        because: {
          en: 'Nobody can tell from looks or age.',
          es: 'Nadie puede saberlo por el aspecto o la edad.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'She asks his mother first whether he is well.',
          es: 'Primero pregunta a la madre si está sano.',
        },
        because: {
          en: 'The mother may not know either.',
          es: 'La madre quizá tampoco lo sepa.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'One rule for all blood spares you from guessing.',
      es: 'Una sola regla para toda la sangre le ahorra adivinar.',
    },
  },
  {
    id: 'bloodborne-ways',
    kind: 'multiple',
    lesson: 'how-it-passes',
    scenario: {
      en: 'After a long night an ambulance crew talks about what happened.',
      es: 'Después de una noche larga un equipo de ambulancia habla de lo que pasó.',
    },
    ask: {
      en: 'Which of these can pass on an infection by blood?',
      es: '¿Cuáles de estas pueden transmitir una infección por sangre?',
    },
    options: [
      {
        id: 'a',
        text: { en: 'A splash of blood in the eye', es: 'Una salpicadura de sangre en el ojo' },
        because: {
          en: 'Yes. The eye lets in what skin keeps out.',
          es: 'Sí. El ojo deja entrar lo que la piel detiene.',
        },
      },
      {
        id: 'b',
        text: { en: 'Blood on a cracked hand', es: 'Sangre en una mano agrietada' },
        because: {
          en: 'Yes. Cracks are doors.',
          es: 'Sí. Las grietas son puertas.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Sitting next to the patient on the way',
          es: 'Ir sentado junto al paciente',
        },
        because: {
          en: 'No. These viruses do not fly through the air like that.',
          es: 'No. Estos virus no vuelan así por el aire.',
        },
      },
      {
        id: 'd',
        text: { en: 'Shaking a clean, dry hand', es: 'Dar una mano limpia y seca' },
        because: {
          en: 'No. Whole skin is a good wall.',
          es: 'No. La piel entera es un buen muro.',
        },
      },
    ],
    right: ['a', 'b'],
    explanation: {
      en: 'Sticks, splashes and hurt skin: these are the ways in.',
      es: 'Pinchazos, salpicaduras y piel herida: por ahí entra.',
    },
  },
  {
    id: 'bloodborne-vaccine',
    kind: 'single',
    lesson: 'how-it-passes',
    facts: ['bbp_hbv'],
    scenario: {
      en: 'A cleaner starts at a surgery center and will empty sharps containers. “The vaccine comes after your first year,” says a coworker.',
      es: 'Una persona de limpieza empieza en un centro de cirugía y vaciará recipientes de punzocortantes. “La vacuna se da después del primer año”, dice un compañero.',
    },
    ask: {
      en: 'When must the hepatitis B vaccine be offered?',
      es: '¿Cuándo se debe ofrecer la vacuna contra la hepatitis B?',
    },
    options: [
      {
        id: 'a',
        text: { en: 'After the first year', es: 'Después del primer año' },
        because: {
          en: 'A year without protection is a year too long.',
          es: 'Un año sin protección es un año de más.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'After training, within 10 working days of the first assignment',
          es: 'Después de la capacitación, dentro de 10 días hábiles desde la primera asignación',
        },
        because: {
          en: 'Right. It is an offer: the cleaner may say no and change their mind.',
          es: 'Correcto. Es una oferta: se puede decir que no y cambiar de opinión.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Only to nurses and doctors, as cleaners do not treat patients',
          es: 'Solo a enfermeras y médicos, porque limpieza no trata pacientes',
        },
        because: {
          en: 'What counts is the task. This one can bring contact with blood.',
          es: 'Lo que cuenta es la tarea. Esta puede poner en contacto con sangre.',
        },
      },
      {
        id: 'd',
        text: { en: 'After the first needle stick', es: 'Después del primer pinchazo' },
        because: {
          en: 'It should be offered long before.',
          es: 'Se debe ofrecer mucho antes.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'Trained first, offered soon, free to choose.',
      es: 'Primero capacitación, pronto la oferta, y libre de elegir.',
    },
  },
]
