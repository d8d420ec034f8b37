import Papa from 'papaparse';
import { corrections } from './corrections.ts';
import { encode } from './encode.ts';
import { indicatorDeliveries } from './indicator-deliveries.ts';
import { layOut } from './lay-out.ts';
import { progressDeliveries } from './progress-deliveries.ts';
import { recommendationDeliveries } from './recommendation-deliveries.ts';
import { registerDeliveries } from './register-deliveries.ts';
import { serviceDeliveries } from './service-deliveries.ts';
import type { Delivery } from './sheet.ts';
import { LAST_DAY } from './span.ts';
import { spoilSome } from './spoil.ts';
import { truthFiles } from './truth.ts';
import type { World } from './world.ts';

/** Month of services whose file the largest hromada sent twice. */
const REPEATED = 'серпень 2026';

interface Sent extends Delivery {
	path: string;
}

/** Deliveries in the order of arrival, each with a path of its own. */
function inOrder(deliveries: readonly Delivery[]): Sent[] {
	const taken = new Set<string>();
	const byDay = (a: Delivery, b: Delivery) =>
		a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : 0;
	return [...deliveries].sort(byDay).map((delivery) => {
		const folder = `exports/${delivery.receivedOn.slice(0, 7)}`;
		let path = `${folder}/${delivery.fileName}`;
		for (let copy = 2; taken.has(path); copy++) {
			path = `${folder}/${delivery.fileName.replace(/\.csv$/, ` - ${copy}.csv`)}`;
		}
		taken.add(path);
		return { ...delivery, path };
	});
}

const csv = (columns: string[], rows: string[][]) =>
	`${Papa.unparse({ fields: columns, data: rows }, { newline: '\n' })}\n`;

/** Every file of the demonstration: path under `data/demo` → bytes. The same seed, the same bytes. */
export function generateDemo(world: World): Map<string, Uint8Array> {
	const original = [
		...recommendationDeliveries(world),
		...registerDeliveries(world),
		...serviceDeliveries(world),
		...indicatorDeliveries(world),
		...progressDeliveries(world)
	];
	const sent = inOrder([...spoilSome(original, world.seed), ...corrections(world)]);
	const files = new Map<string, Uint8Array>();
	const received: string[][] = [];
	const spoilt: string[][] = [];
	for (const delivery of sent) {
		const { records, rows } = layOut(delivery);
		files.set(delivery.path, encode(records, delivery.habit));
		received.push([delivery.path, delivery.receivedOn, 'true']);
		for (const row of rows) {
			if (row.spoilt) spoilt.push([delivery.path, String(row.number), row.spoilt]);
		}
	}
	const repeated = sent.find(
		(one) => one.habit.place === 'title' && one.title.join().includes(REPEATED)
	)!;
	const copy = repeated.path
		.replace(/\.csv$/, ' — копія.csv')
		.replace(/\d{4}-\d\d/, LAST_DAY.slice(0, 7));
	files.set(copy, files.get(repeated.path)!);
	received.push([copy, LAST_DAY, 'true']);
	const told = sent.map(({ dataset, rows }) => ({
		dataset,
		facts: rows.map((row) => row.fact).filter((fact) => fact !== null)
	}));
	const text = new Map(truthFiles(told));
	text.set('truth/spoilt.csv', csv(['file', 'row', 'codes'], spoilt));
	text.set('received.csv', csv(['file', 'received_on', 'demo'], received));
	for (const [path, content] of text) files.set(path, Buffer.from(content));
	return files;
}
