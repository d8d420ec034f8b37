import type { Breaks } from '../charts/classes.ts';
import type { DrawnMap } from '../charts/drawn.ts';
import type { MapView } from '../url/selection.ts';

/** The ways to draw a map, and what is drawn of real boundaries where the reader chose them. */
export interface PlacesMap {
	/** Classes that are the same whatever is selected. */
	breaks: Breaks;
	view: MapView;
	/** Address of each view; empty where there is but one. */
	views: readonly { view: MapView; href: string }[];
	/** Null where boundaries are shown. */
	tiles: DrawnMap | null;
	boundaries: DrawnBoundaries | null;
}

export interface DrawnBoundaries {
	drawn: DrawnMap;
	source: string;
	licence: string;
	/** Names of hromadas of which the source has no boundary. */
	missing: readonly string[];
}
