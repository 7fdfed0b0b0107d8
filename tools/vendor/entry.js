/*
What `vendor`, the one global of vendor.js, holds:

vendor.THREE     the parts of three.js that a relief needs (no more: the rest is shaken off), and OrbitControls
vendor.uPlot     the class of uPlot, charts on a canvas; its styles are in uPlot.css
vendor.contours  d3-contour's generator: contours().size([n, m]).thresholds([...])(values) gives GeoJSON MultiPolygons
vendor.parse     mathjs's parser: parse(text) gives an expression tree, or throws SyntaxError. It reads more than arithmetic
                 (assignments, text, functions by any name): who evaluates a tree says what it may hold
*/
import { contours } from "d3-contour";
import { create, parseDependencies } from "mathjs/number";
import {
  BufferAttribute, BufferGeometry, Color, DirectionalLight, HemisphereLight, LineBasicMaterial, LineSegments, Mesh,
  MeshBasicMaterial, MeshLambertMaterial, PerspectiveCamera, Scene, Spherical, SRGBColorSpace, Vector3, WebGLRenderer,
} from "three";
import { OrbitControls } from "three/addons/controls/OrbitControls.js";
import uPlot from "uplot";

export const { parse } = create({ parseDependencies }, {});
export const THREE = {
  BufferAttribute, BufferGeometry, Color, DirectionalLight, HemisphereLight, LineBasicMaterial, LineSegments, Mesh,
  MeshBasicMaterial, MeshLambertMaterial, OrbitControls, PerspectiveCamera, Scene, Spherical, SRGBColorSpace, Vector3,
  WebGLRenderer,
};
export { contours, uPlot };
