import type { Lesson } from '../../course.ts'

export const lessons: readonly Lesson[] = [
  {
    id: 'a-face-is-a-name',
    title: { en: 'A face is a name', es: 'Una cara es un nombre' },
    minutes: 2,
    cases: ['cadia_2025'],
    facts: ['Q', 'R', 'standard', 'reviews.ocr_testimonial'],
    body: {
      en: `The picture is lovely. An old man stands at the parallel bars and laughs; it is his first step in weeks. No name, no caption, just a smile. May we post it?

Not yet. His face is on the federal list of things that identify a person, next to names and phone numbers: “full face photographic images and any comparable images”. Where he stands says the rest: **he is in our care.** Face plus place is health information, even when no word is written.

## More than faces

These can point to one person just as well:

- a tattoo, a scar, a birthmark, a special wheelchair
- a voice in a video
- a wedding ring, a team jacket, a dog that the whole street knows
- the only red pickup in the lot

“You can’t see who it is” often means “**I** can’t see who it is”. His daughter can. His neighbor can.

## Good stories, large bill

Cadia runs care homes in Delaware. Five of them put “success stories” on their website and social media: names, photos, conditions, treatment and recovery of **150 people**. The stories were kind, and nobody was mocked. Still Cadia paid **$182,000** in 2025 and works under a plan for two years. What was missing was a valid written authorization for each person.

So the rule of this course is short: **one patient, one signed paper, before the picture goes out.** No paper? Then a picture without patients: the team, the garden, the new machine, or a model who says so.`,
      es: `La foto es preciosa. Un señor mayor está entre las barras y ríe; es su primer paso en semanas. Ni nombre ni texto, solo una sonrisa. ¿Podemos publicarla?

Todavía no. Su cara está en la lista federal de cosas que identifican a una persona, junto a los nombres y los teléfonos: imágenes de la cara completa y otras comparables. El lugar dice lo demás: **está bajo nuestra atención.** Cara más lugar es información de salud, aunque no haya ni una palabra.

## Más que caras

Esto puede señalar igual de bien a una persona:

- un tatuaje, una cicatriz, un lunar, una silla de ruedas especial
- una voz en un video
- un anillo, la chaqueta de un equipo, un perro que conoce toda la calle
- la única camioneta roja del estacionamiento

“No se ve quién es” muchas veces quiere decir “**yo** no veo quién es”. Su hija sí. Su vecino también.

## Buenas historias, cuenta grande

Cadia tiene residencias en Delaware. Cinco de ellas pusieron “historias de éxito” en su sitio y en redes: nombres, fotos, condiciones, tratamiento y recuperación de **150 personas**. Las historias eran amables y nadie se burló. Aun así Cadia pagó **$182,000** en 2025 y trabaja dos años bajo un plan. Faltaba una autorización escrita y válida de cada persona.

Así que la regla de este curso es corta: **un paciente, un papel firmado, antes de que salga la foto.** ¿No hay papel? Entonces una foto sin pacientes: el equipo, el jardín, la máquina nueva, o un modelo que se anuncia como modelo.`,
    },
  },
  {
    id: 'the-paper',
    title: { en: 'What the paper must say', es: 'Lo que debe decir el papel' },
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
      'copy',
      'defective',
    ],
    body: {
      en: `A nod, a thumbs-up or “sure, go ahead” is kind. It is not an authorization. Neither is the sentence in the welcome papers that “pictures may be taken”. The federal rule wants a document of its own, in plain language.

## Six parts

| Part | Good | Not enough |
|---|---|---|
| What | “One photo of me at the parallel bars, and my first name” | “My information” |
| Who gives it | “Oak Hill Rehab” | blank |
| Who gets it | “The public, on Facebook and Instagram” | “Others” |
| What for | “To show how rehab works” | “Any purpose” |
| Until when | “June 30, 2027” or “when I leave the home” | “Forever” |
| Signed and dated | by the patient, or by someone who may act for them, with the reason | initials, no date |

## Three sentences

1. You can take this back in writing, and this is how.
2. Your care does not depend on it.
3. Once it is public, others may pass it on, and the law may no longer protect it.

If another company pays us for the ad, the paper says that too.

## It can be dead on arrival

The paper is worth nothing when a part is blank, its day has passed, it was taken back, care was made to depend on it, or we know that something important in it is false.

We give the patient **a copy**, and keep ours for six years. And the post keeps to the paper: a yes to Instagram is no yes to a billboard. A yes to the photo is no yes to the diagnosis.`,
      es: `Un gesto, un pulgar arriba o un “claro, adelante” es amable. No es una autorización. Tampoco la frase de los papeles de ingreso que dice “se pueden tomar fotos”. La regla federal pide un documento propio, en lenguaje sencillo.

## Seis partes

| Parte | Bien | No alcanza |
|---|---|---|
| Qué | “Una foto mía en las barras, y mi nombre de pila” | “Mi información” |
| Quién la da | “Rehabilitación Oak Hill” | en blanco |
| Quién la recibe | “El público, en Facebook e Instagram” | “Otros” |
| Para qué | “Para mostrar cómo es la rehabilitación” | “Cualquier fin” |
| Hasta cuándo | “30 de junio de 2027” o “cuando me vaya de la residencia” | “Para siempre” |
| Firma y fecha | del paciente, o de quien puede actuar por él, con el motivo | iniciales, sin fecha |

## Tres frases

1. Usted puede retirarlo por escrito, y así se hace.
2. Su atención no depende de esto.
3. Una vez público, otros pueden pasarlo, y puede que la ley ya no lo proteja.

Si otra empresa nos paga por el anuncio, el papel también lo dice.

## Puede nacer sin valor

El papel no vale nada si una parte está en blanco, si venció, si se retiró, si la atención dependía de él, o si sabemos que algo importante es falso.

Le damos **una copia** al paciente y guardamos la nuestra seis años. Y la publicación se queda dentro del papel: un sí a Instagram no es un sí a un cartel en la calle. Un sí a la foto no es un sí al diagnóstico.`,
    },
  },
  {
    id: 'no-and-no-longer',
    title: { en: 'No, and no longer', es: 'No, y ya no' },
    minutes: 2,
    facts: ['no_conditioning', 'revocation', 'personal_representatives', 'deceased_50y', 'part2'],
    body: {
      en: `A patient in a gown, a nurse with a tablet: who says no to the one who brings the pain pills? So the way we ask matters.

- Ask when the person is dressed, awake and calm. Never in the middle of care.
- Let someone ask who does not treat them.
- Show the very picture and the very words, and where they will stand.
- Say it aloud: “A no changes nothing about your care.” The rule says so too.

## Taking it back

A patient may take back an authorization **at any time, in writing**, and needs no reason. What was done before in good trust stays done. From then on:

1. Note the day and the time, and tell the page team.
2. Take the post down on every channel, also stories, ads and the website.
3. Stop what is planned: the newsletter, the poster, the reel of the year.
4. Ask partners who shared it to take it down.
5. Tell the patient what was done, and honestly what we cannot pull back.

A date that passes works the same way, with nobody calling. So each post needs to know its paper.

## Who may sign

- A **parent or guardian** mostly signs for a child. In some cases the law lets a minor decide alone; then the minor signs. Ask the privacy officer.
- Someone with **power to act** for the patient signs, and the paper says why they may.
- The **dead** stay protected for 50 years. A grieving son’s “Mom would have loved it” is not enough by itself.
- A program for **alcohol or drug treatment** has stricter federal rules: a picture at a graduation needs written consent for just that.`,
      es: `Un paciente en bata, una enfermera con una tableta: ¿quién le dice que no a la persona que trae la medicina para el dolor? Por eso importa cómo preguntamos.

- Pregunte cuando la persona esté vestida, despierta y tranquila. Nunca en medio de la atención.
- Que pregunte alguien que no la trata.
- Muestre la foto exacta y las palabras exactas, y dónde van a estar.
- Dígalo en voz alta: “Un no no cambia nada en su atención”. La regla también lo dice.

## Retirar el permiso

Un paciente puede retirar una autorización **en cualquier momento, por escrito**, sin dar razones. Lo que antes se hizo confiando en ella, hecho queda. Desde entonces:

1. Anote el día y la hora, y avise al equipo de la página.
2. Quite la publicación de todos los canales, también historias, anuncios y el sitio web.
3. Detenga lo planeado: el boletín, el cartel, el video del año.
4. Pida a los aliados que la compartieron que la quiten.
5. Dígale al paciente qué se hizo y, con honestidad, qué no se puede recuperar.

Una fecha que vence hace lo mismo, sin que nadie llame. Por eso cada publicación debe conocer su papel.

## Quién puede firmar

- Por un niño firma casi siempre **su madre, su padre o su tutor**. En algunos casos la ley deja que el menor decida solo; entonces firma el menor. Pregunte al oficial de privacidad.
- Quien tiene **poder para actuar** por el paciente firma, y el papel dice por qué puede.
- Los **muertos** siguen protegidos 50 años. El “a mamá le habría encantado” de un hijo no basta por sí solo.
- Un programa para **alcohol o drogas** tiene reglas federales más estrictas: la foto de una graduación pide un consentimiento escrito justo para eso.`,
    },
  },
  {
    id: 'behind-the-smile',
    title: { en: 'Look behind the smile', es: 'Mire detrás de la sonrisa' },
    minutes: 2,
    facts: ['A', 'B', 'C', 'H', 'L'],
    body: {
      en: `A dental team takes a cheerful picture: balloons, cake, ten years in town. Fifty likes. Then someone zooms in. On the screen behind the cake is today’s list: eleven names, eleven times, eleven treatments.

The eye goes to the smile. The camera takes **everything**.

## Seven places to look

1. **Screens and boards.** Schedules, bed boards, monitors, X-rays.
2. **Paper.** Charts, labels, pill bottles, wristbands, mail.
3. **People.** In the doorway, in the waiting room, in the next bed.
4. **Mirrors, windows, glasses.** They show the other half of the room.
5. **Outside.** License plates, house numbers, the street sign at a home visit.
6. **Sound.** A name called in the hall while you film.
7. **Time.** A clock, a date on a cake, “live now”.

## And in the file

A picture carries hidden words, called metadata: day and time, the phone that took it, often the exact spot on the map. A file may be called \`Pruitt_hip_day5.jpg\`. A short clip may hold two more seconds than you see. Save a **safe copy** that has lost all that, and post the copy.

## Two habits

- **Clean the room first.** Turn screens off, turn papers over, close the door. A picture that is safe when taken needs no repair.
- **Zoom in with a second person.** Ten seconds in each corner. The one who took it sees what they meant to take.

Do not use your own phone. It may send pictures to a private cloud before you have looked at them.`,
      es: `Un equipo dental se toma una foto alegre: globos, pastel, diez años en el pueblo. Cincuenta “me gusta”. Entonces alguien la amplía. En la pantalla detrás del pastel está la lista de hoy: once nombres, once horas, once tratamientos.

El ojo va a la sonrisa. La cámara se lleva **todo**.

## Siete lugares donde mirar

1. **Pantallas y pizarras.** Agendas, tableros de camas, monitores, radiografías.
2. **Papel.** Expedientes, etiquetas, frascos, pulseras, cartas.
3. **Gente.** En la puerta, en la sala de espera, en la cama de al lado.
4. **Espejos, ventanas, lentes.** Muestran la otra mitad del cuarto.
5. **Afuera.** Placas, números de casa, el letrero de la calle en una visita a domicilio.
6. **Sonido.** Un nombre que se llama en el pasillo mientras usted graba.
7. **Tiempo.** Un reloj, una fecha en el pastel, un “en vivo”.

## Y en el archivo

Una foto lleva palabras ocultas, llamadas metadatos: día y hora, el teléfono que la tomó, muchas veces el punto exacto en el mapa. Un archivo puede llamarse \`Pruitt_cadera_dia5.jpg\`. Un clip corto puede guardar dos segundos más de los que se ven. Guarde una **copia segura** que ya no tenga nada de eso, y publique la copia.

## Dos costumbres

- **Primero limpie el cuarto.** Apague pantallas, voltee papeles, cierre la puerta. Una foto segura al tomarla no necesita arreglo.
- **Amplíe con otra persona.** Diez segundos en cada esquina. Quien la tomó ve lo que quiso tomar.

No use su propio teléfono. Puede mandar las fotos a una nube privada antes de que usted las mire.`,
    },
  },
  {
    id: 'covering',
    title: { en: 'Covering, and when it is not enough', es: 'Cubrir, y cuándo no alcanza' },
    minutes: 2,
    cases: ['texas_childrens_2018'],
    facts: ['standard', 'actual_knowledge', 'Q', 'R'],
    body: {
      en: `Can we not just blur the face? Sometimes. Let us look at how, and at when not.

## How to cover

- Cover with a **solid box**. A light blur or large pixels can often be guessed back, and an emoji sticker in an app may lie on top of the whole picture below.
- Cover **all of it**: face, tattoo, name tag, the mirror too.
- In a video cover every frame. Half a second is enough for a screenshot.
- Make a **new file**. Cropping in a slide or a chat often keeps the rest of the picture inside.
- Throw no original into a shared folder “for later”.

## When it is not enough

Covered faces do not help when the **story** points at the person:

| The picture | Why a box does not help |
|---|---|
| A rare burn, with the town’s name | Everyone knows who was in the fire |
| A baby of 13 pounds born on Sunday | The whole family has told it |
| The mayor’s back on our treadmill | The back is known too |
| The only child with this illness in the county | One is one |

In 2018 a worker of a children’s hospital in Houston wrote in a Facebook group about a toddler with measles. No name, no picture. The profile, the hospital and the rare illness were enough. The worker was suspended, and fired four days later.

So ask two questions. *What do I still see?* And: *Who would still know?* If one friend, nurse or neighbor would know, get the paper or choose another picture. And if **you** know that it can be put together, it does not count as covered.`,
      es: `¿No basta con difuminar la cara? A veces. Veamos cómo, y cuándo no.

## Cómo cubrir

- Cubra con un **cuadro sólido**. Un difuminado suave o unos píxeles grandes muchas veces se pueden adivinar, y un emoji de una aplicación puede estar encima de la foto entera.
- Cubra **todo**: cara, tatuaje, gafete, también el espejo.
- En un video cubra cada cuadro. Medio segundo alcanza para una captura.
- Haga un **archivo nuevo**. Recortar en una presentación o en un chat suele guardar adentro el resto de la foto.
- No deje el original en una carpeta compartida “para después”.

## Cuándo no alcanza

Cubrir caras no ayuda cuando la **historia** señala a la persona:

| La foto | Por qué el cuadro no ayuda |
|---|---|
| Una quemadura rara, con el nombre del pueblo | Todos saben quién estuvo en el incendio |
| Un bebé de 13 libras nacido el domingo | Toda la familia ya lo contó |
| La espalda del alcalde en nuestra caminadora | La espalda también se conoce |
| El único niño del condado con esta enfermedad | Uno es uno |

En 2018 una persona del personal de un hospital infantil de Houston escribió en un grupo de Facebook sobre un niño pequeño con sarampión. Ni nombre ni foto. Bastaron su perfil, el hospital y lo raro de la enfermedad. Hubo suspensión, y despido cuatro días después.

Así que haga dos preguntas. *¿Qué se ve todavía?* Y: *¿Quién lo sabría todavía?* Si un amigo, una enfermera o un vecino lo sabría, consiga el papel o elija otra foto. Y si **usted** sabe que se puede armar, no cuenta como cubierto.`,
    },
  },
  {
    id: 'crews-and-phones',
    title: { en: 'Film crews and phones at work', es: 'Equipos de filmación y teléfonos en el trabajo' },
    minutes: 2,
    cases: ['nyp_2016', 'boston_2018', 'propublica_snh', 'snapped_exposed_2025'],
    facts: ['safeguards', 'sanctions', 'no_retaliation'],
    body: {
      en: `A film crew is exciting. It is also a group of strangers with good microphones. What the crew **sees** is out already, even if it never airs.

- NewYork-Presbyterian let a TV show film. Two patients were filmed, and one was dying. The crew could go almost anywhere. The hospital paid **$2,200,000** in 2016.
- Three hospitals in Boston let a TV crew film without authorizations of the patients. Together they paid **$999,000** in 2018.

## If a crew comes

1. The privacy officer decides, before a date is set.
2. Whoever may be in the picture signs **before** the camera comes near. Blurring later repairs nothing: the crew was there.
3. The crew stays in agreed rooms, with one of us beside it all the time.
4. Anyone may say stop. Then it stops.

The same goes for influencers, students, local news and the photographer of the yearbook.

## The small camera in your pocket

From 2012 on reporters counted 35 cases in which workers of care homes posted humiliating pictures of residents; at least 16 were on Snapchat. A study of 2025 counted 100 cases with 147 residents and 154 workers. People lost their jobs, and some were charged with crimes. A picture that vanishes after ten seconds is still taken, still sent, and often kept.

If you see it, **tell the privacy officer**, also when a friend did it. Nobody is punished for reporting in good faith.

Patients and visitors may film themselves. Ask them kindly to leave out others, and to stop where care would suffer.`,
      es: `Un equipo de filmación emociona. También es un grupo de extraños con buenos micrófonos. Lo que el equipo **ve** ya salió, aunque nunca se transmita.

- NewYork-Presbyterian dejó filmar un programa de televisión. Se filmó a dos pacientes, y uno estaba muriendo. El equipo podía ir casi a todas partes. El hospital pagó **$2,200,000** en 2016.
- Tres hospitales de Boston dejaron filmar a un equipo de televisión sin autorizaciones de los pacientes. Juntos pagaron **$999,000** en 2018.

## Si viene un equipo

1. El oficial de privacidad decide, antes de fijar una fecha.
2. Quien pueda salir en la imagen firma **antes** de que se acerque la cámara. Difuminar después no arregla nada: el equipo ya estuvo.
3. El equipo se queda en las salas acordadas, siempre con uno de nosotros al lado.
4. Cualquiera puede decir basta. Entonces se detiene.

Lo mismo vale para influencers, estudiantes, noticias locales y el fotógrafo del anuario.

## La cámara pequeña del bolsillo

Desde 2012 unos reporteros contaron 35 casos en los que trabajadores de residencias publicaron imágenes humillantes de residentes; al menos 16 en Snapchat. Un estudio de 2025 contó 100 casos con 147 residentes y 154 trabajadores. Hubo gente que perdió el trabajo, y algunos enfrentaron cargos penales. Una foto que desaparece en diez segundos igual se tomó, igual se envió y muchas veces se guardó.

Si lo ve, **avise al oficial de privacidad**, también si lo hizo un amigo. No se castiga a nadie por informar de buena fe.

Pacientes y visitas pueden grabarse a sí mismos. Pídales con amabilidad que no graben a otros, y que paren donde estorbe la atención.`,
    },
  },
]
