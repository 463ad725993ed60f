extension ToldStories {
  /// What people told, and all that the keywords find in it.
  static let chinese = """
    网上买的鞋子尺码发错了，商家不给换 => kind=goods problem=not-as-described reply=refused
    健身房倒闭了，年卡还没用 => kind=subscription problem=provider-gone
    预付卡的理发店跑路了 => kind=subscription problem=provider-gone
    装修公司收了钱不干活 => kind=home-work problem=not-delivered
    装修到一半停工了，电话不接 => kind=home-work problem=abandoned reply=no-answer
    淘宝买到假货，卖家不认 => kind=goods problem=not-as-described bought-how=platform reply=refused
    美团外卖一直没送到，商家不退钱 => kind=goods problem=not-delivered bought-how=platform reply=refused
    手机用了三个月就坏了，售后说人为损坏 => kind=goods problem=poor-quality defence=misuse
    酒店临时取消我的订单 => kind=travel problem=not-delivered travel-what=hotel
    机票退票手续费太高 => kind=travel problem=wrong-amount travel-what=flight
    在线课程承诺包过，没过不退费 => kind=service problem=promise-missed reply=refused
    孩子的培训班关门了 => kind=service problem=provider-gone
    会员自动续费扣了我198 => kind=subscription problem=renewed-unasked
    信用卡被盗刷了3000 => urgent=stolen-card kind=financial problem=not-my-charge paid-by=credit-card
    支付宝扣了两次钱 => problem=charged-twice paid-by=wallet
    快递说签收了我没收到 => kind=goods problem=not-delivered
    退货一个月了还没退款 => kind=goods problem=credit-missing
    买的二手车发现是事故车 => kind=goods problem=not-as-described
    婚纱照拍得很差，要求重拍被拒 => kind=service problem=poor-quality reply=refused
    宽带停了半个月照样收费 => kind=telecom problem=wrong-amount
    拼多多买的衣服和图片不一样 => kind=goods problem=not-as-described bought-how=platform
    直播间买的玉石是假的 => kind=goods problem=not-as-described bought-how=platform
    抖音小店推广效果没达到承诺 => kind=platform-service problem=promise-missed
    美容院办卡后悔了想退 => kind=subscription problem=changed-mind
    游戏充值孩子偷偷花了5000 => kind=digital problem=changed-mind
    银行乱收年费 => kind=financial problem=wrong-amount
    房东不退押金 => 
    保险不理赔 => kind=financial reply=refused
    搬家公司加价不给搬 => kind=service problem=wrong-amount
    旅行社改了行程 => kind=travel problem=terms-changed travel-what=tour
    电影票退不了 => kind=travel problem=cannot-cancel
    冰箱送来时有划痕 => kind=goods problem=damaged goods-what=durable
    修手机越修越坏 => kind=service problem=poor-quality
    家政阿姨打碎了花瓶 => kind=service problem=damaged
    演唱会延期不退票 => kind=travel problem=late travel-what=ticket
    快递把东西弄丢了 => kind=service problem=not-delivered
    微信被骗转账2000 => problem=scammed paid-by=bank-transfer
    定金交了不想买了 => kind=goods problem=changed-mind
    运营商偷偷给我开了套餐 => kind=telecom problem=not-my-charge
    买了电脑不想要了，七天无理由被拒 => kind=goods problem=changed-mind reply=refused
    网上买的手机屏幕有坏点 => kind=goods problem=poor-quality
    在健身房买了私教课，教练离职了不给退 => kind=subscription problem=cannot-cancel reply=refused
    租的房子中介不退中介费 => kind=service
    装修师傅收了定金一个月没来 => kind=home-work problem=not-delivered
    外卖送来都洒了 => kind=goods problem=damaged bought-how=platform
    机票改签多收了我500 => kind=travel problem=wrong-amount travel-what=flight
    4S店修车没修好还要收钱 => kind=service problem=poor-quality
    孩子报的英语班说倒闭就倒闭 => kind=service problem=provider-gone
    苹果手机自动扣了我好几个月的会员费 => kind=subscription problem=renewed-unasked paid-by=direct-debit
    洗衣店把我的羽绒服洗缩水了 => kind=service problem=damaged
    拼团买的水果烂了一半 => kind=goods problem=poor-quality goods-what=food
    订的酒店到店说没房 => kind=travel problem=not-delivered travel-what=hotel
    信用卡多了一笔我没消费过的账 => kind=financial problem=not-my-charge paid-by=credit-card
    电信公司说好每月59，结果扣了129 => kind=telecom problem=wrong-amount
    理发店让我充值3000，现在换老板了不认账 => kind=service problem=terms-changed reply=refused
    买的冰箱才一年就不制冷 => kind=goods problem=poor-quality goods-what=durable
    旅行团强制购物 => kind=travel travel-what=tour
    跟团游景点少去了三个 => kind=travel problem=not-as-described travel-what=tour
    婚庆公司把我的视频弄丢了 => kind=service problem=not-delivered
    在淘宝买的包鉴定是假的 => kind=goods problem=not-as-described bought-how=platform
    搬家把我的沙发刮坏了 => kind=service problem=damaged
    家教说包提分结果没提 => kind=service problem=promise-missed
    预订的民宿和照片完全不一样 => kind=travel problem=not-as-described travel-what=hotel
    快递延误了半个月 => kind=goods problem=late
    平台推广花了一万没有一个订单 => kind=platform-service problem=promise-missed
    网课买了不想学了 => kind=service problem=changed-mind
    退了货商家说没收到不退款 => problem=credit-missing reply=refused
    银行卡被人在外地刷走了8000 => kind=financial problem=not-my-charge paid-by=debit-card
    我被收了两次停车费 => kind=service problem=charged-twice
    健身房不让转卡也不让退 => kind=subscription problem=cannot-cancel
    """

  /// What it is about and what went wrong, where no keyword was added; `-` allows nothing.
  static let unseenChinese = """
    新买的洗衣机一甩干就响得厉害 => goods poor-quality|-
    约好的月嫂临到日子不来了 => service not-delivered|abandoned
    健身卡到期自动又扣了一年的钱 => subscription renewed-unasked
    演唱会座位被柱子挡住 => travel -|not-as-described|poor-quality
    花3万装的门窗漏风 => home-work poor-quality
    订单被商家单方面取消 => goods|- not-delivered
    说是实木的柜子结果是板材 => goods|home-work not-as-described
    酒店房间有蟑螂 => travel poor-quality|-
    APP里买的会员第二天就涨了价 => digital|subscription terms-changed
    给孩子报的游泳课教练换了三个 => service|subscription terms-changed|-
    网购的药酒喝了没效果 => goods promise-missed|poor-quality
    退了机票两个月钱没到 => travel credit-missing
    拍卖来的手机打不开机 => goods poor-quality
    办了校园宽带走的时候不给销户 => telecom cannot-cancel
    收到的衣服有污渍 => goods damaged|poor-quality
    代驾把我的车刮了 => service|goods|- damaged
    信用卡账单上同一笔饭钱出现了两次 => financial|- charged-twice
    家具城关张了，定金没退 => goods|- provider-gone
    物流把我的电视屏幕碎了 => goods damaged
    我不想要这个课程了能退吗 => service changed-mind
    """
}
