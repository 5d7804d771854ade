package io.drumbeat.doubt;

import io.drumbeat.command.Deed;
import io.drumbeat.phrase.Finder;

/** Whether a remark denies a contract, cash, a quote, a loss or a step, or takes it back again. */
final class Denied {
    private static final Finder NEGATION = Words.any("""
            [没未不无非否勿拒尚暂] (?<![特级分类区个性])别 还在 还得
            \\b(?:not|no|never|but|cancel\\w*|reject\\w*|return\\w*|bounced|refused|void\\w*|pending|postponed|\\w+n't)\\b""");

    private static final Finder TURN = Words.any("""
            退回 打回 驳回 退票 撤 作废 废了 废掉 取消 推迟 延期 延后 顺延 搁置 改成 改为 换成 改到 反悔
            变卦 赖 推翻 毁约 悔约 违约 解约 黄了 黄掉 崩 泡汤 吹了 跳票 空头 冻结 拦 卡住 卡在 卡着 错
            重(?:签|打|做|来|走|谈|审|拟|盖|新) 重新 要回 拿回 又退 打水漂 被 抢 截胡 截走 审批 在审 会签
            走流程 流程(?:没|还|中|卡|未|在|不) 口头 谈不拢 搁 意向 落空 流标 废标 弃 悬 吊着 停了 叫停 暂停
            假 补签 补章 失败 失效 无效 超时 没戏 寄丢 弄丢 遗失 有变 生变 变主意 考虑 犹豫 [挖撬抢截拐]走
            公示 在途 路上 途中 (?<!财务|会计)截图 申请付 安排付 排款 排队 划走 划回 扣走
            给了?(?:竞争|对手|别|其他家|同行) 又(?![签加追买续订]) 还(?:没|未|差|在|得|要|需|不)
            not\\x20signed not\\x20paid failed""");

    /** What follows may be the end of it, or its best part. */
    private static final Finder BUT = Words.any("""
            但 可是 可惜 然而 只是 结果 后来 最后 其实 本来 原本 原定 原以为 以为 差点 差一点 谁知 没想到 说
            换了?(?:人|老板|负责人|采购) 了$""");

    /** Beside a contract or cash they leave open whether it came about. */
    private static final Finder OPEN = Words.any("""
            等 待 可能 应该 好像 据说 如果 要是 别人 算 说的 听说 估计 大概率 预计 争取 有望 快了 马上 即将
            准备 下个?月到 还要 才(?=签|盖|付|到|打|能|会|有|给)""");

    /** What a contract is about beside being one: whatever is denied of these, it stands. */
    private static final Finder TERMS = Words.any("""
            折 价 税 发票 开票 专票 普票 费 源码 交付 中间商 代理商 解约 终止 转包 分包 外包 招标 投标 独家
            排他 运费 运输 物流 安装 调试 培训 账期 定金 订金 预付 首付 押金 保证金 质保 保修 维保 售后
            手续费 服务费 佣金 返点 尾款 余款 剩 余下 全款 全额 发货 交货 到货 供货 备货 收货 货没 货还 验收
            实施 上线 开工 意见 异议 疑问 问题 竞争 对手 附件 补充协议 二期 其他 赠品 配件 条款 利润
            付款方式 年付 季付 月付 分期 一次性 找零 违约金 限 门槛 附加 配送 型号 颜色 规格 数量 名额 库存
            排期 工期 交期 收据 积压 欠款 旧账 discount vat tax invoice issue problem objection shipping
            included? delivery deposit""");

    /** No terms excuse these. */
    private static final String GONE = """
            [挖撬抢截拐]走 抢了 给了?(?:竞争|对手|别|其他家|同行) 算数 撤 作废 反悔 退回 打回 驳回 跳票 搁
            谈不拢 没谈拢 毁约 违约了 悔约 否决 推翻 赖账 抵赖""";

    /** What makes a contract or a payment one; denied, there is none. */
    private static final Finder CORE_CONTRACT = Words.any(GONE, """
            签(?!补充) 盖 章 合同(?:还|没|未|被|在|退|打|不|尚) 批 没成 没谈 没过 作废 反悔 不要 不买 不做""");

