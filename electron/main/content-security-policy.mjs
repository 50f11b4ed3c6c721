// @ts-check
// The one place that says what a page may load. Plain JavaScript, because the loopback server runs it without a build.
import { randomBytes } from 'node:crypto'

/**
 * What style="…" attributes may do. Kept apart because it is the one directive that may have to give way to a component
 * library; styles set through the CSSOM (element.style.x) are never touched by it.
 */
export const STYLE_ATTRIBUTES = "'none'"

/** A nonce for one response, never used twice. */
export function freshNonce() {
  return randomBytes(18).toString('base64')
}

/** @param {string | null} nonce the nonce of a page's own style element; null for everything that is no page */
function directives(nonce) {
  return [
    ['default-src', "'none'"],
    ['script-src', "'self'"],
    ['style-src', nonce === null ? "'self'" : `'self' 'nonce-${nonce}'`],
    ['style-src-attr', STYLE_ATTRIBUTES],
    ['worker-src', "'self'"],
    ['connect-src', "'self'"],
    ['font-src', "'self'"],
    ['img-src', "'self' blob: data:"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"]
  ]
}

/** @param {string[][]} list */
const written = (list) => list.map((directive) => directive.join(' ')).join('; ')

/**
 * The policy as it stands in a page's meta element.
 * @param {string} nonce
 */
export function policyForMeta(nonce) {
  return written(directives(nonce))
}

/**
 * The policy as a response header. Workers take theirs from their own script's response, so every response carries one.
 * @param {string | null} nonce
 */
export function policyForHeader(nonce) {
  // browsers ignore frame-ancestors in a meta element, and complain about it
  return written([...directives(nonce), ['frame-ancestors', "'none'"]])
}

/**
 * Fills in the two placeholders of index.html.
 * @param {string} html
 * @param {string} nonce
 */
export function withPolicy(html, nonce) {
  return html.replaceAll('__CSP_NONCE__', nonce).replaceAll('__CSP__', policyForMeta(nonce))
}
