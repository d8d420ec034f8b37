import { deserialize, serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { packed, type PackedOutcome, unpacked } from '#pipelines/isolate/packed-outcome.ts';
import { type FileOutcome, readExport } from '#pipelines/read-file.ts';
import { catalogue, reference } from './prepared.ts';

const knowledge = { catalogue, reference, aliases: new Map() };
const sent = (outcome: FileOutcome) =>
	unpacked(deserialize(serialize(packed(outcome))) as PackedOutcome);

/** An outcome with lists for codes, in however many bytes these are. */
const plain = (outcome: FileOutcome) =>
	JSON.parse(
		JSON.stringify(outcome, (_, value: unknown) =>
			ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : value
		)
	) as unknown;

function exportOf(rows: string[]): FileOutcome {
	const text = ['Громада;Місяць;Послуга;Канал;Кількість звернень', ...rows, ''].join('\n');
	return readExport(Buffer.from(text), 'послуги.csv', knowledge);
}

describe('what reading made of a file', () => {
	it('is the same in another process, however many values a column has', () => {
		const name = catalogue.services[0]!.name.uk;
		const row = (at: number) => `Баштанська міська;2025-${String((at % 12) + 1).padStart(2, '0')}`;
		for (const count of [1, 40, 300]) {
			const outcome = exportOf(
				Array.from({ length: count }, (_, at) => `${row(at)};${name};ЦНАП;${at * 7}`)
			);
			expect(plain(sent(outcome))).toEqual(plain(outcome));
		}
	});

	it('keeps which rows are left where some wait', () => {
		const name = catalogue.services[0]!.name.uk;
		const outcome = exportOf([
			`Баштанська міська;2025-01;${name};ЦНАП;5`,
			`Баштанська міська;2025-02;${name};ЦНАП;багато`,
			`Баштанська міська;2025-03;${name};ЦНАП;6`
		]);
		expect(outcome.loaded!.rows).toEqual(Uint32Array.of(2, 4));
		expect(plain(sent(outcome))).toEqual(plain(outcome));
	});

	it('has no rows where nothing loads', () => {
		const outcome = readExport(Buffer.from('а\n1\n'), 'а.csv', knowledge);
		expect(sent(outcome)).toEqual(outcome);
	});
});
