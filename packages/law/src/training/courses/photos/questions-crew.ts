import type { Question } from '../../course.ts'

/** Film crews, phones at work, and the steps to a good picture. */
export const crewQuestions: readonly Question[] = [
  {
    id: 'photos-mark-ride-along',
    kind: 'mark',
    lesson: 'crews-and-phones',
    cases: ['boston_2018'],
    facts: ['A', 'B', 'H'],
    scenario: {
      en: 'An ambulance service let a crew ride along. This text is meant to go under the clip.',
      es: 'Un servicio de ambulancias dejó subir a un equipo de filmación. Este texto debe ir debajo del video.',
    },
    ask: {
      en: 'Mark what leads to the patient.',
      es: 'Marque lo que lleva al paciente.',
    },
    post: {
      en: 'Our crew filmed last night at 118 Willow Lane in Haxtun. On the monitor behind the medic it says: Okafor, R., MRN 4471823.',
      es: 'Nuestro equipo filmó anoche en 118 Willow Lane, Haxtun, CO. El monitor detrás del paramédico dice: Okafor, R., MRN 4471823.',
    },
    explanation: {
      en: 'An address is a name for all neighbors. The monitor gives the rest. And the crew saw it all, whether or not the clip is shown.',
      es: 'Una dirección es un nombre para los vecinos. El monitor da lo demás. Y el equipo lo vio todo, se muestre o no el video.',
    },
  },
  {
    id: 'photos-crew-blur',
    kind: 'single',
    lesson: 'crews-and-phones',
    cases: ['nyp_2016', 'boston_2018'],
    facts: ['safeguards'],
    scenario: {
      en: 'A streaming show offers a hospital free publicity: “We film two nights in your ER. Every patient is blurred before it airs.”',
      es: 'Una serie le ofrece a un hospital publicidad gratis: “Filmamos dos noches en urgencias. Antes de transmitir difuminamos a cada paciente”.',
    },
    ask: { en: 'Why is the blur no answer?', es: '¿Por qué difuminar no resuelve nada?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Because a blur in the editing room never looks good on a large screen.',
          es: 'Porque un difuminado en la edición nunca se ve bien en pantalla grande.',
        },
        because: {
          en: 'Looks are not the trouble.',
          es: 'El problema no es cómo se ve.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Because the crew has seen the patients by then.',
          es: 'Porque para entonces el equipo ya vio a los pacientes.',
        },
        because: {
          en: 'Right. The crew is the first stranger. NewYork-Presbyterian paid $2,200,000.',
          es: 'Correcto. El equipo es el primer extraño. NewYork-Presbyterian pagó $2,200,000.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Because the show must also blur the doctors and nurses of that night.',
          es: 'Porque la serie también tendría que difuminar a médicos y enfermeras.',
        },
        because: {
          en: 'Staff may have their own wishes. But the duty here is to patients.',
          es: 'El personal puede tener sus deseos. Pero aquí el deber es con los pacientes.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'It is an answer, if the contract says so.',
          es: 'Sí resuelve, si lo dice el contrato.',
        },
        because: {
          en: 'A contract with the show is no authorization of a patient.',
          es: 'Un contrato con la serie no es la autorización de un paciente.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'First the signature, then the camera.',
      es: 'Primero la firma, después la cámara.',
    },
  },
  {
    id: 'photos-snap',
    kind: 'multiple',
    lesson: 'crews-and-phones',
    cases: ['propublica_snh', 'snapped_exposed_2025'],
    facts: ['no_retaliation', 'discovery'],
    scenario: {
      en: 'On break at a nursing home, Dario shows you a clip on his phone: a resident asleep with his mouth open, with a funny filter. “Gone in ten seconds,” he says.',
      es: 'En el descanso de una residencia, Darío le muestra un clip en su teléfono: un residente dormido con la boca abierta y un filtro gracioso. “En diez segundos desaparece”, dice.',
    },
    ask: { en: 'What is right?', es: '¿Qué está bien?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Tell the privacy officer today.',
          es: 'Avisar hoy al oficial de privacidad.',
        },
        because: {
          en: 'Yes. The resident cannot speak up. You can.',
          es: 'Sí. El residente no puede hablar. Usted sí.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Nothing, since it deletes itself.',
          es: 'Nada, porque se borra solo.',
        },
        because: {
          en: 'It was taken and sent. A screenshot keeps it for good.',
          es: 'Se tomó y se envió. Una captura lo guarda para siempre.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Ask him to send it to you as proof.',
          es: 'Pedirle que se lo envíe como prueba.',
        },
        because: {
          en: 'That spreads it once more. Note what you saw, and leave proof to the privacy officer.',
          es: 'Eso lo difunde otra vez. Anote lo que vio y deje la prueba al oficial de privacidad.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Write down when, where and what you saw.',
          es: 'Anotar cuándo, dónde y qué vio.',
        },
        because: {
          en: 'Yes. Fresh notes help to protect the resident.',
          es: 'Sí. Unas notas frescas ayudan a proteger al residente.',
        },
      },
    ],
    right: ['a', 'd'],
    explanation: {
      en: 'A study of 2025 counted 100 such cases with 147 residents. Speaking up is safe here, and kind.',
      es: 'Un estudio de 2025 contó 100 casos así con 147 residentes. Aquí hablar es seguro, y es bondad.',
    },
  },
  {
    id: 'photos-visitor',
    kind: 'single',
    lesson: 'crews-and-phones',
    scenario: {
      en: 'In an urgent care clinic a mother films her son getting his cast. Two other patients sit behind him.',
      es: 'En una clínica de urgencias una madre graba a su hijo mientras le ponen el yeso. Detrás están sentados otros dos pacientes.',
    },
    ask: { en: 'What do you do?', es: '¿Qué hace usted?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Take the phone away and delete the clip.',
          es: 'Quitarle el teléfono y borrar el video.',
        },
        because: {
          en: 'It is her phone and her son. Ask, do not grab.',
          es: 'Es su teléfono y su hijo. Pida, no arrebate.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Let her go on, as visitors are not bound by our rules.',
          es: 'Dejarla, porque las visitas no están sujetas a nuestras reglas.',
        },
        because: {
          en: 'We still look after the two behind.',
          es: 'Nosotros cuidamos también a los dos de atrás.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Kindly ask her to film so that others are not in it.',
          es: 'Pedirle con amabilidad que grabe sin los demás.',
        },
        because: {
          en: 'Right. And offer to turn the chair or draw the curtain.',
          es: 'Correcto. Y ofrézcale girar la silla o cerrar la cortina.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Ask the mother to sign our authorization form before she may go on filming.',
          es: 'Pedirle que firme nuestra autorización antes de seguir grabando.',
        },
        because: {
          en: 'That paper is for what we ourselves publish.',
          es: 'Ese papel es para lo que publicamos nosotros.',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'Families may keep their own moments. We keep watch over the others.',
      es: 'Las familias pueden guardar sus momentos. Nosotros cuidamos a los demás.',
    },
  },
  {
    id: 'photos-order-good-picture',
    kind: 'ordering',
    lesson: 'behind-the-smile',
    facts: ['signature_date', 'copy'],
    scenario: {
      en: 'A behavioral health center wants a picture of Nadia, who leads a patients’ art group and would like to be seen.',
      es: 'Un centro de salud mental quiere una foto de Nadia, que dirige un grupo de arte de pacientes y quiere que la vean.',
    },
    ask: { en: 'Put the steps in order.', es: 'Ponga los pasos en orden.' },
    steps: [
      {
        id: 'show',
        text: {
          en: 'Talk with her in peace about what and where',
          es: 'Hablar con ella con calma de qué y dónde',
        },
      },
      {
        id: 'sign',
        text: {
          en: 'She signs the complete paper and gets a copy',
          es: 'Ella firma el papel completo y recibe una copia',
        },
      },
      {
        id: 'room',
        text: {
          en: 'Clear the room: no names, no screens, nobody else',
          es: 'Despejar el cuarto: sin nombres, sin pantallas, sin nadie más',
        },
      },
      {
        id: 'zoom',
        text: {
          en: 'Take the picture and zoom into each corner with a second person',
          es: 'Tomar la foto y ampliar cada esquina con otra persona',
        },
      },
      {
        id: 'post',
        text: {
          en: 'Post a safe copy where the paper allows it',
          es: 'Publicar una copia segura donde el papel lo permite',
        },
      },
    ],
    explanation: {
      en: 'The paper comes before the camera, and the look into the corners before the post.',
      es: 'El papel va antes que la cámara, y la mirada a las esquinas antes de publicar.',
    },
  },
]
