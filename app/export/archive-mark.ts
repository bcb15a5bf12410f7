/**
 * Makes a PDF/UA file say that it is also PDF/A-2a, which it then is: only the identification was missing. The bytes stay as they
 * are, and a new version of the metadata is put after them, as the format allows (ISO 32000-1, 7.5.6). Typst 0.14 writes one mark only.
 */
export function withArchiveMark(pdf: Buffer): Buffer {
  const text = pdf.toString("latin1");
  const trailer = text.slice(text.lastIndexOf("trailer"));
  const root = found(trailer, /\/Root (\d+) 0 R/);
  const metadata = found(objectAt(text, root), /\/Metadata (\d+) 0 R/);
  const object = metadataObject(metadata, markedXmp(objectAt(text, metadata)));
  const start = pdf.length + 1;
  const end = `xref\n${metadata} 1\n${String(start).padStart(10, "0")} 00000 n \ntrailer\n${newTrailer(text, trailer)}\nstartxref\n${start + object.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from("\n"), object, Buffer.from(end, "latin1")]);
}

function newTrailer(text: string, trailer: string): string {
  const info = /\/Info \d+ 0 R/.exec(trailer)?.[0] ?? "";
  const parts = [
    `/Size ${found(trailer, /\/Size (\d+)/)}`,
    `/Root ${found(trailer, /\/Root (\d+ 0 R)/)}`,
    info,
    `/ID ${found(trailer, /\/ID (\[[^\]]*\])/)}`,
    `/Prev ${found(text.slice(text.lastIndexOf("startxref")), /startxref\s+(\d+)/)}`,
  ];
  return `<<${parts.filter(Boolean).join(" ")}>>`;
}

function objectAt(text: string, number: string): string {
  return text.slice(text.indexOf(`\n${number} 0 obj`));
}

function metadataObject(number: string, xmp: string): Buffer {
  const head = `${number} 0 obj\n<</Type /Metadata /Subtype /XML /Length ${xmp.length}>>\nstream\n`;
  return Buffer.from(`${head}${xmp}\nendstream\nendobj\n`, "latin1");
}

function markedXmp(object: string): string {
  const xmp = found(object, /(<\?xpacket begin.*?<\?xpacket end="r"\?>)/s);
  return xmp.replace("</rdf:RDF>", () => `${archivePart}${uaSchema}</rdf:RDF>`);
}

function found(text: string, pattern: RegExp): string {
  const match = pattern.exec(text)?.[1];
  if (match === undefined) throw new Error(`The printed PDF lacks ${pattern.source}`);
  return match;
}

const archivePart =
  '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">' +
  "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>";

/** PDF/A wants every kind of mark it does not know explained; that of PDF/UA is one (ISO 19005-2, 6.6.2.3.3). */
const uaSchema =
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"' +
  ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">' +
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">' +
  "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>" +
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>" +
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>" +
  "<pdfaProperty:category>internal</pdfaProperty:category>" +
  "<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>" +
  "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>";
