export {
  createFaceDetector,
  type FaceFiles,
  type FaceLookOptions,
  type InstalledFaceDetector,
} from './detector.ts'
