import type { Lesson } from '../../course.ts'

export const presenceLessons: readonly Lesson[] = [
  {
    id: 'scrubs',
    title: { en: 'TikTok in scrubs', es: 'TikTok en uniforme' },
    minutes: 2,
    cases: ['emory_2022', 'citadel_2021', 'sansum_2025'],
    facts: ['Q', 'stericycle'],
    body: {
      en: `## The uniform speaks for all of us

In scrubs you are not only yourself. Patients see “the nurse,” “the doctor,” and ask how we talk about them when the door is closed.

- **Atlanta, 2022.** A video about what annoys staff in the delivery ward was seen more than 100,000 times. No patient could be identified. Four nurses were fired.
- **North Carolina, 2021.** A worker at a nursing home joked in short clips about treating patients badly. Suspended.
- **California, 2025.** Clinic workers posed with stains on exam tables. On leave within a day, fired within the next.

None of these three was about a named patient. They were about respect. Two things can go wrong with a clip, then: it can **show** a patient, or it can **sneer** at patients.

## Before you film

| Ask | Why |
|---|---|
| Am I on break, in a room without patients? | Filming steals care, and walls are thin |
| What is behind me? | boards, monitors, names on doors |
| What can be heard? | overhead calls, a voice from bed 3 |
| Is it live? | live cannot be taken back |
| Would I show it to the patient in room 4? | if not, it is a joke at their cost |

And ask your manager whether filming is allowed in the building at all. Many places say no.

## “Story time”

“So this lady comes in with…” Stop. Even told with love, it is a patient’s story in your voice, with your face and your hospital around it. Masks, filters and “it was years ago” do not change that.

## What works well

- How to prepare for a mammogram
- What the colors of scrubs mean
- Why I became a paramedic
- Stretching after night shifts
- Pay, staffing, safety: your working life is yours to talk about, without patients in it

The camera loves you. It has no need for a patient.`,
      es: `## El uniforme habla por todos

En uniforme usted no es solo usted. Los pacientes ven a “la enfermera”, a “la doctora”, y se preguntan cómo hablamos de ellos cuando se cierra la puerta.

- **Atlanta, 2022.** Un video sobre lo que molesta al personal de la sala de partos se vio más de 100,000 veces. No se podía identificar a ninguna paciente. Despidieron a cuatro enfermeras.
- **Carolina del Norte, 2021.** Alguien de un hogar de ancianos hizo bromas en videos cortos sobre tratar mal a los pacientes. Suspensión.
- **California, 2025.** Empleados de una clínica posaron con manchas en las camillas. Suspendidos en un día, despedidos al siguiente.

Ninguno de los tres trataba de un paciente con nombre. Trataban del respeto. Dos cosas, pues, pueden salir mal en un video: que **muestre** a un paciente o que se **burle** de los pacientes.

## Antes de grabar

| Pregunte | Por qué |
|---|---|
| ¿Estoy en mi descanso, en un cuarto sin pacientes? | grabar le quita tiempo a la atención, y las paredes son delgadas |
| ¿Qué hay detrás de mí? | pizarras, monitores, nombres en las puertas |
| ¿Qué se oye? | llamados por altavoz, una voz de la cama 3 |
| ¿Es en vivo? | lo que va en vivo no se puede retirar |
| ¿Se lo mostraría al paciente de la 4? | si no, es una broma a su costa |

Y pregunte a su jefa si se permite grabar en el edificio. Muchos lugares dicen que no.

## “Les cuento una historia”

“Llega una señora con…” Alto. Aunque la cuente con cariño, es la historia de una paciente en su voz, con su cara y su hospital alrededor. Los cubrebocas, los filtros y “fue hace años” no cambian eso.

## Lo que funciona bien

- Cómo prepararse para una mamografía
- Qué significan los colores de los uniformes
- Por qué me hice paramédico
- Estiramientos después del turno de noche
- Salario, personal, seguridad: de su vida de trabajo puede hablar, sin pacientes adentro

La cámara lo quiere a usted. No necesita a un paciente.`,
    },
  },
  {
    id: 'attacked',
    title: { en: 'When they write about you', es: 'Cuando escriben sobre usted' },
    minutes: 2,
    cases: ['manasa_2023', 'upi_2022', 'shasta_2013'],
    facts: ['reviews.ocr_no', 'reviews.no_waiver', 'reviews.ocr_simply_put', 'psychotherapy_notes', 'part2'],
    body: {
      en: `## The one-star night

“Dr. Lowe never listens. She gave my mother the wrong drug.” You know the chart. You know it is not true. Your hands shake over the keys. This is the most expensive minute of a career.

| Who answered | What was told | What it cost |
|---|---|---|
| A psychiatry practice in New Jersey | mental health diagnosis and treatment of four people, in replies to reviews | $30,000 |
| A dental practice in North Carolina | the real name behind a made-up one, symptoms, scorn | $50,000 |
| A hospital in California | a patient’s treatment and lab results, to the press and in an e-mail to all staff | $275,000 |

The hospital told its side to at least three news outlets. It was the patient’s secret all the same, not the hospital’s.

## There is no “self-defense” post

That the patient spoke first is no permission for us. That the patient is wrong is not, either. There is no public answer with which you can prove you are right. So do not try.

## Do this

1. Close the app. Tell someone: your manager, a colleague in person.
2. Pass it to the person who answers reviews. They have one text that fits everyone.
3. If there is a threat, or you are named with lies, bring it to the privacy officer and our lawyers. There are ways; they are not public.
4. Do not look into the chart to prepare your case in your head. Open it only if your work asks for it.
5. Ask a friend not to answer for you either.

## Some records have a second lock

Notes from therapy need their own authorization for nearly every use. Records of addiction programs need a specific written consent before anything goes online. In these fields even “I am sorry that our group was not right for you” can cost a job, a marriage, a child’s custody. Silence is care.

## It will pass

People read how you act over years. A calm, equal answer makes the angry review look small.`,
      es: `## La noche de una estrella

“La doctora Lowe nunca escucha. Le dio a mi madre la medicina equivocada.” Usted conoce el expediente. Sabe que no es cierto. Le tiemblan las manos sobre el teclado. Es el minuto más caro de una carrera.

| Quién contestó | Qué contó | Qué costó |
|---|---|---|
| Un consultorio de psiquiatría de Nueva Jersey | diagnóstico mental y tratamiento de cuatro personas, en respuestas a reseñas | $30,000 |
| Un consultorio dental de Carolina del Norte | el nombre real detrás de uno inventado, síntomas, desprecio | $50,000 |
| Un hospital de California | el tratamiento y los análisis de un paciente, a la prensa y en un correo a todo el personal | $275,000 |

El hospital contó su versión a por lo menos tres medios. Aun así, el secreto era del paciente, no del hospital.

## No existe la publicación “en defensa propia”

Que el paciente hablara primero no es un permiso para nosotros. Que se equivoque, tampoco. No hay respuesta pública con la que usted pueda probar que tiene razón. No lo intente.

## Haga esto

1. Cierre la aplicación. Cuénteselo a alguien: a su jefa, a un colega en persona.
2. Pásela a quien contesta las reseñas. Tiene un solo texto que les queda a todos.
3. Si hay una amenaza, o lo nombran con mentiras, llévelo a privacidad y a nuestros abogados. Hay caminos; no son públicos.
4. No mire el expediente para preparar su defensa en la cabeza. Ábralo solo si su trabajo lo pide.
5. Tampoco le pida a un amigo que conteste por usted.

## Algunos registros tienen otro candado

Las notas de psicoterapia necesitan su propia autorización para casi todo uso. Los registros de programas de adicciones necesitan un permiso específico y por escrito antes de que algo salga en internet. En estos campos, hasta “sentimos que nuestro grupo no fuera para usted” puede costar un empleo, un matrimonio, la custodia de un hijo. El silencio es cuidado.

## Va a pasar

La gente lee cómo actúa usted a lo largo de los años. Una respuesta serena e igual para todos hace pequeña la reseña enojada.`,
    },
  },
  {
    id: 'good-voice',
    title: { en: 'Your voice is needed', es: 'Su voz hace falta' },
    minutes: 1,
    facts: ['discovery', 'no_retaliation', 'whistleblower'],
    body: {
      en: `## The internet needs you

Rumors about health spread every day. A clinician who explains one thing clearly does more good than ten warnings. So post! Keep to this:

1. **Teach the topic, not the patient.**
2. **Name your source** and the year.
3. **Say what it is not:** general information, no advice for one person.
4. **Say whose view it is:** yours.
5. **Run the check** before you post. It takes a second.

## If you slipped

Everyone slips once. You notice it in bed at night: the town was in it. Take a screenshot and call the privacy officer in the morning, or now if it is spreading. From the day that one of us knows, the time to tell patients is running. Nobody may punish you for an honest report.

## If you saw a real danger

A post is the wrong place. HIPAA protects a report in good faith to a health oversight agency, a public health authority, an accreditation body or your own lawyer.

Then come back and teach. We are proud of voices that keep a secret.`,
      es: `## Internet lo necesita

Cada día corren rumores sobre la salud. Un profesional que explica bien una cosa hace más que diez advertencias. ¡Publique, pues! Con esto:

1. **Enseñe el tema, no al paciente.**
2. **Diga su fuente** y el año.
3. **Diga qué no es:** información general, no consejo para una persona.
4. **Diga de quién es la opinión:** suya.
5. **Use la revisión** antes de publicar. Tarda un segundo.

## Si se le escapó algo

A todos se nos escapa algo una vez. Lo nota de noche, en la cama: estaba el nombre del pueblo. Tome una captura y llame a privacidad por la mañana, o ahora si se está difundiendo. Desde el día en que uno de nosotros lo sabe, corre el tiempo para avisar a los pacientes. Nadie puede castigarlo por un aviso honesto.

## Si vio un peligro de verdad

Una publicación es el lugar equivocado. HIPAA protege la denuncia de buena fe ante una agencia que supervisa la salud, una autoridad de salud pública, un organismo de acreditación o su propio abogado.

Y luego vuelva a enseñar. Nos enorgullecen las voces que saben guardar un secreto.`,
    },
  },
]
