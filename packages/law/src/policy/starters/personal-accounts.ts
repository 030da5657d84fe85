import type { Starter } from '../starter.ts'

export const personalAccounts: Starter = {
  en: {
    title: 'Personal accounts and devices',
    body: `## Why we have this policy

Your accounts and your phone are yours. Patients still have a right to privacy when you come home. This policy says what {{organization}} asks of you there, which is little, and what we never ask.

It applies to employees, volunteers, trainees and contractors.

## What we ask of you

- **No patients.** Nothing that could point to a patient goes on your accounts: no name, face, room, date, story or joke. This holds for closed groups and private chats too.
- **No answers for us.** If someone writes about {{organization}}, do not answer for us. You may tell {{privacyOfficer}}.
- **Your views are your own.** Say so when you talk about health care in public. Do not write as if {{organization}} were speaking.
- **Care stays in care.** If a patient asks you for advice by a personal message, say kindly that they can call us at {{phone}}. Do not confirm to others that they are a patient.
- **Friends who are patients** may stay friends. Do not look for patients online out of curiosity.

## What we never ask of you

- We never ask for a password or a user name of a personal account.
- We never ask you to open a personal account while someone watches.
- We never ask you to add a manager as a contact, or to change your settings.
- We do not watch private accounts.
- Nobody is treated worse for saying no to such a request. If a manager makes one, tell {{privacyOfficer}}.

## Your own phone at work

1. Pictures, messages and notes about patients do not belong on your own phone, unless {{organization}} has approved the app for it.
2. Lock the phone with a code, a finger or your face.
3. Turn off the automatic upload of pictures for approved apps, so that nothing lands in a private cloud.
4. Patient information does not go into private e-mail, private chats or public AI tools.
5. A lost or stolen phone that may hold patient information is reported at once.

## What stays your right

You may say where you work. Nothing in this policy limits your right to talk with coworkers or others about pay, hours, staffing, safety and other working conditions, or to join or support a union. You may do so on your own accounts, also when you are angry with us. You may always report a concern to a government agency or to your own lawyer. What stays private is information about patients.

## If something went wrong

Tell {{privacyOfficer}} at once: {{privacyOfficerEmail}}, {{phone}}. We ask only for what you posted about a patient and who saw it, not for your account. Take a screenshot before you take the post down. Nobody is punished for reporting in good faith.

## Records

Versions of this policy and your signature are kept for six years.
`,
  },
  es: {
    title: 'Cuentas y aparatos personales',
    body: `## Por qué tenemos esta política

Sus cuentas y su teléfono son suyos. Los pacientes siguen teniendo derecho a la privacidad cuando usted llega a casa. Esta política dice qué le pide {{organization}} allí, que es poco, y qué no le pide nunca.

Se aplica a empleados, voluntarios, personas en formación y contratistas.

## Lo que le pedimos

- **Nada de pacientes.** En sus cuentas no va nada que pueda señalar a un paciente: ni nombre, cara, habitación, fecha, historia o broma. Vale también en grupos cerrados y chats privados.
- **No responda por nosotros.** Si alguien escribe sobre {{organization}}, no responda en nuestro nombre. Puede avisar a {{privacyOfficer}}.
- **Sus opiniones son propias.** Dígalo cuando hable en público sobre la atención médica. No escriba como si hablara {{organization}}.
- **La atención queda en la atención.** Si un paciente le pide consejo en un mensaje personal, dígale con amabilidad que puede llamarnos al {{phone}}. No confirme a otros que es paciente.
- **Los amigos que son pacientes** pueden seguir siendo amigos. No busque pacientes en internet por curiosidad.

## Lo que nunca le pedimos

- Nunca pedimos la contraseña ni el nombre de usuario de una cuenta personal.
- Nunca pedimos que abra una cuenta personal mientras alguien mira.
- Nunca pedimos que agregue a un supervisor como contacto ni que cambie sus ajustes.
- No vigilamos cuentas privadas.
- No se trata peor a nadie por decir que no a algo así. Si un supervisor lo pide, avise a {{privacyOfficer}}.

## Su propio teléfono en el trabajo

1. Las fotos, los mensajes y las notas sobre pacientes no van en su teléfono, salvo que {{organization}} haya aprobado la aplicación para eso.
2. Bloquee el teléfono con un código, el dedo o la cara.
3. Apague la subida automática de fotos de las aplicaciones aprobadas, para que nada acabe en una nube privada.
4. La información de pacientes no va en correos privados, chats privados ni herramientas públicas de IA.
5. Un teléfono perdido o robado que pueda tener información de pacientes se informa de inmediato.

## Lo que sigue siendo su derecho

Puede decir dónde trabaja. Nada de lo que dice esta política limita su derecho a hablar con compañeros o con otros sobre salarios, horarios, personal, seguridad y otras condiciones de trabajo, ni a unirse a un sindicato o apoyarlo. Puede hacerlo en sus cuentas, también cuando está molesto con nosotros. Siempre puede informar de una preocupación a una agencia del gobierno o a su propio abogado. Lo que queda en privado es la información de los pacientes.

## Si algo salió mal

Avise de inmediato a {{privacyOfficer}}: {{privacyOfficerEmail}}, {{phone}}. Solo preguntamos qué publicó sobre un paciente y quién lo vio, no por su cuenta. Tome una captura de pantalla antes de quitar la publicación. No se castiga a nadie por informar de buena fe.

## Registros

Las versiones de esta política y su firma se guardan seis años.
`,
  },
}
