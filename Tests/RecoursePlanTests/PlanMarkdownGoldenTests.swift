import RecoursePlan
import Testing

@Suite struct PlanMarkdownGoldenTests {
  @Test func `the checklist reads as it should in English`() {
    let text = PlanMarkdown(plan: Fixture.gym.plan).text
    #expect(
      text == """
        # Checklist: 40.00 USD back

        21 November 2026. United States. Knowledge 2026-11

        Aim: 40.00 USD back. Strong point: the statement shows both charges.

        ## Start here

        - [ ] **Save proof**: Save the statement with both lines, and what you should have paid.
          - Have at hand: the statement.
        - [ ] **Send the message**: Send this in writing. Calls leave no record. Sent on ________
          > Subject: Charged twice, member ____ \u{20}
          > Hello. My card ending ____ was charged 40.00 USD twice on 5 November 2026. One payment \
        was due. Please refund 40.00 USD to the same card and confirm by e-mail by Tuesday 1 \
        December 2026. The statement is attached. Thank you.
        - [ ] **Wait until Tuesday 1 December 2026**. Note every contact below.

        ## If they answer

        - **They say "it takes time"**: "Thank you. Please give me the date."
        - **They say "ask your bank"**: "I will. Please confirm that in writing."
        - A promise: ask for the date, in writing. On that day, look whether it came.
        - An offer: is it worth it to you? Yes: get it in writing before you agree. No: thank them \
        and repeat the request once. The dates below still run.
        - No answer or a refusal: go on with the first step below.

        ## Later, in this order, only if needed

        - [ ] **Wednesday 2 December 2026**: no refund: same message to the manager, first one \
        below it.
          - Send the same message to the manager.
        - [ ] **Friday 18 December 2026**: still nothing: post the letter to your card's \
        billing-error address. It must ARRIVE by Monday 4 January 2027. [^1]
          - Post the letter to the billing-error address of your card.
        - [ ] **Stop here**. Small claims court costs 15 to 300 USD (CHECK FIRST): stop before that.

        ## Is it worth it?

        - All of this: no fees, about 50 minutes (our estimate).
        - Worth it for 40.00 USD, as far as the bank or card.
        - Small claims court costs 15 to 300 USD (CHECK FIRST): stop before that.

        ## Why these

        - A double charge is a billing error, so the card route is open. [^1]
        - Left out: 2, such as "Mediation" (40.00 USD).

        ## Dates, and how they are counted

        - billing-error notice: Monday 4 January 2027. Counted: date of the statement, 5 November \
        2026, plus 60 calendar days; a day off does not move it. Rule: received within 60 days \
        after the first statement was sent. File by Friday 18 December 2026 and keep talking. [^1]

        ## What you told us

        1. country: United States
        2. how the charges show: both final
        3. amount: 40.00 USD
        4. date of the statement: 5 November 2026

        ## Contacts

        - date ______  how ______  who ______  what was said ______  ref ______
        - date ______  how ______  who ______  what was said ______  ref ______
        - date ______  how ______  who ______  what was said ______  ref ______

        General information, not legal advice. You decide.

        [^1]: 15 USC 1666; 12 CFR 1026.13. Checked 2026-11-21, high confidence.

        """)
  }

  @Test func `the checklist reads as it should in Chinese`() {
    let text = PlanMarkdown(plan: Fixture.shop.plan).text
    #expect(
      text == """
        # 清单：退回一部分服务费

        2026年11月21日　中国大陆　知识版本 2026-11

        这些内容核对已超过12个月，用前先再核对：民法典 188 条。

        目标：退回一部分服务费。有利的地方：详情页写着30%，后台数据是5%。

        注意：先别发帖，也别吵。

        ## 从这里开始

        - [ ] **存证据**：存证据：详情页、订单、付款、前后数据、聊天，各截一张，带日期。
        - [ ] **看条款**：看条款 5 分钟：有没有“不保证效果”，退款条件，争议怎么解决。
        - [ ] **在订单里发文字**：在订单里发文字，先不打电话。发出日期 ________
          > 您好，订单号____。服务页承诺30天内流量提升30%。服务期____至____，后台数据显示提升5%，影响了店铺的推广安排。请在2026年12月1日（周二）前文字答复：退还\
        服务费____元，或给出书面的补救办法。截图附后。谢谢。
        - [ ] **等到 2026年12月1日（周二）**。有联系就记在下面。

        ## 对方答复了

        - **对方说“流量有波动”**：请按服务页的统计口径，给出执行记录。
        - 答应了：请对方书面写明日期，到那天看有没有做到。
        - 给出补偿：值得就接受，先要文字确认，写明金额和日期；不值得就谢过，再提一次要求。下面的日期照样在走。
        - 拒绝或没答复：接着做下面的第一项。

        ## 以后，按顺序，需要时再做

        - [ ] **2026年12月2日（周三）**：没答复或拒绝：在订单里申请退款，写同样的事实。【先核对】 [^1]
          - 在订单里申请退款。
        - [ ] **最后**：合同起诉。还算不出最后一天，先查这个日期：账单日。 [^2] [^3]
          - 先知道风险：法院可能不支持。
          - 按合同起诉。
          - 费用：25元，败诉方承担。

        ## 要查清的

        - [ ] **账单日**：账单上方写着。它决定：合同起诉。

        ## 值不值

        - 起诉之前：不花钱，约 50 分钟（估计）。
        - 为了6,800元，值得走到：商家上级或平台。
        - 合同起诉：25元，约 5 小时，到时候再决定。

        ## 日期和算法

        - 诉讼时效：先查日期：账单日。再加3年。 [^2]

        ## 你告诉我们的

        1. 国家或地区：中国大陆
        2. 金额：6,800元
        3. 账单日：不知道
        4. 想要的结果：退回一部分服务费
        5. 承诺写在哪里：详情页、聊天记录

        ## 联系记录

        - 日期______　方式______　对方是谁______　说了什么______　编号______
        - 日期______　方式______　对方是谁______　说了什么______　编号______
        - 日期______　方式______　对方是谁______　说了什么______　编号______

        一般信息，不构成法律意见。怎么做由你决定。

        [^1]: rules of the platform。核对日期 2026-11-21，把握中等，先核对。

        [^2]: 民法典 188 条。核对日期 2025-11-20，把握高。

        [^3]: 诉讼费用交纳办法 13 至 16 条。核对日期 2026-11-21，把握高。

        """)
  }
}
