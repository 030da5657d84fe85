import type { ShortLesson } from '../course.ts'

export const numbers: ShortLesson = {
  id: 'numbers',
  title: { en: 'Contacts, numbers and accounts', es: 'Contactos, números y cuentas' },
  categories: ['D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'R', 'number.patient'],
  body: {
    en: `## What happened

Your draft holds a number, an address or a code that belongs to one person. Such a thing does not describe someone. It **is** someone: type it in, and a name comes out.

## The whole family

| Kind | Examples |
|---|---|
| Contact | phone, fax, e-mail, web page, user name |
| Official | Social Security, license, certificate |
| Care | chart, prescription, insurance card |
| Money | account, card, invoice |
| Things | license plate, serial number of a pump or implant |
| Machines | the internet address of a computer |
| Other | room code, study number, bar code, anything unique |

## How they slip in

- copied together with the text from an e-mail or chart
- in a picture: label, wristband, screen, parking lot
- in a file name: “smith_4471902.jpg”
- in a link that ends with a patient’s name
- in good will: “Please call her for us”

## “Only the last four digits”

In a small group four digits are enough, and people who know the person fill in the rest. Strike them all.

## How to fix it

1. Take the number out; mostly nothing is lost.
2. Need people to reach you? Give **our** phone and **our** page.
3. Have to reach one person? Call, write or use a secure message. A post is never the way.
4. Take the picture again without the label. Covering it with a sticker or blur by hand often leaves enough to read; the safe copy covers it fully.
5. Was it live already, even for a minute? Tell the privacy officer.`,
    es: `## Qué pasó

Su borrador tiene un número, una dirección o un código que pertenece a una sola persona. Eso no describe a alguien. **Es** alguien: se escribe, y sale un nombre.

## Toda la familia

| Clase | Ejemplos |
|---|---|
| Contacto | teléfono, fax, correo, página web, nombre de usuario |
| Oficial | Seguro Social, licencia, certificado |
| Atención | expediente, receta, tarjeta del seguro |
| Dinero | cuenta, tarjeta, factura |
| Cosas | placa del auto, serie de una bomba o un implante |
| Máquinas | la dirección de internet de una computadora |
| Otros | código de habitación, número de estudio, código de barras, todo lo único |

## Cómo se cuelan

- copiados junto con el texto de un correo o expediente
- en una foto: etiqueta, pulsera, pantalla, estacionamiento
- en el nombre de un archivo: “smith_4471902.jpg”
- en un enlace que termina con el nombre de un paciente
- por buena voluntad: “Llámenla, por favor”

## “Solo los últimos cuatro dígitos”

En un grupo pequeño bastan cuatro, y quien conoce a la persona completa el resto. Táchelos todos.

## Cómo arreglarlo

1. Quite el número; casi nunca se pierde nada.
2. ¿Quiere que lo contacten? Dé **nuestro** teléfono y **nuestra** página.
3. ¿Debe localizar a una persona? Llame, escriba o use un mensaje seguro. Nunca una publicación.
4. Tome la foto otra vez sin la etiqueta. Taparla a mano con un dibujo o difuminarla suele dejar lo suficiente para leer; la copia segura la cubre por completo.
5. ¿Ya estuvo publicado, aunque fuera un minuto? Avise a privacidad.`,
  },
  question: {
    id: 'numbers-question',
    kind: 'single',
    lesson: 'numbers',
    facts: ['D', 'R'],
    scenario: {
      en: 'A pharmacy finds a pill box with a label: first name, prescription number. The owner must be found before tonight.',
      es: 'Una farmacia encuentra un pastillero con etiqueta: nombre de pila y número de receta. Hay que encontrar al dueño antes de la noche.',
    },
    ask: { en: 'What is the right way?', es: '¿Cuál es la manera correcta?' },
    options: [
      {
        id: 'a',
        text: {
          en: 'Post a photo with the first name covered.',
          es: 'Publicar una foto con el nombre tapado.',
        },
        because: { en: 'The number names one person.', es: 'El número nombra a una persona.' },
      },
      {
        id: 'b',
        text: {
          en: 'Look the number up in the pharmacy system and call.',
          es: 'Buscar el número en el sistema de la farmacia y llamar.',
        },
        because: {
          en: 'Right. It is quick, and it is what the number is for.',
          es: 'Correcto. Es rápido, y para eso sirve el número.',
        },
      },
      {
        id: 'c',
        text: {
          en: 'Ask in the neighborhood group: “Who takes these?”',
          es: 'Preguntar en el grupo del barrio: “¿Quién toma estas?”',
        },
        because: {
          en: 'Whoever answers tells the street about their pills.',
          es: 'Quien conteste le cuenta a la calle de sus pastillas.',
        },
      },
    ],
    right: 'b',
    explanation: {
      en: 'When you can reach a person by one call, a post is the long way around.',
      es: 'Cuando una llamada basta para localizar a alguien, publicar es el camino largo.',
    },
  },
}
