import type { Lesson } from '../../course.ts'

export const lessons: readonly Lesson[] = [
  {
    id: 'why',
    title: { en: 'One minute to post, years to repair', es: 'Un minuto para publicar, años para reparar' },
    minutes: 2,
    cases: ['texas_childrens_2018', 'cadia_2025'],
    facts: ['training', 'sanctions'],
    body: {
      en: `## A post with no name

A nurse in Houston wrote in a Facebook group about a small child with measles. She told how sick the child was and where the family had been. She gave no name. But her profile showed her hospital, and measles is rare. People could tell who it was. She was suspended, and fired four days later.

She did not want to hurt anyone. Most people who share too much do not. They are proud, tired, sad, or they want to help. That is why this course is for all of us, not only for “careless” people.

## What can follow

- **For the patient:** shame, gossip, a lost job, and the fear of coming back to us. This cannot be undone. A screenshot lives longer than a post.
- **For us:** the federal office that enforces HIPAA can investigate, ask for a payment and watch our work for years. Five care facilities in Delaware told “success stories” of 150 people online. It cost them $182,000 and two years of oversight.
- **For you:** every organization like ours must have sanctions and must apply them. They range from a talk to the loss of a job.

## Who this is for

You are part of this, whatever your badge says: nurse, driver, cook, billing clerk, volunteer, student. So are the apps: Facebook, TikTok, a group chat, a review site, a fan forum. A “private” group with forty members is forty chances for a screenshot.

## One question to keep

Before you post anything about work, ask:

> Could this patient, or anyone who knows them, read this and say, “That is me” or “That is her”?

If the answer is yes, or “maybe,” do not post it. The rest of this course makes that answer easy.`,
      es: `## Una publicación sin nombre

Una enfermera de Houston escribió en un grupo de Facebook sobre un niño pequeño con sarampión. Contó qué tan grave estaba y por dónde había viajado la familia. No dio ningún nombre. Pero su perfil mostraba su hospital, y el sarampión es raro. La gente pudo saber quién era. La suspendieron y, cuatro días después, la despidieron.

No quería hacerle daño a nadie. Casi nadie que comparte de más lo quiere. Son personas orgullosas, cansadas o tristes, o que quieren ayudar. Por eso este curso es para todos, no solo para gente “descuidada”.

## Qué puede pasar

- **Al paciente:** vergüenza, chismes, un empleo perdido y miedo de volver con nosotros. Eso no se deshace. Una captura de pantalla vive más que la publicación.
- **A nosotros:** la oficina federal que hace cumplir HIPAA puede investigar, pedir un pago y vigilar nuestro trabajo por años. Cinco centros de Delaware contaron en internet “historias de éxito” de 150 personas. Les costó $182,000 y dos años de vigilancia.
- **A usted:** toda organización como la nuestra debe tener sanciones y aplicarlas. Van desde una conversación hasta la pérdida del empleo.

## Para quién es

Usted es parte de esto, diga lo que diga su gafete: enfermera, chofer, cocinera, personal de facturación, voluntario, estudiante. También cuentan todas las aplicaciones: Facebook, TikTok, un chat de grupo, un sitio de reseñas, un foro. Un grupo “privado” de cuarenta personas son cuarenta posibles capturas de pantalla.

## Una pregunta para llevarse

Antes de publicar algo del trabajo, pregúntese:

> ¿Podría este paciente, o alguien que lo conoce, leer esto y decir: “Ese soy yo” o “Es ella”?

Si la respuesta es sí, o “quizás”, no lo publique. El resto del curso hace fácil esa respuesta.`,
    },
  },
  {
    id: 'identifies',
    title: { en: 'What points to a person', es: 'Lo que señala a una persona' },
    minutes: 2,
    cases: ['texas_childrens_2018'],
    facts: ['A', 'B', 'C', 'L', 'Q', 'R', 'standard', 'actual_knowledge'],
    body: {
      en: `## Eighteen kinds of clues

HIPAA lists eighteen kinds of details that point to a person. You do not need to learn them by heart. They fall into six groups.

| Group | Examples |
|---|---|
| Names | full name, nickname, initials, a relative’s name |
| Places | street, town, county, ZIP code |
| Time | any day or month of a birth, visit, surgery or death; every age over 89 |
| Contact | phone, fax, e-mail, web address, user name |
| Numbers | chart, insurance, account, license plate, serial number of a device |
| The body | face, tattoo, voice, fingerprint |

The list also covers the patient’s **family, household and employer**. “Her husband Tom drives the school bus” is about her.

## Small clues add up

Here is the part that surprises people. A post can be free of all eighteen and still point to one person.

- “The mayor’s wife”
- “The only triplets born here this year”
- “That crash on the bridge last night”

Each is a story the whole town knows. Put two or three plain facts together, such as a job, a small town and a rare illness, and only one person is left. HIPAA says so too: it is not enough to strike the list if you **know** that what is left could still point to someone.

## Changing a detail does not fix it

“I said he was a plumber, but he is a roofer.” The family will know anyway: by the day, the wound, the hospital on your profile. A story that is true enough to be worth telling is often true enough to be known.

## What you can share

- General health tips with a good source.
- Your pride in your work, without a patient in it.
- Events, open jobs and thanks to your team.

If there is no patient in the post, there is no patient to protect.`,
      es: `## Dieciocho clases de pistas

HIPAA enumera dieciocho clases de datos que señalan a una persona. No hace falta aprenderlos de memoria. Caben en seis grupos.

| Grupo | Ejemplos |
|---|---|
| Nombres | nombre completo, apodo, iniciales, nombre de un familiar |
| Lugares | calle, pueblo, condado, código postal |
| Tiempo | el día o el mes de un nacimiento, visita, cirugía o muerte; toda edad de más de 89 |
| Contacto | teléfono, fax, correo, dirección web, nombre de usuario |
| Números | expediente, seguro, cuenta, placa del auto, serie de un aparato |
| El cuerpo | cara, tatuaje, voz, huella |

La lista incluye también a **la familia, la casa y el empleador** del paciente. “Su esposo Tom maneja el autobús escolar” habla de ella.

## Las pistas pequeñas se suman

Esto sorprende a muchos. Una publicación puede no tener ninguno de los dieciocho y aun así señalar a una sola persona.

- “La esposa del alcalde”
- “Los únicos trillizos que nacieron aquí este año”
- “El choque de anoche en el puente”

Son historias que todo el pueblo conoce. Junte dos o tres datos sencillos, como un trabajo, un pueblo chico y una enfermedad rara, y queda una sola persona. HIPAA también lo dice: no basta con tachar la lista si usted **sabe** que lo que queda todavía puede señalar a alguien.

## Cambiar un detalle no lo arregla

“Puse que era plomero, pero es techador.” La familia lo sabrá de todos modos: por el día, por la herida, por el hospital que sale en su perfil. Una historia tan cierta que vale la pena contarla suele ser tan cierta que se reconoce.

## Lo que sí puede compartir

- Consejos generales de salud con una buena fuente.
- El orgullo por su trabajo, sin un paciente adentro.
- Eventos, empleos disponibles y gracias a su equipo.

Si en la publicación no hay un paciente, no hay un paciente que proteger.`,
    },
  },
  {
    id: 'relation',
    title: { en: 'Even “yes, she comes here” is private', es: 'Hasta “sí, ella viene aquí” es privado' },
    minutes: 2,
    cases: ['elite_2019', 'upi_2022'],
    facts: ['reviews.no_waiver', 'reviews.ocr_no'],
    body: {
      en: `## The fact itself is a secret

That someone is our patient is health information. It stays private even when nothing is said about why they came. Think of a clinic for addiction, a fertility center or a cancer ward. “Nice to see you there!” says it all.

So these words are as risky as a name:

- “our patient,” “my client,” “one of our residents”
- “thank you for coming in”
- “we hope you feel better”
- “see you at your next visit”

## “But she said it first”

A patient may tell the world anything about her own health. That is her choice. It does **not** free us. Her post is not a permission for us. We may not confirm it, correct it, add to it, or share it again. Not with a heart, not with “so proud of you.”

Two real cases show the price. A dental office in Dallas answered reviews on Yelp. It gave a last name, the treatment plan, insurance and cost. It paid $10,000. In North Carolina, a dental practice was upset by a review on Google. The reviewer had used a made-up name. The reply gave the real one, three times, with symptoms and visits. The penalty was $50,000.

Both felt treated unfairly. It did not matter.

## What to do instead

1. **Do not reply from your own account.** Not even to defend a coworker.
2. Pass the review or comment to the people who answer for us.
3. If you know the person, talk as a friend, about other things.

The safe public answer says the same to everyone: privacy rules keep us from saying who is or is not a patient; please call us. It does not thank, deny or explain.

## In person is different

In the room, with the patient, say all the kind things you want to say. Care happens there, and so does thanks.`,
      es: `## El hecho mismo es privado

Que alguien sea paciente nuestro ya es información de salud. Es privado aunque no se diga por qué vino. Piense en una clínica de adicciones, un centro de fertilidad o una sala de cáncer. “¡Qué gusto verla por allá!” lo dice todo.

Por eso estas palabras son tan riesgosas como un nombre:

- “nuestro paciente”, “mi clienta”, “uno de nuestros residentes”
- “gracias por venir”
- “esperamos que se mejore”
- “nos vemos en su próxima cita”

## “Pero ella lo dijo primero”

Una paciente puede contarle al mundo lo que quiera de su salud. Es su decisión. Eso **no** nos libera a nosotros. Su publicación no es un permiso. No podemos confirmarla, corregirla, agregarle nada ni compartirla. Ni con un corazón ni con un “qué orgullo”.

Dos casos reales muestran el precio. Un consultorio dental de Dallas contestó reseñas en Yelp. Dio un apellido, el plan de tratamiento, el seguro y el costo. Pagó $10,000. En Carolina del Norte, a un consultorio dental le molestó una reseña en Google. La persona usaba un nombre inventado. La respuesta dio el verdadero, tres veces, con síntomas y visitas. La multa fue de $50,000.

Los dos sentían que la reseña era injusta. No importó.

## Qué hacer en cambio

1. **No conteste desde su propia cuenta.** Ni para defender a un compañero.
2. Pase la reseña o el comentario a quienes responden por nosotros.
3. Si conoce a la persona, hable como amigo, de otras cosas.

La respuesta pública segura les dice lo mismo a todos: las reglas de privacidad no nos dejan decir quién es o no es paciente; por favor, llámenos. No agradece, no niega y no explica.

## En persona es distinto

En el cuarto, con el paciente, diga todo lo amable que quiera decir. Ahí está la atención, y ahí van también las gracias.`,
    },
  },
  {
    id: 'pictures',
    title: {
      en: 'Pictures, videos and what stands behind you',
      es: 'Fotos, videos y lo que hay detrás de usted',
    },
    minutes: 2,
    cases: ['propublica_snh', 'sansum_2025'],
    facts: ['Q', 'description', 'stmt_revocation'],
    body: {
      en: `## Look at the edges

A picture tells more than you aim at. Before you take one at work, look at the edges of the frame:

- a face in the hall, a back, a tattoo, a hand with a ring
- a whiteboard, a wristband, a label, a screen, a mailing envelope
- a room number or a view from the window that says where and when

The phone also stores the place and time inside the file. And a video records voices: “Mr. Brown, room twelve” in the background is enough.

## No “just for us”

Reporters counted cases in nursing homes where workers shared humiliating photos and videos of residents. There were 35 cases since 2012, and at least 16 were on Snapchat, an app whose pictures are meant to vanish. They did not vanish. People were fired, and some faced criminal charges.

In California in 2025, clinic workers posed with stains on exam tables. No patient was named. Within a day the workers were on leave; within the next they were fired. So a post can cost a job even when nobody is identified. It shows a lack of respect, and patients read it as “they laugh at me too.”

## When is a patient’s picture allowed?

Only with a **signed authorization** for that use. It says what is shown, who may use it, for what, and until when. The patient can take it back in writing. These are *not* an authorization:

- “She said it is fine.”
- “He smiled at the camera.”
- “The family sent it to us.”
- a general form from the first visit

Only the people named in our photo policy take pictures for us, with our devices. A patient’s picture does not belong on your own phone.

## Safe pictures

An empty, clean room. Your team outside, with their OK. A cake. Your shoes after a long shift, on a plain floor. Then check the edges once more.`,
      es: `## Mire los bordes

Una foto cuenta más de lo que usted enfoca. Antes de tomar una en el trabajo, mire los bordes:

- una cara en el pasillo, una espalda, un tatuaje, una mano con anillo
- una pizarra, una pulsera, una etiqueta, una pantalla, un sobre
- un número de habitación o una ventana que dice dónde y cuándo

El teléfono guarda además el lugar y la hora dentro del archivo. Y un video graba voces: “señor Brown, habitación doce” al fondo es suficiente.

## No existe “solo para nosotros”

Unos periodistas contaron casos en hogares de ancianos donde empleados compartieron fotos y videos humillantes de residentes. Eran 35 casos desde 2012, y por lo menos 16 fueron en Snapchat, una aplicación cuyas fotos deben desaparecer. No desaparecieron. Hubo despidos y, a veces, cargos penales.

En California, en 2025, empleados de una clínica posaron con manchas en las camillas. No se nombró a ningún paciente. En un día los suspendieron y al siguiente los despidieron. Una publicación puede costar el empleo aunque no se identifique a nadie. Muestra falta de respeto, y los pacientes leen: “también se ríen de mí”.

## ¿Cuándo se permite la foto de un paciente?

Solo con una **autorización firmada** para ese uso. Dice qué se muestra, quién puede usarlo, para qué y hasta cuándo. El paciente puede retirarla por escrito. Esto *no* es una autorización:

- “Ella dijo que estaba bien.”
- “Él le sonrió a la cámara.”
- “La familia nos la mandó.”
- un formulario general de la primera visita

Solo las personas que nombra nuestra política de fotos toman fotos para nosotros, con nuestros aparatos. La foto de un paciente no va en su teléfono personal.

## Fotos seguras

Una sala vacía y limpia. Su equipo afuera, con su permiso. Un pastel. Sus zapatos después de un turno largo, en un piso liso. Y luego mire los bordes otra vez.`,
    },
  },
  {
    id: 'own-accounts',
    title: { en: 'Your own accounts, your own rights', es: 'Sus propias cuentas, sus propios derechos' },
    minutes: 2,
    cases: ['emory_2022', 'nyp_duke'],
    facts: ['stericycle', 'password_laws', 'audit_controls', 'whistleblower', 'crime_victim'],
    body: {
      en: `## What is yours

Your accounts are yours. We do not ask for your password, and 27 states have laws about employers who do. You may talk about pay, hours, staffing, safety and how you are treated at work, also online and also when it is not flattering. Nothing in this course takes that away.

What stays out is **patients**. The line is not between nice and angry. It is between your work life and somebody else’s health.

| Fine | Not fine |
|---|---|
| “Three nurses for thirty beds again. This is not safe.” | “Three nurses, and the lady in 12 fell because of it.” |
| “I need a raise.” | “I need a raise after what I saw in room 9.” |
| “Worst shift of the year.” | “Worst shift: we lost a teen from the crash on Route 9.” |

## Not a breach, still a problem

Some posts name nobody and still end a career. In Atlanta, four nurses were fired after a video in which they mocked what annoys them about patients. It had more than 100,000 views. In New York, a nurse shared a photo of an empty trauma room with a caption about a man and a train. She was fired. The hospital said it was not a HIPAA breach; it was called insensitive.

## “Sources” that are not yours

Do not open a chart to settle your curiosity, and never to post. Our systems keep a record of who looked at what.

## When something is truly wrong

If you think we break the law or put patients in danger, you can report it. HIPAA protects you when you act in good faith and go to a health oversight agency, a public health authority, an accreditation body or your own lawyer. **A public post or a reporter is not on that list.** If you are the victim of a crime at work, you may also give the police some limited facts about the suspect.

So speak up, in the right place.`,
      es: `## Lo que es suyo

Sus cuentas son suyas. No le pedimos su contraseña, y 27 estados tienen leyes sobre los empleadores que la piden. Puede hablar de salarios, horarios, personal, seguridad y del trato en el trabajo, también en internet y aunque no nos guste. Nada en este curso se lo quita.

Lo que queda fuera son **los pacientes**. La línea no está entre lo amable y lo molesto. Está entre su vida de trabajo y la salud de otra persona.

| Está bien | No está bien |
|---|---|
| “Otra vez tres enfermeras para treinta camas. No es seguro.” | “Tres enfermeras, y la señora de la 12 se cayó por eso.” |
| “Necesito un aumento.” | “Necesito un aumento después de lo que vi en la 9.” |
| “El peor turno del año.” | “El peor turno: perdimos a un joven del choque en la Ruta 9.” |

## No es una violación de HIPAA, pero es un problema

Algunas publicaciones no nombran a nadie y aun así acaban con una carrera. En Atlanta despidieron a cuatro enfermeras por un video en el que se burlaban de lo que les molesta de los pacientes. Tuvo más de 100,000 vistas. En Nueva York, una enfermera compartió la foto de una sala de trauma vacía con una frase sobre un hombre y un tren. La despidieron. El hospital dijo que no violaba HIPAA; la llamó insensible.

## Lo que no es para usted

No abra un expediente por curiosidad, y nunca para publicar. Nuestros sistemas guardan quién miró qué.

## Cuando algo está mal de verdad

Si cree que violamos la ley o que hay pacientes en peligro, puede denunciarlo. HIPAA lo protege cuando actúa de buena fe y acude a una agencia que supervisa la salud, a una autoridad de salud pública, a un organismo de acreditación o a su propio abogado. **Una publicación o un periodista no están en esa lista.** Si es víctima de un delito en el trabajo, también puede dar a la policía algunos datos limitados del sospechoso.

Hable, pues, en el lugar correcto.`,
    },
  },
  {
    id: 'speak-up',
    title: { en: 'When it happened: tell us today', es: 'Cuando ya pasó: avise hoy' },
    minutes: 1,
    facts: ['discovery', 'individual_notice', 'CA-HSC', 'mitigation', 'no_retaliation', 'sanctions'],
    body: {
      en: `## The clock starts with you

You see a coworker’s story with a patient’s face. Or you notice that your own post says too much. What now?

When one of us knows of a breach, the law treats it as if the **whole organization** knew. From that day, we have at most 60 days to tell the patients, in some states fewer, and no day may be wasted. If you wait a week to “see what happens,” that week is gone.

## Four steps

1. **Keep proof.** Take a screenshot with the address, date and time.
2. **Tell the privacy officer** the same day. A form, a call, a knock on the door: all count. You can also report without your name.
3. **Take it down** if it is yours and the privacy officer agrees. Do not clean up in secret: a post deleted without a word looks like hiding.
4. **Stay quiet about it.** Do not comment on it, share it, or warn the patient on your own.

## You are safe when you report

Nobody may threaten or punish you for reporting in good faith. And a mistake told at once is treated very differently from a mistake hidden. We must lessen the harm where we can, and that works best in the first hour.`,
      es: `## El reloj empieza con usted

Ve la historia de una compañera con la cara de un paciente. O nota que su propia publicación dice demasiado. ¿Y ahora?

Cuando uno de nosotros sabe de una violación, para la ley es como si lo supiera **toda la organización**. Desde ese día tenemos como máximo 60 días para avisar a los pacientes, en algunos estados menos, y no se debe perder ninguno. Si usted espera una semana “a ver qué pasa”, esa semana ya se perdió.

## Cuatro pasos

1. **Guarde la prueba.** Tome una captura con la dirección, la fecha y la hora.
2. **Avise a la persona encargada de privacidad** el mismo día. Un formulario, una llamada, tocar a la puerta: todo sirve. También puede avisar sin dar su nombre.
3. **Quítela** si es suya y privacidad está de acuerdo. No limpie a escondidas: borrar sin decir nada parece ocultar.
4. **Guarde silencio.** No comente, no comparta y no avise al paciente por su cuenta.

## Quien avisa está protegido

Nadie puede amenazarlo ni castigarlo por avisar de buena fe. Y un error contado enseguida se trata muy distinto de un error escondido. Debemos reducir el daño en lo posible, y eso funciona mejor en la primera hora.`,
    },
  },
]
