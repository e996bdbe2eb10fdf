/** The rows of the table: each a figure of a fleet, and what it may be at most. */
import { type FleetMeasures, idealSeconds, PARALLEL } from './measures.ts';

export const SMALL = 600;

/** A machine on which the bare client takes longer than this share of the ideal cannot show how near the action comes. */
export const QUIET = 1.15;

export interface Row {
  readonly what: string;
  readonly value: (measured: FleetMeasures) => string;
  readonly limit?: string;
  /** Whether a fleet of one size meets the limit; each must. */
  readonly met?: (measured: FleetMeasures) => boolean;
}

const KIB = 1024;
const kib = (text: string): number => Buffer.byteLength(text) / KIB;
const lines = (text: string): string[] => text.trimEnd().split('\n');
const starting = (log: string, beginning: string): number =>
  lines(log).filter((line) => line.startsWith(beginning)).length;

const work = ({ whole, startUp }: FleetMeasures): number => whole - startUp;
const isSmall = ({ integrations }: FleetMeasures): boolean => integrations === SMALL;
export const isQuiet = ({ floor, integrations }: FleetMeasures): boolean => floor <= QUIET * idealSeconds(integrations);

export const ROWS: readonly Row[] = [
  {
    what: 'Without start-up / ideal',
    value: (measured) => (work(measured) / idealSeconds(measured.integrations)).toFixed(2),
    limit: '1.3',
    met: (measured) => !isQuiet(measured) || work(measured) <= 1.3 * idealSeconds(measured.integrations),
  },
  {
    what: 'Bare client / ideal',
    value: ({ floor, integrations }) => (floor / idealSeconds(integrations)).toFixed(2),
  },
  {
    what: 'Without start-up / bare client',
    value: (measured) => (work(measured) / measured.floor).toFixed(2),
    limit: '1.3',
    met: (measured) => work(measured) <= 1.3 * measured.floor,
  },
  {
    what: 'Whole run, of that start-up',
    value: ({ whole, startUp }) => `${whole.toFixed(2)} s, ${startUp.toFixed(2)} s`,
  },
  {
    what: 'Connections',
    value: ({ connections }) => String(connections),
    limit: String(PARALLEL + 1),
    met: ({ connections }) => connections <= PARALLEL + 1,
  },
  {
    what: 'Peak memory; where all fail',
    value: ({ peakMiB, failing }) => `${peakMiB.toFixed(0)} MiB; ${failing.peakMiB.toFixed(0)} MiB`,
    limit: `100 MiB at ${SMALL}`,
    met: (measured) => !isSmall(measured) || measured.peakMiB < 100,
  },
  {
    what: "Peak memory, V8's young generation held small",
    value: ({ tightPeakMiB }) => `${tightPeakMiB.toFixed(0)} MiB`,
  },
  {
    what: 'Summary; where all fail',
    value: ({ run, failing }) => `${kib(run.summary).toFixed(0)} KiB; ${kib(failing.summary).toFixed(0)} KiB`,
    limit: '1024 KiB',
    met: ({ run, failing }) => kib(run.summary) < KIB && kib(failing.summary) < KIB,
  },
  {
    what: 'Output `results`; where all fail',
    value: ({ run, failing }) => `${kib(run.results).toFixed(0)} KiB; ${kib(failing.results).toFixed(0)} KiB`,
    limit: '512 KiB',
    met: ({ run, failing }) => kib(run.results) <= 512 && kib(failing.results) <= 512,
  },
  {
    what: 'Integrations in `results-file`; where all fail',
    value: ({ run, failing }) => `${run.inFile}; ${failing.inFile}`,
    limit: 'all',
    met: ({ run, failing, integrations }) => run.inFile === integrations && failing.inFile === integrations,
  },
  {
    what: 'Log; lines an integration, groups',
    value: ({ run, integrations }) =>
      `${kib(run.log).toFixed(0)} KiB; ${(lines(run.log).length / integrations).toFixed(1)}, ${starting(run.log, '::group::')}`,
    limit: 'a group each',
    met: ({ run, integrations }) => starting(run.log, '::group::') === integrations,
  },
  {
    what: 'Annotations where all fail',
    value: ({ failing }) => String(starting(failing.log, '::error')),
    limit: '11',
    met: ({ failing }) => starting(failing.log, '::error') <= 11,
  },
];
