<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>report</name>
    <message>
        <source> (to {group})</source>
        <translation>（交{group}）</translation>
    </message>
    <message>
        <source> ({n} people)</source>
        <translation>（{n} 人）</translation>
    </message>
    <message>
        <source> ({role})</source>
        <translation>（{role}）</translation>
    </message>
    <message>
        <source> / </source>
        <translation>、</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>1 Attendance and dress</source>
        <translation>一 出勤与着装</translation>
    </message>
    <message>
        <source>2 Equipment handed over</source>
        <translation>二 装备器械交接</translation>
    </message>
    <message>
        <source>3 Cleanliness</source>
        <translation>三 环境卫生</translation>
    </message>
    <message>
        <source>4 Vehicles</source>
        <translation>四 车辆</translation>
    </message>
    <message>
        <source>5 Visitors</source>
        <translation>五 访客</translation>
    </message>
    <message>
        <source>6 Items released</source>
        <translation>六 物品放行</translation>
    </message>
    <message>
        <source>7 Incidents</source>
        <translation>七 事件</translation>
    </message>
    <message>
        <source>8 Corrections</source>
        <translation>八 更正记录</translation>
    </message>
    <message>
        <source>9 Outstanding matters</source>
        <translation>九 未尽事项</translation>
    </message>
    <message>
        <source>: {what}</source>
        <translation>：{what}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>胸卡</translation>
    </message>
    <message>
        <source>Before the shift: {digest}</source>
        <translation>上一班末条 {digest}</translation>
    </message>
    <message>
        <source>Both checked the equipment and the state of the post together; those relieved may leave after signing</source>
        <translation>双方已当面点清装备、交清岗位情况；签字后下岗人员方可离岗</translation>
    </message>
    <message>
        <source>By, at</source>
        <translation>更正人、时间</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>证号</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Clock faults</source>
        <translation>时钟异常</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Confirmed / remark</source>
        <translation>核实 / 备注</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Corrected to</source>
        <translation>更正为</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Dress</source>
        <translation>着装</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应有</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Due {due}, present {n}</source>
        <translation>应到 {due} 实到 {n}</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>原条号</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>装备</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Followed up by</source>
        <translation>跟进人</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实有</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>From</source>
        <translation>搬出户</translation>
    </message>
    <message>
        <source>Gear</source>
        <translation>用品</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>跟进中</translation>
    </message>
    <message>
        <source>Going to</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>{name}组</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>值守员</translation>
    </message>
    <message>
        <source>Handed the post over</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>处置人</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接与查岗</translation>
    </message>
    <message>
        <source>ID seen</source>
        <translation>已看证件</translation>
    </message>
    <message>
        <source>In</source>
        <translation>进</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Incoming leader</source>
        <translation>接班带班员</translation>
    </message>
    <message>
        <source>At handover</source>
        <translation>交班在场</translation>
    </message>
    <message>
        <source>At takeover</source>
        <translation>接班在场</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>物品放行</translation>
    </message>
    <message>
        <source>Items released (slips)</source>
        <translation>物品放行（单）</translation>
    </message>
    <message>
        <source>Items to be released</source>
        <translation>待放行物品</translation>
    </message>
    <message>
        <source>Last entry, SHA-256: {digest}</source>
        <translation>SHA-256 末条 {digest}</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>带班员</translation>
    </message>
    <message>
        <source>Ledger fingerprint: entries {first}–{last} of {station}, {n} in all, without a gap</source>
        <translation>台账指纹：{station} 第 {first}–{last} 条，共 {n} 条，首尾相接</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离</translation>
    </message>
    <message>
        <source>Made {at}</source>
        <translation>{at} 生成</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Mover</source>
        <translation>搬运人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No plate</source>
        <translation>无牌</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序</translation>
    </message>
    <message>
        <source>Not in order</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>没有检查</translation>
    </message>
    <message>
        <source>Nothing passed in this shift</source>
        <translation>本班没有车辆进出</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>OK {n}</source>
        <translation>正常 {n}</translation>
    </message>
    <message>
        <source>On duty at</source>
        <translation>到岗</translation>
    </message>
    <message>
        <source>Order maintenance department</source>
        <translation>秩序维护部</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Other vehicles</source>
        <translation>外来车辆</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出</translation>
    </message>
    <message>
        <source>Outgoing leader</source>
        <translation>交班带班员</translation>
    </message>
    <message>
        <source>PIN + handwriting</source>
        <translation>PIN + 手写</translation>
    </message>
    <message>
        <source>Page {page} / {pages}</source>
        <translation>第 {page} / {pages} 页</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>移交数量</translation>
    </message>
    <message>
        <source>Personal data masked; the book has it in full</source>
        <translation>个人信息已遮盖，原文查台账须授权</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>号牌</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>报修投诉</translation>
    </message>
    <message>
        <source>Report number</source>
        <translation>报告编号</translation>
    </message>
    <message>
        <source>Residents' cars</source>
        <translation>住户车辆</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Shift handover report</source>
        <translation>值班交接报告</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stood there</source>
        <translation>原内容</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管复核</translation>
    </message>
    <message>
        <source>The next group lined up, {n} present, checked at {at}.</source>
        <translation>接班人员 {at} 列队检查，到 {n} 人。</translation>
    </message>
    <message>
        <source>The station's clock was set: {notes}</source>
        <translation>本机时钟被拨动：{notes}</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To check: Guardpost, Reports, “Is it the original”; scan or type the number</source>
        <translation>扫码验真：在值守通「报表 → 验真」扫码或输入编号，指纹一致即为原件</translation>
    </message>
    <message>
        <source>Took the post over</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Traffic by the hour</source>
        <translation>每小时车流</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车型</translation>
    </message>
    <message>
        <source>Vehicle passages</source>
        <translation>进出车辆（辆次）</translation>
    </message>
    <message>
        <source>Vehicles inside</source>
        <translation>在场车辆</translation>
    </message>
    <message>
        <source>Vehicles; busiest {hours}, in {entered}, out {left}</source>
        <translation>辆次；高峰 {hours}，进 {entered} 出 {left}</translation>
    </message>
    <message>
        <source>Visitor in</source>
        <translation>访客进</translation>
    </message>
    <message>
        <source>Visitor not admitted</source>
        <translation>访客未放行</translation>
    </message>
    <message>
        <source>Visitor out</source>
        <translation>访客离开</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>访客</translation>
    </message>
    <message>
        <source>Visitors inside</source>
        <translation>在场访客</translation>
    </message>
    <message>
        <source>Visitors registered</source>
        <translation>来访登记</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>What happened and what was done</source>
        <translation>经过与处置</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>原记录</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>at takeover {n}</source>
        <translation>接班 {n} 批</translation>
    </message>
    <message>
        <source>before</source>
        <translation>接班前</translation>
    </message>
    <message>
        <source>came {n}</source>
        <translation>来访 {n}</translation>
    </message>
    <message>
        <source>corrected from earlier shifts: {n}</source>
        <translation>更正前班记录 {n} 辆</translation>
    </message>
    <message>
        <source>corrected {n}</source>
        <translation>更正 {n}</translation>
    </message>
    <message>
        <source>deliveries {n}, counted only, all left in time</source>
        <translation>快递外卖 {n} 人次只列合计，均按时离开</translation>
    </message>
    <message>
        <source>entry {seq} by {seconds} s</source>
        <translation>第 {seq} 条 {seconds} 秒</translation>
    </message>
    <message>
        <source>faulty {n}</source>
        <translation>异常 {n}</translation>
    </message>
    <message>
        <source>in</source>
        <translation>进</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>在场</translation>
    </message>
    <message>
        <source>inside {n}</source>
        <translation>在场 {n}</translation>
    </message>
    <message>
        <source>last looked at {at}</source>
        <translation>{at} 最后一次检查</translation>
    </message>
    <message>
        <source>left {n}</source>
        <translation>离开 {n}</translation>
    </message>
    <message>
        <source>missing {n}</source>
        <translation>缺失 {n}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not admitted</source>
        <translation>未放行</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>未见进</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待放行</translation>
    </message>
    <message>
        <source>out</source>
        <translation>出</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>refused {n}</source>
        <translation>拒 {n}</translation>
    </message>
    <message>
        <source>released</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>released {slips} slips, {pieces} pieces; refused {refused}; open {open}</source>
        <translation>放行 {slips} 单 {pieces} 件，拒绝 {refused} 单；待放行 {open}</translation>
    </message>
    <message>
        <source>residents' vehicles as totals only; {n} others one by one</source>
        <translation>住户车辆只列合计；外来车辆 {n} 辆逐辆列出</translation>
    </message>
    <message>
        <source>struck out</source>
        <translation>整条作废</translation>
    </message>
    <message>
        <source>void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{at} inspected by {who}{finding}.</source>
        <translation>{at} {who}查岗{finding}。</translation>
    </message>
    <message>
        <source>{before} {after}</source>
        <translation>{before}{after}</translation>
    </message>
    <message>
        <source>{n} cars</source>
        <translation>{n} 辆</translation>
    </message>
    <message>
        <source>{n} in all</source>
        <translation>{n} 起</translation>
    </message>
    <message>
        <source>{n} in order</source>
        <translation>{n} 项合格</translation>
    </message>
    <message>
        <source>{n} kinds: {counts}</source>
        <translation>{n} 项：{counts}</translation>
    </message>
    <message>
        <source>{n} left that nobody saw enter</source>
        <translation>{n} 辆出场未见进场</translation>
    </message>
    <message>
        <source>+{n} min</source>
        <translation>超时 {n} 分</translation>
    </message>
    <message>
        <source>{n} of {all} in order</source>
        <translation>{all} 项中 {n} 项合格</translation>
    </message>
    <message>
        <source>{n} slips</source>
        <translation>{n} 单</translation>
    </message>
    <message>
        <source>{n} visits</source>
        <translation>{n} 批</translation>
    </message>
    <message>
        <source>{n}, each taken over by the incoming leader</source>
        <translation>{n} 条，接班带班员已逐条确认</translation>
    </message>
    <message>
        <source>{n}; the entries as first written are kept</source>
        <translation>{n} 条；原记录保留，不删不改</translation>
    </message>
    <message>
        <source>{one}; {two}</source>
        <translation>{one}；{two}</translation>
    </message>
    <message>
        <source>{span} h</source>
        <translation>{span} 时</translation>
    </message>
    <message>
        <source>{title} (continued)</source>
        <translation>{title}（续）</translation>
    </message>
    <message>
        <source>{who} absent{finding}.</source>
        <translation>{who}缺勤{finding}。</translation>
    </message>
    <message>
        <source>cards back {n}</source>
        <translation>收证 {n}</translation>
    </message>
    <message>
        <source>cards back {n}, missing {cards}</source>
        <translation>收证 {n}，未收回 {cards}</translation>
    </message>
    <message>
        <source>Rota</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>barred</source>
        <translation>未放行</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>部分放行</translation>
    </message>
    <message>
        <source>reissued</source>
        <translation>已重开</translation>
    </message>
    <message>
        <source> late {n} min</source>
        <translation> 迟到 {n} 分</translation>
    </message>
    <message>
        <source>Disputed, {line}: outgoing “{outgoing}”, incoming “{incoming}”</source>
        <translation>有争议：{line}，交班方“{outgoing}”，接班方“{incoming}”</translation>
    </message>
    <message>
        <source>Emergency handover: {role} {ill} ill; ordered by {supervisor}: {reason}</source>
        <translation>紧急交接：{role}{ill}生病，{supervisor}下令：{reason}</translation>
    </message>
    <message>
        <source>In progress, handed over to {who}: {what}</source>
        <translation>处理中的事件交给{who}：{what}</translation>
    </message>
    <message>
        <source>Nobody came to relieve: {n} min of overtime</source>
        <translation>无人按时接班，超时 {n} 分钟</translation>
    </message>
    <message>
        <source>Signed text, SHA-256: {digest}</source>
        <translation>双方所签内容 SHA-256：{digest}</translation>
    </message>
    <message>
        <source>repaired: {what}</source>
        <translation>已修：{what}</translation>
    </message>
    <message>
        <source>{acting} took the post instead</source>
        <translation>由{acting}代为接岗</translation>
    </message>
    <message>
        <source>{who} read the shift to its end, {n} lines</source>
        <translation>{who}已看完本班情况 {n} 条</translation>
    </message>
    <message>
        <source>{who} refused to sign: {why}. Settled: {how}</source>
        <translation>{who}曾拒签：{why}；后商定：{how}</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>other than taken over {n}</source>
        <translation>与接班数不同 {n}</translation>
    </message>
    <message>
        <source>in spite of arrears: {name}</source>
        <translation>欠费特批：{name}</translation>
    </message>
    <message>
        <source>leave outside office hours: {name}</source>
        <translation>办公时间外准搬：{name}</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>当班人</translation>
    </message>
    <message>
        <source>In line {n} min before the shift, late from {m} min.</source>
        <translation>提前 {n} 分钟列队，迟 {m} 分钟起算迟到。</translation>
    </message>
    <message>
        <source>Inspections due {due}, missed {n}{times}.</source>
        <translation>夜间应查岗 {due} 次，漏 {n} 次{times}。</translation>
    </message>
    <message>
        <source>countersigned by {guard}</source>
        <translation>{guard}已签</translation>
    </message>
    <message>
        <source>nobody in place</source>
        <translation>无人顶班</translation>
    </message>
    <message>
        <source>not countersigned</source>
        <translation>当班人未签</translation>
    </message>
    <message>
        <source>{at} {post} inspected by {who}{finding}; {rest}.</source>
        <translation>{at} {who}查{post}{finding}；{rest}。</translation>
    </message>
    <message>
        <source>{name} in place</source>
        <translation>{name}顶班</translation>
    </message>
    <message>
        <source>{who}: {cause}, {said}.</source>
        <translation>{who}{cause}，{said}。</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>Report made without the leaders' PINs by order of {who}: {why}</source>
        <translation>报告未经带班员输密码，由{who}指令生成：{why}</translation>
    </message>
    <message>
        <source>Personal data was deleted when its time was over</source>
        <translation>个人信息已到期清除</translation>
    </message>
    <message>
        <source>Entry {seq}: went on from a backup as {station}; {before} is here to entry {last}</source>
        <translation>第 {seq} 条：由备份恢复，台账编号改为 {station}；{before} 记到第 {last} 条</translation>
    </message>
    <message>
        <source>at least {n} after it are missing</source>
        <translation>其后至少缺 {n} 条</translation>
    </message>
    <message>
        <source>Checkpoints due {due}, missed {n}{what}.</source>
        <translation>巡更应到 {due} 处，漏 {n} 处{what}。</translation>
    </message>
</context>
</TS>
