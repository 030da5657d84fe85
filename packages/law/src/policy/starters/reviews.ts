import type { Starter } from '../starter.ts'

export const reviews: Starter = {
  en: {
    title: 'Patient reviews',
    body: `## Why we have this policy

People write about {{organization}} on review sites and under our posts. Some are kind, some are angry, some are wrong. Whatever they write, we cannot say whether they are our patients. Several practices in this country have paid for an answer that did.

This policy applies to everyone who answers for {{organization}}, and to companies that answer for us.

## What a reply never says

- **That someone is or is not a patient.** Not even when the person has said so. A patient's own words authorize nothing for us.
- **Thanks for a visit.** “Thank you for coming in” confirms the visit. “Thank you for your trust in us” can do the same.
- **Anything about a visit:** dates, treatment, bills, insurance, or who said what.
- **A correction of the facts**, even when the review is wrong.
- **The real name** behind a user name.

Liking or sharing a review about someone's care can confirm it too. Leave it, or get a signed authorization.

## What a reply may say

1. What holds for everyone: “Privacy law does not let us discuss or confirm whether anyone is a patient.”
2. How we work in general, without a word about a person: “Good care starts with listening.”
3. Where to reach us: {{privacyOfficer}}, {{privacyOfficerEmail}}, {{phone}}.

Use the same short words for kind reviews and angry ones. It is always fine not to answer.

## How we answer

- Only people who are chosen for it answer for {{organization}}, and only from official accounts.
- Do not open a record in order to answer a review.
- Every reply is checked before it goes out. Wait until you are calm.
- If someone asks for help, or is in danger, tell a manager at once. Talk by phone, not in comments.
- Complaints in a review go to {{privacyOfficer}} when they are about privacy. We write down the complaint and what came of it.

## Quoting a review

A review becomes our own publication when we put it on our website, in a post or on paper. We use it only with a signed authorization from the patient. Leaving out the name is not enough.

## Asking for reviews

Ask everyone in the same words, or no one. Never post a list of names. Never write a review of {{organization}} as if you were a patient.

## What stays your right

Nothing in this policy limits what you write about pay, hours, staffing, safety or other working conditions, here or on sites where people rate employers. What stays private is information about patients.

## If something went wrong

Tell {{privacyOfficer}} at once. Take a screenshot before the reply is taken down. Nobody is punished for reporting in good faith.

## Records

Versions of this policy, and complaints with what came of them, are kept for six years.
`,
  },
  es: {
    title: 'Reseñas de pacientes',
    body: `## Por qué tenemos esta política

La gente escribe sobre {{organization}} en sitios de reseñas y debajo de nuestras publicaciones. Algunas reseñas son amables, otras vienen con enojo, otras se equivocan. Escriban lo que escriban, no podemos decir si son pacientes nuestros. Varios consultorios de este país han pagado por una respuesta que lo dijo.

Esta política se aplica a todos los que responden por {{organization}}, y a las empresas que responden por nosotros.

## Lo que nunca dice una respuesta

- **Que alguien es o no es paciente.** Ni aunque la persona lo haya dicho. Las palabras de un paciente no nos autorizan a nada.
- **Gracias por una visita.** “Gracias por venir” confirma la visita. “Gracias por su confianza” puede hacer lo mismo.
- **Nada sobre una visita:** fechas, tratamiento, cuentas, seguro o quién dijo qué.
- **Una corrección de los hechos**, ni cuando la reseña se equivoca.
- **El nombre real** detrás de un nombre de usuario.

Dar “me gusta” o compartir una reseña sobre la atención de alguien también puede confirmarla. Déjela, o consiga una autorización firmada.

## Lo que puede decir una respuesta

1. Lo que vale para todos: “La ley de privacidad no nos deja hablar de si alguien es paciente ni confirmarlo”.
2. Cómo trabajamos en general, sin una palabra sobre una persona: “La buena atención empieza por escuchar”.
3. Dónde encontrarnos: {{privacyOfficer}}, {{privacyOfficerEmail}}, {{phone}}.

Use las mismas palabras cortas para las reseñas amables y para las otras. Siempre está bien no responder.

## Cómo respondemos

- Solo las personas elegidas para eso responden por {{organization}}, y solo desde las cuentas oficiales.
- No abra un expediente para responder una reseña.
- Cada respuesta se revisa antes de salir. Espere a estar en calma.
- Si alguien pide ayuda o está en peligro, avise de inmediato a un responsable. Hable por teléfono, no en comentarios.
- Las quejas de una reseña van a {{privacyOfficer}} cuando tratan de privacidad. Anotamos la queja y en qué quedó.

## Citar una reseña

Una reseña se vuelve publicación nuestra cuando la ponemos en nuestro sitio web, en una publicación o en papel. La usamos solo con una autorización firmada del paciente. Quitar el nombre no basta.

## Pedir reseñas

Pídalas a todos con las mismas palabras, o a nadie. Nunca publique una lista de nombres. Nunca escriba una reseña de {{organization}} como si fuera paciente.

## Lo que sigue siendo su derecho

Nada de lo que dice esta política limita lo que usted escribe sobre salarios, horarios, personal, seguridad u otras condiciones de trabajo, aquí o en sitios donde se califica a los empleadores. Lo que queda en privado es la información de los pacientes.

## Si algo salió mal

Avise de inmediato a {{privacyOfficer}}. Tome una captura de pantalla antes de que se quite la respuesta. No se castiga a nadie por informar de buena fe.

## Registros

Las versiones de esta política, y las quejas con lo que resultó de ellas, se guardan seis años.
`,
  },
}
