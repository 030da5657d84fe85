import type { Category, Lang } from './types.ts'

const SAFE_HARBOR = '45 CFR 164.514(b)(2)(i)'

function entry(letter: Category, en: string, es: string) {
  return { name: { en, es } satisfies Record<Lang, string>, citation: `${SAFE_HARBOR}(${letter})` }
}

/** The eighteen identifiers with plain names and citation, in the order of 45 CFR 164.514(b)(2)(i). */
export const CATEGORIES: Record<Category, { name: Record<Lang, string>; citation: string }> = {
  A: entry('A', 'Names', 'Nombres'),
  B: entry('B', 'Places smaller than a state', 'Lugares más pequeños que un estado'),
  C: entry(
    'C',
    'Dates finer than a year, ages over 89',
    'Fechas más precisas que el año, edades de más de 89',
  ),
  D: entry('D', 'Phone numbers', 'Números de teléfono'),
  E: entry('E', 'Fax numbers', 'Números de fax'),
  F: entry('F', 'E-mail addresses', 'Correos electrónicos'),
  G: entry('G', 'Social Security numbers', 'Números de Seguro Social'),
  H: entry('H', 'Medical record numbers', 'Números de expediente médico'),
  I: entry('I', 'Health plan numbers', 'Números de plan de salud'),
  J: entry('J', 'Account numbers', 'Números de cuenta'),
  K: entry('K', 'Certificate and licence numbers', 'Números de certificado o licencia'),
  L: entry('L', 'Vehicle identifiers and plates', 'Identificadores de vehículos y placas'),
  M: entry(
    'M',
    'Device identifiers and serial numbers',
    'Identificadores y números de serie de dispositivos',
  ),
  N: entry('N', 'Web addresses', 'Direcciones web'),
  O: entry('O', 'IP addresses', 'Direcciones IP'),
  P: entry('P', 'Biometric identifiers', 'Identificadores biométricos'),
  Q: entry('Q', 'Full-face photos and comparable images', 'Fotos de rostro e imágenes comparables'),
  R: entry('R', 'Any other unique number, mark or code', 'Cualquier otro número, marca o código único'),
}
