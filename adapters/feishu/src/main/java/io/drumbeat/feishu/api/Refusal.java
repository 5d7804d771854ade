package io.drumbeat.feishu.api;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the platform's error codes mean for a message, and the sentence a person reads about it. */
public enum Refusal {
    TOO_MANY_CALLS(Then.HALT_API, "飞书限流", 99991400),
    TOO_MANY_MESSAGES(Then.HALT_API, "飞书说应用发得太快", 11232),
    TOO_MANY_HERE(Then.HALT_RECEIVER, "发给这个会话的消息太密", 230020, 11233),
    DAY_IS_FULL(Then.HALT_UNTIL_TOMORROW, "飞书今天的批量发送额度用完了", 11247),
    ALREADY_SENDING(Then.ASK_AGAIN, "飞书说这条正在发送", 230049),
    TOKEN(Then.RENEW_TOKEN, "飞书不认这个访问令牌", 99991661, 99991663, 99991664, 99991668),
    TOO_LONG(Then.SAY_AS_TEXT, "卡片太大", 230025),
    BAD_CARD(Then.SAY_AS_TEXT, "飞书画不出这张卡片", 230099, 11310, 11311),
    GONE(Then.GONE, "那条消息已被撤回或删除", 230011, 230110),
    BAD_REQUEST(Then.GIVE_UP, "飞书说请求不对", 230001),
    BOT_OFF(Then.GIVE_UP, "应用没有开启机器人能力", 230006),
    NO_PERMISSION(Then.GIVE_UP, "应用缺少发消息的权限（im:message:send_as_bot）", 230027, 99991672),
    SENSITIVE(Then.GIVE_UP, "内容被飞书判为敏感", 230022),
    LEAK(Then.GIVE_UP, "内容被企业的防泄漏规则拦下：常见的是完整手机号或邮箱", 230028),
    TOO_OLD(Then.TOO_OLD, "卡片发出超过 14 天，不能再更新", 230031),
    CARD_TOKEN(Then.GIVE_UP, "更新卡片的凭证不对、过期或用完了", 300020, 300030, 300040),
    CARD_RECALLED(Then.GONE, "那张卡片已被撤回", 200000),
    OTHER_APPS_CARD(Then.GIVE_UP, "那张卡片是别的应用发的", 200310),
    BAD_RECEIVER(Then.GIVE_UP_HERE, "收件人不对：请核对 config/people.yml 里的 open_id 或 chat_id", 230034, 99992361),
    NOT_IN_GROUP(Then.GIVE_UP_HERE, "机器人不在这个群里：请把它拉进群", 230002),
    NOT_AVAILABLE(Then.GIVE_UP_HERE, "这个人不在应用的可用范围里：请在开放平台后台加上", 230013),
    GROUP_FORBIDS(Then.GIVE_UP_HERE, "群设置不许机器人发言", 230018),
    MUTED(Then.GIVE_UP_HERE, "机器人在这个会话里被禁言", 230035),
    OTHER_TENANT(Then.GIVE_UP_HERE, "收件人在别的企业", 230038),
    OPTED_OUT(Then.GIVE_UP_HERE, "这个人不收机器人的消息", 230053),
    CONNECTED_GROUP(Then.GIVE_UP_HERE, "关联组织的群里不能这样发", 230054),
    DISSOLVED(Then.GIVE_UP_HERE, "群已解散", 232009),
    RESIGNED(Then.GIVE_UP_HERE, "这个人已离职", 230029);

    private static final Map<Integer, Refusal> BY_CODE = Arrays.stream(values())
            .flatMap(refusal -> IntStream.of(refusal.codes).boxed().map(code -> Map.entry(code, refusal)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Then then;
    private final String reason;

    @SuppressWarnings("ImmutableEnumChecker") // never written after the constructor, and private
    private final int[] codes;

    Refusal(Then then, String reason, int... codes) {
        this.then = then;
        this.reason = reason;
        this.codes = codes;
    }

    /** What is to be done about it. */
    public enum Then {
        /** Not sent; nothing through this API for as long as the platform says. */
        HALT_API,
        /** Not sent; nothing to this receiver for a moment. */
        HALT_RECEIVER,
        HALT_UNTIL_TOMORROW,
        /** Perhaps sent: the same again, under the same uuid. */
        ASK_AGAIN,
        RENEW_TOKEN,
        SAY_AS_TEXT,
        /** The message that is answered or changed is not there any more. */
        GONE,
        /** It is there, and stays as it is. */
        TOO_OLD,
        /** Never to this receiver, as things stand. */
        GIVE_UP_HERE,
        GIVE_UP
    }

    public Then then() {
        return then;
    }

    IntStream codes() {
        return IntStream.of(codes);
    }

    public String reason() {
        return reason;
    }

    static Optional<Refusal> of(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
