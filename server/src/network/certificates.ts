import * as tls from 'node:tls';

/** The part of node:tls that lists certificates. */
type Listing = Pick<typeof tls, 'getCACertificates'>;

/**
 * The certificates of authorities to trust, PEM: Node's own with those of NODE_EXTRA_CA_CERTS, and those of the
 * system's store, where offices put the authority of a proxy that inspects connections. undefined: leave it to Node,
 * whose default is the first two. Reads the system's store: up to seconds on some machines, so never at start-up.
 */
export function certificateAuthorities({ getCACertificates }: Listing = tls): readonly string[] | undefined {
  try {
    return [...new Set([...getCACertificates('default'), ...getCACertificates('system')])];
  } catch {
    return undefined; // a store that cannot be read
  }
}

let known: { readonly context: tls.SecureContext | undefined } | undefined;

/**
 * What TLS connections trust: `certificateAuthorities`, read when first needed and parsed once for all connections.
 * undefined: Node's default.
 */
export function trustedContext(): tls.SecureContext | undefined {
  known ??= { context: contextOf(certificateAuthorities()) };
  return known.context;
}

function contextOf(authorities: readonly string[] | undefined): tls.SecureContext | undefined {
  try {
    return authorities && tls.createSecureContext({ ca: [...authorities] });
  } catch {
    return undefined; // one certificate of the store that cannot be parsed
  }
}

// Codes of Node's documentation of TLS, "X509 certificate error codes", and the name that does not fit.
// prettier-ignore
const NOT_TRUSTED: ReadonlySet<string> = new Set([
  'ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH',
  'UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'CERT_CHAIN_TOO_LONG', 'PATH_LENGTH_EXCEEDED',
  'CERT_NOT_YET_VALID', 'CERT_HAS_EXPIRED', 'CERT_REVOKED', 'CERT_UNTRUSTED', 'CERT_REJECTED',
  'CERT_SIGNATURE_FAILURE', 'UNABLE_TO_DECRYPT_CERT_SIGNATURE', 'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
  'ERROR_IN_CERT_NOT_BEFORE_FIELD', 'ERROR_IN_CERT_NOT_AFTER_FIELD', 'INVALID_CA', 'INVALID_PURPOSE',
  'UNABLE_TO_GET_CRL', 'UNABLE_TO_DECRYPT_CRL_SIGNATURE', 'CRL_SIGNATURE_FAILURE', 'CRL_NOT_YET_VALID',
  'CRL_HAS_EXPIRED', 'ERROR_IN_CRL_LAST_UPDATE_FIELD', 'ERROR_IN_CRL_NEXT_UPDATE_FIELD',
]);

/** Whether an error code says that the other side's certificate was not accepted. */
export function isCertificateProblem(code: string): boolean {
  return NOT_TRUSTED.has(code);
}
