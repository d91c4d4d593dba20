<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>reports</name>
    <message>
        <source>Check a file…</source>
        <translation>核对文件…</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>No report yet. Each finished handover makes one.</source>
        <translation>还没有报告，交接完成后自动生成</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>报告编号</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存一份</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Signed reports</source>
        <translation>交接报告</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
</TS>
