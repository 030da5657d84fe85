import type { Lesson } from '../../course.ts'

export const lessons: readonly Lesson[] = [
  {
    id: 'a-reply-is-a-post',
    title: { en: 'A reply is a post', es: 'Una respuesta es una publicación' },
    minutes: 2,
    cases: ['upi_2022'],
    facts: ['reviews.no_waiver', 'reviews.ocr_no'],
    body: {
      en: `It is 9 p.m. A one-star review lights up your phone. It is unfair. You know the whole story, and the writer has told half of it already. Why not set the record straight in three sentences?

Because those three sentences are **your** post. The writer may tell the world about their own teeth, their own therapy, their own bill. It is their story. When we tell it, or only nod to it, we use what we know from care.

> A patient’s own words authorize nothing for us.

That somebody **is a patient** is already private health information. So this holds:

- It does not matter that they used their full name.
- It does not matter that they told the diagnosis first.
- It does not matter that everything we say is true.
- It does not matter that the review is false.

## What it cost a dentist

In 2015 a reviewer wrote about a dental practice on Google under a made-up name. The practice answered. The reply gave the full name three times, the visits, the symptoms, the place of the pain, a referral and the insurance, with unkind remarks on top. The penalty, announced in 2022, was **$50,000**.

The director of the federal Office for Civil Rights said in 2022 about such replies: “This is a clear NO.”

You will learn a short answer that is always safe. And one that is even safer: silence. Nobody must answer a review.`,
      es: `Son las 9 de la noche. Una reseña de una estrella aparece en su teléfono. Es injusta. Usted conoce toda la historia, y quien la escribió ya contó la mitad. ¿Por qué no aclararla en tres frases?

Porque esas tres frases son una publicación **de usted**. Cada quien puede contarle al mundo de sus dientes, su terapia o su cuenta. Es su historia. Cuando la contamos nosotros, o solo asentimos, usamos lo que sabemos por la atención.

> Las palabras de un paciente no nos autorizan a nada.

Que alguien **es paciente** ya es información privada de salud. Por eso:

- No importa que haya usado su nombre completo.
- No importa que haya dicho primero el diagnóstico.
- No importa que todo lo que decimos sea cierto.
- No importa que la reseña sea falsa.

## Lo que le costó a un dentista

En 2015 alguien escribió en Google sobre un consultorio dental con un nombre inventado. El consultorio respondió. La respuesta dio el nombre completo tres veces, las visitas, los síntomas, el lugar del dolor, una referencia y el seguro, y además comentarios hirientes. La multa, anunciada en 2022, fue de **$50,000**.

La directora de la Oficina de Derechos Civiles federal dijo en 2022 sobre tales respuestas: “Es un NO rotundo”.

Aquí aprenderá una respuesta corta que siempre es segura. Y una aún más segura: el silencio. Nadie está obligado a responder una reseña.`,
    },
  },
  {
    id: 'confirm-nothing',
    title: { en: 'Seven ways to confirm a visit', es: 'Siete formas de confirmar una visita' },
    minutes: 2,
    cases: ['nvd_2022'],
    facts: ['reviews.safe_reply', 'reviews.no_waiver'],
    body: {
      en: `Nobody plans to break the law in a reply. It slips out in polite words. These seven slip out most often:

| What we write | What it says |
|---|---|
| “Thank you for coming in.” | You were here. |
| “We are sorry your visit was short.” | You were here, and it was short. |
| “We have no record of you.” | The others are in our records. |
| “That is not what happened.” | We know what happened, so you were here. |
| “Hello Ms. Reyes” to @bluebird22 | This is who hides behind the name. |
| “Your insurer said no, not we.” | You were here, and this is your plan. |
| A heart under “You saved my knee!” | Yes, that was us. |

Look at the third line again. **Denying is as bad as confirming.** If we deny for strangers and say nothing for patients, our silence gives patients away.

A hint is enough. “We treat everyone who comes for a crown with care” under a post about a crown points back at the person. So does a smile and “You know why we had to cancel.”

## The name behind the name

People choose a user name because they want to stay hidden. In the case of New Vision Dental the replies gave full names where the reviewers had used only Yelp names, with visits, treatment and insurance. The practice paid **$23,000**, worked under a plan for two years, and had to take down the posts.

**A test for each sentence:** could I write it under the review of a complete stranger? If not, take it out.`,
      es: `Nadie piensa romper la ley en una respuesta. Se escapa en palabras amables. Estas siete son las más comunes:

| Lo que escribimos | Lo que dice |
|---|---|
| “Gracias por venir”. | Usted estuvo aquí. |
| “Sentimos que su visita fuera corta”. | Estuvo aquí, y fue corta. |
| “No tenemos registro de usted”. | Los demás sí están en los registros. |
| “Eso no fue lo que pasó”. | Sabemos qué pasó, así que estuvo aquí. |
| “Hola, señora Reyes” a @bluebird22 | Esta es la persona detrás del nombre. |
| “Fue su seguro el que dijo que no”. | Estuvo aquí, y este es su plan. |
| Un corazón debajo de “¡Me salvaron la rodilla!” | Sí, fuimos nosotros. |

Mire otra vez la tercera línea. **Negar es tan malo como confirmar.** Si negamos con los extraños y callamos con los pacientes, el silencio delata a los pacientes.

Basta una pista. “Tratamos con cuidado a quien viene por una corona”, debajo de una reseña sobre una corona, señala a la persona. También una sonrisa y “usted sabe por qué cancelamos”.

## El nombre detrás del nombre

La gente elige un nombre de usuario porque quiere quedar oculta. En el caso de New Vision Dental las respuestas dieron nombres completos donde solo había nombres de Yelp, con visitas, tratamiento y seguro. El consultorio pagó **$23,000**, trabajó dos años bajo un plan y tuvo que quitar las publicaciones.

**Una prueba para cada frase:** ¿podría escribirla debajo de la reseña de un completo extraño? Si no, quítela.`,
    },
  },
  {
    id: 'safe-words',
    title: { en: 'Words that are always safe', es: 'Palabras siempre seguras' },
    minutes: 2,
    facts: ['reviews.safe_reply', 'reviews.ocr_elite'],
    cases: ['elite_2019'],
    body: {
      en: `A safe reply has three parts, and none of them is about the person.

1. **What holds for everyone.** “Privacy law does not let us discuss or confirm whether anyone is a patient.”
2. **How we work in general.** “Good care starts with listening, and we want to hear when it goes wrong.”
3. **A door.** “Please call our office at 555-0120 and ask for the practice manager.”

That is all. No name, no “your visit”, no “we looked into it”.

## The same words for all

Use the same reply under praise, under anger and under a lie. If only angry patients get the privacy sentence, then the sentence itself is a sign. Have three or four versions that mean the same, and take turns, so that it does not look like a robot.

No agency has published a reply that it approves. This pattern is what follows from the rule; that is why we keep it so plain.

## Tone

- Calm. Write it after a walk, not after reading.
- Short. Each extra sentence is one more chance to slip.
- Human. “We are sorry to read this” is about **reading**, and tells nobody’s story. “We are sorry this happened to you” already says that it did.
- Not alone. A second pair of eyes reads it before it goes out.

Elite Dental in Dallas answered reviews on Yelp with a last name, a health condition, a treatment plan, insurance and cost. It paid **$10,000** in 2019. The agency’s words then: “Social media is not the place for providers to discuss a patient’s care.”`,
      es: `Una respuesta segura tiene tres partes, y ninguna trata de la persona.

1. **Lo que vale para todos.** “La ley de privacidad no nos deja hablar de si alguien es paciente ni confirmarlo”.
2. **Cómo trabajamos en general.** “La buena atención empieza por escuchar, y queremos saber cuando algo sale mal”.
3. **Una puerta.** “Por favor llame al 555-0120 y pregunte por la gerente del consultorio”.

Eso es todo. Ni un nombre, ni “su visita”, ni “ya lo revisamos”.

## Las mismas palabras para todos

Use la misma respuesta debajo de un elogio, de un enojo y de una mentira. Si solo los pacientes enojados reciben la frase de privacidad, la frase misma es una señal. Tenga tres o cuatro versiones que digan lo mismo y altérnelas, para que no parezca un robot.

Ninguna agencia ha publicado una respuesta aprobada. Este modelo es lo que resulta de la regla; por eso lo dejamos tan sencillo.

## El tono

- En calma. Escriba después de una caminata, no después de leer.
- Corto. Cada frase de más es otra ocasión de fallar.
- Humano. “Sentimos leer esto” trata de **leer** y no cuenta la historia de nadie. “Sentimos que le pasara esto” ya dice que pasó.
- No a solas. Otro par de ojos lo lee antes de que salga.

Elite Dental, en Dallas, respondió en Yelp con un apellido, una condición de salud, un plan de tratamiento, el seguro y el costo. Pagó **$10,000** en 2019. La agencia dijo entonces que las redes sociales no son el lugar para que un proveedor hable de la atención de un paciente.`,
    },
  },
  {
    id: 'take-it-offline',
    title: { en: 'Take it offline', es: 'Llévelo a un lugar privado' },
    minutes: 2,
    facts: ['complaints', 'safeguards'],
    body: {
      en: `The aim of a reply is not to win. It is to open a door, so that the person can talk to us where nobody listens.

## How the door works

- Give one phone number or the address of our secure messages. Not your own number. Not a private message of the network.
- **Let them come to us.** Do not look up who it might be and call. They wrote to the world, not to us; and you may have the wrong person.
- When somebody calls, check who it is before you say anything about care. “I am the one who wrote the review” proves nothing.
- If a parent, a partner or a friend wrote it, they are not the patient. Listen. Say nothing about the person they mean until the patient agrees, or until you know that this person may act for the patient.

## What goes inside

A review may hold a real complaint. Pass it on at once to the one who handles complaints. When it is about privacy, we must write down the complaint and what came of it.

**Do not open a chart to answer a review.** If the complaint needs a look at the record, the person who handles complaints does it, for the complaint and not for the reply.

## When it cannot wait

Some comments are cries for help: a threat, a word about suicide, a bad reaction to a medicine. Tell a manager or the clinician on duty now. In public write only what helps anyone: “If you are in danger, call 911. For a crisis, call or text 988.” Then act by phone.`,
      es: `El fin de una respuesta no es ganar. Es abrir una puerta para que la persona hable con nosotros donde nadie escucha.

## Cómo funciona la puerta

- Dé un solo teléfono o la dirección de nuestros mensajes seguros. No su propio número. No un mensaje privado de la red.
- **Deje que venga a nosotros.** No busque quién puede ser para llamar. Le escribió al mundo, no a nosotros; y usted puede equivocarse de persona.
- Cuando alguien llame, confirme quién es antes de hablar de la atención. “Soy quien escribió la reseña” no prueba nada.
- Si escribió una madre, una pareja o un amigo, no es el paciente. Escuche. No diga nada de la persona que menciona hasta que el paciente esté de acuerdo, o hasta saber que puede actuar por el paciente.

## Lo que pasa adentro

Una reseña puede traer una queja real. Pásela enseguida a quien atiende las quejas. Si trata de privacidad, debemos anotar la queja y en qué quedó.

**No abra un expediente para responder una reseña.** Si la queja pide mirar el expediente, lo hace quien atiende quejas, para la queja y no para la respuesta.

## Cuando no puede esperar

Algunos comentarios piden ayuda: una amenaza, una palabra sobre suicidio, una mala reacción a una medicina. Avise ya a un responsable o al clínico de turno. En público escriba solo lo que le sirve a cualquiera: “Si está en peligro, llame al 911. En una crisis, llame o envíe un texto al 988”. Después actúe por teléfono.`,
    },
  },
  {
    id: 'praise',
    title: { en: 'Kind reviews and testimonials', es: 'Reseñas amables y testimonios' },
    minutes: 2,
    cases: ['cadia_2025', 'manasa_2023'],
    facts: ['reviews.ocr_testimonial', 'marketing', 'stmt_remuneration'],
    body: {
      en: `Praise is more dangerous than anger, for it makes us careless.

## Under the review

“Dr. Osei changed my life!” A kind reply wants to say: “We loved treating you!” Take the same safe words instead: “Kind words like these mean a lot to our whole team.” That is true under any review and confirms no one.

Likes and shares speak too. A heart under a story of care says “yes, that was us”. Leave it, or ask for a signed authorization.

## On our own page

A review on their page is theirs. On our website, in our feed or on a poster it becomes **ours**. For that we need a written authorization that is complete and signed. Cutting out the name is not enough when the story still points to one person.

Ask before you plan, and take no for an answer: care never depends on it. If another company pays us for the ad, the authorization must say so.

## Two bills

- Five care homes of Cadia in Delaware put the names, photos, conditions and recovery of **150 people** on their website and social media as success stories. They paid **$182,000** in 2025 and work under a plan for two years.
- Manasa, a psychiatry practice in New Jersey, put diagnoses and treatment of **four patients** into replies on Google. It paid **$30,000** in 2023.

## Asking for reviews

Ask everyone with the same words, or no one. Never write a review in a patient’s name. Never hand out gifts for praise; ask the privacy officer first.`,
      es: `El elogio es más peligroso que el enojo, porque nos descuida.

## Debajo de la reseña

“¡El Dr. Osei me cambió la vida!” Una respuesta amable quiere decir: “¡Nos encantó atenderla!” Use mejor las mismas palabras seguras: “Palabras así significan mucho para todo nuestro equipo”. Es cierto debajo de cualquier reseña y no confirma a nadie.

Los “me gusta” también hablan. Un corazón debajo de una historia de atención dice “sí, fuimos nosotros”. Déjelo, o pida una autorización firmada.

## En nuestra propia página

Una reseña en la página de otro es suya. En nuestro sitio web, en nuestra cuenta o en un cartel se vuelve **nuestra**. Para eso hace falta una autorización escrita, completa y firmada. Quitar el nombre no basta si la historia aún señala a una sola persona.

Pregunte antes de planear y acepte un no: la atención nunca depende de eso. Si otra empresa nos paga por el anuncio, la autorización debe decirlo.

## Dos cuentas

- Cinco residencias de Cadia, en Delaware, pusieron nombres, fotos, condiciones y recuperación de **150 personas** en su sitio y en redes como historias de éxito. Pagaron **$182,000** en 2025 y trabajan dos años bajo un plan.
- Manasa, un consultorio de psiquiatría en Nueva Jersey, puso diagnósticos y tratamientos de **cuatro pacientes** en respuestas en Google. Pagó **$30,000** en 2023.

## Pedir reseñas

Pídalas a todos con las mismas palabras, o a nadie. Nunca escriba una reseña en nombre de un paciente. Nunca dé regalos por elogios; pregunte primero al oficial de privacidad.`,
    },
  },
  {
    id: 'when-it-hurts',
    title: { en: 'When it hurts, and when it went wrong', es: 'Cuando duele, y cuando salió mal' },
    minutes: 2,
    cases: ['shasta_2013'],
    facts: ['reviews.ocr_simply_put', 'discovery', 'no_retaliation', 'sanctions'],
    body: {
      en: `Some reviews are cruel. Some come from people who were never here. You still may not say so.

## What you can do about a false review

1. **Wait.** Nothing has to be answered within the hour.
2. **Ask the site to look.** Each site has rules against threats, hate and fake reviews. Tell it which rule, and nothing about a person.
3. **Use the safe words**, or none.
4. **Let others speak.** Honest reviews from many people are the best answer to one.

A lawyer can look at threats and lies that do real harm. The reply box is not the court.

The same holds when a reporter calls. In 2013 Shasta Regional Medical Center in California paid **$275,000** after it answered a story in the press: it gave one patient’s treatment, lab results and diagnosis to at least three media outlets, and wrote to its whole workforce about it.

## If a reply already went out

1. **Take a screenshot** with address and time. It is proof, and you will need it.
2. **Take the reply down.** Quick removal makes the harm smaller. It does not undo it.
3. **Tell the privacy officer today**, even at night, even if you wrote it. A clock may already be running: it starts when someone here, other than the one who did it, knows or should have known.
4. **Do not write to the reviewer.** A second reply confirms the first. If people must be told, the privacy officer does it, by letter.

Reporting in good faith is not punished here. Hiding a reply makes everything worse: for the patient, for us, and for you.`,
      es: `Algunas reseñas son crueles. Algunas vienen de gente que nunca estuvo aquí. Ni así puede usted decirlo.

## Qué puede hacer con una reseña falsa

1. **Espere.** Nada tiene que responderse en una hora.
2. **Pida al sitio que la revise.** Cada sitio tiene reglas contra amenazas, odio y reseñas falsas. Diga qué regla, y nada sobre una persona.
3. **Use las palabras seguras**, o ninguna.
4. **Deje hablar a otros.** Muchas reseñas honestas son la mejor respuesta a una sola.

Un abogado puede mirar amenazas y mentiras que hacen daño real. El cuadro de respuesta no es el tribunal.

Lo mismo vale cuando llama un reportero. En 2013 Shasta Regional Medical Center, en California, pagó **$275,000** después de contestar una nota de prensa: dio el tratamiento, los resultados de laboratorio y el diagnóstico de un paciente a por lo menos tres medios, y escribió sobre eso a todo su personal.

## Si ya salió una respuesta

1. **Tome una captura** con dirección y hora. Es prueba, y la va a necesitar.
2. **Quite la respuesta.** Quitarla pronto reduce el daño. No lo borra.
3. **Avise hoy al oficial de privacidad**, aunque sea de noche, aunque la escribiera usted. Puede que ya corra un plazo: empieza cuando alguien de aquí, que no sea quien lo hizo, lo sabe o debió saberlo.
4. **No le escriba a quien dejó la reseña.** Una segunda respuesta confirma la primera. Si hay que avisar a alguien, lo hace el oficial de privacidad, por carta.

Aquí no se castiga a nadie por informar de buena fe. Esconder una respuesta lo empeora todo: para el paciente, para nosotros y para usted.`,
    },
  },
]
