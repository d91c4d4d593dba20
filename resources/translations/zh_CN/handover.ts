<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>handover</name>
    <message>
        <source>1 PIN to go</source>
        <translation>还差 1 个 PIN</translation>
    </message>
    <message>
        <source>1 passed, 2 not; say what is not clean</source>
        <translation>1 合格，2 不合格；不合格写明哪里</translation>
    </message>
    <message>
        <source>A4, signed</source>
        <translation>A4，双方签章</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实有</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加一条</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到岗</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Back: {step}</source>
        <translation>上一步：{step}</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>胸卡</translation>
    </message>
    <message>
        <source>Both leaders</source>
        <translation>双方带班员</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Checking the PIN…</source>
        <translation>正在核对 PIN…</translation>
    </message>
    <message>
        <source>Cleanliness: {n}</source>
        <translation>卫生 {n} 项</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认接班</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>交接内容</translation>
    </message>
    <message>
        <source>Dress</source>
        <translation>着装</translation>
    </message>
    <message>
        <source>Dress and badge</source>
        <translation>着装 胸卡</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Duty gear</source>
        <translation>执勤用品</translation>
    </message>
    <message>
        <source>Each answer is saved at once; a power cut loses none</source>
        <translation>每选一项即时保存，断电不丢</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>装备</translation>
    </message>
    <message>
        <source>Equipment counted, the post explained; salute, sign, then the outgoing guards may leave.</source>
        <translation>双方已当面点清装备、交清岗位情况；互行举手礼并签字后，下岗人员方可离岗。</translation>
    </message>
    <message>
        <source>Equipment faulty / missing</source>
        <translation>装备异常 / 缺失</translation>
    </message>
    <message>
        <source>Equipment: {n}</source>
        <translation>装备 {n} 项</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应有</translation>
    </message>
    <message>
        <source>Finish and print</source>
        <translation>完成交接并打印</translation>
    </message>
    <message>
        <source>Finish handover</source>
        <translation>完成交接</translation>
    </message>
    <message>
        <source>Follows up</source>
        <translation>跟进人</translation>
    </message>
    <message>
        <source>Group {grp}</source>
        <translation>{grp}组</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交接</translation>
    </message>
    <message>
        <source>Handing over…</source>
        <translation>正在交接…</translation>
    </message>
    <message>
        <source>Handover list</source>
        <translation>交接检查表</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>Incoming PIN</source>
        <translation>接班带班员 PIN</translation>
    </message>
    <message>
        <source>Incoming leader</source>
        <translation>接班带班员</translation>
    </message>
    <message>
        <source>Inside, passed on</source>
        <translation>在场移交</translation>
    </message>
    <message>
        <source>Line-up</source>
        <translation>列队</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>Making and sealing report {number}…</source>
        <translation>正在生成并盖章：报告 {number}…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>下一步：{step}</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>不限期</translation>
    </message>
    <message>
        <source>No shift has the post. Open it first.</source>
        <translation>现在没有班次在岗，先开岗</translation>
    </message>
    <message>
        <source>Nobody is in this group yet.</source>
        <translation>这个班组还没有人</translation>
    </message>
    <message>
        <source>Not named yet</source>
        <translation>还没定</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>都齐了</translation>
    </message>
    <message>
        <source>Nothing is outstanding.</source>
        <translation>没有未尽事项</translation>
    </message>
    <message>
        <source>Now type the PIN.</source>
        <translation>签好了，请输 PIN</translation>
    </message>
    <message>
        <source>Number pad</source>
        <translation>小键盘</translation>
    </message>
    <message>
        <source>One more matter</source>
        <translation>再加一条</translation>
    </message>
    <message>
        <source>Open the post</source>
        <translation>去开岗</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Outgoing PIN</source>
        <translation>交班带班员 PIN</translation>
    </message>
    <message>
        <source>Outgoing leader</source>
        <translation>交班带班员</translation>
    </message>
    <message>
        <source>Outstanding matters</source>
        <translation>未尽事项</translation>
    </message>
    <message>
        <source>Outstanding: {n}</source>
        <translation>未尽事项 {n} 条</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print blank list</source>
        <translation>打印空表</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Remark if not normal</source>
        <translation>说明（异常、缺失必填）</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存一份</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送打印机</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>重签</translation>
    </message>
    <message>
        <source>Sign in the box first, then type the PIN.</source>
        <translation>先在框里签字，再输 PIN</translation>
    </message>
    <message>
        <source>Sign in the box, then type the PIN.</source>
        <translation>在框里签字，再输 PIN</translation>
    </message>
    <message>
        <source>Signed. For the seal, type the PIN once more.</source>
        <translation>字已签，盖章要再输一次 PIN</translation>
    </message>
    <message>
        <source>Slips waiting</source>
        <translation>待放行物品</translation>
    </message>
    <message>
        <source>Somebody stands in</source>
        <translation>添加顶岗人员</translation>
    </message>
    <message>
        <source>Somebody stands in…</source>
        <translation>添加顶岗人员…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Still missing: {n}</source>
        <translation>还差 {n} 件事</translation>
    </message>
    <message>
        <source>The report is made, shown and printed here when both have signed.</source>
        <translation>双方签字、完成交接后，报告在这里生成、预览、打印。</translation>
    </message>
    <message>
        <source>Then it prints by itself, and is line {seq} of the book.</source>
        <translation>完成后自动打印，并写入台账第 {seq} 条</translation>
    </message>
    <message>
        <source>To be handed over</source>
        <translation>要交清的</translation>
    </message>
    <message>
        <source>To the gate</source>
        <translation>回到值守</translation>
    </message>
    <message>
        <source>Type a time such as 15:50.</source>
        <translation>时间写成 15:50 这样</translation>
    </message>
    <message>
        <source>Vehicles / visitors inside</source>
        <translation>在场车辆 / 访客</translation>
    </message>
    <message>
        <source>Vehicles inside</source>
        <translation>在场车辆</translation>
    </message>
    <message>
        <source>Visitors inside</source>
        <translation>在场访客</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>What came of it, then Enter</source>
        <translation>写明结果，回车办结</translation>
    </message>
    <message>
        <source>What is not clean</source>
        <translation>写明哪里不合格</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>写明情况</translation>
    </message>
    <message>
        <source>Which one, why</source>
        <translation>写明哪一件、什么情况</translation>
    </message>
    <message>
        <source>Why not the group on the rota</source>
        <translation>为什么不按排班</translation>
    </message>
    <message>
        <source>Write what is left to do.</source>
        <translation>先写明是什么事</translation>
    </message>
    <message>
        <source>Write why another group comes on.</source>
        <translation>写明为什么换组接班</translation>
    </message>
    <message>
        <source>again, for the seal</source>
        <translation>盖章再输一次</translation>
    </message>
    <message>
        <source>all normal</source>
        <translation>全部正常</translation>
    </message>
    <message>
        <source>all passed</source>
        <translation>全部合格</translation>
    </message>
    <message>
        <source>all {n} passed</source>
        <translation>{n} 人合格</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 条</translation>
    </message>
    <message>
        <source>at item {n}</source>
        <translation>做到第 {n} 项</translation>
    </message>
    <message>
        <source>both shift leaders</source>
        <translation>交班、接班带班员</translation>
    </message>
    <message>
        <source>both signed</source>
        <translation>双方已签</translation>
    </message>
    <message>
        <source>checked {n} / {all}</source>
        <translation>已查 {n} / {all}</translation>
    </message>
    <message>
        <source>chosen {n} / {all}</source>
        <translation>已选 {n} / {all}</translation>
    </message>
    <message>
        <source>click to go there</source>
        <translation>点一行跳过去</translation>
    </message>
    <message>
        <source>count and try it together, then choose</source>
        <translation>当面点数、试用，再选状态</translation>
    </message>
    <message>
        <source>dress, badge, gear</source>
        <translation>着装 胸卡 用品</translation>
    </message>
    <message>
        <source>faulty {faults}, missing {missing}</source>
        <translation>异常 {faults} 缺失 {missing}</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>还有 {span}</translation>
    </message>
    <message>
        <source>last report not made</source>
        <translation>上一班报告没生成</translation>
    </message>
    <message>
        <source>leads, and is absent</source>
        <translation>带班，没到岗</translation>
    </message>
    <message>
        <source>no remark</source>
        <translation>没写说明</translation>
    </message>
    <message>
        <source>no state chosen</source>
        <translation>没有选状态</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>没查</translation>
    </message>
    <message>
        <source>not clean, no remark</source>
        <translation>不合格，没写说明</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>还没定</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>没签完</translation>
    </message>
    <message>
        <source>not taken over</source>
        <translation>没接收</translation>
    </message>
    <message>
        <source>on the rota: {grp}</source>
        <translation>排班：{grp}</translation>
    </message>
    <message>
        <source>taken over {n} / {all}</source>
        <translation>已接收 {n} / {all}</translation>
    </message>
    <message>
        <source>text {digest}</source>
        <translation>内容 {digest}</translation>
    </message>
    <message>
        <source>then next row</source>
        <translation>选完自动到下一行</translation>
    </message>
    <message>
        <source>who follows it up, until when</source>
        <translation>谁跟进、到什么时候</translation>
    </message>
    <message>
        <source>Change at {at}</source>
        <translation>{at} 换岗</translation>
    </message>
    <message>
        <source>{at} confirmed, signature locked</source>
        <translation>{at} 已确认，签字已锁定</translation>
    </message>
    <message>
        <source>{expected} expected, {actual} there</source>
        <translation>应有 {expected}，实有 {actual}</translation>
    </message>
    <message>
        <source>{grp}・{name}</source>
        <translation>{grp}组・{name}</translation>
    </message>
    <message>
        <source>{hours} h {n} min</source>
        <translation>{hours} 小时 {n} 分</translation>
    </message>
    <message>
        <source>{item} and more: {n}</source>
        <translation>{item}等 {n} 项</translation>
    </message>
    <message>
        <source>{item}: faulty</source>
        <translation>{item}异常</translation>
    </message>
    <message>
        <source>{item}: {expected} expected, {actual} there; not normal.</source>
        <translation>{item}应有 {expected}，实有 {actual}，不能选正常</translation>
    </message>
    <message>
        <source>{item}: {short} short</source>
        <translation>{item}缺 {short} 件</translation>
    </message>
    <message>
        <source>{matters}</source>
        <translation>{matters} 条</translation>
    </message>
    <message>
        <source>{name} and more: {n}</source>
        <translation>{name}等 {n} 人</translation>
    </message>
    <message>
        <source>{normal} ok, {faults} faulty, {missing} missing</source>
        <translation>正常 {normal} 异常 {faults} 缺失 {missing}</translation>
    </message>
    <message>
        <source>{n} digits in, {left} to go</source>
        <translation>已输 {n} 位，还差 {left} 位</translation>
    </message>
    <message>
        <source>{n} digits to go</source>
        <translation>还差 {n} 位</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} 项</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} not checked</source>
        <translation>{n} 项没查</translation>
    </message>
    <message>
        <source>{n} not clean</source>
        <translation>{n} 项不合格</translation>
    </message>
    <message>
        <source>{n} not taken over</source>
        <translation>{n} 条没接收</translation>
    </message>
    <message>
        <source>{n} of {all} passed</source>
        <translation>{all} 人中 {n} 人合格</translation>
    </message>
    <message>
        <source>{n} passed</source>
        <translation>{n} 项合格</translation>
    </message>
    <message>
        <source>{n} present {at}</source>
        <translation>{n} 人到岗 {at}</translation>
    </message>
    <message>
        <source>{n} taken over</source>
        <translation>{n} 条已确认</translation>
    </message>
    <message>
        <source>{n} to take over</source>
        <translation>{n} 条待确认</translation>
    </message>
    <message>
        <source>{slips}</source>
        <translation>{slips} 单</translation>
    </message>
    <message>
        <source>{span} over time</source>
        <translation>已过 {span}</translation>
    </message>
    <message>
        <source>{vehicles}</source>
        <translation>{vehicles} 辆</translation>
    </message>
    <message>
        <source>{visitors}</source>
        <translation>{visitors} 人</translation>
    </message>
    <message>
        <source>Not seen leaving: {marks}</source>
        <translation>未见离开：{marks}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{n}</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>Inside, not seen leaving {n}</source>
        <translation>在场车辆 / 访客·未见离开 {n}</translation>
    </message>
    <message>
        <source>Cards out / missing {cards}</source>
        <translation>访客证在外 / 未收回 {cards}</translation>
    </message>
    <message>
        <source>Visitor cards out / missing</source>
        <translation>访客证在外 / 未收回</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Disputed line</source>
        <translation>有争议的一项</translation>
    </message>
    <message>
        <source>Dispute…</source>
        <translation>有争议…</translation>
    </message>
    <message>
        <source>Disputed, {line}: {outgoing} / {incoming}.</source>
        <translation>争议：{line}，交班说“{outgoing}”，接班说“{incoming}”。</translation>
    </message>
    <message>
        <source>Emergency handover</source>
        <translation>紧急交接</translation>
    </message>
    <message>
        <source>Emergency handover, ordered by {name}: {reason}.</source>
        <translation>紧急交接，{name}下令：{reason}。</translation>
    </message>
    <message>
        <source>Emergency…</source>
        <translation>紧急交接…</translation>
    </message>
    <message>
        <source>Face, hair, nails</source>
        <translation>面容发甲</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on with the handover</source>
        <translation>继续交接</translation>
    </message>
    <message>
        <source>Goes on with it</source>
        <translation>由谁跟进</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>I have read all of it</source>
        <translation>已全部看完</translation>
    </message>
    <message>
        <source>In progress, handed over to {name}</source>
        <translation>处理中，已交给 {name}</translation>
    </message>
    <message>
        <source>In progress: the outgoing leader stays until it is taken</source>
        <translation>处理中：没有交接清楚，交班带班员不得离岗</translation>
    </message>
    <message>
        <source>Incidents in progress</source>
        <translation>处理中的事件</translation>
    </message>
    <message>
        <source>Incoming says</source>
        <translation>接班方的说法</translation>
    </message>
    <message>
        <source>Mark as disputed</source>
        <translation>记为有争议</translation>
    </message>
    <message>
        <source>Nobody came to relieve; overtime counts.</source>
        <translation>无人接班，正在计超时。</translation>
    </message>
    <message>
        <source>Nobody has come</source>
        <translation>无人接班</translation>
    </message>
    <message>
        <source>Not mixed</source>
        <translation>无混穿</translation>
    </message>
    <message>
        <source>Only when one leader is ill. A supervisor orders it by PIN.</source>
        <translation>只在一方带班员突然生病时用，由主管输 PIN 下令。</translation>
    </message>
    <message>
        <source>Order it</source>
        <translation>下令交接</translation>
    </message>
    <message>
        <source>Outgoing says</source>
        <translation>交班方的说法</translation>
    </message>
    <message>
        <source>Read this shift first</source>
        <translation>先看完本班情况</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒签</translation>
    </message>
    <message>
        <source>Refuse to sign</source>
        <translation>拒绝签字</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>拒签…</translation>
    </message>
    <message>
        <source>Refused by {name}: {reason}. The post stays as it is.</source>
        <translation>{name}拒签：{reason}。岗位仍由交班方负责。</translation>
    </message>
    <message>
        <source>Refused to sign</source>
        <translation>已拒签</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>已修好</translation>
    </message>
    <message>
        <source>Scroll to the end first.</source>
        <translation>请先看到最后一行。</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Supervisor's PIN</source>
        <translation>主管 PIN</translation>
    </message>
    <message>
        <source>The incoming leader is ill</source>
        <translation>接班带班员生病</translation>
    </message>
    <message>
        <source>The outgoing leader is ill</source>
        <translation>交班带班员生病</translation>
    </message>
    <message>
        <source>The post stays with the outgoing shift. The leader is told.</source>
        <translation>岗位仍由交班方负责，并报告领导。</translation>
    </message>
    <message>
        <source>They agree after all</source>
        <translation>双方已一致</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>本班情况</translation>
    </message>
    <message>
        <source>What happened in this shift</source>
        <translation>本班发生的事</translation>
    </message>
    <message>
        <source>What was refused must be settled first.</source>
        <translation>拒签的事要先说清。</translation>
    </message>
    <message>
        <source>What was settled</source>
        <translation>怎么说定的</translation>
    </message>
    <message>
        <source>Which line</source>
        <translation>哪一项</translation>
    </message>
    <message>
        <source>Who is ill</source>
        <translation>谁生病</translation>
    </message>
    <message>
        <source>Who takes the post instead</source>
        <translation>由谁代为接岗</translation>
    </message>
    <message>
        <source>Why the incoming leader does not sign</source>
        <translation>接班带班员为什么不签</translation>
    </message>
    <message>
        <source>Write what each side says. It is part of what both sign.</source>
        <translation>双方的说法都写下，一起签字。</translation>
    </message>
    <message>
        <source>alerts, corrections, leave given, notes</source>
        <translation>提醒、更正、放行、备注</translation>
    </message>
    <message>
        <source>came faulty: {remark}</source>
        <translation>接班时异常：{remark}</translation>
    </message>
    <message>
        <source>in line {n} minutes early; 1 yes, 2 no</source>
        <translation>提前 {n} 分钟列队，逐人检查：1 是，2 否</translation>
    </message>
    <message>
        <source>repaired: {what}</source>
        <translation>已修：{what}</translation>
    </message>
    <message>
        <source>settle it first</source>
        <translation>先说清</translation>
    </message>
    <message>
        <source>taken over: {n}</source>
        <translation>接班时 {n}</translation>
    </message>
    <message>
        <source>{item} came faulty. Write the repair, then Repaired.</source>
        <translation>{item}接班时异常。写明维修，再点“已修好”。</translation>
    </message>
    <message>
        <source>{item}: {actual} there, {opening} taken over</source>
        <translation>{item}：现有 {actual}，接班时 {opening}</translation>
    </message>
    <message>
        <source>{n} lines not read</source>
        <translation>{n} 条没看</translation>
    </message>
    <message>
        <source>{n} lines. The incoming leader reads them to the end.</source>
        <translation>共 {n} 条，接班带班员看到底。</translation>
    </message>
    <message>
        <source>{n} min late</source>
        <translation>迟到 {n} 分</translation>
    </message>
    <message>
        <source>{n} not handed over</source>
        <translation>{n} 件没交接</translation>
    </message>
    <message>
        <source>in line {n} minutes early, late after {m} more; 1 yes, 2 no</source>
        <translation>提前 {n} 分钟列队，再过 {m} 分钟算迟到：1 是，2 否</translation>
    </message>
    <message>
        <source>nobody stands in</source>
        <translation>没有人顶班</translation>
    </message>
    <message>
        <source>{name} comes instead</source>
        <translation>由{name}顶班</translation>
    </message>
    <message>
        <source>Or, as a leader is ill: a supervisor, with PIN and reason</source>
        <translation>带班员突发疾病时：由主管输密码并写明原因</translation>
    </message>
    <message>
        <source>Report {number} is not made yet. Who signed types the PIN.</source>
        <translation>报告 {number} 还没有生成。请签字的人输入密码。</translation>
    </message>
    <message>
        <source>{n} digits in; Enter ends the PIN</source>
        <translation>已输 {n} 位；输完按 Enter</translation>
    </message>
    <message>
        <source>I checked and take over: my PIN; others look away</source>
        <translation>签字表示：已清点并接班。请本人输 PIN，其他人回避</translation>
    </message>
    <message>
        <source>I hand over as listed: my PIN; others look away</source>
        <translation>签字表示：已如实交班。请本人输 PIN，其他人回避</translation>
    </message>
    <message>
        <source>is missing, but none is counted off</source>
        <translation>选了缺失，实有数没减</translation>
    </message>
    <message>
        <source>F12, for the incoming shift to sign in</source>
        <translation>接班人按 F12 登录</translation>
    </message>
</context>
</TS>
