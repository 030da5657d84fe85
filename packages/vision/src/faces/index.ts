export {
  createFaceDetector,
  type FaceFiles,
  type InstalledFaceDetector,
} from './detector.ts'
