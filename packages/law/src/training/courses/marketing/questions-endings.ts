import type { Question } from '../../course.ts'

export const aboutEndings: readonly Question[] = [
  {
    id: 'take-it-down',
    kind: 'ordering',
    lesson: 'endings',
    facts: ['revocation'],
    scenario: {
      en: 'On Friday a letter comes from Mr. Okoye, a clinic’s cover face this spring: “I take back my consent.” One more post with him is set for tonight.',
      es: 'El viernes llega una carta del señor Okoye, la cara de una clínica esta primavera: “Retiro mi permiso”. Para esta noche hay otra publicación programada con él.',
    },
    ask: { en: 'Put the steps in order.', es: 'Ponga los pasos en orden.' },
    steps: [
      {
        id: 'stop',
        text: {
          en: 'Stop tonight’s post and the running ads.',
          es: 'Detener lo de esta noche y los anuncios.',
        },
      },
      {
        id: 'live',
        text: {
          en: 'Take down his posts on every network and on the website.',
          es: 'Quitar sus publicaciones en todas las redes y en la página.',
        },
      },
      {
        id: 'echoes',
        text: {
          en: 'Look for copies: highlights, partners, the lobby screen.',
          es: 'Buscar copias: destacadas, socios, la pantalla del vestíbulo.',
        },
      },
      {
        id: 'tell',
        text: {
          en: 'Write to Mr. Okoye that everything is removed.',
          es: 'Escribirle al señor Okoye que todo está quitado.',
        },
      },
    ],
    explanation: {
      en: 'First what has not gone out, then what is live, then the copies. Tell him when it is true.',
      es: 'Primero lo que no ha salido, luego lo publicado, después las copias. Avísele cuando sea verdad.',
    },
  },
  {
    id: 'still-good',
    kind: 'multiple',
    lesson: 'endings',
    facts: ['defective', 'revocation'],
    scenario: {
      en: 'An ambulance service checks four authorizations for its anniversary film.',
      es: 'Un servicio de ambulancias revisa cuatro autorizaciones para su película de aniversario.',
    },
    ask: { en: 'Which two can no longer be used?', es: '¿Qué dos ya no se pueden usar?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Valid “until the end of 2025,” and that year is over.',
          es: 'Vale “hasta el fin de 2025”, y ese año ya pasó.',
        },
        because: { en: 'Right. The date has passed.', es: 'Correcto. La fecha ya pasó.' },
      },
      {
        id: 'b',
        text: {
          en: 'Signed two years ago, valid for three more years.',
          es: 'Firmada hace dos años, válida por tres más.',
        },
        because: {
          en: 'Old is fine as long as its own date has not come.',
          es: 'Vieja está bien mientras no llegue su propia fecha.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'The patient wrote last week that she wants out.',
          es: 'La paciente escribió la semana pasada que ya no quiere.',
        },
        because: { en: 'Right. It was taken back in writing.', es: 'Correcto. Se retiró por escrito.' },
      },
      {
        id: 'd',
        text: {
          en: 'The patient has moved to another state.',
          es: 'El paciente se mudó a otro estado.',
        },
        because: {
          en: 'A move does not end the authorization.',
          es: 'Mudarse no acaba con la autorización.',
        },
      },
    ],
    right: ['a', 'c'],
    explanation: {
      en: 'Look at the paper each time you use it again, not only the first time.',
      es: 'Mire el papel cada vez que lo use otra vez, no solo la primera.',
    },
  },
  {
    id: 'sign-or-wait',
    kind: 'single',
    lesson: 'endings',
    facts: ['no_conditioning'],
    scenario: {
      en: 'A pharmacy with a diabetes program is short of stories. A colleague suggests: “We enroll only people who sign the photo form.”',
      es: 'Una farmacia con un programa de diabetes tiene pocas historias. Una compañera propone: “Inscribimos solo a quien firme el formulario de fotos”.',
    },
    ask: { en: 'What do you say?', es: '¿Qué le dice?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Good, as long as the form is complete.',
          es: 'Bien, si el formulario está completo.',
        },
        because: {
          en: 'A yes that opens the door to care is not a free yes.',
          es: 'Un sí que abre la puerta a la atención no es un sí libre.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'No: care must not hang on the signature, and such a form is not valid.',
          es: 'No: la atención no debe depender de la firma, y ese formulario no vale.',
        },
        because: {
          en: 'Right. We may ask, and people may say no at no cost.',
          es: 'Correcto. Podemos pedir, y la gente puede decir que no sin perder nada.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Good, if they may leave the campaign later.',
          es: 'Bien, si después pueden salir de la campaña.',
        },
        because: {
          en: 'A way out later does not heal pressure at the start.',
          es: 'Poder salir después no cura la presión del comienzo.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'Ask after the care, ask once, and make “no” as easy as “yes.”',
      es: 'Pida después de la atención, pida una vez, y haga el “no” tan fácil como el “sí”.',
    },
  },
  {
    id: 'memorial',
    kind: 'single',
    lesson: 'endings',
    facts: ['deceased_50y', 'personal_representatives'],
    scenario: {
      en: 'A well-loved patient of a hospital’s cancer unit has died. The obituary is in the paper. The team asks you for a post: “Goodbye, Lena, you fought like a lion.”',
      es: 'Murió una paciente muy querida de la unidad de cáncer de un hospital. La esquela está en el periódico. El equipo le pide una publicación: “Adiós, Lena, luchaste como una leona”.',
    },
    ask: { en: 'May it go out?', es: '¿Puede salir?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Not like this: her information stays protected after death, and the post confirms her care.',
          es: 'Así no: su información sigue protegida después de la muerte, y la publicación confirma su atención.',
        },
        because: {
          en: 'Right. For 50 years, whatever the newspaper says.',
          es: 'Correcto. Por 50 años, diga lo que diga el periódico.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Yes: HIPAA ends with life.',
          es: 'Sí: HIPAA termina con la vida.',
        },
        because: {
          en: 'It protects the dead for 50 years.',
          es: 'Protege a los muertos por 50 años.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Yes: the obituary made it public.',
          es: 'Sí: la esquela lo hizo público.',
        },
        because: {
          en: 'The obituary is the family’s. It does not say she was ours.',
          es: 'La esquela es de la familia. No dice que era nuestra paciente.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'Send the family a card. If they wish for a public tribute, ask the privacy officer who may sign for her.',
      es: 'Mande una tarjeta a la familia. Si desean un homenaje público, pregunte a privacidad quién puede firmar por ella.',
    },
  },
  {
    id: 'five-stars',
    kind: 'single',
    lesson: 'replies',
    facts: ['reviews.no_waiver'],
    scenario: {
      en: 'A pharmacy gets five stars: “They helped me stop smoking! – Bert Lomax.” You would love to put a screenshot of it on your page.',
      es: 'Una farmacia recibe cinco estrellas: “¡Me ayudaron a dejar de fumar! – Bert Lomax”. A usted le encantaría poner la captura en su página.',
    },
    ask: { en: 'What is right?', es: '¿Qué es lo correcto?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Post it: he made it public with his own name.',
          es: 'Publicarla: él la hizo pública con su nombre.',
        },
        because: {
          en: 'His choice covers his post, not ours.',
          es: 'Su decisión vale para su publicación, no para la nuestra.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Post it with the last name covered.',
          es: 'Publicarla con el apellido tapado.',
        },
        because: {
          en: 'Anyone can search the sentence and find him.',
          es: 'Cualquiera busca la frase y lo encuentra.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Leave it where it is; use it only with his signed authorization.',
          es: 'Dejarla donde está; usarla solo con su autorización firmada.',
        },
        because: {
          en: 'Right. A quote by a patient is a patient’s story.',
          es: 'Correcto. La cita de un paciente es la historia de un paciente.',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'A patient’s own post is no permission for us, however nice it is.',
      es: 'Lo que publica un paciente no es un permiso para nosotros, por amable que sea.',
    },
  },
  {
    id: 'dental-thanks',
    kind: 'mark',
    lesson: 'replies',
    cases: ['elite_2019'],
    facts: ['A', 'F', 'reviews.ocr_no'],
    scenario: {
      en: 'A dental office wants to answer a review by “ToothFan8” like this.',
      es: 'Un consultorio dental quiere contestar así una reseña de “ToothFan8”.',
    },
    ask: {
      en: 'Mark everything that points to the person or to the care.',
      es: 'Marque todo lo que señala a la persona o a la atención.',
    },
    post: {
      en: 'Thank you for being our patient, Marcus Vega! About your bill, we wrote to marcus.vega@mail.example.',
      es: '¡Gracias por ser nuestro paciente, Marcus Vega! Sobre su factura, le escribimos a marcus.vega@mail.example.',
    },
    explanation: {
      en: 'It lifts the mask of a reviewer, confirms him as a patient and gives his address. Nothing of it can stay.',
      es: 'Le quita la máscara a quien escribió, confirma que es paciente y da su correo. Nada puede quedarse.',
    },
  },
]
