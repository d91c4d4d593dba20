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
        <source>Group</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>秩序维护员</translation>
    </message>
    <message>
        <source>Households</source>
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
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
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
        <source>{households} rooms · {vehicles} cars · ending {ending} · ended {ended}</source>
        <translation>{households} 户 · {vehicles} 辆 · 临期 {ending} · 过期 {ended}</translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>{count} 户</translation>
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
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Car sold</source>
        <translation>车已卖</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Change equipment</source>
        <translation>更正装备</translation>
    </message>
    <message>
        <source>Change helper</source>
        <translation>更正常访人员</translation>
    </message>
    <message>
        <source>Change listing</source>
        <translation>更正黑名单</translation>
    </message>
    <message>
        <source>Change member of staff</source>
        <translation>更正人员</translation>
    </message>
    <message>
        <source>Change permit</source>
        <translation>更正出入证</translation>
    </message>
    <message>
        <source>Change resident</source>
        <translation>更正住户</translation>
    </message>
    <message>
        <source>Change vehicle</source>
        <translation>更正车辆</translation>
    </message>
    <message>
        <source>Cleared up</source>
        <translation>已查清</translation>
    </message>
    <message>
        <source>Code / name / group</source>
        <translation>工号 / 姓名 / 班组</translation>
    </message>
    <message>
        <source>Comes no longer</source>
        <translation>不再来了</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>施工单位</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>End: {what}</source>
        <translation>结束：{what}</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Ended. It stays in the book.</source>
        <translation>已结束，台账里仍留着</translation>
    </message>
    <message>
        <source>Ending soon</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>登记有误</translation>
    </message>
    <message>
        <source>Every room</source>
        <translation>全小区</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>First day (2026-06-01)</source>
        <translation>起始日（2026-06-01）</translation>
    </message>
    <message>
        <source>Flat sold</source>
        <translation>房已卖</translation>
    </message>
    <message>
        <source>Frequent helpers</source>
        <translation>常访人员</translation>
    </message>
    <message>
        <source>From (08:00)</source>
        <translation>几点起（08:00）</translation>
    </message>
    <message>
        <source>History</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Kind of helper</source>
        <translation>常访类别</translation>
    </message>
    <message>
        <source>Kind: all</source>
        <translation>类别：全部</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Last day, empty: no end</source>
        <translation>截止日，不填为长期</translation>
    </message>
    <message>
        <source>Lease over</source>
        <translation>退租</translation>
    </message>
    <message>
        <source>Left the job</source>
        <translation>离职</translation>
    </message>
    <message>
        <source>Listing {number}</source>
        <translation>黑名单 {number} 号</translation>
    </message>
    <message>
        <source>Moved out</source>
        <translation>搬走</translation>
    </message>
    <message>
        <source>Moved to another post</source>
        <translation>调往别岗</translation>
    </message>
    <message>
        <source>Name of the equipment</source>
        <translation>装备名称</translation>
    </message>
    <message>
        <source>Name or plate</source>
        <translation>姓名或车牌</translation>
    </message>
    <message>
        <source>New equipment</source>
        <translation>新增装备</translation>
    </message>
    <message>
        <source>New helper</source>
        <translation>新增常访</translation>
    </message>
    <message>
        <source>New permit</source>
        <translation>新办出入证</translation>
    </message>
    <message>
        <source>No frequent helper yet. Add the nanny or the cleaner who comes often.</source>
        <translation>还没有常访人员。保姆、钟点工、送水的常来，先登记一位</translation>
    </message>
    <message>
        <source>No household yet. Add the first resident.</source>
        <translation>还没有住户，先新增一户</translation>
    </message>
    <message>
        <source>No permit holds. Issue one for each worker: one person, one room.</source>
        <translation>没有有效的出入证。每名工人办一张：一人一证，只进一户</translation>
    </message>
    <message>
        <source>No. / room / name / company</source>
        <translation>证号 / 房号 / 姓名 / 单位</translation>
    </message>
    <message>
        <source>Nobody is known here. Add who lives here.</source>
        <translation>这户还没登记人，先新增住户</translation>
    </message>
    <message>
        <source>Nobody is listed. Add the people of the post.</source>
        <translation>还没有人员，先把本岗的人加进来</translation>
    </message>
    <message>
        <source>Nobody is on the watchlist. The leader adds whom not to let in.</source>
        <translation>黑名单是空的。不让进的人和车由带班员登记</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing fits. Esc shows all again.</source>
        <translation>没有符合的，按 Esc 看全部</translation>
    </message>
    <message>
        <source>Nothing is deleted: what was written stays in the book.</source>
        <translation>只是结束，不会删除；写过的都留在台账里</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Parking over</source>
        <translation>车位到期</translation>
    </message>
    <message>
        <source>People and vehicles</source>
        <translation>人员与车辆</translation>
    </message>
    <message>
        <source>Permit {number}  {name}</source>
        <translation>出入证 {number} 号  {name}</translation>
    </message>
    <message>
        <source>Permits</source>
        <translation>装修出入证</translation>
    </message>
    <message>
        <source>Phone or bay</source>
        <translation>手机或车位</translation>
    </message>
    <message>
        <source>Plate / name / phone / document</source>
        <translation>车牌 / 姓名 / 手机 / 证件号</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续期</translation>
    </message>
    <message>
        <source>Role: all</source>
        <translation>职务：全部</translation>
    </message>
    <message>
        <source>Room (water and papers: may be empty)</source>
        <translation>房号（送水送报可不填）</translation>
    </message>
    <message>
        <source>Room / name / phone</source>
        <translation>房号 / 姓名 / 手机</translation>
    </message>
    <message>
        <source>Room of the works</source>
        <translation>装修房号</translation>
    </message>
    <message>
        <source>Scrapped</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>设 PIN</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Status: all</source>
        <translation>身份：全部</translation>
    </message>
    <message>
        <source>The list is empty. Add what must be there at each handover.</source>
        <translation>清单是空的，先把交接要点的装备加进来</translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Until (18:00)</source>
        <translation>几点止（18:00）</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Valid now</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Valid until (2026-12-31)</source>
        <translation>有效期至（2026-12-31）</translation>
    </message>
    <message>
        <source>Valid: all</source>
        <translation>有效期：全部</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>What to do: all</source>
        <translation>处理：全部</translation>
    </message>
    <message>
        <source>Without end</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>Worker's name</source>
        <translation>工人姓名</translation>
    </message>
    <message>
        <source>Works elsewhere now</source>
        <translation>调往他处</translation>
    </message>
    <message>
        <source>at any hour</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>temporary</source>
        <translation>临时</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>change</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} 条，共 {total} 条</translation>
    </message>
    <message>
        <source>As</source>
        <translation>存为</translation>
    </message>
    <message>
        <source>Bad cells</source>
        <translation>有误的单元格</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a workbook</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export a list</source>
        <translation>导出名单</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import a workbook</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation>都不写入</translation>
    </message>
    <message>
        <source>Import the {count} good rows</source>
        <translation>写入没问题的 {count} 行</translation>
    </message>
    <message>
        <source>Import {count} rows</source>
        <translation>写入 {count} 行</translation>
    </message>
    <message>
        <source>Imported {count} rows.</source>
        <translation>已写入 {count} 行</translation>
    </message>
    <message>
        <source>Names and numbers go out whole. The export is an entry.</source>
        <translation>姓名和号码不遮盖，导出会记入台账</translation>
    </message>
    <message>
        <source>No cell is bad.</source>
        <translation>没有有误的单元格</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Save a template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Save a template…</source>
        <translation>下载模板…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>保存到…</translation>
    </message>
    <message>
        <source>Save the rows that were not written</source>
        <translation>保存没写入的行</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Text (.csv)</source>
        <translation>文本 (.csv)</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>表格内容</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Which list</source>
        <translation>哪份名单</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Workbook (.xlsx)</source>
        <translation>表格文件 (.xlsx)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>and {count} more of this kind</source>
        <translation>另有 {count} 条提示</translation>
    </message>
    <message>
        <source>{count} rows: {file}</source>
        <translation>{count} 行：{file}</translation>
    </message>
    <message>
        <source>{new} new · {changed} changed · {unchanged} unchanged · {bad} bad</source>
        <translation>新增 {new} 行 · 变更 {changed} 行 · 未变 {unchanged} 行 · 有误 {bad} 行</translation>
    </message>
    <message>
        <source>&lt;b&gt;{when}: imported {file}:&lt;/b&gt; {written} rows written, &lt;b&gt;{bad} not written&lt;/b&gt; ({columns})</source>
        <translation>&lt;b&gt;{when} 导入“{file}”：&lt;/b&gt;写入 {written} 行，&lt;b&gt;{bad} 行没写入&lt;/b&gt;（{columns}）</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>登记预约</translation>
    </message>
    <message>
        <source>Change announcement</source>
        <translation>改预约</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day (2026-06-01), empty: today</source>
        <translation>日期（2026-06-01），空着是今天</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Nobody is expected. F10 announces one for today.</source>
        <translation>没有预约。按 F10 登记今天的</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>预约单</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Room / name / plate / day</source>
        <translation>房号 / 姓名 / 车牌 / 日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time (17:30)</source>
        <translation>时间（17:30）</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>来人</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>待到</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Mend these {bad} rows</source>
        <translation>改这 {bad} 行</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>改好</translation>
    </message>
    <message>
        <source>Save the bad rows…</source>
        <translation>存出坏行…</translation>
    </message>
    <message>
        <source>First PIN, 6 digits or more</source>
        <translation>首个 PIN，6 位或以上</translation>
    </message>
    <message>
        <source>New PIN, 6 digits or more</source>
        <translation>新 PIN，6 位或以上</translation>
    </message>
    <message>
        <source>End badge</source>
        <translation>停用工牌</translation>
    </message>
    <message>
        <source>Issue badge</source>
        <translation>发工牌</translation>
    </message>
    <message>
        <source>Why the badge ends</source>
        <translation>停用原因</translation>
    </message>
</context>
</TS>
