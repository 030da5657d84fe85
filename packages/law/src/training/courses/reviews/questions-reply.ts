import type { Question } from '../../course.ts'

/** What a reply must not say, and what it may. */
export const replyQuestions: readonly Question[] = [
  {
    id: 'reviews-own-diagnosis',
    kind: 'single',
    lesson: 'a-reply-is-a-post',
    facts: ['reviews.no_waiver'],
    scenario: {
      en: 'Under her full name, Odette Marsh writes on the page of a counseling center: “I came here for my panic attacks and nobody called me back.” She was called twice. The office manager wants to write: “Our notes show two calls.”',
      es: 'Con su nombre completo, Odette Marsh escribe en la página de un centro de terapia: “Vine por mis ataques de pánico y nadie me devolvió la llamada”. Se la llamó dos veces. La gerente quiere escribir: “En nuestras notas constan dos llamadas”.',
    },
    ask: { en: 'May she?', es: '¿Puede hacerlo?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Yes, Odette made it public herself.',
          es: 'Sí, Odette misma lo hizo público.',
        },
        because: {
          en: 'Odette may tell her own story. That gives us no permission to add to it.',
          es: 'Odette puede contar su historia. Eso no nos da permiso para agregarle nada.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Yes, as long as the reply leaves out the panic attacks and speaks only of the calls.',
          es: 'Sí, mientras la respuesta no mencione los ataques de pánico y hable solo de las llamadas.',
        },
        because: {
          en: '“Our notes show” already says that we have notes on her: she is a patient.',
          es: '“En nuestras notas” ya dice que hay notas sobre ella: es paciente.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'No. It would confirm that she is a patient.',
          es: 'No. Confirmaría que es paciente.',
        },
        because: {
          en: 'Right. Her post authorizes nothing for us, not even a correction.',
          es: 'Correcto. Su publicación no nos autoriza a nada, ni a corregir.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Yes, if the reply goes out from her private account.',
          es: 'Sí, si la respuesta sale de su cuenta privada.',
        },
        because: {
          en: 'What we know from care stays private, whatever the account.',
          es: 'Lo que sabemos por la atención es privado, sea cual sea la cuenta.',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'Status as a patient is health information. A patient’s own words do not open it for us.',
      es: 'Ser paciente es información de salud. Las palabras del paciente no nos la abren.',
    },
  },
  {
    id: 'reviews-what-counts',
    kind: 'multiple',
    lesson: 'confirm-nothing',
    facts: ['reviews.safe_reply'],
    scenario: {
      en: 'A hospital’s page gets this comment from @quietriver: “Waited all night in your emergency room.” Four drafts of a reply lie on the table.',
      es: 'La página de un hospital recibe este comentario de @quietriver: “Esperé toda la noche en su sala de urgencias”. Hay cuatro borradores de respuesta.',
    },
    ask: {
      en: 'Which of them confirm or deny that the person was here?',
      es: '¿Cuáles confirman o niegan que la persona estuvo aquí?',
    },
    options: [
      {
        id: 'a',
        text: { en: '“We are sorry that you had to wait.”', es: '“Sentimos que tuviera que esperar”.' },
        because: {
          en: 'It confirms the visit and the wait. “We are sorry to read this” would not.',
          es: 'Confirma la visita y la espera. “Sentimos leer esto” no lo haría.',
        },
      },
      {
        id: 'b',
        text: {
          en: '“We find no record of a visit under this name.”',
          es: '“No encontramos ninguna visita con este nombre”.',
        },
        because: {
          en: 'A denial is an answer about a person too. And it means we looked.',
          es: 'Negar también es responder sobre una persona. Y significa que buscamos.',
        },
      },
      {
        id: 'c',
        text: {
          en: '“In emergency rooms the sickest are seen first. Our office is at 555-0131.”',
          es: '“En urgencias se atiende primero a los más graves. Nuestra oficina está en el 555-0131”.',
        },
        because: {
          en: 'This holds for everyone and gives a door. It says nothing about the writer.',
          es: 'Vale para todos y da una puerta. No dice nada de quien escribió.',
        },
      },
      {
        id: 'd',
        text: {
          en: '“Thank you for trusting us with your care.”',
          es: '“Gracias por confiarnos su atención”.',
        },
        because: {
          en: 'Thanks for care confirm that there was care.',
          es: 'Dar gracias por la atención confirma que la hubo.',
        },
      },
    ],
    right: ['a', 'b', 'd'],
    explanation: {
      en: 'Apology, denial and thanks all speak about this person. General words do not.',
      es: 'Disculpa, negación y gracias hablan de esta persona. Las palabras generales no.',
    },
  },
  {
    id: 'reviews-mark-dentist',
    kind: 'mark',
    lesson: 'confirm-nothing',
    cases: ['upi_2022'],
    facts: ['A', 'C', 'reviews.safe_reply'],
    scenario: {
      en: 'A dental office is about to send this reply to a review by “Toothless in Tulsa”.',
      es: 'Un consultorio dental está por enviar esta respuesta a una reseña de “Sin muelas en Tulsa”.',
    },
    ask: {
      en: 'Mark what identifies the person or tells of care.',
      es: 'Marque lo que identifica a la persona o cuenta de la atención.',
    },
    post: {
      en: 'Mr. Halvorsen, we are sorry that your root canal on March 3 hurt. You told our front desk that you felt fine. Your insurance is the one that did not pay.',
      es: 'Señor Halvorsen, lamentamos que le doliera la endodoncia del 3 de marzo. Usted le dijo a recepción que se sentía bien. El seguro no quiso pagar.',
    },
    explanation: {
      en: 'The name unmasks the writer. The date and the root canal tell of a visit. The rest goes too: nothing here would fit under a stranger’s review.',
      es: 'El nombre descubre a quien escribió. La fecha y la endodoncia cuentan una visita. Lo demás también se va: nada de esto serviría debajo de la reseña de un extraño.',
    },
  },
  {
    id: 'reviews-mark-user-name',
    kind: 'mark',
    lesson: 'confirm-nothing',
    cases: ['nvd_2022'],
    facts: ['A', 'C', 'R'],
    scenario: {
      en: 'The owner of a practice is angry and has typed a reply. You are the second pair of eyes.',
      es: 'La dueña de un consultorio está enojada y ya escribió una respuesta. Usted es el segundo par de ojos.',
    },
    ask: {
      en: 'Mark what points to the person or to care.',
      es: 'Marque lo que señala a la persona o a la atención.',
    },
    post: {
      en: 'You write as @sunnyday88, but we know you are Marisol Quintero. You missed your appointments on May 2 and May 9, and you still owe us for the crown.',
      es: 'Usted escribe como @sunnyday88, pero sabemos que es Marisol Quintero. Faltó a su cita del 2 de mayo y a la del 9 de mayo, y todavía nos debe la corona.',
    },
    explanation: {
      en: 'A user name next to a real name is the worst of it: it hands the writer over to all readers. Dates, treatment and debt come on top.',
      es: 'Lo peor es el nombre de usuario junto al nombre real: entrega a quien escribió ante todos. Además van fechas, tratamiento y deuda.',
    },
  },
  {
    id: 'reviews-mark-pharmacy',
    kind: 'mark',
    lesson: 'confirm-nothing',
    facts: ['A', 'C', 'F'],
    scenario: {
      en: 'A pharmacy gets a review about its long line. A new colleague wants to be helpful.',
      es: 'Una farmacia recibe una reseña sobre su fila. Un colega nuevo quiere ayudar.',
    },
    ask: {
      en: 'Mark what must not stand in this reply.',
      es: 'Marque lo que no debe estar en esta respuesta.',
    },
    post: {
      en: 'Mr. Okonkwo, sorry about the long line at our pharmacy. Your refill of lithium was ready on June 5. We wrote to tobias.okonkwo@mail.example about it.',
      es: 'Señor Okonkwo, lamentamos la fila en la farmacia. Su receta de litio estaba lista el 5 de junio. Mandamos el aviso a tobias.okonkwo@mail.example.',
    },
    explanation: {
      en: 'The name of a medicine tells of an illness. Name, date and address tell whose it is.',
      es: 'El nombre de una medicina cuenta una enfermedad. El nombre, la fecha y la dirección dicen de quién es.',
    },
  },
  {
    id: 'reviews-best-reply',
    kind: 'single',
    lesson: 'safe-words',
    facts: ['reviews.safe_reply'],
    scenario: {
      en: 'A nursing home reads: “My aunt was left in the hall for hours. Shame on you. – Petra L.” Petra’s aunt does live there.',
      es: 'Una residencia de mayores lee: “Dejaron a mi tía horas en el pasillo. Qué vergüenza. – Petra L.”. La tía de Petra sí vive ahí.',
    },
    ask: { en: 'Which reply is best?', es: '¿Qué respuesta es la mejor?' },
    options: [
      {
        id: 'a',
        text: {
          en: '“Petra, your aunt was only waiting for her ride, and our staff looked in on her every few minutes. Please call us at 555-0126 so that we can explain.”',
          es: '“Petra, su tía solo esperaba su transporte, y nuestro personal pasó a verla cada pocos minutos. Llámenos al 555-0126 para explicarle”.',
        },
        because: {
          en: 'It confirms that the aunt lives here and tells what happened.',
          es: 'Confirma que la tía vive aquí y cuenta qué pasó.',
        },
      },
      {
        id: 'b',
        text: {
          en: '“We are sorry to read this. Privacy law does not let us say whether anyone lives here. Our director wants to listen: 555-0126.”',
          es: '“Sentimos leer esto. La ley de privacidad no nos deja decir si alguien vive aquí. Nuestra directora quiere escuchar: 555-0126”.',
        },
        because: {
          en: 'Right. It is human, it is the same for all, and it opens a door.',
          es: 'Correcto. Es humana, es igual para todos y abre una puerta.',
        },
      },
      {
        id: 'c',
        text: {
          en: '“We only speak with the person who holds power of attorney for her.”',
          es: '“Solo hablamos con quien tiene el poder para representarla”.',
        },
        because: {
          en: '“For her” says that she is ours. Who may speak is cleared on the phone.',
          es: '“Representarla” dice que está con nosotros. Quién puede hablar se aclara por teléfono.',
        },
      },
      {
        id: 'd',
        text: {
          en: '“Nobody with this name lives here.”',
          es: '“Aquí no vive nadie con ese nombre”.',
        },
        because: {
          en: 'It is a lie, and a denial speaks about a person too.',
          es: 'Es mentira, y negar también habla de una persona.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'General words and a door: that is all a reply needs.',
      es: 'Palabras generales y una puerta: una respuesta no necesita más.',
    },
  },
  {
    id: 'reviews-order-parts',
    kind: 'ordering',
    lesson: 'safe-words',
    facts: ['reviews.safe_reply'],
    scenario: {
      en: 'A clinic found a sharp review about a doctor this morning. The team wants to answer it well.',
      es: 'Una clínica encontró esta mañana una reseña dura sobre un médico. El equipo quiere responder bien.',
    },
    ask: { en: 'Put the steps in order.', es: 'Ponga los pasos en orden.' },
    steps: [
      {
        id: 'wait',
        text: { en: 'Read it, and let the first anger pass', es: 'Leerla y dejar pasar el primer enojo' },
      },
      {
        id: 'decide',
        text: {
          en: 'Decide whether it needs an answer at all',
          es: 'Decidir si hace falta una respuesta',
        },
      },
      {
        id: 'write',
        text: {
          en: 'Write the short, general words and one phone number',
          es: 'Escribir las palabras cortas y generales y un teléfono',
        },
      },
      {
        id: 'second',
        text: {
          en: 'Let a second person read the draft',
          es: 'Hacer que otra persona lea el borrador',
        },
      },
      {
        id: 'send',
        text: {
          en: 'Send it from the official account',
          es: 'Enviarla desde la cuenta oficial',
        },
      },
    ],
    explanation: {
      en: 'Calm comes first, then the question whether to answer, and nothing goes out unread.',
      es: 'Primero la calma, luego la pregunta de si responder, y nada sale sin que otro lo lea.',
    },
  },
  {
    id: 'reviews-same-words',
    kind: 'single',
    lesson: 'safe-words',
    facts: ['reviews.safe_reply'],
    scenario: {
      en: 'A dental office puts the privacy sentence under bad reviews only. Under good ones it writes “Great to see you!”',
      es: 'Un consultorio dental pone la frase de privacidad solo debajo de las malas reseñas. Debajo de las buenas escribe: “¡Qué gusto verla!”.',
    },
    ask: { en: 'What is wrong with that?', es: '¿Qué tiene de malo?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Nothing. Happy people do not complain to the government.',
          es: 'Nada. La gente contenta no se queja ante el gobierno.',
        },
        because: {
          en: 'The rule protects happy patients just the same.',
          es: 'La regla protege igual a los pacientes contentos.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'It should thank the unhappy ones too.',
          es: 'Debería dar las gracias también a los descontentos.',
        },
        because: {
          en: 'Then it would confirm even more visits.',
          es: 'Así confirmaría todavía más visitas.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'The privacy sentence belongs under good reviews only, for there is more to protect.',
          es: 'La frase de privacidad va solo debajo de las buenas, porque ahí hay más que proteger.',
        },
        because: {
          en: 'It belongs under all or may be left out under all.',
          es: 'Va debajo de todas, o puede faltar en todas.',
        },
      },
      {
        id: 'd',
        text: {
          en: '“Great to see you” confirms visits, and the difference tells who is who.',
          es: '“Qué gusto verla” confirma visitas, y la diferencia delata a la gente.',
        },
        because: {
          en: 'Right. The same words for all keep everyone hidden.',
          es: 'Correcto. Las mismas palabras para todos protegen a todos.',
        },
      },
    ],
    right: 'd',
    explanation: {
      en: 'If the answer depends on who wrote, the answer tells who wrote.',
      es: 'Si la respuesta depende de quién escribió, la respuesta dice quién escribió.',
    },
  },
]
