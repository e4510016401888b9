// Reads JSON-LD with the reference implementation, which says of nothing that it drops unless it is asked to be safe. Nothing may be fetched.
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';

const document = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const options = { safe: true, documentLoader: url => { throw new Error('fetches ' + url); } };
const nodes = await jsonld.expand(document, options);
const quads = await jsonld.toRDF(document, { ...options, format: 'application/n-quads' });
console.log(JSON.stringify({ nodes, quads: quads.split('\n').filter(l => l).length }));
