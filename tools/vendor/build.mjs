/*
Builds src/fallline/playground/vendor/ and docs/_static/minisearch.js from package.json, package-lock.json, entry.js and
search.js beside this file:

    node tools/vendor/build.mjs

It installs the pinned packages into a temporary folder, runs none of their install scripts, and leaves no
node_modules here. Run it when a pin, entry.js or search.js changes, and commit what it writes.
*/
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = join(HERE, "../../src/fallline/playground/vendor");
const SEARCH = join(HERE, "../../docs/_static/minisearch.js");

/** The text of a package's licence file, whatever its name is; a package without one stops the build. */
function licenceText(folder) {
  const name = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (!name) throw new Error(`${folder} has no licence file: add its text by hand`);
  return readFileSync(join(folder, name), "utf8").trim();
}

/** The folders, below the installation, of the packages of which code is in the bundle. */
function bundledPackages(metafile) {
  const output = Object.values(metafile.outputs)[0];
  const used = Object.keys(output.inputs).filter((file) => output.inputs[file].bytesInOutput > 0);
  const folders = used.map((file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0]);
  return [...new Set(folders.filter(Boolean))].sort();
}

/** One block a package: its name, version, address, and its licence in full. */
function licences(root, folders) {
  const blocks = folders.map((folder) => {
    const about = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    const title = `${about.name} ${about.version} (${about.license}), https://www.npmjs.com/package/${about.name}`;
    return `${title}\n${"-".repeat(title.length)}\n\n${licenceText(join(root, folder))}\n`;
  });
  return blocks.join("\n\n");
}

/** The comment at the head of vendor.js: what it is, of which versions, and what `vendor` exposes (from entry.js). */
function header(root, folders) {
  const versions = folders.map((folder) => {
    const about = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    return `${about.name} ${about.version}`;
  });
  const exposed = readFileSync(join(root, "entry.js"), "utf8").match(/\/\*\n([\s\S]*?)\*\//)[1];
  return `/*!\nBuilt by tools/vendor/build.mjs, not to be edited. Licences: LICENSES.txt.\n${versions.join(", ")}\n\n${exposed}*/`;
}

/** An entry with all that it imports as one script, which has a global of this name; and the packages in it. */
async function bundle(root, entry, globalName) {
  const esbuild = createRequire(join(root, "entry.js"))("esbuild");
  const { metafile, outputFiles } = await esbuild.build({
    absWorkingDir: root, entryPoints: [entry], outfile: "vendor.js", write: false, metafile: true,
    bundle: true, minify: true, format: "iife", globalName, target: "es2022", legalComments: "none", charset: "ascii",
  });
  // A script element ends at this tag, even within a string.
  return { folders: bundledPackages(metafile), code: outputFiles[0].text.replaceAll("</script", "<\\/script") };
}

/** Installs, bundles and writes; `root` is a temporary folder. */
async function build(root) {
  const inputs = ["package.json", "package-lock.json", "entry.js", "search.js"];
  for (const file of inputs) copyFileSync(join(HERE, file), join(root, file));
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: root, stdio: "inherit" });
  const { folders, code } = await bundle(root, "entry.js", "vendor");
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, "vendor.js"), `${header(root, folders)}\n${code}`);
  copyFileSync(join(root, "node_modules/uplot/dist/uPlot.min.css"), join(OUT, "uPlot.css"));
  writeFileSync(join(OUT, "LICENSES.txt"), `vendor.js and uPlot.css consist of these packages.\n\n${licences(root, folders)}`);
  const search = await bundle(root, "search.js", "minisearch");
  const about = `Built by tools/vendor/build.mjs, not to be edited.\n\n${licences(root, search.folders)}`;
  writeFileSync(SEARCH, `/*!\n${about}*/\n${search.code}`);
  console.log(`${folders.length} packages, ${Math.round(code.length / 1000)} kB: ${folders.join(" ")}`);
}

const root = mkdtempSync(join(tmpdir(), "fallline-vendor-"));
try {
  await build(root);
} finally {
  rmSync(root, { recursive: true });
}