    private static final Finder CORE_CASH = Words.any(GONE, """
            到账 没到(?!期|货) 未到(?!期|货) 入账 进账 没付 未付 没打(?!折) 未打(?!折) 没转
            没收到?(?!据|货|费|手续) 未收到?(?!据|货|费) 没回 退回 打回 查不到 跳票 还没到 不付 拒付 付不""");

    /** Whole words that only look like a negation, a turn or an open end, and what reps say of a deal they have. */
    private static final Finder HARMLESS = Words.any("""
            差一?点儿?就?(?:没|黄|崩|丢|泡|错过|被).{0,4} 没问题 没有问题 没毛病 没变 没有变 没人比 没得说 没话说 没白 没少 没让 没压 没还价 没犹豫 没多
            没几 没费 没想到(?:这么|会这么|能) 没签补充协议 没开发?票 没发货 没交货 没降 没加 未来 未税
            未开发?票 未发货 未交货 不错 不容易 不易 不多 不少 不高 不低 不大 不小 不快 不慢 不急 不着急
            不贵 不便宜 不亏 不赚 不还价 不含 不包 不带 不用 不限 不变 不打折 不赊 不拖 不欠 不算(?!数) 不愧
            不可(?:退|撤|转) 不到(?=[一二两三四五六七八九十\\d]) 不锈钢 不动产 不干胶 不做了 差不多 了不起
            从不 毫不 不断 不仅 不但 不只 不止 不满意 要不是 除非 无锡 无线 无人机 无纺 无尘 无缝 无菌 无忧
            无论 无条件 无需 非标 非洲 非常 非新客 非老客 是否 别墅 别克
            还差(?=[一二三四五六七八九十半两\\d]) 结果(?:不错|很好|满意|理想) 错峰 错开 没错 被动 被服 被子
            被认可 棉被 被我 抢在 抢下 抢到 抢先 抢回 假期 假日 放假 意向客户 意向金
            审批(?:通过|完|过了|好了|都过|已) 审批流程(?:走完|完) 流程(?:走完|完了|都走|全走|已走|已经走|快)
            已审批 悬挂 悬浮 取消了?(?:原来|旧|老) 等额 等级 平等 优等 高等 中等 等等 等人 等部门 招待 待遇
            期待 接待 优待 算上 预算 结算 折算 核算 总算 划算 计算 清算 算是 合算 云计算 算力 算法 打算长期
            暂存 暂估 要是早 重新装修 马上(?:发货|交货|开工|就到账了|付了) 准备(?:了|充分|很久|半年)
            可能要加 重做(?:了)?方案 重新报 后来居上""");

    /** Without something that is no part of signing: 没有中间商. */
    private static final Finder WITHOUT = Finder.of(
            "^(?:没有|无|没走|没用|没找|没通过中|免|不用|不需要?)(?!结果|下文|消息|回复|回音|回应|着落|动静|签|盖|最终|正式|定|批|同意|通过|确认|成|到|兑|钱|合同).{1,8}(?<!了)$");

    /** However a turn begins, it ended well. */
    private static final Finder WELL = Words.any("""
            下来 拿下 成了 成交 签了 签成 签下 搞定 好 顺利 满意 爽快 到了 到账了 付清 结清 开心 谈妥 赢
            认可 (?<![差没未等待要])(?:盖章了|盖完章|签字了|签了字|拍板) 回传 用[着得] 好用 一样 爽 巴适 耿直 痛快 利索 中标 入账 收到 选了我 定了我 值得 薄 付了 打了 转了 汇了 到位 用[了过好完]?印 印都 章都 盖[了完]章 双签 回签 落实 办妥 敲定 齐活 搞掂 落[袋定] 冧 ok 盖了 盖好 寄[出回到来了] 送
            赠 优惠 加[了购] 涨 开了 拿到 完成 安排 谈[了好] 续 用上 升级 办 齐 全 吃饭 庆 催了 等了 跟了
            磨了 聊了 陪 来了$ 发我 发来 水单 回单 看到 查到 查[着收] 对上 清[了晒] 爽快 干脆 客气 回签 寄回 开了?票 核对 确认了 下单 上线了 收了 开心坏 高兴""");

