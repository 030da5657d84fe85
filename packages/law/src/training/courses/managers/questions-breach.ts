import type { Question } from '../../course.ts'

/** The four factors and the clocks. */
export const breachQuestions: readonly Question[] = [
  {
    id: 'managers-mark-bingo',
    kind: 'mark',
    lesson: 'four-factors',
    cases: ['propublica_snh'],
    facts: ['A', 'C', 'R', 'presumption'],
    scenario: {
      en: 'An aide of a nursing home posted this. To answer the first factor, “what was it?”, you list what is in it.',
      es: 'Una asistente de una residencia publicó esto. Para el primer factor, “¿qué era?”, usted anota lo que contiene.',
    },
    ask: {
      en: 'Mark what identifies the resident.',
      es: 'Marque lo que identifica a la residente.',
    },
    post: {
      en: 'Bingo with Ruth Fisk in room 12! She turned 96 on Sunday and does not know what day it is.',
      es: '¡Bingo con Ruth Fisk en la habitación 12! Cumplió 96 el domingo y no sabe ni qué día es.',
    },
    explanation: {
      en: 'Name, room, and an age over 89, which is on the federal list. The last words also tell of her state of mind.',
      es: 'El nombre, la habitación y una edad de más de 89 años, que está en la lista federal. Las últimas palabras cuentan además de su mente.',
    },
  },
  {
    id: 'managers-presumption',
    kind: 'single',
    lesson: 'four-factors',
    facts: ['presumption', 'burden'],
    scenario: {
      en: 'A therapist at a mental health clinic sent a client’s picture to a private chat of six friends. “They deleted it,” she says. Nobody has asked them.',
      es: 'Una terapeuta de una clínica de salud mental envió la foto de un cliente a un chat privado de seis amigos. “Ya la borraron”, dice. Nadie les ha preguntado.',
    },
    ask: { en: 'Where do we stand?', es: '¿En qué punto estamos?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'It is no breach until somebody can prove that one of the six has used it to hurt the client.',
          es: 'No es violación hasta que alguien pruebe que uno de los seis la usó para dañar al cliente.',
        },
        because: {
          en: 'It is the other way round. We must show a low probability.',
          es: 'Es al revés. Nosotros debemos mostrar una baja probabilidad.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'It counts as a breach unless we can show a low probability of compromise.',
          es: 'Cuenta como violación, salvo que podamos mostrar una baja probabilidad de que quedó comprometida.',
        },
        because: {
          en: 'Right. And “they deleted it” has to be in writing, from each of the six.',
          es: 'Correcto. Y “la borraron” debe estar por escrito, de cada uno de los seis.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'A private chat is like a talk at home and is not covered.',
          es: 'Un chat privado es como hablar en casa y no entra en la regla.',
        },
        because: {
          en: 'Six people without any right to it have the picture.',
          es: 'Seis personas sin ningún derecho tienen la foto.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'The rule presumes a breach. Only facts and reasons on paper lead out of it.',
      es: 'La regla presume una violación. Solo los hechos y las razones en papel llevan a otra respuesta.',
    },
  },
  {
    id: 'managers-exceptions',
    kind: 'multiple',
    lesson: 'four-factors',
    facts: ['exception_good_faith', 'exception_internal', 'exception_no_retention'],
    scenario: {
      en: 'Four short reports from a hospital. In none of them was anything else done with the information.',
      es: 'Cuatro avisos cortos de un hospital. En ninguno se hizo nada más con la información.',
    },
    ask: {
      en: 'Which may fit one of the three exceptions?',
      es: '¿Cuáles pueden caber en una de las tres excepciones?',
    },
    options: [
      {
        id: 'a',
        text: {
          en: 'A nurse opened the wrong chart while looking for her own patient’s, and closed it.',
          es: 'Una enfermera abrió el expediente equivocado al buscar el de su paciente, y lo cerró.',
        },
        because: {
          en: 'Yes: in good faith, within her work.',
          es: 'Sí: de buena fe, dentro de su trabajo.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'A patient’s story was public on the hospital’s page for one night.',
          es: 'La historia de un paciente estuvo pública una noche en la página del hospital.',
        },
        because: {
          en: 'No. The internet keeps what it sees.',
          es: 'No. Internet guarda lo que ve.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'A doctor sent a result to the wrong doctor on the same ward, who told him.',
          es: 'Un médico envió un resultado al médico equivocado de la misma unidad, que le avisó.',
        },
        because: {
          en: 'Yes: from one authorized person to another.',
          es: 'Sí: de una persona autorizada a otra.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'A clerk looked up her neighbor out of worry.',
          es: 'Una empleada buscó a su vecina porque estaba preocupada.',
        },
        because: {
          en: 'No. Worry is not part of her work.',
          es: 'No. La preocupación no es parte de su trabajo.',
        },
      },
    ],
    right: ['a', 'c'],
    explanation: {
      en: 'The doors are small: a mistake inside the work, a mistake inside the house, or nothing that could be kept.',
      es: 'Las puertas son pequeñas: un error dentro del trabajo, un error dentro de la casa, o nada que se pudiera conservar.',
    },
  },
  {
    id: 'managers-factor-one',
    kind: 'single',
    lesson: 'four-factors',
    facts: ['presumption'],
    scenario: {
      en: 'A post of an ambulance service was up for four minutes. The network shows “0 views”. It held a name and an overdose.',
      es: 'Una publicación de un servicio de ambulancias estuvo cuatro minutos. La red muestra “0 vistas”. Contenía un nombre y una sobredosis.',
    },
    ask: {
      en: 'What may a manager tell the team?',
      es: '¿Qué puede decirle un responsable al equipo?',
    },
    options: [
      {
        id: 'a',
        text: {
          en: '“No harm done: zero views means no breach, so there is nothing to write down.”',
          es: '“No pasó nada: cero vistas es que no hubo violación, así que no hay nada que anotar”.',
        },
        because: {
          en: 'It is one factor of four, and every result must be written down with reasons.',
          es: 'Es un factor de cuatro, y todo resultado se anota con razones.',
        },
      },
      {
        id: 'b',
        text: {
          en: '“It was an overdose, so it is a breach and letters go out today.”',
          es: '“Era una sobredosis, así que es violación y hoy salen cartas”.',
        },
        because: {
          en: 'How sensitive it is counts heavily. Still all four are weighed.',
          es: 'Lo delicado pesa mucho. Pero se pesan los cuatro.',
        },
      },
      {
        id: 'c',
        text: {
          en: '“I decide that it is none; I have seen many.”',
          es: '“Yo decido que no lo es; he visto muchos”.',
        },
        because: {
          en: 'The privacy officer decides, in writing.',
          es: 'Decide el oficial de privacidad, por escrito.',
        },
      },
      {
        id: 'd',
        text: {
          en: '“The privacy officer weighs all four factors. We bring the facts.”',
          es: '“El oficial de privacidad pesa los cuatro factores. Nosotros traemos los hechos”.',
        },
        because: {
          en: 'Right. “0 views” is a good fact to bring, with its screenshot.',
          es: 'Correcto. “0 vistas” es un buen hecho, con su captura.',
        },
      },
    ],
    right: 'd',
    explanation: {
      en: 'One good answer does not carry the other three.',
      es: 'Una buena respuesta no carga con las otras tres.',
    },
  },
  {
    id: 'managers-day-sixty',
    kind: 'single',
    lesson: 'the-clocks',
    facts: ['individual_notice', 'CA-HSC'],
    scenario: {
      en: 'The privacy officer of a clinic has decided: a breach, 40 patients. All letters are ready on day 12. The manager says: “We have 60 days. Let’s wait until the press forgets.”',
      es: 'El oficial de privacidad de una clínica decidió: una violación, 40 pacientes. Las cartas están listas el día 12. El gerente dice: “Tenemos 60 días. Esperemos a que la prensa olvide”.',
    },
    ask: { en: 'What is right?', es: '¿Qué es correcto?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Send them now.',
          es: 'Enviarlas ya.',
        },
        because: {
          en: 'Right. “Without unreasonable delay” is the rule; 60 days is only the outer wall. A state may ask sooner.',
          es: 'Correcto. La regla es “sin demora injustificada”; 60 días es solo el muro exterior. Un estado puede pedir antes.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Wait until day 60, as the law gives everyone that time.',
          es: 'Esperar al día 60, porque la ley da ese tiempo a todos.',
        },
        because: {
          en: 'Waiting for no reason is just what the rule forbids.',
          es: 'Esperar sin motivo es justo lo que la regla prohíbe.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Wait until 60 days after the end of the year, as there are fewer than 500.',
          es: 'Esperar a 60 días después del fin de año, porque son menos de 500.',
        },
        because: {
          en: 'That date is for the report to HHS, not for the patients.',
          es: 'Esa fecha es para el informe a HHS, no para los pacientes.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Send them to the 20 patients who would be hurt the most.',
          es: 'Enviarlas a los 20 pacientes más afectados.',
        },
        because: {
          en: 'Each of the 40 gets one.',
          es: 'Cada uno de los 40 recibe una.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'Patients need the time more than we do.',
      es: 'Los pacientes necesitan ese tiempo más que nosotros.',
    },
  },
  {
    id: 'managers-who-is-told',
    kind: 'multiple',
    lesson: 'the-clocks',
    facts: ['individual_notice', 'hhs_500', 'media'],
    scenario: {
      en: 'A dental group put a spreadsheet with 620 patients on its public page. All live in one state. It was a breach.',
      es: 'Un grupo dental puso una hoja con 620 pacientes en su página pública. Todos viven en un mismo estado. Fue una violación.',
    },
    ask: {
      en: 'Who must be told under the federal rule, within 60 calendar days at most?',
      es: '¿A quién hay que avisar según la regla federal, en 60 días calendario como máximo?',
    },
    options: [
      {
        id: 'a',
        text: { en: 'Each of the 620 patients', es: 'A cada uno de los 620 pacientes' },
        because: {
          en: 'Yes, always.',
          es: 'Sí, siempre.',
        },
      },
      {
        id: 'b',
        text: { en: 'HHS, together with the patients', es: 'A HHS, junto con los pacientes' },
        because: {
          en: 'Yes, for there are 500 or more.',
          es: 'Sí, porque son 500 o más.',
        },
      },
      {
        id: 'c',
        text: { en: 'Every dentist in the state', es: 'A todos los dentistas del estado' },
        because: {
          en: 'No rule asks for that.',
          es: 'Ninguna regla lo pide.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Well-known media of that state',
          es: 'A medios conocidos de ese estado',
        },
        because: {
          en: 'Yes, for more than 500 of its residents are affected.',
          es: 'Sí, porque hay más de 500 residentes afectados.',
        },
      },
    ],
    right: ['a', 'b', 'd'],
    explanation: {
      en: 'HHS from 500 on, the media above 500 in one state, the patients from the first one.',
      es: 'HHS desde 500, los medios con más de 500 en un estado, los pacientes desde el primero.',
    },
  },
  {
    id: 'managers-police',
    kind: 'single',
    lesson: 'the-clocks',
    facts: ['le_delay'],
    scenario: {
      en: 'A detective calls the manager of a pharmacy: “Hold your letters, please. We are about to arrest someone.” She sends nothing in writing.',
      es: 'Una detective llama a la gerente de una farmacia: “No envíen las cartas. Estamos por arrestar a alguien”. No manda nada por escrito.',
    },
    ask: { en: 'How long may the letters wait?', es: '¿Cuánto pueden esperar las cartas?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Until the trial is over, however long that may take',
          es: 'Hasta que termine el juicio, tarde lo que tarde',
        },
        because: {
          en: 'Only a statement in writing could set a longer time.',
          es: 'Solo una declaración escrita podría fijar más tiempo.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Not at all, since the police have no say in letters',
          es: 'Nada, porque la policía no decide sobre las cartas',
        },
        because: {
          en: 'The rule lets police ask for a delay.',
          es: 'La regla permite que la policía pida una espera.',
        },
      },
      {
        id: 'c',
        text: {
          en: '30 days at most from the call, and the call is noted',
          es: '30 días como máximo desde la llamada, y la llamada se anota',
        },
        because: {
          en: 'Right, unless a written statement comes within that time.',
          es: 'Correcto, salvo que en ese tiempo llegue una declaración escrita.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Another 60 days',
          es: 'Otros 60 días',
        },
        because: {
          en: 'No such rule.',
          es: 'No existe tal regla.',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'By word of mouth: 30 days, noted with name and time. In writing: as long as it says.',
      es: 'De palabra: 30 días, anotados con nombre y hora. Por escrito: lo que diga.',
    },
  },
]
