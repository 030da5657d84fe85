import type { Lesson } from '../../course.ts'

export const storyLessons: readonly Lesson[] = [
  {
    id: 'stories',
    title: { en: 'A success story is still a disclosure', es: 'Una historia de éxito también revela' },
    minutes: 2,
    cases: ['cadia_2025', 'nyp_2016'],
    facts: ['reviews.ocr_testimonial', 'marketing'],
    body: {
      en: `## The kindest posts are the costliest

Five care facilities in Delaware ran a “success story” program. It was warm and well meant: a name, a photo, what the person had, how they got better. Stories of 150 people went up on the website and on social media. The signed authorizations were missing. Result: $182,000 and two years of oversight.

Nobody there set out to harm. They published what made them proud. That is our daily risk in marketing: **good news feels safe.** A sad story makes us careful. A happy one makes us fast.

## Cameras count from the first minute

A hospital in New York let a TV crew film. Two patients were filmed, one of them dying. The hospital paid $2,200,000. The harm was not only what went on air. It began when the crew came in and saw.

So “we will blur it later” comes too late. So does “we will ask them before it airs.” First the paper, then the lens.

## What the rule says

Before we use a patient’s story, picture or words in a campaign, we need a valid, written HIPAA authorization from that person. For marketing there are two narrow exceptions, and no post fits them: talking with the patient face to face, and a small gift of little value.

## A different first question

Do not start with “Which patient could we show?” Start with “What should people learn?”

| Instead of | Try |
|---|---|
| “Meet Ben, who beat his back pain” | “Three stretches our therapists teach” |
| “Look who rang the bell!” | “Why we ring a bell” |
| “Our 1,000th knee” | “What happens before a knee surgery” |

Often the post is better without a patient. When it truly needs one, the next lessons show you how.`,
      es: `## Las publicaciones más amables salen más caras

Cinco centros de Delaware tenían un programa de “historias de éxito”. Era cálido y bien pensado: un nombre, una foto, qué tenía la persona y cómo mejoró. Las historias de 150 personas salieron en la página y en las redes. Faltaban las autorizaciones firmadas. Resultado: $182,000 y dos años de vigilancia.

Nadie quería hacer daño. Publicaban lo que les daba orgullo. Ese es nuestro riesgo diario en mercadeo: **las buenas noticias parecen seguras.** Una historia triste nos hace cuidadosos. Una feliz nos hace rápidos.

## La cámara cuenta desde el primer minuto

Un hospital de Nueva York dejó filmar a un equipo de televisión. Filmaron a dos pacientes, uno de ellos muriendo. El hospital pagó $2,200,000. El daño no fue solo lo que salió al aire. Empezó cuando el equipo entró y vio.

Por eso “después lo difuminamos” llega tarde. También “les preguntamos antes de publicarlo”. Primero el papel, luego el lente.

## Qué dice la regla

Antes de usar la historia, la imagen o las palabras de un paciente en una campaña, necesitamos de esa persona una autorización de HIPAA válida y por escrito. Para el mercadeo hay dos excepciones estrechas, y ninguna publicación cabe en ellas: hablar con el paciente cara a cara y un regalo pequeño de poco valor.

## Otra primera pregunta

No empiece con “¿Qué paciente podemos mostrar?”. Empiece con “¿Qué debe aprender la gente?”.

| En lugar de | Pruebe |
|---|---|
| “Conozca a Ben, que venció su dolor de espalda” | “Tres estiramientos que enseñan nuestros terapeutas” |
| “¡Miren quién tocó la campana!” | “Por qué tocamos una campana” |
| “Nuestra rodilla número 1,000” | “Qué pasa antes de una cirugía de rodilla” |

Muchas veces la publicación es mejor sin un paciente. Cuando de verdad lo necesita, las próximas lecciones le muestran cómo.`,
    },
  },
  {
    id: 'authorization',
    title: { en: 'The paper behind the post', es: 'El papel detrás de la publicación' },
    minutes: 2,
    facts: [
      'description',
      'discloser',
      'recipient',
      'purpose',
      'expiration',
      'signature_date',
      'stmt_revocation',
      'stmt_conditioning',
      'stmt_redisclosure',
      'stmt_remuneration',
      'personal_representatives',
      'part2',
    ],
    body: {
      en: `## Six parts and three sentences

An authorization is more than “I agree.” Six parts make it real:

1. **What:** “one photo of my face and my story about physical therapy,” not “my information.”
2. **Who gives it:** our organization.
3. **Who gets it:** the public on our page, on these networks.
4. **What for:** “to show what rehab can do.”
5. **Until when:** a date or an event.
6. **Signature and date.**

And three sentences must be there: that the person can take it back in writing and how; that care does not depend on signing; and that others may share what is public, so it is no longer protected.

One part missing, and the paper is not valid. A blank line counts as missing.

## When somebody else pays

If a company pays us for the story, such as the maker of a device, the form must say so.

## Who signs

The person in the story. For a child it is as a rule a parent, as the personal representative. But in some kinds of care the teen decides, and some patients have a legal representative. Whoever signs for someone else must state why they may. A proud daughter is not always that person. Not sure? Ask the privacy officer before you ask the family.

## Addiction treatment is stricter

Programs for alcohol and drug problems follow their own federal rules on top. The general consent for treatment and billing does not cover a post. It takes a separate, specific written consent. Even “she is one of our graduates” is too much without it.

## What is not an authorization

- the consent to treatment from the first visit
- a yes by phone, a like, a thumbs-up in the hall
- a release from a photographer
- the patient’s own public post

In Clearpost the post and the paper are tied together. No paper, no post.`,
      es: `## Seis partes y tres frases

Una autorización es más que “estoy de acuerdo”. Seis partes la hacen real:

1. **Qué:** “una foto de mi cara y mi historia de terapia física”, no “mi información”.
2. **Quién la da:** nuestra organización.
3. **Quién la recibe:** el público de nuestra página, en estas redes.
4. **Para qué:** “para mostrar lo que logra la rehabilitación”.
5. **Hasta cuándo:** una fecha o un hecho.
6. **Firma y fecha.**

Y debe tener tres frases: que la persona puede retirarla por escrito y cómo; que la atención no depende de firmar; y que otros pueden compartir lo público, así que deja de estar protegido.

Si falta una parte, el papel no vale. Una línea en blanco cuenta como falta.

## Cuando paga otro

Si una empresa nos paga por la historia, como el fabricante de un aparato, el formulario debe decirlo.

## Quién firma

La persona de la historia. Por un niño firma, como regla, el padre o la madre, como representante personal. Pero en algunos tipos de atención decide el adolescente, y algunos pacientes tienen un representante legal. Quien firma por otro debe decir por qué puede hacerlo. Una hija orgullosa no siempre es esa persona. ¿Tiene dudas? Pregunte a privacidad antes de preguntar a la familia.

## El tratamiento de adicciones es más estricto

Los programas para problemas de alcohol y drogas siguen además sus propias reglas federales. El permiso general para tratar y cobrar no cubre una publicación. Hace falta un permiso aparte, específico y por escrito. Sin él, hasta “ella es una de nuestras graduadas” es demasiado.

## Lo que no es una autorización

- el permiso de tratamiento de la primera visita
- un sí por teléfono, un “me gusta”, un pulgar arriba en el pasillo
- el permiso que pide un fotógrafo
- la publicación pública del propio paciente

En Clearpost, la publicación y el papel están unidos. Sin papel no hay publicación.`,
    },
  },
  {
    id: 'endings',
    title: { en: 'What is signed can end', es: 'Lo firmado puede terminar' },
    minutes: 2,
    facts: ['defective', 'revocation', 'no_conditioning', 'deceased_50y', 'retention'],
    body: {
      en: `## A yes with a shelf life

Think of an authorization as milk, not as wine. It can go bad in five ways:

- its date has passed, or its event has happened
- it was never filled out completely
- the person took it back, and we know it
- something important in it is false
- it was mixed with another paper it must not be mixed with, or care was made to depend on it

A post that was fine in March can be wrong in June. So the calendar of the authorization is also the calendar of the post.

## “Please take it down”

A patient may take back the yes at any time, in writing. They owe us no reason. Then:

1. **Stop what is planned.** Scheduled posts, ads and the next newsletter first.
2. **Take down what is live,** on every network, also the copy on the website and the pinned one.
3. **Search for echoes:** reels, highlights, stories, shared posts of partners, the slide in the lobby.
4. **Write down** what was removed and when.
5. **Tell the patient** that it is done.

What we have already done in good trust stays done: a magazine in the mail cannot be called back. But do not print it again.

If someone only calls, be kind. Help them put it in writing, and hide the post in the meantime. A post that is gone too early hurts nobody.

## Never a price

We must not make treatment, payment or benefits depend on a signature. No “sign and we move you up the list,” no “without a photo you cannot join the program.”

## After death

Privacy does not die with a person. HIPAA protects the information for 50 years after. A memorial post is a post about a patient.

## Keep the paper

Every signed form is kept for six years from when it was made or last in effect. Not in your mailbox: in Clearpost, beside the post.`,
      es: `## Un sí con fecha de caducidad

Piense en la autorización como leche, no como vino. Puede echarse a perder de cinco maneras:

- pasó su fecha, o ya ocurrió su hecho
- nunca se llenó por completo
- la persona la retiró, y lo sabemos
- algo importante en ella es falso
- se mezcló con otro papel con el que no se debe mezclar, o la atención dependía de ella

Una publicación que estaba bien en marzo puede estar mal en junio. Por eso el calendario de la autorización es también el de la publicación.

## “Por favor, quítenla”

Un paciente puede retirar su sí en cualquier momento, por escrito. No nos debe ninguna razón. Entonces:

1. **Detenga lo planeado.** Primero lo programado, los anuncios y el próximo boletín.
2. **Quite lo publicado** en todas las redes, también la copia de la página y la publicación fijada.
3. **Busque los ecos:** videos cortos, destacadas, historias, lo compartido por socios, la pantalla del vestíbulo.
4. **Anote** qué se quitó y cuándo.
5. **Avise al paciente** de que ya está hecho.

Lo que ya hicimos confiando en el permiso queda hecho: una revista que va en el correo no se puede devolver. Pero no la imprima otra vez.

Si alguien solo llama, sea amable. Ayúdele a ponerlo por escrito y oculte la publicación mientras tanto. Una publicación que se quita demasiado pronto no lastima a nadie.

## Nunca como precio

No debemos hacer que el tratamiento, el pago o los beneficios dependan de una firma. Nada de “firme y lo subimos en la lista” ni “sin foto no puede entrar al programa”.

## Después de la muerte

La privacidad no muere con la persona. HIPAA protege la información por 50 años más. Un homenaje también habla de un paciente.

## Guarde el papel

Cada formulario firmado se guarda seis años desde que se hizo o desde que dejó de valer. No en su correo: en Clearpost, junto a la publicación.`,
    },
  },
]
