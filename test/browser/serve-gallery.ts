import { join } from 'node:path';

export const galleryFolder = join(import.meta.dirname, '../../ladders');
const builtCommand = join(import.meta.dirname, '../../bin/rungs.js');

/** The served site of a folder on a free port. Uses what `npm run build` made, as a person's `npm start` does. */
export async function serveGallery(
  folder = galleryFolder,
  command = builtCommand,
): Promise<{ address: string; close: () => Promise<void> }> {
  const { spawn } = await import('node:child_process');
  const child = spawn(process.execPath, [command, 'serve', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`rungs serve ended with ${code}`)));
  });
  return {
    address,
    close: () =>
      new Promise((done) => {
        child.on('exit', () => done());
        child.kill('SIGTERM');
      }),
  };
}
