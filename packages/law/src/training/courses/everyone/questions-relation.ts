import type { Question } from '../../course.ts'

export const aboutRelation: readonly Question[] = [
  {
    id: 'front-desk-review',
    kind: 'single',
    lesson: 'relation',
    cases: ['upi_2022'],
    facts: ['reviews.no_waiver'],
    scenario: {
      en: 'A dental office gets one star from “MintTea22”: “They overcharged me.” Nora at the front desk knows who it is. She is angry, because she explained the cost twice.',
      es: 'Un consultorio dental recibe una estrella de “MintTea22”: “Me cobraron de más.” Nora, de recepción, sabe quién es. Está molesta, porque explicó el costo dos veces.',
    },
    ask: { en: 'What should Nora do?', es: '¿Qué debe hacer Nora?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Reply without a name: “We explained the cost at your visit.”',
          es: 'Responder sin nombre: “En su visita le explicamos el costo.”',
        },
        because: {
          en: '“Your visit” confirms a patient and talks about the bill.',
          es: '“Su visita” confirma a un paciente y habla de la factura.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Reply: “We have no patient called MintTea22.”',
          es: 'Responder: “No tenemos ningún paciente llamado MintTea22.”',
        },
        because: {
          en: 'Denying is also telling. Then silence the next time means yes.',
          es: 'Negar también dice algo. Entonces, callar la próxima vez significa que sí.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Ask a friend to post a kind review that explains the prices.',
          es: 'Pedir a una amiga una reseña amable que explique los precios.',
        },
        because: {
          en: 'A made-up review deceives readers, and the quarrel stays public.',
          es: 'Una reseña inventada engaña a los lectores, y la pelea sigue en público.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Write nothing and pass it to the person who answers reviews.',
          es: 'No escribir nada y pasarla a quien contesta las reseñas.',
        },
        because: {
          en: 'Right. One trained voice answers, and it says nothing about anyone.',
          es: 'Correcto. Contesta una sola voz preparada, y no dice nada de nadie.',
        },
      },
    ],
    right: 'd',
    explanation: {
      en: 'A practice in North Carolina used the real name of a reviewer who had hidden it. The penalty was $50,000.',
      es: 'Un consultorio de Carolina del Norte usó el nombre real de alguien que lo había ocultado. La multa fue de $50,000.',
    },
  },
  {
    id: 'which-confirm',
    kind: 'multiple',
    lesson: 'relation',
    facts: ['reviews.no_waiver', 'reviews.safe_reply'],
    scenario: {
      en: 'A clinic gets comments under its posts. Four answers were drafted.',
      es: 'Una clínica recibe comentarios en sus publicaciones. Hay cuatro respuestas en borrador.',
    },
    ask: { en: 'Which ones say that someone is a patient?', es: '¿Cuáles dicen que alguien es paciente?' },
    options: [
      {
        id: 'a',
        text: {
          en: '“So glad your knee is better, and thank you for coming!”',
          es: '“¡Qué bueno que su rodilla está mejor, y gracias por venir!”',
        },
        because: {
          en: 'Right. It confirms the visit and the knee.',
          es: 'Correcto. Confirma la visita y la rodilla.',
        },
      },
      {
        id: 'b',
        text: {
          en: '“We are sorry you had to wait on Tuesday.”',
          es: '“Sentimos que haya tenido que esperar el martes.”',
        },
        because: {
          en: 'Right. A polite excuse that confirms the day.',
          es: 'Correcto. Una disculpa amable que confirma el día.',
        },
      },
      {
        id: 'c',
        text: {
          en: '“Privacy rules keep us from saying who is a patient. Please call 555-0100.”',
          es: '“Las reglas de privacidad no nos dejan decir quién es paciente. Llame al 555-0100.”',
        },
        because: {
          en: 'This says the same to everyone, patient or not.',
          es: 'Les dice lo mismo a todos, pacientes o no.',
        },
      },
      {
        id: 'd',
        text: {
          en: '“We open at 8 on Saturdays.”',
          es: '“Los sábados abrimos a las 8.”',
        },
        because: { en: 'A plain fact about us.', es: 'Un simple dato nuestro.' },
      },
    ],
    right: ['a', 'b'],
    explanation: {
      en: 'Warm words can disclose as much as angry ones. If an answer only fits a patient, it tells that there is one.',
      es: 'Las palabras amables pueden revelar tanto como las enojadas. Si una respuesta solo le queda a un paciente, dice que lo hay.',
    },
  },
  {
    id: 'tagged-aide',
    kind: 'single',
    lesson: 'relation',
    facts: ['reviews.no_waiver'],
    scenario: {
      en: 'A daughter tags Keisha, an aide in long-term care: “Nobody takes better care of my mom than Keisha!” Keisha is moved to tears.',
      es: 'Una hija etiqueta a Keisha, auxiliar en un hogar de cuidados de largo plazo: “¡Nadie cuida mejor a mi mamá que Keisha!” A Keisha se le salen las lágrimas.',
    },
    ask: { en: 'What is the safest way to thank her?', es: '¿Cuál es la forma más segura de agradecerle?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Share the post without adding a word.',
          es: 'Compartir la publicación sin agregar nada.',
        },
        because: {
          en: 'All her friends would see it, and it confirms where the mother lives.',
          es: 'Al compartirla la ven todas sus amistades, y confirma dónde vive la madre.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Thank the daughter in person at the next visit.',
          es: 'Agradecerle a la hija en persona en la próxima visita.',
        },
        because: {
          en: 'Right. Warm, real, and nobody else reads it.',
          es: 'Correcto. Cálido, real, y nadie más lo lee.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Comment: “Your mom is my favorite!”',
          es: 'Comentar: “¡Su mamá es mi favorita!”',
        },
        because: {
          en: 'That is a staff member confirming a resident, in public.',
          es: 'Eso es una empleada que confirma a una residente, en público.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Write back: “I cannot say if I know her.”',
          es: 'Contestar: “No puedo decir si la conozco.”',
        },
        because: {
          en: 'From her own account it sounds cold and draws attention. No answer is needed.',
          es: 'Desde su cuenta suena frío y llama la atención. No hace falta contestar.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'The daughter may tell her own story. Her post is not a permission for us.',
      es: 'La hija puede contar su historia. Su publicación no es un permiso para nosotros.',
    },
  },
  {
    id: 'forgotten-bag',
    kind: 'mark',
    lesson: 'relation',
    facts: ['A', 'D', 'R'],
    scenario: {
      en: 'A pharmacy clerk means well and wants to post this in the neighborhood group.',
      es: 'Un empleado de farmacia quiere ayudar y piensa publicar esto en el grupo del barrio.',
    },
    ask: {
      en: 'Mark everything that points to the customer or to the care he gets.',
      es: 'Marque todo lo que señala al cliente o a la atención que recibe.',
    },
    post: {
      en: 'Our patient Mr. Delgado left his bag at our counter. His prescription number is Rx 4471902. Please call him at 555-0142 for us.',
      es: 'Nuestro paciente, el señor Delgado, dejó su bolsa en el mostrador. El número es Rx 4471902. Por favor, llámenlo al 555-0142.',
    },
    explanation: {
      en: 'A kind idea in the wrong place. The pharmacy has his number: one quiet call does it.',
      es: 'Una idea amable en el lugar equivocado. La farmacia tiene su número: basta una llamada discreta.',
    },
  },
  {
    id: 'whiteboard-selfie',
    kind: 'single',
    lesson: 'pictures',
    facts: ['Q'],
    scenario: {
      en: 'After a double shift in a hospital, Ana takes a selfie at the nurses’ station. Far behind her, small, is the board with the rooms.',
      es: 'Después de un turno doble en un hospital, Ana se toma una selfie en la estación de enfermería. Detrás, lejos y pequeña, está la pizarra con las habitaciones.',
    },
    ask: { en: 'What should she do with it?', es: '¿Qué debe hacer con ella?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Post it small: nobody can read the board at that size.',
          es: 'Publicarla en pequeño: a ese tamaño nadie lee la pizarra.',
        },
        because: {
          en: 'Phones take sharp pictures. Two fingers make the board readable.',
          es: 'Los teléfonos toman fotos nítidas. Con dos dedos se lee la pizarra.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Delete it and take a new one in front of a plain wall.',
          es: 'Borrarla y tomar otra frente a una pared lisa.',
        },
        because: {
          en: 'Right. Then there is nothing to hide and nothing left on the phone.',
          es: 'Correcto. Así no hay nada que esconder ni nada que quede en el teléfono.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Post it to close friends only.',
          es: 'Publicarla solo para amigos cercanos.',
        },
        because: {
          en: 'Close friends are still not the care team.',
          es: 'Los amigos cercanos tampoco son el equipo de atención.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'Look at the edges first. A board, a screen or a wristband turns your picture into a patient’s.',
      es: 'Mire primero los bordes. Una pizarra, una pantalla o una pulsera convierte su foto en la de un paciente.',
    },
  },
  {
    id: 'is-it-permission',
    kind: 'multiple',
    lesson: 'pictures',
    facts: ['description', 'purpose', 'signature_date', 'expiration'],
    scenario: {
      en: 'A dental office wants to show a new smile on its page. The patient, Rosa, is happy with the idea.',
      es: 'Un consultorio dental quiere mostrar una sonrisa nueva en su página. A la paciente, Rosa, le gusta la idea.',
    },
    ask: {
      en: 'Which two belong to a real authorization?',
      es: '¿Qué dos cosas son parte de una autorización de verdad?',
    },
    options: [
      {
        id: 'a',
        text: { en: 'Rosa says on the phone that it is fine.', es: 'Rosa dice por teléfono que está bien.' },
        because: { en: 'Spoken words are not a signature.', es: 'Las palabras no son una firma.' },
      },
      {
        id: 'b',
        text: {
          en: 'The form says which picture, for what use, and until when.',
          es: 'El formulario dice qué foto, para qué uso y hasta cuándo.',
        },
        because: {
          en: 'Right. It must be clear what she agrees to.',
          es: 'Correcto. Debe quedar claro qué acepta.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Rosa has signed and dated it.',
          es: 'Rosa lo firmó y puso la fecha.',
        },
        because: { en: 'Right. Both are required.', es: 'Correcto. Ambas cosas son obligatorias.' },
      },
      {
        id: 'd',
        text: {
          en: 'Rosa posted a selfie in the chair herself.',
          es: 'Rosa publicó ella misma una selfie en el sillón.',
        },
        because: {
          en: 'Her own post permits nothing for us.',
          es: 'Su propia publicación no nos permite nada.',
        },
      },
    ],
    right: ['b', 'c'],
    explanation: {
      en: 'A smile is not a signature. If you are not sure that a paper exists, it does not exist.',
      es: 'Una sonrisa no es una firma. Si no está seguro de que hay un papel, no lo hay.',
    },
  },
]
