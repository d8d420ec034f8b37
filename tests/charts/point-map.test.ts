import { describe, expect, it } from 'vitest';
import { pointMap, spread, type MapPoint } from '#lib/charts/point-map.ts';
import { moved, zoomed } from '#lib/components/zoom-box.ts';
import { fittingProjection, projector } from '#lib/domain/map-projection.ts';

const point = (more: Partial<MapPoint> = {}): MapPoint => ({
	...{ kind: 'asc', x: 10, y: 10, isWorking: true, href: '/hromadas/A', name: '<ЦНАП>' },
	lines: ['ЦНАП · Бузька'],
	...more
});

describe('a map of points', () => {
	it('sets points of one place side by side, the first where it is', () => {
		const points = spread(Array.from({ length: 30 }, () => point()));
		expect(points[0]).toMatchObject({ x: 10, y: 10 });
		const gaps = points.flatMap((one, at) =>
			points.slice(at + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y))
		);
		expect(Math.min(...gaps)).toBeGreaterThan(11);
	});

	it('tells kinds apart by shape, and what does not work by its outline', () => {
		const svg = pointMap({
			...{ width: 100, height: 100, outlines: ['M0 0h9v9z'] },
			points: [point(), point({ kind: 'mobile', isWorking: false })]
		});
		expect(new Set(svg.match(/ d="[^"]+"/g)).size).toBe(3);
		expect(svg.match(/class="hollow"/g)).toHaveLength(1);
		expect(svg).toContain('aria-label="&lt;ЦНАП&gt;, ЦНАП · Бузька"');
		expect(svg.match(/tabindex="0"/g)).toHaveLength(1);
	});
});

describe('zooming', () => {
	const whole = { x: 0, y: 0, width: 100, height: 80 };

	it('keeps the middle and stays within the whole', () => {
		expect(zoomed(whole, 2, whole)).toEqual({ x: 25, y: 20, width: 50, height: 40 });
		expect(zoomed(zoomed(whole, 2, whole), 0.1, whole)).toEqual(whole);
		expect(moved(zoomed(whole, 2, whole), 99, -99, whole)).toMatchObject({ x: 50, y: 0 });
	});

	it('comes no nearer than eight times', () => {
		expect(zoomed(whole, 1000, whole).width).toBe(12.5);
	});
});

describe('a projection', () => {
	const corners = [
		[30.2, 46.4],
		[33.1, 46.4],
		[33.1, 48.2],
		[30.2, 48.2]
	] as const;
	const { projection, width, height } = fittingProjection(corners, 1000, 10);
	const project = projector(projection);

	it('fits all points, north up and east right', () => {
		for (const [x, y] of corners.map(project)) {
			expect(x).toBeGreaterThanOrEqual(10 - 1e-6);
			expect(x).toBeLessThanOrEqual(width - 10 + 1e-6);
			expect(y).toBeGreaterThanOrEqual(10 - 1e-6);
			expect(y).toBeLessThanOrEqual(height - 10 + 1e-6);
		}
		expect(project([31, 48])[1]).toBeLessThan(project([31, 47])[1]);
		expect(project([32, 47])[0]).toBeGreaterThan(project([31, 47])[0]);
	});

	it('shows equal areas as equal', () => {
		const areaAt = (south: number, north: number) => {
			const [a, b] = [project([31, south]), project([31.01, south])];
			return Math.abs(b[0] - a[0]) * Math.abs(project([31.005, north])[1] - a[1]);
		};
		const sine = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
		const [low, high] = [areaAt(46.5, 46.51), areaAt(48, 48.01)];
		const expected = (sine(46.51) - sine(46.5)) / (sine(48.01) - sine(48));
		expect(low / high).toBeCloseTo(expected, 3);
	});
});
