import { describe, expect, it } from 'vitest'
import {
  freshNonce,
  policyForHeader,
  policyForMeta,
  withPolicy
} from '../../../electron/main/content-security-policy.mjs'

describe('the Content-Security-Policy', () => {
  it('lets no script in but our own, evaluates nothing, and sends nothing elsewhere', () => {
    const policy = policyForHeader('N')
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'"
      ])
    )
    expect(policy).not.toMatch(/unsafe-eval|unsafe-hashes|\*|https?:/)
    expect(policy.match(/script-src[^;]*/)?.[0]).not.toContain('unsafe')
  })

  it('gives the nonce to style elements only, and only to pages', () => {
    expect(policyForHeader('N').match(/nonce/g)).toHaveLength(1)
    expect(policyForHeader('N')).toContain("style-src 'self' 'nonce-N'")
    expect(policyForHeader(null)).not.toContain('nonce')
  })

  it('leaves out of the page what browsers refuse there, and nothing else', () => {
    expect(`${policyForMeta('N')}; frame-ancestors 'none'`).toBe(policyForHeader('N'))
  })

  it('fits into an attribute between double quotes', () => {
    expect(policyForMeta(freshNonce())).not.toMatch(/["<>&]/)
  })

  it('fills in both placeholders wherever they stand', () => {
    const page = withPolicy('<meta content="__CSP__"><meta nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__">', 'N')
    expect(page).toBe(`<meta content="${policyForMeta('N')}"><meta nonce="N"><style nonce="N">`)
  })

  it('never repeats a nonce', () => {
    const nonces = Array.from({ length: 1000 }, freshNonce)
    expect(new Set(nonces).size).toBe(1000)
    expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{24}$/)
  })
})
