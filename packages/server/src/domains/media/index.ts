export { fitPicture } from './picture.ts'
export { register } from './routes.ts'
export { downloadOf, mediaRow, uploadPicture } from './service.ts'
