// Asks the real yaml-language-server what a curator's editor would show: node language-server.mjs <root>
// Prints one line of JSON: { ids, fields, values, hover, member, row, problems }.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(process.argv[2]);
const settings = JSON.parse(fs.readFileSync(path.join(root, ".vscode", "settings.json"), "utf8"));
const schemas = Object.fromEntries(
  Object.entries(settings["yaml.schemas"]).map(([schema, glob]) => [pathToFileURL(path.join(root, schema)).href, glob]));
const bin = path.join(path.dirname(fileURLToPath(import.meta.url)), "node_modules", "yaml-language-server", "bin", "yaml-language-server");
const server = spawn(process.execPath, [bin, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });

const waiting = new Map();
const diagnostics = new Map();
let buffer = Buffer.alloc(0);
let next = 1;

function send(message) {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function request(method, params) {
  const id = next++;
  send({ id, method, params });
  return new Promise(resolve => waiting.set(id, resolve));
}

function receive(message) {
  if (message.method === "workspace/configuration") {
    const yaml = { schemas, yamlVersion: "1.2", validate: true, hover: true, completion: true, schemaStore: { enable: false } };
    send({ id: message.id, result: message.params.items.map(item => (item.section === "yaml" ? yaml : null)) });
  } else if (message.method === "textDocument/publishDiagnostics") {
    diagnostics.get(message.params.uri)?.(message.params.diagnostics);
  } else if (message.method && message.id !== undefined) {
    send({ id: message.id, result: null });
  } else if (waiting.has(message.id)) {
    waiting.get(message.id)(message.result);
  }
}

server.stdout.on("data", data => {
  buffer = Buffer.concat([buffer, data]);
  for (;;) {
    const end = buffer.indexOf("\r\n\r\n");
    const length = end < 0 ? NaN : Number(/Content-Length: (\d+)/i.exec(buffer.toString("ascii", 0, end))[1]);
    if (!(buffer.length >= end + 4 + length)) {
      return;
    }

    const body = buffer.toString("utf8", end + 4, end + 4 + length);
    buffer = buffer.subarray(end + 4 + length);
    receive(JSON.parse(body));
  }
});

/** Opens a text in which | marks the caret. */
function open(name, marked) {
  const at = marked.indexOf("|");
  const text = marked.replace("|", "");
  const before = text.slice(0, at < 0 ? 0 : at).split("\n");
  const uri = pathToFileURL(path.join(root, "curated", name)).href;
  send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
  return { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1).length } };
}

async function complete(name, marked) {
  const result = await request("textDocument/completion", open(name, marked));
  return (result?.items ?? result ?? []).map(item => item.label);
}

await request("initialize", {
  processId: process.pid,
  rootUri: pathToFileURL(root).href,
  workspaceFolders: [{ uri: pathToFileURL(root).href, name: "dataset" }],
  capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { completion: {}, hover: {}, publishDiagnostics: {} } },
});
send({ method: "initialized", params: {} });

const probes = JSON.parse(process.argv[3]);
// The first report shows that the server has its settings and schemas.
const uri = pathToFileURL(path.join(root, "curated", "probe-wrong.yaml")).href;
const reported = new Promise(resolve => diagnostics.set(uri, found => found.length && resolve(found)));
open("probe-wrong.yaml", probes.wrong);
const problems = (await reported).map(problem => `${problem.range.start.line + 1}: ${problem.message}`);
const ids = await complete("probe-ids.yaml", probes.ids);
const fields = await complete("probe-fields.yaml", probes.fields);
const values = await complete("probe-values.yaml", probes.values);
const hover = await request("textDocument/hover", open("probe-hover.yaml", probes.hover));
const rows = await request("textDocument/completion", open("probe-row.yaml", probes.row));
const row = (rows?.items ?? rows ?? []).find(item => item.label.startsWith("new "))?.insertText ?? "";
const member = await request("textDocument/hover", open("probe-member.yaml", probes.member));
console.log(JSON.stringify({ ids, fields, values, hover: hover?.contents?.value ?? "", member: member?.contents?.value ?? "", row, problems }));
server.kill();
process.exit(0);
