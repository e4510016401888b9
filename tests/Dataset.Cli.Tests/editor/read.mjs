// Compares what this dataset reads in its files with what a reader in JavaScript does, in YAML 1.1 and in the core schema of 1.2:
// node read.mjs <file with a JSON object: a text by its name, and what was read: {text, read}>
// A text must be a text to every reader, or a number, date or truth value that is written as the text is.
import fs from "node:fs";
import YAML from "yaml";

const files = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));

function differs(ours, theirs, at) {
  if (theirs instanceof Date) return ours === theirs.toISOString().slice(0, 10) ? null : at;
  if (Array.isArray(ours)) {
    if (!Array.isArray(theirs) || theirs.length !== ours.length) return at;
    return ours.map((item, i) => differs(item, theirs[i], `${at}/${i}`)).find(d => d) ?? null;
  }

  if (ours !== null && typeof ours === "object") {
    if (theirs === null || typeof theirs !== "object" || Array.isArray(theirs)) return at;
    const names = Object.keys(ours);
    if (names.join("\n") !== Object.keys(theirs).join("\n")) return at;
    return names.map(name => differs(ours[name], theirs[name], `${at}/${name}`)).find(d => d) ?? null;
  }

  return ours === null ? (theirs === null ? null : at) : ours === String(theirs) ? null : at;
}

for (const [name, { text, read }] of Object.entries(files)) {
  for (const options of [{ version: "1.1" }, { version: "1.2", schema: "core" }]) {
    const document = YAML.parseDocument(text, options);
    const found = document.errors.length ? document.errors[0].message : differs(read, document.toJS(), name);
    if (found) console.log(`${options.version}: ${found}`);
  }
}

console.log(`${Object.keys(files).length} files`);
