import type { Question } from '../../course.ts'

/** Sanctions. */
export const sanctionQuestions: readonly Question[] = [
  {
    id: 'managers-order-sanction',
    kind: 'ordering',
    lesson: 'fair-sanctions',
    facts: ['sanctions'],
    scenario: {
      en: 'At a counseling center it is clear what happened: a receptionist’s selfie showed the sign-in sheet.',
      es: 'En un centro de terapia está claro lo que pasó: la selfi de una recepcionista mostró la hoja de llegada.',
    },
    ask: {
      en: 'How does the decision on a sanction go? Put it in order.',
      es: '¿Cómo se decide la sanción? Póngalo en orden.',
    },
    steps: [
      {
        id: 'facts',
        text: {
          en: 'Read the facts in the file',
          es: 'Leer los hechos en el archivo',
        },
      },
      {
        id: 'protected',
        text: {
          en: 'Check whether anything in it is protected by law',
          es: 'Revisar si algo está protegido por la ley',
        },
      },
      {
        id: 'hear',
        text: {
          en: 'Hear the receptionist',
          es: 'Escuchar a la recepcionista',
        },
      },
      {
        id: 'compare',
        text: {
          en: 'Compare with like cases, and decide in a pair',
          es: 'Comparar con casos parecidos y decidir entre dos',
        },
      },
      {
        id: 'write',
        text: {
          en: 'Tell her the result and the reasons in writing, and keep the record',
          es: 'Darle el resultado y las razones por escrito, y guardar el registro',
        },
      },
    ],
    explanation: {
      en: 'Hearing comes before deciding. And the check for protection comes before any talk that could sound like a threat.',
      es: 'Escuchar va antes de decidir. Y revisar la protección va antes de cualquier conversación que suene a amenaza.',
    },
  },
  {
    id: 'managers-two-levels',
    kind: 'single',
    lesson: 'fair-sanctions',
    facts: ['sanctions'],
    scenario: {
      en: 'In spring an aide at a hospital got a written warning for a picture with a chart in it. In fall a surgeon does the same. His chief says: “He brings in half the patients. A word over coffee will do.”',
      es: 'En primavera una asistente de un hospital recibió una advertencia escrita por una foto con un expediente. En otoño un cirujano hace lo mismo. Su jefe dice: “Él trae a la mitad de los pacientes. Basta una palabra con un café”.',
    },
    ask: { en: 'What is fair?', es: '¿Qué es justo?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'A word over coffee, since doctors are measured by other rules',
          es: 'Una palabra con un café, porque a los médicos los miden otras reglas',
        },
        because: {
          en: 'The policy holds for everyone who works here.',
          es: 'La política vale para todos los que trabajan aquí.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Taking back the aide’s warning, so that both have none',
          es: 'Retirar la advertencia de la asistente, para que ninguno tenga',
        },
        because: {
          en: 'Then there would be no sanctions at all, and the rule asks us to use them.',
          es: 'Entonces no habría sanciones, y la regla pide aplicarlas.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Firing the surgeon as an example',
          es: 'Despedir al cirujano como ejemplo',
        },
        because: {
          en: 'An example is not a like case.',
          es: 'Un ejemplo no es un caso parecido.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'The same level for both, unless the file gives reasons that differ',
          es: 'El mismo nivel para ambos, salvo que el archivo dé razones distintas',
        },
        because: {
          en: 'Right. Like cases alike, and a difference has its reason on paper.',
          es: 'Correcto. Casos iguales, trato igual, y una diferencia tiene su razón en papel.',
        },
      },
    ],
    right: 'd',
    explanation: {
      en: 'Rank is no reason. Harm, intent, repair and what came before are.',
      es: 'El rango no es una razón. El daño, la intención, la reparación y lo anterior sí.',
    },
  },
  {
    id: 'managers-conduct',
    kind: 'single',
    lesson: 'fair-sanctions',
    cases: ['emory_2022'],
    facts: ['definition', 'sanctions'],
    scenario: {
      en: 'Four staff of a birth clinic made a video: “Things patients do that drive us mad.” No patient, date or case can be recognized.',
      es: 'Cuatro personas de una clínica de partos hicieron un video: “Cosas que hacen las pacientes y nos vuelven locas”. No se reconoce a ninguna paciente, fecha ni caso.',
    },
    ask: { en: 'How do you file it?', es: '¿Cómo lo clasifica?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'As a breach; letters go to all patients of that month.',
          es: 'Como violación; se envían cartas a todas las pacientes del mes.',
        },
        because: {
          en: 'No patient’s information went out, so there is nobody to write to.',
          es: 'No salió información de ninguna paciente, así que no hay a quién escribir.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'As a question of conduct, to be looked at with HR.',
          es: 'Como cuestión de conducta, que se mira con recursos humanos.',
        },
        because: {
          en: 'Right. In Atlanta four nurses lost their jobs over such a video; it was not a privacy case.',
          es: 'Correcto. En Atlanta cuatro enfermeras perdieron el empleo por un video así; no fue un caso de privacidad.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'As nothing, since no rule of any kind could be touched.',
          es: 'Como nada, porque no puede tocar ninguna regla.',
        },
        because: {
          en: 'Mocking patients can break the rules of conduct and hurts trust.',
          es: 'Burlarse de pacientes puede romper las reglas de conducta y daña la confianza.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'As a breach, but only in the log for HHS.',
          es: 'Como violación, pero solo en el registro para HHS.',
        },
        because: {
          en: 'The log is for breaches. There was none.',
          es: 'El registro es para violaciones. No hubo ninguna.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'Bad taste and a breach are two files.',
      es: 'El mal gusto y una violación son dos archivos.',
    },
  },
]
