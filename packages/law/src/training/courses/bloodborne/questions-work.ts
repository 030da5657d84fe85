import type { Question } from '../../course.ts'

/** How we work so that nothing gets in. */
export const workQuestions: readonly Question[] = [
  {
    id: 'bloodborne-order-sharp',
    kind: 'ordering',
    lesson: 'how-we-work',
    scenario: {
      en: 'You have just given an injection with a needle that covers itself.',
      es: 'Usted acaba de poner una inyección con una aguja que se cubre sola.',
    },
    ask: { en: 'Put the steps in order.', es: 'Ponga los pasos en orden.' },
    steps: [
      {
        id: 'lock',
        text: {
          en: 'Close the safety cover with one hand until it clicks',
          es: 'Cerrar la cubierta con una mano hasta oír el clic',
        },
      },
      {
        id: 'box',
        text: {
          en: 'Drop it into the sharps container yourself, at once',
          es: 'Dejarla usted mismo, enseguida, en el recipiente',
        },
      },
      { id: 'gloves', text: { en: 'Take off the gloves', es: 'Quitarse los guantes' } },
      { id: 'wash', text: { en: 'Wash your hands', es: 'Lavarse las manos' } },
    ],
    explanation: {
      en: 'The needle is gone before anything else is done, and washed hands come last.',
      es: 'La aguja desaparece antes de hacer otra cosa, y las manos lavadas van al final.',
    },
  },
  {
    id: 'bloodborne-full-box',
    kind: 'single',
    lesson: 'how-we-work',
    facts: ['bbp_ecp'],
    scenario: {
      en: 'In an exam room the sharps container is full to the brim. The nurse holds a used lancet, and a patient is waiting.',
      es: 'En un consultorio el recipiente de punzocortantes está lleno hasta el borde. La enfermera tiene una lanceta usada y espera un paciente.',
    },
    ask: { en: 'What should she do?', es: '¿Qué debe hacer?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Press the others down with a folded towel to make room.',
          es: 'Aplastar las otras con una toalla doblada para hacer lugar.',
        },
        because: {
          en: 'A towel stops no needle.',
          es: 'Una toalla no detiene una aguja.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'Put the lancet on the counter and deal with it after the patient has gone.',
          es: 'Dejar la lanceta en el mostrador y ocuparse cuando se vaya el paciente.',
        },
        because: {
          en: 'So the needle on the counter got there.',
          es: 'Así llegó la aguja al mostrador.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Wrap it in gauze and throw it in the trash.',
          es: 'Envolverla en gasa y echarla a la basura.',
        },
        because: {
          en: 'It would wait there for whoever empties the bag.',
          es: 'Ahí esperaría a quien vacíe la bolsa.',
        },
      },
      {
        id: 'd',
        text: {
          en: 'Use another container, close this one, and report it.',
          es: 'Usar otro recipiente, cerrar este y avisar.',
        },
        because: {
          en: 'Right. And ask why nobody changed it sooner.',
          es: 'Correcto. Y preguntar por qué nadie lo cambió antes.',
        },
      },
    ],
    right: 'd',
    explanation: {
      en: 'Containers are closed before they are full.',
      es: 'Los recipientes se cierran antes de llenarse.',
    },
  },
  {
    id: 'bloodborne-spill',
    kind: 'single',
    lesson: 'how-we-work',
    scenario: {
      en: 'A blood tube breaks on the floor of a lab. A coworker bends down to pick up the pieces in her thin gloves.',
      es: 'Un tubo de sangre se rompe en el piso de un laboratorio. Una compañera se agacha a recoger los pedazos con guantes finos.',
    },
    ask: { en: 'What do you say?', es: '¿Qué le dice usted?' },
    options: [
      {
        id: 'a',
        text: {
          en: '“Wait! Take the tongs.”',
          es: '“¡Espera! Usa las pinzas”.',
        },
        because: {
          en: 'Right. Glass cuts gloves. Then cover, wipe, disinfect.',
          es: 'Correcto. El vidrio corta guantes. Después cubrir, limpiar, desinfectar.',
        },
      },
      {
        id: 'b',
        text: {
          en: '“Put on a second pair of gloves over the first.”',
          es: '“Ponte otro par de guantes encima”.',
        },
        because: {
          en: 'Two thin walls are still cut by glass.',
          es: 'El vidrio también corta dos paredes finas.',
        },
      },
      {
        id: 'c',
        text: {
          en: '“Hold on, I’ll film this for the safety chat.”',
          es: '“Un momento, lo grabo para el chat de seguridad”.',
        },
        because: {
          en: 'The tube has a label with a name on it. And she needs help, not a camera.',
          es: 'El tubo lleva una etiqueta con un nombre. Y ella necesita ayuda, no una cámara.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'Never fingers, always a tool.',
      es: 'Nunca los dedos, siempre una herramienta.',
    },
  },
]
