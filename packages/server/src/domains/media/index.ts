import './pictures-port.ts'

export { downloadOf } from './access.ts'
export { clearanceOf, type Use } from './clearance.ts'
export { lookOf, setLook } from './eyes.ts'
export type { KeptFile } from './keep.ts'
export { fitPicture } from './picture.ts'
export { provideUses } from './ports.ts'
export { register } from './routes.ts'
