import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'

const { version } = JSON.parse(readFileSync(resolve('package.json'), 'utf8'))

export default defineConfig({
  main: {
    // the same bundle also runs in plain Node, under the test double; electron-vite would aim at a newer one
    build: { target: 'node20', rolldownOptions: { input: { index: resolve('electron/main/index.ts') } } }
  },
  preload: {
    build: {
      rolldownOptions: {
        input: { index: resolve('electron/preload/index.ts') },
        // a sandboxed preload must be one CommonJS file
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: 'src',
    publicDir: resolve('resources'),
    plugins: [vue()],
    define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version) },
    build: {
      minify: true,
      // everything is read from this machine: an inlined file saves nothing, and data: fonts are against the policy
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: resolve('src/index.html') } }
    },
    worker: { format: 'es' }
  }
})
