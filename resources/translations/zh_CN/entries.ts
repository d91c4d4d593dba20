<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>entries</name>
    <message>
        <source>All days</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>No entry fits. Change the words or the day.</source>
        <translation>没有符合的记录，换个词或日期</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>条号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>On the desk</source>
        <translation>值守员</translation>
    </message>
    <message>
        <source>Plate, name, room, number…</source>
        <translation>车牌 / 姓名 / 房号 / 单号</translation>
    </message>
    <message>
        <source>Search the book</source>
        <translation>查台账</translation>
    </message>
    <message>
        <source>The book</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>车牌 / 证号</translation>
    </message>
    <message>
        <source>Who and where</source>
        <translation>人员、去向</translation>
    </message>
    <message>
        <source>corrected by {seq}</source>
        <translation>已由第 {seq} 条更正</translation>
    </message>
    <message>
        <source>corrects {seq}</source>
        <translation>更正第 {seq} 条</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>进出</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>按日期</translation>
    </message>
</context>
</TS>
