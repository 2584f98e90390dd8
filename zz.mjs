import { build } from 'vite';
import { runnerImport } from 'vite';
const { module } = await runnerImport('/work/main/scripts/telling.ts');
const b = await build({configFile:false, publicDir:false, logLevel:'silent', root:'/work/main', define:{LOUD_KEYS:JSON.stringify(module.loudKeys()),LOUD_STARTS:JSON.stringify(module.loudStarts()),QUIET_KEYS:JSON.stringify(module.quietKeys()),PAIRS:JSON.stringify(module.pairs())}, build:{write:false,minify:false,target:'chrome130',lib:{entry:'src/content/skim.ts',formats:['es'],name:'x',fileName:()=>'x.js'}}});
import { writeFileSync } from 'node:fs';
writeFileSync('/tmp/skim.mjs', [b].flat()[0].output[0].code);
