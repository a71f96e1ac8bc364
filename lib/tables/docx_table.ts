import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow as DocxRow,
  TextRun,
  WidthType,
} from "docx";
import { unzipSync, zipSync } from "fflate";
import type { PublishedTable, TableRow } from "./published_table.ts";

const line = { style: BorderStyle.SINGLE, size: 8, color: "000000" };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const borders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
/** The first date that a ZIP archive can hold, in place of the date of the run. */
const fixedDate = new Date(1980, 0, 1);

/**
 * The table as a Word document: rules above, below and under the head, as
 * journals set tables. The same table gives the same bytes.
 */
export async function tableDocx(table: PublishedTable): Promise<Uint8Array> {
  const { title, columns, rows, note } = table;
  const head: TableRow = { heading: true, cells: columns };
  const paragraph = (text: string, bold = false) =>
    new Paragraph({ children: [new TextRun({ text, bold })] });
  const document = new Document({
    title,
    creator: "",
    lastModifiedBy: "",
    sections: [{
      children: [
        paragraph(title, true),
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          borders: { ...borders, top: line, bottom: line },
          rows: [
            docxRow(head, { tableHeader: true }),
            ...rows.map((row) => docxRow(row, { tableHeader: false })),
          ],
        }),
        ...(note === undefined ? [] : [paragraph(note)]),
      ],
    }],
  });
  return withoutDates(await Packer.toArrayBuffer(document));
}

function docxRow(
  { heading, cells }: TableRow,
  { tableHeader }: { readonly tableHeader: boolean },
): DocxRow {
  return new DocxRow({
    tableHeader,
    cantSplit: true,
    children: cells.map((text, i) =>
      new TableCell({
        ...(tableHeader && { borders: { ...borders, bottom: line } }),
        children: [
          new Paragraph({
            alignment: i === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
            indent: { left: i === 0 && !heading ? 240 : 0 },
            keepNext: heading,
            children: [new TextRun({ text, bold: heading })],
          }),
        ],
      })
    ),
  });
}

/** A Word document is a ZIP archive that records when it and its parts were made. */
function withoutDates(docx: ArrayBuffer): Uint8Array {
  const parts = unzipSync(new Uint8Array(docx));
  const properties = "docProps/core.xml";
  const text = new TextDecoder().decode(parts[properties])
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "1980-01-01T00:00:00Z");
  parts[properties] = new TextEncoder().encode(text);
  return zipSync(parts, { mtime: fixedDate });
}
