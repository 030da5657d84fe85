import type { Question } from '../../course.ts'

/** The authorization: what it says, who signs, and how it ends. */
export const consentQuestions: readonly Question[] = [
  {
    id: 'photos-verbal',
    kind: 'single',
    lesson: 'the-paper',
    facts: ['signature_date', 'plain_language'],
    scenario: {
      en: 'At a dental office Lucia holds her new teeth into the camera: “Post it! I don’t need any papers!” The assistant films her saying so.',
      es: 'En un consultorio dental Lucía muestra sus dientes nuevos: “¡Publíquelo! ¡No necesito papeles!”. La asistente la graba diciéndolo.',
    },
    ask: { en: 'Is the recording enough?', es: '¿Basta la grabación?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Yes, her own voice is stronger proof than any signature on a form.',
          es: 'Sí, su propia voz es mejor prueba que cualquier firma en un formulario.',
        },
        because: {
          en: 'It may be honest, and still has none of the parts that the rule asks for.',
          es: 'Puede ser honesta, y aun así no tiene las partes que pide la regla.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'No. It takes a signed paper with all its parts.',
          es: 'No. Hace falta un papel firmado con todas sus partes.',
        },
        because: {
          en: 'Right. Five minutes on a tablet, in plain words, and she gets a copy.',
          es: 'Correcto. Cinco minutos en una tableta, en palabras sencillas, y recibe una copia.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Yes, if she also writes “OK” in a text message afterwards.',
          es: 'Sí, si después también escribe “OK” en un mensaje de texto.',
        },
        because: {
          en: '“OK” says neither what, nor where, nor until when.',
          es: '“OK” no dice qué, ni dónde, ni hasta cuándo.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Yes, for teeth; no, for the whole face.',
          es: 'Sí para los dientes; no para la cara completa.',
        },
        because: {
          en: 'The paper is needed because she can be known as our patient, whatever the picture shows of her.',
          es: 'El papel hace falta porque se la puede reconocer como paciente, muestre lo que muestre la foto.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'Joy is no form. Ask again on paper when the laughing is over.',
      es: 'La alegría no es un formulario. Pregunte otra vez en papel cuando pase la risa.',
    },
  },
  {
    id: 'photos-defects',
    kind: 'multiple',
    lesson: 'the-paper',
    facts: ['defective', 'expiration', 'purpose', 'no_conditioning'],
    scenario: {
      en: 'A hospital’s page team finds four signed papers in a drawer.',
      es: 'El equipo de la página de un hospital encuentra cuatro papeles firmados en un cajón.',
    },
    ask: { en: 'Which of them may no longer be used?', es: '¿Cuáles ya no se pueden usar?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Its end date was last Friday.',
          es: 'Su fecha de fin fue el viernes pasado.',
        },
        because: {
          en: 'Its time is over. What it covered comes down.',
          es: 'Se le acabó el tiempo. Lo que cubría se quita.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'The line “what for” is blank.',
          es: 'La línea “para qué” está en blanco.',
        },
        because: {
          en: 'A paper with a blank part is not valid.',
          es: 'Un papel con una parte en blanco no vale.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'It is in Spanish, as the patient wished.',
          es: 'Está en español, como quiso el paciente.',
        },
        because: {
          en: 'That is good: plain language is language one understands.',
          es: 'Eso está bien: lenguaje sencillo es el que uno entiende.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'It says: “Patients who sign get their therapy hour sooner.”',
          es: 'Dice: “Quien firme recibe antes su hora de terapia”.',
        },
        because: {
          en: 'Care must not depend on a picture. That breaks the paper.',
          es: 'La atención no puede depender de una foto. Eso invalida el papel.',
        },
      },
    ],
    right: ['a', 'b', 'd'],
    explanation: {
      en: 'Over, blank or bought with care: none of these holds.',
      es: 'Vencido, en blanco o comprado con atención: ninguno vale.',
    },
  },
  {
    id: 'photos-other-use',
    kind: 'single',
    lesson: 'the-paper',
    facts: ['description', 'recipient', 'purpose'],
    scenario: {
      en: 'Theo signed for “one photo on our Instagram, to show our new pool”. A month later the clinic plans a bus ad with the same photo and the line “Theo beat his back pain”.',
      es: 'Theo firmó por “una foto en nuestro Instagram, para mostrar la piscina nueva”. Un mes después la clínica planea un anuncio en autobuses con la misma foto y la frase “Theo venció su dolor de espalda”.',
    },
    ask: { en: 'What does the paper allow?', es: '¿Qué permite el papel?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Everything in public, as one public place is like the other.',
          es: 'Todo lo público, porque un lugar público es como otro.',
        },
        because: {
          en: 'The paper names a place and a purpose. It ends there.',
          es: 'El papel nombra un lugar y un fin. Ahí termina.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'The ad, but without the words on his back.',
          es: 'El anuncio, pero sin las palabras sobre su espalda.',
        },
        because: {
          en: 'The bus is not Instagram either.',
          es: 'El autobús tampoco es Instagram.',
        },
      },
      {
        id: 'c',
        text: { en: 'Only the Instagram post.', es: 'Solo la publicación en Instagram.' },
        because: {
          en: 'Right. The bus and the diagnosis need a new paper.',
          es: 'Correcto. El autobús y el diagnóstico piden un papel nuevo.',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'The post keeps to the paper: what, where, what for, until when.',
      es: 'La publicación se queda dentro del papel: qué, dónde, para qué, hasta cuándo.',
    },
  },
  {
    id: 'photos-order-withdrawal',
    kind: 'ordering',
    lesson: 'no-and-no-longer',
    facts: ['revocation'],
    scenario: {
      en: 'An e-mail comes in at a physical therapy clinic: “I take back my permission for the video. – Amara D.”',
      es: 'A una clínica de fisioterapia llega un correo: “Retiro mi permiso para el video. – Amara D.”.',
    },
    ask: { en: 'Put the steps in order.', es: 'Ponga los pasos en orden.' },
    steps: [
      {
        id: 'note',
        text: {
          en: 'Note when it came, and tell the page team',
          es: 'Anotar cuándo llegó y avisar al equipo de la página',
        },
      },
      {
        id: 'down',
        text: {
          en: 'Take the video down on all channels and stop what is planned',
          es: 'Quitar el video de todos los canales y detener lo planeado',
        },
      },
      {
        id: 'partners',
        text: {
          en: 'Ask partners who shared it to do the same',
          es: 'Pedir lo mismo a los aliados que lo compartieron',
        },
      },
      {
        id: 'tell',
        text: {
          en: 'Tell Amara what is gone and what cannot be pulled back',
          es: 'Decirle a Amara qué se quitó y qué no se puede recuperar',
        },
      },
    ],
    explanation: {
      en: 'Our own channels first, for there we can act at once. Amara needs no reason, and gets an honest answer.',
      es: 'Primero los canales propios, donde se puede actuar ya. Amara no necesita dar razones, y recibe una respuesta honesta.',
    },
  },
  {
    id: 'photos-pressure',
    kind: 'single',
    lesson: 'no-and-no-longer',
    facts: ['no_conditioning'],
    scenario: {
      en: 'A surgeon asks Mr. Bello while the nurse places the IV: “You don’t mind being in our clip, do you?”',
      es: 'Un cirujano le pregunta al señor Bello mientras la enfermera le pone el suero: “No le molesta salir en nuestro video, ¿verdad?”.',
    },
    ask: { en: 'What is the trouble?', es: '¿Cuál es el problema?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Only that the nurse heard it and may talk about it later.',
          es: 'Solo que la enfermera lo oyó y puede hablar de eso después.',
        },
        because: {
          en: 'She is part of the care. That is not the point.',
          es: 'Ella es parte de la atención. Ese no es el punto.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Nothing, because doctors are free to ask their own patients anything.',
          es: 'Ninguno: los médicos pueden preguntar lo que quieran a sus pacientes.',
        },
        because: {
          en: 'They may ask. But a yes from someone who fears for his care is worth little.',
          es: 'Pueden preguntar. Pero un sí de quien teme por su atención vale poco.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'A clip needs two doctors who ask.',
          es: 'Un video necesita que pregunten dos médicos.',
        },
        because: {
          en: 'There is no such rule.',
          es: 'No existe tal regla.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'He can hardly say no just now.',
          es: 'En ese momento casi no puede decir que no.',
        },
        because: {
          en: 'Right. Ask when he is dressed and calm; let someone ask who does not treat him.',
          es: 'Correcto. Pregunte cuando esté vestido y tranquilo, y que lo haga alguien que no lo trata.',
        },
      },
    ],
    right: 'd',
    explanation: {
      en: 'Care never depends on a picture, and the patient must feel that.',
      es: 'La atención nunca depende de una foto, y el paciente debe sentirlo.',
    },
  },
  {
    id: 'photos-recovery',
    kind: 'single',
    lesson: 'no-and-no-longer',
    facts: ['part2'],
    scenario: {
      en: 'A recovery program holds a graduation. Jo has signed the hospital’s usual photo form. The program treats alcohol and drug use.',
      es: 'Un programa de recuperación celebra una graduación. Jo firmó el formulario usual de fotos del hospital. El programa trata el uso de alcohol y drogas.',
    },
    ask: {
      en: 'May Jo’s picture go on the page?',
      es: '¿Puede ir la foto de Jo en la página?',
    },
    options: [
      {
        id: 'a',
        text: {
          en: 'Not before written consent that meets the stricter rules.',
          es: 'No antes de un consentimiento escrito que cumpla las reglas más estrictas.',
        },
        because: {
          en: 'Right. For such programs 42 CFR Part 2 applies too. The privacy officer has the form.',
          es: 'Correcto. Para esos programas vale también 42 CFR Parte 2. El oficial de privacidad tiene el formulario.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Yes, as the hospital’s form holds for all its programs.',
          es: 'Sí, porque el formulario del hospital vale para todos sus programas.',
        },
        because: {
          en: 'Treatment for drug use is protected more strongly than the rest.',
          es: 'El tratamiento por uso de drogas tiene más protección que lo demás.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Yes, because consent for treatment, payment and operations covers a page that brings new patients.',
          es: 'Sí, porque el consentimiento para tratamiento, pago y operaciones cubre una página que atrae pacientes.',
        },
        because: {
          en: 'A social media page is none of the three.',
          es: 'Una página en redes no es ninguna de las tres.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Never, not even when Jo wants it.',
          es: 'Nunca, ni aunque Jo lo quiera.',
        },
        because: {
          en: 'Jo may consent to just that, in writing.',
          es: 'Jo puede aceptar justo eso, por escrito.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'The more a picture can hurt, the more exactly the paper must fit.',
      es: 'Cuanto más puede dañar una foto, más exacto debe ser el papel.',
    },
  },
]
