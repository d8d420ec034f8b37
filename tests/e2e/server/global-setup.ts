import { freshWarehouse } from './demonstration.ts';
import { startServer } from './start-server.ts';

/** One server on the demonstration for all specs that only read. */
export default async function globalSetup(): Promise<() => Promise<void>> {
	const warehouse = await freshWarehouse();
	const server = await startServer(warehouse.folder);
	process.env.POSTUP_TEST_ORIGIN = server.origin;
	return async () => {
		await server.stop();
		warehouse.remove();
	};
}
