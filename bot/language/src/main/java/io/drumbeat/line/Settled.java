package io.drumbeat.line;

import io.drumbeat.command.Deed;
import io.drumbeat.command.Usage;
import io.drumbeat.phrase.Words;
import java.util.Map;

/** How what is worth money comes about; of a day that is still to come, these words say that it is too. */
public final class Settled {
    private static final Map<Deed, Words> ALL = Map.of(
            Deed.CASH, Words.of("到", "付", "打", "结", "转", "汇", "支付", "给", "回"),
            Deed.CONTRACT, Words.of("签", "成交", "拿下", "定", "盖", "走合同", "走流程"),
            Deed.REFUND, Words.of("退", "打", "转"),
            Deed.QUOTE, Words.of("报", "发", "出"));

    private static final Words NONE = Words.of();

    private Settled() {}

    public static Words words(Usage usage) {
        var deed = usage.wording().deed();
        return deed == null ? NONE : ALL.getOrDefault(deed, NONE);
    }
}
