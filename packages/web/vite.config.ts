import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contractInPage } from './contract-in-page.ts'

const api = process.env.API_URL ?? 'http://127.0.0.1:4300'

export default defineConfig({
  plugins: [react(), contractInPage()],
  resolve: { alias: { zod: fileURLToPath(new URL('./src/shape.ts', import.meta.url)) } },
  build: {
    target: 'es2023',
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    // Parts that most pages share come in one file instead of sixty.
    rolldownOptions: {
      onLog(level, log, handle) {
        // A shape function that shape.ts lacks would only fail in the browser.
        if (log.code === 'IMPORT_IS_UNDEFINED') throw new Error(log.message)
        handle(level, log)
      },
      output: {
        codeSplitting: {
          groups: [{ name: 'parts', test: /node_modules|packages\/web\/src\/ui|icons/, minShareCount: 20 }],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { port: 4301, proxy: { '/api': api, '/site': api } },
})
