import RecoursePlan
import Testing

@Suite struct PlanOptionsGoldenTests {
  @Test func `options stand side by side`() {
    let text = PlanOptions(plan: Fixture.gym.plan).lines().joined(separator: "\n")
    #expect(
      text == """
        Your options, side by side
        step                   costs             wait        binds     gives up
        A Send the message     0, 10 minutes
        B Ask the manager      0, 10 minutes
        C Letter to the card   0, 20 minutes     weeks       no        nothing
          issuer

        First do Save proof, for A.
        First A, then B and C.
        """)
  }

  @Test func `options stand side by side in Chinese, with their risks below`() {
    let text = PlanOptions(plan: Fixture.shop.plan).lines().joined(separator: "\n")
    #expect(
      text == """
        几种办法，放在一起比
        办法                   花费              等多久      有约束力  放弃什么
                                                             吗
        A 在订单里发文字       0，10 分钟
        B 申请平台介入         0，20 分钟【先核
                               对】
        C 合同起诉 *           25元，5 小时

        先做：存证据、看条款，再做 A。
        先 A，后 B、C。
        * C：法院可能不支持。
        """)
  }

  @Test func `a narrow screen stacks the options`() {
    let text = PlanOptions(plan: Fixture.gym.plan).lines(columns: 40).joined(separator: "\n")
    #expect(
      text == """
        Your options, side by side
        step: A Send the message
          costs: 0, 10 minutes

        step: B Ask the manager
          costs: 0, 10 minutes

        step: C Letter to the card issuer
          costs: 0, 20 minutes
          wait: weeks
          binds: no
          gives up: nothing

        First do Save proof, for A.
        First A, then B and C.
        """)
  }

  @Test func `the sheet of an adviser reads as it should`() {
    let text = AdviserSheet(plan: Fixture.shop.plan).text
    #expect(
      text == """
        # 顾问用表：退回一部分服务费

        2026年11月21日　中国大陆　知识版本 2026-11

        这些内容核对已超过12个月，用前先再核对：民法典 188 条。

        ## 几种办法，放在一起比

        | 办法 | 花费 | 等多久 | 有约束力吗 | 放弃什么 |
        | --- | --- | --- | --- | --- |
        | A 在订单里发文字 | 0，10 分钟 |  |  |  |
        | B 申请平台介入 | 0，20 分钟【先核对】 |  |  |  |
        | C 合同起诉 \\* | 25元，5 小时 |  |  |  |

        - 先做：存证据、看条款，再做 A。
        - 先 A，后 B、C。
        - \\* C：法院可能不支持。

        ## 薄弱的地方

        - 先别发帖，也别吵。
        - 还不知道：账单日。
        - 付款凭证：还没有。办这些事时要附上：在订单里发文字。
        - 报价单：还没有。

        ## 已经说明的

        - [ ] 各种办法的花费、等待时间和要放弃的东西
        - [ ] 可能吃亏的步骤有什么风险
        - [ ] 各个日期，以及谈的时候日期照样在走
        - [ ] 这是一般信息，决定由委托人自己做

        ## 谁做什么，什么时候之前

        - [ ] 存证据。谁 ________　最晚 2026年11月21日（周六）
        - [ ] 看条款。谁 ________　最晚 2026年11月21日（周六）
        - [ ] 在订单里发文字。谁 ________　最晚 2026年11月21日（周六）
        - [ ] 申请平台介入。谁 ________　最晚 2026年12月2日（周三）
        - [ ] 合同起诉。谁 ________　最晚 ________

        ## 日期和算法

        - 诉讼时效：先查日期：账单日。再加3年。 [^2]

        ## 备注

        - \\_\\_\\_\\_\\_\\_\\_\\_

        [^2]: 民法典 188 条。核对日期 2025-11-20，把握高。

        一般信息，不构成法律意见。怎么做由你决定。

        """)
  }
}
