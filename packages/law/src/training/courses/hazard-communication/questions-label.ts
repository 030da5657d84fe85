import type { Question } from '../../course.ts'

/** The rule, the label and the data sheet. */
export const labelQuestions: readonly Question[] = [
  {
    id: 'hazard-when-trained',
    kind: 'single',
    lesson: 'why-it-concerns-you',
    facts: ['hazcom'],
    scenario: {
      en: 'A dental office buys a new disinfectant that can burn the eyes. The team had its training in spring. “Next time in spring, then,” says the owner.',
      es: 'Un consultorio dental compra un desinfectante nuevo que puede quemar los ojos. El equipo se capacitó en primavera. “La próxima, entonces, en primavera”, dice el dueño.',
    },
    ask: { en: 'What is right?', es: '¿Qué es correcto?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'He is right, as training is due once a year.',
          es: 'Tiene razón, porque la capacitación toca una vez al año.',
        },
        because: {
          en: 'The rule names no yearly date. It goes by what is new.',
          es: 'La regla no fija una fecha anual. Se guía por lo nuevo.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Train the team on it now.',
          es: 'Capacitar al equipo ahora.',
        },
        because: {
          en: 'Right. A new danger calls for training when it comes.',
          es: 'Correcto. Un peligro nuevo pide capacitación cuando llega.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'No training is needed, as everyone can read the bottle.',
          es: 'No hace falta, porque todos pueden leer la botella.',
        },
        because: {
          en: 'A label is short. People must also know what to do with it here.',
          es: 'La etiqueta es corta. La gente también debe saber qué hacer aquí.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'When work begins, and when a new danger comes.',
      es: 'Cuando empieza el trabajo, y cuando llega un peligro nuevo.',
    },
  },
  {
    id: 'hazard-four-duties',
    kind: 'multiple',
    lesson: 'why-it-concerns-you',
    facts: ['hazcom'],
    scenario: {
      en: 'The new office manager of a clinic asks what the rule on chemicals wants from the employer.',
      es: 'La nueva administradora de una clínica pregunta qué pide al empleador la regla sobre químicos.',
    },
    ask: { en: 'Which of these belong to it?', es: '¿Cuáles de estas le pertenecen?' },
    options: [
      {
        id: 'a',
        text: { en: 'A written program', es: 'Un programa escrito' },
        because: { en: 'Yes.', es: 'Sí.' },
      },
      {
        id: 'b',
        text: { en: 'A chemist on the staff', es: 'Un químico en el personal' },
        because: {
          en: 'No. The data sheets bring the knowledge.',
          es: 'No. El conocimiento viene en las hojas de datos.',
        },
      },
      {
        id: 'c',
        text: { en: 'Data sheets and labels', es: 'Hojas de datos y etiquetas' },
        because: { en: 'Yes, both.', es: 'Sí, ambas.' },
      },
      {
        id: 'd',
        text: { en: 'Training', es: 'Capacitación' },
        because: {
          en: 'Yes, also on what is special about this clinic.',
          es: 'Sí, también sobre lo propio de esta clínica.',
        },
      },
    ],
    right: ['a', 'c', 'd'],
    explanation: {
      en: 'Program, sheets, labels, training: the right to know.',
      es: 'Programa, hojas, etiquetas, capacitación: el derecho a saber.',
    },
  },
  {
    id: 'hazard-soda-bottle',
    kind: 'single',
    lesson: 'read-the-label',
    facts: ['hazcom'],
    scenario: {
      en: 'In a nursing home’s kitchen a worker fills floor cleaner from the big can into an empty water bottle, “just for today”.',
      es: 'En la cocina de una residencia un trabajador pasa limpiador de pisos del bidón a una botella de agua vacía, “solo por hoy”.',
    },
    ask: { en: 'What is the trouble?', es: '¿Cuál es el problema?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'None, since he knows what is in it.',
          es: 'Ninguno, porque él sabe qué contiene.',
        },
        because: {
          en: 'The resident who finds it does not.',
          es: 'El residente que la encuentra no lo sabe.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Only that the bottle holds too little for the whole floor.',
          es: 'Solo que la botella alcanza para muy poco piso.',
        },
        because: {
          en: 'The amount is not the danger.',
          es: 'La cantidad no es el peligro.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'It would be fine if he wrote his own name on the bottle.',
          es: 'Estaría bien si escribiera su propio nombre en la botella.',
        },
        because: {
          en: 'It needs the name of the product and what it can do.',
          es: 'Hace falta el nombre del producto y lo que puede hacer.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Someone may drink it.',
          es: 'Alguien puede beberla.',
        },
        because: {
          en: 'Right. Never a drink bottle, and always a label.',
          es: 'Correcto. Nunca una botella de bebida, y siempre una etiqueta.',
        },
      },
    ],
    right: 'd',
    explanation: {
      en: 'A new bottle gets a label at once, not later.',
      es: 'Un envase nuevo recibe etiqueta enseguida, no después.',
    },
  },
  {
    id: 'hazard-picture',
    kind: 'single',
    lesson: 'read-the-label',
    scenario: {
      en: 'On a bottle in the lab you see a person with a star on the chest and the word “Danger”.',
      es: 'En una botella del laboratorio ve una persona con una estrella en el pecho y la palabra “Peligro”.',
    },
    ask: { en: 'What does it tell you?', es: '¿Qué le dice?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'It can harm health over time, such as lungs, organs or cancer.',
          es: 'Puede dañar la salud con el tiempo: pulmones, órganos o cáncer.',
        },
        because: {
          en: 'Right. You may feel nothing today. So follow the sheet, even when it smells harmless.',
          es: 'Correcto. Hoy quizá no sienta nada. Siga la hoja aunque huela inofensivo.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'It can make you sleepy for a short time, so take your breaks in fresh air.',
          es: 'Puede dar sueño por un rato, así que descanse al aire libre.',
        },
        because: {
          en: 'That would be the exclamation mark. The star stands for damage inside the body.',
          es: 'Eso sería el signo de exclamación. La estrella significa daño dentro del cuerpo.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'It burns easily, so keep it away from heat and from anything that can spark.',
          es: 'Arde con facilidad, así que va lejos del calor y de todo lo que eche chispas.',
        },
        because: {
          en: 'That would be the flame.',
          es: 'Eso sería la llama.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'It is milder than one with the word “Warning”.',
          es: 'Es más suave que una con la palabra “Atención”.',
        },
        because: {
          en: 'It is the other way round: “Danger” is the stronger word.',
          es: 'Es al revés: “Peligro” es la palabra más fuerte.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'The picture says what kind of harm, the word says how strong.',
      es: 'El dibujo dice qué daño; la palabra, qué tan fuerte.',
    },
  },
  {
    id: 'hazard-two-labels',
    kind: 'single',
    lesson: 'read-the-label',
    facts: ['hazcom_2024'],
    scenario: {
      en: 'A pharmacy has two cans of the same cleaner, a mixture. The labels look a bit different. “One of them must be a fake,” says a technician in 2027.',
      es: 'Una farmacia tiene dos latas del mismo limpiador, una mezcla. Las etiquetas se ven algo distintas. “Una debe ser falsa”, dice un técnico en 2027.',
    },
    ask: { en: 'What is more likely?', es: '¿Qué es más probable?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'The older can is no longer dangerous, so its label was left short.',
          es: 'La lata vieja ya no es peligrosa, y por eso su etiqueta es corta.',
        },
        because: {
          en: 'Old chemicals stay dangerous.',
          es: 'Los químicos viejos siguen siendo peligrosos.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'The pharmacy must throw both away and order from another maker.',
          es: 'La farmacia debe tirar las dos y pedir a otro fabricante.',
        },
        because: {
          en: 'There is no need for that.',
          es: 'No hace falta.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'The rule changed in 2024, and the new labels come in step by step.',
          es: 'La regla cambió en 2024, y las etiquetas nuevas llegan poco a poco.',
        },
        because: {
          en: 'Right. For mixtures employers have until May 19, 2028.',
          es: 'Correcto. Para mezclas los empleadores tienen hasta el 19 de mayo de 2028.',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'Two kinds of labels may stand side by side for a while. Read each one.',
      es: 'Dos clases de etiquetas pueden convivir un tiempo. Lea cada una.',
    },
  },
  {
    id: 'hazard-sheet-use',
    kind: 'multiple',
    lesson: 'the-data-sheet',
    facts: ['hazcom'],
    scenario: {
      en: 'At a hospital a coworker got descaler in the eye. She is at the eye wash, and you hold the data sheet.',
      es: 'En un hospital a una compañera le cayó desincrustante en el ojo. Ella está en el lavaojos, y usted tiene la hoja de datos.',
    },
    ask: { en: 'What is it good for now?', es: '¿Para qué sirve ahora?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'It says how long to rinse.',
          es: 'Dice cuánto tiempo enjuagar.',
        },
        because: {
          en: 'Yes, under first aid, near the front.',
          es: 'Sí, en primeros auxilios, cerca del principio.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'It goes along to the doctor.',
          es: 'Va con ella al médico.',
        },
        because: {
          en: 'Yes. The doctor need not guess.',
          es: 'Sí. El médico no tiene que adivinar.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'It replaces the doctor when the eye looks fine.',
          es: 'Reemplaza al médico si el ojo se ve bien.',
        },
        because: {
          en: 'No. Some burns show late.',
          es: 'No. Algunas quemaduras se ven tarde.',
        },
      },
    ],
    right: ['a', 'b'],
    explanation: {
      en: 'One rinses, one reads, one calls.',
      es: 'Una enjuaga, otra lee, otra llama.',
    },
  },
  {
    id: 'hazard-sheet-locked',
    kind: 'single',
    lesson: 'the-data-sheet',
    facts: ['hazcom'],
    scenario: {
      en: 'The night crew of a lab asks for the data sheets. They are in a locked office until 8 a.m.',
      es: 'El turno de noche de un laboratorio pide las hojas de datos. Están en una oficina cerrada hasta las 8.',
    },
    ask: { en: 'What do you do?', es: '¿Qué hace usted?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Wait until morning; chemicals are used mostly by day.',
          es: 'Esperar a la mañana; los químicos se usan más de día.',
        },
        because: {
          en: 'A splash at 2 a.m. cannot wait until 8.',
          es: 'Una salpicadura a las 2 no puede esperar a las 8.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Report it, and ask for a way to them on every shift.',
          es: 'Avisar, y pedir un camino a ellas en cada turno.',
        },
        because: {
          en: 'Right. Paper in the room, or a screen that also works at night.',
          es: 'Correcto. Papel en la sala, o una pantalla que también sirva de noche.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Search the internet for the product each time someone needs to know something.',
          es: 'Buscar el producto en internet cada vez que alguien necesite saber algo.',
        },
        because: {
          en: 'You may land on another product with the same name.',
          es: 'Puede caer en otro producto con el mismo nombre.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'Information that is locked away helps nobody.',
      es: 'La información bajo llave no ayuda a nadie.',
    },
  },
]
