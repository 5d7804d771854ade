package io.drumbeat.doubt;

import io.drumbeat.command.Deed;
import io.drumbeat.phrase.Finder;
import java.util.List;
import java.util.stream.Stream;

/** Whether a remark says that a meeting itself did not take place; what was not agreed in one that did is no denial. */
final class Missed {
    private static final String NOT = "(?:没|未|不|没有|没能|未能|不能|没让|不让|没给|不给|不肯|不准|没法|无法|没得)";
    private static final String US = "(?:我们|我|咱们|咱)?";
    private static final String WHOM = "(?:到|着|上|成|了|人|他|她|面|本人|们|任何人|对方|客户|负责人)*";

    private static final List<Finder> MISSED = Stream.of(
                    NOT + US + "(?:进去?门?|进得?去|入内|上楼|放行)" + "(?:了|成|大门|厂|门|园区|公司)*$",
                    NOT + "(?:有)?" + US + "(?:见|碰|遇|找|等|约|赶|堵)" + WHOM + "$",
                    NOT + "(?:有)?" + US + "(?:去|成行|赶到|演|演示|讲|做|开成)(?:成|了|上|得了|现场)*$",
                    "(?<![总理任工长板管师])" + NOT + "(?:有)?" + US + "(?:到|到场|来)(?:了|成)?$",
                    "(?:没有?人|无人|人不|人没|人都不|人都没|都不在|不见人|见不到|见不着|没有人|人影)",
                    "^(?:他|她|人|对方|客户|本人|负责人)?(?:刚好|正好|又|都|临时|今天|昨天|上午|下午|一早|已经|早就|有事)*(?:不在|没在|没来|未到|没到|出差|外出|出去|请假|休假|休息|开会去?|下班|走|忘|忘记|有事)(?:了|家|公司|办公室|单位|店里)*$",
                    "(?:总|经理|主任|工|老板|老师|部长|主管)(?:又|都|临时|今天)?(?:不在|没在|没来|没露面|没出现)",
                    "(?:说|通知)(?:要|先|得)?(?:取消|改期|推迟|改天)(?:了|掉)?$|没(?:空|时间|工夫)(?:再|跟我)?(?:见|接待|理)",
                    "不(?:愿意?|想|肯|方便)?见(?:我|面|客)?(?:了|们)?$",
                    "(?:不接待|不接见|拒见|避而不见|躲着|拒绝见|拒之门外|谢绝|婉拒见|没露面|没出现|没理)",
                    "(?:门|店|公司|厂|前台)(?:都|还)?(?:没|不)(?:开|营业|上班)|(?:大门|门|店|公司|厂)(?:是|都|已经?)?(?:紧锁|锁|关|停业|倒闭|封)|没开门|关门|锁门|停业|休息日|放假",
                    "(?:门卫|保安|前台|门岗).{0,3}(?:拦|挡|轰|赶|拒|劝)|(?:拦|挡)在(?:门|楼)|被(?:拦|挡|轰|赶|拒)",
                    "(?:折|返|绕|掉头|半路|中途|半道).{0,4}(?:回|返)|原路|打道回府|空跑|跑空|白去|白等|白来|空手|扑空|爽约|放.{0,2}鸽子|等了.{1,6}(?:走了|就走|没)",
                    "(?:改|换|变|转)(?:成|为|到|在|用|约)?了?.{0,2}(?:打电话|电话|线上|视频|微信|远程|腾讯会议|zoom|teams|语音|邮件|网上|云)",
                    "^(?:客户|对方|.{0,3}[总工]|.{0,3}经理|他|她|人家)?(?:临时|突然|又|最后|后来|结果|说)*(?:取消|改期|改约|推迟|延期|顺延|延后|推了|推到|改到|改天|改时间|爽约|有变)(?:了|掉)?$",
                    "^(?:客户|对方|他|她|临时|突然|又|后来|最后|结果|被)*(?:改|推|延|顺延|推迟|延期|改期|改约|改到|推到|延到|挪)(?:到|至|成|期|约|迟|后)*.{0,3}(?:周|月|号|日|天|次|再|下|明|后)",
                    "(?:见面|会议|拜访|行程|会面|演示|约)(?:又|被|都|临时|给)*(?:取消|改期|推迟|延期|推了|黄了|泡汤|推掉|没成)",
                    "取消(?:了)?(?:这次|本次)?(?:见面|会议|拜访|行程|会面|演示|约)",
                    "(?:没|未)(?:有)?(?:演示?|讲)(?:成|上)",
                    "临时(?:飞|去|有|走|被|出|开|外|加班|来不了|通知)|(?:不用|不必|别|不要|不让)(?:再)?(?:来|去|过来|过去)了?$",
                    "(?:让|叫|请)(?:我|我们|咱)?(?:先)?(?:改天|改日|下次|下回|回去|先回|明天|过几天|别来|等通知|等着|走)|改天再|改日再|人家忘|忘了(?:约|时间|这)",
                    "(?:记错|填错|搞错|弄错|发错|写错)",
                    "\\b(?:not (?:there|in|available|met|done)|no[- ]?show|cancel\\w*|postponed|rescheduled|didn't|couldn't|wasn't|nobody)\\b")
            .map(Finder::of)
            .toList();

