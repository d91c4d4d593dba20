<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>recovery</name>
    <message>
        <source>1  The administrator's PIN is forgotten</source>
        <translation>1  管理员忘了 PIN</translation>
    </message>
    <message>
        <source>2  The PC is lost or broken</source>
        <translation>2  电脑坏了或丢了</translation>
    </message>
    <message>
        <source>Fingerprint of the site's certificate (SHA-256)</source>
        <translation>本小区证书指纹（SHA-256）</translation>
    </message>
    <message>
        <source>Made {at} for {name} ({staff})</source>
        <translation>{at} 为 {name}（{staff}）制作</translation>
    </message>
    <message>
        <source>No 0 and 1 can be mistaken: O is read as 0, I and L as 1. Capitals, blanks and dashes do not matter; a wrong sign is noticed.</source>
        <translation>不怕 0 和 O、1 和 I、L 弄混；大小写、空格、横线都不影响；输错一个字会提示。</translation>
    </message>
    <message>
        <source>On the lock screen choose {name}, then Forgotten PIN. Type this code and a new PIN. The code works once; the next sheet is printed then.</source>
        <translation>在锁屏选 {name}，按“忘了 PIN”，输入下面的恢复码和新 PIN。恢复码用一次就作废，届时会打印新的一张。</translation>
    </message>
    <message>
        <source>On the new PC open Guardpost, press “Restore a backup”, choose the newest one and type this code. Without this code a lost PC is a lost book.</source>
        <translation>在新电脑上打开值守通，按“由备份恢复”，选最新的备份，输入下面的恢复码。没有这个码，电脑丢了台账就打不开了。</translation>
    </message>
    <message>
        <source>Printed once. Whoever holds this sheet can act as the administrator and open a backup: keep it sealed in a safe, not at the booth, and not as a file or photo.</source>
        <translation>只打印一次。拿到这张纸的人就能以管理员身份操作、打开备份：请封好放进保险柜，不要放在岗亭，不要留文件或照片。</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Sealed and put away by ______________   Place ______________   Day ________</source>
        <translation>封存人 ______________   存放处 ______________   日期 ________</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>工牌</translation>
    </message>
    <message>
        <source>Signs in at the lock screen. Lost: tell the supervisor at once.</source>
        <translation>在锁屏扫码登录。丢失请马上告诉主管。</translation>
    </message>
    <message>
        <source>Signers' certificates (the first 24 signs)</source>
        <translation>签章人证书指纹（前 24 位）</translation>
    </message>
</context>
</TS>
