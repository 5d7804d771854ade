package io.drumbeat.doubt;

import io.drumbeat.command.Deed;
import io.drumbeat.phrase.Finder;

/** Whether a remark says that a colleague did it: 王五签的, 替赵六录的. */
final class Somebody {
    /** Stands for a colleague's name. */
    static final String ELSE = "\uE000";

    private static final String WHO = "(?:" + ELSE + "|(?<![他她方户的])(?:同事|徒弟|师傅|搭档|前任|助理|别人|别的同事|隔壁组|其他人))";

    /** Who only helped, came along, decided inside the company or was talked about did not do it. */
    private static final Finder BESIDE = Finder.of(
            "[和跟与同陪带及问找向谢亏请约]" + WHO + "|其中|" + WHO
                    + ".{0,3}(?:以前|之前|去年|曾|帮[^我]|帮忙|帮我|协助|介绍|引荐|推荐|陪|配合|支持|一起|也|同去|同行|审|批|同意|知道|看过|把关|指导|教|建议|拿主意|点头|祝贺|恭喜|确认|核对|核实|对账|查过|查了|查到|请大家|请客|请吃|发红包|鼓掌|入账|入了账)");

    private static final Finder INSTEAD = Finder.of("[代替]" + WHO + "|帮" + WHO + "(?!介绍|改|送|做)");

    private static final Finder DID = Finder.of(
            "(?:^|[是由被派换让归算上后])" + WHO
                    + "(?:代|替|自己|一个人|单独|先|已经|今天|昨天|上午|下午|.{0,2})?(?:代|替)?(?:去|来|跑|见|谈|聊|访|打|演|演示|做|讲|接|联系|负责|跟|约|拜访|沟通|讲解)(?:过|了)?(?:的|了)?(?:一趟|一次)?$");

    private static final Finder THEIRS = Finder.of(
            WHO + "(?:的|那边的?|名下的?|在|手上的?)(?:客户|单|单子|业绩|记录|拜访|商机|跟|负责)?$|[归算属]于?" + WHO + "|" + WHO + "(?:名下|丢|跟丢)");

    /** 是小刘签的: somebody who is no customer's manager either. */
    private static final Finder FAMILIAR = Words.any("""
            ^(?:其?实?是)?[小老阿][\\u4e00-\\u9fff](?:代|替|去)?(?:签|收|谈|去|跑|报|打|做|讲|演|演示|跟|拜访|见|谈下来|跑下来|拿下)的""");

    private Somebody() {}

    static boolean didIt(Deed told, String clause) {
        if (FAMILIAR.in(clause)) {
            return true;
        }
        if (INSTEAD.in(clause)) {
            return true;
        }
        if (BESIDE.in(clause)) {
            return false;
        }
        return switch (told) {
            case CONTRACT, CASH, REFUND, QUOTE -> clause.contains(ELSE) || DID.in(clause);
            case VISIT, DEMO, CALL, TOUCH, LOSS, MOVE, OPENING, RATING -> DID.in(clause) || THEIRS.in(clause);
        };
    }
}
