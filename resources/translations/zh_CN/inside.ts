<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>inside</name>
    <message>
        <source>Card</source>
        <translation>证号</translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>先选一行</translation>
    </message>
    <message>
        <source>In since</source>
        <translation>进场</translation>
    </message>
    <message>
        <source>Log leaving</source>
        <translation>登记离场</translation>
    </message>
    <message>
        <source>No vehicle is inside.</source>
        <translation>现在没有车辆在场</translation>
    </message>
    <message>
        <source>No visitor is inside.</source>
        <translation>现在没有访客在场</translation>
    </message>
    <message>
        <source>Out by</source>
        <translation>应离</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>车牌</translation>
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
        <source>now {count}</source>
        <translation>现有 {count}</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 时 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
    <message>
        <source>late {length}</source>
        <translation>超时 {length}</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>Who and where</source>
        <translation>人员、去向</translation>
    </message>
    <message>
        <source>No goods, log leaving</source>
        <translation>无货，登记离开</translation>
    </message>
</context>
</TS>
