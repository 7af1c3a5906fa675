import { csvReader } from './grids/csv/csv-reader.ts';
import { xlsxReader } from './grids/xlsx/xlsx-reader.ts';
import { jobFamily } from './known/job-family.ts';
import { monzo } from './known/monzo.ts';
import { snowflake } from './known/snowflake.ts';
import { unidays } from './known/unidays.ts';
import { htmlReader, markdownReader, pastedTextReader } from './outlines/outline-readers.ts';
import type { SourceReader } from './source-reader.ts';

/** Every format that ladders come in: the files of known tools before what is only shaped like a ladder. */
export const readerList: readonly SourceReader[] = [
  jobFamily,
  monzo,
  snowflake,
  unidays,
  xlsxReader,
  csvReader,
  htmlReader,
  markdownReader,
  pastedTextReader,
];