    private static final Finder NOT_REFUNDED = Words.any("""
            (?:没|未|不|无|别|尚|暂|拒)(?:有|能|再|给|肯|让|用|了|想|准备|同意|需要?|必)?(?:退|付|打|转|到(?!货|期)|批|办(?!法)|出款|执行|处理|同意)
            放弃 改(?:成|为|送|赠|换|抵) 换成 抵 驳回 撤 作废
            取消(?!了?.{0,3}(?:订单|合同|项目|采购|合作|服务)) 没签 黄了 泡汤 没戏 没成 失败 口头 意向书
            没盖 没收 未收 没谈 没下来 折成 推迟 延期 暂缓 暂停 退回来 审批中 在审 流程 待 等(?!级|着用)
            搞错 记错 说的 可能 应该 要求 想退 准备 打算 申请中 退款申请 协商 还没 还未 \\bnot\\b n't\\b
            cancel pending""");

    private static final Finder NOT_QUOTED = Words.any("""
            (?:没|未|不|别|尚|暂|勿)(?:有|能|再|给|肯|让|准|许|敢|了|想|来得及|未|没|正式|书面|最终)*(?:发(?!票|货)|报|提交|送|寄|出|给(?!折|力|面)|批(?!评|量)|生效|通过|定稿|盖|审)
            作废 撤 退回 打回 驳回 发错 报错 写错 算错 填错 弄错 搞错 取消 重报 重做 重发 重新 改成 改为
            待(?!遇) 等(?:老板|领导|批|审|确认|主管) 黄了 泡汤 没戏 失败
            (?:没|未)(?:成|谈|下来|签|到|付|收|打(?!折)|盖) 待签 待盖 等签 等盖 待审?批 意向书 走审批 退信
            退件 failed not\\x20(?:signed|paid) 草稿 审批中 在审 走流程 准备 打算 估算 随口 口头 预报价
            被.{0,4}(?:压|拦|卡) \\bnot\\b(?!\\x20(?:includ|cover|with)) n't\\b cancel pending draft""");

    private static final Finder NOT_LOST = Words.any("""
            ^(?:还没|还未|没定|未定|不确定|可能|应该|快|差点|估计|要丢|会丢)
            (?:没|未|不|不是|不算|没有)(?:真的?|完全|彻底|正式)?(?:丢|输|死)
            还(?:有|能|可以|在)(?:戏|机会|希望|可能|争取|谈|跟|抢救|救|推|挽回)
            又(?:活|回来|要|签|谈|有戏|找) 救回 复活 挽回 恢复 起死回生 又签 搞错 记错 点错 误 其实(?:没|还)
            可能(?:还|会回) 要回来 not\\x20lost still""");

    private static final Finder NOT_MOVED = Words.any("""
            (?:还|尚|暂|又)(?:没|未|不|得|在)
            (?:没|未|不)(?:有|能|再)?(?:到|同意|确认|成|进|通过|算|是|敢|肯|给|走到|谈成|谈下|推) 退回 打回
            驳回 撤 取消 推迟 延期 暂停 搁置 搞错 记错 点错 差点 可能 应该 打算 准备 估计 反悔 \\bnot\\b
            n't\\b""");

    /** What is still to come of another payment. */
    private static final Finder REST = Finder.of("^(?:尾款|余款|剩|余下|其余|质保|二期|三期|第二笔|后续|下一笔)");

    private Denied() {}

    static boolean is(Deed told, String clause) {
        return switch (told) {
            case CONTRACT -> stands(clause, CORE_CONTRACT);
            case CASH -> !REST.in(clause) && stands(clause, CORE_CASH);
            case REFUND -> NOT_REFUNDED.in(clause);
            case QUOTE -> NOT_QUOTED.in(clause);
            case LOSS -> NOT_LOST.in(clause);
            case MOVE -> NOT_MOVED.in(plain(clause));
            case VISIT, DEMO, CALL, TOUCH, OPENING, RATING -> false;
        };
    }

    private static boolean stands(String clause, Finder core) {
        var said = plain(clause);
        var denied = NEGATION.in(said) || TURN.in(said);
        if (denied) {
            return core.in(said) || !(TERMS.in(said) || WITHOUT.in(said));
        }
        return OPEN.in(said) || (BUT.in(said) && !WELL.in(said) && !TERMS.in(said));
    }

    private static String plain(String clause) {
        return HARMLESS.without(clause);
    }
}
