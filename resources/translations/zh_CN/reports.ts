<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>reports</name>
    <message>
        <source>Check a file…</source>
        <translation>核对文件…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>No report yet. Each finished handover makes one.</source>
        <translation>还没有报告，交接完成后自动生成</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>报告编号</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存一份</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Signed reports</source>
        <translation>交接报告</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>A day of it</source>
        <translation>其中一天</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Code on the paper</source>
        <translation>纸上的码</translation>
    </message>
    <message>
        <source>Copy {n}</source>
        <translation>副本 {n}</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>主管复核</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Day and month</source>
        <translation>日报、月报</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>存为 Excel…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Handovers: {n}, late {late} · absent {absent}</source>
        <translation>交接：{n} 班，晚交 {late} 班 · 缺勤 {absent} 人次</translation>
    </message>
    <message>
        <source>Incidents: {n} · Corrections: {corrected}</source>
        <translation>突发事件：{n} 起 · 更正：{corrected} 处</translation>
    </message>
    <message>
        <source>Is it the original</source>
        <translation>验真</translation>
    </message>
    <message>
        <source>Making the report…</source>
        <translation>正在生成报告…</translation>
    </message>
    <message>
        <source>Meaning of this signature: reviewed. The seals of both leaders stay as they are; yours is added beside them.</source>
        <translation>签字含义：复核。两位带班员的签章不变，在其后加盖您的签章</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>某一天</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printed for the first time: no mark.</source>
        <translation>首次打印，不加标记</translation>
    </message>
    <message>
        <source>Printed {n} times so far: this paper is marked as a copy. The file stays.</source>
        <translation>已打印 {n} 次：这份纸上标“副本”，文件不变</translation>
    </message>
    <message>
        <source>Release slips: {n}, not collected {missing}</source>
        <translation>物品放行条：{n} 单，未收回 {missing} 单</translation>
    </message>
    <message>
        <source>Report {number} is countersigned.</source>
        <translation>报告 {number} 已复核</translation>
    </message>
    <message>
        <source>Report {number}, copy {copy}: {path}</source>
        <translation>报告 {number} 第 {copy} 份：{path}</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Sealing…</source>
        <translation>正在签章…</translation>
    </message>
    <message>
        <source>Sent to {printer}: {report}</source>
        <translation>已送打印机 {printer}：{report}</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>重签</translation>
    </message>
    <message>
        <source>Sign here</source>
        <translation>在此签字</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Traffic by the day of the week</source>
        <translation>星期车流</translation>
    </message>
    <message>
        <source>Traffic by the hour</source>
        <translation>每小时车流</translation>
    </message>
    <message>
        <source>Vehicles: in {entered}, out {left}, not admitted {refused}</source>
        <translation>车辆：进 {entered}，出 {left}，未放行 {refused}</translation>
    </message>
    <message>
        <source>Visitors: {n}</source>
        <translation>访客：{n} 人</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>filled: in · outlined: out</source>
        <translation>实心：进 · 空心：出</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>{role}: {name} {code}, {at}, seal {holds}</source>
        <translation>{role}：{name} {code}，{at}，签章{holds}</translation>
    </message>
    <message>
        <source>Figures only</source>
        <translation>只列统计</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>另存</translation>
    </message>
    <message>
        <source>With entries</source>
        <translation>附逐条记录</translation>
    </message>
    <message>
        <source>Overrides: {n} · Equipment faults: {faults}</source>
        <translation>特批 {n} · 器材异常 {faults}</translation>
    </message>
    <message>
        <source>Scan the code on the paper, or type the report's number; or choose the file. It is compared with the book, nothing is changed.</source>
        <translation>扫纸上的码，或输入报告编号，也可选文件；只与台账核对，不改动任何内容</translation>
    </message>
    <message>
        <source>{role}: {name} {code}, {at}, by the book</source>
        <translation>{role}：{name} {code}，{at}，台账有记</translation>
    </message>
    <message>
        <source>PIN, typed by its owner; others look away</source>
        <translation>PIN，由本人输入，其他人请回避</translation>
    </message>
    <message>
        <source>Add a late seal</source>
        <translation>补签章</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>带班员</translation>
    </message>
    <message>
        <source>The late seal stands on report {number}.</source>
        <translation>报告 {number} 已补签章</translation>
    </message>
    <message>
        <source>You signed this handover, and the report has no seal of yours yet. The seals that it has stay as they are.</source>
        <translation>您在这次交接上签过名，报告上还没有您的签章。已有的签章不变。</translation>
    </message>
    <message>
        <source>{printer} is stopped: {report} waits in its queue. Look at the printer.</source>
        <translation>打印机 {printer} 已停，{report} 在排队，请看看打印机</translation>
    </message>
    <message>
        <source>Printed anew {n} · the printing before failed</source>
        <translation>补打 {n} · 此前打印未成</translation>
    </message>
    <message>
        <source>The printing before failed: this paper is marked as printed anew.</source>
        <translation>前面没打成：这份纸上标“补打”</translation>
    </message>
    <message>
        <source>Visitors: {n} ({kinds})</source>
        <translation>访客：{n} 人（{kinds}）</translation>
    </message>
</context>
</TS>
