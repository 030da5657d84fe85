import sharp from 'sharp'
import { fileTasks } from './file-tasks.ts'
import { serveTasks } from './serve.ts'

// Runs in a process of its own; files.ts starts it. Two of them share the machine, so one thread each.
sharp.concurrency(1)
sharp.cache(false)
serveTasks(fileTasks)
