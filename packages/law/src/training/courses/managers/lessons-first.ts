import type { Lesson } from '../../course.ts'

/** From the first word to the last deadline. */
export const firstLessons: readonly Lesson[] = [
  {
    id: 'the-first-hour',
    title: { en: 'The first hour', es: 'La primera hora' },
    minutes: 2,
    facts: ['discovery', 'mitigation', 'complaints', 'no_retaliation'],
    body: {
      en: `It is Tuesday, 4:40 p.m. An aide stands in your door. “I don’t want to get anyone in trouble. But you should see this.” On her phone is a story from a coworker’s account: a resident, a birthday cake, a name on the wall.

What you do in the next hour decides how this ends.

1. **Say thank you.** She has just done something hard. Ask what she saw, where and when. Tell her that nobody may take revenge on her, and whom to call if someone does.
2. **Look after the person in the picture.** Is anyone in danger? Is anything still going on?
3. **Keep proof.** A screenshot with address, account and time. Then you may ask to have it taken down. The other way round the proof is gone.
4. **Call the privacy officer.** Now, not after the shift, not when you are sure.
5. **Write down** who told you what, and when. Facts, no guesses.

## Why the time counts

The federal clock starts on the day when someone here knows of it, or should have known. **The aide’s knowledge counts as ours.** Only what the person who did it knows does not count. So a manager who “waits for the right moment” spends days that belong to the patient.

## What you leave alone

- Do not question the coworker in the hall. That talk comes later, with a plan.
- Do not write to the patient or the family. The privacy officer does.
- Do not send the picture around. Each copy is one more leak.
- Do not promise an outcome, neither to the one who told you nor to the one who did it.`,
      es: `Es martes, 4:40 de la tarde. Una asistente está en su puerta. “No quiero meter en problemas a nadie. Pero usted debe ver esto”. En su teléfono hay una historia de la cuenta de un compañero: una residente, un pastel, un nombre en la pared.

Lo que usted haga en la próxima hora decide cómo termina.

1. **Dé las gracias.** Acaba de hacer algo difícil. Pregunte qué vio, dónde y cuándo. Dígale que nadie puede vengarse de ella, y a quién llamar si alguien lo hace.
2. **Cuide a la persona de la foto.** ¿Hay alguien en peligro? ¿Sigue pasando algo?
3. **Guarde la prueba.** Una captura con dirección, cuenta y hora. Después puede pedir que se quite. Al revés, la prueba se pierde.
4. **Llame al oficial de privacidad.** Ahora, no después del turno, no cuando esté seguro.
5. **Anote** quién le dijo qué, y cuándo. Hechos, sin suposiciones.

## Por qué cuenta el tiempo

El plazo federal empieza el día en que alguien de aquí lo sabe, o debió saberlo. **Lo que sabe la asistente cuenta como sabido por nosotros.** Solo no cuenta lo que sabe quien lo hizo. Así, un responsable que “espera el momento” gasta días que son del paciente.

## Lo que usted no toca

- No interrogue al compañero en el pasillo. Esa conversación viene después, con un plan.
- No le escriba al paciente ni a la familia. Lo hace el oficial de privacidad.
- No reenvíe la foto. Cada copia es otra fuga.
- No prometa un resultado, ni a quien avisó ni a quien lo hizo.`,
    },
  },
  {
    id: 'proof-and-repair',
    title: { en: 'Proof and repair', es: 'Prueba y arreglo' },
    minutes: 2,
    facts: ['mitigation', 'password_laws', 'retention'],
    body: {
      en: `Two jobs run side by side: keep what shows what happened, and stop it from going on.

## Good proof

| Keep | Not |
|---|---|
| The live post, whole page, with address and time | A cropped picture from a chat |
| Who could see it: public, friends, a group, how many views | “Probably nobody saw it” |
| Who told whom, in their own words | Your summary from memory a week later |
| One sealed copy in the incident file | Ten copies in ten mailboxes |

The file is kept for six years, so write it for a reader who was not there.

## Stop the spread

1. The one who posted takes it down, with a second person watching.
2. If that fails, report it to the network. Note the day and the number.
3. Ask each one who got it to delete it and to say so in writing.
4. Look again after a day, and after a week: stories, shares, search results.
5. Close the hole: the open screen, the shared password, the habit.

We must repair known harm as far as we can. That can mean a call, a new phone number for a patient, or help against a stalker.

## A line you do not cross

**Never ask for the password of a personal account.** Do not ask someone to open it in front of you either, or to add you as a friend. More than half of the states have laws about this, and they differ; some let an employer ask questions in an inquiry into misconduct. Leave that to the privacy officer and a lawyer. You may look at what anyone can see, and at what people show you on their own.`,
      es: `Dos trabajos van juntos: guardar lo que muestra qué pasó, y evitar que siga.

## Buena prueba

| Guarde | No |
|---|---|
| La publicación en vivo, página entera, con dirección y hora | Una foto recortada de un chat |
| Quién pudo verla: público, amigos, un grupo, cuántas vistas | “Seguro que nadie la vio” |
| Quién dijo qué a quién, en sus propias palabras | Su resumen de memoria una semana después |
| Una copia sellada en el archivo del incidente | Diez copias en diez correos |

El archivo se guarda seis años, así que escriba para un lector que no estuvo ahí.

## Detener la difusión

1. Quien publicó lo quita, con otra persona mirando.
2. Si no se logra, denúncielo a la red. Anote el día y el número.
3. Pida a cada quien que lo recibió que lo borre y que lo diga por escrito.
4. Vuelva a mirar después de un día y de una semana: historias, compartidos, buscadores.
5. Cierre el hueco: la pantalla abierta, la contraseña compartida, la costumbre.

Debemos reparar el daño conocido hasta donde podamos. Eso puede ser una llamada, un teléfono nuevo para un paciente, o ayuda contra un acosador.

## Una línea que no se cruza

**Nunca pida la contraseña de una cuenta personal.** Tampoco pida que la abran delante de usted ni que lo agreguen como amigo. Más de la mitad de los estados tienen leyes sobre esto, y son distintas; algunas dejan que el empleador haga preguntas al investigar una falta. Déjelo al oficial de privacidad y a un abogado. Usted puede mirar lo que cualquiera ve, y lo que la gente le muestra por su cuenta.`,
    },
  },
  {
    id: 'four-factors',
    title: { en: 'Was it a breach? Four factors', es: '¿Fue una violación? Cuatro factores' },
    minutes: 2,
    facts: [
      'definition',
      'presumption',
      'exception_good_faith',
      'exception_internal',
      'exception_no_retention',
      'burden',
    ],
    body: {
      en: `“It was only three friends.” “It was only her first name.” Such sentences come quickly. The rule turns them round: a use of patient information that is not allowed **counts as a breach**, unless we can show a low probability that the information was compromised.

## Three small doors

It is no breach when

1. someone here looked at it by mistake, in good faith and within their work, or
2. it went by mistake from one authorized person to another in the same organization, or
3. we have good reason to believe that the one who got it could not have kept it.

For the first two, nothing else may have been done with it. A post on the internet fits none of these doors.

## Four factors

| Factor | Ask |
|---|---|
| **What** was it? | How sensitive? How easily does it lead to one person? |
| **Who** got it? | A nurse bound by the same rules, or the whole town? |
| **Was it seen?** | Views, comments, screenshots; or was it down before anyone looked? |
| **Was it repaired?** | Deleted, with a promise in writing? Or still passed around? |

All four are weighed, each with its reasons. One good answer does not carry the other three.

## Who decides

Not you alone, and no computer. The privacy officer decides and writes down why. If the answer is “low probability”, the paper is what protects us: **we** must prove it, not the patient.

Your part is to bring the facts: the number of views, the names of those who got it, the time it was up. Say also what you do not know.`,
      es: `“Fueron solo tres amigos”. “Fue solo su nombre de pila”. Esas frases llegan rápido. La regla las voltea: un uso de información de un paciente que no está permitido **cuenta como violación**, salvo que podamos mostrar una baja probabilidad de que quedó comprometida.

## Tres puertas pequeñas

No es violación cuando

1. alguien de aquí la miró por error, de buena fe y dentro de su trabajo, o
2. pasó por error de una persona autorizada a otra de la misma organización, o
3. hay buenas razones para creer que quien la recibió no pudo conservarla.

En las dos primeras, no debe haberse hecho nada más con ella. Una publicación en internet no pasa por ninguna de estas puertas.

## Cuatro factores

| Factor | Pregunte |
|---|---|
| **¿Qué** era? | ¿Qué tan delicado? ¿Con qué facilidad lleva a una persona? |
| **¿Quién** la recibió? | ¿Una enfermera con las mismas reglas, o todo el pueblo? |
| **¿Se vio?** | Vistas, comentarios, capturas; ¿o se quitó antes de que alguien mirara? |
| **¿Se reparó?** | ¿Borrada, con promesa por escrito? ¿O sigue circulando? |

Se pesan los cuatro, cada uno con sus razones. Una buena respuesta no carga con las otras tres.

## Quién decide

Ni usted solo, ni una computadora. El oficial de privacidad decide y anota por qué. Si la respuesta es “baja probabilidad”, el papel es lo que nos protege: **nosotros** debemos probarlo, no el paciente.

Su parte es traer los hechos: cuántas vistas, los nombres de quienes la recibieron, cuánto tiempo estuvo. Diga también lo que no sabe.`,
    },
  },
  {
    id: 'the-clocks',
    title: { en: 'The clocks', es: 'Los plazos' },
    minutes: 2,
    facts: [
      'discovery',
      'individual_notice',
      'hhs_500',
      'hhs_lt500',
      'media',
      'le_delay',
      'content',
      'CA-HSC',
    ],
    body: {
      en: `When it was a breach, several clocks run at once. All of them start with the same question: **on which day did we discover it?** That is the first day on which someone here knew, or would have known with reasonable care.

| Who is told | When, at the latest |
|---|---|
| Each patient | without unreasonable delay, never later than 60 calendar days |
| HHS, the federal health department, for 500 people or more | together with the patients |
| HHS, for fewer than 500 | 60 days after the end of the year of discovery |
| The media, for more than 500 people of one state | the same 60 calendar days |

Three traps:

- **Day 60 is not the goal.** The rule says “without unreasonable delay”. If you are ready on day 12, the letters go out on day 12.
- **States have clocks of their own.** Some are far shorter. In California licensed clinics and health facilities have 15 business days. The states where the *patients* live count as well.
- **Weekends count** in calendar days.

Only the police can stop a clock. If they say in writing how long, we wait that long. If they say it by word of mouth, we note it and wait 30 days at most.

## What the letter says

In plain words: what happened and when; what kind of information it was; what the person can do; what we are doing; how to reach us. No excuses, no “out of an abundance of caution”.

A company that works for us, such as a marketing agency, has to tell us too: without unreasonable delay, and within 60 calendar days. Do not wait for its report when you already know.`,
      es: `Si fue una violación, corren varios plazos a la vez. Todos empiezan con la misma pregunta: **¿qué día la descubrimos?** Es el primer día en que alguien de aquí lo supo, o lo habría sabido con un cuidado razonable.

| A quién se avisa | Cuándo, a más tardar |
|---|---|
| A cada paciente | sin demora injustificada, nunca después de 60 días calendario |
| A HHS, el departamento federal de salud, si son 500 personas o más | junto con los pacientes |
| A HHS, si son menos de 500 | 60 días después del fin del año en que se descubrió |
| A los medios, si son más de 500 personas de un estado | los mismos 60 días calendario |

Tres trampas:

- **El día 60 no es la meta.** La regla dice “sin demora injustificada”. Si todo está listo el día 12, las cartas salen el día 12.
- **Los estados tienen sus propios plazos.** Algunos son mucho más cortos. En California las clínicas y centros de salud con licencia tienen 15 días hábiles. También cuentan los estados donde viven los *pacientes*.
- **Los fines de semana cuentan** en los días calendario.

Solo la policía puede detener un plazo. Si dice por escrito cuánto, esperamos eso. Si lo dice de palabra, lo anotamos y esperamos 30 días como máximo.

## Qué dice la carta

En palabras sencillas: qué pasó y cuándo; qué tipo de información era; qué puede hacer la persona; qué estamos haciendo; cómo encontrarnos. Sin excusas y sin frases de abogado.

Una empresa que trabaja para nosotros, como una agencia de mercadeo, también debe avisarnos: sin demora injustificada, y dentro de 60 días calendario. No espere su informe si usted ya lo sabe.`,
    },
  },
]
