<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>period</name>
    <message>
        <source>1 Vehicles by class</source>
        <translation>一 各类车辆</translation>
    </message>
    <message>
        <source>2 Visitors by kind</source>
        <translation>二 各类访客</translation>
    </message>
    <message>
        <source>3 Release slips</source>
        <translation>三 物品放行条</translation>
    </message>
    <message>
        <source>4 Incidents</source>
        <translation>四 突发事件</translation>
    </message>
    <message>
        <source>5 Corrections</source>
        <translation>五 更正</translation>
    </message>
    <message>
        <source>7 Equipment found faulty or missing</source>
        <translation>七 器材异常与缺失</translation>
    </message>
    <message>
        <source>8 Attendance</source>
        <translation>八 出勤</translation>
    </message>
    <message>
        <source>9 Handovers</source>
        <translation>九 交接班</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>统计至</translation>
    </message>
    <message>
        <source>Before these days: {digest}</source>
        <translation>此前末条：{digest}</translation>
    </message>
    <message>
        <source>By</source>
        <translation>更正人</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到岗</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>份次</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>逐日</translation>
    </message>
    <message>
        <source>Day report</source>
        <translation>值守日报</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>Entries one by one</source>
        <translation>逐条记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>更正项</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交班时间</translation>
    </message>
    <message>
        <source>Ledger fingerprint: entries {first}–{last} of {station}</source>
        <translation>台账指纹：{station} 第 {first}–{last} 条</translation>
    </message>
    <message>
        <source>Minutes late</source>
        <translation>晚交（分）</translation>
    </message>
    <message>
        <source>Month report</source>
        <translation>值守月报</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Slip back</source>
        <translation>放行条收回</translation>
    </message>
    <message>
        <source>Traffic by the day of the week</source>
        <translation>星期车流</translation>
    </message>
    <message>
        <source>Vehicles; number of passages</source>
        <translation>车辆通行次数</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>访客</translation>
    </message>
    <message>
        <source>What stopped it</source>
        <translation>规定所限</translation>
    </message>
    <message>
        <source>as the line-ups found them</source>
        <translation>按列队点名</translation>
    </message>
    <message>
        <source>copy {n}</source>
        <translation>第 {n} 份</translation>
    </message>
    <message>
        <source>not collected</source>
        <translation>未收回</translation>
    </message>
    <message>
        <source>of these late</source>
        <translation>其中迟到</translation>
    </message>
    <message>
        <source>{n} slips, {pieces} pieces; slips not collected {missing}</source>
        <translation>共 {n} 单 {pieces} 件；未收回放行条 {missing} 单</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>出勤</translation>
    </message>
    <message>
        <source>Equipment faults</source>
        <translation>器材异常</translation>
    </message>
    <message>
        <source>Equipment found faulty or missing</source>
        <translation>器材异常与缺失</translation>
    </message>
    <message>
        <source>First entry</source>
        <translation>首条记录</translation>
    </message>
    <message>
        <source>Handovers</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>末条记录</translation>
    </message>
    <message>
        <source>Late handovers</source>
        <translation>晚交班</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>班别</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Release slips</source>
        <translation>物品放行条</translation>
    </message>
    <message>
        <source>SHA-256 of the last entry</source>
        <translation>末条 SHA-256</translation>
    </message>
    <message>
        <source>Slips not collected</source>
        <translation>未收回放行条</translation>
    </message>
    <message>
        <source>Vehicles by class</source>
        <translation>各类车辆</translation>
    </message>
    <message>
        <source>Vehicles in</source>
        <translation>进车</translation>
    </message>
    <message>
        <source>Vehicles not admitted</source>
        <translation>未放行车辆</translation>
    </message>
    <message>
        <source>Vehicles out</source>
        <translation>出车</translation>
    </message>
    <message>
        <source>Visitors by kind</source>
        <translation>各类访客</translation>
    </message>
    <message>
        <source>6 Overrides</source>
        <translation>六 特批</translation>
    </message>
    <message>
        <source>Ordered by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>特批</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>10 Inspections of posts</source>
        <translation>十 查岗</translation>
    </message>
    <message>
        <source>Countersigned</source>
        <translation>当班人签名</translation>
    </message>
    <message>
        <source>Each inspection</source>
        <translation>逐次查岗</translation>
    </message>
    <message>
        <source>Inspected by</source>
        <translation>检查人</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>查岗</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>已查</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>漏查</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>巡查情况</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who owes it</source>
        <translation>应由谁查</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>no</source>
        <translation>未签</translation>
    </message>
    <message>
        <source>on leave or swapped</source>
        <translation>请假或换班</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>{n} due, {missed} missed</source>
        <translation>应查 {n} 次，漏 {missed} 次</translation>
    </message>
    <message>
        <source>{n} handed over, {late} late; late from {m} min</source>
        <translation>交接 {n} 次，迟 {late} 次；{m} 分钟起算迟</translation>
    </message>
    <message>
        <source>{n} made, {missed} missed</source>
        <translation>已查 {n} 次，漏 {missed} 次</translation>
    </message>
    <message>
        <source>To check: Guardpost, Reports, “Is it the original”; scan or choose the file</source>
        <translation>扫码验真：在值守通「报表 → 验真」扫码或选文件，一致即为原件</translation>
    </message>
    <message>
        <source>11 Rounds of the patrol</source>
        <translation>十一 巡逻</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>巡点</translation>
    </message>
    <message>
        <source>Checkpoints due</source>
        <translation>应到巡点</translation>
    </message>
    <message>
        <source>Checkpoints missed</source>
        <translation>漏巡</translation>
    </message>
    <message>
        <source>Each checkpoint missed</source>
        <translation>逐条漏巡</translation>
    </message>
    <message>
        <source>Inspections due</source>
        <translation>夜间应查岗</translation>
    </message>
    <message>
        <source>Inspections missed</source>
        <translation>漏查岗</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数目</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>巡逻岗</translation>
    </message>
    <message>
        <source>Rounds of the patrol</source>
        <translation>巡逻</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>When and where</source>
        <translation>时间与巡点</translation>
    </message>
    <message>
        <source>When it was due</source>
        <translation>应到时间</translation>
    </message>
    <message>
        <source>{n} checkpoints due, {missed} missed</source>
        <translation>应到 {n} 处，漏 {missed} 处</translation>
    </message>
    <message>
        <source>{n} checkpoints</source>
        <translation>共 {n} 处</translation>
    </message>
</context>
</TS>
