// Lists the curated files that prettier would change, with the settings of the repository: node prettier.mjs <root>
import fs from "node:fs";
import path from "node:path";
import * as prettier from "prettier";

const root = path.resolve(process.argv[2]);
let count = 0;
for (const file of fs.readdirSync(path.join(root, "curated"), { recursive: true }).filter(f => f.endsWith(".yaml")).sort()) {
  const filepath = path.join(root, "curated", file);
  const text = fs.readFileSync(filepath, "utf8");
  if (await prettier.format(text, { ...(await prettier.resolveConfig(filepath)), filepath }) !== text) console.log(file);
  count++;
}

console.log(`${count > 0 ? "read" : "no files"}`);
