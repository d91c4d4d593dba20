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
</context>
</TS>
