import { expect, test } from 'vitest'
import { treatsAnimals } from './subject.ts'

test('a practice treats animals when its name or the author’s role says so, in either language', () => {
  for (const facility of [
    'Prairie Equine Hospital',
    'Clínica veterinaria Los Álamos',
    'Hospital Veterinario del Sur',
  ])
    expect(treatsAnimals({ facility }), facility).toBe(true)
  for (const role of ['vet tech', 'veterinarian', 'veterinaria', 'médico veterinario'])
    expect(treatsAnimals({ role }), role).toBe(true)
})

test('veterans, pets that visit and a missing context are no practice for animals', () => {
  for (const facility of ['Veterans Affairs Clinic', 'Clínica Los Veteranos', 'Petersen Family Care', ''])
    expect(treatsAnimals({ facility }), facility).toBe(false)
  expect(treatsAnimals()).toBe(false)
})
