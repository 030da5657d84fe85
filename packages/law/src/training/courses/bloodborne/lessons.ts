import type { Lesson } from '../../course.ts'

export const lessons: readonly Lesson[] = [
  {
    id: 'what-this-course-is',
    title: { en: 'What this course is, and is not', es: 'Lo que este curso es, y lo que no' },
    minutes: 1,
    facts: ['bbp_training', 'bbp_ecp'],
    body: {
      en: `You come back from lunch. On the counter lies a used needle, and nobody knows whose. What you do in the next ten seconds is what this course is about.

The federal rule on blood at work is **29 CFR 1910.1030**. It asks for training at your first assignment, at least once a year after that, and again when your tasks change.

## This is the awareness part

A course on a screen cannot do it all. The rule also asks for two things that only your workplace can give:

1. **A person who knows the subject and answers your questions**, while you are being trained. A screen that only talks does not count.
2. **What is special about your site:** your tasks, your devices, your plan, where things are.

So write down what you want to ask. If nobody has offered you that talk, ask your supervisor for it. Your employer records it beside this course.

## Your plan

Your workplace has an **exposure control plan**. It says which jobs and tasks can bring you in touch with blood, and what protects you. It is looked at again every year and when tasks change, and those who do the work are asked about safer devices. You may read it. Do you know where it is?`,
      es: `Usted vuelve del almuerzo. En el mostrador hay una aguja usada, y nadie sabe de quién es. Lo que haga en los próximos diez segundos es el tema de este curso.

La regla federal sobre la sangre en el trabajo es **29 CFR 1910.1030**. Pide capacitación en su primera asignación, después al menos una vez al año, y otra vez cuando cambian sus tareas.

## Esta es la parte básica

Un curso en pantalla no puede con todo. La regla pide además dos cosas que solo puede dar su lugar de trabajo:

1. **Una persona que conoce el tema y responde sus preguntas** mientras usted se capacita. Una pantalla que solo habla no cuenta.
2. **Lo propio de su sede:** sus tareas, sus dispositivos, su plan, dónde están las cosas.

Así que anote lo que quiere preguntar. Si nadie le ha ofrecido esa conversación, pídala a su supervisor. Su empleador la registra junto a este curso.

## Su plan

Su lugar de trabajo tiene un **plan de control de exposición**. Dice qué puestos y tareas pueden ponerlo en contacto con sangre, y qué lo protege. Se revisa cada año y cuando cambian las tareas, y se pregunta por dispositivos más seguros a quienes hacen el trabajo. Usted puede leerlo. ¿Sabe dónde está?`,
    },
  },
  {
    id: 'how-it-passes',
    title: { en: 'How it passes from one to another', es: 'Cómo pasa de una persona a otra' },
    minutes: 1,
    facts: ['bbp_hbv'],
    body: {
      en: `Three viruses matter most: **hepatitis B**, **hepatitis C** and **HIV**. All three can be carried by people who look and feel well.

## Which ways in

| Yes | No |
|---|---|
| A stick or cut with something that has blood on it | Shaking hands |
| A splash in the eye, nose or mouth | Sitting in the same room |
| Blood on skin that is cracked or hurt | Blood on whole, healthy skin, washed off at once |
| A human bite that draws blood | Coughing, as long as no blood is in it |

Other fluids from inside the body can carry them too. Dried blood on a surface is still no friend: hepatitis B can outlive the drying.

## So we have one rule

**Treat all blood as if it were infectious.** Not just that of the patient with the tattoos. Not just when the chart says so. The chart knows only what somebody tested.

## The vaccine

There is a vaccine against hepatitis B. Your employer must offer it to you after training and **within 10 working days** of your first assignment to such work. You may say no, and you may change your mind. Against hepatitis C and HIV there is no vaccine; against those, only the way you work protects you.`,
      es: `Tres virus importan más: **hepatitis B**, **hepatitis C** y **VIH**. Los tres los puede llevar gente que se ve y se siente bien.

## Por dónde entra

| Sí | No |
|---|---|
| Un pinchazo o corte con algo que tiene sangre | Dar la mano |
| Una salpicadura en ojo, nariz o boca | Estar en el mismo cuarto |
| Sangre en piel agrietada o herida | Sangre en piel sana y entera, lavada enseguida |
| Una mordida humana que saca sangre | La tos, mientras no lleve sangre |

Otros líquidos de dentro del cuerpo también pueden llevarlos. La sangre seca en una superficie tampoco es amiga: la hepatitis B puede resistir seca.

## Por eso tenemos una sola regla

**Trate toda la sangre como si fuera infecciosa.** No solo la del paciente con tatuajes. No solo cuando lo dice el expediente. El expediente sabe solo lo que alguien analizó.

## La vacuna

Hay una vacuna contra la hepatitis B. Su empleador debe ofrecérsela después de la capacitación y **dentro de 10 días hábiles** desde su primera asignación a ese trabajo. Puede decir que no, y puede cambiar de opinión. Contra la hepatitis C y el VIH no hay vacuna; contra ellos solo lo protege su forma de trabajar.`,
    },
  },
  {
    id: 'how-we-work',
    title: { en: 'How we work', es: 'Cómo trabajamos' },
    minutes: 1,
    facts: ['bbp_ecp'],
    body: {
      en: `The best protection is a thing that cannot hurt you. After that come habits, and only then gloves.

1. **Safer devices.** Needles that cover themselves, blunt tips, tubes of plastic. If one does not work well in your hands, say so: your voice is part of the yearly review.
2. **The box.** Sharps go into the sharps container at once, by the one who used them. It stands within reach, upright, and is closed before it is full. Never push with a hand.
3. **No caps, no bends.** Do not recap, bend or break needles by hand.
4. **Hands.** Wash after taking off gloves, each time. Gloves have holes that nobody sees.
5. **Gear that fits the task.** Gloves for touch, gown for splash, mask and eye shield when it may fly. It is free for you, and there in your size.
6. **No food, drink, make-up or lip balm** where blood may be. And no phone in gloved hands: it goes home with you.

## Spills

Keep others away. Put on gloves. Pick up broken glass with tongs or a dustpan, never with fingers. Cover, wipe, and disinfect with the product from your plan, for as long as its label says. All of it goes into the marked bag.

A picture of a spill or an injury belongs on no social network.`,
      es: `La mejor protección es una cosa que no puede herirlo. Después vienen las costumbres, y solo entonces los guantes.

1. **Dispositivos más seguros.** Agujas que se cubren solas, puntas romas, tubos de plástico. Si alguno no le funciona bien, dígalo: su voz es parte de la revisión anual.
2. **La caja.** Los punzocortantes van enseguida a su recipiente, y los lleva quien los usó. Está a la mano, parado, y se cierra antes de llenarse. Nunca empuje con la mano.
3. **Sin tapar, sin doblar.** No vuelva a tapar, doble ni rompa agujas con la mano.
4. **Manos.** Láveselas cada vez que se quite los guantes. Los guantes tienen agujeros que nadie ve.
5. **Equipo según la tarea.** Guantes para tocar, bata si salpica, mascarilla y careta si puede volar. Para usted es gratis, y hay de su talla.
6. **Sin comida, bebida, maquillaje ni bálsamo** donde pueda haber sangre. Y sin teléfono en manos con guantes: se va a casa con usted.

## Derrames

Aleje a los demás. Póngase guantes. Recoja vidrio roto con pinzas o pala, nunca con los dedos. Cubra, limpie y desinfecte con el producto de su plan, el tiempo que dice su etiqueta. Todo va a la bolsa marcada.

Una foto de un derrame o de una herida no va en ninguna red social.`,
    },
  },
  {
    id: 'if-it-happens',
    title: { en: 'If it happens to you', es: 'Si le pasa a usted' },
    minutes: 1,
    facts: ['bbp_post_exposure', 'sharps_log', 'severe'],
    body: {
      en: `It happens to careful people. What counts is the next hour, for some treatments help only when they begin soon.

1. **Stop.** Make sure the patient is safe, then leave the task to someone else.
2. **Wash** the place with soap and running water. Rinse an eye, nose or mouth with plenty of water. Do not squeeze, and use no bleach.
3. **Tell your supervisor at once.** Not after the shift.
4. **Go and be seen.** Your plan names the place. The doctor there judges the risk and what may help you.
5. **Write it down** while it is fresh: which device, which task, where, how.

## What is between you and the doctor

What the doctor finds is **confidential**. Your boss learns what is needed to help you, not your test results. The patient’s results are private as well: you may hear them for your own care, and pass them on to nobody.

The federal rule has times for the examination and for the written opinion, and it asks many employers for a log of sharps injuries without your name. Those details have not been verified for this course; your safety lead checks them.

## No blame

Nobody is punished for reporting. A stick that is not reported cannot be treated, and its cause hurts the next one.

If a worker dies or is admitted to a hospital because of work, tell a manager at once: the employer has only 8 or 24 hours to report that.`,
      es: `Le pasa también a gente cuidadosa. Lo que cuenta es la próxima hora, porque algunos tratamientos sirven solo si empiezan pronto.

1. **Pare.** Vea que el paciente esté a salvo y deje la tarea a otra persona.
2. **Lave** el lugar con agua corriente y jabón. Enjuague ojo, nariz o boca con mucha agua. No apriete, y no use cloro.
3. **Avise de inmediato a su supervisor.** No después del turno.
4. **Vaya a que lo vean.** Su plan dice dónde. El médico juzga el riesgo y lo que puede ayudarle.
5. **Anótelo** mientras está fresco: qué dispositivo, qué tarea, dónde, cómo.

## Lo que queda entre usted y el médico

Lo que encuentra el médico es **confidencial**. Su jefe sabe lo que hace falta para ayudarle, no sus resultados. Los resultados del paciente también son privados: usted puede oírlos para su propio cuidado, y no los pasa a nadie.

La regla federal tiene plazos para el examen y para la opinión escrita, y pide a muchos empleadores un registro de lesiones por punzocortantes sin su nombre. Esos detalles no se verificaron para este curso; su responsable de seguridad los revisa.

## Sin culpa

No se castiga a nadie por avisar. Un pinchazo que no se informa no se puede tratar, y su causa hiere al próximo.

Si alguien muere o queda internado por el trabajo, avise enseguida a un responsable: el empleador tiene solo 8 o 24 horas para informarlo.`,
    },
  },
  {
    id: 'your-site',
    title: { en: 'Your site: seven questions', es: 'Su sede: siete preguntas' },
    minutes: 1,
    facts: ['bbp_training', 'bbp_ecp', 'bbp_hbv'],
    body: {
      en: `Here the screen ends and your workplace begins. Take these seven questions to the person who trains you. Do not sign that you are done before you have the answers.

1. Which of **my** tasks bring me in touch with blood?
2. Where are the sharps containers, and who changes them?
3. Which safer devices do we have, and how does each one lock?
4. Where is the gear in my size, and where does it go after use?
5. What do we clean spills with, and how long must it stay wet?
6. Whom do I call after a stick, by day, by night, on a weekend?
7. Where is our exposure control plan?

Try it out: lock each needle once with clean hands. Walk from your place to the eye wash. Put on and take off a gown while someone watches.

## When you see something

- A box that is too full, a device that slips, a glove that is always out of stock: **say so the same day.**
- New task, new room, new device: ask to be trained for it before you begin.
- You have the right to talk about safety at work, with coworkers and with OSHA.

And the needle on the counter? You did not touch it with your hand. You fetched tongs and the box, put on gloves, and told your supervisor that it had been lying there.`,
      es: `Aquí termina la pantalla y empieza su lugar de trabajo. Lleve estas siete preguntas a quien lo capacita. No firme que terminó antes de tener las respuestas.

1. ¿Cuáles de **mis** tareas me ponen en contacto con sangre?
2. ¿Dónde están los recipientes de punzocortantes, y quién los cambia?
3. ¿Qué dispositivos más seguros tenemos, y cómo se cierra cada uno?
4. ¿Dónde está el equipo de mi talla, y adónde va después de usarlo?
5. ¿Con qué se limpian los derrames, y cuánto tiempo debe quedar mojado?
6. ¿A quién llamo después de un pinchazo, de día, de noche, en fin de semana?
7. ¿Dónde está nuestro plan de control de exposición?

Pruébelo: cierre cada aguja una vez con las manos limpias. Camine de su puesto al lavaojos. Póngase y quítese una bata mientras alguien mira.

## Cuando vea algo

- Una caja demasiado llena, un dispositivo que resbala, un guante que siempre falta: **dígalo el mismo día.**
- Tarea nueva, sala nueva, dispositivo nuevo: pida capacitación antes de empezar.
- Usted tiene derecho a hablar de la seguridad en el trabajo, con sus compañeros y con OSHA.

¿Y la aguja del mostrador? Usted no la tocó con la mano. Buscó pinzas y la caja, se puso guantes y le dijo a su supervisor que estaba ahí.`,
    },
  },
]
