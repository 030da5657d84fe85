import type { Question } from '../../course.ts'

/** Kind reviews, shares and testimonials. */
export const praiseQuestions: readonly Question[] = [
  {
    id: 'reviews-ambulance-share',
    kind: 'single',
    lesson: 'praise',
    facts: ['reviews.no_waiver', 'reviews.ocr_testimonial'],
    scenario: {
      en: 'A daughter writes: “The crew of Medic 7 brought my dad back on Route 9!” The ambulance service wants to share her post with the words “Proud of our crew”.',
      es: 'Una hija escribe: “¡El equipo de la Unidad 7 revivió a mi papá en la Ruta 9!”. El servicio de ambulancias quiere compartir la publicación con las palabras “Orgullosos de nuestro equipo”.',
    },
    ask: { en: 'What now?', es: '¿Qué hacer?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Leave it, unless the father signs an authorization.',
          es: 'Dejarla, salvo que el padre firme una autorización.',
        },
        because: {
          en: 'Right. The share would confirm whom we treated, where, and how badly off he was.',
          es: 'Correcto. Compartir confirmaría a quién atendimos, dónde y qué tan grave estaba.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Share it. The daughter wanted people to see it.',
          es: 'Compartirla. La hija quería que la vieran.',
        },
        because: {
          en: 'She is not the patient, and even a patient’s own post authorizes nothing for us.',
          es: 'Ella no es la paciente, y ni la publicación del propio paciente nos autoriza.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Share it, but cut off the daughter’s name and say nothing of an illness.',
          es: 'Compartirla, pero sin el nombre de la hija y sin hablar de una enfermedad.',
        },
        because: {
          en: 'Route 9 and a rescue that people talk about still point to one man.',
          es: 'La Ruta 9 y un rescate del que se habla aún señalan a un solo hombre.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Only put a heart under it.',
          es: 'Solo ponerle un corazón.',
        },
        because: {
          en: 'A heart from the official account says: yes, that was us.',
          es: 'Un corazón de la cuenta oficial dice: sí, fuimos nosotros.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'Pride is fine, and needs no patient: “Our crews train every week for nights like these.”',
      es: 'El orgullo está bien y no necesita un paciente: “Nuestros equipos entrenan cada semana para noches así”.',
    },
  },
  {
    id: 'reviews-website-quote',
    kind: 'multiple',
    lesson: 'praise',
    cases: ['cadia_2025'],
    facts: ['reviews.ocr_testimonial', 'marketing', 'signature_date'],
    scenario: {
      en: 'A clinic wants to print a lovely review by Ines Calloway on its home page, with her photo. She wrote it herself on a public site.',
      es: 'Una clínica quiere poner en su página principal una reseña preciosa de Ines Calloway, con su foto. Ella misma la escribió en un sitio público.',
    },
    ask: { en: 'What is true?', es: '¿Qué es cierto?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'On our page the review becomes our own publication.',
          es: 'En nuestra página la reseña se vuelve publicación nuestra.',
        },
        because: {
          en: 'Yes. What she may say there, we may not simply say here.',
          es: 'Sí. Lo que ella puede decir allá, no podemos decirlo sin más aquí.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'A public review is free for all to use.',
          es: 'Una reseña pública la puede usar cualquiera.',
        },
        because: {
          en: 'A newspaper perhaps. We know her from care.',
          es: 'Un periódico, quizá. Nosotros la conocemos por la atención.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'We need her signature on a complete written authorization.',
          es: 'Hace falta su firma en una autorización escrita y completa.',
        },
        because: {
          en: 'Yes, before it goes up. Cadia paid $182,000 after stories of 150 people.',
          es: 'Sí, antes de publicarla. Cadia pagó $182,000 tras las historias de 150 personas.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'A “yes, sure!” in the comments is enough.',
          es: 'Basta con un “¡claro que sí!” en los comentarios.',
        },
        because: {
          en: 'A comment has none of the parts that an authorization must have.',
          es: 'Un comentario no tiene ninguna de las partes que debe tener una autorización.',
        },
      },
    ],
    right: ['a', 'c'],
    explanation: {
      en: 'A testimonial is marketing with a patient in it. It starts with a signed paper.',
      es: 'Un testimonio es publicidad con un paciente adentro. Empieza con un papel firmado.',
    },
  },
  {
    id: 'reviews-kind-words',
    kind: 'single',
    lesson: 'praise',
    facts: ['reviews.safe_reply'],
    scenario: {
      en: 'A birth center reads: “Best midwives in the county! Our boy is a week old now.” The team loves it and wants to answer.',
      es: 'Una casa de partos lee: “¡Las mejores parteras del condado! Nuestro niño ya tiene una semana”. Al equipo le encanta y quiere responder.',
    },
    ask: { en: 'Which answer fits?', es: '¿Qué respuesta sirve?' },
    options: [
      {
        id: 'a',
        text: {
          en: '“What a beautiful boy! See you both at the check-up on Thursday.”',
          es: '“¡Qué niño tan hermoso! Nos vemos el jueves en el control”.',
        },
        because: {
          en: 'It confirms the birth and announces the next visit.',
          es: 'Confirma el parto y anuncia la próxima visita.',
        },
      },
      {
        id: 'b',
        text: {
          en: '“It was an honor to be with you that night.”',
          es: '“Fue un honor acompañarlos esa noche”.',
        },
        because: {
          en: 'Warm, and it says who was here and when.',
          es: 'Cálida, y dice quién estuvo aquí y cuándo.',
        },
      },
      {
        id: 'c',
        text: {
          en: '“Kind words like these make a whole team smile.”',
          es: '“Palabras así hacen sonreír a todo un equipo”.',
        },
        because: {
          en: 'Right. It would fit under any kind review, of anyone.',
          es: 'Correcto. Serviría debajo de cualquier reseña amable, de cualquiera.',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'Answer the words, not the person.',
      es: 'Responda a las palabras, no a la persona.',
    },
  },
  {
    id: 'reviews-gift',
    kind: 'single',
    lesson: 'praise',
    scenario: {
      en: 'To get more stars, a dental office plans: “Show us your five-star review and win a free whitening!”',
      es: 'Para tener más estrellas, un consultorio dental planea: “¡Muestre su reseña de cinco estrellas y gane un blanqueamiento!”.',
    },
    ask: {
      en: 'What should the assistant who runs the page do?',
      es: '¿Qué debe hacer la asistente que lleva la página?',
    },
    options: [
      {
        id: 'a',
        text: {
          en: 'Post it. Everybody does.',
          es: 'Publicarlo. Todos lo hacen.',
        },
        because: {
          en: 'That others do it makes it no safer.',
          es: 'Que otros lo hagan no lo vuelve más seguro.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Stop, and ask the privacy officer first.',
          es: 'Detenerse y preguntar antes al oficial de privacidad.',
        },
        because: {
          en: 'Right. A gift buys praise, and a list of winners would be a list of patients.',
          es: 'Correcto. Un regalo compra elogios, y una lista de ganadores sería una lista de pacientes.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Post it, and announce the winners by first name only.',
          es: 'Publicarlo, y anunciar a los ganadores solo con el nombre de pila.',
        },
        because: {
          en: 'A first name next to a review with a date is easy to trace.',
          es: 'Un nombre de pila junto a una reseña con fecha se rastrea fácil.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Write a few reviews for happy patients who have no time.',
          es: 'Escribir unas reseñas por los pacientes contentos que no tienen tiempo.',
        },
        because: {
          en: 'A review written by us in a patient’s name is a fake.',
          es: 'Una reseña nuestra en nombre de un paciente es falsa.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'Ask everyone in the same words, or no one, and pay nobody for praise.',
      es: 'Pídale a todos con las mismas palabras, o a nadie, y no pague elogios.',
    },
  },
]
