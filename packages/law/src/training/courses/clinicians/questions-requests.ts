import type { Question } from '../../course.ts'

export const aboutRequests: readonly Question[] = [
  {
    id: 'client-request',
    kind: 'single',
    lesson: 'requests',
    facts: ['reviews.no_waiver'],
    scenario: {
      en: 'A client of a behavioral health center sends her counselor a friend request late at night, with a heart.',
      es: 'Una clienta de un centro de salud mental le manda a su consejero una solicitud de amistad de noche, con un corazón.',
    },
    ask: { en: 'What is the kindest safe step?', es: '¿Cuál es el paso seguro más amable?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Accept, and hide her from the friend list.',
          es: 'Aceptarla y ocultarla de la lista.',
        },
        because: {
          en: 'She still sees his life, and he hers. Hidden lists leak.',
          es: 'Ella sigue viendo su vida, y él la de ella. Las listas ocultas se filtran.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Write back in the app: “I am not allowed to be friends with clients.”',
          es: 'Contestar en la aplicación: “No se me permite ser amigo de clientes”.',
        },
        because: {
          en: 'Now the app knows that she is a client.',
          es: 'Ahora la aplicación sabe que ella es clienta.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Leave it unanswered and explain his rule in the next session.',
          es: 'Dejarla sin contestar y explicar su regla en la próxima sesión.',
        },
        because: {
          en: 'Right. In person it can be warm, and the same for all.',
          es: 'Correcto. En persona puede ser cálido, y es igual para todos.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Block her at once.',
          es: 'Bloquearla de inmediato.',
        },
        because: {
          en: 'Without a word this can hurt someone who reaches out.',
          es: 'Sin una palabra puede lastimar a quien busca contacto.',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'A rule that is told before the first request makes it easy: put it in your welcome talk.',
      es: 'Una regla dicha antes de la primera solicitud lo hace fácil: inclúyala en la bienvenida.',
    },
  },
  {
    id: 'rash-picture',
    kind: 'multiple',
    lesson: 'requests',
    facts: ['safeguards'],
    scenario: {
      en: 'Someone sends a picture of a rash to the private account of a clinic’s doctor: “Is this bad?”',
      es: 'Alguien manda la foto de un sarpullido a la cuenta privada de la doctora de una clínica: “¿Es grave?”',
    },
    ask: { en: 'Which two belong in her reply?', es: '¿Qué dos frases van en su respuesta?' },
    options: [
      {
        id: 'a',
        text: {
          en: '“For health questions please call 555-0110.”',
          es: '“Para preguntas de salud, llame al 555-0110, por favor”.',
        },
        because: { en: 'Right. The same for everyone.', es: 'Correcto. Igual para todos.' },
      },
      {
        id: 'b',
        text: {
          en: '“It looks like your eczema again.”',
          es: '“Parece otra vez su eccema”.',
        },
        because: {
          en: '“Your,” “again” and a diagnosis in a private chat.',
          es: '“Su”, “otra vez” y un diagnóstico en un chat privado.',
        },
      },
      {
        id: 'c',
        text: {
          en: '“In an emergency call 911.”',
          es: '“En una emergencia, llame al 911”.',
        },
        because: {
          en: 'Right. Safety first, and it names nobody.',
          es: 'Correcto. Primero la seguridad, y no nombra a nadie.',
        },
      },
      {
        id: 'd',
        text: {
          en: '“Send me one more picture in daylight.”',
          es: '“Mándeme otra foto con luz de día”.',
        },
        because: {
          en: 'More pictures on a private phone are more to lose.',
          es: 'Más fotos en un teléfono privado es más que perder.',
        },
      },
    ],
    right: ['a', 'c'],
    explanation: {
      en: 'Show the door to the right room, do not hold the visit in the hallway.',
      es: 'Muestre la puerta del cuarto correcto; no dé la consulta en el pasillo.',
    },
  },
  {
    id: 'sober-thanks',
    kind: 'single',
    lesson: 'requests',
    facts: ['reviews.no_waiver', 'part2'],
    scenario: {
      en: 'Ray writes in public: “Three years sober, thanks to Dr. Imani and the team!” Dr. Imani runs an addiction program. She is happy for him.',
      es: 'Ray escribe en público: “¡Tres años sobrio, gracias a la doctora Imani y su equipo!” La doctora Imani dirige un programa de adicciones. Se alegra por él.',
    },
    ask: { en: 'What may she do online?', es: '¿Qué puede hacer ella en internet?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Give it a like: no words, no risk.',
          es: 'Darle “me gusta”: sin palabras no hay riesgo.',
        },
        because: {
          en: 'Her like says that it is true.',
          es: 'Su “me gusta” dice que es verdad.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Nothing; she tells him in person how glad she is.',
          es: 'Nada; en persona le dice cuánto se alegra.',
        },
        because: {
          en: 'Right. Online, every sign from her confirms his treatment.',
          es: 'Correcto. En internet, cada señal suya confirma el tratamiento.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Write “Congratulations!” as any friend would.',
          es: 'Escribir “¡Felicidades!”, como cualquier amiga.',
        },
        because: {
          en: 'From the doctor he named, it is a yes.',
          es: 'De la doctora que él nombró, es un sí.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Share it to give others hope.',
          es: 'Compartirlo para dar esperanza a otros.',
        },
        because: {
          en: 'To share a patient’s story she needs his specific written consent.',
          es: 'Para compartir la historia de un paciente necesita su permiso específico y escrito.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'His story is his to tell. Hers is to keep.',
      es: 'A él le toca contar su historia. A ella, guardarla.',
    },
  },
  {
    id: 'angry-review',
    kind: 'single',
    lesson: 'attacked',
    cases: ['manasa_2023'],
    facts: ['reviews.ocr_no', 'psychotherapy_notes'],
    scenario: {
      en: 'A psychiatrist in a clinic reads: “He called me crazy and threw me out.” He remembers it otherwise: the visit ended because of threats. He could prove it with his notes.',
      es: 'Un psiquiatra de una clínica lee: “Me llamó loco y me echó”. Él lo recuerda de otro modo: la cita terminó por amenazas. Podría probarlo con sus notas.',
    },
    ask: { en: 'What now?', es: '¿Y ahora?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Leave it to the person who answers reviews; tell the privacy officer about the threats.',
          es: 'Dejarlo a quien contesta las reseñas; contarle a privacidad lo de las amenazas.',
        },
        because: {
          en: 'Right. There are ways to deal with threats, and they are not public.',
          es: 'Correcto. Hay caminos para tratar amenazas, y no son públicos.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Correct only the facts, calmly and without a diagnosis.',
          es: 'Corregir solo los hechos, con calma y sin diagnóstico.',
        },
        because: {
          en: 'Any fact confirms the visit.',
          es: 'Cualquier hecho confirma la cita.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Reply: “This person broke our house rules.”',
          es: 'Contestar: “Esta persona rompió nuestras reglas”.',
        },
        because: {
          en: 'It says the person was there, and why it ended.',
          es: 'Dice que la persona estuvo ahí y por qué terminó.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'A psychiatry practice that answered reviews with diagnosis and treatment paid $30,000.',
      es: 'Un consultorio de psiquiatría que contestó reseñas con diagnóstico y tratamiento pagó $30,000.',
    },
  },
  {
    id: 'reporter-calls',
    kind: 'single',
    lesson: 'attacked',
    cases: ['shasta_2013'],
    facts: ['reviews.no_waiver'],
    scenario: {
      en: 'A newspaper prints a patient’s complaint against a hospital, with her photo. A reporter calls the surgeon: “She gave us her whole file. What is your side?”',
      es: 'Un periódico publica la queja de una paciente contra un hospital, con su foto. Una reportera llama al cirujano: “Ella nos dio todo su expediente. ¿Cuál es su versión?”',
    },
    ask: { en: 'What does he say?', es: '¿Qué dice él?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Only what is in the file she gave out.',
          es: 'Solo lo que está en el expediente que ella dio.',
        },
        because: {
          en: 'She may give it out. He may not speak about it.',
          es: 'Ella puede darlo. Él no puede hablar de eso.',
        },
      },
      {
        id: 'b',
        text: {
          en: '“She was not my patient.”',
          es: '“Ella no era mi paciente”.',
        },
        because: {
          en: 'True or not, it talks about a person’s care.',
          es: 'Cierto o no, habla de la atención de una persona.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Off the record, so that she understands.',
          es: 'En confianza, para que ella entienda.',
        },
        because: {
          en: 'There is no “off the record” for patient information.',
          es: 'Para la información de pacientes no existe el “en confianza”.',
        },
      },
      {
        id: 'd',
        text: {
          en: '“I cannot say who is a patient. Please call our press office.”',
          es: '“No puedo decir quién es paciente. Llame a nuestra oficina de prensa”.',
        },
        because: {
          en: 'Right. Short, equal, and done.',
          es: 'Correcto. Breve, igual para todos, y listo.',
        },
      },
    ],
    right: 'd',
    explanation: {
      en: 'A California hospital paid $275,000 after it told news outlets and its whole staff about one patient.',
      es: 'Un hospital de California pagó $275,000 después de contar a medios y a todo su personal sobre un paciente.',
    },
  },
]
