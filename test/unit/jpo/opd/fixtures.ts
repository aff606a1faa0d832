import type { HttpResponse } from '../../../../server/src/network/transport.ts';

/** A response with this body. */
export function response(body: string | Uint8Array, status = 200, mediaType = 'application/xml'): HttpResponse {
  return { status, mediaType, body: typeof body === 'string' ? new TextEncoder().encode(body) : body };
}

/** A whole answer around this data. */
export function apiData(data = '', header: Partial<Record<'code' | 'message' | 'remaining', string>> = {}): string {
  const { code = '100', message = '', remaining = '199' } = header;
  return `<?xml version="1.0" encoding="utf-8"?>
<api-data xmlns="https://www.jpo.go.jp">
  <statusCode>${code}</statusCode>
  <errorMessage>${message}</errorMessage>
  <remainAccessCount>${remaining}</remainAccessCount>
  ${data}
</api-data>`;
}

export const FAMILY = `<family-data><families>
  <family group="1"><country>JP</country><family-items>
    <family-item>
      <application-number><document-number>JP.2020900001.A</document-number><date>2020-02-28</date></application-number>
      <publication-numbers>
        <publication-number><document-number>JP.2021490001.A</document-number></publication-number>
        <publication-number><document-number>JP.2022599901.A</document-number></publication-number>
      </publication-numbers>
      <registration-numbers>
        <registration-number><document-number>JP.8400001.B2</document-number></registration-number>
      </registration-numbers>
    </family-item>
    <family-item>
      <application-number><document-number>JP.2021900002.A</document-number><date>2021-08-07</date></application-number>
      <publication-numbers />
    </family-item>
  </family-items></family>
  <family group="2"><country>US</country><family-items><family-item>
    <application-number><document-number>US.201999990001.A</document-number><date></date></application-number>
    <publication-numbers><publication-number>
      <document-number>US.2020999001.A1</document-number>
    </publication-number></publication-numbers>
    <registration-numbers><registration-number>
      <document-number>US.99990001.B2</document-number>
    </registration-number></registration-numbers>
  </family-item></family-items></family>
</families></family-data>`;

export const FAMILY_LIST = `<family-list-data><family-lists>
  <family-list id="7">
    <application-number><document-number>EP.20999001.A</document-number><date>2020-06-10</date></application-number>
    <publication-numbers><publication-number>
      <document-number>EP.9990001.A1</document-number><date>2022-04-20</date>
    </publication-number></publication-numbers>
    <registration-numbers />
  </family-list>
  <family-list id="8">
    <application-number><document-number>JP.2020900001.A</document-number><date>2020-02-30</date></application-number>
    <registration-numbers><registration-number>
      <document-number>JP.8400001.B2</document-number><date>2023-05-01</date>
    </registration-number></registration-numbers>
  </family-list>
  <family-list id="9"><application-number><document-number /></application-number></family-list>
</family-lists></family-list-data>`;

export const DOCUMENT_LIST = `<document-list-data>
  <bibliographic>
    <original>
      <invention-title>架空装置 &amp; 見本方法</invention-title>
      <applicant><last-name>架空電機株式会社</last-name><last-name>見本　太郎</last-name></applicant>
    </original>
    <translated>
      <invention-title>Invented device</invention-title>
      <applicant><last-name>KAKU DENKI K.K.</last-name></applicant>
    </translated>
  </bibliographic>
  <document-lists>
    <document-list group="a">
      <legal-date>2024-02-27</legal-date>
      <original id="Written_Opinion_99990000001_JP"><document-description>意見書</document-description></original>
      <translated id="T1"><document-description>Written Opinion</document-description></translated>
    </document-list>
    <document-list group="b">
      <legal-date />
      <original id="Abstract_99990000002_JP"><document-description>要約書</document-description></original>
    </document-list>
    <document-list group="a">
      <legal-date>2024-03-01</legal-date>
      <original><document-description>上申書</document-description></original>
    </document-list>
    <document-list group="c"><legal-date>2024-03-02</legal-date></document-list>
  </document-lists>
</document-list-data>`;

export const CITE_CLASS = `<citation-and-classification-data>
  <reference>
    <application-number><document-number>JP.2020900001.A</document-number><date>2020-02-28</date></application-number>
    <publication-number><document-number>JP.2021490001.A</document-number><date>2021-09-02</date></publication-number>
    <registration-number><document-number>JP.8400001.B2</document-number><date>2023-05-01</date></registration-number>
  </reference>
  <classification>
    <ipcs><ipc>A61B   5/1455</ipc><ipc>G01N  21/359</ipc><ipc /></ipcs>
    <originals><original scheme="FI">A61B5/1455</original><original scheme="FT">4C038 KK10</original></originals>
  </classification>
  <citation>
    <patent-literatures>
      <patent-literature>
        <draft-date>2023-01-17</draft-date><cited-in>Search Report</cited-in>
        <publication-number format="docdb"><document-number>JP.2013490006.A</document-number></publication-number>
      </patent-literature>
      <patent-literature>
        <draft-date>2023-01-17</draft-date><cited-in>Search Report</cited-in>
        <publication-number format="original"><document-number>特開平11-490014</document-number></publication-number>
      </patent-literature>
    </patent-literatures>
    <non-patent-literatures>
      <non-patent-literature>
        <draft-date>2023-01-17</draft-date><cited-in>Search Report</cited-in><text>例示太郎，架空の論文，2012年</text>
      </non-patent-literature>
      <non-patent-literature><draft-date>2023-01-17</draft-date></non-patent-literature>
    </non-patent-literatures>
  </citation>
</citation-and-classification-data>`;
