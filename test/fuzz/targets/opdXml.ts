import { readCiteClass } from '../../../server/src/jpo/opd/citeClass.ts';
import { readFamily, readFamilyList } from '../../../server/src/jpo/opd/family.ts';
import { readGlobalDocList } from '../../../server/src/jpo/opd/globalDocList.ts';
import { readOpdEnvelope, readOpdXml, XmlError } from '../../../server/src/jpo/opd/xml.ts';
import { FailureError } from '../../../server/src/base/failure.ts';

/** XML of the OPD-API is read, or refused with an error of its own. */
export function fuzz(input: Uint8Array): void {
  try {
    readOpdXml(new TextDecoder().decode(input));
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
  }
  try {
    const { data } = readOpdEnvelope({ status: 200, mediaType: 'application/xml', body: input });
    for (const read of [readCiteClass, readFamily, readFamilyList, readGlobalDocList]) read(data);
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
  }
}
