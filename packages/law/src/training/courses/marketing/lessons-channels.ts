import type { Lesson } from '../../course.ts'

export const channelLessons: readonly Lesson[] = [
  {
    id: 'replies',
    title: { en: 'Comments, reviews and messages', es: 'Comentarios, reseñas y mensajes' },
    minutes: 2,
    cases: ['elite_2019', 'upi_2022', 'nvd_2022', 'manasa_2023'],
    facts: ['reviews.ocr_no', 'reviews.no_waiver', 'reviews.safe_reply'],
    body: {
      en: `## Four offices, one mistake

| Where | What the reply gave away | What it cost |
|---|---|---|
| Dental, Texas | last name, treatment plan, insurance, cost | $10,000 |
| Dental, North Carolina | real name behind a made-up one, symptoms | $50,000 |
| Dental, California | full names, visits, insurance | $23,000 |
| Psychiatry, New Jersey | diagnosis and treatment of four people | $30,000 |

All four were answers to reviews. All four meant to set the record straight. The head of the federal office said about it: “This is a clear NO.”

## Why praise is a trap too

“Thank you for trusting us with your smile!” says: this person is our patient. The reviewer may say so. We may not. That they said it first is no permission for us.

The same goes for a heart on their post, sharing it, or printing it as a quote. For a quote we need an authorization.

## The answer that fits everyone

A safe reply fits someone who never came here just as well as someone who did:

> Privacy rules do not let us say who is or is not a patient. We take every concern seriously. Please call our office at 555-0100 and ask for the patient relations team.

Under praise:

> Thank you for your kind words. Because of privacy rules we cannot say more here.

Do not add anything “just this once.” No date, no name of a worker, no “we looked into it,” no “that is not what happened.” If you give every person the same answer, your answer tells nothing.

## Direct messages are no safer

A message box is not our record and not our phone line. Do not answer questions about results, bills or visits there. Send people to the secure message link. And take down a comment in which somebody posts a stranger’s health details, also when it is praise.`,
      es: `## Cuatro consultorios, un mismo error

| Dónde | Qué reveló la respuesta | Qué costó |
|---|---|---|
| Dental, Texas | apellido, plan de tratamiento, seguro, costo | $10,000 |
| Dental, Carolina del Norte | el nombre real detrás de uno inventado, síntomas | $50,000 |
| Dental, California | nombres completos, visitas, seguro | $23,000 |
| Psiquiatría, Nueva Jersey | diagnóstico y tratamiento de cuatro personas | $30,000 |

Las cuatro fueron respuestas a reseñas. Las cuatro querían aclarar las cosas. La directora de la oficina federal dijo: “Es un NO rotundo”.

## Por qué el elogio también es una trampa

“¡Gracias por confiarnos su sonrisa!” dice: esta persona es paciente nuestra. Ella puede decirlo. Nosotros no. Que lo dijera primero no es un permiso para nosotros.

Lo mismo vale para un corazón en su publicación, para compartirla o imprimirla como cita. Para una cita necesitamos una autorización.

## La respuesta que les queda a todos

Una respuesta segura le queda igual de bien a quien nunca vino que a quien sí vino:

> Las reglas de privacidad no nos dejan decir quién es o no es paciente. Tomamos en serio cada inquietud. Por favor, llame al 555-0100 y pida hablar con atención al paciente.

Debajo de un elogio:

> Gracias por sus amables palabras. Por las reglas de privacidad no podemos decir más aquí.

No agregue nada “por esta vez”. Ni una fecha, ni el nombre de un empleado, ni “ya lo revisamos”, ni “eso no fue lo que pasó”. Si les da a todos la misma respuesta, su respuesta no revela nada.

## Los mensajes directos no son más seguros

La bandeja de mensajes no es nuestro expediente ni nuestra línea telefónica. No conteste ahí sobre resultados, facturas o visitas. Mande a la gente al enlace de mensajes seguros. Y quite el comentario en el que alguien publica datos de salud de otra persona, aunque sea un elogio.`,
    },
  },
  {
    id: 'lists',
    title: { en: 'Lists, partners and film crews', es: 'Listas, socios y equipos de filmación' },
    minutes: 1,
    cases: ['northcutt_2022', 'boston_2018'],
    facts: ['marketing', 'safeguards'],
    body: {
      en: `## A list is a disclosure too

A dental practice in Alabama gave names, addresses and e-mails of more than 5,000 patients to a campaign manager and a marketing vendor. There was no diagnosis in the file. But being on it says: this is a patient. It cost $62,500.

So before any list leaves the house, for a mailing, an ad audience or a “thank you” campaign, stop and ask the privacy officer. A vendor who will see patient data needs more than a contract about price.

## Their cameras, our duty

Three hospitals in Boston opened their doors to a TV series. Together they paid $999,000, because the crew could see patients who had not signed.

Film crews, influencers and donors on a tour are guests with lenses. Choose a day and a place without patients. Stay with them. Check screens and boards before they come in.

## What you can hand out freely

Logos, staff portraits with the worker’s OK, health tips, pictures of empty rooms.`,
      es: `## Una lista también revela

Un consultorio dental de Alabama dio nombres, direcciones y correos de más de 5,000 pacientes a un jefe de campaña y a una empresa de mercadeo. En el archivo no había ningún diagnóstico. Pero estar en la lista dice: es paciente. Costó $62,500.

Por eso, antes de que una lista salga de la casa, para un envío, un público de anuncios o una campaña de “gracias”, deténgase y pregunte a privacidad. Una empresa que va a ver datos de pacientes necesita más que un contrato de precios.

## Sus cámaras, nuestro deber

Tres hospitales de Boston abrieron sus puertas a una serie de televisión. Juntos pagaron $999,000, porque el equipo pudo ver a pacientes que no habían firmado.

Los equipos de filmación, los influencers y los donantes de visita son huéspedes con lentes. Elija un día y un lugar sin pacientes. Quédese con ellos. Revise pantallas y pizarras antes de que entren.

## Lo que puede entregar con libertad

Logotipos, retratos del personal con su permiso, consejos de salud, fotos de salas vacías.`,
    },
  },
  {
    id: 'last-look',
    title: { en: 'The editor’s last look', es: 'La última mirada de quien edita' },
    minutes: 2,
    facts: ['B', 'C', 'Q', 'standard', 'actual_knowledge'],
    body: {
      en: `## Two minutes before “publish”

Most leaks slip through in the last step, when the text is done and the clock ticks. Take two minutes, always in the same order.

1. **Which account?** Look at the name at the top. Your own page and ours sit one tap apart.
2. **Who is in it?** Count every person in text and picture. For each: staff, signed patient, or nobody you can name? The third kind goes out.
3. **What do the edges show?** Boards, screens, labels, plates, house numbers, people in windows.
4. **What does the sum say?** Read it as a neighbor. A town, an age and a rare event can be one person.
5. **What does the file carry?** Place and time hide inside pictures. Use the safe copy.
6. **Is the paper good today?** Right person, right network, not expired, not taken back.

## Small numbers

“We cared for 4,812 people this year” is fine. “We treated the only two burn patients after the mill fire” is not. The smaller the crowd, the more each word says. So be careful with firsts, onlys, youngests and oldests, and with anything that was in the news.

## Words that look harmless

- “today,” “last night,” “this morning”: they date a visit
- “from tiny Elk Hollow”: a place smaller than a state
- “our 101-year-old friend”: every age over 89 counts
- “Guess who?”: a riddle about a patient

## If the check says stop

It is not a judge; it is a second pair of eyes. Read why. Fix what is marked, or ask. Do not rephrase it until the mark goes away: if you **know** that people can tell who it is, a clever wording does not help.

## If it is out already

Tell the privacy officer now. A quick, honest call helps more than any delete button.`,
      es: `## Dos minutos antes de “publicar”

Casi todo se escapa en el último paso, cuando el texto está listo y el reloj corre. Tómese dos minutos, siempre en el mismo orden.

1. **¿Qué cuenta?** Mire el nombre de arriba. Su página y la nuestra están a un toque de distancia.
2. **¿Quién sale?** Cuente a cada persona del texto y de la imagen. ¿Es personal, un paciente que firmó o alguien que usted no conoce? Esa última se quita.
3. **¿Qué muestran los bordes?** Pizarras, pantallas, etiquetas, placas, números de casa, gente en las ventanas.
4. **¿Qué dice la suma?** Léalo como un vecino. Un pueblo, una edad y un hecho raro pueden ser una persona.
5. **¿Qué lleva el archivo?** El lugar y la hora se esconden dentro de la foto. Use la copia segura.
6. **¿El papel vale hoy?** La persona correcta, la red correcta, sin vencer y sin retirar.

## Números pequeños

“Este año atendimos a 4,812 personas” está bien. “Tratamos a los dos únicos quemados del incendio del molino”, no. Entre más pequeño el grupo, más dice cada palabra. Cuidado con los primeros, los únicos, los más jóvenes y los más viejos, y con todo lo que salió en las noticias.

## Palabras que parecen inocentes

- “hoy”, “anoche”, “esta mañana”: le ponen fecha a una visita
- “del pequeño Elk Hollow”: un lugar más pequeño que un estado
- “nuestra amiga de 101 años”: toda edad de más de 89 cuenta
- “¿Adivinan quién?”: un acertijo sobre un paciente

## Si la revisión dice alto

No es un juez; es un segundo par de ojos. Lea por qué. Arregle lo marcado o pregunte. No cambie palabras hasta que la marca desaparezca: si usted **sabe** que la gente puede reconocerlo, una frase hábil no ayuda.

## Si ya salió

Avise a privacidad ahora. Una llamada rápida y honesta ayuda más que cualquier botón de borrar.`,
    },
  },
]
