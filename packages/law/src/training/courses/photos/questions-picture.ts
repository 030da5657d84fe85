import type { Question } from '../../course.ts'

/** What a picture shows, and when covering helps. */
export const pictureQuestions: readonly Question[] = [
  {
    id: 'photos-mark-success-story',
    kind: 'mark',
    lesson: 'a-face-is-a-name',
    cases: ['cadia_2025'],
    facts: ['A', 'C', 'R'],
    scenario: {
      en: 'A rehab center wants to put this caption under a picture. No paper is signed yet.',
      es: 'Un centro de rehabilitación quiere poner este texto debajo de una foto. Todavía no hay ningún papel firmado.',
    },
    ask: {
      en: 'Mark what points to the person.',
      es: 'Marque lo que señala a la persona.',
    },
    post: {
      en: 'Meet Walter Pruitt! At 93 he walked out of room 214 on April 12, five days after his hip surgery.',
      es: '¡Conozca a Walter Pruitt! A los 93 años salió caminando de la habitación 214 el 12 de abril, cinco días después de su cirugía de cadera.',
    },
    explanation: {
      en: 'Name, date and room are plain. An age over 89 is on the federal list too: so few people reach it.',
      es: 'El nombre, la fecha y la habitación son claros. Una edad de más de 89 años también está en la lista federal: tan poca gente llega a ella.',
    },
  },
  {
    id: 'photos-no-name',
    kind: 'single',
    lesson: 'a-face-is-a-name',
    facts: ['Q', 'reviews.ocr_testimonial'],
    scenario: {
      en: 'At a nursing home’s spring party Mrs. Iwu dances with an aide. The activity lead wants to post the picture without a name. Mrs. Iwu smiles into the camera.',
      es: 'En la fiesta de primavera de una residencia la señora Iwu baila con una asistente. La encargada de actividades quiere publicar la foto sin nombre. La señora Iwu sonríe a la cámara.',
    },
    ask: { en: 'May the picture go out?', es: '¿Puede salir la foto?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Yes, since a dance at a party is no medical care and shows nothing sick.',
          es: 'Sí, porque un baile en una fiesta no es atención médica y no muestra nada enfermo.',
        },
        because: {
          en: 'It shows that she lives here. That is health information.',
          es: 'Muestra que vive aquí. Eso es información de salud.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Yes, since she saw the camera and smiled.',
          es: 'Sí, porque vio la cámara y sonrió.',
        },
        because: {
          en: 'A smile is no authorization.',
          es: 'Una sonrisa no es una autorización.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Only with a signed authorization.',
          es: 'Solo con una autorización firmada.',
        },
        because: {
          en: 'Right: her own, or that of someone who may act for her.',
          es: 'Correcto: la suya, o la de quien puede actuar por ella.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Yes, but only to the closed group for families of the home.',
          es: 'Sí, pero solo en el grupo cerrado de las familias de la residencia.',
        },
        because: {
          en: 'A closed group is still other people, and a screenshot leaves it in a second.',
          es: 'Un grupo cerrado también son otras personas, y una captura sale de ahí en un segundo.',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'The face names her, the place tells the rest.',
      es: 'La cara la nombra; el lugar dice lo demás.',
    },
  },
  {
    id: 'photos-mark-smile',
    kind: 'mark',
    lesson: 'a-face-is-a-name',
    facts: ['A', 'C', 'N', 'Q'],
    scenario: {
      en: 'An orthodontist’s office has two pictures of a smile and this text.',
      es: 'Un consultorio de ortodoncia tiene dos fotos de una sonrisa y este texto.',
    },
    ask: {
      en: 'Mark what would need a signed paper, the pictures too.',
      es: 'Marque lo que pediría un papel firmado, también las fotos.',
    },
    post: {
      en: 'Before and after: our patient Bianca Tate, braces off on August 21. See her whole story at www.biancatate.example/smile',
      es: 'Antes y después: nuestra paciente Bianca Tate, sin frenos desde el 21 de agosto. Vea toda su historia en www.biancatate.example/sonrisa',
    },
    explanation: {
      en: '“Our patient” says it outright. Her name, the day and her web address lead straight to her; before-and-after pictures show her face.',
      es: '“Nuestra paciente” lo dice sin rodeos. Su nombre, el día y su dirección en la red llevan directo a ella; el antes y después muestra su cara.',
    },
  },
  {
    id: 'photos-look-where',
    kind: 'multiple',
    lesson: 'behind-the-smile',
    facts: ['A', 'H', 'L'],
    scenario: {
      en: 'A pharmacy team poses at the counter for “Pharmacist Week”. No patient is in the shop. The picture shows the shelf of filled bags, the screen, the front window and a cake.',
      es: 'Un equipo de farmacia posa en el mostrador por la “Semana del farmacéutico”. No hay clientes. La foto muestra el estante de bolsas listas, la pantalla, la ventana y un pastel.',
    },
    ask: { en: 'What must be checked before it goes out?', es: '¿Qué hay que revisar antes de que salga?' },
    options: [
      {
        id: 'a',
        text: { en: 'The labels on the filled bags', es: 'Las etiquetas de las bolsas listas' },
        because: {
          en: 'Yes. Name and medicine, readable when someone zooms in.',
          es: 'Sí. Nombre y medicina, legibles al ampliar.',
        },
      },
      {
        id: 'b',
        text: { en: 'The screen behind the team', es: 'La pantalla detrás del equipo' },
        because: {
          en: 'Yes. A queue of names fits on few pixels.',
          es: 'Sí. Una lista de nombres cabe en pocos píxeles.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Whether the cake has the company’s colors',
          es: 'Que el pastel tenga los colores de la empresa',
        },
        because: {
          en: 'A matter of taste, not of privacy.',
          es: 'Es cuestión de gusto, no de privacidad.',
        },
      },
      {
        id: 'd',
        text: { en: 'Cars and people in the window', es: 'Los carros y la gente en la ventana' },
        because: {
          en: 'Yes. A plate or a face outside tells who was here.',
          es: 'Sí. Una placa o una cara afuera dice quién estuvo aquí.',
        },
      },
    ],
    right: ['a', 'b', 'd'],
    explanation: {
      en: 'The room was empty of patients, and still full of their names.',
      es: 'El local estaba vacío de pacientes, y lleno de sus nombres.',
    },
  },
  {
    id: 'photos-metadata',
    kind: 'single',
    lesson: 'behind-the-smile',
    facts: ['B', 'C'],
    scenario: {
      en: 'A home nurse takes a picture of a sunset from a patient’s porch, with no person and no house in it, and wants to post it from the agency’s account.',
      es: 'Una enfermera a domicilio toma una foto del atardecer desde el porche de un paciente, sin personas ni casa, y quiere publicarla en la cuenta de la agencia.',
    },
    ask: { en: 'What can still give the patient away?', es: '¿Qué puede delatar aún al paciente?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'The spot and the time in the file',
          es: 'El lugar y la hora dentro del archivo',
        },
        because: {
          en: 'Right. A safe copy without metadata removes both. And the caption must not say “on my rounds on Elm Street”.',
          es: 'Correcto. Una copia segura sin metadatos quita ambos. Y el texto no debe decir “en mi ronda por la calle Olmo”.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Nothing, as a picture with no person in it can never be about a patient',
          es: 'Nada: una foto sin personas nunca trata de un paciente',
        },
        because: {
          en: 'The file may hold the address of a house where a nurse comes in the evening.',
          es: 'El archivo puede guardar la dirección de una casa a la que va una enfermera por la tarde.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Only the color of the sky, as weather services keep it by place and day',
          es: 'Solo el color del cielo, que los servicios del tiempo guardan por lugar y día',
        },
        because: {
          en: 'Far-fetched. The file says it much more plainly.',
          es: 'Muy rebuscado. El archivo lo dice mucho más claro.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'Post safe copies, not originals.',
      es: 'Publique copias seguras, no originales.',
    },
  },
  {
    id: 'photos-blur',
    kind: 'single',
    lesson: 'covering',
    cases: ['texas_childrens_2018'],
    facts: ['actual_knowledge', 'standard'],
    scenario: {
      en: 'A small hospital has treated the only snakebite of the year. The local paper wrote about “a boy, 7”. Marketing has a picture of the bandaged hand, no face, and the text “Rare save in our ER!”',
      es: 'Un hospital pequeño atendió la única mordedura de serpiente del año. El periódico local habló de “un niño de 7 años”. Mercadeo tiene una foto de la mano vendada, sin cara, y el texto “¡Un rescate poco común en urgencias!”.',
    },
    ask: { en: 'Is it fine, since no face is shown?', es: '¿Está bien, ya que no se ve la cara?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Yes, a hand is not on the list of things that identify a person.',
          es: 'Sí, una mano no está en la lista de cosas que identifican.',
        },
        because: {
          en: 'The list also ends with any other mark that is unique. And we know that it can be put together.',
          es: 'La lista también termina con cualquier otra marca única. Y sabemos que se puede armar.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Yes, the paper made it public first, so there is nothing left to protect.',
          es: 'Sí, el periódico lo publicó primero, así que ya no hay nada que proteger.',
        },
        because: {
          en: 'We would add the proof that it was our patient.',
          es: 'Nosotros agregaríamos la prueba de que fue nuestro paciente.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Yes, after one more blur over the bandage and the name of the hospital.',
          es: 'Sí, después de difuminar también la venda y el nombre del hospital.',
        },
        because: {
          en: 'The story itself points at one boy.',
          es: 'La historia misma señala a un niño.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'No. The whole town knows who it is.',
          es: 'No. Todo el pueblo sabe quién es.',
        },
        because: {
          en: 'Right. In 2018 a rare illness and a hospital’s name were enough without any picture.',
          es: 'Correcto. En 2018 bastaron una enfermedad rara y el nombre de un hospital, sin foto.',
        },
      },
    ],
    right: 'd',
    explanation: {
      en: 'Cover pictures, and look at stories. A story cannot be blurred.',
      es: 'Cubra las imágenes, y mire las historias. Una historia no se difumina.',
    },
  },
  {
    id: 'photos-cover-how',
    kind: 'multiple',
    lesson: 'covering',
    facts: ['Q', 'R'],
    scenario: {
      en: 'A clinic has a good video of its new gym. For two seconds a patient walks by in the mirror.',
      es: 'Una clínica tiene un buen video de su gimnasio nuevo. Durante dos segundos pasa un paciente en el espejo.',
    },
    ask: { en: 'What would help?', es: '¿Qué serviría?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'A heart emoji on top, in the app, with the original kept below',
          es: 'Un emoji de corazón encima, en la aplicación, con el original debajo',
        },
        because: {
          en: 'What lies below can come back, and an emoji slips off in some frames.',
          es: 'Lo de abajo puede volver, y el emoji se corre en algunos cuadros.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Cutting those seconds and saving a new file',
          es: 'Cortar esos segundos y guardar un archivo nuevo',
        },
        because: {
          en: 'Yes, if the new file no longer holds them.',
          es: 'Sí, si el archivo nuevo ya no los guarda.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'A solid box over the person in every frame, saved as a new file',
          es: 'Un cuadro sólido sobre la persona en cada cuadro, guardado como archivo nuevo',
        },
        because: {
          en: 'Yes. Every frame, for one is enough for a screenshot.',
          es: 'Sí. En cada cuadro, porque uno basta para una captura.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Playing those seconds faster',
          es: 'Pasar más rápido esos segundos',
        },
        because: {
          en: 'Anyone can pause.',
          es: 'Cualquiera puede pausar.',
        },
      },
    ],
    right: ['b', 'c'],
    explanation: {
      en: 'Gone or solid, in a new file. Anything else can be undone.',
      es: 'Fuera o sólido, en un archivo nuevo. Lo demás se puede deshacer.',
    },
  },
]