    /** Activities of every kind that were tried and came to nothing. */
    private static final Finder IN_VAIN = Words.any("""
            爽约 扑空 扑了个空 未果 白跑 放鸽子 放了鸽子 放我鸽子 没见着 没去成 没成行 没见成 吃了?闭门羹
            ^(?:推迟|延期|改期|改约|改到|取消|顺延|延后) 拉黑 没发出去 发送失败 没发成
            (?:没|未|没有|还没|忘了)(?:跟|打|联系|跟进)(?:成|上|了)?$ 忙忘(?!了?没?[记录写填报]) ^忘了?$""");

    /** 差点白跑. */
    private static final Finder ALMOST = Finder.of("差点|差一点|险些|幸好|幸亏|还好|以为");

    private static final Finder UNANSWERED = Words.any("""
            (?:没|未|没有|没人|无人|都没)(?:接(?!受|到通知|待)|打通|拨通|应答) 打不通 拨不通 接不通 占线 关机 停机
            空号 忙音 无法接通 语音信箱 \\bno\\x20answer\\b \\bvoicemail\\b \\bbusy\\x20line\\b""");

    private static final Finder NOT_SHOWN = Words.any("""
            (?:没|未|不|没能)(?:有)?(?:放|连|打开|启动|跑|登|投)(?:成|起来|上|出来|通|了)
            [放演讲打连登投开]不(?:了|出|上|起|开) 停电
            (?:网|网络|设备|电脑|投影仪?|机器|系统|信号)(?:都|又)?(?:断|坏|崩|死|挂)""");

    /** Where nobody is named, whoever was not met may have been the only one. */
    private static final Finder NOBODY_NAMED = Finder.of(NOT + "(?:有)?" + US + "(?:见|碰|找|遇)(?:到|着|上)");

    /** Somebody was met all the same. */
    private static final Finder MET = Words.any("""
            (?<![没未不])(?:见了|见到|见着|见的|聊了|聊到|聊得|谈了|谈得|谈到|碰到了|换了?(?!成).{1,4}(?:接待|谈|聊))
            (?:和|跟|与|找|由).{1,6}(?:聊|谈|接待|沟通|见|对接|看) 接待 留了 交给 放(?:在|到)?前台 放门卫
            资料放 给了 看了 讲了 还是(?:见|进|谈|聊|去) 讲完 演完 演示完 做完了 换了(?:一|台|个)""");

    /** What of the business was put off or called off, not the meeting. */
    private static final Finder BUSINESS =
            Finder.of("细节|具体|其他|剩下|其余|余下|项目|订单|采购|招标|付款|交付|预算|上线|合同|方案|计划|投产|开工|订货|发货|验收|续约|条款|价格|合作|活动|促销");

    private Missed() {}

    static boolean is(Deed told, List<String> clauses, boolean met) {
        var ours = clauses.stream().filter(clause -> !BUSINESS.in(clause)).toList();
        if (ours.stream().anyMatch(clause -> !ALMOST.in(clause) && IN_VAIN.in(clause))) {
            return true;
        }
        if (told == Deed.CALL && ours.stream().anyMatch(clause -> UNANSWERED.in(clause))) {
            return clauses.stream().noneMatch(clause -> MET.in(clause));
        }
        if (told == Deed.CALL || told == Deed.TOUCH || clauses.stream().anyMatch(clause -> MET.in(clause))) {
            return false;
        }
        return ours.stream().anyMatch(clause -> missed(told, clause, met));
    }

    private static boolean missed(Deed told, String clause, boolean met) {
        return MISSED.stream().anyMatch(missed -> missed.in(clause))
                || (!met && NOBODY_NAMED.in(clause))
                || (told == Deed.DEMO && NOT_SHOWN.in(clause));
    }
}
