import * as v from 'valibot';

/** What the editor's section `http` says of proxies. */
export interface HttpSettings {
  /** `http.proxy`; empty: none. Credentials may stand in it. */
  readonly proxy: string;
  /** `http.noProxy`; empty: what NO_PROXY says. */
  readonly noProxy: readonly string[];
  /** `http.proxyStrictSSL`: false accepts any certificate of the proxy itself, never of the server behind it. */
  readonly proxyStrictSSL: boolean;
  /** `http.proxyAuthorization`: the whole value of the header Proxy-Authorization; empty: none. */
  readonly proxyAuthorization: string;
  /** `http.proxySupport`; the editor's other values all mean that a proxy is used. */
  readonly proxySupport: 'on' | 'off';
}

const schema = v.object({
  proxy: v.fallback(v.string(), ''),
  noProxy: v.fallback(v.array(v.string()), []),
  proxyStrictSSL: v.fallback(v.boolean(), true),
  proxyAuthorization: v.fallback(v.string(), ''),
  proxySupport: v.fallback(v.picklist(['off', 'on']), 'on'),
});

/** Reads the section. What is missing or not allowed takes its default; never throws. */
export function readHttpSettings(section: unknown): HttpSettings {
  return v.parse(schema, typeof section === 'object' && section !== null ? section : {});
}
