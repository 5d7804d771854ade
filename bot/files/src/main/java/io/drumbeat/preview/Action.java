package io.drumbeat.preview;

import io.drumbeat.phrase.Text;
import java.util.Arrays;
import java.util.Optional;

/** What happened, as the rows of a history call it; the first name is ours. */
enum Action {
    VISIT("拜访", "上门", "visit"),
    CALL("电话", "通话", "call"),
    DEMO("演示", "demo"),
    FOLLOWUP("跟进", "微信", "followup"),
    LEAD("线索", "新线索", "lead"),
    QUOTE("报价", "quote"),
    WON("签单", "成交", "签约", "won"),
    LOST("丢单", "输单", "lost"),
    COLLECTED("回款", "到账", "collected"),
    REFUND("退款", "退单", "refund");

    /** Between bars. */
    private final String names;

    Action(String... names) {
        this.names = "|" + String.join("|", names) + "|";
    }

    /** Whether it is about money, which then has to be said. */
    boolean hasAmount() {
        return switch (this) {
            case QUOTE, WON, COLLECTED, REFUND -> true;
            case VISIT, CALL, DEMO, FOLLOWUP, LEAD, LOST -> false;
        };
    }

    static Optional<Action> called(String said) {
        var plain = Text.folded(said).replaceAll("[ -]", "");
        return Arrays.stream(values())
                .filter(action -> action.names.contains("|" + plain + "|"))
                .findFirst();
    }
}
