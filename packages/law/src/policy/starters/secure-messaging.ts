import type { Starter } from '../starter.ts'

export const secureMessaging: Starter = {
  en: {
    title: 'Secure messaging',
    body: `## Why we have this policy

People write to {{organization}} where they already are: under a post, in a review, in a private message of a network. Care does not belong there. A network can read its own messages, and we cannot take them back. This policy says how a public question becomes a private, safe talk.

It applies to everyone who answers for {{organization}}, and to companies that answer for us.

## Where we talk about care

- Only in the messaging system that {{organization}} has approved, by phone, or in person.
- Not in comments, reviews, or private messages of a network. Not in plain text messages, private e-mail or chat apps.
- Not in public AI tools, not even to find better words.

## From a comment to a private talk

1. Answer in public with the same short words for everyone: “Please call us at {{phone}}.” Do not say whether the person is a patient.
2. Send an invitation to the secure system. It says that a message waits, and nothing about what is in it.
3. Check who is there before you speak of care. Ask for two things that we already know about the person. A user name or a picture proves nothing.
4. If you cannot check it, speak only in general, and offer a call.

## What goes into a message

- Write what this person needs for this question, and no more.
- Write only about the person in the talk. A relative needs the patient's agreement, or the right to act for the patient.
- A picture goes in only through the approved system. Do not keep a copy on your own phone.
- What belongs in the record is put there the same day.
- **An emergency is no matter for messages.** Tell the person to call 911, and tell a manager at once.

## When and how we answer

- Say in the first message when people can expect an answer, and what to do if it cannot wait.
- Look at who is in the talk before you send. Read it once more.
- Lock the screen when you leave. Never lend your account.
- When you change jobs or leave, your access ends the same day.

## If a message went to the wrong person

Tell {{privacyOfficer}} at once: {{privacyOfficerEmail}}, {{phone}}. Say what it was and who got it. Do not delete anything before it is written down. Nobody is punished for reporting in good faith.

## What stays your right

This policy is about talks with patients. Nothing in this policy limits how you talk with coworkers about pay, hours, staffing, safety or other working conditions.

## Records

Messages are kept as long as the record they belong to. Versions of this policy are kept for six years.
`,
  },
  es: {
    title: 'Mensajes seguros',
    body: `## Por qué tenemos esta política

La gente le escribe a {{organization}} donde ya está: debajo de una publicación, en una reseña, en un mensaje privado de una red. La atención no va ahí. Una red puede leer sus propios mensajes, y no podemos recuperarlos. Esta política dice cómo una pregunta pública se vuelve una conversación privada y segura.

Se aplica a todos los que responden por {{organization}}, y a las empresas que responden por nosotros.

## Dónde hablamos de la atención

- Solo en el sistema de mensajes que {{organization}} aprobó, por teléfono o en persona.
- No en comentarios, reseñas ni mensajes privados de una red. No en mensajes de texto comunes, correo privado ni aplicaciones de chat.
- No en herramientas públicas de inteligencia artificial, ni para buscar mejores palabras.

## De un comentario a una conversación privada

1. Responda en público con las mismas palabras cortas para todos: “Por favor llámenos al {{phone}}”. No diga si la persona es paciente.
2. Envíe una invitación al sistema seguro. Dice que hay un mensaje, y nada de lo que contiene.
3. Confirme quién está ahí antes de hablar de la atención. Pida dos datos de la persona que ya tenemos. Un nombre de usuario o una foto no prueban nada.
4. Si no puede confirmarlo, hable solo en general y ofrezca una llamada.

## Lo que va en un mensaje

- Escriba lo que esta persona necesita para esta pregunta, y nada más.
- Escriba solo sobre la persona con quien habla. Un familiar necesita el acuerdo del paciente, o el derecho de actuar por él.
- Una foto entra solo por el sistema aprobado. No guarde copia en su propio teléfono.
- Lo que va en el expediente se pone ahí el mismo día.
- **Una emergencia no se atiende por mensajes.** Diga a la persona que llame al 911, y avise de inmediato a un responsable.

## Cuándo y cómo respondemos

- Diga en el primer mensaje cuándo se puede esperar respuesta, y qué hacer si no puede esperar.
- Mire quién está en la conversación antes de enviar. Léalo una vez más.
- Bloquee la pantalla cuando se vaya. Nunca preste su cuenta.
- Cuando usted cambia de puesto o se va, su acceso termina el mismo día.

## Si un mensaje llegó a quien no debía

Avise de inmediato a {{privacyOfficer}}: {{privacyOfficerEmail}}, {{phone}}. Diga qué era y quién lo recibió. No borre nada antes de que quede anotado. No se castiga a nadie por informar de buena fe.

## Lo que sigue siendo su derecho

Esta política trata de conversaciones con pacientes. Nada de lo que dice esta política limita cómo habla usted con sus compañeros de salarios, horarios, personal, seguridad u otras condiciones de trabajo.

## Registros

Los mensajes se guardan tanto tiempo como el expediente al que pertenecen. Las versiones de esta política se guardan seis años.
`,
  },
}
