import type { ShortLesson } from '../course.ts'

export const pictures: ShortLesson = {
  id: 'pictures',
  title: { en: 'Pictures, voices and marks', es: 'Fotos, voces y marcas' },
  categories: [
    'P',
    'Q',
    'picture',
    'patient.photo',
    'media.face',
    'media.patient-face',
    'media.patient-written',
    'media.name-in-care',
  ],
  body: {
    en: `## What happened

Your draft has, or speaks of, a picture, a video or a sound in which somebody can be known. Without a signed authorization for this use, it cannot go out.

## More than a face

- a back, hands, hair, a walk that friends know
- a tattoo, a scar, a birthmark
- a voice, a laugh, a fingerprint, an eye scan
- teeth, an X-ray with a rare plate
- papers and screens in the background

## “You cannot see who it is”

Ask someone who loves the person. A mother knows her son’s elbow. And the words beside the picture finish the job: “before and after,” a day, a town.

## What does not count as a yes

- a smile into the camera
- “She sent it to us herself”
- the consent to treatment
- a yes from the family without the right to sign

## How to fix it

1. **Change the subject:** an empty room, tools, your team (with their OK).
2. **Use the safe copy.** It covers faces and text for good and strips the hidden place and time. A sticker from an app may not.
3. **Need this person?** Get the authorization first: what is shown, for which use, until when, signed and dated. Then the picture.
4. **Look at the edges** once more: mirror, window, whiteboard.
5. **Taken by mistake?** Do not send it around to ask. Tell the privacy officer, and delete it when they say so.`,
    es: `## Qué pasó

Su borrador tiene, o menciona, una foto, un video o un sonido en el que se reconoce a alguien. Sin una autorización firmada para este uso, no puede salir.

## Más que una cara

- una espalda, unas manos, el pelo, una forma de andar que los amigos conocen
- un tatuaje, una cicatriz, un lunar
- una voz, una risa, una huella, un escaneo del ojo
- los dientes, una radiografía con una placa rara
- papeles y pantallas al fondo

## “No se ve quién es”

Pregúntele a quien quiere a esa persona. Una madre conoce el codo de su hijo. Y las palabras al lado de la foto hacen el resto: “antes y después”, un día, un pueblo.

## Lo que no cuenta como un sí

- una sonrisa a la cámara
- “Ella misma nos la mandó”
- el permiso de tratamiento
- un sí de la familia sin derecho a firmar

## Cómo arreglarlo

1. **Cambie el motivo:** una sala vacía, instrumentos, su equipo (con su permiso).
2. **Use la copia segura.** Cubre caras y textos para siempre y quita el lugar y la hora ocultos. La calcomanía de una aplicación quizás no.
3. **¿Necesita a esta persona?** Primero la autorización: qué se muestra, para qué uso, hasta cuándo, con firma y fecha. Luego la foto.
4. **Mire los bordes** otra vez: espejo, ventana, pizarra.
5. **¿La tomó por error?** No la mande a otros para preguntar. Avise a privacidad, y bórrela cuando se lo digan.`,
  },
  question: {
    id: 'pictures-question',
    kind: 'single',
    lesson: 'pictures',
    facts: ['P', 'Q', 'description'],
    scenario: {
      en: 'A clinic wants to show a healed tattoo after a skin treatment. Only the forearm is in the picture. The man said: “Sure, show it!”',
      es: 'Una clínica quiere mostrar un tatuaje sano después de un tratamiento de la piel. Solo sale el antebrazo. El señor dijo: “¡Claro, muéstrenlo!”',
    },
    ask: { en: 'May the picture go out today?', es: '¿Puede salir la foto hoy?' },
    options: [
      {
        id: 'a',
        text: { en: 'Yes: no face, no identifier.', es: 'Sí: sin cara no hay identificador.' },
        because: {
          en: 'A tattoo can be as unique as a face.',
          es: 'Un tatuaje puede ser tan único como una cara.',
        },
      },
      {
        id: 'b',
        text: { en: 'Yes: he said so before witnesses.', es: 'Sí: lo dijo ante testigos.' },
        because: {
          en: 'Spoken words are not an authorization.',
          es: 'Las palabras no son una autorización.',
        },
      },
      {
        id: 'c',
        text: { en: 'Yes, in black and white.', es: 'Sí, en blanco y negro.' },
        because: { en: 'The lines stay the same.', es: 'Las líneas siguen iguales.' },
      },
      {
        id: 'd',
        text: {
          en: 'Not before he has signed an authorization for it.',
          es: 'No antes de que firme una autorización para eso.',
        },
        because: {
          en: 'Right. He seems glad to. Then it is easy.',
          es: 'Correcto. Parece dispuesto. Entonces es fácil.',
        },
      },
    ],
    right: 'd',
    explanation: {
      en: 'If people who know him would say “that is his arm,” it is his picture.',
      es: 'Si quienes lo conocen dirían “ese es su brazo”, es su foto.',
    },
  },
}
