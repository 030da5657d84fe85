import type { ShortLesson } from '../course.ts'

export const dates: ShortLesson = {
  id: 'dates',
  title: { en: 'Dates, and ages over 89', es: 'Fechas, y edades de más de 89' },
  categories: ['C'],
  body: {
    en: `## What happened

Your draft gives a day, a month or a very high age. In the list of identifiers, only the **year** may stay, and ages over 89 become “90 or older.”

## What counts as a date

- birth, visit, admission, surgery, discharge, death
- “March 3,” “in March,” “the first Monday in May”
- “on Mother’s Day,” “Christmas Eve,” “the night of the storm”
- “today,” “yesterday,” “last night” under a post that shows its own date

## Why so strict?

A date works like half a key. The other half is everywhere: the obituary, the game schedule, the birth announcement, the crash in the paper. Whoever has both opens the door.

## Why 89?

In a town there may be hundreds of people aged 70. There may be one aged 101. The number alone says who. A year of birth that gives the age away, such as 1925, counts as well.

## How to fix it

| Instead of | Write |
|---|---|
| “She came in on June 12” | leave it out, or “in 2025” if it matters |
| “our 94-year-old dancer” | “dancing is for every age” |
| “this morning we saved…” | a tip for the season |

1. Strike the date. Read the line aloud. Is anything lost?
2. Wait. A general post that comes a month later no longer answers to one night in the news. But if it is still a patient’s story, waiting does not free it.
3. A birthday party? Show the cake, not the number.`,
    es: `## Qué pasó

Su borrador da un día, un mes o una edad muy alta. En la lista de identificadores solo puede quedar el **año**, y las edades de más de 89 pasan a ser “90 o más”.

## Qué cuenta como fecha

- nacimiento, visita, ingreso, cirugía, alta, muerte
- “el 3 de marzo”, “en marzo”, “el primer lunes de mayo”
- “el Día de las Madres”, “Nochebuena”, “la noche de la tormenta”
- “hoy”, “ayer”, “anoche” en una publicación que muestra su propia fecha

## ¿Por qué tan estricto?

Una fecha es la mitad de una llave. La otra mitad está en todas partes: la esquela, el calendario de juegos, el anuncio de un nacimiento, el choque en el periódico. Quien tiene las dos abre la puerta.

## ¿Por qué 89?

En un pueblo puede haber cientos de personas de 70 años. De 101 quizás haya una. El número solo ya dice quién es. Un año de nacimiento que revela la edad, como 1925, también cuenta.

## Cómo arreglarlo

| En lugar de | Escriba |
|---|---|
| “Ingresó el 12 de junio” | quítelo, o “en 2025” si importa |
| “nuestra bailarina de 94 años” | “bailar es para toda edad” |
| “esta mañana salvamos…” | un consejo de temporada |

1. Tache la fecha. Lea la línea en voz alta. ¿Se pierde algo?
2. Espere. Un texto general que sale un mes después ya no responde a una noche de las noticias. Pero si sigue siendo la historia de un paciente, esperar no lo libera.
3. ¿Una fiesta de cumpleaños? Muestre el pastel, no el número.`,
  },
  question: {
    id: 'dates-question',
    kind: 'single',
    lesson: 'dates',
    facts: ['C'],
    scenario: {
      en: 'A long-term care home wants to mark a big birthday. Nobody has signed an authorization.',
      es: 'Un hogar de cuidados de largo plazo quiere celebrar un gran cumpleaños. Nadie ha firmado una autorización.',
    },
    ask: { en: 'Which line may go out?', es: '¿Qué frase puede salir?' },
    options: [
      {
        id: 'a',
        text: {
          en: '“We love birthdays. Today’s cake is lemon.”',
          es: '“Nos encantan los cumpleaños. El pastel de hoy es de limón”.',
        },
        because: { en: 'Right. A cake has no privacy.', es: 'Correcto. Un pastel no tiene privacidad.' },
      },
      {
        id: 'b',
        text: {
          en: '“One of us turned 102 on Sunday!”',
          es: '“¡Alguien aquí cumplió 102 el domingo!”',
        },
        because: {
          en: 'An age over 89 and a day: everybody in the house knows who.',
          es: 'Una edad de más de 89 y un día: toda la casa sabe quién es.',
        },
      },
      {
        id: 'c',
        text: {
          en: '“Born in 1924 and still winning at cards!”',
          es: '“¡Nació en 1924 y todavía gana a las cartas!”',
        },
        because: {
          en: 'A year of birth that shows an age over 89 counts too.',
          es: 'Un año de nacimiento que muestra más de 89 también cuenta.',
        },
      },
    ],
    right: 'a',
    explanation: {
      en: 'Keep the joy and lose the number.',
      es: 'Guarde la alegría y quite el número.',
    },
  },
}
