import type { ShortLesson } from '../course.ts'

export const together: ShortLesson = {
  id: 'together',
  title: {
    en: 'Innocent details that point to one person',
    es: 'Detalles inocentes que señalan a una persona',
  },
  categories: ['quasi', 'patient.identified', 'patient.told', 'patient.recognisable', 'review.case'],
  body: {
    en: `## What happened

No single word in your draft is a name. Yet together the words fit so few people that a neighbor could tell who is meant.

## How a crowd shrinks

Think of a town of 9,000.

| Add | Left, for example |
|---|---|
| a woman | 4,500 |
| who teaches | 80 |
| with newborn twins | 1 |

Three harmless facts, one person. No name was needed.

## Details that shrink fastest

- a job that few have: judge, pilot, beekeeper, coach
- “the only,” “the first,” “the youngest,” “a record”
- a rare illness or a strange accident
- family: twins, triplets, “her third set of”
- whatever was in the news, or what half the town saw

## Why changing a detail is not enough

If you make the teacher a nurse, the twins and the town still stand. HIPAA adds a second test for this: you must not **know** of a way that the rest could point to someone. You do know: you are reading this.

## How to fix it

1. Find the detail that shrinks the crowd most. The check names it for you.
2. Take it out or make it wide: “works with children,” “a rare illness.”
3. Count again. Still a handful? Take out the next.
4. Nothing left to tell? Then tell the lesson without a person: “Newborn twins: five ways to get some sleep.”

A story can be true, kind and free of names, and still be somebody’s secret.`,
    es: `## Qué pasó

Ninguna palabra de su borrador es un nombre. Pero juntas les quedan a tan pocas personas que un vecino sabría de quién se habla.

## Cómo se achica un grupo

Piense en un pueblo de 9,000 personas.

| Agregue | Quedan, por ejemplo |
|---|---|
| una mujer | 4,500 |
| que es maestra | 80 |
| con gemelos recién nacidos | 1 |

Tres datos inofensivos, una persona. No hizo falta un nombre.

## Los detalles que más achican

- un trabajo que pocos tienen: juez, piloto, apicultora, entrenador
- “la única”, “el primero”, “el más joven”, “un récord”
- una enfermedad rara o un accidente extraño
- la familia: gemelos, trillizos, “su tercer par de”
- todo lo que salió en las noticias, o lo que vio medio pueblo

## Por qué no basta cambiar un detalle

Si convierte a la maestra en enfermera, quedan los gemelos y el pueblo. HIPAA agrega para esto una segunda prueba: usted no debe **saber** de una manera en que el resto señale a alguien. Y lo sabe: está leyendo esto.

## Cómo arreglarlo

1. Busque el detalle que más achica el grupo. La revisión se lo dice.
2. Quítelo o hágalo amplio: “trabaja con niños”, “una enfermedad rara”.
3. Cuente otra vez. ¿Todavía son pocos? Quite el siguiente.
4. ¿No queda nada que contar? Entonces cuente la enseñanza sin persona: “Gemelos recién nacidos: cinco maneras de dormir un poco”.

Una historia puede ser cierta, amable y sin nombres, y aun así ser el secreto de alguien.`,
  },
  question: {
    id: 'together-question',
    kind: 'single',
    lesson: 'together',
    facts: ['standard', 'actual_knowledge'],
    scenario: {
      en: 'A behavioral health center drafts: “A beekeeper from our valley beat his panic with us and sells honey again at the Saturday market.”',
      es: 'Un centro de salud mental escribe: “Un apicultor de nuestro valle venció el pánico con nosotros y vuelve a vender miel en el mercado del sábado”.',
    },
    ask: {
      en: 'Which version keeps the message and loses the person?',
      es: '¿Qué versión conserva el mensaje y pierde a la persona?',
    },
    options: [
      {
        id: 'a',
        text: {
          en: '“Panic can be treated. Many people go back to what they love.”',
          es: '“El pánico se puede tratar. Muchas personas vuelven a lo que aman”.',
        },
        because: { en: 'Right. It fits thousands.', es: 'Correcto. Les queda a miles.' },
      },
      {
        id: 'b',
        text: {
          en: '“A farmer from our valley beat his panic with us.”',
          es: '“Un agricultor de nuestro valle venció el pánico con nosotros”.',
        },
        because: {
          en: 'Wider, but still a man in one valley in care with us.',
          es: 'Más amplio, pero sigue siendo un hombre de un valle atendido por nosotros.',
        },
      },
      {
        id: 'c',
        text: {
          en: '“Guess who sells honey again? So proud!”',
          es: '“¿Adivinan quién vende miel otra vez? ¡Qué orgullo!”',
        },
        because: {
          en: 'The riddle has one answer, on Saturday, at the market.',
          es: 'El acertijo tiene una respuesta: el sábado, en el mercado.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'Hope is not a secret. His story is.',
      es: 'La esperanza no es un secreto. La historia de él, sí.',
    },
  },
}
