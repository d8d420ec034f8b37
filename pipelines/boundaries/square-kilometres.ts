import { areaOf, moved, type Shape } from './shape.ts';

const EARTH_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Surface of a shape of degrees, by the cylinder of equal area. */
export const squareKilometres = (shape: Shape): number =>
	areaOf(moved(shape, ([lon, lat]) => [radians(lon), Math.sin(radians(lat))])) * EARTH_KM ** 2;
