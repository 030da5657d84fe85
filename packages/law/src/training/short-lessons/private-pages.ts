import type { ShortLesson } from '../course.ts'

export const privatePages: ShortLesson = {
  id: 'private-pages',
  title: { en: 'Private pages and “she said it is fine”', es: 'Páginas privadas y “ella dijo que sí”' },
  categories: ['authorization.claimed', 'review.authorization'],
  body: {
    en: `## What happened

Your draft tells about a patient on a page that feels private, or it says that someone allowed it. Neither makes it free.

## Private is a feeling

- A closed group has members. Members have phones.
- A story that vanishes in a day is saved in a second.
- “Friends only” includes the cousin who works at the paper.
- Venting is human. It is also how most gossip starts: “You will not believe who came in.”

You carry the same duty at home as at work. A nurse in Houston wrote in a parents’ group, without a name. She was suspended and then fired.

## “She said it is fine”

Maybe she did. A claimed yes has three holes:

1. **Nobody can see it.** An authorization is written, signed and dated.
2. **To what?** It must name what is shown, to whom, for which use, until when.
3. **For whom?** A yes to our organization is not a yes to *your* page.

And she may take it back at any time. Then you must find every copy.

## How to fix it

- **Need to let it out?** Talk to your supervisor or a coworker who cares for the same patient, in person. Or write about yourself: “Hard day. Long walk with the dog.”
- **Have a great story with a yes?** Bring it to the team that runs our page. They get the paper and post it there.
- **Angry about work?** Pay, hours, staffing and safety are yours to talk about. Leave the patient out of it.
- **Saw a coworker’s post?** Take a screenshot, tell the privacy officer, do not comment.`,
    es: `## Qué pasó

Su borrador habla de un paciente en una página que parece privada, o dice que alguien lo permitió. Ninguna de las dos cosas lo deja libre.

## Lo privado es una sensación

- Un grupo cerrado tiene miembros. Los miembros tienen teléfonos.
- Una historia que desaparece en un día se guarda en un segundo.
- “Solo amigos” incluye al primo que trabaja en el periódico.
- Desahogarse es humano. También es como empieza casi todo chisme: “No vas a creer quién vino”.

Usted tiene el mismo deber en casa que en el trabajo. Una enfermera de Houston escribió en un grupo de padres, sin nombre. La suspendieron y luego la despidieron.

## “Ella dijo que sí”

Quizás lo dijo. Un sí que solo se cuenta tiene tres huecos:

1. **Nadie lo puede ver.** Una autorización se escribe, se firma y lleva fecha.
2. **¿A qué?** Debe decir qué se muestra, a quién, para qué uso y hasta cuándo.
3. **¿Para quién?** Un sí a nuestra organización no es un sí a *su* página.

Y puede retirarlo en cualquier momento. Entonces usted tiene que encontrar cada copia.

## Cómo arreglarlo

- **¿Necesita desahogarse?** Hable en persona con su jefa o con una compañera que atiende al mismo paciente. O escriba de usted: “Día duro. Paseo largo con el perro”.
- **¿Tiene una gran historia con un sí?** Llévela al equipo de nuestra página. Ellos consiguen el papel y la publican ahí.
- **¿Molesto por el trabajo?** De salarios, horarios, personal y seguridad puede hablar. Deje fuera al paciente.
- **¿Vio la publicación de un compañero?** Tome una captura, avise a privacidad, no comente.`,
  },
  question: {
    id: 'private-pages-question',
    kind: 'single',
    lesson: 'private-pages',
    cases: ['texas_childrens_2018'],
    facts: ['signature_date', 'description'],
    scenario: {
      en: 'A hospital aide writes to her 60 private followers: “Carla let me share this: she rang the bell today after chemo!” Carla did say yes, in the elevator.',
      es: 'Una auxiliar de un hospital escribe a sus 60 seguidores privados: “Carla me dejó contarlo: ¡hoy tocó la campana después de la quimio!” Carla sí dijo que sí, en el elevador.',
    },
    ask: { en: 'Is the post fine?', es: '¿Está bien la publicación?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Yes: she has Carla’s word.',
          es: 'Sí: tiene la palabra de Carla.',
        },
        because: {
          en: 'A word in an elevator is not written, signed or dated.',
          es: 'Una palabra en el elevador no está escrita, ni firmada, ni tiene fecha.',
        },
      },
      {
        id: 'b',
        text: {
          en: 'No: a private page is still a page, and there is no signed authorization.',
          es: 'No: una página privada sigue siendo una página, y no hay autorización firmada.',
        },
        because: {
          en: 'Right. If Carla likes the idea, the communications team can do it properly.',
          es: 'Correcto. Si a Carla le gusta la idea, el equipo de comunicación puede hacerlo bien.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Yes, because only 60 people see it.',
          es: 'Sí, porque solo la ven 60 personas.',
        },
        because: {
          en: 'One screenshot later it is 600.',
          es: 'Con una captura ya son 600.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'Be glad with Carla in the elevator. Carla can tell the world herself.',
      es: 'Alégrese con Carla en el elevador. Carla misma puede contárselo al mundo.',
    },
  },
}
