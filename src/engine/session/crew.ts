import { type Connection, connect } from './client.ts';
import type { Source } from './sources.ts';

/** Milliseconds between two answers: a cancel is heard within 100 ms, and messages cost nothing. */
export const sliceMs = 40;

/** Workers of one kind that share a job; they are started when first needed. */
export interface Crew<Api> {
  readonly size: number;
  /** Gives each of `count` workers its part; one that fails ends them all. */
  share(count: number, work: (connection: Connection<Api>, index: number) => Promise<void>): Promise<void>;
  close(): void;
}

/** @param size workers; default min(4, cores − 1), at least 1 */
export function createCrew<Api>(sources: readonly Source[], size = defaultSize()): Crew<Api> {
  const connections: Connection<Api>[] = [];
  const close = () => {
    for (const connection of connections.splice(0)) connection.close();
  };
  return {
    size,
    async share(count, work) {
      while (connections.length < count) connections.push(connect<Api>(sources));
      try {
        await Promise.all(connections.slice(0, count).map(work));
      } catch (error) {
        close();
        throw error;
      }
    },
    close,
  };
}

function defaultSize(): number {
  return Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1));
}
