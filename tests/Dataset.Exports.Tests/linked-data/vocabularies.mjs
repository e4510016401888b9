// Every term of the vocabularies, and what it is: one "type term" a line.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

for (const name of ['schema', 'prov', 'oa']) {
  const file = fileURLToPath(new URL(`node_modules/@vocabulary/${name}/${name}.nq`, import.meta.url));
  for (const [, term, type] of readFileSync(file, 'utf8').matchAll(/^<([^>]+)> <[^>]+#type> <([^>]+)>/gm)) {
    console.log(type.split('#').pop() + ' ' + term.replace('http://schema.org/', 'https://schema.org/'));
  }
}
