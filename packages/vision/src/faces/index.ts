export { createFaceDetector } from './detector.ts'
