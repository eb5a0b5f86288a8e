// What a person meets, tried in the real client in a real browser: `make e2e`.
//
// Starts the bot on a free port with a database of its own, and a local client each for a member of
// staff (Kim) and a coordinator (Sam); then the flows below, in order: later ones build on earlier.
// Pictures, logs and the database are left in shots/.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { findBrowser } from './drive.mjs';
import { House } from './house.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SHOTS = path.join(ROOT, 'shots');
const PICTURE = path.join(ROOT, 'docs', 'pictures', 'receipt.png');

// Everything the flows write, press and look for, as the bot words it.
const EVENT = 'batterier ligger i restavfallet på Parkskolan';
const FIELD = {
  kind: 'Vad gäller det?',
  what: 'Vad har hänt?',
  place: 'Var?',
  ongoing: 'Pågår det nu?',
  when: 'När?',
  done: 'Vad har du redan gjort?',
  name: 'Vem får se ditt namn?',
};
const BUTTON = { send: 'Skicka', open: 'Öppna', goOn: 'Fortsätt till rapporten' };
// What a case is handled with.
const STEP = {
  severity: 'Hur allvarligt är det?',
  category: 'Vad handlar det om?',
  notify: 'Ska en myndighet underrättas?',
  name: 'Eller skriv namnet',
  cause: 'Vad berodde det på?',
  comment: 'Berätta hur, eller varför den ställs in',
  helped: 'Hjälpte åtgärderna?',
  evidence: 'Hur ser ni det?',
  feedback: 'Svar till den som rapporterade',
};
const CHAT = { personal: 'Personal Chat', channel: 'Exempelkommunen - Miljö' };
const NUMBER = /M-\d{4}-\d{4}/;
const CODE = /\b[A-Z2-9]{3}-[A-Z2-9]{3}\b/;
const SAYS = {
  welcome: /Hej.*Hållkoll/, // in the welcome card and nowhere else, not in help either
  help: /rapportera/i,
  asksAgain: /\bja\b/i,
  withdrawn: /återkalla|tillbakadrag|dragit tillbaka|dragits tillbaka/i,
  switchedToEnglish: /english/i,
  englishHelp: /\breport\b/i,
  swedishWords: /\b(och|att|din|skriv)\b/i,
};

