/** Writes a table in columns; numbers to the right. */
export function printTable(title: string, head: string[], rows: (string | number)[][]): void {
	const cells = [head, ...rows.map((row) => row.map(String))];
	const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
	const line = (row: string[]) =>
		row
			.map((cell, column) =>
				column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)
			)
			.join('  ');
	const rule = widths.map((width) => '─'.repeat(width)).join('  ');
	process.stdout.write(
		[`\n${title}`, line(cells[0]!), rule, ...cells.slice(1).map(line), ''].join('\n')
	);
}

export function median(numbers: number[]): number {
	return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}

export const round = (value: number, digits = 1) => value.toFixed(digits);
