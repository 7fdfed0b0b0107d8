/* The still part of the relief, drawn by three.js on a canvas of its own: a block of land with contour lines on it. */

/** The height of the highest place; the longer side of the base goes from -1 to 1. */
const RELIEF_HEIGHT = 0.72;

/** The thickness of the block below the lowest place. */
const RELIEF_PLINTH = 0.09;

/** How high the contour lines lie above the surface, so that they are not hidden in it. */
const CONTOUR_LIFT = 0.004;

/** Light, lines and the sides of the block: the two along x, the two along y. */
const TERRAIN_LOOKS = {
  light: {
    sky: 0xffffff,
    ground: 0xc9c4bb,
    skyPower: 1.9,
    sunPower: 1.75,
    line: 0x4a4033,
    lineAlpha: 0.22,
    walls: [0xe3dfd8, 0xd3cdc4],
  },
  dark: {
    sky: 0xf2ede4,
    ground: 0x4a453e,
    skyPower: 2.3,
    sunPower: 2.3,
    line: 0xf0e8da,
    lineAlpha: 0.2,
    walls: [0x2e2b27, 0x24211e],
  },
};

/** The place in the scene of a point of the problem at a scaled height: y upwards, the problem's y into the picture. */
function toScene({ domain: [[x0, x1], [y0, y1]], half: [halfX, halfY] }, x, y, scaled) {
  const [along, across] = [(2 * (x - x0)) / (x1 - x0) - 1, (2 * (y - y0)) / (y1 - y0) - 1];
  return [halfX * along, scaled * RELIEF_HEIGHT, -halfY * across];
}

/** The scene of a surface, and the renderer that draws it. */
class Terrain {
  constructor() {
    this.canvas = document.createElement("canvas");
    this.renderer = new vendor.THREE.WebGLRenderer({ canvas: this.canvas, alpha: true, antialias: false });
    this.renderer.setPixelRatio(1);
    this.parts = [];
  }

  /** Builds the scene anew; the memory of the old one is freed. */
  build(heights, theme) {
    for (const part of this.parts) {
      part.geometry.dispose();
      part.material.dispose();
    }
    this.parts = [this.land(heights, theme), this.walls(heights, theme), this.lines(heights, theme)];
    this.scene = new vendor.THREE.Scene();
    this.scene.add(...this.parts, ...this.lights(theme));
  }

  /** Draws the scene with so many pixels; returns the canvas. A coarse land has a quarter of the triangles. */
  render(camera, width, height, coarse) {
    const [land] = this.parts;
    const { fine } = land.userData;
    land.geometry.setDrawRange(coarse ? fine : 0, coarse ? fine / 4 : fine);
    if (this.canvas.width !== width || this.canvas.height !== height) this.renderer.setSize(width, height, false);
    this.renderer.render(this.scene, camera);
    return this.canvas;
  }

  lights(theme) {
    const { DirectionalLight, HemisphereLight } = vendor.THREE;
    const look = TERRAIN_LOOKS[theme];
    const sun = new DirectionalLight(0xffffff, look.sunPower);
    sun.position.set(-1.2, 2, 0.6);
    return [new HemisphereLight(look.sky, look.ground, look.skyPower), sun];
  }

  /** The surface: two triangles a cell, coloured at their corners; the index has the fine grid, then the coarse one. */
  land(heights, theme) {
    const { size, scaled } = heights;
    const positions = new Float32Array(3 * size * size);
    const colors = new Float32Array(3 * size * size);
    const color = new vendor.THREE.Color();
    for (let k = 0; k < size * size; k++) {
      const column = k % size;
      const row = (k - column) / size;
      positions.set(this.gridPlace(heights, column, row, scaled[k]), 3 * k);
      this.setColor(color, heightColor(scaled[k], theme)).toArray(colors, 3 * k);
    }
    const geometry = this.geometry(positions, colors);
    const [fine, coarse] = [this.cells(size, 1), this.cells(size, 2)];
    const index = new Uint32Array(fine.length + coarse.length);
    index.set(fine);
    index.set(coarse, fine.length);
    geometry.setIndex(new vendor.THREE.BufferAttribute(index, 1));
    geometry.computeVertexNormals();
    const material = new vendor.THREE.MeshLambertMaterial({
      vertexColors: true,
      polygonOffset: true, // a little away from the eye, so that lines win
      polygonOffsetFactor: 1,
      polygonOffsetUnits: 1,
    });
    const mesh = new vendor.THREE.Mesh(geometry, material);
    mesh.userData.fine = fine.length;
    return mesh;
  }

