import type { Question } from '../../course.ts'

/** Working with chemicals, spills, and what only the site can answer. */
export const workQuestions: readonly Question[] = [
  {
    id: 'hazard-mix',
    kind: 'single',
    lesson: 'work-safely',
    scenario: {
      en: 'A toilet in a clinic will not come clean. A helper wants to pour bleach on top of the toilet cleaner that is already in it.',
      es: 'El inodoro de una clínica no queda limpio. Un ayudante quiere echar cloro encima del limpiador que ya tiene.',
    },
    ask: { en: 'What do you tell him?', es: '¿Qué le dice usted?' },
    options: [
      {
        id: 'a',
        text: {
          en: '“Good idea, but hold your breath and pour it slowly along the rim.”',
          es: '“Buena idea, pero aguanta la respiración y échalo despacio por el borde”.',
        },
        because: {
          en: 'The gas stays longer than a breath.',
          es: 'El gas dura más que una respiración.',
        },
      },
      {
        id: 'b',
        text: {
          en: '“Use half of each.”',
          es: '“Usa la mitad de cada uno”.',
        },
        because: {
          en: 'Half of it still makes gas.',
          es: 'La mitad también hace gas.',
        },
      },
      {
        id: 'c',
        text: {
          en: '“Never mix them.”',
          es: '“Nunca los mezcles”.',
        },
        because: {
          en: 'Right. Bleach and acid make a gas that burns the lungs. Flush, air the room, then use one of them.',
          es: 'Correcto. Cloro y ácido hacen un gas que quema los pulmones. Vacíe el agua, ventile, y use uno solo.',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'Bleach goes with water and with nothing else.',
      es: 'El cloro va con agua y con nada más.',
    },
  },
  {
    id: 'hazard-glove',
    kind: 'single',
    lesson: 'work-safely',
    scenario: {
      en: 'An ambulance is being cleaned with a strong disinfectant. The medic wears thin exam gloves: “They are good for blood, so they are good for this.”',
      es: 'Limpian una ambulancia con un desinfectante fuerte. El paramédico lleva guantes finos de examen: “Sirven para la sangre, así que sirven para esto”.',
    },
    ask: { en: 'Is he right?', es: '¿Tiene razón?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'No. The data sheet names the glove.',
          es: 'No. La hoja de datos nombra el guante.',
        },
        because: {
          en: 'Right. Some liquids pass through thin gloves in minutes.',
          es: 'Correcto. Algunos líquidos pasan por guantes finos en minutos.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Yes, if he wears two pairs of them and changes both every hour.',
          es: 'Sí, si lleva dos pares y cambia ambos cada hora.',
        },
        because: {
          en: 'Two wrong gloves do not make a right one.',
          es: 'Dos guantes equivocados no hacen uno correcto.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Yes, as a disinfectant that is safe for stretchers is safe for skin.',
          es: 'Sí, porque lo que es seguro para camillas es seguro para la piel.',
        },
        because: {
          en: 'A stretcher has no skin.',
          es: 'Una camilla no tiene piel.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'Gloves are made for one thing each.',
      es: 'Cada guante está hecho para una cosa.',
    },
  },
  {
    id: 'hazard-medicines',
    kind: 'multiple',
    lesson: 'work-safely',
    facts: ['hazcom'],
    scenario: {
      en: 'At a pharmacy a technician is handed tablets against cancer. The patient cannot swallow, so the note says: “please crush”.',
      es: 'En una farmacia un técnico recibe tabletas contra el cáncer. El paciente no puede tragar, y la nota dice: “triturar, por favor”.',
    },
    ask: { en: 'What is right?', es: '¿Qué está bien?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Crush them quickly at the counter.',
          es: 'Triturarlas rápido en el mostrador.',
        },
        because: {
          en: 'The dust would reach everyone nearby.',
          es: 'El polvo llegaría a todos alrededor.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Ask the pharmacist for another form of the medicine.',
          es: 'Preguntar a la farmacéutica por otra forma de la medicina.',
        },
        because: {
          en: 'Yes. A liquid may be at hand.',
          es: 'Sí. Quizá exista en líquido.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Handle them only as the site has set for such medicines.',
          es: 'Manejarlas solo como la sede fijó para esas medicinas.',
        },
        because: {
          en: 'Yes: the right gloves, the right cabinet.',
          es: 'Sí: los guantes y la cabina correctos.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Use bare hands, since skin feels dust better.',
          es: 'Usar la mano desnuda, porque la piel nota mejor el polvo.',
        },
        because: {
          en: 'What heals one can harm another through the skin.',
          es: 'Lo que cura a uno puede dañar a otro por la piel.',
        },
      },
    ],
    right: ['b', 'c'],
    explanation: {
      en: 'Some medicines are dangerous chemicals to those who handle them.',
      es: 'Algunas medicinas son químicos peligrosos para quien las maneja.',
    },
  },
  {
    id: 'hazard-order-splash',
    kind: 'ordering',
    lesson: 'when-it-spills',
    scenario: {
      en: 'A can of drain cleaner tips over. Some of it splashes on Lena’s arm, and it smells sharp.',
      es: 'Se vuelca una lata de destapacaños. Un poco le salpica el brazo a Lena, y huele fuerte.',
    },
    ask: { en: 'Put the steps in order.', es: 'Ponga los pasos en orden.' },
    steps: [
      {
        id: 'away',
        text: {
          en: 'Step away and warn the others',
          es: 'Alejarse y avisar a los demás',
        },
      },
      {
        id: 'rinse',
        text: {
          en: 'Rinse the arm under running water for many minutes',
          es: 'Enjuagar el brazo con agua corriente muchos minutos',
        },
      },
      {
        id: 'call',
        text: {
          en: 'Call the supervisor, with the label or the sheet at hand',
          es: 'Llamar al supervisor, con la etiqueta o la hoja en la mano',
        },
      },
      {
        id: 'clean',
        text: {
          en: 'Those who were trained clean up with the kit',
          es: 'Limpian con el equipo quienes se capacitaron',
        },
      },
      {
        id: 'report',
        text: {
          en: 'Report how it happened',
          es: 'Informar cómo pasó',
        },
      },
    ],
    explanation: {
      en: 'First people, then the floor, then the paper.',
      es: 'Primero las personas, luego el piso, luego el papel.',
    },
  },
  {
    id: 'hazard-hospital',
    kind: 'single',
    lesson: 'when-it-spills',
    facts: ['severe'],
    scenario: {
      en: 'A cleaner at a small dental office breathed in fumes on Friday evening and was admitted to a hospital. “We are only six people; we can tell someone on Monday,” says a coworker.',
      es: 'Una persona de limpieza de un consultorio dental pequeño respiró vapores el viernes por la noche y quedó internada en un hospital. “Somos solo seis; ya avisaremos el lunes”, dice un compañero.',
    },
    ask: { en: 'What is right?', es: '¿Qué es correcto?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Monday is fine, as offices with fewer than ten people report nothing.',
          es: 'El lunes está bien, porque los lugares con menos de diez personas no informan nada.',
        },
        because: {
          en: 'This duty holds for all employers, small ones too.',
          es: 'Este deber vale para todos los empleadores, también los pequeños.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'It is the hospital that has to tell OSHA about it.',
          es: 'Es el hospital quien debe informar a OSHA.',
        },
        because: {
          en: 'The employer has to.',
          es: 'Debe hacerlo el empleador.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Nothing, unless the cleaner dies or loses an eye.',
          es: 'Nada, salvo que muera o pierda un ojo.',
        },
        because: {
          en: 'Admission to a hospital is enough.',
          es: 'Basta con quedar internado.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Tell the manager now: there are 24 hours to report it.',
          es: 'Avisar ya al gerente: hay 24 horas para informarlo.',
        },
        because: {
          en: 'Right. A death would have to be reported within 8 hours.',
          es: 'Correcto. Una muerte se informa en 8 horas.',
        },
      },
    ],
    right: 'd',
    explanation: {
      en: 'You need not know the rule by heart. Tell a manager at once; the clock runs for the employer.',
      es: 'No hace falta saber la regla de memoria. Avise enseguida; el plazo corre para el empleador.',
    },
  },
  {
    id: 'hazard-own-site',
    kind: 'multiple',
    lesson: 'when-it-spills',
    facts: ['hazcom'],
    scenario: {
      en: 'A behavioral health center lets a new housekeeper take this course and sign.',
      es: 'Un centro de salud mental deja que una persona nueva de limpieza tome este curso y firme.',
    },
    ask: {
      en: 'What must be shown to the new worker besides this course?',
      es: '¿Qué hay que mostrarle además de este curso?',
    },
    options: [
      {
        id: 'a',
        text: {
          en: 'Which chemicals are used here, and where their sheets are',
          es: 'Qué químicos se usan aquí, y dónde están sus hojas',
        },
        because: {
          en: 'Yes. No course can know that.',
          es: 'Sí. Ningún curso puede saberlo.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'What protects people in these tasks',
          es: 'Qué protege en estas tareas',
        },
        because: {
          en: 'Yes: the gloves, the fan, the kit of this site.',
          es: 'Sí: los guantes, el extractor y el equipo de esta sede.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'The formula of each product, to be learned by heart',
          es: 'La fórmula de cada producto, de memoria',
        },
        because: {
          en: 'No. It is enough to know where to look.',
          es: 'No. Basta con saber dónde mirar.',
        },
      },
    ],
    right: ['a', 'b'],
    explanation: {
      en: 'This course is the awareness part. The employer adds the site.',
      es: 'Este curso es la parte básica. El empleador agrega la sede.',
    },
  },
]
