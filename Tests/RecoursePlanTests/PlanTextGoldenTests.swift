import RecoursePlan
import Testing

@Suite struct PlanTextGoldenTests {
  @Test func `the screen reads as it should in English`() {
    let text = PlanText(plan: Fixture.gym.plan).screen.joined(separator: "\n")
    #expect(
      text == """
        Your plan                                United States, Saturday 21 Nov 2026
        Aim: 40.00 USD back. Strong point: the statement shows both charges.
        START HERE (today, about 20 minutes)
         1  Save proof. Save the statement with both lines, and what you should have
            paid.
         2  Send the message. Send this in writing. Calls leave no record:

        Subject: Charged twice, member ____
        Hello. My card ending ____ was charged 40.00 USD twice on 5 November 2026.
        One payment was due. Please refund 40.00 USD to the same card and confirm by
        e-mail by Tuesday 1 December 2026. The statement is attached. Thank you.

            They say "it takes time": "Thank you. Please give me the date."
            They say "ask your bank": "I will. Please confirm that in writing."
        LATER, only if needed
         Wed  2 Dec  no refund: same message to the manager, first one below it
         Fri 18 Dec  still nothing: post the letter to your card's billing-error
                     address. It must ARRIVE by Monday 4 January 2027.
        WORTH IT?  All of this: no fees, about 50 minutes (our estimate). Worth it
                   for 40.00 USD, as far as the bank or card. Small claims court
                   costs 15 to 300 USD (CHECK FIRST): stop before that.
        Left out: 2, such as "Mediation" (40.00 USD). /whynot shows why.
        """)
  }

  @Test func `the screen reads as it should in Chinese`() {
    let text = PlanText(plan: Fixture.shop.plan).screen.joined(separator: "\n")
    #expect(
      text == """
        你的办法                                       中国大陆，2026年11月21日 周六
        这些内容核对已超过12个月，用前先再核对：民法典 188 条。
        目标：退回一部分服务费。有利的地方：详情页写着30%，后台数据是5%。
        注意：先别发帖，也别吵。
        从这里开始（今天，约 30 分钟）
         1  存证据：详情页、订单、付款、前后数据、聊天，各截一张，带日期。
         2  看条款 5 分钟：有没有“不保证效果”，退款条件，争议怎么解决。
         3  写成信：/letter complaint。在订单里发文字，先不打电话：

        您好，订单号____。服务页承诺30天内流量提升30%。服务期____至____，后台数据显
        示提升5%，影响了店铺的推广安排。请在2026年12月1日（周二）前文字答复：退还服
        务费____元，或给出书面的补救办法。截图附后。谢谢。

            对方说“流量有波动”： 请按服务页的统计口径，给出执行记录。
        以后，需要时再做
         12月2日周三  没答复或拒绝：在订单里申请退款，写同样的事实【先核对】
         最后         合同起诉
        要查清  账单日
        还缺：付款凭证。要附在：在订单里发文字。
        值不值  起诉之前：不花钱，约 50 分钟（估计）。为了6,800元，值得走到：商家上
                级或平台。合同起诉：25元，约 5 小时，到时候再决定。
        """)
  }

  @Test func `a narrow screen stacks what stood in columns`() {
    let text = PlanText(plan: Fixture.gym.plan, columns: 40).screen.joined(separator: "\n")
    #expect(
      text == """
        Your plan
        United States, Saturday 21 Nov 2026
        Aim: 40.00 USD back. Strong point: the
        statement shows both charges.
        START HERE (today, about 20 minutes)
         1  Save proof.
         2  Send this in writing:

        Subject: Charged twice, member ____
        Hello. My card ending ____ was charged
        40.00 USD twice on 5 November 2026. One
        payment was due. Please refund 40.00 USD
        to the same card and confirm by e-mail
        by Tuesday 1 December 2026. The
        statement is attached. Thank you.

            They say "it takes time": "Thank
              you. Please give me the date."
        LATER, only if needed
         Wed  2 Dec
           no refund: same message to the
           manager, first one below it
         Fri 18 Dec
           still nothing: post the letter to
           your card's billing-error address. It
           must ARRIVE by Monday 4 January 2027.
        WORTH IT?  All of this: no fees, about
          50 minutes (our estimate). Worth it
          for 40.00 USD, as far as the bank or
          card. Small claims court costs 15 to
          300 USD (CHECK FIRST): stop before
          that.
        Left out: 2 steps that do not fit.
        /whynot shows why.
        """)
  }
}
