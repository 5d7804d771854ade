package io.drumbeat.terms;

import io.drumbeat.config.Yaml;
import io.drumbeat.fact.CustomerFact;

/** Reads {@code config/handover.yml}: for how long a handover can be taken back, and whose the money is. */
public final class HandoverRulesFile {
    private HandoverRulesFile() {}

    /** @throws io.drumbeat.config.ConfigError naming the line, the value and what would be right */
    public static HandoverRules read(Yaml file) {
        file.only("undo-days", "open-deals");
        var undo = file.find("undo-days").map(days -> whole(days, 1, 365)).orElse(HandoverRules.USUAL.undoDays());
        return new HandoverRules(
                undo, file.find("open-deals").map(HandoverRulesFile::split).orElse(null));
    }

    private static CustomerFact.Split split(Yaml yaml) {
        yaml.only("giver", "receiver", "days");
        var giver = whole(yaml.get("giver"), 0, 100);
        var receiver = whole(yaml.get("receiver"), 0, 100);
        if (giver + receiver != 100) {
            throw yaml.get("receiver").wrong("giver 和 receiver 加起来应是 100，现在是 %d".formatted(giver + receiver));
        }
        return new CustomerFact.Split(giver, whole(yaml.get("days"), 1, 3650));
    }

    private static int whole(Yaml number, int least, int most) {
        var wanted = "应是 %d 到 %d 的整数".formatted(least, most);
        int value = number.as(Integer::valueOf, wanted);
        if (value < least || value > most) {
            throw number.wrong(wanted);
        }
        return value;
    }
}
