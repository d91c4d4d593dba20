<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>registry</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Bay</source>
        <translation>车位</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Colour and make</source>
        <translation>颜色、车型</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>装备</translation>
    </message>
    <message>
        <source>First PIN, 6 digits</source>
        <translation>初始 PIN，6 位数字</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>秩序维护员</translation>
    </message>
    <message>
        <source>Households and vehicles</source>
        <translation>住户与车辆</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>检查要点</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New listing</source>
        <translation>新增黑名单</translation>
    </message>
    <message>
        <source>New member of staff</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>New resident</source>
        <translation>新增住户</translation>
    </message>
    <message>
        <source>New vehicle</source>
        <translation>新增车辆</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>No vehicle</source>
        <translation>无车辆</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Nothing here yet. Add the first one above.</source>
        <translation>还没有内容，从上面新增</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>车主</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>车位性质</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Room / name / plate / phone</source>
        <translation>房号 / 姓名 / 车牌 / 手机尾号</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Search the registry</source>
        <translation>查档案</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>应有</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Valid until (2026-12-31, empty: no end)</source>
        <translation>有效期至，如 2026-12-31，不填为长期</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation>黑名单</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设</translation>
    </message>
    <message>
        <source>{first}–{last} of {total} households</source>
        <translation>第 {first}–{last} 户，共 {total} 户</translation>
    </message>
    <message>
        <source>{households} households · {vehicles} vehicles · ending soon {ending} · ended {ended}</source>
        <translation>{households} 户 · {vehicles} 辆 · 临期 {ending} · 过期 {ended}</translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>{count} 户</translation>
    </message>
    <message>
        <source>No household fits. Change the words.</source>
        <translation>没有符合的住户，换个词</translation>
    </message>
    <message>
        <source>ended {days} d ago</source>
        <translation>已过期 {days} 天</translation>
    </message>
    <message>
        <source>ends {day}</source>
        <translation>{day}到期</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>月租</translation>
    </message>
</context>
</TS>
