/** Unseen bars, one for each category, that catch the pointer over the whole height. */
export function hitStrips(count: number, top: number, axis = 0) {
	return {
		type: 'bar',
		xAxisIndex: axis,
		yAxisIndex: axis,
		data: Array.from({ length: count }, () => top),
		barWidth: '100%',
		barGap: '-100%',
		itemStyle: { color: 'transparent' },
		emphasis: { disabled: true },
		z: 9
	};
}
