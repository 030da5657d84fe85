import type { Starter } from '../starter.ts'

export const sanctions: Starter = {
  en: {
    title: 'Sanctions',
    body: `## Why we have this policy

The privacy rules require {{organization}} to have sanctions for people who break our privacy policies, and to use them. This policy says how we decide, so that it is fair and the same for everyone: managers and owners, doctors and volunteers.

It applies to employees, volunteers, trainees and other people who work under our direction.

## What it is about

Sanctions follow when someone breaks the privacy rules or our policies on them. Examples: a picture of a patient in a post, a reply that confirms a visit, a record opened out of curiosity.

## What sanctions are not for

- **A report in good faith.** Nobody is punished for telling us about a mistake, their own included. That they told us counts in their favor.
- **A report to an agency or a lawyer.** The law protects someone who believes in good faith that we do something unlawful, below professional standards or dangerous, and who tells a health oversight agency, a public health authority, an accreditation organization or their own lawyer.
- **A victim of a crime** who gives police the limited information the law allows about the suspect.
- **A complaint, or help with an investigation.** We do not threaten anyone or take revenge.
- **Talk about work.** Nothing in this policy limits your right to talk about pay, hours, staffing, safety or other working conditions, on social media too.
- **Saying no** to a request for the password of your own account.

## How serious it was

1. **A mistake.** Someone did not notice what a post or a picture showed. Usually: a talk, training again, a written note.
2. **Carelessness.** Someone knew the rule and did not follow it, or made the same mistake again. Usually: a written warning, and access or posting rights taken away for a time.
3. **On purpose.** Someone looked up, shared or used information for themselves, for gain or to hurt. Usually: an end of the work for us.

These are usual results. We also weigh the harm to the patient, what the person did to make it smaller, and what came before. When we decide otherwise than in similar cases, we write down why.

## How we decide

- {{privacyOfficer}} finds out what happened and writes it down.
- The person hears what it is about and may answer first. They may bring someone to the talk.
- Two people decide. Nobody decides in their own case.
- The person gets the result in writing, with the reasons.
- Other people learn only what they need for their work.
- If you think a decision is wrong, tell {{privacyOfficer}}: {{privacyOfficerEmail}}, {{phone}}. Someone who did not decide before looks again.

## Records

We write down every sanction, even a small one. These records and the versions of this policy are kept for six years.
`,
  },
  es: {
    title: 'Sanciones',
    body: `## Por qué tenemos esta política

Las reglas de privacidad exigen que {{organization}} tenga sanciones para quien incumple nuestras políticas de privacidad, y que las aplique. Esta política dice cómo decidimos, para que sea justo e igual para todos: jefes y dueños, médicos y voluntarios.

Se aplica a empleados, voluntarios, personas en formación y otras personas que trabajan bajo nuestra dirección.

## De qué se trata

Hay sanciones cuando alguien incumple las reglas de privacidad o nuestras políticas sobre ellas. Ejemplos: la foto de un paciente en una publicación, una respuesta que confirma una visita, un expediente abierto por curiosidad.

## Para qué no son las sanciones

- **Un aviso de buena fe.** No se castiga a nadie por contarnos un error, tampoco uno propio. Haberlo contado cuenta a su favor.
- **Un informe a una agencia o a un abogado.** La ley protege a quien cree de buena fe que hacemos algo ilegal, contrario a las normas profesionales o peligroso, y lo dice a una agencia de supervisión de la salud, a una autoridad de salud pública, a una organización de acreditación o a su propio abogado.
- **La víctima de un delito** que da a la policía la información limitada que la ley permite sobre el sospechoso.
- **Una queja, o ayudar en una investigación.** No amenazamos a nadie ni tomamos venganza.
- **Hablar del trabajo.** Nada de lo que dice esta política limita su derecho a hablar de salarios, horarios, personal, seguridad u otras condiciones de trabajo, también en redes sociales.
- **Decir que no** a quien pide la contraseña de su propia cuenta.

## Lo grave que fue

1. **Un error.** Alguien no notó lo que mostraba una publicación o una foto. Lo usual: una conversación, otra capacitación, una nota escrita.
2. **Descuido.** Alguien conocía la regla y no la siguió, o repitió el error. Lo usual: una advertencia escrita, y quedar un tiempo sin acceso o sin permiso para publicar.
3. **A propósito.** Alguien buscó, compartió o usó información para sí, por dinero o para hacer daño. Lo usual: el fin del trabajo con nosotros.

Estos son los resultados usuales. También pesamos el daño al paciente, lo que hizo la persona para reducirlo y lo que hubo antes. Si decidimos distinto que en casos parecidos, anotamos por qué.

## Cómo decidimos

- {{privacyOfficer}} averigua qué pasó y lo anota.
- La persona oye de qué se trata y puede responder antes. Puede traer a alguien a la conversación.
- Deciden dos personas. Nadie decide en su propio caso.
- La persona recibe el resultado por escrito, con las razones.
- Otras personas saben solo lo que necesitan para su trabajo.
- Si cree que una decisión está mal, avise a {{privacyOfficer}}: {{privacyOfficerEmail}}, {{phone}}. La revisa alguien que no decidió antes.

## Registros

Anotamos cada sanción, también las pequeñas. Estos registros y las versiones de esta política se guardan seis años.
`,
  },
}
