import type { Knowledge } from '#pipelines/knowledge.ts';
import { loadCatalogue } from '#pipelines/catalogue/load-catalogue.ts';
import { loadReference } from '#pipelines/reference/reference.ts';

const data = (folder: string) => new URL(`../../data/${folder}`, import.meta.url).pathname;

export const knowledge: Knowledge = {
	catalogue: loadCatalogue(data('catalogue')),
	reference: loadReference(data('reference')),
	aliases: new Map()
};