const flows = [
  async function a_person_who_opens_the_client_is_welcomed_once({ kim }) {
    await kim.receive(SAYS.welcome);
    const welcomes = (await kim.botTexts()).filter((text) => SAYS.welcome.test(text));
    assert.equal(welcomes.length, 1, 'both an installation and a new member are announced');

    await kim.load();
    const help = await kim.say('hjälp');

    // The client forgets on a reload what it showed before, so this would be a second welcome.
    const again = (await kim.botTexts()).filter((text) => SAYS.welcome.test(text));
    assert.match(help, SAYS.help);
    assert.equal(again.length, 0, 'a reload announces the installation again');
  },

  async function a_sentence_becomes_a_form_with_the_sentence_in_it({ kim }) {
    await kim.say(EVENT);

    assert.match(await kim.value(FIELD.what), new RegExp(EVENT, 'i'));
    await kim.picture(shot('form'));
  },

  async function a_form_that_is_sent_becomes_a_receipt_with_a_number({ kim, story }) {
    await kim.fill(FIELD.place, 'Parkskolan');
    const receipt = await kim.press(BUTTON.send);

    story.first = caseNumber(receipt);
    await kim.picture(shot('receipt'));
    if (process.env.E2E_PICTURES === '1') {
      mkdirSync(path.dirname(PICTURE), { recursive: true });
      await kim.picture(PICTURE);
    }
  },

  async function my_cases_show_the_case({ kim, story }) {
    const mine = await kim.say('mina ärenden');

    assert.match(mine, new RegExp(story.first));
    await kim.picture(shot('my-cases'));
  },

  async function a_double_tap_leaves_one_case({ kim }) {
    const before = caseNumbers(await kim.say('mina ärenden'));
    await kim.say('lysrör ligger krossade bakom återvinningen');
    await kim.fill(FIELD.place, 'Återvinningen');

    const receipt = await kim.press(BUTTON.send, { taps: 2 });
    const [tap] = kim.invokes.slice(-1);
    const answers = await Promise.all([kim.replay(tap), kim.replay(tap)]);

    const number = caseNumber(receipt);
    for (const answer of answers) assert.equal(caseNumber(answer), number, 'the first receipt again');
    const after = caseNumbers(await kim.say('mina ärenden'));
    assert.deepEqual(after, new Set([...before, number]));
  },

  async function a_case_survives_that_the_bot_is_killed({ kim, house, story }) {
    await house.killBot();
    await house.startBot();

    const mine = await kim.say('mina ärenden');

    assert.match(mine, new RegExp(story.first));
  },

  async function a_new_case_reaches_the_coordinator_who_opens_it({ kim, house }) {
    const sam = await house.coordinator();
    await sam.receive(SAYS.welcome);

    await kim.say('oljespill på parkeringen vid Stadshuset');
    await kim.fill(FIELD.place, 'Stadshuset');
    const number = caseNumber(await kim.press(BUTTON.send));

    await sam.receive(new RegExp(number));
    await sam.picture(shot('coordinator-told'));
    const opened = await sam.press(BUTTON.open);
    assert.match(opened, new RegExp(number));
    assert.match(opened, /Stadshuset/);
    await sam.picture(shot('coordinator-opened'));
    assert.match(await sam.say('nya ärenden'), new RegExp(number));
    await sam.picture(shot('new-cases'));
  },

  async function a_photo_sent_after_a_receipt_is_seen_by_the_coordinator({ kim, house }) {
    const sam = await house.coordinator();
    await kim.say('kartonger ligger i regnet utanför kärlen på Björkskolan');
    await kim.fill(FIELD.place, 'Björkskolan');
    const number = caseNumber(await kim.press(BUTTON.send));

    const photo = await served(readFileSync(PICTURE));
    const sent = [{ contentType: 'image/*', contentUrl: photo.url }];
    const answer = await kim.send({ text: '', attachments: sent }).finally(() => photo.close());

    assert.match(answer, new RegExp(`Filen ligger nu i ${number}`));
    await kim.picture(shot('photo-sent'));
    await sam.receive(new RegExp(`${number} har fått en fil`));
    await sam.press(BUTTON.open);
    const [seen] = await sam.pictures();
    assert.match(seen, new RegExp(`Bild 1 i ${number}`));
    await sam.picture(shot('photo-seen'));
  },

  async function a_case_goes_from_report_to_closed_and_its_reporter_hears_of_each_step({ kim, house }) {
    const sam = await house.coordinator();
    await kim.say('kemikalier står olåsta i slöjdsalen');
    await kim.fill(FIELD.place, 'Björkskolan');
    const number = caseNumber(await kim.press(BUTTON.send));
    await sam.receive(new RegExp(`Nytt ärende: ${number}`));

    await sam.say(`status ${number}`);
    await sam.press('Bedöm');
    await sam.choose(STEP.severity, '2 – måttligt');
    await sam.choose(STEP.category, 'Kemikalier');
    await sam.choose(STEP.notify, 'Nej');
    await sam.picture(shot('assess'));
    assert.match(await sam.press('Spara bedömningen'), /Ärendet är bedömt/);
    await kim.receive(new RegExp(`Ditt ärende ${number} är bedömt`));

    await sam.press('Utse handläggare');
    await sam.fill(STEP.name, 'mig');
    assert.match(await sam.press('Utse handläggare'), /Ärendet har en handläggare/);
    await kim.receive(new RegExp(`Ditt ärende ${number} har fått en handläggare`));

    // "ändå": tomorrow may be a Saturday.
    const action = 'åtgärd: Sätt ett lås på skåpet.; ansvarig: Robin Handläggare; klart: imorgon ändå';
    const cause = 'orsak: Skåpet har inget lås.; orsakstyp: utrustning';
    const planned = await sam.say(`planera åtgärder ${number} ${cause}; ${action}`);
    assert.match(planned, /Planen är sparad/);
    await sam.picture(shot('planned'));
    await kim.receive(new RegExp(`Ditt ärende ${number} är utrett, och nu åtgärdas det`));

    await sam.say(`status ${number}`);
    await sam.press('Åtgärd 1 är klar');
    await sam.fill(STEP.comment, 'Låset sitter där nu.');
    assert.match(await sam.press('Spara'), /Åtgärden är markerad som klar/);
    await sam.press('Allt är klart');
    await sam.picture(shot('action-done'));
    assert.match(await sam.press('Spara dagen'), /Nu väntar ärendet på kontroll/);
    await kim.receive(new RegExp(`Ditt ärende ${number} är åtgärdat, och vi kontrollerar om det hjälpte`));

    await sam.say(`status ${number}`);
    await sam.press('Hjälpte det?');
    await sam.choose(STEP.helped, 'Ja');
    await sam.fill(STEP.evidence, 'Skåpet var låst vid tre besök.');
    await sam.fill(STEP.feedback, 'Tack! Nu är skåpet låst.');
    await sam.picture(shot('check'));
    assert.match(await sam.press('Spara kontrollen'), /ärendet är avslutat/);
    await kim.receive(new RegExp(`Ditt ärende ${number} är klart: åtgärderna hjälpte`));
    assert.match(await kim.say(`status ${number}`), /Nu är skåpet låst/);
    await kim.picture(shot('closed'));
  },

  async function two_who_were_at_a_meeting_rate_it_and_their_marks_stay_hidden({ kim, house }) {
    const sam = await house.coordinator();
    const line = 'Miljöstrategigruppen; Klimatbudget; digitalt; idag; 00:00-23:59';
    const [, number] = (await sam.say(`nytt möte ${line}`)).match(/Möte (\d+)/);

    const [here, code] = (await sam.say(`kod ${number}`)).match(/Jag är här ([A-Z]\d[A-Z]\d[A-Z])/);
    assert.match((await sam.pictures()).join(), new RegExp(`QR-kod.*möte ${number}`));
    await sam.picture(shot('code-of-the-day'));
    assert.match(await kim.say(`jag är här ${code.toLowerCase()}`), /Tack, du är noterad/);
    assert.match(await sam.say(here), /2 deltagare/);
    await kim.picture(shot('checked-in'));

    assert.match(await kim.say(`betygsätt ${number} nöjd 5`), /Mötet är inte slut än/);
    await sam.say(`ändra möte ${number} slutar 00:01`);
    await kim.say(`möte ${number}`);
    await kim.press('Säg vad du tyckte');
    await kim.press('Nöjd 5');
    assert.match(await kim.press('Nytta 4'), /Du svarade 5[^]*Du svarade 4/);
    await kim.picture(shot('rated'));
    assert.match(await sam.say(`betygsätt ${number} nöjd 6 nytta 6`), /Du svarade 6/);

    for (const one of [kim, sam]) {
      const open = await one.say(`resultat ${number}`);
      assert.match(open, /Resultatet visas när tiden för att svara är slut/);
      assert.doesNotMatch(open, /5,5|svar av/);
    }
    house.job('close_ratings', `${daysFromNow(9)}T06:00`);
    for (const one of [kim, sam]) {
      const closed = await one.say(`resultat ${number}`);
      assert.match(closed, /[Ff]ör få svar/);
      assert.doesNotMatch(closed, /5,5|svar av/);
    }
    await kim.picture(shot('too-few-answers'));
  },

  async function a_plan_comes_by_workbook_and_its_owner_answers_a_round({ kim, house }) {
    const sam = await house.coordinator();
    const wrong = await dropped(sam, house.plans({ faulty: true }));
    for (const fault of [/okänd förvaltning .Hushage./, /ingen@example\.com/, /nästa vecka/]) assert.match(wrong, fault);
    assert.match(wrong, /Hushagen\?/);
    await sam.picture(shot('plans-wrong'));

    assert.match(await dropped(sam, house.plans({ faulty: false })), /Låna ut elcyklar/);
    await sam.picture(shot('plans-proposed'));
    assert.match(await sam.press('Godkänn'), /4/);

    assert.match(await kim.say('hur går det med elcyklarna'), /Låna ut elcyklar[^]*Hushagen/);
    await kim.picture(shot('action'));

    await sam.say('öppna omgång helår');
    await sam.picture(shot('open-round'));
    const [, none, all] = (await sam.press('Ja, öppna')).match(/(\d+) av (\d+) är rapporterade/);
    assert.equal(none, '0');
    await kim.receive(/Dags att berätta hur det står till/);
    await kim.picture(shot('round-opened'));

    const year = new Date().getFullYear() + 1;
    await kim.say(`lämna läge ${year}-1/Hushagen`);
    await kim.choose('Läge', 'Pågår');
    await kim.choose('Prognos', 'Risk för försening');
    assert.match(await kim.press(BUTTON.send), /Berätta kort varför/);
    await kim.fill('Kommentar', 'Cyklarna kommer senare än vi hade räknat med.');
    await kim.picture(shot('report-status'));
    assert.match(await kim.press(BUTTON.send), /▲ Pågår, risk för försening/);

    // Nobody is asked about next year's plan yet, but what is told of it counts.
    assert.match(await sam.say('omgång'), new RegExp(`1 av ${Number(all) + 1} är rapporterade`));
    await sam.picture(shot('round'));
    assert.match(await kim.say(`åtgärd 1 ${year}`), /▲ Pågår, risk för försening[^]*Cyklarna kommer senare/);
  },

  async function typing_alone_is_enough_to_report_complete_and_withdraw({ kim }) {
    await kim.say('rapportera spilld diesel på gården vid förrådet');
    await kim.say('plats Förrådet');
    const number = caseNumber(await kim.say('skicka'));

    const completed = await kim.say(`komplettera ${number} det var ungefär fem liter`);
    assert.match(completed, new RegExp(number));
    assert.match(await kim.say(`status ${number}`), /fem liter/);

    assert.match(await kim.say(`dra tillbaka ${number}`), SAYS.asksAgain);
    assert.match(await kim.say(`ja, dra tillbaka ${number}`), SAYS.withdrawn);
    assert.match(await kim.say(`status ${number}`), SAYS.withdrawn);
    await kim.picture(shot('text-alone'));
  },

  async function danger_is_answered_with_112_before_the_form({ kim }) {
    const first = await kim.say('det läcker diesel ur tanken vid garaget');
    await kim.picture(shot('danger'));
    assert.match(first, /Ring 112/);

    await kim.press(BUTTON.goOn);

    assert.match(await kim.value(FIELD.what), /läcker diesel/);
    await kim.say('kasta');
  },

  async function a_report_without_a_name_is_followed_by_its_code({ kim }) {
    await kim.say('nån har slängt lysrör i vanliga soporna');
    await kim.fill(FIELD.place, 'Soprummet');
    await kim.choose(FIELD.name, 'Ingen, spara inte mitt namn');
    const receipt = await kim.press(BUTTON.send);
    await kim.picture(shot('anonymous'));

    const [code] = receipt.match(CODE);
    const status = await kim.say(`status ${code}`);

    assert.match(status, /Utan namn/);
    assert.doesNotMatch(await kim.say('mina ärenden'), new RegExp(caseNumber(receipt)));
  },

  async function a_report_begun_in_a_channel_goes_on_in_private({ kim }) {
    await kim.goTo(CHAT.channel);
    await kim.says(SAYS.welcome);
    await kim.mention('Hållkoll', 'batterier ligger i soporna på Ängsskolan');
    await kim.says('Jag svarar i vår privata chatt.');
    await kim.picture(shot('channel'));

    await kim.goTo(CHAT.personal);

    assert.match(await kim.value(FIELD.what), /Ängsskolan/);
    await kim.say('kasta');
  },

  async function the_form_on_a_phone_has_all_its_fields({ house }) {
    const phone = await house.staff({ phone: true });
    await phone.say(EVENT);

    const screen = await phone.onOneScreen(Object.values(FIELD), [BUTTON.send]);

    await phone.picture(shot('form-phone'));
    await phone.close();
    assert.ok(screen.shown.includes(BUTTON.send), 'the button that sends is below the first screen');
    return [
      `390 × 844, of which the chat has ${screen.room}; the form down to ${BUTTON.send} takes ${screen.needed}`,
      `on one screen: ${screen.shown.join(', ') || 'nothing'}`,
      `below it: ${screen.hidden.join(', ') || 'nothing'}`,
    ];
  },

  async function the_bot_changes_to_english_and_back({ kim }) {
    assert.match(await kim.say('english'), SAYS.switchedToEnglish);

    const help = await kim.say('help');

    await kim.picture(shot('english'));
    await kim.say('svenska');
    assert.match(help, SAYS.englishHelp);
    assert.doesNotMatch(help, SAYS.swedishWords);
  },
];

