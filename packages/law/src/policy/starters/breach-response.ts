import type { Starter } from '../starter.ts'

export const breachResponse: Starter = {
  en: {
    title: 'Breach response',
    body: `## Why we have this policy

Sometimes patient information gets out: a post, a picture, a lost phone. Fast, honest work keeps the harm small. This policy says who at {{organization}} does what, and by when. The federal rules are in 45 CFR 164.402 to 164.414.

## What you do

1. **Tell {{privacyOfficer}} at once:** {{privacyOfficerEmail}}, {{phone}}. Do not wait until you are sure. The clock starts when anyone here other than the person who did it knows, or should have known.
2. **Keep what shows what happened.** Take a screenshot with the address and the time, then stop the spread: take down the post or ask the network to do it.
3. Write down what you know. Do not write to the patient yourself.

Nobody is punished for reporting in good faith.

## What the privacy officer does

- Limits the harm as far as possible, and writes down what was done.
- Decides in writing whether it was a breach. A use or disclosure that the rules do not permit **counts as a breach** unless we can show a low probability that the information was compromised. We weigh at least four things: what the information was and how easily it points to a person; who got it; whether it was really seen or taken; how far the risk was made smaller.
- Checks the three exceptions: a good-faith mistake within someone's work, a mistake between authorized people in the same organization, and someone who could not have kept the information. The first two count only if nothing else was done with it that is not permitted.
- Checks whether state law asks for more, or sooner.

## Who is told, and when

- **The patients:** without unreasonable delay, and never later than 60 calendar days after discovery. By first-class mail, or by e-mail if the person agreed to it. When it is urgent, also by phone or in another way.
- **The U.S. Department of Health and Human Services:** together with the patients if 500 people or more are affected. For fewer, within 60 days after the end of the calendar year of discovery.
- **The media:** if more than 500 residents of one state or jurisdiction are affected, within the same 60 days.
- When police say in writing that notice would hinder them, we wait as long as they state. If they say so only by word, we note it and wait 30 days at most.
- A company that works for us tells us without unreasonable delay, within 60 calendar days at most.

## What the letter says

In plain words: what happened and when, and when we found out; what kinds of information; what people can do to protect themselves; what we are doing; how to reach us.

## What stays your right

You may always report a concern to a government agency or to your own lawyer. Nobody here takes revenge for it.

## Records

We must be able to prove every notice, or that it was no breach. Reports, decisions and letters are kept for six years.
`,
  },
  es: {
    title: 'Respuesta a una violación',
    body: `## Por qué tenemos esta política

A veces sale información de pacientes: una publicación, una foto, un teléfono perdido. El trabajo rápido y honesto reduce el daño. Esta política dice quién hace qué en {{organization}}, y hasta cuándo. Las reglas federales están en 45 CFR 164.402 a 164.414.

## Lo que hace usted

1. **Avise de inmediato a {{privacyOfficer}}:** {{privacyOfficerEmail}}, {{phone}}. No espere a estar seguro. El plazo corre desde que alguien de aquí, que no sea quien lo hizo, lo sabe o debió saberlo.
2. **Guarde lo que muestra qué pasó.** Tome una captura con la dirección y la hora; después quite la publicación o pida a la red que la quite.
3. Anote lo que sabe. No escriba usted al paciente.

No se castiga a nadie por informar de buena fe.

## Lo que hace el oficial de privacidad

- Limita el daño en lo posible y anota lo que se hizo.
- Decide por escrito si fue una violación. Un uso o una divulgación que las reglas no permiten **cuenta como violación**, salvo que podamos mostrar una baja probabilidad de que la información quedó comprometida. Pesamos al menos cuatro cosas: qué información era y con qué facilidad señala a una persona; quién la recibió; si de verdad se vio o se tomó; cuánto se redujo el riesgo.
- Mira las tres excepciones: un error de buena fe dentro del trabajo, un error entre personas autorizadas de la misma organización, y alguien que no pudo conservar la información. Las dos primeras valen solo si no se hizo con ella nada más que no esté permitido.
- Mira si la ley del estado pide más, o antes.

## A quién se avisa, y cuándo

- **A los pacientes:** sin demora injustificada, y nunca después de 60 días calendario desde el descubrimiento. Por correo de primera clase, o por correo electrónico si la persona lo aceptó. Si es urgente, también por teléfono u otro medio.
- **Al Departamento de Salud y Servicios Humanos de EE. UU.:** junto con los pacientes si son 500 personas o más. Si son menos, dentro de los 60 días después del fin del año calendario del descubrimiento.
- **A los medios:** si son más de 500 residentes de un estado o una jurisdicción, en los mismos 60 días.
- Si la policía dice por escrito que el aviso le estorba, esperamos lo que indique. Si lo dice solo de palabra, lo anotamos y esperamos 30 días como máximo.
- Una empresa que trabaja para nosotros nos avisa sin demora injustificada, en 60 días calendario como máximo.

## Lo que dice la carta

En palabras sencillas: qué pasó y cuándo, y cuándo lo supimos; qué tipos de información; qué puede hacer la persona para protegerse; qué hacemos; cómo encontrarnos.

## Lo que sigue siendo su derecho

Siempre puede informar de una preocupación a una agencia del gobierno o a su propio abogado. Aquí nadie toma venganza por eso.

## Registros

Debemos poder probar cada aviso, o que no fue una violación. Los informes, las decisiones y las cartas se guardan seis años.
`,
  },
}
