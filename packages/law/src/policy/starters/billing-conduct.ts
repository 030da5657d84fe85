import type { Starter } from '../starter.ts'

/** Duties that the data holds as unverified stand here as our own rule, without a figure or a deadline. */
export const billingConduct: Starter = {
  en: {
    title: 'Billing code of conduct',
    body: `## Why we have this policy

A bill is a promise: this care was given, it was needed, and this is who gave it. Public money pays for much of it. Under the False Claims Act a knowingly false claim can cost {{organization}} between $14,308 and $28,619 each, and three times the loss (31 USC 3729; 28 CFR 85.5, as of November 2026).

This policy applies to everyone who orders, writes down, codes or bills care, and to companies that bill for us.

## What we do

- We bill only for care that was given and written down, under the name of the person who gave it.
- We choose the code that fits the record. We do not change a record so that it fits a code.
- We send the same honest bill to every payer.
- We say what a service will cost before it starts, when someone pays for it alone or asks.
- We answer questions about a bill kindly, in words people can follow.

## What we do not do

- Bill for visits that did not happen, or for more than was done.
- Split a service to be paid more.
- Drop a patient's share as a habit, or to win patients.
- Give or take money, gifts or favors for sending patients.
- Pay anyone for praise. Before a patient, a guest or an influencer gets anything for a post, a lawyer looks at it.

## Words about prices in public

1. “Free”, “we waive your copay” and “gift for every new patient” wait until {{privacyOfficer}} has seen them.
2. A discount says for whom it is, until when, and what it leaves out.
3. No post promises what an insurer will pay.
4. Nobody answers a complaint about a bill in public. It would show that the person was here.

## Who works with us

Before someone starts, and each month after that, we compare names of staff and vendors with the list of people excluded from federal health programs. We keep proof of each look. Someone who may be on the list does no work that is billed until it is cleared up.

## When we were paid too much

Tell the billing lead on the same day. We look into it at once. What we should not have been paid is reported and returned within 60 days after it is identified (42 USC 1320a-7k(d); 42 CFR 401.305). Nobody waits to see whether the payer will notice.

## Speaking up

Tell {{privacyOfficer}} if something looks wrong: {{privacyOfficerEmail}}, {{phone}}. You may also go to a government agency or to your own lawyer. Nobody is punished for reporting in good faith. Nothing in this policy limits your right to talk about pay, hours, staffing or other working conditions.

## Records

We write down what was reported and what came of it. Records of claims are kept as long as the payer asks.
`,
  },
  es: {
    title: 'Código de conducta de facturación',
    body: `## Por qué tenemos esta política

Una factura es una promesa: esta atención se dio, hacía falta, y esta persona la dio. Mucho se paga con dinero público. Según la Ley de Reclamos Falsos, un reclamo falso a sabiendas puede costarle a {{organization}} entre $14,308 y $28,619 cada uno, y tres veces el daño (31 USC 3729; 28 CFR 85.5, a noviembre de 2026).

Esta política se aplica a quien ordena, anota, codifica o factura atención, y a las empresas que facturan por nosotros.

## Lo que hacemos

- Facturamos solo la atención que se dio y quedó anotada, con el nombre de quien la dio.
- Elegimos el código que corresponde al expediente. No cambiamos un expediente para que corresponda a un código.
- Enviamos la misma factura honesta a todos los pagadores.
- Decimos cuánto costará un servicio antes de empezar, cuando alguien lo paga por su cuenta o pregunta.
- Respondemos con amabilidad a las preguntas sobre una factura, en palabras que se entiendan.

## Lo que no hacemos

- Facturar visitas que no ocurrieron, o más de lo que se hizo.
- Dividir un servicio para cobrar más.
- Perdonar por costumbre la parte del paciente, o para ganar pacientes.
- Dar o recibir dinero, regalos o favores por enviar pacientes.
- Pagar a alguien por elogios. Antes de que un paciente, un invitado o un influencer reciba algo por una publicación, la mira un abogado.

## Palabras sobre precios en público

1. “Gratis”, “no le cobramos el copago” y “regalo para cada paciente nuevo” esperan hasta que {{privacyOfficer}} los vea.
2. Un descuento dice para quién es, hasta cuándo y qué no incluye.
3. Ninguna publicación promete lo que pagará un seguro.
4. Nadie responde en público a una queja por una factura. Mostraría que la persona estuvo aquí.

## Quién trabaja con nosotros

Antes de que alguien empiece, y después cada mes, comparamos los nombres del personal y de los proveedores con la lista de personas excluidas de los programas federales de salud. Guardamos prueba de cada revisión. Quien pueda estar en la lista no hace trabajo que se facture hasta que se aclare.

## Cuando nos pagaron de más

Avise el mismo día a la persona a cargo de facturación. Lo miramos de inmediato. Lo que no debieron pagarnos se informa y se devuelve dentro de los 60 días después de identificarlo (42 USC 1320a-7k(d); 42 CFR 401.305). Nadie espera a ver si el pagador se da cuenta.

## Hablar a tiempo

Avise a {{privacyOfficer}} si algo parece mal: {{privacyOfficerEmail}}, {{phone}}. También puede acudir a una agencia del gobierno o a su propio abogado. No se castiga a nadie por informar de buena fe. Nada de lo que dice esta política limita su derecho a hablar de salarios, horarios, personal u otras condiciones de trabajo.

## Registros

Anotamos lo que se informó y qué resultó. Los registros de reclamos se guardan el tiempo que pide el pagador.
`,
  },
}
