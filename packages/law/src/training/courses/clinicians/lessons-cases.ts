import type { Lesson } from '../../course.ts'

export const caseLessons: readonly Lesson[] = [
  {
    id: 'groups',
    title: { en: 'Twelve thousand colleagues are a public', es: 'Doce mil colegas son un público' },
    minutes: 2,
    cases: ['texas_childrens_2018'],
    facts: ['definition', 'standard'],
    body: {
      en: `## The forum feels like a hallway

We learn by talking about cases. It is how we were taught. So a closed group of verified doctors, a chat of ICU nurses or a forum of therapists feels like the hallway after rounds. It is not. In the hallway you know who listens, and they care for the same patient.

In a group you do not know who reads along: a student, a lawyer, the patient’s cousin who is a nurse too. Anyone can take a screenshot. And the company that runs the app may keep a copy.

## Nobody asked “who?”, everybody knew

A nurse in Houston joined a debate among parents. She wrote about a toddler with measles, how sick the child was, and where the family had traveled. No name. But her profile showed her hospital, and measles is rare. She was suspended, then fired.

She was right about measles. She still took a family’s worst week and made it an argument.

## Three questions before you share a case

1. **Do they treat this patient with me?** If yes, use the chart, the phone or secure messages. If not, they are the public.
2. **Would the patient know it is them?** If they would, others will.
3. **Do I need this patient to ask this?** “How do you dose X in kidney failure?” gets the same answer without a person in it.

## When you need advice tonight

- Call the consultant on duty, the poison line, your supervisor.
- Use our secure messages with a colleague who treats the patient too.
- In a forum, ask about the **problem**: “Best second choice when drug A fails?” Leave out age, job, town, date and the odd detail that makes the story good.

The odd detail is what makes it a story. It is also what makes it a person.`,
      es: `## El foro parece un pasillo

Aprendemos hablando de casos. Así nos enseñaron. Por eso un grupo cerrado de médicos verificados, un chat de enfermeras de cuidados intensivos o un foro de terapeutas parece el pasillo después de la visita. No lo es. En el pasillo usted sabe quién escucha, y atienden al mismo paciente.

En un grupo no sabe quién lee: un estudiante, un abogado, la prima del paciente que también es enfermera. Cualquiera puede tomar una captura. Y la empresa de la aplicación quizás guarde una copia.

## Nadie preguntó quién, todos lo supieron

Una enfermera de Houston entró en una discusión entre padres. Escribió sobre un niño pequeño con sarampión, qué tan grave estaba y por dónde había viajado la familia. Sin nombre. Pero su perfil mostraba su hospital, y el sarampión es raro. La suspendieron y luego la despidieron.

Tenía razón sobre el sarampión. Aun así, tomó la peor semana de una familia y la usó como argumento.

## Tres preguntas antes de compartir un caso

1. **¿Atienden conmigo a este paciente?** Si la respuesta es sí, use el expediente, el teléfono o los mensajes seguros. Si no, son el público.
2. **¿El paciente se reconocería?** Si él se reconoce, otros también.
3. **¿Necesito a este paciente para preguntar?** “¿Cómo se dosifica X en falla renal?” recibe la misma respuesta sin una persona adentro.

## Cuando necesita consejo esta noche

- Llame al especialista de guardia, a la línea de venenos, a su supervisora.
- Use nuestros mensajes seguros con un colega que también atiende al paciente.
- En un foro, pregunte por el **problema**: “¿Segunda opción cuando falla el fármaco A?”. Deje fuera edad, trabajo, pueblo, fecha y el detalle curioso que hace buena la historia.

El detalle curioso la convierte en historia. También la convierte en persona.`,
    },
  },
  {
    id: 'deidentified',
    title: { en: '“De-identified” is a word with rules', es: '“Sin identificar” es una frase con reglas' },
    minutes: 2,
    facts: ['standard', 'expert_determination', 'actual_knowledge', 'reid_code', 'A', 'B', 'C', 'Q', 'R'],
    body: {
      en: `## Two doors, no window

Many case posts begin with “details changed for privacy.” HIPAA knows only two ways to make health information free to share.

| Door | What it takes |
|---|---|
| **Expert** | Someone trained in the statistics finds that the risk is very small, and writes down how |
| **List** | All eighteen kinds of identifiers are gone, **and** you do not know of a way that the rest could point to someone |

Changing a few facts is neither door. It is a window we climb through at night.

## Where case posts fail on the list

- **Dates.** “Last Tuesday,” “on Mother’s Day,” “in May.” Only the year may stay.
- **Places.** Your profile names your hospital, so every post of yours carries a place.
- **Ages over 89.** “Our 94-year-old marathon runner.”
- **Pictures.** A face, of course. But a tattoo, a scar or a rare X-ray can also be unique.
- **Numbers.** Chart, serial number of an implant, the name on a lab slip.
- **Relatives.** “His twin is my patient too.”

## The second half is harder

You struck all eighteen. What is left: “a police officer, shot off duty, third case of this wound in the state.” It was on the news. You **know** that people can tell. Then the list does not free you, and neither does a code. A code made from the patient’s own data, such as initials and birth year, only renames the problem.

## Ways that teach as well

1. **An invented patient,** and say so: “This case is made up to show…”
2. **A published case** from a journal, with the source.
3. **The principle,** without a patient: sign, trap, next step.
4. **A real case with a signed authorization** for this very use.

The best teachers on social media do mostly the first three. Nobody misses the patient.`,
      es: `## Dos puertas y ninguna ventana

Muchas publicaciones de casos empiezan con “detalles cambiados por privacidad”. HIPAA conoce solo dos maneras de dejar libre la información de salud.

| Puerta | Qué exige |
|---|---|
| **Experto** | Alguien formado en estadística concluye que el riesgo es muy pequeño y escribe cómo lo sabe |
| **Lista** | No queda ninguna de las dieciocho clases de identificadores, **y** usted no sabe de una manera en que el resto señale a alguien |

Cambiar unos datos no es ninguna de las dos puertas. Es una ventana por la que nos metemos de noche.

## Dónde fallan los casos con la lista

- **Fechas.** “El martes pasado”, “el Día de las Madres”, “en mayo”. Solo puede quedar el año.
- **Lugares.** Su perfil nombra su hospital: cada publicación suya lleva un lugar.
- **Edades de más de 89.** “Nuestro maratonista de 94 años”.
- **Imágenes.** Una cara, claro. Pero un tatuaje, una cicatriz o una radiografía rara también pueden ser únicos.
- **Números.** Expediente, serie de un implante, el nombre en la hoja del laboratorio.
- **Familiares.** “Su gemelo también es mi paciente”.

## La segunda mitad es más difícil

Usted tachó las dieciocho. Queda: “un policía baleado en su día libre, tercer caso de esta herida en el estado”. Salió en las noticias. Usted **sabe** que la gente lo reconoce. Entonces la lista no lo libera, y un código tampoco. Un código hecho con datos del propio paciente, como iniciales y año de nacimiento, solo le cambia el nombre al problema.

## Maneras que enseñan igual de bien

1. **Un paciente inventado,** y dígalo: “Este caso es inventado para mostrar…”
2. **Un caso publicado** en una revista, con la fuente.
3. **El principio,** sin paciente: señal, trampa, siguiente paso.
4. **Un caso real con autorización firmada** para ese mismo uso.

Los mejores maestros en redes hacen sobre todo lo primero, lo segundo y lo tercero. Nadie extraña al paciente.`,
    },
  },
  {
    id: 'requests',
    title: { en: 'Friend requests and messages from patients', es: 'Solicitudes y mensajes de pacientes' },
    minutes: 2,
    cases: ['elite_2019'],
    facts: ['reviews.no_waiver', 'safeguards'],
    body: {
      en: `## A friend list can be read like a patient list

A patient asks to be your friend online. It feels rude to say no. But think of a therapist with three hundred friends, half of them clients. Anyone who scrolls can guess who is in therapy. And once you are friends, you see things you were never told: the party, the new drink, the divorce. Will you write them in the chart? Will you pretend that you did not see?

**A simple rule that hurts nobody:** your personal account is not for current patients. Say it to all in the same way, and say it in person.

> “I keep my own page for family and friends, so that our visits stay yours. You can always reach me through the clinic.”

Do not answer in the app. Leave the request alone and talk at the next visit.

## They know me anyway

In a small town your patient is your neighbor, your child’s coach, your cousin. Being friends from before is fine. Then keep the two lives apart: no health talk in comments, no “how is the knee?” on the wall.

## A rash in your inbox

People send pictures, pain and test results to the page or to your private account. They mean well. You still should not treat them there:

1. **Do not advise.** One line of advice makes a visit out of a chat, without a chart.
2. **Move it:** “For health questions please call 555-0110 or use our secure message link. If it is an emergency, call 911.”
3. **Do not keep the picture.** Delete it from your phone after you told the practice how to reach the person.

The line says the same to all. It does not say “your” anything.

## Looking patients up

Curious what a patient posts? Ask yourself: is there a reason of care, would I tell the patient, would I chart it? Three times yes, or leave it.

## Likes count

A heart under “So thankful for Dr. Amin!” says: it is true. A dental office paid $10,000 for saying too much in replies. The smallest reply is a heart.`,
      es: `## Una lista de amigos se lee como lista de pacientes

Un paciente le pide amistad en una red. Decir que no parece grosero. Pero piense en una terapeuta con trescientos amigos, la mitad clientes. Quien mire la lista puede adivinar quién va a terapia. Y cuando ya son amigos, usted ve cosas que nunca le contaron: la fiesta, el trago, el divorcio. ¿Las va a anotar en el expediente? ¿Va a fingir que no las vio?

**Una regla sencilla que no lastima a nadie:** su cuenta personal no es para pacientes actuales. Dígaselo a todos igual, y dígalo en persona.

> “Mi página es para mi familia y mis amigos; así nuestras citas siguen siendo suyas. Siempre puede encontrarme en la clínica.”

No conteste en la aplicación. Deje la solicitud y hable en la próxima cita.

## De todos modos ya me conocen

En un pueblo chico su paciente es su vecino, el entrenador de su hija, su primo. Ser amigos desde antes está bien. Entonces separe las dos vidas: nada de salud en los comentarios, nada de “¿cómo sigue la rodilla?” en el muro.

## Un sarpullido en su bandeja

La gente manda fotos, dolores y resultados a la página o a su cuenta privada. Lo hacen con buena intención. Aun así, no los atienda ahí:

1. **No aconseje.** Una línea de consejo convierte el chat en una consulta sin expediente.
2. **Cambie de lugar:** “Para preguntas de salud, llame al 555-0110 o use nuestro enlace de mensajes seguros. Si es una emergencia, llame al 911.”
3. **No guarde la foto.** Bórrela de su teléfono después de decirle al consultorio cómo localizar a la persona.

Esa línea les dice lo mismo a todos. No dice “su” nada.

## Buscar a pacientes

¿Tiene curiosidad por lo que publica un paciente? Pregúntese: ¿hay una razón de atención, se lo diría al paciente, lo anotaría? Tres veces sí, o déjelo.

## Los “me gusta” cuentan

Un corazón debajo de “¡Gracias a la doctora Amin!” dice: es verdad. Un consultorio dental pagó $10,000 por decir de más en sus respuestas. La respuesta más pequeña es un corazón.`,
    },
  },
]
