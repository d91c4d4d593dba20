<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>demo</name>
    <message>
        <source>The early shift of the demo site works and hands over…</source>
        <translation>演示小区：早班值守，然后交班……</translation>
    </message>
    <message>
        <source>The middle shift, by key presses in the window:</source>
        <translation>中班：在窗口里逐键演示</translation>
    </message>
    <message>
        <source>{time}  act {n} of {all}</source>
        <translation>{time}  第 {n} / {all} 步</translation>
    </message>
    <message>
        <source>{time}  handed over; the report is made</source>
        <translation>{time}  交接完成，报告已生成</translation>
    </message>
    <message>
        <source>The demo stopped at {time}: {why}</source>
        <translation>演示停在 {time}：{why}</translation>
    </message>
    <message>
        <source>Passages: {n} (vehicles {vehicles}, visitors {visitors})</source>
        <translation>进出 {n} 次（车辆 {vehicles}，访客 {visitors}）</translation>
    </message>
    <message>
        <source>Visitors logged: {n}</source>
        <translation>来访登记 {n} 人次</translation>
    </message>
    <message>
        <source>Release slips: {n} (released {released}, refused {refused})</source>
        <translation>物品放行 {n} 单（放行 {released}，拒放 {refused}）</translation>
    </message>
    <message>
        <source>Incidents: {n}</source>
        <translation>事件 {n} 件</translation>
    </message>
    <message>
        <source>Corrections: {n}</source>
        <translation>更正 {n} 条</translation>
    </message>
    <message>
        <source>Book: {n} entries, head {head}</source>
        <translation>台账 {n} 条，末条 {head}</translation>
    </message>
    <message>
        <source>Report {number}, seals: {n}</source>
        <translation>报告 {number}，签章 {n} 个</translation>
    </message>
    <message>
        <source>Open now: {pattern}, group {group}, shift {number}</source>
        <translation>现在当班：{pattern}，{group}组，班号 {number}</translation>
    </message>
    <message>
        <source>Pictures: {n} in {path}</source>
        <translation>截图 {n} 张：{path}</translation>
    </message>
    <message>
        <source>Report: {path}</source>
        <translation>报告：{path}</translation>
    </message>
    <message>
        <source>Data: {path}</source>
        <translation>数据：{path}</translation>
    </message>
</context>
</TS>
