/*
Builds src/fallline/playground/vendor/ from package.json, package-lock.json and entry.js beside this file:

    node tools/vendor/build.mjs

It installs the pinned packages into a temporary folder, runs none of their install scripts, and leaves no
node_modules here. Run it when a pin or entry.js changes, and commit what it writes.
*/
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = join(HERE, "../../src/fallline/playground/vendor");

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
  return `vendor.js and uPlot.css consist of these packages.\n\n${blocks.join("\n\n")}`;
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

/** Installs, bundles and writes; `root` is a temporary folder. */
async function build(root) {
  for (const file of ["package.json", "package-lock.json", "entry.js"]) copyFileSync(join(HERE, file), join(root, file));
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: root, stdio: "inherit" });
  const esbuild = createRequire(join(root, "entry.js"))("esbuild");
  const { metafile, outputFiles } = await esbuild.build({
    absWorkingDir: root, entryPoints: ["entry.js"], outfile: "vendor.js", write: false, metafile: true,
    bundle: true, minify: true, format: "iife", globalName: "vendor", target: "es2022", legalComments: "none",
    charset: "ascii",
  });
  const folders = bundledPackages(metafile);
  // A script element ends at this tag, even within a string.
  const code = outputFiles[0].text.replaceAll("</script", "<\\/script");
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, "vendor.js"), `${header(root, folders)}\n${code}`);
  copyFileSync(join(root, "node_modules/uplot/dist/uPlot.min.css"), join(OUT, "uPlot.css"));
  writeFileSync(join(OUT, "LICENSES.txt"), licences(root, folders));
  console.log(`${folders.length} packages, ${Math.round(code.length / 1000)} kB: ${folders.join(" ")}`);
}

const root = mkdtempSync(join(tmpdir(), "fallline-vendor-"));
try {
  await build(root);
} finally {
  rmSync(root, { recursive: true });
}
