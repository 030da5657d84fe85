import type { Question } from '../../course.ts'

export const aboutStories: readonly Question[] = [
  {
    id: 'rehab-star',
    kind: 'single',
    lesson: 'stories',
    cases: ['cadia_2025'],
    facts: ['reviews.ocr_testimonial'],
    scenario: {
      en: 'A long-term care home wants to post about a resident who walks again. He nodded when asked. His daughter wrote by e-mail: “Please do, we are so proud!”',
      es: 'Un hogar de cuidados de largo plazo quiere publicar sobre un residente que vuelve a caminar. Él asintió cuando le preguntaron. Su hija escribió: “¡Háganlo, estamos muy orgullosos!”',
    },
    ask: { en: 'What is missing?', es: '¿Qué falta?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'A signed authorization from him or from the one who may sign for him.',
          es: 'Una autorización firmada por él o por quien puede firmar por él.',
        },
        because: {
          en: 'Right. A nod and an e-mail from the family are kind, and they are not that paper.',
          es: 'Correcto. Un gesto y un correo de la familia son amables, y no son ese papel.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Nothing: family and resident both agree.',
          es: 'Nada: la familia y el residente están de acuerdo.',
        },
        because: {
          en: 'The five Delaware facilities told happy stories too.',
          es: 'Los cinco centros de Delaware también contaron historias felices.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'A picture from behind, so that no face shows.',
          es: 'Una foto de espaldas, sin que se vea la cara.',
        },
        because: {
          en: 'The story alone tells everyone in the house who it is.',
          es: 'La historia sola les dice a todos quién es.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'Stories of 150 people without valid papers cost $182,000. Ask for the paper before you write the post.',
      es: 'Las historias de 150 personas sin papeles válidos costaron $182,000. Pida el papel antes de escribir.',
    },
  },
  {
    id: 'blur-it-later',
    kind: 'single',
    lesson: 'stories',
    cases: ['nyp_2016'],
    scenario: {
      en: 'A TV team wants one night in a hospital’s emergency room. “We blur every face before it airs,” says the producer.',
      es: 'Un equipo de televisión quiere pasar una noche en Urgencias de un hospital. “Difuminamos todas las caras antes de emitir”, dice la productora.',
    },
    ask: { en: 'What do you answer?', es: '¿Qué contesta usted?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Yes, if we may see the film before it airs.',
          es: 'Sí, si podemos ver la película antes.',
        },
        because: {
          en: 'By then the crew has seen and heard everything.',
          es: 'Para entonces el equipo ya lo vio y oyó todo.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Yes, with a sign at the door that says “filming.”',
          es: 'Sí, con un letrero en la puerta que diga “grabando”.',
        },
        because: {
          en: 'A sick person reading a sign has not signed anything.',
          es: 'Un enfermo que lee un letrero no ha firmado nada.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Not among patients: each would have to sign before the camera is there.',
          es: 'Entre pacientes no: cada uno tendría que firmar antes de que haya cámara.',
        },
        because: {
          en: 'Right. Letting them in is already the disclosure.',
          es: 'Correcto. Dejarlos entrar ya es revelar.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Yes, if the crew signs a promise of silence.',
          es: 'Sí, si el equipo firma que guardará silencio.',
        },
        because: {
          en: 'A promise by the crew is not a yes from the patients.',
          es: 'Una promesa del equipo no es un sí de los pacientes.',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'A New York hospital paid $2,200,000 after two patients were filmed. Offer an empty room and staff who want to talk.',
      es: 'Un hospital de Nueva York pagó $2,200,000 después de que filmaron a dos pacientes. Ofrezca una sala vacía y personal que quiera hablar.',
    },
  },
  {
    id: 'success-story-post',
    kind: 'mark',
    lesson: 'stories',
    facts: ['A', 'B', 'C'],
    scenario: {
      en: 'A clinic’s intern hands you this draft. There is no authorization.',
      es: 'La practicante de una clínica le entrega este borrador. No hay autorización.',
    },
    ask: {
      en: 'Mark everything that points to the patient or tells of her care.',
      es: 'Marque todo lo que señala a la paciente o habla de su atención.',
    },
    post: {
      en: 'Success story! Our patient Teresa Molina from Cedar Springs has been dancing again since June 12.',
      es: '¡Historia de éxito! Nuestra paciente Teresa Molina, de Cedar Springs, baila otra vez desde el 12 de junio.',
    },
    explanation: {
      en: 'Relation, name, town and day. Turned around it works: “How do people get back to dancing? Our therapists tell you.”',
      es: 'Relación, nombre, pueblo y día. Al revés sí funciona: “¿Cómo se vuelve a bailar? Nuestros terapeutas se lo cuentan”.',
    },
  },
  {
    id: 'which-blank',
    kind: 'multiple',
    lesson: 'authorization',
    facts: ['description', 'purpose', 'expiration', 'defective'],
    scenario: {
      en: 'A dental office brings a signed form for a smile video: “I allow the use of my information. Signed, Iris Bello, May 4.” The line for the end date is empty.',
      es: 'Un consultorio dental trae un formulario firmado para un video de sonrisas: “Permito el uso de mi información. Firma, Iris Bello, 4 de mayo”. La línea de la fecha final está vacía.',
    },
    ask: { en: 'What must be put right first?', es: '¿Qué hay que corregir primero?' },
    options: [
      {
        id: 'a',
        text: {
          en: '“My information” does not say what will be shown.',
          es: '“Mi información” no dice qué se va a mostrar.',
        },
        because: {
          en: 'Right. It must name the thing: this video of my smile.',
          es: 'Correcto. Debe nombrar la cosa: este video de mi sonrisa.',
        },
      },
      {
        id: 'b',
        text: { en: 'It is not notarized.', es: 'No está ante notario.' },
        because: {
          en: 'No notary is among the required parts.',
          es: 'El notario no está entre las partes exigidas.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'There is no purpose in it.',
          es: 'No dice el propósito.',
        },
        because: {
          en: 'Right. What for is one of the six parts.',
          es: 'Correcto. Para qué es una de las seis partes.',
        },
      },
      {
        id: 'd',
        text: { en: 'The end is blank.', es: 'El final está en blanco.' },
        because: {
          en: 'Right. A date or an event must be filled in.',
          es: 'Correcto. Hay que poner una fecha o un hecho.',
        },
      },
    ],
    right: ['a', 'c', 'd'],
    explanation: {
      en: 'A form that is not filled out completely is not valid. Use the one in Clearpost: it does not let a part go missing.',
      es: 'Un formulario incompleto no vale. Use el de Clearpost: no deja que falte una parte.',
    },
  },
  {
    id: 'maker-pays',
    kind: 'single',
    lesson: 'authorization',
    facts: ['stmt_remuneration'],
    scenario: {
      en: 'The maker of a new hip pays a hospital for a patient’s video. The patient is ready to sign the usual form.',
      es: 'El fabricante de una cadera nueva le paga a un hospital por el video de una paciente. Ella está lista para firmar el formulario de siempre.',
    },
    ask: { en: 'What must the form also say?', es: '¿Qué más debe decir el formulario?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'How much of the money goes to the patient.',
          es: 'Cuánto del dinero recibe la paciente.',
        },
        because: {
          en: 'The rule asks for another statement.',
          es: 'La regla pide otra declaración.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'That the hospital is paid for this marketing.',
          es: 'Que al hospital le pagan por este mercadeo.',
        },
        because: {
          en: 'Right. Money from a third party must be stated.',
          es: 'Correcto. El dinero de un tercero se debe declarar.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'That the hip is safe.',
          es: 'Que la cadera es segura.',
        },
        because: {
          en: 'That is a claim about the product, not part of the form.',
          es: 'Eso es una afirmación sobre el producto, no parte del formulario.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'The patient should know that her story is also an ad. Then she can choose freely.',
      es: 'La paciente debe saber que su historia también es un anuncio. Así puede elegir con libertad.',
    },
  },
  {
    id: 'alumni-day',
    kind: 'single',
    lesson: 'authorization',
    facts: ['part2'],
    scenario: {
      en: 'A behavioral health center treats alcohol and drug problems. Everyone signs a general consent on day one. For “alumni day” the page should show three graduates by first name.',
      es: 'Un centro de salud mental trata problemas de alcohol y drogas. Todos firman un permiso general el primer día. Para el “día de los graduados”, la página quiere mostrar a tres por su nombre de pila.',
    },
    ask: { en: 'Is the general consent enough?', es: '¿Basta el permiso general?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Yes: it covers all later uses by the center.',
          es: 'Sí: cubre todo uso posterior del centro.',
        },
        because: {
          en: 'It covers treatment, payment and operations. A public post is none of these.',
          es: 'Cubre tratamiento, pago y operaciones. Una publicación no es nada de eso.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Yes, with first names only.',
          es: 'Sí, si solo va el nombre de pila.',
        },
        because: {
          en: '“Graduate” plus a first name and a face tells all.',
          es: '“Graduado” más un nombre y una cara lo dice todo.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'No, but a yes by phone would do.',
          es: 'No, pero bastaría un sí por teléfono.',
        },
        because: {
          en: 'It has to be in writing.',
          es: 'Tiene que ser por escrito.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'No: each needs a specific written consent for this post.',
          es: 'No: cada uno necesita un permiso específico y escrito para esta publicación.',
        },
        because: {
          en: 'Right. Addiction treatment has stricter rules of its own.',
          es: 'Correcto. El tratamiento de adicciones tiene reglas más estrictas.',
        },
      },
    ],
    right: 'd',
    explanation: {
      en: 'Celebrate the day without faces: a cake with a number, a quote from a counselor, a phone line for people who look for help.',
      es: 'Celebre sin caras: un pastel con un número, una frase de una consejera, una línea para quien busca ayuda.',
    },
  },
]
