import type { Lesson } from '../../course.ts'

export const lessons: readonly Lesson[] = [
  {
    id: 'why-it-concerns-you',
    title: { en: 'Why it concerns you', es: 'Por qué le toca a usted' },
    minutes: 1,
    facts: ['hazcom'],
    body: {
      en: `A bottle without a name stands under the sink. It smells of apples. Someone takes it for soap. It is the acid for the dishwasher.

You need no factory to work with dangerous chemicals. They are here:

- disinfectants, bleach, drain cleaner
- alcohol gel and other things that burn
- fixing liquids in the lab, such as formalin
- some medicines, above all those against cancer
- gases in bottles, glue and dust in the dental lab, toner and paint

## What the federal rule wants

The rule is **29 CFR 1910.1200**. People call it the right to know. It asks your employer for four things:

1. a **written program** that says how it is done here,
2. **data sheets** for the dangerous chemicals,
3. **labels** on what they come in, and
4. **training**: when you begin such work, and whenever a new danger comes.

The rule names no yearly date for the training. Many workplaces repeat it each year, because people forget; so does this course.

## This is the awareness part

A screen can teach you to read. It does not know which bottles stand under **your** sink. Your employer shows you the list of chemicals of your site, where the data sheets are, what is dangerous in your tasks and what protects you there. Ask for it if nobody has.`,
      es: `Debajo del fregadero hay una botella sin nombre. Huele a manzana. Alguien cree que es jabón. Es el ácido del lavavajillas.

No hace falta una fábrica para trabajar con químicos peligrosos. Están aquí:

- desinfectantes, cloro, destapacaños
- gel de alcohol y otras cosas que arden
- líquidos para fijar en el laboratorio, como la formalina
- algunas medicinas, sobre todo contra el cáncer
- gases en cilindros, pegamento y polvo del laboratorio dental, tóner y pintura

## Lo que quiere la regla federal

La regla es **29 CFR 1910.1200**. La gente la llama el derecho a saber. Pide cuatro cosas a su empleador:

1. un **programa escrito** que diga cómo se hace aquí,
2. **hojas de datos** de los químicos peligrosos,
3. **etiquetas** en sus envases, y
4. **capacitación**: cuando usted empieza ese trabajo y cada vez que llega un peligro nuevo.

La regla no fija una fecha anual para la capacitación. Muchos lugares la repiten cada año, porque la gente olvida; este curso también.

## Esta es la parte básica

Una pantalla puede enseñarle a leer. No sabe qué botellas hay debajo de **su** fregadero. Su empleador le muestra la lista de químicos de su sede, dónde están las hojas de datos, qué es peligroso en sus tareas y qué lo protege ahí. Pídalo si nadie lo ha hecho.`,
    },
  },
  {
    id: 'read-the-label',
    title: { en: 'Read the label', es: 'Lea la etiqueta' },
    minutes: 1,
    facts: ['hazcom', 'hazcom_2024'],
    body: {
      en: `A label is a short talk with someone who knows the stuff. Ten seconds are enough.

| On the label | What it tells you |
|---|---|
| The name | The same name stands on the data sheet |
| **Danger** or **Warning** | Danger is the stronger word |
| Pictures in red frames | What kind of harm |
| Sentences on hazards | “Causes burns to skin and eyes” |
| Sentences on what to do | “Wear gloves. Rinse with water for minutes.” |
| The maker, with a phone number | Whom to ask |

## Six pictures you meet often

- **Flame:** it burns easily.
- **Hand and metal being eaten away:** it burns skin and eyes.
- **Skull:** a little can poison you.
- **Person with a star on the chest:** harm that comes slowly, such as cancer or asthma.
- **Exclamation mark:** it irritates, or makes you sleepy.
- **Bottle:** gas under pressure.

## When you pour

Most accidents begin with a small bottle. **If you fill something over, the new bottle gets a label too**: the name and what it can do. No soda bottles, no yogurt cups, no “everyone knows that”.

A label that has fallen off or cannot be read: put the bottle aside and report it. Do not sniff.

The rule was changed in 2024. Employers had to bring labels, program and training up to date for pure substances by November 20, 2026; for mixtures they have until May 19, 2028. So you may see two kinds of labels for a while.`,
      es: `Una etiqueta es una charla corta con quien conoce el producto. Bastan diez segundos.

| En la etiqueta | Lo que le dice |
|---|---|
| El nombre | El mismo está en la hoja de datos |
| **Peligro** o **Atención** | Peligro es la palabra más fuerte |
| Dibujos en marcos rojos | Qué tipo de daño |
| Frases sobre los peligros | “Causa quemaduras en piel y ojos” |
| Frases sobre qué hacer | “Use guantes. Enjuague con agua varios minutos”. |
| El fabricante, con teléfono | A quién preguntar |

## Seis dibujos que verá a menudo

- **Llama:** arde con facilidad.
- **Mano y metal que se deshacen:** quema piel y ojos.
- **Calavera:** un poco puede envenenarlo.
- **Persona con una estrella en el pecho:** daño que llega despacio, como cáncer o asma.
- **Signo de exclamación:** irrita, o da sueño.
- **Cilindro:** gas a presión.

## Cuando pasa de un envase a otro

La mayoría de los accidentes empieza con una botella pequeña. **Si usted llena otro envase, ese también lleva etiqueta**: el nombre y lo que puede hacer. Nada de botellas de refresco ni vasos de yogur, nada de “eso lo sabe todo el mundo”.

¿Una etiqueta se cayó o no se lee? Aparte la botella y avise. No huela.

La regla cambió en 2024. Los empleadores debían poner al día etiquetas, programa y capacitación para sustancias puras antes del 20 de noviembre de 2026; para mezclas tienen hasta el 19 de mayo de 2028. Por eso puede ver un tiempo dos clases de etiquetas.`,
    },
  },
  {
    id: 'the-data-sheet',
    title: { en: 'The data sheet', es: 'La hoja de datos' },
    minutes: 1,
    facts: ['hazcom'],
    body: {
      en: `The label is the short talk, the **safety data sheet** the long one. It looks dull. But it is built so that you find the right place when your hands are shaking.

All sheets follow the same order. You need not know it by heart. Remember where to look first:

- **At the very front:** what it is, what it can do, what stands on the label.
- **Soon after: first aid.** Eyes, skin, breathing, swallowing.
- **Then fire, spills, storage.**
- **In the middle: what protects you.** Which gloves, which mask, how much air.
- **Further back:** what it must not be mixed with.

## You may see it on every shift

You should be able to get to the sheet in the place where you work, while you work: on paper in a folder, or on a screen. “The boss has it at home” is not enough. If it is on a screen, you need a way in when the power is out.

**Try it today:** take one bottle from your room. Find its sheet in three minutes. Find the first aid for the eyes. If you cannot, tell your supervisor. You have just found a hole before it hurt someone.

## Take it along

If someone has to see a doctor, the sheet goes with them, or a photo of the label. No other photo is needed, and none of the person. The doctor does not want to guess what was in the bottle.`,
      es: `La etiqueta es la charla corta; la **hoja de datos de seguridad**, la larga. Parece aburrida. Pero está hecha para que encuentre el lugar correcto cuando le tiemblan las manos.

Todas siguen el mismo orden. No hace falta saberlo de memoria. Recuerde dónde mirar primero:

- **Al principio:** qué es, qué puede hacer, qué dice la etiqueta.
- **Poco después: primeros auxilios.** Ojos, piel, respiración, si se traga.
- **Luego fuego, derrames, almacenamiento.**
- **En el medio: lo que lo protege.** Qué guantes, qué mascarilla, cuánto aire.
- **Más atrás:** con qué no se debe mezclar.

## Puede verla en cada turno

Usted debería poder llegar a la hoja en su lugar de trabajo, mientras trabaja: en papel, en una carpeta, o en una pantalla. “La tiene el jefe en casa” no basta. Si está en una pantalla, hace falta otro camino cuando no hay luz.

**Pruébelo hoy:** tome una botella de su sala. Encuentre su hoja en tres minutos. Encuentre los primeros auxilios para los ojos. Si no puede, avise a su supervisor. Acaba de encontrar un hueco antes de que lastime a alguien.

## Llévela

Si alguien tiene que ver a un médico, la hoja va con él, o una foto de la etiqueta. No hace falta ninguna otra foto, y ninguna de la persona. El médico no quiere adivinar qué había en la botella.`,
    },
  },
  {
    id: 'work-safely',
    title: { en: 'Working with it', es: 'Trabajar con ellos' },
    minutes: 1,
    facts: ['hazcom'],
    body: {
      en: `The best chemical is the one that is not needed. The next best is the milder one. Only then do we talk about gloves.

1. **Less and milder.** Is there a ready-made wipe instead of the acid? Then take it.
2. **Air.** Open the window, turn on the fan, close the lid.
3. **The right glove.** A thin exam glove stops blood. Many cleaners go through it in minutes. The data sheet names the right one.
4. **Eyes.** Pouring is the moment for goggles.
5. **Small and low.** Keep small bottles, below the height of your eyes.
6. **Apart.** Acids away from bleach, what burns away from heat and oxygen.

## Never mix

**Bleach and ammonia** make a gas that burns your lungs. **Bleach and acid** do too; toilet cleaner is often an acid. Two cleaners are not twice as clean. Add the product to the water, not the water to the product.

## Strong medicines

Some medicines against cancer and a few others can hurt those who handle them. Do not crush or open such tablets. Do not touch them with bare hands. Use the gloves and the cabinet that your site has set for them. If you are pregnant or hope to be, speak with your supervisor early; nobody may think less of you for it.

## Wait as long as the label says

A disinfectant has to stay **wet** for its full time. If you wipe it dry at once, it has done nothing but smell.`,
      es: `El mejor químico es el que no hace falta. Después viene el más suave. Solo entonces hablamos de guantes.

1. **Menos y más suave.** ¿Hay una toallita lista en lugar del ácido? Tómela.
2. **Aire.** Abra la ventana, encienda el extractor, cierre la tapa.
3. **El guante correcto.** Un guante fino de examen detiene sangre. Muchos limpiadores lo pasan en minutos. La hoja de datos nombra el correcto.
4. **Ojos.** Verter es el momento de los lentes protectores.
5. **Pequeño y abajo.** Guarde botellas pequeñas, más abajo que sus ojos.
6. **Separados.** Ácidos lejos del cloro; lo que arde, lejos del calor y del oxígeno.

## Nunca mezcle

**Cloro y amoníaco** hacen un gas que quema los pulmones. **Cloro y ácido** también; el limpiador de inodoros suele ser ácido. Dos limpiadores no limpian el doble. Eche el producto al agua, no el agua al producto.

## Medicinas fuertes

Algunas medicinas contra el cáncer y unas pocas más pueden dañar a quien las maneja. No triture ni abra esas tabletas. No las toque con la mano desnuda. Use los guantes y la cabina que su sede fijó para ellas. Si está embarazada o quiere estarlo, hable pronto con su supervisor; nadie puede pensar mal de usted por eso.

## Espere lo que dice la etiqueta

Un desinfectante debe quedar **mojado** todo su tiempo. Si lo seca enseguida, no hizo más que oler.`,
    },
  },
  {
    id: 'when-it-spills',
    title: { en: 'When it spills, and your site', es: 'Cuando se derrama, y su sede' },
    minutes: 1,
    facts: ['hazcom', 'hazcom_2024', 'severe'],
    body: {
      en: `## First yourself, then the floor

1. **Get away and warn others.** If it stings, smells sharp or makes you cough, go out and close the door.
2. **Rinse.** Eyes and skin under running water, at once and for many minutes; the data sheet says how long. Take off wet clothes.
3. **Call.** Your supervisor, the number on the label, poison control; in danger 911.
4. **Clean up only** what you were trained for, with the kit for it. A small puddle of cleaner, yes. A bottle of formalin, no.
5. **Report it**, even when nobody was hurt. Nobody is punished for that.

If someone dies, or has to stay in the hospital, because of work, a manager must know at once: the employer has only 8 or 24 hours to report it.

## Five questions for your site

Before you sign that you are done, let someone show you:

- the list of dangerous chemicals, and which of them **you** use
- the data sheets, and the way to them without power
- the eye wash; turn it on once
- the spill kit, and who may use it
- the written program, and when labels and training were last brought up to date

You may talk about dangers at work with coworkers and with OSHA. A picture of a coworker who was hurt belongs on no network.

And the bottle under the sink? It goes to your supervisor, closed and upright. Then everyone gets labels and a pen.`,
      es: `## Primero usted, después el piso

1. **Aléjese y avise a los demás.** Si arde, huele fuerte o hace toser, salga y cierre la puerta.
2. **Enjuague.** Ojos y piel con agua corriente, enseguida y por muchos minutos; la hoja de datos dice cuánto. Quítese la ropa mojada.
3. **Llame.** A su supervisor, al número de la etiqueta, al centro de envenenamientos; en peligro, al 911.
4. **Limpie solo** lo que le enseñaron a limpiar, con el equipo para eso. Un charco pequeño de limpiador, sí. Una botella de formalina, no.
5. **Informe**, aunque nadie se haya lastimado. No se castiga a nadie por eso.

Si alguien muere, o queda internado, por el trabajo, un responsable debe saberlo enseguida: el empleador tiene solo 8 o 24 horas para informarlo.

## Cinco preguntas para su sede

Antes de firmar que terminó, pida que le muestren:

- la lista de químicos peligrosos, y cuáles usa **usted**
- las hojas de datos, y el camino a ellas sin luz
- el lavaojos; ábralo una vez
- el equipo para derrames, y quién puede usarlo
- el programa escrito, y cuándo se pusieron al día etiquetas y capacitación

Usted puede hablar de los peligros del trabajo con sus compañeros y con OSHA. La foto de un compañero lastimado no va en ninguna red.

¿Y la botella debajo del fregadero? Va a su supervisor, cerrada y parada. Después todos reciben etiquetas y un marcador.`,
    },
  },
]
