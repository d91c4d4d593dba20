<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>slip</name>
    <message>
        <source>Came in</source>
        <translation>进场</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>Going to</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Guard {name}</source>
        <translation>值守员 {name}</translation>
    </message>
    <message>
        <source>Holds on this day alone</source>
        <translation>仅当天有效</translation>
    </message>
    <message>
        <source>Please leave</source>
        <translation>请在此时前</translation>
    </message>
    <message>
        <source>Scan this when coming</source>
        <translation>进场时扫这里</translation>
    </message>
    <message>
        <source>Scan this when leaving</source>
        <translation>离场时扫这里</translation>
    </message>
    <message>
        <source>Show it, give it back; if late, we ring the host</source>
        <translation>凭单进出，离场交回；超时先联系住户</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>访客</translation>
    </message>
    <message>
        <source>Visitor pass</source>
        <translation>预约单</translation>
    </message>
    <message>
        <source>Visitor slip</source>
        <translation>访客单</translation>
    </message>
    <message>
        <source>and when leaving</source>
        <translation>离场时也扫</translation>
    </message>
    <message>
        <source>before</source>
        <translation>离场</translation>
    </message>
    <message>
        <source>or say no. {n}</source>
        <translation>或报单号 {n}</translation>
    </message>
    <message>
        <source>{n} p.</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>{weekday} {month}/{day}</source>
        <translation>{month}月{day}日 {weekday}</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Applicant signs</source>
        <translation>申请人签字</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>搬出户</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>护卫员</translation>
    </message>
    <message>
        <source>Holds on {day} alone</source>
        <translation>仅 {day} 当天有效</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>In all: {n} lines, {pieces} pcs</source>
        <translation>共 {n} 项 {pieces} 件</translation>
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
        <source>Made out {at} by {name}</source>
        <translation>{at} 签发 · {name}</translation>
    </message>
    <message>
        <source>Mover</source>
        <translation>搬运人</translation>
    </message>
    <message>
        <source>Mover signs</source>
        <translation>搬运人签字</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Part 2, for the gate</source>
        <translation>第二联（交门岗）</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Release slip</source>
        <translation>物品放行条</translation>
    </message>
    <message>
        <source>Scan at the gate; the guard keeps this part</source>
        <translation>出门扫码核对，此联由门岗收回</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>实查</translation>
    </message>
    <message>
        <source>Stub, stays here</source>
        <translation>存根（签发处留存）</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>What differs stays in: a changed slip is made out anew</source>
        <translation>与单不符不放行，须申请人改单重开</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>copy {n}</source>
        <translation>第 {n} 份</translation>
    </message>
    <message>
        <source>in the place of {number}</source>
        <translation>代替 {number}</translation>
    </message>
    <message>
        <source>leave {name}</source>
        <translation>{name} 准许</translation>
    </message>
    <message>
        <source>sheet {sheet}</source>
        <translation>第 {sheet} 张</translation>
    </message>
    <message>
        <source>Left at</source>
        <translation>放行时间</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>盖章</translation>
    </message>
    <message>
        <source>When</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>即时</translation>
    </message>
    <message>
        <source>Gate's phone</source>
        <translation>门岗电话</translation>
    </message>
</context>
</TS>
