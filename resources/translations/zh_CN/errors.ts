<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>errors</name>
    <message>
        <source>Which room does this person live in? Type it first.</source>
        <translation>住哪一户?先填房号</translation>
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
        <translation>这辆车是哪一户的?先填房号</translation>
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
        <translation>{text} 不是日期,照 2026-07-31 这样写</translation>
    </message>
    <message>
        <source>The last day is before the first. Check both.</source>
        <translation>结束日期早于开始日期,请核对</translation>
    </message>
    <message>
        <source>Type the worker's name.</source>
        <translation>填施工人员姓名</translation>
    </message>
    <message>
        <source>Which room is the work in? Type it first.</source>
        <translation>在哪一户施工?先填房号</translation>
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
        <translation>这种记录不能更正,请另记一条</translation>
    </message>
    <message>
        <source>Entry {seq} is struck out already.</source>
        <translation>第 {seq} 条已经划销</translation>
    </message>
    <message>
        <source>Nothing is different yet. Change what is wrong, then save.</source>
        <translation>内容没有变化,改了再保存</translation>
    </message>
    <message>
        <source>Entry {seq} builds upon this one. Correct that one first.</source>
        <translation>第 {seq} 条接着这一条,先更正那一条</translation>
    </message>
    <message>
        <source>What this entry began has ended. Write a new entry instead.</source>
        <translation>这条记录的事已经结束,请另记一条</translation>
    </message>
    <message>
        <source>This part cannot be corrected. Strike the entry out and write it again.</source>
        <translation>这一项不能改,请划销后重新登记</translation>
    </message>
    <message>
        <source>This value does not fit here. Choose another.</source>
        <translation>这里填得不对,换一个</translation>
    </message>
    <message>
        <source>Which room do the items leave? Type it first.</source>
        <translation>从哪一户搬出?先填房号</translation>
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
        <translation>数量填整数,最多 {largest} 件</translation>
    </message>
    <message>
        <source>A slip has at most {most} lines. Open another.</source>
        <translation>一张单最多 {most} 项,请另开一张</translation>
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
        <translation>还没核验完,看按钮上方的清单</translation>
    </message>
    <message>
        <source>Who agreed? Type the owner's name.</source>
        <translation>谁同意的?填业主姓名</translation>
    </message>
    <message>
        <source>Which number was rung? Type it.</source>
        <translation>打的哪个号码?填上</translation>
    </message>
    <message>
        <source>Where is it? Type the place.</source>
        <translation>在哪里?填地点</translation>
    </message>
    <message>
        <source>What happened? Write it down.</source>
        <translation>发生了什么?写下经过</translation>
    </message>
    <message>
        <source>This time is not right. It cannot lie ahead.</source>
        <translation>时间不对,不能晚于现在</translation>
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
        <translation>处理结果怎样?写下来</translation>
    </message>
    <message>
        <source>Which room? Type it before saving.</source>
        <translation>哪一户?先填房号</translation>
    </message>
    <message>
        <source>What is wrong? Write it down.</source>
        <translation>什么问题?写下来</translation>
    </message>
</context>
</TS>
