<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>gate</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>, in {n} min</source>
        <translation>，还有 {n} 分</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Also theirs</source>
        <translation>同户车</translation>
    </message>
    <message>
        <source>Call the supervisor. The settings check the whole book.</source>
        <translation>请叫值班主管；设置页可以查整本登记簿</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Correct the chosen entry (F8)</source>
        <translation>更正选中的一条（F8）</translation>
    </message>
    <message>
        <source>Corrected by no. {seq}</source>
        <translation>已由第 {seq} 条更正</translation>
    </message>
    <message>
        <source>Corrected: no. {seq}</source>
        <translation>已更正第 {seq} 条</translation>
    </message>
    <message>
        <source>Corrects no. {seq}</source>
        <translation>更正第 {seq} 条</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Done: {names}</source>
        <translation>已完成：{names}</translation>
    </message>
    <message>
        <source>Enter logs it as new</source>
        <translation>按 Enter 新登记</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Fire / ambulance</source>
        <translation>消防救护</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Found: {n}</source>
        <translation>找到 {n} 条</translation>
    </message>
    <message>
        <source>Going to</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Group {name} at {time}</source>
        <translation>{name}组 {time} 接班</translation>
    </message>
    <message>
        <source>Group {group} took over, {leader} leads</source>
        <translation>{group}组接班，{leader}带班</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>值守员</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接准备</translation>
    </message>
    <message>
        <source>Home help</source>
        <translation>家政</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>In</source>
        <translation>进</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>在场</translation>
    </message>
    <message>
        <source>Inside, in {time}</source>
        <translation>在场 {time} 进</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Last passages</source>
        <translation>最近进出</translation>
    </message>
    <message>
        <source>Limit {n} min</source>
        <translation>限 {n} 分钟</translation>
    </message>
    <message>
        <source>Listed for</source>
        <translation>列入原因</translation>
    </message>
    <message>
        <source>Logged in: {what}</source>
        <translation>已登记进场：{what}</translation>
    </message>
    <message>
        <source>Logged out, not seen entering: {what}</source>
        <translation>已登记离场，没有进场记录：{what}</translation>
    </message>
    <message>
        <source>Logged out: {what}</source>
        <translation>已登记离场：{what}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查…</translation>
    </message>
    <message>
        <source>New outside vehicle {tail}</source>
        <translation>新登记外来车辆 {tail}</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>新登记访客</translation>
    </message>
    <message>
        <source>No</source>
        <translation>拒</translation>
    </message>
    <message>
        <source>None of these?</source>
        <translation>都不是?</translation>
    </message>
    <message>
        <source>Not inside</source>
        <translation>不在场</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Nothing has passed in this shift yet. Type a plate to begin.</source>
        <translation>本班还没有进出记录，输车牌开始</translation>
    </message>
    <message>
        <source>Nothing to correct yet.</source>
        <translation>本班还没有可更正的记录</translation>
    </message>
    <message>
        <source>Number and room only; no papers kept</source>
        <translation>记警号与去向，不收费、不留证</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>执法</translation>
    </message>
    <message>
        <source>On the watchlist: {reason}</source>
        <translation>黑名单：{reason}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开岗</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出</translation>
    </message>
    <message>
        <source>Out by {time}</source>
        <translation>{time} 前离</translation>
    </message>
    <message>
        <source>Out|In</source>
        <translation>外|内</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>进出记录</translation>
    </message>
    <message>
        <source>Passages of this shift</source>
        <translation>本班进出记录</translation>
    </message>
    <message>
        <source>Passes at once; nothing is asked</source>
        <translation>立即放行，什么都不用填</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Plate / pass</source>
        <translation>车牌 / 证号</translation>
    </message>
    <message>
        <source>Plate / room / name / phone / scan</source>
        <translation>车牌后几位 / 房号 / 姓名 / 手机号 / 扫码</translation>
    </message>
    <message>
        <source>Pressed by mistake</source>
        <translation>按错了</translation>
    </message>
    <message>
        <source>Read as: {names}</source>
        <translation>已识别：{names}</translation>
    </message>
    <message>
        <source>Renovation</source>
        <translation>装修</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>住户</translation>
    </message>
    <message>
        <source>Rider</source>
        <translation>骑手</translation>
    </message>
    <message>
        <source>Say who is on duty</source>
        <translation>先确认谁在岗</translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation>扫码枪就绪</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>放行单</translation>
    </message>
    <message>
        <source>Slip {number} is not released yet</source>
        <translation>放行单 {number} 还没放行</translation>
    </message>
    <message>
        <source>Slips open</source>
        <translation>待放行物品</translation>
    </message>
    <message>
        <source>Slips: {n}</source>
        <translation>待放行 {n}</translation>
    </message>
    <message>
        <source>Stopped and written down: {what}</source>
        <translation>已拦下并记录：{what}</translation>
    </message>
    <message>
        <source>Stopped and written down: {what}. Call shift leader {leader}.</source>
        <translation>已拦下并记录：{what}。请叫带班员{leader}</translation>
    </message>
    <message>
        <source>Stopped and written down: {what}. Call the shift leader.</source>
        <translation>已拦下并记录：{what}。请叫带班员</translation>
    </message>
    <message>
        <source>Tail</source>
        <translation>尾号</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Tell the leader</source>
        <translation>留意，告诉带班员</translation>
    </message>
    <message>
        <source>The book was altered</source>
        <translation>登记簿被改动</translation>
    </message>
    <message>
        <source>The parking place expired on {date}</source>
        <translation>车位 {date} 已到期</translation>
    </message>
    <message>
        <source>The post is not open</source>
        <translation>还没开岗</translation>
    </message>
    <message>
        <source>There is no other way for this row.</source>
        <translation>这一条没有反方向可登记</translation>
    </message>
    <message>
        <source>This shift: {n}</source>
        <translation>本班 {n} 条</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Too long to look for: {n} characters, at most {most}.</source>
        <translation>太长了，有 {n} 个字，最多 {most} 个</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Vehicles inside</source>
        <translation>在场车辆</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>访客</translation>
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
        <source>Was to leave at {time}</source>
        <translation>应 {time} 离，已超时</translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation>黑名单</translation>
    </message>
    <message>
        <source>Watchlist {name}</source>
        <translation>黑名单 {name}</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>装修</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>Written down: {what}</source>
        <translation>已记录：{what}</translation>
    </message>
    <message>
        <source>at entry {seq}</source>
        <translation>第 {seq} 条</translation>
    </message>
    <message>
        <source>at {room}</source>
        <translation>在 {room}</translation>
    </message>
    <message>
        <source>cars: {n}</source>
        <translation>车 {n} 辆</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>details</source>
        <translation>看详情</translation>
    </message>
    <message>
        <source>do not admit</source>
        <translation>禁止进场</translation>
    </message>
    <message>
        <source>do what the row says</source>
        <translation>执行右侧动作</translation>
    </message>
    <message>
        <source>equipment faults {faults}, missing {missing}</source>
        <translation>装备异常 {faults}、缺失 {missing}</translation>
    </message>
    <message>
        <source>matters taken over: {n}</source>
        <translation>接收未尽事项 {n} 条</translation>
    </message>
    <message>
        <source>equipment faults: {n}</source>
        <translation>装备异常、缺失 {n}</translation>
    </message>
    <message>
        <source>expired {date}</source>
        <translation>{date} 已到期</translation>
    </message>
    <message>
        <source>for {span}</source>
        <translation>已停 {span}</translation>
    </message>
    <message>
        <source>household: {n}</source>
        <translation>家庭成员 {n} 人</translation>
    </message>
    <message>
        <source>last to {room}</source>
        <translation>上次去 {room}</translation>
    </message>
    <message>
        <source>let pass at once</source>
        <translation>立即放行</translation>
    </message>
    <message>
        <source>listed {date}</source>
        <translation>{date} 列入</translation>
    </message>
    <message>
        <source>log, then let pass</source>
        <translation>登记后放行</translation>
    </message>
    <message>
        <source>matters: {n}</source>
        <translation>未尽事项 {n}</translation>
    </message>
    <message>
        <source>monthly place until {date}</source>
        <translation>月租车位至 {date}</translation>
    </message>
    <message>
        <source>overdue {span}</source>
        <translation>超时 {span}</translation>
    </message>
    <message>
        <source>plate tails first, then phones and rooms</source>
        <translation>车牌尾号优先，其次手机尾号、房号</translation>
    </message>
    <message>
        <source>steps left: {n}</source>
        <translation>还有 {n} 步</translation>
    </message>
    <message>
        <source>stopped {time}</source>
        <translation>{time} 已拦下</translation>
    </message>
    <message>
        <source>for leader</source>
        <translation>等带班员处理</translation>
    </message>
    <message>
        <source>table {table}, row {row}</source>
        <translation>表 {table} 第 {row} 行</translation>
    </message>
    <message>
        <source>the opposite way</source>
        <translation>改为反方向登记</translation>
    </message>
    <message>
        <source>to {room}</source>
        <translation>去 {room}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>应 {time} 离</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>{d} d {h} h</source>
        <translation>{d} 天 {h} 时</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} 时 {m} 分</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{m} min</source>
        <translation>{m} 分</translation>
    </message>
    <message>
        <source>{name} late {span}</source>
        <translation>{name} 超时 {span}</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} 秒</translation>
    </message>
    <message>
        <source>{when} in</source>
        <translation>{when} 进</translation>
    </message>
    <message>
        <source>{when} out</source>
        <translation>{when} 出</translation>
    </message>
    <message>
        <source>{when} stopped</source>
        <translation>{when} 拦下</translation>
    </message>
    <message>
        <source>The temporary plate expired on {date}</source>
        <translation>临牌已于 {date} 到期</translation>
    </message>
    <message>
        <source>temporary plate expired {date}</source>
        <translation>临牌 {date} 已到期</translation>
    </message>
    <message>
        <source>temporary plate until {date}</source>
        <translation>临牌至 {date}</translation>
    </message>
    <message>
        <source>A green plate short of one?</source>
        <translation>绿牌少一位？</translation>
    </message>
    <message>
        <source>Short of one?</source>
        <translation>少一位？</translation>
    </message>
    <message>
        <source>Which province?</source>
        <translation>哪个省的？</translation>
    </message>
    <message>
        <source>Is it {plates}?</source>
        <translation>是不是 {plates}？</translation>
    </message>
    <message>
        <source>One too many?</source>
        <translation>多一位？</translation>
    </message>
    <message>
        <source>One too many? {plates}</source>
        <translation>多一位？{plates}</translation>
    </message>
    <message>
        <source>Leader lets in</source>
        <translation>带班员放行</translation>
    </message>
    <message>
        <source>No goods</source>
        <translation>无货离开</translation>
    </message>
    <message>
        <source>New slip</source>
        <translation>办放行条</translation>
    </message>
    <message>
        <source>To the slip</source>
        <translation>看放行条</translation>
    </message>
    <message>
        <source>Officer {name}</source>
        <translation>执法人员 {name}</translation>
    </message>
    <message>
        <source>tell the leader</source>
        <translation>告诉带班员</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Admit: {who}</source>
        <translation>放进：{who}</translation>
    </message>
    <message>
        <source>Announce a visitor</source>
        <translation>登记预约</translation>
    </message>
    <message>
        <source>Expected today</source>
        <translation>今日预约</translation>
    </message>
    <message>
        <source>Mute for 10 min</source>
        <translation>静音 10 分钟</translation>
    </message>
    <message>
        <source>Muted until {time}</source>
        <translation>静音到 {time}</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 条</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有预约</translation>
    </message>
    <message>
        <source>{n} to come</source>
        <translation>还有 {n} 位未到</translation>
    </message>
    <message>
        <source>{time} in</source>
        <translation>{time} 进场</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>{time} 进</translation>
    </message>
    <message>
        <source>No visitor was let in here yet.</source>
        <translation>这里还没有放进访客</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>已预约</translation>
    </message>
    <message>
        <source>Not at this hour</source>
        <translation>不在准入时段</translation>
    </message>
    <message>
        <source>Not on this day of the week</source>
        <translation>今天不在准入日</translation>
    </message>
    <message>
        <source>One character differs: {there} was left out</source>
        <translation>差一位：少输了 {there}</translation>
    </message>
    <message>
        <source>One character differs: {there}, you typed {typed}</source>
        <translation>差一位：车牌是 {there}，输入的是 {typed}</translation>
    </message>
    <message>
        <source>One character differs: {typed} is too many</source>
        <translation>差一位：多输了 {typed}</translation>
    </message>
    <message>
        <source>Release slip</source>
        <translation>物品放行条</translation>
    </message>
    <message>
        <source>The pass does not hold yet</source>
        <translation>常访证未生效</translation>
    </message>
    <message>
        <source>The pass has ended</source>
        <translation>常访证已停用</translation>
    </message>
    <message>
        <source>The pass has run out</source>
        <translation>常访证已过期</translation>
    </message>
    <message>
        <source>The pass holds now</source>
        <translation>常访证有效</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Call the leader</source>
        <translation>通知带班员</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Card {card} not given back</source>
        <translation>访客证 {card} 没收回</translation>
    </message>
    <message>
        <source>left {time}</source>
        <translation>{time} 离场</translation>
    </message>
    <message>
        <source>Key {key} over {span}</source>
        <translation>钥匙 {key} 超 {span}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>Order {number} not read</source>
        <translation>指示 {number} 未阅</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>签阅</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>去巡逻</translation>
    </message>
    <message>
        <source>{post}: {count} missed</source>
        <translation>{post} 漏巡 {count} 处</translation>
    </message>
    <message>
        <source>{time} {place}, sign in late</source>
        <translation>{time} {place}，补签写原因</translation>
    </message>
    <message>
        <source>back by {time}</source>
        <translation>应还 {time}</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>查岗</translation>
    </message>
    <message>
        <source>Inspect {span}</source>
        <translation>{span} 还没查岗</translation>
    </message>
    <message>
        <source>{n} inspections missed</source>
        <translation>漏查岗 {n} 次</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>去做</translation>
    </message>
    <message>
        <source>No report {number}</source>
        <translation>缺报告 {number}</translation>
    </message>
    <message>
        <source>last step of the handover</source>
        <translation>在交接的最后一步补做</translation>
    </message>
    <message>
        <source>the leader, each time</source>
        <translation>带班员每段查一次</translation>
    </message>
    <message>
        <source>{n} lacking, {nights} nights left</source>
        <translation>还差 {n} 次，剩 {nights} 夜</translation>
    </message>
    <message>
        <source>{n} missed</source>
        <translation>少 {n} 次</translation>
    </message>
    <message>
        <source>{who}: {made} of {wanted} inspections last week</source>
        <translation>{who}上周查岗 {made}/{wanted} 次</translation>
    </message>
    <message>
        <source>{who}: {made} of {wanted} inspections this week</source>
        <translation>{who}本周查岗 {made}/{wanted} 次</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>备份失败</translation>
    </message>
    <message>
        <source>Rehearse a backup</source>
        <translation>备份该演练了</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Gap after {time}</source>
        <translation>{time} 后缺记录</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>at least {n} on paper</source>
        <translation>至少 {n} 条在纸上</translation>
    </message>
    <message>
        <source>see the settings</source>
        <translation>看设置</translation>
    </message>
    <message>
        <source>plug the drive in</source>
        <translation>请插好移动盘</translation>
    </message>
    <message>
        <source>tell the supervisor</source>
        <translation>告诉主管</translation>
    </message>
    <message>
        <source>may be on paper</source>
        <translation>纸上可能有</translation>
    </message>
    <message>
        <source>Log anew</source>
        <translation>重新登记</translation>
    </message>
    <message>
        <source>Alerts {n}</source>
        <translation>提醒 {n}</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>The post is open: group {group}, {leader} leads</source>
        <translation>已开岗：{group}组，{leader}带班</translation>
    </message>
</context>
</TS>
