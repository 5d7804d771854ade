package io.drumbeat.dingtalk.instance;

import java.util.List;
import java.util.Optional;

/** What the codes of the card API mean beyond those it shares with the robot's. From its pages on creating and updating. */
final class CardRules {
    private CardRules() {}

    /** What is to be done about a code. */
    enum Then {
        /** It was made before, by a call whose answer got lost. */
        EXISTS,
        /** It was taken away. */
        GONE,
        /** No card of this template can be shown until somebody does something about it. */
        SHUT,
        /** This one cannot be shown; others can. */
        NOT_THIS,
        /** Whom it is for is not there. */
        NOBODY
    }

    /** A code, what to do about it, and the reason that people read. */
    record Rule(String code, Then then, String reason) {}

    /** The first whose code is contained in the answer's code. */
    static final List<Rule> RULES = List.of(
            new Rule("param.cardAlreadyExist", Then.EXISTS, "这张卡片已经建过"),
            new Rule("param.cardNotExist", Then.GONE, "那张卡片已不在了"),
            new Rule("param.templateNotExist", Then.SHUT, "卡片模板不存在，请核对 drumbeat.dingtalk.card-template-id"),
            new Rule("param.templateUnpublished", Then.SHUT, "卡片模板还没有发布"),
            new Rule("AccessTokenPermissionDenied", Then.SHUT, "应用缺少权限，请在开放平台申请 Card.Instance.Write"),
            new Rule("param.contentUnsafe", Then.NOT_THIS, "钉钉的内容审核没有放行这张卡片"),
            new Rule("param.userIdNotExist", Then.NOBODY, "钉钉里没有这个员工号，或者不在应用的可见范围里"));

    static Optional<Rule> of(String code) {
        return RULES.stream().filter(rule -> code.contains(rule.code())).findFirst();
    }
}
