<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>errors</name>
    <message>
        <source>Which room does this person live in? Type it first.</source>
        <translation>住哪一户？先填房号</translation>
    </message>
    <message>
        <source>Type the resident's name.</source>
        <translation>填住户姓名</translation>
    </message>
    <message>
        <source>{room} has this person already.</source>
        <translation>{room} 已经有这个人</translation>
    </message>
    <message>
        <source>This person is not in the registry any more.</source>
        <translation>档案里已经没有这个人</translation>
    </message>
    <message>
        <source>Type the plate.</source>
        <translation>填车牌</translation>
    </message>
    <message>
        <source>Which room does this vehicle belong to? Type it first.</source>
        <translation>这辆车是哪一户的？先填房号</translation>
    </message>
    <message>
        <source>{plate} belongs to {room} already.</source>
        <translation>{plate} 已登记在 {room} 名下</translation>
    </message>
    <message>
        <source>{plate} is not in the registry.</source>
        <translation>档案里没有 {plate}</translation>
    </message>
    <message>
        <source>{text} is no date. Write it like 2026-07-31.</source>
        <translation>{text} 不是日期，照 2026-07-31 这样写</translation>
    </message>
    <message>
        <source>The last day is before the first. Check both.</source>
        <translation>结束日期早于开始日期，请核对</translation>
    </message>
    <message>
        <source>Type the worker's name.</source>
        <translation>填施工人员姓名</translation>
    </message>
    <message>
        <source>Which room is the work in? Type it first.</source>
        <translation>在哪一户施工？先填房号</translation>
    </message>
    <message>
        <source>There is no permit {number}.</source>
        <translation>没有 {number} 号出入证</translation>
    </message>
    <message>
        <source>This permit has ended already.</source>
        <translation>这张出入证已经停用</translation>
    </message>
    <message>
        <source>There is no entry {seq}.</source>
        <translation>没有第 {seq} 条记录</translation>
    </message>
    <message>
        <source>An entry of this kind is not corrected. Write a new one.</source>
        <translation>这种记录不能更正，请另记一条</translation>
    </message>
    <message>
        <source>Entry {seq} is struck out already.</source>
        <translation>第 {seq} 条已经划销</translation>
    </message>
    <message>
        <source>Nothing is different yet. Change what is wrong, then save.</source>
        <translation>内容没有变化，改了再保存</translation>
    </message>
    <message>
        <source>Entry {seq} builds upon this one. Correct that one first.</source>
        <translation>第 {seq} 条接着这一条，先更正那一条</translation>
    </message>
    <message>
        <source>What this entry began has ended. Write a new entry instead.</source>
        <translation>这条记录的事已经结束，请另记一条</translation>
    </message>
    <message>
        <source>This part cannot be corrected. Strike the entry out and write it again.</source>
        <translation>这一项不能改，请划销后重新登记</translation>
    </message>
    <message>
        <source>This value does not fit here. Choose another.</source>
        <translation>这里填得不对，换一个</translation>
    </message>
    <message>
        <source>Which room do the items leave? Type it first.</source>
        <translation>从哪一户搬出？先填房号</translation>
    </message>
    <message>
        <source>Type the applicant's name.</source>
        <translation>填申请人姓名</translation>
    </message>
    <message>
        <source>Add at least one item.</source>
        <translation>至少填一项物品</translation>
    </message>
    <message>
        <source>What is the item called? Type its name.</source>
        <translation>填物品名称</translation>
    </message>
    <message>
        <source>The quantity can be up to {largest}, in whole pieces.</source>
        <translation>数量填整数，最多 {largest} 件</translation>
    </message>
    <message>
        <source>A slip has at most {most} lines. Open another.</source>
        <translation>一张单最多 {most} 项，请另开一张</translation>
    </message>
    <message>
        <source>The slip has no such line.</source>
        <translation>单上没有这一项</translation>
    </message>
    <message>
        <source>Slip {slip} is closed already.</source>
        <translation>{slip} 已经办完</translation>
    </message>
    <message>
        <source>There is no slip {slip}.</source>
        <translation>没有 {slip} 这张单</translation>
    </message>
    <message>
        <source>Not everything is checked yet. See the list above the button.</source>
        <translation>还没核验完，看按钮上方的清单</translation>
    </message>
    <message>
        <source>Who agreed? Type the owner's name.</source>
        <translation>谁同意的？填业主姓名</translation>
    </message>
    <message>
        <source>Which number was rung? Type it.</source>
        <translation>打的哪个号码？填上</translation>
    </message>
    <message>
        <source>Where is it? Type the place.</source>
        <translation>在哪里？填地点</translation>
    </message>
    <message>
        <source>What happened? Write it down.</source>
        <translation>发生了什么？写下经过</translation>
    </message>
    <message>
        <source>This time is not right. It cannot lie ahead.</source>
        <translation>时间不对，不能晚于现在</translation>
    </message>
    <message>
        <source>There is no such incident.</source>
        <translation>没有这个事件</translation>
    </message>
    <message>
        <source>This incident is closed already.</source>
        <translation>这个事件已经结束</translation>
    </message>
    <message>
        <source>How did it end? Write the result.</source>
        <translation>处理结果怎样？写下来</translation>
    </message>
    <message>
        <source>Which room? Type it before saving.</source>
        <translation>哪一户？先填房号</translation>
    </message>
    <message>
        <source>What is wrong? Write it down.</source>
        <translation>什么问题？写下来</translation>
    </message>
    <message>
        <source>This book belongs to a site already.</source>
        <translation>这本台账已经属于一个小区</translation>
    </message>
    <message>
        <source>No site has been opened here yet.</source>
        <translation>这里还没有启用台账</translation>
    </message>
    <message>
        <source>What is the compound called? Type its name.</source>
        <translation>请填写小区名称</translation>
    </message>
    <message>
        <source>What is the post called? Type its name.</source>
        <translation>请填写岗位名称</translation>
    </message>
    <message>
        <source>The rota needs at least {least} groups, each with a name of its own.</source>
        <translation>排班至少要 {least} 个班组，名称不能重复</translation>
    </message>
    <message>
        <source>The shifts must fill the whole day, without gap or overlap.</source>
        <translation>各班次要接满一整天，不能空、不能重</translation>
    </message>
    <message>
        <source>A group keeps its shift for at least one day.</source>
        <translation>一个班组至少连上一天</translation>
    </message>
    <message>
        <source>This rota leaves a group less than {hours} hours of rest.</source>
        <translation>这样排，有班组休息不到 {hours} 小时</translation>
    </message>
    <message>
        <source>The rota's first day is no date. Write it like 2026-07-31.</source>
        <translation>排班起始日不对，请写成 2026-07-31</translation>
    </message>
    <message>
        <source>Type the person's name.</source>
        <translation>请填写姓名</translation>
    </message>
    <message>
        <source>{staff} is taken. Take another number.</source>
        <translation>工号 {staff} 已有人用，请换一个</translation>
    </message>
    <message>
        <source>Nobody here has the number {staff}.</source>
        <translation>没有工号为 {staff} 的人员</translation>
    </message>
    <message>
        <source>{staff} has left the post. Choose another person.</source>
        <translation>{staff} 已离岗，请另选一人</translation>
    </message>
    <message>
        <source>{staff} leads the shift now. Hand over first.</source>
        <translation>{staff} 正在带班，请先交接</translation>
    </message>
    <message>
        <source>There must be one administrator. Name another first.</source>
        <translation>至少要留一名管理员，请先另设一名</translation>
    </message>
    <message>
        <source>{staff} may not lead a shift. Choose a leader.</source>
        <translation>{staff} 不能带班，请选带班员</translation>
    </message>
    <message>
        <source>This is for the role {role} or above. Ask one of them to do it.</source>
        <translation>这一步要{role}或以上才能办，请找其来办</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} s; others can sign in.</source>
        <translation>PIN 输错太多次，等 {seconds} 秒再试；其他人可以登录</translation>
    </message>
    <message>
        <source>{staff} has no PIN yet. Ask the supervisor.</source>
        <translation>{staff} 还没有 PIN，请找主管设置</translation>
    </message>
    <message>
        <source>The site's own keys are missing. Call the supervisor.</source>
        <translation>本岗的签章密钥不见了，请联系主管</translation>
    </message>
    <message>
        <source>Type the PIN again to sign.</source>
        <translation>请再输一次 PIN 签字</translation>
    </message>
    <message>
        <source>Each piece of equipment needs a name of its own.</source>
        <translation>每样装备都要有名称，不能重复</translation>
    </message>
    <message>
        <source>The count can be 0 to {largest}.</source>
        <translation>数量只能是 0 到 {largest}</translation>
    </message>
    <message>
        <source>The keys of a post are here, but its book {path} is gone. Put it back from the last backup.</source>
        <translation>这里有本岗的密钥，台账 {path} 却不见了。从备份放回再启动</translation>
    </message>
    <message>
        <source>This piece is not on the post's list any more.</source>
        <translation>这样装备已不在清单里</translation>
    </message>
    <message>
        <source>The post is open already: shift {number}.</source>
        <translation>已在岗：班次 {number}</translation>
    </message>
    <message>
        <source>Open the post first.</source>
        <translation>请先接班上岗</translation>
    </message>
    <message>
        <source>There is no shift {number}.</source>
        <translation>没有班次 {number}</translation>
    </message>
    <message>
        <source>Shift {number} is still open. Hand over first.</source>
        <translation>班次 {number} 还没交接，请先交接</translation>
    </message>
    <message>
        <source>The rota has group {grp} now. Write why it is another.</source>
        <translation>现在排的是{grp}组，换班请写原因</translation>
    </message>
    <message>
        <source>The rota has no group {grp}.</source>
        <translation>排班里没有{grp}组</translation>
    </message>
    <message>
        <source>The rota has no such shift.</source>
        <translation>排班里没有这个班次</translation>
    </message>
    <message>
        <source>Each person can be on the shift once.</source>
        <translation>同一人只能选一次</translation>
    </message>
    <message>
        <source>Nobody hands over to oneself. Choose another leader.</source>
        <translation>不能自己交给自己，请另选接班带班员</translation>
    </message>
    <message>
        <source>The rota has group {rota_grp}, not {grp}. Write why.</source>
        <translation>排班是{rota_grp}组，不是{grp}组，请写原因</translation>
    </message>
    <message>
        <source>{staff} is on duty until the handover. Choose another person.</source>
        <translation>{staff} 还在当班，请另选一人</translation>
    </message>
    <message>
        <source>{actual} there, {expected} wanted: not normal. Choose again.</source>
        <translation>应有 {expected}，实有 {actual}，不能选正常</translation>
    </message>
    <message>
        <source>Name the incoming leader first.</source>
        <translation>请先选接班带班员</translation>
    </message>
    <message>
        <source>Still to do: {missing}. See the list on the right.</source>
        <translation>还差 {missing} 件事，见右边清单</translation>
    </message>
    <message>
        <source>Something changed meanwhile. Look again, then sign.</source>
        <translation>内容刚有变动，请看过再签</translation>
    </message>
    <message>
        <source>What is outstanding? Write it down.</source>
        <translation>请写清是什么事项</translation>
    </message>
    <message>
        <source>What came of it? Write the result first.</source>
        <translation>请先写处理结果</translation>
    </message>
    <message>
        <source>Who follows it up? Type a name.</source>
        <translation>请填写跟进人</translation>
    </message>
    <message>
        <source>There is no matter {matter}.</source>
        <translation>没有第 {matter} 条事项</translation>
    </message>
    <message>
        <source>Matter {matter} is settled already.</source>
        <translation>第 {matter} 条事项已办结</translation>
    </message>
    <message>
        <source>There is no report {report}.</source>
        <translation>没有报告 {report}</translation>
    </message>
    <message>
        <source>Report {report} is signed already; it is not made again.</source>
        <translation>报告 {report} 已签字，不再重做</translation>
    </message>
    <message>
        <source>This seal is not the next one of report {report}.</source>
        <translation>报告 {report} 还没轮到这个签章</translation>
    </message>
    <message>
        <source>The file {path} cannot be read.</source>
        <translation>文件打不开：{path}</translation>
    </message>
    <message>
        <source>Nothing was saved: {path} cannot be written. Choose another place.</source>
        <translation>没有保存：写不进 {path}，换个地方再存</translation>
    </message>
    <message>
        <source>The printer does not answer. Look at it, then print again.</source>
        <translation>打印机没有响应，看一下打印机再打印</translation>
    </message>
    <message>
        <source>{missing} short, {length} now</source>
        <translation>少 {missing} 位，现在 {length} 位</translation>
    </message>
    <message>
        <source>{extra} too many, {length} now</source>
        <translation>多 {extra} 位，现在 {length} 位</translation>
    </message>
    <message>
        <source>A phone has digits only.</source>
        <translation>手机号只能是数字</translation>
    </message>
    <message>
        <source>18 digits; only the last may be an X.</source>
        <translation>应是 18 位数字，最后一位可以是 X</translation>
    </message>
    <message>
        <source>The first 6 digits are no place. Look again.</source>
        <translation>前 6 位地区不对，再看一下</translation>
    </message>
    <message>
        <source>Digits 7 to 14 are no date of birth. Look again.</source>
        <translation>第 7–14 位不是出生日期，再看一下</translation>
    </message>
    <message>
        <source>The date of birth lies ahead. Look again.</source>
        <translation>出生日期还没到，再看一下</translation>
    </message>
    <message>
        <source>The last digit does not fit the others. Look again.</source>
        <translation>最后一位对不上，再看一下</translation>
    </message>
    <message>
        <source>This is not how such a number looks. Is the kind right?</source>
        <translation>号码样子不对，证件种类选对了吗</translation>
    </message>
    <message>
        <source>Choose the kind of paper.</source>
        <translation>选一下证件种类</translation>
    </message>
    <message>
        <source>A green plate has 6 behind the letter. Is one missing?</source>
        <translation>绿牌后面是 6 位，是不是少了一位</translation>
    </message>
    <message>
        <source>Is the province missing in front?</source>
        <translation>前面是不是少了省份简称</translation>
    </message>
    <message>
        <source>Plates have no letters O and I. Was this meant?</source>
        <translation>车牌里没有字母 O 和 I，是不是下面这个</translation>
    </message>
    <message>
        <source>One character is missing, perhaps. It can be logged all the same.</source>
        <translation>可能少一位，照样能登记</translation>
    </message>
    <message>
        <source>One character too many, perhaps. It can be logged all the same.</source>
        <translation>可能多一位，照样能登记</translation>
    </message>
    <message>
        <source>The province is missing in front. It can be logged all the same.</source>
        <translation>前面少省份简称，照样能登记</translation>
    </message>
    <message>
        <source>No province is written so. It can be logged all the same.</source>
        <translation>没有这个省份简称，照样能登记</translation>
    </message>
    <message>
        <source>粤Z plates end in 港 or 澳. It can be logged all the same.</source>
        <translation>粤Z 车牌末尾是港或澳，照样能登记</translation>
    </message>
    <message>
        <source>Not a usual plate. It can be logged all the same.</source>
        <translation>不像常见车牌，照样能登记</translation>
    </message>
    <message>
        <source>This shift has no earlier entry to correct.</source>
        <translation>本班前面没有可更正的记录了</translation>
    </message>
    <message>
        <source>Write the time like 21:30.</source>
        <translation>时间写成 21:30 这样</translation>
    </message>
    <message>
        <source>There is a broken character. Type it again.</source>
        <translation>有一个字符坏了，重新输一下</translation>
    </message>
    <message>
        <source>No shift has been handed over yet.</source>
        <translation>还没有交过班</translation>
    </message>
    <message>
        <source>The file of report {report} is not the one that was sealed.</source>
        <translation>报告 {report} 的文件不是签过的那一份</translation>
    </message>
    <message>
        <source>{staff} did not sign the handover of report {report}.</source>
        <translation>报告 {report} 的交接不是 {staff} 签的</translation>
    </message>
    <message>
        <source>This is not the code of a shift report.</source>
        <translation>这不是值班报告上的码</translation>
    </message>
    <message>
        <source>This file is damaged or no PDF.</source>
        <translation>文件坏了，或者不是 PDF</translation>
    </message>
    <message>
        <source>This place in the report is sealed already.</source>
        <translation>报告这一栏已经签过了</translation>
    </message>
    <message>
        <source>The PIN belongs to {key}, not to {signer}.</source>
        <translation>这是 {key} 的 PIN,不是 {signer} 的</translation>
    </message>
    <message>
        <source>This file is no report that can be sealed.</source>
        <translation>这个文件不是能签的报告</translation>
    </message>
    <message>
        <source>The seal of {staff} has expired. Ask for a new PIN.</source>
        <translation>{staff} 的签名证书过期了，请重设 PIN</translation>
    </message>
    <message>
        <source>A newer Guardpost wrote this book. Install that version and try again.</source>
        <translation>台账是更新的版本写的，装上新版本再打开</translation>
    </message>
    <message>
        <source>Another program holds the book. Nothing was saved. Try again.</source>
        <translation>别的程序占着台账，没有保存，再试一次</translation>
    </message>
    <message>
        <source>Card {card} is out. Take another.</source>
        <translation>{card} 号证已经发出去了，换一张</translation>
    </message>
    <message>
        <source>Guardpost is open already (process {pid}). Use that window.</source>
        <translation>值守通已经打开（进程 {pid}），用那个窗口</translation>
    </message>
    <message>
        <source>It did not work: {code}</source>
        <translation>没有成功：{code}</translation>
    </message>
    <message>
        <source>On the watchlist: {reason}. Not admitted. Tell the shift leader.</source>
        <translation>在黑名单上：{reason}。没有放行，通知带班员</translation>
    </message>
    <message>
        <source>Sign in the box first.</source>
        <translation>先在框里签名</translation>
    </message>
    <message>
        <source>That PIN is not right. Type it again.</source>
        <translation>PIN 不对，重新输</translation>
    </message>
    <message>
        <source>That vehicle has left already.</source>
        <translation>这辆车已经出场了</translation>
    </message>
    <message>
        <source>That visitor left at {since}.</source>
        <translation>这位访客 {since} 已经离开</translation>
    </message>
    <message>
        <source>The book at {path} is damaged. Go on by paper and call the supervisor.</source>
        <translation>{path} 的台账坏了，先用纸记，通知主管</translation>
    </message>
    <message>
        <source>The book cannot be read: {detail}</source>
        <translation>台账读不出来：{detail}</translation>
    </message>
    <message>
        <source>The data folder cannot be written to. Nothing was saved.</source>
        <translation>数据文件夹写不进去，没有保存</translation>
    </message>
    <message>
        <source>The file {path} is not a book of Guardpost. It was left as it is.</source>
        <translation>{path} 不是值守通的台账，没有动它</translation>
    </message>
    <message>
        <source>Entry {seq} of the book was altered. Call the supervisor.</source>
        <translation>台账第 {seq} 条被改过，通知主管</translation>
    </message>
    <message>
        <source>The database part ({version}) is faulty. Install Guardpost again.</source>
        <translation>数据库部件（{version}）有毛病，重新安装值守通</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved. Free some space, then try again.</source>
        <translation>磁盘满了，没有保存。腾出空间再试</translation>
    </message>
    <message>
        <source>The folder {path} cannot be written to.</source>
        <translation>文件夹 {path} 写不进去</translation>
    </message>
    <message>
        <source>The key store of this PC has lost this post's key. Call the supervisor.</source>
        <translation>这台电脑的密钥库丢了本岗的密钥，通知主管</translation>
    </message>
    <message>
        <source>The party can be 1 to {largest}.</source>
        <translation>人数可以是 1 到 {largest}</translation>
    </message>
    <message>
        <source>There is a character that cannot be kept. Type it again.</source>
        <translation>有一个字符存不了，重新输一下</translation>
    </message>
    <message>
        <source>There is no book at {path}.</source>
        <translation>{path} 没有台账</translation>
    </message>
    <message>
        <source>There is no listing {number}.</source>
        <translation>没有第 {number} 号黑名单</translation>
    </message>
    <message>
        <source>This listing has ended already.</source>
        <translation>这条黑名单已经结束</translation>
    </message>
    <message>
        <source>Too long: {length} characters, at most {limit}.</source>
        <translation>太长了：{length} 个字，最多 {limit} 个</translation>
    </message>
    <message>
        <source>Type the plate, or choose why there is none.</source>
        <translation>填车牌，或选没有车牌的原因</translation>
    </message>
    <message>
        <source>Type the visitor's name.</source>
        <translation>填访客姓名</translation>
    </message>
    <message>
        <source>Which room? Type it first.</source>
        <translation>先填去哪个房号</translation>
    </message>
    <message>
        <source>Write the reason first.</source>
        <translation>先写原因</translation>
    </message>
    <message>
        <source>{plate} is inside since {since}. Log it leaving instead?</source>
        <translation>{plate} {since} 已经进场。要登记出场吗</translation>
    </message>
    <message>
        <source>There is no number in it.</source>
        <translation>这里面没有号码</translation>
    </message>
    <message>
        <source>The key of this PC does not fit this book. Call the supervisor.</source>
        <translation>这台电脑的密钥和台账对不上，通知主管</translation>
    </message>
    <message>
        <source>The key store of this PC does not answer. Unlock it, then try again.</source>
        <translation>这台电脑的密钥库没有响应，解锁后再试</translation>
    </message>
    <message>
        <source>The key file of this post cannot be read. Call the supervisor.</source>
        <translation>本岗的密钥文件读不出来，通知主管</translation>
    </message>
    <message>
        <source>The key could not be saved. Look at the disk, then try again.</source>
        <translation>密钥没存上，看一下磁盘再试</translation>
    </message>
    <message>
        <source>This signing key is damaged. Ask the supervisor for a new PIN.</source>
        <translation>签字密钥坏了，请主管重设 PIN</translation>
    </message>
    <message>
        <source>The signature cannot be read. Sign again.</source>
        <translation>签名读不出来，重新签</translation>
    </message>
    <message>
        <source>There is something else in {path}. Choose an empty folder.</source>
        <translation>{path} 里有别的东西，请换一个空文件夹</translation>
    </message>
    <message>
        <source>Already left at {at}. Nothing was logged.</source>
        <translation>{at} 已经离场，这次没有登记</translation>
    </message>
    <message>
        <source>From 1 to {largest} people.</source>
        <translation>人数填 1 到 {largest}</translation>
    </message>
    <message>
        <source>Just let in at {at}. To leave, scan again in a minute.</source>
        <translation>{at} 刚进场；要离场，过一分钟再扫</translation>
    </message>
    <message>
        <source>The code was not read right. Scan it again.</source>
        <translation>没扫全，请再扫一次</translation>
    </message>
    <message>
        <source>The day is over already. Check the date.</source>
        <translation>这一天已经过了，核对日期</translation>
    </message>
    <message>
        <source>The host has called this visit off. Ask the host.</source>
        <translation>住户已取消这次来访，请问住户</translation>
    </message>
    <message>
        <source>There is no such announcement.</source>
        <translation>没有这条预约</translation>
    </message>
    <message>
        <source>They are expected on {day}, not today. Ask the host.</source>
        <translation>预约的是 {day}，不是今天，请问住户</translation>
    </message>
    <message>
        <source>They came in a vehicle. Log it out by its plate.</source>
        <translation>是开车进来的，按车牌登记离场</translation>
    </message>
    <message>
        <source>They were announced without a name. Ask for it first.</source>
        <translation>预约时没留姓名，先问清姓名</translation>
    </message>
    <message>
        <source>This card is not missing.</source>
        <translation>这张卡没有缺</translation>
    </message>
    <message>
        <source>This code is not one of this post. Ask where it comes from.</source>
        <translation>不是本岗开出的码，问清来处</translation>
    </message>
    <message>
        <source>This was dealt with already.</source>
        <translation>这条预约已经处理过了</translation>
    </message>
    <message>
        <source>Which room are they going to? Type it first.</source>
        <translation>去哪一户？先填房号</translation>
    </message>
    <message>
        <source>Who comes? Type a name or a plate.</source>
        <translation>谁来？填姓名或车牌</translation>
    </message>
    <message>
        <source>{text} is no time. Write it like 17:30.</source>
        <translation>{text} 不是时间，请写成 17:30 这样</translation>
    </message>
    <message>
        <source>Days are 1 for Monday to 7 for Sunday.</source>
        <translation>星期写 1 到 7，1 是星期一</translation>
    </message>
    <message>
        <source>There is no pass {number}.</source>
        <translation>没有 {number} 号常访证</translation>
    </message>
    <message>
        <source>This pass has ended already.</source>
        <translation>这张常访证已经结束</translation>
    </message>
    <message>
        <source>Type a plate, a name, a phone or a document number.</source>
        <translation>请填车牌、姓名、手机或证件号，至少一项</translation>
    </message>
    <message>
        <source>Type the helper's name.</source>
        <translation>请填常访人员的姓名</translation>
    </message>
    <message>
        <source>Type what the piece is called.</source>
        <translation>请填装备的名称</translation>
    </message>
    <message>
        <source>Until which day? Type it first.</source>
        <translation>有效到哪一天？请先填</translation>
    </message>
    <message>
        <source>Which room does this helper come to? Type it first.</source>
        <translation>到哪一户？请先填房号</translation>
    </message>
    <message>
        <source>{name} is on the list already.</source>
        <translation>清单上已有{name}</translation>
    </message>
    <message>
        <source>They have left already. No pass is made out.</source>
        <translation>已经离场，不再开单</translation>
    </message>
    <message>
        <source>A large truck comes in by the shift leader's leave. Ask first.</source>
        <translation>大型货车要带班员同意才能进，先请示</translation>
    </message>
    <message>
        <source>A van or truck leaves: open it. Goods need a release slip.</source>
        <translation>货车离开要开箱看货。有货请先办放行条</translation>
    </message>
    <message>
        <source>Ask the host first: phone, intercom or in person.</source>
        <translation>先问业主：打电话、对讲或当面问</translation>
    </message>
    <message>
        <source>No permit has this name. Ask the service desk for one first.</source>
        <translation>没有这个人的出入证，先到客服办证</translation>
    </message>
    <message>
        <source>Permit {number} was given back or taken away. It lets nobody in.</source>
        <translation>{number} 号证已退或已没收，不能凭它进</translation>
    </message>
    <message>
        <source>Slip {slips} waits for release. Check the goods first.</source>
        <translation>放行条 {slips} 还没核对，先核对货物</translation>
    </message>
    <message>
        <source>Somebody is inside with this permit since {since}. One person, one permit.</source>
        <translation>这张证 {since} 已进场，还没出来。一人一证</translation>
    </message>
    <message>
        <source>Somebody of the post goes along. Who? Choose the name.</source>
        <translation>要有人陪同进去。谁陪同？请选名字</translation>
    </message>
    <message>
        <source>The first time must lie before the second.</source>
        <translation>前一个时间要早于后一个时间</translation>
    </message>
    <message>
        <source>The leader knows of this already.</source>
        <translation>已经告知过带班员了</translation>
    </message>
    <message>
        <source>The permit begins on {since}. Not before that day.</source>
        <translation>出入证 {since} 起才有效，今天还不能进</translation>
    </message>
    <message>
        <source>The permit ended on {until}. Have it renewed first.</source>
        <translation>出入证 {until} 已到期，先去延期</translation>
    </message>
    <message>
        <source>The permit is for {room}. No other room.</source>
        <translation>这张证只能去 {room}，不能串房</translation>
    </message>
    <message>
        <source>Workers come in between {starts} and {ends} only.</source>
        <translation>施工人员只在 {starts} 到 {ends} 之间进场</translation>
    </message>
    <message>
        <source>{text} is no time. Write it like 08:00.</source>
        <translation>{text} 不是时间，请写成 08:00 这样</translation>
    </message>
    <message>
        <source>This temporary plate has expired. Tell the shift leader.</source>
        <translation>临牌已过期，请告知带班员</translation>
    </message>
    <message>
        <source>A temporary plate holds for 30 days at most. Look again.</source>
        <translation>临牌最长 30 天，请再看一眼</translation>
    </message>
    <message>
        <source>Write the day like 7-12.</source>
        <translation>日期写成 7-12 这样</translation>
    </message>
    <message>
        <source>This is no Excel workbook. Open it in Excel and save it as .xlsx.</source>
        <translation>这不是 Excel 表格，请在 Excel 里打开，另存为 .xlsx</translation>
    </message>
    <message>
        <source>This is an old .xls workbook. Save it as .xlsx and try again.</source>
        <translation>这是旧版 .xls 表格，请另存为 .xlsx 再试</translation>
    </message>
    <message>
        <source>This is a binary .xlsb workbook. Save it as .xlsx and try again.</source>
        <translation>这是 .xlsb 表格，请另存为 .xlsx 再试</translation>
    </message>
    <message>
        <source>This is a strict workbook. Save it as an ordinary .xlsx and try again.</source>
        <translation>这是“严格”格式的表格，请另存为普通 .xlsx 再试</translation>
    </message>
    <message>
        <source>The workbook has a password. Take it off, then try again.</source>
        <translation>表格设了密码，请去掉密码再试</translation>
    </message>
    <message>
        <source>The workbook has macros. Save it as .xlsx without them.</source>
        <translation>表格带有宏，请另存为不带宏的 .xlsx</translation>
    </message>
    <message>
        <source>The workbook is damaged. Ask for it again, or save it anew in Excel.</source>
        <translation>表格已损坏，请重新要一份，或在 Excel 里另存一次</translation>
    </message>
    <message>
        <source>The workbook holds what no Excel writes. It was not opened.</source>
        <translation>表格里有 Excel 不会写的内容，没有打开</translation>
    </message>
    <message>
        <source>The workbook is packed far too tight to be a list. It was not opened.</source>
        <translation>表格压缩得过紧，不像是名单，没有打开</translation>
    </message>
    <message>
        <source>The workbook is larger than {most} MB unpacked. Split it.</source>
        <translation>表格解开后超过 {most} MB，请拆成几份</translation>
    </message>
    <message>
        <source>There are more than {most} rows. Split the workbook.</source>
        <translation>超过 {most} 行，请拆成几份</translation>
    </message>
    <message>
        <source>No sheet has the headings of this list. Take the template.</source>
        <translation>没有一张工作表有这类名单的表头，请用模板</translation>
    </message>
    <message>
        <source>Sheet {sheet} lacks the columns: {columns}.</source>
        <translation>工作表 {sheet} 缺少这些列：{columns}</translation>
    </message>
    <message>
        <source>There is no row below the headings.</source>
        <translation>表头下面没有内容</translation>
    </message>
    <message>
        <source>This sheet is hidden and was not read.</source>
        <translation>这张工作表是隐藏的，没有读</translation>
    </message>
    <message>
        <source>This sheet has not the headings of this list and was not read.</source>
        <translation>这张工作表没有这类名单的表头，没有读</translation>
    </message>
    <message>
        <source>The column {heading} is not of this list and was left aside.</source>
        <translation>“{heading}”列不属于这类名单，没有用</translation>
    </message>
    <message>
        <source>The column {heading} says what another says and was left aside.</source>
        <translation>“{heading}”列与另一列重复，没有用</translation>
    </message>
    <message>
        <source>This cell may not be empty.</source>
        <translation>这一格不能空</translation>
    </message>
    <message>
        <source>This is a formula. Paste it as a value.</source>
        <translation>这是公式，请粘贴为数值</translation>
    </message>
    <message>
        <source>Excel could not reckon this: {text}.</source>
        <translation>Excel 没算出来：{text}</translation>
    </message>
    <message>
        <source>Cells are merged across here. Undo that and fill each in.</source>
        <translation>这里有横向合并的单元格，请取消合并，逐格填写</translation>
    </message>
    <message>
        <source>Excel made a date or time of this. Set the cell to text, type it again.</source>
        <translation>Excel 把它变成了日期或时间，请把单元格设为文本再填</translation>
    </message>
    <message>
        <source>Excel has dropped digits here. Set the cell to text, type it again.</source>
        <translation>Excel 丢了几位数字，请把单元格设为文本再填</translation>
    </message>
    <message>
        <source>{text} is not in the list. Take one of: {words}.</source>
        <translation>没有“{text}”这一项，可填：{words}</translation>
    </message>
    <message>
        <source>{text} is no whole phone number.</source>
        <translation>{text} 不是完整的电话号码</translation>
    </message>
    <message>
        <source>{text} is no number plate.</source>
        <translation>{text} 不是车牌</translation>
    </message>
    <message>
        <source>{text} is no number plate: a character is missing, perhaps.</source>
        <translation>{text} 不是车牌：可能少一位</translation>
    </message>
    <message>
        <source>{text} is no number plate: a character too many, perhaps.</source>
        <translation>{text} 不是车牌：可能多一位</translation>
    </message>
    <message>
        <source>{text} is no number plate: it wants its province in front.</source>
        <translation>{text} 不是车牌：前面少省份简称</translation>
    </message>
    <message>
        <source>{text} is no number plate. Is {meant} meant?</source>
        <translation>{text} 不是车牌，是不是 {meant}</translation>
    </message>
    <message>
        <source>{text} is no usual room. It is kept as written.</source>
        <translation>{text} 不是常见的房号，照原样写入</translation>
    </message>
    <message>
        <source>Nobody is known to live in {text}. It is kept all the same.</source>
        <translation>{text} 没有登记住户，仍会写入</translation>
    </message>
    <message>
        <source>This row stands in the file already: {where}.</source>
        <translation>这一行与前面重复：{where}</translation>
    </message>
    <message>
        <source>Bad rows: {rows}. Nothing was imported.</source>
        <translation>有 {rows} 行有误，什么都没有写入</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，什么都没有改动</translation>
    </message>
    <message>
        <source>{path} ends neither with .xlsx nor with .csv.</source>
        <translation>{path} 的结尾不是 .xlsx 或 .csv</translation>
    </message>
    <message>
        <source>There is no entry in these days.</source>
        <translation>这几天没有记录</translation>
    </message>
    <message>
        <source>A sheet holds {most} rows. Take fewer days, or .csv.</source>
        <translation>一张表最多 {most} 行，请少选几天，或导出 .csv</translation>
    </message>
    <message>
        <source>Such cards ended in 2013. Ask for another paper.</source>
        <translation>一代证 2013 年起停用，请看别的证件</translation>
    </message>
    <message>
        <source>The leader types the PIN here.</source>
        <translation>请带班员在这里输入 PIN</translation>
    </message>
    <message>
        <source>A fixed post has no round. Leave the checkpoints empty.</source>
        <translation>固定岗没有巡点，留空即可</translation>
    </message>
    <message>
        <source>A group would rest less than {hours} hours. Choose another shift.</source>
        <translation>换班后有班组休息不足 {hours} 小时，换一个班次</translation>
    </message>
    <message>
        <source>A key comes back the same day, with a reason the next day at the latest.</source>
        <translation>钥匙当天归还，有原因最迟次日</translation>
    </message>
    <message>
        <source>A patrol needs a round. Write like 14:00 East gate; 14:20 Garage.</source>
        <translation>流动岗要有巡点，写成 14:00 东门；14:20 地库</translation>
    </message>
    <message>
        <source>Cannot read {part}. Write like 14:00 East gate; 14:20 Garage, at most {most}.</source>
        <translation>看不懂 {part}，写成 14:00 东门；14:20 地库，最多 {most} 处</translation>
    </message>
    <message>
        <source>Each person can be ticked once.</source>
        <translation>每人只能勾一次</translation>
    </message>
    <message>
        <source>Group {grp} has both shifts. Choose another one.</source>
        <translation>两个班都是{grp}组，换一个班次</translation>
    </message>
    <message>
        <source>Group {grp} is on post then, from {time}. Choose another time.</source>
        <translation>{grp}组那时在岗，{time} 起，换个时间</translation>
    </message>
    <message>
        <source>How is it to be done? Write it down.</source>
        <translation>填写办法</translation>
    </message>
    <message>
        <source>Is it a fixed post or a patrol? Choose one.</source>
        <translation>选固定岗或流动岗</translation>
    </message>
    <message>
        <source>It begins at {time}. Tick then who came.</source>
        <translation>{time} 开始，到时再勾考勤</translation>
    </message>
    <message>
        <source>It is due at {time}. Sign in {minutes} minutes before at the earliest.</source>
        <translation>应在 {time} 巡，最早提前 {minutes} 分钟签到</translation>
    </message>
    <message>
        <source>It must end after it begins, on the same day. Look at the times.</source>
        <translation>结束要晚于开始，且在同一天，核对时间</translation>
    </message>
    <message>
        <source>Key {key} is with {who}. It must come back first.</source>
        <translation>钥匙 {key} 在{who}手里，先还再借</translation>
    </message>
    <message>
        <source>Keys come back the same day. Write why it is the next day.</source>
        <translation>钥匙当天归还，写明为何次日还</translation>
    </message>
    <message>
        <source>Leave {leave} is on some of these days already.</source>
        <translation>这几天与请假 {leave} 号重叠</translation>
    </message>
    <message>
        <source>Nobody inspects oneself. Choose the guard on duty.</source>
        <translation>不能查自己的岗，选当班人</translation>
    </message>
    <message>
        <source>Nobody stands in for oneself. Choose another person.</source>
        <translation>不能自己顶自己的班，换一个人</translation>
    </message>
    <message>
        <source>One of the two shifts has begun. Choose a later one.</source>
        <translation>有一个班已经开始，选以后的班</translation>
    </message>
    <message>
        <source>The guard has countersigned already.</source>
        <translation>当班人已经签字</translation>
    </message>
    <message>
        <source>The last day is before the first. Look at the days.</source>
        <translation>结束日早于开始日，核对日期</translation>
    </message>
    <message>
        <source>The post {post} is no longer on the list.</source>
        <translation>岗位{post}已经撤销</translation>
    </message>
    <message>
        <source>The rota has changed since. Ask for the swap anew.</source>
        <translation>排班已经变了，请重新申请</translation>
    </message>
    <message>
        <source>The rota has no such shift on that day.</source>
        <translation>那一天没有这个班次</translation>
    </message>
    <message>
        <source>There is a post {post} already. Take another name.</source>
        <translation>已有岗位{post}，换个名称</translation>
    </message>
    <message>
        <source>There is no such inspection.</source>
        <translation>没有这条查岗</translation>
    </message>
    <message>
        <source>There is no such leave.</source>
        <translation>没有这条请假</translation>
    </message>
    <message>
        <source>There is no such line in the plan.</source>
        <translation>计划里没有这一条</translation>
    </message>
    <message>
        <source>There is no such loan.</source>
        <translation>没有这条借用</translation>
    </message>
    <message>
        <source>There is no such order.</source>
        <translation>没有这条指示</translation>
    </message>
    <message>
        <source>There is no such post.</source>
        <translation>没有这个岗位</translation>
    </message>
    <message>
        <source>There is no such swap.</source>
        <translation>没有这条换班</translation>
    </message>
    <message>
        <source>These days are over. Look at the days.</source>
        <translation>这几天已经过了，核对日期</translation>
    </message>
    <message>
        <source>This checkpoint is not on the round any more.</source>
        <translation>巡点已不在路线上</translation>
    </message>
    <message>
        <source>This is called off already.</source>
        <translation>这一条已经取消</translation>
    </message>
    <message>
        <source>This is decided already.</source>
        <translation>这一条已经批过了</translation>
    </message>
    <message>
        <source>This key is back already.</source>
        <translation>这把钥匙已经还了</translation>
    </message>
    <message>
        <source>This order is settled already.</source>
        <translation>这条指示已经办结</translation>
    </message>
    <message>
        <source>This person has signed it already.</source>
        <translation>这个人已经签阅</translation>
    </message>
    <message>
        <source>This time is over. Look at when it is due.</source>
        <translation>这个时间已经过了，核对应还时间</translation>
    </message>
    <message>
        <source>Tick at least one person.</source>
        <translation>至少勾一个人</translation>
    </message>
    <message>
        <source>Type the day, like 2026-07-31.</source>
        <translation>填写日期，如 2026-07-31</translation>
    </message>
    <message>
        <source>What for? Write it down.</source>
        <translation>填写用途</translation>
    </message>
    <message>
        <source>What is not in order? Write it down.</source>
        <translation>写明哪里有问题</translation>
    </message>
    <message>
        <source>What is the goal? Write it down.</source>
        <translation>填写目的</translation>
    </message>
    <message>
        <source>What is trained or studied? Write it down.</source>
        <translation>填写训练或学习的内容</translation>
    </message>
    <message>
        <source>What was found? Write it down.</source>
        <translation>填写查岗情况</translation>
    </message>
    <message>
        <source>What you asked for, another leader approves.</source>
        <translation>自己的申请由别的带班员批</translation>
    </message>
    <message>
        <source>Which key? Type its number or room.</source>
        <translation>填写钥匙编号或房号</translation>
    </message>
    <message>
        <source>Which post was inspected? Choose it.</source>
        <translation>选查的是哪个岗位</translation>
    </message>
    <message>
        <source>Who takes it? Type the name.</source>
        <translation>填写借用人姓名</translation>
    </message>
    <message>
        <source>{place} is signed in already.</source>
        <translation>{place}已经签到</translation>
    </message>
    <message>
        <source>{staff} is not on duty now. Choose a guard of this shift.</source>
        <translation>{staff} 不当班，选本班的人</translation>
    </message>
    <message>
        <source>A report is a PDF or a workbook (.xlsx), not {form}.</source>
        <translation>报告只能存为 PDF 或表格（.xlsx），不能存为 {form}</translation>
    </message>
    <message>
        <source>Report {report} was just made elsewhere. Make it once more.</source>
        <translation>报告 {report} 刚在别处做过，请再做一次</translation>
    </message>
    <message>
        <source>Report {report} was not printed.</source>
        <translation>报告 {report} 没有打印过</translation>
    </message>
    <message>
        <source>These days are still to come. Choose others.</source>
        <translation>这些日子还没到，请另选</translation>
    </message>
    <message>
        <source>“{text}” is no day and no month. Write 2026-06-12 or 2026-06.</source>
        <translation>“{text}”不是日期或月份，请写成 2026-06-12 或 2026-06</translation>
    </message>
    <message>
        <source>A part leaves only when some lines agree and others do not.</source>
        <translation>有的项相符、有的不符时，才能部分放行</translation>
    </message>
    <message>
        <source>Not verified yet: see the checks. Then print the slip.</source>
        <translation>还没核验完，做完核验再打印放行条</translation>
    </message>
    <message>
        <source>Nothing is different from slip {slip}. Change a line first.</source>
        <translation>和 {slip} 没有不同，先改一项</translation>
    </message>
    <message>
        <source>Nothing was referred to the service desk for this slip.</source>
        <translation>这张放行条没有转过客服</translation>
    </message>
    <message>
        <source>Only a call goes unanswered. Choose the phone.</source>
        <translation>只有电话才会没人接，请选电话</translation>
    </message>
    <message>
        <source>Slip {slip} is on paper. What changes takes a new slip.</source>
        <translation>{slip} 已经打印，要改请重开一张</translation>
    </message>
    <message>
        <source>Slip {slip} is still open. Release or refuse it first.</source>
        <translation>{slip} 还没办完，先放行或拒绝</translation>
    </message>
    <message>
        <source>Slip {slip} was never printed. There is no paper to take back.</source>
        <translation>{slip} 没有打印过，没有纸条可收</translation>
    </message>
    <message>
        <source>The paper of slip {slip} is back already.</source>
        <translation>{slip} 的纸条已经收回</translation>
    </message>
    <message>
        <source>The photo {path} is not the one that was kept.</source>
        <translation>照片 {path} 和存下的不一样</translation>
    </message>
    <message>
        <source>The picture is too large. Take it smaller.</source>
        <translation>照片太大，请拍小一点</translation>
    </message>
    <message>
        <source>The week of {day} has not begun.</source>
        <translation>{day} 那一周还没到</translation>
    </message>
    <message>
        <source>This is no picture that can be read. Choose a JPEG or PNG.</source>
        <translation>这不是能读的照片，请选 JPEG 或 PNG</translation>
    </message>
    <message>
        <source>This is release slip {slip}. Look at it on the page of items.</source>
        <translation>这是放行条 {slip}，请到放行页核对</translation>
    </message>
    <message>
        <source>{n} slips are missing. Write down what is known of them.</source>
        <translation>有 {n} 张没收回，请写明情况</translation>
    </message>
    <message>
        <source>A supervisor's order stands in the place of this signature.</source>
        <translation>这一方由主管下令代替签字，不用再签</translation>
    </message>
    <message>
        <source>It came faulty and no repair is written. Write the repair first.</source>
        <translation>这件接班时就是坏的，没有维修记录。先记维修</translation>
    </message>
    <message>
        <source>It is not time yet; the next group still has time to come.</source>
        <translation>还没到集合时间，再等一等</translation>
    </message>
    <message>
        <source>It is written already that nobody came.</source>
        <translation>已经记过“无人接班”</translation>
    </message>
    <message>
        <source>Line-up is 0 to {most} minutes before the shift.</source>
        <translation>提前集合的分钟数是 0 到 {most}</translation>
    </message>
    <message>
        <source>Nobody has refused this handover.</source>
        <translation>没有人拒签</translation>
    </message>
    <message>
        <source>Somebody of the next group is here. Hand over to them.</source>
        <translation>接班的已经有人到了，请交给他们</translation>
    </message>
    <message>
        <source>The handover is refused already. Settle that first.</source>
        <translation>已经拒签，先把事情说清</translation>
    </message>
    <message>
        <source>The list has changed. Read it again to its end.</source>
        <translation>内容有变，请重新看到底</translation>
    </message>
    <message>
        <source>This line is not part of the handover any more.</source>
        <translation>交接单上没有这一项了</translation>
    </message>
    <message>
        <source>This piece is not written as faulty.</source>
        <translation>这件没有记为异常</translation>
    </message>
    <message>
        <source>What was repaired? Write it down.</source>
        <translation>修了什么？请写明</translation>
    </message>
    <message>
        <source>What was settled? Write it down.</source>
        <translation>怎么说定的？请写明</translation>
    </message>
    <message>
        <source>Who takes the post instead? Choose a person.</source>
        <translation>谁来代为接岗？请选人</translation>
    </message>
    <message>
        <source>Write what each side says.</source>
        <translation>交接双方的说法都要写</translation>
    </message>
    <message>
        <source>An earlier version wrote this book. Open it once with this one, then check.</source>
        <translation>这本台账是旧版写的，先用新版打开一次再核对</translation>
    </message>
    <message>
        <source>Nothing was copied: {path} is not the file that the book knows as {report}.</source>
        <translation>没有复制：{path} 不是台账里登记的报告 {report}</translation>
    </message>
    <message>
        <source>Nothing was saved: {path} is among the sealed reports. Choose another.</source>
        <translation>没有保存：{path} 在报告原件的文件夹里，请换个地方</translation>
    </message>
    <message>
        <source>Say the reason in a few words, at least {least} characters.</source>
        <translation>原因写得明白些，至少 {least} 个字</translation>
    </message>
    <message>
        <source>A letter or digit of the code is wrong. Compare it with the sheet.</source>
        <translation>恢复码有一位不对，请对照恢复单再输一遍</translation>
    </message>
    <message>
        <source>The key on this PC does not fit this book. It is another site's book, or its beginning is damaged: {path}</source>
        <translation>这台电脑的密钥打不开这本台账，可能是别处的台账，或开头损坏：{path}</translation>
    </message>
    <message>
        <source>The key that opens this book is gone from this PC. Bring it back from the recovery sheet; nothing was changed.</source>
        <translation>打开台账的密钥在这台电脑上丢了，请用恢复单找回；台账没有动过</translation>
    </message>
    <message>
        <source>The sealed keys are damaged. Take those of another backup.</source>
        <translation>封存的密钥坏了，请用另一份备份里的</translation>
    </message>
    <message>
        <source>This book is locked, and its key is not on this PC. Bring the key back from the recovery sheet: {path}</source>
        <translation>这本台账加了锁，这台电脑没有它的密钥，请用恢复单找回：{path}</translation>
    </message>
    <message>
        <source>This code is of another sheet. Take the newest sheet of this site.</source>
        <translation>这是另一张恢复单的码，请用本岗最新的恢复单</translation>
    </message>
    <message>
        <source>Nothing was saved: {path} is for Guardpost's own files. Choose another place.</source>
        <translation>没有保存：{path} 是值守通自己存文件的地方，请换个地方</translation>
    </message>
    <message>
        <source>Choose both persons, or neither for the whole groups.</source>
        <translation>两个人都要选；整组换班就都不选</translation>
    </message>
    <message>
        <source>The minutes that are not late are 0 to {most}.</source>
        <translation>不算迟到的分钟数是 0 到 {most}</translation>
    </message>
    <message>
        <source>{staff} does not have this shift. Look at the days and the persons.</source>
        <translation>这个班不是{staff}的。请核对日期和人</translation>
    </message>
    <message>
        <source>{staff} is on leave that day. Choose another shift.</source>
        <translation>{staff}那天请假。请换一个班</translation>
    </message>
    <message>
        <source>{staff} would rest less than {hours} hours. Choose another shift.</source>
        <translation>{staff}休息不足 {hours} 小时。请换一个班</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>没有人登录，请先登录</translation>
    </message>
    <message>
        <source>Choose {least} to {most} days, or for good.</source>
        <translation>请选 {least} 到 {most} 天，或长期保存</translation>
    </message>
    <message>
        <source>The last {least} days have to stay. Take an earlier date.</source>
        <translation>最近 {least} 天的要保留，请选更早的日期</translation>
    </message>
    <message>
        <source>A backup beside the book dies with it: {path} lies in the data folder. Choose a folder elsewhere.</source>
        <translation>{path} 在数据文件夹里面，台账坏了备份也跟着坏。请选别处的文件夹</translation>
    </message>
    <message>
        <source>A newer Guardpost made the backup {path}. Install that version first.</source>
        <translation>备份 {path} 是新版值守通做的，请先装那个版本</translation>
    </message>
    <message>
        <source>Beside this backup {count} files are missing or damaged, such as {path}. Make a new backup.</source>
        <translation>这份备份旁边有 {count} 个文件缺失或损坏，如 {path}。请重新备份</translation>
    </message>
    <message>
        <source>Entry {seq} in this backup is not the one that report {report} prints. One of them was altered.</source>
        <translation>备份里第 {seq} 条与报告 {report} 上印的不符，有一个被改过</translation>
    </message>
    <message>
        <source>Entry {seq} in this backup was altered. Take an earlier backup.</source>
        <translation>这份备份的第 {seq} 条被改过，请用更早的备份</translation>
    </message>
    <message>
        <source>Give the backup another ending than .part.</source>
        <translation>备份的文件名不能以 .part 结尾</translation>
    </message>
    <message>
        <source>The backup folder {path} is not there. Plug the drive in, or choose another folder. The backups made before stay good.</source>
        <translation>备份文件夹 {path} 不在了。请插好移动盘，或另选文件夹。以前的备份仍然可用</translation>
    </message>
    <message>
        <source>The backup folder {path} takes no files. Choose another one.</source>
        <translation>备份文件夹 {path} 写不进去，请另选一个</translation>
    </message>
    <message>
        <source>The backup in {path} was not what the book is, and was thrown away. Take another drive.</source>
        <translation>写到 {path} 的备份与台账不一致，已作废。请换一个盘</translation>
    </message>
    <message>
        <source>The backup to {path} broke off. Look at the drive, then back up again. The backups made before stay good.</source>
        <translation>往 {path} 的备份中断了。看看移动盘，再备份一次。以前的备份仍然可用</translation>
    </message>
    <message>
        <source>The backup {path} is damaged: not every byte is as it was written. Take an earlier one.</source>
        <translation>备份 {path} 已损坏，内容与写入时不同。请用更早的一份</translation>
    </message>
    <message>
        <source>The backup {path} was broken off while it was written. Take an earlier one.</source>
        <translation>备份 {path} 只写了一半，请用更早的一份</translation>
    </message>
    <message>
        <source>The disk of the backup folder {path} is full. Free some space there. The backups made before stay good.</source>
        <translation>备份文件夹 {path} 所在的盘满了，请腾出空间。以前的备份仍然可用</translation>
    </message>
    <message>
        <source>The end of the backup {path} is missing. Take an earlier one.</source>
        <translation>备份 {path} 缺了末尾，请用更早的一份</translation>
    </message>
    <message>
        <source>The file {path} is empty. Take an earlier backup.</source>
        <translation>文件 {path} 是空的，请用更早的备份</translation>
    </message>
    <message>
        <source>The file {path} is no backup of Guardpost, and was left as it is. Choose another name.</source>
        <translation>文件 {path} 不是值守通的备份，没有动它。请换个文件名</translation>
    </message>
    <message>
        <source>The file {path} is not a backup of Guardpost, or its end is missing.</source>
        <translation>文件 {path} 不是值守通的备份，或者缺了末尾</translation>
    </message>
    <message>
        <source>The keys do not fit this backup: they are another site's.</source>
        <translation>密钥与这份备份不配，是别的小区的</translation>
    </message>
    <message>
        <source>The report {path} is not whole. Take another copy, or type the code that is printed on it.</source>
        <translation>报告 {path} 不完整。请用另一份，或输入报告上印的代码</translation>
    </message>
    <message>
        <source>The report {report} is another post's. Take the last one of this post.</source>
        <translation>报告 {report} 是别的岗的，请用本岗最近一份</translation>
    </message>
    <message>
        <source>The table {table} in this backup does not follow from the book.</source>
        <translation>这份备份里的表 {table} 与台账对不上</translation>
    </message>
    <message>
        <source>There is a book already: {path}. Restore into another folder, or move that book away first.</source>
        <translation>那里已有台账：{path}。请恢复到别的文件夹，或先把它移走</translation>
    </message>
    <message>
        <source>There is no backup at {path}.</source>
        <translation>{path} 处没有备份</translation>
    </message>
    <message>
        <source>There is no backup in {path} yet.</source>
        <translation>{path} 里还没有备份</translation>
    </message>
    <message>
        <source>This backup does not end at entry {entries}, as it says. Take an earlier one.</source>
        <translation>这份备份不是止于它所说的第 {entries} 条，请用更早的一份</translation>
    </message>
    <message>
        <source>This backup opens with code 2 of the recovery sheet. Give it in a file: --code-file FILE.</source>
        <translation>打开这份备份要用恢复单第 2 栏的码，写进文件：--code-file 文件</translation>
    </message>
    <message>
        <source>Not all of these are a contractor's own tools. Ask the owner.</source>
        <translation>不全是施工队自带的工具，要问业主</translation>
    </message>
    <message>
        <source>Type the document of who carries it. It is checked and given back.</source>
        <translation>填上搬运人的证件，看过就还</translation>
    </message>
    <message>
        <source>{item}: not a firm's goods. Choose one of the five kinds of a firm.</source>
        <translation>“{item}”不是公司物品，类别从公司的五类里选</translation>
    </message>
    <message>
        <source>At most {most} times a week.</source>
        <translation>一周最多 {most} 次</translation>
    </message>
    <message>
        <source>Every {least} to {most} minutes, or 0 for none.</source>
        <translation>间隔 {least} 到 {most} 分钟，不要求就填 0</translation>
    </message>
    <message>
        <source>The night must end at another time than it begins.</source>
        <translation>夜间的起止时间不能相同</translation>
    </message>
    <message>
        <source>Type a number, 0 for none.</source>
        <translation>请填数字，不要求就填 0</translation>
    </message>
    <message>
        <source>A PIN has 6 to 16 digits.</source>
        <translation>PIN 是 6 到 16 位数字</translation>
    </message>
    <message>
        <source>A badge alone does not do for this person. Type the PIN.</source>
        <translation>此人只刷工牌不行，请再输 PIN</translation>
    </message>
    <message>
        <source>Everybody knows that number. Take another PIN.</source>
        <translation>这个数字谁都知道，请换一个 PIN</translation>
    </message>
    <message>
        <source>That PIN counts up or down, easy to guess. Take another.</source>
        <translation>PIN 是顺着或倒着数的，容易猜到，请换一个</translation>
    </message>
    <message>
        <source>That PIN is a date; birthdays are guessed first. Take another.</source>
        <translation>PIN 像日期，生日最先被猜到，请换一个</translation>
    </message>
    <message>
        <source>That PIN is drawn on the keypad, easy to guess. Take another.</source>
        <translation>PIN 是键盘上连着的键，容易猜到，请换一个</translation>
    </message>
    <message>
        <source>That PIN is in the person's own number. Take another.</source>
        <translation>PIN 是本人编号或电话里的数字，请换一个</translation>
    </message>
    <message>
        <source>That PIN is not right. Wait {seconds} s before the next try.</source>
        <translation>PIN 不对，等 {seconds} 秒再输</translation>
    </message>
    <message>
        <source>That PIN repeats itself, easy to guess. Take another.</source>
        <translation>PIN 有重复，容易猜到，请换一个</translation>
    </message>
    <message>
        <source>That is no badge, or it was misread. Scan it again.</source>
        <translation>这不是工牌码，或没扫清楚，请再扫一次</translation>
    </message>
    <message>
        <source>That is the PIN until now. Take another.</source>
        <translation>和现在的 PIN 一样，请换一个</translation>
    </message>
    <message>
        <source>This badge opens nothing: lost, ended or of another post. Type the PIN.</source>
        <translation>这张工牌已停用或不是本岗的，请输 PIN</translation>
    </message>
    <message>
        <source>Too many wrong PINs at this PC. Wait {seconds} s.</source>
        <translation>这台电脑上 PIN 输错太多次，等 {seconds} 秒再试</translation>
    </message>
    <message>
        <source>Type {least} to {most} minutes.</source>
        <translation>请填 {least} 到 {most} 分钟</translation>
    </message>
    <message>
        <source>{staff} has no badge.</source>
        <translation>{staff} 没有工牌</translation>
    </message>
    <message>
        <source>{staff} has no recovery sheet. Another administrator sets the PIN.</source>
        <translation>{staff} 没有恢复单，请另一位管理员重设 PIN</translation>
    </message>
    <message>
        <source>Both leaders signed; both type their PINs.</source>
        <translation>双方都签了字，请双方各输自己的密码</translation>
    </message>
    <message>
        <source>The backup was broken off. The backups made before stay good.</source>
        <translation>备份中止了，以前的备份仍然可用</translation>
    </message>
    <message>
        <source>Emergency book {book} was brought in already.</source>
        <translation>应急册 {book} 已经并回过了</translation>
    </message>
    <message>
        <source>Entry {seq} of the emergency book at {path} was altered. Nothing was brought in.</source>
        <translation>{path} 的应急册第 {seq} 条被改过，没有并回任何内容</translation>
    </message>
    <message>
        <source>The book is damaged, and the names for an emergency book are lost too. Go on by paper and call the supervisor.</source>
        <translation>台账坏了，开应急册要用的名单也没了。先用纸登记，叫主管来</translation>
    </message>
    <message>
        <source>{path} holds no emergency book.</source>
        <translation>{path} 里没有应急册</translation>
    </message>
    <message>
        <source>The backups of several posts lie in {path}. Name the file of this post.</source>
        <translation>{path} 里有几个岗的备份，请写出本岗的文件名</translation>
    </message>
    <message>
        <source>This backup opens with code 2 of the recovery sheet. Type it.</source>
        <translation>打开这份备份要用恢复单第 2 栏的码，请输入</translation>
    </message>
    <message>
        <source>The backup {path} is another site's.</source>
        <translation>备份 {path} 是别的小区的</translation>
    </message>
    <message>
        <source>The handover stands, but {path} could not be written. Make room, then whoever signed types the PIN once more.</source>
        <translation>交接已成立，只是 {path} 写不进；腾出地方后，请签字的人再输一次 PIN</translation>
    </message>
    <message>
        <source>The printer {printer} is gone: nothing was printed. Choose another one.</source>
        <translation>打印机 {printer} 不在了，没有打印，请另选一台</translation>
    </message>
    <message>
        <source>This is the code of a pass or a badge. Clear it and scan it where it belongs.</source>
        <translation>这是访客单、预约单或工牌的码，请清掉，扫到该扫的地方</translation>
    </message>
    <message>
        <source>Nothing was printed: the font {path} is gone or damaged. Install Guardpost again, then print.</source>
        <translation>没有打印：字体 {path} 不在或坏了，请重装值守通后再打</translation>
    </message>
    <message>
        <source>Something went wrong. It was noted; what you typed is kept.</source>
        <translation>出了问题，已经记下；填的内容还在</translation>
    </message>
    <message>
        <source>{path} holds another site's emergency book. Nothing was brought in.</source>
        <translation>{path} 是别的小区的应急册，没有并回任何内容</translation>
    </message>
    <message>
        <source>This PC's clock says {time}, before there was a seal. Set it, then sign.</source>
        <translation>这台电脑的时钟显示 {time}，比签章启用还早。校准时钟再签</translation>
    </message>
    <message>
        <source>Page {page} of the book at {path} is damaged. Go on by paper and call the supervisor.</source>
        <translation>{path} 的台账第 {page} 页坏了，先用纸记，通知主管</translation>
    </message>
    <message>
        <source>Bring the emergency book in first; then the key can be renewed.</source>
        <translation>先并回应急册，再换密钥</translation>
    </message>
    <message>
        <source>The book under the new key was not what the book is, and was thrown away. The key is the one it was. Look at the disk.</source>
        <translation>用新密钥写的那一份与台账不符，已丢弃；密钥没换。请检查磁盘</translation>
    </message>
    <message>
        <source>The key was not renewed: it was broken off. All is as it was.</source>
        <translation>已停下，密钥没换，一切照旧</translation>
    </message>
    <message>
        <source>This backup lies under an earlier key of the book. It opens with code 2 of the recovery sheet of that time; by command: --code-file FILE.</source>
        <translation>这份备份是换密钥以前的，要用当时那张恢复单的第 2 栏码打开；用命令时加 --code-file FILE</translation>
    </message>
    <message>
        <source>Choose how they agreed: by phone, by message or on paper.</source>
        <translation>请选怎么同意的：电话、信息或书面</translation>
    </message>
    <message>
        <source>This person has agreed already.</source>
        <translation>本人已同意过，不用再记</translation>
    </message>
    <message>
        <source>This person is not one of the two.</source>
        <translation>换班的不是此人，请选换班的两人之一</translation>
    </message>
    <message>
        <source>{staff} has not agreed to the swap yet. Have that noted first.</source>
        <translation>{staff}还没同意换班，请先让本人同意</translation>
    </message>
</context>
</TS>
