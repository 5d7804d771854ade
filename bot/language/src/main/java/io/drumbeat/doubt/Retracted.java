package io.drumbeat.doubt;

import io.drumbeat.command.Deed;
import io.drumbeat.phrase.Finder;

/** Whether a remark takes back the line it stands in, whatever that tells: 先别记, 不对, 开玩笑的. */
final class Retracted {
    private static final Finder LINE = Words.any("""
            先?别记(?!错) 先不记 (?:不用|不要|不必)记(?!名) 不算数?(?:了|的|啊)?$ 不作数 算不算 当我没说 没这回事 记错了?$ 发错了?$
            写错了?$ 说错了?$ 搞错了?$ 弄错了?$ 填错了?$ 打错了?$ 梦到 梦见 做梦(?!都|也) ^(?:哈+|嘻+|我|是|纯属|跟你们?|和你们?)*开(?:个|了个)?玩笑(?:的|啦|呢)?$ 逗[你大]家? 骗你 假的$ 瞎编
            我?先(?:写着|记着|占着|填着|挂着)$ [过了]没$ ^不对(?:$|是|应该|吧|啊|呀|哦) 点错了?$ 忽略$ 请忽略
            测试一下$ ^测试$ 试试看?$""");

    /** What leaves nothing of a deal or a lead that is only beginning. */
    private static final Finder OPENING = Words.any("""
            (?:项目|采购|招标|预算|计划).{0,3}(?:取消|黄了|停了|砍|冻结|作废) ^取消了?$ 黄了 泡汤 没戏 没下文 流标 同行(?!介绍|推荐|转|带|给) 套价
            空号 无效 假线索 不(?:买|要|做|采购)了 倒闭 停业 撤销了? (?:已经?|早就?)(?:买|签|定|选)(?:了|给)?(?:别|其他|竞)""");

    private static final Finder RATING = Words.any("""
            (?:还|尚)?(?:没|未)(?:有)?(?:填|打分|评|给分|回复|反馈) 我?(?:猜|估计|替他|帮他|代填|代打) 应该是""");

    private Retracted() {}

    static boolean is(Deed told, String clause) {
        return LINE.in(clause)
                || (told == Deed.OPENING && OPENING.in(clause))
                || (told == Deed.RATING && RATING.in(clause));
    }
}
