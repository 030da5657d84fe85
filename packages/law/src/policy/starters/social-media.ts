import type { Starter } from '../starter.ts'

export const socialMedia: Starter = {
  en: {
    title: 'Social media',
    body: `## Why we have this policy

Social media helps us teach, hire and stay close to our community. It also makes it easy to tell the world who our patients are. This policy says how everyone at {{organization}} keeps patients private, and what stays yours to say.

It applies to employees, volunteers, trainees and contractors, at work and at home, on every network and app.

## What never goes online

- **Nothing that could point to a patient.** No names, faces, rooms, dates of a visit, ages, places, jobs, rare conditions or stories, alone or together. Taking a name out is not enough.
- **Nothing that confirms someone is a patient.** Not in a reply, not in thanks, not even when the person said so first.
- **No photo, video or sound of a patient, a screen, a chart, a wristband or a whiteboard** without a signed authorization for that use.
- **No access to a record in order to post about it.**

A patient's own post changes nothing for us: it authorizes nothing for {{organization}}.

## Posting for {{organization}}

1. Only official accounts speak for {{organization}}. The list is on the Channels page.
2. Every post is checked before it goes out. A post marked *stop* is not published.
3. A story or picture of a patient needs a signed authorization that names the purpose and the channel. When it is withdrawn, the post comes down.
4. General health information is welcome. Name your source.
5. Replies to comments and reviews follow the policy on patient reviews.

## Your own accounts

Your own accounts are yours. We do not ask for passwords, do not ask you to open a private account, and do not watch private accounts. Say that your views are your own when you talk about health care in public.

## What stays your right

Nothing in this policy limits your right to talk with coworkers or others about pay, hours, staffing, safety and other working conditions, to join or support a union, or to report a concern to a government agency or your own lawyer. You may do so on social media. What stays private is information about patients.

## If something went wrong

Tell {{privacyOfficer}} at once: {{privacyOfficerEmail}}, {{phone}}. Do not delete evidence; take a screenshot first if you can. Nobody is punished for reporting in good faith.

## What follows a violation

The sanctions policy applies: the same for everyone, by how serious it was and whether it was meant.

## Records

Versions of this policy and your signature are kept for six years.
`,
  },
  es: {
    title: 'Redes sociales',
    body: `## Por qué tenemos esta política

Las redes sociales nos ayudan a enseñar, a contratar y a estar cerca de nuestra comunidad. También hacen fácil decirle al mundo quiénes son nuestros pacientes. Esta política dice cómo todos en {{organization}} protegemos la privacidad de los pacientes, y qué sigue siendo asunto suyo.

Se aplica a empleados, voluntarios, personas en formación y contratistas, en el trabajo y en casa, en toda red y aplicación.

## Lo que nunca se publica

- **Nada que pueda señalar a un paciente.** Ni nombres, caras, habitaciones, fechas de una visita, edades, lugares, trabajos, enfermedades raras o historias, solos o juntos. Quitar el nombre no basta.
- **Nada que confirme que alguien es paciente.** Ni en una respuesta, ni al dar las gracias, ni aunque la persona lo haya dicho primero.
- **Ninguna foto, video o sonido de un paciente, una pantalla, un expediente, una pulsera o una pizarra** sin una autorización firmada para ese uso.
- **Nadie abre un expediente para publicar sobre él.**

Lo que publica un paciente no cambia nada para nosotros: no autoriza nada a {{organization}}.

## Publicar en nombre de {{organization}}

1. Solo las cuentas oficiales hablan por {{organization}}. La lista está en la página Canales.
2. Cada publicación se revisa antes de salir. Una marcada *stop* no se publica.
3. La historia o la imagen de un paciente necesita una autorización firmada que diga el propósito y el canal. Cuando se retira, la publicación se quita.
4. La información general de salud es bienvenida. Diga su fuente.
5. Las respuestas a comentarios y reseñas siguen la política de reseñas de pacientes.

## Sus propias cuentas

Sus cuentas son suyas. No pedimos contraseñas, no pedimos que abra una cuenta privada y no vigilamos cuentas privadas. Cuando hable en público sobre la atención médica, diga que sus opiniones son propias.

## Lo que sigue siendo su derecho

Nada de lo que dice esta política limita su derecho a hablar con compañeros o con otros sobre salarios, horarios, personal, seguridad y otras condiciones de trabajo, a unirse a un sindicato o apoyarlo, ni a informar de una preocupación a una agencia del gobierno o a su propio abogado. Puede hacerlo en redes sociales. Lo que queda en privado es la información de los pacientes.

## Si algo salió mal

Avise de inmediato a {{privacyOfficer}}: {{privacyOfficerEmail}}, {{phone}}. No borre pruebas; si puede, tome primero una captura de pantalla. No se castiga a nadie por informar de buena fe.

## Qué sigue a una infracción

Se aplica la política de sanciones: igual para todos, según lo grave que fue y si fue a propósito.

## Registros

Las versiones de esta política y su firma se guardan seis años.
`,
  },
}
