import type { Question } from '../../course.ts'

/** The talk in private, and what to do when it hurts or went wrong. */
export const afterQuestions: readonly Question[] = [
  {
    id: 'reviews-caller',
    kind: 'single',
    lesson: 'take-it-offline',
    facts: ['safeguards'],
    scenario: {
      en: 'The reply of a mental health clinic gave a phone number. Now a man calls: “I wrote that review about Dr. Amsel. I want to know what she put in my notes.”',
      es: 'La respuesta de una clínica de salud mental daba un teléfono. Ahora llama un hombre: “Yo escribí esa reseña sobre la Dra. Amsel. Quiero saber qué anotó de mí”.',
    },
    ask: { en: 'What comes first?', es: '¿Qué va primero?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Say that Dr. Amsel has no patient like him.',
          es: 'Decir que la Dra. Amsel no tiene un paciente así.',
        },
        because: {
          en: 'Before you know who calls, a denial is as wrong as a yes.',
          es: 'Antes de saber quién llama, negar es tan malo como confirmar.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Read him the notes; only the writer knows of the review.',
          es: 'Leerle las notas; solo el autor sabe de la reseña.',
        },
        because: {
          en: 'The review is public. Anybody can say they wrote it.',
          es: 'La reseña es pública. Cualquiera puede decir que la escribió.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Ask him to quote the review word for word, since only its writer knows it so well.',
          es: 'Pedirle que repita la reseña palabra por palabra, que solo su autor sabe tan bien.',
        },
        because: {
          en: 'Anyone can read it out. It proves nothing.',
          es: 'Cualquiera puede leerla en voz alta. No prueba nada.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Check who he is in the usual way, before a word about care.',
          es: 'Confirmar quién es de la forma usual, antes de una palabra sobre la atención.',
        },
        because: {
          en: 'Right. After that you can listen and help.',
          es: 'Correcto. Después puede escuchar y ayudar.',
        },
      },
    ],
    right: 'd',
    explanation: {
      en: 'The door is open to everyone. The chart is not.',
      es: 'La puerta está abierta para todos. El expediente, no.',
    },
  },
  {
    id: 'reviews-chart',
    kind: 'single',
    lesson: 'take-it-offline',
    facts: ['complaints', 'safeguards'],
    scenario: {
      en: 'At a pharmacy a review says: “They gave my mother the wrong pills.” Bo, who answers reviews, can open the dispensing records on his screen.',
      es: 'En una farmacia una reseña dice: “Le dieron a mi madre las pastillas equivocadas”. Bo, que responde reseñas, puede abrir los registros en su pantalla.',
    },
    ask: { en: 'What should Bo do?', es: '¿Qué debe hacer Bo?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Pass the review on as a complaint, now, and leave the records closed.',
          es: 'Pasar la reseña ahora mismo como queja, y dejar cerrados los registros.',
        },
        because: {
          en: 'Right. It may be a real danger. Those who handle it look at the record, for the patient’s sake.',
          es: 'Correcto. Puede ser un peligro real. Quienes atienden quejas miran el registro, por el bien de la paciente.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Look it up, so that the reply is correct.',
          es: 'Buscarlo, para que la respuesta sea correcta.',
        },
        because: {
          en: 'A safe reply needs no fact from a record. So there is no reason to look.',
          es: 'Una respuesta segura no necesita nada del registro. No hay motivo para mirar.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Ask in the comments which pills they were.',
          es: 'Preguntar en los comentarios qué pastillas eran.',
        },
        because: {
          en: 'That asks for health information in front of everyone.',
          es: 'Eso pide información de salud delante de todos.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Ignore it; reviews are not complaints.',
          es: 'No hacer caso; una reseña no es una queja.',
        },
        because: {
          en: 'A wrong pill can hurt someone today.',
          es: 'Una pastilla equivocada puede dañar a alguien hoy.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'The reply and the complaint go two ways: short words in public, real work inside.',
      es: 'La respuesta y la queja van por dos caminos: palabras cortas en público, trabajo real adentro.',
    },
  },
  {
    id: 'reviews-crisis',
    kind: 'multiple',
    lesson: 'take-it-offline',
    scenario: {
      en: 'At 11 p.m. someone writes on a hospital’s page: “Nobody there listened. I don’t want to wake up tomorrow.”',
      es: 'A las 11 de la noche alguien escribe en la página de un hospital: “Nadie ahí me escuchó. No quiero despertar mañana”.',
    },
    ask: { en: 'What is right?', es: '¿Qué está bien?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Tell the clinician or manager on duty at once.',
          es: 'Avisar de inmediato al clínico o responsable de turno.',
        },
        because: {
          en: 'Yes. People with training decide what happens next.',
          es: 'Sí. Personas capacitadas deciden qué sigue.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Answer with words for anyone: call 911 in danger, call or text 988 in a crisis.',
          es: 'Responder con palabras para cualquiera: en peligro llame al 911, en una crisis llame o envíe un texto al 988.',
        },
        because: {
          en: 'Yes. It helps, and says nothing about the writer’s care.',
          es: 'Sí. Ayuda, y no dice nada de la atención de quien escribió.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Write: “Please come back to the ward, we remember you.”',
          es: 'Escribir: “Vuelva a la unidad, nos acordamos de usted”.',
        },
        because: {
          en: 'It confirms a stay on a ward in front of all.',
          es: 'Confirma delante de todos que estuvo en una unidad.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Delete the comment and go to bed.',
          es: 'Borrar el comentario e irse a dormir.',
        },
        because: {
          en: 'A cry for help is never just deleted.',
          es: 'Un pedido de ayuda nunca se borra sin más.',
        },
      },
    ],
    right: ['a', 'b'],
    explanation: {
      en: 'Act at once, and act by phone. In public only what would help a stranger.',
      es: 'Actúe enseguida y por teléfono. En público, solo lo que ayudaría a un extraño.',
    },
  },
  {
    id: 'reviews-order-after',
    kind: 'ordering',
    lesson: 'when-it-hurts',
    facts: ['discovery', 'mitigation'],
    scenario: {
      en: 'On Friday evening Noor sees that a colleague answered a review with “Your MRI was clean, so stop complaining.”',
      es: 'El viernes por la noche Noor ve que un colega respondió una reseña: “Su resonancia salió limpia, así que deje de quejarse”.',
    },
    ask: {
      en: 'What does Noor do, in which order?',
      es: '¿Qué hace Noor, y en qué orden?',
    },
    steps: [
      {
        id: 'shot',
        text: {
          en: 'Take a screenshot with address and time',
          es: 'Tomar una captura con dirección y hora',
        },
      },
      {
        id: 'down',
        text: { en: 'Take the reply down', es: 'Quitar la respuesta' },
      },
      {
        id: 'tell',
        text: {
          en: 'Tell the privacy officer the same evening',
          es: 'Avisar esa misma noche al oficial de privacidad',
        },
      },
      {
        id: 'letter',
        text: {
          en: 'Leave the word to the patient to the privacy officer',
          es: 'Dejar al oficial de privacidad el aviso al paciente',
        },
      },
    ],
    explanation: {
      en: 'Proof first, for it is gone once the reply is down. Then the spread stops, then the one who decides hears of it. Noor’s knowing may already start the clock.',
      es: 'Primero la prueba, porque se pierde al quitar la respuesta. Luego se detiene la difusión y se entera quien decide. Que Noor lo sepa puede iniciar el plazo.',
    },
  },
  {
    id: 'reviews-reporter',
    kind: 'single',
    lesson: 'when-it-hurts',
    cases: ['shasta_2013'],
    facts: ['reviews.no_waiver'],
    scenario: {
      en: 'A patient told a newspaper that a hospital billed for an illness she never had. The reporter asks the hospital’s director for “your side”.',
      es: 'Una paciente contó a un periódico que un hospital cobró por una enfermedad que nunca tuvo. La reportera pide al director “su versión”.',
    },
    ask: { en: 'What may the director say?', es: '¿Qué puede decir el director?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'The lab results, because they prove the hospital right.',
          es: 'Los resultados de laboratorio, porque le dan la razón al hospital.',
        },
        because: {
          en: 'Just this, given to at least three media outlets, was part of a case that cost $275,000.',
          es: 'Justo eso, entregado a por lo menos tres medios, fue parte de un caso que costó $275,000.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'How bills are checked in general, and that he may not speak about whether anyone is a patient.',
          es: 'Cómo se revisan las cuentas en general, y que no puede hablar de si alguien es paciente.',
        },
        because: {
          en: 'Right. The press gets the same words as a review.',
          es: 'Correcto. La prensa recibe las mismas palabras que una reseña.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Only the diagnosis, without the name.',
          es: 'Solo el diagnóstico, sin el nombre.',
        },
        because: {
          en: 'The paper has the name already. So the diagnosis has one too.',
          es: 'El periódico ya tiene el nombre. Así que el diagnóstico también.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Nothing to the press, but all details in an e-mail to the whole staff.',
          es: 'Nada a la prensa, pero todos los detalles en un correo a todo el personal.',
        },
        because: {
          en: 'In the same case the hospital also wrote to its whole workforce. That was part of the matter.',
          es: 'En el mismo caso el hospital también escribió a todo su personal. Eso fue parte del asunto.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'A story in the press is a very large review.',
      es: 'Una nota de prensa es una reseña muy grande.',
    },
  },
  {
    id: 'reviews-fake',
    kind: 'multiple',
    lesson: 'when-it-hurts',
    facts: ['reviews.safe_reply', 'reviews.ocr_simply_put'],
    scenario: {
      en: 'An eye clinic is sure: the reviewer “Lasik Disaster” was never there. It may be a rival.',
      es: 'Una clínica de ojos está segura: “Desastre Lasik” nunca estuvo ahí. Puede ser un competidor.',
    },
    ask: { en: 'What can the clinic do?', es: '¿Qué puede hacer la clínica?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Answer: “You were never our patient.”',
          es: 'Responder: “Usted nunca fue paciente nuestro”.',
        },
        because: {
          en: 'If you deny here, you confirm each time you do not deny.',
          es: 'Si niega aquí, confirma cada vez que no niega.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Report it to the site as a breach of its rules, without words about anyone’s care.',
          es: 'Denunciarla al sitio por romper sus reglas, sin hablar de la atención de nadie.',
        },
        because: {
          en: 'Yes. Sites have rules for fake reviews.',
          es: 'Sí. Los sitios tienen reglas sobre reseñas falsas.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Leave it without an answer.',
          es: 'Dejarla sin respuesta.',
        },
        because: {
          en: 'Yes. It is always fine not to answer.',
          es: 'Sí. Siempre está bien no responder.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Post the appointment list of that day with all names blacked out.',
          es: 'Publicar la lista de citas de ese día con los nombres tachados.',
        },
        because: {
          en: 'Times and treatments still tell about real people.',
          es: 'Las horas y los tratamientos aún hablan de personas reales.',
        },
      },
    ],
    right: ['b', 'c'],
    explanation: {
      en: 'You may be right and still have to keep silent. The site can take it down; you cannot explain it away.',
      es: 'Puede tener razón y aun así debe callar. El sitio puede quitarla; usted no puede explicarla.',
    },
  },
]
