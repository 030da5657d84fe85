import { serveTasks } from '../isolate/serve.ts'
import { eyeTasks } from './tasks.ts'

// A thread of the look; look.ts starts two, so that faces and text use a core each.
serveTasks(eyeTasks)
