/*
What `vendor`, the one global of vendor.js, holds:

vendor.THREE     the parts of three.js that a relief needs (no more: the rest is shaken off), and OrbitControls
vendor.uPlot     the class of uPlot, charts on a canvas; its styles are in uPlot.css
vendor.contours  d3-contour's generator: contours().size([n, m]).thresholds([...])(values) gives GeoJSON MultiPolygons
vendor.math      from mathjs, on plain numbers only:
    parse(text)               an expression tree; throws SyntaxError
    derivative(node, name)    the tree of its derivative by the variable of that name
    simplify(node)            a shorter tree of the same value
  A tree's compile() gives {evaluate({x, y})}, made of closures: no eval, so the page may forbid it. Its functions are
  + - * / ^, sqrt cbrt nthRoot pow exp log log10 abs, sin cos tan sec csc cot, asin acos atan, sinh cosh tanh sech
  csch coth, asinh acosh atanh; its constants pi, e and tau. Each has a derivative (abs has none at 0: NaN).
  An unknown function or variable is an error on compile() or evaluate(), not on parse().
*/
import { contours } from "d3-contour";
import {
  absDependencies, acosDependencies, acoshDependencies, addDependencies, asinDependencies, asinhDependencies,
  atanDependencies, atanhDependencies, cbrtDependencies, cosDependencies, coshDependencies, cotDependencies,
  cothDependencies, create, cscDependencies, cschDependencies, derivativeDependencies, divideDependencies,
  eDependencies, expDependencies, log10Dependencies, logDependencies, multiplyDependencies, nthRootDependencies,
  parseDependencies, piDependencies, powDependencies, secDependencies, sechDependencies, simplifyDependencies,
  sinDependencies, sinhDependencies, sqrtDependencies, subtractDependencies, tanDependencies, tanhDependencies,
  tauDependencies, unaryMinusDependencies, unaryPlusDependencies,
} from "mathjs/number";
import {
  BufferAttribute, BufferGeometry, Color, DirectionalLight, HemisphereLight, LineBasicMaterial, LineSegments, Mesh,
  MeshBasicMaterial, MeshLambertMaterial, PerspectiveCamera, Scene, Spherical, SRGBColorSpace, Vector3, WebGLRenderer,
} from "three";
import { OrbitControls } from "three/addons/controls/OrbitControls.js";
import uPlot from "uplot";

const { parse, derivative, simplify } = create({
  // what reads, differentiates and shortens expressions
  parseDependencies, derivativeDependencies, simplifyDependencies,
  // what expressions may consist of; sec to coth stand in derivatives of the others
  addDependencies, subtractDependencies, multiplyDependencies, divideDependencies, powDependencies,
  unaryMinusDependencies, unaryPlusDependencies, sqrtDependencies, cbrtDependencies, nthRootDependencies,
  expDependencies, logDependencies, log10Dependencies, absDependencies, sinDependencies, cosDependencies,
  tanDependencies, secDependencies, cscDependencies, cotDependencies, asinDependencies, acosDependencies,
  atanDependencies, sinhDependencies, coshDependencies, tanhDependencies, sechDependencies, cschDependencies,
  cothDependencies, asinhDependencies, acoshDependencies, atanhDependencies, piDependencies, eDependencies,
  tauDependencies,
}, { predictable: true });

export const math = { parse, derivative, simplify };
export const THREE = {
  BufferAttribute, BufferGeometry, Color, DirectionalLight, HemisphereLight, LineBasicMaterial, LineSegments, Mesh,
  MeshBasicMaterial, MeshLambertMaterial, OrbitControls, PerspectiveCamera, Scene, Spherical, SRGBColorSpace, Vector3,
  WebGLRenderer,
};
export { contours, uPlot };
