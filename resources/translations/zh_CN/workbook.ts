<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>workbook</name>
    <message>
        <source>An empty cell says nothing: what is known already stays.</source>
        <translation>空格不改动已登记的内容</translation>
    </message>
    <message>
        <source>Columns may stand in any order; others are left aside.</source>
        <translation>列的顺序不限，多余的列不读</translation>
    </message>
    <message>
        <source>Corrected by</source>
        <translation>被更正于</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Dates like 2026-03-01; empty for no end.</source>
        <translation>日期写成 2026-03-01，长期有效的不填</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>台账记录</translation>
    </message>
    <message>
        <source>How to fill in</source>
        <translation>填写说明</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>No formulas; paste them as values.</source>
        <translation>不要用公式，请粘贴为数值</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>On the desk</source>
        <translation>当班人</translation>
    </message>
    <message>
        <source>One row each. A star marks what every row needs.</source>
        <translation>一行一条，带星号的列每行都要填</translation>
    </message>
    <message>
        <source>Plate, card, slip</source>
        <translation>车牌、证号、放行条</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Rooms like 3-1202 or 3栋1202.</source>
        <translation>房号写成 3-1202 或 3栋1202</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>进出</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
</context>
</TS>
