import type { ShortLesson } from '../course.ts'

export const places: ShortLesson = {
  id: 'places',
  title: { en: 'Small places', es: 'Lugares pequeños' },
  categories: ['B'],
  body: {
    en: `## What happened

Your draft names a place smaller than a state: a street, a town, a county, a neighborhood, a ZIP code. Tied to a patient, that is an identifier.

## Why a place tells so much

“A man broke his leg” could be anyone. “A man from Elk Hollow broke his leg” is the talk of four hundred people, and one of them owns a dog that pulled him down.

The smaller the place, the louder every other word becomes.

## Places that do not look like places

- the school, the farm, the plant where somebody works
- “the house with the blue barn”
- a bus line, a bridge, an exit on the highway
- “three doors down from us”
- the location tag that the app adds, and the one hidden in the picture
- **our own name:** your profile says where you work, so each post of yours starts with a place

## How to fix it

| Instead of | Write |
|---|---|
| “a farmer from Cedar Springs” | leave the person out: “farm work and backs” |
| “the crash on Old Mill Road” | “buckle up on short trips, too” |
| location tag on | location tag off |

1. Go up to the state, or leave it out.
2. Check the tag and the picture’s hidden data. The safe copy has none.
3. If the place is the point (“free clinic at the Elk Hollow school”), fine: that is about an event. Just keep people who come to it out of the post.`,
    es: `## Qué pasó

Su borrador nombra un lugar más pequeño que un estado: una calle, un pueblo, un condado, un barrio, un código postal. Unido a un paciente, eso es un identificador.

## Por qué un lugar dice tanto

“Un hombre se quebró la pierna” puede ser cualquiera. “Un hombre de Elk Hollow se quebró la pierna” es el tema de cuatrocientas personas, y una de ellas tiene el perro que lo tumbó.

Entre más pequeño el lugar, más fuerte suena cada palabra.

## Lugares que no parecen lugares

- la escuela, el rancho, la planta donde alguien trabaja
- “la casa del granero azul”
- una línea de autobús, un puente, una salida de la carretera
- “a tres puertas de la nuestra”
- la ubicación que agrega la aplicación, y la que se esconde en la foto
- **nuestro propio nombre:** su perfil dice dónde trabaja, así que cada publicación suya empieza con un lugar

## Cómo arreglarlo

| En lugar de | Escriba |
|---|---|
| “un agricultor de Cedar Springs” | deje fuera a la persona: “el campo y la espalda” |
| “el choque en la calle Olmo” | “el cinturón, también en viajes cortos” |
| ubicación activada | ubicación apagada |

1. Suba hasta el estado, o quítelo.
2. Revise la ubicación y los datos ocultos de la foto. La copia segura no los lleva.
3. Si el lugar es el tema (“clínica gratis en la escuela de Elk Hollow”), está bien: habla de un evento. Solo deje fuera a quienes vengan.`,
  },
  question: {
    id: 'places-question',
    kind: 'single',
    lesson: 'places',
    facts: ['B'],
    scenario: {
      en: 'An EMT drafts on her own page, where her service is named: “Careful out there. A cyclist on the Pine Street hill was not so lucky.”',
      es: 'Una técnica de emergencias escribe en su página, donde sale su servicio: “Cuidado. Un ciclista en la cuesta de la calle Pino no tuvo tanta suerte”.',
    },
    ask: { en: 'What is the best fix?', es: '¿Cuál es el mejor arreglo?' },
    options: [
      {
        id: 'a',
        text: {
          en: '“A cyclist in our county was not so lucky.”',
          es: '“Un ciclista de nuestro condado no tuvo tanta suerte”.',
        },
        because: {
          en: 'A county is smaller than a state, and it is still about him.',
          es: 'Un condado es más pequeño que un estado, y todavía habla de él.',
        },
      },
      {
        id: 'b',
        text: {
          en: '“Pine Street hill. You know what happened. Be careful.”',
          es: '“Cuesta de la calle Pino. Ya saben qué pasó. Cuidado”.',
        },
        because: { en: 'A riddle with one answer.', es: 'Un acertijo con una sola respuesta.' },
      },
      {
        id: 'c',
        text: {
          en: 'Keep it and turn off the location tag.',
          es: 'Dejarlo y apagar la ubicación.',
        },
        because: { en: 'The street is still in the words.', es: 'La calle sigue en las palabras.' },
      },
      {
        id: 'd',
        text: {
          en: '“Wet leaves are slick. Brake before the curve.”',
          es: '“Las hojas mojadas resbalan. Frene antes de la curva”.',
        },
        because: {
          en: 'Right. The advice needs no cyclist.',
          es: 'Correcto. El consejo no necesita ciclista.',
        },
      },
    ],
    right: 'd',
    explanation: {
      en: 'If the place came from a call, leave the call out as well.',
      es: 'Si el lugar viene de una llamada, deje fuera también la llamada.',
    },
  },
}
