<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>forms</name>
    <message>
        <source>2-1701 will do</source>
        <translation>输 2-1701 也可以</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Admit and give card</source>
        <translation>登记进场并发证</translation>
    </message>
    <message>
        <source>Alt + 1 or 2</source>
        <translation>Alt + 1、2</translation>
    </message>
    <message>
        <source>Alt + 1…6</source>
        <translation>Alt + 1…6</translation>
    </message>
    <message>
        <source>Alt + 1…7</source>
        <translation>Alt + 1…7</translation>
    </message>
    <message>
        <source>As it should be</source>
        <translation>应该是</translation>
    </message>
    <message>
        <source>As it was written</source>
        <translation>原来的记录</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>By the rota: {shift} {starts}–{ends}, group {group}</source>
        <translation>按排班：{shift} {starts}–{ends}，{group}组</translation>
    </message>
    <message>
        <source>Came in at {time}.</source>
        <translation>{time} 进场的</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <source>Comes in</source>
        <translation>进场</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Correct an entry</source>
        <translation>更正记录</translation>
    </message>
    <message>
        <source>values</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Not to be corrected yet</source>
        <translation>还不能更正</translation>
    </message>
    <message>
        <source>Not to be opened yet</source>
        <translation>还不能开岗</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>快递外卖</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>谁做的</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>司机姓名</translation>
    </message>
    <message>
        <source>Entry before</source>
        <translation>上一条</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Gives out</source>
        <translation>发证</translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation>出场</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Group {group}</source>
        <translation>{group}组</translation>
    </message>
    <message>
        <source>Guards who are there</source>
        <translation>到岗人员</translation>
    </message>
    <message>
        <source>Has a plate</source>
        <translation>有车牌</translation>
    </message>
    <message>
        <source>Home help</source>
        <translation>家政</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>How the host confirmed</source>
        <translation>怎么核实的</translation>
    </message>
    <message>
        <source>In</source>
        <translation>进</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>Inside since {time}.</source>
        <translation>{time} 已经进场，还在里面</translation>
    </message>
    <message>
        <source>Intercom</source>
        <translation>对讲</translation>
    </message>
    <message>
        <source>{number}. {label}: {what}</source>
        <translation>第 {number} 项{label}{what}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <translation>证件种类</translation>
    </message>
    <message>
        <source>Lay the card on the reader</source>
        <translation>把证件放到读卡器上</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>带班员</translation>
    </message>
    <message>
        <source>Leave a matter for the next shift</source>
        <translation>有事要下一班跟进</translation>
    </message>
    <message>
        <source>Log a vehicle</source>
        <translation>车辆登记</translation>
    </message>
    <message>
        <source>Log a visitor</source>
        <translation>访客登记</translation>
    </message>
    <message>
        <source>Log entry</source>
        <translation>登记进场</translation>
    </message>
    <message>
        <source>arrows and Space</source>
        <translation>用方向键和空格选</translation>
    </message>
    <message>
        <source>Log exit</source>
        <translation>登记出场</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看看</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>急救</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>联系不上</translation>
    </message>
    <message>
        <source>No entry is in the book. It is logged as not seen entering.</source>
        <translation>没有进场记录，会记成“未见进场”</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>No plate, or a special one</source>
        <translation>无牌或特殊</translation>
    </message>
    <message>
        <source>Nobody is known in {room}. Ask whom they visit.</source>
        <translation>档案里没有 {room} 的住户，问清找谁</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>还不能登记</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Officer's number</source>
        <translation>警号</translation>
    </message>
    <message>
        <source>Only a registered car is a resident's.</source>
        <translation>登记过的车才是住户车辆</translation>
    </message>
    <message>
        <source>Open the post</source>
        <translation>开岗</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>自定…</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出</translation>
    </message>
    <message>
        <source>Out by</source>
        <translation>几点前离开</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>读卡</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Repair or complaint</source>
        <translation>报修投诉</translation>
    </message>
    <message>
        <source>Resident's car: {room}, {owner}. Enter logs it.</source>
        <translation>住户车辆：{room} {owner}，按回车登记</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>拨打</translation>
    </message>
    <message>
        <source>Redial</source>
        <translation>再拨</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>去向房号</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在登记…</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Show the number for a moment</source>
        <translation>看一下完整号码</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>预计停留</translation>
    </message>
    <message>
        <source>Still open: press one to go on with it</source>
        <translation>还没结案的，点一下接着记</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Strike out the whole entry</source>
        <translation>整条作废</translation>
    </message>
    <message>
        <source>This shift has no entry to correct yet.</source>
        <translation>本班还没有可更正的记录</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To next {time}</source>
        <translation>到次日 {time}</translation>
    </message>
    <message>
        <source>To {time}</source>
        <translation>到 {time}</translation>
    </message>
    <message>
        <source>Turn away</source>
        <translation>拒绝进场</translation>
    </message>
    <message>
        <source>Turn away and log</source>
        <translation>拒绝进场</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>拒绝进场</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>访客</translation>
    </message>
    <message>
        <source>Watchlist: {reason}. Do not admit. Tell the shift leader.</source>
        <translation>黑名单：{reason}。不能进场，通知带班员</translation>
    </message>
    <message>
        <source>Watchlist: {reason}. Tell the shift leader.</source>
        <translation>黑名单：{reason}。通知带班员</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What the next shift must see to</source>
        <translation>下一班要做什么</translation>
    </message>
    <message>
        <source>What they carry</source>
        <translation>携带物品</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理步骤</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>为什么不让进</translation>
    </message>
    <message>
        <source>Why not as the rota says</source>
        <translation>与排班不同的原因</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>装修</translation>
    </message>
    <message>
        <source>Write down an incident</source>
        <translation>事件登记</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>记下来</translation>
    </message>
    <message>
        <source>an odd one can be logged all the same</source>
        <translation>认不出的也能登记</translation>
    </message>
    <message>
        <source>colour, make, damage</source>
        <translation>颜色、车型、损伤</translation>
    </message>
    <message>
        <source>each step with its time and person</source>
        <translation>每一步写上时间和人</translation>
    </message>
    <message>
        <source>entry {seq}</source>
        <translation>第 {seq} 条</translation>
    </message>
    <message>
        <source>first 6 and last 4 are shown, on paper too</source>
        <translation>只显示前 6 位和后 4 位，打印件也遮住</translation>
    </message>
    <message>
        <source>group {group}</source>
        <translation>{group}组</translation>
    </message>
    <message>
        <source>it is open already</source>
        <translation>已经开岗了</translation>
    </message>
    <message>
        <source>it stays, struck through</source>
        <translation>划掉，但还看得见</translation>
    </message>
    <message>
        <source>last 5 or 6</source>
        <translation>后 5 位或 6 位</translation>
    </message>
    <message>
        <source>look again</source>
        <translation>再看一下</translation>
    </message>
    <message>
        <source>may be left out</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>me</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>no entry to correct</source>
        <translation>没有可更正的记录</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>nobody is one; add them in the registry</source>
        <translation>还没有人，先到档案里添加</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>没填</translation>
    </message>
    <message>
        <source>nothing changed yet</source>
        <translation>还没改动</translation>
    </message>
    <message>
        <source>on the watchlist</source>
        <translation>在黑名单上</translation>
    </message>
    <message>
        <source>once filled in, the incident is closed</source>
        <translation>填了就结案</translation>
    </message>
    <message>
        <source>skip on foot · flag if temporary</source>
        <translation>没有车就跳过，临牌末尾加“临”</translation>
    </message>
    <message>
        <source>such as 21:30 or 2130</source>
        <translation>比如 21:30，输 2130 也可以</translation>
    </message>
    <message>
        <source>the gate page warns when it is over</source>
        <translation>超时会在值守页提醒</translation>
    </message>
    <message>
        <source>the number only, no papers</source>
        <translation>只记号码，不收证件</translation>
    </message>
    <message>
        <source>the rota is being read</source>
        <translation>正在查排班</translation>
    </message>
    <message>
        <source>tick one</source>
        <translation>选一位</translation>
    </message>
    <message>
        <source>untick who is not there</source>
        <translation>没到的取消勾选</translation>
    </message>
    <message>
        <source>which place, what happened, when to come</source>
        <translation>哪里、什么情况、几点方便上门</translation>
    </message>
    <message>
        <source>{label}: {what}</source>
        <translation>{label}{what}</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分</translation>
    </message>
    <message>
        <source>{n} short</source>
        <translation>少 {n} 位</translation>
    </message>
    <message>
        <source>{n} too many</source>
        <translation>多 {n} 位</translation>
    </message>
    <message>
        <source>{room}, {owner}: parking ended on {date}.</source>
        <translation>{room} {owner}：停车 {date} 到期</translation>
    </message>
    <message>
        <source>{time}, now</source>
        <translation>{time}（现在）</translation>
    </message>
    <message>
        <source>Temporary plate</source>
        <translation>临牌</translation>
    </message>
    <message>
        <source>Temporary plate until</source>
        <translation>临牌有效期至</translation>
    </message>
    <message>
        <source>Yellow, lorry or coach</source>
        <translation>黄牌（货车、客车）</translation>
    </message>
    <message>
        <source>printed on it, 30 days at most</source>
        <translation>牌上印的日期，最长 30 天</translation>
    </message>
    <message>
        <source>Leader lets in</source>
        <translation>带班员放行</translation>
    </message>
    <message>
        <source>No goods, log exit</source>
        <translation>无货，登记离开</translation>
    </message>
    <message>
        <source>Shift leader</source>
        <translation>带班员</translation>
    </message>
    <message>
        <source>Leader's PIN</source>
        <translation>带班员 PIN</translation>
    </message>
    <message>
        <source>Why let in</source>
        <translation>放行理由</translation>
    </message>
    <message>
        <source>Alt + 1…0</source>
        <translation>Alt + 1…0</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>住户车</translation>
    </message>
    <message>
        <source>Non-res.</source>
        <translation>非住户</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>外来车</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>厢货</translation>
    </message>
    <message>
        <source>Truck</source>
        <translation>大货车</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>搬家</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>公务车</translation>
    </message>
    <message>
        <source>Rescue</source>
        <translation>消防救护</translation>
    </message>
    <message>
        <source>Permit {number} {company}</source>
        <translation>出入证 {number} 号 {company}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>到 {date}</translation>
    </message>
    <message>
        <source>Works {starts}–{ends}</source>
        <translation>施工 {starts}–{ends}</translation>
    </message>
    <message>
        <source>no noise {starts}–{ends}</source>
        <translation>{starts}–{ends} 不得有噪声</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>不登记</translation>
    </message>
    <message>
        <source>Choose who</source>
        <translation>请选陪同人</translation>
    </message>
    <message>
        <source>Who goes along</source>
        <translation>谁陪同进去</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Host's word</source>
        <translation>业主意见</translation>
    </message>
    <message>
        <source>17:30, empty: all day</source>
        <translation>17:30，空着是全天</translation>
    </message>
    <message>
        <source>Announce a visitor</source>
        <translation>登记预约</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Fitter</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>家政</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>a trade may come without</source>
        <translation>家政、安装可不填</translation>
    </message>
    <message>
        <source>Moto</source>
        <translation>摩托车</translation>
    </message>
    <message>
        <source>Trike</source>
        <translation>三轮车</translation>
    </message>
    <message>
        <source>Bike</source>
        <translation>自行车</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已预约</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Tell leader</source>
        <translation>通知带班员</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>打印访客单</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>访客单</translation>
    </message>
    <message>
        <source>Goods leave by release slip only: F3.</source>
        <translation>货物出门要凭放行条：F3</translation>
    </message>
    <message>
        <source>&lt;b&gt;{what}&lt;/b&gt;. Go on with it, or empty it?</source>
        <translation>&lt;b&gt;{what}&lt;/b&gt;。接着填，还是清空？</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>清空重填</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着填</translation>
    </message>
    <message>
        <source>It still stands here. Go on with it, or empty it?</source>
        <translation>还留在这里。接着填，还是清空？</translation>
    </message>
    <message>
        <source>Not finished last time</source>
        <translation>上次没登记完的</translation>
    </message>
    <message>
        <source>go on with it, or empty it</source>
        <translation>接着填，还是清空</translation>
    </message>
    <message>
        <source>and why it has no plate</source>
        <translation>还有为什么没有牌</translation>
    </message>
    <message>
        <source>No font has this sign; it is kept and printed as {sign}.</source>
        <translation>字库里没有这个字，会照存，显示和打印为{sign}</translation>
    </message>
</context>
</TS>
