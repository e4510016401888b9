// Validates every curated file of a dataset against its JSON Schemas: node validate.mjs <root>
import Ajv from "ajv";
import fs from "node:fs";
import path from "node:path";
import YAML from "yaml";

const root = process.argv[2];
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
for (const file of fs.readdirSync(path.join(root, "schemas"))) {
  ajv.addSchema(JSON.parse(fs.readFileSync(path.join(root, "schemas", file), "utf8")), file);
}

const validate = ajv.getSchema("curated.schema.json");
let wrong = 0;
for (const file of fs.readdirSync(path.join(root, "curated"), { recursive: true }).filter(f => f.endsWith(".yaml")).sort()) {
  if (!validate(YAML.parse(fs.readFileSync(path.join(root, "curated", file), "utf8")))) {
    wrong++;
    for (const error of validate.errors.slice(0, 5)) {
      console.log(`${file}${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
    }
  }
}

process.exitCode = wrong ? 1 : 0;
