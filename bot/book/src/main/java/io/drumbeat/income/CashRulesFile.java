package io.drumbeat.income;

import io.drumbeat.config.Yaml;

/** Reads {@code config/cash.yml}: who confirms cash. */
public final class CashRulesFile {
    private CashRulesFile() {}

    /** @throws io.drumbeat.config.ConfigError naming the line, the value and what would be right */
    public static CashRules read(Yaml file) {
        file.only("confirm");
        var confirm = file.get("confirm");
        return switch (confirm.text()) {
            case "finance", "财务" -> new CashRules(true);
            case "none", "不用" -> CashRules.NONE;
            default -> throw confirm.wrong("应是 finance（财务确认了才算）或 none（记了就算）");
        };
    }
}
