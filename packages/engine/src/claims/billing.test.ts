import { describe, expect, test } from 'vitest'
import { check } from '../check.ts'
import { BILLING_CITATION, billingClaims } from './billing.ts'

/** Own sentences: claims with their kind. */
const EN: readonly (readonly [string, string])[] = [
  ['promise', 'Don’t worry about the price, Medicare pays for everything.'],
  ['promise', 'Your insurance covers 100% of this procedure.'],
  ['promise', 'Medicaid will cover it all, just call us.'],
  ['promise', 'Fully covered by Medicare! Book today.'],
  ['promise', 'Back braces are free with Medicare.'],
  ['promise', 'Genetic testing at no cost to you with your insurance.'],
  ['promise', 'Medicare patients pay nothing for our wellness kit.'],
  ['promise', 'You will pay $0 with Medicaid at our new clinic.'],
  ['promise', 'We guarantee approval from day one.'],
  ['promise', 'Come in: you will never get a bill from us.'],
  ['promise', 'There are no out-of-pocket costs for anybody.'],
  ['waiver', 'We waive your copay if money is tight.'],
  ['waiver', 'No copay this month at Harbor Light!'],
  ['waiver', 'Your deductible is on us.'],
  ['waiver', 'We will forgive all co-payments until summer.'],
  ['waiver', 'We won’t charge you a copay.'],
  ['waiver', 'Zero deductible for new families.'],
  ['inducement', 'Get a $25 gift card for every friend you refer.'],
  ['inducement', 'Refer a friend and get $50 off.'],
  ['inducement', 'Leave us a five-star review and be entered to win an iPad.'],
  ['inducement', 'Gift cards for every Google review!'],
  ['inducement', 'Ask about our referral bonus.'],
  ['inducement', 'Bring a neighbor and you both receive a grocery voucher.'],
  ['inducement', 'Free gift cards for new patients!'],
  ['discount', '20% off your first cleaning.'],
  ['discount', 'Botox, buy one get one this Friday only.'],
  ['discount', '$40 off your first visit.'],
  ['discount', 'Free consultation for anyone who calls today.'],
  ['discount', 'Half-price physicals for the whole team.'],
  ['discount', 'All implants are 30% off in May.'],
]
const EN_INNOCENT: readonly string[] = [
  'Flu shots are here. Walk in any weekday.',
  'We accept Medicare, Medicaid and most insurance.',
  'Ask your plan whether it covers this screening.',
  'Medicare may cover part of the cost; call us with your card.',
  'Medicare does not cover everything.',
  'Open enrollment for Medicare begins in October.',
  'Please bring your insurance card and a photo ID.',
  'Your copay is due when you arrive.',
  'Copays and deductibles depend on your plan.',
  'Our billing office can explain your deductible.',
  'Routinely waiving copays is against the law.',
  'We cannot waive copays, and here is why.',
  'Thank you for the kind review!',
  'Your reviews help other families find us.',
  'Tell us how we did: the link is in your visit summary.',
  'Ask your doctor for a referral to a specialist.',
  'You do not need a referral to see us.',
  'Bring a friend to our free talk on heart health.',
  'The library gives a free lecture on sleep this Thursday.',
  'Free parking behind the clinic.',
  'Our staff won a prize for hand hygiene.',
  'Nurses collected gifts for the shelter.',
  'Up to 20% of adults live with chronic pain.',
  'Take 30 minutes off from your screen before bed.',
  'Beware of callers who say that braces are free with Medicare.',
  'Paying for reviews is prohibited here.',
  'We see patients on weekends at no extra wait.',
  'Financial help is available for those who qualify; ask our counselors.',
  'You have a right to a good-faith estimate.',
  'Screenings save lives: talk to us about yours.',
  'She found a plan with no deductible.',
]
const ES: readonly (readonly [string, string])[] = [
  ['promise', 'No se preocupe por el precio: Medicare paga todo.'],
  ['promise', 'Su seguro cubre el 100% de este procedimiento.'],
  ['promise', 'Totalmente cubierto por Medicaid.'],
  ['promise', 'Las fajas son gratis con Medicare.'],
  ['promise', 'Pruebas genéticas sin costo para usted con su seguro.'],
  ['promise', 'Los pacientes con Medicare no pagan nada.'],
  ['promise', 'Usted no paga nada con su plan.'],
  ['promise', 'Le garantizamos la aprobación.'],
  ['promise', 'Nunca recibirá una factura de nosotros.'],
  ['promise', 'Todo se hace sin gastos de su bolsillo.'],
  ['waiver', 'Perdonamos su copago si anda corto de dinero.'],
  ['waiver', 'Sin copago durante todo el mes.'],
  ['waiver', 'Su deducible corre por nuestra cuenta.'],
  ['waiver', 'No cobramos copagos a las familias nuevas.'],
  ['waiver', 'Nosotros pagamos su deducible.'],
  ['waiver', 'Cero copagos en Harbor Light.'],
  ['inducement', 'Refiera a un amigo y gane $50.'],
  ['inducement', 'Traiga a su vecina y ambas reciben un vale: traiga a un vecino y reciba un regalo.'],
  ['inducement', 'Déjenos una reseña y participe en la rifa.'],
  ['inducement', 'Tarjeta de regalo por cada reseña.'],
  ['inducement', 'Gane un premio por cada paciente referido.'],
  ['inducement', 'Pregunte por nuestro bono por referidos.'],
  ['inducement', 'Regalos gratis para pacientes con Medicare.'],
  ['inducement', 'Recomiende a un familiar y le regalamos una tableta.'],
  ['discount', '20% de descuento en su primera limpieza.'],
  ['discount', 'Limpiezas a mitad de precio este viernes.'],
  ['discount', 'Dos por uno en consultas.'],
  ['discount', 'Consulta gratis para quien llame hoy.'],
  ['discount', '$40 de descuento en su primera visita.'],
  ['discount', 'Todos los tratamientos con 30% de descuento en mayo.'],
]
const ES_INNOCENT: readonly string[] = [
  'Ya llegaron las vacunas contra la gripe. Venga cualquier día.',
  'Aceptamos Medicare, Medicaid y casi todos los seguros.',
  'Pregunte si su seguro cubre todo el examen.',
  'Medicare puede cubrir una parte del costo.',
  'Medicare no cubre todo.',
  'La inscripción de Medicare empieza en octubre.',
  'Traiga su tarjeta del seguro y una identificación.',
  'El copago se paga al llegar.',
  'Los copagos y deducibles dependen de su plan.',
  'Nuestra oficina le explica su deducible.',
  'Perdonar copagos por rutina es ilegal.',
  'No podemos perdonar copagos y le contamos por qué.',
  '¡Gracias por su amable reseña!',
  'Sus reseñas ayudan a otras familias a encontrarnos.',
  'Cuéntenos cómo le fue en su visita.',
  'Pida a su médico una referencia al especialista.',
  'No necesita una referencia para venir.',
  'Traiga a un amigo a nuestra charla sobre el corazón.',
  'La biblioteca da una charla gratis sobre el sueño.',
  'Estacionamiento gratis detrás de la clínica.',
  'Nuestro personal ganó un premio por lavarse las manos.',
  'Las enfermeras juntaron regalos para el albergue.',
  'Hasta el 20% de los adultos vive con dolor.',
  'Descanse treinta minutos de la pantalla antes de dormir.',
  'Cuidado con quien diga que las fajas son gratis con Medicare.',
  'Pagar por reseñas está prohibido aquí.',
  'Atendemos los sábados.',
  'Hay ayuda económica para quien califique; pregunte a nuestros consejeros.',
  'Usted tiene derecho a un estimado de buena fe.',
  'Los exámenes a tiempo salvan vidas.',
]

