<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>removals</name>
    <message>
        <source>Add</source>
        <translation>加上</translation>
    </message>
    <message>
        <source>Add item</source>
        <translation>加一项</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Before release, still missing: {n}</source>
        <translation>还差 {n} 项才能放行</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Checks go into the book. Mistakes: use “Correct”.</source>
        <translation>核验结果写入台账，只增不改；写错请用「更正」</translation>
    </message>
    <message>
        <source>Count {name} +{n}</source>
        <translation>清点{name}，多 {n} 件</translation>
    </message>
    <message>
        <source>Count {name} −{n}</source>
        <translation>清点{name}，差 {n} 件</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已清点</translation>
    </message>
    <message>
        <source>Do not release {slip}</source>
        <translation>拒绝放行 {slip}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>搬出户</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>值守员</translation>
    </message>
    <message>
        <source>How the owner agreed</source>
        <translation>业主怎么同意的</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看看</translation>
    </message>
    <message>
        <source>Mover</source>
        <translation>搬运人</translation>
    </message>
    <message>
        <source>Mover's phone</source>
        <translation>搬运人电话</translation>
    </message>
    <message>
        <source>New slip</source>
        <translation>新申请</translation>
    </message>
    <message>
        <source>No slip waits for release.</source>
        <translation>没有等放行的物品</translation>
    </message>
    <message>
        <source>No vehicle</source>
        <translation>没用车</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>还不能开单</translation>
    </message>
    <message>
        <source>Number rung</source>
        <translation>打的号码</translation>
    </message>
    <message>
        <source>Once the slip is open it is checked here.</source>
        <translation>开单后在这里核验</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>减一件</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>加一件</translation>
    </message>
    <message>
        <source>Open slip</source>
        <translation>开单</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在开单…</translation>
    </message>
    <message>
        <source>Owner {name} {phone}</source>
        <translation>业主 {name} {phone}</translation>
    </message>
    <message>
        <source>Owner's name</source>
        <translation>业主姓名</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝放行</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>拒绝放行…</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Release slip</source>
        <translation>物品放行单</translation>
    </message>
    <message>
        <source>Released here once everything is checked.</source>
        <translation>核验完在这里放行</translation>
    </message>
    <message>
        <source>Releasing…</source>
        <translation>正在放行…</translation>
    </message>
    <message>
        <source>Ring owner</source>
        <translation>拨打业主</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>搬出户</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Show the whole number</source>
        <translation>显示全号</translation>
    </message>
    <message>
        <source>Showing it is noted in the book</source>
        <translation>看全号会记入台账</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>重签</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Slip {slip} is open. Check it, then let it go.</source>
        <translation>{slip} 已开单，核验后放行</translation>
    </message>
    <message>
        <source>Slips that wait</source>
        <translation>待放行的单</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重填</translation>
    </message>
    <message>
        <source>Take {name} off</source>
        <translation>去掉{name}</translation>
    </message>
    <message>
        <source>The items stay. The slip ends with this.</source>
        <translation>物品留在小区，这张单到此为止</translation>
    </message>
    <message>
        <source>The mover signs</source>
        <translation>搬运人签字</translation>
    </message>
    <message>
        <source>The owner agreed</source>
        <translation>业主已同意</translation>
    </message>
    <message>
        <source>The registry knows no owner of this room.</source>
        <translation>档案里没有这一户的业主，问到后填上</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>填物品名称</translation>
    </message>
    <message>
        <source>What they are</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Who carries it, in what</source>
        <translation>谁搬、用什么车</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>为什么不放行</translation>
    </message>
    <message>
        <source>after the checks</source>
        <translation>等核验</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>applied {at}</source>
        <translation>{at} 申请</translation>
    </message>
    <message>
        <source>done {done} / {all}</source>
        <translation>做完 {done} / {all}</translation>
    </message>
    <message>
        <source>in all: lines {lines} · pieces {pieces}</source>
        <translation>共 {lines} 项 {pieces} 件</translation>
    </message>
    <message>
        <source>it is them · {name} {at}</source>
        <translation>人证一致·{name} {at}</translation>
    </message>
    <message>
        <source>lines {lines} · pieces {pieces}</source>
        <translation>{lines} 项 {pieces} 件</translation>
    </message>
    <message>
        <source>may go</source>
        <translation>可以放行</translation>
    </message>
    <message>
        <source>new application</source>
        <translation>新申请</translation>
    </message>
    <message>
        <source>none on the slip</source>
        <translation>没有登记</translation>
    </message>
    <message>
        <source>not inside</source>
        <translation>不在场</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>还没核对</translation>
    </message>
    <message>
        <source>nothing noted yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>sign now</source>
        <translation>请签字</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>已登录，自动记名</translation>
    </message>
    <message>
        <source>the applicant in person</source>
        <translation>申请人本人</translation>
    </message>
    <message>
        <source>waiting: {n}</source>
        <translation>待放行 {n} 单</translation>
    </message>
    <message>
        <source>{kind} · in {at} · inside</source>
        <translation>{kind}·{at} 进场·在场</translation>
    </message>
    <message>
        <source>{plate} is it</source>
        <translation>{plate} 一致</translation>
    </message>
    <message>
        <source>{seen}, all here</source>
        <translation>{seen}，都对</translation>
    </message>
    <message>
        <source>{seen}, {name} +{n}</source>
        <translation>{seen}，{name}多 {n} 件</translation>
    </message>
    <message>
        <source>{seen}, {name} −{n}</source>
        <translation>{seen}，差{name} {n} 件</translation>
    </message>
    <message>
        <source>{seen}, {n} to count</source>
        <translation>{seen}，还有 {n} 项没点完</translation>
    </message>
    <message>
        <source>{slip} not released, noted</source>
        <translation>{slip} 拒绝放行，已记录</translation>
    </message>
    <message>
        <source>{slip} released: {size}</source>
        <translation>{slip} 已放行，{size}</translation>
    </message>
    <message>
        <source>{who}: owner must agree</source>
        <translation>{who}搬出，须业主同意</translation>
    </message>
    <message>
        <source>A part of {slip}</source>
        <translation>{slip} 部分放行</translation>
    </message>
    <message>
        <source>Arrears: refer to service desk</source>
        <translation>有欠费，转客服</translation>
    </message>
    <message>
        <source>Arrears: refer to the service desk</source>
        <translation>欠费：请转客服</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>准许继续</translation>
    </message>
    <message>
        <source>Lines that agree leave, the others stay.</source>
        <translation>相符的搬走，不符的留下</translation>
    </message>
    <message>
        <source>Make it void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Make out anew as counted</source>
        <translation>按清点数重开</translation>
    </message>
    <message>
        <source>Make void…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>May move now</source>
        <translation>准许搬出</translation>
    </message>
    <message>
        <source>Nothing is kept in for it.</source>
        <translation>不因欠费拦物品</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>打印放行条</translation>
    </message>
    <message>
        <source>Release the part</source>
        <translation>部分放行</translation>
    </message>
    <message>
        <source>Release the part that agrees…</source>
        <translation>相符的部分放行…</translation>
    </message>
    <message>
        <source>Slip paper is back</source>
        <translation>纸条已收回</translation>
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
        <source>Supervisor: goes on · {why}</source>
        <translation>主管准许继续 · {why}</translation>
    </message>
    <message>
        <source>Supervisor: goes on…</source>
        <translation>主管准许继续…</translation>
    </message>
    <message>
        <source>The slip ends with this. Its number stays.</source>
        <translation>这张单到此为止，号码保留</translation>
    </message>
    <message>
        <source>Why at this hour</source>
        <translation>为什么这时搬</translation>
    </message>
    <message>
        <source>Why it goes on</source>
        <translation>为什么继续办</translation>
    </message>
    <message>
        <source>Why the others stay</source>
        <translation>为什么留下</translation>
    </message>
    <message>
        <source>Why void</source>
        <translation>为什么作废</translation>
    </message>
    <message>
        <source>now {slip}</source>
        <translation>已换成 {slip}</translation>
    </message>
    <message>
        <source>the office is closed</source>
        <translation>非办公时间</translation>
    </message>
    <message>
        <source>{left} of {all} pieces left · {why}</source>
        <translation>搬走 {left} / {all} 件 · {why}</translation>
    </message>
    <message>
        <source>{slip} day over</source>
        <translation>{slip} 已过期</translation>
    </message>
    <message>
        <source>{slip} does not hold</source>
        <translation>作废 {slip}</translation>
    </message>
    <message>
        <source>{slip} is void, noted</source>
        <translation>{slip} 已作废，号码保留</translation>
    </message>
    <message>
        <source>{slip} partly released, noted</source>
        <translation>{slip} 部分放行，已记录</translation>
    </message>
    <message>
        <source>{slip} stands in the place of {old}. Check it anew.</source>
        <translation>{slip} 代替 {old}，请重新核验</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>Account for the week</source>
        <translation>本周核销</translation>
    </message>
    <message>
        <source>Accounted for {at} by {name}: {n} back. {note}</source>
        <translation>{at} {name} 已核销，收回 {n} 张。{note}</translation>
    </message>
    <message>
        <source>Back to the slips</source>
        <translation>回放行单</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>选照片</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>拍授权书</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没人接</translation>
    </message>
    <message>
        <source>No slip is missing.</source>
        <translation>没有缺的放行条</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Said no</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Slips from {first} to {last}</source>
        <translation>放行条 {first} 至 {last}</translation>
    </message>
    <message>
        <source>The week is accounted for: {n} missing.</source>
        <translation>本周已核销，缺 {n} 张</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>What is known of the missing</source>
        <translation>没收回的情况</translation>
    </message>
    <message>
        <source>{all} slips · printed {out} · back {back} · missing {missing} · void {void}</source>
        <translation>用号 {all} · 打印 {out} · 收回 {back} · 缺 {missing} · 作废 {void}</translation>
    </message>
    <message>
        <source>How agreed</source>
        <translation>业主怎么同意的</translation>
    </message>
    <message>
        <source>A contractor's tools leave on their own slip.</source>
        <translation>施工工具单独开单，不用问业主</translation>
    </message>
    <message>
        <source>Moves at</source>
        <translation>预计搬出</translation>
    </message>
    <message>
        <source>moves at {at}</source>
        <translation>预计 {at} 搬出</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Own tools, no consent due</source>
        <translation>施工自带工具，不用业主同意</translation>
    </message>
    <message>
        <source>Not in the book: {numbers}</source>
        <translation>台账里没有：{numbers}</translation>
    </message>
    <message>
        <source>Why the number is wanted</source>
        <translation>为什么要看号码</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Can it be made out? Then keep it.</source>
        <translation>看得清就保留</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选图片文件</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>No picture: the camera was unplugged, or another program uses it. What you typed is kept. Try again, or choose a file.</source>
        <translation>摄像头没有画面：可能被拔掉，或正被别的程序占用。已填的内容都还在。可以再试一次，或选图片文件</translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>Space or Enter takes the picture.</source>
        <translation>按空格或回车拍照</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Take again</source>
        <translation>重拍</translation>
    </message>
    <message>
        <source>The camera is being switched on…</source>
        <translation>正在打开摄像头…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
</context>
</TS>
