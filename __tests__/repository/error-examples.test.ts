/** The example in each entry of `docs/errors.md` is what the action says; `npm run docs:examples` writes them anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { ERROR_CODES, helpFor } from '../../src/http/error.ts';
import { play } from '../support/failure-scenes.ts';
import { useSimulator } from '../support/simulated.ts';

const PAGE = 'docs/errors.md';
const WIDTH = 100;
const simulator = useSimulator();
const secure = useSimulator({ tls: true });

/** As a user would see it, whose Zylon is elsewhere; in lines, and without the link to the entry itself. */
function shown(message: string, link: string): string {
  const text = message
    .replace(` See ${link}`, '')
    .replaceAll(/https?:\/\/(?:127\.0\.0\.1|localhost):\d+/g, 'https://zylon.example.com')
    .replaceAll(/(?:127\.0\.0\.1|localhost):\d+/g, 'zylon.example.com:443')
    .replaceAll('EAI_AGAIN', 'ENOTFOUND');
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

const exampleOf = (code: string): string | undefined =>
  new RegExp(`^## ${code}\\n[^]*?(\`\`\`text\\n[^]*?\\n\`\`\`)$`, 'm').exec(readFileSync(PAGE, 'utf8'))?.[1];

test.each(ERROR_CODES)('%s', async (code) => {
  const { outputs } = await play(code, simulator, secure);
  expect(outputs['error-code']).toBe(code);
  const example = `\`\`\`text\n${shown(outputs['error-message'] ?? '', helpFor(code))}\n\`\`\``;
  if (process.env['UPDATE_EXAMPLES'] === '1') {
    writeFileSync(
      PAGE,
      readFileSync(PAGE, 'utf8').replace(exampleOf(code) ?? '', () => example),
    );
  }
  expect(exampleOf(code)).toBe(example);
});
