import { launch, openPage, serve, ready } from './test/bench/host.mjs'
import { writeFileSync } from 'node:fs'
const host = await serve('dist'); const b = await launch()
const path = process.argv[2] ?? ''
const sel = process.argv[3]
for (let i=0;i<2;i++){
 const {page, session, close} = await openPage(b,{slow:true})
 const ev=[]
 if (i) { session.on('Tracing.dataCollected',({value})=>ev.push(...value)); await session.send('Tracing.start',{transferMode:'ReportEvents',traceConfig:{includedCategories:['devtools.timeline','disabled-by-default-v8.cpu_profiler','v8.execute','blink.user_timing','toplevel','v8','disabled-by-default-v8.compile']}}) }
 await page.goto(host.origin+path)
 if (sel) await page.evaluate(s=>new Promise(resolve=>{const isReady=()=>'ready' in document.documentElement.dataset; const press=()=>{performance.mark('press');const select=document.querySelector(s);const f=select.closest('figure');const before=f.dataset.view;select.value=select.options[1].value;select.dispatchEvent(new Event('change',{bubbles:true}));const wait=()=>(f.dataset.view===before?requestAnimationFrame(wait):requestAnimationFrame(()=>setTimeout(()=>{performance.mark('answered');resolve()})));wait()}; if(isReady())return press(); new MutationObserver((_,self)=>{if(isReady()){self.disconnect();press()}}).observe(document.documentElement,{attributes:true})}),sel)
 await page.waitForTimeout(800)
 if (i) { const done=new Promise(r=>session.once('Tracing.tracingComplete',r)); await session.send('Tracing.end'); await done; writeFileSync('/tmp/an/trace.json',JSON.stringify(ev)) 
  const marks=await page.evaluate(()=>performance.getEntriesByType('mark').map(m=>[m.name,m.startTime])); console.log(marks); globalThis.PRESS=marks.find(m=>m[0]==='press')?.[1]}
 await close()
}
await b.close(); host.close()
const ev=JSON.parse((await import('node:fs')).readFileSync('/tmp/an/trace.json','utf8'))
const nav=ev.find(e=>e.name==='navigationStart'&&e.args?.data?.documentLoaderURL?.includes('127.0.0.1')) 
const pm=ev.find(e=>e.name==='press'&&e.cat.includes('user_timing')); const t0=pm? pm.ts-globalThis.PRESS*1000 : ev.filter(e=>e.name==='navigationStart').at(0).ts
// main thread = thread with most EvaluateScript
const count={}; for(const e of ev) if(e.name==='EvaluateScript') count[e.pid+':'+e.tid]=(count[e.pid+':'+e.tid]??0)+1
const main=Object.entries(count).sort((a,b)=>b[1]-a[1])[0][0]
const list=ev.filter(e=>e.pid+':'+e.tid===main&&e.ph==='X'&&e.dur>3000&&!/ThreadControllerImpl|RunTask|SimpleWatcher|^ThreadPool/.test(e.name)).sort((a,b)=>a.ts-b.ts)
for(const e of list){const s=(e.ts-t0)/1000; if(s>150&&s<2200) console.log(s.toFixed(0).padStart(6),(e.dur/1000).toFixed(0).padStart(5),e.name,(e.args?.data?.url??'').split('/').pop(),e.args?.data?.functionName??'', e.args?.data?.type??'')}
