import type { Starter } from '../starter.ts'

export const monitoring: Starter = {
  en: {
    title: 'Monitoring',
    body: `## Why we have this policy

We protect patients, and we respect the people who work here. Both need clear limits. This policy says what {{organization}} looks at, why, and what we leave alone.

It applies to employees, volunteers, trainees and contractors. Whoever looks for us, a company too, follows it.

## What we look at

1. **Our official accounts:** what goes out, the comments under it, and who checked and agreed to it.
2. **What is public and about {{organization}}:** reviews, and public posts that name us. We look for patient information, not for opinions.
3. **Reports:** what patients, coworkers or others tell us.
4. **Our own systems with patient records:** they record who opened what. The security rules require it, and we look at these records to find misuse.

## What we leave alone

- **Private accounts, closed groups and private messages.** We do not go in under a false name, and we do not ask others to look for us.
- **Passwords and user names** of personal accounts. We never ask for them.
- **Your screen.** We never ask you to open a personal account while someone watches.
- **Your contacts and settings.** We never ask you to add a manager or to make a page public.
- **Talk about work.** We neither search for nor keep posts about pay, hours, staffing, safety, other working conditions or a union. If we come across one, we leave it.
- **Opinions** about us, politics, faith or health.

## Who looks, and how

- Only people chosen by {{privacyOfficer}} look, and only for the purposes above.
- Everyone is looked at by the same rule. Nobody is picked out because of a complaint, a union, or a report to an agency.
- We keep a picture of a post only if it seems to show patient information. We write down where and when it was found.
- Only people who need it for their work may see it.

## What happens with a find

1. {{privacyOfficer}} hears of it at once.
2. We ask the person to take the post down, and limit the harm.
3. The policies on breach response and on sanctions say what follows. You may answer before anything is decided.
4. If it shows no patient information, what we kept is deleted.

A computer's warning is never enough for a sanction. A person looks first.

## Your questions and your rights

Ask {{privacyOfficer}} what was kept about you: {{privacyOfficerEmail}}, {{phone}}. Nothing in this policy limits your right to act together with coworkers, on social media too, or to report a concern to a government agency or to your own lawyer. Nobody takes revenge for a question or a report.

## Records

Versions of this policy, and what we decided about a find, are kept for six years.
`,
  },
  es: {
    title: 'Vigilancia',
    body: `## Por qué tenemos esta política

Protegemos a los pacientes y respetamos a quienes trabajan aquí. Las dos cosas necesitan límites claros. Esta política dice qué mira {{organization}}, por qué, y qué deja en paz.

Se aplica a empleados, voluntarios, personas en formación y contratistas. Quien mira por nosotros, también una empresa, la sigue.

## Lo que miramos

1. **Nuestras cuentas oficiales:** lo que sale, los comentarios debajo, y quién lo revisó y lo aceptó.
2. **Lo que es público y trata de {{organization}}:** reseñas, y publicaciones públicas que nos nombran. Buscamos información de pacientes, no opiniones.
3. **Avisos:** lo que nos cuentan pacientes, compañeros u otras personas.
4. **Nuestros sistemas con expedientes de pacientes:** registran quién abrió qué. Las reglas de seguridad lo exigen, y miramos esos registros para encontrar abusos.

## Lo que dejamos en paz

- **Cuentas privadas, grupos cerrados y mensajes privados.** No entramos con un nombre falso, ni pedimos a otros que miren por nosotros.
- **Contraseñas y nombres de usuario** de cuentas personales. Nunca los pedimos.
- **Su pantalla.** Nunca pedimos que abra una cuenta personal mientras alguien mira.
- **Sus contactos y ajustes.** Nunca pedimos que agregue a un supervisor ni que haga pública una página.
- **Hablar del trabajo.** No buscamos ni guardamos publicaciones sobre salarios, horarios, personal, seguridad, otras condiciones de trabajo o un sindicato. Si encontramos una, la dejamos.
- **Opiniones** sobre nosotros, la política, la fe o la salud.

## Quién mira, y cómo

- Solo miran personas elegidas por {{privacyOfficer}}, y solo para los fines de arriba.
- Se mira a todos con la misma regla. No se elige a nadie por una queja, un sindicato o un informe a una agencia.
- Guardamos la imagen de una publicación solo si parece mostrar información de pacientes. Anotamos dónde y cuándo se encontró.
- Solo puede verla quien la necesita para su trabajo.

## Qué pasa con un hallazgo

1. {{privacyOfficer}} lo sabe de inmediato.
2. Pedimos a la persona que quite la publicación, y limitamos el daño.
3. Las políticas de respuesta a una violación y de sanciones dicen qué sigue. Usted puede responder antes de que se decida algo.
4. Si no muestra información de pacientes, se borra lo que guardamos.

El aviso de una computadora nunca basta para una sanción. Antes mira una persona.

## Sus preguntas y sus derechos

Pregunte a {{privacyOfficer}} qué se guardó sobre usted: {{privacyOfficerEmail}}, {{phone}}. Nada de lo que dice esta política limita su derecho a actuar junto con sus compañeros, también en redes sociales, ni a informar de una preocupación a una agencia del gobierno o a su propio abogado. Nadie toma venganza por una pregunta o un informe.

## Registros

Las versiones de esta política, y lo que decidimos sobre un hallazgo, se guardan seis años.
`,
  },
}
