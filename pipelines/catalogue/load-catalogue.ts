import * as v from 'valibot';
import { DATASETS, type Dataset } from '#lib/domain/submission.ts';
import type { Catalogue } from './catalogue.ts';
import { readCatalogueFile } from './catalogue-file.ts';
import { requireCoherent } from './coherence.ts';
import { exportSpecSchema, type ExportSpec } from './export-spec.ts';
import { indicatorSpecSchema } from './indicator-spec.ts';
import { issueKindSchema } from './issue-kind.ts';
import { serviceSchema } from './service.ts';
import { targetSchema } from './target.ts';
import { forumThemeSchema, themeSchema } from './theme.ts';
import { vocabularySchema } from './vocabulary.ts';

/**
 * Reads the folder of catalogue files and checks that they agree with each other.
 * @throws BadCatalogue naming file, path and value where they are not as they should be
 */
export function loadCatalogue(folder: string): Catalogue {
	const readExport = (dataset: Dataset) =>
		[dataset, readCatalogueFile(folder, `exports/${dataset}.json`, exportSpecSchema)] as const;
	const catalogue: Catalogue = {
		exports: Object.fromEntries(DATASETS.map(readExport)) as Record<Dataset, ExportSpec>,
		indicators: readCatalogueFile(folder, 'indicators.json', v.array(indicatorSpecSchema)),
		themes: readCatalogueFile(folder, 'themes.json', v.array(themeSchema)),
		forumThemes: readCatalogueFile(folder, 'forum-themes.json', v.array(forumThemeSchema)),
		services: readCatalogueFile(folder, 'services.json', v.array(serviceSchema)),
		targets: readCatalogueFile(folder, 'targets.json', v.array(targetSchema)),
		issues: readCatalogueFile(folder, 'issues.json', v.array(issueKindSchema)),
		vocabulary: readCatalogueFile(folder, 'vocabulary.json', vocabularySchema)
	};
	requireCoherent(catalogue);
	return catalogue;
}
