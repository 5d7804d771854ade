package io.drumbeat.line;

import io.drumbeat.command.Deed;
import io.drumbeat.command.Usage;
import java.util.List;
import java.util.Map;

/** How what is worth money comes about; of a day that is still to come, these words say that it is too. */
public final class Settled {
    private static final Map<Deed, List<String>> ALL = Map.of(
            Deed.CASH, List.of("到", "付", "打", "结", "转", "汇", "支付", "给", "回"),
            Deed.CONTRACT, List.of("签", "成交", "拿下", "定", "盖", "走合同", "走流程"),
            Deed.REFUND, List.of("退", "打", "转"),
            Deed.QUOTE, List.of("报", "发", "出"));

    private Settled() {}

    public static List<String> words(Usage usage) {
        var deed = usage.wording().deed();
        return deed == null ? List.of() : ALL.getOrDefault(deed, List.of());
    }
}
