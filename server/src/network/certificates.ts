import * as tls from 'node:tls';

/**
 * The trusted authorities, PEM: Node's with NODE_EXTRA_CA_CERTS, and the system's, which include that of an office's inspecting
 * proxy. Undefined: Node's default. Reading the system's store takes up to seconds, so never at start-up.
 */
export function certificateAuthorities({ getCACertificates }: Pick<typeof tls, 'getCACertificates'> = tls):
  readonly string[] | undefined {
  try {
    return [...new Set([...getCACertificates('default'), ...getCACertificates('system')])];
  } catch {
    return undefined; // an unreadable store
  }
}

let known: { readonly context: tls.SecureContext | undefined } | undefined;

/** The trusted authorities for TLS, read on first use and parsed once. Undefined: Node's default. */
export function trustedContext(): tls.SecureContext | undefined {
  known ??= { context: contextOf(certificateAuthorities()) };
  return known.context;
}

function contextOf(authorities: readonly string[] | undefined): tls.SecureContext | undefined {
  try {
    return authorities && tls.createSecureContext({ ca: [...authorities] });
  } catch {
    return undefined; // a certificate of the store cannot be parsed
  }
}

// From Node's documentation of TLS, "X509 certificate error codes", and the codes of a name that does not match.
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

/** Whether an error code means an untrusted certificate. */
export function isCertificateProblem(code: string): boolean {
  return NOT_TRUSTED.has(code);
}
