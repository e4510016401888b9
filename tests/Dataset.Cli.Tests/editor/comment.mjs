// Runs the script of data-diff-comment.yml on artifacts of a pull request, with a GitHub that only writes down what it is asked to do:
// node comment.mjs <repository> <empty folder>
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import YAML from "yaml";

const [repository, folder] = process.argv.slice(2);
const read = name => YAML.parse(fs.readFileSync(path.join(repository, ".github", "workflows", name), "utf8"));
const workflow = read("data-diff-comment.yml");
const steps = workflow.jobs.comment.steps;
const Script = Object.getPrototypeOf(async function () {}).constructor;
const script = new Script("require", "github", "context", "core", steps.find(s => s.uses.startsWith("actions/github-script")).with.script);
process.chdir(folder);

async function run({ diff = "added x\n", number = "7\n", link, sha = "abc", comments = [], files = [{ filename: "curated/ports.yaml" }], changed = files.length }) {
  fs.rmSync("data-diff", { recursive: true, force: true });
  fs.mkdirSync("data-diff");
  fs.writeFileSync("data-diff/number", number);
  if (link) fs.symlinkSync(link, "data-diff/diff.txt");
  else fs.writeFileSync("data-diff/diff.txt", diff);
  const done = [];
  const issues = {
    updateComment: async given => done.push(`update ${given.comment_id}: ${given.body}`),
    createComment: async given => done.push(`create ${given.issue_number}: ${given.body}`),
  };
  const pulls = { get: async () => ({ data: { head: { sha }, changed_files: changed } }), listFiles: () => files };
  const github = { rest: { issues: { ...issues, listComments: () => comments }, pulls }, paginate: async list => list() };
  const core = { info: text => done.push("info: " + text), setFailed: text => done.push("failed: " + text) };
  await script(createRequire(import.meta.url), github, { repo: { owner: "o", repo: "r" }, payload: { workflow_run: { head_sha: "abc" } } }, core);
  return done.join("\n");
}

const secret = path.resolve("secret");
fs.writeFileSync(secret, "secret");
const mark = "<!-- data-diff -->";
const ci = read("ci.yml");
console.log(JSON.stringify({
  plain: await run({}),
  again: await run({ comments: [
    { id: 4, user: { type: "User", login: "someone" }, body: mark },
    { id: 5, user: { type: "Bot", login: "other[bot]" }, body: mark },
    { id: 6, user: { type: "Bot", login: "github-actions[bot]" }, body: mark + " old" },
  ] }),
  fenced: await run({ diff: "````\n@everyone <img src=x>\n" }),
  long: (await run({ diff: "y".repeat(70000) })).length,
  empty: await run({ diff: "\n" }),
  forged: await run({ number: "7; 8" }),
  moved: await run({ sha: "def" }),
  code: await run({ files: [{ filename: "curated/ports.yaml" }, { filename: "src/Dataset.Cli/Tool.cs" }] }),
  codeMovedAway: await run({ files: [{ filename: "curated/Tool.cs", previous_filename: "src/Dataset.Cli/Tool.cs" }] }),
  tooManyToList: await run({ changed: 3001 }),
  link: await run({ link: secret }),
  uses: steps.map(s => s.uses.split("@")[0]),
  runs: steps.some(s => s.run),
  permissions: workflow.permissions,
  ciPermissions: [ci.permissions, ...Object.values(ci.jobs).map(j => j.permissions ?? null)],
  credentials: Object.values(ci.jobs).flatMap(j => j.steps).filter(s => s.uses?.startsWith("actions/checkout")).map(s => s.with["persist-credentials"]),
  injected: Object.values(ci.jobs).flatMap(j => j.steps).filter(s => s.run?.includes("${{")).length,
}));
