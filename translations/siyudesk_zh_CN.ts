<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AlertWords</name>
        <message>
            <source>Does not add up</source>
            <translation>人数不合</translation>
        </message>
        <message>
            <source>Sudden loss</source>
            <translation>突然流失</translation>
        </message>
        <message>
            <source>Silent</source>
            <translation>无人发言</translation>
        </message>
    </context>
    <context>
        <name>Ask</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>知道了</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>确定</translation>
        </message>
    </context>
    <context>
        <name>Broadcasts</name>
        <message>
            <source>%1 %2</source>
            <comment>a number and a state</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>At the send desk</source>
            <translation>在发送台</translation>
        </message>
    </context>
    <context>
        <name>CalendarWords</name>
        <message>
            <source>New Year</source>
            <translation>元旦</translation>
        </message>
        <message>
            <source>Spring Festival</source>
            <translation>春节</translation>
        </message>
        <message>
            <source>Qingming</source>
            <translation>清明节</translation>
        </message>
        <message>
            <source>Labour Day</source>
            <translation>劳动节</translation>
        </message>
        <message>
            <source>Dragon Boat Festival</source>
            <translation>端午节</translation>
        </message>
        <message>
            <source>Mid-Autumn Festival</source>
            <translation>中秋节</translation>
        </message>
        <message>
            <source>National Day</source>
            <translation>国庆节</translation>
        </message>
        <message>
            <source>70 years of victory</source>
            <translation>抗战胜利 70 周年</translation>
        </message>
        <message>
            <source>Lantern Festival</source>
            <translation>元宵节</translation>
        </message>
        <message>
            <source>Dragon raises its head</source>
            <translation>龙抬头</translation>
        </message>
        <message>
            <source>Qixi</source>
            <translation>七夕</translation>
        </message>
        <message>
            <source>Zhongyuan</source>
            <translation>中元节</translation>
        </message>
        <message>
            <source>Double Ninth</source>
            <translation>重阳节</translation>
        </message>
        <message>
            <source>Laba</source>
            <translation>腊八节</translation>
        </message>
        <message>
            <source>New Year's Eve</source>
            <translation>除夕</translation>
        </message>
        <message>
            <source>8 March</source>
            <translation>三八节</translation>
        </message>
        <message>
            <source>618</source>
            <translation>618</translation>
        </message>
        <message>
            <source>9.9</source>
            <translation>99 大促</translation>
        </message>
        <message>
            <source>Double 11</source>
            <translation>双十一</translation>
        </message>
        <message>
            <source>Double 12</source>
            <translation>双十二</translation>
        </message>
        <message>
            <source>Valentine's Day</source>
            <translation>情人节</translation>
        </message>
        <message>
            <source>Mother's Day</source>
            <translation>母亲节</translation>
        </message>
        <message>
            <source>520</source>
            <translation>520</translation>
        </message>
        <message>
            <source>Children's Day</source>
            <translation>儿童节</translation>
        </message>
        <message>
            <source>Father's Day</source>
            <translation>父亲节</translation>
        </message>
        <message>
            <source>Teachers' Day</source>
            <translation>教师节</translation>
        </message>
        <message>
            <source>Christmas</source>
            <translation>圣诞节</translation>
        </message>
    </context>
    <context>
        <name>Campaigns</name>
        <message>
            <source>Brand</source>
            <translation>品牌</translation>
        </message>
        <message>
            <source>Season</source>
            <translation>换季</translation>
        </message>
        <message>
            <source>VIP price</source>
            <translation>会员价</translation>
        </message>
        <message>
            <source>Vote and collect</source>
            <translation>投票集赞</translation>
        </message>
        <message>
            <source>Group buying</source>
            <translation>拼团</translation>
        </message>
        <message>
            <source>Social coupon</source>
            <translation>社交券</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>试吃试用</translation>
        </message>
        <message>
            <source>no days yet</source>
            <translation>未定日期</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>未开始</translation>
        </message>
        <message>
            <source>running</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>over</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>Participants</source>
            <translation>参与人数</translation>
        </message>
        <message>
            <source>Sales</source>
            <translation>成交额</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>People brought</source>
            <translation>带来人数</translation>
        </message>
        <message>
            <source>Fission coefficient</source>
            <translation>裂变系数</translation>
        </message>
        <message>
            <source>Redemption rate</source>
            <translation>核销率</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>回报</translation>
        </message>
        <message>
            <source>Counted by hand</source>
            <translation>人工统计</translation>
        </message>
        <message>
            <source>Cannot be measured</source>
            <translation>无法衡量</translation>
        </message>
        <message>
            <source>below 20–30%</source>
            <translation>低于 20–30%</translation>
        </message>
        <message>
            <source>within 20–30%</source>
            <translation>在 20–30% 之内</translation>
        </message>
        <message>
            <source>above 20–30%</source>
            <translation>高于 20–30%</translation>
        </message>
        <message>
            <source>Codes work up to the last day</source>
            <translation>活码到最后一天都有效</translation>
        </message>
        <message>
            <source>No code leads to this campaign</source>
            <translation>没有活码指向这个活动</translation>
        </message>
        <message>
            <source>Codes that end before the campaign does: %1</source>
            <translation>活动结束前就失效的活码：%1</translation>
        </message>
        <message>
            <source>The text check finds nothing</source>
            <translation>文案检查没有发现问题</translation>
        </message>
        <message>
            <source>The text check finds something in: %1</source>
            <translation>文案检查发现问题：%1</translation>
        </message>
        <message>
            <source>Links were opened and work</source>
            <translation>链接已检查，可以打开</translation>
        </message>
        <message>
            <source>Links that do not work, in: %1</source>
            <translation>链接打不开的内容：%1</translation>
        </message>
        <message>
            <source>Links that nobody has opened lately, in: %1</source>
            <translation>链接近期没人检查的内容：%1</translation>
        </message>
        <message>
            <source>All products are in stock</source>
            <translation>商品都有货</translation>
        </message>
        <message>
            <source>Out of stock: %1</source>
            <translation>缺货：%1</translation>
        </message>
        <message>
            <source>Nobody said how many there are of: %1</source>
            <translation>没有填库存：%1</translation>
        </message>
        <message>
            <source>All products have a price</source>
            <translation>商品都有价格</translation>
        </message>
        <message>
            <source>Without a price: %1</source>
            <translation>没有价格：%1</translation>
        </message>
        <message>
            <source>Room: no code to look at</source>
            <translation>名额：没有活码可查</translation>
        </message>
        <message>
            <source>Codes have room</source>
            <translation>活码还能进人</translation>
        </message>
        <message>
            <source>Full or nearly full: %1</source>
            <translation>已满或快满：%1</translation>
        </message>
        <message>
            <source>Content is linked to the campaign</source>
            <translation>已有内容关联到活动</translation>
        </message>
        <message>
            <source>No content is linked to the campaign</source>
            <translation>没有内容关联到这个活动</translation>
        </message>
        <message>
            <source>Texts: no content to look at</source>
            <translation>文案：没有内容可查</translation>
        </message>
        <message>
            <source>Links: no content has one</source>
            <translation>链接：内容里没有链接</translation>
        </message>
        <message>
            <source>Stock: no product is named</source>
            <translation>库存：没有指定商品</translation>
        </message>
        <message>
            <source>Prices: no product is named</source>
            <translation>价格：没有指定商品</translation>
        </message>
        <message>
            <source>ROI %1: gross profit less cost, divided by cost</source>
            <translation>ROI %1：（毛利 − 费用）÷ 费用</translation>
        </message>
        <message>
            <source>ROAS %1: sales divided by cost. No ROI, for nobody said what these cost: %2</source>
            <translation>ROAS %1：成交额 ÷ 费用。算不出 ROI，这些商品没有成本：%2</translation>
        </message>
        <message>
            <source>No return: nothing was sold, or the cost is 0</source>
            <translation>算不出回报：没有成交，或费用为 0</translation>
        </message>
        <message>
            <source>No return: note below what the campaign cost</source>
            <translation>算不出回报：请在计划里记下活动费用</translation>
        </message>
        <message>
            <source>no peak hour: nobody took part</source>
            <translation>没有高峰时段：无人参与</translation>
        </message>
        <message>
            <source>peak %1 (%2 times)</source>
            <translation>高峰 %1（%2 次）</translation>
        </message>
        <message>
            <source>%1: issued %2, claimed %3, redeemed %4 · of claimed %5, of issued %6</source>
            <translation>%1：发放 %2，领取 %3，核销 %4 · 占领取 %5，占发放 %6</translation>
        </message>
    </context>
    <context>
        <name>Captions</name>
        <message>
            <source>Growth of the groups</source>
            <translation>社群增长</translation>
        </message>
        <message>
            <source>Activity tiers over time</source>
            <translation>活跃档位走势</translation>
        </message>
        <message>
            <source>Activity tiers on the last day</source>
            <translation>最后一天的活跃档位</translation>
        </message>
        <message>
            <source>People in the groups, who came and who left</source>
            <translation>群内人数，新增与流失</translation>
        </message>
        <message>
            <source>How many are super active, normal or silent</source>
            <translation>超级活跃、普通活跃、从不活跃各有多少人</translation>
        </message>
        <message>
            <source>The same on one day</source>
            <translation>同样的数字，只看一天</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>总人数</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>流失</translation>
        </message>
        <message>
            <source>Net</source>
            <translation>净增</translation>
        </message>
        <message>
            <source>Super active</source>
            <translation>超级活跃</translation>
        </message>
        <message>
            <source>Normal active</source>
            <translation>普通活跃</translation>
        </message>
        <message>
            <source>Never active</source>
            <translation>从不活跃</translation>
        </message>
        <message>
            <source>Observing</source>
            <translation>观察期</translation>
        </message>
        <message>
            <source>No data</source>
            <translation>无数据</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Active share</source>
            <translation>活跃占比</translation>
        </message>
        <message>
            <source>Broadcasts</source>
            <translation>群发</translation>
        </message>
        <message>
            <source>Deliveries sent</source>
            <translation>已发送</translation>
        </message>
        <message>
            <source>Deliveries failed</source>
            <translation>发送失败</translation>
        </message>
        <message>
            <source>Deliveries missed</source>
            <translation>错过未发</translation>
        </message>
        <message>
            <source>Deliveries skipped</source>
            <translation>已跳过</translation>
        </message>
        <message>
            <source>Paid orders</source>
            <translation>支付订单</translation>
        </message>
        <message>
            <source>GMV (paid less refunds)</source>
            <translation>GMV（实付减退款）</translation>
        </message>
        <message>
            <source>Group owner</source>
            <translation>群主</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Growth per day</source>
            <translation>每日增长</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Tiers per day</source>
            <translation>每日档位</translation>
        </message>
        <message>
            <source>Tiers per group</source>
            <translation>各群档位</translation>
        </message>
        <message>
            <source>Staffing gaps</source>
            <translation>人员缺口</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>This period</source>
            <translation>本期</translation>
        </message>
        <message>
            <source>Period before</source>
            <translation>上期</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>变化</translation>
        </message>
        <message>
            <source>Counted, this period</source>
            <translation>已统计（本期）</translation>
        </message>
        <message>
            <source>Counted, before</source>
            <translation>已统计（上期）</translation>
        </message>
        <message>
            <source>Groups not counted</source>
            <translation>未统计的群数</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Week of</source>
            <translation>周（周一）</translation>
        </message>
        <message>
            <source>Counted total</source>
            <translation>已统计总人数</translation>
        </message>
        <message>
            <source>Counted new</source>
            <translation>已统计新增</translation>
        </message>
        <message>
            <source>Counted lost</source>
            <translation>已统计流失</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Owners</source>
            <translation>群主</translation>
        </message>
        <message>
            <source>Days not counted</source>
            <translation>未统计天数</translation>
        </message>
        <message>
            <source>Share before</source>
            <translation>上期占比</translation>
        </message>
        <message>
            <source>Super before</source>
            <translation>上期超级活跃</translation>
        </message>
        <message>
            <source>Never before</source>
            <translation>上期从不活跃</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Broadcast</source>
            <translation>群发</translation>
        </message>
        <message>
            <source>Touchpoint</source>
            <translation>触点</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>待发</translation>
        </message>
        <message>
            <source>Handed out</source>
            <translation>已派单</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>已发送</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>已跳过</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>错过</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>Skipped, why</source>
            <translation>跳过原因</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>小组</translation>
        </message>
        <message>
            <source>What is missing</source>
            <translation>缺什么</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>New and lost per day (as counted)</source>
            <translation>每日新增与流失（已统计部分）</translation>
        </message>
        <message>
            <source>People in the groups (as counted)</source>
            <translation>群内人数（已统计部分）</translation>
        </message>
        <message>
            <source>People by activity tier</source>
            <translation>各活跃档位人数</translation>
        </message>
        <message>
            <source>no owner</source>
            <translation>没有群主</translation>
        </message>
        <message>
            <source>nobody in the team</source>
            <translation>小组没有人</translation>
        </message>
        <message>
            <source>nobody leads the team</source>
            <translation>小组没有负责人</translation>
        </message>
        <message>
            <source>Weekly report</source>
            <translation>周报</translation>
        </message>
        <message>
            <source>Growth, tiers, broadcasts and staffing gaps of a week against the week before, one row for each group</source>
            <translation>一周的增长、活跃档位、群发和人员缺口，与上一周对比；每个群一行</translation>
        </message>
        <message>
            <source>Period: %1 to %2, as chosen.</source>
            <translation>期间：%1 至 %2，由您选定。</translation>
        </message>
        <message>
            <source>Period: %1 to %2, the last full week (Monday to Sunday).</source>
            <translation>期间：%1 至 %2，最近一个完整的周（周一至周日）。</translation>
        </message>
        <message>
            <source>Compared with: %1 to %2.</source>
            <translation>对比期间：%1 至 %2。</translation>
        </message>
        <message>
            <source>All %1 groups that are not archived.</source>
            <translation>全部 %1 个未归档的社群。</translation>
        </message>
        <message>
            <source>Only the %1 chosen groups.</source>
            <translation>仅包含选中的 %1 个社群。</translation>
        </message>
        <message>
            <source>An empty cell means: not measured. It is never 0. A sum is empty as soon as one group was not counted on one of the days.</source>
            <translation>空白单元格表示没有统计，绝不等于 0。只要有一个群在其中一天没有统计，合计就留空。</translation>
        </message>
        <message>
            <source>“Counted” adds up what there is; “Groups not counted” says how many groups are not wholly in it. For a total, the last known total of at most 31 days before stands in.</source>
            <translation>“已统计”只合计有数据的部分；“未统计的群数”说明有多少个群没有完整计入。总人数缺失时，用 31 天内最近一次已知的总人数代替。</translation>
        </message>
        <message>
            <source>Total: people in the groups at the end of the last day.</source>
            <translation>总人数：最后一天结束时的群内人数。</translation>
        </message>
        <message>
            <source>New and lost: from typed counts, else rosters, else imported group days. Net = new − lost.</source>
            <translation>新增与流失：优先取手工填写的数字，其次群名单，再次导入的群日数据。净增 = 新增 − 流失。</translation>
        </message>
        <message>
            <source>Tiers on the last day, over the 30 days that end on it; people with fewer than 7 measured days are observing.</source>
            <translation>档位按最后一天计算，取截至当天的 30 天；有数据不足 7 天的成员为观察期。</translation>
        </message>
        <message>
            <source>Active share = (super active + normal active) ÷ (super + normal + never active).</source>
            <translation>活跃占比 =（超级活跃 + 普通活跃）÷（超级活跃 + 普通活跃 + 从不活跃）。</translation>
        </message>
        <message>
            <source>Orders by the day of payment; wholly refunded ones are left out; GMV = paid − refunded.</source>
            <translation>订单按支付日期统计；全额退款的订单不计；GMV = 实付 − 退款。</translation>
        </message>
        <message>
            <source>Broadcasts by the day they were due; each delivery goes to one group or one member.</source>
            <translation>群发按应发日期统计；每条送达记录对应一个群或一位成员。</translation>
        </message>
        <message>
            <source>Staffing gaps as they stand when the report is made.</source>
            <translation>人员缺口为生成报表时的状态。</translation>
        </message>
        <message>
            <source>%1, as counted</source>
            <translation>%1（已统计）</translation>
        </message>
        <message>
            <source>people</source>
            <translation>人</translation>
        </message>
        <message>
            <source>messages</source>
            <translation>条消息</translation>
        </message>
        <message>
            <source>people a day</source>
            <translation>人/天</translation>
        </message>
        <message>
            <source>people a week</source>
            <translation>人/周</translation>
        </message>
        <message>
            <source>Unit: %1</source>
            <translation>单位：%1</translation>
        </message>
        <message>
            <source>by day</source>
            <translation>按天</translation>
        </message>
        <message>
            <source>by week from Monday</source>
            <translation>按周（周一起）</translation>
        </message>
        <message>
            <source>n = 1 group</source>
            <translation>n = 1 个群</translation>
        </message>
        <message>
            <source>n = %1 groups</source>
            <translation>n = %1 个群</translation>
        </message>
        <message>
            <source>From typed counts, else rosters, else imported group days; net = new − lost.</source>
            <translation>优先取手工填写的数字，其次群名单，再次导入的群日数据；净增 = 新增 − 流失。</translation>
        </message>
        <message>
            <source>Up to %1 of %2 groups have no message counts; their people are shown as “no data”.</source>
            <translation>%2 个群中最多有 %1 个没有发言统计；其成员显示为“无数据”。</translation>
        </message>
        <message>
            <source>week of %1</source>
            <translation>%1 起的一周</translation>
        </message>
        <message>
            <source>Skipped: %1</source>
            <translation>跳过：%1</translation>
        </message>
        <message>
            <source>Hollow marks: not counted on every day; new and lost are then at least this many, and for a total the last one known stands in.</source>
            <translation>空心：并非每天都有统计；新增和流失至少有这么多，总人数用最近一次已知的数字代替。</translation>
        </message>
        <message>
            <source>Hollow marks: up to %1 of %2 groups were not counted; new and lost are then at least this many, and for a total the last one known stands in.</source>
            <translation>空心：%2 个群中最多有 %1 个没有统计；新增和流失至少有这么多，总人数用最近一次已知的数字代替。</translation>
        </message>
        <message>
            <source>Shaded: no number.</source>
            <translation>阴影：没有数字。</translation>
        </message>
        <message>
            <source>Over the %1 days that end on the day: super active from %2 messages on %3 days, never active without any; under %4 measured days observing. A group's own thresholds come first.</source>
            <translation>取截至当天的 %1 天：有 %3 天发言且共 %2 条以上为超级活跃，一条没有为从不活跃；有数据不足 %4 天为观察期。社群自设的标准优先。</translation>
        </message>
        <message>
            <source>Buyers by recency and frequency (RFM)</source>
            <translation>买家的近度与频次（RFM）</translation>
        </message>
        <message>
            <source>Members by stage</source>
            <translation>各阶段的成员</translation>
        </message>
        <message>
            <source>Who bought lately, and how often</source>
            <translation>谁最近买过、买得多勤</translation>
        </message>
        <message>
            <source>From prospect to lost, everybody once</source>
            <translation>从潜在到流失，每人一次</translation>
        </message>
        <message>
            <source>R1 (longest ago)</source>
            <translation>R1（最久以前）</translation>
        </message>
        <message>
            <source>R2</source>
            <translation>R2</translation>
        </message>
        <message>
            <source>R3</source>
            <translation>R3</translation>
        </message>
        <message>
            <source>R4</source>
            <translation>R4</translation>
        </message>
        <message>
            <source>R5 (lately)</source>
            <translation>R5（最近）</translation>
        </message>
        <message>
            <source>F1 (seldom)</source>
            <translation>F1（最少）</translation>
        </message>
        <message>
            <source>F2</source>
            <translation>F2</translation>
        </message>
        <message>
            <source>F3</source>
            <translation>F3</translation>
        </message>
        <message>
            <source>F4</source>
            <translation>F4</translation>
        </message>
        <message>
            <source>F5 (often)</source>
            <translation>F5（最多）</translation>
        </message>
        <message>
            <source>n = %1 members</source>
            <translation>n = %1 名成员</translation>
        </message>
        <message>
            <source>Members with a paid order in the %1 days that end on the day, scored 1 to 5 by how many buyers did worse: R by the last order, F by the number of orders.</source>
            <translation>截至当日的 %1 天内有付款订单的成员，按有多少买家不如其打 1–5 分：R 看最近一单，F 看单数。</translation>
        </message>
        <message>
            <source>The first rule of Settings, Stages of members, that fits; a stage set by hand stays until it is released.</source>
            <translation>取“设置—成员阶段”中第一条符合的规则；手工设定的阶段一直保留，直到解除。</translation>
        </message>
        <message>
            <source>Retention by joining week</source>
            <translation>按进群周的留存</translation>
        </message>
        <message>
            <source>Activity by joining week</source>
            <translation>按进群周的活跃</translation>
        </message>
        <message>
            <source>How many are still in a group in the weeks after they joined</source>
            <translation>进群后各周还有多少人留在群里</translation>
        </message>
        <message>
            <source>How many still speak in the weeks after they joined</source>
            <translation>进群后各周还有多少人发言</translation>
        </message>
        <message>
            <source>Joined</source>
            <translation>进群人数</translation>
        </message>
        <message>
            <source>Teams</source>
            <translation>小组</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>KPIs</source>
            <translation>KPI</translation>
        </message>
        <message>
            <source>Scores per group</source>
            <translation>各群得分</translation>
        </message>
        <message>
            <source>KPIs per group</source>
            <translation>各群 KPI</translation>
        </message>
        <message>
            <source>Wanted</source>
            <translation>应有人数</translation>
        </message>
        <message>
            <source>Lead</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>Groups owned</source>
            <translation>任群主的社群</translation>
        </message>
        <message>
            <source>Places in teams</source>
            <translation>小组职位</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>离职日期</translation>
        </message>
        <message>
            <source>KPI</source>
            <translation>KPI</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Actual</source>
            <translation>实际</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Attainment</source>
            <translation>达成率</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>Not scored</source>
            <translation>未计分</translation>
        </message>
        <message>
            <source>Month of</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>Scores of the teams</source>
            <translation>各小组得分</translation>
        </message>
        <message>
            <source>Score over time</source>
            <translation>得分走势</translation>
        </message>
        <message>
            <source>Attainment of each KPI over time</source>
            <translation>各 KPI 达成率走势</translation>
        </message>
        <message>
            <source>fewer than wanted</source>
            <translation>人数不足</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>齐全</translation>
        </message>
        <message>
            <source>Staffing report</source>
            <translation>人员配置表</translation>
        </message>
        <message>
            <source>KPI scorecards</source>
            <translation>KPI 记分卡</translation>
        </message>
        <message>
            <source>Every group with its owners and teams, who leads, what is missing, and what each member of staff holds, as of today</source>
            <translation>每个社群的群主与六个小组：谁负责、缺什么，以及每位员工担任的职位（截至今天）</translation>
        </message>
        <message>
            <source>Scores, targets and attainments of the six teams over time, and of every group at once</source>
            <translation>六个小组的得分、目标与达成率走势，以及所有社群的 KPI</translation>
        </message>
        <message>
            <source>Attainment = actual ÷ target, from 0 to 150 %; where less is better, target ÷ actual.</source>
            <translation>达成率 = 实际 ÷ 目标，取 0 到 150%；越低越好的指标为目标 ÷ 实际。</translation>
        </message>
        <message>
            <source>Score = attainments weighted over the KPIs that are scored. A team is ranked where at least one of them is no activity figure; equal scores share a rank.</source>
            <translation>得分 = 已计分 KPI 达成率的加权平均。至少有一项已计分且不是活跃类指标的小组才排名；得分相同则名次并列。</translation>
        </message>
        <message>
            <source>A KPI without an actual or a target is not scored; the note says what is missing. It is never taken as 0.</source>
            <translation>没有实际值或目标的 KPI 不计分，备注说明缺什么；绝不当作 0。</translation>
        </message>
        <message>
            <source>Only %1 of %2 goals can be measured: less than 80 %.</source>
            <translation>%2 个目标中只有 %1 个可衡量，不足 80%。</translation>
        </message>
        <message>
            <source>Week %1</source>
            <translation>第 %1 周</translation>
        </message>
        <message>
            <source>Of those who joined their first group in the week, who is in a group at the end of each week after; who was there before the first roster is left out. Empty: the week is not over.</source>
            <translation>当周第一次进群的人，之后每周末仍在至少一个群里的比例；第一份群名单之前就在的人不计。空白：这一周还没结束。</translation>
        </message>
        <message>
            <source>Of those who joined their first group in the week, who wrote a message in each week after; who was there before the first roster is left out. Empty: the week is not over, or nothing was counted in it.</source>
            <translation>当周第一次进群的人，之后每周发过言的比例；第一份群名单之前就在的人不计。空白：这一周还没结束，或没有统计发言。</translation>
        </message>
        <message>
            <source>Net growth</source>
            <translation>净增长</translation>
        </message>
        <message>
            <source>Moves between activity tiers</source>
            <translation>活跃档位迁移</translation>
        </message>
        <message>
            <source>Funnel of all channels</source>
            <translation>全渠道转化漏斗</translation>
        </message>
        <message>
            <source>Cost and return of channels</source>
            <translation>渠道成本与回报</translation>
        </message>
        <message>
            <source>Cost of a new person by channel</source>
            <translation>各渠道获客成本</translation>
        </message>
        <message>
            <source>What changed the GMV</source>
            <translation>GMV 变化拆解</translation>
        </message>
        <message>
            <source>GMV by its factors</source>
            <translation>GMV 因素树</translation>
        </message>
        <message>
            <source>Broadcast results by touchpoint</source>
            <translation>群发效果（按触点）</translation>
        </message>
        <message>
            <source>Broadcast results by kind of content</source>
            <translation>群发效果（按内容类型）</translation>
        </message>
        <message>
            <source>Broadcast results by hour and weekday</source>
            <translation>群发效果（时段 × 星期）</translation>
        </message>
        <message>
            <source>KPI scores of the teams</source>
            <translation>小组 KPI 得分</translation>
        </message>
        <message>
            <source>KPI scores over time</source>
            <translation>KPI 得分走势</translation>
        </message>
        <message>
            <source>Fission of the campaigns</source>
            <translation>活动裂变系数</translation>
        </message>
        <message>
            <source>Coupons of the campaigns</source>
            <translation>活动优惠券</translation>
        </message>
        <message>
            <source>Who came less who left, day by day</source>
            <translation>每天新增减去流失</translation>
        </message>
        <message>
            <source>Who became more active, and who fell silent</source>
            <translation>谁变活跃了，谁变沉默了</translation>
        </message>
        <message>
            <source>From seeing a code to the second order</source>
            <translation>从看到活码到第二单</translation>
        </message>
        <message>
            <source>What each channel cost and what its people bought</source>
            <translation>每个渠道花了多少、带来多少成交</translation>
        </message>
        <message>
            <source>What one more person cost, channel by channel</source>
            <translation>各渠道多来一个人要花多少</translation>
        </message>
        <message>
            <source>The change against the period before, split exactly onto its factors</source>
            <translation>与上期相比的变化，精确拆到每个因素</translation>
        </message>
        <message>
            <source>Actual, target and period before of every factor</source>
            <translation>每个因素的实际、目标与上期</translation>
        </message>
        <message>
            <source>Opened, clicked, replied, ordered, with their intervals</source>
            <translation>打开、点击、回复、下单及其区间</translation>
        </message>
        <message>
            <source>Promotion, fission and short content beside each other</source>
            <translation>促销、裂变、短内容对比</translation>
        </message>
        <message>
            <source>When messages work best</source>
            <translation>什么时候发效果最好</translation>
        </message>
        <message>
            <source>The last full week, beside the week before</source>
            <translation>最近一个完整周，与前一周对比</translation>
        </message>
        <message>
            <source>The six teams week by week</source>
            <translation>六个小组逐周得分</translation>
        </message>
        <message>
            <source>New people brought by each host who shared</source>
            <translation>每个分享的团长带来多少新人</translation>
        </message>
        <message>
            <source>Issued, claimed and redeemed, batch by batch</source>
            <translation>每批优惠券的发放、领取、核销</translation>
        </message>
        <message>
            <source>Still in a group</source>
            <translation>仍在群</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>花费</translation>
        </message>
        <message>
            <source>Paid orders of its people</source>
            <translation>该渠道成员成交额</translation>
        </message>
        <message>
            <source>Orders for each yuan spent</source>
            <translation>每花 1 元带来的成交</translation>
        </message>
        <message>
            <source>Cost of a person added</source>
            <translation>每个加粉成本</translation>
        </message>
        <message>
            <source>Cost of a first order</source>
            <translation>每个首单成本</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Week before</source>
            <translation>上周</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Clicked</source>
            <translation>点击</translation>
        </message>
        <message>
            <source>Replied</source>
            <translation>回复</translation>
        </message>
        <message>
            <source>Ordered</source>
            <translation>下单</translation>
        </message>
        <message>
            <source>Fission coefficient</source>
            <translation>裂变系数</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>发放</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>领取</translation>
        </message>
        <message>
            <source>Redeemed</source>
            <translation>核销</translation>
        </message>
        <message>
            <source>Redeemed of claimed</source>
            <translation>核销率（占领取）</translation>
        </message>
        <message>
            <source>Participants</source>
            <translation>参与人数</translation>
        </message>
        <message>
            <source>Buyers</source>
            <translation>买家</translation>
        </message>
        <message>
            <source>Not in the group</source>
            <translation>不在群</translation>
        </message>
        <message>
            <source>cost covered</source>
            <translation>成本打平</translation>
        </message>
        <message>
            <source>target reached</source>
            <translation>达成目标</translation>
        </message>
        <message>
            <source>opened, WeCom 1:1</source>
            <translation>企微 1:1 打开率</translation>
        </message>
        <message>
            <source>opened, subscription account</source>
            <translation>订阅号打开率</translation>
        </message>
        <message>
            <source>fission coefficient</source>
            <translation>裂变系数</translation>
        </message>
        <message>
            <source>redeemed, at least</source>
            <translation>核销率下限</translation>
        </message>
        <message>
            <source>redeemed, at most</source>
            <translation>核销率上限</translation>
        </message>
        <message>
            <source>Growth</source>
            <translation>增长</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>活跃</translation>
        </message>
        <message>
            <source>Sales</source>
            <translation>销售额</translation>
        </message>
        <message>
            <source>n = %1 channels</source>
            <translation>n = %1 个渠道</translation>
        </message>
        <message>
            <source>n = %1 broadcasts</source>
            <translation>n = %1 次群发</translation>
        </message>
        <message>
            <source>n = %1 orders</source>
            <translation>n = %1 单</translation>
        </message>
        <message>
            <source>n = %1 campaigns</source>
            <translation>n = %1 场活动</translation>
        </message>
        <message>
            <source>Rows: where people stood on %1; columns: where they stand on %2. Both days by the tiers' own windows.</source>
            <translation>行：%1 时所在档位；列：%2 时所在档位。两天都按各自的统计窗口判定。</translation>
        </message>
        <message>
            <source>What happened in the period, whoever it happened to; below the number its share of the measured step before. No column: not measured.</source>
            <translation>本期内发生的数量，不论是谁；数字下方是占前一个有数据步骤的比例。没有柱子：未统计。</translation>
        </message>
        <message>
            <source>Costs spread evenly over their days; paid orders of the period by people whose first contact came through the channel. The 12 that cost most. No column: not noted.</source>
            <translation>成本按天均摊；成交为首次接触来自该渠道的成员在本期的已付订单。只列成本最高的 12 个。没有柱子：未登记。</translation>
        </message>
        <message>
            <source>Cost ÷ people first added, and ÷ people with their first order, in the period. No column: no cost noted, or nobody came.</source>
            <translation>成本 ÷ 本期首次加粉人数，以及 ÷ 本期首单人数。没有柱子：未登记成本，或没有人来。</translation>
        </message>
        <message>
            <source>Traffic × joining × buying × orders a buyer × value of an order; the effects (logarithmic means) add up to the change exactly.</source>
            <translation>流量 × 进群率 × 购买转化率 × 人均订单数 × 客单价；各因素的影响（对数均值法）之和恰好等于变化。</translation>
        </message>
        <message>
            <source>Counted on the same rows, so that the product is the GMV exactly. The target is that of the month in which the period ends.</source>
            <translation>各因素按同一批数据统计，乘积恰好等于 GMV。目标取期末所在月份的目标。</translation>
        </message>
        <message>
            <source>Of the people that messages were sent to, over all broadcasts of the period whose figure is known; thin line: 95 % interval (Wilson).</source>
            <translation>占已发送人数的比例，合计本期内有该数据的群发；细线：95% 置信区间（Wilson）。</translation>
        </message>
        <message>
            <source>%1, of the people that messages were sent to, by the hour and weekday at which they were due. Empty: nothing known.</source>
            <translation>%1人数占已发送人数的比例，按计划发送的时段和星期。空白：没有数据。</translation>
        </message>
        <message>
            <source>People brought ÷ hosts who shared, of campaigns that touch the period; one without a host who shared has no figure.</source>
            <translation>带来的人数 ÷ 有分享的团长数，取与本期有交集的活动；没有人分享的活动没有数据。</translation>
        </message>
        <message>
            <source>Of campaigns that touch the period; as the platform states the numbers, else single rows counted. No column: not known.</source>
            <translation>取与本期有交集的活动；优先用平台给出的数字，否则逐条计数。没有柱子：未知。</translation>
        </message>
        <message>
            <source>Attainments of the team's KPIs (actual ÷ target, 0 to 150 %), weighted. No mark: nothing could be scored.</source>
            <translation>小组各项 KPI 达成率（实际 ÷ 目标，0 至 150%）按权重加权。没有标记：没有可评分的项。</translation>
        </message>
        <message>
            <source>money</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>times</source>
            <translation>倍</translation>
        </message>
        <message>
            <source>pieces</source>
            <translation>张</translation>
        </message>
        <message>
            <source>yuan</source>
            <translation>元</translation>
        </message>
        <message>
            <source>the whole shop</source>
            <translation>全店</translation>
        </message>
        <message>
            <source>dotted: %1</source>
            <translation>虚线：%1</translation>
        </message>
        <message>
            <source>against %1</source>
            <translation>对比 %1</translation>
        </message>
        <message>
            <source>%1 (seed text, unverified)</source>
            <translation>%1（种子文本，未核实）</translation>
        </message>
        <message>
            <source>%1 (own, since %2)</source>
            <translation>%1（自定，自 %2 起）</translation>
        </message>
        <message>
            <source>No split: %1 is missing or 0 in one of the periods.</source>
            <translation>无法拆解：%1 在其中一期缺失或为 0。</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>GMV</source>
            <translation>GMV</translation>
        </message>
        <message>
            <source>Daily report</source>
            <translation>日报</translation>
        </message>
        <message>
            <source>Monthly report</source>
            <translation>月报</translation>
        </message>
        <message>
            <source>Group report</source>
            <translation>社群报表</translation>
        </message>
        <message>
            <source>Team report</source>
            <translation>小组报表</translation>
        </message>
        <message>
            <source>Campaign review</source>
            <translation>活动复盘</translation>
        </message>
        <message>
            <source>Channel report</source>
            <translation>渠道报表</translation>
        </message>
        <message>
            <source>Partner report</source>
            <translation>合伙人报表</translation>
        </message>
        <message>
            <source>Member report</source>
            <translation>成员报表</translation>
        </message>
        <message>
            <source>What yesterday brought against the day before: growth, orders, broadcasts, one row for each group</source>
            <translation>昨天与前一天相比：增长、订单、群发，每个群一行</translation>
        </message>
        <message>
            <source>The same for a month, with turnover split into its factors</source>
            <translation>一个月的同样内容，并把成交额拆成各个因子</translation>
        </message>
        <message>
            <source>One group for its review: figures, days, KPIs, tiers, broadcasts and teams; can be made for every group at once</source>
            <translation>一个群的复盘：数字、每日、KPI、活跃档位、群发与小组；可一次为每个群各做一份</translation>
        </message>
        <message>
            <source>One of the six teams, or all: KPIs over time and in every group, people and gaps; can be made for every team at once</source>
            <translation>六个小组之一或全部：KPI 走势与各群情况、人员与缺口；可一次为每个小组各做一份</translation>
        </message>
        <message>
            <source>People, sales, return, goals, coupons and fission of one campaign, or of all in the period</source>
            <translation>一个活动或期间内全部活动的人数、销售、回报、目标、优惠券与裂变</translation>
        </message>
        <message>
            <source>Funnel, rates, cost, price of a new member and stop-loss line of every channel</source>
            <translation>每个渠道的漏斗、转化率、花费、获客成本与止损线</translation>
        </message>
        <message>
            <source>Whom every partner recruited and what they sold, in the period and ever</source>
            <translation>每位合伙人拉来的人和卖出的额，期间与累计</translation>
        </message>
        <message>
            <source>Members by stage and tier, buyers by recency and frequency, who stays and who still speaks</source>
            <translation>成员按阶段与档位、买家按最近与频次、留存与仍在发言的人</translation>
        </message>
        <message>
            <source>Turnover by factor</source>
            <translation>成交额因子</translation>
        </message>
        <message>
            <source>People in the teams</source>
            <translation>小组人员</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Rates per channel</source>
            <translation>各渠道转化率</translation>
        </message>
        <message>
            <source>Stop-loss lines</source>
            <translation>止损线</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>合伙人</translation>
        </message>
        <message>
            <source>Best partners</source>
            <translation>业绩前列</translation>
        </message>
        <message>
            <source>Partners by state</source>
            <translation>合伙人状态</translation>
        </message>
        <message>
            <source>Campaigns</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Coupons</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>Fission by wave</source>
            <translation>裂变层级</translation>
        </message>
        <message>
            <source>Stages</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Tiers</source>
            <translation>活跃档位</translation>
        </message>
        <message>
            <source>Recency and frequency</source>
            <translation>最近与频次</translation>
        </message>
        <message>
            <source>Retention</source>
            <translation>留存</translation>
        </message>
        <message>
            <source>Still active</source>
            <translation>仍活跃</translation>
        </message>
        <message>
            <source>Cover</source>
            <translation>封面</translation>
        </message>
        <message>
            <source>Effect on the change</source>
            <translation>对变化的影响</translation>
        </message>
        <message>
            <source>Groups held</source>
            <translation>负责群数</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>任组长</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>站内外</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Paid for</source>
            <translation>是否付费</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>曝光</translation>
        </message>
        <message>
            <source>Scanned</source>
            <translation>扫码</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>加好友</translation>
        </message>
        <message>
            <source>Joined a group</source>
            <translation>进群</translation>
        </message>
        <message>
            <source>First order</source>
            <translation>首单</translation>
        </message>
        <message>
            <source>Second order</source>
            <translation>复购</translation>
        </message>
        <message>
            <source>Cost per friend</source>
            <translation>单个加粉成本</translation>
        </message>
        <message>
            <source>Cost per buyer</source>
            <translation>单个首单成本</translation>
        </message>
        <message>
            <source>Sales ÷ cost</source>
            <translation>销售额÷花费</translation>
        </message>
        <message>
            <source>Scan rate</source>
            <translation>扫码率</translation>
        </message>
        <message>
            <source>Friend rate</source>
            <translation>加粉率</translation>
        </message>
        <message>
            <source>Joining rate</source>
            <translation>进群率</translation>
        </message>
        <message>
            <source>First-order rate</source>
            <translation>首单率</translation>
        </message>
        <message>
            <source>Repeat rate</source>
            <translation>复购率</translation>
        </message>
        <message>
            <source>Overall rate</source>
            <translation>全程</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>止损线</translation>
        </message>
        <message>
            <source>Counted at</source>
            <translation>计算环节</translation>
        </message>
        <message>
            <source>Conversions</source>
            <translation>转化人数</translation>
        </message>
        <message>
            <source>Cost of one</source>
            <translation>单个成本</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>合伙人</translation>
        </message>
        <message>
            <source>KOC/KOL</source>
            <translation>KOC/KOL</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>起始</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>推广码</translation>
        </message>
        <message>
            <source>Recruited</source>
            <translation>拉新</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>By code</source>
            <translation>凭码订单</translation>
        </message>
        <message>
            <source>Counted elsewhere</source>
            <translation>记在别处</translation>
        </message>
        <message>
            <source>Recruited ever</source>
            <translation>累计拉新</translation>
        </message>
        <message>
            <source>Orders ever</source>
            <translation>累计订单</translation>
        </message>
        <message>
            <source>Sales ever</source>
            <translation>累计销售额</translation>
        </message>
        <message>
            <source>Open duties</source>
            <translation>未完成任务</translation>
        </message>
        <message>
            <source>Late duties</source>
            <translation>逾期任务</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>From</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>To</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Average order</source>
            <translation>客单价</translation>
        </message>
        <message>
            <source>Budget</source>
            <translation>预算</translation>
        </message>
        <message>
            <source>ROI</source>
            <translation>ROI</translation>
        </message>
        <message>
            <source>ROAS</source>
            <translation>ROAS</translation>
        </message>
        <message>
            <source>Fission</source>
            <translation>裂变系数</translation>
        </message>
        <message>
            <source>Peak hours</source>
            <translation>高峰时段</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>目标项</translation>
        </message>
        <message>
            <source>Coupon</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>Of claimed</source>
            <translation>核销÷领取</translation>
        </message>
        <message>
            <source>Of issued</source>
            <translation>核销÷发放</translation>
        </message>
        <message>
            <source>Against 20-30 %</source>
            <translation>对照 20-30%</translation>
        </message>
        <message>
            <source>Wave</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>Sharers</source>
            <translation>分享人</translation>
        </message>
        <message>
            <source>Brought</source>
            <translation>带来人数</translation>
        </message>
        <message>
            <source>Coefficient</source>
            <translation>系数</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Tier</source>
            <translation>档位</translation>
        </message>
        <message>
            <source>Recency</source>
            <translation>最近购买</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>What the change of turnover is owed to</source>
            <translation>成交额变化的来源</translation>
        </message>
        <message>
            <source>Groups per person</source>
            <translation>每人负责的群数</translation>
        </message>
        <message>
            <source>Added and first orders per channel</source>
            <translation>各渠道加粉与首单</translation>
        </message>
        <message>
            <source>Cost and sales per channel</source>
            <translation>各渠道花费与销售额</translation>
        </message>
        <message>
            <source>Sales of the best partners</source>
            <translation>业绩前列合伙人的销售额</translation>
        </message>
        <message>
            <source>People they recruited</source>
            <translation>他们拉新的人数</translation>
        </message>
        <message>
            <source>Sales and cost per campaign</source>
            <translation>各活动销售额与花费</translation>
        </message>
        <message>
            <source>Participants and buyers per campaign</source>
            <translation>各活动参与人与买家</translation>
        </message>
        <message>
            <source>Coupons claimed and redeemed</source>
            <translation>优惠券领取与核销</translation>
        </message>
        <message>
            <source>Members by activity tier</source>
            <translation>成员按活跃档位</translation>
        </message>
        <message>
            <source>Cost per first order</source>
            <translation>单个首单成本</translation>
        </message>
        <message>
            <source>Sales to people of the channels</source>
            <translation>渠道来人的销售额</translation>
        </message>
        <message>
            <source>Added of scanned</source>
            <translation>扫码后加好友</translation>
        </message>
        <message>
            <source>Joined of added</source>
            <translation>加好友后进群</translation>
        </message>
        <message>
            <source>Ordered of joined</source>
            <translation>进群后下单</translation>
        </message>
        <message>
            <source>Ordered again</source>
            <translation>复购</translation>
        </message>
        <message>
            <source>Left of joined</source>
            <translation>进群后退群</translation>
        </message>
        <message>
            <source>Unfriended of added</source>
            <translation>加好友后删除</translation>
        </message>
        <message>
            <source>Added through organic channels</source>
            <translation>自然渠道加粉</translation>
        </message>
        <message>
            <source>Added through paid channels</source>
            <translation>付费渠道加粉</translation>
        </message>
        <message>
            <source>Added, nobody said how</source>
            <translation>来源不明的加粉</translation>
        </message>
        <message>
            <source>Organic ÷ paid (healthy 0.67 to 1.5)</source>
            <translation>自然÷付费（健康 0.67 至 1.5）</translation>
        </message>
        <message>
            <source>Turnover = new people × joining rate × buying rate × orders of a buyer × value of an order; the effects add up to the change.</source>
            <translation>成交额 = 引流人数 × 进群率 × 购买率 × 人均单数 × 客单价；各因子的影响之和等于变化。</translation>
        </message>
        <message>
            <source>a division by none</source>
            <translation>除数为零</translation>
        </message>
        <message>
            <source>not counted</source>
            <translation>未统计</translation>
        </message>
        <message>
            <source>cannot be split: a factor is missing or 0 in one of the periods</source>
            <translation>无法拆分：某个时期有因子缺失或为 0</translation>
        </message>
        <message>
            <source>no channel known</source>
            <translation>未知渠道</translation>
        </message>
        <message>
            <source>over the line: stop or mend</source>
            <translation>超过止损线：停投或整改</translation>
        </message>
        <message>
            <source>within the line</source>
            <translation>在止损线内</translation>
        </message>
        <message>
            <source>The whole shop, whatever groups were chosen: a channel belongs to no group.</source>
            <translation>整个店铺，与所选群无关：渠道不属于某个群。</translation>
        </message>
        <message>
            <source>The channel of a person is that of their first contact.</source>
            <translation>每个人的渠道以首次接触为准。</translation>
        </message>
        <message>
            <source>Each rate is of the measured step before; above 100 % it is kept and shown.</source>
            <translation>各转化率以上一个有数据的环节为分母；超过 100% 也照实显示。</translation>
        </message>
        <message>
            <source>Costs are spread evenly over their days; a channel without a cost has no price, never 0.</source>
            <translation>花费按天平均分摊；没有花费记录的渠道没有成本，绝不当作 0。</translation>
        </message>
        <message>
            <source>Organic ÷ paid counts people who became friends; healthy from 2 : 3 to 3 : 2.</source>
            <translation>自然÷付费按加好友的人数计算；2:3 到 3:2 为健康。</translation>
        </message>
        <message>
            <source>Stop-loss: the seven days that end with the period, against the line in force.</source>
            <translation>止损：以期末的七天对照当前有效的止损线。</translation>
        </message>
        <message>
            <source>%1 cost rows in other money than %2 stand in no figure.</source>
            <translation>%1 条非 %2 币种的花费未计入任何数字。</translation>
        </message>
        <message>
            <source>An order is a partner’s by their own code; else by having brought the buyer before it was paid, unless another code, a coupon or a broadcast comes first.</source>
            <translation>订单凭合伙人自己的推广码归属；否则看付款前是谁带来的买家，若有其他码、优惠券或群发在先则归后者。</translation>
        </message>
        <message>
            <source>Sales = paid − refunded of those orders.</source>
            <translation>销售额 = 这些订单的实付 − 退款。</translation>
        </message>
        <message>
            <source>Duties as they stand when the report is made.</source>
            <translation>任务为制作报表时的状态。</translation>
        </message>
        <message>
            <source>%1 partners also have orders in other money than %2; these stand in no sum.</source>
            <translation>%1 位合伙人还有非 %2 币种的订单，未计入合计。</translation>
        </message>
        <message>
            <source>Orders are a campaign’s by its own code or coupon; others made in its days are not counted.</source>
            <translation>凭活动自己的码或优惠券的订单才归活动；活动期间的其他订单不计。</translation>
        </message>
        <message>
            <source>ROI = (gross profit − cost) ÷ cost where every product’s cost is known; else ROAS = sales ÷ cost.</source>
            <translation>每个商品的成本都已知时 ROI =（毛利 − 花费）÷ 花费；否则 ROAS = 销售额 ÷ 花费。</translation>
        </message>
        <message>
            <source>Redemption = redeemed ÷ claimed; the usual band is 20 to 30 %.</source>
            <translation>核销率 = 核销 ÷ 领取；通常在 20% 到 30%。</translation>
        </message>
        <message>
            <source>Fission = people brought ÷ people who shared; waves while there are sharers.</source>
            <translation>裂变系数 = 带来人数 ÷ 分享人数；有分享人就继续下一层。</translation>
        </message>
        <message>
            <source>%1: ROI cannot be told, since a cost is missing.</source>
            <translation>%1：缺少成本，无法得出 ROI。</translation>
        </message>
        <message>
            <source>%1: fewer than 80 % of its goals can be measured.</source>
            <translation>%1：可衡量的目标不足 80%。</translation>
        </message>
        <message>
            <source>%1 also has orders in other money than %2, in no figure here.</source>
            <translation>%1 还有非 %2 币种的订单，未计入此处数字。</translation>
        </message>
        <message>
            <source>cannot be measured</source>
            <translation>无法衡量</translation>
        </message>
        <message>
            <source>no target was set</source>
            <translation>未设目标</translation>
        </message>
        <message>
            <source>below</source>
            <translation>低于</translation>
        </message>
        <message>
            <source>within</source>
            <translation>在区间内</translation>
        </message>
        <message>
            <source>above</source>
            <translation>高于</translation>
        </message>
        <message>
            <source>Stages and buyers as they stand when the report is made; tiers on the last day of the period; the last eight full weeks of joiners.</source>
            <translation>阶段与买家为制作报表时的状态；档位为期末当天；留存为最近八个完整周的进群者。</translation>
        </message>
        <message>
            <source>Stage: the first rule of Settings, Stages of members, that fits.</source>
            <translation>阶段：设置中“成员阶段”里最先符合的规则。</translation>
        </message>
        <message>
            <source>Tiers over the 30 days that end on the day; people with fewer than 7 measured days are observing.</source>
            <translation>活跃档位看截至当天的 30 天；有数据不足 7 天的人为观察中。</translation>
        </message>
        <message>
            <source>R and F: buyers of the last 365 days, scored 1 to 5 by how many buyers did worse.</source>
            <translation>R 与 F：最近 365 天的买家，按有多少买家不如他打 1 到 5 分。</translation>
        </message>
        <message>
            <source>Retention: of those who joined in the week, who is still in a group at the end of each week after. Empty: the week is not over.</source>
            <translation>留存：当周进群的人，之后各周末仍在群里的比例。空白：该周未结束。</translation>
        </message>
        <message>
            <source>Still active: of the same people, who wrote in each week after.</source>
            <translation>仍活跃：同一批人，之后各周有发言的比例。</translation>
        </message>
        <message>
            <source>Brand</source>
            <translation>品牌活动</translation>
        </message>
        <message>
            <source>Seasonal</source>
            <translation>节令活动</translation>
        </message>
        <message>
            <source>VIP</source>
            <translation>会员专享</translation>
        </message>
        <message>
            <source>Vote</source>
            <translation>投票</translation>
        </message>
        <message>
            <source>Group buy</source>
            <translation>拼团</translation>
        </message>
        <message>
            <source>Social coupon</source>
            <translation>社交优惠券</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>试用</translation>
        </message>
    </context>
    <context>
        <name>Changes</name>
        <message>
            <source>Changed the setting “%1”</source>
            <translation>修改了设置“%1”</translation>
        </message>
        <message>
            <source>Filled the sample shop</source>
            <translation>生成了示例店铺</translation>
        </message>
        <message>
            <source>Added the member “%1”</source>
            <translation>新增成员“%1”</translation>
        </message>
        <message>
            <source>Edited the member “%1”</source>
            <translation>编辑了成员“%1”</translation>
        </message>
        <message>
            <source>Tagged %2 members with “%1”</source>
            <translation>给 %2 位成员打了标签“%1”</translation>
        </message>
        <message>
            <source>Took the tag “%1” off %2 members</source>
            <translation>从 %2 位成员身上取下标签“%1”</translation>
        </message>
        <message>
            <source>Added the group “%1”</source>
            <translation>新建社群“%1”</translation>
        </message>
        <message>
            <source>Added the staff member “%1”</source>
            <translation>新增员工“%1”</translation>
        </message>
        <message>
            <source>Added the content item “%1”</source>
            <translation>新增内容“%1”</translation>
        </message>
        <message>
            <source>Planned the broadcast “%1”</source>
            <translation>安排了群发“%1”</translation>
        </message>
        <message>
            <source>Imported “%1” (%2 rows)</source>
            <translation>导入了“%1”（%2 行）</translation>
        </message>
        <message>
            <source>Renamed the group “%1” to “%2”</source>
            <translation>社群“%1”改名为“%2”</translation>
        </message>
        <message>
            <source>Changed the owners of “%1”</source>
            <translation>修改了“%1”的群主</translation>
        </message>
        <message>
            <source>Archived the group “%1”</source>
            <translation>归档了社群“%1”</translation>
        </message>
        <message>
            <source>Took the group “%1” out of the archive</source>
            <translation>恢复了已归档的社群“%1”</translation>
        </message>
        <message>
            <source>Typed counts of %1</source>
            <translation>填写了 %1 的人数</translation>
        </message>
        <message>
            <source>Changed the thresholds of the activity tiers</source>
            <translation>修改了活跃档位的标准</translation>
        </message>
        <message>
            <source>Put %1 into %3 of “%2”</source>
            <translation>把%1安排到“%2”的%3小组</translation>
        </message>
        <message>
            <source>Made %1 the lead of %3 of “%2”</source>
            <translation>让%1负责“%2”的%3小组</translation>
        </message>
        <message>
            <source>Took %1 out of %3 of “%2”</source>
            <translation>把%1移出“%2”的%3小组</translation>
        </message>
        <message>
            <source>Gave %1 all six teams of “%2”</source>
            <translation>由%1一人负责“%2”的六个小组</translation>
        </message>
        <message>
            <source>Noted that %1 left on %2</source>
            <translation>登记%1于 %2 离职</translation>
        </message>
        <message>
            <source>Noted that %1 is back</source>
            <translation>登记%1已回来</translation>
        </message>
        <message>
            <source>Added the account “%1”</source>
            <translation>新增账号“%1”</translation>
        </message>
        <message>
            <source>Changed the capacity of the account “%1”</source>
            <translation>修改了账号“%1”的容量</translation>
        </message>
        <message>
            <source>Closed the account “%1”</source>
            <translation>停用了账号“%1”</translation>
        </message>
        <message>
            <source>Opened the account “%1” again</source>
            <translation>重新启用了账号“%1”</translation>
        </message>
        <message>
            <source>Took “%1” and “%2” for one person</source>
            <translation>确认“%1”与“%2”是同一人</translation>
        </message>
        <message>
            <source>Kept two people apart</source>
            <translation>确认两人不是同一人</translation>
        </message>
        <message>
            <source>%1: no more messages by %2</source>
            <translation>“%1”退订：%2</translation>
        </message>
        <message>
            <source>%1: allowed messages by %2 again</source>
            <translation>恢复向“%1”发送：%2</translation>
        </message>
        <message>
            <source>Saved the view “%1”</source>
            <translation>保存了视图“%1”</translation>
        </message>
        <message>
            <source>Deleted the view “%1”</source>
            <translation>删除了视图“%1”</translation>
        </message>
        <message>
            <source>Edited the content item “%1”</source>
            <translation>编辑了内容“%1”</translation>
        </message>
        <message>
            <source>Removed the content item “%1”</source>
            <translation>删除了内容“%1”</translation>
        </message>
        <message>
            <source>Edited the broadcast “%1”</source>
            <translation>编辑了群发“%1”</translation>
        </message>
        <message>
            <source>Cancelled the broadcast “%1”</source>
            <translation>取消了群发“%1”</translation>
        </message>
        <message>
            <source>Moved “%1” to %2</source>
            <translation>把“%1”改到 %2</translation>
        </message>
        <message>
            <source>Took up the missed broadcast “%1”</source>
            <translation>补发错过的群发“%1”</translation>
        </message>
        <message>
            <source>Put “%1” off by %2 minutes</source>
            <translation>“%1”推迟 %2 分钟</translation>
        </message>
        <message>
            <source>Dropped “%1”: %2</source>
            <translation>放弃了“%1”：%2</translation>
        </message>
        <message>
            <source>Marked “%1” as sent</source>
            <translation>“%1”标为已发送</translation>
        </message>
        <message>
            <source>Skipped “%1”</source>
            <translation>跳过了“%1”</translation>
        </message>
        <message>
            <source>Marked “%1” as failed</source>
            <translation>“%1”标为失败</translation>
        </message>
        <message>
            <source>Handed out “%1”</source>
            <translation>“%1”已派单</translation>
        </message>
        <message>
            <source>Cancelled the delivery to “%1”</source>
            <translation>取消了发给“%1”的送达</translation>
        </message>
        <message>
            <source>Handed out a part of “%1”</source>
            <translation>派出了“%1”的一份派单</translation>
        </message>
        <message>
            <source>Confirmed a hand-out of “%1” as sent</source>
            <translation>确认“%1”的一份派单已发送</translation>
        </message>
        <message>
            <source>Changed a platform limit</source>
            <translation>修改了平台限额</translation>
        </message>
        <message>
            <source>Noted that a platform limit still holds</source>
            <translation>核对过一条平台限额</translation>
        </message>
        <message>
            <source>Changed the caps of the house</source>
            <translation>修改了店内上限</translation>
        </message>
        <message>
            <source>Noted that %1 joined “%2” on %3</source>
            <translation>登记%1于 %3 加入“%2”</translation>
        </message>
        <message>
            <source>Noted that %1 left “%2” on %3</source>
            <translation>登记%1于 %3 退出“%2”</translation>
        </message>
        <message>
            <source>Made “%1” and “%2” one member</source>
            <translation>把“%1”和“%2”合并为一位成员</translation>
        </message>
        <message>
            <source>Took “%1” and “%2” apart again</source>
            <translation>把“%1”和“%2”重新拆开</translation>
        </message>
        <message>
            <source>Merged %1 pairs of members</source>
            <translation>合并了 %1 对成员</translation>
        </message>
        <message>
            <source>Noted that “%1” and “%2” are two people</source>
            <translation>确认“%1”和“%2”是两个人</translation>
        </message>
        <message>
            <source>Decided %1 rows of the review list</source>
            <translation>处理了待定清单中的 %1 行</translation>
        </message>
        <message>
            <source>Saved the mapping “%1”</source>
            <translation>保存了对应方案“%1”</translation>
        </message>
        <message>
            <source>Deleted the mapping “%1”</source>
            <translation>删除了对应方案“%1”</translation>
        </message>
        <message>
            <source>Changed “%1” of %2 members</source>
            <translation>修改了 %2 位成员的“%1”</translation>
        </message>
        <message>
            <source>Set the stage of %2 members to “%1”</source>
            <translation>把 %2 位成员的阶段设为“%1”</translation>
        </message>
        <message>
            <source>Let the stage of %2 members be worked out again</source>
            <translation>%2 位成员的阶段恢复自动判断</translation>
        </message>
        <message>
            <source>Put %2 members into the list “%1”</source>
            <translation>把 %2 位成员加入名单“%1”</translation>
        </message>
        <message>
            <source>%2 members: no more messages by %1</source>
            <translation>%2 位成员：不再通过%1发消息</translation>
        </message>
        <message>
            <source>%2 members: allowed messages by %1 again</source>
            <translation>%2 位成员：重新允许通过%1发消息</translation>
        </message>
        <message>
            <source>Noted a request about personal data</source>
            <translation>登记了个人信息请求</translation>
        </message>
        <message>
            <source>Answered request %1 about personal data</source>
            <translation>答复了第 %1 号个人信息请求</translation>
        </message>
        <message>
            <source>Opened request %1 about personal data again</source>
            <translation>重新打开了第 %1 号个人信息请求</translation>
        </message>
        <message>
            <source>%1: noted the consent for %2</source>
            <translation>%1：记录了对%2的同意</translation>
        </message>
        <message>
            <source>%1: noted that the consent for %2 was withdrawn</source>
            <translation>%1：记录了对%2的同意已撤回</translation>
        </message>
        <message>
            <source>Added the group of tags “%1”</source>
            <translation>新建标签组“%1”</translation>
        </message>
        <message>
            <source>Renamed the group of tags “%1” to “%2”</source>
            <translation>标签组“%1”改名为“%2”</translation>
        </message>
        <message>
            <source>Dissolved the group of tags “%1”</source>
            <translation>解散标签组“%1”</translation>
        </message>
        <message>
            <source>Moved the tag “%1” to the group “%2”</source>
            <translation>把标签“%1”移到标签组“%2”</translation>
        </message>
        <message>
            <source>Took the tag “%1” out of its group</source>
            <translation>把标签“%1”移出标签组</translation>
        </message>
        <message>
            <source>Added the field “%1”</source>
            <translation>新建字段“%1”</translation>
        </message>
        <message>
            <source>Changed the field “%1”</source>
            <translation>修改字段“%1”</translation>
        </message>
        <message>
            <source>Moved the field “%1” to another place</source>
            <translation>调整字段“%1”的顺序</translation>
        </message>
        <message>
            <source>Deleted the field “%1” with its values</source>
            <translation>删除字段“%1”及其内容</translation>
        </message>
        <message>
            <source>Saved the segment “%1”</source>
            <translation>保存了人群包“%1”</translation>
        </message>
        <message>
            <source>Renamed the segment “%1” to “%2”</source>
            <translation>人群包“%1”改名为“%2”</translation>
        </message>
        <message>
            <source>Froze %2 members as the list “%1”</source>
            <translation>把 %2 位成员固定为名单“%1”</translation>
        </message>
        <message>
            <source>Renamed the view “%1” to “%2”</source>
            <translation>视图“%1”改名为“%2”</translation>
        </message>
        <message>
            <source>Put the views in another order</source>
            <translation>调整了视图的顺序</translation>
        </message>
        <message>
            <source>Deleted the segment “%1”</source>
            <translation>删除了人群包“%1”</translation>
        </message>
        <message>
            <source>Changed the rules of the stages</source>
            <translation>修改了阶段规则</translation>
        </message>
        <message>
            <source>Set the stage of %1 members: %2</source>
            <translation>设定了 %1 名成员的阶段：%2</translation>
        </message>
        <message>
            <source>Released the stage of %1 members</source>
            <translation>解除了 %1 名成员的手工阶段</translation>
        </message>
        <message>
            <source>Gave %1 points</source>
            <translation>加了 %1 积分</translation>
        </message>
        <message>
            <source>Took %1 points</source>
            <translation>扣了 %1 积分</translation>
        </message>
        <message>
            <source>Checked a member in</source>
            <translation>给成员签到</translation>
        </message>
        <message>
            <source>Gave a gift for %1 points</source>
            <translation>用 %1 积分兑换礼品</translation>
        </message>
        <message>
            <source>Corrected an entry of points</source>
            <translation>更正了一条积分记录</translation>
        </message>
        <message>
            <source>Changed what a check-in is worth</source>
            <translation>修改了签到的积分</translation>
        </message>
        <message>
            <source>Checked in %1 members</source>
            <translation>为 %1 位成员打卡</translation>
        </message>
        <message>
            <source>Gave %1 %2 points</source>
            <translation>给 %1 加了 %2 分</translation>
        </message>
        <message>
            <source>Took %2 points from %1</source>
            <translation>扣了 %1 的 %2 分</translation>
        </message>
        <message>
            <source>Corrected an entry of %1's points</source>
            <translation>更正了 %1 的一笔积分</translation>
        </message>
        <message>
            <source>Added the gift “%1”</source>
            <translation>添加了礼品“%1”</translation>
        </message>
        <message>
            <source>Changed the gift “%1”</source>
            <translation>修改了礼品“%1”</translation>
        </message>
        <message>
            <source>%1 got the gift “%2” for points</source>
            <translation>%1 用积分兑换了“%2”</translation>
        </message>
        <message>
            <source>Made the sampling list “%1”</source>
            <translation>新建了名单“%1”</translation>
        </message>
        <message>
            <source>Changed the sampling list “%1”</source>
            <translation>修改了名单“%1”</translation>
        </message>
        <message>
            <source>Deleted the sampling list “%1”</source>
            <translation>删除了名单“%1”</translation>
        </message>
        <message>
            <source>Changed the questions of “%1”</source>
            <translation>修改了“%1”的题目</translation>
        </message>
        <message>
            <source>Put members on the list “%1”</source>
            <translation>为“%1”加入了成员</translation>
        </message>
        <message>
            <source>Took members off the list “%1”</source>
            <translation>从“%1”移出了成员</translation>
        </message>
        <message>
            <source>Noted who of “%1” got it</source>
            <translation>记录了“%1”的领取</translation>
        </message>
        <message>
            <source>Noted that people of “%1” did not get it yet</source>
            <translation>把“%1”的一些人改为未领取</translation>
        </message>
        <message>
            <source>Typed the answers of %1 to “%2”</source>
            <translation>录入了 %1 对“%2”的回答</translation>
        </message>
        <message>
            <source>%1 as a partner: %2</source>
            <translation>合伙人“%1”：%2</translation>
        </message>
        <message>
            <source>%1 people as partners: %2</source>
            <translation>%1 位合伙人：%2</translation>
        </message>
        <message>
            <source>Changed the partner “%1”</source>
            <translation>修改了合伙人“%1”</translation>
        </message>
        <message>
            <source>Changed the text that partners' content carries</source>
            <translation>修改了合伙人内容的披露文字</translation>
        </message>
        <message>
            <source>Added the duty “%1” of a partner</source>
            <translation>添加了合伙人的职责“%1”</translation>
        </message>
        <message>
            <source>Noted a duty of a partner as done</source>
            <translation>把合伙人的一项职责记为完成</translation>
        </message>
        <message>
            <source>Opened a duty of a partner again</source>
            <translation>重新打开了合伙人的一项职责</translation>
        </message>
        <message>
            <source>Deleted a duty of a partner</source>
            <translation>删除了合伙人的一项职责</translation>
        </message>
        <message>
            <source>%1 earned a reward: %2</source>
            <translation>%1 获得奖励：%2</translation>
        </message>
        <message>
            <source>Paid %1 a reward: %2</source>
            <translation>向 %1 发放奖励：%2</translation>
        </message>
        <message>
            <source>Corrected a reward of %1</source>
            <translation>更正了 %1 的一笔奖励</translation>
        </message>
        <message>
            <source>Noted that %1 brought %2</source>
            <translation>记下 %1 带来了 %2</translation>
        </message>
        <message>
            <source>Made the code “%1”</source>
            <translation>新建了活码“%1”</translation>
        </message>
        <message>
            <source>Changed the code “%1”</source>
            <translation>修改了活码“%1”</translation>
        </message>
        <message>
            <source>Took a code out of use</source>
            <translation>停用了一个活码</translation>
        </message>
        <message>
            <source>Took a code into use again</source>
            <translation>重新启用了一个活码</translation>
        </message>
        <message>
            <source>Noted that a code can be seen at “%1”</source>
            <translation>记下活码出现在“%1”</translation>
        </message>
        <message>
            <source>Noted that a code was taken down</source>
            <translation>记下一处活码已撤下</translation>
        </message>
        <message>
            <source>Changed the link before the ids of codes</source>
            <translation>修改了专属码前的链接</translation>
        </message>
        <message>
            <source>Changed how “%1” is set up</source>
            <translation>修改了“%1”的设置</translation>
        </message>
        <message>
            <source>Typed the counts of %1 groups for %2</source>
            <translation>填写了 %1 个社群 %2 的人数</translation>
        </message>
        <message>
            <source>Added the group template “%1”</source>
            <translation>新增了社群模板“%1”</translation>
        </message>
        <message>
            <source>Added the %1 templates of the operating modes</source>
            <translation>新增了 %1 个运营模式模板</translation>
        </message>
        <message>
            <source>Changed the group template “%1”</source>
            <translation>修改了社群模板“%1”</translation>
        </message>
        <message>
            <source>Deleted the group template “%1”</source>
            <translation>删除了社群模板“%1”</translation>
        </message>
        <message>
            <source>Applied the template “%1” to %2 groups</source>
            <translation>把模板“%1”应用到 %2 个社群</translation>
        </message>
        <message>
            <source>%1 handed everything over to %2, last day %3</source>
            <translation>%1 把工作交接给 %2，最后一天 %3</translation>
        </message>
        <message>
            <source>Added the KPI “%1”</source>
            <translation>新增了 KPI“%1”</translation>
        </message>
        <message>
            <source>Changed the KPI “%1”</source>
            <translation>修改了 KPI“%1”</translation>
        </message>
        <message>
            <source>Set a target of the KPI “%1”</source>
            <translation>设定了 KPI“%1”的目标</translation>
        </message>
        <message>
            <source>Typed a number of %2 for the KPI “%1”</source>
            <translation>填写了 KPI“%1”%2 的数值</translation>
        </message>
        <message>
            <source>Noted the question “%1”</source>
            <translation>记录了提问“%1”</translation>
        </message>
        <message>
            <source>Noted the answer to question %1</source>
            <translation>记下了提问 %1 的答复</translation>
        </message>
        <message>
            <source>Gave question %1 to somebody</source>
            <translation>分派了提问 %1</translation>
        </message>
        <message>
            <source>Changed the state of question %1</source>
            <translation>修改了提问 %1 的状态</translation>
        </message>
        <message>
            <source>Changed the kind of question %1</source>
            <translation>修改了提问 %1 的类型</translation>
        </message>
        <message>
            <source>Changed the tags of question %1</source>
            <translation>修改了提问 %1 的标签</translation>
        </message>
        <message>
            <source>Noted the rating of question %1</source>
            <translation>记录了提问 %1 的评价</translation>
        </message>
        <message>
            <source>Noted what came of the talk in question %1</source>
            <translation>记录了提问 %1 的会话结果</translation>
        </message>
        <message>
            <source>Added the answer card “%1”</source>
            <translation>新增了话术“%1”</translation>
        </message>
        <message>
            <source>Changed the answer card “%1”</source>
            <translation>修改了话术“%1”</translation>
        </message>
        <message>
            <source>Removed the answer card “%1”</source>
            <translation>删除了话术“%1”</translation>
        </message>
        <message>
            <source>Noted a testimonial</source>
            <translation>记录了一条口碑</translation>
        </message>
        <message>
            <source>Tied testimonial %1 to an order</source>
            <translation>为口碑 %1 关联了订单</translation>
        </message>
        <message>
            <source>Noted the consent to quote testimonial %1</source>
            <translation>记录了引用口碑 %1 的同意</translation>
        </message>
        <message>
            <source>Took back the consent to quote testimonial %1</source>
            <translation>撤回了口碑 %1 的引用同意</translation>
        </message>
        <message>
            <source>Removed testimonial %1</source>
            <translation>删除了口碑 %1</translation>
        </message>
        <message>
            <source>Quoted testimonial %1 in a content item</source>
            <translation>在内容中引用了口碑 %1</translation>
        </message>
        <message>
            <source>Asked the support team for “%1”</source>
            <translation>向支持小组提了需求“%1”</translation>
        </message>
        <message>
            <source>Changed the request “%1”</source>
            <translation>修改了需求“%1”</translation>
        </message>
        <message>
            <source>Changed the state of a request</source>
            <translation>修改了需求状态</translation>
        </message>
        <message>
            <source>Added the group rule “%1”</source>
            <translation>新增了群规“%1”</translation>
        </message>
        <message>
            <source>Changed the group rule “%1”</source>
            <translation>修改了群规“%1”</translation>
        </message>
        <message>
            <source>Removed a group rule</source>
            <translation>删除了一条群规</translation>
        </message>
        <message>
            <source>Noted a breach of group rules</source>
            <translation>记录了一次违规</translation>
        </message>
        <message>
            <source>Noted an appeal</source>
            <translation>记录了一件申诉</translation>
        </message>
        <message>
            <source>Decided an appeal</source>
            <translation>裁定了一件申诉</translation>
        </message>
        <message>
            <source>Kept a post on “%1”</source>
            <translation>收录了“%1”的帖子</translation>
        </message>
        <message>
            <source>Removed a kept post</source>
            <translation>删除了一条收录</translation>
        </message>
        <message>
            <source>Added the task “%1”</source>
            <translation>新增了待办“%1”</translation>
        </message>
        <message>
            <source>Moved the task “%1”</source>
            <translation>改期了待办“%1”</translation>
        </message>
        <message>
            <source>Did the task “%1”</source>
            <translation>完成了待办“%1”</translation>
        </message>
        <message>
            <source>Skipped the task “%1”</source>
            <translation>跳过了待办“%1”</translation>
        </message>
        <message>
            <source>Opened the task “%1” again</source>
            <translation>重新打开了待办“%1”</translation>
        </message>
        <message>
            <source>Gave the task “%1” to somebody</source>
            <translation>转交了待办“%1”</translation>
        </message>
        <message>
            <source>Added the playbook “%1”</source>
            <translation>新增了 SOP“%1”</translation>
        </message>
        <message>
            <source>Changed the playbook “%1”</source>
            <translation>修改了 SOP“%1”</translation>
        </message>
        <message>
            <source>Retired the playbook “%1”</source>
            <translation>停用了 SOP“%1”</translation>
        </message>
        <message>
            <source>Put the playbook “%1” to use for %2 groups</source>
            <translation>对 %2 个社群启用了 SOP“%1”</translation>
        </message>
        <message>
            <source>Put the playbook “%1” to use for a campaign</source>
            <translation>对活动启用了 SOP“%1”</translation>
        </message>
        <message>
            <source>Changed the chore “%1”</source>
            <translation>修改了例行事项“%1”</translation>
        </message>
        <message>
            <source>Added the campaign “%1”</source>
            <translation>新增了活动“%1”</translation>
        </message>
        <message>
            <source>Changed the campaign “%1”</source>
            <translation>修改了活动“%1”</translation>
        </message>
        <message>
            <source>Changed the products of content item %1</source>
            <translation>修改了内容 %1 关联的商品</translation>
        </message>
        <message>
            <source>Noted that “%1” is due</source>
            <translation>记录了到期内容“%1”</translation>
        </message>
        <message>
            <source>Changed the due content “%1”</source>
            <translation>修改了到期内容“%1”</translation>
        </message>
        <message>
            <source>Removed the due content “%1”</source>
            <translation>删除了到期内容“%1”</translation>
        </message>
        <message>
            <source>Changed the words that texts are checked for</source>
            <translation>修改了文案检查的词表</translation>
        </message>
        <message>
            <source>Archived %1 content items</source>
            <translation>归档了 %1 条内容</translation>
        </message>
        <message>
            <source>Took %1 content items out of the archive</source>
            <translation>取消归档 %1 条内容</translation>
        </message>
        <message>
            <source>Moved %1 content items to the folder “%2”</source>
            <translation>把 %1 条内容移到文件夹“%2”</translation>
        </message>
        <message>
            <source>Took %1 content items out of their folder</source>
            <translation>把 %1 条内容移出文件夹</translation>
        </message>
        <message>
            <source>Brought back version %2 of the content item “%1”</source>
            <translation>把内容“%1”恢复到版本 %2</translation>
        </message>
        <message>
            <source>Added the folder “%1” to the content library</source>
            <translation>在内容库新建了文件夹“%1”</translation>
        </message>
        <message>
            <source>Renamed the folder “%1” of the content library to “%2”</source>
            <translation>把内容库的文件夹“%1”改名为“%2”</translation>
        </message>
        <message>
            <source>Moved the folder “%1” of the content library</source>
            <translation>移动了内容库的文件夹“%1”</translation>
        </message>
        <message>
            <source>Removed the folder “%1” of the content library</source>
            <translation>删除了内容库的文件夹“%1”</translation>
        </message>
        <message>
            <source>Changed the disclosure texts</source>
            <translation>修改了身份说明</translation>
        </message>
        <message>
            <source>Noted %2 figures of “%1”</source>
            <translation>记录了“%1”的 %2 个数据</translation>
        </message>
        <message>
            <source>Noted %2 figures of %1 broadcasts</source>
            <translation>记录了 %1 次群发的 %2 个数据</translation>
        </message>
        <message>
            <source>Noted %2 people who answered “%1”</source>
            <translation>记录了“%1”有反应的 %2 人</translation>
        </message>
        <message>
            <source>Leaving is now looked at for %1 days after a broadcast</source>
            <translation>群发后的流失改为看 %1 天</translation>
        </message>
        <message>
            <source>Added the channel “%1”</source>
            <translation>新增了渠道“%1”</translation>
        </message>
        <message>
            <source>Changed the channel “%1”</source>
            <translation>修改了渠道“%1”</translation>
        </message>
        <message>
            <source>Set the stop-loss line of the channel “%1”</source>
            <translation>设置了渠道“%1”的止损线</translation>
        </message>
        <message>
            <source>Noted a cost of the channel “%1”</source>
            <translation>记录了渠道“%1”的花费</translation>
        </message>
        <message>
            <source>Removed a cost of the channel “%1”</source>
            <translation>删除了渠道“%1”的一笔花费</translation>
        </message>
        <message>
            <source>Set the targets of %1</source>
            <translation>设置了 %1 的目标</translation>
        </message>
        <message>
            <source>Noted a cost of the campaign “%1”</source>
            <translation>记录了活动“%1”的花费</translation>
        </message>
        <message>
            <source>Removed a cost of a campaign</source>
            <translation>删除了一笔活动花费</translation>
        </message>
        <message>
            <source>Set a goal of the campaign “%1”</source>
            <translation>设置了活动“%1”的目标</translation>
        </message>
        <message>
            <source>Removed a goal of a campaign</source>
            <translation>删除了一个活动目标</translation>
        </message>
        <message>
            <source>Noted whether a link works: %1</source>
            <translation>记下了链接是否可用：%1</translation>
        </message>
        <message>
            <source>Changed %1 products</source>
            <translation>修改了 %1 个商品</translation>
        </message>
        <message>
            <source>Marked %2 deliveries of “%1”</source>
            <translation>标记了“%1”的 %2 条送达记录</translation>
        </message>
        <message>
            <source>Put a delivery of “%1” off until %2</source>
            <translation>把“%1”的一条推迟到 %2</translation>
        </message>
        <message>
            <source>Noted something on “%1”</source>
            <translation>给“%1”写了备注</translation>
        </message>
        <message>
            <source>Read content items from the file “%1”</source>
            <translation>从文件“%1”读入内容</translation>
        </message>
        <message>
            <source>Planned the broadcast “%1” only for those who get it</source>
            <translation>把群发“%1”缩减为能收到的人</translation>
        </message>
        <message>
            <source>Planned the broadcast “%1” on a free day</source>
            <translation>把群发“%1”改到有空额的日子</translation>
        </message>
        <message>
            <source>Spread the broadcast “%1” over %2 days</source>
            <translation>把群发“%1”分到 %2 天</translation>
        </message>
        <message>
            <source>Arranged the board “%1”</source>
            <translation>排列了看板“%1”</translation>
        </message>
        <message>
            <source>Deleted the board “%1”</source>
            <translation>删除了看板“%1”</translation>
        </message>
        <message>
            <source>Set the reference line “%1”</source>
            <translation>设置了参考线“%1”</translation>
        </message>
        <message>
            <source>Saved the settings of the report “%1”</source>
            <translation>保存了报表“%1”的设置</translation>
        </message>
        <message>
            <source>Changed the settings of the report “%1”</source>
            <translation>修改了报表“%1”的设置</translation>
        </message>
        <message>
            <source>Removed the settings of the report “%1”</source>
            <translation>删除了报表“%1”的设置</translation>
        </message>
    </context>
    <context>
        <name>Channels</name>
        <message>
            <source>no line</source>
            <translation>未设止损线</translation>
        </message>
        <message>
            <source>%1 · not measured</source>
            <translation>%1 · 无法判断</translation>
        </message>
        <message>
            <source>%1 · passed</source>
            <translation>%1 · 已超线</translation>
        </message>
        <message>
            <source>%1 · kept</source>
            <translation>%1 · 未超线</translation>
        </message>
        <message>
            <source>No line: nothing warns when this channel becomes too dear.</source>
            <translation>没有止损线：这个渠道变贵时不会提醒。</translation>
        </message>
        <message>
            <source>Line %1 (%2); the cost of a day of the last seven is missing, so nothing can be said.</source>
            <translation>止损线 %1（%2）；最近七天里有一天没有记费用，无法判断。</translation>
        </message>
        <message>
            <source>Line %1 (%2); in the last seven days of the period %3 for %4 people, %5 each: %6.</source>
            <translation>止损线 %1（%2）；本期最后七天花费 %3，带来 %4 人，人均 %5：%6。</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>已超线</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>未超线</translation>
        </message>
        <message>
            <source>“%1” passes its stop-loss line: %2 for %3 people in seven days, line %4</source>
            <translation>渠道“%1”超过止损线：七天花费 %2，带来 %3 人，止损线 %4</translation>
        </message>
    </context>
    <context>
        <name>Chart</name>
        <message>
            <source>%1, period before</source>
            <translation>%1（上期）</translation>
        </message>
        <message>
            <source>shaded: not counted</source>
            <translation>阴影：没有统计</translation>
        </message>
        <message>
            <source>hollow: not all counted</source>
            <translation>空心：未统计完整</translation>
        </message>
    </context>
    <context>
        <name>ChartFiles</name>
        <message>
            <source>Exported %1</source>
            <translation>已导出 %1</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Export the chart</source>
            <translation>导出图表</translation>
        </message>
        <message>
            <source>Picture (*.png);;Small picture (*.1x.png);;Vector drawing (*.svg);;Numbers (*.csv)</source>
            <translation>图片 (*.png);;小图 (*.1x.png);;矢量图 (*.svg);;数据 (*.csv)</translation>
        </message>
        <message>
            <source>Copied the picture of “%1”</source>
            <translation>已复制“%1”的图片</translation>
        </message>
        <message>
            <source>Copied the numbers of “%1”</source>
            <translation>已复制“%1”的数据</translation>
        </message>
        <message>
            <source>There is no chart to print yet.</source>
            <translation>还没有可打印的图表。</translation>
        </message>
        <message>
            <source>Print the board (A4)</source>
            <translation>打印看板（A4）</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
    </context>
    <context>
        <name>ChartWords</name>
        <message>
            <source>No data</source>
            <translation>没有数据</translation>
        </message>
    </context>
    <context>
        <name>Cleanings</name>
        <message>
            <source>blanks removed</source>
            <translation>去掉空白</translation>
        </message>
        <message>
            <source>TAB removed</source>
            <translation>去掉制表符</translation>
        </message>
        <message>
            <source>quotes removed</source>
            <translation>去掉引号</translation>
        </message>
        <message>
            <source>="…" removed</source>
            <translation>去掉 ="…"</translation>
        </message>
        <message>
            <source>apostrophe removed</source>
            <translation>去掉单引号</translation>
        </message>
        <message>
            <source>read as empty</source>
            <translation>视为空</translation>
        </message>
        <message>
            <source>.00 removed</source>
            <translation>去掉 .00</translation>
        </message>
        <message>
            <source>full-width characters changed</source>
            <translation>全角转半角</translation>
        </message>
        <message>
            <source>separators removed</source>
            <translation>去掉分隔符</translation>
        </message>
        <message>
            <source>country code added</source>
            <translation>补上国家代码</translation>
        </message>
        <message>
            <source>capitals changed</source>
            <translation>转为小写</translation>
        </message>
        <message>
            <source>date read</source>
            <translation>读作日期</translation>
        </message>
        <message>
            <source>day number read as a date</source>
            <translation>日期序号读作日期</translation>
        </message>
        <message>
            <source>Unix time read as a date</source>
            <translation>Unix 时间读作日期</translation>
        </message>
        <message>
            <source>amount read</source>
            <translation>读作金额</translation>
        </message>
        <message>
            <source>unit multiplied</source>
            <translation>按单位换算</translation>
        </message>
        <message>
            <source>brackets read as below zero</source>
            <translation>括号读作负数</translation>
        </message>
        <message>
            <source>number read</source>
            <translation>读作数字</translation>
        </message>
        <message>
            <source>year read</source>
            <translation>读作年份</translation>
        </message>
        <message>
            <source>gender read</source>
            <translation>读作性别</translation>
        </message>
        <message>
            <source>read as yes or no</source>
            <translation>读作是/否</translation>
        </message>
        <message>
            <source>split into tags</source>
            <translation>拆成标签</translation>
        </message>
        <message>
            <source>%1 → %2: %3</source>
            <extracomment>before → after: what was done</extracomment>
            <translation>%1 → %2：%3</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>空</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>Cli</name>
        <message>
            <source>There is no option --%1.</source>
            <translation>没有选项 --%1。</translation>
        </message>
        <message>
            <source>--%1 takes no value.</source>
            <translation>--%1 后面不带值。</translation>
        </message>
        <message>
            <source>--%1 needs a value: %2.</source>
            <translation>--%1 后面要有值：%2。</translation>
        </message>
        <message>
            <source>--now needs a time like 2026-03-01T10:00:00+08:00, not “%1”.</source>
            <translation>--now 要写成 2026-03-01T10:00:00+08:00 这样的时间，不能是“%1”。</translation>
        </message>
        <message>
            <source>--wait needs a number of seconds, not “%1”.</source>
            <translation>--wait 后面是秒数，不能是“%1”。</translation>
        </message>
        <message>
            <source>There is no command “%1”.</source>
            <translation>没有命令“%1”。</translation>
        </message>
        <message>
            <source>%1 needs: %2</source>
            <translation>%1 需要：%2</translation>
        </message>
        <message>
            <source>“%1” is more than %2 takes.</source>
            <translation>“%1”多了，%2 用不上。</translation>
        </message>
        <message>
            <source>Nothing is due.</source>
            <translation>没有到时间的群发。</translation>
        </message>
        <message>
            <source>“%1” is not the number of a broadcast; “broadcast add” prints it.</source>
            <translation>“%1”不是群发编号；编号由 broadcast add 给出。</translation>
        </message>
        <message>
            <source>“%1” is not a state to mark: handed_out, sent, skipped, failed, cancelled.</source>
            <translation>“%1”不是可标记的状态，可用：handed_out、sent、skipped、failed、cancelled。</translation>
        </message>
        <message>
            <source>Plan a broadcast from a file: name, content, touchpoint, audience, at, zone.</source>
            <translation>按文件计划一次群发：name、content、touchpoint、audience、at、zone。</translation>
        </message>
        <message>
            <source>Plan anew: who gets it, and why the others do not.</source>
            <translation>重新计划：谁会收到，其他人为什么收不到。</translation>
        </message>
        <message>
            <source>What is due now, and what was missed.</source>
            <translation>现在该发的和错过的群发。</translation>
        </message>
        <message>
            <source>Say what became of a member (its number) or a group (its name): sent, skipped, failed …</source>
            <translation>记录成员（编号）或社群（名称）的结果：sent、skipped、failed……</translation>
        </message>
        <message>
            <source>which run of a recurring broadcast</source>
            <translation>重复群发中的哪一次</translation>
        </message>
        <message>
            <source>why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Every run with what became of its targets.</source>
            <translation>每一次群发及各对象的结果。</translation>
        </message>
        <message>
            <source>the workspace; otherwise the last one opened</source>
            <translation>工作区文件；不写就用上次打开的</translation>
        </message>
        <message>
            <source>the time to work with, for repeatable runs; without an offset it is China's wall time</source>
            <translation>按这个时间计算，便于重复运行；不写时区就按北京时间</translation>
        </message>
        <message>
            <source>one JSON object on standard output, nothing else</source>
            <translation>标准输出只给一个 JSON 对象</translation>
        </message>
        <message>
            <source>the language of the messages</source>
            <translation>提示所用的语言</translation>
        </message>
        <message>
            <source>wait so long while another process holds the workspace</source>
            <translation>别的程序占用工作区时最多等多少秒</translation>
        </message>
        <message>
            <source>tell the version</source>
            <translation>显示版本</translation>
        </message>
        <message>
            <source>tell how a command is used</source>
            <translation>说明命令的用法</translation>
        </message>
        <message>
            <source>Usage: siyudesk-cli [options] COMMAND [arguments]</source>
            <translation>用法：siyudesk-cli [选项] 命令 [参数]</translation>
        </message>
        <message>
            <source>Options of every command:</source>
            <translation>所有命令通用的选项：</translation>
        </message>
        <message>
            <source>Exit status: 0 done, 1 failed, 2 wrong usage, 3 some rows were rejected, 4 the workspace is held by another process, 130 cancelled.</source>
            <translation>退出码：0 完成，1 失败，2 用法不对，3 有行被拒绝，4 工作区被别的程序占用，130 已取消。</translation>
        </message>
        <message>
            <source>Added content %1: %2</source>
            <translation>已新增内容 %1：%2</translation>
        </message>
        <message>
            <source>List the content items.</source>
            <translation>列出内容。</translation>
        </message>
        <message>
            <source>See siyudesk-cli help %1</source>
            <translation>用法见 siyudesk-cli help %1</translation>
        </message>
        <message>
            <source>Made the sample shop %1: %2 members in %3 groups.</source>
            <translation>已建好示例店铺 %1：%3 个社群，%2 位成员。</translation>
        </message>
        <message>
            <source>Make a sample shop: a made-up year of 64 groups and 12,500 members.</source>
            <translation>新建一个示例店铺：虚构的一年，64 个社群、12,500 位成员。</translation>
        </message>
        <message>
            <source>no owner</source>
            <translation>没有群主</translation>
        </message>
        <message>
            <source>(archived)</source>
            <translation>（已归档）</translation>
        </message>
        <message>
            <source>There is no group yet: siyudesk-cli groups add NAME --owner STAFF</source>
            <translation>还没有社群：siyudesk-cli groups add 群名 --owner 员工</translation>
        </message>
        <message>
            <source>%1 (lead)</source>
            <translation>%1（负责人）</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>还没有人</translation>
        </message>
        <message>
            <source>no lead yet</source>
            <translation>缺负责人</translation>
        </message>
        <message>
            <source>--capacity is a number of people.</source>
            <translation>--capacity 后面是人数。</translation>
        </message>
        <message>
            <source>Added the group “%1”.</source>
            <translation>已新增社群“%1”。</translation>
        </message>
        <message>
            <source>%1 is now in %2 of “%3”.</source>
            <translation>%1 已加入“%3”的%2小组。</translation>
        </message>
        <message>
            <source>%1 is no longer in %2 of “%3”.</source>
            <translation>%1 已离开“%3”的%2小组。</translation>
        </message>
        <message>
            <source>groups ledger needs --from and --to as dates like 2026-03-01.</source>
            <translation>groups ledger 需要 --from 和 --to，日期写成 2026-03-01。</translation>
        </message>
        <message>
            <source>day  total  new  lost  net</source>
            <translation>日期  总数  新增  流失  净增</translation>
        </message>
        <message>
            <source>groups count needs --day as a date like 2026-03-01.</source>
            <translation>groups count 需要 --day，日期写成 2026-03-01。</translation>
        </message>
        <message>
            <source>--%1 is a number of people.</source>
            <translation>--%1 后面是人数。</translation>
        </message>
        <message>
            <source>Wrote the counts of “%1” for %2.</source>
            <translation>已写入“%1”%2 的人数。</translation>
        </message>
        <message>
            <source>Added %1.</source>
            <translation>已新增 %1。</translation>
        </message>
        <message>
            <source>%1 (left on %2)</source>
            <translation>%1（%2 离职）</translation>
        </message>
        <message>
            <source>There is no staff yet: siyudesk-cli staff add NAME</source>
            <translation>还没有员工：siyudesk-cli staff add 姓名</translation>
        </message>
        <message>
            <source>--kind is one of wechat, wecom, service, subscription, sms, video.</source>
            <translation>--kind 只能是 wechat、wecom、service、subscription、sms、video 之一。</translation>
        </message>
        <message>
            <source>Added the account “%1”.</source>
            <translation>已新增账号“%1”。</translation>
        </message>
        <message>
            <source>tiers needs --group NAME and --day as a date like 2026-03-01.</source>
            <translation>tiers 需要 --group 群名 和 --day，日期写成 2026-03-01。</translation>
        </message>
        <message>
            <source>Without data: %1</source>
            <translation>没有数据：%1</translation>
        </message>
        <message>
            <source>Lists the groups with owners and people.</source>
            <translation>列出社群、群主和人数。</translation>
        </message>
        <message>
            <source>Shows one group with its six teams.</source>
            <translation>查看一个社群和它的六个小组。</translation>
        </message>
        <message>
            <source>Adds a group with one or two owners; without --owner the only member of staff owns it.</source>
            <translation>新增社群，群主 1-2 人；不写 --owner 时由唯一的员工担任。</translation>
        </message>
        <message>
            <source>an owner; twice for two</source>
            <translation>群主；两人就写两次</translation>
        </message>
        <message>
            <source>this person holds and leads all six teams</source>
            <translation>由此人一人负责六个小组</translation>
        </message>
        <message>
            <source>how many people fit in (500)</source>
            <translation>最多多少人（默认 500）</translation>
        </message>
        <message>
            <source>Puts a member of staff into a team (campaign, gameplay, content, user, reputation, support) from today on.</source>
            <translation>从今天起把员工安排到小组（campaign 活动、gameplay 玩法、content 内容、user 用户、reputation 口碑、support 支持）。</translation>
        </message>
        <message>
            <source>as the team's lead</source>
            <translation>作为小组负责人</translation>
        </message>
        <message>
            <source>Takes a member of staff out of a team; the history keeps the time there.</source>
            <translation>把员工移出小组；历史仍保留在组的时间。</translation>
        </message>
        <message>
            <source>Total, new, lost and net of each day; missing is null.</source>
            <translation>每天的总数、新增、流失、净增；缺数据为 null。</translation>
        </message>
        <message>
            <source>first day</source>
            <translation>第一天</translation>
        </message>
        <message>
            <source>last day</source>
            <translation>最后一天</translation>
        </message>
        <message>
            <source>Writes counted numbers of a day as a correction; without any number it takes the correction away.</source>
            <translation>把某天数出的人数写为更正；一个数也不写则取消更正。</translation>
        </message>
        <message>
            <source>the day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>people in the group</source>
            <translation>群内人数</translation>
        </message>
        <message>
            <source>joined that day</source>
            <translation>当天进群</translation>
        </message>
        <message>
            <source>left that day</source>
            <translation>当天退群</translation>
        </message>
        <message>
            <source>Adds a member of staff.</source>
            <translation>新增员工。</translation>
        </message>
        <message>
            <source>what the person does</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>Lists the staff.</source>
            <translation>列出员工。</translation>
        </message>
        <message>
            <source>Adds a WeChat or WeCom number.</source>
            <translation>新增微信或企业微信账号。</translation>
        </message>
        <message>
            <source>wechat, wecom (default), service, subscription, sms or video</source>
            <translation>wechat、wecom（默认）、service、subscription、sms 或 video</translation>
        </message>
        <message>
            <source>who uses it</source>
            <translation>由谁使用</translation>
        </message>
        <message>
            <source>how many friends it can have</source>
            <translation>好友上限</translation>
        </message>
        <message>
            <source>how many sends a day</source>
            <translation>每天可发条数</translation>
        </message>
        <message>
            <source>Lists the accounts with friends and capacity.</source>
            <translation>列出账号、好友数和容量。</translation>
        </message>
        <message>
            <source>Activity tiers of a group's people on a day.</source>
            <translation>某天社群成员的活跃档位。</translation>
        </message>
        <message>
            <source>the group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>list every person with the reason</source>
            <translation>逐人列出并说明理由</translation>
        </message>
        <message>
            <source>Siyu Desk was closed before the work was done. Nothing is half-written: run the command again.</source>
            <translation>工作完成前私域台已关闭。没有写入一半的内容：请再运行一次该命令。</translation>
        </message>
        <message>
            <source>The running Siyu Desk does not know this command.</source>
            <translation>正在运行的私域台不认识这个命令。</translation>
        </message>
        <message>
            <source>init needs --workspace FILE.siyu</source>
            <translation>init 需要 --workspace 文件.siyu</translation>
        </message>
        <message>
            <source>--template is shop or solo, not “%1”.</source>
            <translation>--template 只能是 shop 或 solo，不能是“%1”。</translation>
        </message>
        <message>
            <source>Made the workspace %1</source>
            <translation>已建好工作区 %1</translation>
        </message>
        <message>
            <source>Verified backup: %1</source>
            <translation>已备份并核对：%1</translation>
        </message>
        <message>
            <source>restore needs --workspace FILE.siyu</source>
            <translation>restore 需要 --workspace 文件.siyu</translation>
        </message>
        <message>
            <source>The workspace is sound.</source>
            <translation>工作区完好。</translation>
        </message>
        <message>
            <source>The workspace has problems; restore the last backup:</source>
            <translation>工作区有问题，请恢复最近的备份：</translation>
        </message>
        <message>
            <source>Make a new, empty workspace.</source>
            <translation>新建一个空的工作区。</translation>
        </message>
        <message>
            <source>six teams, or one person who does it all</source>
            <translation>六个小组（shop），或一人全包（solo）</translation>
        </message>
        <message>
            <source>Write a verified copy of the workspace.</source>
            <translation>备份工作区，并核对备份能打开。</translation>
        </message>
        <message>
            <source>Put a backup in the place of the workspace; the replaced file is kept.</source>
            <translation>用备份替换工作区；被替换的文件会保留。</translation>
        </message>
        <message>
            <source>Check the workspace for damage.</source>
            <translation>检查工作区有没有损坏。</translation>
        </message>
        <message>
            <source>CSV, %1, delimiter “%2”</source>
            <translation>CSV，%1 编码，分隔符“%2”</translation>
        </message>
        <message>
            <source>XLSX, sheet “%1” of %2</source>
            <translation>XLSX，工作表“%1”，共 %2 张</translation>
        </message>
        <message>
            <source>%1 rows, no header</source>
            <translation>%1 行，没有表头</translation>
        </message>
        <message>
            <source>%1 rows, header in row %2</source>
            <translation>%1 行，表头在第 %2 行</translation>
        </message>
        <message>
            <source>Looks like: %1 %2</source>
            <translation>看起来是：%1 %2</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>注意：%1</translation>
        </message>
        <message>
            <source>--rows is a number or all, not “%1”.</source>
            <translation>--rows 只能是数字或 all，不能是“%1”。</translation>
        </message>
        <message>
            <source>the sheet, by name or by number from 1</source>
            <translation>工作表：名称，或从 1 数起的序号</translation>
        </message>
        <message>
            <source>the encoding; otherwise told by the bytes</source>
            <translation>编码；不写就自动识别</translation>
        </message>
        <message>
            <source>the delimiter; otherwise told by the rows</source>
            <translation>分隔符；不写就自动识别</translation>
        </message>
        <message>
            <source>how many rows to give; 20 otherwise</source>
            <translation>给出多少行；不写为 20 行</translation>
        </message>
        <message>
            <source>There is no chart “%1”. Known: %2</source>
            <translation>没有图表“%1”。可用的有：%2</translation>
        </message>
        <message>
            <source>chart needs --out FILE.png, .svg or .csv</source>
            <translation>chart 需要 --out 文件，扩展名为 .png、.svg 或 .csv</translation>
        </message>
        <message>
            <source>--out ends in .png, .svg or .csv, not “%1”.</source>
            <translation>--out 的扩展名应为 .png、.svg 或 .csv，而不是“%1”。</translation>
        </message>
        <message>
            <source>Drew %1 points: %2</source>
            <translation>已绘制 %1 个数据点：%2</translation>
        </message>
        <message>
            <source>a .png, .svg or .csv</source>
            <translation>.png、.svg 或 .csv 文件</translation>
        </message>
        <message>
            <source>with the period before as a dotted line</source>
            <translation>用点线画出上期</translation>
        </message>
        <message>
            <source>Draw a chart (%1); the last 30 days if nothing is said.</source>
            <translation>绘制图表（%1）；不指定日期时为最近 30 天。</translation>
        </message>
        <message>
            <source>--unmask needs --reason TEXT: why full phone numbers are wanted.</source>
            <translation>--unmask 需要 --reason 文字：为什么要看完整手机号。</translation>
        </message>
        <message>
            <source>--limit takes a number.</source>
            <translation>--limit 后面要写数字。</translation>
        </message>
        <message>
            <source>%1 members</source>
            <translation>共 %1 人</translation>
        </message>
        <message>
            <source>A member is named by its number: siyudesk-cli members find TEXT shows it.</source>
            <translation>成员用编号指定，编号可用 siyudesk-cli members find 文字 查到。</translation>
        </message>
        <message>
            <source>Exported %1 members to %2</source>
            <translation>已导出 %1 名成员到 %2</translation>
        </message>
        <message>
            <source>Nothing to set: --opt-out TOUCHPOINT, --opt-in TOUCHPOINT or --field=value.</source>
            <translation>没有要修改的内容：请写 --opt-out 触点、--opt-in 触点 或 --字段=值。</translation>
        </message>
        <message>
            <source>No segment is saved yet: siyudesk-cli segments save NAME RULE</source>
            <translation>还没有保存人群包：siyudesk-cli segments save 名称 规则</translation>
        </message>
        <message>
            <source>of this saved segment</source>
            <translation>只限这个人群包</translation>
        </message>
        <message>
            <source>of this rule: tag = "VIP" and last_order &lt; 30d</source>
            <translation>只限符合规则的：tag = "VIP" and last_order &lt; 30d</translation>
        </message>
        <message>
            <source>full phone numbers; needs --reason</source>
            <translation>显示完整手机号，需要 --reason</translation>
        </message>
        <message>
            <source>what for; kept in the export log</source>
            <translation>用途，记入导出记录</translation>
        </message>
        <message>
            <source>at most so many rows</source>
            <translation>最多多少行</translation>
        </message>
        <message>
            <source>Counts members.</source>
            <translation>统计成员人数。</translation>
        </message>
        <message>
            <source>Lists members, phones masked.</source>
            <translation>列出成员，手机号打码。</translation>
        </message>
        <message>
            <source>Finds members by part of a name, pinyin, the last digits of a phone, or an identity.</source>
            <translation>按昵称的一部分、拼音、手机尾号或身份标识查找成员。</translation>
        </message>
        <message>
            <source>Shows one member.</source>
            <translation>显示一名成员。</translation>
        </message>
        <message>
            <source>Writes members to a CSV or XLSX file that can be imported again.</source>
            <translation>把成员写成 CSV 或 XLSX 文件，可以再导入。</translation>
        </message>
        <message>
            <source>Changes one member: --name=…, --region=…, --tag=…, --untag=…, a field of the shop by its name …</source>
            <translation>修改一名成员：--name=…、--region=…、--tag=…、--untag=…，自定义字段用其名称……</translation>
        </message>
        <message>
            <source>no more messages by it; all = by any</source>
            <translation>退订此触点；all = 全部</translation>
        </message>
        <message>
            <source>messages by it are welcome again</source>
            <translation>恢复接收此触点</translation>
        </message>
        <message>
            <source>Lists saved segments with their rules.</source>
            <translation>列出人群包及其规则。</translation>
        </message>
        <message>
            <source>Saves a rule under a name.</source>
            <translation>把规则保存为人群包。</translation>
        </message>
        <message>
            <source>Counts the members of a segment.</source>
            <translation>统计人群包人数。</translation>
        </message>
        <message>
            <source>There is no report “%1”. Known: %2</source>
            <translation>没有报表“%1”。可用的有：%2</translation>
        </message>
        <message>
            <source>Made the report: %1</source>
            <translation>已生成报表：%1</translation>
        </message>
        <message>
            <source>first day, such as 2026-03-01</source>
            <translation>第一天，例如 2026-03-01</translation>
        </message>
        <message>
            <source>only this group; may be given several times</source>
            <translation>只看这个社群；可以写多次</translation>
        </message>
        <message>
            <source>--%1 needs a day such as 2026-03-01, not “%2”.</source>
            <translation>--%1 需要写成 2026-03-01 这样的日期，而不是“%2”。</translation>
        </message>
        <message>
            <source>--from and --to belong together.</source>
            <translation>--from 和 --to 必须一起使用。</translation>
        </message>
        <message>
            <source>--to lies before --from.</source>
            <translation>--to 早于 --from。</translation>
        </message>
        <message>
            <source>--map takes HEADER=FIELD, for example --map "客户电话=phone".</source>
            <translation>--map 的写法是 表头=字段，例如 --map "客户电话=phone"。</translation>
        </message>
        <message>
            <source>--merge takes auto only.</source>
            <translation>--merge 只接受 auto。</translation>
        </message>
        <message>
            <source>--taken-at is a time such as 2026-03-01T20:00.</source>
            <translation>--taken-at 是时间，例如 2026-03-01T20:00。</translation>
        </message>
        <message>
            <source>Import %1: %2 rows</source>
            <translation>导入 %1：共 %2 行</translation>
        </message>
        <message>
            <source>Nothing was written. The import would take %1 rows</source>
            <translation>没有写入。导入将处理 %1 行</translation>
        </message>
        <message>
            <source>Group “%1”: %2 joined, %3 left, %4 stayed, %5 may have changed their nickname</source>
            <translation>社群“%1”：新入群 %2，退群 %3，仍在群 %4，可能改了昵称 %5</translation>
        </message>
        <message>
            <source>This file was imported before (import %1).</source>
            <translation>这个文件以前导入过（导入 %1）。</translation>
        </message>
        <message>
            <source>Row %1: %2</source>
            <translation>第 %1 行：%2</translation>
        </message>
        <message>
            <source>“%1” is no kind of import. There are: %2.</source>
            <translation>没有“%1”这种导入。可用的有：%2。</translation>
        </message>
        <message>
            <source>undo-import takes the number of an import, as import told it.</source>
            <translation>undo-import 要写导入的编号，导入完成时会给出。</translation>
        </message>
        <message>
            <source>Import %1 was taken back: %2 removed, %3 restored, %4 kept</source>
            <translation>已撤销导入 %1：删除 %2，还原 %3，保留 %4</translation>
        </message>
        <message>
            <source>the sheet of a workbook, by name or number</source>
            <translation>工作簿里的工作表，写名称或序号</translation>
        </message>
        <message>
            <source>the encoding of the file, where it is not recognised</source>
            <translation>文件的编码，识别不出时填写</translation>
        </message>
        <message>
            <source>what a column means; may be given several times</source>
            <translation>某一列的含义；可以写多次</translation>
        </message>
        <message>
            <source>where these rows come from; always needed</source>
            <translation>这些数据的来源；必填</translation>
        </message>
        <message>
            <source>the basis of consent of these people</source>
            <translation>这些人的同意依据</translation>
        </message>
        <message>
            <source>merge members that a row shows to be one person</source>
            <translation>合并被同一行证明是一个人的成员</translation>
        </message>
        <message>
            <source>the group of a roster or of counts</source>
            <translation>群名单或统计数字所属的社群</translation>
        </message>
        <message>
            <source>when the roster was taken</source>
            <translation>群名单的时间</translation>
        </message>
        <message>
            <source>the roster is not complete: nobody left</source>
            <translation>群名单不完整：不算退群</translation>
        </message>
        <message>
            <source>a CSV or XLSX file for the rejected rows with their reasons</source>
            <translation>存放被拒绝的行及原因的 CSV 或 XLSX 文件</translation>
        </message>
        <message>
            <source>tell what would happen and write nothing</source>
            <translation>只说明会发生什么，不写入</translation>
        </message>
        <message>
            <source>Take an import back, row by row; what changed since stays and is named.</source>
            <translation>逐行撤销一次导入；之后改动过的会保留并列出。</translation>
        </message>
        <message>
            <source>--day is a date like 2026-03-01.</source>
            <translation>--day 后面是日期，写成 2026-03-01。</translation>
        </message>
        <message>
            <source>MEMBER is the number that “members list” prints.</source>
            <translation>MEMBER 是“members list”列出的编号。</translation>
        </message>
        <message>
            <source>Member %1 is in “%2” from %3 on.</source>
            <translation>成员 %1 自 %3 起在“%2”。</translation>
        </message>
        <message>
            <source>Member %1 left “%2” on %3.</source>
            <translation>成员 %1 于 %3 退出“%2”。</translation>
        </message>
        <message>
            <source>Notes that a member joined a group; rosters that say otherwise win.</source>
            <translation>登记成员进群；与群名单不符时以群名单为准。</translation>
        </message>
        <message>
            <source>the day (today)</source>
            <translation>日期（默认今天）</translation>
        </message>
        <message>
            <source>Notes that a member left a group.</source>
            <translation>登记成员退群。</translation>
        </message>
        <message>
            <source>--%1 is a number from 1 on.</source>
            <translation>--%1 后面是不小于 1 的数。</translation>
        </message>
        <message>
            <source>Super active: %1 messages on %2 of %3 days.</source>
            <translation>超级活跃：%3 天内有 %2 天发言且满 %1 条。</translation>
        </message>
        <message>
            <source>Changes the thresholds of the tiers; what is not given stays.</source>
            <translation>修改活跃档位的标准；没写的保持不变。</translation>
        </message>
        <message>
            <source>of this group; otherwise of all without their own</source>
            <translation>只改这个社群；不写则用于未单独设置的社群</translation>
        </message>
        <message>
            <source>days looked at (30)</source>
            <translation>统计天数（30）</translation>
        </message>
        <message>
            <source>days before anyone is judged (7)</source>
            <translation>满多少天才判断（7）</translation>
        </message>
        <message>
            <source>messages that make super active (20)</source>
            <translation>超级活跃的发言条数（20）</translation>
        </message>
        <message>
            <source>messages that keep it (18)</source>
            <translation>保持档位的条数（18）</translation>
        </message>
        <message>
            <source>days with a message (5)</source>
            <translation>发言天数（5）</translation>
        </message>
        <message>
            <source>--group belongs to roster, activity and group-days.</source>
            <translation>--group 只用于 roster、activity 和 group-days。</translation>
        </message>
        <message>
            <source>--delimiter is one character, not “%1”.</source>
            <translation>--delimiter 只能是一个字符，不能是“%1”。</translation>
        </message>
        <message>
            <source>--on-conflict is fill, overwrite or keep; single fields may differ: fill,phone=keep,name=overwrite. “%1” is not understood.</source>
            <translation>--on-conflict 为 fill、overwrite 或 keep，个别字段可以另行规定，例如 fill,phone=keep,name=overwrite。“%1”无法理解。</translation>
        </message>
        <message>
            <source>fill, overwrite or keep where a member has another value already; single fields may differ: fill,phone=keep,name=overwrite</source>
            <translation>成员已有不同内容时：fill（只补空白）、overwrite（以文件为准）或 keep（保持原样）；个别字段可以另行规定，例如 fill,phone=keep,name=overwrite</translation>
        </message>
        <message>
            <source>%1 orders: %2 paid, %3 unpaid; %4 lines; %5 without a member; new: %6 members, %7 products</source>
            <translation>%1 个订单：%2 个已付款，%3 个未付款；明细 %4 行；%5 个没有对应成员；新增成员 %6 人、商品 %7 个</translation>
        </message>
        <message>
            <source>HTML table</source>
            <translation>HTML 表格</translation>
        </message>
        <message>
            <source>Tell what a CSV or XLSX file is, what its columns mean, and its rows; nothing is imported. “-” reads a table (CSV, tabs, HTML) from standard input.</source>
            <translation>说明一个 CSV 或 XLSX 文件是什么、各列是什么意思，并列出各行；不会导入任何内容。“-”表示从标准输入读取表格（CSV、制表符或 HTML）。</translation>
        </message>
        <message>
            <source>Import a file, or a table from standard input when FILE is “-”. KIND is one of: %1.</source>
            <translation>导入文件；FILE 写“-”时从标准输入读取表格。KIND 可以是：%1。</translation>
        </message>
        <message>
            <source>Member %1 is now part of member %2 (merge %3)</source>
            <translation>成员 %1 已并入成员 %2（合并 %3）</translation>
        </message>
        <message>
            <source>%1 rows wait for a decision.</source>
            <translation>有 %1 行待定。</translation>
        </message>
        <message>
            <source>A decision is member, merge, new or leave_out.</source>
            <translation>处理方式为 member、merge、new 或 leave_out。</translation>
        </message>
        <message>
            <source>Name rows by their numbers in “review list”, or give --all.</source>
            <translation>请写出“review list”里的编号，或使用 --all。</translation>
        </message>
        <message>
            <source>%1 rows decided, %2 stay open</source>
            <translation>已处理 %1 行，仍有 %2 行待定</translation>
        </message>
        <message>
            <source>unmerge takes the number of a merge: siyudesk-cli members merges.</source>
            <translation>unmerge 需要合并编号，可用 siyudesk-cli members merges 查看。</translation>
        </message>
        <message>
            <source>Members %1 and %2 are two again: %3 rows are as before, %4 stay as they are now</source>
            <translation>成员 %1 和 %2 已重新分开：%3 行恢复原样，%4 行保持现状</translation>
        </message>
        <message>
            <source>taken apart</source>
            <translation>已拆开</translation>
        </message>
        <message>
            <source>No two members look like one person.</source>
            <translation>没有看起来是同一个人的成员。</translation>
        </message>
        <message>
            <source>Give the numbers of two members, or --all --at-least SCORE.</source>
            <translation>请给出两位成员的编号，或使用 --all --at-least 分数。</translation>
        </message>
        <message>
            <source>--all needs --at-least SCORE: from which score on pairs are merged.</source>
            <translation>--all 需要 --at-least 分数：从多少分起合并。</translation>
        </message>
        <message>
            <source>%1 pairs merged</source>
            <translation>已合并 %1 对</translation>
        </message>
        <message>
            <source>They will not be proposed again.</source>
            <translation>不会再提示这两位成员。</translation>
        </message>
        <message>
            <source>%1 columns</source>
            <translation>%1 列</translation>
        </message>
        <message>
            <source>No mapping is saved yet: siyudesk-cli import … --save-mapping NAME</source>
            <translation>还没有保存对应方案：siyudesk-cli import … --save-mapping 名称</translation>
        </message>
        <message>
            <source>Deleted.</source>
            <translation>已删除。</translation>
        </message>
        <message>
            <source>Written to %1</source>
            <translation>已写入 %1</translation>
        </message>
        <message>
            <source>Saved the mapping “%1”</source>
            <translation>已保存对应方案“%1”</translation>
        </message>
        <message>
            <source>of this import only</source>
            <translation>只看这次导入</translation>
        </message>
        <message>
            <source>of this reason only: several_members, contradiction, nickname_not_unique</source>
            <translation>只看这种原因：several_members、contradiction、nickname_not_unique</translation>
        </message>
        <message>
            <source>pairs of this score (0-100) or more; 60 as a rule</source>
            <translation>分数（0-100）不低于此值的配对；默认 60</translation>
        </message>
        <message>
            <source>Lists the rows that imports left for you to decide.</source>
            <translation>列出导入后待定的行。</translation>
        </message>
        <message>
            <source>those that were decided already</source>
            <translation>已处理的</translation>
        </message>
        <message>
            <source>Decides rows of the review list: it is this member, they are one person, it is somebody new, leave it out.</source>
            <translation>处理待定清单：就是这位成员、是同一个人、是新成员、不导入。</translation>
        </message>
        <message>
            <source>which member it is; not needed where the row names one only</source>
            <translation>是哪位成员；该行只指向一位时可省略</translation>
        </message>
        <message>
            <source>every row that waits</source>
            <translation>所有待定的行</translation>
        </message>
        <message>
            <source>Makes two members one; the older stays, nothing is lost.</source>
            <translation>把两位成员合并为一位；保留较早的一位，内容不丢失。</translation>
        </message>
        <message>
            <source>Takes a merge apart again; what changed since stays and is named.</source>
            <translation>拆开一次合并；之后改动过的保留并列出。</translation>
        </message>
        <message>
            <source>Lists merges, of one member or of all.</source>
            <translation>列出合并记录（某位成员或全部）。</translation>
        </message>
        <message>
            <source>Proposes members who may be one person, with a score and reasons.</source>
            <translation>提示可能是同一个人的成员，附分数和理由。</translation>
        </message>
        <message>
            <source>Merges a proposed pair, or all from a score on.</source>
            <translation>合并一对提示的成员，或合并某分数以上的全部。</translation>
        </message>
        <message>
            <source>every proposed pair</source>
            <translation>所有提示的配对</translation>
        </message>
        <message>
            <source>Notes that these are two people.</source>
            <translation>确认这是两个人。</translation>
        </message>
        <message>
            <source>Lists saved mappings of columns.</source>
            <translation>列出已保存的列对应方案。</translation>
        </message>
        <message>
            <source>Deletes a saved mapping.</source>
            <translation>删除一个对应方案。</translation>
        </message>
        <message>
            <source>Writes a saved mapping to a small JSON file.</source>
            <translation>把对应方案写成一个 JSON 小文件。</translation>
        </message>
        <message>
            <source>Reads a mapping from such a file.</source>
            <translation>从这样的文件读入对应方案。</translation>
        </message>
        <message>
            <source>under another name</source>
            <translation>换一个名称</translation>
        </message>
        <message>
            <source>The same rows were imported before from another file (import %1).</source>
            <translation>同样的内容之前已从另一个文件导入过（导入 %1）。</translation>
        </message>
        <message>
            <source>Rows to decide wait in the review list: siyudesk-cli review list --batch %1</source>
            <translation>待定的行在待定清单里：siyudesk-cli review list --batch %1</translation>
        </message>
        <message>
            <source>map the columns as this saved mapping does</source>
            <translation>按这个已保存的对应方案匹配各列</translation>
        </message>
        <message>
            <source>keep how the columns were mapped under a name</source>
            <translation>把本次的列对应关系存为方案</translation>
        </message>
        <message>
            <source>which unknown columns become custom fields: all (as a rule), none, or these headers, separated by commas</source>
            <translation>哪些未识别的列成为自定义字段：all（默认）、none，或用逗号分隔的表头</translation>
        </message>
        <message>
            <source>--format is csv or xlsx.</source>
            <translation>--format 只能是 csv 或 xlsx。</translation>
        </message>
        <message>
            <source>--unmask needs --reason, which is kept in the export log.</source>
            <translation>--unmask 需要 --reason 说明用途，会记入导出日志。</translation>
        </message>
        <message>
            <source>Exported to %1</source>
            <translation>已导出到 %1</translation>
        </message>
        <message>
            <source>Phones and e-mails are masked: these files cannot be imported again. --unmask with a --reason writes them whole.</source>
            <translation>手机号和邮箱已打码，这些文件不能再导入。用 --unmask 并写明 --reason 可以完整导出。</translation>
        </message>
        <message>
            <source>csv if nothing is said</source>
            <translation>不写就是 csv</translation>
        </message>
        <message>
            <source>--dates is dmy (the day first) or mdy (the month first), not “%1”.</source>
            <translation>--dates 只能是 dmy（日在前）或 mdy（月在前），不能是“%1”。</translation>
        </message>
        <message>
            <source>--day belongs to import activity, with --group; it is a date such as 2026-03-01.</source>
            <translation>--day 用于 import activity，并需 --group；日期写作 2026-03-01。</translation>
        </message>
        <message>
            <source>whether 3/1/26 is 3 January (dmy) or 1 March (mdy), where the columns do not tell</source>
            <translation>列里看不出时，3/1/26 是 1 月 3 日（dmy）还是 3 月 1 日（mdy）</translation>
        </message>
        <message>
            <source>of activity: the file is a plain list of who spoke on that day, one name a line, ×3 behind a name that spoke three times</source>
            <translation>用于 activity：文件是当天发言者的名单，一行一个名字，发言三次的在名字后写 ×3</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Nothing was imported yet.</source>
            <translation>还没有导入过任何文件。</translation>
        </message>
        <message>
            <source>Lists imports with their counts, the newest first.</source>
            <translation>列出历次导入及其计数，最近的在前。</translation>
        </message>
        <message>
            <source>the first line of this file opens a protected workspace; with init it protects the new one</source>
            <translation>用这个文件的第一行打开有密码的工作区；与 init 一起用则为新工作区设密码</translation>
        </message>
        <message>
            <source>How rules for members (--where) are written.</source>
            <translation>成员规则（--where）的写法。</translation>
        </message>
        <message>
            <source>Another program holds the workspace: stages, RFM and values are those of %1.</source>
            <translation>工作区被另一个程序占用：阶段、RFM 和价值截至 %1。</translation>
        </message>
        <message>
            <source>Another program holds the workspace: stages, RFM and values were not worked out yet.</source>
            <translation>工作区被另一个程序占用：阶段、RFM 和价值尚未计算。</translation>
        </message>
        <message>
            <source>%1 buyers in the 365 days up to %2; columns: frequency 1 to 5</source>
            <translation>截至 %2 的 365 天内有 %1 名买家；各列为频次 1–5</translation>
        </message>
        <message>
            <source>%1 paid orders are not in %2: they count as orders, their money is added to nothing.</source>
            <translation>%1 笔付款订单不是 %2：计单数，金额不相加。</translation>
        </message>
        <message>
            <source>Buyers by recency and frequency, everybody by stage and circle.</source>
            <translation>按近度与频次列出买家，按阶段与圈层列出所有成员。</translation>
        </message>
        <message>
            <source>people under 14 too, whom an unmasked file leaves out</source>
            <translation>也包含未满 14 岁的人（不遮盖的文件默认不含）</translation>
        </message>
        <message>
            <source>instead an audience file for advertising: one hash of a phone a line, consenting members only</source>
            <translation>改为导出广告人群包：每行一个手机号哈希，仅含已同意的成员</translation>
        </message>
        <message>
            <source>on the command line</source>
            <translation>命令行操作</translation>
        </message>
        <message>
            <source>Backup %1 cannot be read, and may hold them.</source>
            <translation>备份 %1 无法读取，可能仍含此人。</translation>
        </message>
        <message>
            <source>Backup %1 still holds them, until about %2.</source>
            <translation>备份 %1 仍含此人，约保留到 %2。</translation>
        </message>
        <message>
            <source>Backup %1 still holds them, until somebody deletes it.</source>
            <translation>备份 %1 仍含此人，需要手动删除。</translation>
        </message>
        <message>
            <source>--backups takes them out of these backups too.</source>
            <translation>加上 --backups 可把他们从这些备份中一并删除。</translation>
        </message>
        <message>
            <source>%1 people would be erased for good; %2 orders would stay for the sums, without a name.</source>
            <translation>将彻底删除 %1 人；%2 笔订单只保留金额，不再有姓名。</translation>
        </message>
        <message>
            <source>Erased %1 people: %2 rows deleted, %3 kept for the sums without a name.</source>
            <translation>已彻底删除 %1 人：删除 %2 行，%3 行仅保留数值、不再有姓名。</translation>
        </message>
        <message>
            <source>%1 of them were known by a nickname only: a later list may bring them again.</source>
            <translation>其中 %1 人只有昵称：以后的名单可能再次带入。</translation>
        </message>
        <message>
            <source>Imports may bring this person again.</source>
            <translation>导入可以再次带入此人。</translation>
        </message>
        <message>
            <source>Nobody with this identity was erased.</source>
            <translation>没有用此身份被删除的人。</translation>
        </message>
        <message>
            <source>--out ends in .xlsx or .pdf, not “%1”.</source>
            <translation>--out 须以 .xlsx 或 .pdf 结尾，“%1”不行。</translation>
        </message>
        <message>
            <source>--hash is md5 or sha256.</source>
            <translation>--hash 须为 md5 或 sha256。</translation>
        </message>
        <message>
            <source>Wrote %1 hashes of %2 members. Left out: %3 under 14, %4 opted out, %5 without consent, %6 without a phone.</source>
            <translation>已写出 %2 名成员的 %1 个哈希。未写出：未满 14 岁 %3，已退订 %4，没有同意 %5，没有手机号 %6。</translation>
        </message>
        <message>
            <source>why; kept in the record</source>
            <translation>原因，会留在记录里</translation>
        </message>
        <message>
            <source>Erases people for good: everything that names them, also from the history. Imports do not bring them back. MEMBER is a number or an identity.</source>
            <translation>彻底删除成员：凡是指向此人的内容（含更改历史）都会删除，以后的导入也不会带回。MEMBER 为编号或身份（手机号、微信号等）。</translation>
        </message>
        <message>
            <source>also in the backups that hold them</source>
            <translation>同时从含有此人的备份中删除</translation>
        </message>
        <message>
            <source>only say what would happen</source>
            <translation>只说明会发生什么，不执行</translation>
        </message>
        <message>
            <source>Lets imports bring somebody again who was erased and comes back of their own will.</source>
            <translation>曾被删除的人自愿回来时，允许导入再次带入。</translation>
        </message>
        <message>
            <source>A copy of everything about one person, to be given to them.</source>
            <translation>导出某一成员的全部个人信息，用于交给本人。</translation>
        </message>
        <message>
            <source>a .xlsx or .pdf</source>
            <translation>.xlsx 或 .pdf 文件</translation>
        </message>
        <message>
            <source>list frozen %1</source>
            <translation>%1 固定的名单</translation>
        </message>
        <message>
            <source>Segments are combined with unite, intersect or minus.</source>
            <translation>人群包的组合方式为 unite、intersect 或 minus。</translation>
        </message>
        <message>
            <source>Deleted “%1”.</source>
            <translation>已删除“%1”。</translation>
        </message>
        <message>
            <source>%1 fit</source>
            <translation>有 %1 条满足</translation>
        </message>
        <message>
            <source>nothing is known</source>
            <translation>没有数据</translation>
        </message>
        <message>
            <source>Member %1 is in “%2”.</source>
            <translation>成员 %1 在“%2”中。</translation>
        </message>
        <message>
            <source>Member %1 is not in “%2”.</source>
            <translation>成员 %1 不在“%2”中。</translation>
        </message>
        <message>
            <source>Keeps those whom a rule selects now as a list that no longer changes.</source>
            <translation>把规则此刻选出的成员固定为不再变化的名单。</translation>
        </message>
        <message>
            <source>Makes a segment of two others.</source>
            <translation>由两个人群包组合出新的。</translation>
        </message>
        <message>
            <source>as a list that no longer changes</source>
            <translation>固定为不再变化的名单</translation>
        </message>
        <message>
            <source>Renames a segment, also in the rules that use it.</source>
            <translation>给人群包改名，引用它的规则同步修改。</translation>
        </message>
        <message>
            <source>Makes a second one of the same rule or list.</source>
            <translation>复制一个相同的规则或名单。</translation>
        </message>
        <message>
            <source>Deletes a segment that nothing uses.</source>
            <translation>删除没有被引用的人群包。</translation>
        </message>
        <message>
            <source>Says why a member is in a segment or not: every test with what is known.</source>
            <translation>说明成员为什么在或不在人群包中：逐个条件列出已知内容。</translation>
        </message>
        <message>
            <source>codes draw needs --out FILE.png or .svg</source>
            <translation>codes draw 需要 --out 文件.png 或 .svg</translation>
        </message>
        <message>
            <source>--pixels is a number from %1 to %2.</source>
            <translation>--pixels 是 %1 到 %2 之间的数。</translation>
        </message>
        <message>
            <source>Drew the code “%1”: %2</source>
            <translation>已画好活码“%1”：%2</translation>
        </message>
        <message>
            <source>codes sheet needs --out FILE.pdf</source>
            <translation>codes sheet 需要 --out 文件.pdf</translation>
        </message>
        <message>
            <source>--kind is cards, grid, parcel or poster, not “%1”.</source>
            <translation>--kind 只能是 cards、grid、parcel 或 poster，不能是“%1”。</translation>
        </message>
        <message>
            <source>codes sheet needs names of codes, or --all.</source>
            <translation>codes sheet 需要活码的名称，或者 --all。</translation>
        </message>
        <message>
            <source>Put %1 codes on %2 pages: %3</source>
            <translation>已把 %1 个活码排到 %2 页：%3</translation>
        </message>
        <message>
            <source>These let nobody in any more: %1</source>
            <translation>以下活码已进不了人：%1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>a picture for the middle of the code, which then corrects up to 30 %</source>
            <translation>放在活码中间的图片，此时活码的纠错提高到 30 %</translation>
        </message>
        <message>
            <source>Draw a code, called by its name or by what it holds, as PNG or SVG.</source>
            <translation>按名称或内容找到一个活码，画成 PNG 或 SVG。</translation>
        </message>
        <message>
            <source>a .png or .svg</source>
            <translation>.png 或 .svg 文件</translation>
        </message>
        <message>
            <source>how wide a PNG may be; 1200 if nothing is said</source>
            <translation>PNG 最多多宽；默认 1200</translation>
        </message>
        <message>
            <source>Put codes on a print sheet for A4 paper.</source>
            <translation>把活码排成 A4 印刷版。</translation>
        </message>
        <message>
            <source>name cards, labels (if nothing is said), parcel cards or posters</source>
            <translation>名片、标签（默认）、包裹卡或海报</translation>
        </message>
        <message>
            <source>the sheet</source>
            <translation>印刷版文件</translation>
        </message>
        <message>
            <source>every code that is in use and not over</source>
            <translation>所有在用且未过期的活码</translation>
        </message>
        <message>
            <source>stands above the code on posters and parcel cards</source>
            <translation>写在海报和包裹卡的活码上方</translation>
        </message>
        <message>
            <source>No code needs anything.</source>
            <translation>没有需要处理的活码。</translation>
        </message>
        <message>
            <source>There is no code yet: siyudesk-cli codes make NAME</source>
            <translation>还没有活码：siyudesk-cli codes make 名称</translation>
        </message>
        <message>
            <source>--kind is tracked, group or join.</source>
            <translation>--kind 是 tracked、group 或 join。</translation>
        </message>
        <message>
            <source>--capacity is a number of scans.</source>
            <translation>--capacity 要写扫码次数。</translation>
        </message>
        <message>
            <source>Made the code %1.</source>
            <translation>已生成活码 %1。</translation>
        </message>
        <message>
            <source>Codes with their countdown, the most urgent first.</source>
            <translation>活码及其倒计时，最紧急的在前。</translation>
        </message>
        <message>
            <source>only those that need an act</source>
            <translation>只列需要处理的</translation>
        </message>
        <message>
            <source>Makes a code; without --text a tracked one with an id of its own.</source>
            <translation>新建一个活码；不写 --text 时生成带自动编号的专属码。</translation>
        </message>
        <message>
            <source>whose it is; further groups follow when the first is full</source>
            <translation>归属于谁；再写的社群在前一个满员后接续</translation>
        </message>
        <message>
            <source>what it holds</source>
            <translation>活码的内容</translation>
        </message>
        <message>
            <source>tracked (default), group (WeChat's plain code) or join (WeCom's)</source>
            <translation>tracked（默认）、group（微信普通群码）或 join（企微入群码）</translation>
        </message>
        <message>
            <source>when WeChat made it (today)</source>
            <translation>在微信中生成的日期（默认今天）</translation>
        </message>
        <message>
            <source>the first day on which it works</source>
            <translation>从哪一天起有效</translation>
        </message>
        <message>
            <source>the last day on which it works</source>
            <translation>最后有效日</translation>
        </message>
        <message>
            <source>how many scans it takes</source>
            <translation>扫码次数上限</translation>
        </message>
        <message>
            <source>%1 wanted</source>
            <translation>应有 %1 人</translation>
        </message>
        <message>
            <source>%1  (%2, %3 groups)</source>
            <translation>%1（%2，%3 个社群）</translation>
        </message>
        <message>
            <source>There is no template yet: siyudesk-cli groups template presets</source>
            <translation>还没有模板：siyudesk-cli groups template presets</translation>
        </message>
        <message>
            <source>Added %1 templates.</source>
            <translation>新增了 %1 个模板。</translation>
        </message>
        <message>
            <source>Made the template “%1” from “%2”.</source>
            <translation>已由“%2”生成模板“%1”。</translation>
        </message>
        <message>
            <source>Deleted the template “%1”; its groups keep what they took over.</source>
            <translation>已删除模板“%1”；社群保留已采用的设置。</translation>
        </message>
        <message>
            <source>Nothing differs in %1 groups.</source>
            <translation>%1 个社群没有差异。</translation>
        </message>
        <message>
            <source>No group is named: --group NAME, or --all</source>
            <translation>没有指定社群：--group 群名，或 --all</translation>
        </message>
        <message>
            <source>Applied “%1”: %2 groups changed, %3 were so already.</source>
            <translation>已应用“%1”：%2 个社群有变化，%3 个本来如此。</translation>
        </message>
        <message>
            <source>%1 owns %2 groups, stands in %3 places of teams and uses %4 accounts with %5 friends.</source>
            <translation>%1 是 %2 个社群的群主，担任 %3 个小组职位，使用 %4 个账号（%5 位好友）。</translation>
        </message>
        <message>
            <source>%1 took over from %2: %3 groups, %4 places in teams, %5 accounts.</source>
            <translation>%1 接手了 %2 的工作：%3 个社群、%4 个小组职位、%5 个账号。</translation>
        </message>
        <message>
            <source>No group asks for attention.</source>
            <translation>没有需要注意的社群。</translation>
        </message>
        <message>
            <source>tiers moves needs --group NAME and --from and --to as dates, the earlier one first.</source>
            <translation>tiers moves 需要 --group 群名，以及 --from 和 --to 两个日期，前一个较早。</translation>
        </message>
        <message>
            <source>a group; again for more</source>
            <translation>社群；可多次填写</translation>
        </message>
        <message>
            <source>all groups that are not archived</source>
            <translation>所有未归档的社群</translation>
        </message>
        <message>
            <source>only shows what would change</source>
            <translation>只显示会有哪些变化</translation>
        </message>
        <message>
            <source>Lists the templates of groups.</source>
            <translation>列出社群模板。</translation>
        </message>
        <message>
            <source>Adds the templates of the three operating modes and of a solo shop, where they are missing.</source>
            <translation>补上三种运营模式和个人店的模板。</translation>
        </message>
        <message>
            <source>Makes a template from a group.</source>
            <translation>由一个社群生成模板。</translation>
        </message>
        <message>
            <source>Deletes a template; groups keep what they took over.</source>
            <translation>删除模板；社群保留已采用的设置。</translation>
        </message>
        <message>
            <source>What applying a template would change; without --group in the groups that it was applied to.</source>
            <translation>显示应用模板会改变什么；不写 --group 则看已应用该模板的社群。</translation>
        </message>
        <message>
            <source>Applies a template to groups; without --group again to those that it was applied to. Undo takes it back at once.</source>
            <translation>把模板应用到社群；不写 --group 则重新应用到已用该模板的社群。可一步撤销。</translation>
        </message>
        <message>
            <source>Hands a leaver's groups, teams and accounts to a successor; without --to it shows what there is.</source>
            <translation>把离职员工的社群、小组职位和账号交接给接手人；不写 --to 则只列出。</translation>
        </message>
        <message>
            <source>who takes over</source>
            <translation>接手人</translation>
        </message>
        <message>
            <source>the last day (today)</source>
            <translation>最后一天（默认今天）</translation>
        </message>
        <message>
            <source>Groups with impossible numbers, a sudden loss, or nobody speaking, of the last seven days.</source>
            <translation>最近七天人数不合、突然流失或无人发言的社群。</translation>
        </message>
        <message>
            <source>How a group's people moved between tiers from one day to another.</source>
            <translation>一个社群的成员在两天之间的档位变化。</translation>
        </message>
        <message>
            <source>the earlier day</source>
            <translation>较早的一天</translation>
        </message>
        <message>
            <source>the later day</source>
            <translation>较晚的一天</translation>
        </message>
        <message>
            <source>--weeks is a number from 1 to %1, not “%2”.</source>
            <translation>--weeks 是 1 到 %1 之间的数字，不能是“%2”。</translation>
        </message>
        <message>
            <source>weeks after the joining week (%1 if nothing is said)</source>
            <translation>进群那一周之后的周数（不写则为 %1）</translation>
        </message>
        <message>
            <source>Joined in the week, and still in a group at the end of week 1, 2, …</source>
            <translation>当周进群的人，在之后第 1、2……周末仍在群里的比例</translation>
        </message>
        <message>
            <source>With a message in week 1, 2, …</source>
            <translation>在之后第 1、2……周发过言的比例</translation>
        </message>
        <message>
            <source>Who stays and who speaks in the weeks after joining, by joining week.</source>
            <translation>按进群周统计：之后各周还留在群里的人和发过言的人。</translation>
        </message>
        <message>
            <source>%1: score %2, rank %3</source>
            <translation>%1：得分 %2，名次 %3</translation>
        </message>
        <message>
            <source>Only %1 of %2 goals can be measured: less than 80 %.</source>
            <translation>%2 个目标中只有 %1 个可衡量，不足 80%。</translation>
        </message>
        <message>
            <source>There is no team “%1”.</source>
            <translation>没有名为“%1”的小组。</translation>
        </message>
        <message>
            <source>--%1 needs a number or “none”, not “%2”.</source>
            <translation>--%1 需要数字或“none”，而不是“%2”。</translation>
        </message>
        <message>
            <source>kpi set needs --target, --actual or --weight.</source>
            <translation>kpi set 需要 --target、--actual 或 --weight。</translation>
        </message>
        <message>
            <source>Changed the KPI “%1”.</source>
            <translation>已修改 KPI“%1”。</translation>
        </message>
        <message>
            <source>kpi add needs --team and known words; see help kpi add.</source>
            <translation>kpi add 需要 --team 和可识别的词，参见 help kpi add。</translation>
        </message>
        <message>
            <source>Added the KPI “%1”.</source>
            <translation>已新增 KPI“%1”。</translation>
        </message>
        <message>
            <source>only this team</source>
            <translation>只看这个小组</translation>
        </message>
        <message>
            <source>the teams and groups of this member of staff</source>
            <translation>这位员工所在的小组与社群</translation>
        </message>
        <message>
            <source>Scores of the teams and each KPI against its target; the last full week if nothing is said.</source>
            <translation>各小组得分及每项 KPI 与目标的对比；不指定时为上一个完整周。</translation>
        </message>
        <message>
            <source>Set a KPI's target or weight, or a number counted by hand.</source>
            <translation>设定 KPI 的目标、权重，或填写人工统计的数值。</translation>
        </message>
        <message>
            <source>in the KPI's unit, money in fen, shares as 0.2; “none” ends it</source>
            <translation>以该 KPI 的单位计，金额用分，比率写成 0.2；“none”表示取消目标</translation>
        </message>
        <message>
            <source>counted by hand; “none” takes it away</source>
            <translation>人工统计的数值；“none”表示删除</translation>
        </message>
        <message>
            <source>from when the target holds, or the day of the number; today if nothing is said</source>
            <translation>目标生效日，或数值所属的日期；不指定时为今天</translation>
        </message>
        <message>
            <source>for this group, or “each” for a target of every group; otherwise for the shop</source>
            <translation>针对该社群；“each”表示每个社群的目标；不指定时为全店</translation>
        </message>
        <message>
            <source>what it weighs in the team's score</source>
            <translation>在小组得分中的权重</translation>
        </message>
        <message>
            <source>Add a KPI of your own whose numbers are counted by hand.</source>
            <translation>新增一项人工统计的自定义 KPI。</translation>
        </message>
        <message>
            <source>the team that answers for it</source>
            <translation>负责的小组</translation>
        </message>
        <message>
            <source>what it measures</source>
            <translation>衡量什么</translation>
        </message>
        <message>
            <source>its unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>which way is better</source>
            <translation>越高越好还是越低越好</translation>
        </message>
        <message>
            <source>none: a goal that cannot be measured</source>
            <translation>none：无法衡量的目标</translation>
        </message>
        <message>
            <source>how the numbers of a period become one</source>
            <translation>一个周期内的数值如何合并</translation>
        </message>
        <message>
            <source>what its target is for</source>
            <translation>目标对应的周期</translation>
        </message>
        <message>
            <source>alone it ranks no team</source>
            <translation>仅有它时不参与排名</translation>
        </message>
        <message>
            <source>The rows behind a KPI's actual.</source>
            <translation>KPI 实际值背后的明细。</translation>
        </message>
        <message>
            <source>%1: %2 to choose from, %3 excluded</source>
            <translation>%1：可选 %2 人，排除 %3 人</translation>
        </message>
        <message>
            <source>--kind is KOC or KOL.</source>
            <translation>--kind 是 KOC 或 KOL。</translation>
        </message>
        <message>
            <source>--top is a number from 1 to 500.</source>
            <translation>--top 是 1 到 500 的数字。</translation>
        </message>
        <message>
            <source>--state is candidate, invited, applied, approved, active, retired or declined.</source>
            <translation>--state 是 candidate、invited、applied、approved、active、retired 或 declined。</translation>
        </message>
        <message>
            <source>brought %1, %2 orders, %3</source>
            <translation>带来 %1 人，%2 单，%3</translation>
        </message>
        <message>
            <source>There is no partner yet: siyudesk-cli partners candidates, then partners invite MEMBER</source>
            <translation>还没有合伙人：先运行 siyudesk-cli partners candidates，再用 partners invite MEMBER</translation>
        </message>
        <message>
            <source>%1 now: %2</source>
            <translation>%1 人现在：%2</translation>
        </message>
        <message>
            <source>The last word is candidate, invited, applied, approved, active, retired or declined.</source>
            <translation>最后一个词是 candidate、invited、applied、approved、active、retired 或 declined。</translation>
        </message>
        <message>
            <source>KIND is cash, coupon, points or commission.</source>
            <translation>KIND 是 cash、coupon、points 或 commission。</translation>
        </message>
        <message>
            <source>AMOUNT is a sum like 12.50, or a number of pieces or points.</source>
            <translation>AMOUNT 是金额（如 12.50），或张数、积分数。</translation>
        </message>
        <message>
            <source>--for says what it was earned for: recruiting, sharing or feedback. A positive wording earns nothing.</source>
            <translation>--for 说明奖励依据：recruiting（带新）、sharing（分享）或 feedback（反馈）。说好话不是奖励依据。</translation>
        </message>
        <message>
            <source>Paid out (entry %1).</source>
            <translation>已发放（第 %1 笔）。</translation>
        </message>
        <message>
            <source>Reward noted (entry %1).</source>
            <translation>已记奖励（第 %1 笔）。</translation>
        </message>
        <message>
            <source>Corrected (entry %1).</source>
            <translation>已更正（第 %1 笔）。</translation>
        </message>
        <message>
            <source>--from and --to are dates like 2026-03-01.</source>
            <translation>--from 和 --to 是日期，如 2026-03-01。</translation>
        </message>
        <message>
            <source>Made the statement: %1</source>
            <translation>已生成对账单：%1</translation>
        </message>
        <message>
            <source>No reward in this period.</source>
            <translation>这段时间没有奖励。</translation>
        </message>
        <message>
            <source>Noted who brought whom.</source>
            <translation>已记下谁带来了谁。</translation>
        </message>
        <message>
            <source>--due is a date like 2026-03-01.</source>
            <translation>--due 是日期，如 2026-03-01。</translation>
        </message>
        <message>
            <source>Duty noted (number %1).</source>
            <translation>已记职责（编号 %1）。</translation>
        </message>
        <message>
            <source>who says so</source>
            <translation>由谁确认</translation>
        </message>
        <message>
            <source>a remark</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>as what</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>the group they were chosen in</source>
            <translation>在哪个社群选出</translation>
        </message>
        <message>
            <source>The best candidates for partners in every group, and who is excluded for what reason.</source>
            <translation>各社群最合适的合伙人候选人，以及谁因什么被排除。</translation>
        </message>
        <message>
            <source>only this group; several times for several</source>
            <translation>只看这个社群；可写多次</translation>
        </message>
        <message>
            <source>KOC (default) needs a paid order, KOL does not</source>
            <translation>KOC（默认）须有已付款订单，KOL 不需要</translation>
        </message>
        <message>
            <source>as of this day (today)</source>
            <translation>截至这一天（默认今天）</translation>
        </message>
        <message>
            <source>how many (10)</source>
            <translation>取多少人（10）</translation>
        </message>
        <message>
            <source>Lists the partners with what came of them.</source>
            <translation>列出合伙人及其成绩。</translation>
        </message>
        <message>
            <source>only these</source>
            <translation>只列这些</translation>
        </message>
        <message>
            <source>A partner's steps, duties and what is left of the rewards.</source>
            <translation>一位合伙人的历程、职责和奖励余额。</translation>
        </message>
        <message>
            <source>Notes that members were invited to become partners.</source>
            <translation>记下已邀请成员成为合伙人。</translation>
        </message>
        <message>
            <source>Moves partners to candidate, invited, applied, approved, active, retired or declined; approving gives a code of their own.</source>
            <translation>把合伙人移到 candidate、invited、applied、approved、active、retired 或 declined；批准时发给专属码。</translation>
        </message>
        <message>
            <source>Notes who brought whom; circles are refused.</source>
            <translation>记下谁带来了谁；循环会被拒绝。</translation>
        </message>
        <message>
            <source>when</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Gives a partner a duty.</source>
            <translation>给合伙人一项职责。</translation>
        </message>
        <message>
            <source>until this day</source>
            <translation>截止日期</translation>
        </message>
        <message>
            <source>Notes a reward (cash, coupon, points, commission), or with --pay that it was handed over.</source>
            <translation>记一笔奖励（cash、coupon、points、commission），加 --pay 则记为已发放。</translation>
        </message>
        <message>
            <source>recruiting, sharing or feedback</source>
            <translation>recruiting、sharing 或 feedback</translation>
        </message>
        <message>
            <source>it is handed over</source>
            <translation>已发放</translation>
        </message>
        <message>
            <source>of money (the workspace's)</source>
            <translation>币种（默认为工作区的）</translation>
        </message>
        <message>
            <source>number of the coupon batch</source>
            <translation>优惠券批次编号</translation>
        </message>
        <message>
            <source>Takes a reward back by a new entry; never below zero.</source>
            <translation>用新的一笔冲回奖励；余额不会为负。</translation>
        </message>
        <message>
            <source>What a partner earned and got in a period (this month).</source>
            <translation>一位合伙人在一段时间内应得与已得的奖励（默认本月）。</translation>
        </message>
        <message>
            <source>Restored %1.</source>
            <translation>已恢复 %1。</translation>
        </message>
        <message>
            <source>The file that was there is kept as %1.</source>
            <translation>原来的文件保留为 %1。</translation>
        </message>
        <message>
            <source>Erased again, as they were since the backup was made: %1.</source>
            <translation>备份之后已被彻底删除的人，已再次删除：%1 位。</translation>
        </message>
        <message>
            <source>Saved the campaign “%1”.</source>
            <translation>已保存活动“%1”。</translation>
        </message>
        <message>
            <source>due add needs --day: by when it has to be ready.</source>
            <translation>due add 需要 --day：截止日期。</translation>
        </message>
        <message>
            <source>Noted what is due: %1</source>
            <translation>已记录到期内容：%1</translation>
        </message>
        <message>
            <source>Changed “%1”.</source>
            <translation>已修改“%1”。</translation>
        </message>
        <message>
            <source>Content %1 links %2 products.</source>
            <translation>内容 %1 关联了 %2 件商品。</translation>
        </message>
        <message>
            <source>a group that it is for; otherwise for all</source>
            <translation>适用的群；不写则适用于所有群</translation>
        </message>
        <message>
            <source>List the campaigns with their days, groups and products.</source>
            <translation>列出活动及其日期、群和商品。</translation>
        </message>
        <message>
            <source>Add a campaign, or change the one of this name.</source>
            <translation>新增活动，或修改同名活动。</translation>
        </message>
        <message>
            <source>a product that it is about; may be given several times</source>
            <translation>活动涉及的商品；可多次给出</translation>
        </message>
        <message>
            <source>List content that is due, what is not ready first.</source>
            <translation>列出到期内容，未完成的在前。</translation>
        </message>
        <message>
            <source>Note content that has to be ready by a day.</source>
            <translation>记录某日前要完成的内容。</translation>
        </message>
        <message>
            <source>by when it has to be ready</source>
            <translation>截止日期</translation>
        </message>
        <message>
            <source>who makes it</source>
            <translation>由谁制作</translation>
        </message>
        <message>
            <source>Note that due content is ready.</source>
            <translation>记录到期内容已完成。</translation>
        </message>
        <message>
            <source>since when; today if nothing is said</source>
            <translation>完成日期；不写则为今天</translation>
        </message>
        <message>
            <source>it is not ready after all</source>
            <translation>改回未完成</translation>
        </message>
        <message>
            <source>Set the products that a content item links, by name; orders of them count for it.</source>
            <translation>设置内容关联的商品（按名称）；这些商品的订单计入该内容。</translation>
        </message>
        <message>
            <source>Writes everything as files: one for each kind that can be imported again, in the order given, and behind them what no import reads.</source>
            <translation>把全部数据写成文件：可再导入的每种一个，按给出的顺序；其后是不能导入的记录。</translation>
        </message>
        <message>
            <source>The holidays of %1 are not known: its workdays are taken to be Monday to Friday.</source>
            <translation>%1 年的节假日安排尚未录入：暂按周一至周五算作工作日。</translation>
        </message>
        <message>
            <source>with --json also: only to those who get it, another day, several days, and what broadcasts cost each other</source>
            <translation>与 --json 合用时另给出：只发给能收到的人、改到另一天、分几天发，以及各次群发之间的相互占用</translation>
        </message>
        <message>
            <source>There are: %1</source>
            <translation>可用的命令：%1</translation>
        </message>
        <message>
            <source>tasks list needs --day as a date like 2026-03-01.</source>
            <translation>tasks list 的 --day 须为 2026-03-01 这样的日期。</translation>
        </message>
        <message>
            <source>Nothing is to be done.</source>
            <translation>没有待办。</translation>
        </message>
        <message>
            <source>tasks add needs --day as a date like 2026-03-01.</source>
            <translation>tasks add 的 --day 须为 2026-03-01 这样的日期。</translation>
        </message>
        <message>
            <source>Added task %1.</source>
            <translation>已新增待办 %1。</translation>
        </message>
        <message>
            <source>“%1” is no number of a task; tasks list shows them.</source>
            <translation>“%1”不是待办编号；可用 tasks list 查看。</translation>
        </message>
        <message>
            <source>Task %1 is done.</source>
            <translation>待办 %1 已完成。</translation>
        </message>
        <message>
            <source>Task %1 is skipped.</source>
            <translation>待办 %1 已跳过。</translation>
        </message>
        <message>
            <source>“%1” is no day such as 2026-03-01.</source>
            <translation>“%1”不是 2026-03-01 这样的日期。</translation>
        </message>
        <message>
            <source>Task %1 is moved.</source>
            <translation>待办 %1 已改期。</translation>
        </message>
        <message>
            <source>What is to be done on a day, and what is late.</source>
            <translation>某天的待办，以及逾期的待办。</translation>
        </message>
        <message>
            <source>only of this person</source>
            <translation>只看此人</translation>
        </message>
        <message>
            <source>what is done or skipped too</source>
            <translation>也列出已完成和已跳过的</translation>
        </message>
        <message>
            <source>Adds a task.</source>
            <translation>新增待办。</translation>
        </message>
        <message>
            <source>when it is due (today)</source>
            <translation>到期日（默认今天）</translation>
        </message>
        <message>
            <source>who does it</source>
            <translation>由谁来做</translation>
        </message>
        <message>
            <source>for which group</source>
            <translation>为哪个社群</translation>
        </message>
        <message>
            <source>a note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Notes that a task is done.</source>
            <translation>把待办记为完成。</translation>
        </message>
        <message>
            <source>Skips a task and notes why.</source>
            <translation>跳过待办并记下原因。</translation>
        </message>
        <message>
            <source>Moves a task to another day.</source>
            <translation>把待办改到另一天。</translation>
        </message>
        <message>
            <source>--versus needs a first and a last day such as 2026-02-01 2026-02-28.</source>
            <translation>--versus 需要起止两天，例如 2026-02-01 2026-02-28。</translation>
        </message>
        <message>
            <source>gmv target needs a month such as 2026-03, not “%1”.</source>
            <translation>gmv target 需要月份，例如 2026-03，而不是“%1”。</translation>
        </message>
        <message>
            <source>--%1=%2 is no target: gmv in minor units, or one of diverted, fission, traffic, join_rate, buy_rate, frequency, aov.</source>
            <translation>--%1=%2 不是目标：应为 gmv（单位：分），或 diverted、fission、traffic、join_rate、buy_rate、frequency、aov 之一。</translation>
        </message>
        <message>
            <source>Target of %1: %2</source>
            <translation>%1 的目标：%2</translation>
        </message>
        <message>
            <source>(no channel known)</source>
            <translation>（渠道未知）</translation>
        </message>
        <message>
            <source>over its stop-loss line</source>
            <translation>超过止损线</translation>
        </message>
        <message>
            <source>Organic %1 : paid %2: %3</source>
            <translation>自然 %1 : 付费 %2：%3</translation>
        </message>
        <message>
            <source>Saved the channel “%1”.</source>
            <translation>已保存渠道“%1”。</translation>
        </message>
        <message>
            <source>--%1 needs a whole number.</source>
            <translation>--%1 需要整数。</translation>
        </message>
        <message>
            <source>Noted what “%1” cost.</source>
            <translation>已记录“%1”的花费。</translation>
        </message>
        <message>
            <source>channels line needs an amount in minor units or “none”, and a step: added, joined or first_order.</source>
            <translation>channels line 需要金额（单位：分）或 none，以及步骤：added、joined 或 first_order。</translation>
        </message>
        <message>
            <source>Set the stop-loss line of “%1”.</source>
            <translation>已设置“%1”的止损线。</translation>
        </message>
        <message>
            <source>Shows turnover by its factors, and what a change between two periods is owed to.</source>
            <translation>按因子显示 GMV，以及两期之间的变化来自哪里。</translation>
        </message>
        <message>
            <source>the period before: first and last day</source>
            <translation>对比期：起止两天</translation>
        </message>
        <message>
            <source>Shows or sets the targets of a month: --gmv=N in minor units, --aov=N, --join_rate=0.3 …</source>
            <translation>显示或设置某月的目标：--gmv=N（单位：分）、--aov=N、--join_rate=0.3 …</translation>
        </message>
        <message>
            <source>Shows what each channel brought and cost in a period.</source>
            <translation>显示一段时间内各渠道带来的人和花费。</translation>
        </message>
        <message>
            <source>Lists the channels.</source>
            <translation>列出渠道。</translation>
        </message>
        <message>
            <source>Adds a channel or changes what is said of it.</source>
            <translation>新增渠道，或修改渠道资料。</translation>
        </message>
        <message>
            <source>inside or outside</source>
            <translation>inside（站内）或 outside（站外）</translation>
        </message>
        <message>
            <source>online, social, business or offline</source>
            <translation>online（线上）、social（社交）、business（异业）或 offline（线下）</translation>
        </message>
        <message>
            <source>organic or paid</source>
            <translation>organic（自然）或 paid（付费）</translation>
        </message>
        <message>
            <source>no longer in use</source>
            <translation>不再使用</translation>
        </message>
        <message>
            <source>in use again</source>
            <translation>重新启用</translation>
        </message>
        <message>
            <source>Notes what a channel cost over some days, and what was seen of it.</source>
            <translation>记录渠道在若干天里的花费和曝光。</translation>
        </message>
        <message>
            <source>in minor units (fen)</source>
            <translation>单位：分</translation>
        </message>
        <message>
            <source>how often it was seen</source>
            <translation>曝光次数</translation>
        </message>
        <message>
            <source>how often it was clicked</source>
            <translation>点击次数</translation>
        </message>
        <message>
            <source>tells several costs of the same days apart</source>
            <translation>区分同一时段的多笔花费</translation>
        </message>
        <message>
            <source>the workspace's, unless it is said</source>
            <translation>不填则用工作区的货币</translation>
        </message>
        <message>
            <source>Sets what a person may cost through a channel before it is an alert.</source>
            <translation>设置渠道的人均成本止损线，超过即提醒。</translation>
        </message>
        <message>
            <source>added (default), joined or first_order</source>
            <translation>added（默认）、joined 或 first_order</translation>
        </message>
        <message>
            <source>from this day on; today by default</source>
            <translation>从这一天起；默认今天</translation>
        </message>
        <message>
            <source>Participants %1, buyers %2, orders %3, sales %4</source>
            <translation>参与 %1 人，购买 %2 人，订单 %3，销售额 %4</translation>
        </message>
        <message>
            <source>Busiest hours: %1</source>
            <translation>高峰时段：%1</translation>
        </message>
        <message>
            <source>Spent %1, %2 %3</source>
            <translation>花费 %1，%2 %3</translation>
        </message>
        <message>
            <source>Fission coefficient %1 (benchmark 3)</source>
            <translation>裂变系数 %1（参考 3）</translation>
        </message>
        <message>
            <source>  wave %1: %2 shared, %3 brought, %4</source>
            <translation>  第 %1 波：%2 人分享，带来 %3 人，系数 %4</translation>
        </message>
        <message>
            <source>  %1: issued %2, claimed %3, redeemed %4 (%5 of claimed)</source>
            <translation>  %1：发放 %2，领取 %3，核销 %4（占领取 %5）</translation>
        </message>
        <message>
            <source>Only %1 of the goals can be measured: less than 80 %.</source>
            <translation>可衡量的目标只占 %1，低于 80%。</translation>
        </message>
        <message>
            <source>--kind is one of brand, seasonal, vip, vote, group_buy, social_coupon, sampling.</source>
            <translation>--kind 应为 brand、seasonal、vip、vote、group_buy、social_coupon、sampling 之一。</translation>
        </message>
        <message>
            <source>campaigns cost needs a day such as 2026-03-01 and an amount in minor units.</source>
            <translation>campaigns cost 需要日期（例如 2026-03-01）和金额（单位：分）。</translation>
        </message>
        <message>
            <source>campaigns goal needs numbers for --target and --actual, and one of these for --measure: participants, sales, orders, brought, fission, redemption, return, typed, none.</source>
            <translation>campaigns goal 的 --target 和 --actual 需要数字，--measure 应为 participants、sales、orders、brought、fission、redemption、return、typed、none 之一。</translation>
        </message>
        <message>
            <source>Saved the goal “%1”.</source>
            <translation>已保存目标“%1”。</translation>
        </message>
        <message>
            <source>Shows what came of a campaign: people, sales, hours, return, coupons, fission, goals.</source>
            <translation>显示活动复盘：参与、销售、时段、回报、优惠券、裂变、目标。</translation>
        </message>
        <message>
            <source>Says what kind of campaign it is and what it may cost.</source>
            <translation>设置活动类型和预算。</translation>
        </message>
        <message>
            <source>brand, seasonal, vip, vote, group_buy, social_coupon or sampling</source>
            <translation>brand（品牌）、seasonal（应季）、vip（会员价）、vote（投票收集）、group_buy（拼团）、social_coupon（社交券）或 sampling（试吃试用）</translation>
        </message>
        <message>
            <source>Notes what was spent on a campaign, in minor units.</source>
            <translation>记录活动花费（单位：分）。</translation>
        </message>
        <message>
            <source>Sets a goal of a campaign and, where it is counted by hand, what was reached.</source>
            <translation>设置活动目标；手工统计的目标可填实际值。</translation>
        </message>
        <message>
            <source>participants, sales (default), orders, brought, fission, redemption, return, typed or none</source>
            <translation>participants、sales（默认）、orders、brought、fission、redemption、return、typed 或 none</translation>
        </message>
        <message>
            <source>what it should reach; sales in minor units, rates as shares</source>
            <translation>目标值；销售额单位为分，比率写小数</translation>
        </message>
        <message>
            <source>what was counted by hand</source>
            <translation>手工统计的实际值</translation>
        </message>
        <message>
            <source>a goal of the process, not of the result</source>
            <translation>过程目标，而不是结果目标</translation>
        </message>
        <message>
            <source>health link needs a link and “works” or “broken”.</source>
            <translation>health link 需要一个链接，以及 works 或 broken。</translation>
        </message>
        <message>
            <source>Noted.</source>
            <translation>已记下。</translation>
        </message>
        <message>
            <source>Looks for the five common faults: broken chains, copy without a point, no conversion playbook, no tags or stages, nothing but promotion.</source>
            <translation>体检五个常见毛病：断链、文案没有重点、拉新没有承接 SOP、没有标签或阶段、只发促销。</translation>
        </message>
        <message>
            <source>Notes that somebody opened a link today and what they saw.</source>
            <translation>记下今天有人打开过某个链接，以及能不能用。</translation>
        </message>
        <message>
            <source>--role is traffic, campaign, profit or none.</source>
            <translation>--role 只能是 traffic、campaign、profit 或 none。</translation>
        </message>
        <message>
            <source>--%1 needs a whole number or “none”.</source>
            <translation>--%1 需要整数或 none。</translation>
        </message>
        <message>
            <source>%1: %2 came, %3 climbed (%4), median %5 days</source>
            <translation>%1：来了 %2 人，升到利润款 %3 人（%4），中位 %5 天</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>%1: %2 buyers, %3 reached</source>
            <translation>%1：%2 人购买，触达 %3 人</translation>
        </message>
        <message>
            <source>%1 carts wait.</source>
            <translation>有 %1 个购物车待跟进。</translation>
        </message>
        <message>
            <source>Lists the products with role, price, margin and what was sold.</source>
            <translation>列出商品的角色、价格、毛利率和销量。</translation>
        </message>
        <message>
            <source>Changes the role, price, cost or stock of a product; amounts in minor units, “none” takes it away.</source>
            <translation>修改商品的角色、价格、成本或库存；金额以分为单位，none 表示清除。</translation>
        </message>
        <message>
            <source>traffic, campaign, profit or none</source>
            <translation>traffic、campaign、profit 或 none</translation>
        </message>
        <message>
            <source>price</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>cost</source>
            <translation>成本</translation>
        </message>
        <message>
            <source>how many there are</source>
            <translation>库存数量</translation>
        </message>
        <message>
            <source>Shows who came by a traffic product and bought a profit product, and after how many days.</source>
            <translation>显示由引流款进来、后来买了利润款的人，以及隔了几天。</translation>
        </message>
        <message>
            <source>Shows whom each product reached and who bought it, by stage and segment.</source>
            <translation>按阶段和人群包显示每个商品触达了谁、谁买了。</translation>
        </message>
        <message>
            <source>Shows what groups, accounts, Moments, ads and gameplay bring of the sales.</source>
            <translation>显示社群、公众号、朋友圈、广告、玩法各带来多少销售。</translation>
        </message>
        <message>
            <source>Lists carts left behind by known members who paid nothing since; --list keeps the people as a list.</source>
            <translation>列出已知成员加购后未付款的购物车；--list 把这些人存成人群包。</translation>
        </message>
        <message>
            <source>of the last so many days; 30 by default</source>
            <translation>最近多少天，默认 30</translation>
        </message>
        <message>
            <source>the list that takes the people</source>
            <translation>存入哪个人群包</translation>
        </message>
        <message>
            <source>Saved content %1: %2 (version %3)</source>
            <translation>已保存内容 %1：%2（版本 %3）</translation>
        </message>
        <message>
            <source>--kind is promotion, fission or short_content.</source>
            <translation>--kind 只能是 promotion、fission 或 short_content。</translation>
        </message>
        <message>
            <source>The check found nothing.</source>
            <translation>没有查出问题。</translation>
        </message>
        <message>
            <source>Removed content %1.</source>
            <translation>已删除内容 %1。</translation>
        </message>
        <message>
            <source>Took content %1 out of the archive.</source>
            <translation>已取消归档内容 %1。</translation>
        </message>
        <message>
            <source>Archived content %1.</source>
            <translation>已归档内容 %1。</translation>
        </message>
        <message>
            <source>Exported %1 content items to %2</source>
            <translation>已导出 %1 条内容到 %2</translation>
        </message>
        <message>
            <source>Content items: %1 new, %2 changed, %3 as they were, %4 rejected</source>
            <translation>内容：新增 %1 条，更新 %2 条，未变 %3 条，拒绝 %4 条</translation>
        </message>
        <message>
            <source>Not there, so left out: %1</source>
            <translation>找不到，已略过：%1</translation>
        </message>
        <message>
            <source>Add a content item: {"title", "kind", "body", "variants", "repeatable", "speaker", "link", "fallbacks", "topics", "images", "own_images", "folder", "products", "campaigns", "coupon"}; only "body" is needed. Images are files beside it.</source>
            <translation>新增一条内容：{"title", "kind", "body", "variants", "repeatable", "speaker", "link", "fallbacks", "topics", "images", "own_images", "folder", "products", "campaigns", "coupon"}；只有 "body" 必填。图片是放在它旁边的文件。</translation>
        </message>
        <message>
            <source>Replace a content item; changed texts become a new version.</source>
            <translation>替换一条内容；文字有改动就成为新版本。</translation>
        </message>
        <message>
            <source>in title, texts and topics; the title also by pinyin</source>
            <translation>在标题、正文和话题里查找；标题也可用拼音</translation>
        </message>
        <message>
            <source>promotion, fission, short_content</source>
            <translation>promotion、fission、short_content</translation>
        </message>
        <message>
            <source>those in the archive</source>
            <translation>已归档的</translation>
        </message>
        <message>
            <source>Show a content item; with --json as content add reads it.</source>
            <translation>显示一条内容；加 --json 时格式与 content add 读取的相同。</translation>
        </message>
        <message>
            <source>What the text check finds in a content item, with place and reason.</source>
            <translation>文案检查在这条内容里查出的问题，含位置和原因。</translation>
        </message>
        <message>
            <source>Remove a content item that no broadcast says.</source>
            <translation>删除一条没有群发用到的内容。</translation>
        </message>
        <message>
            <source>Take a content item out of sight.</source>
            <translation>把一条内容归档。</translation>
        </message>
        <message>
            <source>bring it back</source>
            <translation>取消归档</translation>
        </message>
        <message>
            <source>Write the library as a table, its pictures in a folder beside it.</source>
            <translation>把内容库写成表格，图片放在旁边的文件夹里。</translation>
        </message>
        <message>
            <source>Read such a table: items of the same title and folder are brought up to date, others are added.</source>
            <translation>读入这样的表格：标题和文件夹相同的更新，其余新增。</translation>
        </message>
        <message>
            <source>Brought version %1 back; it is version %2 now.</source>
            <translation>已恢复版本 %1，现在是版本 %2。</translation>
        </message>
        <message>
            <source>--touchpoint is one of wecom_1to1, group_chat, service_account, sms, moments, subscription_account, live, video_account, fan_community.</source>
            <translation>--touchpoint 只能是 wecom_1to1、group_chat、service_account、sms、moments、subscription_account、live、video_account、fan_community 之一。</translation>
        </message>
        <message>
            <source>No pictures.</source>
            <translation>没有图片。</translation>
        </message>
        <message>
            <source>Every version of the texts of a content item, the newest first.</source>
            <translation>一条内容的全部版本，新的在前。</translation>
        </message>
        <message>
            <source>Bring an earlier version back, as a new one.</source>
            <translation>恢复较早的版本，成为新版本。</translation>
        </message>
        <message>
            <source>The broadcasts that say a content item, when and to how many.</source>
            <translation>用到一条内容的群发：何时、发给多少。</translation>
        </message>
        <message>
            <source>The pictures of a content item, in their order.</source>
            <translation>一条内容的图片，按顺序。</translation>
        </message>
        <message>
            <source>a PNG or JPEG, at the end; may be given again</source>
            <translation>加在最后的 PNG 或 JPEG；可重复给出</translation>
        </message>
        <message>
            <source>the n-th; may be given again</source>
            <translation>第 n 张；可重复给出</translation>
        </message>
        <message>
            <source>its own pictures, in the place of those for everywhere</source>
            <translation>该触点自己的图片，代替通用图片</translation>
        </message>
        <message>
            <source>write them there as files</source>
            <translation>把图片写成文件放到那里</translation>
        </message>
        <message>
            <source>check that this still holds</source>
            <translation>请核对是否仍然有效</translation>
        </message>
        <message>
            <source>Of %1 planned deliveries %2 fall away, %3 are added.</source>
            <translation>计划中的 %1 条送达里，减少 %2 条，增加 %3 条。</translation>
        </message>
        <message>
            <source>“%1” is not the number of a limit (“policy list” prints it), nor “new”.</source>
            <translation>“%1”既不是限额编号（policy list 会列出），也不是 new。</translation>
        </message>
        <message>
            <source>Say with --source who decided so.</source>
            <translation>请用 --source 说明是谁定的。</translation>
        </message>
        <message>
            <source>only say what would change in the plans</source>
            <translation>只说明计划会怎么变，不保存</translation>
        </message>
        <message>
            <source>The limits of the platforms and of the house, with their sources.</source>
            <translation>平台限额和店内上限，以及来源。</translation>
        </message>
        <message>
            <source>Another limit from a day on, the end of one, or a new one; everything is planned anew.</source>
            <translation>从某天起换限额、结束一条、或新增一条；随后全部重新计划。</translation>
        </message>
        <message>
            <source>wecom_1to1, group_chat …</source>
            <translation>wecom_1to1、group_chat……</translation>
        </message>
        <message>
            <source>target, account, account_target; text, size, scan_size, code_days inform</source>
            <translation>target、account、account_target；text、size、scan_size、code_days 只作提示</translation>
        </message>
        <message>
            <source>a number, or month-days: as many as the month has days</source>
            <translation>数字，或 month-days：当月有几天就几次</translation>
        </message>
        <message>
            <source>day, week, month, rolling_7d, rolling_24h; message, group, code</source>
            <translation>day、week、month、rolling_7d、rolling_24h；message、group、code</translation>
        </message>
        <message>
            <source>from when on it holds; today unless said</source>
            <translation>从哪天起生效；不写就是今天</translation>
        </message>
        <message>
            <source>the last day of the limit, instead of another one</source>
            <translation>限额的最后一天，而不是换一条</translation>
        </message>
        <message>
            <source>put a slip right, instead of another limit from a day on</source>
            <translation>改正笔误，而不是从某天起换限额</translation>
        </message>
        <message>
            <source>Set a limit of the house: month_1to1, week_directed, group_day, hours, sms_hours, content_days, touchpoint_order, dedup_groups, open_rate.TOUCHPOINT.</source>
            <translation>设置店内规则：month_1to1、week_directed、group_day、hours、sms_hours、content_days、touchpoint_order、dedup_groups、open_rate.触点。</translation>
        </message>
        <message>
            <source>report needs --out FILE.xlsx, .pdf or .csv</source>
            <translation>report 需要 --out 文件.xlsx、.pdf 或 .csv</translation>
        </message>
        <message>
            <source>--out ends in .xlsx, .pdf or .csv, not “%1”.</source>
            <translation>--out 以 .xlsx、.pdf 或 .csv 结尾，而不是“%1”。</translation>
        </message>
        <message numerus="yes">
            <source>Made %n file(s): %1</source>
            <translation>
                <numerusform>已生成 %n 个文件：%1</numerusform>
            </translation>
        </message>
        <message>
            <source>--format is xlsx, pdf or csv.</source>
            <translation>--format 为 xlsx、pdf 或 csv。</translation>
        </message>
        <message>
            <source>No settings are saved.</source>
            <translation>没有保存的报表设置。</translation>
        </message>
        <message>
            <source>--period is usual, yesterday, this_week, last_week, this_month, last_month, last_7_days or last_30_days.</source>
            <translation>--period 为 usual、yesterday、this_week、last_week、this_month、last_month、last_7_days 或 last_30_days。</translation>
        </message>
        <message>
            <source>--every is day, week or month; --at a time such as 09:00; --pack folder or zip.</source>
            <translation>--every 为 day、week 或 month；--at 为 09:00 这样的时间；--pack 为 folder 或 zip。</translation>
        </message>
        <message>
            <source>report save needs --folder DIR</source>
            <translation>report save 需要 --folder 目录</translation>
        </message>
        <message>
            <source>Saved the settings of “%1”.</source>
            <translation>已保存“%1”的设置。</translation>
        </message>
        <message>
            <source>Removed the settings of “%1”. Its files stay.</source>
            <translation>已删除“%1”的设置，文件保留。</translation>
        </message>
        <message>
            <source>No report is due.</source>
            <translation>没有到期的报表。</translation>
        </message>
        <message>
            <source>of the team report: this team alone</source>
            <translation>小组报表：只看这个小组</translation>
        </message>
        <message>
            <source>of the campaign review: this campaign alone</source>
            <translation>活动复盘：只看这个活动</translation>
        </message>
        <message>
            <source>xlsx if nothing is said</source>
            <translation>不写则为 xlsx</translation>
        </message>
        <message>
            <source>Make a report (%1); the last full day, week or month if nothing is said.</source>
            <translation>生成报表（%1）；不写日期则为上一个完整的日、周或月。</translation>
        </message>
        <message>
            <source>a .xlsx, .pdf or .csv</source>
            <translation>.xlsx、.pdf 或 .csv 文件</translation>
        </message>
        <message>
            <source>Make one report for each group or team, in the folder PATH or, where it ends in .zip, in a ZIP.</source>
            <translation>为每个群或小组各生成一份报表，放进 PATH 文件夹；若以 .zip 结尾则打成一个 ZIP。</translation>
        </message>
        <message>
            <source>Keep the settings of a report under a name, and when it is made by itself.</source>
            <translation>把报表的设置存成一个名字，并可定时自动生成。</translation>
        </message>
        <message>
            <source>where its files go</source>
            <translation>文件存放的位置</translation>
        </message>
        <message>
            <source>yesterday, last_week, last_month, last_7_days …; the report's usual one if nothing is said</source>
            <translation>yesterday、last_week、last_month、last_7_days……；不写则用报表通常的期间</translation>
        </message>
        <message>
            <source>one file for each group or team</source>
            <translation>每个群或小组一个文件</translation>
        </message>
        <message>
            <source>made by itself so often</source>
            <translation>自动生成的频率</translation>
        </message>
        <message>
            <source>day of the week (1 = Monday) or of the month (1 to 28)</source>
            <translation>星期几（1 为周一）或几号（1 到 28）</translation>
        </message>
        <message>
            <source>time of the workspace; 09:00 if nothing is said</source>
            <translation>工作区时间；不写则为 09:00</translation>
        </message>
        <message>
            <source>Lists the reports whose settings are saved.</source>
            <translation>列出已保存设置的报表。</translation>
        </message>
        <message>
            <source>Removes the settings of a saved report; its files stay.</source>
            <translation>删除已保存的报表设置；文件保留。</translation>
        </message>
        <message>
            <source>Makes a saved report now.</source>
            <translation>立即生成一份已保存的报表。</translation>
        </message>
        <message>
            <source>Makes every saved report that is due, for scheduled jobs.</source>
            <translation>生成所有到期的报表，供定时任务使用。</translation>
        </message>
    </context>
    <context>
        <name>CodeSheet</name>
        <message>
            <source>Scan to join the group</source>
            <translation>扫码进群</translation>
        </message>
        <message>
            <source>Works until %1</source>
            <translation>有效至 %1</translation>
        </message>
    </context>
    <context>
        <name>CodeWords</name>
        <message>
            <source>Tracked code</source>
            <translation>专属码</translation>
        </message>
        <message>
            <source>Plain group code</source>
            <translation>普通群二维码</translation>
        </message>
        <message>
            <source>WeCom join code</source>
            <translation>企微入群活码</translation>
        </message>
        <message>
            <source>Works</source>
            <translation>可用</translation>
        </message>
        <message>
            <source>Ends soon</source>
            <translation>即将到期</translation>
        </message>
        <message>
            <source>Nearly full</source>
            <translation>快满</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>未开始</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>已满</translation>
        </message>
        <message>
            <source>No longer used</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>Poster</source>
            <translation>海报</translation>
        </message>
        <message>
            <source>Name card</source>
            <translation>名片</translation>
        </message>
        <message>
            <source>Parcel card</source>
            <translation>包裹卡</translation>
        </message>
        <message>
            <source>Content item</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Elsewhere</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>no end</source>
            <translation>不限期</translation>
        </message>
        <message>
            <source>over since %1</source>
            <translation>%1 起失效</translation>
        </message>
        <message>
            <source>today is the last day</source>
            <translation>今天是最后一天</translation>
        </message>
        <message>
            <source>%1 days left, until %2</source>
            <translation>还剩 %1 天，到 %2</translation>
        </message>
        <message>
            <source>full</source>
            <translation>已满</translation>
        </message>
        <message>
            <source>Code “%1” is %2</source>
            <translation>活码“%1”%2</translation>
        </message>
        <message>
            <source>Code “%1” lets nobody in any more</source>
            <translation>活码“%1”已进不了人</translation>
        </message>
        <message>
            <source>Code “%1”: %2</source>
            <translation>活码“%1”：%2</translation>
        </message>
        <message>
            <source>Code “%1” takes only %2 more</source>
            <translation>活码“%1”只能再进 %2 人</translation>
        </message>
        <message>
            <source> (places where it can be seen: %1)</source>
            <translation>（现有 %1 处在用）</translation>
        </message>
    </context>
    <context>
        <name>ContentText</name>
        <message>
            <source>Name</source>
            <translation>称呼</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Coupon</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>Too long</source>
            <translation>超长</translation>
        </message>
        <message>
            <source>Several main points</source>
            <translation>重点太多</translation>
        </message>
        <message>
            <source>Too many emoji</source>
            <translation>表情过多</translation>
        </message>
        <message>
            <source>Absolute word</source>
            <translation>绝对化用语</translation>
        </message>
        <message>
            <source>Inciting word</source>
            <translation>煽动用语</translation>
        </message>
        <message>
            <source>Scarcity</source>
            <translation>稀缺说法</translation>
        </message>
        <message>
            <source>Bait</source>
            <translation>诱导</translation>
        </message>
        <message>
            <source>Refused in SMS</source>
            <translation>短信会被拒</translation>
        </message>
        <message>
            <source>No opt-out words</source>
            <translation>缺退订说明</translation>
        </message>
        <message>
            <source>No disclosure</source>
            <translation>缺身份说明</translation>
        </message>
        <message>
            <source>Unknown variable</source>
            <translation>未知变量</translation>
        </message>
        <message>
            <source>The shop</source>
            <translation>店铺</translation>
        </message>
        <message>
            <source>A staff member</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>A partner</source>
            <translation>合伙人</translation>
        </message>
        <message>
            <source>%1 characters: too long, the platform cuts or refuses what is marked</source>
            <translation>共 %1 字，超长：标出的部分会被平台截断或拒发</translation>
        </message>
        <message>
            <source>Leads to a second place (%1): one message, one main point</source>
            <translation>引向了第二处（%1）：一条消息只讲一个重点</translation>
        </message>
        <message>
            <source>%1 emoji: more than %2 tire the reader</source>
            <translation>用了 %1 个表情：超过 %2 个读着累</translation>
        </message>
        <message>
            <source>“%1” is an absolute word, which the advertising law forbids (article 9)</source>
            <translation>“%1”是绝对化用语，广告法第九条禁止</translation>
        </message>
        <message>
            <source>“%1” urges people to pass it on or frightens them</source>
            <translation>“%1”在催促转发或制造惊吓</translation>
        </message>
        <message>
            <source>“%1” says that time or stock is short: keep it only if it is true</source>
            <translation>“%1”说时间或数量紧张：属实才保留</translation>
        </message>
        <message>
            <source>“%1” is bait that WeChat punishes with a blocked account</source>
            <translation>“%1”属于诱导行为，微信会封号处罚</translation>
        </message>
        <message>
            <source>“%1”: carriers refuse it in marketing SMS</source>
            <translation>“%1”：营销短信里有它，运营商会拒发</translation>
        </message>
        <message>
            <source>A marketing SMS has to say how to refuse further ones, such as “%1”</source>
            <translation>营销短信必须写明退订方式，例如“%1”</translation>
        </message>
        <message>
            <source>Who speaks has to say who they are: “%1” is missing</source>
            <translation>发言人要说明身份：缺少“%1”</translation>
        </message>
        <message>
            <source>{%1} is no variable: people would read it as it stands</source>
            <translation>{%1} 不是变量：对方会原样读到它</translation>
        </message>
        <message>
            <source>“%1” is empty. Save the picture again and add it anew.</source>
            <translation>“%1”是空文件。请重新保存图片再添加。</translation>
        </message>
        <message>
            <source>“%1” is larger than %2. Make the picture smaller and add it anew.</source>
            <translation>“%1”超过 %2。请缩小图片再添加。</translation>
        </message>
        <message>
            <source>“%1” is no PNG or JPEG picture. Save it as one of these and add it anew.</source>
            <translation>“%1”不是 PNG 或 JPEG 图片。请另存为其中一种再添加。</translation>
        </message>
        <message>
            <source>“%1” is a damaged picture. Get it again from where it came.</source>
            <translation>“%1”是损坏的图片。请从原处重新取一份。</translation>
        </message>
    </context>
    <context>
        <name>Desks</name>
        <message>
            <source>Open</source>
            <translation>待答</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已答复</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>Before a sale</source>
            <translation>售前</translation>
        </message>
        <message>
            <source>After a sale</source>
            <translation>售后</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>待处理</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>已放弃</translation>
        </message>
        <message>
            <source>Design</source>
            <translation>设计</translation>
        </message>
        <message>
            <source>Development</source>
            <translation>开发</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>May be quoted</source>
            <translation>可引用</translation>
        </message>
        <message>
            <source>Draft: no order</source>
            <translation>草稿：没有订单</translation>
        </message>
        <message>
            <source>Draft: the order is somebody else's</source>
            <translation>草稿：订单不是本人的</translation>
        </message>
        <message>
            <source>Draft: the order is not paid</source>
            <translation>草稿：订单未付款</translation>
        </message>
        <message>
            <source>Draft: no consent</source>
            <translation>草稿：未获同意</translation>
        </message>
        <message>
            <source>Draft: consent withdrawn</source>
            <translation>草稿：已撤回同意</translation>
        </message>
        <message>
            <source>Muted</source>
            <translation>禁言</translation>
        </message>
        <message>
            <source>Over</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>Lifted</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Appeal open</source>
            <translation>申诉中</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分钟</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 小时 %2 分</translation>
        </message>
        <message>
            <source>%1 d %2 h</source>
            <translation>%1 天 %2 小时</translation>
        </message>
    </context>
    <context>
        <name>Drop</name>
        <message>
            <source>“%1” is an address on the network: save it as a file first.</source>
            <translation>“%1”是网络地址，请先保存成文件。</translation>
        </message>
        <message>
            <source>“%1” is a folder: open it and drop the files inside.</source>
            <translation>“%1”是文件夹，请打开它，拖入里面的文件。</translation>
        </message>
        <message>
            <source>“%1” is no table: CSV and Excel files (.csv, .tsv, .txt, .xlsx) can be imported.</source>
            <translation>“%1”不是表格：可以导入 CSV 和 Excel 文件（.csv、.tsv、.txt、.xlsx）。</translation>
        </message>
        <message>
            <source>Drop to open “%1”</source>
            <translation>松开即打开“%1”</translation>
        </message>
        <message>
            <source>Drop to import “%1”</source>
            <translation>松开即导入“%1”</translation>
        </message>
        <message numerus="yes">
            <source>Drop to import %n file(s), one after the other</source>
            <translation>
                <numerusform>松开即依次导入 %n 个文件</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Entries</name>
        <message>
            <source>a new one</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>It is ready</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>What has to be ready</source>
            <translation>要完成什么</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>截止</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>群</translation>
        </message>
        <message>
            <source>for all</source>
            <translation>所有群</translation>
        </message>
        <message>
            <source>Who makes it</source>
            <translation>由谁制作</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>暂无人</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>完成日期</translation>
        </message>
        <message>
            <source>Save what is due</source>
            <translation>保存到期内容</translation>
        </message>
        <message>
            <source>Saved what is due.</source>
            <translation>已保存到期内容。</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Removed what was due.</source>
            <translation>已删除到期内容。</translation>
        </message>
        <message>
            <source>Content that is due</source>
            <translation>到期内容</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>第一天</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>最后一天</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>群</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>No group ticked: it runs in all. One product a line, by its name.</source>
            <translation>不勾选群表示所有群参加。商品每行一个，写名称。</translation>
        </message>
        <message>
            <source>Save the campaign</source>
            <translation>保存活动</translation>
        </message>
        <message>
            <source>Saved the campaign.</source>
            <translation>已保存活动。</translation>
        </message>
        <message>
            <source>New campaign</source>
            <translation>新建活动</translation>
        </message>
        <message>
            <source>Content item</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Products that it links</source>
            <translation>关联的商品</translation>
        </message>
        <message>
            <source>One product a line, by its name. Orders of it within 3 days of sending count for the content.</source>
            <translation>商品每行一个，写名称。发送后 3 天内的订单计入该内容。</translation>
        </message>
        <message>
            <source>Save the products</source>
            <translation>保存商品</translation>
        </message>
        <message>
            <source>Saved the products.</source>
            <translation>已保存商品。</translation>
        </message>
        <message>
            <source>There is no content item yet: write one on the page Broadcasts.</source>
            <translation>还没有内容：请先在“群发”页写一条。</translation>
        </message>
        <message>
            <source>Products of content</source>
            <translation>内容关联的商品</translation>
        </message>
    </context>
    <context>
        <name>ErrorText</name>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation>已取消，没有改动任何数据。</translation>
        </message>
        <message>
            <source>No %1 “%2” was found. Check the name and try again.</source>
            <translation>没有找到%1“%2”。请核对名称后再试。</translation>
        </message>
        <message>
            <source>“%2” does not fit as %1. Correct it and try again.</source>
            <translation>“%2”不能作为%1。请改正后再试。</translation>
        </message>
        <message>
            <source>There is already a %1 “%2”. Choose another name, or use the one that exists.</source>
            <translation>已经有%1“%2”了。请换一个名称，或直接使用已有的。</translation>
        </message>
        <message>
            <source>This cannot be done with the %1: %2.</source>
            <translation>无法对%1这样做：%2。</translation>
        </message>
        <message>
            <source>The workspace is open for reading only, so nothing was changed. Close it in the other window, then open it again.</source>
            <translation>工作区以只读方式打开，没有改动任何数据。请先在另一个窗口中关闭它，再重新打开。</translation>
        </message>
        <message>
            <source>The file “%1” is not there. It may have been moved or renamed; choose it again.</source>
            <translation>文件“%1”不存在，可能已被移动或改名。请重新选择。</translation>
        </message>
        <message>
            <source>“%1” cannot be read. Close it in other programs and check that you may open it.</source>
            <translation>无法读取“%1”。请在其他程序中关闭它，并确认您有权打开。</translation>
        </message>
        <message>
            <source>“%1” cannot be written. Close it in other programs, or choose another folder.</source>
            <translation>无法写入“%1”。请在其他程序中关闭它，或换一个文件夹。</translation>
        </message>
        <message>
            <source>“%1” is empty: there is nothing to read. Export it again from where it came.</source>
            <translation>“%1”是空文件，没有可读的内容。请从来源处重新导出。</translation>
        </message>
        <message>
            <source>“%1” is larger than %2. Split it into smaller files and take them one after the other.</source>
            <translation>“%1”超过了 %2。请拆分成较小的文件，逐个处理。</translation>
        </message>
        <message>
            <source>“%1” is an archive (%2). Unpack it first, then choose the table inside.</source>
            <translation>“%1”是压缩包（%2）。请先解压，再选择里面的表格。</translation>
        </message>
        <message>
            <source>“%1” is really a file of the kind %2. Open it in Excel or WPS and save it as .xlsx or .csv.</source>
            <translation>“%1”实际是 %2 类型的文件。请用 Excel 或 WPS 打开，另存为 .xlsx 或 .csv。</translation>
        </message>
        <message>
            <source>“%1” is protected by a password. Open it in Excel or WPS, remove the password, save it, then try again.</source>
            <translation>“%1”设有密码。请用 Excel 或 WPS 打开，去掉密码并保存，然后再试。</translation>
        </message>
        <message>
            <source>“%1” is damaged (%2). Get it again from where it came, or open it in Excel or WPS and save it anew.</source>
            <translation>“%1”已损坏（%2）。请从来源处重新获取，或用 Excel、WPS 打开后重新保存。</translation>
        </message>
        <message>
            <source>“%1” was refused, because it holds something that a table does not need (%2). Ask who sent it for a plain table.</source>
            <translation>已拒绝“%1”：其中含有表格不需要的内容（%2）。请向提供者索取普通表格。</translation>
        </message>
        <message>
            <source>The text encoding of “%1” is not known. Choose one (UTF-8 or GB18030 fit most files), or save the file as UTF-8.</source>
            <translation>无法判断“%1”的文字编码。请选择一种（多数文件是 UTF-8 或 GB18030），或把文件另存为 UTF-8。</translation>
        </message>
        <message>
            <source>“%1” has no sheet “%2”. Choose one of its sheets.</source>
            <translation>“%1”中没有工作表“%2”。请从现有工作表中选择。</translation>
        </message>
        <message>
            <source>“%1” has more than %2 rows. Split it into smaller files.</source>
            <translation>“%1”超过 %2 行。请拆分成较小的文件。</translation>
        </message>
        <message>
            <source>“%1” has more than %2 columns. Remove those that are not needed.</source>
            <translation>“%1”超过 %2 列。请删去不需要的列。</translation>
        </message>
        <message>
            <source>The disk is full, so this was not saved; what was there before is intact. Free some space and try again.</source>
            <translation>磁盘已满，这次没有保存；原有数据完好。请腾出空间后再试。</translation>
        </message>
        <message>
            <source>The workspace “%1” is already open in another window or program. Close it there, or open it here for reading only.</source>
            <translation>工作区“%1”已在另一个窗口或程序中打开。请在那里关闭，或在这里以只读方式打开。</translation>
        </message>
        <message>
            <source>The workspace “%1” is damaged. Restore the newest verified backup; the damaged file is kept.</source>
            <translation>工作区“%1”已损坏。请恢复最近一次通过校验的备份；损坏的文件会保留。</translation>
        </message>
        <message>
            <source>“%1” is not a workspace of Siyu Desk. Choose a .siyu file.</source>
            <translation>“%1”不是私域台的工作区。请选择 .siyu 文件。</translation>
        </message>
        <message>
            <source>“%1” was made by a newer version of the program (format %2; this program knows %3). Update Siyu Desk to open it.</source>
            <translation>“%1”由更新版本的程序创建（格式 %2，本程序支持到 %3）。请升级私域台后再打开。</translation>
        </message>
        <message>
            <source>The workspace “%1” can only be read here. Check that you may write to its folder.</source>
            <translation>工作区“%1”在这里只能读取。请确认您有权写入所在文件夹。</translation>
        </message>
        <message>
            <source>The workspace could not be brought to format %1. The file is as it was; a backup lies beside it.</source>
            <translation>工作区无法升级到格式 %1。文件保持原样，旁边有一份备份。</translation>
        </message>
        <message>
            <source>The workspace could not do this, and nothing was changed. Try again; if it stays, check the workspace under Reports &amp; safety.</source>
            <translation>工作区未能完成此操作，没有改动任何数据。请再试一次；若仍不行，请在“报表与安全”中检查工作区。</translation>
        </message>
        <message>
            <source>The backup “%1” did not pass its check (%2) and was not kept. Choose another folder and back up again.</source>
            <translation>备份“%1”未通过校验（%2），没有保留。请换一个文件夹重新备份。</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>没有可撤销的操作。</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>没有可重做的操作。</translation>
        </message>
        <message>
            <source>This cannot be undone alone: %2 rows (%1) were changed again later. Undo the later changes first.</source>
            <translation>无法单独撤销：有 %2 行（%1）之后又被改动。请先撤销后来的改动。</translation>
        </message>
        <message>
            <source>This change can no longer be undone (%1). A backup from before it still holds the old state.</source>
            <translation>这项改动已无法撤销（%1）。更早的备份中仍有原来的数据。</translation>
        </message>
        <message>
            <source>The last change is an import. Take it back as a whole in the import history (batch %1).</source>
            <translation>最近一次改动是导入。请在导入记录中整批撤销（批次 %1）。</translation>
        </message>
        <message>
            <source>Say where these people come from: an import needs its source, for example “Double Eleven sign-up table”.</source>
            <translation>请说明这些人的来源：导入必须注明来源，例如“双十一报名表”。</translation>
        </message>
        <message>
            <source>“%1” does not look like %2 but like %3. Choose the fitting kind of import.</source>
            <translation>“%1”不像是%2，更像是%3。请选择合适的导入类型。</translation>
        </message>
        <message>
            <source>No column of “%1” says who or what its rows are about; members need a phone number, WeChat ID, e-mail or another identity. Say which column does.</source>
            <translation>“%1”没有一列能说明每行是谁或什么；成员需要手机号、微信号、邮箱或其他身份标识。请指明是哪一列。</translation>
        </message>
        <message>
            <source>There is no field “%1”. Choose one of the list.</source>
            <translation>没有字段“%1”。请从列表中选择。</translation>
        </message>
        <message>
            <source>The file has no column “%1”. Check the heading's spelling.</source>
            <translation>文件中没有“%1”这一列。请核对列名。</translation>
        </message>
        <message>
            <source>A group roster needs the group that it belongs to. Choose or type it.</source>
            <translation>群名单需要指明属于哪个社群。请选择或输入。</translation>
        </message>
        <message>
            <source>There is no import number %1. The import history lists them all.</source>
            <translation>没有编号为 %1 的导入。导入记录中列出了全部批次。</translation>
        </message>
        <message>
            <source>Import number %1 was taken back before. Nothing was changed.</source>
            <translation>编号 %1 的导入此前已撤销，没有改动任何数据。</translation>
        </message>
        <message>
            <source>The rule cannot be read at column %1: %2 was expected there.</source>
            <translation>规则在第 %1 个字符处无法识别：此处应为%2。</translation>
        </message>
        <message>
            <source>The rule names an unknown field “%2” at column %1.</source>
            <translation>规则在第 %1 个字符处用了未知字段“%2”。</translation>
        </message>
        <message>
            <source>The rule compares “%2” with “%3” at column %1, which does not fit.</source>
            <translation>规则在第 %1 个字符处拿“%2”与“%3”比较，两者不相符。</translation>
        </message>
        <message>
            <source>A group needs one owner at least. Choose a member of staff.</source>
            <translation>社群至少要有一位群主。请选择一位员工。</translation>
        </message>
        <message>
            <source>A group has at most two owners. Take one away first.</source>
            <translation>社群最多两位群主。请先移除一位。</translation>
        </message>
        <message>
            <source>The broadcast cannot be planned: “%2” does not fit as %1.</source>
            <translation>无法安排群发：“%2”不能作为%1。</translation>
        </message>
        <message>
            <source>A delivery that is “%1” cannot become “%2”. Look at the send desk for where it stands.</source>
            <translation>送达记录不能从“%1”变为“%2”。请到发送台查看当前状态。</translation>
        </message>
        <message>
            <source>There is no chart “%1”. The Insights page lists them.</source>
            <translation>没有图表“%1”。数据页列出了全部图表。</translation>
        </message>
        <message>
            <source>There is no report “%1”. The reports page lists them.</source>
            <translation>没有报表“%1”。报表页列出了全部报表。</translation>
        </message>
        <message>
            <source>Files that end in “%1” cannot be made here. Choose one of the formats offered.</source>
            <translation>这里不能生成“%1”格式的文件。请选择列出的格式。</translation>
        </message>
        <message>
            <source>Something unexpected went wrong, and nothing was changed. Try again; the details are in the log.</source>
            <translation>出现意外问题，没有改动任何数据。请再试一次；详情见日志。</translation>
        </message>
        <message>
            <source>Nothing in the column “%1” says whether 3/1/26 is 3 January or 1 March. Say which: --dates dmy (day first) or mdy (month first); in the window, choose it beside the column.</source>
            <translation>“%1”列里没有任何值能说明 3/1/26 是 1 月 3 日还是 3 月 1 日。请指明：--dates dmy（日在前）或 mdy（月在前）；在窗口里，在该列旁选择。</translation>
        </message>
        <message>
            <source>“%1” is protected by a passphrase, or it is no workspace of Siyu Desk. Open it in the window and type the passphrase; on the command line add --passphrase-file FILE.</source>
            <translation>“%1”有密码保护，或者不是私域台的工作区。请在窗口中打开并输入密码；命令行请加上 --passphrase-file 文件。</translation>
        </message>
        <message>
            <source>This is not the passphrase of “%1”, or the file is no workspace of Siyu Desk. Check capital letters and the input method, and try again.</source>
            <translation>密码打不开“%1”，或者它不是私域台的工作区。请检查大小写和输入法，再试一次。</translation>
        </message>
        <message>
            <source>The first line of “%1” is empty. Write the passphrase into it.</source>
            <translation>“%1”的第一行是空的。请把密码写在第一行。</translation>
        </message>
        <message>
            <source>“%1” is not protected by a passphrase. Open it without one.</source>
            <translation>“%1”没有密码保护。请不带密码打开。</translation>
        </message>
        <message>
            <source>This build of the program cannot protect workspaces by a passphrase (its SQLite does not encrypt). Use an official build, or leave the passphrase out.</source>
            <translation>这个版本的程序不能用密码保护工作区（所用的 SQLite 不支持加密）。请使用正式版本，或者不设密码。</translation>
        </message>
        <message>
            <source>segments (%1)</source>
            <translation>人群包（%1）</translation>
        </message>
        <message>
            <source>saved views (%1)</source>
            <translation>视图（%1）</translation>
        </message>
        <message>
            <source>planned broadcasts (%1)</source>
            <translation>计划中的群发（%1）</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>The %1 is still used in %2. Change or delete those first.</source>
            <translation>%1还在被使用：%2。请先修改或删除它们。</translation>
        </message>
        <message>
            <source>This would make a circle of who brought whom: %1. Check which of these referrals is wrong.</source>
            <translation>这样会形成循环推荐：%1。请检查其中哪一条推荐有误。</translation>
        </message>
    </context>
    <context>
        <name>EventText</name>
        <message>
            <source>everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>refunded %1</source>
            <translation>退款 %1</translation>
        </message>
        <message>
            <source>Order %1</source>
            <translation>订单 %1</translation>
        </message>
        <message>
            <source>Broadcast “%1”</source>
            <translation>群发“%1”</translation>
        </message>
        <message>
            <source>%1 of 5 stars</source>
            <translation>%1 星（满分 5 星）</translation>
        </message>
        <message>
            <source>Complaint: %1</source>
            <translation>投诉：%1</translation>
        </message>
        <message>
            <source>Asked: %1</source>
            <translation>提问：%1</translation>
        </message>
        <message>
            <source>Tagged: %1</source>
            <translation>打标签：%1</translation>
        </message>
        <message>
            <source>Points %1</source>
            <translation>积分 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) in %1</source>
            <translation>
                <numerusform>在%1发言 %n 条</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>on %n days</source>
            <translation>
                <numerusform>共 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>Stage: %1</source>
            <translation>阶段：%1</translation>
        </message>
        <message>
            <source>Joined %1</source>
            <translation>加入%1</translation>
        </message>
        <message>
            <source>Left %1</source>
            <translation>退出%1</translation>
        </message>
        <message>
            <source>Friend of %1</source>
            <translation>加%1为好友</translation>
        </message>
        <message>
            <source>No longer a friend of %1</source>
            <translation>不再是%1的好友</translation>
        </message>
        <message>
            <source>Brought by %1</source>
            <translation>由 %1 带来</translation>
        </message>
        <message>
            <source>Brought %1</source>
            <translation>带来了 %1</translation>
        </message>
        <message>
            <source>Made one with “%1”</source>
            <translation>与“%1”合并</translation>
        </message>
        <message>
            <source>Wants no messages by: %1</source>
            <translation>不想收到：%1</translation>
        </message>
        <message>
            <source>Consent given: %1</source>
            <translation>同意：%1</translation>
        </message>
        <message>
            <source>Consent withdrawn: %1</source>
            <translation>撤回同意：%1</translation>
        </message>
        <message>
            <source>Cart left behind</source>
            <translation>未付款的购物车</translation>
        </message>
        <message>
            <source>became an order</source>
            <translation>已转为订单</translation>
        </message>
        <message>
            <source>Claimed the coupon “%1”</source>
            <translation>领取优惠券“%1”</translation>
        </message>
        <message>
            <source>Used the coupon “%1”</source>
            <translation>使用优惠券“%1”</translation>
        </message>
        <message>
            <source>Scanned “%1”</source>
            <translation>扫码“%1”</translation>
        </message>
        <message>
            <source>Imported from %1</source>
            <translation>从 %1 导入</translation>
        </message>
        <message>
            <source>Became known</source>
            <translation>开始认识</translation>
        </message>
    </context>
    <context>
        <name>Format</name>
        <message>
            <source>just now</source>
            <translation>刚刚</translation>
        </message>
        <message>
            <source>%1 min ago</source>
            <translation>%1 分钟前</translation>
        </message>
        <message>
            <source>in %1 min</source>
            <translation>%1 分钟后</translation>
        </message>
        <message>
            <source>%1 h ago</source>
            <translation>%1 小时前</translation>
        </message>
        <message>
            <source>in %1 h</source>
            <translation>%1 小时后</translation>
        </message>
        <message>
            <source>%1 days ago</source>
            <translation>%1 天前</translation>
        </message>
        <message>
            <source>in %1 days</source>
            <translation>%1 天后</translation>
        </message>
        <message>
            <source>about %1 s left</source>
            <translation>约剩 %1 秒</translation>
        </message>
        <message>
            <source>about %1 min left</source>
            <translation>约剩 %1 分钟</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>GroupText</name>
        <message>
            <source>Shopping companion: new goods, offers and group buys for people who like to buy here</source>
            <translation>购物伙伴：上新、优惠和拼团，服务喜欢在这里买东西的人</translation>
        </message>
        <message>
            <source>Field expert: know-how, answers and trying things out in one field</source>
            <translation>领域专家：一个领域里的知识、答疑和试用</translation>
        </message>
        <message>
            <source>Private assistant: personal service and after-sales for the best customers</source>
            <translation>私人助理：为重要客户提供专属服务和售后</translation>
        </message>
        <message>
            <source>One person does everything: simple rules, few figures, no alarms about empty teams</source>
            <translation>一个人做所有的事：规则简单、指标少，不提醒小组缺人</translation>
        </message>
        <message>
            <source>No adverts of others, no links to other shops. Questions about orders go to the service. Reposting an offer is welcome.</source>
            <translation>不发别家广告和链接；订单问题找客服；欢迎转发本店优惠。</translation>
        </message>
        <message>
            <source>Stay on the topic, say where things come from, no quarrels. Adverts are removed.</source>
            <translation>围绕主题交流，注明出处，不争吵；广告会被移除。</translation>
        </message>
        <message>
            <source>Personal matters in private messages only. Answers within half an hour in working hours.</source>
            <translation>个人事务私聊处理；工作时间半小时内答复。</translation>
        </message>
        <message>
            <source>Be kind, no adverts of others.</source>
            <translation>友善交流，不发别家广告。</translation>
        </message>
        <message>
            <source>Friend of one of our accounts</source>
            <translation>已加本店账号为好友</translation>
        </message>
        <message>
            <source>Interested in the field, answers the entry question</source>
            <translation>对该领域感兴趣，并回答入群问题</translation>
        </message>
        <message>
            <source>At least one paid order</source>
            <translation>至少有一笔已付款订单</translation>
        </message>
        <message>
            <source>Customer of the shop</source>
            <translation>本店顾客</translation>
        </message>
        <message>
            <source>from a shopping group</source>
            <translation>来自购物群</translation>
        </message>
        <message>
            <source>from an expert group</source>
            <translation>来自专家群</translation>
        </message>
        <message>
            <source>from an assistant group</source>
            <translation>来自助理群</translation>
        </message>
        <message>
            <source>Own</source>
            <translation>自定义</translation>
        </message>
        <message>
            <source>Shopping companion</source>
            <translation>购物伙伴</translation>
        </message>
        <message>
            <source>Field expert</source>
            <translation>领域专家</translation>
        </message>
        <message>
            <source>Private assistant</source>
            <translation>私人助理</translation>
        </message>
        <message>
            <source>Solo shop</source>
            <translation>个人店</translation>
        </message>
        <message>
            <source>New group, first seven days</source>
            <translation>新群前七天</translation>
        </message>
        <message>
            <source>Weekly review</source>
            <translation>周复盘</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>定位</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>群规</translation>
        </message>
        <message>
            <source>Entry rule</source>
            <translation>入群条件</translation>
        </message>
        <message>
            <source>Source tag</source>
            <translation>来源标签</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>容量</translation>
        </message>
        <message>
            <source>Staffing alarms</source>
            <translation>缺人提醒</translation>
        </message>
        <message>
            <source>Wanted in %1</source>
            <translation>%1小组应有人数</translation>
        </message>
        <message>
            <source>KPI: %1</source>
            <translation>指标：%1</translation>
        </message>
        <message>
            <source>Playbooks</source>
            <translation>SOP</translation>
        </message>
        <message>
            <source>off</source>
            <translation>关</translation>
        </message>
        <message>
            <source>on</source>
            <translation>开</translation>
        </message>
        <message>
            <source>the shop's target</source>
            <translation>沿用全店目标</translation>
        </message>
        <message>
            <source>as many as come in by scan</source>
            <translation>扫码可进人数</translation>
        </message>
        <message>
            <source>as many as fit in</source>
            <translation>群人数上限</translation>
        </message>
        <message>
            <source>No data</source>
            <translation>无数据</translation>
        </message>
        <message>
            <source>Not in the group</source>
            <translation>不在群</translation>
        </message>
        <message>
            <source>%1: %2 the day before + %3 − %4 is not %5</source>
            <translation>%1：前一天 %2 + %3 − %4，不等于 %5</translation>
        </message>
        <message>
            <source>%1: %2 of %3 people left in one day</source>
            <translation>%1：%3 人中一天退群 %2 人</translation>
        </message>
        <message>
            <source>Nobody spoke on the last %1 counted days, up to %2</source>
            <translation>截至 %2，最近 %1 个有统计的日子无人发言</translation>
        </message>
        <message>
            <source>%1 + %2 − %3 = %4, not %5</source>
            <translation>%1 + %2 − %3 = %4，不是 %5</translation>
        </message>
        <message>
            <source>More new people than there are in the group</source>
            <translation>新增人数超过群总人数</translation>
        </message>
        <message>
            <source>More people lost than were there</source>
            <translation>流失人数超过原有人数</translation>
        </message>
        <message>
            <source>Only %1 fit into the group</source>
            <translation>该群最多容纳 %1 人</translation>
        </message>
        <message>
            <source>No group of this name</source>
            <translation>没有这个群</translation>
        </message>
        <message>
            <source>Several groups could be meant</source>
            <translation>可能是多个群</translation>
        </message>
        <message>
            <source>The group stands above already</source>
            <translation>该群在上面已出现</translation>
        </message>
        <message>
            <source>Not a whole number</source>
            <translation>不是整数</translation>
        </message>
        <message>
            <source>No number</source>
            <translation>没有数字</translation>
        </message>
        <message>
            <source>Which number is which? Name the columns</source>
            <translation>分不清各个数字，请加上列名</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>还没有人</translation>
        </message>
        <message>
            <source>No lead yet</source>
            <translation>缺负责人</translation>
        </message>
        <message>
            <source>%1 of %2 wanted</source>
            <translation>%1/%2 人，不足</translation>
        </message>
    </context>
    <context>
        <name>GroupWords</name>
        <message>
            <source>not counted</source>
            <translation>未统计</translation>
        </message>
        <message>
            <source>does not add up with the day before</source>
            <translation>与前一天对不上</translation>
        </message>
        <message>
            <source>the days counted more than the roster shows</source>
            <translation>每日统计之和超过群名单</translation>
        </message>
        <message>
            <source>sources disagree on the total</source>
            <translation>总数的来源不一致</translation>
        </message>
        <message>
            <source>sources disagree on the new</source>
            <translation>新增的来源不一致</translation>
        </message>
        <message>
            <source>sources disagree on the lost</source>
            <translation>流失的来源不一致</translation>
        </message>
        <message>
            <source>No data</source>
            <translation>没有数据</translation>
        </message>
        <message>
            <source>nothing was counted in the last %1 days</source>
            <translation>最近 %1 天没有活跃数据</translation>
        </message>
        <message>
            <source>%1 of %2 days measured so far</source>
            <translation>目前只有 %1 天数据，满 %2 天再判断</translation>
        </message>
        <message>
            <source>no message on %1 measured days</source>
            <translation>有数据的 %1 天里没有发言</translation>
        </message>
        <message>
            <source>%1 messages on %2 of %3 days</source>
            <translation>%3 天中有 %2 天发言，共 %1 条</translation>
        </message>
        <message>
            <source>%1 messages; keeps the tier of %2</source>
            <translation>发言 %1 条，沿用 %2 的档位</translation>
        </message>
        <message>
            <source>%1 messages on %2 of %3 days, below super active</source>
            <translation>%3 天中有 %2 天发言，共 %1 条，未到超级活跃</translation>
        </message>
    </context>
    <context>
        <name>Growth</name>
        <message>
            <source>Diverted people</source>
            <translation>引流新增</translation>
        </message>
        <message>
            <source>People brought by members</source>
            <translation>裂变新增</translation>
        </message>
        <message>
            <source>New people</source>
            <translation>新增流量</translation>
        </message>
        <message>
            <source>Joining rate</source>
            <translation>进群率</translation>
        </message>
        <message>
            <source>Buying rate</source>
            <translation>购买转化率</translation>
        </message>
        <message>
            <source>Orders a buyer</source>
            <translation>人均订单数</translation>
        </message>
        <message>
            <source>Value of an order</source>
            <translation>客单价</translation>
        </message>
        <message>
            <source>Joined a first group</source>
            <translation>首次进群</translation>
        </message>
        <message>
            <source>Buyers</source>
            <translation>购买人数</translation>
        </message>
        <message>
            <source>Paid orders</source>
            <translation>付款订单</translation>
        </message>
        <message>
            <source>Turnover</source>
            <translation>GMV</translation>
        </message>
        <message>
            <source>People who first became a friend or joined a group in the period, not brought by a member.</source>
            <translation>本期首次加好友或进群、且不是成员带来的人。</translation>
        </message>
        <message>
            <source>The same, brought by a member (a referral is noted).</source>
            <translation>同上，但由成员带来（有推荐记录）。</translation>
        </message>
        <message>
            <source>Diverted people and people brought by members.</source>
            <translation>引流新增与裂变新增之和。</translation>
        </message>
        <message>
            <source>Members whose first group it was in the period, divided by new people.</source>
            <translation>本期首次进群的成员 ÷ 新增流量。</translation>
        </message>
        <message>
            <source>Members with a paid order in the period, divided by those who joined. Older members buy too, so it may pass 100 %.</source>
            <translation>本期有付款订单的成员 ÷ 本期首次进群的成员。老成员也会购买，因此可能超过 100%。</translation>
        </message>
        <message>
            <source>Paid orders divided by buyers.</source>
            <translation>付款订单 ÷ 购买人数。</translation>
        </message>
        <message>
            <source>Paid less refunded, divided by paid orders.</source>
            <translation>（实付 − 退款）÷ 付款订单。</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>看到</translation>
        </message>
        <message>
            <source>Scanned or clicked</source>
            <translation>扫码或点击</translation>
        </message>
        <message>
            <source>Added as a friend</source>
            <translation>加好友</translation>
        </message>
        <message>
            <source>First order</source>
            <translation>首单</translation>
        </message>
        <message>
            <source>Second order</source>
            <translation>复购</translation>
        </message>
        <message>
            <source>too much is paid for</source>
            <translation>付费占比偏高</translation>
        </message>
        <message>
            <source>healthy</source>
            <translation>健康</translation>
        </message>
        <message>
            <source>mostly organic: paid channels have room</source>
            <translation>以自然流量为主，付费渠道还有空间</translation>
        </message>
        <message>
            <source>organic only</source>
            <translation>只有自然流量</translation>
        </message>
        <message>
            <source>inside the shop's own places</source>
            <translation>站内</translation>
        </message>
        <message>
            <source>outside</source>
            <translation>站外</translation>
        </message>
        <message>
            <source>online</source>
            <translation>线上</translation>
        </message>
        <message>
            <source>social</source>
            <translation>社交</translation>
        </message>
        <message>
            <source>business partners</source>
            <translation>异业合作</translation>
        </message>
        <message>
            <source>offline</source>
            <translation>线下</translation>
        </message>
        <message>
            <source>organic</source>
            <translation>自然</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>付费</translation>
        </message>
        <message>
            <source>No total: not measured in this period: %1.</source>
            <translation>没有总数：本期没有测得 %1。</translation>
        </message>
        <message>
            <source>Some factors cannot be told, because there is nothing to divide by: %1.</source>
            <translation>有些因子算不出来，因为分母为 0：%1。</translation>
        </message>
        <message>
            <source>The change cannot be split: in one of the two periods these factors are missing or 0: %1.</source>
            <translation>无法拆分变化：两期之一缺少以下因子或其为 0：%1。</translation>
        </message>
    </context>
    <context>
        <name>HandOutSheet</name>
        <message>
            <source>What to send</source>
            <translation>要发送的内容</translation>
        </message>
        <message>
            <source>Pictures and links to go with it: %1</source>
            <translation>随附图片和链接：%1</translation>
        </message>
        <message>
            <source>All sent</source>
            <translation>全部已发送</translation>
        </message>
        <message>
            <source>Time: ______   Signed: ____________</source>
            <translation>时间：______   签名：____________</translation>
        </message>
        <message>
            <source>Tick who did not get it (%1 people)</source>
            <translation>没收到的请打勾（共 %1 人）</translation>
        </message>
    </context>
    <context>
        <name>Health</name>
        <message>
            <source>A broken chain</source>
            <translation>链路断了</translation>
        </message>
        <message>
            <source>Copy without a point</source>
            <translation>文案没有重点</translation>
        </message>
        <message>
            <source>Acquiring without a conversion playbook</source>
            <translation>拉新没有承接 SOP</translation>
        </message>
        <message>
            <source>No tags or stages</source>
            <translation>没有标签或阶段</translation>
        </message>
        <message>
            <source>Nothing but promotion</source>
            <translation>只发促销</translation>
        </message>
        <message>
            <source>Who scans a dead code or taps a dead link is lost, and nobody notices.</source>
            <translation>扫到失效的码、点到失效的链接，人就流失了，而且没人知道。</translation>
        </message>
        <message>
            <source>A text that asks for nothing and leads nowhere brings nothing.</source>
            <translation>既不请人做什么、也不通向哪里的文案，带不来结果。</translation>
        </message>
        <message>
            <source>New people cost money; without steps that follow they leave again.</source>
            <translation>拉新要花钱；后面没有承接步骤，人又会走掉。</translation>
        </message>
        <message>
            <source>Without tags and stages everybody gets the same, and most of it does not fit.</source>
            <translation>没有标签和阶段，所有人收到的都一样，大多并不合适。</translation>
        </message>
        <message>
            <source>A group that only hears offers falls silent; mix in what is of use to its people.</source>
            <translation>只发优惠的群会沉默；请穿插对群友有用的内容。</translation>
        </message>
        <message>
            <source>Needs codes, or content with links.</source>
            <translation>需要有活码，或带链接的内容。</translation>
        </message>
        <message>
            <source>Needs content in the library.</source>
            <translation>需要内容库里有内容。</translation>
        </message>
        <message>
            <source>Needs friends, members of groups, or campaigns.</source>
            <translation>需要有好友、群成员或活动。</translation>
        </message>
        <message>
            <source>Needs members.</source>
            <translation>需要有成员。</translation>
        </message>
        <message>
            <source>Needs broadcasts sent to groups in the last 30 days.</source>
            <translation>需要最近 30 天有发到群里的群发。</translation>
        </message>
        <message>
            <source>The code “%1” has expired</source>
            <translation>活码“%1”已过期</translation>
        </message>
        <message>
            <source>The code “%1” lets nobody in any more: it is full</source>
            <translation>活码“%1”已满，不再能进人</translation>
        </message>
        <message>
            <source>Nobody has opened the link of “%1” for 30 days: %2</source>
            <translation>“%1”的链接 30 天没有人检查过：%2</translation>
        </message>
        <message>
            <source>The link of “%1” does not work: %2</source>
            <translation>“%1”的链接打不开：%2</translation>
        </message>
        <message>
            <source>“%1” asks for nothing and links nothing</source>
            <translation>“%1”没有行动号召，也没有链接</translation>
        </message>
        <message>
            <source>%1 people came without a known channel in 30 days, and no stage playbook takes them on</source>
            <translation>30 天内有 %1 人来源渠道不明，也没有阶段 SOP 承接</translation>
        </message>
        <message>
            <source>“%1” brought %2 people in 30 days, and no stage playbook takes them on</source>
            <translation>“%1”30 天内带来 %2 人，没有阶段 SOP 承接</translation>
        </message>
        <message>
            <source>The campaign “%1” runs without a playbook</source>
            <translation>活动“%1”正在进行，却没有用 SOP</translation>
        </message>
        <message>
            <source>%2 of %3 people in “%1” have no tag</source>
            <translation>“%1”的 %3 人中有 %2 人没有标签</translation>
        </message>
        <message>
            <source>The stages of %1 members were never worked out</source>
            <translation>%1 位成员的阶段从未计算过</translation>
        </message>
        <message>
            <source>All %2 posts to “%1” in 30 days were promotion</source>
            <translation>30 天内发到“%1”的 %2 条全是促销</translation>
        </message>
        <message>
            <source>not known: %1</source>
            <translation>无法判断：%1</translation>
        </message>
        <message>
            <source>well</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>%1 found, the oldest since %2</source>
            <translation>发现 %1 处，最早从 %2 起</translation>
        </message>
        <message>
            <source>%1 found</source>
            <translation>发现 %1 处</translation>
        </message>
    </context>
    <context>
        <name>Identity</name>
        <message>
            <source>same name</source>
            <translation>姓名相同</translation>
        </message>
        <message>
            <source>which few have</source>
            <translation>且很少有人同名</translation>
        </message>
        <message>
            <source>an account name or number of one is the other's</source>
            <translation>一方的账号名或号码就是另一方的</translation>
        </message>
        <message>
            <source>a masked number fits the other's</source>
            <translation>打码号码与对方号码吻合</translation>
        </message>
        <message>
            <source>phone numbers end alike</source>
            <translation>手机尾号相同</translation>
        </message>
        <message>
            <source>same birthday</source>
            <translation>生日相同</translation>
        </message>
        <message>
            <source>same year of birth</source>
            <translation>出生年份相同</translation>
        </message>
        <message>
            <source>same address</source>
            <translation>地址相同</translation>
        </message>
        <message>
            <source>same region</source>
            <translation>地区相同</translation>
        </message>
        <message>
            <source>parcels to the same receiver</source>
            <translation>收件人相同</translation>
        </message>
        <message>
            <source>same nickname in the same group</source>
            <translation>在同一个群里昵称相同</translation>
        </message>
        <message>
            <source>but both are in that group</source>
            <translation>但两人同时在该群</translation>
        </message>
        <message>
            <source>but another gender</source>
            <translation>但性别不同</translation>
        </message>
        <message>
            <source>but another birthday</source>
            <translation>但生日不同</translation>
        </message>
        <message>
            <source>but another year of birth</source>
            <translation>但出生年份不同</translation>
        </message>
        <message>
            <source>but another unionid</source>
            <translation>但 unionid 不同</translation>
        </message>
        <message>
            <source>but another external_userid</source>
            <translation>但 external_userid 不同</translation>
        </message>
        <message>
            <source>but another name</source>
            <translation>但姓名不同</translation>
        </message>
        <message>
            <source>changed since the merge</source>
            <translation>合并之后有改动</translation>
        </message>
        <message>
            <source>deleted since the merge</source>
            <translation>合并之后已删除</translation>
        </message>
        <message>
            <source>its place was taken since the merge</source>
            <translation>合并之后位置已被占用</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>First name</source>
            <translation>名</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>姓</translation>
        </message>
        <message>
            <source>Nickname</source>
            <translation>昵称</translation>
        </message>
        <message>
            <source>Phone number</source>
            <translation>手机号</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮箱</translation>
        </message>
        <message>
            <source>WeChat ID</source>
            <translation>微信号</translation>
        </message>
        <message>
            <source>unionid</source>
            <translation>unionid</translation>
        </message>
        <message>
            <source>external_userid</source>
            <translation>external_userid</translation>
        </message>
        <message>
            <source>openid</source>
            <translation>openid</translation>
        </message>
        <message>
            <source>Shop account</source>
            <translation>店铺账号</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>生日</translation>
        </message>
        <message>
            <source>Year of birth</source>
            <translation>出生年份</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>省份</translation>
        </message>
        <message>
            <source>City</source>
            <translation>城市</translation>
        </message>
        <message>
            <source>District</source>
            <translation>区县</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>公司</translation>
        </message>
        <message>
            <source>Interests</source>
            <translation>兴趣</translation>
        </message>
        <message>
            <source>Preferred category</source>
            <translation>品类偏好</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Under 14</source>
            <translation>未满 14 岁</translation>
        </message>
        <message>
            <source>Opted out</source>
            <translation>已退订</translation>
        </message>
        <message>
            <source>Agrees to SMS</source>
            <translation>同意接收短信</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>成为客户时间</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Joined on</source>
            <translation>入群日期</translation>
        </message>
        <message>
            <source>Joined how</source>
            <translation>入群方式</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>入职日期</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>离职日期</translation>
        </message>
        <message>
            <source>Group ID</source>
            <translation>群 ID</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>群主</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Entry rule</source>
            <translation>入群条件</translation>
        </message>
        <message>
            <source>Capacity</source>
            <translation>人数上限</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>消息数</translation>
        </message>
        <message>
            <source>Sender</source>
            <translation>发送人</translation>
        </message>
        <message>
            <source>People in total</source>
            <translation>总人数</translation>
        </message>
        <message>
            <source>New people</source>
            <translation>新增人数</translation>
        </message>
        <message>
            <source>People who left</source>
            <translation>流失人数</translation>
        </message>
        <message>
            <source>Custom field</source>
            <translation>自定义字段</translation>
        </message>
        <message>
            <source>Taobao / Tmall</source>
            <translation>淘宝/天猫</translation>
        </message>
        <message>
            <source>1688</source>
            <translation>1688</translation>
        </message>
        <message>
            <source>JD</source>
            <translation>京东</translation>
        </message>
        <message>
            <source>Youzan</source>
            <translation>有赞</translation>
        </message>
        <message>
            <source>Pinduoduo</source>
            <translation>拼多多</translation>
        </message>
        <message>
            <source>Douyin shop</source>
            <translation>抖店</translation>
        </message>
        <message>
            <source>Kuaituantuan</source>
            <translation>快团团</translation>
        </message>
        <message>
            <source>Xiaohongshu</source>
            <translation>小红书</translation>
        </message>
        <message>
            <source>Shopify</source>
            <translation>Shopify</translation>
        </message>
        <message>
            <source>WooCommerce</source>
            <translation>WooCommerce</translation>
        </message>
        <message>
            <source>WeCom</source>
            <translation>企业微信</translation>
        </message>
        <message>
            <source>OpenSCRM</source>
            <translation>OpenSCRM</translation>
        </message>
        <message>
            <source>LinkWeChat</source>
            <translation>LinkWeChat</translation>
        </message>
        <message>
            <source>listmonk</source>
            <translation>listmonk</translation>
        </message>
        <message>
            <source>WeChat chat export</source>
            <translation>微信聊天记录</translation>
        </message>
        <message>
            <source>own shop</source>
            <translation>自有店铺</translation>
        </message>
        <message>
            <source>changed since the import</source>
            <translation>导入之后又改动过</translation>
        </message>
        <message>
            <source>in use since the import</source>
            <translation>导入之后已被使用</translation>
        </message>
        <message>
            <source>deleted since the import</source>
            <translation>导入之后已被删除</translation>
        </message>
        <message>
            <source>Do not import</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>Custom field “%1”</source>
            <translation>自定义字段“%1”</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>无变化</translation>
        </message>
        <message>
            <source>Merged</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Fill in what is missing</source>
            <translation>只补空白</translation>
        </message>
        <message>
            <source>The file wins</source>
            <translation>以文件为准</translation>
        </message>
        <message>
            <source>Leave known people as they are</source>
            <translation>已有的不动</translation>
        </message>
        <message>
            <source>Nothing in this row says who it is: it needs a phone number, WeChat ID, e-mail or another identity.</source>
            <translation>这一行看不出是谁：需要手机号、微信号、邮箱或其他身份标识。</translation>
        </message>
        <message>
            <source>“%1” cannot tell who this is, and nothing else in the row does.</source>
            <translation>“%1”看不出是谁，这一行也没有别的身份标识。</translation>
        </message>
        <message>
            <source>The identities of this row belong to several members. Decide whether they are one person.</source>
            <translation>这一行的身份标识分属几位成员，请判断是否为同一人。</translation>
        </message>
        <message>
            <source>The row names another unionid or external_userid than the member who has its identity. Numbers change hands: decide who this is.</source>
            <translation>这一行的 unionid 或 external_userid 与已有成员不一致。号码可能换了主人，请判断是谁。</translation>
        </message>
        <message>
            <source>Several people of the group have this nickname.</source>
            <translation>群里有几个人用这个昵称。</translation>
        </message>
        <message>
            <source>Nobody of this name or identity is known in the group. Import its roster first.</source>
            <translation>群里没有这个昵称或标识的人，请先导入群名单。</translation>
        </message>
        <message>
            <source>“%1”: %2 is masked and identifies nobody.</source>
            <translation>“%1”：%2 已打码，不能用来识别人。</translation>
        </message>
        <message>
            <source>“%1”: the value is encrypted by the platform and identifies nobody.</source>
            <translation>“%1”：内容被平台加密，不能用来识别人。</translation>
        </message>
        <message>
            <source>“%1”: %2 has lost digits (scientific notation). Export the column as text.</source>
            <translation>“%1”：%2 是科学计数法，已丢失位数，请把这一列按文本重新导出。</translation>
        </message>
        <message>
            <source>“%1”: %2 is no complete phone number.</source>
            <translation>“%1”：%2 不是完整的电话号码。</translation>
        </message>
        <message>
            <source>“%1”: %2 is no e-mail address.</source>
            <translation>“%1”：%2 不是邮箱地址。</translation>
        </message>
        <message>
            <source>“%1”: %2 is no date.</source>
            <translation>“%1”：%2 不是日期。</translation>
        </message>
        <message>
            <source>an empty cell</source>
            <translation>空单元格</translation>
        </message>
        <message>
            <source>“%1”: %2 is no year.</source>
            <translation>“%1”：%2 不是年份。</translation>
        </message>
        <message>
            <source>“%1”: %2 is no gender that is known.</source>
            <translation>“%1”：%2 不是可识别的性别。</translation>
        </message>
        <message>
            <source>“%1”: %2 is neither yes nor no.</source>
            <translation>“%1”：%2 既不是“是”也不是“否”。</translation>
        </message>
        <message>
            <source>“%1”: %2 is no count.</source>
            <translation>“%1”：%2 不是数量。</translation>
        </message>
        <message>
            <source>The row holds no figure.</source>
            <translation>这一行没有数字。</translation>
        </message>
        <message>
            <source>The row has no name.</source>
            <translation>这一行没有名称。</translation>
        </message>
        <message>
            <source>The row does not say which group it belongs to.</source>
            <translation>这一行没有说明属于哪个社群。</translation>
        </message>
        <message>
            <source>A group has one or two owners; this row names more.</source>
            <translation>一个社群有 1-2 位群主，这一行写了更多。</translation>
        </message>
        <message>
            <source>Column at fault</source>
            <translation>问题列</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>made one with another member since the import</source>
            <translation>导入之后已与其他成员合并</translation>
        </message>
        <message>
            <source>Order number</source>
            <translation>订单编号</translation>
        </message>
        <message>
            <source>Cart number</source>
            <translation>购物车编号</translation>
        </message>
        <message>
            <source>Line number</source>
            <translation>明细编号</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Placed at</source>
            <translation>下单时间</translation>
        </message>
        <message>
            <source>Paid at</source>
            <translation>付款时间</translation>
        </message>
        <message>
            <source>Shipped at</source>
            <translation>发货时间</translation>
        </message>
        <message>
            <source>Finished at</source>
            <translation>完成时间</translation>
        </message>
        <message>
            <source>Won back at</source>
            <translation>挽回时间</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Refund status</source>
            <translation>退款状态</translation>
        </message>
        <message>
            <source>Why it was closed</source>
            <translation>关闭原因</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Amount paid</source>
            <translation>实付金额</translation>
        </message>
        <message>
            <source>Amount refunded</source>
            <translation>退款金额</translation>
        </message>
        <message>
            <source>Postage</source>
            <translation>运费</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>优惠金额</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>币种</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>Product ID of the platform</source>
            <translation>平台商品 ID</translation>
        </message>
        <message>
            <source>Own product code</source>
            <translation>商家编码</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类目</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Unit price</source>
            <translation>单价</translation>
        </message>
        <message>
            <source>Amount of the line</source>
            <translation>明细金额</translation>
        </message>
        <message>
            <source>Refunded of the line</source>
            <translation>明细退款</translation>
        </message>
        <message>
            <source>All goods in one text</source>
            <translation>全部商品</translation>
        </message>
        <message>
            <source>Number of items</source>
            <translation>商品件数</translation>
        </message>
        <message>
            <source>Kinds of goods</source>
            <translation>商品种类</translation>
        </message>
        <message>
            <source>Name of the shop</source>
            <translation>店铺名称</translation>
        </message>
        <message>
            <source>Sales channel</source>
            <translation>销售渠道</translation>
        </message>
        <message>
            <source>Coupon</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>Receiver</source>
            <translation>收货人</translation>
        </message>
        <message>
            <source>Receiver's phone</source>
            <translation>收货人电话</translation>
        </message>
        <message>
            <source>Receiver's region</source>
            <translation>收货地区</translation>
        </message>
        <message>
            <source>Receiver's address</source>
            <translation>收货地址</translation>
        </message>
        <message>
            <source>Buyer's note</source>
            <translation>买家留言</translation>
        </message>
        <message>
            <source>Seller's note</source>
            <translation>商家备注</translation>
        </message>
        <message>
            <source>Brand</source>
            <translation>品牌</translation>
        </message>
        <message>
            <source>Role of the product</source>
            <translation>商品角色</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>成本价</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>库存</translation>
        </message>
        <message>
            <source>The row has no order number.</source>
            <translation>这一行没有订单编号。</translation>
        </message>
        <message>
            <source>The row says neither the cart's number nor whose it was and when.</source>
            <translation>这一行既没有购物车编号，也没有说明是谁、什么时候的购物车。</translation>
        </message>
        <message>
            <source>“%1”: %2 is no amount.</source>
            <translation>“%1”：%2 不是金额。</translation>
        </message>
        <message>
            <source>“%1”: %2 is no number.</source>
            <translation>“%1”：%2 不是数字。</translation>
        </message>
        <message>
            <source>“%1”: %2 was rounded to two decimals.</source>
            <translation>“%1”：%2 已四舍五入到两位小数。</translation>
        </message>
        <message>
            <source>“%1”: the status %2 is not known; it was kept as a text.</source>
            <translation>“%1”：不认识状态 %2，已按原文保留。</translation>
        </message>
        <message>
            <source>“%1”: %2 is no role of a product (traffic, campaign, profit).</source>
            <translation>“%1”：%2 不是商品角色（引流款、活动款、利润款）。</translation>
        </message>
        <message>
            <source>You decided earlier to leave this row out.</source>
            <translation>您之前已决定不导入这一行。</translation>
        </message>
        <message>
            <source>Say which member it is: the row does not name just one.</source>
            <translation>请指定是哪位成员：这一行指向的不止一位（或没有）。</translation>
        </message>
        <message>
            <source>The row names one member only; there is nothing to merge.</source>
            <translation>这一行只指向一位成员，没有可合并的对象。</translation>
        </message>
        <message>
            <source>With this answer the row stays open. Say which member it is.</source>
            <translation>这样处理后这一行仍无法确定，请指定是哪位成员。</translation>
        </message>
        <message>
            <source>Its import was taken back.</source>
            <translation>它所在的导入已被撤销。</translation>
        </message>
        <message>
            <source>It is this member</source>
            <translation>就是这位成员</translation>
        </message>
        <message>
            <source>They are one person</source>
            <translation>他们是同一个人</translation>
        </message>
        <message>
            <source>It is somebody new</source>
            <translation>是一位新成员</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>its place was taken since</source>
            <translation>原来的位置之后被占用</translation>
        </message>
        <message>
            <source>Status of the line</source>
            <translation>明细状态</translation>
        </message>
        <message>
            <source>Refund status of the line</source>
            <translation>明细退款状态</translation>
        </message>
        <message>
            <source>Status in the platform's words</source>
            <translation>平台原状态</translation>
        </message>
        <message>
            <source>“%1”: %2 may be two days. Say whether the day or the month stands first.</source>
            <translation>“%1”：%2 可能是两个不同的日期，请说明日在前还是月在前。</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Added by</source>
            <translation>添加人</translation>
        </message>
        <message>
            <source>Added on</source>
            <translation>添加时间</translation>
        </message>
        <message>
            <source>Added how</source>
            <translation>添加方式</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Gone since</source>
            <translation>流失时间</translation>
        </message>
        <message>
            <source>Gone or not</source>
            <translation>流失状态</translation>
        </message>
        <message>
            <source>New groups</source>
            <translation>新增群数</translation>
        </message>
        <message>
            <source>Groups in all</source>
            <translation>群总数</translation>
        </message>
        <message>
            <source>Groups with messages</source>
            <translation>有消息的群数</translation>
        </message>
        <message>
            <source>People who spoke</source>
            <translation>发言人数</translation>
        </message>
        <message>
            <source>Coupon batch number</source>
            <translation>优惠券批次号</translation>
        </message>
        <message>
            <source>Kind of coupon</source>
            <translation>优惠券类型</translation>
        </message>
        <message>
            <source>Face value</source>
            <translation>面值</translation>
        </message>
        <message>
            <source>Discount rate</source>
            <translation>折扣</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>使用门槛</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>发放量</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>领取量</translation>
        </message>
        <message>
            <source>Redeemed</source>
            <translation>核销量</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>生效日期</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>失效日期</translation>
        </message>
        <message>
            <source>Validity</source>
            <translation>有效期</translation>
        </message>
        <message>
            <source>Coupon code</source>
            <translation>券码</translation>
        </message>
        <message>
            <source>Claimed at</source>
            <translation>领取时间</translation>
        </message>
        <message>
            <source>Redeemed at</source>
            <translation>核销时间</translation>
        </message>
        <message>
            <source>State of the coupon</source>
            <translation>券状态</translation>
        </message>
        <message>
            <source>Order it was used in</source>
            <translation>使用的订单号</translation>
        </message>
        <message>
            <source>Tracked code</source>
            <translation>活码</translation>
        </message>
        <message>
            <source>Inside or outside</source>
            <translation>站内/站外</translation>
        </message>
        <message>
            <source>Form of the channel</source>
            <translation>渠道类型</translation>
        </message>
        <message>
            <source>Paid or organic</source>
            <translation>付费/自然</translation>
        </message>
        <message>
            <source>From</source>
            <translation>开始日期</translation>
        </message>
        <message>
            <source>To</source>
            <translation>结束日期</translation>
        </message>
        <message>
            <source>Spend</source>
            <translation>花费</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>费用项目</translation>
        </message>
        <message>
            <source>Impressions</source>
            <translation>曝光量</translation>
        </message>
        <message>
            <source>Clicks</source>
            <translation>点击量</translation>
        </message>
        <message>
            <source>Brought by</source>
            <translation>推荐人</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>积分</translation>
        </message>
        <message>
            <source>Kind of entry</source>
            <translation>积分类型</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Corrects entry</source>
            <translation>更正的流水号</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注说明</translation>
        </message>
        <message>
            <source>Asked at</source>
            <translation>提问时间</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Question or complaint</source>
            <translation>咨询/投诉</translation>
        </message>
        <message>
            <source>Before or after the sale</source>
            <translation>售前/售后</translation>
        </message>
        <message>
            <source>State</source>
            <translation>处理状态</translation>
        </message>
        <message>
            <source>First answered at</source>
            <translation>首次答复时间</translation>
        </message>
        <message>
            <source>Answered by</source>
            <translation>答复人</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>Led to an offer</source>
            <translation>是否促成</translation>
        </message>
        <message>
            <source>Tags of the question</source>
            <translation>问题标签</translation>
        </message>
        <message>
            <source>Broadcast</source>
            <translation>群发</translation>
        </message>
        <message>
            <source>Planned for</source>
            <translation>计划时间</translation>
        </message>
        <message>
            <source>Member number</source>
            <translation>成员编号</translation>
        </message>
        <message>
            <source>Delivery state</source>
            <translation>发送状态</translation>
        </message>
        <message>
            <source>Reason given</source>
            <translation>原因说明</translation>
        </message>
        <message>
            <source>Sent at</source>
            <translation>发送时间</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Clicked</source>
            <translation>点击</translation>
        </message>
        <message>
            <source>Replied</source>
            <translation>回复</translation>
        </message>
        <message>
            <source>Ordered</source>
            <translation>下单</translation>
        </message>
        <message>
            <source>Unsubscribed</source>
            <translation>退订</translation>
        </message>
        <message>
            <source>“%1”: %2 is none of the words known for it.</source>
            <translation>“%1”：%2 不是能识别的取值。</translation>
        </message>
        <message>
            <source>“%1”: %2 does not name a first and a last day.</source>
            <translation>“%1”：%2 没有写明起止日期。</translation>
        </message>
        <message>
            <source>“%1”: %2 is no discount.</source>
            <translation>“%1”：%2 不是折扣。</translation>
        </message>
        <message>
            <source>“%1”: %2 is no rating from 1 to 5.</source>
            <translation>“%1”：%2 不是 1 到 5 的评分。</translation>
        </message>
        <message>
            <source>“%1” must not be negative.</source>
            <translation>“%1”不能为负数。</translation>
        </message>
        <message>
            <source>“%1”: the last day lies before the first one.</source>
            <translation>“%1”：结束日期早于开始日期。</translation>
        </message>
        <message>
            <source>“%1”: the answer lies before the question.</source>
            <translation>“%1”：答复时间早于提问时间。</translation>
        </message>
        <message>
            <source>The row has no day.</source>
            <translation>这一行没有日期。</translation>
        </message>
        <message>
            <source>The row has no time.</source>
            <translation>这一行没有时间。</translation>
        </message>
        <message>
            <source>The row does not say whose groups it counts.</source>
            <translation>这一行没有写明是哪位群主的数据。</translation>
        </message>
        <message>
            <source>The row does not say which account or who of the staff it is about.</source>
            <translation>这一行没有写明是哪个账号或员工。</translation>
        </message>
        <message>
            <source>The row does not say which coupon it is about.</source>
            <translation>这一行没有写明是哪张优惠券。</translation>
        </message>
        <message>
            <source>The row says neither who took the coupon nor when it was taken or used.</source>
            <translation>这一行没有写明谁领取，也没有领取或核销时间。</translation>
        </message>
        <message>
            <source>The row does not say which channel it is about.</source>
            <translation>这一行没有写明是哪个渠道。</translation>
        </message>
        <message>
            <source>The row does not say which code was scanned.</source>
            <translation>这一行没有写明扫的是哪个码。</translation>
        </message>
        <message>
            <source>The row does not say who brought this person.</source>
            <translation>这一行没有写明推荐人。</translation>
        </message>
        <message>
            <source>“%1”: %2 is nobody who is known. Import the members first, or correct the row.</source>
            <translation>“%1”：没有 %2 这位成员。请先导入成员，或改正这一行。</translation>
        </message>
        <message>
            <source>Nobody brings themselves: both are the same person.</source>
            <translation>不能自己推荐自己：两边是同一个人。</translation>
        </message>
        <message>
            <source>This person was brought by somebody else already; the first counts.</source>
            <translation>此人已由别人推荐；以最早的为准。</translation>
        </message>
        <message>
            <source>This would make a circle: this person brought the one who is named here.</source>
            <translation>这会形成循环推荐：此人正是该推荐人的上级。</translation>
        </message>
        <message>
            <source>Nobody with this identity is known. Import the members first, or correct the row.</source>
            <translation>没有这个身份的成员。请先导入成员，或改正这一行。</translation>
        </message>
        <message>
            <source>The row adds and takes no points.</source>
            <translation>这一行没有积分增减。</translation>
        </message>
        <message>
            <source>The balance would become negative (%2).</source>
            <translation>余额会变成负数（%2）。</translation>
        </message>
        <message>
            <source>This person checked in on that day already.</source>
            <translation>此人当天已经签到。</translation>
        </message>
        <message>
            <source>The entry that this corrects is not in this person's ledger.</source>
            <translation>此人的积分明细里没有要更正的那一笔。</translation>
        </message>
        <message>
            <source>The row holds no question.</source>
            <translation>这一行没有问题内容。</translation>
        </message>
        <message>
            <source>The row does not say which broadcast it is about.</source>
            <translation>这一行没有写明是哪次群发。</translation>
        </message>
        <message>
            <source>There is no such broadcast at that time.</source>
            <translation>没有这个时间的这次群发。</translation>
        </message>
        <message>
            <source>This broadcast ran several times; the row must say when.</source>
            <translation>这个群发执行过多次；这一行要写明计划时间。</translation>
        </message>
        <message>
            <source>This broadcast was not meant for them.</source>
            <translation>此人（或群、账号）不是这次群发的对象。</translation>
        </message>
        <message>
            <source>“%1”: what is %2 already cannot become that.</source>
            <translation>“%1”：当前是 %2，不能改成这个状态。</translation>
        </message>
        <message>
            <source>“%1”: %2 cannot be read.</source>
            <translation>“%1”：%2 无法读取。</translation>
        </message>
        <message>
            <source>Fill in where it is blank</source>
            <translation>空着才填</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>保持原样</translation>
        </message>
        <message>
            <source>List taken at</source>
            <translation>名单时间</translation>
        </message>
        <message>
            <source>List is incomplete</source>
            <translation>名单不完整</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>Kind of account</source>
            <translation>账号类型</translation>
        </message>
        <message>
            <source>Friends at most</source>
            <translation>好友上限</translation>
        </message>
        <message>
            <source>Sends a day at most</source>
            <translation>每日发送上限</translation>
        </message>
        <message>
            <source>Closed at</source>
            <translation>停用时间</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>小组</translation>
        </message>
        <message>
            <source>Leads the team</source>
            <translation>组长</translation>
        </message>
        <message>
            <source>Sampling list or survey</source>
            <translation>试吃名单或问卷</translation>
        </message>
        <message>
            <source>Got it on</source>
            <translation>领取日期</translation>
        </message>
        <message>
            <source>Sent how</source>
            <translation>领取方式</translation>
        </message>
        <message>
            <source>Answered at</source>
            <translation>回答时间</translation>
        </message>
        <message>
            <source>Survey question</source>
            <translation>问卷题目</translation>
        </message>
        <message>
            <source>Kind of survey question</source>
            <translation>题型</translation>
        </message>
        <message>
            <source>Choices of the survey question</source>
            <translation>题目选项</translation>
        </message>
        <message>
            <source>Survey answer</source>
            <translation>问卷回答</translation>
        </message>
        <message>
            <source>This person was erased at their own wish and is not brought back. If they came back themselves, lift the block under Reports &amp; safety, Privacy.</source>
            <translation>此人已按本人要求彻底删除，不会再导入。如果是本人自愿回来，请在“报表与安全 → 个人信息”中解除拦截。</translation>
        </message>
        <message>
            <source>The row does not say which of the six teams it is about.</source>
            <translation>这一行没有说明是六个小组中的哪一个。</translation>
        </message>
        <message>
            <source>No sampling list or survey fits this row. Make the list with its questions first, or name it in a column “试吃名单”.</source>
            <translation>没有适合这一行的试吃名单或问卷。请先建好名单和题目，或用“试吃名单”一列写明。</translation>
        </message>
        <message>
            <source>“%1” is no question of the list; the column was left out.</source>
            <translation>“%1”不是名单上的题目，这一列没有导入。</translation>
        </message>
        <message>
            <source>“%1”: %2 is no answer to this question.</source>
            <translation>“%1”：%2 不是这道题的回答。</translation>
        </message>
        <message>
            <source>Several people on the list have this name; the row needs a phone number or another identity.</source>
            <translation>名单上有几位同名，这一行需要手机号或其他身份。</translation>
        </message>
        <message>
            <source>Groups of the member</source>
            <translation>所在群</translation>
        </message>
        <message>
            <source>Text to send</source>
            <translation>要发的文字</translation>
        </message>
    </context>
    <context>
        <name>ImportWork</name>
        <message>
            <source>%1 of %2 rows</source>
            <translation>%1 / %2 行</translation>
        </message>
        <message>
            <source>%1 rows/s</source>
            <translation>每秒 %1 行</translation>
        </message>
    </context>
    <context>
        <name>Kpi</name>
        <message>
            <source>Campaign sales</source>
            <translation>活动销售额</translation>
        </message>
        <message>
            <source>Campaigns started</source>
            <translation>活动场次</translation>
        </message>
        <message>
            <source>Fission coefficient</source>
            <translation>裂变系数</translation>
        </message>
        <message>
            <source>Redemption rate</source>
            <translation>核销率</translation>
        </message>
        <message>
            <source>Content ready on time</source>
            <translation>按时产出率</translation>
        </message>
        <message>
            <source>Orders from content</source>
            <translation>内容带来订单</translation>
        </message>
        <message>
            <source>Net growth</source>
            <translation>净增</translation>
        </message>
        <message>
            <source>Loss rate</source>
            <translation>流失率</translation>
        </message>
        <message>
            <source>Active share</source>
            <translation>活跃占比</translation>
        </message>
        <message>
            <source>Time to first answer</source>
            <translation>首次答复时长</translation>
        </message>
        <message>
            <source>Answered share</source>
            <translation>已答复率</translation>
        </message>
        <message>
            <source>Satisfaction</source>
            <translation>满意度</translation>
        </message>
        <message>
            <source>Requests done on time</source>
            <translation>按时完成率</translation>
        </message>
        <message>
            <source>Paid less refunded, of orders with the code or coupon of a campaign, by the day of payment.</source>
            <translation>使用活动专属码或优惠券的订单的实付减退款，按付款日计。</translation>
        </message>
        <message>
            <source>Campaigns whose first day lies in the period. One without groups counts for all of them.</source>
            <translation>开始日在周期内的活动场次；未指定社群的活动计入所有社群。</translation>
        </message>
        <message>
            <source>People brought by hosts of campaigns, divided by the hosts whose code was scanned or who brought somebody.</source>
            <translation>活动中由分享者带来的新人数 ÷ 有人扫码或带来新人的分享者数。</translation>
        </message>
        <message>
            <source>Coupons redeemed in the period, divided by coupons claimed in it.</source>
            <translation>周期内核销的优惠券数 ÷ 周期内领取数。</translation>
        </message>
        <message>
            <source>Content items due in the period and ready by their day, divided by those due. What is due today is not judged yet.</source>
            <translation>周期内到期且按日完成的内容数 ÷ 到期内容数；今天到期的尚不评判。</translation>
        </message>
        <message>
            <source>Paid orders of a product that a broadcast of the 3 days before linked, sent to the member or to their group.</source>
            <translation>付款前 3 天内发给本人或所在社群的群发链接了该商品的已付订单数。</translation>
        </message>
        <message>
            <source>New less lost, by the daily ledger; missing as soon as one day of one group is.</source>
            <translation>按每日台账的新增减流失；任一社群任一天缺失则整体缺失。</translation>
        </message>
        <message>
            <source>Lost, divided by the total of the day before the period.</source>
            <translation>流失人数 ÷ 周期前一天的总人数。</translation>
        </message>
        <message>
            <source>Super and normal active, divided by these and the never active, on the last day.</source>
            <translation>最后一天（超级活跃 + 普通活跃）÷（二者 + 从不活跃）。</translation>
        </message>
        <message>
            <source>Median minutes from a question to its first answer; one that is open counts as open so far.</source>
            <translation>从提问到首次答复的分钟数中位数；未答复的按至今时长计。</translation>
        </message>
        <message>
            <source>Questions of the period that were answered by its end, divided by those asked.</source>
            <translation>周期结束前已答复的提问 ÷ 周期内的提问。</translation>
        </message>
        <message>
            <source>Mean of the ratings from 1 to 5, divided by 5.</source>
            <translation>1 至 5 分评价的平均值 ÷ 5。</translation>
        </message>
        <message>
            <source>Requests due in the period and done by then, divided by those due. What is due later is not judged yet.</source>
            <translation>周期内到期且按时完成的需求 ÷ 到期需求；尚未到期的不评判。</translation>
        </message>
        <message>
            <source>no orders were imported</source>
            <translation>没有导入过订单</translation>
        </message>
        <message>
            <source>an order has no amount</source>
            <translation>有订单缺少金额</translation>
        </message>
        <message>
            <source>no campaign is entered</source>
            <translation>没有登记过活动</translation>
        </message>
        <message>
            <source>no referrals of campaigns are recorded</source>
            <translation>没有记录过活动推荐关系</translation>
        </message>
        <message>
            <source>nobody shared</source>
            <translation>没有人分享</translation>
        </message>
        <message>
            <source>no coupon was claimed</source>
            <translation>没有人领券</translation>
        </message>
        <message>
            <source>redemptions are not recorded</source>
            <translation>没有记录核销</translation>
        </message>
        <message>
            <source>no content was due</source>
            <translation>没有到期的内容</translation>
        </message>
        <message>
            <source>days of the ledger are not counted</source>
            <translation>台账有未统计的日期</translation>
        </message>
        <message>
            <source>the total of the day before is not known</source>
            <translation>前一天总人数未知</translation>
        </message>
        <message>
            <source>no activity was measured</source>
            <translation>没有活跃数据</translation>
        </message>
        <message>
            <source>no question was asked</source>
            <translation>没有提问</translation>
        </message>
        <message>
            <source>nobody rated</source>
            <translation>没有评价</translation>
        </message>
        <message>
            <source>no request was due</source>
            <translation>没有到期的需求</translation>
        </message>
        <message>
            <source>nothing was typed for the period</source>
            <translation>该周期没有填写数值</translation>
        </message>
        <message>
            <source>not measurable</source>
            <translation>无法衡量</translation>
        </message>
        <message>
            <source>no target is set</source>
            <translation>没有设定目标</translation>
        </message>
        <message>
            <source>the target is not above 0</source>
            <translation>目标不大于 0</translation>
        </message>
        <message>
            <source>Process</source>
            <translation>过程</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>counted</source>
            <translation>已计入</translation>
        </message>
        <message>
            <source>refunded</source>
            <translation>已退款</translation>
        </message>
        <message>
            <source>shared</source>
            <translation>已分享</translation>
        </message>
        <message>
            <source>brought somebody</source>
            <translation>带来新人</translation>
        </message>
        <message>
            <source>claimed</source>
            <translation>已领取</translation>
        </message>
        <message>
            <source>redeemed</source>
            <translation>已核销</translation>
        </message>
        <message>
            <source>on time</source>
            <translation>按时</translation>
        </message>
        <message>
            <source>late</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>open</source>
            <translation>未答复</translation>
        </message>
        <message>
            <source>not due yet</source>
            <translation>未到期</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>已答复</translation>
        </message>
        <message>
            <source>not counted</source>
            <translation>未统计</translation>
        </message>
        <message>
            <source>typed</source>
            <translation>手工填写</translation>
        </message>
        <message>
            <source>A goal in words: nothing measures it.</source>
            <translation>文字目标：没有可衡量的数值。</translation>
        </message>
        <message>
            <source>Counted by hand; the numbers of a period are added up.</source>
            <translation>人工统计；一个周期内的数值相加。</translation>
        </message>
        <message>
            <source>Counted by hand; the mean of the numbers of a period.</source>
            <translation>人工统计；取一个周期内数值的平均。</translation>
        </message>
        <message>
            <source>Counted by hand; the last number of a period.</source>
            <translation>人工统计；取一个周期内最后一个数值。</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Share in %</source>
            <translation>百分比</translation>
        </message>
        <message>
            <source>Ratio</source>
            <translation>系数</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>周</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月</translation>
        </message>
        <message>
            <source>Computed</source>
            <translation>自动计算</translation>
        </message>
        <message>
            <source>Typed by hand</source>
            <translation>手工填写</translation>
        </message>
        <message>
            <source>Not measurable</source>
            <translation>无法衡量</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>Last number</source>
            <translation>最后一个数值</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分钟</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>达成</translation>
        </message>
        <message>
            <source>Near</source>
            <translation>接近</translation>
        </message>
        <message>
            <source>Behind</source>
            <translation>落后</translation>
        </message>
    </context>
    <context>
        <name>LimitEffect</name>
        <message>
            <source>Nothing is planned that it could change.</source>
            <translation>目前没有会受影响的计划。</translation>
        </message>
        <message>
            <source>None of the %1 planned deliveries changes.</source>
            <translation>计划中的 %1 条送达都不变。</translation>
        </message>
        <message>
            <source>Of %1 planned deliveries %2 fall away; %3 are added.</source>
            <translation>计划中的 %1 条送达里，减少 %2 条，增加 %3 条。</translation>
        </message>
        <message>
            <source>%1 (−%2)</source>
            <translation>%1（−%2）</translation>
        </message>
        <message>
            <source>Most of them: %1.</source>
            <translation>主要是：%1。</translation>
        </message>
    </context>
    <context>
        <name>MemberColumns</name>
        <message>
            <source>Name</source>
            <translation>昵称</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>手机</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>订单数</translation>
        </message>
        <message>
            <source>Last order</source>
            <translation>最近下单</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Birth year</source>
            <translation>出生年</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Known since</source>
            <translation>建档日期</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Circle</source>
            <translation>圈层</translation>
        </message>
        <message>
            <source>Value to date</source>
            <translation>累计消费</translation>
        </message>
        <message>
            <source>Average order</source>
            <translation>客单价</translation>
        </message>
        <message>
            <source>Orders in a year</source>
            <translation>近一年订单</translation>
        </message>
        <message>
            <source>Value in a year</source>
            <translation>近一年消费</translation>
        </message>
        <message>
            <source>R</source>
            <translation>R</translation>
        </message>
        <message>
            <source>F</source>
            <translation>F</translation>
        </message>
        <message>
            <source>M</source>
            <translation>M</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>积分</translation>
        </message>
        <message>
            <source>Referrals</source>
            <translation>推荐人数</translation>
        </message>
        <message>
            <source>First contact</source>
            <translation>首次接触</translation>
        </message>
        <message>
            <source>In the stage since</source>
            <translation>进入阶段</translation>
        </message>
        <message>
            <source>Last sign of life</source>
            <translation>最近动静</translation>
        </message>
        <message>
            <source>Last message</source>
            <translation>最近发言</translation>
        </message>
        <message>
            <source>First order on</source>
            <translation>首单日期</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮箱</translation>
        </message>
        <message>
            <source>WeChat id</source>
            <translation>微信号</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>生日</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>公司</translation>
        </message>
        <message>
            <source>Interests</source>
            <translation>兴趣</translation>
        </message>
        <message>
            <source>Preferred categories</source>
            <translation>偏好品类</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Paused until</source>
            <translation>暂停到</translation>
        </message>
        <message>
            <source>Wants no messages by</source>
            <translation>不接收消息</translation>
        </message>
        <message>
            <source>Under 14</source>
            <translation>未满 14 岁</translation>
        </message>
        <message>
            <source>One of our staff</source>
            <translation>本店员工</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>%1 (set)</source>
            <translation>%1（手动）</translation>
        </message>
    </context>
    <context>
        <name>MemberExport</name>
        <message>
            <source>Members</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Export with full phone numbers</source>
            <translation>导出完整手机号</translation>
        </message>
        <message>
            <source>What for? The answer is kept in the export log.</source>
            <translation>用途是什么？会记入导出记录。</translation>
        </message>
        <message>
            <source>Export members</source>
            <translation>导出成员</translation>
        </message>
        <message>
            <source>Excel workbook (*.xlsx);;CSV file (*.csv)</source>
            <translation>Excel 工作簿 (*.xlsx);;CSV 文件 (*.csv)</translation>
        </message>
        <message>
            <source>Exported %1 members, phones masked</source>
            <translation>已导出 %1 名成员（手机号已打码）</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Exported %1 members; whoever is under 14 was left out</source>
            <translation>已导出 %1 名成员；未满 14 岁的人未导出</translation>
        </message>
    </context>
    <context>
        <name>MemberWords</name>
        <message>
            <source>Name</source>
            <translation>昵称</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>生日</translation>
        </message>
        <message>
            <source>Birth year</source>
            <translation>出生年</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Interests</source>
            <translation>兴趣</translation>
        </message>
        <message>
            <source>Preferred categories</source>
            <translation>品类偏好</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Under 14</source>
            <translation>未满 14 岁</translation>
        </message>
        <message>
            <source>Paused until</source>
            <translation>暂停至</translation>
        </message>
        <message>
            <source>unpaid</source>
            <translation>未付款</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>已付款</translation>
        </message>
        <message>
            <source>shipped</source>
            <translation>已发货</translation>
        </message>
        <message>
            <source>done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>refunded</source>
            <translation>已退款</translation>
        </message>
        <message>
            <source>earned</source>
            <translation>获得</translation>
        </message>
        <message>
            <source>spent</source>
            <translation>使用</translation>
        </message>
        <message>
            <source>check-in</source>
            <translation>打卡</translation>
        </message>
        <message>
            <source>gift</source>
            <translation>兑换礼品</translation>
        </message>
        <message>
            <source>correction</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>open</source>
            <translation>待答复</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>已答复</translation>
        </message>
        <message>
            <source>opened</source>
            <translation>已打开</translation>
        </message>
        <message>
            <source>clicked</source>
            <translation>已点击</translation>
        </message>
        <message>
            <source>replied</source>
            <translation>已回复</translation>
        </message>
        <message>
            <source>ordered</source>
            <translation>已下单</translation>
        </message>
        <message>
            <source>unsubscribed</source>
            <translation>已退订</translation>
        </message>
        <message>
            <source>One of our staff</source>
            <translation>本店员工</translation>
        </message>
        <message>
            <source>orders %1</source>
            <translation>订单 %1</translation>
        </message>
        <message>
            <source>value %1</source>
            <translation>消费 %1</translation>
        </message>
        <message>
            <source>points %1</source>
            <translation>积分 %1</translation>
        </message>
        <message>
            <source>set by hand</source>
            <translation>手工设定</translation>
        </message>
        <message>
            <source>in no group, no friend, no order</source>
            <translation>没有进群、没有加好友、没有订单</translation>
        </message>
        <message>
            <source>first seen %1, no paid order</source>
            <translation>%1 起认识，还没有付款订单</translation>
        </message>
        <message>
            <source>tier in a group: %1</source>
            <translation>群内活跃档位：%1</translation>
        </message>
        <message>
            <source>speaks in a group</source>
            <translation>在群里发言</translation>
        </message>
        <message>
            <source>R5 and F5</source>
            <translation>R5 且 F5</translation>
        </message>
        <message numerus="yes">
            <source>%n paid order(s)</source>
            <translation>
                <numerusform>付款订单 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>no other stage fits</source>
            <translation>不符合其他阶段</translation>
        </message>
        <message>
            <source>left every group and account</source>
            <translation>已离开所有群和好友</translation>
        </message>
        <message numerus="yes">
            <source>no sign of life for %n day(s)</source>
            <translation>
                <numerusform>已 %n 天没有动静</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Broadcasts</source>
            <translation>群发</translation>
        </message>
        <message>
            <source>Send desk</source>
            <translation>发送台</translation>
        </message>
        <message>
            <source>Growth</source>
            <translation>增长</translation>
        </message>
        <message>
            <source>Insights</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>报表与安全</translation>
        </message>
    </context>
    <context>
        <name>PaletteSources</name>
        <message>
            <source>members with this tag</source>
            <translation>有此标签的成员</translation>
        </message>
        <message>
            <source>content</source>
            <translation>内容</translation>
        </message>
    </context>
    <context>
        <name>PartnerWords</name>
        <message>
            <source>Candidate</source>
            <translation>候选</translation>
        </message>
        <message>
            <source>Invited</source>
            <translation>已邀请</translation>
        </message>
        <message>
            <source>Applied</source>
            <translation>已申请</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>已批准</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>在任</translation>
        </message>
        <message>
            <source>Retired</source>
            <translation>已卸任</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>已谢绝</translation>
        </message>
        <message>
            <source>Note as a candidate</source>
            <translation>记为候选</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>批准</translation>
        </message>
        <message>
            <source>Became active</source>
            <translation>开始在任</translation>
        </message>
        <message>
            <source>Retire</source>
            <translation>卸任</translation>
        </message>
        <message>
            <source>Cash</source>
            <translation>现金</translation>
        </message>
        <message>
            <source>Coupon</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>积分</translation>
        </message>
        <message>
            <source>Commission</source>
            <translation>佣金</translation>
        </message>
        <message>
            <source>Recruiting</source>
            <translation>带新</translation>
        </message>
        <message>
            <source>Sharing</source>
            <translation>分享</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>反馈</translation>
        </message>
        <message>
            <source>Earned</source>
            <translation>应得</translation>
        </message>
        <message>
            <source>Paid out</source>
            <translation>已发放</translation>
        </message>
        <message>
            <source>Correction</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>one of our staff</source>
            <translation>是本店员工</translation>
        </message>
        <message>
            <source>wants no messages</source>
            <translation>已退订全部消息</translation>
        </message>
        <message>
            <source>under 14</source>
            <translation>未满 14 岁</translation>
        </message>
        <message>
            <source>is a partner already</source>
            <translation>已是合伙人</translation>
        </message>
        <message>
            <source>declined within 90 days</source>
            <translation>90 天内谢绝过</translation>
        </message>
        <message>
            <source>open complaint</source>
            <translation>有未结的投诉</translation>
        </message>
        <message>
            <source>not super active here</source>
            <translation>在本群不是超级活跃</translation>
        </message>
        <message>
            <source>no paid order</source>
            <translation>没有已付款订单</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Coupon “%1”</source>
            <translation>优惠券“%1”</translation>
        </message>
        <message>
            <source>%1 pieces</source>
            <translation>%1 张</translation>
        </message>
        <message>
            <source>%1 points</source>
            <translation>%1 积分</translation>
        </message>
    </context>
    <context>
        <name>Paste</name>
        <message>
            <source>Pasted table</source>
            <translation>粘贴的表格</translation>
        </message>
    </context>
    <context>
        <name>Pdf</name>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
    </context>
    <context>
        <name>PersonFile</name>
        <message>
            <source>number %1</source>
            <translation>编号 %1</translation>
        </message>
        <message>
            <source>All data about %1</source>
            <translation>%1 的全部个人信息</translation>
        </message>
        <message>
            <source>Made %1 · %2 rows</source>
            <translation>生成于 %1 · 共 %2 行</translation>
        </message>
        <message>
            <source>This is a copy of everything that the shop's workspace holds about this person. Other people in it are masked.</source>
            <translation>以下是本店工作区中关于此人的全部信息副本。其中涉及的其他人已做遮盖。</translation>
        </message>
    </context>
    <context>
        <name>PersonReport</name>
        <message>
            <source>Person</source>
            <translation>个人</translation>
        </message>
        <message>
            <source>Phones, accounts, ids</source>
            <translation>手机号、账号、ID</translation>
        </message>
        <message>
            <source>Where the data came from</source>
            <translation>数据来源</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>No more messages by</source>
            <translation>不再接收</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Fields of the shop</source>
            <translation>自定义字段</translation>
        </message>
        <message>
            <source>Friend of our accounts</source>
            <translation>好友关系</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Lists of groups</source>
            <translation>群名单</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>What was ordered</source>
            <translation>订单明细</translation>
        </message>
        <message>
            <source>Carts</source>
            <translation>购物车</translation>
        </message>
        <message>
            <source>Coupons</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>积分</translation>
        </message>
        <message>
            <source>Who brought whom</source>
            <translation>邀请关系</translation>
        </message>
        <message>
            <source>Codes and scans</source>
            <translation>活码与扫码</translation>
        </message>
        <message>
            <source>Messages from us</source>
            <translation>我们发送的消息</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>答疑</translation>
        </message>
        <message>
            <source>Messages in groups, counted</source>
            <translation>群内发言数</translation>
        </message>
        <message>
            <source>Records made one</source>
            <translation>合并的记录</translation>
        </message>
        <message>
            <source>Requests about the data</source>
            <translation>个人信息请求</translation>
        </message>
        <message>
            <source>Figures worked out</source>
            <translation>计算得出的数值</translation>
        </message>
        <message>
            <source>Stages over time</source>
            <translation>生命周期阶段历史</translation>
        </message>
        <message>
            <source>Stage set by hand</source>
            <translation>手动设定的阶段</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>生日</translation>
        </message>
        <message>
            <source>Year of birth</source>
            <translation>出生年份</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>公司</translation>
        </message>
        <message>
            <source>Interests</source>
            <translation>兴趣</translation>
        </message>
        <message>
            <source>Preferred categories</source>
            <translation>品类偏好</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Under 14</source>
            <translation>未满 14 岁</translation>
        </message>
        <message>
            <source>Paused until</source>
            <translation>暂停至</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>Known since</source>
            <translation>建档时间</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>At</source>
            <translation>所属</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Basis of consent</source>
            <translation>同意依据</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Touchpoint</source>
            <translation>触点</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>给出</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>添加时间</translation>
        </message>
        <message>
            <source>By way of</source>
            <translation>添加方式</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>删除时间</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Nickname</source>
            <translation>昵称</translation>
        </message>
        <message>
            <source>Joined</source>
            <translation>入群</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>退群</translation>
        </message>
        <message>
            <source>Invited by</source>
            <translation>邀请人</translation>
        </message>
        <message>
            <source>Invited</source>
            <translation>邀请了</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Order number</source>
            <translation>订单号</translation>
        </message>
        <message>
            <source>Placed</source>
            <translation>下单时间</translation>
        </message>
        <message>
            <source>Paid on</source>
            <translation>付款时间</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>实付</translation>
        </message>
        <message>
            <source>Refunded</source>
            <translation>退款</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Buyer</source>
            <translation>买家</translation>
        </message>
        <message>
            <source>Receiver</source>
            <translation>收货人</translation>
        </message>
        <message>
            <source>Receiver's phone</source>
            <translation>收货电话</translation>
        </message>
        <message>
            <source>Goods</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Buyer's remark</source>
            <translation>买家留言</translation>
        </message>
        <message>
            <source>Seller's remark</source>
            <translation>卖家备注</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Specification</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Cart number</source>
            <translation>购物车号</translation>
        </message>
        <message>
            <source>Became an order</source>
            <translation>转为订单</translation>
        </message>
        <message>
            <source>Coupon</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>领取时间</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>已使用</translation>
        </message>
        <message>
            <source>Used on</source>
            <translation>使用时间</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Other person (masked)</source>
            <translation>对方（已遮盖）</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>活码</translation>
        </message>
        <message>
            <source>Broadcast</source>
            <translation>群发</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>发送时间</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Clicked</source>
            <translation>点击</translation>
        </message>
        <message>
            <source>Replied</source>
            <translation>回复</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>提问时间</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>发言数</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>由谁合并</translation>
        </message>
        <message>
            <source>Asked on</source>
            <translation>提出日期</translation>
        </message>
        <message>
            <source>Due on</source>
            <translation>应答复日</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>处理时间</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>See the data</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Get a copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Correct something</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>Delete everything</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Withdraw consent</source>
            <translation>撤回同意</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>As a partner</source>
            <translation>作为合伙人</translation>
        </message>
        <message>
            <source>Steps as a partner</source>
            <translation>合伙人历程</translation>
        </message>
        <message>
            <source>Duties as a partner</source>
            <translation>合伙人职责</translation>
        </message>
        <message>
            <source>Rewards</source>
            <translation>奖励</translation>
        </message>
        <message>
            <source>Testimonials</source>
            <translation>口碑</translation>
        </message>
        <message>
            <source>Breaches of group rules</source>
            <translation>违反群规</translation>
        </message>
        <message>
            <source>Posts that were kept</source>
            <translation>被收录的帖子</translation>
        </message>
        <message>
            <source>Tasks about them</source>
            <translation>相关待办</translation>
        </message>
        <message>
            <source>Sampling lists and surveys</source>
            <translation>试吃名单与问卷</translation>
        </message>
        <message>
            <source>Survey answers</source>
            <translation>问卷回答</translation>
        </message>
        <message>
            <source>Lists of people</source>
            <translation>所在名单</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>原话</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>同意时间</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>天数</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起始</translation>
        </message>
        <message>
            <source>Appeal</source>
            <translation>申诉</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>话题</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>KOC or KOL</source>
            <translation>KOC 或 KOL</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>自</translation>
        </message>
        <message>
            <source>Commission (‰)</source>
            <translation>佣金（‰）</translation>
        </message>
        <message>
            <source>By</source>
            <translation>经手</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Duty</source>
            <translation>职责</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>记账</translation>
        </message>
        <message>
            <source>Reward</source>
            <translation>奖励</translation>
        </message>
        <message>
            <source>For</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Pieces or points</source>
            <translation>张数或积分</translation>
        </message>
        <message>
            <source>List</source>
            <translation>名单</translation>
        </message>
        <message>
            <source>Got it on</source>
            <translation>领取日期</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Circle</source>
            <translation>圈层</translation>
        </message>
        <message>
            <source>First contact</source>
            <translation>首次接触</translation>
        </message>
        <message>
            <source>Last sign of life</source>
            <translation>最近动静</translation>
        </message>
        <message>
            <source>Last message</source>
            <translation>最近发言</translation>
        </message>
        <message>
            <source>Referrals</source>
            <translation>推荐人数</translation>
        </message>
        <message>
            <source>First order</source>
            <translation>首次下单</translation>
        </message>
        <message>
            <source>Last order</source>
            <translation>最近下单</translation>
        </message>
        <message>
            <source>Recency (1–5)</source>
            <translation>近度（1–5）</translation>
        </message>
        <message>
            <source>Frequency (1–5)</source>
            <translation>频次（1–5）</translation>
        </message>
        <message>
            <source>Value (1–5)</source>
            <translation>金额（1–5）</translation>
        </message>
        <message>
            <source>The damaged file could not tell whether anybody was erased since the backup was made. Look through the requests about personal data and erase those people again.</source>
            <translation>原文件已损坏，无法得知备份之后是否有人被彻底删除。请查看个人信息请求，并再次删除这些人。</translation>
        </message>
    </context>
    <context>
        <name>PersonalActs</name>
        <message>
            <source>Everything that names or holds them goes: identities, groups, points, notes, the history of changes. It cannot be undone.</source>
            <translation>凡是指向此人的内容都会删除：身份、在群记录、积分、备注、更改历史。此操作不能撤销。</translation>
        </message>
        <message>
            <source>%1 orders stay for the sums, without a name.</source>
            <translation>%1 笔订单仅保留金额，不再有姓名。</translation>
        </message>
        <message>
            <source>Later imports do not bring them back.</source>
            <translation>以后的导入不会再带回他们。</translation>
        </message>
        <message>
            <source>%1 of them are known by a nickname only: a later list may bring them again.</source>
            <translation>其中 %1 人只有昵称：以后的名单可能再次带入。</translation>
        </message>
        <message>
            <source>Backups keep them until they are thinned; you see which under Privacy.</source>
            <translation>备份在清理之前仍会保留他们，可在“个人信息”中查看。</translation>
        </message>
        <message>
            <source>Erased %1 people for good</source>
            <translation>已彻底删除 %1 人</translation>
        </message>
        <message>
            <source>%1. %2 backups still hold them.</source>
            <translation>%1。还有 %2 个备份含有他们。</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Erase %1 people for good</source>
            <translation>彻底删除 %1 人</translation>
        </message>
        <message>
            <source>Why? The answer is kept in the record of erasures, so name nobody in it.</source>
            <translation>原因？会留在删除记录里，请不要写姓名。</translation>
        </message>
        <message>
            <source>asked by the person</source>
            <translation>本人要求</translation>
        </message>
        <message>
            <source>Erase %1 people for good?</source>
            <translation>彻底删除 %1 人？</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>彻底删除</translation>
        </message>
        <message>
            <source>A copy of everything about this person</source>
            <translation>此人的全部个人信息副本</translation>
        </message>
        <message>
            <source>What for? The answer is kept in the export log.</source>
            <translation>用途？会留在导出记录里。</translation>
        </message>
        <message>
            <source>Save the copy</source>
            <translation>保存副本</translation>
        </message>
        <message>
            <source>Personal data %1</source>
            <translation>个人信息 %1</translation>
        </message>
        <message>
            <source>PDF (*.pdf);;Excel workbook (*.xlsx)</source>
            <translation>PDF (*.pdf);;Excel 工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>The copy holds %1 rows</source>
            <translation>副本共 %1 行</translation>
        </message>
        <message>
            <source>A copy of everything…</source>
            <translation>导出全部信息副本…</translation>
        </message>
        <message>
            <source>Erase for good…</source>
            <translation>彻底删除…</translation>
        </message>
        <message>
            <source>Audience file for advertising</source>
            <translation>广告人群包文件</translation>
        </message>
        <message>
            <source>Phones leave as SHA-256 (or MD5, by the name of the file), consenting members only. What for? It is kept in the export log.</source>
            <translation>手机号以 SHA-256 导出（文件名含 md5 时用 MD5），仅含已同意的成员。用途？会留在导出记录里。</translation>
        </message>
        <message>
            <source>Save the audience file</source>
            <translation>保存人群包文件</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>人群包</translation>
        </message>
        <message>
            <source>CSV file (*.csv)</source>
            <translation>CSV 文件 (*.csv)</translation>
        </message>
        <message>
            <source>Wrote %1 hashes; %2 members left out (%3 without consent)</source>
            <translation>已写出 %1 个哈希；%2 名成员未写出（没有同意 %3）</translation>
        </message>
    </context>
    <context>
        <name>Plan</name>
        <message>
            <source>WeCom 1:1 messages a member and calendar month</source>
            <translation>每人每月企微单聊</translation>
        </message>
        <message>
            <source>directed messages a member in any 7 days</source>
            <translation>每人任意 7 天定向消息</translation>
        </message>
        <message>
            <source>posts a group and day</source>
            <translation>每群每天群消息</translation>
        </message>
        <message>
            <source>allowed hours</source>
            <translation>可发时段</translation>
        </message>
        <message>
            <source>allowed hours of SMS</source>
            <translation>短信可发时段</translation>
        </message>
        <message>
            <source>days within which a content goes out once</source>
            <translation>同一内容几天内只发一次</translation>
        </message>
        <message>
            <source>order of the touchpoints</source>
            <translation>触点顺序</translation>
        </message>
        <message>
            <source>a post to a group counts as reaching its members</source>
            <translation>群里发过就算群成员已收到</translation>
        </message>
        <message numerus="yes">
            <source>The house allows %n WeCom 1:1 message(s) a member and calendar month:</source>
            <translation>
                <numerusform>店内规定每人每个自然月最多 %n 条企微单聊：</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The house allows %n directed message(s) a member in any 7 days:</source>
            <translation>
                <numerusform>店内规定每人任意 7 天最多 %n 条定向消息：</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The house allows %n post(s) a group and day:</source>
            <translation>
                <numerusform>店内规定每群每天最多 %n 条：</numerusform>
            </translation>
        </message>
        <message>
            <source>The platform allows %1 (%2):</source>
            <translation>平台限额 %1（%2）：</translation>
        </message>
        <message numerus="yes">
            <source>The platform allows %n:</source>
            <translation>
                <numerusform>平台最多允许 %n 次：</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“%1” sends %n a day, and that is taken up by:</source>
            <translation>
                <numerusform>账号“%1”每天最多发 %n 条，当天已被占满：</numerusform>
            </translation>
        </message>
        <message>
            <source>The same content reaches this one already:</source>
            <translation>同一内容已经或将要送达：</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>已发送</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>计划中</translation>
        </message>
        <message>
            <source>%1, to the group “%2”</source>
            <translation>%1，发到社群“%2”</translation>
        </message>
        <message>
            <source>Can be sent.</source>
            <translation>可以发送。</translation>
        </message>
        <message>
            <source>Can be sent by “%1”.</source>
            <translation>可以发送，由“%1”发出。</translation>
        </message>
        <message>
            <source>Does not get it: %1.</source>
            <translation>收不到：%1。</translation>
        </message>
        <message>
            <source>sent before</source>
            <translation>之前已发</translation>
        </message>
        <message>
            <source>Paused until %1, that day included.</source>
            <translation>暂停到 %1（含当天）。</translation>
        </message>
        <message>
            <source>Would get it from %1 on, at the same hour.</source>
            <translation>从 %1 起，同一钟点可以收到。</translation>
        </message>
        <message numerus="yes">
            <source>No later day within %n days is free.</source>
            <translation>
                <numerusform>今后 %n 天内都没有空额。</numerusform>
            </translation>
        </message>
        <message>
            <source>open rate, %1</source>
            <translation>打开率（%1）</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>opens: no rate known for this touchpoint</source>
            <translation>打开数：该触点没有已知的打开率</translation>
        </message>
        <message>
            <source>about %1 opens (estimate by the measured rate of %2)</source>
            <translation>约 %1 次打开（估计，按实测打开率 %2）</translation>
        </message>
        <message>
            <source>about %1 opens (estimate by the set rate of %2, unverified)</source>
            <translation>约 %1 次打开（估计，按设定打开率 %2，未核实）</translation>
        </message>
    </context>
    <context>
        <name>Policy</name>
        <message>
            <source>a day</source>
            <translation>次/天</translation>
        </message>
        <message>
            <source>a week</source>
            <translation>次/周</translation>
        </message>
        <message>
            <source>a month</source>
            <translation>次/月</translation>
        </message>
        <message>
            <source>in 7 days</source>
            <translation>次/7 天</translation>
        </message>
        <message>
            <source>in 24 hours</source>
            <translation>次/24 小时</translation>
        </message>
        <message>
            <source>characters a message</source>
            <translation>字/条</translation>
        </message>
        <message>
            <source>people a group</source>
            <translation>人/群</translation>
        </message>
        <message>
            <source>days a code</source>
            <translation>天/码</translation>
        </message>
        <message>
            <source>each recipient</source>
            <translation>每个接收方</translation>
        </message>
        <message>
            <source>each account</source>
            <translation>每个账号</translation>
        </message>
        <message>
            <source>one account to one recipient</source>
            <translation>同一账号对同一接收方</translation>
        </message>
        <message>
            <source>length of the text</source>
            <translation>文字长度</translation>
        </message>
        <message>
            <source>size</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>group code</source>
            <translation>群二维码</translation>
        </message>
        <message>
            <source>official</source>
            <translation>官方</translation>
        </message>
        <message>
            <source>official page of the carrier</source>
            <translation>运营商官方页面</translation>
        </message>
        <message>
            <source>second-hand</source>
            <translation>转述</translation>
        </message>
        <message>
            <source>peers' code, users' reports</source>
            <translation>同类程序源码与用户反馈</translation>
        </message>
        <message>
            <source>superseded</source>
            <translation>已被取代</translation>
        </message>
        <message>
            <source>superseded; the house cap keeps it</source>
            <translation>已被取代；店内上限仍沿用</translation>
        </message>
        <message>
            <source>company and member sends count together; the company may set 7 a week or 1 a day</source>
            <translation>企业与成员的群发合并计数；企业可改为每周 7 次或每天 1 次</translation>
        </message>
        <message>
            <source>one member's own sends to one customer; the company may set 7 a week or the month's days</source>
            <translation>同一成员对同一客户的自发群发；企业可改为每周 7 次或当月天数</translation>
        </message>
        <message>
            <source>customer groups; the company may set 7 a week or 1 a day</source>
            <translation>客户群；企业可改为每周 7 次或每天 1 次</translation>
        </message>
        <message>
            <source>one mass message a day</source>
            <translation>每天一条群发消息</translation>
        </message>
        <message>
            <source>per follower and calendar month</source>
            <translation>按每位粉丝、每自然月计</translation>
        </message>
        <message>
            <source>characters; at most 9 attachments</source>
            <translation>按字数；最多 9 个附件</translation>
        </message>
        <message>
            <source>characters with the signature; opt-out words are compulsory</source>
            <translation>字数含签名；必须带退订说明</translation>
        </message>
        <message>
            <source>a plain group lets people in by scan up to 200, then by invitation</source>
            <translation>普通微信群满 200 人后只能邀请进群</translation>
        </message>
        <message>
            <source>a plain group code is valid for 7 days from its making</source>
            <translation>普通群二维码自生成起 7 天有效</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>as many a month as it has days</source>
            <translation>每月次数等于当月天数</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>a limit, and per what</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>a source, and its remark</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>size by scan</source>
            <translation>扫码进群人数</translation>
        </message>
        <message>
            <source>people that a plain group lets in by scan; after that by invitation</source>
            <translation>普通群可扫码进入的人数；之后只能邀请</translation>
        </message>
        <message>
            <source>groups behind a code</source>
            <translation>一个码对应的群数</translation>
        </message>
        <message>
            <source>groups behind one WeCom join-group code</source>
            <translation>一个企微群活码可对应的群数</translation>
        </message>
    </context>
    <context>
        <name>Products</name>
        <message>
            <source>Traffic product</source>
            <translation>引流款</translation>
        </message>
        <message>
            <source>Campaign product</source>
            <translation>活动款</translation>
        </message>
        <message>
            <source>Profit product</source>
            <translation>利润款</translation>
        </message>
        <message>
            <source>Service accounts</source>
            <translation>公众号</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Moments</source>
            <translation>朋友圈</translation>
        </message>
        <message>
            <source>Ads</source>
            <translation>广告</translation>
        </message>
        <message>
            <source>Gameplay</source>
            <translation>玩法</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Owed to a post of a service or subscription account</source>
            <translation>由服务号或订阅号消息带来</translation>
        </message>
        <message>
            <source>Owed to a post in a group</source>
            <translation>由群消息带来</translation>
        </message>
        <message>
            <source>Owed to a post in Moments</source>
            <translation>由朋友圈带来</translation>
        </message>
        <message>
            <source>Of people who came by a paid channel, where no post or coupon brought the order</source>
            <translation>由付费渠道进来、且不是群发或优惠券带来的订单</translation>
        </message>
        <message>
            <source>By a code or a coupon of their own</source>
            <translation>用自己的活码或优惠券下单</translation>
        </message>
        <message>
            <source>Everything else, such as one-to-one messages, live streams, or nothing known</source>
            <translation>其余的，如一对一消息、直播，或无从知道</translation>
        </message>
        <message>
            <source>no role</source>
            <translation>未定角色</translation>
        </message>
    </context>
    <context>
        <name>ReportFile</name>
        <message>
            <source>Period %1, compared with %2</source>
            <translation>期间 %1，对比 %2</translation>
        </message>
        <message>
            <source>Groups: %1</source>
            <translation>社群：%1</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>期间</translation>
        </message>
        <message>
            <source>Compared with</source>
            <translation>对比期间</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>生成时间</translation>
        </message>
        <message>
            <source>Phone numbers</source>
            <translation>手机号</translation>
        </message>
        <message>
            <source>masked</source>
            <translation>已打码</translation>
        </message>
        <message>
            <source>shown in full</source>
            <translation>完整显示</translation>
        </message>
        <message>
            <source>nothing in this period</source>
            <translation>本期没有内容</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>Period %1</source>
            <translation>期间 %1</translation>
        </message>
        <message>
            <source>Nothing in this period.</source>
            <translation>本期没有内容。</translation>
        </message>
        <message>
            <source>How to read it</source>
            <translation>口径说明</translation>
        </message>
        <message>
            <source>Page %1</source>
            <translation>第 %1 页</translation>
        </message>
    </context>
    <context>
        <name>RosterWords</name>
        <message>
            <source>%1 on %2</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>还有 %1 人</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>无</translation>
        </message>
        <message>
            <source>First roster of the group</source>
            <translation>本群的首份名单</translation>
        </message>
        <message>
            <source>%1 people were there already; since when is not known.</source>
            <translation>已有 %1 人在群，进群时间未知。</translation>
        </message>
        <message>
            <source>Joined (%1)</source>
            <translation>进群（%1）</translation>
        </message>
        <message>
            <source>Left (%1)</source>
            <translation>退群（%1）</translation>
        </message>
        <message>
            <source>Stayed</source>
            <translation>一直在群</translation>
        </message>
        <message>
            <source>Partial roster</source>
            <translation>不完整的名单</translation>
        </message>
        <message>
            <source>Who is not on it may still be in the group.</source>
            <translation>不在名单上的人可能仍在群里。</translation>
        </message>
        <message>
            <source>partial</source>
            <translation>不完整</translation>
        </message>
        <message>
            <source>complete, against %1</source>
            <translation>完整，与 %1 比较</translation>
        </message>
        <message>
            <source>complete, the first</source>
            <translation>完整，首份</translation>
        </message>
        <message>
            <source>late, partial</source>
            <translation>补录，不完整</translation>
        </message>
        <message>
            <source>late, complete</source>
            <translation>补录，完整</translation>
        </message>
    </context>
    <context>
        <name>Rules</name>
        <message>
            <source>Number of the member</source>
            <translation>成员编号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Year of birth</source>
            <translation>出生年份</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>生日</translation>
        </message>
        <message>
            <source>Month of birth</source>
            <translation>出生月份</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>公司</translation>
        </message>
        <message>
            <source>Interests</source>
            <translation>兴趣</translation>
        </message>
        <message>
            <source>Preferred category</source>
            <translation>偏好品类</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Recorded since</source>
            <translation>录入时间</translation>
        </message>
        <message>
            <source>Under 14</source>
            <translation>未满 14 岁</translation>
        </message>
        <message>
            <source>Is staff</source>
            <translation>是员工</translation>
        </message>
        <message>
            <source>Messages paused until</source>
            <translation>暂停打扰至</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Has a tag of the group</source>
            <translation>有标签组中的标签</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>人群包</translation>
        </message>
        <message>
            <source>UnionID</source>
            <translation>UnionID</translation>
        </message>
        <message>
            <source>WeCom ID</source>
            <translation>企业微信外部联系人 ID</translation>
        </message>
        <message>
            <source>OpenID</source>
            <translation>OpenID</translation>
        </message>
        <message>
            <source>WeChat ID</source>
            <translation>微信号</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>手机号</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮箱</translation>
        </message>
        <message>
            <source>Shop account</source>
            <translation>店铺账号</translation>
        </message>
        <message>
            <source>Lifecycle stage</source>
            <translation>生命周期阶段</translation>
        </message>
        <message>
            <source>In this stage since</source>
            <translation>进入此阶段的日期</translation>
        </message>
        <message>
            <source>Circle</source>
            <translation>圈层</translation>
        </message>
        <message>
            <source>Number of paid orders</source>
            <translation>付款订单数</translation>
        </message>
        <message>
            <source>Value to date (LTV, ¥)</source>
            <translation>累计价值（LTV，元）</translation>
        </message>
        <message>
            <source>Average order (AOV, ¥)</source>
            <translation>客单价（AOV，元）</translation>
        </message>
        <message>
            <source>First paid order</source>
            <translation>首次付款</translation>
        </message>
        <message>
            <source>Last paid order</source>
            <translation>最近付款</translation>
        </message>
        <message>
            <source>Paid orders in 365 days</source>
            <translation>365 天内付款订单数</translation>
        </message>
        <message>
            <source>Value in 365 days (¥)</source>
            <translation>365 天内价值（元）</translation>
        </message>
        <message>
            <source>R score</source>
            <translation>R 分</translation>
        </message>
        <message>
            <source>F score</source>
            <translation>F 分</translation>
        </message>
        <message>
            <source>M score</source>
            <translation>M 分</translation>
        </message>
        <message>
            <source>RFM cell (as 555)</source>
            <translation>RFM 分格（如 555）</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>积分</translation>
        </message>
        <message>
            <source>People brought</source>
            <translation>带来的人数</translation>
        </message>
        <message>
            <source>First contact</source>
            <translation>首次接触</translation>
        </message>
        <message>
            <source>Last sign of life</source>
            <translation>最近动静</translation>
        </message>
        <message>
            <source>Last message</source>
            <translation>最近发言</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Activity tier</source>
            <translation>活跃档位</translation>
        </message>
        <message>
            <source>Joined a group</source>
            <translation>进群日期</translation>
        </message>
        <message>
            <source>Left a group</source>
            <translation>退群日期</translation>
        </message>
        <message>
            <source>Nickname in a group</source>
            <translation>群昵称</translation>
        </message>
        <message>
            <source>Friend of the account</source>
            <translation>是此账号的好友</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Way they were added</source>
            <translation>添加方式</translation>
        </message>
        <message>
            <source>Became a friend</source>
            <translation>成为好友</translation>
        </message>
        <message>
            <source>Opted out of</source>
            <translation>已拒收</translation>
        </message>
        <message>
            <source>Consents to</source>
            <translation>同意接收</translation>
        </message>
        <message>
            <source>Brought by (number)</source>
            <translation>由谁带来（编号）</translation>
        </message>
        <message>
            <source>Own code</source>
            <translation>专属码</translation>
        </message>
        <message>
            <source>Bought the product</source>
            <translation>买过商品</translation>
        </message>
        <message>
            <source>Bought of the category</source>
            <translation>买过品类</translation>
        </message>
        <message>
            <source>Amount of an order (¥)</source>
            <translation>单笔金额（元）</translation>
        </message>
        <message>
            <source>Paid an order</source>
            <translation>付款时间</translation>
        </message>
        <message>
            <source>Bought on the platform</source>
            <translation>购买平台</translation>
        </message>
        <message>
            <source>Ordered with the coupon</source>
            <translation>用过优惠券</translation>
        </message>
        <message>
            <source>Was sent the content</source>
            <translation>收到过内容</translation>
        </message>
        <message>
            <source>Clicked the content</source>
            <translation>点击过内容</translation>
        </message>
        <message>
            <source>Replied to the content</source>
            <translation>回复过内容</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>品类</translation>
        </message>
        <message>
            <source>Brand</source>
            <translation>品牌</translation>
        </message>
        <message>
            <source>Amount (¥)</source>
            <translation>金额（元）</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>付款</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Coupon</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>Placed</source>
            <translation>下单</translation>
        </message>
        <message>
            <source>Order number</source>
            <translation>订单号</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>店铺</translation>
        </message>
        <message>
            <source>Number of items</source>
            <translation>件数</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Joined</source>
            <translation>进群</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>退群</translation>
        </message>
        <message>
            <source>Nickname</source>
            <translation>昵称</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Invited by (number)</source>
            <translation>邀请人（编号）</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Staff member</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>添加时间</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>删除时间</translation>
        </message>
        <message>
            <source>Touchpoint</source>
            <translation>触点</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>同意时间</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>撤回时间</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Broadcast</source>
            <translation>群发</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Sent at</source>
            <translation>发送时间</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>已打开</translation>
        </message>
        <message>
            <source>Clicked</source>
            <translation>已点击</translation>
        </message>
        <message>
            <source>Replied</source>
            <translation>已回复</translation>
        </message>
        <message>
            <source>Ordered</source>
            <translation>已下单</translation>
        </message>
        <message>
            <source>Unsubscribed</source>
            <translation>已退订</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>领取时间</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>已使用</translation>
        </message>
        <message>
            <source>Used at</source>
            <translation>使用时间</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Member (number)</source>
            <translation>成员（编号）</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>活码</translation>
        </message>
        <message>
            <source>Became an order</source>
            <translation>转为订单</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>提问时间</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Before or after the sale</source>
            <translation>售前或售后</translation>
        </message>
        <message>
            <source>Has a paid order with …</source>
            <translation>有付款订单，满足……</translation>
        </message>
        <message>
            <source>Has any order with …</source>
            <translation>有任意订单，满足……</translation>
        </message>
        <message>
            <source>Was or is in a group with …</source>
            <translation>在过或在社群，满足……</translation>
        </message>
        <message>
            <source>Is or was a friend with …</source>
            <translation>是或曾是好友，满足……</translation>
        </message>
        <message>
            <source>Has a record of consent with …</source>
            <translation>有同意记录，满足……</translation>
        </message>
        <message>
            <source>Has a message planned or sent with …</source>
            <translation>有计划或已发消息，满足……</translation>
        </message>
        <message>
            <source>Was sent a message with …</source>
            <translation>收到过消息，满足……</translation>
        </message>
        <message>
            <source>Clicked a message with …</source>
            <translation>点击过消息，满足……</translation>
        </message>
        <message>
            <source>Replied to a message with …</source>
            <translation>回复过消息，满足……</translation>
        </message>
        <message>
            <source>Has a coupon with …</source>
            <translation>有优惠券，满足……</translation>
        </message>
        <message>
            <source>Brought somebody with …</source>
            <translation>带来过人，满足……</translation>
        </message>
        <message>
            <source>Scanned a code with …</source>
            <translation>扫过码，满足……</translation>
        </message>
        <message>
            <source>Left a cart with …</source>
            <translation>有弃购车，满足……</translation>
        </message>
        <message>
            <source>Has a points entry with …</source>
            <translation>有积分记录，满足……</translation>
        </message>
        <message>
            <source>Asked a question with …</source>
            <translation>提过问题，满足……</translation>
        </message>
        <message>
            <source>Prospect</source>
            <translation>潜在</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新客</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>活跃</translation>
        </message>
        <message>
            <source>First order</source>
            <translation>首购</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>复购</translation>
        </message>
        <message>
            <source>Loyal</source>
            <translation>忠诚</translation>
        </message>
        <message>
            <source>Quiet</source>
            <translation>安静</translation>
        </message>
        <message>
            <source>Dormant</source>
            <translation>沉睡</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>流失</translation>
        </message>
        <message>
            <source>Core</source>
            <translation>核心层</translation>
        </message>
        <message>
            <source>Influence</source>
            <translation>影响层</translation>
        </message>
        <message>
            <source>Outer</source>
            <translation>外围层</translation>
        </message>
        <message>
            <source>Unpaid</source>
            <translation>未付款</translation>
        </message>
        <message>
            <source>Shipped</source>
            <translation>已发货</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>Refunded</source>
            <translation>已退款</translation>
        </message>
        <message>
            <source>Promotion</source>
            <translation>促销</translation>
        </message>
        <message>
            <source>Fission</source>
            <translation>裂变</translation>
        </message>
        <message>
            <source>Short content</source>
            <translation>短内容</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>已计划</translation>
        </message>
        <message>
            <source>Handed out</source>
            <translation>已派单</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>已发送</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>已跳过</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>错过</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>Earned</source>
            <translation>获得</translation>
        </message>
        <message>
            <source>Spent</source>
            <translation>消费</translation>
        </message>
        <message>
            <source>Check-in</source>
            <translation>打卡</translation>
        </message>
        <message>
            <source>Gift</source>
            <translation>兑礼</translation>
        </message>
        <message>
            <source>Correction</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>提问</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>投诉</translation>
        </message>
        <message>
            <source>Before the sale</source>
            <translation>售前</translation>
        </message>
        <message>
            <source>After the sale</source>
            <translation>售后</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>未答复</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已答复</translation>
        </message>
        <message>
            <source>number</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>amount in yuan</source>
            <translation>金额（元）</translation>
        </message>
        <message>
            <source>date or age</source>
            <translation>日期或多久以前</translation>
        </message>
        <message>
            <source>name of a segment or list</source>
            <translation>人群包或名单的名称</translation>
        </message>
        <message>
            <source>text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Profile and tags</source>
            <translation>资料与标签</translation>
        </message>
        <message>
            <source>Identities</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Stage, value, RFM</source>
            <translation>阶段、价值、RFM</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Friends of accounts</source>
            <translation>好友关系</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Messages sent</source>
            <translation>群发记录</translation>
        </message>
        <message>
            <source>Consent and source</source>
            <translation>同意与来源</translation>
        </message>
        <message>
            <source>Coupons, referrals, points</source>
            <translation>优惠券、转介绍、积分</translation>
        </message>
        <message>
            <source>Own fields</source>
            <translation>自定义字段</translation>
        </message>
        <message>
            <source>on</source>
            <translation>等于</translation>
        </message>
        <message>
            <source>is</source>
            <translation>是</translation>
        </message>
        <message>
            <source>not on</source>
            <translation>不等于</translation>
        </message>
        <message>
            <source>is not</source>
            <translation>不是</translation>
        </message>
        <message>
            <source>within / before</source>
            <translation>以内 / 早于</translation>
        </message>
        <message>
            <source>less than</source>
            <translation>小于</translation>
        </message>
        <message>
            <source>within / until</source>
            <translation>以内 / 不晚于</translation>
        </message>
        <message>
            <source>at most</source>
            <translation>至多</translation>
        </message>
        <message>
            <source>earlier / after</source>
            <translation>以前 / 晚于</translation>
        </message>
        <message>
            <source>more than</source>
            <translation>大于</translation>
        </message>
        <message>
            <source>earlier / from</source>
            <translation>以前 / 不早于</translation>
        </message>
        <message>
            <source>at least</source>
            <translation>至少</translation>
        </message>
        <message>
            <source>is one of</source>
            <translation>是其中之一</translation>
        </message>
        <message>
            <source>between</source>
            <translation>介于</translation>
        </message>
        <message>
            <source>contains</source>
            <translation>包含</translation>
        </message>
        <message>
            <source>is missing</source>
            <translation>没有</translation>
        </message>
        <message>
            <source>is present</source>
            <translation>有</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>days ago</source>
            <translation>天前</translation>
        </message>
        <message>
            <source>weeks ago</source>
            <translation>周前</translation>
        </message>
        <message>
            <source>months ago</source>
            <translation>个月前</translation>
        </message>
        <message>
            <source>years ago</source>
            <translation>年前</translation>
        </message>
        <message>
            <source>A rule selects members. It is a chain of tests with and, or, not and brackets:</source>
            <translation>规则用来选出成员，由条件加 and（且）、or（或）、not（非）和括号组成：</translation>
        </message>
        <message>
            <source>Tests:</source>
            <translation>条件：</translation>
        </message>
        <message>
            <source>Values: a text in “quotes” or a word, a number, a date 2026-03-01, an age 30d 4w 6m 1y. last_order &lt; 30d is less than 30 days ago. A test on a missing value is false, also with !=; not turns a test around. The shop's own fields stand under their names, in quotes.</source>
            <translation>值：引号中的文字或单词、数字、日期 2026-03-01、时长 30d 4w 6m 1y。last_order &lt; 30d 表示不到 30 天以前。对没有值的字段，条件不成立，!= 也一样；not 把整个条件反过来。自定义字段用引号写名称。</translation>
        </message>
        <message>
            <source>Facts: WORD ( tests on one of them ) holds when there is one; with a comparison behind it, so many: order (paid &lt; 90d) &gt;= 3. Fields inside are those of the fact.</source>
            <translation>事实：词 ( 对其中一条的条件 )，有一条满足即成立；后面可跟数量比较：order (paid &lt; 90d) &gt;= 3。括号内用该事实自己的字段。</translation>
        </message>
        <message>
            <source>Fields:</source>
            <translation>字段：</translation>
        </message>
        <message>
            <source>Facts:</source>
            <translation>事实：</translation>
        </message>
        <message>
            <source>Partner (approved or active)</source>
            <translation>合伙人（已批准或在任）</translation>
        </message>
    </context>
    <context>
        <name>ScheduleText</name>
        <message>
            <source>the report's usual one</source>
            <translation>报表通常的期间</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>昨天</translation>
        </message>
        <message>
            <source>this week so far</source>
            <translation>本周至今</translation>
        </message>
        <message>
            <source>last week</source>
            <translation>上一周</translation>
        </message>
        <message>
            <source>this month so far</source>
            <translation>本月至今</translation>
        </message>
        <message>
            <source>last month</source>
            <translation>上个月</translation>
        </message>
        <message>
            <source>the last 7 days</source>
            <translation>最近 7 天</translation>
        </message>
        <message>
            <source>the last 30 days</source>
            <translation>最近 30 天</translation>
        </message>
        <message>
            <source>only when asked for</source>
            <translation>仅手动</translation>
        </message>
        <message>
            <source>every day</source>
            <translation>每天</translation>
        </message>
        <message>
            <source>every week</source>
            <translation>每周</translation>
        </message>
        <message>
            <source>every month</source>
            <translation>每月</translation>
        </message>
        <message>
            <source>day %1</source>
            <translation>%1 号</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1, %2 at %3</source>
            <translation>%1%2 %3</translation>
        </message>
    </context>
    <context>
        <name>StaffWords</name>
        <message>
            <source>WeChat</source>
            <translation>微信</translation>
        </message>
        <message>
            <source>WeCom</source>
            <translation>企业微信</translation>
        </message>
        <message>
            <source>Service account</source>
            <translation>服务号</translation>
        </message>
        <message>
            <source>Subscription account</source>
            <translation>订阅号</translation>
        </message>
        <message>
            <source>SMS</source>
            <translation>短信</translation>
        </message>
        <message>
            <source>Video account</source>
            <translation>视频号</translation>
        </message>
        <message>
            <source>Actions for %1</source>
            <translation>对%1的操作</translation>
        </message>
    </context>
    <context>
        <name>Stages</name>
        <message>
            <source>no sign of life for %1 days</source>
            <translation>已 %1 天没有动静</translation>
        </message>
        <message>
            <source>in no group yet, no contact, no order</source>
            <translation>未入群、未加好友、未下单</translation>
        </message>
        <message>
            <source>left every group and contact</source>
            <translation>已退出所有社群并解除所有好友</translation>
        </message>
        <message>
            <source>first contact on %1, no order yet</source>
            <translation>%1 首次接触，尚未下单</translation>
        </message>
        <message>
            <source>among the best in recency and frequency (R5, F5)</source>
            <translation>近度与频次都在前列（R5、F5）</translation>
        </message>
        <message>
            <source>%1 paid orders</source>
            <translation>付款订单 %1 笔</translation>
        </message>
        <message>
            <source>bought once or more</source>
            <translation>买过至少一次</translation>
        </message>
        <message>
            <source>%1 in a group</source>
            <translation>在某个社群中为“%1”</translation>
        </message>
        <message>
            <source>active in a group</source>
            <translation>在某个社群中活跃</translation>
        </message>
        <message>
            <source>no other rule fits</source>
            <translation>没有其他规则符合</translation>
        </message>
        <message>
            <source>Set by hand; it stays until it is released.</source>
            <translation>手工设定，一直保留到解除为止。</translation>
        </message>
        <message>
            <source>Rule %1: %2 (figure of the rule: %3).</source>
            <translation>规则 %1：%2（规则的数值：%3）。</translation>
        </message>
        <message>
            <source>Rule %1: %2.</source>
            <translation>规则 %1：%2。</translation>
        </message>
        <message>
            <source>Messages are counted in none of their groups, so silence is judged without them.</source>
            <translation>其所在社群都没有统计消息，因此判断沉默时不看消息。</translation>
        </message>
        <message>
            <source>In no group ever, no contact, no paid order</source>
            <translation>从未入群、没有好友关系、没有付款订单</translation>
        </message>
        <message>
            <source>No sign of life for %1 days or longer, or out of every group and contact</source>
            <translation>连续 %1 天或更久没有动静，或已退出所有社群和好友</translation>
        </message>
        <message>
            <source>First contact at most %1 days ago, no paid order</source>
            <translation>首次接触不超过 %1 天，没有付款订单</translation>
        </message>
        <message>
            <source>First contact and last sign of life both more than %1 days ago</source>
            <translation>首次接触和最后一次动静都在 %1 天以前</translation>
        </message>
        <message>
            <source>%1 paid orders or more, or R5 and F5</source>
            <translation>付款订单至少 %1 笔，或 R5 且 F5</translation>
        </message>
        <message>
            <source>%1 paid orders or more</source>
            <translation>付款订单至少 %1 笔</translation>
        </message>
        <message>
            <source>One paid order or more</source>
            <translation>至少一笔付款订单</translation>
        </message>
        <message>
            <source>Super or normal active in a group</source>
            <translation>在某个社群中超级活跃或普通活跃</translation>
        </message>
        <message>
            <source>Everybody else; always last</source>
            <translation>其余所有人，总在最后</translation>
        </message>
        <message>
            <source>Stages, RFM and values were not worked out yet.</source>
            <translation>阶段、RFM 和价值还没有计算。</translation>
        </message>
        <message>
            <source>As of today.</source>
            <translation>截至今天。</translation>
        </message>
        <message>
            <source>As of %1; newer facts are not in yet.</source>
            <translation>截至 %1；之后的数据尚未计入。</translation>
        </message>
    </context>
    <context>
        <name>StatementFile</name>
        <message>
            <source>Statement of %1</source>
            <translation>%1 的对账单</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>期间</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>生成时间</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>合伙人</translation>
        </message>
        <message>
            <source>Own code</source>
            <translation>专属码</translation>
        </message>
        <message>
            <source>People brought</source>
            <translation>带来的人</translation>
        </message>
        <message>
            <source>%1, by %2 buyers</source>
            <translation>%1 单，%2 位买家</translation>
        </message>
        <message>
            <source>Value of these orders</source>
            <translation>订单金额</translation>
        </message>
        <message>
            <source>Commission at %1</source>
            <translation>佣金（%1）</translation>
        </message>
        <message>
            <source>Reward</source>
            <translation>奖励</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>期初</translation>
        </message>
        <message>
            <source>Earned</source>
            <translation>应得</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>Paid out</source>
            <translation>已发放</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>余额</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>记账</translation>
        </message>
        <message>
            <source>For</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>By</source>
            <translation>经手</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Sums</source>
            <translation>汇总</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>明细</translation>
        </message>
        <message>
            <source>No reward so far.</source>
            <translation>还没有奖励。</translation>
        </message>
        <message>
            <source>Entries of the period</source>
            <translation>本期明细</translation>
        </message>
        <message>
            <source>No entry in this period.</source>
            <translation>本期没有明细。</translation>
        </message>
        <message>
            <source>Rewards are earned for recruiting, sharing and feedback, never for a positive wording.</source>
            <translation>奖励只因带新、分享和反馈而得，从不因说好话而得。</translation>
        </message>
        <message>
            <source>Orders by code and by people brought</source>
            <translation>凭专属码和由其带来的人的订单</translation>
        </message>
        <message>
            <source>By the own code</source>
            <translation>凭专属码</translation>
        </message>
        <message>
            <source>Not counted</source>
            <translation>未计入</translation>
        </message>
        <message>
            <source>%1 orders of people brought, for which another code, a coupon or a broadcast comes first</source>
            <translation>带来的人的 %1 单：其他码、优惠券或群发归因在先</translation>
        </message>
    </context>
    <context>
        <name>Tasks</name>
        <message>
            <source>Count the groups: total, new, lost</source>
            <translation>统计各群人数：总数、新增、流失</translation>
        </message>
        <message>
            <source>Weekly review: scorecards and next steps</source>
            <translation>每周复盘：记分卡与下一步</translation>
        </message>
        <message>
            <source>comes back</source>
            <translation>例行</translation>
        </message>
        <message>
            <source>a question</source>
            <translation>提问</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>已跳过</translation>
        </message>
        <message>
            <source>Stage of the lifecycle</source>
            <translation>生命周期阶段</translation>
        </message>
        <message>
            <source>New group</source>
            <translation>新群</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>on the day</source>
            <translation>当天</translation>
        </message>
        <message>
            <source>%1 days after</source>
            <translation>%1 天后</translation>
        </message>
        <message>
            <source>%1 days before</source>
            <translation>%1 天前</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Campaign</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Gameplay</source>
            <translation>玩法</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>User</source>
            <translation>用户</translation>
        </message>
        <message>
            <source>Reputation</source>
            <translation>口碑</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>支持</translation>
        </message>
        <message>
            <source>Super active</source>
            <translation>超级活跃</translation>
        </message>
        <message>
            <source>Normal active</source>
            <translation>普通活跃</translation>
        </message>
        <message>
            <source>Never active</source>
            <translation>从不活跃</translation>
        </message>
        <message>
            <source>Observing</source>
            <translation>观察期</translation>
        </message>
        <message>
            <source>WeCom 1:1</source>
            <translation>企微单聊</translation>
        </message>
        <message>
            <source>Group chat</source>
            <translation>群聊</translation>
        </message>
        <message>
            <source>Service account</source>
            <translation>服务号</translation>
        </message>
        <message>
            <source>SMS</source>
            <translation>短信</translation>
        </message>
        <message>
            <source>Moments</source>
            <translation>朋友圈</translation>
        </message>
        <message>
            <source>Subscription account</source>
            <translation>订阅号</translation>
        </message>
        <message>
            <source>Live stream</source>
            <translation>直播</translation>
        </message>
        <message>
            <source>Video account</source>
            <translation>视频号</translation>
        </message>
        <message>
            <source>Fan community</source>
            <translation>粉丝圈</translation>
        </message>
        <message>
            <source>All touchpoints</source>
            <translation>全部触点</translation>
        </message>
        <message>
            <source>unionid</source>
            <translation>unionid</translation>
        </message>
        <message>
            <source>external_userid</source>
            <translation>external_userid</translation>
        </message>
        <message>
            <source>openid</source>
            <translation>openid</translation>
        </message>
        <message>
            <source>WeChat id</source>
            <translation>微信号</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>手机号</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮箱</translation>
        </message>
        <message>
            <source>Shop account</source>
            <translation>店铺账号</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>已计划</translation>
        </message>
        <message>
            <source>Handed out</source>
            <translation>已派单</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>已发送</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>已跳过</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>错过</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>已放弃</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>left or deleted</source>
            <translation>已退群或删除</translation>
        </message>
        <message>
            <source>opted out</source>
            <translation>已退订</translation>
        </message>
        <message>
            <source>no consent</source>
            <translation>没有同意</translation>
        </message>
        <message>
            <source>under 14</source>
            <translation>未满 14 岁</translation>
        </message>
        <message>
            <source>excluded by the audience</source>
            <translation>被人群排除</translation>
        </message>
        <message>
            <source>no way to reach</source>
            <translation>无法触达</translation>
        </message>
        <message>
            <source>had this content within 3 days</source>
            <translation>3 天内已收到该内容</translation>
        </message>
        <message>
            <source>asked for a pause</source>
            <translation>本人要求暂停</translation>
        </message>
        <message>
            <source>outside the allowed hours</source>
            <translation>不在允许时段</translation>
        </message>
        <message>
            <source>at the member's cap</source>
            <translation>已达成员上限</translation>
        </message>
        <message>
            <source>at the group's cap</source>
            <translation>已达社群上限</translation>
        </message>
        <message>
            <source>at the platform's quota</source>
            <translation>已达平台额度</translation>
        </message>
        <message>
            <source>the account is full for the day</source>
            <translation>账号当天已满</translation>
        </message>
        <message>
            <source>archived</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>the file's format has moved on since</source>
            <translation>此后文件格式已更新</translation>
        </message>
        <message>
            <source>it touched too many rows</source>
            <translation>涉及的行数过多</translation>
        </message>
        <message>
            <source>the balance would become negative</source>
            <translation>余额会变成负数</translation>
        </message>
        <message>
            <source>it is still in use</source>
            <translation>仍在使用中</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>好友关系</translation>
        </message>
        <message>
            <source>Group roster</source>
            <translation>群名单</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Shop orders</source>
            <translation>店铺订单</translation>
        </message>
        <message>
            <source>Abandoned carts</source>
            <translation>弃购清单</translation>
        </message>
        <message>
            <source>Activity counts</source>
            <translation>活跃计数</translation>
        </message>
        <message>
            <source>Group daily counts</source>
            <translation>社群日统计</translation>
        </message>
        <message>
            <source>Owner daily counts</source>
            <translation>群主日统计</translation>
        </message>
        <message>
            <source>Coupons</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>Redemptions</source>
            <translation>核销</translation>
        </message>
        <message>
            <source>Channel costs</source>
            <translation>渠道花费</translation>
        </message>
        <message>
            <source>Code scans</source>
            <translation>活码扫码</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>积分</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>答疑</translation>
        </message>
        <message>
            <source>Broadcast results</source>
            <translation>群发结果</translation>
        </message>
        <message>
            <source>Promotion</source>
            <translation>促销</translation>
        </message>
        <message>
            <source>Fission</source>
            <translation>裂变</translation>
        </message>
        <message>
            <source>Short content</source>
            <translation>短内容</translation>
        </message>
        <message>
            <source>workspace</source>
            <translation>工作区</translation>
        </message>
        <message>
            <source>member</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>membership</source>
            <translation>在群记录</translation>
        </message>
        <message>
            <source>staff member</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>好友关系</translation>
        </message>
        <message>
            <source>tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>identity</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>segment</source>
            <translation>人群包</translation>
        </message>
        <message>
            <source>team</source>
            <translation>小组</translation>
        </message>
        <message>
            <source>owner</source>
            <translation>群主</translation>
        </message>
        <message>
            <source>content item</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>broadcast</source>
            <translation>群发</translation>
        </message>
        <message>
            <source>run</source>
            <translation>场次</translation>
        </message>
        <message>
            <source>delivery</source>
            <translation>送达记录</translation>
        </message>
        <message>
            <source>order</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <source>file</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>time zone</source>
            <translation>时区</translation>
        </message>
        <message>
            <source>period</source>
            <translation>时段</translation>
        </message>
        <message>
            <source>name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>number</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>phone number</source>
            <translation>手机号</translation>
        </message>
        <message>
            <source>e-mail address</source>
            <translation>邮箱地址</translation>
        </message>
        <message>
            <source>touchpoint</source>
            <translation>触点</translation>
        </message>
        <message>
            <source>audience</source>
            <translation>受众</translation>
        </message>
        <message>
            <source>repetition</source>
            <translation>重复规则</translation>
        </message>
        <message>
            <source>choice of days</source>
            <translation>日期范围</translation>
        </message>
        <message>
            <source>lunar date</source>
            <translation>农历日期</translation>
        </message>
        <message>
            <source>status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>setting</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>limit</source>
            <translation>限额</translation>
        </message>
        <message>
            <source>rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>change</source>
            <translation>改动</translation>
        </message>
        <message>
            <source>Male</source>
            <translation>男</translation>
        </message>
        <message>
            <source>Female</source>
            <translation>女</translation>
        </message>
        <message>
            <source>Mon</source>
            <translation>周一</translation>
        </message>
        <message>
            <source>Tue</source>
            <translation>周二</translation>
        </message>
        <message>
            <source>Wed</source>
            <translation>周三</translation>
        </message>
        <message>
            <source>Thu</source>
            <translation>周四</translation>
        </message>
        <message>
            <source>Fri</source>
            <translation>周五</translation>
        </message>
        <message>
            <source>Sat</source>
            <translation>周六</translation>
        </message>
        <message>
            <source>Sun</source>
            <translation>周日</translation>
        </message>
        <message>
            <source>changed since</source>
            <translation>之后有改动</translation>
        </message>
        <message>
            <source>it is not empty</source>
            <translation>它不是空的</translation>
        </message>
        <message>
            <source>no longer works here</source>
            <translation>已离职</translation>
        </message>
        <message>
            <source>this person has left</source>
            <translation>此人已离职</translation>
        </message>
        <message>
            <source>capacity</source>
            <translation>容量</translation>
        </message>
        <message>
            <source>roster</source>
            <translation>群名单</translation>
        </message>
        <message>
            <source>change of nickname</source>
            <translation>改名</translation>
        </message>
        <message>
            <source>assignment</source>
            <translation>小组安排</translation>
        </message>
        <message>
            <source>day's counts</source>
            <translation>当天人数</translation>
        </message>
        <message>
            <source>activity counts</source>
            <translation>活跃计数</translation>
        </message>
        <message>
            <source>total</source>
            <translation>总人数</translation>
        </message>
        <message>
            <source>number of new people</source>
            <translation>新增人数</translation>
        </message>
        <message>
            <source>number of people lost</source>
            <translation>流失人数</translation>
        </message>
        <message>
            <source>window of days</source>
            <translation>统计天数</translation>
        </message>
        <message>
            <source>days of observation</source>
            <translation>观察天数</translation>
        </message>
        <message>
            <source>threshold for super active</source>
            <translation>超级活跃标准</translation>
        </message>
        <message>
            <source>threshold for staying super active</source>
            <translation>保持超级活跃的标准</translation>
        </message>
        <message>
            <source>One member</source>
            <translation>单个成员</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>人群包</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报表</translation>
        </message>
        <message>
            <source>Chart</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>Hand-out sheet</source>
            <translation>派单表</translation>
        </message>
        <message>
            <source>Rejected rows</source>
            <translation>被拒绝的行</translation>
        </message>
        <message>
            <source>Shown on screen</source>
            <translation>屏幕显示</translation>
        </message>
        <message>
            <source>skipped by hand</source>
            <translation>手动跳过</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>已放弃</translation>
        </message>
        <message>
            <source>something of it was sent already</source>
            <translation>已经发出了一部分</translation>
        </message>
        <message>
            <source>it is done</source>
            <translation>已经完成</translation>
        </message>
        <message>
            <source>it was cancelled</source>
            <translation>已经取消</translation>
        </message>
        <message>
            <source>reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>variant for a touchpoint</source>
            <translation>触点文案</translation>
        </message>
        <message>
            <source>yes or no</source>
            <translation>是或否</translation>
        </message>
        <message>
            <source>priority</source>
            <translation>优先级</translation>
        </message>
        <message>
            <source>exception</source>
            <translation>例外日期</translation>
        </message>
        <message>
            <source>group of the audience</source>
            <translation>受众中的社群</translation>
        </message>
        <message>
            <source>group that is left out</source>
            <translation>要排除的社群</translation>
        </message>
        <message>
            <source>rule of the audience (audience.where)</source>
            <translation>受众规则（audience.where）</translation>
        </message>
        <message>
            <source>rule of who is left out (audience.minus)</source>
            <translation>排除规则（audience.minus）</translation>
        </message>
        <message>
            <source>gender</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>birth year</source>
            <translation>出生年</translation>
        </message>
        <message>
            <source>birthday</source>
            <translation>生日</translation>
        </message>
        <message>
            <source>region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>mark for people under 14</source>
            <translation>未满 14 岁标记</translation>
        </message>
        <message>
            <source>day until which messages pause</source>
            <translation>暂停日期</translation>
        </message>
        <message>
            <source>note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>a field, as tag or last_order,</source>
            <translation>字段（如 tag、last_order）</translation>
        </message>
        <message>
            <source>a comparison, as = or &lt;,</source>
            <translation>比较符（如 =、&lt;）</translation>
        </message>
        <message>
            <source>a value</source>
            <translation>一个值</translation>
        </message>
        <message>
            <source>a text</source>
            <translation>一段文字</translation>
        </message>
        <message>
            <source>“and”, “or” or the end</source>
            <translation>and、or 或结尾</translation>
        </message>
        <message>
            <source>“and” with a second value</source>
            <translation>and 和第二个值</translation>
        </message>
        <message>
            <source>a group's name</source>
            <translation>群名称</translation>
        </message>
        <message>
            <source>an opening bracket</source>
            <translation>左括号</translation>
        </message>
        <message>
            <source>a closing bracket</source>
            <translation>右括号</translation>
        </message>
        <message>
            <source>a closing quotation mark</source>
            <translation>右引号</translation>
        </message>
        <message>
            <source>“missing” or “present”</source>
            <translation>missing 或 present</translation>
        </message>
        <message>
            <source>a shorter rule</source>
            <translation>更短的规则</translation>
        </message>
        <message>
            <source>not in the group on that day</source>
            <translation>当天不在群里</translation>
        </message>
        <message>
            <source>it was taken apart already</source>
            <translation>已经拆开过了</translation>
        </message>
        <message>
            <source>the one who stayed became part of another member since; take that merge apart first</source>
            <translation>保留下来的成员之后又并入了其他成员，请先拆开那次合并</translation>
        </message>
        <message>
            <source>the import that brought the other member was taken back</source>
            <translation>带来另一位成员的那次导入已被撤销</translation>
        </message>
        <message>
            <source>merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>mapping</source>
            <translation>对应方案</translation>
        </message>
        <message>
            <source>row of the review list</source>
            <translation>待定清单中的行</translation>
        </message>
        <message>
            <source>Export of everything</source>
            <translation>全部导出</translation>
        </message>
        <message>
            <source>Referrals</source>
            <translation>推荐关系</translation>
        </message>
        <message>
            <source>numbers of an owner's day</source>
            <translation>群主日数据</translation>
        </message>
        <message>
            <source>campaign</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>channel cost</source>
            <translation>渠道花费</translation>
        </message>
        <message>
            <source>code</source>
            <translation>活码</translation>
        </message>
        <message>
            <source>scan</source>
            <translation>扫码记录</translation>
        </message>
        <message>
            <source>referral</source>
            <translation>推荐关系</translation>
        </message>
        <message>
            <source>coupon</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>claimed coupon</source>
            <translation>领券记录</translation>
        </message>
        <message>
            <source>points entry</source>
            <translation>积分明细</translation>
        </message>
        <message>
            <source>question</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>broadcast result</source>
            <translation>群发效果</translation>
        </message>
        <message>
            <source>Prospect</source>
            <translation>潜在</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新客</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>活跃</translation>
        </message>
        <message>
            <source>First order</source>
            <translation>首购</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>复购</translation>
        </message>
        <message>
            <source>Loyal</source>
            <translation>忠诚</translation>
        </message>
        <message>
            <source>Quiet</source>
            <translation>安静</translation>
        </message>
        <message>
            <source>Dormant</source>
            <translation>沉睡</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>流失</translation>
        </message>
        <message>
            <source>Core</source>
            <translation>核心层</translation>
        </message>
        <message>
            <source>Influence</source>
            <translation>影响层</translation>
        </message>
        <message>
            <source>Outer</source>
            <translation>外围层</translation>
        </message>
        <message>
            <source>the balance would be below zero</source>
            <translation>余额会变成负数</translation>
        </message>
        <message>
            <source>checked in today already</source>
            <translation>今天已经打过卡</translation>
        </message>
        <message>
            <source>the entry to correct is not there</source>
            <translation>要更正的记录不存在</translation>
        </message>
        <message>
            <source>the entry was corrected before</source>
            <translation>该记录已经更正过</translation>
        </message>
        <message>
            <source>the people in it were erased</source>
            <translation>其中的人已被彻底删除</translation>
        </message>
        <message>
            <source>members have values that would not fit; correct those first</source>
            <translation>有成员的内容不符合，请先改好</translation>
        </message>
        <message>
            <source>it is out of stock</source>
            <translation>已兑完</translation>
        </message>
        <message>
            <source>it is no longer given</source>
            <translation>已停止兑换</translation>
        </message>
        <message>
            <source>on the list already</source>
            <translation>已在名单上</translation>
        </message>
        <message>
            <source>staff of the shop</source>
            <translation>本店员工</translation>
        </message>
        <message>
            <source>had this product to try before</source>
            <translation>已试过这个商品</translation>
        </message>
        <message>
            <source>there are more than ten</source>
            <translation>超过十题</translation>
        </message>
        <message>
            <source>its text is missing</source>
            <translation>没有写题目</translation>
        </message>
        <message>
            <source>it is asked twice</source>
            <translation>题目重复</translation>
        </message>
        <message>
            <source>it needs two choices at least</source>
            <translation>至少要有两个选项</translation>
        </message>
        <message>
            <source>it has more than twelve choices</source>
            <translation>选项超过十二个</translation>
        </message>
        <message>
            <source>two of its choices are the same</source>
            <translation>有两个选项相同</translation>
        </message>
        <message>
            <source>Accounts of the staff</source>
            <translation>员工账号</translation>
        </message>
        <message>
            <source>Teams of the groups</source>
            <translation>社群分工</translation>
        </message>
        <message>
            <source>Survey answers</source>
            <translation>问卷回答</translation>
        </message>
        <message>
            <source>order of the stages</source>
            <translation>阶段的顺序</translation>
        </message>
        <message>
            <source>days of silence until lost</source>
            <translation>流失的沉默天数</translation>
        </message>
        <message>
            <source>days as a new member</source>
            <translation>新客的天数</translation>
        </message>
        <message>
            <source>days of silence until dormant</source>
            <translation>沉睡的沉默天数</translation>
        </message>
        <message>
            <source>orders of a loyal member</source>
            <translation>忠诚的订单数</translation>
        </message>
        <message>
            <source>orders of a repeat buyer</source>
            <translation>复购的订单数</translation>
        </message>
        <message>
            <source>sampling list</source>
            <translation>试吃名单</translation>
        </message>
        <message>
            <source>gift</source>
            <translation>礼品</translation>
        </message>
        <message>
            <source>gift given for points</source>
            <translation>礼品兑换</translation>
        </message>
        <message>
            <source>number of points</source>
            <translation>积分数</translation>
        </message>
        <message>
            <source>stock</source>
            <translation>库存</translation>
        </message>
        <message>
            <source>place on a sampling list</source>
            <translation>试吃名额</translation>
        </message>
        <message>
            <source>survey question</source>
            <translation>问卷题目</translation>
        </message>
        <message>
            <source>survey answer</source>
            <translation>问卷回答</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>group of tags</source>
            <translation>标签组</translation>
        </message>
        <message>
            <source>number of choices</source>
            <translation>选项数量</translation>
        </message>
        <message>
            <source>a segment's name</source>
            <translation>人群包的名称</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>整数</translation>
        </message>
        <message>
            <source>Sampling list</source>
            <translation>试吃名单</translation>
        </message>
        <message>
            <source>Copied from a profile</source>
            <translation>从资料中复制</translation>
        </message>
        <message>
            <source>Record of exports</source>
            <translation>导出记录</translation>
        </message>
        <message>
            <source>All data of one person</source>
            <translation>个人信息副本</translation>
        </message>
        <message>
            <source>Audience file (MD5)</source>
            <translation>人群包文件（MD5）</translation>
        </message>
        <message>
            <source>Audience file (SHA-256)</source>
            <translation>人群包文件（SHA-256）</translation>
        </message>
        <message>
            <source>this does not follow from where they stand now</source>
            <translation>与目前的状态不衔接</translation>
        </message>
        <message>
            <source>the day lies before their last step</source>
            <translation>日期早于上一步</translation>
        </message>
        <message>
            <source>the day has not come yet</source>
            <translation>日期还没到</translation>
        </message>
        <message>
            <source>declined within the last 90 days; wait, or let them apply by themselves</source>
            <translation>90 天内谢绝过；请稍候，或由对方自己申请</translation>
        </message>
        <message>
            <source>is one of our staff</source>
            <translation>是本店员工</translation>
        </message>
        <message>
            <source>wants no messages at all; they may still apply by themselves</source>
            <translation>已退订全部消息；仍可由对方自己申请</translation>
        </message>
        <message>
            <source>only approved partners earn rewards; approve them first</source>
            <translation>只有已批准的合伙人才有奖励；请先批准</translation>
        </message>
        <message>
            <source>the amount does not fit</source>
            <translation>金额不合适</translation>
        </message>
        <message>
            <source>points are given at once and not paid out again</source>
            <translation>积分当即入账，不再另行发放</translation>
        </message>
        <message>
            <source>nobody brings themselves</source>
            <translation>不能推荐自己</translation>
        </message>
        <message>
            <source>somebody has brought this person already</source>
            <translation>已有人带来此人</translation>
        </message>
        <message>
            <source>it is a goal in words, nothing measures it</source>
            <translation>这是文字目标，没有可衡量的数值</translation>
        </message>
        <message>
            <source>it is tied to no order</source>
            <translation>没有关联订单</translation>
        </message>
        <message>
            <source>the order is somebody else's</source>
            <translation>订单不是本人的</translation>
        </message>
        <message>
            <source>the order is not paid or was refunded</source>
            <translation>订单未付款或已退款</translation>
        </message>
        <message>
            <source>the buyer has not agreed to be quoted</source>
            <translation>买家尚未同意被引用</translation>
        </message>
        <message>
            <source>the buyer took the consent back</source>
            <translation>买家已撤回同意</translation>
        </message>
        <message>
            <source>the appeal was decided already</source>
            <translation>申诉已裁定</translation>
        </message>
        <message>
            <source>nobody appealed</source>
            <translation>没有人申诉</translation>
        </message>
        <message>
            <source>it is closed; open it again first</source>
            <translation>已结束，请先重新打开</translation>
        </message>
        <message>
            <source>it is made for something else</source>
            <translation>适用对象不同</translation>
        </message>
        <message>
            <source>it has no first day</source>
            <translation>没有开始日</translation>
        </message>
        <message>
            <source>several have this name; say what it holds instead</source>
            <translation>有多个活码叫这个名称，请改写活码的内容</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>合伙人</translation>
        </message>
        <message>
            <source>Steps of partners</source>
            <translation>合伙人历程</translation>
        </message>
        <message>
            <source>KPIs</source>
            <translation>KPI</translation>
        </message>
        <message>
            <source>Targets of KPIs</source>
            <translation>KPI 目标</translation>
        </message>
        <message>
            <source>KPI numbers typed by hand</source>
            <translation>手工填写的 KPI 数值</translation>
        </message>
        <message>
            <source>Content by due day</source>
            <translation>内容排期</translation>
        </message>
        <message>
            <source>Campaigns</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Support requests</source>
            <translation>支持需求</translation>
        </message>
        <message>
            <source>Answer cards</source>
            <translation>话术</translation>
        </message>
        <message>
            <source>Testimonials</source>
            <translation>口碑</translation>
        </message>
        <message>
            <source>Rules of the groups</source>
            <translation>群规</translation>
        </message>
        <message>
            <source>Breaches of rules</source>
            <translation>违规记录</translation>
        </message>
        <message>
            <source>Topics and posts</source>
            <translation>话题与帖子</translation>
        </message>
        <message>
            <source>Playbooks</source>
            <translation>SOP</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>Duties of partners</source>
            <translation>合伙人职责</translation>
        </message>
        <message>
            <source>Rewards of partners</source>
            <translation>合伙人奖励</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>活码</translation>
        </message>
        <message>
            <source>Places of codes</source>
            <translation>活码用在哪里</translation>
        </message>
        <message>
            <source>partner</source>
            <translation>合伙人</translation>
        </message>
        <message>
            <source>text of the code</source>
            <translation>码的内容</translation>
        </message>
        <message>
            <source>owner of the code (channel, partner, group or campaign)</source>
            <translation>活码的归属（channel、partner、group 或 campaign）</translation>
        </message>
        <message>
            <source>place of a code</source>
            <translation>活码的位置</translation>
        </message>
        <message>
            <source>group behind a code</source>
            <translation>活码后的社群</translation>
        </message>
        <message>
            <source>link</source>
            <translation>链接</translation>
        </message>
        <message>
            <source>place</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>step of a partner</source>
            <translation>合伙人历程</translation>
        </message>
        <message>
            <source>duty of a partner</source>
            <translation>合伙人职责</translation>
        </message>
        <message>
            <source>duty</source>
            <translation>职责</translation>
        </message>
        <message>
            <source>reward of a partner</source>
            <translation>合伙人奖励</translation>
        </message>
        <message>
            <source>reward</source>
            <translation>奖励</translation>
        </message>
        <message>
            <source>commission</source>
            <translation>佣金</translation>
        </message>
        <message>
            <source>KPI</source>
            <translation>KPI</translation>
        </message>
        <message>
            <source>answer card</source>
            <translation>话术</translation>
        </message>
        <message>
            <source>testimonial</source>
            <translation>口碑</translation>
        </message>
        <message>
            <source>quote</source>
            <translation>原话</translation>
        </message>
        <message>
            <source>way of agreeing</source>
            <translation>同意方式</translation>
        </message>
        <message>
            <source>request</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>due time</source>
            <translation>截止时间</translation>
        </message>
        <message>
            <source>breach of rules</source>
            <translation>违规</translation>
        </message>
        <message>
            <source>description</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>appeal</source>
            <translation>申诉</translation>
        </message>
        <message>
            <source>topic</source>
            <translation>话题</translation>
        </message>
        <message>
            <source>post</source>
            <translation>帖子</translation>
        </message>
        <message>
            <source>task</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>playbook</source>
            <translation>SOP</translation>
        </message>
        <message>
            <source>steps</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>offset in days</source>
            <translation>间隔天数</translation>
        </message>
        <message>
            <source>chore</source>
            <translation>例行事项</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>number counted by hand</source>
            <translation>人工统计的数值</translation>
        </message>
        <message>
            <source>way of measuring</source>
            <translation>衡量方式</translation>
        </message>
        <message>
            <source>template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>people wanted</source>
            <translation>应有人数</translation>
        </message>
        <message>
            <source>successor</source>
            <translation>接手人</translation>
        </message>
        <message>
            <source>days of silence</source>
            <translation>无人发言天数</translation>
        </message>
        <message>
            <source>share lost</source>
            <translation>流失比例</translation>
        </message>
        <message>
            <source>people lost</source>
            <translation>流失人数</translation>
        </message>
        <message>
            <source>Statement of a partner</source>
            <translation>合伙人对账单</translation>
        </message>
        <message>
            <source>Templates of groups</source>
            <translation>社群模板</translation>
        </message>
        <message>
            <source>Set-up of the groups</source>
            <translation>社群设置</translation>
        </message>
        <message>
            <source>Hand-overs</source>
            <translation>交接记录</translation>
        </message>
        <message>
            <source>content that is due</source>
            <translation>到期内容</translation>
        </message>
        <message>
            <source>it may have 1,000 characters; shorten it, or put what it says behind a short link</source>
            <translation>最多 1,000 个字符；请缩短，或改用短链接</translation>
        </message>
        <message>
            <source>it cannot lie in itself</source>
            <translation>不能放进它自己里面</translation>
        </message>
        <message>
            <source>folders go four levels deep at most</source>
            <translation>文件夹最多四层</translation>
        </message>
        <message>
            <source>version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>number of pictures (9 attachments at most, the link counts)</source>
            <translation>图片数量（连同链接最多 9 个附件）</translation>
        </message>
        <message>
            <source>pictures of a touchpoint</source>
            <translation>某触点的图片</translation>
        </message>
        <message>
            <source>address of the link (https://… or #小程序://…)</source>
            <translation>链接地址（https://… 或 #小程序://…）</translation>
        </message>
        <message>
            <source>title of the link (64 bytes at most: 21 Chinese characters)</source>
            <translation>链接标题（最多 64 字节，约 21 个汉字）</translation>
        </message>
        <message>
            <source>description of the link (512 bytes at most: 170 Chinese characters)</source>
            <translation>链接描述（最多 512 字节，约 170 个汉字）</translation>
        </message>
        <message>
            <source>words in the place of a missing value</source>
            <translation>变量缺值时的替代文字</translation>
        </message>
        <message>
            <source>topics</source>
            <translation>话题</translation>
        </message>
        <message>
            <source>speaker</source>
            <translation>发言人</translation>
        </message>
        <message>
            <source>disclosure text</source>
            <translation>身份说明</translation>
        </message>
        <message>
            <source>list of words</source>
            <translation>词表</translation>
        </message>
        <message>
            <source>figure of a broadcast</source>
            <translation>群发数据</translation>
        </message>
        <message>
            <source>Upload list</source>
            <translation>上传名单</translation>
        </message>
        <message>
            <source>Content library</source>
            <translation>内容库</translation>
        </message>
        <message>
            <source>nobody gets it now, or it repeats, or texts are compared</source>
            <translation>现在没有人能收到，或它会重复，或正在对比文案</translation>
        </message>
        <message>
            <source>no later day is better, or it repeats, or texts are compared</source>
            <translation>没有更好的日子，或它会重复，或正在对比文案</translation>
        </message>
        <message>
            <source>there is nothing to spread, or it repeats, or texts are compared</source>
            <translation>没有可以分散的，或它会重复，或正在对比文案</translation>
        </message>
        <message>
            <source>texts that are compared</source>
            <translation>对比的文案</translation>
        </message>
        <message>
            <source>text that is compared (no two alike)</source>
            <translation>对比的文案（不能相同）</translation>
        </message>
        <message>
            <source>shares of the texts (2 to 5 texts, each 1 to 100)</source>
            <translation>文案份额（2 到 5 个文案，每个 1 到 100）</translation>
        </message>
        <message>
            <source>seed of the lot</source>
            <translation>抽签种子</translation>
        </message>
        <message>
            <source>what is limited</source>
            <translation>限额对象</translation>
        </message>
        <message>
            <source>span of the limit</source>
            <translation>限额周期</translation>
        </message>
        <message>
            <source>first day of the limit</source>
            <translation>限额生效日</translation>
        </message>
        <message>
            <source>last day of the limit</source>
            <translation>限额最后一天</translation>
        </message>
        <message>
            <source>Plan of a broadcast</source>
            <translation>群发计划</translation>
        </message>
        <message>
            <source>the last one stays</source>
            <translation>至少保留一个</translation>
        </message>
        <message>
            <source>board</source>
            <translation>看板</translation>
        </message>
        <message>
            <source>card of a board</source>
            <translation>看板卡片</translation>
        </message>
        <message>
            <source>size of a card</source>
            <translation>卡片大小</translation>
        </message>
        <message>
            <source>reference line</source>
            <translation>参考线</translation>
        </message>
        <message>
            <source>saved report</source>
            <translation>报表设置</translation>
        </message>
        <message>
            <source>format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>kind of pack</source>
            <translation>打包方式</translation>
        </message>
        <message>
            <source>schedule</source>
            <translation>定时</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::AlertsView</name>
        <message>
            <source>Alert</source>
            <translation>提醒</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>情况</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Groups that ask for attention</source>
            <translation>需要注意的社群</translation>
        </message>
        <message>
            <source>Silent after days</source>
            <translation>无人发言满（天）</translation>
        </message>
        <message>
            <source>Sudden loss from percent</source>
            <translation>单日流失达（%）</translation>
        </message>
        <message>
            <source>and from people</source>
            <translation>且不少于（人）</translation>
        </message>
        <message>
            <source>No group asks for attention in the last seven days.</source>
            <translation>最近七天没有需要注意的社群。</translation>
        </message>
        <message>
            <source>Of the last seven days. Enter opens the group.</source>
            <translation>最近七天的提醒。按回车打开社群。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::AllGroupsView</name>
        <message>
            <source>Board</source>
            <translation>看板</translation>
        </message>
        <message>
            <source>Daily count</source>
            <translation>每日人数</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>提醒</translation>
        </message>
        <message>
            <source>Moves between tiers</source>
            <translation>档位变化</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Put into %1</source>
            <translation>已加入%1小组</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::AnswersForm</name>
        <message>
            <source>Keep, then the next one</source>
            <translation>保存，下一位</translation>
        </message>
        <message>
            <source>Enter keeps the answers and goes to the next one who has not answered. An empty answer is none.</source>
            <translation>按回车保存，并跳到下一位还没回答的人。留空就是没有回答。</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ArmsField</name>
        <message>
            <source>Compare two texts or more</source>
            <translation>对比两个或更多文案</translation>
        </message>
        <message>
            <source>Another text</source>
            <translation>再加一个文案</translation>
        </message>
        <message>
            <source>Draw again</source>
            <translation>重新抽签</translation>
        </message>
        <message>
            <source>drawn by person</source>
            <translation>按人抽签</translation>
        </message>
        <message>
            <source>drawn by group</source>
            <translation>按群抽签</translation>
        </message>
        <message>
            <source>By person or by group</source>
            <translation>按人还是按群</translation>
        </message>
        <message>
            <source>Another seed: other people get other texts</source>
            <translation>换一个种子：每个人拿到的文案会变</translation>
        </message>
        <message>
            <source>Each text goes to its share of the people, drawn by lot; nobody gets two</source>
            <translation>每个文案按份额抽签发给一部分人，没有人收到两个</translation>
        </message>
        <message>
            <source>The content library needs two items first</source>
            <translation>内容库里至少要有两条内容</translation>
        </message>
        <message>
            <source>Text %1</source>
            <translation>文案 %1</translation>
        </message>
        <message>
            <source>Share of text %1</source>
            <translation>文案 %1 的份额</translation>
        </message>
        <message>
            <source>share </source>
            <translation>份额 </translation>
        </message>
        <message>
            <source>Remove text %1</source>
            <translation>去掉文案 %1</translation>
        </message>
        <message>
            <source>Drawn by lot with the seed %1</source>
            <translation>抽签种子：%1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Can be sent, of all that the lot gives this text</source>
            <translation>能发 / 抽到这个文案的人数</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::AudienceField</name>
        <message>
            <source>Groups</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Find a group</source>
            <translation>查找社群</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>人群包</translation>
        </message>
        <message>
            <source>Find a segment</source>
            <translation>查找人群包</translation>
        </message>
        <message>
            <source>Groups that are left out</source>
            <translation>要排除的社群</translation>
        </message>
        <message>
            <source>Segments that are left out</source>
            <translation>要排除的人群包</translation>
        </message>
        <message>
            <source>And these segments</source>
            <translation>加上这些人群包</translation>
        </message>
        <message>
            <source>And members by rule</source>
            <translation>以及符合规则的成员</translation>
        </message>
        <message>
            <source>Leave out…</source>
            <translation>排除…</translation>
        </message>
        <message>
            <source>Build…</source>
            <translation>搭建…</translation>
        </message>
        <message>
            <source>And not these segments</source>
            <translation>排除这些人群包</translation>
        </message>
        <message>
            <source>And not members by rule</source>
            <translation>按规则排除成员</translation>
        </message>
        <message>
            <source>And not these people</source>
            <translation>排除这些人</translation>
        </message>
        <message>
            <source>Names or phones, one a line or with commas between</source>
            <translation>姓名或手机号，一行一个，或用逗号隔开</translation>
        </message>
        <message>
            <source>Leave them out</source>
            <translation>排除他们</translation>
        </message>
        <message>
            <source>Members by rule</source>
            <translation>按规则选成员</translation>
        </message>
        <message>
            <source>rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Nobody is chosen yet.</source>
            <translation>还没有选对象。</translation>
        </message>
        <message numerus="yes">
            <source>%n group(s)</source>
            <translation>
                <numerusform>%n 个社群</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 people in them</source>
            <translation>共 %1 人</translation>
        </message>
        <message>
            <source>%1 people</source>
            <translation>%1 人</translation>
        </message>
        <message>
            <source>%1 = %2 different people</source>
            <translation>%1 = %2 人（去重）</translation>
        </message>
        <message>
            <source>left out: %1</source>
            <translation>排除：%1</translation>
        </message>
        <message>
            <source>less %1 = %2</source>
            <translation>减去 %1 = %2 人</translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>找到 %n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>not clear who: %1</source>
            <translation>分不清是谁：%1</translation>
        </message>
        <message>
            <source>Left out on %1</source>
            <translation>排除名单 %1</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::BackupsPanel</name>
        <message>
            <source>Folder:</source>
            <translation>文件夹：</translation>
        </message>
        <message>
            <source>Change folder…</source>
            <translation>更换文件夹…</translation>
        </message>
        <message>
            <source>Check the workspace</source>
            <translation>检查工作区</translation>
        </message>
        <message>
            <source>Restore…</source>
            <translation>恢复…</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>备份时间</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>距今</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>No backup lies in this folder yet. “Back up now” makes the first.</source>
            <translation>这个文件夹里还没有备份。点“立即备份”生成第一份。</translation>
        </message>
        <message>
            <source>Every backup is opened, checked and counted before it counts as one. All of two days are kept, then one a day, one a week, one a month. A backup is also made by itself every few hours.</source>
            <translation>每份备份都会打开、校验、清点后才算数。两天内的全部保留，之后每天、每周、每月各留一份。程序也会每隔几小时自动备份。</translation>
        </message>
        <message>
            <source>Backed up and verified: %1 members, %2.</source>
            <translation>备份完成并通过校验：%1 位成员，%2。</translation>
        </message>
        <message>
            <source>The workspace was read through and is sound.</source>
            <translation>已通读整个工作区，完好无损。</translation>
        </message>
        <message>
            <source>The check found faults. Restore the newest verified backup. Details: %1</source>
            <translation>检查发现问题。请恢复最近一次通过校验的备份。详情：%1</translation>
        </message>
        <message>
            <source>Where backups go</source>
            <translation>备份存放位置</translation>
        </message>
        <message>
            <source>Restore the backup of %1?</source>
            <translation>恢复 %1 的备份？</translation>
        </message>
        <message>
            <source>The workspace becomes as it was then. What was entered since is no longer in it; the present file is kept beside it, so nothing is lost for good.</source>
            <translation>工作区将回到当时的状态，此后录入的内容不再包含；当前文件会保留在旁边，不会真正丢失。</translation>
        </message>
        <message>
            <source>Restore this backup</source>
            <translation>恢复这份备份</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>还没有备份</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::Banner</name>
        <message>
            <source>Notice</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Close the notice</source>
            <translation>关闭通知</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::BoardGrid</name>
        <message>
            <source>Move forward (Left)</source>
            <translation>前移（←）</translation>
        </message>
        <message>
            <source>Move back (Right)</source>
            <translation>后移（→）</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>宽</translation>
        </message>
        <message>
            <source>Narrower (Shift+Left)</source>
            <translation>变窄（Shift+←）</translation>
        </message>
        <message>
            <source>Wider (Shift+Right)</source>
            <translation>变宽（Shift+→）</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>高</translation>
        </message>
        <message>
            <source>Lower (Shift+Up)</source>
            <translation>变矮（Shift+↑）</translation>
        </message>
        <message>
            <source>Higher (Shift+Down)</source>
            <translation>变高（Shift+↓）</translation>
        </message>
        <message>
            <source>Take the card away (Delete)</source>
            <translation>移除卡片（Delete）</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::BoardModel</name>
        <message>
            <source>No owner</source>
            <translation>没有群主</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>缺人</translation>
        </message>
        <message>
            <source>No lead</source>
            <translation>缺负责人</translation>
        </message>
        <message>
            <source>Nobody is in this team yet</source>
            <translation>这个小组还没有人</translation>
        </message>
        <message>
            <source>%1 in the team, nobody leads it</source>
            <translation>小组 %1 人，还没有负责人</translation>
        </message>
        <message>
            <source>%1 in the team, led by %2</source>
            <translation>小组 %1 人，负责人%2</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Owners</source>
            <translation>群主</translation>
        </message>
        <message>
            <source>Attainment of the last full week: %1</source>
            <translation>上一整周达成：%1</translation>
        </message>
        <message>
            <source>No KPI of this team could be scored in the last full week</source>
            <translation>上一整周该小组没有可评分的指标</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::BoardView</name>
        <message>
            <source>Groups and their six teams</source>
            <translation>社群与六个小组</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::BroadcastEditor</name>
        <message>
            <source>Save changes</source>
            <translation>保存修改</translation>
        </message>
        <message>
            <source>Plan it</source>
            <translation>加入计划</translation>
        </message>
        <message>
            <source>Cancel this broadcast</source>
            <translation>取消这次群发</translation>
        </message>
        <message>
            <source>A new text…</source>
            <translation>新写一段文字…</translation>
        </message>
        <message>
            <source>What they will read. {name} and {group} are filled in.</source>
            <translation>对方看到的文字，{name} 和 {group} 会自动填入。</translation>
        </message>
        <message>
            <source>The shop's only one</source>
            <translation>店里唯一的账号</translation>
        </message>
        <message>
            <source>Once</source>
            <translation>一次</translation>
        </message>
        <message>
            <source>Every day</source>
            <translation>每天</translation>
        </message>
        <message>
            <source>Every workday</source>
            <translation>每个工作日</translation>
        </message>
        <message>
            <source>Every week</source>
            <translation>每周</translation>
        </message>
        <message>
            <source>Every month</source>
            <translation>每月</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Touchpoint</source>
            <translation>触点</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>重复</translation>
        </message>
        <message>
            <source>Priority (higher goes first)</source>
            <translation>优先级（大的先排）</translation>
        </message>
        <message>
            <source>As the file said: %1</source>
            <translation>按文件：%1</translation>
        </message>
        <message>
            <source>Choose whom it is for; the plan then stands here.</source>
            <translation>先选发给谁，计划会显示在这里。</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>群主</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>运营模式</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Who, why, what else…</source>
            <translation>名单、原因、其他办法…</translation>
        </message>
        <message>
            <source>Text %1 of %2 that are compared (seed %3)</source>
            <translation>文案对比：文案 %1，共 %2 个（种子 %3）</translation>
        </message>
        <message>
            <source>Part %1 of %2 of one broadcast</source>
            <translation>同一次群发的第 %1 部分，共 %2 部分</translation>
        </message>
        <message>
            <source>Who gets it</source>
            <translation>发给谁</translation>
        </message>
        <message numerus="yes">
            <source>Reaches %n people</source>
            <translation>
                <numerusform>触达 %n 人</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned deliveries of other broadcasts give way</source>
            <translation>
                <numerusform>将挤掉其他群发的 %n 个计划送达</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::BroadcastsPage</name>
        <message>
            <source>Broadcasts</source>
            <translation>群发</translation>
        </message>
        <message>
            <source>New broadcast</source>
            <translation>新建群发</translation>
        </message>
        <message>
            <source>New content item</source>
            <translation>新建内容</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>日历</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容库</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>限额</translation>
        </message>
        <message>
            <source>The month before (Page up)</source>
            <translation>上个月（Page Up）</translation>
        </message>
        <message>
            <source>The month after (Page down)</source>
            <translation>下个月（Page Down）</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Drag a broadcast to another day, or Space and Shift+arrows</source>
            <translation>拖到别的日子即可改期；键盘用空格选中，Shift+方向键移动</translation>
        </message>
        <message>
            <source>Broadcasts of these weeks</source>
            <translation>这几周的群发</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Touchpoint</source>
            <translation>触点</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Deliveries</source>
            <translation>送达</translation>
        </message>
        <message>
            <source>MMMM yyyy</source>
            <comment>format of a month</comment>
            <translation>yyyy年M月</translation>
        </message>
        <message>
            <source>The broadcast was changed</source>
            <translation>群发已修改</translation>
        </message>
        <message>
            <source>The broadcast is planned</source>
            <translation>群发已加入计划</translation>
        </message>
        <message>
            <source>Moved to %1</source>
            <translation>已改到 %1</translation>
        </message>
        <message>
            <source>Nothing is planned in these weeks. Double-click a day, or press Enter on it, to plan a broadcast.</source>
            <translation>这几周还没有群发。双击某一天，或选中后按回车，即可新建群发。</translation>
        </message>
        <message>
            <source>No broadcast in these weeks</source>
            <translation>这几周没有群发</translation>
        </message>
        <message>
            <source>The list follows the month of the calendar. Plan the first one, or go to another month there.</source>
            <translation>列表显示日历所在月份。可以新建一次群发，或在日历里换到别的月份。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::BulkActs</name>
        <message>
            <source>Nothing to change: it is so already</source>
            <translation>没有要改的：本来就是这样</translation>
        </message>
        <message>
            <source>Tagging members</source>
            <translation>正在打标签</translation>
        </message>
        <message>
            <source>Tagged %1 members with “%2”</source>
            <translation>已给 %1 人打上标签“%2”</translation>
        </message>
        <message>
            <source>Removing the tag</source>
            <translation>正在去标签</translation>
        </message>
        <message>
            <source>Took the tag “%2” off %1 members</source>
            <translation>已从 %1 人去掉标签“%2”</translation>
        </message>
        <message>
            <source>Changing members</source>
            <translation>正在修改成员</translation>
        </message>
        <message>
            <source>Cleared “%2” of %1 members</source>
            <translation>已清空 %1 位成员的“%2”</translation>
        </message>
        <message>
            <source>Set “%2” of %1 members</source>
            <translation>已修改 %1 位成员的“%2”</translation>
        </message>
        <message>
            <source>%1 members get no more messages by: %2</source>
            <translation>%1 位成员不再收到消息：%2</translation>
        </message>
        <message>
            <source>%1 members may get messages again by: %2</source>
            <translation>%1 位成员可以重新收到消息：%2</translation>
        </message>
        <message>
            <source>The stage of %1 members is worked out again</source>
            <translation>%1 位成员的阶段恢复自动判断</translation>
        </message>
        <message>
            <source>The stage of %1 members is “%2” now, until it is released</source>
            <translation>%1 位成员的阶段已设为“%2”，直到解除</translation>
        </message>
        <message>
            <source>New list</source>
            <translation>新名单</translation>
        </message>
        <message>
            <source>Name of the list</source>
            <translation>名单名称</translation>
        </message>
        <message>
            <source>Adding to the list</source>
            <translation>正在加入名单</translation>
        </message>
        <message>
            <source>Put %1 members into the list “%2”</source>
            <translation>已把 %1 位成员加入名单“%2”</translation>
        </message>
        <message>
            <source>The column “%1” cannot be filled</source>
            <translation>“%1”这一列不能填充</translation>
        </message>
        <message>
            <source>Filled “%2” down over %1 members</source>
            <translation>已向下填充 %1 位成员的“%2”</translation>
        </message>
        <message>
            <source>A spreadsheet takes %1 rows: up to so many can be copied. Export them instead.</source>
            <translation>表格最多 %1 行，一次只能复制这么多。请改用导出。</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Copying members</source>
            <translation>正在复制成员</translation>
        </message>
        <message>
            <source>Copied %1 rows</source>
            <translation>已复制 %1 行</translation>
        </message>
        <message>
            <source>Exporting members</source>
            <translation>正在导出成员</translation>
        </message>
        <message>
            <source>Tags of the selected members</source>
            <translation>所选成员的标签</translation>
        </message>
        <message>
            <source>A field of the selected members</source>
            <translation>所选成员的字段</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::BulkBar</name>
        <message>
            <source>Tag</source>
            <translation>打标签</translation>
        </message>
        <message>
            <source>Remove tag</source>
            <translation>去标签</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Clear selection</source>
            <translation>取消选择</translation>
        </message>
        <message>
            <source>%1 selected</source>
            <translation>已选 %1</translation>
        </message>
        <message>
            <source>Select all %1</source>
            <translation>全选 %1</translation>
        </message>
        <message>
            <source>Set a field…</source>
            <translation>改字段…</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>改阶段</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Add to a list</source>
            <translation>加入名单</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>More for the selected members</source>
            <translation>对所选成员的更多操作</translation>
        </message>
        <message>
            <source>Work out again</source>
            <translation>恢复自动判断</translation>
        </message>
        <message>
            <source>No more messages by</source>
            <translation>不再发消息</translation>
        </message>
        <message>
            <source>Allow messages again by</source>
            <translation>重新允许发消息</translation>
        </message>
        <message>
            <source>Pause for 7 days</source>
            <translation>暂停 7 天</translation>
        </message>
        <message>
            <source>Pause for 30 days</source>
            <translation>暂停 30 天</translation>
        </message>
        <message>
            <source>Pause until…</source>
            <translation>暂停到…</translation>
        </message>
        <message>
            <source>End the pause</source>
            <translation>结束暂停</translation>
        </message>
        <message>
            <source>Several or new tags…</source>
            <translation>多个或新标签…</translation>
        </message>
        <message>
            <source>Several tags…</source>
            <translation>多个标签…</translation>
        </message>
        <message>
            <source>New list…</source>
            <translation>新名单…</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::BusyBar</name>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>处理中</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CampaignCard</name>
        <message>
            <source>Codes</source>
            <translation>活码</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Health check</source>
            <translation>体检</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>复盘</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>Chain</source>
            <translation>链路</translation>
        </message>
        <message>
            <source>Fission</source>
            <translation>裂变</translation>
        </message>
        <message>
            <source>It has no days yet: orders of all time are looked at.</source>
            <translation>还没有定日期：按所有时间的订单统计。</translation>
        </message>
        <message>
            <source>%1 orders of %2 buyers, %3 an order · %4 people took part · %5</source>
            <translation>%2 人下单 %1 笔，客单价 %3 · %4 人参与 · %5</translation>
        </message>
        <message>
            <source>besides %1 in another currency</source>
            <translation>另有其他币种 %1</translation>
        </message>
        <message>
            <source>Spent %1 of %2</source>
            <translation>已花 %1，预算 %2</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Coupons</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>No coupon batch belongs to it.</source>
            <translation>没有优惠券批次属于它。</translation>
        </message>
        <message>
            <source>Broadcasts</source>
            <translation>群发</translation>
        </message>
        <message>
            <source>No broadcast says a content of this campaign.</source>
            <translation>没有群发用到这个活动的内容。</translation>
        </message>
        <message>
            <source>%1 (%2): %3 of %4 · %5</source>
            <translation>%1（%2）：%3 / 目标 %4 · %5</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>没有数据</translation>
        </message>
        <message>
            <source>No goal was set.</source>
            <translation>没有设目标。</translation>
        </message>
        <message>
            <source>Only %1 of the goals can be measured; it should be 80%.</source>
            <translation>只有 %1 的目标可以衡量，应达到 80%。</translation>
        </message>
        <message>
            <source>The chain holds.</source>
            <translation>链路完整。</translation>
        </message>
        <message>
            <source>Before launch, mend what is marked.</source>
            <translation>上线前，请先处理标出的问题。</translation>
        </message>
        <message>
            <source>host</source>
            <translation>发起人</translation>
        </message>
        <message>
            <source>Fission coefficient %1</source>
            <translation>裂变系数 %1</translation>
        </message>
        <message>
            <source>Nobody shared this campaign.</source>
            <translation>没有人分享这个活动。</translation>
        </message>
        <message>
            <source>It meets the benchmark of 3 (seed text, unverified).</source>
            <translation>达到基准 3（出自种子文本，未经核实）。</translation>
        </message>
        <message>
            <source>Below the benchmark of 3 (seed text, unverified).</source>
            <translation>低于基准 3（出自种子文本，未经核实）。</translation>
        </message>
        <message>
            <source>Wave %1: %2 shared, %3 brought, coefficient %4</source>
            <translation>第 %1 层：%2 人分享，带来 %3 人，系数 %4</translation>
        </message>
        <message numerus="yes">
            <source>%n referral(s) do not count: of oneself, in a circle, of somebody brought before or already a member.</source>
            <translation>
                <numerusform>%n 条推荐不计入：推荐自己、循环推荐、已被推荐过或已是成员。</numerusform>
            </translation>
        </message>
        <message>
            <source>Who brought whom</source>
            <translation>谁带来了谁</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Wave</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>Brought</source>
            <translation>带来</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CampaignPlanForm</name>
        <message>
            <source>First day</source>
            <translation>第一天</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>最后一天</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>未注明</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Budget</source>
            <translation>预算</translation>
        </message>
        <message>
            <source>What it may cost in all</source>
            <translation>总共可以花多少</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>none ticked = all groups</source>
            <translation>不勾选 = 全部社群</translation>
        </message>
        <message>
            <source>Make the campaign</source>
            <translation>新建活动</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Campaign “%1” kept</source>
            <translation>已保存活动“%1”</translation>
        </message>
        <message>
            <source>Remove: %1</source>
            <translation>删除：%1</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Costs</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>Cost removed</source>
            <translation>已删除费用</translation>
        </message>
        <message>
            <source>Day of the cost</source>
            <translation>费用日期</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Note the cost</source>
            <translation>记一笔费用</translation>
        </message>
        <message>
            <source>Cost noted</source>
            <translation>已记下费用</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>%1 (%2, %3): %4</source>
            <translation>%1（%2，%3）：%4</translation>
        </message>
        <message>
            <source>result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>process</source>
            <translation>过程</translation>
        </message>
        <message>
            <source>Goal removed</source>
            <translation>已删除目标</translation>
        </message>
        <message>
            <source>What should be reached</source>
            <translation>要达成什么</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Measured by</source>
            <translation>衡量方式</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标值</translation>
        </message>
        <message>
            <source>Sales in whole money, rates in percent</source>
            <translation>成交额填元，比率填百分数</translation>
        </message>
        <message>
            <source>of the process, not of the result</source>
            <translation>过程目标，不是结果目标</translation>
        </message>
        <message>
            <source>Set the goal</source>
            <translation>添加目标</translation>
        </message>
        <message>
            <source>Goal set</source>
            <translation>已设目标</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CampaignsTab</name>
        <message>
            <source>Enter opens a campaign: its review, its plan, the test of its chain, who brought whom.</source>
            <translation>按回车打开活动：复盘、计划、链路检查、谁带来了谁。</translation>
        </message>
        <message>
            <source>New campaign</source>
            <translation>新建活动</translation>
        </message>
        <message>
            <source>Import coupons</source>
            <translation>导入优惠券</translation>
        </message>
        <message>
            <source>No campaign yet</source>
            <translation>还没有活动</translation>
        </message>
        <message>
            <source>A campaign has days, groups, products, goals and a budget; what came of it is worked out from orders, coupons and referrals.</source>
            <translation>活动有日期、社群、商品、目标和预算；效果由订单、优惠券和推荐记录算出。</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起始</translation>
        </message>
        <message>
            <source>To</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Budget</source>
            <translation>预算</translation>
        </message>
        <message>
            <source>Spent</source>
            <translation>已花</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Campaigns</source>
            <translation>活动</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CandidatesView</name>
        <message>
            <source>from the start</source>
            <translation>一开始就在</translation>
        </message>
        <message>
            <source>The only one who can be chosen here, so the score is 1.</source>
            <translation>这里只有这一人可选，所以得分是 1。</translation>
        </message>
        <message>
            <source>Of the %1 others: more messages than %2 (counts 0.5), more active days than %3 (0.3), more people brought than %4 (0.2).</source>
            <translation>在其余 %1 人中：消息多于 %2 人（权重 0.5），活跃天数多于 %3 人（0.3），带来的人多于 %4 人（0.2）。</translation>
        </message>
        <message>
            <source>Who is excluded and why</source>
            <translation>被排除的人和原因</translation>
        </message>
        <message>
            <source>Invited: the selected</source>
            <translation>已邀请所选</translation>
        </message>
        <message>
            <source>Note as candidates</source>
            <translation>记为候选</translation>
        </message>
        <message>
            <source>Judging the groups' members</source>
            <translation>正在评估群成员</translation>
        </message>
        <message>
            <source>Nobody can be chosen yet</source>
            <translation>还没有可选的人</translation>
        </message>
        <message>
            <source>Candidates are super active in a group. Import the counts of messages, or look at who is excluded and why.</source>
            <translation>候选人须在群里超级活跃。请导入消息数，或看看谁因什么被排除。</translation>
        </message>
        <message>
            <source>Nobody is excluded</source>
            <translation>没有被排除的人</translation>
        </message>
        <message>
            <source>Choose one group to see its people.</source>
            <translation>请选一个社群查看。</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>All groups</source>
            <translation>全部社群</translation>
        </message>
        <message>
            <source>As what</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>KOC: has bought here</source>
            <translation>KOC：买过本店商品</translation>
        </message>
        <message>
            <source>KOL: need not have bought</source>
            <translation>KOL：不必买过</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>昵称</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Active days</source>
            <translation>活跃天数</translation>
        </message>
        <message>
            <source>Brought</source>
            <translation>带来</translation>
        </message>
        <message>
            <source>In the group since</source>
            <translation>入群</translation>
        </message>
        <message>
            <source>Stands at</source>
            <translation>目前状态</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>候选人</translation>
        </message>
        <message>
            <source>Why not</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Who is excluded</source>
            <translation>被排除的人</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%2 %1 人</translation>
        </message>
        <message>
            <source>%1 can be chosen</source>
            <translation>可选 %1 人</translation>
        </message>
        <message>
            <source>left out: %1</source>
            <translation>排除：%1</translation>
        </message>
        <message>
            <source>no order was imported yet, so nobody is left out for having bought nothing</source>
            <translation>还没有导入过订单，所以没有因未购买而排除</translation>
        </message>
        <message>
            <source>%1 now: %2</source>
            <translation>%1 人现在：%2</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CardConsent</name>
        <message>
            <source>Consent</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>%1: given %2</source>
            <translation>%1：%2 同意</translation>
        </message>
        <message>
            <source>withdrawn %1</source>
            <translation>%1 撤回</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Given again</source>
            <translation>再次同意</translation>
        </message>
        <message>
            <source>Withdraw the consent for %1</source>
            <translation>撤回对%1的同意</translation>
        </message>
        <message>
            <source>Consent for %1 was given again</source>
            <translation>再次同意%1</translation>
        </message>
        <message>
            <source>No consent is noted; SMS needs one</source>
            <translation>还没有同意记录；发短信需要先有同意</translation>
        </message>
        <message>
            <source>Note a consent</source>
            <translation>记一条同意</translation>
        </message>
        <message>
            <source>Consent for %1</source>
            <translation>同意接收%1</translation>
        </message>
        <message>
            <source>Where and how it was given</source>
            <translation>在哪里、怎样同意的</translation>
        </message>
        <message>
            <source>Wants no messages by</source>
            <translation>不想收到</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Where from</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>consent: %1</source>
            <translation>同意依据：%1</translation>
        </message>
        <message>
            <source>No source is recorded</source>
            <translation>没有来源记录</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CardContacts</name>
        <message>
            <source>Friend of our accounts</source>
            <translation>好友关系</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>%1 起</translation>
        </message>
        <message>
            <source>removed %1</source>
            <translation>%1 删除</translation>
        </message>
        <message>
            <source>A friend of none</source>
            <translation>还不是任何账号的好友</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CardFields</name>
        <message>
            <source>Details</source>
            <translation>基本资料</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CardGroups</name>
        <message>
            <source>Groups</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>In no group at present</source>
            <translation>目前不在任何群</translation>
        </message>
        <message>
            <source>join day unknown</source>
            <translation>进群日期未知</translation>
        </message>
        <message>
            <source>%1 – left %2</source>
            <translation>%1 – %2 退群</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>%1 进群</translation>
        </message>
        <message>
            <source>as “%1”</source>
            <translation>群昵称“%1”</translation>
        </message>
        <message>
            <source>Open the group</source>
            <translation>打开这个群</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CardHints</name>
        <message numerus="yes">
            <source>%n row(s) of imports with this name wait for a decision</source>
            <translation>
                <numerusform>有 %n 行同名的导入记录待定</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other member(s) of the same name</source>
            <translation>
                <numerusform>另有 %n 位同名成员</numerusform>
            </translation>
        </message>
        <message>
            <source>Look for duplicates</source>
            <translation>查找重复成员</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CardIdentities</name>
        <message>
            <source>Identities</source>
            <translation>身份标识</translation>
        </message>
        <message>
            <source>Copy the whole of it; this is put on record</source>
            <translation>复制完整内容，会留下记录</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy %1</source>
            <translation>复制%1</translation>
        </message>
        <message>
            <source>Known by the name in a group only</source>
            <translation>只知道群里的名字</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CardOrders</name>
        <message>
            <source>Orders</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>No order is known</source>
            <translation>没有订单</translation>
        </message>
        <message>
            <source>Earlier orders</source>
            <translation>更早的订单</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>没有日期</translation>
        </message>
        <message>
            <source>refunded %1</source>
            <translation>退款 %1</translation>
        </message>
        <message>
            <source>Order %1</source>
            <translation>订单 %1</translation>
        </message>
        <message>
            <source>Order %1, %2</source>
            <translation>订单 %1，%2</translation>
        </message>
        <message>
            <source>No. %1</source>
            <translation>单号 %1</translation>
        </message>
        <message>
            <source>A product without a name</source>
            <translation>没有名称的商品</translation>
        </message>
        <message>
            <source>Its file had no lines</source>
            <translation>导入的文件里没有明细</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CardPoints</name>
        <message>
            <source>Points</source>
            <translation>积分</translation>
        </message>
        <message>
            <source>No points yet</source>
            <translation>还没有积分</translation>
        </message>
        <message numerus="yes">
            <source>Balance %1, %n entries</source>
            <translation>
                <numerusform>余额 %1，共 %n 笔</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CardReferrals</name>
        <message>
            <source>Referrals</source>
            <translation>推荐关系</translation>
        </message>
        <message>
            <source>Brought by %1</source>
            <translation>由 %1 带来</translation>
        </message>
        <message numerus="yes">
            <source>Brought %n member(s)</source>
            <translation>
                <numerusform>带来了 %n 位成员</numerusform>
            </translation>
        </message>
        <message>
            <source>Brought by nobody, brought nobody</source>
            <translation>没有推荐人，也没有带来别人</translation>
        </message>
        <message>
            <source>Open this member</source>
            <translation>打开这位成员</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CardShopFields</name>
        <message>
            <source>Fields of the shop</source>
            <translation>自定义字段</translation>
        </message>
        <message>
            <source>None yet: sizes, children's ages, a membership number …</source>
            <translation>还没有：例如尺码、孩子年龄、会员号……</translation>
        </message>
        <message>
            <source>Define fields…</source>
            <translation>管理字段…</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CardStanding</name>
        <message>
            <source>The stage is not worked out yet</source>
            <translation>还没有算出阶段</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>%1 起</translation>
        </message>
        <message>
            <source>judged without messages: none are counted in the groups</source>
            <translation>所在的群没有发言统计，未计发言</translation>
        </message>
        <message>
            <source>being worked out anew</source>
            <translation>正在重新计算</translation>
        </message>
        <message>
            <source>Circle</source>
            <translation>圈层</translation>
        </message>
        <message>
            <source>RFM</source>
            <translation>RFM</translation>
        </message>
        <message>
            <source>no paid order within a year</source>
            <translation>一年内没有付款订单</translation>
        </message>
        <message>
            <source>Set by hand</source>
            <translation>手工设定阶段</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>恢复自动</translation>
        </message>
        <message>
            <source>Back to the stage of the rules</source>
            <translation>恢复按规则计算的阶段</translation>
        </message>
        <message>
            <source>Spent in all</source>
            <translation>累计消费</translation>
        </message>
        <message>
            <source>no paid order yet</source>
            <translation>还没有付款订单</translation>
        </message>
        <message numerus="yes">
            <source>%1 in %n paid order(s)</source>
            <translation>
                <numerusform>%1，付款订单 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>Per order</source>
            <translation>客单价</translation>
        </message>
        <message>
            <source>First and last</source>
            <translation>首单与末单</translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Orders every</source>
            <translation>下单间隔</translation>
        </message>
        <message>
            <source>%1 days on average</source>
            <translation>平均 %1 天</translation>
        </message>
        <message numerus="yes">
            <source>%n paid order(s) in other currencies are not in these sums</source>
            <translation>
                <numerusform>另有 %n 个其他币种的付款订单未计入</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CardTags</name>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>No tag yet</source>
            <translation>还没有标签</translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation>加标签</translation>
        </message>
        <message>
            <source>Tag groups</source>
            <translation>标签组</translation>
        </message>
        <message>
            <source>In no group</source>
            <translation>未分组</translation>
        </message>
        <message>
            <source>Remove this tag; the context menu moves it to another group</source>
            <translation>去掉这个标签；右键可移到其他标签组</translation>
        </message>
        <message>
            <source>Remove the tag “%1”</source>
            <translation>去掉标签“%1”</translation>
        </message>
        <message>
            <source>New tag…</source>
            <translation>新标签…</translation>
        </message>
        <message>
            <source>Another tag…</source>
            <translation>其他标签…</translation>
        </message>
        <message>
            <source>Move “%1” to</source>
            <translation>把“%1”移到</translation>
        </message>
        <message>
            <source>Group “%1”</source>
            <translation>标签组“%1”</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>重命名…</translation>
        </message>
        <message>
            <source>Dissolve; its tags stay</source>
            <translation>解散（标签保留）</translation>
        </message>
        <message>
            <source>New group of tags…</source>
            <translation>新建标签组…</translation>
        </message>
        <message>
            <source>A new group…</source>
            <translation>新标签组…</translation>
        </message>
        <message>
            <source>No group</source>
            <translation>不分组</translation>
        </message>
        <message>
            <source>Name of the tag</source>
            <translation>标签名称</translation>
        </message>
        <message>
            <source>New group of tags</source>
            <translation>新建标签组</translation>
        </message>
        <message>
            <source>Name of the group</source>
            <translation>标签组名称</translation>
        </message>
        <message>
            <source>Rename the group of tags</source>
            <translation>重命名标签组</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CardTimeline</name>
        <message>
            <source>What the timeline shows</source>
            <translation>动态显示哪些内容</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Orders and coupons</source>
            <translation>订单与优惠券</translation>
        </message>
        <message>
            <source>Joining and leaving groups</source>
            <translation>进群与退群</translation>
        </message>
        <message>
            <source>Messages by day</source>
            <translation>每天发言</translation>
        </message>
        <message>
            <source>Broadcasts</source>
            <translation>群发</translation>
        </message>
        <message>
            <source>Friends, scans, referrals</source>
            <translation>好友、扫码、推荐</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>积分</translation>
        </message>
        <message>
            <source>Questions and complaints</source>
            <translation>提问与投诉</translation>
        </message>
        <message>
            <source>Consent and opt-outs</source>
            <translation>同意与退订</translation>
        </message>
        <message>
            <source>Stages, tags, edits, imports</source>
            <translation>阶段、标签、修改、导入</translation>
        </message>
        <message>
            <source>Nothing of this kind is known</source>
            <translation>没有这类记录</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>更早</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CardsView</name>
        <message>
            <source>Search answer cards</source>
            <translation>搜索话术</translation>
        </message>
        <message>
            <source>New card</source>
            <translation>新建话术</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>话术</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>分类</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>复制次数</translation>
        </message>
        <message>
            <source>Answer cards</source>
            <translation>话术</translation>
        </message>
        <message>
            <source>No card found</source>
            <translation>没有找到话术</translation>
        </message>
        <message>
            <source>A card is a reply to copy. {name} and {group} are filled in where they are known.</source>
            <translation>话术是可复制的回复。已知的 {name}、{group} 会自动填入。</translation>
        </message>
        <message>
            <source>%1 cards</source>
            <translation>%1 张话术</translation>
        </message>
        <message>
            <source>Copied “%1”.</source>
            <translation>已复制“%1”。</translation>
        </message>
        <message>
            <source>Copied “%1”; fill in first: %2</source>
            <translation>已复制“%1”，请先填好：%2</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>for example: sizes, delivery</source>
            <translation>例如：尺码、物流</translation>
        </message>
        <message>
            <source>Further words that find it</source>
            <translation>其他检索词</translation>
        </message>
        <message>
            <source>{name} and {group} are filled in where they are known; other variables are named when the card is copied.</source>
            <translation>已知的 {name}、{group} 会自动填入；其余变量在复制时提示。</translation>
        </message>
        <message>
            <source>Save the card</source>
            <translation>保存话术</translation>
        </message>
        <message>
            <source>Saved the card.</source>
            <translation>已保存话术。</translation>
        </message>
        <message>
            <source>Remove the card</source>
            <translation>删除话术</translation>
        </message>
        <message>
            <source>Removed the card.</source>
            <translation>已删除话术。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CellDelegate</name>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ChannelCard</name>
        <message>
            <source>not said</source>
            <translation>未注明</translation>
        </message>
        <message>
            <source>seen %1</source>
            <translation>曝光 %1</translation>
        </message>
        <message>
            <source>clicked %1</source>
            <translation>点击 %1</translation>
        </message>
        <message>
            <source>Where it stands</source>
            <translation>所处位置</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Organic or paid</source>
            <translation>自然或付费</translation>
        </message>
        <message>
            <source>Out of use</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Make the channel</source>
            <translation>新建渠道</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Channel “%1” kept</source>
            <translation>已保存渠道“%1”</translation>
        </message>
        <message>
            <source>Funnel, %1</source>
            <translation>漏斗，%1</translation>
        </message>
        <message>
            <source>Last of first step: %1 · cost %2 · a friend %3 · a first order %4 · value %5 · return %6</source>
            <translation>末步占首步 %1 · 费用 %2 · 每个好友 %3 · 每个首单 %4 · 成交额 %5 · 投产比 %6</translation>
        </message>
        <message>
            <source>Stop-loss line</source>
            <translation>止损线</translation>
        </message>
        <message>
            <source>What is paid for</source>
            <translation>按什么计价</translation>
        </message>
        <message>
            <source>no line</source>
            <translation>不设</translation>
        </message>
        <message>
            <source>At most, for one</source>
            <translation>每人最多</translation>
        </message>
        <message>
            <source>At most, for one; the last seven days are held against it</source>
            <translation>每人最多花多少；拿最近七天来比</translation>
        </message>
        <message>
            <source>Keep from today</source>
            <translation>从今天起保存</translation>
        </message>
        <message>
            <source>Stop-loss line kept</source>
            <translation>已保存止损线</translation>
        </message>
        <message>
            <source>Costs</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>Remove the cost of %1</source>
            <translation>删除 %1 的费用</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Cost removed</source>
            <translation>已删除费用</translation>
        </message>
        <message numerus="yes">
            <source>%n older cost(s) are not listed here; they count all the same.</source>
            <translation>
                <numerusform>还有 %n 笔更早的费用没有列出，照样计入。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing noted yet: what a friend cost cannot be told.</source>
            <translation>还没有记费用：算不出每个好友的成本。</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>第一天</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>最后一天</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Spent in these days; spread evenly over them</source>
            <translation>这些天的花费，按天平摊</translation>
        </message>
        <message>
            <source>How often it was seen</source>
            <translation>曝光次数</translation>
        </message>
        <message>
            <source>How often it was clicked</source>
            <translation>点击次数</translation>
        </message>
        <message>
            <source>What for (may stay empty)</source>
            <translation>用途（可不填）</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Note the cost</source>
            <translation>记一笔费用</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Seen, clicked</source>
            <translation>曝光、点击</translation>
        </message>
        <message>
            <source>Cost noted</source>
            <translation>已记下费用</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>活码</translation>
        </message>
        <message>
            <source>%1 scans</source>
            <translation>扫码 %1 次</translation>
        </message>
        <message>
            <source>No code leads here: nobody can tell who came by this channel.</source>
            <translation>没有活码指向这个渠道：无法知道谁从这里来。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ChannelsTab</name>
        <message>
            <source>Compare the selected</source>
            <translation>比较所选</translation>
        </message>
        <message>
            <source>Two or more channels against each other, with intervals</source>
            <translation>两个或多个渠道相互比较，带置信区间</translation>
        </message>
        <message>
            <source>New channel</source>
            <translation>新建渠道</translation>
        </message>
        <message>
            <source>Import channel costs</source>
            <translation>导入渠道费用</translation>
        </message>
        <message>
            <source>No channel yet</source>
            <translation>还没有渠道</translation>
        </message>
        <message>
            <source>A channel is where people come from: a counter, a live stream, an advertisement. Make one, or import costs or contacts that name them.</source>
            <translation>渠道就是人从哪里来：柜台、直播间、广告。新建一个，或导入带渠道的费用、好友。</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>%1 (out of use)</source>
            <translation>%1（已停用）</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>%1 of the step before</source>
            <translation>占上一步 %1</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>A friend</source>
            <translation>每个好友</translation>
        </message>
        <message>
            <source>A first order</source>
            <translation>每个首单</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>成交额</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>投产比</translation>
        </message>
        <message>
            <source>Value of paid orders divided by the cost</source>
            <translation>已付订单金额 ÷ 费用</translation>
        </message>
        <message>
            <source>Stop-loss line</source>
            <translation>止损线</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Friends of those who scanned %1 · joined of friends %2 · buyers of those in groups %3
bought again %4 · left the groups %5 · removed us %6</source>
            <translation>加粉率 %1 · 进群率 %2 · 社群转化率 %3
复购率 %4 · 退群率 %5 · 取关率 %6</translation>
        </message>
        <message>
            <source>Enter opens a channel.</source>
            <translation>按回车打开渠道。</translation>
        </message>
        <message numerus="yes">
            <source>%n friend(s) came through a channel of which nobody said whether it is paid, or through none.</source>
            <translation>
                <numerusform>%n 位好友的渠道没有标明自然或付费，或没有渠道。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cost(s) in other money are in no figure.</source>
            <translation>
                <numerusform>%n 笔其他币种的费用没有计入。</numerusform>
            </translation>
        </message>
        <message>
            <source>Compare channels</source>
            <translation>比较渠道</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ChartCard</name>
        <message>
            <source>Data table</source>
            <translation>数据表</translation>
        </message>
        <message>
            <source>%1: data table</source>
            <translation>%1：数据表</translation>
        </message>
        <message>
            <source>%1: more</source>
            <translation>%1：更多</translation>
        </message>
        <message>
            <source>Export, copy, reference lines</source>
            <translation>导出、复制、参考线</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ChatBubble</name>
        <message>
            <source>[picture]</source>
            <translation>[图片]</translation>
        </message>
        <message>
            <source>The message as it will be copied</source>
            <translation>将要复制的内容</translation>
        </message>
        <message>
            <source>Picture %1</source>
            <translation>图片 %1</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CheckinCard</name>
        <message>
            <source>Check-in today</source>
            <translation>今日打卡</translation>
        </message>
        <message>
            <source>Names, ends of phones or WeChat IDs, one a line or with commas between; a whole list may be pasted</source>
            <translation>姓名、手机尾号或微信号，每行一个或用逗号隔开；也可以粘贴整份名单</translation>
        </message>
        <message>
            <source>Who checks in</source>
            <translation>谁来打卡</translation>
        </message>
        <message>
            <source>Group whose nicknames are meant</source>
            <translation>按哪个群的昵称找人</translation>
        </message>
        <message>
            <source>Names of members</source>
            <translation>按成员姓名</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>打卡</translation>
        </message>
        <message>
            <source>Points for a check-in</source>
            <translation>每次打卡的积分</translation>
        </message>
        <message>
            <source>Checking in</source>
            <translation>正在打卡</translation>
        </message>
        <message>
            <source>Nicknames in %1</source>
            <translation>按“%1”的群昵称</translation>
        </message>
        <message numerus="yes">
            <source>%n member(s) checked in.</source>
            <translation>
                <numerusform>%n 人打卡成功。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n had checked in today already.</source>
            <translation>
                <numerusform>%n 人今天已经打过卡。</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1”: nobody of this name or number</source>
            <translation>“%1”：没有这个名字或号码的人</translation>
        </message>
        <message>
            <source>“%1”: %2 members; write a phone or #number</source>
            <translation>“%1”：有 %2 位，请写手机号或 #编号</translation>
        </message>
        <message>
            <source>and %1 more that are not clear</source>
            <translation>还有 %1 个不明确</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ChoiceList</name>
        <message>
            <source>Choose</source>
            <translation>选择</translation>
        </message>
        <message>
            <source>All that are shown</source>
            <translation>全选列出的</translation>
        </message>
        <message>
            <source>None</source>
            <translation>都不选</translation>
        </message>
        <message>
            <source>none chosen</source>
            <translation>未选</translation>
        </message>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>已选 %n 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CodeCardView</name>
        <message>
            <source>Picture of the code</source>
            <translation>二维码图</translation>
        </message>
        <message>
            <source>%1 (takes people now)</source>
            <translation>%1（正在进人）</translation>
        </message>
        <message>
            <source>Groups in line</source>
            <translation>排队的社群</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Whose</source>
            <translation>归属</translation>
        </message>
        <message>
            <source>Standing</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Countdown</source>
            <translation>倒计时</translation>
        </message>
        <message>
            <source>Made on</source>
            <translation>生成于</translation>
        </message>
        <message>
            <source>Room left</source>
            <translation>还能进</translation>
        </message>
        <message>
            <source>Scans</source>
            <translation>扫码</translation>
        </message>
        <message>
            <source>%1, the last on %2</source>
            <translation>%1 次，最近 %2</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>活码</translation>
        </message>
        <message>
            <source>Change the code</source>
            <translation>修改活码</translation>
        </message>
        <message>
            <source>Fresh code from WeChat</source>
            <translation>换上微信里的新码</translation>
        </message>
        <message>
            <source>Use again</source>
            <translation>重新启用</translation>
        </message>
        <message>
            <source>No longer used</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>In use again</source>
            <translation>已重新启用</translation>
        </message>
        <message>
            <source>What the fresh code holds; it counts as made today</source>
            <translation>新码的内容；按今天生成计</translation>
        </message>
        <message>
            <source>Renewed. Put it up anew where it can be seen (places: %1).</source>
            <translation>已换新码。有 %1 处需要重新张贴。</translation>
        </message>
        <message>
            <source>Renewed</source>
            <translation>已换新码</translation>
        </message>
        <message>
            <source>Where it can be seen</source>
            <translation>用在哪里</translation>
        </message>
        <message>
            <source>%1: %2, since %3</source>
            <translation>%1：%2，%3 起</translation>
        </message>
        <message>
            <source>%1, taken down on %2</source>
            <translation>%1，%2 撤下</translation>
        </message>
        <message>
            <source>Note as taken down</source>
            <translation>记为撤下</translation>
        </message>
        <message>
            <source>Noted as taken down</source>
            <translation>已记为撤下</translation>
        </message>
        <message>
            <source>Nowhere yet, as far as is known.</source>
            <translation>目前没有记录。</translation>
        </message>
        <message>
            <source>What it is on</source>
            <translation>载体</translation>
        </message>
        <message>
            <source>e.g. counter of the shop in Guangzhou</source>
            <translation>例如：广州店柜台</translation>
        </message>
        <message>
            <source>Where it hangs</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Noted where it can be seen</source>
            <translation>已记下位置</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CodeForm</name>
        <message>
            <source>Works until</source>
            <translation>有效至</translation>
        </message>
        <message>
            <source>Keep the changes</source>
            <translation>保存修改</translation>
        </message>
        <message>
            <source>Make the code</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>no limit of its own</source>
            <translation>不另设上限</translation>
        </message>
        <message>
            <source>Names of groups, commas between them</source>
            <translation>社群名称，用逗号分隔</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>What it holds</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Name on lists and cards</source>
            <translation>名称（列表和卡片上）</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>合伙人</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Made in WeChat on</source>
            <translation>微信中生成于</translation>
        </message>
        <message>
            <source>Takes so many scans</source>
            <translation>扫码次数上限</translation>
        </message>
        <message>
            <source>Groups that follow when it is full</source>
            <translation>满员后接续的社群</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>An id or a link; empty makes an id</source>
            <translation>编号或链接；留空自动编号</translation>
        </message>
        <message>
            <source>The link that WeChat's code holds</source>
            <translation>微信二维码里的链接</translation>
        </message>
        <message>
            <source>Code made</source>
            <translation>已生成活码</translation>
        </message>
        <message>
            <source>Code changed</source>
            <translation>已修改活码</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CodesDesk</name>
        <message>
            <source>New code</source>
            <translation>新建活码</translation>
        </message>
        <message>
            <source>Import scans</source>
            <translation>导入扫码记录</translation>
        </message>
        <message>
            <source>No code yet</source>
            <translation>还没有活码</translation>
        </message>
        <message>
            <source>A code belongs to a channel, a campaign, a group or a partner. It is drawn here, printed on posters and cards, and says in time when it ends or fills up.</source>
            <translation>活码属于一个渠道、活动、社群或合伙人。在这里生成、印到海报和卡片上，到期或快满时会提前提醒。</translation>
        </message>
        <message>
            <source>Search codes</source>
            <translation>搜索活码</translation>
        </message>
        <message>
            <source>Link before the ids</source>
            <translation>编号前的链接</translation>
        </message>
        <message>
            <source>Pictures and print sheets</source>
            <translation>图片与印刷版</translation>
        </message>
        <message>
            <source>PNG pictures</source>
            <translation>PNG 图片</translation>
        </message>
        <message>
            <source>SVG pictures</source>
            <translation>SVG 图片</translation>
        </message>
        <message>
            <source>Name cards (PDF, 10 a page)</source>
            <translation>名片（PDF，每页 10 张）</translation>
        </message>
        <message>
            <source>A4 grid (PDF, 12 a page)</source>
            <translation>A4 拼版（PDF，每页 12 个）</translation>
        </message>
        <message>
            <source>Parcel cards (PDF, 4 a page)</source>
            <translation>包裹卡（PDF，每页 4 张）</translation>
        </message>
        <message>
            <source>Posters (PDF, one a page)</source>
            <translation>海报（PDF，每页一张）</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>活码</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Whose</source>
            <translation>归属</translation>
        </message>
        <message>
            <source>Standing</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Countdown</source>
            <translation>倒计时</translation>
        </message>
        <message>
            <source>Room left</source>
            <translation>还能进</translation>
        </message>
        <message>
            <source>Next group</source>
            <translation>下一个群</translation>
        </message>
        <message>
            <source>Scans</source>
            <translation>扫码</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>在用</translation>
        </message>
        <message>
            <source>Where it can be seen now: %1</source>
            <translation>现有 %1 处在用</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>活码</translation>
        </message>
        <message>
            <source>%1 codes · %2 let nobody in · %3 soon. Enter opens one.</source>
            <translation>%1 个活码 · %2 个已失效或已满 · %3 个即将。按 Enter 打开。</translation>
        </message>
        <message>
            <source>Save the code</source>
            <translation>保存二维码</translation>
        </message>
        <message>
            <source>Folder for %1 pictures</source>
            <translation>保存 %1 张图片的文件夹</translation>
        </message>
        <message>
            <source>Saved %1 pictures</source>
            <translation>已保存 %1 张图片</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>What stands above the code</source>
            <translation>二维码上方的文字</translation>
        </message>
        <message>
            <source>Scan to join our group</source>
            <translation>扫码进群</translation>
        </message>
        <message>
            <source>Put a logo into the middle of the code?</source>
            <translation>要在二维码中间放标志吗？</translation>
        </message>
        <message>
            <source>The code then carries enough correction to be read around it.</source>
            <translation>二维码会带足够的纠错，仍可扫读。</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>选择图片</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>标志</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
            <translation>图片 (*.png *.jpg *.jpeg *.svg)</translation>
        </message>
        <message>
            <source>Save the print sheet</source>
            <translation>保存印刷版</translation>
        </message>
        <message>
            <source>Print sheet saved with %1 codes</source>
            <translation>印刷版已保存，含 %1 个活码</translation>
        </message>
        <message>
            <source>Print sheet saved with %1 codes; %2 of them let nobody in any more</source>
            <translation>印刷版已保存，含 %1 个码，其中 %2 个已进不了人</translation>
        </message>
        <message>
            <source>Note where it hangs</source>
            <translation>记下张贴位置</translation>
        </message>
        <message>
            <source>Where the shop's ids lead to, e.g. https://shop.example/c?id= ; empty draws the ids alone</source>
            <translation>编号指向的链接，例如 https://shop.example/c?id= ；留空则只画编号</translation>
        </message>
        <message>
            <source>Codes are drawn with the new link</source>
            <translation>活码按新链接生成</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ColumnChooser</name>
        <message>
            <source>Freeze no column</source>
            <translation>不冻结</translation>
        </message>
        <message>
            <source>Find a column</source>
            <translation>查找列</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Freeze up to here</source>
            <translation>冻结到这一列</translation>
        </message>
        <message>
            <source>As at first</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>No column is frozen: all of them move when you scroll sideways.</source>
            <translation>没有冻结的列：左右滚动时都会移动。</translation>
        </message>
        <message>
            <source>Stay when you scroll sideways: %1</source>
            <translation>左右滚动时不动：%1</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::CommandPalette</name>
        <message>
            <source>Find anything</source>
            <translation>查找一切</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Nothing is called “%1”. Try part of a name, its pinyin, or the last digits of a phone.</source>
            <translation>没有找到“%1”。可以试试名字的一部分、拼音或手机尾号。</translation>
        </message>
        <message>
            <source>Actions, settings, members, groups, content</source>
            <translation>操作、设置、成员、社群、内容</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::Comparison</name>
        <message>
            <source>Member %1</source>
            <translation>成员 %1</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>生日</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>公司</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>订单数</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Where from</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>成为客户时间</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>并排比较</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Interests</source>
            <translation>兴趣爱好</translation>
        </message>
        <message>
            <source>Preferred category</source>
            <translation>品类偏好</translation>
        </message>
        <message>
            <source>✓ %1 (stays)</source>
            <translation>✓ %1（保留）</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ConflictList</name>
        <message>
            <source>Go before them</source>
            <translation>排到它们前面</translation>
        </message>
        <message>
            <source>What broadcasts take from each other</source>
            <translation>群发之间互相占用</translation>
        </message>
        <message>
            <source>No other broadcast takes people from this one, nor this one from others.</source>
            <translation>没有别的群发占用这次的对象，这次也没有占用别人的。</translation>
        </message>
        <message>
            <source>Priority of this broadcast (higher goes first)</source>
            <translation>这次群发的优先级（数字大的先）</translation>
        </message>
        <message>
            <source>The lowest priority that goes before all who take from it</source>
            <translation>刚好排在所有占用它的群发前面</translation>
        </message>
        <message>
            <source>Loses people</source>
            <translation>失去对象的</translation>
        </message>
        <message>
            <source>Taken by</source>
            <translation>被谁占用</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Who that is</source>
            <translation>具体是谁</translation>
        </message>
        <message>
            <source>With priority %1, %2 can be sent</source>
            <translation>优先级 %1：可发 %2</translation>
        </message>
        <message numerus="yes">
            <source>%n planned deliveries of other broadcasts give way</source>
            <translation>
                <numerusform>将挤掉其他群发的 %n 个计划送达</numerusform>
            </translation>
        </message>
        <message>
            <source>This broadcast</source>
            <translation>这次群发</translation>
        </message>
        <message>
            <source>several together</source>
            <translation>几个合在一起</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ContentEditor</name>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Save changes</source>
            <translation>保存修改</translation>
        </message>
        <message>
            <source>Add to the library</source>
            <translation>加入内容库</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>内容库</translation>
        </message>
        <message>
            <source>Back to the list (Esc)</source>
            <translation>返回列表（Esc）</translation>
        </message>
        <message>
            <source>Title: the first line of the text, if you leave it empty</source>
            <translation>标题：留空则取正文第一行</translation>
        </message>
        <message>
            <source>More for this item</source>
            <translation>这条内容的更多操作</translation>
        </message>
        <message>
            <source>Archive or take out of the archive</source>
            <translation>归档或取消归档</translation>
        </message>
        <message>
            <source>Leave without saving?</source>
            <translation>不保存就离开？</translation>
        </message>
        <message>
            <source>What you changed in this content item is not in the library yet.</source>
            <translation>这条内容的改动还没有存入内容库。</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>离开</translation>
        </message>
        <message>
            <source>Saved as version %1</source>
            <translation>已保存为版本 %1</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>Taken out of the archive</source>
            <translation>已取消归档</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>删除时间</translation>
        </message>
        <message>
            <source>Broadcasts say this item, so it cannot be removed. Archive it: it leaves the list, and what was sent stays.</source>
            <translation>有群发用到这条内容，不能删除。可以归档：它不再出现在列表里，发过的记录仍在。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::DecisionsWindow</name>
        <message>
            <source>Who is who</source>
            <translation>谁是谁</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>可能重复</translation>
        </message>
        <message>
            <source>Merged</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>To decide %1</source>
            <translation>待定 %1</translation>
        </message>
        <message>
            <source>Possible duplicates %1</source>
            <translation>可能重复 %1</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::Desk</name>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>已撤销：%1</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Done again: %1</source>
            <translation>已重做：%1</translation>
        </message>
        <message>
            <source>Show personal data for 60 seconds</source>
            <translation>显示完整个人信息 60 秒</translation>
        </message>
        <message>
            <source>What for? The answer is kept in the export log.</source>
            <translation>用途？会留在导出记录里。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::DeskForm</name>
        <message>
            <source>Nobody is called “%1”. Type the name, the end of the phone, a WeChat ID or #number.</source>
            <translation>没有名为“%1”的成员。请输入名称、手机尾号、微信号或 #编号。</translation>
        </message>
        <message>
            <source>“%1” may be several people. Type the end of the phone, a WeChat ID or #number.</source>
            <translation>“%1”可能是多个人。请输入手机尾号、微信号或 #编号。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::DeskView</name>
        <message>
            <source>This workspace is open for reading only: another window or program is writing to it, or the folder does not allow it.</source>
            <translation>工作区以只读方式打开：另一个窗口或程序正在写入，或文件夹不允许写入。</translation>
        </message>
        <message>
            <source>Go to %1</source>
            <translation>前往%1</translation>
        </message>
        <message>
            <source>Find anything</source>
            <translation>查找一切</translation>
        </message>
        <message>
            <source>Search on this page</source>
            <translation>在本页搜索</translation>
        </message>
        <message>
            <source>Main action of this page</source>
            <translation>本页的主要操作</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>导入文件</translation>
        </message>
        <message>
            <source>Undo the last change</source>
            <translation>撤销上一步</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Read this page anew</source>
            <translation>重新读取本页</translation>
        </message>
        <message>
            <source>Show or mask personal data</source>
            <translation>显示或遮盖个人信息</translation>
        </message>
        <message>
            <source>Undo and redo</source>
            <translation>撤销与重做</translation>
        </message>
        <message>
            <source>Go between the page and the details</source>
            <translation>在页面和详情之间切换</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::DetailsPane</name>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Who speaks</source>
            <translation>发言人</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>链接</translation>
        </message>
        <message>
            <source>Title of the link</source>
            <translation>链接标题</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Description of the link</source>
            <translation>链接描述</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>描述</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Campaigns</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Coupon</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>Saved by</source>
            <translation>保存人</translation>
        </message>
        <message>
            <source>Your name, for the list of versions</source>
            <translation>你的名字，写进版本记录</translation>
        </message>
        <message>
            <source>May reach the same people again within 3 days</source>
            <translation>3 天内可以再次发给同一批人</translation>
        </message>
        <message>
            <source>Topics</source>
            <translation>话题</translation>
        </message>
        <message>
            <source>In no folder</source>
            <translation>未归类</translation>
        </message>
        <message>
            <source>That of the campaign</source>
            <translation>随活动</translation>
        </message>
        <message>
            <source>Where a value is missing, say instead</source>
            <translation>变量没有值时，改用</translation>
        </message>
        <message>
            <source>Instead of a missing {%1}</source>
            <translation>{%1} 没有值时改用</translation>
        </message>
        <message>
            <source>such as 亲</source>
            <translation>例如：亲</translation>
        </message>
        <message>
            <source>The shop itself: nothing has to be disclosed.</source>
            <translation>店铺自己发言，不需要身份说明。</translation>
        </message>
        <message>
            <source>Has to stand in the text: “%1”</source>
            <translation>正文里必须有：“%1”</translation>
        </message>
        <message>
            <source>Title %1 of %2 bytes, description %3 of %4 (a Chinese character is 3)</source>
            <translation>标题 %1/%2 字节，描述 %3/%4 字节（一个汉字 3 字节）</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::Drawer</name>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>关闭（Esc）</translation>
        </message>
        <message>
            <source>Close the details</source>
            <translation>关闭详情</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::DueWatch</name>
        <message>
            <source>Time to send</source>
            <translation>该发送了</translation>
        </message>
        <message>
            <source>Missed sends</source>
            <translation>错过的群发</translation>
        </message>
        <message>
            <source>Due now: %1</source>
            <translation>现在该发：%1</translation>
        </message>
        <message>
            <source>Came due while the program was closed: %1. Decide what becomes of them.</source>
            <translation>程序关闭期间到点：%1。请决定如何处理。</translation>
        </message>
        <message>
            <source>Open the send desk</source>
            <translation>打开发送台</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>还有 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n minutes: %1</source>
            <translation>
                <numerusform>%n 分钟后：%1</numerusform>
            </translation>
        </message>
        <message>
            <source>Was put off until now: %1</source>
            <translation>推迟到现在的：%1</translation>
        </message>
        <message>
            <source>Soon to be sent</source>
            <translation>即将发送</translation>
        </message>
        <message>
            <source>Nobody gets it</source>
            <translation>没有人能收到</translation>
        </message>
        <message>
            <source>Due now, but nobody may get it: %1. The plan says why.</source>
            <translation>到点了，但没有人能收到：%1。计划里写明了原因。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::DuplicatesPanel</name>
        <message>
            <source>Looking for members who may be one person</source>
            <translation>正在查找可能是同一人的成员</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>可能重复</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Stays</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Goes into it</source>
            <translation>并入</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>One person: merge</source>
            <translation>是同一人：合并</translation>
        </message>
        <message>
            <source>Two people</source>
            <translation>是两个人</translation>
        </message>
        <message>
            <source>Deciding</source>
            <translation>正在处理</translation>
        </message>
        <message>
            <source>No likely duplicates</source>
            <translation>没有可能重复的成员</translation>
        </message>
        <message>
            <source>Members who share a name and a phone tail, a region or an order would be proposed here.</source>
            <translation>姓名加手机尾号、地区或订单相同的成员会列在这里。</translation>
        </message>
        <message numerus="yes">
            <source>Merged %n pair(s)</source>
            <translation>
                <numerusform>已合并 %n 对</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) will not be proposed again</source>
            <translation>
                <numerusform>这 %n 对不会再提示</numerusform>
            </translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>重新查找</translation>
        </message>
        <message>
            <source>The %1 likeliest pairs are shown.</source>
            <translation>只列出最像的 %1 对。</translation>
        </message>
        <message>
            <source>A click on a value, or Space, says which one stays.</source>
            <translation>点一下某个值（或按空格）决定保留哪个。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ExperimentPanel</name>
        <message>
            <source>Of whom</source>
            <translation>以谁为基数</translation>
        </message>
        <message>
            <source>How many went on to</source>
            <translation>有多少人走到</translation>
        </message>
        <message>
            <source>Friends first</source>
            <translation>先加好友</translation>
        </message>
        <message>
            <source>Group first</source>
            <translation>先进群</translation>
        </message>
        <message>
            <source>Which way brings more? Take the numbers of a step, or type those of your own trial, such as friends first against group first.</source>
            <translation>哪种做法效果更好？取某一步的人数，或填自己试验的人数，例如先加好友对先进群。</translation>
        </message>
        <message>
            <source>Intervals of 95%: Wilson for each rate, Newcombe for the difference; the test is two-sided. Below %1 people an arm nothing is compared.</source>
            <translation>95% 区间：各组比率用 Wilson 法，差值用 Newcombe 法；双侧检验。每组不足 %1 人时不作比较。</translation>
        </message>
        <message>
            <source>People of %1</source>
            <translation>%1 的人数</translation>
        </message>
        <message>
            <source>Went on, of %1</source>
            <translation>%1 中走到下一步的人数</translation>
        </message>
        <message>
            <source>Name of the arm</source>
            <translation>组名</translation>
        </message>
        <message>
            <source>More went on than there were in “%1”: these are not the same people, so nothing is compared.</source>
            <translation>“%1”走到下一步的比基数还多：不是同一批人，不作比较。</translation>
        </message>
        <message>
            <source>%1, between %2</source>
            <translation>%1，区间 %2</translation>
        </message>
        <message>
            <source>against the first: %1 points (%2), p = %3</source>
            <translation>与第一组相差 %1 个百分点（%2），p = %3</translation>
        </message>
        <message>
            <source>“%1” brings more than “%2”</source>
            <translation>“%1”比“%2”效果好</translation>
        </message>
        <message>
            <source>“%1” brings less than “%2”</source>
            <translation>“%1”比“%2”效果差</translation>
        </message>
        <message>
            <source>Not enough data: every arm needs at least %1 people.</source>
            <translation>数据不足：每组至少要有 %1 人。</translation>
        </message>
        <message>
            <source>No difference that chance would not make as well.</source>
            <translation>没有超出偶然的差别。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ExportsPanel</name>
        <message>
            <source>Everything that left this workspace, and every time masked data was shown on screen. This record cannot be changed.</source>
            <translation>离开本工作区的全部数据，以及每次在屏幕上显示完整信息的记录。此记录不可修改。</translation>
        </message>
        <message>
            <source>Exports</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>Personal data</source>
            <translation>个人信息</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>去向</translation>
        </message>
        <message>
            <source>Nothing was exported yet</source>
            <translation>还没有导出过</translation>
        </message>
        <message>
            <source>Each export will stand here with its time, its rows, and whether personal data in it was masked.</source>
            <translation>每次导出都会记在这里：时间、行数，以及个人信息是否遮盖。</translation>
        </message>
        <message>
            <source>masked</source>
            <translation>已遮盖</translation>
        </message>
        <message>
            <source>shown in full</source>
            <translation>完整显示</translation>
        </message>
        <message>
            <source>Search in the record</source>
            <translation>在记录中搜索</translation>
        </message>
        <message>
            <source>Only shown in full</source>
            <translation>只看完整显示的</translation>
        </message>
        <message>
            <source>Export this record…</source>
            <translation>导出此记录…</translation>
        </message>
        <message>
            <source>Export this record</source>
            <translation>导出此记录</translation>
        </message>
        <message>
            <source>Export record</source>
            <translation>导出记录</translation>
        </message>
        <message>
            <source>Excel workbook (*.xlsx);;CSV file (*.csv)</source>
            <translation>Excel 工作簿 (*.xlsx);;CSV 文件 (*.csv)</translation>
        </message>
        <message>
            <source>The record was exported</source>
            <translation>记录已导出</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::FieldPanel</name>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Set for %1</source>
            <translation>修改 %1 位</translation>
        </message>
        <message>
            <source>Clear for %1</source>
            <translation>清空 %1 位</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::FigureKeeper</name>
        <message>
            <source>Working out stages and values… %1</source>
            <translation>正在计算阶段与价值… %1</translation>
        </message>
        <message>
            <source>Working out stages and values…</source>
            <translation>正在计算阶段与价值…</translation>
        </message>
        <message>
            <source>Stages and values: %1</source>
            <translation>阶段与价值：%1</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::FolderTree</name>
        <message>
            <source>Folders</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>All content</source>
            <translation>全部内容</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>In no folder</source>
            <translation>未归类</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>新建文件夹</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>The folder was added</source>
            <translation>已新建文件夹</translation>
        </message>
        <message>
            <source>Rename the folder</source>
            <translation>重命名文件夹</translation>
        </message>
        <message>
            <source>The folder was renamed</source>
            <translation>已重命名文件夹</translation>
        </message>
        <message>
            <source>The folder was removed; what lay in it lies one level higher</source>
            <translation>已删除文件夹，里面的内容移到了上一层</translation>
        </message>
        <message>
            <source>The folder was moved</source>
            <translation>已移动文件夹</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) moved</source>
            <translation>
                <numerusform>已移动 %n 条内容</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) archived</source>
            <translation>
                <numerusform>已归档 %n 条内容</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) taken out of the archive</source>
            <translation>
                <numerusform>已取消归档 %n 条内容</numerusform>
            </translation>
        </message>
        <message>
            <source>New folder in this one…</source>
            <translation>在其中新建文件夹…</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>新建文件夹…</translation>
        </message>
        <message>
            <source>Rename… (F2)</source>
            <translation>重命名…（F2）</translation>
        </message>
        <message>
            <source>Move into</source>
            <translation>移动到</translation>
        </message>
        <message>
            <source>The top</source>
            <translation>最上层</translation>
        </message>
        <message>
            <source>Remove the folder (Delete)</source>
            <translation>删除文件夹（Delete）</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::FriendsModel</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>手机</translation>
        </message>
        <message>
            <source>Friend since</source>
            <translation>添加日期</translation>
        </message>
        <message>
            <source>Added how</source>
            <translation>添加方式</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Gone since</source>
            <translation>流失日期</translation>
        </message>
        <message>
            <source>Other accounts</source>
            <translation>其他账号</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::FriendsPanel</name>
        <message>
            <source>full</source>
            <translation>已满</translation>
        </message>
        <message>
            <source>%1, nearly full</source>
            <translation>%1，快满了</translation>
        </message>
        <message>
            <source>Accounts and their friends</source>
            <translation>账号和好友</translation>
        </message>
        <message>
            <source>Name, pinyin, end of a phone</source>
            <translation>昵称 / 拼音 / 手机尾号</translation>
        </message>
        <message>
            <source>Friends of the account</source>
            <translation>这个账号的好友</translation>
        </message>
        <message>
            <source>Friends of each account. A member may be a friend of several.</source>
            <translation>每个账号的好友。一位成员可以是几个账号的好友。</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>最近 7 天</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>最近 30 天</translation>
        </message>
        <message>
            <source>Last 90 days</source>
            <translation>最近 90 天</translation>
        </message>
        <message>
            <source>Days in which friends came and went</source>
            <translation>统计新增和流失的天数</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Whose</source>
            <translation>使用人</translation>
        </message>
        <message>
            <source>Friends</source>
            <translation>好友</translation>
        </message>
        <message>
            <source>Capacity</source>
            <translation>好友上限</translation>
        </message>
        <message>
            <source>Room left</source>
            <translation>还能加</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Gone</source>
            <translation>流失</translation>
        </message>
        <message>
            <source>Net</source>
            <translation>净增</translation>
        </message>
        <message>
            <source>Import contacts</source>
            <translation>导入好友</translation>
        </message>
        <message>
            <source>No account and no friend yet</source>
            <translation>还没有账号和好友</translation>
        </message>
        <message>
            <source>Import the customers of your WeCom or WeChat accounts: each row says who is whose friend, since when and how. Accounts of the staff stand under Groups.</source>
            <translation>导入企业微信或微信账号的客户表：每行说明谁是谁的好友、何时添加、怎么添加的。员工的账号在“社群”里。</translation>
        </message>
        <message>
            <source>Friends now</source>
            <translation>现有好友</translation>
        </message>
        <message>
            <source>New in these days</source>
            <translation>这些天新增</translation>
        </message>
        <message>
            <source>Gone in these days</source>
            <translation>这些天流失</translation>
        </message>
        <message>
            <source>Gone at any time</source>
            <translation>曾经流失</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Which friends</source>
            <translation>哪些好友</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Looking for friends</source>
            <translation>正在查找好友</translation>
        </message>
        <message>
            <source>No friend fits</source>
            <translation>没有符合条件的好友</translation>
        </message>
        <message>
            <source>Choose another account, other days or another channel.</source>
            <translation>换一个账号、换天数或换渠道看看。</translation>
        </message>
        <message>
            <source>%1 (closed)</source>
            <translation>%1（已停用）</translation>
        </message>
        <message>
            <source>New and gone by week: %1</source>
            <translation>每周新增和流失：%1</translation>
        </message>
        <message>
            <source>All channels</source>
            <translation>全部渠道</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::FrozenColumns</name>
        <message>
            <source>Frozen columns</source>
            <translation>冻结的列</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::FunnelView</name>
        <message>
            <source>not measured</source>
            <translation>没有数据</translation>
        </message>
        <message>
            <source>%1 · %2 of the step before</source>
            <translation>%1 · 占上一步 %2</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::GiftsView</name>
        <message>
            <source>Gifts</source>
            <translation>礼品</translation>
        </message>
        <message>
            <source>Gift</source>
            <translation>礼品</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>积分</translation>
        </message>
        <message>
            <source>In stock</source>
            <translation>库存</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>已兑换</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>No gift yet</source>
            <translation>还没有礼品</translation>
        </message>
        <message>
            <source>Name below what members may get for their points.</source>
            <translation>在下面写下成员可以用积分换什么。</translation>
        </message>
        <message>
            <source>Name of the gift</source>
            <translation>礼品名称</translation>
        </message>
        <message>
            <source> points</source>
            <translation> 分</translation>
        </message>
        <message>
            <source>Points for the gift</source>
            <translation>兑换所需积分</translation>
        </message>
        <message>
            <source>not counted</source>
            <translation>未统计</translation>
        </message>
        <message>
            <source>stock </source>
            <translation>库存 </translation>
        </message>
        <message>
            <source>How many are in stock</source>
            <translation>库存数量</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新礼品</translation>
        </message>
        <message>
            <source>No longer given</source>
            <translation>不再兑换</translation>
        </message>
        <message>
            <source>Out of stock</source>
            <translation>已兑完</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Give it again</source>
            <translation>恢复兑换</translation>
        </message>
        <message>
            <source>No longer give it</source>
            <translation>停止兑换</translation>
        </message>
        <message>
            <source>Add the gift</source>
            <translation>添加礼品</translation>
        </message>
        <message>
            <source>Kept the gift “%1”</source>
            <translation>已保存礼品“%1”</translation>
        </message>
        <message>
            <source>“%1” is no longer given</source>
            <translation>“%1”不再兑换</translation>
        </message>
        <message>
            <source>“%1” is given again</source>
            <translation>“%1”恢复兑换</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::GmvTab</name>
        <message>
            <source>What the change is owed to</source>
            <translation>变化从哪里来</translation>
        </message>
        <message>
            <source>Import orders</source>
            <translation>导入订单</translation>
        </message>
        <message>
            <source>No turnover to show yet</source>
            <translation>还没有GMV</translation>
        </message>
        <message>
            <source>Turnover is worked out from orders, friends and group members; nothing is estimated. Import the orders of your shop first, then contacts and group rosters.</source>
            <translation>GMV由订单、好友和群成员算出，不作估计。请先导入店铺订单，再导入好友和群名单。</translation>
        </message>
        <message>
            <source>Factor</source>
            <translation>因子</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>上期</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>本期</translation>
        </message>
        <message>
            <source>Change of turnover</source>
            <translation>对GMV的影响</translation>
        </message>
        <message>
            <source>What if</source>
            <translation>假如</translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) name nobody known: they count as orders, not as buyers.</source>
            <translation>
                <numerusform>%n 个订单不知道是谁买的：计入订单，不计入买家。</numerusform>
            </translation>
        </message>
        <message>
            <source>Not in these figures: %1, in another currency.</source>
            <translation>另有其他币种 %1，没有计入。</translation>
        </message>
        <message>
            <source>Targets of %1</source>
            <translation>%1 的目标</translation>
        </message>
        <message>
            <source>%1 against %2. The parts add up to the change exactly.</source>
            <translation>%1 对比 %2。各项相加正好等于总变化。</translation>
        </message>
        <message>
            <source>before</source>
            <translation>上期</translation>
        </message>
        <message>
            <source>now</source>
            <translation>本期</translation>
        </message>
        <message>
            <source>Targets of %1 kept</source>
            <translation>已保存 %1 的目标</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::GmvTreeView</name>
        <message>
            <source>Tree of turnover</source>
            <translation>GMV树</translation>
        </message>
        <message>
            <source>New people × joining rate × buying rate × orders a buyer × value of an order. Money paid, less what was refunded.</source>
            <translation>新增人数 × 进群率 × 购买转化率 × 人均订单 × 客单价。已付金额减退款。</translation>
        </message>
        <message>
            <source>before: %1</source>
            <translation>上期 %1</translation>
        </message>
        <message>
            <source>target %1</source>
            <translation>目标 %1</translation>
        </message>
        <message>
            <source>reached</source>
            <translation>已达成</translation>
        </message>
        <message>
            <source>%1 to go</source>
            <translation>还差 %1</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>没有数据</translation>
        </message>
        <message>
            <source>no target</source>
            <translation>无目标</translation>
        </message>
        <message>
            <source>above 100%: older members buy too</source>
            <translation>超过 100%：老成员也在买</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::GroupDesks</name>
        <message>
            <source>Groups and teams</source>
            <translation>社群与小组</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>合伙人</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>活码</translation>
        </message>
        <message>
            <source>KPIs</source>
            <translation>KPI</translation>
        </message>
        <message>
            <source>Reputation desk</source>
            <translation>口碑台</translation>
        </message>
        <message>
            <source>Support desk</source>
            <translation>支持台</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::GroupView</name>
        <message>
            <source>Teams</source>
            <translation>小组</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>每日统计</translation>
        </message>
        <message>
            <source>Rosters</source>
            <translation>群名单</translation>
        </message>
        <message>
            <source>Activity tiers</source>
            <translation>活跃档位</translation>
        </message>
        <message>
            <source>Has a lead now: %1</source>
            <translation>%1小组有负责人了</translation>
        </message>
        <message>
            <source>Put into %1</source>
            <translation>已加入%1小组</translation>
        </message>
        <message>
            <source>Taken out of %1</source>
            <translation>已移出%1小组</translation>
        </message>
        <message>
            <source>Owners, name, archive</source>
            <translation>群主、改名、归档</translation>
        </message>
        <message>
            <source>%1 (archived)</source>
            <translation>%1（已归档）</translation>
        </message>
        <message>
            <source>%1 (left)</source>
            <translation>%1（已离职）</translation>
        </message>
        <message>
            <source>%1/%2 people · owners: %3</source>
            <translation>%1/%2 人 · 群主：%3</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>还没有</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>群主</translation>
        </message>
        <message>
            <source>Second owner</source>
            <translation>第二位群主</translation>
        </message>
        <message>
            <source>All six teams held by</source>
            <translation>六个小组都由一人负责</translation>
        </message>
        <message>
            <source>Changed the owners</source>
            <translation>已修改群主</translation>
        </message>
        <message>
            <source>One person holds all six teams</source>
            <translation>六个小组由一人负责</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Rename …</source>
            <translation>改名…</translation>
        </message>
        <message>
            <source>Take out of the archive</source>
            <translation>取消归档</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>归档</translation>
        </message>
        <message>
            <source>Taken out of the archive</source>
            <translation>已取消归档</translation>
        </message>
        <message>
            <source>Archived the group</source>
            <translation>已归档该社群</translation>
        </message>
        <message>
            <source>Rename the group</source>
            <translation>社群改名</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>新名称</translation>
        </message>
        <message>
            <source>Renamed the group</source>
            <translation>已改名</translation>
        </message>
        <message>
            <source>Moves</source>
            <translation>档位变化</translation>
        </message>
        <message>
            <source>Set-up</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>KPIs</source>
            <translation>KPI</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::GroupsPage</name>
        <message>
            <source>Groups</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Search groups</source>
            <translation>搜索社群</translation>
        </message>
        <message>
            <source>New group</source>
            <translation>新建社群</translation>
        </message>
        <message>
            <source>Staff and accounts</source>
            <translation>员工与账号</translation>
        </message>
        <message>
            <source>Import a roster</source>
            <translation>导入群名单</translation>
        </message>
        <message>
            <source>Import activity counts</source>
            <translation>导入活跃计数</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>%1 (archived)</source>
            <translation>%1（已归档）</translation>
        </message>
        <message>
            <source>No group yet</source>
            <translation>还没有社群</translation>
        </message>
        <message>
            <source>A new group brings its six teams. Name it as in WeChat and say who owns it; then rosters show who joins and who leaves.</source>
            <translation>新建社群时自带六个小组。按微信里的群名填写并指定群主；之后导入群名单就能看到谁进群、谁退群。</translation>
        </message>
        <message>
            <source>%1 groups · %2 gaps</source>
            <translation>%1 个社群 · %2 处缺人</translation>
        </message>
        <message>
            <source>All groups: the board</source>
            <translation>全部社群：小组看板</translation>
        </message>
        <message>
            <source>Group templates</source>
            <translation>社群模板</translation>
        </message>
        <message>
            <source>Staffing report …</source>
            <translation>人员配置表…</translation>
        </message>
        <message>
            <source>Order of the groups</source>
            <translation>社群排列</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>按名称</translation>
        </message>
        <message>
            <source>By kind</source>
            <translation>按类型</translation>
        </message>
        <message>
            <source>By region</source>
            <translation>按地区</translation>
        </message>
        <message>
            <source>By level</source>
            <translation>按级别</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>未填写</translation>
        </message>
        <message>
            <source>Staffing report</source>
            <translation>人员配置表</translation>
        </message>
        <message>
            <source>staffing %1.xlsx</source>
            <translation>人员配置 %1.xlsx</translation>
        </message>
        <message>
            <source>Workbook (*.xlsx)</source>
            <translation>工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>Made the staffing report: %1</source>
            <translation>已生成人员配置表：%1</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::GrowthPage</name>
        <message>
            <source>Growth</source>
            <translation>增长</translation>
        </message>
        <message>
            <source>GMV</source>
            <translation>GMV</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Health check</source>
            <translation>体检</translation>
        </message>
        <message>
            <source>Campaigns</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>New campaign</source>
            <translation>新建活动</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::HandOutPane</name>
        <message>
            <source>Find a person of this hand-out</source>
            <translation>在这份派单里找人</translation>
        </message>
        <message>
            <source>Mark as failed</source>
            <translation>标为失败</translation>
        </message>
        <message>
            <source>People of this hand-out</source>
            <translation>这份派单的成员</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>No account noted</source>
            <translation>未记账号</translation>
        </message>
        <message>
            <source>This hand-out is done. Who did not get it can still be marked.</source>
            <translation>这份派单已完成，仍可标出没收到的人。</translation>
        </message>
        <message>
            <source>Workbook (*.xlsx);;CSV (*.csv)</source>
            <translation>工作簿 (*.xlsx);;CSV (*.csv)</translation>
        </message>
        <message numerus="yes">
            <source>Saved %n people to %1</source>
            <translation>
                <numerusform>已把 %n 人保存到 %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Handed out to %n people</source>
            <translation>
                <numerusform>已派单 %n 人</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n marked as sent</source>
            <translation>
                <numerusform>%n 人标为已发送</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose in the list who did not get it.</source>
            <translation>请在名单中选出没收到的人。</translation>
        </message>
        <message>
            <source>Upload list…</source>
            <translation>上传名单…</translation>
        </message>
        <message>
            <source>Copy names</source>
            <translation>复制姓名</translation>
        </message>
        <message>
            <source>Sheet…</source>
            <translation>派单表…</translation>
        </message>
        <message>
            <source>Save as a workbook to be filled in…</source>
            <translation>存为可填写的工作簿…</translation>
        </message>
        <message>
            <source>Save as PDF to print…</source>
            <translation>存为 PDF 打印…</translation>
        </message>
        <message>
            <source>Hand out (G)</source>
            <translation>派单 (G)</translation>
        </message>
        <message>
            <source>All sent (Ctrl+Enter)</source>
            <translation>全部已发送 (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Read a sheet back…</source>
            <translation>读回派单表…</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Copy %1 (C)</source>
            <translation>复制 %1 (C)</translation>
        </message>
        <message>
            <source>Copy the text (C)</source>
            <translation>复制文字 (C)</translation>
        </message>
        <message>
            <source>%1 to hand out · %2 handed out · %3 sent · %4 failed</source>
            <translation>待派 %1 · 已派 %2 · 已发送 %3 · 失败 %4</translation>
        </message>
        <message numerus="yes">
            <source>① Copy the message. ② Find the same %n people in WeChat. ③ Hand out.</source>
            <translation>
                <numerusform>① 复制内容。② 在微信里找到同样的 %n 人。③ 派单。</numerusform>
            </translation>
        </message>
        <message>
            <source>④ When it was sent, confirm once. Who did not get it: mark them in the list first, or read the filled-in sheet back.</source>
            <translation>④ 发完后确认一次。没收到的人：先在名单里标出，或读回填好的派单表。</translation>
        </message>
        <message>
            <source>{%1} stands in the text as it is, since all of them get the same words. Give it a fallback in the content, or hand out the sheet with everybody's own text.</source>
            <translation>文字里还留着 {%1}，因为所有人收到的是同样的话。请在内容里给它设一个备用词，或者用派单表，里面有每个人自己的文字。</translation>
        </message>
        <message>
            <source>By tag: %1</source>
            <translation>按标签：%1</translation>
        </message>
        <message>
            <source>By rule: %1</source>
            <translation>按规则：%1</translation>
        </message>
        <message>
            <source>From the groups: %1</source>
            <translation>来自社群：%1</translation>
        </message>
        <message numerus="yes">
            <source>WeChat must show %n people. Compare before you send.</source>
            <translation>
                <numerusform>微信里应显示 %n 人，发送前请核对。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of them have a phone for the upload list.</source>
            <translation>其中 %1 人有手机号，可放进上传名单。</translation>
        </message>
        <message>
            <source>%1 of them have an openid for the upload list.</source>
            <translation>其中 %1 人有 openid，可放进上传名单。</translation>
        </message>
        <message>
            <source>%1 of them have a WeCom customer id for the upload list.</source>
            <translation>其中 %1 人有企微客户 ID，可放进上传名单。</translation>
        </message>
        <message>
            <source>Copied. Nothing is marked as sent.</source>
            <translation>已复制，没有标为已发送。</translation>
        </message>
        <message numerus="yes">
            <source>%n names copied, one a line</source>
            <translation>
                <numerusform>已复制 %n 个姓名，每行一个</numerusform>
            </translation>
        </message>
        <message>
            <source>Save the sheet of the hand-out</source>
            <translation>保存派单表</translation>
        </message>
        <message>
            <source>Save the sheet to print</source>
            <translation>保存打印用的派单表</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>An SMS list holds full phone numbers</source>
            <translation>短信名单里是完整的手机号</translation>
        </message>
        <message>
            <source>What is it for? This is kept in the record of exports.</source>
            <translation>用途是什么？会记入导出记录。</translation>
        </message>
        <message>
            <source>Save the upload list</source>
            <translation>保存上传名单</translation>
        </message>
        <message>
            <source>CSV (*.csv);;Workbook (*.xlsx)</source>
            <translation>CSV (*.csv);;工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>%1 written · %2 without such an id · %3 opted out since</source>
            <translation>已写入 %1 · 缺少编号 %2 · 之后退订 %3</translation>
        </message>
        <message>
            <source>Marked as failed</source>
            <translation>已标为失败</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::HandoverForm</name>
        <message>
            <source>Hand over</source>
            <translation>交接</translation>
        </message>
        <message>
            <source>Who takes over</source>
            <translation>接手人</translation>
        </message>
        <message>
            <source>Last day of %1</source>
            <translation>%1 的最后一天</translation>
        </message>
        <message>
            <source>The past keeps its dates; the successor begins the day after. Undo takes all of it back.</source>
            <translation>以前的记录保留日期，接手人从次日起任职。可一步撤销。</translation>
        </message>
        <message>
            <source>Groups owned (%1): %2</source>
            <translation>任群主的社群（%1）：%2</translation>
        </message>
        <message>
            <source>Places in teams (%1): %2</source>
            <translation>小组职位（%1）：%2</translation>
        </message>
        <message>
            <source>Accounts (%1) with %2 friends: %3</source>
            <translation>账号（%1 个，%2 位好友）：%3</translation>
        </message>
        <message>
            <source>%1 holds nothing that could be handed over.</source>
            <translation>%1 没有需要交接的内容。</translation>
        </message>
        <message>
            <source>%1 took over from %2</source>
            <translation>%1 接手了 %2 的工作</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::HealthTab</name>
        <message>
            <source>Five faults that cost a private domain most, looked for in your own data as it stands today.</source>
            <translation>私域里最伤的五个毛病，按今天的数据逐一检查。</translation>
        </message>
        <message>
            <source>Show %1 more</source>
            <translation>再显示 %1 条</translation>
        </message>
        <message>
            <source>nobody knows since when</source>
            <translation>不知道从何时起</translation>
        </message>
        <message>
            <source>since today</source>
            <translation>今天起</translation>
        </message>
        <message numerus="yes">
            <source>for %n day(s)</source>
            <translation>
                <numerusform>已 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>活码</translation>
        </message>
        <message>
            <source>It works</source>
            <translation>可以打开</translation>
        </message>
        <message>
            <source>It does not</source>
            <translation>打不开</translation>
        </message>
        <message>
            <source>Open the content</source>
            <translation>打开内容</translation>
        </message>
        <message>
            <source>Playbooks</source>
            <translation>SOP</translation>
        </message>
        <message>
            <source>See the group</source>
            <translation>看这个群</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Plan something else</source>
            <translation>安排别的内容</translation>
        </message>
        <message>
            <source>Link noted as working</source>
            <translation>已记下：链接可用</translation>
        </message>
        <message>
            <source>Link noted as dead</source>
            <translation>已记下：链接打不开</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::HelpPage</name>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>The way of the work</source>
            <translation>工作流程</translation>
        </message>
        <message>
            <source>1. Bring in what you have: drop a table on the window (members, staff, groups, a group's roster, activity counts). The preview says for every row what will happen; nothing is written before you agree, and an import can be taken back as a whole.</source>
            <translation>1. 导入现有资料：把表格拖到窗口上（成员、员工、社群、群名单、活跃计数）。预览逐行说明会发生什么；您确认前不会写入，整批导入也可以撤销。</translation>
        </message>
        <message>
            <source>2. Under Groups, give each group its owners and its six teams. The board shows what is missing.</source>
            <translation>2. 在“社群”中为每个群指定群主和六个小组。看板会显示缺什么。</translation>
        </message>
        <message>
            <source>4. At the send desk, copy the text, paste it in WeChat, then tick it as sent. Nothing is ever sent or marked by itself.</source>
            <translation>4. 在“发送台”复制文案、到微信粘贴发送，然后勾选已发送。程序从不自动发送，也不自动标记。</translation>
        </message>
        <message>
            <source>5. Insights and Reports show what became of it; every figure leads back to its rows.</source>
            <translation>5. “数据”和“报表”展示结果；每个数字都能追溯到明细。</translation>
        </message>
        <message>
            <source>What is safe</source>
            <translation>安全保障</translation>
        </message>
        <message>
            <source>Everything is saved at once, in one file on this computer; nothing leaves it by itself. Undo works for every change, also after a restart; Reports &amp; safety holds the backups and the change history.</source>
            <translation>一切即时保存在这台电脑的一个文件里，不会自行外传。任何改动都能撤销，重启后也行；备份和改动记录在“报表与安全”中。</translation>
        </message>
        <message>
            <source>Phone numbers are masked. The eye at the lower right shows them for 60 seconds; that is put on record, as every export is.</source>
            <translation>手机号默认遮盖。右下角的眼睛可显示 60 秒；这会留下记录，导出也一样。</translation>
        </message>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>Siyu Desk %1. Free software under the GNU General Public License, version 3 or later; it comes with no warranty.</source>
            <translation>私域台 %1。自由软件，按 GNU 通用公共许可证第 3 版或更高版本发布；不提供任何担保。</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Find anything: actions, pages, members, groups</source>
            <translation>查找一切：操作、页面、成员、社群</translation>
        </message>
        <message>
            <source>The eight pages</source>
            <translation>八个页面</translation>
        </message>
        <message>
            <source>Search on this page</source>
            <translation>在本页搜索</translation>
        </message>
        <message>
            <source>The main action of this page</source>
            <translation>本页的主要操作</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>导入文件</translation>
        </message>
        <message>
            <source>Undo, redo</source>
            <translation>撤销、重做</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Open a workspace</source>
            <translation>打开工作区</translation>
        </message>
        <message>
            <source>Read this page anew</source>
            <translation>重新读取本页</translation>
        </message>
        <message>
            <source>This help</source>
            <translation>本帮助</translation>
        </message>
        <message>
            <source>Close the details, clear the search</source>
            <translation>关闭详情、清空搜索</translation>
        </message>
        <message>
            <source>6. Under Growth, see turnover factor by factor with targets and what-if, what channels cost and bring, campaigns from plan to review, products from low to high, and the health check: five faults, each with a button to where it is mended.</source>
            <translation>6. 在“增长”里，逐个因子看 GMV，设目标、做假设；看渠道花了多少、带来多少；活动从计划到复盘；商品由低客单到高客单；还有体检：五个常见毛病，每个都有按钮通向处理的地方。</translation>
        </message>
        <message>
            <source>3. Under Broadcasts, write a content item and plan it. While you write, what law or platforms object to is marked, with the reason, and the preview shows the text as a member reads it. The plan says how many can be sent, and for everybody else the reason.</source>
            <translation>3. 在“群发”中写好内容并安排时间。写的时候会标出违反法规或平台规则的地方和原因，预览显示成员读到的样子。计划会说明能发多少人，其余每个人为什么不发。</translation>
        </message>
        <message>
            <source>At the send desk</source>
            <translation>在发送台</translation>
        </message>
        <message>
            <source>What is due stands there by account. Enter copies the next piece – text, pictures, link – and, when all are copied, ticks the target as sent and goes on. A copy alone marks nothing: after a crash the desk asks whether it was sent.</source>
            <translation>到点的群发按账号排在那里。按回车依次复制文字、图片、链接，全部复制后再按回车就标为已发送并转到下一个。只复制不会标记：程序意外关闭后，发送台会问是否已发出。</translation>
        </message>
        <message>
            <source>Larger audiences are handed out by account: the message, how to find the same people in WeChat, one confirmation; who did not get it is ticked, or read back from the filled-in sheet. The mini window stays on top beside WeChat and has the same keys.</source>
            <translation>人数多的群发按账号派单：内容、怎样在微信里找到同样的人、一次确认；没收到的人可勾选，或读回填好的派单表。小窗停在微信旁边最前面，按键相同。</translation>
        </message>
        <message>
            <source>What came due while the program was closed waits for a decision. Under Settings you choose how long ahead you are told, quiet hours, and whether the program stays in the tray or starts with the computer.</source>
            <translation>程序关闭期间到点的群发等待您决定。在“设置”里可选择提前多久提醒、勿扰时段，以及程序是否留在托盘、是否开机启动。</translation>
        </message>
        <message>
            <source>Keys at the send desk</source>
            <translation>发送台的按键</translation>
        </message>
        <message>
            <source>Copy the next piece; then: sent, and on</source>
            <translation>复制下一段；之后：已发送，转到下一个</translation>
        </message>
        <message>
            <source>Copy the text again, or this piece</source>
            <translation>再次复制文字，或复制这一段</translation>
        </message>
        <message>
            <source>It was copied, but not sent</source>
            <translation>已复制，但没发出</translation>
        </message>
        <message>
            <source>Skip, failed, note</source>
            <translation>跳过、失败、备注</translation>
        </message>
        <message>
            <source>Later: in 10 minutes, in an hour, at a time</source>
            <translation>稍后：10 分钟、1 小时、指定时间</translation>
        </message>
        <message>
            <source>One step back, and the ones before it</source>
            <translation>撤销一步，可继续往前撤</translation>
        </message>
        <message>
            <source>The mini window; Esc closes it</source>
            <translation>小窗；Esc 关闭</translation>
        </message>
        <message>
            <source>Of a hand-out: hand out, all sent</source>
            <translation>派单时：派单、全部已发送</translation>
        </message>
        <message>
            <source>“Who, why, what else” names each person's reason with the messages behind it, and plans the same on a better day or over several. Two texts can be compared by lot. The limits themselves, with their dates and sources, stand under Limits.</source>
            <translation>“名单、原因、其他办法”逐人说明原因和占用名额的消息，也能改到更好的日子或分几天发。两个文案可以抽签对比。限额连同日期和来源都在“限额”里。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::HistoryPane</name>
        <message>
            <source>Versions of the texts</source>
            <translation>文字的版本</translation>
        </message>
        <message>
            <source>Bring this version back</source>
            <translation>恢复这个版本</translation>
        </message>
        <message>
            <source>Where it was used</source>
            <translation>用在哪些群发</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Saved by</source>
            <translation>保存人</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>已发送</translation>
        </message>
        <message>
            <source>Text of the version</source>
            <translation>这个版本的文字</translation>
        </message>
        <message>
            <source>Broadcast</source>
            <translation>群发</translation>
        </message>
        <message>
            <source>Touchpoint</source>
            <translation>触点</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>最近</translation>
        </message>
        <message>
            <source>%1 (now)</source>
            <translation>%1（当前）</translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>待发 %1</translation>
        </message>
        <message>
            <source>No broadcast has said it yet</source>
            <translation>还没有群发用过它</translation>
        </message>
        <message numerus="yes">
            <source>Said by %n broadcast(s)</source>
            <translation>
                <numerusform>%n 个群发用过</numerusform>
            </translation>
        </message>
        <message>
            <source>The version was brought back</source>
            <translation>已恢复该版本</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::HistoryPanel</name>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Can no longer be undone</source>
            <translation>已无法撤销</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Ctrl+Z takes back the newest change. Any other can be taken back here, as long as nothing changed the same rows later.</source>
            <translation>Ctrl+Z 撤销最近一次改动。其他改动可在这里撤销，只要同样的行之后没有再被改动。</translation>
        </message>
        <message>
            <source>Undo this change</source>
            <translation>撤销此改动</translation>
        </message>
        <message>
            <source>Undoing</source>
            <translation>正在撤销</translation>
        </message>
        <message>
            <source>Change history</source>
            <translation>改动记录</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>改动</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Show older changes</source>
            <translation>显示更早的改动</translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>撤销此导入</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>已撤销：%1</translation>
        </message>
        <message>
            <source>Import %1 taken back: %2 removed, %3 restored, %4 kept</source>
            <translation>导入 %1 已撤销：删除 %2，还原 %3，保留 %4</translation>
        </message>
        <message>
            <source>Nothing was changed yet</source>
            <translation>还没有任何改动</translation>
        </message>
        <message>
            <source>Every change that you make will stand here, and can be taken back from here.</source>
            <translation>您做的每一次改动都会记在这里，并可从这里撤销。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::HouseEditor</name>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Who decided so, and where it is written</source>
            <translation>谁定的，写在哪里</translation>
        </message>
        <message>
            <source>Source of the change</source>
            <translation>修改来源</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注说明</translation>
        </message>
        <message>
            <source>Allowed from</source>
            <translation>可发开始时间</translation>
        </message>
        <message>
            <source>Allowed until</source>
            <translation>可发结束时间</translation>
        </message>
        <message>
            <source>SMS allowed from</source>
            <translation>短信开始时间</translation>
        </message>
        <message>
            <source>SMS allowed until</source>
            <translation>短信结束时间</translation>
        </message>
        <message>
            <source>A post to a group counts as reaching its members</source>
            <translation>群里发过就算群成员已收到</translation>
        </message>
        <message>
            <source>Order of the touchpoints, best first</source>
            <translation>触点顺序，最优先的在前</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Open rates for the estimate. Measured ones take their place from 20 runs on.</source>
            <translation>估计用的打开率。满 20 次群发后改用实测值。</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Open rate, %1</source>
            <translation>打开率（%1）</translation>
        </message>
        <message>
            <source>Nothing is changed yet.</source>
            <translation>还没有改动。</translation>
        </message>
        <message>
            <source>Say who decided so, then it can be saved.</source>
            <translation>写明是谁定的，就可以保存。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ImportWindow</name>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Reading the file</source>
            <translation>正在读取文件</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>正在导入</translation>
        </message>
        <message>
            <source>Stopped. Nothing was written.</source>
            <translation>已停止，没有写入任何内容。</translation>
        </message>
        <message>
            <source>Imported %1 rows: %2 new, %3 updated</source>
            <translation>已导入 %1 行：新增 %2，更新 %3</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>The import was taken back</source>
            <translation>导入已撤销</translation>
        </message>
        <message>
            <source>Taking the import back</source>
            <translation>正在撤销导入</translation>
        </message>
        <message>
            <source>Save the rows left out</source>
            <translation>保存未导入的行</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV 文件 (*.csv)</translation>
        </message>
        <message>
            <source>Saved “%1”</source>
            <translation>已保存“%1”</translation>
        </message>
        <message>
            <source>Import %1 rows</source>
            <translation>导入 %1 行</translation>
        </message>
        <message>
            <source>Working out what would happen; other changes wait for it</source>
            <translation>正在计算结果，其他修改会等它完成</translation>
        </message>
        <message>
            <source>%1 - left out</source>
            <translation>%1 - 未导入</translation>
        </message>
        <message>
            <source>Excel workbook (*.xlsx)</source>
            <translation>Excel 工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>Saving the rows left out</source>
            <translation>正在保存未导入的行</translation>
        </message>
        <message>
            <source>Next file</source>
            <translation>下一个文件</translation>
        </message>
        <message numerus="yes">
            <source>%n more file(s) follow.</source>
            <translation>
                <numerusform>后面还有 %n 个文件。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ImportsPanel</name>
        <message>
            <source>An import can be taken back as a whole. What somebody changed or used since stays, and is named.</source>
            <translation>导入可以整批撤销。之后有人改动或使用过的会保留，并逐一列出。</translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>撤销此导入</translation>
        </message>
        <message>
            <source>Taking the import back</source>
            <translation>正在撤销导入</translation>
        </message>
        <message>
            <source>Imports</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Undecided</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>导入文件</translation>
        </message>
        <message>
            <source>Nothing was imported yet</source>
            <translation>还没有导入过</translation>
        </message>
        <message>
            <source>Members, group rosters, staff and more come from the files you already have: drop one on the window, or choose it.</source>
            <translation>成员、群名单、员工等都可以来自现有文件：拖到窗口上，或点击选择。</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>In the workspace</source>
            <translation>在工作区中</translation>
        </message>
        <message>
            <source>Import %1 taken back: %2 removed, %3 restored, %4 kept</source>
            <translation>导入 %1 已撤销：删除 %2，还原 %3，保留 %4</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>保留的内容</translation>
        </message>
        <message>
            <source>What</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Why it stays</source>
            <translation>保留原因</translation>
        </message>
        <message>
            <source>Kept by the undo of import %1</source>
            <translation>撤销第 %1 次导入时保留的内容</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::InsightsPage</name>
        <message>
            <source>Last 30 days</source>
            <translation>最近 30 天</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>最近 7 天</translation>
        </message>
        <message>
            <source>Last 90 days</source>
            <translation>最近 90 天</translation>
        </message>
        <message>
            <source>Last 365 days</source>
            <translation>最近 365 天</translation>
        </message>
        <message>
            <source>Choose days…</source>
            <translation>自选日期…</translation>
        </message>
        <message>
            <source>Insights</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Compare with the period before</source>
            <translation>与上一个同样长的期间对比</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Import activity counts</source>
            <translation>导入活跃统计</translation>
        </message>
        <message>
            <source>Import a roster</source>
            <translation>导入群名单</translation>
        </message>
        <message>
            <source>No charts yet</source>
            <translation>还没有图表</translation>
        </message>
        <message>
            <source>Growth needs rosters or daily counts of your groups; tiers need 7 days of activity (%1 so far). Import them, or type counts on the Groups page.</source>
            <translation>增长图需要群名单或每日人数；档位图需要 7 天的活跃统计（目前 %1 天）。请导入，或在社群页填写每日人数。</translation>
        </message>
        <message>
            <source>Tiers need 7 days of activity; there are %1 so far. Import activity counts.</source>
            <translation>活跃档位需要 7 天的活跃统计，目前有 %1 天。请导入活跃统计。</translation>
        </message>
        <message>
            <source>No numbers in %1. Choose another period or group.</source>
            <translation>%1 没有数字。请换一个期间或社群。</translation>
        </message>
        <message>
            <source>%1 (PNG, SVG, CSV)…</source>
            <translation>%1（PNG、SVG、CSV）…</translation>
        </message>
        <message>
            <source>There is no chart to export yet.</source>
            <translation>还没有可以导出的图表。</translation>
        </message>
        <message>
            <source>Buyers (RFM) and stages</source>
            <translation>买家（RFM）与阶段</translation>
        </message>
        <message>
            <source>New board</source>
            <translation>新建看板</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Rename the board</source>
            <translation>重命名看板</translation>
        </message>
        <message>
            <source>Deleted the board “%1”</source>
            <translation>已删除看板“%1”</translation>
        </message>
        <message>
            <source>Export (PNG, SVG, CSV)…</source>
            <translation>导出（PNG、SVG、CSV）…</translation>
        </message>
        <message>
            <source>Copy the picture</source>
            <translation>复制图片</translation>
        </message>
        <message>
            <source>Copy the numbers</source>
            <translation>复制数据</translation>
        </message>
        <message>
            <source>Take the card away</source>
            <translation>移除卡片</translation>
        </message>
        <message>
            <source>Reference lines</source>
            <translation>参考线</translation>
        </message>
        <message>
            <source>not drawn</source>
            <translation>不画</translation>
        </message>
        <message>
            <source>seed text, unverified</source>
            <translation>种子文本，未核实</translation>
        </message>
        <message>
            <source>own, since %1</source>
            <translation>自定，自 %1 起</translation>
        </message>
        <message>
            <source>%1: %2 (%3)…</source>
            <translation>%1：%2（%3）…</translation>
        </message>
        <message>
            <source>Per cent, from today on; empty = not drawn</source>
            <translation>百分比，今天起生效；留空 = 不画</translation>
        </message>
        <message>
            <source>From today on; empty = not drawn</source>
            <translation>今天起生效；留空 = 不画</translation>
        </message>
        <message>
            <source>New board…</source>
            <translation>新建看板…</translation>
        </message>
        <message>
            <source>Rename the board…</source>
            <translation>重命名看板…</translation>
        </message>
        <message>
            <source>Delete the board</source>
            <translation>删除看板</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>全屏</translation>
        </message>
        <message>
            <source>Print the board (A4)…</source>
            <translation>打印看板（A4）…</translation>
        </message>
        <message>
            <source>Boards</source>
            <translation>看板</translation>
        </message>
        <message>
            <source>Add a chart</source>
            <translation>添加图表</translation>
        </message>
        <message>
            <source>Arrange</source>
            <translation>排列</translation>
        </message>
        <message>
            <source>Drag cards by their head; by keyboard: arrows move a card, with Shift they change its size, Delete takes it away</source>
            <translation>拖动卡片标题来移动；键盘：方向键移动卡片，按住 Shift 改变大小，Delete 移除</translation>
        </message>
        <message>
            <source>No numbers yet.</source>
            <translation>还没有数据。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::KpiModel</name>
        <message>
            <source>typed by hand</source>
            <translation>手工填写</translation>
        </message>
        <message>
            <source>target brought to this span</source>
            <translation>目标已按周期折算</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>小组</translation>
        </message>
        <message>
            <source>KPI</source>
            <translation>KPI</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Actual</source>
            <translation>实际</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Attainment</source>
            <translation>达成率</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Trend</source>
            <translation>走势</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::KpiPanel</name>
        <message>
            <source>yuan</source>
            <translation>元</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>New / lost</source>
            <translation>新增 / 流失</translation>
        </message>
        <message>
            <source>Lost / total before</source>
            <translation>流失 / 前一天总数</translation>
        </message>
        <message>
            <source>Active / judged</source>
            <translation>活跃 / 已评定</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Not scored: %1</source>
            <translation>未计分：%1</translation>
        </message>
        <message>
            <source>no target</source>
            <translation>无目标</translation>
        </message>
        <message>
            <source>Target of a %1</source>
            <translation>每%1目标</translation>
        </message>
        <message>
            <source>Target of a %1 (%2)</source>
            <translation>每%1目标（%2）</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>设定</translation>
        </message>
        <message>
            <source>Day of the number</source>
            <translation>数值日期</translation>
        </message>
        <message>
            <source>Number typed by hand</source>
            <translation>手工填写数值</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>填写</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Rows behind it</source>
            <translation>背后的明细</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>相关人</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Rows behind the KPI</source>
            <translation>KPI 背后的明细</translation>
        </message>
        <message>
            <source>%1 rows behind it</source>
            <translation>背后的明细：%1 行</translation>
        </message>
        <message>
            <source>The target holds from %1 on.</source>
            <translation>目标自 %1 起生效。</translation>
        </message>
        <message>
            <source>Noted the number of %1.</source>
            <translation>已记录 %1 的数值。</translation>
        </message>
        <message>
            <source>Changed the weight.</source>
            <translation>已修改权重。</translation>
        </message>
        <message>
            <source>Note content that is due</source>
            <translation>记录到期内容</translation>
        </message>
        <message>
            <source>New campaign</source>
            <translation>新建活动</translation>
        </message>
        <message>
            <source>Products of content</source>
            <translation>内容关联的商品</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::KpiTab</name>
        <message>
            <source>Working out the scores</source>
            <translation>正在计算得分</translation>
        </message>
        <message>
            <source>Week or month</source>
            <translation>周或月</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>上一期</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>下一期</translation>
        </message>
        <message>
            <source>Whose scorecard</source>
            <translation>谁的记分卡</translation>
        </message>
        <message>
            <source>The whole shop</source>
            <translation>全店</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>显示内容</translation>
        </message>
        <message>
            <source>Scorecard</source>
            <translation>记分卡</translation>
        </message>
        <message>
            <source>All groups</source>
            <translation>所有社群</translation>
        </message>
        <message>
            <source>Own KPI</source>
            <translation>自定义 KPI</translation>
        </message>
        <message>
            <source>Save as XLSX</source>
            <translation>存为 XLSX</translation>
        </message>
        <message>
            <source>KPIs</source>
            <translation>KPI</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>No KPI is scored</source>
            <translation>没有已计分的 KPI</translation>
        </message>
        <message>
            <source>Scores of all groups</source>
            <translation>所有社群的得分</translation>
        </message>
        <message>
            <source>This member of staff was in no team in this span.</source>
            <translation>这位员工在此期间不在任何小组。</translation>
        </message>
        <message>
            <source>Only %1 of %2 goals can be measured: less than 80 %. Give the others a number.</source>
            <translation>%2 个目标中只有 %1 个可衡量，不足 80%。请为其余目标定出数值。</translation>
        </message>
        <message>
            <source>Save the scorecards</source>
            <translation>保存记分卡</translation>
        </message>
        <message>
            <source>KPI scorecards</source>
            <translation>KPI 记分卡</translation>
        </message>
        <message>
            <source>Workbook (*.xlsx)</source>
            <translation>工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>Saved the scorecards: %1</source>
            <translation>已保存记分卡：%1</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>打开文件夹</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::LedgerModel</name>
        <message>
            <source>Given</source>
            <translation>加分</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>扣除</translation>
        </message>
        <message>
            <source>Check-in</source>
            <translation>打卡</translation>
        </message>
        <message>
            <source>Gift</source>
            <translation>礼品</translation>
        </message>
        <message>
            <source>Correction</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Member</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>积分</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>corrects no. %1</source>
            <translation>更正第 %1 笔</translation>
        </message>
        <message>
            <source>corrected by %1</source>
            <translation>已更正 %1</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::LedgerTab</name>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>总数</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>流失</translation>
        </message>
        <message>
            <source>Net</source>
            <translation>净增</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Daily ledger</source>
            <translation>每日统计</translation>
        </message>
        <message>
            <source>Last 14 days</source>
            <translation>最近 14 天</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>最近 30 天</translation>
        </message>
        <message>
            <source>Last 90 days</source>
            <translation>最近 90 天</translation>
        </message>
        <message>
            <source>Days shown</source>
            <translation>显示天数</translation>
        </message>
        <message>
            <source>A day without numbers is missing, never 0.</source>
            <translation>没有数的一天记为缺失，不会当作 0。</translation>
        </message>
        <message>
            <source>Count on</source>
            <translation>统计日</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>记下</translation>
        </message>
        <message>
            <source>Keeps these numbers as a correction of the day; empty fields stay not counted</source>
            <translation>把这些数记为当天的更正；留空表示没有统计</translation>
        </message>
        <message>
            <source>The day before: %1</source>
            <translation>前一天：%1</translation>
        </message>
        <message>
            <source>The day before: not counted</source>
            <translation>前一天：未统计</translation>
        </message>
        <message>
            <source>%1 + %2 − %3 = %4, not %5</source>
            <translation>%1 + %2 − %3 = %4，与 %5 不符</translation>
        </message>
        <message>
            <source>Kept the numbers of %1</source>
            <translation>已记下 %1 的人数</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::LibraryModel</name>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Broadcasts</source>
            <translation>群发</translation>
        </message>
        <message>
            <source>Last sent</source>
            <translation>最近发送</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::LibraryPanel</name>
        <message>
            <source>Content library</source>
            <translation>内容库</translation>
        </message>
        <message>
            <source>New content item</source>
            <translation>新建内容</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>No content yet</source>
            <translation>还没有内容</translation>
        </message>
        <message>
            <source>Write a text once, with other words for a touchpoint where it needs them, and use it in any broadcast.</source>
            <translation>文案写一次，需要时为各触点另写说法，任何群发都能用。</translation>
        </message>
        <message>
            <source>Search title, text, topic, pinyin</source>
            <translation>搜索标题、正文、话题、拼音</translation>
        </message>
        <message>
            <source>Touchpoint</source>
            <translation>触点</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>没有符合的内容</translation>
        </message>
        <message>
            <source>Choose another folder or fewer filters, or search for something else.</source>
            <translation>换一个文件夹、减少筛选，或换个词搜索。</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>新建文件夹</translation>
        </message>
        <message>
            <source>With findings</source>
            <translation>有问题的</translation>
        </message>
        <message>
            <source>Without findings</source>
            <translation>没有问题的</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>Open</source>
            <translation>待答</translation>
        </message>
        <message>
            <source>Move to the folder</source>
            <translation>移动到文件夹</translation>
        </message>
        <message>
            <source>In no folder</source>
            <translation>未归类</translation>
        </message>
        <message>
            <source>Take out of the archive</source>
            <translation>取消归档</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>已归档</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::LifecycleSection</name>
        <message>
            <source>Up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Back to the defaults</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>Stages of members</source>
            <translation>成员阶段</translation>
        </message>
        <message>
            <source>The first rule that fits decides. Drag a rule to another place, or press Alt+Up and Alt+Down. Everybody is judged anew by themselves.</source>
            <translation>取第一条符合的规则。可拖动规则调整顺序，或按 Alt+↑、Alt+↓。修改后自动重新判断所有成员。</translation>
        </message>
        <message>
            <source>Rules of the stages, in their order</source>
            <translation>阶段规则及其顺序</translation>
        </message>
        <message>
            <source>New: days since the first contact</source>
            <translation>新客：距首次接触的天数</translation>
        </message>
        <message>
            <source>Dormant: days without a sign of life</source>
            <translation>沉睡：没有动静的天数</translation>
        </message>
        <message>
            <source>Lost: days without a sign of life</source>
            <translation>流失：没有动静的天数</translation>
        </message>
        <message>
            <source>Repeat buyer: paid orders</source>
            <translation>复购：付款订单数</translation>
        </message>
        <message>
            <source>Loyal: paid orders</source>
            <translation>忠诚：付款订单数</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::LimitsPanel</name>
        <message>
            <source>Limits of the platforms</source>
            <translation>平台限额</translation>
        </message>
        <message>
            <source>Touchpoint</source>
            <translation>触点</translation>
        </message>
        <message>
            <source>What</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>限额</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>有效期</translation>
        </message>
        <message>
            <source>Standing</source>
            <translation>核对情况</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>I looked it up today: it holds</source>
            <translation>今天核对过，仍然有效</translation>
        </message>
        <message>
            <source>always</source>
            <translation>一直有效</translation>
        </message>
        <message>
            <source>check that this still holds</source>
            <translation>请核对是否仍然有效</translation>
        </message>
        <message>
            <source>checked on %1</source>
            <translation>%1 核对过</translation>
        </message>
        <message>
            <source>Choose a limit in the table first.</source>
            <translation>请先在表中选一条限额。</translation>
        </message>
        <message>
            <source>Show those that have ended</source>
            <translation>显示已结束的</translation>
        </message>
        <message>
            <source>The house. Where a platform is stricter, the platform holds.</source>
            <translation>店内上限。平台更严时以平台为准。</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>Change the limits of the house</source>
            <translation>修改店内上限</translation>
        </message>
        <message>
            <source>New limit</source>
            <translation>新增限额</translation>
        </message>
        <message>
            <source>Change or end…</source>
            <translation>修改或结束…</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>a rule of the house, and its value</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1: %2 → %3 (%4)</source>
            <translation>%1：%2 → %3（%4）</translation>
        </message>
        <message>
            <source>As delivered; open rates are the seed text's, unverified.</source>
            <translation>都是初始值；打开率来自参考文本，未核实。</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>未生效</translation>
        </message>
        <message numerus="yes">
            <source>%n limit(s) not checked for 12 months</source>
            <translation>
                <numerusform>%n 条限额超过 12 个月没有核对</numerusform>
            </translation>
        </message>
        <message>
            <source>The limits of the house were changed</source>
            <translation>店内上限已修改</translation>
        </message>
        <message>
            <source>Limits of the house</source>
            <translation>店内上限</translation>
        </message>
        <message>
            <source>The limit was changed, and everything planned anew</source>
            <translation>限额已修改，全部重新计划</translation>
        </message>
        <message>
            <source>Limit of %1</source>
            <translation>%1的限额</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ListTotals</name>
        <message>
            <source>%1 members</source>
            <translation>共 %1 人</translation>
        </message>
        <message>
            <source>%1 selected</source>
            <translation>已选 %1</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::MainWindow</name>
        <message>
            <source>Open a workspace…</source>
            <translation>打开工作区…</translation>
        </message>
        <message>
            <source>New workspace…</source>
            <translation>新建工作区…</translation>
        </message>
        <message>
            <source>Look around in the sample shop</source>
            <translation>逛逛示例店铺</translation>
        </message>
        <message>
            <source>Close this workspace</source>
            <translation>关闭当前工作区</translation>
        </message>
        <message>
            <source>Use the light look</source>
            <translation>使用浅色外观</translation>
        </message>
        <message>
            <source>Use the dark look</source>
            <translation>使用深色外观</translation>
        </message>
        <message>
            <source>Look like the system</source>
            <translation>外观跟随系统</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Siyu Desk</source>
            <translation>私域台</translation>
        </message>
        <message>
            <source>New workspace</source>
            <translation>新建工作区</translation>
        </message>
        <message>
            <source>My shop.siyu</source>
            <translation>我的店铺.siyu</translation>
        </message>
        <message>
            <source>Siyu Desk workspaces (*.siyu)</source>
            <translation>私域台工作区 (*.siyu)</translation>
        </message>
        <message>
            <source>Open a workspace</source>
            <translation>打开工作区</translation>
        </message>
        <message>
            <source>Sample shop.siyu</source>
            <translation>示例店铺.siyu</translation>
        </message>
        <message>
            <source>The backup was restored. The file from before lies beside the workspace.</source>
            <translation>备份已恢复。原来的文件保留在工作区旁边。</translation>
        </message>
        <message>
            <source>Open a workspace or make a new one: the import begins there.</source>
            <translation>打开或新建一个工作区，导入就从那里开始。</translation>
        </message>
        <message>
            <source>New workspace with a passphrase…</source>
            <translation>新建有密码的工作区…</translation>
        </message>
        <message>
            <source>That was not the passphrase of “%1”. Check capital letters and the input method, and try again.</source>
            <translation>密码打不开“%1”。请检查大小写和输入法，再试一次。</translation>
        </message>
        <message>
            <source>“%1” is protected. Type its passphrase:</source>
            <translation>“%1”有密码保护，请输入密码：</translation>
        </message>
        <message>
            <source>Open a protected workspace</source>
            <translation>打开有密码的工作区</translation>
        </message>
        <message>
            <source>Protect the workspace</source>
            <translation>用密码保护工作区</translation>
        </message>
        <message>
            <source>A passphrase of several words is best. Nobody can open the workspace or its backups without it, and nobody can bring it back: write it down and keep it in a safe place.</source>
            <translation>密码最好由几个词组成。没有密码，谁也打不开工作区和它的备份；忘了密码，谁也找不回来：请抄下来，放在安全的地方。</translation>
        </message>
        <message>
            <source>Type the same passphrase again:</source>
            <translation>请再输入一遍同样的密码：</translation>
        </message>
        <message>
            <source>The two passphrases differ, so nothing was made. Start again and type both alike.</source>
            <translation>两次输入的密码不一样，所以没有新建。请重新开始，两次输入相同的密码。</translation>
        </message>
        <message>
            <source>Erased again, as they were since the backup was made: %1.</source>
            <translation>备份之后已被彻底删除的人，已再次删除：%1 位。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::MatchStep</name>
        <message>
            <source>Columns of the file</source>
            <translation>文件的列</translation>
        </message>
        <message>
            <source>Column of the file</source>
            <translation>文件中的列</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>示例</translation>
        </message>
        <message>
            <source>Means</source>
            <translation>含义</translation>
        </message>
        <message>
            <source>Match</source>
            <translation>匹配</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>Meaning of “%1”</source>
            <translation>“%1”的含义</translation>
        </message>
        <message>
            <source>As last time</source>
            <translation>沿用上次</translation>
        </message>
        <message>
            <source>Certain</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>Likely</source>
            <translation>很可能</translation>
        </message>
        <message>
            <source>A guess: please look</source>
            <translation>猜测，请核对</translation>
        </message>
        <message>
            <source>Keep columns that are not known as custom fields</source>
            <translation>不认识的列存为自定义字段</translation>
        </message>
        <message>
            <source>Saved mappings</source>
            <translation>保存的匹配</translation>
        </message>
        <message>
            <source>Save this mapping…</source>
            <translation>保存这份匹配…</translation>
        </message>
        <message>
            <source>3 January: the day first</source>
            <translation>1 月 3 日：日在前</translation>
        </message>
        <message>
            <source>1 March: the month first</source>
            <translation>3 月 1 日：月在前</translation>
        </message>
        <message>
            <source>How sure</source>
            <translation>把握</translation>
        </message>
        <message>
            <source>Use a saved mapping…</source>
            <translation>使用保存的匹配…</translation>
        </message>
        <message>
            <source>The file lacks these columns of the mapping: %1</source>
            <translation>文件里没有匹配中的这些列：%1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Save this mapping</source>
            <translation>保存这份匹配</translation>
        </message>
        <message>
            <source>Name of the mapping</source>
            <translation>匹配的名称</translation>
        </message>
        <message>
            <source>Saved as “%1”; it can be used for any file with these columns.</source>
            <translation>已存为“%1”，有这些列的文件都可以用。</translation>
        </message>
        <message>
            <source>Nothing in the file tells how its dates are meant (%1). Is 3/1/26 …</source>
            <translation>文件里看不出日期怎么写（%1）。3/1/26 是……</translation>
        </message>
        <message>
            <source>Columns that are not known are questions of the survey</source>
            <translation>不认识的列当作问卷的题目</translation>
        </message>
        <message>
            <source>Question of the survey</source>
            <translation>问卷题目</translation>
        </message>
        <message>
            <source>%1 of %2 columns are known. Taken for questions: %3.</source>
            <translation>共 %2 列，认出 %1 列，%3 列当作题目。</translation>
        </message>
        <message>
            <source>%1 of %2 columns are known. Custom fields: %3.</source>
            <translation>%2 列中认出 %1 列，%3 列作为自定义字段。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::MemberCard</name>
        <message>
            <source>Timeline</source>
            <translation>动态</translation>
        </message>
        <message>
            <source>No name</source>
            <translation>没有名字</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>资料</translation>
        </message>
        <message>
            <source>Dealings</source>
            <translation>往来</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::MemberDesks</name>
        <message>
            <source>All members</source>
            <translation>全部成员</translation>
        </message>
        <message>
            <source>Sampling and surveys</source>
            <translation>试吃与问卷</translation>
        </message>
        <message>
            <source>Points and gifts</source>
            <translation>积分台</translation>
        </message>
        <message>
            <source>Friends of accounts</source>
            <translation>好友关系</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::MembersPage</name>
        <message>
            <source>Members</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Name, pinyin, end of a phone</source>
            <translation>昵称 / 拼音 / 手机尾号</translation>
        </message>
        <message>
            <source>Import members</source>
            <translation>导入成员</translation>
        </message>
        <message>
            <source>Export these members…</source>
            <translation>导出这些成员…</translation>
        </message>
        <message>
            <source>Choose columns…</source>
            <translation>选择列…</translation>
        </message>
        <message>
            <source>Save as a view…</source>
            <translation>存为视图…</translation>
        </message>
        <message>
            <source>Look around in the sample shop</source>
            <translation>看看示例店铺</translation>
        </message>
        <message>
            <source>No members yet</source>
            <translation>还没有成员</translation>
        </message>
        <message>
            <source>Import a list of customers or the people of a group. Every file is shown row by row before anything is written, and an import can be taken back.</source>
            <translation>导入客户名单或群成员。写入之前逐行预览，导入之后也能整批撤销。</translation>
        </message>
        <message>
            <source>Import the pasted table</source>
            <translation>导入粘贴的表格</translation>
        </message>
        <message>
            <source>Decide who is who…</source>
            <translation>确认谁是谁…</translation>
        </message>
        <message>
            <source>Look for duplicates…</source>
            <translation>查找重复成员…</translation>
        </message>
        <message>
            <source>Build a segment…</source>
            <translation>搭建人群包…</translation>
        </message>
        <message>
            <source>Segments and lists…</source>
            <translation>人群包与名单…</translation>
        </message>
        <message>
            <source>Audience file of hashed phones…</source>
            <translation>导出手机号哈希人群包…</translation>
        </message>
        <message>
            <source>A copy of everything about this person…</source>
            <translation>导出此人全部信息副本…</translation>
        </message>
        <message>
            <source>Erase the selected people for good…</source>
            <translation>彻底删除所选的人…</translation>
        </message>
        <message>
            <source>Erasing</source>
            <translation>正在彻底删除</translation>
        </message>
        <message>
            <source>Tag the selected members…</source>
            <translation>给所选成员打标签…</translation>
        </message>
        <message>
            <source>Set a field of the selected members…</source>
            <translation>修改所选成员的字段…</translation>
        </message>
        <message>
            <source>Sampling lists and surveys</source>
            <translation>试吃名单与问卷</translation>
        </message>
        <message>
            <source>Points, check-in and gifts</source>
            <translation>积分、打卡与礼品</translation>
        </message>
        <message>
            <source>Friends of the accounts</source>
            <translation>各账号的好友</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Open the profile</source>
            <translation>打开资料</translation>
        </message>
        <message>
            <source>Edit the cell</source>
            <translation>编辑单元格</translation>
        </message>
        <message>
            <source>Fill down</source>
            <translation>向下填充</translation>
        </message>
        <message>
            <source>Sort upwards by “%1”</source>
            <translation>按“%1”升序</translation>
        </message>
        <message>
            <source>Sort downwards by “%1”</source>
            <translation>按“%1”降序</translation>
        </message>
        <message>
            <source>Build a segment</source>
            <translation>搭建人群包</translation>
        </message>
        <message>
            <source>Segment: %1</source>
            <translation>人群包：%1</translation>
        </message>
        <message>
            <source>Segments and lists</source>
            <translation>人群包与名单</translation>
        </message>
        <message>
            <source>Wait until the change that runs is done</source>
            <translation>请等待正在进行的修改完成</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::MembersTable</name>
        <message>
            <source>Members</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Sort upwards</source>
            <translation>升序</translation>
        </message>
        <message>
            <source>Sort downwards</source>
            <translation>降序</translation>
        </message>
        <message>
            <source>Hide this column</source>
            <translation>隐藏这一列</translation>
        </message>
        <message>
            <source>Freeze up to this column</source>
            <translation>冻结到这一列</translation>
        </message>
        <message>
            <source>Freeze no column</source>
            <translation>不冻结</translation>
        </message>
        <message>
            <source>Choose columns…</source>
            <translation>选择列…</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::MergesPanel</name>
        <message>
            <source>By hand</source>
            <translation>手动</translation>
        </message>
        <message>
            <source>Review list</source>
            <translation>待定列表</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Possible duplicate</source>
            <translation>可能重复</translation>
        </message>
        <message>
            <source>Merged members</source>
            <translation>合并过的成员</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Stays</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Went into it</source>
            <translation>并入</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Take this merge apart</source>
            <translation>拆开这次合并</translation>
        </message>
        <message>
            <source>Nobody was merged yet</source>
            <translation>还没有合并过成员</translation>
        </message>
        <message>
            <source>Members who turned out to be one person are listed here, and can be taken apart again.</source>
            <translation>发现是同一个人的成员列在这里，也可以再拆开。</translation>
        </message>
        <message>
            <source>Member %1</source>
            <translation>成员 %1</translation>
        </message>
        <message>
            <source>Taken apart</source>
            <translation>已拆开</translation>
        </message>
        <message>
            <source>Stands</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>Two members again.</source>
            <translation>又是两位成员了。</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) stay as they are now, because something happened to them since:</source>
            <translation>
                <numerusform>有 %n 项之后变动过，保持现状：</numerusform>
            </translation>
        </message>
        <message>
            <source>The merge was taken apart</source>
            <translation>已拆开这次合并</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::MiniDesk</name>
        <message>
            <source>Send desk</source>
            <translation>发送台</translation>
        </message>
        <message>
            <source>How many are done</source>
            <translation>完成进度</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::MissedPane</name>
        <message>
            <source>Send now</source>
            <translation>现在补发</translation>
        </message>
        <message>
            <source>New time</source>
            <translation>新的时间</translation>
        </message>
        <message>
            <source>Reschedule</source>
            <translation>改期</translation>
        </message>
        <message>
            <source>Why it is no longer needed</source>
            <translation>不再需要的原因</translation>
        </message>
        <message>
            <source>Drop it</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Ready to be sent</source>
            <translation>可以发送了</translation>
        </message>
        <message>
            <source>Rescheduled</source>
            <translation>已改期</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>已放弃</translation>
        </message>
        <message>
            <source>Missed broadcasts</source>
            <translation>错过的群发</translation>
        </message>
        <message>
            <source>Broadcast</source>
            <translation>群发</translation>
        </message>
        <message>
            <source>Was due</source>
            <translation>原定时间</translation>
        </message>
        <message>
            <source>Touchpoint</source>
            <translation>触点</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Next free time</source>
            <translation>下一个空档</translation>
        </message>
        <message>
            <source>Who may get them is checked again at this moment.</source>
            <translation>会按此刻重新核对谁可以收到。</translation>
        </message>
        <message>
            <source>Each at its next free time: within the hours, with no cap or quota in the way.</source>
            <translation>各自改到下一个空档：在允许时段内，不碰上限和配额。</translation>
        </message>
        <message>
            <source>To the next free time</source>
            <translation>改到下一个空档</translation>
        </message>
        <message numerus="yes">
            <source>%n broadcasts came due while nobody was here. Nothing was sent. Decide what becomes of them.</source>
            <translation>
                <numerusform>有 %n 个群发到点时程序没有开着。什么都没有发出，请决定如何处理。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>none within %n days</source>
            <translation>
                <numerusform>%n 天内没有空档</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n get it</source>
            <translation>
                <numerusform>%n 个能收到</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>已选 %n 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::MixGauge</name>
        <message>
            <source>Organic %1 : paid %2, %3</source>
            <translation>自然 %1 : 付费 %2，%3</translation>
        </message>
        <message>
            <source>Nobody came through a channel of a known kind</source>
            <translation>没有人来自已标明自然或付费的渠道</translation>
        </message>
        <message>
            <source>Friends added through organic channels against paid ones. Healthy is 2 : 3 to 3 : 2 (seed text, unverified).</source>
            <translation>自然渠道与付费渠道新增好友之比。2 : 3 到 3 : 2 为健康（出自种子文本，未经核实）。</translation>
        </message>
        <message>
            <source>healthy between the marks</source>
            <translation>两条刻度之间为健康</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::MonthCalendar</name>
        <message>
            <source>Month of broadcasts</source>
            <translation>群发月历</translation>
        </message>
        <message>
            <source>selected: %1</source>
            <translation>已选中：%1</translation>
        </message>
        <message>
            <source>day off</source>
            <translation>放假</translation>
        </message>
        <message>
            <source>worked</source>
            <translation>调休上班</translation>
        </message>
        <message>
            <source>off</source>
            <comment>day, in a cell of the calendar</comment>
            <translation>休</translation>
        </message>
        <message>
            <source>work</source>
            <comment>day, in a cell of the calendar</comment>
            <translation>班</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::MovesChart</name>
        <message>
            <source>%1: %2 rose, %3 fell</source>
            <translation>%1：上升 %2，下降 %3</translation>
        </message>
        <message>
            <source>People who rose (up) and fell (down) between tiers, by week</source>
            <translation>每周档位上升（上）与下降（下）的人数</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::MovesView</name>
        <message>
            <source>Moves between tiers by week</source>
            <translation>每周档位变化</translation>
        </message>
        <message>
            <source>People who moved in the last week</source>
            <translation>最近一周档位变化的人</translation>
        </message>
        <message>
            <source>Week up to</source>
            <translation>截至</translation>
        </message>
        <message>
            <source>Rose</source>
            <translation>上升</translation>
        </message>
        <message>
            <source>Fell</source>
            <translation>下降</translation>
        </message>
        <message>
            <source>Became super</source>
            <translation>成为超级活跃</translation>
        </message>
        <message>
            <source>Fell silent</source>
            <translation>转为从不活跃</translation>
        </message>
        <message>
            <source>Came</source>
            <translation>进群</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>退群</translation>
        </message>
        <message>
            <source>Net active growth</source>
            <translation>净活跃增长</translation>
        </message>
        <message>
            <source>known a week after the week's end, where everybody was measured</source>
            <translation>该周结束一周后、且所有人都有统计时才可知</translation>
        </message>
        <message>
            <source>Nickname</source>
            <translation>昵称</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>之前</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>left the group</source>
            <translation>已退群</translation>
        </message>
        <message>
            <source>Below the weeks: everybody whose tier changed from %1 to %2, with the reason.</source>
            <translation>下方列出 %1 至 %2 档位有变化的每个人及原因。</translation>
        </message>
        <message>
            <source>All groups together. A group by itself shows every person with the reason.</source>
            <translation>所有社群合计。打开单个社群可看到每个人及原因。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::NamePicker</name>
        <message>
            <source>Type and press Enter</source>
            <translation>输入后按回车</translation>
        </message>
        <message>
            <source>There is none yet</source>
            <translation>还没有可选的</translation>
        </message>
        <message>
            <source>Type a part of the name</source>
            <translation>输入名称的一部分</translation>
        </message>
        <message>
            <source>%1: click to take it out</source>
            <translation>%1：点击移除</translation>
        </message>
        <message>
            <source>Take out %1</source>
            <translation>移除 %1</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::NewGroupForm</name>
        <message>
            <source>One person holds all six teams</source>
            <translation>由一人负责六个小组</translation>
        </message>
        <message>
            <source>Add the group</source>
            <translation>新建社群</translation>
        </message>
        <message>
            <source>As it is called in WeChat</source>
            <translation>与微信里的群名一致</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>群主</translation>
        </message>
        <message>
            <source>Second owner (if any)</source>
            <translation>第二位群主（可不填）</translation>
        </message>
        <message>
            <source>How many people fit in</source>
            <translation>最多人数</translation>
        </message>
        <message>
            <source>The group brings its six teams: Campaign, Gameplay, Content, User, Reputation and Support. A name that is not on the staff yet is added to it.</source>
            <translation>社群自带六个小组：活动、玩法、内容、用户、口碑、支持。还不是员工的名字会自动加为员工。</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>无</translation>
        </message>
        <message>
            <source>a member of staff</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>Added the group “%1”</source>
            <translation>已新建社群“%1”</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::NewQuestionForm</name>
        <message>
            <source>What was asked</source>
            <translation>问了什么</translation>
        </message>
        <message>
            <source>Who asked</source>
            <translation>谁问的</translation>
        </message>
        <message>
            <source>name, end of the phone, WeChat ID or #number; may stay empty</source>
            <translation>名称、手机尾号、微信号或 #编号，可留空</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Question before a sale</source>
            <translation>售前提问</translation>
        </message>
        <message>
            <source>Question after a sale</source>
            <translation>售后提问</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>投诉</translation>
        </message>
        <message>
            <source>Who takes it</source>
            <translation>谁来跟进</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>Note it</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Noted the question.</source>
            <translation>已记录提问。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::NoticeSection</name>
        <message>
            <source>Notices of sends</source>
            <translation>发送提醒</translation>
        </message>
        <message>
            <source>What comes due in quiet hours stands at the send desk at once and is told when they are over.</source>
            <translation>勿扰时段内到点的群发会立即出现在发送台，时段结束后再提醒。</translation>
        </message>
        <message>
            <source> min</source>
            <translation> 分钟</translation>
        </message>
        <message>
            <source>Not ahead</source>
            <translation>不提前</translation>
        </message>
        <message>
            <source>Tell me ahead</source>
            <translation>提前提醒</translation>
        </message>
        <message>
            <source>Do not disturb between</source>
            <translation>勿扰时段</translation>
        </message>
        <message>
            <source>Quiet from</source>
            <translation>勿扰开始</translation>
        </message>
        <message>
            <source>Quiet until</source>
            <translation>勿扰结束</translation>
        </message>
        <message>
            <source>Closing the window keeps the program in the tray</source>
            <translation>关闭窗口后程序留在托盘</translation>
        </message>
        <message>
            <source>Start with the computer, in the background</source>
            <translation>开机时在后台启动</translation>
        </message>
        <message>
            <source>This desktop has no tray.</source>
            <translation>这个桌面没有托盘。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::OwnKpiForm</name>
        <message>
            <source>More is better</source>
            <translation>越高越好</translation>
        </message>
        <message>
            <source>Less is better</source>
            <translation>越低越好</translation>
        </message>
        <message>
            <source>An activity figure: alone it ranks no team</source>
            <translation>活跃类指标：仅有它时不参与排名</translation>
        </message>
        <message>
            <source>Add the KPI</source>
            <translation>新增 KPI</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Team that answers for it</source>
            <translation>负责小组</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>衡量方式</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>Numbers of a period become</source>
            <translation>周期内数值合并为</translation>
        </message>
        <message>
            <source>Its target is for a</source>
            <translation>目标周期</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Added the KPI.</source>
            <translation>已新增 KPI。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PadModel</name>
        <message>
            <source>not kept yet</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>not counted</source>
            <translation>未统计</translation>
        </message>
        <message>
            <source>known: %1, +%2 −%3</source>
            <translation>已知：%1，+%2 −%3</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>User team</source>
            <translation>用户小组</translation>
        </message>
        <message>
            <source>Day before</source>
            <translation>前一天</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>总数</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新客</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>流失</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PadView</name>
        <message>
            <source>Keep all</source>
            <translation>全部保存</translation>
        </message>
        <message>
            <source>≥ %1</source>
            <translation>≥ %1</translation>
        </message>
        <message>
            <source>%1 groups were not counted</source>
            <translation>%1 个社群没有统计</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>总数</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新客</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>流失</translation>
        </message>
        <message>
            <source>Net</source>
            <translation>净增</translation>
        </message>
        <message>
            <source>Groups not counted</source>
            <translation>未统计的群数</translation>
        </message>
        <message>
            <source>All groups, day by day</source>
            <translation>所有社群逐日合计</translation>
        </message>
        <message>
            <source>New and lost of all groups by day</source>
            <translation>所有社群每日新增与流失</translation>
        </message>
        <message>
            <source>Count on</source>
            <translation>统计日</translation>
        </message>
        <message>
            <source>Paste numbers</source>
            <translation>粘贴数字</translation>
        </message>
        <message>
            <source>Group names with total, new and lost, in any order, copied from a spreadsheet (Ctrl+V)</source>
            <translation>从表格复制群名和总数、新增、流失，顺序不限（Ctrl+V）</translation>
        </message>
        <message>
            <source>Numbers of the day, one row a group</source>
            <translation>当天人数，每群一行</translation>
        </message>
        <message>
            <source>line %1 “%2”: %3</source>
            <translation>第 %1 行“%2”：%3</translation>
        </message>
        <message>
            <source>Not read: %1</source>
            <translation>未读取：%1</translation>
        </message>
        <message>
            <source> and %1 more</source>
            <translation>，另有 %1 行</translation>
        </message>
        <message>
            <source>The clipboard holds no numbers. Copy group names with their numbers from a spreadsheet first.</source>
            <translation>剪贴板里没有数字。请先从表格复制群名和人数。</translation>
        </message>
        <message>
            <source>%1 of %2 groups not counted</source>
            <translation>%2 个社群中 %1 个没有统计</translation>
        </message>
        <message>
            <source>%1 cannot be</source>
            <translation>%1 个人数不合</translation>
        </message>
        <message>
            <source>%1 not kept yet</source>
            <translation>%1 个未保存</translation>
        </message>
        <message>
            <source>Kept the numbers of %1 groups</source>
            <translation>已保存 %1 个社群的人数</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::Page</name>
        <message>
            <source>More actions</source>
            <translation>更多操作</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PanelModelBase</name>
        <message>
            <source>Member %1</source>
            <translation>成员 %1</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PartnerCardView</name>
        <message>
            <source>Way</source>
            <translation>历程</translation>
        </message>
        <message>
            <source>Duties</source>
            <translation>职责</translation>
        </message>
        <message>
            <source>Rewards</source>
            <translation>奖励</translation>
        </message>
        <message>
            <source>Brought</source>
            <translation>带来</translation>
        </message>
        <message>
            <source>%1 since %2</source>
            <translation>%2 起%1</translation>
        </message>
        <message>
            <source>code %1</source>
            <translation>专属码 %1</translation>
        </message>
        <message>
            <source>brought %1, %2 orders, %3</source>
            <translation>带来 %1 人，%2 单，%3</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>On which day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Why, or what was agreed (may stay empty)</source>
            <translation>原因或约定（可不填）</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Now: %1</source>
            <translation>现在：%1</translation>
        </message>
        <message>
            <source>The way so far</source>
            <translation>历程</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>约定</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>What they publish says that they are a partner</source>
            <translation>发布的内容标明合伙人身份</translation>
        </message>
        <message>
            <source>e.g. I am a partner of this shop</source>
            <translation>例如：本人是本店合伙人</translation>
        </message>
        <message>
            <source>As what</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Commission</source>
            <translation>佣金</translation>
        </message>
        <message>
            <source>In these words</source>
            <translation>披露文字</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Keep the agreement</source>
            <translation>保存约定</translation>
        </message>
        <message>
            <source>Agreement kept</source>
            <translation>约定已保存</translation>
        </message>
        <message>
            <source>Duty done</source>
            <translation>职责已完成</translation>
        </message>
        <message>
            <source>Duty open again</source>
            <translation>职责重新打开</translation>
        </message>
        <message>
            <source>done %1</source>
            <translation>%1 完成</translation>
        </message>
        <message>
            <source>late, was due %1</source>
            <translation>已逾期，应于 %1</translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>%1 截止</translation>
        </message>
        <message>
            <source>Delete the duty “%1”</source>
            <translation>删除职责“%1”</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Duty deleted</source>
            <translation>职责已删除</translation>
        </message>
        <message>
            <source>Nothing was agreed yet: say above what they will do, and until when.</source>
            <translation>还没有约定：在上面写下要做什么、截止哪天。</translation>
        </message>
        <message>
            <source>What they will do</source>
            <translation>要做什么</translation>
        </message>
        <message>
            <source>Duty</source>
            <translation>职责</translation>
        </message>
        <message>
            <source>Due on</source>
            <translation>截止</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Duty added</source>
            <translation>已添加职责</translation>
        </message>
        <message>
            <source>Phone, WeChat ID or number of somebody they brought</source>
            <translation>所带来的人的手机号、微信号或编号</translation>
        </message>
        <message>
            <source>Somebody they brought</source>
            <translation>带来的人</translation>
        </message>
        <message>
            <source>Noted who brought whom</source>
            <translation>已记下谁带来了谁</translation>
        </message>
        <message>
            <source>partner</source>
            <translation>合伙人</translation>
        </message>
        <message>
            <source>brought %1</source>
            <translation>带来 %1 人</translation>
        </message>
        <message>
            <source>%1 orders</source>
            <translation>%1 单</translation>
        </message>
        <message>
            <source>Nobody brought them, and they have brought nobody yet.</source>
            <translation>没有人带来此人，此人也还没有带来别人。</translation>
        </message>
        <message>
            <source>%1 of the orders came by the own code, the others from people they brought. %2 orders of people they brought are not counted: another code, a coupon or a broadcast comes first.</source>
            <translation>其中 %1 单凭专属码成交，其余来自其带来的人。带来的人另有 %2 单未计入：其他码、优惠券或群发归因在先。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PartnerRewards</name>
        <message>
            <source>Kind of reward</source>
            <translation>奖励种类</translation>
        </message>
        <message>
            <source>Earned for</source>
            <translation>奖励依据</translation>
        </message>
        <message>
            <source>Earned for recruiting, sharing or feedback, never for a positive wording</source>
            <translation>因带新、分享或反馈而得，从不因说好话而得</translation>
        </message>
        <message>
            <source>Coupon</source>
            <translation>优惠券</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Note (may stay empty)</source>
            <translation>备注（可不填）</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Earned</source>
            <translation>记应得</translation>
        </message>
        <message>
            <source>Paid out</source>
            <translation>记发放</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>记账</translation>
        </message>
        <message>
            <source>%1 (corrected)</source>
            <translation>%1（已冲回）</translation>
        </message>
        <message>
            <source>Reward</source>
            <translation>奖励</translation>
        </message>
        <message>
            <source>For</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Entries of rewards</source>
            <translation>奖励明细</translation>
        </message>
        <message>
            <source>Take the selected entry back</source>
            <translation>冲回所选的一笔</translation>
        </message>
        <message>
            <source>Statement</source>
            <translation>对账单</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>第一天</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>最后一天</translation>
        </message>
        <message>
            <source>%1: %2 left</source>
            <translation>%1：余 %2</translation>
        </message>
        <message>
            <source>Only approved partners earn rewards.</source>
            <translation>只有已批准的合伙人才有奖励。</translation>
        </message>
        <message>
            <source>No reward so far.</source>
            <translation>还没有奖励。</translation>
        </message>
        <message>
            <source>Reward noted</source>
            <translation>已记奖励</translation>
        </message>
        <message>
            <source>Taken back by a new entry</source>
            <translation>已用新的一笔冲回</translation>
        </message>
        <message>
            <source>Statement %1 %2</source>
            <translation>对账单 %1 %2</translation>
        </message>
        <message>
            <source>Save the statement</source>
            <translation>保存对账单</translation>
        </message>
        <message>
            <source>Statement saved</source>
            <translation>对账单已保存</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PartnersDesk</name>
        <message>
            <source>Partners by state</source>
            <translation>合伙人</translation>
        </message>
        <message>
            <source>Candidates of every group</source>
            <translation>各群候选人</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>合伙人</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PartnersView</name>
        <message>
            <source>Next step of the selected</source>
            <translation>所选的下一步</translation>
        </message>
        <message>
            <source>See the candidates</source>
            <translation>看候选人</translation>
        </message>
        <message>
            <source>No partner yet</source>
            <translation>还没有合伙人</translation>
        </message>
        <message>
            <source>Partners recruit and sell with a code of their own. The candidates of every group are those who are super active, best first; invite some of them.</source>
            <translation>合伙人用专属码带新和销售。各群的候选人是超级活跃的人，最合适的在前；邀请其中几位吧。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>昵称</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>自</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Own code</source>
            <translation>专属码</translation>
        </message>
        <message>
            <source>Brought</source>
            <translation>带来</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Duties</source>
            <translation>职责</translation>
        </message>
        <message>
            <source>%1 open, %2 late</source>
            <translation>%1 项未完成，%2 项逾期</translation>
        </message>
        <message>
            <source>%1 open</source>
            <translation>%1 项未完成</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>合伙人</translation>
        </message>
        <message>
            <source>All %1</source>
            <translation>全部 %1</translation>
        </message>
        <message>
            <source>%1 people brought, %2 orders of theirs. Enter opens a partner.</source>
            <translation>共带来 %1 人、%2 单。按 Enter 打开一位合伙人。</translation>
        </message>
        <message>
            <source>The selected stand at different places</source>
            <translation>所选的人状态不同</translation>
        </message>
        <message>
            <source>%1 now: %2</source>
            <translation>%1 人现在：%2</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PeriodBar</name>
        <message>
            <source>Earlier</source>
            <translation>上一期</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>下一期</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起始</translation>
        </message>
        <message>
            <source>To</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月度</translation>
        </message>
        <message>
            <source>Quarter</source>
            <translation>季度</translation>
        </message>
        <message>
            <source>Own days</source>
            <translation>自选日期</translation>
        </message>
        <message>
            <source>Kind of period</source>
            <translation>周期类型</translation>
        </message>
        <message>
            <source>%1 Q%2</source>
            <translation>%1 年 %2 季度</translation>
        </message>
        <message>
            <source>still running; compared with the same days before: %1</source>
            <translation>尚未结束，与上期同样天数比较：%1</translation>
        </message>
        <message>
            <source>compared with %1</source>
            <translation>与 %1 比较</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PictureStrip</name>
        <message>
            <source>The same pictures as everywhere</source>
            <translation>与通用图片相同</translation>
        </message>
        <message>
            <source>Add pictures…</source>
            <translation>添加图片…</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Pictures, in their order</source>
            <translation>图片，按顺序</translation>
        </message>
        <message>
            <source>Drop pictures here, or paste them. Drag, or Alt+arrows, to put them in order; Delete takes one out.</source>
            <translation>把图片拖到这里，或粘贴。拖动或 Alt+方向键调整顺序；Delete 移除。</translation>
        </message>
        <message>
            <source>Add a picture</source>
            <translation>添加图片</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg)</source>
            <translation>图片 (*.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <source>Picture %1</source>
            <translation>图片 %1</translation>
        </message>
        <message>
            <source>Pictures %1 of %2</source>
            <translation>图片 %1/%2</translation>
        </message>
        <message>
            <source>The clipboard holds no picture. Copy one in WeChat or in a browser, then paste it here.</source>
            <translation>剪贴板里没有图片。先在微信或浏览器里复制一张，再粘贴到这里。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PlanChips</name>
        <message>
            <source>Show only these</source>
            <translation>只看这些</translation>
        </message>
        <message>
            <source>Who that is, and why</source>
            <translation>看是谁、为什么</translation>
        </message>
        <message>
            <source>All %1</source>
            <translation>全部 %1</translation>
        </message>
        <message>
            <source>%1 can be sent</source>
            <translation>%1 可发</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PlanModel</name>
        <message>
            <source>Target</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PlanView</name>
        <message>
            <source>Who gets it, and why not</source>
            <translation>谁会收到，谁收不到</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Find by name</source>
            <translation>按名字查找</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>%1 shown</source>
            <translation>列出 %1</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>缺人</translation>
        </message>
        <message>
            <source>No target answers to what was chosen above.</source>
            <translation>没有符合上面条件的对象。</translation>
        </message>
        <message>
            <source>Export the list</source>
            <translation>导出名单</translation>
        </message>
        <message>
            <source>Excel workbook (*.xlsx);;CSV file (*.csv)</source>
            <translation>Excel 工作簿 (*.xlsx);;CSV 文件 (*.csv)</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Exported %1 rows, phones masked</source>
            <translation>已导出 %1 行，手机号已打码</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>待答</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PlanWindow</name>
        <message>
            <source>Who gets it</source>
            <translation>发给谁</translation>
        </message>
        <message>
            <source>What else</source>
            <translation>其他办法</translation>
        </message>
        <message>
            <source>Conflicts</source>
            <translation>冲突</translation>
        </message>
        <message>
            <source>Trying other days</source>
            <translation>正在试算其他日子</translation>
        </message>
        <message>
            <source>Plan of %1</source>
            <translation>%1 的计划</translation>
        </message>
        <message numerus="yes">
            <source>Reaches %n people</source>
            <translation>
                <numerusform>触达 %n 人</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PlaybooksView</name>
        <message>
            <source>Stage: %1</source>
            <translation>阶段：%1</translation>
        </message>
        <message>
            <source>New playbook</source>
            <translation>新建 SOP</translation>
        </message>
        <message>
            <source>Put to use…</source>
            <translation>启用…</translation>
        </message>
        <message>
            <source>Chores</source>
            <translation>例行事项</translation>
        </message>
        <message>
            <source>Playbook</source>
            <translation>SOP</translation>
        </message>
        <message>
            <source>For</source>
            <translation>适用</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Uses</source>
            <translation>启用次数</translation>
        </message>
        <message>
            <source>Playbooks</source>
            <translation>SOP</translation>
        </message>
        <message>
            <source>No playbook yet</source>
            <translation>还没有 SOP</translation>
        </message>
        <message>
            <source>Write down the steps of a new group, a campaign or a stage once; they become tasks for the right people on the right days.</source>
            <translation>把新群、活动或阶段的步骤写一次，就会按日期变成相应人员的待办。</translation>
        </message>
        <message>
            <source>%1 playbooks</source>
            <translation>%1 个 SOP</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>One step a line: days after the start | team | what to do | note. For example: 0 | %1 | Welcome everybody</source>
            <translation>每行一步：开始后天数 | 小组 | 做什么 | 备注。例如：0 | %1 | 发欢迎语</translation>
        </message>
        <message>
            <source>Save the playbook</source>
            <translation>保存 SOP</translation>
        </message>
        <message>
            <source>This line is no step: “%1”. Write days | team | what to do.</source>
            <translation>这一行不是步骤：“%1”。请写成 天数 | 小组 | 做什么。</translation>
        </message>
        <message>
            <source>Saved the playbook.</source>
            <translation>已保存 SOP。</translation>
        </message>
        <message>
            <source>Retire it</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Retired the playbook; its tasks stay.</source>
            <translation>已停用 SOP，已有待办保留。</translation>
        </message>
        <message>
            <source>Choose a playbook first.</source>
            <translation>请先选一个 SOP。</translation>
        </message>
        <message>
            <source>It works by itself: whoever comes into the stage makes its tasks, day by day.</source>
            <translation>它自动运行：每天有人进入该阶段就生成待办。</translation>
        </message>
        <message>
            <source>%1 tasks made, %2 moved, %3 were there already</source>
            <translation>生成 %1 项待办，改期 %2 项，已有 %3 项</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>All groups</source>
            <translation>所有社群</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始日</translation>
        </message>
        <message>
            <source>Put to use again it doubles nothing: new steps get their tasks, open ones follow another start.</source>
            <translation>再次启用不会重复：新增的步骤会生成待办，未完成的随新的开始日改期。</translation>
        </message>
        <message>
            <source>Make the tasks</source>
            <translation>生成待办</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>each lead of: %1</source>
            <translation>每位负责人：%1</translation>
        </message>
        <message>
            <source>one for whoever takes it</source>
            <translation>谁有空谁做</translation>
        </message>
        <message>
            <source>It comes back again.</source>
            <translation>已恢复。</translation>
        </message>
        <message>
            <source>It comes no more.</source>
            <translation>已停用。</translation>
        </message>
        <message>
            <source>New chore</source>
            <translation>新例行事项</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>频率</translation>
        </message>
        <message>
            <source>Every day</source>
            <translation>每天</translation>
        </message>
        <message>
            <source>Every workday</source>
            <translation>每个工作日</translation>
        </message>
        <message>
            <source>Every Monday</source>
            <translation>每周一</translation>
        </message>
        <message>
            <source>On the first of a month</source>
            <translation>每月 1 日</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>Add the chore</source>
            <translation>新增例行事项</translation>
        </message>
        <message>
            <source>Added the chore.</source>
            <translation>已新增例行事项。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PointsPanel</name>
        <message>
            <source>Member %1</source>
            <translation>成员 %1</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>流水</translation>
        </message>
        <message>
            <source>Gifts</source>
            <translation>礼品</translation>
        </message>
        <message>
            <source>One member</source>
            <translation>单个成员</translation>
        </message>
        <message>
            <source>Name, phone or its end, then Enter</source>
            <translation>姓名、手机号或尾号，按回车</translation>
        </message>
        <message>
            <source>Member</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Nobody is chosen.</source>
            <translation>还没有选人。</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>积分</translation>
        </message>
        <message>
            <source>Give</source>
            <translation>加分</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>扣分</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Gift</source>
            <translation>礼品</translation>
        </message>
        <message>
            <source>Redeem</source>
            <translation>兑换</translation>
        </message>
        <message>
            <source>%1 · %2 points</source>
            <translation>%1 · %2 分</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>所有人</translation>
        </message>
        <message>
            <source>Only the member chosen</source>
            <translation>只看选中的成员</translation>
        </message>
        <message>
            <source>Whose entries</source>
            <translation>谁的记录</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>全部类型</translation>
        </message>
        <message>
            <source>Kind of entries</source>
            <translation>记录类型</translation>
        </message>
        <message>
            <source>Correct this entry…</source>
            <translation>更正这一笔…</translation>
        </message>
        <message>
            <source>Reading the ledger</source>
            <translation>正在读取流水</translation>
        </message>
        <message>
            <source>Ledger of points</source>
            <translation>积分流水</translation>
        </message>
        <message>
            <source>No entry yet</source>
            <translation>还没有记录</translation>
        </message>
        <message>
            <source>Check somebody in at the left, give points, or import the ledger of your shop system as “Points”.</source>
            <translation>在左边打卡、加分，或者把店铺系统的积分流水作为“积分”导入。</translation>
        </message>
        <message>
            <source>Nobody of this name or number.</source>
            <translation>没有这个名字或号码的人。</translation>
        </message>
        <message>
            <source>Several of this name; write a phone or #number:</source>
            <translation>有几位同名，请写手机号或 #编号：</translation>
        </message>
        <message>
            <source>#%1 %2 · %3 points</source>
            <translation>#%1 %2 · %3 分</translation>
        </message>
        <message>
            <source>%1 (#%2): %3 points</source>
            <translation>%1（#%2）：%3 分</translation>
        </message>
        <message>
            <source>checked in today</source>
            <translation>今天已打卡</translation>
        </message>
        <message>
            <source>The balance is %1 points now</source>
            <translation>现在余额 %1 分</translation>
        </message>
        <message>
            <source>Correct this entry</source>
            <translation>更正这一笔</translation>
        </message>
        <message>
            <source>Points to add (−5 takes five). The old entry stays, the correction names it.</source>
            <translation>要加的分数（−5 表示扣 5 分）。原记录保留，更正会注明它。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PolicyEditor</name>
        <message>
            <source>As many as the month has days</source>
            <translation>当月有几天就几次</translation>
        </message>
        <message>
            <source>For as long as anybody knows</source>
            <translation>一直如此</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>生效日期</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>最后一天</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Who says so: the platform's page, its date</source>
            <translation>依据：平台页面及日期</translation>
        </message>
        <message>
            <source>Another limit from a day on</source>
            <translation>从某天起换成新限额</translation>
        </message>
        <message>
            <source>It ends</source>
            <translation>这条限额结束</translation>
        </message>
        <message>
            <source>Correct a slip in this row</source>
            <translation>改正这一行的笔误</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>要做什么</translation>
        </message>
        <message>
            <source>Touchpoint</source>
            <translation>触点</translation>
        </message>
        <message>
            <source>What is limited</source>
            <translation>限额对象</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>限额</translation>
        </message>
        <message>
            <source>Per</source>
            <translation>周期</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注说明</translation>
        </message>
        <message>
            <source>Say who says so, then it can be saved.</source>
            <translation>写明依据，就可以保存。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PostsView</name>
        <message>
            <source>Search topics and posts</source>
            <translation>搜索话题与帖子</translation>
        </message>
        <message>
            <source>Keep a post</source>
            <translation>收录帖子</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>话题</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>帖子</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Topics and posts</source>
            <translation>话题与帖子</translation>
        </message>
        <message>
            <source>Nothing kept yet</source>
            <translation>还没有收录</translation>
        </message>
        <message>
            <source>Keep topics that worked and posts of members worth coming back to.</source>
            <translation>收录有效的话题和值得回看的成员帖子。</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Removed the post.</source>
            <translation>已删除。</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>may stay empty</source>
            <translation>可留空</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>收录</translation>
        </message>
        <message>
            <source>Kept the post.</source>
            <translation>已收录。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PreviewModel</name>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>What becomes of it</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1：%2 → %3</translation>
        </message>
        <message>
            <source>(blank)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>“%1”: %2</source>
            <translation>“%1”：%2</translation>
        </message>
        <message>
            <source>Corrected by you: %1</source>
            <translation>您改成了：%1</translation>
        </message>
        <message>
            <source>Why, and what changes</source>
            <translation>原因和改动</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PreviewPane</name>
        <message>
            <source>The member before</source>
            <translation>上一位成员</translation>
        </message>
        <message>
            <source>The next member</source>
            <translation>下一位成员</translation>
        </message>
        <message>
            <source>Shown as in the group</source>
            <translation>按哪个社群预览</translation>
        </message>
        <message>
            <source>Nobody in particular</source>
            <translation>不指定对象</translation>
        </message>
        <message>
            <source>As in</source>
            <translation>按社群预览</translation>
        </message>
        <message>
            <source>As it will be read</source>
            <translation>对方看到的样子</translation>
        </message>
        <message>
            <source>%1 (%2 of %3)</source>
            <translation>%1（%2/%3）</translation>
        </message>
        <message>
            <source>Without a name</source>
            <translation>没有称呼</translation>
        </message>
        <message>
            <source>Choose a group to see it as its members do.</source>
            <translation>选一个社群，看成员收到的样子。</translation>
        </message>
        <message>
            <source>Nothing written yet</source>
            <translation>还没有写</translation>
        </message>
        <message>
            <source>%1 has no value for %2 of %3: they read the words instead</source>
            <translation>%1 在 %3 人中有 %2 人没有值：他们读到替代文字</translation>
        </message>
        <message>
            <source>%1 has no value for %2 of %3: they would read it as it stands</source>
            <translation>%1 在 %3 人中有 %2 人没有值：他们会原样读到它</translation>
        </message>
        <message>
            <source>%1 has no value here. Say in the details what stands instead.</source>
            <translation>%1 在这里没有值。请在“详情”里写明用什么代替。</translation>
        </message>
        <message>
            <source>Words stand in the place of: %1</source>
            <translation>已用替代文字代替：%1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Picture %1</source>
            <translation>图片 %1</translation>
        </message>
        <message>
            <source>+%1</source>
            <translation>+%1</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PreviewStep</name>
        <message numerus="yes">
            <source>%n blank row(s)</source>
            <translation>
                <numerusform>%n 个空行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) of totals</source>
            <translation>
                <numerusform>%n 个合计行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n repeated header(s)</source>
            <translation>
                <numerusform>%n 个重复的表头</numerusform>
            </translation>
        </message>
        <message>
            <source>Left out: %1.</source>
            <translation>已略过：%1。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Rows of the file</source>
            <translation>文件的行</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>All %1</source>
            <translation>全部 %1</translation>
        </message>
        <message>
            <source>This very file was imported before, on %1 (import %2).</source>
            <translation>这个文件在 %1 已经导入过（导入 %2）。</translation>
        </message>
        <message>
            <source>The first list of this group: everybody on it counts as having been there before.</source>
            <translation>这是该群的第一份名单：名单上的人都算原来就在群里。</translation>
        </message>
        <message>
            <source>%1 joined, %2 left, %3 stayed; %4 may only have changed their nickname.</source>
            <translation>新入群 %1，退群 %2，仍在群 %3；其中 %4 人可能只是改了昵称。</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) could not be read and are left out; the reasons say which.</source>
            <translation>
                <numerusform>有 %n 个值无法识别，没有导入；原因一栏有说明。</numerusform>
            </translation>
        </message>
        <message>
            <source>About this row</source>
            <translation>这一行的说明</translation>
        </message>
        <message>
            <source>Count again</source>
            <translation>重新统计</translation>
        </message>
        <message>
            <source>Take the corrections back</source>
            <translation>撤销这些修改</translation>
        </message>
        <message>
            <source>Deciding again</source>
            <translation>正在重新判断</translation>
        </message>
        <message>
            <source>A file with the same rows was imported before, on %1 (import %2).</source>
            <translation>内容相同的文件在 %1 导入过（第 %2 次导入）。</translation>
        </message>
        <message>
            <source>The file has no rows of data.</source>
            <translation>文件里没有数据行。</translation>
        </message>
        <message>
            <source>Row %1: %2</source>
            <translation>第 %1 行：%2</translation>
        </message>
        <message>
            <source>It adds to what an earlier row of this file brings.</source>
            <translation>它补充了本文件前面某一行的内容。</translation>
        </message>
        <message>
            <source>You can correct a cell here: F2 or a double click. The file itself stays as it is.</source>
            <translation>可以在这里直接改单元格：按 F2 或双击。文件本身不会变。</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) corrected; the file itself stays as it is.</source>
            <translation>
                <numerusform>已改 %n 个单元格；文件本身不会变。</numerusform>
            </translation>
        </message>
        <message>
            <source>Rows that depend on the corrected ones are counted as before.</source>
            <translation>受这些修改影响的其他行仍按原来统计。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::PrivacyPanel</name>
        <message>
            <source>Requests about personal data</source>
            <translation>个人信息请求</translation>
        </message>
        <message>
            <source>Open the member</source>
            <translation>打开成员</translation>
        </message>
        <message>
            <source>Make the copy…</source>
            <translation>导出副本…</translation>
        </message>
        <message>
            <source>Erase…</source>
            <translation>彻底删除…</translation>
        </message>
        <message>
            <source>Done…</source>
            <translation>已处理…</translation>
        </message>
        <message>
            <source>New request…</source>
            <translation>新请求…</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>Asked on</source>
            <translation>提出日期</translation>
        </message>
        <message>
            <source>Due on</source>
            <translation>应答复日</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Nobody asked about their data yet</source>
            <translation>还没有人提出请求</translation>
        </message>
        <message>
            <source>Whoever asks to see, copy, correct or delete their data, or withdraws consent, is noted here with the day by which they get an answer.</source>
            <translation>有人要求查看、复制、更正、删除个人信息或撤回同意时，在这里登记，并显示应答复的日期。</translation>
        </message>
        <message>
            <source>Erased people</source>
            <translation>已删除的人</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Was number</source>
            <translation>原编号</translation>
        </message>
        <message>
            <source>Blocked identities</source>
            <translation>拦截的身份</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Lift a block…</source>
            <translation>解除拦截…</translation>
        </message>
        <message>
            <source>Nobody was erased</source>
            <translation>没有人被删除</translation>
        </message>
        <message>
            <source>Who is erased leaves a number and a day here, and hashes that keep imports from bringing them back.</source>
            <translation>被删除的人在这里只留下编号和日期，以及防止导入带回的哈希。</translation>
        </message>
        <message>
            <source>Backups that still hold erased people</source>
            <translation>仍含已删除的人的备份</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>备份时间</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Goes on</source>
            <translation>清理日期</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Erase in this backup too</source>
            <translation>从此备份中删除</translation>
        </message>
        <message>
            <source>Backups that still hold them</source>
            <translation>仍含他们的备份</translation>
        </message>
        <message>
            <source>Number %1</source>
            <translation>编号 %1</translation>
        </message>
        <message>
            <source>(erased)</source>
            <translation>（已删除）</translation>
        </message>
        <message>
            <source>Done %1</source>
            <translation>已处理 %1</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>已逾期</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>未处理</translation>
        </message>
        <message>
            <source>Looking into the backups…</source>
            <translation>正在检查备份…</translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>when somebody deletes it</source>
            <translation>手动删除时</translation>
        </message>
        <message>
            <source>Thinning removes a backup on the day given, if one is made every day. It can be rewritten now.</source>
            <translation>若每天都做备份，到所示日期该备份会被清理。也可以现在就改写它。</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>New request about personal data</source>
            <translation>新的个人信息请求</translation>
        </message>
        <message>
            <source>erased</source>
            <translation>已彻底删除</translation>
        </message>
        <message>
            <source>The request is answered</source>
            <translation>请求已答复</translation>
        </message>
        <message>
            <source>What was done?</source>
            <translation>做了什么？</translation>
        </message>
        <message>
            <source>Let imports bring somebody again</source>
            <translation>允许导入再次带入</translation>
        </message>
        <message>
            <source>The phone, WeChat ID or e-mail of somebody who was erased and came back of their own will:</source>
            <translation>曾被删除、现自愿回来的人的手机号、微信号或邮箱：</translation>
        </message>
        <message>
            <source>The block is lifted: imports may bring this person again.</source>
            <translation>已解除拦截：导入可以再次带入此人。</translation>
        </message>
        <message>
            <source>Nobody with this identity was erased.</source>
            <translation>没有用此身份被删除的人。</translation>
        </message>
        <message>
            <source>The backup was rewritten without %1 people and verified</source>
            <translation>备份已改写并校验，去掉了 %1 人</translation>
        </message>
        <message>
            <source>No backup holds anybody who was erased</source>
            <translation>没有备份含有已删除的人</translation>
        </message>
        <message>
            <source>After an erasure the older backups that still hold the person are listed here, with the day on which thinning removes them.</source>
            <translation>彻底删除之后，仍含有此人的旧备份列在这里，并写明哪天会被清理。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ProductsModel</name>
        <message>
            <source>F2 or a double click changes it</source>
            <translation>按 F2 或双击修改</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>分类</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>成本</translation>
        </message>
        <message>
            <source>Margin</source>
            <translation>毛利率</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>库存</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Buyers</source>
            <translation>购买人数</translation>
        </message>
        <message>
            <source>“%1” is no amount: write a number such as 39.90, or nothing.</source>
            <translation>“%1”不是金额：请写 39.90 这样的数，或留空。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ProductsTab</name>
        <message>
            <source>Ladder</source>
            <translation>阶梯</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>矩阵</translation>
        </message>
        <message>
            <source>Touchpoints</source>
            <translation>触点占比</translation>
        </message>
        <message>
            <source>Carts left behind</source>
            <translation>加购未付</translation>
        </message>
        <message>
            <source>Into a list…</source>
            <translation>存为人群包…</translation>
        </message>
        <message>
            <source>What tasters said</source>
            <translation>试吃反馈</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Low to high</source>
            <translation>低客单到高客单</translation>
        </message>
        <message>
            <source>Product × segment</source>
            <translation>商品 × 人群</translation>
        </message>
        <message>
            <source>Tasters</source>
            <translation>试吃反馈</translation>
        </message>
        <message>
            <source>Import products</source>
            <translation>导入商品</translation>
        </message>
        <message>
            <source>F2 changes a role, a price, a cost or the stock. A traffic product brings people, a campaign product keeps them busy, a profit product earns.</source>
            <translation>按 F2 修改角色、价格、成本或库存。引流款拉人，活动款活跃，利润款赚钱。</translation>
        </message>
        <message>
            <source>No product yet</source>
            <translation>还没有商品</translation>
        </message>
        <message>
            <source>Import a price list, or orders: products that they name are made by themselves.</source>
            <translation>导入价目表或订单：其中的商品会自动建立。</translation>
        </message>
        <message>
            <source>Product changed</source>
            <translation>已修改商品</translation>
        </message>
        <message>
            <source>Line of groups</source>
            <translation>社群占比线</translation>
        </message>
        <message>
            <source>What groups should bring of all sales; 70% is seed text, unverified</source>
            <translation>社群应占销售的比例；70% 出自种子文本，未经核实</translation>
        </message>
        <message>
            <source>Touchpoint</source>
            <translation>触点</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>What belongs to it</source>
            <translation>包含什么</translation>
        </message>
        <message>
            <source>The selected people, or all of them, become a frozen list that broadcasts can address</source>
            <translation>把所选的人（或全部）存为固定人群包，可用于群发</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Left on</source>
            <translation>加购时间</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>What lay in it</source>
            <translation>加购商品</translation>
        </message>
        <message>
            <source>All sampling lists of a product together; who bought it afterwards counts once.</source>
            <translation>同一商品的试吃名单合计；之后购买的人只算一次。</translation>
        </message>
        <message>
            <source>Sampling lists</source>
            <translation>试吃名单</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>名单数</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>已领取</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已答复</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>评价</translation>
        </message>
        <message>
            <source>Bought it</source>
            <translation>已购买</translation>
        </message>
        <message>
            <source>Say first which products bring people and which ones earn: the ladder leads from a traffic product to a profit product.</source>
            <translation>请先标明哪些是引流款、哪些是利润款：阶梯由引流款通向利润款。</translation>
        </message>
        <message>
            <source>People whose first order, in these days, held a traffic product, and when they bought a profit product, up to today.</source>
            <translation>本期首单含引流款的人，以及到今天为止他们何时买了利润款。</translation>
        </message>
        <message>
            <source>Came by</source>
            <translation>由哪款进来</translation>
        </message>
        <message>
            <source>Climbed</source>
            <translation>升到利润款</translation>
        </message>
        <message>
            <source>Same day</source>
            <translation>当天</translation>
        </message>
        <message>
            <source>Within 7 days</source>
            <translation>7 天内</translation>
        </message>
        <message>
            <source>Within 30 days</source>
            <translation>30 天内</translation>
        </message>
        <message>
            <source>Within 90 days</source>
            <translation>90 天内</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>更晚</translation>
        </message>
        <message>
            <source>Median days</source>
            <translation>中位天数</translation>
        </message>
        <message>
            <source>all of them</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>所有人</translation>
        </message>
        <message>
            <source>Buyers / people reached by a post that links the product, and buyers of all in the stage or segment.</source>
            <translation>购买人数 / 关联该商品的群发触达人数，以及购买者占该阶段或人群的比例。</translation>
        </message>
        <message>
            <source>Left out, for their rule cannot be read: %1.</source>
            <translation>规则无法读取而略过：%1。</translation>
        </message>
        <message>
            <source>Nothing was sold in these days.</source>
            <translation>这些天没有成交。</translation>
        </message>
        <message>
            <source>Groups bring %1 of %2: at or above the line.</source>
            <translation>社群占 %2 的 %1：达到占比线。</translation>
        </message>
        <message>
            <source>Groups bring %1 of %2: below the line.</source>
            <translation>社群占 %2 的 %1：低于占比线。</translation>
        </message>
        <message>
            <source>No cart of a known member waits: none was imported, or all were paid since.</source>
            <translation>没有已知成员的购物车待跟进：未导入，或都已付款。</translation>
        </message>
        <message>
            <source>%1 people left a cart in the last 30 days and have paid nothing since.</source>
            <translation>最近 30 天有 %1 人加购后没有付款。</translation>
        </message>
        <message>
            <source>Into a list</source>
            <translation>存为人群包</translation>
        </message>
        <message>
            <source>Name of the list</source>
            <translation>人群包名称</translation>
        </message>
        <message>
            <source>Carts of %1</source>
            <translation>加购未付 %1</translation>
        </message>
        <message>
            <source>%1 people are in the list “%2”</source>
            <translation>%1 人已加入人群包“%2”</translation>
        </message>
        <message>
            <source>without a product</source>
            <translation>未指定商品</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::QuestionPanel</name>
        <message>
            <source>First answer after %1</source>
            <translation>首次答复用时 %1</translation>
        </message>
        <message>
            <source>Copy “%1”</source>
            <translation>复制“%1”</translation>
        </message>
        <message>
            <source>Copied. Paste it in WeChat, then note the answer.</source>
            <translation>已复制。到微信粘贴后，记下答复。</translation>
        </message>
        <message>
            <source>Copied, but fill in first: %1</source>
            <translation>已复制，请先填好：%1</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>Answered by</source>
            <translation>答复人</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>未注明</translation>
        </message>
        <message>
            <source>Note the answer</source>
            <translation>记下答复</translation>
        </message>
        <message>
            <source>Change the answer</source>
            <translation>修改答复</translation>
        </message>
        <message>
            <source>Noted the answer.</source>
            <translation>已记下答复。</translation>
        </message>
        <message>
            <source>Close the question</source>
            <translation>关闭提问</translation>
        </message>
        <message>
            <source>Closed the question.</source>
            <translation>已关闭提问。</translation>
        </message>
        <message>
            <source>Open it again</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Opened the question again.</source>
            <translation>已重新打开提问。</translation>
        </message>
        <message>
            <source>Who takes it</source>
            <translation>谁来跟进</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>Assigned the question.</source>
            <translation>已分派。</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>提问</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>投诉</translation>
        </message>
        <message>
            <source>Changed the kind.</source>
            <translation>已修改类型。</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>评价</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Noted the rating.</source>
            <translation>已记录评价。</translation>
        </message>
        <message>
            <source>Led to an offer</source>
            <translation>促成报价</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>Noted what came of the talk.</source>
            <translation>已记录会话结果。</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>with commas between</source>
            <translation>用逗号分隔</translation>
        </message>
        <message>
            <source>Changed the tags.</source>
            <translation>已修改标签。</translation>
        </message>
        <message>
            <source>Task to follow up</source>
            <translation>跟进待办</translation>
        </message>
        <message>
            <source>for example: ask whether it fits</source>
            <translation>例如：问问合不合身</translation>
        </message>
        <message>
            <source>On</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Add the task</source>
            <translation>新增待办</translation>
        </message>
        <message>
            <source>Added the task.</source>
            <translation>已新增待办。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::QuestionsView</name>
        <message>
            <source>Search questions</source>
            <translation>搜索提问</translation>
        </message>
        <message>
            <source>Which questions</source>
            <translation>哪些提问</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>待答</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已答复</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>投诉</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Note a question</source>
            <translation>记录提问</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>提问时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>提问</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>投诉</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>First answer</source>
            <translation>首次答复</translation>
        </message>
        <message>
            <source>Takes it</source>
            <translation>跟进人</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>提问</translation>
        </message>
        <message>
            <source>Nothing to answer</source>
            <translation>没有待答的提问</translation>
        </message>
        <message>
            <source>Note what members ask, or import it. The time to the first answer is counted from then on.</source>
            <translation>记录成员的提问，或导入。首次答复时长从提问起计。</translation>
        </message>
        <message>
            <source>%1 open, %2 complaints · 30 days: %3 asked, first answer after %4 min, %5 of talks before a sale led to an offer</source>
            <translation>待答 %1，其中投诉 %2 · 近 30 天：提问 %3，首次答复中位 %4 分钟，售前会话转报价 %5</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::QueueList</name>
        <message>
            <source>Due and missed broadcasts</source>
            <translation>该发的和错过的群发</translation>
        </message>
        <message>
            <source>No account noted</source>
            <translation>未记账号</translation>
        </message>
        <message>
            <source>full for today</source>
            <translation>今天已满</translation>
        </message>
        <message>
            <source>only %1 left today</source>
            <translation>今天只剩 %1 次</translation>
        </message>
        <message>
            <source>%1 left today</source>
            <translation>今天还可发 %1 次</translation>
        </message>
        <message>
            <source>%1 sent today</source>
            <translation>今天已发 %1 次</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>handed out</source>
            <translation>已派单</translation>
        </message>
        <message>
            <source>hand-out</source>
            <translation>派单</translation>
        </message>
        <message numerus="yes">
            <source>%n not confirmed</source>
            <translation>
                <numerusform>%n 个未确认</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n later</source>
            <translation>
                <numerusform>%n 个稍后</numerusform>
            </translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>错过的</translation>
        </message>
        <message numerus="yes">
            <source>%n wait for a decision</source>
            <translation>
                <numerusform>%n 个等待决定</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::QueuePane</name>
        <message>
            <source>How many are done</source>
            <translation>完成进度</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>copied, not confirmed</source>
            <translation>已复制，未确认</translation>
        </message>
        <message>
            <source>All done.</source>
            <translation>全部完成。</translation>
        </message>
        <message>
            <source>Put off until %1.</source>
            <translation>推迟到 %1。</translation>
        </message>
        <message>
            <source>Copied at %1, not confirmed. Look into WeChat: was it sent there? Enter: yes, sent. N: no, not sent.</source>
            <translation>%1 已复制，未确认。请到微信里看看是否已发出。已发出按回车，没发出按 N。</translation>
        </message>
        <message>
            <source>{%1} has no value for “%2”: the text still holds it. Mend the content, or skip.</source>
            <translation>{%1} 对“%2”没有值，文字里还留着它。请修改内容，或跳过。</translation>
        </message>
        <message>
            <source>Enter copies the text for “%1”.</source>
            <translation>按回车复制发给“%1”的文字。</translation>
        </message>
        <message>
            <source>Paste %1 in WeChat, then Enter copies %2.</source>
            <translation>到微信粘贴 %1，再按回车复制 %2。</translation>
        </message>
        <message>
            <source>Paste it in WeChat and send it there. Then press Enter.</source>
            <translation>到微信粘贴并发送，然后按回车。</translation>
        </message>
        <message>
            <source>later, %1</source>
            <translation>稍后 %1</translation>
        </message>
        <message>
            <source>Mini window (M)</source>
            <translation>小窗 (M)</translation>
        </message>
        <message>
            <source>%1 so far</source>
            <translation>用时 %1</translation>
        </message>
        <message>
            <source>to be sent</source>
            <translation>待发送</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::Rail</name>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ReportTimer</name>
        <message numerus="yes">
            <source>%n report(s) were due while the program was closed</source>
            <translation>
                <numerusform>程序关闭期间有 %n 份报表到期</numerusform>
            </translation>
        </message>
        <message>
            <source>Make now</source>
            <translation>立即生成</translation>
        </message>
        <message numerus="yes">
            <source>Made %n report(s)</source>
            <translation>
                <numerusform>已生成 %n 份报表</numerusform>
            </translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ReportsPanel</name>
        <message>
            <source>Last full week</source>
            <translation>最近一个完整的周</translation>
        </message>
        <message>
            <source>The week before it</source>
            <translation>再往前一周</translation>
        </message>
        <message>
            <source>This week so far</source>
            <translation>本周至今</translation>
        </message>
        <message>
            <source>Last full month</source>
            <translation>上个月</translation>
        </message>
        <message>
            <source>Choose days…</source>
            <translation>自选日期…</translation>
        </message>
        <message>
            <source>Make report</source>
            <translation>生成报表</translation>
        </message>
        <message>
            <source>Making the report</source>
            <translation>正在生成报表</translation>
        </message>
        <message>
            <source>Made reports</source>
            <translation>已生成的报表</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报表</translation>
        </message>
        <message>
            <source>Workbook with charts (XLSX)</source>
            <translation>带图表的工作簿 (XLSX)</translation>
        </message>
        <message>
            <source>One table (CSV)</source>
            <translation>一张表 (CSV)</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>生成时间</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>A double click opens the folder</source>
            <translation>双击打开所在文件夹</translation>
        </message>
        <message>
            <source>No report yet</source>
            <translation>还没有报表</translation>
        </message>
        <message>
            <source>Choose a report above and make it: the weekly report is a good first one for the Monday review.</source>
            <translation>在上面选择一种报表并生成：周一复盘，先从周报开始。</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>Workbook (*.xlsx)</source>
            <translation>工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>Made %1</source>
            <translation>已生成 %1</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>昨天</translation>
        </message>
        <message>
            <source>This month so far</source>
            <translation>本月至今</translation>
        </message>
        <message>
            <source>%1, one for each</source>
            <translation>%1，每个一份</translation>
        </message>
        <message>
            <source>Save settings…</source>
            <translation>保存设置…</translation>
        </message>
        <message>
            <source>Saved settings and schedule</source>
            <translation>保存的设置与定时</translation>
        </message>
        <message>
            <source>What it is about</source>
            <translation>报表对象</translation>
        </message>
        <message>
            <source>Pages (PDF)</source>
            <translation>页面（PDF）</translation>
        </message>
        <message>
            <source>How many files</source>
            <translation>几份文件</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>One file</source>
            <translation>一个文件</translation>
        </message>
        <message>
            <source>A file for each group, in a ZIP</source>
            <translation>每个群一份，打成 ZIP</translation>
        </message>
        <message>
            <source>A file for each team, in a ZIP</source>
            <translation>每个小组一份，打成 ZIP</translation>
        </message>
        <message>
            <source>A file for each group, in a folder</source>
            <translation>每个群一份，放进文件夹</translation>
        </message>
        <message>
            <source>A file for each team, in a folder</source>
            <translation>每个小组一份，放进文件夹</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>小组</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>All teams</source>
            <translation>全部小组</translation>
        </message>
        <message>
            <source>All of the period</source>
            <translation>期间内全部</translation>
        </message>
        <message>
            <source>Choose the group, or a file for each group.</source>
            <translation>请选择一个群，或选择每个群一份。</translation>
        </message>
        <message>
            <source>Pages (*.pdf)</source>
            <translation>页面 (*.pdf)</translation>
        </message>
        <message>
            <source>Archive (*.zip)</source>
            <translation>压缩包 (*.zip)</translation>
        </message>
        <message>
            <source>The folder in which theirs is made</source>
            <translation>在哪个文件夹里建立</translation>
        </message>
        <message numerus="yes">
            <source>Made %n file(s)</source>
            <translation>
                <numerusform>已生成 %n 个文件</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ReputationDesk</name>
        <message>
            <source>Questions</source>
            <translation>提问</translation>
        </message>
        <message>
            <source>Answer cards</source>
            <translation>话术</translation>
        </message>
        <message>
            <source>Testimonials</source>
            <translation>真实口碑</translation>
        </message>
        <message>
            <source>Breaches of rules</source>
            <translation>违规记录</translation>
        </message>
        <message>
            <source>Topics and posts</source>
            <translation>话题与帖子</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::RequestForm</name>
        <message>
            <source>Note the request</source>
            <translation>登记请求</translation>
        </message>
        <message>
            <source>Phone, WeChat ID, member number – or a name</source>
            <translation>手机号、微信号、成员编号，或姓名</translation>
        </message>
        <message>
            <source>What they ask for</source>
            <translation>请求内容</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>Asked on</source>
            <translation>提出日期</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>To be answered by %1 (15 working days)</source>
            <translation>应在 %1 前答复（15 个工作日）</translation>
        </message>
        <message>
            <source>The request is noted</source>
            <translation>请求已登记</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::RequestsView</name>
        <message>
            <source>Which requests</source>
            <translation>哪些需求</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>New request</source>
            <translation>新建需求</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>截止</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>for all</source>
            <translation>所有社群</translation>
        </message>
        <message>
            <source>Asked by</source>
            <translation>提出人</translation>
        </message>
        <message>
            <source>Does it</source>
            <translation>执行人</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>%1, late</source>
            <translation>%1，逾期</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>Nothing is asked of the support team</source>
            <translation>没有待支持小组处理的需求</translation>
        </message>
        <message>
            <source>Design and development work with a due time stands here; done on time counts in the team's score.</source>
            <translation>有截止时间的设计与开发需求列在这里；按时完成计入小组得分。</translation>
        </message>
        <message>
            <source>%1 requests, %2 late</source>
            <translation>%1 个需求，%2 个逾期</translation>
        </message>
        <message>
            <source>What is needed</source>
            <translation>需要什么</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>未注明</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>Ask for it</source>
            <translation>提交需求</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Saved the request.</source>
            <translation>已保存需求。</translation>
        </message>
        <message>
            <source>Mark as: %1</source>
            <translation>标记为：%1</translation>
        </message>
        <message>
            <source>Changed the state of the request.</source>
            <translation>已修改需求状态。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ResultStep</name>
        <message>
            <source>Save the rows left out…</source>
            <translation>保存未导入的行…</translation>
        </message>
        <message>
            <source>Take the import back</source>
            <translation>撤销导入</translation>
        </message>
        <message>
            <source>Import another file</source>
            <translation>再导入一个文件</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Imported “%1”: %2 rows</source>
            <translation>已导入“%1”：共 %2 行</translation>
        </message>
        <message>
            <source>New custom fields: %1</source>
            <translation>新的自定义字段：%1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message numerus="yes">
            <source>Save the %n row(s) that were left out, mend them and import the file again.</source>
            <translation>
                <numerusform>有 %n 行没有导入：可以保存下来，改好后再导入。</numerusform>
            </translation>
        </message>
        <message>
            <source>This import is number %1. It can be taken back as a whole, now or later in the change history.</source>
            <translation>这是第 %1 号导入，现在或以后都可以在变更历史里整体撤销。</translation>
        </message>
        <message>
            <source>The import was taken back: %1 removed, %2 as before again.</source>
            <translation>导入已撤销：删除 %1，还原 %2。</translation>
        </message>
        <message numerus="yes">
            <source>%n stayed, since something happened to them after the import:</source>
            <translation>
                <numerusform>有 %n 项保留，因为导入之后又有变化：</numerusform>
            </translation>
        </message>
        <message>
            <source>Open the review list</source>
            <translation>打开待定列表</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) wait on the review list: say there who they are.</source>
            <translation>
                <numerusform>有 %n 行在待定列表里，请在那里确认是谁。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ReviewPanel</name>
        <message>
            <source>Row %1 of the file</source>
            <translation>文件第 %1 行</translation>
        </message>
        <message>
            <source>Rows to decide</source>
            <translation>待定的行</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>导入时间</translation>
        </message>
        <message>
            <source>Why it is open</source>
            <translation>待定原因</translation>
        </message>
        <message>
            <source>Deciding</source>
            <translation>正在处理</translation>
        </message>
        <message>
            <source>Nothing is left to decide</source>
            <translation>没有待定的行</translation>
        </message>
        <message>
            <source>Rows of an import that may mean several people come here, until you say who they are.</source>
            <translation>导入时可能指向几个人的行会列在这里，等您确认是谁。</translation>
        </message>
        <message>
            <source>All are one person: merge</source>
            <translation>都是同一人：合并</translation>
        </message>
        <message>
            <source>It is %1</source>
            <translation>就是 %1</translation>
        </message>
        <message>
            <source>Somebody new</source>
            <translation>是新成员</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>不导入</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) stay open: %1</source>
            <translation>
                <numerusform>有 %n 行仍待定：%1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Decided on %n row(s)</source>
            <translation>
                <numerusform>已确认 %n 行</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::RfmPanel</name>
        <message>
            <source>Export the map…</source>
            <translation>导出热力图…</translation>
        </message>
        <message>
            <source>Export the stages…</source>
            <translation>导出阶段…</translation>
        </message>
        <message>
            <source>As of %1</source>
            <translation>截至 %1</translation>
        </message>
        <message>
            <source>Not worked out yet</source>
            <translation>尚未计算</translation>
        </message>
        <message>
            <source>%1 buyers in 365 days</source>
            <translation>365 天内 %1 名买家</translation>
        </message>
        <message>
            <source>%1 orders in other money than %2 count, their money is added to nothing</source>
            <translation>%1 笔订单不是 %2：计单数，金额不相加</translation>
        </message>
        <message>
            <source>R%1, F%2: %3 members, %4 in 365 days. Click to see them.</source>
            <translation>R%1、F%2：%3 名成员，365 天内 %4。点击查看。</translation>
        </message>
        <message>
            <source>R%1, F%2: %3 members, %4</source>
            <translation>R%1、F%2：%3 名成员，%4</translation>
        </message>
        <message>
            <source>%1 members, %2 set by hand, %3 to date. Click to see them.</source>
            <translation>%1 名成员，其中手工设定 %2 名，累计 %3。点击查看。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::RostersTab</name>
        <message>
            <source>Taken at</source>
            <translation>名单时间</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Joined</source>
            <translation>进群</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>退群</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Rosters of the group</source>
            <translation>本群的名单</translation>
        </message>
        <message>
            <source>Import a roster</source>
            <translation>导入群名单</translation>
        </message>
        <message>
            <source>No roster yet. Two rosters of different days show who joined and who left.</source>
            <translation>还没有群名单。有两份不同日期的名单，就能看出谁进群、谁退群。</translation>
        </message>
        <message>
            <source>One more roster, taken later, shows who joined and who left.</source>
            <translation>再导入一份之后的名单，就能看出谁进群、谁退群。</translation>
        </message>
        <message>
            <source>Enter shows who joined and who left by a roster.</source>
            <translation>在名单上按回车，可看这份名单中谁进群、谁退群。</translation>
        </message>
        <message>
            <source>%1: “%2” left and “%3” came. The same person?</source>
            <translation>%1：“%2”退群、“%3”进群。是同一个人吗？</translation>
        </message>
        <message>
            <source>Same person</source>
            <translation>同一人</translation>
        </message>
        <message>
            <source>Two people</source>
            <translation>两个人</translation>
        </message>
        <message>
            <source>Taken for one person</source>
            <translation>已视为同一人</translation>
        </message>
        <message>
            <source>Kept as two people</source>
            <translation>已视为两个人</translation>
        </message>
        <message>
            <source>Roster of %1</source>
            <translation>%1 的群名单</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::RowsPanel</name>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Member</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>The first %1 of %2</source>
            <translation>前 %1 条，共 %2 条</translation>
        </message>
        <message>
            <source>Of the whole shop: this is not known for single groups.</source>
            <translation>按全店统计：无法区分到单个群。</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Rows behind this point</source>
            <translation>该点背后的明细</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::RuleBar</name>
        <message>
            <source>Filter by a rule</source>
            <translation>按规则筛选</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>应用</translation>
        </message>
        <message>
            <source>Build…</source>
            <translation>搭建…</translation>
        </message>
        <message>
            <source>Save as a view…</source>
            <translation>存为视图…</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::RuleFactBox</name>
        <message>
            <source>Kind of fact</source>
            <translation>事实类型</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>one at least</source>
            <translation>至少一条</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::RuleGroupBox</name>
        <message>
            <source>All of these hold</source>
            <translation>满足以下全部</translation>
        </message>
        <message>
            <source>Any of these holds</source>
            <translation>满足以下任一</translation>
        </message>
        <message>
            <source>All or any</source>
            <translation>全部或任一</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>条件</translation>
        </message>
        <message>
            <source>Group of tests</source>
            <translation>条件组</translation>
        </message>
        <message>
            <source>Order, message, friend …</source>
            <translation>订单、消息、好友……</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::RulePart</name>
        <message>
            <source>not</source>
            <translation>非</translation>
        </message>
        <message>
            <source>Turns this around: those for whom it does not hold</source>
            <translation>反过来：选不满足的人</translation>
        </message>
        <message>
            <source>Not</source>
            <translation>非</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::RuleTestRow</name>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>比较方式</translation>
        </message>
        <message>
            <source>In the group</source>
            <translation>在社群</translation>
        </message>
        <message>
            <source>any group</source>
            <translation>任意社群</translation>
        </message>
        <message>
            <source>one, two, three</source>
            <translation>甲, 乙, 丙</translation>
        </message>
        <message>
            <source>Values, with commas between</source>
            <translation>多个值，用逗号隔开</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::RuleValueEditor</name>
        <message>
            <source>Number</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>on the day</source>
            <translation>指定日期</translation>
        </message>
        <message>
            <source>Unit of time</source>
            <translation>时间单位</translation>
        </message>
        <message>
            <source>How long ago</source>
            <translation>多久以前</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::RuleWordsEditor</name>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Values: %1</source>
            <translation>取值：%1</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::RulesStep</name>
        <message>
            <source>When somebody or something in the file is known already</source>
            <translation>文件里的人或社群已经存在时</translation>
        </message>
        <message>
            <source>Blank fields are filled, tags and further identities are added; nothing that stands there is replaced.</source>
            <translation>补上空白的内容，加上标签和更多身份标识；已有的内容都不替换。</translation>
        </message>
        <message>
            <source>What the file says replaces what stands there; empty cells replace nothing.</source>
            <translation>用文件的内容替换已有内容；空单元格不替换。</translation>
        </message>
        <message>
            <source>Only new ones are added; who is known stays exactly as is.</source>
            <translation>只加入新的；已有的保持原样。</translation>
        </message>
        <message>
            <source>When a row shows that two members are one person</source>
            <translation>某一行说明两位成员是同一个人时</translation>
        </message>
        <message>
            <source>Merge them, where no identity contradicts it</source>
            <translation>合并他们（身份标识没有矛盾时）</translation>
        </message>
        <message>
            <source>Otherwise such rows are left out and listed for you to decide. Taking the import back also takes back its merges.</source>
            <translation>否则这些行不导入，列出来由你决定。撤销导入时，合并也会一并撤销。</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Single fields may have a rule of their own</source>
            <translation>单个字段可以另定规则</translation>
        </message>
        <message>
            <source>Rules of single fields</source>
            <translation>单个字段的规则</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Rule for “%1”</source>
            <translation>“%1”的规则</translation>
        </message>
        <message>
            <source>As all others</source>
            <translation>与总规则相同</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SafetyPage</name>
        <message>
            <source>Reports &amp; safety</source>
            <translation>报表与安全</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Imports</source>
            <translation>导入记录</translation>
        </message>
        <message>
            <source>Exports</source>
            <translation>导出记录</translation>
        </message>
        <message>
            <source>Change history</source>
            <translation>改动记录</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Check the workspace</source>
            <translation>检查工作区</translation>
        </message>
        <message>
            <source>Open the change history</source>
            <translation>打开改动记录</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>报表</translation>
        </message>
        <message>
            <source>Make report</source>
            <translation>生成报表</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>个人信息</translation>
        </message>
        <message>
            <source>Note a request about personal data</source>
            <translation>登记个人信息请求</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SamplingChooser</name>
        <message>
            <source>Leave out people of whom no consent is known</source>
            <translation>没有同意记录的人不选</translation>
        </message>
        <message>
            <source>Leave out people who had this product to try before</source>
            <translation>试过这个商品的人不选</translation>
        </message>
        <message>
            <source>Who is left out</source>
            <translation>哪些人没选上</translation>
        </message>
        <message>
            <source>Choose from</source>
            <translation>从哪里选</translation>
        </message>
        <message>
            <source>Members selected in the list (none)</source>
            <translation>名单里选中的成员（没有）</translation>
        </message>
        <message>
            <source>Members selected in the list (%1)</source>
            <translation>名单里选中的成员（%1）</translation>
        </message>
        <message>
            <source>A rule</source>
            <translation>一条规则</translation>
        </message>
        <message>
            <source>Pasted names or phones</source>
            <translation>粘贴的姓名或手机号</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>One a line, or several between commas: names, phones, ends of phones, WeChat IDs</source>
            <translation>每行一个，或用逗号隔开：姓名、手机号、手机尾号、微信号</translation>
        </message>
        <message>
            <source>Checking who fits</source>
            <translation>正在检查谁符合</translation>
        </message>
        <message>
            <source>Left out because</source>
            <translation>没选上的原因</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Putting them on the list</source>
            <translation>正在加入名单</translation>
        </message>
        <message>
            <source>View “%1”</source>
            <translation>视图“%1”</translation>
        </message>
        <message>
            <source>Select members in the list first, or choose another source.</source>
            <translation>请先在名单里选中成员，或换一个来源。</translation>
        </message>
        <message>
            <source>Put nobody on the list yet</source>
            <translation>还没有可加入的人</translation>
        </message>
        <message>
            <source>%1 fit.</source>
            <translation>%1 人符合。</translation>
        </message>
        <message>
            <source>There is room for %1: they are drawn by lot.</source>
            <translation>还有 %1 个名额，将抽签决定。</translation>
        </message>
        <message>
            <source>nobody of this name is known, or several are</source>
            <translation>没有这个人，或有几位同名</translation>
        </message>
        <message>
            <source>Put %1 on the list</source>
            <translation>加入 %1 人</translation>
        </message>
        <message>
            <source>Nobody can be put on the list</source>
            <translation>没有人可以加入</translation>
        </message>
        <message>
            <source>Put %1 members on the list</source>
            <translation>已把 %1 位成员加入名单</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SamplingForm</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Something to try is handed out</source>
            <translation>发放试吃/试用装</translation>
        </message>
        <message>
            <source>A survey only</source>
            <translation>只做问卷</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>From</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>To</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>How many there are</source>
            <translation>总份数</translation>
        </message>
        <message>
            <source>Days in which an order counts as following from it</source>
            <translation>领取后多少天内下单算转化</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Make the list</source>
            <translation>新建名单</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>未定</translation>
        </message>
        <message>
            <source>Kept “%1”</source>
            <translation>已保存“%1”</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SamplingModel</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>手机</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Got it on</source>
            <translation>领取日期</translation>
        </message>
        <message>
            <source>How</source>
            <translation>领取方式</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Bought on</source>
            <translation>下单日期</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SamplingPanel</name>
        <message>
            <source>Survey</source>
            <translation>问卷</translation>
        </message>
        <message>
            <source>Sampling list</source>
            <translation>试吃名单</translation>
        </message>
        <message>
            <source>%1 of %2 places taken</source>
            <translation>名额 %1/%2</translation>
        </message>
        <message>
            <source>Member number</source>
            <translation>成员编号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>手机</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Got it on</source>
            <translation>领取日期</translation>
        </message>
        <message>
            <source>Sent how</source>
            <translation>领取方式</translation>
        </message>
        <message>
            <source>Bought on</source>
            <translation>下单日期</translation>
        </message>
        <message>
            <source>Sampling lists and surveys</source>
            <translation>试吃名单与问卷</translation>
        </message>
        <message>
            <source>Make a sampling list</source>
            <translation>新建试吃名单</translation>
        </message>
        <message>
            <source>No sampling list and no survey yet</source>
            <translation>还没有试吃名单和问卷</translation>
        </message>
        <message>
            <source>Give a new product to some members to try, ask up to ten questions, and see who bought it afterwards.</source>
            <translation>把新品发给一部分成员试吃，最多问十个问题，再看谁随后下了单。</translation>
        </message>
        <message>
            <source>New list or survey</source>
            <translation>新建名单或问卷</translation>
        </message>
        <message>
            <source>On it</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已回答</translation>
        </message>
        <message>
            <source>Choose people…</source>
            <translation>选人…</translation>
        </message>
        <message>
            <source>More for this list</source>
            <translation>更多操作</translation>
        </message>
        <message>
            <source>Change the list…</source>
            <translation>修改名单…</translation>
        </message>
        <message>
            <source>Hand-out list of those who wait…</source>
            <translation>待领取派发单…</translation>
        </message>
        <message>
            <source>Export everything of this list…</source>
            <translation>导出整份名单…</translation>
        </message>
        <message>
            <source>Import answers…</source>
            <translation>导入回答…</translation>
        </message>
        <message>
            <source>Delete this list</source>
            <translation>删除这份名单</translation>
        </message>
        <message>
            <source>Writing the file</source>
            <translation>正在写文件</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>题目</translation>
        </message>
        <message>
            <source>All products</source>
            <translation>各商品汇总</translation>
        </message>
        <message>
            <source>People for “%1”</source>
            <translation>为“%1”选人</translation>
        </message>
        <message>
            <source>Deleted “%1” with its people and answers</source>
            <translation>已删除“%1”及其人员和回答</translation>
        </message>
        <message>
            <source>Hand-out list</source>
            <translation>派发单</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Export with full phone numbers and addresses</source>
            <translation>导出完整的手机号和地址</translation>
        </message>
        <message>
            <source>What for? The answer is kept in the export log.</source>
            <translation>用途是什么？会记入导出记录。</translation>
        </message>
        <message>
            <source>Save the hand-out list</source>
            <translation>保存派发单</translation>
        </message>
        <message>
            <source>Export the list</source>
            <translation>导出名单</translation>
        </message>
        <message>
            <source>Excel workbook (*.xlsx);;CSV file (*.csv)</source>
            <translation>Excel 工作簿 (*.xlsx);;CSV 文件 (*.csv)</translation>
        </message>
        <message>
            <source>Wrote %1 people, phones and addresses masked</source>
            <translation>已写出 %1 人，手机号和地址已打码</translation>
        </message>
        <message>
            <source>Wrote %1 people</source>
            <translation>已写出 %1 人</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SamplingPeopleView</name>
        <message>
            <source>People of the list</source>
            <translation>名单上的人</translation>
        </message>
        <message>
            <source>Changing the list</source>
            <translation>正在修改名单</translation>
        </message>
        <message>
            <source>Choose people…</source>
            <translation>选人…</translation>
        </message>
        <message>
            <source>Nobody is here</source>
            <translation>这里还没有人</translation>
        </message>
        <message>
            <source>Choose people from a view, a rule, the selected members or a pasted list. Who opted out, is under 14 or gave no consent is left out and shown.</source>
            <translation>从视图、规则、选中的成员或粘贴的名单里选人。已退订、未满 14 岁或没有同意的人不会选上，并会列出来。</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>所有人</translation>
        </message>
        <message>
            <source>Still waiting</source>
            <translation>待领取</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>已领取</translation>
        </message>
        <message>
            <source>Has not answered</source>
            <translation>还没回答</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已回答</translation>
        </message>
        <message>
            <source>Bought afterwards</source>
            <translation>随后下单</translation>
        </message>
        <message>
            <source>Who is shown</source>
            <translation>显示哪些人</translation>
        </message>
        <message>
            <source>Day on which they got it</source>
            <translation>领取的日期</translation>
        </message>
        <message>
            <source>parcel, in the shop …</source>
            <translation>快递、到店…</translation>
        </message>
        <message>
            <source>How they got it</source>
            <translation>领取方式</translation>
        </message>
        <message>
            <source>Got it on this day</source>
            <translation>这天已领取</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>还没领</translation>
        </message>
        <message>
            <source>Type answers</source>
            <translation>录入回答</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>移出名单</translation>
        </message>
        <message>
            <source>Enter or a double click opens somebody's answers.</source>
            <translation>按回车或双击可录入这个人的回答。</translation>
        </message>
        <message>
            <source>The list has no questions yet</source>
            <translation>这份名单还没有题目</translation>
        </message>
        <message>
            <source>%1 members got it</source>
            <translation>%1 人已领取</translation>
        </message>
        <message>
            <source>%1 members did not get it yet</source>
            <translation>%1 人改为未领取</translation>
        </message>
        <message>
            <source>Took %1 members off the list, with their answers</source>
            <translation>已移出 %1 人及其回答</translation>
        </message>
        <message>
            <source>Everybody shown has answered</source>
            <translation>这里的人都回答了</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SamplingProductsView</name>
        <message>
            <source>Sampling by product</source>
            <translation>按商品汇总</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>商品</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>名单数</translation>
        </message>
        <message>
            <source>On them</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>已领取</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已回答</translation>
        </message>
        <message>
            <source>Mean rating</source>
            <translation>平均评分</translation>
        </message>
        <message>
            <source>Bought afterwards</source>
            <translation>随后下单</translation>
        </message>
        <message>
            <source>No product</source>
            <translation>没有商品</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SamplingResultsView</name>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <source>%1 on the list</source>
            <translation>名单 %1 人</translation>
        </message>
        <message>
            <source>%1 got it</source>
            <translation>已领取 %1</translation>
        </message>
        <message>
            <source>%1 answered</source>
            <translation>已回答 %1</translation>
        </message>
        <message>
            <source>%1 have not answered</source>
            <translation>未回答 %1</translation>
        </message>
        <message>
            <source>%1 bought “%2” within %3 days</source>
            <translation>%3 天内购买“%2”%1</translation>
        </message>
        <message>
            <source>for %1 the days are not over</source>
            <translation>%1 人还没到期</translation>
        </message>
        <message>
            <source>who bought is not known: the list names no product</source>
            <translation>不知道谁买了：名单没有写商品</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>题目</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>Nothing was asked yet</source>
            <translation>还没有题目</translation>
        </message>
        <message>
            <source>Write up to ten questions under “Questions”. Answers are typed for each person, or imported as “Survey answers”.</source>
            <translation>在“题目”里最多写十个问题。回答可以逐人录入，也可以作为“问卷回答”导入。</translation>
        </message>
        <message>
            <source>mean %1 of 5</source>
            <translation>平均 %1 / 5</translation>
        </message>
        <message>
            <source>Member %1</source>
            <translation>成员 %1</translation>
        </message>
        <message>
            <source>%1 more: export the list to read them all</source>
            <translation>还有 %1 条：导出名单可看全部</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SavedReportForm</name>
        <message>
            <source>Save settings</source>
            <translation>保存设置</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation>选择文件夹</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>期间</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Made by itself</source>
            <translation>自动生成</translation>
        </message>
        <message>
            <source>On</source>
            <translation>哪一天</translation>
        </message>
        <message>
            <source>At</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>It is made while the program is open; what was due while it was closed is offered at the next start. Phone numbers are masked.</source>
            <translation>程序打开时自动生成；关闭期间到期的，下次启动时会提示。手机号打码。</translation>
        </message>
        <message>
            <source>Saved the settings of “%1”</source>
            <translation>已保存“%1”的设置</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SavedReportsPanel</name>
        <message>
            <source>Make now</source>
            <translation>立即生成</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>No settings saved</source>
            <translation>还没有保存的设置</translation>
        </message>
        <message>
            <source>Choose a report above and press “Save settings…”: it gets a name, and is made by itself every Monday, say.</source>
            <translation>在上方选择报表并点“保存设置…”：给它起个名字，例如每周一自动生成。</translation>
        </message>
        <message>
            <source>due now</source>
            <translation>现在到期</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报表</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>期间</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下次</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Saved reports</source>
            <translation>保存的报表</translation>
        </message>
        <message>
            <source>Making the report</source>
            <translation>正在生成报表</translation>
        </message>
        <message>
            <source>Save settings</source>
            <translation>保存设置</translation>
        </message>
        <message>
            <source>Made %1</source>
            <translation>已生成 %1</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Removed the settings of “%1”</source>
            <translation>已删除“%1”的设置</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ScopeBar</name>
        <message>
            <source>From</source>
            <translation>从</translation>
        </message>
        <message>
            <source>To</source>
            <translation>到</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>期间</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>All groups</source>
            <translation>全部社群</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SegmentBuilder</name>
        <message>
            <source>%1 fit</source>
            <translation>有 %1 条满足</translation>
        </message>
        <message>
            <source>nothing is known</source>
            <translation>没有数据</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>抽样</translation>
        </message>
        <message>
            <source>The rule as text</source>
            <translation>规则文字</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>手机号</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Name, end of a phone or number of a member, then Enter</source>
            <translation>输入姓名、手机尾号或成员编号，按回车</translation>
        </message>
        <message>
            <source>Whom to explain</source>
            <translation>要说明的成员</translation>
        </message>
        <message>
            <source>Why in, why not</source>
            <translation>为什么在或不在</translation>
        </message>
        <message>
            <source>Show in the table</source>
            <translation>在表中显示</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>保存…</translation>
        </message>
        <message>
            <source>Freeze as a list…</source>
            <translation>固定为名单…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>正在计数…</translation>
        </message>
        <message>
            <source>The rule cannot be read yet</source>
            <translation>规则还不能识别</translation>
        </message>
        <message>
            <source>%1 members</source>
            <translation>%1 位成员</translation>
        </message>
        <message>
            <source>%1: everybody, since no test stands above</source>
            <translation>%1：上面没有条件，即全部成员</translation>
        </message>
        <message>
            <source>Sample of %1</source>
            <translation>抽样 %1 位</translation>
        </message>
        <message>
            <source>All of them</source>
            <translation>全部成员</translation>
        </message>
        <message>
            <source>%1 is in, because of: %2</source>
            <translation>%1 在其中，因为：%2</translation>
        </message>
        <message>
            <source>%1 is not in, because of: %2</source>
            <translation>%1 不在其中，因为：%2</translation>
        </message>
        <message>
            <source>Save the segment</source>
            <translation>保存人群包</translation>
        </message>
        <message>
            <source>Name of the segment</source>
            <translation>人群包名称</translation>
        </message>
        <message>
            <source>Saved the segment “%1”</source>
            <translation>已保存人群包“%1”</translation>
        </message>
        <message>
            <source>Freeze as a list</source>
            <translation>固定为名单</translation>
        </message>
        <message>
            <source>Name of the list; it no longer changes</source>
            <translation>名单名称；名单不再变化</translation>
        </message>
        <message>
            <source>Froze the list “%1”</source>
            <translation>已固定名单“%1”</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SegmentsPanel</name>
        <message>
            <source>Segments</source>
            <translation>人群包</translation>
        </message>
        <message>
            <source>Combine…</source>
            <translation>组合…</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Show in the table</source>
            <translation>在表中显示</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>编辑…</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>改名…</translation>
        </message>
        <message>
            <source>Copy…</source>
            <translation>复制…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Members of either</source>
            <translation>并集：任一个中的成员</translation>
        </message>
        <message>
            <source>Members of both</source>
            <translation>交集：两个中都有的成员</translation>
        </message>
        <message>
            <source>Members of the first without the second</source>
            <translation>差集：第一个减去第二个</translation>
        </message>
        <message>
            <source>Select two segments for this</source>
            <translation>请先选中两个人群包</translation>
        </message>
        <message>
            <source>list of %1</source>
            <translation>%1 的名单</translation>
        </message>
        <message>
            <source>rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Frozen from: %1</source>
            <translation>固定自：%1</translation>
        </message>
        <message>
            <source>Rename the segment</source>
            <translation>人群包改名</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>新名称</translation>
        </message>
        <message>
            <source>Renamed “%1” to “%2”</source>
            <translation>“%1”已改名为“%2”</translation>
        </message>
        <message>
            <source>Copy the segment</source>
            <translation>复制人群包</translation>
        </message>
        <message>
            <source>Name of the copy</source>
            <translation>副本名称</translation>
        </message>
        <message>
            <source>%1 (copy)</source>
            <translation>%1（副本）</translation>
        </message>
        <message>
            <source>Copied “%1” as “%2”</source>
            <translation>已把“%1”复制为“%2”</translation>
        </message>
        <message>
            <source>Deleted the segment “%1”</source>
            <translation>已删除人群包“%1”</translation>
        </message>
        <message>
            <source>No segment yet</source>
            <translation>还没有人群包</translation>
        </message>
        <message>
            <source>A segment is a rule under a name, a list is the people that a rule found on a day. Build one from any of the fields, then save it.</source>
            <translation>人群包是起了名字的规则，名单是某一天按规则选出的人。用任意字段搭建一个，再保存。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SendDeskPage</name>
        <message>
            <source>Send desk</source>
            <translation>发送台</translation>
        </message>
        <message>
            <source>See the calendar</source>
            <translation>查看日历</translation>
        </message>
        <message>
            <source>Copy and next</source>
            <translation>复制并继续</translation>
        </message>
        <message>
            <source>Nothing is due</source>
            <translation>现在没有要发送的</translation>
        </message>
        <message>
            <source>What you planned comes here at its time, with a notice.</source>
            <translation>计划好的群发到时间会出现在这里，并有提醒。</translation>
        </message>
        <message>
            <source>Whose sends</source>
            <translation>谁的发送</translation>
        </message>
        <message>
            <source>Everybody's sends</source>
            <translation>所有人的发送</translation>
        </message>
        <message>
            <source>Nothing of these is due</source>
            <translation>这些里没有要发送的</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SendWalk</name>
        <message>
            <source>Copy again (C)</source>
            <translation>再次复制 (C)</translation>
        </message>
        <message>
            <source>Not sent (N)</source>
            <translation>没发出 (N)</translation>
        </message>
        <message>
            <source>Skip… (S)</source>
            <translation>跳过… (S)</translation>
        </message>
        <message>
            <source>Failed… (F)</source>
            <translation>失败… (F)</translation>
        </message>
        <message>
            <source>10 min later (L)</source>
            <translation>稍后 10 分 (L)</translation>
        </message>
        <message>
            <source>1 hour later (H)</source>
            <translation>稍后 1 小时 (H)</translation>
        </message>
        <message>
            <source>At a time… (T)</source>
            <translation>指定时间… (T)</translation>
        </message>
        <message>
            <source>Note… (E)</source>
            <translation>备注… (E)</translation>
        </message>
        <message>
            <source>Undo one step (⌫)</source>
            <translation>撤销一步 (⌫)</translation>
        </message>
        <message>
            <source>%1 Sent ↵</source>
            <translation>%1 已发送 ↵</translation>
        </message>
        <message>
            <source>%1 Copy the picture ↵</source>
            <translation>%1 复制图片 ↵</translation>
        </message>
        <message>
            <source>%1 Copy the link ↵</source>
            <translation>%1 复制链接 ↵</translation>
        </message>
        <message>
            <source>%1 Copy the text ↵</source>
            <translation>%1 复制文字 ↵</translation>
        </message>
        <message>
            <source>Skip “%1”</source>
            <translation>跳过“%1”</translation>
        </message>
        <message>
            <source>“%1” failed</source>
            <translation>“%1”发送失败</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>原因是？</translation>
        </message>
        <message>
            <source>“%1” later</source>
            <translation>“%1”稍后发送</translation>
        </message>
        <message>
            <source>At what time today? For example 16:30</source>
            <translation>今天几点？例如 16:30</translation>
        </message>
        <message>
            <source>Note on “%1”</source>
            <translation>给“%1”写备注</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>“%1” is open again</source>
            <translation>“%1”已恢复为待发送</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>这台电脑</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Like the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>This workspace</source>
            <translation>当前工作区</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>时区</translation>
        </message>
        <message>
            <source>Business days, weeks and planned times are those of this zone.</source>
            <translation>营业日、周和计划时间都按此时区计算。</translation>
        </message>
        <message>
            <source>Mask phone numbers on screen when the workspace opens</source>
            <translation>打开工作区时遮盖屏幕上的手机号</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>A backup on another disk survives a broken one. Each is verified before it counts.</source>
            <translation>备份放在另一块磁盘上，才不怕磁盘损坏。每份都经过校验才算数。</translation>
        </message>
        <message>
            <source>Hours between backups</source>
            <translation>备份间隔小时数</translation>
        </message>
        <message>
            <source> h</source>
            <translation> 小时</translation>
        </message>
        <message>
            <source>Only by hand</source>
            <translation>仅手动</translation>
        </message>
        <message>
            <source>Back up every</source>
            <translation>备份间隔</translation>
        </message>
        <message>
            <source>Change folder…</source>
            <translation>更换文件夹…</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Where backups go</source>
            <translation>备份存放位置</translation>
        </message>
        <message>
            <source>The house's caps</source>
            <translation>本店上限</translation>
        </message>
        <message>
            <source>Nobody gets more than this, whatever is planned; where a platform allows less, the platform's limit holds.</source>
            <translation>无论怎么安排，任何人收到的都不会超过这里；平台限制更严时，以平台为准。</translation>
        </message>
        <message>
            <source>WeCom 1:1 per member and month</source>
            <translation>企微单聊：每位成员每月</translation>
        </message>
        <message>
            <source>All direct messages per member in 7 days</source>
            <translation>全部单发消息：每位成员 7 天内</translation>
        </message>
        <message>
            <source>Posts per group and day</source>
            <translation>群消息：每个社群每天</translation>
        </message>
        <message>
            <source>Sending hours from</source>
            <translation>允许发送时段开始</translation>
        </message>
        <message>
            <source>Sending hours until</source>
            <translation>允许发送时段结束</translation>
        </message>
        <message>
            <source>Sending hours</source>
            <translation>允许发送时段</translation>
        </message>
        <message>
            <source>SMS hours from</source>
            <translation>短信时段开始</translation>
        </message>
        <message>
            <source>SMS hours until</source>
            <translation>短信时段结束</translation>
        </message>
        <message>
            <source>SMS hours</source>
            <translation>短信时段</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Fields of the shop's own stand in every member's profile: sizes, a membership number, children's birthdays.</source>
            <translation>自定义字段出现在每位成员的资料里：尺码、会员号、孩子生日等。</translation>
        </message>
        <message>
            <source>Define fields…</source>
            <translation>管理字段…</translation>
        </message>
        <message>
            <source>Fields of the shop</source>
            <translation>自定义字段</translation>
        </message>
        <message>
            <source>set in Settings</source>
            <translation>在设置里修改</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SetupForm</name>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>定位</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>群规</translation>
        </message>
        <message>
            <source>Entry rule</source>
            <translation>入群条件</translation>
        </message>
        <message>
            <source>Source tag</source>
            <translation>来源标签</translation>
        </message>
        <message>
            <source>whoever joins from now on gets this tag</source>
            <translation>此后进群的人自动打上该标签</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>容量</translation>
        </message>
        <message>
            <source>Wanted</source>
            <translation>应有人数</translation>
        </message>
        <message>
            <source>No standing alarms about empty teams</source>
            <translation>不提醒小组缺人</translation>
        </message>
        <message>
            <source>One person does it all</source>
            <translation>一人负责全部</translation>
        </message>
        <message>
            <source>KPIs</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Playbooks</source>
            <translation>SOP</translation>
        </message>
        <message>
            <source>one a line</source>
            <translation>每行一个</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>固定人数</translation>
        </message>
        <message>
            <source>How many people fit in</source>
            <translation>最多人数</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>未注明</translation>
        </message>
        <message>
            <source>–</source>
            <translation>–</translation>
        </message>
        <message>
            <source>People wanted in %1</source>
            <translation>%1小组应有人数</translation>
        </message>
        <message>
            <source>target %1</source>
            <translation>目标 %1</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SetupTab</name>
        <message>
            <source>Keep</source>
            <translation>记下</translation>
        </message>
        <message>
            <source>Apply the template again</source>
            <translation>重新应用模板</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>for everywhere</source>
            <translation>不限地区</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Who was here when</source>
            <translation>任职记录</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>From</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>To</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>now</source>
            <translation>至今</translation>
        </message>
        <message>
            <source>History of the teams and owners</source>
            <translation>小组与群主的任职记录</translation>
        </message>
        <message>
            <source>None. Templates are applied on the page of all groups.</source>
            <translation>未使用模板。可在“全部社群”的模板页应用。</translation>
        </message>
        <message>
            <source>“%1”: the group is as it says.</source>
            <translation>“%1”：与模板一致。</translation>
        </message>
        <message>
            <source>“%1” says something else:</source>
            <translation>与模板“%1”不同：</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>群主</translation>
        </message>
        <message>
            <source>%1, then %2</source>
            <translation>%1，后由 %2 接手</translation>
        </message>
        <message>
            <source>%1, lead</source>
            <translation>%1负责人</translation>
        </message>
        <message>
            <source>The group is for everywhere.</source>
            <translation>该群不限地区。</translation>
        </message>
        <message>
            <source>Everybody whose region is known (%1 of %2) fits %3.</source>
            <translation>已知地区的 %1 人（共 %2 人）都符合“%3”。</translation>
        </message>
        <message>
            <source>%1 of %2 people live elsewhere: %3</source>
            <translation>%2 人中 %1 人不在该地区：%3</translation>
        </message>
        <message>
            <source>The broadcast “%1” speaks of %2.</source>
            <translation>群发“%1”提到的是%2。</translation>
        </message>
        <message>
            <source>Kept how the group is set up</source>
            <translation>已保存社群设置</translation>
        </message>
        <message>
            <source>Applied the template again</source>
            <translation>已重新应用模板</translation>
        </message>
        <message>
            <source>Nobody's region is known yet (%1 people), so nothing can be said of %2.</source>
            <translation>还没有任何人的地区信息（共 %1 人），无法判断是否符合“%2”。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ShopFieldsWindow</name>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>Fields of the shop</source>
            <translation>自定义字段</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Choices</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>New field</source>
            <translation>新字段</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Deleted the field “%1” with its values</source>
            <translation>已删除字段“%1”及其内容</translation>
        </message>
        <message>
            <source>Name of the field</source>
            <translation>字段名称</translation>
        </message>
        <message>
            <source>Kind of the field</source>
            <translation>字段类型</translation>
        </message>
        <message>
            <source>What can be chosen, one a line</source>
            <translation>可选内容，每行一个</translation>
        </message>
        <message>
            <source>Choices, one a line</source>
            <translation>选项，每行一个</translation>
        </message>
        <message>
            <source>Take the values in use</source>
            <translation>采用已有的内容</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>应用</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SourceStep</name>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>What it holds</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Choose a group or type a new name</source>
            <translation>选择社群，或输入新的名称</translation>
        </message>
        <message>
            <source>Taken at</source>
            <translation>名单时间</translation>
        </message>
        <message>
            <source>Not everybody is on this list (nobody counts as having left)</source>
            <translation>名单不完整（不把缺少的人算作退群）</translation>
        </message>
        <message>
            <source>For example: Double Eleven sign-up table, exported by Li</source>
            <translation>例如：双十一报名表，李店长导出</translation>
        </message>
        <message>
            <source>Where it comes from</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Basis of consent</source>
            <translation>同意依据</translation>
        </message>
        <message>
            <source>Agreed in a sign-up form</source>
            <translation>在报名表中勾选同意</translation>
        </message>
        <message>
            <source>Customers of the shop, agreed when ordering</source>
            <translation>店铺顾客，下单时同意</translation>
        </message>
        <message>
            <source>Joined the group by themselves</source>
            <translation>自己扫码进群</translation>
        </message>
        <message>
            <source>Added us as a friend by themselves</source>
            <translation>主动添加好友</translation>
        </message>
        <message>
            <source>What these people agreed to, and how</source>
            <translation>这些人同意了什么、如何同意的</translation>
        </message>
        <message>
            <source>Every member keeps where they came from. Without a source nothing is imported.</source>
            <translation>每位成员都会记录来源；不写来源就不能导入。</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Choose a file to import</source>
            <translation>选择要导入的文件</translation>
        </message>
        <message>
            <source>Tables (*.csv *.tsv *.txt *.xlsx *.xlsm)</source>
            <translation>表格 (*.csv *.tsv *.txt *.xlsx *.xlsm)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Looking at the file…</source>
            <translation>正在识别文件…</translation>
        </message>
        <message>
            <source>The columns are not known; you can say in the next step what they mean.</source>
            <translation>没有认出这些列；下一步可以手工指定含义。</translation>
        </message>
        <message>
            <source>Looks like %1. That kind cannot be imported yet.</source>
            <translation>看起来是%1，这一类暂时还不能导入。</translation>
        </message>
        <message numerus="yes">
            <source>Looks like %1: %n column(s) recognised.</source>
            <translation>
                <numerusform>看起来是%1：认出 %n 列。</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a CSV or Excel file, drop it here, or paste a table (Ctrl+V)</source>
            <translation>选择 CSV 或 Excel 文件，拖到这里，或粘贴表格（Ctrl+V）</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::StaffPanel</name>
        <message>
            <source>Staff</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Name of the new member of staff</source>
            <translation>新员工姓名</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>Role of the new member of staff</source>
            <translation>新员工岗位</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Name of the number</source>
            <translation>账号名称</translation>
        </message>
        <message>
            <source>Kind of account</source>
            <translation>账号类型</translation>
        </message>
        <message>
            <source>Who uses it</source>
            <translation>由谁使用</translation>
        </message>
        <message>
            <source>Friends at most</source>
            <translation>好友上限</translation>
        </message>
        <message>
            <source>Sends a day</source>
            <translation>每日可发</translation>
        </message>
        <message>
            <source>Used by the shop</source>
            <translation>店铺使用</translation>
        </message>
        <message>
            <source>Used by %1</source>
            <translation>由%1使用</translation>
        </message>
        <message>
            <source>Nobody yet. Add yourself first.</source>
            <translation>还没有员工，先把自己加上。</translation>
        </message>
        <message>
            <source>No account yet.</source>
            <translation>还没有账号。</translation>
        </message>
        <message>
            <source>left on %1</source>
            <translation>%1 离职</translation>
        </message>
        <message>
            <source>groups owned: %1 · teams: %2 · accounts: %3</source>
            <translation>群主 %1 个群 · 小组 %2 · 账号 %3</translation>
        </message>
        <message>
            <source>Is back</source>
            <translation>已回来</translation>
        </message>
        <message>
            <source>%1 is back</source>
            <translation>%1 已回来</translation>
        </message>
        <message>
            <source>Left today</source>
            <translation>今天离职</translation>
        </message>
        <message>
            <source>%1 left; the teams end today</source>
            <translation>%1 已离职，小组安排到今天为止</translation>
        </message>
        <message>
            <source>the shop</source>
            <translation>店铺</translation>
        </message>
        <message>
            <source>%1 of %2 friends</source>
            <translation>好友 %1/%2</translation>
        </message>
        <message>
            <source>%1 friends</source>
            <translation>好友 %1</translation>
        </message>
        <message>
            <source>%1 sends a day</source>
            <translation>每日可发 %1</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>Use again</source>
            <translation>重新启用</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>“%1” is in use again</source>
            <translation>“%1”已重新启用</translation>
        </message>
        <message>
            <source>Closed “%1”</source>
            <translation>已停用“%1”</translation>
        </message>
        <message>
            <source>Set friends and sends from the fields above</source>
            <translation>按上方的数设置好友上限与每日可发</translation>
        </message>
        <message>
            <source>Changed the capacity of “%1”</source>
            <translation>已修改“%1”的容量</translation>
        </message>
        <message>
            <source>Added %1</source>
            <translation>已添加%1</translation>
        </message>
        <message>
            <source>Added the account “%1”</source>
            <translation>已添加账号“%1”</translation>
        </message>
        <message>
            <source>Leaves: hand over …</source>
            <translation>离职交接…</translation>
        </message>
        <message>
            <source>Staff and accounts</source>
            <translation>员工与账号</translation>
        </message>
        <message>
            <source>%1 hands over</source>
            <translation>%1 的工作交接</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::StaffShelf</name>
        <message>
            <source>Staff: drag somebody onto a team</source>
            <translation>员工：拖到小组上</translation>
        </message>
        <message>
            <source>Drag somebody onto a team. With the keyboard: open the group and use + on the team's card.</source>
            <translation>把员工拖到小组上。键盘操作：打开社群，用小组卡片上的 +。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::Stage</name>
        <message>
            <source>Charts</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>Esc: back to the window</source>
            <translation>Esc：返回窗口</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::StartPage</name>
        <message>
            <source>Siyu Desk</source>
            <translation>私域台</translation>
        </message>
        <message>
            <source>The desk for your shop's WeChat groups. Everything stays in one file on this computer.</source>
            <translation>管好店铺微信社群的工作台。所有数据只存在这台电脑的一个文件里。</translation>
        </message>
        <message>
            <source>New workspace…</source>
            <translation>新建工作区…</translation>
        </message>
        <message>
            <source>Open a workspace…</source>
            <translation>打开工作区…</translation>
        </message>
        <message>
            <source>Look around in the sample shop</source>
            <translation>逛逛示例店铺</translation>
        </message>
        <message>
            <source>A made-up shop with 64 groups and a year of activity. Nobody in it is real.</source>
            <translation>虚构的店铺：64 个社群、一年的活动，其中没有真实的人。</translation>
        </message>
        <message>
            <source>Recent workspaces</source>
            <translation>最近的工作区</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::StatusBar</name>
        <message>
            <source>Last verified backup</source>
            <translation>最近一次通过校验的备份</translation>
        </message>
        <message>
            <source>Show or mask personal data</source>
            <translation>显示或遮盖个人信息</translation>
        </message>
        <message>
            <source>Masked</source>
            <translation>已遮盖</translation>
        </message>
        <message>
            <source>Shown for 60 s</source>
            <translation>显示 60 秒</translation>
        </message>
        <message>
            <source>Phone numbers are masked. Click to show them for 60 seconds.</source>
            <translation>手机号已遮盖。点击后显示 60 秒。</translation>
        </message>
        <message>
            <source>Phone numbers are shown. Click to mask them now.</source>
            <translation>正在显示手机号。点击立即遮盖。</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>已保存 %1</translation>
        </message>
        <message>
            <source>Everything is saved</source>
            <translation>已全部保存</translation>
        </message>
        <message>
            <source>Backup %1</source>
            <translation>备份 %1</translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>还没有备份</translation>
        </message>
        <message>
            <source>The last verified backup: %1</source>
            <translation>最近一次通过校验的备份：%1</translation>
        </message>
        <message>
            <source>Back up now under Reports &amp; safety</source>
            <translation>到“报表与安全”立即备份</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SummaryStrip</name>
        <message>
            <source>%1 points</source>
            <translation>%1 个百分点</translation>
        </message>
        <message>
            <source>%1 groups not counted</source>
            <translation>%1 个群未统计完整</translation>
        </message>
        <message>
            <source>no figures before</source>
            <translation>上期没有数字</translation>
        </message>
        <message>
            <source>before %1</source>
            <translation>上期 %1</translation>
        </message>
        <message>
            <source>Period before (%1): %2</source>
            <translation>上期（%1）：%2</translation>
        </message>
        <message>
            <source>%1 groups were not counted on all days; ≈ adds up the others.</source>
            <translation>%1 个群并非每天都有统计；≈ 为已统计部分的合计。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::SurveyQuestionsView</name>
        <message>
            <source>Add a question</source>
            <translation>添加题目</translation>
        </message>
        <message>
            <source>Up to ten questions, kept as you write. A question that somebody has answered stays, and keeps its kind.</source>
            <translation>最多十题，写完即保存。已有人回答的题目不能删除，也不能换题型。</translation>
        </message>
        <message>
            <source>What do you want to know?</source>
            <translation>想了解什么？</translation>
        </message>
        <message>
            <source>Text of the question</source>
            <translation>题目</translation>
        </message>
        <message>
            <source>Kind of the question</source>
            <translation>题型</translation>
        </message>
        <message>
            <source>One of several</source>
            <translation>单选</translation>
        </message>
        <message>
            <source>Rating 1–5</source>
            <translation>评分 1–5</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>是或否</translation>
        </message>
        <message>
            <source>Own words</source>
            <translation>自由回答</translation>
        </message>
        <message>
            <source>Choices, with | between them: too sweet | just right | too bland</source>
            <translation>选项，用 | 隔开：偏甜 | 正好 | 偏淡</translation>
        </message>
        <message>
            <source>Choices</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Remove the question</source>
            <translation>删除题目</translation>
        </message>
        <message numerus="yes">
            <source>Kept: %n question(s).</source>
            <translation>
                <numerusform>已保存 %n 题。</numerusform>
            </translation>
        </message>
        <message>
            <source>Not kept yet: %1</source>
            <translation>还没保存：%1</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::TagPanel</name>
        <message>
            <source>Find a tag</source>
            <translation>查找标签</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>New tags, separated by commas</source>
            <translation>新标签，用逗号分开</translation>
        </message>
        <message>
            <source>Add to %1</source>
            <translation>给 %1 位打上</translation>
        </message>
        <message>
            <source>Remove from %1</source>
            <translation>从 %1 位去掉</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::TargetForm</name>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Break down</source>
            <translation>分解目标</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清空</translation>
        </message>
        <message>
            <source>Keep the targets</source>
            <translation>保存目标</translation>
        </message>
        <message>
            <source>Target of turnover</source>
            <translation>GMV目标</translation>
        </message>
        <message>
            <source>What should be sold in the month, in whole money</source>
            <translation>这个月要卖多少，单位为元</translation>
        </message>
        <message>
            <source>Works the factors out: those you typed stay, the others grow by the same ratio</source>
            <translation>算出各因子：填好的不变，其余按同一比例提高</translation>
        </message>
        <message>
            <source>A wanted turnover is broken down by the figures of %1.</source>
            <translation>目标GMV按 %1 的数据分解。</translation>
        </message>
        <message>
            <source>Say first what turnover is wanted.</source>
            <translation>请先填GMV目标。</translation>
        </message>
        <message>
            <source>Nothing to go by: a factor of %1 is missing or 0.</source>
            <translation>没有依据：%1 有因子缺失或为 0。</translation>
        </message>
        <message>
            <source>Broken down by the figures of %1; nothing is kept yet.</source>
            <translation>已按 %1 的数据分解，尚未保存。</translation>
        </message>
        <message>
            <source>With these wishes the turnover cannot be reached: rates end at 100%. Leave one of them open.</source>
            <translation>按这些要求达不到：比率最高 100%。请留一项不填。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::TargetNames</name>
        <message>
            <source>Who that is</source>
            <translation>具体是谁</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::TasksView</name>
        <message>
            <source>Which days</source>
            <translation>哪几天</translation>
        </message>
        <message>
            <source>Today and late</source>
            <translation>今天与逾期</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>明天</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>Next 14 days</source>
            <translation>未来 14 天</translation>
        </message>
        <message>
            <source>Whose tasks</source>
            <translation>谁的待办</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>所有人</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>新建待办</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Skip…</source>
            <translation>跳过…</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>截止</translation>
        </message>
        <message>
            <source>%1, late</source>
            <translation>%1，逾期</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>Nothing to do</source>
            <translation>没有待办</translation>
        </message>
        <message>
            <source>Tasks come from playbooks, from chores and from questions; or write one.</source>
            <translation>待办来自 SOP、例行事项和提问；也可以自己写。</translation>
        </message>
        <message>
            <source>%1 to do, %2 late, %3 closed</source>
            <translation>待办 %1，逾期 %2，已结束 %3</translation>
        </message>
        <message>
            <source>Done: %1</source>
            <translation>已完成：%1</translation>
        </message>
        <message>
            <source>Moved to tomorrow: %1</source>
            <translation>已改到明天：%1</translation>
        </message>
        <message>
            <source>Skip the task</source>
            <translation>跳过待办</translation>
        </message>
        <message>
            <source>Why is it not done?</source>
            <translation>为什么不做？</translation>
        </message>
        <message>
            <source>Skipped: %1</source>
            <translation>已跳过：%1</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>做什么</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Add the task</source>
            <translation>新增待办</translation>
        </message>
        <message>
            <source>Added the task.</source>
            <translation>已新增待办。</translation>
        </message>
        <message>
            <source>Gave the task.</source>
            <translation>已转交。</translation>
        </message>
        <message>
            <source>Move it</source>
            <translation>改期</translation>
        </message>
        <message>
            <source>Moved the task.</source>
            <translation>已改期。</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>已完成。</translation>
        </message>
        <message>
            <source>Why it is not done</source>
            <translation>跳过原因</translation>
        </message>
        <message>
            <source>Skip it</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>Skipped the task.</source>
            <translation>已跳过。</translation>
        </message>
        <message>
            <source>Open it again</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Opened the task again.</source>
            <translation>已重新打开待办。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::TeamCards</name>
        <message>
            <source>Put somebody into %1</source>
            <translation>给%1小组加人</translation>
        </message>
        <message>
            <source>Since %1</source>
            <translation>自 %1 起</translation>
        </message>
        <message>
            <source>Lead</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Actions for %1</source>
            <translation>对%1的操作</translation>
        </message>
        <message>
            <source>Make the lead</source>
            <translation>设为负责人</translation>
        </message>
        <message>
            <source>Take out of the team</source>
            <translation>移出小组</translation>
        </message>
        <message>
            <source>%1 (as lead)</source>
            <translation>%1（任负责人）</translation>
        </message>
        <message>
            <source>Everybody is in this team</source>
            <translation>所有人都在这个小组</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::TeamStrip</name>
        <message>
            <source>No KPI is scored</source>
            <translation>没有已计分的 KPI</translation>
        </message>
        <message>
            <source>Rank %1</source>
            <translation>第 %1 名</translation>
        </message>
        <message>
            <source>not ranked</source>
            <translation>不排名</translation>
        </message>
        <message>
            <source>not scored</source>
            <translation>未计分</translation>
        </message>
        <message>
            <source>Activity figures alone rank no team</source>
            <translation>仅有活跃类指标的小组不排名</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::TemplatesView</name>
        <message>
            <source>Templates</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Add the presets</source>
            <translation>添加预设模板</translation>
        </message>
        <message>
            <source>Shopping companion, field expert, private assistant, solo shop</source>
            <translation>购物伙伴、领域专家、私人助理、个人店</translation>
        </message>
        <message>
            <source>Added the presets</source>
            <translation>已添加预设模板</translation>
        </message>
        <message>
            <source>New template</source>
            <translation>新模板</translation>
        </message>
        <message>
            <source>Name of the template</source>
            <translation>模板名称</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>记下</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Apply to groups …</source>
            <translation>应用到社群…</translation>
        </message>
        <message>
            <source>What is left empty says nothing: groups keep what they have there.</source>
            <translation>留空的项不起作用：社群保留原有内容。</translation>
        </message>
        <message>
            <source>Which groups</source>
            <translation>选择哪些社群</translation>
        </message>
        <message>
            <source>Groups to apply to</source>
            <translation>要应用的社群</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Who holds all six teams</source>
            <translation>谁担任六个小组</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>应用</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>What</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>之后</translation>
        </message>
        <message>
            <source>What would change in which group</source>
            <translation>每个社群会改变什么</translation>
        </message>
        <message>
            <source>%1 (%2 groups)</source>
            <translation>%1（%2 个群）</translation>
        </message>
        <message>
            <source>Add the presets, or a template of your own</source>
            <translation>请添加预设模板或新建模板</translation>
        </message>
        <message>
            <source>New template %1</source>
            <translation>新模板 %1</translation>
        </message>
        <message>
            <source>Added a template</source>
            <translation>已新增模板</translation>
        </message>
        <message>
            <source>Kept the template</source>
            <translation>已保存模板</translation>
        </message>
        <message>
            <source>Deleted the template “%1”</source>
            <translation>已删除模板“%1”</translation>
        </message>
        <message>
            <source>Apply “%1”</source>
            <translation>应用“%1”</translation>
        </message>
        <message>
            <source>Tick groups …</source>
            <translation>勾选社群…</translation>
        </message>
        <message>
            <source>All groups</source>
            <translation>所有社群</translation>
        </message>
        <message>
            <source>Those of this template</source>
            <translation>使用该模板的社群</translation>
        </message>
        <message>
            <source>None</source>
            <translation>都不选</translation>
        </message>
        <message>
            <source>Kind: %1</source>
            <translation>类型：%1</translation>
        </message>
        <message>
            <source>Teams stay as they are</source>
            <translation>小组人员不变</translation>
        </message>
        <message>
            <source>%1 holds all teams</source>
            <translation>%1 担任全部小组</translation>
        </message>
        <message>
            <source>Apply to %1 groups</source>
            <translation>应用到 %1 个社群</translation>
        </message>
        <message>
            <source>Tick the groups at the left; here you see beforehand what changes in each.</source>
            <translation>请在左侧勾选社群；这里会先列出每个群的变化。</translation>
        </message>
        <message>
            <source>%1 changes in %2 of %3 groups</source>
            <translation>%3 个社群中 %2 个有 %1 处变化</translation>
        </message>
        <message>
            <source>; the first %1 are shown</source>
            <translation>；显示前 %1 条</translation>
        </message>
        <message>
            <source>%1 groups changed, %2 were so already</source>
            <translation>%1 个社群有变化，%2 个本来如此</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::TestimonialsView</name>
        <message>
            <source>Which testimonials</source>
            <translation>哪些口碑</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>May be quoted</source>
            <translation>可引用</translation>
        </message>
        <message>
            <source>Note a testimonial</source>
            <translation>记录口碑</translation>
        </message>
        <message>
            <source>Noted</source>
            <translation>记录时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>原话</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Standing</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>In content</source>
            <translation>已用于内容</translation>
        </message>
        <message>
            <source>Testimonials</source>
            <translation>口碑</translation>
        </message>
        <message>
            <source>No testimonial yet</source>
            <translation>还没有口碑</translation>
        </message>
        <message>
            <source>Note what a buyer really said. It can be quoted once it is tied to their order and they agreed.</source>
            <translation>记录买家真实说过的话。关联本人订单并获同意后才能引用。</translation>
        </message>
        <message>
            <source>%1 of %2 may be quoted</source>
            <translation>%2 条中 %1 条可引用</translation>
        </message>
        <message>
            <source>Who said it</source>
            <translation>谁说的</translation>
        </message>
        <message>
            <source>name, end of the phone, WeChat ID or #number</source>
            <translation>名称、手机尾号、微信号或 #编号</translation>
        </message>
        <message>
            <source>Their words</source>
            <translation>原话</translation>
        </message>
        <message>
            <source>How they agreed to be quoted</source>
            <translation>如何同意被引用</translation>
        </message>
        <message>
            <source>empty: not asked yet</source>
            <translation>留空：尚未征求</translation>
        </message>
        <message>
            <source>Only what a buyer really said. Tie it to their order afterwards; until then it is a draft.</source>
            <translation>只记买家真实说过的话。之后关联本人订单，在此之前是草稿。</translation>
        </message>
        <message>
            <source>Note it</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Say who said it: a testimonial belongs to a member.</source>
            <translation>请说明是谁说的：口碑必须属于一位成员。</translation>
        </message>
        <message>
            <source>Noted the testimonial.</source>
            <translation>已记录口碑。</translation>
        </message>
        <message>
            <source>This member has no paid order: it stays a draft.</source>
            <translation>该成员没有已付订单：只能是草稿。</translation>
        </message>
        <message>
            <source>Order that it is about</source>
            <translation>对应的订单</translation>
        </message>
        <message>
            <source>Tie it to the order</source>
            <translation>关联订单</translation>
        </message>
        <message>
            <source>Tied it to the order.</source>
            <translation>已关联订单。</translation>
        </message>
        <message>
            <source>How they agreed</source>
            <translation>如何同意</translation>
        </message>
        <message>
            <source>for example: by WeChat, on the day of delivery</source>
            <translation>例如：收货当天微信同意</translation>
        </message>
        <message>
            <source>Note the consent</source>
            <translation>记录同意</translation>
        </message>
        <message>
            <source>Noted the consent.</source>
            <translation>已记录同意。</translation>
        </message>
        <message>
            <source>Agreed %1: %2</source>
            <translation>%1 同意：%2</translation>
        </message>
        <message>
            <source>They took it back</source>
            <translation>对方撤回同意</translation>
        </message>
        <message>
            <source>It is a draft again and left every content item.</source>
            <translation>已退回草稿，并从所有内容中移除。</translation>
        </message>
        <message>
            <source>Content item that quotes it</source>
            <translation>引用它的内容</translation>
        </message>
        <message>
            <source>Quote it there</source>
            <translation>在该内容中引用</translation>
        </message>
        <message>
            <source>The content item quotes it.</source>
            <translation>已在内容中引用。</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Removed the testimonial.</source>
            <translation>已删除口碑。</translation>
        </message>
        <message>
            <source>Testimonial</source>
            <translation>口碑</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ThresholdsForm</name>
        <message>
            <source>Days looked at</source>
            <translation>统计天数</translation>
        </message>
        <message>
            <source>Nobody is judged before this many days</source>
            <translation>满多少天才判断</translation>
        </message>
        <message>
            <source>Super active from this many messages</source>
            <translation>超级活跃：发言至少（条）</translation>
        </message>
        <message>
            <source>Stays super active down to</source>
            <translation>保持超级活跃：不少于（条）</translation>
        </message>
        <message>
            <source>On at least this many days</source>
            <translation>至少在多少天发言</translation>
        </message>
        <message>
            <source>Whoever was in the group for a part of the days needs the same share of the messages.</source>
            <translation>只在群一部分天数的人，按天数比例折算条数。</translation>
        </message>
        <message>
            <source>Keep for this group</source>
            <translation>用于本群</translation>
        </message>
        <message>
            <source>Keep for all groups without their own</source>
            <translation>用于未单独设置的所有社群</translation>
        </message>
        <message>
            <source>Kept the thresholds of this group</source>
            <translation>已设置本群的档位标准</translation>
        </message>
        <message>
            <source>Kept the thresholds of the shop</source>
            <translation>已设置全店的档位标准</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::TierChart</name>
        <message>
            <source>People by tier, %1</source>
            <translation>各档人数，%1</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::TiersTab</name>
        <message>
            <source>Nickname</source>
            <translation>昵称</translation>
        </message>
        <message>
            <source>Tier</source>
            <translation>档位</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>发言</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>People by activity tier</source>
            <translation>各活跃档位的成员</translation>
        </message>
        <message>
            <source>Day of the tiers</source>
            <translation>档位日期</translation>
        </message>
        <message>
            <source>Import counts</source>
            <translation>导入计数</translation>
        </message>
        <message>
            <source>By the messages of the %1 days up to this one; super active from %2 messages on %3 days.</source>
            <translation>按截至当天的 %1 天发言计算；%3 天发言且满 %2 条为超级活跃。</translation>
        </message>
        <message>
            <source>No activity was imported for this group yet, so nobody can be judged.</source>
            <translation>本群还没有导入活跃计数，暂时无法判断。</translation>
        </message>
        <message>
            <source>Thresholds</source>
            <translation>档位标准</translation>
        </message>
        <message>
            <source>Thresholds of the tiers</source>
            <translation>活跃档位标准</translation>
        </message>
        <message>
            <source>Net active growth, %1: %2</source>
            <translation>净活跃增长（%1）：%2</translation>
        </message>
        <message>
            <source>Net active growth, %1: missing, %2 people were not measured</source>
            <translation>净活跃增长（%1）：缺失，有 %2 人没有数据</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::Toast</name>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Close the message</source>
            <translation>关闭消息</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::TodayPage</name>
        <message>
            <source>Missed: decide</source>
            <translation>错过：待决定</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>待发送</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Start sending</source>
            <translation>开始发送</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>导入文件</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Due now</source>
            <translation>现在该发</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>错过</translation>
        </message>
        <message>
            <source>Still to come today</source>
            <translation>今天稍后</translation>
        </message>
        <message>
            <source>Sends</source>
            <translation>群发</translation>
        </message>
        <message>
            <source>Due and missed sends</source>
            <translation>到点与错过的群发</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Broadcast</source>
            <translation>群发</translation>
        </message>
        <message>
            <source>Touchpoint</source>
            <translation>触点</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>待发</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Nothing is due now. What you plan on the Broadcasts page comes here at its time.</source>
            <translation>现在没有要发的。在“群发”页安排的内容，到点会出现在这里。</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>起步清单</translation>
        </message>
        <message>
            <source>Needs a look</source>
            <translation>需要留意</translation>
        </message>
        <message>
            <source>Later today</source>
            <translation>今天稍后</translation>
        </message>
        <message>
            <source>Plan a broadcast</source>
            <translation>安排群发</translation>
        </message>
        <message>
            <source>%1 groups have no owner</source>
            <translation>%1 个社群没有群主</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>看板</translation>
        </message>
        <message>
            <source>%1 teams in %2 groups lack people or a lead</source>
            <translation>%2 个社群中有 %1 个小组缺人或缺负责人</translation>
        </message>
        <message>
            <source>%1 groups are full: %2</source>
            <translation>%1 个社群已满：%2</translation>
        </message>
        <message>
            <source>There is no backup yet</source>
            <translation>还没有备份</translation>
        </message>
        <message>
            <source>Back up</source>
            <translation>去备份</translation>
        </message>
        <message>
            <source>The last verified backup is from %1</source>
            <translation>最近一次通过校验的备份是%1</translation>
        </message>
        <message>
            <source>All is well: no gaps in the teams, and the backup is fresh.</source>
            <translation>一切正常：小组没有缺口，备份是新的。</translation>
        </message>
        <message>
            <source>Enter the shop's staff</source>
            <translation>录入店铺员工</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>员工</translation>
        </message>
        <message>
            <source>Make your groups; each brings its six teams</source>
            <translation>建立社群，每个社群自带六个小组</translation>
        </message>
        <message>
            <source>New group</source>
            <translation>新建社群</translation>
        </message>
        <message>
            <source>Bring in your members from a file</source>
            <translation>从文件导入成员</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Plan the first broadcast</source>
            <translation>安排第一次群发</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>去安排</translation>
        </message>
        <message>
            <source>Make a verified backup</source>
            <translation>做一次校验备份</translation>
        </message>
        <message>
            <source>Nothing needs attention.</source>
            <translation>没有需要处理的事。</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>概览</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>Reputation desk</source>
            <translation>口碑台</translation>
        </message>
        <message>
            <source>Support desk</source>
            <translation>支持台</translation>
        </message>
        <message>
            <source>Playbooks</source>
            <translation>SOP</translation>
        </message>
        <message>
            <source>Tasks to do</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>Tasks by staff</source>
            <translation>员工待办</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>活码</translation>
        </message>
        <message>
            <source>%1 more codes end or fill up</source>
            <translation>还有 %1 个活码将到期或满员</translation>
        </message>
        <message>
            <source>%1 duties of partners are late</source>
            <translation>合伙人有 %1 项职责逾期</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>合伙人</translation>
        </message>
        <message>
            <source>%1 more alerts of groups</source>
            <translation>另有 %1 条社群提醒</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>提醒</translation>
        </message>
        <message>
            <source>%1 tasks are late</source>
            <translation>%1 项待办已逾期</translation>
        </message>
        <message>
            <source>%1 questions wait for an answer</source>
            <translation>%1 个提问等待答复</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>提问</translation>
        </message>
        <message>
            <source>See the group</source>
            <translation>看这个群</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>渠道</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::TrayNotifier</name>
        <message>
            <source>Open Siyu Desk</source>
            <translation>打开私域台</translation>
        </message>
        <message>
            <source>Go to the send desk</source>
            <translation>前往发送台</translation>
        </message>
        <message>
            <source>Next send: %1</source>
            <translation>下一次发送：%1</translation>
        </message>
        <message>
            <source>Pause notices for 1 hour</source>
            <translation>暂停提醒 1 小时</translation>
        </message>
        <message>
            <source>Notices are paused until %1: show them again</source>
            <translation>提醒暂停到 %1：恢复提醒</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Siyu Desk</source>
            <translation>私域台</translation>
        </message>
        <message>
            <source>Siyu Desk – next send: %1</source>
            <translation>私域台 – 下一次发送：%1</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ViewActs</name>
        <message>
            <source>Save as a view</source>
            <translation>存为视图</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>视图名称</translation>
        </message>
        <message>
            <source>Saved the view “%1”</source>
            <translation>已保存视图“%1”</translation>
        </message>
        <message>
            <source>Rename the view</source>
            <translation>重命名视图</translation>
        </message>
        <message>
            <source>The view is called “%1” now</source>
            <translation>视图已改名为“%1”</translation>
        </message>
        <message>
            <source>Deleted the view “%1”</source>
            <translation>已删除视图“%1”</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ViewBar</name>
        <message>
            <source>Views</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Delete this view</source>
            <translation>删除此视图</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Rename this view…</source>
            <translation>重命名视图…</translation>
        </message>
        <message>
            <source>Move to the left</source>
            <translation>左移</translation>
        </message>
        <message>
            <source>Move to the right</source>
            <translation>右移</translation>
        </message>
        <message>
            <source>Save as a view…</source>
            <translation>存为视图…</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::ViolationsView</name>
        <message>
            <source>Note a breach</source>
            <translation>记录违规</translation>
        </message>
        <message>
            <source>Rules of the groups</source>
            <translation>群规</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>社群</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Muted</source>
            <translation>禁言</translation>
        </message>
        <message>
            <source>%1 days</source>
            <translation>%1 天</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>截至</translation>
        </message>
        <message>
            <source>Standing</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Breaches of rules</source>
            <translation>违规记录</translation>
        </message>
        <message>
            <source>No breach is noted</source>
            <translation>没有违规记录</translation>
        </message>
        <message>
            <source>The first breach of a member in a group mutes for 1 day, the second for 7, later ones for 15. You mute in WeChat; this keeps count.</source>
            <translation>同一成员在同一社群第一次违规禁言 1 天，第二次 7 天，之后每次 15 天。禁言在微信里操作，这里负责计次。</translation>
        </message>
        <message>
            <source>%1 muted now, %2 appeals open</source>
            <translation>当前禁言 %1 人，待处理申诉 %2 件</translation>
        </message>
        <message>
            <source>nickname in the group, end of the phone or #number</source>
            <translation>群内昵称、手机尾号或 #编号</translation>
        </message>
        <message>
            <source>none of the written ones</source>
            <translation>不属于已写明的规则</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Noted by</source>
            <translation>记录人</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>未注明</translation>
        </message>
        <message>
            <source>Note the breach</source>
            <translation>记录违规</translation>
        </message>
        <message>
            <source>Say who it was.</source>
            <translation>请说明是谁。</translation>
        </message>
        <message>
            <source>Noted the breach; the days follow from the ones before.</source>
            <translation>已记录违规；禁言天数按此前次数确定。</translation>
        </message>
        <message>
            <source>%1 in %2: muted for %3 days, until %4 included</source>
            <translation>%1（%2）：禁言 %3 天，至 %4（含）</translation>
        </message>
        <message>
            <source>Rule: %1</source>
            <translation>规则：%1</translation>
        </message>
        <message>
            <source>The appeal was granted: it counts for nothing.</source>
            <translation>申诉成立：不计入次数。</translation>
        </message>
        <message>
            <source>The appeal was heard and refused.</source>
            <translation>申诉未成立。</translation>
        </message>
        <message>
            <source>Appeal: %1</source>
            <translation>申诉：%1</translation>
        </message>
        <message>
            <source>Lift it</source>
            <translation>撤销处罚</translation>
        </message>
        <message>
            <source>Lifted the breach.</source>
            <translation>已撤销处罚。</translation>
        </message>
        <message>
            <source>Uphold it</source>
            <translation>维持处罚</translation>
        </message>
        <message>
            <source>Upheld the breach.</source>
            <translation>已维持处罚。</translation>
        </message>
        <message>
            <source>What they say against it</source>
            <translation>申诉理由</translation>
        </message>
        <message>
            <source>Note the appeal</source>
            <translation>记录申诉</translation>
        </message>
        <message>
            <source>Noted the appeal.</source>
            <translation>已记录申诉。</translation>
        </message>
        <message>
            <source>Breach</source>
            <translation>违规</translation>
        </message>
        <message>
            <source>Every group</source>
            <translation>所有社群</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Changed the rule.</source>
            <translation>已修改群规。</translation>
        </message>
        <message>
            <source>Remove the rule</source>
            <translation>删除群规</translation>
        </message>
        <message>
            <source>Removed the rule.</source>
            <translation>已删除群规。</translation>
        </message>
        <message>
            <source>New rule</source>
            <translation>新群规</translation>
        </message>
        <message>
            <source>For</source>
            <translation>适用</translation>
        </message>
        <message>
            <source>Add the rule</source>
            <translation>新增规则</translation>
        </message>
        <message>
            <source>Added the rule.</source>
            <translation>已新增群规。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::WaitingPage</name>
        <message>
            <source>Not in this version yet</source>
            <translation>此版本尚未提供</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::WhatIfPanel</name>
        <message>
            <source>As it is</source>
            <translation>恢复原值</translation>
        </message>
        <message>
            <source>Sets every factor back to its value of these days</source>
            <translation>把各因子恢复为本期数值</translation>
        </message>
        <message>
            <source>Factor</source>
            <translation>因子</translation>
        </message>
        <message>
            <source>Would be</source>
            <translation>假设为</translation>
        </message>
        <message>
            <source>A little more brings</source>
            <translation>多一点可增加</translation>
        </message>
        <message>
            <source>One percentage point more of a rate, one per cent more of the others</source>
            <translation>比率多 1 个百分点，其余多 1%</translation>
        </message>
        <message>
            <source>A factor is missing: there is nothing to multiply.</source>
            <translation>缺少一个因子，无法相乘。</translation>
        </message>
        <message>
            <source>as it is: move a factor</source>
            <translation>现状：请拖动一个因子</translation>
        </message>
        <message>
            <source>%1 against these days</source>
            <translation>比本期 %1</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::WhatIfView</name>
        <message>
            <source>Only those who get it now</source>
            <translation>只发给现在能收到的人</translation>
        </message>
        <message>
            <source>Plan it for them</source>
            <translation>只发这些人</translation>
        </message>
        <message>
            <source>On the next free day</source>
            <translation>改到下一个有空额的日子</translation>
        </message>
        <message>
            <source>Plan it that day</source>
            <translation>改到那天</translation>
        </message>
        <message>
            <source>Spread over several days</source>
            <translation>分几天发</translation>
        </message>
        <message>
            <source>Plan these days</source>
            <translation>按这些天计划</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message numerus="yes">
            <source>Still waiting after %n days: %1</source>
            <translation>
                <numerusform>%n 天后仍在等：%1</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody waits for a better day: all who may get it get it now.</source>
            <translation>没有人在等：能收到的现在都能收到。</translation>
        </message>
        <message>
            <source>%1 would get it on a better day.</source>
            <translation>有 %1 个对象换个日子才能收到。</translation>
        </message>
        <message>
            <source>Texts that are compared go out together. Plan another time or audience before comparing.</source>
            <translation>对比的文案同时发出。请先定好时间和对象，再做对比。</translation>
        </message>
        <message>
            <source>A broadcast that repeats keeps its people and its days: change them in the form.</source>
            <translation>重复的群发沿用它的对象和日期，请在表单里改。</translation>
        </message>
        <message>
            <source>%1 now, as a list of their own; nobody is added later.</source>
            <translation>现在发给 %1 个，固定成名单，以后不再加人。</translation>
        </message>
        <message>
            <source>%1: %2 get it, %3 more than now.</source>
            <translation>%1：能发 %2，比现在多 %3。</translation>
        </message>
        <message>
            <source>Now is as good as any later day.</source>
            <translation>现在和以后一样好。</translation>
        </message>
        <message numerus="yes">
            <source>No day of the next %n reaches more people.</source>
            <translation>
                <numerusform>今后 %n 天都不会更多。</numerusform>
            </translation>
        </message>
        <message>
            <source>There is nothing to spread.</source>
            <translation>没有需要分散的。</translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::WordsPane</name>
        <message>
            <source>The same as everywhere</source>
            <translation>与通用文字相同</translation>
        </message>
        <message>
            <source>Mend it</source>
            <translation>改一改</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Words for</source>
            <translation>文案用于</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>所有触点</translation>
        </message>
        <message>
            <source>Puts %1 into the text; each reader sees their own</source>
            <translation>在正文里插入 %1；每个人看到自己的</translation>
        </message>
        <message>
            <source>Replaces what is marked by words that say the same</source>
            <translation>把标出的部分换成意思相近的说法</translation>
        </message>
        <message>
            <source>What the check found</source>
            <translation>查出的问题</translation>
        </message>
        <message>
            <source>%1 · own words</source>
            <translation>%1 · 专用文字</translation>
        </message>
        <message>
            <source>What they will read. Paste or drop pictures below.</source>
            <translation>对方会读到的文字。图片粘贴或拖到下方。</translation>
        </message>
        <message>
            <source>The check found nothing</source>
            <translation>没有查出问题</translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>查出 %n 处问题</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 characters</source>
            <translation>%1/%2 字</translation>
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n 字</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>siyu::ui::WordsSection</name>
        <message>
            <source>Back to the program's own list</source>
            <translation>恢复内置词表</translation>
        </message>
        <message>
            <source>Words that texts are checked for</source>
            <translation>文案检查的词表</translation>
        </message>
        <message>
            <source>The check of the content library looks for these. It advises and forbids nothing; case, width and blanks do not matter.</source>
            <translation>内容库的文案检查会查找这些词。只提醒，不禁止；不区分大小写、全角半角和空格。</translation>
        </message>
        <message>
            <source>Absolute words (advertising law)</source>
            <translation>绝对化用语（广告法）</translation>
        </message>
        <message>
            <source>Words that incite</source>
            <translation>煽动用语</translation>
        </message>
        <message>
            <source>Scarcity: keep only what is true</source>
            <translation>稀缺说法：属实才用</translation>
        </message>
        <message>
            <source>Bait that WeChat punishes</source>
            <translation>微信处罚的诱导词</translation>
        </message>
        <message>
            <source>Refused in marketing SMS</source>
            <translation>营销短信会被拒的词</translation>
        </message>
        <message>
            <source>Opt-out words, one of which an SMS needs</source>
            <translation>退订说明（短信须有其一）</translation>
        </message>
        <message>
            <source>Allowed phrases that hold such a word</source>
            <translation>含这些词但允许的说法</translation>
        </message>
        <message>
            <source>List of words</source>
            <translation>词表</translation>
        </message>
        <message>
            <source>Words of the list, one a line</source>
            <translation>词表里的词，每行一个</translation>
        </message>
        <message>
            <source>One word or phrase a line. Empty: nothing is looked for.</source>
            <translation>每行一个词或短语。留空则不查找。</translation>
        </message>
        <message>
            <source>Staff have to disclose</source>
            <translation>员工发言须说明</translation>
        </message>
        <message>
            <source>Partners have to disclose</source>
            <translation>合伙人发言须说明</translation>
        </message>
        <message>
            <source>Try a text out, as read by</source>
            <translation>试一段文字，触点</translation>
        </message>
        <message>
            <source>Touchpoint of the text that is tried out</source>
            <translation>试用文字的触点</translation>
        </message>
        <message>
            <source>Text to try out</source>
            <translation>试用文字</translation>
        </message>
        <message>
            <source>Type or paste a text here</source>
            <translation>在这里输入或粘贴文字</translation>
        </message>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n 个词</numerusform>
            </translation>
        </message>
        <message>
            <source>The check found nothing</source>
            <translation>没有查出问题</translation>
        </message>
    </context>
</TS>
