/** A slow line to the built site: everything that passes shares it, as on a telephone. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Line {
  readonly bytesPerSecond: number;
  readonly latencyMs: number;
}

/** What browsers call slow 3G. */
export const slow3G: Line = { bytesPerSecond: 50_000, latencyMs: 400 };

const pieceMs = 50;

/** @returns its address, and what ends it */
export async function startSlowLine(site: string, { bytesPerSecond, latencyMs }: Line) {
  const pieceBytes = (bytesPerSecond * pieceMs) / 1000;
  let line = Promise.resolve();
  /** One piece after the other, whoever they are for. */
  const send = (piece: Buffer, write: (piece: Buffer) => void): Promise<void> => {
    line = line.then(() => sleep(pieceMs)).then(() => write(piece));
    return line;
  };
  const server = createServer((asked, answer) => {
    const { method, headers, url = '/' } = asked;
    const upstream = request(new URL(url, site), { method, headers }, async (response) => {
      await sleep(latencyMs);
      answer.writeHead(response.statusCode ?? 500, response.headers);
      for await (const chunk of response as AsyncIterable<Buffer>) {
        for (let at = 0; at < chunk.length; at += pieceBytes) {
          await send(chunk.subarray(at, at + pieceBytes), (piece) => answer.write(piece));
        }
      }
      answer.end();
    });
    upstream.on('error', () => answer.destroy());
    upstream.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
