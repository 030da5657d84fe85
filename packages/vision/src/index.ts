export { boxOfCorners, inside, overlap, type Point, union, uprightBox } from './box.ts'
export { stopIfCancelled, VISION_PROBLEMS, VisionError, type VisionProblem } from './errors.ts'
export type {
  C2paReader,
  CodeReader,
  FaceDetector,
  Look,
  LookOptions,
  LookPart,
  LookProgress,
  LookRequest,
  Pixels,
  TextReader,
  Transcriber,
} from './types.ts'
