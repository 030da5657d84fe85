import { describe, expect, test } from 'vitest'
import { lintPolicy, REMARK_KINDS, type RemarkKind } from './lint.ts'
import { STARTERS } from './starter.ts'

type Clause = readonly [lang: 'en' | 'es', kind: RemarkKind, clause: string]

const COLLIDING: readonly Clause[] = [
  ['en', 'working_conditions', 'Employees must not discuss wages or staffing online.'],
  ['en', 'working_conditions', 'Talk about overtime with coworkers is prohibited.'],
  ['en', 'criticism', 'Never disparage the clinic or its managers.'],
  ['en', 'criticism', 'Do not post anything that could damage our reputation.'],
  ['en', 'permission', 'You must get approval before you post about your job.'],
  ['en', 'permission', 'You need to ask permission for personal posts.'],
  ['en', 'name_and_logo', 'Employees may not use the logo on their pages.'],
  ['en', 'everything_confidential', 'Do not share any information about the organization.'],
  ['en', 'press', 'Staff may not speak with reporters.'],
  ['en', 'passwords', 'You must give your supervisor the password of your personal account.'],
  ['en', 'private_accounts', 'Employees shall open their private profiles on request.'],
  ['en', 'contacts', 'Every nurse must accept a friend request from the manager.'],
  ['en', 'agencies', 'Employees shall not report concerns to OSHA.'],
  ['es', 'working_conditions', 'Los empleados no deben hablar de salarios en redes.'],
  ['es', 'working_conditions', 'Nunca publique sobre los turnos.'],
  ['es', 'criticism', 'Se prohíbe denigrar a la clínica.'],
  ['es', 'permission', 'El personal debe pedir permiso antes de publicar sobre su trabajo.'],
  ['es', 'name_and_logo', 'No se permite usar el logotipo en páginas propias.'],
  ['es', 'everything_confidential', 'No comparta cualquier información sobre la organización.'],
  ['es', 'press', 'Los empleados no pueden hablar con la prensa.'],
  ['es', 'passwords', 'Usted debe dar la contraseña de su cuenta personal.'],
  ['es', 'passwords', 'Cada empleado deberá entregar la contraseña de sus redes sociales.'],
  ['es', 'private_accounts', 'Todos deben mostrar sus cuentas privadas.'],
  ['es', 'contacts', 'Todos deben agregar a su jefe.'],
  ['es', 'agencies', 'Los empleados no pueden denunciar nada al gobierno.'],
]

const HARMLESS: readonly (readonly ['en' | 'es', string])[] = [
  ['en', 'You may talk about wages and staffing.'],
  ['en', 'Nothing in this policy limits talk about pay, even where posts are prohibited.'],
  ['en', 'Do not embarrass patients.'],
  ['en', 'You must get approval before you post a story of a patient from our clinic.'],
  ['en', 'You must ask for approval before a comment on behalf of the organization.'],
  ['en', 'Do not use the logo as if the organization speaks.'],
  ['en', 'Do not share any information about patients.'],
  ['en', 'Do not speak with reporters about patients.'],
  ['en', 'We never ask for the password of a personal account, and a manager must not ask either.'],
  ['en', 'You must lock the screen of your phone.'],
  ['en', 'You may report a concern to OSHA or to your own lawyer.'],
  ['es', 'Usted puede hablar de salarios y horarios.'],
  ['es', 'Nada de lo que dice esta política prohíbe hablar de sueldos; nunca lo hará.'],
  ['es', 'No publique quejas de pacientes.'],
  ['es', 'Debe pedir permiso antes de publicar en nombre de la organización.'],
  ['es', 'No use el logotipo como si hablara la organización; nunca debe usar otro.'],
  ['es', 'No comparta información de pacientes.'],
  ['es', 'No debe hablar con la prensa en nombre de la clínica.'],
  ['es', 'Nunca pedimos la contraseña de una cuenta personal, y nadie debe darla.'],
  ['es', 'Puede denunciar ante el gobierno o hablar con su abogado.'],
]

const kindsIn = (text: string, lang: 'en' | 'es') => lintPolicy(text, lang).map(({ kind }) => kind)

test.each(COLLIDING)('%s %s: %s', (lang, kind, clause) => {
  expect(kindsIn(clause, lang)).toEqual([kind])
})

test.each(HARMLESS)('%s is harmless: %s', (lang, clause) => {
  expect(kindsIn(clause, lang)).toEqual([])
})

test.each(['en', 'es'] as const)('every rule is tried in %s', (lang) => {
  const tried = new Set(COLLIDING.filter(([of]) => of === lang).map(([, kind]) => kind))
  expect([...tried].sort()).toEqual([...REMARK_KINDS].sort())
})

describe('a remark', () => {
  test('spans the clause without the space around it', () => {
    for (const [lang, kind, clause] of COLLIDING) {
      const text = `## Título 📷\n\n- Café.   ${clause}  Adiós.\n\n  ${clause}\n`
      const remarks = lintPolicy(text, lang)
      expect(remarks.map((remark) => remark.kind)).toEqual([kind, kind])
      expect(remarks.map(({ start, end }) => text.slice(start, end))).toEqual([clause, clause])
    }
  })

  test('names rules to look up', () => {
    for (const [lang, , clause] of COLLIDING) {
      for (const { sources } of lintPolicy(clause, lang)) {
        expect(sources.length).toBeGreaterThan(0)
        for (const { citation, asOf } of sources) {
          expect(citation).not.toBe('')
          expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/)
        }
      }
    }
  })

  test('does not join a command and a subject of two sentences', () => {
    expect(kindsIn('Do not shout. Wages are paid on Friday.', 'en')).toEqual([])
    expect(kindsIn('- Do not shout\n- Wages are paid on Friday', 'en')).toEqual([])
  })

  test('comes once for each rule a clause collides with, in the order of the text', () => {
    const text = 'Never criticize the clinic about pay.\n\nNever talk to the press.'
    expect(kindsIn(text, 'en')).toEqual(['working_conditions', 'criticism', 'press'])
    expect(kindsIn('', 'en')).toEqual([])
  })
})

test.each(Object.entries(STARTERS))('%s: the starter raises no question', (_, starter) => {
  for (const lang of ['en', 'es'] as const) {
    const { title, body } = starter[lang]
    expect(lintPolicy(body, lang).map(({ kind, start, end }) => [kind, body.slice(start, end)])).toEqual([])
    expect(lintPolicy(title, lang)).toEqual([])
  }
})
