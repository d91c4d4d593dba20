<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>cli</name>
    <message>
        <source>Opened {site}, post {post}.</source>
        <translation>已启用：{site}，{post}</translation>
    </message>
    <message>
        <source>Report {number}: {path}</source>
        <translation>报告 {number}：{path}</translation>
    </message>
    <message>
        <source>State rebuilt from {count} entries.</source>
        <translation>已按 {count} 条记录重建</translation>
    </message>
    <message>
        <source>Table {table} differs: stored {stored}, from the ledger {replayed}</source>
        <translation>表 {table} 不一致：现存 {stored}，按台账应为 {replayed}</translation>
    </message>
    <message>
        <source>The state tables equal the ledger.</source>
        <translation>各表与台账一致</translation>
    </message>
    <message>
        <source>There is no display here: the demo is played instead.</source>
        <translation>这里没有显示屏，改为演示一个班次</translation>
    </message>
    <message>
        <source>Imported {count} rows.</source>
        <translation>已写入 {count} 行</translation>
    </message>
    <message>
        <source>Note: {remark}</source>
        <translation>提示：{remark}</translation>
    </message>
    <message>
        <source>{count} entries: {path}</source>
        <translation>{count} 条记录：{path}</translation>
    </message>
    <message>
        <source>{file}: {new} new, {changed} changed, {unchanged} unchanged, {bad} bad</source>
        <translation>{file}：新增 {new} 行，变更 {changed} 行，未变 {unchanged} 行，有误 {bad} 行</translation>
    </message>
    <message>
        <source>The book is brought up to this version, once. Please wait.</source>
        <translation>台账正在升级到新版，只需一次，请稍候</translation>
    </message>
    <message>
        <source>Nothing is old enough to be deleted.</source>
        <translation>没有到期的个人信息</translation>
    </message>
    <message>
        <source>Personal data deleted from {entries} entries, and {photos} photos. The entries stay.</source>
        <translation>已清除 {entries} 条记录的个人信息、{photos} 张照片；记录本身保留</translation>
    </message>
    <message>
        <source>Look by hand who of these is inside: {marks}</source>
        <translation>这些请人工核对在不在场：{marks}</translation>
    </message>
    <message>
        <source>No emergency book is waiting.</source>
        <translation>没有等着并回的应急册。</translation>
    </message>
    <message>
        <source>Emergency book {book}: {entries} entries brought in.</source>
        <translation>应急册 {book}：已并回 {entries} 条。</translation>
    </message>
    <message>
        <source>Recovery sheet: {path}. Print it, put it in a safe, and delete the file.</source>
        <translation>恢复单：{path}。请打印后放进保险柜，再删掉这个文件</translation>
    </message>
</context>
</TS>
