/** The page's look: on screen, on a telephone, on paper. No font comes with it. */
export const style = `
:root{color-scheme:light;--ink:#262626;--line:#bfbfbf;--soft:#f3f3f3;--accent:#1f3864}
*{box-sizing:border-box}
body{margin:0 auto;max-width:62rem;padding:1rem 1.25rem 4rem;color:var(--ink);background:#fff;font:1rem/1.75 "Noto Serif CJK SC","Source Han Serif SC",SimSun,serif}
h1,h2,h3,h4,th,caption,nav,form,button{font-family:"Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",SimHei,sans-serif}
h1{font-size:1.7rem;line-height:1.4;text-align:center;margin:1.5rem 0 1rem}
h2{font-size:1.3rem;margin:2.2rem 0 .6rem;border-bottom:2px solid var(--accent);padding-bottom:.2rem}
h3{font-size:1.1rem;margin:1.4rem 0 .4rem}
h4{font-size:1rem;margin:1rem 0 .3rem}
p{margin:.4rem 0;text-indent:2em}
p.flush,p.note{text-indent:0}
p.right{text-align:right;text-indent:0}
p.note{font-size:.85rem;color:#595959}
.facts{display:grid;grid-template-columns:auto 1fr;gap:.1rem .8rem;margin:0 auto 1.2rem;max-width:32rem}
.facts dt{font-weight:bold}
.facts dd{margin:0;overflow-wrap:anywhere}
nav ol{columns:2;list-style:none;padding:0;margin:.5rem 0}
a{color:#0b5394}
a:focus-visible,button:focus-visible,select:focus-visible,input:focus-visible,.scroll:focus-visible,summary:focus-visible{outline:3px solid #c55a11;outline-offset:2px}
.scroll{overflow-x:auto;margin:.8rem 0}
table{border-collapse:collapse;width:100%;font-size:.88rem;line-height:1.45}
caption{font-weight:bold;padding:.3rem;text-align:center}
th,td{border:1px solid var(--line);padding:.25rem .45rem;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#e7e6e6;text-align:center;vertical-align:middle}
tbody th{text-align:left;font-weight:normal}
tr.total th,tr.total td{font-weight:bold;background:var(--soft)}
td.center{text-align:center}
td.right{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
figure{margin:1rem 0}
svg{width:100%;height:auto;display:block}
form{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;background:var(--soft);padding:.8rem;margin:.8rem 0}
form label{display:flex;flex-direction:column;font-size:.85rem}
select,input,button{font:inherit;padding:.25rem .5rem;max-width:20rem;border:1px solid #767676;background:#fff;color:var(--ink)}
button:disabled{color:#767676;border-color:var(--line)}
.pager{display:flex;gap:.8rem;align-items:center;margin:.5rem 0}
#problems table{table-layout:fixed;min-width:70rem;font-size:.82rem}
#problems col.no{width:3rem}#problems col.short{width:5rem}#problems col.unit{width:7rem}#problems col.long{width:11rem}
.flow{list-style:none;padding:0;margin:.6rem auto;max-width:28rem}
.flow li{border:1px solid #404040;padding:.3rem .6rem;text-align:center;margin:0}
.flow li span{display:block;text-align:left;font-size:.9rem}
.flow li+li{margin-top:1.6rem;position:relative}
.flow li+li::before{content:"↓";position:absolute;top:-1.6rem;left:0;right:0}
.code svg{width:7rem}
.logo{display:block;margin:1rem auto 0}
.skip{position:absolute;left:-100rem}.skip:focus{left:1rem;top:.5rem;background:#fff;padding:.3rem}
@media (max-width:40rem){nav ol{columns:1}body{padding:.5rem .75rem 3rem}}
@media print{body{max-width:none;font-size:10.5pt}nav,form,.pager button,.skip{display:none}.scroll{overflow:visible}thead{display:table-header-group}tr,figure{break-inside:avoid}h2,h3,h4,caption{break-after:avoid}a{color:inherit;text-decoration:none}#problems table{min-width:0}}
`;
