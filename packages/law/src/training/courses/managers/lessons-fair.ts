import type { Lesson } from '../../course.ts'

/** Sanctions, protected people, and what is learned. */
export const fairLessons: readonly Lesson[] = [
  {
    id: 'fair-sanctions',
    title: { en: 'Sanctions that are fair', es: 'Sanciones justas' },
    minutes: 2,
    cases: ['texas_childrens_2018', 'emory_2022', 'shasta_2013'],
    facts: ['sanctions', 'retention'],
    body: {
      en: `The rules ask for two things: **have** sanctions, and **use** them. They do not say which. That is our job, and people will watch whether the surgeon is treated like the aide.

## Three levels

| Level | Example | Usually |
|---|---|---|
| A mistake | A chart in the background that nobody noticed | A talk, training again |
| Carelessness | Knew the rule, posted all the same | A written warning, no posting for a time |
| On purpose | Mocked a patient, looked up an ex | The end of the job |

Then weigh: the harm to the patient, what the person did to repair it, what came before. **Did they report it themselves?** That counts in their favor, or the next one will keep silent.

## How to decide

1. Facts first, from the file and not from the hallway.
2. The person hears what it is about, and answers before anyone decides.
3. Look at like cases. If you decide otherwise, write down why.
4. Two people decide, neither of them involved.
5. Reasons in writing. Few people know. The record stays six years.

## Two kinds of cases

At a children’s hospital in Houston a worker wrote about one toddler who could be recognized. The worker was suspended, and fired four days later. In Atlanta four nurses were fired after a video that mocked patients in general. **No patient could be recognized there**: that was about conduct, not about privacy. Keep the two apart in your file. What breaks our conduct rules is not always a breach, and no letters go out for it.

And the other way: Shasta, a hospital in California, paid **$275,000**. How it handled sanctions was part of that case.`,
      es: `Las reglas piden dos cosas: **tener** sanciones y **aplicarlas**. No dicen cuáles. Ese es nuestro trabajo, y la gente mirará si al cirujano se lo trata como a la asistente.

## Tres niveles

| Nivel | Ejemplo | Lo usual |
|---|---|---|
| Un error | Un expediente al fondo que nadie notó | Una conversación, otra capacitación |
| Descuido | Conocía la regla y publicó igual | Una advertencia escrita, un tiempo sin publicar |
| A propósito | Se burló de un paciente, buscó a su ex | El fin del empleo |

Después pese: el daño al paciente, lo que hizo la persona para repararlo, lo que hubo antes. **¿Avisó ella misma?** Eso cuenta a su favor; si no, el próximo callará.

## Cómo decidir

1. Primero los hechos, del archivo y no del pasillo.
2. La persona oye de qué se trata, y responde antes de que alguien decida.
3. Mire casos parecidos. Si decide distinto, anote por qué.
4. Deciden dos personas, ninguna de ellas involucrada.
5. Razones por escrito. Pocos lo saben. El registro queda seis años.

## Dos clases de casos

En un hospital infantil de Houston alguien del personal escribió sobre un niño que se podía reconocer. Hubo suspensión, y despido cuatro días después. En Atlanta despidieron a cuatro enfermeras después de un video que se burlaba de pacientes en general. **Ahí no se podía reconocer a ningún paciente**: se trataba de conducta, no de privacidad. Sepárelas en su archivo. Lo que rompe las reglas de conducta no siempre es una violación, y no se envían cartas por eso.

Y al revés: Shasta, un hospital de California, pagó **$275,000**. Cómo manejó las sanciones fue parte de ese caso.`,
    },
  },
  {
    id: 'protected-people',
    title: { en: 'People you must not punish', es: 'Personas que no se castigan' },
    minutes: 2,
    facts: [
      'whistleblower',
      'crime_victim',
      'stericycle',
      'gc_26_03',
      'policy_design',
      'retaliation_160',
      'password_laws',
    ],
    body: {
      en: `Some posts and reports look like a violation and are protected by law. Before any sanction, ask three questions.

## 1. Was it a report to the right place?

It is no violation when someone believes in good faith that we do something unlawful, unsafe or below professional standards, and tells

- a health oversight agency or a public health authority,
- an organization that accredits us, or
- their own lawyer.

They may even show patient information there. **Social media and the press are not on this list.** A worker who is the victim of a crime may also give police limited facts about the suspect.

## 2. Is it about work?

Federal labor law, section 7, protects people who talk together about their work: pay, hours, staffing, safety, discipline. On Facebook too. Also rudely. “Third night with two nurses for thirty beds, and they call it teamwork” is **not** a privacy case, even when it stings.

Mixed posts exist: staffing anger *and* a patient’s room number. Then only the patient’s part may matter, and a lawyer looks first.

How strictly the labor board goes after rules on paper changes from year to year. What does not change here: before a sanction, someone checks.

## 3. Did they just say no?

No to a password, no to being added as a friend, no to an order that breaks the rules: none of these is a reason.

## What you do

If one answer may be yes, **stop**. Mark it in the file. HR, the privacy officer and a lawyer look before anything else happens. A sanction can wait a week. A wrong one cannot be taken back.`,
      es: `Algunas publicaciones y denuncias parecen una infracción y están protegidas por la ley. Antes de cualquier sanción, haga tres preguntas.

## 1. ¿Fue una denuncia al lugar correcto?

No es infracción cuando alguien cree de buena fe que hacemos algo ilegal, inseguro o contrario a las normas profesionales, y lo dice a

- una agencia que supervisa la salud o una autoridad de salud pública,
- una organización que nos acredita, o
- su propio abogado.

Ahí incluso puede mostrar información de pacientes. **Las redes sociales y la prensa no están en esta lista.** Quien es víctima de un delito puede también dar a la policía datos limitados del sospechoso.

## 2. ¿Trata del trabajo?

La ley laboral federal, sección 7, protege a quienes hablan juntos de su trabajo: paga, horarios, personal, seguridad, disciplina. También en Facebook. También con groserías. “Tercera noche con dos enfermeras para treinta camas, y lo llaman equipo” **no** es un caso de privacidad, aunque duela.

Hay publicaciones mixtas: enojo por el personal *y* el número de habitación de un paciente. Entonces solo puede importar la parte del paciente, y antes mira un abogado.

Con qué fuerza persigue la junta laboral las reglas escritas cambia con los años. Lo que no cambia aquí: antes de una sanción, alguien revisa.

## 3. ¿Solo dijo que no?

No a una contraseña, no a agregar a alguien como amigo, no a una orden que rompe las reglas: nada de eso es motivo.

## Lo que usted hace

Si una respuesta puede ser sí, **deténgase**. Márquelo en el archivo. Recursos humanos, el oficial de privacidad y un abogado miran antes de cualquier otra cosa. Una sanción puede esperar una semana. Una equivocada no se puede retirar.`,
    },
  },
  {
    id: 'after',
    title: { en: 'After: no revenge, and a better place', es: 'Después: sin venganza, y un lugar mejor' },
    minutes: 1,
    cases: ['cadia_2025'],
    facts: ['no_retaliation', 'retaliation_160', 'policies', 'training', 'retention'],
    body: {
      en: `Six weeks later. The letters are out, the sanction is decided. Now two things can still go wrong.

## Quiet revenge

Nobody calls it that. It looks like this: the aide who told you gets the worst shifts. She is left out of the group chat. Her review says “not a team player”. For an anonymous report someone starts to guess from the handwriting.

All this is forbidden, whether the report was right or only honest. **You** set the tone. Check her schedule yourself. Say aloud that speaking up is part of the job. Stop those who hunt for the name. If the report came without a name, do not try to find one; answer through the code that the reporter has.

## The same thing again

Ask “why” until you reach something that can be changed:

- Why did she post it? She thought a private story was private. → *Training.*
- Why did nobody see it? The last check was in spring. → *Routine.*
- Why was the name on the wall? It always was. → *The wall.*

A good answer changes a thing, a rule or a habit. “Be more careful” changes nothing. When a rule changes, the people it touches are trained again within a reasonable time.

Cadia, with its success stories of 150 people, paid **$182,000** and has to work under a plan for two years. A plan of one’s own is cheaper.

Close the file only when each step has a name, a date and a proof.`,
      es: `Seis semanas después. Las cartas salieron, la sanción está decidida. Todavía pueden salir mal dos cosas.

## La venganza callada

Nadie la llama así. Se ve de este modo: la asistente que avisó recibe los peores turnos. La dejan fuera del chat. Su evaluación dice “no trabaja en equipo”. Ante un aviso anónimo, alguien empieza a adivinar por la letra.

Todo eso está prohibido, haya sido el aviso correcto o solo honesto. **Usted** da el ejemplo. Revise usted mismo su horario. Diga en voz alta que hablar es parte del trabajo. Detenga a quienes buscan el nombre. Si el aviso llegó sin nombre, no intente hallarlo; responda por medio del código que tiene quien avisó.

## Otra vez lo mismo

Pregunte “por qué” hasta llegar a algo que se pueda cambiar:

- ¿Por qué lo publicó? Creía que una historia privada era privada. → *Capacitación.*
- ¿Por qué nadie lo vio? La última revisión fue en primavera. → *Rutina.*
- ¿Por qué estaba el nombre en la pared? Siempre estuvo. → *La pared.*

Una buena respuesta cambia una cosa, una regla o una costumbre. “Tengan más cuidado” no cambia nada. Si cambia una regla, se capacita otra vez en un tiempo razonable a quienes toca.

Cadia, con sus historias de éxito de 150 personas, pagó **$182,000** y debe trabajar dos años bajo un plan. Un plan propio sale más barato.

Cierre el archivo solo cuando cada paso tenga un nombre, una fecha y una prueba.`,
    },
  },
]
