import type { Question } from '../../course.ts'

export const aboutChannels: readonly Question[] = [
  {
    id: 'safe-sentences',
    kind: 'multiple',
    lesson: 'replies',
    cases: ['manasa_2023'],
    facts: ['reviews.safe_reply'],
    scenario: {
      en: 'A review says that a counseling center “loses every appointment.” You put together a reply from four sentences.',
      es: 'Una reseña dice que un centro de consejería “pierde todas las citas”. Usted arma una respuesta con cuatro frases.',
    },
    ask: { en: 'Which two may be in it?', es: '¿Qué dos pueden ir en ella?' },
    options: [
      {
        id: 'a',
        text: {
          en: '“We called you twice before that date.”',
          es: '“La llamamos dos veces antes de esa fecha”.',
        },
        because: {
          en: 'That tells about a person’s visit and confirms it.',
          es: 'Eso habla de la cita de una persona y la confirma.',
        },
      },
      {
        id: 'b',
        text: {
          en: '“Our rules on privacy do not let us say who is a patient.”',
          es: '“Nuestras reglas de privacidad no nos dejan decir quién es paciente”.',
        },
        because: { en: 'Right. True for everyone.', es: 'Correcto. Vale para todos.' },
      },
      {
        id: 'c',
        text: {
          en: '“We are sorry that your therapy was delayed.”',
          es: '“Sentimos que su terapia se atrasara”.',
        },
        because: {
          en: 'A polite sentence that says she is in therapy.',
          es: 'Una frase amable que dice que ella va a terapia.',
        },
      },
      {
        id: 'd',
        text: {
          en: '“Please call 555-0118; we want to listen.”',
          es: '“Llame al 555-0118, por favor; queremos escuchar”.',
        },
        because: {
          en: 'Right. It moves the talk to a private line.',
          es: 'Correcto. Lleva la conversación a una línea privada.',
        },
      },
    ],
    right: ['b', 'd'],
    explanation: {
      en: 'A psychiatry practice paid $30,000 after replies that told of diagnosis and treatment. Say less. Always the same.',
      es: 'Un consultorio de psiquiatría pagó $30,000 por respuestas que contaban diagnóstico y tratamiento. Diga menos. Siempre lo mismo.',
    },
  },
  {
    id: 'ad-audience',
    kind: 'single',
    lesson: 'lists',
    cases: ['northcutt_2022'],
    scenario: {
      en: 'An agency that works for an ambulance service says: “Send us the e-mails of all members you transported. We find people like them for your ads. No health data needed!”',
      es: 'Una agencia que trabaja para un servicio de ambulancias dice: “Mándenos los correos de todas las personas que transportaron. Buscamos gente parecida para sus anuncios. ¡Sin datos de salud!”',
    },
    ask: { en: 'What do you do?', es: '¿Qué hace usted?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Send it: addresses alone are not health data.',
          es: 'Mandarla: los correos solos no son datos de salud.',
        },
        because: {
          en: 'The list itself says who was transported.',
          es: 'La lista misma dice a quién se transportó.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Send half of it as a test.',
          es: 'Mandar la mitad como prueba.',
        },
        because: {
          en: 'Half a list is a disclosure of half the people.',
          es: 'Media lista revela a la mitad de las personas.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Send it scrambled by the agency’s own tool.',
          es: 'Mandarla codificada con la herramienta de la agencia.',
        },
        because: {
          en: 'The tool is made to match people again. Ask first.',
          es: 'La herramienta sirve justo para volver a encontrar a la gente. Pregunte antes.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Send nothing and take the plan to the privacy officer.',
          es: 'No mandar nada y llevar el plan a privacidad.',
        },
        because: {
          en: 'Right. A list of patients is patient data.',
          es: 'Correcto. Una lista de pacientes son datos de pacientes.',
        },
      },
    ],
    right: 'd',
    explanation: {
      en: 'In Alabama, names, addresses and e-mails given to a campaign manager and a vendor cost $62,500.',
      es: 'En Alabama, nombres, direcciones y correos dados a un jefe de campaña y a una empresa costaron $62,500.',
    },
  },
  {
    id: 'influencer-tour',
    kind: 'multiple',
    lesson: 'lists',
    cases: ['boston_2018'],
    facts: ['safeguards'],
    scenario: {
      en: 'A health influencer will film a tour of a clinic next week.',
      es: 'La próxima semana, una influencer de salud va a grabar un recorrido por una clínica.',
    },
    ask: { en: 'Which three steps make it safe?', es: '¿Qué tres pasos lo hacen seguro?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Choose an hour when no patients are there.',
          es: 'Elegir una hora sin pacientes.',
        },
        because: { en: 'Right. Nobody to be seen.', es: 'Correcto. No hay a quién ver.' },
      },
      {
        id: 'b',
        text: {
          en: 'Check boards, screens and desks before she comes.',
          es: 'Revisar pizarras, pantallas y mesas antes de que llegue.',
        },
        because: { en: 'Right. Paper talks too.', es: 'Correcto. El papel también habla.' },
      },
      {
        id: 'c',
        text: {
          en: 'Let her walk alone so that it looks real.',
          es: 'Dejarla caminar sola para que parezca natural.',
        },
        because: {
          en: 'A guest with a lens needs company at every step.',
          es: 'Una visita con lente necesita compañía a cada paso.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Stay beside her and look at the clips at the end.',
          es: 'Quedarse a su lado y mirar los videos al final.',
        },
        because: {
          en: 'Right. A second look before she leaves.',
          es: 'Correcto. Una segunda mirada antes de que se vaya.',
        },
      },
      {
        id: 'e',
        text: {
          en: 'Ask patients in the waiting room to wave.',
          es: 'Pedir a la gente de la sala de espera que salude.',
        },
        because: {
          en: 'A wave is not an authorization.',
          es: 'Un saludo no es una autorización.',
        },
      },
    ],
    right: ['a', 'b', 'd'],
    explanation: {
      en: 'Three Boston hospitals paid $999,000 together because a crew could see what it should not. An empty house films well.',
      es: 'Tres hospitales de Boston pagaron juntos $999,000 porque un equipo pudo ver lo que no debía. Una casa vacía se graba bien.',
    },
  },
  {
    id: 'birthday-post',
    kind: 'mark',
    lesson: 'last-look',
    facts: ['A', 'B', 'C'],
    scenario: {
      en: 'A long-term care home sends you this for the page. The family has signed nothing.',
      es: 'Un hogar de cuidados de largo plazo le manda esto para la página. La familia no ha firmado nada.',
    },
    ask: {
      en: 'Mark everything that points to the resident.',
      es: 'Marque todo lo que señala a la residente.',
    },
    post: {
      en: 'Big hugs for our oldest resident, Dorothy Haines! She is 101. Her daughter Ellen lives in Pine Bluff.',
      es: '¡Un gran abrazo a nuestra residente Dorothy Haines, que tiene 101 años! Su hija Ellen vive en Pine Bluff.',
    },
    explanation: {
      en: 'Name, age over 89, “our oldest resident,” the daughter’s name and her town: relatives count as well. A safe version: “We love birthdays here. Here is our baker with today’s cake.”',
      es: 'Nombre, edad de más de 89, “nuestra residente”, el nombre de la hija y su ciudad: los familiares también cuentan. Una versión segura: “Aquí nos encantan los cumpleaños. Este es nuestro pastelero con el pastel de hoy”.',
    },
  },
  {
    id: 'last-check',
    kind: 'ordering',
    lesson: 'last-look',
    facts: ['Q', 'actual_knowledge'],
    scenario: {
      en: 'A hospital’s post with a signed patient is written. It is 4:55 p.m. You begin the last look.',
      es: 'La publicación de un hospital con una paciente que firmó está escrita. Son las 4:55 de la tarde. Empieza la última mirada.',
    },
    ask: {
      en: 'Put the looks in the order of the lesson.',
      es: 'Ponga las miradas en el orden de la lección.',
    },
    steps: [
      {
        id: 'account',
        text: {
          en: 'Is this the hospital’s account and not mine?',
          es: '¿Es la cuenta del hospital y no la mía?',
        },
      },
      {
        id: 'people',
        text: {
          en: 'Who is in text and picture? Everyone is staff or has signed?',
          es: '¿Quién sale en el texto y la imagen? ¿Todos son personal o firmaron?',
        },
      },
      {
        id: 'edges',
        text: {
          en: 'What do the edges of the picture show?',
          es: '¿Qué muestran los bordes de la imagen?',
        },
      },
      {
        id: 'sum',
        text: {
          en: 'Do town, age and event together point to someone else?',
          es: '¿Pueblo, edad y hecho juntos señalan a alguien más?',
        },
      },
      {
        id: 'paper',
        text: {
          en: 'Is the authorization good today and for this network?',
          es: '¿La autorización vale hoy y para esta red?',
        },
      },
    ],
    explanation: {
      en: 'Always the same order, so that no step is lost at 4:55.',
      es: 'Siempre el mismo orden, para que no se pierda ningún paso a las 4:55.',
    },
  },
  {
    id: 'first-baby',
    kind: 'single',
    lesson: 'last-look',
    facts: ['C', 'actual_knowledge'],
    scenario: {
      en: 'On January 1 you draft for a small-town hospital: “Our first baby of the year is a girl, born at 3:12 a.m., 7 pounds!” No name, no picture, no signature.',
      es: 'El 1 de enero usted escribe para el hospital de un pueblo: “Nuestro primer bebé del año es niña, nació a las 3:12 de la mañana, ¡7 libras!” Sin nombre, sin foto, sin firma.',
    },
    ask: { en: 'What do you do with it?', es: '¿Qué hace con el texto?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Publish: newspapers always print the first baby.',
          es: 'Publicarlo: los periódicos siempre ponen al primer bebé.',
        },
        because: {
          en: 'The paper asks the parents. So must we, in writing.',
          es: 'El periódico les pregunta a los padres. Nosotros también debemos, por escrito.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Hold it: a birth date and “first” are one family. Ask for an authorization or write about birth in general.',
          es: 'Guardarlo: la fecha y “primer” son una familia. Pedir una autorización o escribir sobre los partos en general.',
        },
        because: {
          en: 'Right. “First” shrinks the crowd to one.',
          es: 'Correcto. “Primer” reduce el grupo a uno.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Publish without the weight.',
          es: 'Publicarlo sin el peso.',
        },
        because: {
          en: 'The weight is the least of it. The day and the “first” stay.',
          es: 'El peso es lo de menos. Quedan el día y el “primer”.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'Firsts, onlys and oldests need the paper, even when the news is all joy.',
      es: 'Los primeros, los únicos y los más viejos necesitan el papel, aunque la noticia sea pura alegría.',
    },
  },
]
