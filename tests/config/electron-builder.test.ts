import { DebugLogger } from 'builder-util'
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { describe, expect, it } from 'vitest'
import config from './electron-builder.config.mjs'

describe('the configuration of the installers', () => {
  it('fits the schema of electron-builder', async () => {
    await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined()
  })

  it('would not, with a word that electron-builder does not know', async () => {
    const misspelt = { ...config, electronFuse: {} }
    await expect(validateConfiguration(misspelt, new DebugLogger(false))).rejects.toThrow(/electronFuse/)
  })

  it('makes a program that runs nothing but our archive', () => {
    expect(config).toMatchObject({
      asar: true,
      electronFuses: { runAsNode: false, onlyLoadAppFromAsar: true, enableEmbeddedAsarIntegrityValidation: true }
    })
  })
})