async function main() {
  if (!findBrowser()) {
    console.error('No Chromium found: apt-get install chromium, or set CHROMIUM to its path.');
    return 1;
  }
  rmSync(SHOTS, { recursive: true, force: true });
  const house = new House(ROOT, path.join(SHOTS, 'run'));
  process.once('SIGINT', () => house.close().then(() => process.exit(130)));
  process.once('SIGTERM', () => house.close().then(() => process.exit(143)));
  let failed = 0;
  try {
    await house.open();
    const kim = await house.staff();
    const scene = { kim, house, story: {} };
    for (const flow of flows) failed += (await passes(flow, scene)) ? 0 : 1;
    if (failed) console.log(house.lastWords());
  } finally {
    await house.close();
  }
  console.log(`${flows.length - failed} passed, ${failed} failed. Pictures and logs: shots/`);
  return failed ? 1 : 0;
}

async function passes(flow, scene) {
  const sentence = flow.name.replaceAll('_', ' ');
  try {
    const notes = (await flow(scene)) ?? [];
    console.log(['passed  ' + sentence, ...notes].join('\n          '));
    return true;
  } catch (error) {
    console.log(`FAILED  ${sentence}\n${error.stack.replace(/^/gm, '          ')}`);
    await scene.house.pictures((who) => shot(`failed-${flow.name}-${who}`));
    return false;
  }
}

function caseNumber(text) {
  const [number] = text.match(NUMBER) ?? [];
  assert.ok(number, `no case number in: ${text}`);
  return number;
}

function caseNumbers(text) {
  return new Set(text.match(new RegExp(NUMBER, 'g')));
}

/** Drop a workbook in somebody's chat; return the answer. */
async function dropped(someone, bytes) {
  const file = await served(bytes);
  const content = { downloadUrl: file.url, fileType: 'xlsx' };
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const sent = [{ contentType, contentUrl: file.url, name: 'planer.xlsx', content }];
  return someone.send({ text: '', attachments: sent }).finally(() => file.close());
}

/** Serve *bytes* on this machine, as Teams serves what people send. */
async function served(bytes) {
  const server = createServer((_, response) => response.end(bytes)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => server.close();
  return { url: `http://127.0.0.1:${server.address().port}/photo`, close };
}

function daysFromNow(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

function shot(name) {
  return path.join(SHOTS, `${name}.png`);
}

process.exitCode = await main();
