import { describe, expect, it } from 'vitest';
import { indexPlaces } from '#pipelines/recognise/place-index.ts';
import { resolveName } from '#pipelines/recognise/resolve-name.ts';
import { loadReference } from '#pipelines/reference/reference.ts';

const reference = loadReference(new URL('../../data/reference', import.meta.url).pathname);
const index = indexPlaces({ ...reference, oblasts: [reference.oblast] });

const BASHTANKA = 'UA48020010000091496';
const BEREZNEHUVATE = 'UA48020030000061219';
const NOVA_ODESA = 'UA48060210000081533';
const PERVOMAISK = 'UA48080130000028458';
const PERVOMAISKE = 'UA48060270000044708';
const VOZNESENSK = 'UA48040070000056126';
const MYKOLAIV = 'UA48060150000071713';

describe('a hromada as public files write it', () => {
	it.each([
		['ОТГ Баштанська', BASHTANKA],
		['громада Баштанська', BASHTANKA],
		['ТГ «Баштанська»', BASHTANKA],
		['на території Баштанської міської територіальної громади', BASHTANKA],
		['Баштанська обʼєднана територіальна громада', BASHTANKA],
		['Баштанська м.т.г.', BASHTANKA],
		['Баштанська міська т. г.', BASHTANKA],
		['Баштанська міська тер. громада', BASHTANKA],
		['Баштанська міська терит. гром.', BASHTANKA],
		['Баштанська тергромада', BASHTANKA],
		['Баштанська міськ. рада', BASHTANKA],
		['Баштанська міськрада', BASHTANKA],
		['Баштанська м/р', BASHTANKA],
		['Березнегуватська сел. рада', BEREZNEHUVATE],
		['Березнегуватська с/р', BEREZNEHUVATE],
		['Баштанська міська військова адміністрація', BASHTANKA],
		['Баштанська міська ТГ*', BASHTANKA],
		['Баштанська міська громада¹', BASHTANKA],
		['12 Баштанська міська ТГ', BASHTANKA],
		['Баштанська міська територіальна\\nгромада', BASHTANKA],
		['Баштан-\nська громада', BASHTANKA],
		['Управління соціального захисту населення Баштанської міської ради', BASHTANKA],
		['Фінансове управління Баштанської міської ради', BASHTANKA],
		['КНП "Центр первинної допомоги" Баштанської міської ради', BASHTANKA],
		['Відділ "ЦНАП" виконавчого комітету Баштанської міської ради', BASHTANKA],
		['14502000000 Бюджет Баштанської міської територіальної громади', BASHTANKA],
		['14502000000', BASHTANKA],
		['Баштанська (м. Баштанка)', BASHTANKA],
		['Миколаївська обл. / Баштанський р-н / Баштанська ТГ', BASHTANKA],
		['Миколаївська > Баштанський > Баштанська', BASHTANKA],
		['Миколаївська область Баштанський район Баштанська міська громада', BASHTANKA],
		['Баштанська міська територіальна громада з центром у м. Баштанка', BASHTANKA],
		['Bashtanska ATC', BASHTANKA],
		['Bashtanska miska terytorialna hromada', BASHTANKA],
		['Bashtanska urban hromada, Bashtanskyi raion, Mykolaivska oblast', BASHTANKA],
		['Voznesens’ka City Council', VOZNESENSK],
		['Mykolayivska municipal territorial community', MYKOLAIV],
		['Вознесенская городская громада', VOZNESENSK],
		['Николаевская городская община', MYKOLAIV],
		['Кам"яномостівська громада', 'UA48080070000061107'],
		['м. Баштанка', BASHTANKA],
		['у м.Вознесенську', VOZNESENSK],
		['місто Нова Одеса', NOVA_ODESA],
		['Bashtanka', BASHTANKA],
		['Mykolaiv City Council', MYKOLAIV],
		['Voznesensk urban territorial community, Voznesensk raion, Mykolaiv oblast', VOZNESENSK],
		['Громада Вознесенськ', VOZNESENSK],
		['ТГ Березнегувате', BEREZNEHUVATE],
		['смт Березнегувате', BEREZNEHUVATE],
		['вул. Первомайська, 5, м. Вознесенськ', VOZNESENSK],
		['Первомайська громада (м. Первомайськ)', PERVOMAISK],
		['Первомайська громада (смт Первомайське)', PERVOMAISKE],
		['"Первомайська" міська ТГ', PERVOMAISK],
		['Первомайський, Первомайська', PERVOMAISK],
		['м_Баштанка_та_Баштанська_територіальна_громада', BASHTANKA],
		['м. Баштанка та Баштанська територіальна громада', BASHTANKA],
		['Нововасилівка, Баштанська, Баштанський, Миколаївська, Україна', BASHTANKA],
		['Миколаївська, Миколаївський, Миколаївська', MYKOLAIV]
	])('%j is %s', (text, code) => {
		expect(resolveName(text, '', index)).toMatchObject({ code });
	});

	it.each([
		['Первомайська', 'UA48060000000094390', PERVOMAISKE],
		['Первомайська', 'UA4806', PERVOMAISKE],
		['Первомайська', 'Миколаївського району', PERVOMAISKE],
		['Первомайська', 'Україна, Миколаївська область, Первомайський р-н', PERVOMAISK],
		['Первомайська', 'Миколаївська обл. Первомайський район', PERVOMAISK],
		['Первомайська', 'район: Первомайський; область: Миколаївська', PERVOMAISK],
		['Первомайська', 'Pervomaiskyi raion', PERVOMAISK],
		['Первомайська', 'Первомайский район', PERVOMAISK],
		['Первомайська', 'Mykolaiv raion', PERVOMAISKE],
		['Первомайська', 'Pervomaisk district, Mykolaiv region', PERVOMAISK],
		['Первомайська', 'місто', PERVOMAISK],
		['Первомайська', 'МТГ', PERVOMAISK]
	])('%j beside %j is %s', (text, context, code) => {
		expect(resolveName(text, context, index)).toMatchObject({ code });
	});

	it.each([
		['Баштанська, Вознесенська громади', '', 'unknown'],
		['Баштанська та Вознесенська громади', '', 'unknown'],
		['Баштанська районна рада', '', 'unknown'],
		['Миколаївська РДА', '', 'unknown'],
		['Миколаївська обласна військова адміністрація', '', 'unknown'],
		['Старо\nБаштанська громада', '', 'unknown'],
		['Старо Баштанська громада', '', 'unknown'],
		['Ново-\nБаштанська громада', '', 'unknown'],
		['Романівська', '', 'unknown'],
		['с. Баштанка', '', 'unknown'],
		['усього по Баштанській ТГ', '', 'unknown'],
		['Баштанська громада (без м. Баштанка)', '', 'unknown'],
		['крім Баштанської громади', '', 'unknown'],
		['Романівська громада, м. Вознесенськ', '', 'unknown'],
		['Старостинський округ № 3 Баштанської ТГ', '', 'unknown'],
		['Баштанська громада Вознесенська', '', 'unknown'],
		['Баштанська/Новоодеська', '', 'unknown'],
		['с. Степове', 'Миколаївський район', 'unknown'],
		['Первомайська', 'UA63000000000041885', 'unknown-context'],
		['Первомайська', 'Одеська область', 'unknown-context'],
		['Pervomaiska', 'Mykolaiv', 'ambiguous'],
		['20502000000 Бюджет Первомайської міської територіальної громади', '', 'unknown'],
		['14502000000 Бюджет Вознесенської міської територіальної громади', '', 'ambiguous'],
		['Первомайська громада (с. Степове)', '', 'ambiguous']
	])('%j beside %j is none, being %s', (text, context, why) => {
		expect(resolveName(text, context, index)).toMatchObject({ code: null, why });
	});
});
