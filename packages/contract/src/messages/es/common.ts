import type { Messages } from '../index.ts'

export const common = {
  save: 'Guardar',
  cancel: 'Cancelar',
  close: 'Cerrar',
  productName: 'Clearpost',
} satisfies Messages['common']
