import type { ShortLesson } from '../course.ts'

export const relation: ShortLesson = {
  id: 'relation',
  title: { en: '“Our patient”: words that confirm', es: '“Nuestro paciente”: palabras que confirman' },
  categories: ['relation', 'reply.confirms', 'review.reply'],
  body: {
    en: `## What happened

Your draft says, or lets people guess, that someone gets care from us. That alone is private, before a single word about an illness.

## Words that give it away

- “our patient,” “my client,” “one of our residents”
- “thank you for coming in,” “see you next time”
- “sorry about your wait on Tuesday”
- “we did call you back”
- “we have no record of you” (denying tells, too)

## Three traps

1. **They said it first.** A patient’s own post is no permission for us.
2. **It is only praise.** Warm words confirm as much as angry ones.
3. **It is only a heart.** A like from us says: true.

## How to fix it

Use words that fit someone who was never here just as well:

> Privacy rules do not let us say who is or is not a patient. Please call 555-0100; we want to listen.

> Thank you for your kind words.

Give the same answer to everyone. An answer that you give only to patients tells who the patients are.

If the post is not a reply, turn it around: speak about the service, not about the person served.

| Instead of | Write |
|---|---|
| “Our patient ran a marathon!” | “Five tips for your first race” |
| “We loved treating the twins” | “What to expect at a first visit” |

Dental offices have paid for such replies. In 2022, one of them was fined $50,000.`,
    es: `## Qué pasó

Su borrador dice, o deja adivinar, que alguien recibe atención con nosotros. Eso solo ya es privado, antes de una sola palabra sobre una enfermedad.

## Palabras que lo delatan

- “nuestro paciente”, “mi clienta”, “uno de nuestros residentes”
- “gracias por venir”, “nos vemos la próxima”
- “sentimos su espera del martes”
- “sí le devolvimos la llamada”
- “no lo tenemos registrado” (negar también dice algo)

## Tres trampas

1. **La persona lo dijo primero.** Lo que publica un paciente no es un permiso para nosotros.
2. **Es solo un elogio.** Las palabras amables confirman tanto como las enojadas.
3. **Es solo un corazón.** Un “me gusta” nuestro dice: es verdad.

## Cómo arreglarlo

Use palabras que le queden igual de bien a alguien que nunca vino:

> Las reglas de privacidad no nos dejan decir quién es o no es paciente. Llame al 555-0100, por favor; queremos escuchar.

> Gracias por sus amables palabras.

Dé a todos la misma respuesta. Una respuesta que solo da a los pacientes dice quiénes son.

Si no es una respuesta, dele la vuelta: hable del servicio, no de la persona atendida.

| En lugar de | Escriba |
|---|---|
| “¡Nuestra paciente corrió un maratón!” | “Cinco consejos para su primera carrera” |
| “Nos encantó atender a los gemelos” | “Qué esperar en la primera visita” |

Hubo consultorios dentales que pagaron por respuestas así. En 2022, a uno lo multaron con $50,000.`,
  },
  question: {
    id: 'relation-question',
    kind: 'single',
    lesson: 'relation',
    cases: ['upi_2022'],
    facts: ['reviews.no_waiver', 'reviews.safe_reply'],
    scenario: {
      en: 'Under a dental office’s post someone writes: “Best root canal of my life, thanks!”',
      es: 'Debajo de una publicación de un consultorio dental alguien escribe: “¡La mejor endodoncia de mi vida, gracias!”',
    },
    ask: { en: 'Which reply is safe?', es: '¿Qué respuesta es segura?' },
    options: [
      {
        id: 'a',
        text: { en: '“So glad it went well!”', es: '“¡Qué bueno que salió bien!”' },
        because: {
          en: '“It” is the root canal. Confirmed.',
          es: 'Lo que “salió bien” es la endodoncia. Confirmado.',
        },
      },
      {
        id: 'b',
        text: { en: '“Our patients are the best!”', es: '“¡Nuestros pacientes son lo mejor!”' },
        because: {
          en: 'Under that comment it says: you are one.',
          es: 'Debajo de ese comentario dice: usted lo es.',
        },
      },
      {
        id: 'c',
        text: { en: '“Thank you for your kind words.”', es: '“Gracias por sus amables palabras”.' },
        because: {
          en: 'Right. It thanks for words, not for a visit.',
          es: 'Correcto. Agradece las palabras, no una visita.',
        },
      },
    ],
    right: 'c',
    explanation: {
      en: 'Try each reply on a person who was never here. If it still fits, it is safe.',
      es: 'Pruebe cada respuesta con alguien que nunca vino. Si todavía le queda, es segura.',
    },
  },
}
