import type { ShortLesson } from '../course.ts'

export const names: ShortLesson = {
  id: 'names',
  title: { en: 'Names, initials and nicknames', es: 'Nombres, iniciales y apodos' },
  categories: ['A', 'patient.named', 'patient.named-as-such', 'named.in-care'],
  body: {
    en: `## What happened

Your draft holds a name, or part of one. With a word about care beside it, it tells the world: this person is a patient.

## Less than a name is still a name

- **First name only:** “Dorothy on the second floor” is one person.
- **Initials:** “J.R.” and a town are enough for friends.
- **Nicknames and user names:** @big_al_trucks leads straight to him.
- **Titles:** “our mayor,” “Coach,” “Father Tim.”
- **Relatives:** the list covers family, household and employer too. “Ellen’s mom” names two people.

## What does not help

- A made-up last letter: “Mrs. K.”
- “Name changed” with the real story.
- “She would not mind.” A yes counts when it is signed, for this very use.

## How to fix it

1. Ask what the name does for the post. Mostly nothing.
2. Take it out, **and** the words around it that only fit this person.
3. Read it once more as her neighbor. Still her? Then it needs a new idea, or her signed authorization.

| Instead of | Write |
|---|---|
| “Earl T. fought so hard” | “To everyone in rehab: keep going” |
| “Thank you, Mrs. Haines!” | “Thank you to our volunteers” |

Names of staff are fine if they agree. Names of historic or public people are fine when the post is not about their care with us.`,
    es: `## Qué pasó

Su borrador tiene un nombre, o parte de uno. Junto a una palabra de atención le dice al mundo: esta persona es paciente.

## Menos que un nombre sigue siendo un nombre

- **Solo el nombre de pila:** “Dorothy, la del segundo piso” es una persona.
- **Iniciales:** “J.R.” y un pueblo les bastan a sus amigos.
- **Apodos y nombres de usuario:** @big_al_trucks lleva directo a él.
- **Títulos:** “nuestro alcalde”, “el entrenador”, “el padre Tim”.
- **Familiares:** la lista incluye familia, hogar y empleador. “La mamá de Ellen” nombra a dos personas.

## Lo que no ayuda

- Una sola letra: “la señora K.”
- “Nombre cambiado” con la historia real.
- “A ella no le molestaría”. Un sí vale cuando está firmado, para este mismo uso.

## Cómo arreglarlo

1. Pregúntese qué le da el nombre a la publicación. Casi siempre nada.
2. Quítelo, **y también** las palabras de al lado que solo le quedan a esa persona.
3. Léalo otra vez como su vecina. ¿Todavía es ella? Entonces hace falta otra idea, o su autorización firmada.

| En lugar de | Escriba |
|---|---|
| “Earl T. luchó muchísimo” | “A todos en rehabilitación: sigan adelante” |
| “¡Gracias, señora Haines!” | “Gracias a nuestros voluntarios” |

Los nombres del personal están bien si lo aceptan. Los de personas históricas o públicas también, cuando no se habla de su atención con nosotros.`,
  },
  question: {
    id: 'names-question',
    kind: 'single',
    lesson: 'names',
    facts: ['A'],
    scenario: {
      en: 'A hospital volunteer drafts: “T. from Room 5 taught me to knit. Her son Paul drives the number 8 bus. Miss you both!”',
      es: 'Una voluntaria de un hospital escribe: “T., de la habitación 5, me enseñó a tejer. Su hijo Paul maneja el autobús 8. ¡Los extraño!”',
    },
    ask: { en: 'Which change makes it safe?', es: '¿Qué cambio lo hace seguro?' },
    options: [
      {
        id: 'a',
        text: { en: 'Take out the “T.”', es: 'Quitar la “T.”' },
        because: {
          en: 'Room 5 and Paul still lead to her.',
          es: 'La habitación 5 y Paul todavía llevan a ella.',
        },
      },
      {
        id: 'b',
        text: {
          en: '“I learned to knit this year. Try it, it calms the hands.”',
          es: '“Este año aprendí a tejer. Pruébenlo, calma las manos”.',
        },
        because: {
          en: 'Right. The joy stays, the patient is gone.',
          es: 'Correcto. La alegría queda, la paciente no.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Take out Paul’s name, keep the bus.',
          es: 'Quitar el nombre de Paul y dejar el autobús.',
        },
        because: { en: 'One bus, one driver, one mother.', es: 'Un autobús, un chofer, una madre.' },
      },
    ],
    right: 'b',
    explanation: {
      en: 'Initials, rooms and relatives are names in other clothes.',
      es: 'Las iniciales, las habitaciones y los familiares son nombres con otra ropa.',
    },
  },
}
