<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>preview</name>
    <message>
        <source>Asking for the printer…</source>
        <translation>正在找打印机…</translation>
    </message>
    <message>
        <source>Asking which printers there are… You can go on meanwhile.</source>
        <translation>正在查有哪些打印机…可以先做别的</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>双面</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>单面</translation>
    </message>
    <message>
        <source>Page {n}…</source>
        <translation>第 {n} 页…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
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
        <source>Sent to the printer.</source>
        <translation>已送打印机</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>报告的各页</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>单双面</translation>
    </message>
    <message>
        <source>The printer has not answered yet. The slip waits in {path}.</source>
        <translation>打印机还没有应答，单子先存在 {path}</translation>
    </message>
    <message>
        <source>The slip is being printed.</source>
        <translation>单子已送打印</translation>
    </message>
    <message>
        <source>There is no printer.</source>
        <translation>没有打印机</translation>
    </message>
    <message>
        <source>There is no printer. Save a copy instead.</source>
        <translation>没有打印机，请另存副本</translation>
    </message>
    <message>
        <source>There is no printer. The slip lies in {path}.</source>
        <translation>没有打印机，单子存在 {path}</translation>
    </message>
    <message>
        <source>This printer prints one side only.</source>
        <translation>这台打印机只能单面打印</translation>
    </message>
</context>
</TS>