  /** The corners, as places in the grid, of all triangles on every `stride`-th point; from above anticlockwise. */
  cells(size, stride) {
    const index = new Uint32Array(6 * ((size - 1) / stride) ** 2);
    const next = stride * size;
    let n = 0;
    for (let row = 0; row < size - 1; row += stride) {
      for (let column = 0; column < size - 1; column += stride) {
        const k = row * size + column;
        index.set([k, k + stride, k + next, k + stride, k + stride + next, k + next], n);
        n += 6;
      }
    }
    return index;
  }

  /** The four sides of the block, each in one quiet colour, those along y a little darker. */
  walls(heights, theme) {
    const { size, scaled } = heights;
    const last = size - 1;
    const steps = Array.from({ length: size }, (_, k) => k);
    const border = [
      ...steps.map((k) => [k, 0]),
      ...steps.map((k) => [last, k]),
      ...steps.map((k) => [last - k, last]),
      ...steps.map((k) => [0, last - k]),
    ];
    const positions = [];
    const colors = [];
    border.forEach(([column, row], k) => {
      const [x, y, z] = this.gridPlace(heights, column, row, scaled[row * size + column]);
      positions.push(x, y, z, x, -RELIEF_PLINTH, z);
      const color = new vendor.THREE.Color(TERRAIN_LOOKS[theme].walls[Math.floor(k / size) % 2]).toArray();
      colors.push(...color, ...color);
    });
    const index = border.slice(1).flatMap((_, k) => [2 * k, 2 * k + 1, 2 * k + 2, 2 * k + 2, 2 * k + 1, 2 * k + 3]);
    const geometry = this.geometry(new Float32Array(positions), new Float32Array(colors));
    geometry.setIndex(index);
    return new vendor.THREE.Mesh(geometry, new vendor.THREE.MeshBasicMaterial({ vertexColors: true }));
  }

  /** The contours of the map, laid on the surface. */
  lines(heights, theme) {
    const { domain } = heights;
    const positions = [];
    const add = (x, y, level) => positions.push(...toScene(heights, x, y, level + CONTOUR_LIFT / RELIEF_HEIGHT));
    for (const { level, rings } of heights.contours) {
      for (const ring of rings) {
        for (let k = 0; k + 3 < ring.length; k += 2) {
          const [ax, ay, bx, by] = ring.slice(k, k + 4);
          if (!isInside(domain, ax, ay) || !isInside(domain, bx, by)) continue;
          add(ax, ay, level);
          add(bx, by, level);
        }
      }
    }
    const { line, lineAlpha } = TERRAIN_LOOKS[theme];
    const material = new vendor.THREE.LineBasicMaterial({ color: line, transparent: true, opacity: lineAlpha });
    return new vendor.THREE.LineSegments(this.geometry(new Float32Array(positions)), material);
  }

  gridPlace({ size, half }, column, row, scaled) {
    const cells = [0, size - 1];
    return toScene({ domain: [cells, cells], half }, column, row, scaled);
  }

  geometry(positions, colors) {
    const { BufferAttribute, BufferGeometry } = vendor.THREE;
    const geometry = new BufferGeometry();
    geometry.setAttribute("position", new BufferAttribute(positions, 3));
    if (colors) geometry.setAttribute("color", new BufferAttribute(colors, 3));
    return geometry;
  }

  setColor(color, [red, green, blue]) {
    return color.setRGB(red / 255, green / 255, blue / 255, vendor.THREE.SRGBColorSpace);
  }
}