describe.each([
  ['en', EN, EN_INNOCENT],
  ['es', ES, ES_INNOCENT],
] as const)('in %s', (lang, claims, innocent) => {
  test.each(claims)('%s: %s', (kind, text) => {
    expect(billingClaims(text, lang).map((claim) => claim.kind)).toContain(kind)
  })
  test.each(innocent)('nothing in: %s', (text) => {
    expect(billingClaims(text, lang)).toEqual([])
  })
  test('thirty of each', () => {
    expect(claims.length).toBeGreaterThanOrEqual(30)
    expect(innocent.length).toBeGreaterThanOrEqual(30)
  })
})

describe('in a check', () => {
  const text = 'Flu season is here. Medicare pays for everything.'
  test('nothing of it unless the organization asks', () => {
    expect(check({ text })).toEqual(check({ text }, { billing: false }))
    expect(check({ text }).findings).toEqual([])
  })
  test('a person has to look, with the place and the citation, and never more than that', () => {
    const report = check({ text }, { billing: true })
    expect(report).toMatchObject({ verdict: 'review', rule: 'billing.promise' })
    expect(report.findings).toMatchObject([
      {
        kind: 'billing-claim',
        text: 'Medicare pays for everything',
        citation: BILLING_CITATION,
      },
    ])
    expect(text.slice(report.findings[0]?.start, report.findings[0]?.end)).toBe(
      'Medicare pays for everything',
    )
  })
  test('a stop stays a stop, with both kinds of findings', () => {
    const stop = { text: `Our patient Delphine Marrow, MRN 00482913, went home. ${text}` }
    const report = check(stop, { billing: true })
    expect(report.verdict).toBe('stop')
    expect(report.rule).toBe(check(stop).rule)
    expect(report.findings.some(({ kind }) => kind === 'billing-claim')).toBe(true)
  })
  test('a patient’s own account makes no billing claim', () => {
    const own = { text, account: 'patient' as const }
    expect(check(own, { billing: true })).toEqual(check(own))
  })
})
